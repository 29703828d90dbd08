//! Hand-offs, actions, and whether a customer is cared for (3.1, 3.3, 3.4).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::DutyPolicy;
use crate::answer::{Basis, Clause, Error, Finding, Obligation, ObligationState, Severity};
use crate::base::{CustomerKey, PersonKey, WorkingCalendar, day};

/// Something that one department passes to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandOffFacts {
    /// What it is, for example `case:K1`.
    pub subject: String,
    /// The department that passes it on.
    #[serde(default)]
    pub from_department: Option<String>,
    /// The department that it is passed to.
    #[serde(default)]
    pub to_department: Option<String>,
    /// Who takes it on.
    #[serde(default)]
    pub receiver: Option<PersonKey>,
    /// When it was passed.
    #[serde(with = "day")]
    pub handed_on: NaiveDate,
    /// When it was taken on.
    #[serde(default, with = "day::option")]
    pub accepted_on: Option<NaiveDate>,
}

pub(super) fn done(mut obligation: Obligation, done: bool) -> Obligation {
    if done {
        obligation.state = ObligationState::Met;
    }
    obligation
}

/// By when a department takes on what it is handed.
///
/// - Shape: one hand-off in, one obligation out. Taken on too late it is met, and its days overdue stay.
/// - Units: working days.
/// - Source: clause 3.3.
///
/// # Errors
/// [`ErrorCode::CalendarUnknown`](crate::answer::ErrorCode::CalendarUnknown) when the calendar does not know the
/// days.
pub fn hand_off_due(
    policy: &DutyPolicy,
    facts: &HandOffFacts,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<Obligation, Error> {
    let workdays = i64::from(policy.hand_off_workdays.value);
    let due = calendar.add_workdays(facts.handed_on, workdays)?;
    let accepted = facts.accepted_on.filter(|date| *date <= as_of);
    let obligation = Obligation::open(
        "hand_off",
        Clause::C3_3,
        facts.receiver.clone(),
        facts.subject.clone(),
        due,
        accepted.unwrap_or(as_of),
    )
    .because(vec![policy.hand_off_workdays.cite()]);
    Ok(done(obligation, accepted.is_some()))
}

/// An action that a finding led to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionFacts {
    /// Its number; none before it has one.
    #[serde(default)]
    pub action: Option<String>,
    /// What it is about, for example `cause:delivery`.
    pub subject: String,
    /// Who owns it; without an owner it is nobody's.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// When the finding arose.
    #[serde(with = "day")]
    pub raised_on: NaiveDate,
    /// A day of its own.
    #[serde(default, with = "day::option")]
    pub due_on: Option<NaiveDate>,
    /// When it was done.
    #[serde(default, with = "day::option")]
    pub done_on: Option<NaiveDate>,
    /// What proves it; without it nothing is done.
    #[serde(default)]
    pub evidence: Option<String>,
}

impl ActionFacts {
    /// An action that a finding asks for and nobody has taken on yet.
    pub(in crate::service) fn owed(subject: String, raised_on: NaiveDate) -> Self {
        Self {
            action: None,
            subject,
            owner: None,
            raised_on,
            due_on: None,
            done_on: None,
            evidence: None,
        }
    }

    /// When it was done; none while nothing proves it.
    pub(in crate::service) fn finished_on(&self) -> Option<NaiveDate> {
        let evidence = self.evidence.as_deref().unwrap_or_default();
        self.done_on.filter(|_| !evidence.trim().is_empty())
    }

    /// An action on record without an owner.
    pub(in crate::service) fn without_owner(&self, path: &str) -> Option<Finding> {
        let code = "action_without_owner";
        let subject = self.subject.clone();
        let finding = || Finding::new(code, Severity::Warning, Clause::C3_4, subject, path);
        self.owner.is_none().then(finding)
    }
}

/// By when a finding has led to an action that is done.
///
/// - Shape: one action in, one obligation out.
/// - Units: calendar days from the finding, or the action's own day.
/// - Source: clause 3.4. Done without evidence is not done.
///
/// # Errors
/// None so far.
pub fn action_due(
    policy: &DutyPolicy,
    facts: &ActionFacts,
    as_of: NaiveDate,
) -> Result<Obligation, Error> {
    let own = day::shift(facts.raised_on, i64::from(policy.action_days.value));
    let due = facts.due_on.unwrap_or(own);
    let finished = facts.finished_on().filter(|date| *date <= as_of);
    let obligation = Obligation::open(
        "improvement_action",
        Clause::C3_4,
        facts.owner.clone(),
        facts.subject.clone(),
        due,
        finished.unwrap_or(as_of),
    )
    .because(vec![policy.action_days.cite()]);
    Ok(done(obligation, finished.is_some()))
}

/// What shows whether a customer is cared for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerCareFacts {
    /// Who.
    pub customer: CustomerKey,
    /// Whether it still buys.
    pub active: bool,
    /// Day of its last satisfaction score.
    #[serde(default, with = "day::option")]
    pub scored_on: Option<NaiveDate>,
    /// Cases with a target in the year.
    #[serde(default)]
    pub judged_case_count: u32,
}

/// Whether it can be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerCare {
    /// Who.
    pub customer: CustomerKey,
    /// Whether a score that is new enough is there.
    pub score_fresh: bool,
    /// What is missing.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Whether it can be shown that a customer comes first.
///
/// - Shape: the last score and the number of judged cases in; what is missing out.
/// - Units: calendar days.
/// - Source: clause 3.1, which can only be measured by others. A customer that buys nothing is not asked.
///
/// # Errors
/// None so far.
pub fn customer_care(
    policy: &DutyPolicy,
    facts: &CustomerCareFacts,
    as_of: NaiveDate,
) -> Result<CustomerCare, Error> {
    let most = i64::from(policy.score_days.value);
    let age = facts
        .scored_on
        .filter(|date| *date <= as_of)
        .map(|date| day::days_between(date, as_of));
    let score_fresh = age.is_some_and(|age| age <= most);
    let mut findings = Vec::new();
    let finding = |code: &str, path: &str| {
        let subject = facts.customer.subject();
        Finding::new(code, Severity::Warning, Clause::C3_1, subject, path)
            .because(vec![policy.score_days.cite()])
    };
    if facts.active && !score_fresh {
        let observed = age.map_or("–".to_owned(), |age| age.to_string());
        findings.push(
            finding("care_score_old", "scored_on")
                .observed(observed)
                .limit(most),
        );
    }
    if facts.active && facts.judged_case_count == 0 {
        findings.push(finding("care_no_hit_rate", "judged_case_count"));
    }
    Ok(CustomerCare {
        customer: facts.customer.clone(),
        score_fresh,
        findings,
        basis: vec![policy.score_days.cite()],
    })
}
