//! Where a case stands: its way, its clocks, who is accountable, and how it counts (7.1, 4.1.4).

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::flow::{CaseFlow, CaseFlowFacts, check_case_flow};
use super::record::{CaseEventKind, ServiceCase};
use crate::answer::{
    Basis, Clause, Error, ErrorCode, Finding, Obligation, ObligationState, Severity,
};
use crate::base::{CaseKey, CustomerKey, WorkingCalendar, moment};
use crate::service::case_clock::{CaseClock, CaseClockFacts, MergedCase, TargetState, case_clock};
use crate::service::complaint::ComplaintGrade;
use crate::service::duty::{DutyPolicy, JudgedCase, RouteFacts, route_case};
use crate::service::hours::ServiceHours;
use crate::service::policy::SpecialTimes;
use crate::service::statistics::CountedCase;
use crate::service::target::{ServiceClock, TargetKind};
use crate::service::times::ServiceTimes;

/// What a contract promises. What it leaves out follows `service.partial_agreement`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreedService {
    /// Its hours; without them the calendar of the call.
    #[serde(default)]
    pub hours: Option<ServiceHours>,
    /// Its clock; service hours when it names none.
    #[serde(default)]
    pub clock: Option<ServiceClock>,
    /// Seconds until the first answer.
    #[serde(default)]
    pub response_seconds: Option<i64>,
    /// Seconds until somebody is on site.
    #[serde(default)]
    pub arrival_seconds: Option<i64>,
    /// Seconds until the hospital can work again.
    #[serde(default)]
    pub restore_seconds: Option<i64>,
    /// Seconds until it is solved.
    #[serde(default)]
    pub resolution_seconds: Option<i64>,
    /// Seconds until the hospital is told what will be done.
    #[serde(default)]
    pub feedback_seconds: Option<i64>,
}

/// A case and what else decides its clocks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseStandingFacts {
    /// The case.
    pub case: ServiceCase,
    /// What its contract promises, if that is not the table.
    #[serde(default)]
    pub agreed: Option<AgreedService>,
    /// How grave the complaint is, where that was judged: it has times of its own.
    #[serde(default)]
    pub complaint_grade: Option<ComplaintGrade>,
    /// When it became as grave as that; none when it came in so.
    #[serde(
        default,
        with = "moment::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub complaint_graded_at: Option<NaiveDateTime>,
    /// Whether the hospital of a repair is in the same city, where that is known: it has times of its own.
    #[serde(default)]
    pub same_city: Option<bool>,
    /// Cases that were merged into it.
    #[serde(default)]
    pub merged: Vec<MergedCase>,
    /// The moment at which it is looked at; none takes the end of the day.
    #[serde(default, with = "moment::option")]
    pub seen_at: Option<NaiveDateTime>,
}

/// Where a case stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseStanding {
    /// Which case.
    pub case: CaseKey,
    /// Whose it is.
    pub customer: CustomerKey,
    /// The way it went.
    pub flow: CaseFlow,
    /// Its clocks; none for a case that went into another.
    pub clock: Option<CaseClock>,
    /// The one accountable department.
    pub accountable: String,
    /// Departments that are heard.
    pub consulted: Vec<String>,
    /// Targets that are owed, by day; a target whose minute has passed is overdue on its own day, too.
    pub obligations: Vec<Obligation>,
    /// How it counts in the statistics.
    pub counted: CountedCase,
    /// How it counts in the hit rate; none while it is neither hit nor missed.
    pub judged: Option<JudgedCase>,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Where a case stands.
///
/// - Shape: one case with its events in; way, clocks, department, reminders and how it counts out.
/// - Source: clauses 7.1.2 (its way), 7.1.1 and 7.1.3 (its clocks), 4.1.4 and 4.2.1 (one accountable department: the
///   one it was handed to last, else its own, else that of the table), 7.2.2 (closed when heard).
/// - A case that went into another has no clock of its own: it counts there.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a case without events at that moment; otherwise as [`case_clock`].
pub fn case_standing(
    times: ServiceTimes<'_>,
    duty: &DutyPolicy,
    facts: &CaseStandingFacts,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<CaseStanding, Error> {
    let service = times.service;
    let case = &facts.case;
    let end = as_of.and_hms_opt(23, 59, 59);
    let seen_at = facts.seen_at.or(end);
    let flow = check_case_flow(
        service,
        times.complaint.close_attempts.value,
        &CaseFlowFacts {
            case: case.case.clone(),
            events: case.events.clone(),
            seen_at,
        },
    )?;
    let Some(opened_at) = flow.opened_at else {
        let expected = "an event until then";
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "case.events",
            expected,
            "none",
        ));
    };
    let clock = if flow.merged_into.is_some() {
        None
    } else {
        let clock_facts = clock_facts(facts, &flow, opened_at, seen_at);
        Some(case_clock(times, &clock_facts, calendar, as_of)?)
    };
    let changed = flow.changes.iter().rev();
    let kind = changed
        .clone()
        .find_map(|change| change.kind.clone())
        .or(case.kind.clone());
    let route = route_case(
        duty,
        &RouteFacts {
            case: case.case.clone(),
            kind: kind.clone(),
        },
    )?;
    let own = flow.handed_to.clone().or(case.department.clone());
    let accountable = own.unwrap_or(route.accountable);
    let mut findings = flow.findings.clone();
    findings.extend(clock.iter().flat_map(|clock| clock.findings.clone()));
    let mut basis = flow.basis.clone();
    basis.extend(clock.iter().flat_map(|clock| clock.basis.clone()));
    basis.extend(route.basis);
    let mut obligations = Vec::new();
    for target in clock.iter().flat_map(|clock| &clock.targets) {
        let subject = case.case.subject();
        if target.state == TargetState::Failed {
            let path = format!("targets.{}", target.target.name());
            findings.push(
                Finding::new(
                    "case_target_missed",
                    Severity::Warning,
                    Clause::C7_1_3,
                    subject.clone(),
                    &path,
                )
                .observed(target.done_at.map_or("–".to_owned(), |at| at.to_string()))
                .limit(target.due_at)
                .with_word("target", "service-target", target.target.name()),
            );
        }
        if target.done_at.is_none() {
            let mut owed = Obligation::open(
                "case_target",
                Clause::C7_1_3,
                case.owner.clone(),
                subject,
                target.due_at.date(),
                as_of,
            );
            if target.state == TargetState::Failed {
                owed.state = ObligationState::Overdue;
            }
            owed.message = owed
                .message
                .with_word("target", "service-target", target.target.name())
                .with("due_at", target.due_at);
            obligations.push(owed.because(decided(times, facts, kind.as_deref())));
        }
    }
    let priority = changed
        .clone()
        .find_map(|change| change.priority.clone())
        .or(case.priority.clone());
    let counted = CountedCase {
        case: case.case.to_string(),
        opened_on: opened_at.date(),
        closed_on: flow.closed_at.map(|at| at.date()),
        customer: Some(case.customer.to_string()),
        kind,
        priority,
        product: case.product.as_ref().map(ToString::to_string),
        department: Some(accountable.clone()),
        cause: case.cause.clone(),
        status: flow
            .status
            .map(|status| counted_status(status, &flow).to_owned()),
        agreement: clock.as_ref().map(|clock| agreement(clock).to_owned()),
        assignees: case.owner.iter().map(ToString::to_string).collect(),
        first_response_seconds: clock
            .as_ref()
            .and_then(|clock| clock.first_response_seconds),
        net_resolution_seconds: clock
            .as_ref()
            .and_then(|clock| clock.net_resolution_seconds),
        reopened_count: flow.reopened_count,
        merged_into: flow.merged_into.as_ref().map(ToString::to_string),
    };
    let judged = clock.as_ref().and_then(|clock| judged(case, clock));
    Ok(CaseStanding {
        case: case.case.clone(),
        customer: case.customer.clone(),
        flow,
        clock,
        accountable,
        consulted: route.consulted,
        obligations,
        counted,
        judged,
        findings,
        basis,
    })
}

/// What decided the targets of a case.
fn decided(times: ServiceTimes<'_>, facts: &CaseStandingFacts, kind: Option<&str>) -> Vec<Basis> {
    match times.own(kind, facts.complaint_grade, facts.same_city) {
        Some(own) => {
            let mut basis = times.cite(own);
            if times.service.special_times.value == SpecialTimes::Earliest {
                basis.push(times.service.targets.cite());
            }
            basis
        }
        None => vec![times.service.targets.cite()],
    }
}

fn clock_facts(
    facts: &CaseStandingFacts,
    flow: &CaseFlow,
    opened_at: NaiveDateTime,
    seen_at: Option<NaiveDateTime>,
) -> CaseClockFacts {
    let case = &facts.case;
    let agreed = facts.agreed.clone().unwrap_or_default();
    CaseClockFacts {
        case: Some(case.case.clone()),
        kind: case.kind.clone(),
        priority: case.priority.clone(),
        class_name: case.class_name.clone(),
        complaint_grade: facts.complaint_grade,
        complaint_graded_at: facts.complaint_graded_at,
        same_city: facts.same_city,
        changes: flow.changes.clone(),
        time_zone: case.time_zone.clone(),
        opened_at,
        merged: facts.merged.clone(),
        hours: agreed.hours,
        clock: agreed.clock,
        response_seconds: agreed.response_seconds,
        arrival_seconds: agreed.arrival_seconds,
        restore_seconds: agreed.restore_seconds,
        resolution_seconds: agreed.resolution_seconds,
        feedback_seconds: agreed.feedback_seconds,
        holds: flow.holds.clone(),
        solved_spans: flow.solved_spans.clone(),
        counted_hold_seconds: 0,
        messages: flow.messages.clone(),
        first_response_at: flow.first_response_at,
        arrived_at: flow.arrived_at,
        restored_at: flow.restored_at,
        feedback_at: flow.feedback_at,
        resolved_at: flow.resolved_at,
        seen_at,
    }
}

/// The status under which the statistics count it.
fn counted_status(status: CaseEventKind, flow: &CaseFlow) -> &'static str {
    if status == CaseEventKind::WaitingCustomer {
        "on_hold"
    } else if matches!(status, CaseEventKind::Resolved | CaseEventKind::Confirmed) {
        "resolved"
    } else if status == CaseEventKind::Closed {
        "closed"
    } else if status == CaseEventKind::Merged {
        "merged"
    } else if flow.first_response_at.is_some() {
        "replied"
    } else {
        "open"
    }
}

/// How its targets stand, in one word.
fn agreement(clock: &CaseClock) -> &'static str {
    match (clock.state, clock.next_target) {
        (TargetState::Fulfilled, _) => "fulfilled",
        (TargetState::Failed, _) => "failed",
        (TargetState::Open, Some(TargetKind::Response)) => "first_response_due",
        (TargetState::Open, Some(TargetKind::Resolution)) => "resolution_due",
        (TargetState::Open, _) => "open",
    }
}

/// A case counts when it was solved, or when the time of its first missed target was over.
fn judged(case: &ServiceCase, clock: &CaseClock) -> Option<JudgedCase> {
    let missed = clock
        .targets
        .iter()
        .filter(|t| t.state == TargetState::Failed);
    let done = clock
        .targets
        .iter()
        .filter_map(|target| target.done_at)
        .max();
    let (date, in_time) = match clock.state {
        TargetState::Open => return None,
        TargetState::Failed => (missed.map(|target| target.due_at).min()?, false),
        TargetState::Fulfilled => (done?, true),
    };
    Some(JudgedCase {
        case: case.case.to_string(),
        person: case.owner.as_ref().map(ToString::to_string),
        date: date.date(),
        in_time,
    })
}
