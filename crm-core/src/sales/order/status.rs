//! Where an order stands, what is late, what is owed (6.3.4).

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::delivery::{LineDelivery, line_delivery};
use super::policy::OrderPolicy;
use super::record::{OrderLine, OrderRecord};
use crate::answer::{
    Basis, Clause, Error, ErrorCode, Finding, Obligation, ObligationState, Severity,
};
use crate::base::{OrderKey, WorkingCalendar, day, exact};

/// Where an order stands.
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
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for quantities below zero and an order without lines;
/// [`ErrorCode::CalendarUnknown`] when the calendar does not know the days after the order.
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
    let mut findings = Vec::new();
    moments(order, &mut findings);
    holds(order, as_of, &mut findings);
    urgent(policy, order, as_of, &mut findings);
    let mut lines = Vec::new();
    for (at, line) in order.lines.iter().enumerate() {
        let under = |error: Error| error.under(&format!("lines[{at}]"));
        let delivery = line_delivery(line, as_of).map_err(under)?;
        if happened(order.cancelled_at).is_none() {
            line_findings(policy, order, at, line, &delivery, &mut findings);
        }
        lines.push(delivery);
    }
    let delivered_percent = percent(policy, &order.lines, |line| {
        if line.closed {
            line.quantity
        } else {
            let later = line.delivered_on.is_some_and(|day| day > as_of);
            let delivered = if later { Decimal::ZERO } else { line.delivered };
            delivered.min(line.quantity)
        }
    })?;
    let billed_percent = percent(policy, &order.lines, |line| {
        let wanted = line.quantity.min(line.delivered);
        if line.closed && line.billed >= wanted {
            line.quantity
        } else {
            line.billed.min(line.quantity)
        }
    })?;
    let all_delivered = lines.iter().all(|line| line.in_full);
    let all_billed = order.lines.iter().all(|line| {
        let wanted = if line.closed {
            line.quantity.min(line.delivered)
        } else {
            line.quantity
        };
        line.billed >= wanted
    });
    let held = happened(order.held_at).is_some() && happened(order.released_at).is_none();
    let status = if happened(order.cancelled_at).is_some() {
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
    let obligations = if matches!(status, OrderState::Cancelled) {
        Vec::new()
    } else {
        owed(policy, order, calendar, as_of, held)?
    };
    let ship = if order.urgent {
        policy.urgent_ship_hours.cite()
    } else {
        policy.ship_workdays.cite()
    };
    Ok(OrderStatus {
        order: order.order.clone(),
        status,
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
    lines: &[OrderLine],
    done: impl Fn(&OrderLine) -> Decimal,
) -> Result<Decimal, Error> {
    let too_much = || {
        Error::new(
            ErrorCode::Overflow,
            "lines",
            "smaller quantities",
            "too much",
        )
    };
    let sum = |of: &dyn Fn(&OrderLine) -> Decimal| {
        let mut lines = lines.iter();
        lines.try_fold(Decimal::ZERO, |sum, line| sum.checked_add(of(line)))
    };
    let ordered = sum(&|line| line.quantity).ok_or_else(too_much)?;
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

fn line_findings(
    policy: &OrderPolicy,
    order: &OrderRecord,
    at: usize,
    line: &OrderLine,
    delivery: &LineDelivery,
    findings: &mut Vec<Finding>,
) {
    let finding = |code: &str, severity, field: &str| {
        let path = format!("lines[{at}].{field}");
        Finding::new(code, severity, Clause::C6_3_4, order.order.subject(), &path)
    };
    if delivery.late == Some(true) {
        findings.push(
            finding("order_line_late", Severity::Warning, "delivery_date")
                .observed(delivery.late_days)
                .with("open_quantity", delivery.open_quantity),
        );
    }
    let allowed = line.over_delivery_allowed_percent.unwrap_or_default();
    let most = Decimal::ONE_HUNDRED
        .checked_add(allowed)
        .and_then(|percent| percent.checked_mul(line.quantity))
        .and_then(|most| most.checked_div(Decimal::ONE_HUNDRED))
        .unwrap_or(Decimal::MAX);
    if line.delivered > most {
        findings.push(
            finding("order_over_delivered", Severity::Error, "delivered")
                .observed(line.delivered)
                .limit(most.normalize()),
        );
    }
    if line.billed > line.delivered.max(line.quantity) {
        findings.push(
            finding("order_over_billed", Severity::Error, "billed")
                .observed(line.billed)
                .limit(line.delivered.max(line.quantity)),
        );
    }
    if let (Some(delivered_on), Some(expires_on)) = (line.delivered_on, line.expires_on) {
        let left = day::days_between(delivered_on, expires_on);
        let months = policy.shelf_life_months.value;
        let enough_time = expires_on >= day::shift_months(delivered_on, months);
        let enough_share = line.made_on.is_some_and(|made_on| {
            let whole = Decimal::from(day::days_between(made_on, expires_on));
            let wanted = policy.shelf_life_percent.value.0;
            whole > Decimal::ZERO
                && Decimal::from(left).checked_mul(Decimal::ONE_HUNDRED)
                    >= whole.checked_mul(wanted)
        });
        if !enough_time && !enough_share {
            findings.push(
                finding("order_shelf_life_short", Severity::Warning, "expires_on")
                    .observed(left)
                    .limit(months)
                    .because(vec![
                        policy.shelf_life_months.cite(),
                        policy.shelf_life_percent.cite(),
                    ]),
            );
        }
    }
}

/// A step before the one that must come first is a slip of the pen or worse.
fn moments(order: &OrderRecord, findings: &mut Vec<Finding>) {
    let steps = [
        ("placed_at", order.placed_at),
        ("confirmed_at", order.confirmed_at),
        ("produced_at", order.produced_at),
        ("shipped_at", order.shipped_at),
        ("delivered_at", order.delivered_at),
        ("accepted_at", order.accepted_at),
    ];
    let mut last: Option<(&str, NaiveDateTime)> = None;
    for (name, at) in steps {
        let Some(at) = at else { continue };
        if let Some((before, moment)) = last
            && at < moment
        {
            findings.push(
                Finding::new(
                    "order_steps_out_of_order",
                    Severity::Error,
                    Clause::C6_3_4,
                    order.order.subject(),
                    name,
                )
                .observed(at)
                .limit(moment)
                .with("before", before),
            );
        }
        // The latest so far: one slip must not hide the next.
        if last.is_none_or(|(_, moment)| at >= moment) {
            last = Some((name, at));
        }
    }
}

/// Goods that left while the credit was not released, and a cancellation of what had left already.
fn holds(order: &OrderRecord, as_of: NaiveDate, findings: &mut Vec<Finding>) {
    let Some(shipped) = order.shipped_at.filter(|at| at.date() <= as_of) else {
        return;
    };
    let mut tell =
        |code: &str, severity, path: &str, observed: NaiveDateTime, limit: NaiveDateTime| {
            findings.push(
                Finding::new(code, severity, Clause::C6_3_4, order.order.subject(), path)
                    .observed(observed)
                    .limit(limit),
            );
        };
    if let Some(held) = order.held_at.filter(|held| *held <= shipped)
        && order.released_at.is_none_or(|released| released > shipped)
    {
        tell(
            "order_shipped_on_hold",
            Severity::Error,
            "shipped_at",
            shipped,
            held,
        );
    }
    if let Some(cancelled) = order
        .cancelled_at
        .filter(|at| *at >= shipped && at.date() <= as_of)
    {
        tell(
            "order_cancelled_after_shipment",
            Severity::Warning,
            "cancelled_at",
            cancelled,
            shipped,
        );
    }
}

/// Hours end within a day, and an obligation is due by the day: what left later on that day says so here.
fn urgent(
    policy: &OrderPolicy,
    order: &OrderRecord,
    as_of: NaiveDate,
    findings: &mut Vec<Finding>,
) {
    let (Some(due), Some(shipped)) = (
        urgent_ship_due(policy, order),
        order.shipped_at.filter(|at| at.date() <= as_of),
    ) else {
        return;
    };
    // Goods that wait for their credit are not late by our fault.
    let held = order.held_at.is_some_and(|held| held <= due);
    if shipped > due && !held {
        findings.push(
            Finding::new(
                "order_urgent_shipped_late",
                Severity::Warning,
                Clause::C6_3_4,
                order.order.subject(),
                "shipped_at",
            )
            .observed(shipped)
            .limit(due)
            .because(vec![policy.urgent_ship_hours.cite()]),
        );
    }
}

/// Until when an urgent order has to leave; none when days were agreed instead of hours.
fn urgent_ship_due(policy: &OrderPolicy, order: &OrderRecord) -> Option<NaiveDateTime> {
    if !order.urgent || order.agreed_ship_workdays.is_some() {
        return None;
    }
    let hours = TimeDelta::hours(i64::from(policy.urgent_ship_hours.value));
    let placed_at = order.placed_at?;
    Some(placed_at.checked_add_signed(hours).unwrap_or(placed_at))
}

fn owed(
    policy: &OrderPolicy,
    order: &OrderRecord,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
    held: bool,
) -> Result<Vec<Obligation>, Error> {
    let Some(placed_at) = order.placed_at.filter(|at| at.date() <= as_of) else {
        return Ok(Vec::new());
    };
    let placed = placed_at.date();
    let workdays = order
        .agreed_confirm_workdays
        .unwrap_or(policy.confirm_workdays.value);
    let confirm = calendar.add_workdays(placed, i64::from(workdays))?;
    // What the contract agrees goes before the policy, for an urgent order too.
    let (ship, ship_basis) = if let Some(agreed) = order.agreed_ship_workdays {
        let due = calendar.add_workdays(placed, i64::from(agreed))?;
        (due, policy.ship_workdays.cite())
    } else if let Some(due) = urgent_ship_due(policy, order) {
        (due.date(), policy.urgent_ship_hours.cite())
    } else {
        let due = calendar.add_workdays(placed, i64::from(policy.ship_workdays.value))?;
        (due, policy.ship_workdays.cite())
    };
    let mut owed = Vec::new();
    for (kind, due, done, basis) in [
        (
            "order_confirmation",
            confirm,
            order.confirmed_at,
            policy.confirm_workdays.cite(),
        ),
        ("order_shipment", ship, order.shipped_at, ship_basis),
    ] {
        let done = done.map(|at| at.date()).filter(|done| *done <= as_of);
        let mut obligation = Obligation::open(
            kind,
            Clause::C6_3_4,
            order.owner.clone(),
            order.order.subject(),
            due,
            done.unwrap_or(as_of),
        )
        .because(vec![basis]);
        if done.is_some() {
            obligation.state = ObligationState::Met;
        } else if held && kind == "order_shipment" {
            // Goods that wait for their credit are not late by our fault.
            obligation.state = ObligationState::Waived;
            obligation.overdue_days = 0;
        }
        owed.push(obligation);
    }
    Ok(owed)
}
