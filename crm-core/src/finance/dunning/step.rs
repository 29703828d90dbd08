//! The next step towards one item (8.1.3).

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::{
    DunningChannel, DunningFeeKind, DunningLevel, DunningMode, DunningPolicy, NoMinimum,
};
use crate::answer::{Basis, Error, ErrorCode, Message};
use crate::base::{Currency, CustomerKey, DocumentKey, Money, MoneyError, PersonKey, day, exact};

/// A notice that was made before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SentNotice {
    /// Its level; 0 for a reminder before the due date.
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
    /// Only this much of the item; none stops all of it. The rest is asked for as if nothing were agreed.
    #[serde(default)]
    pub amount: Option<Money>,
}

/// One overdue item and what was done about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DunningItem {
    /// Its document.
    pub document: DocumentKey,
    /// Its instalment, counted from 1.
    #[serde(default)]
    pub instalment: Option<u32>,
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
    /// Its instalment.
    pub instalment: Option<u32>,
    /// The level that is due now, 0 for a reminder before the due date; none when nothing is.
    pub level: Option<u32>,
    /// How the hospital is asked.
    pub channel: Option<DunningChannel>,
    /// The first day on which the next level may go out; none when there is no next one.
    #[serde(default, with = "day::option")]
    pub boundary: Option<NaiveDate>,
    /// The same, with the days that must lie between it and the last notice.
    #[serde(default, with = "day::option")]
    pub earliest: Option<NaiveDate>,
    /// What is asked for: what is open less what is disputed.
    pub claimed: Money,
    /// The fee of the level.
    pub fee: Option<Money>,
    /// Whether new orders are held: by the level that is due now, or by one that went out. A stop lifts it.
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

/// The next step towards one item.
///
/// - Shape: one item with its history in; the level that is due, or the reason why none is, out.
/// - Units: calendar days; money in the currency of the claim.
/// - Source: clause 8.1.3. A reminder in the days before the due date; then one level at a time, never
///   backwards; the boundary day itself is enough; the last day of a stop still protects; only notices that
///   went out count.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a run before the last one and a fee rate that is not above zero;
/// [`ErrorCode::MoneyUnusable`] for a fee in another currency without a rate.
pub fn dunning_step(
    policy: &DunningPolicy,
    item: &DunningItem,
    as_of: NaiveDate,
) -> Result<DunningStep, Error> {
    step(policy, item, as_of, true)
}

/// The step, with or without the minimum of a single item.
pub(super) fn step(
    policy: &DunningPolicy,
    item: &DunningItem,
    as_of: NaiveDate,
    minimum: bool,
) -> Result<DunningStep, Error> {
    if let Some(last_run) = item.last_run.filter(|last_run| *last_run > as_of) {
        let expected = format!("not before the last run, {last_run}");
        return Err(Error::new(ErrorCode::OutOfRange, "as_of", expected, as_of));
    }
    let sent = item.history.iter().filter(|n| !n.draft && n.date <= as_of);
    let reached = reached(item, as_of);
    let reminded = sent.clone().any(|notice| notice.level == 0);
    let letters = sent.clone().filter(|notice| notice.level > 0);
    let last_letter = letters.map(|notice| notice.date).max();
    let last_notice = sent.map(|notice| notice.date).max();
    let draft = item.history.iter().any(|n| n.draft && n.date <= as_of);
    let levels = &policy.levels.value;
    let next = levels.iter().find(|row| row.level > reached);
    let shift = item.class_name.as_ref().and_then(|class| {
        let mut rows = policy.class_shifts.value.iter();
        rows.find(|row| row.class == *class)
    });
    let shift_days = shift.map_or(0, |row| row.days);
    let boundary = next.and_then(|row| boundary(row, item, last_letter, shift_days));
    let days_since_last = last_notice.map(|last| day::days_between(last, as_of));
    let gap = next.map_or(0, |row| i64::from(row.min_gap_days));
    let spacing_ok = days_since_last.is_none_or(|days| days >= gap);
    let spaced = last_notice.map(|last| day::shift(last, gap));
    let earliest = boundary.map(|boundary| spaced.map_or(boundary, |spaced| spaced.max(boundary)));
    let claimed = claimed(item, as_of)?;
    let stop = stopped(item, as_of, claimed);
    let grace_ends = |due: NaiveDate| day::shift(due, i64::from(policy.grace_days.value));
    let least = least(policy, claimed);
    let too_little = minimum && least == Least::NotReached;
    let coming = item.due_date.is_some_and(|due| due >= as_of);
    let reminder_from = item
        .due_date
        .map(|due| day::shift(due, i64::from(policy.reminder_days.value).saturating_neg()));
    let remind = policy.reminder_days.value > 0
        && !reminded
        && reached == 0
        && item.due_date.is_some_and(|due| as_of < due)
        && reminder_from.is_some_and(|from| from <= as_of);
    let reason = if !item.open.is_positive() {
        Some("settled")
    } else if item.due_date.is_none() {
        Some("due_date_unknown")
    } else if coming && !remind {
        Some("not_overdue")
    } else if stop.is_some() {
        stop
    } else if draft {
        Some("notice_not_sent")
    } else if too_little || !claimed.is_positive() {
        Some("below_minimum")
    } else if least == Least::Unknown {
        Some("minimum_unknown")
    } else if remind {
        None
    } else if next.is_none() {
        Some("last_level_reached")
    } else if item.due_date.is_some_and(|due| as_of <= grace_ends(due)) {
        Some("grace")
    } else if boundary.is_none_or(|boundary| as_of < boundary) {
        Some("boundary_not_reached")
    } else if !spacing_ok {
        Some("too_soon_after_last")
    } else {
        None
    };
    let reminding = remind && reason.is_none();
    let due = next.filter(|_| reason.is_none() && !reminding);
    let mut basis = match next {
        Some(row) => vec![policy.levels.cite_row(&row.level.to_string(), row.days)],
        None => vec![policy.levels.cite()],
    };
    if let Some(row) = shift {
        basis.push(policy.class_shifts.cite_row(&row.class, row.days));
    }
    if reason == Some("below_minimum") {
        basis.push(cite_minimum(policy, item.open.currency));
    }
    if reason == Some("minimum_unknown") {
        basis.extend([policy.minimum.cite(), policy.no_minimum.cite()]);
    }
    if reason == Some("grace") && stop.is_none() {
        basis.push(policy.grace_days.cite());
    }
    if reminding {
        basis = vec![policy.reminder_days.cite(), policy.reminder_channel.cite()];
    }
    let message = match reason {
        Some(reason) => Message::new(&format!("dunning-{}", reason.replace('_', "-"))),
        None if reminding => Message::new("dunning-reminder"),
        None => Message::new("dunning-due"),
    };
    let text = |date: Option<NaiveDate>| date.map_or_else(|| "–".to_owned(), |d| d.to_string());
    let fee = due.map(|row| fee(policy, row, item)).transpose()?;
    let held = holds_orders(policy, due.map_or(reached, |row| row.level));
    let channel = if reminding {
        Some(policy.reminder_channel.value)
    } else {
        due.map(|row| row.channel)
    };
    let shown = item.due_date.filter(|_| reminding).or(boundary);
    Ok(DunningStep {
        document: item.document.clone(),
        instalment: item.instalment,
        level: if reminding {
            Some(0)
        } else {
            due.map(|row| row.level)
        },
        channel,
        boundary,
        earliest: reminder_from.filter(|_| reminding).or(earliest),
        claimed,
        fee: fee.flatten(),
        hold_orders: held && item.open.is_positive() && stop.is_none(),
        last_notice,
        days_since_last,
        spacing_ok,
        reason: reason.map(str::to_owned),
        message: message
            .with("level", next.map_or(0, |row| row.level))
            .with("boundary", text(shown)),
        basis,
    })
}

fn boundary(
    row: &DunningLevel,
    item: &DunningItem,
    last_letter: Option<NaiveDate>,
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
        DunningMode::PreviousNotice => last_letter.map(|last| day::shift(last, days)),
    }
}

fn holds(stop: &DunningStop, as_of: NaiveDate) -> bool {
    stop.since.is_none_or(|since| since <= as_of) && stop.until.is_none_or(|until| as_of <= until)
}

/// The first stop that holds all of the item; else the first of those that hold all of it together.
fn stopped(item: &DunningItem, as_of: NaiveDate, claimed: Money) -> Option<&'static str> {
    let stops = item.stops.iter().filter(|stop| holds(stop, as_of));
    let whole = stops.clone().find(|stop| stop.amount.is_none());
    let together = stops.clone().next().filter(|_| !claimed.is_positive());
    let stop = whole.or(together)?;
    Some(match stop.kind {
        DunningStopKind::Block => "blocked",
        DunningStopKind::Dispute => "disputed",
        DunningStopKind::Promise => "promised",
        DunningStopKind::InstalmentPlan => "instalment_plan",
        DunningStopKind::Grace => "grace",
    })
}

/// Whether a claim reaches the minimum of its currency.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Least {
    Reached,
    NotReached,
    /// Its currency has none, and the policy wants that told.
    Unknown,
}

pub(super) fn least(policy: &DunningPolicy, claimed: Money) -> Least {
    match policy.minimum_in(claimed.currency) {
        Some(row) if claimed.amount < row.amount.0 => Least::NotReached,
        None if policy.no_minimum.value == NoMinimum::Told => Least::Unknown,
        Some(_) | None => Least::Reached,
    }
}

/// The minimum of a currency, as grounds.
pub(super) fn cite_minimum(policy: &DunningPolicy, currency: Currency) -> Basis {
    match policy.minimum_in(currency) {
        Some(row) => policy.minimum.cite_row(&row.currency, row.amount),
        None => policy.minimum.cite(),
    }
}

/// Whether a level, or one before it, holds new orders.
pub(super) fn holds_orders(policy: &DunningPolicy, level: u32) -> bool {
    let mut rows = policy.levels.value.iter();
    rows.any(|row| row.hold_orders && row.level <= level)
}

/// The highest level that went out.
pub(super) fn reached(item: &DunningItem, as_of: NaiveDate) -> u32 {
    let sent = item.history.iter().filter(|n| !n.draft && n.date <= as_of);
    sent.map(|notice| notice.level).max().unwrap_or(0)
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

pub(super) fn fee(
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
