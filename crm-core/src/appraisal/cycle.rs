//! A cycle of appraisals: what is still missing, and whether it may be closed (9.2.1).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::answer::{Clause, Error, Finding, Severity};
use crate::base::{PersonKey, day};

/// Where an appraisal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppraisalState {
    /// It is being written.
    Draft,
    /// It is finished.
    Submitted,
    /// It was cancelled.
    Cancelled,
}

/// The appraisal of one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppraisalEntry {
    /// Who.
    pub person: PersonKey,
    /// Where it stands.
    pub status: AppraisalState,
    /// Whether the person wrote about itself.
    #[serde(default)]
    pub self_done: bool,
    /// Whether goals were set.
    #[serde(default)]
    pub goals_set: bool,
    /// Whether others said something.
    #[serde(default)]
    pub feedback_given: bool,
}

/// A cycle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppraisalCycleFacts {
    /// Its name, for example `2026-Q3`.
    pub cycle: String,
    /// The day it was closed; none while it is open.
    #[serde(default, with = "day::option")]
    pub closed_on: Option<NaiveDate>,
    /// Its appraisals.
    #[serde(default)]
    pub appraisals: Vec<AppraisalEntry>,
    /// Someone whose appraisal shall be added.
    #[serde(default)]
    pub add_person: Option<PersonKey>,
    /// Whether it shall be closed.
    #[serde(default)]
    pub close: bool,
}

/// What is missing, and whether the step may be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppraisalCycle {
    /// Its name.
    pub cycle: String,
    /// Whether what was asked for may be done.
    pub allowed: bool,
    /// People in it.
    pub person_count: u32,
    /// People who wrote nothing about themselves.
    pub self_pending_count: u32,
    /// People without goals.
    pub goals_missing_count: u32,
    /// People of whom nobody said anything.
    pub feedback_missing_count: u32,
    /// Why it may not be done.
    pub findings: Vec<Finding>,
}

/// Checks a cycle.
///
/// - Shape: a cycle and a step in; counts and refusals out.
/// - Source: clause 9.2.1. One appraisal a person and cycle; nothing is added to a closed cycle; a cycle
///   with drafts is not closed.
///
/// # Errors
/// None so far.
pub fn check_appraisal_cycle(
    facts: &AppraisalCycleFacts,
    as_of: NaiveDate,
) -> Result<AppraisalCycle, Error> {
    let live: Vec<&AppraisalEntry> = facts
        .appraisals
        .iter()
        .filter(|entry| entry.status != AppraisalState::Cancelled)
        .collect();
    let closed = facts.closed_on.is_some_and(|closed_on| closed_on <= as_of);
    let mut findings = Vec::new();
    let mut refuse = |code: &str, path: &str, observed: String| {
        let subject = format!("cycle:{}", facts.cycle);
        findings.push(
            Finding::new(code, Severity::Error, Clause::C9_2_1, subject, path).observed(observed),
        );
    };
    for (at, entry) in live.iter().enumerate() {
        if live
            .iter()
            .take(at)
            .any(|earlier| earlier.person == entry.person)
        {
            refuse("appraisal_twice", "appraisals", entry.person.to_string());
        }
    }
    if let Some(person) = &facts.add_person {
        if closed {
            refuse("appraisal_cycle_closed", "add_person", person.to_string());
        }
        if live.iter().any(|entry| entry.person == *person) {
            refuse("appraisal_twice", "add_person", person.to_string());
        }
    }
    let drafts = live
        .iter()
        .filter(|entry| entry.status == AppraisalState::Draft);
    let drafts = drafts.count();
    if facts.close && drafts > 0 {
        refuse("appraisals_open", "close", drafts.to_string());
    }
    let count = |without: fn(&AppraisalEntry) -> bool| {
        let count = live.iter().filter(|entry| without(entry)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    };
    Ok(AppraisalCycle {
        cycle: facts.cycle.clone(),
        allowed: findings.is_empty(),
        person_count: count(|_| true),
        self_pending_count: count(|entry| !entry.self_done),
        goals_missing_count: count(|entry| !entry.goals_set),
        feedback_missing_count: count(|entry| !entry.feedback_given),
        findings,
    })
}
