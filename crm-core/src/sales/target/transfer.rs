//! Targets that pass to someone else within the year (6.1.1, 6.1.3).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::{TargetPolicy, TransferBy};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::split::split;
use crate::base::{Money, PersonKey, WorkingCalendar, day, exact};

/// A period and its target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferPeriod {
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// The target before anything passes.
    pub target: Money,
}

/// Whose targets pass to whom, and from when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetTransferFacts {
    /// Who gives.
    pub giver: PersonKey,
    /// Who takes.
    pub taker: PersonKey,
    /// The first day on which the taker is responsible.
    #[serde(with = "day")]
    pub from_day: NaiveDate,
    /// How much of the targets passes, in percent: the part of the customers that pass. None for all.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
    /// The giver's periods.
    pub periods: Vec<TransferPeriod>,
}

/// A period after the transfer; both parts add up to its target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferredPeriod {
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// What the giver is still to reach.
    pub stays: Money,
    /// What the taker is to reach.
    pub moves: Money,
}

/// The targets after the transfer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetTransfer {
    /// Who gives.
    pub giver: PersonKey,
    /// Who takes.
    pub taker: PersonKey,
    /// In the order of the facts.
    pub periods: Vec<TransferredPeriod>,
    /// Sum of what stays.
    pub stays_total: Money,
    /// Sum of what moves.
    pub moves_total: Money,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Passes targets to someone else from a day on.
///
/// - Shape: periods with targets and a day in; what stays and what moves in each out.
/// - Units: money to the minor unit; days as `target.transfer_by` counts them, the day of transfer the taker's.
/// - Source: clauses 6.1.1 (nothing of the year's target is lost) and 6.1.3 (each part has one person). The cent
///   that does not divide goes where `target.split_rule` says. A period without a counted day passes whole to
///   whoever is responsible on its first day.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] without periods, for a period that ends before it begins, a target below zero and a
/// percentage outside 0-100; [`ErrorCode::DuplicateKey`] when both are one person; [`ErrorCode::MoneyUnusable`]
/// for a second currency; [`ErrorCode::CalendarUnknown`] when working days count and the calendar does not know them.
pub fn transfer_target(
    policy: &TargetPolicy,
    facts: &TargetTransferFacts,
    calendar: &WorkingCalendar,
) -> Result<TargetTransfer, Error> {
    let out = |path: String, expected: String, observed: String| {
        Error::new(ErrorCode::OutOfRange, path, expected, observed)
    };
    if facts.giver == facts.taker {
        let code = ErrorCode::DuplicateKey;
        return Err(Error::new(code, "taker", "someone else", &facts.taker));
    }
    let percent = facts.percent.unwrap_or(Decimal::ONE_HUNDRED);
    if percent < Decimal::ZERO || percent > Decimal::ONE_HUNDRED {
        return Err(out("percent".into(), "0-100".into(), percent.to_string()));
    }
    let first = facts
        .periods
        .first()
        .ok_or_else(|| out("periods".into(), "at least one period".into(), "0".into()))?;
    let currency = first.target.currency;
    let (mut stays_total, mut moves_total) = (Money::zero(currency), Money::zero(currency));
    let mut periods = Vec::with_capacity(facts.periods.len());
    for (at, period) in facts.periods.iter().enumerate() {
        if period.last_day < period.first_day {
            return Err(out(
                format!("periods[{at}].last_day"),
                format!("not before {}", period.first_day),
                period.last_day.to_string(),
            ));
        }
        if period.target.amount < Decimal::ZERO {
            return Err(out(
                format!("periods[{at}].target"),
                "0 or more".into(),
                period.target.to_string(),
            ));
        }
        let (before, after) = days(policy.transfer_by.value, period, facts.from_day, calendar)?;
        let too_much = || Error::new(ErrorCode::Overflow, "periods", "fewer days", "too many");
        let moving = percent.checked_mul(after).ok_or_else(too_much)?;
        let whole = before
            .checked_add(after)
            .and_then(|days| days.checked_mul(Decimal::ONE_HUNDRED))
            .ok_or_else(too_much)?;
        let staying = whole.checked_sub(moving).ok_or_else(too_much)?;
        let parts = split(period.target, &[staying, moving], policy.split_rule.value)?;
        let moves = parts.and_then(|parts| parts.last().copied());
        let moves = moves.unwrap_or(Money::zero(currency));
        let stays = period.target.minus(moves)?;
        stays_total = stays_total.plus(stays)?;
        moves_total = moves_total.plus(moves)?;
        periods.push(TransferredPeriod {
            first_day: period.first_day,
            last_day: period.last_day,
            stays,
            moves,
        });
    }
    let mut findings = Vec::new();
    if !moves_total.is_positive() {
        findings.push(
            Finding::new(
                "target_transfer_empty",
                Severity::Warning,
                Clause::C6_1_3,
                facts.giver.subject(),
                "from_day",
            )
            .observed(facts.from_day)
            .because(vec![policy.transfer_by.cite()]),
        );
    }
    Ok(TargetTransfer {
        giver: facts.giver.clone(),
        taker: facts.taker.clone(),
        periods,
        stays_total,
        moves_total,
        findings,
        basis: vec![policy.transfer_by.cite(), policy.split_rule.cite()],
    })
}

/// Days of the giver and of the taker in a period; one of them is never zero.
fn days(
    by: TransferBy,
    period: &TransferPeriod,
    from: NaiveDate,
    calendar: &WorkingCalendar,
) -> Result<(Decimal, Decimal), Error> {
    let whole = if from <= period.first_day {
        (Decimal::ZERO, Decimal::ONE)
    } else {
        (Decimal::ONE, Decimal::ZERO)
    };
    if from <= period.first_day || from > period.last_day {
        return Ok(whole);
    }
    let (mut before, mut after) = (0_i64, 0_i64);
    match by {
        TransferBy::WholePeriods => return Ok(whole),
        TransferBy::CalendarDays => {
            before = day::days_between(period.first_day, from);
            after = day::days_between(from, period.last_day).saturating_add(1);
        }
        TransferBy::Workdays => {
            let mut date = period.first_day;
            while date <= period.last_day {
                if calendar.is_workday(date)? {
                    let count = if date < from { &mut before } else { &mut after };
                    *count = count.saturating_add(1);
                }
                let next = day::shift(date, 1);
                if next == date {
                    break;
                }
                date = next;
            }
        }
    }
    if before == 0 && after == 0 {
        return Ok(whole);
    }
    Ok((Decimal::from(before), Decimal::from(after)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Currency;
    use crate::book::PolicyBook;
    use proptest::prelude::*;

    proptest! {
        /// Whatever passes on whatever day, not a cent is lost or made, and neither part is below zero.
        #[test]
        fn what_stays_and_what_moves_add_up(
            cents in 0_i64..10_000_000_000,
            shift in -40_i64..80,
            percent in 0_u32..=100,
        ) {
            let start = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap_or_default();
            let target = Money::new(Decimal::new(cents, 2), Currency::CNY)
                .map_err(|error| TestCaseError::fail(error.to_string()))?;
            let fail = |error: Error| TestCaseError::fail(format!("{error:?}"));
            let facts = TargetTransferFacts {
                giver: PersonKey::new("P1").map_err(|error| TestCaseError::fail(format!("{error:?}")))?,
                taker: PersonKey::new("P2").map_err(|error| TestCaseError::fail(format!("{error:?}")))?,
                from_day: day::shift(start, shift),
                percent: Some(Decimal::from(percent)),
                periods: vec![TransferPeriod {
                    first_day: start,
                    last_day: day::shift(start, 29),
                    target,
                }],
            };
            let book = PolicyBook::standard().map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
            let policy = book.at(start).map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
            let answer = transfer_target(&policy.target, &facts, &WorkingCalendar::every_day()).map_err(fail)?;
            let sum = answer.stays_total.plus(answer.moves_total);
            prop_assert_eq!(sum.ok(), Some(target));
            prop_assert!(answer.stays_total.amount >= Decimal::ZERO);
            prop_assert!(answer.moves_total.amount >= Decimal::ZERO);
        }
    }
}
