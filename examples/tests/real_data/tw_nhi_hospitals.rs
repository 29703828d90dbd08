//! Hospitals in Traditional script with tier and beds.

use std::path::Path;

use crm_core::base::day;
use crm_examples::import::{Cancelled, Choices, Posting, Profile, detect, read_folder};

use crate::{Case, Outcome, equal};

pub const CASES: &[Case] = &[(
    "hospitals keep codes and campuses",
    hospitals_keep_their_codes_and_campuses,
)];

fn hospitals_keep_their_codes_and_campuses(folder: &Path) -> Outcome {
    equal("layout", detect(folder)?, Some(Profile::TwNhi))?;
    let choices = Choices {
        cancelled: Cancelled::Exclude,
        posting: Posting::Ordered,
        term_days: 30,
        known_since: day::parse("2025-10-31").unwrap_or_default(),
    };
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
