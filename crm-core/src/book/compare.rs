//! What differs between two policies, parameter by parameter.

use serde::{Deserialize, Serialize};

use super::policy::Policy;
use crate::answer::Basis;

/// One parameter whose value differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParameterChange {
    /// The value before, with its grounds.
    pub before: Basis,
    /// The value after, with its grounds.
    pub after: Basis,
}

/// The difference of two policies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyComparison {
    /// Fingerprint of the first.
    pub before_fingerprint: String,
    /// Fingerprint of the second.
    pub after_fingerprint: String,
    /// Parameters whose values differ, in the order of the document. A value that is the same but
    /// comes from another layer is no change.
    pub changes: Vec<ParameterChange>,
}

/// Compares two policies.
#[must_use]
pub fn compare(before: &Policy, after: &Policy) -> PolicyComparison {
    let changes = before
        .parameters()
        .into_iter()
        .zip(after.parameters())
        .filter(|(before, after)| before.value != after.value)
        .map(|(before, after)| ParameterChange {
            before: before.clone(),
            after: after.clone(),
        })
        .collect();
    PolicyComparison {
        before_fingerprint: before.fingerprint.clone(),
        after_fingerprint: after.fingerprint.clone(),
        changes,
    }
}
