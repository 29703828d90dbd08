//! Writes the parts of the bindings that only repeat the shape of the core's records.
//!
//! The core's source is the one place where a record is described. [`source`] reads it, [`mobile`]
//! writes the UniFFI mirrors, [`python`] writes the dataclasses. `cargo run -p crm-tests --bin
//! generate` rewrites the files; the test `generated_files` fails when one is out of date.

mod attributes;
pub mod exported;
pub mod families;
mod field_type;
mod macros;
pub mod mobile;
pub mod operations;
pub mod python;
pub mod records;
pub mod rules;
pub mod shape;
pub mod source;
#[cfg(test)]
mod tests;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub use shape::{Fault, Model};

/// A generated file: where it belongs, counted from the top folder, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Generated {
    /// Path from the top folder of the workspace.
    pub path: &'static str,
    /// The whole text.
    pub text: String,
}

/// The top folder of the workspace.
#[must_use]
pub fn workspace() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_owned()
}

/// Every generated file, from the core's source as it is now.
///
/// # Errors
/// [`Fault`] when the source cannot be read or a record has a shape that a binding cannot repeat.
pub fn generate() -> Result<Vec<Generated>, Fault> {
    let files = source::read(&workspace().join("crm-core/src"))?;
    let rules = operations::rules(&files)?;
    let mut roots = exported::ROOTS.to_vec();
    roots.extend(operations::named(&rules));
    let families = families::families(&files)?;
    roots.extend(families.iter().map(|family| family.record.as_str()));
    let model = source::model(&files, &roots)?;
    let stub = workspace().join(STUB);
    let current = fs::read_to_string(&stub).map_err(|error| Fault::io(&stub, &error))?;
    Ok(vec![
        Generated {
            path: "bindings-mobile/src/mirrors.rs",
            text: mobile::write(&model, exported::MOBILE_NAMES)?,
        },
        Generated {
            path: "bindings-mobile/src/rules.rs",
            text: formatted(&rules::mobile(&rules, &model)?)?,
        },
        Generated {
            path: "bindings-mobile/src/records.rs",
            text: formatted(&records::mobile(&families, &model)?)?,
        },
        Generated {
            path: "bindings-python/src/records.rs",
            text: formatted(&records::python(&families, &model)?)?,
        },
        Generated {
            path: "bindings-python/src/rules.rs",
            text: formatted(&rules::python(&rules))?,
        },
        Generated {
            path: STUB,
            text: rules::stub(&current, &rules, &model)?,
        },
        Generated {
            path: "bindings-python/python/hospital_crm/models.py",
            text: python::write(&model)?,
        },
    ])
}

const STUB: &str = "bindings-python/python/hospital_crm/_core.pyi";

/// Rust as `rustfmt` writes it, so that the lint of the format has nothing to say.
fn formatted(text: &str) -> Result<String, Fault> {
    let failed = |detail: String| Fault::Io {
        path: "rustfmt".to_owned(),
        detail,
    };
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| failed(error.to_string()))?;
    if let Some(mut input) = child.stdin.take() {
        input
            .write_all(text.as_bytes())
            .map_err(|error| failed(error.to_string()))?;
    }
    let output = child
        .wait_with_output()
        .map_err(|error| failed(error.to_string()))?;
    if !output.status.success() {
        return Err(failed("refused the generated rules".to_owned()));
    }
    String::from_utf8(output.stdout).map_err(|error| failed(error.to_string()))
}

/// Rewrites the files that differ and names them.
///
/// # Errors
/// As [`generate`], and [`Fault::Io`] when a file cannot be written.
pub fn rewrite() -> Result<Vec<&'static str>, Fault> {
    let mut changed = Vec::new();
    for file in stale()? {
        let path = workspace().join(file.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| Fault::io(folder, &error))?;
        }
        fs::write(&path, file.text).map_err(|error| Fault::io(&path, &error))?;
        changed.push(file.path);
    }
    Ok(changed)
}

/// The files that are not what the source asks for.
///
/// # Errors
/// As [`generate`].
pub fn stale() -> Result<Vec<Generated>, Fault> {
    let mut files = generate()?;
    files.retain(|file| {
        fs::read_to_string(workspace().join(file.path))
            .ok()
            .as_ref()
            != Some(&file.text)
    });
    Ok(files)
}
