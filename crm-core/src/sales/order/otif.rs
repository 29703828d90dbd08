//! On time in full (6.3.4).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::delivery::line_delivery;
use super::policy::OrderPolicy;
use super::record::OrderRecord;
use super::shipment::lines_on;
use crate::answer::{Basis, Error, ErrorCode};
use crate::base::{OrderKey, exact};

/// One line that was not on time in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtifLine {
    /// Its order.
    pub order: OrderKey,
    /// Its line, counted from 1.
    pub line: u32,
    /// Whether it was on time.
    pub on_time: bool,
    /// Whether it was in full.
    pub in_full: bool,
    /// By how many days it was late.
    pub late_days: i64,
}

/// How many lines were on time and in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtifRate {
    /// Lines that are judged: promised by the day, or delivered.
    pub line_count: u32,
    /// Those that were not late.
    pub on_time_count: u32,
    /// Those delivered whole; a line whose rest was let go is not.
    pub in_full_count: u32,
    /// Those that were both.
    pub otif_count: u32,
    /// Lines that cannot be judged: no promised day, or full and nobody wrote down when.
    pub unknown_count: u32,
    /// Lines whose day is still to come.
    pub pending_count: u32,
    /// On time in percent; none when no line is judged.
    #[serde(default, with = "exact::option")]
    pub on_time_percent: Option<Decimal>,
    /// On time in full in percent.
    #[serde(default, with = "exact::option")]
    pub otif_percent: Option<Decimal>,
    /// The lines that were not both.
    pub misses: Vec<OtifLine>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// How many lines of orders were delivered on time and in full.
///
/// - Shape: orders in; counts, rates and every miss out. Cancelled orders and
///   those that came in after the day are left out.
/// - Units: lines; percent of the lines that can be judged.
/// - Source: clause 6.3.4. The promised day itself is on time. A line that is short on its day is late
///   and not in full; one whose day is still to come is pending and no success either.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for quantities below zero and a shipment without lines or of nothing;
/// [`ErrorCode::DuplicateKey`] for a shipment that is there twice; [`ErrorCode::UnknownReference`] for a line
/// that the order has not; [`ErrorCode::Overflow`] for too many lines.
pub fn otif_rate(
    policy: &OrderPolicy,
    orders: &[OrderRecord],
    as_of: NaiveDate,
) -> Result<OtifRate, Error> {
    let mut rate = OtifRate {
        line_count: 0,
        on_time_count: 0,
        in_full_count: 0,
        otif_count: 0,
        unknown_count: 0,
        pending_count: 0,
        on_time_percent: None,
        otif_percent: None,
        misses: Vec::new(),
        basis: vec![policy.percent_digits.cite(), policy.rounding.cite()],
    };
    for (number, order) in orders.iter().enumerate() {
        let placed_later = order.placed_at.is_some_and(|at| at.date() > as_of);
        if placed_later || order.cancelled_at.is_some_and(|at| at.date() <= as_of) {
            continue;
        }
        let lines = lines_on(order, as_of).map_err(|error| error.under(&format!("[{number}]")))?;
        for (at, on) in lines.iter().enumerate() {
            let line = &on.line;
            let under = |error: Error| error.under(&format!("[{number}].lines[{at}]"));
            let delivery = line_delivery(line, as_of).map_err(under)?;
            // Let go with less than was promised: from the promised day on it is a miss.
            let let_go = line.closed && line.delivered < line.quantity;
            let Some(late) = delivery.late.or(let_go.then_some(true)) else {
                rate.unknown_count = rate.unknown_count.saturating_add(1);
                continue;
            };
            if line.delivery_date.is_none() {
                rate.unknown_count = rate.unknown_count.saturating_add(1);
                continue;
            }
            let waits = !delivery.in_full || (let_go && delivery.late.is_none());
            if waits && line.delivery_date.is_some_and(|promised| promised >= as_of) {
                rate.pending_count = rate.pending_count.saturating_add(1);
                continue;
            }
            rate.line_count = rate.line_count.saturating_add(1);
            // Letting the rest go ends the wait; it does not make the line full.
            let in_full = delivery.in_full && line.delivered >= line.quantity;
            let one = |yes: bool| u32::from(yes);
            rate.on_time_count = rate.on_time_count.saturating_add(one(!late));
            rate.in_full_count = rate.in_full_count.saturating_add(one(in_full));
            let both = !late && in_full;
            rate.otif_count = rate.otif_count.saturating_add(one(both));
            if !both {
                rate.misses.push(OtifLine {
                    order: order.order.clone(),
                    line: u32::try_from(at.saturating_add(1)).unwrap_or(u32::MAX),
                    on_time: !late,
                    in_full,
                    late_days: delivery.late_days,
                });
            }
        }
    }
    rate.on_time_percent = share(policy, rate.on_time_count, rate.line_count)?;
    rate.otif_percent = share(policy, rate.otif_count, rate.line_count)?;
    Ok(rate)
}

fn share(policy: &OrderPolicy, part: u32, whole: u32) -> Result<Option<Decimal>, Error> {
    if whole == 0 {
        return Ok(None);
    }
    let exact = Decimal::from(part)
        .checked_mul(Decimal::ONE_HUNDRED)
        .and_then(|share| share.checked_div(Decimal::from(whole)))
        .ok_or_else(|| Error::new(ErrorCode::Overflow, "lines", "fewer lines", whole))?;
    Ok(Some(
        policy
            .rounding
            .value
            .round(exact, policy.percent_digits.value),
    ))
}
