//! How numbers, days, moments and keys cross the border.
//!
//! Kotlin and Swift get their own types (`uniffi.toml` names them): numbers cross as plain digits,
//! days as days since 1970-01-01, moments and keys as text. An alias is the name the other side
//! sees; it is not `Decimal` or `Date`, because Swift's Foundation has types of these names.
//! A value that does not fit is a [`CrmError`] of the call that got it, provided that the call
//! returns one: every exported call does.

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use crm_core::base::day::Day;
use crm_core::base::{Exact, exact, moment};
use rust_decimal::Decimal;

use crate::error::CrmError;

/// 1970-01-01 as chrono counts days.
const EPOCH: i32 = 719_163;
/// The form of a moment: to the second, no zone.
const MOMENT: &str = "%Y-%m-%dT%H:%M:%S";

/// An exact decimal number.
pub type ExactDecimal = Decimal;
/// A day in the calendar, with no time and no time zone.
pub type CalendarDay = NaiveDate;
/// A local date and time, to the second, with no time zone.
pub type LocalMoment = NaiveDateTime;

uniffi::custom_type!(
    /// An exact decimal number with at most 28 digits.
    ExactDecimal, String, {
        remote,
        lower: |number| number.to_string(),
        try_lift: |text| Ok(read_number(text)?),
    }
);

uniffi::custom_type!(
    /// The same in lists.
    Exact, String, {
        remote,
        lower: |number| number.to_string(),
        try_lift: |text| Ok(Exact(read_number(text)?)),
    }
);

uniffi::custom_type!(
    /// A day in the calendar, with no time and no time zone.
    CalendarDay, i32, {
        remote,
        lower: |day| count_days(day),
        try_lift: |days| Ok(read_day(days)?),
    }
);

uniffi::custom_type!(
    /// The same in lists.
    Day, i32, {
        remote,
        lower: |day| count_days(day.0),
        try_lift: |days| Ok(Day(read_day(days)?)),
    }
);

uniffi::custom_type!(
    /// A local date and time, to the second, with no time zone.
    LocalMoment, String, {
        remote,
        lower: |at| at.format(MOMENT).to_string(),
        try_lift: |text| Ok(read_moment(text)?),
    }
);

/// A type that is a text with rules (a key, a currency, a clause): it crosses as text, and a text
/// that breaks the rules is [`CrmError::BadText`].
macro_rules! text_type {
    ($(#[doc = $doc:literal])* $name:ident) => {
        uniffi::custom_type!($(#[doc = $doc])* $name, String, {
            remote,
            lower: |value| String::from(value),
            try_lift: |text| Ok($name::try_from(text.clone())
                .map_err(|_| $crate::error::CrmError::BadText {
                    kind: stringify!($name).to_owned(),
                    text,
                })?),
        });
    };
}
pub(crate) use text_type;

/// Plain digits only: anything else would be rounded or guessed.
fn read_number(text: String) -> Result<Decimal, CrmError> {
    exact::parse(&text).ok_or(CrmError::BadNumber { text })
}

fn count_days(day: NaiveDate) -> i32 {
    day.num_days_from_ce().saturating_sub(EPOCH)
}

fn read_day(days: i32) -> Result<NaiveDate, CrmError> {
    days.checked_add(EPOCH)
        .and_then(NaiveDate::from_num_days_from_ce_opt)
        .ok_or(CrmError::BadDay { days })
}

fn read_moment(text: String) -> Result<NaiveDateTime, CrmError> {
    moment::parse(&text).ok_or(CrmError::BadText {
        kind: "LocalMoment".to_owned(),
        text,
    })
}
