//! The sample is what the generator makes, and every hospital in it has a good code.
#![allow(
    clippy::indexing_slicing,
    reason = "a test that indexes wrongly fails, as it should"
)]

use std::collections::BTreeSet;
use std::path::Path;

use crm_core::base::uscc::Uscc;
use crm_examples::sample::{SEED, generate};

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[test]
fn the_files_of_the_repository_are_the_sample() -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample");
    let differ = generate(SEED).differences(&folder)?;
    assert!(
        differ.is_empty(),
        "make them again with make_sample: {differ:?}"
    );
    Ok(())
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_others() {
    assert_eq!(generate(7), generate(7));
    assert_ne!(generate(7), generate(8));
}

#[test]
fn the_sample_is_small() {
    let bytes: usize = generate(SEED)
        .files
        .iter()
        .map(|file| file.bytes.len())
        .sum();
    assert!(bytes < 400_000, "{bytes}");
}

#[test]
fn codes_fit_both_checks_and_no_code_or_name_is_there_twice() -> Outcome {
    let sample = generate(SEED);
    let file = &sample.files[1];
    assert_eq!(file.name, "customers.csv");
    let text = encoding_rs::GB18030.decode(&file.bytes).0;
    let mut codes = BTreeSet::new();
    let mut names = BTreeSet::new();
    for line in text.lines().skip(1).take(48) {
        let fields: Vec<_> = line.split(',').collect();
        let code = Uscc::parse(fields[3])?;
        assert!(code.organisation_check(), "{code}");
        assert!(code.region().starts_with("99"), "{code}");
        assert!(codes.insert(code));
        assert!(names.insert(fields[1].to_owned()), "{}", fields[1]);
    }
    assert_eq!(codes.len(), 48);
    assert!(
        codes
            .iter()
            .any(|code| String::from(code.clone()).starts_with("N2"))
    );
    Ok(())
}

#[test]
fn every_kind_of_oddity_is_listed_in_the_readme() {
    let sample = generate(SEED);
    let readme = String::from_utf8_lossy(&sample.files[0].bytes);
    for odd in &sample.oddities {
        assert!(readme.contains(odd.what), "{}", odd.what);
    }
    assert!(
        sample
            .oddities
            .iter()
            .filter(|odd| odd.code.is_some())
            .count()
            > 12
    );
    assert!(
        sample
            .oddities
            .iter()
            .filter(|odd| odd.code.is_none())
            .count()
            > 8
    );
}
