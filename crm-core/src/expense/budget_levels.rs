//! Budget and use by department, account and month, on every level of their trees (8.3.3).

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy_budget::{BudgetAction, BudgetPolicy};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Currency, Money};

/// A department or an account, and the one above it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetNode {
    /// Its name.
    pub name: String,
    /// The one above it.
    #[serde(default)]
    pub parent: Option<String>,
}

/// What was planned and used of one department, account and month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetLine {
    /// The department or project.
    pub unit: String,
    /// The account.
    pub account: String,
    /// The month, by the name that the books give it.
    pub period: String,
    /// Its budget; none when nobody planned it.
    #[serde(default)]
    pub budget: Option<Money>,
    /// What was spent.
    #[serde(default)]
    pub actual: Option<Money>,
    /// What is promised and not spent.
    #[serde(default)]
    pub committed: Option<Money>,
}

/// What a total is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BudgetLevel {
    /// All lines.
    All,
    /// A department with those below it.
    Unit,
    /// An account with those below it.
    Account,
    /// A month.
    Period,
}

/// A total as it was decided or as another system shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatedBudget {
    /// What it is about.
    pub level: BudgetLevel,
    /// Its name; empty for all.
    #[serde(default)]
    pub name: String,
    /// The budget.
    pub budget: Money,
}

/// Lines, and the trees they stand in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetLevelFacts {
    /// The lines; each department, account and month once.
    pub lines: Vec<BudgetLine>,
    /// The departments; empty when none stands above another.
    #[serde(default)]
    pub units: Vec<BudgetNode>,
    /// The accounts; empty when none stands above another.
    #[serde(default)]
    pub accounts: Vec<BudgetNode>,
    /// Totals that have to tie.
    #[serde(default)]
    pub stated: Vec<StatedBudget>,
}

/// One total. Currencies are never added together: a name has a total for each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetTotal {
    /// What it is about.
    pub level: BudgetLevel,
    /// Its name; empty for all.
    pub name: String,
    /// What was planned.
    pub budget: Money,
    /// What was spent.
    pub actual: Money,
    /// What is promised.
    pub committed: Money,
    /// What is left; below zero when more was used.
    pub available: Money,
    /// Lines in it.
    pub line_count: u32,
    /// Lines with a budget of which more was used.
    pub overspent_count: u32,
    /// Lines with use and without a budget.
    pub without_budget_count: u32,
}

/// Every level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetLevels {
    /// All, then departments, accounts and months, each by name and currency.
    pub totals: Vec<BudgetTotal>,
    /// Lines with a budget and something spent.
    pub pair_count: u32,
    /// Use without a budget, totals that do not tie, accounts and departments that used too much.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

type Totals = BTreeMap<(BudgetLevel, String, Currency), BudgetTotal>;

/// Adds up budget and use on every level.
///
/// - Shape: lines and trees in; totals of every department, account and month with those below it out.
/// - Units: money, each currency apart.
/// - Source: clause 8.3.3. Available = budget − actual − committed. Totals tie by level: each line stands in
///   every total above it exactly once.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for a line that is there twice; [`ErrorCode::UnknownReference`] for a name that
/// is not in its tree; [`ErrorCode::Contradiction`] for a tree that stands above itself;
/// [`ErrorCode::MoneyUnusable`] for two currencies in a line.
pub fn budget_levels(
    policy: &BudgetPolicy,
    facts: &BudgetLevelFacts,
) -> Result<BudgetLevels, Error> {
    let mut totals = Totals::new();
    let mut findings = Vec::new();
    let mut pair_count = 0_u32;
    let mut seen: BTreeMap<(&str, &str, &str, Currency), ()> = BTreeMap::new();
    for (at, line) in facts.lines.iter().enumerate() {
        let parts = [line.budget, line.actual, line.committed];
        let Some(currency) = parts.iter().flatten().next().map(|money| money.currency) else {
            let path = format!("lines[{at}]");
            let expected = "a budget or something used";
            return Err(Error::new(ErrorCode::OutOfRange, path, expected, "neither"));
        };
        let key = (
            line.unit.as_str(),
            line.account.as_str(),
            line.period.as_str(),
            currency,
        );
        if seen.insert(key, ()).is_some() {
            let path = format!("lines[{at}]");
            let observed = format!("{}, {}, {}", line.unit, line.account, line.period);
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                "each once",
                observed,
            ));
        }
        let zero = Money::zero(currency);
        let used = line
            .actual
            .unwrap_or(zero)
            .plus(line.committed.unwrap_or(zero))?;
        let over = match line.budget {
            Some(budget) => used.minus(budget)?.is_positive(),
            None => false,
        };
        let without = line.budget.is_none();
        pair_count = pair_count.saturating_add(u32::from(!without && line.actual.is_some()));
        if without && policy.no_budget_action.value != BudgetAction::Ignore {
            let subject = format!("budget:{}", line.unit);
            let path = format!("lines[{at}].budget");
            findings.push(
                Finding::new(
                    "budget_line_missing",
                    severity(policy.no_budget_action.value),
                    Clause::C8_3_3,
                    subject,
                    &path,
                )
                .observed(used.amount)
                .with("account", &line.account)
                .because(vec![policy.no_budget_action.cite()]),
            );
        }
        let mut places = vec![(BudgetLevel::All, String::new())];
        let units = upwards(&facts.units, &line.unit, "units")?;
        places.extend(units.into_iter().map(|name| (BudgetLevel::Unit, name)));
        let accounts = upwards(&facts.accounts, &line.account, "accounts")?;
        places.extend(
            accounts
                .into_iter()
                .map(|name| (BudgetLevel::Account, name)),
        );
        places.push((BudgetLevel::Period, line.period.clone()));
        for (level, name) in places {
            let key = (level, name.clone(), currency);
            let total = totals.entry(key).or_insert_with(|| BudgetTotal {
                level,
                name,
                budget: zero,
                actual: zero,
                committed: zero,
                available: zero,
                line_count: 0,
                overspent_count: 0,
                without_budget_count: 0,
            });
            total.budget = total.budget.plus(line.budget.unwrap_or(zero))?;
            total.actual = total.actual.plus(line.actual.unwrap_or(zero))?;
            total.committed = total.committed.plus(line.committed.unwrap_or(zero))?;
            total.available = total.budget.minus(total.actual)?.minus(total.committed)?;
            total.line_count = total.line_count.saturating_add(1);
            total.overspent_count = total.overspent_count.saturating_add(u32::from(over));
            total.without_budget_count = total
                .without_budget_count
                .saturating_add(u32::from(without));
        }
    }
    ties(facts, &totals, &mut findings);
    if policy.year_action.value != BudgetAction::Ignore {
        let over = totals.values().filter(|total| {
            total.level == BudgetLevel::Unit && total.available.amount < Decimal::ZERO
        });
        findings.extend(over.map(|total| {
            let subject = format!("budget:{}", total.name);
            Finding::new(
                "budget_unit_overspent",
                Severity::Warning,
                Clause::C8_3_3,
                subject,
                "lines",
            )
            .observed(total.available.negated().amount)
            .limit(total.budget.amount)
            .because(vec![policy.year_action.cite()])
        }));
    }
    Ok(BudgetLevels {
        totals: totals.into_values().collect(),
        pair_count,
        findings,
        basis: vec![policy.no_budget_action.cite(), policy.year_action.cite()],
    })
}

fn severity(action: BudgetAction) -> Severity {
    match action {
        BudgetAction::Ignore => Severity::Info,
        BudgetAction::Warn => Severity::Warning,
        BudgetAction::Stop => Severity::Error,
    }
}

/// The name and all above it.
fn upwards(tree: &[BudgetNode], name: &str, path: &str) -> Result<Vec<String>, Error> {
    let mut found = vec![name.to_owned()];
    if tree.is_empty() {
        return Ok(found);
    }
    let mut name = name;
    loop {
        let node = tree.iter().find(|node| node.name == name).ok_or_else(|| {
            Error::new(
                ErrorCode::UnknownReference,
                path,
                "a name of the tree",
                name,
            )
        })?;
        let Some(parent) = node.parent.as_deref() else {
            return Ok(found);
        };
        if found.iter().any(|below| below == parent) {
            let expected = "a tree that does not stand above itself";
            return Err(Error::new(ErrorCode::Contradiction, path, expected, parent));
        }
        found.push(parent.to_owned());
        name = parent;
    }
}

fn ties(facts: &BudgetLevelFacts, totals: &Totals, findings: &mut Vec<Finding>) {
    for (at, stated) in facts.stated.iter().enumerate() {
        let key = (stated.level, stated.name.clone(), stated.budget.currency);
        let got = totals
            .get(&key)
            .map_or(Money::zero(stated.budget.currency), |total| total.budget);
        if got != stated.budget {
            let subject = format!("budget:{}", stated.name);
            let path = format!("stated[{at}]");
            findings.push(
                Finding::new(
                    "budget_totals_do_not_tie",
                    Severity::Error,
                    Clause::C8_3_3,
                    subject,
                    &path,
                )
                .observed(got.amount)
                .limit(stated.budget.amount),
            );
        }
    }
}
