//! Shapes of sales_targets_and_visits.

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
        "05" => spread(given, expected),
        "06" => attained(given, expected),
        "07" => cover(given, expected),
        "09" => series(given, expected),
        "10" | "11" => standing(given, expected),
        _ => credit(given, expected),
    }
}

fn credit(given: &Value, expected: &Value) -> Result<(), String> {
    known(
        given,
        &[
            "target_quantity",
            "target_amount",
            "orders",
            "person",
            "shares",
            "invoices",
        ],
    )?;
    let person = given.get("person").cloned().unwrap_or(json!("SP1"));
    let target = given.get("target_quantity").or(given.get("target_amount"));
    let mut sales = Vec::new();
    for (at, order) in list(given, "orders").iter().enumerate() {
        known(order, &["quantity", "amount", "shares"])?;
        let value = order.get("quantity").or(order.get("amount"));
        sales.push(
            json!({ "sale": format!("order-{at}"), "value": value, "shares": order["shares"] }),
        );
    }
    for invoice in list(given, "invoices") {
        known(invoice, &["id", "amount", "share", "collected"])?;
        let share = super::decimal(&invoice["share"]).ok_or("a share")?;
        let rest = rust_decimal::Decimal::ONE_HUNDRED
            .checked_sub(share)
            .ok_or("a share")?;
        sales.push(json!({
            "sale": invoice["id"], "value": invoice["amount"], "collected": invoice["collected"],
            "shares": [
                { "person": person, "percent": invoice["share"] },
                { "person": "the others", "percent": rest.to_string() },
            ],
        }));
    }
    if given.get("shares").is_some() {
        let shares = list(given, "shares").iter().enumerate();
        let shares: Vec<Value> = shares
            .map(|(at, percent)| json!({ "person": format!("P{at}"), "percent": percent }))
            .collect();
        sales.push(json!({ "sale": "sale", "value": "1", "shares": shares }));
    }
    let facts = json!({ "person": person, "sales": sales, "target": target });
    let answer = call("sales.sales_credit", TODAY, json!({}), facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "achieved" | "variance" => answer[name].clone(),
            "billed_share" => answer["achieved"].clone(),
            "collected_share" => answer["collected"].clone(),
            "error" => match answer["findings"][0]["code"].as_str() {
                Some("sale_shares_off") => "shares_do_not_sum_to_100".into(),
                _ => "no error".into(),
            },
            "sum" => answer["problems"][0]["share_sum"].clone(),
            _ => return Err(unknown(name)),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

fn spread(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["year_target", "percents"])?;
    let parts = list(given, "percents").iter().enumerate();
    let parts: Vec<Value> = parts
        .map(|(at, weight)| json!({ "part": format!("{:02}", at.saturating_add(1)), "weight": weight }))
        .collect();
    let facts = json!({
        "target": money(&given["year_target"]), "parts": parts, "weights_are_percent": true,
    });
    let answer = call("sales.spread_target", TODAY, json!({}), facts)?;
    let months: Vec<Value> = list(&answer, "parts")
        .iter()
        .map(|part| part["target"]["amount"].clone())
        .collect();
    let sum = |count: usize| -> Result<Value, String> {
        let mut amounts = months.iter().take(count).map(super::decimal);
        let sum = amounts.try_fold(rust_decimal::Decimal::ZERO, |sum, amount| {
            sum.checked_add(amount?)
        });
        Ok(sum.ok_or("a sum")?.to_string().into())
    };
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "months" => months.clone().into(),
            "q1" => sum(3)?,
            "total" => sum(12)?,
            "error" => match answer["findings"][0]["code"].as_str() {
                Some("target_weights_off") => "percents_do_not_sum_to_100".into(),
                _ => "no error".into(),
            },
            _ => return Err(unknown(name)),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

fn attained(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["targets", "actuals"])?;
    let (targets, actuals) = (list(given, "targets"), list(given, "actuals"));
    if targets.len() != actuals.len() || targets.len() > 12 {
        return Err("as many actuals as targets, a month each, are needed".to_owned());
    }
    let rows = targets.iter().zip(actuals).zip(1_u32..);
    let periods: Vec<Value> = rows
        .map(|((target, actual), month)| {
            json!({
                "first_day": format!("2025-{month:02}-01"), "last_day": format!("2025-{month:02}-28"),
                "target": money(target), "actual": money(actual),
            })
        })
        .collect();
    let facts = json!({ "subject": "person:P1", "periods": periods });
    let answer = call("sales.target_attainment", TODAY, json!({}), facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "month_percent" => list(&answer, "period_percents")
                .iter()
                .map(|period| period["percent"].clone())
                .collect(),
            "quarter_target" => answer["target"]["amount"].clone(),
            "quarter_actual" => answer["actual"]["amount"].clone(),
            "quarter_percent" => answer["percent"].clone(),
            _ => return Err(unknown(name)),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

fn cover(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["department_target", "personal"])?;
    let personal = list(given, "personal").iter().enumerate();
    let personal: Vec<Value> = personal
        .map(|(at, target)| json!({ "person": format!("P{at}"), "target": money(target) }))
        .collect();
    let facts = json!({
        "department": "D1", "target": money(&given["department_target"]), "personal": personal,
    });
    let answer = call("sales.cover_target", TODAY, json!({}), facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "covered" => answer["covered"].clone(),
            "gap" => answer["gap"]["amount"].clone(),
            _ => return Err(unknown(name)),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

fn series(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["start", "period_days", "visits"])?;
    let facts = json!({
        "start": given["start"], "period_days": given["period_days"], "count": given["visits"],
    });
    let answer = call("customer.visit_series", TODAY, json!({}), facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "dates" | "end" => &answer[name],
            _ => return Err(unknown(name)),
        };
        expect(name, expected, got)?;
    }
    Ok(())
}

fn standing(given: &Value, expected: &Value) -> Result<(), String> {
    known(
        given,
        &["as_of", "cadence_days", "customer_class", "last_visit"],
    )?;
    let rows: Vec<Value> = given["cadence_days"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(class, days)| json!({ "class": class, "days": days }))
        .collect();
    let mut policy = Map::new();
    policy.insert("max_gap_days".into(), rows.into());
    let facts = json!({
        "customer": "C1", "class_name": given["customer_class"], "last_visit": given["last_visit"],
    });
    let policy = json!({ "visit": policy });
    let answer = call(
        "customer.visit_standing",
        text(given, "as_of"),
        policy,
        facts,
    )?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        match name.as_str() {
            "next_due" | "overdue" | "overdue_days" | "reason" => {
                expect(name, expected, &answer[name])?;
            }
            _ => return Err(unknown(name)),
        }
    }
    Ok(())
}
