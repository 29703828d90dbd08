//! What the policy says about dunning, interest and limitation.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::{Currency, Exact, Rounding, day};
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

/// From which day a level counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DunningMode {
    /// Days after the due date.
    NetDays,
    /// Days after the due date, then the last day of that month.
    EndOfMonth,
    /// Days after the last notice.
    PreviousNotice,
}

/// How the hospital is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DunningChannel {
    /// A call.
    Phone,
    /// An e-mail.
    Email,
    /// A letter.
    Letter,
    /// A lawyer's letter.
    LawyerLetter,
    /// The case goes to the lawyers.
    Legal,
}

/// How the fee of a level is worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DunningFeeKind {
    /// An amount.
    Fixed,
    /// A percentage of the document as it was invoiced.
    PercentOfInvoice,
}

/// The fee of a level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DunningFee {
    /// How it is worked out.
    pub kind: DunningFeeKind,
    /// The amount or the percentage.
    pub value: Exact,
    /// The currency of an amount; none takes that of the claim.
    #[serde(default)]
    pub currency: Option<String>,
}

/// One step of the ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DunningLevel {
    /// Its number, from 1 without a gap.
    pub level: u32,
    /// From which day it counts.
    pub mode: DunningMode,
    /// The days.
    pub days: u32,
    /// How the hospital is asked.
    pub channel: DunningChannel,
    /// Days that must lie between it and the last notice.
    #[serde(default)]
    pub min_gap_days: u32,
    /// Whether new orders are held from it on.
    #[serde(default)]
    pub hold_orders: bool,
    /// What it costs the hospital.
    #[serde(default)]
    pub fee: Option<DunningFee>,
}

/// Days by which a class is asked later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClassShift {
    /// The class.
    pub class: String,
    /// The days.
    pub days: u32,
}

/// The one-year loan prime rate from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LprRate {
    /// First day.
    pub since: String,
    /// Percent a year.
    pub percent: Exact,
}

policy_section! {
    /// Dunning, interest on what is late, limitation (8.1.1, 8.1.3).
    pub struct DunningPolicy = "dunning" {
        /// The ladder, the lowest level first.
        levels: Vec<DunningLevel>, clause C8_1_3, unit Table;
        /// Nobody is asked for less than this.
        minimum: Exact, clause C8_1_3, unit Amount;
        /// Classes that are asked later.
        class_shifts: Vec<ClassShift>, clause C8_1_3, unit Table;
        /// Percent a year that the contract or the company's terms ask for on what is late.
        interest_percent: Exact, clause C8_1_3, unit Percent;
        /// Days of a year of interest: 360 or 365.
        day_count: u32, clause C8_1_3, unit CalendarDays;
        /// Percent a day that a public body owes a small supplier.
        small_supplier_daily_percent: Exact, clause C8_1_3, unit Percent;
        /// Percent of the loan prime rate that a court adds where nothing was agreed.
        statutory_markup_percent: Exact, clause C8_1_3, unit Percent;
        /// The one-year loan prime rate by the day of its publication.
        lpr: Vec<LprRate>, clause C8_1_3, unit Table;
        /// How interest and fees are rounded to the minor unit.
        rounding: Rounding, clause C8_1_3, unit Choice;
        /// Years after which a claim can no longer be enforced.
        limitation_years: u32, clause C8_1_3, unit Count;
        /// Days before that on which someone is told.
        limitation_alert_days: u32, clause C8_1_3, unit CalendarDays;
        /// Every overdue item has a contact within this many days.
        contact_days: u32, clause C8_1_1, unit CalendarDays;
    }
}

impl DunningPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let levels = &self.levels;
        if levels.value.is_empty() {
            reader.fault(levels, "", FaultCode::Empty, "at least one level", 0);
        }
        for (at, (row, number)) in levels.value.iter().zip(1_u32..).enumerate() {
            let inner = |field: &str| format!("[{at}].{field}");
            if row.level != number {
                let path = inner("level");
                reader.fault(
                    levels,
                    &path,
                    FaultCode::NotOrdered,
                    number.to_string(),
                    row.level,
                );
            }
            if at == 0 && row.mode == DunningMode::PreviousNotice {
                let expected = "net_days or end_of_month: there is no notice before the first";
                let path = inner("mode");
                reader.fault(
                    levels,
                    &path,
                    FaultCode::OutOfRange,
                    expected,
                    "previous_notice",
                );
            }
            if let Some(fee) = &row.fee {
                if fee.value.0 < Decimal::ZERO {
                    let path = inner("fee.value");
                    reader.fault(levels, &path, FaultCode::OutOfRange, "0 or more", fee.value);
                }
                if let Some(code) = fee.currency.as_ref().filter(|c| Currency::new(c).is_err()) {
                    let path = inner("fee.currency");
                    reader.fault(
                        levels,
                        &path,
                        FaultCode::UnknownName,
                        "a currency code",
                        code,
                    );
                }
            }
        }
        for (parameter, percent) in [
            (&self.minimum, self.minimum.value.0),
            (&self.interest_percent, self.interest_percent.value.0),
            (
                &self.small_supplier_daily_percent,
                self.small_supplier_daily_percent.value.0,
            ),
            (
                &self.statutory_markup_percent,
                self.statutory_markup_percent.value.0,
            ),
        ] {
            if percent < Decimal::ZERO {
                reader.fault(parameter, "", FaultCode::OutOfRange, "0 or more", percent);
            }
        }
        if !matches!(self.day_count.value, 360 | 365) {
            let observed = self.day_count.value;
            reader.fault(
                &self.day_count,
                "",
                FaultCode::OutOfRange,
                "360 or 365",
                observed,
            );
        }
        let mut last: Option<NaiveDate> = None;
        for (at, row) in self.lpr.value.iter().enumerate() {
            let inner = format!("[{at}].since");
            match day::parse(&row.since) {
                None => {
                    let expected = "a day as yyyy-mm-dd";
                    reader.fault(
                        &self.lpr,
                        &inner,
                        FaultCode::WrongValue,
                        expected,
                        &row.since,
                    );
                }
                Some(since) if last.is_some_and(|last| since <= last) => {
                    let expected = "a later day than the row before";
                    reader.fault(
                        &self.lpr,
                        &inner,
                        FaultCode::NotOrdered,
                        expected,
                        &row.since,
                    );
                }
                Some(since) => last = Some(since),
            }
        }
    }

    /// The loan prime rate in force on a day.
    #[must_use]
    pub fn lpr_on(&self, date: NaiveDate) -> Option<&LprRate> {
        let mut rows = self.lpr.value.iter();
        rows.rfind(|row| day::parse(&row.since).is_some_and(|since| since <= date))
    }
}
