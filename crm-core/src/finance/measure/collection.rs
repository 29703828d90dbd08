//! How fast and how well money is collected (8.1.1, 8.2.3).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::MeasurePolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Money, MoneyError, exact};

/// Sales on credit of one month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MonthSales {
    /// How much.
    pub sales: Money,
    /// Days of the month.
    pub days: u32,
}

/// The figures of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CollectionFacts {
    /// Open at its beginning.
    pub opening: Money,
    /// Sold on credit in it.
    pub sales: Money,
    /// Open at its end.
    pub closing: Money,
    /// Of that not overdue.
    pub closing_not_due: Money,
    /// Days of the period.
    pub days: u32,
    /// What fell due in it.
    #[serde(default)]
    pub fell_due: Option<Money>,
    /// What of that was collected in it.
    #[serde(default)]
    pub collected_of_due: Option<Money>,
    /// The months before its end, the last one first, for counting back.
    #[serde(default)]
    pub months: Vec<MonthSales>,
}

/// The measures. One that cannot be said is none, never zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CollectionMeasures {
    /// Days sales outstanding: closing over sales, times the days.
    #[serde(default, with = "exact::option")]
    pub dso_days: Option<Decimal>,
    /// The same counted back month by month; none when the months do not reach back far enough.
    #[serde(default, with = "exact::option")]
    pub count_back_days: Option<Decimal>,
    /// The best there could be: only what is not due over sales, times the days.
    #[serde(default, with = "exact::option")]
    pub best_dso_days: Option<Decimal>,
    /// Average days delinquent: the difference of the two.
    #[serde(default, with = "exact::option")]
    pub add_days: Option<Decimal>,
    /// Collection effectiveness index in percent.
    #[serde(default, with = "exact::option")]
    pub cei_percent: Option<Decimal>,
    /// Collected of what fell due, in percent.
    #[serde(default, with = "exact::option")]
    pub collection_rate_percent: Option<Decimal>,
    /// A rate below the target.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// How fast and how well money is collected.
///
/// - Shape: figures of a period in, measures out.
/// - Units: days and percent with two places.
/// - Source: clauses 8.1.1 and 8.2.3. CEI = (opening + sales − closing) / (opening + sales − closing not due).
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a period without days; [`ErrorCode::MoneyUnusable`] for a second currency.
pub fn collection_measures(
    policy: &MeasurePolicy,
    facts: &CollectionFacts,
) -> Result<CollectionMeasures, Error> {
    if facts.days == 0 {
        return Err(Error::new(ErrorCode::OutOfRange, "days", "1 or more", 0));
    }
    let days = Decimal::from(facts.days);
    let ratio = |a: Decimal, b: Decimal, times: Decimal| -> Result<Option<Decimal>, Error> {
        if b.is_zero() {
            return Ok(None);
        }
        let exact = a.checked_mul(times).and_then(|a| a.checked_div(b));
        Ok(Some(exact.ok_or(MoneyError::Overflow)?))
    };
    let shown = |value: Option<Decimal>| value.map(|v| policy.rounding.value.round(v, 2));
    // Different currencies are refused before any division.
    facts.opening.plus(facts.sales)?;
    facts
        .closing
        .plus(facts.closing_not_due)?
        .plus(facts.opening)?;
    let dso = ratio(facts.closing.amount, facts.sales.amount, days)?;
    let best = ratio(facts.closing_not_due.amount, facts.sales.amount, days)?;
    let add = dso.zip(best).and_then(|(dso, best)| dso.checked_sub(best));
    let had = facts.opening.plus(facts.sales)?;
    let cei = ratio(
        had.minus(facts.closing)?.amount,
        had.minus(facts.closing_not_due)?.amount,
        Decimal::ONE_HUNDRED,
    )?;
    let rate = match (facts.collected_of_due, facts.fell_due) {
        (Some(collected), Some(due)) => {
            collected.minus(due)?;
            ratio(collected.amount, due.amount, Decimal::ONE_HUNDRED)?
        }
        _ => None,
    };
    let target = &policy.collection_rate_percent;
    let mut findings = Vec::new();
    if let Some(rate) = rate.filter(|rate| *rate < target.value.0) {
        findings.push(
            Finding::new(
                "collection_rate_low",
                Severity::Warning,
                Clause::C8_1_1,
                "collection".to_owned(),
                "collected_of_due",
            )
            .observed(policy.rounding.value.round(rate, 2))
            .limit(target.value)
            .because(vec![target.cite()]),
        );
    }
    Ok(CollectionMeasures {
        dso_days: shown(dso),
        count_back_days: shown(count_back(facts)?),
        best_dso_days: shown(best),
        add_days: shown(add),
        cei_percent: shown(cei),
        collection_rate_percent: shown(rate),
        findings,
        basis: vec![target.cite(), policy.rounding.cite()],
    })
}

/// Takes the sales of month after month off what is open.
fn count_back(facts: &CollectionFacts) -> Result<Option<Decimal>, Error> {
    let mut left = facts.closing;
    let mut days = Decimal::ZERO;
    for month in &facts.months {
        if !left.is_positive() {
            break;
        }
        let of_month = Decimal::from(month.days);
        let rest = left.minus(month.sales)?;
        let part = if rest.amount < Decimal::ZERO {
            left.amount
                .checked_mul(of_month)
                .and_then(|part| part.checked_div(month.sales.amount))
        } else {
            Some(of_month)
        };
        days = part
            .and_then(|part| days.checked_add(part))
            .ok_or(MoneyError::Overflow)?;
        left = rest;
    }
    Ok((!left.is_positive()).then_some(days))
}
