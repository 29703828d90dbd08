//! What has to be handed over when someone leaves (4.1.2).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::duties::{holders, unheld};
use super::policy::OrganisationPolicy;
use super::record::{Department, Person};
use crate::answer::{
    Basis, Clause, Error, ErrorCode, Finding, Obligation, ObligationState, Severity,
};
use crate::base::{CustomerKey, PersonKey, WorkingCalendar, day};
use crate::policy::Param;

/// Something a person is responsible for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holding {
    /// What it is, as findings name it, for example `customer:H1` or `case:C7`.
    pub subject: String,
    /// The customer it belongs to, if it belongs to one.
    #[serde(default)]
    pub customer: Option<CustomerKey>,
    /// Who takes it over; none while nobody is named.
    #[serde(default)]
    pub handed_to: Option<PersonKey>,
    /// When that person took it.
    #[serde(default, with = "day::option")]
    pub handed_on: Option<NaiveDate>,
}

/// Someone who leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeaverFacts {
    /// Who.
    pub person: PersonKey,
    /// What the person is responsible for.
    #[serde(default)]
    pub holdings: Vec<Holding>,
    /// The departments.
    pub departments: Vec<Department>,
    /// The people, the leaver among them.
    pub people: Vec<Person>,
}

/// What has to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeaverCheck {
    /// Who.
    pub person: PersonKey,
    /// The last day; none when the person stays.
    #[serde(default, with = "day::option")]
    pub left_on: Option<NaiveDate>,
    /// The last day on which everything may be taken on in time; none when the person stays.
    #[serde(default, with = "day::option")]
    pub due: Option<NaiveDate>,
    /// Things that were taken on.
    pub done_count: u32,
    /// Things that wait.
    pub open_count: u32,
    /// People who will have no manager.
    pub reports: Vec<PersonKey>,
    /// Duties that nobody will hold.
    pub unheld_duties: Vec<String>,
    /// One for each thing, in the order of the facts.
    pub obligations: Vec<Obligation>,
    /// What was handed to someone who cannot take it, to nobody or late, what is divided, people and duties left
    /// alone.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What has to be handed over when someone leaves. The owners of customers day by day are a matter of
/// `check_owners`, which counts the same days.
///
/// - Shape: the leaver, what the leaver holds, and the organisation in; an obligation for each thing and findings
///   out.
/// - Units: working days of the calendar after the last day in the company, as many as a customer without an
///   owner may wait. The person who takes a thing answers for it, before that the manager.
/// - Source: clause 4.1.2. Who stays hands nothing over. The things of one customer go to one person, who works
///   here on the day of taking over and on the day after the leaver's last.
///
/// # Errors
/// [`ErrorCode::UnknownReference`] for a person who is not among the people; [`ErrorCode::DuplicateKey`] for a
/// thing that is there twice; [`ErrorCode::CalendarUnknown`] when the calendar does not know the days.
pub fn check_leaver(
    policy: &OrganisationPolicy,
    reassign_workdays: &Param<u32>,
    facts: &LeaverFacts,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<LeaverCheck, Error> {
    let found = facts.people.iter().find(|one| one.person == facts.person);
    let Some(person) = found else {
        let expected = "one of the people";
        return Err(Error::new(
            ErrorCode::UnknownReference,
            "person",
            expected,
            &facts.person,
        ));
    };
    let mut seen = BTreeSet::new();
    for (at, holding) in facts.holdings.iter().enumerate() {
        if !seen.insert(&holding.subject) {
            let path = format!("holdings[{at}].subject");
            let expected = "each thing once";
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                expected,
                &holding.subject,
            ));
        }
    }
    let mut check = LeaverCheck {
        person: facts.person.clone(),
        left_on: person.left_on,
        due: None,
        done_count: 0,
        open_count: 0,
        reports: Vec::new(),
        unheld_duties: Vec::new(),
        obligations: Vec::new(),
        findings: Vec::new(),
        basis: vec![policy.duties.cite(), reassign_workdays.cite()],
    };
    let Some(left) = person.left_on else {
        return Ok(check);
    };
    let after = day::shift(left, 1);
    let due = calendar.add_workdays(left, i64::from(reassign_workdays.value))?;
    check.due = Some(due);
    let manager = person.manager_on(left).cloned();
    for (at, holding) in facts.holdings.iter().enumerate() {
        let path = format!("holdings[{at}]");
        let finding = |code: &str, severity| {
            let subject = holding.subject.clone();
            Finding::new(code, severity, Clause::C4_1_2, subject, &path)
        };
        let handed = holding.handed_on.filter(|day| *day <= as_of);
        let taker = holding.handed_to.as_ref();
        // Who took it before the leaver went must still be there then.
        let taking = holding.handed_on.unwrap_or(as_of).max(after);
        let able = taker.filter(|taker| {
            let taken = facts.people.iter().find(|one| one.person == **taker);
            **taker != facts.person && taken.is_some_and(|one| one.employed(taking))
        });
        match (taker, able) {
            (Some(taker), None) => {
                let nobody = finding("handover_to_nobody", Severity::Error);
                check.findings.push(nobody.observed(taker).limit(taking));
            }
            (None, _) if as_of > left => {
                let unnamed = finding("handover_unnamed", Severity::Error);
                check.findings.push(unnamed.limit(left));
            }
            (Some(_), Some(_)) | (None, _) => {}
        }
        if let (Some(taker), Some(other)) = (able, divided(facts, at)) {
            let divided = finding("handover_divided", Severity::Warning);
            check.findings.push(divided.observed(taker).limit(other));
        }
        let done = handed.filter(|_| able.is_some());
        if let Some(late) = done.filter(|day| *day > due) {
            let found = finding("handover_late", Severity::Error);
            let grounds = vec![reassign_workdays.cite()];
            check
                .findings
                .push(found.observed(late).limit(due).because(grounds));
        }
        let mut obligation = Obligation::open(
            "leaver_handover",
            Clause::C4_1_2,
            able.cloned().or_else(|| manager.clone()),
            holding.subject.clone(),
            due,
            done.unwrap_or(as_of),
        )
        .because(vec![reassign_workdays.cite()]);
        if done.is_some() {
            obligation.state = ObligationState::Met;
            check.done_count = check.done_count.saturating_add(1);
        } else {
            check.open_count = check.open_count.saturating_add(1);
        }
        check.obligations.push(obligation);
    }
    for report in &facts.people {
        if report.person != facts.person && report.manager_on(after) == Some(&facts.person) {
            let subject = report.person.subject();
            check.findings.push(
                Finding::new(
                    "manager_has_left",
                    Severity::Error,
                    Clause::C4_1_2,
                    subject,
                    "posts.manager",
                )
                .observed(&facts.person)
                .limit(left),
            );
            check.reports.push(report.person.clone());
        }
    }
    check.reports.sort();
    for row in &policy.duties.value {
        let held = holders(row, &facts.departments, &facts.people, left);
        let then = holders(row, &facts.departments, &facts.people, after);
        if held.contains(&facts.person) && then.is_empty() {
            check.findings.push(unheld(policy, row).observed(after));
            check.unheld_duties.push(row.duty.clone());
        }
    }
    Ok(check)
}

/// An earlier thing of the same customer that goes to someone else.
fn divided(facts: &LeaverFacts, at: usize) -> Option<&str> {
    let holding = facts.holdings.get(at)?;
    let mut earlier = facts.holdings.iter().take(at);
    let other = earlier.find(|other| {
        holding.customer.is_some()
            && other.customer == holding.customer
            && other.handed_to.is_some()
            && other.handed_to != holding.handed_to
    });
    other.map(|other| other.subject.as_str())
}
