//! The import on real data with its check totals. The data is found through `CRM_SHARED`; without it
//! every case counts as skipped, and the last line counts.
#![allow(
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test that indexes wrongly fails, and a skipped one says so"
)]

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crm_core::base::{Beyond, WorkingCalendar, day};
use crm_core::book::PolicyBook;
use crm_core::finance::DocumentKind;
use crm_core::review::MonthEnd;
use crm_examples::import::{
    Cancelled, Choices, Folder, Posting, Profile, allocate, detect, read_folder,
};
use rust_decimal::Decimal;

type Outcome = Result<(), Box<dyn Error>>;

/// Fails with both sides; a case that panics would end the others.
fn equal<T: PartialEq + std::fmt::Debug>(what: &str, got: T, expected: T) -> Outcome {
    if got == expected {
        return Ok(());
    }
    Err(format!("{what}: {expected:?} expected, got {got:?}").into())
}

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

fn hospitals_keep_their_codes_and_campuses(folder: &Path) -> Outcome {
    equal("layout", detect(folder)?, Some(Profile::TwNhi))?;
    let choices = choices(Cancelled::Exclude, Posting::Ordered);
    let read = read_folder(folder, Profile::TwNhi, &choices)?;
    // 454 rows; three repeat code, name and campus of the row before and are kept aside.
    let file = &read.files[0];
    equal("rows", (file.good_count, file.rejected_count), (451, 3))?;
    let told: Vec<_> = file
        .findings
        .iter()
        .map(|f| (f.code.as_str(), f.path.as_str()))
        .collect();
    let expected = ["row 61", "row 443", "row 449"].map(|row| ("duplicate_row", row));
    equal("findings", told, expected.to_vec())?;
    let tier = |name: &str| {
        let grades = read.facts.customers.iter().map(|c| c.grade.as_deref());
        grades.filter(|grade| *grade == Some(name)).count()
    };
    let tiers = (tier("醫學中心"), tier("區域醫院"), tier("地區醫院"));
    equal("tiers", tiers, (29, 87, 335))?;
    let known = read
        .facts
        .customers
        .iter()
        .any(|c| c.customer.as_str() == "0401180014");
    equal("a code with its zero", known, true)
}

type Case = (&'static str, &'static str, fn(&Path) -> Outcome);

const CASES: [Case; 4] = [
    (
        "totals with cancelled orders",
        "classicmodels_ar",
        totals_with_cancelled_orders,
    ),
    (
        "totals without cancelled orders",
        "classicmodels_ar",
        totals_without_cancelled_orders,
    ),
    (
        "totals by day of shipment",
        "classicmodels_ar",
        totals_by_day_of_shipment,
    ),
    (
        "hospitals keep codes and campuses",
        "tw_nhi_hospitals",
        hospitals_keep_their_codes_and_campuses,
    ),
];

fn main() -> ExitCode {
    let (mut passed, mut failed, mut skipped) = (0_u32, 0_u32, 0_u32);
    for (name, data, case) in CASES {
        let shared = std::env::var_os("CRM_SHARED").map(PathBuf::from);
        let folder = shared.map(|shared| shared.join("data").join(data));
        let Some(folder) = folder.filter(|folder| folder.is_dir()) else {
            println!("skipped: {name} ({data} is not in CRM_SHARED)");
            skipped = skipped.saturating_add(1);
            continue;
        };
        match case(&folder) {
            Ok(()) => passed = passed.saturating_add(1),
            Err(why) => {
                println!("failed: {name}: {why}");
                failed = failed.saturating_add(1);
            }
        }
    }
    println!("{passed} passed, {failed} failed, {skipped} skipped");
    if failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
