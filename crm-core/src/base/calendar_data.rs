//! Working calendars as files: reading one, and the mainland calendar of the library.
//!
//! A calendar file is TOML. Each year lists its days off as ranges and its make-up workdays one by
//! one; a day in neither list follows its weekday.
//!
//! ```toml
//! schema_version = 1
//! id = "example"
//! data_version = "2026.1"
//! source = "the yearly notice"
//! first_year = 2026
//! last_year = 2026
//!
//! [week]
//! monday = ["08:30-12:00", "13:00-17:30"]
//! tuesday = ["08:30-12:00", "13:00-17:30"]
//! wednesday = ["08:30-12:00", "13:00-17:30"]
//! thursday = ["08:30-12:00", "13:00-17:30"]
//! friday = ["08:30-12:00", "13:00-17:30"]
//! saturday = []
//! sunday = []
//!
//! [[year]]
//! year = 2026
//! off = [{ from = "2026-01-01", to = "2026-01-03", name = "new_year" }]
//! work = [
//!   { date = "2026-01-04", name = "new_year" },
//!   { date = "2026-02-14", name = "spring_festival", spans = ["09:00-12:00"] },
//! ]
//! ```

use std::collections::BTreeSet;
use std::ops::Range;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use toml::Spanned;

use super::calendar::{CalendarError, WorkingCalendar};
use super::day::{self, Day};
use super::week::{WorkingSpan, WorkingWeek};

/// The version of the file form that this library reads.
pub const CALENDAR_SCHEMA_VERSION: i64 = 1;

/// The calendar of mainland China, and the name it is reported under.
const MAINLAND: &str = include_str!("../../calendars/cn-mainland.toml");
const MAINLAND_NAME: &str = "cn-mainland.toml";

/// What is wrong with a calendar file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CalendarProblem {
    /// The file is no TOML, a field is unknown, missing or of the wrong type.
    #[error("{0}")]
    Form(String),
    /// The file has another form than this library reads.
    #[error("schema_version is {found}; this library reads {CALENDAR_SCHEMA_VERSION}")]
    SchemaVersion {
        /// The version as given.
        found: i64,
    },
    /// A text that must say something is empty.
    #[error("{field} must not be empty")]
    Empty {
        /// The field.
        field: &'static str,
    },
    /// A year has two blocks.
    #[error("year {year} has two [[year]] blocks")]
    YearTwice {
        /// The year.
        year: i32,
    },
    /// A block lies outside `first_year` to `last_year`.
    #[error("year {year} is not between first_year and last_year")]
    YearOutside {
        /// The year.
        year: i32,
    },
    /// A year between `first_year` and `last_year` has no block.
    #[error("year {year} has no [[year]] block, though first_year and last_year promise it")]
    YearMissing {
        /// The year.
        year: i32,
    },
    /// A day stands in the block of another year.
    #[error("{date} stands in the block of {year}; it belongs into its own year's block")]
    DateOutsideYear {
        /// The day.
        date: NaiveDate,
        /// Year of the block.
        year: i32,
    },
    /// A range that ends before it begins.
    #[error("the range from {from} to {to} is reversed")]
    Reversed {
        /// First day as given.
        from: NaiveDate,
        /// Last day as given.
        to: NaiveDate,
    },
    /// What the calendar itself refuses.
    #[error(transparent)]
    Calendar(#[from] CalendarError),
}

/// What is wrong with a calendar file, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {problem}")]
pub struct CalendarFileError {
    /// The file, as its reader calls it.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// What is wrong there.
    pub problem: CalendarProblem,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileForm {
    schema_version: Spanned<i64>,
    id: Spanned<String>,
    pub(super) data_version: Spanned<String>,
    source: String,
    first_year: Spanned<i32>,
    pub(super) last_year: Spanned<i32>,
    week: Spanned<WeekForm>,
    #[serde(default)]
    year: Vec<YearForm>,
}

type SpanTexts = Vec<Spanned<String>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WeekForm {
    monday: SpanTexts,
    tuesday: SpanTexts,
    wednesday: SpanTexts,
    thursday: SpanTexts,
    friday: SpanTexts,
    saturday: SpanTexts,
    sunday: SpanTexts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct YearForm {
    year: Spanned<i32>,
    #[serde(default)]
    off: Vec<Spanned<OffForm>>,
    #[serde(default)]
    work: Vec<Spanned<WorkForm>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OffForm {
    from: Day,
    to: Day,
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WorkForm {
    date: Day,
    name: String,
    #[serde(default)]
    spans: Option<SpanTexts>,
}

/// A text and its name, so that a place in it can be reported.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    pub(super) file: &'a str,
}

impl Source<'_> {
    fn error(self, place: Range<usize>, problem: impl Into<CalendarProblem>) -> CalendarFileError {
        let before = self.text.bytes().take(place.start);
        let line = before
            .filter(|byte| *byte == b'\n')
            .count()
            .saturating_add(1);
        CalendarFileError {
            file: self.file.to_owned(),
            line: u32::try_from(line).unwrap_or(u32::MAX),
            problem: problem.into(),
        }
    }

    pub(super) fn read(self) -> Result<FileForm, CalendarFileError> {
        toml::from_str(self.text).map_err(|error: toml::de::Error| {
            let problem = CalendarProblem::Form(error.message().to_owned());
            self.error(error.span().unwrap_or_default(), problem)
        })
    }

    fn spans(self, texts: &SpanTexts) -> Result<Vec<WorkingSpan>, CalendarFileError> {
        let parse = |text: &Spanned<String>| {
            WorkingSpan::parse(text.get_ref())
                .map_err(|error| self.error(text.span(), CalendarError::from(error)))
        };
        texts.iter().map(parse).collect()
    }

    fn week(self, form: &WeekForm) -> Result<WorkingWeek, CalendarFileError> {
        Ok(WorkingWeek {
            monday: self.spans(&form.monday)?,
            tuesday: self.spans(&form.tuesday)?,
            wednesday: self.spans(&form.wednesday)?,
            thursday: self.spans(&form.thursday)?,
            friday: self.spans(&form.friday)?,
            saturday: self.spans(&form.saturday)?,
            sunday: self.spans(&form.sunday)?,
        })
    }

    fn off(self, calendar: &mut WorkingCalendar, year: i32, off: &Spanned<OffForm>) -> Outcome {
        let OffForm {
            from: Day(from),
            to: Day(to),
            name,
        } = off.get_ref();
        let wrong = |problem| self.error(off.span(), problem);
        if name.trim().is_empty() {
            return Err(wrong(CalendarProblem::Empty { field: "name" }));
        }
        for date in [*from, *to] {
            if date.year() != year {
                return Err(wrong(CalendarProblem::DateOutsideYear { date, year }));
            }
        }
        if from > to {
            return Err(wrong(CalendarProblem::Reversed {
                from: *from,
                to: *to,
            }));
        }
        for count in 0..=day::days_between(*from, *to) {
            calendar
                .add_day_off(day::shift(*from, count), name)
                .map_err(|error| wrong(error.into()))?;
        }
        Ok(())
    }

    fn work(self, calendar: &mut WorkingCalendar, year: i32, work: &Spanned<WorkForm>) -> Outcome {
        let WorkForm {
            date: Day(date),
            name,
            spans,
        } = work.get_ref();
        let wrong = |problem| self.error(work.span(), problem);
        if name.trim().is_empty() {
            return Err(wrong(CalendarProblem::Empty { field: "name" }));
        }
        if date.year() != year {
            return Err(wrong(CalendarProblem::DateOutsideYear {
                date: *date,
                year,
            }));
        }
        let spans = spans.as_ref().map(|texts| self.spans(texts)).transpose()?;
        calendar
            .add_make_up(*date, name, spans)
            .map_err(|error| wrong(error.into()))
    }

    pub(super) fn calendar(self, form: &FileForm) -> Result<WorkingCalendar, CalendarFileError> {
        let found = *form.schema_version.get_ref();
        if found != CALENDAR_SCHEMA_VERSION {
            let problem = CalendarProblem::SchemaVersion { found };
            return Err(self.error(form.schema_version.span(), problem));
        }
        for (field, text) in [("id", &form.id), ("data_version", &form.data_version)] {
            if text.get_ref().trim().is_empty() {
                return Err(self.error(text.span(), CalendarProblem::Empty { field }));
            }
        }
        let years = *form.first_year.get_ref()..=*form.last_year.get_ref();
        if years.is_empty() {
            let (first_year, last_year) = (*years.start(), *years.end());
            let error = CalendarError::Years {
                first_year,
                last_year,
            };
            return Err(self.error(form.last_year.span(), error));
        }
        let mut calendar = WorkingCalendar::of_years(
            form.id.get_ref(),
            form.data_version.get_ref(),
            &form.source,
            *years.start(),
            *years.end(),
            self.week(form.week.get_ref())?,
        )
        .map_err(|error| self.error(form.week.span(), error))?;
        let mut seen = BTreeSet::new();
        for block in &form.year {
            let year = *block.year.get_ref();
            let wrong = |problem| Err(self.error(block.year.span(), problem));
            if !years.contains(&year) {
                return wrong(CalendarProblem::YearOutside { year });
            }
            if !seen.insert(year) {
                return wrong(CalendarProblem::YearTwice { year });
            }
            block
                .off
                .iter()
                .try_for_each(|off| self.off(&mut calendar, year, off))?;
            block
                .work
                .iter()
                .try_for_each(|work| self.work(&mut calendar, year, work))?;
        }
        // The first gap ends the search, so a promise of a million years costs nothing.
        if let Some(year) = years.into_iter().find(|year| !seen.contains(year)) {
            let problem = CalendarProblem::YearMissing { year };
            return Err(self.error(form.last_year.span(), problem));
        }
        Ok(calendar)
    }
}

type Outcome = Result<(), CalendarFileError>;

impl WorkingCalendar {
    /// Reads a calendar file; `file_name` is what an error calls it.
    ///
    /// # Errors
    /// [`CalendarFileError`] with the line: no TOML, an unknown or missing field, a wrong span, a
    /// year without block or with two, a day outside its year or listed twice, a reversed range, a
    /// make-up workday that is worked anyway.
    pub fn parse(text: &str, file_name: &str) -> Result<Self, CalendarFileError> {
        let source = Source {
            text,
            file: file_name,
        };
        source.calendar(&source.read()?)
    }

    /// The calendar of mainland China that comes with the library. Read it once and keep it.
    ///
    /// # Errors
    /// None as the library is released: its tests read the same file.
    pub fn mainland() -> Result<Self, CalendarFileError> {
        Self::parse(MAINLAND, MAINLAND_NAME)
    }
}

/// A calendar file for the tests of this folder.
#[cfg(test)]
pub(super) const SMALL: &str = r#"schema_version = 1
id = "small" # a comment
data_version = "1"
source = "by hand"
first_year = 2026
last_year = 2026 # the last notice

[week]
monday = ["08:30-12:00", "13:00-17:30"]
tuesday = ["08:30-17:30"]
wednesday = ["08:30-17:30"]
thursday = ["08:30-17:30"]
friday = ["08:30-17:30"]
saturday = []
sunday = []

[[year]]
year = 2026
off = [
  { from = "2026-01-01", to = "2026-01-03", name = "new_year" },
]
work = [
  { date = "2026-01-04", name = "new_year" },
  { date = "2026-02-14", name = "spring_festival", spans = ["09:00-12:00"] },
]
"#;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::calendar::{Beyond, DayKind};

    type Failure = Box<dyn std::error::Error>;

    fn date(text: &str) -> NaiveDate {
        day::parse(text).unwrap_or_default()
    }

    #[test]
    fn a_small_calendar_is_read() -> Result<(), Failure> {
        for text in [
            SMALL.to_owned(),
            SMALL.replace('\n', "\r\n"),
            format!("\u{feff}{SMALL}"),
        ] {
            let calendar = WorkingCalendar::parse(&text, "small.toml")?;
            assert_eq!((calendar.id(), calendar.data_version()), ("small", "1"));
            assert_eq!(
                (calendar.first_year(), calendar.last_year()),
                (Some(2026), Some(2026))
            );
            assert_eq!(calendar.day(date("2026-01-02"))?.kind, DayKind::DayOff);
            assert_eq!(
                calendar.day(date("2026-01-04"))?.spans,
                calendar.week().monday
            );
            assert_eq!(
                calendar.day(date("2026-02-14"))?.spans,
                [WorkingSpan::parse("09:00-12:00")?]
            );
        }
        Ok(())
    }

    #[test]
    fn mistakes_are_named_with_their_line() {
        let off = r#"{ from = "2026-01-01", to = "2026-01-03", name = "new_year" },"#;
        let work = r#"{ date = "2026-01-04", name = "new_year" },"#;
        let more = |line: &str| format!("{off}\n  {line}");
        for (old, new, line, words) in [
            ("source =", "sauce =", 4, "unknown field `sauce`"),
            ("source = \"by hand\"\n", "", 1, "missing field `source`"),
            ("source = \"by hand\"", "source = ", 4, ""),
            (
                "schema_version = 1",
                "schema_version = 2",
                1,
                "schema_version is 2",
            ),
            ("\"small\"", "\"\"", 2, "id must not be empty"),
            (
                "last_year = 2026",
                "last_year = 2027",
                6,
                "year 2027 has no [[year]] block",
            ),
            (
                "last_year = 2026",
                "last_year = 2025",
                6,
                "after the last year",
            ),
            (
                "\nyear = 2026",
                "\nyear = 2024",
                18,
                "not between first_year and last_year",
            ),
            (
                "13:00-17:30",
                "11:00-17:30",
                8,
                "begins before the one in front of it ends",
            ),
            ("13:00-17:30", "13:00-1730", 9, "is no working span"),
            ("09:00-12:00", "12:00-09:00", 24, "is no working span"),
            (
                "to = \"2026-01-03\"",
                "to = \"2027-01-03\"",
                20,
                "stands in the block of 2026",
            ),
            (
                "to = \"2026-01-03\"",
                "to = \"2025-12-31\"",
                20,
                "stands in the block of 2026",
            ),
            (
                "from = \"2026-01-01\"",
                "from = \"2026-01-04\"",
                20,
                "is reversed",
            ),
            (
                "from = \"2026-01-01\"",
                "from = \"2026-1-1\"",
                20,
                "a day as yyyy-mm-dd",
            ),
            ("from = \"2026-01-01\"", "from = 2026-01-01", 20, ""),
            (
                "name = \"new_year\" },\n]",
                "nane = \"x\" },\n]",
                20,
                "unknown field `nane`",
            ),
            (
                "name = \"new_year\" },\n]",
                "name = \" \" },\n]",
                20,
                "name must not be empty",
            ),
            (off, &more(off), 21, "2026-01-01 has two entries"),
            (
                off,
                &more(r#"{ from = "2026-01-04", to = "2026-01-04", name = "x" },"#),
                24,
                "two entries",
            ),
            (
                work,
                r#"{ date = "2026-01-05", name = "new_year" },"#,
                23,
                "is worked anyway",
            ),
            (
                work,
                r#"{ date = "2025-01-04", name = "new_year" },"#,
                23,
                "stands in the block of 2026",
            ),
        ] {
            let text = SMALL.replacen(old, new, 1);
            assert_ne!(text, SMALL, "{old}");
            let error = WorkingCalendar::parse(&text, "small.toml").err();
            assert_eq!(
                error.as_ref().map(|error| error.line),
                Some(line),
                "{new} gave {error:?}"
            );
            let shown = error.map(|error| error.to_string()).unwrap_or_default();
            assert!(
                shown.starts_with(&format!("small.toml:{line}: ")),
                "{shown}"
            );
            assert!(shown.contains(words), "{shown}");
        }
        let twice = format!("{SMALL}\n[[year]]\nyear = 2026\n");
        let twice = WorkingCalendar::parse(&twice, "small.toml").map_err(|error| error.problem);
        assert_eq!(twice, Err(CalendarProblem::YearTwice { year: 2026 }));
        let far = SMALL.replace("last_year = 2026", "last_year = 2147483647");
        assert!(WorkingCalendar::parse(&far, "small.toml").is_err());
    }

    #[test]
    fn the_mainland_calendar_knows_its_years() -> Result<(), Failure> {
        let calendar = WorkingCalendar::mainland()?;
        assert_eq!(calendar.id(), "cn-mainland");
        for (year, workdays) in [(2023, 249), (2024, 251), (2025, 248), (2026, 248)] {
            let (first, last) = (format!("{year}-01-01"), format!("{year}-12-31"));
            assert_eq!(
                calendar.workdays_in(date(&first), date(&last)),
                Ok(workdays),
                "{year}"
            );
        }
        let mut made_up = Vec::new();
        for count in 0..365 {
            let day = calendar.day(day::shift(date("2025-01-01"), count))?;
            if day.kind == DayKind::MakeUpWorkday {
                made_up.push(day.date.format("%m-%d").to_string());
            }
        }
        assert_eq!(made_up, ["01-26", "02-08", "04-27", "09-28", "10-11"]);
        for text in ["2005-12-31", "2026-10-10"] {
            assert_eq!(
                calendar.day(date(text))?.kind,
                DayKind::MakeUpWorkday,
                "{text}"
            );
        }
        Ok(())
    }

    #[test]
    fn the_mainland_calendar_does_not_guess() -> Result<(), Failure> {
        let calendar = WorkingCalendar::mainland()?;
        // The first Monday that this data does not know.
        let outside = date("2027-01-04");
        let refused = calendar.day(outside);
        assert!(
            matches!(refused, Err(CalendarError::OutsideYears { .. })),
            "{refused:?}"
        );
        let day = calendar.with_beyond(Beyond::Weekday).day(outside)?;
        assert_eq!((day.kind, day.assumed), (DayKind::Workday, true));
        Ok(())
    }
}
