//! The log of a service desk: elapsed times and hits by a stated table, beside its own verdict.
//!
//! The log names neither its targets nor its zone. The table is stated here, the times are read as UTC, and
//! `made_sla` is another opinion: where ours differs, the reason is counted.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "a sum of a test that overflows fails"
)]

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDateTime;
use crm_core::answer::Layer;
use crm_core::base::{WorkingCalendar, day};
use crm_core::book::{Policy, PolicyBook};
use crm_core::service::case::{CaseEventKind, CaseFlowFacts, check_case_flow};
use crm_core::service::{CaseClock, CaseClockFacts, CaseHold, TargetState, case_clock};
use serde_json::json;

use crate::{Case, Outcome, equal};

pub const CASES: &[Case] = &[
    ("rows and cases", rows_and_cases),
    ("elapsed times", elapsed_times),
    ("hits beside made_sla", hits_beside_made_sla),
    ("priority changed on the way", priority_changed_on_the_way),
    ("the way of a case", the_way_of_a_case),
];

const TABLE: &str = r#"
schema_version = 1
id = "stated-table"
revision = "1"
effective_from = "2016-01-01"

[service]
time_zone = "UTC"
priorities = ["1 - Critical", "2 - High", "3 - Moderate", "4 - Low"]
targets = [
    { priority = "1 - Critical", response_minutes = 60, resolution_minutes = 240, clock = "wall" },
    { priority = "2 - High", response_minutes = 60, resolution_minutes = 480, clock = "wall" },
    { priority = "3 - Moderate", response_minutes = 60, resolution_minutes = 7200, clock = "wall" },
    { response_minutes = 60, resolution_minutes = 14400, clock = "wall" },
]
"#;

struct Row {
    state: String,
    made_sla: bool,
    opened_at: NaiveDateTime,
    updated_at: NaiveDateTime,
    resolved_at: Option<NaiveDateTime>,
    closed_at: Option<NaiveDateTime>,
    priority: String,
    reopened: u32,
    contact: String,
}

type Log = BTreeMap<String, Vec<Row>>;

/// `?` is nothing; a day is written before its month.
fn moment(text: &str) -> Result<Option<NaiveDateTime>, String> {
    if text == "?" {
        return Ok(None);
    }
    let read = NaiveDateTime::parse_from_str(text, "%d-%m-%Y %H:%M");
    read.map(Some).map_err(|error| format!("{text}: {error}"))
}

fn read(folder: &Path) -> Result<Log, Box<dyn std::error::Error>> {
    let mut reader = csv::Reader::from_path(folder.join("incident_event_log_a.csv"))?;
    let head = reader.headers()?.clone();
    equal("columns", head.len(), 36)?;
    let mut log = Log::new();
    for row in reader.records() {
        let row = row?;
        let field = |name: &str| -> Result<&str, String> {
            let at = head.iter().position(|column| column == name);
            at.and_then(|at| row.get(at)).ok_or(format!("no {name}"))
        };
        let needed = |name: &str| moment(field(name)?)?.ok_or(format!("no {name}"));
        log.entry(field("number")?.to_owned())
            .or_default()
            .push(Row {
                state: field("incident_state")?.to_owned(),
                made_sla: field("made_sla")? == "TRUE",
                opened_at: needed("opened_at")?,
                updated_at: needed("sys_updated_at")?,
                resolved_at: moment(field("resolved_at")?)?,
                closed_at: moment(field("closed_at")?)?,
                priority: field("priority")?.to_owned(),
                reopened: field("reopen_count")?.parse()?,
                contact: field("contact_type")?.to_owned(),
            });
    }
    Ok(log)
}

/// The row in which a case ends; every case has one.
fn last(rows: &[Row]) -> &Row {
    &rows[rows.len() - 1]
}

fn stated() -> Result<Policy, Box<dyn std::error::Error>> {
    let book = PolicyBook::standard()?.with_file("stated-table.toml", TABLE, Layer::Company)?;
    Ok(book
        .at(day::parse("2026-06-30").unwrap_or_default())?
        .clone())
}

/// The times in which a case waited for whom it was reported by.
fn holds(rows: &[Row]) -> Vec<CaseHold> {
    let mut holds: Vec<CaseHold> = Vec::new();
    for row in rows {
        let waits = row.state == "Awaiting User Info";
        match holds.last_mut().filter(|hold| hold.ended_at.is_none()) {
            Some(hold) if !waits => hold.ended_at = Some(row.updated_at),
            None if waits => holds.push(CaseHold {
                started_at: row.updated_at,
                ended_at: None,
            }),
            _ => {}
        }
    }
    holds
}

fn judge(
    policy: &Policy,
    rows: &[Row],
    held: bool,
) -> Result<CaseClock, Box<dyn std::error::Error>> {
    let end = last(rows);
    let mut facts: CaseClockFacts = serde_json::from_value(json!({
        "kind": "enquiry",
        "priority": end.priority,
        "opened_at": end.opened_at.format("%Y-%m-%dT%H:%M:%S").to_string(),
    }))?;
    facts.resolved_at = end.resolved_at;
    // Without a moment of solution the case is looked at when it was closed.
    facts.seen_at = end.closed_at;
    if held {
        facts.holds = holds(rows);
    }
    let calendar = WorkingCalendar::mainland()?;
    Ok(case_clock(
        policy.service_times(),
        &facts,
        &calendar,
        end.opened_at.date(),
    )?)
}

fn rows_and_cases(folder: &Path) -> Outcome {
    let log = read(folder)?;
    let rows: Vec<&Row> = log.values().flatten().collect();
    equal("rows and cases", (rows.len(), log.len()), (3027, 443))?;
    let made = log.values().filter(|rows| last(rows).made_sla).count();
    equal("made_sla", (made, log.len() - made), (242, 201))?;
    // It flips once, from true to false, in each of the 201.
    let flipped = |rows: &&Vec<Row>| {
        let flips = rows
            .windows(2)
            .filter(|two| two[0].made_sla != two[1].made_sla);
        rows[0].made_sla && flips.count() == 1
    };
    equal("flipped", log.values().filter(flipped).count(), 201)?;
    let unsolved = rows.iter().filter(|row| row.resolved_at.is_none()).count();
    equal("rows without resolved_at", unsolved, 30)?;
    let repeated = log.values().all(|rows| {
        let same = |row: &Row| {
            row.resolved_at == rows[0].resolved_at && row.closed_at == rows[0].closed_at
        };
        rows.iter().all(same)
    });
    equal("ends repeat on every row", repeated, true)?;
    equal(
        "by phone",
        rows.iter().all(|row| row.contact == "Phone"),
        true,
    )?;
    let reopened = log.values().filter(|rows| last(rows).reopened > 0);
    equal("reopened", reopened.count(), 4)?;
    let opened = rows.iter().map(|row| row.opened_at.date().to_string());
    let days = (opened.clone().min(), opened.max());
    equal(
        "opened",
        days,
        (Some("2016-02-29".into()), Some("2016-03-02".into())),
    )
}

fn elapsed_times(folder: &Path) -> Outcome {
    let (log, policy) = (read(folder)?, stated()?);
    let (mut elapsed, mut hold, mut waited, mut net) = (0, 0, 0, 0);
    for rows in log.values().filter(|rows| last(rows).resolved_at.is_some()) {
        let clock = judge(&policy, rows, true)?;
        elapsed += clock.elapsed_seconds.unwrap_or_default();
        hold += clock.hold_seconds;
        waited += i32::from(clock.hold_seconds > 0);
        net += clock.net_resolution_seconds.unwrap_or_default();
    }
    // Summed from the columns by themselves: opened_at to resolved_at of 428 cases, and the time in
    // Awaiting User Info of 140 of them.
    equal("elapsed", elapsed, 515_821_320)?;
    equal("waited", (hold, waited), (235_446_060, 140))?;
    equal("net", net, 515_821_320 - 235_446_060)
}

fn hits_beside_made_sla(folder: &Path) -> Outcome {
    let (log, policy) = (read(folder)?, stated()?);
    for (held, expected) in [
        // Ours and theirs: both in time, only ours, only theirs, both late, and without a verdict of ours.
        // Without holds: 16 only ours (high 6, moderate 5, low 5), for their targets were shorter; 1 only
        // theirs, a critical case of nearly five hours.
        (false, [226, 16, 1, 185, 15]),
        // With holds 56 more are in time: theirs does not stand while the user is asked.
        (true, [226, 72, 1, 129, 15]),
    ] {
        let mut counts = [0; 5];
        for rows in log.values() {
            let clock = judge(&policy, rows, held)?;
            let theirs = last(rows).made_sla;
            // The fifteen cases that were closed without a moment of solution are no hit and no miss of ours.
            let at = match (last(rows).resolved_at, clock.resolution_state, theirs) {
                (None, _, _) => 4,
                (_, Some(TargetState::Fulfilled), true) => 0,
                (_, Some(TargetState::Fulfilled), false) => 1,
                (_, _, true) => 2,
                (_, _, false) => 3,
            };
            counts[at] += 1;
        }
        equal(&format!("hits, holds {held}"), counts, expected)?;
    }
    let aside = log.values().filter(|rows| last(rows).resolved_at.is_none());
    equal(
        "theirs of those aside",
        aside.filter(|rows| last(rows).made_sla).count(),
        15,
    )
}

fn priority_changed_on_the_way(folder: &Path) -> Outcome {
    let (log, policy) = (read(folder)?, stated()?);
    let changed = |rows: &&Vec<Row>| rows.iter().any(|row| row.priority != rows[0].priority);
    equal("changed", log.values().filter(changed).count(), 21)?;
    // Moderate when it was reported, high from the next row on: 8 h from the report, not 120 h.
    let rows = log.get("INC0000062").ok_or("a case")?;
    let mut facts: CaseClockFacts = serde_json::from_value(json!({
        "priority": rows[0].priority,
        "opened_at": rows[0].opened_at.format("%Y-%m-%dT%H:%M:%S").to_string(),
        "changes": [{
            "at": rows[1].updated_at.format("%Y-%m-%dT%H:%M:%S").to_string(),
            "priority": rows[1].priority,
        }],
    }))?;
    let calendar = WorkingCalendar::mainland()?;
    let today = rows[0].opened_at.date();
    let due = |facts: &CaseClockFacts| {
        case_clock(policy.service_times(), facts, &calendar, today)
            .map(|clock| clock.resolution_due)
    };
    let hours = |hours| {
        rows[0]
            .opened_at
            .checked_add_signed(chrono::TimeDelta::hours(hours))
    };
    equal("after the change", due(&facts)?, hours(8))?;
    facts.changes.clear();
    equal("without it", due(&facts)?, hours(120))
}

/// The states of the log as steps; what waits for others than the user is worked on.
fn step(state: &str) -> &'static str {
    match state {
        "New" => "new",
        "Awaiting User Info" => "waiting_customer",
        "Resolved" => "resolved",
        "Closed" => "closed",
        _ => "working",
    }
}

fn the_way_of_a_case(folder: &Path) -> Outcome {
    let (log, policy) = (read(folder)?, stated()?);
    let (mut hold, mut reopened, mut closed) = (0, 0, 0);
    let mut codes: BTreeMap<String, u32> = BTreeMap::new();
    for (number, rows) in &log {
        let mut events = Vec::new();
        let mut before = "";
        for row in rows {
            let now = step(&row.state);
            if now != before {
                let at = row.updated_at.format("%Y-%m-%dT%H:%M:%S").to_string();
                events.push(json!({ "at": at, "event": now }));
                before = now;
            }
        }
        let facts: CaseFlowFacts =
            serde_json::from_value(json!({ "case": number, "events": events }))?;
        let flow = check_case_flow(&policy.service, 2, &facts)?;
        reopened += i32::from(flow.reopened_count > 0);
        closed += i32::from(flow.status == Some(CaseEventKind::Closed));
        for finding in &flow.findings {
            let step = format!(
                "{} {}",
                finding.code,
                finding.observed.as_deref().unwrap_or("-")
            );
            let count = codes.entry(step).or_default();
            *count += 1;
        }
        let end = last(rows);
        let Some(resolved_at) = end.resolved_at else {
            continue;
        };
        for span in &flow.holds {
            let until = span.ended_at.unwrap_or(resolved_at).min(resolved_at);
            let from = span.started_at.max(end.opened_at);
            hold += (until - from).num_seconds().max(0);
        }
    }
    // The holds of the way are those that were found by hand.
    equal("holds", hold, 235_446_060)?;
    equal("came back and closed", (reopened, closed), (4, 443))?;
    // Nobody accepts, confirms or calls in this log: what the standard asks for is told, and nothing is dropped.
    // Counted from the columns by themselves: a case is worked on, asked about or solved without having been
    // accepted, or solved while it waits, and every one is closed without a word.
    let expected = [
        ("case_closed_unheard 0", 443),
        ("case_step_not_allowed resolved", 234),
        ("case_step_not_allowed waiting_customer", 38),
        ("case_step_not_allowed working", 290),
    ];
    let expected = expected.map(|(code, count)| (code.to_owned(), count));
    equal(
        "findings",
        codes.into_iter().collect::<Vec<_>>(),
        expected.to_vec(),
    )
}
