//! Whether a contract says what it must and holds together (6.3.1, 6.3.2).

use serde::{Deserialize, Serialize};

use super::policy::ContractPolicy;
use super::record::ContractRecord;
use super::{identities, parties, terms};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{ContractKey, Money};

/// What a contract lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractCheck {
    /// Which contract.
    pub contract: ContractKey,
    /// Whether no finding is an error: it may be signed.
    pub valid: bool,
    /// Sum of the lines, with tax; none while a line has no quantity or price that can be used.
    pub total: Option<Money>,
    /// Sum of the planned payments; none without a plan.
    pub plan_total: Option<Money>,
    /// What the plan has above the total; below zero for what it falls short.
    pub plan_excess: Option<Money>,
    /// The posts that have to approve a contract of this total; one above may do it for them.
    pub approval_duties: Vec<String>,
    /// The longest time to pay: as recorded, or as the lines say it; none while nobody knows.
    pub payment_days: Option<u32>,
    /// All that is wrong, line by line and then for the whole.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What one check hands to the others.
pub(super) struct Sheet<'a> {
    pub(super) policy: &'a ContractPolicy,
    pub(super) contract: &'a ContractRecord,
    findings: Vec<Finding>,
}

impl Sheet<'_> {
    pub(super) fn add(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// A finding about the contract, at a path in its record.
    pub(super) fn finding(
        &self,
        code: &str,
        severity: Severity,
        clause: Clause,
        path: &str,
    ) -> Finding {
        Finding::new(
            code,
            severity,
            clause,
            self.contract.contract.subject(),
            path,
        )
    }
}

/// Checks a contract before it is signed or when it is entered.
///
/// - Shape: one contract in; every finding about it out, each with its line, field and clause.
/// - Units: money in the currency of the contract, with tax; percent 0-100; calendar days.
/// - Source: clauses 6.3.1 (lawful and valid) and 6.3.2 (what it must state).
/// - Amounts: line = quantity × price rounded to the minor unit; total = sum of the lines; tax is in
///   the amount; the words must be one of the legal forms of the figures.
/// - Approvals: a post above the one that has to approve, in the order of the policy, may do it too.
/// - Papers: a party without an identifier and a product of a numbered kind without its number are told as bad
///   as the policy says. A line that says no kind and no number is unknown, which is told and nothing more.
///
/// # Errors
/// [`ErrorCode::MoneyUnusable`] for amounts beyond the digits.
pub fn check_contract(
    policy: &ContractPolicy,
    contract: &ContractRecord,
) -> Result<ContractCheck, Error> {
    let mut sheet = Sheet {
        policy,
        contract,
        findings: Vec::new(),
    };
    let total = identities::check(&mut sheet)?;
    parties::check(&mut sheet);
    let payment_days = terms::payment_days(&mut sheet)?;
    let plan = terms::check(&mut sheet, total, payment_days)?;
    let approval_duties = approvals(&mut sheet, total);
    let findings = sheet.findings;
    Ok(ContractCheck {
        contract: contract.contract.clone(),
        valid: findings.iter().all(|f| f.severity != Severity::Error),
        total,
        plan_total: plan.map(|(total, _)| total),
        plan_excess: plan.and_then(|(_, excess)| excess),
        approval_duties,
        payment_days,
        findings,
        basis: vec![
            policy.line_elements.cite(),
            policy.rounding.cite(),
            policy.approvals.cite(),
            policy.approval_order.cite(),
        ],
    })
}

/// Who has to let it pass, and whether they did. A contract in another currency than that of the
/// steps cannot be placed on them: that is a finding and no free pass.
fn approvals(sheet: &mut Sheet<'_>, total: Option<Money>) -> Vec<String> {
    let (policy, contract) = (sheet.policy, sheet.contract);
    let Some(total) = total else {
        return Vec::new();
    };
    if total.currency.code() != policy.approval_currency.value {
        let finding = sheet
            .finding(
                "contract_approval_currency",
                Severity::Warning,
                Clause::C6_3_1,
                "currency",
            )
            .observed(total.currency)
            .limit(&policy.approval_currency.value)
            .because(vec![policy.approval_currency.cite()]);
        sheet.add(finding);
        return Vec::new();
    }
    let mut steps = policy.approvals.value.iter();
    let Some(step) = steps.rfind(|step| step.at_least.0 <= total.amount) else {
        return Vec::new();
    };
    for duty in &step.duties {
        let mut given = contract.approvals.iter();
        if given.any(|given| policy.speaks_for(&given.duty, duty)) {
            continue;
        }
        let finding = sheet
            .finding(
                "contract_approval_missing",
                Severity::Error,
                Clause::C6_3_1,
                "approvals",
            )
            .observed(total.amount)
            .limit(duty)
            .because(vec![
                policy
                    .approvals
                    .cite_row(&step.at_least.to_string(), step.duties.join(", ")),
                policy.approval_order.cite(),
            ]);
        sheet.add(finding);
    }
    if let Some((at, late)) = contract.seller.signed_on.and_then(|signed_on| {
        let mut given = contract.approvals.iter().enumerate();
        given.find(|(_, approval)| approval.approved_on > signed_on)
    }) {
        let finding = sheet
            .finding(
                "contract_approved_after_signing",
                Severity::Warning,
                Clause::C6_3_1,
                &format!("approvals[{at}].approved_on"),
            )
            .observed(late.approved_on);
        sheet.add(finding);
    }
    step.duties.clone()
}

/// The path of a field of a line.
pub(super) fn line_path(at: usize, field: &str) -> String {
    format!("lines[{at}].{field}")
}

/// An amount that is too large.
pub(super) fn too_large() -> Error {
    Error::new(
        ErrorCode::MoneyUnusable,
        "lines",
        "amounts within the digits",
        "too large",
    )
}
