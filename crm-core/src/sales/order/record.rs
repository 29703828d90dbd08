//! An order as it stands in the books.

use chrono::{NaiveDate, NaiveDateTime};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::{ContractKey, CustomerKey, OrderKey, PersonKey, ProductKey, day, exact, moment};

/// One line of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderLine {
    /// The product.
    #[serde(default)]
    pub product: Option<ProductKey>,
    /// How many are ordered.
    #[serde(with = "exact")]
    pub quantity: Decimal,
    /// How many are delivered.
    #[serde(default, with = "exact")]
    pub delivered: Decimal,
    /// How many are invoiced.
    #[serde(default, with = "exact")]
    pub billed: Decimal,
    /// How much more may be delivered, in percent; none when nothing was agreed.
    #[serde(default, with = "exact::option")]
    pub over_delivery_allowed_percent: Option<Decimal>,
    /// Whether what is open was let go.
    #[serde(default)]
    pub closed: bool,
    /// The day that was promised.
    #[serde(default, with = "day::option")]
    pub delivery_date: Option<NaiveDate>,
    /// Day of the delivery that made it full, or of the last one so far.
    #[serde(default, with = "day::option")]
    pub delivered_on: Option<NaiveDate>,
    /// Day on which the goods were made.
    #[serde(default, with = "day::option")]
    pub made_on: Option<NaiveDate>,
    /// Last day on which the goods may be used.
    #[serde(default, with = "day::option")]
    pub expires_on: Option<NaiveDate>,
}

/// How many of one line a shipment carries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShipmentLine {
    /// The line of the order, counted from 1.
    pub line: u32,
    /// How many left.
    #[serde(with = "exact")]
    pub quantity: Decimal,
    /// How many arrived, where that is another number; the rest is to be shipped again.
    #[serde(default, with = "exact::option")]
    pub arrived: Option<Decimal>,
    /// Day on which these goods were made; none where the line of the order says it.
    #[serde(default, with = "day::option")]
    pub made_on: Option<NaiveDate>,
    /// Last day on which they may be used; none where the line of the order says it.
    #[serde(default, with = "day::option")]
    pub expires_on: Option<NaiveDate>,
}

/// One of several shipments of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderShipment {
    /// Its number, its own within the order.
    pub shipment: String,
    /// When it left.
    #[serde(default, with = "moment::option")]
    pub shipped_at: Option<NaiveDateTime>,
    /// When it arrived.
    #[serde(default, with = "moment::option")]
    pub delivered_at: Option<NaiveDateTime>,
    /// When the hospital accepted it.
    #[serde(default, with = "moment::option")]
    pub accepted_at: Option<NaiveDateTime>,
    /// What it carries.
    pub lines: Vec<ShipmentLine>,
}

/// A time in which the order had to wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderHold {
    /// Since when.
    #[serde(with = "moment")]
    pub held_at: NaiveDateTime,
    /// When it was released; none while it waits.
    #[serde(default, with = "moment::option")]
    pub released_at: Option<NaiveDateTime>,
    /// What it waits for, for example `credit`; none is a hold for its credit.
    #[serde(default)]
    pub reason: Option<String>,
}

/// An order with the moments of its way. What has not happened is left out.
///
/// An order that goes in one shipment and waits once keeps their moments itself. One that goes in several
/// lists all of them, with what each carries; the delivered quantities and days of its lines follow from
/// them. Holds in the list stand beside the one that the order keeps itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderRecord {
    /// Its key.
    pub order: OrderKey,
    /// Whose it is.
    pub customer: CustomerKey,
    /// The contract it belongs to.
    #[serde(default)]
    pub contract: Option<ContractKey>,
    /// Who is responsible for it.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// Whether it is urgent.
    #[serde(default)]
    pub urgent: bool,
    /// Working days to the confirmation that the contract agrees instead of the policy's.
    #[serde(default)]
    pub agreed_confirm_workdays: Option<u32>,
    /// Working days to the shipment that the contract agrees instead of the policy's.
    #[serde(default)]
    pub agreed_ship_workdays: Option<u32>,
    /// When it came in.
    #[serde(default, with = "moment::option")]
    pub placed_at: Option<NaiveDateTime>,
    /// When it was confirmed.
    #[serde(default, with = "moment::option")]
    pub confirmed_at: Option<NaiveDateTime>,
    /// When the goods were made or picked.
    #[serde(default, with = "moment::option")]
    pub produced_at: Option<NaiveDateTime>,
    /// When it was shipped, where it goes in one.
    #[serde(default, with = "moment::option")]
    pub shipped_at: Option<NaiveDateTime>,
    /// When it was delivered.
    #[serde(default, with = "moment::option")]
    pub delivered_at: Option<NaiveDateTime>,
    /// When the hospital accepted it.
    #[serde(default, with = "moment::option")]
    pub accepted_at: Option<NaiveDateTime>,
    /// When it was cancelled.
    #[serde(default, with = "moment::option")]
    pub cancelled_at: Option<NaiveDateTime>,
    /// Since when it waits for its credit to be released.
    #[serde(default, with = "moment::option")]
    pub held_at: Option<NaiveDateTime>,
    /// When it was released.
    #[serde(default, with = "moment::option")]
    pub released_at: Option<NaiveDateTime>,
    /// Its shipments, where it goes in more than one.
    #[serde(default)]
    pub shipments: Vec<OrderShipment>,
    /// Its holds, where it waits more than once or for something else than its credit.
    #[serde(default)]
    pub holds: Vec<OrderHold>,
    /// Its lines.
    pub lines: Vec<OrderLine>,
}
