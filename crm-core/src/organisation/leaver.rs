//! What has to be handed over when someone leaves (4.1.2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::duties::{holders, unheld};
use super::policy::OrganisationPolicy;
use super::record::{Department, Person};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Obligation, Severity};
use crate::base::{PersonKey, day};

/// Something a person is responsible for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holding {
    /// What it is, as findings name it, for example `customer:H1` or `case:C7`.
    pub subject: String,
    /// Who takes it over.
    #[serde(default)]
    pub handed_to: Option<PersonKey>,
    /// When it was handed over.
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
    /// People who will have no manager.
    pub reports: Vec<PersonKey>,
    /// Duties that nobody will hold.
    pub unheld_duties: Vec<String>,
    /// What is still to be handed over, each by the last day.
    pub obligations: Vec<Obligation>,
    /// What was handed to someone who cannot take it, people and duties left alone.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What has to be handed over when someone leaves.
///
/// - Shape: the leaver, what the leaver holds, and the organisation in; obligations and findings out.
/// - Units: the last day in the company is the last day to hand over; the manager answers for it.
/// - Source: clause 4.1.2. Who stays hands nothing over.
///
/// # Errors
/// [`ErrorCode::UnknownReference`] for a person who is not among the people.
pub fn check_leaver(
    policy: &OrganisationPolicy,
    facts: &LeaverFacts,
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
    let mut check = LeaverCheck {
        person: facts.person.clone(),
        left_on: person.left_on,
        reports: Vec::new(),
        unheld_duties: Vec::new(),
        obligations: Vec::new(),
        findings: Vec::new(),
        basis: vec![policy.duties.cite()],
    };
    let Some(left) = person.left_on else {
        return Ok(check);
    };
    let after = day::shift(left, 1);
    let manager = person.manager_on(left).cloned();
    for (at, holding) in facts.holdings.iter().enumerate() {
        let path = format!("holdings[{at}]");
        let finding = |code: &str| {
            let subject = holding.subject.clone();
            Finding::new(code, Severity::Error, Clause::C4_1_2, subject, &path)
        };
        let handed = holding.handed_on.is_some_and(|day| day <= as_of);
        if let Some(taker) = &holding.handed_to {
            let taken = facts.people.iter().find(|one| one.person == *taker);
            if *taker == facts.person || taken.is_none_or(|one| !one.employed(after)) {
                check
                    .findings
                    .push(finding("handover_to_nobody").observed(taker).limit(after));
                check
                    .obligations
                    .push(owed(holding, manager.clone(), left, as_of));
                continue;
            }
        }
        if holding.handed_to.is_none() || !handed {
            check
                .obligations
                .push(owed(holding, manager.clone(), left, as_of));
        } else if let Some(day) = holding.handed_on.filter(|day| *day > left) {
            let late = finding("handover_late").observed(day).limit(left);
            check.findings.push(late);
        }
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

fn owed(
    holding: &Holding,
    manager: Option<PersonKey>,
    left: NaiveDate,
    as_of: NaiveDate,
) -> Obligation {
    let subject = holding.subject.clone();
    Obligation::open(
        "leaver_handover",
        Clause::C4_1_2,
        manager,
        subject,
        left,
        as_of,
    )
}
