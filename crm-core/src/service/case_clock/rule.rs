//! The rule of the clocks.

use chrono::NaiveDate;

use super::hold::{Holds, Owed};
use super::moments::Moments;
use super::pace::pace;
use super::{CaseClock, CaseClockFacts, MessageSide, TargetClock, TargetState};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Instant, WorkingCalendar, Zone, ZonedClock};
use crate::service::complaint::ComplaintGrade;
use crate::service::hours::ServiceHours;
use crate::service::policy::{
    ChangedTarget, MessageHold, PartialAgreement, ReopenedClock, ServicePolicy, ZeroResponse,
};
use crate::service::target::{ServiceClock, ServiceTarget, TargetKind};
use crate::service::times::{OwnSection, ServiceTimes};

/// The clocks of one case.
///
/// - Shape: one case in; for each target the due moment, seconds and state out.
/// - Units: seconds of service hours, or of every hour, as the target says; they are seconds that have really
///   passed, also where the clock is put forward or back. Moments are local time of the zone.
/// - Source: clauses 7.1.1 (targets), 7.1.2 (the clock stands only while the case waits for the
///   customer), 7.1.3 (in time or not), 7.2.1 (first reply).
/// - Agreed seconds win over the table; what is not agreed follows `service.partial_agreement`. A complaint whose
///   grade is told and a repair whose place is told take the times that `service.special_times` names. A complaint
///   that became graver owes what was done before by the grade it had then.
/// - Cases that were merged into it bring what `service.merged_clock` and `service.merged_history` say: their start,
///   and their replies and holds until they were merged. Nothing of them counts before the clocks begin.
/// - The net time to solve is the time to solve without the hold, both in the clock of the resolution. A case that was solved without an answer was answered then.
///   Holds are cut to the life of the target and never counted twice; one that begins after the due moment puts
///   off nothing; the first answer does not wait for the customer. Something done at the due second is in time. A change of priority after a target was done does
///   not touch that target.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for something that happens before the case was opened, a hold that ends
/// before it starts or has no end in a case that is neither solved nor looked at, and negative
/// seconds; [`ErrorCode::CalendarUnknown`] for a day beyond the calendar or impossible hours;
/// [`ErrorCode::TimeUnclear`] for a zone that does not exist and a local time that came twice or never.
pub fn case_clock(
    times: ServiceTimes<'_>,
    facts: &CaseClockFacts,
    calendar: &WorkingCalendar,
    _as_of: NaiveDate,
) -> Result<CaseClock, Error> {
    let policy = times.service;
    let zone = policy
        .zone(facts.time_zone.as_deref())
        .map_err(|error| Error::from(error).under("time_zone"))?;
    let told = Moments::of(policy, facts, &zone)?;
    let agreed_hours = facts
        .hours
        .as_ref()
        .map(ServiceHours::calendar)
        .transpose()?;
    let hours = agreed_hours.as_ref().unwrap_or(calendar);
    let rows = rows(times, facts, &zone, &told)?;
    let ends = policy.message_hold.value == MessageHold::Ends;
    let written = |messages: &[(Instant, MessageSide)]| -> Vec<Instant> {
        let customer = messages
            .iter()
            .filter(|(_, side)| ends && *side == MessageSide::Customer);
        customer.map(|(at, _)| *at).collect()
    };
    let mut holds = Holds::of(
        facts,
        &zone,
        policy.reopened_clock.value == ReopenedClock::Stands,
        &written(&told.messages),
    )?;
    for merged in &told.merged {
        holds.add(&merged.holds, &written(&merged.messages), merged.until);
    }
    let case = Case {
        times,
        policy,
        facts,
        told: &told,
        rows: &rows,
        zone: &zone,
        hours,
        wall: ZonedClock::wall(&zone),
        working: ZonedClock::working(hours, &zone),
        holds,
    };
    let mut targets = Vec::new();
    for kind in TargetKind::ALL {
        targets.extend(case.target(kind)?);
    }
    case.answer(targets)
}

/// A row of the table, and from when it holds. The first is that of the report.
struct HeldRow<'a> {
    from: Instant,
    row: &'a ServiceTarget,
    own: Option<OwnSection>,
    /// When the complaint became as grave as the section says, where that was after the report.
    graded: Option<Instant>,
}

fn rows<'a>(
    times: ServiceTimes<'a>,
    facts: &CaseClockFacts,
    zone: &Zone,
    told: &Moments,
) -> Result<Vec<HeldRow<'a>>, Error> {
    let mut changes = Vec::new();
    for (at, change) in facts.changes.iter().enumerate() {
        let path = format!("changes[{at}].at");
        let moment = zone
            .instant(change.at)
            .map_err(|error| Error::from(error).under(&path))?;
        if moment < told.start {
            let expected = format!("not before {}", zone.local(told.start));
            return Err(Error::new(ErrorCode::OutOfRange, path, expected, change.at));
        }
        changes.push((moment, at, Some(change)));
    }
    let graded = facts.complaint_graded_at.map(|at| {
        zone.instant(at)
            .map_err(|error| Error::from(error).under("complaint_graded_at"))
    });
    let graded = graded.transpose()?.filter(|at| *at > told.start);
    changes.extend(graded.map(|moment| (moment, facts.changes.len(), None)));
    changes.sort_by_key(|(moment, at, _)| (*moment, *at));
    let (mut kind, mut priority, mut class_name) = (
        facts.kind.as_deref(),
        facts.priority.as_deref(),
        facts.class_name.as_deref(),
    );
    let own = |kind, from| {
        let before = graded.is_some_and(|graded| from < graded);
        let grade = facts.complaint_grade.map(|grade| match before {
            true => ComplaintGrade::General,
            false => grade,
        });
        times.own(kind, grade, facts.same_city)
    };
    let later = |from, own: Option<OwnSection>| {
        let complaint = own.is_some_and(|own| matches!(own, OwnSection::Complaint(_)));
        graded.filter(|graded| complaint && from >= *graded)
    };
    let mut rows: Vec<HeldRow<'a>> = Vec::new();
    let first = times.service.target(kind, priority, class_name);
    rows.extend(first.map(|row| HeldRow {
        from: told.start,
        row,
        own: own(kind, told.start),
        graded: None,
    }));
    for (from, _, change) in changes {
        if let Some(change) = change {
            kind = change.kind.as_deref().or(kind);
            priority = change.priority.as_deref().or(priority);
            class_name = change.class_name.as_deref().or(class_name);
        }
        let row = times.service.target(kind, priority, class_name);
        let own = own(kind, from);
        let graded = later(from, own);
        // A change that leads to the same row begins nothing anew.
        let same = |held: &HeldRow<'_>, row: &ServiceTarget| held.row == row && held.own == own;
        let new = row.filter(|row| rows.last().is_none_or(|held| !same(held, row)));
        rows.extend(new.map(|row| HeldRow {
            from,
            row,
            own,
            graded,
        }));
    }
    Ok(rows)
}

/// What is promised, and from when it counts.
struct Promise {
    from: Instant,
    seconds: i64,
    clock: ServiceClock,
}

struct Case<'a> {
    times: ServiceTimes<'a>,
    policy: &'a ServicePolicy,
    facts: &'a CaseClockFacts,
    told: &'a Moments,
    rows: &'a [HeldRow<'a>],
    zone: &'a Zone,
    hours: &'a WorkingCalendar,
    wall: ZonedClock<'a>,
    working: ZonedClock<'a>,
    holds: Holds,
}

impl Case<'_> {
    fn agreed(&self, kind: TargetKind) -> Option<i64> {
        match kind {
            TargetKind::Response => self.facts.response_seconds,
            TargetKind::Arrival => self.facts.arrival_seconds,
            TargetKind::Restore => self.facts.restore_seconds,
            TargetKind::Resolution => self.facts.resolution_seconds,
            TargetKind::Feedback => self.facts.feedback_seconds,
        }
    }

    fn is_agreed(&self) -> bool {
        TargetKind::ALL
            .iter()
            .any(|kind| self.agreed(*kind).is_some())
    }

    fn clock(&self, clock: ServiceClock) -> &ZonedClock<'_> {
        match clock {
            ServiceClock::Working => &self.working,
            ServiceClock::Wall => &self.wall,
        }
    }

    fn hold_clock(&self, clock: ServiceClock) -> &ZonedClock<'_> {
        match self.policy.hold_clock.value {
            ServiceClock::Working => self.clock(clock),
            ServiceClock::Wall => &self.wall,
        }
    }

    /// The rows that held before a target was done.
    fn held(&self, done: Option<Instant>) -> impl Iterator<Item = &HeldRow<'_>> {
        let until = done.or(self.told.seen);
        let held = self.rows.iter().enumerate();
        held.filter(move |(at, held)| *at == 0 || until.is_none_or(|until| held.from <= until))
            .map(|(_, held)| held)
    }

    fn promise(&self, kind: TargetKind, done: Option<Instant>) -> Result<Option<Promise>, Error> {
        let start = self.told.start;
        if let Some(seconds) = self.agreed(kind) {
            return Ok(Some(Promise {
                from: start,
                seconds,
                clock: self.facts.clock.unwrap_or_default(),
            }));
        }
        if self.is_agreed() && self.policy.partial_agreement.value == PartialAgreement::Alone {
            return Ok(None);
        }
        let of = |held: Option<&HeldRow<'_>>, from: Instant| match held {
            Some(held) => self.standard(held, kind, from),
            None => Ok(None),
        };
        Ok(match self.policy.changed_target.value {
            ChangedTarget::AtOpening => of(self.rows.first(), start)?,
            ChangedTarget::Latest => of(self.held(done).last(), start)?,
            ChangedTarget::FromChange => {
                let held = self.held(done).last();
                of(held, held.map_or(start, |held| held.from))?
            }
            ChangedTarget::Strictest => {
                let mut strictest: Option<(Instant, Promise)> = None;
                for held in self.held(done) {
                    let Some(promise) = of(Some(held), start)? else {
                        continue;
                    };
                    let due = self.clock(promise.clock).add(start, promise.seconds)?;
                    if strictest.as_ref().is_none_or(|(least, _)| due < *least) {
                        strictest = Some((due, promise));
                    }
                }
                strictest.map(|(_, promise)| promise)
            }
        })
    }

    /// What the standard promises while a row holds: its section where it has one, the row itself, or the earlier. What
    /// a complaint owes that became graver is not due before it did; what was due before it did stays as it was.
    fn standard(
        &self,
        held: &HeldRow<'_>,
        kind: TargetKind,
        from: Instant,
    ) -> Result<Option<Promise>, Error> {
        let Some(promise) = self.allowed(held, held.own, kind, from)? else {
            return Ok(None);
        };
        let Some(graded) = held.graded else {
            return Ok(Some(promise));
        };
        let due = |promise: &Promise| self.clock(promise.clock).add(promise.from, promise.seconds);
        let like_any = Some(OwnSection::Complaint(ComplaintGrade::General));
        let before = self.allowed(held, like_any, kind, self.told.start)?;
        let over = due(&promise)? < graded;
        let promise = if over {
            self.allowed(held, held.own, kind, graded)?
                .unwrap_or(promise)
        } else {
            promise
        };
        match before {
            Some(before) if due(&before)? < graded || (over && due(&before)? < due(&promise)?) => {
                Ok(Some(before))
            }
            Some(_) | None => Ok(Some(promise)),
        }
    }

    fn allowed(
        &self,
        held: &HeldRow<'_>,
        own: Option<OwnSection>,
        kind: TargetKind,
        from: Instant,
    ) -> Result<Option<Promise>, Error> {
        // An agreed clock is that of the agreed seconds; without any it is that of the table's.
        let clock = self.facts.clock.filter(|_| !self.is_agreed());
        let row = (held.row, clock.unwrap_or(held.row.clock));
        let place = (self.zone, self.hours);
        let allowed = self.times.allowed(own, Some(row), kind, from, place)?;
        Ok(allowed.map(|(seconds, clock)| Promise {
            from,
            seconds,
            clock,
        }))
    }

    fn target(&self, kind: TargetKind) -> Result<Option<TargetClock>, Error> {
        let done = self.told.done(kind);
        let Some(promise) = self.promise(kind, done)? else {
            return Ok(None);
        };
        let clock = self.clock(promise.clock);
        let until = done.or(self.told.seen);
        let due_before_hold = clock.add(promise.from, promise.seconds)?;
        let resolution = kind == TargetKind::Resolution;
        let owed = Owed {
            clock,
            hold_clock: self.hold_clock(promise.clock),
            from: promise.from,
            seconds: promise.seconds,
            held_before: if resolution {
                self.facts.counted_hold_seconds
            } else {
                0
            },
            until,
        };
        let (hold_seconds, due) = if kind == TargetKind::Response {
            (0, due_before_hold)
        } else {
            self.holds.put_off(&owed)?
        };
        let state = match (done, self.told.seen) {
            (Some(done), _) if done <= due => TargetState::Fulfilled,
            (Some(_), _) => TargetState::Failed,
            (None, Some(seen)) if seen > due => TargetState::Failed,
            (None, _) => TargetState::Open,
        };
        let left_seconds = match (done, self.told.seen) {
            (None, Some(seen)) => Some(clock.seconds_between(seen, due)?),
            _ => None,
        };
        let late_at = until.filter(|_| state == TargetState::Failed);
        let elapsed = |until: Instant| clock.seconds_between(self.told.start, until);
        Ok(Some(TargetClock {
            target: kind,
            clock: promise.clock,
            allowed_seconds: promise.seconds,
            counted_from: self.zone.local(promise.from),
            due_before_hold: self.zone.local(due_before_hold),
            due_at: self.zone.local(due),
            due_utc: due.utc(),
            done_at: done.map(|done| self.zone.local(done)),
            elapsed_seconds: until.map(elapsed).transpose()?,
            hold_seconds,
            state,
            left_seconds,
            breach_seconds: late_at
                .map(|at| clock.seconds_between(due, at))
                .transpose()?,
        }))
    }

    /// The clock of the case as a whole: that of its resolution.
    fn own_clock(&self, targets: &[TargetClock]) -> ServiceClock {
        let of = |kind| targets.iter().find(|target| target.target == kind);
        of(TargetKind::Resolution)
            .or(of(TargetKind::Response))
            .map_or(self.facts.clock.unwrap_or_default(), |target| target.clock)
    }

    fn answer(&self, targets: Vec<TargetClock>) -> Result<CaseClock, Error> {
        let clock = self.own_clock(&targets);
        let time = self.clock(clock);
        let told = self.told;
        let until = told.resolved.or(told.seen);
        let counted = self.facts.counted_hold_seconds;
        let held_seconds = self
            .holds
            .seconds(self.hold_clock(clock), told.start, until)?
            .saturating_add(counted);
        let merged_holds = told.merged.iter().any(|merged| !merged.holds.is_empty());
        let held = !self.facts.holds.is_empty() || counted > 0 || merged_holds;
        // What is taken off a time is measured by the same clock.
        let net_held_seconds = self
            .holds
            .seconds(time, told.start, until)?
            .saturating_add(counted);
        let since = |until: Option<Instant>| {
            until
                .map(|until| time.seconds_between(told.start, until))
                .transpose()
        };
        // What was said in a merged case before the clocks begin answers nothing here.
        let merged = told.merged.iter().map(|merged| {
            let messages = merged.messages.iter().copied();
            messages.filter(|(at, _)| *at >= told.start).collect()
        });
        let conversations: Vec<Vec<_>> = std::iter::once(told.messages.clone())
            .chain(merged)
            .collect();
        let pace = pace(&conversations, time)?;
        let waited = match (held, pace.waiting_for_customer) {
            (false, Some(waiting)) => waiting,
            (true, _) | (false, None) => net_held_seconds,
        };
        let elapsed_seconds = since(until)?;
        let first_response_seconds =
            since(told.answered)?.map(|seconds| match self.policy.zero_response.value {
                ZeroResponse::OneSecond => seconds.max(1),
                ZeroResponse::Zero => seconds,
            });
        let of = |kind| targets.iter().find(|target| target.target == kind);
        let (response, resolution) = (of(TargetKind::Response), of(TargetKind::Resolution));
        let open = targets.iter().filter(|target| target.done_at.is_none());
        let next = open.min_by_key(|target| target.due_utc);
        Ok(CaseClock {
            clock,
            next_target: next.map(|target| target.target),
            response_due: response.map(|target| target.due_at),
            resolution_due_before_hold: resolution.map(|target| target.due_before_hold),
            resolution_due: resolution.map(|target| target.due_at),
            hold_seconds: held_seconds,
            first_response_seconds,
            elapsed_seconds,
            net_resolution_seconds: elapsed_seconds
                .filter(|_| told.resolved.is_some())
                .map(|elapsed| elapsed.saturating_sub(waited).max(0)),
            average_response_seconds: pace.average_response,
            waiting_for_customer_seconds: pace.waiting_for_customer,
            response_state: response.map(|target| target.state),
            resolution_state: resolution.map(|target| target.state),
            state: overall(&targets),
            left_seconds: next
                .filter(|_| told.resolved.is_none())
                .and_then(|target| target.left_seconds),
            findings: self.findings(),
            basis: self.basis(held),
            targets,
        })
    }

    fn basis(&self, held: bool) -> Vec<Basis> {
        let policy = self.policy;
        let mut basis = Vec::new();
        if self.is_agreed() {
            basis.push(policy.partial_agreement.cite());
        }
        if !self.is_agreed() || policy.partial_agreement.value == PartialAgreement::Overlay {
            let cite = |held: &HeldRow<'_>| policy.targets.cite_row(&held.row.label(), held.row);
            basis.extend(self.rows.iter().map(cite));
            let own = self.rows.iter().filter_map(|held| held.own);
            for cited in own.flat_map(|own| self.times.cite(own)) {
                if !basis.contains(&cited) {
                    basis.push(cited);
                }
            }
            if self.rows.len() > 1 {
                basis.push(policy.changed_target.cite());
            }
        }
        if held {
            basis.push(policy.hold_clock.cite());
            if !self.facts.messages.is_empty() {
                basis.push(policy.message_hold.cite());
            }
        }
        if !self.facts.solved_spans.is_empty() {
            basis.push(policy.reopened_clock.cite());
        }
        if !self.facts.merged.is_empty() {
            basis.push(policy.merged_clock.cite());
            basis.push(policy.merged_history.cite());
        }
        if self.facts.time_zone.is_none() {
            basis.push(policy.time_zone.cite());
        }
        basis
    }

    fn findings(&self) -> Vec<Finding> {
        let subject = self
            .facts
            .case
            .as_ref()
            .map_or("case".to_owned(), crate::base::CaseKey::subject);
        let changes = &self.facts.changes;
        let kinds = changes.iter().map(|change| change.kind.as_ref());
        let priorities = changes.iter().map(|change| change.priority.as_ref());
        let kinds = std::iter::once(self.facts.kind.as_ref()).chain(kinds);
        let priorities = std::iter::once(self.facts.priority.as_ref()).chain(priorities);
        let named = kinds
            .map(|name| ("case_kind_unknown", "kind", name, &self.policy.kinds))
            .chain(priorities.map(|name| {
                let listed = &self.policy.priorities;
                ("case_priority_unknown", "priority", name, listed)
            }));
        let mut findings: Vec<Finding> = Vec::new();
        for (code, path, name, listed) in named {
            let Some(name) = name.filter(|name| !listed.value.contains(name)) else {
                continue;
            };
            let finding = Finding::new(
                code,
                Severity::Warning,
                Clause::C7_1_1,
                subject.clone(),
                path,
            )
            .observed(name)
            .limit(listed.value.join(", "))
            .because(vec![listed.cite()]);
            if !findings.contains(&finding) {
                findings.push(finding);
            }
        }
        findings
    }
}

fn overall(targets: &[TargetClock]) -> TargetState {
    let of = |kind| targets.iter().find(|target| target.target == kind);
    if targets
        .iter()
        .any(|target| target.state == TargetState::Failed)
    {
        return TargetState::Failed;
    }
    match of(TargetKind::Resolution) {
        Some(target) => target.state,
        None if targets.is_empty() => TargetState::Open,
        None if targets.iter().all(|target| target.done_at.is_some()) => TargetState::Fulfilled,
        None => TargetState::Open,
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDateTime;

    use super::*;
    use crate::base::{WorkingSpan, WorkingWeek, moment};
    use crate::service::case_clock::CaseHold;

    fn at(text: &str) -> NaiveDateTime {
        moment::parse(text).unwrap_or_default()
    }

    fn calendar() -> WorkingCalendar {
        let spans = ["08:30-12:00", "13:30-17:30"]
            .map(|s| WorkingSpan::parse(s).unwrap_or(WorkingSpan::ALL_DAY));
        WorkingCalendar::plain("test", WorkingWeek::five_days(spans.to_vec()))
            .unwrap_or_else(|_| WorkingCalendar::every_day())
    }

    fn judged(
        change: impl FnOnce(&mut CaseClockFacts),
    ) -> Result<CaseClock, Box<dyn std::error::Error>> {
        // Monday, half an hour before lunch.
        let mut facts: CaseClockFacts = serde_json::from_value(serde_json::json!({
            "opened_at": "2026-11-23T11:30:00", "response_seconds": 3600, "resolution_seconds": 7200
        }))?;
        change(&mut facts);
        let book = crate::book::PolicyBook::standard()?;
        let day = facts.opened_at.date();
        Ok(case_clock(
            book.at(day)?.service_times(),
            &facts,
            &calendar(),
            day,
        )?)
    }

    #[test]
    fn the_due_second_itself_is_in_time() -> Result<(), Box<dyn std::error::Error>> {
        for (answer, expected) in [
            ("2026-11-23T13:59:59", TargetState::Fulfilled),
            ("2026-11-23T14:00:00", TargetState::Fulfilled),
            ("2026-11-23T14:00:01", TargetState::Failed),
        ] {
            let clock = judged(|facts| facts.first_response_at = Some(at(answer)))?;
            assert_eq!(clock.response_due, Some(at("2026-11-23T14:00:00")));
            assert_eq!(clock.response_state, Some(expected), "{answer}");
        }
        Ok(())
    }

    #[test]
    fn overlapping_holds_count_once_and_end_with_the_case() -> Result<(), Box<dyn std::error::Error>>
    {
        let clock = judged(|facts| {
            let hold = |from: &str, to: Option<&str>| CaseHold {
                started_at: at(from),
                ended_at: to.map(at),
            };
            facts.holds = vec![
                hold("2026-11-23T14:00:00", Some("2026-11-23T14:30:00")),
                hold("2026-11-23T14:15:00", Some("2026-11-23T15:00:00")),
                hold("2026-11-23T16:00:00", None),
            ];
            facts.resolved_at = Some(at("2026-11-23T16:10:00"));
        })?;
        assert_eq!(clock.hold_seconds, 70 * 60);
        // 30 minutes before lunch, 160 after it; 70 of them on hold.
        assert_eq!(clock.elapsed_seconds, Some(190 * 60));
        assert_eq!(clock.net_resolution_seconds, Some(120 * 60));
        // 2 h from 11:30 are 15:00; 70 minutes more are 16:10.
        assert_eq!(clock.resolution_due, Some(at("2026-11-23T16:10:00")));
        assert_eq!(clock.resolution_state, Some(TargetState::Fulfilled));
        // The first answer came with the solution, long after 14:00.
        assert_eq!(clock.state, TargetState::Failed);
        Ok(())
    }

    #[test]
    fn a_hold_that_never_ends_needs_a_moment() -> Result<(), Box<dyn std::error::Error>> {
        let open = |facts: &mut CaseClockFacts| {
            facts.holds = vec![CaseHold {
                started_at: at("2026-11-23T14:00:00"),
                ended_at: None,
            }];
        };
        assert!(judged(open).is_err());
        let clock = judged(|facts| {
            open(facts);
            facts.seen_at = Some(at("2026-11-23T14:20:00"));
        })?;
        assert_eq!(
            (clock.hold_seconds, clock.state),
            (1200, TargetState::Failed)
        );
        Ok(())
    }
}
