//! Whether spending fits its budget (8.3.3).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy_budget::{BudgetAction, BudgetPolicy, ReliefOverBudget};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Money, MoneyError, exact};

/// Whether money is spent or only promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpendKind {
    /// It is spent.
    #[default]
    Expense,
    /// It is promised: an order, an approved trip.
    Commitment,
}

/// A unit and the one above it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetUnit {
    /// Its name.
    pub unit: String,
    /// The unit above it.
    #[serde(default)]
    pub parent: Option<String>,
    /// The account of this budget; none for all accounts. A unit may stand there once for each account.
    #[serde(default)]
    pub account: Option<String>,
    /// Its budget for the year; none when it has none of its own.
    #[serde(default)]
    pub year_budget: Option<Money>,
    /// The months of that budget; none for twelve equal ones.
    #[serde(default)]
    pub month_budgets: Vec<Money>,
}

/// New spending and what was spent so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetFacts {
    /// The units.
    pub units: Vec<BudgetUnit>,
    /// The unit that spends.
    pub unit: String,
    /// The account it spends on.
    #[serde(default)]
    pub account: Option<String>,
    /// The month of the fiscal year, 1-12.
    pub month: u32,
    /// What was spent in the year before this, with the month.
    #[serde(default)]
    pub actual: Option<Money>,
    /// What is promised and not spent.
    #[serde(default)]
    pub committed: Option<Money>,
    /// What of both falls into the month itself; none takes all of it.
    #[serde(default)]
    pub used_in_month: Option<Money>,
    /// What is new; below zero for a reduction.
    pub amount: Money,
    /// Units of the budget's currency for one unit of its own.
    #[serde(default, with = "exact::option")]
    pub rate: Option<Decimal>,
    /// Whether it is spent or promised.
    #[serde(default)]
    pub kind: SpendKind,
    /// Posts of whoever approves it.
    #[serde(default)]
    pub approver_duties: Vec<String>,
}

/// What becomes of the spending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BudgetResult {
    /// It goes on.
    Ok,
    /// It goes on with a warning.
    Warn,
    /// It waits.
    Stop,
}

/// A limit and what it would come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpendingLimit {
    /// `month`, `accumulated_month` or `year`.
    pub scope: String,
    /// The most.
    pub limit: Money,
    /// What it would come to.
    pub total: Money,
    /// What is left; below zero when it is exceeded.
    pub available: Money,
    /// What the policy does about it.
    pub action: BudgetAction,
}

/// Whether it fits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetCheck {
    /// What becomes of it.
    pub result: BudgetResult,
    /// The unit whose budget was looked at: the spending one or the first above it that has one.
    pub unit_checked: Option<String>,
    /// The spending in the currency of the budget.
    pub amount: Money,
    /// What the year would come to.
    pub total_after: Money,
    /// The limits, the narrowest first.
    pub limits: Vec<SpendingLimit>,
    /// Those that are exceeded and not ignored.
    pub breached: Vec<String>,
    /// Whether a duty of the approver let it go on.
    pub overridden: bool,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Checks spending against its budget.
///
/// - Shape: units with budgets, what was used and what is new in; the result with every limit out.
/// - Units: money in the currency of the budget; months of the fiscal year.
/// - Source: clause 8.3.3. The limit itself may be reached. The limit of the months so far is the year times
///   the months over twelve, rounded once, or the sum of the months as given. From the policy's share of the
///   year on it goes on with a warning; who approves an exception has seen the warnings too. A reduction is
///   never stopped, also where there is no budget, unless the policy says so.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a month outside 1-12, months that are not twelve, a rate that is not above
/// zero; [`ErrorCode::UnknownReference`] for a unit that is not there; [`ErrorCode::MoneyUnusable`] for
/// another currency without a rate.
pub fn check_budget(policy: &BudgetPolicy, facts: &BudgetFacts) -> Result<BudgetCheck, Error> {
    let relieves = policy.relief_over_budget.value == ReliefOverBudget::Allowed;
    check(
        policy,
        facts,
        relieves && facts.amount.amount <= Decimal::ZERO,
    )
}

/// As [`check_budget`]; `relief` says whether the amount only makes things better.
pub(super) fn check(
    policy: &BudgetPolicy,
    facts: &BudgetFacts,
    relief: bool,
) -> Result<BudgetCheck, Error> {
    if !(1..=12).contains(&facts.month) {
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "month",
            "1-12",
            facts.month,
        ));
    }
    let holder = holder(facts)?;
    let Some((unit, year)) = holder else {
        return without(policy, facts, relief);
    };
    let amount = converted(policy, facts, year)?;
    let zero = Money::zero(year.currency);
    let used = facts
        .actual
        .unwrap_or(zero)
        .plus(facts.committed.unwrap_or(zero))?;
    let total_after = used.plus(amount)?;
    let month_after = facts.used_in_month.unwrap_or(used).plus(amount)?;
    let mut check = BudgetCheck {
        result: BudgetResult::Ok,
        unit_checked: Some(unit.unit.clone()),
        amount,
        total_after,
        limits: Vec::new(),
        breached: Vec::new(),
        overridden: false,
        findings: Vec::new(),
        basis: vec![
            policy.month_action.cite(),
            policy.accumulated_action.cite(),
            policy.year_action.cite(),
        ],
    };
    let (month, accumulated) = months(policy, facts, unit, year)?;
    for (scope, limit, total, action) in [
        ("month", month, month_after, policy.month_action.value),
        (
            "accumulated_month",
            accumulated,
            total_after,
            policy.accumulated_action.value,
        ),
        ("year", year, total_after, policy.year_action.value),
    ] {
        let available = limit.minus(total)?;
        let over = available.amount < Decimal::ZERO && !relief;
        check.limits.push(SpendingLimit {
            scope: scope.to_owned(),
            limit,
            total,
            available,
            action,
        });
        let severity = match action {
            BudgetAction::Ignore => continue,
            BudgetAction::Warn => Severity::Warning,
            BudgetAction::Stop => Severity::Error,
        };
        if over {
            check.breached.push(scope.to_owned());
            check.findings.push(
                finding(facts, "budget_exceeded", severity)
                    .observed(total.amount)
                    .limit(limit.amount)
                    .with_word("scope", "budget-scope", scope),
            );
            check.result = match (action, check.result) {
                (BudgetAction::Stop, _) | (_, BudgetResult::Stop) => BudgetResult::Stop,
                _ => BudgetResult::Warn,
            };
        }
    }
    warn(policy, facts, year, relief, &mut check)?;
    let duties = &policy.exception_duties;
    let may = facts
        .approver_duties
        .iter()
        .any(|duty| duties.value.contains(duty));
    if check.result == BudgetResult::Stop && may {
        check.result = BudgetResult::Ok;
        check.overridden = true;
        check.basis.push(duties.cite());
    }
    if relief && total_after.minus(year)?.is_positive() {
        check.basis.push(policy.relief_over_budget.cite());
    }
    Ok(check)
}

fn finding(facts: &BudgetFacts, code: &str, severity: Severity) -> Finding {
    let subject = format!("budget:{}", facts.unit);
    Finding::new(code, severity, Clause::C8_3_3, subject, "amount")
}

/// Someone is told before the year's budget is used up.
fn warn(
    policy: &BudgetPolicy,
    facts: &BudgetFacts,
    year: Money,
    relief: bool,
    check: &mut BudgetCheck,
) -> Result<(), Error> {
    let bound = year
        .amount
        .checked_mul(policy.warn_from_percent.value.0)
        .and_then(|bound| bound.checked_div(Decimal::ONE_HUNDRED))
        .ok_or(MoneyError::Overflow)?;
    // Where the year itself is exceeded, and that is told, it says the same.
    let told = check.breached.iter().any(|scope| scope == "year");
    // Of nothing nothing is used up.
    if check.total_after.is_positive() && check.total_after.amount >= bound && !told && !relief {
        check.result = match check.result {
            BudgetResult::Ok | BudgetResult::Warn => BudgetResult::Warn,
            BudgetResult::Stop => BudgetResult::Stop,
        };
        check.findings.push(
            finding(facts, "budget_nearly_used", Severity::Warning)
                .observed(check.total_after.amount)
                .limit(year.amount)
                .because(vec![policy.warn_from_percent.cite()]),
        );
    }
    Ok(())
}

/// The spending unit, or the first above it that has a budget; that of the account before that of all.
fn holder(facts: &BudgetFacts) -> Result<Option<(&BudgetUnit, Money)>, Error> {
    let mut name = facts.unit.as_str();
    for _ in 0..=facts.units.len() {
        let own = || facts.units.iter().filter(|unit| unit.unit == name);
        if own().next().is_none() {
            let expected = "a unit of the facts";
            return Err(Error::new(
                ErrorCode::UnknownReference,
                "unit",
                expected,
                name,
            ));
        }
        let of_account =
            own().filter(|unit| unit.account.is_some() && unit.account == facts.account);
        let of_all = own().filter(|unit| unit.account.is_none());
        let mut found = of_account.chain(of_all);
        if let Some(found) = found.find_map(|unit| Some((unit, unit.year_budget?))) {
            return Ok(Some(found));
        }
        match own().find_map(|unit| unit.parent.as_deref()) {
            Some(parent) => name = parent,
            None => return Ok(None),
        }
    }
    let expected = "units that do not stand above themselves";
    Err(Error::new(
        ErrorCode::Contradiction,
        "units",
        expected,
        name,
    ))
}

fn without(policy: &BudgetPolicy, facts: &BudgetFacts, relief: bool) -> Result<BudgetCheck, Error> {
    let result = match policy.no_budget_action.value {
        BudgetAction::Ignore => BudgetResult::Ok,
        BudgetAction::Warn | BudgetAction::Stop if relief => BudgetResult::Ok,
        BudgetAction::Warn => BudgetResult::Warn,
        BudgetAction::Stop => BudgetResult::Stop,
    };
    let severity = match result {
        BudgetResult::Ok => Severity::Info,
        BudgetResult::Warn => Severity::Warning,
        BudgetResult::Stop => Severity::Error,
    };
    let zero = Money::zero(facts.amount.currency);
    let used = facts
        .actual
        .unwrap_or(zero)
        .plus(facts.committed.unwrap_or(zero))?;
    let mut basis = vec![policy.no_budget_action.cite()];
    if relief {
        basis.push(policy.relief_over_budget.cite());
    }
    Ok(BudgetCheck {
        result,
        unit_checked: None,
        amount: facts.amount,
        total_after: used.plus(facts.amount)?,
        limits: Vec::new(),
        breached: Vec::new(),
        overridden: false,
        findings: vec![finding(facts, "budget_missing", severity).observed(&facts.unit)],
        basis,
    })
}

fn converted(policy: &BudgetPolicy, facts: &BudgetFacts, year: Money) -> Result<Money, Error> {
    if facts.amount.currency == year.currency {
        return Ok(facts.amount);
    }
    let rate = facts.rate.ok_or_else(|| {
        let expected = format!("{}, or a rate to it", year.currency);
        Error::new(
            ErrorCode::MoneyUnusable,
            "rate",
            expected,
            facts.amount.currency,
        )
    })?;
    if rate <= Decimal::ZERO {
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "rate",
            "more than 0",
            rate,
        ));
    }
    let exact = facts
        .amount
        .amount
        .checked_mul(rate)
        .ok_or(MoneyError::Overflow)?;
    let rounded = policy
        .rounding
        .value
        .round(exact, year.currency.minor_digits());
    Ok(Money::new(rounded, year.currency)?)
}

/// The budget of the month and of the months so far.
fn months(
    policy: &BudgetPolicy,
    facts: &BudgetFacts,
    unit: &BudgetUnit,
    year: Money,
) -> Result<(Money, Money), Error> {
    let count = facts.month as usize;
    if unit.month_budgets.is_empty() {
        let share = |months: u32| -> Result<Money, Error> {
            let exact = year
                .amount
                .checked_mul(Decimal::from(months))
                .and_then(|share| share.checked_div(Decimal::from(12)))
                .ok_or(MoneyError::Overflow)?;
            let rounded = policy
                .rounding
                .value
                .round(exact, year.currency.minor_digits());
            Ok(Money::new(rounded, year.currency)?)
        };
        return Ok((share(1)?, share(facts.month)?));
    }
    if unit.month_budgets.len() != 12 {
        let observed = unit.month_budgets.len();
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "month_budgets",
            "12 months",
            observed,
        ));
    }
    let so_far = unit.month_budgets.iter().take(count).copied();
    let month = unit.month_budgets.get(count.saturating_sub(1)).copied();
    Ok((
        month.unwrap_or(Money::zero(year.currency)),
        Money::sum(year.currency, so_far)?,
    ))
}
