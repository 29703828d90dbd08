//! Folders of CSV files to records: our own layout, and two layouts of other systems.

mod classicmodels;
mod native;
mod tw_nhi;

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use chrono::NaiveDate;
use crm_core::answer::{Error, Finding};
use crm_core::base::{AllocationKey, CustomerKey, KeyError, Money};
use crm_core::book::Policy;
use crm_core::exchange::{Column, Fault, Import, Row, RowFault, tables};
use crm_core::finance::{Allocation, AllocationFacts, propose_allocation};
use crm_core::review::ReviewFacts;
use rust_decimal::Decimal;

/// Which layout a folder has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Profile {
    /// Our own files, as in examples/sample.
    Native,
    /// customers, orders, order_details and payments: orders become invoices.
    Classicmodels,
    /// The list of hospitals of Taiwan's health insurance.
    TwNhi,
}

/// The day on which an order counts in the books.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Posting {
    /// The day of the order.
    #[default]
    Ordered,
    /// The day it was shipped; an order that was not shipped is no receivable yet.
    Shipped,
}

/// What becomes of orders that were cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Cancelled {
    /// They are no receivables.
    #[default]
    Exclude,
    /// They are receivables like the others.
    Include,
}

/// What the caller decides for layouts that leave it open.
#[derive(Debug, Clone, Copy)]
pub struct Choices {
    /// Cancelled orders.
    pub cancelled: Cancelled,
    /// The day on which orders count.
    pub posting: Posting,
    /// Calendar days from the posting of an order to its due date, where the file has none.
    pub term_days: u32,
    /// The day from which hospitals without a day of their own are known.
    pub known_since: NaiveDate,
}

/// What became of one file.
#[derive(Debug, Clone)]
pub struct FileReport {
    /// Its name.
    pub file: String,
    /// Rows that were read.
    pub good_count: usize,
    /// Rows that were kept aside.
    pub rejected_count: usize,
    /// The rejected rows, unchanged, under the head of their file.
    pub rejects: Option<Vec<u8>>,
    /// What is wrong, by row and column.
    pub findings: Vec<Finding>,
}

/// Good rows that an option leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Why.
    pub why: &'static str,
    /// How many.
    pub count: usize,
    /// What they are worth together.
    pub amount: Decimal,
}

/// A folder that was read.
#[derive(Debug, Default)]
pub struct Folder {
    /// The records.
    pub facts: ReviewFacts,
    /// File by file.
    pub files: Vec<FileReport>,
    /// What the caller's choices leave out.
    pub left_out: Vec<LeftOut>,
}

impl Folder {
    fn leave_out(&mut self, why: &'static str, amount: Money) -> io::Result<()> {
        let at = self.left_out.iter().position(|line| line.why == why);
        let at = at.unwrap_or(self.left_out.len());
        if at == self.left_out.len() {
            self.left_out.push(LeftOut {
                why,
                count: 0,
                amount: Decimal::ZERO,
            });
        }
        if let Some(line) = self.left_out.get_mut(at) {
            line.count = line.count.saturating_add(1);
            let sum = line.amount.checked_add(amount.amount);
            line.amount = sum.ok_or_else(|| io::Error::other("overflow"))?;
        }
        Ok(())
    }

    fn take<T>(&mut self, import: Import<T>) -> Vec<T> {
        self.files.push(FileReport {
            file: import.file.clone(),
            good_count: import.rows.len(),
            rejected_count: import.rejects.len(),
            rejects: import.rejects_csv(),
            findings: import.findings,
        });
        import.rows.into_iter().map(|row| row.value).collect()
    }
}

/// How much of a file is looked at for its head.
const HEAD_BYTES: u64 = 65_536;

/// Tells the layout of a folder by the heads of its files; none when no head is known.
///
/// # Errors
/// A folder or a file that cannot be read.
pub fn detect(folder: &Path) -> io::Result<Option<Profile>> {
    let mut found = None;
    for name in csv_names(folder)? {
        let mut bytes = Vec::new();
        fs::File::open(folder.join(&name))?
            .take(HEAD_BYTES)
            .read_to_end(&mut bytes)?;
        // A line that was cut in the middle would look like another encoding.
        if let Some(end) = bytes.iter().rposition(|byte| *byte == b'\n') {
            bytes.truncate(end.saturating_add(1));
        }
        let profile = if tables::spec(&name).is_some_and(|spec| spec.fits(&bytes)) {
            Profile::Native
        } else if classicmodels::SPECS.iter().any(|spec| spec.fits(&bytes)) {
            Profile::Classicmodels
        } else if tw_nhi::HOSPITALS.fits(&bytes) {
            Profile::TwNhi
        } else {
            continue;
        };
        if found.is_some_and(|found| found != profile) {
            // Two layouts in one folder: the caller has to say which is meant.
            return Ok(None);
        }
        found = Some(profile);
    }
    Ok(found)
}

/// The CSV files of a folder by name.
fn csv_names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.to_lowercase().ends_with(".csv") {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// Reads a folder.
///
/// # Errors
/// A file that is there but cannot be read; what is wrong inside a file is a finding.
pub fn read_folder(folder: &Path, profile: Profile, choices: &Choices) -> io::Result<Folder> {
    match profile {
        Profile::Native => native::read(folder),
        Profile::Classicmodels => classicmodels::read(folder, choices),
        Profile::TwNhi => tw_nhi::read(folder, choices),
    }
}

fn bytes(folder: &Path, file: &str) -> io::Result<Vec<u8>> {
    match fs::read(folder.join(file)) {
        // A file that is not there holds nothing; the ones a layout cannot do without say so by
        // their missing head.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        other => other,
    }
}

/// The fault of a row that names a customer nobody knows.
fn unknown_customer(
    known: &BTreeSet<CustomerKey>,
    column: &'static str,
    customer: &CustomerKey,
) -> Vec<RowFault> {
    let fault = Fault::new("unknown_reference", "a customer of customers.csv");
    let unknown = !known.contains(customer);
    let fault = unknown.then(|| (column, customer.to_string(), fault));
    fault.into_iter().collect()
}

/// A key made of several cells; a fault of one of them when it cannot be a key.
fn composed<K>(
    row: &mut Row<'_>,
    column: &'static str,
    text: &str,
    make: fn(String) -> Result<K, KeyError>,
) -> Option<K> {
    let made = make(text.to_owned());
    made.map_err(|error| row.fault(column, Fault::new("unreadable_key", error.to_string())))
        .ok()
}

const fn column(name: &'static str) -> Column {
    Column {
        name,
        aliases: &[],
        required: true,
    }
}

const fn optional(name: &'static str) -> Column {
    Column {
        name,
        aliases: &[],
        required: false,
    }
}

/// Allocates what names no document, as the policy proposes, on top of what is allocated already.
///
/// # Errors
/// As the rule.
pub fn allocate(
    policy: &Policy,
    facts: &mut ReviewFacts,
    as_of: NaiveDate,
) -> Result<usize, Error> {
    let known = AllocationFacts {
        documents: std::mem::take(&mut facts.documents),
        allocations: std::mem::take(&mut facts.allocations),
        payers: Vec::new(),
    };
    let proposal = propose_allocation(&policy.allocation, &known, as_of);
    facts.documents = known.documents;
    facts.allocations = known.allocations;
    let proposal = proposal?;
    let count = proposal.allocations.len();
    for proposed in proposal.allocations {
        let key = match proposed.instalment {
            Some(part) => format!("{}>{}#{part}", proposed.credit, proposed.debit),
            None => format!("{}>{}", proposed.credit, proposed.debit),
        };
        facts.allocations.push(Allocation {
            allocation: AllocationKey::new(key)?,
            credit: proposed.credit,
            debit: proposed.debit,
            instalment: proposed.instalment,
            amount: proposed.amount,
            date: proposed.date,
            reverses: None,
            recorded_on: None,
            discount_for: None,
        });
    }
    Ok(count)
}
