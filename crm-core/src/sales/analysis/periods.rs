//! The month against the one before and against the year before, in one answer (6.4.1).

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::analyse::SalesRow;
use super::change::{Change, ComparisonBase};
use super::policy::AnalysisPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Currency, Money, day, exact};

/// How many months are listed one by one.
const MONTHS: u32 = 12;

/// What is compared with what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PeriodComparisonKind {
    /// The month so far against the same days of the month before; a whole month against the whole one.
    MonthBefore,
    /// The month so far against as many days right before it.
    EqualDaysBefore,
    /// The month so far against the same days of the year before.
    YearBefore,
    /// The year so far against the year before up to the same day.
    YearToDate,
}

/// Documents to be compared up to a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SalesPeriodsFacts {
    /// The currency.
    pub currency: Currency,
    /// The documents, of any day.
    pub rows: Vec<SalesRow>,
}

/// One comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodComparison {
    /// What with what.
    pub kind: PeriodComparisonKind,
    /// First day of the period.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Its last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// First day of the one before.
    #[serde(with = "day")]
    pub before_first_day: NaiveDate,
    /// Its last day.
    #[serde(with = "day")]
    pub before_last_day: NaiveDate,
    /// Sold in the period.
    pub amount: Money,
    /// Sold before.
    pub before: Money,
    /// The difference.
    pub change: Money,
    /// That in percent of the size of what was sold before; none from nothing.
    #[serde(default, with = "exact::option")]
    pub change_percent: Option<Decimal>,
    /// What it is measured from.
    pub base: ComparisonBase,
    /// Whether both have the same number of days.
    pub equal_length: bool,
}

/// What was sold in a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodMonth {
    /// The month as yyyy-mm.
    pub month: String,
    /// Its last day that counts: the day of the question in the last one.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// Sold in it.
    pub amount: Money,
}

/// All comparisons of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SalesPeriods {
    /// Against the month before, as many days before, the year before; and the year so far.
    pub comparisons: Vec<PeriodComparison>,
    /// The last twelve months, the oldest first; a month without sales is there with zero.
    pub months: Vec<PeriodMonth>,
    /// Comparisons with a large fall.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// The month and the year so far against those before.
///
/// - Shape: documents in; four comparisons and the last twelve months out, all up to the day.
/// - Units: money in one currency, to the cent; percent with two places of the exact change.
/// - Source: clause 6.4.1. A change from nothing has no percentage and says so. Where the number of days differs
///   the comparison says that too; `equal_days_before` is the one that never differs.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for a document that is there twice; [`ErrorCode::MoneyUnusable`] for another
/// currency and amounts beyond the digits.
pub fn compare_periods(
    policy: &AnalysisPolicy,
    facts: &SalesPeriodsFacts,
    as_of: NaiveDate,
) -> Result<SalesPeriods, Error> {
    let mut seen = std::collections::BTreeSet::new();
    for (at, row) in facts.rows.iter().enumerate() {
        if !seen.insert((&row.document, &row.product)) {
            let (code, path) = (ErrorCode::DuplicateKey, format!("rows[{at}].document"));
            let expected = "each document once, or once for each product";
            return Err(Error::new(code, path, expected, &row.document));
        }
    }
    let sold = |first: NaiveDate, last: NaiveDate| -> Result<Money, Error> {
        let rows = facts.rows.iter();
        let rows = rows.filter(|row| (first..=last).contains(&row.date));
        Ok(Money::sum(facts.currency, rows.map(|row| row.amount))?)
    };
    let month = first_of_month(as_of);
    let year = NaiveDate::from_ymd_opt(as_of.year(), 1, 1).unwrap_or(month);
    let length = day::days_between(month, as_of).saturating_add(1);
    let back = |months: u32| {
        (
            day::shift_months_back(month, months),
            same_day(as_of, months),
        )
    };
    let mut comparisons = Vec::new();
    let mut findings = Vec::new();
    for (kind, first_day, (before_first_day, before_last_day)) in [
        (PeriodComparisonKind::MonthBefore, month, back(1)),
        (
            PeriodComparisonKind::EqualDaysBefore,
            month,
            (
                day::shift(month, length.saturating_neg()),
                day::shift(month, -1),
            ),
        ),
        (PeriodComparisonKind::YearBefore, month, back(12)),
        (
            PeriodComparisonKind::YearToDate,
            year,
            (day::shift_months_back(year, 12), same_day(as_of, 12)),
        ),
    ] {
        let (amount, before) = (
            sold(first_day, as_of)?,
            sold(before_first_day, before_last_day)?,
        );
        let change = Change::of(amount, before)?;
        if let Some(fall) = change.alarming(policy) {
            let path = format!("comparisons[{}]", comparisons.len());
            let (code, clause) = ("analysis_period_falls", Clause::C6_4_1);
            let found = Finding::new(code, Severity::Warning, clause, "analysis".into(), &path);
            let found = found.observed(fall).limit(policy.decline_percent.value.0);
            findings.push(found.because(vec![policy.decline_percent.cite()]));
        }
        comparisons.push(PeriodComparison {
            kind,
            first_day,
            last_day: as_of,
            before_first_day,
            before_last_day,
            amount,
            before,
            change: change.amount,
            change_percent: change.shown(policy),
            base: change.base,
            equal_length: day::days_between(first_day, as_of)
                == day::days_between(before_first_day, before_last_day),
        });
    }
    let mut months = Vec::new();
    for back in (0..MONTHS).rev() {
        let first = day::shift_months_back(month, back);
        let last = day::shift(day::shift_months(first, 1), -1).min(as_of);
        months.push(PeriodMonth {
            month: first.format("%Y-%m").to_string(),
            last_day: last,
            amount: sold(first, last)?,
        });
    }
    Ok(SalesPeriods {
        comparisons,
        months,
        findings,
        basis: vec![policy.decline_percent.cite(), policy.rounding.cite()],
    })
}

fn first_of_month(date: NaiveDate) -> NaiveDate {
    date.with_day(1).unwrap_or(date)
}

/// The same day some months before; the last day of a month goes to the last one of the other.
pub(crate) fn same_day(date: NaiveDate, months: u32) -> NaiveDate {
    let ends = day::shift(date, 1).day() == 1;
    let first = day::shift_months_back(first_of_month(date), months);
    if ends {
        day::shift(day::shift_months(first, 1), -1)
    } else {
        day::shift_months_back(date, months)
    }
}
