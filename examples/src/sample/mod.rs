//! A small invented supplier: forty-eight hospitals, two years of books, a month end on 2026-10-31.
//!
//! The same seed gives the same bytes. Nothing in it is real: the places do not exist, the region
//! numbers in the codes are not assigned, and people are keys only.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "invented figures far from any limit; a test compares the bytes that come out"
)]

mod care;
mod files;
mod follow_up;
mod hospital;
mod ledger;
mod money;
mod planning;
mod random;
mod readme;
mod table;
mod visits;

use std::fs;
use std::io;
use std::path::Path;

use chrono::NaiveDate;

/// The seed of the files that stand in `examples/sample`.
pub const SEED: u64 = 2026;

/// The month end the sample is made for.
#[must_use]
pub fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 31).unwrap_or_default()
}

/// First day of the books.
fn start() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 11, 1).unwrap_or_default()
}

/// A file of the sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleFile {
    /// Its name.
    pub name: &'static str,
    /// Encoding and line ends.
    pub form: &'static str,
    /// Rows below the head, bad ones included.
    pub rows: usize,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Something odd that was put into a file on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Oddity {
    /// The file.
    pub file: &'static str,
    /// The first line of its record, counted from 1 with the head, as findings count.
    pub row: usize,
    /// What is odd.
    pub what: &'static str,
    /// Code of the finding it must give; none when the row is good and must be read.
    pub code: Option<&'static str>,
}

/// The whole sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// Its files, the README first.
    pub files: Vec<SampleFile>,
    /// What is odd on purpose, by file and row.
    pub oddities: Vec<Oddity>,
}

/// Makes the sample of a seed.
#[must_use]
pub fn generate(seed: u64) -> Sample {
    let hospitals = hospital::hospitals(seed);
    let ledger = ledger::ledger(seed, &hospitals);
    let visits = visits::visits(seed, &hospitals);
    let tables = [
        files::customers(&hospitals),
        files::visits(&visits),
        files::assessments(&hospitals),
        files::documents(&ledger),
        files::instalments(&ledger),
        files::allocations(&ledger),
    ];
    let mut files = Vec::new();
    let mut oddities = Vec::new();
    let mut lists = follow_up::lists(&hospitals);
    lists.extend(money::lists(&hospitals, &ledger));
    lists.extend(care::lists(&hospitals));
    lists.extend(planning::lists(&hospitals, &ledger));
    for table in tables {
        let (file, odd) = table.into_file();
        files.push(file);
        oddities.extend(odd);
    }
    for (file, odd) in lists {
        files.push(file);
        oddities.extend(odd);
    }
    let readme = SampleFile {
        name: "README.md",
        form: "UTF-8, LF",
        rows: 0,
        bytes: readme::readme(seed, &files, &oddities, &ledger).into_bytes(),
    };
    files.insert(0, readme);
    Sample { files, oddities }
}

impl Sample {
    /// Writes all files into a folder, which is made when it is not there.
    ///
    /// # Errors
    /// What the file system reports.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)?;
        for file in &self.files {
            fs::write(folder.join(file.name), &file.bytes)?;
        }
        Ok(())
    }

    /// The files of a folder that are missing or differ from the sample.
    ///
    /// # Errors
    /// What the file system reports, but for a missing file.
    pub fn differences(&self, folder: &Path) -> io::Result<Vec<&'static str>> {
        let mut differ = Vec::new();
        for file in &self.files {
            match fs::read(folder.join(file.name)) {
                Ok(bytes) if bytes == file.bytes => {}
                Ok(_) => differ.push(file.name),
                Err(error) if error.kind() == io::ErrorKind::NotFound => differ.push(file.name),
                Err(error) => return Err(error),
            }
        }
        Ok(differ)
    }
}
