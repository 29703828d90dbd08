//! Rounding by name, in one place.

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

/// How a number loses its surplus digits. The name always stands in the policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// To the nearest; a half goes away from zero. What Chinese finance staff expect.
    #[default]
    HalfUp,
    /// To the nearest; a half goes to the even digit.
    HalfEven,
    /// To the nearest; a half goes toward zero.
    HalfDown,
    /// Away from zero.
    Up,
    /// Toward zero.
    Down,
    /// Toward positive infinity.
    Ceiling,
    /// Toward negative infinity.
    Floor,
}

impl Rounding {
    /// The number with at most `digits` places, and exactly `digits` shown.
    #[must_use]
    pub fn round(self, value: Decimal, digits: u32) -> Decimal {
        let strategy = match self {
            Self::HalfUp => RoundingStrategy::MidpointAwayFromZero,
            Self::HalfEven => RoundingStrategy::MidpointNearestEven,
            Self::HalfDown => RoundingStrategy::MidpointTowardZero,
            Self::Up => RoundingStrategy::AwayFromZero,
            Self::Down => RoundingStrategy::ToZero,
            Self::Ceiling => RoundingStrategy::ToPositiveInfinity,
            Self::Floor => RoundingStrategy::ToNegativeInfinity,
        };
        let mut rounded = value.round_dp_with_strategy(digits, strategy);
        rounded.rescale(digits);
        if rounded.is_zero() {
            // "-0.00" is a number nobody wants to read.
            rounded.set_sign_positive(true);
        }
        rounded
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::exact::parse;

    #[test]
    fn every_name_does_what_it_says_on_both_sides_of_zero() {
        let cases = [
            (Rounding::HalfUp, ["0.13", "-0.13", "0.12", "0.13"]),
            (Rounding::HalfEven, ["0.12", "-0.12", "0.12", "0.13"]),
            (Rounding::HalfDown, ["0.12", "-0.12", "0.12", "0.13"]),
            (Rounding::Up, ["0.13", "-0.13", "0.13", "0.13"]),
            (Rounding::Down, ["0.12", "-0.12", "0.12", "0.12"]),
            (Rounding::Ceiling, ["0.13", "-0.12", "0.13", "0.13"]),
            (Rounding::Floor, ["0.12", "-0.13", "0.12", "0.12"]),
        ];
        for (rounding, expected) in cases {
            for (value, expected) in ["0.125", "-0.125", "0.1249", "0.1251"].iter().zip(expected) {
                let got = parse(value).map(|v| rounding.round(v, 2).to_string());
                assert_eq!(got.as_deref(), Some(expected), "{rounding:?} {value}");
            }
        }
        assert_eq!(
            Rounding::HalfUp.round(Decimal::new(-1, 3), 2).to_string(),
            "0.00"
        );
    }
}
