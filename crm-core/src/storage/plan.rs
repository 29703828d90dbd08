//! What a commit will do, worked out once for every adapter, so that all refuse the same things.

use std::collections::BTreeMap;

use super::audit::{AuditChange, AuditEntry};
use super::commit::{Commit, Receipt};
use super::port::RecordRow;
use crate::answer::{Error, ErrorCode};
use crate::policy::fingerprint;

/// Everything a commit writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Rows to add, in their order.
    pub rows: Vec<RecordRow>,
    /// Of the rows to add those of erased persons: every earlier revision of the same family and key gets the
    /// customer, the day and the body of the row, so that no past moment shows what was erased.
    pub erased: Vec<RecordRow>,
    /// The entry of the audit trail; none when every record stood there already.
    pub entry: Option<AuditEntry>,
    /// What the commit answers.
    pub receipt: Receipt,
}

/// Finds the newest revision of a record, by family and key: its number and its body.
pub type Newest<'a> = dyn Fn(&str, &str) -> Result<Option<(u64, String)>, Error> + 'a;

/// Works out a commit. `last` is the newest entry of the audit trail; `newest` finds the newest revision
/// of a record and its body. An adapter calls this inside its transaction and writes what it gives.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a commit before the last one, [`ErrorCode::UnknownReference`] for a
/// record whose references are not there, [`ErrorCode::RevisionConflict`] for a revision that is not the
/// newest, [`ErrorCode::AppendOnly`] for another content under a known key.
pub fn plan(
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
    let mut fresh: BTreeMap<(&str, &str), (u64, &str)> = BTreeMap::new();
    let mut rows = Vec::new();
    let mut erased = Vec::new();
    let mut already_there = 0_u32;
    for (at, change) in commit.changes.iter().enumerate() {
        let look = |family: &str, key: &str| match fresh.get(&(family, key)) {
            Some((revision, body)) => Ok(Some((*revision, (*body).to_owned()))),
            None => newest(family, key),
        };
        for (family, key) in &change.references {
            if look(family, key)?.is_none() {
                let path = format!("changes[{at}]");
                let expected = format!("{family} records that are in the store");
                return Err(Error::new(ErrorCode::UnknownReference, path, expected, key));
            }
        }
        let found = look(change.family, &change.key)?;
        let path = format!("{}:{}", change.family, change.key);
        let same = found.as_ref().is_some_and(|(_, body)| *body == change.body);
        let revision = found.map(|(revision, _)| revision);
        if change.append_only {
            if revision.is_some() && !same {
                let expected = "a new record";
                let observed = "another content";
                return Err(Error::new(ErrorCode::AppendOnly, path, expected, observed));
            }
        } else if change.seen != revision {
            let text = |r: Option<u64>| r.map_or("no record".to_owned(), |r| r.to_string());
            return Err(Error::new(
                ErrorCode::RevisionConflict,
                path,
                format!("revision {}", text(change.seen)),
                text(revision),
            ));
        }
        if same {
            already_there = already_there.saturating_add(1);
            continue;
        }
        let revision = revision.unwrap_or(0).saturating_add(1);
        fresh.insert((change.family, &change.key), (revision, &change.body));
        let row = RecordRow {
            family: change.family.to_owned(),
            key: change.key.clone(),
            customer: change.customer.clone(),
            date: change.date,
            revision,
            recorded_at: commit.recorded_at,
            body: change.body.clone(),
        };
        if change.erases {
            erased.push(row.clone());
        }
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
            erased,
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
                family: row.family.clone(),
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
        erased,
        entry: Some(entry),
        receipt,
    })
}
