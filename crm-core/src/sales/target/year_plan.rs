//! A year's target down to the person and the month in one piece, so that every level adds up (6.1.1).

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::cascade::TargetWeight;
use super::policy::TargetPolicy;
use crate::answer::{Basis, Error, ErrorCode};
use crate::base::split::split;
use crate::base::{Money, PersonKey, exact};

/// A person of a department, by the share in its target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedPerson {
    /// Who.
    pub person: PersonKey,
    /// The share.
    #[serde(with = "exact")]
    pub weight: Decimal,
}

/// A department, by its share in the year's target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedDepartment {
    /// Its name.
    pub department: String,
    /// The share.
    #[serde(with = "exact")]
    pub weight: Decimal,
    /// Its people, at least one.
    pub people: Vec<PlannedPerson>,
}

/// A year's target and how it is spread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearPlanFacts {
    /// The year.
    pub year: i32,
    /// Its target.
    pub target: Money,
    /// The departments.
    pub departments: Vec<PlannedDepartment>,
    /// The share of each month, January to December; empty for equal months.
    #[serde(default)]
    pub month_weights: Vec<TargetWeight>,
}

/// The targets of one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonPlan {
    /// Who.
    pub person: PersonKey,
    /// The year; the sum of the months.
    pub target: Money,
    /// January to December.
    pub months: Vec<Money>,
}

/// The targets of one department.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DepartmentPlan {
    /// Its name.
    pub department: String,
    /// The year; the sum of its people and of its months.
    pub target: Money,
    /// January to December, the sums of its people.
    pub months: Vec<Money>,
    /// Its people.
    pub people: Vec<PersonPlan>,
}

/// The targets of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearPlan {
    /// The year.
    pub year: i32,
    /// Its target; the sum of the departments and of the months.
    pub target: Money,
    /// January to December, the sums of the departments.
    pub months: Vec<Money>,
    /// The departments.
    pub departments: Vec<DepartmentPlan>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Spreads a year's target over departments, their people and their months.
///
/// - Shape: a target and shares in; the target of everyone and every month out.
/// - Units: money to the minor unit.
/// - Source: clause 6.1.1. The year is divided over departments, a department over its people, a person over the
///   months; the months of a level are the sums of the level below, so that no cent is lost on any of them. What
///   does not divide goes where `target.split_rule` says.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a target or share below zero, shares that are all zero, other than twelve
/// months; [`ErrorCode::DuplicateKey`] for a department, or a person within one, that is there twice.
pub fn plan_year(policy: &TargetPolicy, facts: &YearPlanFacts) -> Result<YearPlan, Error> {
    if facts.target.amount < Decimal::ZERO {
        let observed = facts.target;
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "target",
            "0 or more",
            observed,
        ));
    }
    let months: Vec<Decimal> = match facts.month_weights.as_slice() {
        [] => vec![Decimal::ONE; 12],
        weights => weights.iter().map(|month| month.weight).collect(),
    };
    if months.len() != 12 {
        let (path, observed) = ("month_weights", months.len());
        return Err(Error::new(
            ErrorCode::OutOfRange,
            path,
            "12 months",
            observed,
        ));
    }
    let over = |whole: Money, weights: &[Decimal], path: &str| -> Result<Vec<Money>, Error> {
        if let Some((at, weight)) = (0_u32..)
            .zip(weights)
            .find(|(_, w)| w.is_sign_negative() && !w.is_zero())
        {
            let path = format!("{path}[{at}]");
            return Err(Error::new(ErrorCode::OutOfRange, path, "0 or more", weight));
        }
        let parts = split(whole, weights, policy.split_rule.value)?;
        parts.ok_or_else(|| Error::new(ErrorCode::OutOfRange, path, "a share above 0", "none"))
    };
    let names = facts.departments.iter().map(|one| one.department.as_str());
    unique("departments", "department", names)?;
    let weights: Vec<Decimal> = facts.departments.iter().map(|one| one.weight).collect();
    let targets = over(facts.target, &weights, "departments")?;
    let zero = Money::zero(facts.target.currency);
    let mut year = vec![zero; 12];
    let mut departments = Vec::new();
    for (at, (department, target)) in facts.departments.iter().zip(targets).enumerate() {
        let path = format!("departments[{at}].people");
        unique(
            &path,
            "person",
            department.people.iter().map(|one| one.person.as_str()),
        )?;
        let weights: Vec<Decimal> = department.people.iter().map(|one| one.weight).collect();
        let mut sums = vec![zero; 12];
        let mut people = Vec::new();
        for (one, target) in department.people.iter().zip(over(target, &weights, &path)?) {
            let months = over(target, &months, "month_weights")?;
            add(&mut sums, &months)?;
            people.push(PersonPlan {
                person: one.person.clone(),
                target,
                months,
            });
        }
        add(&mut year, &sums)?;
        departments.push(DepartmentPlan {
            department: department.department.clone(),
            target,
            months: sums,
            people,
        });
    }
    Ok(YearPlan {
        year: facts.year,
        target: facts.target,
        months: year,
        departments,
        basis: vec![policy.split_rule.cite()],
    })
}

fn add(sums: &mut [Money], months: &[Money]) -> Result<(), Error> {
    for (sum, month) in sums.iter_mut().zip(months) {
        *sum = sum.plus(*month)?;
    }
    Ok(())
}

fn unique<'a>(list: &str, field: &str, names: impl Iterator<Item = &'a str>) -> Result<(), Error> {
    let mut seen = BTreeSet::new();
    for (at, name) in names.enumerate() {
        if !seen.insert(name) {
            let path = format!("{list}[{at}].{field}");
            return Err(Error::new(ErrorCode::DuplicateKey, path, "each once", name));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::Currency;
    use crate::book::PolicyBook;

    fn fail(error: impl std::fmt::Debug) -> TestCaseError {
        TestCaseError::fail(format!("{error:?}"))
    }

    fn sum(parts: impl Iterator<Item = Money>) -> Result<Money, TestCaseError> {
        Money::sum(Currency::CNY, parts).map_err(fail)
    }

    proptest! {
        #[test]
        fn every_level_adds_up(
            cents in 0_i64..10_000_000_000,
            shares in prop::collection::vec(prop::collection::vec(1_u32..50, 1..6), 1..6),
            months in prop::collection::vec(1_u32..20, 12),
        ) {
            let book = PolicyBook::standard().map_err(fail)?;
            let policy = book.at(chrono::NaiveDate::MAX).map_err(fail)?;
            let target = Money::new(Decimal::new(cents, 2), Currency::CNY).map_err(fail)?;
            let mut departments = Vec::new();
            for (at, shares) in shares.iter().enumerate() {
                let mut people = Vec::new();
                for (at, share) in shares.iter().enumerate() {
                    let person = PersonKey::new(format!("P{at}")).map_err(fail)?;
                    people.push(PlannedPerson { person, weight: Decimal::from(*share) });
                }
                let (department, weight) = (format!("D{at}"), Decimal::from(shares.len()));
                departments.push(PlannedDepartment { department, weight, people });
            }
            let weights = months.iter().map(|month| TargetWeight {
                part: String::new(),
                weight: Decimal::from(*month),
            });
            let facts = YearPlanFacts {
                year: 2027,
                target,
                departments,
                month_weights: weights.collect(),
            };
            let plan = plan_year(&policy.target, &facts).map_err(fail)?;
            prop_assert_eq!(sum(plan.departments.iter().map(|one| one.target))?, target);
            prop_assert_eq!(sum(plan.months.iter().copied())?, target);
            for department in &plan.departments {
                let of_people = sum(department.people.iter().map(|one| one.target))?;
                prop_assert_eq!(of_people, department.target);
                prop_assert_eq!(sum(department.months.iter().copied())?, department.target);
                for person in &department.people {
                    prop_assert_eq!(sum(person.months.iter().copied())?, person.target);
                }
            }
        }
    }
}
