//! Where every budget stands on a day (8.3.3).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::budget::{BudgetFacts, BudgetResult, BudgetUnit, SpendKind, SpendingLimit, check};
use super::budget_levels::BudgetNode;
use super::budget_plan::{Budget, BudgetPlanFacts, plan_budget};
use super::budget_transfer::{
    BudgetPlace, BudgetTransfer, BudgetTransferFacts, PlacedBudget, transfer_budget,
};
use super::policy::ExpensePolicy;
use super::policy_budget::{BudgetAction, BudgetPolicy};
use super::spending::{Spending, SpendingFacts, sum_spending};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::split::split;
use crate::base::{Money, Period};

/// The months of a fiscal year.
const MONTHS: i32 = 12;

/// Budgets, what was moved between them and what was spent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetStatusFacts {
    /// The budgets.
    pub budgets: Vec<Budget>,
    /// Transfers between them.
    #[serde(default)]
    pub transfers: Vec<BudgetTransfer>,
    /// What was spent and promised.
    #[serde(default)]
    pub spendings: Vec<Spending>,
    /// Which unit stands under which; a unit that is not named stands alone.
    #[serde(default)]
    pub units: Vec<BudgetNode>,
}

/// Where one budget stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetStanding {
    /// The department or project.
    pub unit: String,
    /// The account; none for all.
    #[serde(default)]
    pub account: Option<String>,
    /// Whether it is kept, nearly used up or exceeded.
    pub result: BudgetResult,
    /// What was spent in the fiscal year until the day, by the unit and those under it.
    pub actual: Money,
    /// What is promised and not spent.
    pub committed: Money,
    /// The month, the months so far and the year, each with what is left.
    pub limits: Vec<SpendingLimit>,
    /// The limits that are exceeded.
    pub breached: Vec<String>,
}

/// Where the budgets stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetStatus {
    /// The budgets of the fiscal year of the day, by unit and account.
    pub standings: Vec<BudgetStanding>,
    /// Spending of the fiscal year that no budget covers.
    pub unbudgeted: Vec<String>,
    /// What is exceeded, nearly used or not budgeted; transfers that do not count.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Where every budget stands.
///
/// - Shape: budgets, transfers and spending in; a line a budget with its limits out.
/// - Units: money in the currency of each budget, to the minor unit; months of the fiscal year.
/// - Source: clause 8.3.3. A budget counts the spending of its unit and of those under it, of its account or
///   of all. Parts are spread evenly over their months, so that the months add up to the year. A transfer counts
///   once it is approved; without a month it moves the months from its own on.
///
/// # Errors
/// As [`plan_budget`], [`transfer_budget`] and [`sum_spending`]; [`ErrorCode::OutOfRange`] for a month outside 1-12.
pub fn budget_status(
    policy: &BudgetPolicy,
    expense: &ExpensePolicy,
    facts: &BudgetStatusFacts,
    as_of: NaiveDate,
) -> Result<BudgetStatus, Error> {
    let year = expense.fiscal_year(as_of)?;
    let mut findings = Vec::new();
    let mut plans = BTreeMap::new();
    for (at, budget) in facts.budgets.iter().enumerate() {
        if !(budget.from_year..=budget.to_year).contains(&year.year) {
            continue;
        }
        let under = |error: Error| error.under(&format!("budgets[{at}]"));
        let place = BudgetPlace {
            unit: budget.unit.clone(),
            account: budget.account.clone(),
            month: None,
        };
        let earlier: Vec<Budget> = facts.budgets.iter().take(at).cloned().collect();
        let asked = BudgetPlanFacts {
            existing: earlier,
            budget: budget.clone(),
            revises: false,
        };
        let plan = plan_budget(policy, &asked).map_err(under)?;
        findings.extend(plan.findings);
        let parts = plan.periods.iter().map(|part| part.amount);
        let months = spread(policy, budget, &parts.collect::<Vec<_>>(), &year).map_err(under)?;
        // The first of two for one place counts; the plan has told of the other.
        plans.entry(place).or_insert(months);
    }
    moved(policy, facts, &year, as_of, &mut plans, &mut findings)?;
    let (standings, covered) = standings(policy, expense, facts, &plans, as_of, &mut findings)?;
    let unbudgeted = unbudgeted(policy, facts, &covered, &year, as_of, &mut findings);
    Ok(BudgetStatus {
        standings,
        unbudgeted,
        findings,
        basis: vec![
            policy.month_action.cite(),
            policy.accumulated_action.cite(),
            policy.year_action.cite(),
            policy.warn_from_percent.cite(),
            policy.no_budget_action.cite(),
            policy.split_rule.cite(),
        ],
    })
}

/// The place of a day among the months of fiscal years.
fn month_index(year: &Period, date: NaiveDate) -> i32 {
    let months = |date: NaiveDate| {
        let years = date.year().saturating_mul(MONTHS);
        years.saturating_add(date.month0().cast_signed())
    };
    let first = year.year.saturating_mul(MONTHS);
    first.saturating_add(months(date).saturating_sub(months(year.first)))
}

/// A budget by the months of the fiscal year.
fn spread(
    policy: &BudgetPolicy,
    budget: &Budget,
    parts: &[Money],
    year: &Period,
) -> Result<Vec<Money>, Error> {
    let mut months = vec![Money::zero(budget.amount.currency); 12];
    let first = budget.from_year.saturating_mul(MONTHS);
    let years = budget
        .to_year
        .saturating_sub(budget.from_year)
        .saturating_add(1);
    let count = i32::try_from(parts.len()).unwrap_or(i32::MAX).max(1);
    // Where part `at` begins when the parts follow one another evenly.
    let bound = |at: i32| {
        let before = at.saturating_mul(years.saturating_mul(MONTHS));
        first.saturating_add(before.checked_div(count).unwrap_or_default())
    };
    for (at, amount) in (0_i32..).zip(parts) {
        let given = budget
            .periods
            .get(usize::try_from(at).unwrap_or(usize::MAX));
        let days = given.and_then(|period| Some((period.first_day?, period.last_day?)));
        let (from, until) = match days {
            Some((from, until)) => (month_index(year, from), month_index(year, until)),
            None => (bound(at), bound(at.saturating_add(1)).saturating_sub(1)),
        };
        let length = until.saturating_sub(from).saturating_add(1).max(1);
        let weights = vec![Decimal::ONE; usize::try_from(length).unwrap_or(1)];
        let shares = split(*amount, &weights, policy.split_rule.value)?.unwrap_or_default();
        for (slot, share) in (from..).zip(shares) {
            let place = slot.saturating_sub(year.year.saturating_mul(MONTHS));
            if let Ok(place) = usize::try_from(place)
                && let Some(month) = months.get_mut(place)
            {
                *month = month.plus(share)?;
            }
        }
    }
    Ok(months)
}

type Plans = BTreeMap<BudgetPlace, Vec<Money>>;

/// Moves what approved transfers of the fiscal year move.
fn moved(
    policy: &BudgetPolicy,
    facts: &BudgetStatusFacts,
    year: &Period,
    as_of: NaiveDate,
    plans: &mut Plans,
    findings: &mut Vec<Finding>,
) -> Result<(), Error> {
    let whole = |place: &BudgetPlace| BudgetPlace {
        month: None,
        ..place.clone()
    };
    let mut wanted = Vec::new();
    for (at, transfer) in facts.transfers.iter().enumerate() {
        for (name, end) in [("source", &transfer.source), ("target", &transfer.target)] {
            if let Some(month) = end.month.filter(|month| !(1..=12).contains(month)) {
                let path = format!("transfers[{at}].{name}.month");
                return Err(Error::new(ErrorCode::OutOfRange, path, "1-12", month));
            }
        }
        if transfer.date > as_of || !year.contains(transfer.date) {
            continue;
        }
        let ends = [&transfer.source, &transfer.target];
        if let Some(lost) = ends
            .into_iter()
            .find(|end| !plans.contains_key(&whole(end)))
        {
            let subject = format!("budget_transfer:{}", transfer.transfer);
            let code = "transfer_without_budget";
            let clause = Clause::C8_3_3;
            let finding = Finding::new(code, Severity::Error, clause, subject, "transfers");
            findings.push(finding.observed(&lost.unit));
            continue;
        }
        wanted.push(transfer.clone());
    }
    let mut placed = Vec::new();
    for (place, months) in &*plans {
        if let Some(currency) = months.first().map(|month| month.currency) {
            placed.push(PlacedBudget {
                place: place.clone(),
                budget: Money::sum(currency, months.iter().copied())?,
                actual: None,
                committed: None,
            });
        }
    }
    // A move from month to month of one budget leaves the year as it is, so its place is not compared.
    let (within, between): (Vec<_>, Vec<_>) = wanted
        .iter()
        .partition(|one| whole(&one.source) == whole(&one.target) && one.source != one.target);
    let checked = |transfers: Vec<BudgetTransfer>, budgets: Vec<PlacedBudget>| {
        transfer_budget(policy, &BudgetTransferFacts { budgets, transfers })
    };
    let year_wide = between.into_iter().map(|one| BudgetTransfer {
        source: whole(&one.source),
        target: whole(&one.target),
        ..one.clone()
    });
    let mut made = BTreeSet::new();
    let result = checked(year_wide.collect(), placed)?;
    made.extend(result.made);
    findings.extend(result.findings);
    let mut by_month: BTreeMap<BudgetPlace, Money> = BTreeMap::new();
    for one in &within {
        for end in [&one.source, &one.target] {
            let months = plans.get(&whole(end));
            let at = end.month.map(|month| month.saturating_sub(1) as usize);
            let budget = match (months, at) {
                (Some(months), Some(at)) => months.get(at).copied(),
                (Some(months), None) => months
                    .first()
                    .map(|month| Money::sum(month.currency, months.iter().copied()))
                    .transpose()?,
                (None, _) => None,
            };
            if let Some(budget) = budget {
                by_month.insert((*end).clone(), budget);
            }
        }
    }
    let rows = by_month.into_iter().map(|(place, budget)| PlacedBudget {
        place,
        budget,
        actual: None,
        committed: None,
    });
    let result = checked(within.into_iter().cloned().collect(), rows.collect())?;
    made.extend(result.made);
    findings.extend(result.findings);
    for transfer in wanted.iter().filter(|one| made.contains(&one.transfer)) {
        for (end, amount) in [
            (&transfer.source, transfer.amount.negated()),
            (&transfer.target, transfer.amount),
        ] {
            let Some(months) = plans.get_mut(&whole(end)) else {
                continue;
            };
            let own =
                month_index(year, transfer.date).saturating_sub(year.year.saturating_mul(MONTHS));
            let own = usize::try_from(own).unwrap_or_default();
            let reached = |at: usize| match end.month {
                Some(month) => at == month.saturating_sub(1) as usize,
                None => at >= own,
            };
            let weights = (0..months.len()).map(|at| Decimal::from(u8::from(reached(at))));
            let weights: Vec<_> = weights.collect();
            let shares = split(amount, &weights, policy.split_rule.value)?.unwrap_or_default();
            for (month, share) in months.iter_mut().zip(shares) {
                *month = month.plus(share)?;
            }
        }
    }
    Ok(())
}

/// Each budget against its spending, and the keys of what was counted.
fn standings<'a>(
    policy: &BudgetPolicy,
    expense: &ExpensePolicy,
    facts: &'a BudgetStatusFacts,
    plans: &Plans,
    as_of: NaiveDate,
    findings: &mut Vec<Finding>,
) -> Result<(Vec<BudgetStanding>, BTreeSet<&'a str>), Error> {
    let year = expense.fiscal_year(as_of)?;
    let month = month_index(&year, as_of).saturating_sub(year.year.saturating_mul(MONTHS));
    let month = u32::try_from(month).unwrap_or_default().saturating_add(1);
    let mut covered = BTreeSet::new();
    let mut standings = Vec::new();
    for (place, months) in plans {
        let Some(currency) = months.first().map(|month| month.currency) else {
            continue;
        };
        let units = under(&place.unit, &facts.units);
        let own = |row: &&Spending| {
            units.contains(&row.unit) && (place.account.is_none() || place.account == row.account)
        };
        for row in facts.spendings.iter().filter(own) {
            covered.insert(row.spending.as_str());
            if row.amount.currency != currency && row.date <= as_of && year.contains(row.date) {
                let subject = format!("budget:{}", place.unit);
                let code = "budget_other_currency";
                let (severity, clause) = (Severity::Warning, Clause::C8_3_3);
                let finding = Finding::new(code, severity, clause, subject, "spendings");
                let finding = finding.observed(row.amount).limit(currency);
                findings.push(finding.with("spending", &row.spending));
            }
        }
        let same = |row: &&Spending| row.amount.currency == currency;
        let promises = facts.spendings.iter().filter(same);
        let promises: BTreeSet<_> = promises.map(|row| &row.spending).collect();
        // A promise in another currency is none that this money can fulfil.
        let spendings = facts.spendings.iter().filter(same).map(|row| Spending {
            fulfils: row
                .fulfils
                .clone()
                .filter(|promise| promises.contains(promise)),
            ..row.clone()
        });
        let totals = sum_spending(
            expense,
            &SpendingFacts {
                spendings: spendings.collect(),
                units: units.iter().cloned().collect(),
                account: place.account.clone(),
                currency,
            },
            as_of,
        )?;
        let whole = Money::sum(currency, months.iter().copied())?;
        let asked = BudgetFacts {
            units: vec![BudgetUnit {
                unit: place.unit.clone(),
                parent: None,
                account: place.account.clone(),
                year_budget: Some(whole),
                month_budgets: months.clone(),
            }],
            unit: place.unit.clone(),
            account: place.account.clone(),
            month,
            actual: Some(totals.actual),
            committed: Some(totals.committed),
            used_in_month: Some(totals.used_in_month),
            amount: Money::zero(currency),
            rate: None,
            kind: SpendKind::Expense,
            approver_duties: Vec::new(),
        };
        let checked = check(policy, &asked, false)?;
        findings.extend(checked.findings);
        standings.push(BudgetStanding {
            unit: place.unit.clone(),
            account: place.account.clone(),
            result: checked.result,
            actual: totals.actual,
            committed: totals.committed,
            limits: checked.limits,
            breached: checked.breached,
        });
    }
    Ok((standings, covered))
}

/// A unit and all that stand under it.
fn under(unit: &str, nodes: &[BudgetNode]) -> BTreeSet<String> {
    let mut found = BTreeSet::from([unit.to_owned()]);
    loop {
        let before = found.len();
        for node in nodes {
            if node
                .parent
                .as_ref()
                .is_some_and(|parent| found.contains(parent))
            {
                found.insert(node.name.clone());
            }
        }
        if found.len() == before {
            return found;
        }
    }
}

/// What was spent without a budget, told once a unit and account.
fn unbudgeted(
    policy: &BudgetPolicy,
    facts: &BudgetStatusFacts,
    covered: &BTreeSet<&str>,
    year: &Period,
    as_of: NaiveDate,
    findings: &mut Vec<Finding>,
) -> Vec<String> {
    let rows = facts.spendings.iter().filter(|row| {
        row.date <= as_of && year.contains(row.date) && !covered.contains(row.spending.as_str())
    });
    let rows: Vec<_> = rows.collect();
    let severity = match policy.no_budget_action.value {
        BudgetAction::Ignore => Severity::Info,
        BudgetAction::Warn => Severity::Warning,
        BudgetAction::Stop => Severity::Error,
    };
    let places: BTreeSet<_> = rows.iter().map(|row| (&row.unit, &row.account)).collect();
    for (unit, account) in places {
        let subject = format!("budget:{unit}");
        let code = "budget_missing";
        let mut finding = Finding::new(code, severity, Clause::C8_3_3, subject, "spendings")
            .observed(unit)
            .because(vec![policy.no_budget_action.cite()]);
        if let Some(account) = account {
            finding = finding.with("account", account);
        }
        findings.push(finding);
    }
    rows.iter().map(|row| row.spending.clone()).collect()
}
