//! The one serde form of a local date and time: `yyyy-mm-ddThh:mm:ss`, to the second, no zone.
//!
//! The newtype name `DateTime` lets a binding give its own type; JSON and TOML do not see it.

use std::fmt;

use chrono::NaiveDateTime;
use serde::de::{Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

const NAME: &str = "DateTime";
const FORM: &str = "%Y-%m-%dT%H:%M:%S";

/// Writes `yyyy-mm-ddThh:mm:ss`.
///
/// # Errors
/// Only what the serializer itself reports.
pub fn serialize<S: Serializer>(value: &NaiveDateTime, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_newtype_struct(NAME, &value.format(FORM).to_string())
}

/// Reads `yyyy-mm-ddThh:mm:ss` and nothing else.
///
/// # Errors
/// Any other text, a moment that does not exist, a value that is no text.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDateTime, D::Error> {
    deserializer.deserialize_newtype_struct(NAME, MomentVisitor)
}

/// Reads `yyyy-mm-ddThh:mm:ss`.
#[must_use]
pub fn parse(text: &str) -> Option<NaiveDateTime> {
    if text.len() != 19 {
        return None;
    }
    NaiveDateTime::parse_from_str(text, FORM).ok()
}

/// A moment by itself, where no field can say how it is read: an argument of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(#[serde(with = "crate::base::moment")] pub NaiveDateTime);

/// The same for a moment that may be unknown. Use with `#[serde(default)]`.
pub mod option {
    use super::{Deserializer, Moment, NaiveDateTime, Serializer};
    use serde::{Deserialize, Serialize};

    /// Writes the moment or nothing.
    ///
    /// # Errors
    /// Only what the serializer itself reports.
    pub fn serialize<S: Serializer>(
        value: &Option<NaiveDateTime>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        value.map(Moment).serialize(serializer)
    }

    /// Reads the moment or nothing.
    ///
    /// # Errors
    /// As [`super::deserialize`].
    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<NaiveDateTime>, D::Error> {
        Ok(Option::<Moment>::deserialize(deserializer)?.map(|moment| moment.0))
    }
}

struct MomentVisitor;

impl<'de> Visitor<'de> for MomentVisitor {
    type Value = NaiveDateTime;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a local date and time as yyyy-mm-ddThh:mm:ss")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        inner: D,
    ) -> Result<NaiveDateTime, D::Error> {
        inner.deserialize_str(self)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<NaiveDateTime, E> {
        parse(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}
