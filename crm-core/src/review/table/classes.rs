//! Class changes, and classes that stayed by the margin (5.2).

use super::cell::{keyed, optional, person, text};
use super::{ColumnKind, ReviewTable, Say};
use crate::answer::text::{render, word};
use crate::review::month_end::ClassLine;

impl Say<'_> {
    pub(super) fn class_changes(&self) -> ReviewTable {
        self.classes("class_changes", |line| line.classification.changed)
    }

    pub(super) fn held_classes(&self) -> ReviewTable {
        self.classes("held_classes", |line| line.classification.held_by_margin)
    }

    fn classes(&self, name: &'static str, chosen: impl Fn(&ClassLine) -> bool) -> ReviewTable {
        let class = |name: &Option<String>| {
            optional(
                name.as_deref()
                    .map(|name| word("class", name, self.language)),
            )
        };
        let lines = self.review.classes.iter().filter(|line| chosen(line));
        let rows = lines.map(|line| {
            let of = &line.classification;
            vec![
                keyed(&line.name, &of.customer),
                person(line.owner.as_ref()),
                class(&of.previous_class_name),
                class(&of.class_name),
                optional(of.score),
                text(render(&of.reason, self.language)),
                text(if of.held_by_margin { "5.2.3" } else { "5.2.1" }),
            ]
        });
        let columns = [
            ("customer", ColumnKind::Keyed),
            ("owner", ColumnKind::Text),
            ("before", ColumnKind::Text),
            ("after", ColumnKind::Text),
            ("score", ColumnKind::Number),
            ("reason", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table(name, &columns, rows.collect())
    }
}
