//! Every vector through the wire: what it must say, and the bytes that all languages give.
#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test that fails should fail loudly"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crm_core::answer::{Clause, ErrorCode};
use crm_core::policy::{FaultCode, fingerprint};
use crm_core::wire::{call, operation_list};
use serde_json::Value;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

fn cases() -> BTreeMap<String, Value> {
    let mut cases = BTreeMap::new();
    let mut folders = vec![folder()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the vectors folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "json") {
                let text = fs::read_to_string(&path).expect("a readable case");
                let name = path
                    .strip_prefix(self::folder())
                    .expect("inside")
                    .display()
                    .to_string();
                let case = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
                cases.insert(name, case);
            }
        }
    }
    cases
}

/// What of `expected` does not stand in `got`; an object may have more, a list may not.
fn differences(expected: &Value, got: &Value, path: &str, out: &mut Vec<String>) {
    match (expected, got) {
        (Value::Object(expected), Value::Object(got)) => {
            for (name, value) in expected {
                let path = format!("{path}.{name}");
                match got.get(name) {
                    Some(got) => differences(value, got, &path, out),
                    None => out.push(format!("{path}: missing")),
                }
            }
        }
        (Value::Array(expected), Value::Array(got)) if expected.len() == got.len() => {
            for (at, (value, got)) in expected.iter().zip(got).enumerate() {
                differences(value, got, &format!("{path}[{at}]"), out);
            }
        }
        _ if expected == got => {}
        _ => out.push(format!("{path}: {expected} expected, got {got}")),
    }
}

/// The stack every answer must do with. Background threads of phones have half a megabyte, those of a
/// virtual machine one; without optimisation frames are several times as large as what is shipped.
const STACK: usize = 256 * 1024;

/// The answers of all cases, in their order, from one thread with a small stack.
fn answers(cases: &BTreeMap<String, Value>) -> Vec<String> {
    let asked: Vec<_> = cases
        .values()
        .map(|case| {
            let op = case["op"].as_str().expect("an op");
            (op.to_owned(), case["request"].to_string())
        })
        .collect();
    std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || asked.iter().map(|(op, text)| call(op, text)).collect())
        .expect("a thread")
        .join()
        .expect("answers")
}

#[test]
fn every_case_says_what_it_must_and_gives_the_same_bytes_everywhere() {
    let mut wrong = Vec::new();
    let mut hashes = String::new();
    let cases = cases();
    assert!(cases.len() > 20, "no cases");
    for ((name, case), answer) in cases.iter().zip(answers(&cases)) {
        let got: Value = serde_json::from_str(&answer).expect("JSON");
        let mut found = Vec::new();
        if case["error"].is_object() {
            differences(&case["error"], &got["error"], "error", &mut found);
        } else {
            differences(&case["expect"], &got["answer"], "answer", &mut found);
            if !got["error"].is_null() {
                found.push(format!("refused: {answer}"));
            }
        }
        wrong.extend(found.into_iter().map(|line| format!("{name}: {line}")));
        hashes.push_str(&format!("{}  {name}\n", fingerprint(&answer)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let file = folder().join("answers.sha256");
    if std::env::var_os("CRM_BLESS").is_some() {
        fs::write(&file, &hashes).expect("a writable file");
    }
    let known = fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(
        known, hashes,
        "answers changed; CRM_BLESS=1 writes the file anew"
    );
}

#[test]
fn every_operation_clause_and_code_of_the_wire_has_a_case() {
    let cases = cases();
    let asked: BTreeSet<_> = cases
        .values()
        .filter_map(|case| case["op"].as_str())
        .collect();
    // Lists that take no facts are proved elsewhere: `operations` and the catalogue by the core,
    // the parameters through the comparison.
    let elsewhere = ["operations", "policy.catalogue", "policy.parameters"];
    let without: Vec<_> = operation_list()
        .map(|operation| operation.name)
        .filter(|name| !asked.contains(name) && !elsewhere.contains(name))
        .collect();
    assert!(without.is_empty(), "operations without a case: {without:?}");
    for (name, case) in &cases {
        for clause in case["clauses"].as_array().expect("clauses") {
            let id = clause.as_str().expect("a text");
            assert!(Clause::find(id).is_some(), "{name}: {id} is no clause");
        }
    }
    let text: String = cases.values().map(ToString::to_string).collect();
    let stores = [
        ErrorCode::NotFound,
        ErrorCode::RevisionConflict,
        ErrorCode::AppendOnly,
        ErrorCode::StoreFailed,
        ErrorCode::StoreTooNew,
        ErrorCode::StoreDamaged,
        ErrorCode::AuditBroken,
        ErrorCode::FileUnusable,
    ];
    // Keys are refused while the request is read; overflow needs amounts no case can write.
    let inner = [ErrorCode::KeyUnusable, ErrorCode::Overflow];
    for code in ErrorCode::ALL {
        let known = text.contains(&format!("\"code\":\"{}\"", code.code()));
        assert!(
            known || stores.contains(code) || inner.contains(code),
            "no case for {code:?}"
        );
    }
    // Proved in the core's own tests, with files that a case cannot give.
    let in_core = [
        FaultCode::MissingParameter,
        FaultCode::SameDay,
        FaultCode::Edited,
        FaultCode::Gap,
        FaultCode::Unreachable,
        FaultCode::MissingCore,
        FaultCode::UnknownName,
        FaultCode::Empty,
    ];
    for code in FaultCode::ALL {
        let known = text.contains(&format!("\"code\":\"{}\"", code.code()));
        assert!(known || in_core.contains(code), "no case for {code:?}");
    }
}
