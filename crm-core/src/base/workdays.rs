//! Counting workdays: the next one, the n-th one, how many there are.

use chrono::{Datelike, NaiveDate, Weekday};

use super::calendar::{CalendarError, MAX_SEARCH_DAYS, WorkingCalendar};
use super::day::{days_between, shift};
use super::week::{WEEKDAYS, WorkingSpan};

impl WorkingCalendar {
    /// The day itself when it is worked, else the next workday.
    ///
    /// # Errors
    /// [`CalendarError::OutsideYears`] when the search leaves the known years;
    /// [`CalendarError::NoWorkingTime`] and [`CalendarError::TooFar`] when there is none.
    pub fn roll_forward(&self, date: NaiveDate) -> Result<NaiveDate, CalendarError> {
        self.roll(date, 1)
    }

    /// The day itself when it is worked, else the workday before it.
    ///
    /// # Errors
    /// As [`WorkingCalendar::roll_forward`].
    pub fn roll_back(&self, date: NaiveDate) -> Result<NaiveDate, CalendarError> {
        self.roll(date, -1)
    }

    /// The `count`-th workday after a day, or before it when negative. The day itself is not
    /// counted; a count of 0 gives the day as it is, worked or not.
    ///
    /// # Errors
    /// As [`WorkingCalendar::roll_forward`].
    pub fn add_workdays(&self, date: NaiveDate, count: i64) -> Result<NaiveDate, CalendarError> {
        let step = count.signum();
        let mut left = count.unsigned_abs();
        let mut at = date;
        if left > 0 {
            self.check_working_time()?;
        }
        for _ in 0..MAX_SEARCH_DAYS {
            if left == 0 {
                return Ok(at);
            }
            at = self.step(at, step, date)?;
            if !self.spans(at)?.is_empty() {
                left = left.saturating_sub(1);
            }
        }
        if left == 0 {
            Ok(at)
        } else {
            Err(self.too_far(date))
        }
    }

    /// Workdays from one day (not counted) to another (counted); negative when `to` is earlier.
    ///
    /// In both directions the first day is left out and the second counted, so that
    /// [`WorkingCalendar::add_workdays`] comes back to this number.
    ///
    /// # Errors
    /// As [`WorkingCalendar::day`], for either end.
    pub fn workdays_between(&self, from: NaiveDate, to: NaiveDate) -> Result<i64, CalendarError> {
        let own = i64::from(self.is_workday(from)?);
        self.spans(to)?;
        if to >= from {
            Ok(self.workday_count(from, to).saturating_sub(own))
        } else {
            Ok(own.saturating_sub(self.workday_count(to, from)))
        }
    }

    /// Workdays from one day to another, both counted; 0 when `last` is earlier.
    ///
    /// # Errors
    /// As [`WorkingCalendar::day`], for either end.
    pub fn workdays_in(&self, first: NaiveDate, last: NaiveDate) -> Result<i64, CalendarError> {
        self.spans(first)?;
        self.spans(last)?;
        Ok(self.workday_count(first, last))
    }

    fn roll(&self, date: NaiveDate, step: i64) -> Result<NaiveDate, CalendarError> {
        self.check_working_time()?;
        let mut at = date;
        for _ in 0..MAX_SEARCH_DAYS {
            if !self.spans(at)?.is_empty() {
                return Ok(at);
            }
            at = self.step(at, step, date)?;
        }
        Err(self.too_far(date))
    }

    /// The day before or after; fails at the end of time instead of standing still.
    pub(super) fn step(
        &self,
        date: NaiveDate,
        step: i64,
        start: NaiveDate,
    ) -> Result<NaiveDate, CalendarError> {
        let next = shift(date, step);
        if next == date {
            Err(self.too_far(start))
        } else {
            Ok(next)
        }
    }

    fn workday_count(&self, first: NaiveDate, last: NaiveDate) -> i64 {
        self.sum(first, last, |spans| i64::from(!spans.is_empty()))
    }

    /// Adds up something over the days from first to last without visiting each of them: whole
    /// weeks at once, then the days that do not follow their weekday.
    pub(super) fn sum(
        &self,
        first: NaiveDate,
        last: NaiveDate,
        each: impl Fn(&[WorkingSpan]) -> i64,
    ) -> i64 {
        if last < first {
            return 0;
        }
        let days = days_between(first, last).saturating_add(1);
        let on = |weekday: Weekday| each(self.week().on(weekday));
        let week = WEEKDAYS
            .iter()
            .fold(0_i64, |sum, weekday| sum.saturating_add(on(*weekday)));
        let mut total = week.saturating_mul(days / 7);
        let mut weekday = first.weekday();
        for _ in 0..days % 7 {
            total = total.saturating_add(on(weekday));
            weekday = weekday.succ();
        }
        self.entries
            .range(first..=last)
            .fold(total, |total, (date, entry)| {
                total
                    .saturating_add(each(&entry.spans))
                    .saturating_sub(on(date.weekday()))
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::calendar::Beyond;
    use crate::base::calendar::samples::{date, sample};
    use proptest::prelude::*;

    type Outcome = Result<(), CalendarError>;

    #[test]
    fn workdays_are_counted_over_breaks() -> Outcome {
        let calendar = sample()?;
        assert_eq!(
            calendar.roll_forward(date("2026-05-31")),
            Ok(date("2026-06-03"))
        );
        assert_eq!(
            calendar.roll_back(date("2026-06-02")),
            Ok(date("2026-05-30"))
        );
        assert_eq!(
            calendar.roll_back(date("2026-06-03")),
            Ok(date("2026-06-03"))
        );
        assert_eq!(
            calendar.add_workdays(date("2026-05-29"), 2),
            Ok(date("2026-06-03"))
        );
        assert_eq!(
            calendar.add_workdays(date("2026-06-03"), -1),
            Ok(date("2026-05-30"))
        );
        assert_eq!(
            calendar.add_workdays(date("2026-06-01"), 0),
            Ok(date("2026-06-01"))
        );
        assert_eq!(
            calendar.workdays_between(date("2026-05-29"), date("2026-06-03")),
            Ok(2)
        );
        assert_eq!(
            calendar.workdays_between(date("2026-06-03"), date("2026-05-29")),
            Ok(-2)
        );
        assert_eq!(
            calendar.workdays_in(date("2026-05-29"), date("2026-06-03")),
            Ok(3)
        );
        assert_eq!(
            calendar.workdays_in(date("2026-06-03"), date("2026-05-29")),
            Ok(0)
        );
        Ok(())
    }

    fn days() -> impl Strategy<Value = NaiveDate> {
        (0_i64..360).prop_map(|count| shift(date("2026-01-03"), count))
    }

    proptest! {
        #[test]
        fn counting_at_once_is_counting_one_by_one(first in days(), length in 0_i64..120) {
            let calendar = sample()?;
            let last = shift(first, length);
            let mut count = 0_i64;
            for step in 0..=length {
                count = count.saturating_add(i64::from(calendar.is_workday(shift(first, step))?));
            }
            prop_assert_eq!(calendar.workdays_in(first, last)?, count);
        }

        #[test]
        fn adding_workdays_comes_back(date in days(), count in -150_i64..150) {
            let calendar = sample()?.with_beyond(Beyond::Weekday);
            let to = calendar.add_workdays(date, count)?;
            prop_assert_eq!(calendar.workdays_between(date, to)?, count);
            prop_assert!(count == 0 || calendar.is_workday(to)?);
        }

    }
}
