//! Periods in a row far below target, and the adjustment they ask for (6.4.3).

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::policy::TargetPolicy;
use super::record::PlanAdjustment;
use crate::answer::{Clause, Obligation, ObligationState};
use crate::base::{PersonKey, day};

/// A finished period: its days and what was reached of it in percent.
pub(super) struct Finished {
    pub(super) first_day: NaiveDate,
    pub(super) last_day: NaiveDate,
    pub(super) percent: Option<Decimal>,
}

/// The row of short periods at the end.
pub(super) struct ShortRow {
    /// How many.
    pub(super) count: u32,
    /// The last day of the period that made them too many; none while they are not.
    pub(super) since: Option<NaiveDate>,
    /// The day an adjustment was decided on after that.
    pub(super) adjusted_on: Option<NaiveDate>,
}

/// Counts the row of short periods that stands at the end. Only periods that follow one another without a
/// day between them are a row; a decision begins it anew.
pub(super) fn short_row(
    policy: &TargetPolicy,
    mut finished: Vec<Finished>,
    adjustments: &[PlanAdjustment],
    subject: &str,
    as_of: NaiveDate,
) -> ShortRow {
    finished.sort_by_key(|period| (period.first_day, period.last_day));
    let decided = |from: NaiveDate| {
        let own = adjustments.iter().filter(|one| {
            one.subject == subject
                && !one.change.trim().is_empty()
                && (from..=as_of).contains(&one.decided_on)
        });
        own.map(|one| one.decided_on).min()
    };
    let alert = policy.alert_below_percent.value.0;
    let (mut count, mut since, mut before) = (0_u32, None, None::<NaiveDate>);
    for period in &finished {
        let follows = before.is_some_and(|last| day::shift(last, 1) == period.first_day);
        let answered = since.and_then(decided);
        if !follows || answered.is_some_and(|day| day < period.last_day) {
            (count, since) = (0, None);
        }
        before = Some(period.last_day);
        if period.percent.is_none_or(|percent| percent >= alert) {
            (count, since) = (0, None);
            continue;
        }
        count = count.saturating_add(1);
        if count == policy.adjust_after_count.value {
            since = Some(period.last_day);
        }
    }
    ShortRow {
        count,
        since,
        adjusted_on: since.and_then(decided),
    }
}

impl ShortRow {
    /// What is owed for it: open until an adjustment is on record.
    pub(super) fn obligation(
        &self,
        policy: &TargetPolicy,
        owner: Option<&PersonKey>,
        subject: &str,
        as_of: NaiveDate,
    ) -> Option<Obligation> {
        let due = day::shift(self.since?, i64::from(policy.adjust_days.value));
        let seen = self.adjusted_on.unwrap_or(as_of);
        let (kind, clause) = ("plan_adjustment", Clause::C6_4_3);
        let mut owed =
            Obligation::open(kind, clause, owner.cloned(), subject.into(), due, seen).because(
                vec![policy.adjust_after_count.cite(), policy.adjust_days.cite()],
            );
        if self.adjusted_on.is_some() {
            owed.state = ObligationState::Met;
        }
        Some(owed)
    }
}
