//! Shapes of classification_and_escalation.

use serde_json::{Value, json};

use super::decisions::first_name;
use super::{call, expect, known, list, text};

const TODAY: &str = "2026-01-01";

/// `[">=80", "good"]` rows as bands of the policy.
fn bands(rows: &[Value]) -> Result<Value, String> {
    let band = |row: &Value| {
        let bound = row.get(0).and_then(Value::as_str)?;
        let name = row.get(1)?;
        Some(match (bound.strip_prefix(">="), bound.strip_prefix('>')) {
            (Some(value), _) => json!({ "band": name, "at_least": value }),
            (None, Some(value)) => json!({ "band": name, "above": value }),
            (None, None) if bound == "any" => json!({ "band": name }),
            (None, None) => return None,
        })
    };
    rows.iter()
        .map(band)
        .collect::<Option<Vec<_>>>()
        .map(Value::from)
        .ok_or("a band".into())
}

/// A policy whose classes are the bands themselves; the three classes of the text must be there, so
/// what the case does not name is reachable only for customers the case does not have.
fn policy(bands: &Value, factors: Value, more: Value) -> Value {
    let mut names: Vec<Value> = list(&json!({ "b": bands }), "b")
        .iter()
        .map(|b| b["band"].clone())
        .collect();
    let mut table: Vec<Value> = ["key", "ordinary", "potential"]
        .iter()
        .filter(|core| !names.contains(&json!(core)))
        .zip(["prospect", "lost", "dormant"])
        .map(|(class, life)| json!({ "life_cycle": life, "class": class }))
        .collect();
    table.extend(
        names
            .iter()
            .map(|name| json!({ "band": name, "class": name })),
    );
    for core in ["key", "ordinary", "potential"] {
        if !names.contains(&json!(core)) {
            names.push(json!(core));
        }
    }
    let days: Vec<Value> = names
        .iter()
        .map(|name| json!({ "class": name, "days": 90 }))
        .collect();
    let mut classification = json!({
        "factors": factors, "scales": [], "value_bands": bands, "class_table": table, "reassess_days": days,
    });
    if let (Some(all), Some(more)) = (classification.as_object_mut(), more.as_object()) {
        all.extend(more.clone());
    }
    json!({ "classification": classification, "visit": { "max_gap_days": days } })
}

fn classify(
    policy: Value,
    factors: &[(String, String)],
    previous: &Value,
) -> Result<Value, String> {
    let factors: Vec<Value> = factors
        .iter()
        .map(|(factor, score)| json!({ "factor": factor, "score": score }))
        .collect();
    let previous = previous
        .as_str()
        .map(|name| json!({ "class_name": name, "band": name, "assessed_on": "2025-10-01" }));
    let facts = json!({
        "customer": "C1", "factors": factors, "last_order": "2025-12-31", "previous": previous,
    });
    call("customer.classify", TODAY, policy, facts)
}

fn pairs(value: &Value) -> Vec<(String, String)> {
    let plain = |v: &Value| v.as_str().map_or_else(|| v.to_string(), str::to_owned);
    value
        .as_object()
        .into_iter()
        .flatten()
        // A factor without a value is missing; the policy says what that means.
        .filter(|(_, v)| !v.is_null())
        .map(|(name, v)| (name.clone(), plain(v)))
        .collect()
}

fn weights(value: &Value) -> Value {
    pairs(value)
        .into_iter()
        .map(|(factor, weight)| json!({ "factor": factor, "weight": weight }))
        .collect()
}

pub(super) fn judge(number: &str, case: &Value) -> Result<(), String> {
    let (given, wanted) = (&case["given"], &case["expect"]);
    match number {
        "05" => {
            known(given, &["tiers", "value"])?;
            known(wanted, &["tier"])?;
            expect(
                "tier",
                &wanted["tier"],
                &first_name(list(given, "tiers"), &given["value"])?,
            )
        }
        "06" => {
            known(given, &["scores", "bands"])?;
            known(wanted, &["total", "band"])?;
            let scores = pairs(&given["scores"]);
            let factors = scores
                .iter()
                .map(|(f, _)| json!({ "factor": f, "weight": "0" }))
                .collect();
            let more = json!({ "score_method": "sum" });
            let policy = policy(&bands(list(given, "bands"))?, factors, more);
            let got = classify(policy, &scores, &Value::Null)?;
            expect("total", &wanted["total"], &got["score"])?;
            expect("band", &wanted["band"], &got["band"])
        }
        "07" => {
            known(given, &["total", "bands"])?;
            known(wanted, &["band"])?;
            expect(
                "band",
                &wanted["band"],
                &first_name(list(given, "bands"), &given["total"])?,
            )
        }
        "08" => {
            known(given, &["flags", "rule"])?;
            known(wanted, &["overall"])?;
            let rules = [
                "any red -> red",
                "more than one amber -> amber",
                "otherwise green",
            ];
            if !list(given, "rule")
                .iter()
                .all(|rule| rules.iter().any(|known| rule == known))
            {
                return Err(format!(
                    "a roll-up the adapter does not know: {}",
                    given["rule"]
                ));
            }
            let asked = |rule: &str| list(given, "rule").iter().any(|one| one == rule);
            let roll_up = json!({
                "red_at": u8::from(asked("any red -> red")),
                "amber_at": if asked("more than one amber -> amber") { 2 } else { 0 },
            });
            let policy = json!({ "classification": { "flag_roll_up": roll_up } });
            let got = call(
                "customer.roll_up_flags",
                TODAY,
                policy,
                given["flags"].clone(),
            )?;
            expect("overall", &wanted["overall"], &got["flag"])
        }
        "09" => {
            known(given, &["weights", "values", "bands"])?;
            known(wanted, &["score", "class"])?;
            let policy = policy(
                &bands(list(given, "bands"))?,
                weights(&given["weights"]),
                json!({}),
            );
            let got = classify(policy, &pairs(&given["values"]), &Value::Null)?;
            expect("score", &wanted["score"], &got["score"])?;
            expect("class", &wanted["class"], &got["class_name"])
        }
        "10" => {
            known(given, &["previous", "score", "bands", "hysteresis"])?;
            known(wanted, &["class", "changed"])?;
            let factors = json!([{ "factor": "size", "weight": "100" }]);
            let more = json!({ "margin_points": given["hysteresis"] });
            let policy = policy(&bands(list(given, "bands"))?, factors, more);
            let scores = [("size".to_owned(), text(given, "score").to_owned())];
            let got = classify(policy, &scores, &given["previous"])?;
            expect("class", &wanted["class"], &got["class_name"])?;
            expect("changed", &wanted["changed"], &got["changed"])
        }
        "11" => {
            known(given, &["as_of", "last_contract_end", "rule"])?;
            known(&given["rule"], &["days_after_contract_end"])?;
            known(wanted, &["days", "recycle"])?;
            let days = given["rule"]["days_after_contract_end"].clone();
            let policy = json!({ "classification": { "lost_after_contract_end_days": days } });
            let end = &given["last_contract_end"];
            let facts = json!({ "customer": "C1", "factors": [], "last_contract_end": end });
            let got = call("customer.classify", text(given, "as_of"), policy, facts)?;
            let parse = |text: &str| crm_core::base::day::parse(text).ok_or("a day");
            // Without a contract there is nothing to count from.
            let passed = match end.as_str() {
                Some(end) => json!(crm_core::base::day::days_between(
                    parse(end)?,
                    parse(text(given, "as_of"))?,
                )),
                None => Value::Null,
            };
            expect("days", &wanted["days"], &passed)?;
            expect(
                "recycle",
                &wanted["recycle"],
                &json!(got["life_cycle"] == "lost"),
            )
        }
        _ => Err("a shape the adapter does not know".to_owned()),
    }
}
