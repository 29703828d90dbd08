//! How periods become a longer one (9.2.1).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::attainment::exact_percent;
use super::policy::{AppraisalPolicy, Direction, FigureNature, MissingPart, PeriodMethod};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::exact;

/// Target and actual of one period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodFigure {
    /// What was to be reached; none when nothing was set.
    #[serde(default, with = "exact::option")]
    pub target: Option<Decimal>,
    /// What was reached; none when it was not measured.
    #[serde(default, with = "exact::option")]
    pub actual: Option<Decimal>,
    /// What it weighs in a weighted mean, for example how many answers there were.
    #[serde(default, with = "exact::option")]
    pub weight: Option<Decimal>,
}

/// The periods of a longer one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodRollUpFacts {
    /// What it is about, for the findings.
    #[serde(default)]
    pub indicator: Option<String>,
    /// In their order.
    pub periods: Vec<PeriodFigure>,
    /// Which way is better.
    #[serde(default)]
    pub direction: Direction,
    /// What kind of figure it is; it chooses the method of the policy.
    #[serde(default)]
    pub nature: FigureNature,
    /// How they become one; none takes the method of the policy for the kind of figure.
    #[serde(default)]
    pub method: Option<PeriodMethod>,
}

/// The longer period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodRollUp {
    /// How the periods became one.
    pub method: PeriodMethod,
    /// Its target; none for a mean of attainments, and when it cannot be said.
    #[serde(default, with = "exact::option")]
    pub target: Option<Decimal>,
    /// Its actual figure; likewise.
    #[serde(default, with = "exact::option")]
    pub actual: Option<Decimal>,
    /// Its attainment in percent; none when it cannot be said.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
    /// Periods that were not measured or had no target.
    pub missing_count: u32,
    /// Each of those periods, and what became of it.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Months to a quarter, quarters to a year.
///
/// - Shape: targets and actual figures in; target, actual and one percentage out.
/// - Source: clause 9.2.1. Flows are summed, of stocks the last one counts, rates are weighted, unless the
///   facts name another method. A period that was not measured is a finding and follows
///   `appraisal.missing_part`: no figure for the whole, left out, or zero. It is never a silent zero.
/// - A target of zero adds to a sum; for a mean it has no attainment and is missing.
///
/// # Errors
/// As [`super::attainment`](super::attainment()), and [`ErrorCode::OutOfRange`] for a period of a weighted
/// mean without a weight above zero.
pub fn roll_up_periods(
    policy: &AppraisalPolicy,
    facts: &PeriodRollUpFacts,
) -> Result<PeriodRollUp, Error> {
    let parameter = match facts.nature {
        FigureNature::Flow => &policy.flow_method,
        FigureNature::Stock => &policy.stock_method,
        FigureNature::Rate => &policy.rate_method,
    };
    let method = facts.method.unwrap_or(parameter.value);
    let missing = policy.missing_part.value;
    let mut findings = Vec::new();
    let mut known: Vec<(Decimal, Decimal, Decimal)> = Vec::new();
    let last = facts.periods.len().checked_sub(1);
    for (at, period) in facts.periods.iter().enumerate() {
        if method == PeriodMethod::Last && Some(at) != last {
            continue;
        }
        // What was not measured has no weight to be asked for.
        let weightless = period.weight.is_none_or(|weight| weight.is_zero());
        let weight = if method == PeriodMethod::Weighted && period.actual.is_none() && weightless {
            Decimal::ZERO
        } else {
            weight_of(method, period, at)?
        };
        let zero = period.target.is_some_and(|target| target.is_zero());
        match (period.target, period.actual) {
            (Some(target), Some(actual)) if !zero || method != PeriodMethod::Mean => {
                known.push((target, actual, weight));
            }
            (target, _) => {
                findings.push(absent(policy, facts, at, period));
                // What is missing counts as nothing reached of the target, if there is one to miss.
                let nothing = zero || weight.is_zero();
                if let (MissingPart::Zero, Some(target), false) = (missing, target, nothing) {
                    known.push((target, Decimal::ZERO, weight));
                }
            }
        }
    }
    let missing_count = u32::try_from(findings.len()).unwrap_or(u32::MAX);
    let said = !known.is_empty() && (missing_count == 0 || missing != MissingPart::Incomplete);
    let whole = if said {
        combined(policy, facts.direction, method, &known)?
    } else {
        Whole::default()
    };
    Ok(PeriodRollUp {
        method,
        target: whole.target.map(|target| policy.shown(target)),
        actual: whole.actual.map(|actual| policy.shown(actual)),
        percent: whole.percent.map(|percent| policy.shown(percent)),
        missing_count,
        findings,
        basis: vec![parameter.cite(), policy.missing_part.cite()],
    })
}

fn too_much() -> Error {
    Error::new(
        ErrorCode::Overflow,
        "periods",
        "smaller figures",
        "too much",
    )
}

fn weight_of(method: PeriodMethod, period: &PeriodFigure, at: usize) -> Result<Decimal, Error> {
    if method != PeriodMethod::Weighted {
        return Ok(Decimal::ONE);
    }
    let weight = period.weight.filter(|weight| *weight > Decimal::ZERO);
    weight.ok_or_else(|| {
        let path = format!("periods[{at}].weight");
        let observed = period.weight.map_or("none".to_owned(), |w| w.to_string());
        Error::new(ErrorCode::OutOfRange, path, "more than 0", observed)
    })
}

fn absent(
    policy: &AppraisalPolicy,
    facts: &PeriodRollUpFacts,
    at: usize,
    period: &PeriodFigure,
) -> Finding {
    let code = match (period.target, period.actual) {
        (None, _) => "period_without_target",
        (Some(_), None) => "period_not_measured",
        (Some(_), Some(_)) => "period_target_zero",
    };
    let name = facts.indicator.as_deref().unwrap_or("unnamed");
    let subject = format!("indicator:{name}");
    let path = format!("periods[{at}]");
    Finding::new(code, Severity::Warning, Clause::C9_2_1, subject, &path)
        .observed(at.saturating_add(1))
        .because(vec![policy.missing_part.cite()])
}

#[derive(Default)]
struct Whole {
    target: Option<Decimal>,
    actual: Option<Decimal>,
    percent: Option<Decimal>,
}

fn combined(
    policy: &AppraisalPolicy,
    direction: Direction,
    method: PeriodMethod,
    known: &[(Decimal, Decimal, Decimal)],
) -> Result<Whole, Error> {
    let of = |target, actual| exact_percent(policy, target, actual, direction);
    let (mut targets, mut actuals, mut weights) = (Decimal::ZERO, Decimal::ZERO, Decimal::ZERO);
    let mut percents = Decimal::ZERO;
    for (target, actual, weight) in known {
        let add = |sum: Decimal, part: Decimal| {
            let part = part.checked_mul(*weight);
            part.and_then(|part| sum.checked_add(part))
                .ok_or_else(too_much)
        };
        targets = add(targets, *target)?;
        actuals = add(actuals, *actual)?;
        weights = add(weights, Decimal::ONE)?;
        percents = add(percents, of(*target, *actual)?.unwrap_or_default())?;
    }
    let over = |sum: Decimal| sum.checked_div(weights);
    let (target, actual) = match method {
        PeriodMethod::Mean => {
            let percent = over(percents);
            return Ok(Whole {
                percent,
                ..Whole::default()
            });
        }
        PeriodMethod::Sum | PeriodMethod::Last => (Some(targets), Some(actuals)),
        PeriodMethod::Weighted => (over(targets), over(actuals)),
    };
    let percent = match (target, actual) {
        (Some(target), Some(actual)) => of(target, actual)?,
        _ => None,
    };
    Ok(Whole {
        target,
        actual,
        percent,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Three months summed to quarters and those to a year say the same as all months at once.
        #[test]
        fn a_sum_of_sums_is_the_sum(figures in proptest::collection::vec((1_u32..1_000_000, 0_u32..1_000_000), 12)) {
            let policy = super::super::standard_policy::standard().ok_or_else(|| TestCaseError::fail("policy"))?;
            let up = |periods: Vec<PeriodFigure>| {
                roll_up_periods(&policy, &PeriodRollUpFacts {
                    indicator: None,
                    periods,
                    direction: Direction::Higher,
                    nature: FigureNature::Flow,
                    method: None,
                })
            };
            let months: Vec<PeriodFigure> = figures
                .iter()
                .map(|(target, actual)| PeriodFigure {
                    target: Some(Decimal::from(*target)),
                    actual: Some(Decimal::from(*actual)),
                    weight: None,
                })
                .collect();
            let mut quarters = Vec::new();
            for months in months.chunks(3) {
                let quarter = up(months.to_vec()).map_err(|e| TestCaseError::fail(e.to_string()))?;
                quarters.push(PeriodFigure { target: quarter.target, actual: quarter.actual, weight: None });
            }
            let by_quarter = up(quarters).map_err(|e| TestCaseError::fail(e.to_string()))?;
            let by_month = up(months).map_err(|e| TestCaseError::fail(e.to_string()))?;
            prop_assert_eq!(by_quarter, by_month);
        }
    }
}
