//! The way a case goes: which status may follow which, and when it waited (7.1.3).

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::answer::{Clause, Error, Finding, Severity};
use crate::base::{CaseKey, moment};
use crate::service::case_clock::CaseHold;

/// Where a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseStatus {
    /// It came in, or came back.
    Open,
    /// It was answered.
    Replied,
    /// It waits for the hospital.
    OnHold,
    /// It is solved.
    Resolved,
    /// It is closed.
    Closed,
    /// It went into another case.
    Merged,
}

/// A change of status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseEvent {
    /// When.
    #[serde(with = "moment")]
    pub at: NaiveDateTime,
    /// The new status.
    pub status: CaseStatus,
}

/// The history of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFlowFacts {
    /// Which case.
    pub case: CaseKey,
    /// Its changes in any order.
    pub events: Vec<CaseEvent>,
}

/// What the history says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFlow {
    /// Which case.
    pub case: CaseKey,
    /// Where it stands; none before the first event.
    pub status: Option<CaseStatus>,
    /// When it first came in: reopening keeps the first clock.
    #[serde(default, with = "moment::option")]
    pub opened_at: Option<NaiveDateTime>,
    /// When it was first answered.
    #[serde(default, with = "moment::option")]
    pub first_response_at: Option<NaiveDateTime>,
    /// When it was solved for good; none while it is open.
    #[serde(default, with = "moment::option")]
    pub resolved_at: Option<NaiveDateTime>,
    /// When it waited, as the clocks of a case take it.
    pub holds: Vec<CaseHold>,
    /// How often it came back.
    pub reopened_count: u32,
    /// Changes that may not follow one another.
    pub findings: Vec<Finding>,
}

/// Follows the history of a case.
///
/// - Shape: changes of status in; where it stands, when it waited and what was not allowed out.
/// - Source: clause 7.1.3. A case begins open. From closed it may only come back open; what was merged stays so.
///   A change that is not allowed is a finding and still taken, because it happened.
///
/// # Errors
/// None so far.
pub fn check_case_flow(facts: &CaseFlowFacts) -> Result<CaseFlow, Error> {
    let mut events: Vec<(usize, &CaseEvent)> = facts.events.iter().enumerate().collect();
    events.sort_by_key(|(at, event)| (event.at, *at));
    let mut flow = CaseFlow {
        case: facts.case.clone(),
        status: None,
        opened_at: None,
        first_response_at: None,
        resolved_at: None,
        holds: Vec::new(),
        reopened_count: 0,
        findings: Vec::new(),
    };
    let mut hold: Option<NaiveDateTime> = None;
    for (at, event) in events {
        if !follows(flow.status, event.status) {
            let name = |status: Option<CaseStatus>| {
                status.map_or("nothing".to_owned(), |status| {
                    format!("{status:?}").to_lowercase()
                })
            };
            flow.findings.push(
                Finding::new(
                    "case_step_not_allowed",
                    Severity::Error,
                    Clause::C7_1_3,
                    facts.case.subject(),
                    &format!("events[{at}]"),
                )
                .observed(name(Some(event.status)))
                .limit(name(flow.status)),
            );
        }
        if let Some(started_at) = hold.take_if(|_| event.status != CaseStatus::OnHold) {
            flow.holds.push(CaseHold {
                started_at,
                ended_at: Some(event.at),
            });
        }
        match event.status {
            CaseStatus::Open => {
                if flow.opened_at.is_some()
                    && matches!(flow.status, Some(CaseStatus::Resolved | CaseStatus::Closed))
                {
                    flow.reopened_count = flow.reopened_count.saturating_add(1);
                }
                flow.opened_at.get_or_insert(event.at);
                flow.resolved_at = None;
            }
            CaseStatus::Replied => {
                flow.first_response_at.get_or_insert(event.at);
                flow.resolved_at = None;
            }
            CaseStatus::OnHold => {
                hold.get_or_insert(event.at);
                flow.resolved_at = None;
            }
            CaseStatus::Resolved | CaseStatus::Closed => {
                flow.resolved_at.get_or_insert(event.at);
            }
            CaseStatus::Merged => {}
        }
        flow.status = Some(event.status);
    }
    if let Some(started_at) = hold {
        flow.holds.push(CaseHold {
            started_at,
            ended_at: None,
        });
    }
    Ok(flow)
}

fn follows(before: Option<CaseStatus>, after: CaseStatus) -> bool {
    use CaseStatus::{Closed, Merged, OnHold, Open, Replied, Resolved};
    match before {
        None => after == Open,
        Some(Open | Replied | OnHold) => after != Closed && Some(after) != before,
        Some(Resolved) => matches!(after, Open | Closed),
        Some(Closed) => after == Open,
        Some(Merged) => false,
    }
}
