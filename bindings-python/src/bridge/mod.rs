//! One bridge for every record: serde on the side of the core, small frozen dataclasses of the
//! module `hospital_crm.models` on the side of Python.
//!
//! The classes are generated from the core's source, so a record costs no code here. The bridge
//! knows names only: a struct is the dataclass of the same name, an enum the `StrEnum` of the same
//! name. Three newtype names stand for types that Python has itself: `Decimal`, `Date`, `DateTime`.
//!
//! It is strict in both directions. A number never comes from a float, a bool or a text; a day is
//! never a date-time with its time cut off; a record is never a dict.

mod cache;
mod de;
mod error;
mod lexical;
mod ser;
#[cfg(test)]
mod tests;

use pyo3::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The module that holds the generated classes.
pub const MODELS: &str = "hospital_crm.models";

/// The Python object for a value of the core.
///
/// # Errors
/// `ValueError` for what Python cannot hold (a day after the year 9999), `TypeError` for what the
/// bridge does not carry (floats, enums with data), and whatever Python itself raises, for example
/// when a class of [`MODELS`] has not the fields of its record.
pub fn to_python<T: Serialize + ?Sized>(py: Python<'_>, value: &T) -> PyResult<Py<PyAny>> {
    value
        .serialize(ser::Writer::new(py))
        .map(Bound::unbind)
        .map_err(|error| error.into_py_err(py, ""))
}

/// The value of the core for a Python object. `root` is how a message names the object, for
/// example `facts` in `facts.factors[2].score: expected int, not str`.
///
/// # Errors
/// `TypeError` for an object of another type, `ValueError` for one of the right type that the core
/// refuses.
pub fn from_python<T: DeserializeOwned>(value: &Bound<'_, PyAny>, root: &str) -> PyResult<T> {
    T::deserialize(de::Reader::new(value)).map_err(|error| error.into_py_err(value.py(), root))
}
