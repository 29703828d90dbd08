//! Payment terms to due dates and instalments (8.1.2).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy_terms::{DueRoll, TermsPolicy, ZeroTotal};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Currency, Money, MoneyError, Rounding, WorkingCalendar, day, exact};

/// Which part of the total a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermPart {
    /// A percentage of the total.
    PercentOfTotal,
    /// A percentage of what the lines before left.
    PercentOfRemainder,
    /// A fixed amount; it follows the sign of the total.
    Fixed,
    /// What the lines before left.
    Remainder,
}

/// From which day a line counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermAnchor {
    /// The invoice.
    #[default]
    Invoice,
    /// The contract.
    Contract,
    /// The delivery.
    Delivery,
    /// The acceptance by the hospital.
    Acceptance,
    /// The end of the warranty: what is retained until then.
    WarrantyEnd,
}

/// How a line counts from its anchor. A day past the end of a month is its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DueRule {
    /// Months on, then the day of that month if one is named, then the days.
    #[default]
    MonthsDayDays,
    /// The last day of the month (months on), then the days.
    MonthEndDays,
    /// The days, then the next named day of a month; the day itself counts.
    DaysThenDay,
    /// The days, then the named day of the month after.
    DaysThenDayOfFollowingMonth,
    /// The days, then the last day of the month reached.
    DaysThenMonthEnd,
    /// The day that the line names, whatever has happened by then.
    FixedDate,
}

/// One line of the terms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermLine {
    /// Which part of the total.
    pub part: TermPart,
    /// The percentage, for the two kinds that have one.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
    /// The amount of a fixed part, without a sign.
    #[serde(default, with = "exact::option")]
    pub amount: Option<Decimal>,
    /// From which day it counts.
    #[serde(default)]
    pub anchor: TermAnchor,
    /// How it counts.
    #[serde(default)]
    pub rule: DueRule,
    /// Months on.
    #[serde(default)]
    pub months: u32,
    /// Days on.
    #[serde(default)]
    pub days: u32,
    /// Day of a month, 1-31.
    #[serde(default)]
    pub day_of_month: Option<u32>,
    /// The day itself, for the rule that has one.
    #[serde(default, with = "day::option")]
    pub fixed_date: Option<NaiveDate>,
    /// Whether it is kept back as a guarantee; what waits for the end of the warranty always is.
    #[serde(default)]
    pub retention: bool,
}

/// What an early payment may keep of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DiscountBase {
    /// The total with tax.
    TaxIncluded,
    /// The total without tax.
    TaxExcluded,
}

/// What may be kept for paying early.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EarlyDiscount {
    /// How much, in percent.
    #[serde(with = "exact")]
    pub percent: Decimal,
    /// Until how many days after the invoice.
    pub days: u32,
    /// Of what.
    pub base: DiscountBase,
}

/// Terms and the days they count from. A day that is not known yet is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentTermsFacts {
    /// What is to be paid, with tax; below zero for a credit note.
    pub total: Money,
    /// The tax in it.
    #[serde(default)]
    pub tax: Option<Money>,
    /// The lines in their order; without any, everything is due on the invoice date.
    #[serde(default)]
    pub lines: Vec<TermLine>,
    /// Day of the contract.
    #[serde(default, with = "day::option")]
    pub contract_date: Option<NaiveDate>,
    /// Day of the invoice.
    #[serde(default, with = "day::option")]
    pub invoice_date: Option<NaiveDate>,
    /// Day of the delivery.
    #[serde(default, with = "day::option")]
    pub delivery_date: Option<NaiveDate>,
    /// Day of the acceptance.
    #[serde(default, with = "day::option")]
    pub acceptance_date: Option<NaiveDate>,
    /// Last day of the warranty.
    #[serde(default, with = "day::option")]
    pub warranty_end: Option<NaiveDate>,
    /// What may be kept for paying early.
    #[serde(default)]
    pub early_discount: Option<EarlyDiscount>,
    /// Smallest step of a cash payment, for example 0.05.
    #[serde(default, with = "exact::option")]
    pub cash_step: Option<Decimal>,
    /// The currency the books are kept in, if it is another one.
    #[serde(default)]
    pub base_currency: Option<Currency>,
    /// Units of it for one unit of the total's currency.
    #[serde(default, with = "exact::option")]
    pub rate_to_base: Option<Decimal>,
}

/// One instalment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermInstalment {
    /// Its line, counted from 1.
    pub line: u32,
    /// How much.
    pub amount: Money,
    /// The same in the currency of the books, when a rate was given.
    pub base_amount: Option<Money>,
    /// From which day it counts.
    pub anchor: TermAnchor,
    /// Whether it is kept back as a guarantee.
    pub retention: bool,
    /// When it is due; none while the day it counts from is not known.
    #[serde(default, with = "day::option")]
    pub due_date: Option<NaiveDate>,
}

/// What the terms come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentSchedule {
    /// The instalments in the order of the lines; they add up to the total. None when the terms are
    /// refused.
    pub instalments: Vec<TermInstalment>,
    /// Sum of the percentages of the total.
    #[serde(with = "exact")]
    pub percent_sum: Decimal,
    /// Sum of the instalments in the currency of the books.
    pub base_total: Option<Money>,
    /// Last day on which the discount may be kept.
    #[serde(default, with = "day::option")]
    pub discount_until: Option<NaiveDate>,
    /// What settles everything until then.
    pub early_amount: Option<Money>,
    /// The same in the currency of the books.
    pub early_base_amount: Option<Money>,
    /// What is wrong with the terms, all of it.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Due dates and instalments of payment terms.
///
/// - Shape: terms, a total and the days they count from in; instalments out.
/// - Units: money in the currency of the total; calendar days and months; percent 0-100.
/// - Source: clause 8.1.2 (payment is collected as the contract says).
/// - The last line takes what rounding left, so no cent is lost. Terms whose percentages miss 100 and
///   that name no remainder are refused with a finding. An instalment whose anchor has not happened
///   has no due date: it is unknown, not today.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a line without the figure its kind needs, a percentage outside 0-100, a
/// day outside 1-31, a step or rate that is not above zero; [`ErrorCode::MoneyUnusable`] for tax in
/// another currency and amounts beyond the digits; [`ErrorCode::CalendarUnknown`] when a day is to be
/// rolled and the calendar does not know it.
pub fn payment_schedule(
    policy: &TermsPolicy,
    facts: &PaymentTermsFacts,
    calendar: &WorkingCalendar,
) -> Result<PaymentSchedule, Error> {
    check(facts)?;
    let whole = [TermLine {
        part: TermPart::Remainder,
        percent: None,
        amount: None,
        anchor: TermAnchor::Invoice,
        rule: DueRule::MonthsDayDays,
        months: 0,
        days: 0,
        day_of_month: None,
        fixed_date: None,
        retention: false,
    }];
    let one_zero = facts.total.is_zero() && policy.zero_total.value == ZeroTotal::OneZeroLine;
    let lines = if facts.lines.is_empty() || one_zero {
        whole.as_slice()
    } else {
        facts.lines.as_slice()
    };
    let mut basis = vec![policy.rounding.cite()];
    if facts.total.is_zero() {
        basis.push(policy.zero_total.cite());
    }
    if facts.cash_step.is_some() {
        basis.push(policy.cash_rounding.cite());
    }
    if policy.roll.value != DueRoll::None {
        basis.push(policy.roll.cite());
    }
    let percent_sum = percent_sum(&facts.lines)?;
    let findings = findings(facts, percent_sum);
    let amounts = if findings.is_empty() {
        amounts(policy, facts, lines)?
    } else {
        Vec::new()
    };
    let mut instalments = Vec::new();
    for (number, (line, amount)) in (1_u32..).zip(lines.iter().zip(amounts)) {
        let bare = match line.rule {
            DueRule::FixedDate => line.fixed_date,
            DueRule::MonthsDayDays
            | DueRule::MonthEndDays
            | DueRule::DaysThenDay
            | DueRule::DaysThenDayOfFollowingMonth
            | DueRule::DaysThenMonthEnd => anchor(facts, line.anchor).map(|from| due(line, from)),
        };
        instalments.push(TermInstalment {
            line: number,
            amount,
            base_amount: in_base(policy, facts, amount)?,
            anchor: line.anchor,
            retention: line.retention || line.anchor == TermAnchor::WarrantyEnd,
            due_date: bare
                .map(|date| rolled(policy, calendar, date))
                .transpose()?,
        });
    }
    let base_total = match facts.base_currency.filter(|_| facts.rate_to_base.is_some()) {
        Some(currency) if !instalments.is_empty() => {
            let amounts = instalments.iter().filter_map(|i| i.base_amount);
            Some(Money::sum(currency, amounts)?)
        }
        Some(_) | None => None,
    };
    let early_amount = facts
        .early_discount
        .as_ref()
        .map(|discount| early(policy, facts, discount))
        .transpose()?;
    Ok(PaymentSchedule {
        instalments,
        percent_sum,
        base_total,
        discount_until: facts.early_discount.as_ref().and_then(|discount| {
            let invoice_date = facts.invoice_date?;
            Some(day::shift(invoice_date, i64::from(discount.days)))
        }),
        early_base_amount: match early_amount {
            Some(amount) => in_base(policy, facts, amount)?,
            None => None,
        },
        early_amount,
        findings,
        basis,
    })
}

const HUNDRED: Decimal = Decimal::ONE_HUNDRED;

fn check(facts: &PaymentTermsFacts) -> Result<(), Error> {
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
        if percent < Decimal::ZERO || percent > HUNDRED {
            return refuse(path, "0-100", percent.to_string());
        }
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

fn percent_sum(lines: &[TermLine]) -> Result<Decimal, Error> {
    let mut sum = Decimal::ZERO;
    for line in lines
        .iter()
        .filter(|line| line.part == TermPart::PercentOfTotal)
    {
        sum = sum
            .checked_add(line.percent.unwrap_or_default())
            .ok_or(MoneyError::Overflow)?;
    }
    Ok(sum.normalize())
}

/// Terms that do not say where the whole total goes.
fn findings(facts: &PaymentTermsFacts, percent_sum: Decimal) -> Vec<Finding> {
    let rest = [TermPart::Remainder, TermPart::PercentOfRemainder];
    let open = facts.lines.iter().any(|line| rest.contains(&line.part));
    let percents = facts
        .lines
        .iter()
        .any(|line| line.part == TermPart::PercentOfTotal);
    let mut fixed = Decimal::ZERO;
    for line in facts
        .lines
        .iter()
        .filter(|line| line.part == TermPart::Fixed)
    {
        fixed = fixed.saturating_add(line.amount.unwrap_or_default());
    }
    let total = facts.total.amount.abs();
    let all_fixed = !open && !percents;
    if fixed > total || (all_fixed && !facts.lines.is_empty() && fixed != total) {
        let (code, clause) = ("terms_fixed_off_total", Clause::C8_1_2);
        let off = Finding::new(code, Severity::Error, clause, "terms".to_owned(), "lines");
        return vec![off.observed(fixed).limit(total)];
    }
    // With a rest behind them they may be less than the whole, never more.
    if !percents || percent_sum == HUNDRED || (open && percent_sum < HUNDRED) {
        return Vec::new();
    }
    vec![
        Finding::new(
            "terms_percent_off_total",
            Severity::Error,
            Clause::C8_1_2,
            "terms".to_owned(),
            "lines",
        )
        .observed(percent_sum)
        .limit(HUNDRED),
    ]
}

/// The amount of each line. The last one takes the rest.
fn amounts(
    policy: &TermsPolicy,
    facts: &PaymentTermsFacts,
    lines: &[TermLine],
) -> Result<Vec<Money>, Error> {
    let mut left = facts.total;
    let mut amounts = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let part = |of: Money| -> Result<Money, Error> {
            let share = of
                .amount
                .checked_mul(line.percent.unwrap_or_default())
                .and_then(|share| share.checked_div(HUNDRED))
                .ok_or(MoneyError::Overflow)?;
            rounded(policy, facts, share)
        };
        let amount = if at.saturating_add(1) == lines.len() {
            left
        } else {
            match line.part {
                TermPart::PercentOfTotal => part(facts.total)?,
                TermPart::PercentOfRemainder => part(left)?,
                TermPart::Remainder => left,
                TermPart::Fixed => {
                    let amount = line.amount.unwrap_or_default();
                    let sign = if facts.total.amount < Decimal::ZERO {
                        Decimal::NEGATIVE_ONE
                    } else {
                        Decimal::ONE
                    };
                    let signed = amount.checked_mul(sign).ok_or(MoneyError::Overflow)?;
                    rounded(policy, facts, signed)?
                }
            }
        };
        left = left.minus(amount)?;
        amounts.push(amount);
    }
    Ok(amounts)
}

fn rounded(
    policy: &TermsPolicy,
    facts: &PaymentTermsFacts,
    amount: Decimal,
) -> Result<Money, Error> {
    let amount = match facts.cash_step {
        Some(step) => {
            let steps = amount.checked_div(step).ok_or(MoneyError::Overflow)?;
            let steps = policy.cash_rounding.value.round(steps, 0);
            steps.checked_mul(step).ok_or(MoneyError::Overflow)?
        }
        None => amount,
    };
    Ok(minor(amount, facts.total.currency, policy.rounding.value)?)
}

fn minor(amount: Decimal, currency: Currency, rounding: Rounding) -> Result<Money, MoneyError> {
    Money::new(rounding.round(amount, currency.minor_digits()), currency)
}

fn in_base(
    policy: &TermsPolicy,
    facts: &PaymentTermsFacts,
    amount: Money,
) -> Result<Option<Money>, Error> {
    let (Some(rate), Some(currency)) = (facts.rate_to_base, facts.base_currency) else {
        return Ok(None);
    };
    let amount = amount
        .amount
        .checked_mul(rate)
        .ok_or(MoneyError::Overflow)?;
    Ok(Some(minor(amount, currency, policy.rounding.value)?))
}

fn early(
    policy: &TermsPolicy,
    facts: &PaymentTermsFacts,
    discount: &EarlyDiscount,
) -> Result<Money, Error> {
    let of = match (discount.base, facts.tax) {
        (DiscountBase::TaxExcluded, Some(tax)) => facts.total.minus(tax)?,
        (DiscountBase::TaxExcluded, None) | (DiscountBase::TaxIncluded, _) => facts.total,
    };
    let kept = of
        .amount
        .checked_mul(discount.percent)
        .and_then(|kept| kept.checked_div(HUNDRED))
        .ok_or(MoneyError::Overflow)?;
    let paid = facts
        .total
        .amount
        .checked_sub(kept)
        .ok_or(MoneyError::Overflow)?;
    rounded(policy, facts, paid)
}

fn anchor(facts: &PaymentTermsFacts, anchor: TermAnchor) -> Option<NaiveDate> {
    match anchor {
        TermAnchor::Invoice => facts.invoice_date,
        TermAnchor::Contract => facts.contract_date,
        TermAnchor::Delivery => facts.delivery_date,
        TermAnchor::Acceptance => facts.acceptance_date,
        TermAnchor::WarrantyEnd => facts.warranty_end,
    }
}

/// The day of the same month; its last day when the month is shorter.
fn in_month(date: NaiveDate, day_of_month: u32) -> NaiveDate {
    use chrono::Datelike as _;
    let last = date.num_days_in_month();
    date.with_day(day_of_month.min(u32::from(last)))
        .unwrap_or(date)
}

fn due(line: &TermLine, from: NaiveDate) -> NaiveDate {
    let days = i64::from(line.days);
    let months_on = day::shift_months(from, line.months);
    let days_on = day::shift(months_on, days);
    let named = line.day_of_month.unwrap_or(31);
    match line.rule {
        DueRule::MonthsDayDays => {
            let date = line
                .day_of_month
                .map_or(months_on, |day| in_month(months_on, day));
            day::shift(date, days)
        }
        DueRule::MonthEndDays => day::shift(in_month(months_on, 31), days),
        DueRule::DaysThenDay => {
            let same = in_month(days_on, named);
            if same >= days_on {
                same
            } else {
                in_month(day::shift_months(in_month(days_on, 1), 1), named)
            }
        }
        DueRule::DaysThenDayOfFollowingMonth => {
            in_month(day::shift_months(in_month(days_on, 1), 1), named)
        }
        DueRule::DaysThenMonthEnd => in_month(days_on, 31),
        DueRule::FixedDate => line.fixed_date.unwrap_or(from),
    }
}

fn rolled(
    policy: &TermsPolicy,
    calendar: &WorkingCalendar,
    date: NaiveDate,
) -> Result<NaiveDate, Error> {
    Ok(match policy.roll.value {
        DueRoll::None => date,
        DueRoll::Forward => calendar.roll_forward(date)?,
        DueRoll::Back => calendar.roll_back(date)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn schedule(
        facts: serde_json::Value,
        roll: &str,
    ) -> Result<PaymentSchedule, Box<dyn std::error::Error>> {
        let text = format!(
            "schema_version = 1\nid = \"test\"\nrevision = \"1\"\neffective_from = \"2026-01-01\"\n[terms]\nroll = \"{roll}\"\n"
        );
        let book = crate::book::PolicyBook::standard()?.with_file(
            "test.toml",
            &text,
            crate::answer::Layer::Company,
        )?;
        let day = day::parse("2026-11-24").unwrap_or_default();
        let facts = serde_json::from_value(facts)?;
        Ok(payment_schedule(
            &book.at(day)?.terms,
            &facts,
            &WorkingCalendar::mainland()?,
        )?)
    }

    #[test]
    fn an_anchor_that_has_not_happened_leaves_the_day_unknown()
    -> Result<(), Box<dyn std::error::Error>> {
        let answer = schedule(
            serde_json::json!({
                "total": { "amount": "1000.00", "currency": "CNY" }, "invoice_date": "2026-09-01",
                "lines": [
                    { "part": "percent_of_total", "percent": "90", "days": 30 },
                    { "part": "percent_of_total", "percent": "10", "anchor": "acceptance", "months": 12 },
                ]
            }),
            "forward",
        )?;
        // 1 October is the national holiday; work begins again on the 8th.
        assert_eq!(answer.instalments[0].due_date, day::parse("2026-10-08"));
        assert_eq!(answer.instalments[1].due_date, None);
        Ok(())
    }

    proptest! {
        #[test]
        fn instalments_add_up_to_the_total(
            cents in -10_000_000_i64..10_000_000, first in 0_u32..=100, second in 0_u32..=100, of_rest in any::<bool>(),
        ) {
            let part = if of_rest { "percent_of_remainder" } else { "percent_of_total" };
            let total = Decimal::new(cents, 2);
            let answer = schedule(serde_json::json!({
                "total": { "amount": total.to_string(), "currency": "CNY" },
                "lines": [
                    { "part": "percent_of_total", "percent": first.to_string() },
                    { "part": part, "percent": second.to_string() },
                    { "part": "fixed", "amount": "33.33" },
                    { "part": "remainder" },
                ]
            }), "none");
            prop_assert!(answer.is_ok());
            // More than the whole is told, and then nothing is laid out.
            let percents = if of_rest { first } else { first.saturating_add(second) };
            let too_much = total.abs() < Decimal::new(3333, 2) || percents > 100;
            prop_assert_eq!(answer.as_ref().is_ok_and(|a| !a.findings.is_empty()), too_much);
            if too_much {
                prop_assert!(answer.is_ok_and(|a| a.instalments.is_empty()));
                return Ok(());
            }
            let amounts = answer.iter().flat_map(|a| &a.instalments).map(|i| i.amount.amount);
            prop_assert_eq!(amounts.sum::<Decimal>(), total);
        }
    }
}
