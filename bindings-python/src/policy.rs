//! The policy book, and the rules of the policy that is in force.

use std::sync::Arc;

use crm_core::answer::Layer;
use crm_core::base::day::Day;
use crm_core::{book, customer, finance, review};
use pyo3::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::bridge::{from_python, to_python};
use crate::calendar::WorkingCalendar;
use crate::refuse::or_raise;

/// Revisions of a policy, chosen by the day of the event.
#[pyclass(module = "hospital_crm", frozen)]
pub struct PolicyBook(book::PolicyBook);

#[pymethods]
impl PolicyBook {
    /// The book with the standard policy alone.
    #[staticmethod]
    fn standard(py: Python<'_>) -> PyResult<Self> {
        or_raise(py, book::PolicyBook::standard()).map(Self)
    }

    /// The book with one more policy file, given as text. Every fault of the file is in the error.
    #[pyo3(signature = (file, text, layer=None))]
    fn with_text(
        &self,
        py: Python<'_>,
        file: &str,
        text: &str,
        layer: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let layer = match layer {
            Some(layer) => from_python(layer, "layer")?,
            None => Layer::Company,
        };
        or_raise(py, self.0.with_file(file, text, layer)).map(Self)
    }

    /// The policy in force on a day.
    fn at(&self, py: Python<'_>, date: &Bound<'_, PyAny>) -> PyResult<Policy> {
        let date: Day = from_python(date, "date")?;
        Ok(Policy(Arc::new(or_raise(py, self.0.at(date.0))?.clone())))
    }

    /// How the documents of the book are cited.
    fn documents(&self) -> Vec<String> {
        self.0
            .documents()
            .iter()
            .map(crm_core::policy::PolicyDocument::citation)
            .collect()
    }

    fn __repr__(&self) -> String {
        format!("PolicyBook({})", self.documents().join(", "))
    }
}

/// The policy in force on a day, with its rules.
#[pyclass(module = "hospital_crm", frozen)]
pub struct Policy(Arc<book::Policy>);

/// What differs between two policies, parameter by parameter.
#[pyfunction]
pub fn compare(py: Python<'_>, before: &Policy, after: &Policy) -> PyResult<Py<PyAny>> {
    to_python(py, &book::compare(&before.0, &after.0))
}

impl Policy {
    /// Facts in, the rule outside the interpreter's lock, the answer out.
    fn judge<F, A>(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
        rule: impl FnOnce(&book::Policy, &F, chrono::NaiveDate) -> Result<A, crm_core::answer::Error>
        + Send,
    ) -> PyResult<Py<PyAny>>
    where
        F: DeserializeOwned + Sync,
        A: Serialize + Send,
    {
        let facts: F = from_python(facts, "facts")?;
        let as_of: Day = from_python(as_of, "as_of")?;
        let policy = &*self.0;
        let answer = py.detach(|| rule(policy, &facts, as_of.0));
        to_python(py, &or_raise(py, answer)?)
    }
}

#[pymethods]
impl Policy {
    /// SHA-256 of the values: equal for equal values, wherever they come from.
    #[getter]
    fn fingerprint(&self) -> &str {
        &self.0.fingerprint
    }

    /// How answers cite the documents it was made from.
    #[getter]
    fn documents(&self) -> Vec<String> {
        self.0.documents.clone()
    }

    /// The grounds of every parameter.
    fn parameters(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        to_python(py, &self.0.parameters())
    }

    /// Sorts one customer into a class (5.2.1, 5.2.3).
    fn classify(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            as_of,
            |policy, facts: &customer::CustomerFacts, as_of| {
                customer::classify(&policy.classification, facts, as_of)
            },
        )
    }

    /// Sorts many customers; the first that cannot be judged raises.
    fn classify_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            as_of,
            |policy, facts: &Vec<customer::CustomerFacts>, as_of| {
                facts
                    .iter()
                    .map(|facts| customer::classify(&policy.classification, facts, as_of))
                    .collect::<Result<Vec<_>, _>>()
            },
        )
    }

    /// The purchasing need as far as invoices show it (5.2.1).
    fn need_from_invoices(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            as_of,
            |policy, facts: &Vec<customer::DatedAmount>, as_of| {
                customer::need_from_invoices(&policy.classification, facts, as_of)
            },
        )
    }

    /// The overall flag of an assessment (5.2.2).
    fn roll_up_flags(&self, py: Python<'_>, flags: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let flags: Vec<customer::Flag> = from_python(flags, "flags")?;
        to_python(py, &customer::roll_up_flags(&self.0.classification, &flags))
    }

    /// When the next assessment is due (5.2.3).
    fn reassessment_due(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            as_of,
            |policy, facts: &customer::AssessmentStatus, as_of| {
                customer::reassessment_due(&policy.classification, facts, as_of)
            },
        )
    }

    /// When the next visit is due (5.4.2).
    fn visit_due(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            as_of,
            |policy, facts: &customer::VisitStatus, as_of| {
                customer::visit_due(&policy.visit, facts, &calendar.0, as_of)
            },
        )
    }

    /// Ages open items on any day (8.1.2).
    fn age(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            as_of,
            |policy, facts: &finance::AgingFacts, as_of| finance::age(&policy.aging, facts, as_of),
        )
    }

    /// Proposes what open credits should settle (8.1.2). Nothing is booked.
    fn propose_allocation(
        &self,
        py: Python<'_>,
        documents: &Bound<'_, PyAny>,
        allocations: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        let allocations: Vec<finance::Allocation> = from_python(allocations, "allocations")?;
        self.judge(
            py,
            documents,
            as_of,
            |policy, documents: &Vec<finance::ReceivableDocument>, as_of| {
                finance::propose_allocation(&policy.allocation, documents, &allocations, as_of)
            },
        )
    }

    /// The month-end review of a set of records.
    fn month_end(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            as_of,
            |policy, facts: &review::ReviewFacts, as_of| {
                review::month_end(policy, &calendar.0, facts, as_of)
            },
        )
    }

    fn __repr__(&self) -> String {
        format!("Policy({})", self.0.documents.join(" + "))
    }
}
