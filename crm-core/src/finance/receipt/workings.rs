//! The arithmetic of a settlement. Whatever the strategy, money is conserved.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::super::allocate::named;
use super::super::rate::rate_on;
use super::policy::{SettlementPolicy, SettlementStrategy};
use super::settle::{SettledAllocation, SettledItem, SettlementFacts, WriteOff, WriteOffSide};
use crate::answer::{Error, ErrorCode};
use crate::base::{Currency, DocumentKey, Money, MoneyError};

pub(super) struct Workings<'a> {
    policy: &'a SettlementPolicy,
    facts: &'a SettlementFacts,
    currency: Currency,
    /// What is open on each debit and credit, in the order of the facts.
    debits: Vec<Money>,
    credits: Vec<Money>,
    pub(super) allocations: Vec<SettledAllocation>,
    pub(super) write_offs: Vec<WriteOff>,
}

impl<'a> Workings<'a> {
    pub(super) fn new(
        policy: &'a SettlementPolicy,
        facts: &'a SettlementFacts,
    ) -> Result<Self, Error> {
        let amounts =
            (facts.debits.iter().map(|d| d.amount)).chain(facts.credits.iter().map(|c| c.amount));
        let mut currencies = amounts.clone().map(|amount| amount.currency);
        let currency = currencies.next().unwrap_or(Currency::CNY);
        if let Some(other) = currencies.find(|other| *other != currency) {
            let expected = format!("one currency, {currency}");
            return Err(Error::new(
                ErrorCode::MoneyUnusable,
                "debits",
                expected,
                other,
            ));
        }
        if let Some(amount) = amounts.clone().find(|amount| amount.amount < Decimal::ZERO) {
            let expected = "0 or more";
            return Err(Error::new(
                ErrorCode::OutOfRange,
                "amount",
                expected,
                amount,
            ));
        }
        let mut seen = BTreeSet::new();
        let keys = (facts.debits.iter().map(|d| (&d.document, d.instalment)))
            .chain(facts.credits.iter().map(|c| (&c.document, None)));
        for (key, instalment) in keys {
            if !seen.insert((key, instalment)) {
                let expected = "each document once";
                return Err(Error::new(
                    ErrorCode::DuplicateKey,
                    "document",
                    expected,
                    key,
                ));
            }
        }
        Ok(Self {
            policy,
            facts,
            currency,
            debits: facts.debits.iter().map(|d| d.amount).collect(),
            credits: facts.credits.iter().map(|c| c.amount).collect(),
            allocations: Vec::new(),
            write_offs: Vec::new(),
        })
    }

    fn debit(
        &self,
        key: &DocumentKey,
        instalment: Option<u32>,
        path: &str,
    ) -> Result<usize, Error> {
        let mut debits = self.facts.debits.iter();
        let found = debits.position(|d| d.document == *key && d.instalment == instalment);
        found.ok_or_else(|| unknown(path, key))
    }

    fn credit(&self, key: &DocumentKey, path: &str) -> Result<usize, Error> {
        let found = self.facts.credits.iter().position(|c| c.document == *key);
        found.ok_or_else(|| unknown(path, key))
    }

    /// Books one allocation; more than is open on either side is refused.
    fn book(
        &mut self,
        credit: usize,
        debit: usize,
        amount: Money,
        path: &str,
    ) -> Result<(), Error> {
        let (Some(of_credit), Some(of_debit)) =
            (self.credits.get_mut(credit), self.debits.get_mut(debit))
        else {
            return Ok(());
        };
        for open in [&*of_credit, &*of_debit] {
            if amount.minus(*open)?.is_positive() {
                let expected = format!("at most {open}, which is open");
                return Err(Error::new(ErrorCode::OverAllocated, path, expected, amount));
            }
        }
        *of_credit = of_credit.minus(amount)?;
        *of_debit = of_debit.minus(amount)?;
        let (Some(from), Some(to)) = (self.facts.credits.get(credit), self.facts.debits.get(debit))
        else {
            return Ok(());
        };
        self.allocations.push(SettledAllocation {
            credit: from.document.clone(),
            debit: to.document.clone(),
            instalment: to.instalment,
            amount,
        });
        Ok(())
    }

    /// What was named or made before.
    pub(super) fn named(&mut self) -> Result<(), Error> {
        for (at, named) in self.facts.allocations.iter().enumerate() {
            let path = format!("allocations[{at}]");
            positive(named.amount, &path)?;
            let credit = self.credit(&named.credit, &path)?;
            let debit = self.debit(&named.debit, named.instalment, &path)?;
            self.book(credit, debit, named.amount, &path)?;
        }
        Ok(())
    }

    /// What moves from one debit to another.
    pub(super) fn moved(&mut self) -> Result<(), Error> {
        for (at, change) in self.facts.moves.iter().enumerate() {
            let path = format!("moves[{at}]");
            positive(change.amount, &path)?;
            let credit = self.credit(&change.credit, &path)?;
            let from = self.debit(&change.from_debit, None, &path)?;
            let to = self.debit(&change.to_debit, None, &path)?;
            let mut left = change.amount;
            let fits = |row: &SettledAllocation| {
                row.credit == change.credit
                    && row.debit == change.from_debit
                    && row.instalment.is_none()
            };
            for row in self.allocations.iter_mut().filter(|row| fits(row)) {
                let part = left.at_most(row.amount)?;
                row.amount = row.amount.minus(part)?;
                left = left.minus(part)?;
            }
            if left.is_positive() {
                let expected = format!("at most what {} settles", change.credit);
                return Err(Error::new(
                    ErrorCode::OverAllocated,
                    path,
                    expected,
                    change.amount,
                ));
            }
            self.allocations.retain(|row| !row.amount.is_zero());
            for (side, index) in [(&mut self.credits, credit), (&mut self.debits, from)] {
                if let Some(open) = side.get_mut(index) {
                    *open = open.plus(change.amount)?;
                }
            }
            self.book(credit, to, change.amount, &path)?;
        }
        Ok(())
    }

    /// Whether one of the two sides has nothing left that a strategy could use.
    pub(super) fn nothing_open(&self) -> bool {
        let chosen_debits = self.chosen(true);
        let chosen_credits = self.chosen(false);
        let none = |open: &[Money], chosen: &[usize]| {
            chosen
                .iter()
                .all(|at| open.get(*at).is_none_or(|open| open.is_zero()))
        };
        none(&self.debits, &chosen_debits) || none(&self.credits, &chosen_credits)
    }

    /// The debits or credits that the selection lets through; both ends count.
    fn chosen(&self, debit: bool) -> Vec<usize> {
        let none = super::settle::SettlementSelection::default();
        let selection = self.facts.selection.as_ref().unwrap_or(&none);
        let within = |amount: Money, min: Option<Decimal>, max: Option<Decimal>| {
            min.is_none_or(|min| amount.amount >= min) && max.is_none_or(|max| amount.amount <= max)
        };
        let centre =
            |of: &Option<String>| selection.cost_centre.is_none() || selection.cost_centre == *of;
        if debit {
            let debits = self.facts.debits.iter().enumerate();
            let fits = debits.filter(|(_, item)| {
                within(item.amount, selection.debit_min, selection.debit_max)
                    && centre(&item.cost_centre)
            });
            fits.map(|(at, _)| at).collect()
        } else {
            let credits = self.facts.credits.iter().enumerate();
            let fits = credits.filter(|(_, item)| {
                within(item.amount, selection.credit_min, selection.credit_max)
                    && centre(&item.cost_centre)
            });
            fits.map(|(at, _)| at).collect()
        }
    }

    pub(super) fn allocate(&mut self, strategy: SettlementStrategy) -> Result<(), Error> {
        let mut debits = self.chosen(true);
        let mut credits = self.chosen(false);
        let facts = self.facts;
        let credit_date = |at: &usize| facts.credits.get(*at).and_then(|credit| credit.date);
        match strategy {
            SettlementStrategy::Named => return Ok(()),
            SettlementStrategy::ListOrder => {}
            SettlementStrategy::OldestDueFirst | SettlementStrategy::ByReference => {
                debits.sort_by_key(|at| {
                    let due = facts.debits.get(*at).and_then(|debit| debit.due_date);
                    (due.is_none(), due)
                });
            }
            SettlementStrategy::ByPart => {
                let order = &self.policy.part_order.value;
                debits.sort_by_key(|at| {
                    let part = facts.debits.get(*at).map(|debit| debit.part);
                    order.iter().position(|row| Some(*row) == part)
                });
            }
            SettlementStrategy::ExactOldestCredit | SettlementStrategy::ExactWithinTolerance => {
                credits.sort_by_key(|at| (credit_date(at).is_none(), credit_date(at)));
            }
            SettlementStrategy::ExactNewestCredit => {
                credits.sort_by_key(|at| std::cmp::Reverse(credit_date(at)));
            }
            SettlementStrategy::Proportional => {
                for credit in credits {
                    self.proportional(credit, &debits)?;
                }
                return Ok(());
            }
        }
        let tolerance = match strategy {
            SettlementStrategy::ExactOldestCredit | SettlementStrategy::ExactNewestCredit => {
                Some(Decimal::ZERO)
            }
            SettlementStrategy::ExactWithinTolerance => Some(self.policy.tolerance.value.0),
            SettlementStrategy::Named
            | SettlementStrategy::ListOrder
            | SettlementStrategy::OldestDueFirst
            | SettlementStrategy::Proportional
            | SettlementStrategy::ByPart
            | SettlementStrategy::ByReference => None,
        };
        for credit in credits {
            if let Some(tolerance) = tolerance {
                self.nearest(credit, &debits, tolerance)?;
                continue;
            }
            for debit in &debits {
                let (left, wanted) = (
                    self.open(&self.credits, credit),
                    self.open(&self.debits, *debit),
                );
                if !left.is_positive() || !wanted.is_positive() {
                    continue;
                }
                if strategy == SettlementStrategy::ByReference && !self.refers(credit, *debit) {
                    continue;
                }
                self.book(credit, *debit, left.at_most(wanted)?, "allocations")?;
            }
        }
        Ok(())
    }

    fn open(&self, side: &[Money], at: usize) -> Money {
        side.get(at).copied().unwrap_or(Money::zero(self.currency))
    }

    /// Settles the debit that differs least from a credit, within the tolerance; of equals the first. What is
    /// left on either side is written off.
    fn nearest(
        &mut self,
        credit: usize,
        debits: &[usize],
        tolerance: Decimal,
    ) -> Result<(), Error> {
        let left = self.open(&self.credits, credit);
        if !left.is_positive() {
            return Ok(());
        }
        let mut best: Option<(Decimal, usize)> = None;
        for debit in debits {
            let wanted = self.open(&self.debits, *debit);
            let off = left.minus(wanted)?.amount.abs();
            let nearer = best.is_none_or(|(least, _)| off < least);
            if wanted.is_positive() && off <= tolerance && nearer {
                best = Some((off, *debit));
            }
        }
        let Some((_, debit)) = best else {
            return Ok(());
        };
        let wanted = self.open(&self.debits, debit);
        self.book(credit, debit, left.at_most(wanted)?, "allocations")?;
        self.drop_rest(debit, true)?;
        self.drop_rest(credit, false)
    }

    /// Whether a credit names a debit. Blanks, hyphens and the case of letters do not count.
    fn refers(&self, credit: usize, debit: usize) -> bool {
        let (Some(from), Some(to)) = (self.facts.credits.get(credit), self.facts.debits.get(debit))
        else {
            return false;
        };
        let own = std::iter::once(to.document.as_str());
        named(
            &from.references,
            own.chain(to.references.iter().map(String::as_str)),
        )
    }

    /// Each debit gets its share of a credit; cents that rounding leaves go to the first debits that
    /// still have room, so nothing is lost.
    fn proportional(&mut self, credit: usize, debits: &[usize]) -> Result<(), Error> {
        let zero = Money::zero(self.currency);
        let open = |at: usize, side: &[Money]| side.get(at).copied().unwrap_or(zero);
        let wanted: Vec<_> = debits.iter().map(|at| open(*at, &self.debits)).collect();
        let whole = Money::sum(self.currency, wanted.iter().copied())?;
        let credit_open = open(credit, &self.credits);
        if !whole.is_positive() || !credit_open.is_positive() {
            return Ok(());
        }
        let used = credit_open.at_most(whole)?;
        let mut left = used;
        let mut shares = Vec::new();
        for wanted in &wanted {
            let exact = used
                .amount
                .checked_mul(wanted.amount)
                .and_then(|share| share.checked_div(whole.amount))
                .ok_or(MoneyError::Overflow)?;
            let digits = self.currency.minor_digits();
            let share = self.policy.rounding.value.round(exact, digits);
            let share = Money::new(share, self.currency)?;
            let share = share.at_most(*wanted)?.at_most(left)?;
            left = left.minus(share)?;
            shares.push(share);
        }
        for (share, wanted) in shares.iter_mut().zip(&wanted) {
            let room = wanted.minus(*share)?.at_most(left)?;
            *share = share.plus(room)?;
            left = left.minus(room)?;
        }
        for (debit, share) in debits.iter().zip(shares) {
            if share.is_positive() {
                self.book(credit, *debit, share, "allocations")?;
            }
        }
        Ok(())
    }

    /// Writes off what is left of one document.
    fn drop_rest(&mut self, at: usize, debit: bool) -> Result<(), Error> {
        let (side, key, to) = if debit {
            let key = self
                .facts
                .debits
                .get(at)
                .map(|d| (&d.document, d.instalment));
            (&mut self.debits, key, WriteOffSide::Expense)
        } else {
            let key = self.facts.credits.get(at).map(|c| (&c.document, None));
            (&mut self.credits, key, WriteOffSide::Gain)
        };
        if let (Some(open), Some((key, instalment))) = (side.get_mut(at), key)
            && open.is_positive()
        {
            self.write_offs.push(WriteOff {
                document: key.clone(),
                instalment,
                amount: *open,
                side: to,
            });
            *open = open.minus(*open)?;
        }
        Ok(())
    }

    /// What is left of the debits; of the credits when no debit is left.
    pub(super) fn write_off_rest(&mut self) -> Result<(), Error> {
        let debits = self.chosen(true);
        let open = |side: &[Money], at: &usize| side.get(*at).is_some_and(|m| m.is_positive());
        if debits.iter().any(|at| open(&self.debits, at)) {
            for at in debits {
                self.drop_rest(at, true)?;
            }
        } else {
            for at in self.chosen(false) {
                self.drop_rest(at, false)?;
            }
        }
        Ok(())
    }

    /// The documents afterwards.
    pub(super) fn items(&self, debit: bool) -> Result<Vec<SettledItem>, Error> {
        let chosen = self.chosen(debit);
        let keys: Vec<_> = if debit {
            let debits = self.facts.debits.iter();
            debits.map(|d| (&d.document, d.instalment)).collect()
        } else {
            let credits = self.facts.credits.iter();
            credits.map(|c| (&c.document, None)).collect()
        };
        let open = if debit { &self.debits } else { &self.credits };
        let mut items = Vec::new();
        for (at, ((key, instalment), open)) in keys.into_iter().zip(open).enumerate() {
            let of = |row: &&SettledAllocation| {
                if debit {
                    row.debit == *key && row.instalment == instalment
                } else {
                    row.credit == *key
                }
            };
            let rows = self.allocations.iter().filter(of).map(|row| row.amount);
            items.push(SettledItem {
                document: key.clone(),
                instalment,
                allocated: Money::sum(self.currency, rows)?,
                open: *open,
                selected: chosen.contains(&at),
            });
        }
        Ok(items)
    }

    /// The latest rate on or before a day; one to itself is 1.
    fn rate(&self, base: Currency, date: Option<NaiveDate>) -> Option<Decimal> {
        if base == self.currency {
            return Some(Decimal::ONE);
        }
        rate_on(&self.facts.rates, self.currency, base, date?)
    }

    /// The difference of exchange and what the settled debits are worth. Each document is converted as
    /// one running sum, so the parts of a document add up to its whole.
    pub(super) fn exchange(&self) -> Result<(Option<Money>, Option<Money>), Error> {
        let Some(base) = self.facts.base_currency else {
            return Ok((None, None));
        };
        let worth = |amount: Money, rate: Option<Decimal>, path: &str| -> Result<Money, Error> {
            let rate = rate.filter(|rate| *rate > Decimal::ZERO).ok_or_else(|| {
                Error::new(
                    ErrorCode::OutOfRange,
                    path,
                    "a rate above 0",
                    "nothing usable",
                )
            })?;
            let exact = amount
                .amount
                .checked_mul(rate)
                .ok_or(MoneyError::Overflow)?;
            let rounded = self.policy.rounding.value.round(exact, base.minor_digits());
            Ok(Money::new(rounded, base)?)
        };
        let mut sums = [Money::zero(base), Money::zero(base)];
        for (side, sum) in [true, false].into_iter().zip(&mut sums) {
            for (at, item) in self.items(side)?.into_iter().enumerate() {
                if item.allocated.is_zero() {
                    continue;
                }
                let (rate, path) = if side {
                    let debit = self.facts.debits.get(at);
                    let own = debit.and_then(|d| d.rate);
                    let rate = own.or_else(|| self.rate(base, debit.and_then(|d| d.date)));
                    (rate, format!("debits[{at}].rate"))
                } else {
                    let credit = self.facts.credits.get(at);
                    let own = credit.and_then(|c| c.rate);
                    let rate = own.or_else(|| self.rate(base, credit.and_then(|c| c.date)));
                    (rate, format!("credits[{at}].rate"))
                };
                *sum = sum.plus(worth(item.allocated, rate, &path)?)?;
            }
        }
        let [debits, credits] = sums;
        Ok((Some(credits.minus(debits)?), Some(debits)))
    }
}

fn positive(amount: Money, path: &str) -> Result<(), Error> {
    if amount.is_positive() {
        return Ok(());
    }
    let path = format!("{path}.amount");
    Err(Error::new(
        ErrorCode::OutOfRange,
        path,
        "more than 0",
        amount,
    ))
}

fn unknown(path: &str, key: &DocumentKey) -> Error {
    let expected = "a document of these facts";
    Error::new(ErrorCode::UnknownReference, path, expected, key)
}

#[cfg(test)]
mod tests {
    use super::super::settle::{Settlement, settle_receipts};
    use crate::base::exact::parse;
    use crate::book::PolicyBook;
    use proptest::prelude::*;
    use rust_decimal::Decimal;
    use serde_json::json;

    /// What is open on one side, document by document.
    type Side = Vec<(String, Decimal)>;

    const STRATEGIES: [&str; 8] = [
        "list_order",
        "oldest_due_first",
        "exact_oldest_credit",
        "exact_newest_credit",
        "exact_within_tolerance",
        "proportional",
        "by_part",
        "by_reference",
    ];

    fn settle(
        debits: &[i64],
        credits: &[i64],
        strategy: &str,
        write_off: bool,
    ) -> Result<Settlement, Box<dyn std::error::Error>> {
        let money =
            |cents: i64| json!({ "amount": Decimal::new(cents, 2).to_string(), "currency": "CNY" });
        let rows = |prefix: &str, cents: &[i64]| -> serde_json::Value {
            let rows = cents.iter().enumerate();
            rows.map(|(at, cents)| {
                json!({ "document": format!("{prefix}{at}"), "amount": money(*cents), "references": [format!("R{}", at % 2)] })
            })
            .collect()
        };
        let facts = serde_json::from_value(json!({
            "debits": rows("D", debits), "credits": rows("C", credits), "strategy": strategy,
            "write_off_rest": write_off,
        }))?;
        let text = "schema_version = 1\nid = \"t\"\nrevision = \"1\"\neffective_from = \"2026-01-01\"\n\
                    [settlement]\ntolerance = \"0.10\"\n";
        let book = PolicyBook::standard()?;
        let book = book.with_file("t.toml", text, crate::answer::Layer::Company)?;
        let day = crate::base::day::parse("2026-11-24").unwrap_or_default();
        Ok(settle_receipts(&book.at(day)?.settlement, &facts)?)
    }

    #[test]
    fn a_share_of_every_debit() -> Result<(), Box<dyn std::error::Error>> {
        // 100 over 3 x 100 is 33.33 each; the cent that is left goes to the first.
        let answer = settle(&[10_000; 3], &[10_000], "proportional", false)?;
        let got: Vec<_> = answer.allocations.iter().map(|a| a.amount.amount).collect();
        let want = ["33.34", "33.33", "33.33"].map(|text| parse(text).unwrap_or_default());
        assert_eq!(got, want);
        Ok(())
    }

    /// A history of 10,000 invoices and receipts, each settled when it comes, by changing strategies: in the
    /// end what is open is what was charged less what was paid and what was written off.
    #[test]
    fn ten_thousand_operations_conserve_the_cent() -> Result<(), Box<dyn std::error::Error>> {
        let day = crate::base::day::parse("2026-11-24").unwrap_or_default();
        let book = PolicyBook::standard()?;
        let policy = &book.at(day)?.settlement;
        let mut seed = 20_261_124_u64;
        let mut next = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) % below
        };
        let (mut debits, mut credits): (Side, Side) = (Vec::new(), Vec::new());
        let (mut charged, mut paid, mut dropped) = (Decimal::ZERO, Decimal::ZERO, Decimal::ZERO);
        for number in 0..10_000 {
            let amount = Decimal::new(i64::try_from(1 + next(500_000))?, 2);
            if next(2) == 0 {
                charged += amount;
                debits.push((format!("D{number}"), amount));
            } else {
                paid += amount;
                credits.push((format!("C{number}"), amount));
            }
            let strategy = STRATEGIES[usize::try_from(next(8))?];
            let rows = |side: &[(String, Decimal)]| -> Vec<serde_json::Value> {
                let rows = side.iter();
                rows.map(|(key, amount)| {
                    let amount = json!({ "amount": amount.to_string(), "currency": "CNY" });
                    json!({ "document": key, "amount": amount })
                })
                .collect()
            };
            let facts = serde_json::from_value(json!({
                "debits": rows(&debits), "credits": rows(&credits), "strategy": strategy,
                "write_off_rest": next(200) == 0,
            }))?;
            let answer = settle_receipts(policy, &facts)?;
            dropped += answer
                .write_offs
                .iter()
                .map(|w| match w.side {
                    super::super::settle::WriteOffSide::Expense => w.amount.amount,
                    super::super::settle::WriteOffSide::Gain => -w.amount.amount,
                })
                .sum::<Decimal>();
            let open = |items: &[super::super::settle::SettledItem]| -> Vec<(String, Decimal)> {
                let items = items.iter().filter(|item| !item.open.is_zero());
                items
                    .map(|item| (item.document.to_string(), item.open.amount))
                    .collect()
            };
            debits = open(&answer.debits);
            credits = open(&answer.credits);
        }
        let sum =
            |side: &[(String, Decimal)]| side.iter().map(|(_, amount)| *amount).sum::<Decimal>();
        assert_eq!(sum(&debits) - sum(&credits), charged - paid - dropped);
        Ok(())
    }

    proptest! {
        #[test]
        fn no_strategy_loses_a_cent(
            debits in prop::collection::vec(0_i64..100_000, 0..7),
            credits in prop::collection::vec(0_i64..100_000, 0..7),
            strategy in 0_usize..8,
            write_off in any::<bool>(),
        ) {
            let answer = settle(&debits, &credits, STRATEGIES[strategy], write_off);
            prop_assert!(answer.is_ok());
            if let Ok(answer) = answer {
                for (items, given) in [(&answer.debits, &debits), (&answer.credits, &credits)] {
                    for (item, cents) in items.iter().zip(given) {
                        let dropped = answer.write_offs.iter().filter(|w| w.document == item.document);
                        let dropped: Decimal = dropped.map(|w| w.amount.amount).sum();
                        let parts = item.allocated.amount + item.open.amount + dropped;
                        prop_assert_eq!(parts, Decimal::new(*cents, 2));
                        prop_assert!(item.open.amount >= Decimal::ZERO);
                    }
                }
                prop_assert!(answer.allocations.iter().all(|a| a.amount.is_positive()));
            }
        }
    }
}
