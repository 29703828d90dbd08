//! A statement of account as a paper: text, CSV, XLSX (8.2.2).

use crm_core::answer::TextLanguage;
use crm_core::exchange::{StatementPaper, statement_csv, statement_text, statement_xlsx};
use crm_core::finance::statement::AccountStatement;
use pyo3::prelude::*;

use crate::bridge::from_python;
use crate::refuse::or_raise;

/// A statement of account with the names that stand over it, ready to be sent.
#[pyclass(module = "hospital_crm", name = "StatementPaper", frozen)]
pub struct Paper {
    statement: AccountStatement,
    supplier: Option<String>,
    hospital: Option<String>,
    language: TextLanguage,
}

impl Paper {
    fn paper(&self) -> StatementPaper<'_> {
        StatementPaper {
            statement: &self.statement,
            supplier: self.supplier.as_deref(),
            hospital: self.hospital.as_deref(),
        }
    }
}

#[pymethods]
impl Paper {
    /// A paper from an answer of `account_statement`.
    #[new]
    #[pyo3(signature = (statement, language, *, supplier=None, hospital=None))]
    fn new(
        statement: &Bound<'_, PyAny>,
        language: &Bound<'_, PyAny>,
        supplier: Option<String>,
        hospital: Option<String>,
    ) -> PyResult<Self> {
        Ok(Self {
            statement: from_python(statement, "statement")?,
            language: from_python(language, "language")?,
            supplier,
            hospital,
        })
    }

    /// As lines of text with columns under one another.
    fn text(&self) -> String {
        statement_text(&self.paper(), self.language)
    }

    /// As CSV with a byte order mark; nothing in it runs as a formula.
    fn csv(&self) -> Vec<u8> {
        statement_csv(&self.paper(), self.language)
    }

    /// As an XLSX file: amounts are numbers, days are days.
    fn xlsx(&self, py: Python<'_>) -> PyResult<Vec<u8>> {
        or_raise(py, statement_xlsx(&self.paper(), self.language))
    }
}
