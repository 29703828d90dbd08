//! Contacts, notices, promises, events of limitation and marks about what is open, one record a line.

use crm_core::base::day::{days_between, shift};
use serde_json::{Value, json};

use super::hospital::Hospital;
use super::ledger::{Document, Ledger};
use super::{Oddity, SampleFile, as_of, follow_up::file};

/// Days after the due date at which a notice goes out, by level.
const LADDER: [(u32, i64, &str); 2] = [(1, 3, "phone"), (2, 17, "letter")];

/// The files with what is odd in them.
pub(super) fn lists(hospitals: &[Hospital], ledger: &Ledger) -> Vec<(SampleFile, Vec<Oddity>)> {
    let overdue: Vec<(&Document, i64)> = ledger
        .documents
        .iter()
        .filter(|document| document.kind == "invoice" && document.open > 0)
        .filter_map(|document| Some((document, days_between(document.due?, as_of()))))
        .filter(|(document, days)| *days > 0 && document.parts.is_empty())
        .collect();
    let mut marks = marks(&overdue);
    marks.push(
        json!({
            "mark": "M99", "customer": "H001", "document": "INV-2099-0001", "kind": "dispute",
            "since": back(5), "reason": "单据不存在",
        })
        .to_string(),
    );
    let odd = Oddity {
        file: "marks.jsonl",
        row: marks.len(),
        what: "a mark on a document that is not there",
        code: Some("unknown_reference"),
    };
    vec![
        (file("contact_notes.jsonl", &notes(hospitals)), Vec::new()),
        (file("notices.jsonl", &notices(&overdue)), Vec::new()),
        (file("payment_plans.jsonl", &plans(&overdue)), Vec::new()),
        (
            file("limitation_events.jsonl", &events(&overdue)),
            Vec::new(),
        ),
        (file("marks.jsonl", &marks), vec![odd]),
    ]
}

fn back(days: i64) -> String {
    shift(as_of(), days.saturating_neg()).to_string()
}

fn amount(minor: i64, currency: &str) -> Value {
    let amount = if currency == "JPY" {
        minor.to_string()
    } else {
        format!("{}.{:02}", minor / 100, minor % 100)
    };
    json!({ "amount": amount, "currency": currency })
}

/// Four of five hospitals were spoken to, some of them too long ago.
fn notes(hospitals: &[Hospital]) -> Vec<String> {
    let spoken = hospitals.iter().enumerate().filter(|(at, _)| at % 5 != 4);
    let notes = spoken.filter_map(|(at, hospital)| {
        let days = [2, 4, 6, 25].get(at % 4)?;
        let note = json!({
            "note": format!("CN{:03}", at + 1), "customer": hospital.key, "person": hospital.owner?,
            "date": back(*days), "channel": "phone", "outcome": "财务科答复月内安排付款",
        });
        Some(note.to_string())
    });
    notes.collect()
}

/// Every other overdue invoice went up the ladder as far as its days go.
fn notices(overdue: &[(&Document, i64)]) -> Vec<String> {
    let mut notices = Vec::new();
    for (document, days) in overdue.iter().step_by(2) {
        for (level, after, channel) in LADDER {
            if *days > after + 7 {
                let notice = json!({
                    "notice": format!("DN{:04}", notices.len() + 1), "customer": document.customer,
                    "date": back(days - after), "level": level, "channel": channel,
                    "items": [{
                        "document": document.key, "level": level,
                        "claimed": amount(document.open, document.currency),
                    }],
                });
                notices.push(notice.to_string());
            }
        }
    }
    notices
}

/// One promise that is kept so far and one that was broken.
fn plans(overdue: &[(&Document, i64)]) -> Vec<String> {
    let plan = |at: usize, days: i64, kind: &str| {
        let (document, _) = overdue.get(at)?;
        let plan = json!({
            "plan": format!("PP{:02}", at + 1), "customer": document.customer, "kind": kind,
            "documents": [document.key], "agreed_on": back(20),
            "payments": [{ "due_date": back(days), "amount": amount(document.open, document.currency) }],
        });
        Some(plan.to_string())
    };
    [plan(1, -15, "promise"), plan(5, 12, "promise")]
        .into_iter()
        .flatten()
        .collect()
}

/// A demand whose receipt was signed, and one that nothing proves.
fn events(overdue: &[(&Document, i64)]) -> Vec<String> {
    let event = |at: usize, proof: Option<Value>| {
        let (document, days) = overdue.get(at)?;
        let event = json!({
            "key": format!("LE{:02}", at + 1), "customer": document.customer,
            "documents": [document.key],
            "event": { "kind": "demand", "date": back(days / 2), "proof": proof },
        });
        Some(event.to_string())
    };
    let signed = json!({ "kind": "signed_receipt", "paper": { "uri": "archive:2026/letters/7" } });
    [event(0, Some(signed)), event(2, None)]
        .into_iter()
        .flatten()
        .collect()
}

/// A dispute over a part, a freeze, a bill of exchange and a retention.
fn marks(overdue: &[(&Document, i64)]) -> Vec<String> {
    let kinds = [
        ("dispute", "到货短少一箱"),
        ("freeze", "医院更名，待签补充协议"),
        ("bill", "银行承兑汇票，到期日未至"),
        ("retention", "质保金"),
    ];
    let marked = overdue.iter().skip(6).step_by(7).zip(kinds);
    let marks = marked.enumerate().map(|(at, ((document, _), (kind, reason)))| {
        let part = (kind == "dispute").then(|| amount(document.open / 2, document.currency));
        json!({
            "mark": format!("M{:02}", at + 1), "customer": document.customer, "document": document.key,
            "kind": kind, "amount": part, "since": back(10), "reason": reason,
        })
        .to_string()
    });
    marks.collect()
}
