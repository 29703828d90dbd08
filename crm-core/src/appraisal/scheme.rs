//! Whether a scheme may be used (9.1.1, 9.1.2, 9.2.2).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::{AppraisalPolicy, IndicatorKind, SchemeIndicator};
use super::policy_check::{missing_families, scheme_faults, weight_sum};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{day, exact};
use crate::policy::FaultCode;

/// A change of a scheme after it was fixed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchemeChange {
    /// Its day.
    #[serde(with = "day")]
    pub changed_on: NaiveDate,
    /// What was changed, and why.
    #[serde(default)]
    pub note: Option<String>,
}

/// The scheme of a post for a period, as it was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchemeFacts {
    /// The post.
    pub post: String,
    /// Its indicators.
    pub indicators: Vec<SchemeIndicator>,
    /// Day on which it was fixed; none when it is not.
    #[serde(default, with = "day::option")]
    pub fixed_on: Option<NaiveDate>,
    /// Day on which the people of the post were told.
    #[serde(default, with = "day::option")]
    pub published_on: Option<NaiveDate>,
    /// First day of the period it is for.
    #[serde(default, with = "day::option")]
    pub period_start: Option<NaiveDate>,
    /// Last day of the period.
    #[serde(default, with = "day::option")]
    pub period_end: Option<NaiveDate>,
    /// What was changed after it was fixed.
    #[serde(default)]
    pub changes: Vec<SchemeChange>,
}

/// The days on which a scheme was fixed or changed that are not before its period, with their paths. A scheme that
/// was never fixed has no such day.
pub(super) fn late_days(
    facts: &SchemeFacts,
    begins: NaiveDate,
) -> Vec<(String, Option<NaiveDate>)> {
    let changes = facts.changes.iter().enumerate();
    let changes = changes.map(|(at, change)| {
        let path = format!("changes[{at}].changed_on");
        (path, Some(change.changed_on))
    });
    std::iter::once(("fixed_on".to_owned(), facts.fixed_on))
        .chain(changes)
        .filter(|(_, day)| day.is_none_or(|day| day >= begins))
        .collect()
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
/// - Source: clauses 9.1.1 (the four families), 9.1.2 (fixed and told before the period, then left alone),
///   9.2.2 (figures lead: the weight of what is counted is above the bound, not at it).
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a weight below zero; [`ErrorCode::Overflow`] for weights beyond the digits;
/// [`ErrorCode::Contradiction`] for a period that ends before it starts.
pub fn check_scheme(policy: &AppraisalPolicy, facts: &SchemeFacts) -> Result<SchemeCheck, Error> {
    for (at, row) in facts.indicators.iter().enumerate() {
        if row.weight.0 < Decimal::ZERO {
            let path = format!("indicators[{at}].weight");
            let code = ErrorCode::OutOfRange;
            return Err(Error::new(code, path, "0 or more", row.weight));
        }
    }
    if let (Some(start), Some(end)) = (facts.period_start, facts.period_end)
        && end < start
    {
        let expected = format!("{start} or later");
        return Err(Error::new(
            ErrorCode::Contradiction,
            "period_end",
            expected,
            end,
        ));
    }
    let too_much = || Error::new(ErrorCode::Overflow, "indicators", "less", "too much");
    let sum = weight_sum(&facts.indicators, None).ok_or_else(too_much)?;
    let counted = weight_sum(&facts.indicators, Some(IndicatorKind::Quantitative));
    let counted = counted.ok_or_else(too_much)?;
    let mut findings = Vec::new();
    let finding = |code: &str, severity, clause, path: &str| {
        let subject = format!("scheme:{}", facts.post);
        Finding::new(code, severity, clause, subject, path)
    };
    let bound = &policy.quantitative_above_percent;
    for fault in scheme_faults(&facts.indicators, bound.value.0) {
        let quantitative = fault.code == FaultCode::OutOfRange && fault.path == "indicators";
        let (code, clause) = if quantitative {
            ("scheme_quantitative_low", Clause::C9_2_2)
        } else if fault.code == FaultCode::WeightsOffTotal {
            ("scheme_weights_off", Clause::C9_1_1)
        } else if fault.code == FaultCode::UnknownName {
            ("scheme_measure_unknown", Clause::C9_1_1)
        } else if fault.code == FaultCode::Duplicate {
            ("scheme_indicator_twice", Clause::C9_1_1)
        } else {
            ("scheme_indicator_unusable", Clause::C9_1_1)
        };
        let found = finding(code, Severity::Error, clause, &fault.path).observed(&fault.observed);
        findings.push(if quantitative {
            found.limit(bound.value).because(vec![bound.cite()])
        } else {
            found.limit(&fault.expected)
        });
    }
    // Who sells has all four; who serves or keeps accounts is told which ones others carry.
    let all = policy.all_families_for.value.contains(&facts.post);
    let severity = if all { Severity::Error } else { Severity::Info };
    for family in missing_families(&facts.indicators) {
        let missing = finding(
            "scheme_family_missing",
            severity,
            Clause::C9_1_1,
            "indicators",
        );
        let basis = vec![policy.all_families_for.cite()];
        findings.push(missing.limit(family).because(basis));
    }
    if let Some(start) = facts.period_start {
        let told = facts.published_on.filter(|day| *day < start).is_none();
        let told = told.then(|| ("published_on".to_owned(), facts.published_on));
        let mut late = late_days(facts, start);
        let after_fixing = usize::from(late.first().is_some_and(|(path, _)| path == "fixed_on"));
        if let Some(told) = told {
            late.insert(after_fixing, told);
        }
        for (path, day) in late {
            let (code, severity) = match path.as_str() {
                "fixed_on" => ("scheme_fixed_late", Severity::Error),
                "published_on" => ("scheme_told_late", Severity::Warning),
                _ => ("scheme_changed_late", Severity::Error),
            };
            let observed = day.map_or("–".to_owned(), |day| day.to_string());
            let late = finding(code, severity, Clause::C9_1_2, &path);
            findings.push(late.observed(observed).limit(start));
        }
    }
    Ok(SchemeCheck {
        valid: findings.iter().all(|f| f.severity != Severity::Error),
        weight_sum: sum.normalize(),
        quantitative_weight: counted.normalize(),
        findings,
        basis: vec![bound.cite(), policy.all_families_for.cite()],
    })
}
