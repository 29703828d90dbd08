//! Stores: in memory, in an SQLite file, or over tables that the host keeps.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use crm_core::answer::{Error, ErrorCode};
use crm_core::base::CustomerKey;
use crm_core::office::{self, Loaded, Office};
use crm_core::review::{MonthEnd, ReviewFacts};
use crm_core::storage::{
    self, AuditEntry, Commit, HostedStore, MemoryStore, Receipt, Record, RecordId, RecordQuery,
    RecordRow, RowQuery, SqliteStore,
};

use crate::calendar::WorkingCalendar;
use crate::error::CrmError;
use crate::policy::PolicyBook;
use crate::records::{AnyRecord, RecordFamily};

/// A record as it shall be kept.
#[derive(Debug, Clone, uniffi::Record)]
pub struct RecordChange {
    /// The record.
    pub record: AnyRecord,
    /// The revision it was made from; none when it must be new. Families that can only be added to ignore
    /// it.
    #[uniffi(default)]
    pub seen: Option<u64>,
}

/// A record as the store keeps it.
#[derive(Debug, Clone, uniffi::Record)]
pub struct StoredRecord {
    /// The record.
    pub record: AnyRecord,
    /// Its key.
    pub key: String,
    /// Its revision, from 1; a change says which one it saw.
    pub revision: u64,
    /// When it was recorded, as the commit said.
    pub recorded_at: NaiveDateTime,
}

/// A case of the suite that a store did not pass.
#[derive(Debug, Clone, uniffi::Record)]
pub struct StoreFault {
    /// The case.
    pub case_name: String,
    /// What was expected, and what came.
    pub detail: String,
}

/// Two tables of the host: rows, unique by family, key and revision; audit entries, unique by sequence.
///
/// Nothing is decided here. What a call throws reaches the caller of the store.
#[uniffi::export(with_foreign)]
pub trait RowStore: Send + Sync {
    /// Of each record that fits the newest revision recorded by `known_at`, in the order of the keys' bytes.
    ///
    /// # Errors
    /// What the host throws.
    fn read(&self, query: RowQuery) -> Result<Vec<RecordRow>, CrmError>;

    /// The newest revision of each of these; one that is not there is left out.
    ///
    /// # Errors
    /// What the host throws.
    fn newest(&self, ids: Vec<RecordId>) -> Result<Vec<RecordRow>, CrmError>;

    /// The newest entry of the audit trail.
    ///
    /// # Errors
    /// What the host throws.
    fn last_entry(&self) -> Result<Option<AuditEntry>, CrmError>;

    /// Keeps all of it or nothing. False when a row or the entry is there already: somebody was faster.
    ///
    /// `erased` names those of the rows that stand for an erased person: every earlier revision of the same
    /// family and key gets their customer, date and body.
    ///
    /// # Errors
    /// What the host throws.
    fn write(
        &self,
        rows: Vec<RecordRow>,
        erased: Vec<RecordRow>,
        entry: AuditEntry,
    ) -> Result<bool, CrmError>;

    /// Entries after a sequence number, in their order, at most so many.
    ///
    /// # Errors
    /// What the host throws.
    fn audit(&self, after: u64, limit: u32) -> Result<Vec<AuditEntry>, CrmError>;
}

/// Makes empty tables, for the suite.
#[uniffi::export(with_foreign)]
pub trait RowStoreSource: Send + Sync {
    /// Tables with nothing in them.
    ///
    /// # Errors
    /// What the host throws.
    fn empty(&self) -> Result<Arc<dyn RowStore>, CrmError>;
}

struct Tables(Arc<dyn RowStore>);

fn told<A>(method: &str, outcome: Result<A, CrmError>) -> Result<A, Error> {
    outcome.map_err(|error| Error::new(ErrorCode::StoreFailed, method, "tables that answer", error))
}

impl storage::RowStore for Tables {
    fn read(&self, query: &RowQuery) -> Result<Vec<RecordRow>, Error> {
        told("read", self.0.read(query.clone()))
    }

    fn newest(&self, ids: &[RecordId]) -> Result<Vec<RecordRow>, Error> {
        told("newest", self.0.newest(ids.to_vec()))
    }

    fn last_entry(&self) -> Result<Option<AuditEntry>, Error> {
        told("last_entry", self.0.last_entry())
    }

    fn write(
        &self,
        rows: &[RecordRow],
        erased: &[RecordRow],
        entry: &AuditEntry,
    ) -> Result<bool, Error> {
        let written = self.0.write(rows.to_vec(), erased.to_vec(), entry.clone());
        told("write", written)
    }

    fn audit(&self, after: u64, limit: u32) -> Result<Vec<AuditEntry>, Error> {
        told("audit", self.0.audit(after, limit))
    }
}

/// Reads the record of a row.
pub(crate) fn parsed<R: Record>(row: &RecordRow) -> Result<R, Error> {
    storage::read_row(row)
}

fn stored(row: &RecordRow) -> Result<StoredRecord, Error> {
    Ok(StoredRecord {
        record: AnyRecord::read(row)?,
        key: row.key.clone(),
        revision: row.revision,
        recorded_at: row.recorded_at,
    })
}

/// Where records are kept: every revision of each, and who wrote it when.
#[derive(uniffi::Object)]
pub struct Store(Box<dyn storage::Store>);

#[uniffi::export]
impl Store {
    /// A store that is gone with the program.
    #[uniffi::constructor]
    #[must_use]
    pub fn in_memory() -> Arc<Self> {
        Arc::new(Self(Box::new(MemoryStore::new())))
    }

    /// A store in an SQLite file; the file is made if it is not there.
    ///
    /// # Errors
    /// [`CrmError`] for a file that is no store of this product, or a medium that refuses.
    #[uniffi::constructor]
    pub fn open_sqlite(path: String) -> Result<Arc<Self>, CrmError> {
        let store = SqliteStore::open(path.as_ref())?;
        Ok(Arc::new(Self(Box::new(store))))
    }

    /// A store over tables of the host.
    #[uniffi::constructor]
    #[must_use]
    pub fn hosted(rows: Arc<dyn RowStore>) -> Arc<Self> {
        Arc::new(Self(Box::new(HostedStore::new(Tables(rows)))))
    }

    /// Writes all changes or none. `recorded_at` is not before the commit before it.
    ///
    /// # Errors
    /// [`CrmError`] for a stale revision, another content under a known key, a reference that is not there,
    /// an earlier moment, or a medium that failed; nothing was kept then.
    pub fn commit(
        &self,
        actor: String,
        recorded_at: NaiveDateTime,
        changes: Vec<RecordChange>,
    ) -> Result<Receipt, CrmError> {
        let changes = changes
            .iter()
            .map(|change| change.record.change(change.seen))
            .collect::<Result<_, _>>()?;
        let commit = Commit {
            actor,
            recorded_at,
            changes,
        };
        Ok(self.0.commit(&commit)?)
    }

    /// The newest revision of the record with this key, or of what was known at a moment.
    ///
    /// # Errors
    /// [`CrmError`] for a store that failed.
    #[uniffi::method(default(known_at = None))]
    pub fn get(
        &self,
        family: RecordFamily,
        key: String,
        known_at: Option<NaiveDateTime>,
    ) -> Result<Option<StoredRecord>, CrmError> {
        let query = RecordQuery {
            family: family.name(),
            key: Some(&key),
            customer: None,
            after: None,
            limit: 1,
            known_at,
        };
        Ok(self.0.read(&query)?.first().map(stored).transpose()?)
    }

    /// Records in the order of the keys' bytes, after a key and at most so many; of one customer, if one is
    /// named.
    ///
    /// # Errors
    /// [`CrmError`] for a store that failed.
    #[uniffi::method(default(customer = None, after = None, limit = 1000, known_at = None))]
    pub fn page(
        &self,
        family: RecordFamily,
        customer: Option<CustomerKey>,
        after: Option<String>,
        limit: u32,
        known_at: Option<NaiveDateTime>,
    ) -> Result<Vec<StoredRecord>, CrmError> {
        let query = RecordQuery {
            family: family.name(),
            key: None,
            customer: customer.as_ref().map(CustomerKey::as_str),
            after: after.as_deref(),
            limit,
            known_at,
        };
        let rows = self.0.read(&query)?;
        Ok(rows.iter().map(stored).collect::<Result<_, _>>()?)
    }

    /// Entries of the audit trail after a sequence number, at most so many.
    ///
    /// # Errors
    /// [`CrmError`] for a store that failed.
    #[uniffi::method(default(after = 0, limit = 1000))]
    pub fn audit(&self, after: u64, limit: u32) -> Result<Vec<AuditEntry>, CrmError> {
        Ok(self.0.audit(after, limit)?)
    }

    /// Walks the whole audit trail and proves every link; the number of its entries.
    ///
    /// # Errors
    /// [`CrmError`] with the first entry that does not fit.
    pub fn verify_audit(&self) -> Result<u64, CrmError> {
        Ok(storage::verify_audit(&*self.0)?)
    }

    /// Writes many records, in commits of a few thousand; loading them again changes nothing.
    ///
    /// # Errors
    /// As [`Store::commit`].
    pub fn load(
        &self,
        facts: ReviewFacts,
        actor: String,
        recorded_at: NaiveDateTime,
    ) -> Result<Loaded, CrmError> {
        Ok(office::load(
            &*self.0,
            &facts,
            &actor,
            recorded_at,
            &mut |_| {},
        )?)
    }

    /// Everything the store holds for a review, as known at a moment or now.
    ///
    /// # Errors
    /// [`CrmError`] for a store that failed.
    #[uniffi::method(default(known_at = None))]
    pub fn facts(&self, known_at: Option<NaiveDateTime>) -> Result<ReviewFacts, CrmError> {
        Ok(office::facts(&*self.0, known_at)?)
    }

    /// The review of a day, under the policy of that day, from what was known at a moment or is known now.
    ///
    /// # Errors
    /// [`CrmError`] for a store that failed, or records that cannot be judged.
    #[uniffi::method(default(known_at = None))]
    pub fn month_end(
        &self,
        book: &PolicyBook,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
        known_at: Option<NaiveDateTime>,
    ) -> Result<MonthEnd, CrmError> {
        let office = Office {
            store: &*self.0,
            book: &book.0,
            calendar: &calendar.0,
        };
        Ok(office.month_end(as_of, known_at)?)
    }

    /// Records the classes of a review as assessments of its day.
    ///
    /// # Errors
    /// As [`Store::commit`].
    pub fn record_assessments(
        &self,
        review: MonthEnd,
        actor: String,
        recorded_at: NaiveDateTime,
    ) -> Result<Receipt, CrmError> {
        Ok(office::record_assessments(
            &*self.0,
            &review,
            &actor,
            recorded_at,
        )?)
    }
}

/// Runs the suite that every store is proved with, on empty tables of the host each time; the cases that
/// failed.
#[uniffi::export]
#[must_use]
pub fn prove_row_store(source: Arc<dyn RowStoreSource>) -> Vec<StoreFault> {
    let failures = storage::conformance::run(&|| {
        let rows = told("empty", source.empty())?;
        Ok(Box::new(HostedStore::new(Tables(rows))) as Box<dyn storage::Store>)
    });
    failures
        .into_iter()
        .map(|(case, detail)| StoreFault {
            case_name: case.to_owned(),
            detail,
        })
        .collect()
}
