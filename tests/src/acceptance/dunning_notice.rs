//! Shapes of dunning that are about a notice over documents.

use serde_json::{Value, json};

use super::dunning::{TODAY, day_count, money};
use super::{call, decimal, expect, known, list, text};

fn document(row: &Value) -> Result<Value, String> {
    known(
        row,
        &[
            "id",
            "kind",
            "party",
            "posting_date",
            "due_date",
            "amount",
            "instalments",
        ],
    )?;
    let parts = list(row, "instalments").iter();
    let parts: Vec<Value> = parts
        .map(|part| json!({ "due_date": part["due_date"], "amount": money(&part["amount"]) }))
        .collect();
    Ok(json!({
        "document": row["id"], "kind": row["kind"], "customer": row["party"],
        "posting_date": row["posting_date"], "due_date": row["due_date"],
        "amount": money(&row["amount"]), "instalments": parts,
    }))
}

fn allocations(given: &Value) -> Result<Vec<Value>, String> {
    let rows = list(given, "allocations").iter().enumerate();
    rows.map(|(number, row)| {
        known(row, &["from", "to", "amount", "date"])?;
        Ok(json!({
            "allocation": format!("A-{number}"), "credit": row["from"], "debit": row["to"],
            "amount": money(&row["amount"]), "date": row["date"],
        }))
    })
    .collect()
}

/// What is overdue on a day, after what was settled by then.
pub(super) fn overdue(given: &Value, expected: &Value) -> Result<(), String> {
    known(given, &["as_of", "documents", "allocations"])?;
    let documents = list(given, "documents").iter().map(document);
    let facts = json!({
        "customer": "C1", "documents": documents.collect::<Result<Vec<_>, _>>()?,
        "allocations": allocations(given)?,
    });
    let answer = call(
        "finance.dunning_notice",
        text(given, "as_of"),
        json!({}),
        facts,
    )?;
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "overdue_amount" => answer["outstanding"]["amount"].clone(),
            "overdue_count" => list(&answer, "documents").len().into(),
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

/// A notice over documents; then, when money comes in, what became of it.
pub(super) fn notice(given: &Value, expected: &Value) -> Result<(), String> {
    known(
        given,
        &[
            "as_of",
            "documents",
            "level",
            "payment",
            "payments",
            "allocations",
        ],
    )?;
    let as_of = text(given, "as_of");
    let rows = list(given, "documents");
    let is_debit = |row: &&Value| matches!(text(row, "kind"), "invoice" | "debit_adjustment");
    let debits: Vec<Value> = rows
        .iter()
        .filter(is_debit)
        .map(document)
        .collect::<Result<_, _>>()?;
    let mut documents: Vec<Value> = rows.iter().map(document).collect::<Result<_, _>>()?;
    let mut policy = json!({ "minimum": [], "paid_late_interest": "left_out" });
    let mut facts = json!({ "customer": "C1", "documents": debits, "allocations": [] });
    if let Some(level) = given.get("level") {
        known(level, &["interest_rate_year_percent", "fee", "day_count"])?;
        if let Some(percent) = level.get("interest_rate_year_percent") {
            policy["interest_percent"] = percent.clone();
        }
        if let Some(days) = level.get("day_count") {
            policy["day_count"] = day_count(days)?;
        }
        if let Some(fee) = level.get("fee") {
            policy["levels"] = json!([{
                "level": 1, "mode": "net_days", "days": 1, "channel": "letter",
                "fee": { "kind": "fixed", "value": fee },
            }]);
            facts["level"] = 1.into();
        }
    }
    let policy = json!({ "dunning": policy });
    let first = call(
        "finance.dunning_notice",
        as_of,
        policy.clone(),
        facts.clone(),
    )?;
    let mut allocations = allocations(given)?;
    let mut charges = Value::Null;
    let payments = list(given, "payments").iter().chain(given.get("payment"));
    for (number, payment) in payments.enumerate() {
        known(payment, &["document", "amount", "date", "cancelled"])?;
        if payment.get("cancelled") == Some(&Value::Bool(true)) {
            continue;
        }
        let key = format!("PAY-{number}");
        documents.push(json!({
            "document": key, "kind": "payment", "customer": "C1", "posting_date": payment["date"],
            "amount": money(&payment["amount"]),
        }));
        let lines = list(&first, "lines").iter().filter(|line| {
            payment
                .get("document")
                .is_none_or(|of| *of == line["document"])
        });
        let mut open: Vec<Value> = lines
            .map(|line| json!({ "document": line["document"], "amount": line["outstanding"] }))
            .collect();
        for (name, part) in [("fee", "fee"), ("interest", "interest")] {
            open.push(json!({ "document": name, "amount": first[name], "part": part }));
        }
        let settle = json!({
            "debits": open, "strategy": "by_part",
            "credits": [{ "document": key, "amount": money(&payment["amount"]) }],
        });
        let settled = call("finance.settle_receipts", as_of, json!({}), settle)?;
        let mut sum = rust_decimal::Decimal::ZERO;
        for (at, row) in list(&settled, "allocations").iter().enumerate() {
            if matches!(text(row, "debit"), "fee" | "interest") {
                let amount = decimal(&row["amount"]["amount"]).ok_or("an amount")?;
                sum = sum.checked_add(amount).ok_or("a sum")?;
            } else {
                allocations.push(json!({
                    "allocation": format!("P-{number}-{at}"), "credit": key, "debit": row["debit"],
                    "amount": row["amount"], "date": payment["date"],
                }));
            }
        }
        charges = sum.to_string().into();
    }
    let claims = list(&first, "lines").iter();
    let claims: Vec<Value> = claims
        .map(|line| json!({ "document": line["document"], "instalment": line["instalment"] }))
        .collect();
    facts["documents"] = documents.into();
    facts["allocations"] = allocations.into();
    facts["claims"] = claims.into();
    let later = call("finance.dunning_notice", as_of, policy, facts)?;
    let line = |line: &Value| json!({ "document": line["document"], "outstanding": line["outstanding"]["amount"] });
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "outstanding" | "total_outstanding" => first["outstanding"]["amount"].clone(),
            "interest" | "fee" | "grand_total" => first[name]["amount"].clone(),
            "dunning_amount" => first["charges"]["amount"].clone(),
            "lines" => list(&first, "lines").iter().map(line).collect(),
            "open" => {
                let lines = list(&later, "lines").iter().map(line);
                lines
                    .filter(|line| {
                        decimal(&line["outstanding"]).is_some_and(|amount| !amount.is_zero())
                    })
                    .collect()
            }
            "notice_status" if later["resolved"] == true => "resolved".into(),
            "notice_status" => "unresolved".into(),
            "invoice_outstanding" => {
                let mut sum = rust_decimal::Decimal::ZERO;
                for row in list(&later, "documents") {
                    let open = decimal(&row["outstanding"]["amount"]).ok_or("an amount")?;
                    sum = sum.checked_add(open).ok_or("a sum")?;
                }
                sum.to_string().into()
            }
            "invoice_status" => later["documents"][0]["status"].clone(),
            _ if name.starts_with("instalment_") && name.ends_with("_outstanding") => {
                let number = name
                    .trim_start_matches("instalment_")
                    .trim_end_matches("_outstanding");
                let mut lines = list(&later, "lines").iter();
                let number: Option<u64> = number.parse().ok();
                let line = lines.find(|line| line["instalment"].as_u64() == number);
                line.map_or(Value::Null, |line| line["outstanding"]["amount"].clone())
            }
            "fee_and_interest_settled" => charges.clone(),
            "party_net" => later["net"]["amount"].clone(),
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

pub(super) fn converted(given: &Value, expected: &Value) -> Result<(), String> {
    known(
        given,
        &["open_amount", "currency", "dunning_currency", "rate"],
    )?;
    let amount = json!({ "amount": given["open_amount"], "currency": given["currency"] });
    let facts = json!({
        "customer": "C1", "notice_currency": given["dunning_currency"], "notice_rate": given["rate"],
        "documents": [{
            "document": "INV-1", "kind": "invoice", "customer": "C1", "posting_date": "2025-01-01",
            "due_date": "2025-01-01", "amount": amount,
        }],
    });
    let answer = call("finance.dunning_notice", TODAY, json!({}), facts)?;
    known(expected, &["amount"])?;
    expect(
        "amount",
        &expected["amount"],
        &answer["notice_total"]["amount"],
    )
}
