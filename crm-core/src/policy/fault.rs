//! What is wrong with a policy file: every fault at once, each with file, line, path, clause, help.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::answer::{Clause, Error, ErrorCode, Message, Place};

macro_rules! fault_codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal, help $help:literal;)+) => {
        /// Every kind of fault. Codes are stable; texts are not.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum FaultCode {
            $($(#[doc = $doc])+ #[serde(rename = $code)] $name,)+
        }

        impl FaultCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The stable code in snake case.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// What to do about it, in English.
            #[must_use]
            pub fn help(self) -> &'static str {
                match self { $(Self::$name => $help,)+ }
            }
        }
    };
}

fault_codes! {
    /// The text is no TOML.
    Syntax = "syntax",
        help "Mend the line; strings stand in quotes, tables in [brackets].";
    /// The head of the file lacks a field or has a wrong one.
    BadHead = "bad_head",
        help "The head names schema_version, id, revision and effective_from.";
    /// The file was written for another schema version.
    SchemaVersion = "schema_version",
        help "Use the library version that knows this schema, or move the file to the present one.";
    /// There is no section of this name.
    UnknownSection = "unknown_section",
        help "Take the name that is proposed, or remove the section.";
    /// The section has no parameter of this name.
    UnknownParameter = "unknown_parameter",
        help "Take the name that is proposed, or remove the line.";
    /// A parameter has no value in any layer.
    MissingParameter = "missing_parameter",
        help "The standard policy must give every parameter; add it.";
    /// The value has the wrong kind, an unknown field or an unknown choice.
    WrongValue = "wrong_value",
        help "Give a value of the expected kind; decimal numbers stand in quotes.";
    /// Weights do not add up to 100.
    WeightsOffTotal = "weights_off_total",
        help "Change the weights so that they add up to 100 exactly.";
    /// A list that must have entries is empty.
    Empty = "empty",
        help "Give at least one row.";
    /// The same name twice in one list.
    Duplicate = "duplicate",
        help "Keep one of the two rows.";
    /// Rows that must descend or ascend do not.
    NotOrdered = "not_ordered",
        help "Sort the rows; the first row that fits decides, so a row out of order is never reached.";
    /// Values between two rows, or below the last one, fit no row.
    Gap = "gap",
        help "End the list with a row without a bound, so that every value has its row.";
    /// A row that no value can reach.
    Unreachable = "unreachable",
        help "Remove the row or move it before the row that takes all its values.";
    /// A class that the text names is missing.
    MissingCore = "missing_core",
        help "The clause names this class; lists are open for more, not for less.";
    /// A name that no other table explains.
    UnknownName = "unknown_name",
        help "Use a name that the other table has, or add it there.";
    /// A figure outside its range.
    OutOfRange = "out_of_range",
        help "Give a figure inside the range.";
    /// A list of bucket bounds that is empty.
    NoInterval = "at_least_one_interval",
        help "Give at least one bucket bound.";
    /// A bucket bound that is not above the one before, or not above zero.
    IntervalNotPositive = "interval_must_be_positive",
        help "Give ascending bounds above zero (only lower-inclusive bounds may start at zero).";
    /// Two revisions of one document start on one day.
    SameDay = "same_day",
        help "Give each revision its own effective_from.";
    /// A released revision was edited: its hash is not the recorded one.
    Edited = "edited",
        help "Undo the edit and release the change as a new revision.";
}

/// One fault of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyFault {
    /// Stable code.
    pub code: FaultCode,
    /// File, line and character.
    pub place: Place,
    /// Path inside the policy, for example `classification.weights[1].weight`.
    pub path: String,
    /// The clause the parameter belongs to.
    pub clause: Option<Clause>,
    /// What would have been right.
    pub expected: String,
    /// What was there instead.
    pub observed: String,
    /// A name that was probably meant.
    pub suggestion: Option<String>,
}

impl PolicyFault {
    /// The sentence for a person, by key.
    #[must_use]
    pub fn message(&self) -> Message {
        Message::new(&format!("fault-{}", self.code.code().replace('_', "-")))
            .with("place", &self.place)
            .with("path", &self.path)
            .with("expected", &self.expected)
            .with("observed", &self.observed)
            .with("suggestion", self.suggestion.as_deref().unwrap_or_default())
    }
}

impl fmt::Display for PolicyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.place, self.code.code(), self.path)?;
        if let Some(clause) = self.clause {
            write!(f, " (clause {clause})")?;
        }
        write!(f, ": expected {}, found {}.", self.expected, self.observed)?;
        if let Some(name) = &self.suggestion {
            write!(f, " Did you mean `{name}`?")?;
        }
        write!(f, " {}", self.code.help())
    }
}

/// All faults of a policy. A policy with a fault is never used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct PolicyFaults(pub Vec<PolicyFault>);

impl From<PolicyFaults> for Error {
    fn from(faults: PolicyFaults) -> Self {
        let place = faults.0.first().map(|fault| fault.place.clone());
        let path = faults
            .0
            .first()
            .map(|fault| fault.path.clone())
            .unwrap_or_default();
        let mut error = Self::new(
            ErrorCode::PolicyRefused,
            path,
            "a policy without faults",
            faults,
        );
        error.place = place;
        error
    }
}
