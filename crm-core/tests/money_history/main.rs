//! Money under random histories, held against models that know nothing but integers.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "a test that fails should fail loudly"
)]

mod discounts;
mod history;

use chrono::NaiveDate;
use crm_core::base::{Currency, day};
use crm_core::book::{Policy, PolicyBook};
use crm_core::finance::ledger::{LedgerFacts, PostingFacts, check_postings, post_documents};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::error::Error;

const CURRENCIES: [&str; 3] = ["CNY", "USD", "EUR"];

/// A generator of its own: the same history on every machine and for ever.
struct Dice(u64);

impl Dice {
    fn below(&mut self, below: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % below
    }

    fn pick(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap_or_default()
    }
}

fn start() -> NaiveDate {
    day::parse("2024-11-01").unwrap_or_default()
}

fn money(cents: i128, currency: usize) -> Value {
    json!({ "amount": Decimal::from_i128_with_scale(cents, 2).to_string(), "currency": CURRENCIES[currency] })
}

fn date(days: i64) -> String {
    day::shift(start(), days).to_string()
}

fn policy() -> Result<Policy, Box<dyn Error>> {
    let book = PolicyBook::standard()?;
    Ok(book
        .at(day::parse("2026-11-01").unwrap_or_default())?
        .clone())
}

/// What an account has, in cents, after checking that every entry balances.
fn books(
    policy: &Policy,
    facts: &PostingFacts,
    on: i64,
) -> Result<(BTreeMap<String, i128>, i128), Box<dyn Error>> {
    let posted = post_documents(&policy.ledger, facts, day::shift(start(), on))?;
    assert!(
        posted.refused.is_empty() && posted.findings.is_empty(),
        "{:?}",
        posted.findings
    );
    let mut accounts: BTreeMap<String, i128> = BTreeMap::new();
    for entry in &posted.entries {
        let mut sum = Decimal::ZERO;
        for line in &entry.lines {
            sum += line.amount.amount;
            *accounts.entry(line.account.clone()).or_default() += cents(line.amount.amount);
        }
        assert!(sum.is_zero(), "{} does not balance", entry.entry);
    }
    let checked = check_postings(
        &policy.ledger,
        &LedgerFacts {
            currency: Currency::CNY,
            entries: posted.entries,
            closed_until: None,
            new_entries: None,
            sub_ledger_total: Some(posted.sub_ledger_total),
        },
    )?;
    assert!(checked.sound, "{:?}", checked.findings);
    Ok((accounts, cents(posted.sub_ledger_total.amount)))
}

fn cents(amount: Decimal) -> i128 {
    (amount * Decimal::ONE_HUNDRED).normalize().mantissa()
        * 10_i128.pow((amount * Decimal::ONE_HUNDRED).normalize().scale())
}
