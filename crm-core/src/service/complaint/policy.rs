//! What the policy says about complaints.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::answer::Clause;
use crate::base::{Currency, Exact};
use crate::policy::{FaultCode, Param, SectionReader};
use crate::policy_section;

/// How grave it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ComplaintGrade {
    /// Like any other.
    General,
    /// It goes to superiors.
    Major,
    /// It touches the safety of patients.
    Urgent,
}

/// From when the hours of the ladder are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LadderStart {
    /// From when it became as grave as it is: nobody can tell a superior of a major complaint before it is one.
    #[default]
    Grade,
    /// From the report.
    Report,
}

/// Times of one grade of complaint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ComplaintTimes {
    /// Hours around the clock until the hospital is told something.
    pub respond_hours: u32,
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

/// One step of the ladder: who is told when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EscalationLevel {
    /// Grade of the complaint.
    pub grade: ComplaintGrade,
    /// The level, counted from 1 within a grade.
    pub level: u32,
    /// Who is told.
    pub post: String,
    /// Hours around the clock since the moment that `complaint.ladder_from` names.
    pub hours: u32,
    /// Whether it is owed even when the complaint is solved before.
    #[serde(default)]
    pub always: bool,
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
        /// From when the hours of the ladder are counted.
        ladder_from: LadderStart, clause C7_2_3, unit Choice;
        /// Who is told when, level by level, while it is not solved.
        ladder: Vec<EscalationLevel>, clause C7_2_3, unit Table;
        /// A claim of at least this makes it major.
        major_amount: Exact, clause C7_2_3, unit Amount;
        /// The currency of that amount.
        major_currency: Currency, clause C7_2_3, unit Choice;
        /// Classes whose complaints are major.
        major_classes: Vec<String>, clause C7_2_3, unit Table;
        /// So many complaints make the last of them major.
        repeat_count: u32, clause C7_2_3, unit Count;
        /// Within so many days.
        repeat_days: u32, clause C7_2_3, unit CalendarDays;
        /// Working days in which a department takes on what it is asked to help with.
        hand_off_workdays: u32, clause C7_2_3, unit Workdays;
        /// The legal clocks of adverse events, apart from all others.
        adverse_events: Vec<AdverseEventDays>, clause C7_2_3, unit Table;
        /// Attempts to reach the hospital after which a case may be closed without its word.
        close_attempts: u32, clause C7_2_2, unit Count;
    }
}

impl ComplaintPolicy {
    /// The times of a grade, and the clause that asks for them.
    #[must_use]
    pub fn times(&self, grade: ComplaintGrade) -> (&Param<ComplaintTimes>, Clause) {
        match grade {
            ComplaintGrade::General => (&self.general, Clause::C7_2_2),
            ComplaintGrade::Major => (&self.major, Clause::C7_2_3),
            ComplaintGrade::Urgent => (&self.urgent, Clause::C7_2_3),
        }
    }

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
        self.check_ladder(reader);
        let events = &self.adverse_events;
        for (at, row) in events.value.iter().enumerate() {
            if events.value.iter().take(at).any(|e| e.harm == row.harm) {
                let inner = format!("[{at}].harm");
                let code = FaultCode::Duplicate;
                reader.fault(events, &inner, code, "each harm once", &row.harm);
            }
        }
    }

    /// The levels of a grade are 1, 2, 3, each later than the one below; a major one has a first.
    fn check_ladder(&self, reader: &mut SectionReader<'_, '_>) {
        let ladder = &self.ladder;
        for (at, row) in ladder.value.iter().enumerate() {
            let mut below = ladder.value.iter().take(at);
            let below = below.rfind(|other| other.grade == row.grade);
            let level = below.map_or(1, |below| below.level.saturating_add(1));
            let later = below.is_none_or(|below| below.hours < row.hours);
            if row.level != level || !later {
                let inner = format!("[{at}]");
                let expected = format!("level {level}, later than the one before");
                let observed = format!("level {}, {} h", row.level, row.hours);
                reader.fault(ladder, &inner, FaultCode::NotOrdered, expected, observed);
            }
        }
        for grade in [ComplaintGrade::Major, ComplaintGrade::Urgent] {
            if ladder.value.iter().all(|row| row.grade != grade) {
                let expected = "a level for major and for urgent complaints";
                let observed = format!("none for {grade:?}").to_lowercase();
                reader.fault(ladder, "", FaultCode::MissingCore, expected, observed);
            }
        }
    }
}
