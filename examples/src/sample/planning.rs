//! What invoices sold, people, targets and reports on them, customer files and budgets, one record a line.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use crm_core::base::day::{shift, shift_months, shift_months_back};
use serde_json::{Value, json};

use super::follow_up::file;
use super::hospital::{Hospital, Story};
use super::ledger::{Document, Ledger};
use super::{Oddity, SampleFile, as_of};

/// People with a target, and the target of each in percent of what was sold in the year so far.
const PEOPLE: [(&str, i64); 6] = [
    ("P01", 95),
    ("P02", 104),
    ("P03", 131),
    ("P04", 88),
    ("P05", 112),
    ("P06", 100),
];

const CHANNELS: [&str; 5] = ["visit", "tender", "visit", "partner", "fair"];
const PRODUCTS: [(&str, &str); 3] = [("监护仪", "耗材"), ("超声", "探头"), ("输注泵", "耗材")];

/// The files with what is odd in them.
pub(super) fn lists(hospitals: &[Hospital], ledger: &Ledger) -> Vec<(SampleFile, Vec<Oddity>)> {
    let text = |rows: &[Value]| rows.iter().map(Value::to_string).collect::<Vec<_>>();
    let mut files = files(hospitals);
    files.push(
        json!({ "customer": "H998", "entered_on": back(9), "official_name": "没有客户的档案" }),
    );
    let odd = Oddity {
        file: "files.jsonl",
        row: files.len(),
        what: "a file of a hospital that is not there",
        code: Some("unknown_reference"),
    };
    let departments = [
        json!({ "department": "DS", "name": "直销部", "kind": "direct_sales" }),
        json!({ "department": "DS-E", "name": "直销一组", "kind": "direct_sales", "parent": "DS" }),
        json!({ "department": "DS-W", "name": "直销二组", "kind": "direct_sales", "parent": "DS" }),
    ];
    vec![
        (
            file("sale_details.jsonl", &text(&details(ledger))),
            Vec::new(),
        ),
        (file("departments.jsonl", &text(&departments)), Vec::new()),
        (file("people.jsonl", &text(&people())), Vec::new()),
        (
            file("targets.jsonl", &text(&targets(hospitals, ledger))),
            Vec::new(),
        ),
        (file("adjustments.jsonl", &text(&adjustments())), Vec::new()),
        (file("target_reports.jsonl", &text(&reports())), Vec::new()),
        (file("files.jsonl", &text(&files)), vec![odd]),
        (
            file("contacts.jsonl", &text(&contacts(hospitals))),
            Vec::new(),
        ),
        (
            file("credit_limits.jsonl", &text(&credit_limits(hospitals))),
            Vec::new(),
        ),
        (
            file("credit_holds.jsonl", &text(&credit_holds(hospitals))),
            Vec::new(),
        ),
        (file("owners.jsonl", &text(&owners(hospitals))), Vec::new()),
        (file("budgets.jsonl", &text(&budgets())), Vec::new()),
        (
            file("budget_transfers.jsonl", &text(&transfers())),
            Vec::new(),
        ),
        (file("spendings.jsonl", &text(&spendings())), Vec::new()),
    ]
}

fn back(days: i64) -> String {
    shift(as_of(), days.saturating_neg()).to_string()
}

fn yuan(minor: i64) -> Value {
    json!({ "amount": format!("{}.{:02}", minor / 100, minor % 100), "currency": "CNY" })
}

/// Products and channels of the invoices of the months that a review compares.
fn details(ledger: &Ledger) -> Vec<Value> {
    let month = as_of().with_day(1).unwrap_or_default();
    let compared = |posted: NaiveDate| {
        posted >= shift_months_back(month, 2)
            || (shift_months_back(month, 12)..shift_months_back(month, 11)).contains(&posted)
    };
    let invoices = ledger.documents.iter().filter(|document| {
        document.kind == "invoice" && document.currency == "CNY" && compared(document.posted)
    });
    let rows = invoices.enumerate().map(|(at, document)| {
        let channel = CHANNELS.get(at % CHANNELS.len());
        let (one, other) = PRODUCTS
            .get(at % PRODUCTS.len())
            .copied()
            .unwrap_or_default();
        let first = document.minor / 10 * 7;
        json!({
            "document": document.key, "customer": document.customer, "channel": channel,
            "lines": [
                { "product": one, "amount": yuan(first) },
                { "product": other, "amount": yuan(document.minor - first) },
            ],
        })
    });
    rows.collect()
}

fn people() -> Vec<Value> {
    let rows = PEOPLE.iter().enumerate().map(|(at, (person, _))| {
        let department = if at < 3 { "DS-E" } else { "DS-W" };
        json!({
            "person": person, "joined_on": "2024-01-01",
            "posts": [{ "department": department, "role": "sales_representative", "first_day": "2024-01-01" }],
        })
    });
    rows.collect()
}

/// A target a month for everyone, by what was sold, and one of the department that they add up to.
fn targets(hospitals: &[Hospital], ledger: &Ledger) -> Vec<Value> {
    let owners: BTreeMap<_, _> = hospitals
        .iter()
        .map(|hospital| (hospital.key.as_str(), hospital.owner))
        .collect();
    let year = as_of().year();
    let mut rows = Vec::new();
    let mut whole = [0_i64; 12];
    for (person, percent) in PEOPLE {
        let own = |document: &&Document| {
            document.posted.year() == year
                && document.currency == "CNY"
                && document.kind == "invoice"
                && owners.get(document.customer.as_str()) == Some(&Some(person))
        };
        let sold: i64 = ledger
            .documents
            .iter()
            .filter(own)
            .map(|one| one.minor)
            .sum();
        // Ten months are sold; a target is a round sum.
        let target = sold / 10 * percent / 100 / 100_000 * 100_000;
        for (month, sum) in (1_u32..).zip(whole.iter_mut()) {
            *sum += target;
            rows.push(row(
                format!("{year}-{person}-{month:02}"),
                format!("person:{person}"),
                month,
                target,
            ));
        }
    }
    for (month, target) in (1_u32..).zip(whole) {
        rows.push(row(
            format!("{year}-DS-{month:02}"),
            "department:DS".to_owned(),
            month,
            target,
        ));
    }
    rows
}

fn row(key: String, subject: String, month: u32, minor: i64) -> Value {
    let first = NaiveDate::from_ymd_opt(as_of().year(), month, 1).unwrap_or_default();
    let last = shift(shift_months(first, 1), -1);
    json!({
        "target_key": key, "subject": subject, "first_day": first.to_string(), "last_day": last.to_string(),
        "target": yuan(minor),
    })
}

fn adjustments() -> Vec<Value> {
    vec![json!({
        "adjustment": "AD01", "subject": "person:P03", "decided_on": back(170), "person": "P01",
        "change": "增加县域医院拜访，调整下半年品类",
    })]
}

/// Every week and month is reported on, but for the last weeks of one person and one late report.
fn reports() -> Vec<Value> {
    let year = as_of().year();
    let mut spans = Vec::new();
    let mut monday = NaiveDate::from_ymd_opt(year, 1, 5).unwrap_or_default();
    while shift(monday, 6) < as_of() {
        spans.push(("week", shift(monday, 6)));
        monday = shift(monday, 7);
    }
    for month in 1..as_of().month() {
        let first = NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default();
        spans.push(("month", shift(shift_months(first, 1), -1)));
    }
    let mut rows = Vec::new();
    for (person, _) in PEOPLE {
        for (cycle, last) in &spans {
            if person == "P04" && *cycle == "week" && *last > shift(as_of(), -20) {
                continue;
            }
            let late = person == "P05" && *cycle == "month" && last.month() == 8;
            rows.push(json!({
                "report": format!("{person}-{cycle}-{last}"), "person": person, "cycle": cycle,
                "last_day": last.to_string(), "submitted_on": shift(*last, if late { 20 } else { 1 }).to_string(),
            }));
        }
    }
    rows
}

/// Files of all hospitals but the last two, the fuller the longer a hospital is known.
fn files(hospitals: &[Hospital]) -> Vec<Value> {
    let kept = hospitals.iter().take(hospitals.len().saturating_sub(2));
    let rows = kept.enumerate().map(|(at, hospital)| {
        let bare = hospital.story == Story::Prospect || at % 9 == 4;
        let public = hospital.uscc.starts_with("12");
        let entered = shift(hospital.known_since, 2);
        let verified = shift(as_of(), -i64::try_from(at % 7).unwrap_or_default() * 31 - 3);
        let mut file = json!({
            "customer": hospital.key, "official_name": hospital.name, "identifier": hospital.uscc,
            "grade": hospital.grade, "address": format!("健康路{}号", at + 1),
            "region": hospital.uscc.get(2..8), "source": "visit", "collector": hospital.owner,
            "collected_on": hospital.known_since.to_string(), "entered_on": entered.to_string(),
            "verified_on": verified.max(entered).to_string(),
        });
        let more = json!({
            "practice_licence": licence(&hospital.uscc),
            "public_institution": public, "service_needs": ["四小时内到场"],
            "ownership": if public { "government" } else { "private_nonprofit" }, "beds": hospital.beds,
            "departments": [{ "name": "设备科", "contact": format!("D{:03}", at + 1) }],
            "doctors": [{
                "doctor": format!("D{:03}", at + 1), "reachable": true, "lawful_basis": "contract",
                "posts": [{ "department": "设备科", "title": "科长", "first_day": entered.to_string() }],
            }],
            "needs": [{
                "department": "设备科", "category": "耗材", "yearly_amount": yuan(hospital.need.unwrap_or(100_000) * 100),
                "purchase_route": "tender", "cycle_months": 12,
            }],
            "named_contact": hospital.owner, "service_plan_on": shift(as_of(), -200).to_string(),
        });
        if !bare
            && let (Some(file), Some(more)) = (file.as_object_mut(), more.as_object())
        {
            file.extend(more.clone());
        }
        file
    });
    rows.collect()
}

/// A practice licence: the organisation code, the region and a running number.
fn licence(uscc: &str) -> Option<String> {
    Some(format!("{}{}11A1001", uscc.get(8..17)?, uscc.get(2..8)?))
}

/// Contacts by key only; the time of one is over, one has been erased.
fn contacts(hospitals: &[Hospital]) -> Vec<Value> {
    let rows = hospitals.iter().take(8).enumerate().map(|(at, hospital)| {
        let mut contact = json!({
            "contact": format!("D{:03}", at + 1), "customer": hospital.key, "lawful_basis": "contract",
            "collected_on": back(1200), "last_contact": back(if at == 5 { 1150 } else { 20 }),
        });
        if at == 6
            && let Some(contact) = contact.as_object_mut()
        {
            contact.insert("erased_on".to_owned(), json!(back(40)));
        }
        contact
    });
    rows.collect()
}

/// Two limits were raised, one for a time that is over.
fn credit_limits(hospitals: &[Hospital]) -> Vec<Value> {
    let rows = hospitals.iter().skip(3).step_by(18).take(2).enumerate().map(|(at, hospital)| {
        json!({
            "grant": format!("CG{:02}", at + 1), "customer": hospital.key, "since": back(90), "granted_by": "P91",
            "until": (at == 1).then(|| back(30)), "reason": "年度采购额上升",
            "limit": { "source": "customer", "amount": yuan(200_000_000) },
        })
    });
    rows.collect()
}

/// Finance holds the orders of one hospital.
fn credit_holds(hospitals: &[Hospital]) -> Vec<Value> {
    let rows = hospitals.iter().skip(7).take(1).map(|hospital| {
        json!({
            "hold": "CH01", "customer": hospital.key, "duty": "finance_manager", "person": "P91", "since": back(8),
            "reason": "等待对账函",
        })
    });
    rows.collect()
}

/// The owner of every hospital since it is known; one changed hands with three days between.
fn owners(hospitals: &[Hospital]) -> Vec<Value> {
    let mut rows = Vec::new();
    for (at, hospital) in hospitals.iter().enumerate() {
        let Some(owner) = hospital.owner else {
            continue;
        };
        let since = hospital.known_since.to_string();
        if at == 4 {
            rows.push(json!({ "customer": hospital.key, "person": "P06", "first_day": since, "last_day": back(20) }));
            rows.push(json!({ "customer": hospital.key, "person": owner, "first_day": back(16) }));
        } else {
            rows.push(json!({ "customer": hospital.key, "person": owner, "first_day": since }));
        }
    }
    rows
}

fn budgets() -> Vec<Value> {
    let budget = |unit: &str, account: &str, minor: i64| json!({ "unit": unit, "account": account, "from_year": as_of().year(), "to_year": as_of().year(), "amount": yuan(minor) });
    vec![
        budget("DS-E", "travel", 12_000_000),
        budget("DS-E", "hospitality", 3_600_000),
        budget("DS-W", "travel", 9_600_000),
        budget("DS-W", "training", 6_000_000),
    ]
}

fn transfers() -> Vec<Value> {
    let place = |unit: &str, account: &str| json!({ "unit": unit, "account": account });
    let row = |number: &str, days: i64, approver: Option<&str>| {
        json!({
            "transfer": number, "date": back(days), "source": place("DS-W", "training"), "target": place("DS-W", "travel"),
            "amount": yuan(1_200_000), "requester": "P04", "approver": approver,
            "approver_duties": if approver.is_some() { vec!["finance_manager"] } else { Vec::new() },
        })
    };
    vec![row("BT1", 120, Some("P91")), row("BT2", 4, None)]
}

/// Every month a trip of both groups and a meal; one account has no budget.
fn spendings() -> Vec<Value> {
    let mut rows = Vec::new();
    let mut add = |unit: &str, account: &str, days: i64, minor: i64, kind: &str| {
        rows.push(json!({
            "spending": format!("SP{:03}", rows.len() + 1), "unit": unit, "account": account, "date": back(days),
            "kind": kind, "amount": yuan(minor),
        }));
    };
    for month in 0..10_i64 {
        add(
            "DS-E",
            "travel",
            month * 30 + 5,
            780_000 + month * 1_300,
            "expense",
        );
        add(
            "DS-W",
            "travel",
            month * 30 + 6,
            1_010_000 - month * 900,
            "expense",
        );
        add("DS-E", "hospitality", month * 30 + 7, 268_000, "expense");
    }
    add("DS-E", "hospitality", 3, 500_000, "commitment");
    add("DS-E", "fair", 11, 1_850_000, "expense");
    rows
}
