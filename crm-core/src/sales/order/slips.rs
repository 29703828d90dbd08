//! What is wrong with an order: quantities, shelf life, moments, holds (6.3.4).

use chrono::{NaiveDate, NaiveDateTime};
use rust_decimal::Decimal;

use super::delivery::{LineDelivery, most};
use super::hold::{holds, urgent_due};
use super::policy::OrderPolicy;
use super::record::OrderRecord;
use super::shipment::{LineOnDay, trips};
use crate::answer::{Clause, Finding, Severity};
use crate::base::day;

fn finding(order: &OrderRecord, code: &str, severity: Severity, path: &str) -> Finding {
    Finding::new(code, severity, Clause::C6_3_4, order.order.subject(), path)
}

/// Late, over-shipped, over-delivered and over-billed lines.
pub(super) fn of_line(
    order: &OrderRecord,
    at: usize,
    on: &LineOnDay,
    delivery: &LineDelivery,
    findings: &mut Vec<Finding>,
) {
    let line = &on.line;
    let finding = |code: &str, severity, field: &str| {
        finding(order, code, severity, &format!("lines[{at}].{field}"))
    };
    if delivery.late == Some(true) {
        findings.push(
            finding("order_line_late", Severity::Warning, "delivery_date")
                .observed(delivery.late_days)
                .with("open_quantity", delivery.open_quantity),
        );
    }
    let most = most(line);
    if line.delivered > most {
        findings.push(
            finding("order_over_delivered", Severity::Error, "delivered")
                .observed(line.delivered)
                .limit(most),
        );
    } else if on.shipped > most {
        // On the road it can still be turned round.
        findings.push(
            finding("order_over_shipped", Severity::Warning, "quantity")
                .observed(on.shipped)
                .limit(most),
        );
    }
    if line.billed > line.delivered.max(line.quantity) {
        findings.push(
            finding("order_over_billed", Severity::Error, "billed")
                .observed(line.billed)
                .limit(line.delivered.max(line.quantity)),
        );
    }
}

/// What an order keeps itself and its list of shipments says otherwise.
pub(super) fn twice(order: &OrderRecord, ever: &[LineOnDay], findings: &mut Vec<Finding>) {
    if order.shipments.is_empty() {
        return;
    }
    for (path, at) in [
        ("shipped_at", order.shipped_at),
        ("delivered_at", order.delivered_at),
        ("accepted_at", order.accepted_at),
    ] {
        if let Some(at) = at {
            let told = finding(
                order,
                "order_moment_beside_shipments",
                Severity::Warning,
                path,
            );
            findings.push(told.observed(at));
        }
    }
    for (at, (line, on)) in order.lines.iter().zip(ever).enumerate() {
        if !line.delivered.is_zero() && line.delivered != on.line.delivered {
            let path = format!("lines[{at}].delivered");
            findings.push(
                finding(order, "order_delivered_mismatch", Severity::Warning, &path)
                    .observed(line.delivered)
                    .limit(on.line.delivered),
            );
        }
    }
}

/// Goods that arrive with little shelf life left, line by line or shipment by shipment.
pub(super) fn shelf_life(
    policy: &OrderPolicy,
    order: &OrderRecord,
    as_of: NaiveDate,
    findings: &mut Vec<Finding>,
) {
    let mut judge = |path: String, delivered_on, made_on, expires_on| {
        let life = (delivered_on, made_on, expires_on);
        if let Some(told) = short_life(policy, order, &path, life) {
            findings.push(told);
        }
    };
    for trip in trips(order) {
        let delivered_on = trip.delivered_at.map(|at| at.date());
        let delivered_on = delivered_on.filter(|date| *date <= as_of);
        for (of, line) in trip.lines.unwrap_or_default().iter().enumerate() {
            let path = format!("{}lines[{of}].expires_on", trip.path);
            // The order says it for all its shipments where the shipment itself is silent.
            let place = usize::try_from(line.line).ok();
            let place = place.and_then(|line| line.checked_sub(1));
            let ordered = place.and_then(|place| order.lines.get(place));
            let (made_on, expires_on) = match (line.expires_on, ordered) {
                (None, Some(ordered)) => (line.made_on.or(ordered.made_on), ordered.expires_on),
                (expires_on, _) => (line.made_on, expires_on),
            };
            judge(path, delivered_on, made_on, expires_on);
        }
    }
    if order.shipments.is_empty() {
        for (at, line) in order.lines.iter().enumerate() {
            let path = format!("lines[{at}].expires_on");
            let delivered_on = line.delivered_on.filter(|date| *date <= as_of);
            judge(path, delivered_on, line.made_on, line.expires_on);
        }
    }
}

fn short_life(
    policy: &OrderPolicy,
    order: &OrderRecord,
    path: &str,
    (delivered_on, made_on, expires_on): (Option<NaiveDate>, Option<NaiveDate>, Option<NaiveDate>),
) -> Option<Finding> {
    let (delivered_on, expires_on) = (delivered_on?, expires_on?);
    let left = day::days_between(delivered_on, expires_on);
    let months = policy.shelf_life_months.value;
    let enough_time = expires_on >= day::shift_months(delivered_on, months);
    let enough_share = made_on.is_some_and(|made_on| {
        let whole = Decimal::from(day::days_between(made_on, expires_on));
        let wanted = policy.shelf_life_percent.value.0;
        whole > Decimal::ZERO
            && Decimal::from(left).checked_mul(Decimal::ONE_HUNDRED) >= whole.checked_mul(wanted)
    });
    (!enough_time && !enough_share).then(|| {
        finding(order, "order_shelf_life_short", Severity::Warning, path)
            .observed(left)
            .limit(months)
            .because(vec![
                policy.shelf_life_months.cite(),
                policy.shelf_life_percent.cite(),
            ])
    })
}

/// A step before the one that must come first is a slip of the pen or worse.
pub(super) fn moments(order: &OrderRecord, findings: &mut Vec<Finding>) {
    let own = |name: &str, at| (name.to_owned(), at);
    let mut head = vec![
        own("placed_at", order.placed_at),
        own("confirmed_at", order.confirmed_at),
    ];
    let produced = own("produced_at", order.produced_at);
    let listed = !order.shipments.is_empty();
    if listed {
        // A part may leave before the rest is made.
        let mut chain = head.clone();
        chain.push(produced);
        in_order(order, &chain, 0, findings);
    } else {
        head.push(produced);
    }
    for trip in trips(order) {
        let of = |name: &str, at| (format!("{}{name}", trip.path), at);
        let mut chain = head.clone();
        chain.extend([
            of("shipped_at", trip.shipped_at),
            of("delivered_at", trip.delivered_at),
            of("accepted_at", trip.accepted_at),
        ]);
        let told = if listed { head.len() } else { 0 };
        in_order(order, &chain, told, findings);
    }
    for hold in holds(order) {
        let chain = [
            (format!("{}held_at", hold.path), Some(hold.held_at)),
            (format!("{}released_at", hold.path), hold.released_at),
        ];
        in_order(order, &chain, 0, findings);
    }
}

/// Tells each moment, from the given place of the chain on, that lies before an earlier one.
fn in_order(
    order: &OrderRecord,
    chain: &[(String, Option<NaiveDateTime>)],
    from: usize,
    findings: &mut Vec<Finding>,
) {
    let mut last: Option<(&str, NaiveDateTime)> = None;
    for (place, (name, at)) in chain.iter().enumerate() {
        let Some(at) = *at else { continue };
        if let Some((before, moment)) = last
            && at < moment
            && place >= from
        {
            findings.push(
                finding(order, "order_steps_out_of_order", Severity::Error, name)
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

/// Goods that left while the order was held, and a cancellation of what had left already.
pub(super) fn on_hold(order: &OrderRecord, as_of: NaiveDate, findings: &mut Vec<Finding>) {
    let holds = holds(order);
    let mut first = None;
    for trip in trips(order) {
        let Some(shipped) = trip.shipped_at.filter(|at| at.date() <= as_of) else {
            continue;
        };
        first = Some(first.map_or(shipped, |first: NaiveDateTime| first.min(shipped)));
        if let Some(hold) = holds.iter().find(|hold| hold.covers(shipped)) {
            let path = format!("{}shipped_at", trip.path);
            findings.push(
                finding(order, "order_shipped_on_hold", Severity::Error, &path)
                    .observed(shipped)
                    .limit(hold.held_at),
            );
        }
    }
    let cancelled = order.cancelled_at.filter(|at| at.date() <= as_of);
    if let (Some(cancelled), Some(shipped)) = (cancelled, first)
        && cancelled >= shipped
    {
        let code = "order_cancelled_after_shipment";
        findings.push(
            finding(order, code, Severity::Warning, "cancelled_at")
                .observed(cancelled)
                .limit(shipped),
        );
    }
}

/// Hours end within a day, and an obligation is due by the day: what left later on that day says so here.
pub(super) fn urgent(
    policy: &OrderPolicy,
    order: &OrderRecord,
    as_of: NaiveDate,
    findings: &mut Vec<Finding>,
) {
    for trip in trips(order) {
        let Some(shipped) = trip.shipped_at.filter(|at| at.date() <= as_of) else {
            continue;
        };
        if let Some((due, held)) = urgent_due(policy, order, shipped)
            && shipped > due
        {
            let mut grounds = vec![policy.urgent_ship_hours.cite()];
            if held {
                grounds.push(policy.excused_holds.cite());
            }
            let path = format!("{}shipped_at", trip.path);
            findings.push(
                finding(order, "order_urgent_shipped_late", Severity::Warning, &path)
                    .observed(shipped)
                    .limit(due)
                    .because(grounds),
            );
        }
    }
}
