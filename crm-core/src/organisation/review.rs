//! Whether the policy itself is approved, numbered and reviewed in time (4.1.1).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::OrganisationPolicy;
use crate::answer::{Basis, Clause, Error, Finding, Obligation, Severity};
use crate::base::{PersonKey, day};

/// The revision before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreviousRevision {
    /// Its number.
    pub revision: String,
    /// The day it started.
    #[serde(with = "day")]
    pub effective_from: NaiveDate,
    /// Fingerprint of its values.
    #[serde(default)]
    pub fingerprint: Option<String>,
}

/// A revision of the policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyReviewFacts {
    /// Its name.
    pub policy: String,
    /// Its number.
    pub revision: String,
    /// The day it starts.
    #[serde(with = "day")]
    pub effective_from: NaiveDate,
    /// Who answers for it.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// Who approved it.
    #[serde(default)]
    pub approved_by: Option<PersonKey>,
    /// When.
    #[serde(default, with = "day::option")]
    pub approved_on: Option<NaiveDate>,
    /// When it was last reviewed.
    #[serde(default, with = "day::option")]
    pub reviewed_on: Option<NaiveDate>,
    /// Fingerprint of its values.
    #[serde(default)]
    pub fingerprint: Option<String>,
    /// The revision before.
    #[serde(default)]
    pub previous: Option<PreviousRevision>,
}

/// How the policy stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyReviewCheck {
    /// Its name.
    pub policy: String,
    /// Its number.
    pub revision: String,
    /// The next review.
    pub obligations: Vec<Obligation>,
    /// No approval, a change without a new number, a start that is not later.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Checks a revision of the policy.
///
/// - Shape: head of a revision and of the one before in; the next review and every finding out.
/// - Units: months from the last review, else from the approval, else from the start; a day that lies in
///   the future has not happened.
/// - Source: clause 4.1.1.
///
/// # Errors
/// None so far.
pub fn check_policy_review(
    policy: &OrganisationPolicy,
    facts: &PolicyReviewFacts,
    as_of: NaiveDate,
) -> Result<PolicyReviewCheck, Error> {
    let subject = format!("policy:{}@{}", facts.policy, facts.revision);
    let mut findings = Vec::new();
    let finding = |code: &str, severity, path: &str| {
        Finding::new(code, severity, Clause::C4_1_1, subject.clone(), path)
    };
    let approved = facts.approved_on.filter(|on| *on <= as_of);
    if facts.approved_by.is_none() || approved.is_none() {
        let path = if facts.approved_by.is_none() {
            "approved_by"
        } else {
            "approved_on"
        };
        findings.push(finding("policy_not_approved", Severity::Error, path));
    }
    if let Some(on) = facts.approved_on
        && on > facts.effective_from
    {
        findings.push(
            finding("policy_approved_late", Severity::Warning, "approved_on")
                .observed(on)
                .limit(facts.effective_from),
        );
    }
    if facts.owner.is_none() {
        findings.push(finding("policy_without_owner", Severity::Warning, "owner"));
    }
    if facts.approved_by.is_some() && facts.approved_by == facts.owner {
        findings.push(
            finding("policy_approved_by_owner", Severity::Warning, "approved_by").observed(
                facts
                    .owner
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default(),
            ),
        );
    }
    if let Some(before) = &facts.previous {
        let changed = match (&facts.fingerprint, &before.fingerprint) {
            (Some(now), Some(then)) => Some(now != then),
            _ => None,
        };
        if facts.revision == before.revision && changed != Some(false) {
            findings.push(
                finding(
                    "policy_change_without_revision",
                    Severity::Error,
                    "revision",
                )
                .observed(&facts.revision)
                .limit(&before.revision),
            );
        }
        if facts.revision != before.revision && changed == Some(false) {
            let code = "policy_revision_without_change";
            findings.push(finding(code, Severity::Info, "fingerprint").observed(&facts.revision));
        }
        if facts.revision != before.revision && facts.effective_from <= before.effective_from {
            findings.push(
                finding("policy_start_not_later", Severity::Error, "effective_from")
                    .observed(facts.effective_from)
                    .limit(before.effective_from),
            );
        }
    }
    let reviewed = facts.reviewed_on.filter(|on| *on <= as_of);
    let from = reviewed.or(approved).unwrap_or(facts.effective_from);
    let due = day::shift_months(from, policy.review_months.value);
    let obligation = Obligation::open(
        "policy_review",
        Clause::C4_1_1,
        facts.owner.clone(),
        subject.clone(),
        due,
        as_of,
    )
    .because(vec![policy.review_months.cite()]);
    Ok(PolicyReviewCheck {
        policy: facts.policy.clone(),
        revision: facts.revision.clone(),
        obligations: vec![obligation],
        findings,
        basis: vec![policy.review_months.cite()],
    })
}
