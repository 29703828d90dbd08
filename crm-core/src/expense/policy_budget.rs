//! What the policy says about budgets.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::{Exact, Rounding, SplitRule};
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

/// What becomes of spending above a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BudgetAction {
    /// The limit is not looked at.
    Ignore,
    /// It goes on with a warning.
    Warn,
    /// It waits for an approval.
    Stop,
}

/// What becomes of a reduction while the budget is exceeded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReliefOverBudget {
    /// It is always allowed: it makes things better.
    Allowed,
    /// It is checked like spending.
    Checked,
}

/// What of a budget goes over into the next year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CarryOver {
    /// Nothing: what is not used ends with the year.
    Nothing,
    /// What is promised and not spent.
    Committed,
    /// All that is not spent.
    Unspent,
}

policy_section! {
    /// Budgets (8.3.3).
    pub struct BudgetPolicy = "budget" {
        /// Spending above the budget of its month.
        month_action: BudgetAction, clause C8_3_3, unit Choice;
        /// Spending above the budget of the months so far.
        accumulated_action: BudgetAction, clause C8_3_3, unit Choice;
        /// Spending above the budget of the year.
        year_action: BudgetAction, clause C8_3_3, unit Choice;
        /// Spending without a budget.
        no_budget_action: BudgetAction, clause C8_3_3, unit Choice;
        /// From which share of the year's budget on someone is told, in percent.
        warn_from_percent: Exact, clause C8_3_3, unit Percent;
        /// What becomes of a reduction while the budget is exceeded.
        relief_over_budget: ReliefOverBudget, clause C8_3_3, unit Choice;
        /// The posts that may let spending go on above a limit.
        exception_duties: Vec<String>, clause C8_3_3, unit Table;
        /// The posts that may approve a transfer between budgets.
        transfer_duties: Vec<String>, clause C8_3_3, unit Table;
        /// What of a budget goes over into the next year.
        carry_over: CarryOver, clause C8_3_3, unit Choice;
        /// The most that goes over, in percent of the budget.
        carry_over_most_percent: Exact, clause C8_3_3, unit Percent;
        /// Who gets the cents that do not divide when a year is split.
        split_rule: SplitRule, clause C8_3_3, unit Choice;
        /// How limits and percentages are rounded.
        rounding: Rounding, clause C8_3_3, unit Choice;
    }
}

impl BudgetPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        for percent in [&self.warn_from_percent, &self.carry_over_most_percent] {
            if percent.value.0 < Decimal::ZERO || percent.value.0 > Decimal::ONE_HUNDRED {
                reader.fault(percent, "", FaultCode::OutOfRange, "0-100", percent.value);
            }
        }
    }
}
