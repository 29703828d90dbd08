//! Whether one step of an order may be written down, before it is (6.3.4).

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::record::OrderRecord;
use crate::answer::{Clause, Finding, Severity};
use crate::base::{OrderKey, moment};

/// A step on the way of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrderStep {
    /// It came in.
    Place,
    /// It was confirmed.
    Confirm,
    /// The goods were made or picked. What lies on the shelf has no such step.
    Produce,
    /// It left the house.
    Ship,
    /// It arrived.
    Deliver,
    /// The hospital accepted it.
    Accept,
    /// It has to wait for its credit.
    Hold,
    /// Its credit was released.
    Release,
    /// It was cancelled.
    Cancel,
}

/// The order as it stands, and the step that is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderStepFacts {
    /// The order, without the step.
    pub order: OrderRecord,
    /// The step.
    pub step: OrderStep,
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
///
/// Never an error: an order that does not fit is an answer.
#[must_use]
pub fn check_order_step(facts: &OrderStepFacts) -> OrderStepCheck {
    let findings = against(&facts.order, facts.step, facts.at);
    let open_steps = ALL_STEPS
        .into_iter()
        .filter(|step| allows(&against(&facts.order, *step, facts.at)))
        .collect();
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

fn allows(findings: &[Finding]) -> bool {
    findings.iter().all(|f| f.severity != Severity::Error)
}

/// The field that keeps the moment of a step, and the moment.
fn kept(order: &OrderRecord, step: OrderStep) -> (&'static str, Option<NaiveDateTime>) {
    match step {
        OrderStep::Place => ("placed_at", order.placed_at),
        OrderStep::Confirm => ("confirmed_at", order.confirmed_at),
        OrderStep::Produce => ("produced_at", order.produced_at),
        OrderStep::Ship => ("shipped_at", order.shipped_at),
        OrderStep::Deliver => ("delivered_at", order.delivered_at),
        OrderStep::Accept => ("accepted_at", order.accepted_at),
        OrderStep::Hold => ("held_at", order.held_at),
        OrderStep::Release => ("released_at", order.released_at),
        OrderStep::Cancel => ("cancelled_at", order.cancelled_at),
    }
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

fn against(order: &OrderRecord, step: OrderStep, at: NaiveDateTime) -> Vec<Finding> {
    let (path, known) = kept(order, step);
    let found = |code: &str, severity| {
        let subject = order.order.subject();
        Finding::new(code, severity, Clause::C6_3_4, subject, path).observed(at)
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
        && let (name, None) = kept(order, before)
    {
        findings.push(found("order_step_skipped", Severity::Error).with("before", name));
    }
    // The latest moment of the way that lies after this one: one finding is enough.
    let latest = ALL_STEPS
        .into_iter()
        .filter(|other| must_precede(*other, step))
        .filter_map(|other| {
            let (name, moment) = kept(order, other);
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
            let (name, moment) = kept(order, other);
            moment.map(|moment| (moment, name))
        })
        .min();
    if let Some((moment, name)) = following
        && moment < at
    {
        let late = found("order_step_too_late", Severity::Error);
        findings.push(late.limit(moment).with("after", name));
    }
    match (step, order.shipped_at) {
        (OrderStep::Ship, _) => {
            if let Some(held) = order.held_at
                && order.released_at.is_none_or(|released| released > at)
                && held <= at
            {
                findings.push(found("order_shipped_on_hold", Severity::Error).limit(held));
            }
        }
        (OrderStep::Hold, Some(shipped)) => {
            findings.push(found("order_held_after_shipment", Severity::Error).limit(shipped));
        }
        (OrderStep::Cancel, Some(shipped)) => {
            // On the road it can still be turned round; once it is there it is a return.
            let severity = if order.delivered_at.is_some() {
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

    fn at(text: &str) -> NaiveDateTime {
        moment::parse(text).unwrap_or_default()
    }

    fn order() -> Result<OrderRecord, serde_json::Error> {
        serde_json::from_value(serde_json::json!({
            "order": "O1", "customer": "H1", "lines": [{ "quantity": "1" }]
        }))
    }

    fn take(order: &mut OrderRecord, step: OrderStep, moment: NaiveDateTime) {
        let field = match step {
            OrderStep::Place => &mut order.placed_at,
            OrderStep::Confirm => &mut order.confirmed_at,
            OrderStep::Produce => &mut order.produced_at,
            OrderStep::Ship => &mut order.shipped_at,
            OrderStep::Deliver => &mut order.delivered_at,
            OrderStep::Accept => &mut order.accepted_at,
            OrderStep::Hold => &mut order.held_at,
            OrderStep::Release => &mut order.released_at,
            OrderStep::Cancel => &mut order.cancelled_at,
        };
        *field = Some(moment);
    }

    /// Every way that takes only open steps ends, and what it wrote has no slip in it.
    #[test]
    fn whatever_way_is_taken_through_open_steps_has_no_slip()
    -> Result<(), Box<dyn std::error::Error>> {
        let mut ways = vec![order()?];
        let mut walked = 0;
        while let Some(order) = ways.pop() {
            walked += 1;
            assert!(walked < 5000, "the ways do not end");
            // One hour a step: the moment of the next one is after all that were taken.
            let taken = ALL_STEPS
                .into_iter()
                .filter(|step| kept(&order, *step).1.is_some())
                .count();
            let now = at("2026-06-22T00:00:00") + chrono::TimeDelta::hours(i64::try_from(taken)?);
            let facts = |step| OrderStepFacts {
                order: order.clone(),
                step,
                at: now,
            };
            let open = check_order_step(&facts(OrderStep::Place)).open_steps;
            for step in open {
                assert!(check_order_step(&facts(step)).allowed);
                let mut next = order.clone();
                take(&mut next, step, now);
                let shipped_held = next.shipped_at.is_some_and(|shipped| {
                    next.held_at.is_some_and(|held| held < shipped)
                        && next.released_at.is_none_or(|released| released > shipped)
                });
                assert!(!shipped_held, "{next:?}");
                assert!(next.shipped_at.is_none() || next.confirmed_at.is_some());
                ways.push(next);
            }
        }
        assert!(walked > 50);
        Ok(())
    }
}
