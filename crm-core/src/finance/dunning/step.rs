//! The next step towards one overdue item (8.1.2).

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::{DunningChannel, DunningFeeKind, DunningLevel, DunningMode, DunningPolicy};
use crate::answer::{Basis, Error, ErrorCode, Message};
use crate::base::{Currency, CustomerKey, DocumentKey, Money, MoneyError, PersonKey, day, exact};

/// A notice that was made before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SentNotice {
    /// Its level.
    pub level: u32,
    /// Its day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// Whether it has not gone out yet; a draft does not count.
    #[serde(default)]
    pub draft: bool,
}

/// Why an item is left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DunningStopKind {
    /// Someone stopped it.
    Block,
    /// The hospital disputes it, or part of it.
    Dispute,
    /// The hospital promised to pay.
    Promise,
    /// A plan of instalments is kept.
    InstalmentPlan,
    /// It was given more time.
    Grace,
}

/// Something that stops the ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DunningStop {
    /// What it is.
    pub kind: DunningStopKind,
    /// First day; none holds from the beginning.
    #[serde(default, with = "day::option")]
    pub since: Option<NaiveDate>,
    /// Last day, on which it still holds; none while it is open.
    #[serde(default, with = "day::option")]
    pub until: Option<NaiveDate>,
    /// Only this much of the item; none stops all of it.
    #[serde(default)]
    pub amount: Option<Money>,
}

/// One overdue item and what was done about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DunningItem {
    /// Its document.
    pub document: DocumentKey,
    /// Who owes it.
    pub customer: CustomerKey,
    /// Who is responsible for it.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// The class of the customer.
    #[serde(default)]
    pub class_name: Option<String>,
    /// What is open.
    pub open: Money,
    /// What was invoiced; none takes what is open.
    #[serde(default)]
    pub invoiced: Option<Money>,
    /// When it was due; none while the day is not known.
    #[serde(default, with = "day::option")]
    pub due_date: Option<NaiveDate>,
    /// The notices so far.
    #[serde(default)]
    pub history: Vec<SentNotice>,
    /// What stops the ladder.
    #[serde(default)]
    pub stops: Vec<DunningStop>,
    /// Day of the last run, over all items.
    #[serde(default, with = "day::option")]
    pub last_run: Option<NaiveDate>,
    /// Units of the fee's currency for one unit of the claim's.
    #[serde(default, with = "exact::option")]
    pub fee_rate: Option<Decimal>,
}

/// The next step, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DunningStep {
    /// Its document.
    pub document: DocumentKey,
    /// The level that is due now; none when nothing is.
    pub level: Option<u32>,
    /// How the hospital is asked.
    pub channel: Option<DunningChannel>,
    /// The first day on which the next level may go out; none when there is no next one.
    #[serde(default, with = "day::option")]
    pub boundary: Option<NaiveDate>,
    /// What is asked for: what is open less what is disputed.
    pub claimed: Money,
    /// The fee of the level.
    pub fee: Option<Money>,
    /// Whether new orders are held.
    pub hold_orders: bool,
    /// Day of the last notice that went out.
    #[serde(default, with = "day::option")]
    pub last_notice: Option<NaiveDate>,
    /// Days since then.
    pub days_since_last: Option<i64>,
    /// Whether enough days lie between; true when nothing went out yet.
    pub spacing_ok: bool,
    /// Why nothing goes out, in snake case; none when something does.
    pub reason: Option<String>,
    /// The sentence for a person.
    pub message: Message,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// The next step towards one overdue item.
///
/// - Shape: one item with its history in; the level that is due, or the reason why none is, out.
/// - Units: calendar days; money in the currency of the claim.
/// - Source: clause 8.1.2. One level at a time, never backwards; the boundary day itself is enough; the
///   last day of a stop still protects; only notices that went out count.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a run before the last one and a fee rate that is not above zero;
/// [`ErrorCode::MoneyUnusable`] for a fee in another currency without a rate.
pub fn dunning_step(
    policy: &DunningPolicy,
    item: &DunningItem,
    as_of: NaiveDate,
) -> Result<DunningStep, Error> {
    if let Some(last_run) = item.last_run.filter(|last_run| *last_run > as_of) {
        let expected = format!("not before the last run, {last_run}");
        return Err(Error::new(ErrorCode::OutOfRange, "as_of", expected, as_of));
    }
    let sent = item.history.iter().filter(|n| !n.draft && n.date <= as_of);
    let reached = sent.clone().map(|notice| notice.level).max().unwrap_or(0);
    let last_notice = sent.map(|notice| notice.date).max();
    let draft = item.history.iter().any(|n| n.draft && n.date <= as_of);
    let mut levels = policy.levels.value.iter();
    let next = levels.find(|row| row.level > reached);
    let shift = item.class_name.as_ref().and_then(|class| {
        let mut rows = policy.class_shifts.value.iter();
        rows.find(|row| row.class == *class)
    });
    let shift_days = shift.map_or(0, |row| row.days);
    let boundary = next.and_then(|row| boundary(row, item, last_notice, shift_days));
    let days_since_last = last_notice.map(|last| day::days_between(last, as_of));
    let gap = next.map_or(0, |row| i64::from(row.min_gap_days));
    let spacing_ok = days_since_last.is_none_or(|days| days >= gap);
    let claimed = claimed(item, as_of)?;
    let reason = if !item.open.is_positive() {
        Some("settled")
    } else if item.due_date.is_none() {
        Some("due_date_unknown")
    } else if item.due_date.is_some_and(|due| due >= as_of) {
        Some("not_overdue")
    } else if let Some(stop) = stopped(item, as_of) {
        Some(stop)
    } else if draft {
        Some("notice_not_sent")
    } else if next.is_none() {
        Some("last_level_reached")
    } else if claimed.amount < policy.minimum.value.0 || !claimed.is_positive() {
        Some("below_minimum")
    } else if boundary.is_none_or(|boundary| as_of < boundary) {
        Some("boundary_not_reached")
    } else if !spacing_ok {
        Some("too_soon_after_last")
    } else {
        None
    };
    let due = next.filter(|_| reason.is_none());
    let mut basis = match next {
        Some(row) => vec![policy.levels.cite_row(&row.level.to_string(), row.days)],
        None => vec![policy.levels.cite()],
    };
    if let Some(row) = shift {
        basis.push(policy.class_shifts.cite_row(&row.class, row.days));
    }
    if reason == Some("below_minimum") {
        basis.push(policy.minimum.cite());
    }
    let message = match reason {
        Some(reason) => Message::new(&format!("dunning-{}", reason.replace('_', "-"))),
        None => Message::new("dunning-due"),
    };
    let text = |date: Option<NaiveDate>| date.map_or_else(|| "–".to_owned(), |d| d.to_string());
    let fee = due.map(|row| fee(policy, row, item)).transpose()?;
    Ok(DunningStep {
        document: item.document.clone(),
        level: due.map(|row| row.level),
        channel: due.map(|row| row.channel),
        boundary,
        claimed,
        fee: fee.flatten(),
        hold_orders: due.is_some_and(|row| row.hold_orders),
        last_notice,
        days_since_last,
        spacing_ok,
        reason: reason.map(str::to_owned),
        message: message
            .with("level", next.map_or(0, |row| row.level))
            .with("boundary", text(boundary)),
        basis,
    })
}

fn boundary(
    row: &DunningLevel,
    item: &DunningItem,
    last_notice: Option<NaiveDate>,
    shift_days: u32,
) -> Option<NaiveDate> {
    let due = item.due_date?;
    let days = i64::from(row.days);
    let shifted = days.saturating_add(i64::from(shift_days));
    match row.mode {
        DunningMode::NetDays => Some(day::shift(due, shifted)),
        DunningMode::EndOfMonth => {
            let reached = day::shift(due, shifted);
            let last = u32::from(reached.num_days_in_month());
            reached.with_day(last)
        }
        // The ladder is shifted once, at its foot.
        DunningMode::PreviousNotice => last_notice.map(|last| day::shift(last, days)),
    }
}

fn holds(stop: &DunningStop, as_of: NaiveDate) -> bool {
    stop.since.is_none_or(|since| since <= as_of) && stop.until.is_none_or(|until| as_of <= until)
}

/// The first stop that holds all of the item.
fn stopped(item: &DunningItem, as_of: NaiveDate) -> Option<&'static str> {
    let mut stops = item.stops.iter();
    let stop = stops.find(|stop| stop.amount.is_none() && holds(stop, as_of))?;
    Some(match stop.kind {
        DunningStopKind::Block => "blocked",
        DunningStopKind::Dispute => "disputed",
        DunningStopKind::Promise => "promised",
        DunningStopKind::InstalmentPlan => "instalment_plan",
        DunningStopKind::Grace => "grace",
    })
}

fn claimed(item: &DunningItem, as_of: NaiveDate) -> Result<Money, Error> {
    let mut claimed = item.open;
    for stop in item.stops.iter().filter(|stop| holds(stop, as_of)) {
        if let Some(amount) = stop.amount {
            claimed = claimed.minus(amount)?;
        }
    }
    if claimed.amount < Decimal::ZERO {
        return Ok(Money::zero(item.open.currency));
    }
    Ok(claimed)
}

fn fee(
    policy: &DunningPolicy,
    row: &DunningLevel,
    item: &DunningItem,
) -> Result<Option<Money>, Error> {
    let Some(fee) = &row.fee else {
        return Ok(None);
    };
    let claim = item.open.currency;
    let amount = match fee.kind {
        DunningFeeKind::PercentOfInvoice => {
            let invoiced = item.invoiced.unwrap_or(item.open);
            invoiced
                .amount
                .checked_mul(fee.value.0)
                .and_then(|fee| fee.checked_div(Decimal::ONE_HUNDRED))
        }
        DunningFeeKind::Fixed => {
            let own = fee.currency.as_deref().map(Currency::new).transpose()?;
            if own.is_none_or(|own| own == claim) {
                Some(fee.value.0)
            } else {
                let rate = item.fee_rate.ok_or_else(|| {
                    let expected = "a rate of the fee's currency";
                    Error::new(ErrorCode::MoneyUnusable, "fee_rate", expected, "nothing")
                })?;
                if rate <= Decimal::ZERO {
                    let expected = "more than 0";
                    return Err(Error::new(
                        ErrorCode::OutOfRange,
                        "fee_rate",
                        expected,
                        rate,
                    ));
                }
                fee.value.0.checked_div(rate)
            }
        }
    };
    let amount = amount.ok_or(MoneyError::Overflow)?;
    let rounded = policy.rounding.value.round(amount, claim.minor_digits());
    Ok(Some(Money::new(rounded, claim)?))
}
