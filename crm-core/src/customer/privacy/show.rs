//! A contact as it may be seen: masked, but for what was asked for with a reason (5.1.2, 3.2).

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::disclose::{Disclosure, DisclosureFacts, check_disclosure};
use super::mask::{PersonalKind, mask};
use super::policy::PrivacyPolicy;
use super::record::{ContactRecord, hidden};
use crate::answer::{Clause, Error, ErrorCode, Finding, Severity};
use crate::base::CustomerKey;
use crate::policy::Param;

/// A contact and who wants to see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShowFacts {
    /// The contact.
    pub contact: ContactRecord,
    /// Who wants to see it in full and what for; without it everything stays masked. The basis is the one of
    /// the contact, whatever the request says.
    #[serde(default)]
    pub request: Option<DisclosureFacts>,
}

/// A contact as it may be seen. It is never printed for debugging.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownContact {
    /// The key.
    pub contact: String,
    /// The hospital.
    pub customer: CustomerKey,
    /// The name.
    #[serde(default)]
    pub name: Option<String>,
    /// The mobile number.
    #[serde(default)]
    pub mobile: Option<String>,
    /// The office number.
    #[serde(default)]
    pub landline: Option<String>,
    /// The e-mail address.
    #[serde(default)]
    pub email: Option<String>,
    /// Fields that are shown in full.
    pub shown: Vec<String>,
    /// The disclosure, to be kept; none when nothing was asked for.
    #[serde(default)]
    pub disclosure: Option<Disclosure>,
    /// Why something stays masked.
    pub findings: Vec<Finding>,
}

impl fmt::Debug for ShownContact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ShownContact")
            .field("contact", &self.contact)
            .field("customer", &self.customer)
            .field("name", &hidden(self.name.as_ref()))
            .field("mobile", &hidden(self.mobile.as_ref()))
            .field("landline", &hidden(self.landline.as_ref()))
            .field("email", &hidden(self.email.as_ref()))
            .field("shown", &self.shown)
            .field("disclosure", &self.disclosure)
            .field("findings", &self.findings)
            .finish()
    }
}

/// The fields of a contact that are personal.
pub(super) const FIELDS: [&str; 4] = ["name", "mobile", "landline", "email"];

/// Shows a contact.
///
/// - Shape: a contact and a request in; the contact, masked but for what is allowed, and the record to keep
///   out.
/// - Source: clauses 5.1.2 and 3.2. Without a request everything is masked.
///
/// # Errors
/// [`ErrorCode::Contradiction`] when the request is about someone else.
pub fn show_contact(
    policy: &PrivacyPolicy,
    lawful_bases: &Param<Vec<String>>,
    policy_fingerprint: &str,
    facts: &ShowFacts,
    as_of: NaiveDate,
) -> Result<ShownContact, Error> {
    let contact = &facts.contact;
    let mut findings = Vec::new();
    let mut disclosure = None;
    if let Some(request) = &facts.request {
        if request.subject != contact.contact {
            let path = "request.subject";
            let (expected, observed) = (&contact.contact, &request.subject);
            return Err(Error::new(
                ErrorCode::Contradiction,
                path,
                expected,
                observed,
            ));
        }
        let mut request = request.clone();
        request.lawful_basis.clone_from(&contact.lawful_basis);
        let told = check_disclosure(policy, lawful_bases, policy_fingerprint, &request, as_of)?;
        findings.extend(told.findings.iter().cloned());
        disclosure = Some(told);
    }
    if let Some(erased) = contact.erased_on {
        let subject = format!("doctor:{}", contact.contact);
        let code = "contact_erased";
        findings.push(
            Finding::new(code, Severity::Info, Clause::C5_1_2, subject, "erased_on")
                .observed(erased),
        );
    }
    let allowed = |field: &str| {
        disclosure
            .as_ref()
            .is_some_and(|told| told.record.fields.iter().any(|one| one == field))
    };
    let see = |field: &str, kind: PersonalKind, text: &Option<String>| {
        text.as_ref().map(|text| {
            if allowed(field) {
                text.clone()
            } else {
                mask(kind, text.trim())
            }
        })
    };
    Ok(ShownContact {
        contact: contact.contact.clone(),
        customer: contact.customer.clone(),
        name: see("name", PersonalKind::Name, &contact.name),
        mobile: see("mobile", PersonalKind::Mobile, &contact.mobile),
        landline: see("landline", PersonalKind::Landline, &contact.landline),
        email: see("email", PersonalKind::Email, &contact.email),
        shown: FIELDS
            .into_iter()
            .filter(|field| allowed(field))
            .map(str::to_owned)
            .collect(),
        disclosure,
        findings,
    })
}
