//! What can go wrong on the bridge, and where.

use std::fmt::{self, Write as _};

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use serde::de::{Expected, Unexpected};

/// One step from a record to a value inside it.
#[derive(Debug)]
pub(super) enum Step {
    /// A field of a record.
    Field(&'static str),
    /// A place in a list or tuple.
    Index(usize),
    /// A key of a dict.
    Key(String),
}

#[derive(Debug)]
enum Cause {
    /// An object of the wrong type.
    Type(String),
    /// The right type, a wrong value.
    Value(String),
    /// Python raised it; it stays as it is.
    Raised(PyErr),
}

#[derive(Debug)]
struct Inner {
    cause: Cause,
    /// From the inside out: each level adds its own step while the error passes through it.
    steps: Vec<Step>,
}

/// An error of the bridge. Boxed, so that the good way stays small.
#[derive(Debug)]
pub(super) struct Error(Box<Inner>);

impl Error {
    fn new(cause: Cause) -> Self {
        Self(Box::new(Inner {
            cause,
            steps: Vec::new(),
        }))
    }

    /// An object of the wrong type.
    pub(super) fn wrong_type(message: impl Into<String>) -> Self {
        Self::new(Cause::Type(message.into()))
    }

    /// The right type, a wrong value.
    pub(super) fn wrong_value(message: impl Into<String>) -> Self {
        Self::new(Cause::Value(message.into()))
    }

    /// The same error, seen from one level further out.
    pub(super) fn at(mut self, step: Step) -> Self {
        self.0.steps.push(step);
        self
    }

    /// The exception to raise.
    pub(super) fn into_py_err(self, py: Python<'_>, root: &str) -> PyErr {
        let Inner { cause, steps } = *self.0;
        let path = path(root, &steps);
        let place = |message: String| {
            if path.is_empty() {
                message
            } else {
                format!("{path}: {message}")
            }
        };
        match cause {
            Cause::Type(message) => PyTypeError::new_err(place(message)),
            Cause::Value(message) => PyValueError::new_err(place(message)),
            Cause::Raised(raised) => {
                if !path.is_empty() {
                    // A note is a help only: the exception counts even if it cannot take one.
                    let _ = raised.add_note(py, format!("at {path}"));
                }
                raised
            }
        }
    }
}

fn path(root: &str, steps: &[Step]) -> String {
    let mut path = root.to_owned();
    for step in steps.iter().rev() {
        // Writing to a String cannot fail.
        let _ = match step {
            Step::Field(name) if path.is_empty() => write!(path, "{name}"),
            Step::Field(name) => write!(path, ".{name}"),
            Step::Index(index) => write!(path, "[{index}]"),
            Step::Key(key) => write!(path, "[{key}]"),
        };
    }
    path
}

impl From<PyErr> for Error {
    fn from(raised: PyErr) -> Self {
        Self::new(Cause::Raised(raised))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.cause {
            Cause::Type(message) | Cause::Value(message) => f.write_str(message),
            Cause::Raised(raised) => raised.fmt(f),
        }
    }
}

impl std::error::Error for Error {}

impl serde::ser::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::wrong_value(message.to_string())
    }
}

impl serde::de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::wrong_value(message.to_string())
    }

    fn invalid_type(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::wrong_type(format!("expected {expected}, not {unexpected}"))
    }
}
