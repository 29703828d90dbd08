//! The managers above a person on a day (4).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::record::Person;
use crate::answer::{Clause, Error, ErrorCode, Finding, Severity};
use crate::base::PersonKey;

/// A person among people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainFacts {
    /// Whose managers.
    pub person: PersonKey,
    /// The people.
    pub people: Vec<Person>,
}

/// The managers above a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManagerChain {
    /// Whose.
    pub person: PersonKey,
    /// The managers, the nearest first.
    pub managers: Vec<PersonKey>,
    /// A manager who is not known, has left, or stands below the person.
    pub findings: Vec<Finding>,
}

/// The managers above a person on a day.
///
/// - Shape: people with dated posts in; managers from the nearest to the highest out.
/// - Source: section 4. A manager who does not work here on the day is told and passed over, as far as the
///   posts say who is above; a circle ends where it closes.
///
/// # Errors
/// [`ErrorCode::UnknownReference`] for a person who is not among the people; [`ErrorCode::DuplicateKey`] for
/// one who is there twice.
pub fn manager_chain(facts: &ChainFacts, as_of: NaiveDate) -> Result<ManagerChain, Error> {
    let mut seen = BTreeSet::new();
    for (at, person) in facts.people.iter().enumerate() {
        if !seen.insert(&person.person) {
            let path = format!("people[{at}].person");
            let observed = &person.person;
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                "each once",
                observed,
            ));
        }
    }
    if facts
        .people
        .iter()
        .all(|person| person.person != facts.person)
    {
        let expected = "one of the people";
        return Err(Error::new(
            ErrorCode::UnknownReference,
            "person",
            expected,
            &facts.person,
        ));
    }
    let (managers, findings) = above(&facts.person, &facts.people, as_of);
    Ok(ManagerChain {
        person: facts.person.clone(),
        managers,
        findings,
    })
}

/// The managers above, and what is wrong with them.
pub(super) fn above(
    person: &PersonKey,
    people: &[Person],
    on: NaiveDate,
) -> (Vec<PersonKey>, Vec<Finding>) {
    let find = |key: &PersonKey| people.iter().find(|one| one.person == *key);
    let mut managers: Vec<PersonKey> = Vec::new();
    let mut passed: Vec<PersonKey> = vec![person.clone()];
    let mut findings = Vec::new();
    let mut at = person.clone();
    while let Some(key) = find(&at).and_then(|one| next(one, on)) {
        let finding = |code: &str, severity| {
            let subject = at.subject();
            Finding::new(code, severity, Clause::C4_1_1, subject, "posts.manager").observed(&key)
        };
        if passed.contains(&key) {
            findings.push(finding("manager_circle", Severity::Error));
            break;
        }
        match find(&key) {
            None => {
                findings.push(finding("manager_unknown", Severity::Error));
                break;
            }
            Some(manager) if !manager.employed(on) => {
                findings.push(finding("manager_has_left", Severity::Warning).limit(on));
            }
            Some(_) => managers.push(key.clone()),
        }
        passed.push(key.clone());
        at = key;
    }
    (managers, findings)
}

/// Who is above: by the posts of the day, and for who has left by the last post.
fn next(person: &Person, on: NaiveDate) -> Option<PersonKey> {
    if person.employed(on) {
        return person.manager_on(on).cloned();
    }
    let last = person.posts.iter().filter(|post| post.first_day <= on);
    last.max_by_key(|post| post.first_day)
        .and_then(|post| post.manager.clone())
}
