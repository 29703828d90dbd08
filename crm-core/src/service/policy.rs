//! What the policy says about service times.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::case::CaseEventKind;
use super::first_reply::ReplyTarget;
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

/// What a message of the customer does to a case that waits for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MessageHold {
    /// The case goes on with it, whatever was recorded as the end.
    #[default]
    Ends,
    /// It waits until somebody records the end.
    Stays,
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

/// What became known in a case before it was merged into another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MergedHistory {
    /// Its replies and holds count in the case it went into.
    #[default]
    Counts,
    /// They count for nothing: the case it went into has its own.
    LeftOut,
}

/// What holds for the targets that an agreement says nothing about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PartialAgreement {
    /// The standard: an agreement changes single figures.
    #[default]
    Overlay,
    /// Nothing: an agreement stands for the whole of the standard.
    Alone,
}

/// Which times hold for a complaint whose grade is known, and for a repair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SpecialTimes {
    /// What is due first: their own section, `complaint` or `after_sales`, or a row of the table that names a priority
    /// or a class. What the section does not say stays with the table.
    #[default]
    Earliest,
    /// Those of their own sections; what these do not say stays with the table.
    Section,
    /// Those of the table of targets.
    Table,
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

/// Which steps may follow one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CaseTransition {
    /// The step that was reached.
    pub from: CaseEventKind,
    /// The steps that may follow.
    pub to: Vec<CaseEventKind>,
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
        /// What holds for the targets that an agreement says nothing about.
        partial_agreement: PartialAgreement, clause C7_1_1, unit Choice;
        /// Which times hold for a complaint whose grade is known, and for a repair: their own, the table's, or the earlier.
        special_times: SpecialTimes, clause C7_1_1, unit Choice;
        /// The time zone in which moments are written, as IANA names it.
        time_zone: String, clause C7_1_1, unit Choice;
        /// What a local time means that came twice, when the clock was put back.
        repeated_time: RepeatedTime, clause C7_1_1, unit Choice;
        /// What a local time means that never was, when the clock was put forward.
        missing_time: MissingTime, clause C7_1_1, unit Choice;
        /// Which step of a case may follow which; a case begins new.
        transitions: Vec<CaseTransition>, clause C7_1_2, unit Table;
        /// In which time a hold counts, when the case waits for the customer.
        hold_clock: ServiceClock, clause C7_1_2, unit Choice;
        /// What a message of the customer does to a case that waits for it.
        message_hold: MessageHold, clause C7_1_2, unit Choice;
        /// Which target holds when priority, kind or class change on the way.
        changed_target: ChangedTarget, clause C7_1_2, unit Choice;
        /// What the clocks do between a solution and the reopening.
        reopened_clock: ReopenedClock, clause C7_1_2, unit Choice;
        /// When the clocks of a case begin into which others were merged.
        merged_clock: MergedClock, clause C7_1_2, unit Choice;
        /// What replies and holds of a case count that was merged into another.
        merged_history: MergedHistory, clause C7_1_2, unit Choice;
        /// How fast each channel is answered; the first row that fits decides.
        reply_targets: Vec<ReplyTarget>, clause C7_2_1, unit Table;
        /// What an answer is worth that took no working time.
        zero_response: ZeroResponse, clause C7_2_1, unit Choice;
        /// Causes that together reach this share of the complaints are the vital ones.
        vital_share_percent: Exact, clause C7_2_4, unit Percent;
        /// The least share of closed complaints with a cause, in percent.
        cause_coverage_percent: Exact, clause C7_2_4, unit Percent;
        /// A case of the same customer, kind and product within so many days is a repeat.
        repeat_case_days: u32, clause C7_2_4, unit CalendarDays;
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
        self.check_transitions(reader);
        self.check_replies(reader);
        let coverage = &self.cause_coverage_percent;
        if coverage.value.0 < Decimal::ZERO || coverage.value.0 > Decimal::ONE_HUNDRED {
            let observed = coverage.value;
            reader.fault(coverage, "", FaultCode::OutOfRange, "0-100", observed);
        }
        let share = &self.vital_share_percent;
        if share.value.0 <= Decimal::ZERO || share.value.0 > Decimal::ONE_HUNDRED {
            let expected = "more than 0, at most 100";
            reader.fault(share, "", FaultCode::OutOfRange, expected, share.value.0);
        }
    }

    /// Each step once, only steps, none after merging, and a way from new to closed.
    fn check_transitions(&self, reader: &mut SectionReader<'_, '_>) {
        let table = &self.transitions;
        for (at, row) in table.value.iter().enumerate() {
            let inner = format!("[{at}].from");
            let mut earlier = table.value.iter().take(at);
            if earlier.any(|earlier| earlier.from == row.from) {
                let observed = row.from.name();
                reader.fault(
                    table,
                    &inner,
                    FaultCode::Duplicate,
                    "each step once",
                    observed,
                );
            }
            let mut notes = row.to.iter().chain([&row.from]);
            let wrong = notes
                .find(|kind| !kind.is_step())
                .or(Some(&row.from).filter(|from| **from == CaseEventKind::Merged));
            if let Some(kind) = wrong {
                let expected = "a step that has others after it";
                reader.fault(table, &inner, FaultCode::WrongValue, expected, kind.name());
            }
        }
        let mut reached = vec![CaseEventKind::New];
        let mut at = 0;
        while let Some(step) = reached.get(at).copied() {
            let rows = table.value.iter().filter(|row| row.from == step);
            for next in rows.flat_map(|row| &row.to) {
                if !reached.contains(next) {
                    reached.push(*next);
                }
            }
            at = at.saturating_add(1);
        }
        if !reached.contains(&CaseEventKind::Closed) {
            let expected = "a way from new to closed";
            reader.fault(table, "", FaultCode::Gap, expected, "none");
        }
    }

    /// The last row is for every other channel; who calls back does so after he could have answered.
    fn check_replies(&self, reader: &mut SectionReader<'_, '_>) {
        let table = &self.reply_targets;
        if table.value.last().is_none_or(|row| row.channel.is_some()) {
            let expected = "a last row for every other channel";
            reader.fault(table, "", FaultCode::Gap, expected, "none");
        }
        for (at, row) in table.value.iter().enumerate() {
            let mut earlier = table.value.iter().take(at);
            if earlier.any(|other| other.channel.is_none() || other.channel == row.channel) {
                let inner = format!("[{at}]");
                let expected = "a row that no earlier one covers";
                reader.fault(
                    table,
                    &inner,
                    FaultCode::Unreachable,
                    expected,
                    "never reached",
                );
            }
            if let Some(seconds) = row.callback_seconds.filter(|s| *s < row.answer_seconds) {
                let inner = format!("[{at}].callback_seconds");
                let expected = format!("{} or more", row.answer_seconds);
                reader.fault(table, &inner, FaultCode::OutOfRange, expected, seconds);
            }
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
