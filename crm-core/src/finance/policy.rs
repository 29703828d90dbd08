//! What the policy says about aging and allocation.

use serde::{Deserialize, Serialize};

use crate::base::Rounding;
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

/// Which clock places an item in its bucket. Both ages stand in every row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AgingClock {
    /// Days since the due date; drives dunning.
    DueDate,
    /// Days since the posting date; drives provisions.
    PostingDate,
}

/// What the buckets are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BucketScheme {
    /// Ranges of days by `bucket_bounds`.
    Days,
    /// The calendar month of the day the clock runs from.
    CalendarMonth,
}

/// Which bucket a day on a bound belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BucketBound {
    /// A bound is the last day of its bucket: 30 lies in 1-30.
    UpperInclusive,
    /// A bound is the first day of the next bucket: 30 lies in 30-59.
    LowerInclusive,
}

/// What an item is on its due day itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DayZero {
    /// Not yet overdue.
    NotDue,
    /// In the first bucket.
    FirstBucket,
}

/// Where an item without a due date stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MissingDueDate {
    /// In a bucket of its own: the day is not known yet (before acceptance).
    Unknown,
    /// In the oldest bucket.
    Oldest,
    /// Not due.
    NotDue,
    /// Due on its posting date.
    PostingDate,
}

/// Where a credit stands that is not allocated to anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CreditPlacement {
    /// In a bucket of its own.
    Apart,
    /// Where its own posting date puts it.
    OwnDate,
    /// Not due.
    NotDue,
}

/// What a row of the report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AgingRows {
    /// One instalment.
    ByInstalment,
    /// One document; the buckets still come from its instalments.
    ByDocument,
}

policy_section! {
    /// How open items are aged (8.1.2).
    pub struct AgingPolicy = "aging" {
        /// Which clock places an item in its bucket.
        clock: AgingClock, clause C8_1_2, unit Choice;
        /// Ranges of days or calendar months.
        scheme: BucketScheme, clause C8_1_2, unit Choice;
        /// Bounds of the buckets in days, ascending.
        bucket_bounds: Vec<u32>, clause C8_1_2, unit CalendarDays;
        /// Which bucket a day on a bound belongs to.
        bucket_bound: BucketBound, clause C8_1_2, unit Choice;
        /// Names of the day ranges, first to last; made from the bounds when empty.
        bucket_names: Vec<String>, clause C8_1_2, unit Table;
        /// What an item is on its due day itself.
        day_zero: DayZero, clause C8_1_2, unit Choice;
        /// Where an item without a due date stands.
        missing_due_date: MissingDueDate, clause C8_1_2, unit Choice;
        /// Where a credit stands that is not allocated.
        credit_placement: CreditPlacement, clause C8_1_2, unit Choice;
        /// What a row of the report is.
        rows: AgingRows, clause C8_1_2, unit Choice;
        /// Decimal places of percentages.
        percent_digits: u32, clause C8_1_2, unit DecimalPlaces;
        /// How percentages are rounded.
        rounding: Rounding, clause C8_1_2, unit Choice;
    }
}

impl AgingPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let bounds = &self.bucket_bounds;
        if bounds.value.is_empty() {
            reader.fault(
                bounds,
                "",
                FaultCode::NoInterval,
                "at least one bound",
                "none",
            );
        }
        let mut before: Option<u32> = None;
        for (at, bound) in bounds.value.iter().enumerate() {
            let zero_is_fine = at == 0 && self.bucket_bound.value == BucketBound::LowerInclusive;
            if (*bound == 0 && !zero_is_fine) || before.is_some_and(|before| *bound <= before) {
                let expected = format!("more than {}", before.unwrap_or(0));
                let inner = format!("[{at}]");
                reader.fault(
                    bounds,
                    &inner,
                    FaultCode::IntervalNotPositive,
                    expected,
                    bound,
                );
            }
            before = Some(*bound);
        }
        let names = &self.bucket_names;
        let ranges = super::bucket::ranges(self).len();
        if !names.value.is_empty() && names.value.len() != ranges {
            let expected = format!("none, or {ranges} names");
            reader.fault(
                names,
                "",
                FaultCode::WrongValue,
                expected,
                names.value.len(),
            );
        }
        for (at, name) in names.value.iter().enumerate() {
            let taken = super::bucket::RESERVED.contains(&name.as_str())
                || names.value.iter().take(at).any(|earlier| earlier == name);
            if taken {
                let inner = format!("[{at}]");
                reader.fault(
                    names,
                    &inner,
                    FaultCode::Duplicate,
                    "a name of its own",
                    name,
                );
            }
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

/// One way to find the debits that a credit pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AllocationStrategy {
    /// A document that the credit names, or one with a reference that it names.
    ByReference,
    /// A document of the same customer that is open with exactly this amount; the oldest of them.
    ExactAmount,
    /// The documents of the same customer, the earliest due first.
    OldestDueFirst,
}

policy_section! {
    /// How credits without a reference are proposed to be allocated (8.1.2).
    pub struct AllocationPolicy = "allocation" {
        /// The strategies in the order they are tried on each credit.
        strategies: Vec<AllocationStrategy>, clause C8_1_2, unit Table;
    }
}

impl AllocationPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let rows = &self.strategies;
        for (at, row) in rows.value.iter().enumerate() {
            if rows.value.iter().take(at).any(|earlier| earlier == row) {
                let inner = format!("[{at}]");
                let observed = format!("{row:?}");
                reader.fault(
                    rows,
                    &inner,
                    FaultCode::Duplicate,
                    "each strategy once",
                    observed,
                );
            }
        }
    }
}
