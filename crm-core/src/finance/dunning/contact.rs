//! Every overdue item has a contact by the one who is responsible (8.1.1).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::DunningPolicy;
use crate::answer::{Clause, Error, Obligation};
use crate::base::{DocumentKey, PersonKey, day};

/// An overdue item and when the hospital was last spoken to about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactFacts {
    /// Its document.
    pub document: DocumentKey,
    /// Who is responsible for it.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// When it was due.
    #[serde(with = "day")]
    pub due_date: NaiveDate,
    /// The last contact about it, by a dated note.
    #[serde(default, with = "day::option")]
    pub last_contact: Option<NaiveDate>,
}

/// When the hospital must be spoken to about an overdue item.
///
/// - Shape: one item in, one obligation out.
/// - Units: calendar days after the due date or the last contact since then.
/// - Source: clause 8.1.1. A contact before the due date is none about a delay; one after the day that is
///   asked about has not happened yet.
///
/// # Errors
/// None so far.
pub fn contact_due(
    policy: &DunningPolicy,
    facts: &ContactFacts,
    as_of: NaiveDate,
) -> Result<Obligation, Error> {
    let known = |date: &NaiveDate| *date <= as_of && *date >= facts.due_date;
    let from = facts.last_contact.filter(known).unwrap_or(facts.due_date);
    let due = day::shift(from, i64::from(policy.contact_days.value));
    Ok(Obligation::open(
        "overdue_contact",
        Clause::C8_1_1,
        facts.owner.clone(),
        facts.document.subject(),
        due,
        as_of,
    )
    .because(vec![policy.contact_days.cite()]))
}
