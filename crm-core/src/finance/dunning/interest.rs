//! Interest on what is paid late (8.1.2).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::DunningPolicy;
use crate::answer::{Basis, Error, ErrorCode};
use crate::base::{Money, MoneyError, day, exact};

/// Which rate holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LateRate {
    /// The rate of the contract: that of the facts, or that of the policy.
    Contract,
    /// What a public body owes a small supplier, by the day.
    SmallSupplier,
    /// What a court grants where nothing was agreed: the loan prime rate of the first day of delay and
    /// the share on top of it.
    Statutory,
}

/// Money that came in late.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InterestPayment {
    /// Its day; interest runs on what it pays up to this day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// What of it pays the principal.
    pub principal: Money,
}

/// What was owed, since when, and what came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LateInterestFacts {
    /// What was owed on the due date.
    pub principal: Money,
    /// The due date: the first day of interest is the day after.
    #[serde(with = "day")]
    pub due_date: NaiveDate,
    /// Which rate holds.
    pub rate: LateRate,
    /// Percent a year, when the contract names one.
    #[serde(default, with = "exact::option")]
    pub contract_percent: Option<Decimal>,
    /// What came in.
    #[serde(default)]
    pub payments: Vec<InterestPayment>,
}

/// A stretch of days with one principal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InterestSegment {
    /// The day before its first day of interest.
    #[serde(with = "day")]
    pub after: NaiveDate,
    /// Its last day.
    #[serde(with = "day")]
    pub through: NaiveDate,
    /// Its days.
    pub days: i64,
    /// What was owed.
    pub principal: Money,
    /// Its interest.
    pub interest: Money,
}

/// The interest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LateInterest {
    /// Percent a year, or a day for the small supplier's rate.
    #[serde(with = "exact")]
    pub percent: Decimal,
    /// Whether the percentage is a day's.
    pub daily: bool,
    /// The stretches, the earliest first; their interest adds up to the whole.
    pub segments: Vec<InterestSegment>,
    /// The interest to the day. It stays owed when the principal is paid.
    pub interest: Money,
    /// What of the principal is still owed.
    pub principal_open: Money,
    /// Principal and interest.
    pub grand_total: Money,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Simple interest on a late claim, payment by payment.
///
/// - Shape: a claim and what came in, stretches and their sum out.
/// - Units: calendar days after the due date, the day asked about included; percent a year over the days
///   of `dunning.day_count`, or percent a day.
/// - Source: clause 8.1.2. The whole is rounded once; each stretch takes the difference of running sums,
///   so they add up. No interest on interest.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a principal or payment that is not above zero, a payment of more than is
/// owed, a percentage below zero; [`ErrorCode::UnknownReference`] when the loan prime rate of the day is
/// not in the policy; [`ErrorCode::MoneyUnusable`] for another currency.
pub fn late_interest(
    policy: &DunningPolicy,
    facts: &LateInterestFacts,
    as_of: NaiveDate,
) -> Result<LateInterest, Error> {
    let refuse = |path: String, expected: &str, observed: String| {
        Err(Error::new(ErrorCode::OutOfRange, path, expected, observed))
    };
    if !facts.principal.is_positive() {
        let observed = facts.principal.to_string();
        return refuse("principal".to_owned(), "more than 0", observed);
    }
    let (percent, daily, basis) = rate(policy, facts)?;
    let mut payments: Vec<_> = facts.payments.iter().enumerate().collect();
    payments.sort_by_key(|(_, payment)| payment.date);
    let mut principal = facts.principal;
    let mut after = facts.due_date;
    let mut running = Decimal::ZERO;
    let mut interest = Money::zero(principal.currency);
    let mut segments = Vec::new();
    let mut close = |principal: Money, after: NaiveDate, through: NaiveDate| -> Result<(), Error> {
        let days = day::days_between(after, through);
        if days <= 0 || !principal.is_positive() {
            return Ok(());
        }
        let exact = exact_interest(policy, principal, percent, days, daily)?;
        running = running.checked_add(exact).ok_or(MoneyError::Overflow)?;
        let digits = principal.currency.minor_digits();
        let sum = policy.rounding.value.round(running, digits);
        let sum = Money::new(sum, principal.currency)?;
        segments.push(InterestSegment {
            after,
            through,
            days,
            principal,
            interest: sum.minus(interest)?,
        });
        interest = sum;
        Ok(())
    };
    for (at, payment) in payments {
        let path = format!("payments[{at}].principal");
        if !payment.principal.is_positive() {
            return refuse(path, "more than 0", payment.principal.to_string());
        }
        if payment.date > as_of {
            continue;
        }
        let through = payment.date.max(facts.due_date);
        close(principal, after, through)?;
        after = through;
        let left = principal.minus(payment.principal)?;
        if left.amount < Decimal::ZERO {
            let expected = format!("at most {principal}");
            return refuse(path, &expected, payment.principal.to_string());
        }
        principal = left;
    }
    close(principal, after, as_of)?;
    Ok(LateInterest {
        percent,
        daily,
        segments,
        interest,
        principal_open: principal,
        grand_total: principal.plus(interest)?,
        basis,
    })
}

fn rate(
    policy: &DunningPolicy,
    facts: &LateInterestFacts,
) -> Result<(Decimal, bool, Vec<Basis>), Error> {
    let mut basis = vec![policy.day_count.cite(), policy.rounding.cite()];
    let (percent, daily) = match facts.rate {
        LateRate::Contract => {
            if facts.contract_percent.is_none() {
                basis.push(policy.interest_percent.cite());
            }
            let percent = facts.contract_percent;
            (percent.unwrap_or(policy.interest_percent.value.0), false)
        }
        LateRate::SmallSupplier => {
            basis.push(policy.small_supplier_daily_percent.cite());
            (policy.small_supplier_daily_percent.value.0, true)
        }
        LateRate::Statutory => {
            let first = day::shift(facts.due_date, 1);
            let row = policy.lpr_on(first).ok_or_else(|| {
                let expected = "a day from the first row of dunning.lpr on";
                Error::new(ErrorCode::UnknownReference, "due_date", expected, first)
            })?;
            basis.push(policy.lpr.cite_row(&row.since, row.percent));
            basis.push(policy.statutory_markup_percent.cite());
            let markup = policy.statutory_markup_percent.value.0;
            let percent = Decimal::ONE_HUNDRED
                .checked_add(markup)
                .and_then(|share| share.checked_mul(row.percent.0))
                .and_then(|percent| percent.checked_div(Decimal::ONE_HUNDRED))
                .ok_or(MoneyError::Overflow)?;
            (percent, false)
        }
    };
    if percent < Decimal::ZERO {
        let path = "contract_percent";
        return Err(Error::new(
            ErrorCode::OutOfRange,
            path,
            "0 or more",
            percent,
        ));
    }
    Ok((percent.normalize(), daily, basis))
}

fn exact_interest(
    policy: &DunningPolicy,
    principal: Money,
    percent: Decimal,
    days: i64,
    daily: bool,
) -> Result<Decimal, Error> {
    let year = if daily { 1 } else { policy.day_count.value };
    let exact = principal
        .amount
        .checked_mul(percent)
        .and_then(|interest| interest.checked_mul(Decimal::from(days)))
        .and_then(|interest| interest.checked_div(Decimal::ONE_HUNDRED))
        .and_then(|interest| interest.checked_div(Decimal::from(year)))
        .ok_or(MoneyError::Overflow)?;
    Ok(exact)
}

/// Simple interest of one stretch, rounded.
pub(super) fn simple(
    policy: &DunningPolicy,
    principal: Money,
    percent: Decimal,
    days: i64,
) -> Result<Money, Error> {
    let exact = exact_interest(policy, principal, percent, days, false)?;
    let digits = principal.currency.minor_digits();
    Ok(Money::new(
        policy.rounding.value.round(exact, digits),
        principal.currency,
    )?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Currency;
    use crate::book::PolicyBook;
    use proptest::prelude::*;

    proptest! {
        /// Cutting a stretch by a payment of next to nothing changes next to nothing, and the parts
        /// always add up to the whole.
        #[test]
        fn segments_add_up(cents in 2_i64..100_000_000, cuts in prop::collection::vec(1_i64..1000, 0..6), days in 1_i64..1000) {
            let book = PolicyBook::standard();
            prop_assert!(book.is_ok());
            let due_date = day::parse("2023-01-31").unwrap_or_default();
            let as_of = day::shift(due_date, days);
            let money = |cents| Money::new(Decimal::new(cents, 2), Currency::CNY).unwrap_or(Money::zero(Currency::CNY));
            let payments = cuts.iter().enumerate()
                .filter(|(at, _)| (*at as i64) < cents - 1)
                .map(|(_, cut)| InterestPayment { date: day::shift(due_date, *cut), principal: money(1) })
                .collect();
            let facts = LateInterestFacts {
                principal: money(cents), due_date, rate: LateRate::Contract, contract_percent: Some(Decimal::new(435, 2)), payments,
            };
            if let Ok(book) = book {
                let policy = book.at(as_of);
                prop_assert!(policy.is_ok());
                let answer = policy.and_then(|policy| late_interest(&policy.dunning, &facts, as_of));
                prop_assert!(answer.is_ok());
                if let Ok(answer) = answer {
                    let parts: Decimal = answer.segments.iter().map(|s| s.interest.amount).sum();
                    prop_assert_eq!(parts, answer.interest.amount);
                    let total: i64 = answer.segments.iter().map(|s| s.days).sum();
                    prop_assert_eq!(total, days);
                }
            }
        }
    }
}
