//! Showing personal data for a purpose, and deleting it in time (5.1.2, 3.2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::PrivacyPolicy;
use super::record::DisclosureRecord;
use crate::answer::{Basis, Clause, Error, Finding, Obligation, Severity};
use crate::base::{PersonKey, day};
use crate::policy::Param;

/// Someone wants to see personal data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DisclosureFacts {
    /// The key of the record that is kept of it. None has it made of whose data, who, post, day, purpose, fields
    /// and whether it was allowed; who asks for the same twice a day gives keys.
    #[serde(default)]
    pub disclosure: Option<String>,
    /// Whose data, by key.
    pub subject: String,
    /// Who wants to see it.
    pub person: PersonKey,
    /// The post.
    pub duty: String,
    /// What for.
    pub purpose: String,
    /// Which fields, for example `mobile`.
    pub fields: Vec<String>,
    /// Why the data may be kept at all.
    #[serde(default)]
    pub lawful_basis: Option<String>,
}

/// Whether it may be shown, and the record of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disclosure {
    /// Whether it may.
    pub allowed: bool,
    /// What has to be kept of it, complete, whether it may or not.
    pub record: DisclosureRecord,
    /// Why it may not.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Checks a disclosure; its answer carries the record to keep.
///
/// - Shape: who wants what for which purpose in; yes or no with the record out, to be committed as it is. `lawful_bases` are those of the
///   customer file, `file.lawful_bases`; `policy_fingerprint` is that of the whole policy.
/// - Source: clauses 5.1.2 and 3.2. Only fields that the policy names may be shown: no more than is needed.
///
/// # Errors
/// None so far.
pub fn check_disclosure(
    policy: &PrivacyPolicy,
    lawful_bases: &Param<Vec<String>>,
    policy_fingerprint: &str,
    facts: &DisclosureFacts,
    as_of: NaiveDate,
) -> Result<Disclosure, Error> {
    let mut findings = Vec::new();
    let finding = |code: &str, path: &str, observed: &str| {
        let subject = format!("doctor:{}", facts.subject);
        Finding::new(code, Severity::Error, Clause::C5_1_2, subject, path).observed(observed)
    };
    if !policy.purposes.value.contains(&facts.purpose) {
        findings.push(
            finding("disclosure_purpose", "purpose", &facts.purpose)
                .limit(policy.purposes.value.join(", "))
                .because(vec![policy.purposes.cite()]),
        );
    }
    if !policy.duties.value.contains(&facts.duty) {
        findings.push(
            finding("disclosure_duty", "duty", &facts.duty)
                .limit(policy.duties.value.join(", "))
                .because(vec![policy.duties.cite()]),
        );
    }
    let said = facts.lawful_basis.as_deref().map(str::trim);
    match said.filter(|basis| !basis.is_empty()) {
        None => findings.push(finding(
            "disclosure_without_basis",
            "lawful_basis",
            &facts.subject,
        )),
        Some(basis) if lawful_bases.value.iter().all(|known| known != basis) => findings.push(
            finding("disclosure_basis_unknown", "lawful_basis", basis)
                .limit(lawful_bases.value.join(", "))
                .because(vec![lawful_bases.cite()]),
        ),
        Some(_) => {}
    }
    for (at, field) in facts.fields.iter().enumerate() {
        if policy.never_disclosed.value.contains(field) {
            findings.push(
                finding("disclosure_never", &format!("fields[{at}]"), field)
                    .because(vec![policy.never_disclosed.cite()]),
            );
        } else if !policy.disclosable.value.contains(field) {
            findings.push(
                finding("disclosure_field_unknown", &format!("fields[{at}]"), field)
                    .limit(policy.disclosable.value.join(", "))
                    .because(vec![policy.disclosable.cite()]),
            );
        }
    }
    let allowed = findings.is_empty();
    let key = facts.disclosure.as_deref().map(str::trim);
    let key = key.filter(|key| !key.is_empty()).map_or_else(
        || {
            let (subject, person, purpose) = (&facts.subject, &facts.person, &facts.purpose);
            // A request that was refused and the one that was put right are two, on the same day.
            let outcome = if allowed { "allowed" } else { "refused" };
            format!(
                "{subject}@{person}@{}@{as_of}@{purpose}@{}@{outcome}",
                facts.duty,
                facts.fields.join("+")
            )
        },
        str::to_owned,
    );
    Ok(Disclosure {
        allowed,
        record: DisclosureRecord {
            disclosure: key,
            subject: facts.subject.clone(),
            person: facts.person.clone(),
            duty: facts.duty.clone(),
            purpose: facts.purpose.clone(),
            allowed,
            fields: if allowed {
                facts.fields.clone()
            } else {
                Vec::new()
            },
            disclosed_on: as_of,
            policy_fingerprint: Some(policy_fingerprint.to_owned()),
        },
        findings,
        basis: vec![
            policy.purposes.cite(),
            policy.duties.cite(),
            lawful_bases.cite(),
        ],
    })
}

/// A person whose data is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RetentionFacts {
    /// Whose data, by key.
    pub subject: String,
    /// Who keeps it.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// The last contact.
    #[serde(with = "day")]
    pub last_contact: NaiveDate,
    /// Day on which the person asked for it to be deleted.
    #[serde(default, with = "day::option")]
    pub erasure_asked_on: Option<NaiveDate>,
}

/// When personal data has to be deleted.
///
/// - Shape: the last contact in, one obligation out.
/// - Units: whole years from the day. Who asks for it has it deleted at once.
/// - Source: clause 5.1.2.
///
/// # Errors
/// None so far.
pub fn deletion_due(
    policy: &PrivacyPolicy,
    facts: &RetentionFacts,
    as_of: NaiveDate,
) -> Result<Obligation, Error> {
    let months = policy.retention_years.value.saturating_mul(12);
    let kept = day::shift_months(facts.last_contact, months);
    let due = facts.erasure_asked_on.map_or(kept, |asked| asked.min(kept));
    Ok(Obligation::open(
        "personal_data_deletion",
        Clause::C5_1_2,
        facts.owner.clone(),
        format!("doctor:{}", facts.subject),
        due,
        as_of,
    )
    .because(vec![policy.retention_years.cite()]))
}
