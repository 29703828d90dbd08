//! What the policy says about expense claims.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::answer::{Error, ErrorCode};
use crate::base::{Currency, Exact, FiscalCalendar, FiscalLabel, Period, PeriodKind, Rounding};
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

/// What a night may cost in a tier of cities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CityLimit {
    /// The tier, for example `first`.
    pub tier: String,
    /// The most for a night.
    pub night: Exact,
}

policy_section! {
    /// Expense claims (8.3.1, 8.3.2).
    pub struct ExpensePolicy = "expense" {
        /// The currency of every amount of this section.
        currency: String, clause C8_3_1, unit Choice;
        /// Days from the expense to its claim.
        claim_days: u32, clause C8_3_1, unit CalendarDays;
        /// Whether the claim has to fall into the year of the expense.
        same_year: bool, clause C8_3_1, unit Choice;
        /// The month in which the fiscal year starts, 1-12; it is named by its first day.
        fiscal_first_month: u32, clause C8_3_1, unit Count;
        /// Days from the end of a trip, or from the last payment, until an advance is claimed or returned.
        advance_days: u32, clause C8_3_1, unit CalendarDays;
        /// What a night may cost, by tier of cities.
        hotel_limits: Vec<CityLimit>, clause C8_3_1, unit Table;
        /// Meals for a day of travel.
        meals_a_day: Exact, clause C8_3_1, unit Amount;
        /// Local transport for a day of travel.
        transport_a_day: Exact, clause C8_3_1, unit Amount;
        /// Hospitality for a head.
        hospitality_per_head: Exact, clause C8_3_1, unit Amount;
        /// Hospitality for a guest in a year.
        hospitality_per_guest_year: Exact, clause C8_3_1, unit Amount;
        /// Days between two invitations of one guest.
        invitation_gap_days: u32, clause C8_3_1, unit CalendarDays;
        /// What of entertainment tax takes off, in percent of its cost.
        entertainment_share_percent: Exact, clause C8_3_3, unit Percent;
        /// The most that tax takes off, in percent of the year's revenue.
        entertainment_revenue_percent: Exact, clause C8_3_3, unit Percent;
        /// The amounts just below which a claim looks split: single lines need approval from here on.
        approval_limits: Vec<Exact>, clause C8_3_2, unit Table;
        /// How far below a limit a line looks made to fit, in percent of it.
        split_percent: Exact, clause C8_3_2, unit Percent;
        /// Within how many days such lines are counted together.
        split_days: u32, clause C8_3_2, unit CalendarDays;
        /// How many of them make a finding.
        split_count: u32, clause C8_3_2, unit Count;
        /// A line of more than this many times the mean of its kind stands out.
        outlier_factor: Exact, clause C8_3_2, unit Count;
        /// The company's names as a buyer, as invoices have to carry them.
        buyer_names: Vec<String>, clause C8_3_2, unit Table;
        /// The company's tax numbers.
        buyer_tax_ids: Vec<String>, clause C8_3_2, unit Table;
        /// How tax is rounded to the minor unit.
        rounding: Rounding, clause C8_3_2, unit Choice;
    }
}

impl ExpensePolicy {
    /// The fiscal year in which a day lies.
    ///
    /// # Errors
    /// [`ErrorCode::OutOfRange`] for a day outside the years 1 to 9999.
    pub(super) fn fiscal_year(&self, date: NaiveDate) -> Result<Period, Error> {
        let wrong = |error| Error::new(ErrorCode::OutOfRange, "date", "a fiscal year", error);
        FiscalCalendar::new(self.fiscal_first_month.value, FiscalLabel::StartYear)
            .and_then(|calendar| calendar.containing(PeriodKind::Year, date))
            .map_err(wrong)
    }

    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let limits = &self.hotel_limits;
        for (at, row) in limits.value.iter().enumerate() {
            let mut earlier = limits.value.iter().take(at);
            if earlier.any(|earlier| earlier.tier == row.tier) {
                let inner = format!("[{at}].tier");
                reader.fault(limits, &inner, FaultCode::Duplicate, "each once", &row.tier);
            }
        }
        for amount in [
            &self.meals_a_day,
            &self.transport_a_day,
            &self.hospitality_per_head,
            &self.hospitality_per_guest_year,
            &self.outlier_factor,
        ] {
            if amount.value.0 < Decimal::ZERO {
                reader.fault(amount, "", FaultCode::OutOfRange, "0 or more", amount.value);
            }
        }
        for percent in [
            &self.split_percent,
            &self.entertainment_share_percent,
            &self.entertainment_revenue_percent,
        ] {
            if percent.value.0 < Decimal::ZERO || percent.value.0 > Decimal::ONE_HUNDRED {
                reader.fault(percent, "", FaultCode::OutOfRange, "0-100", percent.value);
            }
        }
        let currency = &self.currency;
        if Currency::new(&currency.value).is_err() {
            let (expected, observed) = ("a currency code", &currency.value);
            reader.fault(currency, "", FaultCode::UnknownName, expected, observed);
        }
        let month = &self.fiscal_first_month;
        if !(1..=12).contains(&month.value) {
            reader.fault(month, "", FaultCode::OutOfRange, "1-12", month.value);
        }
        if self.split_count.value == 0 {
            reader.fault(&self.split_count, "", FaultCode::OutOfRange, "1 or more", 0);
        }
    }
}
