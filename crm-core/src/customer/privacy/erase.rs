//! Erasing the record of a person and what stays of it (5.1.2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::PrivacyPolicy;
use super::record::{ContactRecord, ErasureReason, ErasureRecord};
use crate::answer::{Basis, Clause, Error, Finding, Severity};
use crate::base::{PersonKey, day};

/// A record that is to be erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErasureFacts {
    /// The record.
    pub contact: ContactRecord,
    /// Who erases it.
    pub person: PersonKey,
    /// Why.
    pub reason: ErasureReason,
    /// When it was asked for.
    #[serde(default, with = "day::option")]
    pub asked_on: Option<NaiveDate>,
    /// A law or a dispute asks to keep it to this day.
    #[serde(default, with = "day::option")]
    pub held_until: Option<NaiveDate>,
}

/// The record without anything personal, and the trace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erasure {
    /// Whether it is erased.
    pub erased: bool,
    /// The record to store: emptied, or as it was.
    pub contact: ContactRecord,
    /// The trace to store; none when nothing was erased.
    #[serde(default)]
    pub tombstone: Option<ErasureRecord>,
    /// Why it is not erased, or why it is early.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Erases a record.
///
/// - Shape: a record and a reason in; the emptied record and its tombstone out.
/// - Source: clause 5.1.2. Keys stay, so that figures, references and the audit trail stay right. What a law
///   holds is not erased before that day is over; erasing for age before the time is over is told.
///
/// # Errors
/// None so far.
pub fn erase_contact(
    policy: &PrivacyPolicy,
    facts: &ErasureFacts,
    as_of: NaiveDate,
) -> Result<Erasure, Error> {
    let contact = &facts.contact;
    let mut findings = Vec::new();
    let finding = |code: &str, severity, path: &str| {
        let subject = format!("doctor:{}", contact.contact);
        Finding::new(code, severity, Clause::C5_1_2, subject, path)
    };
    if let Some(erased) = contact.erased_on {
        findings
            .push(finding("contact_erased", Severity::Info, "contact.erased_on").observed(erased));
    }
    let held = facts.held_until.filter(|until| as_of <= *until);
    if let Some(until) = held {
        findings.push(finding("erasure_held", Severity::Error, "held_until").observed(until));
    }
    if facts.reason == ErasureReason::RetentionOver {
        let months = policy.retention_years.value.saturating_mul(12);
        // Without a contact the time runs from the day the data was collected.
        let (path, last) = match contact.last_contact {
            Some(last) => ("contact.last_contact", Some(last)),
            None => ("contact.collected_on", contact.collected_on),
        };
        let due = last.map(|last| day::shift_months(last, months));
        if let Some(due) = due.filter(|due| as_of < *due) {
            findings.push(
                finding("erasure_early", Severity::Warning, path)
                    .observed(as_of)
                    .limit(due)
                    .because(vec![policy.retention_years.cite()]),
            );
        }
    }
    let basis = vec![policy.retention_years.cite()];
    if held.is_some() || contact.erased_on.is_some() {
        return Ok(Erasure {
            erased: false,
            contact: contact.clone(),
            tombstone: None,
            findings,
            basis,
        });
    }
    let filled = [
        ("name", contact.name.is_some()),
        ("mobile", contact.mobile.is_some()),
        ("landline", contact.landline.is_some()),
        ("email", contact.email.is_some()),
    ];
    let fields = filled.into_iter().filter(|(_, there)| *there);
    Ok(Erasure {
        erased: true,
        contact: ContactRecord {
            contact: contact.contact.clone(),
            customer: contact.customer.clone(),
            name: None,
            mobile: None,
            landline: None,
            email: None,
            lawful_basis: None,
            collected_on: None,
            last_contact: None,
            erased_on: Some(as_of),
        },
        tombstone: Some(ErasureRecord {
            subject: contact.contact.clone(),
            customer: contact.customer.clone(),
            person: facts.person.clone(),
            reason: facts.reason,
            asked_on: facts.asked_on,
            erased_on: as_of,
            fields: fields.map(|(name, _)| name.to_owned()).collect(),
        }),
        findings,
        basis,
    })
}
