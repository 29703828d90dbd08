//! Shapes of contracts_and_orders.

use serde_json::{Map, Value, json};

use super::{call, expect, known, list, text};

/// The day nothing depends on.
const TODAY: &str = "2026-01-01";

/// Runs a case.
pub fn judge(number: &str, case: &Value) -> Result<(), String> {
    let (given, expected) = (&case["given"], &case["expect"]);
    match number {
        "01" | "06" => status(given, expected),
        "04" => change(given, expected),
        "11" => progress(given, expected),
        "12" | "13" => order(given, expected),
        "14" => late(given, expected),
        _ => check(given, expected),
    }
}

/// A contract of which nothing is said.
fn contract(fields: Value) -> Value {
    let mut contract =
        json!({ "contract": "contract-1", "customer": "customer-1", "currency": "CNY" });
    if let (Some(to), Some(from)) = (contract.as_object_mut(), fields.as_object()) {
        to.extend(from.clone());
    }
    contract
}

fn status(given: &Value, expected: &Value) -> Result<(), String> {
    known(
        given,
        &[
            "as_of",
            "signed",
            "start_date",
            "end_date",
            "required",
            "terms_done",
            "terms_total",
            "deadline",
        ],
    )?;
    let mut fields = Map::new();
    for (from, to) in [
        ("signed", "signed"),
        ("start_date", "start_date"),
        ("end_date", "end_date"),
        ("deadline", "fulfilment_deadline"),
    ] {
        if let Some(value) = given.get(from) {
            fields.insert(to.into(), value.clone());
        }
    }
    let as_of = text(given, "as_of");
    if given["required"] == json!(true) {
        let number = |name: &str| given[name].as_u64().ok_or(format!("no {name}"));
        let (done, total) = (number("terms_done")?, number("terms_total")?);
        let steps = (0..total).map(|at| {
            let done_on = (at < done).then_some(as_of);
            json!({ "name": format!("step {at}"), "done_on": done_on })
        });
        fields.insert("milestones".into(), steps.collect());
    }
    let facts = contract(fields.into());
    let answer = call("sales.contract_status", as_of, json!({}), facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        match name.as_str() {
            "status" => {
                // Other systems have one word for what does not hold yet and what no longer does.
                let coarse = expected == &json!("inactive");
                let state = answer[name].as_str().unwrap_or_default();
                let got = match state {
                    "upcoming" | "expired" | "terminated" if coarse => json!("inactive"),
                    _ => answer[name].clone(),
                };
                expect(name, expected, &got)?;
            }
            "fulfilment" => expect(name, expected, &answer[name])?,
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        }
    }
    Ok(())
}

fn change(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["before", "after"])?;
    let side = |name: &str| -> Result<Value, String> {
        let signature = &given[name];
        known(signature, &["signed", "signatory", "signed_on"])?;
        Ok(contract(json!({
            "signed": signature["signed"],
            "buyer": { "signatory": signature["signatory"], "signed_on": signature["signed_on"] },
        })))
    };
    let facts = json!({ "before": side("before")?, "after": side("after")? });
    let answer = call("sales.check_contract_change", TODAY, json!({}), facts)?;
    known(expected, &["error", "allowed", "valid"])?;
    for name in ["allowed", "valid"] {
        if let Some(expected) = expected.get(name) {
            expect(name, expected, &answer["allowed"])?;
        }
    }
    if expected.get("error").is_none() {
        return Ok(());
    }
    let got = list(&answer, "findings")
        .iter()
        .find(|finding| finding["code"] == "contract_signature_locked")
        .map_or(Value::Null, |_| json!("signature_locked"));
    expect("error", &expected["error"], &got)
}

fn check(given: &Value, expected: &Value) -> Result<(), String> {
    known(
        given,
        &[
            "start_date",
            "end_date",
            "signed",
            "signatory",
            "signed_on",
            "party",
            "linked_order",
            "required",
            "lines",
            "contract_total",
            "plan",
        ],
    )?;
    let mut fields = Map::new();
    for (from, to) in [
        ("start_date", "start_date"),
        ("end_date", "end_date"),
        ("signed", "signed"),
        ("party", "customer"),
        ("lines", "lines"),
        ("contract_total", "total"),
    ] {
        if let Some(value) = given.get(from) {
            fields.insert(to.into(), value.clone());
        }
    }
    if given.get("signed").is_some() {
        let side = json!({ "signatory": given["signatory"], "signed_on": given["signed_on"] });
        fields.insert("buyer".into(), side.clone());
        fields.insert("seller".into(), side);
    }
    if let Some(order) = given.get("linked_order") {
        known(order, &["id", "party"])?;
        let linked = json!([{ "order": order["id"], "customer": order["party"] }]);
        fields.insert("linked_orders".into(), linked);
    }
    if given.get("plan").is_some() {
        let plan = list(given, "plan");
        let plan = plan.iter().map(|amount| json!({ "amount": amount }));
        fields.insert("payment_plan".into(), plan.collect());
    }
    let mut policy = json!({});
    if let Some(required) = given.get("required") {
        policy = json!({ "contract": { "line_elements": required } });
    }
    // The shapes look at one thing each; a case without lines is not about lines.
    let about_lines = given.get("lines").is_some();
    let answer = call(
        "sales.check_contract",
        TODAY,
        policy,
        contract(fields.into()),
    )?;
    let findings: Vec<&Value> = list(&answer, "findings")
        .iter()
        .filter(|finding| finding["severity"] == "error")
        .filter(|finding| about_lines || finding["code"] != "contract_without_lines")
        .collect();
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "valid" => {
                // One unapproved amount is not what these shapes ask about.
                let others = findings
                    .iter()
                    .all(|finding| finding["code"] == "contract_approval_missing");
                others.into()
            }
            "missing" if about_lines => at_fields(&findings, "contract_element_missing", None)?,
            "missing" => findings
                .iter()
                .filter(|finding| finding["code"] == "contract_signature_incomplete")
                .filter(|finding| text(finding, "path").starts_with("buyer."))
                .map(|finding| finding["limit"].clone())
                .collect(),
            "invalid" => {
                let mut rows = Vec::new();
                for finding in &findings {
                    let reason = match text(finding, "code") {
                        "contract_quantity_not_positive" => "not_positive",
                        "contract_price_negative" => "negative",
                        _ => continue,
                    };
                    let row = at_fields(&[finding], text(finding, "code"), Some(reason))?;
                    rows.extend(row.as_array().cloned().unwrap_or_default());
                }
                rows.into()
            }
            "contract_total" => answer["total"]["amount"].clone(),
            "plan_total" => answer["plan_total"]["amount"].clone(),
            "excess" => answer["plan_excess"]["amount"].clone(),
            "error" => findings.first().map_or(Value::Null, |finding| {
                let code = text(finding, "code");
                code.strip_prefix("contract_").unwrap_or(code).into()
            }),
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

/// `lines[1].price` as line 2, field price.
fn at_fields(findings: &[&Value], code: &str, reason: Option<&str>) -> Result<Value, String> {
    let rows = findings.iter().filter(|finding| finding["code"] == code);
    rows.map(|finding| {
        let path = text(finding, "path");
        let (at, field) = path
            .strip_prefix("lines[")
            .and_then(|rest| rest.split_once("]."))
            .ok_or(format!("a path of a line: {path}"))?;
        let at: u64 = at.parse().map_err(|_| format!("a line: {path}"))?;
        let mut row = json!({ "line": at.saturating_add(1), "field": field });
        if let (Some(reason), Some(row)) = (reason, row.as_object_mut()) {
            row.insert("reason".into(), reason.into());
        }
        Ok(row)
    })
    .collect()
}

fn progress(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["contract_total", "received", "invoiced"])?;
    let money = |amount: &Value| json!({ "amount": amount, "currency": "CNY" });
    let all = |name: &str| -> Value { list(given, name).iter().map(money).collect() };
    let facts = json!({
        "contract": "contract-1", "total": money(&given["contract_total"]),
        "received": all("received"), "invoiced": all("invoiced"),
    });
    let answer = call("sales.contract_progress", TODAY, json!({}), facts)?;
    let stage = |name: &str| {
        let stages = list(&answer, "stages");
        stages.iter().find(|stage| stage["stage"] == name)
    };
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "received_percent" => stage("received").map(|stage| &stage["percent"]),
            "invoiced_percent" => stage("invoiced").map(|stage| &stage["percent"]),
            "open_to_receive" => stage("received").map(|stage| &stage["open"]["amount"]),
            "open_to_invoice" => stage("invoiced").map(|stage| &stage["open"]["amount"]),
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        };
        expect(name, expected, got.unwrap_or(&Value::Null))?;
    }
    Ok(())
}

fn order(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["lines", "ordered", "delivered", "billed"])?;
    let lines = match given.get("lines") {
        Some(lines) => lines.clone(),
        None => json!([{
            "quantity": given["ordered"], "delivered": given["delivered"], "billed": given["billed"],
        }]),
    };
    let facts = json!({ "order": "order-1", "customer": "customer-1", "lines": lines });
    let answer = call("sales.order_status", TODAY, json!({}), facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        match name.as_str() {
            "status" | "delivered_percent" | "billed_percent" => {
                expect(name, expected, &answer[name])?;
            }
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        }
    }
    Ok(())
}

fn late(given: &Value, expected: &Value) -> Result<(), String> {
    known(
        given,
        &[
            "as_of",
            "delivery_date",
            "delivered_on",
            "quantity",
            "delivered",
        ],
    )?;
    let mut line = given.as_object().cloned().unwrap_or_default();
    line.remove("as_of");
    let facts = json!({ "line": line });
    let as_of = text(given, "as_of");
    let answer = call("sales.line_delivery", as_of, json!({}), facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        match name.as_str() {
            "late" | "late_days" | "open_quantity" => expect(name, expected, &answer[name])?,
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        }
    }
    Ok(())
}
