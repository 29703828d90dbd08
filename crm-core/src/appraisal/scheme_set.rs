//! Whether the schemes of a house fit together: one scheme a post and day (9.1.2).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::AppraisalPolicy;
use super::scheme::{SchemeCheck, SchemeFacts, check_scheme};
use crate::answer::{Clause, Error, Finding, Severity};
use crate::base::day;

/// All schemes that are meant to be used beside one another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchemeSetFacts {
    /// The schemes, in any order.
    pub schemes: Vec<SchemeFacts>,
}

/// Whether they may be used beside one another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchemeSetCheck {
    /// Whether every scheme is valid and no finding is an error.
    pub valid: bool,
    /// Each scheme on its own, in the order given.
    pub schemes: Vec<SchemeCheck>,
    /// What is wrong between them; the path names the later scheme of the two.
    pub findings: Vec<Finding>,
}

/// Checks schemes on their own and beside one another.
///
/// - Shape: schemes in; each check and what is wrong between them out.
/// - Units: calendar days, both ends counted.
/// - Source: clause 9.1.2 (a post knows before the period which scheme it is measured by). Two schemes on
///   one day are an error; days between two schemes of a post are pointed out, as no one is scored on them;
///   so is a scheme without its days, which cannot be compared.
///
/// # Errors
/// As [`check_scheme`], under the scheme's place in the list.
pub fn check_scheme_set(
    policy: &AppraisalPolicy,
    facts: &SchemeSetFacts,
) -> Result<SchemeSetCheck, Error> {
    let mut schemes = Vec::new();
    let mut findings = Vec::new();
    let mut by_post: BTreeMap<&str, Vec<(NaiveDate, NaiveDate, usize)>> = BTreeMap::new();
    let finding = |code: &str, severity, post: &str, at: usize, field: &str| {
        let path = format!("schemes[{at}].{field}");
        Finding::new(
            code,
            severity,
            Clause::C9_1_2,
            format!("scheme:{post}"),
            &path,
        )
    };
    for (at, scheme) in facts.schemes.iter().enumerate() {
        let check = check_scheme(policy, scheme);
        schemes.push(check.map_err(|error| error.under(&format!("schemes[{at}]")))?);
        match (scheme.period_start, scheme.period_end) {
            (Some(start), Some(end)) => {
                let of_post = by_post.entry(&scheme.post).or_default();
                of_post.push((start, end, at));
            }
            (start, _) => {
                let field = if start.is_some() {
                    "period_end"
                } else {
                    "period_start"
                };
                let post = &scheme.post;
                findings.push(finding(
                    "scheme_without_period",
                    Severity::Warning,
                    post,
                    at,
                    field,
                ));
            }
        }
    }
    for (post, mut periods) in by_post {
        periods.sort_unstable();
        // The last day that any scheme so far reaches: a short one inside a long one hides nothing.
        let mut covered: Option<NaiveDate> = None;
        for (start, end, at) in periods {
            if let Some(last) = covered {
                let next = day::shift(last, 1);
                if start <= last {
                    let twice =
                        finding("scheme_overlap", Severity::Error, post, at, "period_start");
                    findings.push(twice.observed(start).limit(next));
                } else if start > next {
                    let gap = finding("scheme_gap", Severity::Warning, post, at, "period_start");
                    findings.push(gap.observed(start).limit(next));
                }
            }
            covered = covered.max(Some(end));
        }
    }
    let sound = findings.iter().all(|f| f.severity != Severity::Error);
    Ok(SchemeSetCheck {
        valid: sound && schemes.iter().all(|check| check.valid),
        schemes,
        findings,
    })
}
