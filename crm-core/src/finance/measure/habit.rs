//! How customers pay: weighted days late and weighted days to pay, from what settled what (8.1.2).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::cash::PayerHabit;
use super::policy::MeasurePolicy;
use crate::answer::{Basis, Error};
use crate::base::{Currency, CustomerKey, Money, MoneyError, day, exact};
use crate::finance::document::{Allocation, ReceivableDocument};
use crate::finance::open_item::settle;

/// Documents and what settled them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentHabitFacts {
    /// The documents.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[serde(default)]
    pub allocations: Vec<Allocation>,
    /// Only payments from this day on; none for all.
    #[serde(default, with = "day::option")]
    pub since: Option<NaiveDate>,
}

/// How one customer pays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentHabit {
    /// Who.
    pub customer: CustomerKey,
    /// What was paid of items with a due day.
    pub paid: Money,
    /// How many payments of an item.
    pub payment_count: u32,
    /// Days after the due day, weighted by amount; below zero for one who pays early.
    #[serde(with = "exact")]
    pub weighted_late_days: Decimal,
    /// Days since the invoice, weighted by amount.
    #[serde(with = "exact")]
    pub weighted_days_to_pay: Decimal,
}

/// How customers pay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentHabits {
    /// By customer and currency; a customer that has paid nothing yet has none.
    pub habits: Vec<PaymentHabit>,
    /// The same in whole days, as a forecast of cash asks for them; of a customer with several currencies
    /// the first.
    pub forecast: Vec<PayerHabit>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

#[derive(Default)]
struct Sum {
    amount: Decimal,
    late: Decimal,
    age: Decimal,
    count: u32,
}

/// How customers pay.
///
/// - Shape: documents and allocations in, habits by customer out.
/// - Units: calendar days with two places, weighted by what was paid.
/// - Source: clause 8.1.2. Only payments count: a credit note is no sign of how someone pays. What was
///   taken back by a reversal was not paid.
///
/// # Errors
/// As [`age`](crate::finance::age::age).
pub fn payment_habits(
    policy: &MeasurePolicy,
    facts: &PaymentHabitFacts,
    as_of: NaiveDate,
) -> Result<PaymentHabits, Error> {
    let items = settle(&facts.documents, &facts.allocations, as_of)?;
    let mut sums: BTreeMap<(&CustomerKey, Currency), Sum> = BTreeMap::new();
    for portion in &items.portions {
        let Some(due) = portion.due_date else {
            continue;
        };
        let fills = portion.fills.iter().filter(|fill| fill.is_payment);
        for fill in fills.filter(|fill| facts.since.is_none_or(|since| fill.received_on >= since)) {
            let key = (&portion.document.customer, fill.amount.currency);
            let sum = sums.entry(key).or_default();
            let amount = fill.amount.amount;
            let weigh = |total: Decimal, from: NaiveDate| {
                amount
                    .checked_mul(Decimal::from(day::days_between(from, fill.received_on)))
                    .and_then(|part| total.checked_add(part))
                    .ok_or(MoneyError::Overflow)
            };
            sum.late = weigh(sum.late, due)?;
            sum.age = weigh(sum.age, portion.document.age_start())?;
            sum.amount = sum.amount.checked_add(amount).ok_or(MoneyError::Overflow)?;
            sum.count = sum.count.saturating_add(1);
        }
    }
    let mut habits: Vec<PaymentHabit> = Vec::new();
    let mut forecast: Vec<PayerHabit> = Vec::new();
    for ((customer, currency), sum) in sums {
        let mean = |total: Decimal, digits: u32| -> Result<Decimal, Error> {
            let exact = total.checked_div(sum.amount).ok_or(MoneyError::Overflow)?;
            Ok(policy.rounding.value.round(exact, digits))
        };
        habits.push(PaymentHabit {
            customer: customer.clone(),
            paid: Money::new(sum.amount, currency)?,
            payment_count: sum.count,
            weighted_late_days: mean(sum.late, 2)?,
            weighted_days_to_pay: mean(sum.age, 2)?,
        });
        if forecast.iter().all(|row| &row.customer != customer) {
            let days = i64::try_from(mean(sum.late, 0)?).map_err(|_| MoneyError::Overflow)?;
            forecast.push(PayerHabit {
                customer: customer.clone(),
                late_days: days,
            });
        }
    }
    Ok(PaymentHabits {
        habits,
        forecast,
        basis: vec![policy.rounding.cite()],
    })
}
