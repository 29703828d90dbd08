//! One chain of percentages from the contract to the money (6.3.3).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::answer::{Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{ContractKey, Money, MoneyError, Rounding, exact};

/// What was done under a contract so far, stage by stage. A stage that a company does not keep is left
/// out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractProgressFacts {
    /// Which contract.
    pub contract: ContractKey,
    /// Its total with tax.
    pub total: Money,
    /// Amounts of its orders.
    #[serde(default)]
    pub ordered: Vec<Money>,
    /// Amounts of what was shipped.
    #[serde(default)]
    pub shipped: Vec<Money>,
    /// Amounts of its invoices; credit notes below zero.
    #[serde(default)]
    pub invoiced: Vec<Money>,
    /// What was paid; refunds below zero.
    #[serde(default)]
    pub received: Vec<Money>,
}

/// One stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractStage {
    /// `ordered`, `shipped`, `invoiced` or `received`.
    pub stage: String,
    /// How much so far.
    pub amount: Money,
    /// Its share of the total in percent, two places; none for a contract of zero.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
    /// What is still open; below zero for what went beyond the total.
    pub open: Money,
}

/// How far a contract is carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractProgress {
    /// Which contract.
    pub contract: ContractKey,
    /// Its total.
    pub total: Money,
    /// The four stages in their order.
    pub stages: Vec<ContractStage>,
    /// Stages that went beyond the total.
    pub findings: Vec<Finding>,
}

/// How far a contract is carried out: ordered, shipped, invoiced, received.
///
/// - Shape: the total and the amounts of each stage in; sums, percentages and open amounts out.
/// - Units: money in the currency of the contract; percent with two places, a half rounded up.
/// - Source: clause 6.3.3.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a total below zero; [`ErrorCode::MoneyUnusable`] for another currency
/// and amounts beyond the digits.
pub fn contract_progress(facts: &ContractProgressFacts) -> Result<ContractProgress, Error> {
    if facts.total.amount < Decimal::ZERO {
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "total",
            "0 or more",
            facts.total.amount,
        ));
    }
    let mut stages = Vec::new();
    let mut findings = Vec::new();
    for (stage, amounts) in [
        ("ordered", &facts.ordered),
        ("shipped", &facts.shipped),
        ("invoiced", &facts.invoiced),
        ("received", &facts.received),
    ] {
        let amount = Money::sum(facts.total.currency, amounts.iter().copied())
            .map_err(|error| Error::from(error).under(stage))?;
        let open = facts.total.minus(amount)?;
        if open.amount < Decimal::ZERO {
            findings.push(
                Finding::new(
                    "contract_stage_over_total",
                    Severity::Warning,
                    Clause::C6_3_3,
                    facts.contract.subject(),
                    stage,
                )
                .observed(amount.amount)
                .limit(facts.total.amount),
            );
        }
        let percent = if facts.total.is_zero() {
            None
        } else {
            let exact = amount
                .amount
                .checked_mul(Decimal::ONE_HUNDRED)
                .and_then(|share| share.checked_div(facts.total.amount))
                .ok_or(MoneyError::Overflow)?;
            Some(Rounding::HalfUp.round(exact, 2))
        };
        stages.push(ContractStage {
            stage: stage.to_owned(),
            amount,
            percent,
            open,
        });
    }
    Ok(ContractProgress {
        contract: facts.contract.clone(),
        total: facts.total,
        stages,
        findings,
    })
}
