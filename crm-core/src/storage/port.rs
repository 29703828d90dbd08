//! The ports. Blocking, object safe, `&self`: a store guards itself.

use chrono::NaiveDateTime;

use super::audit::AuditEntry;
use super::commit::{Commit, Receipt};
use super::records::{AllocationRecord, AssessmentRecord, CustomerRecord, Record, VisitRecord};
use crate::answer::Error;
use crate::base::CustomerKey;
use crate::finance::ReceivableDocument;

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

/// Reads of one family. `known_at` leaves out what was recorded later ("as known at").
pub trait Reads<R: Record> {
    /// The newest revision of a record.
    ///
    /// # Errors
    /// A store that failed or holds what it cannot read.
    fn get(&self, key: &str, known_at: Option<NaiveDateTime>) -> Result<Option<Stored<R>>, Error>;

    /// Records after a key, in the order of the keys' bytes.
    ///
    /// # Errors
    /// As [`Reads::get`].
    fn page(
        &self,
        after: Option<&str>,
        limit: u32,
        known_at: Option<NaiveDateTime>,
    ) -> Result<Vec<Stored<R>>, Error>;

    /// Records of one customer after a key, in the order of the keys' bytes.
    ///
    /// # Errors
    /// As [`Reads::get`].
    fn of_customer(
        &self,
        customer: &CustomerKey,
        after: Option<&str>,
        limit: u32,
        known_at: Option<NaiveDateTime>,
    ) -> Result<Vec<Stored<R>>, Error>;
}

/// Everything a store does.
pub trait Store:
    Reads<CustomerRecord>
    + Reads<VisitRecord>
    + Reads<AssessmentRecord>
    + Reads<ReceivableDocument>
    + Reads<AllocationRecord>
    + Send
    + Sync
{
    /// Writes all changes of a commit or none.
    ///
    /// # Errors
    /// `revision_conflict`, `append_only`, `unknown_reference` and `out_of_range` by the same rules in
    /// every adapter; `store_failed` when the medium failed, in which case nothing was kept.
    fn commit(&self, commit: &Commit) -> Result<Receipt, Error>;

    /// Entries of the audit trail after a sequence number.
    ///
    /// # Errors
    /// As [`Reads::get`].
    fn audit(&self, after: u64, limit: u32) -> Result<Vec<AuditEntry>, Error>;
}

const PAGE: u32 = 1000;

/// All records of a family, page by page.
///
/// # Errors
/// As [`Reads::get`].
pub fn read_all<R: Record, S: Reads<R> + ?Sized>(
    store: &S,
    known_at: Option<NaiveDateTime>,
) -> Result<Vec<R>, Error> {
    collect(|after| store.page(after, PAGE, known_at))
}

/// All records of one customer, page by page.
///
/// # Errors
/// As [`Reads::get`].
pub fn read_all_of_customer<R: Record, S: Reads<R> + ?Sized>(
    store: &S,
    customer: &CustomerKey,
    known_at: Option<NaiveDateTime>,
) -> Result<Vec<R>, Error> {
    collect(|after| store.of_customer(customer, after, PAGE, known_at))
}

fn collect<R: Record>(
    read: impl Fn(Option<&str>) -> Result<Vec<Stored<R>>, Error>,
) -> Result<Vec<R>, Error> {
    let mut all: Vec<R> = Vec::new();
    loop {
        let after = all.last().map(Record::key);
        let page = read(after.as_deref())?;
        let full = page.len() >= PAGE as usize;
        all.extend(page.into_iter().map(|stored| stored.record));
        if !full {
            return Ok(all);
        }
    }
}
