//! Whether an actor is covered by the policy on a day (2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::OrganisationPolicy;
use super::record::{Department, Person};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{DepartmentKey, PartnerKey, day};

/// The time of a partner's agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerTerm {
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
}

/// A partner and its agreements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerStanding {
    /// Who.
    pub partner: PartnerKey,
    /// What it is, for example `distributor` or `agent`.
    pub kind: String,
    /// Its agreements, in any order.
    #[serde(default)]
    pub agreements: Vec<PartnerTerm>,
}

/// An actor: a person or a partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActorFacts {
    /// The person.
    #[serde(default)]
    pub person: Option<Person>,
    /// The partner.
    #[serde(default)]
    pub partner: Option<PartnerStanding>,
    /// The departments.
    #[serde(default)]
    pub departments: Vec<Department>,
}

/// Whether the actor is covered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeCheck {
    /// Who, as findings name it.
    pub subject: String,
    /// Whether it is covered on the day.
    pub in_scope: bool,
    /// The role or kind that covers it.
    #[serde(default)]
    pub role: Option<String>,
    /// The department of the role.
    #[serde(default)]
    pub department: Option<DepartmentKey>,
    /// The last day on which it will be covered, as far as it is known.
    #[serde(default, with = "day::option")]
    pub until: Option<NaiveDate>,
    /// Why it is not covered, and what ends soon.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Whether an actor is covered on a day.
///
/// - Shape: a person with dated posts, or a partner with agreements, in; yes or no and why out.
/// - Units: calendar days; first and last days count. Agreements that follow without a gap are one time.
/// - Source: clause 2.
///
/// # Errors
/// [`ErrorCode::Contradiction`] when there is not exactly one actor.
pub fn actor_in_scope(
    policy: &OrganisationPolicy,
    facts: &ActorFacts,
    as_of: NaiveDate,
) -> Result<ScopeCheck, Error> {
    match (&facts.person, &facts.partner) {
        (Some(person), None) => Ok(of_person(policy, person, &facts.departments, as_of)),
        (None, Some(partner)) => Ok(of_partner(policy, partner, as_of)),
        (person, _) => {
            let observed = if person.is_some() { "both" } else { "neither" };
            let expected = "a person or a partner";
            Err(Error::new(
                ErrorCode::Contradiction,
                "person",
                expected,
                observed,
            ))
        }
    }
}

fn of_person(
    policy: &OrganisationPolicy,
    person: &Person,
    departments: &[Department],
    as_of: NaiveDate,
) -> ScopeCheck {
    let subject = person.person.subject();
    let mut findings = Vec::new();
    let finding = |code: &str, path: &str| {
        Finding::new(code, Severity::Error, Clause::C2, subject.clone(), path)
    };
    let kind = |key: &DepartmentKey| {
        let mut found = departments.iter().filter(|d| d.department == *key);
        found.find_map(|department| {
            let over = department.last_day.is_some_and(|last| last < as_of);
            (!over).then_some(department.kind.as_str())
        })
    };
    let posts = person.posts_on(as_of);
    let covered = posts.iter().find(|post| {
        policy.covered_roles.value.iter().any(|row| {
            row.role == post.role
                && (row.department.is_none() || row.department.as_deref() == kind(&post.department))
        })
    });
    if !person.employed(as_of) {
        let (path, limit) = match person.left_on {
            Some(left) if left < as_of => ("left_on", left),
            _ => ("joined_on", person.joined_on),
        };
        findings.push(
            finding("scope_not_employed", path)
                .observed(as_of)
                .limit(limit),
        );
    } else if posts.is_empty() {
        findings.push(finding("scope_without_post", "posts").observed(as_of));
    } else if covered.is_none() {
        let roles: Vec<&str> = posts.iter().map(|post| post.role.as_str()).collect();
        findings.push(
            finding("scope_role_outside", "posts")
                .observed(roles.join(", "))
                .because(vec![policy.covered_roles.cite()]),
        );
    }
    let until = covered.and_then(|post| match (post.last_day, person.left_on) {
        (Some(last), Some(left)) => Some(last.min(left)),
        (last, left) => last.or(left),
    });
    ScopeCheck {
        in_scope: covered.is_some(),
        role: covered.map(|post| post.role.clone()),
        department: covered.map(|post| post.department.clone()),
        until,
        findings,
        basis: vec![policy.covered_roles.cite()],
        subject,
    }
}

fn of_partner(
    policy: &OrganisationPolicy,
    partner: &PartnerStanding,
    as_of: NaiveDate,
) -> ScopeCheck {
    let subject = partner.partner.subject();
    let mut findings = Vec::new();
    let finding = |code: &str, severity, path: &str| {
        Finding::new(code, severity, Clause::C2, subject.clone(), path)
    };
    let kind = policy.covered_partners.value.contains(&partner.kind);
    if !kind {
        findings.push(
            finding("scope_partner_kind", Severity::Error, "kind")
                .observed(&partner.kind)
                .limit(policy.covered_partners.value.join(", "))
                .because(vec![policy.covered_partners.cite()]),
        );
    }
    for (at, term) in partner.agreements.iter().enumerate() {
        if term.last_day < term.first_day {
            let path = format!("agreements[{at}]");
            findings.push(
                finding("scope_agreement_reversed", Severity::Error, &path)
                    .observed(term.last_day)
                    .limit(term.first_day),
            );
        }
    }
    let mut terms: Vec<&PartnerTerm> = partner.agreements.iter().collect();
    terms.sort_by_key(|term| (term.first_day, term.last_day));
    let mut until: Option<NaiveDate> = None;
    for term in terms.iter().filter(|term| term.last_day >= term.first_day) {
        let begins = until.map_or(as_of, |last| day::shift(last, 1));
        if term.first_day <= begins && term.last_day >= as_of {
            until = until.max(Some(term.last_day));
        }
    }
    match until {
        None => {
            let last = terms
                .iter()
                .map(|term| term.last_day)
                .filter(|last| *last < as_of)
                .max();
            let mut missing =
                finding("scope_agreement_missing", Severity::Error, "agreements").observed(as_of);
            if let Some(last) = last {
                missing = missing.limit(last);
            }
            findings.push(missing);
        }
        Some(last) => {
            let left = day::days_between(as_of, last);
            if left <= i64::from(policy.agreement_warn_days.value) {
                findings.push(
                    finding("scope_agreement_ends", Severity::Warning, "agreements")
                        .observed(last)
                        .limit(policy.agreement_warn_days.value)
                        .with("days", left)
                        .because(vec![policy.agreement_warn_days.cite()]),
                );
            }
        }
    }
    ScopeCheck {
        in_scope: kind && until.is_some(),
        role: kind.then(|| partner.kind.clone()),
        department: None,
        until,
        findings,
        basis: vec![
            policy.covered_partners.cite(),
            policy.agreement_warn_days.cite(),
        ],
        subject,
    }
}
