//! Whether a scheme may be used (9.1.1, 9.1.2, 9.2.2).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::{AppraisalPolicy, CORE_INDICATORS, IndicatorKind};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{day, exact};

/// One indicator and its weight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchemeWeight {
    /// Its name.
    pub indicator: String,
    /// Whether it is counted or judged.
    #[serde(default)]
    pub kind: IndicatorKind,
    /// Its weight in percent.
    #[serde(with = "exact")]
    pub weight: Decimal,
}

/// A scheme before it is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchemeFacts {
    /// The post.
    pub post: String,
    /// Its indicators.
    pub indicators: Vec<SchemeWeight>,
    /// Day on which it was fixed; none when it is not.
    #[serde(default, with = "day::option")]
    pub fixed_on: Option<NaiveDate>,
    /// First day of the period it is for.
    #[serde(default, with = "day::option")]
    pub period_start: Option<NaiveDate>,
}

/// Whether it may be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchemeCheck {
    /// Whether no finding is an error.
    pub valid: bool,
    /// Sum of the weights.
    #[serde(with = "exact")]
    pub weight_sum: Decimal,
    /// Weight of what is counted.
    #[serde(with = "exact")]
    pub quantitative_weight: Decimal,
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Checks a scheme.
///
/// - Shape: indicators with weights in; sums and findings out.
/// - Units: percent.
/// - Source: clauses 9.1.1 (the four families), 9.1.2 (fixed before the period), 9.2.2 (figures lead:
///   the weight of what is counted is above the bound, not at it).
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a weight below zero; [`ErrorCode::Overflow`] for weights beyond the digits.
pub fn check_scheme(policy: &AppraisalPolicy, facts: &SchemeFacts) -> Result<SchemeCheck, Error> {
    let subject = format!("scheme:{}", facts.post);
    let (mut sum, mut counted) = (Decimal::ZERO, Decimal::ZERO);
    for (at, row) in facts.indicators.iter().enumerate() {
        let path = format!("indicators[{at}].weight");
        if row.weight < Decimal::ZERO {
            return Err(Error::new(
                ErrorCode::OutOfRange,
                path,
                "0 or more",
                row.weight,
            ));
        }
        let add = |sum: Decimal| {
            let too_much = || Error::new(ErrorCode::Overflow, path.clone(), "less", row.weight);
            sum.checked_add(row.weight).ok_or_else(too_much)
        };
        sum = add(sum)?;
        if row.kind == IndicatorKind::Quantitative {
            counted = add(counted)?;
        }
    }
    let mut findings = Vec::new();
    if sum != Decimal::ONE_HUNDRED {
        findings.push(
            Finding::new(
                "scheme_weights_off",
                Severity::Error,
                Clause::C9_1_1,
                subject.clone(),
                "indicators",
            )
            .observed(sum)
            .limit(Decimal::ONE_HUNDRED),
        );
    }
    let bound = policy.quantitative_above_percent.value.0;
    if counted <= bound {
        findings.push(
            Finding::new(
                "scheme_quantitative_low",
                Severity::Error,
                Clause::C9_2_2,
                subject.clone(),
                "indicators",
            )
            .observed(counted)
            .limit(bound)
            .because(vec![policy.quantitative_above_percent.cite()]),
        );
    }
    for core in CORE_INDICATORS {
        if facts.indicators.iter().all(|row| row.indicator != core) {
            findings.push(
                Finding::new(
                    "scheme_family_missing",
                    Severity::Warning,
                    Clause::C9_1_1,
                    subject.clone(),
                    "indicators",
                )
                .limit(core),
            );
        }
    }
    if let Some(start) = facts.period_start
        && facts.fixed_on.is_none_or(|fixed_on| fixed_on >= start)
    {
        let observed = facts.fixed_on.map_or("–".to_owned(), |day| day.to_string());
        findings.push(
            Finding::new(
                "scheme_fixed_late",
                Severity::Error,
                Clause::C9_1_2,
                subject,
                "fixed_on",
            )
            .observed(observed)
            .limit(start),
        );
    }
    Ok(SchemeCheck {
        valid: findings.iter().all(|f| f.severity != Severity::Error),
        weight_sum: sum.normalize(),
        quantitative_weight: counted.normalize(),
        findings,
        basis: vec![policy.quantitative_above_percent.cite()],
    })
}
