//! Working time that has really passed, in a zone whose clock may be put forward and back.
//!
//! [`super::working_time`] counts local time: a shift from 22:00 to 06:00 has eight hours there on every
//! night. Here the same shift has seven hours in one night of the year and nine in another.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::calendar::{CalendarError, MAX_SEARCH_DAYS, WorkingCalendar};
use super::day::shift;
use super::zone::{Instant, Zone};

/// A clock: every second, or only the working time of a calendar, in a zone.
#[derive(Debug, Clone, Copy)]
pub struct ZonedClock<'a> {
    calendar: Option<&'a WorkingCalendar>,
    zone: &'a Zone,
}

impl<'a> ZonedClock<'a> {
    /// Every second counts.
    #[must_use]
    pub fn wall(zone: &'a Zone) -> Self {
        Self {
            calendar: None,
            zone,
        }
    }

    /// Only working time counts.
    #[must_use]
    pub fn working(calendar: &'a WorkingCalendar, zone: &'a Zone) -> Self {
        Self {
            calendar: Some(calendar),
            zone,
        }
    }

    /// Seconds from one moment to another; negative when `to` is earlier.
    ///
    /// # Errors
    /// As [`WorkingCalendar::day`], for every day of which a second is asked.
    pub fn seconds_between(&self, from: Instant, to: Instant) -> Result<i64, CalendarError> {
        let Some(calendar) = self.calendar else {
            return Ok(from.seconds_to(to));
        };
        if from > to {
            return Ok(self.seconds_between(to, from)?.saturating_neg());
        }
        if from == to {
            return Ok(0);
        }
        let last = self.zone.local(Instant(to.0.saturating_sub(1))).date();
        let mut date = self.zone.local(from).date();
        let mut seconds = 0_i64;
        while date <= last {
            for (begin, end) in self.spans(calendar, date)? {
                let room = begin.max(from).seconds_to(end.min(to)).max(0);
                seconds = seconds.saturating_add(room);
            }
            let next = shift(date, 1);
            if next == date {
                break;
            }
            date = next;
        }
        Ok(seconds)
    }

    /// The moment at which so many seconds have passed. No seconds give the moment as it is; time that ends
    /// with a span ends there.
    ///
    /// # Errors
    /// As [`WorkingCalendar::day`]; [`CalendarError::NoWorkingTime`] and [`CalendarError::TooFar`] when it never
    /// comes.
    pub fn add(&self, from: Instant, seconds: i64) -> Result<Instant, CalendarError> {
        let Some(calendar) = self.calendar.filter(|_| seconds > 0) else {
            return Ok(from.plus(seconds));
        };
        calendar.check_working_time()?;
        let start = self.zone.local(from).date();
        let mut date = start;
        let mut left = seconds;
        for _ in 0..MAX_SEARCH_DAYS {
            for (begin, end) in self.spans(calendar, date)? {
                let begin = begin.max(from);
                let room = begin.seconds_to(end).max(0);
                if room > 0 && left <= room {
                    return Ok(begin.plus(left));
                }
                left = left.saturating_sub(room);
            }
            let next = shift(date, 1);
            if next == date {
                break;
            }
            date = next;
        }
        Err(calendar.too_far(start))
    }

    /// The spans of a day as moments, in order and apart.
    fn spans(
        &self,
        calendar: &WorkingCalendar,
        date: NaiveDate,
    ) -> Result<Vec<(Instant, Instant)>, CalendarError> {
        let mut spans: Vec<(Instant, Instant)> = Vec::new();
        for span in calendar.spans(date)? {
            let at = |second| second_of(date, second);
            let begin = self.zone.begin(at(span.first_second()));
            let end = self.zone.end(at(span.last_second()));
            // Where an hour comes twice, a span that ends in it overlaps the one that begins there.
            let begin = spans.last().map_or(begin, |(_, before)| begin.max(*before));
            if begin < end {
                spans.push((begin, end));
            }
        }
        Ok(spans)
    }
}

fn second_of(date: NaiveDate, second: i64) -> NaiveDateTime {
    let midnight = date.and_time(chrono::NaiveTime::MIN);
    TimeDelta::try_seconds(second)
        .and_then(|seconds| midnight.checked_add_signed(seconds))
        .unwrap_or(midnight)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::calendar::samples::{at, date, sample};
    use crate::base::week::{WorkingSpan, WorkingWeek};
    use crate::base::zone::{MissingTime, RepeatedTime};
    use proptest::prelude::*;

    type Outcome = Result<(), Box<dyn std::error::Error>>;

    fn zone(name: &str) -> Result<Zone, crate::base::ZoneError> {
        Zone::named(name, RepeatedTime::Earlier, MissingTime::Shift)
    }

    fn nights() -> Result<WorkingCalendar, CalendarError> {
        let spans = vec![
            WorkingSpan::parse("00:00-06:00")?,
            WorkingSpan::parse("22:00-24:00")?,
        ];
        WorkingCalendar::plain("nights", WorkingWeek::seven_days(spans))
    }

    #[test]
    fn a_night_has_seven_eight_or_nine_hours() -> Outcome {
        let zone = zone("America/New_York")?;
        let calendar = nights()?;
        for (evening, morning, hours) in [
            ("2026-03-06T22:00", "2026-03-07T06:00", 8),
            ("2026-03-07T22:00", "2026-03-08T06:00", 7),
            ("2026-10-31T22:00", "2026-11-01T06:00", 9),
        ] {
            let clock = ZonedClock::working(&calendar, &zone);
            let (from, to) = (zone.instant(at(evening))?, zone.instant(at(morning))?);
            let seconds = clock.seconds_between(from, to)?;
            assert_eq!(seconds, hours * 3600, "{evening}");
            assert_eq!(ZonedClock::wall(&zone).seconds_between(from, to)?, seconds);
            assert_eq!(clock.add(from, seconds)?, to);
            assert_eq!(clock.seconds_between(to, from)?, -seconds);
        }
        Ok(())
    }

    #[test]
    fn around_the_clock_over_a_change_is_what_has_passed() -> Outcome {
        // Berlin: Saturday 12:00 to Sunday 12:00 is 23 h in March, 25 h in October.
        let zone = zone("Europe/Berlin")?;
        let wall = ZonedClock::wall(&zone);
        let from = zone.instant(at("2026-03-28T12:00"))?;
        assert_eq!(
            wall.seconds_between(from, zone.instant(at("2026-03-29T12:00"))?)?,
            23 * 3600
        );
        assert_eq!(
            zone.local(wall.add(from, 24 * 3600)?),
            at("2026-03-29T13:00")
        );
        let from = zone.instant(at("2026-10-24T12:00"))?;
        assert_eq!(
            wall.seconds_between(from, zone.instant(at("2026-10-25T12:00"))?)?,
            25 * 3600
        );
        assert_eq!(
            zone.local(wall.add(from, 24 * 3600)?),
            at("2026-10-25T11:00")
        );
        Ok(())
    }

    #[test]
    fn spans_that_meet_in_the_hour_that_comes_twice_count_once() -> Outcome {
        let zone = zone("Europe/Berlin")?;
        let spans = vec![
            WorkingSpan::parse("00:00-02:30")?,
            WorkingSpan::parse("02:30-04:00")?,
        ];
        let calendar = WorkingCalendar::plain("met", WorkingWeek::seven_days(spans))?;
        let clock = ZonedClock::working(&calendar, &zone);
        let from = zone.instant(at("2026-10-25T00:00"))?;
        let to = zone.instant(at("2026-10-25T05:00"))?;
        // Four hours on the clock and one more that came twice.
        assert_eq!(clock.seconds_between(from, to)?, 5 * 3600);
        Ok(())
    }

    #[test]
    fn without_a_change_it_is_the_local_time() -> Outcome {
        let zone = zone("Asia/Shanghai")?;
        let calendar = sample()?;
        let clock = ZonedClock::working(&calendar, &zone);
        let from = zone.instant(at("2026-06-03T16:30"))?;
        assert_eq!(zone.local(clock.add(from, 3600)?), at("2026-06-03T17:30"));
        assert_eq!(zone.local(clock.add(from, 3660)?), at("2026-06-04T08:31"));
        assert_eq!(clock.add(from, 0)?, from);
        // The last second of the last year asks nothing of the next.
        let end = zone.instant(at("2028-01-01T00:00"))?;
        let evening = zone.instant(at("2027-12-31T17:00"))?;
        assert_eq!(clock.seconds_between(evening, end)?, 1800);
        assert!(clock.add(evening, 1801).is_err());
        Ok(())
    }

    fn moments() -> impl Strategy<Value = Instant> {
        // Every second of 2026 and 2027.
        (1_767_312_000_i64..1_829_000_000).prop_map(Instant)
    }

    proptest! {
        #[test]
        fn working_time_adds_up_over_any_cut(a in moments(), b in moments(), c in moments()) {
            let calendar = sample()?.with_beyond(crate::base::Beyond::Weekday);
            for name in ["Asia/Shanghai", "America/New_York", "Australia/Lord_Howe"] {
                let zone = zone(name).map_err(|e| TestCaseError::fail(e.to_string()))?;
                for clock in [ZonedClock::working(&calendar, &zone), ZonedClock::wall(&zone)] {
                    let part = |x, y| clock.seconds_between(x, y);
                    prop_assert_eq!(part(a, b)?.saturating_add(part(b, c)?), part(a, c)?);
                }
            }
        }

        #[test]
        fn due_is_the_inverse_of_elapsed(from in moments(), seconds in 1_i64..900_000) {
            let calendar = sample()?.with_beyond(crate::base::Beyond::Weekday);
            let nights = nights()?;
            for name in ["Asia/Shanghai", "America/New_York", "Australia/Lord_Howe"] {
                let zone = zone(name).map_err(|e| TestCaseError::fail(e.to_string()))?;
                for calendar in [&calendar, &nights] {
                    let clock = ZonedClock::working(calendar, &zone);
                    let due = clock.add(from, seconds)?;
                    prop_assert_eq!(clock.seconds_between(from, due)?, seconds);
                    // One second earlier it was not yet over.
                    prop_assert_eq!(clock.seconds_between(from, due.plus(-1))?, seconds.saturating_sub(1));
                }
            }
        }

        #[test]
        fn shanghai_agrees_with_the_local_clock(from in moments(), seconds in 1_i64..900_000) {
            let calendar = sample()?.with_beyond(crate::base::Beyond::Weekday);
            let zone = zone("Asia/Shanghai").map_err(|e| TestCaseError::fail(e.to_string()))?;
            let due = ZonedClock::working(&calendar, &zone).add(from, seconds)?;
            let local = calendar.add_working_seconds(zone.local(from), seconds)?;
            prop_assert_eq!(zone.local(due), local);
        }

        #[test]
        fn a_day_off_before_an_interval_changes_nothing(
            from in 60_i64..300, long in 1_i64..40, before in 1_i64..60, off: bool,
        ) {
            let zone = zone("Asia/Shanghai").map_err(|e| TestCaseError::fail(e.to_string()))?;
            let start = shift(date("2026-06-07"), from);
            let plain = sample()?.with_beyond(crate::base::Beyond::Weekday);
            let mut changed = plain.clone();
            let day = shift(start, before.saturating_neg());
            let spans = if off { Vec::new() } else { vec![WorkingSpan::ALL_DAY] };
            // A day that the sample lists already stays as it is.
            let _ = changed.set_hours(day, "changed", spans);
            let moment = |date: NaiveDate| zone.instant(date.and_time(chrono::NaiveTime::MIN));
            let from = moment(start).map_err(|e| TestCaseError::fail(e.to_string()))?;
            let to = moment(shift(start, long)).map_err(|e| TestCaseError::fail(e.to_string()))?;
            let (old, new) = (ZonedClock::working(&plain, &zone), ZonedClock::working(&changed, &zone));
            prop_assert_eq!(old.seconds_between(from, to)?, new.seconds_between(from, to)?);
            prop_assert_eq!(old.add(from, 90_000)?, new.add(from, 90_000)?);
        }
    }
}
