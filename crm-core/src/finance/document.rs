//! Receivable documents and what links them. Documents are never changed; corrections are new ones.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::{
    AllocationKey, CustomerKey, DocumentKey, Evidence, LegalEntityKey, Money, PersonKey, day, exact,
};

/// What a document does to the customer's balance. Amounts are always above zero; the kind says
/// the sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// Goods or services charged.
    Invoice,
    /// A manual charge, an opening balance.
    DebitAdjustment,
    /// Money paid back to the customer.
    Refund,
    /// A return or a price reduction.
    CreditNote,
    /// Money received.
    Payment,
    /// A manual credit, an opening credit.
    CreditAdjustment,
}

impl DocumentKind {
    /// Whether it raises what the customer owes.
    #[must_use]
    pub fn is_debit(self) -> bool {
        match self {
            Self::Invoice | Self::DebitAdjustment | Self::Refund => true,
            Self::CreditNote | Self::Payment | Self::CreditAdjustment => false,
        }
    }

    /// Whether an allocation from it counts as paid; the others count as credited.
    #[must_use]
    pub fn is_payment(self) -> bool {
        self == Self::Payment
    }
}

/// One part of a document with a due date of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instalment {
    /// Its due date; none while it is not known (before acceptance, for example).
    #[serde(default, with = "day::option")]
    pub due_date: Option<NaiveDate>,
    /// Its amount, above zero.
    pub amount: Money,
}

/// A person's share in a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SalesShare {
    /// Who.
    pub person: PersonKey,
    /// How much of it, in percent.
    #[serde(with = "exact")]
    pub percent: Decimal,
}

/// One receivable document (8.1.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceivableDocument {
    /// Its key; unique over all documents.
    pub document: DocumentKey,
    /// What it is.
    pub kind: DocumentKind,
    /// Whose balance it belongs to.
    pub customer: CustomerKey,
    /// Which of the supplier's companies is owed.
    #[serde(default)]
    pub legal_entity: Option<LegalEntityKey>,
    /// The receivable account it is posted on.
    #[serde(default)]
    pub account: Option<String>,
    /// The day it counts in the books.
    #[serde(with = "day")]
    pub posting_date: NaiveDate,
    /// Its due date, when it has no instalments; none while it is not known.
    #[serde(default, with = "day::option")]
    pub due_date: Option<NaiveDate>,
    /// Its amount, above zero.
    pub amount: Money,
    /// Its parts, when it has several due dates; they add up to the amount.
    #[serde(default)]
    pub instalments: Vec<Instalment>,
    /// Cost centre, kept for the report.
    #[serde(default)]
    pub cost_centre: Option<String>,
    /// Sales territory.
    #[serde(default)]
    pub territory: Option<String>,
    /// Who sold it.
    #[serde(default)]
    pub sales_shares: Vec<SalesShare>,
    /// Units of the base currency for one unit of its own, on its posting date.
    #[serde(default, with = "exact::option")]
    pub rate: Option<Decimal>,
    /// The paper behind it.
    #[serde(default)]
    pub evidence: Option<Evidence>,
}

/// A dated allocation: part of a credit settles part of a debit (8.1.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Allocation {
    /// Its key; unique over all allocations.
    pub allocation: AllocationKey,
    /// The credit.
    pub credit: DocumentKey,
    /// The debit.
    pub debit: DocumentKey,
    /// The instalment it was meant for, counted from 1; otherwise the earliest due goes first.
    #[serde(default)]
    pub instalment: Option<u32>,
    /// The amount, above zero.
    pub amount: Money,
    /// The day it holds from; never before both documents are posted.
    #[serde(with = "day")]
    pub date: NaiveDate,
}
