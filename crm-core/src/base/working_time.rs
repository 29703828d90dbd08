//! Working time: minutes between two moments, and the moment after so many minutes.
//!
//! All times are local; seconds count, fractions of a second are dropped.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta, Timelike};

use super::calendar::{CalendarError, MAX_SEARCH_DAYS, WorkingCalendar};
use super::day::shift;
use super::week::WorkingSpan;

const DAY_SECONDS: i64 = 86_400;

impl WorkingCalendar {
    /// Whole minutes of working time from one moment to another, cut toward zero; negative when
    /// `to` is earlier.
    ///
    /// # Errors
    /// As [`WorkingCalendar::day`], for either end. A day of which no second is asked (`to` at its
    /// midnight) need not be known.
    pub fn working_minutes_between(
        &self,
        from: NaiveDateTime,
        to: NaiveDateTime,
    ) -> Result<i64, CalendarError> {
        Ok(self.working_seconds_between(from, to)? / 60)
    }

    /// Seconds of working time from one moment to another; negative when `to` is earlier.
    ///
    /// # Errors
    /// As [`WorkingCalendar::working_minutes_between`].
    pub fn working_seconds_between(
        &self,
        from: NaiveDateTime,
        to: NaiveDateTime,
    ) -> Result<i64, CalendarError> {
        if from <= to {
            self.working_seconds(from, to)
        } else {
            Ok(self.working_seconds(to, from)?.saturating_neg())
        }
    }

    /// The moment at which this much working time has passed; before the start when negative.
    ///
    /// Time that ends with a span ends there: 60 minutes from 16:30 are 17:30 of the same day, not
    /// the next morning. Backwards likewise: it ends with the start of the span, not with the
    /// evening before. No minutes give the moment as it is, worked or not.
    ///
    /// # Errors
    /// As [`WorkingCalendar::roll_forward`].
    pub fn add_working_minutes(
        &self,
        from: NaiveDateTime,
        minutes: i64,
    ) -> Result<NaiveDateTime, CalendarError> {
        let seconds = minutes
            .checked_mul(60)
            .ok_or_else(|| self.too_far(from.date()))?;
        self.add_working_seconds(from, seconds)
    }

    /// As [`WorkingCalendar::add_working_minutes`], to the second.
    ///
    /// # Errors
    /// As [`WorkingCalendar::roll_forward`].
    pub fn add_working_seconds(
        &self,
        from: NaiveDateTime,
        seconds: i64,
    ) -> Result<NaiveDateTime, CalendarError> {
        let start = from.date();
        let too_far = || self.too_far(start);
        let from = whole_seconds(from);
        if seconds == 0 {
            return Ok(from);
        }
        self.check_working_time()?;
        let forward = seconds > 0;
        let mut left = seconds.checked_abs().ok_or_else(too_far)?;
        let mut date = start;
        let mut second = second_of_day(from);
        if !forward && second == 0 {
            // Nothing of this day is asked, so it need not be known.
            date = self.step(date, -1, start)?;
            second = DAY_SECONDS;
        }
        for _ in 0..MAX_SEARCH_DAYS {
            let spans = self.spans(date)?;
            let found = if forward {
                forward_in(spans, second, &mut left)
            } else {
                backward_in(spans, second, &mut left)
            };
            if let Some(at) = found {
                return moment(date, at).ok_or_else(too_far);
            }
            (date, second) = if forward {
                (self.step(date, 1, start)?, 0)
            } else {
                (self.step(date, -1, start)?, DAY_SECONDS)
            };
        }
        Err(too_far())
    }

    /// Seconds of working time; `from` is not after `to`.
    fn working_seconds(
        &self,
        from: NaiveDateTime,
        to: NaiveDateTime,
    ) -> Result<i64, CalendarError> {
        let (from, to) = (whole_seconds(from), whole_seconds(to));
        if from == to {
            return Ok(0);
        }
        let (first, last) = (from.date(), to.date());
        let seconds = |spans: &[WorkingSpan]| until(spans, DAY_SECONDS);
        let whole = self
            .sum(first, last, seconds)
            .saturating_sub(self.sum(last, last, seconds));
        let before = until(self.spans(first)?, second_of_day(from));
        let after = match second_of_day(to) {
            0 => {
                self.spans(shift(last, -1))?;
                0
            }
            second => until(self.spans(last)?, second),
        };
        Ok(whole.saturating_sub(before).saturating_add(after))
    }
}

/// Seconds worked from midnight until this second of the day.
fn until(spans: &[WorkingSpan], second: i64) -> i64 {
    spans.iter().fold(0, |sum: i64, span| {
        let end = span.last_second().min(second);
        sum.saturating_add(end.saturating_sub(span.first_second()).max(0))
    })
}

/// The second at which `left` is used up when work goes on from `second`; takes off what the day
/// has when that is not enough.
fn forward_in(spans: &[WorkingSpan], second: i64, left: &mut i64) -> Option<i64> {
    for span in spans {
        let begin = span.first_second().max(second);
        let room = span.last_second().saturating_sub(begin).max(0);
        if room > 0 && *left <= room {
            return Some(begin.saturating_add(*left));
        }
        *left = left.saturating_sub(room);
    }
    None
}

/// The same toward the morning.
fn backward_in(spans: &[WorkingSpan], second: i64, left: &mut i64) -> Option<i64> {
    for span in spans.iter().rev() {
        let end = span.last_second().min(second);
        let room = end.saturating_sub(span.first_second()).max(0);
        if room > 0 && *left <= room {
            return Some(end.saturating_sub(*left));
        }
        *left = left.saturating_sub(room);
    }
    None
}

fn second_of_day(at: NaiveDateTime) -> i64 {
    i64::from(at.num_seconds_from_midnight())
}

fn whole_seconds(at: NaiveDateTime) -> NaiveDateTime {
    at.with_nanosecond(0).unwrap_or(at)
}

/// The moment this many seconds after the midnight with which a day begins.
fn moment(date: NaiveDate, second: i64) -> Option<NaiveDateTime> {
    date.and_hms_opt(0, 0, 0)?
        .checked_add_signed(TimeDelta::try_seconds(second)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::calendar::Beyond;
    use crate::base::calendar::samples::{at, date, sample};
    use proptest::prelude::*;

    type Outcome = Result<(), CalendarError>;
    #[test]
    fn working_minutes_skip_lunch_nights_and_breaks() -> Outcome {
        let calendar = sample()?;
        for (from, to, minutes) in [
            ("2026-06-03T08:30", "2026-06-03T17:30", 480),
            ("2026-06-03T11:30", "2026-06-03T13:30", 60),
            ("2026-06-03T12:10", "2026-06-03T12:50", 0),
            ("2026-05-30T17:00", "2026-06-03T09:00", 60),
            ("2026-06-05T17:30", "2026-06-08T08:30", 180),
            ("2026-05-29T00:00", "2026-06-04T00:00", 1440),
        ] {
            assert_eq!(
                calendar.working_minutes_between(at(from), at(to)),
                Ok(minutes),
                "{from} {to}"
            );
            assert_eq!(
                calendar.working_minutes_between(at(to), at(from)),
                Ok(-minutes)
            );
        }
        Ok(())
    }

    #[test]
    fn the_end_of_a_span_is_its_own() -> Outcome {
        let calendar = sample()?;
        for (from, minutes, to) in [
            ("2026-06-03T16:30", 60, "2026-06-03T17:30"),
            ("2026-06-03T16:30", 61, "2026-06-04T08:31"),
            ("2026-06-03T11:00", 60, "2026-06-03T12:00"),
            ("2026-06-03T11:00", 61, "2026-06-03T13:01"),
            ("2026-05-30T18:00", 1, "2026-06-03T08:31"),
            ("2026-06-03T17:30", 0, "2026-06-03T17:30"),
            ("2026-06-07T03:00", 0, "2026-06-07T03:00"),
            ("2026-06-03T09:30", -60, "2026-06-03T08:30"),
            ("2026-06-03T09:30", -61, "2026-05-30T17:29"),
            ("2026-06-07T00:00", -180, "2026-06-06T09:00"),
        ] {
            assert_eq!(
                calendar.add_working_minutes(at(from), minutes),
                Ok(at(to)),
                "{from} {minutes}"
            );
        }
        let clock = WorkingCalendar::every_day();
        let midnight = clock.add_working_minutes(at("2026-06-03T23:00"), 60);
        assert_eq!(midnight, Ok(at("2026-06-04T00:00")));
        Ok(())
    }

    fn instants() -> impl Strategy<Value = NaiveDateTime> {
        (0_i64..360, 0_i64..86_400).prop_map(|(count, second)| {
            moment(shift(date("2026-01-03"), count), second).unwrap_or_default()
        })
    }

    proptest! {
        #[test]
        fn adding_minutes_comes_back(from in instants(), minutes in -30_000_i64..30_000) {
            let calendar = sample()?.with_beyond(Beyond::Weekday);
            let to = calendar.add_working_minutes(from, minutes)?;
            prop_assert_eq!(calendar.working_minutes_between(from, to)?, minutes);
        }

        #[test]
        fn working_time_adds_up(a in instants(), b in instants(), c in instants()) {
            let calendar = sample()?;
            let mut moments = [a, b, c];
            moments.sort();
            let [a, b, c] = moments;
            let first = calendar.working_seconds(a, b)?;
            let second = calendar.working_seconds(b, c)?;
            prop_assert_eq!(first.saturating_add(second), calendar.working_seconds(a, c)?);
        }
    }
}
