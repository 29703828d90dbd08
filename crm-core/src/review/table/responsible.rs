//! Who looks after whom, and who was visited (4.1.2, 5.4.2).

use super::cell::{optional, person, text};
use super::{ColumnKind, ReviewTable, Say};
use crate::answer::text::word;

impl Say<'_> {
    /// How many customers of each class were visited as often as it asks.
    pub(super) fn visit_coverage(&self) -> ReviewTable {
        let coverage = &self.review.responsible.coverage;
        let rows = coverage.classes.iter().map(|row| {
            vec![
                text(word("class", &row.class_name, self.language)),
                text(row.due_customer_count),
                text(row.covered_customer_count),
                optional(row.percent),
                text(row.due_count),
                text(row.made_count),
                text("5.4.2"),
            ]
        });
        let columns = [
            ("class", ColumnKind::Text),
            ("customers", ColumnKind::Number),
            ("covered", ColumnKind::Number),
            ("coverage_percent", ColumnKind::Number),
            ("visits_due", ColumnKind::Number),
            ("visits_made", ColumnKind::Number),
            ("clause", ColumnKind::Clause),
        ];
        self.table("visit_coverage", &columns, rows.collect())
    }

    /// Days of the month on which a customer had no owner, or several.
    pub(super) fn days_without_owner(&self) -> ReviewTable {
        let owners = self.review.responsible.owners.iter();
        let rows = owners.flat_map(|check| &check.stretches).map(|row| {
            let names: Vec<_> = row.owners.iter().map(ToString::to_string).collect();
            let names = if names.is_empty() {
                person(None)
            } else {
                text(names.join(", "))
            };
            vec![
                self.customer(&row.customer),
                text(row.first_day),
                text(row.last_day),
                names,
                text("4.1.2"),
            ]
        });
        let columns = [
            ("customer", ColumnKind::Keyed),
            ("first_day", ColumnKind::Text),
            ("last_day", ColumnKind::Text),
            ("owner", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table("days_without_owner", &columns, rows.collect())
    }
}
