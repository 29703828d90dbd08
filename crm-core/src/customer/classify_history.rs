//! The classes a customer had, each with its days (5.2.3).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::classify_due::{AssessmentStatus, reassessment_due};
use super::policy::{ClassificationPolicy, days_of};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Obligation, Severity};
use crate::base::{CustomerKey, PersonKey, day, exact};

/// An assessment as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PastAssessment {
    /// Its day.
    #[serde(with = "day")]
    pub assessed_on: NaiveDate,
    /// The class it gave; none when the facts were not enough.
    #[serde(default)]
    pub class_name: Option<String>,
    /// The score.
    #[serde(default, with = "exact::option")]
    pub score: Option<Decimal>,
    /// Why the class changed.
    #[serde(default)]
    pub reason: Option<String>,
}

/// The assessments of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassHistoryFacts {
    /// Who.
    pub customer: CustomerKey,
    /// Who is responsible for it.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// First day it stood in the books.
    #[serde(with = "day")]
    pub known_since: NaiveDate,
    /// The assessments in any order.
    pub assessments: Vec<PastAssessment>,
}

/// A time in which a customer had one class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassSpell {
    /// The class.
    pub class_name: String,
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day; none while it lasts.
    #[serde(default, with = "day::option")]
    pub last_day: Option<NaiveDate>,
}

/// A change of class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassChange {
    /// The class before.
    pub from_class: String,
    /// The class after.
    pub to_class: String,
    /// The day.
    #[serde(with = "day")]
    pub changed_on: NaiveDate,
    /// Why.
    #[serde(default)]
    pub reason: Option<String>,
}

/// The classes of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassHistory {
    /// Who.
    pub customer: CustomerKey,
    /// The class on the day.
    #[serde(default)]
    pub class_name: Option<String>,
    /// The classes it had up to the day.
    pub spells: Vec<ClassSpell>,
    /// The changes up to the day.
    pub changes: Vec<ClassChange>,
    /// The next assessment.
    pub obligations: Vec<Obligation>,
    /// Assessments that came late, and changes that say no reason.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// The classes a customer had up to a day.
///
/// - Shape: recorded assessments in; spells, changes and the next assessment out.
/// - Units: calendar days. A class holds from its assessment to the day before the next one with another
///   class; an assessment without a class changes nothing, but it is no assessment that was made in time.
/// - Source: clause 5.2.3. Assessments after the day are not known yet.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for two assessments of one day; [`ErrorCode::UnknownReference`] when the class
/// of today has no row in `classification.reassess_days`.
pub fn class_history(
    policy: &ClassificationPolicy,
    facts: &ClassHistoryFacts,
    as_of: NaiveDate,
) -> Result<ClassHistory, Error> {
    let mut rows: Vec<&PastAssessment> = facts.assessments.iter().collect();
    rows.sort_by_key(|row| row.assessed_on);
    for pair in rows.windows(2) {
        if let [a, b] = pair
            && a.assessed_on == b.assessed_on
        {
            let path = "assessments";
            let expected = "one a day";
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                expected,
                b.assessed_on,
            ));
        }
    }
    let mut spells: Vec<ClassSpell> = Vec::new();
    let mut changes = Vec::new();
    let mut findings = Vec::new();
    let mut due = facts.known_since;
    let mut last: Option<(&str, NaiveDate)> = None;
    let finding = |code: &str, severity, on: NaiveDate| {
        let subject = facts.customer.subject();
        Finding::new(code, severity, Clause::C5_2_3, subject, "assessments").observed(on)
    };
    for row in rows.iter().filter(|row| row.assessed_on <= as_of) {
        let Some(class) = row.class_name.as_deref() else {
            continue;
        };
        // The first one is owed from the first day; a history taken over from elsewhere begins with it.
        if last.is_some() && row.assessed_on > due {
            findings.push(
                finding("assessment_late", Severity::Warning, row.assessed_on)
                    .limit(due)
                    .because(vec![policy.reassess_days.cite()]),
            );
        }
        if let Some((before, _)) = last.filter(|(before, _)| *before != class) {
            let reason = row
                .reason
                .as_deref()
                .map(str::trim)
                .filter(|text| !text.is_empty());
            if reason.is_none() {
                let code = "class_change_without_reason";
                findings.push(
                    finding(code, Severity::Warning, row.assessed_on)
                        .with_word("class", "class", class),
                );
            }
            changes.push(ClassChange {
                from_class: before.to_owned(),
                to_class: class.to_owned(),
                changed_on: row.assessed_on,
                reason: reason.map(str::to_owned),
            });
        }
        if last.is_none_or(|(before, _)| before != class) {
            if let Some(spell) = spells.last_mut() {
                spell.last_day = Some(day::shift(row.assessed_on, -1));
            }
            spells.push(ClassSpell {
                class_name: class.to_owned(),
                first_day: row.assessed_on,
                last_day: None,
            });
        }
        last = Some((class, row.assessed_on));
        // A class that the policy no longer has gives no date to be late by.
        due = days_of(&policy.reassess_days.value, class).map_or(NaiveDate::MAX, |days| {
            day::shift(row.assessed_on, i64::from(days.days))
        });
    }
    let status = AssessmentStatus {
        customer: facts.customer.clone(),
        owner: facts.owner.clone(),
        known_since: facts.known_since,
        class_name: last.map(|(class, _)| class.to_owned()),
        assessed_on: last.map(|(_, on)| on),
    };
    Ok(ClassHistory {
        customer: facts.customer.clone(),
        class_name: status.class_name.clone(),
        spells,
        changes,
        obligations: vec![reassessment_due(policy, &status, as_of)?],
        findings,
        basis: vec![policy.reassess_days.cite()],
    })
}
