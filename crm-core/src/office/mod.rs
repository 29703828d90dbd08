//! Floor 7: a store, a policy book and a calendar together.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::answer::{Error, ErrorCode};
use crate::base::WorkingCalendar;
use crate::book::PolicyBook;
use crate::review::{MonthEnd, ReviewFacts, month_end, review_lists};
use crate::storage::{
    AllocationRecord, AssessmentRecord, Change, Commit, Receipt, Record, Store, get, read_all,
};

/// How many changes go into one commit of a bulk load.
const BATCH: usize = 5000;

/// What a bulk load did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Loaded {
    /// Records that were written.
    pub written_count: u64,
    /// Records that stood there already with the same content.
    pub already_there_count: u64,
}

/// A store, a policy book and a calendar: what a program holds on to.
#[derive(Clone, Copy)]
pub struct Office<'a> {
    /// Where the records are.
    pub store: &'a dyn Store,
    /// Which policy holds on which day.
    pub book: &'a PolicyBook,
    /// Which days are worked.
    pub calendar: &'a WorkingCalendar,
}

impl Office<'_> {
    /// As [`load`], into this office's store.
    ///
    /// # Errors
    /// As [`load`].
    pub fn load(
        &self,
        facts: &ReviewFacts,
        actor: &str,
        recorded_at: NaiveDateTime,
        progress: &mut dyn FnMut(u64),
    ) -> Result<Loaded, Error> {
        load(self.store, facts, actor, recorded_at, progress)
    }

    /// As [`facts`], of this office's store.
    ///
    /// # Errors
    /// A store that failed.
    pub fn facts(&self, known_at: Option<NaiveDateTime>) -> Result<ReviewFacts, Error> {
        facts(self.store, known_at)
    }

    /// The review of a day, under the policy of that day.
    ///
    /// # Errors
    /// As [`month_end`], and a store that failed.
    pub fn month_end(
        &self,
        as_of: NaiveDate,
        known_at: Option<NaiveDateTime>,
    ) -> Result<MonthEnd, Error> {
        let policy = self.book.at(as_of)?;
        month_end(policy, self.calendar, &self.facts(known_at)?, as_of)
    }

    /// As [`record_assessments`], in this office's store.
    ///
    /// # Errors
    /// As [`Store::commit`].
    pub fn record_assessments(
        &self,
        review: &MonthEnd,
        actor: &str,
        recorded_at: NaiveDateTime,
    ) -> Result<Receipt, Error> {
        record_assessments(self.store, review, actor, recorded_at)
    }
}

/// Writes many records, in commits of a few thousand. Loading the same records again changes
/// nothing. `progress` is told after each commit how many records are done.
///
/// # Errors
/// As [`Store::commit`]; an allocation whose debit is unknown is `unknown_reference`.
pub fn load(
    store: &dyn Store,
    facts: &ReviewFacts,
    actor: &str,
    recorded_at: NaiveDateTime,
    progress: &mut dyn FnMut(u64),
) -> Result<Loaded, Error> {
    let mut changes = Vec::new();
    macro_rules! write {
        ($($list:ident),*) => { $(changes.extend(changes_of(store, &facts.$list)?);)* };
    }
    review_lists!(write);
    let owners: BTreeMap<_, _> = facts
        .documents
        .iter()
        .map(|document| (&document.document, &document.customer))
        .collect();
    for allocation in &facts.allocations {
        let customer = owners.get(&allocation.debit).copied().ok_or_else(|| {
            let path = format!("allocation:{}", allocation.allocation);
            let expected = "a debit among the documents";
            Error::new(
                ErrorCode::UnknownReference,
                path,
                expected,
                &allocation.debit,
            )
        })?;
        changes.push(Change::add(&AllocationRecord {
            customer: customer.clone(),
            allocation: allocation.clone(),
        })?);
    }
    let mut loaded = Loaded::default();
    while !changes.is_empty() {
        let rest = changes.split_off(changes.len().min(BATCH));
        let commit = Commit {
            actor: actor.to_owned(),
            recorded_at,
            changes,
        };
        let receipt = store.commit(&commit)?;
        loaded.written_count = loaded
            .written_count
            .saturating_add(u64::from(receipt.written_count));
        loaded.already_there_count = loaded
            .already_there_count
            .saturating_add(u64::from(receipt.already_there_count));
        progress(
            loaded
                .written_count
                .saturating_add(loaded.already_there_count),
        );
        changes = rest;
    }
    Ok(loaded)
}

/// Records that may stand there already; one that can be changed is a change of its newest revision.
fn changes_of<R: Record>(store: &dyn Store, records: &[R]) -> Result<Vec<Change>, Error> {
    records
        .iter()
        .map(|record| {
            if R::APPEND_ONLY {
                return Change::add(record);
            }
            let found = get::<R>(store, &record.key(), None)?;
            Change::put(record, found.map(|stored| stored.revision))
        })
        .collect()
}

/// Everything a store holds for a review, as known at a moment or now.
///
/// # Errors
/// A store that failed.
pub fn facts(store: &dyn Store, known_at: Option<NaiveDateTime>) -> Result<ReviewFacts, Error> {
    let allocations = read_all::<AllocationRecord>(store, known_at)?;
    let mut facts = ReviewFacts {
        allocations: allocations
            .into_iter()
            .map(|record| record.allocation)
            .collect(),
        ..ReviewFacts::default()
    };
    macro_rules! read {
        ($($list:ident),*) => { $(facts.$list = read_all(store, known_at)?;)* };
    }
    review_lists!(read);
    Ok(facts)
}

/// Records the classes of a review as assessments of its day. A hospital whose facts were not
/// enough for a class gets none.
///
/// # Errors
/// As [`Store::commit`].
pub fn record_assessments(
    store: &dyn Store,
    review: &MonthEnd,
    actor: &str,
    recorded_at: NaiveDateTime,
) -> Result<Receipt, Error> {
    let changes = review
        .classes
        .iter()
        .filter_map(|line| {
            let of = &line.classification;
            Some(Change::add(&AssessmentRecord {
                customer: of.customer.clone(),
                assessed_on: review.as_of,
                class_name: of.class_name.clone()?,
                band: of.band.clone(),
                score: of.score,
                policy_fingerprint: Some(review.policy_fingerprint.clone()),
                reason: None,
            }))
        })
        .collect::<Result<_, _>>()?;
    store.commit(&Commit {
        actor: actor.to_owned(),
        recorded_at,
        changes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::day;
    use crate::storage::{MemoryStore, verify_audit};

    #[test]
    fn a_class_that_was_recorded_stands_on_file_the_month_after()
    -> Result<(), Box<dyn std::error::Error>> {
        let facts: ReviewFacts = serde_json::from_value(serde_json::json!({
            "customers": [{ "customer": "H1", "name": "医院一", "known_since": "2026-01-01",
                "factors": [{ "factor": "size", "measure": "800" }] }]
        }))?;
        let (store, book) = (MemoryStore::new(), PolicyBook::standard()?);
        let calendar = WorkingCalendar::mainland()?;
        let office = Office {
            store: &store,
            book: &book,
            calendar: &calendar,
        };
        let at = |text: &str| crate::base::moment::parse(text).unwrap_or_default();
        let (first, second) = (at("2026-07-01T09:00:00"), at("2026-07-01T10:00:00"));
        let mut told = 0;
        let loaded = office.load(&facts, "tester", first, &mut |done| told = done)?;
        assert_eq!((loaded.written_count, told), (1, 1));
        assert_eq!(
            office
                .load(&facts, "tester", first, &mut |_| {})?
                .already_there_count,
            1
        );
        let june = day::parse("2026-06-30").unwrap_or_default();
        let review = office.month_end(june, None)?;
        assert_eq!(review.classes[0].class_on_file, None);
        office.record_assessments(&review, "tester", second)?;
        let july = office.month_end(day::parse("2026-07-31").unwrap_or_default(), None)?;
        assert_eq!(july.classes[0].class_on_file.as_deref(), Some("potential"));
        // As known before it was recorded, the past looks as it did.
        assert_eq!(office.month_end(june, Some(first))?, review);
        assert_eq!(verify_audit(&store)?, 2);
        Ok(())
    }

    /// Whoever asks for personal data leaves a record, whether it was shown or not, and the answer is all it takes.
    #[test]
    fn the_record_of_a_disclosure_is_committed_as_it_is() -> Result<(), Box<dyn std::error::Error>>
    {
        use crate::customer::privacy::{DisclosureFacts, DisclosureRecord, check_disclosure};
        let (store, book) = (MemoryStore::new(), PolicyBook::standard()?);
        let june = day::parse("2026-06-30").unwrap_or_default();
        let policy = book.at(june)?;
        let mut keys = Vec::new();
        for (duty, fields) in [("customer_service", ["mobile"]), ("intern", ["email"])] {
            let facts: DisclosureFacts = serde_json::from_value(serde_json::json!({
                "subject": "D1", "person": "P1", "duty": duty, "purpose": "service", "fields": fields,
                "lawful_basis": "contract"
            }))?;
            let (bases, fingerprint) = (&policy.file.lawful_bases, &policy.fingerprint);
            let told = check_disclosure(&policy.privacy, bases, fingerprint, &facts, june)?;
            store.commit(&Commit {
                actor: "P1".to_owned(),
                recorded_at: crate::base::moment::parse("2026-06-30T09:00:00").unwrap_or_default(),
                changes: vec![Change::add(&told.record)?],
            })?;
            keys.push((told.record.disclosure, told.allowed, duty));
        }
        for (key, allowed, duty) in keys {
            let kept = get::<DisclosureRecord>(&store, &key, None)?.ok_or("not kept")?;
            assert_eq!(
                (kept.record.allowed, kept.record.duty.as_str()),
                (allowed, duty)
            );
            assert_eq!(kept.record.fields.is_empty(), !allowed);
            assert_eq!(
                kept.record.policy_fingerprint.as_ref(),
                Some(&policy.fingerprint)
            );
        }
        Ok(())
    }
}
