//! The moments of a case, each checked and placed in its zone.

use chrono::NaiveDateTime;

use super::{CaseClockFacts, MessageSide};
use crate::answer::{Error, ErrorCode};
use crate::base::{Instant, Zone};
use crate::service::policy::{MergedClock, ServicePolicy};
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
        let seen = later("seen_at", facts.seen_at)?;
        check_holds(facts, resolved.or(seen).is_some())?;
        let written = messages
            .iter()
            .filter(|(_, side)| *side == MessageSide::Agent);
        let answered = later("first_response_at", facts.first_response_at)?
            .into_iter()
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

fn check_holds(facts: &CaseClockFacts, ends: bool) -> Result<(), Error> {
    let lists = [
        ("holds", &facts.holds),
        ("solved_spans", &facts.solved_spans),
    ];
    for (name, list) in lists {
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
    }
    Ok(())
}
