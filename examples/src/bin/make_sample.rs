//! Makes the sample: `cargo run -p crm-examples --bin make_sample`.
#![forbid(unsafe_code)]

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use crm_examples::sample::{SEED, generate};

/// Makes the files of an invented supplier. The same seed gives the same bytes.
#[derive(Parser)]
struct Arguments {
    /// The seed.
    #[arg(long, default_value_t = SEED)]
    seed: u64,
    /// The folder the files go to.
    #[arg(long, default_value = "examples/sample")]
    out: PathBuf,
    /// Writes nothing; fails when a file in the folder is missing or different.
    #[arg(long)]
    check: bool,
}

fn main() -> io::Result<ExitCode> {
    let arguments = Arguments::parse();
    let sample = generate(arguments.seed);
    let mut out = io::stdout().lock();
    if arguments.check {
        let differ = sample.differences(&arguments.out)?;
        for name in &differ {
            writeln!(out, "different: {name}")?;
        }
        return Ok(if differ.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        });
    }
    sample.write(&arguments.out)?;
    for file in &sample.files {
        writeln!(
            out,
            "{:<16} {:>6} rows {:>8} bytes",
            file.name,
            file.rows,
            file.bytes.len()
        )?;
    }
    Ok(ExitCode::SUCCESS)
}
