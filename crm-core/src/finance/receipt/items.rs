//! The open items of a customer as a settlement takes them (8.1.2).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::discount::DebitDiscount;
use super::policy::{ClaimPart, SettlementPolicy};
use super::settle::{OpenCredit, OpenDebit};
use crate::answer::{Basis, Error};
use crate::base::{AllocationKey, CustomerKey, DocumentKey, Money, MoneyError, day};
use crate::finance::document::{Allocation, EarlyPayment, ReceivableDocument};
use crate::finance::ledger::{PostingDetail, PostingPurpose};
use crate::finance::open_item::{Portion, settle};

/// The records of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettlementItemFacts {
    /// Whose items.
    pub customer: CustomerKey,
    /// The documents; those of others are left out.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[serde(default)]
    pub allocations: Vec<Allocation>,
    /// What was kept with the documents: their tax, and what an adjustment is about.
    #[serde(default)]
    pub postings: Vec<PostingDetail>,
}

/// The open items.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettlementItems {
    /// Every instalment that is open, by due date.
    pub debits: Vec<OpenDebit>,
    /// Every credit that is not used up, by its day.
    pub credits: Vec<OpenCredit>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// The open items of a customer as [`settle_receipts`](super::settle_receipts) takes them.
///
/// - Shape: documents and allocations in; open debits and credits out, each with what its record knows.
/// - Units: money in the currency of each document; a settlement takes those of one currency.
/// - Source: clause 8.1.2. What a later allocation will settle is spoken for and is not offered again. The discount
///   for early payment comes with its instalment: what it was worked out of, its share of the tax of the document,
///   what was kept of it and not taken back, and the money that came in time and too late so far.
///
/// # Errors
/// As [`age`](crate::finance::age::age).
pub fn settlement_items(
    policy: &SettlementPolicy,
    facts: &SettlementItemFacts,
    as_of: NaiveDate,
) -> Result<SettlementItems, Error> {
    let opened = settle(&facts.documents, &facts.allocations, as_of)?;
    let details: BTreeMap<_, _> = (facts.postings.iter())
        .map(|row| (&row.document, row))
        .collect();
    let kept = kept(&facts.allocations, as_of)?;
    let mut debits = Vec::new();
    for portion in &opened.portions {
        let document = portion.document;
        let open = portion.open()?;
        let open = open.minus(portion.future)?.at_most(open)?;
        if document.customer != facts.customer || !open.is_positive() {
            continue;
        }
        let detail = details.get(&document.document).copied();
        let before = kept.get(&(&document.document, portion.instalment)).copied();
        debits.push(OpenDebit {
            document: document.document.clone(),
            instalment: portion.instalment,
            amount: open,
            due_date: portion.due_date,
            part: part(detail),
            rate: document.rate,
            date: Some(document.posting_date),
            references: document.references.clone(),
            cost_centre: document.cost_centre.clone(),
            discount: match offer(portion) {
                Some(offer) => Some(discount(policy, portion, offer, detail, before)?),
                None => None,
            },
        });
    }
    debits.sort_by(|a, b| {
        let due = |row: &OpenDebit| (row.due_date.is_none(), row.due_date);
        (due(a), &a.document, a.instalment).cmp(&(due(b), &b.document, b.instalment))
    });
    let mut credits = Vec::new();
    for credit in &opened.credits {
        let document = credit.document;
        let left = credit.unapplied()?;
        let left = left.minus(credit.future)?.at_most(left)?;
        if document.customer != facts.customer || !left.is_positive() {
            continue;
        }
        credits.push(OpenCredit {
            document: document.document.clone(),
            amount: left,
            date: Some(document.posting_date),
            rate: document.rate,
            references: document.references.clone(),
            cost_centre: document.cost_centre.clone(),
            kind: Some(document.kind),
        });
    }
    credits.sort_by(|a, b| (a.date, &a.document).cmp(&(b.date, &b.document)));
    Ok(SettlementItems {
        debits,
        credits,
        basis: vec![
            policy.rounding.cite(),
            policy.discount_tolerance_days.cite(),
        ],
    })
}

/// Which part of a claim a document is, by what an adjustment is about.
fn part(detail: Option<&PostingDetail>) -> ClaimPart {
    match detail.and_then(|detail| detail.purpose) {
        Some(PostingPurpose::Interest) => ClaimPart::Interest,
        Some(PostingPurpose::Fee) => ClaimPart::Fee,
        Some(PostingPurpose::Opening | PostingPurpose::WriteOff | PostingPurpose::Discount)
        | None => ClaimPart::Principal,
    }
}

/// What was offered for paying an instalment early, or the whole document where it has none.
fn offer<'a>(portion: &Portion<'a>) -> Option<&'a EarlyPayment> {
    let document = portion.document;
    if document.instalments.is_empty() {
        return document.early_payment.as_ref();
    }
    let number = usize::try_from(portion.instalment?).ok()?.checked_sub(1)?;
    document.instalments.get(number)?.early_payment.as_ref()
}

fn discount(
    policy: &SettlementPolicy,
    portion: &Portion<'_>,
    offer: &EarlyPayment,
    detail: Option<&PostingDetail>,
    kept: Option<Money>,
) -> Result<DebitDiscount, Error> {
    let whole = portion.document.amount;
    let tax = match detail.and_then(|detail| detail.tax) {
        Some(tax) => {
            let exact = (tax.amount.checked_mul(portion.amount.amount))
                .and_then(|share| share.checked_div(whole.amount))
                .ok_or(MoneyError::Overflow)?;
            let rounding = policy.rounding.value;
            Some(Money::rounded(exact, whole.currency, rounding)?)
        }
        None => None,
    };
    let last = day::shift(offer.until, i64::from(policy.discount_tolerance_days.value));
    let paid = |in_time: bool| {
        let fills = portion.fills.iter().filter(|fill| fill.is_payment);
        let fills = fills.filter(|fill| (fill.received_on <= last) == in_time);
        Money::sum(whole.currency, fills.map(|fill| fill.amount))
    };
    Ok(DebitDiscount {
        paid_in_time: Some(paid(true)?),
        paid_late: Some(paid(false)?).filter(|late| late.is_positive()),
        amount: offer.amount,
        until: offer.until,
        of: Some(portion.amount),
        tax,
        kept: kept.filter(|kept| kept.amount > Decimal::ZERO),
    })
}

type Kept<'a> = BTreeMap<(&'a DocumentKey, Option<u32>), Money>;

/// What was kept of each instalment for paying it early, less what was taken back.
fn kept(allocations: &[Allocation], as_of: NaiveDate) -> Result<Kept<'_>, Error> {
    let discounts: BTreeMap<&AllocationKey, &Allocation> = (allocations.iter())
        .filter(|row| row.discount_for.is_some() && row.date <= as_of)
        .map(|row| (&row.allocation, row))
        .collect();
    let mut kept: Kept<'_> = BTreeMap::new();
    for row in allocations.iter().filter(|row| row.date <= as_of) {
        let back = row.reverses.as_ref().and_then(|key| discounts.get(key));
        let amount = match back {
            Some(_) => row.amount.negated(),
            None if row.discount_for.is_some() => row.amount,
            None => continue,
        };
        let key = (&row.debit, row.instalment);
        let sum = kept.entry(key).or_insert(Money::zero(amount.currency));
        *sum = sum.plus(amount)?;
    }
    Ok(kept)
}
