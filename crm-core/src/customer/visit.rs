//! When a customer must be visited or called again (5.4.2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::{Roll, VisitPolicy, days_of};
use crate::answer::{Clause, Error, ErrorCode, Obligation};
use crate::base::{CustomerKey, PersonKey, WorkingCalendar, day};

/// When a customer was last visited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitStatus {
    /// Who it is.
    pub customer: CustomerKey,
    /// Who is responsible for it, if anyone.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// Its class.
    pub class_name: String,
    /// First day it stood in the books; the first gap runs from then on.
    #[serde(with = "day")]
    pub known_since: NaiveDate,
    /// The day of the last visit that counts (one with a dated note); none when there was none.
    #[serde(default, with = "day::option")]
    pub last_visit: Option<NaiveDate>,
}

/// When the next visit to one customer is due.
///
/// - Shape: one status in, one obligation out.
/// - Units: calendar days from the last visit, by class; then rolled to a working day.
/// - Source: clause 5.4.2.
///
/// # Errors
/// [`ErrorCode::UnknownReference`] when the class has no row in `visit.max_gap_days`,
/// [`ErrorCode::CalendarUnknown`] when the calendar does not know the day and was not asked to fall
/// back on weekdays.
pub fn visit_due(
    policy: &VisitPolicy,
    status: &VisitStatus,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<Obligation, Error> {
    let row = days_of(&policy.max_gap_days.value, &status.class_name).ok_or_else(|| {
        let known: Vec<_> = policy
            .max_gap_days
            .value
            .iter()
            .map(|row| row.class.as_str())
            .collect();
        Error::new(
            ErrorCode::UnknownReference,
            "class",
            known.join(", "),
            &status.class_name,
        )
    })?;
    let from = status.last_visit.unwrap_or(status.known_since);
    let bare = day::shift(from, i64::from(row.days));
    let due = match policy.roll.value {
        Roll::None => bare,
        Roll::Forward => calendar.roll_forward(bare)?,
        Roll::Back => calendar.roll_back(bare)?,
    };
    let mut basis = vec![policy.max_gap_days.cite_row(&status.class_name, row.days)];
    if due != bare {
        basis.push(policy.roll.cite());
    }
    let mut obligation = Obligation::open(
        "visit",
        Clause::C5_4_2,
        status.owner.clone(),
        status.customer.subject(),
        due,
        as_of,
    )
    .because(basis);
    obligation.message = obligation
        .message
        .with_word("class", "class", &status.class_name);
    Ok(obligation)
}
