//! Orders and receipts on account of a trading company: totals, and the 21 open balances.

use std::error::Error;
use std::path::Path;

use crm_core::base::{Beyond, WorkingCalendar, day};
use crm_core::book::PolicyBook;
use crm_core::finance::DocumentKind;
use crm_core::review::MonthEnd;
use crm_examples::import::{
    Cancelled, Choices, Folder, Posting, Profile, allocate, detect, read_folder,
};
use rust_decimal::Decimal;

use crate::{Case, Outcome, equal};

pub const CASES: &[Case] = &[
    ("totals with cancelled orders", totals_with_cancelled_orders),
    (
        "totals without cancelled orders",
        totals_without_cancelled_orders,
    ),
    ("totals by day of shipment", totals_by_day_of_shipment),
];

fn choices(cancelled: Cancelled, posting: Posting) -> Choices {
    Choices {
        cancelled,
        posting,
        term_days: 30,
        known_since: day::parse("2025-10-31").unwrap_or_default(),
    }
}

fn sum(read: &Folder, kind: DocumentKind) -> String {
    let of_kind = read.facts.documents.iter().filter(|d| d.kind == kind);
    of_kind
        .map(|document| document.amount.amount)
        .sum::<Decimal>()
        .to_string()
}

fn receivables(folder: &Path, choices: &Choices) -> Result<(Folder, MonthEnd), Box<dyn Error>> {
    let as_of = day::parse("2005-06-30").unwrap_or_default();
    let mut read = read_folder(folder, Profile::Classicmodels, choices)?;
    let book = PolicyBook::standard()?;
    allocate(book.at(as_of)?, &mut read.facts, as_of)?;
    // Visits of 2003 lie before the calendar, so the weekday fallback is asked for by name.
    let calendar = WorkingCalendar::mainland()?.with_beyond(Beyond::Weekday);
    let review = crm_core::review::month_end(book.at(as_of)?, &calendar, &read.facts, as_of)?;
    Ok((read, review))
}

fn totals_with_cancelled_orders(folder: &Path) -> Outcome {
    equal("layout", detect(folder)?, Some(Profile::Classicmodels))?;
    let (read, review) = receivables(folder, &choices(Cancelled::Include, Posting::Ordered))?;
    equal(
        "ordered",
        sum(&read, DocumentKind::Invoice),
        "9604190.61".into(),
    )?;
    equal(
        "received",
        sum(&read, DocumentKind::Payment),
        "8853839.23".into(),
    )?;
    equal("customers", read.facts.customers.len(), 122)?;
    let total = &review.aging.totals[0];
    let unapplied = total.unapplied_credit.amount.to_string();
    equal(
        "open",
        total.outstanding.amount.to_string(),
        "750351.38".into(),
    )?;
    equal("open balances", total.customer_count, 21)?;
    equal("unapplied", unapplied, "0.00".into())?;
    // The one name of the data that was encoded twice, and nothing else.
    let findings: Vec<_> = read.files.iter().flat_map(|f| &f.findings).collect();
    let told: Vec<_> = findings
        .iter()
        .map(|f| (f.code.as_str(), f.observed.as_deref()))
        .collect();
    equal(
        "findings",
        told,
        vec![("suspicious_text", Some("GÃƒÂ¶teborg"))],
    )
}

fn totals_without_cancelled_orders(folder: &Path) -> Outcome {
    let (read, review) = receivables(folder, &choices(Cancelled::Exclude, Posting::Ordered))?;
    // 9604190.61 less 238854.18 of cancelled orders; less 8853839.23 received.
    equal(
        "ordered",
        sum(&read, DocumentKind::Invoice),
        "9365336.43".into(),
    )?;
    let total = &review.aging.totals[0];
    equal(
        "open",
        total.outstanding.amount.to_string(),
        "511497.20".into(),
    )?;
    equal(
        "left out",
        read.left_out[0].amount.to_string(),
        "238854.18".into(),
    )
}

fn totals_by_day_of_shipment(folder: &Path) -> Outcome {
    let (read, _) = receivables(folder, &choices(Cancelled::Include, Posting::Shipped))?;
    let shipped: Decimal = sum(&read, DocumentKind::Invoice).parse()?;
    let left_out: Decimal = read.left_out.iter().map(|line| line.amount).sum();
    // Fourteen orders of the data have no day of shipment.
    equal("orders left out", read.left_out[0].count, 14)?;
    let all = shipped.checked_add(left_out).unwrap_or_default();
    equal("ordered", all.to_string(), "9604190.61".into())
}
