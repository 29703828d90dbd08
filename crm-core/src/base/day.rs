//! The one serde form of a calendar day: `yyyy-mm-dd`, with no time and no zone.
//!
//! The newtype name `Date` lets a binding give its own day type; JSON and TOML do not see it.

use std::fmt;

use chrono::{Days, Months, NaiveDate};
use serde::de::{Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

const NAME: &str = "Date";

/// Writes `yyyy-mm-dd`.
///
/// # Errors
/// Only what the serializer itself reports.
pub fn serialize<S: Serializer>(value: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_newtype_struct(NAME, &value.to_string())
}

/// Reads `yyyy-mm-dd` and nothing else.
///
/// # Errors
/// Any other text, a day that does not exist, a value that is no text.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    deserializer.deserialize_newtype_struct(NAME, DayVisitor)
}

/// Reads `yyyy-mm-dd`; a one-digit month or a two-digit year is not taken.
#[must_use]
pub fn parse(text: &str) -> Option<NaiveDate> {
    if text.len() != 10 {
        return None;
    }
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()
}

/// The day `count` days later (earlier when negative); the last possible day when out of range.
#[must_use]
pub fn shift(date: NaiveDate, count: i64) -> NaiveDate {
    let days = Days::new(count.unsigned_abs());
    if count >= 0 {
        date.checked_add_days(days).unwrap_or(NaiveDate::MAX)
    } else {
        date.checked_sub_days(days).unwrap_or(NaiveDate::MIN)
    }
}

/// The same day of the month `count` months later; a month that is too short gives its last day.
#[must_use]
pub fn shift_months(date: NaiveDate, count: u32) -> NaiveDate {
    date.checked_add_months(Months::new(count))
        .unwrap_or(NaiveDate::MAX)
}

/// So many months earlier, on the same day of the month or its last.
#[must_use]
pub fn shift_months_back(date: NaiveDate, count: u32) -> NaiveDate {
    date.checked_sub_months(Months::new(count))
        .unwrap_or(NaiveDate::MIN)
}

/// Whole days from `from` to `to`; negative when `to` is earlier.
#[must_use]
pub fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}

struct DayVisitor;

impl<'de> Visitor<'de> for DayVisitor {
    type Value = NaiveDate;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a day as yyyy-mm-dd")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<NaiveDate, D::Error> {
        inner.deserialize_str(self)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<NaiveDate, E> {
        parse(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

/// A day with the serde form of this module, for lists and policy parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(#[serde(with = "self")] pub NaiveDate);

/// The same for a day that may be unknown. Use with `#[serde(default)]`.
pub mod option {
    use super::{Day, Deserialize, Deserializer, NaiveDate, Serialize, Serializer};

    /// Writes the day or nothing.
    ///
    /// # Errors
    /// Only what the serializer itself reports.
    pub fn serialize<S: Serializer>(
        value: &Option<NaiveDate>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        value.map(Day).serialize(serializer)
    }

    /// Reads the day or nothing.
    ///
    /// # Errors
    /// As [`super::deserialize`].
    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<NaiveDate>, D::Error> {
        Ok(Option::<Day>::deserialize(deserializer)?.map(|day| day.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_full_iso_days_are_read() {
        assert_eq!(parse("2024-02-29"), NaiveDate::from_ymd_opt(2024, 2, 29));
        for bad in [
            "2023-02-29",
            "2024-2-29",
            "24-02-29",
            "2024/02/29",
            "2024-02-29T00:00:00",
            "",
        ] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn shifting_clamps_the_end_of_the_month() {
        let date = NaiveDate::from_ymd_opt(2024, 1, 31).unwrap_or_default();
        assert_eq!(shift_months(date, 1).to_string(), "2024-02-29");
        assert_eq!(shift(date, -31).to_string(), "2023-12-31");
        assert_eq!(days_between(date, shift(date, 90)), 90);
    }
}
