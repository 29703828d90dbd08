//! The working calendar.

use std::sync::Arc;

use chrono::NaiveDate;
use crm_core::answer::{Error, ErrorCode};
use crm_core::base::{Beyond, WorkingDay};

use crate::error::CrmError;

/// Which days are worked, for the years it knows.
#[derive(Debug, uniffi::Object)]
pub struct WorkingCalendar(pub(crate) crm_core::base::WorkingCalendar);

#[uniffi::export]
impl WorkingCalendar {
    /// The calendar of mainland China that comes along. Beyond its years it refuses, or falls back
    /// on weekdays when asked.
    ///
    /// # Errors
    /// [`CrmError`] when the shipped data is damaged.
    #[uniffi::constructor]
    pub fn mainland(beyond: Beyond) -> Result<Arc<Self>, CrmError> {
        let calendar = crm_core::base::WorkingCalendar::mainland().map_err(|error| {
            Error::new(
                ErrorCode::CalendarUnknown,
                "calendar",
                "the shipped calendar",
                error,
            )
        })?;
        Ok(Arc::new(Self(calendar.with_beyond(beyond))))
    }

    /// What a day is.
    ///
    /// # Errors
    /// [`CrmError`] for a day beyond the calendar.
    pub fn day(&self, date: NaiveDate) -> Result<WorkingDay, CrmError> {
        Ok(self.0.day(date).map_err(Error::from)?)
    }

    /// The day itself, or the next one that is worked.
    ///
    /// # Errors
    /// [`CrmError`] for a day beyond the calendar.
    pub fn roll_forward(&self, date: NaiveDate) -> Result<NaiveDate, CrmError> {
        Ok(self.0.roll_forward(date).map_err(Error::from)?)
    }

    /// The day `count` working days later, or earlier when negative.
    ///
    /// # Errors
    /// [`CrmError`] for a day beyond the calendar.
    pub fn add_workdays(&self, date: NaiveDate, count: i64) -> Result<NaiveDate, CrmError> {
        Ok(self.0.add_workdays(date, count).map_err(Error::from)?)
    }
}
