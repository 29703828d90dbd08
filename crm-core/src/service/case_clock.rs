//! When a case must be answered and solved, how long it took, and whether that was in time (7.1, 7.2.1).

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::hours::ServiceHours;
use super::policy::{ServiceClock, ServicePolicy};
use crate::answer::{Basis, Error, ErrorCode};
use crate::base::{CalendarError, WorkingCalendar, moment};

/// A time in which the case waits for the customer and the clock stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseHold {
    /// When it began to wait.
    #[serde(with = "moment")]
    pub started_at: NaiveDateTime,
    /// When it went on; none while it still waits.
    #[serde(default, with = "moment::option")]
    pub ended_at: Option<NaiveDateTime>,
}

/// Who wrote a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MessageSide {
    /// The hospital.
    Customer,
    /// Our staff.
    Agent,
}

/// One message of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseMessage {
    /// Who wrote it.
    pub side: MessageSide,
    /// When.
    #[serde(with = "moment")]
    pub sent_at: NaiveDateTime,
}

/// What is known of one case. All moments are local time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseClockFacts {
    /// Kind of case, as in the table of targets.
    #[serde(default)]
    pub kind: Option<String>,
    /// Its priority, as in the table of targets.
    #[serde(default)]
    pub priority: Option<String>,
    /// Class of the customer.
    #[serde(default)]
    pub class_name: Option<String>,
    /// When it was reported.
    #[serde(with = "moment")]
    pub opened_at: NaiveDateTime,
    /// Agreed hours; without them the calendar of the call.
    #[serde(default)]
    pub hours: Option<ServiceHours>,
    /// Agreed seconds until the first answer; without agreed seconds the table of the policy.
    #[serde(default)]
    pub response_seconds: Option<i64>,
    /// Agreed seconds until it is solved.
    #[serde(default)]
    pub resolution_seconds: Option<i64>,
    /// Times in which it waited for the customer; they may overlap.
    #[serde(default)]
    pub holds: Vec<CaseHold>,
    /// Seconds of hold already counted elsewhere, in the time the policy names; added to `holds`.
    #[serde(default)]
    pub counted_hold_seconds: i64,
    /// The messages in any order.
    #[serde(default)]
    pub messages: Vec<CaseMessage>,
    /// When it was first answered, if that is known beside the messages.
    #[serde(default, with = "moment::option")]
    pub first_response_at: Option<NaiveDateTime>,
    /// When it was solved.
    #[serde(default, with = "moment::option")]
    pub resolved_at: Option<NaiveDateTime>,
    /// The moment at which an open case is looked at.
    #[serde(default, with = "moment::option")]
    pub seen_at: Option<NaiveDateTime>,
}

/// How a target stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetState {
    /// Done in time.
    Fulfilled,
    /// Done late, or not done and the time is over.
    Failed,
    /// Not done, and there is time left or nobody said what time it is.
    Open,
}

/// The clocks of one case. Seconds count in the clock of its target unless the name says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseClock {
    /// Which time counts.
    pub clock: ServiceClock,
    /// When it must be answered.
    #[serde(default, with = "moment::option")]
    pub response_due: Option<NaiveDateTime>,
    /// When it must be solved, had it never waited.
    #[serde(default, with = "moment::option")]
    pub resolution_due_before_hold: Option<NaiveDateTime>,
    /// When it must be solved.
    #[serde(default, with = "moment::option")]
    pub resolution_due: Option<NaiveDateTime>,
    /// Seconds it waited for the customer, in the time the policy names.
    pub hold_seconds: i64,
    /// Seconds until the first answer; none before there is one.
    pub first_response_seconds: Option<i64>,
    /// Seconds from report to solution, or to the moment it is looked at.
    pub elapsed_seconds: Option<i64>,
    /// The same without the hold.
    pub net_resolution_seconds: Option<i64>,
    /// Seconds between a message of the customer and the answer to it, on average, rounded half up.
    pub average_response_seconds: Option<i64>,
    /// Seconds between our messages and what the customer wrote next.
    pub waiting_for_customer_seconds: Option<i64>,
    /// How the first answer stands.
    pub response_state: Option<TargetState>,
    /// How the solution stands.
    pub resolution_state: Option<TargetState>,
    /// The case as a whole: failed when one target failed, fulfilled when all that ends it is.
    pub state: TargetState,
    /// Seconds left until the next target of an open case; below zero when it is over.
    pub left_seconds: Option<i64>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// The clocks of one case.
///
/// - Shape: one case in; due moments, seconds and states out.
/// - Units: seconds of service hours, or of every hour, as the target says; local time.
/// - Source: clauses 7.1.1 (targets), 7.1.2 (the clock stands only while the case waits for the
///   customer), 7.1.3 (in time or not), 7.2.1 (first reply).
/// - Agreed seconds win over the table. A case that was solved without an answer was answered then.
///   Holds are cut to the life of the case and never counted twice. An answer at the due second is
///   in time.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for something that happens before the case was opened, a hold that ends
/// before it starts or has no end in a case that is neither solved nor looked at, and negative
/// seconds; [`ErrorCode::CalendarUnknown`] for a day beyond the calendar or impossible hours.
pub fn case_clock(
    policy: &ServicePolicy,
    facts: &CaseClockFacts,
    calendar: &WorkingCalendar,
    _as_of: NaiveDate,
) -> Result<CaseClock, Error> {
    check(facts)?;
    let mut basis = Vec::new();
    let agreed = facts.response_seconds.is_some() || facts.resolution_seconds.is_some();
    let target = (!agreed)
        .then(|| {
            policy.targets.value.iter().find(|row| {
                row.fits(
                    facts.kind.as_deref(),
                    facts.priority.as_deref(),
                    facts.class_name.as_deref(),
                )
            })
        })
        .flatten();
    if target.is_some() {
        basis.push(policy.targets.cite());
    }
    let seconds =
        |minutes: Option<u32>| minutes.map(|minutes| i64::from(minutes).saturating_mul(60));
    let (response, resolution, clock) = match target {
        Some(row) => (
            seconds(row.response_minutes),
            seconds(row.resolution_minutes),
            row.clock,
        ),
        None => (
            facts.response_seconds,
            facts.resolution_seconds,
            ServiceClock::Working,
        ),
    };
    let agreed_hours = facts
        .hours
        .as_ref()
        .map(ServiceHours::calendar)
        .transpose()?;
    let every_day = WorkingCalendar::every_day();
    let hours = agreed_hours.as_ref().unwrap_or(calendar);
    let time = match clock {
        ServiceClock::Working => hours,
        ServiceClock::Wall => &every_day,
    };
    let hold_time = match policy.hold_clock.value {
        ServiceClock::Working => time,
        ServiceClock::Wall => &every_day,
    };
    let held = !facts.holds.is_empty() || facts.counted_hold_seconds > 0;
    if held {
        basis.push(policy.hold_clock.cite());
    }
    let hold_seconds = hold(facts, hold_time)?.saturating_add(facts.counted_hold_seconds);
    let after = |seconds: Option<i64>, more: i64| {
        seconds
            .map(|seconds| time.add_working_seconds(facts.opened_at, seconds.saturating_add(more)))
            .transpose()
    };
    let response_due = after(response, 0)?;
    let resolution_due_before_hold = after(resolution, 0)?;
    let resolution_due = after(resolution, hold_seconds)?;
    let answered = first_answer(facts);
    let since = |until: Option<NaiveDateTime>| {
        until
            .map(|until| time.working_seconds_between(facts.opened_at, until))
            .transpose()
    };
    let elapsed_seconds = since(facts.resolved_at.or(facts.seen_at))?;
    let talk = talk(facts, time)?;
    let waited = match (held, talk.waiting_for_customer) {
        (false, Some(waiting)) => waiting,
        (true, _) | (false, None) => hold_seconds,
    };
    let response_state = response_due.map(|due| state(due, answered, facts.seen_at));
    let resolution_state = resolution_due.map(|due| state(due, facts.resolved_at, facts.seen_at));
    let next_due = if answered.is_none() && response_due.is_some() {
        response_due
    } else {
        resolution_due
    };
    let left_seconds = match (facts.resolved_at, next_due, facts.seen_at) {
        (None, Some(due), Some(seen_at)) => Some(time.working_seconds_between(seen_at, due)?),
        _ => None,
    };
    Ok(CaseClock {
        clock,
        response_due,
        resolution_due_before_hold,
        resolution_due,
        hold_seconds,
        first_response_seconds: since(answered)?,
        elapsed_seconds,
        net_resolution_seconds: elapsed_seconds
            .filter(|_| facts.resolved_at.is_some())
            .map(|elapsed| elapsed.saturating_sub(waited).max(0)),
        average_response_seconds: talk.average_response,
        waiting_for_customer_seconds: talk.waiting_for_customer,
        response_state,
        resolution_state,
        state: overall(response_state, resolution_state),
        left_seconds,
        basis,
    })
}

fn check(facts: &CaseClockFacts) -> Result<(), Error> {
    let refuse = |path: String, expected: String, observed: String| {
        Err(Error::new(ErrorCode::OutOfRange, path, expected, observed))
    };
    for (path, seconds) in [
        ("response_seconds", facts.response_seconds),
        ("resolution_seconds", facts.resolution_seconds),
        ("counted_hold_seconds", Some(facts.counted_hold_seconds)),
    ] {
        if let Some(seconds) = seconds.filter(|seconds| *seconds < 0) {
            return refuse(path.to_owned(), "0 or more".to_owned(), seconds.to_string());
        }
    }
    let not_before = format!("not before {}", facts.opened_at);
    for (path, at) in [
        ("first_response_at", facts.first_response_at),
        ("resolved_at", facts.resolved_at),
        ("seen_at", facts.seen_at),
    ] {
        if let Some(at) = at.filter(|at| *at < facts.opened_at) {
            return refuse(path.to_owned(), not_before, at.to_string());
        }
    }
    for (at, message) in facts.messages.iter().enumerate() {
        if message.sent_at < facts.opened_at {
            let path = format!("messages[{at}].sent_at");
            return refuse(path, not_before, message.sent_at.to_string());
        }
    }
    for (at, hold) in facts.holds.iter().enumerate() {
        let path = format!("holds[{at}].ended_at");
        match hold.ended_at {
            Some(ended_at) if ended_at < hold.started_at => {
                let expected = format!("not before {}", hold.started_at);
                return refuse(path, expected, ended_at.to_string());
            }
            None if facts.resolved_at.is_none() && facts.seen_at.is_none() => {
                let expected = "an end, or the moment the case is looked at (seen_at)";
                return refuse(path, expected.to_owned(), "nothing".to_owned());
            }
            Some(_) | None => {}
        }
    }
    Ok(())
}

/// Seconds of hold within the life of the case, what overlaps counted once.
fn hold(facts: &CaseClockFacts, time: &WorkingCalendar) -> Result<i64, CalendarError> {
    let life_end = facts.resolved_at.or(facts.seen_at);
    let mut spans: Vec<_> = facts
        .holds
        .iter()
        .filter_map(|hold| {
            let ended_at = hold.ended_at.or(life_end)?;
            let end = life_end.map_or(ended_at, |life_end| ended_at.min(life_end));
            Some((hold.started_at.max(facts.opened_at), end))
        })
        .collect();
    spans.sort_unstable();
    let mut counted_to = facts.opened_at;
    let mut seconds = 0_i64;
    for (start, end) in spans {
        let start = start.max(counted_to);
        if end > start {
            seconds = seconds.saturating_add(time.working_seconds_between(start, end)?);
            counted_to = end;
        }
    }
    Ok(seconds)
}

fn first_answer(facts: &CaseClockFacts) -> Option<NaiveDateTime> {
    let written = facts
        .messages
        .iter()
        .filter(|message| message.side == MessageSide::Agent)
        .map(|message| message.sent_at);
    facts
        .first_response_at
        .into_iter()
        .chain(facts.resolved_at)
        .chain(written)
        .min()
}

struct Talk {
    average_response: Option<i64>,
    waiting_for_customer: Option<i64>,
}

/// The pace of the messages: several of one side in a row count as the first of them.
fn talk(facts: &CaseClockFacts, time: &WorkingCalendar) -> Result<Talk, CalendarError> {
    let mut messages: Vec<_> = facts.messages.iter().collect();
    messages.sort_by_key(|message| message.sent_at);
    messages.dedup_by_key(|message| message.side);
    let (mut answering, mut answers, mut waiting) = (0_i64, 0_i64, 0_i64);
    for pair in messages.windows(2) {
        let [before, after] = pair else { continue };
        let seconds = time.working_seconds_between(before.sent_at, after.sent_at)?;
        match after.side {
            MessageSide::Agent => {
                answering = answering.saturating_add(seconds);
                answers = answers.saturating_add(1);
            }
            MessageSide::Customer => waiting = waiting.saturating_add(seconds),
        }
    }
    let half = answers / 2;
    Ok(Talk {
        average_response: answering.saturating_add(half).checked_div(answers),
        waiting_for_customer: (!facts.messages.is_empty()).then_some(waiting),
    })
}

fn state(
    due: NaiveDateTime,
    done: Option<NaiveDateTime>,
    seen_at: Option<NaiveDateTime>,
) -> TargetState {
    match (done, seen_at) {
        (Some(done), _) if done <= due => TargetState::Fulfilled,
        (Some(_), _) => TargetState::Failed,
        (None, Some(seen_at)) if seen_at > due => TargetState::Failed,
        (None, _) => TargetState::Open,
    }
}

fn overall(response: Option<TargetState>, resolution: Option<TargetState>) -> TargetState {
    let failed = [response, resolution].contains(&Some(TargetState::Failed));
    match resolution.or(response) {
        _ if failed => TargetState::Failed,
        Some(state) => state,
        None => TargetState::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::WorkingSpan;
    use crate::base::WorkingWeek;
    use proptest::prelude::*;

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
            &book.at(day)?.service,
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

    proptest! {
        #[test]
        fn due_is_the_inverse_of_elapsed(start in 0_i64..1_000_000, seconds in 1_i64..500_000) {
            let from = at("2026-11-23T00:00:00") + chrono::TimeDelta::seconds(start);
            let calendar = calendar();
            let due = calendar.add_working_seconds(from, seconds);
            prop_assert!(due.is_ok());
            prop_assert_eq!(calendar.working_seconds_between(from, due.unwrap_or(from)), Ok(seconds));
        }

        #[test]
        fn working_time_is_additive_over_a_cut(start in 0_i64..1_000_000, a in 0_i64..900_000, b in 0_i64..900_000) {
            let from = at("2026-11-23T00:00:00") + chrono::TimeDelta::seconds(start);
            let (cut, to) = (from + chrono::TimeDelta::seconds(a), from + chrono::TimeDelta::seconds(a + b));
            let calendar = calendar();
            let part = |x, y| calendar.working_seconds_between(x, y).unwrap_or(-1);
            prop_assert_eq!(part(from, cut) + part(cut, to), part(from, to));
        }
    }
}
