//! Every customer and day has one responsible owner, who leaves included (4.1.2).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::owner::{OwnerFacts, OwnerSpell, check_owner};
use super::policy::DevelopmentPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Obligation, Severity};
use crate::base::{CustomerKey, PersonKey, WorkingCalendar, day};

/// A time in which someone is responsible for a customer, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerOwner {
    /// Whose owner.
    pub customer: CustomerKey,
    /// Who.
    pub person: PersonKey,
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day; none while it lasts.
    #[serde(default, with = "day::option")]
    pub last_day: Option<NaiveDate>,
}

/// A customer that needs an owner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnedCustomer {
    /// Who.
    pub customer: CustomerKey,
    /// The manager, who has to find a new owner.
    #[serde(default)]
    pub manager: Option<PersonKey>,
    /// First day it stood in the books.
    #[serde(with = "day")]
    pub known_since: NaiveDate,
    /// Last day on which it is looked after; none while it is.
    #[serde(default, with = "day::option")]
    pub until: Option<NaiveDate>,
}

/// Someone who leaves, or has left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeavingPerson {
    /// Who.
    pub person: PersonKey,
    /// Last day in the company.
    #[serde(with = "day")]
    pub left_on: NaiveDate,
}

/// The customers, their owners, and who leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnersFacts {
    /// First day that is looked at; the last is the day that is asked about.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// The customers.
    pub customers: Vec<OwnedCustomer>,
    /// The owners, of any day and in any order.
    #[serde(default)]
    pub owners: Vec<CustomerOwner>,
    /// Who leaves.
    #[serde(default)]
    pub leavers: Vec<LeavingPerson>,
}

/// Days in a row on which a customer has not one owner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnerStretch {
    /// Whose days.
    pub customer: CustomerKey,
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// The owners, by key: none of them, or several.
    pub owners: Vec<PersonKey>,
}

/// Who is responsible for whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnersCheck {
    /// Customers that need an owner on the day.
    pub customer_count: u32,
    /// Of them, those with one.
    pub owned_count: u32,
    /// The days without one owner, by customer and day.
    pub stretches: Vec<OwnerStretch>,
    /// Finding a new owner, for who has none and for who is about to lose one.
    pub obligations: Vec<Obligation>,
    /// Days without an owner and with several, owners who have left, owners of nobody.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Who was responsible for each customer on each day, and whose customers have still to be handed over.
///
/// - Shape: customers, dated owners and leavers in; every stretch of days without one owner, and who has to find
///   one, out.
/// - Units: calendar days; working days of the calendar to find a new owner, after the last day that had one.
/// - Source: clause 4.1.2. Who has left the company owns nothing from the next day on. Whoever leaves later owes
///   a successor for every customer already.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for a customer or a leaver that is there twice; [`ErrorCode::OutOfRange`] for
/// owners whose last day is before the first; [`ErrorCode::CalendarUnknown`] when the calendar does not know the
/// days.
pub fn check_owners(
    policy: &DevelopmentPolicy,
    facts: &OwnersFacts,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<OwnersCheck, Error> {
    refused(facts)?;
    let mut answer = OwnersCheck {
        customer_count: 0,
        owned_count: 0,
        stretches: Vec::new(),
        obligations: Vec::new(),
        findings: Vec::new(),
        basis: vec![policy.reassign_workdays.cite()],
    };
    for (at, spell) in facts.owners.iter().enumerate() {
        let mut known = facts.customers.iter();
        if known.all(|one| one.customer != spell.customer) {
            let path = format!("owners[{at}].customer");
            answer
                .findings
                .push(told("owner_of_unknown", spell.customer.subject(), &path));
        }
    }
    let mut customers: Vec<&OwnedCustomer> = facts.customers.iter().collect();
    customers.sort_by(|a, b| a.customer.cmp(&b.customer));
    for one in customers {
        let spells = spells(facts, &one.customer);
        let last = one.until.map_or(as_of, |until| until.min(as_of));
        for stretch in faulty(one, &spells, facts.first_day.max(one.known_since), last) {
            // The day itself is told below, with what has to be done.
            if stretch.last_day < as_of {
                answer.findings.push(past(&stretch));
            }
            answer.stretches.push(stretch);
        }
        if one.known_since > as_of || one.until.is_some_and(|until| until < as_of) {
            continue;
        }
        answer.customer_count = answer.customer_count.saturating_add(1);
        let today = OwnerFacts {
            customer: one.customer.clone(),
            manager: one.manager.clone(),
            known_since: one.known_since,
            owners: spells.clone(),
        };
        let today = check_owner(policy, &today, calendar, as_of)?;
        if today.owner.is_some() {
            answer.owned_count = answer.owned_count.saturating_add(1);
        }
        answer.findings.extend(today.findings);
        answer.obligations.extend(today.obligations);
        for leaver in facts.leavers.iter().filter(|one| one.left_on >= as_of) {
            if loses(one, &spells, leaver) {
                let workdays = i64::from(policy.reassign_workdays.value);
                answer.obligations.push(
                    Obligation::open(
                        "owner_handover",
                        Clause::C4_1_2,
                        one.manager.clone(),
                        one.customer.subject(),
                        calendar.add_workdays(leaver.left_on, workdays)?,
                        as_of,
                    )
                    .because(answer.basis.clone()),
                );
            }
        }
    }
    Ok(answer)
}

fn told(code: &str, subject: String, path: &str) -> Finding {
    Finding::new(code, Severity::Error, Clause::C4_1_2, subject, path)
}

/// A stretch that is over.
fn past(stretch: &OwnerStretch) -> Finding {
    let names: Vec<&str> = stretch.owners.iter().map(PersonKey::as_str).collect();
    let code = if names.is_empty() {
        "owner_gap"
    } else {
        "owner_overlap"
    };
    told(code, stretch.customer.subject(), "owners")
        .observed(stretch.first_day)
        .limit(stretch.last_day)
        .with("owners", names.join(", "))
}

/// The spells of a customer, each cut where its person leaves.
fn spells(facts: &OwnersFacts, customer: &CustomerKey) -> Vec<OwnerSpell> {
    let own = facts.owners.iter().filter(|one| one.customer == *customer);
    own.map(|one| {
        let mut leavers = facts.leavers.iter();
        let leaver = leavers.find(|leaver| leaver.person == one.person);
        OwnerSpell {
            person: one.person.clone(),
            first_day: one.first_day,
            last_day: one.last_day,
            leaves_on: leaver.map(|leaver| leaver.left_on),
        }
    })
    .collect()
}

/// The owners of a day, each once, by key.
fn owners_on(spells: &[OwnerSpell], on: NaiveDate) -> Vec<PersonKey> {
    let holding = spells
        .iter()
        .filter(|spell| spell.first_day <= on && spell.end().is_none_or(|last| on <= last));
    let owners: BTreeSet<_> = holding.map(|spell| spell.person.clone()).collect();
    owners.into_iter().collect()
}

/// The stretches between two days on which there is not one owner.
fn faulty(
    one: &OwnedCustomer,
    spells: &[OwnerSpell],
    first: NaiveDate,
    last: NaiveDate,
) -> Vec<OwnerStretch> {
    let mut found: Vec<OwnerStretch> = Vec::new();
    if last < first {
        return found;
    }
    let mut starts = BTreeSet::from([first]);
    for spell in spells {
        starts.insert(spell.first_day);
        starts.extend(spell.end().map(|end| day::shift(end, 1)));
    }
    starts.retain(|start| (first..=last).contains(start));
    let mut ends: Vec<NaiveDate> = starts
        .iter()
        .skip(1)
        .map(|day| day::shift(*day, -1))
        .collect();
    ends.push(last);
    for (first_day, last_day) in starts.into_iter().zip(ends) {
        let owners = owners_on(spells, first_day);
        if owners.len() == 1 {
            continue;
        }
        match found.last_mut() {
            Some(before)
                if before.owners == owners && day::shift(before.last_day, 1) == first_day =>
            {
                before.last_day = last_day;
            }
            Some(_) | None => found.push(OwnerStretch {
                customer: one.customer.clone(),
                first_day,
                last_day,
                owners,
            }),
        }
    }
    found
}

/// Whether the customer has no owner on the day after somebody has left.
fn loses(one: &OwnedCustomer, spells: &[OwnerSpell], leaver: &LeavingPerson) -> bool {
    let after = day::shift(leaver.left_on, 1);
    owners_on(spells, leaver.left_on).contains(&leaver.person)
        && one.until.is_none_or(|until| until >= after)
        && owners_on(spells, after).is_empty()
}

fn refused(facts: &OwnersFacts) -> Result<(), Error> {
    let twice = |path: String, observed: String| {
        Err(Error::new(
            ErrorCode::DuplicateKey,
            path,
            "each once",
            observed,
        ))
    };
    let mut seen = BTreeSet::new();
    for (at, one) in facts.customers.iter().enumerate() {
        if !seen.insert(&one.customer) {
            return twice(
                format!("customers[{at}].customer"),
                one.customer.to_string(),
            );
        }
    }
    let mut seen = BTreeSet::new();
    for (at, one) in facts.leavers.iter().enumerate() {
        if !seen.insert(&one.person) {
            return twice(format!("leavers[{at}].person"), one.person.to_string());
        }
    }
    for (at, one) in facts.owners.iter().enumerate() {
        if let Some(last) = one.last_day.filter(|last| *last < one.first_day) {
            let path = format!("owners[{at}].last_day");
            let expected = format!("not before {}", one.first_day);
            return Err(Error::new(ErrorCode::OutOfRange, path, expected, last));
        }
    }
    Ok(())
}
