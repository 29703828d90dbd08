//! What passes on when someone leaves or a customer changes hands (4.1.2).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::DevelopmentPolicy;
use crate::answer::{
    Basis, Clause, Error, ErrorCode, Finding, Obligation, ObligationState, Severity,
};
use crate::base::{CustomerKey, PersonKey, WorkingCalendar, day};

/// Something the person is responsible for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandOverItem {
    /// What it is, with its key: `customer:H001`, `plan:D003`, `order:O7`.
    pub subject: String,
    /// The customer it belongs to, if it belongs to one.
    #[serde(default)]
    pub customer: Option<CustomerKey>,
    /// Who takes it; none while nobody is named.
    #[serde(default)]
    pub receiver: Option<PersonKey>,
    /// The day on which the receiver took it.
    #[serde(default, with = "day::option")]
    pub taken_on: Option<NaiveDate>,
}

/// A person who leaves, and what the person leaves behind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonHandOverFacts {
    /// Who leaves.
    pub person: PersonKey,
    /// The last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// Who sees to it.
    #[serde(default)]
    pub manager: Option<PersonKey>,
    /// Everything the person holds.
    pub items: Vec<HandOverItem>,
}

/// How the hand-over stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonHandOver {
    /// Who leaves.
    pub person: PersonKey,
    /// The last day on which everything may be taken on in time.
    #[serde(with = "day")]
    pub due: NaiveDate,
    /// Things that were taken on.
    pub done_count: u32,
    /// Things that wait.
    pub open_count: u32,
    /// One for each thing, in the order of the facts.
    pub obligations: Vec<Obligation>,
    /// Nobody named, the leaver named, a customer whose things go to several people.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What is still to be handed over when someone leaves.
///
/// - Shape: a person and everything held in; an obligation for each thing and what is wrong out.
/// - Units: working days of the calendar after the last day.
/// - Source: clause 4.1.2: a customer has one owner every day. The things of one customer go to one person.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for a thing that is there twice; [`ErrorCode::CalendarUnknown`] when the calendar
/// does not know the days.
pub fn person_hand_over(
    policy: &DevelopmentPolicy,
    facts: &PersonHandOverFacts,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<PersonHandOver, Error> {
    let workdays = i64::from(policy.reassign_workdays.value);
    let due = calendar.add_workdays(facts.last_day, workdays)?;
    let basis = vec![policy.reassign_workdays.cite()];
    let (mut obligations, mut findings) = (Vec::new(), Vec::new());
    let mut done_count = 0_u32;
    let mut seen = BTreeSet::new();
    for (at, item) in facts.items.iter().enumerate() {
        if !seen.insert(&item.subject) {
            let path = format!("items[{at}].subject");
            let expected = "each thing once";
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                expected,
                &item.subject,
            ));
        }
        let finding = |code: &str, severity| {
            let path = format!("items[{at}].receiver");
            Finding::new(code, severity, Clause::C4_1_2, item.subject.clone(), &path)
        };
        let taken = item.taken_on.filter(|date| *date <= as_of);
        match &item.receiver {
            Some(receiver) if *receiver == facts.person => {
                findings.push(finding("hand_over_to_leaver", Severity::Error).observed(receiver));
            }
            Some(receiver) => {
                let split = facts.items.iter().take(at).find(|other| {
                    item.customer.is_some()
                        && other.customer == item.customer
                        && other.receiver.as_ref().is_some_and(|one| one != receiver)
                });
                if let Some(other) = split {
                    findings.push(
                        finding("hand_over_divided", Severity::Warning)
                            .observed(receiver)
                            .limit(&other.subject),
                    );
                }
            }
            None if as_of > facts.last_day => {
                findings.push(finding("hand_over_to_nobody", Severity::Error));
            }
            None => {}
        }
        let mut obligation = Obligation::open(
            "person_hand_over",
            Clause::C4_1_2,
            item.receiver.clone().or_else(|| facts.manager.clone()),
            item.subject.clone(),
            due,
            taken.unwrap_or(as_of),
        )
        .because(basis.clone());
        if taken.is_some() {
            obligation.state = ObligationState::Met;
            done_count = done_count.saturating_add(1);
        }
        obligations.push(obligation);
    }
    let count = u32::try_from(facts.items.len()).unwrap_or(u32::MAX);
    Ok(PersonHandOver {
        person: facts.person.clone(),
        due,
        done_count,
        open_count: count.saturating_sub(done_count),
        obligations,
        findings,
        basis,
    })
}
