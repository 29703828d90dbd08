//! What a store keeps. Records are facts and decisions, never rules.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::{Currency, CustomerKey, LegalEntityKey, PersonKey, VisitKey, day, exact};
use crate::customer::FactorFact;
use crate::finance::Allocation;

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
    /// Why it was made out of turn, or why the class is not the one of the rule.
    #[serde(default)]
    pub reason: Option<String>,
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
