//! Where an order stands, what is late, what is owed (6.3.4).

use chrono::{NaiveDate, NaiveDateTime};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::delivery::{LineDelivery, line_delivery};
use super::dues::owed;
use super::hold::held_on;
use super::policy::OrderPolicy;
use super::record::OrderRecord;
use super::shipment::{LineOnDay, OrderExtent, extent, lines_ever, lines_on};
use super::slips;
use crate::answer::{Basis, Error, ErrorCode, Finding, Obligation};
use crate::base::{OrderKey, WorkingCalendar, exact};

/// Where an order stands: what is open of delivery and invoices. How much has left and arrived say
/// [`OrderStatus::shipping`] and the fields beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrderState {
    /// It was cancelled.
    Cancelled,
    /// It waits for its credit to be released.
    OnHold,
    /// Goods and invoices are open.
    ToDeliverAndBill,
    /// Everything is invoiced; goods are open.
    ToDeliver,
    /// Everything is delivered; invoices are open.
    ToBill,
    /// Nothing is open.
    Completed,
}

/// Where an order stands on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderStatus {
    /// Which order.
    pub order: OrderKey,
    /// Where it stands.
    pub status: OrderState,
    /// How much of it has left.
    pub shipping: OrderExtent,
    /// How much of it has arrived.
    pub delivery: OrderExtent,
    /// How much of it the hospital accepted.
    pub acceptance: OrderExtent,
    /// How much has left, at most 100; closed lines count as shipped.
    #[serde(with = "exact")]
    pub shipped_percent: Decimal,
    /// How much is delivered, at most 100; closed lines count as delivered.
    #[serde(with = "exact")]
    pub delivered_percent: Decimal,
    /// How much is invoiced, at most 100; closed lines count with what was delivered.
    #[serde(with = "exact")]
    pub billed_percent: Decimal,
    /// Each line on the day.
    pub lines: Vec<LineDelivery>,
    /// Confirmation and shipment that are owed or were met.
    pub obligations: Vec<Obligation>,
    /// What is wrong: late lines, over-delivery, short shelf life, moments out of order.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Where an order stands on a day.
///
/// - Shape: one order in; state, percentages, lines, obligations and findings out.
/// - Units: percent of quantities, each line at most its own; working days of the calendar; hours around
///   the clock for urgent orders.
/// - Source: clause 6.3.4 (confirm, make and dispatch in time), 6.3.3 (follow to the end). Moments after
///   the day have not happened yet.
/// - Holds: the time that an order waits for a reason of `order.excused_holds` moves what is due by as many
///   working days, or hours for urgent orders, while it lasts and after it. An order is shipped in time when
///   the shipment that makes it whole is.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for quantities below zero, an order or a shipment without lines and a shipment
/// of nothing; [`ErrorCode::DuplicateKey`] for a shipment that is there twice; [`ErrorCode::UnknownReference`]
/// for a line that the order has not; [`ErrorCode::CalendarUnknown`] when the calendar does not know the days after the order.
pub fn order_status(
    policy: &OrderPolicy,
    order: &OrderRecord,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<OrderStatus, Error> {
    if order.lines.is_empty() {
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "lines",
            "at least one line",
            0,
        ));
    }
    let happened = |at: Option<NaiveDateTime>| at.filter(|at| at.date() <= as_of);
    let on_day = lines_on(order, as_of)?;
    let mut findings = Vec::new();
    slips::moments(order, &mut findings);
    slips::on_hold(order, as_of, &mut findings);
    slips::urgent(policy, order, as_of, &mut findings);
    slips::twice(order, &lines_ever(order), &mut findings);
    let cancelled = happened(order.cancelled_at).is_some();
    let mut lines = Vec::new();
    for (at, on) in on_day.iter().enumerate() {
        let under = |error: Error| error.under(&format!("lines[{at}]"));
        let delivery = line_delivery(&on.line, as_of).map_err(under)?;
        if !cancelled {
            slips::of_line(order, at, on, &delivery, &mut findings);
        }
        lines.push(delivery);
    }
    if !cancelled {
        slips::shelf_life(policy, order, as_of, &mut findings);
    }
    let done_percent = |done: &dyn Fn(&LineOnDay) -> Decimal| {
        percent(policy, &on_day, |on| {
            if on.line.closed {
                on.line.quantity
            } else {
                done(on).min(on.line.quantity)
            }
        })
    };
    let shipped_percent = done_percent(&|on| on.shipped)?;
    let delivered_percent = done_percent(&|on| on.line.delivered)?;
    let billed_percent = percent(policy, &on_day, |on| {
        let line = &on.line;
        let wanted = line.quantity.min(line.delivered);
        if line.closed && line.billed >= wanted {
            line.quantity
        } else {
            line.billed.min(line.quantity)
        }
    })?;
    let shipping = extent(&on_day, |on| on.shipped);
    let all_delivered = lines.iter().all(|line| line.in_full);
    let all_billed = on_day.iter().all(|on| {
        let line = &on.line;
        let wanted = if line.closed {
            line.quantity.min(line.delivered)
        } else {
            line.quantity
        };
        line.billed >= wanted
    });
    let held = held_on(order, as_of);
    let status = if cancelled {
        OrderState::Cancelled
    } else {
        match (all_delivered, all_billed) {
            (true, true) => OrderState::Completed,
            _ if held => OrderState::OnHold,
            (true, false) => OrderState::ToBill,
            (false, true) => OrderState::ToDeliver,
            (false, false) => OrderState::ToDeliverAndBill,
        }
    };
    let obligations = if cancelled {
        Vec::new()
    } else {
        owed(policy, order, shipping, calendar, as_of)?
    };
    let ship = if order.urgent {
        policy.urgent_ship_hours.cite()
    } else {
        policy.ship_workdays.cite()
    };
    Ok(OrderStatus {
        order: order.order.clone(),
        status,
        shipping,
        delivery: extent(&on_day, |on| on.line.delivered),
        acceptance: extent(&on_day, |on| on.accepted),
        shipped_percent,
        delivered_percent,
        billed_percent,
        lines,
        obligations,
        findings,
        basis: vec![policy.confirm_workdays.cite(), ship],
    })
}

fn percent(
    policy: &OrderPolicy,
    lines: &[LineOnDay],
    done: impl Fn(&LineOnDay) -> Decimal,
) -> Result<Decimal, Error> {
    let too_much = || {
        Error::new(
            ErrorCode::Overflow,
            "lines",
            "smaller quantities",
            "too much",
        )
    };
    let sum = |of: &dyn Fn(&LineOnDay) -> Decimal| {
        let mut lines = lines.iter();
        lines.try_fold(Decimal::ZERO, |sum, line| sum.checked_add(of(line)))
    };
    let ordered = sum(&|on| on.line.quantity).ok_or_else(too_much)?;
    let done = sum(&done).ok_or_else(too_much)?;
    let exact = if ordered.is_zero() {
        // Nothing was ordered, so nothing is open.
        Decimal::ONE_HUNDRED
    } else {
        done.checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|share| share.checked_div(ordered))
            .ok_or_else(too_much)?
    };
    Ok(policy
        .rounding
        .value
        .round(exact, policy.percent_digits.value))
}
