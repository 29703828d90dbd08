//! What the policy says about satisfaction surveys.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::{Exact, Rounding};
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

/// The dimensions that the text names; a company may add its own (open list).
pub const CORE_DIMENSIONS: [&str; 3] = ["product_quality", "service_quality", "price_level"];

/// The weight of one dimension.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DimensionWeight {
    /// Name of the dimension.
    pub dimension: String,
    /// Its weight in percent.
    pub weight: Exact,
}

/// What becomes of a dimension that nobody answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MissingDimension {
    /// Its weight goes to the others in proportion.
    Reweight,
    /// There is no index.
    Incomplete,
}

/// How a grade becomes points of 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ScaleMap {
    /// Its share of the best grade: 100/80/60/40/20 for 5 to 1.
    Share,
    /// Its way from the lowest grade, 1, to the best: 100/75/50/25/0 for 5 to 1.
    Linear,
}

/// What becomes of a form with one grade all along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StraightLined {
    /// It is shown and counts.
    Counted,
    /// It is shown and does not count.
    LeftOut,
}

/// What becomes of several forms of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DuplicateAnswers {
    /// All count.
    All,
    /// The first counts.
    First,
    /// The last counts.
    Last,
}

policy_section! {
    /// How satisfaction is measured (7.4).
    pub struct SatisfactionPolicy = "satisfaction" {
        /// Weights of the dimensions; they add up to 100.
        dimensions: Vec<DimensionWeight>, clause C7_4_2, unit Table;
        /// What becomes of a dimension that nobody answered.
        missing_dimension: MissingDimension, clause C7_4_2, unit Choice;
        /// How a grade becomes points of 100.
        scale_map: ScaleMap, clause C7_4_2, unit Choice;
        /// How many of the highest grades count as satisfied.
        top_grade_count: u32, clause C7_4_2, unit Count;
        /// From how many questions on one grade all along is odd.
        straight_line_questions: u32, clause C7_4_2, unit Count;
        /// What becomes of such a form.
        straight_lined: StraightLined, clause C7_4_2, unit Choice;
        /// What becomes of several forms of one person.
        duplicate_answers: DuplicateAnswers, clause C7_4_2, unit Choice;
        /// An index below this needs an action.
        action_below_index: Exact, clause C7_4_3, unit Points;
        /// A dimension below this needs an action.
        action_below_dimension: Exact, clause C7_4_3, unit Points;
        /// An index that fell by more than this since the last survey needs an action.
        action_above_drop: Exact, clause C7_4_3, unit Points;
        /// The share of answers that a survey needs.
        least_response_percent: Exact, clause C7_4_1, unit Percent;
        /// Decimal places of averages and percentages.
        digits: u32, clause C7_4_2, unit DecimalPlaces;
        /// How they are rounded.
        rounding: Rounding, clause C7_4_2, unit Choice;
    }
}

impl SatisfactionPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let rows = &self.dimensions;
        let sum: Option<Decimal> = rows
            .value
            .iter()
            .try_fold(Decimal::ZERO, |sum, row| sum.checked_add(row.weight.0));
        if sum != Some(Decimal::ONE_HUNDRED) {
            let observed = sum.map_or("too much".to_owned(), |sum| sum.to_string());
            reader.fault(rows, "", FaultCode::WeightsOffTotal, "100", observed);
        }
        for (at, row) in rows.value.iter().enumerate() {
            if row.weight.0 < Decimal::ZERO {
                let inner = format!("[{at}].weight");
                reader.fault(
                    rows,
                    &inner,
                    FaultCode::OutOfRange,
                    "0 or more",
                    row.weight.0,
                );
            }
            if rows
                .value
                .iter()
                .take(at)
                .any(|earlier| earlier.dimension == row.dimension)
            {
                let inner = format!("[{at}].dimension");
                reader.fault(
                    rows,
                    &inner,
                    FaultCode::Duplicate,
                    "each once",
                    &row.dimension,
                );
            }
        }
        for core in CORE_DIMENSIONS {
            if rows.value.iter().all(|row| row.dimension != core) {
                reader.fault(rows, "", FaultCode::MissingCore, core, "not there");
            }
        }
        if self.top_grade_count.value == 0 {
            reader.fault(
                &self.top_grade_count,
                "",
                FaultCode::OutOfRange,
                "1 or more",
                0,
            );
        }
        if self.straight_line_questions.value < 2 {
            let questions = &self.straight_line_questions;
            reader.fault(
                questions,
                "",
                FaultCode::OutOfRange,
                "2 or more",
                questions.value,
            );
        }
        if self.action_above_drop.value.0 < Decimal::ZERO {
            let drop = &self.action_above_drop;
            reader.fault(drop, "", FaultCode::OutOfRange, "0 or more", drop.value);
        }
        if self.digits.value > 6 {
            let observed = self.digits.value;
            reader.fault(&self.digits, "", FaultCode::OutOfRange, "0-6", observed);
        }
    }
}
