//! What the policy says about customer files.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::{Exact, Rounding};
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

/// What a class asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClassThreshold {
    /// The class; none for every other.
    #[serde(default)]
    pub class: Option<String>,
    /// The share of the fields that must be filled, in percent.
    pub least_percent: Exact,
    /// Days after which the file has to be verified again.
    pub verify_days: u32,
    /// Whether it needs a named contact and a tailored service plan.
    #[serde(default)]
    pub tailored: bool,
}

policy_section! {
    /// Customer files (5.1, 5.4.1, 5.4.4).
    pub struct FilePolicy = "file" {
        /// Where knowledge may come from.
        sources: Vec<String>, clause C5_1_1, unit Table;
        /// What the classes ask for; the first row that fits decides.
        thresholds: Vec<ClassThreshold>, clause C5_1_2, unit Table;
        /// Working days from collecting to entering.
        entry_workdays: u32, clause C5_1_3, unit Workdays;
        /// Days after which a tailored service plan is too old.
        service_plan_days: u32, clause C5_4_4, unit CalendarDays;
        /// Names of grades and levels that are known; others are a warning.
        known_grades: Vec<String>, clause C5_1_2, unit Table;
        /// Two names at least this alike may be one hospital, in percent.
        alike_percent: Exact, clause C5_1_2, unit Percent;
        /// How percentages are rounded, to two places.
        rounding: Rounding, clause C5_1_2, unit Choice;
    }
}

impl FilePolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let rows = &self.thresholds;
        if rows.value.last().is_none_or(|last| last.class.is_some()) {
            let expected = "a last row for every other class";
            reader.fault(rows, "", FaultCode::Gap, expected, "none");
        }
        for percent in rows
            .value
            .iter()
            .map(|row| row.least_percent.0)
            .chain([self.alike_percent.value.0])
        {
            if percent < Decimal::ZERO || percent > Decimal::ONE_HUNDRED {
                reader.fault(rows, "", FaultCode::OutOfRange, "0-100", percent);
            }
        }
    }

    /// What the class asks for.
    #[must_use]
    pub fn of_class(&self, class_name: Option<&str>) -> Option<&ClassThreshold> {
        let mut rows = self.thresholds.value.iter();
        rows.find(|row| row.class.is_none() || row.class.as_deref() == class_name)
    }
}
