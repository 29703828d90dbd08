//! When the steps of a complaint are due (7.2.2, 7.2.3).

use chrono::NaiveDateTime;

use super::policy::ComplaintGrade;
use super::steps::ComplaintFacts;
use crate::answer::Error;
use crate::base::{Instant, WorkingCalendar, Zone, ZonedClock};
use crate::service::policy::SpecialTimes;
use crate::service::target::{ServiceClock, ServiceTarget, TargetKind};
use crate::service::times::{COMPLAINT, ServiceTimes, workdays_end};

/// A step, when it is due and when it was done.
pub(super) struct Due {
    pub(super) step: String,
    pub(super) due: Instant,
    pub(super) done: Option<(Instant, NaiveDateTime)>,
}

/// What the due moments of a complaint are worked out from.
pub(super) struct Clocks<'a> {
    pub(super) sections: ServiceTimes<'a>,
    pub(super) zone: &'a Zone,
    pub(super) calendar: &'a WorkingCalendar,
    pub(super) facts: &'a ComplaintFacts,
    pub(super) grade: ComplaintGrade,
    /// When it became as grave as that, where it was not so from the report.
    pub(super) graded: Option<Instant>,
}

impl<'a> Clocks<'a> {
    pub(super) fn place(&self, path: &str, at: NaiveDateTime) -> Result<Instant, Error> {
        self.zone
            .instant(at)
            .map_err(|error| Error::from(error).under(path))
    }

    /// The row of the table of targets, where that decides or may be due before the section.
    pub(super) fn row(&self) -> Option<&'a ServiceTarget> {
        let (priority, class) = (
            self.facts.priority.as_deref(),
            self.facts.class_name.as_deref(),
        );
        let service = self.sections.service;
        let row = service.target(Some(COMPLAINT), priority, class);
        let table = service.special_times.value == SpecialTimes::Table;
        row.filter(|row| table || self.sections.beside(row))
    }

    /// When a target of a grade is due; none where nothing is promised.
    fn due(
        &self,
        grade: ComplaintGrade,
        target: TargetKind,
        from: Instant,
    ) -> Result<Option<Instant>, Error> {
        let own = self.sections.own(Some(COMPLAINT), Some(grade), None);
        let row = self.row().map(|row| (row, row.clock));
        let place = (self.zone, self.calendar);
        let allowed = self.sections.allowed(own, row, target, from, place)?;
        let Some((seconds, clock)) = allowed else {
            return Ok(None);
        };
        let clock = match clock {
            ServiceClock::Working => ZonedClock::working(self.calendar, self.zone),
            ServiceClock::Wall => ZonedClock::wall(self.zone),
        };
        Ok(Some(clock.add(from, seconds)?))
    }

    /// When a target is due by the grade that held when it was done or due.
    fn due_by_grade(
        &self,
        target: TargetKind,
        reported: Instant,
        done: Option<Instant>,
    ) -> Result<Option<Instant>, Error> {
        let due = self.due(self.grade, target, reported)?;
        let Some((graded, due)) = self.graded.zip(due) else {
            return Ok(due);
        };
        let before = self.due(ComplaintGrade::General, target, reported)?;
        let settled = done.is_some_and(|done| done < graded);
        if let Some(before) = before.filter(|due| settled || *due < graded) {
            return Ok(Some(before));
        }
        if due >= graded {
            return Ok(Some(due));
        }
        let due = self.due(self.grade, target, graded)?.unwrap_or(due);
        Ok(Some(before.map_or(due, |before| before.min(due))))
    }

    pub(super) fn dues(&self) -> Result<Vec<Due>, Error> {
        let facts = self.facts;
        let reported = self.place("reported_at", facts.reported_at)?;
        let done = |path: &str, at: Option<NaiveDateTime>| {
            let done = at.map(|at| Ok::<_, Error>((self.place(path, at)?, at)));
            done.transpose()
        };
        let mut dues = Vec::new();
        for (step, target, path, at) in [
            (
                "respond",
                TargetKind::Response,
                "responded_at",
                facts.responded_at,
            ),
            ("plan", TargetKind::Feedback, "planned_at", facts.planned_at),
            (
                "solve",
                TargetKind::Resolution,
                "solved_at",
                facts.solved_at,
            ),
        ] {
            let done = done(path, at)?;
            let moment = done.map(|(moment, _)| moment);
            let due = self.due_by_grade(target, reported, moment)?;
            dues.extend(due.map(|due| Due {
                step: step.to_owned(),
                due,
                done,
            }));
        }
        for (at, hand_off) in facts.hand_offs.iter().enumerate() {
            let path = |field: &str| format!("hand_offs[{at}].{field}");
            let handed = self.place(&path("handed_at"), hand_off.handed_at)?;
            let workdays = self.sections.complaint.hand_off_workdays.value;
            dues.push(Due {
                step: format!("hand_off:{}", hand_off.department),
                due: workdays_end(self.zone, self.calendar, handed, workdays)?,
                done: done(&path("accepted_at"), hand_off.accepted_at)?,
            });
            if let Some(due) = hand_off.answer_by {
                dues.push(Due {
                    step: format!("answer:{}", hand_off.department),
                    due: self.place(&path("answer_by"), due)?,
                    done: done(&path("answered_at"), hand_off.answered_at)?,
                });
            }
        }
        Ok(dues)
    }
}
