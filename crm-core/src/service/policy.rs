//! What the policy says about service times.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::target::{ServiceClock, ServiceTarget, TargetKind};
use crate::base::{Exact, MissingTime, RepeatedTime, Zone};
use crate::policy::{FaultCode, Param, SectionReader};
use crate::policy_section;

/// Which target holds when priority, kind or class change on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChangedTarget {
    /// The new one, counted from the report.
    #[default]
    Latest,
    /// The new one, counted from the change.
    FromChange,
    /// The one of the report.
    AtOpening,
    /// Of all that ever held, the one that is due first.
    Strictest,
}

/// What the clocks do between a solution and the reopening that shows it was none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReopenedClock {
    /// They run: the problem was not solved.
    #[default]
    Runs,
    /// They stand: nobody knew that it was not solved.
    Stands,
}

/// When the clocks of a case begin into which others were merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MergedClock {
    /// With the earliest of them.
    #[default]
    Earliest,
    /// With its own report.
    Own,
}

/// What an answer is worth that took no working time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ZeroResponse {
    /// Nothing.
    #[default]
    Zero,
    /// A second, so that it can be told from no answer where zero means none.
    OneSecond,
}

policy_section! {
    /// How fast cases are answered and solved (7.1, 7.2.1).
    pub struct ServicePolicy = "service" {
        /// Kinds of cases; the clause names enquiry, complaint and after-sales.
        kinds: Vec<String>, clause C7_1_1, unit Table;
        /// Priorities, the highest first.
        priorities: Vec<String>, clause C7_1_1, unit Table;
        /// Targets by kind, priority and class; the first row that fits decides.
        targets: Vec<ServiceTarget>, clause C7_1_1, unit Table;
        /// The time zone in which moments are written, as IANA names it.
        time_zone: String, clause C7_1_1, unit Choice;
        /// What a local time means that came twice, when the clock was put back.
        repeated_time: RepeatedTime, clause C7_1_1, unit Choice;
        /// What a local time means that never was, when the clock was put forward.
        missing_time: MissingTime, clause C7_1_1, unit Choice;
        /// In which time a hold counts, when the case waits for the customer.
        hold_clock: ServiceClock, clause C7_1_2, unit Choice;
        /// Which target holds when priority, kind or class change on the way.
        changed_target: ChangedTarget, clause C7_1_2, unit Choice;
        /// What the clocks do between a solution and the reopening.
        reopened_clock: ReopenedClock, clause C7_1_2, unit Choice;
        /// When the clocks of a case begin into which others were merged.
        merged_clock: MergedClock, clause C7_1_2, unit Choice;
        /// What an answer is worth that took no working time.
        zero_response: ZeroResponse, clause C7_2_1, unit Choice;
        /// Causes that together reach this share of the complaints are the vital ones.
        vital_share_percent: Exact, clause C7_2_4, unit Percent;
    }
}

/// Kinds that the text names; the list is open for more.
const CORE_KINDS: [&str; 3] = ["enquiry", "complaint", "repair"];

impl ServicePolicy {
    /// The zone of the policy, or another with the same readings.
    ///
    /// # Errors
    /// [`crate::base::ZoneError::Unknown`] for a name that is none.
    pub fn zone(&self, name: Option<&str>) -> Result<Zone, crate::base::ZoneError> {
        let name = name.unwrap_or(&self.time_zone.value);
        Zone::named(name, self.repeated_time.value, self.missing_time.value)
    }

    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let rows = &self.targets;
        let total = rows
            .value
            .last()
            .is_some_and(|row| row.fits(None, None, None));
        if !total {
            let expected = "a last row that fits every case";
            reader.fault(rows, "", FaultCode::Gap, expected, "cases without a target");
        }
        for at in 0..rows.value.len() {
            self.check_row(reader, at);
        }
        names(reader, &self.kinds, &CORE_KINDS);
        names(reader, &self.priorities, &[]);
        if self.zone(None).is_err() {
            let zone = &self.time_zone;
            let expected = "a time zone as IANA names it";
            reader.fault(zone, "", FaultCode::UnknownName, expected, &zone.value);
        }
        let share = &self.vital_share_percent;
        if share.value.0 <= Decimal::ZERO || share.value.0 > Decimal::ONE_HUNDRED {
            let expected = "more than 0, at most 100";
            reader.fault(share, "", FaultCode::OutOfRange, expected, share.value.0);
        }
    }

    fn check_row(&self, reader: &mut SectionReader<'_, '_>, at: usize) {
        let rows = &self.targets;
        let Some(row) = rows.value.get(at) else {
            return;
        };
        let mut earlier = rows.value.iter().take(at);
        if earlier.any(|earlier| earlier.covers(row)) {
            let expected = "a row that no earlier one covers";
            let inner = format!("[{at}]");
            reader.fault(
                rows,
                &inner,
                FaultCode::Unreachable,
                expected,
                "never reached",
            );
        }
        for (column, name, known) in [
            ("kind", &row.kind, &self.kinds.value),
            ("priority", &row.priority, &self.priorities.value),
        ] {
            if let Some(name) = name.as_ref().filter(|name| !known.contains(name)) {
                let inner = format!("[{at}].{column}");
                let expected = format!("one of {}", known.join(", "));
                reader.fault(rows, &inner, FaultCode::UnknownName, expected, name);
            }
        }
        for target in [TargetKind::Response, TargetKind::Resolution] {
            if row.minutes(target).is_none() {
                let inner = format!("[{at}].{}_minutes", target.name());
                reader.fault(rows, &inner, FaultCode::Gap, "minutes", "nothing");
            }
        }
        // What comes later may not be due earlier.
        let steps = [
            TargetKind::Response,
            TargetKind::Arrival,
            TargetKind::Restore,
            TargetKind::Resolution,
        ];
        let mut before: Option<(TargetKind, u32)> = None;
        for step in steps {
            let Some(minutes) = row.minutes(step) else {
                continue;
            };
            if let Some((earlier, least)) = before.filter(|(_, least)| *least > minutes) {
                let inner = format!("[{at}].{}_minutes", earlier.name());
                let expected = format!("at most {minutes}, the {}", step.name());
                reader.fault(rows, &inner, FaultCode::OutOfRange, expected, least);
            }
            before = Some((step, minutes));
        }
        if let (Some(feedback), Some(resolution)) = (row.feedback_minutes, row.resolution_minutes)
            && feedback > resolution
        {
            let inner = format!("[{at}].feedback_minutes");
            let expected = format!("at most {resolution}, the resolution");
            reader.fault(rows, &inner, FaultCode::OutOfRange, expected, feedback);
        }
    }
}

fn names(reader: &mut SectionReader<'_, '_>, list: &Param<Vec<String>>, core: &[&str]) {
    for name in core {
        if list.value.iter().all(|known| known != name) {
            reader.fault(list, "", FaultCode::MissingCore, *name, "not listed");
        }
    }
    for (at, name) in list.value.iter().enumerate() {
        if list.value.iter().take(at).any(|earlier| earlier == name) {
            let inner = format!("[{at}]");
            reader.fault(list, &inner, FaultCode::Duplicate, "each name once", name);
        }
    }
    if list.value.is_empty() {
        reader.fault(list, "", FaultCode::Empty, "at least one name", "none");
    }
}
