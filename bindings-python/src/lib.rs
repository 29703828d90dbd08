//! Native part of the Python package `hospital_crm`.
//!
//! No rule lives here. Records cross the border through [`bridge`], errors through [`errors`].

pub mod bridge;
mod calendar;
pub mod errors;
mod paper;
mod policy;
mod records;
mod refuse;
mod row_store;
mod rules;
mod store;

use crm_core::answer::{Message, TextLanguage, text};
use pyo3::prelude::*;

use bridge::{from_python, to_python};
use refuse::or_raise;

/// Native part of the `hospital_crm` package.
#[pymodule(gil_used = false)]
mod _core {
    #[pymodule_export]
    use super::calendar::WorkingCalendar;
    #[pymodule_export]
    use super::paper::Paper;
    #[pymodule_export]
    use super::policy::{Policy, PolicyBook, compare};
    #[pymodule_export]
    use super::store::{Store, prove_row_store};
    #[pymodule_export]
    use super::{call, catalogue, operations, policy_schema, render, word};
}

/// Runs one operation of the wire: JSON in, JSON out. Never raises for what a request says.
#[pyfunction]
fn call(py: Python<'_>, op: &str, request: &str) -> String {
    py.detach(|| crm_core::wire::call(op, request))
}

/// The names of the operations of the wire.
#[pyfunction]
fn operations() -> Vec<&'static str> {
    crm_core::wire::operation_list()
        .map(|operation| operation.name)
        .collect()
}

/// The clauses of the policy, in the order of the text.
#[pyfunction]
fn catalogue(py: Python<'_>) -> PyResult<Py<PyAny>> {
    let catalogue = or_raise(py, crm_core::policy::catalogue::catalogue())?;
    to_python(py, &catalogue.clause)
}

/// The JSON Schema of a policy file.
#[pyfunction]
fn policy_schema() -> String {
    crm_core::book::schema::policy_schema()
}

/// The sentence of a message in one language.
#[pyfunction]
fn render(message: &Bound<'_, PyAny>, language: &Bound<'_, PyAny>) -> PyResult<String> {
    let message: Message = from_python(message, "message")?;
    let language: TextLanguage = from_python(language, "language")?;
    Ok(text::render(&message, language))
}

/// A word of a family (`class`, `bucket`, `factor`) in one language; an unknown word stays.
#[pyfunction]
fn word(family: &str, value: &str, language: &Bound<'_, PyAny>) -> PyResult<String> {
    let language: TextLanguage = from_python(language, "language")?;
    Ok(text::word(family, value, language))
}
