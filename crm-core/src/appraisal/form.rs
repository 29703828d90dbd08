//! How a figure becomes a score (9.1.1).

use rust_decimal::Decimal;

use super::attainment::exact_percent;
use super::policy::{
    AppraisalPolicy, Direction, SchemeIndicator, ScoreDeduction, ScoreForm, StepCount,
};
use crate::answer::{Error, ErrorCode};

/// What came of a figure, before rounding.
pub(super) struct Formed {
    /// Actual over target in percent, where there is a target.
    pub(super) attainment: Option<Decimal>,
    /// The score in percent of the scale, or why there is none.
    pub(super) percent: Result<Decimal, Unscored>,
}

/// Why a figure has no score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unscored {
    /// Target or figure is not there.
    Missing,
    /// The target is zero.
    TargetZero,
}

fn too_much() -> Error {
    Error::new(ErrorCode::Overflow, "items", "smaller figures", "too much")
}

/// The score of a figure in percent of the scale. The target stands by days already; the limits of bands and counts
/// go by them here.
pub(super) fn formed(
    policy: &AppraisalPolicy,
    row: &SchemeIndicator,
    target: Option<Decimal>,
    actual: Option<Decimal>,
    by_days: Option<(i64, i64)>,
) -> Result<Formed, Error> {
    let attainment = match (target, actual) {
        (Some(target), Some(actual)) => exact_percent(policy, target, actual, row.direction)?,
        _ => None,
    };
    let cap = row.cap_percent.unwrap_or(policy.cap_percent.value.0);
    let floor = row.floor_percent.unwrap_or(policy.floor_percent.value.0);
    let within = |percent: Decimal| percent.min(cap).max(floor);
    // Bands and counts look at the figure itself, the other forms at how much of the target it is.
    let percent = match (row.form, attainment, actual) {
        (ScoreForm::Bands | ScoreForm::Count, _, None) => Err(Unscored::Missing),
        (ScoreForm::Bands, _, Some(actual)) => Ok(stepped(row, actual, by_days)?),
        (ScoreForm::Count, _, Some(actual)) => Ok(within(counted(row, actual, by_days)?)),
        (_, None, Some(_)) if target.is_some() => Err(Unscored::TargetZero),
        (_, None, _) => Err(Unscored::Missing),
        (ScoreForm::Proportional, Some(percent), _) => Ok(within(percent)),
        (ScoreForm::PassFail, Some(percent), _) if percent >= Decimal::ONE_HUNDRED => {
            Ok(Decimal::ONE_HUNDRED)
        }
        (ScoreForm::PassFail, Some(_), _) => Ok(Decimal::ZERO),
        (ScoreForm::Steps, Some(percent), _) => Ok(stepped(row, percent, None)?),
        (ScoreForm::Deduction, Some(percent), _) => Ok(match &row.deduction {
            Some(deduction) => within(deducted(deduction, percent)?),
            None => within(percent),
        }),
    };
    Ok(Formed {
        attainment,
        percent,
    })
}

/// The score of the first step that a value reaches. Of some of the days the bounds are so much smaller; both sides
/// are multiplied out, so that nothing is rounded at a bound.
fn stepped(
    row: &SchemeIndicator,
    value: Decimal,
    by_days: Option<(i64, i64)>,
) -> Result<Decimal, Error> {
    let (held, whole) = by_days.unwrap_or((1, 1));
    let of = |value: Decimal, days: i64| {
        let days = Decimal::from(days);
        value.checked_mul(days).ok_or_else(too_much)
    };
    let value = of(value, whole)?;
    for step in &row.steps {
        let least = step.at_least.map(|bound| of(bound, held)).transpose()?;
        let most = step.at_most.map(|bound| of(bound, held)).transpose()?;
        if least.is_none_or(|bound| value >= bound) && most.is_none_or(|most| value <= most) {
            return Ok(step.score.0);
        }
    }
    Ok(Decimal::ZERO)
}

/// Points of a count. In some of the days each one stands for so many more in all of them.
fn counted(
    row: &SchemeIndicator,
    actual: Decimal,
    by_days: Option<(i64, i64)>,
) -> Result<Decimal, Error> {
    let (held, whole) = by_days.unwrap_or((1, 1));
    let points = actual
        .checked_mul(row.points_each.unwrap_or_default())
        .and_then(|points| points.checked_mul(Decimal::from(whole)))
        .and_then(|points| points.checked_div(Decimal::from(held)))
        .ok_or_else(too_much)?;
    match row.direction {
        Direction::Higher => Ok(points),
        Direction::Lower => Decimal::ONE_HUNDRED
            .checked_sub(points)
            .ok_or_else(too_much),
    }
}

fn deducted(deduction: &ScoreDeduction, percent: Decimal) -> Result<Decimal, Error> {
    let short = Decimal::ONE_HUNDRED
        .checked_sub(percent)
        .ok_or_else(too_much)?
        .max(Decimal::ZERO);
    let steps = short
        .checked_div(deduction.per_percent.0)
        .ok_or_else(too_much)?;
    let steps = match deduction.count {
        StepCount::Full => steps.floor(),
        StepCount::Started => steps.ceil(),
    };
    steps
        .checked_mul(deduction.points.0)
        .and_then(|off| Decimal::ONE_HUNDRED.checked_sub(off))
        .ok_or_else(too_much)
}
