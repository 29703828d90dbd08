//! Shapes of payment_terms.

use serde_json::{Map, Value, json};

use super::{call, expect, known, list, text};

/// The day nothing depends on: terms count from their own days.
const TODAY: &str = "2026-01-01";
const BASE: &str = "CNY";

/// Runs a case.
pub fn judge(case: &Value) -> Result<(), String> {
    let (given, expected) = (&case["given"], &case["expect"]);
    known(
        given,
        &[
            "acceptance_date",
            "base",
            "cash_rounding",
            "contract_date",
            "currency",
            "delivery_date",
            "discount_days",
            "discount_percent",
            "days",
            "invoice_date",
            "last_line",
            "lines",
            "net",
            "rate_to_base",
            "rounding",
            "rule",
            "tax",
            "total",
            "warranty_end",
            "zero_total",
        ],
    )?;
    if !matches!(text(given, "last_line"), "" | "takes_the_rest") {
        return Err("an option the adapter does not know".into());
    }
    let rounding = match text(given, "rounding") {
        "" => "half_up",
        option => option
            .strip_suffix("_0.01")
            .ok_or("a rounding the adapter does not know")?,
    };
    let currency = given
        .get("currency")
        .and_then(Value::as_str)
        .unwrap_or(BASE);
    let money = |amount: &Value| json!({ "amount": amount, "currency": currency });
    let mut facts = Map::new();
    let total = match (given.get("total"), given.get("net"), given.get("tax")) {
        (Some(total), ..) => total.clone(),
        (None, Some(net), Some(tax)) => sum(net, tax)?,
        _ => json!("100.00"),
    };
    facts.insert("total".into(), money(&total));
    if let Some(tax) = given.get("tax") {
        facts.insert("tax".into(), money(tax));
    }
    for name in [
        "invoice_date",
        "contract_date",
        "delivery_date",
        "acceptance_date",
        "warranty_end",
        "rate_to_base",
    ] {
        if let Some(value) = given.get(name) {
            facts.insert(name.into(), value.clone());
        }
    }
    if given.get("rate_to_base").is_some() {
        facts.insert("base_currency".into(), BASE.into());
    }
    let mut lines = list(given, "lines")
        .iter()
        .map(line)
        .collect::<Result<Vec<_>, _>>()?;
    if let Some(rule) = given.get("rule") {
        lines.push(rule_line(rule)?);
    } else if let Some(days) = given.get("days") {
        lines.push(json!({ "part": "remainder", "days": days }));
    }
    facts.insert("lines".into(), lines.into());
    if let Some(percent) = given.get("discount_percent") {
        let days = given.get("discount_days").cloned().unwrap_or(json!(0));
        let base = given.get("base").cloned().unwrap_or(json!("tax_included"));
        facts.insert(
            "early_discount".into(),
            json!({ "percent": percent, "days": days, "base": base }),
        );
    }
    let mut policy = Map::new();
    policy.insert("rounding".into(), rounding.into());
    if let Some(cash) = given.get("cash_rounding") {
        facts.insert("cash_step".into(), cash["step"].clone());
        policy.insert("cash_rounding".into(), cash["mode"].clone());
    }
    if let Some(option) = given.get("zero_total") {
        policy.insert("zero_total".into(), option.clone());
    }
    let answer = call(
        "finance.payment_schedule",
        TODAY,
        json!({ "terms": policy }),
        facts.into(),
    )?;
    compare(expected, &answer, &total)
}

fn compare(expected: &Value, answer: &Value, total: &Value) -> Result<(), String> {
    let parts = list(answer, "instalments");
    let refused = list(answer, "findings");
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "due_date" => parts
                .last()
                .map_or(Value::Null, |part| part["due_date"].clone()),
            "due_dates" => parts.iter().map(|part| part["due_date"].clone()).collect(),
            "instalments" => {
                let names = expected[0].as_object().ok_or("an instalment")?;
                parts
                    .iter()
                    .map(|part| {
                        let mut row = Map::new();
                        for name in names.keys() {
                            let value = match name.as_str() {
                                "due_date" => &part["due_date"],
                                "amount" => &part["amount"]["amount"],
                                "base" => &part["base_amount"]["amount"],
                                _ => {
                                    return Err(format!(
                                        "an expectation the adapter does not know: {name}"
                                    ));
                                }
                            };
                            row.insert(name.clone(), value.clone());
                        }
                        Ok(Value::from(row))
                    })
                    .collect::<Result<Vec<_>, _>>()?
                    .into()
            }
            "error" => match refused.first().map(|finding| text(finding, "code")) {
                Some("terms_percent_off_total") if parts.is_empty() => json!("percent_sum_not_100"),
                _ => Value::Null,
            },
            "valid" => refused.is_empty().into(),
            "percent_sum" => answer["percent_sum"].clone(),
            "total" => total.clone(),
            "base_total" => answer["base_total"]["amount"].clone(),
            "amount_if_paid_early" => answer["early_amount"]["amount"].clone(),
            "base_if_paid_early" => answer["early_base_amount"]["amount"].clone(),
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

fn sum(a: &Value, b: &Value) -> Result<Value, String> {
    let sum = super::decimal(a)
        .zip(super::decimal(b))
        .and_then(|(a, b)| a.checked_add(b));
    sum.map(|sum| sum.to_string().into())
        .ok_or("a total".into())
}

fn line(row: &Value) -> Result<Value, String> {
    known(
        row,
        &[
            "percent",
            "percent_of_total",
            "percent_of_remainder",
            "fixed",
            "remainder",
            "anchor",
            "months",
            "days",
            "day",
        ],
    )?;
    let mut line = Map::new();
    for (from, to, part) in [
        ("percent", "percent", "percent_of_total"),
        ("percent_of_total", "percent", "percent_of_total"),
        ("percent_of_remainder", "percent", "percent_of_remainder"),
        ("fixed", "amount", "fixed"),
    ] {
        if let Some(value) = row.get(from) {
            line.insert(to.into(), value.clone());
            line.insert("part".into(), part.into());
        }
    }
    if row.get("remainder").is_some() {
        line.insert("part".into(), "remainder".into());
    }
    for (from, to) in [
        ("anchor", "anchor"),
        ("months", "months"),
        ("days", "days"),
        ("day", "day_of_month"),
    ] {
        if let Some(value) = row.get(from) {
            line.insert(to.into(), value.clone());
        }
    }
    Ok(line.into())
}

/// A rule for the whole amount.
fn rule_line(rule: &Value) -> Result<Value, String> {
    known(rule, &["kind", "days", "day", "months", "day_zero_means"])?;
    let (days, day, months) = (&rule["days"], &rule["day"], &rule["months"]);
    let due = match text(rule, "kind") {
        "days_after_invoice" => json!({ "days": days }),
        "days_after_month_end" => json!({ "rule": "month_end_days", "days": days }),
        "day_of_next_month" => json!({ "months": 1, "day_of_month": day }),
        "last_day_of_invoice_month" => json!({ "rule": "month_end_days" }),
        "days_then_day_of_month" => {
            json!({ "rule": "days_then_day", "days": days, "day_of_month": day })
        }
        "days_then_day_of_following_month" if *day == json!(0) => {
            if text(rule, "day_zero_means") != "last_day_of_month" {
                return Err("a meaning of day 0 that the adapter does not know".into());
            }
            json!({ "rule": "days_then_month_end", "days": days })
        }
        "days_then_day_of_following_month" => {
            json!({ "rule": "days_then_day_of_following_month", "days": days, "day_of_month": day })
        }
        "days_after_end_of_following_month" => {
            let days = if days.is_null() { &json!(0) } else { days };
            json!({ "rule": "month_end_days", "months": months, "days": days })
        }
        kind => return Err(format!("a rule the adapter does not know: {kind}")),
    };
    let mut line = due.as_object().cloned().unwrap_or_default();
    line.insert("part".into(), "remainder".into());
    Ok(line.into())
}
