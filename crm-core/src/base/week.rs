//! Working spans of a day and of a week.

use std::fmt;

use chrono::Weekday;
use serde::{Deserialize, Serialize};

/// Minutes of a day; the end of a span that lasts until midnight.
pub const DAY_MINUTES: u32 = 1440;

/// Why a span, or the spans of a day, are none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SpanError {
    /// A span that is no part of one day.
    #[error(
        "{span} is no working span; write it as 08:30-17:30, the end after the start and at most \
         24:00; a shift over midnight is two spans, one on each day"
    )]
    Form {
        /// The span as given.
        span: String,
    },
    /// Spans of one day that overlap or are not in order.
    #[error("working span {span} begins before the one in front of it ends")]
    Order {
        /// The later span.
        span: WorkingSpan,
    },
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
    type Error = SpanError;

    fn try_from(form: SpanForm) -> Result<Self, SpanError> {
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
    /// [`SpanError::Form`] when the end is not after the start or is after midnight.
    pub fn new(from_minute: u32, to_minute: u32) -> Result<Self, SpanError> {
        let span = Self {
            from_minute,
            to_minute,
        };
        if from_minute < to_minute && to_minute <= DAY_MINUTES {
            Ok(span)
        } else {
            Err(SpanError::Form {
                span: span.to_string(),
            })
        }
    }

    /// Reads `08:30-17:30`; the end may be `24:00`.
    ///
    /// # Errors
    /// [`SpanError::Form`] for any other text.
    pub fn parse(text: &str) -> Result<Self, SpanError> {
        text.split_once('-')
            .and_then(|(from, to)| Self::new(minute_of(from)?, minute_of(to)?).ok())
            .ok_or_else(|| SpanError::Form {
                span: format!("{text:?}"),
            })
    }

    /// Minutes of the span.
    #[must_use]
    pub fn minutes(self) -> u32 {
        self.to_minute.saturating_sub(self.from_minute)
    }

    pub(super) fn first_second(self) -> i64 {
        i64::from(self.from_minute).saturating_mul(60)
    }

    pub(super) fn last_second(self) -> i64 {
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

/// From Monday to Sunday.
pub(super) const WEEKDAYS: [Weekday; 7] = [
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

/// Checks the spans of one day: each for itself, then their order.
pub(super) fn check_spans(spans: &[WorkingSpan]) -> Result<(), SpanError> {
    let mut end = 0;
    for span in spans {
        WorkingSpan::new(span.from_minute, span.to_minute)?;
        if span.from_minute < end {
            return Err(SpanError::Order { span: *span });
        }
        end = span.to_minute;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn the_spans_of_a_day_are_in_order() -> Result<(), SpanError> {
        let parse = WorkingSpan::parse;
        let morning = parse("08:00-12:00")?;
        let later = parse("12:00-17:00")?;
        let crossing = parse("11:59-17:00")?;
        assert_eq!(check_spans(&[morning, later]), Ok(()));
        assert_eq!(
            check_spans(&[morning, crossing]),
            Err(SpanError::Order { span: crossing })
        );
        assert_eq!(
            check_spans(&[later, morning]),
            Err(SpanError::Order { span: morning })
        );
        assert!(
            check_spans(&[WorkingSpan {
                from_minute: 5,
                to_minute: 5
            }])
            .is_err()
        );
        Ok(())
    }

    #[test]
    fn a_week_has_the_days_it_is_asked_for() {
        let worked = |week: WorkingWeek| WEEKDAYS.map(|weekday| !week.on(weekday).is_empty());
        let five = worked(WorkingWeek::five_days(vec![WorkingSpan::ALL_DAY]));
        assert_eq!(five, [true, true, true, true, true, false, false]);
        assert_eq!(
            worked(WorkingWeek::seven_days(vec![WorkingSpan::ALL_DAY])),
            [true; 7]
        );
        assert_eq!(worked(WorkingWeek::default()), [false; 7]);
    }
}
