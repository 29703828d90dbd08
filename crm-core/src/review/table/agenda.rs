//! What is owed, how the clauses are kept, and all findings.

use chrono::Datelike as _;

use super::cell::{keyed, person, text};
use super::{ColumnKind, ReviewCell, ReviewTable, Say};
use crate::answer::text::render;
use crate::answer::{Obligation, ObligationState, Severity};
use crate::base::day;

impl Say<'_> {
    /// Visits that are overdue (5.4.2).
    pub(super) fn visits_overdue(&self) -> ReviewTable {
        let all = self.review.agenda.obligations.iter();
        let overdue =
            all.filter(|one| one.kind == "visit" && one.state == ObligationState::Overdue);
        self.obligations("visits_overdue", overdue)
    }

    /// Surveys that are due or overdue (7.4.1).
    pub(super) fn surveys_due(&self) -> ReviewTable {
        let all = self.review.agenda.obligations.iter();
        let due = all.filter(|one| {
            one.kind == "survey"
                && matches!(one.state, ObligationState::Due | ObligationState::Overdue)
        });
        self.obligations("surveys_due", due)
    }

    /// Everything due by the end of the next month: what a manager can still plan for.
    pub(super) fn agenda(&self) -> ReviewTable {
        let as_of = self.review.as_of;
        let next = day::shift_months(as_of.with_day(1).unwrap_or(as_of), 2);
        let due = self.review.agenda.until(day::shift(next, -1));
        let open = due
            .into_iter()
            .filter(|one| !matches!(one.state, ObligationState::Met | ObligationState::Waived));
        self.obligations("agenda", open)
    }

    fn obligations<'b>(
        &self,
        name: &'static str,
        obligations: impl Iterator<Item = &'b Obligation>,
    ) -> ReviewTable {
        let rows = obligations.map(|obligation| {
            let subject = &obligation.subject;
            let key = subject.split_once(':').map_or("", |(_, key)| key);
            let duty = format!("page-duty-{}", obligation.kind);
            vec![
                text(self.label(&duty)),
                keyed(self.customer_name(key), subject),
                person(obligation.holder.as_ref()),
                text(obligation.due),
                late(obligation.overdue_days),
                text(render(&obligation.message, self.language)),
                text(obligation.clause),
            ]
        });
        let columns = [
            ("duty", ColumnKind::Text),
            ("subject", ColumnKind::Keyed),
            ("owner", ColumnKind::Text),
            ("date", ColumnKind::Text),
            ("overdue", ColumnKind::Late),
            ("text", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table(name, &columns, rows.collect())
    }

    pub(super) fn compliance(&self) -> ReviewTable {
        let rows = self.review.agenda.compliance.iter().map(|line| {
            vec![
                text(line.clause),
                text(line.obligation_count),
                late(i64::from(line.overdue_count)),
                text(format!("{}%", line.in_time_percent)),
            ]
        });
        let columns = [
            ("clause", ColumnKind::Clause),
            ("count", ColumnKind::Number),
            ("overdue_count", ColumnKind::Late),
            ("in_time", ColumnKind::Number),
        ];
        self.table("compliance", &columns, rows.collect())
    }

    pub(super) fn findings(&self) -> ReviewTable {
        let rows = self.review.findings.iter().map(|finding| {
            let severity = match finding.severity {
                Severity::Info => "severity-info",
                Severity::Warning => "severity-warning",
                Severity::Error => "severity-error",
            };
            vec![
                text(self.label(severity)),
                text(&finding.code),
                text(&finding.subject),
                text(&finding.path),
                text(render(&finding.message, self.language)),
                text(finding.clause),
            ]
        });
        let columns = [
            ("severity", ColumnKind::Text),
            ("code", ColumnKind::Text),
            ("subject", ColumnKind::Text),
            ("path", ColumnKind::Text),
            ("finding", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table("findings", &columns, rows.collect())
    }
}

/// Days overdue; nothing when there are none.
fn late(days: i64) -> ReviewCell {
    super::cell::optional(Some(days).filter(|days| *days > 0))
}
