//! When a payment clause makes money due, or what it waits for (6.3.2).

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::payment_words::{ReadPart, Span, read};
use super::policy::{ContractPolicy, PaymentEvent};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Money, WorkingCalendar, day, exact};

/// The day of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentEventDay {
    /// What happened.
    pub event: PaymentEvent,
    /// When.
    #[serde(with = "day")]
    pub date: NaiveDate,
}

/// A payment clause as written, and what has happened so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentTextFacts {
    /// The clause.
    pub text: String,
    /// What is to be paid in all.
    #[serde(default)]
    pub total: Option<Money>,
    /// The events so far, each once.
    #[serde(default)]
    pub events: Vec<PaymentEventDay>,
    /// Whether a public body pays a seller that said it is small: the law's time holds where none is agreed.
    #[serde(default)]
    pub small_supplier: bool,
}

/// One payment that a clause asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentPart {
    /// The words it was read from, in half width and figures.
    pub text: String,
    /// Its share; none for an amount or when the clause does not say it.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
    /// Whether it is what the other parts leave.
    pub rest: bool,
    /// What of the total it is.
    pub amount: Option<Money>,
    /// What it waits for; none for a fixed day.
    pub event: Option<PaymentEvent>,
    /// Whether it is due by the event and not after it.
    pub before: bool,
    /// Calendar days after the event, or after the end of its month.
    pub days: Option<u32>,
    /// Working days after the event.
    pub workdays: Option<u32>,
    /// Months after the event.
    pub months: Option<u32>,
    /// Counted from the end of the month this many months after the event's.
    pub month_end: Option<u32>,
    /// A day of the month after that of the event.
    pub next_month_day: Option<u32>,
    /// The day on which it is due; none while its event has not happened.
    #[serde(default, with = "day::option")]
    pub due_date: Option<NaiveDate>,
    /// The event that has to happen first; none when the day is known.
    pub waits_for: Option<PaymentEvent>,
}

/// What a clause asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentText {
    /// The payments, as they are written.
    pub parts: Vec<PaymentPart>,
    /// Clauses that say nothing about shares, events or times.
    pub left_over: Vec<String>,
    /// That the clause could not be read, or does not add up.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// When a payment clause makes money due.
///
/// - Shape: a clause and the events so far in; payments, each with its day or the event it waits for, out.
/// - Units: calendar or working days, months by the calendar; percent 0-100; money in one currency.
/// - Source: clause 6.3.2. Events are known by the words of `contract.payment_words`; a time that names no event
///   counts from `contract.payment_default_event`. Of the parts the last takes what rounding leaves.
/// - A day that depends on what has not happened is none: `waits_for` says on what.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for an event with two days, [`ErrorCode::CalendarUnknown`] for working days
/// beyond the calendar, [`ErrorCode::MoneyUnusable`] for amounts beyond the digits.
pub fn read_payment_text(
    policy: &ContractPolicy,
    facts: &PaymentTextFacts,
    calendar: &WorkingCalendar,
) -> Result<PaymentText, Error> {
    for (at, event) in facts.events.iter().enumerate() {
        if facts
            .events
            .iter()
            .take(at)
            .any(|one| one.event == event.event)
        {
            let path = format!("events[{at}].event");
            let expected = "each event once";
            let observed = event.event.name();
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                expected,
                observed,
            ));
        }
    }
    let (read_parts, left_over) = read(&facts.text, &policy.payment_words.value);
    let mut basis = Vec::new();
    let mut findings = Vec::new();
    let said = read_parts.len();
    let mut parts = Vec::new();
    for one in read_parts {
        parts.push(part(policy, facts, one, calendar, &mut basis)?);
    }
    let alone = said == 1;
    if let [only] = parts.as_mut_slice()
        && only.percent.is_none()
        && only.amount.is_none()
    {
        only.percent = Some(Decimal::ONE_HUNDRED);
    }
    let finding = |code: &str, severity: Severity| {
        let subject = facts.text.clone();
        Finding::new(code, severity, Clause::C6_3_2, subject, "text")
    };
    if parts.is_empty() {
        findings.push(finding("payment_text_unreadable", Severity::Warning).observed(&facts.text));
    } else if parts
        .iter()
        .all(|part| part.event.is_none() && part.due_date.is_none())
    {
        findings.push(finding("payment_text_without_event", Severity::Info).observed(&facts.text));
    }
    if !alone
        && let Some(nameless) = parts
            .iter()
            .find(|part| part.percent.is_none() && part.amount.is_none() && !part.rest)
    {
        findings.push(finding("payment_share_missing", Severity::Warning).observed(&nameless.text));
    }
    if let Some(second) = parts.iter().filter(|part| part.rest).nth(1) {
        let code = "payment_share_missing";
        findings.push(finding(code, Severity::Warning).observed(&second.text));
    }
    share(facts, &mut parts, policy, &mut findings, &finding)?;
    Ok(PaymentText {
        parts,
        left_over,
        findings,
        basis,
    })
}

/// One part with its day.
fn part(
    policy: &ContractPolicy,
    facts: &PaymentTextFacts,
    read: ReadPart,
    calendar: &WorkingCalendar,
    basis: &mut Vec<Basis>,
) -> Result<PaymentPart, Error> {
    let timed = read.span.is_some() || read.month_end.is_some() || read.next_month_day.is_some();
    if let (Some(word), Some(event)) = (&read.word, read.event) {
        let row = policy.payment_words.cite_row(word, event.name());
        if !basis.contains(&row) {
            basis.push(row);
        }
    }
    let mut event = read.event.filter(|_| read.fixed_on.is_none());
    if event.is_none() && timed && read.fixed_on.is_none() {
        event = Some(policy.payment_default_event.value);
        basis.push(policy.payment_default_event.cite());
    }
    let mut span = read.span;
    let handed_over = matches!(
        event,
        Some(PaymentEvent::Delivery | PaymentEvent::Acceptance | PaymentEvent::Invoice)
    );
    if facts.small_supplier && handed_over && !timed && !read.before {
        span = Some(Span::Days(policy.public_default_days.value));
        basis.push(policy.public_default_days.cite());
    }
    let happened = event.and_then(|event| {
        let mut days = facts.events.iter();
        days.find(|one| one.event == event).map(|one| one.date)
    });
    let due_date = match (read.fixed_on, happened) {
        (Some(fixed), _) => Some(fixed),
        (None, Some(from)) => Some(due(&read, span, from, calendar)?),
        (None, None) => None,
    };
    let amount = match (read.amount, facts.total) {
        (Some(amount), Some(total)) => Some(Money::new(amount, total.currency)?),
        _ => None,
    };
    Ok(PaymentPart {
        percent: read.percent,
        rest: read.rest && read.percent.is_none() && read.amount.is_none(),
        amount,
        event,
        before: read.before,
        days: span.and_then(|span| {
            if let Span::Days(n) = span {
                Some(n)
            } else {
                None
            }
        }),
        workdays: span.and_then(|span| {
            if let Span::Workdays(n) = span {
                Some(n)
            } else {
                None
            }
        }),
        months: span.and_then(|span| {
            if let Span::Months(n) = span {
                Some(n)
            } else {
                None
            }
        }),
        month_end: read.month_end,
        next_month_day: read.next_month_day,
        waits_for: event.filter(|_| due_date.is_none()),
        due_date,
        text: read.text,
    })
}

/// The day on which a part is due when its event was on `from`.
fn due(
    read: &ReadPart,
    span: Option<Span>,
    from: NaiveDate,
    calendar: &WorkingCalendar,
) -> Result<NaiveDate, Error> {
    if read.before {
        return Ok(from);
    }
    let first = from.with_day(1).unwrap_or(from);
    let mut date = from;
    if let Some(day_of_month) = read.next_month_day {
        let next = day::shift_months(first, 1);
        let last = day::shift(day::shift_months(first, 2), -1);
        date = day::shift(next, i64::from(day_of_month.saturating_sub(1))).min(last);
    }
    if let Some(months) = read.month_end {
        date = day::shift(day::shift_months(first, months.saturating_add(1)), -1);
    }
    Ok(match span {
        None => date,
        Some(Span::Days(count)) => day::shift(date, i64::from(count)),
        Some(Span::Workdays(count)) => calendar.add_workdays(date, i64::from(count))?,
        Some(Span::Months(count)) => day::shift_months(date, count),
    })
}

/// Gives the rest its share and every part its amount.
fn share(
    facts: &PaymentTextFacts,
    parts: &mut [PaymentPart],
    policy: &ContractPolicy,
    findings: &mut Vec<Finding>,
    finding: &dyn Fn(&str, Severity) -> Finding,
) -> Result<(), Error> {
    let mut named = Decimal::ZERO;
    for percent in parts.iter().filter_map(|part| part.percent) {
        named = named
            .checked_add(percent)
            .ok_or_else(super::check::too_large)?;
    }
    let by_percent = parts.iter().all(|part| part.percent.is_some() || part.rest);
    let rests = parts.iter().filter(|part| part.rest).count();
    let left = Decimal::ONE_HUNDRED.saturating_sub(named);
    let off = by_percent
        && !parts.is_empty()
        && (left.is_sign_negative() || (rests == 0 && !left.is_zero()));
    if off {
        findings.push(
            finding("payment_shares_off", Severity::Error)
                .observed(named)
                .limit(100),
        );
        return Ok(());
    }
    if by_percent && rests == 1 {
        for part in parts.iter_mut().filter(|part| part.rest) {
            part.percent = Some(left);
        }
    }
    let Some(total) = facts.total else {
        return Ok(());
    };
    let mut open = total;
    let last = parts.len().saturating_sub(1);
    let complete = parts
        .iter()
        .all(|part| part.percent.is_some() || part.amount.is_some() || part.rest);
    for (at, part) in parts.iter_mut().enumerate() {
        if part.amount.is_none()
            && let Some(percent) = part.percent
            && !(complete && by_percent && at == last)
        {
            let share = total
                .amount
                .checked_mul(percent)
                .and_then(|share| share.checked_div(Decimal::ONE_HUNDRED))
                .ok_or_else(super::check::too_large)?;
            let share = Money::rounded(share, total.currency, policy.rounding.value)?;
            part.amount = Some(share);
        }
        if let Some(amount) = part.amount {
            open = open.minus(amount)?;
        }
    }
    let mut waiting = parts.iter_mut().filter(|part| part.amount.is_none());
    if let (Some(part), None, true) = (waiting.next(), waiting.next(), complete) {
        part.amount = Some(open);
        open = Money::zero(total.currency);
    }
    if complete && !open.is_zero() {
        findings.push(
            finding("payment_shares_off", Severity::Error)
                .observed(total.amount.saturating_sub(open.amount))
                .limit(total.amount),
        );
    }
    Ok(())
}
