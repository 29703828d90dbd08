//! Acceptance cases: figures of other systems' own tests, run through the wire.
//!
//! An adapter translates the shape of a case into a request and its expectations into questions to the
//! answer. It knows shapes, never cases. What it does not understand, in `given` or in `expect`, is a
//! failure and never silence.

mod aging;
mod appraisal;
mod budget;
mod classes;
mod contracts;
mod credit;
mod decisions;
mod dunning;
mod dunning_notice;
mod expense;
mod receipts;
mod satisfaction;
mod service;
mod statement;
mod statistics;
mod targets;
mod terms;

use std::str::FromStr as _;

use rust_decimal::Decimal;
use serde_json::{Map, Value, json};

/// What became of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Every expectation was met.
    Passed,
    /// What was expected and what was got.
    Failed(String),
    /// The product does not serve the shape, and why.
    Skipped(&'static str),
}

/// Runs one case.
#[must_use]
pub fn run(case: &Value) -> Outcome {
    let shape = text(case, "shape");
    let (family, number) = shape.rsplit_once('.').unwrap_or((shape, ""));
    let judged = match (family, number) {
        ("ar_aging_documents" | "ar_aging_buckets_and_summary", _) => aging::judge(case),
        ("classification_and_escalation", "01" | "02" | "03" | "04") => {
            decisions::judge(number, case)
        }
        ("account_statement_and_confirmation", _) => statement::judge(number, case),
        ("sales_targets_and_visits", _) => targets::judge(number, case),
        ("service_case_statistics", _) => statistics::judge(case),
        ("sla_due_times", "03") => service::agreed(case),
        ("contracts_and_orders", _) => contracts::judge(number, case),
        ("payment_allocation", _) => receipts::judge(number, case),
        ("credit_limit", _) => credit::judge(case),
        ("dunning", _) => dunning::judge(number, case),
        ("credit_control_levels", _) => dunning::levels(number, case),
        ("kpi_weighted_scores", _) => appraisal::judge(number, case),
        ("expense_claims_and_advances", _) => expense::judge(number, case),
        ("budget", _) => budget::judge(number, case),
        ("satisfaction", "13") => satisfaction::causes(case),
        ("satisfaction", _) => satisfaction::judge(case),
        ("payment_terms", _) => terms::judge(case),
        ("sla_due_times" | "sla_first_response", _) => service::judge(case),
        ("classification_and_escalation", _) => classes::judge(number, case),
        _ => return Outcome::Skipped("the family's clauses are not served yet"),
    };
    match judged {
        Ok(()) => Outcome::Passed,
        Err(why) => Outcome::Failed(why),
    }
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value
        .get(name)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

/// Runs an operation; an error of the wire becomes its code.
fn call(op: &str, as_of: &str, policy: Value, facts: Value) -> Result<Value, String> {
    let request = json!({ "as_of": as_of, "policy": policy, "facts": facts });
    let answer = crm_core::wire::call(op, &request.to_string());
    let mut answer: Value = serde_json::from_str(&answer).map_err(|error| error.to_string())?;
    match answer.get_mut("answer") {
        Some(answer) => Ok(answer.take()),
        None => Err(answer.to_string()),
    }
}

fn decimal(value: &Value) -> Option<Decimal> {
    match value {
        Value::String(text) => Decimal::from_str(text).ok(),
        Value::Number(number) => Decimal::from_str(&number.to_string()).ok(),
        _ => None,
    }
}

/// Equal, decimals by value.
fn same(expected: &Value, got: &Value) -> bool {
    match (expected, got) {
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .all(|(k, v)| b.get(k).is_some_and(|other| same(v, other)))
        }
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        _ => {
            expected == got
                || matches!((decimal(expected), decimal(got)), (Some(a), Some(b)) if a == b)
        }
    }
}

fn expect(name: &str, expected: &Value, got: &Value) -> Result<(), String> {
    if same(expected, got) {
        Ok(())
    } else {
        Err(format!("{name}: expected {expected}, got {got}"))
    }
}

/// Fails for a field that the adapter does not know.
fn known(value: &Value, names: &[&str]) -> Result<(), String> {
    let fields = value.as_object().into_iter().flat_map(Map::keys);
    let unknown: Vec<_> = fields
        .filter(|name| !names.contains(&name.as_str()))
        .collect();
    if unknown.is_empty() {
        Ok(())
    } else {
        Err(format!("fields the adapter does not know: {unknown:?}"))
    }
}
