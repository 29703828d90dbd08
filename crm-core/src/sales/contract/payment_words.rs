//! The words of a payment clause, read part by part (6.3.2).
//!
//! Reads what hospitals and suppliers write: `预付30%，发货前60%，验收后10%`, `验收合格后六十日内`, `月结30天`, `货到次月底`,
//! `net 60`, `30/60/10`. What is not a share, an event or a time is left alone.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::policy::{PaymentEvent, PaymentWord};
use crate::base::day;

/// How long after its event a part is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Span {
    Days(u32),
    Workdays(u32),
    Months(u32),
}

/// What one part of a clause says; what it leaves open is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct ReadPart {
    pub(super) text: String,
    pub(super) percent: Option<Decimal>,
    pub(super) amount: Option<Decimal>,
    pub(super) rest: bool,
    pub(super) event: Option<PaymentEvent>,
    /// The word that named it.
    pub(super) word: Option<String>,
    pub(super) before: bool,
    pub(super) span: Option<Span>,
    /// To the end of the month of the event, or of as many months later.
    pub(super) month_end: Option<u32>,
    /// A day of the month after the event.
    pub(super) next_month_day: Option<u32>,
    pub(super) fixed_on: Option<NaiveDate>,
}

impl ReadPart {
    fn has_share(&self) -> bool {
        self.percent.is_some() || self.amount.is_some() || self.rest
    }

    fn has_time(&self) -> bool {
        self.span.is_some() || self.month_end.is_some() || self.next_month_day.is_some()
    }

    fn is_empty(&self) -> bool {
        !self.has_share() && !self.has_time() && self.event.is_none() && self.fixed_on.is_none()
    }

    /// Whether another clause can only belong to a part of its own.
    fn collides(&self, other: &Self) -> bool {
        (self.has_share() && other.has_share())
            || (self.event.is_some() && other.event.is_some() && self.event != other.event)
            || (self.has_time() && other.has_time())
            || (self.fixed_on.is_some() && other.fixed_on.is_some())
    }

    fn take(&mut self, other: Self) {
        if !self.text.is_empty() {
            self.text.push('，');
        }
        self.text.push_str(&other.text);
        self.percent = self.percent.or(other.percent);
        self.amount = self.amount.or(other.amount);
        self.rest |= other.rest;
        if self.event.is_none() {
            self.event = other.event;
            self.word = other.word;
        }
        self.before |= other.before;
        self.span = self.span.or(other.span);
        self.month_end = self.month_end.or(other.month_end);
        self.next_month_day = self.next_month_day.or(other.next_month_day);
        self.fixed_on = self.fixed_on.or(other.fixed_on);
    }
}

/// The parts of a text, and the clauses that say nothing about shares, events or times.
pub(super) fn read(text: &str, words: &[PaymentWord]) -> (Vec<ReadPart>, Vec<String>) {
    let plain = plain(text);
    if let Some(parts) = bare_shares(&plain) {
        return (parts, Vec::new());
    }
    let (mut parts, mut left_over): (Vec<ReadPart>, Vec<String>) = (Vec::new(), Vec::new());
    for clause in plain.split([',', ';', '。', '、', ':']) {
        if clause.is_empty() {
            continue;
        }
        let read = clause_of(clause, words);
        if read.is_empty() {
            left_over.push(read.text);
            continue;
        }
        match parts.last_mut().filter(|last| !last.collides(&read)) {
            Some(last) => last.take(read),
            None => parts.push(read),
        }
    }
    (parts, left_over)
}

/// `30/60/10`: shares, and not a word about when.
fn bare_shares(text: &str) -> Option<Vec<ReadPart>> {
    let shares: Option<Vec<Decimal>> = text
        .split('/')
        .map(|share| share.trim_end_matches('%').parse().ok())
        .collect();
    let shares = shares.filter(|shares| shares.len() > 1)?;
    let part = |percent: Decimal| ReadPart {
        text: percent.to_string(),
        percent: Some(percent),
        ..ReadPart::default()
    };
    Some(shares.into_iter().map(part).collect())
}

/// Half width, lower case, without blanks, numbers in figures, percent as a sign.
fn plain(text: &str) -> String {
    let half = text.chars().filter_map(|c| match c {
        // The full-width forms stand in the order of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c).saturating_sub(0xfee0)),
        c if c.is_whitespace() => None,
        c => Some(c),
    });
    let lower: String = half.collect::<String>().to_lowercase();
    let figures = grouped(&figures(&lower));
    // 百分之三十 came out as 百分之30.
    let mut out = String::new();
    let mut rest = figures.as_str();
    while let Some((before, after)) = rest.split_once("百分之") {
        out.push_str(before);
        let end = after.find(|c: char| !c.is_ascii_digit() && c != '.');
        let (number, tail) = after.split_at(end.unwrap_or(after.len()));
        out.push_str(number);
        out.push('%');
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// 10,000 is one figure: a comma between a digit and just three more separates nothing.
fn grouped(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: Option<usize>| {
        at.and_then(|at| chars.get(at))
            .is_some_and(char::is_ascii_digit)
    };
    let inside = |at: usize| {
        let after = |count: usize| digit(at.checked_add(count));
        digit(at.checked_sub(1)) && after(1) && after(2) && after(3) && !after(4)
    };
    let kept = chars.iter().enumerate();
    kept.filter(|(at, c)| **c != ',' || !inside(*at))
        .map(|(_, c)| *c)
        .collect()
}

/// Chinese numbers below ten thousand as figures: 六十 is 60, 一百二十 is 120, 两 is 2.
fn figures(text: &str) -> String {
    let mut out = String::new();
    let mut number = Number::default();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        // 百分之 is a word and no hundred.
        let hundredth = c == '百' && chars.peek() == Some(&'分');
        if !hundredth && number.take(c) {
            continue;
        }
        number.write(&mut out);
        out.push(c);
    }
    number.write(&mut out);
    out
}

#[derive(Default)]
struct Number {
    sum: u32,
    digit: Option<u32>,
    seen: bool,
}

impl Number {
    fn take(&mut self, c: char) -> bool {
        let digits = "零一二三四五六七八九";
        let digit = digits.chars().zip(0..).find(|(d, _)| *d == c);
        let digit = digit.map(|(_, value)| value).or(match c {
            '两' | '兩' => Some(2),
            '〇' => Some(0),
            _ => None,
        });
        let unit = match c {
            '十' => Some(10),
            '百' => Some(100),
            '千' => Some(1000),
            _ => None,
        };
        if digit.is_some() {
            self.digit = digit;
        } else if let Some(unit) = unit {
            let times = self.digit.take().unwrap_or(1);
            self.sum = self.sum.saturating_add(times.saturating_mul(unit));
        }
        self.seen |= digit.is_some() || unit.is_some();
        digit.is_some() || unit.is_some()
    }

    fn write(&mut self, out: &mut String) {
        if self.seen {
            let value = self.sum.saturating_add(self.digit.unwrap_or(0));
            out.push_str(&value.to_string());
        }
        *self = Self::default();
    }
}

const REST: [&str; 10] = [
    "余款", "餘款", "尾款", "剩余", "剩餘", "其余", "其餘", "余额", "餘額", "balance",
];

const WARRANTY: [&str; 8] = [
    "质保期",
    "质保期满",
    "保修期",
    "保修期满",
    "質保期",
    "質保期滿",
    "保固期",
    "保固期滿",
];

fn clause_of(clause: &str, words: &[PaymentWord]) -> ReadPart {
    let mut part = ReadPart {
        text: clause.to_owned(),
        rest: REST.iter().any(|word| clause.contains(word)),
        ..ReadPart::default()
    };
    event(clause, words, &mut part);
    let mut rest = clause;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, tail) = rest.split_at(start);
        if let Some((date, after)) = date(tail) {
            part.fixed_on = part.fixed_on.or(Some(date));
            rest = after;
            continue;
        }
        let end = tail.find(|c: char| !c.is_ascii_digit() && c != '.');
        let (figure, after) = tail.split_at(end.unwrap_or(tail.len()));
        number(&mut part, before, figure.trim_end_matches('.'), after);
        rest = after;
    }
    halves(clause, &mut part);
    month_end(clause, &mut part);
    part
}

/// Half a year, half a month; not the half of a year and a half, which its number knows.
fn halves(clause: &str, part: &mut ReadPart) {
    for (words, span) in [
        (["半年", "halfayear"], Span::Months(6)),
        (["半个月", "半個月"], Span::Days(15)),
    ] {
        let found = words.iter().find_map(|word| clause.split_once(word));
        let length = |(before, after): (&str, &str)| {
            before.ends_with(|c: char| c.is_ascii_digit())
                || WARRANTY.iter().any(|word| before.ends_with(word))
                || names_warranty(after)
        };
        if let Some(sides) = found
            && !length(sides)
        {
            part.span = part.span.or(Some(span));
        }
    }
}

/// Whether a length stands before the warranty it measures: `1年质保期满后`.
fn names_warranty(after: &str) -> bool {
    let bare = after.trim_start_matches(['个', '個', '年', '月', '日', '天', '的', '半']);
    WARRANTY.iter().any(|word| bare.starts_with(word))
}

/// A number means what stands beside it.
fn number(part: &mut ReadPart, before: &str, figure: &str, after: &str) {
    let Ok(value) = figure.parse::<Decimal>() else {
        return;
    };
    let begins = |units: &[&str]| units.iter().any(|unit| after.starts_with(unit));
    if after.starts_with('%') {
        part.percent = part.percent.or(Some(value));
        return;
    }
    if after.starts_with("万元") || after.starts_with("萬元") {
        let amount = value.checked_mul(Decimal::from(10_000_u32));
        part.amount = part.amount.or(amount);
        return;
    }
    if after.starts_with('元') {
        part.amount = part.amount.or(Some(value));
        return;
    }
    let Ok(count) = figure.parse::<u32>() else {
        return;
    };
    // A warranty of one year is the length of the warranty, not a time to pay.
    if WARRANTY.iter().any(|word| before.ends_with(word)) || names_warranty(after) {
        return;
    }
    // A year of the calendar without its day: no length, and no day either.
    if count > 1999 && begins(&["年"]) {
        return;
    }
    let span = if before.ends_with("次月") && begins(&["日", "号", "號"]) {
        part.next_month_day = part.next_month_day.or(Some(count));
        None
    } else if before.ends_with('月') {
        // A day of a month without its year: no time from an event, and no day either.
        None
    } else if begins(&[
        "个工作日",
        "個工作日",
        "个工作天",
        "個工作天",
        "工作日",
        "工作天",
        "workingday",
        "workday",
        "businessday",
    ]) {
        Some(Span::Workdays(count))
    } else if begins(&[
        "天",
        "日",
        "个自然日",
        "個日曆天",
        "日曆天",
        "自然日",
        "day",
    ]) {
        Some(Span::Days(count))
    } else if begins(&["个月", "個月", "month"]) {
        Some(Span::Months(count))
    } else if begins(&["年半"]) {
        Some(Span::Months(count.saturating_mul(12).saturating_add(6)))
    } else if begins(&["年", "year"]) {
        Some(Span::Months(count.saturating_mul(12)))
    } else if begins(&["个季度", "個季度", "季度", "quarter"]) && !before.ends_with('第') {
        Some(Span::Months(count.saturating_mul(3)))
    } else if begins(&[
        "周",
        "週",
        "个星期",
        "個星期",
        "星期",
        "个礼拜",
        "個禮拜",
        "week",
    ]) {
        Some(Span::Days(count.saturating_mul(7)))
    } else if before.ends_with("net") || before.ends_with("eom") || before.ends_with("eom+") {
        Some(Span::Days(count))
    } else {
        None
    };
    part.span = part.span.or(span);
}

/// `2026年3月31日`, `2026-03-31`, `2026/3/31`, `2026.3.31`, `2026年3月底`, `2026年底` at the beginning of a text, and
/// what follows.
fn date(text: &str) -> Option<(NaiveDate, &str)> {
    let (year, rest) = digits(text)?;
    if let Some(end) = end_of(year, rest) {
        return Some(end);
    }
    let rest = rest.strip_prefix(['年', '-', '/', '.'])?;
    let (month, rest) = digits(rest)?;
    let rest = rest.strip_prefix(['月', '-', '/', '.'])?;
    let (day, rest) = digits(rest)?;
    let rest = rest.strip_prefix(['日', '号', '號']).unwrap_or(rest);
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    (year > 1999).then_some((date, rest))
}

/// The last day of a year or of a month of it.
fn end_of(year: u32, rest: &str) -> Option<(NaiveDate, &str)> {
    let rest = rest.strip_prefix('年').filter(|_| year > 1999)?;
    let (month, rest) = match digits(rest) {
        Some((month, rest)) => (month, rest.strip_prefix('月')?),
        None => (12, rest),
    };
    let rest = rest.strip_prefix(['底', '末'])?;
    let first = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, 1)?;
    let next = day::shift_months(first, 1);
    Some((day::shift(next, -1), rest))
}

fn digits(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit());
    let (figure, rest) = text.split_at(end.unwrap_or(text.len()));
    Some((figure.parse().ok()?, rest))
}

/// The event of a clause: a word that says after or before it, else the first one.
fn event(clause: &str, words: &[PaymentWord], part: &mut ReadPart) {
    let mut best: Option<(bool, usize, &PaymentWord, bool)> = None;
    for word in words {
        let Some((head, tail)) = clause.split_once(word.word.as_str()) else {
            continue;
        };
        let near: String = tail.chars().take(4).collect();
        // 款到发货: the money comes first.
        let before = near.starts_with('前')
            || ["款到", "before", "priorto"]
                .iter()
                .any(|word| head.ends_with(word));
        let tied = before
            || near.contains('后')
            || near.contains('後')
            || near.contains("起")
            || near.contains("之日")
            || head.ends_with("after")
            || head.ends_with("from")
            || head.ends_with("upon");
        let better = best.is_none_or(|(was_tied, at, known, _)| {
            // A longer word at one place says more: 质保金 before 质保.
            (tied, usize::MAX.saturating_sub(head.len()), word.word.len())
                > (was_tied, usize::MAX.saturating_sub(at), known.word.len())
        });
        if better {
            best = Some((tied, head.len(), word, before));
        }
    }
    if let Some((_, _, word, before)) = best {
        part.event = Some(word.event);
        part.word = Some(word.word.clone());
        part.before = before;
    }
}

fn month_end(clause: &str, part: &mut ReadPart) {
    let says = |words: &[&str]| words.iter().any(|word| clause.contains(word));
    if part.next_month_day.is_some() {
        return;
    }
    if says(&["次月底", "次月末", "下月底", "下月末"]) {
        part.month_end = Some(1);
    } else if says(&["月结", "月結", "月底", "月末", "eom", "endofmonth"]) {
        part.month_end = Some(0);
    }
}
