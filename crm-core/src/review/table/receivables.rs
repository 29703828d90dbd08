//! How fast money comes in, and who owes more than the limit (8.1.1, 8.1.2).

use super::cell::{amount, optional, text};
use super::{ColumnKind, ReviewTable, Say};
use crate::finance::credit::CreditResult;

impl Say<'_> {
    /// DSO and its sisters, a row a currency.
    pub(super) fn collection_measures(&self) -> ReviewTable {
        let all = self.review.receivables.figures.currencies.iter();
        let rows = all.map(|one| {
            let measures = &one.measures;
            vec![
                text(one.currency),
                amount(one.figures.opening),
                amount(one.figures.sales),
                amount(one.figures.closing),
                optional(measures.dso_days),
                optional(measures.count_back_days),
                optional(measures.add_days),
                optional(measures.cei_percent),
                optional(measures.collection_rate_percent),
                text(one.rows.closing),
                text("8.1.1"),
            ]
        });
        let columns = [
            ("currency", ColumnKind::Text),
            ("opening", ColumnKind::Amount),
            ("sales", ColumnKind::Amount),
            ("closing", ColumnKind::Amount),
            ("dso_days", ColumnKind::Number),
            ("count_back_days", ColumnKind::Number),
            ("add_days", ColumnKind::Number),
            ("cei_percent", ColumnKind::Number),
            ("collection_rate_percent", ColumnKind::Number),
            ("row_count", ColumnKind::Number),
            ("clause", ColumnKind::Clause),
        ];
        self.table("collection_measures", &columns, rows.collect())
    }

    /// Hospitals whose orders wait: above their limit, the furthest first, and held.
    pub(super) fn credit_standing(&self) -> ReviewTable {
        let all = self.review.receivables.credit.iter();
        let mut over: Vec<_> = all
            .filter(|one| one.check.result != CreditResult::Pass)
            .collect();
        over.sort_by_key(|one| {
            let left = one.check.headroom.map(|headroom| headroom.amount);
            (left.is_none(), left)
        });
        let rows = over.into_iter().map(|one| {
            let check = &one.check;
            vec![
                self.customer(&check.customer),
                text(check.exposure.currency),
                optional(check.limit.map(|limit| limit.amount)),
                amount(check.exposure),
                optional(check.headroom.map(|headroom| headroom.amount)),
                text(self.sentences(&check.findings)),
                text("8.1.2"),
            ]
        });
        let columns = [
            ("customer", ColumnKind::Keyed),
            ("currency", ColumnKind::Text),
            ("credit_limit", ColumnKind::Amount),
            ("exposure", ColumnKind::Amount),
            ("headroom", ColumnKind::Amount),
            ("finding", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table("credit_standing", &columns, rows.collect())
    }
}
