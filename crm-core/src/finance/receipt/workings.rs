//! The arithmetic of a settlement. Whatever the strategy, money is conserved.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::policy::SettlementPolicy;
use super::settle::{SettledAllocation, SettledItem, SettlementFacts, WriteOff, WriteOffSide};
use crate::answer::{Error, ErrorCode};
use crate::base::{Currency, DocumentKey, Money};

pub(super) struct Workings<'a> {
    pub(super) policy: &'a SettlementPolicy,
    pub(super) facts: &'a SettlementFacts,
    pub(super) currency: Currency,
    /// What is open on each debit and credit, in the order of the facts.
    pub(super) debits: Vec<Money>,
    pub(super) credits: Vec<Money>,
    /// The place of the credit and the amount of each allocation, debit by debit.
    pub(super) booked: Vec<Vec<(usize, Money)>>,
    /// What was kept of each debit for paying it early.
    pub(super) kept: Vec<Money>,
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
        let work = Self {
            policy,
            facts,
            currency,
            booked: vec![Vec::new(); facts.debits.len()],
            kept: vec![Money::zero(currency); facts.debits.len()],
            debits: facts.debits.iter().map(|d| d.amount).collect(),
            credits: facts.credits.iter().map(|c| c.amount).collect(),
            allocations: Vec::new(),
            write_offs: Vec::new(),
        };
        work.check_discounts()?;
        Ok(work)
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
    pub(super) fn book(
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
        if let Some(rows) = self.booked.get_mut(debit) {
            rows.push((credit, amount));
        }
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
            let mut left = change.amount;
            for (_, amount) in (self.booked.get_mut(from).into_iter().flatten())
                .filter(|(place, _)| *place == credit)
            {
                let part = left.at_most(*amount)?;
                *amount = amount.minus(part)?;
                left = left.minus(part)?;
            }
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
    pub(super) fn chosen(&self, debit: bool) -> Vec<usize> {
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

    pub(super) fn open(&self, side: &[Money], at: usize) -> Money {
        side.get(at).copied().unwrap_or(Money::zero(self.currency))
    }

    /// Writes off what is left of one document.
    pub(super) fn drop_rest(&mut self, at: usize, debit: bool) -> Result<(), Error> {
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
    /// end what is open is what was charged less what was paid, what was written off and what was kept for paying
    /// early.
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
        let (mut kept, mut granted) = (Decimal::ZERO, 0);
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
            // A third of the debits may be paid 2 percent less until the tenth.
            let rows = |side: &[(String, Decimal)], credit: bool| -> Vec<serde_json::Value> {
                let money =
                    |amount: Decimal| json!({ "amount": amount.to_string(), "currency": "CNY" });
                let rows = side.iter();
                rows.map(|(key, amount)| {
                    let number = key
                        .trim_start_matches(['C', 'D'])
                        .parse::<u32>()
                        .unwrap_or(0);
                    let less = (amount * Decimal::new(2, 2)).round_dp(2);
                    let mut row = json!({ "document": key, "amount": money(*amount) });
                    if credit {
                        row["date"] = json!(format!("2026-11-{:02}", 1 + number % 20));
                    } else if number % 3 == 0 {
                        row["discount"] = json!({ "amount": money(less), "until": "2026-11-10" });
                    }
                    row
                })
                .collect()
            };
            let facts = serde_json::from_value(json!({
                "debits": rows(&debits, false), "credits": rows(&credits, true), "strategy": strategy,
                "write_off_rest": next(200) == 0,
            }))?;
            let answer = settle_receipts(policy, &facts)?;
            granted += answer.discounts.len();
            kept += answer
                .discounts
                .iter()
                .map(|row| row.amount.amount)
                .sum::<Decimal>();
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
        assert!(granted > 300, "{granted}");
        assert_eq!(
            sum(&debits) - sum(&credits),
            charged - paid - dropped - kept
        );
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
