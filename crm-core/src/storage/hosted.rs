//! A store over tables of a host: five functions that move rows, and nothing to decide.
//!
//! The host may be written in another language, so every argument is owned or a plain slice, and a commit
//! costs four calls however many records it holds.

use std::collections::BTreeMap;
use std::sync::Mutex;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::audit::AuditEntry;
use super::commit::{Commit, Receipt};
use super::plan::plan;
use super::port::{RecordQuery, RecordRow, Store};
use crate::answer::{Error, ErrorCode};
use crate::base::moment;

/// How often a commit is worked out anew when somebody else was faster.
const ATTEMPTS: u32 = 8;

/// Which record: its family and its key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordId {
    /// Name of the family.
    pub family: String,
    /// Its key.
    pub key: String,
}

/// What is asked of a host: the newest revision of every record that fits, in the order of the keys' bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowQuery {
    /// Name of the family.
    pub family: String,
    /// Only the record with this key.
    #[serde(default)]
    pub key: Option<String>,
    /// Only records of this customer.
    #[serde(default)]
    pub customer: Option<String>,
    /// Only keys after this one.
    #[serde(default)]
    pub after: Option<String>,
    /// At most so many.
    pub limit: u32,
    /// Without what was recorded later.
    #[serde(default, with = "moment::option")]
    pub known_at: Option<NaiveDateTime>,
}

/// The tables of a host.
///
/// Two tables do: rows, unique by family, key and revision; and entries of the audit trail, unique by
/// sequence.
pub trait RowStore: Send + Sync {
    /// Rows that fit a query: of each record the newest revision that was recorded by then.
    ///
    /// # Errors
    /// [`ErrorCode::StoreFailed`] when the medium failed.
    fn read(&self, query: &RowQuery) -> Result<Vec<RecordRow>, Error>;

    /// The newest revision of each of these records; one that is not there is left out.
    ///
    /// # Errors
    /// As [`RowStore::read`].
    fn newest(&self, ids: &[RecordId]) -> Result<Vec<RecordRow>, Error>;

    /// The newest entry of the audit trail.
    ///
    /// # Errors
    /// As [`RowStore::read`].
    fn last_entry(&self) -> Result<Option<AuditEntry>, Error>;

    /// Keeps all rows and the entry, or nothing. Of each row in `erased`, which stands among the rows too,
    /// every earlier revision gets the customer, the day and the body: nothing is left of an erased person.
    /// False, and nothing kept, when a row of the same family,
    /// key and revision or an entry of the same sequence is there already: somebody was faster.
    ///
    /// # Errors
    /// As [`RowStore::read`]; nothing was kept then either.
    fn write(
        &self,
        rows: &[RecordRow],
        erased: &[RecordRow],
        entry: &AuditEntry,
    ) -> Result<bool, Error>;

    /// Entries of the audit trail after a sequence number, in their order.
    ///
    /// # Errors
    /// As [`RowStore::read`].
    fn audit(&self, after: u64, limit: u32) -> Result<Vec<AuditEntry>, Error>;
}

/// A store over the tables of a host.
///
/// The rules of a commit are the library's: it reads what the commit stands on, works it out, and asks the
/// host to write. Where the host says that somebody was faster, it is worked out anew on what is there now,
/// so that a stale revision is a conflict and everything else still goes through.
#[derive(Debug)]
pub struct HostedStore<R> {
    rows: R,
    writer: Mutex<()>,
}

impl<R: RowStore> HostedStore<R> {
    /// A store over these tables.
    pub fn new(rows: R) -> Self {
        Self {
            rows,
            writer: Mutex::new(()),
        }
    }
}

impl<R: RowStore> Store for HostedStore<R> {
    fn read(&self, query: &RecordQuery<'_>) -> Result<Vec<RecordRow>, Error> {
        self.rows.read(&RowQuery {
            family: query.family.to_owned(),
            key: query.key.map(str::to_owned),
            customer: query.customer.map(str::to_owned),
            after: query.after.map(str::to_owned),
            limit: query.limit,
            known_at: query.known_at,
        })
    }

    fn commit(&self, commit: &Commit) -> Result<Receipt, Error> {
        // Threads of one process wait for each other; only another process can be faster.
        let _writer = self.writer.lock().map_err(|_| {
            let observed = "a thread that stopped in the middle of a write";
            let expected = "a store that can be locked";
            Error::new(ErrorCode::StoreFailed, "host", expected, observed)
        })?;
        let id = |family: &str, key: &str| RecordId {
            family: family.to_owned(),
            key: key.to_owned(),
        };
        let mut ids: Vec<_> = commit
            .changes
            .iter()
            .flat_map(|change| {
                let references = change.references.iter().map(|(family, key)| (*family, key));
                references.chain([(change.family, &change.key)])
            })
            .map(|(family, key)| id(family, key))
            .collect();
        ids.sort();
        ids.dedup();
        for _ in 0..ATTEMPTS {
            // The entry is read first: what is written after it makes this commit's own entry a second one.
            let last = self.rows.last_entry()?;
            let there: BTreeMap<_, _> = self
                .rows
                .newest(&ids)?
                .into_iter()
                .map(|row| (id(&row.family, &row.key), (row.revision, row.body)))
                .collect();
            let plan = plan(commit, last.as_ref(), &|family, key| {
                Ok(there.get(&id(family, key)).cloned())
            })?;
            let Some(entry) = &plan.entry else {
                return Ok(plan.receipt);
            };
            if self.rows.write(&plan.rows, &plan.erased, entry)? {
                return Ok(plan.receipt);
            }
        }
        Err(Error::new(
            ErrorCode::StoreFailed,
            "host",
            "a write that goes through",
            format!("{ATTEMPTS} times an entry or a revision that was there already"),
        ))
    }

    fn audit(&self, after: u64, limit: u32) -> Result<Vec<AuditEntry>, Error> {
        self.rows.audit(after, limit)
    }
}

#[cfg(all(test, feature = "conformance"))]
mod tests {
    use std::sync::MutexGuard;
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;
    use crate::storage::conformance;

    /// Plain lists, as a host would keep them; `faster` is how often another process is faster.
    #[derive(Default)]
    struct Tables {
        kept: Mutex<(Vec<RecordRow>, Vec<AuditEntry>)>,
        faster: AtomicU32,
        writes: AtomicU32,
    }

    impl Tables {
        fn kept(&self) -> MutexGuard<'_, (Vec<RecordRow>, Vec<AuditEntry>)> {
            self.kept
                .lock()
                .unwrap_or_else(|poisoned| poisoned.into_inner())
        }
    }

    impl RowStore for Tables {
        fn read(&self, query: &RowQuery) -> Result<Vec<RecordRow>, Error> {
            let kept = self.kept();
            let mut newest: BTreeMap<&str, &RecordRow> = BTreeMap::new();
            for row in &kept.0 {
                let fits = row.family == query.family
                    && query.key.as_ref().is_none_or(|key| *key == row.key)
                    && query.customer.as_ref().is_none_or(|of| *of == row.customer)
                    && query.after.as_ref().is_none_or(|after| row.key > *after)
                    && query.known_at.is_none_or(|known| row.recorded_at <= known);
                if fits {
                    newest.insert(&row.key, row);
                }
            }
            let rows = newest.into_values().take(query.limit as usize);
            Ok(rows.cloned().collect())
        }

        fn newest(&self, ids: &[RecordId]) -> Result<Vec<RecordRow>, Error> {
            let kept = self.kept();
            let newest = |id: &RecordId| {
                let mut rows = kept.0.iter().rev();
                rows.find(|row| row.family == id.family && row.key == id.key)
                    .cloned()
            };
            Ok(ids.iter().filter_map(newest).collect())
        }

        fn last_entry(&self) -> Result<Option<AuditEntry>, Error> {
            Ok(self.kept().1.last().cloned())
        }

        fn write(
            &self,
            rows: &[RecordRow],
            erased: &[RecordRow],
            entry: &AuditEntry,
        ) -> Result<bool, Error> {
            self.writes.fetch_add(1, Ordering::Relaxed);
            if self.faster.load(Ordering::Relaxed) > 0 {
                self.faster.fetch_sub(1, Ordering::Relaxed);
                return Ok(false);
            }
            let mut kept = self.kept();
            let taken = kept.1.iter().any(|old| old.sequence == entry.sequence)
                || rows.iter().any(|row| {
                    let same = |old: &RecordRow| {
                        (&old.family, &old.key, old.revision)
                            == (&row.family, &row.key, row.revision)
                    };
                    kept.0.iter().any(same)
                });
            if !taken {
                kept.0.extend_from_slice(rows);
                for row in erased {
                    for old in &mut kept.0 {
                        let earlier = (&old.family, &old.key) == (&row.family, &row.key)
                            && old.revision < row.revision;
                        if earlier {
                            old.customer.clone_from(&row.customer);
                            old.date = row.date;
                            old.body.clone_from(&row.body);
                        }
                    }
                }
                kept.1.push(entry.clone());
            }
            Ok(!taken)
        }

        fn audit(&self, after: u64, limit: u32) -> Result<Vec<AuditEntry>, Error> {
            let kept = self.kept();
            let entries = kept.1.iter().filter(|entry| entry.sequence > after);
            Ok(entries.take(limit as usize).cloned().collect())
        }
    }

    #[test]
    fn tables_of_a_host_keep_to_the_suite() {
        let make = || Ok(Box::new(HostedStore::new(Tables::default())) as Box<dyn Store>);
        let failures = conformance::run(&make);
        assert!(failures.is_empty(), "{failures:?}");
    }

    #[test]
    fn a_commit_that_was_overtaken_is_worked_out_anew() -> Result<(), Error> {
        let overtaken = |times: u32| {
            let store = HostedStore::new(Tables {
                faster: AtomicU32::new(times),
                ..Tables::default()
            });
            let outcome = store.commit(&conformance::sample_commit()?);
            Ok::<_, Error>((outcome, store.rows.writes.load(Ordering::Relaxed)))
        };
        let (outcome, writes) = overtaken(ATTEMPTS - 1)?;
        assert_eq!(
            (outcome.map(|receipt| receipt.sequence), writes),
            (Ok(1), ATTEMPTS)
        );
        let (outcome, writes) = overtaken(ATTEMPTS)?;
        let code = outcome.err().map(|error| error.code);
        assert_eq!((code, writes), (Some(ErrorCode::StoreFailed), ATTEMPTS));
        Ok(())
    }

    #[test]
    fn two_processes_over_the_same_tables_lose_nothing() -> Result<(), Error> {
        // Two stores share the tables but not the lock, as two processes would.
        struct Shared(std::sync::Arc<Tables>);
        impl RowStore for Shared {
            fn read(&self, query: &RowQuery) -> Result<Vec<RecordRow>, Error> {
                self.0.read(query)
            }
            fn newest(&self, ids: &[RecordId]) -> Result<Vec<RecordRow>, Error> {
                self.0.newest(ids)
            }
            fn last_entry(&self) -> Result<Option<AuditEntry>, Error> {
                self.0.last_entry()
            }
            fn write(
                &self,
                rows: &[RecordRow],
                erased: &[RecordRow],
                entry: &AuditEntry,
            ) -> Result<bool, Error> {
                self.0.write(rows, erased, entry)
            }
            fn audit(&self, after: u64, limit: u32) -> Result<Vec<AuditEntry>, Error> {
                self.0.audit(after, limit)
            }
        }
        let tables = std::sync::Arc::new(Tables::default());
        let family = crate::storage::Family::find("customer")?;
        let each = 50;
        std::thread::scope(|scope| {
            for writer in ["a", "b"] {
                let store = HostedStore::new(Shared(tables.clone()));
                scope.spawn(move || -> Result<(), Error> {
                    for count in 0..each {
                        let json = format!(
                            r#"{{"customer":"{writer}{count:02}","name":"x","known_since":"2026-01-01"}}"#
                        );
                        let commit = Commit {
                            actor: writer.to_owned(),
                            recorded_at: moment::parse("2026-01-06T09:00:00").unwrap_or_default(),
                            changes: vec![family.change(&json, None)?],
                        };
                        // Only the store's own patience may end; then it is tried again.
                        while let Err(error) = store.commit(&commit) {
                            assert_eq!(error.code, ErrorCode::StoreFailed);
                        }
                    }
                    Ok(())
                });
            }
        });
        let store = HostedStore::new(Shared(tables));
        assert_eq!(crate::storage::verify_audit(&store)?, 2 * each);
        let all = crate::storage::read_all::<crate::storage::CustomerRecord>(&store, None)?;
        assert_eq!(all.len() as u64, 2 * each);
        Ok(())
    }
}
