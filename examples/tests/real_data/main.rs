//! The rules on real data with its check totals, a file for each set. The data is found through
//! `CRM_SHARED`; without it every case counts as skipped, and the last line counts.
#![allow(
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::arithmetic_side_effects,
    reason = "a test that indexes or adds wrongly fails, and a skipped one says so"
)]

mod adventureworks_call_center;
mod adventureworks_expense_budget;
mod adventureworks_kpi;
mod adventureworks_scores;
mod classicmodels_ar;
mod classicmodels_books;
mod cms_hospitals;
mod cn_workday_calendar;
mod scms_deliveries;
mod turkiye_survey;
mod tw_nhi_hospitals;
mod uci_incident_log;
mod zendesk_sla_seeds;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What a case says: nothing, or why it failed.
pub type Outcome = Result<(), Box<dyn Error>>;

/// A case: what it shows, and what it does with the folder of its data set.
pub type Case = (&'static str, fn(&Path) -> Outcome);

/// Every data set with its cases.
const SETS: &[(&str, &[Case])] = &[
    (
        "adventureworks_call_center",
        adventureworks_call_center::CASES,
    ),
    (
        "adventureworks_expense_budget",
        adventureworks_expense_budget::CASES,
    ),
    ("adventureworks_kpi", adventureworks_kpi::CASES),
    ("adventureworks_kpi", adventureworks_scores::CASES),
    ("classicmodels_ar", classicmodels_ar::CASES),
    ("classicmodels_ar", classicmodels_books::CASES),
    ("cms_hospitals", cms_hospitals::CASES),
    ("cn_workday_calendar", cn_workday_calendar::CASES),
    ("scms_deliveries", scms_deliveries::CASES),
    ("turkiye_survey", turkiye_survey::CASES),
    ("tw_nhi_hospitals", tw_nhi_hospitals::CASES),
    ("uci_incident_log", uci_incident_log::CASES),
    ("zendesk_sla_seeds", zendesk_sla_seeds::CASES),
];

/// Fails with both sides; a case that panics would end the others.
pub fn equal<T: PartialEq + std::fmt::Debug>(what: &str, got: T, expected: T) -> Outcome {
    if got == expected {
        return Ok(());
    }
    Err(format!("{what}: {expected:?} expected, got {got:?}").into())
}

fn main() -> ExitCode {
    let (mut passed, mut failed, mut skipped) = (0_u32, 0_u32, 0_u32);
    let cases = SETS
        .iter()
        .flat_map(|(data, cases)| cases.iter().map(move |(name, case)| (*data, *name, case)));
    for (data, name, case) in cases {
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
