//! Writes the UniFFI mirrors of the exported types.

use super::shape::{Exported, Fault, Field, Kind, Leaf, Model, Type, Variant};

/// Names that mean something else in every Kotlin or Swift file, so that a type of this name breaks
/// the generated code or cannot be named without its package.
const TAKEN: &[&str] = &[
    // Kotlin, without an import
    "Any",
    "Array",
    "Boolean",
    "Byte",
    "Char",
    "Comparable",
    "Deprecated",
    "Double",
    "Enum",
    "Error",
    "Exception",
    "Float",
    "Function",
    "Int",
    "Iterable",
    "Iterator",
    "Lazy",
    "List",
    "Long",
    "Map",
    "Nothing",
    "Number",
    "Pair",
    "Result",
    "Sequence",
    "Set",
    "Short",
    "String",
    "Throwable",
    "Triple",
    "UByte",
    "UInt",
    "ULong",
    "UShort",
    "Unit",
    // Kotlin, imported by the generated code or named in `uniffi.toml`
    "BigDecimal",
    "ByteBuffer",
    "ByteOrder",
    "Callback",
    "CharBuffer",
    "CodingErrorAction",
    "ConcurrentHashMap",
    "IntegerType",
    "Library",
    "LocalDate",
    "LocalDateTime",
    "Native",
    "Pointer",
    "Structure",
    // Swift and its Foundation
    "Bool",
    "Bundle",
    "Calendar",
    "Character",
    "Codable",
    "Collection",
    "Data",
    "Date",
    "DateComponents",
    "DateInterval",
    "Decimal",
    "Dictionary",
    "Dimension",
    "Equatable",
    "Formatter",
    "Hashable",
    "Host",
    "Identifiable",
    "Locale",
    "Measurement",
    "Notification",
    "Operation",
    "Optional",
    "Port",
    "Process",
    "Progress",
    "Protocol",
    "Scanner",
    "Sendable",
    "Stream",
    "Thread",
    "TimeZone",
    "Timer",
    "Type",
    // the face itself
    "CalendarDay",
    "CrmError",
    "CrmException",
    "ExactDecimal",
    "LocalMoment",
];

const HEAD: &str = "\
//! Mirrors of the core's records, enums and text types.
//!
//! Written by `cargo run -p crm-tests --bin generate` from the source of the core; do not edit.
//! A mirror that no longer matches the core does not compile.
";

/// The text of the mirrors. `names` gives the types that get another name on the other side.
///
/// # Errors
/// [`Fault::Refused`] for a type whose name Kotlin or Swift already use.
pub fn write(model: &Model, names: &[(&str, &str)]) -> Result<String, Fault> {
    let mut text = HEAD.to_owned();
    let imports = imports(model);
    if !imports.is_empty() {
        text.push('\n');
        text.push_str(&imports);
    }
    for exported in &model.types {
        let name = names
            .iter()
            .find(|(own, _)| *own == exported.name)
            .map(|(_, other)| *other);
        text.push('\n');
        write_type(&mut text, exported, name)?;
    }
    Ok(text)
}

fn imports(model: &Model) -> String {
    let leaves: Vec<_> = model
        .types
        .iter()
        .flat_map(|exported| match &exported.kind {
            Kind::Record(fields) => fields.as_slice(),
            Kind::Choice(_) | Kind::Text => &[],
        })
        .filter_map(|field| field.ty.leaf())
        .collect();
    let mut text = String::new();
    match (
        leaves.contains(&Leaf::Date),
        leaves.contains(&Leaf::DateTime),
    ) {
        (true, true) => text.push_str("use chrono::{NaiveDate, NaiveDateTime};\n"),
        (true, false) => text.push_str("use chrono::NaiveDate;\n"),
        (false, true) => text.push_str("use chrono::NaiveDateTime;\n"),
        (false, false) => {}
    }
    if leaves.contains(&Leaf::Exact) {
        text.push_str("use crm_core::base::Exact;\n");
    }
    if leaves.contains(&Leaf::Day) {
        text.push_str("use crm_core::base::day::Day;\n");
    }
    if leaves.contains(&Leaf::Decimal) {
        text.push_str("use rust_decimal::Decimal;\n");
    }
    if model
        .types
        .iter()
        .any(|exported| exported.kind == Kind::Text)
    {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str("use crate::custom::text_type;\n");
    }
    text
}

fn write_type(text: &mut String, exported: &Exported, name: Option<&str>) -> Result<(), Fault> {
    let own = &exported.name;
    if TAKEN.contains(&name.unwrap_or(own)) {
        return Err(Fault::refused(
            own,
            "Kotlin or Swift use this name for something else; give the type another name in the \
             core, or for those two alone in MOBILE_NAMES",
        ));
    }
    line(text, &format!("use {}::{own};", exported.module));
    text.push('\n');
    match &exported.kind {
        Kind::Text if name.is_some() => {
            return Err(Fault::refused(
                own,
                "a text type keeps its name; take it out of MOBILE_NAMES",
            ));
        }
        Kind::Text => {
            line(text, "text_type!(");
            docs(text, "    ", &exported.docs);
            line(text, &format!("    {own}"));
            line(text, ");");
        }
        Kind::Record(fields) => {
            head(text, exported, "Record", name);
            line(text, &format!("pub struct {own} {{"));
            fields.iter().for_each(|field| write_field(text, field));
            line(text, "}");
        }
        Kind::Choice(variants) => {
            head(text, exported, "Enum", name);
            line(text, &format!("pub enum {own} {{"));
            for Variant {
                name, docs: lines, ..
            } in variants
            {
                docs(text, "    ", lines);
                line(text, &format!("    {name},"));
            }
            line(text, "}");
        }
    }
    Ok(())
}

fn head(text: &mut String, exported: &Exported, kind: &str, name: Option<&str>) {
    docs(text, "", &exported.docs);
    line(text, &format!("#[uniffi::remote({kind})]"));
    if let Some(name) = name {
        line(text, &format!("#[uniffi(name = \"{name}\")]"));
    }
}

fn write_field(text: &mut String, field: &Field) {
    docs(text, "    ", &field.docs);
    if field.default && has_mobile_default(&field.ty) {
        line(text, "    #[uniffi(default)]");
    }
    line(
        text,
        &format!("    pub {}: {},", field.name, type_name(&field.ty)),
    );
}

/// UniFFI knows a default for what every language has; a custom type or an enum has none.
fn has_mobile_default(ty: &Type) -> bool {
    matches!(
        ty,
        Type::Optional(_) | Type::List(_) | Type::Leaf(Leaf::Text | Leaf::Bool | Leaf::Whole(_))
    )
}

pub(super) fn type_name(ty: &Type) -> String {
    match ty {
        Type::Named(name) => name.clone(),
        Type::Optional(inner) => format!("Option<{}>", type_name(inner)),
        Type::List(inner) => format!("Vec<{}>", type_name(inner)),
        Type::Leaf(leaf) => match leaf {
            Leaf::Text => "String",
            Leaf::Bool => "bool",
            Leaf::Whole(name) => name,
            Leaf::Decimal => "Decimal",
            Leaf::Exact => "Exact",
            Leaf::Date => "NaiveDate",
            Leaf::Day => "Day",
            Leaf::DateTime => "NaiveDateTime",
        }
        .to_owned(),
    }
}

fn docs(text: &mut String, indent: &str, lines: &[String]) {
    for doc in lines {
        line(text, format!("{indent}/// {doc}").trim_end());
    }
}

fn line(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}
