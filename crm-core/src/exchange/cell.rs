//! Reading one cell: days, numbers and choices as people write them, and what is wrong with the rest.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::base::exact;

/// What is wrong with a cell: a stable code, and what would have been right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Stable code.
    pub code: &'static str,
    /// What would have been right.
    pub expected: String,
}

impl Fault {
    /// A fault.
    #[must_use]
    pub fn new(code: &'static str, expected: impl Into<String>) -> Self {
        Self {
            code,
            expected: expected.into(),
        }
    }
}

/// Full-width letters, digits and signs as the plain ones; the text is otherwise left as it is.
pub(super) fn half_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{3000}' => ' ',
            '\u{FF01}'..='\u{FF5E}' => (c as u32)
                .checked_sub(0xFEE0)
                .and_then(char::from_u32)
                .unwrap_or(c),
            _ => c,
        })
        .collect()
}

/// A day as 2025-01-05, 2025/1/5, 2025.1.5, 2025年1月5日, 20250105, or with a time of 00:00:00.
pub(super) fn day(text: &str, roc_years: bool) -> Result<NaiveDate, Fault> {
    let unreadable = || Fault::new("unreadable_date", "a day as yyyy-mm-dd");
    let text = half_width(text);
    let text = text.trim();
    let text = text.strip_suffix("00:00:00").map_or(text, str::trim_end);
    let parts: Vec<&str> = if text.len() == 8 && text.chars().all(|c| c.is_ascii_digit()) {
        [text.get(0..4), text.get(4..6), text.get(6..8)]
            .into_iter()
            .flatten()
            .collect()
    } else {
        text.trim_end_matches(['日', '号', '號'])
            .split(['-', '/', '.', '年', '月'])
            .collect()
    };
    let [year, month, day] = parts.as_slice() else {
        return Err(unreadable());
    };
    let number = |part: &str, most: usize| {
        let plain = !part.is_empty() && part.len() <= most;
        let digits = plain && part.chars().all(|c| c.is_ascii_digit());
        digits
            .then(|| part.parse::<u32>().ok())
            .flatten()
            .ok_or_else(unreadable)
    };
    let whole = number(year, 4)?;
    let year = match year.len() {
        4 => whole,
        2 | 3 if roc_years => whole.saturating_add(1911),
        _ => return Err(unreadable()),
    };
    let year = i32::try_from(year).map_err(|_| unreadable())?;
    NaiveDate::from_ymd_opt(year, number(month, 2)?, number(day, 2)?)
        .ok_or_else(|| Fault::new("impossible_date", "a day of the calendar"))
}

/// A number as 1234.50, 1,234.50, ￥1,234.50, 1,234.50元 or 12.5万元; below one also as databases write it, .0120.
pub(super) fn number(text: &str) -> Result<Decimal, Fault> {
    let unreadable = || Fault::new("unreadable_number", "a number such as 1234.50");
    let text = half_width(text);
    let mut text = text.trim().trim_start_matches(['¥', '￥', '$']).trim();
    let mut scale = Decimal::ONE;
    for (unit, times) in [("万元", 10_000), ("萬元", 10_000), ("元", 1), ("圆", 1)] {
        if let Some(rest) = text.strip_suffix(unit) {
            text = rest.trim();
            scale = Decimal::from(times);
            break;
        }
    }
    let (sign, digits) = text
        .strip_prefix('-')
        .map_or(("", text), |rest| ("-", rest));
    let (whole, fraction) = digits
        .split_once('.')
        .map_or((digits, None), |(w, f)| (w, Some(f)));
    let whole = if whole.is_empty() && fraction.is_some() {
        "0"
    } else {
        whole
    };
    let groups: Vec<&str> = whole.split(',').collect();
    let grouped = groups.len() > 1;
    let fits = groups.iter().enumerate().all(|(at, group)| {
        !grouped
            || if at == 0 {
                (1..=3).contains(&group.len())
            } else {
                group.len() == 3
            }
    });
    if !fits {
        return Err(unreadable());
    }
    let plain = match fraction {
        Some(fraction) => format!("{sign}{}.{fraction}", groups.concat()),
        None => format!("{sign}{}", groups.concat()),
    };
    exact::parse(&plain)
        .and_then(|value| value.checked_mul(scale))
        .ok_or_else(unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_as_people_write_them() {
        for text in [
            "2025-01-05",
            "2025/1/5",
            "2025.1.5",
            "2025年1月5日",
            "20250105",
            "２０２５/１/５",
            "2025-01-05 00:00:00",
            " 2025-1-05 ",
        ] {
            assert_eq!(
                day(text, false).map(|d| d.to_string()),
                Ok("2025-01-05".into()),
                "{text}"
            );
        }
        for (text, code) in [
            ("2025-02-30", "impossible_date"),
            ("2025-13-01", "impossible_date"),
            ("05-01-2025", "unreadable_date"),
            ("45662", "unreadable_date"),
            ("soon", "unreadable_date"),
            ("114/1/5", "unreadable_date"),
            ("2025-1", "unreadable_date"),
        ] {
            assert_eq!(day(text, false).map_err(|f| f.code), Err(code), "{text}");
        }
        assert_eq!(
            day("114年1月5日", true).map(|d| d.to_string()),
            Ok("2025-01-05".into())
        );
    }

    #[test]
    fn numbers_as_people_write_them() {
        for (text, value) in [
            ("1234.5", "1234.5"),
            ("1,234.50", "1234.50"),
            ("￥1,234.50", "1234.50"),
            ("1,234.50元", "1234.50"),
            ("12.5万元", "125000.0"),
            ("１２３４", "1234"),
            ("-7", "-7"),
            (".0120", "0.0120"),
            ("-.5", "-0.5"),
        ] {
            assert_eq!(number(text).ok(), exact::parse(value), "{text}");
        }
        for text in [
            "1,23,4", "1e3", "", "1.2.3", "12万", "abc", ".", "-.", ".5.1", "1,234,5",
        ] {
            assert_eq!(
                number(text).map_err(|f| f.code),
                Err("unreadable_number"),
                "{text}"
            );
        }
    }
}
