//! Working calendars: which days are worked, and when.
//!
//! A [`WorkingCalendar`] is a value: the working spans of each weekday, the days off, the make-up
//! workdays, and the years for which these are known. A day outside those years is an error, or,
//! when the caller asks for it, follows the weekday and is marked as assumed.
//!
//! Days are counted in [`super::workdays`], minutes in [`super::working_time`]; files are read in
//! [`super::calendar_data`].

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::week::{SpanError, WEEKDAYS, WorkingSpan, WorkingWeek, check_spans};

/// A search ends after this many days (400 years) with [`CalendarError::TooFar`].
pub const MAX_SEARCH_DAYS: u32 = 146_097;

/// Why a calendar cannot answer, or is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// The calendar does not know this year.
    #[error(
        "calendar {calendar} knows the years {first_year} to {last_year}, not {date}; add the year \
         from its official notice, or ask for the weekday fallback (beyond = \"weekday\")"
    )]
    OutsideYears {
        /// The calendar's id.
        calendar: String,
        /// The day asked.
        date: NaiveDate,
        /// First year the calendar knows.
        first_year: i32,
        /// Last year the calendar knows.
        last_year: i32,
    },
    /// No weekday and no make-up workday has working time.
    #[error("calendar {calendar} has no working time at all")]
    NoWorkingTime {
        /// The calendar's id.
        calendar: String,
    },
    /// Nothing found within [`MAX_SEARCH_DAYS`], or the day would be out of range.
    #[error("calendar {calendar}: the answer lies too far from {date}")]
    TooFar {
        /// The calendar's id.
        calendar: String,
        /// The day the search began with.
        date: NaiveDate,
    },
    /// A wrong span, or spans that overlap.
    #[error(transparent)]
    Span(#[from] SpanError),
    /// A make-up workday without working time of its own and without a Monday's.
    #[error("make-up workday {date} has no working span: Monday has none and the entry gives none")]
    NoSpans {
        /// The day.
        date: NaiveDate,
    },
    /// Two entries for one day.
    #[error("{date} has two entries")]
    Twice {
        /// The day.
        date: NaiveDate,
    },
    /// A make-up workday on a day that is worked anyway.
    #[error("{date} is listed as a make-up workday, but its weekday is worked anyway")]
    AlreadyWorkday {
        /// The day.
        date: NaiveDate,
    },
    /// The first year is after the last.
    #[error("the first year {first_year} is after the last year {last_year}")]
    Years {
        /// First year as given.
        first_year: i32,
        /// Last year as given.
        last_year: i32,
    },
}

/// What to do with a day outside the years of a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Beyond {
    /// Refuse to answer ([`CalendarError::OutsideYears`]).
    #[default]
    Refuse,
    /// Take the weekday as it is, without holidays, and mark the answer as assumed.
    Weekday,
}

/// What a day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// Worked by its weekday.
    Workday,
    /// Worked although its weekday is not, to make up for a day off.
    MakeUpWorkday,
    /// Not worked by its weekday.
    Weekend,
    /// Not worked because the calendar lists it as a day off.
    DayOff,
}

/// What a calendar says about one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkingDay {
    /// The day.
    #[serde(with = "super::day")]
    pub date: NaiveDate,
    /// What it is.
    pub kind: DayKind,
    /// Why, when the calendar lists the day, for example `spring_festival`.
    #[serde(default)]
    pub name: Option<String>,
    /// Its working spans in order; empty when it is not worked.
    pub spans: Vec<WorkingSpan>,
    /// Whether the calendar does not know this year and took the weekday instead.
    pub assumed: bool,
}

impl WorkingDay {
    /// Whether the day is worked.
    #[must_use]
    pub fn is_workday(&self) -> bool {
        !self.spans.is_empty()
    }
}

/// A day that does not follow its weekday: off when it has no spans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    name: String,
    pub(super) spans: Vec<WorkingSpan>,
}

/// Years for which the days off are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Years {
    first: i32,
    last: i32,
}

/// Which days are worked, and when.
///
/// It comes from a file ([`WorkingCalendar::parse`]), from the data of the library
/// ([`WorkingCalendar::mainland`]), or is put together ([`WorkingCalendar::of_years`],
/// [`WorkingCalendar::plain`], [`WorkingCalendar::every_day`]).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingCalendar {
    id: String,
    data_version: String,
    source: String,
    years: Option<Years>,
    week: WorkingWeek,
    pub(super) entries: BTreeMap<NaiveDate, Entry>,
    beyond: Beyond,
}

impl WorkingCalendar {
    /// Around the clock on every day of every year (24 x 7).
    #[must_use]
    pub fn every_day() -> Self {
        Self {
            id: "24x7".to_owned(),
            data_version: "1".to_owned(),
            source: "every hour of every day".to_owned(),
            years: None,
            week: WorkingWeek::seven_days(vec![WorkingSpan::ALL_DAY]),
            entries: BTreeMap::new(),
            beyond: Beyond::Refuse,
        }
    }

    /// A plain week without holidays, valid for all years.
    ///
    /// # Errors
    /// [`CalendarError`] when a span is wrong, spans overlap, or no day of the week is worked.
    pub fn plain(id: impl Into<String>, week: WorkingWeek) -> Result<Self, CalendarError> {
        let calendar = Self {
            id: id.into(),
            data_version: "1".to_owned(),
            source: "weekdays only".to_owned(),
            years: None,
            week,
            entries: BTreeMap::new(),
            beyond: Beyond::Refuse,
        };
        calendar.check_week()?;
        calendar.check_working_time()?;
        Ok(calendar)
    }

    /// A calendar that knows the days off of these years; list them with
    /// [`WorkingCalendar::add_day_off`] and [`WorkingCalendar::add_make_up`].
    ///
    /// # Errors
    /// [`CalendarError`] when a span is wrong, spans overlap, or the years are reversed.
    pub fn of_years(
        id: impl Into<String>,
        data_version: impl Into<String>,
        source: impl Into<String>,
        first_year: i32,
        last_year: i32,
        week: WorkingWeek,
    ) -> Result<Self, CalendarError> {
        if first_year > last_year {
            return Err(CalendarError::Years {
                first_year,
                last_year,
            });
        }
        let calendar = Self {
            id: id.into(),
            data_version: data_version.into(),
            source: source.into(),
            years: Some(Years {
                first: first_year,
                last: last_year,
            }),
            week,
            entries: BTreeMap::new(),
            beyond: Beyond::Refuse,
        };
        calendar.check_week()?;
        Ok(calendar)
    }

    /// Lists a day as off, also when its weekday is not worked.
    ///
    /// # Errors
    /// [`CalendarError::OutsideYears`]; [`CalendarError::Twice`] when the day is listed already.
    pub fn add_day_off(
        &mut self,
        date: NaiveDate,
        name: impl Into<String>,
    ) -> Result<(), CalendarError> {
        self.add(
            date,
            Entry {
                name: name.into(),
                spans: Vec::new(),
            },
        )
    }

    /// Lists a day as a make-up workday. Without spans of its own it has those of Monday.
    ///
    /// # Errors
    /// [`CalendarError::OutsideYears`]; [`CalendarError::Twice`] when the day is listed already;
    /// [`CalendarError::AlreadyWorkday`] when its weekday is worked anyway;
    /// [`CalendarError::NoSpans`] when there is no working time; a wrong span.
    pub fn add_make_up(
        &mut self,
        date: NaiveDate,
        name: impl Into<String>,
        spans: Option<Vec<WorkingSpan>>,
    ) -> Result<(), CalendarError> {
        let spans = spans.unwrap_or_else(|| self.week.monday.clone());
        check_spans(&spans)?;
        if !self.week.on(date.weekday()).is_empty() {
            return Err(CalendarError::AlreadyWorkday { date });
        }
        if spans.is_empty() {
            return Err(CalendarError::NoSpans { date });
        }
        self.add(
            date,
            Entry {
                name: name.into(),
                spans,
            },
        )
    }

    /// Gives one day hours of its own, whatever its weekday: a make-up workday, a short day before a
    /// holiday. No spans make it a day off.
    ///
    /// # Errors
    /// [`CalendarError::OutsideYears`]; [`CalendarError::Twice`] when the day is listed already; a
    /// wrong span.
    pub fn set_hours(
        &mut self,
        date: NaiveDate,
        name: impl Into<String>,
        spans: Vec<WorkingSpan>,
    ) -> Result<(), CalendarError> {
        check_spans(&spans)?;
        let name = name.into();
        self.add(date, Entry { name, spans })
    }

    /// The same calendar with another answer for days outside its years.
    #[must_use]
    pub fn with_beyond(self, beyond: Beyond) -> Self {
        Self { beyond, ..self }
    }

    /// The calendar's id, for example `cn-mainland`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The version of its data, for example `2026.1`.
    #[must_use]
    pub fn data_version(&self) -> &str {
        &self.data_version
    }

    /// Where its days come from.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The first year it knows; `None` when it is valid for all years.
    #[must_use]
    pub fn first_year(&self) -> Option<i32> {
        self.years.map(|years| years.first)
    }

    /// The last year it knows; `None` when it is valid for all years.
    #[must_use]
    pub fn last_year(&self) -> Option<i32> {
        self.years.map(|years| years.last)
    }

    /// Its week.
    #[must_use]
    pub fn week(&self) -> &WorkingWeek {
        &self.week
    }

    /// What it does with a day outside its years.
    #[must_use]
    pub fn beyond(&self) -> Beyond {
        self.beyond
    }

    /// Whether the calendar knows this day's year, so that an answer about it is not assumed.
    #[must_use]
    pub fn covers(&self, date: NaiveDate) -> bool {
        self.years
            .is_none_or(|years| (years.first..=years.last).contains(&date.year()))
    }

    /// What the calendar says about a day.
    ///
    /// # Errors
    /// [`CalendarError::OutsideYears`] when the calendar does not know the year and must not
    /// assume.
    pub fn day(&self, date: NaiveDate) -> Result<WorkingDay, CalendarError> {
        let spans = self.spans(date)?;
        let entry = self.entries.get(&date);
        let kind = match (entry.is_some(), spans.is_empty()) {
            (false, false) => DayKind::Workday,
            (true, false) => DayKind::MakeUpWorkday,
            (false, true) => DayKind::Weekend,
            (true, true) => DayKind::DayOff,
        };
        Ok(WorkingDay {
            date,
            kind,
            name: entry.map(|entry| entry.name.clone()),
            spans: spans.to_vec(),
            assumed: !self.covers(date),
        })
    }

    /// Whether a day is worked.
    ///
    /// # Errors
    /// As [`WorkingCalendar::day`].
    pub fn is_workday(&self, date: NaiveDate) -> Result<bool, CalendarError> {
        Ok(!self.spans(date)?.is_empty())
    }

    /// The spans of a day.
    pub(super) fn spans(&self, date: NaiveDate) -> Result<&[WorkingSpan], CalendarError> {
        if let Some(entry) = self.entries.get(&date) {
            return Ok(&entry.spans);
        }
        match (self.years, self.beyond) {
            (Some(years), Beyond::Refuse) if !self.covers(date) => {
                Err(self.outside_years(date, years))
            }
            _ => Ok(self.week.on(date.weekday())),
        }
    }

    fn outside_years(&self, date: NaiveDate, years: Years) -> CalendarError {
        CalendarError::OutsideYears {
            calendar: self.id.clone(),
            date,
            first_year: years.first,
            last_year: years.last,
        }
    }

    fn add(&mut self, date: NaiveDate, entry: Entry) -> Result<(), CalendarError> {
        if let Some(years) = self.years
            && !self.covers(date)
        {
            return Err(self.outside_years(date, years));
        }
        if self.entries.contains_key(&date) {
            return Err(CalendarError::Twice { date });
        }
        self.entries.insert(date, entry);
        Ok(())
    }

    fn check_week(&self) -> Result<(), CalendarError> {
        WEEKDAYS
            .iter()
            .try_for_each(|weekday| check_spans(self.week.on(*weekday)))?;
        Ok(())
    }

    /// Fails when no search can ever end.
    pub(super) fn check_working_time(&self) -> Result<(), CalendarError> {
        let weekly = WEEKDAYS
            .iter()
            .any(|weekday| !self.week.on(*weekday).is_empty());
        if weekly || self.entries.values().any(|entry| !entry.spans.is_empty()) {
            return Ok(());
        }
        Err(CalendarError::NoWorkingTime {
            calendar: self.id.clone(),
        })
    }

    pub(super) fn too_far(&self, date: NaiveDate) -> CalendarError {
        CalendarError::TooFar {
            calendar: self.id.clone(),
            date,
        }
    }
}

/// A calendar for the tests of this folder.
#[cfg(test)]
pub(super) mod samples {
    use chrono::NaiveDateTime;

    use super::*;
    use crate::base::{day, moment};

    pub fn date(text: &str) -> NaiveDate {
        day::parse(text).unwrap_or_default()
    }

    pub fn at(text: &str) -> NaiveDateTime {
        moment::parse(&format!("{text}:00")).unwrap_or_default()
    }

    /// Two spans a day from Monday to Friday; Monday and Tuesday off, the Saturday before made up.
    pub fn sample() -> Result<WorkingCalendar, CalendarError> {
        let spans = vec![
            WorkingSpan::parse("08:30-12:00")?,
            WorkingSpan::parse("13:00-17:30")?,
        ];
        let week = WorkingWeek::five_days(spans);
        let mut calendar = WorkingCalendar::of_years("test", "1", "by hand", 2026, 2027, week)?;
        calendar.add_day_off(date("2026-06-01"), "festival")?;
        calendar.add_day_off(date("2026-06-02"), "festival")?;
        calendar.add_make_up(date("2026-05-30"), "festival", None)?;
        let short = vec![WorkingSpan::parse("09:00-12:00")?];
        calendar.add_make_up(date("2026-06-06"), "festival", Some(short))?;
        Ok(calendar)
    }
}

#[cfg(test)]
mod tests {
    use super::samples::{at, date, sample};
    use super::*;

    type Outcome = Result<(), CalendarError>;

    #[test]
    fn a_day_says_what_it_is() -> Outcome {
        let calendar = sample()?;
        for (text, kind, name, spans) in [
            ("2026-06-01", DayKind::DayOff, Some("festival"), 0),
            ("2026-05-30", DayKind::MakeUpWorkday, Some("festival"), 2),
            ("2026-06-06", DayKind::MakeUpWorkday, Some("festival"), 1),
            ("2026-06-07", DayKind::Weekend, None, 0),
            ("2026-06-03", DayKind::Workday, None, 2),
        ] {
            let day = calendar.day(date(text))?;
            assert_eq!(
                (day.kind, day.name.as_deref(), day.spans.len()),
                (kind, name, spans),
                "{text}"
            );
            assert!(!day.assumed);
            assert_eq!(calendar.is_workday(date(text))?, day.is_workday());
        }
        Ok(())
    }

    #[test]
    fn unknown_years_are_refused_or_assumed() -> Outcome {
        let calendar = sample()?;
        let outside = date("2028-01-03");
        let error = CalendarError::OutsideYears {
            calendar: "test".into(),
            date: outside,
            first_year: 2026,
            last_year: 2027,
        };
        assert_eq!(calendar.day(outside), Err(error.clone()));
        assert!(error.to_string().contains("weekday fallback"));
        assert!(calendar.workdays_in(date("2027-12-01"), outside).is_err());
        assert!(calendar.add_workdays(date("2027-12-31"), 1).is_err());
        assert!(
            calendar
                .add_working_minutes(at("2027-12-31T17:00"), 31)
                .is_err()
        );
        // Midnight at the end of the last year asks for nothing of the next.
        let end = at("2028-01-01T00:00");
        assert_eq!(
            calendar.working_minutes_between(at("2027-12-31T17:00"), end),
            Ok(30)
        );
        assert_eq!(
            calendar.add_working_minutes(end, -30),
            Ok(at("2027-12-31T17:00"))
        );
        let calendar = calendar.with_beyond(Beyond::Weekday);
        let day = calendar.day(outside)?;
        assert!(day.assumed && day.is_workday() && !calendar.covers(outside));
        assert_eq!(calendar.add_workdays(date("2027-12-31"), 1), Ok(outside));
        Ok(())
    }

    #[test]
    fn searches_end() -> Outcome {
        let empty = WorkingWeek::default();
        let id = "empty".to_owned();
        let none = CalendarError::NoWorkingTime {
            calendar: id.clone(),
        };
        assert_eq!(
            WorkingCalendar::plain(id.clone(), empty.clone()),
            Err(none.clone())
        );
        let mut calendar =
            WorkingCalendar::of_years(id, "1", "", 2026, 2026, empty)?.with_beyond(Beyond::Weekday);
        let day = date("2026-06-03");
        assert_eq!(calendar.roll_forward(day), Err(none.clone()));
        assert_eq!(calendar.add_workdays(day, 1), Err(none.clone()));
        assert_eq!(
            calendar.add_working_minutes(at("2026-06-03T08:00"), 1),
            Err(none)
        );
        assert_eq!(
            calendar.add_make_up(day, "", None),
            Err(CalendarError::NoSpans { date: day })
        );
        calendar.add_make_up(day, "", Some(vec![WorkingSpan::ALL_DAY]))?;
        let far = calendar.roll_back(date("2026-06-02"));
        assert!(matches!(far, Err(CalendarError::TooFar { .. })), "{far:?}");
        let clock = WorkingCalendar::every_day();
        for count in [i64::MAX, i64::MIN] {
            assert!(clock.add_workdays(day, count).is_err());
            assert!(
                clock
                    .add_working_minutes(at("2026-06-03T08:00"), count)
                    .is_err()
            );
        }
        assert!(clock.add_workdays(NaiveDate::MAX, 1).is_err());
        assert!(clock.add_workdays(NaiveDate::MIN, -1).is_err());
        assert!(clock.add_workdays(day, i64::from(MAX_SEARCH_DAYS)).is_ok());
        Ok(())
    }

    #[test]
    fn contradictions_are_refused() -> Outcome {
        let mut calendar = sample()?;
        let off = date("2026-06-01");
        assert_eq!(
            calendar.add_day_off(off, "x"),
            Err(CalendarError::Twice { date: off })
        );
        let monday = date("2026-06-08");
        let again = calendar.add_make_up(monday, "x", None);
        assert_eq!(again, Err(CalendarError::AlreadyWorkday { date: monday }));
        assert!(calendar.add_day_off(date("2028-01-01"), "x").is_err());
        let years = WorkingCalendar::of_years("x", "1", "", 2027, 2026, WorkingWeek::default());
        assert!(matches!(years, Err(CalendarError::Years { .. })));
        let crossed = vec![
            WorkingSpan::parse("08:00-12:00")?,
            WorkingSpan::parse("11:00-17:00")?,
        ];
        let crossed = WorkingCalendar::plain("x", WorkingWeek::five_days(crossed));
        assert!(matches!(
            crossed,
            Err(CalendarError::Span(SpanError::Order { .. }))
        ));
        let wrong = vec![WorkingSpan {
            from_minute: 5,
            to_minute: 5,
        }];
        assert!(WorkingCalendar::plain("x", WorkingWeek::five_days(wrong)).is_err());
        Ok(())
    }
}
