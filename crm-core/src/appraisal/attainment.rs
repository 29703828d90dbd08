//! Actual over target, and how periods become one (9.1.1, 9.2.1).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::{AppraisalPolicy, Direction, LowerForm, PeriodMethod};
use crate::answer::{Basis, Error, ErrorCode};
use crate::base::exact;

/// A target and what was reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttainmentFacts {
    /// What was to be reached.
    #[serde(with = "exact")]
    pub target: Decimal,
    /// What was reached.
    #[serde(with = "exact")]
    pub actual: Decimal,
    /// Which way is better.
    #[serde(default)]
    pub direction: Direction,
}

/// How much of the target was reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attainment {
    /// In percent, neither capped nor floored; none for a target of zero.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
    /// Between floor and cap.
    #[serde(default, with = "exact::option")]
    pub counted_percent: Option<Decimal>,
    /// Why there is none: `target_is_zero`.
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
    let exact = exact_percent(policy, facts)?;
    let counted = exact.map(|percent| {
        let capped = percent.min(policy.cap_percent.value.0);
        capped.max(policy.floor_percent.value.0)
    });
    Ok(Attainment {
        percent: exact.map(|percent| policy.shown(percent)),
        counted_percent: counted.map(|percent| policy.shown(percent)),
        reason: exact.is_none().then(|| "target_is_zero".to_owned()),
        basis,
    })
}

/// Attainment in percent before rounding; none for a target of zero.
pub(super) fn exact_percent(
    policy: &AppraisalPolicy,
    facts: &AttainmentFacts,
) -> Result<Option<Decimal>, Error> {
    if facts.target < Decimal::ZERO {
        let observed = facts.target;
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "target",
            "0 or more",
            observed,
        ));
    }
    if facts.target.is_zero() {
        return Ok(None);
    }
    let too_much = || Error::new(ErrorCode::Overflow, "actual", "less", facts.actual);
    let ratio = |a: Decimal, b: Decimal| {
        let percent = a.checked_mul(Decimal::ONE_HUNDRED);
        percent
            .and_then(|percent| percent.checked_div(b))
            .ok_or_else(too_much)
    };
    Ok(Some(match (facts.direction, policy.lower_form.value) {
        (Direction::Higher, _) => ratio(facts.actual, facts.target)?,
        (Direction::Lower, LowerForm::Mirror) => {
            let used = ratio(facts.actual, facts.target)?;
            Decimal::TWO
                .checked_mul(Decimal::ONE_HUNDRED)
                .and_then(|twice| twice.checked_sub(used))
                .ok_or_else(too_much)?
        }
        // Nothing at all is the best there is.
        (Direction::Lower, LowerForm::Ratio) if facts.actual <= Decimal::ZERO => {
            policy.cap_percent.value.0
        }
        (Direction::Lower, LowerForm::Ratio) => ratio(facts.target, facts.actual)?,
    }))
}

/// Target and actual of one period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodFigure {
    /// What was to be reached.
    #[serde(with = "exact")]
    pub target: Decimal,
    /// What was reached; none when it was not measured.
    #[serde(default, with = "exact::option")]
    pub actual: Option<Decimal>,
}

/// The periods of a longer one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodRollUpFacts {
    /// In their order.
    pub periods: Vec<PeriodFigure>,
    /// Which way is better.
    #[serde(default)]
    pub direction: Direction,
    /// How they become one; none takes the method of the policy. Flows are summed, of stocks the last one
    /// counts.
    #[serde(default)]
    pub method: Option<PeriodMethod>,
}

/// The longer period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodRollUp {
    /// Its attainment in percent; none when it cannot be said.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
    /// Periods that were not measured or had no target.
    pub missing_count: u32,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Months to a quarter, quarters to a year.
///
/// - Shape: targets and actual figures in, one percentage out.
/// - Source: clause 9.2.1. A period that was not measured leaves the whole without a figure; it is never a
///   silent zero.
///
/// # Errors
/// As [`attainment`].
pub fn roll_up_periods(
    policy: &AppraisalPolicy,
    facts: &PeriodRollUpFacts,
) -> Result<PeriodRollUp, Error> {
    let method = facts.method.unwrap_or(policy.period_method.value);
    let too_much = || {
        Error::new(
            ErrorCode::Overflow,
            "periods",
            "smaller figures",
            "too much",
        )
    };
    let of = |target: Decimal, actual: Decimal| {
        let facts = AttainmentFacts {
            target,
            actual,
            direction: facts.direction,
        };
        exact_percent(policy, &facts)
    };
    let missing = facts
        .periods
        .iter()
        .filter(|period| period.actual.is_none() || period.target.is_zero())
        .count();
    let measured: Option<Vec<(Decimal, Decimal)>> = facts
        .periods
        .iter()
        .map(|period| Some((period.target, period.actual?)))
        .collect();
    let exact = match (measured, method) {
        (None, _) => None,
        (Some(rows), PeriodMethod::Last) => match rows.last() {
            Some((target, actual)) => of(*target, *actual)?,
            None => None,
        },
        (Some(rows), PeriodMethod::Sum) => {
            let (mut targets, mut actuals) = (Decimal::ZERO, Decimal::ZERO);
            for (target, actual) in rows {
                targets = targets.checked_add(target).ok_or_else(too_much)?;
                actuals = actuals.checked_add(actual).ok_or_else(too_much)?;
            }
            of(targets, actuals)?
        }
        (Some(rows), PeriodMethod::Mean) => {
            let count = Decimal::from(rows.len());
            let mut sum = Some(Decimal::ZERO);
            for (target, actual) in rows {
                sum = match (sum, of(target, actual)?) {
                    (Some(sum), Some(percent)) => {
                        Some(sum.checked_add(percent).ok_or_else(too_much)?)
                    }
                    _ => None,
                };
            }
            sum.filter(|_| !count.is_zero())
                .and_then(|sum| sum.checked_div(count))
        }
    };
    Ok(PeriodRollUp {
        percent: exact.map(|percent| policy.shown(percent)),
        missing_count: u32::try_from(missing).unwrap_or(u32::MAX),
        basis: vec![policy.period_method.cite()],
    })
}
