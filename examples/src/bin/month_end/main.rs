//! The main job: what a supplier's manager looks at on the first working day of a month.
#![forbid(unsafe_code)]

mod rejects;
mod report;

use std::error::Error;
use std::fs;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chrono::{Datelike as _, NaiveDate, NaiveDateTime};
use clap::Parser;
use crm_core::answer::{Layer, TextLanguage};
use crm_core::base::{Beyond, WorkingCalendar, day};
use crm_core::book::PolicyBook;
use crm_core::office::Office;
use crm_core::storage::{SqliteStore, verify_audit};
use crm_examples::import::{
    Cancelled, Choices, Folder, Posting, Profile, allocate, detect, read_folder,
};
use indicatif::{ProgressBar, ProgressStyle};

/// Opens (or makes) a SQLite file, imports a folder of CSV files and lists of JSON records, and shows and
/// writes what a manager looks at: class changes, sales, plans behind, visits overdue, contracts with
/// defects, late orders, open items, complaints and everything that is owed, each line with its clause.
///
/// Every table is printed in part and written whole as a CSV file of its name, beside index.html.
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
    rejects::show(&mut out, &read, &arguments.out, arguments.language)?;

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
    let bar = bar(read.facts.record_count(), "saving");
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
    report::show(&mut out, &review, arguments.language)?;
    report::write_files(&review, &arguments.out, arguments.language)?;
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
