//! What may still be changed in a contract (6.3.1, 6.3.3).

use serde::{Deserialize, Serialize};

use super::record::ContractRecord;
use crate::answer::{Clause, Error, Finding, Severity};

/// A contract before and after a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractChangeFacts {
    /// As it stands.
    pub before: ContractRecord,
    /// As it shall be.
    pub after: ContractRecord,
}

/// Whether a change may be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractChange {
    /// Whether it may.
    pub allowed: bool,
    /// Every field that is locked and would change.
    pub findings: Vec<Finding>,
}

/// Checks a change of a contract.
///
/// - Shape: the contract before and after; every locked field that differs out.
/// - Source: clauses 6.3.1 and 6.3.3. What was signed is changed by a supplement, not by editing:
///   signatures, parties, dates, lines and totals are locked. What happens later (entry, approvals,
///   milestones, orders, an early end) is not.
///
/// # Errors
/// None so far.
pub fn check_contract_change(facts: &ContractChangeFacts) -> Result<ContractChange, Error> {
    let (before, after) = (&facts.before, &facts.after);
    let mut findings = Vec::new();
    let mut locked = |code: &str, path: &str, same: bool| {
        if !same {
            findings.push(Finding::new(
                code,
                Severity::Error,
                Clause::C6_3_1,
                before.contract.subject(),
                path,
            ));
        }
    };
    locked(
        "contract_key_changed",
        "contract",
        before.contract == after.contract,
    );
    if before.signed {
        let signature = "contract_signature_locked";
        locked(signature, "signed", after.signed);
        for (side, old, new) in [
            ("buyer", &before.buyer, &after.buyer),
            ("seller", &before.seller, &after.seller),
        ] {
            let path = |field: &str| format!("{side}.{field}");
            locked(
                signature,
                &path("signatory"),
                old.signatory == new.signatory,
            );
            locked(
                signature,
                &path("signed_on"),
                old.signed_on == new.signed_on,
            );
            let text = "contract_text_locked";
            locked(text, &path("name"), old.name == new.name);
            locked(text, &path("identifier"), old.identifier == new.identifier);
        }
        let text = "contract_text_locked";
        for (path, same) in [
            ("customer", before.customer == after.customer),
            ("legal_entity", before.legal_entity == after.legal_entity),
            ("currency", before.currency == after.currency),
            ("start_date", before.start_date == after.start_date),
            ("end_date", before.end_date == after.end_date),
            ("lines", before.lines == after.lines),
            ("total", before.total == after.total),
            ("tax_total", before.tax_total == after.tax_total),
            (
                "total_in_words",
                before.total_in_words == after.total_in_words,
            ),
            ("payment_plan", before.payment_plan == after.payment_plan),
            ("payment_days", before.payment_days == after.payment_days),
            (
                "settled_elements",
                before.settled_elements == after.settled_elements,
            ),
        ] {
            locked(text, path, same);
        }
    }
    Ok(ContractChange {
        allowed: findings.is_empty(),
        findings,
    })
}
