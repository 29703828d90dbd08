//! A scheme tried on the figures of a period that is over, before it goes live (9.1.2).

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::card::{ScoreCard, ScoreCardFacts, scored};
use super::policy::{AppraisalPolicy, LateScheme};
use super::scheme::{SchemeFacts, check_scheme};
use crate::answer::{Basis, Error, ErrorCode, Finding};
use crate::base::{PersonKey, exact};

/// A scheme and the figures to try it on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchemeSimulationFacts {
    /// The scheme of before; none takes the one of the policy for the post.
    #[serde(default)]
    pub before: Option<SchemeFacts>,
    /// The scheme that shall go live.
    pub after: SchemeFacts,
    /// What is known of each person, with the figures of both schemes. A scheme in it is not looked at.
    pub people: Vec<ScoreCardFacts>,
}

/// How a grade changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GradeMove {
    /// A better grade.
    Up,
    /// The same grade.
    Same,
    /// A worse grade.
    Down,
    /// One of the two scores is not there.
    Unknown,
}

/// One person under both schemes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SimulatedPerson {
    /// Who.
    pub person: PersonKey,
    /// The score of before.
    #[serde(default, with = "exact::option")]
    pub before: Option<Decimal>,
    /// The score of after.
    #[serde(default, with = "exact::option")]
    pub after: Option<Decimal>,
    /// After less before.
    #[serde(default, with = "exact::option")]
    pub change: Option<Decimal>,
    /// The grade of before.
    pub grade_before: Option<String>,
    /// The grade of after.
    pub grade_after: Option<String>,
    /// How the grade changes.
    pub moved: GradeMove,
    /// Indicators of the new scheme without a figure.
    pub missing: Vec<String>,
}

/// What the scheme would have done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchemeSimulation {
    /// The post.
    pub post: String,
    /// Person by person, in the order of the facts.
    pub people: Vec<SimulatedPerson>,
    /// People with a score under both.
    pub compared_count: u32,
    /// Of them, people with a better grade.
    pub up_count: u32,
    /// People with a worse grade.
    pub down_count: u32,
    /// People with the same grade.
    pub same_count: u32,
    /// People without a score under one of the schemes.
    pub unscored_count: u32,
    /// Sum of the scores of before, of those compared.
    #[serde(with = "exact")]
    pub total_before: Decimal,
    /// Sum of the scores of after, of those compared.
    #[serde(with = "exact")]
    pub total_after: Decimal,
    /// Mean of before; none when nobody is compared.
    #[serde(default, with = "exact::option")]
    pub mean_before: Option<Decimal>,
    /// Mean of after.
    #[serde(default, with = "exact::option")]
    pub mean_after: Option<Decimal>,
    /// Always true: grades are assumed, as clause 9.3 is cut off.
    pub grades_assumed: bool,
    /// What is wrong with the new scheme beside its figures.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Tries a scheme on figures of a period that is over.
///
/// - Shape: two schemes and figures in; both scores of each person, moves of grades and totals out.
/// - Source: clauses 9.1.2 (a scheme is known before its period), 9.3.1 (grades, assumed).
/// - Each scheme takes the figures it has indicators for. People without a score under one of them are
///   listed and counted, and stand in no total.
///
/// # Errors
/// [`ErrorCode::Contradiction`] for a scheme that may not be used or of another post;
/// [`ErrorCode::UnknownReference`] for a figure that neither scheme has an indicator for;
/// [`ErrorCode::DuplicateKey`] for a person who is there twice; and what
/// [`super::score_card`](super::score_card()) refuses.
pub fn simulate_scheme(
    policy: &AppraisalPolicy,
    facts: &SchemeSimulationFacts,
) -> Result<SchemeSimulation, Error> {
    let check = check_scheme(policy, &facts.after)?;
    let mut simulation = SchemeSimulation {
        post: facts.after.post.clone(),
        people: Vec::new(),
        compared_count: 0,
        up_count: 0,
        down_count: 0,
        same_count: 0,
        unscored_count: 0,
        total_before: Decimal::ZERO,
        total_after: Decimal::ZERO,
        mean_before: None,
        mean_after: None,
        grades_assumed: true,
        findings: check.findings,
        basis: vec![policy.grades.cite(), policy.missing_part.cite()],
    };
    let mut seen = BTreeSet::new();
    for (at, row) in facts.people.iter().enumerate() {
        if !seen.insert(&row.person) {
            let (code, path) = (ErrorCode::DuplicateKey, format!("people[{at}].person"));
            return Err(Error::new(code, path, "each person once", &row.person));
        }
        let old = under(policy, facts, row, at, facts.before.as_ref())?;
        let new = under(policy, facts, row, at, Some(&facts.after))?;
        let person = compared(policy, &old, &new)?;
        let count = match person.moved {
            GradeMove::Up => &mut simulation.up_count,
            GradeMove::Same => &mut simulation.same_count,
            GradeMove::Down => &mut simulation.down_count,
            GradeMove::Unknown => &mut simulation.unscored_count,
        };
        *count = count.saturating_add(1);
        if let (Some(before), Some(after)) = (person.before, person.after) {
            simulation.compared_count = simulation.compared_count.saturating_add(1);
            let sum = |sum: Decimal, part| sum.checked_add(part).ok_or_else(too_much);
            simulation.total_before = sum(simulation.total_before, before)?;
            simulation.total_after = sum(simulation.total_after, after)?;
        }
        simulation.people.push(person);
    }
    let count = Decimal::from(simulation.compared_count);
    let mean = |sum: Decimal| sum.checked_div(count).map(|mean| policy.shown(mean));
    simulation.mean_before = mean(simulation.total_before);
    simulation.mean_after = mean(simulation.total_after);
    Ok(simulation)
}

fn too_much() -> Error {
    Error::new(ErrorCode::Overflow, "people", "smaller figures", "too much")
}

/// The card under one scheme, with the figures that it has indicators for.
fn under(
    policy: &AppraisalPolicy,
    facts: &SchemeSimulationFacts,
    row: &ScoreCardFacts,
    at: usize,
    scheme: Option<&SchemeFacts>,
) -> Result<ScoreCard, Error> {
    let of_policy = || {
        let mut schemes = policy.schemes.value.iter();
        let found = schemes.find(|row| row.post == facts.after.post);
        found.map_or(&[][..], |found| found.indicators.as_slice())
    };
    let before = match &facts.before {
        Some(before) => before.indicators.as_slice(),
        None => of_policy(),
    };
    let rows = scheme.map_or(before, |scheme| scheme.indicators.as_slice());
    for (item_at, item) in row.items.iter().enumerate() {
        let mut known = before.iter().chain(&facts.after.indicators);
        if known.all(|row| row.indicator != item.indicator) {
            let path = format!("people[{at}].items[{item_at}].indicator");
            let expected = "an indicator of one of the schemes";
            let code = ErrorCode::UnknownReference;
            return Err(Error::new(code, path, expected, &item.indicator));
        }
    }
    let mut asked = row.clone();
    asked.scheme = scheme.cloned();
    let named = |name: &String| rows.iter().any(|row| row.indicator == *name);
    asked.items.retain(|item| named(&item.indicator));
    scored(policy, &asked, LateScheme::Report)
}

fn compared(
    policy: &AppraisalPolicy,
    old: &ScoreCard,
    new: &ScoreCard,
) -> Result<SimulatedPerson, Error> {
    let grade = |card: &ScoreCard| {
        let grades = &policy.grades.value;
        let band = card.total.and_then(|total| policy.grade_of(total))?;
        let place = grades.iter().position(|row| row.grade == band.grade)?;
        Some((place, band.grade.clone()))
    };
    let (before, after) = (grade(old), grade(new));
    let moved = match (&before, &after) {
        // The best grade stands first.
        (Some((before, _)), Some((after, _))) => match before.cmp(after) {
            std::cmp::Ordering::Greater => GradeMove::Up,
            std::cmp::Ordering::Equal => GradeMove::Same,
            std::cmp::Ordering::Less => GradeMove::Down,
        },
        _ => GradeMove::Unknown,
    };
    let change = match (old.total, new.total) {
        (Some(before), Some(after)) => Some(after.checked_sub(before).ok_or_else(too_much)?),
        _ => None,
    };
    let missing = new.lines.iter();
    let missing = missing.filter(|line| line.score.is_none() && !line.barred);
    let missing = missing.map(|line| line.indicator.clone()).collect();
    Ok(SimulatedPerson {
        person: new.person.clone(),
        before: old.total,
        after: new.total,
        change,
        grade_before: before.map(|(_, grade)| grade),
        grade_after: after.map(|(_, grade)| grade),
        moved,
        missing,
    })
}
