//! Nobody approves what is one's own (3.2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::chain::above;
use super::policy::OrganisationPolicy;
use super::record::Person;
use crate::answer::{Basis, Clause, Error, Finding, Severity};
use crate::base::PersonKey;

/// An act on the thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// What was done, as in `organisation.separate_duties`.
    pub act: String,
    /// By whom.
    pub person: PersonKey,
}

/// The acts on one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeparationFacts {
    /// The thing, as findings name it, for example `claim:E7`.
    pub subject: String,
    /// The acts.
    pub acts: Vec<Act>,
    /// The people, to know who manages whom; without them only the same person is found.
    #[serde(default)]
    pub people: Vec<Person>,
}

/// Whether the acts were kept apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeparationCheck {
    /// Whether they were.
    pub separate: bool,
    /// Who did both, and who judged a manager's act.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Whether acts that belong apart were done by different people.
///
/// - Shape: acts with people in; yes or no and why out.
/// - Source: clause 3.2. One person with both acts is an error; an act judged by someone below its doer is
///   a warning.
///
/// # Errors
/// None so far.
pub fn check_separation(
    policy: &OrganisationPolicy,
    facts: &SeparationFacts,
    as_of: NaiveDate,
) -> Result<SeparationCheck, Error> {
    let mut findings = Vec::new();
    for pair in &policy.separate_duties.value {
        let of = |act: &str| {
            let act = act.to_owned();
            facts
                .acts
                .iter()
                .enumerate()
                .filter(move |(_, one)| one.act == act)
        };
        let row = format!("{}/{}", pair.first, pair.second);
        for (_, first) in of(&pair.first) {
            for (at, second) in of(&pair.second) {
                let finding = |code: &str, severity| {
                    let path = format!("acts[{at}]");
                    let subject = facts.subject.clone();
                    Finding::new(code, severity, Clause::C3_2, subject, &path)
                        .observed(&second.person)
                        .limit(&first.person)
                        .with_word("first", "act", &pair.first)
                        .with_word("second", "act", &pair.second)
                        .because(vec![policy.separate_duties.cite_row(&row, &second.person)])
                };
                if first.person == second.person {
                    findings.push(finding("duties_not_separate", Severity::Error));
                } else if above(&second.person, &facts.people, as_of)
                    .0
                    .contains(&first.person)
                {
                    findings.push(finding("judged_from_below", Severity::Warning));
                }
            }
        }
    }
    Ok(SeparationCheck {
        separate: findings.iter().all(|f| f.severity != Severity::Error),
        findings,
        basis: vec![policy.separate_duties.cite()],
    })
}
