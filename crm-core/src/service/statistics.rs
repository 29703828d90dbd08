//! Cases counted by status, by agreement, by month (7.2.4).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::answer::{Error, ErrorCode};
use crate::base::day;

/// What cases are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseGrouping {
    /// The customer.
    Customer,
    /// The kind of case.
    Kind,
    /// The priority.
    Priority,
    /// The product.
    Product,
    /// The accountable department.
    Department,
    /// The people working on it; a case of two counts for both.
    Assignee,
    /// The cause.
    Cause,
    /// The month in which it was opened, as yyyy-mm.
    Month,
    /// Nothing: one group of all.
    All,
}

/// One case, as far as it is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountedCase {
    /// Its key.
    pub case: String,
    /// Day it was opened.
    #[serde(with = "day")]
    pub opened_on: NaiveDate,
    /// Day it was closed; none while it is open.
    #[serde(default, with = "day::option")]
    pub closed_on: Option<NaiveDate>,
    /// Who reported it.
    #[serde(default)]
    pub customer: Option<String>,
    /// Its kind.
    #[serde(default)]
    pub kind: Option<String>,
    /// Its priority.
    #[serde(default)]
    pub priority: Option<String>,
    /// The product it is about.
    #[serde(default)]
    pub product: Option<String>,
    /// The accountable department.
    #[serde(default)]
    pub department: Option<String>,
    /// Its cause.
    #[serde(default)]
    pub cause: Option<String>,
    /// Its status.
    #[serde(default)]
    pub status: Option<String>,
    /// How its targets stand.
    #[serde(default)]
    pub agreement: Option<String>,
    /// Who works on it.
    #[serde(default)]
    pub assignees: Vec<String>,
    /// Seconds until the first answer; none before there is one.
    #[serde(default)]
    pub first_response_seconds: Option<i64>,
    /// Seconds to the solution without the hold; none before there is one.
    #[serde(default)]
    pub net_resolution_seconds: Option<i64>,
    /// How often it came back.
    #[serde(default)]
    pub reopened_count: u32,
    /// The case it went into; it is counted there and not here.
    #[serde(default)]
    pub merged_into: Option<String>,
}

/// Cases and what is asked of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseStatisticsFacts {
    /// The cases.
    pub cases: Vec<CountedCase>,
    /// What they are grouped by.
    pub group_by: CaseGrouping,
    /// First day of the window; none leaves it open.
    #[serde(default, with = "day::option")]
    pub first_day: Option<NaiveDate>,
    /// Last day of the window.
    #[serde(default, with = "day::option")]
    pub last_day: Option<NaiveDate>,
    /// Only cases of this status.
    #[serde(default)]
    pub status: Option<String>,
}

/// A name with a count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedCount {
    /// The name; a month as yyyy-mm.
    pub name: String,
    /// How many.
    pub count: u32,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseGroup {
    /// Its name; empty for cases that do not say.
    pub name: String,
    /// Cases in it.
    pub total: u32,
    /// By status, in the order of the statuses.
    pub statuses: Vec<NamedCount>,
    /// By how the targets stand, by name.
    pub agreements: Vec<NamedCount>,
    /// By month of opening, the earliest first; months without cases in between are zero.
    pub months: Vec<NamedCount>,
    /// Mean seconds until the first answer, rounded half up; none without an answer.
    pub average_response_seconds: Option<i64>,
    /// Mean seconds to the solution without the hold, likewise.
    pub average_net_resolution_seconds: Option<i64>,
    /// Cases that came back at least once.
    pub reopened_case_count: u32,
}

/// All groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseStatistics {
    /// By name.
    pub groups: Vec<CaseGroup>,
    /// Every case once.
    pub totals: CaseGroup,
    /// Cases of the window that went into another and are counted there.
    pub merged_count: u32,
}

/// The statuses that are always counted, zero or not, in the order in which a case passes them.
pub const CASE_STATUSES: [&str; 5] = ["open", "replied", "on_hold", "resolved", "closed"];

/// Counts cases.
///
/// - Shape: cases and a grouping in; counts by status, agreement and month out.
/// - Source: clause 7.2.4. The window is by the day of opening, both ends counted. A case of several people
///   counts for each of them and once in the totals. A case that went into another counts there.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for a case that is there twice; [`ErrorCode::OutOfRange`] for a window that
/// ends before it begins.
pub fn case_statistics(facts: &CaseStatisticsFacts) -> Result<CaseStatistics, Error> {
    if let (Some(first), Some(last)) = (facts.first_day, facts.last_day)
        && last < first
    {
        let expected = format!("not before {first}");
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "last_day",
            expected,
            last,
        ));
    }
    let mut keys = std::collections::BTreeSet::new();
    for (at, case) in facts.cases.iter().enumerate() {
        if !keys.insert(&case.case) {
            let path = format!("cases[{at}].case");
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                "each case once",
                &case.case,
            ));
        }
    }
    let inside = |case: &&CountedCase| {
        facts.first_day.is_none_or(|first| case.opened_on >= first)
            && facts.last_day.is_none_or(|last| case.opened_on <= last)
            && (facts.status.is_none() || facts.status == case.status)
    };
    let (merged, cases): (Vec<&CountedCase>, Vec<&CountedCase>) = facts
        .cases
        .iter()
        .filter(inside)
        .partition(|case| case.merged_into.is_some());
    let by_month: Vec<String> = cases.iter().map(|case| month(case.opened_on)).collect();
    let mut groups: std::collections::BTreeMap<&str, Vec<&CountedCase>> =
        std::collections::BTreeMap::new();
    for (case, month) in cases.iter().zip(&by_month) {
        for name in names(case, facts.group_by, month) {
            groups.entry(name).or_default().push(case);
        }
    }
    // All groups show the same months, so that they can stand side by side.
    let months = months(&cases);
    Ok(CaseStatistics {
        totals: group("", &cases, &months),
        merged_count: u32::try_from(merged.len()).unwrap_or(u32::MAX),
        groups: groups
            .into_iter()
            .map(|(name, cases)| group(name, &cases, &months))
            .collect(),
    })
}

fn names<'a>(case: &'a CountedCase, by: CaseGrouping, month: &'a str) -> Vec<&'a str> {
    let field = match by {
        CaseGrouping::Customer => &case.customer,
        CaseGrouping::Kind => &case.kind,
        CaseGrouping::Priority => &case.priority,
        CaseGrouping::Product => &case.product,
        CaseGrouping::Department => &case.department,
        CaseGrouping::Cause => &case.cause,
        CaseGrouping::Month => return vec![month],
        CaseGrouping::All => return vec![""],
        CaseGrouping::Assignee => {
            return if case.assignees.is_empty() {
                vec![""]
            } else {
                case.assignees.iter().map(String::as_str).collect()
            };
        }
    };
    vec![field.as_deref().unwrap_or("")]
}

fn month(date: NaiveDate) -> String {
    date.format("%Y-%m").to_string()
}

fn months(cases: &[&CountedCase]) -> Vec<String> {
    let mut dates = cases.iter().map(|case| case.opened_on);
    let Some(first) = dates.clone().min() else {
        return Vec::new();
    };
    let last = month(dates.by_ref().max().unwrap_or(first));
    let mut months = vec![month(first)];
    let mut step = 0_u32;
    while months.last().is_some_and(|reached| *reached < last) {
        step = step.saturating_add(1);
        months.push(month(day::shift_months(first, step)));
    }
    months
}

fn count<'a>(names: impl Iterator<Item = &'a str>, name: &str) -> u32 {
    u32::try_from(names.filter(|other| *other == name).count()).unwrap_or(u32::MAX)
}

fn group(name: &str, cases: &[&CountedCase], months: &[String]) -> CaseGroup {
    let statuses = || cases.iter().filter_map(|case| case.status.as_deref());
    let agreements = || cases.iter().filter_map(|case| case.agreement.as_deref());
    let mut status_names: Vec<&str> = CASE_STATUSES.to_vec();
    let mut others: Vec<&str> = statuses()
        .filter(|name| !status_names.contains(name))
        .collect();
    others.sort_unstable();
    others.dedup();
    status_names.extend(others);
    let mut agreement_names: Vec<&str> = agreements().collect();
    agreement_names.sort_unstable();
    agreement_names.dedup();
    let seconds: Vec<i64> = cases
        .iter()
        .filter_map(|case| case.first_response_seconds)
        .collect();
    let solved: Vec<i64> = cases
        .iter()
        .filter_map(|case| case.net_resolution_seconds)
        .collect();
    let reopened = cases.iter().filter(|case| case.reopened_count > 0);
    CaseGroup {
        name: name.to_owned(),
        total: u32::try_from(cases.len()).unwrap_or(u32::MAX),
        statuses: status_names
            .into_iter()
            .map(|name| NamedCount {
                name: name.to_owned(),
                count: count(statuses(), name),
            })
            .collect(),
        agreements: agreement_names
            .into_iter()
            .map(|name| NamedCount {
                name: name.to_owned(),
                count: count(agreements(), name),
            })
            .collect(),
        months: months
            .iter()
            .map(|name| {
                let of = cases.iter().filter(|case| month(case.opened_on) == *name);
                NamedCount {
                    name: name.clone(),
                    count: u32::try_from(of.count()).unwrap_or(u32::MAX),
                }
            })
            .collect(),
        average_response_seconds: mean(&seconds),
        average_net_resolution_seconds: mean(&solved),
        reopened_case_count: u32::try_from(reopened.count()).unwrap_or(u32::MAX),
    }
}

/// The mean, a half rounded up.
fn mean(seconds: &[i64]) -> Option<i64> {
    let count = i64::try_from(seconds.len())
        .ok()
        .filter(|count| *count > 0)?;
    let sum = seconds
        .iter()
        .try_fold(0_i64, |sum, s| sum.checked_add(*s))?;
    let twice = sum.checked_mul(2)?.checked_add(count)?;
    Some(twice.div_euclid(count.checked_mul(2)?))
}
