//! What is open on a day: documents less the allocations that hold by then.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::document::{Allocation, ReceivableDocument};
use crate::answer::{Error, ErrorCode};
use crate::base::{DocumentKey, Money};

/// One part of a debit with its own due date.
pub(super) struct Portion<'a> {
    pub(super) document: &'a ReceivableDocument,
    pub(super) instalment: Option<u32>,
    pub(super) due_date: Option<NaiveDate>,
    pub(super) amount: Money,
    pub(super) paid: Money,
    pub(super) credited: Money,
    pub(super) future: Money,
}

impl Portion<'_> {
    pub(super) fn open(&self) -> Result<Money, Error> {
        Ok(self.amount.minus(self.paid)?.minus(self.credited)?)
    }

    fn open_after_future(&self) -> Result<Money, Error> {
        Ok(self.open()?.minus(self.future)?)
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
}

/// Works out what every document posted by `as_of` is worth on that day.
///
/// An allocation holds from its date, but never before both of its documents are posted; until then
/// it is `future`. Allocations to a named instalment go first; the others fill the earliest due
/// instalment first, in the order of their dates and keys, so that the order of the facts changes
/// nothing.
pub(super) fn settle<'a>(
    documents: &'a [ReceivableDocument],
    allocations: &'a [Allocation],
    as_of: NaiveDate,
) -> Result<OpenItems<'a>, Error> {
    let index = index(documents)?;
    let linked = link(&index, allocations)?;
    let mut items = OpenItems {
        portions: Vec::new(),
        credits: Vec::new(),
    };
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
        let links = linked.get(&document.document).unwrap_or(&none);
        if document.kind.is_debit() {
            items.portions.extend(settle_debit(document, links, as_of)?);
        } else {
            let mut credit = Credit {
                document,
                applied: Money::zero(document.amount.currency),
                future: Money::zero(document.amount.currency),
            };
            for link in links {
                let side = if link.effective <= as_of {
                    &mut credit.applied
                } else {
                    &mut credit.future
                };
                *side = side.plus(link.allocation.amount)?;
            }
            items.credits.push(credit);
        }
    }
    Ok(items)
}

/// An allocation seen from one of its documents.
struct Link<'a> {
    allocation: &'a Allocation,
    credit: &'a ReceivableDocument,
    effective: NaiveDate,
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

fn link<'a>(
    index: &BTreeMap<&'a DocumentKey, &'a ReceivableDocument>,
    allocations: &'a [Allocation],
) -> Result<BTreeMap<&'a DocumentKey, Vec<Link<'a>>>, Error> {
    let mut linked: BTreeMap<&DocumentKey, Vec<Link<'a>>> = BTreeMap::new();
    let mut sums: BTreeMap<&DocumentKey, Money> = BTreeMap::new();
    let mut keys = BTreeMap::new();
    for (at, allocation) in allocations.iter().enumerate() {
        let path = |field: &str| format!("allocations[{at}].{field}");
        if keys.insert(&allocation.allocation, at).is_some() {
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path("allocation"),
                "each allocation once",
                &allocation.allocation,
            ));
        }
        let find = |field: &str, key: &'a DocumentKey, debit: bool| {
            let document = index.get(key).copied().ok_or_else(|| {
                Error::new(
                    ErrorCode::UnknownReference,
                    path(field),
                    "a document of the facts",
                    key,
                )
            })?;
            if document.kind.is_debit() == debit {
                Ok(document)
            } else {
                let expected = if debit { "a debit" } else { "a credit" };
                let observed = format!("{:?}", document.kind);
                Err(Error::new(
                    ErrorCode::Contradiction,
                    path(field),
                    expected,
                    observed,
                ))
            }
        };
        let credit = find("credit", &allocation.credit, false)?;
        let debit = find("debit", &allocation.debit, true)?;
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
            let sum = sums
                .entry(&document.document)
                .or_insert(Money::zero(document.amount.currency));
            *sum = sum
                .plus(allocation.amount)
                .map_err(|e| Error::from(e).under(&path("amount")))?;
            if sum.minus(document.amount)?.is_positive() {
                return Err(Error::new(
                    ErrorCode::OverAllocated,
                    path("amount"),
                    format!("at most {} on {}", document.amount, document.document),
                    *sum,
                ));
            }
        }
        let effective = allocation
            .date
            .max(credit.posting_date)
            .max(debit.posting_date);
        for key in [&allocation.credit, &allocation.debit] {
            linked.entry(key).or_default().push(Link {
                allocation,
                credit,
                effective,
            });
        }
    }
    for links in linked.values_mut() {
        links.sort_by(|a, b| {
            (b.allocation.instalment.is_some())
                .cmp(&a.allocation.instalment.is_some())
                .then(a.effective.cmp(&b.effective))
                .then_with(|| a.allocation.allocation.cmp(&b.allocation.allocation))
        });
    }
    Ok(linked)
}

fn settle_debit<'a>(
    document: &'a ReceivableDocument,
    links: &[Link<'a>],
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
    };
    let mut portions: Vec<_> = if document.instalments.is_empty() {
        vec![portion(None, document.due_date, document.amount)]
    } else {
        (1_u32..)
            .zip(&document.instalments)
            .map(|(number, part)| portion(Some(number), part.due_date, part.amount))
            .collect()
    };
    // The earliest due goes first; a part whose day is not known goes last.
    let mut order: Vec<usize> = (0..portions.len()).collect();
    order.sort_by_key(|at| {
        let due = portions.get(*at).and_then(|portion| portion.due_date);
        (due.is_none(), due, *at)
    });
    for future in [false, true] {
        for link in links
            .iter()
            .filter(|link| (link.effective > as_of) == future)
        {
            let mut left = link.allocation.amount;
            for at in &order {
                let Some(portion) = portions.get_mut(*at) else {
                    continue;
                };
                let meant = link.allocation.instalment;
                if left.is_zero() || meant.is_some_and(|meant| portion.instalment != Some(meant)) {
                    continue;
                }
                let part = left.at_most(portion.open_after_future()?)?;
                let side = if future {
                    &mut portion.future
                } else if link.credit.kind.is_payment() {
                    &mut portion.paid
                } else {
                    &mut portion.credited
                };
                *side = side.plus(part)?;
                left = left.minus(part)?;
            }
            if left.is_positive() {
                let meant = link
                    .allocation
                    .instalment
                    .map_or_else(String::new, |n| format!(", instalment {n}"));
                return Err(Error::new(
                    ErrorCode::OverAllocated,
                    format!("allocation:{}", link.allocation.allocation),
                    format!("at most what is open on {}{meant}", document.document),
                    link.allocation.amount,
                ));
            }
        }
    }
    Ok(portions)
}
