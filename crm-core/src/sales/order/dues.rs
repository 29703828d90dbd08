//! The confirmation and the shipment that are owed for an order (6.3.4).

use chrono::NaiveDate;

use super::hold::{Due, due_after, excused_on, urgent_due};
use super::policy::OrderPolicy;
use super::record::OrderRecord;
use super::shipment::{OrderExtent, all_left};
use crate::answer::{Basis, Clause, Error, Obligation, ObligationState};
use crate::base::WorkingCalendar;

/// What is owed, each by a day that holds put off.
pub(super) fn owed(
    policy: &OrderPolicy,
    order: &OrderRecord,
    shipping: OrderExtent,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<Vec<Obligation>, Error> {
    let Some(placed_at) = order.placed_at.filter(|at| at.date() <= as_of) else {
        return Ok(Vec::new());
    };
    let now = as_of.and_hms_opt(23, 59, 59).unwrap_or(placed_at);
    let open = |kind: &str, due: Due, done: Option<NaiveDate>, basis: Basis| {
        let mut grounds = vec![basis];
        if due.held {
            grounds.push(policy.excused_holds.cite());
        }
        let mut obligation = Obligation::open(
            kind,
            Clause::C6_3_4,
            order.owner.clone(),
            order.order.subject(),
            due.day,
            done.unwrap_or(as_of),
        )
        .because(grounds);
        if done.is_some() {
            obligation.state = ObligationState::Met;
        }
        obligation
    };
    let confirmed = order.confirmed_at.filter(|at| at.date() <= as_of);
    let workdays = order
        .agreed_confirm_workdays
        .unwrap_or(policy.confirm_workdays.value);
    let seen = confirmed.unwrap_or(now);
    let due = due_after(policy, order, calendar, placed_at, workdays, seen)?;
    let confirmation = open(
        "order_confirmation",
        due,
        confirmed.map(|at| at.date()),
        policy.confirm_workdays.cite(),
    );
    let shipped = all_left(order, as_of);
    let seen = shipped.unwrap_or(now);
    // What the contract agrees goes before the policy, for an urgent order too.
    let (due, basis) = match (order.agreed_ship_workdays, urgent_due(policy, order, seen)) {
        (None, Some((due, held))) => {
            let day = due.date();
            (Due { day, held }, policy.urgent_ship_hours.cite())
        }
        (agreed, _) => {
            let workdays = agreed.unwrap_or(policy.ship_workdays.value);
            let due = due_after(policy, order, calendar, placed_at, workdays, seen)?;
            (due, policy.ship_workdays.cite())
        }
    };
    let mut shipment = open("order_shipment", due, shipped.map(|at| at.date()), basis);
    let let_go = shipping == OrderExtent::Whole;
    // Goods that wait for their credit are not late by our fault; what was late before stays late.
    let waits = excused_on(policy, order, as_of) && as_of <= due.day;
    if shipped.is_none() && (let_go || waits) {
        shipment.state = ObligationState::Waived;
        shipment.overdue_days = 0;
    }
    Ok(vec![confirmation, shipment])
}
