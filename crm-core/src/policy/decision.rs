//! Decision tables: the first row whose conditions all hold decides.
//!
//! A table is data of the caller or of a policy. [`check_table`] proves it before it is used: it tries every
//! combination of values that the conditions tell apart, so what it says about gaps and rows that are
//! never reached is exact, not a guess.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::answer::{Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Money, MoneyError, Rounding, exact};

/// How a value is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecisionTest {
    /// One of the texts.
    Among,
    /// None of the texts.
    NotAmong,
    /// More than `low`.
    Above,
    /// `low` or more.
    AtLeast,
    /// Less than `high`.
    Below,
    /// `high` or less.
    AtMost,
    /// From `low` to `high`, both ends counted.
    Between,
}

/// One condition of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionCondition {
    /// The column it looks at.
    pub column: String,
    /// How it compares.
    pub test: DecisionTest,
    /// The texts; `true` and `false` for yes and no.
    #[serde(default)]
    pub texts: Vec<String>,
    /// The lower bound.
    #[serde(default, with = "exact::option")]
    pub low: Option<Decimal>,
    /// The upper bound.
    #[serde(default, with = "exact::option")]
    pub high: Option<Decimal>,
}

/// What a row says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionResult {
    /// Its name.
    pub name: String,
    /// A text.
    #[serde(default)]
    pub text: Option<String>,
    /// A number.
    #[serde(default, with = "exact::option")]
    pub number: Option<Decimal>,
    /// The column whose value the number is multiplied with.
    #[serde(default)]
    pub times_column: Option<String>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionRow {
    /// All of them have to hold; a row without any holds always.
    #[serde(default)]
    pub conditions: Vec<DecisionCondition>,
    /// What it says then.
    pub results: Vec<DecisionResult>,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionTable {
    /// Its name.
    pub name: String,
    /// Its rows; the first that holds decides.
    pub rows: Vec<DecisionRow>,
}

/// A value of the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionInput {
    /// Its column.
    pub column: String,
    /// As a text.
    #[serde(default)]
    pub text: Option<String>,
    /// As a number.
    #[serde(default, with = "exact::option")]
    pub number: Option<Decimal>,
}

/// A case and the tables that judge it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionFacts {
    /// The tables, each by itself.
    pub tables: Vec<DecisionTable>,
    /// The case.
    pub inputs: Vec<DecisionInput>,
    /// A table over the sum of the tables' `score`, which it finds in the column `total`.
    #[serde(default)]
    pub total_table: Option<DecisionTable>,
    /// An amount that the result `percent` of that table changes.
    #[serde(default)]
    pub base_amount: Option<Money>,
}

/// What one table says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// The table.
    pub table: String,
    /// The row that decided, counted from 1; none when no row holds.
    pub row: Option<u32>,
    /// What it says.
    pub results: Vec<DecisionResult>,
}

/// What all tables say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decisions {
    /// Table by table.
    pub decisions: Vec<Decision>,
    /// Sum of the results called `score`; none when a table has none.
    #[serde(default, with = "exact::option")]
    pub total: Option<Decimal>,
    /// What the table over the sum says.
    pub total_decision: Option<Decision>,
    /// What the amount changes by.
    pub change: Option<Money>,
    /// The amount after it.
    pub new_amount: Option<Money>,
    /// Tables in which no row holds.
    pub findings: Vec<Finding>,
}

impl DecisionCondition {
    fn holds(&self, input: &DecisionInput) -> bool {
        let number = |test: fn(&Decimal, &Decimal) -> bool, bound: Option<Decimal>| match (
            input.number,
            bound,
        ) {
            (Some(number), Some(bound)) => test(&number, &bound),
            _ => false,
        };
        let named = || {
            input
                .text
                .as_ref()
                .is_some_and(|text| self.texts.contains(text))
        };
        match self.test {
            DecisionTest::Among => named(),
            DecisionTest::NotAmong => input.text.is_some() && !named(),
            DecisionTest::Above => number(Decimal::gt, self.low),
            DecisionTest::AtLeast => number(Decimal::ge, self.low),
            DecisionTest::Below => number(Decimal::lt, self.high),
            DecisionTest::AtMost => number(Decimal::le, self.high),
            DecisionTest::Between => {
                number(Decimal::ge, self.low) && number(Decimal::le, self.high)
            }
        }
    }
}

impl DecisionRow {
    fn holds(&self, inputs: &[DecisionInput]) -> bool {
        self.conditions.iter().all(|condition| {
            let mut inputs = inputs
                .iter()
                .filter(|input| input.column == condition.column);
            inputs.any(|input| condition.holds(input))
        })
    }
}

fn check_shape(table: &DecisionTable) -> Result<(), Error> {
    for (at, row) in table.rows.iter().enumerate() {
        for (number, condition) in row.conditions.iter().enumerate() {
            let bounds = match condition.test {
                DecisionTest::Among | DecisionTest::NotAmong => !condition.texts.is_empty(),
                DecisionTest::Above | DecisionTest::AtLeast => condition.low.is_some(),
                DecisionTest::Below | DecisionTest::AtMost => condition.high.is_some(),
                DecisionTest::Between => condition.low.is_some() && condition.high.is_some(),
            };
            if !bounds {
                let path = format!("{}.rows[{at}].conditions[{number}]", table.name);
                let expected = "the texts or bounds that its test needs";
                let observed = &condition.column;
                return Err(Error::new(ErrorCode::OutOfRange, path, expected, observed));
            }
        }
    }
    Ok(())
}

fn too_much() -> Error {
    Error::new(ErrorCode::Overflow, "tables", "smaller figures", "too much")
}

fn decide_one(table: &DecisionTable, inputs: &[DecisionInput]) -> Result<Decision, Error> {
    check_shape(table)?;
    let found = table
        .rows
        .iter()
        .zip(1_u32..)
        .find(|(row, _)| row.holds(inputs));
    let mut results = Vec::new();
    for result in found.iter().flat_map(|(row, _)| &row.results) {
        let mut result = result.clone();
        if let (Some(number), Some(column)) = (result.number, &result.times_column) {
            let mut values = inputs.iter().filter(|input| input.column == *column);
            let value = values.find_map(|input| input.number).ok_or_else(|| {
                let path = format!("inputs.{column}");
                Error::new(ErrorCode::UnknownReference, path, "a number", "nothing")
            })?;
            result.number = Some(number.checked_mul(value).ok_or_else(too_much)?.normalize());
            result.times_column = None;
        }
        results.push(result);
    }
    Ok(Decision {
        table: table.name.clone(),
        row: found.map(|(_, number)| number),
        results,
    })
}

fn number_of(decision: &Decision, name: &str) -> Option<Decimal> {
    let mut results = decision.results.iter().filter(|result| result.name == name);
    results.find_map(|result| result.number)
}

/// Judges a case by tables.
///
/// - Shape: tables and the values of a case in; the row that decides in each, the sum of scores and what the
///   sum means out.
/// - Source: clauses 5.2.2 and 7.2.3 (one way to treat each sort of customer and complaint). The first row
///   whose conditions all hold decides. No row is a finding and never a guess.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a condition without the texts or bounds it needs;
/// [`ErrorCode::UnknownReference`] for a factor on a column without a number;
/// [`ErrorCode::DuplicateKey`] for a column that has two values.
pub fn decide(facts: &DecisionFacts) -> Result<Decisions, Error> {
    for (at, input) in facts.inputs.iter().enumerate() {
        let mut earlier = facts.inputs.iter().take(at);
        if earlier.any(|other| other.column == input.column) {
            let path = format!("inputs[{at}].column");
            let observed = &input.column;
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                "each column once",
                observed,
            ));
        }
    }
    let mut decisions = Vec::new();
    let mut findings = Vec::new();
    let mut total = Some(Decimal::ZERO);
    let mut missed = |table: &DecisionTable| {
        let subject = format!("table:{}", table.name);
        findings.push(Finding::new(
            "decision_no_row",
            Severity::Error,
            Clause::C5_2_2,
            subject,
            "inputs",
        ));
    };
    for table in &facts.tables {
        let decision = decide_one(table, &facts.inputs)?;
        if decision.row.is_none() {
            missed(table);
        }
        total = match (total, number_of(&decision, "score")) {
            (Some(total), Some(score)) => Some(total.checked_add(score).ok_or_else(too_much)?),
            _ => None,
        };
        decisions.push(decision);
    }
    total = total.filter(|_| !facts.tables.is_empty());
    let mut total_decision = None;
    if let (Some(table), Some(total)) = (&facts.total_table, total) {
        let input = DecisionInput {
            column: "total".to_owned(),
            text: None,
            number: Some(total),
        };
        let decision = decide_one(table, &[input])?;
        if decision.row.is_none() {
            missed(table);
        }
        total_decision = Some(decision);
    }
    let percent = total_decision
        .as_ref()
        .and_then(|d| number_of(d, "percent"));
    let (mut change, mut new_amount) = (None, None);
    if let (Some(percent), Some(base)) = (percent, facts.base_amount) {
        let exact = base
            .amount
            .checked_mul(percent)
            .and_then(|change| change.checked_div(Decimal::ONE_HUNDRED))
            .ok_or(MoneyError::Overflow)?;
        let rounded = Money::rounded(exact, base.currency, Rounding::HalfUp)?;
        change = Some(rounded);
        new_amount = Some(base.plus(rounded)?);
    }
    Ok(Decisions {
        decisions,
        total,
        total_decision,
        change,
        new_amount,
        findings,
    })
}

/// The most combinations that are tried.
const MOST_COMBINATIONS: usize = 100_000;

/// What is wrong with a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableCheck {
    /// Whether every value finds a row and every row a value.
    pub sound: bool,
    /// How many combinations were tried.
    pub combination_count: u32,
    /// Gaps with an example, columns of two types, ranges without a value, rows that are never reached, rows that overlap with another result.
    pub findings: Vec<Finding>,
}

/// Proves a table.
///
/// - Shape: a table in; gaps, rows that are never reached and overlaps out.
/// - Source: clause 5.2.2. Every value that a condition can tell apart is tried with every other: each text
///   and another one, each bound and what lies on both sides of it.
///
/// # Errors
/// As [`decide`]; [`ErrorCode::OutOfRange`] for a table of more combinations than can be tried.
pub fn check_table(table: &DecisionTable) -> Result<TableCheck, Error> {
    check_shape(table)?;
    let columns = columns(table);
    let mut count = 1_usize;
    for (_, values) in &columns {
        count = count.saturating_mul(values.len());
    }
    if count > MOST_COMBINATIONS {
        let expected = format!("at most {MOST_COMBINATIONS} combinations");
        return Err(Error::new(ErrorCode::OutOfRange, "rows", expected, count));
    }
    let mut reached = vec![false; table.rows.len()];
    let mut overlaps: Vec<(usize, usize)> = Vec::new();
    let mut gap: Option<String> = None;
    for number in 0..count {
        let inputs = combination(&columns, number);
        let hits: Vec<usize> = (table.rows.iter().enumerate())
            .filter(|(_, row)| row.holds(&inputs))
            .map(|(at, _)| at)
            .collect();
        match hits.split_first() {
            None => {
                gap.get_or_insert_with(|| shown(&inputs));
            }
            Some((first, rest)) => {
                if let Some(reached) = reached.get_mut(*first) {
                    *reached = true;
                }
                for other in rest {
                    let results = |at: &usize| table.rows.get(*at).map(|row| &row.results);
                    // A last row that takes everything is meant to overlap.
                    let all = table
                        .rows
                        .get(*other)
                        .is_some_and(|row| row.conditions.is_empty());
                    if !all
                        && results(first) != results(other)
                        && !overlaps.contains(&(*first, *other))
                    {
                        overlaps.push((*first, *other));
                    }
                }
            }
        }
    }
    let finding = |code: &str, severity, path: &str| {
        Finding::new(
            code,
            severity,
            Clause::C5_2_2,
            format!("table:{}", table.name),
            path,
        )
    };
    let mut findings = Vec::new();
    if let Some(example) = gap {
        findings.push(finding("decision_gap", Severity::Error, "rows").observed(example));
    }
    // A column is of one type: a text never meets a bound, and a number never a name.
    for (name, _) in &columns {
        let conditions = || table.rows.iter().flat_map(|row| &row.conditions);
        let own = || conditions().filter(|condition| condition.column == *name);
        let named =
            |c: &DecisionCondition| matches!(c.test, DecisionTest::Among | DecisionTest::NotAmong);
        if own().any(named) && !own().all(named) {
            let severity = Severity::Error;
            findings.push(finding("decision_mixed_column", severity, "rows").observed(name));
        }
    }
    for (at, row) in table.rows.iter().enumerate() {
        for (number, condition) in row.conditions.iter().enumerate() {
            if let (Some(low), Some(high)) = (condition.low, condition.high)
                && low > high
            {
                let path = format!("rows[{at}].conditions[{number}]");
                findings.push(
                    finding("decision_empty_range", Severity::Error, &path)
                        .observed(high)
                        .limit(low),
                );
            }
        }
    }
    for (at, reached) in reached.iter().enumerate() {
        if !reached {
            let path = format!("rows[{at}]");
            findings.push(finding("decision_unreachable", Severity::Error, &path));
        }
    }
    overlaps.sort_unstable();
    for (first, other) in overlaps {
        findings.push(
            finding(
                "decision_overlap",
                Severity::Info,
                &format!("rows[{other}]"),
            )
            .observed(other.saturating_add(1))
            .limit(first.saturating_add(1)),
        );
    }
    Ok(TableCheck {
        sound: findings.iter().all(|f| f.severity != Severity::Error),
        combination_count: u32::try_from(count).unwrap_or(u32::MAX),
        findings,
    })
}

/// Every column with the values that its conditions tell apart.
fn columns(table: &DecisionTable) -> Vec<(String, Vec<DecisionInput>)> {
    let mut names: Vec<&str> = Vec::new();
    let conditions = || table.rows.iter().flat_map(|row| &row.conditions);
    for condition in conditions() {
        if !names.contains(&condition.column.as_str()) {
            names.push(&condition.column);
        }
    }
    names
        .into_iter()
        .map(|name| {
            let own = || conditions().filter(|condition| condition.column == name);
            let mut texts: Vec<&String> = own().flat_map(|c| &c.texts).collect();
            texts.sort_unstable();
            texts.dedup();
            let mut bounds: Vec<Decimal> = own().flat_map(|c| [c.low, c.high]).flatten().collect();
            bounds.sort_unstable();
            bounds.dedup();
            let input = |text: Option<String>, number| DecisionInput {
                column: name.to_owned(),
                text,
                number,
            };
            let mut values: Vec<DecisionInput> = texts
                .iter()
                .map(|text| input(Some((*text).clone()), None))
                .collect();
            let yes_no = !texts.is_empty() && texts.iter().all(|t| *t == "true" || *t == "false");
            if yes_no {
                for text in ["true", "false"] {
                    if texts.iter().all(|known| *known != text) {
                        values.push(input(Some(text.to_owned()), None));
                    }
                }
            } else if !texts.is_empty() {
                values.push(input(Some("…".to_owned()), None));
            }
            values.extend(
                around(&bounds)
                    .into_iter()
                    .map(|number| input(None, Some(number))),
            );
            (name.to_owned(), values)
        })
        .collect()
}

/// Each bound, and a value below, between and above.
fn around(bounds: &[Decimal]) -> Vec<Decimal> {
    let mut values = Vec::new();
    if let Some(first) = bounds.first() {
        values.extend(first.checked_sub(Decimal::ONE));
    }
    for (at, bound) in bounds.iter().enumerate() {
        values.push(*bound);
        let next = bounds.get(at.saturating_add(1));
        let between = match next {
            Some(next) => bound
                .checked_add(*next)
                .and_then(|sum| sum.checked_div(Decimal::TWO)),
            None => bound.checked_add(Decimal::ONE),
        };
        values.extend(between);
    }
    values
}

fn combination(columns: &[(String, Vec<DecisionInput>)], number: usize) -> Vec<DecisionInput> {
    let mut left = number;
    let mut inputs = Vec::new();
    for (_, values) in columns {
        let count = values.len().max(1);
        let at = left.checked_rem(count).unwrap_or(0);
        left = left.checked_div(count).unwrap_or(0);
        inputs.extend(values.get(at).cloned());
    }
    inputs
}

fn shown(inputs: &[DecisionInput]) -> String {
    let parts: Vec<String> = inputs
        .iter()
        .map(|input| {
            let value = match (&input.text, input.number) {
                (Some(text), _) => text.clone(),
                (None, Some(number)) => number.normalize().to_string(),
                (None, None) => "–".to_owned(),
            };
            format!("{} = {value}", input.column)
        })
        .collect();
    parts.join(", ")
}
