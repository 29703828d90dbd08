//! Which section of the policy says how fast a case is served (7.1.1, 7.2.2, 7.2.3, 7.3.2).

use chrono::NaiveDateTime;

use super::after_sales::AfterSalesPolicy;
use super::complaint::{ComplaintGrade, ComplaintPolicy};
use super::policy::{ServicePolicy, SpecialTimes};
use super::target::{ServiceTarget, TargetKind};
use crate::answer::{Basis, Error};
use crate::base::{Instant, WorkingCalendar, Zone};

/// The sections that say how fast a case is served. `service.special_times` chooses between them.
#[derive(Debug, Clone, Copy)]
pub struct ServiceTimes<'a> {
    /// The table of targets.
    pub service: &'a ServicePolicy,
    /// The times of complaints, by grade.
    pub complaint: &'a ComplaintPolicy,
    /// The times of repairs.
    pub after_sales: &'a AfterSalesPolicy,
}

/// The section that stands in for a row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OwnSection {
    /// That of complaints.
    Complaint(ComplaintGrade),
    /// That of repairs.
    Repair {
        /// Whether the hospital is in the same city.
        same_city: bool,
    },
}

/// The kind of case that the section of complaints is about.
pub(super) const COMPLAINT: &str = "complaint";
/// The kind of case that the section of repairs is about.
pub(super) const REPAIR: &str = "repair";

impl<'a> ServiceTimes<'a> {
    /// The section that stands in for the table, where the policy wants it and what it asks for is known.
    pub(super) fn own(
        &self,
        kind: Option<&str>,
        grade: Option<ComplaintGrade>,
        same_city: Option<bool>,
    ) -> Option<OwnSection> {
        if self.service.special_times.value == SpecialTimes::Table {
            return None;
        }
        match (kind, grade, same_city) {
            (Some(COMPLAINT), Some(grade), _) => Some(OwnSection::Complaint(grade)),
            (Some(REPAIR), _, Some(same_city)) => Some(OwnSection::Repair { same_city }),
            _ => None,
        }
    }

    /// Seconds around the clock that a section allows from a moment on; none for a target it does not name.
    pub(super) fn own_seconds(
        &self,
        own: OwnSection,
        target: TargetKind,
        from: Instant,
        zone: &Zone,
        calendar: &WorkingCalendar,
    ) -> Result<Option<i64>, Error> {
        let hours = |hours: u32| Some(i64::from(hours).saturating_mul(3600));
        let days = |workdays: Option<u32>| {
            let due = workdays.map(|days| workdays_end(zone, calendar, from, days));
            Ok::<_, Error>(due.transpose()?.map(|due| from.seconds_to(due)))
        };
        match own {
            OwnSection::Complaint(grade) => {
                let times = &self.complaint.times(grade).0.value;
                match target {
                    TargetKind::Response => Ok(hours(times.respond_hours)),
                    TargetKind::Feedback => days(times.plan_workdays),
                    TargetKind::Resolution => match times.solve_hours {
                        Some(solve) => Ok(hours(solve)),
                        None => days(times.solve_workdays),
                    },
                    TargetKind::Arrival | TargetKind::Restore => Ok(None),
                }
            }
            OwnSection::Repair { same_city } => Ok(match target {
                TargetKind::Response => hours(self.after_sales.respond_hours.value),
                TargetKind::Arrival if same_city => hours(self.after_sales.arrive_hours.value),
                TargetKind::Arrival => hours(self.after_sales.arrive_hours_elsewhere.value),
                TargetKind::Restore | TargetKind::Resolution | TargetKind::Feedback => None,
            }),
        }
    }

    /// The parameters of a section.
    pub(super) fn cite(&self, own: OwnSection) -> Vec<Basis> {
        let mut basis = vec![self.service.special_times.cite()];
        match own {
            OwnSection::Complaint(grade) => basis.push(self.complaint.times(grade).0.cite()),
            OwnSection::Repair { same_city } => {
                basis.push(self.after_sales.respond_hours.cite());
                basis.push(if same_city {
                    self.after_sales.arrive_hours.cite()
                } else {
                    self.after_sales.arrive_hours_elsewhere.cite()
                });
            }
        }
        basis
    }
}

impl ServicePolicy {
    /// The row of the table for a kind of case, where the table holds for kinds with times of their own.
    pub(super) fn special_row(
        &self,
        kind: &str,
        priority: Option<&str>,
        class_name: Option<&str>,
    ) -> Option<&ServiceTarget> {
        let table = self.special_times.value == SpecialTimes::Table;
        self.target(Some(kind), priority, class_name)
            .filter(|_| table)
    }
}

/// The last second of the working day so many working days after that of a moment.
///
/// # Errors
/// [`CalendarUnknown`](crate::answer::ErrorCode::CalendarUnknown) when the calendar does not know the days;
/// [`TimeUnclear`](crate::answer::ErrorCode::TimeUnclear) for a zone in which that second came twice or never.
pub(super) fn workdays_end(
    zone: &Zone,
    calendar: &WorkingCalendar,
    from: Instant,
    workdays: u32,
) -> Result<Instant, Error> {
    let local: NaiveDateTime = zone.local(from);
    let last = calendar.add_workdays(local.date(), i64::from(workdays))?;
    let end = last.and_hms_opt(23, 59, 59).unwrap_or(local);
    Ok(zone.instant(end)?)
}
