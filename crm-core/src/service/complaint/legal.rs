//! The legal clock of an adverse event, apart from every clock of the complaint (7.2.3).

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::policy::ComplaintPolicy;
use super::steps::{ComplaintFacts, StepState};
use crate::answer::{Clause, Finding, Severity};
use crate::base::{day, moment};
use crate::service::after_sales::DeviceIdentity;

/// By when the authority is told of an adverse event. Nothing stops it: no hold, no solution, no merging.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalClock {
    /// What happened.
    pub harm: String,
    /// The day on which somebody of the company first knew of it.
    #[serde(with = "day")]
    pub known_on: NaiveDate,
    /// Calendar days that the law gives.
    pub days: u32,
    /// The last day.
    #[serde(with = "day")]
    pub due_on: NaiveDate,
    /// When the authority was told.
    #[serde(default, with = "moment::option")]
    pub told_at: Option<NaiveDateTime>,
    /// How it stands.
    pub state: StepState,
    /// Days left; below zero when it is over.
    pub left_days: i64,
}

/// The clock, and what is wrong with it. A harm that the policy does not know has no clock but a finding; a report that
/// does not say which device it was is none that an authority can follow up.
pub(super) fn legal_clock(
    policy: &ComplaintPolicy,
    facts: &ComplaintFacts,
    seen_at: NaiveDateTime,
) -> (Option<LegalClock>, Vec<Finding>) {
    let Some(harm) = &facts.adverse_event else {
        return (None, Vec::new());
    };
    let subject = facts.case.subject();
    let mut findings = Vec::new();
    let device = facts.device.as_ref();
    if !device.is_some_and(DeviceIdentity::is_complete) {
        let code = "adverse_event_device_unknown";
        let gtin = device.and_then(|device| device.gtin.as_deref());
        let subject = subject.clone();
        findings.push(
            Finding::new(code, Severity::Error, Clause::C7_2_3, subject, "device")
                .observed(gtin.unwrap_or("–")),
        );
    }
    let mut rows = policy.adverse_events.value.iter();
    let Some(row) = rows.find(|row| row.harm == *harm) else {
        let code = "complaint_harm_unknown";
        let finding = Finding::new(
            code,
            Severity::Error,
            Clause::C7_2_3,
            subject,
            "adverse_event",
        )
        .observed(harm)
        .because(vec![policy.adverse_events.cite()]);
        findings.push(finding);
        return (None, findings);
    };
    let known_on = facts.event_known_at.unwrap_or(facts.reported_at).date();
    let due_on = day::shift(known_on, i64::from(row.days));
    let told_at = facts.authority_told_at.filter(|told| *told <= seen_at);
    let today = seen_at.date();
    let state = match told_at {
        Some(told) if told.date() <= due_on => StepState::Met,
        Some(_) => StepState::Late,
        None if today <= due_on => StepState::Open,
        None => StepState::Overdue,
    };
    let code = match state {
        StepState::Met | StepState::Open | StepState::Missed => None,
        StepState::Late => Some("adverse_event_late"),
        StepState::Overdue => Some("adverse_event_overdue"),
    };
    findings.extend(code.map(|code| {
        Finding::new(
            code,
            Severity::Error,
            Clause::C7_2_3,
            subject,
            "authority_told_at",
        )
        .observed(harm)
        .limit(due_on)
        .because(vec![policy.adverse_events.cite_row(harm, row.days)])
    }));
    let clock = LegalClock {
        harm: harm.clone(),
        known_on,
        days: row.days,
        due_on,
        told_at,
        state,
        left_days: day::days_between(told_at.map_or(today, |told| told.date()), due_on),
    };
    (Some(clock), findings)
}
