//! What a commit will do, worked out once for every adapter, so that all refuse the same things.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use super::audit::{AuditChange, AuditEntry};
use super::commit::{Change, Commit, Receipt};
use super::port::Stored;
use super::records::Record;
use crate::answer::{Error, ErrorCode};
use crate::finance::ReceivableDocument;
use crate::policy::fingerprint;

/// One row to be written, of any family.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) family: &'static str,
    pub(super) key: String,
    pub(super) customer: String,
    #[cfg_attr(
        not(feature = "sqlite"),
        allow(dead_code, reason = "only an SQL store has a column for it")
    )]
    pub(super) date: Option<String>,
    pub(super) revision: u64,
    pub(super) recorded_at: NaiveDateTime,
    pub(super) body: String,
}

impl Row {
    pub(super) fn read<R: Record>(&self) -> Result<Stored<R>, Error> {
        let record = serde_json::from_str(&self.body).map_err(|error| {
            let path = format!("{}:{}", self.family, self.key);
            Error::new(
                ErrorCode::StoreDamaged,
                path,
                "a record of this family",
                error,
            )
        })?;
        Ok(Stored {
            record,
            revision: self.revision,
            recorded_at: self.recorded_at,
        })
    }
}

/// Everything a commit writes.
pub(super) struct Plan {
    pub(super) rows: Vec<Row>,
    /// None when every record stood there already.
    pub(super) entry: Option<AuditEntry>,
    pub(super) receipt: Receipt,
}

/// Finds the newest revision of a record, by family and key: its number and its body.
pub(super) type Newest<'a> =
    dyn Fn(&'static str, &str) -> Result<Option<(u64, String)>, Error> + 'a;

/// Works out a commit. `newest` finds the newest revision of a record and its body.
pub(super) fn plan(
    commit: &Commit,
    last: Option<&AuditEntry>,
    newest: &Newest<'_>,
) -> Result<Plan, Error> {
    if let Some(last) = last
        && commit.recorded_at < last.recorded_at
    {
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "recorded_at",
            format!("not before {}", last.recorded_at),
            commit.recorded_at,
        ));
    }
    let mut fresh: BTreeMap<(&'static str, String), (u64, String)> = BTreeMap::new();
    let mut rows = Vec::new();
    let mut already_there = 0_u32;
    for (at, change) in commit.changes.iter().enumerate() {
        let look = |family: &'static str, key: &str| match fresh.get(&(family, key.to_owned())) {
            Some(found) => Ok(Some(found.clone())),
            None => newest(family, key),
        };
        if let Change::AddAllocation(record) = change {
            for key in [&record.allocation.credit, &record.allocation.debit] {
                if look(ReceivableDocument::FAMILY, key.as_str())?.is_none() {
                    let path = format!("changes[{at}]");
                    let expected = "documents that are in the store";
                    return Err(Error::new(ErrorCode::UnknownReference, path, expected, key));
                }
            }
        }
        let mut row = row(change, commit.recorded_at)?;
        let found = look(row.family, &row.key)?;
        let path = format!("{}:{}", row.family, row.key);
        match (change, found) {
            (Change::PutCustomer { seen, .. }, found) => {
                let revision = found.as_ref().map(|(revision, _)| *revision);
                if *seen != revision {
                    let text = |r: Option<u64>| r.map_or("no record".to_owned(), |r| r.to_string());
                    return Err(Error::new(
                        ErrorCode::RevisionConflict,
                        path,
                        format!("revision {}", text(*seen)),
                        text(revision),
                    ));
                }
                if found.is_some_and(|(_, body)| body == row.body) {
                    already_there = already_there.saturating_add(1);
                    continue;
                }
                row.revision = revision.unwrap_or(0).saturating_add(1);
            }
            (_, Some((_, body))) if body == row.body => {
                already_there = already_there.saturating_add(1);
                continue;
            }
            (_, Some(_)) => {
                let expected = "a new record";
                return Err(Error::new(
                    ErrorCode::AppendOnly,
                    path,
                    expected,
                    "another content",
                ));
            }
            (_, None) => {}
        }
        fresh.insert(
            (row.family, row.key.clone()),
            (row.revision, row.body.clone()),
        );
        rows.push(row);
    }
    let written_count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let (sequence, previous_hash) = last.map_or((0, String::new()), |last| {
        (last.sequence, last.hash.clone())
    });
    if rows.is_empty() {
        let receipt = Receipt {
            sequence,
            hash: previous_hash,
            written_count,
            already_there_count: already_there,
        };
        return Ok(Plan {
            rows,
            entry: None,
            receipt,
        });
    }
    let mut entry = AuditEntry {
        sequence: sequence.saturating_add(1),
        recorded_at: commit.recorded_at,
        actor: commit.actor.clone(),
        changes: rows
            .iter()
            .map(|row| AuditChange {
                family: row.family.to_owned(),
                key: row.key.clone(),
                revision: row.revision,
                digest: fingerprint(&row.body),
            })
            .collect(),
        previous_hash,
        hash: String::new(),
    };
    entry.hash = entry.expected_hash()?;
    let receipt = Receipt {
        sequence: entry.sequence,
        hash: entry.hash.clone(),
        written_count,
        already_there_count: already_there,
    };
    Ok(Plan {
        rows,
        entry: Some(entry),
        receipt,
    })
}

fn row(change: &Change, recorded_at: NaiveDateTime) -> Result<Row, Error> {
    match change {
        Change::PutCustomer { record, .. } => row_of(record.as_ref(), recorded_at),
        Change::AddVisit(record) => row_of(record, recorded_at),
        Change::AddAssessment(record) => row_of(record, recorded_at),
        Change::AddDocument(record) => row_of(record.as_ref(), recorded_at),
        Change::AddAllocation(record) => row_of(record, recorded_at),
    }
}

fn row_of<R: Record>(record: &R, recorded_at: NaiveDateTime) -> Result<Row, Error> {
    let body = serde_json::to_string(record).map_err(|error| {
        Error::new(
            ErrorCode::StoreFailed,
            R::FAMILY,
            "a record that JSON can hold",
            error,
        )
    })?;
    Ok(Row {
        family: R::FAMILY,
        key: record.key(),
        customer: record.customer().to_string(),
        date: record.date().map(|date| date.to_string()),
        revision: 1,
        recorded_at,
        body,
    })
}
