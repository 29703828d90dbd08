//! Amounts in Chinese words, as contracts and cheques carry them (壹仟肆佰零玖元伍角).
//!
//! The rules for filling in payment papers leave a few characters free: whether one 零 stands where a
//! group ends in zero and the next begins with a figure, and whether 整 follows 角. A writer picks one
//! form; a checker has to take them all.

use rust_decimal::Decimal;

pub(super) const DIGITS: [&str; 10] = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
const PLACES: [&str; 4] = ["仟", "佰", "拾", ""];
/// Ten thousands: four figures stand before each of these, the highest first.
const GROUPS: [&str; 4] = ["万亿", "亿", "万", ""];
/// What four groups of four figures hold.
const MOST: i128 = 10_000_000_000_000_000;

/// A piece of the words: it must stand, or it may.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Must(String),
    May(&'static str),
}

/// Writes an amount of yuan in words: the usual form, with the free 零 written and 整 after 角.
///
/// None for an amount with more than two decimal places or of ten thousand billion yuan and more.
#[must_use]
pub fn write(amount: Decimal) -> Option<String> {
    let pieces = pieces(amount)?;
    Some(
        pieces
            .into_iter()
            .map(|piece| match piece {
                Piece::Must(text) => text,
                Piece::May(text) => text.to_owned(),
            })
            .collect(),
    )
}

/// Whether a text is a legal form of the amount. Blanks, the prefix 人民币, Traditional characters,
/// 圆 for 元 and 正 for 整 are taken as they are used.
#[must_use]
pub fn says(text: &str, amount: Decimal) -> bool {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ':' | '：'))
        .map(simple)
        .collect();
    let text = text
        .strip_prefix("人民币")
        .or_else(|| text.strip_prefix("人民幣"))
        .unwrap_or(&text);
    pieces(amount).is_some_and(|pieces| fits(text, &pieces))
}

/// The character that the words are compared in.
pub(super) fn simple(c: char) -> char {
    match c {
        '貳' => '贰',
        '參' | '叄' => '叁',
        '陸' => '陆',
        '萬' => '万',
        '億' => '亿',
        '圓' | '圆' => '元',
        '正' => '整',
        '負' => '负',
        '〇' => '零',
        other => other,
    }
}

fn fits(text: &str, pieces: &[Piece]) -> bool {
    match pieces.split_first() {
        None => text.is_empty(),
        Some((Piece::Must(piece), rest)) => text
            .strip_prefix(piece.as_str())
            .is_some_and(|left| fits(left, rest)),
        Some((Piece::May(piece), rest)) => {
            text.strip_prefix(piece)
                .is_some_and(|left| fits(left, rest))
                || fits(text, rest)
        }
    }
}

fn pieces(amount: Decimal) -> Option<Vec<Piece>> {
    let cents = amount.checked_mul(Decimal::ONE_HUNDRED)?.normalize();
    if cents.scale() != 0 {
        return None;
    }
    let cents = cents.mantissa();
    let mut pieces = Vec::new();
    if cents < 0 {
        pieces.push(Piece::Must("负".to_owned()));
    }
    let cents = cents.unsigned_abs();
    let (yuan, rest) = (cents.checked_div(100)?, cents.checked_rem(100)?);
    if yuan >= MOST.unsigned_abs() {
        return None;
    }
    let (jiao, fen) = (figure(rest, 10)?, figure(rest, 1)?);
    if yuan > 0 {
        whole(yuan, &mut pieces)?;
        pieces.push(Piece::Must("元".to_owned()));
    }
    match (jiao, fen) {
        (0, 0) => {
            let text = if yuan == 0 { "零元整" } else { "整" };
            pieces.push(Piece::Must(text.to_owned()));
        }
        (0, _) => {
            if yuan > 0 {
                pieces.push(Piece::Must("零".to_owned()));
            }
            pieces.push(digit(fen, "分")?);
        }
        _ => {
            if yuan > 0 && figure(yuan, 1)? == 0 {
                pieces.push(Piece::May("零"));
            }
            pieces.push(digit(jiao, "角")?);
            if fen == 0 {
                pieces.push(Piece::May("整"));
            } else {
                pieces.push(digit(fen, "分")?);
            }
        }
    }
    Some(pieces)
}

/// The figure at a place of a number.
fn figure(number: u128, place: u128) -> Option<usize> {
    usize::try_from(number.checked_div(place)?.checked_rem(10)?).ok()
}

fn digit(figure: usize, unit: &str) -> Option<Piece> {
    Some(Piece::Must(format!("{}{unit}", DIGITS.get(figure)?)))
}

/// The yuan: groups of four figures. One 零 stands for a run of zeros inside; where a group ends in
/// zero and the next one is full, it may stand.
fn whole(yuan: u128, pieces: &mut Vec<Piece>) -> Option<()> {
    let mut begun = false;
    let mut gap = false;
    let mut ends_in_zero = false;
    let mut weight = 1_000_000_000_000_u128;
    for group_name in GROUPS {
        let group = yuan.checked_div(weight)?.checked_rem(10_000)?;
        weight = weight.checked_div(10_000)?;
        if group == 0 {
            gap = begun;
            continue;
        }
        let mut place = 1000_u128;
        let mut zeros = gap || (begun && group < 1000);
        if begun && !zeros && ends_in_zero {
            pieces.push(Piece::May("零"));
        }
        let mut inside = false;
        for place_name in PLACES {
            let figure = figure(group, place)?;
            place = place.checked_div(10)?;
            if figure == 0 {
                zeros = zeros || inside;
                continue;
            }
            if zeros {
                pieces.push(Piece::Must("零".to_owned()));
            }
            pieces.push(digit(figure, place_name)?);
            zeros = false;
            inside = true;
        }
        // 万亿 is written 万 when 亿 follows by itself.
        let name =
            if group_name == "万亿" && yuan.checked_div(100_000_000)?.checked_rem(10_000)? != 0 {
                "万"
            } else {
                group_name
            };
        pieces.push(Piece::Must(name.to_owned()));
        begun = true;
        gap = false;
        ends_in_zero = figure(group, 1)? == 0;
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::exact::parse;
    use proptest::prelude::*;

    #[test]
    fn every_legal_form_is_taken() {
        for (amount, texts) in [
            (
                "1409.50",
                vec![
                    "壹仟肆佰零玖元伍角",
                    "壹仟肆佰零玖元伍角整",
                    "人民币壹仟肆佰零玖圆伍角正",
                ],
            ),
            ("6007.14", vec!["陆仟零柒元壹角肆分"]),
            (
                "1680.32",
                vec!["壹仟陆佰捌拾元叁角贰分", "壹仟陆佰捌拾元零叁角贰分"],
            ),
            (
                "107000.53",
                vec![
                    "壹拾万柒仟元零伍角叁分",
                    "壹拾万零柒仟元伍角叁分",
                    "壹拾万柒仟元伍角叁分",
                ],
            ),
            (
                "16409.02",
                vec!["壹万陆仟肆佰零玖元零贰分", "壹萬陸仟肆佰零玖圓零貳分"],
            ),
            (
                "325.04",
                vec!["叁佰贰拾伍元零肆分", "人民币：叁佰贰拾伍元零肆分"],
            ),
            ("20000500.00", vec!["贰仟万零伍佰元整"]),
            ("1000000001.00", vec!["壹拾亿零壹元整"]),
            (
                "100010001000.10",
                vec!["壹仟亿壹仟万壹仟元壹角", "壹仟亿零壹仟万零壹仟元零壹角整"],
            ),
            ("10", vec!["壹拾元整", "壹拾元正"]),
            ("0.05", vec!["伍分"]),
            ("0", vec!["零元整"]),
            ("-12.30", vec!["负壹拾贰元叁角"]),
            ("2000300000000", vec!["贰万零叁亿元整"]),
        ] {
            let amount = parse(amount).unwrap_or_default();
            for text in texts {
                assert!(says(text, amount), "{text} {amount}");
            }
        }
    }

    #[test]
    fn another_amount_or_an_illegal_form_is_refused() {
        for (amount, text) in [
            ("1409.50", "壹仟肆佰玖元伍角"),
            ("1409.50", "壹仟肆佰零玖元陆角"),
            ("325.04", "叁佰贰拾伍元肆分"),
            ("325.40", "叁佰贰拾伍元零肆分"),
            ("10", "拾元整"),
            ("10", "壹拾元"),
            ("20000500.00", "贰仟万伍佰元整"),
            ("1000000001.00", "壹拾亿壹元整"),
            ("100", "一百元整"),
            ("0", ""),
        ] {
            assert!(!says(text, parse(amount).unwrap_or_default()), "{text}");
        }
    }

    #[test]
    fn what_has_no_words_has_none() {
        for amount in ["0.001", "10000000000000000"] {
            assert_eq!(write(parse(amount).unwrap_or_default()), None);
        }
        assert_eq!(
            write(parse("9999999999999999.99").unwrap_or_default()).map(|t| t.chars().count()),
            Some(36)
        );
    }

    /// Reads words by adding up, whatever zeros stand in them.
    fn read(text: &str) -> Option<i64> {
        let (mut total, mut section, mut figure) = (0_i64, 0_i64, 0_i64);
        let mut cents = 0;
        for c in text.chars() {
            match c {
                '零' | '整' | '负' => {}
                '仟' => (section, figure) = (section + figure * 1000, 0),
                '佰' => (section, figure) = (section + figure * 100, 0),
                '拾' => (section, figure) = (section + figure * 10, 0),
                '万' => (section, figure) = ((section + figure) * 10_000, 0),
                '亿' => {
                    (total, section, figure) = ((total + section + figure) * 100_000_000, 0, 0)
                }
                '元' => (total, section, figure) = (total + section + figure, 0, 0),
                '角' => (cents, figure) = (cents + figure * 10, 0),
                '分' => (cents, figure) = (cents + figure, 0),
                digit => {
                    let digit = digit.to_string();
                    figure = i64::try_from(DIGITS.iter().position(|d| *d == digit)?).ok()?;
                }
            }
        }
        Some(total * 100 + cents)
    }

    proptest! {
        #[test]
        fn words_read_back_and_only_as_themselves(cents in 0_i64..1_000_000_000_000_000_000, other in -3_i64..=3) {
            let amount = Decimal::new(cents, 2);
            let text = write(amount);
            prop_assert_eq!(text.as_deref().and_then(read), Some(cents));
            prop_assert!(text.as_deref().is_some_and(|text| says(text, amount)));
            let near = Decimal::new(cents + other, 2);
            prop_assert_eq!(text.is_some_and(|text| says(&text, near)), other == 0);
        }
    }
}
