//! Sales by group, this period against the one before (6.4.1).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::change::{Change, ComparisonBase, percent, shown};
use super::policy::AnalysisPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::split::split;
use crate::base::{Currency, Money, MoneyError, SplitRule, day, exact};

/// A person's share in a sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SalesRowShare {
    /// Who.
    pub person: String,
    /// The share; shares are weights and need not be 100.
    #[serde(with = "exact")]
    pub weight: Decimal,
}

/// A document of sales: below zero for what came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SalesRow {
    /// Its number.
    pub document: String,
    /// Its day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// How much.
    pub amount: Money,
    /// The customer.
    #[serde(default)]
    pub customer: Option<String>,
    /// The class of the customer on that day.
    #[serde(default)]
    pub class_name: Option<String>,
    /// Its grade.
    #[serde(default)]
    pub grade: Option<String>,
    /// Its region.
    #[serde(default)]
    pub region: Option<String>,
    /// The channel.
    #[serde(default)]
    pub channel: Option<String>,
    /// The product.
    #[serde(default)]
    pub product: Option<String>,
    /// Who sold it.
    #[serde(default)]
    pub shares: Vec<SalesRowShare>,
}

/// What rows are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SalesGrouping {
    /// The customer.
    Customer,
    /// The class.
    ClassName,
    /// The grade.
    Grade,
    /// The region.
    Region,
    /// The channel.
    Channel,
    /// The product.
    Product,
    /// The people, by their shares.
    Person,
}

/// Documents and the two periods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SalesAnalysisFacts {
    /// The currency.
    pub currency: Currency,
    /// The documents of both periods; others are left out.
    pub rows: Vec<SalesRow>,
    /// What they are grouped by.
    pub group_by: SalesGrouping,
    /// First day of the period.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day of the period.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// First day of the one it is compared with.
    #[serde(with = "day")]
    pub before_first_day: NaiveDate,
    /// Last day of that.
    #[serde(with = "day")]
    pub before_last_day: NaiveDate,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SalesGroup {
    /// Its name; empty for documents that do not say.
    pub name: String,
    /// What it sold in the period.
    pub amount: Money,
    /// What it sold before.
    pub before: Money,
    /// The difference.
    pub change: Money,
    /// That in percent of before; none when nothing was sold before.
    #[serde(default, with = "exact::option")]
    pub change_percent: Option<Decimal>,
    /// What the change is measured from.
    pub base: ComparisonBase,
    /// Its share of the period in percent; none when the period comes to nothing.
    #[serde(default, with = "exact::option")]
    pub share_percent: Option<Decimal>,
    /// Whether it is one of the few that bring most.
    pub vital: bool,
}

/// The analysis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SalesAnalysis {
    /// The most first, then by name.
    pub groups: Vec<SalesGroup>,
    /// All of the period; the documents add up to it, and the groups do.
    pub total: Money,
    /// All of the period before.
    pub before: Money,
    /// The difference in percent; none when nothing was sold before.
    #[serde(default, with = "exact::option")]
    pub change_percent: Option<Decimal>,
    /// Whether both periods have the same number of days.
    pub equal_length: bool,
    /// Groups that sell much less, periods that cannot be compared.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Sales by group, this period against the one before.
///
/// - Shape: documents and two periods in; groups with change and share out.
/// - Units: money in one currency, to the cent; percent with two places.
/// - Source: clause 6.4.1. A document of several people is split by their shares so that the parts add up to
///   it. A change from nothing has no percentage. Periods of unequal length are a finding.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a period that ends before it begins; [`ErrorCode::DuplicateKey`] for a document
/// that is there twice with one product; [`ErrorCode::MoneyUnusable`] for another currency.
pub fn analyse_sales(
    policy: &AnalysisPolicy,
    facts: &SalesAnalysisFacts,
) -> Result<SalesAnalysis, Error> {
    let days = |path: &str, first, last| -> Result<i64, Error> {
        let days = day::days_between(first, last).saturating_add(1);
        if days <= 0 {
            let expected = format!("not before {first}");
            return Err(Error::new(ErrorCode::OutOfRange, path, expected, last));
        }
        Ok(days)
    };
    let length = days("last_day", facts.first_day, facts.last_day)?;
    let before_length = days(
        "before_last_day",
        facts.before_first_day,
        facts.before_last_day,
    )?;
    let mut seen = std::collections::BTreeSet::new();
    for (at, row) in facts.rows.iter().enumerate() {
        if !seen.insert((&row.document, &row.product)) {
            let path = format!("rows[{at}].document");
            let expected = "each document once, or once for each product";
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                expected,
                &row.document,
            ));
        }
    }
    let zero = Money::zero(facts.currency);
    let mut sums: BTreeMap<&str, (Money, Money)> = BTreeMap::new();
    for row in &facts.rows {
        let now = (facts.first_day..=facts.last_day).contains(&row.date);
        let then = (facts.before_first_day..=facts.before_last_day).contains(&row.date);
        for (name, part) in parts(row, facts.group_by)? {
            let sum = sums.entry(name).or_insert((zero, zero));
            if now {
                sum.0 = sum.0.plus(part)?;
            }
            if then {
                sum.1 = sum.1.plus(part)?;
            }
        }
    }
    let total = Money::sum(facts.currency, sums.values().map(|sum| sum.0))?;
    let before = Money::sum(facts.currency, sums.values().map(|sum| sum.1))?;
    sums.retain(|_, sum| !sum.0.is_zero() || !sum.1.is_zero());
    let mut sorted: Vec<_> = sums.into_iter().collect();
    sorted.sort_by(|a, b| b.1.0.amount.cmp(&a.1.0.amount).then_with(|| a.0.cmp(b.0)));
    let mut findings = Vec::new();
    let finding = |code: &str, subject: String, path: &str| {
        Finding::new(code, Severity::Warning, Clause::C6_4_1, subject, path)
    };
    if length != before_length {
        findings.push(
            finding(
                "analysis_unequal_periods",
                "analysis".to_owned(),
                "before_last_day",
            )
            .observed(before_length)
            .limit(length),
        );
    }
    let mut groups = Vec::new();
    let mut passed = Decimal::ZERO;
    for (name, (amount, earlier)) in sorted {
        let change = Change::of(amount, earlier)?;
        let share = percent(amount.amount, total.amount)?;
        let vital = amount.is_positive()
            && percent(passed, total.amount)?
                .is_some_and(|before| before < policy.vital_share_percent.value.0);
        passed = passed
            .checked_add(amount.amount)
            .ok_or(MoneyError::Overflow)?;
        if let Some(fall) = change.alarming(policy) {
            findings.push(
                finding("analysis_decline", format!("group:{name}"), "rows")
                    .observed(fall)
                    .limit(policy.decline_percent.value.0)
                    .because(vec![policy.decline_percent.cite()]),
            );
        }
        groups.push(SalesGroup {
            name: name.to_owned(),
            amount,
            before: earlier,
            change: change.amount,
            change_percent: change.shown(policy),
            base: change.base,
            share_percent: share.map(|share| shown(policy, share)),
            vital,
        });
    }
    let change = Change::of(total, before)?;
    Ok(SalesAnalysis {
        groups,
        total,
        before,
        change_percent: change.shown(policy),
        equal_length: length == before_length,
        findings,
        basis: vec![
            policy.vital_share_percent.cite(),
            policy.decline_percent.cite(),
        ],
    })
}

/// The groups a document counts for, and how much of it.
fn parts(row: &SalesRow, by: SalesGrouping) -> Result<Vec<(&str, Money)>, Error> {
    let field = match by {
        SalesGrouping::Customer => &row.customer,
        SalesGrouping::ClassName => &row.class_name,
        SalesGrouping::Grade => &row.grade,
        SalesGrouping::Region => &row.region,
        SalesGrouping::Channel => &row.channel,
        SalesGrouping::Product => &row.product,
        SalesGrouping::Person => {
            let weights: Vec<Decimal> = row.shares.iter().map(|share| share.weight).collect();
            let parts = split(row.amount, &weights, SplitRule::LargestRemainder)?;
            return Ok(match parts {
                Some(parts) => {
                    let people = row.shares.iter().map(|share| share.person.as_str());
                    people.zip(parts).collect()
                }
                None => vec![("", row.amount)],
            });
        }
    };
    Ok(vec![(field.as_deref().unwrap_or(""), row.amount)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::PolicyBook;
    use proptest::prelude::*;

    const ALL: [SalesGrouping; 7] = [
        SalesGrouping::Customer,
        SalesGrouping::ClassName,
        SalesGrouping::Grade,
        SalesGrouping::Region,
        SalesGrouping::Channel,
        SalesGrouping::Product,
        SalesGrouping::Person,
    ];

    proptest! {
        /// Whatever documents are grouped by, the groups add up to the documents of the period.
        #[test]
        fn groups_add_up_to_the_documents(
            facts in proptest::collection::vec(
                (-1_000_000_i64..1_000_000, 1_u32..=28, 0_u8..3, proptest::collection::vec(0_i64..9, 0..4)),
                0..20,
            ),
        ) {
            let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default();
            let currency = Currency::new("CNY").map_err(|e| TestCaseError::fail(e.to_string()))?;
            let mut rows = Vec::new();
            let mut expected = Decimal::ZERO;
            for (at, (cents, of_month, group, weights)) in facts.into_iter().enumerate() {
                let amount = Decimal::new(cents, 2);
                expected += amount;
                let money = Money::new(amount, currency).map_err(|e| TestCaseError::fail(e.to_string()))?;
                let name = (group > 0).then(|| format!("g{group}"));
                let shares = weights.into_iter().enumerate().map(|(who, weight)| SalesRowShare {
                    person: format!("P{who}"),
                    weight: Decimal::from(weight),
                });
                rows.push(SalesRow {
                    document: format!("D{at}"), date: day(6, of_month), amount: money,
                    customer: name.clone(), class_name: name.clone(), grade: name.clone(),
                    region: name.clone(), channel: name.clone(), product: name,
                    shares: shares.collect(),
                });
            }
            let book = PolicyBook::standard().map_err(|e| TestCaseError::fail(format!("{e:?}")))?;
            let policy = book.at(day(6, 30)).map_err(|e| TestCaseError::fail(format!("{e:?}")))?;
            for group_by in ALL {
                let facts = SalesAnalysisFacts {
                    currency, rows: rows.clone(), group_by,
                    first_day: day(6, 1), last_day: day(6, 30),
                    before_first_day: day(5, 2), before_last_day: day(5, 31),
                };
                let answer = analyse_sales(&policy.analysis, &facts)
                    .map_err(|e| TestCaseError::fail(e.to_string()))?;
                let sum: Decimal = answer.groups.iter().map(|group| group.amount.amount).sum();
                prop_assert_eq!(sum, expected);
                prop_assert_eq!(answer.total.amount, expected);
            }
        }
    }
}
