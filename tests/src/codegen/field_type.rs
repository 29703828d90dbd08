//! Reads the type of a field.
#![allow(clippy::wildcard_enum_match_arm, reason = "the enums of syn are open")]

use super::shape::{Fault, Leaf, Type};

const LEAVES: &[(&str, Leaf)] = &[
    ("String", Leaf::Text),
    ("bool", Leaf::Bool),
    ("u8", Leaf::Whole("u8")),
    ("u16", Leaf::Whole("u16")),
    ("i32", Leaf::Whole("i32")),
    ("i64", Leaf::Whole("i64")),
    ("u32", Leaf::Whole("u32")),
    ("u64", Leaf::Whole("u64")),
    ("Decimal", Leaf::Decimal),
    ("Exact", Leaf::Exact),
    ("NaiveDate", Leaf::Date),
    ("Day", Leaf::Day),
    ("NaiveDateTime", Leaf::DateTime),
];

pub(super) fn read_type(ty: &syn::Type, at: &str) -> Result<Type, Fault> {
    let syn::Type::Path(path) = ty else {
        let reason = "is no plain type; only named types, options and lists cross";
        return Err(Fault::refused(at, reason));
    };
    let Some(last) = path.path.segments.last() else {
        return Err(Fault::refused(at, "has no type"));
    };
    let name = last.ident.to_string();
    let inner: Vec<_> = match &last.arguments {
        syn::PathArguments::None => Vec::new(),
        syn::PathArguments::AngleBracketed(list) => list
            .args
            .iter()
            .filter_map(|argument| match argument {
                syn::GenericArgument::Type(ty) => Some(ty),
                _ => None,
            })
            .collect(),
        syn::PathArguments::Parenthesized(_) => {
            return Err(Fault::refused(at, "is a function"));
        }
    };
    match (name.as_str(), inner.as_slice()) {
        ("Option", [inner]) => match read_type(inner, at)? {
            Type::Optional(_) => Err(Fault::refused(at, "is an option in an option")),
            inner => Ok(Type::Optional(Box::new(inner))),
        },
        ("Vec", [inner]) => Ok(Type::List(Box::new(read_type(inner, at)?))),
        (map, [_, _]) if map.ends_with("Map") => Err(Fault::refused(
            at,
            "is a map; use a list of records, whose order is part of the answer",
        )),
        ("f32" | "f64", []) => Err(Fault::refused(at, "is a float; use Decimal")),
        ("usize" | "isize", []) => Err(Fault::refused(
            at,
            "has no fixed width; use u32, u64, i32 or i64",
        )),
        (_, []) => Ok(match LEAVES.iter().find(|(leaf, _)| *leaf == name) {
            Some((_, leaf)) => Type::Leaf(*leaf),
            None => Type::Named(name),
        }),
        _ => Err(Fault::refused(
            at,
            format!("the generic type {name} cannot cross"),
        )),
    }
}
