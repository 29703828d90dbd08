//! What the policy says about credit.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::{Exact, Rounding};
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

/// What a limit of zero means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ZeroLimit {
    /// Nothing may be owed.
    NoCredit,
    /// Anything may be owed.
    NoLimit,
}

/// What becomes of an order that goes over the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OverLimit {
    /// It waits until someone releases it.
    Block,
    /// It goes on with a warning.
    Warn,
}

/// At which rate a debt in another currency counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ExposureRate {
    /// At that of its document.
    Document,
    /// At that of the day that is asked about.
    Day,
}

/// A limit on one part of the exposure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PartLimit {
    /// Name of the part.
    pub part: String,
    /// The most it may be.
    pub limit: Exact,
}

policy_section! {
    /// Credit limits and exposure (8.1.2).
    pub struct CreditPolicy = "credit" {
        /// The parts of the exposure that count against the limit.
        included_parts: Vec<String>, clause C8_1_2, unit Table;
        /// Limits on single parts, whether or not they count against the whole.
        part_limits: Vec<PartLimit>, clause C8_1_2, unit Table;
        /// At which rate a debt in another currency counts.
        exposure_rate: ExposureRate, clause C8_1_2, unit Choice;
        /// What a limit of zero means.
        zero_limit: ZeroLimit, clause C8_1_2, unit Choice;
        /// What becomes of an order that goes over.
        over_limit: OverLimit, clause C6_3_4, unit Choice;
        /// Days past due from which an open item counts as overdue: more than this.
        overdue_margin_days: u32, clause C8_1_2, unit CalendarDays;
        /// The posts that may release an order.
        release_duties: Vec<String>, clause C6_3_4, unit Table;
        /// The posts that may hold the orders of a hospital.
        hold_duties: Vec<String>, clause C6_3_4, unit Table;
        /// How an amount in another currency is rounded.
        rounding: Rounding, clause C8_1_2, unit Choice;
    }
}

impl CreditPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let limits = &self.part_limits;
        for (at, row) in limits.value.iter().enumerate() {
            if row.limit.0 < Decimal::ZERO {
                let inner = format!("[{at}].limit");
                let observed = row.limit.0;
                reader.fault(limits, &inner, FaultCode::OutOfRange, "0 or more", observed);
            }
            let mut earlier = limits.value.iter().take(at);
            if earlier.any(|earlier| earlier.part == row.part) {
                let inner = format!("[{at}].part");
                reader.fault(limits, &inner, FaultCode::Duplicate, "each once", &row.part);
            }
        }
    }
}
