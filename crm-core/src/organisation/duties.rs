//! Who holds a duty on a day (4.1-4.3).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::{DutyRow, OrganisationPolicy};
use super::record::{Department, Person};
use crate::answer::{Basis, Error, ErrorCode, Finding, Severity};
use crate::base::{DepartmentKey, PersonKey, day};

/// People, departments, and the duty that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DutyFacts {
    /// The duty; all when absent.
    #[serde(default)]
    pub duty: Option<String>,
    /// The departments.
    pub departments: Vec<Department>,
    /// The people.
    pub people: Vec<Person>,
}

/// Who holds one duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DutyHolders {
    /// The duty.
    pub duty: String,
    /// The kind of department that has it.
    pub department: String,
    /// The people who hold it, by key.
    pub holders: Vec<PersonKey>,
}

/// Who holds what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DutyTable {
    /// The day.
    #[serde(with = "day")]
    pub as_of: NaiveDate,
    /// Duty by duty, in the order of the policy.
    pub duties: Vec<DutyHolders>,
    /// Duties that nobody holds.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Who holds the duties of the departments on a day.
///
/// - Shape: departments and people with dated posts in; holders of each duty out.
/// - Source: clauses 4.1-4.3, as they stand in `organisation.duties`. A duty belongs to everyone with one of
///   its roles in a department of its kind; who has left holds none.
///
/// # Errors
/// [`ErrorCode::UnknownReference`] for a duty that the policy has not.
pub fn duty_holders(
    policy: &OrganisationPolicy,
    facts: &DutyFacts,
    as_of: NaiveDate,
) -> Result<DutyTable, Error> {
    let asked: Vec<&DutyRow> = policy
        .duties
        .value
        .iter()
        .filter(|row| facts.duty.as_ref().is_none_or(|duty| *duty == row.duty))
        .collect();
    if asked.is_empty() {
        let known: Vec<&str> = policy
            .duties
            .value
            .iter()
            .map(|row| row.duty.as_str())
            .collect();
        let observed = facts.duty.as_deref().unwrap_or_default();
        let expected = known.join(", ");
        return Err(Error::new(
            ErrorCode::UnknownReference,
            "duty",
            expected,
            observed,
        ));
    }
    let mut findings = Vec::new();
    let mut duties = Vec::new();
    for row in asked {
        let holders = holders(row, &facts.departments, &facts.people, as_of);
        if holders.is_empty() {
            findings.push(unheld(policy, row).observed(as_of));
        }
        duties.push(DutyHolders {
            duty: row.duty.clone(),
            department: row.department.clone(),
            holders,
        });
    }
    Ok(DutyTable {
        as_of,
        duties,
        findings,
        basis: vec![policy.duties.cite()],
    })
}

pub(super) fn unheld(policy: &OrganisationPolicy, row: &DutyRow) -> Finding {
    let subject = format!("duty:{}", row.duty);
    Finding::new(
        "duty_unheld",
        Severity::Error,
        row.clause(),
        subject,
        "people",
    )
    .with_word("duty", "duty", &row.duty)
    .because(vec![
        policy.duties.cite_row(&row.duty, row.roles.join(", ")),
    ])
}

pub(super) fn holders(
    row: &DutyRow,
    departments: &[Department],
    people: &[Person],
    on: NaiveDate,
) -> Vec<PersonKey> {
    let of_kind = |key: &DepartmentKey| {
        departments.iter().any(|department| {
            department.department == *key
                && department.kind == row.department
                && department.first_day.is_none_or(|first| first <= on)
                && department.last_day.is_none_or(|last| on <= last)
        })
    };
    let mut found: Vec<PersonKey> = people
        .iter()
        .filter(|person| {
            let posts = person.posts_on(on);
            let mut posts = posts.iter();
            posts.any(|post| row.roles.contains(&post.role) && of_kind(&post.department))
        })
        .map(|person| person.person.clone())
        .collect();
    found.sort();
    found.dedup();
    found
}
