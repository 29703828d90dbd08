//! What the policy says about developing customers.

use rust_decimal::Decimal;

use crate::base::{Exact, Rounding};
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

policy_section! {
    /// Developing customers (4.1.2, 5.3, 5.4.3).
    pub struct DevelopmentPolicy = "development" {
        /// Working days in which a customer without an owner gets one.
        reassign_workdays: u32, clause C4_1_2, unit Workdays;
        /// Classes whose customers need a plan while they buy less than they could.
        plan_classes: Vec<String>, clause C5_3_1, unit Table;
        /// Days between two reports on a plan.
        report_days: u32, clause C5_3_2, unit CalendarDays;
        /// Days without a report after which a plan is stale.
        stale_days: u32, clause C5_3_2, unit CalendarDays;
        /// Months between two reviews by the manager.
        review_months: u32, clause C5_3_3, unit Count;
        /// How far a plan may lag behind its time, in percentage points.
        slip_points: Exact, clause C5_3_3, unit Points;
        /// Days in which feedback gets a decision.
        feedback_days: u32, clause C5_4_3, unit CalendarDays;
        /// How percentages are rounded, to two places.
        rounding: Rounding, clause C5_3_3, unit Choice;
    }
}

impl DevelopmentPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let slip = &self.slip_points;
        if slip.value.0 < Decimal::ZERO {
            reader.fault(slip, "", FaultCode::OutOfRange, "0 or more", slip.value);
        }
        if self.stale_days.value < self.report_days.value {
            let expected = format!("{} or more", self.report_days.value);
            let observed = self.stale_days.value;
            reader.fault(
                &self.stale_days,
                "",
                FaultCode::OutOfRange,
                expected,
                observed,
            );
        }
    }
}
