//! Adding the next year of an official notice to a calendar file.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::calendar::WorkingCalendar;
use super::calendar_data::{CalendarFileError, Source};
use super::day;

/// Why a year cannot be added.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddYearError {
    /// The calendar as it is, or as it would be, is wrong.
    #[error(transparent)]
    File(#[from] CalendarFileError),
    /// Years are added one after the other.
    #[error("the calendar ends with {last_year}; the next year is {next}, not {year}", next = last_year.saturating_add(1))]
    NotNext {
        /// The year as given.
        year: i32,
        /// The calendar's last year.
        last_year: i32,
    },
    /// A day of the notice lies in another year.
    #[error(
        "{date} is not in {year}; a day of another year belongs into that year's block, by hand"
    )]
    OutsideYear {
        /// The day.
        date: NaiveDate,
        /// The year that is added.
        year: i32,
    },
    /// A make-up workday that is neither Saturday nor Sunday.
    #[error("{date} is listed as a make-up workday, but it is neither Saturday nor Sunday")]
    NotWeekend {
        /// The day.
        date: NaiveDate,
    },
    /// The notice lists a day twice.
    #[error("the notice lists {date} twice")]
    Twice {
        /// The day.
        date: NaiveDate,
    },
    /// The notice has no day off: it cannot be a year's notice.
    #[error("the notice has no day off")]
    NoDaysOff,
    /// A day without the name of its festival.
    #[error("{date} has no name; name the festival, such as spring_festival")]
    NoName {
        /// The day.
        date: NaiveDate,
    },
    /// The version of the data must change when the data do.
    #[error("the data version must be new and not empty; the calendar has {current} already")]
    SameVersion {
        /// The calendar's data version.
        current: String,
    },
}

/// What a yearly notice says about a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// A day off.
    Off,
    /// A make-up workday.
    Work,
}

/// One day of a yearly notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeDay {
    /// The day.
    #[serde(with = "super::day")]
    pub date: NaiveDate,
    /// Off or worked.
    pub kind: NoticeKind,
    /// The festival, for example `spring_festival`.
    pub festival: String,
}

/// Adds the next year of an official notice to the text of a calendar file.
///
/// Days off that follow one another and have one name become a range. The rest of the text, its
/// comments included, stays as it is; only `last_year` and `data_version` change. `file_name` is
/// what an error calls the text.
///
/// # Errors
/// [`AddYearError`] when the calendar is wrong, the year is not the next one, the version is not
/// new, or a day lies outside the year, is listed twice, has no name, or is a make-up workday on
/// neither Saturday nor Sunday.
pub fn add_year(
    text: &str,
    file_name: &str,
    year: i32,
    days: &[NoticeDay],
    data_version: &str,
) -> Result<String, AddYearError> {
    let source = Source {
        text,
        file: file_name,
    };
    let form = source.read()?;
    source.calendar(&form)?;
    let last_year = *form.last_year.get_ref();
    if last_year.checked_add(1) != Some(year) {
        return Err(AddYearError::NotNext { year, last_year });
    }
    let current = form.data_version.get_ref();
    if data_version.trim().is_empty() || data_version == current {
        return Err(AddYearError::SameVersion {
            current: current.clone(),
        });
    }
    let days = checked_days(year, days)?;
    let mut changes = [
        (form.last_year.span(), year.to_string()),
        (form.data_version.span(), quoted(data_version)),
    ];
    changes.sort_by_key(|(place, _)| place.start);
    let mut new = String::with_capacity(text.len());
    let mut at = 0;
    for (place, value) in changes {
        new.push_str(text.get(at..place.start).unwrap_or_default());
        new.push_str(&value);
        at = place.end;
    }
    new.push_str(text.get(at..).unwrap_or_default());
    let end = new.trim_end().len();
    new.truncate(end);
    let block = block(year, &days);
    // A file with the line ends of Windows keeps them.
    let windows = text.contains("\r\n");
    new.push_str(&if windows {
        block.replace('\n', "\r\n")
    } else {
        block
    });
    WorkingCalendar::parse(&new, file_name)?;
    Ok(new)
}

/// The days in order, each once.
fn checked_days(
    year: i32,
    days: &[NoticeDay],
) -> Result<BTreeMap<NaiveDate, &NoticeDay>, AddYearError> {
    let mut sorted = BTreeMap::new();
    for day in days {
        let date = day.date;
        if date.year() != year {
            return Err(AddYearError::OutsideYear { date, year });
        }
        if day.festival.trim().is_empty() {
            return Err(AddYearError::NoName { date });
        }
        let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        if day.kind == NoticeKind::Work && !weekend {
            return Err(AddYearError::NotWeekend { date });
        }
        if sorted.insert(date, day).is_some() {
            return Err(AddYearError::Twice { date });
        }
    }
    if sorted.values().all(|day| day.kind == NoticeKind::Work) {
        return Err(AddYearError::NoDaysOff);
    }
    Ok(sorted)
}

/// The block of a year as text.
fn block(year: i32, days: &BTreeMap<NaiveDate, &NoticeDay>) -> String {
    let mut ranges: Vec<(NaiveDate, NaiveDate, &str)> = Vec::new();
    let mut work = String::new();
    for (date, day) in days {
        let name = day.festival.trim();
        match day.kind {
            NoticeKind::Off => match ranges.last_mut() {
                Some((_, to, last)) if *last == name && day::shift(*to, 1) == *date => *to = *date,
                _ => ranges.push((*date, *date, name)),
            },
            NoticeKind::Work => {
                let line = format!("  {{ date = \"{date}\", name = {} }},\n", quoted(name));
                work.push_str(&line);
            }
        }
    }
    let off: String = ranges
        .iter()
        .map(|(from, to, name)| {
            format!(
                "  {{ from = \"{from}\", to = \"{to}\", name = {} }},\n",
                quoted(name)
            )
        })
        .collect();
    let list = |lines: String| {
        if lines.is_empty() {
            "[]".to_owned()
        } else {
            format!("[\n{lines}]")
        }
    };
    format!(
        "\n\n[[year]]\nyear = {year}\noff = {}\nwork = {}\n",
        list(off),
        list(work)
    )
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::calendar::DayKind;
    use crate::base::calendar_data::SMALL;

    type Failure = Box<dyn std::error::Error>;

    fn date(text: &str) -> NaiveDate {
        day::parse(text).unwrap_or_default()
    }

    fn notice(date_text: &str, kind: NoticeKind, festival: &str) -> NoticeDay {
        NoticeDay {
            date: date(date_text),
            kind,
            festival: festival.to_owned(),
        }
    }

    #[test]
    fn a_year_is_added_and_the_rest_stays() -> Result<(), Failure> {
        use NoticeKind::{Off, Work};
        let days = [
            notice("2027-02-06", Off, "spring_festival"),
            notice("2027-01-02", Off, "new_year"),
            notice("2027-01-01", Off, "new_year"),
            notice("2027-02-20", Work, "spring_festival"),
            notice("2027-02-07", Off, "a \"quoted\" name"),
        ];
        let new = add_year(SMALL, "small.toml", 2027, &days, "2027.1")?;
        let old = SMALL
            .replace("\"1\"", "\"2027.1\"")
            .replace("last_year = 2026", "last_year = 2027");
        let block = r#"
[[year]]
year = 2027
off = [
  { from = "2027-01-01", to = "2027-01-02", name = "new_year" },
  { from = "2027-02-06", to = "2027-02-06", name = "spring_festival" },
  { from = "2027-02-07", to = "2027-02-07", name = 'a "quoted" name' },
]
work = [
  { date = "2027-02-20", name = "spring_festival" },
]
"#;
        assert_eq!(new, format!("{old}{block}"));
        for old in [SMALL.replace('\n', "\r\n"), format!("\u{feff}{SMALL}")] {
            let other = add_year(&old, "small.toml", 2027, &days, "2027.1")?;
            let plain = other.replace("\r\n", "\n").replace('\u{feff}', "");
            assert_eq!(plain, new);
            let breaks = if old.contains('\r') {
                new.matches('\n').count()
            } else {
                0
            };
            assert_eq!(other.matches("\r\n").count(), breaks);
        }
        let again = [notice("2028-01-01", Off, "new_year")];
        let calendar = WorkingCalendar::parse(&add_year(&new, "x", 2028, &again, "2028.1")?, "x")?;
        assert_eq!(
            (calendar.last_year(), calendar.data_version()),
            (Some(2028), "2028.1")
        );
        assert_eq!(
            calendar.day(date("2027-02-20"))?.kind,
            DayKind::MakeUpWorkday
        );
        Ok(())
    }

    #[test]
    fn a_wrong_notice_is_refused() {
        use NoticeKind::{Off, Work};
        let good = notice("2027-01-01", Off, "new_year");
        let add = |year, days: &[NoticeDay], version: &str| {
            add_year(SMALL, "small.toml", year, days, version).err()
        };
        let day = |text| date(text);
        for (more, error) in [
            (
                notice("2026-12-31", Off, "new_year"),
                AddYearError::OutsideYear {
                    date: day("2026-12-31"),
                    year: 2027,
                },
            ),
            (
                notice("2027-01-04", Work, "new_year"),
                AddYearError::NotWeekend {
                    date: day("2027-01-04"),
                },
            ),
            (
                notice("2027-01-01", Work, "x"),
                AddYearError::NotWeekend {
                    date: day("2027-01-01"),
                },
            ),
            (
                notice("2027-01-01", Off, "x"),
                AddYearError::Twice {
                    date: day("2027-01-01"),
                },
            ),
            (
                notice("2027-01-02", Off, " "),
                AddYearError::NoName {
                    date: day("2027-01-02"),
                },
            ),
        ] {
            assert_eq!(add(2027, &[good.clone(), more], "2"), Some(error));
        }
        let last_year = 2026;
        for year in [2025, 2026, 2028] {
            let error = AddYearError::NotNext { year, last_year };
            assert_eq!(add(year, std::slice::from_ref(&good), "2"), Some(error));
        }
        assert_eq!(add(2027, &[], "2"), Some(AddYearError::NoDaysOff));
        for version in ["1", " "] {
            let error = AddYearError::SameVersion {
                current: "1".to_owned(),
            };
            assert_eq!(add(2027, std::slice::from_ref(&good), version), Some(error));
        }
        assert!(matches!(
            add_year("x", "x", 2027, &[good], "2"),
            Err(AddYearError::File(_))
        ));
    }
}
