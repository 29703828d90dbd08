//! What the policy says about statements and reconciliation.

use rust_decimal::Decimal;

use crate::base::Exact;
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

policy_section! {
    /// Statements of account and reconciliation (8.2.1, 8.2.2).
    pub struct StatementPolicy = "statement" {
        /// The largest difference of amounts that still counts as the same item.
        amount_tolerance: Exact, clause C8_2_2, unit Amount;
        /// The most days by which the two sides may date an item without a number apart.
        date_tolerance_days: u32, clause C8_2_2, unit CalendarDays;
        /// Of how many items a sum is tried when one side has one item for several of the other.
        most_parts: u32, clause C8_2_2, unit Count;
    }
}

impl StatementPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let tolerance = &self.amount_tolerance;
        if tolerance.value.0 < Decimal::ZERO {
            let observed = tolerance.value;
            reader.fault(tolerance, "", FaultCode::OutOfRange, "0 or more", observed);
        }
        if self.most_parts.value > 6 {
            let observed = self.most_parts.value;
            reader.fault(&self.most_parts, "", FaultCode::OutOfRange, "0-6", observed);
        }
    }
}
