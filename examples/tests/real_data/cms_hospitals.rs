//! Hospitals of the United States: codes with zeros and letters in front, sums and counts as text, ratings
//! that are not there, and the same hospital in two lists under names written differently.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use crm_core::answer::{Clause, Layer};
use crm_core::base::{CustomerKey, day};
use crm_core::book::PolicyBook;
use crm_core::customer::file::{DuplicateFacts, DuplicateKind, NamedHospital, find_duplicates};
use crm_core::customer::{ClassificationState, CustomerFacts, FactorFact, classify};
use crm_core::exchange::{Column, Fault, Import, Options, Spec, read_table};
use rust_decimal::Decimal;

use crate::{Case, Outcome, equal};

pub const CASES: &[Case] = &[
    ("codes keep zeros and letters", codes_keep_zeros_and_letters),
    (
        "figures of payments are read from text",
        figures_are_read_from_text,
    ),
    ("hospitals are sorted by size", hospitals_are_sorted_by_size),
    (
        "names tell the same hospital and not its branch",
        names_tell_the_same_hospital,
    ),
];

struct Hospital {
    code: CustomerKey,
    name: String,
    state: String,
    rating: Option<Decimal>,
}

struct Volume {
    code: CustomerKey,
    name: String,
    discharges: Decimal,
    paid: Decimal,
}

const fn column(name: &'static str) -> Column {
    Column {
        name,
        aliases: &[],
        required: true,
    }
}

static HOSPITALS: Spec = Spec {
    clause: Clause::C5_1_3,
    report_unknown_columns: false,
    columns: &[
        column("Facility ID"),
        column("Facility Name"),
        column("State"),
        column("Hospital overall rating"),
    ],
};

static VOLUMES: Spec = Spec {
    clause: Clause::C5_1_3,
    report_unknown_columns: false,
    columns: &[
        column("Rndrng_Prvdr_CCN"),
        column("Rndrng_Prvdr_Org_Name"),
        column("Tot_Mdcr_Pymt_Amt"),
        column("Tot_Dschrgs"),
    ],
};

fn hospitals(folder: &Path) -> Result<Import<Hospital>, std::io::Error> {
    let name = "hospital_general_information_a.csv";
    let bytes = fs::read(folder.join(name))?;
    Ok(read_table(
        &bytes,
        name,
        &HOSPITALS,
        &Options::default(),
        |row| {
            let code = row.key("Facility ID", CustomerKey::new);
            let name = row.required("Facility Name");
            let state = row.required("State");
            // "Not Available" is a rating that is missing, and no fault of the row.
            let said = row.text("Hospital overall rating");
            let rating = match said.as_deref() {
                Some("Not Available") => None,
                _ => row.number_or_none("Hospital overall rating"),
            };
            Some(Hospital {
                code: code?,
                name: name?,
                state: state?,
                rating,
            })
        },
        |hospital| hospital.code.to_string(),
    ))
}

/// The volumes of hospitals that the list knows; the others are kept aside.
fn volumes(folder: &Path, known: &BTreeSet<CustomerKey>) -> Result<Import<Volume>, std::io::Error> {
    let name = "medicare_inpatient_by_hospital_2023_a.csv";
    let bytes = fs::read(folder.join(name))?;
    let mut import = read_table(
        &bytes,
        name,
        &VOLUMES,
        &Options::default(),
        |row| {
            let code = row.key("Rndrng_Prvdr_CCN", CustomerKey::new);
            let name = row.required("Rndrng_Prvdr_Org_Name");
            let paid = row.number("Tot_Mdcr_Pymt_Amt");
            let discharges = row.number("Tot_Dschrgs");
            Some(Volume {
                code: code?,
                name: name?,
                discharges: discharges?,
                paid: paid?,
            })
        },
        |volume| volume.code.to_string(),
    );
    import.reject_where(|volume| {
        let fault = Fault::new("unknown_reference", "a hospital of the list");
        let unknown = !known.contains(&volume.code);
        let fault = unknown.then(|| ("Rndrng_Prvdr_CCN", volume.code.to_string(), fault));
        fault.into_iter().collect()
    });
    Ok(import)
}

fn codes(import: &Import<Hospital>) -> BTreeSet<CustomerKey> {
    let rows = import.rows.iter();
    rows.map(|row| row.value.code.clone()).collect()
}

fn codes_keep_zeros_and_letters(folder: &Path) -> Outcome {
    let read = hospitals(folder)?;
    equal("rows", (read.rows.len(), read.rejects.len()), (3159, 0))?;
    let codes = codes(&read);
    equal("codes", codes.len(), 3159)?;
    let six = codes.iter().all(|code| code.as_str().len() == 6);
    equal("six characters each", six, true)?;
    let zero = codes.iter().filter(|code| code.as_str().starts_with('0'));
    equal("zeros in front", zero.count(), 362)?;
    let letter = |code: &&CustomerKey| code.as_str().chars().any(|c| c.is_ascii_uppercase());
    equal("letters", codes.iter().filter(letter).count(), 102)?;
    equal("01014F", codes.iter().any(|c| c.as_str() == "01014F"), true)?;
    let missing = read.rows.iter().filter(|row| row.value.rating.is_none());
    equal("ratings that are not there", missing.count(), 1411)
}

fn figures_are_read_from_text(folder: &Path) -> Outcome {
    let known = codes(&hospitals(folder)?);
    let read = volumes(folder, &known)?;
    // 1,838 rows; 49 of them name a hospital that the list has not.
    equal("rows", (read.rows.len(), read.rejects.len()), (1789, 49))?;
    let mut told = read.findings.iter().map(|f| f.code.as_str());
    equal("why", told.all(|code| code == "unknown_reference"), true)?;
    let sum = |of: fn(&Volume) -> Decimal| read.rows.iter().map(|row| of(&row.value)).sum();
    let paid: Decimal = sum(|volume| volume.paid);
    equal("paid", paid, Decimal::from(64_140_012_578_u64))?;
    let discharges: Decimal = sum(|volume| volume.discharges);
    equal("discharges", discharges, Decimal::from(4_384_980))
}

/// Beds are not in the data; discharges of a year stand for size, so the company's scale is in discharges.
const BY_DISCHARGES: &str = r#"
schema_version = 1
id = "by-discharges"
revision = "1"
effective_from = 2023-01-01
[classification]
factors = [{ factor = "size", weight = "100" }]
scales = [{ factor = "size", steps = [
    { at_least = "5000", score = "100" },
    { at_least = "2000", score = "85" },
    { at_least = "500", score = "60" },
    { at_least = "100", score = "35" },
    { score = "10" },
] }]
"#;

fn hospitals_are_sorted_by_size(folder: &Path) -> Outcome {
    let book = PolicyBook::standard()?.with_file("size.toml", BY_DISCHARGES, Layer::Company)?;
    let as_of = day::parse("2026-06-30").unwrap_or_default();
    let policy = &book.at(as_of)?.classification;
    let read = hospitals(folder)?;
    let sizes: BTreeMap<CustomerKey, Decimal> = volumes(folder, &codes(&read))?
        .rows
        .into_iter()
        .map(|row| (row.value.code, row.value.discharges))
        .collect();
    let mut scores: BTreeMap<String, usize> = BTreeMap::new();
    let (mut key, mut ordinary, mut incomplete) = (0, 0, 0);
    for row in &read.rows {
        let size = sizes.get(&row.value.code).copied();
        let class = classify(policy, &facts(&row.value.code, size, as_of), as_of)?;
        match class.class_name.as_deref() {
            Some("key") => key += 1,
            Some("ordinary") => ordinary += 1,
            _ => incomplete += 1,
        }
        let told = class.score.map(|score| score.normalize().to_string());
        *scores.entry(told.unwrap_or_default()).or_default() += 1;
        if size.is_none() {
            equal("state", class.state, ClassificationState::Incomplete)?;
            let codes: Vec<_> = class.findings.iter().map(|f| f.code.as_str()).collect();
            equal("a size that is not there", codes, vec!["factor_missing"])?;
        }
    }
    // 770 have 2,000 discharges or more and reach the bound of 70; 1,370 have no figure and no class.
    equal("classes", (key, ordinary, incomplete), (770, 1019, 1370))?;
    let count = |score: &str| scores.get(score).copied().unwrap_or_default();
    let told = ["100", "85", "60", "35", "10"].map(count);
    equal("scores", told, [229, 541, 629, 326, 64])
}

fn facts(customer: &CustomerKey, size: Option<Decimal>, as_of: NaiveDate) -> CustomerFacts {
    CustomerFacts {
        customer: customer.clone(),
        factors: vec![FactorFact {
            factor: "size".to_owned(),
            score: None,
            measure: size,
        }],
        last_order: Some(as_of),
        last_contract_end: None,
        previous: None,
    }
}

fn named(key: &str, name: &str, region: &str) -> Result<NamedHospital, Box<dyn std::error::Error>> {
    Ok(NamedHospital {
        customer: CustomerKey::new(key)?,
        name: name.to_owned(),
        former_names: Vec::new(),
        campus: None,
        identifier: None,
        region: Some(region.to_owned()),
        address: None,
    })
}

fn names_tell_the_same_hospital(folder: &Path) -> Outcome {
    let book = PolicyBook::standard()?;
    let policy = &book.at(day::parse("2026-06-30").unwrap_or_default())?.file;
    let read = hospitals(folder)?;
    // Branches share a name: nine pairs within a state have the same one.
    let mut in_state = Vec::new();
    for row in &read.rows {
        in_state.push(named(
            row.value.code.as_str(),
            &row.value.name,
            &row.value.state,
        )?);
    }
    let same = |facts: &DuplicateFacts| -> Result<usize, Box<dyn std::error::Error>> {
        let pairs = find_duplicates(policy, facts)?.pairs;
        let same = pairs
            .iter()
            .filter(|pair| pair.kind == DuplicateKind::SameName);
        Ok(same.count())
    };
    let mut all = DuplicateFacts {
        hospitals: in_state,
    };
    equal("pairs of one name", same(&all)?, 9)?;
    // Their codes tell them apart.
    for hospital in &mut all.hospitals {
        hospital.identifier = Some(hospital.customer.to_string());
    }
    equal("pairs of one name and no other code", same(&all)?, 0)?;
    // One list writes capitals, the other not; hyphens, points and blanks differ too.
    let mut twice = Vec::new();
    let known = codes(&read);
    for row in &volumes(folder, &known)?.rows {
        let code = row.value.code.as_str();
        twice.push(named(&format!("{code} volume"), &row.value.name, code)?);
    }
    for row in &read.rows {
        let code = row.value.code.as_str();
        twice.push(named(code, &row.value.name, code)?);
    }
    equal(
        "in both lists",
        same(&DuplicateFacts { hospitals: twice })?,
        1559,
    )
}
