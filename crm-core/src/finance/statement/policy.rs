//! What the policy says about statements and reconciliation.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::Exact;
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

/// Months between two statements of a class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClassMonths {
    /// The class.
    pub class: String,
    /// The months.
    pub months: u32,
}

/// What makes no difference between two numbers of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NumberForm {
    /// Full-width signs and plain ones.
    Width,
    /// Capitals and small letters.
    Case,
    /// Blanks.
    Blanks,
    /// Hyphens, dashes and underlines.
    Hyphens,
    /// Zeros before the first digits, which spreadsheets take away.
    LeadingZeros,
}

/// What becomes of an item without a day when sums are tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum UndatedInSum {
    /// It may be part of any sum.
    Counted,
    /// It is part of none.
    LeftOut,
}

policy_section! {
    /// Statements of account and reconciliation (8.2.1, 8.2.2).
    pub struct StatementPolicy = "statement" {
        /// The largest difference of amounts that still counts as the same item.
        amount_tolerance: Exact, clause C8_2_2, unit Amount;
        /// The most days by which the two sides may date an item without a number apart.
        date_tolerance_days: u32, clause C8_2_2, unit CalendarDays;
        /// The most days between an item and those that its sum is made of.
        sum_window_days: u32, clause C8_2_2, unit CalendarDays;
        /// What becomes of an item without a day when sums are tried.
        undated_in_sum: UndatedInSum, clause C8_2_2, unit Choice;
        /// What makes no difference between two numbers.
        number_forms: Vec<NumberForm>, clause C8_2_2, unit Table;
        /// Of how many items a sum is tried when one side has one item for several of the other.
        most_parts: u32, clause C8_2_2, unit Count;
        /// How many sums are tried in all; what is cut short is told.
        most_tries: u32, clause C8_2_2, unit Count;
        /// Months between two statements: 1, 2, 3, 4, 6 or 12.
        months: u32, clause C8_2_2, unit Count;
        /// Classes that get theirs at other intervals.
        class_months: Vec<ClassMonths>, clause C8_2_2, unit Table;
        /// Days after the period by which a statement goes out.
        send_days: u32, clause C8_2_2, unit CalendarDays;
        /// Days by which the hospital is to answer.
        answer_days: u32, clause C8_2_2, unit CalendarDays;
        /// Days after which an open item is looked at.
        review_days: u32, clause C8_2_2, unit CalendarDays;
    }
}

impl StatementPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let tolerance = &self.amount_tolerance;
        if tolerance.value.0 < Decimal::ZERO {
            let observed = tolerance.value;
            reader.fault(tolerance, "", FaultCode::OutOfRange, "0 or more", observed);
        }
        let forms = &self.number_forms;
        for (at, form) in forms.value.iter().enumerate() {
            if forms.value.iter().take(at).any(|earlier| earlier == form) {
                let (path, observed) = (format!("[{at}]"), format!("{form:?}"));
                reader.fault(forms, &path, FaultCode::Duplicate, "each once", observed);
            }
        }
        if self.most_parts.value > 6 {
            let observed = self.most_parts.value;
            reader.fault(&self.most_parts, "", FaultCode::OutOfRange, "0-6", observed);
        }
        let tries = &self.most_tries;
        if tries.value > 10_000_000 {
            let expected = "at most 10000000";
            reader.fault(tries, "", FaultCode::OutOfRange, expected, tries.value);
        }
        let fits = |months: u32| matches!(months, 1 | 2 | 3 | 4 | 6 | 12);
        let expected = "1, 2, 3, 4, 6 or 12";
        if !fits(self.months.value) {
            let observed = self.months.value;
            reader.fault(&self.months, "", FaultCode::OutOfRange, expected, observed);
        }
        let rows = &self.class_months;
        for (at, row) in rows.value.iter().enumerate() {
            if !fits(row.months) {
                let path = format!("[{at}].months");
                reader.fault(rows, &path, FaultCode::OutOfRange, expected, row.months);
            }
            if rows.value.iter().take(at).any(|e| e.class == row.class) {
                let path = format!("[{at}].class");
                reader.fault(rows, &path, FaultCode::Duplicate, "each once", &row.class);
            }
        }
    }
}
