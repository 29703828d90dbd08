//! One responsible owner for every customer and day (4.1.2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::DevelopmentPolicy;
use crate::answer::{Basis, Clause, Error, Finding, Obligation, Severity};
use crate::base::{CustomerKey, PersonKey, WorkingCalendar, day};

/// A time in which someone is responsible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnerSpell {
    /// Who.
    pub person: PersonKey,
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day; none while it lasts.
    #[serde(default, with = "day::option")]
    pub last_day: Option<NaiveDate>,
    /// Last day of the person in the company, once it is known.
    #[serde(default, with = "day::option")]
    pub leaves_on: Option<NaiveDate>,
}

impl OwnerSpell {
    /// The last day of it: the agreed one, or the person's last in the company.
    pub(super) fn end(&self) -> Option<NaiveDate> {
        match (self.last_day, self.leaves_on) {
            (Some(last), Some(leaves)) => Some(last.min(leaves)),
            (last, leaves) => last.or(leaves),
        }
    }
}

/// The owners of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnerFacts {
    /// Who.
    pub customer: CustomerKey,
    /// The manager, who has to find a new owner.
    #[serde(default)]
    pub manager: Option<PersonKey>,
    /// First day it stood in the books.
    #[serde(with = "day")]
    pub known_since: NaiveDate,
    /// The owners in any order.
    #[serde(default)]
    pub owners: Vec<OwnerSpell>,
}

/// Who is responsible on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnerCheck {
    /// Who.
    pub customer: CustomerKey,
    /// The owner; none when there is none or more than one.
    pub owner: Option<PersonKey>,
    /// Since when there is none.
    #[serde(default, with = "day::option")]
    pub unowned_since: Option<NaiveDate>,
    /// Finding a new owner.
    pub obligations: Vec<Obligation>,
    /// No owner, several owners, an owner who has left.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Who is responsible for a customer on a day.
///
/// - Shape: spells of owners in; the one owner, or what has to be done, out.
/// - Units: working days of the calendar to find a new owner.
/// - Source: clause 4.1.2. An owner who has left the company is none.
///
/// # Errors
/// [`ErrorCode::CalendarUnknown`](crate::answer::ErrorCode::CalendarUnknown) when the calendar does not know
/// the days.
pub fn check_owner(
    policy: &DevelopmentPolicy,
    facts: &OwnerFacts,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<OwnerCheck, Error> {
    let holds = |spell: &&OwnerSpell| {
        spell.first_day <= as_of && spell.end().is_none_or(|last| as_of <= last)
    };
    // Two spells of one person are one owner.
    let mut current: Vec<&PersonKey> = Vec::new();
    for spell in facts.owners.iter().filter(holds) {
        if !current.contains(&&spell.person) {
            current.push(&spell.person);
        }
    }
    let mut findings = Vec::new();
    let finding = |code: &str| {
        let subject = facts.customer.subject();
        Finding::new(code, Severity::Error, Clause::C4_1_2, subject, "owners")
    };
    let mut obligations = Vec::new();
    let mut unowned_since = None;
    let basis = vec![policy.reassign_workdays.cite()];
    match current.as_slice() {
        [_] => {}
        [] => {
            let ended = facts
                .owners
                .iter()
                .filter_map(OwnerSpell::end)
                .filter(|last| *last < as_of)
                .max();
            // What nobody looked after before it stood in these books is no debt of theirs.
            let since = ended.map_or(facts.known_since, |last| {
                day::shift(last, 1).max(facts.known_since)
            });
            unowned_since = Some(since);
            let left = facts.owners.iter().any(|spell| {
                spell.leaves_on.is_some_and(|left| left < as_of)
                    && spell.last_day.is_none_or(|last| last >= as_of)
            });
            let code = if left {
                "owner_has_left"
            } else {
                "owner_missing"
            };
            findings.push(finding(code).observed(since));
            let workdays = i64::from(policy.reassign_workdays.value);
            let due = calendar.add_workdays(day::shift(since, -1), workdays)?;
            let holder = facts.manager.clone();
            let subject = facts.customer.subject();
            obligations.push(
                Obligation::open(
                    "owner_handover",
                    Clause::C4_1_2,
                    holder,
                    subject,
                    due,
                    as_of,
                )
                .because(basis.clone()),
            );
        }
        several => {
            let names: Vec<&str> = several.iter().map(|person| person.as_str()).collect();
            findings.push(finding("owner_not_one").observed(names.join(", ")));
        }
    }
    let owner = match current.as_slice() {
        [one] => Some((*one).clone()),
        _ => None,
    };
    Ok(OwnerCheck {
        customer: facts.customer.clone(),
        owner,
        unowned_since,
        obligations,
        findings,
        basis,
    })
}
