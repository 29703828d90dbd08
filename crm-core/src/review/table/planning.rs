//! Targets, customer files and budgets (5.1, 6.1.3, 8.3.3).

use super::cell::{amount, keyed, optional, text};
use super::{ColumnKind, ReviewTable, Say};
use crate::answer::text::word;

impl Say<'_> {
    /// Every target of the year, those that are furthest behind first.
    pub(super) fn targets(&self) -> ReviewTable {
        let mut all: Vec<_> = self.review.planning.attainments.iter().collect();
        // What has no percentage stands last: nothing is known of it.
        all.sort_by_key(|one| (one.pro_rata_percent.is_none(), one.pro_rata_percent));
        let rows = all.into_iter().map(|one| {
            let key = one.subject.split_once(':').map_or("", |(_, key)| key);
            vec![
                keyed(self.customer_name(key), &one.subject),
                text(one.target.currency),
                amount(one.target),
                amount(one.target_so_far),
                amount(one.actual),
                optional(one.pro_rata_percent),
                optional(one.percent),
                text(self.sentences(&one.findings)),
                text("6.1.3"),
            ]
        });
        let columns = [
            ("subject", ColumnKind::Keyed),
            ("currency", ColumnKind::Text),
            ("target", ColumnKind::Amount),
            ("target_so_far", ColumnKind::Amount),
            ("actual", ColumnKind::Amount),
            ("pro_rata_percent", ColumnKind::Number),
            ("whole_percent", ColumnKind::Number),
            ("finding", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table("targets", &columns, rows.collect())
    }

    /// Files that are not as complete as their class asks for, or wrong; customers without one first.
    pub(super) fn files_incomplete(&self) -> ReviewTable {
        let planning = &self.review.planning;
        let mut rows = Vec::new();
        for customer in &planning.without_file {
            rows.push(vec![
                self.customer(customer),
                optional::<String>(None),
                optional::<String>(None),
                text(self.label("page-no-file")),
                text("5.1.2"),
            ]);
        }
        let mut unsound: Vec<_> = planning.files.iter().filter(|file| !file.sound).collect();
        unsound.sort_by(|a, b| (a.percent, &a.customer).cmp(&(b.percent, &b.customer)));
        for file in unsound {
            rows.push(vec![
                self.customer(&file.customer),
                text(file.percent),
                text(file.least_percent),
                text(self.sentences(&file.findings)),
                text("5.1.2"),
            ]);
        }
        let columns = [
            ("customer", ColumnKind::Keyed),
            ("filled_percent", ColumnKind::Number),
            ("least_percent", ColumnKind::Number),
            ("finding", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table("files_incomplete", &columns, rows)
    }

    /// Every budget of the year with what is left of it.
    pub(super) fn budgets(&self) -> ReviewTable {
        let rows = self.review.planning.budgets.standings.iter().map(|one| {
            let limit = |scope: &str| one.limits.iter().find(|limit| limit.scope == scope);
            let (so_far, year) = (limit("accumulated_month"), limit("year"));
            let scopes = one.breached.iter();
            let scopes: Vec<_> = scopes
                .map(|scope| word("budget-scope", scope, self.language))
                .collect();
            vec![
                text(&one.unit),
                optional(one.account.as_ref()),
                text(one.actual.currency),
                optional(year.map(|limit| limit.limit.amount)),
                optional(so_far.map(|limit| limit.limit.amount)),
                amount(one.actual),
                amount(one.committed),
                optional(year.map(|limit| limit.available.amount)),
                text(self.state("budget-result", &one.result)),
                text(scopes.join(", ")),
                text("8.3.3"),
            ]
        });
        let columns = [
            ("unit", ColumnKind::Text),
            ("account", ColumnKind::Text),
            ("currency", ColumnKind::Text),
            ("budget", ColumnKind::Amount),
            ("budget_so_far", ColumnKind::Amount),
            ("spent", ColumnKind::Amount),
            ("promised", ColumnKind::Amount),
            ("left", ColumnKind::Amount),
            ("result", ColumnKind::Text),
            ("exceeded", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table("budgets", &columns, rows.collect())
    }
}
