//! An allocation is taken back, and with it the discount that it earned (8.1.2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::{PartialDiscount, SettlementPolicy};
use crate::answer::{Basis, Error, ErrorCode};
use crate::base::{AllocationKey, DocumentKey, Money, MoneyError, day};
use crate::finance::document::{Allocation, DocumentKind, ReceivableDocument};
use crate::finance::ledger::{PostingDetail, PostingPurpose};

/// Which allocation goes back, and what hangs on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllocationReversalFacts {
    /// The allocation.
    pub allocation: AllocationKey,
    /// How much of it; none for all that is left.
    #[serde(default)]
    pub amount: Option<Money>,
    /// The day it goes back.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// What the keys of the new records begin with.
    pub key: String,
    /// The allocation, what was taken back of it before, and the allocations of the discounts on its debit, with
    /// what was taken back of those; others do no harm.
    pub allocations: Vec<Allocation>,
    /// The credits of those discounts.
    #[serde(default)]
    pub documents: Vec<ReceivableDocument>,
    /// What was kept with those credits.
    #[serde(default)]
    pub postings: Vec<PostingDetail>,
}

/// The records to be stored, all of them or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllocationReversal {
    /// What is open again on the debit: the money and its discount.
    pub reopened: Money,
    /// What of it is a discount that is owed again.
    pub discount: Money,
    /// Charges that take the credits of the discounts away.
    pub documents: Vec<ReceivableDocument>,
    /// The reversals, and what settles those charges.
    pub allocations: Vec<Allocation>,
    /// What the books have to know of the charges, to be kept with them.
    pub postings: Vec<PostingDetail>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Takes an allocation back, wholly or in part, and its share of the discount with it.
///
/// - Shape: an allocation and what hangs on it in; a dated reversal, and records that take the discount back, out.
///   Nothing is stored.
/// - Source: clause 8.1.2. A discount stays only as long as what earned it: the debit is open again by both. With
///   `settlement.partial_discount` = proportional its share goes back with the money, by running sums, so the parts
///   add up to the whole. With none it was kept for full payment in time, which the debit has no longer whatever
///   part of whichever allocation goes: all that was kept of the debit goes back. The credit of a discount is
///   settled by a charge of the same amount, so nothing of it is left to be used.
///
/// # Errors
/// [`ErrorCode::UnknownReference`] for an allocation or a credit that is not there, [`ErrorCode::Contradiction`]
/// for a reversal of a reversal, [`ErrorCode::OverAllocated`] for more than is left, [`ErrorCode::OutOfRange`] for
/// a day before the allocation; `key_unusable` for a key that cannot be one.
pub fn reverse_allocation(
    policy: &SettlementPolicy,
    facts: &AllocationReversalFacts,
) -> Result<AllocationReversal, Error> {
    let made = facts
        .allocations
        .iter()
        .find(|made| made.allocation == facts.allocation)
        .ok_or_else(|| {
            let expected = "an allocation of the facts";
            let (code, path) = (ErrorCode::UnknownReference, "allocation");
            Error::new(code, path, expected, &facts.allocation)
        })?;
    if let Some(reversed) = &made.reverses {
        let expected = "an allocation that is no reversal itself";
        return Err(Error::new(
            ErrorCode::Contradiction,
            "allocation",
            expected,
            reversed,
        ));
    }
    if facts.date < made.date {
        let expected = format!("not before {}", made.date);
        let code = ErrorCode::OutOfRange;
        return Err(Error::new(code, "date", expected, facts.date));
    }
    let before = taken_back(facts, made)?;
    let left = made.amount.minus(before)?;
    let amount = facts.amount.unwrap_or(left);
    if !amount.is_positive() || amount.minus(left)?.is_positive() {
        let expected = format!("more than 0, at most {left}");
        let code = ErrorCode::OverAllocated;
        return Err(Error::new(code, "amount", expected, amount));
    }
    let zero = Money::zero(made.amount.currency);
    let mut answer = AllocationReversal {
        reopened: amount,
        discount: zero,
        documents: Vec::new(),
        allocations: Vec::new(),
        postings: Vec::new(),
        basis: vec![
            policy.partial_discount.cite(),
            policy.rounding.cite(),
            policy.discount_tax.cite(),
        ],
    };
    if made.discount_for.is_some() {
        answer.discount = amount;
        answer.take_back(policy, facts, made, before, amount)?;
        return Ok(answer);
    }
    answer.reverse(facts, made, amount)?;
    let gone = before.plus(amount)?;
    let all = policy.partial_discount.value == PartialDiscount::None;
    let earned = facts.allocations.iter().filter(|discount| {
        let own = discount.discount_for.as_ref() == Some(&made.allocation);
        let same = discount.debit == made.debit && discount.instalment == made.instalment;
        let on_debit = all && same && discount.discount_for.is_some();
        (own || on_debit) && discount.reverses.is_none()
    });
    for discount in earned {
        let before = taken_back(facts, discount)?;
        let left = discount.amount.minus(before)?;
        let whole = if all {
            discount.amount
        } else {
            share(policy, discount.amount, gone, made.amount)?
        };
        let back = whole.minus(before)?.at_most(left)?;
        if back.is_positive() {
            answer.reopened = answer.reopened.plus(back)?;
            answer.discount = answer.discount.plus(back)?;
            answer.take_back(policy, facts, discount, before, back)?;
        }
    }
    Ok(answer)
}

/// What was taken back of an allocation.
fn taken_back(facts: &AllocationReversalFacts, made: &Allocation) -> Result<Money, Error> {
    let reversals = facts.allocations.iter();
    let reversals = reversals.filter(|row| row.reverses.as_ref() == Some(&made.allocation));
    Ok(Money::sum(
        made.amount.currency,
        reversals.map(|row| row.amount),
    )?)
}

fn share(policy: &SettlementPolicy, whole: Money, part: Money, of: Money) -> Result<Money, Error> {
    let exact = (whole.amount.checked_mul(part.amount))
        .and_then(|share| share.checked_div(of.amount))
        .ok_or(MoneyError::Overflow)?;
    Ok(Money::rounded(
        exact,
        whole.currency,
        policy.rounding.value,
    )?)
}

impl AllocationReversal {
    fn key(&self, facts: &AllocationReversalFacts) -> Result<AllocationKey, Error> {
        let number = self.allocations.len().saturating_add(1);
        Ok(AllocationKey::new(format!("{}-{number}", facts.key))?)
    }

    fn reverse(
        &mut self,
        facts: &AllocationReversalFacts,
        made: &Allocation,
        amount: Money,
    ) -> Result<(), Error> {
        self.allocations.push(Allocation {
            allocation: self.key(facts)?,
            amount,
            date: facts.date,
            reverses: Some(made.allocation.clone()),
            recorded_on: None,
            discount_for: None,
            ..made.clone()
        });
        Ok(())
    }

    /// The debit is open again by the discount, and a charge uses up its credit.
    fn take_back(
        &mut self,
        policy: &SettlementPolicy,
        facts: &AllocationReversalFacts,
        made: &Allocation,
        before: Money,
        amount: Money,
    ) -> Result<(), Error> {
        let mut documents = facts.documents.iter();
        let credit = documents.find(|document| document.document == made.credit);
        let credit = credit.ok_or_else(|| {
            let expected = "the credit of every discount that goes back";
            let code = ErrorCode::UnknownReference;
            Error::new(code, "documents", expected, &made.credit)
        })?;
        self.reverse(facts, made, amount)?;
        let number = self.documents.len().saturating_add(1);
        let document = DocumentKey::new(format!("{}-D{number}", facts.key))?;
        self.allocations.push(Allocation {
            allocation: self.key(facts)?,
            credit: credit.document.clone(),
            debit: document.clone(),
            instalment: None,
            amount,
            date: facts.date,
            reverses: None,
            recorded_on: None,
            discount_for: None,
        });
        let mut postings = facts.postings.iter();
        let kept = postings.find(|row| row.document == credit.document);
        let tax = match kept.and_then(|row| row.tax) {
            Some(tax) => {
                let gone = before.plus(amount)?;
                let earlier = share(policy, tax, before, made.amount)?;
                Some(share(policy, tax, gone, made.amount)?.minus(earlier)?)
            }
            None => None,
        };
        self.postings.push(PostingDetail {
            document: document.clone(),
            customer: credit.customer.clone(),
            net: None,
            tax: tax.filter(|tax| !tax.is_zero()),
            cost: None,
            purpose: Some(PostingPurpose::Discount),
        });
        self.documents.push(ReceivableDocument {
            document,
            kind: DocumentKind::DebitAdjustment,
            posting_date: facts.date,
            due_date: None,
            amount,
            recorded_on: None,
            early_payment: None,
            ..credit.clone()
        });
        Ok(())
    }
}
