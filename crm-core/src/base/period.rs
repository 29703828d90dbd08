//! Months, quarters, half-years and years. They come from a [`FiscalCalendar`], whose year may
//! start in any month.
//!
//! A month is named by the calendar ("2026-07" is July 2026 for everybody). A quarter, half-year
//! or year is named by its fiscal year and counted from the fiscal year's first month.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::day;
use super::fiscal::{FiscalCalendar, FiscalLabel, calendar_month, month_of, months_before};

/// Why there is no such period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// A fiscal year starts in a month from 1 to 12.
    #[error("a fiscal year starts in a month from 1 to 12, not {found}")]
    FirstMonth {
        /// The month as given.
        found: u32,
    },
    /// A year has fewer periods of this kind, or the number is 0.
    #[error(
        "a year has {count} periods of this kind, numbered from 1; there is no number {number}"
    )]
    Number {
        /// Periods of this kind in a year.
        count: u32,
        /// The number as given.
        number: u32,
    },
    /// The period would leave the years 1 to 9999.
    #[error("the period is outside the years 1 to 9999")]
    OutOfRange,
    /// The text is no period.
    #[error("{text:?} is no period; write 2026, 2026-H1, 2026-Q3 or 2026-07")]
    Text {
        /// The text as given.
        text: String,
    },
    /// A period cannot be cut into larger ones.
    #[error("{period} cannot be cut into periods of a larger kind")]
    Larger {
        /// The period.
        period: String,
    },
    /// The period belongs to another fiscal calendar.
    #[error(
        "{period} from {first} is no period of a fiscal year that starts in month {first_month}"
    )]
    Foreign {
        /// The period.
        period: String,
        /// Its first day.
        first: NaiveDate,
        /// First month of the fiscal calendar asked.
        first_month: u32,
    },
    /// Kind, year, number and days of a period contradict one another.
    #[error("{period} cannot run from {first} to {last}")]
    Inconsistent {
        /// The period as its kind, year and number name it.
        period: String,
        /// Its first day as given.
        first: NaiveDate,
        /// Its last day as given.
        last: NaiveDate,
    },
}

/// How long a period is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PeriodKind {
    /// A calendar month.
    #[default]
    Month,
    /// Three months.
    Quarter,
    /// Six months.
    HalfYear,
    /// Twelve months.
    Year,
}

impl PeriodKind {
    /// Months of a period of this kind.
    #[must_use]
    pub fn months(self) -> u32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::HalfYear => 6,
            Self::Year => 12,
        }
    }

    /// Periods of this kind in a year.
    #[must_use]
    pub fn per_year(self) -> u32 {
        match self {
            Self::Month => 12,
            Self::Quarter => 4,
            Self::HalfYear => 2,
            Self::Year => 1,
        }
    }
}

/// One month, quarter, half-year or year.
///
/// Get it from a [`FiscalCalendar`]: the fields are open only so that bindings can mirror the
/// record, and reading a serialized form checks that they fit together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "PeriodForm", into = "PeriodForm")]
pub struct Period {
    /// How long it is.
    pub kind: PeriodKind,
    /// The calendar year of a month; the label of the fiscal year of anything longer.
    pub year: i32,
    /// The calendar month of a month; the place in the fiscal year of anything longer, from 1.
    pub number: u32,
    /// First day.
    pub first: NaiveDate,
    /// Last day, inclusive.
    pub last: NaiveDate,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Period", deny_unknown_fields)]
struct PeriodForm {
    kind: PeriodKind,
    year: i32,
    number: u32,
    #[serde(with = "super::day")]
    first: NaiveDate,
    #[serde(with = "super::day")]
    last: NaiveDate,
}

impl TryFrom<PeriodForm> for Period {
    type Error = PeriodError;

    fn try_from(form: PeriodForm) -> Result<Self, PeriodError> {
        let PeriodForm {
            kind,
            year,
            number,
            first,
            last,
        } = form;
        let period = Self {
            kind,
            year,
            number,
            first,
            last,
        };
        period.check()?;
        Ok(period)
    }
}

impl From<Period> for PeriodForm {
    fn from(period: Period) -> Self {
        let Period {
            kind,
            year,
            number,
            first,
            last,
        } = period;
        Self {
            kind,
            year,
            number,
            first,
            last,
        }
    }
}

impl Period {
    /// Days from the first to the last, both counted.
    #[must_use]
    pub fn days(&self) -> i64 {
        day::days_between(self.first, self.last).saturating_add(1)
    }

    /// Whether a day lies in the period.
    #[must_use]
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.first <= date && date <= self.last
    }

    /// Checks that kind, year, number and days fit together in some fiscal calendar.
    ///
    /// # Errors
    /// [`PeriodError::Number`] or [`PeriodError::Inconsistent`] when they do not.
    pub fn check(&self) -> Result<(), PeriodError> {
        number_in_year(self.kind, self.number)?;
        let inconsistent = || PeriodError::Inconsistent {
            period: self.to_string(),
            first: self.first,
            last: self.last,
        };
        // The fiscal calendar that has a period of this number starting on this day.
        let before = match self.kind {
            PeriodKind::Month => 0,
            PeriodKind::Quarter | PeriodKind::HalfYear | PeriodKind::Year => {
                months_before(self.kind, self.number).ok_or(PeriodError::OutOfRange)?
            }
        };
        let start = month_of(self.first)
            .and_then(|month| month.checked_sub(before))
            .ok_or(PeriodError::OutOfRange)?;
        let first_month = match self.kind {
            PeriodKind::Month => 1,
            PeriodKind::Quarter | PeriodKind::HalfYear | PeriodKind::Year => calendar_month(start),
        };
        let fits = [FiscalLabel::StartYear, FiscalLabel::EndYear]
            .into_iter()
            .any(|label| {
                FiscalCalendar { first_month, label }.containing(self.kind, self.first) == Ok(*self)
            });
        if fits { Ok(()) } else { Err(inconsistent()) }
    }
}

/// The canonical text: `2026`, `2026-H1`, `2026-Q3`, `2026-07`.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            PeriodKind::Month => write!(f, "{:04}-{:02}", self.year, self.number),
            PeriodKind::Quarter => write!(f, "{:04}-Q{}", self.year, self.number),
            PeriodKind::HalfYear => write!(f, "{:04}-H{}", self.year, self.number),
            PeriodKind::Year => write!(f, "{:04}", self.year),
        }
    }
}

/// Fails when a year has no such period.
pub(super) fn number_in_year(kind: PeriodKind, number: u32) -> Result<(), PeriodError> {
    let count = kind.per_year();
    if (1..=count).contains(&number) {
        Ok(())
    } else {
        Err(PeriodError::Number { count, number })
    }
}
