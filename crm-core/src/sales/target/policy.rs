//! What the policy says about targets.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::{Exact, Rounding, SplitRule};
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

/// How a target is divided when it passes to someone else within a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TransferBy {
    /// By calendar days.
    CalendarDays,
    /// By working days.
    Workdays,
    /// Not at all: a period that passes on stays whole with whoever is responsible on its first day, and one that
    /// is not over counts nothing yet.
    WholePeriods,
}

policy_section! {
    /// Targets and what is reached of them (6.1, 4.1.3).
    pub struct TargetPolicy = "target" {
        /// Who gets the cents that do not divide when a target is spread.
        split_rule: SplitRule, clause C6_1_1, unit Choice;
        /// How a target is divided when it passes to someone else within a period.
        transfer_by: TransferBy, clause C6_1_3, unit Choice;
        /// How a target of a period that is not over is divided, for what should be reached by now.
        prorate_by: TransferBy, clause C6_1_3, unit Choice;
        /// Working days after a week in which its report is handed in.
        week_report_workdays: u32, clause C6_1_3, unit Workdays;
        /// Working days after a month in which its report is handed in.
        month_report_workdays: u32, clause C6_1_3, unit Workdays;
        /// The least that personal targets cover of the one above them, in percent.
        cover_least_percent: Exact, clause C6_1_3, unit Percent;
        /// The most, in percent.
        cover_most_percent: Exact, clause C6_1_3, unit Percent;
        /// An attainment below this is told to the manager, in percent of the target so far.
        alert_below_percent: Exact, clause C4_1_3, unit Percent;
        /// How many periods in a row below it call for an adjustment.
        adjust_after_count: u32, clause C6_4_3, unit Count;
        /// Days after the last of them in which the plan is adjusted.
        adjust_days: u32, clause C6_4_3, unit CalendarDays;
        /// Decimal places of percentages.
        digits: u32, clause C6_1_3, unit DecimalPlaces;
        /// How shares and percentages are rounded.
        rounding: Rounding, clause C6_1_3, unit Choice;
    }
}

impl TargetPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let (least, most) = (&self.cover_least_percent, &self.cover_most_percent);
        if least.value.0 < Decimal::ZERO || most.value.0 < least.value.0 {
            let expected = format!("{} or more", least.value);
            reader.fault(most, "", FaultCode::OutOfRange, expected, most.value);
        }
        if self.digits.value > 6 {
            let observed = self.digits.value;
            reader.fault(&self.digits, "", FaultCode::OutOfRange, "0-6", observed);
        }
        if self.adjust_after_count.value == 0 {
            let count = &self.adjust_after_count;
            reader.fault(count, "", FaultCode::OutOfRange, "1 or more", 0);
        }
    }
}
