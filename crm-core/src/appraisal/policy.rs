//! What the policy says about appraisal.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::{Exact, Rounding, exact};
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

/// The families of indicators that the text names; a company may add its own (open list).
pub const CORE_INDICATORS: [&str; 4] = [
    "sales_attainment",
    "customer_satisfaction",
    "new_customers",
    "customer_maintenance",
];

/// Whether a figure is counted or judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum IndicatorKind {
    /// It is counted.
    #[default]
    Quantitative,
    /// Someone judges it.
    Qualitative,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More is better.
    #[default]
    Higher,
    /// Less is better.
    Lower,
}

/// How an attainment becomes a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ScoreForm {
    /// The attainment itself, between floor and cap.
    #[default]
    Proportional,
    /// The score of the first step that is reached.
    Steps,
    /// All or nothing at the target.
    PassFail,
}

/// A step of a score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScoreStep {
    /// From this attainment in percent on; the last step has none.
    #[serde(default, with = "exact::option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub at_least: Option<Decimal>,
    /// The score in percent of the scale.
    pub score: Exact,
}

/// One indicator of a scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SchemeIndicator {
    /// Its name.
    pub indicator: String,
    /// Whether it is counted or judged.
    #[serde(default)]
    pub kind: IndicatorKind,
    /// Its weight in percent.
    pub weight: Exact,
    /// Which way is better.
    #[serde(default)]
    pub direction: Direction,
    /// How an attainment becomes a score.
    #[serde(default)]
    pub form: ScoreForm,
    /// Its steps, the highest first, for that form.
    #[serde(default)]
    pub steps: Vec<ScoreStep>,
}

/// The scheme of a post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PostScheme {
    /// The post.
    pub post: String,
    /// Its indicators; their weights add up to 100.
    pub indicators: Vec<SchemeIndicator>,
}

/// What becomes of a part that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MissingPart {
    /// It counts as zero.
    Zero,
    /// Its weight goes to the others in proportion.
    Reweight,
    /// There is no total.
    Incomplete,
}

/// How figures of several periods become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PeriodMethod {
    /// Sum of the actual figures over the sum of the targets.
    Sum,
    /// The last period alone.
    Last,
    /// The mean of the periods' attainments.
    Mean,
}

/// How an indicator of which less is better becomes an attainment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LowerForm {
    /// 200 percent less actual over target: as far below the target as above it.
    Mirror,
    /// Target over actual.
    Ratio,
}

/// A grade.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GradeBand {
    /// Its name.
    pub grade: String,
    /// From this score on; the last band has none.
    #[serde(default, with = "exact::option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub at_least: Option<Decimal>,
    /// Coefficient of the bonus.
    pub bonus: Exact,
}

policy_section! {
    /// Appraisal (9.1-9.3).
    pub struct AppraisalPolicy = "appraisal" {
        /// The schemes, one a post.
        schemes: Vec<PostScheme>, clause C9_1_2, unit Table;
        /// The highest score.
        scale_max: Exact, clause C9_1_1, unit Points;
        /// An attainment above this counts as this, in percent.
        cap_percent: Exact, clause C9_1_1, unit Percent;
        /// An attainment below this counts as this, in percent.
        floor_percent: Exact, clause C9_1_1, unit Percent;
        /// How an indicator of which less is better becomes an attainment.
        lower_form: LowerForm, clause C9_1_1, unit Choice;
        /// The weight of what is counted is above this, in percent.
        quantitative_above_percent: Exact, clause C9_2_2, unit Percent;
        /// The most levels that a judgement may have.
        most_levels: u32, clause C9_2_2, unit Count;
        /// What becomes of a part that is not there.
        missing_part: MissingPart, clause C9_1_1, unit Choice;
        /// How months become a quarter and quarters a year.
        period_method: PeriodMethod, clause C9_2_1, unit Choice;
        /// Indicators that a filed drug representative must not carry.
        barred_for_drug_representatives: Vec<String>, clause C9_1_1, unit Table;
        /// Decimal places of scores and percentages.
        digits: u32, clause C9_1_1, unit DecimalPlaces;
        /// How they are rounded.
        rounding: Rounding, clause C9_1_1, unit Choice;
        /// The grades, the highest first.
        grades: Vec<GradeBand>, clause C9_3_1, unit Table;
        /// Whether outcomes of clause 9.3, which the source cuts off, are given at all.
        outcomes: bool, clause C9_3_1, unit Choice;
    }
}

impl AppraisalPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let schemes = &self.schemes;
        let least = self.quantitative_above_percent.value.0;
        for (at, scheme) in schemes.value.iter().enumerate() {
            let inner = |field: &str| format!("[{at}].{field}");
            let mut earlier = schemes.value.iter().take(at);
            if earlier.any(|earlier| earlier.post == scheme.post) {
                let path = inner("post");
                reader.fault(
                    schemes,
                    &path,
                    FaultCode::Duplicate,
                    "each once",
                    &scheme.post,
                );
            }
            let sum = |kind: Option<IndicatorKind>| {
                let rows = scheme.indicators.iter();
                let mut rows = rows.filter(|row| kind.is_none_or(|kind| row.kind == kind));
                rows.try_fold(Decimal::ZERO, |sum, row| sum.checked_add(row.weight.0))
            };
            let whole = sum(None);
            if whole != Some(Decimal::ONE_HUNDRED) {
                let path = inner("indicators");
                let observed = whole.map_or("too much".to_owned(), |sum| sum.to_string());
                reader.fault(schemes, &path, FaultCode::WeightsOffTotal, "100", observed);
            }
            let counted = sum(Some(IndicatorKind::Quantitative)).unwrap_or_default();
            if counted <= least {
                let path = inner("indicators");
                let expected = format!("more than {least} on what is counted");
                reader.fault(schemes, &path, FaultCode::OutOfRange, expected, counted);
            }
            for row in &scheme.indicators {
                let bad_weight = row.weight.0 < Decimal::ZERO;
                let last = row.steps.last();
                let bad_steps =
                    row.form == ScoreForm::Steps && last.is_none_or(|last| last.at_least.is_some());
                if bad_weight || bad_steps {
                    let path = inner(&format!("indicators.{}", row.indicator));
                    let (code, expected) = if bad_weight {
                        (FaultCode::OutOfRange, "0 or more")
                    } else {
                        (FaultCode::Gap, "steps that end with one without a bound")
                    };
                    reader.fault(schemes, &path, code, expected, row.weight);
                }
            }
        }
        if self.cap_percent.value.0 < self.floor_percent.value.0 {
            let expected = format!("{} or more", self.floor_percent.value);
            let observed = self.cap_percent.value;
            reader.fault(
                &self.cap_percent,
                "",
                FaultCode::OutOfRange,
                expected,
                observed,
            );
        }
        if self.scale_max.value.0 <= Decimal::ZERO {
            let observed = self.scale_max.value;
            reader.fault(
                &self.scale_max,
                "",
                FaultCode::OutOfRange,
                "more than 0",
                observed,
            );
        }
        if self.digits.value > 6 {
            let observed = self.digits.value;
            reader.fault(&self.digits, "", FaultCode::OutOfRange, "0-6", observed);
        }
        let grades = &self.grades;
        if grades
            .value
            .last()
            .is_none_or(|last| last.at_least.is_some())
        {
            let expected = "a last grade without a bound";
            reader.fault(grades, "", FaultCode::Gap, expected, "none");
        }
        let bounds = grades
            .value
            .iter()
            .zip(grades.value.iter().skip(1))
            .enumerate();
        for (at, (row, next)) in bounds {
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
    }

    /// A score as the policy shows it.
    #[must_use]
    pub fn shown(&self, value: Decimal) -> Decimal {
        self.rounding.value.round(value, self.digits.value)
    }
}
