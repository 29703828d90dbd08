//! What the policy says about duties between departments.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::{Exact, Rounding};
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

/// Who is accountable for a kind of case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CaseRoute {
    /// The kind; none for every other.
    #[serde(default)]
    pub kind: Option<String>,
    /// The one accountable department.
    pub accountable: String,
    /// Departments that are heard.
    #[serde(default)]
    pub consulted: Vec<String>,
}

/// How often a class is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SurveyMonths {
    /// The class; none for every other.
    #[serde(default)]
    pub class: Option<String>,
    /// Months between two surveys.
    pub months: u32,
}

/// How the interval around a share is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ShareInterval {
    /// Even on both sides of the share (Wald). Of few answers, or near 0 and 100, it is too narrow.
    #[default]
    Wald,
    /// By the score (Wilson): around a middle that lies nearer to 50, and never a point where all said the same.
    Wilson,
}

policy_section! {
    /// Duties between departments (3.1, 3.3, 3.4, 4.1.4, 4.2, 7.1.3, 7.4.1).
    pub struct DutyPolicy = "duty" {
        /// Who is accountable for a kind of case; the first row that fits decides.
        routes: Vec<CaseRoute>, clause C4_1_4, unit Table;
        /// Working days in which another department takes on what it is handed.
        hand_off_workdays: u32, clause C3_3, unit Workdays;
        /// Days in which a finding gets an action that is done.
        action_days: u32, clause C3_4, unit CalendarDays;
        /// Days after which a satisfaction score is too old.
        score_days: u32, clause C3_1, unit CalendarDays;
        /// Working days in which feedback for sales is passed on, and a closed case gets its entry.
        forward_workdays: u32, clause C4_2_2, unit Workdays;
        /// Months between two surveys, by class; the first row that fits decides.
        survey_months: Vec<SurveyMonths>, clause C7_4_1, unit Table;
        /// The least share of answers, in percent.
        least_response_percent: Exact, clause C7_4_1, unit Percent;
        /// The least number of answers; everyone when there are fewer.
        least_answer_count: u32, clause C7_4_1, unit Count;
        /// The factor of a confidence interval: 1.96 for 95 percent.
        confidence_factor: Exact, clause C7_4_1, unit Count;
        /// How the interval around a share is drawn.
        share_interval: ShareInterval, clause C7_4_1, unit Choice;
        /// The least share of cases in time, in percent.
        hit_rate_percent: Exact, clause C7_1_3, unit Percent;
        /// How percentages are rounded, to two places.
        rounding: Rounding, clause C7_1_3, unit Choice;
    }
}

impl DutyPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let routes = &self.routes;
        if routes.value.last().is_none_or(|last| last.kind.is_some()) {
            reader.fault(
                routes,
                "",
                FaultCode::Gap,
                "a last row for every other kind",
                "none",
            );
        }
        let months = &self.survey_months;
        if months.value.last().is_none_or(|last| last.class.is_some()) {
            reader.fault(
                months,
                "",
                FaultCode::Gap,
                "a last row for every other class",
                "none",
            );
        }
        for percent in [&self.least_response_percent, &self.hit_rate_percent] {
            if percent.value.0 < Decimal::ZERO || percent.value.0 > Decimal::ONE_HUNDRED {
                reader.fault(percent, "", FaultCode::OutOfRange, "0-100", percent.value);
            }
        }
        let factor = &self.confidence_factor;
        if factor.value.0 <= Decimal::ZERO {
            reader.fault(
                factor,
                "",
                FaultCode::OutOfRange,
                "more than 0",
                factor.value,
            );
        }
    }
}
