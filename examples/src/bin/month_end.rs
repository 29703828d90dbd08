//! The main job: what a supplier's manager looks at on the first working day of a month.
#![forbid(unsafe_code)]

use std::error::Error;
use std::fs;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chrono::{Datelike as _, NaiveDate, NaiveDateTime};
use clap::Parser;
use comfy_table::{CellAlignment, ContentArrangement, Table, presets};
use crm_core::answer::text::{render, word};
use crm_core::answer::{Layer, TextLanguage};
use crm_core::base::{Beyond, WorkingCalendar, day};
use crm_core::book::PolicyBook;
use crm_core::exchange::csv_bytes;
use crm_core::office::Office;
use crm_core::review::{MonthEnd, month_end_page};
use crm_core::storage::{SqliteStore, verify_audit};
use crm_examples::import::{
    Cancelled, Choices, Folder, Posting, Profile, allocate, detect, read_folder,
};
use indicatif::{ProgressBar, ProgressStyle};

/// Opens (or makes) a SQLite file, imports a folder of CSV files and lists of JSON records, and shows and writes class changes
/// with their reasons, open items by hospital, and who must be visited or assessed again, each line
/// with its clause.
///
/// Without arguments it runs on the sample in examples/sample as of 2026-10-31. Running it again on the
/// same folder changes nothing. Bad rows go unchanged to <out>/rejects with a list of reasons.
#[derive(Parser)]
#[command(
    after_help = "Examples:\n  month_end\n  month_end --language en --out out/english\n  \
    month_end --data DIR/classicmodels_ar --as-of 2005-06-30 --cancelled include --db out/cm.sqlite\n  \
    month_end --data DIR/tw_nhi_hospitals --as-of 2025-10-31 --db out/nhi.sqlite"
)]
struct Arguments {
    /// Folder with the CSV files.
    #[arg(long)]
    data: Option<PathBuf>,
    /// Layout of the folder; told by its files when left out.
    #[arg(long)]
    profile: Option<Profile>,
    /// The day to look at; the end of the newest month in the data when left out.
    #[arg(long)]
    as_of: Option<NaiveDate>,
    /// The SQLite file.
    #[arg(long, default_value = "out/month_end/store.sqlite")]
    db: PathBuf,
    /// Folder for the page, the lists and the rejects.
    #[arg(long, default_value = "out/month_end")]
    out: PathBuf,
    /// A policy file of the company, laid over the standard; may be given several times.
    #[arg(long)]
    policy: Vec<PathBuf>,
    /// Language of the page and the lists: zh-Hans, zh-Hant or en.
    #[arg(long, default_value = "zh-Hans", value_parser = language)]
    language: TextLanguage,
    /// Whether cancelled orders are receivables (layout classicmodels).
    #[arg(long, default_value = "exclude")]
    cancelled: Cancelled,
    /// The day on which an order becomes a receivable (layout classicmodels).
    #[arg(long, default_value = "ordered")]
    posting: Posting,
    /// Days from that day to the due date where the files have none (layout classicmodels).
    #[arg(long, default_value_t = 30)]
    term_days: u32,
    /// Records the classes as assessments of the day.
    #[arg(long)]
    record: bool,
}

fn language(tag: &str) -> Result<TextLanguage, String> {
    TextLanguage::find(tag).ok_or_else(|| "zh-Hans, zh-Hant or en".to_owned())
}

fn main() -> Result<(), Box<dyn Error>> {
    if let Err(error) = run(&Arguments::parse()) {
        writeln!(io::stderr(), "{error}")?;
        std::process::exit(1);
    }
    Ok(())
}

fn run(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    let mut out = io::stdout().lock();
    let folder = match &arguments.data {
        Some(folder) => folder.clone(),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("sample"),
    };
    let mut book = PolicyBook::standard()?;
    for file in &arguments.policy {
        book = book.with_file(
            &file.display().to_string(),
            &fs::read_to_string(file)?,
            Layer::Company,
        )?;
    }
    let calendar = WorkingCalendar::mainland()?.with_beyond(Beyond::Weekday);
    fs::create_dir_all(&arguments.out)?;
    if let Some(parent) = arguments.db.parent() {
        fs::create_dir_all(parent)?;
    }

    let progress = spinner("reading files");
    let profile = match arguments.profile {
        Some(profile) => profile,
        None => told_by_its_heads(&folder)?,
    };
    let choices = Choices {
        cancelled: arguments.cancelled,
        posting: arguments.posting,
        term_days: arguments.term_days,
        known_since: arguments
            .as_of
            .unwrap_or(NaiveDate::from_ymd_opt(2025, 10, 31).unwrap_or_default()),
    };
    let mut read = read_folder(&folder, profile, &choices)?;
    let as_of = arguments.as_of.unwrap_or_else(|| newest_month_end(&read));
    progress.finish_and_clear();
    files_report(&mut out, &read, &arguments.out, arguments.language)?;

    for line in &read.left_out {
        writeln!(
            out,
            "{} {} left out, {} in all",
            line.count, line.why, line.amount
        )?;
    }
    if profile == Profile::Classicmodels {
        let proposed = allocate(book.at(as_of)?, &mut read.facts, as_of)?;
        writeln!(out, "{proposed} allocations proposed by the policy (8.1.2)")?;
    }
    let store = SqliteStore::open(&arguments.db)?;
    let office = Office {
        store: &store,
        book: &book,
        calendar: &calendar,
    };
    let total = read
        .facts
        .customers
        .len()
        .saturating_add(read.facts.documents.len())
        .saturating_add(read.facts.visits.len())
        .saturating_add(read.facts.assessments.len())
        .saturating_add(read.facts.allocations.len())
        .saturating_add(read.facts.contracts.len())
        .saturating_add(read.facts.orders.len())
        .saturating_add(read.facts.plans.len())
        .saturating_add(read.facts.feedback.len())
        .saturating_add(read.facts.complaints.len())
        .saturating_add(read.facts.devices.len());
    let bar = bar(total as u64, "saving");
    let loaded = office.load(&read.facts, "month_end", now(), &mut |done| {
        bar.set_position(done)
    })?;
    bar.finish_and_clear();
    writeln!(
        out,
        "{} records written, {} there already; audit trail of {} entries verified",
        loaded.written_count,
        loaded.already_there_count,
        verify_audit(&store)?
    )?;

    let progress = spinner("reviewing");
    let review = office.month_end(as_of, None)?;
    progress.finish_and_clear();
    show(&mut out, &review, arguments.language)?;
    write_files(&review, &arguments.out, arguments.language)?;
    if arguments.record {
        let receipt = office.record_assessments(&review, "month_end", now())?;
        writeln!(out, "{} classes recorded", receipt.written_count)?;
    }
    writeln!(out, "\n{}", arguments.out.join("index.html").display())?;
    Ok(())
}

fn told_by_its_heads(folder: &Path) -> Result<Profile, Box<dyn Error>> {
    let shown = folder.display();
    let found = detect(folder).map_err(|error| format!("{shown}: {error}"))?;
    found.ok_or_else(|| {
        format!(
            "{shown}: the layout cannot be told by the heads of its CSV files; name it by --profile \
             (native, classicmodels, tw-nhi), then the report says which columns are missing"
        )
        .into()
    })
}

/// The only clock of the program; the core gets the moment as an argument.
fn now() -> NaiveDateTime {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    let seconds = i64::try_from(since.as_secs()).unwrap_or(i64::MAX);
    chrono::DateTime::from_timestamp(seconds, 0)
        .unwrap_or_default()
        .naive_utc()
}

fn newest_month_end(read: &Folder) -> NaiveDate {
    let days = read
        .facts
        .documents
        .iter()
        .map(|document| document.posting_date);
    let newest = days
        .chain(read.facts.customers.iter().map(|c| c.known_since))
        .max();
    let newest = newest.unwrap_or_default();
    day::shift(
        day::shift_months(newest.with_day(1).unwrap_or(newest), 1),
        -1,
    )
}

fn spinner(what: &'static str) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner().with_message(what);
    bar.enable_steady_tick(Duration::from_millis(100));
    bar
}

fn bar(total: u64, what: &'static str) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(total).with_message(what);
    if let Ok(style) = ProgressStyle::with_template("{msg} [{bar:30}] {pos}/{len} {eta}") {
        bar.set_style(style);
    }
    bar
}

fn table(heads: &[&str]) -> Table {
    let mut table = Table::new();
    table
        .load_preset(presets::UTF8_HORIZONTAL_ONLY)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_header(heads);
    table
}

/// Says what became of each file, and keeps bad rows aside with their reasons.
fn files_report(
    out: &mut impl io::Write,
    read: &Folder,
    folder: &Path,
    language: TextLanguage,
) -> io::Result<()> {
    let mut lines = table(&["file", "good", "rejected", "findings"]);
    let rejects = folder.join("rejects");
    if rejects.exists() {
        fs::remove_dir_all(&rejects)?;
    }
    for file in &read.files {
        lines.add_row([
            file.file.clone(),
            file.good_count.to_string(),
            file.rejected_count.to_string(),
            file.findings.len().to_string(),
        ]);
        if file.findings.is_empty() {
            continue;
        }
        fs::create_dir_all(&rejects)?;
        if let Some(bytes) = &file.rejects {
            fs::write(rejects.join(&file.file), bytes)?;
        }
        let reasons: Vec<Vec<String>> = file
            .findings
            .iter()
            .map(|finding| {
                vec![
                    file.file.clone(),
                    finding.path.clone(),
                    finding.code.clone(),
                    render(&finding.message, language),
                    finding.clause.to_string(),
                ]
            })
            .collect();
        let heads = ["file", "place", "code", "reason", "clause"];
        fs::write(
            rejects.join(format!("{}.reasons.csv", file.file)),
            csv_bytes(&heads, &reasons),
        )?;
    }
    for at in 1..4 {
        if let Some(column) = lines.column_mut(at) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    writeln!(out, "{lines}")
}

/// The longest list that is printed; the files have all of it.
const SHOWN: usize = 12;

fn class_rows(review: &MonthEnd, language: TextLanguage) -> Vec<Vec<String>> {
    let class = |name: &Option<String>| {
        name.as_deref()
            .map_or_else(|| "-".to_owned(), |name| word("class", name, language))
    };
    review
        .classes
        .iter()
        .filter(|line| line.classification.changed)
        .map(|line| {
            let of = &line.classification;
            vec![
                of.customer.to_string(),
                line.name.clone(),
                line.owner
                    .as_ref()
                    .map_or("-", |owner| owner.as_str())
                    .to_owned(),
                class(&of.previous_class_name),
                class(&of.class_name),
                of.score
                    .map_or_else(|| "-".to_owned(), |score| score.to_string()),
                render(&of.reason, language),
                "5.2.1".to_owned(),
            ]
        })
        .collect()
}

const CLASS_HEADS: [&str; 8] = [
    "customer", "name", "owner", "before", "after", "score", "reason", "clause",
];

fn aging_rows(review: &MonthEnd) -> Vec<Vec<String>> {
    let mut hospitals: Vec<_> = review.hospitals.iter().collect();
    hospitals.sort_by(|a, b| {
        let key = |line: &crm_core::review::HospitalAging| line.group.outstanding.currency;
        key(a)
            .cmp(&key(b))
            .then(b.group.due.amount.cmp(&a.group.due.amount))
    });
    hospitals
        .into_iter()
        .map(|line| {
            let group = &line.group;
            let mut row = vec![
                group.customer.to_string(),
                line.name.clone(),
                line.owner
                    .as_ref()
                    .map_or("-", |owner| owner.as_str())
                    .to_owned(),
                group.outstanding.currency.to_string(),
                group.outstanding.amount.to_string(),
                group.due.amount.to_string(),
                group
                    .oldest_overdue_days
                    .map_or_else(|| "-".to_owned(), |days| days.to_string()),
                "8.1.2".to_owned(),
            ];
            row.extend(
                group
                    .buckets
                    .iter()
                    .map(|b| format!("{}: {}", b.bucket, b.amount.amount)),
            );
            row
        })
        .collect()
}

const AGING_HEADS: [&str; 8] = [
    "customer",
    "name",
    "owner",
    "currency",
    "outstanding",
    "due",
    "oldest_overdue_days",
    "clause",
];

fn agenda_rows(review: &MonthEnd, language: TextLanguage) -> Vec<Vec<String>> {
    review
        .agenda
        .obligations
        .iter()
        .map(|obligation| {
            vec![
                obligation.kind.clone(),
                obligation.subject.clone(),
                obligation
                    .holder
                    .as_ref()
                    .map_or("-", |holder| holder.as_str())
                    .to_owned(),
                obligation.due.to_string(),
                obligation.overdue_days.to_string(),
                render(&obligation.message, language),
                obligation.clause.to_string(),
            ]
        })
        .collect()
}

const AGENDA_HEADS: [&str; 7] = [
    "duty",
    "subject",
    "owner",
    "due",
    "overdue_days",
    "text",
    "clause",
];

fn show(out: &mut impl io::Write, review: &MonthEnd, language: TextLanguage) -> io::Result<()> {
    writeln!(
        out,
        "\n{} · {} hospitals · {}",
        review.as_of,
        review.customer_count,
        review.policy_documents.join(" + ")
    )?;
    for (title, heads, rows) in [
        (
            "class changes",
            CLASS_HEADS.as_slice(),
            class_rows(review, language),
        ),
        (
            "open items by hospital, the most due first",
            &AGING_HEADS,
            aging_rows(review),
        ),
        (
            "visits and assessments, the longest overdue first",
            &AGENDA_HEADS,
            agenda_rows(review, language),
        ),
    ] {
        writeln!(out, "\n{title}: {}", rows.len())?;
        let mut lines = table(heads);
        for row in rows.iter().take(SHOWN) {
            lines.add_row(row.iter().take(heads.len()));
        }
        writeln!(out, "{lines}")?;
    }
    let mut totals = table(&["currency", "bucket", "amount", "percent"]);
    for total in &review.aging.totals {
        for bucket in &total.buckets {
            totals.add_row([
                total.currency.to_string(),
                word("bucket", &bucket.bucket, language),
                bucket.amount.amount.to_string(),
                bucket
                    .percent
                    .map_or_else(|| "-".to_owned(), |percent| percent.to_string()),
            ]);
        }
        totals.add_row([
            total.currency.to_string(),
            format!("= {} customers", total.customer_count),
            total.outstanding.amount.to_string(),
            "100".to_owned(),
        ]);
    }
    for at in 2..4 {
        if let Some(column) = totals.column_mut(at) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    writeln!(out, "\nopen items in all (8.1.2)\n{totals}")
}

fn write_files(
    review: &MonthEnd,
    folder: &Path,
    language: TextLanguage,
) -> Result<(), Box<dyn Error>> {
    fs::write(folder.join("index.html"), month_end_page(review, language)?)?;
    fs::write(
        folder.join("month_end.json"),
        serde_json::to_vec_pretty(review)?,
    )?;
    fs::write(
        folder.join("class_changes.csv"),
        csv_bytes(&CLASS_HEADS, &class_rows(review, language)),
    )?;
    fs::write(
        folder.join("agenda.csv"),
        csv_bytes(&AGENDA_HEADS, &agenda_rows(review, language)),
    )?;
    let rows: Vec<Vec<String>> = review
        .hospitals
        .iter()
        .flat_map(|line| {
            line.group.buckets.iter().map(|bucket| {
                vec![
                    line.group.customer.to_string(),
                    line.name.clone(),
                    bucket.amount.currency.to_string(),
                    bucket.bucket.clone(),
                    bucket.amount.amount.to_string(),
                    "8.1.2".to_owned(),
                ]
            })
        })
        .collect();
    let heads = ["customer", "name", "currency", "bucket", "amount", "clause"];
    fs::write(
        folder.join("aging_by_hospital.csv"),
        csv_bytes(&heads, &rows),
    )?;
    let findings: Vec<Vec<String>> = review
        .findings
        .iter()
        .map(|finding| {
            vec![
                finding.code.clone(),
                finding.subject.clone(),
                finding.path.clone(),
                render(&finding.message, language),
                finding.clause.to_string(),
            ]
        })
        .collect();
    let heads = ["code", "subject", "path", "text", "clause"];
    fs::write(folder.join("findings.csv"), csv_bytes(&heads, &findings))?;
    Ok(())
}
