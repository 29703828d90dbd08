//! The score card of one person and period (9.1.1, 9.1.2, 9.2.2).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::form::{Unscored, formed};
use super::policy::{
    AppraisalPolicy, BarredWeight, IndicatorCycle, IndicatorKind, IndicatorRole, LateScheme,
    SchemeIndicator, ScoreForm,
};
use super::policy_check::{scheme_faults, weight_sum};
use super::scheme::{SchemeFacts, late_days};
use super::total::total;
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

/// Where a figure comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IndicatorSource {
    /// It was computed from rows of the books, which were counted.
    Computed,
    /// Someone entered it.
    Entered,
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
    /// The scheme that was agreed for the period; none takes the one of the policy.
    #[serde(default)]
    pub scheme: Option<SchemeFacts>,
    /// First day of the period it is for; none for the one that runs.
    #[serde(default, with = "day::option")]
    pub period_start: Option<NaiveDate>,
    /// How long the period is: indicators with a longer cycle do not count in it. None counts all.
    #[serde(default)]
    pub cycle: Option<IndicatorCycle>,
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
    /// The clause that asks for it.
    pub clause: Clause,
    /// Whether it is counted or judged.
    pub kind: IndicatorKind,
    /// What it does to the total.
    pub role: IndicatorRole,
    /// The target, by the days the post was held where it is one of a flow.
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
    /// Whether its target is zero: then it has no score, and `appraisal.zero_target` says what becomes of its weight.
    #[serde(default)]
    pub target_zero: bool,
    /// Its weight in percent, after weights of missing indicators went to the others.
    #[serde(with = "exact")]
    pub weight: Decimal,
    /// What it adds to the total; of a multiplier, what it changes. They add up to the total.
    #[serde(default, with = "exact::option")]
    pub contribution: Option<Decimal>,
    /// Where the figure comes from; none without a figure.
    pub source: Option<IndicatorSource>,
    /// The operation that computes it, as the scheme says.
    pub measure: Option<String>,
    /// How many rows of the books it was counted from.
    pub row_count: Option<u32>,
    /// The paper behind an entered figure.
    pub evidence: Option<Evidence>,
    /// Who judged.
    pub rater: Option<PersonKey>,
    /// Whether a filed drug representative may not carry it.
    pub barred: bool,
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
///   What the lines add is the total to the last digit.
/// - Units: points of `appraisal.scale_max`; weights in percent; targets by calendar days in the post.
/// - Source: clauses 9.1.1 (indicators), 9.1.2 (by post, by days), 9.2.1 (each indicator in its cycle), 9.2.2
///   (judgements with rater and comment, the rater never the subject), 3.2 (a breach blocks the bonus).
/// - Targets, bounds of bands and points of counts go by days as each indicator says; without a word those of flows
///   do, and a rate is asked for in full from the first day.
/// - A target of zero is not scored; its weight follows `appraisal.zero_target`. What is missing follows
///   `appraisal.missing_part`. Both are findings whatever follows.
/// - An agreed scheme that was fixed or changed once its period had begun follows `appraisal.late_scheme`.
///
/// # Errors
/// [`ErrorCode::UnknownReference`] for a post without a scheme, an item that it does not have, a breach of a
/// kind that the policy does not know; [`ErrorCode::DuplicateKey`] for an item that is there twice;
/// [`ErrorCode::OutOfRange`] for a score above the scale or below zero, a share outside 0-1, a post that was
/// not held in the period; [`ErrorCode::Contradiction`] for a scheme that may not be used, or is refused as it was
/// fixed too late.
pub fn score_card(policy: &AppraisalPolicy, facts: &ScoreCardFacts) -> Result<ScoreCard, Error> {
    scored(policy, facts, policy.late_scheme.value)
}

/// Scores one person; a scheme that is only tried may be as late as it likes.
pub(super) fn scored(
    policy: &AppraisalPolicy,
    facts: &ScoreCardFacts,
    late: LateScheme,
) -> Result<ScoreCard, Error> {
    let rows = rows_of(policy, facts)?;
    check(policy, rows, facts)?;
    let share = days_share(facts)?;
    let (mut findings, mut lines) = (late_scheme(policy, facts, late)?, Vec::new());
    for row in rows {
        let barred = &policy.barred_for_drug_representatives;
        // What a company calls its own indicator does not take it out of its family.
        let named = |name: &str| barred.value.iter().any(|one| one == name);
        let is_barred = facts.drug_representative && (named(&row.indicator) || named(row.family()));
        if is_barred {
            let found = finding(
                facts,
                "card_barred_for_drug_representative",
                Severity::Info,
                row,
            );
            let basis = vec![barred.cite(), policy.barred_weight.cite()];
            findings.push(found.observed(&row.indicator).because(basis));
        } else if facts.cycle.is_some_and(|cycle| row.cycle > cycle) {
            let found = finding(facts, "card_not_in_cycle", Severity::Info, row);
            findings.push(found.observed(&row.indicator));
            continue;
        }
        if is_barred && policy.barred_weight.value == BarredWeight::Reweight {
            continue;
        }
        let mut items = facts.items.iter();
        let item = items.find(|item| item.indicator == row.indicator && !is_barred);
        let mut line = line(policy, facts, row, item, share, &mut findings)?;
        line.barred = is_barred;
        lines.push(line);
    }
    let counted_weight = |all: &[CardLine], kind: Option<IndicatorKind>| {
        let mut of_kind = all
            .iter()
            .filter(|line| kind.is_none_or(|kind| line.kind == kind) && !line.barred);
        of_kind.try_fold(Decimal::ZERO, |sum, line| sum.checked_add(line.weight))
    };
    let left = counted_weight(&lines, None).ok_or_else(too_much)?;
    let counted = counted_weight(&lines, Some(IndicatorKind::Quantitative)).ok_or_else(too_much)?;
    let bound = &policy.quantitative_above_percent;
    let percent = counted
        .checked_mul(Decimal::ONE_HUNDRED)
        .and_then(|part| part.checked_div(left));
    let mut whole = |code: &str, clause, observed: Decimal, limit: Decimal, basis| {
        let subject = facts.person.subject();
        let found = Finding::new(code, Severity::Warning, clause, subject, "items");
        findings.push(found.observed(observed).limit(limit).because(basis));
    };
    if left.is_zero() {
        let all = Decimal::ONE_HUNDRED;
        whole(
            "card_nothing_to_score",
            Clause::C9_1_1,
            left,
            all,
            Vec::new(),
        );
    } else if let Some(percent) = percent.filter(|percent| *percent <= bound.value.0) {
        // What a person may not carry or what is not in the cycle took figures away.
        let (percent, basis) = (policy.shown(percent), vec![bound.cite()]);
        whole(
            "card_quantitative_low",
            Clause::C9_2_2,
            percent,
            bound.value.0,
            basis,
        );
    }
    let total = total(policy, &mut lines)?;
    for breach in &facts.confirmed_breaches {
        let subject = facts.person.subject();
        let (error, path) = (Severity::Error, "confirmed_breaches");
        let code = "card_breach_blocks_bonus";
        findings.push(
            Finding::new(code, error, Clause::C3_2, subject, path)
                .observed(breach)
                .because(vec![policy.breach_kinds.cite()]),
        );
    }
    let scheme = match facts.scheme {
        Some(_) => policy.quantitative_above_percent.cite(),
        None => policy.schemes.cite_row(&facts.post, rows.len()),
    };
    let quantitative = weight_sum(rows, Some(IndicatorKind::Quantitative));
    Ok(ScoreCard {
        person: facts.person.clone(),
        post: facts.post.clone(),
        lines,
        total,
        quantitative_weight: quantitative.ok_or_else(too_much)?.normalize(),
        bonus_blocked: !facts.confirmed_breaches.is_empty(),
        findings,
        basis: vec![
            scheme,
            policy.scale_max.cite(),
            policy.cap_percent.cite(),
            policy.missing_part.cite(),
            policy.zero_target.cite(),
        ],
    })
}

/// What was fixed or changed of the agreed scheme once the period had begun.
fn late_scheme(
    policy: &AppraisalPolicy,
    facts: &ScoreCardFacts,
    late: LateScheme,
) -> Result<Vec<Finding>, Error> {
    let Some(scheme) = &facts.scheme else {
        return Ok(Vec::new());
    };
    let begins = scheme.period_start.or(facts.period_start);
    let begins = begins.or(facts.spell.as_ref().map(|spell| spell.period_start));
    let Some(begins) = begins else {
        return Ok(Vec::new());
    };
    let mut findings = Vec::new();
    for (path, day) in late_days(scheme, begins) {
        let path = format!("scheme.{path}");
        let observed = day.map_or("–".to_owned(), |day| day.to_string());
        if late == LateScheme::Refuse {
            let expected = format!("a day before {begins}");
            return Err(Error::new(
                ErrorCode::Contradiction,
                path,
                expected,
                observed,
            ));
        }
        let (code, subject) = ("card_scheme_late", facts.person.subject());
        findings.push(
            Finding::new(code, Severity::Warning, Clause::C9_1_2, subject, &path)
                .observed(observed)
                .limit(begins)
                .because(vec![policy.late_scheme.cite()]),
        );
    }
    Ok(findings)
}

pub(super) fn too_much() -> Error {
    Error::new(ErrorCode::Overflow, "items", "smaller figures", "too much")
}

/// The indicators of the agreed scheme, or of the policy's.
pub(super) fn rows_of<'a>(
    policy: &'a AppraisalPolicy,
    facts: &'a ScoreCardFacts,
) -> Result<&'a [SchemeIndicator], Error> {
    if let Some(scheme) = &facts.scheme {
        if scheme.post != facts.post {
            let path = "scheme.post";
            let code = ErrorCode::Contradiction;
            return Err(Error::new(code, path, &facts.post, &scheme.post));
        }
        let bound = policy.quantitative_above_percent.value.0;
        return match scheme_faults(&scheme.indicators, bound).into_iter().next() {
            None => Ok(&scheme.indicators),
            Some(fault) => {
                let path = format!("scheme.{}", fault.path);
                let code = ErrorCode::Contradiction;
                Err(Error::new(code, path, fault.expected, fault.observed))
            }
        };
    }
    let schemes = &policy.schemes.value;
    let scheme = schemes.iter().find(|row| row.post == facts.post);
    let scheme = scheme.ok_or_else(|| {
        let posts: Vec<_> = schemes.iter().map(|row| row.post.as_str()).collect();
        let code = ErrorCode::UnknownReference;
        Error::new(code, "post", posts.join(", "), &facts.post)
    })?;
    Ok(&scheme.indicators)
}

fn finding(
    facts: &ScoreCardFacts,
    code: &str,
    severity: Severity,
    row: &SchemeIndicator,
) -> Finding {
    let path = format!("items.{}", row.indicator);
    let subject = facts.person.subject();
    Finding::new(code, severity, Clause::C9_1_1, subject, &path)
}

fn check(
    policy: &AppraisalPolicy,
    rows: &[SchemeIndicator],
    facts: &ScoreCardFacts,
) -> Result<(), Error> {
    for (at, item) in facts.items.iter().enumerate() {
        let path = |field: &str| format!("items[{at}].{field}");
        if rows.iter().all(|row| row.indicator != item.indicator) {
            let (code, path) = (ErrorCode::UnknownReference, path("indicator"));
            let expected = "an indicator of the scheme";
            return Err(Error::new(code, path, expected, &item.indicator));
        }
        let mut earlier = facts.items.iter().take(at);
        if earlier.any(|earlier| earlier.indicator == item.indicator) {
            let (code, path) = (ErrorCode::DuplicateKey, path("indicator"));
            let expected = "each indicator once";
            return Err(Error::new(code, path, expected, &item.indicator));
        }
        for (field, value, most) in [
            ("score", item.score, policy.scale_max.value.0),
            ("share", item.share, Decimal::ONE),
        ] {
            if let Some(value) = value.filter(|value| *value < Decimal::ZERO || *value > most) {
                let (code, path) = (ErrorCode::OutOfRange, path(field));
                return Err(Error::new(code, path, format!("0-{most}"), value));
            }
        }
    }
    for (at, breach) in facts.confirmed_breaches.iter().enumerate() {
        if !policy.breach_kinds.value.contains(breach) {
            let path = format!("confirmed_breaches[{at}]");
            let expected = policy.breach_kinds.value.join(", ");
            let code = ErrorCode::UnknownReference;
            return Err(Error::new(code, path, expected, breach));
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
    let last = spell.post_end.unwrap_or(spell.period_end);
    let held = days(first, last.min(spell.period_end));
    let whole = days(spell.period_start, spell.period_end);
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
    let figure = item.filter(|item| item.actual.is_some());
    let source = figure.map(|item| match item.row_count {
        Some(_) => IndicatorSource::Computed,
        None => IndicatorSource::Entered,
    });
    let mut line = CardLine {
        indicator: row.indicator.clone(),
        clause: match row.kind {
            IndicatorKind::Quantitative => Clause::C9_1_1,
            IndicatorKind::Qualitative => Clause::C9_2_2,
        },
        kind: row.kind,
        role: row.role,
        target: None,
        actual: item.and_then(|item| item.actual),
        attainment_percent: None,
        form: row.form,
        score: None,
        target_zero: false,
        weight: row.weight.0,
        contribution: None,
        source,
        measure: row.measure.clone(),
        row_count: item.and_then(|item| item.row_count),
        evidence: item.and_then(|item| item.evidence.clone()),
        rater: item.and_then(|item| item.rater.clone()),
        barred: false,
    };
    let missing = || {
        let found = finding(facts, "card_item_missing", Severity::Warning, row);
        found.limit(&row.indicator)
    };
    let Some(item) = item else {
        // The finding about a barred indicator says why it has no figure.
        if findings
            .last()
            .is_none_or(|last| last.path != missing().path)
        {
            findings.push(missing());
        }
        return Ok(line);
    };
    let by_days = share.filter(|(held, whole)| held < whole && row.is_prorated());
    line.target = match (item.target, by_days) {
        (Some(target), Some((held, whole))) => {
            let exact = target
                .checked_mul(Decimal::from(held))
                .and_then(|part| part.checked_div(Decimal::from(whole)))
                .ok_or_else(too_much)?;
            let found = finding(facts, "card_target_by_days", Severity::Info, row);
            findings.push(found.observed(held).limit(whole));
            Some(exact)
        }
        (target, _) => target,
    };
    let limited = matches!(row.form, ScoreForm::Bands | ScoreForm::Count) && item.score.is_none();
    if let Some((held, whole)) = by_days.filter(|_| limited && item.actual.is_some()) {
        let found = finding(facts, "card_limits_by_days", Severity::Info, row);
        findings.push(found.observed(held).limit(whole));
    }
    if row.kind == IndicatorKind::Qualitative {
        judged(facts, row, item, findings);
    }
    let own = item.rater.as_ref() == Some(&facts.person);
    let scale = policy.scale_max.value.0;
    line.score = match (item.score, item.share) {
        // A judgement of oneself is none.
        _ if own => None,
        (Some(score), _) => Some(score),
        (None, Some(share)) => Some(share.checked_mul(scale).ok_or_else(too_much)?),
        (None, None) => {
            let formed = formed(policy, row, line.target, item.actual, by_days)?;
            line.attainment_percent = formed.attainment.map(|percent| policy.shown(percent));
            match formed.percent {
                Ok(percent) => {
                    let score = percent.checked_mul(scale);
                    let score = score.and_then(|score| score.checked_div(Decimal::ONE_HUNDRED));
                    Some(score.ok_or_else(too_much)?)
                }
                Err(Unscored::TargetZero) => {
                    let found = finding(facts, "card_target_zero", Severity::Warning, row);
                    findings.push(found.because(vec![policy.zero_target.cite()]));
                    line.target_zero = true;
                    None
                }
                Err(Unscored::Missing) => {
                    findings.push(missing());
                    None
                }
            }
        }
    };
    line.target = line.target.map(|target| policy.shown(target));
    let sourced = item.row_count.is_some() || item.evidence.is_some();
    let by_hand = item.score.is_some() || item.share.is_some();
    if row.kind == IndicatorKind::Quantitative && by_hand && item.actual.is_none() && !sourced {
        // A figure is counted, or entered with its paper; a bare score is an opinion.
        let code = "card_score_without_figure";
        findings.push(finding(facts, code, Severity::Warning, row));
    }
    if !sourced && item.actual.is_some() {
        let code = "card_figure_without_source";
        findings.push(finding(facts, code, Severity::Info, row));
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
    let comment = item.comment.as_ref();
    if comment.is_none_or(|text| text.trim().is_empty()) {
        add("card_judgement_without_comment", Severity::Warning);
    }
}
