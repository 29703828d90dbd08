//! What a claim comes to (8.3.1, 8.3.2).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::ExpensePolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{ClaimKey, Money, MoneyError, exact};

/// What finance said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimApproval {
    /// Nothing yet.
    #[default]
    Pending,
    /// Yes.
    Approved,
    /// No.
    Rejected,
}

/// The figures of a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimAmountsFacts {
    /// Which claim.
    pub claim: ClaimKey,
    /// What was asked for, without tax on top.
    pub claimed: Money,
    /// What was granted.
    pub sanctioned: Money,
    /// Tax on top of it, in percent.
    #[serde(default, with = "exact::option")]
    pub tax_percent: Option<Decimal>,
    /// The advance that was paid out for it.
    #[serde(default)]
    pub advance_paid: Option<Money>,
    /// What earlier claims used of it.
    #[serde(default)]
    pub advance_claimed: Option<Money>,
    /// What this claim uses of it.
    #[serde(default)]
    pub advance_used: Option<Money>,
    /// What was paid out for this claim.
    #[serde(default)]
    pub reimbursed: Option<Money>,
    /// What finance said.
    #[serde(default)]
    pub approval: ClaimApproval,
}

/// Where a claim stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimState {
    /// It waits for finance, or nothing was granted.
    Submitted,
    /// It was refused.
    Rejected,
    /// Something is still to be paid out.
    Unpaid,
    /// Nothing is.
    Paid,
}

/// What it comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimAmounts {
    /// Which claim.
    pub claim: ClaimKey,
    /// What was granted; nothing of a claim that was refused.
    pub sanctioned: Money,
    /// Tax on it.
    pub tax: Money,
    /// Both.
    pub total: Money,
    /// What is to be paid out after the advance.
    pub payable_after_advance: Money,
    /// What was paid out.
    pub reimbursed: Money,
    /// What is still to be paid out.
    pub outstanding: Money,
    /// Where it stands.
    pub status: ClaimState,
    /// What does not go together.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What a claim comes to.
///
/// - Shape: claimed, granted, advance and payments in; tax, total and what is open out.
/// - Units: money in the one currency of the claim; tax in percent of what was granted.
/// - Source: clauses 8.3.1 and 8.3.2.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for amounts below zero; [`ErrorCode::MoneyUnusable`] for a second currency.
pub fn claim_amounts(
    policy: &ExpensePolicy,
    facts: &ClaimAmountsFacts,
) -> Result<ClaimAmounts, Error> {
    let currency = facts.claimed.currency;
    let zero = Money::zero(currency);
    for (path, amount) in [
        ("claimed", Some(facts.claimed)),
        ("sanctioned", Some(facts.sanctioned)),
        ("advance_paid", facts.advance_paid),
        ("advance_claimed", facts.advance_claimed),
        ("advance_used", facts.advance_used),
        ("reimbursed", facts.reimbursed),
    ] {
        if let Some(amount) = amount.filter(|amount| amount.amount < Decimal::ZERO) {
            return Err(Error::new(ErrorCode::OutOfRange, path, "0 or more", amount));
        }
    }
    let mut findings = Vec::new();
    let mut add = |code: &str, path: &str, observed: Money, limit: Money| {
        findings.push(
            Finding::new(
                code,
                Severity::Error,
                Clause::C8_3_2,
                facts.claim.subject(),
                path,
            )
            .observed(observed.amount)
            .limit(limit.amount),
        );
    };
    if facts.sanctioned.minus(facts.claimed)?.is_positive() {
        add(
            "claim_sanctioned_over_claimed",
            "sanctioned",
            facts.sanctioned,
            facts.claimed,
        );
    }
    let used = facts.advance_used.unwrap_or(zero);
    if let Some(paid) = facts.advance_paid {
        let left = paid.minus(facts.advance_claimed.unwrap_or(zero))?;
        if used.minus(left)?.is_positive() {
            add("claim_advance_over_unclaimed", "advance_used", used, left);
        }
    }
    let rejected = facts.approval == ClaimApproval::Rejected;
    let sanctioned = if rejected { zero } else { facts.sanctioned };
    let tax = sanctioned
        .amount
        .checked_mul(facts.tax_percent.unwrap_or_default())
        .and_then(|tax| tax.checked_div(Decimal::ONE_HUNDRED))
        .ok_or(MoneyError::Overflow)?;
    let tax = policy.rounding.value.round(tax, currency.minor_digits());
    let tax = Money::new(tax, currency)?;
    let total = sanctioned.plus(tax)?;
    if used.minus(total)?.is_positive() {
        add("claim_advance_over_total", "advance_used", used, total);
    }
    let payable = total.minus(used.at_most(total)?)?;
    let reimbursed = facts.reimbursed.unwrap_or(zero);
    if reimbursed.minus(payable)?.is_positive() {
        add(
            "claim_reimbursed_over_payable",
            "reimbursed",
            reimbursed,
            payable,
        );
    }
    let outstanding = payable.minus(reimbursed.at_most(payable)?)?;
    let status = if rejected {
        ClaimState::Rejected
    } else if facts.approval == ClaimApproval::Pending || total.is_zero() {
        ClaimState::Submitted
    } else if outstanding.is_zero() {
        ClaimState::Paid
    } else {
        ClaimState::Unpaid
    };
    Ok(ClaimAmounts {
        claim: facts.claim.clone(),
        sanctioned,
        tax,
        total,
        payable_after_advance: payable,
        reimbursed,
        outstanding,
        status,
        findings,
        basis: vec![policy.rounding.cite()],
    })
}

/// A claim as it counts in a total.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountedClaim {
    /// Which claim.
    pub claim: ClaimKey,
    /// What it is counted under: a project, a department, an account.
    pub group: String,
    /// What was granted.
    pub sanctioned: Money,
    /// Whether it was cancelled or refused.
    #[serde(default)]
    pub cancelled: bool,
}

/// The claims of several groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimTotalsFacts {
    /// The claims.
    pub claims: Vec<CountedClaim>,
}

/// A group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimTotal {
    /// Its name.
    pub group: String,
    /// What was granted in it.
    pub total: Money,
    /// How many claims count.
    pub claim_count: u32,
}

/// All groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimTotals {
    /// By name and currency; a group whose claims are all cancelled stays with zero.
    pub totals: Vec<ClaimTotal>,
}

/// What was granted, group by group.
///
/// - Shape: claims in, totals out. What was granted counts, not what was asked for.
/// - Source: clause 8.3.3.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for a claim that is there twice; [`ErrorCode::MoneyUnusable`] beyond the
/// digits.
pub fn sum_claims(facts: &ClaimTotalsFacts) -> Result<ClaimTotals, Error> {
    let mut totals: Vec<ClaimTotal> = Vec::new();
    for (at, row) in facts.claims.iter().enumerate() {
        if facts
            .claims
            .iter()
            .take(at)
            .any(|earlier| earlier.claim == row.claim)
        {
            let path = format!("claims[{at}].claim");
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                "each claim once",
                &row.claim,
            ));
        }
        let counted = if row.cancelled {
            Money::zero(row.sanctioned.currency)
        } else {
            row.sanctioned
        };
        let fits = |total: &&mut ClaimTotal| {
            total.group == row.group && total.total.currency == counted.currency
        };
        match totals.iter_mut().find(fits) {
            Some(total) => {
                total.total = total.total.plus(counted)?;
                total.claim_count = total.claim_count.saturating_add(u32::from(!row.cancelled));
            }
            None => totals.push(ClaimTotal {
                group: row.group.clone(),
                total: counted,
                claim_count: u32::from(!row.cancelled),
            }),
        }
    }
    totals.sort_by(|a, b| (&a.group, a.total.currency).cmp(&(&b.group, b.total.currency)));
    Ok(ClaimTotals { totals })
}
