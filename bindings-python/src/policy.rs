//! The policy book, and the rules of the policy that is in force.

use std::sync::Arc;

use chrono::NaiveDate;
use crm_core::answer::{Error, Layer};
use crm_core::base::day::Day;
use crm_core::{base, book};
use pyo3::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::bridge::{from_python, to_python};
use crate::calendar::WorkingCalendar;
use crate::refuse::or_raise;

/// Revisions of a policy, chosen by the day of the event.
#[pyclass(module = "hospital_crm", frozen)]
pub struct PolicyBook(pub(crate) book::PolicyBook);

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

    /// Who interprets the policy, what holds on a day and how it was changed (proposals 10.P1-P3).
    fn standing(&self, py: Python<'_>, as_of: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let as_of: Day = from_python(as_of, "as_of")?;
        to_python(py, &or_raise(py, book::policy_standing(&self.0, as_of.0))?)
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
    /// Facts in, the rule outside the interpreter's lock, the answer out. What a rule does not use is
    /// not given, and then anything serves.
    pub(crate) fn judge<F, A>(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: Option<&WorkingCalendar>,
        as_of: Option<&Bound<'_, PyAny>>,
        rule: impl Fn(&book::Policy, &F, &base::WorkingCalendar, NaiveDate) -> Result<A, Error>
        + Send
        + Sync,
    ) -> PyResult<Py<PyAny>>
    where
        F: DeserializeOwned + Sync,
        A: Serialize + Send,
    {
        let facts: F = from_python(facts, "facts")?;
        let as_of = day(as_of)?;
        let calendar = or_raise(py, chosen(calendar))?;
        let policy = &*self.0;
        let answer = py.detach(|| rule(policy, &facts, calendar, as_of));
        to_python(py, &or_raise(py, answer)?)
    }

    /// As [`Policy::judge`], for a list; the first that cannot be judged raises.
    pub(crate) fn judge_many<F, A>(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: Option<&WorkingCalendar>,
        as_of: Option<&Bound<'_, PyAny>>,
        rule: impl Fn(&book::Policy, &F, &base::WorkingCalendar, NaiveDate) -> Result<A, Error>
        + Send
        + Sync,
    ) -> PyResult<Py<PyAny>>
    where
        F: DeserializeOwned + Sync,
        A: Serialize + Send,
    {
        self.judge(
            py,
            facts,
            calendar,
            as_of,
            |policy, many: &Vec<F>, calendar, as_of| {
                many.iter()
                    .map(|facts| rule(policy, facts, calendar, as_of))
                    .collect::<Result<Vec<_>, _>>()
            },
        )
    }
}

fn day(as_of: Option<&Bound<'_, PyAny>>) -> PyResult<NaiveDate> {
    match as_of {
        Some(as_of) => Ok(from_python::<Day>(as_of, "as_of")?.0),
        None => Ok(NaiveDate::default()),
    }
}

fn chosen(calendar: Option<&WorkingCalendar>) -> Result<&base::WorkingCalendar, Error> {
    match calendar {
        Some(calendar) => Ok(&calendar.0),
        None => crm_core::wire::mainland_calendar(),
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

    fn __repr__(&self) -> String {
        format!("Policy({})", self.0.documents.join(" + "))
    }
}
