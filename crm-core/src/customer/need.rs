//! A purchasing need that nobody recorded, measured by what was invoiced (5.2.1).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::classify::FactorFact;
use super::policy::ClassificationPolicy;
use crate::answer::Error;
use crate::base::{Money, day};

/// Name of the factor.
pub const PURCHASING_NEED: &str = "purchasing_need";

/// An invoiced amount and its day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedAmount {
    /// The day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// The amount; below zero for a return.
    pub amount: Money,
}

/// The purchasing need as far as invoices show it; none when the policy does not ask for it, when
/// it has no such factor, or when nothing was invoiced in its currency in the window.
///
/// - Shape: dated amounts in, one factor out.
/// - Units: the window is `classification.need_window_days` back from `as_of`, that day included;
///   the measure is in `classification.need_currency`.
/// - Source: clause 5.2.1.
///
/// # Errors
/// [`ErrorCode::Overflow`](crate::answer::ErrorCode::Overflow) when the sum has too many digits.
pub fn need_from_invoices(
    policy: &ClassificationPolicy,
    invoiced: &[DatedAmount],
    as_of: NaiveDate,
) -> Result<Option<FactorFact>, Error> {
    let Some(window) = policy.need_window_days.value.days() else {
        return Ok(None);
    };
    if policy
        .factors
        .value
        .iter()
        .all(|row| row.factor != PURCHASING_NEED)
    {
        return Ok(None);
    }
    let currency = policy.need_currency.value;
    let mut sum = Money::zero(currency);
    let mut any = false;
    for item in invoiced {
        let age = day::days_between(item.date, as_of);
        if item.amount.currency == currency && (0..i64::from(window)).contains(&age) {
            sum = sum.plus(item.amount)?;
            any = true;
        }
    }
    Ok(any.then(|| FactorFact {
        factor: PURCHASING_NEED.to_owned(),
        score: None,
        measure: Some(sum.amount),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Currency;
    use crate::book::PolicyBook;
    use rust_decimal::Decimal;

    #[test]
    fn the_window_counts_its_own_day_and_not_the_one_before_it()
    -> Result<(), Box<dyn std::error::Error>> {
        let as_of = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap_or_default();
        let book = PolicyBook::standard()?;
        let policy = &book.at(as_of)?.classification;
        let usd = Currency::new("USD")?;
        let item = |days: i64, currency| -> Result<_, crate::base::MoneyError> {
            let amount = Money::new(Decimal::from(100), currency)?;
            Ok(DatedAmount {
                date: day::shift(as_of, days),
                amount,
            })
        };
        let cny = Currency::CNY;
        let of = |items: &[DatedAmount]| need_from_invoices(policy, items, as_of);
        assert_eq!(of(&[])?, None);
        assert_eq!(of(&[item(-365, cny)?, item(1, cny)?, item(0, usd)?])?, None);
        let need = of(&[item(0, cny)?, item(-364, cny)?, item(-365, cny)?])?;
        assert_eq!(need.and_then(|need| need.measure), Some(Decimal::from(200)));
        Ok(())
    }
}
