//! When a case must be answered and solved, how long it took, and whether that was in time (7.1, 7.2.1).

mod hold;
mod moments;
mod pace;
pub mod rule;

pub use rule::case_clock;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::complaint::ComplaintGrade;
use super::hours::ServiceHours;
use super::target::{ServiceClock, TargetKind};
use crate::answer::{Basis, Finding};
use crate::base::{CaseKey, moment};

/// A time in which the clock stands: the case waits for the customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseHold {
    /// When it began to wait.
    #[serde(with = "moment")]
    pub started_at: NaiveDateTime,
    /// When it went on; none while it still waits.
    #[serde(default, with = "moment::option")]
    pub ended_at: Option<NaiveDateTime>,
}

/// Who wrote a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MessageSide {
    /// The hospital.
    Customer,
    /// Our staff.
    Agent,
}

/// One message of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseMessage {
    /// Who wrote it.
    pub side: MessageSide,
    /// When.
    #[serde(with = "moment")]
    pub sent_at: NaiveDateTime,
}

/// A change of what decides the targets. What is left out stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseChange {
    /// When.
    #[serde(with = "moment")]
    pub at: NaiveDateTime,
    /// The new kind.
    #[serde(default)]
    pub kind: Option<String>,
    /// The new priority.
    #[serde(default)]
    pub priority: Option<String>,
    /// The new class of the customer.
    #[serde(default)]
    pub class_name: Option<String>,
}

/// A case that was merged into this one, with what happened in it until then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MergedCase {
    /// Which.
    pub case: CaseKey,
    /// When it was reported.
    #[serde(with = "moment")]
    pub opened_at: NaiveDateTime,
    /// When it was merged; what is later in it counts for nothing. None takes all of it.
    #[serde(default, with = "moment::option")]
    pub merged_at: Option<NaiveDateTime>,
    /// When it was first answered, if that is known beside its messages.
    #[serde(default, with = "moment::option")]
    pub first_response_at: Option<NaiveDateTime>,
    /// Times in which it waited for the customer.
    #[serde(default)]
    pub holds: Vec<CaseHold>,
    /// Its messages in any order.
    #[serde(default)]
    pub messages: Vec<CaseMessage>,
}

/// What is known of one case. All moments are local time of its zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseClockFacts {
    /// Which case; findings name it.
    #[serde(default)]
    pub case: Option<CaseKey>,
    /// Kind of case when it was reported, as in the table of targets.
    #[serde(default)]
    pub kind: Option<String>,
    /// Its priority then.
    #[serde(default)]
    pub priority: Option<String>,
    /// Class of the customer then.
    #[serde(default)]
    pub class_name: Option<String>,
    /// How grave the complaint is, where that was judged.
    #[serde(default)]
    pub complaint_grade: Option<ComplaintGrade>,
    /// When it became as grave as that; none when it came in so. Until then it was a complaint like any other.
    #[serde(
        default,
        with = "moment::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub complaint_graded_at: Option<NaiveDateTime>,
    /// Whether the hospital of a repair is in the same city, where that is known.
    #[serde(default)]
    pub same_city: Option<bool>,
    /// Changes of kind, priority and class on the way, in any order.
    #[serde(default)]
    pub changes: Vec<CaseChange>,
    /// The zone in which the moments are written; without it the one of the policy.
    #[serde(default)]
    pub time_zone: Option<String>,
    /// When it was reported.
    #[serde(with = "moment")]
    pub opened_at: NaiveDateTime,
    /// Cases that were merged into it.
    #[serde(default)]
    pub merged: Vec<MergedCase>,
    /// Agreed hours; without them the calendar of the call.
    #[serde(default)]
    pub hours: Option<ServiceHours>,
    /// The clock of the agreed seconds, service hours without it. Where no seconds are agreed it is the clock of the
    /// table's.
    #[serde(default)]
    pub clock: Option<ServiceClock>,
    /// Agreed seconds until the first answer. What is not agreed follows `service.partial_agreement`.
    #[serde(default)]
    pub response_seconds: Option<i64>,
    /// Agreed seconds until somebody is on site.
    #[serde(default)]
    pub arrival_seconds: Option<i64>,
    /// Agreed seconds until the hospital can work again.
    #[serde(default)]
    pub restore_seconds: Option<i64>,
    /// Agreed seconds until it is solved.
    #[serde(default)]
    pub resolution_seconds: Option<i64>,
    /// Agreed seconds until the hospital is told what will be done.
    #[serde(default)]
    pub feedback_seconds: Option<i64>,
    /// Times in which it waited for the customer; they may overlap.
    #[serde(default)]
    pub holds: Vec<CaseHold>,
    /// Times between a solution and the reopening that showed it was none.
    #[serde(default)]
    pub solved_spans: Vec<CaseHold>,
    /// Seconds of hold already counted elsewhere, in the time the policy names; they put off the
    /// resolution beside `holds`.
    #[serde(default)]
    pub counted_hold_seconds: i64,
    /// The messages in any order.
    #[serde(default)]
    pub messages: Vec<CaseMessage>,
    /// When it was first answered, if that is known beside the messages.
    #[serde(default, with = "moment::option")]
    pub first_response_at: Option<NaiveDateTime>,
    /// When somebody was on site.
    #[serde(default, with = "moment::option")]
    pub arrived_at: Option<NaiveDateTime>,
    /// When the hospital could work again.
    #[serde(default, with = "moment::option")]
    pub restored_at: Option<NaiveDateTime>,
    /// When the hospital was told what will be done.
    #[serde(default, with = "moment::option")]
    pub feedback_at: Option<NaiveDateTime>,
    /// When it was solved.
    #[serde(default, with = "moment::option")]
    pub resolved_at: Option<NaiveDateTime>,
    /// The moment at which an open case is looked at.
    #[serde(default, with = "moment::option")]
    pub seen_at: Option<NaiveDateTime>,
}

/// How a target stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetState {
    /// Done in time.
    Fulfilled,
    /// Done late, or not done and the time is over.
    Failed,
    /// Not done, and there is time left or nobody said what time it is.
    Open,
}

/// One target of a case. Seconds count in its clock, those of hold in the time the policy names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetClock {
    /// Which.
    pub target: TargetKind,
    /// Which time counts.
    pub clock: ServiceClock,
    /// Seconds that are allowed.
    pub allowed_seconds: i64,
    /// From when they are counted.
    #[serde(with = "moment")]
    pub counted_from: NaiveDateTime,
    /// When it is due, had the case never waited.
    #[serde(with = "moment")]
    pub due_before_hold: NaiveDateTime,
    /// When it is due, local time.
    #[serde(with = "moment")]
    pub due_at: NaiveDateTime,
    /// The same in UTC: a local time may come twice.
    #[serde(with = "moment")]
    pub due_utc: NaiveDateTime,
    /// When it was done. A case that was solved without it had it then.
    #[serde(default, with = "moment::option")]
    pub done_at: Option<NaiveDateTime>,
    /// Seconds from the start until it was done, or until the case is looked at.
    pub elapsed_seconds: Option<i64>,
    /// Seconds in which this clock stood: holds that began by its due moment.
    pub hold_seconds: i64,
    /// How it stands.
    pub state: TargetState,
    /// Seconds left while it is not done; below zero when the time is over.
    pub left_seconds: Option<i64>,
    /// Seconds by which it was late, or is; none when it is not.
    pub breach_seconds: Option<i64>,
}

/// The clocks of one case. Seconds count in the clock of the resolution unless the name says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseClock {
    /// Which time counts.
    pub clock: ServiceClock,
    /// Every target that the case has, in the order in which it meets them.
    pub targets: Vec<TargetClock>,
    /// The next target that is not done, by its due moment; none when all are.
    pub next_target: Option<TargetKind>,
    /// When it must be answered.
    #[serde(default, with = "moment::option")]
    pub response_due: Option<NaiveDateTime>,
    /// When it must be solved, had it never waited.
    #[serde(default, with = "moment::option")]
    pub resolution_due_before_hold: Option<NaiveDateTime>,
    /// When it must be solved.
    #[serde(default, with = "moment::option")]
    pub resolution_due: Option<NaiveDateTime>,
    /// Seconds it waited for the customer, in the time the policy names.
    pub hold_seconds: i64,
    /// Seconds until the first answer; none before there is one.
    pub first_response_seconds: Option<i64>,
    /// Seconds from report to solution, or to the moment it is looked at.
    pub elapsed_seconds: Option<i64>,
    /// The same without the hold, once it is solved: both in one clock, whatever time puts off the due moments.
    pub net_resolution_seconds: Option<i64>,
    /// Seconds between a message of the customer and the answer to it, on average, rounded half up.
    pub average_response_seconds: Option<i64>,
    /// Seconds between our messages and what the customer wrote next.
    pub waiting_for_customer_seconds: Option<i64>,
    /// How the first answer stands.
    pub response_state: Option<TargetState>,
    /// How the solution stands.
    pub resolution_state: Option<TargetState>,
    /// The case as a whole: failed when one target failed, fulfilled when all that ends it is.
    pub state: TargetState,
    /// Seconds left until the next target of an open case; below zero when it is over.
    pub left_seconds: Option<i64>,
    /// Kinds and priorities that the policy does not list.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}
