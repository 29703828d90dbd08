//! Shapes of payment_allocation.

use serde_json::{Map, Value, json};

use super::{call, decimal, expect, known, list, text};

/// The day nothing depends on.
const TODAY: &str = "2026-01-01";
const BASE: &str = "CNY";

/// Runs a case.
pub fn judge(number: &str, case: &Value) -> Result<(), String> {
    let (given, expected) = (&case["given"], &case["expect"]);
    match number {
        "09" => moved(given, expected),
        "10" => steps(given, expected),
        "15" => matched_again(given, expected),
        "16" => parts(given, expected),
        _ => once(given, expected),
    }
}

fn money(row: &Value) -> Value {
    let currency = row.get("currency").and_then(Value::as_str).unwrap_or(BASE);
    json!({ "amount": row["amount"], "currency": currency })
}

fn debit(row: &Value) -> Result<Value, String> {
    known(
        row,
        &[
            "id",
            "amount",
            "due_date",
            "currency",
            "rate",
            "cost_centre",
        ],
    )?;
    Ok(json!({
        "document": row["id"], "amount": money(row), "due_date": row["due_date"],
        "rate": row["rate"], "cost_centre": row["cost_centre"],
    }))
}

fn credit(row: &Value) -> Result<Value, String> {
    known(
        row,
        &[
            "id",
            "amount",
            "due_date",
            "date",
            "currency",
            "rate",
            "cost_centre",
        ],
    )?;
    Ok(json!({
        "document": row["id"], "amount": money(row), "date": row.get("date").unwrap_or(&row["due_date"]),
        "rate": row["rate"], "cost_centre": row["cost_centre"],
    }))
}

fn rows(
    given: &Value,
    name: &str,
    read: fn(&Value) -> Result<Value, String>,
) -> Result<Vec<Value>, String> {
    list(given, name).iter().map(read).collect()
}

fn allocation(row: &Value) -> Result<Value, String> {
    known(row, &["from", "to", "amount"])?;
    Ok(json!({ "credit": row["from"], "debit": row["to"], "amount": money(row) }))
}

fn strategy(given: &Value) -> Result<&'static str, String> {
    Ok(match text(given, "rule") {
        "oldest_first_in_list_order" => "list_order",
        "" | "manual" if given.get("allocations").is_some() => "named",
        "" | "manual" => "list_order",
        "oldest_due_first" => "oldest_due_first",
        "exact_amount_newest_credit_first" => "exact_newest_credit",
        "exact_amount_oldest_credit_first" => "exact_oldest_credit",
        "exact_with_tolerance" => "exact_within_tolerance",
        "proportional" => "proportional",
        "by_reference" => "by_reference",
        "in_list_order" => "list_order",
        rule => return Err(format!("a rule the adapter does not know: {rule}")),
    })
}

fn settle(policy: Value, facts: Value) -> Result<Value, String> {
    let policy = json!({ "settlement": policy });
    call("finance.settle_receipts", TODAY, policy, facts)
}

fn once(given: &Value, expected: &Value) -> Result<(), String> {
    known(
        given,
        &[
            "rule",
            "debits",
            "credits",
            "allocations",
            "filter",
            "base_currency",
            "orders",
            "tolerance",
            "write_off_rest",
        ],
    )?;
    let mut policy = Map::new();
    if let Some(tolerance) = given.get("tolerance") {
        policy.insert("tolerance".into(), tolerance.clone());
    }
    let mut debits = rows(given, "debits", debit)?;
    debits.extend(rows(given, "orders", debit)?);
    let facts = json!({
        "debits": debits,
        "credits": rows(given, "credits", credit)?,
        "allocations": rows(given, "allocations", allocation)?,
        "strategy": strategy(given)?,
        "selection": given.get("filter"),
        "base_currency": given.get("base_currency"),
        "write_off_rest": given.get("write_off_rest").unwrap_or(&Value::Bool(false)),
    });
    if let Some(expected) = expected.get("error") {
        let got = match settle(policy.into(), facts) {
            Ok(_) => "no error".to_owned(),
            Err(error) if error.contains("\"over_allocated\"") => {
                "allocation_exceeds_open_amount".to_owned()
            }
            Err(error) => error,
        };
        return expect("error", expected, &got.into());
    }
    let answer = settle(policy.into(), facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "allocations" => list(&answer, "allocations")
                .iter()
                .map(|row| {
                    json!({ "from": row["credit"], "to": row["debit"], "amount": row["amount"]["amount"] })
                })
                .collect(),
            "open_debits" => open(&answer, "debits"),
            "unapplied_credits" => open(&answer, "credits"),
            "debits" | "credits" => list(&answer, name)
                .iter()
                .filter(|row| row["selected"] == true)
                .map(|row| row["document"].clone())
                .collect(),
            "allocated" | "allocated_to_order" => total(&answer, "allocations")?,
            "exchange_difference_base" => answer["exchange_difference"]["amount"].clone(),
            "base_credited_including_difference" => answer["settled_base"]["amount"].clone(),
            "write_off" => total(&answer, "write_offs")?,
            "write_off_side" => answer["write_offs"][0]["side"].clone(),
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

/// What is open, without the items that are settled.
fn open(answer: &Value, side: &str) -> Value {
    let mut open = Map::new();
    for row in list(answer, side) {
        if decimal(&row["open"]["amount"]).is_some_and(|amount| !amount.is_zero()) {
            open.insert(
                text(row, "document").to_owned(),
                row["open"]["amount"].clone(),
            );
        }
    }
    open.into()
}

fn total(answer: &Value, name: &str) -> Result<Value, String> {
    let mut amounts = list(answer, name)
        .iter()
        .map(|row| decimal(&row["amount"]["amount"]));
    let sum = amounts.try_fold(rust_decimal::Decimal::ZERO, |sum, amount| {
        sum.checked_add(amount?)
    });
    sum.map(|sum| sum.to_string().into()).ok_or("a sum".into())
}

/// An advance on an order that moves to its invoices.
fn moved(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["orders", "credits", "debits", "moves_from_order"])?;
    let orders = rows(given, "orders", debit)?;
    let credits = rows(given, "credits", credit)?;
    let first = json!({ "debits": orders, "credits": credits, "strategy": "list_order" });
    let first = settle(json!({}), first)?;
    let from = &given["orders"][0]["id"];
    let moves: Vec<Value> = list(given, "moves_from_order")
        .iter()
        .map(|row| {
            json!({
                "credit": given["credits"][0]["id"], "from_debit": from, "to_debit": row["to"],
                "amount": money(row),
            })
        })
        .collect();
    let mut debits = orders;
    debits.extend(rows(given, "debits", debit)?);
    let facts = json!({
        "debits": debits, "credits": credits, "allocations": first["allocations"], "moves": moves,
        "strategy": "named",
    });
    let answer = settle(json!({}), facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "allocated" => list(&answer, "debits")
                .iter()
                .map(|row| {
                    (
                        text(row, "document").to_owned(),
                        row["allocated"]["amount"].clone(),
                    )
                })
                .collect::<Map<_, _>>()
                .into(),
            "total_allocated" => total(&answer, "allocations")?,
            "unapplied_credits" => open(&answer, "credits"),
            "open_debits" => {
                let mut open = open(&answer, "debits");
                if let (Some(open), Some(order)) = (open.as_object_mut(), from.as_str()) {
                    open.remove(order);
                }
                open
            }
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

/// One credit used step by step.
fn steps(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["credits", "steps"])?;
    let mut left = money(&given["credits"][0]);
    let (mut unapplied, mut opens) = (Vec::new(), Vec::new());
    for step in list(given, "steps") {
        known(step, &["invoice", "allocate"])?;
        let named = step.get("allocate").map(|amount| {
            json!([{ "credit": "credit", "debit": "debit", "amount": { "amount": amount, "currency": BASE } }])
        });
        let facts = json!({
            "debits": [{ "document": "debit", "amount": { "amount": step["invoice"], "currency": BASE } }],
            "credits": [{ "document": "credit", "amount": left }],
            "strategy": if named.is_some() { "named" } else { "list_order" },
            "allocations": named.unwrap_or(json!([])),
        });
        let answer = settle(json!({}), facts)?;
        left = answer["credits"][0]["open"].clone();
        unapplied.push(left["amount"].clone());
        opens.push(answer["debits"][0]["open"]["amount"].clone());
    }
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.strip_prefix("open_after_step_") {
            Some(step) => {
                let step: usize = step.parse().map_err(|_| format!("a step: {name}"))?;
                opens
                    .get(step.saturating_sub(1))
                    .cloned()
                    .unwrap_or_default()
            }
            None if name == "unapplied_after_each_step" => unapplied.clone().into(),
            None => return Err(format!("an expectation the adapter does not know: {name}")),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

/// What is settled already is settled once more.
fn matched_again(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["rule", "debits", "credits", "already_matched"])?;
    if given["already_matched"] != true {
        return Err("a shape of the adapter is about matched items".into());
    }
    let debits = rows(given, "debits", debit)?;
    let credits = rows(given, "credits", credit)?;
    let first = json!({ "debits": debits, "credits": credits, "strategy": "list_order" });
    let first = settle(json!({}), first)?;
    let again = json!({
        "debits": debits, "credits": credits, "strategy": "list_order", "allocations": first["allocations"],
    });
    let answer = settle(json!({}), again)?;
    known(expected, &["error"])?;
    let got = match answer["findings"][0]["code"].as_str() {
        Some("settlement_nothing_open") => "already_fully_matched",
        _ => "no error",
    };
    expect("error", &expected["error"], &got.into())
}

/// A claim of several parts.
fn parts(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["rule", "claims", "credits"])?;
    let order = match text(given, "rule") {
        "cost_then_interest_then_principal" => json!(["fee", "interest", "principal"]),
        "principal_first" => json!(["principal", "fee", "interest"]),
        rule => return Err(format!("a rule the adapter does not know: {rule}")),
    };
    let debits: Vec<Value> = list(given, "claims")
        .iter()
        .map(|row| json!({ "document": row["kind"], "part": row["kind"], "amount": money(row) }))
        .collect();
    let facts = json!({
        "debits": debits, "credits": rows(given, "credits", credit)?, "strategy": "by_part",
    });
    let answer = settle(json!({ "part_order": order }), facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let field = match name.as_str() {
            "paid" => "allocated",
            "open" => "open",
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        };
        let got: Map<_, _> = list(&answer, "debits")
            .iter()
            .map(|row| {
                (
                    text(row, "document").to_owned(),
                    row[field]["amount"].clone(),
                )
            })
            .collect();
        expect(name, expected, &got.into())?;
    }
    Ok(())
}
