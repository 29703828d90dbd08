//! Days of interest by a named convention (8.1.3).

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::{MoneyError, day};

/// How days become a share of a year. Each of them adds up over a cut of the interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DayCount {
    /// Calendar days over 365.
    Actual365,
    /// Calendar days over 360, as banks count.
    Actual360,
    /// Calendar days of a leap year over 366, the others over 365.
    ActualActual,
    /// Months of 30 days over 360; the 31st counts as the 30th.
    Thirty360,
}

impl DayCount {
    /// Days of interest after one day and through another.
    #[must_use]
    pub fn days(self, after: NaiveDate, through: NaiveDate) -> i64 {
        match self {
            Self::Actual365 | Self::Actual360 | Self::ActualActual => {
                day::days_between(after, through)
            }
            Self::Thirty360 => thirty(through).saturating_sub(thirty(after)),
        }
    }

    /// `amount` times percent a year for the days after one day and through another, unrounded.
    ///
    /// # Errors
    /// [`MoneyError::Overflow`] when the product has too many digits.
    pub(super) fn interest(
        self,
        amount: Decimal,
        percent: Decimal,
        after: NaiveDate,
        through: NaiveDate,
    ) -> Result<Decimal, MoneyError> {
        let days = self.days(after, through);
        match self {
            Self::Actual365 => simple(amount, percent, days, 365),
            Self::Actual360 | Self::Thirty360 => simple(amount, percent, days, 360),
            Self::ActualActual => {
                let leap = leap_days(after, through);
                let common = simple(amount, percent, days.saturating_sub(leap), 365)?;
                let leap = simple(amount, percent, leap, 366)?;
                common.checked_add(leap).ok_or(MoneyError::Overflow)
            }
        }
    }
}

/// Simple interest: the products first and one division at the end, so that nothing is lost on the way.
pub(super) fn simple(
    amount: Decimal,
    percent: Decimal,
    days: i64,
    year: i64,
) -> Result<Decimal, MoneyError> {
    let hundred_years = Decimal::from(year).checked_mul(Decimal::ONE_HUNDRED);
    amount
        .checked_mul(percent)
        .and_then(|product| product.checked_mul(Decimal::from(days)))
        .zip(hundred_years)
        .and_then(|(product, divisor)| product.checked_div(divisor))
        .ok_or(MoneyError::Overflow)
}

/// A day as a number in months of 30 days.
fn thirty(date: NaiveDate) -> i64 {
    let months = i64::from(date.year())
        .saturating_mul(12)
        .saturating_add(i64::from(date.month()));
    months
        .saturating_mul(30)
        .saturating_add(i64::from(date.day().min(30)))
}

/// Days of leap years after one day and through another.
fn leap_days(after: NaiveDate, through: NaiveDate) -> i64 {
    let (mut days, mut from) = (0_i64, after);
    while from < through {
        let year = day::shift(from, 1).year();
        let last = NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(NaiveDate::MAX);
        let to = last.min(through);
        if last.leap_year() {
            days = days.saturating_add(day::days_between(from, to));
        }
        if to <= from {
            break;
        }
        from = to;
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> NaiveDate {
        day::parse(text).unwrap_or_default()
    }

    #[test]
    fn each_convention_counts_its_own_days() {
        let (after, through) = (on("2023-12-30"), on("2024-01-31"));
        // 31 December lies in a common year, the 31 days of January in a leap year.
        assert_eq!(DayCount::Actual365.days(after, through), 32);
        assert_eq!(leap_days(after, through), 31);
        // From the 30th to the 30th: one month.
        assert_eq!(DayCount::Thirty360.days(after, through), 30);
        assert_eq!(leap_days(on("2023-03-01"), on("2023-12-31")), 0);
        assert_eq!(leap_days(on("2024-03-01"), on("2024-03-01")), 0);
    }

    #[test]
    fn a_year_is_a_year() {
        let year = |count: DayCount, from: &str, to: &str| {
            let interest = count.interest(Decimal::from(36_600), Decimal::TEN, on(from), on(to));
            interest.map(|i| i.round_dp(2).normalize().to_string())
        };
        let leap = ("2023-12-31", "2024-12-31");
        assert_eq!(
            year(DayCount::ActualActual, leap.0, leap.1),
            Ok("3660".into())
        );
        // 366 days over 365.
        assert_eq!(
            year(DayCount::Actual365, leap.0, leap.1),
            Ok("3670.03".into())
        );
        assert_eq!(year(DayCount::Actual360, leap.0, leap.1), Ok("3721".into()));
        assert_eq!(year(DayCount::Thirty360, leap.0, leap.1), Ok("3660".into()));
    }
}
