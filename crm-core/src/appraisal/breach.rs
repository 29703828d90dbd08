//! Breaches of honest business and what they block (3.2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::AppraisalPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Evidence, PersonKey, day};

/// A breach that someone reported. It blocks nothing before it is confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreachRecord {
    /// Its key.
    pub breach: String,
    /// Who did it.
    pub person: PersonKey,
    /// Its kind, as in the policy.
    pub kind: String,
    /// Its day.
    #[serde(with = "day")]
    pub occurred_on: NaiveDate,
    /// Day on which it was confirmed; none while it is looked into.
    #[serde(default, with = "day::option")]
    pub confirmed_on: Option<NaiveDate>,
    /// Day on which it was found to be none.
    #[serde(default, with = "day::option")]
    pub dismissed_on: Option<NaiveDate>,
    /// Who confirmed or dismissed it.
    #[serde(default)]
    pub decided_by: Option<PersonKey>,
    /// The paper behind it.
    #[serde(default)]
    pub evidence: Option<Evidence>,
}

/// The breaches of one person, and the period that is appraised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreachStandingFacts {
    /// Who.
    pub person: PersonKey,
    /// First day of the period.
    #[serde(with = "day")]
    pub period_start: NaiveDate,
    /// Last day of the period.
    #[serde(with = "day")]
    pub period_end: NaiveDate,
    /// What was reported.
    pub breaches: Vec<BreachRecord>,
}

/// What breaches do to a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreachStanding {
    /// Who.
    pub person: PersonKey,
    /// Whether the bonus of the period is blocked.
    pub bonus_blocked: bool,
    /// Kinds of the breaches that block it, as the score card takes them.
    pub confirmed_kinds: Vec<String>,
    /// Reports of the period that nobody has decided on.
    pub open_breaches: Vec<String>,
    /// The grade that a confirmed breach sets; none when outcomes are off or nothing is confirmed.
    pub grade: Option<String>,
    /// Always true: what a breach does to the grade is assumed, as clause 9.3 is cut off.
    pub grade_assumed: bool,
    /// What blocks, what is open, what belongs to an earlier period.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What breaches do to the bonus and the grade of a period.
///
/// - Shape: reports of one person in, what they block out.
/// - Source: clause 3.2 (a confirmed breach blocks the bonus), proposal 9.3.P6 (it sets the grade and takes
///   back the bonus of an earlier period; assumed, and only when `appraisal.outcomes` is on).
/// - A breach counts in the period in which it happened, from the day it is confirmed.
///
/// # Errors
/// [`ErrorCode::UnknownReference`] for a kind that the policy does not know and a report about someone else;
/// [`ErrorCode::DuplicateKey`] for a report that is there twice; [`ErrorCode::Contradiction`] for one
/// that was confirmed and dismissed, or confirmed before it happened.
pub fn breach_standing(
    policy: &AppraisalPolicy,
    facts: &BreachStandingFacts,
    as_of: NaiveDate,
) -> Result<BreachStanding, Error> {
    let (mut findings, mut confirmed_kinds) = (Vec::new(), Vec::new());
    let mut open_breaches = Vec::new();
    let mut earlier = false;
    for (at, row) in facts.breaches.iter().enumerate() {
        check(policy, facts, row, at)?;
        let path = format!("breaches[{at}]");
        let finding = |code: &str, severity, clause| {
            let subject = facts.person.subject();
            Finding::new(code, severity, clause, subject, &path).observed(&row.kind)
        };
        let is_past = |day: Option<NaiveDate>| day.is_some_and(|day| day <= as_of);
        if is_past(row.dismissed_on) || row.occurred_on > facts.period_end {
            continue;
        }
        let in_period = row.occurred_on >= facts.period_start;
        match (is_past(row.confirmed_on), in_period) {
            (true, true) => {
                if row.evidence.is_none() {
                    let code = "breach_without_evidence";
                    findings.push(finding(code, Severity::Warning, Clause::C3_2));
                }
                findings.push(
                    finding("card_breach_blocks_bonus", Severity::Error, Clause::C3_2)
                        .because(vec![policy.breach_kinds.cite()]),
                );
                if !confirmed_kinds.contains(&row.kind) {
                    confirmed_kinds.push(row.kind.clone());
                }
            }
            (true, false) => {
                earlier = true;
                let code = "breach_of_earlier_period";
                let clause = Clause::C9_3_P6;
                findings.push(finding(code, Severity::Warning, clause).limit(row.occurred_on));
            }
            (false, true) => {
                findings.push(finding("breach_open", Severity::Warning, Clause::C3_2));
                open_breaches.push(row.breach.clone());
            }
            (false, false) => {}
        }
    }
    let blocked = !confirmed_kinds.is_empty();
    let graded = blocked && policy.outcomes.value;
    let mut basis = vec![policy.breach_kinds.cite(), policy.outcomes.cite()];
    if graded || earlier {
        basis.push(policy.breach_grade.cite());
    }
    Ok(BreachStanding {
        person: facts.person.clone(),
        bonus_blocked: blocked,
        confirmed_kinds,
        open_breaches,
        grade: graded.then(|| policy.breach_grade.value.clone()),
        grade_assumed: true,
        findings,
        basis,
    })
}

fn check(
    policy: &AppraisalPolicy,
    facts: &BreachStandingFacts,
    row: &BreachRecord,
    at: usize,
) -> Result<(), Error> {
    let path = |field: &str| format!("breaches[{at}].{field}");
    let mut before = facts.breaches.iter().take(at);
    if before.any(|other| other.breach == row.breach) {
        let (code, path) = (ErrorCode::DuplicateKey, path("breach"));
        return Err(Error::new(code, path, "each report once", &row.breach));
    }
    if row.person != facts.person {
        let (code, path) = (ErrorCode::UnknownReference, path("person"));
        return Err(Error::new(
            code,
            path,
            facts.person.to_string(),
            &row.person,
        ));
    }
    let kinds = &policy.breach_kinds.value;
    if !kinds.contains(&row.kind) {
        let (code, path) = (ErrorCode::UnknownReference, path("kind"));
        return Err(Error::new(code, path, kinds.join(", "), &row.kind));
    }
    if let Some(confirmed) = row.confirmed_on {
        let code = ErrorCode::Contradiction;
        if let Some(dismissed) = row.dismissed_on {
            let expected = "confirmed or dismissed";
            return Err(Error::new(code, path("dismissed_on"), expected, dismissed));
        }
        if confirmed < row.occurred_on {
            let expected = format!("{} or later", row.occurred_on);
            return Err(Error::new(code, path("confirmed_on"), expected, confirmed));
        }
    }
    Ok(())
}
