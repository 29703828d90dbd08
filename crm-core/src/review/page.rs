//! The month-end review as one page that a person looks at: no script, nothing loaded from outside.

use askama::Template;
use chrono::Datelike;

use super::month_end::{ClassLine, MonthEnd};
use crate::answer::text::{label, render, word};
use crate::answer::{Error, ErrorCode, Message, ObligationState, Severity, TextLanguage};
use crate::base::day;
use crate::finance::BucketAmount;

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
    heading: String,
    count: String,
    legend: Vec<Part>,
    empty: String,
    heads: Vec<Head>,
    rows: Vec<Vec<Cell>>,
    more: String,
}

struct Head {
    text: String,
    number: bool,
}

#[derive(Default)]
struct Cell {
    text: String,
    key: String,
    class: &'static str,
    bar: Vec<Part>,
}

struct Part {
    label: String,
    percent: String,
    colour: usize,
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
        sections: vec![
            say.classes("page-section-changes", review, |line| {
                line.classification.changed
            }),
            say.aging(review),
            say.agenda(review),
            say.compliance(review),
            say.classes("page-section-held", review, |line| {
                line.classification.held_by_margin
            }),
            say.findings(review),
        ],
    };
    page.render()
        .map_err(|error| Error::new(ErrorCode::FileUnusable, "page", "a page", error))
}

fn text(text: impl ToString) -> Cell {
    Cell {
        text: text.to_string(),
        ..Cell::default()
    }
}

fn number(figure: impl ToString) -> Cell {
    Cell {
        text: figure.to_string(),
        class: "n",
        ..Cell::default()
    }
}

fn clause(id: impl ToString) -> Cell {
    Cell {
        text: id.to_string(),
        class: "clause",
        ..Cell::default()
    }
}

fn hospital(name: &str, key: impl ToString) -> Cell {
    let key = key.to_string();
    Cell {
        text: name.to_owned(),
        key: if key == name { String::new() } else { key },
        ..Cell::default()
    }
}

/// Days overdue; red when there are any.
fn late(days: i64) -> Cell {
    if days > 0 {
        Cell {
            text: days.to_string(),
            class: "n late",
            ..Cell::default()
        }
    } else {
        number("–")
    }
}

struct Say(TextLanguage);

impl Say {
    fn label(&self, key: &str) -> String {
        label(key, self.0).unwrap_or_else(|| key.to_owned())
    }

    fn head(&self, names: &[&str]) -> Vec<Head> {
        names
            .iter()
            .map(|name| {
                let (name, number) = match name.strip_suffix('#') {
                    Some(name) => (name, true),
                    None => (*name, false),
                };
                Head {
                    text: self.label(&format!("page-head-{name}")),
                    number,
                }
            })
            .collect()
    }

    fn section(&self, heading: &str, heads: &[&str], rows: Vec<Vec<Cell>>) -> Section {
        let count = rows.len();
        let hidden = count.saturating_sub(MOST_ROWS);
        let more = if hidden > 0 {
            render(&Message::new("page-more").with("count", hidden), self.0)
        } else {
            String::new()
        };
        Section {
            heading: self.label(heading),
            count: count.to_string(),
            legend: Vec::new(),
            empty: self.label("page-none"),
            heads: self.head(heads),
            rows: rows.into_iter().take(MOST_ROWS).collect(),
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
        let late = follow_up.orders.iter().flat_map(|order| &order.lines);
        let late = late.filter(|line| line.late == Some(true) && !line.in_full);
        let behind = follow_up
            .plans
            .iter()
            .filter(|plan| !plan.findings.is_empty());
        let complaints = follow_up.complaints.iter().filter(|steps| !steps.may_close);
        for (key, count) in [
            ("page-contract-defects", defects.count()),
            ("page-late-lines", late.count()),
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

    fn classes(
        &self,
        heading: &str,
        review: &MonthEnd,
        chosen: impl Fn(&ClassLine) -> bool,
    ) -> Section {
        let class = |name: &Option<String>| {
            name.as_deref()
                .map_or_else(|| "–".to_owned(), |name| word("class", name, self.0))
        };
        let rows = review
            .classes
            .iter()
            .filter(|line| chosen(line))
            .map(|line| {
                let of = &line.classification;
                vec![
                    hospital(&line.name, &of.customer),
                    text(line.owner.as_ref().map_or("–", |owner| owner.as_str())),
                    text(class(&of.previous_class_name)),
                    text(class(&of.class_name)),
                    number(
                        of.score
                            .map_or_else(|| "–".to_owned(), |score| score.to_string()),
                    ),
                    text(render(&of.reason, self.0)),
                    clause(if of.held_by_margin { "5.2.3" } else { "5.2.1" }),
                ]
            })
            .collect();
        let heads = [
            "hospital", "owner", "before", "after", "score#", "reason", "clause",
        ];
        self.section(heading, &heads, rows)
    }

    fn aging(&self, review: &MonthEnd) -> Section {
        let mut hospitals: Vec<_> = review.hospitals.iter().collect();
        // The most that is due stands first; currencies are kept apart.
        hospitals.sort_by(|a, b| {
            a.group
                .outstanding
                .currency
                .cmp(&b.group.outstanding.currency)
                .then(b.group.due.amount.cmp(&a.group.due.amount))
                .then_with(|| a.group.customer.cmp(&b.group.customer))
        });
        let rows = hospitals
            .into_iter()
            .map(|line| {
                let group = &line.group;
                vec![
                    hospital(&line.name, &group.customer),
                    text(line.owner.as_ref().map_or("–", |owner| owner.as_str())),
                    text(group.outstanding.currency),
                    number(grouped(&group.outstanding.amount.to_string())),
                    number(grouped(&group.due.amount.to_string())),
                    late(group.oldest_overdue_days.unwrap_or(0)),
                    Cell {
                        bar: self.bar(&group.buckets),
                        ..Cell::default()
                    },
                    clause("8.1.2"),
                ]
            })
            .collect();
        let heads = [
            "hospital",
            "owner",
            "currency",
            "outstanding#",
            "due#",
            "oldest#",
            "spread",
            "clause",
        ];
        let mut section = self.section("page-section-aging", &heads, rows);
        let widest = review
            .aging
            .totals
            .iter()
            .max_by_key(|total| total.buckets.len());
        section.legend = widest
            .iter()
            .flat_map(|total| total.buckets.iter().enumerate())
            .map(|(at, bucket)| Part {
                label: word("bucket", &bucket.bucket, self.0),
                percent: String::new(),
                colour: colour(at, &bucket.bucket),
            })
            .collect();
        section
    }

    /// The buckets above zero as parts of a bar; what is below zero cannot be drawn.
    fn bar(&self, buckets: &[BucketAmount]) -> Vec<Part> {
        buckets
            .iter()
            .enumerate()
            .filter(|(_, bucket)| bucket.amount.is_positive())
            .filter_map(|(at, bucket)| {
                let percent = bucket.percent?;
                let name = word("bucket", &bucket.bucket, self.0);
                Some(Part {
                    label: format!(
                        "{name}: {} ({percent}%)",
                        grouped(&bucket.amount.amount.to_string())
                    ),
                    percent: percent.to_string(),
                    colour: colour(at, &bucket.bucket),
                })
            })
            .collect()
    }

    fn agenda(&self, review: &MonthEnd) -> Section {
        // The end of the next month: what a manager can still plan for.
        let next = day::shift_months(review.as_of.with_day(1).unwrap_or(review.as_of), 2);
        let last = day::shift(next, -1);
        let rows = review
            .agenda
            .until(last)
            .into_iter()
            .map(|obligation| {
                let key = obligation
                    .subject
                    .split_once(':')
                    .map_or("", |(_, key)| key);
                let name = review
                    .classes
                    .iter()
                    .find(|line| line.classification.customer.as_str() == key)
                    .map_or(key, |line| line.name.as_str());
                vec![
                    text(self.label(&format!("page-duty-{}", obligation.kind))),
                    hospital(name, key),
                    text(
                        obligation
                            .holder
                            .as_ref()
                            .map_or("–", |holder| holder.as_str()),
                    ),
                    text(obligation.due),
                    late(obligation.overdue_days),
                    clause(obligation.clause),
                ]
            })
            .collect();
        let heads = ["duty", "hospital", "owner", "date", "overdue#", "clause"];
        self.section("page-section-agenda", &heads, rows)
    }

    fn compliance(&self, review: &MonthEnd) -> Section {
        let rows = review
            .agenda
            .compliance
            .iter()
            .map(|line| {
                vec![
                    clause(line.clause),
                    number(line.obligation_count),
                    late(i64::from(line.overdue_count)),
                    number(format!("{}%", line.in_time_percent)),
                ]
            })
            .collect();
        self.section(
            "page-section-compliance",
            &["clause", "count#", "overdue#", "in-time#"],
            rows,
        )
    }

    fn findings(&self, review: &MonthEnd) -> Section {
        let rows = review
            .findings
            .iter()
            .map(|finding| {
                let severity = match finding.severity {
                    Severity::Info => "severity-info",
                    Severity::Warning => "severity-warning",
                    Severity::Error => "severity-error",
                };
                vec![
                    text(self.label(severity)),
                    text(&finding.subject),
                    text(render(&finding.message, self.0)),
                    clause(finding.clause),
                ]
            })
            .collect();
        self.section(
            "page-section-findings",
            &["severity", "subject", "finding", "clause"],
            rows,
        )
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
    use crate::base::WorkingCalendar;
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
