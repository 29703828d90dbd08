//! A statement of account: what was open, what moved, what is open (8.2.2).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::answer::{Error, ErrorCode};
use crate::base::{Currency, CustomerKey, DocumentKey, Evidence, Money, day};
use crate::finance::document::{Allocation, DocumentKind, ReceivableDocument};

/// One movement: above zero for what the hospital owes more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountEntry {
    /// The day it counts.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// Its document.
    pub document: DocumentKey,
    /// What it is.
    #[serde(default)]
    pub kind: Option<DocumentKind>,
    /// How much.
    pub amount: Money,
}

/// Everything that ever moved, and the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountStatementFacts {
    /// Whose account.
    pub customer: CustomerKey,
    /// Its currency.
    pub currency: Currency,
    /// First day of the period.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day of the period.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// What was open before the first of the entries: the opening balance of the books.
    #[serde(default)]
    pub brought_forward: Option<Money>,
    /// The movements in any order.
    #[serde(default)]
    pub entries: Vec<AccountEntry>,
    /// The same as documents of the customer: their kind says the sign.
    #[serde(default)]
    pub documents: Vec<ReceivableDocument>,
    /// What settles what. Where only one of the two documents is the customer's, someone else paid its debt, or
    /// its money paid someone else's; the others move nothing between accounts.
    #[serde(default)]
    pub allocations: Vec<Allocation>,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementRow {
    /// Its day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// Its document.
    pub document: DocumentKey,
    /// What it is.
    #[serde(default)]
    pub kind: Option<DocumentKind>,
    /// How much.
    pub amount: Money,
    /// What is open after it.
    pub balance: Money,
}

/// The statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountStatement {
    /// Whose.
    pub customer: CustomerKey,
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// What was open before the first day; the closing of the period before.
    pub opening: Money,
    /// By day and document.
    pub rows: Vec<StatementRow>,
    /// What was charged in the period.
    pub charged: Money,
    /// What was credited in it, below zero.
    pub credited: Money,
    /// What is open after the last day: opening, charged and credited together.
    pub closing: Money,
}

/// A statement that was made, as it is kept (8.2.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementRecord {
    /// Its key.
    pub statement: String,
    /// The day it went out; none while it has not.
    #[serde(default, with = "day::option")]
    pub sent_on: Option<NaiveDate>,
    /// What it says.
    pub account: AccountStatement,
    /// The paper as it went out.
    #[serde(default)]
    pub paper: Option<Evidence>,
}

/// A statement of account.
///
/// - Shape: movements and a period in; opening, lines with a running balance, closing out.
/// - Units: money in the currency of the account.
/// - Source: clause 8.2.2. What lies after the period is left out, what lies before it is the opening, so the
///   opening is the closing of the period before.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a period that ends before it begins; [`ErrorCode::MoneyUnusable`] for another
/// currency; [`ErrorCode::DuplicateKey`] for a document that is there twice; [`ErrorCode::Contradiction`] for a
/// document of another customer.
pub fn account_statement(facts: &AccountStatementFacts) -> Result<AccountStatement, Error> {
    if facts.last_day < facts.first_day {
        let expected = format!("not before {}", facts.first_day);
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "last_day",
            expected,
            facts.last_day,
        ));
    }
    let all = movements(facts)?;
    let mut seen = std::collections::BTreeSet::new();
    for (path, entry) in &all {
        // Keys of allocations are their own: one may read as a document does.
        if !seen.insert((path.starts_with("allocations"), &entry.document)) {
            let path = format!("{path}.document");
            let expected = "each document once";
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                expected,
                &entry.document,
            ));
        }
    }
    let zero = Money::zero(facts.currency);
    let mut opening = zero.plus(facts.brought_forward.unwrap_or(zero))?;
    let all = || all.iter().map(|(_, entry)| entry);
    for entry in all().filter(|entry| entry.date < facts.first_day) {
        opening = opening.plus(entry.amount)?;
    }
    let inside =
        |entry: &&AccountEntry| entry.date >= facts.first_day && entry.date <= facts.last_day;
    let mut entries: Vec<&AccountEntry> = all().filter(inside).collect();
    entries.sort_by(|a, b| (a.date, &a.document).cmp(&(b.date, &b.document)));
    let (mut balance, mut charged, mut credited) = (opening, zero, zero);
    let mut rows = Vec::new();
    for entry in entries {
        balance = balance.plus(entry.amount)?;
        if entry.amount.is_positive() {
            charged = charged.plus(entry.amount)?;
        } else {
            credited = credited.plus(entry.amount)?;
        }
        rows.push(StatementRow {
            date: entry.date,
            document: entry.document.clone(),
            kind: entry.kind,
            amount: entry.amount,
            balance,
        });
    }
    Ok(AccountStatement {
        customer: facts.customer.clone(),
        first_day: facts.first_day,
        last_day: facts.last_day,
        opening,
        rows,
        charged,
        credited,
        closing: balance,
    })
}

/// Entries and documents as one list, each with its place in the facts.
fn movements(facts: &AccountStatementFacts) -> Result<Vec<(String, AccountEntry)>, Error> {
    let entries = facts.entries.iter().enumerate();
    let mut all: Vec<_> = entries
        .map(|(at, entry)| (format!("entries[{at}]"), entry.clone()))
        .collect();
    for (at, document) in facts.documents.iter().enumerate() {
        let path = format!("documents[{at}]");
        if document.customer != facts.customer {
            let path = format!("{path}.customer");
            let (expected, observed) = (&facts.customer, &document.customer);
            return Err(Error::new(
                ErrorCode::Contradiction,
                path,
                expected.as_str(),
                observed,
            ));
        }
        let amount = if document.kind.is_debit() {
            document.amount
        } else {
            document.amount.negated()
        };
        let entry = AccountEntry {
            date: document.posting_date,
            document: document.document.clone(),
            kind: Some(document.kind),
            amount,
        };
        all.push((path, entry));
    }
    let own: BTreeMap<_, _> = facts
        .documents
        .iter()
        .map(|row| (&row.document, row))
        .collect();
    for (at, row) in facts.allocations.iter().enumerate() {
        let amount = if row.reverses.is_some() {
            row.amount.negated()
        } else {
            row.amount
        };
        let (document, amount, kind) = match (own.get(&row.credit), own.get(&row.debit)) {
            (None, Some(debit)) => (*debit, amount.negated(), Some(DocumentKind::Payment)),
            (Some(credit), None) => (*credit, amount, None),
            (Some(_), Some(_)) | (None, None) => continue,
        };
        let entry = AccountEntry {
            date: row.date.max(document.posting_date),
            document: DocumentKey::new(row.allocation.as_str())?,
            kind,
            amount,
        };
        all.push((format!("allocations[{at}]"), entry));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    proptest! {
        /// However an account is cut into periods, each opening is the closing before, and the last closing
        /// is that of the whole.
        #[test]
        fn statements_are_a_chain(
            moves in prop::collection::vec((0_i64..400, -100_000_i64..100_000), 0..60),
            cuts in prop::collection::btree_set(0_i64..400, 1..8),
            brought in -5000_i64..5000,
        ) {
            let start = day::parse("2026-01-01").unwrap_or_default();
            let yuan = |cents| Money::new(Decimal::new(cents, 2), Currency::CNY).unwrap_or(Money::zero(Currency::CNY));
            let customer = CustomerKey::new("H1");
            prop_assert!(customer.is_ok());
            if let Ok(customer) = customer {
                let entries: Vec<_> = moves.iter().enumerate().filter_map(|(at, (days, cents))| Some(AccountEntry {
                    date: day::shift(start, *days),
                    document: DocumentKey::new(format!("D{at}")).ok()?,
                    kind: None,
                    amount: yuan(*cents),
                })).collect();
                let period = |first: i64, last: i64| account_statement(&AccountStatementFacts {
                    customer: customer.clone(),
                    currency: Currency::CNY,
                    first_day: day::shift(start, first),
                    last_day: day::shift(start, last),
                    brought_forward: Some(yuan(brought)),
                    entries: entries.clone(),
                    documents: Vec::new(),
                    allocations: Vec::new(),
                });
                let whole = period(0, 400);
                prop_assert!(whole.is_ok());
                let (mut first, mut closing, mut lines) = (0, Some(yuan(brought)), 0);
                for last in cuts.iter().copied().chain([400]) {
                    let part = period(first, last);
                    prop_assert_eq!(part.as_ref().ok().map(|part| part.opening), closing);
                    let sum = part.as_ref().ok().and_then(|p| p.opening.plus(p.charged).ok()?.plus(p.credited).ok());
                    prop_assert_eq!(sum, part.as_ref().ok().map(|p| p.closing));
                    lines += part.as_ref().map_or(0, |part| part.rows.len());
                    closing = part.ok().map(|part| part.closing);
                    first = last + 1;
                }
                prop_assert_eq!(whole.as_ref().ok().map(|whole| whole.closing), closing);
                prop_assert_eq!(whole.map_or(0, |whole| whole.rows.len()), lines);
            }
        }
    }
}
