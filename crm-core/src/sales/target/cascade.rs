//! A target spread over months, departments or people, so that it adds up exactly (6.1.1).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::TargetPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::split::split;
use crate::base::{Money, exact};

/// One part and its weight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetWeight {
    /// Its name: a month, a department, a person.
    pub part: String,
    /// Its weight.
    #[serde(with = "exact")]
    pub weight: Decimal,
}

/// A target and how it is spread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetSpreadFacts {
    /// The whole.
    pub target: Money,
    /// The parts.
    pub parts: Vec<TargetWeight>,
    /// Whether the weights are percent and have to be 100 together.
    #[serde(default)]
    pub weights_are_percent: bool,
}

/// A part with its target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpreadPart {
    /// Its name.
    pub part: String,
    /// Its target.
    pub target: Money,
}

/// The parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetSpread {
    /// In the order of the facts; they add up to the whole. None when the weights are refused.
    pub parts: Vec<SpreadPart>,
    /// Sum of the weights.
    #[serde(with = "exact")]
    pub weight_sum: Decimal,
    /// What is wrong with the weights.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Spreads a target.
///
/// - Shape: a target and weights in, parts out.
/// - Units: money to the minor unit.
/// - Source: clause 6.1.1. What does not divide goes where `target.split_rule` says, so nothing is lost.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a weight or target below zero and weights that are all zero.
pub fn spread_target(
    policy: &TargetPolicy,
    facts: &TargetSpreadFacts,
) -> Result<TargetSpread, Error> {
    if facts.target.amount < Decimal::ZERO {
        let observed = facts.target;
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "target",
            "0 or more",
            observed,
        ));
    }
    let mut sum = Decimal::ZERO;
    for (at, part) in facts.parts.iter().enumerate() {
        let path = format!("parts[{at}].weight");
        if part.weight < Decimal::ZERO {
            return Err(Error::new(
                ErrorCode::OutOfRange,
                path,
                "0 or more",
                part.weight,
            ));
        }
        let next = sum.checked_add(part.weight);
        sum = next.ok_or_else(|| Error::new(ErrorCode::Overflow, path, "less", part.weight))?;
    }
    let mut findings = Vec::new();
    if facts.weights_are_percent && sum != Decimal::ONE_HUNDRED {
        findings.push(
            Finding::new(
                "target_weights_off",
                Severity::Error,
                Clause::C6_1_1,
                "target".to_owned(),
                "parts",
            )
            .observed(sum)
            .limit(Decimal::ONE_HUNDRED),
        );
    }
    let weights: Vec<Decimal> = facts.parts.iter().map(|part| part.weight).collect();
    let amounts = if findings.is_empty() {
        let amounts = split(facts.target, &weights, policy.split_rule.value)?;
        amounts.ok_or_else(|| {
            let expected = "a weight above 0";
            Error::new(ErrorCode::OutOfRange, "parts", expected, "none")
        })?
    } else {
        Vec::new()
    };
    Ok(TargetSpread {
        parts: facts
            .parts
            .iter()
            .zip(amounts)
            .map(|(part, target)| SpreadPart {
                part: part.part.clone(),
                target,
            })
            .collect(),
        weight_sum: sum.normalize(),
        findings,
        basis: vec![policy.split_rule.cite()],
    })
}
