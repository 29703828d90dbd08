//! The moments of a case, each checked and placed in its zone.

use chrono::NaiveDateTime;

use super::{CaseClockFacts, CaseHold, MergedCase, MessageSide};
use crate::answer::{Error, ErrorCode};
use crate::base::{Instant, Zone};
use crate::service::policy::{MergedClock, MergedHistory, ServicePolicy};
use crate::service::target::TargetKind;

/// The moments of the facts, each checked and placed in its zone.
pub(super) struct Moments {
    pub(super) start: Instant,
    pub(super) answered: Option<Instant>,
    pub(super) arrived: Option<Instant>,
    pub(super) restored: Option<Instant>,
    pub(super) feedback: Option<Instant>,
    pub(super) resolved: Option<Instant>,
    pub(super) seen: Option<Instant>,
    pub(super) messages: Vec<(Instant, MessageSide)>,
    /// What counts of the cases that were merged into it.
    pub(super) merged: Vec<Merged>,
}

/// What counts of a case that was merged into another.
pub(super) struct Merged {
    /// When it waited.
    pub(super) holds: Vec<(Instant, Option<Instant>)>,
    /// What was written in it.
    pub(super) messages: Vec<(Instant, MessageSide)>,
    /// When it was merged.
    pub(super) until: Option<Instant>,
    /// When it was first answered.
    answered: Option<Instant>,
}

impl Merged {
    fn of(facts: &MergedCase, at: usize, zone: &Zone, ends: bool) -> Result<Self, Error> {
        let path = |field: &str| format!("merged[{at}].{field}");
        let place = |field: &str, moment: NaiveDateTime| {
            if moment < facts.opened_at {
                let expected = format!("not before {}", facts.opened_at);
                let code = ErrorCode::OutOfRange;
                return Err(Error::new(code, path(field), expected, moment));
            }
            zone.instant(moment)
                .map_err(|error| Error::from(error).under(&path(field)))
        };
        let until = facts
            .merged_at
            .map(|at| place("merged_at", at))
            .transpose()?;
        let in_time = |at: &Instant| until.is_none_or(|until| *at <= until);
        check_holds(&path("holds"), &facts.holds, ends || until.is_some())?;
        let mut holds = Vec::new();
        for (number, hold) in facts.holds.iter().enumerate() {
            let field = |name: &str| format!("holds[{number}].{name}");
            let start = place(&field("started_at"), hold.started_at)?;
            let end = hold.ended_at.map(|end| place(&field("ended_at"), end));
            let end = end.transpose()?;
            if in_time(&start) {
                holds.push((start, end));
            }
        }
        let mut messages = Vec::new();
        for (number, message) in facts.messages.iter().enumerate() {
            let sent = place(&format!("messages[{number}].sent_at"), message.sent_at)?;
            if in_time(&sent) {
                messages.push((sent, message.side));
            }
        }
        let first = facts
            .first_response_at
            .map(|at| place("first_response_at", at))
            .transpose()?;
        let replies = messages
            .iter()
            .filter(|(_, side)| *side == MessageSide::Agent);
        let answered = replies
            .map(|(at, _)| *at)
            .chain(first.filter(in_time))
            .min();
        Ok(Self {
            holds,
            messages,
            until,
            answered,
        })
    }
}

impl Moments {
    pub(super) fn of(
        policy: &ServicePolicy,
        facts: &CaseClockFacts,
        zone: &Zone,
    ) -> Result<Self, Error> {
        check_seconds(facts)?;
        let place = |path: &str, at: NaiveDateTime| {
            zone.instant(at)
                .map_err(|error| Error::from(error).under(path))
        };
        let opened = place("opened_at", facts.opened_at)?;
        let not_before = |path: &str, at: NaiveDateTime| {
            let moment = place(path, at)?;
            if moment < opened {
                let expected = format!("not before {}", facts.opened_at);
                return Err(Error::new(ErrorCode::OutOfRange, path, expected, at));
            }
            Ok(moment)
        };
        let later =
            |path: &str, at: Option<NaiveDateTime>| at.map(|at| not_before(path, at)).transpose();
        let mut messages = Vec::new();
        for (at, message) in facts.messages.iter().enumerate() {
            let path = format!("messages[{at}].sent_at");
            messages.push((not_before(&path, message.sent_at)?, message.side));
        }
        let mut start = opened;
        for (at, merged) in facts.merged.iter().enumerate() {
            let path = format!("merged[{at}].opened_at");
            let reported = place(&path, merged.opened_at)?;
            if policy.merged_clock.value == MergedClock::Earliest {
                start = start.min(reported);
            }
        }
        let resolved = later("resolved_at", facts.resolved_at)?;
        // The day is over at the second midnight of two.
        let seen = facts.seen_at.map(|at| zone.end(at));
        if let Some((at, _)) = facts.seen_at.zip(seen).filter(|(_, seen)| *seen < opened) {
            let expected = format!("not before {}", facts.opened_at);
            return Err(Error::new(ErrorCode::OutOfRange, "seen_at", expected, at));
        }
        let ends = resolved.or(seen).is_some();
        check_holds("holds", &facts.holds, ends)?;
        check_holds("solved_spans", &facts.solved_spans, ends)?;
        let mut merged = Vec::new();
        for (at, case) in facts.merged.iter().enumerate() {
            let counted = Merged::of(case, at, zone, ends)?;
            if policy.merged_history.value == MergedHistory::Counts {
                merged.push(counted);
            }
        }
        // Before the clocks begin nobody could answer this case.
        let replied = merged.iter().filter_map(|merged| merged.answered);
        let replied = replied.filter(|at| *at >= start).min();
        let written = messages
            .iter()
            .filter(|(_, side)| *side == MessageSide::Agent);
        let answered = later("first_response_at", facts.first_response_at)?
            .into_iter()
            .chain(replied)
            .chain(resolved)
            .chain(written.map(|(at, _)| *at))
            .min();
        Ok(Self {
            start,
            answered,
            arrived: later("arrived_at", facts.arrived_at)?.or(resolved),
            restored: later("restored_at", facts.restored_at)?.or(resolved),
            feedback: later("feedback_at", facts.feedback_at)?.or(resolved),
            resolved,
            seen,
            messages,
            merged,
        })
    }

    pub(super) fn done(&self, kind: TargetKind) -> Option<Instant> {
        match kind {
            TargetKind::Response => self.answered,
            TargetKind::Arrival => self.arrived,
            TargetKind::Restore => self.restored,
            TargetKind::Resolution => self.resolved,
            TargetKind::Feedback => self.feedback,
        }
    }
}

fn check_seconds(facts: &CaseClockFacts) -> Result<(), Error> {
    for (path, seconds) in [
        ("response_seconds", facts.response_seconds),
        ("arrival_seconds", facts.arrival_seconds),
        ("restore_seconds", facts.restore_seconds),
        ("resolution_seconds", facts.resolution_seconds),
        ("feedback_seconds", facts.feedback_seconds),
        ("counted_hold_seconds", Some(facts.counted_hold_seconds)),
    ] {
        if let Some(seconds) = seconds.filter(|seconds| *seconds < 0) {
            return Err(Error::new(
                ErrorCode::OutOfRange,
                path,
                "0 or more",
                seconds,
            ));
        }
    }
    Ok(())
}

fn check_holds(name: &str, list: &[CaseHold], ends: bool) -> Result<(), Error> {
    for (at, hold) in list.iter().enumerate() {
        let path = format!("{name}[{at}].ended_at");
        match hold.ended_at {
            Some(ended_at) if ended_at < hold.started_at => {
                let expected = format!("not before {}", hold.started_at);
                return Err(Error::new(ErrorCode::OutOfRange, path, expected, ended_at));
            }
            None if !ends => {
                let expected = "an end, or the moment the case is looked at (seen_at)";
                return Err(Error::new(ErrorCode::OutOfRange, path, expected, "nothing"));
            }
            Some(_) | None => {}
        }
    }
    Ok(())
}
