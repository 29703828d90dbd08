//! What is written: changes, all or nothing.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::family::Record;
use crate::answer::{Error, ErrorCode};

/// One change: a record as it shall be kept. Of most families records can only be added: the same record
/// again changes nothing, another one under its key is refused. Of the others it says which revision it
/// was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub(super) family: &'static str,
    pub(super) append_only: bool,
    pub(super) key: String,
    pub(super) customer: String,
    pub(super) date: Option<NaiveDate>,
    pub(super) references: Vec<(&'static str, String)>,
    pub(super) seen: Option<u64>,
    pub(super) erases: bool,
    pub(super) body: String,
}

impl Change {
    /// Adds a record.
    ///
    /// # Errors
    /// [`ErrorCode::StoreFailed`] for a record that JSON cannot hold.
    pub fn add<R: Record>(record: &R) -> Result<Self, Error> {
        Self::put(record, None)
    }

    /// Writes a record. `seen` is the revision it was made from; none when it must be new.
    ///
    /// # Errors
    /// As [`Change::add`].
    pub fn put<R: Record>(record: &R, seen: Option<u64>) -> Result<Self, Error> {
        let body = serde_json::to_string(record).map_err(|error| {
            let expected = "a record that JSON can hold";
            Error::new(ErrorCode::StoreFailed, R::FAMILY, expected, error)
        })?;
        Ok(Self {
            family: R::FAMILY,
            append_only: R::APPEND_ONLY,
            key: record.key(),
            customer: record
                .customer()
                .map(ToString::to_string)
                .unwrap_or_default(),
            date: record.date(),
            references: record.references(),
            seen,
            erases: record.erases(),
            body,
        })
    }

    /// The family it belongs to.
    #[must_use]
    pub fn family(&self) -> &'static str {
        self.family
    }

    /// The key of its record.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }
}

/// Changes that belong together, with who made them and when; both come from the caller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Key of the person or program.
    pub actor: String,
    /// When; not before the commit before it.
    pub recorded_at: NaiveDateTime,
    /// The changes in their order.
    pub changes: Vec<Change>,
}

/// What a commit did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// Number of its entry in the audit trail; zero when nothing was new and the trail is empty.
    pub sequence: u64,
    /// Hash of that entry.
    pub hash: String,
    /// Changes that were written.
    pub written_count: u32,
    /// Records that stood there already with the same content.
    pub already_there_count: u32,
}
