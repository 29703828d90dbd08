//! A settlement that was looked at becomes records (8.1.2).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::discount::GrantedDiscount;
use super::policy::SettlementPolicy;
use super::settle::{SettledAllocation, SettlementFacts, WriteOff, WriteOffSide, settle_receipts};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{AllocationKey, CustomerKey, DocumentKey, Money, day};
use crate::finance::document::{Allocation, DocumentKind, ReceivableDocument};
use crate::finance::ledger::{PostingDetail, PostingPurpose};
use crate::finance::rate::rate_on;

/// What was looked at, and what it was worked out from. The open amounts are those before it; what was
/// allocated earlier is off them already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettlementCommitFacts {
    /// Whose debts.
    pub customer: CustomerKey,
    /// The day the allocations hold from.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// What the keys of the new records begin with.
    pub key: String,
    /// The open items as they are now, and the strategy.
    pub settlement: SettlementFacts,
    /// The allocations that were looked at.
    pub inspected: Vec<SettledAllocation>,
    /// The write-offs that were looked at.
    #[serde(default)]
    pub inspected_write_offs: Vec<WriteOff>,
    /// The discounts that were looked at.
    #[serde(default)]
    pub inspected_discounts: Vec<GrantedDiscount>,
    /// Why something is written off.
    #[serde(default)]
    pub write_off_reason: Option<String>,
}

/// The records to be stored, all of them or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettlementCommit {
    /// Whether there is nothing against it.
    pub ready: bool,
    /// Adjustments for what is kept for paying early and for what is written off.
    pub documents: Vec<ReceivableDocument>,
    /// The allocations: those of the money, of the discounts, of the write-offs.
    pub allocations: Vec<Allocation>,
    /// What the books have to know of the adjustments, to be kept with them.
    pub postings: Vec<PostingDetail>,
    /// What is against it.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Makes records of a settlement that was looked at.
///
/// - Shape: open items, and the allocations that were looked at, in; records out. Nothing is stored.
/// - Source: clause 8.1.2. It is worked out once more from the open items of now: when anything came in
///   between, nothing is made and the finding says so. A write-off needs its reason. A discount becomes a
///   credit of its own, tied to the allocation that earned it.
///
/// # Errors
/// As [`settle_receipts`]; [`ErrorCode::Contradiction`] for moves, which are a reversal and a new
/// allocation; `key_unusable` for a key that cannot be one.
pub fn commit_settlement(
    policy: &SettlementPolicy,
    facts: &SettlementCommitFacts,
) -> Result<SettlementCommit, Error> {
    if !facts.settlement.moves.is_empty() {
        return Err(Error::new(
            ErrorCode::Contradiction,
            "settlement.moves",
            "none: a move is a reversal and a new allocation",
            facts.settlement.moves.len(),
        ));
    }
    let now = settle_receipts(policy, &facts.settlement)?;
    let finding = |code: &str, path: &str| {
        let subject = facts.customer.subject();
        Finding::new(code, Severity::Error, Clause::C8_1_2, subject, path)
    };
    let mut findings = Vec::new();
    let same = now.allocations == facts.inspected
        && now.write_offs == facts.inspected_write_offs
        && now.discounts == facts.inspected_discounts;
    if !same {
        findings.push(finding("settlement_changed", "inspected"));
    }
    let reason = facts.write_off_reason.as_deref().map_or("", str::trim);
    if !now.write_offs.is_empty() && reason.is_empty() {
        findings.push(finding("write_off_without_reason", "write_off_reason"));
    }
    let ready = findings.is_empty();
    let warned = now.findings.iter();
    findings.extend(warned.filter(|f| f.severity == Severity::Warning).cloned());
    let mut commit = SettlementCommit {
        ready,
        documents: Vec::new(),
        allocations: Vec::new(),
        postings: Vec::new(),
        findings,
        basis: now.basis,
    };
    if !commit.ready {
        return Ok(commit);
    }
    for row in &now.allocations {
        let ends = (&row.credit, &row.debit, row.instalment);
        commit.allocate(facts, ends, row.amount, None)?;
    }
    for row in &now.discounts {
        commit.discount(facts, row)?;
    }
    for row in &now.write_offs {
        let dropped = commit.documents.len().saturating_sub(now.discounts.len());
        let number = dropped.saturating_add(1);
        let document = DocumentKey::new(format!("{}-W{number}", facts.key))?;
        let kind = match row.side {
            WriteOffSide::Expense => DocumentKind::CreditAdjustment,
            WriteOffSide::Gain => DocumentKind::DebitAdjustment,
        };
        let ends = match row.side {
            WriteOffSide::Expense => (&document, &row.document, row.instalment),
            WriteOffSide::Gain => (&row.document, &document, None),
        };
        commit.allocate(facts, ends, row.amount, None)?;
        let rate = rate(facts, &row.document, row.instalment);
        let references = vec![reason.to_owned()];
        commit.postings.push(PostingDetail {
            document: document.clone(),
            customer: facts.customer.clone(),
            net: None,
            tax: None,
            cost: None,
            purpose: Some(PostingPurpose::WriteOff),
        });
        let made = adjustment(facts, document, kind, row.amount, rate, references);
        commit.documents.push(made);
    }
    Ok(commit)
}

impl SettlementCommit {
    fn allocate(
        &mut self,
        facts: &SettlementCommitFacts,
        (credit, debit, instalment): (&DocumentKey, &DocumentKey, Option<u32>),
        amount: Money,
        discount_for: Option<AllocationKey>,
    ) -> Result<(), Error> {
        let number = self.allocations.len().saturating_add(1);
        self.allocations.push(Allocation {
            allocation: AllocationKey::new(format!("{}-{number}", facts.key))?,
            credit: credit.clone(),
            debit: debit.clone(),
            instalment,
            amount,
            date: facts.date,
            reverses: None,
            recorded_on: None,
            discount_for,
        });
        Ok(())
    }

    /// A discount is a credit of its own, tied to the allocation of the money that earned it.
    fn discount(
        &mut self,
        facts: &SettlementCommitFacts,
        row: &GrantedDiscount,
    ) -> Result<(), Error> {
        let number = self.documents.len().saturating_add(1);
        let document = DocumentKey::new(format!("{}-D{number}", facts.key))?;
        let taken: Vec<_> = self.allocations.iter().map(|a| &a.discount_for).collect();
        let earned_by = self.allocations.iter().find(|made| {
            let same = made.credit == row.credit
                && made.debit == row.debit
                && made.instalment == row.instalment;
            same && !taken.contains(&&Some(made.allocation.clone()))
        });
        let earned_by = earned_by.map(|made| made.allocation.clone());
        let ends = (&document, &row.debit, row.instalment);
        self.allocate(facts, ends, row.amount, earned_by)?;
        self.postings.push(PostingDetail {
            document: document.clone(),
            customer: facts.customer.clone(),
            net: None,
            tax: Some(row.tax).filter(|tax| !tax.is_zero()),
            cost: None,
            purpose: Some(PostingPurpose::Discount),
        });
        let kind = DocumentKind::CreditAdjustment;
        let rate = rate(facts, &row.debit, row.instalment);
        let made = adjustment(facts, document, kind, row.amount, rate, Vec::new());
        self.documents.push(made);
        Ok(())
    }
}

/// The rate at which a document stands in the books; what closes it stands at the same, so no difference of
/// exchange comes of it.
fn rate(
    facts: &SettlementCommitFacts,
    document: &DocumentKey,
    instalment: Option<u32>,
) -> Option<Decimal> {
    let settlement = &facts.settlement;
    let mut debits = settlement.debits.iter();
    let mut credits = settlement.credits.iter();
    let debit = debits
        .find(|d| d.document == *document && d.instalment == instalment)
        .map(|d| (d.rate, d.date, d.amount.currency));
    let credit = || {
        let found = credits.find(|c| c.document == *document);
        found.map(|c| (c.rate, c.date, c.amount.currency))
    };
    let (own, date, currency) = debit.or_else(credit)?;
    own.or_else(|| {
        let base = settlement.base_currency.filter(|base| *base != currency)?;
        rate_on(&settlement.rates, currency, base, date?)
    })
}

fn adjustment(
    facts: &SettlementCommitFacts,
    document: DocumentKey,
    kind: DocumentKind,
    amount: Money,
    rate: Option<Decimal>,
    references: Vec<String>,
) -> ReceivableDocument {
    ReceivableDocument {
        document,
        kind,
        customer: facts.customer.clone(),
        legal_entity: None,
        account: None,
        posting_date: facts.date,
        due_date: None,
        amount,
        instalments: Vec::new(),
        cost_centre: None,
        territory: None,
        sales_shares: Vec::new(),
        rate,
        evidence: None,
        aged_from: None,
        department: None,
        contract: None,
        payer: None,
        references,
        recorded_on: None,
        early_payment: None,
    }
}
