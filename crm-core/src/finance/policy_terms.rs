//! What the policy says about payment terms.

use serde::{Deserialize, Serialize};

use crate::base::Rounding;
use crate::policy::SectionReader;
use crate::policy_section;

/// What becomes of a due day that is not worked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DueRoll {
    /// It stays.
    None,
    /// It moves to the next working day.
    Forward,
    /// It moves to the working day before.
    Back,
}

/// What the terms make of nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ZeroTotal {
    /// One instalment of zero, due on the invoice date.
    OneZeroLine,
    /// Every line with zero.
    EveryLine,
}

policy_section! {
    /// How payment terms become due dates and instalments (8.1.2).
    pub struct TermsPolicy = "terms" {
        /// How an instalment is rounded to the minor unit; the last one takes the rest.
        rounding: Rounding, clause C8_1_2, unit Choice;
        /// How an instalment is rounded to the step of cash, where the terms name one.
        cash_rounding: Rounding, clause C8_1_2, unit Choice;
        /// What becomes of a due day that is not worked.
        roll: DueRoll, clause C8_1_2, unit Choice;
        /// What a total of zero becomes.
        zero_total: ZeroTotal, clause C8_1_2, unit Choice;
    }
}

impl TermsPolicy {
    /// Every combination of its options holds.
    #[allow(
        clippy::unused_self,
        reason = "the macro asks every section to check itself"
    )]
    fn check(&self, _reader: &mut SectionReader<'_, '_>) {}
}
