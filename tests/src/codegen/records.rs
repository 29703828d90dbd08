//! Writes what the stores of both bindings know of the families: a list for Python, one type that holds
//! any record for Kotlin and Swift.

use std::collections::BTreeSet;

use super::families::Family;
use super::shape::{Fault, Model};

const HEAD: &str = "\
//! The families of records, as the stores of this binding name them.
//!
//! Written by `cargo run -p crm-tests --bin generate` from the lists of the core's storage; do not edit.
";

fn imports(families: &[Family], model: &Model) -> Result<BTreeSet<String>, Fault> {
    let import = |family: &Family| {
        let found = model
            .find(&family.record)
            .ok_or_else(|| Fault::refused(&family.record, "is in no model"))?;
        Ok(format!("use {}::{};\n", found.module, family.record))
    };
    families.iter().map(import).collect()
}

/// The list for Python: a record is known by its class.
///
/// # Errors
/// [`Fault::Refused`] when the model lacks a record.
pub fn python(families: &[Family], model: &Model) -> Result<String, Fault> {
    let mut text = format!("{HEAD}\n");
    imports(families, model)?
        .iter()
        .for_each(|line| text.push_str(line));
    text.push_str(
        "\nuse crate::store::{Kind, kind};\n\n/// Every family, by the class of its records.\n\
         pub(crate) const KINDS: &[Kind] = &[\n",
    );
    for Family { record, .. } in families {
        text.push_str(&format!("    kind::<{record}>(\"{record}\"),\n"));
    }
    text.push_str("];\n");
    Ok(text)
}

/// `service_case` as `ServiceCase`.
fn camel(name: &str) -> String {
    name.split('_')
        .flat_map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(|letter| letter.to_ascii_uppercase());
            first.into_iter().chain(letters)
        })
        .collect()
}

/// The two types for Kotlin and Swift: the name of a family, and a record of any of them.
///
/// # Errors
/// [`Fault::Refused`] when the model lacks a record, or has a type of the name of a variant: in Kotlin
/// the variant would hide it.
pub fn mobile(families: &[Family], model: &Model) -> Result<String, Fault> {
    let mut text = format!("{HEAD}\n");
    let mut imports = imports(families, model)?;
    imports.insert("use crm_core::answer::{Error, ErrorCode};\n".to_owned());
    imports.insert("use crm_core::storage::{Change, RecordRow};\n".to_owned());
    imports.iter().for_each(|line| text.push_str(line));
    text.push_str(
        "\nuse crate::store::parsed;\n\n\
         /// A family of records.\n#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]\n\
         pub enum RecordFamily {\n",
    );
    for Family { record, name } in families {
        let variant = camel(name);
        text.push_str(&format!("    /// Holds `{record}`.\n    {variant},\n"));
    }
    text.push_str(
        "}\n\n/// A record of any family.\n\
         // The word in front keeps a variant from hiding the record of the same name in Kotlin.\n\
         #[derive(Debug, Clone, uniffi::Enum)]\npub enum AnyRecord {\n",
    );
    for Family { record, name } in families {
        let variant = format!("Kept{}", camel(name));
        if model.find(&variant).is_some() {
            return Err(Fault::refused(variant, "is the name of a family's variant"));
        }
        text.push_str(&format!(
            "    /// One of the family `{name}`.\n    {variant} {{\n        /// The record.\n        \
             record: {record},\n    }},\n"
        ));
    }
    text.push_str("}\n\nimpl RecordFamily {\n    /// Its name in the stores.\n    pub(crate) fn name(self) -> &'static str {\n        match self {\n");
    for Family { name, .. } in families {
        text.push_str(&format!(
            "            Self::{} => \"{name}\",\n",
            camel(name)
        ));
    }
    text.push_str("        }\n    }\n}\n\nimpl AnyRecord {\n    /// A change that keeps the record.\n    pub(crate) fn change(&self, seen: Option<u64>) -> Result<Change, Error> {\n        match self {\n");
    for Family { name, .. } in families {
        let variant = camel(name);
        text.push_str(&format!(
            "            Self::Kept{variant} {{ record }} => Change::put(record, seen),\n"
        ));
    }
    text.push_str("        }\n    }\n\n    /// The record that a store kept.\n    pub(crate) fn read(row: &RecordRow) -> Result<Self, Error> {\n        Ok(match row.family.as_str() {\n");
    for Family { name, .. } in families {
        text.push_str(&format!(
            "            \"{name}\" => Self::Kept{} {{ record: parsed(row)? }},\n",
            camel(name)
        ));
    }
    text.push_str(
        "            other => {\n                let expected = \"a family of this version\";\n                \
         return Err(Error::new(ErrorCode::StoreDamaged, \"family\", expected, other));\n            }\n        \
         })\n    }\n}\n",
    );
    Ok(text)
}
