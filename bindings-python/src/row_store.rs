//! The tables of a caller in Python, as the core asks for them.

use crm_core::answer::{Error, ErrorCode};
use crm_core::storage::{AuditEntry, RecordId, RecordRow, RowQuery, RowStore};
use pyo3::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::bridge::{from_python, to_python};

/// An object with the methods of `hospital_crm.stores.RowStore`.
pub(crate) struct Tables(pub Py<PyAny>);

impl Tables {
    /// Calls a method. What it raises, and an answer of another shape, is a store that failed, in the words
    /// of Python.
    fn call<A: DeserializeOwned>(
        &self,
        method: &'static str,
        given: &[&dyn Given],
    ) -> Result<A, Error> {
        let outcome = Python::attach(|py| {
            let given: Vec<_> = given
                .iter()
                .map(|value| value.to_python(py))
                .collect::<PyResult<_>>()?;
            let given = pyo3::types::PyTuple::new(py, given)?;
            let answer = self.0.bind(py).call_method1(method, given)?;
            from_python(&answer, method)
        });
        outcome.map_err(|error: PyErr| {
            Error::new(ErrorCode::StoreFailed, method, "tables that answer", error)
        })
    }
}

/// What a method is given; object safe, unlike `Serialize`.
trait Given {
    fn to_python(&self, py: Python<'_>) -> PyResult<Py<PyAny>>;
}

impl<T: Serialize> Given for T {
    fn to_python(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        to_python(py, self)
    }
}

impl RowStore for Tables {
    fn read(&self, query: &RowQuery) -> Result<Vec<RecordRow>, Error> {
        self.call("read", &[query])
    }

    fn newest(&self, ids: &[RecordId]) -> Result<Vec<RecordRow>, Error> {
        self.call("newest", &[&ids])
    }

    fn last_entry(&self) -> Result<Option<AuditEntry>, Error> {
        self.call("last_entry", &[])
    }

    fn write(
        &self,
        rows: &[RecordRow],
        erased: &[RecordRow],
        entry: &AuditEntry,
    ) -> Result<bool, Error> {
        self.call("write", &[&rows, &erased, entry])
    }

    fn audit(&self, after: u64, limit: u32) -> Result<Vec<AuditEntry>, Error> {
        self.call("audit", &[&after, &limit])
    }
}
