//! Histories of ten thousand operations: whatever is charged, paid, credited, refunded, allocated, taken
//! back and written off, and in whatever order, no cent is lost on any day.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::document::{Allocation, DocumentKind, Instalment, ReceivableDocument};
use super::open_item::{OpenItems, settle};
use crate::answer::Error;
use crate::base::{AllocationKey, Currency, CustomerKey, DocumentKey, Money, day};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// A stream of numbers that is the same on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % bound.max(1)
    }

    fn cents(&mut self, most: Decimal) -> Decimal {
        let most = usize::try_from(most.mantissa()).unwrap_or(1);
        Decimal::new(i64::try_from(1 + self.below(most)).unwrap_or(1), 2)
    }
}

/// The books as a careful clerk would keep them beside the library: what is open on every document.
#[derive(Default)]
struct Books {
    documents: Vec<ReceivableDocument>,
    allocations: Vec<Allocation>,
    open: Vec<Decimal>,
    /// What every allocation still settles, with the places of its credit and its debit.
    settled: Vec<(usize, usize, usize, Decimal)>,
    /// The balance after every operation of a day: debits less credits.
    balances: Vec<(NaiveDate, Decimal)>,
    balance: Decimal,
}

impl Books {
    fn post(
        &mut self,
        kind: DocumentKind,
        date: NaiveDate,
        amount: Decimal,
        parts: usize,
    ) -> Result<usize, Error> {
        let number = self.documents.len();
        let mut instalments = Vec::new();
        let share = (amount / Decimal::from(parts.max(1))).trunc_with_scale(2);
        if parts > 1 && share > Decimal::ZERO {
            for part in 0..parts {
                let last = amount - share * Decimal::from(parts - 1);
                instalments.push(Instalment {
                    early_payment: None,
                    due_date: (part > 0)
                        .then(|| day::shift(date, i64::try_from(part).unwrap_or(0) * 30)),
                    amount: Money::new(
                        if part + 1 == parts { last } else { share },
                        Currency::CNY,
                    )?,
                });
            }
        }
        self.documents.push(ReceivableDocument {
            document: DocumentKey::new(format!("D{number:05}"))?,
            kind,
            customer: CustomerKey::new(format!("C{}", number % 7))?,
            legal_entity: None,
            account: None,
            posting_date: date,
            due_date: Some(day::shift(date, 30)).filter(|_| instalments.is_empty()),
            amount: Money::new(amount, Currency::CNY)?,
            instalments,
            cost_centre: None,
            territory: None,
            sales_shares: Vec::new(),
            rate: None,
            evidence: None,
            aged_from: None,
            department: None,
            contract: None,
            payer: None,
            references: Vec::new(),
            recorded_on: None,
            early_payment: None,
        });
        self.open.push(amount);
        self.balance += if kind.is_debit() { amount } else { -amount };
        Ok(number)
    }

    fn open_one(&self, chance: &mut Chance, debit: bool) -> Option<usize> {
        let fits: Vec<usize> = (0..self.documents.len())
            .rev()
            .filter(|at| {
                self.documents[*at].kind.is_debit() == debit && self.open[*at] > Decimal::ZERO
            })
            .take(40)
            .collect();
        fits.get(chance.below(fits.len())).copied()
    }

    fn allocate(
        &mut self,
        credit: usize,
        debit: usize,
        amount: Decimal,
        date: NaiveDate,
    ) -> Result<(), Error> {
        let number = self.allocations.len();
        self.allocations.push(Allocation {
            allocation: AllocationKey::new(format!("A{number:05}"))?,
            credit: self.documents[credit].document.clone(),
            debit: self.documents[debit].document.clone(),
            instalment: None,
            amount: Money::new(amount, Currency::CNY)?,
            date,
            reverses: None,
            recorded_on: None,
            discount_for: None,
        });
        self.open[credit] -= amount;
        self.open[debit] -= amount;
        self.settled.push((number, credit, debit, amount));
        Ok(())
    }

    /// Takes back part of an allocation, or all of it.
    fn unapply(&mut self, chance: &mut Chance, date: NaiveDate) -> Result<(), Error> {
        let at = chance.below(self.settled.len());
        let Some((place, credit, debit, left)) = self.settled.get(at).copied() else {
            return Ok(());
        };
        let amount = if chance.below(2) == 0 {
            left
        } else {
            chance.cents(left)
        };
        let number = self.allocations.len();
        let made = self.allocations[place].clone();
        self.allocations.push(Allocation {
            allocation: AllocationKey::new(format!("A{number:05}"))?,
            amount: Money::new(amount, Currency::CNY)?,
            date,
            reverses: Some(made.allocation.clone()),
            ..made
        });
        self.open[credit] += amount;
        self.open[debit] += amount;
        self.settled[at].3 -= amount;
        if self.settled[at].3.is_zero() {
            self.settled.swap_remove(at);
        }
        Ok(())
    }

    fn operate(&mut self, chance: &mut Chance, date: NaiveDate) -> Result<(), Error> {
        let most = Decimal::new(10_000_000, 2);
        match chance.below(8) {
            0 | 1 => {
                let (amount, parts) = (chance.cents(most), 1 + chance.below(4));
                self.post(DocumentKind::Invoice, date, amount, parts)?;
            }
            2 => {
                let amount = chance.cents(most);
                self.post(DocumentKind::Payment, date, amount, 1)?;
            }
            3 => {
                let amount = chance.cents(most);
                self.post(DocumentKind::CreditNote, date, amount, 1)?;
            }
            // What was paid too much goes back.
            4 => {
                if let Some(credit) = self.open_one(chance, false) {
                    let amount = chance.cents(self.open[credit]);
                    let refund = self.post(DocumentKind::Refund, date, amount, 1)?;
                    self.allocate(credit, refund, amount, date)?;
                }
            }
            // What is left of a debit is written off.
            5 => {
                if let Some(debit) = self.open_one(chance, true) {
                    let amount = self.open[debit];
                    let credit = self.post(DocumentKind::CreditAdjustment, date, amount, 1)?;
                    self.allocate(credit, debit, amount, date)?;
                }
            }
            6 => {
                if let (Some(credit), Some(debit)) =
                    (self.open_one(chance, false), self.open_one(chance, true))
                {
                    let amount = chance.cents(self.open[credit].min(self.open[debit]));
                    self.allocate(credit, debit, amount, date)?;
                }
            }
            _ => self.unapply(chance, date)?,
        }
        self.balances.push((date, self.balance));
        Ok(())
    }
}

fn sums(items: &OpenItems<'_>) -> Result<(Decimal, Decimal), Error> {
    let (mut debits, mut credits) = (Decimal::ZERO, Decimal::ZERO);
    for portion in &items.portions {
        debits += portion.open()?.amount;
    }
    for credit in &items.credits {
        credits += credit.unapplied()?.amount;
    }
    Ok((debits, credits))
}

#[test]
fn ten_thousand_operations_of_every_kind_conserve_the_cent_on_every_day() -> Outcome {
    let first = day::parse("2024-01-01").unwrap_or_default();
    let mut chance = Chance(20_261_125);
    let mut books = Books::default();
    for number in 0..10_000_i64 {
        books.operate(&mut chance, day::shift(first, number / 20))?;
    }
    assert!(
        books
            .allocations
            .iter()
            .filter(|a| a.reverses.is_some())
            .count()
            > 500
    );
    // At the end every document has exactly what the clerk wrote down beside it.
    let end = day::shift(first, 500);
    let items = settle(&books.documents, &books.allocations, end)?;
    let mut open: std::collections::BTreeMap<&DocumentKey, Decimal> =
        std::collections::BTreeMap::new();
    for portion in &items.portions {
        assert!(portion.open()?.amount >= Decimal::ZERO);
        assert!(portion.future.is_zero());
        *open.entry(&portion.document.document).or_default() += portion.open()?.amount;
    }
    for credit in &items.credits {
        *open.entry(&credit.document.document).or_default() += credit.unapplied()?.amount;
    }
    for (document, expected) in books.documents.iter().zip(&books.open) {
        assert_eq!(
            open.get(&document.document),
            Some(expected),
            "{}",
            document.document
        );
    }
    // On a day in between the balance is what it was then, and so is every item of the history cut there.
    for days in [0, 1, 77, 250, 333, 499] {
        let as_of = day::shift(first, days);
        let items = settle(&books.documents, &books.allocations, as_of)?;
        let (debits, credits) = sums(&items)?;
        let balance = books
            .balances
            .iter()
            .rev()
            .find(|(date, _)| *date <= as_of)
            .map(|(_, balance)| *balance);
        assert_eq!(Some(debits - credits), balance, "{as_of}");
        let documents: Vec<_> = books
            .documents
            .iter()
            .filter(|d| d.posting_date <= as_of)
            .cloned()
            .collect();
        let allocations: Vec<_> = books
            .allocations
            .iter()
            .filter(|a| a.date <= as_of)
            .cloned()
            .collect();
        let cut = settle(&documents, &allocations, as_of)?;
        let shown = |items: &OpenItems<'_>| -> Vec<_> {
            let portions = items.portions.iter();
            portions
                .map(|p| {
                    (
                        p.document.document.clone(),
                        p.instalment,
                        p.paid,
                        p.credited,
                    )
                })
                .collect()
        };
        assert_eq!(shown(&items), shown(&cut), "{as_of}");
    }
    Ok(())
}

/// An unnamed allocation fills the first instalment until one that names it comes later. Seen from the day
/// before, the first instalment was paid by the one that was there; from the day itself it moves on.
#[test]
fn a_later_named_allocation_does_not_change_a_past_day() -> Outcome {
    let first = day::parse("2026-01-01").unwrap_or_default();
    let mut books = Books::default();
    let debit = books.post(DocumentKind::Invoice, first, Decimal::new(10_000, 2), 2)?;
    books.documents[debit].instalments[0].due_date = Some(day::shift(first, 10));
    for (days, named) in [(1, None), (20, Some(1))] {
        let date = day::shift(first, days);
        let credit = books.post(DocumentKind::Payment, date, Decimal::new(50_00, 2), 1)?;
        books.allocate(credit, debit, Decimal::new(50_00, 2), date)?;
        if let Some(made) = books.allocations.last_mut() {
            made.instalment = named;
        }
    }
    let paid = |as_of: i64| -> Result<Vec<(Decimal, Decimal)>, Error> {
        let items = settle(
            &books.documents,
            &books.allocations,
            day::shift(first, as_of),
        )?;
        let portions = items.portions.iter();
        Ok(portions.map(|p| (p.paid.amount, p.future.amount)).collect())
    };
    let (none, half) = (Decimal::new(0, 2), Decimal::new(50_00, 2));
    assert_eq!(paid(5)?, [(half, none), (none, half)]);
    assert_eq!(paid(20)?, [(half, none), (half, none)]);
    Ok(())
}
