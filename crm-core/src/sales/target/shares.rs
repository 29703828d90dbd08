//! Shares of people in a customer, dated and 100 percent together on every day (4.1.2, 6.1.3).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::answer::{Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{CustomerKey, PersonKey, day, exact};

/// The share of a person for a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareSpell {
    /// Who.
    pub person: PersonKey,
    /// How much, in percent.
    #[serde(with = "exact")]
    pub percent: Decimal,
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day; none while it lasts.
    #[serde(default, with = "day::option")]
    pub last_day: Option<NaiveDate>,
}

/// The shares in a customer, as they are kept, and the days that are asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareFacts {
    /// Which.
    pub customer: CustomerKey,
    /// First day asked about.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day asked about.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// The shares in any order.
    #[serde(default)]
    pub shares: Vec<ShareSpell>,
}

/// Days on which the shares do not change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareStretch {
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// Sum of the shares.
    #[serde(with = "exact")]
    pub share_sum: Decimal,
}

/// Whether the shares are 100 percent on every day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareCheck {
    /// Which.
    pub customer: CustomerKey,
    /// Whether every day adds up to 100.
    pub complete: bool,
    /// The days asked about in stretches, the earliest first.
    pub stretches: Vec<ShareStretch>,
    /// Stretches that do not add up.
    pub findings: Vec<Finding>,
}

/// Whether the shares in a customer are 100 percent on every day.
///
/// - Shape: dated shares in; stretches of days with their sums and what is off out.
/// - Units: percent; calendar days, first and last included.
/// - Source: clauses 4.1.2 and 6.1.3. Exact: 99.99 is not 100.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a share outside 0-100 and a time that ends before it begins.
pub fn check_shares(facts: &ShareFacts) -> Result<ShareCheck, Error> {
    let backwards = |path: String, first: NaiveDate, last: NaiveDate| {
        let expected = format!("not before {first}");
        Error::new(ErrorCode::OutOfRange, path, expected, last)
    };
    if facts.last_day < facts.first_day {
        return Err(backwards(
            "last_day".into(),
            facts.first_day,
            facts.last_day,
        ));
    }
    let mut starts = vec![facts.first_day];
    for (at, share) in facts.shares.iter().enumerate() {
        if share.percent < Decimal::ZERO || share.percent > Decimal::ONE_HUNDRED {
            let path = format!("shares[{at}].percent");
            let code = ErrorCode::OutOfRange;
            return Err(Error::new(code, path, "0-100", share.percent));
        }
        if let Some(last) = share.last_day.filter(|last| *last < share.first_day) {
            let path = format!("shares[{at}].last_day");
            return Err(backwards(path, share.first_day, last));
        }
        starts.push(share.first_day);
        starts.extend(share.last_day.map(|last| day::shift(last, 1)));
    }
    starts.retain(|start| (facts.first_day..=facts.last_day).contains(start));
    starts.sort_unstable();
    starts.dedup();
    let mut stretches = Vec::with_capacity(starts.len());
    let mut findings = Vec::new();
    for (at, first_day) in starts.iter().copied().enumerate() {
        let next = starts.get(at.saturating_add(1));
        let last_day = next.map_or(facts.last_day, |next| day::shift(*next, -1));
        let mut sum = Decimal::ZERO;
        for share in &facts.shares {
            if share.first_day <= first_day && share.last_day.is_none_or(|last| last >= first_day) {
                sum = sum.checked_add(share.percent).ok_or_else(|| {
                    Error::new(ErrorCode::Overflow, "shares", "fewer shares", "too many")
                })?;
            }
        }
        let share_sum = sum.normalize();
        if share_sum != Decimal::ONE_HUNDRED {
            findings.push(
                Finding::new(
                    "customer_shares_off",
                    Severity::Error,
                    Clause::C4_1_2,
                    facts.customer.subject(),
                    &format!("stretches[{at}]"),
                )
                .observed(format!("{first_day}: {share_sum}"))
                .limit(Decimal::ONE_HUNDRED),
            );
        }
        stretches.push(ShareStretch {
            first_day,
            last_day,
            share_sum,
        });
    }
    Ok(ShareCheck {
        customer: facts.customer.clone(),
        complete: findings.is_empty(),
        stretches,
        findings,
    })
}
