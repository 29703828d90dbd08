//! One flat error: a stable code, where, what was expected, what was found, and what to do.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::clause::UnknownClause;
use super::message::Message;
use crate::base::{CalendarError, KeyError, MoneyError, ZoneError};

macro_rules! error_codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal, help $help:literal;)+) => {
        /// Every error code of the library, in one list. Codes are stable; texts are not.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum ErrorCode {
            $($(#[doc = $doc])+ #[serde(rename = $code)] $name,)+
        }

        impl ErrorCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The stable code in snake case.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }

            /// What to do about it, in English.
            #[must_use]
            pub fn help(self) -> &'static str {
                match self {
                    $(Self::$name => $help,)+
                }
            }
        }
    };
}

error_codes! {
    /// The request is no JSON, lacks a field, has an unknown one or a value of the wrong kind.
    RequestUnreadable = "request_unreadable",
        help "Compare the request with the vectors of this operation; the path names the field.";
    /// There is no operation of this name.
    UnknownOperation = "unknown_operation",
        help "Ask the operation `operations` for the list of names.";
    /// The policy has faults; nothing is judged by a wrong policy.
    PolicyRefused = "policy_refused",
        help "Mend every fault that is listed with its file and line, then load the policy again.";
    /// No revision of the policy is in force on the day.
    NoPolicyInForce = "no_policy_in_force",
        help "Add a revision whose effective_from is not after the day, or ask about a later day.";
    /// The calendar does not know the year.
    CalendarUnknown = "calendar_unknown",
        help "Add the year to the calendar data, or ask for the weekday fallback by name.";
    /// A local time that came twice or never was, or a time zone that does not exist.
    TimeUnclear = "time_unclear",
        help "Give a time that came once, or name in the policy what such a time means.";
    /// A key is empty, too long or has invisible characters.
    KeyUnusable = "key_unusable",
        help "Give the identifier as text, without blanks around it.";
    /// A currency code is unknown, an amount too precise, or two currencies meet in one sum.
    MoneyUnusable = "money_unusable",
        help "Give the amount with at most the places of its currency, and one currency a document.";
    /// A figure lies outside what it may be.
    OutOfRange = "out_of_range",
        help "Mend the figure at the path; the expected range is named.";
    /// A fact names something that is not among the facts.
    UnknownReference = "unknown_reference",
        help "Add the missing record to the facts, or mend the key.";
    /// Two facts have the same key.
    DuplicateKey = "duplicate_key",
        help "Keep one of the two records, or give one another key.";
    /// The same fact twice in one set, or two facts that exclude each other.
    Contradiction = "contradiction",
        help "Mend one of the facts; the path names the second one.";
    /// More was allocated than the document is worth.
    OverAllocated = "over_allocated",
        help "Undo or shrink allocations of this document until they fit its amount.";
    /// A territory that the territory tree does not know.
    UnknownTerritory = "unknown_territory",
        help "Name a territory of the tree, or leave the selection open.";
    /// There is no record of this key.
    NotFound = "not_found",
        help "Check the key, or import the record first.";
    /// Someone else changed the record since it was read.
    RevisionConflict = "revision_conflict",
        help "Read the record again, apply the change to what it is now, and commit once more.";
    /// An append-only record was to be changed.
    AppendOnly = "append_only",
        help "Write a correction as a new record; money documents and decisions are never changed.";
    /// The store could not do it: disk, lock, permission.
    StoreFailed = "store_failed",
        help "See the detail; nothing of the commit was kept.";
    /// The database was written by a newer version of the product.
    StoreTooNew = "store_too_new",
        help "Open it with the version that wrote it, or a later one.";
    /// The file is no store of this product, or is damaged.
    StoreDamaged = "store_damaged",
        help "Restore the file from a backup; the detail says what does not fit.";
    /// The chain of the audit trail is broken.
    AuditBroken = "audit_broken",
        help "The entry at the path or one before it was changed outside the product; compare with a backup.";
    /// A file could not be read or written.
    FileUnusable = "file_unusable",
        help "Check the path and the permission.";
    /// The result has more digits than can be held exactly.
    Overflow = "overflow",
        help "Check the amounts: a figure of this size is usually a slip.";
}

/// Where in a file something stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The file's name as it was given.
    pub file: String,
    /// Row or line, counted from 1, the head included.
    pub row: Option<u64>,
    /// Name of the column, or number of the character in the line.
    pub column: Option<String>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(row) = self.row {
            write!(f, ":{row}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ":{column}")?;
        }
        Ok(())
    }
}

/// Why facts could not be judged. A refusal by the policy is not an error but an answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("{}: {path}: expected {expected}, found {observed}{}", .code.code(), place_suffix(.place))]
#[serde(deny_unknown_fields)]
pub struct Error {
    /// Stable code.
    pub code: ErrorCode,
    /// The field or record, for example `factors[2].score`.
    pub path: String,
    /// What would have been right.
    pub expected: String,
    /// What was there instead; keys and figures, never personal data.
    pub observed: String,
    /// The file and line, when it came from one.
    pub place: Option<Place>,
}

fn place_suffix(place: &Option<Place>) -> String {
    place
        .as_ref()
        .map(|place| format!(" ({place})"))
        .unwrap_or_default()
}

impl Error {
    /// An error at a path.
    #[must_use]
    pub fn new(
        code: ErrorCode,
        path: impl Into<String>,
        expected: impl Into<String>,
        observed: impl ToString,
    ) -> Self {
        Self {
            code,
            path: path.into(),
            expected: expected.into(),
            observed: observed.to_string(),
            place: None,
        }
    }

    /// Says where in a file.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// The same error with the path of the field it arose under in front.
    #[must_use]
    pub fn under(mut self, path: &str) -> Self {
        self.path = match self.path.as_str() {
            "" => path.to_owned(),
            inner => format!("{path}.{inner}"),
        };
        self
    }

    /// What to do about it, in English.
    #[must_use]
    pub fn help(&self) -> &'static str {
        self.code.help()
    }

    /// The sentence for a person, by key.
    #[must_use]
    pub fn message(&self) -> Message {
        Message::new(&format!("error-{}", self.code.code().replace('_', "-")))
            .with("path", &self.path)
            .with("expected", &self.expected)
            .with("observed", &self.observed)
    }
}

impl From<MoneyError> for Error {
    fn from(error: MoneyError) -> Self {
        let (code, expected, observed) = match &error {
            MoneyError::UnknownCurrency { code } => (
                ErrorCode::MoneyUnusable,
                "a currency of ISO 4217".to_owned(),
                code.clone(),
            ),
            MoneyError::TooPrecise { amount, digits } => (
                ErrorCode::MoneyUnusable,
                format!("at most {digits} decimal places"),
                amount.to_string(),
            ),
            MoneyError::Mixed { left, right } => (
                ErrorCode::MoneyUnusable,
                left.to_string(),
                right.to_string(),
            ),
            MoneyError::Overflow => (
                ErrorCode::Overflow,
                "at most 28 digits".to_owned(),
                "more".to_owned(),
            ),
        };
        Self::new(code, "", expected, observed)
    }
}

impl From<KeyError> for Error {
    fn from(error: KeyError) -> Self {
        Self::new(
            ErrorCode::KeyUnusable,
            "",
            error.to_string(),
            "an unusable text",
        )
    }
}

impl From<CalendarError> for Error {
    fn from(error: CalendarError) -> Self {
        Self::new(
            ErrorCode::CalendarUnknown,
            "calendar",
            "a day the calendar knows",
            error,
        )
    }
}

impl From<ZoneError> for Error {
    fn from(error: ZoneError) -> Self {
        let expected = match &error {
            ZoneError::Unknown { .. } => "the name of a time zone",
            ZoneError::Repeated { .. } => "a local time that came once",
            ZoneError::Missing { .. } => "a local time that was",
        };
        Self::new(ErrorCode::TimeUnclear, "", expected, error)
    }
}

impl From<UnknownClause> for Error {
    fn from(error: UnknownClause) -> Self {
        Self::new(
            ErrorCode::UnknownReference,
            "clause",
            "a clause of the policy",
            error.text,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_each_says_what_to_do() {
        let mut seen = std::collections::BTreeSet::new();
        for code in ErrorCode::ALL {
            assert!(seen.insert(code.code()), "{code:?} twice");
            assert!(code.help().ends_with('.'), "{code:?}");
        }
    }

    #[test]
    fn an_error_says_where_and_what() {
        let error = Error::new(ErrorCode::OutOfRange, "score", "0-100", "101")
            .under("factors[2]")
            .at(Place {
                file: "a.csv".into(),
                row: Some(3),
                column: Some("score".into()),
            });
        assert_eq!(
            error.to_string(),
            "out_of_range: factors[2].score: expected 0-100, found 101 (a.csv:3:score)"
        );
    }
}
