//! Stores: in memory, in an SQLite file, or over tables that the caller keeps in Python.

use std::path::PathBuf;
use std::sync::Arc;

use crm_core::answer::{Error, ErrorCode};
use crm_core::base::CustomerKey;
use crm_core::base::day::Day;
use crm_core::base::moment::Moment;
use crm_core::office::{self, Office};
use crm_core::review::{MonthEnd, ReviewFacts};
use crm_core::storage::{
    self, Change, Commit, HostedStore, MemoryStore, Record, RecordQuery, RecordRow, SqliteStore,
    verify_audit,
};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyTuple, PyType};

use crate::bridge::{from_python, to_python};
use crate::calendar::WorkingCalendar;
use crate::policy::PolicyBook;
use crate::records::KINDS;
use crate::refuse::or_raise;
use crate::row_store::Tables;

/// A family of records, known by the class of its records.
pub(crate) struct Kind {
    class: &'static str,
    family: &'static str,
    change: fn(&Bound<'_, PyAny>, Option<u64>, &str) -> PyResult<Change>,
    show: for<'py> fn(Python<'py>, &RecordRow) -> PyResult<Py<PyAny>>,
}

/// The family of a record of the core.
pub(crate) const fn kind<R: Record>(class: &'static str) -> Kind {
    Kind {
        class,
        family: R::FAMILY,
        change: |at, seen, path| {
            let record: R = from_python(at, path)?;
            or_raise(at.py(), Change::put(&record, seen))
        },
        show: |py, row| {
            let record: R = or_raise(py, storage::read_row(row))?;
            to_python(py, &record)
        },
    }
}

impl Kind {
    fn of(class: &Bound<'_, PyType>) -> PyResult<&'static Self> {
        let name = class.name()?;
        let name = name.to_str()?;
        KINDS.iter().find(|kind| kind.class == name).ok_or_else(|| {
            PyTypeError::new_err(format!(
                "{name} is no record that a store keeps; see hospital_crm.stores"
            ))
        })
    }
}

/// Where records are kept: every revision of each, and who wrote it when.
#[pyclass(module = "hospital_crm", frozen)]
pub struct Store(Arc<dyn storage::Store>);

fn moment(value: Option<&Bound<'_, PyAny>>, name: &str) -> PyResult<Option<chrono::NaiveDateTime>> {
    value
        .map(|value| Ok(from_python::<Moment>(value, name)?.0))
        .transpose()
}

#[pymethods]
impl Store {
    /// A store that is gone with the program.
    #[staticmethod]
    fn in_memory() -> Self {
        Self(Arc::new(MemoryStore::new()))
    }

    /// A store in an SQLite file; the file is made if it is not there.
    #[staticmethod]
    fn open_sqlite(py: Python<'_>, path: PathBuf) -> PyResult<Self> {
        let store = or_raise(py, py.detach(|| SqliteStore::open(&path)))?;
        Ok(Self(Arc::new(store)))
    }

    /// A store over tables of the caller: a `RowStore`.
    #[staticmethod]
    fn hosted(rows: Py<PyAny>) -> Self {
        Self(Arc::new(HostedStore::new(Tables(rows))))
    }

    /// Writes all changes or none. `recorded_at` is not before the commit before it.
    fn commit(
        &self,
        py: Python<'_>,
        actor: String,
        recorded_at: &Bound<'_, PyAny>,
        changes: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        let recorded_at = from_python::<Moment>(recorded_at, "recorded_at")?.0;
        let mut read = Vec::new();
        for (at, change) in changes.try_iter()?.enumerate() {
            let change = change?;
            let record = change.getattr("record")?;
            let seen: Option<u64> = change.getattr("seen")?.extract()?;
            let path = format!("changes[{at}].record");
            let kind = Kind::of(&record.get_type())?;
            read.push((kind.change)(&record, seen, &path)?);
        }
        let commit = Commit {
            actor,
            recorded_at,
            changes: read,
        };
        let receipt = py.detach(|| self.0.commit(&commit));
        to_python(py, &or_raise(py, receipt)?)
    }

    /// The newest revision of the record with this key, or of what was known at a moment.
    #[pyo3(signature = (family, key, known_at=None))]
    fn get(
        &self,
        py: Python<'_>,
        family: &Bound<'_, PyType>,
        key: &str,
        known_at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Option<Py<PyAny>>> {
        let found = self.read(py, family, Some(key), None, None, 1, known_at)?;
        found.first().map(|row| stored(py, family, row)).transpose()
    }

    /// Records in the order of the keys' bytes, after a key and at most so many; of one customer, if one
    /// is named.
    #[pyo3(signature = (family, *, customer=None, after=None, limit=1000, known_at=None))]
    fn page<'py>(
        &self,
        py: Python<'py>,
        family: &Bound<'py, PyType>,
        customer: Option<&str>,
        after: Option<&str>,
        limit: u32,
        known_at: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let customer = customer.map(CustomerKey::new).transpose();
        let customer = or_raise(py, customer)?;
        let rows = self.read(py, family, None, customer.as_ref(), after, limit, known_at)?;
        let found: Vec<_> = rows
            .iter()
            .map(|row| stored(py, family, row))
            .collect::<PyResult<_>>()?;
        PyTuple::new(py, found)
    }

    /// Entries of the audit trail after a sequence number, at most so many.
    #[pyo3(signature = (after=0, limit=1000))]
    fn audit(&self, py: Python<'_>, after: u64, limit: u32) -> PyResult<Py<PyAny>> {
        let entries = py.detach(|| self.0.audit(after, limit));
        to_python(py, &or_raise(py, entries)?)
    }

    /// Walks the whole audit trail and proves every link; the number of its entries.
    fn verify_audit(&self, py: Python<'_>) -> PyResult<u64> {
        or_raise(py, py.detach(|| verify_audit(&*self.0)))
    }

    /// Writes many records, in commits of a few thousand; loading them again changes nothing.
    /// `progress` is called after each commit with the count of records that are done.
    #[pyo3(signature = (facts, actor, recorded_at, progress=None))]
    fn load(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        actor: &str,
        recorded_at: &Bound<'_, PyAny>,
        progress: Option<Py<PyAny>>,
    ) -> PyResult<Py<PyAny>> {
        let facts: ReviewFacts = from_python(facts, "facts")?;
        let recorded_at = from_python::<Moment>(recorded_at, "recorded_at")?.0;
        let mut raised = None;
        let loaded = py.detach(|| {
            let mut tell = |count: u64| {
                let Some(progress) = &progress else { return };
                let told = Python::attach(|py| progress.call1(py, (count,)).map(|_| ()));
                if let Err(error) = told {
                    // What was written stands; the caller's own error is raised when the load is over.
                    raised.get_or_insert(error);
                }
            };
            office::load(&*self.0, &facts, actor, recorded_at, &mut tell)
        });
        let loaded = or_raise(py, loaded)?;
        match raised {
            Some(error) => Err(error),
            None => to_python(py, &loaded),
        }
    }

    /// Everything the store holds for a review, as known at a moment or now.
    #[pyo3(signature = (known_at=None))]
    fn facts(&self, py: Python<'_>, known_at: Option<&Bound<'_, PyAny>>) -> PyResult<Py<PyAny>> {
        let known_at = moment(known_at, "known_at")?;
        let facts = py.detach(|| office::facts(&*self.0, known_at));
        to_python(py, &or_raise(py, facts)?)
    }

    /// The review of a day, under the policy of that day, from what was known at a moment or is known now.
    #[pyo3(signature = (book, calendar, as_of, known_at=None))]
    fn month_end(
        &self,
        py: Python<'_>,
        book: &PolicyBook,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
        known_at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Py<PyAny>> {
        let as_of = from_python::<Day>(as_of, "as_of")?.0;
        let known_at = moment(known_at, "known_at")?;
        let office = Office {
            store: &*self.0,
            book: &book.0,
            calendar: &calendar.0,
        };
        let review = py.detach(|| office.month_end(as_of, known_at));
        to_python(py, &or_raise(py, review)?)
    }

    /// Records the classes of a review as assessments of its day.
    fn record_assessments(
        &self,
        py: Python<'_>,
        review: &Bound<'_, PyAny>,
        actor: &str,
        recorded_at: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        let review: MonthEnd = from_python(review, "review")?;
        let recorded_at = from_python::<Moment>(recorded_at, "recorded_at")?.0;
        let receipt =
            py.detach(|| office::record_assessments(&*self.0, &review, actor, recorded_at));
        to_python(py, &or_raise(py, receipt)?)
    }
}

impl Store {
    #[allow(
        clippy::too_many_arguments,
        reason = "the limits of a query, each by its name"
    )]
    fn read(
        &self,
        py: Python<'_>,
        family: &Bound<'_, PyType>,
        key: Option<&str>,
        customer: Option<&CustomerKey>,
        after: Option<&str>,
        limit: u32,
        known_at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Vec<RecordRow>> {
        let query = RecordQuery {
            family: Kind::of(family)?.family,
            key,
            customer: customer.map(CustomerKey::as_str),
            after,
            limit,
            known_at: moment(known_at, "known_at")?,
        };
        or_raise(py, py.detach(|| self.0.read(&query)))
    }
}

/// A `Stored` of `hospital_crm.stores`.
fn stored(py: Python<'_>, family: &Bound<'_, PyType>, row: &RecordRow) -> PyResult<Py<PyAny>> {
    let record = (Kind::of(family)?.show)(py, row)?;
    let recorded_at = to_python(py, &Moment(row.recorded_at))?;
    let class = py.import("hospital_crm.stores")?.getattr("Stored")?;
    Ok(class.call1((record, row.revision, recorded_at))?.unbind())
}

/// Runs the suite that every store is proved with. `make` gives an empty `RowStore` each time; the names of
/// the cases that failed, and why.
#[pyfunction]
pub fn prove_row_store(py: Python<'_>, make: Py<PyAny>) -> Vec<(&'static str, String)> {
    py.detach(|| {
        storage::conformance::run(&|| {
            let rows = Python::attach(|py| make.call0(py)).map_err(|error| {
                Error::new(ErrorCode::StoreFailed, "make", "an empty RowStore", error)
            })?;
            Ok(Box::new(HostedStore::new(Tables(rows))) as Box<dyn storage::Store>)
        })
    })
}
