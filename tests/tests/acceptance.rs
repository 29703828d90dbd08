//! `CRM_ACCEPTANCE_DIR=<folder> cargo test -p crm-tests --test acceptance`: every case of the folder.
//!
//! Without the variable the folder is `$CRM_SHARED/acceptance`; without both the suite counts as
//! skipped. The last line counts cases.
#![allow(clippy::print_stdout, reason = "the report is the point")]

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use crm_tests::acceptance::{Outcome, run};
use serde_json::Value;

fn folder() -> Option<PathBuf> {
    let shared =
        || env::var_os("CRM_SHARED").map(|shared| PathBuf::from(shared).join("acceptance"));
    env::var_os("CRM_ACCEPTANCE_DIR")
        .map(PathBuf::from)
        .or_else(shared)
        .filter(|f| f.is_dir())
}

fn main() -> ExitCode {
    let Some(folder) = folder() else {
        println!("skipped: acceptance (neither CRM_ACCEPTANCE_DIR nor CRM_SHARED)");
        println!("0 passed, 0 failed, 1 skipped");
        return ExitCode::SUCCESS;
    };
    let (mut passed, mut failed, mut skipped) = (0_u32, 0_u32, 0_u32);
    let mut reasons = std::collections::BTreeSet::new();
    let mut files: Vec<_> = fs::read_dir(&folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .collect();
    files.sort();
    for file in files {
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let cases = fs::read_to_string(&file)
            .ok()
            .and_then(|text| serde_json::from_str(&text).ok());
        let Some(Value::Array(cases)) = cases else {
            println!("{name}: no list of cases");
            failed = failed.saturating_add(1);
            continue;
        };
        for case in &cases {
            match run(case) {
                Outcome::Passed => passed = passed.saturating_add(1),
                Outcome::Skipped(why) => {
                    skipped = skipped.saturating_add(1);
                    let shape = case
                        .get("shape")
                        .and_then(Value::as_str)
                        .unwrap_or_default();
                    let family = shape.rsplit_once('.').map_or(shape, |(family, _)| family);
                    reasons.insert(format!("skipped: {family}: {why}"));
                }
                Outcome::Failed(why) => {
                    failed = failed.saturating_add(1);
                    let of = |field| case.get(field).map(ToString::to_string).unwrap_or_default();
                    println!(
                        "{name} {}: {why}\n  given {}\n  expected {}",
                        of("case"),
                        of("given"),
                        of("expect")
                    );
                }
            }
        }
    }
    for reason in reasons {
        println!("{reason}");
    }
    println!("{passed} passed, {failed} failed, {skipped} skipped");
    if failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
