//! The standard written out: what is promised for every kind, priority and class, and what decides it (7.1.1).

use serde::{Deserialize, Serialize};

use super::complaint::ComplaintGrade;
use super::target::{ServiceTarget, TargetKind};
use super::times::{OwnSection, OwnTime, ServiceTimes};
use crate::answer::{Basis, Error};

/// The classes for which the standard is written out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceStandardFacts {
    /// Classes of customers.
    pub classes: Vec<String>,
}

/// What holds for one kind, priority and class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServicePromise {
    /// The kind of case.
    pub kind: String,
    /// Its priority.
    pub priority: String,
    /// The class.
    pub class_name: String,
    /// The row of the table that decides, counted from 0.
    pub row: u32,
    /// That row.
    pub target: ServiceTarget,
    /// What holds once more is known: for a complaint by its grade, for a repair by its place. Empty for every other
    /// kind, and where the table alone decides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub special: Vec<SpecialPromise>,
}

/// What decides a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetSource {
    /// The section of its own.
    Section,
    /// The row of the table.
    Table,
    /// Whichever of the two is due first.
    Earliest,
}

/// One target of a complaint of a grade, or of a repair at a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpecialTarget {
    /// Which.
    pub target: TargetKind,
    /// Hours around the clock that the section allows, where it counts hours.
    #[serde(default)]
    pub hours: Option<u32>,
    /// Working days that it allows, to the end of the last, where it counts days.
    #[serde(default)]
    pub workdays: Option<u32>,
    /// Minutes of the row, in its clock, where the row counts.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// What decides.
    pub decides: TargetSource,
}

/// What holds for complaints of a grade, or for repairs at a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpecialPromise {
    /// The grade of the complaint; none for a repair.
    #[serde(default)]
    pub grade: Option<ComplaintGrade>,
    /// Whether the hospital of the repair is in the same city; none for a complaint.
    #[serde(default)]
    pub same_city: Option<bool>,
    /// What is promised.
    pub targets: Vec<SpecialTarget>,
}

/// The standard written out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceStandard {
    /// Every combination, by kind, priority and class as the policy lists them.
    pub promises: Vec<ServicePromise>,
    /// Rows that no combination reaches, counted from 0: they are for names that are not listed.
    pub unused_rows: Vec<u32>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Writes out what is promised for every kind, priority and class.
///
/// - Shape: classes in; one row for each combination out.
/// - Units: minutes in the clock of the row.
/// - Source: clause 7.1.1. The first row that fits decides; the last row fits everything, so there is no gap. Complaints
///   of a known grade and repairs at a known place have times of their own (7.2.2, 7.2.3, 7.3.2), as
///   `service.special_times` says.
///
/// # Errors
/// None so far.
pub fn service_standard(
    times: ServiceTimes<'_>,
    facts: &ServiceStandardFacts,
) -> Result<ServiceStandard, Error> {
    let policy = times.service;
    let rows = &policy.targets.value;
    let mut promises = Vec::new();
    let mut used = std::collections::BTreeSet::new();
    let index = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    for kind in &policy.kinds.value {
        for priority in &policy.priorities.value {
            for class_name in &facts.classes {
                let found = rows
                    .iter()
                    .enumerate()
                    .find(|(_, row)| row.fits(Some(kind), Some(priority), Some(class_name)));
                let Some((at, target)) = found else { continue };
                used.insert(index(at));
                promises.push(ServicePromise {
                    kind: kind.clone(),
                    priority: priority.clone(),
                    class_name: class_name.clone(),
                    row: index(at),
                    target: target.clone(),
                    special: special(times, kind, target),
                });
            }
        }
    }
    let unused_rows = (0..rows.len()).map(index).filter(|at| !used.contains(at));
    Ok(ServiceStandard {
        promises,
        unused_rows: unused_rows.collect(),
        basis: vec![
            policy.targets.cite(),
            policy.kinds.cite(),
            policy.priorities.cite(),
            policy.special_times.cite(),
        ],
    })
}

/// What the section of a kind and the row of the table promise, by grade or place.
fn special(times: ServiceTimes<'_>, kind: &str, row: &ServiceTarget) -> Vec<SpecialPromise> {
    let grades = [
        ComplaintGrade::General,
        ComplaintGrade::Major,
        ComplaintGrade::Urgent,
    ];
    let grades = grades.map(|grade| (Some(grade), None));
    let places = [true, false].map(|same_city| (None, Some(same_city)));
    let known = grades.into_iter().chain(places);
    let known = known.filter_map(|(grade, same_city)| {
        let own = times.own(Some(kind), grade, same_city)?;
        let targets = TargetKind::ALL.into_iter();
        let targets = targets.filter_map(|target| promised(times, own, row, target));
        Some(SpecialPromise {
            grade,
            same_city,
            targets: targets.collect(),
        })
    });
    known.collect()
}

fn promised(
    times: ServiceTimes<'_>,
    own: OwnSection,
    row: &ServiceTarget,
    target: TargetKind,
) -> Option<SpecialTarget> {
    let (hours, workdays) = match times.own_time(own, target) {
        Some(OwnTime::Hours(hours)) => (Some(hours), None),
        Some(OwnTime::Workdays(days)) => (None, Some(days)),
        None => (None, None),
    };
    let section = hours.or(workdays).is_some();
    let counts = !section || times.beside(row);
    let minutes = row.minutes(target).filter(|_| counts);
    let decides = match (section, minutes.is_some()) {
        (true, true) => TargetSource::Earliest,
        (true, false) => TargetSource::Section,
        (false, true) => TargetSource::Table,
        (false, false) => return None,
    };
    Some(SpecialTarget {
        target,
        hours,
        workdays,
        minutes,
        decides,
    })
}
