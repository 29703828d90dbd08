//! Writes the Python dataclasses and enums of the exported types.
//!
//! The classes have the names of the wire form, because the bridge finds them by these.

use std::collections::BTreeSet;

use super::attributes::snake;
use super::shape::{Exported, Fault, Field, Kind, Leaf, Model, Type};

/// The longest line.
const WIDTH: usize = 100;

const KEYWORDS: &[&str] = &[
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
    "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
    "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// Names that the file itself needs.
const TAKEN: &[&str] = &[
    "Decimal",
    "None",
    "Sequence",
    "StrEnum",
    "TypeAlias",
    "bool",
    "dataclass",
    "datetime",
    "int",
    "str",
];

const HEAD: &str = r#""""The records of the library.

Written by ``cargo run -p crm-tests --bin generate`` from the source of the core; do not
edit. A record cannot be changed; ``dataclasses.replace`` makes a changed copy. Numbers
are ``decimal.Decimal``, never ``float``.
"""
"#;

/// The text of the module.
///
/// # Errors
/// [`Fault::Refused`] for a name that Python cannot use.
pub fn write(model: &Model) -> Result<String, Fault> {
    let mut names = BTreeSet::new();
    for exported in &model.types {
        check_names(exported)?;
        if !names.insert(natural(&exported.serde_name)) {
            let reason = format!("two types have the wire name {}", exported.serde_name);
            return Err(Fault::refused(&exported.name, reason));
        }
    }
    let mut text = HEAD.to_owned();
    text.push_str(&imports(model));
    if names.is_empty() {
        text.push_str("\n__all__: list[str] = []\n");
        return Ok(text);
    }
    text.push_str("\n__all__ = [\n");
    for (_, _, name) in &names {
        line(&mut text, 1, &format!("\"{name}\","));
    }
    text.push_str("]\n");
    let mut written = BTreeSet::new();
    let mut after_alias = false;
    for exported in &model.types {
        let alias = exported.kind == Kind::Text;
        text.push_str(if alias && (after_alias || written.is_empty()) {
            "\n"
        } else {
            "\n\n"
        });
        after_alias = alias;
        match &exported.kind {
            Kind::Text => write_text(&mut text, exported),
            Kind::Choice(_) => write_choice(&mut text, exported),
            Kind::Record(fields) => write_record(&mut text, exported, fields, model, &written),
        }
        written.insert(exported.name.as_str());
    }
    Ok(text)
}

/// The key that puts names into the order that linters ask for: by what they are, then numbers by
/// their value.
fn natural(name: &str) -> (bool, Vec<(String, u64)>, String) {
    let mut parts = Vec::new();
    let mut rest = name;
    while !rest.is_empty() {
        let (word, tail) = split_at(rest, |letter| letter.is_ascii_digit());
        let (digits, tail) = split_at(tail, |letter| !letter.is_ascii_digit());
        parts.push((word.to_owned(), digits.parse().unwrap_or(0)));
        rest = tail;
    }
    let constant = name.chars().all(|letter| !letter.is_lowercase());
    (!constant, parts, name.to_owned())
}

fn split_at(text: &str, stop: impl Fn(char) -> bool) -> (&str, &str) {
    text.find(stop)
        .and_then(|at| text.split_at_checked(at))
        .unwrap_or((text, ""))
}

fn check_names(exported: &Exported) -> Result<(), Fault> {
    let own = &exported.serde_name;
    if TAKEN.contains(&own.as_str()) || !is_identifier(own) {
        return Err(Fault::refused(
            &exported.name,
            format!("{own} cannot be a class in Python"),
        ));
    }
    let Kind::Record(fields) = &exported.kind else {
        return Ok(());
    };
    for field in fields {
        let name = &field.serde_name;
        let at = format!("{}.{}", exported.name, field.name);
        if KEYWORDS.contains(&name.as_str()) {
            let reason = format!("`{name}` is a keyword of Python; give the field another name");
            return Err(Fault::refused(at, reason));
        }
        if TAKEN.contains(&name.as_str()) || !is_identifier(name) {
            let reason = format!("`{name}` cannot name a field in Python; give it another name");
            return Err(Fault::refused(at, reason));
        }
    }
    Ok(())
}

fn is_identifier(name: &str) -> bool {
    name.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && name
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
}

fn imports(model: &Model) -> String {
    let fields: Vec<_> = model
        .types
        .iter()
        .flat_map(|exported| match &exported.kind {
            Kind::Record(fields) => fields.as_slice(),
            Kind::Choice(_) | Kind::Text => &[],
        })
        .collect();
    let leaf = |wanted: &[Leaf]| {
        fields
            .iter()
            .any(|field| field.ty.leaf().is_some_and(|leaf| wanted.contains(&leaf)))
    };
    let kind = |wanted: fn(&Kind) -> bool| model.types.iter().any(|e| wanted(&e.kind));
    let mut text = String::new();
    for (wanted, import) in [
        (
            leaf(&[Leaf::Date, Leaf::Day, Leaf::DateTime]),
            "import datetime",
        ),
        (
            fields.iter().any(|f| has_list(&f.ty)),
            "from collections.abc import Sequence",
        ),
        (
            kind(|kind| matches!(kind, Kind::Record(_))),
            "from dataclasses import dataclass",
        ),
        (
            leaf(&[Leaf::Decimal, Leaf::Exact]),
            "from decimal import Decimal",
        ),
        (
            kind(|kind| matches!(kind, Kind::Choice(_))),
            "from enum import StrEnum",
        ),
        (
            kind(|kind| matches!(kind, Kind::Text)),
            "from typing import TypeAlias",
        ),
    ] {
        if wanted {
            line(&mut text, 0, import);
        }
    }
    if text.is_empty() {
        text
    } else {
        format!("\n{text}")
    }
}

fn has_list(ty: &Type) -> bool {
    match ty {
        Type::List(_) => true,
        Type::Optional(inner) => has_list(inner),
        Type::Leaf(_) | Type::Named(_) => false,
    }
}

fn write_text(text: &mut String, exported: &Exported) {
    line(
        text,
        0,
        &format!("{}: TypeAlias = str", exported.serde_name),
    );
    docstring(text, 0, &exported.docs, &[]);
}

fn write_choice(text: &mut String, exported: &Exported) {
    let Kind::Choice(variants) = &exported.kind else {
        return;
    };
    line(text, 0, &format!("class {}(StrEnum):", exported.serde_name));
    let members: Vec<_> = variants
        .iter()
        .map(|v| (member(&v.name), v.docs.as_slice()))
        .collect();
    docstring(text, 1, &exported.docs, &members);
    text.push('\n');
    for variant in variants {
        line(
            text,
            1,
            &format!("{} = \"{}\"", member(&variant.name), variant.serde_name),
        );
    }
}

fn member(name: &str) -> String {
    snake(name).to_uppercase()
}

fn write_record(
    text: &mut String,
    exported: &Exported,
    fields: &[Field],
    model: &Model,
    written: &BTreeSet<&str>,
) {
    line(text, 0, "@dataclass(frozen=True, slots=True, kw_only=True)");
    line(text, 0, &format!("class {}:", exported.serde_name));
    let attributes: Vec<_> = fields
        .iter()
        .map(|f| (f.serde_name.clone(), f.docs.as_slice()))
        .collect();
    docstring(text, 1, &exported.docs, &attributes);
    if !fields.is_empty() {
        text.push('\n');
    }
    for field in fields {
        let mut annotation = type_name(&field.ty, model);
        // A record in a ring of records stands further down, or is this one.
        if field.ty.named().is_some_and(|name| !written.contains(name)) {
            annotation = format!("\"{annotation}\"");
        }
        let default = match default(field, model) {
            Some(value) => format!(" = {value}"),
            None => String::new(),
        };
        line(
            text,
            1,
            &format!("{}: {annotation}{default}", field.serde_name),
        );
    }
}

fn type_name(ty: &Type, model: &Model) -> String {
    match ty {
        Type::Named(name) => model
            .find(name)
            .map_or(name, |found| &found.serde_name)
            .clone(),
        Type::Optional(inner) => format!("{} | None", type_name(inner, model)),
        Type::List(inner) => format!("Sequence[{}]", type_name(inner, model)),
        Type::Leaf(leaf) => match leaf {
            Leaf::Text => "str",
            Leaf::Bool => "bool",
            Leaf::Whole(_) => "int",
            Leaf::Decimal | Leaf::Exact => "Decimal",
            Leaf::Date | Leaf::Day => "datetime.date",
            Leaf::DateTime => "datetime.datetime",
        }
        .to_owned(),
    }
}

/// How the stub names a type; a list by the brackets given.
pub(super) fn argument_type(ty: &Type, model: &Model, open: &str, close: &str) -> String {
    match ty {
        Type::Named(name) => {
            let shown = model.find(name).map_or(name, |found| &found.serde_name);
            format!("models.{shown}")
        }
        Type::Optional(inner) => format!("{} | None", argument_type(inner, model, open, close)),
        Type::List(inner) => format!("{open}{}{close}", argument_type(inner, model, open, close)),
        Type::Leaf(leaf) => match leaf {
            Leaf::Text => "str",
            Leaf::Bool => "bool",
            Leaf::Whole(_) => "int",
            Leaf::Decimal | Leaf::Exact => "Decimal",
            Leaf::Date | Leaf::Day => "date",
            Leaf::DateTime => "datetime",
        }
        .to_owned(),
    }
}

/// The default of a field that may be left out, when Python can write it down.
fn default(field: &Field, model: &Model) -> Option<String> {
    if !field.default {
        return None;
    }
    match &field.ty {
        Type::Optional(_) => Some("None".to_owned()),
        Type::List(_) => Some("()".to_owned()),
        Type::Leaf(leaf) => match leaf {
            Leaf::Text => Some("\"\"".to_owned()),
            Leaf::Bool => Some("False".to_owned()),
            Leaf::Whole(_) => Some("0".to_owned()),
            Leaf::Decimal | Leaf::Exact => Some("Decimal(0)".to_owned()),
            Leaf::Date | Leaf::Day | Leaf::DateTime => None,
        },
        Type::Named(name) => match model.find(name) {
            Some(Exported {
                serde_name,
                kind: Kind::Choice(variants),
                ..
            }) => variants
                .iter()
                .find(|variant| variant.default)
                .map(|variant| format!("{serde_name}.{}", member(&variant.name))),
            _ => None,
        },
    }
}

/// A docstring in the form Google's guide gives: a summary, the rest, the attributes.
fn docstring(text: &mut String, depth: usize, docs: &[String], attributes: &[(String, &[String])]) {
    let indent = "    ".repeat(depth);
    let width = WIDTH.saturating_sub(indent.len());
    let mut lines = Vec::new();
    for (at, paragraph) in paragraphs(docs).iter().enumerate() {
        if at == 0 {
            // The closing quotes may have to stand on the same line.
            let (summary, rest) = summary(paragraph, width.saturating_sub(6));
            lines.extend(wrap(&summary, width.saturating_sub(6)));
            if !rest.is_empty() {
                lines.push(String::new());
                lines.extend(wrap(&rest, width));
            }
        } else {
            // Items of a list stand close together.
            if !(paragraph.starts_with("- ") && lines.last().is_some_and(|l| l.starts_with("- "))) {
                lines.push(String::new());
            }
            lines.extend(wrap(paragraph, width));
        }
    }
    let described: Vec<_> = attributes
        .iter()
        .filter(|(_, docs)| !docs.is_empty())
        .collect();
    if !described.is_empty() {
        lines.push(String::new());
        lines.push("Attributes:".to_owned());
        for (name, docs) in described {
            let words = paragraphs(docs).join(" ");
            let entry = format!("{name}: {words}");
            for (at, part) in wrap(&entry, width.saturating_sub(8))
                .into_iter()
                .enumerate()
            {
                lines.push(format!(
                    "{}{part}",
                    if at == 0 { "    " } else { "        " }
                ));
            }
        }
    }
    if lines.is_empty() {
        lines.push("Not described.".to_owned());
    }
    let raw = lines.iter().any(|line| line.contains('\\'));
    let quotes = if raw { "r\"\"\"" } else { "\"\"\"" };
    let one = lines.len() == 1;
    for (at, content) in lines.iter().enumerate() {
        let content = content.replace("\"\"\"", "'''");
        let open = if at == 0 { quotes } else { "" };
        let close = if one { "\"\"\"" } else { "" };
        line(text, depth, &format!("{open}{content}{close}"));
    }
    if !one {
        line(text, depth, "\"\"\"");
    }
}

/// The paragraphs and list items of a doc comment, each in one line, with Python's dots in paths.
fn paragraphs(docs: &[String]) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open = false;
    for doc in docs {
        let doc = doc.trim().replace("crate::", "").replace("::", ".");
        let item = doc.starts_with("- ") || doc.starts_with("* ");
        if doc.is_empty() {
            open = false;
        } else if let (true, false, Some(last)) = (open, item, paragraphs.last_mut()) {
            last.push(' ');
            last.push_str(&doc);
        } else {
            paragraphs.push(doc);
            open = true;
        }
    }
    paragraphs
}

/// The first sentence, if the paragraph is longer than a line, and the rest.
fn summary(paragraph: &str, width: usize) -> (String, String) {
    if columns(paragraph) <= width {
        return (paragraph.to_owned(), String::new());
    }
    match paragraph
        .split_once(". ")
        .or_else(|| paragraph.split_once("。"))
    {
        Some((first, rest)) => (format!("{first}."), rest.to_owned()),
        None => (paragraph.to_owned(), String::new()),
    }
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut current = String::new();
    for word in text.split_whitespace() {
        let longer = columns(&current)
            .saturating_add(columns(word))
            .saturating_add(1);
        if !current.is_empty() && longer > width {
            lines.push(std::mem::take(&mut current));
        } else if !current.is_empty() {
            current.push(' ');
        }
        current.push_str(word);
    }
    if !current.is_empty() {
        lines.push(current);
    }
    lines
}

/// The columns a text takes; Chinese characters take two.
fn columns(text: &str) -> usize {
    text.chars()
        .map(|letter| if u32::from(letter) >= 0x1100 { 2 } else { 1 })
        .sum()
}

fn line(text: &mut String, depth: usize, content: &str) {
    if !content.is_empty() {
        text.push_str(&"    ".repeat(depth));
        text.push_str(content);
    }
    text.push('\n');
}
