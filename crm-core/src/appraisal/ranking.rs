//! Ranking, grades, and what follows from them (9.3).

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::AppraisalPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{PersonKey, exact};

/// A person with a score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoredPerson {
    /// Who.
    pub person: PersonKey,
    /// The total of the score card; none when there is none.
    #[serde(default, with = "exact::option")]
    pub score: Option<Decimal>,
    /// Whether a confirmed breach blocks the bonus (3.2).
    #[serde(default)]
    pub bonus_blocked: bool,
}

/// The people of a ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RankingFacts {
    /// The people.
    pub people: Vec<ScoredPerson>,
}

/// What follows from a grade. The source is cut off here: every outcome is assumed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// The grade that counts: a confirmed breach sets it.
    pub grade: String,
    /// Coefficient of the bonus.
    #[serde(with = "exact")]
    pub bonus: Decimal,
    /// Always true: the text ends before it says what follows.
    pub assumed: bool,
}

/// A person in the ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RankedPerson {
    /// Who.
    pub person: PersonKey,
    /// The score.
    #[serde(default, with = "exact::option")]
    pub score: Option<Decimal>,
    /// The place, from 1; equal scores share a place and the next one is left out. None without a score.
    pub place: Option<u32>,
    /// The grade by the score; assumed, as clause 9.3.1 is cut off.
    pub grade: Option<String>,
    /// What follows, if the policy gives outcomes at all.
    pub outcome: Option<Outcome>,
}

/// The ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ranking {
    /// By place, then by key; people without a score last.
    pub people: Vec<RankedPerson>,
    /// Always true: grades and outcomes are proposals.
    pub assumed: bool,
    /// People without a score, bonuses that are blocked.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Ranks people by their scores and grades them.
///
/// - Shape: scores in; places, grades and outcomes out.
/// - Source: clause 9.3.1, which the source cuts off: grades are a proposal and marked as assumed; outcomes
///   are given only when `appraisal.outcomes` is on.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for a person who is there twice.
pub fn rank_people(policy: &AppraisalPolicy, facts: &RankingFacts) -> Result<Ranking, Error> {
    let mut seen = BTreeSet::new();
    for (at, row) in facts.people.iter().enumerate() {
        if !seen.insert(&row.person) {
            let path = format!("people[{at}].person");
            let expected = "each person once";
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                expected,
                &row.person,
            ));
        }
    }
    let mut sorted: Vec<&ScoredPerson> = facts.people.iter().collect();
    sorted.sort_by(|a, b| b.score.cmp(&a.score).then_with(|| a.person.cmp(&b.person)));
    let mut findings = Vec::new();
    let mut people = Vec::new();
    for row in sorted {
        let better = facts
            .people
            .iter()
            .filter(|other| other.score > row.score)
            .count();
        let place = u32::try_from(better.saturating_add(1)).unwrap_or(u32::MAX);
        let band = row.score.and_then(|score| policy.grade_of(score));
        let finding = |code: &str, severity, clause| {
            Finding::new(code, severity, clause, row.person.subject(), "people")
        };
        if row.score.is_none() {
            findings.push(finding(
                "ranking_without_score",
                Severity::Warning,
                Clause::C9_3_1,
            ));
        }
        if row.bonus_blocked {
            findings.push(finding(
                "ranking_bonus_blocked",
                Severity::Error,
                Clause::C3_2,
            ));
        }
        let outcome = band.filter(|_| policy.outcomes.value).map(|band| Outcome {
            grade: if row.bonus_blocked {
                policy.breach_grade.value.clone()
            } else {
                band.grade.clone()
            },
            bonus: if row.bonus_blocked {
                Decimal::ZERO
            } else {
                band.bonus.0
            },
            assumed: true,
        });
        people.push(RankedPerson {
            person: row.person.clone(),
            score: row.score,
            place: row.score.map(|_| place),
            grade: band.map(|band| band.grade.clone()),
            outcome,
        });
    }
    let mut basis = vec![policy.grades.cite(), policy.outcomes.cite()];
    if policy.outcomes.value && facts.people.iter().any(|row| row.bonus_blocked) {
        basis.push(policy.breach_grade.cite());
    }
    Ok(Ranking {
        people,
        assumed: true,
        findings,
        basis,
    })
}
