//! Writes the rules as methods of the policy: Rust of both bindings, and the stub of Python.

use std::collections::BTreeSet;

use super::mobile::type_name as rust_type;
use super::operations::Rule;
use super::python::argument_type;
use super::shape::{Fault, Leaf, Model, Type};

const HEAD: &str = "\
//! The rules as methods of the policy.
//!
//! Written by `cargo run -p crm-tests --bin generate` from the lists of the core's wire; do not edit.
";

/// Lines between which the generator writes in the stub.
const OPEN: &str = "    # Rules: written by the generator from here on\n";
const CLOSE: &str = "    # Rules: to here\n";

/// The longest line of the stub.
const WIDTH: usize = 110;

/// Whether a rule also takes a list of facts: one call for many subjects.
fn has_many(rule: &Rule) -> bool {
    !matches!(rule.facts, Type::List(_))
}

/// The methods for Kotlin and Swift.
///
/// # Errors
/// [`Fault::Refused`] when the model lacks a type.
pub fn mobile(rules: &[Rule], model: &Model) -> Result<String, Fault> {
    let mut imports = BTreeSet::new();
    for ty in rules.iter().flat_map(|rule| [&rule.facts, &rule.answer]) {
        if let Some(name) = ty.named() {
            let found = model
                .find(name)
                .ok_or_else(|| Fault::refused(name, "is in no model"))?;
            imports.insert(format!("use {}::{name};\n", found.module));
        }
        match ty.leaf() {
            Some(Leaf::Decimal) => {
                imports.insert("use rust_decimal::Decimal;\n".to_owned());
            }
            Some(Leaf::Exact) => {
                imports.insert("use crm_core::base::Exact;\n".to_owned());
            }
            Some(Leaf::Day) => {
                imports.insert("use crm_core::base::day::Day;\n".to_owned());
            }
            Some(_) | None => {}
        }
    }
    let mut text = format!("{HEAD}\nuse chrono::NaiveDate;\nuse crm_core::wire;\n");
    imports.iter().for_each(|import| text.push_str(import));
    text.push_str(
        "\nuse crate::calendar::WorkingCalendar;\nuse crate::error::CrmError;\n\
         use crate::policy::{Policy, judge, judge_many};\n\n#[uniffi::export]\nimpl Policy {\n",
    );
    for (at, rule) in rules.iter().enumerate() {
        if at > 0 {
            text.push('\n');
        }
        let (facts, answer) = (rust_type(&rule.facts), rust_type(&rule.answer));
        method(&mut text, rule, "", "judge", &facts, &answer);
        if has_many(rule) {
            text.push('\n');
            let (facts, answer) = (format!("Vec<{facts}>"), format!("Vec<{answer}>"));
            method(&mut text, rule, "_many", "judge_many", &facts, &answer);
        }
    }
    text.push_str("}\n");
    Ok(text)
}

fn method(text: &mut String, rule: &Rule, suffix: &str, judge: &str, facts: &str, answer: &str) {
    docs(text, rule, suffix);
    text.push_str(
        "    ///\n    /// # Errors\n    /// [`CrmError`] when the facts cannot be judged.\n",
    );
    let Rule { module, name, .. } = rule;
    let calendar = if rule.calendar {
        ", calendar: &WorkingCalendar"
    } else {
        ""
    };
    let as_of = if rule.as_of { ", as_of: NaiveDate" } else { "" };
    let given = format!(
        "self, &facts, {}, {}, wire::{module}::{name}",
        if rule.calendar {
            "Some(calendar)"
        } else {
            "None"
        },
        if rule.as_of { "Some(as_of)" } else { "None" },
    );
    text.push_str(&format!(
        "    pub fn {name}{suffix}(&self, facts: {facts}{calendar}{as_of}) -> Result<{answer}, CrmError> {{\n        \
         {judge}({given})\n    }}\n"
    ));
}

fn docs(text: &mut String, rule: &Rule, suffix: &str) {
    for doc in &rule.docs {
        text.push_str(format!("    /// {doc}").trim_end());
        text.push('\n');
    }
    if !suffix.is_empty() {
        text.push_str(
            "    ///\n    /// For a list of facts, in one call; the first that cannot be judged is the error.\n",
        );
    }
}

/// The methods for Python.
#[must_use]
pub fn python(rules: &[Rule]) -> String {
    let mut text = format!(
        "{HEAD}\nuse crm_core::wire;\nuse pyo3::prelude::*;\n\nuse crate::calendar::WorkingCalendar;\n\
         use crate::policy::Policy;\n\n#[pymethods]\nimpl Policy {{\n"
    );
    for (at, rule) in rules.iter().enumerate() {
        let forms: &[&str] = if has_many(rule) {
            &["", "_many"]
        } else {
            &[""]
        };
        for (form, suffix) in forms.iter().enumerate() {
            if at > 0 || form > 0 {
                text.push('\n');
            }
            docs(&mut text, rule, suffix);
            let Rule { module, name, .. } = rule;
            let mut given = "&self, py: Python<'_>, facts: &Bound<'_, PyAny>".to_owned();
            if rule.calendar {
                given.push_str(", calendar: &WorkingCalendar");
            }
            if rule.as_of {
                given.push_str(", as_of: &Bound<'_, PyAny>");
            }
            let calendar = if rule.calendar {
                "Some(calendar)"
            } else {
                "None"
            };
            let as_of = if rule.as_of { "Some(as_of)" } else { "None" };
            text.push_str(&format!(
                "    fn {name}{suffix}({given}) -> PyResult<Py<PyAny>> {{\n        \
                 self.judge{suffix}(py, facts, {calendar}, {as_of}, wire::{module}::{name})\n    }}\n"
            ));
        }
    }
    text.push_str("}\n");
    text
}

/// The stub with the rules written anew between its two marks.
///
/// # Errors
/// [`Fault::Refused`] when a mark is missing.
pub fn stub(current: &str, rules: &[Rule], model: &Model) -> Result<String, Fault> {
    let marked = current
        .split_once(OPEN)
        .and_then(|(head, rest)| Some((head, rest.split_once(CLOSE)?.1)));
    let Some((head, tail)) = marked else {
        return Err(Fault::refused(
            "_core.pyi",
            "the marks of the rules are missing",
        ));
    };
    let mut text = format!("{head}{OPEN}");
    for rule in rules {
        let (facts, answer) = (
            argument_type(&rule.facts, model, "Sequence[", "]"),
            argument_type(&rule.answer, model, "tuple[", ", ...]"),
        );
        signature(&mut text, rule, "", &facts, &answer);
        if has_many(rule) {
            let (facts, answer) = (
                format!("Sequence[{facts}]"),
                format!("tuple[{answer}, ...]"),
            );
            signature(&mut text, rule, "_many", &facts, &answer);
        }
    }
    text.push_str(CLOSE);
    text.push_str(tail);
    Ok(text)
}

fn signature(text: &mut String, rule: &Rule, suffix: &str, facts: &str, answer: &str) {
    let mut given = format!("self, facts: {facts}");
    if rule.calendar {
        given.push_str(", calendar: WorkingCalendar");
    }
    if rule.as_of {
        given.push_str(", as_of: date");
    }
    let name = &rule.name;
    let line = format!("    def {name}{suffix}({given}) -> {answer}: ...\n");
    if line.trim_end().len() <= WIDTH {
        text.push_str(&line);
    } else {
        text.push_str(&format!(
            "    def {name}{suffix}(\n        {given}\n    ) -> {answer}: ...\n"
        ));
    }
}
