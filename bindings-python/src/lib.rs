//! Native part of the Python package `hospital_crm`.
//!
//! No rule lives here. Records cross the border through [`bridge`], errors through [`errors`].

pub mod bridge;
pub mod errors;

use pyo3::prelude::*;

/// Native part of the `hospital_crm` package.
#[pymodule(gil_used = false)]
mod _core {}
