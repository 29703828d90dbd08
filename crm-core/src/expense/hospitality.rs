//! The register of hospitality: who was invited, when, at what cost (8.3.1), and what tax takes off (8.3.3).

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate, NaiveDateTime};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::ExpensePolicy;
use crate::answer::{Basis, Error, ErrorCode};
use crate::base::{CustomerKey, Money, MoneyError, PersonKey, day, moment};

/// An invitation, from its approval to its cost. Guests stand in it by key only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HospitalityEvent {
    /// Its number.
    pub event: String,
    /// The hospital of the guests.
    #[serde(default)]
    pub customer: Option<CustomerKey>,
    /// Who invites.
    pub host: PersonKey,
    /// Who approved it beforehand.
    #[serde(default)]
    pub approver: Option<PersonKey>,
    /// When it was approved.
    #[serde(default, with = "day::option")]
    pub approved_on: Option<NaiveDate>,
    /// The moment of that, where it is known.
    #[serde(
        default,
        with = "moment::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub approved_at: Option<NaiveDateTime>,
    /// The moment at which it began.
    #[serde(
        default,
        with = "moment::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub began_at: Option<NaiveDateTime>,
    /// When it took place.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// What it was for.
    #[serde(default)]
    pub purpose: Option<String>,
    /// Keys of the guests.
    pub guests: Vec<String>,
    /// How many of the company's own people took part.
    #[serde(default)]
    pub own_count: u32,
    /// What it cost.
    pub amount: Money,
    /// Whether it was called off.
    #[serde(default)]
    pub cancelled: bool,
}

/// A guest, and the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuestFacts {
    /// The key of the guest.
    pub guest: String,
    /// The register.
    pub events: Vec<HospitalityEvent>,
}

/// What may still be spent on a guest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuestStanding {
    /// The key of the guest.
    pub guest: String,
    /// What was spent on the guest in the year of the day; none when nothing was.
    #[serde(default)]
    pub spent_in_year: Option<Money>,
    /// What is left of the year's limit; none when nothing was spent, or in another currency than the limit's.
    #[serde(default)]
    pub left_in_year: Option<Money>,
    /// The last invitation before the day or on it.
    #[serde(default, with = "day::option")]
    pub last_invited_on: Option<NaiveDate>,
    /// The first day on which the guest may be invited again.
    #[serde(default, with = "day::option")]
    pub next_on: Option<NaiveDate>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What an event cost for each head at the table.
pub(super) fn head_share(policy: &ExpensePolicy, event: &HospitalityEvent) -> Result<Money, Error> {
    let heads = event.guests.len().saturating_add(event.own_count as usize);
    let share = event.amount.amount.checked_div(Decimal::from(heads.max(1)));
    let share = share.ok_or(MoneyError::Overflow)?;
    let currency = event.amount.currency;
    let rounded = policy.rounding.value.round(share, currency.minor_digits());
    Ok(Money::new(rounded, currency)?)
}

/// What may still be spent on a guest.
///
/// - Shape: the register in; what was spent, the last invitation and the first day of the next out.
/// - Units: the cost of an invitation is shared by all heads at the table, to the minor unit; calendar year.
/// - Source: clause 8.3.1.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for an invitation that is there twice; [`ErrorCode::MoneyUnusable`] for two
/// currencies.
pub fn guest_standing(
    policy: &ExpensePolicy,
    facts: &GuestFacts,
    as_of: NaiveDate,
) -> Result<GuestStanding, Error> {
    let mut spent: Option<Money> = None;
    let mut last = None;
    let mut seen = BTreeSet::new();
    for (at, event) in facts.events.iter().enumerate() {
        if !seen.insert(&event.event) {
            let path = format!("events[{at}].event");
            let name = &event.event;
            return Err(Error::new(ErrorCode::DuplicateKey, path, "each once", name));
        }
        if event.cancelled || event.date > as_of || !event.guests.contains(&facts.guest) {
            continue;
        }
        last = last.max(Some(event.date));
        if event.date.year() != as_of.year() {
            continue;
        }
        let share = head_share(policy, event)?;
        spent = Some(match spent {
            Some(sum) => sum.plus(share)?,
            None => share,
        });
    }
    let left = match spent.filter(|spent| spent.currency.code() == policy.currency.value) {
        Some(spent) => {
            let cap = Money::new(policy.hospitality_per_guest_year.value.0, spent.currency)?;
            let left = cap.minus(spent)?;
            Some(left.at_most(cap)?).map(|left| {
                if left.amount < Decimal::ZERO {
                    Money::zero(left.currency)
                } else {
                    left
                }
            })
        }
        None => None,
    };
    Ok(GuestStanding {
        guest: facts.guest.clone(),
        spent_in_year: spent,
        left_in_year: left,
        last_invited_on: last,
        next_on: last.map(|last| day::shift(last, i64::from(policy.invitation_gap_days.value))),
        basis: vec![
            policy.hospitality_per_guest_year.cite(),
            policy.invitation_gap_days.cite(),
        ],
    })
}

/// Entertainment and revenue of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntertainmentFacts {
    /// What was spent on entertainment.
    pub spent: Money,
    /// The revenue of the same year.
    pub revenue: Money,
}

/// What tax takes off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntertainmentDeduction {
    /// The share of what was spent.
    pub by_share: Money,
    /// The share of the revenue.
    pub by_revenue: Money,
    /// The smaller of both: what may be deducted.
    pub deductible: Money,
    /// What may not.
    pub not_deductible: Money,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What of a year's entertainment may be deducted.
///
/// - Shape: two sums in; the smaller of two shares, and the rest, out.
/// - Units: money of one currency, to the minor unit.
/// - Source: clause 8.3.3; the two shares are those of the tax law, as parameters.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for sums below zero; [`ErrorCode::MoneyUnusable`] for two currencies.
pub fn entertainment_deduction(
    policy: &ExpensePolicy,
    facts: &EntertainmentFacts,
) -> Result<EntertainmentDeduction, Error> {
    for (path, sum) in [("spent", facts.spent), ("revenue", facts.revenue)] {
        if sum.amount < Decimal::ZERO {
            return Err(Error::new(ErrorCode::OutOfRange, path, "0 or more", sum));
        }
    }
    let share = |sum: Money, percent: Decimal| -> Result<Money, Error> {
        let exact = sum
            .amount
            .checked_mul(percent)
            .and_then(|share| share.checked_div(Decimal::ONE_HUNDRED))
            .ok_or(MoneyError::Overflow)?;
        let digits = sum.currency.minor_digits();
        let rounded = policy.rounding.value.round(exact, digits);
        Ok(Money::new(rounded, sum.currency)?)
    };
    let by_share = share(facts.spent, policy.entertainment_share_percent.value.0)?;
    let by_revenue = share(facts.revenue, policy.entertainment_revenue_percent.value.0)?;
    let deductible = by_share.at_most(by_revenue)?;
    Ok(EntertainmentDeduction {
        by_share,
        by_revenue,
        deductible,
        not_deductible: facts.spent.minus(deductible)?,
        basis: vec![
            policy.entertainment_share_percent.cite(),
            policy.entertainment_revenue_percent.cite(),
        ],
    })
}
