//! Shapes of ar_aging_documents and ar_aging_buckets_and_summary.

use serde_json::{Map, Value, json};

use super::{call, decimal, expect, known, list, same, text};

const GIVEN: &[&str] = &[
    "as_of",
    "documents",
    "allocations",
    "by_instalment",
    "group_by",
    "show_future",
    "base_currency",
    "revaluations",
    "filter",
    "territories",
    "viewer",
    "aging_basis",
    "buckets",
    "summary_by",
    "ledger_balance",
    "missing_due_date",
    "as_of_dates",
];
const DOCUMENT: &[&str] = &[
    "id",
    "kind",
    "party",
    "posting_date",
    "due_date",
    "amount",
    "currency",
    "rate",
    "instalments",
    "cost_centre",
    "territory",
    "sales_shares",
    "account",
    "account_currency",
];
const BUCKETS: &[&str] = &["bounds", "upper", "lower", "labels", "by", "age_basis"];

fn money(amount: &Value, currency: &Value) -> Value {
    json!({ "amount": amount, "currency": currency.as_str().unwrap_or("CNY") })
}

fn document(given: &Value) -> Result<Value, String> {
    known(given, DOCUMENT)?;
    let instalments: Vec<Value> = list(given, "instalments")
        .iter()
        .map(|part| json!({ "due_date": part["due_date"], "amount": money(&part["amount"], &given["currency"]) }))
        .collect();
    let shares: Vec<Value> = list(given, "sales_shares")
        .iter()
        .map(|share| json!({ "person": share["sales_person"], "percent": share["percent"] }))
        .collect();
    Ok(json!({
        "document": given["id"], "kind": given["kind"], "customer": given["party"],
        "posting_date": given["posting_date"], "due_date": given["due_date"],
        "amount": money(&given["amount"], &given["currency"]), "instalments": instalments,
        "account": given["account"], "cost_centre": given["cost_centre"],
        "territory": given["territory"], "sales_shares": shares, "rate": given["rate"],
    }))
}

fn currency_of(given: &Value, id: &Value) -> Value {
    list(given, "documents")
        .iter()
        .find(|d| d["id"] == *id)
        .map_or(Value::Null, |d| d["currency"].clone())
}

fn facts(given: &Value) -> Result<Map<String, Value>, String> {
    let documents: Vec<Value> = list(given, "documents")
        .iter()
        .map(document)
        .collect::<Result<_, _>>()?;
    let allocations: Vec<Value> = list(given, "allocations")
        .iter()
        .enumerate()
        .map(|(at, a)| {
            json!({
                "allocation": format!("A{at:04}"), "credit": a["from"], "debit": a["to"],
                "amount": money(&a["amount"], &currency_of(given, &a["from"])), "date": a["date"],
                "instalment": a["instalment"],
            })
        })
        .collect();
    let mut facts = Map::new();
    facts.insert("documents".into(), documents.into());
    facts.insert("allocations".into(), allocations.into());
    Ok(facts)
}

fn strings(value: &Value) -> Value {
    match value {
        Value::Array(_) => value.clone(),
        Value::Null => json!([]),
        one => json!([one]),
    }
}

fn selection(given: &Value) -> Result<Value, String> {
    known(
        &given["filter"],
        &["party", "sales_person", "territory", "account"],
    )?;
    known(&given["viewer"], &["allowed_parties"])?;
    Ok(json!({
        "customers": strings(&given["filter"]["party"]),
        "people": strings(&given["filter"]["sales_person"]),
        "territories": strings(&given["filter"]["territory"]),
        "accounts": strings(&given["filter"]["account"]),
        "visible_customers": given["viewer"]["allowed_parties"],
    }))
}

/// The policy a case asks for. Peers without a bucket for what is not due call it by other names.
fn policy(given: &Value) -> Result<Value, String> {
    let buckets = &given["buckets"];
    known(buckets, BUCKETS)?;
    let mut aging = json!({
        "rows": if given["by_instalment"] == true { "by_instalment" } else { "by_document" },
    });
    let basis = [&given["aging_basis"], &buckets["age_basis"]];
    if let Some(basis) = basis.into_iter().find(|basis| basis.is_string()) {
        aging["clock"] = basis.clone();
    }
    match given["missing_due_date"].as_str() {
        Some("current") => aging["missing_due_date"] = json!("not_due"),
        Some(option) => aging["missing_due_date"] = json!(option),
        None => aging["missing_due_date"] = json!("posting_date"),
    }
    if let Some(labels) = buckets["labels"].as_array() {
        let bounds: Vec<Value> = labels
            .iter()
            .filter_map(|label| label.as_str()?.split_once('-')?.1.parse::<u32>().ok())
            .map(Value::from)
            .collect();
        aging["bucket_bounds"] = bounds.into();
        aging["bucket_names"] = labels.iter().skip(1).cloned().collect();
        aging["day_zero"] = json!("not_due");
    } else if buckets["bounds"].is_array() {
        aging["bucket_bounds"] = buckets["bounds"].clone();
        aging["day_zero"] = json!("first_bucket");
        let lower = buckets["lower"] == "inclusive";
        aging["bucket_bound"] = json!(if lower {
            "lower_inclusive"
        } else {
            "upper_inclusive"
        });
    }
    match buckets["by"].as_str() {
        Some("calendar_month") => {
            aging["scheme"] = json!("calendar_month");
            aging["credit_placement"] = json!("own_date");
        }
        Some(other) => return Err(format!("buckets by {other}")),
        None => {}
    }
    Ok(json!({ "aging": aging }))
}

struct View<'a> {
    given: &'a Value,
}

impl View<'_> {
    fn age_with(&self, as_of: &str, change: impl Fn(&mut Value)) -> Result<Value, String> {
        let mut facts = facts(self.given)?;
        facts.insert("selection".into(), selection(self.given)?);
        facts.insert("territories".into(), strings(&self.given["territories"]));
        if self.given["ledger_balance"].is_string() {
            let customer = &self.given["documents"][0]["party"];
            let balance = money(&self.given["ledger_balance"], &Value::Null);
            facts.insert(
                "ledger_balances".into(),
                json!([{ "customer": customer, "balance": balance }]),
            );
        }
        let mut request = json!({ "policy": policy(self.given)?, "facts": facts });
        change(&mut request);
        call(
            "finance.age",
            as_of,
            request["policy"].take(),
            request["facts"].take(),
        )
    }

    fn as_of(&self) -> &str {
        self.given["as_of"].as_str().unwrap_or("2026-01-01")
    }

    fn age(&self) -> Result<Value, String> {
        self.age_with(self.as_of(), |_| {})
    }

    fn valued(&self) -> Result<Value, String> {
        let mut facts = facts(self.given)?;
        facts.insert("base_currency".into(), self.given["base_currency"].clone());
        let revaluations: Vec<Value> = list(self.given, "revaluations")
            .iter()
            .map(|r| {
                json!({ "customer": r["party"], "currency": r["currency"], "date": r["date"], "rate": r["new_rate"] })
            })
            .collect();
        facts.insert("revaluations".into(), revaluations.into());
        call(
            "finance.value_in_base",
            self.as_of(),
            json!({}),
            facts.into(),
        )
    }

    /// The peers' names: what is not due is `current`, or in no bucket at all.
    fn bucket_name(&self, name: &Value) -> Value {
        if *name != "not_due" {
            return name.clone();
        }
        match &self.given["buckets"]["labels"][0] {
            Value::Null if self.given["buckets"]["lower"] == "inclusive" => json!("balance_only"),
            Value::Null => name.clone(),
            label => label.clone(),
        }
    }
}

fn amount(money: &Value) -> Value {
    money["amount"].clone()
}

fn sum(values: impl Iterator<Item = Value>) -> Value {
    let total = values
        .filter_map(|v| decimal(&v))
        .fold(rust_decimal::Decimal::ZERO, |a, b| a.saturating_add(b));
    json!(total.to_string())
}

fn total(aging: &Value, field: &str) -> Result<Value, String> {
    match list(aging, "totals") {
        [] => Ok(json!("0")),
        [one] => Ok(amount(&one[field])),
        _ => Err("a sum over currencies".to_owned()),
    }
}

fn check_rows(view: &View<'_>, wanted: &[Value], aging: &Value) -> Result<(), String> {
    let rows = list(aging, "rows");
    if wanted.len() != rows.len() {
        return Err(format!(
            "rows: {} expected, got {}",
            wanted.len(),
            aging["rows"]
        ));
    }
    for row in wanted {
        let found = rows.iter().find(|got| {
            got["document"] == row["document"]
                && (row["instalment"].is_null() || got["instalment"] == row["instalment"])
        });
        let got = found.ok_or_else(|| format!("no row for {row}"))?;
        for (name, value) in row.as_object().into_iter().flatten() {
            let name = if name == "party" { "customer" } else { name };
            let field = match name {
                "currency" => got["outstanding"].get("currency"),
                name => got.get(name),
            };
            let bucket = |field: &Value| view.bucket_name(field);
            let field = field.ok_or(format!("row field the answer does not have: {name}"))?;
            let field = &if name == "bucket" {
                bucket(field)
            } else {
                field.clone()
            };
            let plain = if field.is_object() {
                amount(field)
            } else {
                field.clone()
            };
            expect(name, value, &plain)?;
        }
    }
    Ok(())
}

pub(super) fn judge(case: &Value) -> Result<(), String> {
    let (given, wanted) = (&case["given"], &case["expect"]);
    known(given, GIVEN)?;
    let view = View { given };
    if wanted["error"].is_string() {
        known(wanted, &["error"])?;
        return match view.age() {
            Ok(answer) => Err(format!("an error expected, got {answer}")),
            Err(error) if error.contains(text(wanted, "error")) => Ok(()),
            Err(error) => Err(error),
        };
    }
    for (name, value) in wanted.as_object().into_iter().flatten() {
        answer(&view, name, value, wanted)?;
    }
    Ok(())
}

/// Asks the answer one question of `expect`.
fn answer(view: &View<'_>, name: &str, value: &Value, wanted: &Value) -> Result<(), String> {
    let given = view.given;
    let first_row = || -> Result<Value, String> { Ok(view.age()?["rows"][0].clone()) };
    let group = || -> Result<Value, String> {
        let aging = view.age()?;
        let of = |group: &&Value| wanted["party"].is_null() || group["customer"] == wanted["party"];
        list(&aging, "groups")
            .iter()
            .find(of)
            .cloned()
            .ok_or("no group".to_owned())
    };
    let buckets = |aging: &Value| -> Map<String, Value> {
        list(&aging["totals"][0], "buckets")
            .iter()
            .filter_map(|b| {
                Some((
                    view.bucket_name(&b["bucket"]).as_str()?.to_owned(),
                    b.clone(),
                ))
            })
            .collect()
    };
    let got = match name {
        "rows" => {
            return {
                let wanted = value.as_array().map_or(&[][..], Vec::as_slice);
                check_rows(view, wanted, &view.age()?)
            };
        }
        "total_outstanding" | "total" | "receivable" => total(&view.age()?, "outstanding")?,
        "receivable_due_today" => total(&view.age()?, "due")?,
        "groups" => {
            let aging = view.age()?;
            for wanted in value.as_array().into_iter().flatten() {
                let found = list(&aging, "groups")
                    .iter()
                    .find(|g| g["customer"] == wanted["party"]);
                let found = found.ok_or("no group")?;
                known(
                    wanted,
                    &["party", "invoiced", "paid", "credited", "outstanding"],
                )?;
                for (field, value) in wanted.as_object().into_iter().flatten() {
                    if field != "party" {
                        expect(field, value, &amount(&found[field.as_str()]))?;
                    }
                }
            }
            json!(list(&aging, "groups").len() == value.as_array().map_or(0, Vec::len))
        }
        "party" => group()?["customer"].clone(),
        "invoiced" | "paid" | "credited" | "ledger_difference" => amount(&group()?[name]),
        "advance" => amount(&group()?["unapplied_credit"]),
        "outstanding" => total(&view.age()?, "outstanding")?,
        "age_days" => first_row()?["age_days"].clone(),
        "bucket" => view.bucket_name(&first_row()?["bucket"]),
        "not_due" => amount(&buckets(&view.age()?)["not_due"]["amount"]),
        "buckets" | "by_month" | "percent" => {
            let all = buckets(&view.age()?);
            for (bucket, value) in value.as_object().into_iter().flatten() {
                let got = all
                    .get(bucket)
                    .ok_or_else(|| format!("no bucket {bucket}"))?;
                let got = if name == "percent" {
                    got["percent"].clone()
                } else {
                    amount(&got["amount"])
                };
                expect(bucket, value, &got)?;
            }
            return Ok(());
        }
        "percent_of_total" => {
            let bucket = text(wanted, "bucket").to_owned();
            buckets(&view.age()?)
                .get(&bucket)
                .map_or(Value::Null, |b| b["percent"].clone())
        }
        "by_due_date" | "by_posting_date" => {
            let clock = name.trim_start_matches("by_");
            let aging = view.age_with(view.as_of(), |r| {
                r["policy"]["aging"]["clock"] = json!(clock)
            })?;
            let row = &aging["rows"][0];
            json!({ "age_days": row["age_days"], "bucket": view.bucket_name(&row["bucket"]) })
        }
        "series" => {
            for (day, point) in list(given, "as_of_dates")
                .iter()
                .zip(value.as_array().into_iter().flatten())
            {
                let aging = view.age_with(day.as_str().unwrap_or_default(), |_| {})?;
                let row = &aging["rows"][0];
                let got = json!({
                    "as_of": day, "outstanding": total(&aging, "outstanding")?,
                    "age_days": row["age_days"], "bucket": view.bucket_name(&row["bucket"]),
                });
                expect("series", point, &got)?;
            }
            json!(list(given, "as_of_dates").len() == value.as_array().map_or(0, Vec::len))
        }
        "base_outstanding" | "base_outstanding_total" | "base_total_outstanding" | "base_total" => {
            amount(&view.valued()?["base_total"])
        }
        "account_currency_outstanding" => {
            let valued = view.valued()?;
            // A receivable kept in the base currency is posted at its rate.
            let in_base = given["documents"][0]["account_currency"] == given["base_currency"];
            let field = if in_base {
                "base_outstanding"
            } else {
                "outstanding"
            };
            sum(list(&valued, "rows").iter().map(|row| amount(&row[field])))
        }
        "currency_outstanding_total" | "currency_total_outstanding" => {
            sum(list(&view.valued()?, "rows")
                .iter()
                .map(|row| amount(&row["outstanding"])))
        }
        "revaluation_row_base" => amount(&view.valued()?["revaluations"][0]["base_difference"]),
        "base" => {
            let row = view.valued()?["rows"][0].clone();
            json!({
                "outstanding": amount(&row["base_outstanding"]), "future": amount(&row["base_future"]),
                "remaining": amount(&row["base_remaining"]),
            })
        }
        "currency" => {
            let row = first_row()?;
            json!({
                "outstanding": amount(&row["outstanding"]), "future": amount(&row["future"]),
                "remaining": amount(&row["remaining"]),
            })
        }
        "no_filter" => {
            let valued = view.valued()?;
            let rows = list(&valued, "rows");
            for wanted in value.as_array().into_iter().flatten() {
                let found = rows
                    .iter()
                    .find(|row| row["document"] == wanted["document"]);
                let row = found.ok_or("no row")?;
                let got = json!({
                    "document": row["document"], "base": amount(&row["base_outstanding"]),
                    "currency_amount": amount(&row["outstanding"]),
                    "currency": row["outstanding"]["currency"],
                });
                expect("no_filter", wanted, &got)?;
            }
            json!(rows.len() == value.as_array().map_or(0, Vec::len))
        }
        other => {
            let account = other
                .strip_prefix("filter_account_")
                .ok_or(format!("expectation {other}"))?;
            let accounts = list(given, "documents")
                .iter()
                .filter_map(|d| d["account"].as_str());
            let account = accounts
                .clone()
                .find(|known| known.replace('-', "_") == account)
                .ok_or("an account of the documents")?;
            let aging = view.age_with(view.as_of(), |r| {
                r["facts"]["selection"]["accounts"] = json!([account]);
            })?;
            list(&aging, "rows")
                .iter()
                .map(|row| row["document"].clone())
                .collect()
        }
    };
    // Lists were compared above; what is left is whether they were as long.
    let listed = matches!(name, "groups" | "series" | "no_filter");
    let fits = if listed {
        got == true
    } else {
        same(value, &got)
    };
    if fits {
        Ok(())
    } else {
        Err(format!("{name}: expected {value}, got {got}"))
    }
}
