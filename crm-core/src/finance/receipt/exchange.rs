//! What a settlement gains or loses by the rates of its documents (8.1.2).

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::super::rate::rate_on;
use super::workings::Workings;
use crate::answer::{Error, ErrorCode};
use crate::base::{Currency, Money, MoneyError};

impl Workings<'_> {
    /// The latest rate on or before a day; one to itself is 1.
    fn rate(&self, base: Currency, date: Option<NaiveDate>) -> Option<Decimal> {
        if base == self.currency {
            return Some(Decimal::ONE);
        }
        rate_on(&self.facts.rates, self.currency, base, date?)
    }

    /// The difference of exchange and what the settled debits are worth. Each document is converted as
    /// one running sum, so the parts of a document add up to its whole.
    pub(super) fn exchange(&self) -> Result<(Option<Money>, Option<Money>), Error> {
        let Some(base) = self.facts.base_currency else {
            return Ok((None, None));
        };
        let worth = |amount: Money, rate: Option<Decimal>, path: &str| -> Result<Money, Error> {
            let rate = rate.filter(|rate| *rate > Decimal::ZERO).ok_or_else(|| {
                Error::new(
                    ErrorCode::OutOfRange,
                    path,
                    "a rate above 0",
                    "nothing usable",
                )
            })?;
            let exact = amount
                .amount
                .checked_mul(rate)
                .ok_or(MoneyError::Overflow)?;
            let rounded = self.policy.rounding.value.round(exact, base.minor_digits());
            Ok(Money::new(rounded, base)?)
        };
        let mut sums = [Money::zero(base), Money::zero(base)];
        for (side, sum) in [true, false].into_iter().zip(&mut sums) {
            for (at, item) in self.items(side)?.into_iter().enumerate() {
                if item.allocated.is_zero() {
                    continue;
                }
                let (rate, path) = if side {
                    let debit = self.facts.debits.get(at);
                    let own = debit.and_then(|d| d.rate);
                    let rate = own.or_else(|| self.rate(base, debit.and_then(|d| d.date)));
                    (rate, format!("debits[{at}].rate"))
                } else {
                    let credit = self.facts.credits.get(at);
                    let own = credit.and_then(|c| c.rate);
                    let rate = own.or_else(|| self.rate(base, credit.and_then(|c| c.date)));
                    (rate, format!("credits[{at}].rate"))
                };
                *sum = sum.plus(worth(item.allocated, rate, &path)?)?;
            }
        }
        let [debits, credits] = sums;
        Ok((Some(credits.minus(debits)?), Some(debits)))
    }
}
