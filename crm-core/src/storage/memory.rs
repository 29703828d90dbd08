//! The store in memory: the reference that every adapter is compared with.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard};

use chrono::NaiveDateTime;

use super::audit::AuditEntry;
use super::commit::{Commit, Receipt};
use super::plan::plan;
use super::port::{RecordQuery, RecordRow, Store};
use crate::answer::{Error, ErrorCode};

/// Records in memory; gone with the value.
#[derive(Debug, Default)]
pub struct MemoryStore {
    state: Mutex<State>,
}

/// Revisions of the records of a family, oldest first, by key.
type Rows = BTreeMap<String, Vec<RecordRow>>;

#[derive(Debug, Default)]
struct State {
    families: BTreeMap<String, Rows>,
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
            let expected = "a store that can be locked";
            Error::new(ErrorCode::StoreFailed, "memory", expected, observed)
        })
    }
}

fn newest(revisions: &[RecordRow], known_at: Option<NaiveDateTime>) -> Option<&RecordRow> {
    let mut revisions = revisions.iter().rev();
    revisions.find(|row| known_at.is_none_or(|known_at| row.recorded_at <= known_at))
}

impl Store for MemoryStore {
    fn read(&self, query: &RecordQuery<'_>) -> Result<Vec<RecordRow>, Error> {
        use std::ops::Bound::{Excluded, Unbounded};
        let state = self.state()?;
        let Some(rows) = state.families.get(query.family) else {
            return Ok(Vec::new());
        };
        let fits = |row: &&RecordRow| {
            query
                .customer
                .is_none_or(|customer| row.customer == customer)
        };
        if let Some(key) = query.key {
            let found = rows.get(key).and_then(|r| newest(r, query.known_at));
            let after = query.after.is_none_or(|after| key > after);
            let found = found.filter(fits).filter(|_| after && query.limit > 0);
            return Ok(found.cloned().into_iter().collect());
        }
        let from = query.after.map_or(Unbounded, Excluded);
        Ok(rows
            .range::<str, _>((from, Unbounded))
            .filter_map(|(_, revisions)| newest(revisions, query.known_at))
            .filter(fits)
            .take(query.limit as usize)
            .cloned()
            .collect())
    }

    fn commit(&self, commit: &Commit) -> Result<Receipt, Error> {
        let mut state = self.state()?;
        let plan = plan(commit, state.audit.last(), &|family, key| {
            let revisions = state.families.get(family).and_then(|rows| rows.get(key));
            Ok(revisions
                .and_then(|r| r.last())
                .map(|row| (row.revision, row.body.clone())))
        })?;
        for row in plan.rows {
            let rows = state.families.entry(row.family.clone()).or_default();
            rows.entry(row.key.clone()).or_default().push(row);
        }
        for row in plan.erased {
            let rows = state.families.entry(row.family).or_default();
            for old in rows.get_mut(&row.key).into_iter().flatten() {
                if old.revision < row.revision {
                    old.customer.clone_from(&row.customer);
                    old.date = row.date;
                    old.body.clone_from(&row.body);
                }
            }
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
