//! Visits planned ahead, and how a customer stands against its cadence (5.4.2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::{VisitPolicy, days_of};
use crate::answer::{Basis, Error, ErrorCode};
use crate::base::day::Day;
use crate::base::{CustomerKey, day};

/// Visits at even distances.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitSeriesFacts {
    /// The day from which it counts; the first visit is one distance later.
    #[serde(with = "day")]
    pub start: NaiveDate,
    /// Days between two visits.
    pub period_days: u32,
    /// How many visits.
    pub count: u32,
}

/// The days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitSeries {
    /// One day a visit.
    pub dates: Vec<Day>,
    /// The last of them; the start when there is none.
    #[serde(with = "day")]
    pub end: NaiveDate,
}

/// Plans visits at even distances.
///
/// - Shape: a start, a distance and a count in; days out.
/// - Source: clause 5.4.2.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a distance of no days and more than a thousand visits.
pub fn visit_series(facts: &VisitSeriesFacts) -> Result<VisitSeries, Error> {
    if facts.period_days == 0 {
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "period_days",
            "1 or more",
            0,
        ));
    }
    if facts.count > 1000 {
        let observed = facts.count;
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "count",
            "0-1000",
            observed,
        ));
    }
    let mut end = facts.start;
    let mut dates = Vec::new();
    for _ in 0..facts.count {
        end = day::shift(end, i64::from(facts.period_days));
        dates.push(Day(end));
    }
    Ok(VisitSeries { dates, end })
}

/// When a customer was last visited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitStandingFacts {
    /// Who.
    pub customer: CustomerKey,
    /// Its class.
    pub class_name: String,
    /// The last visit that counts; none when there was none.
    #[serde(default, with = "day::option")]
    pub last_visit: Option<NaiveDate>,
}

/// How it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitStanding {
    /// Who.
    pub customer: CustomerKey,
    /// When it is to be visited again; none when it never was.
    #[serde(default, with = "day::option")]
    pub next_due: Option<NaiveDate>,
    /// Whether that day has passed; a customer that was never visited is overdue.
    pub overdue: bool,
    /// By how many days; none when that cannot be said.
    pub overdue_days: Option<i64>,
    /// `never_visited`, when that is the reason.
    pub reason: Option<String>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// How a customer stands against its cadence, by bare calendar days.
///
/// - Shape: class and last visit in; next day and delay out. The obligation with its working day is
///   [`visit_due`](super::visit_due()).
/// - Source: clause 5.4.2. Due today is not overdue.
///
/// # Errors
/// [`ErrorCode::UnknownReference`] when the class has no row in `visit.max_gap_days`.
pub fn visit_standing(
    policy: &VisitPolicy,
    facts: &VisitStandingFacts,
    as_of: NaiveDate,
) -> Result<VisitStanding, Error> {
    let rows = &policy.max_gap_days;
    let row = days_of(&rows.value, &facts.class_name).ok_or_else(|| {
        let known: Vec<_> = rows.value.iter().map(|row| row.class.as_str()).collect();
        let expected = known.join(", ");
        Error::new(
            ErrorCode::UnknownReference,
            "class_name",
            expected,
            &facts.class_name,
        )
    })?;
    let next_due = facts
        .last_visit
        .map(|last| day::shift(last, i64::from(row.days)));
    let overdue_days = next_due.map(|due| day::days_between(due, as_of).max(0));
    Ok(VisitStanding {
        customer: facts.customer.clone(),
        next_due,
        overdue: overdue_days.is_none_or(|days| days > 0),
        overdue_days,
        reason: next_due.is_none().then(|| "never_visited".to_owned()),
        basis: vec![rows.cite_row(&facts.class_name, row.days)],
    })
}
