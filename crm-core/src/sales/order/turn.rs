//! The steps of an order, and whose turn one of them is: which shipment, which hold (6.3.4).

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::hold::holds;
use super::record::{OrderRecord, ShipmentLine};
use super::shipment::{OrderExtent, Trip, extent, lines_ever, trips};

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

/// The order as one step sees it: the moments of the order itself, of the one shipment and of the one hold
/// that the step is about.
pub(super) struct Seen {
    /// Before the names of the moments of the shipment, and of the hold.
    shipment: String,
    hold: String,
    placed_at: Option<NaiveDateTime>,
    confirmed_at: Option<NaiveDateTime>,
    produced_at: Option<NaiveDateTime>,
    pub(super) shipped_at: Option<NaiveDateTime>,
    pub(super) delivered_at: Option<NaiveDateTime>,
    accepted_at: Option<NaiveDateTime>,
    held_at: Option<NaiveDateTime>,
    released_at: Option<NaiveDateTime>,
    pub(super) cancelled_at: Option<NaiveDateTime>,
}

impl Seen {
    pub(super) fn new(order: &OrderRecord, step: OrderStep, shipment: Option<&str>) -> Self {
        let trips = trips(order);
        let mut seen = Self {
            shipment: String::new(),
            hold: String::new(),
            placed_at: order.placed_at,
            confirmed_at: order.confirmed_at,
            produced_at: order.produced_at,
            shipped_at: trips.iter().filter_map(|trip| trip.shipped_at).min(),
            delivered_at: trips.iter().filter_map(|trip| trip.delivered_at).min(),
            accepted_at: trips.iter().filter_map(|trip| trip.accepted_at).min(),
            held_at: None,
            released_at: None,
            cancelled_at: order.cancelled_at,
        };
        match step {
            OrderStep::Ship | OrderStep::Deliver | OrderStep::Accept => {
                let trip = the_trip(order, &trips, step, shipment);
                seen.shipped_at = trip.and_then(|trip| trip.shipped_at);
                seen.delivered_at = trip.and_then(|trip| trip.delivered_at);
                seen.accepted_at = trip.and_then(|trip| trip.accepted_at);
                let next = format!("shipments[{}].", order.shipments.len());
                let plain = order.shipments.is_empty() && order.shipped_at.is_none();
                seen.shipment = match trip {
                    Some(trip) => trip.path.clone(),
                    None if plain => String::new(),
                    None => next,
                };
            }
            OrderStep::Hold if anything_to_ship(order) => {
                // What is still here can be held, whatever has left.
                seen.shipped_at = None;
            }
            OrderStep::Cancel => {
                // Everything that was done lies before it.
                seen.shipped_at = trips.iter().filter_map(|trip| trip.shipped_at).max();
                seen.delivered_at = trips.iter().filter_map(|trip| trip.delivered_at).max();
                seen.accepted_at = trips.iter().filter_map(|trip| trip.accepted_at).max();
            }
            OrderStep::Place
            | OrderStep::Confirm
            | OrderStep::Produce
            | OrderStep::Hold
            | OrderStep::Release => {}
        }
        // A part may leave before the rest is made.
        if !order.shipments.is_empty() {
            match step {
                OrderStep::Produce => {
                    seen.shipped_at = None;
                    seen.delivered_at = None;
                    seen.accepted_at = None;
                }
                OrderStep::Ship | OrderStep::Deliver | OrderStep::Accept => {
                    seen.produced_at = None;
                }
                OrderStep::Place
                | OrderStep::Confirm
                | OrderStep::Hold
                | OrderStep::Release
                | OrderStep::Cancel => {}
            }
        }
        let holds = holds(order);
        let open = holds.iter().find(|hold| hold.released_at.is_none());
        let latest = holds.iter().max_by_key(|hold| hold.held_at);
        // A hold that was released is over; the next one is another.
        let hold = match step {
            OrderStep::Hold => open,
            OrderStep::Place
            | OrderStep::Confirm
            | OrderStep::Produce
            | OrderStep::Ship
            | OrderStep::Deliver
            | OrderStep::Accept
            | OrderStep::Release
            | OrderStep::Cancel => open.or(latest),
        };
        if let Some(hold) = hold {
            seen.hold.clone_from(&hold.path);
            seen.held_at = Some(hold.held_at);
            seen.released_at = hold.released_at;
        } else if !holds.is_empty() {
            seen.hold = format!("holds[{}].", order.holds.len());
        }
        seen
    }

    /// The name of the field that keeps the moment of a step, and the moment.
    pub(super) fn kept(&self, step: OrderStep) -> (String, Option<NaiveDateTime>) {
        let of = |before: &str, name: &str| format!("{before}{name}");
        match step {
            OrderStep::Place => (of("", "placed_at"), self.placed_at),
            OrderStep::Confirm => (of("", "confirmed_at"), self.confirmed_at),
            OrderStep::Produce => (of("", "produced_at"), self.produced_at),
            OrderStep::Ship => (of(&self.shipment, "shipped_at"), self.shipped_at),
            OrderStep::Deliver => (of(&self.shipment, "delivered_at"), self.delivered_at),
            OrderStep::Accept => (of(&self.shipment, "accepted_at"), self.accepted_at),
            OrderStep::Hold => (of(&self.hold, "held_at"), self.held_at),
            OrderStep::Release => (of(&self.hold, "released_at"), self.released_at),
            OrderStep::Cancel => (of("", "cancelled_at"), self.cancelled_at),
        }
    }
}

/// Before the names of the fields of the shipment that is listed and has not left yet, and what it is to
/// carry; none where the one that is to leave is not listed.
pub(super) fn planned(
    order: &OrderRecord,
    shipment: Option<&str>,
) -> Option<(String, Vec<ShipmentLine>)> {
    let trips = trips(order);
    let trip = the_trip(order, &trips, OrderStep::Ship, shipment)?;
    let lines = trip.lines?;
    (trip.shipped_at.is_none() && trip.delivered_at.is_none())
        .then(|| (trip.path.clone(), lines.to_vec()))
}

/// Whether anything of the order has still to leave, by all that the record knows.
pub(super) fn anything_to_ship(order: &OrderRecord) -> bool {
    let plain = order.shipments.is_empty();
    if plain && order.shipped_at.is_some() && order.delivered_at.is_none() {
        return false;
    }
    let lines = lines_ever(order);
    if plain && order.delivered_at.is_some() {
        // Where no quantity was written down the one shipment was all of it.
        let counted = lines.iter().any(|on| !on.line.delivered.is_zero());
        return counted && extent(&lines, |on| on.line.delivered) != OrderExtent::Whole;
    }
    extent(&lines, |on| on.shipped) != OrderExtent::Whole
}

/// The shipment that a step is about: the one that is named, else the one whose turn it is. None for one
/// that has not begun.
fn the_trip<'a>(
    order: &OrderRecord,
    trips: &'a [Trip<'a>],
    step: OrderStep,
    shipment: Option<&str>,
) -> Option<&'a Trip<'a>> {
    if let Some(name) = shipment {
        let place = order.shipments.iter().position(|one| one.shipment == name);
        return place.and_then(|place| trips.get(place));
    }
    let earliest = |waits: &dyn Fn(&&Trip<'a>) -> bool| {
        let waiting = trips.iter().filter(waits);
        waiting.min_by_key(|trip| (trip.shipped_at.is_none(), trip.shipped_at))
    };
    match step {
        OrderStep::Ship => {
            let listed = |trip: &&Trip<'a>| trip.lines.is_some() && trip.shipped_at.is_none();
            let planned = earliest(&listed);
            if planned.is_some() || anything_to_ship(order) {
                return planned;
            }
        }
        OrderStep::Deliver => {
            let waiting =
                earliest(&|trip| trip.shipped_at.is_some() && trip.delivered_at.is_none());
            if waiting.is_some() || anything_to_ship(order) {
                return waiting;
            }
        }
        OrderStep::Accept => {
            let waiting =
                earliest(&|trip| trip.delivered_at.is_some() && trip.accepted_at.is_none());
            let waiting = waiting.or_else(|| earliest(&|trip| trip.accepted_at.is_none()));
            if waiting.is_some() || anything_to_ship(order) {
                return waiting;
            }
        }
        OrderStep::Place
        | OrderStep::Confirm
        | OrderStep::Produce
        | OrderStep::Hold
        | OrderStep::Release
        | OrderStep::Cancel => {}
    }
    trips.iter().max_by_key(|trip| trip.shipped_at)
}
