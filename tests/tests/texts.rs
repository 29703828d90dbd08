//! Everything that a rule can say has its sentence. That every language has the same keys is a test of the core.
#![allow(
    clippy::panic,
    clippy::expect_used,
    reason = "a test that fails should fail loudly"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn core() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the workspace")
        .join("crm-core")
}

/// The keys of a file of texts.
fn keys(name: &str) -> BTreeSet<String> {
    let path = core().join("locales").join(name);
    let text = fs::read_to_string(&path).expect("a file of texts");
    let lines = text.lines().filter(|line| !line.starts_with([' ', '#']));
    let keys: Vec<String> = lines
        .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
        .collect();
    let set: BTreeSet<String> = keys.iter().cloned().collect();
    assert_eq!(keys.len(), set.len(), "{name} has a key twice");
    set
}

/// All code of the core, its test modules included.
fn code(folder: &Path, out: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            code(&path, out);
        } else if path.extension().is_some_and(|end| end == "rs") {
            out.push_str(&fs::read_to_string(&path).expect("a source file"));
        }
    }
}

/// The literals that follow a call, as in `call("literal"`.
fn literals<'a>(code: &'a str, call: &str) -> BTreeSet<&'a str> {
    code.split(call)
        .skip(1)
        .filter_map(|rest| {
            let rest = rest.trim_start().strip_prefix('"')?;
            Some(rest.split_once('"')?.0)
        })
        .collect()
}

#[test]
fn every_finding_and_duty_has_its_sentence() {
    let (texts, report) = (keys("en.ftl"), keys("report.en.ftl"));
    let mut all = String::new();
    code(&core().join("src"), &mut all);
    let dashed = |code: &str| code.replace('_', "-");
    let mut missing = Vec::new();
    let mut codes = literals(&all, "Finding::new(");
    codes.extend(literals(&all, "finding("));
    assert!(codes.len() > 150, "only {} codes were seen", codes.len());
    for code in codes {
        let key = format!("finding-{}", dashed(code));
        if !texts.contains(&key) {
            missing.push(key);
        }
    }
    let kinds = literals(&all, "Obligation::open(");
    assert!(kinds.len() > 15, "only {} duties were seen", kinds.len());
    for kind in kinds {
        let key = format!("obligation-{}", dashed(kind));
        if !texts.contains(&key) {
            missing.push(key);
        }
    }
    // What the agenda calls a duty stands beside its sentence.
    for key in &texts {
        if let Some(kind) = key.strip_prefix("obligation-") {
            let label = format!("page-duty-{}", kind.replace('-', "_"));
            if !report.contains(&label) {
                missing.push(label);
            }
        }
    }
    assert!(missing.is_empty(), "no text for {missing:?}");
}

/// A sentence that nothing says any more is a rule that lost its voice, or a text to take away.
#[test]
fn every_sentence_of_a_finding_can_be_said() {
    let mut all = String::new();
    code(&core().join("src"), &mut all);
    // The importer of the examples says what it keeps aside with the core's texts.
    code(&core().join("../examples/src"), &mut all);
    let silent: Vec<_> = keys("en.ftl")
        .into_iter()
        .filter_map(|key| Some(key.strip_prefix("finding-")?.replace('-', "_")))
        .filter(|code| !all.contains(&format!("\"{code}\"")))
        .collect();
    assert!(silent.is_empty(), "nothing says {silent:?}");
}
