//! Whether entities, departments and people fit together on a day (4).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::chain::above;
use super::duties::{holders, unheld};
use super::policy::OrganisationPolicy;
use super::record::{Department, LegalEntity, Person};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Uscc, day};

/// The whole organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StructureFacts {
    /// The companies.
    #[serde(default)]
    pub legal_entities: Vec<LegalEntity>,
    /// The departments.
    #[serde(default)]
    pub departments: Vec<Department>,
    /// The people.
    #[serde(default)]
    pub people: Vec<Person>,
}

/// What does not fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StructureCheck {
    /// The day.
    #[serde(with = "day")]
    pub as_of: NaiveDate,
    /// Whether nothing is wrong.
    pub sound: bool,
    /// People who work here on the day.
    pub employed_count: u32,
    /// All that is wrong: entities, departments, people, duties.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Checks the whole organisation on a day.
///
/// - Shape: entities, departments and people in; every finding out.
/// - Source: section 4: three departments with their duties, people with posts and managers.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for a key that is there twice.
pub fn check_structure(
    policy: &OrganisationPolicy,
    facts: &StructureFacts,
    as_of: NaiveDate,
) -> Result<StructureCheck, Error> {
    let entities = facts.legal_entities.iter().map(|e| e.legal_entity.as_str());
    once("legal_entities", &entities.collect::<Vec<_>>())?;
    let departments = facts.departments.iter().map(|d| d.department.as_str());
    once("departments", &departments.collect::<Vec<_>>())?;
    let people = facts.people.iter().map(|p| p.person.as_str());
    once("people", &people.collect::<Vec<_>>())?;
    let mut findings = Vec::new();
    of_entities(facts, &mut findings);
    of_departments(facts, &mut findings);
    of_people(facts, as_of, &mut findings);
    for row in &policy.duties.value {
        if holders(row, &facts.departments, &facts.people, as_of).is_empty() {
            findings.push(unheld(policy, row).observed(as_of));
        }
    }
    let employed = facts.people.iter().filter(|person| person.employed(as_of));
    Ok(StructureCheck {
        as_of,
        sound: findings.iter().all(|f| f.severity != Severity::Error),
        employed_count: u32::try_from(employed.count()).unwrap_or(u32::MAX),
        findings,
        basis: vec![policy.duties.cite()],
    })
}

fn once(path: &str, keys: &[&str]) -> Result<(), Error> {
    let mut seen = std::collections::BTreeSet::new();
    for (at, key) in keys.iter().enumerate() {
        if !seen.insert(*key) {
            let path = format!("{path}[{at}]");
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                "each key once",
                key,
            ));
        }
    }
    Ok(())
}

fn finding(code: &str, severity: Severity, subject: String, path: &str) -> Finding {
    Finding::new(code, severity, Clause::C4_1_1, subject, path)
}

fn of_entities(facts: &StructureFacts, findings: &mut Vec<Finding>) {
    for entity in &facts.legal_entities {
        let subject = entity.legal_entity.subject();
        if let Some(text) = &entity.identifier
            && let Err(error) = Uscc::parse(text)
        {
            let code = "entity_identifier";
            findings.push(
                finding(code, Severity::Error, subject.clone(), "identifier")
                    .observed(text)
                    .limit(error),
            );
        }
        reversed(
            subject,
            entity.first_day,
            entity.last_day,
            "last_day",
            findings,
        );
    }
}

fn reversed(
    subject: String,
    first: Option<NaiveDate>,
    last: Option<NaiveDate>,
    path: &str,
    findings: &mut Vec<Finding>,
) {
    if let (Some(first), Some(last)) = (first, last)
        && last < first
    {
        findings.push(
            finding("days_reversed", Severity::Error, subject, path)
                .observed(last)
                .limit(first),
        );
    }
}

fn of_departments(facts: &StructureFacts, findings: &mut Vec<Finding>) {
    for department in &facts.departments {
        let subject = department.department.subject();
        reversed(
            subject.clone(),
            department.first_day,
            department.last_day,
            "last_day",
            findings,
        );
        if let Some(entity) = &department.legal_entity
            && facts
                .legal_entities
                .iter()
                .all(|e| e.legal_entity != *entity)
        {
            let code = "department_entity_unknown";
            findings.push(
                finding(code, Severity::Error, subject.clone(), "legal_entity").observed(entity),
            );
        }
        let mut passed = vec![&department.department];
        let mut at = department;
        while let Some(parent) = &at.parent {
            if passed.contains(&parent) {
                let code = "department_circle";
                findings.push(
                    finding(code, Severity::Error, subject.clone(), "parent").observed(parent),
                );
                break;
            }
            let Some(found) = facts.departments.iter().find(|d| d.department == *parent) else {
                if at.department == department.department {
                    let code = "department_parent_unknown";
                    findings.push(
                        finding(code, Severity::Error, subject.clone(), "parent").observed(parent),
                    );
                }
                break;
            };
            passed.push(&found.department);
            at = found;
        }
    }
}

fn of_people(facts: &StructureFacts, as_of: NaiveDate, findings: &mut Vec<Finding>) {
    for person in &facts.people {
        let subject = person.person.subject();
        reversed(
            subject.clone(),
            Some(person.joined_on),
            person.left_on,
            "left_on",
            findings,
        );
        for (at, post) in person.posts.iter().enumerate() {
            let path = format!("posts[{at}]");
            reversed(
                subject.clone(),
                Some(post.first_day),
                post.last_day,
                &path,
                findings,
            );
            if facts
                .departments
                .iter()
                .all(|d| d.department != post.department)
            {
                let code = "post_department_unknown";
                findings.push(
                    finding(code, Severity::Error, subject.clone(), &path)
                        .observed(&post.department),
                );
            }
            let before = post.first_day < person.joined_on;
            let after = person.left_on.is_some_and(|left| {
                post.first_day > left || post.last_day.is_some_and(|l| l > left)
            });
            if before || after {
                let code = "post_outside_employment";
                let observed = if before {
                    post.first_day
                } else {
                    post.last_day.unwrap_or(post.first_day)
                };
                let limit = if before {
                    person.joined_on
                } else {
                    person.left_on.unwrap_or(person.joined_on)
                };
                findings.push(
                    finding(code, Severity::Warning, subject.clone(), &path)
                        .observed(observed)
                        .limit(limit),
                );
            }
            let same = |other: &super::record::PersonPost| {
                other.department == post.department
                    && other.role == post.role
                    && other.first_day <= post.last_day.unwrap_or(NaiveDate::MAX)
                    && post.first_day <= other.last_day.unwrap_or(NaiveDate::MAX)
            };
            if person.posts.iter().take(at).any(same) {
                findings.push(
                    finding("post_twice", Severity::Warning, subject.clone(), &path)
                        .observed(&post.role),
                );
            }
        }
        if person.employed(as_of) {
            if person.posts_on(as_of).is_empty() {
                let code = "person_without_post";
                findings.push(finding(code, Severity::Warning, subject, "posts").observed(as_of));
            }
            // Only what is wrong at the nearest step: the others are told at the people they belong to.
            let (_, wrong) = above(&person.person, &facts.people, as_of);
            findings.extend(
                wrong
                    .into_iter()
                    .filter(|f| f.subject == person.person.subject()),
            );
        }
    }
}
