//! The first reply by channel: hotline, mailbox, and what else the company runs (7.2.1).

use chrono::{NaiveDate, NaiveDateTime};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::ServicePolicy;
use super::target::ServiceClock;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Instant, Rounding, WorkingCalendar, ZonedClock, exact, moment};

/// How fast a channel is answered. What is called and not answered is called back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReplyTarget {
    /// The channel; none for every other.
    #[serde(default)]
    pub channel: Option<String>,
    /// Seconds until it is answered.
    pub answer_seconds: u32,
    /// Seconds until what was not answered then is called back; none where nothing is called back.
    #[serde(default)]
    pub callback_seconds: Option<u32>,
    /// Which time counts.
    #[serde(default)]
    pub clock: ServiceClock,
}

/// A call, a mail, a message. Moments are local time of the policy's zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerContact {
    /// Its number.
    pub contact: String,
    /// How it came in.
    #[serde(default)]
    pub channel: Option<String>,
    /// When.
    #[serde(with = "moment")]
    pub received_at: NaiveDateTime,
    /// When it was answered; none while it is not.
    #[serde(default, with = "moment::option")]
    pub answered_at: Option<NaiveDateTime>,
    /// When it was called back.
    #[serde(default, with = "moment::option")]
    pub called_back_at: Option<NaiveDateTime>,
}

/// Contacts of a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirstReplyFacts {
    /// They.
    pub contacts: Vec<CustomerContact>,
    /// The moment at which they are looked at.
    #[serde(with = "moment")]
    pub seen_at: NaiveDateTime,
}

/// How a contact was replied to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplyState {
    /// Answered in time.
    Answered,
    /// Not answered in time, but called back in time.
    CalledBack,
    /// Late, or not at all and the time is over.
    Missed,
    /// There is time left.
    Open,
}

/// One contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirstReply {
    /// Its number.
    pub contact: String,
    /// By when it is answered.
    #[serde(with = "moment")]
    pub answer_due: NaiveDateTime,
    /// By when it is called back, where that is done.
    #[serde(default, with = "moment::option")]
    pub callback_due: Option<NaiveDateTime>,
    /// Seconds until the first reply, in the clock of the channel; none before there is one.
    pub reply_seconds: Option<i64>,
    /// How it was replied to.
    pub state: ReplyState,
}

/// All of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirstReplies {
    /// In the order of the facts.
    pub replies: Vec<FirstReply>,
    /// Contacts that were replied to in time, in percent of those whose time is over or who have a reply;
    /// two places; none without any.
    #[serde(default, with = "exact::option")]
    pub in_time_percent: Option<Decimal>,
    /// Contacts that were missed.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Whether contacts were replied to in time.
///
/// - Shape: contacts in; due moments, seconds, states and the share in time out.
/// - Units: seconds in the clock of the channel.
/// - Source: clause 7.2.1. The second it is due is in time. A call that was not answered in time and is called back in
///   time was replied to; one that was answered late was not, unless it was called back.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for a contact that is there twice; [`ErrorCode::OutOfRange`] for a reply before it came
/// in; [`ErrorCode::CalendarUnknown`] for a day beyond the calendar; [`ErrorCode::TimeUnclear`] for a local time that
/// came twice or never.
pub fn first_reply(
    policy: &ServicePolicy,
    facts: &FirstReplyFacts,
    calendar: &WorkingCalendar,
    _as_of: NaiveDate,
) -> Result<FirstReplies, Error> {
    let zone = policy.zone(None)?;
    let (wall, working) = (
        ZonedClock::wall(&zone),
        ZonedClock::working(calendar, &zone),
    );
    let place = |path: String, at: NaiveDateTime| {
        zone.instant(at)
            .map_err(|error| Error::from(error).under(&path))
    };
    let seen = place("seen_at".to_owned(), facts.seen_at)?;
    let mut keys = std::collections::BTreeSet::new();
    let (mut replies, mut findings) = (Vec::new(), Vec::new());
    for (at, contact) in facts.contacts.iter().enumerate() {
        let path = |field: &str| format!("contacts[{at}].{field}");
        if !keys.insert(&contact.contact) {
            let expected = "each contact once";
            let code = ErrorCode::DuplicateKey;
            return Err(Error::new(
                code,
                path("contact"),
                expected,
                &contact.contact,
            ));
        }
        let received = place(path("received_at"), contact.received_at)?;
        let later = |field: &str, at: Option<NaiveDateTime>| -> Result<Option<Instant>, Error> {
            let Some(at) = at else { return Ok(None) };
            let moment = place(path(field), at)?;
            if moment < received {
                let expected = format!("not before {}", contact.received_at);
                return Err(Error::new(ErrorCode::OutOfRange, path(field), expected, at));
            }
            Ok(Some(moment).filter(|moment| *moment <= seen))
        };
        let answered = later("answered_at", contact.answered_at)?;
        let called = later("called_back_at", contact.called_back_at)?;
        let mut rows = policy.reply_targets.value.iter();
        let row = rows.find(|row| row.channel.is_none() || row.channel == contact.channel);
        let row = row.ok_or_else(|| {
            let expected = "a channel of the policy";
            Error::new(
                ErrorCode::UnknownReference,
                path("channel"),
                expected,
                "none",
            )
        })?;
        let clock = match row.clock {
            ServiceClock::Working => &working,
            ServiceClock::Wall => &wall,
        };
        let answer_due = clock.add(received, i64::from(row.answer_seconds))?;
        let callback_due = row
            .callback_seconds
            .map(|seconds| clock.add(received, i64::from(seconds)))
            .transpose()?;
        let last_due = callback_due.unwrap_or(answer_due);
        let in_time = |at: Option<Instant>, due: Option<Instant>| {
            at.is_some_and(|at| due.is_some_and(|due| at <= due))
        };
        let state = if in_time(answered, Some(answer_due)) {
            ReplyState::Answered
        } else if in_time(called, callback_due) {
            ReplyState::CalledBack
        } else if seen > last_due || (answered.is_some() && callback_due.is_none()) {
            ReplyState::Missed
        } else {
            ReplyState::Open
        };
        if state == ReplyState::Missed {
            let subject = format!("contact:{}", contact.contact);
            let cited = policy
                .reply_targets
                .cite_row(row.channel.as_deref().unwrap_or("*"), row.answer_seconds);
            findings.push(
                Finding::new(
                    "first_reply_missed",
                    Severity::Warning,
                    Clause::C7_2_1,
                    subject,
                    "answered_at",
                )
                .limit(zone.local(last_due))
                .because(vec![cited]),
            );
        }
        let first = answered.into_iter().chain(called).min();
        replies.push(FirstReply {
            contact: contact.contact.clone(),
            answer_due: zone.local(answer_due),
            callback_due: callback_due.map(|due| zone.local(due)),
            reply_seconds: first
                .map(|at| clock.seconds_between(received, at))
                .transpose()?,
            state,
        });
    }
    let judged = replies
        .iter()
        .filter(|reply| reply.state != ReplyState::Open);
    let missed = judged
        .clone()
        .filter(|reply| reply.state == ReplyState::Missed);
    let (judged, missed) = (judged.count(), missed.count());
    let in_time_percent = if judged == 0 {
        None
    } else {
        let share = Decimal::from(judged.saturating_sub(missed))
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|share| share.checked_div(Decimal::from(judged)))
            .ok_or_else(|| Error::new(ErrorCode::Overflow, "contacts", "fewer", judged))?;
        Some(Rounding::HalfUp.round(share, 2))
    };
    Ok(FirstReplies {
        replies,
        in_time_percent,
        findings,
        basis: vec![policy.reply_targets.cite()],
    })
}
