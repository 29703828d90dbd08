//! The ledger as plain text that other programs read and add up again (8.2.1).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::LedgerPolicy;
use super::postings::{LedgerEntry, LedgerLine};
use crate::answer::{Basis, Error, ErrorCode};
use crate::base::{Currency, Money};

/// For which program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LedgerFormat {
    /// Beancount.
    Beancount,
    /// hledger.
    Hledger,
}

/// What is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerExportFacts {
    /// For which program.
    pub format: LedgerFormat,
    /// The currency.
    pub currency: Currency,
    /// The entries; each has to balance.
    pub entries: Vec<LedgerEntry>,
}

/// The text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerExport {
    /// The whole file.
    pub text: String,
    /// What the program has to come to, account by account.
    pub balances: Vec<ExportBalance>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// An account by its name in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportBalance {
    /// Its name.
    pub account: String,
    /// What it comes to.
    pub balance: Money,
}

/// Writes entries for another program.
///
/// - Shape: entries in; a text and the balances it has to give out.
/// - Source: clause 8.2.1. By day and number, so the same entries give the same bytes. Characters that a name
///   cannot have are written as their number in hexadecimal, so two customers never share an account.
///
/// # Errors
/// [`ErrorCode::Contradiction`] for an entry that does not balance, [`ErrorCode::UnknownReference`] for an account
/// that the policy does not know, [`ErrorCode::MoneyUnusable`] for another currency.
pub fn export_ledger(
    policy: &LedgerPolicy,
    facts: &LedgerExportFacts,
) -> Result<LedgerExport, Error> {
    let mut entries: Vec<&LedgerEntry> = facts.entries.iter().collect();
    entries.sort_by(|a, b| (a.date, &a.entry).cmp(&(b.date, &b.entry)));
    let zero = Money::zero(facts.currency);
    let mut balances: BTreeMap<String, Money> = BTreeMap::new();
    let mut body = String::new();
    for entry in &entries {
        let sum = Money::sum(facts.currency, entry.lines.iter().map(|line| line.amount))?;
        if !sum.is_zero() {
            let path = format!("entry:{}", entry.entry);
            let expected = "lines that add up to nothing";
            return Err(Error::new(ErrorCode::Contradiction, path, expected, sum));
        }
        let title = format!("{} {}", plain(&entry.entry), plain(entry.document.as_str()));
        match facts.format {
            LedgerFormat::Beancount => line(&mut body, &format!("{} * \"{title}\"", entry.date)),
            LedgerFormat::Hledger => line(&mut body, &format!("{} {title}", entry.date)),
        }
        for row in &entry.lines {
            let name = account(policy, row)?;
            let amount = format!("{} {}", row.amount.amount, facts.currency);
            line(&mut body, &format!("    {name}    {amount}"));
            let balance = balances.entry(name).or_insert(zero);
            *balance = balance.plus(row.amount)?;
        }
        line(&mut body, "");
    }
    let mut text = String::new();
    if facts.format == LedgerFormat::Beancount {
        let first: Option<NaiveDate> = entries.first().map(|entry| entry.date);
        let names: BTreeSet<&String> = balances.keys().collect();
        for name in names {
            if let Some(first) = first {
                line(
                    &mut text,
                    &format!("{first} open {name} {}", facts.currency),
                );
            }
        }
        line(&mut text, "");
    }
    text.push_str(&body);
    Ok(LedgerExport {
        text,
        balances: balances
            .into_iter()
            .map(|(account, balance)| ExportBalance { account, balance })
            .collect(),
        basis: vec![policy.accounts.cite()],
    })
}

fn line(text: &mut String, content: &str) {
    // Writing into a text never fails.
    let _ = writeln!(text, "{content}");
}

/// Without what would end a title early.
fn plain(text: &str) -> String {
    text.chars()
        .map(|c| {
            if matches!(c, '"' | '\\' | ';' | '|' | '\n') {
                '_'
            } else {
                c
            }
        })
        .collect()
}

fn account(policy: &LedgerPolicy, row: &LedgerLine) -> Result<String, Error> {
    let known = policy
        .accounts
        .value
        .iter()
        .find(|known| known.account == row.account);
    let known = known.ok_or_else(|| {
        let expected = "an account of the policy";
        Error::new(
            ErrorCode::UnknownReference,
            "account",
            expected,
            &row.account,
        )
    })?;
    Ok(match &row.customer {
        Some(customer) => {
            let key: String = customer
                .as_str()
                .chars()
                .map(|c| {
                    if c.is_ascii_alphanumeric() {
                        c.to_string()
                    } else {
                        format!("-{:x}-", u32::from(c))
                    }
                })
                .collect();
            format!("{}:C{key}", known.export_name)
        }
        None => known.export_name.clone(),
    })
}
