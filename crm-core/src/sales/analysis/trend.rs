//! Demand over periods of equal length (6.4.1).

use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::analyse::SalesRow;
use super::change::Change;
use super::policy::AnalysisPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Currency, Money, day, exact};

/// Documents and the periods they are counted in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemandTrendFacts {
    /// The currency.
    pub currency: Currency,
    /// The documents; those outside the periods are counted as left out.
    pub rows: Vec<SalesRow>,
    /// Last day of the last period.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// Days of each period.
    pub period_days: u32,
    /// How many periods.
    pub period_count: u32,
}

/// One period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemandPeriod {
    /// Its first day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Its last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// What was sold in it.
    pub amount: Money,
    /// The change against the period before; none for the first.
    #[serde(default)]
    pub change: Option<Money>,
    /// That in percent; none for the first and after a period without sales.
    #[serde(default, with = "exact::option")]
    pub change_percent: Option<Decimal>,
}

/// The trend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemandTrend {
    /// The periods, the oldest first.
    pub periods: Vec<DemandPeriod>,
    /// All of them together.
    pub total: Money,
    /// Documents outside the periods.
    pub left_out_count: u32,
    /// In how many periods up to the last sales fell without a break.
    pub falling_count: u32,
    /// A last period that sold much less than the one before.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Demand over periods of equal length.
///
/// - Shape: documents, a last day, a length and a count in; every period with its change out.
/// - Units: money in one currency; calendar days; percent with two places.
/// - Source: clause 6.4.1. Periods have the same number of days, so that no month is short. A change from
///   nothing has no percentage. A period without sales is a period of zero.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for periods without days, fewer than two or more than 1000 of them;
/// [`ErrorCode::MoneyUnusable`] for another currency.
pub fn demand_trend(
    policy: &AnalysisPolicy,
    facts: &DemandTrendFacts,
) -> Result<DemandTrend, Error> {
    let bad = |path: &str, expected: &str, observed: u32| {
        Error::new(ErrorCode::OutOfRange, path, expected, observed)
    };
    if facts.period_days == 0 {
        return Err(bad("period_days", "1 or more", 0));
    }
    if !(2..=1000).contains(&facts.period_count) {
        return Err(bad("period_count", "2-1000", facts.period_count));
    }
    let length = u64::from(facts.period_days);
    let mut bounds = Vec::new();
    let mut last = facts.last_day;
    for _ in 0..facts.period_count {
        let before = last
            .checked_sub_days(Days::new(length))
            .ok_or_else(|| bad("period_days", "days of the calendar", facts.period_days))?;
        let first = before
            .succ_opt()
            .ok_or_else(|| bad("period_days", "days of the calendar", facts.period_days))?;
        bounds.push((first, last));
        last = before;
    }
    bounds.reverse();
    let mut periods: Vec<DemandPeriod> = Vec::new();
    let mut last_change = None;
    let mut counted = 0_usize;
    let mut falling_count = 0_u32;
    for (first_day, last_day) in bounds {
        let inside = facts
            .rows
            .iter()
            .filter(|row| (first_day..=last_day).contains(&row.date));
        counted = counted.saturating_add(inside.clone().count());
        let amount = Money::sum(facts.currency, inside.map(|row| row.amount))?;
        let change = match periods.last() {
            Some(before) => Some(Change::of(amount, before.amount)?),
            None => None,
        };
        falling_count = match change {
            Some(change) if change.amount.amount < Decimal::ZERO => falling_count.saturating_add(1),
            _ => 0,
        };
        last_change = change;
        periods.push(DemandPeriod {
            first_day,
            last_day,
            amount,
            change: change.map(|change| change.amount),
            change_percent: change.and_then(|change| change.shown(policy)),
        });
    }
    let mut findings = Vec::new();
    if let Some(fall) = last_change.and_then(|change| change.alarming(policy)) {
        findings.push(
            Finding::new(
                "analysis_trend_falls",
                Severity::Warning,
                Clause::C6_4_1,
                "analysis".to_owned(),
                "rows",
            )
            .observed(fall)
            .limit(policy.decline_percent.value.0)
            .because(vec![policy.decline_percent.cite()]),
        );
    }
    let total = Money::sum(facts.currency, periods.iter().map(|period| period.amount))?;
    let left_out = facts.rows.len().saturating_sub(counted);
    Ok(DemandTrend {
        periods,
        total,
        left_out_count: u32::try_from(left_out).unwrap_or(u32::MAX),
        falling_count,
        findings,
        basis: vec![policy.decline_percent.cite(), policy.rounding.cite()],
    })
}
