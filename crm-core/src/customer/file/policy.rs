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

/// A grade or level and how it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GradeRow {
    /// Its name.
    pub grade: String,
    /// Other ways to write it.
    #[serde(default)]
    pub names: Vec<String>,
    /// Whether it is no longer given: read, but not offered for new entries.
    #[serde(default)]
    pub legacy: bool,
}

/// The beds that a level usually has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BedRange {
    /// How the grade begins, for example 三.
    pub level: String,
    /// The category; any when absent.
    #[serde(default)]
    pub category: Option<String>,
    /// The floor.
    pub least: u32,
    /// From here on the next level would be expected; none when there is no next one.
    #[serde(default)]
    pub below: Option<u32>,
}

/// A kind of owner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OwnershipRow {
    /// Its name.
    pub ownership: String,
    /// Whether such a hospital is a public institution; none when it can be either.
    #[serde(default)]
    pub public_institution: Option<bool>,
}

/// A short form in names of hospitals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NameForm {
    /// The short form.
    pub written: String,
    /// What it stands for.
    pub meant: String,
}

policy_section! {
    /// Customer files (5.1, 5.4.1, 5.4.4).
    pub struct FilePolicy = "file" {
        /// Where knowledge may come from.
        sources: Vec<String>, clause C5_1_1, unit Table;
        /// Why data of a person may be kept (PIPL, article 13).
        lawful_bases: Vec<String>, clause C5_1_1, unit Table;
        /// More leads than this from one source, in percent of all, is worth a look.
        source_most_percent: Exact, clause C5_1_1, unit Percent;
        /// What the classes ask for; the first row that fits decides.
        thresholds: Vec<ClassThreshold>, clause C5_1_2, unit Table;
        /// Working days from collecting to entering.
        entry_workdays: u32, clause C5_1_3, unit Workdays;
        /// Days after which a tailored service plan is too old.
        service_plan_days: u32, clause C5_4_4, unit CalendarDays;
        /// Grades and levels, highest first; others are a warning.
        grades: Vec<GradeRow>, clause C5_1_2, unit Table;
        /// Beds by level and category, the first row that fits; a misfit is only worth a look.
        bed_ranges: Vec<BedRange>, clause C5_1_2, unit Table;
        /// Kinds of owners.
        ownerships: Vec<OwnershipRow>, clause C5_1_2, unit Table;
        /// Two hospitals at least this alike may be one, in percent.
        alike_percent: Exact, clause C5_1_2, unit Percent;
        /// How much the address weighs in that where both have one, in percent.
        address_weight_percent: Exact, clause C5_1_2, unit Percent;
        /// Short forms that are written out before names are compared.
        name_forms: Vec<NameForm>, clause C5_1_2, unit Table;
        /// How percentages are rounded, to two places.
        rounding: Rounding, clause C5_1_2, unit Choice;
    }
}

fn in_percent(value: Decimal) -> bool {
    value >= Decimal::ZERO && value <= Decimal::ONE_HUNDRED
}

impl FilePolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let rows = &self.thresholds;
        if rows.value.last().is_none_or(|last| last.class.is_some()) {
            let expected = "a last row for every other class";
            reader.fault(rows, "", FaultCode::Gap, expected, "none");
        }
        for (at, row) in rows.value.iter().enumerate() {
            let percent = row.least_percent.0;
            if !in_percent(percent) {
                let inner = format!("[{at}].least_percent");
                reader.fault(rows, &inner, FaultCode::OutOfRange, "0-100", percent);
            }
            let last = at.saturating_add(1) == rows.value.len();
            if row.class.is_none() && !last {
                let expected = "the row for every other class as the last one";
                reader.fault(
                    rows,
                    &format!("[{at}]"),
                    FaultCode::Unreachable,
                    expected,
                    "none",
                );
            }
        }
        for parameter in [
            &self.alike_percent,
            &self.address_weight_percent,
            &self.source_most_percent,
        ] {
            let percent = parameter.value.0;
            if !in_percent(percent) {
                reader.fault(parameter, "", FaultCode::OutOfRange, "0-100", percent);
            }
        }
        let mut names: Vec<&str> = Vec::new();
        for (at, row) in self.grades.value.iter().enumerate() {
            for name in std::iter::once(&row.grade).chain(&row.names) {
                if names.contains(&name.as_str()) {
                    let inner = format!("[{at}]");
                    let expected = "each name of a grade once";
                    reader.fault(&self.grades, &inner, FaultCode::Duplicate, expected, name);
                }
                names.push(name);
            }
        }
        for (at, row) in self.bed_ranges.value.iter().enumerate() {
            if row.below.is_some_and(|below| below <= row.least) {
                let inner = format!("[{at}].below");
                let observed = row.below.unwrap_or_default();
                let expected = "more than the floor";
                reader.fault(
                    &self.bed_ranges,
                    &inner,
                    FaultCode::NotOrdered,
                    expected,
                    observed,
                );
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
