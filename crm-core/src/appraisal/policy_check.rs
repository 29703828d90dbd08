//! What must hold between the values of the appraisal section, and inside a scheme.

use rust_decimal::Decimal;

use super::measure::{is_measure, measure_names};
use super::policy::{
    AppraisalPolicy, CORE_INDICATORS, Direction, FigureNature, IndicatorKind, IndicatorRole,
    Proration, SchemeIndicator, ScoreForm, ScoreStep,
};
use crate::policy::{FaultCode, Param, SectionReader};

/// What is wrong with a scheme: where inside it, how, what was asked for and what is there.
pub(super) struct SchemeFault {
    pub(super) path: String,
    pub(super) code: FaultCode,
    pub(super) expected: String,
    pub(super) observed: String,
}

impl SchemeFault {
    fn new(
        path: String,
        code: FaultCode,
        expected: impl ToString,
        observed: impl ToString,
    ) -> Self {
        Self {
            path,
            code,
            expected: expected.to_string(),
            observed: observed.to_string(),
        }
    }
}

/// Sum of the weights, of one kind or of all; none beyond the digits.
pub(super) fn weight_sum(rows: &[SchemeIndicator], kind: Option<IndicatorKind>) -> Option<Decimal> {
    let mut rows = rows
        .iter()
        .filter(|row| kind.is_none_or(|kind| row.kind == kind));
    rows.try_fold(Decimal::ZERO, |sum, row| sum.checked_add(row.weight.0))
}

/// Everything that makes a scheme unusable.
pub(super) fn scheme_faults(rows: &[SchemeIndicator], counted_above: Decimal) -> Vec<SchemeFault> {
    let mut faults = Vec::new();
    let whole = weight_sum(rows, None);
    if whole != Some(Decimal::ONE_HUNDRED) {
        let observed = whole.map_or("too much".to_owned(), |sum| sum.to_string());
        let code = FaultCode::WeightsOffTotal;
        faults.push(SchemeFault::new("indicators".into(), code, "100", observed));
    }
    let counted = weight_sum(rows, Some(IndicatorKind::Quantitative)).unwrap_or_default();
    if counted <= counted_above {
        let expected = format!("more than {counted_above} on what is counted");
        let code = FaultCode::OutOfRange;
        faults.push(SchemeFault::new(
            "indicators".into(),
            code,
            expected,
            counted,
        ));
    }
    for (at, row) in rows.iter().enumerate() {
        let path = format!("indicators.{}", row.indicator);
        let mut earlier = rows.iter().take(at);
        if earlier.any(|earlier| earlier.indicator == row.indicator) {
            let code = FaultCode::Duplicate;
            faults.push(SchemeFault::new(
                path.clone(),
                code,
                "each once",
                &row.indicator,
            ));
        }
        if let Some(measure) = row.measure.as_ref().filter(|name| !is_measure(name)) {
            let code = FaultCode::UnknownName;
            let path = format!("{path}.measure");
            faults.push(SchemeFault::new(path, code, measure_names(), measure));
        }
        if let Some((code, expected, observed)) = indicator_fault(row) {
            faults.push(SchemeFault::new(path, code, expected, observed));
        }
    }
    faults
}

fn indicator_fault(row: &SchemeIndicator) -> Option<(FaultCode, &'static str, String)> {
    let out = |expected, observed: &dyn ToString| {
        Some((FaultCode::OutOfRange, expected, observed.to_string()))
    };
    if row.weight.0 < Decimal::ZERO {
        return out("0 or more", &row.weight);
    }
    if row.role == IndicatorRole::Multiplier && !row.weight.0.is_zero() {
        return out("no weight for a multiplier", &row.weight);
    }
    if row.nature == FigureNature::Rate && row.proration == Proration::ByDays {
        return out(
            "a flow or a stock, as a rate is the same for some of the days",
            &"a rate by days",
        );
    }
    if let (Some(cap), Some(floor)) = (row.cap_percent, row.floor_percent)
        && cap < floor
    {
        return out("a cap that is not below the floor", &cap);
    }
    match row.form {
        ScoreForm::Steps | ScoreForm::Bands => {
            let gap = |expected| Some((FaultCode::Gap, expected, "none".to_owned()));
            let open = |step: &ScoreStep| step.at_least.is_none() && step.at_most.is_none();
            if !row.steps.last().is_some_and(open) {
                return gap("steps that end with one without a bound");
            }
            let falling = row.form == ScoreForm::Bands && row.direction == Direction::Lower;
            let bounds = row.steps.iter().rev().skip(1).rev().map(|step| {
                if falling {
                    step.at_most.filter(|_| step.at_least.is_none())
                } else {
                    step.at_least.filter(|_| step.at_most.is_none())
                }
            });
            let Some(bounds) = bounds.collect::<Option<Vec<Decimal>>>() else {
                return gap(if falling {
                    "at_most in every band but the last"
                } else {
                    "at_least in every step but the last"
                });
            };
            let mut pairs = bounds.iter().zip(bounds.iter().skip(1));
            let unordered =
                |one: &Decimal, next: &Decimal| if falling { one >= next } else { one <= next };
            if let Some((one, _)) = pairs.find(|(one, next)| unordered(one, next)) {
                return Some((FaultCode::NotOrdered, "the best first", one.to_string()));
            }
            let below = |step: &&ScoreStep| step.score.0 < Decimal::ZERO;
            row.steps
                .iter()
                .find(below)
                .and_then(|step| out("a score of 0 or more", &step.score))
        }
        ScoreForm::Deduction => match &row.deduction {
            None => Some((FaultCode::Gap, "a deduction", "none".to_owned())),
            Some(deduction) if deduction.per_percent.0 <= Decimal::ZERO => {
                out("more than 0 percent for each step", &deduction.per_percent)
            }
            Some(deduction) if deduction.points.0 < Decimal::ZERO => {
                out("0 or more points off", &deduction.points)
            }
            Some(_) => None,
        },
        ScoreForm::Count => match row.points_each {
            None => Some((FaultCode::Gap, "points for each", "none".to_owned())),
            Some(points) if points <= Decimal::ZERO => out("more than 0 points", &points),
            Some(_) => None,
        },
        ScoreForm::Proportional | ScoreForm::PassFail => None,
    }
}

pub(super) fn check_policy(policy: &AppraisalPolicy, reader: &mut SectionReader<'_, '_>) {
    check_schemes(policy, reader);
    check_grades(policy, reader);
    let out = FaultCode::OutOfRange;
    if policy.cap_percent.value.0 < policy.floor_percent.value.0 {
        let expected = format!("{} or more", policy.floor_percent.value);
        let observed = policy.cap_percent.value;
        reader.fault(&policy.cap_percent, "", out, expected, observed);
    }
    if policy.scale_max.value.0 <= Decimal::ZERO {
        let observed = policy.scale_max.value;
        reader.fault(&policy.scale_max, "", out, "more than 0", observed);
    }
    if policy.training_hours.value.0 < Decimal::ZERO {
        let observed = policy.training_hours.value;
        reader.fault(&policy.training_hours, "", out, "0 or more", observed);
    }
    if policy.digits.value > 6 {
        reader.fault(&policy.digits, "", out, "0-6", policy.digits.value);
    }
    // A half is the only bound of the text itself; a company may ask for more, never for less.
    let half = Decimal::from(50_u8);
    if policy.quantitative_above_percent.value.0 < half {
        let observed = policy.quantitative_above_percent.value;
        let bound = &policy.quantitative_above_percent;
        reader.fault(bound, "", out, "50 or more", observed);
    }
    for count in [
        &policy.promotion_years,
        &policy.promotion_quarters,
        &policy.retraining_quarters,
    ] {
        if count.value == 0 {
            reader.fault(count, "", out, "1 or more", count.value);
        }
    }
}

fn check_schemes(policy: &AppraisalPolicy, reader: &mut SectionReader<'_, '_>) {
    let schemes = &policy.schemes;
    let least = policy.quantitative_above_percent.value.0;
    for (at, scheme) in schemes.value.iter().enumerate() {
        let inner = |field: &str| format!("[{at}].{field}");
        let mut earlier = schemes.value.iter().take(at);
        if earlier.any(|earlier| earlier.post == scheme.post) {
            let code = FaultCode::Duplicate;
            reader.fault(schemes, &inner("post"), code, "each once", &scheme.post);
        }
        for fault in scheme_faults(&scheme.indicators, least) {
            let path = inner(&fault.path);
            reader.fault(schemes, &path, fault.code, fault.expected, fault.observed);
        }
        if policy.all_families_for.value.contains(&scheme.post) {
            for family in missing_families(&scheme.indicators) {
                let path = inner("indicators");
                let expected = format!("an indicator of the family {family}");
                reader.fault(schemes, &path, FaultCode::MissingCore, expected, "none");
            }
        }
    }
}

/// The families of the text that no indicator belongs to.
pub(super) fn missing_families(rows: &[SchemeIndicator]) -> impl Iterator<Item = &'static str> {
    let missing = |family: &&'static str| rows.iter().all(|row| row.family() != *family);
    CORE_INDICATORS
        .into_iter()
        .filter(|family| missing(family))
        .collect::<Vec<_>>()
        .into_iter()
}

fn check_grades(policy: &AppraisalPolicy, reader: &mut SectionReader<'_, '_>) {
    let grades = &policy.grades;
    let rows = &grades.value;
    if rows.last().is_none_or(|last| last.at_least.is_some()) {
        let expected = "a last grade without a bound";
        reader.fault(grades, "", FaultCode::Gap, expected, "none");
    }
    for (at, row) in rows.iter().enumerate() {
        if rows
            .iter()
            .take(at)
            .any(|earlier| earlier.grade == row.grade)
        {
            let path = format!("[{at}].grade");
            reader.fault(grades, &path, FaultCode::Duplicate, "each once", &row.grade);
        }
        if row.bonus.0 < Decimal::ZERO {
            let path = format!("[{at}].bonus");
            reader.fault(grades, &path, FaultCode::OutOfRange, "0 or more", row.bonus);
        }
    }
    for (at, (row, next)) in rows.iter().zip(rows.iter().skip(1)).enumerate() {
        let ordered = match (row.at_least, next.at_least) {
            (Some(upper), Some(lower)) => lower < upper,
            (Some(_), None) => true,
            (None, _) => false,
        };
        if !ordered {
            let path = format!("[{at}].at_least");
            reader.fault(
                grades,
                &path,
                FaultCode::NotOrdered,
                "descending",
                &row.grade,
            );
        }
    }
    let known: Vec<&str> = rows.iter().map(|row| row.grade.as_str()).collect();
    let mut named = |parameter: &Param<String>| {
        if !known.contains(&parameter.value.as_str()) {
            let code = FaultCode::UnknownName;
            reader.fault(parameter, "", code, known.join(", "), &parameter.value);
        }
    };
    named(&policy.promotion_grade);
    named(&policy.retraining_grade);
    named(&policy.breach_grade);
    for (at, grade) in policy.plan_grades.value.iter().enumerate() {
        if !known.contains(&grade.as_str()) {
            let (path, code) = (format!("[{at}]"), FaultCode::UnknownName);
            reader.fault(&policy.plan_grades, &path, code, known.join(", "), grade);
        }
    }
}
