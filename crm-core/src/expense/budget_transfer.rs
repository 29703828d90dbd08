//! Moving budget from one place to another (8.3.3).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy_budget::BudgetPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Money, PersonKey, day};

/// Where a budget stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetPlace {
    /// The department or project.
    pub unit: String,
    /// The account; none for all.
    #[serde(default)]
    pub account: Option<String>,
    /// The month of the fiscal year, 1-12; none for the year.
    #[serde(default)]
    pub month: Option<u32>,
}

/// A budget and what is used of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlacedBudget {
    /// Where it stands.
    pub place: BudgetPlace,
    /// How much.
    pub budget: Money,
    /// What was spent of it.
    #[serde(default)]
    pub actual: Option<Money>,
    /// What is promised of it.
    #[serde(default)]
    pub committed: Option<Money>,
}

/// A transfer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetTransfer {
    /// Its number.
    pub transfer: String,
    /// Its day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// Where it comes from.
    pub source: BudgetPlace,
    /// Where it goes.
    pub target: BudgetPlace,
    /// How much.
    pub amount: Money,
    /// Who asked for it.
    #[serde(default)]
    pub requester: Option<PersonKey>,
    /// Who approved it; none while nobody did.
    #[serde(default)]
    pub approver: Option<PersonKey>,
    /// Posts of whoever approved it.
    #[serde(default)]
    pub approver_duties: Vec<String>,
}

/// Budgets and transfers between them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetTransferFacts {
    /// The budgets before.
    pub budgets: Vec<PlacedBudget>,
    /// The transfers, made in this order.
    pub transfers: Vec<BudgetTransfer>,
}

/// The budgets afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetTransferResult {
    /// The budgets after all transfers that were made; their sum is that of before.
    pub budgets: Vec<PlacedBudget>,
    /// Transfers that were made.
    pub made: Vec<String>,
    /// Transfers that were not; the findings say why.
    pub refused: Vec<String>,
    /// Why not.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Moves budget.
///
/// - Shape: budgets and transfers in; budgets afterwards out. What one loses another gains.
/// - Units: money of one currency in a transfer.
/// - Source: clause 8.3.3. Only what is neither spent nor promised can go, a post of
///   `budget.transfer_duties` approves it, and nobody approves a transfer that he asked for.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for an amount that is not above zero; [`ErrorCode::UnknownReference`] for a place
/// without a budget; [`ErrorCode::DuplicateKey`] for a transfer or a place that is there twice;
/// [`ErrorCode::MoneyUnusable`] for a second currency.
pub fn transfer_budget(
    policy: &BudgetPolicy,
    facts: &BudgetTransferFacts,
) -> Result<BudgetTransferResult, Error> {
    let mut budgets = facts.budgets.clone();
    let mut places = BTreeMap::new();
    for (at, row) in facts.budgets.iter().enumerate() {
        if places.insert(&row.place, at).is_some() {
            let path = format!("budgets[{at}].place");
            let unit = &row.place.unit;
            return Err(Error::new(ErrorCode::DuplicateKey, path, "each once", unit));
        }
    }
    let (mut made, mut refused, mut findings) = (Vec::new(), Vec::new(), Vec::new());
    let mut seen = BTreeSet::new();
    for (at, transfer) in facts.transfers.iter().enumerate() {
        let path = |field: &str| format!("transfers[{at}].{field}");
        if !seen.insert(&transfer.transfer) {
            let name = &transfer.transfer;
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path("transfer"),
                "each once",
                name,
            ));
        }
        if !transfer.amount.is_positive() {
            let expected = "more than 0";
            let observed = transfer.amount;
            return Err(Error::new(
                ErrorCode::OutOfRange,
                path("amount"),
                expected,
                observed,
            ));
        }
        let find = |place: &BudgetPlace, field: &str| {
            let found = places.get(place).copied();
            found.ok_or_else(|| {
                let expected = "a place with a budget";
                Error::new(
                    ErrorCode::UnknownReference,
                    path(field),
                    expected,
                    &place.unit,
                )
            })
        };
        let (from, to) = (
            find(&transfer.source, "source")?,
            find(&transfer.target, "target")?,
        );
        let mut why = Vec::new();
        let finding = |code: &str, field: &str| {
            let subject = format!("budget_transfer:{}", transfer.transfer);
            Finding::new(code, Severity::Error, Clause::C8_3_3, subject, &path(field))
        };
        if from == to {
            why.push(finding("transfer_to_itself", "target"));
        }
        if let Some(row) = budgets.get(from) {
            let zero = Money::zero(row.budget.currency);
            let free = row.budget.minus(row.actual.unwrap_or(zero))?;
            let free = free.minus(row.committed.unwrap_or(zero))?;
            if transfer.amount.minus(free)?.is_positive() {
                why.push(
                    finding("transfer_over_available", "amount")
                        .observed(transfer.amount.amount)
                        .limit(free.amount.max(Decimal::ZERO)),
                );
            }
        }
        let duties = &policy.transfer_duties;
        let mut posts = transfer.approver_duties.iter();
        if transfer.approver.is_none() || !posts.any(|duty| duties.value.contains(duty)) {
            why.push(finding("transfer_unapproved", "approver").because(vec![duties.cite()]));
        } else if transfer.approver == transfer.requester {
            why.push(finding("transfer_self_approval", "approver"));
        }
        if !why.is_empty() {
            refused.push(transfer.transfer.clone());
            findings.extend(why);
            continue;
        }
        if let Some(row) = budgets.get_mut(from) {
            row.budget = row.budget.minus(transfer.amount)?;
        }
        if let Some(row) = budgets.get_mut(to) {
            row.budget = row.budget.plus(transfer.amount)?;
        }
        made.push(transfer.transfer.clone());
    }
    Ok(BudgetTransferResult {
        budgets,
        made,
        refused,
        findings,
        basis: vec![policy.transfer_duties.cite()],
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::Currency;
    use crate::book::PolicyBook;

    type Failure = Box<dyn std::error::Error>;

    fn place(at: usize) -> BudgetPlace {
        BudgetPlace {
            unit: format!("U{at}"),
            account: None,
            month: None,
        }
    }

    /// Whether the sum is kept and no budget falls below what is used of it.
    fn kept(amounts: &[i64], moves: &[(usize, usize, i64)]) -> Result<bool, Failure> {
        let date = day::parse("2026-06-01").ok_or("a day")?;
        let book = PolicyBook::standard()?;
        let mut facts = BudgetTransferFacts {
            budgets: Vec::new(),
            transfers: Vec::new(),
        };
        let money = |cents: i64| Money::new(Decimal::new(cents, 2), Currency::CNY);
        for (at, cents) in amounts.iter().enumerate() {
            facts.budgets.push(PlacedBudget {
                place: place(at),
                budget: money(*cents)?,
                actual: Some(money(cents / 2)?),
                committed: None,
            });
        }
        for (at, (source, target, cents)) in moves.iter().enumerate() {
            facts.transfers.push(BudgetTransfer {
                transfer: format!("T{at}"),
                date,
                source: place(*source),
                target: place(*target),
                amount: money(*cents)?,
                requester: None,
                approver: Some(PersonKey::new("P1")?),
                approver_duties: vec!["general_manager".to_owned()],
            });
        }
        let result = transfer_budget(&book.at(date)?.budget, &facts)?;
        let sum =
            |rows: &[PlacedBudget]| Money::sum(Currency::CNY, rows.iter().map(|row| row.budget));
        let none_below = result.budgets.iter().all(|row| {
            row.actual
                .is_none_or(|used| row.budget.amount >= used.amount)
        });
        Ok(none_below
            && sum(&facts.budgets)? == sum(&result.budgets)?
            && result.made.len() + result.refused.len() == moves.len())
    }

    proptest! {
        #[test]
        fn whatever_is_moved_nothing_is_lost(
            amounts in prop::collection::vec(0_i64..10_000, 3),
            moves in prop::collection::vec((0_usize..3, 0_usize..3, 1_i64..5_000), 0..30),
        ) {
            prop_assert_eq!(kept(&amounts, &moves).ok(), Some(true));
        }
    }
}
