//! Deliveries of medical supplies over ten years: each line as an order and as a line of a contract.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;

use chrono::NaiveDate;
use crm_core::base::{day, exact};
use crm_core::book::PolicyBook;
use crm_core::sales::contract::{ContractRecord, check_contract};
use crm_core::sales::order::{OrderRecord, otif_rate};
use rust_decimal::Decimal;
use serde_json::json;

use crate::{Case, Outcome, equal};

pub const CASES: &[Case] = &[
    ("on time by line", on_time_by_line),
    ("lines as contracts", lines_as_contracts),
    ("dates and texts of the export", dates_and_texts),
    ("unit prices are rounded", unit_prices_are_rounded),
];

/// A day of either form of the export, or the text that stands in its place.
fn date(text: &str) -> Result<NaiveDate, &str> {
    NaiveDate::parse_from_str(text, "%d-%b-%y")
        .or_else(|_| NaiveDate::parse_from_str(text, "%m/%d/%y"))
        .map_err(|_| text)
}

fn plus(count: u32, one: bool) -> u32 {
    count.saturating_add(u32::from(one))
}

/// The rows, with their columns by name.
fn rows(folder: &Path) -> Result<Vec<csv::StringRecord>, Box<dyn Error>> {
    let mut reader = csv::Reader::from_path(folder.join("scms_deliveries_a.csv"))?;
    let rows: Result<Vec<_>, _> = reader.records().collect();
    Ok(rows?)
}

/// Columns by their place; the names carry blanks and signs.
const ID: usize = 0;
const COUNTRY: usize = 5;
const QUOTED: usize = 10;
const PO_SENT: usize = 11;
const SCHEDULED: usize = 12;
const DELIVERED: usize = 13;
const RECORDED: usize = 14;
const ITEM: usize = 18;
const DOSAGE: usize = 21;
const PER_PACK: usize = 23;
const QUANTITY: usize = 24;
const VALUE: usize = 25;
const PACK_PRICE: usize = 26;
const UNIT_PRICE: usize = 27;
const WEIGHT: usize = 30;
const FREIGHT: usize = 31;

fn on_time_by_line(folder: &Path) -> Outcome {
    let mut orders = Vec::new();
    for row in rows(folder)? {
        let day_of = |at: usize| date(&row[at]).map(|date| date.to_string());
        let order: OrderRecord = serde_json::from_value(json!({
            "order": row[ID], "customer": row[COUNTRY],
            "lines": [{
                "quantity": row[QUANTITY], "delivered": row[QUANTITY],
                "delivery_date": day_of(SCHEDULED)?, "delivered_on": day_of(DELIVERED)?,
            }],
        }))?;
        orders.push(order);
    }
    let as_of = day::parse("2015-12-31").ok_or("a day")?;
    let book = PolicyBook::standard()?;
    let policy = book.at(day::parse("2026-06-30").ok_or("a day")?)?;
    let rate = otif_rate(&policy.order, &orders, as_of)?;
    equal("lines", rate.line_count, 4582)?;
    equal("late", rate.misses.len(), 510)?;
    equal("on time", rate.on_time_count, 4072)?;
    equal("in full", rate.in_full_count, 4582)?;
    equal("unknown", (rate.unknown_count, rate.pending_count), (0, 0))?;
    // 4072 / 4582 = 0.888695...
    let percent = rate.on_time_percent.map(|percent| percent.to_string());
    equal("on time in percent", percent, Some("88.87".to_owned()))
}

fn lines_as_contracts(folder: &Path) -> Outcome {
    let book = PolicyBook::standard()?;
    let policy = book.at(day::parse("2026-06-30").ok_or("a day")?)?;
    let (mut off, mut worth_nothing, mut no_specification, mut others) =
        (0_u32, 0_u32, 0_u32, Vec::new());
    let mut value = Decimal::ZERO;
    for row in rows(folder)? {
        let written = exact::parse(&row[VALUE]).ok_or("a value")?;
        value = value.checked_add(written).ok_or("too large")?;
        // What does not apply is not there.
        let dosage = Some(&row[DOSAGE]).filter(|text| *text != "N/A");
        let contract: ContractRecord = serde_json::from_value(json!({
            "contract": row[ID], "customer": row[COUNTRY], "currency": "USD",
            "lines": [{
                "product_name": row[ITEM], "specification_model": dosage,
                "quantity": row[QUANTITY], "price": row[PACK_PRICE], "amount": row[VALUE],
                "delivery_date": date(&row[SCHEDULED]).map(|date| date.to_string())?,
            }],
        }))?;
        let check = check_contract(&policy.contract, &contract)?;
        worth_nothing = plus(
            worth_nothing,
            check.total.is_some_and(|total| total.is_zero()),
        );
        for finding in &check.findings {
            match (finding.code.as_str(), finding.path.as_str()) {
                ("contract_line_amount_off", _) => off = plus(off, true),
                ("contract_element_missing", "lines[0].specification_model") => {
                    no_specification = plus(no_specification, true);
                }
                // The export names no way of paying, no parties by their full names and codes, no kinds of
                // product and none of the usual elements; the steps of approval are in another currency.
                ("contract_element_missing", "lines[0].payment_method")
                | (
                    "contract_usual_element_missing"
                    | "contract_approval_currency"
                    | "contract_party_name_missing"
                    | "contract_party_identifier_missing"
                    | "contract_registration_unknown",
                    _,
                ) => {}
                (code, path) => others.push(format!("{} {code} {path}", &row[ID])),
            }
        }
    }
    equal("other findings", others, Vec::new())?;
    equal("quantity x pack price is not the value", off, 15)?;
    equal("lines that come to nothing", worth_nothing, 11)?;
    equal("lines without a dosage", no_specification, 887)?;
    equal("value", value.to_string(), "779179692.84".into())
}

fn dates_and_texts(folder: &Path) -> Outcome {
    let rows = rows(folder)?;
    let texts = |at: usize, wanted: &str| {
        let texts = rows.iter().filter_map(|row| date(&row[at]).err());
        texts.filter(|text| *text == wanted).count()
    };
    let days = |at: usize| rows.iter().filter(|row| date(&row[at]).is_ok()).count();
    for at in [SCHEDULED, DELIVERED, RECORDED] {
        equal("days of delivery", days(at), 4582)?;
    }
    equal("quotation not kept", texts(QUOTED, "Pre-PQ Process"), 1076)?;
    equal("quotation unknown", texts(QUOTED, "Date Not Captured"), 79)?;
    equal("quotations with a day", days(QUOTED), 3427)?;
    equal("from the store", texts(PO_SENT, "N/A - From RDC"), 2466)?;
    equal("order unknown", texts(PO_SENT, "Date Not Captured"), 48)?;
    equal("orders with a day", days(PO_SENT), 2068)?;
    // Weights and freight are amounts, a remark, or a pointer to another line.
    for (at, figures, pointers, remarks) in [(WEIGHT, 3242, 1158, 182), (FREIGHT, 3206, 1158, 218)]
    {
        let column: Vec<&str> = rows.iter().map(|row| &row[at]).collect();
        let is_figure = |text: &&&str| exact::parse(text).is_some();
        let of_figures = column.iter().filter(is_figure).count();
        let of_pointers = column
            .iter()
            .filter(|text| text.starts_with("See "))
            .count();
        let known = of_figures.saturating_add(of_pointers);
        equal("figures", of_figures, figures)?;
        equal("pointers", of_pointers, pointers)?;
        equal("remarks", column.len().saturating_sub(known), remarks)?;
    }
    let sent_late = rows.iter().filter(|row| {
        date(&row[PO_SENT])
            .ok()
            .zip(date(&row[DELIVERED]).ok())
            .is_some_and(|(sent, delivered)| sent > delivered)
    });
    equal("sent to the vendor after delivery", sent_late.count(), 0)?;
    let countries: BTreeSet<&str> = rows.iter().map(|row| &row[COUNTRY]).collect();
    equal("countries", countries.len(), 25)
}

fn unit_prices_are_rounded(folder: &Path) -> Outcome {
    let mut far = 0_u32;
    for row in rows(folder)? {
        let of = |at: usize| exact::parse(&row[at]).ok_or("a price");
        let exact_price = of(PACK_PRICE)?
            .checked_div(of(PER_PACK)?)
            .ok_or("a pack of nothing")?;
        let off = of(UNIT_PRICE)?.saturating_sub(exact_price).abs();
        far = plus(far, off > Decimal::new(5, 3));
    }
    equal("unit prices that are not the rounded pack price", far, 0)
}
