//! Records of persons, apart from everything else so that they can be erased, and the traces that stay.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::{CustomerKey, PersonKey, day};

/// How personal text looks where it must not be read.
pub(super) const HIDDEN: &str = "***";

pub(super) fn hidden(text: Option<&String>) -> Option<&'static str> {
    text.map(|_| HIDDEN)
}

/// A contact at a hospital, a doctor as a rule. Only what business needs; it is never printed for debugging.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactRecord {
    /// The key, which the customer file uses.
    pub contact: String,
    /// The hospital.
    pub customer: CustomerKey,
    /// The name.
    #[serde(default)]
    pub name: Option<String>,
    /// A mobile number for business.
    #[serde(default)]
    pub mobile: Option<String>,
    /// The office number.
    #[serde(default)]
    pub landline: Option<String>,
    /// An e-mail address for business.
    #[serde(default)]
    pub email: Option<String>,
    /// Why the data may be kept.
    #[serde(default)]
    pub lawful_basis: Option<String>,
    /// When it was collected.
    #[serde(default, with = "day::option")]
    pub collected_on: Option<NaiveDate>,
    /// The last contact.
    #[serde(default, with = "day::option")]
    pub last_contact: Option<NaiveDate>,
    /// When it was erased; nothing personal is left then.
    #[serde(default, with = "day::option")]
    pub erased_on: Option<NaiveDate>,
}

impl fmt::Debug for ContactRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ContactRecord")
            .field("contact", &self.contact)
            .field("customer", &self.customer)
            .field("name", &hidden(self.name.as_ref()))
            .field("mobile", &hidden(self.mobile.as_ref()))
            .field("landline", &hidden(self.landline.as_ref()))
            .field("email", &hidden(self.email.as_ref()))
            .field("lawful_basis", &self.lawful_basis)
            .field("collected_on", &self.collected_on)
            .field("last_contact", &self.last_contact)
            .field("erased_on", &self.erased_on)
            .finish()
    }
}

/// That personal data was shown, or was not. Holds keys only, and is never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DisclosureRecord {
    /// Its key.
    pub disclosure: String,
    /// Whose data.
    pub subject: String,
    /// Who asked.
    pub person: PersonKey,
    /// By which duty.
    pub duty: String,
    /// What for.
    pub purpose: String,
    /// Whether it was shown.
    pub allowed: bool,
    /// Which fields were shown.
    #[serde(default)]
    pub fields: Vec<String>,
    /// When.
    #[serde(with = "day")]
    pub disclosed_on: NaiveDate,
    /// Fingerprint of the policy that decided.
    #[serde(default)]
    pub policy_fingerprint: Option<String>,
}

/// Why a record is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErasureReason {
    /// The person asked for it.
    Asked,
    /// The person took the consent back.
    ConsentWithdrawn,
    /// The time to keep it is over.
    RetentionOver,
    /// It was kept without a basis.
    Unlawful,
}

/// What stays of an erased record: that it was there, not what it said. Never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErasureRecord {
    /// Key of the erased record.
    pub subject: String,
    /// The hospital.
    pub customer: CustomerKey,
    /// Who erased it.
    pub person: PersonKey,
    /// Why.
    pub reason: ErasureReason,
    /// When it was asked for.
    #[serde(default, with = "day::option")]
    pub asked_on: Option<NaiveDate>,
    /// When it was erased.
    #[serde(with = "day")]
    pub erased_on: NaiveDate,
    /// Names of the fields that were filled.
    pub fields: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_personal_is_printed() -> Result<(), serde_json::Error> {
        let json = r#"{"contact":"D1","customer":"H1","name":"王小明","mobile":"13812345678",
            "landline":"010-12345678","email":"wang@example.com"}"#;
        let contact: ContactRecord = serde_json::from_str(json)?;
        let printed = format!("{contact:?}");
        for text in ["王", "1381", "010", "wang"] {
            assert!(!printed.contains(text), "{printed}");
        }
        assert!(printed.contains("D1"));
        Ok(())
    }
}
