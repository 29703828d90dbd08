//! Shapes of expense_claims_and_advances.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::{call, decimal, expect, known, list};

/// The day nothing depends on.
const TODAY: &str = "2026-01-01";

fn money(amount: &Value) -> Value {
    json!({ "amount": amount, "currency": "CNY" })
}

fn unknown(name: &str) -> String {
    format!("an expectation the adapter does not know: {name}")
}

fn ask(op: &str, facts: Value) -> Result<Value, String> {
    call(&format!("expense.{op}"), TODAY, json!({}), facts)
}

/// Runs a case.
pub fn judge(number: &str, case: &Value) -> Result<(), String> {
    let (given, expected) = (&case["given"], &case["expect"]);
    match number {
        "03" => totals(given, expected),
        "06" | "07" => advance(given, expected),
        "08" => pending(given, expected),
        "09" => approval(given, expected),
        _ => amounts(given, expected),
    }
}

/// The code of the first error, under the name that these sources have for it.
fn refusal(answer: &Value, names: &[(&str, &str)]) -> Value {
    let findings = list(answer, "findings").iter();
    let mut errors = findings.filter(|finding| finding["severity"] == "error");
    let found = errors.find_map(|finding| {
        let mut names = names.iter();
        names
            .find(|(code, _)| finding["code"] == *code)
            .map(|(_, name)| *name)
    });
    found.into()
}

fn amounts(given: &Value, expected: &Value) -> Result<(), String> {
    known(
        given,
        &[
            "claimed",
            "sanctioned",
            "tax_percent",
            "advance_used",
            "advance_paid",
            "advance_claimed",
            "reimbursed",
            "approval",
        ],
    )?;
    let mut facts = json!({
        "claim": "claim-1", "sanctioned": money(&given["sanctioned"]),
        "claimed": money(given.get("claimed").unwrap_or(&given["sanctioned"])),
    });
    for name in [
        "advance_used",
        "advance_paid",
        "advance_claimed",
        "reimbursed",
    ] {
        if let Some(amount) = given.get(name) {
            facts[name] = money(amount);
        }
    }
    for name in ["tax_percent", "approval"] {
        if let Some(value) = given.get(name) {
            facts[name] = value.clone();
        }
    }
    let answer = ask("claim_amounts", facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "sanctioned"
            | "tax"
            | "total"
            | "payable_after_advance"
            | "reimbursed"
            | "outstanding" => answer[name]["amount"].clone(),
            "status" => answer["status"].clone(),
            "error" => refusal(
                &answer,
                &[
                    (
                        "claim_sanctioned_over_claimed",
                        "sanctioned_exceeds_claimed",
                    ),
                    ("claim_advance_over_unclaimed", "advance_exceeds_unclaimed"),
                ],
            ),
            _ => return Err(unknown(name)),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

fn totals(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["project", "claims", "cancel_later"])?;
    let claims = list(given, "claims");
    let total = |count: usize, cancelled: &Value| -> Result<Value, String> {
        let rows = claims.iter().take(count).map(|row| {
            json!({
                "claim": row["id"], "group": given["project"], "sanctioned": money(&row["sanctioned"]),
                "cancelled": row["id"] == *cancelled,
            })
        });
        let rows: Vec<Value> = rows.collect();
        let answer = ask("sum_claims", json!({ "claims": rows }))?;
        Ok(answer["totals"][0]["total"]["amount"].clone())
    };
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "total_after_first" => total(1, &Value::Null)?,
            "total_after_second" => total(2, &Value::Null)?,
            "total_after_third" => total(3, &Value::Null)?,
            "total_after_cancel" => total(claims.len(), &given["cancel_later"])?,
            _ => return Err(unknown(name)),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

fn advance(given: &Value, expected: &Value) -> Result<(), String> {
    known(
        given,
        &["advance", "paid", "claimed", "returned", "payments"],
    )?;
    let payments = match given.get("paid") {
        Some(paid) => vec![money(paid)],
        None => list(given, "payments").iter().map(money).collect(),
    };
    let mut facts = json!({
        "advance": "advance-1", "amount": money(&given["advance"]), "payments": payments,
    });
    for name in ["claimed", "returned"] {
        if let Some(amount) = given.get(name) {
            facts[name] = money(amount);
        }
    }
    let answer = ask("advance_status", facts)?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "paid" | "claimed" | "returned" | "open" => answer[name]["amount"].clone(),
            // The source has no word of its own for an advance that is paid in part.
            "status" if answer["status"] == "partly_paid" && expected == "unpaid" => {
                expected.clone()
            }
            "status" => answer["status"].clone(),
            "pending" => answer["pending"]["amount"].clone(),
            "error" => refusal(
                &answer,
                &[
                    ("advance_over_paid", "advance_over_payment"),
                    ("advance_over_settled", "settled_exceeds_paid"),
                ],
            ),
            _ => return Err(unknown(name)),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

fn pending(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["advances"])?;
    let mut sums = Vec::new();
    let mut sum = Decimal::ZERO;
    for row in list(given, "advances") {
        known(row, &["amount", "paid"])?;
        let facts = json!({
            "advance": "advance", "amount": money(&row["amount"]), "payments": [money(&row["paid"])],
        });
        let answer = ask("advance_status", facts)?;
        let pending = decimal(&answer["pending"]["amount"]).ok_or("an amount")?;
        sum = sum.checked_add(pending).ok_or("a sum")?;
        sums.push(sum);
    }
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let at = match name.as_str() {
            "pending_after_first" => 0,
            "pending_after_second" => 1,
            "pending_after_third" => 2,
            "pending_after_last" => sums.len().saturating_sub(1),
            _ => return Err(unknown(name)),
        };
        let got = sums.get(at).map(ToString::to_string);
        expect(name, expected, &got.into())?;
    }
    Ok(())
}

fn approval(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["claimant", "approver"])?;
    let facts = json!({
        "claim": "claim-1", "claimant": given["claimant"], "approver": given["approver"],
        "submitted_on": TODAY,
        "lines": [{ "kind": "transport", "date": TODAY, "amount": money(&json!("1.00")) }],
    });
    let answer = ask("check_claim", facts)?;
    known(expected, &["error"])?;
    let got = refusal(&answer, &[("claim_self_approval", "self_approval")]);
    if expected.get("error").is_none() {
        return Err("an expectation about the error".into());
    }
    expect("error", &expected["error"], &got)
}
