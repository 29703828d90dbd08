//! A number of days that may also be "never".

use serde::{Deserialize, Serialize};

/// A number of days, or the word `"never"`. Absent and zero are something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum DaysOrNever {
    /// After this many days.
    Days(u32),
    /// The rule is switched off.
    Never(Never),
}

/// The word `"never"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Never {
    /// Switched off.
    Never,
}

impl DaysOrNever {
    /// The days, if the rule is on.
    #[must_use]
    pub fn days(self) -> Option<u32> {
        match self {
            Self::Days(days) => Some(days),
            Self::Never(_) => None,
        }
    }
}
