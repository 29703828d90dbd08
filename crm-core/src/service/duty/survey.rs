//! When a survey is due, and whether its answers are enough (4.2.3, 7.4.1).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::{DutyPolicy, ShareInterval};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Obligation, Severity};
use crate::base::{CustomerKey, PersonKey, day, exact};
use crate::service::root::root;

/// A customer and its last survey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyDueFacts {
    /// Who.
    pub customer: CustomerKey,
    /// Its class.
    #[serde(default)]
    pub class_name: Option<String>,
    /// Who asks.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// First day it stood in the books.
    #[serde(with = "day")]
    pub known_since: NaiveDate,
    /// The last time it was asked.
    #[serde(default, with = "day::option")]
    pub asked_on: Option<NaiveDate>,
}

/// When a customer is asked again.
///
/// - Shape: one customer in, one obligation out.
/// - Units: whole months, by class.
/// - Source: clauses 4.2.3 and 7.4.1.
///
/// # Errors
/// [`ErrorCode::UnknownReference`] when the table has no row, which a policy that loads does not have.
pub fn survey_due(
    policy: &DutyPolicy,
    facts: &SurveyDueFacts,
    as_of: NaiveDate,
) -> Result<Obligation, Error> {
    let table = &policy.survey_months;
    let mut rows = table.value.iter();
    let row = rows.find(|row| row.class.is_none() || row.class == facts.class_name);
    let row = row.ok_or_else(|| {
        let observed = facts.class_name.as_deref().unwrap_or_default();
        Error::new(
            ErrorCode::UnknownReference,
            "class_name",
            "a row of the table",
            observed,
        )
    })?;
    let from = facts
        .asked_on
        .filter(|date| *date <= as_of)
        .unwrap_or(facts.known_since);
    Ok(Obligation::open(
        "survey",
        Clause::C7_4_1,
        facts.owner.clone(),
        facts.customer.subject(),
        day::shift_months(from, row.months),
        as_of,
    )
    .because(vec![
        table.cite_row(row.class.as_deref().unwrap_or("*"), row.months),
    ]))
}

/// The answers of a survey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveySampleFacts {
    /// Its name.
    pub survey: String,
    /// All whom it is about.
    pub population_count: u32,
    /// Who was asked.
    pub asked_count: u32,
    /// Who answered.
    pub answer_count: u32,
    /// Of them satisfied.
    pub satisfied_count: u32,
    /// Points of the last survey, if it is compared with one.
    #[serde(default, with = "exact::option")]
    pub last_percent: Option<Decimal>,
}

/// Whether they are enough.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveySample {
    /// Its name.
    pub survey: String,
    /// Answers in percent of who was asked; none when nobody was.
    #[serde(default, with = "exact::option")]
    pub response_percent: Option<Decimal>,
    /// Whether everyone was asked.
    pub census: bool,
    /// Whether the answers are enough.
    pub enough: bool,
    /// Satisfied in percent of the answers; none without any.
    #[serde(default, with = "exact::option")]
    pub satisfied_percent: Option<Decimal>,
    /// Half of the interval, in points: how far the true share may lie from its middle; zero when all of them
    /// answered.
    #[serde(default, with = "exact::option")]
    pub margin_points: Option<Decimal>,
    /// The lower end.
    #[serde(default, with = "exact::option")]
    pub low_percent: Option<Decimal>,
    /// The upper end.
    #[serde(default, with = "exact::option")]
    pub high_percent: Option<Decimal>,
    /// Points more than the last time.
    #[serde(default, with = "exact::option")]
    pub change_points: Option<Decimal>,
    /// Too few answers.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Whether the answers of a survey are enough, and how sure its share is.
///
/// - Shape: counts in; response, share and the interval around it out.
/// - Units: percent with two places. By Wald the margin is factor × √(p(1−p)/n × (N−n)/(N−1)): of a small population
///   that mostly answered little is unsure. By Wilson the same, with the answers counted as n × (N−1)/(N−n), around a
///   middle of its own. `duty.share_interval` chooses.
/// - Source: clause 7.4.1.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for counts that do not go together.
pub fn survey_sample(
    policy: &DutyPolicy,
    facts: &SurveySampleFacts,
) -> Result<SurveySample, Error> {
    for (path, part, whole) in [
        ("asked_count", facts.asked_count, facts.population_count),
        ("answer_count", facts.answer_count, facts.asked_count),
        ("satisfied_count", facts.satisfied_count, facts.answer_count),
    ] {
        if part > whole {
            let expected = format!("at most {whole}");
            return Err(Error::new(ErrorCode::OutOfRange, path, expected, part));
        }
    }
    let too_much = || Error::new(ErrorCode::Overflow, "population_count", "less", "too much");
    let shown = |value: Decimal| policy.rounding.value.round(value, 2);
    let share = |part: u32, whole: u32| {
        if whole == 0 {
            return Ok(None);
        }
        let exact = Decimal::from(part)
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|share| share.checked_div(Decimal::from(whole)));
        exact.map(Some).ok_or_else(too_much)
    };
    let response = share(facts.answer_count, facts.asked_count)?;
    let satisfied = share(facts.satisfied_count, facts.answer_count)?;
    let census = facts.asked_count == facts.population_count;
    let least = policy.least_answer_count.value;
    let many = facts.answer_count >= least || (census && facts.population_count < least);
    let asked_enough = response.is_some_and(|r| r >= policy.least_response_percent.value.0);
    let interval = match satisfied {
        Some(percent) => Some(interval(policy, facts, percent).ok_or_else(too_much)?),
        None => None,
    };
    let margin = interval.map(|(_, margin)| margin);
    let around = |sign: Decimal| {
        let (middle, margin) = interval?;
        let end = margin
            .checked_mul(sign)
            .and_then(|m| middle.checked_add(m))?;
        Some(end.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED))
    };
    let mut findings = Vec::new();
    let finding = |code: &str| {
        let subject = format!("survey:{}", facts.survey);
        Finding::new(
            code,
            Severity::Warning,
            Clause::C7_4_1,
            subject,
            "answer_count",
        )
    };
    if !asked_enough {
        let observed = response.map_or("–".to_owned(), |r| shown(r).to_string());
        findings.push(
            finding("sample_response_low")
                .observed(observed)
                .limit(policy.least_response_percent.value)
                .because(vec![policy.least_response_percent.cite()]),
        );
    }
    if !many {
        findings.push(
            finding("sample_too_small")
                .observed(facts.answer_count)
                .limit(least)
                .because(vec![policy.least_answer_count.cite()]),
        );
    }
    let change = match (satisfied, facts.last_percent) {
        (Some(now), Some(last)) => Some(now.checked_sub(last).ok_or_else(too_much)?),
        _ => None,
    };
    Ok(SurveySample {
        survey: facts.survey.clone(),
        response_percent: response.map(shown),
        census,
        enough: many && asked_enough,
        satisfied_percent: satisfied.map(shown),
        margin_points: margin.map(shown),
        low_percent: around(Decimal::NEGATIVE_ONE).map(shown),
        high_percent: around(Decimal::ONE).map(shown),
        change_points: change.map(shown),
        findings,
        basis: vec![
            policy.least_response_percent.cite(),
            policy.least_answer_count.cite(),
            policy.confidence_factor.cite(),
            policy.share_interval.cite(),
        ],
    })
}

/// The middle of the interval around a share and half its width, in points; none beyond the digits.
fn interval(
    policy: &DutyPolicy,
    facts: &SurveySampleFacts,
    percent: Decimal,
) -> Option<(Decimal, Decimal)> {
    if facts.population_count <= 1 || facts.answer_count == facts.population_count {
        return Some((percent, Decimal::ZERO));
    }
    let number = |count: u32| Decimal::from(count);
    let factor = policy.confidence_factor.value.0;
    let rest = Decimal::ONE_HUNDRED.checked_sub(percent)?;
    let unanswered = facts.population_count.saturating_sub(facts.answer_count);
    let others = facts.population_count.saturating_sub(1);
    let product = percent.checked_mul(rest)?;
    // Over the answers, as if they were more the fewer are left.
    let over = |value: Decimal| {
        value
            .checked_div(number(facts.answer_count))?
            .checked_mul(number(unanswered))?
            .checked_div(number(others))
    };
    match policy.share_interval.value {
        ShareInterval::Wald => {
            let margin = factor.checked_mul(root(over(product)?)?)?;
            Some((percent, margin))
        }
        ShareInterval::Wilson => {
            let share = over(factor.checked_mul(factor)?)?;
            let whole = share.checked_add(Decimal::ONE)?;
            let half = Decimal::from(50_u8);
            let middle = half.checked_mul(share)?.checked_add(percent)?;
            let spread = half.checked_mul(half)?.checked_mul(share)?;
            let spread = spread.checked_add(product)?.checked_mul(share)?;
            let margin = root(spread)?.checked_div(whole)?;
            Some((middle.checked_div(whole)?, margin))
        }
    }
}
