//! Shapes of budget.

use rust_decimal::Decimal;
use serde_json::{Map, Value, json};

use super::{call, decimal, expect, known, list, text};

/// The day nothing depends on.
const TODAY: &str = "2026-01-01";
const BASE: &str = "CNY";

fn money(amount: &Value) -> Value {
    json!({ "amount": amount, "currency": BASE })
}

fn unknown(name: &str) -> String {
    format!("an expectation the adapter does not know: {name}")
}

/// Runs a case.
pub fn judge(number: &str, case: &Value) -> Result<(), String> {
    let (given, expected) = (&case["given"], &case["expect"]);
    match number {
        "07" | "08" | "09" | "10" | "11" | "12" | "14" => plan(given, expected),
        "13" => relief(given, expected),
        _ => spend(given, expected),
    }
}

fn policy(given: &Value) -> Result<Value, String> {
    let actions = &given["actions"];
    known(actions, &["month", "accumulated_month", "year"])?;
    let mut policy = json!({ "month_action": "ignore", "accumulated_action": "ignore", "year_action": "ignore" });
    for (from, to) in [
        ("month", "month_action"),
        ("accumulated_month", "accumulated_action"),
        ("year", "year_action"),
    ] {
        if let Some(action) = actions.get(from) {
            policy[to] = action.clone();
        }
    }
    if let Some(role) = given.get("exception_role") {
        policy["exception_duties"] = json!([role]);
    }
    if let Some(relief) = given.get("relief_over_budget") {
        // What the source refuses, it refuses because the reduction is checked like spending.
        policy["relief_over_budget"] = match relief.as_str() {
            Some("refused" | "checked") => "checked".into(),
            Some("allowed") => "allowed".into(),
            _ => return Err(format!("an option the adapter does not know: {relief}")),
        };
    }
    Ok(json!({ "budget": policy }))
}

fn facts(given: &Value, amount: Value) -> Result<Value, String> {
    let budget = &given["budget"];
    known(budget, &["year", "amount", "distribution", "unit"])?;
    if !matches!(text(budget, "distribution"), "" | "equal_monthly") {
        return Err("a distribution the adapter does not know".into());
    }
    let holder = budget.get("unit").and_then(Value::as_str).unwrap_or("unit");
    let mut units = Vec::new();
    for row in list(given, "units") {
        known(row, &["name", "parent"])?;
        let own = (row["name"] == holder).then(|| money(&budget["amount"]));
        units.push(json!({ "unit": row["name"], "parent": row["parent"], "year_budget": own }));
    }
    if units.is_empty() {
        units.push(json!({ "unit": holder, "year_budget": money(&budget["amount"]) }));
    }
    let unit = given["expense"]
        .get("unit")
        .cloned()
        .unwrap_or(json!(holder));
    let mut facts = json!({
        "units": units, "unit": unit, "month": given["month"], "amount": amount,
        "approver_duties": given.get("user_roles").cloned().unwrap_or(json!([])),
    });
    for name in ["actual", "committed"] {
        if let Some(amount) = given.get(name) {
            facts[name] = money(amount);
        }
    }
    if let Some(kind) = given.get("kind") {
        facts["kind"] = kind.clone();
    }
    Ok(facts)
}

fn compare(expected: &Value, answer: &Value) -> Result<(), String> {
    let limit = |scope: &str| {
        let limits = list(answer, "limits").iter();
        let mut limits = limits.filter(|limit| limit["scope"] == scope);
        limits
            .next()
            .map_or(Value::Null, |limit| limit["limit"]["amount"].clone())
    };
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "result" | "overridden" | "breached" | "unit_checked" => answer[name].clone(),
            "accumulated_limit" => limit("accumulated_month"),
            "year_limit" => limit("year"),
            "total_after" | "total_after_cancel" => answer["total_after"]["amount"].clone(),
            "amount_in_budget_currency" => answer["amount"]["amount"].clone(),
            "total_before" => continue,
            _ => return Err(unknown(name)),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

fn spend(given: &Value, expected: &Value) -> Result<(), String> {
    known(
        given,
        &[
            "budget",
            "actions",
            "month",
            "actual",
            "committed",
            "new_expense",
            "kind",
            "user_roles",
            "exception_role",
            "new_commitment",
            "units",
            "expense",
            "relief_over_budget",
        ],
    )?;
    let mut rate = None;
    let amount = if let Some(amount) = given.get("new_expense") {
        money(amount)
    } else if let Some(commitment) = given.get("new_commitment") {
        known(commitment, &["amount", "currency", "rate"])?;
        rate = commitment.get("rate");
        json!({ "amount": commitment["amount"], "currency": commitment["currency"] })
    } else {
        known(&given["expense"], &["unit", "amount"])?;
        money(&given["expense"]["amount"])
    };
    let mut facts = facts(given, amount)?;
    if let Some(rate) = rate {
        facts["rate"] = rate.clone();
        facts["kind"] = "commitment".into();
    }
    let answer = call("expense.check_budget", TODAY, policy(given)?, facts)?;
    compare(expected, &answer)
}

fn relief(given: &Value, expected: &Value) -> Result<(), String> {
    known(
        given,
        &[
            "budget",
            "month",
            "actual_entries",
            "actions",
            "cancel_one",
            "relief_over_budget",
        ],
    )?;
    let entries: Option<Vec<Decimal>> = list(given, "actual_entries").iter().map(decimal).collect();
    let entries = entries.ok_or("amounts")?;
    let mut sum = entries.iter();
    let sum = sum
        .try_fold(Decimal::ZERO, |sum, entry| sum.checked_add(*entry))
        .ok_or("a sum")?;
    let cancelled = entries
        .last()
        .copied()
        .filter(|_| given["cancel_one"] == true);
    let back = Decimal::ZERO
        .checked_sub(cancelled.unwrap_or_default())
        .ok_or("an amount")?;
    let mut facts = facts(given, money(&json!(back.to_string())))?;
    facts["actual"] = money(&json!(sum.to_string()));
    let answer = call("expense.check_budget", TODAY, policy(given)?, facts)?;
    if let Some(before) = expected.get("total_before") {
        expect("total_before", before, &json!(sum.to_string()))?;
    }
    compare(expected, &answer)
}

/// A budget for one year.
fn of_years(amount: &Value, from: i32, to: i32) -> Value {
    json!({ "unit": "unit", "from_year": from, "to_year": to, "amount": money(amount) })
}

fn year(value: &Value) -> Result<i32, String> {
    let text = value.as_str().ok_or("a year")?;
    text.parse().map_err(|_| format!("a year: {text}"))
}

fn keyed(row: &Value) -> Result<Value, String> {
    known(row, &["unit", "account", "year", "amount"])?;
    let mut budget = of_years(&row["amount"], year(&row["year"])?, year(&row["year"])?);
    budget["unit"] = row["unit"].clone();
    budget["account"] = row["account"].clone();
    Ok(budget)
}

fn plan(given: &Value, expected: &Value) -> Result<(), String> {
    known(
        given,
        &[
            "amount",
            "distribution",
            "months",
            "periods",
            "existing",
            "new",
            "from_year",
            "to_year",
            "revise",
            "rounding",
            "remainder",
        ],
    )?;
    let mut policy = Map::new();
    match (text(given, "rounding"), text(given, "remainder")) {
        ("", "") => {}
        ("half_up_0.01" | "", "last_month") => {
            policy.insert("split_rule".into(), "last_line_rounded".into());
        }
        ("down_0.01", "last_month") => {
            policy.insert("split_rule".into(), "last_line".into());
        }
        ("half_up_0.01" | "", "largest_remainder") => {
            policy.insert("split_rule".into(), "largest_remainder".into());
        }
        _ => return Err("a way to split that the adapter does not know".into()),
    }
    let amount = given.get("amount").cloned().unwrap_or(json!("0.00"));
    let mut facts = json!({ "budget": of_years(&amount, 2025, 2025) });
    if given.get("from_year").is_some() {
        let (from, to) = (year(&given["from_year"])?, year(&given["to_year"])?);
        facts["budget"] = of_years(&amount, from, to);
    }
    match text(given, "distribution") {
        "" | "equal_monthly" | "manual" => {}
        "equal_quarterly" => facts["budget"]["part_count"] = 4.into(),
        "equal_half_yearly" => facts["budget"]["part_count"] = 2.into(),
        "yearly" => facts["budget"]["part_count"] = 1.into(),
        other => return Err(format!("a distribution the adapter does not know: {other}")),
    }
    let mut periods: Vec<Value> = list(given, "months")
        .iter()
        .map(|amount| json!({ "amount": money(amount) }))
        .collect();
    for row in list(given, "periods") {
        known(row, &["start", "end", "amount"])?;
        periods.push(json!({
            "first_day": row["start"], "last_day": row["end"], "amount": money(&row["amount"]),
        }));
    }
    facts["budget"]["periods"] = periods.into();
    if let Some(new) = given.get("new") {
        facts["budget"] = keyed(new)?;
        facts["existing"] = json!([keyed(&given["existing"])?]);
    }
    if given["revise"] == true {
        facts["existing"] = json!([facts["budget"].clone()]);
        facts["revises"] = true.into();
    }
    let answer = call(
        "expense.plan_budget",
        TODAY,
        json!({ "budget": policy }),
        facts.clone(),
    )?;
    let codes: Vec<&str> = list(&answer, "findings")
        .iter()
        .map(|f| text(f, "code"))
        .collect();
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "months" | "parts" | "quarters" => list(&answer, "periods")
                .iter()
                .map(|period| period["amount"]["amount"].clone())
                .collect(),
            "percents" => list(&answer, "periods")
                .iter()
                .map(|period| period["percent"].clone())
                .collect(),
            "total" | "distribution_total" | "new_distribution_total" => {
                answer["period_total"]["amount"].clone()
            }
            "new_amount" => facts["budget"]["amount"]["amount"].clone(),
            "valid" => answer["valid"].clone(),
            "old_state" if answer["replaced_count"] == 1 && answer["valid"] == true => {
                "cancelled".into()
            }
            "old_state" => "in_force".into(),
            "error" => match codes.as_slice() {
                ["budget_periods_off_total"] => "distribution_total_mismatch".into(),
                ["budget_duplicate"] => "duplicate_budget".into(),
                ["budget_years_reversed"] => "year_range_reversed".into(),
                ["budget_periods_overlap"] => "periods_overlap".into(),
                [] => Value::Null,
                _ => json!(codes),
            },
            _ => return Err(unknown(name)),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}
