//! The import: on the sample, whose README says what must come out, and on small dirty folders.
#![allow(
    clippy::indexing_slicing,
    reason = "a test that indexes wrongly fails, as it should"
)]

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use crm_core::base::{Beyond, WorkingCalendar, day};
use crm_core::book::PolicyBook;
use crm_core::office::Office;
use crm_core::storage::MemoryStore;
use crm_examples::import::{
    Cancelled, Choices, Folder, LeftOut, Posting, Profile, detect, read_folder,
};
use rust_decimal::Decimal;

type Outcome = Result<(), Box<dyn Error>>;

fn choices(cancelled: Cancelled) -> Choices {
    let known_since = day::parse("2025-10-31").unwrap_or_default();
    Choices {
        cancelled,
        posting: Posting::Ordered,
        term_days: 30,
        known_since,
    }
}

fn sample() -> Result<Folder, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample");
    assert_eq!(detect(&folder)?, Some(Profile::Native));
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
        ("contracts.jsonl", 12, 0),
        ("orders.jsonl", 12, 2),
        ("plans.jsonl", 12, 0),
        ("feedback.jsonl", 12, 0),
        ("complaints.jsonl", 6, 1),
        ("devices.jsonl", 12, 0),
        ("cases.jsonl", 12, 0),
        ("surveys.jsonl", 2, 0),
        ("survey_answers.jsonl", 24, 0),
        ("score_sheets.jsonl", 2, 0),
        ("visit_issues.jsonl", 12, 0),
        ("contact_notes.jsonl", 38, 0),
        ("notices.jsonl", 69, 0),
        ("payment_plans.jsonl", 2, 0),
        ("limitation_events.jsonl", 2, 0),
        ("legal_entities.jsonl", 2, 0),
        ("maintenances.jsonl", 6, 0),
        ("repairs.jsonl", 12, 0),
        ("loans.jsonl", 2, 0),
        ("hand_offs.jsonl", 2, 0),
        ("actions.jsonl", 2, 0),
        ("breaches.jsonl", 2, 0),
        ("shares.jsonl", 4, 0),
        ("sale_details.jsonl", 96, 0),
        ("departments.jsonl", 3, 0),
        ("people.jsonl", 6, 0),
        ("targets.jsonl", 84, 0),
        ("adjustments.jsonl", 1, 0),
        ("target_reports.jsonl", 304, 0),
        ("files.jsonl", 46, 1),
        ("contacts.jsonl", 8, 0),
        ("budgets.jsonl", 4, 0),
        ("budget_transfers.jsonl", 2, 0),
        ("spendings.jsonl", 32, 0),
        ("service_jobs.jsonl", 12, 0),
        ("indicator_values.jsonl", 1, 0),
        ("review_scores.jsonl", 2, 0),
        ("credit_limits.jsonl", 2, 0),
        ("credit_holds.jsonl", 1, 0),
        ("owners.jsonl", 48, 0),
        ("advances.jsonl", 3, 0),
        ("marks.jsonl", 4, 1),
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
        // Of the credit and of the debit.
        "other_currency",
        "other_currency",
        "out_of_range",
        // More than either of the two documents is worth.
        "over_allocated",
        "over_allocated",
        "unclosed_quote",
        "undecodable_text",
        "unknown_column",
        // Of a visit, a document, an instalment, an order, a mark, a file, and of both sides of an allocation.
        "unknown_reference",
        "unknown_reference",
        "unknown_reference",
        "unknown_reference",
        "unknown_reference",
        "unknown_reference",
        "unknown_reference",
        "unknown_reference",
        // A float for a quantity, a line that breaks off.
        "unreadable_record",
        "unreadable_record",
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

/// The rows of a table of the README, by the text of its head.
fn table(readme: &str, head: &str) -> Vec<Vec<String>> {
    readme
        .lines()
        .skip_while(|line| !line.starts_with(head))
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(|line| {
            let cells = line.trim_matches('|').split('|');
            cells.map(|cell| cell.trim().to_owned()).collect()
        })
        .collect()
}

#[test]
fn the_readme_of_the_sample_says_what_comes_out() -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample");
    let readme = fs::read_to_string(folder.join("README.md"))?;
    let read = sample()?;

    let rows = table(&readme, "| File | Form");
    assert_eq!(rows.len(), read.files.len());
    for file in &read.files {
        let all = (file.good_count + file.rejected_count).to_string();
        let told = rows.iter().find(|row| row[0] == file.file);
        assert_eq!(told.map(|row| row[2].clone()), Some(all), "{}", file.file);
    }

    let figures = table(&readme, "| Kind |");
    assert!(figures.len() > 12);
    for row in figures {
        let amounts: Vec<Decimal> = if row[0] == "allocations" {
            let all = read.facts.allocations.iter().map(|a| a.amount);
            all.filter(|a| a.currency.code() == row[1])
                .map(|a| a.amount)
                .collect()
        } else {
            let kind = |kind| serde_json::to_value(kind).map(|text| text == row[0].as_str());
            let all = read.facts.documents.iter();
            all.filter(|d| kind(d.kind).unwrap_or(false) && d.amount.currency.code() == row[1])
                .map(|d| d.amount.amount)
                .collect()
        };
        assert_eq!(amounts.len().to_string(), row[2], "{row:?}");
        assert_eq!(
            amounts.iter().sum::<Decimal>().to_string(),
            row[3],
            "{row:?}"
        );
    }

    let line = |path: &str| {
        let row = path.trim_start_matches("row ");
        row.split(',').next().unwrap_or_default().to_owned()
    };
    let found: BTreeSet<_> = read
        .files
        .iter()
        .flat_map(|file| file.findings.iter().map(|f| (&file.file, f)))
        .map(|(file, f)| (file.clone(), line(&f.path), f.code.clone()))
        .collect();
    let odd = table(&readme, "| File | Row");
    let told: BTreeSet<_> = odd
        .iter()
        .filter(|row| row[3] != "is read")
        .map(|row| {
            (
                row[0].clone(),
                row[1].clone(),
                row[3].trim_matches('`').to_owned(),
            )
        })
        .collect();
    assert_eq!(found, told);
    assert!(odd.iter().any(|row| row[3] == "is read"));
    Ok(())
}

/// A folder of files that is gone with the value.
struct Files(PathBuf);

impl Files {
    fn new(name: &str, files: &[(&str, &str)]) -> Result<Self, Box<dyn Error>> {
        let unique = format!("crm-examples-{}-{name}", std::process::id());
        let folder = std::env::temp_dir().join(unique);
        fs::create_dir_all(&folder)?;
        for (file, text) in files {
            fs::write(folder.join(file), text)?;
        }
        Ok(Self(folder))
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn findings(read: &Folder, file: &str) -> Vec<String> {
    let of_file = read.files.iter().filter(|report| report.file == file);
    of_file
        .flat_map(|report| &report.findings)
        .map(|f| format!("{} {}", f.path, f.code))
        .collect()
}

const CUSTOMERS: &str = "customerNumber,customerName,city,country,salesRepEmployeeNumber,creditLimit\n\
    1,One,GÃƒÂ¶teborg,Sweden,7,100\n2,Two,Göteborg,Sweden,,\n";

#[test]
fn an_order_is_taken_whole_or_kept_aside_whole() -> Outcome {
    let orders = "orderNumber,orderDate,shippedDate,status,customerNumber\n\
        10,2005-01-01,2005-01-05,Shipped,1\n\
        11,2005-01-02,,In Process,1\n\
        12,2005-01-03,2005-01-04,Shipped,1\n\
        13,2005-01-03,2005-01-04,Shipped,2\n\
        14,2005-01-03,2005-01-04,Shipped,99\n\
        15,2005-01-03,2005-01-04,Shipped,2\n\
        16,2005-02-30,,Shipped,2\n\
        17,2005-01-07,,Cancelled,2\n\
        18,2005-01-07,,Shipped,2\n";
    let details = "orderNumber,productCode,quantityOrdered,priceEach,orderLineNumber\n\
        10,A,2,10.50,1\n10,B,1,4.00,2\n\
        11,A,1,7.00,1\n\
        12,A,1,5.00,1\n12,B,many,5.00,2\n\
        13,A,0,5.00,1\n\
        14,A,1,5.00,1\n\
        15,A,1,5.00,1\n15,B,1,5.00\n\
        16,A,1,5.00,1\n\
        17,A,1,9.00,1\n\
        18,A,1,5.00,1\n,B,1,5.00,2\n18,C,1,5.00,3\n\
        77,A,1,5.00,1\n";
    let payments = "customerNumber,checkNumber,paymentDate,amount\n\
        1,C1,2005-02-01,25.00\n98,C2,2005-02-01,1.00\n1,C3,2005-02-30,x\n";
    let files = Files::new(
        "orders",
        &[
            ("customers.csv", CUSTOMERS),
            ("orders.csv", orders),
            ("order_details.csv", details),
            ("payments.csv", payments),
        ],
    )?;
    assert_eq!(detect(&files.0)?, Some(Profile::Classicmodels));
    let read = read_folder(
        &files.0,
        Profile::Classicmodels,
        &choices(Cancelled::Exclude),
    )?;
    let taken: Vec<_> = read
        .facts
        .documents
        .iter()
        .map(|d| (d.document.to_string(), d.amount.amount.to_string()))
        .collect();
    let expected = [("10", "25.00"), ("11", "7.00"), ("1-C1", "25.00")];
    assert_eq!(taken, expected.map(|(k, a)| (k.to_owned(), a.to_owned())));
    assert_eq!(
        findings(&read, "orders.csv"),
        [
            "row 8, column orderDate impossible_date",
            // Row 6 of the lines has no number, row 10 a field too few, of 18 the second line is lost.
            "row 4, column orderNumber lines_missing",
            "row 5, column orderNumber out_of_range",
            "row 6, column customerNumber unknown_reference",
            "row 7, column orderNumber lines_missing",
            "row 10, column orderNumber lines_missing",
        ]
    );
    // Three lines are bad, one belongs to no order, and seven go with theirs.
    let report = &read.files[0];
    assert_eq!(
        (report.file.as_str(), report.good_count),
        ("order_details.csv", 4)
    );
    assert_eq!(report.rejected_count, 11);
    assert_eq!(
        findings(&read, "payments.csv"),
        [
            "row 4, column paymentDate impossible_date",
            "row 4, column amount unreadable_number",
            "row 3, column customerNumber unknown_reference",
        ]
    );
    assert_eq!(
        findings(&read, "customers.csv"),
        ["row 2, column city suspicious_text"]
    );
    let cancelled = LeftOut {
        why: "cancelled orders",
        count: 1,
        amount: Decimal::from(9),
    };
    assert_eq!(read.left_out, [cancelled]);
    for file in &read.files {
        let told: BTreeSet<_> = file
            .findings
            .iter()
            .filter(|f| f.code != "suspicious_text")
            .map(|f| f.path.split(',').next())
            .collect();
        assert_eq!(
            told.len(),
            file.rejected_count,
            "{}: a row without a reason",
            file.file
        );
    }

    // What came out can be reviewed and stored.
    let book = PolicyBook::standard()?;
    let calendar = WorkingCalendar::mainland()?.with_beyond(Beyond::Weekday);
    let as_of = day::parse("2005-06-30").unwrap_or_default();
    let review = crm_core::review::month_end(book.at(as_of)?, &calendar, &read.facts, as_of)?;
    assert_eq!(review.customer_count, 2);

    let shipped = Choices {
        posting: Posting::Shipped,
        ..choices(Cancelled::Include)
    };
    let read = read_folder(&files.0, Profile::Classicmodels, &shipped)?;
    let first = &read.facts.documents[0];
    assert_eq!(first.posting_date.to_string(), "2005-01-05");
    assert_eq!(
        first.due_date.map(|d| d.to_string()).as_deref(),
        Some("2005-02-04")
    );
    // 7.00 in process and 9.00 cancelled were never shipped.
    assert_eq!(
        (read.left_out[0].count, read.left_out[0].amount),
        (2, Decimal::from(16))
    );
    Ok(())
}

#[test]
fn an_allocation_names_everything_that_is_wrong_with_it() -> Outcome {
    let customers = "customer,name,known_since\nH1,医院一,2026-01-01\nH2,医院二,2026-01-01\n";
    let documents = "document,kind,customer,posting_date,due_date,amount,currency\n\
        I1,invoice,H1,2026-01-05,,100.00,CNY\nI2,invoice,H1,2026-01-05,2026-02-05,50.00,CNY\n\
        P1,payment,H1,2026-01-06,,80.00,CNY\nP2,payment,H2,2026-01-06,,80.00,CNY\n";
    let instalments = "document,number,due_date,amount\nI1,1,2026-02-01,40.00\n\
        I1,2,2026-03-01,60.00\nP1,1,2026-02-01,-1\n";
    let allocations = "allocation,credit,debit,instalment,amount,date,currency\n\
        A1,P1,I1,1,30.00,2026-01-06,CNY\n\
        A2,P1,I1,1,20.00,2026-01-06,CNY\n\
        A3,I2,P9,,90.00,2026-01-06,USD\n\
        A4,P2,I1,3,200.00,2026-01-06,CNY\n\
        A5,P1,I2,,50.00,2026-01-06,CNY\n";
    let files = Files::new(
        "allocations",
        &[
            ("customers.csv", customers),
            ("documents.csv", documents),
            ("instalments.csv", instalments),
            ("allocations.csv", allocations),
        ],
    )?;
    let read = read_folder(&files.0, Profile::Native, &choices(Cancelled::Exclude))?;
    assert_eq!(
        findings(&read, "instalments.csv"),
        [
            "row 4, column document contradiction",
            "row 4, column amount out_of_range",
        ]
    );
    // The payment is not known in full, since an instalment of it was not read.
    assert_eq!(
        findings(&read, "documents.csv"),
        ["row 4, column amount instalments_differ"]
    );
    assert_eq!(
        findings(&read, "allocations.csv"),
        [
            "row 2, column credit unknown_reference",
            "row 3, column credit unknown_reference",
            "row 4, column credit contradiction",
            "row 4, column currency other_currency",
            "row 4, column debit unknown_reference",
            "row 5, column instalment unknown_reference",
            "row 5, column credit contradiction",
            "row 5, column amount over_allocated",
            "row 5, column amount over_allocated",
            "row 6, column credit unknown_reference",
        ]
    );
    fs::remove_file(files.0.join("instalments.csv"))?;
    fs::write(
        files.0.join("instalments.csv"),
        "document,number,due_date,amount\nI1,1,2026-02-01,40.00\nI1,2,2026-03-01,60.00\n",
    )?;
    let read = read_folder(&files.0, Profile::Native, &choices(Cancelled::Exclude))?;
    // 30 of the 40 of the first instalment are taken, and of the 80 paid 50 are left.
    assert_eq!(
        findings(&read, "allocations.csv")[0],
        "row 3, column amount over_allocated"
    );
    assert_eq!(read.facts.allocations.len(), 2);
    Ok(())
}

#[test]
fn a_layout_is_told_by_heads_and_never_guessed() -> Outcome {
    let chinese = Files::new(
        "heads",
        &[("customers.csv", "客户编号,客户名称,建档日期\n")],
    )?;
    assert_eq!(detect(&chinese.0)?, Some(Profile::Native));
    let other = Files::new(
        "other",
        &[("customers.csv", "id,title\n1,x\n"), ("a.txt", "x")],
    )?;
    assert_eq!(detect(&other.0)?, None);
    let both = Files::new(
        "both",
        &[
            ("customers.csv", CUSTOMERS),
            ("visits.csv", "visit,customer,date\n"),
        ],
    )?;
    assert_eq!(detect(&both.0)?, None);
    assert!(detect(&both.0.join("nowhere")).is_err());
    Ok(())
}
