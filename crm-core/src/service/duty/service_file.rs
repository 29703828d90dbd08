//! The service file of a customer: needs, feedback, and an entry for each closed case (4.2.2, 5.4.3).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::actions::done;
use super::policy::DutyPolicy;
use crate::answer::{Basis, Clause, Error, Finding, Obligation, Severity};
use crate::base::{CaseKey, CustomerKey, PersonKey, WorkingCalendar, day};

/// What an entry is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileEntryKind {
    /// A closed case.
    Case,
    /// A need.
    Need,
    /// Feedback.
    Feedback,
    /// Anything else worth knowing.
    Note,
}

/// An entry of a service file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceFileEntry {
    /// Its number.
    pub entry: String,
    /// Whose file.
    pub customer: CustomerKey,
    /// What it is about.
    pub kind: FileEntryKind,
    /// When it was made.
    #[serde(with = "day")]
    pub noted_on: NaiveDate,
    /// The case it is about.
    #[serde(default)]
    pub case: Option<CaseKey>,
    /// Who made it.
    #[serde(default)]
    pub person: Option<PersonKey>,
    /// What it says.
    #[serde(default)]
    pub text: Option<String>,
}

/// A closed case and its entry in the service file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileCase {
    /// The case.
    pub case: String,
    /// When it was closed.
    #[serde(with = "day")]
    pub closed_on: NaiveDate,
    /// When it was entered in the file.
    #[serde(default, with = "day::option")]
    pub entered_on: Option<NaiveDate>,
}

/// A need of the customer that was noted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileNeed {
    /// Its number.
    pub need: String,
    /// When it was noted.
    #[serde(with = "day")]
    pub noted_on: NaiveDate,
}

/// Feedback in the service file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileFeedback {
    /// Its number.
    pub feedback: String,
    /// When it came in.
    #[serde(with = "day")]
    pub received_on: NaiveDate,
    /// Whether sales has to know.
    #[serde(default)]
    pub for_sales: bool,
    /// When it was passed on.
    #[serde(default, with = "day::option")]
    pub forwarded_on: Option<NaiveDate>,
    /// By when sales decides about it (5.4.3), as the rule for feedback says; none when nobody asked it.
    #[serde(default, with = "day::option")]
    pub decision_due_on: Option<NaiveDate>,
    /// When it was decided, with a reason.
    #[serde(default, with = "day::option")]
    pub decided_on: Option<NaiveDate>,
}

/// The service file of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceFileFacts {
    /// Whose.
    pub customer: CustomerKey,
    /// Who keeps it.
    #[serde(default)]
    pub keeper: Option<PersonKey>,
    /// Needs.
    #[serde(default)]
    pub needs: Vec<FileNeed>,
    /// Closed cases.
    #[serde(default)]
    pub cases: Vec<FileCase>,
    /// Feedback.
    #[serde(default)]
    pub feedback: Vec<FileFeedback>,
    /// Entries of the file; an entry about a closed case is its entry where the case does not say.
    #[serde(default)]
    pub entries: Vec<ServiceFileEntry>,
}

/// What the file lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceFileCheck {
    /// Whose.
    pub customer: CustomerKey,
    /// Entries and passing on, owed or met.
    pub obligations: Vec<Obligation>,
    /// What was done too late.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Checks the service file of a customer.
///
/// - Shape: closed cases and feedback in; what is owed and what was late out.
/// - Units: working days.
/// - Source: clauses 4.2.2 (needs and feedback; an entry for each closed case; passed on in time) and 5.4.3 (a
///   decision is given). A file without a need and without feedback says nothing about the customer.
///
/// # Errors
/// [`ErrorCode::CalendarUnknown`](crate::answer::ErrorCode::CalendarUnknown) when the calendar does not know the
/// days.
pub fn check_service_file(
    policy: &DutyPolicy,
    facts: &ServiceFileFacts,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<ServiceFileCheck, Error> {
    let workdays = i64::from(policy.forward_workdays.value);
    let cases = facts.cases.iter().map(|row| {
        (
            "service_file_entry",
            format!("case:{}", row.case),
            row.closed_on,
            row.entered_on.or(entry(facts, &row.case)),
        )
    });
    let feedback = facts
        .feedback
        .iter()
        .filter(|row| row.for_sales)
        .map(|row| {
            let subject = format!("feedback:{}", row.feedback);
            (
                "feedback_forwarding",
                subject,
                row.received_on,
                row.forwarded_on,
            )
        });
    let (mut obligations, mut findings) = (Vec::new(), Vec::new());
    for (kind, subject, from, finished) in cases.chain(feedback) {
        if from > as_of {
            continue;
        }
        let due = calendar.add_workdays(from, workdays)?;
        let finished = finished.filter(|date| *date <= as_of);
        if let Some(date) = finished.filter(|date| *date > due) {
            findings.push(
                Finding::new(
                    "service_file_late",
                    Severity::Warning,
                    Clause::C4_2_2,
                    subject.clone(),
                    kind,
                )
                .observed(date)
                .limit(due),
            );
        }
        let owed = Obligation::open(
            kind,
            Clause::C4_2_2,
            facts.keeper.clone(),
            subject,
            due,
            finished.unwrap_or(as_of),
        )
        .because(vec![policy.forward_workdays.cite()]);
        obligations.push(done(owed, finished.is_some()));
    }
    let known_need = facts.needs.iter().any(|need| need.noted_on <= as_of);
    let known_entry = facts.entries.iter().any(|entry| {
        let about = matches!(entry.kind, FileEntryKind::Need | FileEntryKind::Feedback);
        about && entry.noted_on <= as_of
    });
    let heard = facts.feedback.iter().any(|row| row.received_on <= as_of);
    if !(known_need || known_entry || heard) {
        let subject = facts.customer.subject();
        let code = "service_file_silent";
        findings.push(Finding::new(
            code,
            Severity::Info,
            Clause::C4_2_2,
            subject,
            "needs",
        ));
    }
    for row in &facts.feedback {
        let decided = row.decided_on.is_some_and(|date| date <= as_of);
        if let Some(due) = row.decision_due_on.filter(|due| !decided && *due < as_of) {
            let subject = format!("feedback:{}", row.feedback);
            let code = "feedback_undecided";
            findings.push(
                Finding::new(
                    code,
                    Severity::Warning,
                    Clause::C5_4_3,
                    subject,
                    "decided_on",
                )
                .observed(as_of)
                .limit(due),
            );
        }
    }
    Ok(ServiceFileCheck {
        customer: facts.customer.clone(),
        obligations,
        findings,
        basis: vec![policy.forward_workdays.cite()],
    })
}

/// The day of the first entry about a case.
fn entry(facts: &ServiceFileFacts, case: &str) -> Option<NaiveDate> {
    let about = facts.entries.iter().filter(|entry| {
        entry.kind == FileEntryKind::Case
            && entry.case.as_ref().is_some_and(|key| key.as_str() == case)
    });
    about.map(|entry| entry.noted_on).min()
}
