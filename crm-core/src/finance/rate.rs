//! Dated rates of exchange (8.2.1).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::{Currency, day, exact};

/// What a unit of one currency is worth in another from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExchangeRate {
    /// The currency.
    pub currency: Currency,
    /// The currency it is worth something in.
    pub base_currency: Currency,
    /// From this day on, until a later row.
    #[serde(with = "day")]
    pub since: NaiveDate,
    /// Units of the base currency for one unit.
    #[serde(with = "exact")]
    pub rate: Decimal,
}

/// The latest rate on or before a day; of two of one day the last one given.
pub(super) fn rate_on(
    rates: &[ExchangeRate],
    currency: Currency,
    base_currency: Currency,
    date: NaiveDate,
) -> Option<Decimal> {
    rates
        .iter()
        .filter(|row| row.currency == currency && row.base_currency == base_currency)
        .filter(|row| row.since <= date)
        .max_by_key(|row| row.since)
        .map(|row| row.rate)
}
