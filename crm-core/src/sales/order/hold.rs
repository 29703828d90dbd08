//! How long an order had to wait, and until when it has to be confirmed and shipped (6.3.4).

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::policy::OrderPolicy;
use super::record::OrderRecord;
use crate::answer::Error;
use crate::base::WorkingCalendar;

/// A hold as it is judged: one of the list, or the one that the order keeps itself.
#[derive(Debug, Clone)]
pub(super) struct Hold<'a> {
    /// Before the name of a field: empty, or `holds[0].`.
    pub(super) path: String,
    pub(super) held_at: NaiveDateTime,
    pub(super) released_at: Option<NaiveDateTime>,
    /// None is a hold for its credit.
    reason: Option<&'a str>,
}

impl Hold<'_> {
    /// Whether it holds at a moment; the moment of the release is free.
    pub(super) fn covers(&self, at: NaiveDateTime) -> bool {
        self.held_at <= at && self.released_at.is_none_or(|released| released > at)
    }

    /// Whether it still holds at the end of a day.
    fn lasts(&self, as_of: NaiveDate) -> bool {
        self.held_at.date() <= as_of
            && self
                .released_at
                .is_none_or(|released| released.date() > as_of)
    }

    /// Whether the wait is not ours.
    fn excused(&self, policy: &OrderPolicy) -> bool {
        let reasons = &policy.excused_holds.value;
        let reason = self.reason.unwrap_or("credit");
        reasons.iter().any(|one| one == reason)
    }
}

/// Every hold: the one of the order itself, then the list.
pub(super) fn holds(order: &OrderRecord) -> Vec<Hold<'_>> {
    let own = order.held_at.map(|held_at| Hold {
        path: String::new(),
        held_at,
        released_at: order.released_at,
        reason: None,
    });
    let listed = order.holds.iter().enumerate().map(|(at, hold)| Hold {
        path: format!("holds[{at}]."),
        held_at: hold.held_at,
        released_at: hold.released_at,
        reason: hold.reason.as_deref(),
    });
    own.into_iter().chain(listed).collect()
}

/// Whether the order waits at the end of a day, whatever for.
pub(super) fn held_on(order: &OrderRecord, as_of: NaiveDate) -> bool {
    holds(order).iter().any(|hold| hold.lasts(as_of))
}

/// Whether it waits at the end of a day for something that is not ours.
pub(super) fn excused_on(policy: &OrderPolicy, order: &OrderRecord, as_of: NaiveDate) -> bool {
    let holds = holds(order);
    let mut holds = holds.iter();
    holds.any(|hold| hold.lasts(as_of) && hold.excused(policy))
}

/// The times between two moments in which it waited for something that is not ours, one after the other.
fn waits(
    policy: &OrderPolicy,
    order: &OrderRecord,
    from: NaiveDateTime,
    to: NaiveDateTime,
) -> Vec<(NaiveDateTime, NaiveDateTime)> {
    let mut spans: Vec<_> = holds(order)
        .iter()
        .filter(|hold| hold.excused(policy))
        .map(|hold| {
            let until = hold.released_at.unwrap_or(to);
            (hold.held_at.max(from), until.min(to))
        })
        .filter(|(start, end)| start < end)
        .collect();
    spans.sort();
    let mut apart: Vec<(NaiveDateTime, NaiveDateTime)> = Vec::new();
    for (start, end) in spans {
        match apart.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            Some(_) | None => apart.push((start, end)),
        }
    }
    apart
}

/// A day by which something is due, and the working days by which holds moved it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Due {
    pub(super) day: NaiveDate,
    pub(super) held: bool,
}

/// Working days from the moment it came in, and those it waited besides. A working day counts as waited when
/// the order was held at its beginning. `seen` is when it was done, or the end of the day that is asked about.
pub(super) fn due_after(
    policy: &OrderPolicy,
    order: &OrderRecord,
    calendar: &WorkingCalendar,
    placed_at: NaiveDateTime,
    workdays: u32,
    seen: NaiveDateTime,
) -> Result<Due, Error> {
    let mut held = 0_i64;
    for (start, end) in waits(policy, order, placed_at, seen) {
        let days = calendar.workdays_between(start.date(), end.date())?;
        held = held.saturating_add(days);
    }
    let count = i64::from(workdays).saturating_add(held);
    Ok(Due {
        day: calendar.add_workdays(placed_at.date(), count)?,
        held: held > 0,
    })
}

/// Until when an urgent order has to leave, seen at a moment; none when days were agreed instead of hours.
pub(super) fn urgent_due(
    policy: &OrderPolicy,
    order: &OrderRecord,
    seen: NaiveDateTime,
) -> Option<(NaiveDateTime, bool)> {
    if !order.urgent || order.agreed_ship_workdays.is_some() {
        return None;
    }
    let placed_at = order.placed_at?;
    let hours = TimeDelta::hours(i64::from(policy.urgent_ship_hours.value));
    let spans = waits(policy, order, placed_at, seen);
    let waited = spans.iter().fold(TimeDelta::zero(), |sum, (start, end)| {
        let more = end.signed_duration_since(*start);
        sum.checked_add(&more).unwrap_or(sum)
    });
    let due = placed_at
        .checked_add_signed(hours)
        .and_then(|due| due.checked_add_signed(waited));
    Some((due.unwrap_or(placed_at), !waited.is_zero()))
}
