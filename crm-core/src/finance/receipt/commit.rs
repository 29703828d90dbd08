//! A settlement that was looked at becomes records (8.1.2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::SettlementPolicy;
use super::settle::{SettledAllocation, SettlementFacts, WriteOff, WriteOffSide, settle_receipts};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{AllocationKey, CustomerKey, DocumentKey, Money, day};
use crate::finance::document::{Allocation, DocumentKind, ReceivableDocument};

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
    /// Adjustments for what is written off.
    pub documents: Vec<ReceivableDocument>,
    /// The allocations, those of the write-offs last.
    pub allocations: Vec<Allocation>,
    /// What is against it.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Makes records of a settlement that was looked at.
///
/// - Shape: open items, and the allocations that were looked at, in; records out. Nothing is stored.
/// - Source: clause 8.1.2. It is worked out once more from the open items of now: when anything came in
///   between, nothing is made and the finding says so. A write-off needs its reason.
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
    if now.allocations != facts.inspected || now.write_offs != facts.inspected_write_offs {
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
        findings,
        basis: now.basis,
    };
    if !commit.ready {
        return Ok(commit);
    }
    for row in &now.allocations {
        let ends = (&row.credit, &row.debit, row.instalment);
        commit.allocate(facts, ends, row.amount)?;
    }
    for row in &now.write_offs {
        let number = commit.documents.len().saturating_add(1);
        let document = DocumentKey::new(format!("{}-W{number}", facts.key))?;
        let kind = match row.side {
            WriteOffSide::Expense => DocumentKind::CreditAdjustment,
            WriteOffSide::Gain => DocumentKind::DebitAdjustment,
        };
        let ends = match row.side {
            WriteOffSide::Expense => (&document, &row.document, row.instalment),
            WriteOffSide::Gain => (&row.document, &document, None),
        };
        commit.allocate(facts, ends, row.amount)?;
        commit
            .documents
            .push(adjustment(facts, document, kind, row.amount, reason));
    }
    Ok(commit)
}

impl SettlementCommit {
    fn allocate(
        &mut self,
        facts: &SettlementCommitFacts,
        (credit, debit, instalment): (&DocumentKey, &DocumentKey, Option<u32>),
        amount: Money,
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
        });
        Ok(())
    }
}

fn adjustment(
    facts: &SettlementCommitFacts,
    document: DocumentKey,
    kind: DocumentKind,
    amount: Money,
    reason: &str,
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
        rate: None,
        evidence: None,
        aged_from: None,
        department: None,
        contract: None,
        payer: None,
        references: vec![reason.to_owned()],
        recorded_on: None,
    }
}
