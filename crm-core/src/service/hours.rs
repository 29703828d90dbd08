//! Service hours that a contract or an agreement states itself.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::day::Day;
use crate::base::{CalendarError, WorkingCalendar, WorkingSpan, WorkingWeek, day};

/// One day with hours of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceDay {
    /// The day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// When it is worked; not at all when empty.
    pub spans: Vec<WorkingSpan>,
}

/// Service hours: a week, days off and days with other hours. Local time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceHours {
    /// The hours of each weekday.
    pub week: WorkingWeek,
    /// Days that are not worked.
    #[serde(default)]
    pub holidays: Vec<Day>,
    /// Days with hours of their own; they win over weekday and holiday.
    #[serde(default)]
    pub special_days: Vec<ServiceDay>,
}

impl ServiceHours {
    /// The calendar of these hours, valid for all years.
    ///
    /// # Errors
    /// [`CalendarError`] when spans are wrong, a day is listed twice or nothing is ever worked.
    pub fn calendar(&self) -> Result<WorkingCalendar, CalendarError> {
        let mut calendar = WorkingCalendar::plain("agreed service hours", self.week.clone())?;
        for special in &self.special_days {
            calendar.set_hours(special.date, "special", special.spans.clone())?;
        }
        for holiday in &self.holidays {
            if self.special_days.iter().all(|day| day.date != holiday.0) {
                calendar.add_day_off(holiday.0, "holiday")?;
            }
        }
        Ok(calendar)
    }
}
