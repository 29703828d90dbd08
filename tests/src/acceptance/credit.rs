//! Shapes of credit_limit.

use serde_json::{Map, Value, json};

use super::{call, expect, known, list, text};

/// The day nothing depends on.
const TODAY: &str = "2026-01-01";
const BASE: &str = "CNY";

/// Runs a case.
pub fn judge(case: &Value) -> Result<(), String> {
    let (given, expected) = (&case["given"], &case["expect"]);
    known(
        given,
        &[
            "outstanding",
            "new_amount",
            "limit",
            "customer_limit",
            "group_limit",
            "limits",
            "customer_state",
            "risk_parts",
            "included_in_total",
            "part_limits",
            "total_limit",
            "zero_limit_means",
            "amount",
            "days_overdue",
            "margin_days",
            "order",
            "limit_currency",
            "rate",
            "company_limit",
            "insured_limit",
            "company",
            "over_limit",
        ],
    )?;
    let home = given
        .get("limit_currency")
        .and_then(Value::as_str)
        .unwrap_or(BASE);
    let money = |amount: &Value| json!({ "amount": amount, "currency": home });
    let mut limits = Vec::new();
    for (name, source) in [
        ("limit", "customer"),
        ("total_limit", "customer"),
        ("customer_limit", "customer"),
        ("company_limit", "customer"),
        ("group_limit", "group"),
        ("insured_limit", "insured"),
    ] {
        if let Some(amount) = given.get(name).filter(|amount| !amount.is_null()) {
            limits.push(json!({ "source": source, "amount": money(amount) }));
        }
    }
    for row in list(given, "limits") {
        known(row, &["company", "limit"])?;
        limits.push(json!({
            "source": "customer", "legal_entity": row["company"], "amount": money(&row["limit"]),
        }));
    }
    let mut exposure = Vec::new();
    for (name, amount) in given["risk_parts"].as_object().into_iter().flatten() {
        exposure.push(json!({ "part": name, "amount": money(amount) }));
    }
    if let Some(amount) = given.get("outstanding") {
        exposure.push(json!({ "part": "unpaid", "amount": money(amount) }));
    }
    if let Some(days) = given.get("days_overdue") {
        let amount = money(&given["amount"]);
        exposure.push(json!({ "part": "unpaid", "amount": amount, "overdue_days": days }));
    }
    let mut facts = json!({
        "customer": "customer-1", "limits": limits, "exposure": exposure,
        "frozen": text(given, "customer_state") == "frozen",
        "legal_entity": given["company"],
    });
    if let Some(amount) = given.get("new_amount") {
        facts["new_order"] = money(amount);
    }
    if let Some(order) = given.get("order") {
        known(order, &["amount", "currency"])?;
        facts["new_order"] = order.clone();
        facts["new_order_rate"] = given["rate"].clone();
    }
    let mut policy = Map::new();
    for (from, to) in [
        ("included_in_total", "included_parts"),
        ("zero_limit_means", "zero_limit"),
        ("margin_days", "overdue_margin_days"),
        ("over_limit", "over_limit"),
    ] {
        if let Some(value) = given.get(from) {
            policy.insert(to.into(), value.clone());
        }
    }
    if let Some(limits) = given["part_limits"].as_object() {
        let rows = limits
            .iter()
            .map(|(part, limit)| json!({ "part": part, "limit": limit }));
        policy.insert("part_limits".into(), rows.collect());
    }
    let answer = call(
        "finance.check_credit",
        TODAY,
        json!({ "credit": policy }),
        facts,
    );
    if let Some(expected) = expected.get("error") {
        let got = match answer {
            Ok(_) => "no error".to_owned(),
            Err(error) if error.contains("\"duplicate_key\"") => {
                "duplicate_company_limit".to_owned()
            }
            Err(error) => error,
        };
        return expect("error", expected, &got.into());
    }
    let answer = answer?;
    let exceeded = !list(&answer, "exceeded").is_empty();
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "result" => answer["result"].clone(),
            "reason" => list(&answer, "findings")
                .iter()
                .find_map(|finding| text(finding, "code").strip_prefix("credit_"))
                .into(),
            "total" => answer["total"]["amount"].clone(),
            "risk_total" => answer["exposure"]["amount"].clone(),
            "headroom" => answer["headroom"]["amount"].clone(),
            "effective_limit" => answer["limit"]["amount"].clone(),
            "exceeded" if expected.is_boolean() => exceeded.into(),
            "exceeded" => answer["exceeded"].clone(),
            "exception" => exceeded.into(),
            "classified_as" => {
                let part = text(&answer["parts"][0], "part");
                part.strip_prefix("unpaid_").into()
            }
            "amount_in_limit_currency" => answer["new_order"]["amount"].clone(),
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}
