//! The suite that proves a store adapter. Every adapter runs the same cases.
//!
//! ```
//! use crm_core::storage::{MemoryStore, Store, conformance};
//!
//! let failures = conformance::run(&|| Ok(Box::new(MemoryStore::new()) as Box<dyn Store>));
//! assert!(failures.is_empty(), "{failures:?}");
//! ```

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime};

use super::commit::{Change, Commit};
use super::family::{Family, family_list};
use super::port::{RecordQuery, Store, get, page, read_all};
use super::records::{CustomerRecord, VisitRecord};
use super::verify_audit;
use crate::answer::{Error, ErrorCode};
use crate::base::{CustomerKey, VisitKey};

/// One case: its name and what it does with an empty store.
pub type Case = (&'static str, fn(&dyn Store) -> Result<(), String>);

/// All cases, so that a binding can run them by name.
pub const CASES: &[Case] = &[
    ("every_family_comes_back_as_it_went_in", round_trip),
    ("pages_are_ordered_and_end", paging),
    ("a_customer_sees_only_its_own", isolation),
    ("a_stale_revision_is_a_conflict", conflict),
    ("append_only_means_append_only", append_only),
    ("all_or_nothing", atomic),
    ("what_was_known_then", known_at),
    ("time_does_not_run_backwards", backwards),
    ("an_allocation_needs_its_documents", references),
    ("the_audit_trail_is_a_chain", audit),
    ("what_was_erased_is_gone_from_every_moment", erasure),
];

/// Runs every case on a fresh store; gives the cases that failed and why.
pub fn run(make: &dyn Fn() -> Result<Box<dyn Store>, Error>) -> Vec<(&'static str, String)> {
    CASES
        .iter()
        .filter_map(|(name, case)| {
            let outcome = make()
                .map_err(|e| e.to_string())
                .and_then(|store| case(&*store));
            outcome.err().map(|why| (*name, why))
        })
        .collect()
}

/// A commit with the samples of every family, in the order of the families.
///
/// # Errors
/// Never for this content; it is tested.
pub fn sample_commit() -> Result<Commit, Error> {
    let samples =
        family_list().flat_map(|family| family.samples.iter().map(move |json| (family, *json)));
    let changes = samples.map(|(family, json)| family.change(json, None));
    Ok(Commit {
        actor: "tester".to_owned(),
        recorded_at: at(1),
        changes: changes.collect::<Result<_, _>>()?,
    })
}

fn at(minute: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 1, 6)
        .and_then(|day| day.and_hms_opt(9, minute, 0))
        .unwrap_or_default()
}

fn hospital(key: &str, name: &str) -> Result<CustomerRecord, Error> {
    Ok(CustomerRecord {
        customer: CustomerKey::new(key)?,
        legal_entity: None,
        name: name.to_owned(),
        identifier: None,
        region: None,
        grade: None,
        owner: None,
        known_since: NaiveDate::from_ymd_opt(2025, 1, 1).unwrap_or_default(),
        factors: Vec::new(),
        last_contract_end: None,
        credit_limit: None,
        credit_currency: None,
    })
}

fn visit(key: &str, customer: &str) -> Result<VisitRecord, Error> {
    Ok(VisitRecord {
        visit: VisitKey::new(key)?,
        customer: CustomerKey::new(customer)?,
        date: NaiveDate::from_ymd_opt(2026, 1, 5).unwrap_or_default(),
        person: None,
        note: Some("记录，\"引号\"".to_owned()),
    })
}

fn commit(minute: u32, changes: Vec<Change>) -> Commit {
    Commit {
        actor: "tester".to_owned(),
        recorded_at: at(minute),
        changes,
    }
}

fn put(key: &str, name: &str, seen: Option<u64>) -> Result<Change, String> {
    hospital(key, name)
        .and_then(|record| Change::put(&record, seen))
        .map_err(text)
}

fn text(error: Error) -> String {
    error.to_string()
}

fn same<T: PartialEq + std::fmt::Debug>(expected: T, got: T) -> Result<(), String> {
    if expected == got {
        Ok(())
    } else {
        Err(format!("expected {expected:?}, got {got:?}"))
    }
}

fn round_trip(store: &dyn Store) -> Result<(), String> {
    let sample = sample_commit().map_err(text)?;
    let receipt = store.commit(&sample).map_err(text)?;
    let count = u32::try_from(sample.changes.len()).unwrap_or_default();
    same(
        (1, count, 0),
        (
            receipt.sequence,
            receipt.written_count,
            receipt.already_there_count,
        ),
    )?;
    let names: BTreeSet<_> = family_list().map(|family| family.name).collect();
    same(names.len(), family_list().count())?;
    for change in &sample.changes {
        let (name, key) = (change.family(), change.key());
        let query = RecordQuery {
            family: name,
            key: Some(key),
            customer: None,
            after: None,
            limit: 9,
            known_at: None,
        };
        let rows = store.read(&query).map_err(text)?;
        let row = rows.first().ok_or(format!("{name}:{key} is not there"))?;
        same(1, rows.len())?;
        same(
            (change.body.clone(), 1, at(1)),
            (row.body.clone(), row.revision, row.recorded_at),
        )?;
        same(
            (change.customer.clone(), change.date),
            (row.customer.clone(), row.date),
        )?;
        let family = Family::find(name).map_err(text)?;
        let again = family.change(&row.body, None).map_err(text)?;
        same(&change.body, &again.body)?;
    }
    let nobody = get::<CustomerRecord>(store, "H2", None).map_err(text)?;
    same(true, nobody.is_none())
}

fn paging(store: &dyn Store) -> Result<(), String> {
    let all = ["A", "B", "a", "医院", "院"];
    let changes: Result<Vec<_>, _> = all.iter().map(|key| put(key, "x", None)).collect();
    store.commit(&commit(1, changes?)).map_err(text)?;
    let keys = |after: Option<&str>, limit| -> Result<Vec<String>, String> {
        let found = page::<CustomerRecord>(store, None, after, limit, None).map_err(text)?;
        Ok(found
            .into_iter()
            .map(|s| s.record.customer.to_string())
            .collect())
    };
    same(all.map(str::to_owned).to_vec(), keys(None, 10)?)?;
    same(Vec::new(), keys(None, 0)?)?;
    same(vec!["A".to_owned()], keys(None, 1)?)?;
    same(vec!["a".to_owned(), "医院".to_owned()], keys(Some("B"), 2)?)?;
    same(vec!["院".to_owned()], keys(Some("医院"), 2)?)?;
    same(Vec::new(), keys(Some("院"), 2)?)
}

fn isolation(store: &dyn Store) -> Result<(), String> {
    let changes = [("V1", "H1"), ("V2", "H2"), ("V3", "H1")]
        .into_iter()
        .map(|(key, customer)| Change::add(&visit(key, customer)?))
        .collect::<Result<Vec<_>, _>>()
        .map_err(text)?;
    store.commit(&commit(1, changes)).map_err(text)?;
    let of = |customer: &str, after: Option<&str>| -> Result<Vec<String>, String> {
        let customer = CustomerKey::new(customer).map_err(|e| e.to_string())?;
        let found = page::<VisitRecord>(store, Some(&customer), after, 10, None).map_err(text)?;
        Ok(found
            .into_iter()
            .map(|s| s.record.visit.to_string())
            .collect())
    };
    same(vec!["V1".to_owned(), "V3".to_owned()], of("H1", None)?)?;
    same(vec!["V3".to_owned()], of("H1", Some("V1"))?)?;
    same(vec!["V2".to_owned()], of("H2", None)?)?;
    same(Vec::new(), of("H", None)?)
}

fn conflict(store: &dyn Store) -> Result<(), String> {
    let code = |commit: &Commit| store.commit(commit).err().map(|e| e.code);
    same(
        Some(ErrorCode::RevisionConflict),
        code(&commit(1, vec![put("H1", "a", Some(1))?])),
    )?;
    same(None, code(&commit(1, vec![put("H1", "a", None)?])))?;
    same(
        Some(ErrorCode::RevisionConflict),
        code(&commit(2, vec![put("H1", "b", None)?])),
    )?;
    same(None, code(&commit(2, vec![put("H1", "b", Some(1))?])))?;
    same(
        Some(ErrorCode::RevisionConflict),
        code(&commit(3, vec![put("H1", "c", Some(1))?])),
    )?;
    let found = get::<CustomerRecord>(store, "H1", None).map_err(text)?;
    same(
        Some(("b".to_owned(), 2)),
        found.map(|s| (s.record.name, s.revision)),
    )
}

fn append_only(store: &dyn Store) -> Result<(), String> {
    let first = visit("V1", "H1").map_err(text)?;
    let other = VisitRecord {
        note: None,
        ..first.clone()
    };
    let add = |record: &VisitRecord| store.commit(&commit(1, vec![Change::add(record)?]));
    add(&first).map_err(text)?;
    let again = add(&first).map_err(text)?;
    same(
        (1, 0, 1),
        (
            again.sequence,
            again.written_count,
            again.already_there_count,
        ),
    )?;
    same(
        Some(ErrorCode::AppendOnly),
        add(&other).err().map(|e| e.code),
    )
}

fn atomic(store: &dyn Store) -> Result<(), String> {
    let changes = vec![
        put("H1", "a", None)?,
        put("H2", "b", Some(7))?,
        put("H3", "c", None)?,
    ];
    same(true, store.commit(&commit(1, changes)).is_err())?;
    same(
        0,
        read_all::<CustomerRecord>(store, None).map_err(text)?.len(),
    )?;
    same(0, store.audit(0, 10).map_err(text)?.len())
}

fn known_at(store: &dyn Store) -> Result<(), String> {
    for (minute, name, seen) in [(1, "a", None), (2, "b", Some(1)), (3, "c", Some(2))] {
        store
            .commit(&commit(minute, vec![put("H1", name, seen)?]))
            .map_err(text)?;
    }
    for (minute, name) in [(0, None), (1, Some("a")), (2, Some("b")), (9, Some("c"))] {
        let found = get::<CustomerRecord>(store, "H1", Some(at(minute))).map_err(text)?;
        same(name.map(str::to_owned), found.map(|s| s.record.name))?;
        let page = page::<CustomerRecord>(store, None, None, 9, Some(at(minute))).map_err(text)?;
        same(
            name.map(str::to_owned),
            page.into_iter().next().map(|s| s.record.name),
        )?;
    }
    Ok(())
}

fn backwards(store: &dyn Store) -> Result<(), String> {
    store
        .commit(&commit(5, vec![put("H1", "a", None)?]))
        .map_err(text)?;
    let earlier = store.commit(&commit(4, vec![put("H2", "a", None)?]));
    same(Some(ErrorCode::OutOfRange), earlier.err().map(|e| e.code))?;
    store
        .commit(&commit(5, vec![put("H2", "a", None)?]))
        .map(|_| ())
        .map_err(text)
}

fn references(store: &dyn Store) -> Result<(), String> {
    let mut sample = sample_commit().map_err(text)?;
    sample.changes.retain(|change| change.family != "document");
    same(
        Some(ErrorCode::UnknownReference),
        store.commit(&sample).err().map(|e| e.code),
    )
}

fn audit(store: &dyn Store) -> Result<(), String> {
    for (minute, key) in [(1, "H1"), (2, "H2"), (3, "H3")] {
        store
            .commit(&commit(minute, vec![put(key, "a", None)?]))
            .map_err(text)?;
    }
    same(3, verify_audit(store).map_err(text)?)?;
    let entries = store.audit(1, 1).map_err(text)?;
    same(vec![2], entries.iter().map(|e| e.sequence).collect())?;
    same(
        Some("H2".to_owned()),
        entries
            .first()
            .and_then(|e| e.changes.first())
            .map(|c| c.key.clone()),
    )
}

fn erasure(store: &dyn Store) -> Result<(), String> {
    let contact = |fields: &str| format!(r#"{{"contact":"D1","customer":"H1",{fields}}}"#);
    let family = Family::find("contact").map_err(text)?;
    let bodies = [
        (contact(r#""name":"王某""#), None),
        (contact(r#""name":"王某","mobile":"13800000000""#), Some(1)),
        (contact(r#""erased_on":"2026-01-06""#), Some(2)),
    ];
    let other = r#"{"contact":"D2","customer":"H1","name":"李某"}"#;
    let mut changes = vec![family.change(other, None).map_err(text)?];
    for (minute, (body, seen)) in (1..).zip(bodies) {
        changes.push(family.change(&body, seen).map_err(text)?);
        let changes = std::mem::take(&mut changes);
        store.commit(&commit(minute, changes)).map_err(text)?;
    }
    let body = |key: &str, minute| -> Result<(u64, String), String> {
        let query = RecordQuery {
            family: family.name,
            key: Some(key),
            customer: None,
            after: None,
            limit: 9,
            known_at: Some(at(minute)),
        };
        let row = store.read(&query).map_err(text)?.into_iter().next();
        row.map(|row| (row.revision, row.body))
            .ok_or(format!("contact:{key} is not there"))
    };
    for minute in 1..=3 {
        let (revision, body) = body("D1", minute)?;
        same(u64::from(minute), revision)?;
        same(true, body.contains("erased_on"))?;
        same(false, body.contains("王某") || body.contains("138"))?;
    }
    same(true, body("D2", 3)?.1.contains("李某"))?;
    same(3, verify_audit(store).map_err(text)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::MemoryStore;

    #[test]
    fn memory_keeps_to_the_suite() {
        let failures = run(&|| Ok(Box::new(MemoryStore::new()) as Box<dyn Store>));
        assert!(failures.is_empty(), "{failures:?}");
    }

    #[cfg(feature = "sqlite")]
    #[test]
    fn sqlite_keeps_to_the_suite() {
        let open = || crate::storage::SqliteStore::open_in_memory();
        let failures = run(&|| Ok(Box::new(open()?) as Box<dyn Store>));
        assert!(failures.is_empty(), "{failures:?}");
    }
}
