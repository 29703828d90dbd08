//! Companies, maintenances, repairs, devices lent, hand-overs, actions and advances, one record a line.

use chrono::Datelike as _;
use crm_core::base::day::{self, shift};
use serde_json::{Value, json};

use super::follow_up::file;
use super::hospital::Hospital;
use super::{Oddity, SampleFile, as_of};

/// The files with what is odd in them.
pub(super) fn lists(hospitals: &[Hospital]) -> Vec<(SampleFile, Vec<Oddity>)> {
    let text = |rows: &[Value]| rows.iter().map(Value::to_string).collect::<Vec<_>>();
    let first = |hospital: &Hospital| hospital.key.as_str().to_owned();
    let keys: Vec<String> = hospitals.iter().take(12).map(first).collect();
    let devices = || (1..=keys.len()).map(|number| format!("E{number:03}"));
    let repairs: Vec<_> = devices().enumerate().map(repair).collect();
    // The last two months saw every second device looked after.
    let maintenances: Vec<_> = devices()
        .zip(&keys)
        .enumerate()
        .filter(|(at, _)| at.is_multiple_of(2))
        .map(|(at, (device, customer))| {
            json!({
                "maintenance": format!("W{:03}", at + 1), "device": device, "customer": customer,
                "engineer": "P06", "done_on": back(4 * at),
            })
        })
        .collect();
    let of = |at: usize| keys.get(at).cloned().unwrap_or_default();
    let loans = [
        json!({ "loan": "L001", "customer": of(3), "device": "E901", "job": "R004", "engineer": "P06", "lent_on": back(45) }),
        json!({ "loan": "L002", "customer": of(7), "device": "E902", "job": "R008", "engineer": "P05", "lent_on": back(12),
            "returned_on": back(2) }),
    ];
    let hand_offs = [
        json!({ "subject": "case:K001", "from_department": "service", "to_department": "quality", "receiver": "P03",
            "handed_on": back(6) }),
        json!({ "subject": "case:K002", "from_department": "service", "to_department": "sales", "receiver": "P04",
            "handed_on": back(6), "accepted_on": back(5) }),
    ];
    let actions = [
        json!({ "action": "A001", "subject": "cause:delivery", "owner": "P02", "raised_on": back(50) }),
        json!({ "action": "A002", "subject": "survey:2026-Q3", "owner": "P02", "raised_on": back(60), "done_on": back(20),
            "evidence": "整改报告" }),
    ];
    let advances = [
        advance("V001", "P01", 45, Some("2600.00")),
        advance("V002", "P02", 10, None),
        advance("V003", "P03", 60, Some("3000.00")),
    ];
    let breaches = [
        json!({ "breach": "B001", "person": "P01", "kind": "false_visit", "occurred_on": back(12) }),
        json!({ "breach": "B002", "person": "S01", "kind": "false_visit", "occurred_on": back(20),
            "confirmed_on": back(5), "decided_by": "P06" }),
    ];
    // One hospital changed hands in the month, another is shared.
    let shares = [
        json!({ "customer": of(1), "person": "P05", "percent": "100", "first_day": back(400), "last_day": back(15) }),
        json!({ "customer": of(1), "person": "P02", "percent": "100", "first_day": back(14) }),
        json!({ "customer": of(4), "person": "P03", "percent": "60", "first_day": back(400) }),
        json!({ "customer": of(4), "person": "P04", "percent": "40", "first_day": back(400) }),
    ];
    // The last calls are not made yet; one hospital was not content.
    let service_jobs: Vec<_> = keys.iter().enumerate().map(service_job).collect();
    let indicator_values = [json!({
        "indicator": "first_time_fix", "person": "S01", "period_start": month_start(), "period_end": month_end(),
        "source": "computed", "measure": "工单系统", "target": "90", "met_count": 7, "all_count": 8,
    })];
    let review_scores = [("P06", "0.9", "按档案抽查"), ("P05", "0.8", "记录完整")];
    let review_scores: Vec<_> = review_scores
        .iter()
        .enumerate()
        .map(|(at, (rater, share, comment))| {
            json!({
                "review": format!("RV{:02}", at + 1), "subject": "S01", "rater": rater, "indicator": "service_records",
                "period_end": month_end(), "given_on": back(at), "shares": [share], "level_count": 5, "comment": comment,
            })
        })
        .collect();
    let companies = [
        json!({ "legal_entity": "LE1", "name": "示例医疗器械有限公司", "go_live": "2024-01-01" }),
        json!({ "legal_entity": "LE2", "name": "示例医疗服务有限公司", "go_live": "2024-07-01" }),
    ];
    vec![
        (file("legal_entities.jsonl", &text(&companies)), Vec::new()),
        (file("maintenances.jsonl", &text(&maintenances)), Vec::new()),
        (file("repairs.jsonl", &text(&repairs)), Vec::new()),
        (file("loans.jsonl", &text(&loans)), Vec::new()),
        (file("hand_offs.jsonl", &text(&hand_offs)), Vec::new()),
        (file("actions.jsonl", &text(&actions)), Vec::new()),
        (file("shares.jsonl", &text(&shares)), Vec::new()),
        (file("breaches.jsonl", &text(&breaches)), Vec::new()),
        (file("service_jobs.jsonl", &text(&service_jobs)), Vec::new()),
        (
            file("indicator_values.jsonl", &text(&indicator_values)),
            Vec::new(),
        ),
        (
            file("review_scores.jsonl", &text(&review_scores)),
            Vec::new(),
        ),
        (file("advances.jsonl", &text(&advances)), Vec::new()),
    ]
}

/// The last day of the month.
fn month_end() -> String {
    let as_of = as_of();
    let next = day::shift_months(as_of.with_day(1).unwrap_or(as_of), 1);
    shift(next, -1).to_string()
}

/// The first day of the month.
fn month_start() -> String {
    let as_of = as_of();
    as_of.with_day(1).unwrap_or(as_of).to_string()
}

fn service_job((at, customer): (usize, &String)) -> Value {
    let closed = 2 + 3 * at;
    let called = (at > 3).then(|| back(closed.saturating_sub(at % 5 + 2)));
    json!({
        "job": format!("J{:03}", at + 1), "customer": customer, "caller": "S01", "closed_on": back(closed),
        "called_on": called, "score": called.as_ref().map(|_| if at == 6 { 2 } else { 4 + at % 2 }),
    })
}

fn back(days: usize) -> String {
    let days = i64::try_from(days).unwrap_or(0);
    shift(as_of(), days.saturating_neg()).to_string()
}

/// Every fourth took days, the last still waits; the others ran again the same afternoon.
fn repair((at, device): (usize, String)) -> Value {
    let reported = back(2 * at);
    let restored = match at {
        0 => None,
        _ if at % 4 == 3 => Some(format!("{}T16:00:00", back(2 * at - 2))),
        _ => Some(format!("{reported}T15:30:00")),
    };
    json!({
        "job": format!("R{:03}", at + 1), "device": device, "reported_at": format!("{reported}T09:00:00"),
        "responded_at": format!("{reported}T09:40:00"), "arrived_at": format!("{reported}T13:00:00"),
        "restored_at": restored, "same_city": at.is_multiple_of(2), "down": at % 3 != 1,
    })
}

fn advance(key: &str, person: &str, days: usize, claimed: Option<&str>) -> Value {
    let cny = |amount: &str| json!({ "amount": amount, "currency": "CNY" });
    json!({
        "advance": key, "person": person, "amount": cny("3000.00"), "payments": [cny("3000.00")],
        "paid_on": back(days + 7), "trip_end": back(days), "claimed": claimed.map(cny),
    })
}
