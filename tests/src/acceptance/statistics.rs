//! Shapes of service_case_statistics.

use serde_json::{Map, Value, json};

use super::{call, expect, known, list, text};

/// The day nothing depends on.
const TODAY: &str = "2026-01-01";

/// Runs a case.
pub fn judge(case: &Value) -> Result<(), String> {
    let (given, expected) = (&case["given"], &case["expect"]);
    known(
        given,
        &[
            "cases", "window", "group_by", "count", "filter", "clock", "months",
        ],
    )?;
    let mut cases = Vec::new();
    for (at, row) in list(given, "cases").iter().enumerate() {
        cases.push(counted(at, row, text(given, "clock"))?);
    }
    let group_by = match text(given, "group_by") {
        "" => "all",
        "assignees" => "assignee",
        name => name,
    };
    let mut facts = json!({ "cases": cases, "group_by": group_by });
    if let Some(window) = given.get("window") {
        known(window, &["from_", "to"])?;
        facts["first_day"] = window["from_"].clone();
        facts["last_day"] = window["to"].clone();
    }
    if let Some(filter) = given.get("filter") {
        known(filter, &["status"])?;
        facts["status"] = filter["status"].clone();
    }
    let answer = call("service.case_statistics", TODAY, json!({}), facts)?;
    let counts = |rows: &Value, name: &str| -> Map<String, Value> {
        let rows = list(rows, name).iter();
        rows.map(|row| (text(row, "name").to_owned(), row["count"].clone()))
            .collect()
    };
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "groups" => {
                let of = |group: &Value| -> Value {
                    let mut row = match text(given, "count") {
                        "agreement" => return counts(group, "agreements").into(),
                        _ if given.get("months").is_some() => counts(group, "months"),
                        _ => counts(group, "statuses"),
                    };
                    row.insert("total".into(), group["total"].clone());
                    row.into()
                };
                let groups = list(&answer, "groups").iter();
                let groups: Map<_, _> = groups
                    .map(|group| (text(group, "name").to_owned(), of(group)))
                    .collect();
                groups.into()
            }
            "totals" => counts(&answer["totals"], "statuses").into(),
            "average_seconds" => answer["totals"]["average_response_seconds"].clone(),
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

fn counted(at: usize, row: &Value, clock: &str) -> Result<Value, String> {
    known(
        row,
        &[
            "id",
            "customer",
            "kind",
            "priority",
            "status",
            "agreement",
            "opened",
            "assignees",
            "month",
            "first_response",
        ],
    )?;
    let opened = match row.get("month").and_then(Value::as_str) {
        Some(month) => format!("{month}-01"),
        None => text(row, "opened").get(..10).ok_or("a day")?.to_owned(),
    };
    let mut case = json!({
        "case": row.get("id").cloned().unwrap_or_else(|| json!(format!("case-{at}"))),
        "opened_on": opened,
    });
    for name in [
        "customer",
        "kind",
        "priority",
        "status",
        "agreement",
        "assignees",
    ] {
        if let Some(value) = row.get(name) {
            case[name] = value.clone();
        }
    }
    if row.get("first_response").is_some() {
        // The time to the answer is that of the case's own clock.
        if clock != "calendar" {
            return Err("a clock the adapter does not know".into());
        }
        let facts = json!({
            "opened_at": row["opened"], "first_response_at": row["first_response"],
        });
        let wall = json!({ "service": { "targets": [
            { "response_minutes": 1, "resolution_minutes": 1, "clock": "wall" },
        ] } });
        let answer = call("service.case_clock", &opened, wall, facts)?;
        case["first_response_seconds"] = answer["first_response_seconds"].clone();
    }
    Ok(case)
}
