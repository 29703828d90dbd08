//! Who looks after whom, and who was visited (4.1.2, 5.4.2).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::facts::ReviewFacts;
use crate::answer::{Error, Finding, Obligation};
use crate::base::{CustomerKey, PersonKey, WorkingCalendar, day};
use crate::book::Policy;
use crate::customer::development::{
    CustomerOwner, LeavingPerson, OwnedCustomer, OwnersCheck, OwnersFacts, check_owners,
};
use crate::customer::{
    ClassSpell, DatedVisit, PeriodVisitCoverage, PeriodVisitFacts, VisitedCustomer,
    period_visit_coverage,
};
use crate::organisation::Person;
use crate::storage::{AssessmentRecord, CustomerRecord};

/// Who looks after whom in the month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResponsibleReview {
    /// Days of the month without one owner; none where owners by day are not on record.
    pub owners: Option<OwnersCheck>,
    /// Who was visited as often as the class asks, class by class.
    pub coverage: PeriodVisitCoverage,
}

/// Looks at the owners and the visits of the month.
///
/// # Errors
/// As [`check_owners`] and [`period_visit_coverage`].
pub(super) fn responsible_review(
    policy: &Policy,
    calendar: &WorkingCalendar,
    facts: &ReviewFacts,
    first_day: NaiveDate,
    as_of: NaiveDate,
    obligations: &mut Vec<Obligation>,
    findings: &mut Vec<Finding>,
) -> Result<ResponsibleReview, Error> {
    let go_live = facts.go_live();
    let known_since = |customer: &CustomerRecord| {
        go_live.map_or(customer.known_since, |day| day.max(customer.known_since))
    };
    let known = |customer: &&CustomerRecord| customer.known_since <= as_of;
    let customers: Vec<_> = facts.customers.iter().filter(known).collect();
    let owners = if facts.owners.is_empty() {
        None
    } else {
        let people = facts.people.iter();
        let people: BTreeMap<_, _> = people.map(|person| (&person.person, person)).collect();
        let mut spells: BTreeMap<_, Vec<&CustomerOwner>> = BTreeMap::new();
        for spell in &facts.owners {
            spells.entry(&spell.customer).or_default().push(spell);
        }
        let owned = customers.iter().map(|customer| OwnedCustomer {
            customer: customer.customer.clone(),
            manager: manager(
                &people,
                spells.get(&customer.customer).map_or(&[], Vec::as_slice),
                customer.owner.as_ref(),
                as_of,
            ),
            known_since: known_since(customer),
            until: None,
        });
        let leaving = |person: &Person| {
            Some(LeavingPerson {
                person: person.person.clone(),
                left_on: person.left_on?,
            })
        };
        let asked = OwnersFacts {
            first_day,
            customers: owned.collect(),
            owners: facts.owners.clone(),
            leavers: facts.people.iter().filter_map(leaving).collect(),
        };
        let check = check_owners(&policy.development, &asked, calendar, as_of)?;
        obligations.extend(check.obligations.iter().cloned());
        findings.extend(check.findings.iter().cloned());
        Some(check)
    };
    let mut classes = spells(&facts.assessments, as_of);
    let visited = customers.iter().map(|customer| VisitedCustomer {
        customer: customer.customer.clone(),
        owner: customer.owner.clone(),
        known_since: known_since(customer),
        until: None,
        classes: classes.remove(&customer.customer).unwrap_or_default(),
    });
    let visits = facts.visits.iter().map(|visit| DatedVisit {
        customer: visit.customer.clone(),
        date: visit.date,
        note: visit.note.clone(),
    });
    let asked = PeriodVisitFacts {
        first_day,
        last_day: as_of,
        customers: visited.collect(),
        visits: visits.collect(),
    };
    let coverage = period_visit_coverage(
        &policy.visit,
        &policy.classification.rounding,
        &asked,
        calendar,
        as_of,
    )?;
    Ok(ResponsibleReview { owners, coverage })
}

/// Who has to find an owner: the manager of the owner on record, by the post that the owner held on the last day of
/// looking after the customer, or before; without owners on record the manager of whoever is responsible.
fn manager(
    people: &BTreeMap<&PersonKey, &Person>,
    spells: &[&CustomerOwner],
    responsible: Option<&PersonKey>,
    as_of: NaiveDate,
) -> Option<PersonKey> {
    let begun = spells.iter().filter(|spell| spell.first_day <= as_of);
    let ends = begun.map(|spell| {
        let left = people.get(&spell.person).and_then(|person| person.left_on);
        let ends = [spell.last_day, left].into_iter().flatten().min();
        (ends.map_or(as_of, |last| last.min(as_of)), &spell.person)
    });
    let (last, owner) = ends
        .max_by_key(|(last, _)| *last)
        .or_else(|| responsible.map(|owner| (as_of, owner)))?;
    let person = people.get(owner)?;
    let by_post = || {
        let posts = person.posts.iter().filter(|post| post.first_day <= last);
        let managed = posts.filter(|post| post.manager.is_some());
        let latest = managed.max_by_key(|post| (post.last_day.is_none(), post.last_day));
        latest.and_then(|post| post.manager.as_ref())
    };
    person.manager_on(last).or_else(by_post).cloned()
}

/// The classes of every customer by the day, each until the next.
fn spells(
    assessments: &[AssessmentRecord],
    as_of: NaiveDate,
) -> BTreeMap<&CustomerKey, Vec<ClassSpell>> {
    let mut given: Vec<_> = assessments
        .iter()
        .filter(|record| record.assessed_on <= as_of)
        .collect();
    given.sort_by_key(|record| record.assessed_on);
    let mut spells: BTreeMap<_, Vec<ClassSpell>> = BTreeMap::new();
    for record in given {
        let own = spells.entry(&record.customer).or_default();
        if let Some(last) = own.last_mut() {
            last.last_day = Some(day::shift(record.assessed_on, -1));
        }
        own.push(ClassSpell {
            class_name: record.class_name.clone(),
            first_day: record.assessed_on,
            last_day: None,
        });
    }
    spells
}
