//! What a satisfaction survey says (7.4).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy_satisfaction::{MissingDimension, SatisfactionPolicy, ScaleMap};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Exact, exact};

/// The average of one dimension on the scale of the survey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionAverage {
    /// Name of the dimension.
    pub dimension: String,
    /// Average of its answers; none when nobody answered.
    #[serde(default, with = "exact::option")]
    pub average: Option<Decimal>,
}

/// What is known of one survey. Each part may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyFacts {
    /// The survey, for findings.
    pub survey: String,
    /// The best grade of the scale.
    #[serde(default, with = "exact::option")]
    pub scale_max: Option<Decimal>,
    /// How many were asked.
    #[serde(default)]
    pub sent_count: Option<u32>,
    /// How many answered; without it the grades are counted.
    #[serde(default)]
    pub answered_count: Option<u32>,
    /// Overall grades that were given.
    #[serde(default)]
    pub grades: Vec<Exact>,
    /// Forms that came back without an overall grade: not applicable, or skipped. They are no zeros.
    #[serde(default)]
    pub skipped_count: u32,
    /// Averages of the dimensions.
    #[serde(default)]
    pub dimensions: Vec<DimensionAverage>,
    /// Answers 0-10 to "would you recommend us".
    #[serde(default)]
    pub recommendations: Vec<u32>,
    /// Index of the last survey in points, if it is compared with one.
    #[serde(default, with = "exact::option")]
    pub last_index_points: Option<Decimal>,
}

/// The weight of a dimension as it was used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsedWeight {
    /// Name of the dimension.
    pub dimension: String,
    /// The weight in percent.
    #[serde(with = "exact")]
    pub weight: Decimal,
}

/// What a survey says. What nobody answered is absent, never zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyResult {
    /// Grades that were given.
    pub grade_count: u32,
    /// Forms without a grade.
    pub skipped_count: u32,
    /// Lowest grade.
    #[serde(default, with = "exact::option")]
    pub lowest: Option<Decimal>,
    /// Highest grade.
    #[serde(default, with = "exact::option")]
    pub highest: Option<Decimal>,
    /// Average grade.
    #[serde(default, with = "exact::option")]
    pub average: Option<Decimal>,
    /// CSAT: share of the highest grades in percent.
    #[serde(default, with = "exact::option")]
    pub satisfied_percent: Option<Decimal>,
    /// Answers 9 and 10.
    pub promoter_count: u32,
    /// Answers 7 and 8.
    pub passive_count: u32,
    /// Answers 0 to 6.
    pub detractor_count: u32,
    /// NPS: share of promoters less share of detractors.
    #[serde(default, with = "exact::option")]
    pub nps: Option<Decimal>,
    /// Share of those asked who answered, in percent.
    #[serde(default, with = "exact::option")]
    pub response_percent: Option<Decimal>,
    /// Weighted average of the dimensions on the scale of the survey.
    #[serde(default, with = "exact::option")]
    pub index_grade: Option<Decimal>,
    /// The same as 0-100 points.
    #[serde(default, with = "exact::option")]
    pub index_points: Option<Decimal>,
    /// Points more than the last time; below zero when it fell.
    #[serde(default, with = "exact::option")]
    pub change_points: Option<Decimal>,
    /// The weights that were used.
    pub weights: Vec<UsedWeight>,
    /// What needs an action, and what is missing.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What one survey says.
///
/// - Shape: counts, grades and averages of one survey in; shares, averages, index and findings out.
/// - Units: grades on the survey's own scale from 0 to `scale_max`; percent and points 0-100; NPS -100 to 100.
/// - Source: clauses 7.4.1 (enough answers), 7.4.2 (the dimensions), 7.4.3 (what needs an action).
/// - A figure without an answer is absent. The index is worked out exactly and rounded once; the limit
///   itself needs no action.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a grade, average or recommendation beyond its scale, a scale that is not
/// above zero, more answers than were asked; [`ErrorCode::UnknownReference`] for a dimension without a weight;
/// [`ErrorCode::DuplicateKey`] for one that stands twice.
pub fn survey_result(
    policy: &SatisfactionPolicy,
    facts: &SurveyFacts,
) -> Result<SurveyResult, Error> {
    check(policy, facts)?;
    let round = |value: Decimal| policy.rounding.value.round(value, policy.digits.value);
    let grade_count = count(facts.grades.len());
    let sum = facts
        .grades
        .iter()
        .try_fold(Decimal::ZERO, |sum, grade| sum.checked_add(grade.0))
        .ok_or_else(overflow)?;
    let top = facts.scale_max.and_then(|best| {
        best.checked_sub(Decimal::from(
            policy.top_grade_count.value.saturating_sub(1),
        ))
    });
    let satisfied = top.map(|top| count(facts.grades.iter().filter(|g| g.0 >= top).count()));
    let of = |wanted: fn(u32) -> bool| {
        count(
            facts
                .recommendations
                .iter()
                .filter(|score| wanted(**score))
                .count(),
        )
    };
    let (promoters, passives, detractors) =
        (of(|s| s >= 9), of(|s| s == 7 || s == 8), of(|s| s <= 6));
    let recommended = count(facts.recommendations.len());
    let nps = Decimal::from(promoters)
        .checked_sub(Decimal::from(detractors))
        .and_then(|lead| lead.checked_mul(Decimal::ONE_HUNDRED))
        .and_then(|lead| lead.checked_div(Decimal::from(recommended)));
    let answered = facts
        .answered_count
        .unwrap_or_else(|| grade_count.saturating_add(facts.skipped_count));
    let response = facts.sent_count.and_then(|sent| percent(answered, sent));
    let mut answer = SurveyResult {
        grade_count,
        skipped_count: facts.skipped_count,
        lowest: facts.grades.iter().map(|grade| grade.0).min(),
        highest: facts.grades.iter().map(|grade| grade.0).max(),
        average: sum.checked_div(Decimal::from(grade_count)).map(round),
        satisfied_percent: satisfied.and_then(|n| percent(n, grade_count)).map(round),
        promoter_count: promoters,
        passive_count: passives,
        detractor_count: detractors,
        nps: nps.map(round),
        response_percent: response.map(round),
        index_grade: None,
        index_points: None,
        change_points: None,
        weights: Vec::new(),
        findings: Vec::new(),
        basis: vec![policy.digits.cite(), policy.rounding.cite()],
    };
    if satisfied.is_some() {
        answer.basis.push(policy.top_grade_count.cite());
    }
    let limit = &policy.least_response_percent;
    if let Some(response) = response.filter(|response| *response < limit.value.0) {
        let finding = finding(
            facts,
            "survey_answers_few",
            Clause::C7_4_1,
            "answered_count",
        );
        let finding = finding.observed(round(response)).limit(limit.value.0);
        answer.findings.push(finding.because(vec![limit.cite()]));
    }
    if !facts.dimensions.is_empty() {
        index(policy, facts, &mut answer)?;
    }
    Ok(answer)
}

fn index(
    policy: &SatisfactionPolicy,
    facts: &SurveyFacts,
    answer: &mut SurveyResult,
) -> Result<(), Error> {
    let round = |value: Decimal| policy.rounding.value.round(value, policy.digits.value);
    answer.basis.push(policy.dimensions.cite());
    let (mut weighted, mut weights) = (Decimal::ZERO, Decimal::ZERO);
    let mut known = Vec::new();
    for row in &policy.dimensions.value {
        let found = facts
            .dimensions
            .iter()
            .find(|d| d.dimension == row.dimension);
        let Some(average) = found.and_then(|dimension| dimension.average) else {
            let path = format!("dimensions.{}", row.dimension);
            let finding = finding(facts, "dimension_without_answers", Clause::C7_4_2, &path);
            let finding = finding.with_word("dimension", "dimension", &row.dimension);
            answer
                .findings
                .push(finding.because(vec![policy.missing_dimension.cite()]));
            continue;
        };
        let part = average.checked_mul(row.weight.0).ok_or_else(overflow)?;
        weighted = weighted.checked_add(part).ok_or_else(overflow)?;
        weights = weights.checked_add(row.weight.0).ok_or_else(overflow)?;
        known.push(row);
        let limit = &policy.action_below_dimension;
        if let Some(points) =
            points(policy, facts, average).filter(|points| *points < limit.value.0)
        {
            let path = format!("dimensions.{}", row.dimension);
            let finding = finding(facts, "dimension_needs_action", Clause::C7_4_3, &path)
                .observed(round(points))
                .limit(limit.value.0)
                .with_word("dimension", "dimension", &row.dimension);
            answer.findings.push(finding.because(vec![limit.cite()]));
        }
    }
    let missing = known.len() < policy.dimensions.value.len();
    if missing {
        answer.basis.push(policy.missing_dimension.cite());
    }
    if weights.is_zero()
        || (missing && policy.missing_dimension.value == MissingDimension::Incomplete)
    {
        return Ok(());
    }
    for row in known {
        let share = row.weight.0.checked_mul(Decimal::ONE_HUNDRED);
        let share = share
            .and_then(|share| share.checked_div(weights))
            .ok_or_else(overflow)?;
        answer.weights.push(UsedWeight {
            dimension: row.dimension.clone(),
            weight: round(share),
        });
    }
    let grade = weighted.checked_div(weights).ok_or_else(overflow)?;
    answer.index_grade = Some(round(grade));
    let points = points(policy, facts, grade);
    answer.index_points = points.map(round);
    answer.basis.push(policy.scale_map.cite());
    compare(policy, facts, answer)?;
    let limit = &policy.action_below_index;
    if let Some(points) = points.filter(|points| *points < limit.value.0) {
        let finding = finding(
            facts,
            "satisfaction_needs_action",
            Clause::C7_4_3,
            "dimensions",
        );
        let finding = finding.observed(round(points)).limit(limit.value.0);
        answer.findings.push(finding.because(vec![limit.cite()]));
    }
    Ok(())
}

/// The index beside that of the last survey, both as they are shown.
fn compare(
    policy: &SatisfactionPolicy,
    facts: &SurveyFacts,
    answer: &mut SurveyResult,
) -> Result<(), Error> {
    let Some((now, last)) = answer.index_points.zip(facts.last_index_points) else {
        return Ok(());
    };
    let change = now.checked_sub(last).ok_or_else(overflow)?;
    answer.change_points = Some(change);
    let fall = Decimal::ZERO.checked_sub(change).ok_or_else(overflow)?;
    let limit = &policy.action_above_drop;
    if fall > limit.value.0 {
        let finding = finding(
            facts,
            "satisfaction_fell",
            Clause::C7_4_3,
            "last_index_points",
        );
        let finding = finding.observed(fall).limit(limit.value.0);
        answer.findings.push(finding.because(vec![limit.cite()]));
    }
    Ok(())
}

/// A grade as 0-100 points.
fn points(policy: &SatisfactionPolicy, facts: &SurveyFacts, grade: Decimal) -> Option<Decimal> {
    let best = facts.scale_max?;
    let (part, whole) = match policy.scale_map.value {
        ScaleMap::Share => (grade, best),
        ScaleMap::Linear => (
            grade.checked_sub(Decimal::ONE)?,
            best.checked_sub(Decimal::ONE)?,
        ),
    };
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}

fn percent(part: u32, whole: u32) -> Option<Decimal> {
    Decimal::from(part)
        .checked_mul(Decimal::ONE_HUNDRED)?
        .checked_div(Decimal::from(whole))
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn finding(facts: &SurveyFacts, code: &str, clause: Clause, path: &str) -> Finding {
    let subject = format!("survey:{}", facts.survey);
    Finding::new(code, Severity::Warning, clause, subject, path)
}

fn overflow() -> Error {
    Error::new(
        ErrorCode::Overflow,
        "",
        "figures that can be held exactly",
        "more digits",
    )
}

fn check(policy: &SatisfactionPolicy, facts: &SurveyFacts) -> Result<(), Error> {
    let refuse = |code, path: String, expected: String, observed: String| {
        Err(Error::new(code, path, expected, observed))
    };
    let range = ErrorCode::OutOfRange;
    if let Some(best) = facts.scale_max.filter(|best| *best <= Decimal::ZERO) {
        return refuse(
            range,
            "scale_max".into(),
            "more than 0".into(),
            best.to_string(),
        );
    }
    let grades = facts.grades.iter().enumerate();
    let grades = grades.map(|(at, grade)| (format!("grades[{at}]"), grade.0));
    let averages = facts.dimensions.iter().enumerate();
    let averages =
        averages.filter_map(|(at, d)| Some((format!("dimensions[{at}].average"), d.average?)));
    for (path, grade) in grades.chain(averages) {
        if grade < Decimal::ZERO || facts.scale_max.is_some_and(|best| grade > best) {
            let best = facts
                .scale_max
                .map_or("more".to_owned(), |best| best.to_string());
            return refuse(range, path, format!("0-{best}"), grade.to_string());
        }
    }
    for (at, score) in facts.recommendations.iter().enumerate() {
        if *score > 10 {
            let path = format!("recommendations[{at}]");
            return refuse(range, path, "0-10".into(), score.to_string());
        }
    }
    if let (Some(sent), Some(answered)) = (facts.sent_count, facts.answered_count)
        && answered > sent
    {
        let expected = format!("at most {sent}, the number asked");
        return refuse(
            range,
            "answered_count".into(),
            expected,
            answered.to_string(),
        );
    }
    for (at, row) in facts.dimensions.iter().enumerate() {
        let path = format!("dimensions[{at}].dimension");
        let name = &row.dimension;
        if facts
            .dimensions
            .iter()
            .take(at)
            .any(|earlier| earlier.dimension == *name)
        {
            return refuse(
                ErrorCode::DuplicateKey,
                path,
                "each once".into(),
                name.clone(),
            );
        }
        if policy
            .dimensions
            .value
            .iter()
            .all(|known| known.dimension != *name)
        {
            let known: Vec<_> = policy
                .dimensions
                .value
                .iter()
                .map(|d| d.dimension.as_str())
                .collect();
            return refuse(
                ErrorCode::UnknownReference,
                path,
                known.join(", "),
                name.clone(),
            );
        }
    }
    Ok(())
}
