//! Masking (5.1.2): enough to recognise, not enough to know.

use serde::{Deserialize, Serialize};

use crate::answer::Error;

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonalKind {
    /// The name of a person.
    Name,
    /// A mobile number.
    Mobile,
    /// A number with an area code.
    Landline,
    /// An e-mail address.
    Email,
    /// An identity number.
    IdentityNumber,
    /// A bank card.
    BankCard,
    /// Anything else.
    Other,
}

/// A text that is personal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonalText {
    /// What it is.
    pub kind: PersonalKind,
    /// The text.
    pub text: String,
}

/// Several texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MaskFacts {
    /// They.
    pub texts: Vec<PersonalText>,
}

/// The texts masked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MaskedText {
    /// In the order of the facts.
    pub texts: Vec<String>,
}

/// Surnames of two characters.
const LONG_SURNAMES: [&str; 16] = [
    "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟", "尉遲",
    "公孙", "公孫", "司徒", "夏侯",
];

/// Masks personal texts.
///
/// - Shape: texts with their kind in, masked texts out.
/// - Source: clause 5.1.2. A name keeps its surname; a mobile number its first three and last four figures; a
///   landline its area code; an address its first letter and its host; an identity number six and four
///   figures; a card its last four. What is too short to keep anything is masked whole.
///
/// # Errors
/// None so far.
pub fn mask_personal_data(facts: &MaskFacts) -> Result<MaskedText, Error> {
    Ok(MaskedText {
        texts: facts
            .texts
            .iter()
            .map(|text| mask(text.kind, text.text.trim()))
            .collect(),
    })
}

fn stars(count: usize) -> String {
    "*".repeat(count)
}

/// The first and last characters, stars between; all stars when that would show everything.
fn ends(text: &str, first: usize, last: usize) -> String {
    let characters: Vec<char> = text.chars().collect();
    let shown = first.saturating_add(last);
    if characters.len() <= shown {
        return stars(characters.len());
    }
    let head: String = characters.iter().take(first).collect();
    let tail: String = characters
        .iter()
        .skip(characters.len().saturating_sub(last))
        .collect();
    format!(
        "{head}{}{tail}",
        stars(characters.len().saturating_sub(shown))
    )
}

fn mask(kind: PersonalKind, text: &str) -> String {
    match kind {
        PersonalKind::Name => {
            let long = LONG_SURNAMES
                .iter()
                .any(|surname| text.starts_with(surname));
            let kept = if long { 2 } else { 1 };
            let count = text.chars().count();
            if count <= kept {
                return stars(count);
            }
            let head: String = text.chars().take(kept).collect();
            format!("{head}{}", stars(count.saturating_sub(kept)))
        }
        PersonalKind::Mobile => ends(text, 3, 4),
        PersonalKind::Landline => match text.split_once('-') {
            Some((area, number)) => format!("{area}-{}", stars(number.chars().count())),
            None => stars(text.chars().count()),
        },
        PersonalKind::Email => match text.split_once('@') {
            Some((name, host)) => {
                let first: String = name.chars().take(1).collect();
                format!("{first}***@{host}")
            }
            None => stars(text.chars().count()),
        },
        PersonalKind::IdentityNumber => ends(text, 6, 4),
        PersonalKind::BankCard => ends(text, 0, 4),
        PersonalKind::Other => stars(text.chars().count()),
    }
}
