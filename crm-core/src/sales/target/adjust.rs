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

/// The row of short periods that an adjustment is owed for, else the one at the end.
pub(super) struct ShortRow {
    /// How many.
    pub(super) count: u32,
    /// The last day of the period that made them too many; none where no row was too long.
    pub(super) since: Option<NaiveDate>,
    /// The day an adjustment was decided on after that.
    pub(super) adjusted_on: Option<NaiveDate>,
}

/// Counts short periods in a row. Only periods that follow one another without a day between them are a row, and
/// one that is not short or not known ends it. What a row that was long enough asks for stays until it is decided;
/// neither a good period nor an unknown one is a decision, which alone begins the count anew.
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
    let (mut count, mut before) = (0_u32, None::<NaiveDate>);
    let mut owed: Option<Owed> = None;
    for period in &finished {
        let answered = owed.as_ref().and_then(|owed| decided(owed.since));
        if answered.is_some_and(|day| day < period.last_day) {
            (count, owed) = (0, None);
        }
        let follows = before.is_some_and(|last| day::shift(last, 1) == period.first_day);
        before = Some(period.last_day);
        let short = period.percent.is_some_and(|percent| percent < alert);
        count = match (short, follows) {
            (true, true) => count.saturating_add(1),
            (true, false) => 1,
            (false, _) => 0,
        };
        match &mut owed {
            // The same row goes on.
            Some(owed) if count == owed.count.saturating_add(1) => owed.count = count,
            Some(_) => {}
            None if count == policy.adjust_after_count.value => {
                let since = period.last_day;
                owed = Some(Owed { since, count });
            }
            None => {}
        }
    }
    let since = owed.as_ref().map(|owed| owed.since);
    ShortRow {
        count: owed.map_or(count, |owed| owed.count),
        since,
        adjusted_on: since.and_then(decided),
    }
}

/// A row that asks for a decision until there is one.
struct Owed {
    since: NaiveDate,
    count: u32,
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
