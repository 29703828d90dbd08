//! The one error of the mobile face.
//!
//! It is a type of this crate and no mirror: only a local type can turn an exception that the host
//! did not declare into a value, and report an argument that cannot be converted.

use crm_core::answer::Error;

/// Why a call was refused. A refusal by the policy is not an error but an answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum CrmError {
    /// The facts cannot be judged, or the policy is wrong.
    // No field may be called `message`: Kotlin's exceptions have one.
    #[error("{code}: {path}: {detail} ({help})")]
    Refused {
        /// Stable code in snake case.
        code: String,
        /// What was expected and what was found.
        detail: String,
        /// What to do about it.
        help: String,
        /// The field or record, for example `factors[2].score`.
        path: String,
    },
    /// A number has more digits than can be held exactly, or an exponent.
    #[error("{text} is not a number that can be held exactly")]
    BadNumber {
        /// The number as given.
        text: String,
    },
    /// A day outside the calendar.
    #[error("{days} days since 1970-01-01 is not a usable day")]
    BadDay {
        /// Days since 1970-01-01 as given.
        days: i32,
    },
    /// A key, currency, clause or moment that breaks its rules.
    #[error("{text:?} is not a usable {kind}")]
    BadText {
        /// The type that was asked for, for example `CustomerKey`.
        kind: String,
        /// The text as given.
        text: String,
    },
    /// The host's own store failed, with an exception it did not declare.
    #[error("storage failed: {detail}")]
    Storage {
        /// What the host reported.
        detail: String,
    },
}

impl From<Error> for CrmError {
    fn from(error: Error) -> Self {
        let place = error
            .place
            .as_ref()
            .map(|place| format!(" ({place})"))
            .unwrap_or_default();
        Self::Refused {
            code: error.code.code().to_owned(),
            detail: format!(
                "expected {}, found {}{place}",
                error.expected, error.observed
            ),
            help: error.help().to_owned(),
            path: error.path,
        }
    }
}

impl From<uniffi::UnexpectedUniFFICallbackError> for CrmError {
    fn from(error: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Storage {
            detail: error.reason,
        }
    }
}

/// The sentence of an error, in English.
#[uniffi::export]
#[must_use]
pub fn describe_error(error: CrmError) -> String {
    error.to_string()
}
