//! The working calendar.

use crm_core::answer::{Error, ErrorCode};
use crm_core::base::{Beyond, day::Day};
use pyo3::prelude::*;

use crate::bridge::{from_python, to_python};
use crate::refuse::or_raise;

/// Which days are worked, for the years it knows.
#[pyclass(module = "hospital_crm", frozen)]
pub struct WorkingCalendar(pub crm_core::base::WorkingCalendar);

#[pymethods]
impl WorkingCalendar {
    /// The calendar of mainland China that comes along. Beyond its years it refuses, or falls back
    /// on weekdays when asked.
    #[staticmethod]
    #[pyo3(signature = (beyond=None))]
    fn mainland(py: Python<'_>, beyond: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        let beyond = match beyond {
            Some(beyond) => from_python(beyond, "beyond")?,
            None => Beyond::Refuse,
        };
        let calendar = crm_core::base::WorkingCalendar::mainland().map_err(|error| {
            Error::new(
                ErrorCode::CalendarUnknown,
                "calendar",
                "the shipped calendar",
                error,
            )
        });
        Ok(Self(or_raise(py, calendar)?.with_beyond(beyond)))
    }

    /// A calendar from the text of a file.
    #[staticmethod]
    fn parse(py: Python<'_>, text: &str, file: &str) -> PyResult<Self> {
        let calendar = crm_core::base::WorkingCalendar::parse(text, file).map_err(|error| {
            Error::new(ErrorCode::CalendarUnknown, file, "a calendar file", error)
        });
        Ok(Self(or_raise(py, calendar)?))
    }

    /// What a day is.
    fn day(&self, py: Python<'_>, date: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let date: Day = from_python(date, "date")?;
        to_python(py, &or_raise(py, self.0.day(date.0))?)
    }

    /// Whether a day is worked.
    fn is_workday(&self, py: Python<'_>, date: &Bound<'_, PyAny>) -> PyResult<bool> {
        let date: Day = from_python(date, "date")?;
        or_raise(py, self.0.is_workday(date.0))
    }

    /// The day itself, or the next one that is worked.
    fn roll_forward(&self, py: Python<'_>, date: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let date: Day = from_python(date, "date")?;
        to_python(py, &Day(or_raise(py, self.0.roll_forward(date.0))?))
    }

    /// The day itself, or the last one before it that is worked.
    fn roll_back(&self, py: Python<'_>, date: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let date: Day = from_python(date, "date")?;
        to_python(py, &Day(or_raise(py, self.0.roll_back(date.0))?))
    }

    /// The day `count` working days later, or earlier when negative.
    fn add_workdays(
        &self,
        py: Python<'_>,
        date: &Bound<'_, PyAny>,
        count: i64,
    ) -> PyResult<Py<PyAny>> {
        let date: Day = from_python(date, "date")?;
        to_python(py, &Day(or_raise(py, self.0.add_workdays(date.0, count))?))
    }

    fn __repr__(&self) -> String {
        format!("WorkingCalendar({}@{})", self.0.id(), self.0.data_version())
    }
}
