//! Receivable documents and what links them. Documents are never changed; corrections are new ones.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::{
    AllocationKey, ContractKey, CustomerKey, DocumentKey, Evidence, LegalEntityKey, Money,
    PersonKey, day, exact,
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

/// What may be kept for paying early, as the terms of payment say (8.1.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EarlyPayment {
    /// What may be kept when all of it is paid in time.
    pub amount: Money,
    /// The last day.
    #[serde(with = "day")]
    pub until: NaiveDate,
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
    /// What may be kept for paying it early.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub early_payment: Option<EarlyPayment>,
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
    /// The day its age counts from when that is not its posting date: an opening balance, an invoice
    /// that took the place of another one.
    #[serde(default, with = "day::option")]
    pub aged_from: Option<NaiveDate>,
    /// The department of the hospital that bought.
    #[serde(default)]
    pub department: Option<String>,
    /// The contract it belongs to.
    #[serde(default)]
    pub contract: Option<ContractKey>,
    /// Who paid, when it was not the customer itself (an insurance fund, for example). Such a credit may
    /// settle what other customers owe.
    #[serde(default)]
    pub payer: Option<String>,
    /// Numbers it goes by: on an invoice those printed on it, on a receipt those the payer named.
    #[serde(default)]
    pub references: Vec<String>,
    /// The day it became known; none when that is its posting date.
    #[serde(default, with = "day::option")]
    pub recorded_on: Option<NaiveDate>,
    /// What may be kept for paying it early, when it has no instalments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub early_payment: Option<EarlyPayment>,
}

impl ReceivableDocument {
    /// The day its age counts from.
    #[must_use]
    pub fn age_start(&self) -> NaiveDate {
        self.aged_from.unwrap_or(self.posting_date)
    }

    /// The day it became known.
    #[must_use]
    pub fn known_since(&self) -> NaiveDate {
        self.recorded_on.unwrap_or(self.posting_date)
    }
}

/// A dated allocation: part of a credit settles part of a debit (8.1.2). One that names another
/// allocation in `reverses` takes back so much of it from its own date on; nothing is ever erased.
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
    /// The day it holds from; never before both documents are posted, nor before what it reverses.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// The allocation it takes back, wholly or in part; its documents and instalment are the same.
    #[serde(default)]
    pub reverses: Option<AllocationKey>,
    /// The day it became known; none when that is its date.
    #[serde(default, with = "day::option")]
    pub recorded_on: Option<NaiveDate>,
    /// The allocation of money that earned it, when it is a discount for early payment: the two go back
    /// together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_for: Option<AllocationKey>,
}

impl Allocation {
    /// The day it became known.
    #[must_use]
    pub fn known_since(&self) -> NaiveDate {
        self.recorded_on.unwrap_or(self.date)
    }
}
