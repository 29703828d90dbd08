//! Making and changing a budget (8.3.3).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy_budget::BudgetPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::split::split;
use crate::base::{Money, MoneyError, day, exact};

/// A part of a budget, as it was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetPeriod {
    /// First day; none for the months of a year in their order.
    #[serde(default, with = "day::option")]
    pub first_day: Option<NaiveDate>,
    /// Last day.
    #[serde(default, with = "day::option")]
    pub last_day: Option<NaiveDate>,
    /// How much.
    pub amount: Money,
}

/// A budget of a unit, for an account, over years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// The department or project.
    pub unit: String,
    /// The account; none for all.
    #[serde(default)]
    pub account: Option<String>,
    /// First year.
    pub from_year: i32,
    /// Last year.
    pub to_year: i32,
    /// How much.
    pub amount: Money,
    /// Its parts as given; none for equal ones.
    #[serde(default)]
    pub periods: Vec<BudgetPeriod>,
    /// Into how many equal parts it falls: 12 months, 4 quarters, 2 halves, 1; none for 12.
    #[serde(default)]
    pub part_count: Option<u32>,
}

/// A new budget and those there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetPlanFacts {
    /// The budgets in force.
    #[serde(default)]
    pub existing: Vec<Budget>,
    /// The new one.
    pub budget: Budget,
    /// Whether it takes the place of the one for the same unit, account and years.
    #[serde(default)]
    pub revises: bool,
}

/// A part of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedPeriod {
    /// How much.
    pub amount: Money,
    /// Its share of the whole in percent, two places.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
}

/// The plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetPlan {
    /// Whether it may be used.
    pub valid: bool,
    /// Its parts; they add up to the amount.
    pub periods: Vec<PlannedPeriod>,
    /// Sum of the parts as given.
    pub period_total: Money,
    /// How many budgets it takes the place of.
    pub replaced_count: u32,
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Plans a budget.
///
/// - Shape: a budget and those in force in; its parts and what is wrong out.
/// - Units: money to the minor unit; percent with two places.
/// - Source: clause 8.3.3. Parts that were given must add up; a year without parts is split into equal
///   ones by `budget.split_rule`. One budget for a unit, account and year, unless it revises it.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for an amount below zero and a count of parts that is none of a year; [`ErrorCode::MoneyUnusable`] for a second currency.
pub fn plan_budget(policy: &BudgetPolicy, facts: &BudgetPlanFacts) -> Result<BudgetPlan, Error> {
    let budget = &facts.budget;
    let whole = budget.amount;
    if whole.amount < Decimal::ZERO {
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "budget.amount",
            "0 or more",
            whole,
        ));
    }
    let mut findings = Vec::new();
    let finding = |code: &str, path: &str| {
        let subject = format!("budget:{}", budget.unit);
        Finding::new(code, Severity::Error, Clause::C8_3_3, subject, path)
    };
    if budget.to_year < budget.from_year {
        findings.push(
            finding("budget_years_reversed", "budget.to_year")
                .observed(budget.to_year)
                .limit(budget.from_year),
        );
    }
    let same = |other: &&Budget| {
        other.unit == budget.unit
            && other.account == budget.account
            && other.from_year <= budget.to_year
            && budget.from_year <= other.to_year
    };
    let replaced = facts.existing.iter().filter(same).count();
    if replaced > 0 && !facts.revises {
        findings.push(finding("budget_duplicate", "budget").observed(&budget.unit));
    }
    let amounts = if budget.periods.is_empty() {
        let count = budget.part_count.unwrap_or(12);
        if !matches!(count, 1 | 2 | 4 | 12) {
            let path = "budget.part_count";
            return Err(Error::new(
                ErrorCode::OutOfRange,
                path,
                "1, 2, 4 or 12",
                count,
            ));
        }
        let weights = vec![Decimal::ONE; count as usize];
        split(whole, &weights, policy.split_rule.value)?.unwrap_or_default()
    } else {
        budget.periods.iter().map(|period| period.amount).collect()
    };
    let period_total = Money::sum(whole.currency, amounts.iter().copied())?;
    if period_total != whole {
        findings.push(
            finding("budget_periods_off_total", "budget.periods")
                .observed(period_total.amount)
                .limit(whole.amount),
        );
    }
    for (at, (period, next)) in budget
        .periods
        .iter()
        .zip(budget.periods.iter().skip(1))
        .enumerate()
    {
        if let (Some(last), Some(first)) = (period.last_day, next.first_day)
            && first <= last
        {
            let path = format!("budget.periods[{}]", at.saturating_add(1));
            findings.push(
                finding("budget_periods_overlap", &path)
                    .observed(first)
                    .limit(last),
            );
        }
    }
    let mut periods = Vec::new();
    for amount in amounts {
        let percent = if whole.is_zero() {
            None
        } else {
            let exact = amount
                .amount
                .checked_mul(Decimal::ONE_HUNDRED)
                .and_then(|share| share.checked_div(whole.amount))
                .ok_or(MoneyError::Overflow)?;
            Some(policy.rounding.value.round(exact, 2))
        };
        periods.push(PlannedPeriod { amount, percent });
    }
    Ok(BudgetPlan {
        valid: findings.is_empty(),
        periods,
        period_total,
        replaced_count: u32::try_from(replaced).unwrap_or(u32::MAX),
        findings,
        basis: vec![policy.split_rule.cite()],
    })
}
