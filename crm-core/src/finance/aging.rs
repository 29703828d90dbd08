//! What aging asks for and what it answers.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::document::{Allocation, DocumentKind, ReceivableDocument};
use super::selection::{AgingSelection, Territory};
use crate::answer::{Basis, Finding};
use crate::base::{Currency, CustomerKey, DocumentKey, LegalEntityKey, Money, day, exact};

/// A customer's balance in the ledger, to be compared with its open items (8.2.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerBalance {
    /// Whose.
    pub customer: CustomerKey,
    /// The balance of the account; the currency says which one.
    pub balance: Money,
}

/// What is known of a set of receivables. The order of the lists changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgingFacts {
    /// The documents of the customers in question; all of them, also what lies after the day.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[serde(default)]
    pub allocations: Vec<Allocation>,
    /// Balances to compare with.
    #[serde(default)]
    pub ledger_balances: Vec<LedgerBalance>,
    /// The territory tree, when territories are selected.
    #[serde(default)]
    pub territories: Vec<Territory>,
    /// What the report is limited to.
    #[serde(default)]
    pub selection: Option<AgingSelection>,
    /// The day whose knowledge counts: what became known later is left out. None for all there is.
    #[serde(default, with = "day::option")]
    pub known_on: Option<NaiveDate>,
}

/// One open item on the day. Sums add up: `invoiced - paid - credited = outstanding` for a debit,
/// `outstanding = -unapplied_credit` for a credit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgingRow {
    /// The document.
    pub document: DocumentKey,
    /// What it is.
    pub kind: DocumentKind,
    /// Whose it is.
    pub customer: CustomerKey,
    /// Which of the supplier's companies is owed.
    pub legal_entity: Option<LegalEntityKey>,
    /// The receivable account.
    pub account: Option<String>,
    /// Cost centre of the document.
    pub cost_centre: Option<String>,
    /// Territory of the document.
    pub territory: Option<String>,
    /// The instalment, counted from 1; none when the document has none or rows are documents.
    pub instalment: Option<u32>,
    /// The day it counts in the books.
    #[serde(with = "day")]
    pub posting_date: NaiveDate,
    /// Its due date; of a document with several, the earliest that is open.
    #[serde(with = "day::option")]
    pub due_date: Option<NaiveDate>,
    /// What was charged; zero for a credit.
    pub invoiced: Money,
    /// What payments settled.
    pub paid: Money,
    /// What credit notes and credit adjustments settled.
    pub credited: Money,
    /// What is left of a credit; zero for a debit.
    pub unapplied_credit: Money,
    /// What is open: above zero is owed to us, below zero is owed by us.
    pub outstanding: Money,
    /// What allocations dated after the day will settle, less what reversals after it take back; below
    /// zero for a credit.
    pub future: Money,
    /// What then remains.
    pub remaining: Money,
    /// Days by the clock of the policy; below zero before its day, none when it has no day.
    pub age_days: Option<i64>,
    /// Days past the due date, whatever the clock; none when not overdue or not known.
    pub overdue_days: Option<i64>,
    /// Days since the posting date, or since `aged_from` of the document, whatever the clock.
    pub document_age_days: i64,
    /// The bucket; of a document with several, the one of its earliest open part.
    pub bucket: String,
}

/// One bucket of a sum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BucketAmount {
    /// Name of the bucket.
    pub bucket: String,
    /// What stands in it.
    pub amount: Money,
    /// Its share of the balance in percent; none when the balance is not above zero.
    #[serde(with = "exact::option")]
    pub percent: Option<Decimal>,
}

/// The open items of one customer in one currency. A customer without open items has no group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgingGroup {
    /// Whose.
    pub customer: CustomerKey,
    /// Of the open debits: what was charged.
    pub invoiced: Money,
    /// Of the open debits: what was paid.
    pub paid: Money,
    /// Of the open debits: what was credited.
    pub credited: Money,
    /// Credits that settle nothing yet.
    pub unapplied_credit: Money,
    /// The balance.
    pub outstanding: Money,
    /// What of it has reached its due date, credits left out.
    pub due: Money,
    /// Days past the earliest due date that is open; none when nothing is overdue.
    pub oldest_overdue_days: Option<i64>,
    /// The balance by bucket; the buckets add up to `outstanding`.
    pub buckets: Vec<BucketAmount>,
    /// Open items less the ledger's balance; none when there is no balance to compare with.
    pub ledger_difference: Option<Money>,
}

/// All open items of one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgingTotal {
    /// The currency; currencies are never added.
    pub currency: Currency,
    /// What was charged on the open debits.
    pub invoiced: Money,
    /// What was paid on them.
    pub paid: Money,
    /// What was credited on them.
    pub credited: Money,
    /// Credits that settle nothing yet.
    pub unapplied_credit: Money,
    /// The balance.
    pub outstanding: Money,
    /// What of it has reached its due date, credits left out.
    pub due: Money,
    /// The balance by bucket; the buckets add up to `outstanding`.
    pub buckets: Vec<BucketAmount>,
    /// Customers with open items.
    pub customer_count: u32,
}

/// Open items on a day, by row, by customer and in all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aging {
    /// The day.
    #[serde(with = "day")]
    pub as_of: NaiveDate,
    /// Open items by posting date, document and instalment.
    pub rows: Vec<AgingRow>,
    /// By customer and currency.
    pub groups: Vec<AgingGroup>,
    /// By currency.
    pub totals: Vec<AgingTotal>,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}
