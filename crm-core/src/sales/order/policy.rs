//! What the policy says about orders.

use rust_decimal::Decimal;

use crate::base::{Exact, Rounding};
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

policy_section! {
    /// Orders (6.3.4).
    pub struct OrderPolicy = "order" {
        /// Working days from the order to its confirmation.
        confirm_workdays: u32, clause C6_3_4, unit Workdays;
        /// Working days from the order to the shipment.
        ship_workdays: u32, clause C6_3_4, unit Workdays;
        /// Hours from an urgent order to the shipment, around the clock.
        urgent_ship_hours: u32, clause C6_3_4, unit Count;
        /// What an order may wait for without being late by our fault; `credit` is a hold without a reason.
        excused_holds: Vec<String>, clause C6_3_4, unit Table;
        /// The share of a shelf life that must be left at delivery, in percent.
        shelf_life_percent: Exact, clause C6_3_4, unit Percent;
        /// The months of shelf life, by the calendar, that are enough whatever the share.
        shelf_life_months: u32, clause C6_3_4, unit Count;
        /// Decimal places of percentages.
        percent_digits: u32, clause C6_3_4, unit DecimalPlaces;
        /// How they are rounded.
        rounding: Rounding, clause C6_3_4, unit Choice;
    }
}

impl OrderPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let percent = self.shelf_life_percent.value.0;
        if percent < Decimal::ZERO || percent > Decimal::ONE_HUNDRED {
            let field = &self.shelf_life_percent;
            reader.fault(field, "", FaultCode::OutOfRange, "0-100", percent);
        }
        if self.percent_digits.value > 6 {
            let observed = self.percent_digits.value;
            reader.fault(
                &self.percent_digits,
                "",
                FaultCode::OutOfRange,
                "0-6",
                observed,
            );
        }
    }
}
