//! Whether payment terms can be read at all (8.1.2).

use rust_decimal::Decimal;

use super::terms::{DueRule, PaymentTermsFacts, TermPart};
use crate::answer::{Error, ErrorCode};

/// Refuses lines that cannot be read.
pub(super) fn check(facts: &PaymentTermsFacts) -> Result<(), Error> {
    let refuse = |path: String, expected: &str, observed: String| {
        Err(Error::new(ErrorCode::OutOfRange, path, expected, observed))
    };
    for (name, value) in [
        ("cash_step", facts.cash_step),
        ("rate_to_base", facts.rate_to_base),
    ] {
        if let Some(value) = value.filter(|value| *value <= Decimal::ZERO) {
            return refuse(name.to_owned(), "more than 0", value.to_string());
        }
    }
    if facts
        .tax
        .is_some_and(|tax| tax.currency != facts.total.currency)
    {
        let expected = facts.total.currency.code();
        let observed = facts.tax.map_or("", |tax| tax.currency.code());
        return Err(Error::new(
            ErrorCode::MoneyUnusable,
            "tax",
            expected,
            observed,
        ));
    }
    let discount = facts
        .early_discount
        .iter()
        .map(|d| ("early_discount.percent".to_owned(), d.percent));
    let percents = facts
        .lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| Some((format!("lines[{at}].percent"), line.percent?)));
    for (path, percent) in discount.chain(percents) {
        if percent < Decimal::ZERO || percent > Decimal::ONE_HUNDRED {
            return refuse(path, "0-100", percent.to_string());
        }
    }
    let mut rest = (facts.lines.iter().enumerate())
        .filter(|(_, line)| line.part == TermPart::Remainder)
        .map(|(at, _)| at);
    if let (Some(first), Some(second)) = (rest.next(), rest.next()) {
        let path = format!("lines[{second}].part");
        let expected = "one remainder";
        let observed = format!("lines[{first}] is one too");
        return Err(Error::new(
            ErrorCode::Contradiction,
            path,
            expected,
            observed,
        ));
    }
    for (at, line) in facts.lines.iter().enumerate() {
        let needs_percent = matches!(
            line.part,
            TermPart::PercentOfTotal | TermPart::PercentOfRemainder
        );
        if needs_percent != line.percent.is_some() {
            let path = format!("lines[{at}].percent");
            return refuse(
                path,
                "a percentage where the part is one, and only there",
                shown(line.percent),
            );
        }
        if (line.part == TermPart::Fixed) != line.amount.is_some() {
            let path = format!("lines[{at}].amount");
            return refuse(
                path,
                "an amount where the part is fixed, and only there",
                shown(line.amount),
            );
        }
        if line.amount.is_some_and(|amount| amount < Decimal::ZERO) {
            return refuse(
                format!("lines[{at}].amount"),
                "0 or more",
                shown(line.amount),
            );
        }
        if (line.rule == DueRule::FixedDate) != line.fixed_date.is_some() {
            let observed = line
                .fixed_date
                .map_or("nothing".to_owned(), |date| date.to_string());
            let expected = "a day where the rule has one, and only there";
            return refuse(format!("lines[{at}].fixed_date"), expected, observed);
        }
        let needs_day = matches!(
            line.rule,
            DueRule::DaysThenDay | DueRule::DaysThenDayOfFollowingMonth
        );
        let fits = match line.day_of_month {
            Some(day) => (1..=31).contains(&day),
            None => !needs_day,
        };
        if !fits {
            let observed = line
                .day_of_month
                .map_or("nothing".to_owned(), |day| day.to_string());
            return refuse(format!("lines[{at}].day_of_month"), "1-31", observed);
        }
    }
    Ok(())
}

fn shown(value: Option<Decimal>) -> String {
    value.map_or("nothing".to_owned(), |value| value.to_string())
}
