//! The day it goes live: what was open before, taken over as documents (8.1.1, 8.2.1).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::aging::LedgerBalance;
use super::document::{DocumentKind, ReceivableDocument};
use super::ledger::{PostingDetail, PostingPurpose};
use crate::answer::{Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{ContractKey, CustomerKey, DocumentKey, LegalEntityKey, Money, day, exact};

/// One item that was open on the day before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpeningItem {
    /// Key of the document to be made.
    pub document: DocumentKey,
    /// Whose it is.
    pub customer: CustomerKey,
    /// What is open: above zero is owed to us, below zero is a credit of the customer.
    pub amount: Money,
    /// The day of the invoice or receipt that it comes from; its age goes on from there.
    #[serde(with = "day")]
    pub original_date: NaiveDate,
    /// Its due day; none while it is not known.
    #[serde(default, with = "day::option")]
    pub due_date: Option<NaiveDate>,
    /// Units of the base currency for one of its own, at which it stands in the books before; needed for another
    /// currency.
    #[serde(default, with = "exact::option")]
    pub rate: Option<Decimal>,
    /// Which of the supplier's companies is owed.
    #[serde(default)]
    pub legal_entity: Option<LegalEntityKey>,
    /// The contract it belongs to.
    #[serde(default)]
    pub contract: Option<ContractKey>,
    /// Numbers it goes by in the books before.
    #[serde(default)]
    pub references: Vec<String>,
}

/// What was open, and what the books before said in all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpeningFacts {
    /// The day the books begin here.
    #[serde(with = "day")]
    pub go_live: NaiveDate,
    /// The items.
    pub items: Vec<OpeningItem>,
    /// The balance of each customer in the books before.
    #[serde(default)]
    pub balances: Vec<LedgerBalance>,
}

/// The documents to be posted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpeningDocuments {
    /// One for each item, posted on the day it goes live.
    pub documents: Vec<ReceivableDocument>,
    /// What the books have to know of them, to be kept with them.
    pub postings: Vec<PostingDetail>,
    /// Whether the balances agree and nothing is wrong.
    pub agreed: bool,
    /// Balances that differ and items that cannot be opening items.
    pub findings: Vec<Finding>,
}

/// Makes documents of what was open before the books began.
///
/// - Shape: items and the balances of the books before in, documents and differences out. Nothing is posted.
/// - Units: money in the currency of each item.
/// - Source: clauses 8.1.1 and 8.2.1. An item keeps its due day and its age. Every customer's items are
///   compared with its balance; a balance without items and items without a balance are differences too.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for an item of zero; [`ErrorCode::DuplicateKey`] for a document or a balance
/// that is there twice.
pub fn opening_documents(facts: &OpeningFacts) -> Result<OpeningDocuments, Error> {
    let mut documents = Vec::new();
    let mut postings = Vec::new();
    let mut findings = Vec::new();
    let mut seen = BTreeSet::new();
    for (at, item) in facts.items.iter().enumerate() {
        let path = |field: &str| format!("items[{at}].{field}");
        if item.amount.is_zero() {
            let path = path("amount");
            return Err(Error::new(
                ErrorCode::OutOfRange,
                path,
                "an amount that is not zero",
                item.amount,
            ));
        }
        if !seen.insert(&item.document) {
            let path = path("document");
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                "each document once",
                &item.document,
            ));
        }
        if item.original_date >= facts.go_live {
            findings.push(
                Finding::new(
                    "opening_item_too_new",
                    Severity::Error,
                    Clause::C8_2_1,
                    item.document.subject(),
                    &path("original_date"),
                )
                .observed(item.original_date)
                .limit(facts.go_live),
            );
        }
        let owed = item.amount.is_positive();
        postings.push(PostingDetail {
            document: item.document.clone(),
            customer: item.customer.clone(),
            net: None,
            tax: None,
            cost: None,
            purpose: Some(PostingPurpose::Opening),
        });
        documents.push(ReceivableDocument {
            document: item.document.clone(),
            kind: if owed {
                DocumentKind::DebitAdjustment
            } else {
                DocumentKind::CreditAdjustment
            },
            customer: item.customer.clone(),
            legal_entity: item.legal_entity.clone(),
            account: None,
            posting_date: facts.go_live,
            due_date: item.due_date.filter(|_| owed),
            amount: if owed {
                item.amount
            } else {
                item.amount.negated()
            },
            instalments: Vec::new(),
            cost_centre: None,
            territory: None,
            sales_shares: Vec::new(),
            rate: item.rate,
            evidence: None,
            aged_from: Some(item.original_date),
            department: None,
            contract: item.contract.clone(),
            payer: None,
            references: item.references.clone(),
            recorded_on: None,
            early_payment: None,
        });
    }
    findings.extend(differences(facts)?);
    Ok(OpeningDocuments {
        documents,
        postings,
        agreed: findings.is_empty(),
        findings,
    })
}

fn differences(facts: &OpeningFacts) -> Result<Vec<Finding>, Error> {
    let mut accounts: Vec<_> = facts
        .items
        .iter()
        .map(|item| (&item.customer, item.amount.currency))
        .collect();
    let mut seen = BTreeSet::new();
    for (at, balance) in facts.balances.iter().enumerate() {
        let account = (&balance.customer, balance.balance.currency);
        if !seen.insert(account) {
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                format!("balances[{at}].customer"),
                "one balance for each customer and currency",
                &balance.customer,
            ));
        }
        accounts.push(account);
    }
    accounts.sort();
    accounts.dedup();
    let mut findings = Vec::new();
    for (customer, currency) in accounts {
        let items = facts.items.iter();
        let of_it = items.filter(|i| &i.customer == customer && i.amount.currency == currency);
        let open = Money::sum(currency, of_it.map(|item| item.amount))?;
        let mut balances = facts.balances.iter();
        let balance = balances
            .find(|b| &b.customer == customer && b.balance.currency == currency)
            .map_or(Money::zero(currency), |b| b.balance);
        let difference = open.minus(balance)?;
        if !difference.is_zero() {
            findings.push(
                Finding::new(
                    "opening_differs",
                    Severity::Error,
                    Clause::C8_2_1,
                    customer.subject(),
                    "balances",
                )
                .observed(open)
                .limit(balance)
                .with("difference", difference),
            );
        }
    }
    Ok(findings)
}
