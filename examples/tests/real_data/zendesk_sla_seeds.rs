//! How a real help desk writes its service levels: schedules in minutes since Sunday, targets in minutes by
//! priority, histories with changes. The moments are UTC; the schedule has a zone of its own.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "a sum of a test that overflows fails"
)]

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDateTime;
use crm_core::base::{
    Instant, MissingTime, RepeatedTime, WorkingCalendar, WorkingSpan, WorkingWeek, Zone, moment,
};
use crm_core::book::PolicyBook;
use crm_core::service::{
    CaseClock, CaseClockFacts, ServiceClock, ServiceHours, TargetKind, case_clock,
};
use serde_json::{Value, json};

use crate::{Case, Outcome, equal};

pub const CASES: &[Case] = &[
    ("the schedule is a week", the_schedule_is_a_week),
    ("its columns in UTC are those of summer", columns_in_utc),
    ("due times by schedule", due_times_by_schedule),
    ("due times around the clock", due_times_around_the_clock),
    (
        "rows that belong to nothing are kept aside",
        rows_kept_aside,
    ),
    ("a table without an answer is refused", a_table_with_a_gap),
];

type Table = Vec<BTreeMap<String, String>>;
type Failure = Box<dyn std::error::Error>;

fn table(folder: &Path, name: &str) -> Result<Table, Failure> {
    let mut reader = csv::Reader::from_path(folder.join(format!("{name}_data.csv")))?;
    let head = reader.headers()?.clone();
    let mut rows = Table::new();
    for row in reader.records() {
        let row = row?;
        let fields = head.iter().zip(row.iter());
        rows.push(
            fields
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
        );
    }
    Ok(rows)
}

/// The zones are written as a product names them, not as IANA does.
fn iana(name: &str) -> Option<&'static str> {
    match name {
        "Pacific Time (US & Canada)" => Some("America/Los_Angeles"),
        "London" => Some("Europe/London"),
        "Dublin" => Some("Europe/Dublin"),
        "Montevideo" => Some("America/Montevideo"),
        "Cairo" => Some("Africa/Cairo"),
        _ => None,
    }
}

fn utc(text: &str) -> Result<NaiveDateTime, Failure> {
    // Hours may have one digit; fractions are dropped.
    let text = text.split('.').next().unwrap_or_default();
    Ok(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S")?)
}

/// Minutes since Sunday as a week. Rows may come in any order.
fn week(rows: &Table, from: &str, to: &str) -> Result<WorkingWeek, Failure> {
    let mut week = WorkingWeek::default();
    for row in rows {
        let (from, to): (u32, u32) = (row[from].parse()?, row[to].parse()?);
        let (day, span) = (
            from / 1440,
            WorkingSpan::new(from % 1440, to - from / 1440 * 1440)?,
        );
        match day {
            0 => week.sunday.push(span),
            1 => week.monday.push(span),
            2 => week.tuesday.push(span),
            3 => week.wednesday.push(span),
            4 => week.thursday.push(span),
            5 => week.friday.push(span),
            _ => week.saturday.push(span),
        }
    }
    Ok(week)
}

fn pacific() -> Result<Zone, Failure> {
    let name = "America/Los_Angeles";
    Ok(Zone::named(
        name,
        RepeatedTime::Earlier,
        MissingTime::Shift,
    )?)
}

fn the_schedule_is_a_week(folder: &Path) -> Outcome {
    let rows = table(folder, "schedule")?;
    let zones: Vec<_> = rows.iter().map(|row| iana(&row["time_zone"])).collect();
    equal("zone", zones, vec![Some("America/Los_Angeles"); 5])?;
    let week = week(&rows, "start_time", "end_time")?;
    // 1920 minutes after Sunday midnight are Monday, 08:00.
    let day = vec![WorkingSpan::parse("08:00-20:00")?];
    equal("week", week, WorkingWeek::five_days(day))?;
    // A name that is no zone of IANA is refused, not guessed.
    let named = |name| Zone::named(name, RepeatedTime::Refuse, MissingTime::Refuse);
    equal("name", named("Pacific Time (US & Canada)").is_err(), true)?;
    for row in table(folder, "time_zone")?
        .iter()
        .chain(&table(folder, "daylight_time")?)
    {
        let zone = iana(&row["time_zone"]).map(named);
        equal(
            &row["time_zone"],
            zone.is_some_and(|zone| zone.is_ok()),
            true,
        )?;
    }
    Ok(())
}

fn columns_in_utc(folder: &Path) -> Outcome {
    let rows = table(folder, "schedule")?;
    let monday = rows
        .iter()
        .find(|row| row["start_time"] == "1920")
        .ok_or("Monday")?;
    // 2340 minutes: Monday, 15:00 in UTC.
    let column: i64 = monday["start_time_utc"].parse()?;
    let zone = pacific()?;
    for (day, hour, same) in [("2020-07-20", 15, true), ("2020-12-21", 16, false)] {
        let local = moment::parse(&format!("{day}T08:00:00")).ok_or("a moment")?;
        let at = zone.instant(local)?.utc();
        equal(day, at.format("%H:%M").to_string(), format!("{hour}:00"))?;
        equal(day, column == 1440 + hour * 60, same)?;
    }
    Ok(())
}

/// The target of a policy in force at a moment, and its clock.
fn target(
    rows: &Table,
    policy: &str,
    priority: &str,
    at: NaiveDateTime,
) -> Result<(i64, ServiceClock), Failure> {
    let mut fits: Vec<_> = rows
        .iter()
        .filter(|row| {
            row["sla_policy_id"] == policy
                && row["metric"] == "first_reply_time"
                && row["priority"] == priority
                && utc(&row["sla_policy_updated_at"]).is_ok_and(|from| from <= at)
        })
        .collect();
    fits.sort_by_key(|row| row["sla_policy_updated_at"].clone());
    let row = fits.last().ok_or("a target")?;
    let clock = if row["business_hours"] == "TRUE" {
        ServiceClock::Working
    } else {
        ServiceClock::Wall
    };
    Ok((row["target"].parse::<i64>()? * 60, clock))
}

fn due(folder: &Path, ticket: &str, priority: &str) -> Result<CaseClock, Failure> {
    let tickets = table(folder, "ticket")?;
    let created = tickets
        .iter()
        .find(|row| row["id"] == ticket)
        .ok_or("a ticket")?;
    let applied = table(folder, "ticket_sla_policy")?;
    let applied = applied
        .iter()
        .find(|row| row["ticket_id"] == ticket)
        .ok_or("a policy")?;
    let targets = table(folder, "sla_policy_metric_history")?;
    let at = utc(&applied["policy_applied_at"])?;
    let (seconds, clock) = target(&targets, &applied["sla_policy_id"], priority, at)?;
    let schedule = week(&table(folder, "schedule")?, "start_time", "end_time")?;
    let local = pacific()?.local(Instant::from_utc(utc(&created["created_at"])?));
    let mut facts: CaseClockFacts = serde_json::from_value(json!({
        "opened_at": local.format("%Y-%m-%dT%H:%M:%S").to_string(),
        "time_zone": "America/Los_Angeles", "response_seconds": seconds,
    }))?;
    facts.clock = Some(clock);
    facts.hours = Some(ServiceHours {
        week: schedule,
        holidays: Vec::new(),
        special_days: Vec::new(),
    });
    let book = PolicyBook::standard()?;
    let calendar = WorkingCalendar::mainland()?;
    let today = crm_core::base::day::parse("2026-06-30").unwrap_or_default();
    Ok(case_clock(
        book.at(today)?.service_times(),
        &facts,
        &calendar,
        today,
    )?)
}

fn due_times_by_schedule(folder: &Path) -> Outcome {
    // Ticket 16988 came at 00:19:23 of UTC on 2020-12-22: Monday, 16:19:23 there. Monday has 220 min 37 s left,
    // the next days 720 min each. The targets of June 2020 hold: 45, 180, 360, 1440 min.
    for (priority, expected) in [
        ("urgent", "2020-12-21T17:04:23"),
        ("high", "2020-12-21T19:19:23"),
        // 360 min less 220:37 are 139:23 after Tuesday 08:00.
        ("normal", "2020-12-22T10:19:23"),
        // 1440 min less 220:37 less 720 are 499:23 after Wednesday 08:00.
        ("low", "2020-12-23T16:19:23"),
    ] {
        let clock = due(folder, "16988", priority)?;
        equal(priority, clock.response_due, moment::parse(expected))?;
    }
    // Ticket 1966 came on 2020-02-27 at 06:05:08 of UTC, Wednesday 22:05:08, after hours; the targets were still
    // those of January: 60 min from Thursday 08:00.
    let clock = due(folder, "1966", "urgent")?;
    equal(
        "before the change",
        clock.response_due,
        moment::parse("2020-02-27T09:00:00"),
    )?;
    let first = clock.targets.first().ok_or("a target")?;
    equal(
        "in UTC",
        first.due_utc.to_string(),
        "2020-02-27 17:00:00".into(),
    )
}

fn due_times_around_the_clock(folder: &Path) -> Outcome {
    // Ticket 11071 came at 18:06:36 of UTC on 2020-08-28, 11:06:36 there; 960 min later it is 03:06:36.
    let clock = due(folder, "11071", "normal")?;
    equal(
        "normal",
        clock.response_due,
        moment::parse("2020-08-29T03:06:36"),
    )?;
    equal(
        "clock",
        clock.targets.first().map(|t| (t.target, t.clock)),
        Some((TargetKind::Response, ServiceClock::Wall)),
    )?;
    // Its history begins five minutes before it was made: the first priority is that of the report.
    let history = table(folder, "ticket_field_history")?;
    let of_case = history
        .iter()
        .filter(|row| row["ticket_id"] == "11071" && row["field_name"] == "priority");
    let mut changes: Vec<Value> = Vec::new();
    for row in of_case {
        changes.push(json!({ "at": row["updated"].replace(' ', "T"), "priority": row["value"] }));
    }
    let made = "2020-08-28T18:06:36";
    let early: Vec<_> = changes
        .iter()
        .filter(|row| row["at"].as_str() < Some(made))
        .collect();
    equal("before it was made", early.len(), 1)?;
    equal("first", &early[0]["priority"], &json!("normal"))
}

fn rows_kept_aside(folder: &Path) -> Outcome {
    let ids = |name: &str, column: &str| -> Result<Vec<String>, Failure> {
        Ok(table(folder, name)?
            .iter()
            .map(|row| row[column].clone())
            .collect())
    };
    let (tickets, schedules) = (ids("ticket", "id")?, ids("schedule", "id")?);
    let strange =
        |rows: Vec<String>, known: &[String]| rows.iter().filter(|id| !known.contains(id)).count();
    // Schedules of tickets name other tickets and another schedule; holidays name a third.
    equal(
        "tickets",
        strange(ids("ticket_schedule", "ticket_id")?, &tickets),
        10,
    )?;
    equal(
        "schedules",
        strange(ids("ticket_schedule", "schedule_id")?, &schedules),
        10,
    )?;
    equal(
        "holidays",
        strange(ids("schedule_holiday", "schedule_id")?, &schedules),
        2,
    )?;
    equal(
        "comments",
        strange(ids("ticket_comment", "ticket_id")?, &tickets),
        20,
    )?;
    equal(
        "policies",
        strange(ids("ticket_sla_policy", "ticket_id")?, &tickets),
        0,
    )?;
    // Only one ticket has a priority; the others have no row of their own and none is guessed.
    let priorities = ids("ticket", "priority")?;
    equal(
        "priorities",
        priorities.iter().filter(|name| !name.is_empty()).count(),
        1,
    )?;
    // Metrics that are no target of a case here.
    let metrics = ids("sla_policy_metric_history", "metric")?;
    let aside = metrics
        .iter()
        .filter(|name| *name != "first_reply_time")
        .count();
    equal("metrics", (metrics.len(), aside), (22, 9))
}

fn a_table_with_a_gap(folder: &Path) -> Outcome {
    // Policy 1001 has no row for medium, a priority that policy 1002 and the history of a ticket know.
    let rows = table(folder, "sla_policy_metric_history")?;
    let of_policy = rows.iter().filter(|row| {
        row["sla_policy_id"] == "1001"
            && row["metric"] == "first_reply_time"
            && row["sla_policy_updated_at"] == "2020-06-01 00:00:00"
    });
    let mut targets = Vec::new();
    for row in of_policy {
        let minutes: u32 = row["target"].parse()?;
        targets.push(json!({
            "priority": row["priority"], "response_minutes": minutes, "resolution_minutes": 5760,
        }));
    }
    equal("rows", targets.len(), 4)?;
    let request = json!({
        "as_of": "2026-06-30",
        "policy": { "service": { "priorities": ["urgent", "high", "normal", "medium", "low"], "targets": targets } },
        "facts": { "opened_at": "2026-06-30T09:00:00", "priority": "medium" },
    });
    let answer = crm_core::wire::call("service.case_clock", &request.to_string());
    let answer: Value = serde_json::from_str(&answer)?;
    let told = (
        answer["error"]["code"].as_str(),
        answer["error"]["path"].as_str(),
    );
    equal(
        "refused",
        told,
        (Some("policy_refused"), Some("service.targets")),
    )
}
