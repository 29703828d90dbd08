//! What the policy says about dunning, interest and limitation.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::day_count::DayCount;
use super::limitation::{LimitationEventKind, ProofKind};
use crate::base::{Currency, Exact, Rounding, day};
use crate::policy::{FaultCode, Param, SectionReader};
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

/// A rate from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DatedRate {
    /// First day.
    pub since: String,
    /// Percent.
    pub percent: Exact,
}

/// Which level a letter over several items has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoticeLevel {
    /// One letter, at the highest level of its items.
    Highest,
    /// One letter, at the lowest.
    Lowest,
    /// A letter for each level.
    Separate,
}

/// The least that somebody is asked for in a currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MinimumAmount {
    /// The currency.
    pub currency: String,
    /// The amount.
    pub amount: Exact,
}

/// What becomes of a debt in a currency that has no minimum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoMinimum {
    /// It is asked for, however small.
    Asked,
    /// Nothing goes out; the reason says that the minimum is missing.
    Told,
}

/// What becomes of interest on what was paid late and is open no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PaidLateInterest {
    /// A notice leaves it out.
    LeftOut,
    /// The next notice asks for it, once.
    NextNotice,
}

/// What has to reach the minimum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MinimumOf {
    /// Each item.
    Item,
    /// What a customer is asked for in all.
    Customer,
}

/// What holds when a small supplier's contract names less than the prime rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BelowPrime {
    /// The prime rate of the day of the contract.
    PrimeRate,
    /// The rate by the day, as if nothing had been agreed.
    DailyRate,
}

/// Whose contact counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ContactBy {
    /// That of the one who is responsible for the item.
    Responsible,
    /// Anyone's.
    Anyone,
}

/// What an event needs to start the period of limitation anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LimitationRule {
    /// The event.
    pub event: LimitationEventKind,
    /// What proves it; nothing else does.
    pub proofs: Vec<ProofKind>,
    /// Whether it helps even after the period has ended.
    #[serde(default)]
    pub after_end: bool,
    /// Whether it goes on until its last day, as a suit does; nothing runs meanwhile.
    #[serde(default)]
    pub lasts: bool,
}

policy_section! {
    /// Dunning, interest on what is late, limitation (8.1.1, 8.1.3).
    pub struct DunningPolicy = "dunning" {
        /// The ladder, the lowest level first.
        levels: Vec<DunningLevel>, clause C8_1_3, unit Table;
        /// Days before the due date on which a friendly reminder goes out; 0 for none.
        reminder_days: u32, clause C8_1_3, unit CalendarDays;
        /// How the hospital is reminded.
        reminder_channel: DunningChannel, clause C8_1_3, unit Choice;
        /// Days after the due date on which nobody is asked yet.
        grace_days: u32, clause C8_1_3, unit CalendarDays;
        /// Nobody is asked for less than this, currency by currency.
        minimum: Vec<MinimumAmount>, clause C8_1_3, unit Table;
        /// What becomes of a debt in a currency that has no minimum.
        no_minimum: NoMinimum, clause C8_1_3, unit Choice;
        /// What has to reach the minimum: each item, or all that a customer is asked for.
        minimum_of: MinimumOf, clause C8_1_3, unit Choice;
        /// Which level a letter over several items has.
        notice_level: NoticeLevel, clause C8_1_3, unit Choice;
        /// Classes that are asked later.
        class_shifts: Vec<ClassShift>, clause C8_1_3, unit Table;
        /// Percent a year that the contract or the company's terms ask for on what is late.
        interest_percent: Exact, clause C8_1_3, unit Percent;
        /// What becomes of interest on what was paid late and is open no longer.
        paid_late_interest: PaidLateInterest, clause C8_1_3, unit Choice;
        /// How days of interest become a share of a year.
        day_count: DayCount, clause C8_1_3, unit Choice;
        /// Percent a day that a public body owes a small supplier, by the first day of delay.
        small_supplier_rates: Vec<DatedRate>, clause C8_1_3, unit Table;
        /// What holds when a small supplier's contract names less than the prime rate of its day.
        small_supplier_below_prime: BelowPrime, clause C8_1_3, unit Choice;
        /// Percent of the loan prime rate that a court adds where nothing was agreed.
        statutory_markup_percent: Exact, clause C8_1_3, unit Percent;
        /// The one-year loan prime rate by the day of its publication.
        lpr: Vec<DatedRate>, clause C8_1_3, unit Table;
        /// How interest and fees are rounded to the minor unit.
        rounding: Rounding, clause C8_1_3, unit Choice;
        /// Years after which a claim can no longer be enforced.
        limitation_years: u32, clause C8_1_3, unit Count;
        /// Years after the due date beyond which nothing starts it anew.
        limitation_absolute_years: u32, clause C8_1_3, unit Count;
        /// Months before the end in which a hindrance suspends it, and after the hindrance to its end.
        limitation_suspension_months: u32, clause C8_1_3, unit Count;
        /// Days before the end on which someone is told.
        limitation_alert_days: u32, clause C8_1_3, unit CalendarDays;
        /// What starts the period anew, with the proof that it needs. An event without a row starts nothing.
        limitation_events: Vec<LimitationRule>, clause C8_1_3, unit Table;
        /// Days after the day of a promise or an instalment on which money is still in time.
        plan_grace_days: u32, clause C8_1_3, unit CalendarDays;
        /// Every overdue item has a contact within this many days.
        contact_days: u32, clause C8_1_1, unit CalendarDays;
        /// Whose contact counts.
        contact_by: ContactBy, clause C8_1_1, unit Choice;
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
        for (parameter, value) in [
            (&self.interest_percent, self.interest_percent.value.0),
            (
                &self.statutory_markup_percent,
                self.statutory_markup_percent.value.0,
            ),
        ] {
            if value < Decimal::ZERO {
                reader.fault(parameter, "", FaultCode::OutOfRange, "0 or more", value);
            }
        }
        let minimum = &self.minimum;
        for (at, row) in minimum.value.iter().enumerate() {
            if row.amount.0 < Decimal::ZERO {
                let (path, observed) = (format!("[{at}].amount"), row.amount);
                reader.fault(minimum, &path, FaultCode::OutOfRange, "0 or more", observed);
            }
            let path = format!("[{at}].currency");
            if Currency::new(&row.currency).is_err() {
                let (expected, observed) = ("a currency code", &row.currency);
                reader.fault(minimum, &path, FaultCode::UnknownName, expected, observed);
            }
            let mut earlier = minimum.value.iter().take(at);
            if earlier.any(|e| e.currency == row.currency) {
                let observed = &row.currency;
                reader.fault(minimum, &path, FaultCode::Duplicate, "each once", observed);
            }
        }
        dated(reader, &self.lpr);
        dated(reader, &self.small_supplier_rates);
        let years = &self.limitation_years;
        if !(1..=100).contains(&years.value) {
            reader.fault(years, "", FaultCode::OutOfRange, "1-100", years.value);
        }
        let absolute = &self.limitation_absolute_years;
        if absolute.value < years.value || absolute.value > 100 {
            let expected = format!("{}-100", years.value);
            reader.fault(
                absolute,
                "",
                FaultCode::OutOfRange,
                expected,
                absolute.value,
            );
        }
        let events = &self.limitation_events;
        for (at, row) in events.value.iter().enumerate() {
            if row.proofs.is_empty() {
                let path = format!("[{at}].proofs");
                reader.fault(events, &path, FaultCode::Empty, "at least one proof", 0);
            }
            if events.value.iter().take(at).any(|e| e.event == row.event) {
                let path = format!("[{at}].event");
                let observed = format!("{:?}", row.event);
                reader.fault(events, &path, FaultCode::Duplicate, "each once", observed);
            }
        }
    }

    /// The least that somebody is asked for in a currency.
    #[must_use]
    pub fn minimum_in(&self, currency: Currency) -> Option<&MinimumAmount> {
        let mut rows = self.minimum.value.iter();
        rows.find(|row| row.currency == currency.code())
    }

    /// The loan prime rate in force on a day.
    #[must_use]
    pub fn lpr_on(&self, date: NaiveDate) -> Option<&DatedRate> {
        in_force(&self.lpr.value, date)
    }

    /// The rate by the day of a small supplier in force on a day.
    #[must_use]
    pub fn small_supplier_on(&self, date: NaiveDate) -> Option<&DatedRate> {
        in_force(&self.small_supplier_rates.value, date)
    }
}

fn in_force(rates: &[DatedRate], date: NaiveDate) -> Option<&DatedRate> {
    let mut rows = rates.iter();
    rows.rfind(|row| day::parse(&row.since).is_some_and(|since| since <= date))
}

/// Days that can be read, in order; no rate below zero.
fn dated(reader: &mut SectionReader<'_, '_>, rates: &Param<Vec<DatedRate>>) {
    let mut last: Option<NaiveDate> = None;
    for (at, row) in rates.value.iter().enumerate() {
        let inner = format!("[{at}].since");
        match day::parse(&row.since) {
            None => {
                let expected = "a day as yyyy-mm-dd";
                reader.fault(rates, &inner, FaultCode::WrongValue, expected, &row.since);
            }
            Some(since) if last.is_some_and(|last| since <= last) => {
                let expected = "a later day than the row before";
                reader.fault(rates, &inner, FaultCode::NotOrdered, expected, &row.since);
            }
            Some(since) => last = Some(since),
        }
        if row.percent.0 < Decimal::ZERO {
            let path = format!("[{at}].percent");
            let observed = row.percent;
            reader.fault(rates, &path, FaultCode::OutOfRange, "0 or more", observed);
        }
    }
}
