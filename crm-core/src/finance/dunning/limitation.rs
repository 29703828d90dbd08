//! Until when a claim can be enforced (8.1.3).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::DunningPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Obligation, Severity};
use crate::base::{DocumentKey, PersonKey, day};

/// Something that starts the period anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitationEventKind {
    /// The hospital was asked to pay.
    Demand,
    /// The hospital promised to pay.
    Promise,
    /// The hospital paid part of it.
    PartPayment,
    /// The hospital signed or sealed a statement of account.
    SignedStatement,
    /// A suit, or a request for arbitration.
    Suit,
}

/// One event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitationEvent {
    /// What it was.
    pub kind: LimitationEventKind,
    /// Its day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// What proves it: a signed receipt, a sealed paper, a bank slip. None counts for nothing.
    #[serde(default)]
    pub proof: Option<String>,
}

/// A claim and what was done about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitationFacts {
    /// Its document.
    pub document: DocumentKey,
    /// Who is responsible for it.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// The due dates of its instalments, at least one.
    pub due_dates: Vec<day::Day>,
    /// What happened since.
    #[serde(default)]
    pub events: Vec<LimitationEvent>,
}

/// Where the period stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitationState {
    /// The last instalment is not overdue yet.
    NotBegun,
    /// It runs.
    Running,
    /// It ends soon.
    EndsSoon,
    /// It has ended.
    Ended,
}

/// The period on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitationPeriod {
    /// Its document.
    pub document: DocumentKey,
    /// Where it stands.
    pub status: LimitationState,
    /// The day it counts from: the last due date, or the last event that started it anew.
    #[serde(with = "day")]
    pub counts_from: NaiveDate,
    /// The last day on which the claim can be enforced.
    #[serde(with = "day")]
    pub ends_on: NaiveDate,
    /// Days to it; below zero after it.
    pub days_left: i64,
    /// The demand that someone owes before it ends.
    pub obligation: Obligation,
    /// Events that prove nothing, and events that came too late.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Until when a claim can be enforced.
///
/// - Shape: due dates and events in; the last day and what is owed before it out.
/// - Units: whole years from the day, calendar days to the alert.
/// - Source: clause 8.1.3, with the Civil Code's rules for claims (188, 189, 195): of instalments the last
///   one counts; a demand, a promise, a part payment, a signed statement or a suit starts the period anew
///   if it can be proved and came before the end. After the end only a promise or a signed statement of
///   the debtor helps.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] without a due date.
pub fn limitation_period(
    policy: &DunningPolicy,
    facts: &LimitationFacts,
    as_of: NaiveDate,
) -> Result<LimitationPeriod, Error> {
    let last_due = facts.due_dates.iter().map(|due| due.0).max();
    let last_due = last_due.ok_or_else(|| {
        let expected = "at least one due date";
        Error::new(ErrorCode::OutOfRange, "due_dates", expected, 0)
    })?;
    let months = policy.limitation_years.value.saturating_mul(12);
    let end_of = |from: NaiveDate| day::shift_months(from, months);
    let mut events: Vec<_> = facts.events.iter().enumerate().collect();
    events.sort_by_key(|(_, event)| event.date);
    let mut counts_from = last_due;
    let mut findings = Vec::new();
    let mut finding = |code: &str, at: usize, event: &LimitationEvent| {
        findings.push(
            Finding::new(
                code,
                Severity::Warning,
                Clause::C8_1_3,
                facts.document.subject(),
                &format!("events[{at}]"),
            )
            .observed(event.date),
        );
    };
    for (at, event) in events {
        if event.date > as_of {
            continue;
        }
        if event
            .proof
            .as_ref()
            .is_none_or(|proof| proof.trim().is_empty())
        {
            finding("limitation_event_unproved", at, event);
            continue;
        }
        let revives = matches!(
            event.kind,
            LimitationEventKind::Promise | LimitationEventKind::SignedStatement
        );
        if event.date > end_of(counts_from) && !revives {
            finding("limitation_event_too_late", at, event);
            continue;
        }
        // Before the claim is due there is nothing to start anew.
        counts_from = counts_from.max(event.date);
    }
    let ends_on = end_of(counts_from);
    let days_left = day::days_between(as_of, ends_on);
    let alert = i64::from(policy.limitation_alert_days.value);
    let status = if as_of <= last_due {
        LimitationState::NotBegun
    } else if days_left < 0 {
        LimitationState::Ended
    } else if days_left <= alert {
        LimitationState::EndsSoon
    } else {
        LimitationState::Running
    };
    let basis = vec![
        policy.limitation_years.cite(),
        policy.limitation_alert_days.cite(),
    ];
    let obligation = Obligation::open(
        "limitation_demand",
        Clause::C8_1_3,
        facts.owner.clone(),
        facts.document.subject(),
        ends_on,
        as_of,
    )
    .because(basis.clone());
    Ok(LimitationPeriod {
        document: facts.document.clone(),
        status,
        counts_from,
        ends_on,
        days_left,
        obligation,
        findings,
        basis,
    })
}
