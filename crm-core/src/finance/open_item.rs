//! What is open on a day: documents less the allocations that hold by then.
//!
//! Whatever a later day brings, a day that has passed keeps its figures: what settles an instalment on
//! the day is worked out from what holds on it alone.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::document::{Allocation, ReceivableDocument};
use crate::answer::{Error, ErrorCode};
use crate::base::{AllocationKey, DocumentKey, Money};

/// One part of a debit with its own due date.
pub(super) struct Portion<'a> {
    pub(super) document: &'a ReceivableDocument,
    pub(super) instalment: Option<u32>,
    pub(super) due_date: Option<NaiveDate>,
    pub(super) amount: Money,
    pub(super) paid: Money,
    pub(super) credited: Money,
    pub(super) future: Money,
    /// What settled it, in the order of its days.
    pub(super) fills: Vec<Fill>,
}

/// Part of an allocation that settles part of a debit.
#[derive(Clone)]
pub(super) struct Fill {
    /// When it settles.
    pub(super) date: NaiveDate,
    /// When the credit came in: a payer is not late because a clerk was.
    pub(super) received_on: NaiveDate,
    pub(super) amount: Money,
    pub(super) is_payment: bool,
}

impl Portion<'_> {
    pub(super) fn open(&self) -> Result<Money, Error> {
        Ok(self.amount.minus(self.paid)?.minus(self.credited)?)
    }
}

/// A credit and what of it is used.
pub(super) struct Credit<'a> {
    pub(super) document: &'a ReceivableDocument,
    pub(super) applied: Money,
    pub(super) future: Money,
}

impl Credit<'_> {
    pub(super) fn unapplied(&self) -> Result<Money, Error> {
        Ok(self.document.amount.minus(self.applied)?)
    }
}

/// Everything posted by the day.
pub(super) struct OpenItems<'a> {
    pub(super) portions: Vec<Portion<'a>>,
    pub(super) credits: Vec<Credit<'a>>,
    pub(super) later: Vec<Later<'a>>,
    /// Allocations that hold on the day between two customers, where nobody paid for the other.
    pub(super) crossing: Vec<&'a Allocation>,
}

/// What an allocation settles more after the day; below zero when a reversal takes some back.
pub(super) struct Later<'a> {
    pub(super) credit: &'a ReceivableDocument,
    pub(super) debit: &'a DocumentKey,
    pub(super) amount: Money,
}

/// What was known on a day: documents and allocations that were recorded by then, and of these only
/// what refers to nothing that was not.
pub(super) fn known(
    documents: &[ReceivableDocument],
    allocations: &[Allocation],
    day: NaiveDate,
) -> (Vec<ReceivableDocument>, Vec<Allocation>) {
    let documents: Vec<_> = documents
        .iter()
        .filter(|document| document.known_since() <= day)
        .cloned()
        .collect();
    let keys: BTreeSet<_> = documents.iter().map(|d| &d.document).collect();
    let there: Vec<_> = allocations
        .iter()
        .filter(|a| a.known_since() <= day && keys.contains(&a.credit) && keys.contains(&a.debit))
        .collect();
    let names: BTreeSet<_> = there.iter().map(|a| &a.allocation).collect();
    let allocations = there
        .iter()
        .filter(|a| a.reverses.as_ref().is_none_or(|key| names.contains(key)))
        .map(|a| (*a).clone())
        .collect();
    (documents, allocations)
}

/// Refuses facts that cannot be judged on any day.
pub(super) fn check(
    documents: &[ReceivableDocument],
    allocations: &[Allocation],
) -> Result<(), Error> {
    let index = index(documents)?;
    link(&index, allocations).map(|_| ())
}

/// Works out what every document posted by `as_of` is worth on that day.
///
/// An allocation holds from its date, but never before both of its documents are posted; a reversal
/// takes back so much of it from its own date on. What later days change is `future`. Allocations to a
/// named instalment go first; the others fill the earliest due instalment first, in the order of their
/// dates and keys, so that the order of the facts changes nothing.
pub(super) fn settle<'a>(
    documents: &'a [ReceivableDocument],
    allocations: &'a [Allocation],
    as_of: NaiveDate,
) -> Result<OpenItems<'a>, Error> {
    let index = index(documents)?;
    let links = link(&index, allocations)?;
    let mut items = OpenItems {
        portions: Vec::new(),
        credits: Vec::new(),
        later: Vec::new(),
        crossing: Vec::new(),
    };
    let mut by_document: BTreeMap<&DocumentKey, Vec<&Link<'_>>> = BTreeMap::new();
    for link in &links {
        for key in [&link.allocation.credit, &link.allocation.debit] {
            by_document.entry(key).or_default().push(link);
        }
        let now = link.on(Some(as_of))?;
        let later = link.on(None)?.minus(now)?;
        if !later.is_zero() {
            items.later.push(Later {
                credit: link.credit,
                debit: &link.allocation.debit,
                amount: later,
            });
        }
        let owner = index
            .get(&link.allocation.debit)
            .map(|debit| &debit.customer);
        let own = owner == Some(&link.credit.customer) || link.credit.payer.is_some();
        if !own && now.is_positive() {
            items.crossing.push(link.allocation);
        }
    }
    let mut sorted: Vec<_> = documents
        .iter()
        .filter(|d| d.posting_date <= as_of)
        .collect();
    sorted.sort_by(|a, b| {
        a.posting_date
            .cmp(&b.posting_date)
            .then_with(|| a.document.cmp(&b.document))
    });
    let none = Vec::new();
    for document in sorted {
        let links = by_document.get(&document.document).unwrap_or(&none);
        if document.kind.is_debit() {
            items.portions.extend(settle_debit(document, links, as_of)?);
        } else {
            let zero = Money::zero(document.amount.currency);
            let (mut applied, mut in_the_end) = (zero, zero);
            for link in links {
                applied = applied.plus(link.on(Some(as_of))?)?;
                in_the_end = in_the_end.plus(link.on(None)?)?;
            }
            items.credits.push(Credit {
                document,
                applied,
                future: in_the_end.minus(applied)?,
            });
        }
    }
    Ok(items)
}

/// An allocation with what was taken back of it.
struct Link<'a> {
    allocation: &'a Allocation,
    credit: &'a ReceivableDocument,
    effective: NaiveDate,
    reversals: Vec<(NaiveDate, Money)>,
}

impl Link<'_> {
    /// What it settles on a day; in the end for none.
    fn on(&self, day: Option<NaiveDate>) -> Result<Money, Error> {
        let by = |date: NaiveDate| day.is_none_or(|day| date <= day);
        if !by(self.effective) {
            return Ok(Money::zero(self.allocation.amount.currency));
        }
        let mut left = self.allocation.amount;
        for (_, amount) in self.reversals.iter().filter(|(date, _)| by(*date)) {
            left = left.minus(*amount)?;
        }
        Ok(left)
    }
}

fn index(
    documents: &[ReceivableDocument],
) -> Result<BTreeMap<&DocumentKey, &ReceivableDocument>, Error> {
    let mut index = BTreeMap::new();
    for (at, document) in documents.iter().enumerate() {
        let path = || format!("documents[{at}]");
        let amount = document
            .amount
            .checked()
            .map_err(|e| Error::from(e).under(&path()))?;
        if !amount.is_positive() {
            return Err(Error::new(
                ErrorCode::OutOfRange,
                format!("{}.amount", path()),
                "an amount above zero; the kind says the sign",
                amount,
            ));
        }
        if !document.instalments.is_empty() {
            if !document.kind.is_debit() {
                return Err(Error::new(
                    ErrorCode::Contradiction,
                    format!("{}.instalments", path()),
                    "instalments on debits only",
                    document.instalments.len(),
                ));
            }
            let mut sum = Money::zero(amount.currency);
            for (part_at, part) in document.instalments.iter().enumerate() {
                let path = format!("{}.instalments[{part_at}].amount", path());
                sum = sum
                    .plus(part.amount)
                    .map_err(|e| Error::from(e).under(&path))?;
                if !part.amount.is_positive() {
                    let expected = "an amount above zero";
                    return Err(Error::new(
                        ErrorCode::OutOfRange,
                        path,
                        expected,
                        part.amount,
                    ));
                }
            }
            if sum != amount {
                return Err(Error::new(
                    ErrorCode::Contradiction,
                    format!("{}.instalments", path()),
                    format!("parts that add up to {amount}"),
                    sum,
                ));
            }
        }
        if index.insert(&document.document, document).is_some() {
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                format!("{}.document", path()),
                "each document once",
                &document.document,
            ));
        }
    }
    Ok(index)
}

/// Allocations with their reversals, those to a named instalment first, then by date and key.
fn link<'a>(
    index: &BTreeMap<&'a DocumentKey, &'a ReceivableDocument>,
    allocations: &'a [Allocation],
) -> Result<Vec<Link<'a>>, Error> {
    let mut places: BTreeMap<&AllocationKey, usize> = BTreeMap::new();
    let mut positions: BTreeMap<&AllocationKey, usize> = BTreeMap::new();
    let mut links: Vec<Link<'a>> = Vec::new();
    let mut changes: Vec<Change<'a>> = Vec::new();
    for (at, allocation) in allocations.iter().enumerate() {
        let path = |field: &str| format!("allocations[{at}].{field}");
        if places.insert(&allocation.allocation, at).is_some() {
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path("allocation"),
                "each allocation once",
                &allocation.allocation,
            ));
        }
        let credit = find(index, &allocation.credit, false, || path("credit"))?;
        let debit = find(index, &allocation.debit, true, || path("debit"))?;
        if !allocation.amount.is_positive() {
            let expected = "an amount above zero";
            return Err(Error::new(
                ErrorCode::OutOfRange,
                path("amount"),
                expected,
                allocation.amount,
            ));
        }
        for document in [credit, debit] {
            document
                .amount
                .minus(allocation.amount)
                .map_err(|e| Error::from(e).under(&path("amount")))?;
        }
        let posted = credit.posting_date.max(debit.posting_date);
        changes.push(Change {
            at,
            allocation,
            effective: allocation.date.max(posted),
        });
        if allocation.reverses.is_none() {
            positions.insert(&allocation.allocation, links.len());
            links.push(Link {
                allocation,
                credit,
                effective: allocation.date.max(posted),
                reversals: Vec::new(),
            });
        }
    }
    for change in &mut changes {
        if let Some(key) = &change.allocation.reverses {
            let found = positions.get(key).and_then(|at| links.get_mut(*at));
            change.take_back(key, found)?;
        }
    }
    never_too_much(index, &changes)?;
    links.sort_by(|a, b| {
        (b.allocation.instalment.is_some())
            .cmp(&a.allocation.instalment.is_some())
            .then(a.effective.cmp(&b.effective))
            .then_with(|| a.allocation.allocation.cmp(&b.allocation.allocation))
    });
    Ok(links)
}

fn find<'a>(
    index: &BTreeMap<&'a DocumentKey, &'a ReceivableDocument>,
    key: &'a DocumentKey,
    debit: bool,
    path: impl Fn() -> String,
) -> Result<&'a ReceivableDocument, Error> {
    let document = index.get(key).copied().ok_or_else(|| {
        let expected = "a document of the facts";
        Error::new(ErrorCode::UnknownReference, path(), expected, key)
    })?;
    if document.kind.is_debit() == debit {
        return Ok(document);
    }
    let expected = if debit { "a debit" } else { "a credit" };
    let observed = format!("{:?}", document.kind);
    Err(Error::new(
        ErrorCode::Contradiction,
        path(),
        expected,
        observed,
    ))
}

/// An allocation or a reversal, with its place among the facts.
struct Change<'a> {
    at: usize,
    allocation: &'a Allocation,
    effective: NaiveDate,
}

impl Change<'_> {
    /// Books a reversal on the allocation it names.
    fn take_back(&mut self, key: &AllocationKey, link: Option<&mut Link<'_>>) -> Result<(), Error> {
        let path = |field: &str| format!("allocations[{}].{field}", self.at);
        let Some(link) = link else {
            let expected = "an allocation of the facts that is no reversal itself";
            let path = path("reverses");
            return Err(Error::new(ErrorCode::UnknownReference, path, expected, key));
        };
        let (own, other) = (self.allocation, link.allocation);
        let same = own.credit == other.credit
            && own.debit == other.debit
            && own.instalment == other.instalment;
        if !same {
            let expected = format!("the documents and the instalment of {key}");
            let observed = format!("{} to {}", own.credit, own.debit);
            let path = path("reverses");
            return Err(Error::new(
                ErrorCode::Contradiction,
                path,
                expected,
                observed,
            ));
        }
        self.effective = self.effective.max(link.effective);
        link.reversals.push((self.effective, own.amount));
        let left = link.on(None)?;
        if left.amount < Decimal::ZERO {
            let expected = format!("at most what {key} settles");
            return Err(Error::new(
                ErrorCode::OverAllocated,
                path("amount"),
                expected,
                own.amount,
            ));
        }
        Ok(())
    }
}

/// No document and no instalment is ever settled by more than it is worth, on any day.
fn never_too_much(
    index: &BTreeMap<&DocumentKey, &ReceivableDocument>,
    changes: &[Change<'_>],
) -> Result<(), Error> {
    let mut sorted: Vec<_> = changes.iter().collect();
    sorted.sort_by(|a, b| {
        // What is taken back on a day makes room for what is settled on it.
        a.effective
            .cmp(&b.effective)
            .then(
                b.allocation
                    .reverses
                    .is_some()
                    .cmp(&a.allocation.reverses.is_some()),
            )
            .then_with(|| a.allocation.allocation.cmp(&b.allocation.allocation))
    });
    let mut sums: BTreeMap<(&DocumentKey, Option<u32>), Money> = BTreeMap::new();
    for change in sorted {
        let allocation = change.allocation;
        let named = allocation.instalment.map(|n| (&allocation.debit, Some(n)));
        let whole = [(&allocation.credit, None), (&allocation.debit, None)];
        for (key, part) in whole.into_iter().chain(named) {
            let Some(document) = index.get(key) else {
                continue;
            };
            let zero = Money::zero(document.amount.currency);
            let limit = match part {
                None => document.amount,
                Some(number) => (1_u32..)
                    .zip(&document.instalments)
                    .find(|(at, _)| *at == number)
                    .map_or(zero, |(_, instalment)| instalment.amount),
            };
            let sum = sums.entry((key, part)).or_insert(zero);
            *sum = if allocation.reverses.is_some() {
                sum.minus(allocation.amount)?
            } else {
                sum.plus(allocation.amount)?
            };
            if sum.minus(limit)?.is_positive() {
                let of = part.map_or_else(String::new, |n| format!(", instalment {n}"));
                return Err(Error::new(
                    ErrorCode::OverAllocated,
                    format!("allocations[{}].amount", change.at),
                    format!("at most {limit} on {key}{of}"),
                    *sum,
                ));
            }
        }
    }
    Ok(())
}

fn settle_debit<'a>(
    document: &'a ReceivableDocument,
    links: &[&Link<'a>],
    as_of: NaiveDate,
) -> Result<Vec<Portion<'a>>, Error> {
    let zero = Money::zero(document.amount.currency);
    let portion = |instalment, due_date, amount| Portion {
        document,
        instalment,
        due_date,
        amount,
        paid: zero,
        credited: zero,
        future: zero,
        fills: Vec::new(),
    };
    let mut portions: Vec<_> = if document.instalments.is_empty() {
        vec![portion(None, document.due_date, document.amount)]
    } else {
        (1_u32..)
            .zip(&document.instalments)
            .map(|(number, part)| portion(Some(number), part.due_date, part.amount))
            .collect()
    };
    let in_the_end = fill(&portions, links, None)?;
    let now = fill(&portions, links, Some(as_of))?;
    for ((portion, fills), later) in portions.iter_mut().zip(now).zip(in_the_end) {
        for fill in &fills {
            let side = if fill.is_payment {
                &mut portion.paid
            } else {
                &mut portion.credited
            };
            *side = side.plus(fill.amount)?;
        }
        let settled = portion.paid.plus(portion.credited)?;
        portion.future =
            Money::sum(zero.currency, later.iter().map(|f| f.amount))?.minus(settled)?;
        portion.fills = fills;
        portion.fills.sort_by_key(|fill| fill.date);
    }
    Ok(portions)
}

/// What fills each part of a debit on a day; in the end for none.
fn fill(
    portions: &[Portion<'_>],
    links: &[&Link<'_>],
    day: Option<NaiveDate>,
) -> Result<Vec<Vec<Fill>>, Error> {
    let mut room: Vec<Money> = portions.iter().map(|portion| portion.amount).collect();
    let mut fills: Vec<Vec<Fill>> = vec![Vec::new(); portions.len()];
    // The earliest due goes first; a part whose day is not known goes last.
    let mut order: Vec<usize> = (0..portions.len()).collect();
    order.sort_by_key(|at| {
        let due = portions.get(*at).and_then(|portion| portion.due_date);
        (due.is_none(), due, *at)
    });
    for link in links {
        let mut left = link.on(day)?;
        for at in &order {
            let (Some(portion), Some(room), Some(fills)) =
                (portions.get(*at), room.get_mut(*at), fills.get_mut(*at))
            else {
                continue;
            };
            let meant = link.allocation.instalment;
            if meant.is_some_and(|meant| portion.instalment != Some(meant)) {
                continue;
            }
            let amount = left.at_most(*room)?;
            if amount.is_positive() {
                *room = room.minus(amount)?;
                left = left.minus(amount)?;
                fills.push(Fill {
                    date: link.effective,
                    received_on: link.credit.posting_date,
                    amount,
                    is_payment: link.credit.kind.is_payment(),
                });
            }
        }
        if left.is_positive() {
            return Err(Error::new(
                ErrorCode::OverAllocated,
                format!("allocation:{}", link.allocation.allocation),
                "at most what is open",
                link.allocation.amount,
            ));
        }
    }
    Ok(fills)
}
