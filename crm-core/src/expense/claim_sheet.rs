//! A claim while it is checked: what the checks of its parts share.

use super::claim_record::ClaimFacts;
use super::policy::ExpensePolicy;
use crate::answer::{Clause, Error, ErrorCode, Finding, Severity};
use crate::base::Money;

/// The policy, the claim, and what was found so far.
pub(super) struct Sheet<'a> {
    pub(super) policy: &'a ExpensePolicy,
    pub(super) facts: &'a ClaimFacts,
    pub(super) findings: Vec<Finding>,
}

impl Sheet<'_> {
    /// A finding at a path of the claim.
    pub(super) fn finding(
        &self,
        code: &str,
        severity: Severity,
        clause: Clause,
        path: &str,
    ) -> Finding {
        Finding::new(code, severity, clause, self.facts.claim.subject(), path)
    }

    /// Whether an amount is in the currency of the limits.
    pub(super) fn in_currency(&self, amount: Money) -> bool {
        amount.currency.code() == self.policy.currency.value
    }
}

/// The path of a field of a line.
pub(super) fn path_of(at: usize, field: &str) -> String {
    format!("lines[{at}].{field}")
}

/// Amounts that cannot be added up.
pub(super) fn too_much() -> Error {
    Error::new(ErrorCode::Overflow, "lines", "smaller amounts", "too much")
}
