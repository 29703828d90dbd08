//! Payment terms to due dates and instalments (8.1.2).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy_terms::{DueRoll, TermsPolicy, ZeroTotal};
use super::term_amounts::{amounts, early, findings, in_base, kept, percent_sum};
use super::term_check::check;
use super::term_days::{anchor, due, rolled};
use crate::answer::{Basis, Error, Finding, Severity};
use crate::base::{Currency, Money, WorkingCalendar, day, exact};

/// Which part of the total a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermPart {
    /// A percentage of the total.
    PercentOfTotal,
    /// A percentage of what the lines before left, a remainder among them aside.
    PercentOfRemainder,
    /// A fixed amount; it follows the sign of the total.
    Fixed,
    /// What all other lines leave, wherever it stands; there is one at most.
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
    /// Its share of what may be kept for paying early: what is kept when this instalment is paid by
    /// `discount_until`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount: Option<Money>,
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
/// - The remainder takes what all other lines leave, wherever it stands; without one the last line takes what rounding
///   left, so no cent is lost. Terms that name no remainder and leave something unaccounted for are refused with a
///   finding, a percentage of the remainder below 100 too. Fixed amounts and percentages that come to more than the
///   total together are told, and laid out only while something is left for the last line. What may be kept for
///   paying early is split over the instalments by their amounts. An instalment whose anchor has not happened
///   has no due date: it is unknown, not today.
///
/// # Errors
/// [`ErrorCode::Contradiction`](crate::answer::ErrorCode::Contradiction) for a second remainder;
/// [`ErrorCode::OutOfRange`](crate::answer::ErrorCode::OutOfRange) for a line without the figure its kind needs, a
/// percentage outside 0-100, a day outside 1-31, a step or rate that is not above zero;
/// [`ErrorCode::MoneyUnusable`](crate::answer::ErrorCode::MoneyUnusable) for tax in another currency and amounts
/// beyond the digits; [`ErrorCode::CalendarUnknown`](crate::answer::ErrorCode::CalendarUnknown) when a day is to be
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
    let findings = findings(facts, percent_sum)?;
    let refused = |finding: &Finding| finding.severity == Severity::Error;
    let amounts = if !findings.iter().any(refused) {
        amounts(policy, facts, lines)?
    } else {
        Vec::new()
    };
    let early_amount = facts
        .early_discount
        .as_ref()
        .map(|discount| early(policy, facts, discount))
        .transpose()?;
    let mut discounts = match early_amount {
        Some(early) => kept(policy, facts, &amounts, early)?,
        None => Vec::new(),
    }
    .into_iter();
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
            discount: discounts.next(),
        });
    }
    let base_total = match facts.base_currency.filter(|_| facts.rate_to_base.is_some()) {
        Some(currency) if !instalments.is_empty() => {
            let amounts = instalments.iter().filter_map(|i| i.base_amount);
            Some(Money::sum(currency, amounts)?)
        }
        Some(_) | None => None,
    };
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rust_decimal::Decimal;

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
        /// The remainder stands anywhere. What each line asks for is worked out in hundredths of a hundredth of a cent.
        #[test]
        fn instalments_add_up_to_the_total(
            cents in -10_000_000_i64..10_000_000, first in 0_i64..=100, second in 0_i64..=100, of_rest in any::<bool>(),
            place in 0_usize..4, fixed_at in 0_usize..3,
        ) {
            let part = if of_rest { "percent_of_remainder" } else { "percent_of_total" };
            let total = Decimal::new(cents, 2);
            let mut lines = vec![
                serde_json::json!({ "part": "percent_of_total", "percent": first.to_string() }),
                serde_json::json!({ "part": part, "percent": second.to_string() }),
            ];
            lines.insert(fixed_at, serde_json::json!({ "part": "fixed", "amount": "33.33" }));
            let whole = cents.abs().saturating_mul(10_000);
            let (mut left, mut wants) = (whole, Vec::new());
            for line in &lines {
                let percent = line["percent"].as_str().and_then(|p| p.parse::<i64>().ok());
                let want = match (line["part"].as_str(), percent) {
                    (Some("percent_of_remainder"), Some(percent)) => left.max(0) / 100 * percent,
                    (_, Some(percent)) => whole / 100 * percent,
                    (_, None) => 33_330_000,
                };
                left -= want;
                wants.push(want);
            }
            lines.insert(place, serde_json::json!({ "part": "remainder" }));
            wants.insert(place, left);
            let answer = schedule(serde_json::json!({
                "total": { "amount": total.to_string(), "currency": "CNY" },
                "lines": lines,
            }), "none");
            prop_assert!(answer.is_ok());
            // More than the whole is told, and then nothing is laid out.
            let too_much = left < 0;
            prop_assert_eq!(answer.as_ref().is_ok_and(|a| !a.findings.is_empty()), too_much);
            if too_much {
                prop_assert!(answer.is_ok_and(|a| a.instalments.is_empty()));
                return Ok(());
            }
            let amounts = answer.iter().flat_map(|a| &a.instalments).map(|i| i.amount.amount);
            // No instalment is owed the other way round.
            prop_assert!(amounts.clone().all(|amount| (amount * total) >= Decimal::ZERO));
            prop_assert_eq!(amounts.clone().count(), 4);
            prop_assert_eq!(amounts.clone().sum::<Decimal>(), total);
            // Rounding moves a line by less than two cents, the one that takes the rest too.
            for (amount, want) in amounts.zip(wants) {
                prop_assert!((amount.abs() - Decimal::new(want, 6)).abs() < Decimal::new(2, 2));
            }
        }
    }
}
