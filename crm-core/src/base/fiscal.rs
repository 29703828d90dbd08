//! Fiscal years that start in any month, and their periods.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::day;
use super::period::{Period, PeriodError, PeriodKind, number_in_year};

/// Months of a year.
const YEAR_MONTHS: i32 = 12;
/// The first and the last calendar year that a period may touch: four digits can write them.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

/// Which calendar year names a fiscal year that lies in two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FiscalLabel {
    /// The calendar year in which it starts.
    #[default]
    StartYear,
    /// The calendar year in which it ends.
    EndYear,
}

/// In which month the fiscal year starts and which calendar year names it.
///
/// Build it with [`FiscalCalendar::new`]: the fields are open only so that bindings can mirror the
/// record, and every function checks what it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FiscalCalendar {
    /// Month in which the fiscal year starts, 1 to 12.
    #[serde(deserialize_with = "first_month")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 12)))]
    pub first_month: u32,
    /// Which calendar year names it.
    #[serde(default)]
    pub label: FiscalLabel,
}

fn first_month<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    let month = u32::deserialize(deserializer)?;
    FiscalCalendar::new(month, FiscalLabel::default())
        .map(|calendar| calendar.first_month)
        .map_err(serde::de::Error::custom)
}

/// The calendar year.
impl Default for FiscalCalendar {
    fn default() -> Self {
        Self {
            first_month: 1,
            label: FiscalLabel::StartYear,
        }
    }
}

impl FiscalCalendar {
    /// A fiscal year that starts in this month.
    ///
    /// # Errors
    /// [`PeriodError::FirstMonth`] when the month is not from 1 to 12.
    pub fn new(first_month: u32, label: FiscalLabel) -> Result<Self, PeriodError> {
        let calendar = Self { first_month, label };
        calendar.start_month()?;
        Ok(calendar)
    }

    /// The period of this kind in which a day lies.
    ///
    /// # Errors
    /// [`PeriodError::OutOfRange`] outside the years 1 to 9999.
    pub fn containing(&self, kind: PeriodKind, date: NaiveDate) -> Result<Period, PeriodError> {
        let month = month_of(date).ok_or(PeriodError::OutOfRange)?;
        self.of_month(kind, month)
    }

    /// The `number`-th period of this kind in the fiscal year with this label, counted from 1.
    ///
    /// For months this counts too: with a fiscal year that starts in April the first month of 2026
    /// is April, and its name is `2026-04`.
    ///
    /// # Errors
    /// [`PeriodError::Number`] when a year has fewer of them; [`PeriodError::OutOfRange`] outside
    /// the years 1 to 9999.
    pub fn nth(&self, kind: PeriodKind, year: i32, number: u32) -> Result<Period, PeriodError> {
        number_in_year(kind, number)?;
        let start = self.start_month()?;
        let month = year
            .checked_sub(self.label_shift())
            .and_then(|year| year.checked_mul(YEAR_MONTHS))
            .and_then(|month| month.checked_add(start))
            .and_then(|month| month.checked_add(months_before(kind, number)?))
            .ok_or(PeriodError::OutOfRange)?;
        self.of_month(kind, month)
    }

    /// The fiscal year with this label.
    ///
    /// # Errors
    /// [`PeriodError::OutOfRange`] outside the years 1 to 9999.
    pub fn year(&self, year: i32) -> Result<Period, PeriodError> {
        self.nth(PeriodKind::Year, year, 1)
    }

    /// The period right after this one.
    ///
    /// # Errors
    /// [`PeriodError::Foreign`] when the period belongs to another fiscal calendar;
    /// [`PeriodError::OutOfRange`] after the year 9999.
    pub fn next(&self, period: &Period) -> Result<Period, PeriodError> {
        self.own(period)?;
        self.containing(period.kind, day::shift(period.last, 1))
    }

    /// The period right before this one.
    ///
    /// # Errors
    /// [`PeriodError::Foreign`] when the period belongs to another fiscal calendar;
    /// [`PeriodError::OutOfRange`] before the year 1.
    pub fn previous(&self, period: &Period) -> Result<Period, PeriodError> {
        self.own(period)?;
        self.containing(period.kind, day::shift(period.first, -1))
    }

    /// The periods of a smaller kind that make up this one, in order; of the same kind, itself.
    ///
    /// # Errors
    /// [`PeriodError::Larger`] when `kind` is longer than the period; [`PeriodError::Foreign`] when
    /// the period belongs to another fiscal calendar.
    pub fn parts(&self, period: &Period, kind: PeriodKind) -> Result<Vec<Period>, PeriodError> {
        self.own(period)?;
        if kind.months() > period.kind.months() {
            return Err(PeriodError::Larger {
                period: period.to_string(),
            });
        }
        let mut parts = Vec::new();
        let mut first = period.first;
        while first <= period.last {
            let part = self.containing(kind, first)?;
            first = day::shift(part.last, 1);
            parts.push(part);
        }
        Ok(parts)
    }

    /// Reads the canonical text: `2026`, `2026-H1`, `2026-Q3`, `2026-07`.
    ///
    /// # Errors
    /// [`PeriodError::Text`] for any other text; as [`FiscalCalendar::nth`] for a period that a
    /// year does not have.
    pub fn parse(&self, text: &str) -> Result<Period, PeriodError> {
        let bad = || PeriodError::Text {
            text: text.to_owned(),
        };
        let (year, rest) = match text.split_once('-') {
            Some((year, rest)) => (year, Some(rest)),
            None => (text, None),
        };
        let year = digits(year, 4)
            .and_then(|year| i32::try_from(year).ok())
            .ok_or_else(bad)?;
        let Some(rest) = rest else {
            return self.year(year);
        };
        if let Some(number) = rest.strip_prefix('Q') {
            return self.nth(
                PeriodKind::Quarter,
                year,
                digits(number, 1).ok_or_else(bad)?,
            );
        }
        if let Some(number) = rest.strip_prefix('H') {
            return self.nth(
                PeriodKind::HalfYear,
                year,
                digits(number, 1).ok_or_else(bad)?,
            );
        }
        // A month is named by the calendar, not counted from the fiscal year's start.
        let month = digits(rest, 2).ok_or_else(bad)?;
        Self::default().nth(PeriodKind::Month, year, month)
    }

    /// Fails when the period is not one of this calendar.
    fn own(&self, period: &Period) -> Result<(), PeriodError> {
        if self.containing(period.kind, period.first)? == *period {
            return Ok(());
        }
        Err(PeriodError::Foreign {
            period: period.to_string(),
            first: period.first,
            first_month: self.first_month,
        })
    }

    /// The first month, from 0.
    fn start_month(&self) -> Result<i32, PeriodError> {
        let wrong = PeriodError::FirstMonth {
            found: self.first_month,
        };
        match self
            .first_month
            .checked_sub(1)
            .and_then(|month| i32::try_from(month).ok())
        {
            Some(month) if month < YEAR_MONTHS => Ok(month),
            _ => Err(wrong),
        }
    }

    /// What the label adds to the calendar year in which a fiscal year starts.
    fn label_shift(&self) -> i32 {
        match self.label {
            FiscalLabel::EndYear if self.first_month > 1 => 1,
            FiscalLabel::EndYear | FiscalLabel::StartYear => 0,
        }
    }

    /// The period of this kind in which a month lies; months are counted from January of year 0.
    fn of_month(&self, kind: PeriodKind, month: i32) -> Result<Period, PeriodError> {
        let start = self.start_month()?;
        self.place(kind, month, start)
            .ok_or(PeriodError::OutOfRange)
    }

    fn place(&self, kind: PeriodKind, month: i32, start: i32) -> Option<Period> {
        let length = i32::try_from(kind.months()).ok()?;
        let in_year = month.checked_sub(start)?.rem_euclid(YEAR_MONTHS);
        let from = month.checked_sub(in_year.checked_rem(length)?)?;
        let to = from.checked_add(length)?;
        let (year, number) = if kind == PeriodKind::Month {
            (month.div_euclid(YEAR_MONTHS), calendar_month(month))
        } else {
            let start_year = month.checked_sub(in_year)?.div_euclid(YEAR_MONTHS);
            let before = u32::try_from(in_year.checked_div(length)?).ok()?;
            (
                start_year.checked_add(self.label_shift())?,
                before.checked_add(1)?,
            )
        };
        let first = first_day(from)?;
        let last = first_day(to)?.pred_opt()?;
        let written = YEARS.contains(&first.year()) && YEARS.contains(&last.year());
        (written && YEARS.contains(&year)).then_some(Period {
            kind,
            year,
            number,
            first,
            last,
        })
    }
}

/// Months since January of year 0.
pub(super) fn month_of(date: NaiveDate) -> Option<i32> {
    let month = i32::try_from(date.month0()).ok()?;
    date.year().checked_mul(YEAR_MONTHS)?.checked_add(month)
}

/// The month's number in its calendar year, 1 to 12.
pub(super) fn calendar_month(month: i32) -> u32 {
    month
        .rem_euclid(YEAR_MONTHS)
        .unsigned_abs()
        .saturating_add(1)
}

fn first_day(month: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(month.div_euclid(YEAR_MONTHS), calendar_month(month), 1)
}

/// Months of the fiscal year that lie before its `number`-th period of this kind.
pub(super) fn months_before(kind: PeriodKind, number: u32) -> Option<i32> {
    number
        .checked_sub(1)?
        .checked_mul(kind.months())
        .and_then(|months| i32::try_from(months).ok())
}

/// A number of exactly `length` plain digits.
fn digits(text: &str, length: usize) -> Option<u32> {
    let plain = text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Outcome = Result<(), PeriodError>;

    fn date(text: &str) -> NaiveDate {
        day::parse(text).unwrap_or_default()
    }

    fn fiscal(first_month: u32, label: FiscalLabel) -> FiscalCalendar {
        FiscalCalendar { first_month, label }
    }

    const KINDS: [PeriodKind; 4] = [
        PeriodKind::Month,
        PeriodKind::Quarter,
        PeriodKind::HalfYear,
        PeriodKind::Year,
    ];

    #[test]
    fn the_canonical_text_is_read_and_written() -> Outcome {
        let calendar = FiscalCalendar::default();
        for (text, first, last) in [
            ("2026", "2026-01-01", "2026-12-31"),
            ("2026-H1", "2026-01-01", "2026-06-30"),
            ("2026-Q3", "2026-07-01", "2026-09-30"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("0001-01", "0001-01-01", "0001-01-31"),
            ("9999", "9999-01-01", "9999-12-31"),
        ] {
            let period = calendar.parse(text)?;
            assert_eq!(
                (period.first, period.last),
                (date(first), date(last)),
                "{text}"
            );
            assert_eq!(period.to_string(), text);
        }
        for bad in [
            "",
            "26",
            "2026-",
            "2026-7",
            "2026-q3",
            "2026-Q03",
            "+026",
            "2026-07-01",
            "２０２６",
        ] {
            let error = PeriodError::Text {
                text: bad.to_owned(),
            };
            assert_eq!(calendar.parse(bad), Err(error), "{bad}");
        }
        assert_eq!(
            calendar.parse("2026-Q5"),
            Err(PeriodError::Number {
                count: 4,
                number: 5
            })
        );
        assert_eq!(
            calendar.parse("2026-H0"),
            Err(PeriodError::Number {
                count: 2,
                number: 0
            })
        );
        assert_eq!(
            calendar.parse("2026-13"),
            Err(PeriodError::Number {
                count: 12,
                number: 13
            })
        );
        assert_eq!(calendar.parse("0000"), Err(PeriodError::OutOfRange));
        Ok(())
    }

    #[test]
    fn a_fiscal_year_has_the_label_asked_for() -> Outcome {
        let start = fiscal(4, FiscalLabel::StartYear);
        let end = fiscal(4, FiscalLabel::EndYear);
        let day = date("2027-02-10");
        assert_eq!(
            start.containing(PeriodKind::Quarter, day)?.to_string(),
            "2026-Q4"
        );
        assert_eq!(
            end.containing(PeriodKind::Quarter, day)?.to_string(),
            "2027-Q4"
        );
        assert_eq!(end.year(2027)?.first, date("2026-04-01"));
        assert_eq!(end.nth(PeriodKind::Month, 2027, 1)?.to_string(), "2026-04");
        assert_eq!(end.parse("2026-07")?.first, date("2026-07-01"));
        assert_eq!(
            fiscal(1, FiscalLabel::EndYear).year(2026)?.first,
            date("2026-01-01")
        );
        let months = start.parts(&start.parse("2026-Q4")?, PeriodKind::Month)?;
        let names: Vec<_> = months.iter().map(Period::to_string).collect();
        assert_eq!(names, ["2027-01", "2027-02", "2027-03"]);
        Ok(())
    }

    #[test]
    fn every_starting_month_gives_a_whole_year() -> Outcome {
        for first_month in 1..=12 {
            for label in [FiscalLabel::StartYear, FiscalLabel::EndYear] {
                let calendar = FiscalCalendar::new(first_month, label)?;
                let year = calendar.year(2026)?;
                assert_eq!(year.first.month(), first_month);
                let named = match label {
                    FiscalLabel::StartYear => year.first.year(),
                    FiscalLabel::EndYear => year.last.year(),
                };
                assert_eq!(named, 2026);
                for kind in KINDS {
                    let parts = calendar.parts(&year, kind)?;
                    assert_eq!(
                        parts.len(),
                        usize::try_from(kind.per_year()).unwrap_or_default()
                    );
                    for (part, number) in parts.iter().zip(1..) {
                        assert_eq!(calendar.nth(kind, 2026, number), Ok(*part));
                    }
                }
            }
        }
        for found in [0, 13, u32::MAX] {
            let error = PeriodError::FirstMonth { found };
            assert_eq!(
                FiscalCalendar::new(found, FiscalLabel::StartYear),
                Err(error.clone())
            );
            assert_eq!(fiscal(found, FiscalLabel::StartYear).year(2026), Err(error));
        }
        Ok(())
    }

    #[test]
    fn periods_of_another_calendar_are_refused() -> Outcome {
        let calendar = FiscalCalendar::default();
        let foreign = fiscal(2, FiscalLabel::StartYear).parse("2026-Q1")?;
        assert!(matches!(
            calendar.next(&foreign),
            Err(PeriodError::Foreign { .. })
        ));
        assert!(matches!(
            calendar.parts(&foreign, PeriodKind::Month),
            Err(PeriodError::Foreign { .. })
        ));
        let quarter = calendar.parse("2026-Q1")?;
        let larger = calendar.parts(&quarter, PeriodKind::Year);
        assert_eq!(
            larger,
            Err(PeriodError::Larger {
                period: "2026-Q1".to_owned()
            })
        );
        assert_eq!(
            calendar.next(&calendar.year(9999)?),
            Err(PeriodError::OutOfRange)
        );
        assert_eq!(
            calendar.previous(&calendar.year(1)?),
            Err(PeriodError::OutOfRange)
        );
        assert_eq!(calendar.year(i32::MIN), Err(PeriodError::OutOfRange));
        assert_eq!(calendar.year(i32::MAX), Err(PeriodError::OutOfRange));
        Ok(())
    }

    #[test]
    fn the_wire_form_must_fit_together() -> Result<(), serde_json::Error> {
        let text =
            r#"{"kind":"quarter","year":2026,"number":3,"first":"2026-07-01","last":"2026-09-30"}"#;
        let period: Period = serde_json::from_str(text)?;
        assert_eq!(serde_json::to_string(&period)?, text);
        for (from, to) in [
            ("2026-09-30", "2026-09-29"),
            ("2026-07-01", "2026-07-02"),
            ("\"number\":3", "\"number\":5"),
            ("\"year\":2026", "\"year\":2024"),
            ("quarter", "month"),
            ("\"kind\"", "\"note\":1,\"kind\""),
        ] {
            assert!(
                serde_json::from_str::<Period>(&text.replace(from, to)).is_err(),
                "{to}"
            );
        }
        assert!(serde_json::from_str::<FiscalCalendar>(r#"{"first_month":4}"#).is_ok());
        assert!(serde_json::from_str::<FiscalCalendar>(r#"{"first_month":13}"#).is_err());
        Ok(())
    }

    prop_compose! {
        fn calendars()(first_month in 1_u32..=12, end in any::<bool>()) -> FiscalCalendar {
            fiscal(first_month, if end { FiscalLabel::EndYear } else { FiscalLabel::StartYear })
        }
    }

    fn days() -> impl Strategy<Value = NaiveDate> {
        (0_i64..100_000).prop_map(|count| day::shift(date("1900-01-01"), count))
    }

    proptest! {
        #[test]
        fn periods_tile_time(
            calendar in calendars(),
            date in days(),
            kind in prop::sample::select(KINDS.to_vec()),
        ) {
            let period = calendar.containing(kind, date)?;
            prop_assert!(period.contains(date));
            prop_assert_eq!(calendar.containing(kind, period.first)?, period);
            prop_assert_eq!(calendar.containing(kind, period.last)?, period);
            let next = calendar.next(&period)?;
            prop_assert_eq!(next.first, day::shift(period.last, 1));
            prop_assert_eq!(calendar.previous(&next)?, period);
            prop_assert_eq!(calendar.next(&calendar.previous(&period)?)?, period);
            prop_assert_eq!(calendar.parse(&period.to_string())?, period);
            prop_assert_eq!(period.check(), Ok(()));
            let wire = serde_json::to_string(&period).unwrap_or_default();
            prop_assert_eq!(serde_json::from_str::<Period>(&wire).ok(), Some(period));
        }

        #[test]
        fn parts_add_up_to_the_whole(
            calendar in calendars(),
            date in days(),
            whole in prop::sample::select(KINDS.to_vec()),
            kind in prop::sample::select(KINDS.to_vec()),
        ) {
            let period = calendar.containing(whole, date)?;
            match calendar.parts(&period, kind) {
                Ok(parts) => {
                    prop_assert_eq!(parts.first().map(|part| part.first), Some(period.first));
                    prop_assert_eq!(parts.last().map(|part| part.last), Some(period.last));
                    prop_assert_eq!(parts.iter().map(Period::days).sum::<i64>(), period.days());
                    prop_assert!(parts.iter().all(|part| part.kind == kind));
                }
                Err(error) => {
                    prop_assert!(kind > whole);
                    let larger = matches!(error, PeriodError::Larger { .. });
                    prop_assert!(larger);
                }
            }
        }
    }
}
