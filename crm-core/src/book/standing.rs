//! Who interprets the policy, from when on each revision holds, and whether it was changed as it should be.
//! The source ends before its chapter 10, so what is said of it is a proposal (10.P1-P3).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::revisions::PolicyBook;
use crate::answer::{Clause, Error, Finding, Layer, Severity};
use crate::base::day;
use crate::policy::PolicyDocument;

/// Where a revision stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RevisionState {
    /// It holds for events of that day.
    InForce,
    /// It holds from a later day on.
    Upcoming,
    /// A later revision took its place; events of its days are still judged by it.
    Superseded,
}

/// One revision of one policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevisionStanding {
    /// How answers cite it, for example `standard@2026.1`.
    pub document: String,
    /// Its layer.
    pub layer: Layer,
    /// The first day it holds.
    #[serde(with = "day")]
    pub effective_from: NaiveDate,
    /// The last day before the next revision; none when there is none.
    #[serde(default, with = "day::option")]
    pub effective_until: Option<NaiveDate>,
    /// Where it stands.
    pub state: RevisionState,
    /// Who interprets it.
    pub interpreted_by: Option<String>,
    /// Who approved it.
    pub approved_by: Option<String>,
    /// When.
    #[serde(default, with = "day::option")]
    pub approved_on: Option<NaiveDate>,
}

/// The revisions of a book on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyStanding {
    /// Every revision by layer, name and first day.
    pub revisions: Vec<RevisionStanding>,
    /// Who interprets the policy in force: who the highest layer names.
    pub interpreted_by: Option<String>,
    /// Always true: the source ends before it says any of this.
    pub assumed: bool,
    /// Revisions without approval, approved after they started, and an interpreter nobody names.
    pub findings: Vec<Finding>,
}

/// Who interprets the policy, what holds on a day, and what is wrong with its changes.
///
/// - Shape: a book and a day in, its revisions out.
/// - Source: proposals 10.P1 (interpretation), 10.P2 (a revision holds from its day on, by the day of the
///   event), 10.P3 (a change is approved before it holds). The standard layer is this product's own and
///   needs no approval of the supplier.
///
/// # Errors
/// [`crate::answer::ErrorCode::NoPolicyInForce`] for a day before the first revision.
pub fn policy_standing(book: &PolicyBook, as_of: NaiveDate) -> Result<PolicyStanding, Error> {
    book.at(as_of)?;
    let mut documents: Vec<&PolicyDocument> = book.documents().iter().collect();
    documents.sort_by(|a, b| {
        (a.layer, &a.id, a.effective_from).cmp(&(b.layer, &b.id, b.effective_from))
    });
    let (mut revisions, mut findings) = (Vec::new(), Vec::new());
    let mut interpreted_by = None;
    for document in &documents {
        let later = documents.iter().filter(|other| {
            other.layer == document.layer
                && other.id == document.id
                && other.effective_from > document.effective_from
        });
        let next = later.map(|other| other.effective_from).min();
        let effective_until = next.map(|next| day::shift(next, -1));
        let state = if document.effective_from > as_of {
            RevisionState::Upcoming
        } else if effective_until.is_some_and(|until| until < as_of) {
            RevisionState::Superseded
        } else {
            RevisionState::InForce
        };
        if state == RevisionState::InForce && document.interpreted_by.is_some() {
            interpreted_by.clone_from(&document.interpreted_by);
        }
        let finding = |code: &str, severity, path: &str| {
            let subject = format!("policy:{}", document.citation());
            Finding::new(code, severity, Clause::C10_P3, subject, path)
        };
        if document.layer != Layer::Standard {
            if document.approved_by.is_none() || document.approved_on.is_none() {
                let (warning, path) = (Severity::Warning, "approved_by");
                findings.push(finding("policy_not_approved", warning, path));
            }
            let late = |day: &NaiveDate| *day > document.effective_from;
            if let Some(approved_on) = document.approved_on.filter(late) {
                let found = finding("policy_approved_late", Severity::Error, "approved_on");
                findings.push(found.observed(approved_on).limit(document.effective_from));
            }
        }
        revisions.push(RevisionStanding {
            document: document.citation(),
            layer: document.layer,
            effective_from: document.effective_from,
            effective_until,
            state,
            interpreted_by: document.interpreted_by.clone(),
            approved_by: document.approved_by.clone(),
            approved_on: document.approved_on,
        });
    }
    if interpreted_by.is_none() {
        let (code, info, clause) = ("policy_interpreter_unnamed", Severity::Info, Clause::C10_P1);
        let subject = "policy".to_owned();
        findings.push(Finding::new(code, info, clause, subject, "interpreted_by"));
    }
    Ok(PolicyStanding {
        revisions,
        interpreted_by,
        assumed: true,
        findings,
    })
}
