//! Whether one line is late (6.3.3, 6.3.4).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::record::OrderLine;
use crate::answer::{Error, ErrorCode};
use crate::base::{day, exact};

/// One promised line, of a contract or of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineDeliveryFacts {
    /// The line.
    pub line: OrderLine,
}

/// Where its delivery stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineDelivery {
    /// What is still to be delivered.
    #[serde(with = "exact")]
    pub open_quantity: Decimal,
    /// Whether nothing is open.
    pub in_full: bool,
    /// Whether it is or was later than promised; none without a promised day.
    pub late: Option<bool>,
    /// By how many days; zero when it is not late.
    pub late_days: i64,
}

/// Whether a promised line is late on a day.
///
/// - Shape: one line in, its open quantity and lateness out.
/// - Units: quantities as ordered; calendar days.
/// - Source: clauses 6.3.3 and 6.3.4. The promised day itself is in time. A line that is full was late by
///   the day that made it full; one that is not is late by the day that is asked about. A line that was
///   closed has nothing open and is late only by what was delivered.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for quantities below zero.
pub fn line_delivery(line: &OrderLine, as_of: NaiveDate) -> Result<LineDelivery, Error> {
    usable(line)?;
    let line = &line_on(line, as_of);
    let open_quantity = if line.closed {
        Decimal::ZERO
    } else {
        line.quantity
            .saturating_sub(line.delivered)
            .max(Decimal::ZERO)
    };
    let in_full = open_quantity.is_zero();
    let reached = match line.delivered_on {
        Some(delivered_on) if in_full => Some(delivered_on),
        // Full, and nobody wrote down when: it cannot be called late.
        None if in_full => None,
        Some(_) | None => Some(as_of),
    };
    let late_days = match (line.delivery_date, reached) {
        (Some(promised), Some(reached)) => day::days_between(promised, reached).max(0),
        _ => 0,
    };
    let late = match (line.delivery_date, in_full, line.delivered_on) {
        (None, ..) | (Some(_), true, None) => None,
        (Some(_), false, _) | (Some(_), true, Some(_)) => Some(late_days > 0),
    };
    Ok(LineDelivery {
        open_quantity,
        in_full,
        late,
        late_days,
    })
}

/// Refuses quantities below zero.
pub(super) fn usable(line: &OrderLine) -> Result<(), Error> {
    for (name, value) in [
        ("quantity", line.quantity),
        ("delivered", line.delivered),
        ("billed", line.billed),
    ] {
        if value < Decimal::ZERO {
            return Err(Error::new(ErrorCode::OutOfRange, name, "0 or more", value));
        }
    }
    Ok(())
}

/// The most of a line that may be delivered, with what was agreed above the order.
pub(super) fn most(line: &OrderLine) -> Decimal {
    let allowed = line.over_delivery_allowed_percent.unwrap_or_default();
    Decimal::ONE_HUNDRED
        .checked_add(allowed)
        .and_then(|percent| percent.checked_mul(line.quantity))
        .and_then(|most| most.checked_div(Decimal::ONE_HUNDRED))
        .unwrap_or(Decimal::MAX)
        .normalize()
}

/// The line as it stood on a day: what was delivered after it is not there yet.
pub(super) fn line_on(line: &OrderLine, as_of: NaiveDate) -> OrderLine {
    let mut line = line.clone();
    if line.delivered_on.is_some_and(|day| day > as_of) {
        line.delivered = Decimal::ZERO;
        line.delivered_on = None;
    }
    line
}
