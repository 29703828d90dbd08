//! The times in which a case waited, joined so that no second counts twice.

use crate::answer::Error;
use crate::base::{CalendarError, Instant, Zone, ZonedClock};

use super::{CaseClockFacts, CaseHold};

/// What a target allows, and in which time its holds count.
pub(super) struct Owed<'a> {
    pub(super) clock: &'a ZonedClock<'a>,
    pub(super) hold_clock: &'a ZonedClock<'a>,
    pub(super) from: Instant,
    pub(super) seconds: i64,
    /// Seconds of hold that were counted elsewhere.
    pub(super) held_before: i64,
    /// When it was done, or is looked at.
    pub(super) until: Option<Instant>,
}

/// Spans in order and apart; the last may have no end.
pub(super) struct Holds(Vec<(Instant, Option<Instant>)>);

impl Holds {
    /// The holds of a case, and the times in which it was taken as solved where these stand too.
    /// A hold ends at the latest with one of the moments at which the customer wrote.
    pub(super) fn of(
        facts: &CaseClockFacts,
        zone: &Zone,
        solved_too: bool,
        written: &[Instant],
    ) -> Result<Self, Error> {
        let mut spans = Vec::new();
        let mut read = |list: &[CaseHold], name: &str, written: &[Instant]| -> Result<(), Error> {
            for (at, hold) in list.iter().enumerate() {
                let under = |error: crate::base::ZoneError, field: &str| {
                    Error::from(error).under(&format!("{name}[{at}].{field}"))
                };
                let start = zone
                    .instant(hold.started_at)
                    .map_err(|e| under(e, "started_at"))?;
                let end = hold
                    .ended_at
                    .map(|end| zone.instant(end).map_err(|e| under(e, "ended_at")))
                    .transpose()?;
                let told = written.iter().filter(|at| **at > start).min().copied();
                spans.push((start, end.into_iter().chain(told).min()));
            }
            Ok(())
        };
        read(&facts.holds, "holds", written)?;
        if solved_too {
            read(&facts.solved_spans, "solved_spans", &[])?;
        }
        let mut holds = Self(spans);
        holds.sort();
        Ok(holds)
    }

    /// The holds of a case that was merged into this one. They end at the latest with its merging, and with one of
    /// the moments at which the customer wrote in it.
    pub(super) fn add(
        &mut self,
        holds: &[(Instant, Option<Instant>)],
        written: &[Instant],
        until: Option<Instant>,
    ) {
        for (start, end) in holds {
            let told = written.iter().filter(|at| *at > start).min().copied();
            let ends = end.iter().copied().chain(told).chain(until);
            self.0.push((*start, ends.min()));
        }
        self.sort();
    }

    fn sort(&mut self) {
        self.0
            .sort_unstable_by_key(|(start, end)| (*start, end.is_none(), *end));
    }

    /// Seconds of hold that put off a due moment, and that moment. A hold that begins after it, as the holds before
    /// have put it off, comes too late: what was missed stays missed, and keeps its day.
    pub(super) fn put_off(&self, owed: &Owed<'_>) -> Result<(i64, Instant), CalendarError> {
        let due = |held: i64| {
            let allowed = owed.seconds.saturating_add(held);
            owed.clock.add(owed.from, allowed)
        };
        let mut counted_to = owed.from;
        let mut held = owed.held_before;
        let mut due_at = due(held)?;
        for (start, end) in &self.0 {
            let Some(end) = end.or(owed.until) else {
                continue;
            };
            let end = owed.until.map_or(end, |until| end.min(until));
            let start = (*start).max(counted_to);
            if start > due_at {
                break;
            }
            if end > start {
                held = held.saturating_add(owed.hold_clock.seconds_between(start, end)?);
                counted_to = end;
                due_at = due(held)?;
            }
        }
        Ok((held, due_at))
    }

    /// Seconds of hold between two moments; without an end, of the holds that have one.
    pub(super) fn seconds(
        &self,
        clock: &ZonedClock<'_>,
        from: Instant,
        until: Option<Instant>,
    ) -> Result<i64, CalendarError> {
        let mut counted_to = from;
        let mut seconds = 0_i64;
        for (start, end) in &self.0 {
            let Some(end) = end.or(until) else { continue };
            let end = until.map_or(end, |until| end.min(until));
            let start = (*start).max(counted_to);
            if end > start {
                seconds = seconds.saturating_add(clock.seconds_between(start, end)?);
                counted_to = end;
            }
        }
        Ok(seconds)
    }
}
