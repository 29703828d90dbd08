//! One light for many: the overall flag of an assessment from the flags of its parts (5.2.2).

use serde::{Deserialize, Serialize};

use super::policy::ClassificationPolicy;
use crate::answer::Basis;

/// A traffic light.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// All well.
    Green,
    /// To be watched.
    Amber,
    /// To be acted on.
    Red,
}

/// How many parts of a colour give the whole that colour; zero switches the colour off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FlagRollUp {
    /// This many red parts make the whole red.
    pub red_at: u32,
    /// This many amber parts make the whole amber.
    pub amber_at: u32,
}

/// The overall flag, and what it was counted from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverallFlag {
    /// The flag of the whole.
    pub flag: Flag,
    /// Red parts.
    pub red_count: u32,
    /// Amber parts.
    pub amber_count: u32,
    /// Green parts.
    pub green_count: u32,
    /// The parameter that decided.
    pub basis: Vec<Basis>,
}

/// The overall flag of an assessment.
///
/// - Shape: the flags of the parts in, one flag out.
/// - Source: clause 5.2.2.
/// - Red goes before amber before green; no parts give green, as nothing is known against it.
#[must_use]
pub fn roll_up_flags(policy: &ClassificationPolicy, flags: &[Flag]) -> OverallFlag {
    let count = |asked: Flag| {
        u32::try_from(flags.iter().filter(|flag| **flag == asked).count()).unwrap_or(u32::MAX)
    };
    let (red, amber) = (count(Flag::Red), count(Flag::Amber));
    let rule = &policy.flag_roll_up.value;
    let flag = if rule.red_at > 0 && red >= rule.red_at {
        Flag::Red
    } else if rule.amber_at > 0 && amber >= rule.amber_at {
        Flag::Amber
    } else {
        Flag::Green
    };
    OverallFlag {
        flag,
        red_count: red,
        amber_count: amber,
        green_count: count(Flag::Green),
        basis: vec![policy.flag_roll_up.cite()],
    }
}
