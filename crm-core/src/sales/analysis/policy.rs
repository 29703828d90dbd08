//! What the policy says about sales analysis and its report.

use rust_decimal::Decimal;

use crate::base::{Exact, Rounding};
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

policy_section! {
    /// Sales analysis and its report (6.4).
    pub struct AnalysisPolicy = "analysis" {
        /// The groups that together bring this share are the vital ones, in percent.
        vital_share_percent: Exact, clause C6_4_1, unit Percent;
        /// A group that sells less by more than this is told, in percent of the period before.
        decline_percent: Exact, clause C6_4_1, unit Percent;
        /// The sections a report must have; the text names three.
        report_sections: Vec<String>, clause C6_4_2, unit Table;
        /// The working day after the end of the month by which it is due.
        report_workday: u32, clause C6_4_2, unit Workdays;
        /// How percentages are rounded, to two places.
        rounding: Rounding, clause C6_4_1, unit Choice;
    }
}

/// The sections that the text names; a company may ask for more.
pub const CORE_SECTIONS: [&str; 3] = ["results", "channels", "customer_distribution"];

impl AnalysisPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        for core in CORE_SECTIONS {
            let sections = &self.report_sections;
            if sections.value.iter().all(|section| section != core) {
                reader.fault(sections, "", FaultCode::MissingCore, core, "not there");
            }
        }
        for percent in [&self.vital_share_percent, &self.decline_percent] {
            if percent.value.0 < Decimal::ZERO || percent.value.0 > Decimal::ONE_HUNDRED {
                reader.fault(percent, "", FaultCode::OutOfRange, "0-100", percent.value);
            }
        }
        if self.report_workday.value == 0 {
            let field = &self.report_workday;
            reader.fault(field, "", FaultCode::OutOfRange, "1 or more", 0);
        }
    }
}
