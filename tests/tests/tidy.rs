//! The house rules: floors, purity, size of files, and generated files that are current.
#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that fails should fail loudly"
)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crm_core::book::{Policy, STANDARD_REVISIONS};
use crm_core::policy::catalogue::catalogue;
use crm_core::policy::{RELEASED_FILE, check_released};
use crm_core::wire::operation_list;
use serde_json::Value;

/// The floor of every room. A room uses the floors below it, never its own and never one above.
const FLOORS: &[(&str, u32)] = &[
    ("base", 0),
    ("answer", 1),
    ("policy", 2),
    ("appraisal", 3),
    ("customer", 3),
    ("expense", 3),
    ("finance", 3),
    ("organisation", 3),
    ("sales", 3),
    ("service", 3),
    ("book", 4),
    ("storage", 4),
    ("agenda", 5),
    ("exchange", 5),
    ("review", 6),
    ("office", 7),
    ("wire", 8),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the workspace")
        .to_path_buf()
}

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

/// The part of a file that is not tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a source file");
    let end = text
        .find("\n#[cfg(test)]\nmod ")
        .or_else(|| text.find("\n#[cfg(all(test"));
    end.and_then(|end| text.get(..end))
        .unwrap_or(&text)
        .to_owned()
}

fn current(path: &Path, made: &str) {
    if std::env::var_os("CRM_BLESS").is_some() {
        fs::write(path, made).expect("a writable file");
    }
    let known = fs::read_to_string(path).unwrap_or_default();
    assert!(
        known == made,
        "{} is not current; CRM_BLESS=1 writes it anew",
        path.display()
    );
}

#[test]
fn no_room_looks_up() {
    let core = root().join("crm-core/src");
    let mut files = Vec::new();
    sources(&core, &mut files);
    let mut wrong = Vec::new();
    for file in files {
        let inside = file.strip_prefix(&core).expect("inside");
        let room = inside
            .iter()
            .next()
            .and_then(|part| part.to_str())
            .unwrap_or_default();
        let Some((_, floor)) = FLOORS.iter().find(|(name, _)| *name == room) else {
            assert_eq!(room, "lib.rs", "a room without a floor");
            continue;
        };
        for line in code(&file)
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            for after in line
                .split("crate::")
                .skip(1)
                .filter(|_| !line.contains("$crate::"))
            {
                let used: String = after
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                let known = FLOORS.iter().find(|(name, _)| *name == used);
                if let Some((_, other)) = known
                    && used != room
                    && other >= floor
                {
                    wrong.push(format!("{}: {room} uses {used}", inside.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What the generator writes at the head of its files; in two parts, so that this file has it not.
const GENERATED: &str = concat!("//! Written by `cargo run -p crm-tests", " --bin generate`");

#[test]
fn no_file_is_two_rooms() {
    let mut files = Vec::new();
    for folder in [
        "crm-core/src",
        "bindings-python/src",
        "bindings-mobile/src",
        "examples/src",
        "tests/src",
    ] {
        sources(&root().join(folder), &mut files);
    }
    let long: Vec<_> = files
        .iter()
        // Generated, and never read from top to bottom.
        .filter(|path| !fs::read_to_string(path).is_ok_and(|text| text.contains(GENERATED)))
        .map(|path| (code(path).lines().count(), path))
        .filter(|(lines, _)| *lines > 620)
        .collect();
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn the_base_build_is_pure() {
    let tree = Command::new(env!("CARGO"))
        .args([
            "tree",
            "-p",
            "crm-core",
            "--no-default-features",
            "-e",
            "normal",
            "--prefix",
            "none",
        ])
        .current_dir(root())
        .output()
        .expect("cargo tree");
    assert!(
        tree.status.success(),
        "{}",
        String::from_utf8_lossy(&tree.stderr)
    );
    let text = String::from_utf8_lossy(&tree.stdout).into_owned();
    assert!(text.contains("rust_decimal"), "the tree was not read");
    for name in [
        "rusqlite",
        "libsqlite3-sys",
        "postgres",
        "tokio",
        "async-std",
        "arrow",
        "pyo3",
        "uniffi",
        "rust_xlsxwriter",
        "zip",
    ] {
        assert!(
            !text.lines().any(|line| line.starts_with(name)),
            "{name} is in the base build"
        );
    }
}

#[test]
fn the_schema_of_the_policy_file_is_current() {
    let path = root().join("crm-core/policies/policy.schema.json");
    current(&path, &crm_core::book::schema::policy_schema());
}

/// The shipped revisions are the files of the folder, and none that was released has changed since.
#[test]
fn released_policies_were_not_edited() {
    let folder = root().join("crm-core/policies");
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).expect("the policies") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str());
        let name = name.expect("a name").to_owned();
        // The catalogue of clauses is no policy.
        if path.extension().is_some_and(|e| e == "toml") && name != "clauses.toml" {
            files.push((name, fs::read_to_string(&path).expect("a policy")));
        }
    }
    files.sort();
    let files: Vec<_> = files
        .iter()
        .map(|(n, t)| (n.as_str(), t.as_str()))
        .collect();
    let list = fs::read_to_string(folder.join(RELEASED_FILE)).expect("the list");
    if let Err(faults) = check_released(&list, &files) {
        panic!("{faults}");
    }
    let mut shipped = STANDARD_REVISIONS.to_vec();
    shipped.sort_unstable();
    let standard: Vec<_> = files
        .into_iter()
        .filter(|(n, _)| n.starts_with("standard-"))
        .collect();
    assert_eq!(
        standard, shipped,
        "a revision lies in the folder and is not shipped"
    );
}

#[test]
fn the_table_of_clauses_is_current() {
    let mut vectors: BTreeMap<String, u32> = BTreeMap::new();
    let mut folders = vec![root().join("tests/vectors")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("vectors") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "json") {
                let case: Value =
                    serde_json::from_str(&fs::read_to_string(path).expect("a case")).expect("JSON");
                for clause in case["clauses"].as_array().expect("clauses") {
                    let count = vectors
                        .entry(clause.as_str().unwrap_or_default().to_owned())
                        .or_default();
                    *count = count.saturating_add(1);
                }
            }
        }
    }
    let mut table = String::from(
        "# Clauses and what serves them\n\nGenerated: `CRM_BLESS=1 cargo test -p crm-tests --test tidy`.\n\n\
         | clause | title | operations | parameters | vectors |\n|---|---|---|---|---|\n",
    );
    for entry in &catalogue().expect("the catalogue").clause {
        let operations: Vec<_> = operation_list()
            .filter(|o| o.clauses.contains(&entry.id))
            .map(|o| o.name)
            .collect();
        let parameters: Vec<_> = Policy::SECTIONS
            .iter()
            .flat_map(|(section, specs)| specs.iter().map(move |spec| (section, spec)))
            .filter(|(_, spec)| spec.clause == entry.id)
            .map(|(section, spec)| format!("{section}.{}", spec.name))
            .collect();
        let count = vectors.get(entry.id.id()).copied().unwrap_or(0);
        // What is served has a vector; what is not is seen here.
        assert!(
            operations.is_empty() || count > 0,
            "{} has no vector",
            entry.id
        );
        let or = |list: &[String]| {
            if list.is_empty() {
                "not yet".to_owned()
            } else {
                list.join(", ")
            }
        };
        let operations: Vec<String> = operations.into_iter().map(str::to_owned).collect();
        let _ = writeln!(
            table,
            "| {} | {} | {} | {} | {count} |",
            entry.id,
            entry.title.en,
            or(&operations),
            parameters.join(", "),
        );
    }
    current(&root().join("tests/CLAUSES.md"), &table);
}
