//! The score card of one person and period (9.1.1, 9.1.2, 9.2.2).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::attainment::{AttainmentFacts, exact_percent};
use super::policy::{
    AppraisalPolicy, IndicatorKind, MissingPart, PostScheme, SchemeIndicator, ScoreForm,
};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Evidence, PersonKey, day, exact};

/// What is known of one indicator. Figures have a target and an actual value; a judgement has a score or a
/// share of the scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardItem {
    /// Its name in the scheme.
    pub indicator: String,
    /// What was to be reached in the whole period.
    #[serde(default, with = "exact::option")]
    pub target: Option<Decimal>,
    /// What was reached.
    #[serde(default, with = "exact::option")]
    pub actual: Option<Decimal>,
    /// The score as given, up to the scale.
    #[serde(default, with = "exact::option")]
    pub score: Option<Decimal>,
    /// The share of the scale as given, 0-1.
    #[serde(default, with = "exact::option")]
    pub share: Option<Decimal>,
    /// How many rows of the books it was counted from; none when it was entered.
    #[serde(default)]
    pub row_count: Option<u32>,
    /// The paper behind an entered figure.
    #[serde(default)]
    pub evidence: Option<Evidence>,
    /// Who judged.
    #[serde(default)]
    pub rater: Option<PersonKey>,
    /// Why.
    #[serde(default)]
    pub comment: Option<String>,
}

/// How long a person held the post in the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostSpell {
    /// First day of the period.
    #[serde(with = "day")]
    pub period_start: NaiveDate,
    /// Last day of the period.
    #[serde(with = "day")]
    pub period_end: NaiveDate,
    /// First day in the post.
    #[serde(with = "day")]
    pub post_start: NaiveDate,
    /// Last day in the post; none while it is held.
    #[serde(default, with = "day::option")]
    pub post_end: Option<NaiveDate>,
}

/// What is known for a score card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreCardFacts {
    /// Who.
    pub person: PersonKey,
    /// The post, as in the policy.
    pub post: String,
    /// What is known of each indicator.
    pub items: Vec<CardItem>,
    /// How long the post was held; none for the whole period.
    #[serde(default)]
    pub spell: Option<PostSpell>,
    /// Whether the person is a filed drug representative.
    #[serde(default)]
    pub drug_representative: bool,
    /// Confirmed breaches of the rules of honest business (3.2).
    #[serde(default)]
    pub confirmed_breaches: Vec<String>,
}

/// One indicator with everything that made its score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardLine {
    /// Its name.
    pub indicator: String,
    /// Whether it is counted or judged.
    pub kind: IndicatorKind,
    /// The target, by the days the post was held.
    #[serde(default, with = "exact::option")]
    pub target: Option<Decimal>,
    /// What was reached.
    #[serde(default, with = "exact::option")]
    pub actual: Option<Decimal>,
    /// Actual over target in percent, before cap and floor.
    #[serde(default, with = "exact::option")]
    pub attainment_percent: Option<Decimal>,
    /// How it becomes a score.
    pub form: ScoreForm,
    /// Its score on the scale; none when it has none.
    #[serde(default, with = "exact::option")]
    pub score: Option<Decimal>,
    /// Its weight in percent, after weights of missing indicators went to the others.
    #[serde(with = "exact")]
    pub weight: Decimal,
    /// What it adds to the total.
    #[serde(default, with = "exact::option")]
    pub contribution: Option<Decimal>,
    /// How many rows of the books it was counted from.
    pub row_count: Option<u32>,
}

/// The score card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreCard {
    /// Who.
    pub person: PersonKey,
    /// The post.
    pub post: String,
    /// Its indicators in the order of the scheme.
    pub lines: Vec<CardLine>,
    /// The total; none when the policy asks for all parts and one is missing.
    #[serde(default, with = "exact::option")]
    pub total: Option<Decimal>,
    /// The weight of what is counted, as the scheme has it.
    #[serde(with = "exact")]
    pub quantitative_weight: Decimal,
    /// Whether a confirmed breach blocks the bonus (3.2).
    pub bonus_blocked: bool,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Scores one person.
///
/// - Shape: figures and judgements in; every line with target, actual, score, weight and what it adds out.
/// - Units: points of `appraisal.scale_max`; weights in percent; targets by calendar days in the post.
/// - Source: clauses 9.1.1 (indicators), 9.1.2 (by post, by days), 9.2.2 (judgements with rater and
///   comment, the rater never the subject), 3.2 (a breach blocks the bonus).
/// - A target of zero is not scored. What is missing follows `appraisal.missing_part`; it is a finding
///   whatever follows.
///
/// # Errors
/// [`ErrorCode::UnknownReference`] for a post without a scheme and an item that it does not have;
/// [`ErrorCode::DuplicateKey`] for an item that is there twice; [`ErrorCode::OutOfRange`] for a score above
/// the scale or below zero, a share outside 0-1, a post that was not held in the period.
pub fn score_card(policy: &AppraisalPolicy, facts: &ScoreCardFacts) -> Result<ScoreCard, Error> {
    let scheme = policy
        .schemes
        .value
        .iter()
        .find(|row| row.post == facts.post);
    let scheme = scheme.ok_or_else(|| {
        let posts: Vec<_> = policy
            .schemes
            .value
            .iter()
            .map(|row| row.post.as_str())
            .collect();
        Error::new(
            ErrorCode::UnknownReference,
            "post",
            posts.join(", "),
            &facts.post,
        )
    })?;
    check(policy, scheme, facts)?;
    let share = days_share(facts)?;
    let mut findings = Vec::new();
    let mut lines = Vec::new();
    let mut quantitative_weight = Decimal::ZERO;
    for row in &scheme.indicators {
        if row.kind == IndicatorKind::Quantitative {
            let sum = quantitative_weight.checked_add(row.weight.0);
            quantitative_weight = sum.ok_or_else(too_much)?;
        }
        let barred = &policy.barred_for_drug_representatives;
        if facts.drug_representative && barred.value.contains(&row.indicator) {
            findings.push(
                finding(
                    facts,
                    "card_barred_for_drug_representative",
                    Severity::Info,
                    row,
                )
                .observed(&row.indicator)
                .because(vec![barred.cite()]),
            );
            continue;
        }
        let item = facts
            .items
            .iter()
            .find(|item| item.indicator == row.indicator);
        lines.push(line(policy, facts, row, item, share, &mut findings)?);
    }
    let total = total(policy, &mut lines)?;
    for breach in &facts.confirmed_breaches {
        findings.push(
            Finding::new(
                "card_breach_blocks_bonus",
                Severity::Error,
                Clause::C3_2,
                facts.person.subject(),
                "confirmed_breaches",
            )
            .observed(breach),
        );
    }
    Ok(ScoreCard {
        person: facts.person.clone(),
        post: facts.post.clone(),
        lines,
        total: total.map(|total| policy.shown(total)),
        quantitative_weight: quantitative_weight.normalize(),
        bonus_blocked: !facts.confirmed_breaches.is_empty(),
        findings,
        basis: vec![
            policy
                .schemes
                .cite_row(&facts.post, scheme.indicators.len()),
            policy.scale_max.cite(),
            policy.cap_percent.cite(),
            policy.missing_part.cite(),
        ],
    })
}

fn too_much() -> Error {
    Error::new(ErrorCode::Overflow, "items", "smaller figures", "too much")
}

fn finding(
    facts: &ScoreCardFacts,
    code: &str,
    severity: Severity,
    row: &SchemeIndicator,
) -> Finding {
    let path = format!("items.{}", row.indicator);
    Finding::new(
        code,
        severity,
        Clause::C9_1_1,
        facts.person.subject(),
        &path,
    )
}

fn check(
    policy: &AppraisalPolicy,
    scheme: &PostScheme,
    facts: &ScoreCardFacts,
) -> Result<(), Error> {
    for (at, item) in facts.items.iter().enumerate() {
        let path = |field: &str| format!("items[{at}].{field}");
        if scheme
            .indicators
            .iter()
            .all(|row| row.indicator != item.indicator)
        {
            let expected = "an indicator of the scheme";
            let path = path("indicator");
            return Err(Error::new(
                ErrorCode::UnknownReference,
                path,
                expected,
                &item.indicator,
            ));
        }
        let mut earlier = facts.items.iter().take(at);
        if earlier.any(|earlier| earlier.indicator == item.indicator) {
            let path = path("indicator");
            let expected = "each indicator once";
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                expected,
                &item.indicator,
            ));
        }
        for (field, value, most) in [
            ("score", item.score, policy.scale_max.value.0),
            ("share", item.share, Decimal::ONE),
        ] {
            if let Some(value) = value.filter(|value| *value < Decimal::ZERO || *value > most) {
                let expected = format!("0-{most}");
                return Err(Error::new(
                    ErrorCode::OutOfRange,
                    path(field),
                    expected,
                    value,
                ));
            }
        }
    }
    Ok(())
}

/// Days in the post and days of the period.
fn days_share(facts: &ScoreCardFacts) -> Result<Option<(i64, i64)>, Error> {
    let Some(spell) = &facts.spell else {
        return Ok(None);
    };
    let days = |from, to| day::days_between(from, to).saturating_add(1);
    let first = spell.post_start.max(spell.period_start);
    let last = spell
        .post_end
        .unwrap_or(spell.period_end)
        .min(spell.period_end);
    let (held, whole) = (
        days(first, last),
        days(spell.period_start, spell.period_end),
    );
    if held <= 0 || whole <= 0 {
        let expected = "a day in the period on which the post was held";
        return Err(Error::new(ErrorCode::OutOfRange, "spell", expected, held));
    }
    Ok(Some((held, whole)))
}

fn line(
    policy: &AppraisalPolicy,
    facts: &ScoreCardFacts,
    row: &SchemeIndicator,
    item: Option<&CardItem>,
    share: Option<(i64, i64)>,
    findings: &mut Vec<Finding>,
) -> Result<CardLine, Error> {
    let mut line = CardLine {
        indicator: row.indicator.clone(),
        kind: row.kind,
        target: None,
        actual: item.and_then(|item| item.actual),
        attainment_percent: None,
        form: row.form,
        score: None,
        weight: row.weight.0,
        contribution: None,
        row_count: item.and_then(|item| item.row_count),
    };
    let Some(item) = item else {
        findings.push(
            finding(facts, "card_item_missing", Severity::Warning, row).limit(&row.indicator),
        );
        return Ok(line);
    };
    line.target = match (item.target, share) {
        (Some(target), Some((held, whole))) if held < whole => {
            let exact = target
                .checked_mul(Decimal::from(held))
                .and_then(|part| part.checked_div(Decimal::from(whole)))
                .ok_or_else(too_much)?;
            findings.push(
                finding(facts, "card_target_by_days", Severity::Info, row)
                    .observed(held)
                    .limit(whole),
            );
            Some(exact)
        }
        (target, _) => target,
    };
    let scale = policy.scale_max.value.0;
    let of_scale = |percent: Decimal| {
        percent
            .checked_mul(scale)
            .and_then(|score| score.checked_div(Decimal::ONE_HUNDRED))
            .ok_or_else(too_much)
    };
    if row.kind == IndicatorKind::Qualitative {
        judged(facts, row, item, findings);
    }
    let own = item.rater.as_ref() == Some(&facts.person);
    line.score = match (item.score, item.share, line.target, item.actual) {
        // A judgement of oneself is none.
        _ if own => None,
        (Some(score), ..) => Some(score),
        (None, Some(share), ..) => Some(share.checked_mul(scale).ok_or_else(too_much)?),
        (None, None, Some(target), Some(actual)) => {
            let exact = exact_percent(
                policy,
                &AttainmentFacts {
                    target,
                    actual,
                    direction: row.direction,
                },
            )?;
            line.attainment_percent = exact.map(|percent| policy.shown(percent));
            match exact {
                None => {
                    findings.push(finding(facts, "card_target_zero", Severity::Warning, row));
                    None
                }
                Some(percent) => Some(of_scale(formed(policy, row, percent))?),
            }
        }
        (None, None, ..) => {
            let missing = finding(facts, "card_item_missing", Severity::Warning, row);
            findings.push(missing.limit(&row.indicator));
            None
        }
    };
    line.target = line.target.map(|target| policy.shown(target));
    if item.row_count.is_none() && item.evidence.is_none() && item.actual.is_some() {
        findings.push(finding(
            facts,
            "card_figure_without_source",
            Severity::Info,
            row,
        ));
    }
    Ok(line)
}

fn judged(
    facts: &ScoreCardFacts,
    row: &SchemeIndicator,
    item: &CardItem,
    findings: &mut Vec<Finding>,
) {
    let mut add = |code: &str, severity| {
        let mut finding = finding(facts, code, severity, row);
        finding.clause = Clause::C9_2_2;
        findings.push(finding);
    };
    if item.rater.is_none() {
        add("card_judgement_without_rater", Severity::Warning);
    }
    if item.rater.as_ref() == Some(&facts.person) {
        add("card_judgement_of_oneself", Severity::Error);
    }
    if item
        .comment
        .as_ref()
        .is_none_or(|text| text.trim().is_empty())
    {
        add("card_judgement_without_comment", Severity::Warning);
    }
}

/// The score in percent of the scale.
fn formed(policy: &AppraisalPolicy, row: &SchemeIndicator, percent: Decimal) -> Decimal {
    match row.form {
        ScoreForm::Proportional => percent
            .min(policy.cap_percent.value.0)
            .max(policy.floor_percent.value.0),
        ScoreForm::PassFail if percent >= Decimal::ONE_HUNDRED => Decimal::ONE_HUNDRED,
        ScoreForm::PassFail => Decimal::ZERO,
        ScoreForm::Steps => row
            .steps
            .iter()
            .find(|step| step.at_least.is_none_or(|bound| percent >= bound))
            .map_or(Decimal::ZERO, |step| step.score.0),
    }
}

/// The weighted total; what is missing follows the policy.
fn total(policy: &AppraisalPolicy, lines: &mut [CardLine]) -> Result<Option<Decimal>, Error> {
    let missing = policy.missing_part.value;
    let scored = |line: &CardLine| line.score.is_some() || missing == MissingPart::Zero;
    let mut weights = Decimal::ZERO;
    for line in lines.iter().filter(|line| scored(line)) {
        weights = weights.checked_add(line.weight).ok_or_else(too_much)?;
    }
    let complete = lines.iter().all(scored);
    let mut total = Decimal::ZERO;
    for line in lines.iter_mut() {
        if !scored(line) {
            if missing == MissingPart::Reweight {
                line.weight = Decimal::ZERO;
            }
            continue;
        }
        // Barred and missing indicators leave weights below 100: the others take theirs.
        let weight = if weights == Decimal::ONE_HUNDRED || weights.is_zero() {
            line.weight
        } else {
            line.weight
                .checked_mul(Decimal::ONE_HUNDRED)
                .and_then(|weight| weight.checked_div(weights))
                .ok_or_else(too_much)?
        };
        let part = line
            .score
            .unwrap_or_default()
            .checked_mul(weight)
            .and_then(|part| part.checked_div(Decimal::ONE_HUNDRED))
            .ok_or_else(too_much)?;
        total = total.checked_add(part).ok_or_else(too_much)?;
        line.weight = if weight == line.weight {
            weight
        } else {
            policy.shown(weight)
        };
        line.contribution = Some(policy.shown(part));
        line.score = line.score.map(|score| policy.shown(score));
    }
    let known = !weights.is_zero() && (complete || missing != MissingPart::Incomplete);
    Ok(known.then_some(total))
}

/// One part of a final score: the goals, what the person said, what others said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardPart {
    /// Its name.
    pub part: String,
    /// Its score; none when it is not there.
    #[serde(default, with = "exact::option")]
    pub score: Option<Decimal>,
    /// Its weight; none counts all parts alike.
    #[serde(default, with = "exact::option")]
    pub weight: Option<Decimal>,
}

/// The parts of a final score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardPartsFacts {
    /// The parts.
    pub parts: Vec<CardPart>,
}

/// The final score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardParts {
    /// The weighted mean of the parts; none when one is missing and the policy asks for all.
    #[serde(default, with = "exact::option")]
    pub total: Option<Decimal>,
    /// The parts that are not there.
    pub missing: Vec<String>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// The final score of several parts.
///
/// - Shape: parts in, their weighted mean out.
/// - Source: clause 9.1.1. What is missing follows `appraisal.missing_part` and is named.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a weight below zero.
pub fn combine_parts(policy: &AppraisalPolicy, facts: &CardPartsFacts) -> Result<CardParts, Error> {
    let missing: Vec<String> = facts
        .parts
        .iter()
        .filter(|part| part.score.is_none())
        .map(|part| part.part.clone())
        .collect();
    let (mut sum, mut weights) = (Decimal::ZERO, Decimal::ZERO);
    for (at, part) in facts.parts.iter().enumerate() {
        let weight = part.weight.unwrap_or(Decimal::ONE);
        if weight < Decimal::ZERO {
            let path = format!("parts[{at}].weight");
            return Err(Error::new(ErrorCode::OutOfRange, path, "0 or more", weight));
        }
        let score = match (part.score, policy.missing_part.value) {
            (Some(score), _) => score,
            (None, MissingPart::Zero) => Decimal::ZERO,
            (None, MissingPart::Reweight | MissingPart::Incomplete) => continue,
        };
        let part = score.checked_mul(weight).ok_or_else(too_much)?;
        sum = sum.checked_add(part).ok_or_else(too_much)?;
        weights = weights.checked_add(weight).ok_or_else(too_much)?;
    }
    let complete = missing.is_empty() || policy.missing_part.value != MissingPart::Incomplete;
    let total = if complete && !weights.is_zero() {
        sum.checked_div(weights)
    } else {
        None
    };
    Ok(CardParts {
        total: total.map(|total| policy.shown(total)),
        missing,
        basis: vec![policy.missing_part.cite(), policy.digits.cite()],
    })
}
