//! When a customer must be assessed again (5.2.3).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::{ClassificationPolicy, days_of};
use crate::answer::{Clause, Error, ErrorCode, Obligation};
use crate::base::{CustomerKey, PersonKey, day};

/// When a customer was last assessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssessmentStatus {
    /// Who it is.
    pub customer: CustomerKey,
    /// Who is responsible for it, if anyone.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// First day it stood in the books; an assessment is owed from then on.
    #[serde(with = "day")]
    pub known_since: NaiveDate,
    /// The class of the last assessment.
    #[serde(default)]
    pub class_name: Option<String>,
    /// The day of the last assessment; none when there was none.
    #[serde(default, with = "day::option")]
    pub assessed_on: Option<NaiveDate>,
}

/// When the next assessment of one customer is due.
///
/// - Shape: one status in, one obligation out.
/// - Units: calendar days from the last assessment, by class.
/// - Source: clause 5.2.3.
/// - A customer that was never assessed, or whose assessment gave no class, owes one since the
///   first day it was known.
///
/// # Errors
/// [`ErrorCode::UnknownReference`] when the class has no row in `classification.reassess_days`.
pub fn reassessment_due(
    policy: &ClassificationPolicy,
    status: &AssessmentStatus,
    as_of: NaiveDate,
) -> Result<Obligation, Error> {
    let (due, basis) = match (&status.class_name, status.assessed_on) {
        (Some(class), Some(assessed_on)) => {
            let row = days_of(&policy.reassess_days.value, class).ok_or_else(|| {
                Error::new(
                    ErrorCode::UnknownReference,
                    "class_name",
                    policy.classes().join(", "),
                    class,
                )
            })?;
            let due = day::shift(assessed_on, i64::from(row.days));
            (due, policy.reassess_days.cite_row(class, row.days))
        }
        (_, _) => (status.known_since, policy.reassess_days.cite()),
    };
    let mut obligation = Obligation::open(
        "reassessment",
        Clause::C5_2_3,
        status.owner.clone(),
        status.customer.subject(),
        due,
        as_of,
    )
    .because(vec![basis]);
    if let Some(class) = &status.class_name {
        obligation.message = obligation.message.with_word("class", "class", class);
    }
    Ok(obligation)
}
