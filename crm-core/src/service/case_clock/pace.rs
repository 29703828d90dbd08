//! The pace of the messages of a case (7.2.1).

use super::MessageSide;
use crate::base::{CalendarError, Instant, ZonedClock};

/// How long the sides took.
pub(super) struct Pace {
    /// Seconds until an answer of ours, on average.
    pub(super) average_response: Option<i64>,
    /// Seconds until an answer of the customer, all together.
    pub(super) waiting_for_customer: Option<i64>,
}

/// Several messages of one side in a row count as the first of them; an average of half a second is a whole one.
/// Conversations of cases that were merged are measured each on its own: what was written in one answers no other.
pub(super) fn pace(
    conversations: &[Vec<(Instant, MessageSide)>],
    clock: &ZonedClock<'_>,
) -> Result<Pace, CalendarError> {
    let (mut answering, mut answers, mut waiting) = (0_i64, 0_i64, 0_i64);
    for messages in conversations {
        let mut sorted = messages.clone();
        sorted.sort_by_key(|(at, _)| *at);
        sorted.dedup_by_key(|(_, side)| *side);
        for pair in sorted.windows(2) {
            let [(before, _), (after, side)] = pair else {
                continue;
            };
            let seconds = clock.seconds_between(*before, *after)?;
            match side {
                MessageSide::Agent => {
                    answering = answering.saturating_add(seconds);
                    answers = answers.saturating_add(1);
                }
                MessageSide::Customer => waiting = waiting.saturating_add(seconds),
            }
        }
    }
    let half = answers / 2;
    Ok(Pace {
        average_response: answering.saturating_add(half).checked_div(answers),
        waiting_for_customer: conversations
            .iter()
            .any(|messages| !messages.is_empty())
            .then_some(waiting),
    })
}
