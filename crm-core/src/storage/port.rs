//! The port. Blocking, object safe, `&self`: a store guards itself.
//!
//! A store keeps rows of text and does not know what they mean, so a host can put it over tables of its
//! own with three functions. The typed reads below are the same for every store.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::audit::AuditEntry;
use super::commit::{Commit, Receipt};
use super::family::Record;
use crate::answer::{Error, ErrorCode};
use crate::base::{CustomerKey, day, moment};

/// A record as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored<R> {
    /// The record.
    pub record: R,
    /// Its revision, from 1; a change says which one it saw.
    pub revision: u64,
    /// When it was recorded, as the commit said.
    pub recorded_at: NaiveDateTime,
}

/// One revision of one record, of any family, as a store keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordRow {
    /// Name of the family.
    pub family: String,
    /// Its key, unique in the family.
    pub key: String,
    /// Whose it is; empty when it is no one's.
    pub customer: String,
    /// The day it counts from, if it has one.
    #[serde(default, with = "day::option")]
    pub date: Option<NaiveDate>,
    /// Its revision, from 1.
    pub revision: u64,
    /// When it was recorded.
    #[serde(with = "moment")]
    pub recorded_at: NaiveDateTime,
    /// The record as JSON.
    pub body: String,
}

/// What is asked of a store: the newest revision of every record that fits, in the order of the keys'
/// bytes.
#[derive(Debug, Clone, Copy)]
pub struct RecordQuery<'a> {
    /// Name of the family.
    pub family: &'a str,
    /// Only the record with this key.
    pub key: Option<&'a str>,
    /// Only records of this customer.
    pub customer: Option<&'a str>,
    /// Only keys after this one.
    pub after: Option<&'a str>,
    /// At most so many.
    pub limit: u32,
    /// Without what was recorded later ("as known at").
    pub known_at: Option<NaiveDateTime>,
}

/// Everything a store does.
pub trait Store: Send + Sync {
    /// Records that fit a query.
    ///
    /// # Errors
    /// A store that failed or holds what it cannot read.
    fn read(&self, query: &RecordQuery<'_>) -> Result<Vec<RecordRow>, Error>;

    /// Writes all changes of a commit or none. What it has to write, and what it must refuse, says
    /// [`plan`](super::plan()): it is the same for every store.
    ///
    /// # Errors
    /// `revision_conflict`, `append_only`, `unknown_reference` and `out_of_range` by the same rules in
    /// every adapter; `store_failed` when the medium failed, in which case nothing was kept.
    fn commit(&self, commit: &Commit) -> Result<Receipt, Error>;

    /// Entries of the audit trail after a sequence number.
    ///
    /// # Errors
    /// As [`Store::read`].
    fn audit(&self, after: u64, limit: u32) -> Result<Vec<AuditEntry>, Error>;
}

/// The record of a row.
///
/// # Errors
/// [`ErrorCode::StoreDamaged`] for a row that is no record of the family.
pub fn read_row<R: Record>(row: &RecordRow) -> Result<R, Error> {
    serde_json::from_str(&row.body).map_err(|error| {
        let path = format!("{}:{}", row.family, row.key);
        let expected = "a record of this family";
        Error::new(ErrorCode::StoreDamaged, path, expected, error)
    })
}

fn typed<R: Record>(row: &RecordRow) -> Result<Stored<R>, Error> {
    Ok(Stored {
        record: read_row(row)?,
        revision: row.revision,
        recorded_at: row.recorded_at,
    })
}

/// The newest revision of a record.
///
/// # Errors
/// As [`Store::read`]; [`ErrorCode::StoreDamaged`] for a row that is no record of the family.
pub fn get<R: Record>(
    store: &dyn Store,
    key: &str,
    known_at: Option<NaiveDateTime>,
) -> Result<Option<Stored<R>>, Error> {
    let query = RecordQuery {
        family: R::FAMILY,
        key: Some(key),
        customer: None,
        after: None,
        limit: 1,
        known_at,
    };
    store.read(&query)?.first().map(typed).transpose()
}

/// Records after a key, in the order of the keys' bytes; of one customer, if one is named.
///
/// # Errors
/// As [`get`].
pub fn page<R: Record>(
    store: &dyn Store,
    customer: Option<&CustomerKey>,
    after: Option<&str>,
    limit: u32,
    known_at: Option<NaiveDateTime>,
) -> Result<Vec<Stored<R>>, Error> {
    let query = RecordQuery {
        family: R::FAMILY,
        key: None,
        customer: customer.map(CustomerKey::as_str),
        after,
        limit,
        known_at,
    };
    store.read(&query)?.iter().map(typed).collect()
}

const PAGE: u32 = 1000;

/// All records of a family, page by page.
///
/// # Errors
/// As [`get`].
pub fn read_all<R: Record>(
    store: &dyn Store,
    known_at: Option<NaiveDateTime>,
) -> Result<Vec<R>, Error> {
    collect(store, None, known_at)
}

/// All records of one customer, page by page.
///
/// # Errors
/// As [`get`].
pub fn read_all_of_customer<R: Record>(
    store: &dyn Store,
    customer: &CustomerKey,
    known_at: Option<NaiveDateTime>,
) -> Result<Vec<R>, Error> {
    collect(store, Some(customer), known_at)
}

fn collect<R: Record>(
    store: &dyn Store,
    customer: Option<&CustomerKey>,
    known_at: Option<NaiveDateTime>,
) -> Result<Vec<R>, Error> {
    let mut all: Vec<R> = Vec::new();
    loop {
        let after = all.last().map(Record::key);
        let page = page(store, customer, after.as_deref(), PAGE, known_at)?;
        let full = page.len() >= PAGE as usize;
        all.extend(page.into_iter().map(|stored| stored.record));
        if !full {
            return Ok(all);
        }
    }
}
