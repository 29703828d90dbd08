//! Exceptions are declared in `hospital_crm/errors.py`, so that their fields are typed and
//! documented in one place and they have the bases that Python expects. Here they are only raised.

use pyo3::prelude::*;
use pyo3::types::PyDict;

/// The module that holds the classes.
pub const ERRORS: &str = "hospital_crm.errors";

/// A class of [`ERRORS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A wrong policy.
    Policy,
    /// Facts that cannot be judged.
    Facts,
    /// A store that failed.
    Storage,
    /// A day outside the years of the calendar.
    Calendar,
    /// A record that is not there.
    NotFound,
}

impl Class {
    /// Every class, in the order of `errors.py`.
    pub const ALL: [Self; 5] = [
        Self::Policy,
        Self::Facts,
        Self::Storage,
        Self::Calendar,
        Self::NotFound,
    ];

    /// Its name in Python.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Policy => "PolicyError",
            Self::Facts => "FactsError",
            Self::Storage => "StorageError",
            Self::Calendar => "CalendarError",
            Self::NotFound => "NotFoundError",
        }
    }
}

/// What an exception says. Keys only, never personal data.
#[derive(Debug, Clone, Copy, Default)]
pub struct Fields<'a> {
    /// The whole sentence, `str(error)` in Python.
    pub message: &'a str,
    /// The stable code.
    pub code: &'a str,
    /// The field it is about, for example `factors[2].score`.
    pub path: Option<&'a str>,
    /// What would have been right.
    pub expected: Option<&'a str>,
    /// What was met.
    pub observed: Option<&'a str>,
    /// What to do about it.
    pub help: Option<&'a str>,
    /// The file and line, if there is one.
    pub place: Option<&'a str>,
}

/// The exception of this class with these fields, ready to be returned.
///
/// If the class cannot be made, the exception that says why takes its place.
#[must_use]
pub fn raise(py: Python<'_>, class: Class, fields: &Fields<'_>) -> PyErr {
    match make(py, class, fields) {
        Ok(made) => PyErr::from_value(made),
        Err(why) => why,
    }
}

fn make<'py>(py: Python<'py>, class: Class, fields: &Fields<'_>) -> PyResult<Bound<'py, PyAny>> {
    let named = PyDict::new(py);
    named.set_item("code", fields.code)?;
    named.set_item("path", fields.path)?;
    named.set_item("expected", fields.expected)?;
    named.set_item("observed", fields.observed)?;
    named.set_item("help", fields.help)?;
    named.set_item("place", fields.place)?;
    py.import(ERRORS)?
        .getattr(class.name())?
        .call((fields.message,), Some(&named))
}
