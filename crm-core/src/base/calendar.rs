//! Working time: which days are worked, and how many minutes of them.
//!
//! A [`WorkingCalendar`] is a value: the working spans of each weekday, the days off, the make-up
//! workdays, and the years for which these are known. A day outside those years is an error, or,
//! when the caller asks for it, follows the weekday and is marked as assumed.
//!
//! All times are local; seconds count, fractions of a second are dropped.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Weekday};
use serde::{Deserialize, Serialize};

use super::day::{days_between, shift};

/// Minutes of a day; the end of a span that lasts until midnight.
pub const DAY_MINUTES: u32 = 1440;
/// A search ends after this many days (400 years) with [`CalendarError::TooFar`].
pub const MAX_SEARCH_DAYS: u32 = 146_097;

const DAY_SECONDS: i64 = 86_400;

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
    /// A span that is no part of one day.
    #[error(
        "{span} is no working span; write it as 08:30-17:30, the end after the start and at most \
         24:00; a shift over midnight is two spans, one on each day"
    )]
    Span {
        /// The span as given.
        span: String,
    },
    /// Spans of one day that overlap or are not in order.
    #[error("working span {span} begins before the one in front of it ends")]
    SpanOrder {
        /// The later span.
        span: WorkingSpan,
    },
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

/// A stretch of working time within one day.
///
/// Build it with [`WorkingSpan::new`] or [`WorkingSpan::parse`]: the fields are open only so that
/// bindings can mirror the record, and every calendar checks the spans it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "SpanForm")]
pub struct WorkingSpan {
    /// Minute of the day at which work begins (510 is 08:30).
    pub from_minute: u32,
    /// Minute of the day at which work ends (1440 is midnight).
    pub to_minute: u32,
}

#[derive(Deserialize)]
#[serde(rename = "WorkingSpan", deny_unknown_fields)]
struct SpanForm {
    from_minute: u32,
    to_minute: u32,
}

impl TryFrom<SpanForm> for WorkingSpan {
    type Error = CalendarError;

    fn try_from(form: SpanForm) -> Result<Self, CalendarError> {
        Self::new(form.from_minute, form.to_minute)
    }
}

impl WorkingSpan {
    /// The whole day, 00:00-24:00.
    pub const ALL_DAY: Self = Self {
        from_minute: 0,
        to_minute: DAY_MINUTES,
    };

    /// The span between two minutes of the day.
    ///
    /// # Errors
    /// [`CalendarError::Span`] when the end is not after the start or is after midnight.
    pub fn new(from_minute: u32, to_minute: u32) -> Result<Self, CalendarError> {
        let span = Self {
            from_minute,
            to_minute,
        };
        if from_minute < to_minute && to_minute <= DAY_MINUTES {
            Ok(span)
        } else {
            Err(CalendarError::Span {
                span: span.to_string(),
            })
        }
    }

    /// Reads `08:30-17:30`; the end may be `24:00`.
    ///
    /// # Errors
    /// [`CalendarError::Span`] for any other text.
    pub fn parse(text: &str) -> Result<Self, CalendarError> {
        text.split_once('-')
            .and_then(|(from, to)| Self::new(minute_of(from)?, minute_of(to)?).ok())
            .ok_or_else(|| CalendarError::Span {
                span: format!("{text:?}"),
            })
    }

    /// Minutes of the span.
    #[must_use]
    pub fn minutes(self) -> u32 {
        self.to_minute.saturating_sub(self.from_minute)
    }

    fn first_second(self) -> i64 {
        i64::from(self.from_minute).saturating_mul(60)
    }

    fn last_second(self) -> i64 {
        i64::from(self.to_minute).saturating_mul(60)
    }
}

impl fmt::Display for WorkingSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            from_minute: from,
            to_minute: to,
        } = self;
        write!(
            f,
            "{:02}:{:02}-{:02}:{:02}",
            from / 60,
            from % 60,
            to / 60,
            to % 60
        )
    }
}

/// Reads `hh:mm` as minutes of the day, 24:00 included.
fn minute_of(text: &str) -> Option<u32> {
    let two = |digits: &str| -> Option<u32> {
        let plain = digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
        if plain { digits.parse().ok() } else { None }
    };
    let (hour, minute) = text.split_once(':')?;
    let minute = two(minute).filter(|minute| *minute < 60)?;
    two(hour)?
        .checked_mul(60)?
        .checked_add(minute)
        .filter(|total| *total <= DAY_MINUTES)
}

/// The working spans of each weekday, in order. A weekday without spans is not worked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkingWeek {
    /// Spans of Monday.
    pub monday: Vec<WorkingSpan>,
    /// Spans of Tuesday.
    pub tuesday: Vec<WorkingSpan>,
    /// Spans of Wednesday.
    pub wednesday: Vec<WorkingSpan>,
    /// Spans of Thursday.
    pub thursday: Vec<WorkingSpan>,
    /// Spans of Friday.
    pub friday: Vec<WorkingSpan>,
    /// Spans of Saturday.
    pub saturday: Vec<WorkingSpan>,
    /// Spans of Sunday.
    pub sunday: Vec<WorkingSpan>,
}

const WEEKDAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

impl WorkingWeek {
    /// These spans from Monday to Friday, nothing on Saturday and Sunday.
    #[must_use]
    pub fn five_days(spans: Vec<WorkingSpan>) -> Self {
        Self {
            monday: spans.clone(),
            tuesday: spans.clone(),
            wednesday: spans.clone(),
            thursday: spans.clone(),
            friday: spans,
            saturday: Vec::new(),
            sunday: Vec::new(),
        }
    }

    /// These spans on all seven days.
    #[must_use]
    pub fn seven_days(spans: Vec<WorkingSpan>) -> Self {
        Self {
            saturday: spans.clone(),
            sunday: spans.clone(),
            ..Self::five_days(spans)
        }
    }

    /// Spans of a weekday.
    #[must_use]
    pub fn on(&self, weekday: Weekday) -> &[WorkingSpan] {
        match weekday {
            Weekday::Mon => &self.monday,
            Weekday::Tue => &self.tuesday,
            Weekday::Wed => &self.wednesday,
            Weekday::Thu => &self.thursday,
            Weekday::Fri => &self.friday,
            Weekday::Sat => &self.saturday,
            Weekday::Sun => &self.sunday,
        }
    }
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
struct Entry {
    name: String,
    spans: Vec<WorkingSpan>,
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
    entries: BTreeMap<NaiveDate, Entry>,
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

    /// The day itself when it is worked, else the next workday.
    ///
    /// # Errors
    /// [`CalendarError::OutsideYears`] when the search leaves the known years;
    /// [`CalendarError::NoWorkingTime`] and [`CalendarError::TooFar`] when there is none.
    pub fn roll_forward(&self, date: NaiveDate) -> Result<NaiveDate, CalendarError> {
        self.roll(date, 1)
    }

    /// The day itself when it is worked, else the workday before it.
    ///
    /// # Errors
    /// As [`WorkingCalendar::roll_forward`].
    pub fn roll_back(&self, date: NaiveDate) -> Result<NaiveDate, CalendarError> {
        self.roll(date, -1)
    }

    /// The `count`-th workday after a day, or before it when negative. The day itself is not
    /// counted; a count of 0 gives the day as it is, worked or not.
    ///
    /// # Errors
    /// As [`WorkingCalendar::roll_forward`].
    pub fn add_workdays(&self, date: NaiveDate, count: i64) -> Result<NaiveDate, CalendarError> {
        let step = count.signum();
        let mut left = count.unsigned_abs();
        let mut at = date;
        if left > 0 {
            self.check_working_time()?;
        }
        for _ in 0..MAX_SEARCH_DAYS {
            if left == 0 {
                return Ok(at);
            }
            at = self.step(at, step, date)?;
            if !self.spans(at)?.is_empty() {
                left = left.saturating_sub(1);
            }
        }
        if left == 0 {
            Ok(at)
        } else {
            Err(self.too_far(date))
        }
    }

    /// Workdays from one day (not counted) to another (counted); negative when `to` is earlier.
    ///
    /// In both directions the first day is left out and the second counted, so that
    /// [`WorkingCalendar::add_workdays`] comes back to this number.
    ///
    /// # Errors
    /// As [`WorkingCalendar::day`], for either end.
    pub fn workdays_between(&self, from: NaiveDate, to: NaiveDate) -> Result<i64, CalendarError> {
        let own = i64::from(self.is_workday(from)?);
        self.spans(to)?;
        if to >= from {
            Ok(self.workday_count(from, to).saturating_sub(own))
        } else {
            Ok(own.saturating_sub(self.workday_count(to, from)))
        }
    }

    /// Workdays from one day to another, both counted; 0 when `last` is earlier.
    ///
    /// # Errors
    /// As [`WorkingCalendar::day`], for either end.
    pub fn workdays_in(&self, first: NaiveDate, last: NaiveDate) -> Result<i64, CalendarError> {
        self.spans(first)?;
        self.spans(last)?;
        Ok(self.workday_count(first, last))
    }

    /// Whole minutes of working time from one moment to another, cut toward zero; negative when
    /// `to` is earlier.
    ///
    /// # Errors
    /// As [`WorkingCalendar::day`], for either end. A day of which no second is asked (`to` at its
    /// midnight) need not be known.
    pub fn working_minutes_between(
        &self,
        from: NaiveDateTime,
        to: NaiveDateTime,
    ) -> Result<i64, CalendarError> {
        let seconds = if from <= to {
            self.working_seconds(from, to)?
        } else {
            self.working_seconds(to, from)?.saturating_neg()
        };
        Ok(seconds / 60)
    }

    /// The moment at which this much working time has passed; before the start when negative.
    ///
    /// Time that ends with a span ends there: 60 minutes from 16:30 are 17:30 of the same day, not
    /// the next morning. Backwards likewise: it ends with the start of the span, not with the
    /// evening before. No minutes give the moment as it is, worked or not.
    ///
    /// # Errors
    /// As [`WorkingCalendar::roll_forward`].
    pub fn add_working_minutes(
        &self,
        from: NaiveDateTime,
        minutes: i64,
    ) -> Result<NaiveDateTime, CalendarError> {
        let start = from.date();
        let too_far = || self.too_far(start);
        let from = whole_seconds(from);
        if minutes == 0 {
            return Ok(from);
        }
        self.check_working_time()?;
        let forward = minutes > 0;
        let mut left = minutes
            .checked_abs()
            .and_then(|m| m.checked_mul(60))
            .ok_or_else(too_far)?;
        let mut date = start;
        let mut second = second_of_day(from);
        if !forward && second == 0 {
            // Nothing of this day is asked, so it need not be known.
            date = self.step(date, -1, start)?;
            second = DAY_SECONDS;
        }
        for _ in 0..MAX_SEARCH_DAYS {
            let spans = self.spans(date)?;
            let found = if forward {
                forward_in(spans, second, &mut left)
            } else {
                backward_in(spans, second, &mut left)
            };
            if let Some(at) = found {
                return moment(date, at).ok_or_else(too_far);
            }
            (date, second) = if forward {
                (self.step(date, 1, start)?, 0)
            } else {
                (self.step(date, -1, start)?, DAY_SECONDS)
            };
        }
        Err(too_far())
    }

    /// The spans of a day.
    fn spans(&self, date: NaiveDate) -> Result<&[WorkingSpan], CalendarError> {
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
            .try_for_each(|weekday| check_spans(self.week.on(*weekday)))
    }

    /// Fails when no search can ever end.
    fn check_working_time(&self) -> Result<(), CalendarError> {
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

    fn too_far(&self, date: NaiveDate) -> CalendarError {
        CalendarError::TooFar {
            calendar: self.id.clone(),
            date,
        }
    }

    fn roll(&self, date: NaiveDate, step: i64) -> Result<NaiveDate, CalendarError> {
        self.check_working_time()?;
        let mut at = date;
        for _ in 0..MAX_SEARCH_DAYS {
            if !self.spans(at)?.is_empty() {
                return Ok(at);
            }
            at = self.step(at, step, date)?;
        }
        Err(self.too_far(date))
    }

    /// The day before or after; fails at the end of time instead of standing still.
    fn step(
        &self,
        date: NaiveDate,
        step: i64,
        start: NaiveDate,
    ) -> Result<NaiveDate, CalendarError> {
        let next = shift(date, step);
        if next == date {
            Err(self.too_far(start))
        } else {
            Ok(next)
        }
    }

    fn workday_count(&self, first: NaiveDate, last: NaiveDate) -> i64 {
        self.sum(first, last, |spans| i64::from(!spans.is_empty()))
    }

    /// Adds up something over the days from first to last without visiting each of them: whole
    /// weeks at once, then the days that do not follow their weekday.
    fn sum(&self, first: NaiveDate, last: NaiveDate, each: impl Fn(&[WorkingSpan]) -> i64) -> i64 {
        if last < first {
            return 0;
        }
        let days = days_between(first, last).saturating_add(1);
        let on = |weekday: Weekday| each(self.week.on(weekday));
        let week = WEEKDAYS
            .iter()
            .fold(0_i64, |sum, weekday| sum.saturating_add(on(*weekday)));
        let mut total = week.saturating_mul(days / 7);
        let mut weekday = first.weekday();
        for _ in 0..days % 7 {
            total = total.saturating_add(on(weekday));
            weekday = weekday.succ();
        }
        self.entries
            .range(first..=last)
            .fold(total, |total, (date, entry)| {
                total
                    .saturating_add(each(&entry.spans))
                    .saturating_sub(on(date.weekday()))
            })
    }

    /// Seconds of working time; `from` is not after `to`.
    fn working_seconds(
        &self,
        from: NaiveDateTime,
        to: NaiveDateTime,
    ) -> Result<i64, CalendarError> {
        let (from, to) = (whole_seconds(from), whole_seconds(to));
        if from == to {
            return Ok(0);
        }
        let (first, last) = (from.date(), to.date());
        let seconds = |spans: &[WorkingSpan]| until(spans, DAY_SECONDS);
        let whole = self
            .sum(first, last, seconds)
            .saturating_sub(self.sum(last, last, seconds));
        let before = until(self.spans(first)?, second_of_day(from));
        let after = match second_of_day(to) {
            0 => {
                self.spans(shift(last, -1))?;
                0
            }
            second => until(self.spans(last)?, second),
        };
        Ok(whole.saturating_sub(before).saturating_add(after))
    }
}

fn check_spans(spans: &[WorkingSpan]) -> Result<(), CalendarError> {
    let mut end = 0;
    for span in spans {
        WorkingSpan::new(span.from_minute, span.to_minute)?;
        if span.from_minute < end {
            return Err(CalendarError::SpanOrder { span: *span });
        }
        end = span.to_minute;
    }
    Ok(())
}

/// Seconds worked from midnight until this second of the day.
fn until(spans: &[WorkingSpan], second: i64) -> i64 {
    spans.iter().fold(0, |sum: i64, span| {
        let end = span.last_second().min(second);
        sum.saturating_add(end.saturating_sub(span.first_second()).max(0))
    })
}

/// The second at which `left` is used up when work goes on from `second`; takes off what the day
/// has when that is not enough.
fn forward_in(spans: &[WorkingSpan], second: i64, left: &mut i64) -> Option<i64> {
    for span in spans {
        let begin = span.first_second().max(second);
        let room = span.last_second().saturating_sub(begin).max(0);
        if room > 0 && *left <= room {
            return Some(begin.saturating_add(*left));
        }
        *left = left.saturating_sub(room);
    }
    None
}

/// The same toward the morning.
fn backward_in(spans: &[WorkingSpan], second: i64, left: &mut i64) -> Option<i64> {
    for span in spans.iter().rev() {
        let end = span.last_second().min(second);
        let room = end.saturating_sub(span.first_second()).max(0);
        if room > 0 && *left <= room {
            return Some(end.saturating_sub(*left));
        }
        *left = left.saturating_sub(room);
    }
    None
}

fn second_of_day(at: NaiveDateTime) -> i64 {
    i64::from(at.num_seconds_from_midnight())
}

fn whole_seconds(at: NaiveDateTime) -> NaiveDateTime {
    at.with_nanosecond(0).unwrap_or(at)
}

/// The moment this many seconds after the midnight with which a day begins.
fn moment(date: NaiveDate, second: i64) -> Option<NaiveDateTime> {
    date.and_hms_opt(0, 0, 0)?
        .checked_add_signed(TimeDelta::try_seconds(second)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{day, moment as moments};
    use proptest::prelude::*;

    type Outcome = Result<(), CalendarError>;

    fn date(text: &str) -> NaiveDate {
        day::parse(text).unwrap_or_default()
    }

    fn at(text: &str) -> NaiveDateTime {
        moments::parse(&format!("{text}:00")).unwrap_or_default()
    }

    /// Two spans a day from Monday to Friday; Monday and Tuesday off, the Saturday before made up.
    fn sample() -> Result<WorkingCalendar, CalendarError> {
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

    #[test]
    fn spans_are_parts_of_one_day() {
        let span = WorkingSpan::parse("08:30-17:30");
        assert_eq!(
            span,
            Ok(WorkingSpan {
                from_minute: 510,
                to_minute: 1050
            })
        );
        assert_eq!(
            span.map(|span| (span.minutes(), span.to_string())),
            Ok((540, "08:30-17:30".into()))
        );
        assert_eq!(WorkingSpan::parse("00:00-24:00"), Ok(WorkingSpan::ALL_DAY));
        for bad in [
            "",
            "8:30-17:30",
            "08:30",
            "17:30-08:30",
            "08:30-08:30",
            "22:00-24:01",
            "08:60-09:00",
            "08:30 - 17:30",
        ] {
            assert!(WorkingSpan::parse(bad).is_err(), "{bad}");
        }
        assert!(serde_json::from_str::<WorkingSpan>(r#"{"from_minute":9,"to_minute":8}"#).is_err());
        assert!(serde_json::from_str::<WorkingSpan>(r#"{"from_minute":8,"to_minute":9}"#).is_ok());
    }

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
    fn workdays_are_counted_over_breaks() -> Outcome {
        let calendar = sample()?;
        assert_eq!(
            calendar.roll_forward(date("2026-05-31")),
            Ok(date("2026-06-03"))
        );
        assert_eq!(
            calendar.roll_back(date("2026-06-02")),
            Ok(date("2026-05-30"))
        );
        assert_eq!(
            calendar.roll_back(date("2026-06-03")),
            Ok(date("2026-06-03"))
        );
        assert_eq!(
            calendar.add_workdays(date("2026-05-29"), 2),
            Ok(date("2026-06-03"))
        );
        assert_eq!(
            calendar.add_workdays(date("2026-06-03"), -1),
            Ok(date("2026-05-30"))
        );
        assert_eq!(
            calendar.add_workdays(date("2026-06-01"), 0),
            Ok(date("2026-06-01"))
        );
        assert_eq!(
            calendar.workdays_between(date("2026-05-29"), date("2026-06-03")),
            Ok(2)
        );
        assert_eq!(
            calendar.workdays_between(date("2026-06-03"), date("2026-05-29")),
            Ok(-2)
        );
        assert_eq!(
            calendar.workdays_in(date("2026-05-29"), date("2026-06-03")),
            Ok(3)
        );
        assert_eq!(
            calendar.workdays_in(date("2026-06-03"), date("2026-05-29")),
            Ok(0)
        );
        Ok(())
    }

    #[test]
    fn working_minutes_skip_lunch_nights_and_breaks() -> Outcome {
        let calendar = sample()?;
        for (from, to, minutes) in [
            ("2026-06-03T08:30", "2026-06-03T17:30", 480),
            ("2026-06-03T11:30", "2026-06-03T13:30", 60),
            ("2026-06-03T12:10", "2026-06-03T12:50", 0),
            ("2026-05-30T17:00", "2026-06-03T09:00", 60),
            ("2026-06-05T17:30", "2026-06-08T08:30", 180),
            ("2026-05-29T00:00", "2026-06-04T00:00", 1440),
        ] {
            assert_eq!(
                calendar.working_minutes_between(at(from), at(to)),
                Ok(minutes),
                "{from} {to}"
            );
            assert_eq!(
                calendar.working_minutes_between(at(to), at(from)),
                Ok(-minutes)
            );
        }
        Ok(())
    }

    #[test]
    fn the_end_of_a_span_is_its_own() -> Outcome {
        let calendar = sample()?;
        for (from, minutes, to) in [
            ("2026-06-03T16:30", 60, "2026-06-03T17:30"),
            ("2026-06-03T16:30", 61, "2026-06-04T08:31"),
            ("2026-06-03T11:00", 60, "2026-06-03T12:00"),
            ("2026-06-03T11:00", 61, "2026-06-03T13:01"),
            ("2026-05-30T18:00", 1, "2026-06-03T08:31"),
            ("2026-06-03T17:30", 0, "2026-06-03T17:30"),
            ("2026-06-07T03:00", 0, "2026-06-07T03:00"),
            ("2026-06-03T09:30", -60, "2026-06-03T08:30"),
            ("2026-06-03T09:30", -61, "2026-05-30T17:29"),
            ("2026-06-07T00:00", -180, "2026-06-06T09:00"),
        ] {
            assert_eq!(
                calendar.add_working_minutes(at(from), minutes),
                Ok(at(to)),
                "{from} {minutes}"
            );
        }
        let clock = WorkingCalendar::every_day();
        let midnight = clock.add_working_minutes(at("2026-06-03T23:00"), 60);
        assert_eq!(midnight, Ok(at("2026-06-04T00:00")));
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
        assert!(matches!(crossed, Err(CalendarError::SpanOrder { .. })));
        let wrong = vec![WorkingSpan {
            from_minute: 5,
            to_minute: 5,
        }];
        assert!(WorkingCalendar::plain("x", WorkingWeek::five_days(wrong)).is_err());
        Ok(())
    }

    fn days() -> impl Strategy<Value = NaiveDate> {
        (0_i64..360).prop_map(|count| shift(date("2026-01-03"), count))
    }

    fn instants() -> impl Strategy<Value = NaiveDateTime> {
        (days(), 0_i64..86_400).prop_map(|(date, second)| moment(date, second).unwrap_or_default())
    }

    proptest! {
        #[test]
        fn counting_at_once_is_counting_one_by_one(first in days(), length in 0_i64..120) {
            let calendar = sample()?;
            let last = shift(first, length);
            let mut count = 0_i64;
            for step in 0..=length {
                count = count.saturating_add(i64::from(calendar.is_workday(shift(first, step))?));
            }
            prop_assert_eq!(calendar.workdays_in(first, last)?, count);
        }

        #[test]
        fn adding_workdays_comes_back(date in days(), count in -150_i64..150) {
            let calendar = sample()?.with_beyond(Beyond::Weekday);
            let to = calendar.add_workdays(date, count)?;
            prop_assert_eq!(calendar.workdays_between(date, to)?, count);
            prop_assert!(count == 0 || calendar.is_workday(to)?);
        }

        #[test]
        fn adding_minutes_comes_back(from in instants(), minutes in -30_000_i64..30_000) {
            let calendar = sample()?.with_beyond(Beyond::Weekday);
            let to = calendar.add_working_minutes(from, minutes)?;
            prop_assert_eq!(calendar.working_minutes_between(from, to)?, minutes);
        }

        #[test]
        fn working_time_adds_up(a in instants(), b in instants(), c in instants()) {
            let calendar = sample()?;
            let mut moments = [a, b, c];
            moments.sort();
            let [a, b, c] = moments;
            let first = calendar.working_seconds(a, b)?;
            let second = calendar.working_seconds(b, c)?;
            prop_assert_eq!(first.saturating_add(second), calendar.working_seconds(a, c)?);
        }
    }
}
