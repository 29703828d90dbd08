//! Postings: balanced, once, in an open period; what they come to (4.3.2, 8.2.1, 8.2.3).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::LedgerPolicy;
use crate::answer::{Basis, Clause, Error, Finding, Severity};
use crate::base::{Currency, CustomerKey, DocumentKey, Money, day};

/// One line of an entry: above zero on the left, below zero on the right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerLine {
    /// The account.
    pub account: String,
    /// The customer, where the account is kept by customer.
    #[serde(default)]
    pub customer: Option<CustomerKey>,
    /// How much.
    pub amount: Money,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerEntry {
    /// Its number.
    pub entry: String,
    /// Its day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// The document behind it.
    pub document: DocumentKey,
    /// The entry that it takes back, if it does.
    #[serde(default)]
    pub reverses: Option<String>,
    /// Its lines.
    pub lines: Vec<LedgerLine>,
}

/// Entries, and what the sub-ledger says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerFacts {
    /// The currency.
    pub currency: Currency,
    /// The entries.
    pub entries: Vec<LedgerEntry>,
    /// Last day of the periods that are closed.
    #[serde(default, with = "day::option")]
    pub closed_until: Option<NaiveDate>,
    /// Entries that are new: only they are refused in a closed period. None takes all of them as new.
    #[serde(default)]
    pub new_entries: Option<Vec<String>>,
    /// The total of open items and unapplied credits, from the sub-ledger.
    #[serde(default)]
    pub sub_ledger_total: Option<Money>,
}

/// What an account comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountBalance {
    /// The account.
    pub account: String,
    /// The customer, where the account is kept by customer.
    pub customer: Option<CustomerKey>,
    /// Sum of the left side.
    pub debit: Money,
    /// Sum of the right side, above zero.
    pub credit: Money,
    /// Left less right.
    pub balance: Money,
}

/// What the entries say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerCheck {
    /// Whether no finding is an error.
    pub sound: bool,
    /// Account by account, then by customer.
    pub trial_balance: Vec<AccountBalance>,
    /// Sum of all left sides.
    pub debit: Money,
    /// Sum of all right sides; the same.
    pub credit: Money,
    /// What the control account comes to.
    pub control_total: Money,
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Checks entries and adds them up.
///
/// - Shape: entries in; trial balance and every finding out.
/// - Units: money in one currency, left above zero and right below.
/// - Source: clauses 8.2.1 and 4.3.2 (each entry balances, each number once, nothing in a closed period), 8.2.3
///   (the sub-ledger equals the control account).
///
/// # Errors
/// [`ErrorCode::MoneyUnusable`](crate::answer::ErrorCode::MoneyUnusable) for another currency.
pub fn check_postings(policy: &LedgerPolicy, facts: &LedgerFacts) -> Result<LedgerCheck, Error> {
    let zero = Money::zero(facts.currency);
    let mut findings = Vec::new();
    let mut seen = BTreeSet::new();
    let mut reversed = BTreeSet::new();
    let mut sums: BTreeMap<(&str, Option<&CustomerKey>), (Money, Money)> = BTreeMap::new();
    let (mut debit, mut credit) = (zero, zero);
    for (at, entry) in facts.entries.iter().enumerate() {
        let mut add = |code: &str, path: String, observed: String, limit: String| {
            let subject = format!("entry:{}", entry.entry);
            findings.push(
                Finding::new(code, Severity::Error, Clause::C8_2_1, subject, &path)
                    .observed(observed)
                    .limit(limit),
            );
        };
        let path = format!("entries[{at}]");
        if !seen.insert(&entry.entry) {
            add(
                "ledger_entry_twice",
                path.clone(),
                entry.entry.clone(),
                String::new(),
            );
        }
        if let Some(undone) = entry.reverses.as_ref().filter(|key| !reversed.insert(*key)) {
            let path = format!("{path}.reverses");
            add(
                "ledger_reversed_twice",
                path,
                undone.to_string(),
                String::new(),
            );
        }
        let new = facts
            .new_entries
            .as_ref()
            .is_none_or(|new| new.contains(&entry.entry));
        if let Some(closed) = facts
            .closed_until
            .filter(|closed| new && entry.date <= *closed)
        {
            let (observed, limit) = (entry.date.to_string(), closed.to_string());
            add(
                "ledger_period_closed",
                format!("{path}.date"),
                observed,
                limit,
            );
        }
        let sum = Money::sum(facts.currency, entry.lines.iter().map(|line| line.amount))?;
        if !sum.is_zero() || entry.lines.len() < 2 {
            let count = entry.lines.len().to_string();
            add(
                "ledger_not_balanced",
                format!("{path}.lines"),
                sum.amount.to_string(),
                count,
            );
        }
        for (number, line) in entry.lines.iter().enumerate() {
            let path = format!("{path}.lines[{number}]");
            let known = policy
                .accounts
                .value
                .iter()
                .find(|row| row.account == line.account);
            match known {
                None => add(
                    "ledger_account_unknown",
                    path,
                    line.account.clone(),
                    String::new(),
                ),
                Some(row) if row.by_customer != line.customer.is_some() => {
                    let wanted = if row.by_customer {
                        "a customer"
                    } else {
                        "no customer"
                    };
                    let account = line.account.clone();
                    add("ledger_customer_wrong", path, account, wanted.to_owned());
                }
                Some(_) => {}
            }
            let key = (line.account.as_str(), line.customer.as_ref());
            let sums = sums.entry(key).or_insert((zero, zero));
            if line.amount.is_positive() {
                sums.0 = sums.0.plus(line.amount)?;
                debit = debit.plus(line.amount)?;
            } else {
                let right = line.amount.negated();
                sums.1 = sums.1.plus(right)?;
                credit = credit.plus(right)?;
            }
        }
    }
    let mut control_total = zero;
    let mut trial_balance = Vec::new();
    for ((account, customer), (left, right)) in sums {
        let balance = left.minus(right)?;
        if account == policy.control_account.value {
            control_total = control_total.plus(balance)?;
        }
        trial_balance.push(AccountBalance {
            account: account.to_owned(),
            customer: customer.cloned(),
            debit: left,
            credit: right,
            balance,
        });
    }
    if let Some(total) = facts.sub_ledger_total
        && !total.minus(control_total)?.is_zero()
    {
        findings.push(
            Finding::new(
                "ledger_control_differs",
                Severity::Error,
                Clause::C8_2_3,
                format!("account:{}", policy.control_account.value),
                "sub_ledger_total",
            )
            .observed(total.amount)
            .limit(control_total.amount)
            .because(vec![policy.control_account.cite()]),
        );
    }
    Ok(LedgerCheck {
        sound: findings.is_empty(),
        trial_balance,
        debit,
        credit,
        control_total,
        findings,
        basis: vec![policy.accounts.cite(), policy.control_account.cite()],
    })
}
