//! What the policy says about receipts and what they settle.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::{Exact, Rounding};
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

/// Which debit a credit settles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SettlementStrategy {
    /// Only what is named.
    Named,
    /// The order of the facts.
    ListOrder,
    /// The debit that was due first; one without a due date last.
    OldestDueFirst,
    /// The debit of exactly the same amount; of several credits the oldest.
    ExactOldestCredit,
    /// The debit of exactly the same amount; of several credits the newest.
    ExactNewestCredit,
    /// The debit of the same amount within the tolerance; the difference is written off.
    ExactWithinTolerance,
    /// Every debit by its share of all that is open.
    Proportional,
    /// By part of the claim, in the order of `settlement.part_order`.
    ByPart,
    /// The debits that the credit names by their key or one of their numbers, the earliest due first.
    ByReference,
}

/// A part of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ClaimPart {
    /// Costs and fees of collecting it.
    Fee,
    /// Interest.
    Interest,
    /// What was sold.
    #[default]
    Principal,
}

/// What a payment in time earns that does not close its debit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PartialDiscount {
    /// Nothing: only what is paid in time in full earns the discount.
    None,
    /// The share of the discount that goes with it.
    Proportional,
}

/// What becomes of the tax in a discount for early payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DiscountTax {
    /// It stays owed: the discount is a cost of money, and the invoice keeps its tax.
    Kept,
    /// Its share is owed no longer: the price has become smaller, and a correction is issued for it.
    Corrected,
}

policy_section! {
    /// Receipts and what they settle (4.3.1, 8.1.2).
    pub struct SettlementPolicy = "settlement" {
        /// The accounts of the company on which money may come in.
        accounts: Vec<String>, clause C4_3_1, unit Table;
        /// Which debit a credit settles when nothing is named.
        strategy: SettlementStrategy, clause C8_1_2, unit Choice;
        /// The largest difference that may be written off when amounts are matched.
        tolerance: Exact, clause C8_1_2, unit Amount;
        /// In which order a payment settles the parts of a claim.
        part_order: Vec<ClaimPart>, clause C8_1_2, unit Table;
        /// How shares and amounts in the base currency are rounded to the minor unit.
        rounding: Rounding, clause C8_1_2, unit Choice;
        /// What a payment in time earns that does not close its debit.
        partial_discount: PartialDiscount, clause C8_1_2, unit Choice;
        /// Days after the last day of a discount on which money still earns it.
        discount_tolerance_days: u32, clause C8_1_2, unit CalendarDays;
        /// What becomes of the tax in a discount for early payment.
        discount_tax: DiscountTax, clause C8_1_2, unit Choice;
    }
}

impl SettlementPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        if self.tolerance.value.0 < Decimal::ZERO {
            let observed = self.tolerance.value.0;
            reader.fault(
                &self.tolerance,
                "",
                FaultCode::OutOfRange,
                "0 or more",
                observed,
            );
        }
        let order = &self.part_order;
        for part in [ClaimPart::Fee, ClaimPart::Interest, ClaimPart::Principal] {
            let count = order.value.iter().filter(|row| **row == part).count();
            let name = format!("{part:?}").to_lowercase();
            match count {
                0 => reader.fault(order, "", FaultCode::MissingCore, name, "not there"),
                1 => {}
                _ => reader.fault(order, "", FaultCode::Duplicate, "each once", name),
            }
        }
    }
}
