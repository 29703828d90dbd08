//! The actions that the figures of a survey ask for (7.4.3, 3.4).

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::duty::{ActionFacts, DutyPolicy, action_due};
use super::satisfaction::SurveyResult;
use crate::answer::{Error, Finding, Obligation};

/// What is owed for figures that are too low, and actions that nobody owns.
///
/// - Shape: the figures and the actions on record in; one owed action for each subject without one, in the order
///   of the findings, out.
/// - Units: calendar days from `raised_on`.
/// - Source: clauses 7.4.3 (what needs an action) and 3.4 (by when, with an owner). An index that is too low and
///   one that fell are one subject. An action that was raised after the day is not known on it.
///
/// # Errors
/// As [`action_due`].
pub(super) fn survey_actions(
    duty: &DutyPolicy,
    result: &SurveyResult,
    survey: &str,
    actions: &[ActionFacts],
    raised_on: NaiveDate,
    as_of: NaiveDate,
) -> Result<(Vec<Obligation>, Vec<Finding>), Error> {
    let whole = format!("survey:{survey}");
    let of_dimension = format!("{whole}:");
    let mut known = BTreeSet::new();
    let mut findings = Vec::new();
    let known_actions = actions.iter().enumerate();
    for (at, action) in known_actions.filter(|(_, action)| action.raised_on <= as_of) {
        if action.subject == whole || action.subject.starts_with(&of_dimension) {
            known.insert(action.subject.clone());
            findings.extend(action.without_owner(&format!("actions[{at}].owner")));
        }
    }
    let mut obligations = Vec::new();
    for finding in &result.findings {
        let subject = match finding.code.as_str() {
            "satisfaction_needs_action" | "satisfaction_fell" => whole.clone(),
            "dimension_needs_action" => {
                let name = finding.path.strip_prefix("dimensions.");
                format!("{of_dimension}{}", name.unwrap_or_default())
            }
            _ => continue,
        };
        if !known.insert(subject.clone()) {
            continue;
        }
        let owed = ActionFacts::owed(subject, raised_on);
        obligations.push(action_due(duty, &owed, as_of)?);
    }
    Ok((obligations, findings))
}
