//! Shapes of dunning and of credit_control_levels.

use serde_json::{Map, Value, json};

use super::{call, decimal, expect, known, list, text};

/// The day nothing depends on.
pub(super) const TODAY: &str = "2026-01-01";
const BASE: &str = "CNY";

/// Runs a case of dunning.
pub fn judge(number: &str, case: &Value) -> Result<(), String> {
    let (given, expected) = (&case["given"], &case["expect"]);
    match number {
        "09" => interest(given, expected),
        "10" | "11" => runs(given, expected),
        "12" | "13" | "14" | "16" => step(given, expected),
        "15" => super::dunning_notice::converted(given, expected),
        _ => super::dunning_notice::notice(given, expected),
    }
}

/// Runs a case of credit_control_levels.
pub fn levels(number: &str, case: &Value) -> Result<(), String> {
    let (given, expected) = (&case["given"], &case["expect"]);
    match number {
        "02" | "03" | "09" => ladder(given, expected),
        "05" => super::dunning_notice::overdue(given, expected),
        "06" | "07" | "08" => fee(given, expected),
        _ => step(given, expected),
    }
}

pub(super) fn money(amount: &Value) -> Value {
    json!({ "amount": amount, "currency": BASE })
}

/// A ladder in either of its two spellings.
fn policy(given: &Value) -> Result<Value, String> {
    let rows = if given.get("policy").is_some() {
        list(given, "policy")
    } else {
        list(given, "levels")
    };
    let mut levels = Vec::new();
    for row in rows {
        known(
            row,
            &[
                "level",
                "mode",
                "days",
                "channel",
                "overdue_days",
                "days_after_due",
                "days_between",
                "fee",
            ],
        )?;
        let days = ["days", "overdue_days", "days_after_due"];
        let days = days.iter().find_map(|name| row.get(*name));
        let mode = match row.get("mode").and_then(Value::as_str) {
            Some("previous_date") => "previous_notice",
            Some(mode) => mode,
            None => "net_days",
        };
        let mut level = json!({
            "level": row["level"], "mode": mode, "days": days,
            "channel": row.get("channel").cloned().unwrap_or(json!("letter")),
        });
        if let Some(gap) = row.get("days_between") {
            level["min_gap_days"] = gap.clone();
        }
        if let Some(fee) = row.get("fee") {
            level["fee"] = fee_of(fee)?;
        }
        levels.push(level);
    }
    // The other systems know neither a minimum nor a reminder before the due date.
    let mut policy = json!({ "minimum": [], "class_shifts": [], "reminder_days": 0 });
    if !levels.is_empty() {
        policy["levels"] = levels.into();
    }
    Ok(json!({ "dunning": policy }))
}

fn fee_of(fee: &Value) -> Result<Value, String> {
    known(fee, &["kind", "amount", "percent", "currency"])?;
    let value = fee.get("amount").or(fee.get("percent"));
    let mut out = json!({ "kind": fee["kind"], "value": value.cloned().unwrap_or(json!("0")) });
    if let Some(currency) = fee.get("currency") {
        out["currency"] = currency.clone();
    }
    Ok(out)
}

/// Notices so far; one without a day lies as far back as it can, on the due date.
fn history(given: &Value, due: &Value, as_of: &str) -> Result<Vec<Value>, String> {
    let rows = list(given, "history").iter();
    rows.map(|row| {
        known(row, &["level", "date", "processed"])?;
        let draft = row.get("processed") == Some(&Value::Bool(false));
        let mut date = row.get("date").cloned().unwrap_or_default();
        if date.is_null() {
            date = if due.is_null() {
                as_of.into()
            } else {
                due.clone()
            };
        }
        Ok(json!({ "level": row["level"], "date": date, "draft": draft }))
    })
    .collect()
}

/// How a day count is called, by the days of its year.
pub(super) fn day_count(days: &Value) -> Result<Value, String> {
    match decimal(days).map(|days| days.to_string()).as_deref() {
        Some("365") => Ok("actual365".into()),
        Some("360") => Ok("actual360".into()),
        Some(_) => Err(format!("a day count the adapter does not know: {days}")),
        None => Ok(days.clone()),
    }
}

/// Only levels one after the other are served.
fn one_by_one(given: &Value) -> Result<(), String> {
    match text(given, "step_policy") {
        "" | "one_level_per_run" | "sequential" => Ok(()),
        other => Err(format!("a step policy the adapter does not know: {other}")),
    }
}

/// One item on one day.
fn step(given: &Value, expected: &Value) -> Result<(), String> {
    known(
        given,
        &[
            "policy",
            "levels",
            "due_date",
            "run_date",
            "as_of",
            "history",
            "step_policy",
            "overdue_days",
            "check",
            "grace_date",
        ],
    )?;
    one_by_one(given)?;
    let as_of = ["run_date", "as_of"]
        .iter()
        .find_map(|name| given.get(*name));
    let as_of = as_of.and_then(Value::as_str).unwrap_or(TODAY);
    let due = match (given.get("due_date"), given["overdue_days"].as_i64()) {
        (Some(due), _) => due.clone(),
        (None, Some(days)) => {
            let day = crm_core::base::day::parse(as_of).ok_or("a day")?;
            let due = crm_core::base::day::shift(day, days.saturating_neg());
            due.to_string().into()
        }
        (None, None) => Value::Null,
    };
    let mut stops = Vec::new();
    if let Some(grace) = given.get("grace_date").filter(|grace| !grace.is_null()) {
        stops.push(json!({ "kind": "grace", "until": grace }));
    }
    let facts = json!({
        "document": "INV-1", "customer": "C1", "open": money(&json!("500.00")), "due_date": due,
        "history": history(given, &due, as_of)?, "stops": stops,
    });
    let answer = call("finance.dunning_step", as_of, policy(given)?, facts);
    if let Some(expected) = expected.get("error") {
        let got = match answer {
            Ok(_) => Value::Null,
            Err(error) if error.contains("\"policy_refused\"") && error.contains("[0].mode") => {
                "first_level_mode_invalid".into()
            }
            Err(error) => error.into(),
        };
        return expect("error", expected, &got);
    }
    let answer = answer?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "boundary" | "level" | "days_since_last" | "spacing_ok" | "channel" | "reason" => {
                answer[name].clone()
            }
            "candidate_levels" => answer["level"].as_i64().into_iter().collect(),
            "dunnable" => answer["level"].is_i64().into(),
            "last_notice_date" => answer["last_notice"].clone(),
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

/// Run after run; every notice goes out.
fn ladder(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["policy", "due_date", "amount", "runs"])?;
    let amount = given.get("amount").cloned().unwrap_or(json!("500.00"));
    let due = given
        .get("due_date")
        .cloned()
        .unwrap_or(json!("2025-01-01"));
    let (mut sent, mut counts, mut actions) = (Vec::new(), Vec::new(), Vec::new());
    let mut last_run = Value::Null;
    for run in list(given, "runs") {
        let facts = json!({
            "document": "INV-1", "customer": "C1", "open": money(&amount), "due_date": due,
            "history": sent, "last_run": last_run,
        });
        let as_of = run.as_str().ok_or("a day")?;
        let answer = match call("finance.dunning_step", as_of, policy(given)?, facts) {
            Ok(answer) => answer,
            Err(error) => {
                let before = error.contains("not before the last run");
                let got = if before {
                    "run_date_before_last_run"
                } else {
                    &error
                };
                known(expected, &["error"])?;
                return expect("error", &expected["error"], &got.into());
            }
        };
        if answer["level"].is_i64() {
            sent.push(json!({ "level": answer["level"], "date": run }));
        }
        counts.push(sent.len());
        actions.push(json!({
            "run": run, "level": answer["level"], "channel": answer["channel"],
        }));
        last_run = run.clone();
    }
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "lines_after_each_run" => json!(counts),
            "levels" => sent.iter().map(|notice| notice["level"].clone()).collect(),
            "actions" => actions.clone().into(),
            "error" => Value::Null,
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

/// What one document went through.
#[derive(Default)]
struct Track {
    sent: Vec<Value>,
    draft: Option<Value>,
    fee: Option<Value>,
    blocked: bool,
    settled: bool,
    /// Whether a run found no level after the last one.
    last: bool,
}

/// Where a notice stands, in the words of the system that the case comes from.
fn state(track: &Track, wanted: Option<&Value>) -> Value {
    let wanted = wanted.and_then(Value::as_str).unwrap_or_default();
    let words: &[&str] = if track.draft.is_some() {
        &["draft"]
    } else if track.last {
        &["final", "last_level_reached"]
    } else {
        &["confirmed", "waiting", "sent", "processed"]
    };
    let word = words.iter().find(|word| **word == wanted);
    word.or(words.first()).copied().into()
}

fn list_of(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Runs with drafts that are confirmed, stopped and settled by hand.
fn runs(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["levels", "step_policy", "documents", "steps"])?;
    one_by_one(given)?;
    let documents = list(given, "documents");
    let mut tracks: Vec<Track> = documents.iter().map(|_| Track::default()).collect();
    let mut receivable = Map::new();
    let mut fees = rust_decimal::Decimal::ZERO;
    for action in list(given, "steps") {
        known(action, &["run", "confirm", "block", "unblock", "settle"])?;
        // What is owed in all at this step, before fees.
        let mut owed = rust_decimal::Decimal::ZERO;
        for (document, track) in documents.iter().zip(&tracks) {
            if !track.settled {
                let amount = decimal(&document["amount"]).ok_or("an amount")?;
                owed = owed.checked_add(amount).ok_or("a sum")?;
            }
        }
        for (document, track) in documents.iter().zip(&mut tracks) {
            let named = |name: &str| action.get(name) == Some(&document["id"]);
            if named("confirm")
                && let Some(draft) = track.draft.take()
            {
                let fee = track.fee.take().and_then(|fee| decimal(&fee["amount"]));
                fees = fees.checked_add(fee.unwrap_or_default()).ok_or("fees")?;
                let sum = owed.checked_add(fees).ok_or("a sum")?;
                let name = format!("receivable_after_level_{}", draft["level"]);
                receivable.insert(name, sum.to_string().into());
                track.sent.push(draft);
            }
            track.blocked = (track.blocked || named("block")) && !named("unblock");
            track.settled |= named("settle");
            let Some(run) = action.get("run").and_then(Value::as_str) else {
                continue;
            };
            let mut history = track.sent.clone();
            if let Some(draft) = &track.draft {
                let mut draft = draft.clone();
                draft["draft"] = true.into();
                history.push(draft);
            }
            let stops = if track.blocked {
                json!([{ "kind": "block" }])
            } else {
                json!([])
            };
            let open = if track.settled {
                json!("0.00")
            } else {
                document["amount"].clone()
            };
            let facts = json!({
                "document": document["id"], "customer": document["party"], "open": money(&open),
                "invoiced": money(&document["amount"]), "due_date": document["due_date"],
                "history": history, "stops": stops,
            });
            let answer = call("finance.dunning_step", run, policy(given)?, facts)?;
            track.last = answer["reason"] == "last_level_reached";
            if answer["level"].is_i64() {
                track.draft = Some(json!({ "level": answer["level"], "date": run }));
                track.fee = Some(answer["fee"].clone());
            }
        }
    }
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "notices" => {
                let rows = documents.iter().zip(&tracks);
                let found: Vec<Value> = rows
                    .filter(|(_, track)| !track.settled)
                    .filter_map(|(document, track)| {
                        let last = track.draft.as_ref().or(track.sent.last())?;
                        let wanted = list_of(expected)
                            .iter()
                            .find(|row| row["document"] == document["id"]);
                        let whole = json!({
                            "document": document["id"], "level": last["level"],
                            "state": state(track, wanted.and_then(|row| row.get("state"))),
                            "blocked": track.blocked,
                        });
                        // Only what the case asks about.
                        let wanted = wanted.and_then(Value::as_object);
                        let asked = |name: &String| wanted.is_none_or(|w| w.contains_key(name));
                        let row = whole.as_object()?.clone().into_iter();
                        Some(Value::from(
                            row.filter(|(name, _)| asked(name)).collect::<Map<_, _>>(),
                        ))
                    })
                    .collect();
                found.into()
            }
            _ if name.starts_with("receivable_after_level_") => {
                receivable.get(name).cloned().unwrap_or_default()
            }
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

fn interest(given: &Value, expected: &Value) -> Result<(), String> {
    known(
        given,
        &[
            "as_of",
            "outstanding",
            "interest_rate_year_percent",
            "overdue_days",
            "day_count",
            "fee",
        ],
    )?;
    let as_of = text(given, "as_of");
    let day = crm_core::base::day::parse(as_of).ok_or("a day")?;
    let days = given["overdue_days"].as_i64().ok_or("days")?;
    let due = crm_core::base::day::shift(day, days.saturating_neg());
    let facts = json!({
        "principal": money(&given["outstanding"]), "due_date": due.to_string(), "rate": "contract",
        "contract_percent": given["interest_rate_year_percent"],
    });
    let mut policy = json!({});
    if let Some(days) = given.get("day_count") {
        policy["day_count"] = day_count(days)?;
    }
    let policy = json!({ "dunning": policy });
    let answer = call("finance.late_interest", as_of, policy, facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "interest" => answer["interest"]["amount"].clone(),
            "outstanding" => answer["principal_open"]["amount"].clone(),
            "grand_total" => {
                let total = decimal(&answer["grand_total"]["amount"]);
                let fee = given.get("fee").and_then(decimal).unwrap_or_default();
                let total = total
                    .and_then(|total| total.checked_add(fee))
                    .ok_or("a total")?;
                total.to_string().into()
            }
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

fn fee(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["fee", "claim_currency", "eur_per_usd"])?;
    let row = json!([{
        "level": 1, "mode": "net_days", "days": 1, "channel": "letter", "fee": fee_of(&given["fee"])?,
    }]);
    let policy = json!({ "dunning": { "levels": row, "minimum": [] } });
    // Without a currency of its own a claim is in that of the fee.
    let claim = given.get("claim_currency").filter(|claim| !claim.is_null());
    let currency = claim
        .or(given["fee"].get("currency"))
        .cloned()
        .unwrap_or(json!(BASE));
    let facts = json!({
        "document": "INV-1", "customer": "C1", "due_date": "2025-01-01",
        "open": { "amount": "100.00", "currency": currency }, "fee_rate": given.get("eur_per_usd"),
    });
    let answer = call("finance.dunning_step", TODAY, policy, facts);
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match (name.as_str(), &answer) {
            ("fee", Ok(answer)) => answer["fee"]["amount"].clone(),
            ("error", Err(error)) if error.contains("fee.kind") => "unknown_fee_kind".into(),
            (_, Err(error)) => error.clone().into(),
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}
