//! Whether one step of an order may be written down, before it is (6.3.4).

use chrono::NaiveDateTime;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::delivery::most;
use super::hold::holds;
use super::record::{OrderRecord, ShipmentLine};
use super::shipment::lines_ever;
use super::turn::{OrderStep, Seen, anything_to_ship, planned};
use crate::answer::{Clause, Finding, Severity};
use crate::base::{OrderKey, moment};

/// The order as it stands, and the step that is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderStepFacts {
    /// The order, without the step.
    pub order: OrderRecord,
    /// The step.
    pub step: OrderStep,
    /// The shipment that is shipped, delivered or accepted; none for the one whose turn it is.
    #[serde(default)]
    pub shipment: Option<String>,
    /// What a shipment would carry; empty when nobody says.
    #[serde(default)]
    pub lines: Vec<ShipmentLine>,
    /// Its moment.
    #[serde(with = "moment")]
    pub at: NaiveDateTime,
}

/// Whether the step may be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderStepCheck {
    /// Which order.
    pub order: OrderKey,
    /// Whether no finding is an error.
    pub allowed: bool,
    /// What stands against it.
    pub findings: Vec<Finding>,
    /// The steps that could be taken at that moment, in the order of the way.
    pub open_steps: Vec<OrderStep>,
}

/// Whether one step of an order may be written down.
///
/// - Shape: an order, a step and its moment in; findings and the steps that are open out.
/// - Units: moments to the second, in the time zone of the order's own moments.
/// - Source: clause 6.3.4 (confirm, make and dispatch in time). A step needs the one before it; making is
///   left out for what lies on the shelf; goods that wait for their credit do not leave; what has left is
///   neither held nor, without a warning, cancelled; what was delivered comes back as a return.
/// - Several shipments: another one may leave until nothing is open, whatever its name, and what is open may be
///   held again. A shipment carries no more than is open with what was agreed above the order, and nothing of a
///   line that was closed: by the lines of the request, else by its own where it is listed already.
///   A step of delivery takes the earliest shipment that waits for it. An order that goes on after its first
///   shipment lists all of them.
///
/// Never an error: an order that does not fit is an answer.
#[must_use]
pub fn check_order_step(facts: &OrderStepFacts) -> OrderStepCheck {
    let shipment = facts.shipment.as_deref();
    let judged = |step| {
        let mut findings = against(&facts.order, step, shipment, facts.at);
        if step == OrderStep::Ship
            && facts.lines.is_empty()
            && let Some((path, lines)) = planned(&facts.order, shipment)
        {
            carried(&facts.order, &lines, &path, &mut findings);
        }
        findings
    };
    let mut findings = judged(facts.step);
    if facts.step == OrderStep::Ship {
        carried(&facts.order, &facts.lines, "", &mut findings);
    }
    let steps = ALL_STEPS.into_iter();
    let open_steps = steps.filter(|step| allows(&judged(*step))).collect();
    OrderStepCheck {
        order: facts.order.order.clone(),
        allowed: allows(&findings),
        findings,
        open_steps,
    }
}

const ALL_STEPS: [OrderStep; 9] = [
    OrderStep::Place,
    OrderStep::Confirm,
    OrderStep::Produce,
    OrderStep::Ship,
    OrderStep::Deliver,
    OrderStep::Accept,
    OrderStep::Hold,
    OrderStep::Release,
    OrderStep::Cancel,
];

/// A shipment of more than may still leave, of nothing, or of a line that the order has not.
fn carried(
    order: &OrderRecord,
    shipped: &[ShipmentLine],
    before: &str,
    findings: &mut Vec<Finding>,
) {
    let mut lines = lines_ever(order);
    for (at, carried) in shipped.iter().enumerate() {
        let told = |code: &str, field: &str| {
            let (subject, path) = (
                order.order.subject(),
                format!("{before}lines[{at}].{field}"),
            );
            Finding::new(code, Severity::Error, Clause::C6_3_4, subject, &path)
        };
        let place = usize::try_from(carried.line)
            .ok()
            .and_then(|line| line.checked_sub(1));
        let count = lines.len();
        let Some(line) = place.and_then(|place| lines.get_mut(place)) else {
            let unknown = told("order_shipment_line_unknown", "line");
            findings.push(unknown.observed(carried.line).limit(count));
            continue;
        };
        let room = if line.line.closed {
            // What was open of it was let go.
            Decimal::ZERO
        } else {
            most(&line.line)
                .saturating_sub(line.shipped)
                .max(Decimal::ZERO)
        };
        if carried.quantity > room || carried.quantity <= Decimal::ZERO {
            let over = told("order_shipment_quantity", "quantity");
            findings.push(over.observed(carried.quantity).limit(room));
        }
        // What stands twice in one shipment counts twice.
        line.shipped = line.shipped.saturating_add(carried.quantity);
    }
}

fn allows(findings: &[Finding]) -> bool {
    findings.iter().all(|f| f.severity != Severity::Error)
}

/// The step that must come first, if one must.
fn needed(step: OrderStep) -> Option<OrderStep> {
    match step {
        OrderStep::Place => None,
        OrderStep::Confirm | OrderStep::Hold | OrderStep::Cancel => Some(OrderStep::Place),
        OrderStep::Produce | OrderStep::Ship => Some(OrderStep::Confirm),
        OrderStep::Deliver => Some(OrderStep::Ship),
        OrderStep::Accept => Some(OrderStep::Deliver),
        OrderStep::Release => Some(OrderStep::Hold),
    }
}

fn against(
    order: &OrderRecord,
    step: OrderStep,
    shipment: Option<&str>,
    at: NaiveDateTime,
) -> Vec<Finding> {
    let seen = Seen::new(order, step, shipment);
    let (path, known) = seen.kept(step);
    let found = |code: &str, severity| {
        let subject = order.order.subject();
        Finding::new(code, severity, Clause::C6_3_4, subject, &path).observed(at)
    };
    let mut findings = Vec::new();
    if let Some(known) = known {
        findings.push(found("order_step_done", Severity::Error).limit(known));
    }
    if step != OrderStep::Cancel
        && let Some(cancelled) = order.cancelled_at
    {
        findings.push(found("order_step_after_cancellation", Severity::Error).limit(cancelled));
    }
    if let Some(before) = needed(step)
        && let (name, None) = seen.kept(before)
    {
        findings.push(found("order_step_skipped", Severity::Error).with("before", name));
    }
    // The latest moment of the way that lies after this one: one finding is enough.
    let latest = ALL_STEPS
        .into_iter()
        .filter(|other| must_precede(*other, step))
        .filter_map(|other| {
            let (name, moment) = seen.kept(other);
            moment.map(|moment| (moment, name))
        })
        .max();
    if let Some((moment, name)) = latest
        && at < moment
    {
        let early = found("order_steps_out_of_order", Severity::Error);
        findings.push(early.limit(moment).with("before", name));
    }
    // A step that was forgotten is written down later, but lies before what followed it.
    let following = ALL_STEPS
        .into_iter()
        .filter(|other| *other != OrderStep::Cancel && must_precede(step, *other))
        .filter_map(|other| {
            let (name, moment) = seen.kept(other);
            moment.map(|moment| (moment, name))
        })
        .min();
    if let Some((moment, name)) = following
        && moment < at
    {
        let late = found("order_step_too_late", Severity::Error);
        findings.push(late.limit(moment).with("after", name));
    }
    match (step, seen.shipped_at) {
        (OrderStep::Ship, shipped) => {
            // One that arrived has left, and may be written down later.
            if shipped.is_none() && seen.delivered_at.is_none() && !anything_to_ship(order) {
                findings.push(found("order_nothing_to_ship", Severity::Error));
            }
            if let Some(hold) = holds(order).iter().find(|hold| hold.covers(at)) {
                let held = found("order_shipped_on_hold", Severity::Error);
                findings.push(held.limit(hold.held_at));
            }
        }
        (OrderStep::Hold, Some(shipped)) => {
            findings.push(found("order_held_after_shipment", Severity::Error).limit(shipped));
        }
        (OrderStep::Cancel, Some(shipped)) => {
            // On the road it can still be turned round; once it is there it is a return.
            let severity = if seen.delivered_at.is_some() {
                Severity::Error
            } else {
                Severity::Warning
            };
            findings.push(found("order_cancelled_after_shipment", severity).limit(shipped));
        }
        _ => {}
    }
    findings
}

/// Whether a step that was taken must lie before another.
fn must_precede(earlier: OrderStep, later: OrderStep) -> bool {
    match later {
        OrderStep::Hold => earlier == OrderStep::Place,
        OrderStep::Release => earlier == OrderStep::Hold,
        OrderStep::Cancel => earlier != OrderStep::Cancel,
        OrderStep::Place
        | OrderStep::Confirm
        | OrderStep::Produce
        | OrderStep::Ship
        | OrderStep::Deliver
        | OrderStep::Accept => earlier < later,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sales::order::record::{OrderHold, OrderShipment, ShipmentLine};

    fn at(text: &str) -> NaiveDateTime {
        moment::parse(text).unwrap_or_default()
    }

    fn order() -> Result<OrderRecord, serde_json::Error> {
        serde_json::from_value(serde_json::json!({
            "order": "O1", "customer": "H1", "lines": [{ "quantity": "1" }]
        }))
    }

    fn take(order: &mut OrderRecord, step: OrderStep, moment: NaiveDateTime, listed: bool) {
        let field = match step {
            OrderStep::Place => &mut order.placed_at,
            OrderStep::Confirm => &mut order.confirmed_at,
            OrderStep::Produce => &mut order.produced_at,
            OrderStep::Ship if listed => {
                order.shipments.push(OrderShipment {
                    shipment: format!("S{}", order.shipments.len()),
                    shipped_at: Some(moment),
                    delivered_at: None,
                    accepted_at: None,
                    lines: vec![ShipmentLine {
                        line: 1,
                        quantity: 1.into(),
                        arrived: None,
                        made_on: None,
                        expires_on: None,
                    }],
                });
                return;
            }
            OrderStep::Ship => &mut order.shipped_at,
            OrderStep::Deliver if listed => {
                let mut shipments = order.shipments.iter_mut();
                let next = shipments.find(|one| one.delivered_at.is_none());
                if let Some(next) = next {
                    next.delivered_at = Some(moment);
                }
                return;
            }
            OrderStep::Deliver => &mut order.delivered_at,
            OrderStep::Accept if listed => {
                let mut shipments = order.shipments.iter_mut();
                let next = shipments.find(|one| one.accepted_at.is_none());
                if let Some(next) = next {
                    next.accepted_at = Some(moment);
                }
                return;
            }
            OrderStep::Accept => &mut order.accepted_at,
            OrderStep::Hold => {
                order.holds.push(OrderHold {
                    held_at: moment,
                    released_at: None,
                    reason: None,
                });
                return;
            }
            OrderStep::Release => {
                if let Some(hold) = order.holds.last_mut() {
                    hold.released_at = Some(moment);
                }
                return;
            }
            OrderStep::Cancel => &mut order.cancelled_at,
        };
        *field = Some(moment);
    }

    /// Every way that takes only open steps ends, and what it wrote has no slip in it. A hold may follow a
    /// hold without end, so the ways take as many as are given.
    fn walk(
        quantity: u32,
        listed: bool,
        most_holds: usize,
    ) -> Result<usize, Box<dyn std::error::Error>> {
        let mut first = order()?;
        first.lines[0].quantity = quantity.into();
        let mut ways = vec![(first, 0_i64)];
        let mut walked = 0;
        while let Some((order, taken)) = ways.pop() {
            walked += 1;
            assert!(walked < 100_000, "the ways do not end");
            // One hour a step: the moment of the next one is after all that were taken.
            let now = at("2026-06-22T00:00:00") + chrono::TimeDelta::hours(taken);
            let facts = |step| OrderStepFacts {
                order: order.clone(),
                step,
                shipment: None,
                lines: Vec::new(),
                at: now,
            };
            for step in check_order_step(&facts(OrderStep::Place)).open_steps {
                if step == OrderStep::Hold && order.holds.len() >= most_holds {
                    continue;
                }
                assert!(check_order_step(&facts(step)).allowed);
                let mut next = order.clone();
                take(&mut next, step, now, listed);
                let mut slips = Vec::new();
                crate::sales::order::slips::moments(&next, &mut slips);
                crate::sales::order::slips::on_hold(&next, now.date(), &mut slips);
                slips.retain(|slip| slip.severity == Severity::Error);
                assert_eq!(slips, Vec::new(), "{next:?}");
                let shipped = next.shipped_at.is_some() || !next.shipments.is_empty();
                assert!(!shipped || next.confirmed_at.is_some());
                let carried = u32::try_from(next.shipments.len())?;
                assert!(carried <= quantity, "more left than was ordered: {next:?}");
                ways.push((next, taken + 1));
            }
        }
        Ok(walked)
    }

    #[test]
    fn whatever_way_is_taken_through_open_steps_has_no_slip()
    -> Result<(), Box<dyn std::error::Error>> {
        assert!(walk(1, false, 1)? > 50);
        assert!(walk(1, false, 2)? > walk(1, false, 1)?);
        Ok(())
    }

    #[test]
    fn shipments_go_on_until_nothing_is_open() -> Result<(), Box<dyn std::error::Error>> {
        let one = walk(1, true, 0)?;
        let two = walk(2, true, 0)?;
        assert!(
            two > one,
            "a second shipment opens further ways: {one}, {two}"
        );
        assert!(walk(2, true, 1)? > two);
        Ok(())
    }
}
