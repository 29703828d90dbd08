//! What is spent and promised of a budget (8.3.3).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::budget::SpendKind;
use super::policy::ExpensePolicy;
use crate::answer::{Error, ErrorCode};
use crate::base::{Currency, Money, day};

/// Something spent or promised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spending {
    /// Its number.
    pub spending: String,
    /// The department or project.
    pub unit: String,
    /// The account.
    #[serde(default)]
    pub account: Option<String>,
    /// Its day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// Spent or promised.
    #[serde(default)]
    pub kind: SpendKind,
    /// How much; below zero takes back.
    pub amount: Money,
    /// The promise that this uses up.
    #[serde(default)]
    pub fulfils: Option<String>,
    /// Whether a promise ends here, used up or not.
    #[serde(default)]
    pub ends_promise: bool,
}

/// The spendings of a place and the month that is looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpendingFacts {
    /// All that was spent and promised.
    pub spendings: Vec<Spending>,
    /// Which departments count.
    pub units: Vec<String>,
    /// Which account counts; none for all.
    #[serde(default)]
    pub account: Option<String>,
    /// The currency of the budget.
    pub currency: Currency,
}

/// What counts until the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpendingTotals {
    /// What was spent in the year of the day.
    pub actual: Money,
    /// What is promised and not spent.
    pub committed: Money,
    /// Both as far as they fall into the month of the day.
    pub used_in_month: Money,
    /// Promises that are open, by number.
    pub open_promises: Vec<String>,
}

/// Adds up what is spent and promised until a day, as a budget check wants it.
///
/// - Shape: spendings in; sums out. What fulfils a promise lowers it, never below zero.
/// - Units: money in the currency of the budget; the fiscal year and the calendar month of the day.
/// - Source: clause 8.3.3.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for a number that is there twice; [`ErrorCode::UnknownReference`] for a promise
/// that is not there; [`ErrorCode::MoneyUnusable`] for another currency.
pub fn sum_spending(
    policy: &ExpensePolicy,
    facts: &SpendingFacts,
    as_of: NaiveDate,
) -> Result<SpendingTotals, Error> {
    let year = policy.fiscal_year(as_of)?;
    let zero = Money::zero(facts.currency);
    let (mut actual, mut committed, mut month) = (zero, zero, zero);
    let mut open_promises = Vec::new();
    let counts = |row: &&Spending| {
        row.date <= as_of
            && year.contains(row.date)
            && facts.units.contains(&row.unit)
            && (facts.account.is_none() || facts.account == row.account)
    };
    let promises = facts.spendings.iter();
    let promises: BTreeSet<_> = promises
        .filter(|row| row.kind == SpendKind::Commitment)
        .map(|row| &row.spending)
        .collect();
    let mut seen = BTreeSet::new();
    let mut uses: BTreeMap<&String, Vec<&Spending>> = BTreeMap::new();
    for (at, row) in facts.spendings.iter().enumerate() {
        if !seen.insert(&row.spending) {
            let path = format!("spendings[{at}].spending");
            let name = &row.spending;
            return Err(Error::new(ErrorCode::DuplicateKey, path, "each once", name));
        }
        if let Some(promise) = &row.fulfils {
            if !promises.contains(promise) {
                let path = format!("spendings[{at}].fulfils");
                let expected = "a promise of the facts";
                return Err(Error::new(
                    ErrorCode::UnknownReference,
                    path,
                    expected,
                    promise,
                ));
            }
            if row.date <= as_of {
                uses.entry(promise).or_default().push(row);
            }
        }
    }
    for row in facts.spendings.iter().filter(counts) {
        let in_month = row.date.month() == as_of.month();
        if row.kind == SpendKind::Expense {
            actual = actual.plus(row.amount)?;
            if in_month {
                month = month.plus(row.amount)?;
            }
            continue;
        }
        let mut left = row.amount;
        for use_of in uses.get(&row.spending).into_iter().flatten() {
            left = if use_of.ends_promise {
                zero
            } else {
                left.minus(use_of.amount)?
            };
            if left.amount <= Decimal::ZERO {
                left = zero;
                break;
            }
        }
        if left.is_positive() {
            committed = committed.plus(left)?;
            open_promises.push(row.spending.clone());
            if in_month {
                month = month.plus(left)?;
            }
        }
    }
    open_promises.sort();
    Ok(SpendingTotals {
        actual,
        committed,
        used_in_month: month,
        open_promises,
    })
}
