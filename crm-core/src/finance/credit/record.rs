//! What is kept of credit: limits and releases (8.1.2, 6.3.4). Holds are records by themselves.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::check::{CreditLimit, CreditRelease};
use crate::base::{CustomerKey, OrderKey, PersonKey, day};

/// A limit as it was granted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditLimitRecord {
    /// Its key.
    pub grant: String,
    /// Whose.
    pub customer: CustomerKey,
    /// The limit.
    pub limit: CreditLimit,
    /// The first day.
    #[serde(with = "day")]
    pub since: NaiveDate,
    /// The last day; none while it lasts.
    #[serde(default, with = "day::option")]
    pub until: Option<NaiveDate>,
    /// Who granted it.
    pub granted_by: PersonKey,
    /// Why.
    pub reason: String,
}

/// A release as it was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditReleaseRecord {
    /// Its key.
    pub key: String,
    /// Whose orders.
    pub customer: CustomerKey,
    /// The order; none for all of its days.
    #[serde(default)]
    pub order: Option<OrderKey>,
    /// The release.
    pub release: CreditRelease,
}
