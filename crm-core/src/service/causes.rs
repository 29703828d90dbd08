//! Which causes make most of the complaints (7.2.4).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::ServicePolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Rounding, exact};

/// How often one cause was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CauseCount {
    /// The cause; empty when none was recorded.
    pub cause: String,
    /// Cases with it.
    pub count: u32,
}

/// One cause with its share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CauseShare {
    /// The cause.
    pub cause: String,
    /// Cases with it.
    pub count: u32,
    /// Its share in percent.
    #[serde(with = "exact")]
    pub percent: Decimal,
    /// Share of it and all before it.
    #[serde(with = "exact")]
    pub cumulative_percent: Decimal,
    /// Whether it is one of the few that make most: the causes up to the one that reaches the share
    /// of the policy.
    pub vital: bool,
}

/// The causes, the most frequent first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CauseRanking {
    /// All cases.
    pub total: u32,
    /// By count, then by name, so that ties have an order.
    pub causes: Vec<CauseShare>,
    /// Cases without a cause.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

const DIGITS: u32 = 2;

/// Ranks the causes of cases.
///
/// - Shape: counts by cause in, ranking with shares out. The same cause may stand in several rows.
/// - Units: percent of all cases, two places, each rounded from the exact share.
/// - Source: clause 7.2.4. Causes up to the one that reaches `service.vital_share_percent` are vital.
/// - Cases without a recorded cause stay in the ranking and are a finding: left out they would make the
///   other shares look larger than they are.
///
/// # Errors
/// [`ErrorCode::Overflow`] for more cases than can be counted.
pub fn rank_causes(policy: &ServicePolicy, facts: &[CauseCount]) -> Result<CauseRanking, Error> {
    let overflow = || Error::new(ErrorCode::Overflow, "count", "fewer cases", "too many");
    let mut counts: Vec<CauseCount> = Vec::new();
    for row in facts {
        match counts.iter_mut().find(|known| known.cause == row.cause) {
            Some(known) => {
                known.count = known.count.checked_add(row.count).ok_or_else(overflow)?;
            }
            None => counts.push(row.clone()),
        }
    }
    counts.retain(|row| row.count > 0);
    counts.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.cause.cmp(&b.cause)));
    let total = counts
        .iter()
        .try_fold(0_u32, |sum, row| sum.checked_add(row.count))
        .ok_or_else(overflow)?;
    let share = |count: u32| {
        Decimal::from(count)
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|share| share.checked_div(Decimal::from(total)))
            .ok_or_else(overflow)
    };
    let limit = policy.vital_share_percent.value.0;
    let mut causes = Vec::new();
    let mut before = 0_u32;
    for row in counts {
        let through = before.checked_add(row.count).ok_or_else(overflow)?;
        causes.push(CauseShare {
            percent: Rounding::HalfUp.round(share(row.count)?, DIGITS),
            cumulative_percent: Rounding::HalfUp.round(share(through)?, DIGITS),
            vital: share(before)? < limit,
            cause: row.cause,
            count: row.count,
        });
        before = through;
    }
    let without = causes.iter().find(|row| row.cause.is_empty());
    let findings = without.map(|row| {
        Finding::new(
            "cause_missing",
            Severity::Warning,
            Clause::C7_2_4,
            "complaints".to_owned(),
            "cause",
        )
        .observed(row.count)
    });
    Ok(CauseRanking {
        total,
        findings: findings.into_iter().collect(),
        causes,
        basis: vec![policy.vital_share_percent.cite()],
    })
}
