//! The share of cases in time, by person and month (7.1.3).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::DutyPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{day, exact};

/// A case whose targets are judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JudgedCase {
    /// Which case.
    pub case: String,
    /// Who worked on it; none when nobody is named.
    #[serde(default)]
    pub person: Option<String>,
    /// The day it counts: when it was solved, or when its time was over.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// Whether it was in time.
    pub in_time: bool,
}

/// Judged cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HitRateFacts {
    /// They.
    pub cases: Vec<JudgedCase>,
}

/// One person in one month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HitGroup {
    /// Who; empty for cases of nobody.
    pub person: String,
    /// The month as yyyy-mm.
    pub month: String,
    /// Cases.
    pub case_count: u32,
    /// Of them in time.
    pub hit_count: u32,
    /// Their share in percent.
    #[serde(with = "exact")]
    pub percent: Decimal,
}

/// All of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HitRate {
    /// By person and month.
    pub groups: Vec<HitGroup>,
    /// All cases in percent; none without any.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
    /// Groups below the target.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// The share of cases in time, by person and month.
///
/// - Shape: judged cases in, rates out.
/// - Source: clause 7.1.3. The target itself is enough.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for a case that is there twice.
pub fn hit_rate(policy: &DutyPolicy, facts: &HitRateFacts) -> Result<HitRate, Error> {
    let mut seen = std::collections::BTreeSet::new();
    let mut sums: BTreeMap<(String, String), (u32, u32)> = BTreeMap::new();
    for (at, case) in facts.cases.iter().enumerate() {
        if !seen.insert(&case.case) {
            let path = format!("cases[{at}].case");
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                "each case once",
                &case.case,
            ));
        }
        let person = case.person.clone().unwrap_or_default();
        let month = case.date.format("%Y-%m").to_string();
        let sum = sums.entry((person, month)).or_default();
        sum.0 = sum.0.saturating_add(1);
        sum.1 = sum.1.saturating_add(u32::from(case.in_time));
    }
    let share = |part: u32, whole: u32| {
        Decimal::from(part)
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|share| share.checked_div(Decimal::from(whole.max(1))))
            .ok_or_else(|| Error::new(ErrorCode::Overflow, "cases", "fewer cases", whole))
    };
    let shown = |value: Decimal| policy.rounding.value.round(value, 2);
    let least = &policy.hit_rate_percent;
    let (mut all, mut hits) = (0_u32, 0_u32);
    let (mut groups, mut findings) = (Vec::new(), Vec::new());
    for ((person, month), (count, hit)) in sums {
        all = all.saturating_add(count);
        hits = hits.saturating_add(hit);
        let exact = share(hit, count)?;
        if exact < least.value.0 {
            findings.push(
                Finding::new(
                    "hit_rate_low",
                    Severity::Warning,
                    Clause::C7_1_3,
                    format!("person:{person}"),
                    &month,
                )
                .observed(shown(exact))
                .limit(least.value)
                .because(vec![least.cite()]),
            );
        }
        groups.push(HitGroup {
            person,
            month,
            case_count: count,
            hit_count: hit,
            percent: shown(exact),
        });
    }
    Ok(HitRate {
        groups,
        percent: if all == 0 {
            None
        } else {
            Some(shown(share(hits, all)?))
        },
        findings,
        basis: vec![least.cite()],
    })
}
