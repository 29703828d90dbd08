//! The list of hospitals of Taiwan's health insurance.

use std::io;
use std::path::Path;

use crm_core::answer::Clause;
use crm_core::base::CustomerKey;
use crm_core::customer::FactorFact;
use crm_core::exchange::{Options, Spec, read_table};
use crm_core::storage::CustomerRecord;

use super::{Choices, Folder, bytes, column, composed, csv_names};

pub(super) static HOSPITALS: Spec = Spec {
    clause: Clause::C5_1_3,
    report_unknown_columns: false,
    columns: &[
        column("特約類別"),
        column("機構代號"),
        column("機構名稱"),
        column("院區"),
        column("急性一般病床數1"),
    ],
};

pub(super) fn read(folder: &Path, choices: &Choices) -> io::Result<Folder> {
    let mut out = Folder::default();
    for name in csv_names(folder)? {
        let file = bytes(folder, &name)?;
        let import = read_table(
            &file,
            &name,
            &HOSPITALS,
            &Options::default(),
            |row| {
                let code = row.required("機構代號");
                let name = row.required("機構名稱");
                let tier = row.required("特約類別");
                let beds = row.number("急性一般病床數1");
                // A campus shares the code of its mother hospital, so the code alone is no key.
                let campus = row.text("院區");
                let (code, name) = (code?, name?);
                let key = campus
                    .as_ref()
                    .map_or(code.clone(), |campus| format!("{code}-{campus}"));
                let customer = composed(row, "機構代號", &key, CustomerKey::new);
                let factor = "size".to_owned();
                Some(CustomerRecord {
                    customer: customer?,
                    legal_entity: None,
                    name: campus.map_or(name.clone(), |campus| format!("{name} {campus}")),
                    identifier: Some(code),
                    region: None,
                    grade: Some(
                        tier?
                            .trim_start_matches(|c: char| c.is_ascii_digit())
                            .to_owned(),
                    ),
                    owner: None,
                    known_since: choices.known_since,
                    factors: vec![FactorFact {
                        factor,
                        score: None,
                        measure: Some(beds?),
                    }],
                    last_contract_end: None,
                    credit_limit: None,
                    credit_currency: None,
                })
            },
            |record| record.customer.to_string(),
        );
        let customers = out.take(import);
        out.facts.customers.extend(customers);
    }
    Ok(out)
}
