//! The one serde form of a decimal number: an exact string, never a float.
//!
//! `rust_decimal` is used without its serde features, because its default form takes JSON numbers
//! through `f64` and any crate of the tree could switch it. Fields name this module instead
//! (`#[serde(with = "exact")]`). The newtype name `Decimal` lets a binding give its own exact
//! number; JSON and TOML do not see it.

use std::fmt;

use rust_decimal::Decimal;
use serde::de::{Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What a binding recognises an exact number by.
const NAME: &str = "Decimal";

/// Writes the number with exactly the digits it has.
///
/// # Errors
/// Only what the serializer itself reports.
pub fn serialize<S: Serializer>(value: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_newtype_struct(NAME, &value.to_string())
}

/// Reads an exact number: a string of plain digits, or a whole number.
///
/// # Errors
/// A float, a text that is no plain decimal number, or more digits than can be held exactly.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    deserializer.deserialize_newtype_struct(NAME, ExactVisitor)
}

/// Reads plain digits; nothing is rounded and no exponent is taken.
#[must_use]
pub fn parse(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.');
    if plain {
        Decimal::from_str_exact(text).ok()
    } else {
        None
    }
}

struct ExactVisitor;

impl<'de> Visitor<'de> for ExactVisitor {
    type Value = Decimal;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a decimal number as a string of plain digits, at most 28 of them")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Decimal, D::Error> {
        inner.deserialize_any(self)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Decimal, E> {
        parse(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }

    fn visit_i64<E: serde::de::Error>(self, whole: i64) -> Result<Decimal, E> {
        Ok(Decimal::from(whole))
    }

    fn visit_u64<E: serde::de::Error>(self, whole: u64) -> Result<Decimal, E> {
        Ok(Decimal::from(whole))
    }

    fn visit_f64<E: serde::de::Error>(self, float: f64) -> Result<Decimal, E> {
        Err(E::invalid_type(Unexpected::Float(float), &self))
    }
}

/// The same for a number that may be absent. Use with `#[serde(default)]`.
pub mod option {
    use super::{Decimal, Deserialize, Deserializer, Exact, Serialize, Serializer};

    /// Writes the number or nothing.
    ///
    /// # Errors
    /// Only what the serializer itself reports.
    pub fn serialize<S: Serializer>(
        value: &Option<Decimal>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        value.map(Exact).serialize(serializer)
    }

    /// Reads the number or nothing.
    ///
    /// # Errors
    /// As [`super::deserialize`].
    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Decimal>, D::Error> {
        Ok(Option::<Exact>::deserialize(deserializer)?.map(|exact| exact.0))
    }
}

/// A decimal number with the exact serde form, for places where a field attribute does not reach
/// (policy parameters, lists).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Exact(pub Decimal);

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(&self.0, serializer)
    }
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize(deserializer).map(Self)
    }
}

impl From<Decimal> for Exact {
    fn from(value: Decimal) -> Self {
        Self(value)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Exact {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "An exact decimal number: a quoted string of plain digits, or a number.",
            "anyOf": [
                { "type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$" },
                { "type": "number" }
            ]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Row {
        #[serde(with = "super")]
        amount: Decimal,
        #[serde(default, with = "super::option")]
        rate: Option<Decimal>,
    }

    #[test]
    fn digits_survive_exactly() -> Result<(), serde_json::Error> {
        let text = r#"{"amount":"1234567890.1234567890","rate":"0.10"}"#;
        let row: Row = serde_json::from_str(text)?;
        assert_eq!(serde_json::to_string(&row)?, text);
        let row: Row = serde_json::from_str(r#"{"amount":7}"#)?;
        assert_eq!(
            row,
            Row {
                amount: Decimal::from(7),
                rate: None
            }
        );
        Ok(())
    }

    #[test]
    fn floats_exponents_and_long_numbers_are_refused() {
        for bad in [
            r#"{"amount":0.1}"#,
            r#"{"amount":"1e3"}"#,
            r#"{"amount":"+1"}"#,
            r#"{"amount":"1,000"}"#,
            r#"{"amount":".5"}"#,
            r#"{"amount":"5."}"#,
            r#"{"amount":""}"#,
            r#"{"amount":"0.00000000000000000000000000001"}"#,
            r#"{"amount":"99999999999999999999999999999"}"#,
        ] {
            assert!(serde_json::from_str::<Row>(bad).is_err(), "{bad}");
        }
    }
}
