//! Shapes of sla_due_times and sla_first_response.

use serde_json::{Map, Value, json};

use super::{call, expect, known, list, text};

const GIVEN: &[&str] = &[
    "calendar",
    "opened_at",
    "first_response_at",
    "resolved_at",
    "from_",
    "to",
    "response_seconds",
    "resolution_seconds",
    "priority",
    "holds",
    "total_hold_seconds",
    "hold_clock",
    "clock",
    "messages",
    "zero_working_time",
];

/// Runs a case about one clock.
pub fn judge(case: &Value) -> Result<(), String> {
    let (given, expected) = (&case["given"], &case["expect"]);
    known(given, GIVEN)?;
    let opened_at = given.get("opened_at").or_else(|| given.get("from_"));
    let opened_at = opened_at.ok_or("the moment it begins")?;
    let mut facts = Map::new();
    facts.insert("opened_at".into(), opened_at.clone());
    for (from, to) in [
        ("first_response_at", "first_response_at"),
        ("resolved_at", "resolved_at"),
        ("to", "resolved_at"),
        ("priority", "priority"),
        ("response_seconds", "response_seconds"),
        ("resolution_seconds", "resolution_seconds"),
        ("total_hold_seconds", "counted_hold_seconds"),
        ("clock", "clock"),
    ] {
        if let Some(value) = given.get(from) {
            facts.insert(to.into(), value.clone());
        }
    }
    if let Some(calendar) = given.get("calendar") {
        facts.insert("hours".into(), hours(calendar)?);
    }
    let holds: Vec<_> = list(given, "holds")
        .iter()
        .map(|hold| json!({ "started_at": hold["from_"], "ended_at": hold.get("to") }))
        .collect();
    facts.insert("holds".into(), holds.into());
    let messages: Vec<_> = list(given, "messages")
        .iter()
        .map(|message| json!({ "side": message["by"], "sent_at": message["at"] }))
        .collect();
    facts.insert("messages".into(), messages.into());
    let mut policy = Map::new();
    if let Some(clock) = given.get("hold_clock") {
        policy.insert("hold_clock".into(), clock.clone());
    }
    if let Some(reading) = given.get("zero_working_time") {
        policy.insert("zero_response".into(), reading.clone());
    }
    let day = opened_at
        .as_str()
        .and_then(|at| at.get(..10))
        .unwrap_or_default();
    let answer = call(
        "service.case_clock",
        day,
        json!({ "service": policy }),
        facts.into(),
    )?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "response_due"
            | "resolution_due"
            | "resolution_due_before_hold"
            | "hold_seconds"
            | "average_response_seconds"
            | "waiting_for_customer_seconds"
            | "net_resolution_seconds" => answer[name].clone(),
            "resolution_seconds" | "elapsed_working_seconds" => answer["elapsed_seconds"].clone(),
            "resolution_seconds_net" => answer["net_resolution_seconds"].clone(),
            "working_seconds" if given.get("first_response_at").is_some() => {
                answer["first_response_seconds"].clone()
            }
            "working_seconds" => answer["elapsed_seconds"].clone(),
            "status" => status(&answer),
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

/// The status of the sources: an open case is named after the target that is due next.
fn status(answer: &Value) -> Value {
    match (text(answer, "state"), text(answer, "next_target")) {
        ("open", "response") => "first_response_due".into(),
        ("open", "resolution") => "resolution_due".into(),
        (state, _) => state.into(),
    }
}

/// Runs a case in which the agreement is chosen first.
pub fn agreed(case: &Value) -> Result<(), String> {
    let (given, expected) = (&case["given"], &case["expect"]);
    known(given, &["calendar", "agreements", "customer", "opened_at"])?;
    let customer = &given["customer"];
    known(customer, &["id", "customer_group", "territory"])?;
    let mut agreements = Vec::new();
    for row in list(given, "agreements") {
        known(
            row,
            &[
                "name",
                "customer",
                "customer_group",
                "territory",
                "default",
                "resp",
                "reso",
            ],
        )?;
        agreements.push(json!({
            "name": row["name"], "customer": row["customer"], "customer_group": row["customer_group"],
            "territory": row["territory"], "response_seconds": row["resp"],
            "resolution_seconds": row["reso"],
        }));
    }
    let day = text(given, "opened_at").get(..10).ok_or("a day")?;
    let facts = json!({
        "customer": customer["id"], "customer_group": customer["customer_group"],
        "territory": customer["territory"], "agreements": agreements,
    });
    let chosen = call("service.choose_agreement", day, json!({}), facts)?;
    let chosen = &chosen["agreement"];
    let facts = json!({
        "opened_at": given["opened_at"], "hours": hours(&given["calendar"])?,
        "response_seconds": chosen["response_seconds"],
        "resolution_seconds": chosen["resolution_seconds"],
    });
    let clock = call("service.case_clock", day, json!({}), facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "agreement" => &chosen["name"],
            "response_due" | "resolution_due" => &clock[name],
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        };
        expect(name, expected, got)?;
    }
    Ok(())
}

fn hours(calendar: &Value) -> Result<Value, String> {
    known(calendar, &["week", "holidays", "special"])?;
    let days = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let mut week = Map::new();
    for (number, day) in (1..).zip(days) {
        week.insert(day.into(), spans(&calendar["week"][number.to_string()])?);
    }
    let mut special_days = Vec::new();
    for (date, of_day) in calendar["special"].as_object().into_iter().flatten() {
        special_days.push(json!({ "date": date, "spans": spans(of_day)? }));
    }
    let holidays = calendar.get("holidays").cloned().unwrap_or(json!([]));
    Ok(json!({ "week": week, "holidays": holidays, "special_days": special_days }))
}

fn spans(rows: &Value) -> Result<Value, String> {
    let minute = |value: &Value| {
        let (hours, minutes) = value.as_str()?.split_once(':')?;
        let hours: u32 = hours.parse().ok()?;
        hours.checked_mul(60)?.checked_add(minutes.parse().ok()?)
    };
    rows.as_array()
        .into_iter()
        .flatten()
        .map(|row| {
            let span = (minute(&row[0]), minute(&row[1]));
            let (Some(from), Some(to)) = span else {
                return Err(format!("a span of hours, not {}", text(row, "")));
            };
            Ok(json!({ "from_minute": from, "to_minute": to }))
        })
        .collect::<Result<Vec<_>, _>>()
        .map(Value::from)
}
