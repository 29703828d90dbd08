//! The policy book, and the rules of the policy that is in force.

use std::sync::Arc;

use chrono::NaiveDate;
use crm_core::answer::{Basis, Layer, Obligation};
use crm_core::book::{self, PolicyComparison};
use crm_core::customer::{
    self, AssessmentStatus, Classification, CustomerFacts, DatedAmount, FactorFact, Flag,
    OverallFlag, VisitStatus,
};
use crm_core::finance::{
    self, Aging, AgingFacts, Allocation, AllocationProposal, ReceivableDocument,
};
use crm_core::review::{self, MonthEnd, ReviewFacts};

use crate::calendar::WorkingCalendar;
use crate::error::CrmError;

/// Revisions of a policy, chosen by the day of the event.
#[derive(Debug, uniffi::Object)]
pub struct PolicyBook(book::PolicyBook);

#[uniffi::export]
impl PolicyBook {
    /// The book with the standard policy alone.
    ///
    /// # Errors
    /// [`CrmError`] when the shipped file is damaged.
    #[uniffi::constructor]
    pub fn standard() -> Result<Arc<Self>, CrmError> {
        let book = book::PolicyBook::standard().map_err(crm_core::answer::Error::from)?;
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
        let book = self
            .0
            .with_file(&file, &text, layer)
            .map_err(crm_core::answer::Error::from)?;
        Ok(Arc::new(Self(book)))
    }

    /// The policy in force on a day.
    ///
    /// # Errors
    /// [`CrmError`] for a day before the first revision.
    pub fn at(&self, date: NaiveDate) -> Result<Arc<Policy>, CrmError> {
        Ok(Arc::new(Policy(self.0.at(date)?.clone())))
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

    /// Sorts one customer into a class (5.2.1, 5.2.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn classify(
        &self,
        facts: CustomerFacts,
        as_of: NaiveDate,
    ) -> Result<Classification, CrmError> {
        Ok(customer::classify(&self.0.classification, &facts, as_of)?)
    }

    /// Sorts many customers in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn classify_many(
        &self,
        facts: Vec<CustomerFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<Classification>, CrmError> {
        facts
            .iter()
            .map(|facts| Ok(customer::classify(&self.0.classification, facts, as_of)?))
            .collect()
    }

    /// The purchasing need as far as invoices show it (5.2.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn need_from_invoices(
        &self,
        invoiced: Vec<DatedAmount>,
        as_of: NaiveDate,
    ) -> Result<Option<FactorFact>, CrmError> {
        Ok(customer::need_from_invoices(
            &self.0.classification,
            &invoiced,
            as_of,
        )?)
    }

    /// The overall flag of an assessment (5.2.2).
    ///
    /// # Errors
    /// [`CrmError`] when an argument cannot be converted.
    pub fn roll_up_flags(&self, flags: Vec<Flag>) -> Result<OverallFlag, CrmError> {
        Ok(customer::roll_up_flags(&self.0.classification, &flags))
    }

    /// When the next assessments are due (5.2.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn reassessment_due(
        &self,
        statuses: Vec<AssessmentStatus>,
        as_of: NaiveDate,
    ) -> Result<Vec<Obligation>, CrmError> {
        statuses
            .iter()
            .map(|status| {
                Ok(customer::reassessment_due(
                    &self.0.classification,
                    status,
                    as_of,
                )?)
            })
            .collect()
    }

    /// When the next visits are due (5.4.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged or a day lies beyond the calendar.
    pub fn visit_due(
        &self,
        statuses: Vec<VisitStatus>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<Obligation>, CrmError> {
        statuses
            .iter()
            .map(|status| {
                Ok(customer::visit_due(
                    &self.0.visit,
                    status,
                    &calendar.0,
                    as_of,
                )?)
            })
            .collect()
    }

    /// Ages open items on any day (8.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn age(&self, facts: AgingFacts, as_of: NaiveDate) -> Result<Aging, CrmError> {
        Ok(finance::age(&self.0.aging, &facts, as_of)?)
    }

    /// Proposes what open credits should settle (8.1.2). Nothing is booked.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn propose_allocation(
        &self,
        documents: Vec<ReceivableDocument>,
        allocations: Vec<Allocation>,
        as_of: NaiveDate,
    ) -> Result<AllocationProposal, CrmError> {
        Ok(finance::propose_allocation(
            &self.0.allocation,
            &documents,
            &allocations,
            as_of,
        )?)
    }

    /// The month-end review of a set of records.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged or a day lies beyond the calendar.
    pub fn month_end(
        &self,
        facts: ReviewFacts,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<MonthEnd, CrmError> {
        Ok(review::month_end(&self.0, &calendar.0, &facts, as_of)?)
    }
}
