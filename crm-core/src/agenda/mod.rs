//! Floor 5: the obligations of every domain in one list: my day on a phone, a manager's arrears,
//! and how well each clause is kept.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::answer::{Clause, Obligation, ObligationState};
use crate::base::{Rounding, day, exact};

/// How well one clause is kept on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClauseCompliance {
    /// The clause.
    pub clause: Clause,
    /// Obligations under it.
    pub obligation_count: u32,
    /// Of them, overdue.
    pub overdue_count: u32,
    /// Those not overdue, in percent, to two places.
    #[serde(with = "exact")]
    pub in_time_percent: Decimal,
}

/// Obligations on a day, the longest overdue first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agenda {
    /// The day.
    #[serde(with = "day")]
    pub as_of: NaiveDate,
    /// By due day, then clause, then subject.
    pub obligations: Vec<Obligation>,
    /// By clause, in the order of the text.
    pub compliance: Vec<ClauseCompliance>,
}

/// Puts obligations into one list.
#[must_use]
pub fn agenda(mut obligations: Vec<Obligation>, as_of: NaiveDate) -> Agenda {
    obligations.sort_by(|a, b| {
        a.due
            .cmp(&b.due)
            .then_with(|| a.clause.id().cmp(b.clause.id()))
            .then_with(|| a.subject.cmp(&b.subject))
            .then_with(|| a.kind.cmp(&b.kind))
    });
    let compliance = Clause::ALL
        .iter()
        .filter_map(|clause| {
            let of_clause = || obligations.iter().filter(|o| o.clause == *clause);
            let count = u32::try_from(of_clause().count()).unwrap_or(u32::MAX);
            let overdue = of_clause()
                .filter(|o| o.state == ObligationState::Overdue)
                .count();
            let overdue_count = u32::try_from(overdue).unwrap_or(u32::MAX);
            let in_time = Decimal::from(count.saturating_sub(overdue_count));
            let percent = in_time
                .checked_mul(Decimal::ONE_HUNDRED)?
                .checked_div(Decimal::from(count))?;
            Some(ClauseCompliance {
                clause: *clause,
                obligation_count: count,
                overdue_count,
                in_time_percent: Rounding::HalfUp.round(percent, 2),
            })
        })
        .collect();
    Agenda {
        as_of,
        obligations,
        compliance,
    }
}

impl Agenda {
    /// What one person owes.
    #[must_use]
    pub fn of_holder(&self, holder: Option<&str>) -> Vec<&Obligation> {
        self.obligations
            .iter()
            .filter(|o| o.holder.as_ref().map(crate::base::PersonKey::as_str) == holder)
            .collect()
    }

    /// What is overdue, or due by a day.
    #[must_use]
    pub fn until(&self, last: NaiveDate) -> Vec<&Obligation> {
        self.obligations.iter().filter(|o| o.due <= last).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_overdue_stands_first_and_clauses_are_counted() {
        let as_of = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap_or_default();
        let open = |clause, days| {
            let due = day::shift(as_of, days);
            Obligation::open("visit", clause, None, "customer:H".to_owned(), due, as_of)
        };
        let agenda = agenda(
            vec![
                open(Clause::C5_4_2, 5),
                open(Clause::C5_2_3, -2),
                open(Clause::C5_4_2, -9),
                open(Clause::C5_4_2, 0),
            ],
            as_of,
        );
        let overdue: Vec<_> = agenda.obligations.iter().map(|o| o.overdue_days).collect();
        assert_eq!(overdue, [9, 2, 0, 0]);
        let counts: Vec<_> = agenda
            .compliance
            .iter()
            .map(|c| {
                (
                    c.clause.id(),
                    c.obligation_count,
                    c.overdue_count,
                    c.in_time_percent.to_string(),
                )
            })
            .collect();
        assert_eq!(
            counts,
            [
                ("5.2.3", 1, 1, "0.00".to_owned()),
                ("5.4.2", 3, 1, "66.67".to_owned())
            ]
        );
        assert_eq!(agenda.until(as_of).len(), 3);
        assert_eq!(agenda.of_holder(None).len(), 4);
    }
}
