//! Closing a period, and taking an entry back (8.2.1, 8.2.3).

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::policy::LedgerPolicy;
use super::postings::{LedgerEntry, LedgerFacts, LedgerLine, check_postings};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Obligation, Severity};
use crate::base::{Currency, Money, PersonKey, day};

/// A period that is closed, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosedPeriod {
    /// Its last day; everything up to it is closed.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// The day it was closed.
    #[serde(with = "day")]
    pub closed_on: NaiveDate,
    /// Who closed it.
    pub closed_by: PersonKey,
    /// Sum of all left sides up to the last day; that of the right sides is the same.
    pub turnover: Money,
    /// What the control account came to.
    pub control_total: Money,
}

/// Entries and the period to be closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosePeriodFacts {
    /// The currency of the books.
    pub currency: Currency,
    /// The entries, all of them.
    pub entries: Vec<LedgerEntry>,
    /// Last day of the periods that are closed already.
    #[serde(default, with = "day::option")]
    pub closed_until: Option<NaiveDate>,
    /// Last day of the period to be closed.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// Who closes it.
    pub closed_by: PersonKey,
    /// What the sub-ledger came to on the last day.
    #[serde(default)]
    pub sub_ledger_total: Option<Money>,
}

/// Whether a period can be closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodClose {
    /// The record to keep; none while something is wrong.
    pub closed: Option<ClosedPeriod>,
    /// The day by which the month is closed and reported.
    pub obligation: Obligation,
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Whether a period can be closed.
///
/// - Shape: entries and the last day in; the record of the closed period, or what is wrong, out.
/// - Units: money in one currency; calendar days.
/// - Source: clauses 8.2.1 and 8.2.3. Every entry up to the day is sound, the sub-ledger equals the control
///   account and the period is over. The month is closed and reported by `ledger.report_day` of the next.
///
/// # Errors
/// [`ErrorCode::MoneyUnusable`] for another currency.
pub fn close_period(
    policy: &LedgerPolicy,
    facts: &ClosePeriodFacts,
    as_of: NaiveDate,
) -> Result<PeriodClose, Error> {
    let until = facts.entries.iter().filter(|e| e.date <= facts.last_day);
    let check = check_postings(
        policy,
        &LedgerFacts {
            currency: facts.currency,
            entries: until.cloned().collect(),
            closed_until: None,
            new_entries: None,
            sub_ledger_total: facts.sub_ledger_total,
        },
    )?;
    let mut findings = check.findings;
    let mut add = |code: &str, observed: NaiveDate, limit: String| {
        let subject = format!("period:{}", facts.last_day);
        let finding = Finding::new(code, Severity::Error, Clause::C8_2_3, subject, "last_day");
        findings.push(finding.observed(observed).limit(limit));
    };
    if facts.last_day >= as_of {
        add("period_not_over", facts.last_day, as_of.to_string());
    }
    if let Some(closed) = facts.closed_until.filter(|c| *c >= facts.last_day) {
        add("period_closed_before", facts.last_day, closed.to_string());
    }
    if facts.sub_ledger_total.is_none() {
        let subject = format!("period:{}", facts.last_day);
        let (clause, path) = (Clause::C8_2_3, "sub_ledger_total");
        let code = "period_without_sub_ledger";
        findings.push(Finding::new(code, Severity::Error, clause, subject, path));
    }
    let closed = findings.is_empty().then(|| ClosedPeriod {
        last_day: facts.last_day,
        closed_on: as_of,
        closed_by: facts.closed_by.clone(),
        turnover: check.debit,
        control_total: check.control_total,
    });
    let next = day::shift_months(facts.last_day, 1);
    let due = next.with_day(policy.report_day.value).unwrap_or(next);
    let mut basis = check.basis;
    basis.push(policy.report_day.cite());
    Ok(PeriodClose {
        closed,
        obligation: Obligation::open(
            "financial_report",
            Clause::C8_2_3,
            Some(facts.closed_by.clone()),
            format!("period:{}", facts.last_day),
            due,
            as_of,
        )
        .because(vec![policy.report_day.cite()]),
        findings,
        basis,
    })
}

/// An entry that was wrong, and when it is to be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReversalFacts {
    /// The entry.
    pub entry: LedgerEntry,
    /// Number of the entry that takes it back.
    pub number: String,
    /// The day it should count.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// Last day of the periods that are closed.
    #[serde(default, with = "day::option")]
    pub closed_until: Option<NaiveDate>,
}

/// The entry that takes another back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reversal {
    /// The entry.
    pub entry: LedgerEntry,
    /// That it counts on another day than was asked for.
    pub findings: Vec<Finding>,
}

/// Takes an entry back by one that turns all its sides round.
///
/// - Shape: an entry in, its reverse out. Nothing that was posted is changed.
/// - Source: clause 8.2.1. In a closed period nothing is posted, so it counts on the first open day, and never
///   before the entry itself.
///
/// # Errors
/// [`ErrorCode::Contradiction`] for an entry that takes another back, or the same number.
pub fn reverse_entry(facts: &ReversalFacts) -> Result<Reversal, Error> {
    let entry = &facts.entry;
    if let Some(other) = &entry.reverses {
        let expected = "an entry that takes no other back";
        let path = "entry.reverses";
        return Err(Error::new(ErrorCode::Contradiction, path, expected, other));
    }
    if facts.number == entry.entry {
        let (path, expected) = ("number", "another number than that of the entry");
        let observed = &facts.number;
        return Err(Error::new(
            ErrorCode::Contradiction,
            path,
            expected,
            observed,
        ));
    }
    let open = facts.closed_until.map(|closed| day::shift(closed, 1));
    let wanted = facts.date.max(entry.date);
    let date = open.map_or(wanted, |open| open.max(wanted));
    let mut findings = Vec::new();
    if date != facts.date {
        let subject = format!("entry:{}", facts.number);
        let clause = Clause::C8_2_1;
        let code = "ledger_posted_late";
        let finding = Finding::new(code, Severity::Info, clause, subject, "date");
        let limit = facts.closed_until.filter(|c| *c >= wanted);
        findings.push(finding.observed(facts.date).limit(limit.unwrap_or(date)));
    }
    let lines = entry.lines.iter().map(|line| LedgerLine {
        amount: line.amount.negated(),
        ..line.clone()
    });
    Ok(Reversal {
        entry: LedgerEntry {
            entry: facts.number.clone(),
            date,
            document: entry.document.clone(),
            reverses: Some(entry.entry.clone()),
            lines: lines.collect(),
        },
        findings,
    })
}
