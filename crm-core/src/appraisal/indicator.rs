//! The value of an indicator: computed from the books with the rows counted, or entered with a paper
//! (9.1.1).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::card::{CardItem, IndicatorSource};
use super::policy::AppraisalPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Evidence, PersonKey, day, exact};

/// What is known of an indicator of one person and period. Either the value itself or a count out of a
/// count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorFacts {
    /// Its name in the scheme.
    pub indicator: String,
    /// Whose.
    pub person: PersonKey,
    /// First day of the period.
    #[serde(with = "day")]
    pub period_start: NaiveDate,
    /// Last day of the period.
    #[serde(with = "day")]
    pub period_end: NaiveDate,
    /// Where it comes from.
    pub source: IndicatorSource,
    /// The operation that computed it.
    #[serde(default)]
    pub measure: Option<String>,
    /// What was to be reached.
    #[serde(default, with = "exact::option")]
    pub target: Option<Decimal>,
    /// The value.
    #[serde(default, with = "exact::option")]
    pub value: Option<Decimal>,
    /// How many of those counted met it, when the value is a share.
    #[serde(default)]
    pub met_count: Option<u32>,
    /// How many were counted for the share.
    #[serde(default)]
    pub all_count: Option<u32>,
    /// How many rows of the books it was computed from.
    #[serde(default)]
    pub row_count: Option<u32>,
    /// The paper behind an entered value.
    #[serde(default)]
    pub evidence: Option<Evidence>,
    /// Who entered it.
    #[serde(default)]
    pub entered_by: Option<PersonKey>,
    /// When.
    #[serde(default, with = "day::option")]
    pub entered_on: Option<NaiveDate>,
}

/// The value, ready for the score card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorValue {
    /// Its line of the score card.
    pub item: CardItem,
    /// The value; none when it cannot be said.
    #[serde(default, with = "exact::option")]
    pub value: Option<Decimal>,
    /// Why there is none: `nothing_to_count`, `not_measured`.
    pub reason: Option<String>,
    /// Where it comes from.
    pub source: IndicatorSource,
    /// What is wrong with its source.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// The value of an indicator with its source.
///
/// - Shape: a value, or a count out of a count, with its source in; the line of the score card out.
/// - Units: a share is percent.
/// - Source: clauses 9.1.1 (indicators), 9.1.2 (fair and open: a figure can be traced), 3.2 (nobody reports
///   his own figure unseen). A share of nothing has no value; it is neither 0 nor 100 percent.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] when more met than were counted; [`ErrorCode::Contradiction`] for a period that
/// ends before it starts, and for a value beside counts or half of the counts.
pub fn indicator_value(
    policy: &AppraisalPolicy,
    facts: &IndicatorFacts,
) -> Result<IndicatorValue, Error> {
    if facts.period_end < facts.period_start {
        let (code, path) = (ErrorCode::Contradiction, "period_end");
        let expected = format!("{} or later", facts.period_start);
        return Err(Error::new(code, path, expected, facts.period_end));
    }
    let (value, reason) = exact_value(facts)?;
    // A share that was counted is shown to the digits of the policy; what was entered stays as it is.
    let value = match facts.value {
        Some(entered) => Some(entered),
        None => value.map(|share| policy.shown(share)),
    };
    let mut findings = Vec::new();
    let mut add = |code: &str, severity, path: &str| {
        let subject = facts.person.subject();
        let found = Finding::new(code, severity, Clause::C9_1_1, subject, path);
        findings.push(found.observed(&facts.indicator));
    };
    // A share says itself from how many rows it was counted.
    let rows = facts.row_count.or(facts.all_count);
    match facts.source {
        IndicatorSource::Computed => match rows {
            None => add("indicator_rows_uncounted", Severity::Error, "row_count"),
            Some(0) if value.is_some() => {
                add("indicator_without_rows", Severity::Warning, "row_count");
            }
            Some(_) => {}
        },
        IndicatorSource::Entered => {
            if facts.evidence.is_none() {
                add("indicator_without_evidence", Severity::Warning, "evidence");
            }
            match &facts.entered_by {
                None => add("indicator_without_author", Severity::Warning, "entered_by"),
                Some(person) if *person == facts.person => {
                    add("indicator_of_oneself", Severity::Warning, "entered_by");
                }
                Some(_) => {}
            }
        }
    }
    if facts.entered_on.is_some_and(|day| day <= facts.period_end) {
        add("indicator_before_end", Severity::Info, "entered_on");
    }
    if value.is_none() {
        add("indicator_without_value", Severity::Warning, "value");
    }
    let computed = facts.source == IndicatorSource::Computed;
    Ok(IndicatorValue {
        item: CardItem {
            indicator: facts.indicator.clone(),
            target: facts.target,
            actual: value,
            score: None,
            share: None,
            row_count: rows.filter(|_| computed),
            evidence: facts.evidence.clone(),
            rater: None,
            comment: None,
        },
        value,
        reason: reason.map(str::to_owned),
        source: facts.source,
        findings,
        basis: vec![policy.digits.cite(), policy.rounding.cite()],
    })
}

/// The value before rounding, and why there is none.
///
/// # Errors
/// As [`indicator_value`].
pub(super) fn exact_value(
    facts: &IndicatorFacts,
) -> Result<(Option<Decimal>, Option<&'static str>), Error> {
    match (facts.value, facts.met_count, facts.all_count) {
        (Some(value), None, None) => Ok((Some(value), None)),
        (None, None, None) => Ok((None, Some("not_measured"))),
        (None, Some(0), Some(0)) => Ok((None, Some("nothing_to_count"))),
        (None, Some(met), Some(all)) => {
            if met > all {
                let code = ErrorCode::OutOfRange;
                return Err(Error::new(code, "met_count", format!("0-{all}"), met));
            }
            let share = Decimal::from(met)
                .checked_mul(Decimal::ONE_HUNDRED)
                .and_then(|part| part.checked_div(Decimal::from(all)));
            Ok((share, None))
        }
        (_, _, _) => {
            let (code, path) = (ErrorCode::Contradiction, "value");
            let expected = "a value, or both counts";
            Err(Error::new(code, path, expected, "something else"))
        }
    }
}
