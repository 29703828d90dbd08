//! The way a case goes: which step may follow which, and when it waited (7.1.2, 7.1.3).

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::record::{CaseEvent, CaseEventKind};
use crate::answer::{Basis, Clause, Error, Finding, Severity};
use crate::base::{CaseKey, moment};
use crate::service::case_clock::{CaseChange, CaseHold, CaseMessage, MessageSide};
use crate::service::policy::ServicePolicy;

/// The history of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFlowFacts {
    /// Which case.
    pub case: CaseKey,
    /// Everything that happened, as it was entered.
    pub events: Vec<CaseEvent>,
    /// The moment at which it is looked at; later events are not yet known.
    #[serde(default, with = "moment::option")]
    pub seen_at: Option<NaiveDateTime>,
}

/// What the history says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFlow {
    /// Which case.
    pub case: CaseKey,
    /// The last step; none before the first.
    pub status: Option<CaseEventKind>,
    /// When it first came in: reopening keeps the first clock.
    #[serde(default, with = "moment::option")]
    pub opened_at: Option<NaiveDateTime>,
    /// When it was first taken on.
    #[serde(default, with = "moment::option")]
    pub accepted_at: Option<NaiveDateTime>,
    /// When it was first answered.
    #[serde(default, with = "moment::option")]
    pub first_response_at: Option<NaiveDateTime>,
    /// When somebody was first on site.
    #[serde(default, with = "moment::option")]
    pub arrived_at: Option<NaiveDateTime>,
    /// When the hospital could first work again.
    #[serde(default, with = "moment::option")]
    pub restored_at: Option<NaiveDateTime>,
    /// When the hospital was first told what will be done.
    #[serde(default, with = "moment::option")]
    pub feedback_at: Option<NaiveDateTime>,
    /// When it was solved for good; none while it is open.
    #[serde(default, with = "moment::option")]
    pub resolved_at: Option<NaiveDateTime>,
    /// When the hospital confirmed that.
    #[serde(default, with = "moment::option")]
    pub confirmed_at: Option<NaiveDateTime>,
    /// When it was closed; none while it is not.
    #[serde(default, with = "moment::option")]
    pub closed_at: Option<NaiveDateTime>,
    /// When it waited, as the clocks of a case take it.
    pub holds: Vec<CaseHold>,
    /// When it was taken as solved before it was reopened.
    pub solved_spans: Vec<CaseHold>,
    /// Messages of both sides.
    pub messages: Vec<CaseMessage>,
    /// Changes of kind, priority and class.
    pub changes: Vec<CaseChange>,
    /// How often it came back.
    pub reopened_count: u32,
    /// Attempts to reach the hospital since it was solved.
    pub attempt_count: u32,
    /// The department that took it over last; none when nobody did.
    pub handed_to: Option<String>,
    /// The case it went into.
    pub merged_into: Option<CaseKey>,
    /// Steps that may not follow one another, times that go backwards, closing without a word.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Follows the history of a case.
///
/// - Shape: events in; where it stands, when it waited and what was not allowed out.
/// - Source: clauses 7.1.2 (steps; time never goes backwards) and 7.2.2 (closed when the hospital confirmed or was
///   tried to reach `close_attempts` times after the solution). A case begins new; what was merged stays so.
/// - A step that is not allowed is a finding and still taken, because it happened. Events are entered as they happen,
///   so one that lies before the entry above it is a finding; the way is followed in the order of time.
///
/// # Errors
/// None so far.
pub fn check_case_flow(
    policy: &ServicePolicy,
    close_attempts: u32,
    facts: &CaseFlowFacts,
) -> Result<CaseFlow, Error> {
    let known = |event: &&CaseEvent| facts.seen_at.is_none_or(|seen| event.at <= seen);
    let known: Vec<&CaseEvent> = facts.events.iter().filter(known).collect();
    let mut walk = Walk {
        policy,
        close_attempts,
        hold: None,
        flow: CaseFlow {
            case: facts.case.clone(),
            status: None,
            opened_at: None,
            accepted_at: None,
            first_response_at: None,
            arrived_at: None,
            restored_at: None,
            feedback_at: None,
            resolved_at: None,
            confirmed_at: None,
            closed_at: None,
            holds: Vec::new(),
            solved_spans: Vec::new(),
            messages: Vec::new(),
            changes: Vec::new(),
            reopened_count: 0,
            attempt_count: 0,
            handed_to: None,
            merged_into: None,
            findings: Vec::new(),
            basis: vec![policy.transitions.cite()],
        },
    };
    for pair in known.windows(2) {
        let [before, after] = pair else { continue };
        if after.at < before.at {
            let finding = walk.finding("case_time_backwards", after);
            walk.flow
                .findings
                .push(finding.observed(after.at).limit(before.at));
        }
    }
    let mut sorted = known;
    sorted.sort_by_key(|event| event.at);
    for event in sorted {
        if event.event.is_step() {
            walk.step(event);
        } else {
            walk.note(event);
        }
    }
    if let Some(started_at) = walk.hold {
        walk.flow.holds.push(CaseHold {
            started_at,
            ended_at: None,
        });
    }
    Ok(walk.flow)
}

struct Walk<'a> {
    policy: &'a ServicePolicy,
    close_attempts: u32,
    hold: Option<NaiveDateTime>,
    flow: CaseFlow,
}

impl Walk<'_> {
    fn finding(&self, code: &str, event: &CaseEvent) -> Finding {
        let subject = self.flow.case.subject();
        let path = format!("events.{}", event.event.name());
        Finding::new(code, Severity::Error, Clause::C7_1_2, subject, &path)
    }

    fn step(&mut self, event: &CaseEvent) {
        let at = event.at;
        if !self.follows(event.event) {
            let before = self.flow.status.map_or("nothing", CaseEventKind::name);
            let finding = self
                .finding("case_step_not_allowed", event)
                .observed(event.event.name())
                .limit(before)
                .because(vec![self.policy.transitions.cite()]);
            self.flow.findings.push(finding);
        }
        let waits = event.event == CaseEventKind::WaitingCustomer;
        if let Some(started_at) = self.hold.take_if(|_| !waits) {
            self.flow.holds.push(CaseHold {
                started_at,
                ended_at: Some(at),
            });
        }
        let heard = self.flow.confirmed_at.is_some()
            || event.event == CaseEventKind::Confirmed
            || self.flow.attempt_count >= self.close_attempts;
        match event.event {
            CaseEventKind::Resolved => {
                self.flow.resolved_at.get_or_insert(at);
                self.flow.attempt_count = 0;
            }
            CaseEventKind::Confirmed => {
                self.flow.resolved_at.get_or_insert(at);
                self.flow.confirmed_at.get_or_insert(at);
            }
            CaseEventKind::Closed => {
                self.flow.resolved_at.get_or_insert(at);
                self.flow.closed_at = Some(at);
                if !heard {
                    let finding = Finding {
                        clause: Clause::C7_2_2,
                        ..self.finding("case_closed_unheard", event)
                    };
                    let finding = finding
                        .observed(self.flow.attempt_count)
                        .limit(self.close_attempts);
                    self.flow.findings.push(finding);
                }
            }
            CaseEventKind::Merged => self.flow.merged_into = event.into.clone(),
            CaseEventKind::New
            | CaseEventKind::Accepted
            | CaseEventKind::Working
            | CaseEventKind::WaitingCustomer
            | CaseEventKind::Reopened => {
                if event.event == CaseEventKind::New {
                    self.flow.opened_at.get_or_insert(at);
                }
                if event.event == CaseEventKind::Accepted {
                    self.flow.accepted_at.get_or_insert(at);
                }
                if waits {
                    self.hold.get_or_insert(at);
                }
                self.go_on(at);
            }
            // Notes are no steps and never come here.
            CaseEventKind::Reply
            | CaseEventKind::CustomerMessage
            | CaseEventKind::Arrived
            | CaseEventKind::Restored
            | CaseEventKind::Feedback
            | CaseEventKind::ContactAttempt
            | CaseEventKind::HandedOver
            | CaseEventKind::Changed => return,
        }
        self.flow.opened_at.get_or_insert(at);
        self.flow.status = Some(event.event);
    }

    /// It is open again: what was taken as solved was not.
    fn go_on(&mut self, at: NaiveDateTime) {
        if let Some(solved) = self.flow.resolved_at.take() {
            self.flow.reopened_count = self.flow.reopened_count.saturating_add(1);
            self.flow.solved_spans.push(CaseHold {
                started_at: solved,
                ended_at: Some(at),
            });
        }
        self.flow.confirmed_at = None;
        self.flow.closed_at = None;
    }

    fn note(&mut self, event: &CaseEvent) {
        let at = event.at;
        let flow = &mut self.flow;
        let mut said = |side| flow.messages.push(CaseMessage { side, sent_at: at });
        match event.event {
            CaseEventKind::Reply => {
                said(MessageSide::Agent);
                flow.first_response_at.get_or_insert(at);
            }
            CaseEventKind::CustomerMessage => said(MessageSide::Customer),
            CaseEventKind::Arrived => {
                flow.arrived_at.get_or_insert(at);
            }
            CaseEventKind::Restored => {
                flow.restored_at.get_or_insert(at);
            }
            CaseEventKind::Feedback => {
                flow.feedback_at.get_or_insert(at);
            }
            CaseEventKind::ContactAttempt => {
                let counts = u32::from(flow.resolved_at.is_some());
                flow.attempt_count = flow.attempt_count.saturating_add(counts);
            }
            CaseEventKind::HandedOver => flow.handed_to.clone_from(&event.department),
            CaseEventKind::Changed => flow.changes.push(CaseChange {
                at,
                kind: event.kind.clone(),
                priority: event.priority.clone(),
                class_name: event.class_name.clone(),
            }),
            // Steps of the way are taken elsewhere.
            CaseEventKind::New
            | CaseEventKind::Accepted
            | CaseEventKind::Working
            | CaseEventKind::WaitingCustomer
            | CaseEventKind::Resolved
            | CaseEventKind::Confirmed
            | CaseEventKind::Closed
            | CaseEventKind::Reopened
            | CaseEventKind::Merged => {}
        }
    }

    fn follows(&self, after: CaseEventKind) -> bool {
        let Some(before) = self.flow.status else {
            return after == CaseEventKind::New;
        };
        let mut rows = self.policy.transitions.value.iter();
        rows.any(|row| row.from == before && row.to.contains(&after))
    }
}
