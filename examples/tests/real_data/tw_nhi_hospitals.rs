//! Hospitals in Traditional script with tier and beds.

use std::collections::BTreeMap;
use std::path::Path;

use crm_core::base::{WorkingCalendar, day};
use crm_core::book::PolicyBook;
use crm_core::customer::file::{
    DuplicateFacts, DuplicateKind, HospitalFile, NamedHospital, check_customer_file,
    find_duplicates,
};
use crm_core::customer::{CustomerFacts, classify};
use crm_core::storage::CustomerRecord;
use crm_examples::import::{Cancelled, Choices, Posting, Profile, detect, read_folder};

use rust_decimal::Decimal;

use crate::{Case, Outcome, equal};

pub const CASES: &[Case] = &[
    (
        "hospitals keep codes and campuses",
        hospitals_keep_their_codes_and_campuses,
    ),
    (
        "no beds is a size, and tiers are known grades",
        no_beds_is_a_size,
    ),
    (
        "campuses are told from duplicates",
        campuses_are_told_from_duplicates,
    ),
];

fn hospitals(folder: &Path) -> Result<Vec<CustomerRecord>, Box<dyn std::error::Error>> {
    let choices = Choices {
        cancelled: Cancelled::Exclude,
        posting: Posting::Ordered,
        term_days: 30,
        known_since: day::parse("2025-10-31").unwrap_or_default(),
    };
    Ok(read_folder(folder, Profile::TwNhi, &choices)?
        .facts
        .customers)
}

fn no_beds_is_a_size(folder: &Path) -> Outcome {
    let as_of = day::parse("2026-06-30").unwrap_or_default();
    let book = PolicyBook::standard()?;
    let policy = book.at(as_of)?;
    let calendar = WorkingCalendar::mainland()?;
    let (mut zero, mut beds) = (0, Decimal::ZERO);
    let mut scores: BTreeMap<String, usize> = BTreeMap::new();
    let mut grades: BTreeMap<String, usize> = BTreeMap::new();
    for record in hospitals(folder)? {
        let size = record.factors.iter().find_map(|factor| factor.measure);
        beds += size.unwrap_or_default();
        zero += usize::from(size == Some(Decimal::ZERO));
        let facts = CustomerFacts {
            customer: record.customer.clone(),
            factors: record.factors,
            last_order: Some(as_of),
            last_contract_end: None,
            previous: None,
        };
        let class = classify(&policy.classification, &facts, as_of)?;
        let score = class.factors.first().and_then(|part| part.score);
        *scores
            .entry(score.map(|s| s.normalize().to_string()).unwrap_or_default())
            .or_default() += 1;
        let file: HospitalFile = serde_json::from_value(serde_json::json!({
            "customer": record.customer, "grade": record.grade,
        }))?;
        let check = check_customer_file(&policy.file, &file, &calendar, as_of)?;
        let unknown = check
            .findings
            .iter()
            .any(|f| f.code == "file_grade_unknown");
        equal("a grade of the list", unknown, false)?;
        *grades
            .entry(check.grade_name.unwrap_or_default())
            .or_default() += 1;
    }
    // 41 of the 454 rows have no beds; two of them are among the rows kept aside, with 250 beds of the third.
    equal("beds", (zero, beds), (39, Decimal::from(74_333)))?;
    // Bounds of the standard scale: 1,000, 500, 100 and 20 beds.
    let count = |score: &str| scores.get(score).copied().unwrap_or_default();
    let told = ["100", "85", "60", "35", "10", ""].map(count);
    equal("scores", told, [7, 28, 129, 238, 49, 0])?;
    let tiers: Vec<usize> = grades.into_values().collect();
    equal("tiers", tiers, vec![87, 335, 29])
}

fn campuses_are_told_from_duplicates(folder: &Path) -> Outcome {
    let book = PolicyBook::standard()?;
    let policy = &book.at(day::parse("2026-06-30").unwrap_or_default())?.file;
    let hospitals = hospitals(folder)?
        .into_iter()
        .map(|record| {
            // The import writes the campus behind the name and the key.
            let campus = record
                .name
                .split_once(' ')
                .map(|(_, campus)| campus.to_owned());
            NamedHospital {
                customer: record.customer,
                name: record.name.split(' ').next().unwrap_or_default().to_owned(),
                former_names: Vec::new(),
                campus,
                identifier: record.identifier,
                region: None,
                address: None,
            }
        })
        .collect();
    let pairs = find_duplicates(policy, &DuplicateFacts { hospitals })?.pairs;
    let count = |kind: DuplicateKind| pairs.iter().filter(|pair| pair.kind == kind).count();
    // Seven campuses of one hospital are 21 pairs, two of another one more; no code stands twice otherwise.
    equal("campuses", count(DuplicateKind::Campus), 22)?;
    equal("the same code", count(DuplicateKind::SameCode), 0)?;
    // Names are cut short, but other codes tell their hospitals apart.
    equal("the same name", count(DuplicateKind::SameName), 0)?;
    equal("alike", count(DuplicateKind::Alike), 0)
}

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
