//! What sales changed by, with the base it is measured from: one reckoning for every comparison (6.4.1).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::AnalysisPolicy;
use crate::base::{Money, MoneyError};

/// What a change is measured from. Only from a positive base does a percentage say what it seems to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ComparisonBase {
    /// Something was sold before.
    Positive,
    /// Nothing was sold before: there is no percentage.
    Zero,
    /// More came back than was sold: the percentage is of the size of the base.
    Negative,
}

/// A change from one amount to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Change {
    /// The difference.
    pub(super) amount: Money,
    /// What it is measured from.
    pub(super) base: ComparisonBase,
    /// It in percent of the size of the base, exact; none from nothing.
    percent: Option<Decimal>,
}

impl Change {
    /// The change from `before` to `now`.
    ///
    /// # Errors
    /// [`MoneyError`] for two currencies and amounts beyond the digits.
    pub(super) fn of(now: Money, before: Money) -> Result<Self, MoneyError> {
        let amount = now.minus(before)?;
        let base = if before.is_zero() {
            ComparisonBase::Zero
        } else if before.is_positive() {
            ComparisonBase::Positive
        } else {
            ComparisonBase::Negative
        };
        Ok(Self {
            amount,
            base,
            percent: percent(amount.amount, before.amount.abs())?,
        })
    }

    /// The percentage as it is shown.
    pub(super) fn shown(&self, policy: &AnalysisPolicy) -> Option<Decimal> {
        self.percent.map(|exact| shown(policy, exact))
    }

    /// The fall as it is shown, where it is larger than the policy lets pass. The exact fall decides: a rounded
    /// one may lie on the bound where the fall lies above it.
    pub(super) fn alarming(&self, policy: &AnalysisPolicy) -> Option<Decimal> {
        let fall = Decimal::ZERO.checked_sub(self.percent?)?;
        (fall > policy.decline_percent.value.0).then(|| shown(policy, fall))
    }
}

/// A part in percent of a whole, exact; none of nothing.
pub(super) fn percent(part: Decimal, whole: Decimal) -> Result<Option<Decimal>, MoneyError> {
    if whole.is_zero() {
        return Ok(None);
    }
    let exact = part
        .checked_mul(Decimal::ONE_HUNDRED)
        .and_then(|part| part.checked_div(whole))
        .ok_or(MoneyError::Overflow)?;
    Ok(Some(exact))
}

/// A percentage as it is shown.
pub(super) fn shown(policy: &AnalysisPolicy, exact: Decimal) -> Decimal {
    policy.rounding.value.round(exact, 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Currency;

    fn change(now: i64, before: i64) -> Result<Change, Box<dyn std::error::Error>> {
        let currency = Currency::new("CNY")?;
        let money = |cents| Money::new(Decimal::new(cents, 2), currency);
        Ok(Change::of(money(now)?, money(before)?)?)
    }

    #[test]
    fn the_base_says_what_a_percentage_means() -> Result<(), Box<dyn std::error::Error>> {
        for (now, before, base, percent) in [
            (150, 100, ComparisonBase::Positive, Some(50)),
            (0, 100, ComparisonBase::Positive, Some(-100)),
            (150, 0, ComparisonBase::Zero, None),
            (0, 0, ComparisonBase::Zero, None),
            // From -1 up to +1: twice the size of the base, and up.
            (100, -100, ComparisonBase::Negative, Some(200)),
            (-300, -100, ComparisonBase::Negative, Some(-200)),
        ] {
            let change = change(now, before)?;
            assert_eq!(change.base, base, "{now} from {before}");
            assert_eq!(
                change.percent,
                percent.map(Decimal::from),
                "{now} from {before}"
            );
        }
        Ok(())
    }
}
