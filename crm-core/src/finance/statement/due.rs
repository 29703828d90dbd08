//! When the next statement is due, and what is looked at when an account is cleaned up (8.2.2).

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::StatementPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Obligation, Severity};
use crate::base::{CustomerKey, DocumentKey, Money, PersonKey, day};

/// A customer and its last statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementDueFacts {
    /// Whose account.
    pub customer: CustomerKey,
    /// Its class.
    #[serde(default)]
    pub class_name: Option<String>,
    /// Who sends it.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// The first day of the account.
    #[serde(with = "day")]
    pub since: NaiveDate,
    /// The last day of the last statement; none before the first.
    #[serde(default, with = "day::option")]
    pub last_statement: Option<NaiveDate>,
}

/// The next statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementDue {
    /// Whose.
    pub customer: CustomerKey,
    /// Its first day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Its last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// By when it goes out.
    pub obligation: Obligation,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// When the next statement is due.
///
/// - Shape: a customer and its last statement in; the next period and the day it goes out by, out.
/// - Units: whole months of the calendar year (a quarter ends in March, June, September, December), calendar
///   days after the period.
/// - Source: clause 8.2.2. The first day is the one after the last statement, so that no day lies between two
///   of them.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a last statement before the account began.
pub fn statement_due(
    policy: &StatementPolicy,
    facts: &StatementDueFacts,
    as_of: NaiveDate,
) -> Result<StatementDue, Error> {
    if let Some(last) = facts.last_statement.filter(|last| *last < facts.since) {
        let expected = format!("not before {}", facts.since);
        let path = "last_statement";
        return Err(Error::new(ErrorCode::OutOfRange, path, expected, last));
    }
    let row = facts.class_name.as_ref().and_then(|class| {
        let mut rows = policy.class_months.value.iter();
        rows.find(|row| row.class == *class)
    });
    let (months, grounds) = match row {
        Some(row) => (
            row.months,
            policy.class_months.cite_row(&row.class, row.months),
        ),
        None => (policy.months.value, policy.months.cite()),
    };
    let first_day = facts
        .last_statement
        .map_or(facts.since, |last| day::shift(last, 1));
    let last_day = period_end(first_day, months);
    let due = day::shift(last_day, i64::from(policy.send_days.value));
    let basis = vec![grounds, policy.send_days.cite()];
    Ok(StatementDue {
        customer: facts.customer.clone(),
        first_day,
        last_day,
        obligation: Obligation::open(
            "account_statement",
            Clause::C8_2_2,
            facts.owner.clone(),
            facts.customer.subject(),
            due,
            as_of,
        )
        .because(basis.clone()),
        basis,
    })
}

/// The last day of the period of so many months that a day lies in; periods begin in January.
fn period_end(date: NaiveDate, months: u32) -> NaiveDate {
    let passed = date.month0().checked_rem(months).unwrap_or(0);
    let first = date.with_day(1).unwrap_or(date);
    let after = day::shift_months(first, months.saturating_sub(passed));
    day::shift(after, -1)
}

/// An open item, or a credit that settles nothing yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewedItem {
    /// Its document.
    pub document: DocumentKey,
    /// Its day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// What is open; below zero for a credit.
    pub open: Money,
}

/// An account to be looked through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountReviewFacts {
    /// Whose.
    pub customer: CustomerKey,
    /// What is open.
    pub items: Vec<ReviewedItem>,
}

/// What has to be cleaned up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountReview {
    /// Whose.
    pub customer: CustomerKey,
    /// Whether nothing has to be looked at.
    pub clean: bool,
    /// Old items, credits that settle nothing, a balance below zero.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What has to be cleaned up in an account.
///
/// - Shape: open items of one customer in; one finding for each that has to be looked at, out.
/// - Units: calendar days since the document.
/// - Source: clause 8.2.2. Items older than `statement.review_days`, credits that settle nothing while debts
///   are open, and an account that is below zero.
///
/// # Errors
/// [`ErrorCode::MoneyUnusable`] for items in several currencies.
pub fn account_review(
    policy: &StatementPolicy,
    facts: &AccountReviewFacts,
    as_of: NaiveDate,
) -> Result<AccountReview, Error> {
    let mut findings = Vec::new();
    let mut items: Vec<_> = facts.items.iter().enumerate().collect();
    items.sort_by(|(_, a), (_, b)| (a.date, &a.document).cmp(&(b.date, &b.document)));
    let owes = items.iter().any(|(_, item)| item.open.is_positive());
    let mut balance: Option<Money> = None;
    let limit = i64::from(policy.review_days.value);
    for (at, item) in items {
        balance = Some(match balance {
            Some(balance) => balance.plus(item.open)?,
            None => item.open,
        });
        let path = format!("items[{at}]");
        let add = |code: &str, severity: Severity| {
            let subject = item.document.subject();
            Finding::new(code, severity, Clause::C8_2_2, subject, &path)
        };
        let age = day::days_between(item.date, as_of);
        if age > limit && !item.open.is_zero() {
            let finding = add("account_item_old", Severity::Warning);
            let basis = vec![policy.review_days.cite()];
            findings.push(finding.observed(age).limit(limit).because(basis));
        }
        if item.open.amount < Decimal::ZERO && owes {
            let finding = add("account_credit_unapplied", Severity::Warning);
            findings.push(finding.observed(item.open.negated().amount));
        }
    }
    if let Some(balance) = balance.filter(|balance| balance.amount < Decimal::ZERO) {
        let subject = facts.customer.subject();
        let clause = Clause::C8_2_2;
        let code = "account_below_zero";
        let finding = Finding::new(code, Severity::Warning, clause, subject, "items");
        findings.push(finding.observed(balance.amount));
    }
    Ok(AccountReview {
        customer: facts.customer.clone(),
        clean: findings.is_empty(),
        findings,
        basis: vec![policy.review_days.cite()],
    })
}
