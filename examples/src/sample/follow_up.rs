//! Contracts, orders, plans, feedback, complaints and devices, one record a line.

use crm_core::base::day::shift;
use serde_json::{Value, json};

use super::hospital::Hospital;
use super::{Oddity, SampleFile, as_of};

/// The files with what is odd in them.
pub(super) fn lists(hospitals: &[Hospital]) -> Vec<(SampleFile, Vec<Oddity>)> {
    let of: Vec<(&str, Option<&str>)> = hospitals
        .iter()
        .take(12)
        .map(|hospital| (hospital.key.as_str(), hospital.owner))
        .collect();
    let rows = |make: &dyn Fn(usize, &str, Option<&str>) -> Value| -> Vec<String> {
        let rows = of.iter().enumerate();
        rows.map(|(at, (customer, owner))| make(at, customer, *owner).to_string())
            .collect()
    };
    let contracts = rows(&contract);
    let mut orders = rows(&order);
    orders.push(
        "{\"order\":\"O99\",\"customer\":\"H001\",\"lines\":[{\"quantity\":1.5}]}".to_owned(),
    );
    orders.push(order(98, "H999", None).to_string());
    let mut complaints = rows(&complaint);
    complaints.truncate(6);
    complaints.push("{\"case\":\"K99\"".to_owned());
    let mut answers = rows(&last_answer);
    answers.extend(rows(&answer));
    let odd = |file, row, what, code| Oddity {
        file,
        row,
        what,
        code: Some(code),
    };
    vec![
        (file("contracts.jsonl", &contracts), Vec::new()),
        (
            file("orders.jsonl", &orders),
            vec![
                odd(
                    "orders.jsonl",
                    13,
                    "a quantity as a float",
                    "unreadable_record",
                ),
                odd(
                    "orders.jsonl",
                    14,
                    "an order of a hospital that is not there",
                    "unknown_reference",
                ),
            ],
        ),
        (file("plans.jsonl", &rows(&plan)), Vec::new()),
        (file("visit_issues.jsonl", &rows(&issue)), Vec::new()),
        (file("feedback.jsonl", &rows(&feedback)), Vec::new()),
        (
            file("complaints.jsonl", &complaints),
            vec![odd(
                "complaints.jsonl",
                7,
                "a line that breaks off",
                "unreadable_record",
            )],
        ),
        (file("devices.jsonl", &rows(&device)), Vec::new()),
        (file("cases.jsonl", &rows(&case)), Vec::new()),
        (
            file(
                "surveys.jsonl",
                &[survey("2026-Q3", 120, 95), survey("2026-Q4", 25, 1)],
            ),
            Vec::new(),
        ),
        (file("survey_answers.jsonl", &answers), Vec::new()),
        (file("score_sheets.jsonl", &score_sheets()), Vec::new()),
    ]
}

pub(super) fn file(name: &'static str, rows: &[String]) -> SampleFile {
    let mut bytes = rows.join("\n").into_bytes();
    bytes.push(b'\n');
    SampleFile {
        name,
        form: "UTF-8, LF, one JSON record a line",
        rows: rows.len(),
        bytes,
    }
}

fn back(days: usize) -> String {
    let days = i64::try_from(days).unwrap_or(0);
    shift(as_of(), days.saturating_neg()).to_string()
}

fn ahead(days: usize) -> String {
    shift(as_of(), i64::try_from(days).unwrap_or(0)).to_string()
}

/// Every third total is a cent off; every fourth waits for an approval.
fn contract(at: usize, customer: &str, owner: Option<&str>) -> Value {
    let quantity = at + 1;
    let price = if at % 4 == 3 { 60_000 } else { 8_000 };
    let total = quantity * price;
    let written = if at % 3 == 2 {
        format!("{total}.01")
    } else {
        format!("{total}.00")
    };
    let signed = back(40 + at);
    json!({
        "contract": format!("C{:03}", at + 1), "customer": customer, "owner": owner, "currency": "CNY",
        "signed": true,
        "buyer": { "name": format!("医院 {customer}"), "identifier": "12110000MB0000019M", "signatory": "甲方代表", "signed_on": signed, "authority_seen": true },
        "seller": { "name": "示例医疗器械有限公司", "identifier": "91440300MB0000019G", "signatory": "乙方代表", "signed_on": signed, "authority_seen": at % 5 != 4 },
        "start_date": signed, "end_date": ahead(20 + 15 * at), "entered_on": back(39_usize.saturating_sub(at)),
        "total": written,
        "lines": [{
            "product_name": "监护仪", "specification_model": "M-12", "quantity": quantity.to_string(),
            "price": format!("{price}.00"), "delivery_date": ahead(30), "payment_method": "验收后60天",
            "registration_number": "国械注准20203071234",
        }],
        "settled_elements": ["quality_standard", "delivery_place", "inspection", "breach", "dispute_settlement"],
        "approvals": [{ "duty": "manager", "approved_on": back(45 + at) }],
        "milestones": [{ "name": "装机", "due_date": back(at), "done_on": if at.is_multiple_of(2) { Some(back(at + 1)) } else { None } }],
    })
}

/// Two of three are delivered, one of them late; of the others a first part is.
fn order(at: usize, customer: &str, owner: Option<&str>) -> Value {
    let placed = back(20 + at);
    let left = format!("{}T09:00:00", back(9 + at));
    let in_parts = at % 3 == 2;
    let delivered = (!in_parts).then(|| back(if at % 3 == 1 { 2 } else { 8 }));
    let first_part = json!({
        "shipment": "1", "shipped_at": left, "delivered_at": format!("{}T09:00:00", back(6)),
        "lines": [{ "line": 1, "quantity": "1" }],
    });
    json!({
        "order": format!("O{:03}", at + 1), "customer": customer, "owner": owner,
        "contract": format!("C{:03}", at + 1),
        "placed_at": format!("{placed}T10:00:00"), "confirmed_at": format!("{placed}T15:00:00"),
        "shipped_at": if in_parts { None } else { Some(left) },
        "shipments": if in_parts { vec![first_part] } else { Vec::new() },
        "lines": [{
            "quantity": "4", "delivered": if in_parts { "0" } else { "4" }, "billed": "1",
            "delivery_date": back(5), "delivered_on": delivered,
        }],
    })
}

/// Every other plan lags behind.
fn plan(at: usize, customer: &str, owner: Option<&str>) -> Value {
    let reached = if at.is_multiple_of(2) { "80" } else { "20" };
    json!({
        "plan": format!("D{:03}", at + 1), "customer": customer, "goal": "进入检验科目录",
        "strategy": "试用与培训", "target": "100", "start": back(60), "due": ahead(30), "owner": owner,
        "manager": "P06",
        "progress": [{ "date": back(3 + at), "reached": reached, "review": at.is_multiple_of(4) }],
    })
}

/// Of three issues one became a case in time, one was settled on the spot, one waits.
fn issue(at: usize, customer: &str, owner: Option<&str>) -> Value {
    let found = back(9 + at);
    let case = at.is_multiple_of(3).then(|| format!("S{:03}", at + 1));
    json!({
        "issue": format!("VI{:03}", at + 1), "customer": customer, "person": owner, "found_on": found,
        "text": "探头接触不良", "opened_on": case.as_ref().map(|_| found.clone()), "case": case,
        "settled": (at % 3 == 1).then_some("当场更换接头"),
    })
}

fn feedback(at: usize, customer: &str, owner: Option<&str>) -> Value {
    let decided = (at.is_multiple_of(2)).then(|| back(5));
    json!({
        "feedback": format!("F{:03}", at + 1), "customer": customer, "owner": owner,
        "received_on": back(20 + 2 * at),
        "decision": decided.as_ref().map(|_| "accepted"), "reason": decided.as_ref().map(|_| "已列入改进"),
        "decided_on": decided,
    })
}

fn complaint(at: usize, customer: &str, _owner: Option<&str>) -> Value {
    let day = back(10 + at);
    let answered = (at.is_multiple_of(2)).then(|| format!("{day}T15:00:00"));
    json!({
        "case": format!("K{:03}", at + 1), "customer": customer, "reported_at": format!("{day}T09:30:00"),
        "class_name": if at.is_multiple_of(3) { "key" } else { "ordinary" },
        "responded_at": answered, "escalated_at": answered, "planned_at": answered,
        "solved_at": answered.as_ref().map(|_| format!("{}T16:00:00", back(9 + at))),
        "confirmed": at.is_multiple_of(2),
        // The law has its own clock for it: the authority has to be told.
        "adverse_event": (at == 3).then_some("serious"),
    })
}

/// Repairs, enquiries and complaints; every third is answered a day late, every fourth is still open.
fn case(at: usize, customer: &str, owner: Option<&str>) -> Value {
    let first = back(12 + at);
    let replied = if at % 3 == 2 {
        back(10 + at)
    } else {
        first.clone()
    };
    let mut events = vec![
        json!({ "at": format!("{first}T09:00:00"), "event": "new" }),
        json!({ "at": format!("{replied}T10:30:00"), "event": "reply", "person": owner }),
        json!({ "at": format!("{replied}T10:30:00"), "event": "accepted", "person": owner }),
        json!({ "at": format!("{replied}T11:00:00"), "event": "working", "person": owner }),
    ];
    if at % 4 != 3 {
        let solved = if at % 3 == 2 { back(4 + at) } else { replied };
        events.push(
            json!({ "at": format!("{solved}T16:00:00"), "event": "resolved", "person": owner }),
        );
    }
    let (kind, cause) = match at % 4 {
        0 => ("enquiry", None),
        2 if at < 8 => ("complaint", Some("delivery")),
        2 => ("complaint", Some("training")),
        _ => ("repair", None),
    };
    // Customer service works on every other case itself.
    let owner = if at.is_multiple_of(2) {
        Some("S01")
    } else {
        owner
    };
    json!({
        "case": format!("S{:03}", at + 1), "customer": customer, "owner": owner,
        "kind": kind, "cause": cause, "priority": "normal", "channel": "hotline", "events": events,
    })
}

fn survey(name: &str, first: usize, last: usize) -> String {
    json!({
        "survey": name, "first_day": back(first), "last_day": back(last), "scale_max": 5, "sent_count": 15,
        "questions": [
            { "question": "1", "dimension": "product_quality" },
            { "question": "2", "dimension": "service_quality" },
            { "question": "3", "dimension": "price_level" },
            { "question": "4", "kind": "overall" },
            { "question": "5", "kind": "recommendation" },
        ],
    })
    .to_string()
}

/// Twelve forms came back of fifteen; the price is liked least, two could not judge it.
fn answer(at: usize, customer: &str, _owner: Option<&str>) -> Value {
    let price = (at % 6 != 5).then_some(3 - at % 2);
    json!({
        "answer": format!("A{:03}", at + 1), "survey": "2026-Q4", "customer": customer,
        "answered_on": back(3 + at),
        "grades": [
            { "question": "1", "grade": 5 - at % 2 },
            { "question": "2", "grade": 4 + at % 2 },
            { "question": "3", "grade": price },
            { "question": "4", "grade": 3 + at % 3 },
            { "question": "5", "grade": 6 + at % 5 },
        ],
    })
}

/// The survey before: everybody answered, and liked the products a grade better.
fn last_answer(at: usize, customer: &str, _owner: Option<&str>) -> Value {
    json!({
        "answer": format!("B{:03}", at + 1), "survey": "2026-Q3", "customer": customer,
        "answered_on": back(100 + at),
        "grades": [
            { "question": "1", "grade": 5 },
            { "question": "2", "grade": 5 - at % 2 },
            { "question": "3", "grade": 4 },
            { "question": "4", "grade": 4 + at % 2 },
            { "question": "5", "grade": 7 + at % 4 },
        ],
    })
}

/// A representative, and a member of customer service whose other figures are records of their own. What the library
/// counts has only its target here, so that a card can say nothing else than the tables beside it.
fn score_sheets() -> Vec<String> {
    let counted =
        |indicator: &str, target: &str| json!({ "indicator": indicator, "target": target });
    let judged = |indicator: &str, score: &str| json!({ "indicator": indicator, "score": score, "rater": "P06", "comment": "按档案抽查" });
    let sheets = [
        json!({ "person": "P01", "post": "sales_representative", "items": [
            counted("sales_attainment", "400000"),
            counted("customer_satisfaction", "85"),
            counted("new_customers", "2"),
            judged("customer_maintenance", "80"),
        ] }),
        json!({ "person": "S01", "post": "customer_service", "items": [
            counted("sla_hit_rate", "95"),
            counted("customer_satisfaction", "85"),
        ] }),
    ];
    sheets.iter().map(ToString::to_string).collect()
}

fn device(at: usize, customer: &str, owner: Option<&str>) -> Value {
    let accepted = back(330 + at);
    json!({
        "device": format!("E{:03}", at + 1), "customer": customer, "engineer": owner,
        "serial": format!("SN{:06}", 1000 + at), "delivered_on": back(350 + at), "installed_on": back(345 + at),
        "commissioned_on": back(340 + at), "accepted_on": accepted, "visited_on": back(305 + at), "maintenance_months": 6,
        "maintained_on": back(170 + 5 * at), "daily_hours": "8",
    })
}
