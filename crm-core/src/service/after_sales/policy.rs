//! What the policy says about after-sales.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::{Exact, Rounding};
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

/// When the downtime of a repair ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DowntimeEnd {
    /// When the hospital accepts the repair; when it runs again where no acceptance is written.
    Accepted,
    /// When the device runs again.
    Restored,
}

policy_section! {
    /// After-sales (7.3).
    pub struct AfterSalesPolicy = "after_sales" {
        /// Months of warranty from the acceptance, where the contract says nothing.
        warranty_months: u32, clause C7_3_1, unit Count;
        /// Days before the end of a warranty on which someone is told.
        warranty_alert_days: u32, clause C7_3_1, unit CalendarDays;
        /// Days from the installation to the acceptance.
        acceptance_days: u32, clause C7_3_1, unit CalendarDays;
        /// Days from the acceptance to the first visit after it.
        acceptance_visit_days: u32, clause C7_3_1, unit CalendarDays;
        /// Days after its day in which a maintenance is still in time.
        maintenance_grace_days: u32, clause C7_3_1, unit CalendarDays;
        /// The least share of maintenances in time, in percent.
        maintenance_percent: Exact, clause C7_3_1, unit Percent;
        /// Hours until a report is answered.
        respond_hours: u32, clause C7_3_2, unit Count;
        /// Hours until someone is on site in the same city.
        arrive_hours: u32, clause C7_3_2, unit Count;
        /// Hours until someone is on site elsewhere.
        arrive_hours_elsewhere: u32, clause C7_3_2, unit Count;
        /// A repair that takes longer than this calls for a loan unit, in hours.
        loan_after_hours: u32, clause C7_3_2, unit Count;
        /// Days after which a loan unit comes back, where nothing was agreed.
        loan_days: u32, clause C7_3_2, unit CalendarDays;
        /// When the downtime of a repair ends.
        downtime_ends: DowntimeEnd, clause C7_3_2, unit Choice;
        /// Whether a loan unit ends the downtime.
        loan_unit_ends_downtime: bool, clause C7_3_2, unit Choice;
        /// The least uptime, in percent of the planned hours.
        least_uptime_percent: Exact, clause C7_3_2, unit Percent;
        /// Days after the end of a job in which the hospital is called back.
        callback_days: u32, clause C7_3_3, unit CalendarDays;
        /// The least share of jobs that are called back, in percent.
        callback_percent: Exact, clause C7_3_3, unit Percent;
        /// A score below this, of five, opens a complaint.
        complaint_below_score: u32, clause C7_3_3, unit Count;
        /// How percentages and hours are rounded, to two places.
        rounding: Rounding, clause C7_3_2, unit Choice;
    }
}

impl AfterSalesPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        for percent in [
            &self.least_uptime_percent,
            &self.callback_percent,
            &self.maintenance_percent,
        ] {
            if percent.value.0 < Decimal::ZERO || percent.value.0 > Decimal::ONE_HUNDRED {
                reader.fault(percent, "", FaultCode::OutOfRange, "0-100", percent.value);
            }
        }
        if self.complaint_below_score.value > 5 {
            let score = &self.complaint_below_score;
            reader.fault(score, "", FaultCode::OutOfRange, "0-5", score.value);
        }
    }
}
