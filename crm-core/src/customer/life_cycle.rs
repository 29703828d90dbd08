//! The life-cycle axis of a class: what a customer is to us, whatever it is worth.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::ClassificationPolicy;
use crate::answer::Basis;
use crate::base::day;

/// Where a customer stands in its life with us (5.2.1). The value axis is the band of its score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LifeCycle {
    /// Has never bought.
    Prospect,
    /// Buys.
    Active,
    /// Has not bought for longer than `classification.dormant_after_days`.
    Dormant,
    /// Its last contract ended `classification.lost_after_contract_end_days` ago or longer.
    Lost,
}

impl LifeCycle {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Prospect, Self::Active, Self::Dormant, Self::Lost];
}

/// The life cycle on a day, and the parameter that decided when one did.
///
/// Lost is asked before dormant: an ended contract says more than a quiet year. A customer is lost
/// on the day the limit is reached; it is dormant when its last order is *older* than the limit.
pub(super) fn life_cycle(
    policy: &ClassificationPolicy,
    last_order: Option<NaiveDate>,
    last_contract_end: Option<NaiveDate>,
    as_of: NaiveDate,
) -> (LifeCycle, Option<Basis>) {
    if let (Some(end), Some(limit)) = (
        last_contract_end,
        policy.lost_after_contract_end_days.value.days(),
    ) && day::days_between(end, as_of) >= i64::from(limit)
    {
        return (
            LifeCycle::Lost,
            Some(policy.lost_after_contract_end_days.cite()),
        );
    }
    match (last_order, policy.dormant_after_days.value.days()) {
        (None, _) if last_contract_end.is_none() => (LifeCycle::Prospect, None),
        (Some(last), Some(limit)) if day::days_between(last, as_of) > i64::from(limit) => {
            (LifeCycle::Dormant, Some(policy.dormant_after_days.cite()))
        }
        _ => (LifeCycle::Active, None),
    }
}
