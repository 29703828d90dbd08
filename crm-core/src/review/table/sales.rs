//! What was sold (6.4), one table for each way to break it down.

use chrono::NaiveDate;

use super::cell::{amount, keyed, optional, text};
use super::{ColumnKind, ReviewCell, ReviewTable, Say};
use crate::answer::text::word;
use crate::sales::analysis::SalesGrouping;

/// Each way with the name of its table and what stands in its first column.
const TABLES: [(SalesGrouping, &str, ColumnKind); 7] = [
    (
        SalesGrouping::Customer,
        "sales_by_customer",
        ColumnKind::Keyed,
    ),
    (SalesGrouping::ClassName, "sales_by_class", ColumnKind::Text),
    (SalesGrouping::Grade, "sales_by_grade", ColumnKind::Text),
    (SalesGrouping::Region, "sales_by_region", ColumnKind::Text),
    (SalesGrouping::Channel, "sales_by_channel", ColumnKind::Text),
    (SalesGrouping::Product, "sales_by_product", ColumnKind::Text),
    (SalesGrouping::Person, "sales_by_person", ColumnKind::Text),
];

impl Say<'_> {
    pub(super) fn sales(&self) -> Vec<ReviewTable> {
        let mut tables = vec![self.sales_compared()];
        for (group_by, name, kind) in TABLES {
            tables.push(self.sales_by(group_by, name, kind));
        }
        tables
    }

    /// The month and the year so far against those before.
    fn sales_compared(&self) -> ReviewTable {
        let all = self.review.sales.periods.iter();
        let rows = all.flat_map(|periods| &periods.comparisons).map(|row| {
            let days = |first: NaiveDate, last: NaiveDate| text(format!("{first} – {last}"));
            vec![
                text(self.state("sales-comparison", &row.kind)),
                text(row.amount.currency),
                amount(row.amount),
                days(row.before_first_day, row.before_last_day),
                amount(row.before),
                optional(row.change_percent),
                text("6.4.1"),
            ]
        });
        let columns = [
            ("against", ColumnKind::Text),
            ("currency", ColumnKind::Text),
            ("amount", ColumnKind::Amount),
            ("before_days", ColumnKind::Text),
            ("compared_amount", ColumnKind::Amount),
            ("change_percent", ColumnKind::Number),
            ("clause", ColumnKind::Clause),
        ];
        self.table("sales_compared", &columns, rows.collect())
    }

    fn sales_by(
        &self,
        group_by: SalesGrouping,
        name: &'static str,
        kind: ColumnKind,
    ) -> ReviewTable {
        let all = self.review.sales.breakdowns.iter();
        let mut rows = Vec::new();
        for breakdown in all.filter(|breakdown| breakdown.group_by == group_by) {
            let years = &breakdown.against_last_year.groups;
            for group in &breakdown.against_before.groups {
                let year = years.iter().find(|year| year.name == group.name);
                rows.push(vec![
                    self.group(group_by, &group.name),
                    text(breakdown.currency),
                    amount(group.amount),
                    optional(group.share_percent),
                    amount(group.before),
                    optional(group.change_percent),
                    optional(year.and_then(|year| year.change_percent)),
                    text("6.4.1"),
                ]);
            }
        }
        let columns = [
            ("group", kind),
            ("currency", ColumnKind::Text),
            ("amount", ColumnKind::Amount),
            ("share_percent", ColumnKind::Number),
            ("before_amount", ColumnKind::Amount),
            ("change_percent", ColumnKind::Number),
            ("year_change_percent", ColumnKind::Number),
            ("clause", ColumnKind::Clause),
        ];
        self.table(name, &columns, rows)
    }

    fn group(&self, group_by: SalesGrouping, name: &str) -> ReviewCell {
        if name.is_empty() {
            return text(self.label("page-nameless"));
        }
        match group_by {
            SalesGrouping::Customer => keyed(self.customer_name(name), name),
            SalesGrouping::ClassName => text(word("class", name, self.language)),
            SalesGrouping::Channel => text(word("sales-channel", name, self.language)),
            SalesGrouping::Grade
            | SalesGrouping::Region
            | SalesGrouping::Product
            | SalesGrouping::Person => text(name),
        }
    }
}
