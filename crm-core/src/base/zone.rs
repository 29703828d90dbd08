//! Time zones by name: a local time becomes an instant and an instant a local time again.
//!
//! Facts are written in local time, as people write them. Where the clock is put back an hour comes twice,
//! where it is put forward an hour is missing; what such a time means is said by name, never guessed.

use chrono::{DateTime, NaiveDateTime, Offset as _, TimeZone as _};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// Why a local time cannot be placed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ZoneError {
    /// There is no zone of this name.
    #[error("{name} is no time zone; write it as IANA does, for example Asia/Shanghai")]
    Unknown {
        /// The name as given.
        name: String,
    },
    /// The clock was put back, so this time came twice.
    #[error("{at} came twice in {zone}; say which one counts, or give a time that came once")]
    Repeated {
        /// The zone.
        zone: String,
        /// The local time.
        at: NaiveDateTime,
    },
    /// The clock was put forward, so this time never was.
    #[error("{at} never was in {zone}; say what it stands for, or mend the time")]
    Missing {
        /// The zone.
        zone: String,
        /// The local time.
        at: NaiveDateTime,
    },
}

/// What a local time means that came twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RepeatedTime {
    /// Nothing: it is refused.
    #[default]
    Refuse,
    /// The first time, before the clock was put back.
    Earlier,
    /// The second time.
    Later,
}

/// What a local time means that never was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MissingTime {
    /// Nothing: it is refused.
    #[default]
    Refuse,
    /// What a clock that was not put forward showed: 02:30 is 03:30.
    Shift,
    /// The first moment after the gap: 02:30 is 03:00.
    Next,
}

/// A moment that is the same everywhere: seconds since the first of January 1970 in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(pub i64);

impl Instant {
    /// Seconds from this moment to another; negative when the other is earlier.
    #[must_use]
    pub fn seconds_to(self, other: Self) -> i64 {
        other.0.saturating_sub(self.0)
    }

    /// The moment so many seconds later.
    #[must_use]
    pub fn plus(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }

    /// The moment in UTC.
    #[must_use]
    pub fn utc(self) -> NaiveDateTime {
        let clamp = if self.0 < 0 {
            NaiveDateTime::MIN
        } else {
            NaiveDateTime::MAX
        };
        DateTime::from_timestamp(self.0, 0).map_or(clamp, |at| at.naive_utc())
    }

    /// The moment of a time in UTC.
    #[must_use]
    pub fn from_utc(at: NaiveDateTime) -> Self {
        Self(at.and_utc().timestamp())
    }
}

/// A time zone, and how it reads local times that came twice or never.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    tz: Tz,
    repeated: RepeatedTime,
    missing: MissingTime,
}

impl Zone {
    /// The zone of this name (IANA), for example `Asia/Shanghai`.
    ///
    /// # Errors
    /// [`ZoneError::Unknown`].
    pub fn named(
        name: &str,
        repeated: RepeatedTime,
        missing: MissingTime,
    ) -> Result<Self, ZoneError> {
        let tz = name.parse().map_err(|_| ZoneError::Unknown {
            name: name.to_owned(),
        })?;
        Ok(Self {
            tz,
            repeated,
            missing,
        })
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.tz.name()
    }

    /// The moment of a local time; fractions of a second are dropped.
    ///
    /// # Errors
    /// [`ZoneError`] for a time that came twice or never, where that is refused.
    pub fn instant(&self, at: NaiveDateTime) -> Result<Instant, ZoneError> {
        let zone = || self.name().to_owned();
        match self.candidates(at) {
            (first, last) if first == last => Ok(first),
            (first, last) if first < last => match self.repeated {
                RepeatedTime::Earlier => Ok(first),
                RepeatedTime::Later => Ok(last),
                RepeatedTime::Refuse => Err(ZoneError::Repeated { zone: zone(), at }),
            },
            (shifted, before) => match self.missing {
                MissingTime::Shift => Ok(shifted),
                MissingTime::Next => Ok(self.change_between(before, shifted)),
                MissingTime::Refuse => Err(ZoneError::Missing { zone: zone(), at }),
            },
        }
    }

    /// The local time of a moment.
    #[must_use]
    pub fn local(&self, at: Instant) -> NaiveDateTime {
        let utc = at.utc();
        utc.checked_add_offset(self.tz.offset_from_utc_datetime(&utc).fix())
            .unwrap_or(utc)
    }

    /// The first moment at which a clock on the wall shows at least this time; of a time that came twice
    /// the first. Where a span of work begins.
    #[must_use]
    pub fn begin(&self, at: NaiveDateTime) -> Instant {
        match self.candidates(at) {
            (first, last) if first <= last => first,
            (shifted, before) => self.change_between(before, shifted),
        }
    }

    /// Where a span of work or a day ends, or something is looked at: of a time that came twice the second.
    pub(crate) fn end(&self, at: NaiveDateTime) -> Instant {
        match self.candidates(at) {
            (first, last) if first <= last => last,
            (shifted, before) => self.change_between(before, shifted),
        }
    }

    /// The moment read with the offset before and with the offset after a change of the clock near it. Equal when
    /// there is none; in order when the time came twice; in reverse when it never was.
    fn candidates(&self, at: NaiveDateTime) -> (Instant, Instant) {
        let seconds = at.and_utc().timestamp();
        let read = |offset: i64| Instant(seconds.saturating_sub(offset));
        match self.tz.offset_from_local_datetime(&at) {
            chrono::LocalResult::Single(offset) => {
                let only = read(i64::from(offset.fix().local_minus_utc()));
                (only, only)
            }
            chrono::LocalResult::Ambiguous(one, two) => {
                let one = read(i64::from(one.fix().local_minus_utc()));
                let two = read(i64::from(two.fix().local_minus_utc()));
                (one.min(two), one.max(two))
            }
            chrono::LocalResult::None => {
                // One of the two offsets around the gap; read with it the time lies on the other side.
                let guess = self.offset(Instant(seconds));
                let other = self.offset(read(guess));
                (read(guess.min(other)), read(guess.max(other)))
            }
        }
    }

    /// Seconds that local time is ahead of UTC.
    fn offset(&self, at: Instant) -> i64 {
        let offset = self.tz.offset_from_utc_datetime(&at.utc());
        i64::from(offset.fix().local_minus_utc())
    }

    /// The moment between two at which the offset changes.
    fn change_between(&self, before: Instant, after: Instant) -> Instant {
        let old = self.offset(before);
        let (mut low, mut high) = (before, after);
        while low.seconds_to(high) > 1 {
            let middle = low.plus(low.seconds_to(high) / 2);
            if self.offset(middle) == old {
                low = middle;
            } else {
                high = middle;
            }
        }
        high
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::calendar::samples::at;
    use proptest::prelude::*;

    fn zone(name: &str, repeated: RepeatedTime, missing: MissingTime) -> Result<Zone, ZoneError> {
        Zone::named(name, repeated, missing)
    }

    #[test]
    fn a_zone_has_a_name() {
        let named = |name| zone(name, RepeatedTime::Refuse, MissingTime::Refuse);
        assert!(named("Asia/Shanghai").is_ok_and(|zone| zone.name() == "Asia/Shanghai"));
        for name in ["", "Shanghai", "GMT+8", "asia/shanghai"] {
            assert!(named(name).is_err(), "{name}");
        }
    }

    #[test]
    fn a_time_that_came_twice_is_named() -> Result<(), ZoneError> {
        // New York, 2026-11-01: 02:00 becomes 01:00. 01:30 is 05:30 and 06:30 of UTC.
        let twice = at("2026-11-01T01:30");
        for (reading, utc) in [
            (RepeatedTime::Earlier, Some("2026-11-01T05:30")),
            (RepeatedTime::Later, Some("2026-11-01T06:30")),
            (RepeatedTime::Refuse, None),
        ] {
            let zone = zone("America/New_York", reading, MissingTime::Refuse)?;
            let got = zone.instant(twice);
            assert_eq!(got.as_ref().ok().map(|at| at.utc()), utc.map(at));
            assert_eq!(
                got.is_err_and(|e| matches!(e, ZoneError::Repeated { .. })),
                utc.is_none()
            );
            // Its edges are not.
            assert_eq!(
                zone.instant(at("2026-11-01T02:00"))?.utc(),
                at("2026-11-01T07:00")
            );
            assert_eq!(
                zone.instant(at("2026-11-01T00:59"))?.utc(),
                at("2026-11-01T04:59")
            );
        }
        Ok(())
    }

    #[test]
    fn a_time_that_never_was_is_named() -> Result<(), ZoneError> {
        // Berlin, 2026-03-29: 02:00 becomes 03:00, at 01:00 of UTC. In Lord Howe it is half an hour.
        for (name, local, reading, utc) in [
            (
                "Europe/Berlin",
                "2026-03-29T02:30",
                MissingTime::Shift,
                Some("2026-03-29T01:30"),
            ),
            (
                "Europe/Berlin",
                "2026-03-29T02:30",
                MissingTime::Next,
                Some("2026-03-29T01:00"),
            ),
            (
                "Europe/Berlin",
                "2026-03-29T02:30",
                MissingTime::Refuse,
                None,
            ),
            (
                "Europe/Berlin",
                "2026-03-29T03:00",
                MissingTime::Refuse,
                Some("2026-03-29T01:00"),
            ),
            (
                "Australia/Lord_Howe",
                "2026-10-04T02:10",
                MissingTime::Shift,
                Some("2026-10-03T15:40"),
            ),
            (
                "Australia/Lord_Howe",
                "2026-10-04T02:10",
                MissingTime::Next,
                Some("2026-10-03T15:30"),
            ),
            (
                "Pacific/Auckland",
                "2026-09-27T02:30",
                MissingTime::Next,
                Some("2026-09-26T14:00"),
            ),
            (
                "America/Los_Angeles",
                "2026-03-08T02:30",
                MissingTime::Shift,
                Some("2026-03-08T10:30"),
            ),
        ] {
            let zone = zone(name, RepeatedTime::Refuse, reading)?;
            let got = zone.instant(at(local));
            assert_eq!(
                got.ok().map(|at| at.utc()),
                utc.map(at),
                "{name} {local} {reading:?}"
            );
        }
        Ok(())
    }

    #[test]
    fn shanghai_had_summer_time_once() -> Result<(), ZoneError> {
        let zone = zone("Asia/Shanghai", RepeatedTime::Refuse, MissingTime::Refuse)?;
        assert_eq!(
            zone.instant(at("1990-07-01T12:00"))?.utc(),
            at("1990-07-01T03:00")
        );
        assert_eq!(
            zone.instant(at("2026-07-01T12:00"))?.utc(),
            at("2026-07-01T04:00")
        );
        Ok(())
    }

    proptest! {
        #[test]
        fn a_moment_comes_back(seconds in 0_i64..4_000_000_000, later: bool) {
            let reading = if later { RepeatedTime::Later } else { RepeatedTime::Earlier };
            for name in ["Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Europe/London"] {
                let zone = zone(name, reading, MissingTime::Refuse);
                let zone = zone.map_err(|e| TestCaseError::fail(e.to_string()))?;
                let local = zone.local(Instant(seconds));
                let back = zone.instant(local).map_err(|e| TestCaseError::fail(e.to_string()))?;
                // Only in the hour that came twice may it be the other one.
                prop_assert_eq!(zone.local(back), local);
                let (first, last) = zone.candidates(local);
                prop_assert!(first == Instant(seconds) || last == Instant(seconds));
            }
        }
    }
}
