//! Targets as they were set and changed (6.1.3, 6.4.3).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::{CustomerKey, Money, PersonKey, day};

/// A target for someone and a time. A change is a new revision; what it was is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SalesTarget {
    /// Its key.
    pub target_key: String,
    /// Whose: `department:D1`, `person:P1`.
    pub subject: String,
    /// The customer, when it is the part of one.
    #[serde(default)]
    pub customer: Option<CustomerKey>,
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// How much.
    pub target: Money,
}

/// What was decided when targets were missed for too long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanAdjustment {
    /// Its key.
    pub adjustment: String,
    /// Whose plan: `person:P1`, `department:D1`.
    pub subject: String,
    /// The day.
    #[serde(with = "day")]
    pub decided_on: NaiveDate,
    /// Who decided.
    #[serde(default)]
    pub person: Option<PersonKey>,
    /// What changes, in words.
    pub change: String,
}
