//! Discounts for early payment: they come and go with their money, and how receipts are batched changes nothing.

use crate::{Dice, books, cents, date, money, start};
use crm_core::answer::Layer;
use crm_core::base::{Currency, CustomerKey, Money, Rounding, day};
use crm_core::book::{Policy, PolicyBook};
use crm_core::finance::ledger::{DocumentPosting, PostingDetail, PostingFacts};
use crm_core::finance::receipt::{
    AllocationReversalFacts, SettlementCommitFacts, SettlementFacts, SettlementItemFacts,
    commit_settlement, reverse_allocation, settle_receipts, settlement_items,
};
use crm_core::finance::{Allocation, ReceivableDocument};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::error::Error;

/// Everything that is kept of a hospital that pays early, late, in parts, and whose payments bounce.
#[derive(Default)]
struct Shelf {
    documents: Vec<ReceivableDocument>,
    allocations: Vec<Allocation>,
    details: Vec<PostingDetail>,
    /// The last day and the offer of each invoice, and what was kept of it.
    offers: BTreeMap<String, (i64, Decimal, Decimal)>,
}

impl Shelf {
    /// What is open on each document, in cents of the base currency.
    fn open(&self) -> BTreeMap<String, Decimal> {
        let mut open: BTreeMap<_, _> = self
            .documents
            .iter()
            .map(|d| (d.document.to_string(), d.amount.amount))
            .collect();
        for row in &self.allocations {
            let sign = if row.reverses.is_some() {
                Decimal::NEGATIVE_ONE
            } else {
                Decimal::ONE
            };
            for key in [&row.credit, &row.debit] {
                if let Some(left) = open.get_mut(key.as_str()) {
                    *left -= sign * row.amount.amount;
                }
            }
        }
        open
    }

    fn add(&mut self, document: Value, detail: Option<Value>) -> Result<(), serde_json::Error> {
        self.documents.push(serde_json::from_value(document)?);
        if let Some(detail) = detail {
            self.details.push(serde_json::from_value(detail)?);
        }
        Ok(())
    }
}

/// Settles everything that is open and commits what was proposed.
fn settle_all(
    policy: &Policy,
    shelf: &mut Shelf,
    dice: &mut Dice,
    key: &str,
    today: i64,
) -> Result<usize, Box<dyn Error>> {
    let strategies = ["list_order", "proportional", "exact_oldest_credit"];
    settle_by(policy, shelf, strategies[dice.pick(3)], key, today)
}

fn settle_by(
    policy: &Policy,
    shelf: &mut Shelf,
    strategy: &str,
    key: &str,
    today: i64,
) -> Result<usize, Box<dyn Error>> {
    let customer: CustomerKey = serde_json::from_value(json!("H1"))?;
    let items = settlement_items(
        &policy.settlement,
        &SettlementItemFacts {
            customer: customer.clone(),
            documents: shelf.documents.clone(),
            allocations: shelf.allocations.clone(),
            postings: shelf.details.clone(),
        },
        day::shift(start(), today),
    )?;
    // What was kept so far is worked out from the records as it was written down beside them.
    for row in &items.debits {
        let written = shelf.offers.get(row.document.as_str());
        let kept = row.discount.as_ref().and_then(|offer| offer.kept);
        let kept = kept.map_or(Decimal::ZERO, |kept| kept.amount);
        assert_eq!(written.map_or(Decimal::ZERO, |(_, _, kept)| *kept), kept);
    }
    let settlement: SettlementFacts = serde_json::from_value(json!({
        "debits": items.debits, "credits": items.credits, "strategy": strategy,
    }))?;
    let seen = settle_receipts(&policy.settlement, &settlement)?;
    let granted = seen.discounts.len();
    for row in &seen.discounts {
        if let Some(offer) = shelf.offers.get_mut(row.debit.as_str()) {
            offer.2 += row.amount.amount;
        }
    }
    let commit = commit_settlement(
        &policy.settlement,
        &SettlementCommitFacts {
            customer,
            date: day::shift(start(), today),
            key: key.to_owned(),
            settlement,
            inspected: seen.allocations,
            inspected_write_offs: seen.write_offs,
            inspected_discounts: seen.discounts,
            write_off_reason: None,
        },
    )?;
    assert!(commit.ready, "{:?}", commit.findings);
    shelf.documents.extend(commit.documents);
    shelf.allocations.extend(commit.allocations);
    shelf.details.extend(commit.postings);
    Ok(granted)
}

/// A payment bounces, or part of it.
fn bounce(
    policy: &Policy,
    shelf: &mut Shelf,
    dice: &mut Dice,
    key: &str,
    today: i64,
) -> Result<bool, Box<dyn Error>> {
    let mut money: Vec<_> = (shelf.allocations.iter())
        .filter(|a| a.reverses.is_none() && a.credit.as_str().starts_with('P'))
        .collect();
    // Every other time one that earned a discount.
    if dice.below(2) == 0 {
        let earned: Vec<_> = (shelf.allocations.iter())
            .filter_map(|a| a.discount_for.as_ref())
            .collect();
        money.retain(|a| earned.contains(&&a.allocation));
    }
    if money.is_empty() {
        return Ok(false);
    }
    let made = money[dice.pick(money.len())].clone();
    let gone: Decimal = (shelf.allocations.iter())
        .filter(|a| a.reverses.as_ref() == Some(&made.allocation))
        .map(|a| a.amount.amount)
        .sum();
    let left = made.amount.amount - gone;
    if left.is_zero() {
        return Ok(false);
    }
    let part = (left / Decimal::from(1 + dice.below(3))).round_dp(2);
    let answer = reverse_allocation(
        &policy.settlement,
        &AllocationReversalFacts {
            allocation: made.allocation.clone(),
            amount: (dice.below(2) == 0 && !part.is_zero())
                .then(|| Money::new(part, Currency::CNY))
                .transpose()?,
            date: day::shift(start(), today),
            key: key.to_owned(),
            allocations: shelf.allocations.clone(),
            documents: shelf.documents.clone(),
            postings: shelf.details.clone(),
        },
    )?;
    if let Some(offer) = shelf.offers.get_mut(made.debit.as_str()) {
        offer.2 -= answer.discount.amount;
    }
    shelf.documents.extend(answer.documents);
    shelf.allocations.extend(answer.allocations);
    shelf.details.extend(answer.postings);
    Ok(answer.discount.is_positive())
}

/// Invoices that may be paid early, payments in and out of time, payments that bounce in parts: what is open, what
/// was paid and what was kept make up what was charged, in the settlement and in the books; no discount outlives
/// the money that earned it.
#[test]
fn discounts_come_and_go_with_their_money_to_the_cent() -> Result<(), Box<dyn Error>> {
    for (part, tax) in [("proportional", "corrected"), ("none", "kept")] {
        let text = format!(
            "schema_version = 1\nid = \"t\"\nrevision = \"1\"\neffective_from = \"2024-01-01\"\n\
             [settlement]\npartial_discount = \"{part}\"\ndiscount_tax = \"{tax}\"\n"
        );
        let book = PolicyBook::standard()?.with_file("t.toml", &text, Layer::Company)?;
        let policy = book
            .at(day::parse("2026-11-01").unwrap_or_default())?
            .clone();
        let mut dice = Dice(20_261_129);
        let mut shelf = Shelf::default();
        let (mut granted, mut taken_back) = (0, 0);
        for number in 0..600_i64 {
            let today = number / 2;
            let cents = Decimal::new(i64::try_from(100 + dice.below(200_000))?, 2);
            let money =
                |amount: Decimal| json!({ "amount": amount.to_string(), "currency": "CNY" });
            match dice.below(6) {
                0 | 1 => {
                    let key = format!("I{number}");
                    let offer = (cents * Decimal::new(3, 2)).round_dp(2);
                    let until = today + i64::try_from(dice.below(20))?;
                    shelf
                        .offers
                        .insert(key.clone(), (until, offer, Decimal::ZERO));
                    shelf.add(
                        json!({ "document": key, "kind": "invoice", "customer": "H1", "posting_date": date(today), "amount": money(cents),
                            "early_payment": { "amount": money(offer), "until": date(until) } }),
                        Some(json!({ "document": key, "customer": "H1", "tax": money((cents * Decimal::new(115, 3)).round_dp(2)) })),
                    )?;
                }
                // Sometimes exactly what an invoice asks for when it is paid early.
                2 | 3 => {
                    let open = shelf.open();
                    let early = shelf.offers.iter().find(|(key, (until, _, kept))| {
                        open[*key].is_sign_positive()
                            && !open[*key].is_zero()
                            && *until >= today
                            && kept.is_zero()
                    });
                    let exact = early.map(|(key, (_, offer, _))| open[key] - *offer);
                    let amount = exact
                        .filter(|a| *a > Decimal::ZERO && dice.below(2) == 0)
                        .unwrap_or(cents);
                    shelf.add(
                        json!({ "document": format!("P{number}"), "kind": "payment", "customer": "H1", "posting_date": date(today), "amount": money(amount) }),
                        None,
                    )?;
                }
                4 => {
                    granted +=
                        settle_all(&policy, &mut shelf, &mut dice, &format!("S{number}"), today)?
                }
                _ => {
                    let back =
                        bounce(&policy, &mut shelf, &mut dice, &format!("R{number}"), today)?;
                    taken_back += usize::from(back);
                }
            }
            // What was for full payment is never kept beside something open.
            if part == "none" {
                let open = shelf.open();
                for (key, (_, _, kept)) in &shelf.offers {
                    assert!(
                        kept.is_zero() || open[key].is_zero(),
                        "{number}: {key} {kept}"
                    );
                }
            }
        }
        assert!(granted > 15 && taken_back > 3, "{granted} {taken_back}");
        let open = shelf.open();
        assert!(
            open.values()
                .all(|left| !left.is_sign_negative() || left.is_zero())
        );
        // A credit of a discount is used up: on its debit, or by the charge that took it back.
        for (key, left) in &open {
            assert!(!key.contains("-D") || left.is_zero(), "{key} {left}");
        }
        for (key, (_, offer, kept)) in &shelf.offers {
            assert!(
                *kept <= *offer && *kept >= Decimal::ZERO,
                "{key} {kept} {offer}"
            );
        }
        let kept: Decimal = shelf.offers.values().map(|(_, _, kept)| *kept).sum();
        let posting = |document: &ReceivableDocument| DocumentPosting {
            document: document.clone(),
            net: None,
            tax: None,
            cost: None,
            purpose: None,
        };
        let facts = PostingFacts {
            base_currency: Currency::CNY,
            rounding: Rounding::HalfUp,
            documents: shelf.documents.iter().map(posting).collect(),
            details: shelf.details.clone(),
            allocations: shelf.allocations.clone(),
            provisions: Vec::new(),
            posted: Vec::new(),
            closed_until: None,
        };
        let (accounts, sub_ledger) = books(&policy, &facts, 400)?;
        let of = |account: &str| accounts.get(account).copied().unwrap_or_default();
        let total = |debit: bool| -> Decimal {
            let rows = shelf
                .documents
                .iter()
                .filter(|d| d.kind.is_debit() == debit);
            rows.map(|d| open[d.document.as_str()]).sum()
        };
        assert_eq!(of("receivable"), cents(total(true) - total(false)));
        assert_eq!(of("receivable"), sub_ledger);
        // What the discounts cost, and the tax that went with them, is what was kept.
        let tax: Decimal = (shelf.details.iter())
            .filter(|d| d.document.as_str().contains("-D"))
            .filter_map(|d| Some((d.tax?.amount, d.document.as_str().starts_with('S'))))
            .map(|(tax, given)| if given { tax } else { -tax })
            .sum();
        assert_eq!(of("discount"), cents(kept - tax), "{part}");
        assert_eq!(tax.is_zero(), part == "none");
    }
    Ok(())
}

/// An invoice that may be paid early until day 10, and its receipts: their days, and how much in cents.
struct Case {
    cents: i64,
    offer: i64,
    receipts: Vec<(i64, i64)>,
}

impl Case {
    fn throw(dice: &mut Dice) -> Result<Self, Box<dyn Error>> {
        let mut roll = |below: u64| i64::try_from(dice.below(below));
        let cents = 1000 + roll(200_000)?;
        let offer = 1 + cents * roll(5)? / 100;
        let count = 1 + roll(5)?;
        let mut receipts = Vec::new();
        let mut left = cents - offer;
        for number in 0..count {
            // Most come in time, in the order of their days; most cases are paid in full by the last.
            let day = if roll(8)? == 0 { 11 } else { 2 * number };
            let part = if number + 1 == count {
                left
            } else {
                1 + left / (count - number) + roll(9)?
            };
            let part = if roll(6)? == 0 { part / 2 } else { part }.max(1);
            left = (left - part).max(1);
            receipts.push((day, part));
        }
        receipts.sort_by_key(|(day, _)| *day);
        Ok(Self {
            cents,
            offer,
            receipts,
        })
    }

    fn shelf(&self) -> Result<Shelf, Box<dyn Error>> {
        let mut shelf = Shelf::default();
        let offer = Decimal::new(self.offer, 2);
        shelf
            .offers
            .insert("I".to_owned(), (10, offer, Decimal::ZERO));
        shelf.add(
            json!({ "document": "I", "kind": "invoice", "customer": "H1", "posting_date": date(0), "amount": money(self.cents.into(), 0),
                "early_payment": { "amount": money(self.offer.into(), 0), "until": date(10) } }),
            None,
        )?;
        Ok(shelf)
    }

    fn receive(&self, shelf: &mut Shelf, number: usize) -> Result<(), Box<dyn Error>> {
        let (day, cents) = self.receipts[number];
        shelf.add(
            json!({ "document": format!("P{number}"), "kind": "payment", "customer": "H1", "posting_date": date(day), "amount": money(cents.into(), 0) }),
            None,
        )?;
        Ok(())
    }
}

/// What is open on the invoice and what was kept of it, in cents.
fn standing(shelf: &Shelf) -> (i128, i128) {
    (cents(shelf.open()["I"]), cents(shelf.offers["I"].2))
}

/// The same receipts settled together, or each when it came, give the same discount; a receipt that bounces and is
/// settled anew changes nothing in the end, and in between nothing is kept that was for full payment.
#[test]
fn a_discount_does_not_depend_on_how_receipts_are_batched() -> Result<(), Box<dyn Error>> {
    for part in ["proportional", "none"] {
        let text = format!(
            "schema_version = 1\nid = \"t\"\nrevision = \"1\"\neffective_from = \"2024-01-01\"\n\
             [settlement]\npartial_discount = \"{part}\"\n"
        );
        let book = PolicyBook::standard()?.with_file("t.toml", &text, Layer::Company)?;
        let policy = book
            .at(day::parse("2026-11-01").unwrap_or_default())?
            .clone();
        let mut dice = Dice(20_261_130);
        let (mut by_parts, mut bounced) = (0, 0);
        for number in 0..400 {
            let case = Case::throw(&mut dice)?;
            let mut together = case.shelf()?;
            let mut alone = case.shelf()?;
            for at in 0..case.receipts.len() {
                case.receive(&mut together, at)?;
                case.receive(&mut alone, at)?;
                settle_by(&policy, &mut alone, "list_order", &format!("S{at}"), 12)?;
            }
            settle_by(&policy, &mut together, "list_order", "S", 12)?;
            let (open, kept) = standing(&alone);
            assert_eq!(
                (open, kept),
                standing(&together),
                "{part} {number} {:?}",
                case.receipts
            );
            // While something is open all receipts are used up, and what they earned can be told from them alone.
            let in_time: i64 = (case.receipts.iter())
                .filter(|(day, _)| *day <= 10)
                .map(|(_, cents)| cents)
                .sum();
            if open > 0 {
                let (net, earned) = (case.cents - case.offer, case.offer * in_time);
                let share = if part == "none" {
                    0
                } else {
                    (2 * earned + net) / (2 * net)
                };
                assert_eq!(
                    kept,
                    i128::from(share),
                    "{part} {number} {:?}",
                    case.receipts
                );
            } else if in_time >= case.cents - case.offer {
                assert_eq!(
                    kept,
                    i128::from(case.offer),
                    "{part} {number} {:?}",
                    case.receipts
                );
            }
            by_parts += usize::from(case.receipts.len() > 1 && kept > 0);

            let paid: Vec<_> = (alone.allocations.iter())
                .filter(|row| row.credit.as_str().starts_with('P'))
                .cloned()
                .collect();
            let made = &paid[dice.pick(paid.len())];
            let whole = cents(made.amount.amount);
            let back = 1 + i128::from(dice.below(u64::try_from(whole)?));
            let answer = reverse_allocation(
                &policy.settlement,
                &AllocationReversalFacts {
                    allocation: made.allocation.clone(),
                    amount: Some(serde_json::from_value(money(back, 0))?),
                    date: day::shift(start(), 13),
                    key: "R".to_owned(),
                    allocations: alone.allocations.clone(),
                    documents: alone.documents.clone(),
                    postings: alone.details.clone(),
                },
            )?;
            if let Some(offer) = alone.offers.get_mut("I") {
                offer.2 -= answer.discount.amount;
            }
            alone.documents.extend(answer.documents);
            alone.allocations.extend(answer.allocations);
            alone.details.extend(answer.postings);
            let (reopened, left) = standing(&alone);
            assert_eq!(reopened - open, back + kept - left, "{part} {number}");
            if part == "none" {
                assert_eq!(left, 0, "{number}");
            }
            bounced += usize::from(kept > left);
            settle_by(&policy, &mut alone, "list_order", "T", 14)?;
            assert_eq!(
                standing(&alone),
                (open, kept),
                "{part} {number} {:?} {back}",
                case.receipts
            );
        }
        assert!(by_parts > 50 && bounced > 50, "{part} {by_parts} {bounced}");
    }
    Ok(())
}
