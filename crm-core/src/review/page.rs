//! The month-end review as one page that a person looks at: no script, nothing loaded from outside.

use askama::Template;

use super::month_end::MonthEnd;
use super::table::{ColumnKind, ReviewCell, ReviewPart, ReviewTable, review_tables};
use crate::answer::text::{label, render};
use crate::answer::{Error, ErrorCode, Message, ObligationState, TextLanguage};

/// The longest list on the page; the whole list is in the files beside it.
const MOST_ROWS: usize = 200;

#[derive(Template)]
#[template(path = "month_end.html")]
struct Page {
    lang: &'static str,
    title: String,
    as_of: String,
    policy_label: String,
    policy: String,
    calendar_label: String,
    calendar: String,
    tiles: Vec<Tile>,
    sections: Vec<Section>,
}

struct Tile {
    figure: String,
    label: String,
}

struct Section {
    name: &'static str,
    heading: String,
    count: String,
    legend: Vec<ReviewPart>,
    empty: String,
    heads: Vec<Head>,
    rows: Vec<Vec<Cell>>,
    more: String,
}

struct Head {
    text: String,
    number: bool,
}

struct Cell {
    text: String,
    key: String,
    class: &'static str,
    bar: Vec<ReviewPart>,
}

/// The review as an HTML page in one script.
///
/// # Errors
/// [`ErrorCode::FileUnusable`] when the page cannot be written, which only a full memory can cause.
pub fn month_end_page(review: &MonthEnd, language: TextLanguage) -> Result<String, Error> {
    let say = Say(language);
    let page = Page {
        lang: language.tag(),
        title: say.label("page-title"),
        as_of: review.as_of.to_string(),
        policy_label: say.label("page-policy"),
        policy: review.policy_documents.join(" + "),
        calendar_label: say.label("page-calendar"),
        calendar: review.calendar_version.clone(),
        tiles: say.tiles(review),
        sections: review_tables(review, language)
            .into_iter()
            .map(|table| say.section(table))
            .collect(),
    };
    page.render()
        .map_err(|error| Error::new(ErrorCode::FileUnusable, "page", "a page", error))
}

fn cell(kind: ColumnKind, cell: ReviewCell) -> Cell {
    let shown = match kind {
        ColumnKind::Amount => grouped(&cell.text),
        ColumnKind::Text
        | ColumnKind::Number
        | ColumnKind::Late
        | ColumnKind::Keyed
        | ColumnKind::Bar
        | ColumnKind::Clause => cell.text,
    };
    let class = match kind {
        ColumnKind::Number | ColumnKind::Amount => "n",
        // A figure is an alarm, the dash of nothing is none.
        ColumnKind::Late if shown.starts_with(|c: char| c.is_ascii_digit()) => "n late",
        ColumnKind::Late => "n",
        ColumnKind::Clause => "clause",
        ColumnKind::Text | ColumnKind::Keyed | ColumnKind::Bar => "",
    };
    Cell {
        key: if cell.key == shown {
            String::new()
        } else {
            cell.key
        },
        text: shown,
        class,
        bar: cell.parts,
    }
}

struct Say(TextLanguage);

impl Say {
    fn label(&self, key: &str) -> String {
        label(key, self.0).unwrap_or_else(|| key.to_owned())
    }

    fn section(&self, table: ReviewTable) -> Section {
        let count = table.rows.len();
        let hidden = count.saturating_sub(MOST_ROWS);
        let more = if hidden > 0 {
            render(&Message::new("page-more").with("count", hidden), self.0)
        } else {
            String::new()
        };
        let kinds: Vec<_> = table.columns.iter().map(|column| column.kind).collect();
        Section {
            name: table.name,
            heading: table.heading,
            count: count.to_string(),
            legend: table.legend,
            empty: self.label("page-none"),
            heads: table
                .columns
                .into_iter()
                .map(|column| Head {
                    text: column.label,
                    number: matches!(
                        column.kind,
                        ColumnKind::Number | ColumnKind::Amount | ColumnKind::Late
                    ),
                })
                .collect(),
            rows: table
                .rows
                .into_iter()
                .take(MOST_ROWS)
                .map(|row| {
                    let cells = kinds.iter().zip(row);
                    cells.map(|(kind, value)| cell(*kind, value)).collect()
                })
                .collect(),
            more,
        }
    }

    fn tiles(&self, review: &MonthEnd) -> Vec<Tile> {
        let changes = review
            .classes
            .iter()
            .filter(|line| line.classification.changed)
            .count();
        let overdue = review
            .agenda
            .obligations
            .iter()
            .filter(|o| o.state == ObligationState::Overdue)
            .count();
        let mut tiles = vec![
            Tile {
                figure: review.customer_count.to_string(),
                label: self.label("page-customers"),
            },
            Tile {
                figure: changes.to_string(),
                label: self.label("page-changes"),
            },
            Tile {
                figure: overdue.to_string(),
                label: self.label("page-overdue-obligations"),
            },
        ];
        let follow_up = &review.follow_up;
        let defects = follow_up.contracts.iter().filter(|row| !row.check.valid);
        let late = follow_up.orders.iter().filter(|order| order.is_late());
        let behind = follow_up
            .plans
            .iter()
            .filter(|plan| !plan.check.findings.is_empty());
        let complaints = follow_up
            .complaints
            .iter()
            .filter(|row| !row.steps.may_close);
        for (key, count) in [
            ("page-contract-defects", defects.count()),
            ("page-late-orders", late.count()),
            ("page-plans-behind", behind.count()),
            ("page-open-complaints", complaints.count()),
        ] {
            tiles.push(Tile {
                figure: count.to_string(),
                label: self.label(key),
            });
        }
        if let Some(percent) = follow_up.otif.otif_percent {
            tiles.push(Tile {
                figure: format!("{percent}%"),
                label: self.label("page-otif"),
            });
        }
        for total in &review.aging.totals {
            for (amount, key) in [
                (total.outstanding, "page-outstanding"),
                (total.due, "page-overdue"),
            ] {
                tiles.push(Tile {
                    figure: grouped(&amount.amount.to_string()),
                    label: format!("{} {}", total.currency, self.label(key)),
                });
            }
        }
        tiles
    }
}

/// Thousands apart, for reading only.
fn grouped(amount: &str) -> String {
    let (sign, rest) = amount
        .strip_prefix('-')
        .map_or(("", amount), |rest| ("-", rest));
    let (whole, fraction) = rest.split_once('.').unwrap_or((rest, ""));
    let count = whole.chars().count();
    let mut out = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && count.saturating_sub(at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{WorkingCalendar, day};
    use crate::book::PolicyBook;
    use crate::review::{ReviewFacts, month_end};

    #[test]
    fn thousands_are_apart() {
        for (amount, shown) in [
            ("0.00", "0.00"),
            ("999", "999"),
            ("-1000.50", "-1,000.50"),
            ("1234567", "1,234,567"),
        ] {
            assert_eq!(grouped(amount), shown);
        }
    }

    #[test]
    fn a_page_escapes_names_and_knows_every_label() -> Result<(), Box<dyn std::error::Error>> {
        let facts: ReviewFacts = serde_json::from_value(serde_json::json!({
            "customers": [{ "customer": "H1", "name": "<b>医院</b>", "known_since": "2026-01-01" }],
            "documents": [{
                "document": "I1", "kind": "invoice", "customer": "H1", "posting_date": "2026-01-05",
                "due_date": "2026-02-05", "amount": { "amount": "1234.50", "currency": "CNY" }
            }],
            "contracts": [{ "contract": "C1", "customer": "H1", "currency": "CNY", "signed": true,
                "buyer": { "signatory": "x", "signed_on": "2026-06-01" },
                "milestones": [{ "name": "m", "due_date": "2026-06-02" }] }],
            "orders": [{ "order": "O1", "customer": "H1", "placed_at": "2026-06-22T10:00:00",
                "lines": [{ "quantity": "2", "delivery_date": "2026-06-29" }] }],
            "plans": [{ "plan": "D1", "customer": "H1", "start": "2026-06-01" }],
            "feedback": [{ "feedback": "F1", "customer": "H1", "received_on": "2026-06-01" }],
            "complaints": [{ "case": "K1", "customer": "H1", "reported_at": "2026-06-01T09:00:00" }],
            "devices": [{ "device": "D1", "customer": "H1", "serial": "S1", "accepted_on": "2026-01-01",
                "maintenance_months": 3 }]
        }))?;
        let as_of = day::parse("2026-06-30").unwrap_or_default();
        let book = PolicyBook::standard()?;
        let review = month_end(
            book.at(as_of)?,
            &WorkingCalendar::mainland()?,
            &facts,
            as_of,
        )?;
        for language in TextLanguage::ALL {
            let page = month_end_page(&review, language)?;
            assert!(
                !page.contains("<b>医院") && page.contains("医院"),
                "{language:?}"
            );
            assert!(page.contains("1,234.50"));
            assert!(
                !page.contains("page-"),
                "a label is missing in {language:?}"
            );
        }
        Ok(())
    }
}
