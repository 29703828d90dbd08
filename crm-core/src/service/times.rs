//! Which section of the policy says how fast a case is served (7.1.1, 7.2.2, 7.2.3, 7.3.2).

use chrono::NaiveDateTime;

use super::after_sales::AfterSalesPolicy;
use super::complaint::{ComplaintGrade, ComplaintPolicy};
use super::policy::{ServicePolicy, SpecialTimes};
use super::target::{ServiceClock, ServiceTarget, TargetKind};
use crate::answer::{Basis, Error};
use crate::base::{Instant, WorkingCalendar, Zone, ZonedClock};

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

/// What a section allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OwnTime {
    /// Hours around the clock.
    Hours(u32),
    /// Working days, to the end of the last.
    Workdays(u32),
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

    /// What a section allows; none for a target it does not name.
    pub(super) fn own_time(&self, own: OwnSection, target: TargetKind) -> Option<OwnTime> {
        match own {
            OwnSection::Complaint(grade) => {
                let times = &self.complaint.times(grade).0.value;
                match target {
                    TargetKind::Response => Some(OwnTime::Hours(times.respond_hours)),
                    TargetKind::Feedback => times.plan_workdays.map(OwnTime::Workdays),
                    TargetKind::Resolution => {
                        let hours = times.solve_hours.map(OwnTime::Hours);
                        hours.or(times.solve_workdays.map(OwnTime::Workdays))
                    }
                    TargetKind::Arrival | TargetKind::Restore => None,
                }
            }
            OwnSection::Repair { same_city } => {
                let hours = match target {
                    TargetKind::Response => &self.after_sales.respond_hours,
                    TargetKind::Arrival if same_city => &self.after_sales.arrive_hours,
                    TargetKind::Arrival => &self.after_sales.arrive_hours_elsewhere,
                    TargetKind::Restore | TargetKind::Resolution | TargetKind::Feedback => {
                        return None;
                    }
                };
                Some(OwnTime::Hours(hours.value))
            }
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
        Ok(match self.own_time(own, target) {
            Some(OwnTime::Hours(hours)) => Some(i64::from(hours).saturating_mul(3600)),
            Some(OwnTime::Workdays(days)) => {
                let due = workdays_end(zone, calendar, from, days)?;
                Some(from.seconds_to(due))
            }
            None => None,
        })
    }

    /// Whether a row of the table counts beside a section. One that names neither priority nor class says of all
    /// cases of a kind what the section says by grade or place: it only fills what the section leaves open.
    pub(super) fn beside(&self, row: &ServiceTarget) -> bool {
        let finer = row.priority.is_some() || row.class_name.is_some();
        finer && self.service.special_times.value == SpecialTimes::Earliest
    }

    /// Seconds that a target is allowed from a moment on, and in which clock: those of the section, those of the row,
    /// or of both those that end first. None where nothing is promised.
    pub(super) fn allowed(
        &self,
        own: Option<OwnSection>,
        row: Option<(&ServiceTarget, ServiceClock)>,
        target: TargetKind,
        from: Instant,
        (zone, calendar): (&Zone, &WorkingCalendar),
    ) -> Result<Option<(i64, ServiceClock)>, Error> {
        let section = match own {
            Some(own) => self.own_seconds(own, target, from, zone, calendar)?,
            None => None,
        };
        let table = row.and_then(|(row, clock)| {
            let seconds = i64::from(row.minutes(target)?).saturating_mul(60);
            Some((row, seconds, clock))
        });
        Ok(match (section, table) {
            (Some(section), Some((row, seconds, clock))) if self.beside(row) => {
                let time = match clock {
                    ServiceClock::Working => ZonedClock::working(calendar, zone),
                    ServiceClock::Wall => ZonedClock::wall(zone),
                };
                if time.add(from, seconds)? < from.plus(section) {
                    Some((seconds, clock))
                } else {
                    Some((section, ServiceClock::Wall))
                }
            }
            (Some(section), _) => Some((section, ServiceClock::Wall)),
            (None, table) => table.map(|(_, seconds, clock)| (seconds, clock)),
        })
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

/// The last second of the working day so many working days after that of a moment; where the clock is put back over
/// midnight and that second comes twice, the second one: the day is not over before.
///
/// # Errors
/// [`CalendarUnknown`](crate::answer::ErrorCode::CalendarUnknown) when the calendar does not know the days.
pub(super) fn workdays_end(
    zone: &Zone,
    calendar: &WorkingCalendar,
    from: Instant,
    workdays: u32,
) -> Result<Instant, Error> {
    let local: NaiveDateTime = zone.local(from);
    let last = calendar.add_workdays(local.date(), i64::from(workdays))?;
    let end = last.and_hms_opt(23, 59, 59).unwrap_or(local);
    Ok(zone.end(end))
}
