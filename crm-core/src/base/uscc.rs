//! The unified social credit code of GB 32100-2015: 18 characters that name a Chinese organisation.
//!
//! One registrar, one entity kind, six of the region, nine of the organisation code (GB 11714,
//! with a check of its own) and one check character. Letters may stand in the first eight places
//! too: military, rural and other bodies have them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The 31 characters of the standard; the place of each is its value. No I, O, S, V, Z.
const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
/// Three to the power of the place, modulo 31.
const WEIGHTS: [u32; 17] = [
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28,
];
/// Weights of the organisation code (GB 11714).
const ORGANISATION_WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];
/// Characters of a code.
const LENGTH: usize = 18;
/// Characters of the registrar and the entity kind.
const ENTITY: usize = 2;
/// Characters of the region.
const REGION: usize = 6;

/// Why a text is no unified social credit code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UsccError {
    /// More or fewer than 18 characters.
    #[error("a unified social credit code has 18 characters, this text has {found}")]
    Length {
        /// Characters found, without the blanks around them.
        found: usize,
    },
    /// A character the standard does not use.
    #[error(
        "character {position} is {found:?}; the code uses digits and capital letters without I, O, S, V, Z"
    )]
    Character {
        /// Place of the character, from 1.
        position: usize,
        /// The character, as normalised.
        found: char,
    },
    /// The last character does not fit the others: something was mistyped.
    #[error("the check character is {found}, but the others ask for {expected}")]
    Check {
        /// The character that would fit.
        expected: char,
        /// The character that stands there.
        found: char,
    },
}

/// What the first two characters say an organisation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntityKind {
    /// 11: an organ of the state.
    StateOrgan,
    /// 12: a public institution, such as a public hospital.
    PublicInstitution,
    /// 51: an association.
    Association,
    /// 52: a private non-enterprise unit, such as a non-profit private hospital.
    PrivateNonEnterprise,
    /// 53: a foundation.
    Foundation,
    /// 91: a company, such as a for-profit hospital or a supplier.
    Company,
    /// 92: a sole trader.
    SoleTrader,
    /// 93: a farmers' cooperative.
    FarmersCooperative,
    /// N and any character: a rural collective body.
    RuralBody,
    /// A1: a military body.
    Military,
    /// Any other body.
    Other,
}

/// A unified social credit code whose check character fits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Uscc(String);

impl Uscc {
    /// Reads a code as people write it: full-width or lower-case characters and blanks around it
    /// are normalised. Keep the original text beside it where the original matters.
    ///
    /// # Errors
    /// [`UsccError`] when the length, a character or the check character is wrong.
    pub fn parse(text: &str) -> Result<Self, UsccError> {
        let code: String = text.trim().chars().map(normal).collect();
        let found = code.chars().count();
        if found != LENGTH {
            return Err(UsccError::Length { found });
        }
        for (found, position) in code.chars().zip(1_usize..) {
            if value(found).is_none() {
                return Err(UsccError::Character { position, found });
            }
        }
        let expected = check_character(&code);
        match (expected, code.chars().last()) {
            (Some(expected), Some(found)) if expected != found => {
                Err(UsccError::Check { expected, found })
            }
            _ => Ok(Self(code)),
        }
    }

    /// The 18 characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the organisation code inside (places 9 to 17) fits its own check of GB 11714.
    /// Codes in use break it now and then, so a misfit is worth a warning, not a refusal.
    #[must_use]
    pub fn organisation_check(&self) -> bool {
        let organisation = || self.0.chars().skip(ENTITY.saturating_add(REGION));
        let sum = organisation()
            .zip(ORGANISATION_WEIGHTS)
            .fold(0_u32, |sum, (c, weight)| {
                // Here a letter counts as in base 36, not by its place in the alphabet above.
                sum.saturating_add(c.to_digit(36).unwrap_or(0).saturating_mul(weight))
            });
        let expected = match 11_u32.saturating_sub(sum % 11) {
            10 => Some('X'),
            11 => Some('0'),
            digit => char::from_digit(digit, 10),
        };
        organisation().nth(ORGANISATION_WEIGHTS.len()) == expected
    }

    /// What the first two characters say the organisation is.
    #[must_use]
    pub fn entity_kind(&self) -> EntityKind {
        let mut characters = self.0.chars();
        match (characters.next(), characters.next()) {
            (Some('1'), Some('1')) => EntityKind::StateOrgan,
            (Some('1'), Some('2')) => EntityKind::PublicInstitution,
            (Some('5'), Some('1')) => EntityKind::Association,
            (Some('5'), Some('2')) => EntityKind::PrivateNonEnterprise,
            (Some('5'), Some('3')) => EntityKind::Foundation,
            (Some('9'), Some('1')) => EntityKind::Company,
            (Some('9'), Some('2')) => EntityKind::SoleTrader,
            (Some('9'), Some('3')) => EntityKind::FarmersCooperative,
            (Some('N'), Some(_)) => EntityKind::RuralBody,
            (Some('A'), Some('1')) => EntityKind::Military,
            _ => EntityKind::Other,
        }
    }

    /// Whether this is a public institution (prefix 12): payment-term law binds it.
    #[must_use]
    pub fn is_public_institution(&self) -> bool {
        self.entity_kind() == EntityKind::PublicInstitution
    }

    /// The six characters of the region that registered it (GB/T 2260).
    #[must_use]
    pub fn region(&self) -> String {
        self.0.chars().skip(ENTITY).take(REGION).collect()
    }
}

impl fmt::Display for Uscc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Uscc {
    type Err = UsccError;

    fn from_str(text: &str) -> Result<Self, UsccError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Uscc {
    type Error = UsccError;

    fn try_from(text: String) -> Result<Self, UsccError> {
        Self::parse(&text)
    }
}

impl From<Uscc> for String {
    fn from(code: Uscc) -> Self {
        code.0
    }
}

/// Full-width forms become plain ones, lower case becomes upper case.
fn normal(c: char) -> char {
    let plain = match c {
        '\u{ff01}'..='\u{ff5e}' => u32::from(c)
            .checked_sub(0xfee0)
            .and_then(char::from_u32)
            .unwrap_or(c),
        other => other,
    };
    plain.to_ascii_uppercase()
}

/// What a character counts in the check of GB 32100.
fn value(c: char) -> Option<u32> {
    ALPHABET
        .chars()
        .zip(0_u32..)
        .find(|(letter, _)| *letter == c)
        .map(|(_, value)| value)
}

/// The last character that fits the first seventeen.
fn check_character(code: &str) -> Option<char> {
    let sum = code
        .chars()
        .zip(WEIGHTS)
        .try_fold(0_u32, |sum, (c, weight)| {
            sum.checked_add(value(c)?.checked_mul(weight)?)
        })?;
    let place = 31_u32.checked_sub(sum % 31)? % 31;
    ALPHABET
        .chars()
        .zip(0_u32..)
        .find(|(_, value)| *value == place)
        .map(|(letter, _)| letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const VALID: [&str; 11] = [
        "91110000600037341L",
        "91350100M000100Y43",
        "12110000MB0000019M",
        "52310000MB0000019Y",
        "91440300MB0000019G",
        "N2330100MB0000019T",
        "A1110000MB0000019F",
        "Y1110000MB0000019T",
        "121100004000002450",
        "12110000400000122Y",
        "12110000400000077X",
    ];

    #[test]
    fn codes_of_every_kind_are_read() {
        for code in VALID {
            assert_eq!(Uscc::parse(code).map(String::from), Ok(code.to_owned()));
        }
    }

    #[test]
    fn people_write_them_in_many_ways() {
        for written in [
            " 91350100m000100y43\t",
            "９１３５０１００Ｍ０００１００Ｙ４３",
            "\u{3000}９１350100ｍ000100ｙ43\u{3000}",
        ] {
            let code = Uscc::parse(written).map(String::from);
            assert_eq!(code.as_deref(), Ok("91350100M000100Y43"), "{written}");
        }
    }

    #[test]
    fn each_mistake_has_its_own_error() {
        assert_eq!(
            Uscc::parse("911100006000373410"),
            Err(UsccError::Check {
                expected: 'L',
                found: '0'
            })
        );
        assert_eq!(
            Uscc::parse("91110000600037341I"),
            Err(UsccError::Character {
                position: 18,
                found: 'I'
            })
        );
        assert_eq!(
            Uscc::parse("9111-000600037341L"),
            Err(UsccError::Character {
                position: 5,
                found: '-'
            })
        );
        assert_eq!(
            Uscc::parse("9111000060003734"),
            Err(UsccError::Length { found: 16 })
        );
        assert_eq!(Uscc::parse("  "), Err(UsccError::Length { found: 0 }));
    }

    #[test]
    fn the_parts_say_who_it_is() -> Result<(), UsccError> {
        let hospital = Uscc::parse("12110000MB0000019M")?;
        assert!(hospital.is_public_institution());
        assert_eq!(hospital.region(), "110000");
        for (code, kind) in [
            ("52310000MB0000019Y", EntityKind::PrivateNonEnterprise),
            ("91440300MB0000019G", EntityKind::Company),
            ("N2330100MB0000019T", EntityKind::RuralBody),
            ("A1110000MB0000019F", EntityKind::Military),
            ("Y1110000MB0000019T", EntityKind::Other),
        ] {
            assert_eq!(Uscc::parse(code)?.entity_kind(), kind);
            assert!(!Uscc::parse(code)?.is_public_institution());
        }
        Ok(())
    }

    #[test]
    fn the_organisation_code_has_its_own_check() -> Result<(), UsccError> {
        for code in VALID {
            let uscc = Uscc::parse(code)?;
            assert_eq!(
                uscc.organisation_check(),
                organisation_by_hand(code),
                "{code}"
            );
        }
        assert!(Uscc::parse("91110000600037341L")?.organisation_check());
        assert!(Uscc::parse("91350100M000100Y43")?.organisation_check());
        Ok(())
    }

    /// The same check told differently: with its check digit the weighted sum divides by 11.
    fn organisation_by_hand(code: &str) -> bool {
        let weights = [3, 7, 9, 10, 5, 8, 4, 2, 1];
        let sum: u32 = code
            .chars()
            .skip(8)
            .zip(weights)
            .map(|(c, weight)| {
                let last = weight == 1;
                let value = if last && c == 'X' {
                    10
                } else {
                    c.to_digit(36).unwrap_or(0)
                };
                value.saturating_mul(weight)
            })
            .sum();
        sum.is_multiple_of(11)
    }

    #[test]
    fn the_wire_form_is_the_text() {
        assert!(serde_json::from_str::<Uscc>("\"91110000600037341L\"").is_ok());
        assert!(serde_json::from_str::<Uscc>("\"911100006000373410\"").is_err());
        assert!(serde_json::from_str::<Uscc>("7").is_err());
    }

    proptest! {
        #[test]
        fn any_single_substitution_is_caught(
            body in "[0-9A-HJ-NPQRTUWXY]{17}",
            place in 0_usize..LENGTH,
            other in prop::sample::select(ALPHABET.chars().collect::<Vec<_>>()),
        ) {
            let check = check_character(&body).map(String::from).unwrap_or_default();
            let code = format!("{body}{check}");
            prop_assert!(Uscc::parse(&code).is_ok());
            let changed: String =
                code.chars().enumerate().map(|(at, c)| if at == place { other } else { c }).collect();
            prop_assert_eq!(Uscc::parse(&changed).is_ok(), changed == code);
        }
    }
}
