//! The store in memory: the reference that every adapter is compared with.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard};

use chrono::NaiveDateTime;

use super::audit::AuditEntry;
use super::commit::{Commit, Receipt};
use super::plan::{Row, plan};
use super::port::{Reads, Store, Stored};
use super::records::Record;
use crate::answer::{Error, ErrorCode};
use crate::base::CustomerKey;

/// Records in memory; gone with the value.
#[derive(Debug, Default)]
pub struct MemoryStore {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// Revisions of a record, oldest first, by family and key.
    rows: BTreeMap<(&'static str, String), Vec<Row>>,
    audit: Vec<AuditEntry>,
}

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn state(&self) -> Result<MutexGuard<'_, State>, Error> {
        self.state.lock().map_err(|_| {
            let observed = "a thread that stopped in the middle of a write";
            Error::new(
                ErrorCode::StoreFailed,
                "memory",
                "a store that can be locked",
                observed,
            )
        })
    }

    fn read<R: Record>(
        &self,
        after: Option<&str>,
        limit: u32,
        known_at: Option<NaiveDateTime>,
        keep: impl Fn(&Row) -> bool,
    ) -> Result<Vec<Stored<R>>, Error> {
        let state = self.state()?;
        state
            .rows
            .iter()
            .filter(|((family, key), _)| {
                *family == R::FAMILY && after.is_none_or(|after| key.as_str() > after)
            })
            .filter_map(|(_, revisions)| newest(revisions, known_at))
            .filter(|row| keep(row))
            .take(limit as usize)
            .map(Row::read)
            .collect()
    }
}

fn newest(revisions: &[Row], known_at: Option<NaiveDateTime>) -> Option<&Row> {
    revisions
        .iter()
        .rev()
        .find(|row| known_at.is_none_or(|known_at| row.recorded_at <= known_at))
}

impl<R: Record> Reads<R> for MemoryStore {
    fn get(&self, key: &str, known_at: Option<NaiveDateTime>) -> Result<Option<Stored<R>>, Error> {
        let state = self.state()?;
        let revisions = state.rows.get(&(R::FAMILY, key.to_owned()));
        revisions
            .and_then(|rows| newest(rows, known_at))
            .map(Row::read)
            .transpose()
    }

    fn page(
        &self,
        after: Option<&str>,
        limit: u32,
        known_at: Option<NaiveDateTime>,
    ) -> Result<Vec<Stored<R>>, Error> {
        self.read(after, limit, known_at, |_| true)
    }

    fn of_customer(
        &self,
        customer: &CustomerKey,
        after: Option<&str>,
        limit: u32,
        known_at: Option<NaiveDateTime>,
    ) -> Result<Vec<Stored<R>>, Error> {
        self.read(after, limit, known_at, |row| {
            row.customer == customer.as_str()
        })
    }
}

impl Store for MemoryStore {
    fn commit(&self, commit: &Commit) -> Result<Receipt, Error> {
        let mut state = self.state()?;
        let plan = plan(commit, state.audit.last(), &|family, key| {
            let revisions = state.rows.get(&(family, key.to_owned()));
            Ok(revisions
                .and_then(|r| r.last())
                .map(|row| (row.revision, row.body.clone())))
        })?;
        for row in plan.rows {
            state
                .rows
                .entry((row.family, row.key.clone()))
                .or_default()
                .push(row);
        }
        state.audit.extend(plan.entry);
        Ok(plan.receipt)
    }

    fn audit(&self, after: u64, limit: u32) -> Result<Vec<AuditEntry>, Error> {
        let state = self.state()?;
        let entries = state.audit.iter().filter(|entry| entry.sequence > after);
        Ok(entries.take(limit as usize).cloned().collect())
    }
}
