//! The store in one SQLite file.
//!
//! - WAL, so that readers and one writer do not wait for each other; `synchronous = FULL`, because a
//!   commit that was acknowledged must survive a power cut and one fsync a commit is cheap beside it.
//! - The body is the serde form of the record, the same text as on the wire. SQLite never adds up
//!   money: `sum()` over decimal text is a float.
//! - Every read has an ORDER BY. Without one SQLite may answer from another index in another order.
//! - `application_id` marks the file as ours, `user_version` counts the migrations.

use std::path::Path;
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;

use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use super::audit::AuditEntry;
use super::commit::{Commit, Receipt};
use super::plan::plan;
use super::port::{RecordQuery, RecordRow, Store};
use crate::answer::{Error, ErrorCode};
use crate::base::{day, moment};

/// "HCRM": tells our files from other SQLite files.
const APPLICATION_ID: i64 = 0x4843_524D;
const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/sqlite/0001_records.sql"),
    include_str!("../../migrations/sqlite/0002_one_table.sql"),
];
const FOREVER: &str = "9999-12-31T23:59:59";

/// Records in a SQLite file.
#[derive(Debug)]
pub struct SqliteStore {
    connection: Mutex<Connection>,
}

fn failed(error: rusqlite::Error) -> Error {
    let damaged = matches!(
        error.sqlite_error_code(),
        Some(rusqlite::ErrorCode::NotADatabase | rusqlite::ErrorCode::DatabaseCorrupt)
    );
    let code = if damaged {
        ErrorCode::StoreDamaged
    } else {
        ErrorCode::StoreFailed
    };
    Error::new(code, "sqlite", "a database that answers", error)
}

fn written(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}

impl SqliteStore {
    /// Opens the file, or makes it, and brings it to the present shape.
    ///
    /// # Errors
    /// [`ErrorCode::StoreDamaged`] for a file that is no database or not ours,
    /// [`ErrorCode::StoreTooNew`] for one written by a later version, [`ErrorCode::StoreFailed`] when
    /// the medium refuses.
    pub fn open(path: &Path) -> Result<Self, Error> {
        Self::prepare(Connection::open(path).map_err(failed)?)
    }

    /// A store that is gone with the value.
    ///
    /// # Errors
    /// As [`SqliteStore::open`].
    pub fn open_in_memory() -> Result<Self, Error> {
        Self::prepare(Connection::open_in_memory().map_err(failed)?)
    }

    fn prepare(mut connection: Connection) -> Result<Self, Error> {
        connection
            .busy_timeout(Duration::from_secs(10))
            .map_err(failed)?;
        let number = |name: &str, c: &Connection| -> Result<i64, Error> {
            c.pragma_query_value(None, name, |row| row.get(0))
                .map_err(failed)
        };
        let tables: i64 = connection
            .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
            .map_err(failed)?;
        let ours = number("application_id", &connection)?;
        if ours != APPLICATION_ID && !(ours == 0 && tables == 0) {
            let expected = "a store of this product, or a new file";
            return Err(Error::new(
                ErrorCode::StoreDamaged,
                "sqlite",
                expected,
                "another database",
            ));
        }
        let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
        let version = number("user_version", &connection)?;
        if version > known {
            let expected = format!("at most version {known}");
            return Err(Error::new(
                ErrorCode::StoreTooNew,
                "sqlite",
                expected,
                version,
            ));
        }
        connection
            .pragma_update(None, "journal_mode", "WAL")
            .map_err(failed)?;
        connection
            .pragma_update(None, "synchronous", "FULL")
            .map_err(failed)?;
        connection
            .pragma_update(None, "foreign_keys", true)
            .map_err(failed)?;
        // What is erased is written over, not only forgotten.
        connection
            .pragma_update(None, "secure_delete", true)
            .map_err(failed)?;
        let transaction = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(failed)?;
        // Another process may have been faster.
        let version = usize::try_from(number("user_version", &transaction)?).unwrap_or(0);
        for migration in MIGRATIONS.iter().skip(version) {
            transaction.execute_batch(migration).map_err(failed)?;
        }
        transaction
            .pragma_update(None, "application_id", APPLICATION_ID)
            .map_err(failed)?;
        transaction
            .pragma_update(None, "user_version", known)
            .map_err(failed)?;
        transaction.commit().map_err(failed)?;
        Ok(Self {
            connection: Mutex::new(connection),
        })
    }

    fn connection(&self) -> Result<MutexGuard<'_, Connection>, Error> {
        self.connection.lock().map_err(|_| {
            let observed = "a thread that stopped in the middle of a write";
            Error::new(
                ErrorCode::StoreFailed,
                "sqlite",
                "a store that can be locked",
                observed,
            )
        })
    }
}

impl Store for SqliteStore {
    fn read(&self, query: &RecordQuery<'_>) -> Result<Vec<RecordRow>, Error> {
        let known_at = query.known_at.map_or_else(|| FOREVER.to_owned(), written);
        let after = query.after.unwrap_or("");
        let mut args: Vec<&dyn rusqlite::ToSql> =
            vec![&query.family, &known_at, &after, &query.limit];
        let mut limits = String::new();
        // The words of the statement never come from outside, only its values.
        for (name, value) in [("key", &query.key), ("customer", &query.customer)] {
            if let Some(value) = value {
                args.push(value);
                limits.push_str(&format!(" AND {name} = ?{}", args.len()));
            }
        }
        // With max() SQLite takes the other columns from the row of the maximum.
        let sql = format!(
            "SELECT key, max(revision), recorded_at, body, customer, date FROM record \
             WHERE family = ?1 AND recorded_at <= ?2 AND key > ?3{limits} \
             GROUP BY key ORDER BY key LIMIT ?4"
        );
        let connection = self.connection()?;
        let mut statement = connection.prepare_cached(&sql).map_err(failed)?;
        let mut rows = statement.query(args.as_slice()).map_err(failed)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next().map_err(failed)? {
            let damaged = |path: &str, expected: &str, observed: &str| {
                Error::new(ErrorCode::StoreDamaged, path, expected, observed)
            };
            let recorded: String = row.get(2).map_err(failed)?;
            let date: Option<String> = row.get(5).map_err(failed)?;
            found.push(RecordRow {
                family: query.family.to_owned(),
                key: row.get(0).map_err(failed)?,
                revision: row.get::<_, i64>(1).map_err(failed)?.unsigned_abs(),
                recorded_at: moment::parse(&recorded)
                    .ok_or_else(|| damaged("recorded_at", "a moment", &recorded))?,
                body: row.get(3).map_err(failed)?,
                customer: row.get(4).map_err(failed)?,
                date: date
                    .map(|text| day::parse(&text).ok_or_else(|| damaged("date", "a day", &text)))
                    .transpose()?,
            });
        }
        Ok(found)
    }

    fn commit(&self, commit: &Commit) -> Result<Receipt, Error> {
        let mut connection = self.connection()?;
        let transaction = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(failed)?;
        let last = transaction
            .query_row(
                "SELECT body FROM audit ORDER BY sequence DESC LIMIT 1",
                [],
                |row| row.get::<_, String>(0),
            )
            .optional()
            .map_err(failed)?
            .map(|body| entry(&body))
            .transpose()?;
        let plan = plan(commit, last.as_ref(), &|family, key| {
            let sql = "SELECT revision, body FROM record WHERE family = ?1 AND key = ?2 \
                       ORDER BY revision DESC LIMIT 1";
            transaction
                .prepare_cached(sql)
                .and_then(|mut statement| {
                    statement
                        .query_row([family, key], |row| {
                            Ok((row.get::<_, i64>(0)?.unsigned_abs(), row.get(1)?))
                        })
                        .optional()
                })
                .map_err(failed)
        })?;
        for row in &plan.rows {
            let sql = "INSERT INTO record (family, customer, key, revision, date, recorded_at, body) \
                       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
            let revision = i64::try_from(row.revision).unwrap_or(i64::MAX);
            transaction
                .prepare_cached(sql)
                .and_then(|mut statement| {
                    statement.execute(params![
                        row.family,
                        row.customer,
                        row.key,
                        revision,
                        row.date.map(|date| date.to_string()),
                        written(row.recorded_at),
                        row.body
                    ])
                })
                .map_err(failed)?;
        }
        for row in &plan.erased {
            let sql = "UPDATE record SET customer = ?1, date = ?2, body = ?3 \
                       WHERE family = ?4 AND key = ?5 AND revision < ?6";
            let revision = i64::try_from(row.revision).unwrap_or(i64::MAX);
            transaction
                .prepare_cached(sql)
                .and_then(|mut statement| {
                    statement.execute(params![
                        row.customer,
                        row.date.map(|date| date.to_string()),
                        row.body,
                        row.family,
                        row.key,
                        revision
                    ])
                })
                .map_err(failed)?;
        }
        if let Some(entry) = &plan.entry {
            let body = serde_json::to_string(entry).map_err(|error| {
                Error::new(ErrorCode::StoreFailed, "audit", "an entry as JSON", error)
            })?;
            let sequence = i64::try_from(entry.sequence).unwrap_or(i64::MAX);
            transaction
                .execute(
                    "INSERT INTO audit (sequence, body) VALUES (?1, ?2)",
                    params![sequence, body],
                )
                .map_err(failed)?;
        }
        transaction.commit().map_err(failed)?;
        if !plan.erased.is_empty() {
            // The log beside the file still holds the old pages. The commit stands whether or not it can be
            // emptied now: a reader of another process may hold it, and then the next checkpoint does it.
            let _emptied = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        }
        Ok(plan.receipt)
    }

    fn audit(&self, after: u64, limit: u32) -> Result<Vec<AuditEntry>, Error> {
        let connection = self.connection()?;
        let mut statement = connection
            .prepare_cached("SELECT body FROM audit WHERE sequence > ?1 ORDER BY sequence LIMIT ?2")
            .map_err(failed)?;
        let after = i64::try_from(after).unwrap_or(i64::MAX);
        let mut rows = statement.query(params![after, limit]).map_err(failed)?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next().map_err(failed)? {
            entries.push(entry(&row.get::<_, String>(0).map_err(failed)?)?);
        }
        Ok(entries)
    }
}

fn entry(body: &str) -> Result<AuditEntry, Error> {
    serde_json::from_str(body)
        .map_err(|error| Error::new(ErrorCode::AuditBroken, "audit", "an entry", error))
}

#[cfg(all(test, feature = "conformance"))]
mod tests {
    use super::*;
    use crate::storage::{VisitRecord, conformance, get, verify_audit};

    fn file(name: &str) -> std::path::PathBuf {
        let unique = format!("crm-core-{}-{name}.sqlite", std::process::id());
        let path = std::env::temp_dir().join(unique);
        for suffix in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{suffix}", path.display()));
        }
        path
    }

    #[test]
    fn what_was_committed_is_there_after_opening_again() -> Result<(), Error> {
        let path = file("reopen");
        SqliteStore::open(&path)?.commit(&conformance::sample_commit()?)?;
        let store = SqliteStore::open(&path)?;
        let other = SqliteStore::open(&path)?;
        let visits: Vec<VisitRecord> = crate::storage::read_all(&store, None)?;
        assert_eq!(visits.len(), 1);
        assert_eq!(
            crate::storage::read_all::<VisitRecord>(&other, None)?,
            visits
        );
        assert_eq!(verify_audit(&store)?, 1);
        Ok(())
    }

    #[test]
    fn a_file_of_the_first_version_is_brought_along() -> Result<(), Error> {
        let path = file("first");
        let old = Connection::open(&path).map_err(failed)?;
        let body = r#"{"visit":"V1","customer":"H1","date":"2026-01-05","note":"x"}"#;
        old.execute_batch(include_str!("../../migrations/sqlite/0001_records.sql"))
            .map_err(failed)?;
        old.execute(
            "INSERT INTO visit VALUES ('H1', 'V1', 1, '2026-01-05', '2026-01-06T09:01:00', ?1)",
            [body],
        )
        .map_err(failed)?;
        old.pragma_update(None, "application_id", APPLICATION_ID)
            .map_err(failed)?;
        old.pragma_update(None, "user_version", 1).map_err(failed)?;
        drop(old);
        let store = SqliteStore::open(&path)?;
        let visit = get::<VisitRecord>(&store, "V1", None)?;
        assert_eq!(
            visit.map(|stored| (stored.record.note, stored.revision)),
            Some((Some("x".to_owned()), 1))
        );
        Ok(())
    }

    #[test]
    fn nothing_of_an_erased_person_stays_in_the_files() -> Result<(), Error> {
        let path = file("erased");
        let store = SqliteStore::open(&path)?;
        let family = crate::storage::Family::find("contact")?;
        let write = |minute: &str, fields: &str, seen| {
            let body = format!(r#"{{"contact":"D1","customer":"H1",{fields}}}"#);
            store.commit(&Commit {
                actor: "tester".to_owned(),
                recorded_at: moment::parse(minute).unwrap_or_default(),
                changes: vec![family.change(&body, seen)?],
            })
        };
        let found = |suffix: &str| {
            let bytes = std::fs::read(format!("{}{suffix}", path.display())).unwrap_or_default();
            bytes.windows(7).any(|part| part == b"Zheng Q")
        };
        write("2026-01-06T09:00:00", r#""name":"Zheng Q""#, None)?;
        write("2026-01-06T09:01:00", r#""name":"Zheng Qi""#, Some(1))?;
        assert!(found("") || found("-wal"));
        write(
            "2026-01-06T09:02:00",
            r#""erased_on":"2026-01-06""#,
            Some(2),
        )?;
        assert!(!found("") && !found("-wal"));
        assert_eq!(verify_audit(&store)?, 3);
        Ok(())
    }

    #[test]
    fn a_changed_trail_is_found() -> Result<(), Error> {
        let store = SqliteStore::open_in_memory()?;
        store.commit(&conformance::sample_commit()?)?;
        store
            .connection()?
            .execute(
                "UPDATE audit SET body = replace(body, 'tester', 'nobody')",
                [],
            )
            .map_err(failed)?;
        assert_eq!(
            verify_audit(&store).map_err(|e| e.code),
            Err(ErrorCode::AuditBroken)
        );
        Ok(())
    }

    #[test]
    fn files_that_are_not_ours_are_refused() -> Result<(), Error> {
        let newer = file("newer");
        SqliteStore::open(&newer)?
            .connection()?
            .pragma_update(None, "user_version", 99)
            .map_err(failed)?;
        let foreign = file("foreign");
        Connection::open(&foreign)
            .and_then(|c| c.execute_batch("CREATE TABLE theirs (x)"))
            .map_err(failed)?;
        let text = file("text");
        std::fs::write(&text, "no database ".repeat(1000))
            .map_err(|e| Error::new(ErrorCode::FileUnusable, "text", "a writable folder", e))?;
        for (path, code) in [
            (newer, ErrorCode::StoreTooNew),
            (foreign, ErrorCode::StoreDamaged),
            (text, ErrorCode::StoreDamaged),
            (
                std::env::temp_dir().join("no/such/folder/x.sqlite"),
                ErrorCode::StoreFailed,
            ),
        ] {
            assert_eq!(
                SqliteStore::open(&path).err().map(|e| e.code),
                Some(code),
                "{path:?}"
            );
        }
        Ok(())
    }
}
