//! Cash to come, week by week, with the payers' own habit (8.1.2).

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::policy::MeasurePolicy;
use crate::answer::{Basis, Error, ErrorCode};
use crate::base::{Currency, CustomerKey, DocumentKey, Money, day};

/// An open item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedItem {
    /// Its document.
    pub document: DocumentKey,
    /// Who owes it.
    pub customer: CustomerKey,
    /// What is open.
    pub open: Money,
    /// When it is due; none while the day is not known.
    #[serde(default, with = "day::option")]
    pub due_date: Option<NaiveDate>,
    /// A day on which the customer promised to pay.
    #[serde(default, with = "day::option")]
    pub promised_on: Option<NaiveDate>,
    /// Whether it is disputed: it is not expected at all.
    #[serde(default)]
    pub disputed: bool,
}

/// How late a customer usually pays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PayerHabit {
    /// Who.
    pub customer: CustomerKey,
    /// Days after the due date, on average; below zero for one who pays early.
    pub late_days: i64,
}

/// Open items and habits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CashForecastFacts {
    /// The currency.
    pub currency: Currency,
    /// The items.
    pub items: Vec<ExpectedItem>,
    /// The habits.
    #[serde(default)]
    pub habits: Vec<PayerHabit>,
    /// How many weeks are looked at.
    pub week_count: u32,
}

/// One week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CashWeek {
    /// Its Monday.
    #[serde(with = "day")]
    pub monday: NaiveDate,
    /// What is expected in it.
    pub expected: Money,
    /// How many items.
    pub item_count: u32,
}

/// The forecast. Weeks, later, unknown and disputed add up to what is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CashForecast {
    /// Week by week from the one that is running.
    pub weeks: Vec<CashWeek>,
    /// Expected after them.
    pub later: Money,
    /// Of which nobody knows when.
    pub unknown: Money,
    /// Disputed.
    pub disputed: Money,
    /// All that is open.
    pub total: Money,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Cash to come, week by week.
///
/// - Shape: open items and habits in, weeks out.
/// - Units: money in one currency; weeks from Monday.
/// - Source: clause 8.1.2. A promise counts as it was given; otherwise the due date and the habit. What should
///   have come already is expected in the running week.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for more than 520 weeks; [`ErrorCode::MoneyUnusable`] for another currency.
pub fn cash_forecast(
    policy: &MeasurePolicy,
    facts: &CashForecastFacts,
    as_of: NaiveDate,
) -> Result<CashForecast, Error> {
    if facts.week_count > 520 {
        let observed = facts.week_count;
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "week_count",
            "0-520",
            observed,
        ));
    }
    let zero = Money::zero(facts.currency);
    let first = day::shift(
        as_of,
        i64::from(as_of.weekday().num_days_from_monday()).saturating_neg(),
    );
    let mut weeks: Vec<CashWeek> = (0..facts.week_count)
        .map(|number| CashWeek {
            monday: day::shift(first, i64::from(number).saturating_mul(7)),
            expected: zero,
            item_count: 0,
        })
        .collect();
    let (mut later, mut unknown, mut disputed) = (zero, zero, zero);
    for item in &facts.items {
        let habit = facts
            .habits
            .iter()
            .find(|habit| habit.customer == item.customer);
        let shifted = item
            .due_date
            .map(|due| day::shift(due, habit.map_or(0, |habit| habit.late_days)));
        let slot = match item.promised_on.or(shifted) {
            _ if item.disputed => &mut disputed,
            None => &mut unknown,
            Some(expected) => {
                let days = day::days_between(first, expected.max(as_of));
                let number =
                    usize::try_from(days.checked_div(7).unwrap_or(0)).unwrap_or(usize::MAX);
                match weeks.get_mut(number) {
                    Some(week) => {
                        week.item_count = week.item_count.saturating_add(1);
                        &mut week.expected
                    }
                    None => &mut later,
                }
            }
        };
        *slot = slot.plus(item.open)?;
    }
    Ok(CashForecast {
        total: Money::sum(facts.currency, facts.items.iter().map(|item| item.open))?,
        weeks,
        later,
        unknown,
        disputed,
        basis: vec![policy.rounding.cite()],
    })
}
