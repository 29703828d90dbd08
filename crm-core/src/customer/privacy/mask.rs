//! Masking (5.1.2): enough to recognise, not enough to know.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::record::HIDDEN;
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

/// A text that is personal. It is never printed for debugging.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonalText {
    /// What it is.
    pub kind: PersonalKind,
    /// The text.
    pub text: String,
}

impl fmt::Debug for PersonalText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PersonalText")
            .field("kind", &self.kind)
            .field("text", &HIDDEN)
            .finish()
    }
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
const LONG_SURNAMES: [&str; 76] = [
    "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟", "尉遲",
    "公孙", "公孫", "司徒", "夏侯", "慕容", "令狐", "长孙", "長孫", "宇文", "轩辕", "軒轅", "端木",
    "百里", "东郭", "東郭", "南宫", "南宮", "西门", "西門", "独孤", "獨孤", "公羊", "公冶", "钟离",
    "鍾離", "濮阳", "濮陽", "淳于", "太叔", "申屠", "仲孙", "仲孫", "澹台", "澹臺", "拓跋", "呼延",
    "司空", "司寇", "宗政", "单于", "單于", "闻人", "聞人", "赫连", "赫連", "万俟", "萬俟", "闾丘",
    "閭丘", "鲜于", "鮮于", "宰父", "亓官", "乐正", "樂正", "公西", "漆雕", "壤驷", "壤駟", "巫马",
    "巫馬", "梁丘", "左丘", "第五",
];

/// Masks personal texts.
///
/// - Shape: texts with their kind in, masked texts out.
/// - Source: clause 5.1.2. A name keeps its surname; a mobile number its first three and last four figures,
///   however it is grouped; a landline its area code; an address its first letter and its host; an identity number six and four
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

/// The figures of a number, full-width ones as plain ones.
fn figures(text: &str) -> String {
    let plain = text.chars().map(|c| match c {
        '\u{ff10}'..='\u{ff19}' => u32::from(c)
            .checked_sub(0xfee0)
            .and_then(char::from_u32)
            .unwrap_or(c),
        other => other,
    });
    plain.filter(char::is_ascii_digit).collect()
}

fn mobile(text: &str) -> String {
    let all = figures(text);
    // The code of the country says nothing about the person.
    let own = all
        .strip_prefix("0086")
        .or_else(|| all.strip_prefix("86"))
        .filter(|rest| rest.len() == 11)
        .unwrap_or(&all);
    match (own.len(), own.get(..3), own.get(7..)) {
        (11, Some(first), Some(last)) => format!("{first}****{last}"),
        _ => ends(text, 3, 4),
    }
}

/// The area code stays: what stands in brackets or before a hyphen, or two to three figures after the zero.
fn landline(text: &str) -> String {
    let all = figures(text);
    let own = all
        .strip_prefix("0086")
        .or_else(|| all.strip_prefix("86"))
        .filter(|rest| rest.len() > 9)
        .map_or_else(
            || all.clone(),
            |rest| format!("0{}", rest.trim_start_matches('0')),
        );
    if own.starts_with('0') && own.len() > 8 {
        // 010 and 02x have three figures, the others four.
        let short = own.starts_with("01") || own.starts_with("02");
        let kept = if short { 3 } else { 4 };
        let area = own.get(..kept).unwrap_or_default();
        return format!("{area}-{}", stars(own.len().saturating_sub(kept)));
    }
    let bracket = text.trim_start().strip_prefix(['(', '（']);
    let split = bracket.and_then(|rest| rest.split_once([')', '）']));
    if let Some((area, number)) = split.filter(|(_, number)| !figures(number).is_empty()) {
        return format!("{}-{}", figures(area), stars(figures(number).len()));
    }
    stars(text.chars().count())
}

pub(super) fn mask(kind: PersonalKind, text: &str) -> String {
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
        PersonalKind::Mobile => mobile(text),
        PersonalKind::Landline => landline(text),
        PersonalKind::Email => match text.rsplit_once('@') {
            Some((name, host)) => {
                let first: String = name.chars().take(1).collect();
                format!("{first}***@{host}")
            }
            None => stars(text.chars().count()),
        },
        PersonalKind::IdentityNumber => ends(text, 6, 4),
        PersonalKind::BankCard => match figures(text) {
            card if card.is_empty() => stars(text.chars().count()),
            card => ends(&card, 0, 4),
        },
        PersonalKind::Other => stars(text.chars().count()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_however_they_are_written() {
        use PersonalKind::{BankCard, Email, Landline, Mobile, Name};
        for (kind, text, masked) in [
            (Mobile, "138 1234 5678", "138****5678"),
            (Mobile, "+86 138-1234-5678", "138****5678"),
            (Mobile, "１３８１２３４５６７８", "138****5678"),
            (Landline, "(0571)8723 6114", "0571-********"),
            (Landline, "01065123456", "010-********"),
            (Landline, "+86-10-65123456", "010-********"),
            (Landline, "8723-6114", "*********"),
            (Landline, "(334) 793-8701", "334-*******"),
            (Email, "a@b@host.cn", "a***@host.cn"),
            (BankCard, "6222 0212 3456 7890", "************7890"),
            (Name, "司馬相如", "司馬**"),
            (Name, "王小明", "王**"),
        ] {
            assert_eq!(mask(kind, text), masked, "{text}");
        }
        let text = PersonalText {
            kind: Name,
            text: "王小明".to_owned(),
        };
        assert!(!format!("{text:?}").contains('王'));
    }

    proptest! {
        #[test]
        fn what_is_masked_is_never_shown_whole(text in "[0-9a-z@\\-() 王欧阳]{1,24}", kind in 0_usize..7) {
            let kinds = [
                PersonalKind::Name, PersonalKind::Mobile, PersonalKind::Landline, PersonalKind::Email,
                PersonalKind::IdentityNumber, PersonalKind::BankCard, PersonalKind::Other,
            ];
            let masked = mask(kinds[kind], text.trim());
            prop_assert!(text.trim().is_empty() || masked.contains('*'), "{} {}", text, masked);
        }
    }
}
