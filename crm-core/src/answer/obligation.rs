//! An obligation: who owes what by when. Every "regularly" of the text becomes one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::basis::Basis;
use super::clause::Clause;
use super::message::Message;
use crate::base::day;
use crate::base::keys::PersonKey;

/// Where an obligation stands on the day that was asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ObligationState {
    /// Its day is still to come.
    Upcoming,
    /// Its day is the day that was asked about.
    Due,
    /// Its day has passed and nothing was done.
    Overdue,
    /// It was done.
    Met,
    /// Someone with the duty to do so let it go.
    Waived,
}

/// One thing that someone owes by a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Obligation {
    /// What is owed, in snake case, for example `reassessment` or `visit`.
    pub kind: String,
    /// The clause that asks for it.
    pub clause: Clause,
    /// Who owes it; nobody when no one is named as responsible.
    pub holder: Option<PersonKey>,
    /// What it is about, for example `customer:H001`.
    pub subject: String,
    /// The last day on which it is in time.
    #[serde(with = "day")]
    pub due: NaiveDate,
    /// Where it stands.
    pub state: ObligationState,
    /// Days past `due`; zero when it is not overdue.
    pub overdue_days: i64,
    /// The parameters that set the day.
    pub basis: Vec<Basis>,
    /// The sentence for a person.
    pub message: Message,
}

impl ObligationState {
    /// The state of something still open, seen on `as_of`.
    #[must_use]
    pub fn open(due: NaiveDate, as_of: NaiveDate) -> Self {
        match due.cmp(&as_of) {
            std::cmp::Ordering::Greater => Self::Upcoming,
            std::cmp::Ordering::Equal => Self::Due,
            std::cmp::Ordering::Less => Self::Overdue,
        }
    }
}

impl Obligation {
    /// Something still open, seen on `as_of`. Its text has the key `obligation-<kind>` and knows
    /// `due` and `overdue_days`.
    #[must_use]
    pub fn open(
        kind: &str,
        clause: Clause,
        holder: Option<PersonKey>,
        subject: String,
        due: NaiveDate,
        as_of: NaiveDate,
    ) -> Self {
        let overdue_days = day::days_between(due, as_of).max(0);
        Self {
            kind: kind.to_owned(),
            clause,
            holder,
            subject,
            due,
            state: ObligationState::open(due, as_of),
            overdue_days,
            basis: Vec::new(),
            message: Message::new(&format!("obligation-{}", kind.replace('_', "-")))
                .with("due", due)
                .with("overdue_days", overdue_days),
        }
    }

    /// Names the parameters that set the day.
    #[must_use]
    pub fn because(mut self, basis: Vec<Basis>) -> Self {
        self.basis = basis;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_itself_is_in_time() {
        let due = NaiveDate::from_ymd_opt(2026, 3, 31).unwrap_or_default();
        assert_eq!(
            ObligationState::open(due, day::shift(due, -1)),
            ObligationState::Upcoming
        );
        assert_eq!(ObligationState::open(due, due), ObligationState::Due);
        assert_eq!(
            ObligationState::open(due, day::shift(due, 1)),
            ObligationState::Overdue
        );
    }
}
