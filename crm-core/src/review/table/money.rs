//! Open items by hospital and age (8.1.2).

use super::cell::{amount, bar, keyed, optional, person, text};
use super::{ColumnKind, ReviewPart, ReviewTable, Say};
use crate::answer::text::word;
use crate::finance::BucketAmount;

impl Say<'_> {
    /// The most that is due stands first; currencies are kept apart.
    pub(super) fn open_items(&self) -> ReviewTable {
        let mut hospitals: Vec<_> = self.review.hospitals.iter().collect();
        hospitals.sort_by(|a, b| {
            let (a, b) = (&a.group, &b.group);
            let currency = a.outstanding.currency.cmp(&b.outstanding.currency);
            currency
                .then(b.due.amount.cmp(&a.due.amount))
                .then_with(|| a.customer.cmp(&b.customer))
        });
        let rows = hospitals.into_iter().map(|line| {
            let group = &line.group;
            vec![
                keyed(&line.name, &group.customer),
                person(line.owner.as_ref()),
                text(group.outstanding.currency),
                amount(group.outstanding),
                amount(group.due),
                optional(group.oldest_overdue_days.filter(|days| *days > 0)),
                bar(self.parts(&group.buckets)),
                text("8.1.2"),
            ]
        });
        let columns = [
            ("customer", ColumnKind::Keyed),
            ("owner", ColumnKind::Text),
            ("currency", ColumnKind::Text),
            ("outstanding", ColumnKind::Amount),
            ("due", ColumnKind::Amount),
            ("oldest", ColumnKind::Late),
            ("spread", ColumnKind::Bar),
            ("clause", ColumnKind::Clause),
        ];
        let mut table = self.table("open_items", &columns, rows.collect());
        let totals = self.review.aging.totals.iter();
        let widest = totals.max_by_key(|total| total.buckets.len());
        let buckets = widest.iter().flat_map(|total| total.buckets.iter());
        table.legend = buckets
            .enumerate()
            .map(|(at, bucket)| ReviewPart {
                label: word("bucket", &bucket.bucket, self.language),
                percent: String::new(),
                colour: colour(at, &bucket.bucket),
            })
            .collect();
        table
    }

    /// The buckets above zero as parts of a bar; what is below zero cannot be drawn.
    fn parts(&self, buckets: &[BucketAmount]) -> Vec<ReviewPart> {
        let drawn = buckets.iter().enumerate();
        drawn
            .filter(|(_, bucket)| bucket.amount.is_positive())
            .filter_map(|(at, bucket)| {
                let percent = bucket.percent?;
                let name = word("bucket", &bucket.bucket, self.language);
                Some(ReviewPart {
                    label: format!("{name}: {} ({percent}%)", bucket.amount.amount),
                    percent: percent.to_string(),
                    colour: colour(at, &bucket.bucket),
                })
            })
            .collect()
    }
}

/// One of the nine colours of the page: the special buckets have their own, the others get redder.
fn colour(at: usize, bucket: &str) -> usize {
    match bucket {
        "due_date_unknown" => 7,
        "unapplied_credit" => 8,
        _ => at.min(6),
    }
}
