//! Shapes of classification_and_escalation that are tables of decisions.

use serde_json::{Map, Value, json};

use super::{call, decimal, expect, known, list, text};

/// The day nothing depends on.
const TODAY: &str = "2026-01-01";

fn unknown(name: &str) -> String {
    format!("an expectation the adapter does not know: {name}")
}

/// Runs a case.
pub fn judge(number: &str, case: &Value) -> Result<(), String> {
    let (given, expected) = (&case["given"], &case["expect"]);
    match number {
        "01" => table(given, expected),
        "02" => compensation(given, expected),
        "03" => scores(given, expected),
        _ => Err("a shape the adapter does not know".into()),
    }
}

/// A test as these tables write it: `>5000`, `<=0`, `30..50`, `any`, true, a name.
fn condition(column: &str, cell: &Value) -> Result<Option<Value>, String> {
    let Some(cell) = cell.as_str() else {
        return Ok(match cell {
            Value::Null => None,
            Value::Bool(yes) => {
                Some(json!({ "column": column, "test": "among", "texts": [yes.to_string()] }))
            }
            Value::Number(number) => Some(json!({
                "column": column, "test": "between", "low": number, "high": number,
            })),
            _ => return Err(format!("a test of {column}")),
        });
    };
    if matches!(cell, "any" | "-" | "") {
        return Ok(None);
    }
    for (sign, test, bound) in [
        (">=", "at_least", "low"),
        ("<=", "at_most", "high"),
        (">", "above", "low"),
        ("<", "below", "high"),
    ] {
        if let Some(number) = cell.strip_prefix(sign) {
            let mut condition = json!({ "column": column, "test": test });
            condition[bound] = number.trim().into();
            return Ok(Some(condition));
        }
    }
    if let Some((low, high)) = cell.split_once("..") {
        let between = json!({ "column": column, "test": "between", "low": low, "high": high });
        return Ok(Some(between));
    }
    Ok(Some(
        json!({ "column": column, "test": "among", "texts": [cell] }),
    ))
}

fn result(name: &str, value: &Value) -> Value {
    match value {
        Value::String(text) => json!({ "name": name, "text": text }),
        Value::Bool(yes) => json!({ "name": name, "text": yes.to_string() }),
        Value::Null => json!({ "name": name }),
        _ => json!({ "name": name, "number": value }),
    }
}

fn input(column: &str, value: &Value) -> Value {
    match (decimal(value), value) {
        // A class may be called 1: what can be both is given as both.
        (Some(_), Value::String(text)) => {
            json!({ "column": column, "number": value, "text": text })
        }
        (Some(_), _) => json!({ "column": column, "number": value }),
        (None, Value::Bool(yes)) => json!({ "column": column, "text": yes.to_string() }),
        (None, _) => json!({ "column": column, "text": value }),
    }
}

fn decide(facts: Value) -> Result<Value, String> {
    call("decision.decide", TODAY, json!({}), facts)
}

fn named(decision: &Value, name: &str) -> Value {
    let mut results = list(decision, "results")
        .iter()
        .filter(|row| row["name"] == name);
    let found = results.next();
    let value = |row: &Value| match &row["text"] {
        Value::Null => row["number"].clone(),
        text => text.clone(),
    };
    found.map_or(Value::Null, value)
}

fn table(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["table", "hit", "input"])?;
    if text(given, "hit") != "first" {
        return Err("a way to hit that the adapter does not know".into());
    }
    let mut rows = Vec::new();
    for row in list(given, "table") {
        known(row, &["when", "then"])?;
        let mut conditions = Vec::new();
        for (column, cell) in row["when"].as_object().into_iter().flatten() {
            match column.strip_suffix("_in") {
                Some(column) => {
                    conditions.push(json!({ "column": column, "test": "among", "texts": cell }));
                }
                None => conditions.extend(condition(column, cell)?),
            }
        }
        let then = row["then"].as_object().into_iter().flatten();
        let results: Vec<Value> = then.map(|(name, value)| result(name, value)).collect();
        rows.push(json!({ "conditions": conditions, "results": results }));
    }
    let inputs = given["input"].as_object().into_iter().flatten();
    let inputs: Vec<Value> = inputs.map(|(column, value)| input(column, value)).collect();
    let facts = json!({ "tables": [{ "name": "table", "rows": rows }], "inputs": inputs });
    let answer = decide(facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = named(&answer["decisions"][0], name);
        let got = match (expected, got.as_str()) {
            (Value::Bool(_), Some(text)) => (text == "true").into(),
            _ => got,
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

/// The name that a list of `[test, name]` rows gives a value.
pub(super) fn first_name(listed: &[Value], value: &Value) -> Result<Value, String> {
    let table = Value::from(listed.to_vec());
    let rows = rows(&table, &["value"], "name")?;
    let facts = json!({
        "tables": [{ "name": "names", "rows": rows }], "inputs": [input("value", value)],
    });
    Ok(named(&decide(facts)?["decisions"][0], "name"))
}

fn compensation(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["limits", "compensation", "input"])?;
    known(&given["input"], &["parameter", "tier", "value"])?;
    let factor = |tier: &str| -> Result<Value, String> {
        let rule = given["compensation"]
            .get(tier)
            .or(given["compensation"].get("other"));
        let rule = rule.and_then(Value::as_str).ok_or("a compensation")?;
        let factor = rule
            .strip_prefix("value x ")
            .ok_or(format!("a factor: {rule}"))?;
        Ok(factor.into())
    };
    let mut rows = Vec::new();
    for (name, limit) in given["limits"].as_object().into_iter().flatten() {
        let (parameter, tier) = name.split_once('/').ok_or("parameter and tier")?;
        rows.push(json!({
            "conditions": [
                { "column": "parameter", "test": "among", "texts": [parameter] },
                { "column": "tier", "test": "among", "texts": [tier] },
                { "column": "value", "test": "above", "low": limit },
            ],
            "results": [
                { "name": "compensation", "number": factor(tier)?, "times_column": "value" },
                { "name": "breached", "text": "true" },
            ],
        }));
    }
    rows.push(json!({ "results": [{ "name": "compensation", "number": "0" }, { "name": "breached", "text": "false" }] }));
    let inputs = given["input"].as_object().into_iter().flatten();
    let inputs: Vec<Value> = inputs.map(|(column, value)| input(column, value)).collect();
    let facts = json!({ "tables": [{ "name": "compensation", "rows": rows }], "inputs": inputs });
    let answer = decide(facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = named(&answer["decisions"][0], name);
        let got = match (name.as_str(), got.as_str()) {
            ("breached", Some(text)) => (text == "true").into(),
            ("compensation", _) => got,
            _ => return Err(unknown(name)),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

/// The columns of the score tables, in the order of their cells.
const SCORED: [(&str, &[&str]); 3] = [
    ("payment", &["on_time_percent", "late_12_months"]),
    ("utilisation", &["utilisation_now", "utilisation_6_months"]),
    ("behaviour", &["inquiries", "years", "verified"]),
];

fn rows(table: &Value, columns: &[&str], name: &str) -> Result<Vec<Value>, String> {
    let mut rows = Vec::new();
    for row in table.as_array().into_iter().flatten() {
        let cells = row.as_array().ok_or("a row")?;
        let (last, tests) = cells.split_last().ok_or("cells")?;
        if tests.len() != columns.len() {
            return Err(format!("{} tests for the columns {columns:?}", tests.len()));
        }
        let mut conditions = Vec::new();
        for (column, cell) in columns.iter().zip(tests) {
            conditions.extend(condition(column, cell)?);
        }
        rows.push(json!({ "conditions": conditions, "results": [result(name, last)] }));
    }
    Ok(rows)
}

fn scores(given: &Value, expected: &Value) -> Result<(), String> {
    let mut names = vec!["tables", "hit", "current_limit"];
    names.extend(SCORED.iter().flat_map(|(_, columns)| columns.iter()));
    known(given, &names)?;
    known(
        &given["tables"],
        &["payment", "utilisation", "behaviour", "percent_change"],
    )?;
    let mut tables = Vec::new();
    let mut inputs = Vec::new();
    for (name, columns) in SCORED {
        let rows = rows(&given["tables"][name], columns, "score")?;
        tables.push(json!({ "name": name, "rows": rows }));
        inputs.extend(columns.iter().map(|column| input(column, &given[*column])));
    }
    let total = rows(&given["tables"]["percent_change"], &["total"], "percent")?;
    let facts = json!({
        "tables": tables, "inputs": inputs, "total_table": { "name": "percent_change", "rows": total },
        "base_amount": { "amount": given["current_limit"], "currency": "CNY" },
    });
    let answer = decide(facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "scores" => list(&answer, "decisions")
                .iter()
                .map(|decision| (text(decision, "table").to_owned(), named(decision, "score")))
                .collect::<Map<_, _>>()
                .into(),
            "total" => answer["total"].clone(),
            "percent_change" => named(&answer["total_decision"], "percent"),
            "amount_change" => answer["change"]["amount"].clone(),
            "new_limit" => answer["new_amount"]["amount"].clone(),
            _ => return Err(unknown(name)),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}
