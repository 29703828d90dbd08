//! Who was visited as often as the class asks, counted from the visits on record (5.4.2).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::classify_history::ClassSpell;
use super::policy::{Roll, VisitPolicy, days_of};
use crate::answer::{Basis, Error, ErrorCode};
use crate::base::{CustomerKey, PersonKey, Rounding, WorkingCalendar, day, exact};
use crate::policy::Param;

/// A customer with the classes it had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitedCustomer {
    /// Who.
    pub customer: CustomerKey,
    /// Who is responsible.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// First day it stood in the books; the first gap runs from then on.
    #[serde(with = "day")]
    pub known_since: NaiveDate,
    /// Last day on which it is looked after; none while it is.
    #[serde(default, with = "day::option")]
    pub until: Option<NaiveDate>,
    /// Its classes with their days, as [`class_history`](super::class_history()) gives them.
    pub classes: Vec<ClassSpell>,
}

/// A visit or call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedVisit {
    /// To whom.
    pub customer: CustomerKey,
    /// When.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// What was found. A visit without a note does not count.
    #[serde(default)]
    pub note: Option<String>,
}

/// A period, the customers and all visits that are on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodVisitFacts {
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// The customers.
    pub customers: Vec<VisitedCustomer>,
    /// Their visits, those before the period too: the gaps run from them.
    #[serde(default)]
    pub visits: Vec<DatedVisit>,
}

/// The customers of one class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassCoverage {
    /// The class, on the day the visit was due.
    pub class_name: String,
    /// Visits that were due.
    pub due_count: u32,
    /// Of them, those that were made by their day.
    pub made_count: u32,
    /// Customers for whom a visit was due.
    pub due_customer_count: u32,
    /// Of them, those who had every one.
    pub covered_customer_count: u32,
    /// Their share in percent; none when nobody was due.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
}

/// A customer who was not visited as often as the class asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MissedCustomer {
    /// Who.
    pub customer: CustomerKey,
    /// Who is responsible.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// The class on the day of the first visit that was missed.
    pub class_name: String,
    /// Visits that were due.
    pub due_count: u32,
    /// Of them, those that were made by their day.
    pub made_count: u32,
    /// The day by which the first missed one was due.
    #[serde(with = "day")]
    pub missed_on: NaiveDate,
}

/// Who was covered in the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodVisitCoverage {
    /// Customers for whom a visit was due.
    pub due_customer_count: u32,
    /// Of them, those who had every one.
    pub covered_customer_count: u32,
    /// Their share in percent; none when nobody was due.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
    /// One row a class, in the order of the policy; a customer whose class changed may count in two.
    pub classes: Vec<ClassCoverage>,
    /// Who was not covered, by key.
    pub missed: Vec<MissedCustomer>,
    /// Who had no class on a day of the period, by key: what is due to them on those days is not known.
    pub unclassed: Vec<CustomerKey>,
    /// Visits of the period that do not count, because they have no note.
    pub unnoted_count: u32,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// A visit that was due.
struct DueVisit<'a> {
    class_name: &'a str,
    by: NaiveDate,
    made: bool,
}

/// Who was visited as often as the class asks.
///
/// - Shape: customers with their dated classes, visits and a period in; rates by class and who was missed out.
/// - Units: calendar days from visit to visit, by the class of the day, rolled to a working day; percent of
///   customers, two places.
/// - Source: clause 5.4.2. A visit is due when the gap of the class has run, or on the day on which a stricter
///   class makes it overdue. It is made when a visit with a note lies in the gap, its last day included; the
///   latest one starts the next gap. After a missed one it starts with the visit that came late, or, when none
///   came within another gap, on the day by which it was due. What is due after the day that is asked about is
///   open and not counted.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a period that ends before it begins; [`ErrorCode::DuplicateKey`] for a customer
/// that is there twice; [`ErrorCode::UnknownReference`] when a class has no row in `visit.max_gap_days`;
/// [`ErrorCode::CalendarUnknown`] when the calendar does not know the days.
pub fn period_visit_coverage(
    policy: &VisitPolicy,
    rounding: &Param<Rounding>,
    facts: &PeriodVisitFacts,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<PeriodVisitCoverage, Error> {
    if facts.last_day < facts.first_day {
        let expected = format!("not before {}", facts.first_day);
        let code = ErrorCode::OutOfRange;
        return Err(Error::new(code, "last_day", expected, facts.last_day));
    }
    let last_day = facts.last_day.min(as_of);
    let rows = &policy.max_gap_days.value;
    let mut classes: Vec<ClassCoverage> = rows.iter().map(|row| empty(&row.class)).collect();
    let (mut missed, mut unclassed) = (Vec::new(), Vec::new());
    let mut total = empty("");
    let mut seen = BTreeSet::new();
    for (at, one) in facts.customers.iter().enumerate() {
        if !seen.insert(&one.customer) {
            let path = format!("customers[{at}].customer");
            let code = ErrorCode::DuplicateKey;
            return Err(Error::new(code, path, "each once", &one.customer));
        }
        let last = one.until.map_or(last_day, |until| until.min(last_day));
        let due = due_visits(policy, facts, one, last, calendar)
            .map_err(|error| error.under(&format!("customers[{at}]")))?;
        if without_class(one, facts.first_day.max(one.known_since), last) {
            unclassed.push(one.customer.clone());
        }
        add(&mut total, &due);
        for row in &mut classes {
            let of_class = |visit: &&DueVisit<'_>| visit.class_name == row.class_name;
            let own: Vec<DueVisit<'_>> = due.iter().filter(of_class).map(DueVisit::again).collect();
            add(row, &own);
        }
        if let Some(first) = due.iter().find(|visit| !visit.made) {
            missed.push(MissedCustomer {
                customer: one.customer.clone(),
                owner: one.owner.clone(),
                class_name: first.class_name.to_owned(),
                due_count: count(due.len()),
                made_count: count(due.iter().filter(|visit| visit.made).count()),
                missed_on: first.by,
            });
        }
    }
    missed.sort_by(|a, b| a.customer.cmp(&b.customer));
    unclassed.sort();
    total.percent = share(rounding, &total)?;
    for row in &mut classes {
        row.percent = share(rounding, row)?;
    }
    let unnoted = facts
        .visits
        .iter()
        .filter(|visit| !counts(visit) && (facts.first_day..=last_day).contains(&visit.date));
    Ok(PeriodVisitCoverage {
        due_customer_count: total.due_customer_count,
        covered_customer_count: total.covered_customer_count,
        percent: total.percent,
        classes,
        missed,
        unclassed,
        unnoted_count: count(unnoted.count()),
        basis: vec![
            policy.max_gap_days.cite(),
            policy.roll.cite(),
            rounding.cite(),
        ],
    })
}

impl DueVisit<'_> {
    fn again(&self) -> Self {
        Self { ..*self }
    }
}

fn empty(class: &str) -> ClassCoverage {
    ClassCoverage {
        class_name: class.to_owned(),
        due_count: 0,
        made_count: 0,
        due_customer_count: 0,
        covered_customer_count: 0,
        percent: None,
    }
}

fn count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

fn counts(visit: &DatedVisit) -> bool {
    let note = visit.note.as_ref();
    note.is_some_and(|note| !note.trim().is_empty())
}

/// Adds the visits of one customer to a row.
fn add(row: &mut ClassCoverage, due: &[DueVisit<'_>]) {
    if due.is_empty() {
        return;
    }
    let made = due.iter().filter(|visit| visit.made).count();
    row.due_count = row.due_count.saturating_add(count(due.len()));
    row.made_count = row.made_count.saturating_add(count(made));
    row.due_customer_count = row.due_customer_count.saturating_add(1);
    if made == due.len() {
        row.covered_customer_count = row.covered_customer_count.saturating_add(1);
    }
}

fn share(rounding: &Param<Rounding>, row: &ClassCoverage) -> Result<Option<Decimal>, Error> {
    if row.due_customer_count == 0 {
        return Ok(None);
    }
    let whole = row.due_customer_count;
    let exact = Decimal::from(row.covered_customer_count)
        .checked_mul(Decimal::ONE_HUNDRED)
        .and_then(|share| share.checked_div(Decimal::from(whole)))
        .ok_or_else(|| Error::new(ErrorCode::Overflow, "customers", "fewer", whole))?;
    Ok(Some(rounding.value.round(exact, 2)))
}

/// The visits to one customer that were due in the period, in their order.
fn due_visits<'a>(
    policy: &VisitPolicy,
    facts: &PeriodVisitFacts,
    one: &'a VisitedCustomer,
    last: NaiveDate,
    calendar: &WorkingCalendar,
) -> Result<Vec<DueVisit<'a>>, Error> {
    let own = facts
        .visits
        .iter()
        .filter(|visit| visit.customer == one.customer && counts(visit) && visit.date <= last);
    let visits: BTreeSet<NaiveDate> = own.map(|visit| visit.date).collect();
    let first = facts.first_day.max(one.known_since);
    // What was missed before the period is no matter of it: the gap runs from the last visit, or from as
    // many gaps later as have passed.
    let mut from = visits.range(..first).next_back().copied();
    from = Some(from.map_or(one.known_since, |visit| visit.max(one.known_since)));
    let mut due = Vec::new();
    while let Some(start) = from {
        let Some((by, class_name)) = next_due(policy, one, start, calendar)? else {
            break;
        };
        if by > last {
            break;
        }
        let latest = visits.range(..=by).next_back();
        let latest = latest.copied().filter(|visit| *visit > start);
        if by >= first {
            due.push(DueVisit {
                class_name,
                by,
                made: latest.is_some(),
            });
        }
        from = Some(match latest {
            Some(latest) => latest,
            None => {
                let again = next_due(policy, one, by, calendar)?.map(|(again, _)| again);
                let late = visits.range(by..).next().copied();
                let late = late.filter(|late| again.is_none_or(|again| *late <= again));
                late.unwrap_or(by)
            }
        });
    }
    Ok(due)
}

/// The day by which the next visit after a day is due, and the class that asks for it. None when the
/// customer has no class from then on.
fn next_due<'a>(
    policy: &VisitPolicy,
    one: &'a VisitedCustomer,
    from: NaiveDate,
    calendar: &WorkingCalendar,
) -> Result<Option<(NaiveDate, &'a str)>, Error> {
    let mut spells: Vec<(usize, &ClassSpell)> = one.classes.iter().enumerate().collect();
    spells.sort_by_key(|(_, spell)| spell.first_day);
    for (at, spell) in spells {
        let rows = &policy.max_gap_days.value;
        let Some(row) = days_of(rows, &spell.class_name) else {
            let known: Vec<_> = rows.iter().map(|row| row.class.as_str()).collect();
            let path = format!("classes[{at}].class_name");
            let code = ErrorCode::UnknownReference;
            return Err(Error::new(code, path, known.join(", "), &spell.class_name));
        };
        // A gap of no days would never move on.
        let bare = day::shift(from, i64::from(row.days.max(1))).max(spell.first_day);
        if spell.last_day.is_some_and(|last| last < bare) {
            continue;
        }
        let by = match policy.roll.value {
            Roll::None => bare,
            Roll::Forward => calendar.roll_forward(bare)?,
            Roll::Back => calendar.roll_back(bare)?,
        };
        // Rolled back onto the last visit it would not move on either.
        return Ok(Some((
            by.max(day::shift(from, 1)),
            spell.class_name.as_str(),
        )));
    }
    Ok(None)
}

/// Whether a day between two has no class.
fn without_class(one: &VisitedCustomer, first: NaiveDate, last: NaiveDate) -> bool {
    let mut spells: Vec<&ClassSpell> = one.classes.iter().collect();
    spells.sort_by_key(|spell| spell.first_day);
    let mut next = first;
    for spell in spells {
        if next > last || spell.first_day > next {
            break;
        }
        match spell.last_day {
            None => return false,
            Some(end) if end >= next => next = day::shift(end, 1),
            Some(_) => {}
        }
    }
    next <= last
}
