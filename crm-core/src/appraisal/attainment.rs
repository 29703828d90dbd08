//! Actual over target (9.1.1).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::{AppraisalPolicy, Direction, LowerForm};
use crate::answer::{Basis, Error, ErrorCode};
use crate::base::exact;

/// A target and what was reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttainmentFacts {
    /// What was to be reached; none when nothing was set.
    #[serde(default, with = "exact::option")]
    pub target: Option<Decimal>,
    /// What was reached; none when it was not measured.
    #[serde(default, with = "exact::option")]
    pub actual: Option<Decimal>,
    /// Which way is better.
    #[serde(default)]
    pub direction: Direction,
}

/// How much of the target was reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attainment {
    /// In percent, neither capped nor floored; none for a target of zero, or
    /// when target or figure is not there.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
    /// Between floor and cap.
    #[serde(default, with = "exact::option")]
    pub counted_percent: Option<Decimal>,
    /// Why there is none: `target_is_zero`, `target_missing`, `actual_missing`.
    pub reason: Option<String>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// How much of a target was reached.
///
/// - Shape: target and actual in, percent out.
/// - Source: clause 9.1.1. A target of zero has no attainment, neither 0 nor 100 percent. Where less is
///   better, `appraisal.lower_form` says how.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a target below zero; [`ErrorCode::Overflow`] beyond the digits.
pub fn attainment(policy: &AppraisalPolicy, facts: &AttainmentFacts) -> Result<Attainment, Error> {
    let mut basis = vec![policy.cap_percent.cite(), policy.floor_percent.cite()];
    if facts.direction == Direction::Lower {
        basis.push(policy.lower_form.cite());
    }
    let (exact, reason) = match (facts.target, facts.actual) {
        (None, _) => (None, Some("target_missing")),
        (Some(target), None) if target.is_zero() => (None, Some("target_is_zero")),
        (Some(_), None) => (None, Some("actual_missing")),
        (Some(target), Some(actual)) => {
            let exact = exact_percent(policy, target, actual, facts.direction)?;
            (exact, exact.is_none().then_some("target_is_zero"))
        }
    };
    let counted = exact.map(|percent| {
        let capped = percent.min(policy.cap_percent.value.0);
        capped.max(policy.floor_percent.value.0)
    });
    Ok(Attainment {
        percent: exact.map(|percent| policy.shown(percent)),
        counted_percent: counted.map(|percent| policy.shown(percent)),
        reason: reason.map(str::to_owned),
        basis,
    })
}

/// Attainment in percent before rounding; none for a target of zero.
pub(super) fn exact_percent(
    policy: &AppraisalPolicy,
    target: Decimal,
    actual: Decimal,
    direction: Direction,
) -> Result<Option<Decimal>, Error> {
    if target < Decimal::ZERO {
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "target",
            "0 or more",
            target,
        ));
    }
    if target.is_zero() {
        return Ok(None);
    }
    let too_much = || Error::new(ErrorCode::Overflow, "actual", "less", actual);
    let ratio = |a: Decimal, b: Decimal| {
        let percent = a.checked_mul(Decimal::ONE_HUNDRED);
        percent
            .and_then(|percent| percent.checked_div(b))
            .ok_or_else(too_much)
    };
    Ok(Some(match (direction, policy.lower_form.value) {
        (Direction::Higher, _) => ratio(actual, target)?,
        (Direction::Lower, LowerForm::Mirror) => {
            let used = ratio(actual, target)?;
            Decimal::TWO
                .checked_mul(Decimal::ONE_HUNDRED)
                .and_then(|twice| twice.checked_sub(used))
                .ok_or_else(too_much)?
        }
        // Nothing at all is the best there is.
        (Direction::Lower, LowerForm::Ratio) if actual <= Decimal::ZERO => {
            policy.cap_percent.value.0
        }
        (Direction::Lower, LowerForm::Ratio) => ratio(target, actual)?,
    }))
}
