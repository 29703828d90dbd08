//! The policy book, and the rules of the policy that is in force.

use std::sync::Arc;

use chrono::NaiveDate;
use crm_core::answer::{Basis, Error, Layer};
use crm_core::base;
use crm_core::book::{self, PolicyComparison, PolicyStanding};

use crate::calendar::WorkingCalendar;
use crate::error::CrmError;

/// Revisions of a policy, chosen by the day of the event.
#[derive(Debug, uniffi::Object)]
pub struct PolicyBook(pub(crate) book::PolicyBook);

#[uniffi::export]
impl PolicyBook {
    /// The book with the standard policy alone.
    ///
    /// # Errors
    /// [`CrmError`] when the shipped file is damaged.
    #[uniffi::constructor]
    pub fn standard() -> Result<Arc<Self>, CrmError> {
        let book = book::PolicyBook::standard().map_err(Error::from)?;
        Ok(Arc::new(Self(book)))
    }

    /// The book with one more policy file, given as text.
    ///
    /// # Errors
    /// [`CrmError`] with every fault of the file, its line, clause and help.
    pub fn with_text(
        &self,
        file: String,
        text: String,
        layer: Layer,
    ) -> Result<Arc<Self>, CrmError> {
        let book = self.0.with_file(&file, &text, layer).map_err(Error::from)?;
        Ok(Arc::new(Self(book)))
    }

    /// The policy in force on a day.
    ///
    /// # Errors
    /// [`CrmError`] for a day before the first revision.
    pub fn at(&self, date: NaiveDate) -> Result<Arc<Policy>, CrmError> {
        Ok(Arc::new(Policy(self.0.at(date)?.clone())))
    }

    /// Who interprets the policy, what holds on a day and how it was changed (proposals 10.P1-P3).
    ///
    /// # Errors
    /// [`CrmError`] for a day before the first revision.
    pub fn standing(&self, as_of: NaiveDate) -> Result<PolicyStanding, CrmError> {
        Ok(book::policy_standing(&self.0, as_of)?)
    }
}

/// The policy in force on a day, with its rules.
#[derive(Debug, uniffi::Object)]
pub struct Policy(book::Policy);

/// What differs between two policies, parameter by parameter.
///
/// # Errors
/// [`CrmError`] when an argument cannot be converted.
#[uniffi::export]
pub fn compare(before: &Policy, after: &Policy) -> Result<PolicyComparison, CrmError> {
    Ok(book::compare(&before.0, &after.0))
}

#[uniffi::export]
impl Policy {
    /// SHA-256 of the values: equal for equal values, wherever they come from.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        self.0.fingerprint.clone()
    }

    /// The grounds of every parameter.
    #[must_use]
    pub fn parameters(&self) -> Vec<Basis> {
        self.0.parameters().into_iter().cloned().collect()
    }
}

/// Runs a rule. What it does not use is not given, and then anything serves.
pub(crate) fn judge<F, A>(
    policy: &Policy,
    facts: &F,
    calendar: Option<&WorkingCalendar>,
    as_of: Option<NaiveDate>,
    rule: impl Fn(&book::Policy, &F, &base::WorkingCalendar, NaiveDate) -> Result<A, Error>,
) -> Result<A, CrmError> {
    let calendar = match calendar {
        Some(calendar) => &calendar.0,
        None => crm_core::wire::mainland_calendar()?,
    };
    Ok(rule(&policy.0, facts, calendar, as_of.unwrap_or_default())?)
}

/// Runs a rule on each of a list; the first that cannot be judged is the error.
pub(crate) fn judge_many<F, A>(
    policy: &Policy,
    facts: &[F],
    calendar: Option<&WorkingCalendar>,
    as_of: Option<NaiveDate>,
    rule: impl Fn(&book::Policy, &F, &base::WorkingCalendar, NaiveDate) -> Result<A, Error>,
) -> Result<Vec<A>, CrmError> {
    facts
        .iter()
        .map(|facts| judge(policy, facts, calendar, as_of, &rule))
        .collect()
}
