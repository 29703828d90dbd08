//! Complaints as the records of the review tell them (7.2.3): what was told to whom, the class of the hospital, its
//! complaints before, and what became of the case.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::facts::ReviewFacts;
use super::follow_up::sorted;
use crate::base::CaseKey;
use crate::base::day::Day;
use crate::service::case::{CaseEventKind, ServiceCase};
use crate::service::complaint::ComplaintFacts;

/// The case that each merged one went into by a day.
pub(super) fn merged_into(facts: &ReviewFacts, as_of: NaiveDate) -> BTreeMap<&CaseKey, &CaseKey> {
    let mut merged = BTreeMap::new();
    for case in &facts.cases {
        let events = case.events.iter();
        let events =
            events.filter(|event| event.event == CaseEventKind::Merged && event.at.date() <= as_of);
        let last = events.max_by_key(|event| event.at);
        if let Some(into) = last.and_then(|event| event.into.as_ref()) {
            merged.insert(&case.case, into);
        }
    }
    merged
}

/// Every complaint that came in by a day, by case.
///
/// - Levels that were told by the day come from their records.
/// - Where the complaint does not say it: its priority is that of its case, its class the one that the hospital had when
///   it came in.
/// - Complaints of the hospital before it are counted beside the days that the complaint itself tells; one that went into
///   another counts there.
pub(super) fn complaints(facts: &ReviewFacts, as_of: NaiveDate) -> Vec<ComplaintFacts> {
    let merged = merged_into(facts, as_of);
    let known = sorted(&facts.complaints, |complaint| complaint.case.to_string());
    let known = known
        .into_iter()
        .filter(|complaint| complaint.reported_at.date() <= as_of);
    let told = |complaint: &ComplaintFacts| {
        let mut complaint = complaint.clone();
        let rows = facts.escalations.iter();
        let rows = rows.filter(|row| row.case == complaint.case);
        for row in rows.filter(|row| row.notice.told_at.date() <= as_of) {
            let mut levels = complaint.escalations.iter().map(|known| known.level);
            if levels.all(|level| level != row.notice.level) {
                complaint.escalations.push(row.notice.clone());
            }
        }
        if complaint.priority.is_none() {
            let mut cases = facts.cases.iter();
            let case = cases.find(|case| case.case == complaint.case);
            complaint.priority = case.and_then(|case| priority(case, as_of));
        }
        if complaint.class_name.is_none() {
            complaint.class_name = class_at(facts, &complaint);
        }
        let own = (complaint.reported_at, complaint.case.clone());
        let others = facts.complaints.iter().filter(|other| {
            other.customer == complaint.customer
                && (other.reported_at, &other.case) < (own.0, &own.1)
                && !merged.contains_key(&other.case)
        });
        let written = complaint.earlier_complaints.clone();
        let days = others.map(|other| Day(other.reported_at.date()));
        let days = days.filter(|day| !written.contains(day));
        complaint.earlier_complaints.extend(days);
        complaint
    };
    known.map(told).collect()
}

/// The priority of a case on a day.
fn priority(case: &ServiceCase, as_of: NaiveDate) -> Option<String> {
    let events = case.events.iter();
    let changes = events.filter(|event| event.priority.is_some() && event.at.date() <= as_of);
    let last = changes.max_by_key(|event| event.at);
    last.and_then(|event| event.priority.clone())
        .or(case.priority.clone())
}

/// The class that the hospital had when it complained.
fn class_at(facts: &ReviewFacts, complaint: &ComplaintFacts) -> Option<String> {
    let reported = complaint.reported_at.date();
    let records = facts.assessments.iter();
    let records = records
        .filter(|record| record.customer == complaint.customer && record.assessed_on <= reported);
    let last = records.max_by_key(|record| record.assessed_on);
    last.map(|record| record.class_name.clone())
}
