//! Shapes of account_statement_and_confirmation.

use serde_json::{Map, Value, json};

use super::{call, expect, known, list, text};

/// The day nothing depends on.
const TODAY: &str = "2026-01-01";

fn money(amount: &Value) -> Value {
    json!({ "amount": amount, "currency": "CNY" })
}

fn unknown(name: &str) -> String {
    format!("an expectation the adapter does not know: {name}")
}

/// Runs a case.
pub fn judge(number: &str, case: &Value) -> Result<(), String> {
    let (given, expected) = (&case["given"], &case["expect"]);
    match number {
        "01" => account(given, expected),
        _ => reconciled(given, expected),
    }
}

fn account(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["entries", "from_", "to", "as_of"])?;
    let rows = list(given, "entries").iter();
    for row in rows.clone() {
        known(row, &["date", "document", "amount"])?;
    }
    let entries: Vec<Value> = list(given, "entries")
        .iter()
        .map(|row| json!({ "date": row["date"], "document": row["document"], "amount": money(&row["amount"]) }))
        .collect();
    let facts = json!({
        "customer": "C1", "currency": "CNY", "first_day": given["from_"], "last_day": given["to"],
        "entries": entries,
    });
    let answer = call("finance.account_statement", TODAY, json!({}), facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "opening" | "closing" => answer[name]["amount"].clone(),
            "rows" => list(&answer, "rows")
                .iter()
                .map(|row| {
                    json!({
                        "date": row["date"], "document": row["document"],
                        "amount": row["amount"]["amount"], "balance": row["balance"]["amount"],
                    })
                })
                .collect(),
            _ => return Err(unknown(name)),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

fn reconciled(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["as_of", "ours", "theirs", "their_receipt_dates"])?;
    let items = |name: &str| -> Result<Vec<Value>, String> {
        let rows = list(given, name).iter();
        rows.map(|row| {
            known(row, &["ref", "amount", "date"])?;
            // When the hospital got what we sent it.
            let received = (name == "ours")
                .then(|| given["their_receipt_dates"].get(text(row, "ref")))
                .flatten();
            Ok(json!({
                "reference": row["ref"], "date": row["date"], "amount": money(&row["amount"]),
                "received_on": received,
            }))
        })
        .collect()
    };
    let as_of = given.get("as_of").and_then(Value::as_str).unwrap_or(TODAY);
    let facts = json!({
        "customer": "C1", "currency": "CNY", "ours": items("ours")?, "theirs": items("theirs")?,
    });
    let answer = call("finance.reconcile_accounts", as_of, json!({}), facts)?;
    let differences = list(&answer, "differences");
    // One side alone, with what the case asks of each item.
    let alone = |side: &str, other: &str, wanted: &Value| -> Value {
        let asks = |name: &str| wanted[0].get(name).is_some();
        differences
            .iter()
            .filter(|row| row[other].is_null() && !row[side].is_null())
            .map(|row| {
                let mut item = Map::new();
                item.insert("ref".into(), row["reference"].clone());
                item.insert("amount".into(), row[side]["amount"].clone());
                if asks("reason") {
                    item.insert("reason".into(), row["reason"].clone());
                }
                Value::from(item)
            })
            .collect()
    };
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "matched" => list(&answer, "matched")
                .iter()
                .flat_map(|row| list(row, "ours"))
                .map(|place| {
                    let at = place.as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
                    list(given, "ours")
                        .get(at.saturating_sub(1))
                        .map_or(Value::Null, |row| row["ref"].clone())
                })
                .collect(),
            "amount_differs" => differences
                .iter()
                .filter(|row| row["reason"] == "price")
                .map(|row| {
                    json!({
                        "ref": row["reference"], "ours": row["ours"]["amount"],
                        "theirs": row["theirs"]["amount"], "difference": row["difference"]["amount"],
                    })
                })
                .collect(),
            "only_ours" => alone("ours", "theirs", expected),
            "only_theirs" => alone("theirs", "ours", expected),
            "our_total" | "their_total" | "difference" | "explained" | "unexplained" | "timing" => {
                answer[name]["amount"].clone()
            }
            "agreed" => answer["agreed"].clone(),
            _ => return Err(unknown(name)),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}
