//! Dates in Chinese words, as bills and cheques carry them (贰零贰陆年零壹月壹拾伍日).
//!
//! The rules for filling in payment papers put 零 before the months 1, 2 and 10 and before the days 1 to 10,
//! 20 and 30, and 壹 before 拾 in 11 to 19, so that nobody can write a figure in front.

use chrono::{Datelike as _, NaiveDate};

use super::amount_words::{DIGITS, simple};

/// Writes a day in words. None for a year that has not four figures.
#[must_use]
pub fn write(date: NaiveDate) -> Option<String> {
    let (month, day) = (date.month(), date.day());
    let zero = |needed: bool| if needed { "零" } else { "" };
    Some(format!(
        "{}年{}{}月{}{}日",
        year(date)?,
        zero(matches!(month, 1 | 2 | 10)),
        tens(month)?,
        zero(day < 10 || day.checked_rem(10)? == 0),
        tens(day)?,
    ))
}

/// Whether a text is the day in words. Blanks and Traditional characters are taken as they are used, 〇 for 零,
/// and a 零 before the months 3 to 9, which need none.
#[must_use]
pub fn says(text: &str, date: NaiveDate) -> bool {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(simple)
        .collect();
    write(date).is_some_and(|words| {
        let free = (3..10).contains(&date.month());
        text == words || (free && text == words.replacen('年', "年零", 1))
    })
}

fn year(date: NaiveDate) -> Option<String> {
    let year = u32::try_from(date.year()).ok()?;
    let figures = year.to_string();
    let words = figures.chars().map(|figure| {
        let figure = usize::try_from(figure.to_digit(10)?).ok()?;
        DIGITS.get(figure).copied()
    });
    words
        .collect::<Option<String>>()
        .filter(|_| figures.len() == 4)
}

/// A number below one hundred; its tens always begin with a figure.
fn tens(number: u32) -> Option<String> {
    let figure = |number: u32| DIGITS.get(usize::try_from(number).ok()?).copied();
    let (ten, one) = (number.checked_div(10)?, number.checked_rem(10)?);
    Some(match (ten, one) {
        (0, one) => figure(one)?.to_owned(),
        (ten, 0) => format!("{}拾", figure(ten)?),
        (ten, one) => format!("{}拾{}", figure(ten)?, figure(one)?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::day;
    use std::collections::BTreeSet;

    fn words(text: &str) -> Option<String> {
        day::parse(text).and_then(write)
    }

    #[test]
    fn the_examples_of_the_rules() {
        for (date, text) in [
            ("2026-01-15", "贰零贰陆年零壹月壹拾伍日"),
            ("2026-10-20", "贰零贰陆年零壹拾月零贰拾日"),
            ("2025-02-09", "贰零贰伍年零贰月零玖日"),
            ("2024-03-10", "贰零贰肆年叁月零壹拾日"),
            ("2024-11-11", "贰零贰肆年壹拾壹月壹拾壹日"),
            ("2023-12-30", "贰零贰叁年壹拾贰月零叁拾日"),
            ("2023-12-31", "贰零贰叁年壹拾贰月叁拾壹日"),
            ("2008-09-29", "贰零零捌年玖月贰拾玖日"),
        ] {
            assert_eq!(words(date).as_deref(), Some(text), "{date}");
        }
    }

    #[test]
    fn other_forms_are_taken_or_refused() {
        for (text, date, right) in [
            ("貳零貳陸年 零壹月 壹拾伍日", "2026-01-15", true),
            ("贰〇贰陆年零壹月壹拾伍日", "2026-01-15", true),
            ("贰零贰肆年零叁月零壹拾日", "2024-03-10", true),
            ("贰零贰陆年壹月壹拾伍日", "2026-01-15", false),
            ("贰零贰陆年零壹月拾伍日", "2026-01-15", false),
            ("贰零贰陆年零壹拾月贰拾日", "2026-10-20", false),
            ("贰零贰肆年零壹拾壹月壹拾壹日", "2024-11-11", false),
            ("贰零贰陆年零壹月壹拾陆日", "2026-01-15", false),
            ("2026年1月15日", "2026-01-15", false),
        ] {
            let date = day::parse(date);
            assert_eq!(date.map(|date| says(text, date)), Some(right), "{text}");
        }
    }

    #[test]
    fn every_day_of_a_leap_year_has_words_of_its_own() {
        let days: Vec<_> = NaiveDate::from_yo_opt(2024, 1)
            .into_iter()
            .flat_map(|first| first.iter_days().take(366))
            .collect();
        let all: BTreeSet<_> = days.iter().filter_map(|date| write(*date)).collect();
        assert_eq!(all.len(), 366);
        assert!(
            days.iter()
                .all(|date| write(*date).is_some_and(|text| says(&text, *date)))
        );
        assert_eq!(words("0999-01-01"), None);
    }
}
