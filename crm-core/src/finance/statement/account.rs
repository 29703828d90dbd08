//! A statement of account: what was open, what moved, what is open (8.2.2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::answer::{Error, ErrorCode};
use crate::base::{Currency, CustomerKey, DocumentKey, Money, day};

/// One movement: above zero for what the hospital owes more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountEntry {
    /// The day it counts.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// Its document.
    pub document: DocumentKey,
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
    pub entries: Vec<AccountEntry>,
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

/// A statement of account.
///
/// - Shape: movements and a period in; opening, lines with a running balance, closing out.
/// - Units: money in the currency of the account.
/// - Source: clause 8.2.2. What lies after the period is left out, what lies before it is the opening.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a period that ends before it begins; [`ErrorCode::MoneyUnusable`] for another
/// currency; [`ErrorCode::DuplicateKey`] for a document that is there twice.
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
    let mut seen = std::collections::BTreeSet::new();
    for (at, entry) in facts.entries.iter().enumerate() {
        if !seen.insert(&entry.document) {
            let path = format!("entries[{at}].document");
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
    for entry in facts
        .entries
        .iter()
        .filter(|entry| entry.date < facts.first_day)
    {
        opening = opening.plus(entry.amount)?;
    }
    let inside =
        |entry: &&AccountEntry| entry.date >= facts.first_day && entry.date <= facts.last_day;
    let mut entries: Vec<&AccountEntry> = facts.entries.iter().filter(inside).collect();
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
