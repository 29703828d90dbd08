//! Plans behind, contracts with defects, late orders, complaints (5.3, 6.3, 7.2).

use std::collections::BTreeSet;

use super::cell::{optional, text};
use super::{ColumnKind, ReviewTable, Say};
use crate::answer::text::{render, word};
use crate::answer::{Finding, Severity};

impl Say<'_> {
    /// Development plans with something missing, stale or behind.
    pub(super) fn plans_behind(&self) -> ReviewTable {
        let plans = self.review.follow_up.plans.iter();
        let rows = plans
            .filter(|row| !row.check.findings.is_empty())
            .map(|row| {
                let plan = &row.check;
                vec![
                    text(&plan.plan),
                    self.customer(&row.customer),
                    optional(plan.reached_percent),
                    optional(plan.time_percent),
                    optional(plan.slip_points),
                    text(self.sentences(&plan.findings)),
                    text("5.3"),
                ]
            });
        let columns = [
            ("plan", ColumnKind::Text),
            ("customer", ColumnKind::Keyed),
            ("reached_percent", ColumnKind::Number),
            ("time_percent", ColumnKind::Number),
            ("slip_points", ColumnKind::Number),
            ("finding", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table("plans_behind", &columns, rows.collect())
    }

    /// Customers whose class asks for a development plan and who have none.
    pub(super) fn plans_missing(&self) -> ReviewTable {
        let missing: BTreeSet<_> = self.review.plan_cover.missing.iter().collect();
        let lines = self.review.classes.iter();
        let lines = lines.filter(|line| missing.contains(&line.classification.customer));
        let rows = lines.map(|line| {
            let class = line.class_on_file.as_deref();
            let class = class.or(line.classification.class_name.as_deref());
            vec![
                self.customer(&line.classification.customer),
                optional(class.map(|name| word("class", name, self.language))),
                optional(line.owner.as_ref()),
                text("5.3.1"),
            ]
        });
        let columns = [
            ("customer", ColumnKind::Keyed),
            ("class", ColumnKind::Text),
            ("owner", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table("plans_missing", &columns, rows.collect())
    }

    /// Contracts that may not be signed as they stand, a row for each error.
    pub(super) fn contracts_with_defects(&self) -> ReviewTable {
        let contracts = self.review.follow_up.contracts.iter();
        let rows = contracts.flat_map(|contract| {
            let errors = contract.check.findings.iter();
            errors
                .filter(|finding| finding.severity == Severity::Error)
                .map(|finding| {
                    vec![
                        text(&contract.check.contract),
                        self.customer(&contract.customer),
                        text(&finding.path),
                        text(render(&finding.message, self.language)),
                        optional(finding.observed.as_deref()),
                        optional(finding.limit.as_deref()),
                        text(finding.clause),
                    ]
                })
        });
        let columns = [
            ("contract", ColumnKind::Text),
            ("customer", ColumnKind::Keyed),
            ("path", ColumnKind::Text),
            ("finding", ColumnKind::Text),
            ("observed", ColumnKind::Text),
            ("limit", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table("contracts_with_defects", &columns, rows.collect())
    }

    /// Orders with a line that is late and not yet in full.
    pub(super) fn late_orders(&self) -> ReviewTable {
        let orders = self.review.follow_up.orders.iter();
        let late = orders.filter(|row| row.is_late());
        let rows = late.map(|row| {
            let order = &row.status;
            vec![
                text(&order.order),
                self.customer(&row.customer),
                text(self.state("order-state", &order.status)),
                text(order.delivered_percent),
                text(order.billed_percent),
                text(self.sentences(&order.findings)),
                text("6.3.4"),
            ]
        });
        let columns = [
            ("order", ColumnKind::Text),
            ("customer", ColumnKind::Keyed),
            ("status", ColumnKind::Text),
            ("delivered_percent", ColumnKind::Number),
            ("billed_percent", ColumnKind::Number),
            ("finding", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table("late_orders", &columns, rows.collect())
    }

    /// Complaints that are not closed.
    pub(super) fn complaints(&self) -> ReviewTable {
        let complaints = self.review.follow_up.complaints.iter();
        let open = complaints.filter(|row| !row.steps.may_close);
        let rows = open.map(|row| {
            let steps = &row.steps;
            vec![
                text(&steps.case),
                self.customer(&row.customer),
                text(self.state("complaint-grade", &steps.grade)),
                text(self.sentences(&steps.findings)),
                text("7.2.2"),
            ]
        });
        let columns = [
            ("case", ColumnKind::Text),
            ("customer", ColumnKind::Keyed),
            ("grade", ColumnKind::Text),
            ("finding", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table("complaints_open", &columns, rows.collect())
    }

    /// Repairs of the month by device, with those that were too late.
    pub(super) fn repairs(&self) -> ReviewTable {
        let measures = &self.review.follow_up.repairs;
        let rows = measures.devices.iter().map(|device| {
            let jobs = measures
                .lines
                .iter()
                .filter(|line| line.device == device.device);
            let late = measures.findings.iter().filter(|finding| {
                let mut jobs = jobs.clone();
                jobs.any(|line| finding.subject == format!("job:{}", line.job))
                    || finding.subject == format!("device:{}", device.device)
            });
            let late: Vec<_> = late.cloned().collect();
            vec![
                text(&device.device),
                text(device.job_count),
                optional(device.mttr_hours),
                text(device.down_minutes),
                optional(device.uptime_percent),
                text(self.sentences(&late)),
                text("7.3.2"),
            ]
        });
        let columns = [
            ("device", ColumnKind::Text),
            ("repairs", ColumnKind::Number),
            ("mttr_hours", ColumnKind::Number),
            ("down_minutes", ColumnKind::Number),
            ("uptime_percent", ColumnKind::Number),
            ("finding", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table("repairs", &columns, rows.collect())
    }

    /// Calls back and maintenances of the month: how many were in time.
    pub(super) fn upkeep(&self) -> ReviewTable {
        let (calls, done) = (
            &self.review.follow_up.callbacks,
            &self.review.follow_up.maintenance,
        );
        let row = |duty: &str, due: u32, in_time: u32, percent, findings: &[Finding], clause| {
            vec![
                text(self.label(&format!("page-duty-{duty}"))),
                text(due),
                text(in_time),
                optional(percent),
                text(self.sentences(findings)),
                text(clause),
            ]
        };
        let (calls_due, calls_made) = (calls.due_count, calls.in_time_count);
        let rows = vec![
            row(
                "service_callback",
                calls_due,
                calls_made,
                calls.percent,
                &calls.findings,
                "7.3.3",
            ),
            row(
                "device_maintenance",
                done.due_count,
                done.in_time_count,
                done.percent,
                &done.findings,
                "7.3.1",
            ),
        ];
        let columns = [
            ("duty", ColumnKind::Text),
            ("due_count", ColumnKind::Number),
            ("in_time_count", ColumnKind::Number),
            ("share_percent", ColumnKind::Number),
            ("finding", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table("upkeep", &columns, rows)
    }

    /// Levels above that were not told in time, and legal clocks that run.
    pub(super) fn escalations(&self) -> ReviewTable {
        let mut rows = Vec::new();
        for row in &self.review.follow_up.complaints {
            let steps = &row.steps;
            let levels = steps.escalations.iter();
            let owed = levels.filter(|level| level.told_at.is_none());
            rows.extend(owed.map(|level| {
                vec![
                    text(&steps.case),
                    self.customer(&row.customer),
                    text(self.state("post", &level.post)),
                    text(level.due_at),
                    text(self.state("step-state", &level.state)),
                    text("7.2.3"),
                ]
            }));
            if let Some(clock) = steps
                .legal_clock
                .as_ref()
                .filter(|one| one.told_at.is_none())
            {
                rows.push(vec![
                    text(&steps.case),
                    self.customer(&row.customer),
                    text(self.label("page-legal-clock")),
                    text(clock.due_on),
                    text(self.state("step-state", &clock.state)),
                    text("7.2.3"),
                ]);
            }
        }
        let columns = [
            ("case", ColumnKind::Text),
            ("customer", ColumnKind::Keyed),
            ("to_tell", ColumnKind::Text),
            ("date", ColumnKind::Text),
            ("status", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table("escalations", &columns, rows)
    }

    pub(super) fn sentences(&self, findings: &[Finding]) -> String {
        let sentences: Vec<_> = findings
            .iter()
            .map(|finding| render(&finding.message, self.language))
            .collect();
        sentences.join(" ")
    }
}
