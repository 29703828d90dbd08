//! What of an order was shipped, delivered and accepted by a day, in one shipment or in several (6.3.4).

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::delivery::{line_on, usable};
use super::record::{OrderLine, OrderRecord, ShipmentLine};
use crate::answer::{Error, ErrorCode};

/// How much of an order is done. What was let go needs nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrderExtent {
    /// Nothing yet.
    Nothing,
    /// A part; the rest is open.
    Part,
    /// All of it, or all that was not let go.
    Whole,
}

/// One line as it stands on a day.
#[derive(Debug, Clone)]
pub(super) struct LineOnDay {
    /// The line with what was delivered by the day.
    pub(super) line: OrderLine,
    /// How many have left.
    pub(super) shipped: Decimal,
    /// How many were accepted.
    pub(super) accepted: Decimal,
}

/// A shipment as it is judged: one of a list, or the one whose moments the order keeps itself.
#[derive(Debug, Clone)]
pub(super) struct Trip<'a> {
    /// Before the name of a field: empty, or `shipments[0].`.
    pub(super) path: String,
    pub(super) shipped_at: Option<NaiveDateTime>,
    pub(super) delivered_at: Option<NaiveDateTime>,
    pub(super) accepted_at: Option<NaiveDateTime>,
    /// What it carries; none for the shipment of an order that lists none.
    pub(super) lines: Option<&'a [ShipmentLine]>,
}

impl Trip<'_> {
    /// How many of a line it carries, or brought once it has arrived.
    fn carries(&self, number: usize, arrived: bool) -> Decimal {
        let lines = self.lines.unwrap_or_default().iter();
        lines
            .filter(|one| usize::try_from(one.line).is_ok_and(|line| line == number))
            .map(|one| one.arrived.filter(|_| arrived).unwrap_or(one.quantity))
            .fold(Decimal::ZERO, Decimal::saturating_add)
    }
}

/// The shipments in the order of the record. A list goes before the order's own moments.
pub(super) fn trips(order: &OrderRecord) -> Vec<Trip<'_>> {
    if order.shipments.is_empty() {
        return vec![Trip {
            path: String::new(),
            shipped_at: order.shipped_at,
            delivered_at: order.delivered_at,
            accepted_at: order.accepted_at,
            lines: None,
        }];
    }
    let listed = order.shipments.iter().enumerate();
    listed
        .map(|(at, shipment)| Trip {
            path: format!("shipments[{at}]."),
            shipped_at: shipment.shipped_at,
            delivered_at: shipment.delivered_at,
            accepted_at: shipment.accepted_at,
            lines: Some(&shipment.lines),
        })
        .collect()
}

/// Each line of an order as it stands at the end of a day.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for quantities below zero, a shipment without lines or with nothing of one;
/// [`ErrorCode::DuplicateKey`] for a shipment that is there twice; [`ErrorCode::UnknownReference`] for a line
/// that the order has not.
pub(super) fn lines_on(order: &OrderRecord, as_of: NaiveDate) -> Result<Vec<LineOnDay>, Error> {
    for (at, line) in order.lines.iter().enumerate() {
        usable(line).map_err(|error| error.under(&format!("lines[{at}]")))?;
    }
    check(order)?;
    let last = as_of.and_hms_opt(23, 59, 59);
    Ok(lines_by(order, last))
}

/// Each line with all that the record knows, whenever it happened.
pub(super) fn lines_ever(order: &OrderRecord) -> Vec<LineOnDay> {
    lines_by(order, None)
}

fn lines_by(order: &OrderRecord, last: Option<NaiveDateTime>) -> Vec<LineOnDay> {
    let by = |at: Option<NaiveDateTime>| at.filter(|at| last.is_none_or(|last| *at <= last));
    let trips = trips(order);
    let plain: Vec<OrderLine> = order
        .lines
        .iter()
        .map(|line| last.map_or_else(|| line.clone(), |last| line_on(line, last.date())))
        .collect();
    // What arrived says what one shipment carried; before that it is taken to carry the whole order.
    let arrived = plain.iter().any(|line| line.delivered > Decimal::ZERO);
    let lines = plain.into_iter().enumerate();
    lines
        .map(|(at, mut line)| {
            let whole = if arrived {
                line.delivered
            } else {
                line.quantity
            };
            let (mut shipped, mut accepted) = (Decimal::ZERO, Decimal::ZERO);
            if order.shipments.is_empty() {
                let done = |at| {
                    if by(at).is_some() {
                        whole
                    } else {
                        Decimal::ZERO
                    }
                };
                shipped = done(order.shipped_at).max(line.delivered);
                accepted = done(order.accepted_at);
                return LineOnDay {
                    line,
                    shipped,
                    accepted,
                };
            }
            let number = at.saturating_add(1);
            let mut brought = Vec::new();
            for trip in &trips {
                let arrived = by(trip.delivered_at);
                let carried = trip.carries(number, arrived.is_some());
                if by(trip.shipped_at).or(arrived).is_some() {
                    shipped = shipped.saturating_add(carried);
                }
                if let Some(arrived) = arrived.filter(|_| !carried.is_zero()) {
                    brought.push((arrived.date(), carried));
                }
                if by(trip.accepted_at).is_some() {
                    accepted = accepted.saturating_add(carried);
                }
            }
            brought.sort();
            line.delivered = Decimal::ZERO;
            line.delivered_on = None;
            for (day, quantity) in brought {
                // The day that made it full stands; what comes after it changes it no more.
                if line.delivered < line.quantity {
                    line.delivered_on = Some(day);
                }
                line.delivered = line.delivered.saturating_add(quantity);
            }
            LineOnDay {
                line,
                shipped,
                accepted,
            }
        })
        .collect()
}

/// How much of the lines is done.
pub(super) fn extent(lines: &[LineOnDay], done: impl Fn(&LineOnDay) -> Decimal) -> OrderExtent {
    let full = |on: &LineOnDay| on.line.closed || done(on) >= on.line.quantity;
    if lines.iter().all(full) {
        OrderExtent::Whole
    } else if lines.iter().any(|on| done(on) > Decimal::ZERO) {
        OrderExtent::Part
    } else {
        OrderExtent::Nothing
    }
}

/// The moment by which everything had left that was not let go, seen at the end of a day; none while
/// something is open.
pub(super) fn all_left(order: &OrderRecord, as_of: NaiveDate) -> Option<NaiveDateTime> {
    if order.shipments.is_empty() {
        let at = order.shipped_at.filter(|at| at.date() <= as_of)?;
        // What arrived short is to be shipped again: one shipment is not the whole order.
        let lines = lines_by(order, as_of.and_hms_opt(23, 59, 59));
        return (extent(&lines, |on| on.shipped) == OrderExtent::Whole).then_some(at);
    }
    let left = |at: Option<NaiveDateTime>| at.filter(|at| at.date() <= as_of);
    let mut gone: Vec<_> = trips(order)
        .into_iter()
        .filter_map(|trip| {
            let at = left(trip.shipped_at).or(left(trip.delivered_at))?;
            Some((at, trip))
        })
        .collect();
    gone.sort_by_key(|(at, _)| *at);
    let open = |upto: NaiveDateTime| {
        order.lines.iter().enumerate().any(|(at, line)| {
            let trips = gone.iter().filter(|(at, _)| *at <= upto);
            let sum = trips.fold(Decimal::ZERO, |sum, (_, trip)| {
                let arrived = left(trip.delivered_at).is_some();
                sum.saturating_add(trip.carries(at.saturating_add(1), arrived))
            });
            !line.closed && sum < line.quantity
        })
    };
    gone.iter().map(|(at, _)| *at).find(|at| !open(*at))
}

fn check(order: &OrderRecord) -> Result<(), Error> {
    let mut seen = BTreeSet::new();
    for (at, shipment) in order.shipments.iter().enumerate() {
        if !seen.insert(&shipment.shipment) {
            let path = format!("shipments[{at}].shipment");
            let (expected, observed) = ("each shipment once", &shipment.shipment);
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                expected,
                observed,
            ));
        }
        let out_of_range = |path: String, expected: &str, observed: Decimal| {
            Err(Error::new(ErrorCode::OutOfRange, path, expected, observed))
        };
        if shipment.lines.is_empty() {
            let path = format!("shipments[{at}].lines");
            return out_of_range(path, "at least one line", Decimal::ZERO);
        }
        for (of, line) in shipment.lines.iter().enumerate() {
            let path = |field: &str| format!("shipments[{at}].lines[{of}].{field}");
            let known = usize::try_from(line.line)
                .is_ok_and(|number| (1..=order.lines.len()).contains(&number));
            if !known {
                let expected = format!("a line from 1 to {}", order.lines.len());
                let code = ErrorCode::UnknownReference;
                return Err(Error::new(code, path("line"), expected, line.line));
            }
            if line.quantity <= Decimal::ZERO {
                return out_of_range(path("quantity"), "more than 0", line.quantity);
            }
            if let Some(arrived) = line.arrived.filter(|arrived| *arrived < Decimal::ZERO) {
                return out_of_range(path("arrived"), "0 or more", arrived);
            }
        }
    }
    Ok(())
}
