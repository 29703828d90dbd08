//! What of a budget goes over into the next year (8.3.3).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::budget_transfer::{BudgetPlace, PlacedBudget};
use super::policy_budget::{BudgetPolicy, CarryOver};
use crate::answer::{Basis, Error};
use crate::base::{Money, MoneyError};

/// The budgets of the year that ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CarryOverFacts {
    /// They, with what was spent and promised.
    pub budgets: Vec<PlacedBudget>,
}

/// What becomes of one of them. Used, carried and lapsed add up to the budget, unless more was used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CarriedBudget {
    /// Where it stands.
    pub place: BudgetPlace,
    /// What was not spent; zero when more was.
    pub unspent: Money,
    /// What goes over.
    pub carried: Money,
    /// What ends with the year.
    pub lapsed: Money,
    /// What was spent beyond the budget. It is never taken from the next year by itself.
    pub overspent: Money,
}

/// What becomes of all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CarryOverResult {
    /// One by one, in the order of the facts.
    pub budgets: Vec<CarriedBudget>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What goes over into the next year.
///
/// - Shape: budgets with their use in; carried and lapsed parts out.
/// - Units: money to the minor unit; the most that is carried in percent of the budget.
/// - Source: clause 8.3.3. By `budget.carry_over` nothing goes over, or what is promised, or what is not spent.
///
/// # Errors
/// [`crate::answer::ErrorCode::MoneyUnusable`] for a second currency in a budget.
pub fn carry_over(policy: &BudgetPolicy, facts: &CarryOverFacts) -> Result<CarryOverResult, Error> {
    let mut budgets = Vec::new();
    for row in &facts.budgets {
        let zero = Money::zero(row.budget.currency);
        let actual = row.actual.unwrap_or(zero);
        let rest = row.budget.minus(actual)?;
        let unspent = if rest.is_positive() { rest } else { zero };
        let overspent = if rest.amount < Decimal::ZERO {
            rest.negated()
        } else {
            zero
        };
        let wanted = match policy.carry_over.value {
            CarryOver::Nothing => zero,
            CarryOver::Committed => row.committed.unwrap_or(zero),
            CarryOver::Unspent => unspent,
        };
        let most = row
            .budget
            .amount
            .checked_mul(policy.carry_over_most_percent.value.0)
            .and_then(|most| most.checked_div(Decimal::ONE_HUNDRED))
            .ok_or(MoneyError::Overflow)?;
        let digits = row.budget.currency.minor_digits();
        let most = Money::new(
            policy.rounding.value.round(most, digits),
            row.budget.currency,
        )?;
        let carried = wanted.at_most(unspent)?.at_most(most)?;
        budgets.push(CarriedBudget {
            place: row.place.clone(),
            unspent,
            carried,
            lapsed: unspent.minus(carried)?,
            overspent,
        });
    }
    Ok(CarryOverResult {
        budgets,
        basis: vec![
            policy.carry_over.cite(),
            policy.carry_over_most_percent.cite(),
        ],
    })
}
