//! The audit trail: one entry a commit, each with the hash of the one before it.
//!
//! Entries hold keys and digests, never the records, so that erasing personal data later leaves every
//! hash right.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::port::Store;
use crate::answer::{Error, ErrorCode};
use crate::base::moment;
use crate::policy::{canonical_json, fingerprint};

/// One record that a commit wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditChange {
    /// Family of the record.
    pub family: String,
    /// Its key.
    pub key: String,
    /// The revision that was written.
    pub revision: u64,
    /// SHA-256 of the record.
    pub digest: String,
}

/// One commit in the trail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditEntry {
    /// Its number, from 1 without a gap.
    pub sequence: u64,
    /// When, as the commit said.
    #[serde(with = "moment")]
    pub recorded_at: NaiveDateTime,
    /// Who.
    pub actor: String,
    /// What was written.
    pub changes: Vec<AuditChange>,
    /// Hash of the entry before; empty for the first.
    pub previous_hash: String,
    /// Hash of this entry.
    pub hash: String,
}

impl AuditEntry {
    /// The hash its content asks for.
    ///
    /// # Errors
    /// [`ErrorCode::StoreFailed`] when the entry cannot be written as JSON.
    pub fn expected_hash(&self) -> Result<String, Error> {
        let bare = Self {
            hash: String::new(),
            ..self.clone()
        };
        let json = serde_json::to_value(&bare)
            .map_err(|e| Error::new(ErrorCode::StoreFailed, "audit", "an entry as JSON", e))?;
        Ok(fingerprint(&canonical_json(&json)))
    }
}

/// Walks the whole trail and proves every link; gives the number of entries.
///
/// # Errors
/// [`ErrorCode::AuditBroken`] with the first entry that does not fit.
pub fn verify_audit(store: &dyn Store) -> Result<u64, Error> {
    let mut sequence = 0_u64;
    let mut hash = String::new();
    loop {
        let page = store.audit(sequence, 1000)?;
        if page.is_empty() {
            return Ok(sequence);
        }
        for entry in page {
            let next = sequence.saturating_add(1);
            let path = format!("audit[{next}]");
            let broken = |expected: &str, observed: &str| {
                Error::new(ErrorCode::AuditBroken, path.as_str(), expected, observed)
            };
            if entry.sequence != next {
                return Err(broken(&next.to_string(), &entry.sequence.to_string()));
            }
            if entry.previous_hash != hash {
                return Err(broken(&hash, &entry.previous_hash));
            }
            let expected = entry.expected_hash()?;
            if entry.hash != expected {
                return Err(broken(&expected, &entry.hash));
            }
            sequence = next;
            hash = entry.hash;
        }
    }
}
