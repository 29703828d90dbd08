//! How far goals are reached: a goal above others is the mean of those below it (9.1.1).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::{AppraisalPolicy, MissingPart};
use crate::answer::{Basis, Error, ErrorCode};
use crate::base::exact;

/// A goal. One that has goals below it takes its progress from them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Its name.
    pub goal: String,
    /// The goal above it.
    #[serde(default)]
    pub parent: Option<String>,
    /// The indicator it belongs to, when no goal stands above it.
    #[serde(default)]
    pub indicator: Option<String>,
    /// Whether it only holds others together.
    #[serde(default)]
    pub group: bool,
    /// How far it is reached in percent; none when nobody said.
    #[serde(default, with = "exact::option")]
    pub progress: Option<Decimal>,
}

/// Goals and the indicators they belong to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoalProgressFacts {
    /// The goals.
    pub goals: Vec<Goal>,
    /// Indicators with their weights in percent; may be empty.
    #[serde(default)]
    pub indicators: Vec<super::policy::SchemeIndicator>,
}

/// Where a goal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GoalState {
    /// Nothing is reached.
    Pending,
    /// Something is.
    InProgress,
    /// All is.
    Completed,
}

/// A goal with its progress.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoalStanding {
    /// Its name.
    pub goal: String,
    /// How far it is reached; none when nothing is known.
    #[serde(default, with = "exact::option")]
    pub progress: Option<Decimal>,
    /// Where it stands.
    pub status: GoalState,
}

/// An indicator with the mean of its goals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorProgress {
    /// Its name.
    pub indicator: String,
    /// Mean of its goals; none without goals.
    #[serde(default, with = "exact::option")]
    pub completion: Option<Decimal>,
    /// That by its weight.
    #[serde(default, with = "exact::option")]
    pub weighted: Option<Decimal>,
}

/// How far everything is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoalProgress {
    /// Every goal in the order of the facts.
    pub goals: Vec<GoalStanding>,
    /// Mean of the goals that stand under no other.
    #[serde(default, with = "exact::option")]
    pub progress: Option<Decimal>,
    /// The indicators.
    pub indicators: Vec<IndicatorProgress>,
    /// Sum of the weighted completions; none when one is missing.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
    /// That on the scale of the policy.
    #[serde(default, with = "exact::option")]
    pub score: Option<Decimal>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// How far goals are reached.
///
/// - Shape: goals with parents in; progress of each, of the indicators and of all out.
/// - Units: percent 0-100.
/// - Source: clause 9.1.1. Goals on one level count alike. What becomes of a goal or indicator without
///   anything below it, `appraisal.missing_part` says: zero, left out, or no figure at all.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a progress outside 0-100; [`ErrorCode::DuplicateKey`] for a goal that is
/// there twice; [`ErrorCode::UnknownReference`] for a parent or indicator that is not there;
/// [`ErrorCode::Contradiction`] for goals that stand above themselves.
pub fn goal_progress(
    policy: &AppraisalPolicy,
    facts: &GoalProgressFacts,
) -> Result<GoalProgress, Error> {
    check(facts)?;
    let missing = policy.missing_part.value;
    let mut goals = Vec::new();
    for goal in &facts.goals {
        let exact = progress_of(facts, goal, missing)?;
        goals.push(GoalStanding {
            goal: goal.goal.clone(),
            status: match exact {
                Some(progress) if progress >= Decimal::ONE_HUNDRED => GoalState::Completed,
                Some(progress) if progress > Decimal::ZERO => GoalState::InProgress,
                Some(_) | None => GoalState::Pending,
            },
            progress: exact.map(|progress| policy.shown(progress)),
        });
    }
    let tops = |indicator: Option<&str>| -> Result<Option<Decimal>, Error> {
        let tops = facts.goals.iter().filter(|goal| {
            goal.parent.is_none()
                && indicator.is_none_or(|name| goal.indicator.as_deref() == Some(name))
        });
        let parts = tops.map(|goal| progress_of(facts, goal, missing));
        mean(parts.collect::<Result<_, _>>()?, missing)
    };
    let mut indicators = Vec::new();
    let mut percent = Some(Decimal::ZERO);
    for row in &facts.indicators {
        let completion = tops(Some(&row.indicator))?;
        let weighted = match completion {
            Some(completion) => Some(
                completion
                    .checked_mul(row.weight.0)
                    .and_then(|part| part.checked_div(Decimal::ONE_HUNDRED))
                    .ok_or_else(too_much)?,
            ),
            None => None,
        };
        percent = match (percent, weighted) {
            (Some(sum), Some(part)) => Some(sum.checked_add(part).ok_or_else(too_much)?),
            _ => None,
        };
        indicators.push(IndicatorProgress {
            indicator: row.indicator.clone(),
            completion: completion.map(|part| policy.shown(part)),
            weighted: weighted.map(|part| policy.shown(part)),
        });
    }
    let percent = percent.filter(|_| !facts.indicators.is_empty());
    let score = match percent {
        Some(percent) => Some(
            percent
                .checked_mul(policy.scale_max.value.0)
                .and_then(|score| score.checked_div(Decimal::ONE_HUNDRED))
                .ok_or_else(too_much)?,
        ),
        None => None,
    };
    Ok(GoalProgress {
        goals,
        progress: tops(None)?.map(|progress| policy.shown(progress)),
        indicators,
        percent: percent.map(|percent| policy.shown(percent)),
        score: score.map(|score| policy.shown(score)),
        basis: vec![policy.missing_part.cite(), policy.scale_max.cite()],
    })
}

fn too_much() -> Error {
    Error::new(ErrorCode::Overflow, "goals", "smaller figures", "too much")
}

fn check(facts: &GoalProgressFacts) -> Result<(), Error> {
    for (at, goal) in facts.goals.iter().enumerate() {
        let path = |field: &str| format!("goals[{at}].{field}");
        if let Some(progress) = goal.progress
            && (progress < Decimal::ZERO || progress > Decimal::ONE_HUNDRED)
        {
            let path = path("progress");
            return Err(Error::new(ErrorCode::OutOfRange, path, "0-100", progress));
        }
        if facts
            .goals
            .iter()
            .take(at)
            .any(|earlier| earlier.goal == goal.goal)
        {
            let expected = "each goal once";
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path("goal"),
                expected,
                &goal.goal,
            ));
        }
        if let Some(name) = &goal.indicator
            && facts.indicators.iter().all(|row| row.indicator != *name)
        {
            let expected = "an indicator of the facts";
            return Err(Error::new(
                ErrorCode::UnknownReference,
                path("indicator"),
                expected,
                name,
            ));
        }
        // Walks up; more steps than goals mean a circle.
        let mut above = goal.parent.as_deref();
        let mut steps = facts.goals.len();
        while let Some(name) = above {
            let Some(parent) = facts.goals.iter().find(|other| other.goal == name) else {
                let expected = "a goal of the facts";
                let path = path("parent");
                return Err(Error::new(
                    ErrorCode::UnknownReference,
                    path,
                    expected,
                    name,
                ));
            };
            if steps == 0 {
                let expected = "a goal that does not stand above itself";
                return Err(Error::new(
                    ErrorCode::Contradiction,
                    path("parent"),
                    expected,
                    name,
                ));
            }
            steps = steps.saturating_sub(1);
            above = parent.parent.as_deref();
        }
    }
    Ok(())
}

fn progress_of(
    facts: &GoalProgressFacts,
    goal: &Goal,
    missing: MissingPart,
) -> Result<Option<Decimal>, Error> {
    let below: Vec<&Goal> = facts
        .goals
        .iter()
        .filter(|other| other.parent.as_deref() == Some(goal.goal.as_str()))
        .collect();
    if below.is_empty() {
        return Ok(match (goal.progress, missing) {
            (None, MissingPart::Zero) => Some(Decimal::ZERO),
            (progress, _) => progress,
        });
    }
    let parts = below
        .into_iter()
        .map(|goal| progress_of(facts, goal, missing));
    mean(parts.collect::<Result<_, _>>()?, missing)
}

/// The mean of parts, some of which may be missing.
fn mean(parts: Vec<Option<Decimal>>, missing: MissingPart) -> Result<Option<Decimal>, Error> {
    let known: Vec<Decimal> = parts.iter().flatten().copied().collect();
    let count = match missing {
        MissingPart::Incomplete if known.len() < parts.len() => return Ok(None),
        MissingPart::Zero => parts.len(),
        MissingPart::Reweight | MissingPart::Incomplete => known.len(),
    };
    if count == 0 {
        return Ok((missing == MissingPart::Zero).then_some(Decimal::ZERO));
    }
    let mut known = known.into_iter();
    let sum = known.try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part));
    let sum = sum.ok_or_else(too_much)?;
    Ok(sum.checked_div(Decimal::from(count)))
}
