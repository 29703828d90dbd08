//! Splitting money so that not a cent is lost or made.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::money::{Money, MoneyError};
use super::rounding::Rounding;

/// Who gets the cents that do not divide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SplitRule {
    /// The parts whose exact share lost most by cutting; the earlier part on a tie.
    #[default]
    LargestRemainder,
    /// The last part with a weight; the others are cut, so it is never below its share.
    LastLine,
    /// The last part with a weight; the others are rounded half up, as accountants fill in a plan. Of an
    /// amount of few cents over many parts it may be below zero.
    LastLineRounded,
}

/// Divides an amount by weights. The parts have the order of the weights and add up to the amount.
///
/// A weight of zero gets nothing. No weights, or weights that add up to zero, give `None`: there
/// is nobody to give the money to.
///
/// # Errors
/// [`MoneyError::Overflow`] when a share cannot be held exactly, or a weight is negative.
pub fn split(
    total: Money,
    weights: &[Decimal],
    rule: SplitRule,
) -> Result<Option<Vec<Money>>, MoneyError> {
    let mut sum = Decimal::ZERO;
    for weight in weights {
        if weight.is_sign_negative() && !weight.is_zero() {
            return Err(MoneyError::Overflow);
        }
        sum = sum.checked_add(*weight).ok_or(MoneyError::Overflow)?;
    }
    if sum.is_zero() {
        return Ok(None);
    }
    let currency = total.currency;
    let mut parts = Vec::with_capacity(weights.len());
    let mut remainders = Vec::with_capacity(weights.len());
    for (at, weight) in weights.iter().enumerate() {
        let share = total
            .amount
            .checked_mul(*weight)
            .and_then(|product| product.checked_div(sum))
            .ok_or(MoneyError::Overflow)?;
        let rounding = match rule {
            SplitRule::LargestRemainder | SplitRule::LastLine => Rounding::Down,
            SplitRule::LastLineRounded => Rounding::HalfUp,
        };
        let cut = Money::rounded(share, currency, rounding)?;
        let lost = share.checked_sub(cut.amount).ok_or(MoneyError::Overflow)?;
        if !weight.is_zero() {
            remainders.push((at, lost.abs()));
        }
        parts.push(cut);
    }
    let mut left = total.minus(Money::sum(currency, parts.iter().copied())?)?;
    match rule {
        SplitRule::LastLine | SplitRule::LastLineRounded => {
            if let Some((at, _)) = remainders.last()
                && let Some(part) = parts.get_mut(*at)
            {
                *part = part.plus(left)?;
            }
        }
        SplitRule::LargestRemainder => {
            remainders.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
            let mut unit = Decimal::new(1, currency.minor_digits());
            unit.set_sign_negative(left.amount.is_sign_negative() && !left.is_zero());
            let unit = Money::new(unit, currency)?;
            for (at, _) in remainders.iter().cycle() {
                if left.is_zero() {
                    break;
                }
                if let Some(part) = parts.get_mut(*at) {
                    *part = part.plus(unit)?;
                    left = left.minus(unit)?;
                }
            }
        }
    }
    Ok(Some(parts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::money::Currency;
    use proptest::prelude::*;

    fn amounts(total: &str, weights: &[i64], rule: SplitRule) -> Vec<String> {
        let total = crate::base::exact::parse(total)
            .and_then(|amount| Money::new(amount, Currency::CNY).ok())
            .unwrap_or(Money::zero(Currency::CNY));
        let weights: Vec<_> = weights.iter().map(|w| Decimal::from(*w)).collect();
        split(total, &weights, rule)
            .ok()
            .flatten()
            .unwrap_or_default()
            .iter()
            .map(|part| part.amount.to_string())
            .collect()
    }

    #[test]
    fn the_cent_goes_where_the_rule_says() {
        use SplitRule::{LargestRemainder, LastLine, LastLineRounded};
        let mut months = vec!["16666.67"; 11];
        months.push("16666.63");
        assert_eq!(amounts("200000.00", &[1; 12], LastLineRounded), months);
        assert_eq!(
            amounts("100.00", &[1, 1, 1], LargestRemainder),
            ["33.34", "33.33", "33.33"]
        );
        assert_eq!(
            amounts("100.00", &[1, 1, 1], LastLine),
            ["33.33", "33.33", "33.34"]
        );
        assert_eq!(
            amounts("-0.05", &[1, 1], LargestRemainder),
            ["-0.03", "-0.02"]
        );
        assert_eq!(
            amounts("0.01", &[0, 1, 1], LargestRemainder),
            ["0.00", "0.01", "0.00"]
        );
        assert_eq!(amounts("1.00", &[3, 0], LastLine), ["1.00", "0.00"]);
        assert!(amounts("1.00", &[0, 0], LastLine).is_empty());
        assert!(amounts("1.00", &[], LastLine).is_empty());
    }

    proptest! {
        #[test]
        fn nothing_is_lost_or_made(
            cents in -1_000_000_000_i64..1_000_000_000,
            weights in prop::collection::vec(0_i64..10_000, 1..12),
            last in any::<bool>(),
        ) {
            let total = Money::new(Decimal::new(cents, 2), Currency::CNY)?;
            let weights: Vec<_> = weights.into_iter().map(Decimal::from).collect();
            let rule = if last { SplitRule::LastLine } else { SplitRule::LargestRemainder };
            if let Some(parts) = split(total, &weights, rule)? {
                prop_assert_eq!(Money::sum(Currency::CNY, parts.iter().copied())?, total);
                for (part, weight) in parts.iter().zip(&weights) {
                    prop_assert!(!weight.is_zero() || part.is_zero());
                }
            } else {
                prop_assert!(weights.iter().all(Decimal::is_zero));
            }
        }
    }
}
