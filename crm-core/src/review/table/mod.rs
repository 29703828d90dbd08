//! The review as tables: the same rows for the page, the terminal and the files.
//!
//! A table has a name, columns and rows of cells. The page draws all of it, a terminal leaves the bars
//! out, and a CSV file gives the key of a cell a column of its own.

mod agenda;
mod cell;
mod classes;
mod collection;
mod follow_up;
mod money;
mod planning;
mod quality;
mod receivables;
mod responsible;
mod sales;

use super::month_end::MonthEnd;
use crate::answer::TextLanguage;
use crate::answer::text::label;

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words.
    Text,
    /// A figure, shown as it is.
    Number,
    /// An amount of money; a person reads it with its thousands apart.
    Amount,
    /// Days overdue; above zero it is an alarm.
    Late,
    /// A name with its key.
    Keyed,
    /// Parts of a whole, to be drawn.
    Bar,
    /// A clause.
    Clause,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewColumn {
    /// Its name, the same in every language.
    pub name: &'static str,
    /// Its head in the language that was asked for.
    pub label: String,
    /// What stands in it.
    pub kind: ColumnKind,
}

/// A part of a bar, or an entry of a legend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewPart {
    /// What it is.
    pub label: String,
    /// How much of the whole; empty in a legend.
    pub percent: String,
    /// Which of the nine colours of the page.
    pub colour: usize,
}

/// One cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReviewCell {
    /// What is shown.
    pub text: String,
    /// Its key, in a column of names.
    pub key: String,
    /// The parts of a bar.
    pub parts: Vec<ReviewPart>,
}

/// One table of the review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewTable {
    /// Its name, good for a file; the same in every language.
    pub name: &'static str,
    /// Its heading in the language that was asked for.
    pub heading: String,
    /// Its columns.
    pub columns: Vec<ReviewColumn>,
    /// What the colours of its bars mean.
    pub legend: Vec<ReviewPart>,
    /// Its rows; each has a cell for each column.
    pub rows: Vec<Vec<ReviewCell>>,
}

impl ReviewTable {
    /// Heads and rows of a CSV file: names of the columns, keys beside names, no bars.
    #[must_use]
    pub fn plain(&self) -> (Vec<String>, Vec<Vec<String>>) {
        let mut heads = Vec::new();
        for column in &self.columns {
            match column.kind {
                ColumnKind::Bar => {}
                ColumnKind::Keyed => {
                    heads.push(column.name.to_owned());
                    heads.push(format!("{}_name", column.name));
                }
                ColumnKind::Text
                | ColumnKind::Number
                | ColumnKind::Amount
                | ColumnKind::Late
                | ColumnKind::Clause => heads.push(column.name.to_owned()),
            }
        }
        let rows = self.rows.iter().map(|row| {
            let mut line = Vec::new();
            for (column, cell) in self.columns.iter().zip(row) {
                match column.kind {
                    ColumnKind::Bar => {}
                    ColumnKind::Keyed => {
                        line.push(cell.key.clone());
                        line.push(cell.text.clone());
                    }
                    ColumnKind::Text
                    | ColumnKind::Number
                    | ColumnKind::Amount
                    | ColumnKind::Late
                    | ColumnKind::Clause => line.push(cell.text.clone()),
                }
            }
            line
        });
        let rows = rows.collect();
        (heads, rows)
    }
}

/// Everything a manager looks at, in the order in which it is looked at.
#[must_use]
pub fn review_tables(review: &MonthEnd, language: TextLanguage) -> Vec<ReviewTable> {
    let say = Say { review, language };
    let mut tables = vec![say.class_changes()];
    tables.extend(say.sales());
    tables.extend([
        say.targets(),
        say.plans_behind(),
        say.plans_missing(),
        say.files_incomplete(),
        say.visits_overdue(),
        say.visit_coverage(),
        say.days_without_owner(),
        say.contracts_with_defects(),
        say.late_orders(),
        say.open_items(),
        say.collection_measures(),
        say.credit_standing(),
        say.notices_due(),
        say.notices_stopped(),
        say.contacts(),
        say.payment_plans(),
        say.limitation(),
        say.budgets(),
        say.case_breaches(),
        say.hit_rates(),
        say.complaints(),
        say.causes(),
        say.escalations(),
        say.repairs(),
        say.upkeep(),
        say.surveys_due(),
        say.satisfaction(),
        say.score_cards(),
        say.breaches(),
        say.agenda(),
        say.compliance(),
        say.held_classes(),
        say.findings(),
    ]);
    tables
}

/// A review and the language in which it is told.
#[derive(Clone, Copy)]
struct Say<'a> {
    review: &'a MonthEnd,
    language: TextLanguage,
}

impl Say<'_> {
    fn label(&self, key: &str) -> String {
        label(key, self.language).unwrap_or_else(|| key.to_owned())
    }

    /// A table; `columns` are names with what stands in them.
    fn table(
        &self,
        name: &'static str,
        columns: &[(&'static str, ColumnKind)],
        rows: Vec<Vec<ReviewCell>>,
    ) -> ReviewTable {
        let key = |name: &str| name.replace('_', "-");
        ReviewTable {
            name,
            heading: self.label(&format!("page-section-{}", key(name))),
            columns: columns
                .iter()
                .map(|(name, kind)| ReviewColumn {
                    name,
                    label: self.label(&format!("page-head-{}", key(name))),
                    kind: *kind,
                })
                .collect(),
            legend: Vec::new(),
            rows,
        }
    }

    /// The word for a state: its serde name is its key.
    fn state<S: serde::Serialize>(&self, family: &str, state: &S) -> String {
        let name = serde_json::to_value(state).ok();
        let name = name.as_ref().and_then(serde_json::Value::as_str);
        crate::answer::text::word(family, name.unwrap_or_default(), self.language)
    }

    fn customer(&self, key: &crate::base::CustomerKey) -> ReviewCell {
        cell::keyed(self.customer_name(key.as_str()), key)
    }

    /// The name of a customer; its key where it has none.
    fn customer_name(&self, key: &str) -> String {
        let mut lines = self.review.classes.iter();
        lines
            .find(|line| line.classification.customer.as_str() == key)
            .map_or_else(|| key.to_owned(), |line| line.name.clone())
    }
}
