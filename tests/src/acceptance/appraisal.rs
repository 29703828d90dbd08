//! Shapes of kpi_weighted_scores.

use serde_json::{Map, Value, json};

use super::{call, expect, known, list, text};

/// The day nothing depends on.
const TODAY: &str = "2026-01-01";

/// Runs a case.
pub fn judge(number: &str, case: &Value) -> Result<(), String> {
    let (given, expected) = (&case["given"], &case["expect"]);
    match number {
        "01" | "03" | "12" | "21" => card(given, expected),
        "02" | "04" => parts(given, expected),
        "05" | "06" | "13" | "14" | "15" | "16" => goals(given, expected),
        "07" | "08" | "09" => reviews(given, expected),
        "10" | "11" | "22" => scheme(given, expected),
        "17" | "18" | "19" | "20" => cycle(given, expected),
        "23" | "24" => attainment(given, expected),
        _ => periods(given, expected),
    }
}

fn ask(op: &str, policy: Value, facts: Value) -> Result<Value, String> {
    let policy = json!({ "appraisal": policy });
    call(&format!("appraisal.{op}"), TODAY, policy, facts)
}

fn unknown(name: &str) -> String {
    format!("an expectation the adapter does not know: {name}")
}

/// The names of items that have none.
fn name_of(item: &Value, at: usize) -> Value {
    item.get("key")
        .cloned()
        .unwrap_or_else(|| json!(format!("item-{at}")))
}

fn weights(given: &Value) -> Result<Vec<Value>, String> {
    let items = list(given, "items").iter().enumerate();
    let rows = items.map(|(at, item)| {
        known(item, &["key", "kind", "weight", "score", "share", "goals"])?;
        let kind = item.get("kind").cloned().unwrap_or(json!("quantitative"));
        Ok(json!({ "indicator": name_of(item, at), "kind": kind, "weight": item["weight"] }))
    });
    let mut rows = rows.collect::<Result<Vec<_>, String>>()?;
    for (at, weight) in list(given, "weights").iter().enumerate() {
        rows.push(json!({ "indicator": format!("item-{at}"), "weight": weight }));
    }
    Ok(rows)
}

fn card(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["scale_max", "items", "score", "rule", "decimals"])?;
    let (mut rows, mut items) = (weights(given)?, Vec::new());
    for (at, item) in list(given, "items").iter().enumerate() {
        let mut row = json!({ "indicator": name_of(item, at) });
        for field in ["score", "share"] {
            if let Some(value) = item.get(field) {
                row[field] = value.clone();
            }
        }
        items.push(row);
    }
    if let Some(score) = given.get("score") {
        rows.push(json!({ "indicator": "item", "weight": "100" }));
        items.push(json!({ "indicator": "item", "score": score }));
    }
    let mut policy = digits(given);
    if let Some(scale) = given.get("scale_max") {
        policy.insert("scale_max".into(), scale.clone());
    }
    let scheme = json!({ "post": "post", "indicators": rows });
    let check = ask("check_scheme", json!({}), scheme.clone())?;
    policy.insert("schemes".into(), json!([scheme]));
    let facts = json!({ "person": "person", "post": "post", "items": items });
    let answer = ask("score_card", policy.into(), facts);
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match (name.as_str(), &answer) {
            ("error", Ok(_)) => Value::Null,
            ("error", Err(error)) => match (error_of(error, "code"), error_of(error, "path")) {
                // Below zero and above the scale are one code with the bounds beside it.
                (code, path) if code == "out_of_range" && path.ends_with(".score") => {
                    match error_of(error, "observed").starts_with('-') {
                        true => "score_below_zero".into(),
                        false => "score_above_scale".into(),
                    }
                }
                (code, _) if code == "policy_refused" => refusal(&check),
                (code, _) => code.into(),
            },
            ("quantitative_weight", _) => check["quantitative_weight"].clone(),
            ("valid", _) => (answer.is_ok() && check["valid"] == true).into(),
            ("sum", _) => check["weight_sum"].clone(),
            (_, Err(error)) => error.clone().into(),
            ("earned", Ok(answer)) => list(answer, "lines")
                .iter()
                .map(|line| line["contribution"].clone())
                .collect(),
            ("total", Ok(answer)) => answer[name].clone(),
            _ => return Err(unknown(name)),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

/// A field of an error of the wire.
fn error_of(error: &str, field: &str) -> String {
    let error: Value = serde_json::from_str(error).unwrap_or_default();
    text(&error["error"], field).to_owned()
}

/// What a scheme is refused for, in the words of the cases.
fn refusal(check: &Value) -> Value {
    let has = |code: &str| {
        list(check, "findings")
            .iter()
            .any(|finding| finding["code"] == code)
    };
    if has("scheme_weights_off") {
        "weights_do_not_sum_to_100".into()
    } else if has("scheme_quantitative_low") {
        "quantitative_weight_too_low".into()
    } else if check["valid"] == false {
        "scheme_unusable".into()
    } else {
        Value::Null
    }
}

fn digits(given: &Value) -> Map<String, Value> {
    let mut policy = Map::new();
    policy.insert(
        "digits".into(),
        given.get("decimals").cloned().unwrap_or(json!(3)),
    );
    policy
}

fn parts(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["parts", "rule", "absent_part", "decimals"])?;
    // The plain mean is the rule of the product too, whatever the number of parts.
    if !matches!(
        text(given, "rule"),
        "" | "plain_average" | "plain_average_of_two" | "plain_average_of_three"
    ) {
        return Err("a rule the adapter does not know".into());
    }
    let mut policy = digits(given);
    let absent = match text(given, "absent_part") {
        "" | "zero" | "counts_zero" => "zero",
        "reweight" | "reweighted" | "re_weight" | "re_weighted" | "left_out" | "skip" => "reweight",
        "incomplete" => "incomplete",
        other => return Err(format!("an absent_part the adapter does not know: {other}")),
    };
    policy.insert("missing_part".into(), absent.into());
    // These sources write a part that is not there as zero.
    let there =
        |score: &&Value| absent == "zero" || super::decimal(score).is_some_and(|s| !s.is_zero());
    let parts = given["parts"].as_object().into_iter().flatten();
    let parts: Vec<Value> = parts
        .map(|(name, score)| json!({ "part": name, "score": Some(score).filter(there) }))
        .collect();
    let answer = ask("combine_parts", policy.into(), json!({ "parts": parts }))?;
    known(expected, &["final", "complete", "missing"])?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            // A case may say in words that there is no total.
            "final" if *expected == "incomplete" && answer["total"].is_null() => expected.clone(),
            "final" => answer["total"].clone(),
            "missing" => answer["missing"].clone(),
            _ => list(&answer, "missing").is_empty().into(),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

/// Goals below goals as a list with parents.
fn flatten(
    nodes: &[Value],
    parent: Option<&str>,
    indicator: Option<&Value>,
    out: &mut Vec<Value>,
) -> Result<(), String> {
    for node in nodes {
        let name = format!("goal-{}", out.len());
        let mut goal = json!({ "goal": name, "parent": parent });
        if parent.is_none()
            && let Some(indicator) = indicator
        {
            goal["indicator"] = indicator.clone();
        }
        if node.is_object() {
            known(node, &["group", "children", "progress"])?;
            if let Some(progress) = node.get("progress") {
                goal["progress"] = progress.clone();
            }
        } else {
            goal["progress"] = node.clone();
        }
        out.push(goal);
        flatten(list(node, "children"), Some(&name), None, out)?;
    }
    Ok(())
}

fn goals(given: &Value, expected: &Value) -> Result<(), String> {
    known(
        given,
        &[
            "items",
            "scale_max",
            "children",
            "tree",
            "progress",
            "decimals",
        ],
    )?;
    let mut policy = digits(given);
    // What has nothing below it counts as zero with these sources.
    policy.insert("missing_part".into(), "zero".into());
    if let Some(scale) = given.get("scale_max") {
        policy.insert("scale_max".into(), scale.clone());
    }
    let mut goals = Vec::new();
    for name in ["tree", "children"] {
        flatten(list(given, name), None, None, &mut goals)?;
    }
    if let Some(progress) = given.get("progress") {
        flatten(std::slice::from_ref(progress), None, None, &mut goals)?;
    }
    for (at, item) in list(given, "items").iter().enumerate() {
        flatten(
            list(item, "goals"),
            None,
            Some(&name_of(item, at)),
            &mut goals,
        )?;
    }
    // The goal that all others were taken away from.
    let emptied = expected.get("old_parent_progress").is_some();
    let facts = json!({ "goals": goals, "indicators": weights(given)? });
    let answer = ask("goal_progress", policy.clone().into(), facts)?;
    let by_name = |field: &str| -> Value {
        let rows = list(&answer, "indicators").iter();
        let rows = rows.map(|row| (text(row, "indicator").to_owned(), row[field].clone()));
        rows.collect::<Map<_, _>>().into()
    };
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "completion" => by_name("completion"),
            "weighted" => by_name("weighted"),
            "percent" | "progress" => answer[name].clone(),
            "score_on_scale_5" => answer["score"].clone(),
            "status" => answer["goals"][0]["status"].clone(),
            "old_parent_progress" if emptied => {
                let facts = json!({ "goals": [{ "goal": "old", "group": true }] });
                ask("goal_progress", policy.clone().into(), facts)?["goals"][0]["progress"].clone()
            }
            "final_with_two_missing_parts" => {
                let parts = json!([{ "part": "goal", "score": answer["score"] }, { "part": "self" }, { "part": "feedback" }]);
                ask(
                    "combine_parts",
                    policy.clone().into(),
                    json!({ "parts": parts }),
                )?["total"]
                    .clone()
            }
            _ => return Err(unknown(name)),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

fn reviews(given: &Value, expected: &Value) -> Result<(), String> {
    known(
        given,
        &["scale_max", "weights", "reviews", "subject", "reviewer"],
    )?;
    let mut policy = digits(given);
    policy.insert("missing_part".into(), "zero".into());
    if let Some(scale) = given.get("scale_max") {
        policy.insert("scale_max".into(), scale.clone());
    }
    let mut reviews = Vec::new();
    for row in list(given, "reviews") {
        reviews.push(match row {
            Value::Array(_) => json!({ "shares": row }),
            row => {
                known(row, &["shares", "withdrawn", "reviewer"])?;
                let withdrawn = row.get("withdrawn").cloned().unwrap_or(json!(false));
                json!({ "rater": row["reviewer"], "shares": row["shares"], "withdrawn": withdrawn })
            }
        });
    }
    if let Some(rater) = given.get("reviewer") {
        reviews.push(json!({ "rater": rater, "shares": ["1"] }));
    }
    let subject = given.get("subject").cloned().unwrap_or(json!("subject"));
    let weights = given.get("weights").cloned().unwrap_or(json!(["100"]));
    let facts = json!({ "subject": subject, "weights": weights, "reviews": reviews });
    let answer = ask("average_reviews", policy.into(), facts)?;
    let mut findings = list(&answer, "findings").iter();
    let itself = findings.any(|finding| finding["code"] == "review_of_oneself");
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "review_totals" => list(&answer, "totals")
                .iter()
                .map(|row| row["total"].clone())
                .collect(),
            "average" => answer["average"].clone(),
            "reviews_counted" => answer["review_count"].clone(),
            "error" if itself => "reviewer_is_subject".into(),
            "error" => Value::Null,
            "valid" => (!itself).into(),
            _ => return Err(unknown(name)),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

fn scheme(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["weights", "items", "rule"])?;
    let facts = json!({ "post": "post", "indicators": weights(given)? });
    let answer = ask("check_scheme", json!({}), facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "error" => refusal(&answer),
            "sum" => answer["weight_sum"].clone(),
            "valid" | "quantitative_weight" => answer[name].clone(),
            _ => return Err(unknown(name)),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

fn cycle(given: &Value, expected: &Value) -> Result<(), String> {
    known(
        given,
        &[
            "appraisals",
            "cycle",
            "new_appraisal",
            "existing",
            "new",
            "people",
            "self_done",
            "goals_for",
            "feedback_for",
        ],
    )?;
    let mut facts = json!({ "cycle": "cycle", "appraisals": [] });
    let mut entries = Vec::new();
    for (at, state) in list(given, "appraisals").iter().enumerate() {
        // Systems call a finished appraisal by several names.
        let state = match state.as_str() {
            Some("submitted" | "completed" | "finished") => "submitted",
            Some("cancelled") => "cancelled",
            Some("draft" | "open" | "in_progress") => "draft",
            _ => return Err(format!("a state the adapter does not know: {state}")),
        };
        entries.push(json!({ "person": format!("person-{at}"), "status": state }));
        facts["close"] = true.into();
    }
    if matches!(text(given, "cycle"), "completed" | "closed") {
        facts["closed_on"] = TODAY.into();
    }
    if given["new_appraisal"] == true {
        facts["add_person"] = "person".into();
    }
    if let (Some(existing), Some(new)) = (given.get("existing"), given.get("new")) {
        facts["cycle"] = new["cycle"].clone();
        if existing["cycle"] == new["cycle"] {
            let state = existing.get("status").cloned().unwrap_or(json!("draft"));
            entries.push(json!({ "person": existing["person"], "status": state }));
        }
        facts["add_person"] = new["person"].clone();
    }
    for person in list(given, "people") {
        let among = |name: &str| list(given, name).contains(person);
        entries.push(json!({
            "person": person, "status": "draft", "self_done": among("self_done"),
            "goals_set": among("goals_for"), "feedback_given": among("feedback_for"),
        }));
    }
    facts["appraisals"] = entries.into();
    let answer = ask("check_appraisal_cycle", json!({}), facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "error" => match answer["findings"][0]["code"].as_str() {
                Some("appraisals_open") => "open_appraisals".into(),
                Some("appraisal_cycle_closed") => "cycle_closed".into(),
                Some("appraisal_twice") => "duplicate_appraisal".into(),
                _ => Value::Null,
            },
            "allowed" | "valid" => answer["allowed"].clone(),
            "appraisees" => answer["person_count"].clone(),
            "self_pending" | "goals_missing" | "feedback_missing" => {
                answer[format!("{name}_count")].clone()
            }
            _ => return Err(unknown(name)),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

fn attainment(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["actual", "target", "cap_percent"])?;
    let mut policy = json!({});
    let capped = given.get("cap_percent").filter(|cap| !cap.is_null());
    if let Some(cap) = capped {
        policy["cap_percent"] = cap.clone();
    }
    let facts = json!({ "actual": given["actual"], "target": given["target"] });
    let answer = ask("attainment", policy, facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "achievement_percent" if capped.is_some() => &answer["counted_percent"],
            "achievement_percent" => &answer["percent"],
            "reason" => &answer["reason"],
            _ => return Err(unknown(name)),
        };
        expect(name, expected, got)?;
    }
    Ok(())
}

fn periods(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["months"])?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let method = match name.as_str() {
            "quarter_percent" | "year_percent" => "sum",
            "plain_average_of_months" => "mean",
            "last_month" => "last",
            _ => return Err(unknown(name)),
        };
        let facts = json!({ "periods": given["months"], "method": method });
        let answer = ask("roll_up_periods", json!({}), facts)?;
        expect(name, expected, &answer["percent"])?;
    }
    Ok(())
}
