//! One chain of percentages from the contract to the money (6.3.3).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::answer::{Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{ContractKey, Exact, Money, MoneyError, Rounding, exact};

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
    /// The same by quantity, line by line.
    #[serde(default)]
    pub lines: Vec<ContractLineFacts>,
}

/// What was done under one line of a contract so far, in the units of the line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractLineFacts {
    /// Which line: its number, or the product.
    pub line: String,
    /// How many were agreed.
    #[serde(with = "exact")]
    pub quantity: Decimal,
    /// Quantities of its orders; what was called off below zero.
    #[serde(default)]
    pub ordered: Vec<Exact>,
    /// Quantities that were shipped; what came back below zero.
    #[serde(default)]
    pub shipped: Vec<Exact>,
    /// Quantities that were invoiced; credited below zero.
    #[serde(default)]
    pub invoiced: Vec<Exact>,
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

/// One stage of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractLineStage {
    /// `ordered`, `shipped` or `invoiced`.
    pub stage: String,
    /// How many so far.
    #[serde(with = "exact")]
    pub quantity: Decimal,
    /// Their share of the agreed ones in percent, two places; none when none were agreed.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
    /// How many are still open; below zero for what went beyond.
    #[serde(with = "exact")]
    pub open: Decimal,
}

/// How far a line is carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractLineProgress {
    /// Which line.
    pub line: String,
    /// The three stages in their order.
    pub stages: Vec<ContractLineStage>,
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
    /// The lines that were given, in their order.
    pub lines: Vec<ContractLineProgress>,
    /// Stages that went beyond what was agreed, and stages ahead of the one before them.
    pub findings: Vec<Finding>,
}

/// How far a contract is carried out: ordered, shipped, invoiced, received.
///
/// - Shape: the total and the amounts of each stage in, quantities line by line where they are known; sums,
///   percentages and what is open out.
/// - Units: money in the currency of the contract; quantities in the units of the line; percent with two places,
///   a half rounded up.
/// - Source: clause 6.3.3. Nothing is shipped that was not ordered, nothing invoiced that was not shipped: a stage
///   ahead of the one before it is a finding, where the company keeps that one. Money may come first.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a total or a quantity below zero; [`ErrorCode::DuplicateKey`] for a line that is there
/// twice; [`ErrorCode::MoneyUnusable`] for another currency and amounts beyond the digits;
/// [`ErrorCode::Overflow`] for quantities beyond them.
pub fn contract_progress(facts: &ContractProgressFacts) -> Result<ContractProgress, Error> {
    not_negative("total", facts.total.amount)?;
    let mut findings = Vec::new();
    let mut chain = Chain::new(facts, String::new(), facts.total.amount);
    let mut stages = Vec::new();
    for (stage, amounts) in [
        ("ordered", &facts.ordered),
        ("shipped", &facts.shipped),
        ("invoiced", &facts.invoiced),
        ("received", &facts.received),
    ] {
        let amount = Money::sum(facts.total.currency, amounts.iter().copied())
            .map_err(|error| Error::from(error).under(stage))?;
        let kept = !amounts.is_empty();
        let percent = chain.step(stage, amount.amount, kept, &mut findings)?;
        stages.push(ContractStage {
            stage: stage.to_owned(),
            amount,
            percent,
            open: facts.total.minus(amount)?,
        });
    }
    let mut lines: Vec<ContractLineProgress> = Vec::new();
    for (at, line) in facts.lines.iter().enumerate() {
        let path = format!("lines[{at}]");
        if lines.iter().any(|known| known.line == line.line) {
            let (code, path) = (ErrorCode::DuplicateKey, format!("{path}.line"));
            return Err(Error::new(code, path, "each line once", &line.line));
        }
        not_negative(&format!("{path}.quantity"), line.quantity)?;
        lines.push(line_progress(facts, line, &path, &mut findings)?);
    }
    Ok(ContractProgress {
        contract: facts.contract.clone(),
        total: facts.total,
        stages,
        lines,
        findings,
    })
}

fn not_negative(path: &str, value: Decimal) -> Result<(), Error> {
    if value < Decimal::ZERO {
        return Err(Error::new(ErrorCode::OutOfRange, path, "0 or more", value));
    }
    Ok(())
}

fn line_progress(
    facts: &ContractProgressFacts,
    line: &ContractLineFacts,
    path: &str,
    findings: &mut Vec<Finding>,
) -> Result<ContractLineProgress, Error> {
    let mut chain = Chain::new(facts, format!("{path}."), line.quantity);
    let mut stages = Vec::new();
    for (stage, quantities) in [
        ("ordered", &line.ordered),
        ("shipped", &line.shipped),
        ("invoiced", &line.invoiced),
    ] {
        let sum = quantities
            .iter()
            .try_fold(Decimal::ZERO, |sum, quantity| sum.checked_add(quantity.0));
        let too_many = || {
            let expected = "smaller quantities";
            Error::new(
                ErrorCode::Overflow,
                format!("{path}.{stage}"),
                expected,
                "too much",
            )
        };
        let quantity = sum.ok_or_else(too_many)?;
        stages.push(ContractLineStage {
            stage: stage.to_owned(),
            quantity,
            percent: chain.step(stage, quantity, !quantities.is_empty(), findings)?,
            open: line.quantity.checked_sub(quantity).ok_or_else(too_many)?,
        });
    }
    Ok(ContractLineProgress {
        line: line.line.clone(),
        stages,
    })
}

/// Stages one after the other, each held against what was agreed and against the one before.
struct Chain<'a> {
    facts: &'a ContractProgressFacts,
    path: String,
    agreed: Decimal,
    before: Option<Decimal>,
}

impl<'a> Chain<'a> {
    fn new(facts: &'a ContractProgressFacts, path: String, agreed: Decimal) -> Self {
        Self {
            facts,
            path,
            agreed,
            before: None,
        }
    }

    /// The share of a stage; what is wrong with it goes to the findings.
    fn step(
        &mut self,
        stage: &str,
        reached: Decimal,
        kept: bool,
        findings: &mut Vec<Finding>,
    ) -> Result<Option<Decimal>, Error> {
        let path = format!("{}{stage}", self.path);
        let mut found = |code: &str, limit: Decimal| {
            let subject = self.facts.contract.subject();
            let clause = Clause::C6_3_3;
            let finding = Finding::new(code, Severity::Warning, clause, subject, &path);
            findings.push(finding.observed(reached).limit(limit));
        };
        if reached > self.agreed {
            found("contract_stage_over_total", self.agreed);
        }
        if let Some(before) = self
            .before
            .filter(|before| reached > *before && stage != "received")
        {
            found("contract_stage_ahead", before);
        }
        if kept {
            self.before = Some(reached);
        }
        if self.agreed.is_zero() {
            return Ok(None);
        }
        let exact = reached
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|share| share.checked_div(self.agreed))
            .ok_or(MoneyError::Overflow)?;
        Ok(Some(Rounding::HalfUp.round(exact, 2)))
    }
}
