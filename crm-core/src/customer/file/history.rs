//! What we did with a customer so far, counted from its documents and never typed (5.4.1).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::answer::{Error, ErrorCode};
use crate::base::{Currency, CustomerKey, Money, day};

/// An order or a payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoryAmount {
    /// Key of the document.
    pub document: String,
    /// Its day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// Its amount; below zero for a return or a repayment.
    pub amount: Money,
}

/// A case of service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoryCase {
    /// Its key.
    pub case: String,
    /// The day it came.
    #[serde(with = "day")]
    pub opened_on: NaiveDate,
    /// The day it was closed.
    #[serde(default, with = "day::option")]
    pub closed_on: Option<NaiveDate>,
}

/// The documents of one customer. Cancelled ones are left out by the caller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoryFacts {
    /// Whose.
    pub customer: CustomerKey,
    /// Its orders.
    #[serde(default)]
    pub orders: Vec<HistoryAmount>,
    /// Its payments.
    #[serde(default)]
    pub payments: Vec<HistoryAmount>,
    /// Its cases.
    #[serde(default)]
    pub cases: Vec<HistoryCase>,
}

/// One year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoryYear {
    /// The year.
    pub year: i32,
    /// Orders.
    pub order_count: u32,
    /// What they came to, by currency.
    pub ordered: Vec<Money>,
    /// Payments.
    pub payment_count: u32,
    /// What they came to, by currency.
    pub paid: Vec<Money>,
    /// Cases that came.
    pub case_count: u32,
}

/// The history of a customer on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CooperationHistory {
    /// Whose.
    pub customer: CustomerKey,
    /// The day.
    #[serde(with = "day")]
    pub as_of: NaiveDate,
    /// Whether there is anything.
    pub has_history: bool,
    /// Day of the first order, payment or case.
    #[serde(default, with = "day::option")]
    pub first_day: Option<NaiveDate>,
    /// Day of the last one.
    #[serde(default, with = "day::option")]
    pub last_day: Option<NaiveDate>,
    /// Day of the last order.
    #[serde(default, with = "day::option")]
    pub last_order: Option<NaiveDate>,
    /// Day of the last payment.
    #[serde(default, with = "day::option")]
    pub last_payment: Option<NaiveDate>,
    /// Year by year, the earliest first; a year without anything is left out.
    pub years: Vec<HistoryYear>,
    /// All orders by currency.
    pub ordered: Vec<Money>,
    /// All payments by currency.
    pub paid: Vec<Money>,
    /// Cases that are still open.
    pub open_case_count: u32,
    /// Documents after the day, which do not count.
    pub later_count: u32,
}

/// Counts the history of a customer.
///
/// - Shape: orders, payments and cases in; years, sums and days out.
/// - Units: calendar years; sums stand by currency and are never added across.
/// - Source: clause 5.4.1. A case counts in the year it came; it is open on its last day only when it was
///   closed after it.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for a document that is there twice; [`ErrorCode::Overflow`] for sums of too
/// many digits.
pub fn cooperation_history(
    facts: &HistoryFacts,
    as_of: NaiveDate,
) -> Result<CooperationHistory, Error> {
    once(
        "orders",
        facts.orders.iter().map(|row| row.document.as_str()),
    )?;
    once(
        "payments",
        facts.payments.iter().map(|row| row.document.as_str()),
    )?;
    once("cases", facts.cases.iter().map(|row| row.case.as_str()))?;
    let mut years: BTreeMap<i32, Year> = BTreeMap::new();
    let mut all = Year::default();
    let mut later = 0_u32;
    let mut days: Vec<NaiveDate> = Vec::new();
    let mut last_order = None;
    let mut last_payment = None;
    let mut open = 0_u32;
    for row in &facts.orders {
        if row.date > as_of {
            later = later.saturating_add(1);
            continue;
        }
        days.push(row.date);
        last_order = last_order.max(Some(row.date));
        for year in [years.entry(row.date.year()).or_default(), &mut all] {
            year.orders = year.orders.saturating_add(1);
            add(&mut year.ordered, row.amount)?;
        }
    }
    for row in &facts.payments {
        if row.date > as_of {
            later = later.saturating_add(1);
            continue;
        }
        days.push(row.date);
        last_payment = last_payment.max(Some(row.date));
        for year in [years.entry(row.date.year()).or_default(), &mut all] {
            year.payments = year.payments.saturating_add(1);
            add(&mut year.paid, row.amount)?;
        }
    }
    for row in &facts.cases {
        if row.opened_on > as_of {
            later = later.saturating_add(1);
            continue;
        }
        days.push(row.opened_on);
        let year = years.entry(row.opened_on.year()).or_default();
        year.cases = year.cases.saturating_add(1);
        if row.closed_on.is_none_or(|closed| closed > as_of) {
            open = open.saturating_add(1);
        }
    }
    Ok(CooperationHistory {
        customer: facts.customer.clone(),
        as_of,
        has_history: !days.is_empty(),
        first_day: days.iter().min().copied(),
        last_day: days.iter().max().copied(),
        last_order,
        last_payment,
        years: years
            .into_iter()
            .map(|(year, sums)| HistoryYear {
                year,
                order_count: sums.orders,
                ordered: sums.ordered.into_values().collect(),
                payment_count: sums.payments,
                paid: sums.paid.into_values().collect(),
                case_count: sums.cases,
            })
            .collect(),
        ordered: all.ordered.into_values().collect(),
        paid: all.paid.into_values().collect(),
        open_case_count: open,
        later_count: later,
    })
}

#[derive(Default)]
struct Year {
    orders: u32,
    ordered: BTreeMap<&'static str, Money>,
    payments: u32,
    paid: BTreeMap<&'static str, Money>,
    cases: u32,
}

fn add(sums: &mut BTreeMap<&'static str, Money>, amount: Money) -> Result<(), Error> {
    let currency: Currency = amount.currency;
    let sum = sums
        .entry(currency.code())
        .or_insert_with(|| Money::zero(currency));
    *sum = sum.plus(amount)?;
    Ok(())
}

fn once<'a>(path: &str, keys: impl Iterator<Item = &'a str>) -> Result<(), Error> {
    let mut seen = BTreeSet::new();
    for (at, key) in keys.enumerate() {
        if !seen.insert(key) {
            let path = format!("{path}[{at}]");
            return Err(Error::new(ErrorCode::DuplicateKey, path, "each once", key));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    proptest! {
        #[test]
        fn years_add_up_to_the_whole_and_order_changes_nothing(
            rows in prop::collection::vec((0_i64..2000, -100_000_i64..100_000), 0..30),
        ) {
            let start = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap_or_default();
            let fail = |error: &dyn std::fmt::Display| TestCaseError::fail(error.to_string());
            let mut facts = HistoryFacts {
                customer: CustomerKey::new("H1").map_err(|e| fail(&e))?,
                orders: Vec::new(),
                payments: Vec::new(),
                cases: Vec::new(),
            };
            for (number, (days, cents)) in rows.iter().enumerate() {
                facts.orders.push(HistoryAmount {
                    document: number.to_string(),
                    date: day::shift(start, *days),
                    amount: Money::new(Decimal::new(*cents, 2), Currency::CNY).map_err(|e| fail(&e))?,
                });
            }
            let as_of = day::shift(start, 1500);
            let told = cooperation_history(&facts, as_of).map_err(|e| fail(&e))?;
            let within = rows.iter().filter(|(days, _)| *days <= 1500);
            let cents: i64 = within.clone().map(|(_, cents)| cents).sum();
            let whole: Decimal = told.ordered.iter().map(|sum| sum.amount).sum();
            let by_year: Decimal = told.years.iter().flat_map(|y| &y.ordered).map(|m| m.amount).sum();
            prop_assert_eq!(whole, Decimal::new(cents, 2));
            prop_assert_eq!(by_year, whole);
            prop_assert_eq!(told.later_count as usize, rows.len() - within.count());
            facts.orders.reverse();
            prop_assert_eq!(cooperation_history(&facts, as_of).map_err(|e| fail(&e))?, told);
        }
    }
}
