//! The import on the sample and, where it is at hand, on real data with its check totals.
#![allow(
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test that indexes wrongly fails, and a skipped one says so"
)]

use std::error::Error;
use std::path::{Path, PathBuf};

use crm_core::base::{Beyond, WorkingCalendar, day};
use crm_core::book::PolicyBook;
use crm_core::finance::DocumentKind;
use crm_core::office::Office;
use crm_core::storage::MemoryStore;
use crm_examples::import::{Cancelled, Choices, Folder, Profile, allocate, detect, read_folder};
use rust_decimal::Decimal;

type Outcome = Result<(), Box<dyn Error>>;

fn choices(cancelled: Cancelled) -> Choices {
    let known_since = day::parse("2025-10-31").unwrap_or_default();
    Choices {
        cancelled,
        term_days: 30,
        known_since,
    }
}

fn shared(folder: &str) -> Option<PathBuf> {
    let found =
        std::env::var_os("CRM_SHARED").map(|shared| Path::new(&shared).join("data").join(folder));
    if found.is_none() {
        println!("skipped: {folder} (CRM_SHARED is not set)");
    }
    found
}

fn sum(read: &Folder, kind: DocumentKind) -> String {
    let of_kind = read
        .facts
        .documents
        .iter()
        .filter(|document| document.kind == kind);
    of_kind
        .map(|document| document.amount.amount)
        .sum::<Decimal>()
        .to_string()
}

fn sample() -> Result<Folder, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample");
    assert_eq!(detect(&folder), Profile::Native);
    Ok(read_folder(
        &folder,
        Profile::Native,
        &choices(Cancelled::Exclude),
    )?)
}

#[test]
fn the_same_seed_gives_the_same_bytes() -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample");
    let sample = crm_examples::sample::generate(crm_examples::sample::SEED);
    assert_eq!(sample.differences(&folder)?, Vec::<String>::new());
    let other = crm_examples::sample::generate(crm_examples::sample::SEED.wrapping_add(1));
    assert!(
        !other.differences(&folder)?.is_empty(),
        "another seed gives other bytes"
    );
    Ok(())
}

#[test]
fn every_dirty_row_of_the_sample_is_kept_aside_with_its_reason() -> Outcome {
    let read = sample()?;
    let counts: Vec<_> = read
        .files
        .iter()
        .map(|f| (f.file.as_str(), f.good_count, f.rejected_count))
        .collect();
    // The rows of each file and the dirty ones among them are listed in sample/README.md.
    let expected = [
        ("customers.csv", 48, 3),
        ("visits.csv", 435, 4),
        ("assessments.csv", 175, 0),
        ("instalments.csv", 117, 1),
        ("documents.csv", 995, 5),
        ("allocations.csv", 512, 3),
    ];
    assert_eq!(counts, expected);
    let mut codes: Vec<_> = read
        .files
        .iter()
        .flat_map(|f| &f.findings)
        .map(|f| f.code.as_str())
        .collect();
    codes.sort_unstable();
    let expected = [
        "amount_too_precise",
        "amount_too_precise",
        "duplicate_row",
        "duplicate_row",
        "impossible_date",
        "other_currency",
        "out_of_range",
        "over_allocated",
        "unclosed_quote",
        "undecodable_text",
        "unknown_column",
        "unknown_reference",
        "unknown_reference",
        "unknown_reference",
        "unknown_reference",
        "wrong_check_character",
        "wrong_field_count",
    ];
    assert_eq!(codes, expected);
    Ok(())
}

#[test]
fn the_balance_of_the_sample_is_what_its_documents_say() -> Outcome {
    let read = sample()?;
    let store = MemoryStore::new();
    let (book, calendar) = (
        PolicyBook::standard()?,
        WorkingCalendar::mainland()?.with_beyond(Beyond::Weekday),
    );
    let office = Office {
        store: &store,
        book: &book,
        calendar: &calendar,
    };
    let at = crm_core::base::moment::parse("2026-11-02T09:00:00").unwrap_or_default();
    let first = office.load(&read.facts, "test", at, &mut |_| {})?;
    let again = office.load(&read.facts, "test", at, &mut |_| {})?;
    assert_eq!(
        (again.written_count, again.already_there_count),
        (0, first.written_count)
    );
    let review = office.month_end(day::parse("2026-10-31").unwrap_or_default(), None)?;
    // The sums of sample/README.md by kind: debits less credits.
    let expected = [
        ("CNY", "31652764.89"), // 129716585.73 + 768021.76 + 928391.51 - 759936.07 - 98989840.96 - 10457.08
        ("JPY", "31030272"),    // 103874400 - 217728 - 72626400
        ("USD", "197678.07"),   // 863784.75 - 8298.59 - 657808.09
    ];
    let totals: Vec<_> = review
        .aging
        .totals
        .iter()
        .map(|total| (total.currency.code(), total.outstanding.amount.to_string()))
        .collect();
    assert_eq!(
        totals,
        expected.map(|(code, amount)| (code, amount.to_owned()))
    );
    assert!(
        review
            .classes
            .iter()
            .any(|line| line.classification.changed)
    );
    assert!(
        review
            .classes
            .iter()
            .any(|line| line.classification.held_by_margin)
    );
    Ok(())
}

#[test]
fn the_check_totals_of_the_real_receivables_come_out_to_the_cent() -> Outcome {
    let Some(folder) = shared("classicmodels_ar") else {
        return Ok(());
    };
    assert_eq!(detect(&folder), Profile::Classicmodels);
    let as_of = day::parse("2005-06-30").unwrap_or_default();
    let mut read = read_folder(
        &folder,
        Profile::Classicmodels,
        &choices(Cancelled::Include),
    )?;
    assert_eq!(sum(&read, DocumentKind::Invoice), "9604190.61");
    assert_eq!(sum(&read, DocumentKind::Payment), "8853839.23");
    assert_eq!(read.facts.customers.len(), 122);
    let book = PolicyBook::standard()?;
    allocate(book.at(as_of)?, &mut read.facts, as_of)?;
    // Visits of 2003 lie before the calendar, so the weekday fallback is asked for by name.
    let calendar = WorkingCalendar::mainland()?.with_beyond(Beyond::Weekday);
    let review = crm_core::review::month_end(book.at(as_of)?, &calendar, &read.facts, as_of)?;
    let total = &review.aging.totals[0];
    assert_eq!(total.outstanding.amount.to_string(), "750351.38");
    assert_eq!(total.customer_count, 21);
    assert!(total.unapplied_credit.is_zero());
    let read = read_folder(
        &folder,
        Profile::Classicmodels,
        &choices(Cancelled::Exclude),
    )?;
    // 9604190.61 less 238854.18 of cancelled orders.
    assert_eq!(sum(&read, DocumentKind::Invoice), "9365336.43");
    Ok(())
}

#[test]
fn the_hospitals_of_the_real_list_keep_their_codes_and_campuses() -> Outcome {
    let Some(folder) = shared("tw_nhi_hospitals") else {
        return Ok(());
    };
    assert_eq!(detect(&folder), Profile::TwNhi);
    let read = read_folder(&folder, Profile::TwNhi, &choices(Cancelled::Exclude))?;
    // 454 rows; three repeat code, name and campus of the row before and are kept aside.
    assert_eq!(
        (read.files[0].good_count, read.files[0].rejected_count),
        (451, 3)
    );
    assert!(
        read.files[0]
            .findings
            .iter()
            .all(|f| f.code == "duplicate_row")
    );
    let tier = |name: &str| {
        read.facts
            .customers
            .iter()
            .filter(|c| c.grade.as_deref() == Some(name))
            .count()
    };
    assert_eq!(
        (tier("醫學中心"), tier("區域醫院"), tier("地區醫院")),
        (29, 87, 335)
    );
    assert!(
        read.facts
            .customers
            .iter()
            .any(|c| c.customer.as_str() == "0401180014")
    );
    Ok(())
}
