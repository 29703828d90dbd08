//! What a store keeps. Records are facts and decisions, never rules.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::{Currency, CustomerKey, LegalEntityKey, PersonKey, VisitKey, day, exact};
use crate::customer::FactorFact;
use crate::finance::{Allocation, ReceivableDocument};

/// A hospital that buys from us, as far as the rules need it so far (5.1.2, 5.4.1).
///
/// Its orders and balance are not here: history is derived from documents, so that it cannot drift.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerRecord {
    /// Its key.
    pub customer: CustomerKey,
    /// Which of the supplier's companies deals with it.
    #[serde(default)]
    pub legal_entity: Option<LegalEntityKey>,
    /// Official name.
    pub name: String,
    /// Unified social credit code, or the code of another register.
    #[serde(default)]
    pub identifier: Option<String>,
    /// Region code or name.
    #[serde(default)]
    pub region: Option<String>,
    /// Grade as it is written in the source.
    #[serde(default)]
    pub grade: Option<String>,
    /// Who is responsible for it (4.1.2).
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// First day it stood in the books.
    #[serde(with = "day")]
    pub known_since: NaiveDate,
    /// What is known of the factors of its class.
    #[serde(default)]
    pub factors: Vec<FactorFact>,
    /// Last day of its last contract, if it ever had one.
    #[serde(default, with = "day::option")]
    pub last_contract_end: Option<NaiveDate>,
    /// Credit limit, if one was agreed; in the currency beside it.
    #[serde(default, with = "exact::option")]
    pub credit_limit: Option<Decimal>,
    /// Currency of the credit limit.
    #[serde(default)]
    pub credit_currency: Option<Currency>,
}

/// One visit or call (5.4.2). It counts only with a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitRecord {
    /// Its key.
    pub visit: VisitKey,
    /// Whom it went to.
    pub customer: CustomerKey,
    /// Its day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// Who went.
    #[serde(default)]
    pub person: Option<PersonKey>,
    /// What was found.
    #[serde(default)]
    pub note: Option<String>,
}

/// A class that was given on a day, with the policy it was given by (5.2.3). Never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssessmentRecord {
    /// Whose class.
    pub customer: CustomerKey,
    /// The day.
    #[serde(with = "day")]
    pub assessed_on: NaiveDate,
    /// The class.
    pub class_name: String,
    /// The value band, when there was a score.
    #[serde(default)]
    pub band: Option<String>,
    /// The score.
    #[serde(default, with = "exact::option")]
    pub score: Option<Decimal>,
    /// Fingerprint of the policy; none for a class taken over from another system.
    #[serde(default)]
    pub policy_fingerprint: Option<String>,
}

/// An allocation and whose ledger it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllocationRecord {
    /// Whose ledger.
    pub customer: CustomerKey,
    /// The allocation.
    pub allocation: Allocation,
}

/// A family of records: what the ports need to know of it.
pub trait Record: Clone + Serialize + serde::de::DeserializeOwned + Send + Sync + 'static {
    /// Name of the family; the table of an SQL store.
    const FAMILY: &'static str;
    /// Whether a record can only be added, never changed.
    const APPEND_ONLY: bool;
    /// Its key, unique in the family.
    fn key(&self) -> String;
    /// Whose it is; records of one customer are kept together.
    fn customer(&self) -> &CustomerKey;
    /// The day it counts from in the books, if it has one.
    fn date(&self) -> Option<NaiveDate>;
}

impl Record for CustomerRecord {
    const FAMILY: &'static str = "customer";
    const APPEND_ONLY: bool = false;

    fn key(&self) -> String {
        self.customer.to_string()
    }

    fn customer(&self) -> &CustomerKey {
        &self.customer
    }

    fn date(&self) -> Option<NaiveDate> {
        Some(self.known_since)
    }
}

impl Record for VisitRecord {
    const FAMILY: &'static str = "visit";
    const APPEND_ONLY: bool = true;

    fn key(&self) -> String {
        self.visit.to_string()
    }

    fn customer(&self) -> &CustomerKey {
        &self.customer
    }

    fn date(&self) -> Option<NaiveDate> {
        Some(self.date)
    }
}

impl Record for AssessmentRecord {
    const FAMILY: &'static str = "assessment";
    const APPEND_ONLY: bool = true;

    /// One class a day and customer.
    fn key(&self) -> String {
        format!("{}@{}", self.customer, self.assessed_on)
    }

    fn customer(&self) -> &CustomerKey {
        &self.customer
    }

    fn date(&self) -> Option<NaiveDate> {
        Some(self.assessed_on)
    }
}

impl Record for ReceivableDocument {
    const FAMILY: &'static str = "document";
    const APPEND_ONLY: bool = true;

    fn key(&self) -> String {
        self.document.to_string()
    }

    fn customer(&self) -> &CustomerKey {
        &self.customer
    }

    fn date(&self) -> Option<NaiveDate> {
        Some(self.posting_date)
    }
}

impl Record for AllocationRecord {
    const FAMILY: &'static str = "allocation";
    const APPEND_ONLY: bool = true;

    fn key(&self) -> String {
        self.allocation.allocation.to_string()
    }

    fn customer(&self) -> &CustomerKey {
        &self.customer
    }

    fn date(&self) -> Option<NaiveDate> {
        Some(self.allocation.date)
    }
}
