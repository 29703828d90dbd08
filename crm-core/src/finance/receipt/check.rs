//! Whether money may be taken as a receipt (4.3.1).

use serde::{Deserialize, Serialize};

use super::policy::SettlementPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{CustomerKey, DocumentKey, Money};

/// How money came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReceiptMethod {
    /// A transfer to a bank account.
    BankTransfer,
    /// A bill of exchange.
    Bill,
    /// A cheque.
    Cheque,
    /// Cash.
    Cash,
    /// Anything else, a payment app for example.
    Other,
}

/// Money that came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptFacts {
    /// Its document.
    pub receipt: DocumentKey,
    /// Whose debt it pays.
    pub customer: CustomerKey,
    /// How much.
    pub amount: Money,
    /// How it came in.
    pub method: ReceiptMethod,
    /// The account it came in on, as the bank writes it.
    #[serde(default)]
    pub account: Option<String>,
    /// Whether that account belongs to a person; none when not known.
    #[serde(default)]
    pub account_is_personal: Option<bool>,
    /// Who paid, when it was not the hospital itself (an insurance fund, for example).
    #[serde(default)]
    pub payer: Option<String>,
    /// Whether it is written down why someone else paid.
    #[serde(default)]
    pub payer_explained: Option<bool>,
}

/// Whether it may be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptCheck {
    /// Which receipt.
    pub receipt: DocumentKey,
    /// Whether it may be posted.
    pub accepted: bool,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Checks where money came in.
///
/// - Shape: one receipt in, whether it may be posted and why not out.
/// - Source: clause 4.3.1 (money is kept safe). Cash and personal accounts are refused; so is an account
///   that is not on the company's list. Blanks and hyphens in account numbers do not count. While the
///   policy lists no account at all, nothing can be compared: that is a warning.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for an amount that is not above zero.
pub fn check_receipt(
    policy: &SettlementPolicy,
    facts: &ReceiptFacts,
) -> Result<ReceiptCheck, Error> {
    if !facts.amount.is_positive() {
        let observed = facts.amount.amount;
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "amount",
            "more than 0",
            observed,
        ));
    }
    let finding = |code: &str, severity, path: &str| {
        let subject = facts.receipt.subject();
        Finding::new(code, severity, Clause::C4_3_1, subject, path)
            .because(vec![policy.accounts.cite()])
    };
    let mut findings = Vec::new();
    if facts.method == ReceiptMethod::Cash {
        findings.push(finding("receipt_in_cash", Severity::Error, "method"));
    }
    if facts.account_is_personal == Some(true) {
        let personal = finding("receipt_on_personal_account", Severity::Error, "account");
        findings.push(personal);
    }
    let listed = &policy.accounts.value;
    match &facts.account {
        _ if listed.is_empty() => {
            findings.push(finding(
                "receipt_accounts_not_listed",
                Severity::Warning,
                "account",
            ));
        }
        Some(account) if listed.iter().any(|known| bare(known) == bare(account)) => {}
        Some(account) => findings.push(
            finding("receipt_account_not_listed", Severity::Error, "account").observed(account),
        ),
        // A bill is no money yet; everything else came in on some account.
        None if !matches!(facts.method, ReceiptMethod::Bill | ReceiptMethod::Cash) => {
            findings.push(finding(
                "receipt_account_missing",
                Severity::Error,
                "account",
            ));
        }
        None => {}
    }
    if let Some(payer) = facts
        .payer
        .as_ref()
        .filter(|_| facts.payer_explained != Some(true))
    {
        findings
            .push(finding("receipt_payer_unexplained", Severity::Warning, "payer").observed(payer));
    }
    Ok(ReceiptCheck {
        receipt: facts.receipt.clone(),
        accepted: findings.iter().all(|f| f.severity != Severity::Error),
        findings,
        basis: vec![policy.accounts.cite()],
    })
}

fn bare(account: &str) -> String {
    let kept = account.chars().filter(|c| !c.is_whitespace() && *c != '-');
    kept.collect()
}
