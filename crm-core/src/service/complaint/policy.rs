//! What the policy says about complaints.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::Exact;
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

/// Times of one grade of complaint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ComplaintTimes {
    /// Hours around the clock until the hospital is told something.
    pub respond_hours: u32,
    /// Hours until superiors know; none when they need not.
    #[serde(default)]
    pub escalate_hours: Option<u32>,
    /// Working days until there is a plan; none when there need not be one.
    #[serde(default)]
    pub plan_workdays: Option<u32>,
    /// Working days until it is solved; none takes the hours.
    #[serde(default)]
    pub solve_workdays: Option<u32>,
    /// Hours around the clock until it is solved, where days are too long.
    #[serde(default)]
    pub solve_hours: Option<u32>,
}

/// Days in which the law wants an adverse event reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AdverseEventDays {
    /// What happened, for example `death`.
    pub harm: String,
    /// Calendar days.
    pub days: u32,
}

policy_section! {
    /// Complaints (7.2.2, 7.2.3).
    pub struct ComplaintPolicy = "complaint" {
        /// Times of a complaint like any other.
        general: ComplaintTimes, clause C7_2_2, unit Table;
        /// Times of a major one.
        major: ComplaintTimes, clause C7_2_3, unit Table;
        /// Times of one that touches the safety of patients.
        urgent: ComplaintTimes, clause C7_2_3, unit Table;
        /// A claim of at least this makes it major.
        major_amount: Exact, clause C7_2_3, unit Amount;
        /// Classes whose complaints are major.
        major_classes: Vec<String>, clause C7_2_3, unit Table;
        /// So many complaints make the last of them major.
        repeat_count: u32, clause C7_2_3, unit Count;
        /// Within so many days.
        repeat_days: u32, clause C7_2_3, unit CalendarDays;
        /// The legal clocks of adverse events, apart from all others.
        adverse_events: Vec<AdverseEventDays>, clause C7_2_3, unit Table;
        /// Attempts to reach the hospital after which a case may be closed without its word.
        close_attempts: u32, clause C7_2_2, unit Count;
    }
}

impl ComplaintPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        for times in [&self.general, &self.major, &self.urgent] {
            let value = &times.value;
            if value.solve_hours.is_none() == value.solve_workdays.is_none() {
                let expected = "either solve_hours or solve_workdays";
                reader.fault(times, "", FaultCode::OutOfRange, expected, "both or none");
            }
        }
        let amount = &self.major_amount;
        if amount.value.0 < Decimal::ZERO {
            reader.fault(amount, "", FaultCode::OutOfRange, "0 or more", amount.value);
        }
        if self.repeat_count.value < 2 {
            let count = &self.repeat_count;
            reader.fault(count, "", FaultCode::OutOfRange, "2 or more", count.value);
        }
    }
}
