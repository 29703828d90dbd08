//! Reads attributes: the serde ones that shape the wire form, and the docs.
#![allow(clippy::wildcard_enum_match_arm, reason = "the enums of syn are open")]

use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, Lit, Meta, Token};

use super::shape::Fault;

/// What a field is when it is left out.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Missing {
    #[default]
    Refused,
    /// The default of its type.
    Default,
    /// A value that a function gives, which no binding can know.
    Computed,
}

/// The serde attributes that matter here.
#[derive(Default)]
pub(super) struct Serde {
    pub(super) rename: Option<String>,
    pub(super) rename_all: Option<String>,
    pub(super) reads_as: Option<String>,
    pub(super) writes_as: Option<String>,
    pub(super) default: Missing,
    pub(super) hidden: bool,
}

impl Serde {
    pub(super) fn of(attrs: &[Attribute], at: &str) -> Result<Self, Fault> {
        let mut serde = Self::default();
        for attr in attrs.iter().filter(|attr| attr.path().is_ident("serde")) {
            let metas = attr
                .parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)
                .map_err(|error| Fault::refused(at, error.to_string()))?;
            for meta in metas {
                serde.take(&meta, at)?;
            }
        }
        Ok(serde)
    }

    fn take(&mut self, meta: &Meta, at: &str) -> Result<(), Fault> {
        let name = meta
            .path()
            .get_ident()
            .map(ToString::to_string)
            .unwrap_or_default();
        let text = match meta {
            Meta::NameValue(pair) => match &pair.value {
                Expr::Lit(ExprLit {
                    lit: Lit::Str(text),
                    ..
                }) => Some(text.value()),
                _ => None,
            },
            Meta::Path(_) | Meta::List(_) => None,
        };
        match (name.as_str(), text) {
            ("rename", Some(text)) => self.rename = Some(text),
            ("rename_all", Some(text)) => self.rename_all = Some(text),
            ("from" | "try_from", Some(text)) => self.reads_as = Some(text),
            ("into", Some(text)) => self.writes_as = Some(text),
            ("default", Some(_)) => self.default = Missing::Computed,
            ("default", None) => self.default = Missing::Default,
            ("skip_serializing_if", _) => self.hidden = true,
            (
                "with"
                | "serialize_with"
                | "deserialize_with"
                | "deny_unknown_fields"
                | "alias"
                | "bound"
                | "crate"
                | "expecting"
                | "transparent",
                _,
            ) => {}
            (other, _) => {
                let reason = format!("`serde({other})` is not known to the generator");
                return Err(Fault::refused(at, reason));
            }
        }
        Ok(())
    }
}

/// The name of an enum value after `rename_all`.
pub(super) fn renamed(name: &str, rule: Option<&str>, at: &str) -> Result<String, Fault> {
    match rule {
        None => Ok(name.to_owned()),
        Some("lowercase") => Ok(name.to_lowercase()),
        Some("snake_case") => Ok(snake(name)),
        Some("kebab-case") => Ok(snake(name).replace('_', "-")),
        Some("SCREAMING_SNAKE_CASE") => Ok(snake(name).to_uppercase()),
        Some(other) => Err(Fault::refused(
            at,
            format!("`rename_all = \"{other}\"` is not known"),
        )),
    }
}

/// Snake case as serde makes it.
pub(super) fn snake(name: &str) -> String {
    let mut text = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !text.is_empty() {
            text.push('_');
        }
        text.extend(letter.to_lowercase());
    }
    text
}

/// The doc lines without the links that only rustdoc understands, up to the first heading.
pub(super) fn docs(attrs: &[Attribute]) -> Vec<String> {
    let lines = attrs
        .iter()
        .filter(|attr| attr.path().is_ident("doc"))
        .filter_map(|attr| match &attr.meta {
            Meta::NameValue(pair) => match &pair.value {
                Expr::Lit(ExprLit {
                    lit: Lit::Str(text),
                    ..
                }) => Some(text.value()),
                _ => None,
            },
            Meta::Path(_) | Meta::List(_) => None,
        });
    let text: Vec<_> = lines
        .flat_map(|text| text.split('\n').map(str::to_owned).collect::<Vec<_>>())
        .map(|line| {
            line.strip_prefix(' ')
                .unwrap_or(&line)
                .trim_end()
                .to_owned()
        })
        .take_while(|line| !line.starts_with("# "))
        .collect();
    let text = without_links(&text.join("\n"));
    text.trim_end().lines().map(str::to_owned).collect()
}

/// Turns ``[`Name`]`` and `[text](path)` into the text alone; addresses stay.
fn without_links(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        let Some((inner, tail)) = after.split_once(']') else {
            out.push('[');
            rest = after;
            continue;
        };
        let target = tail.strip_prefix('(').and_then(|tail| tail.split_once(')'));
        let named = inner.len() > 1 && inner.starts_with('`') && inner.ends_with('`');
        rest = tail;
        match target {
            Some((target, tail)) if !target.contains("//") && !inner.contains('[') => {
                out.push_str(inner);
                rest = tail;
            }
            None if named => out.push_str(inner),
            _ => {
                out.push('[');
                out.push_str(inner);
                out.push(']');
            }
        }
    }
    out.push_str(rest);
    out
}

pub(super) fn derives_default(attrs: &[Attribute]) -> bool {
    attrs
        .iter()
        .filter(|attr| attr.path().is_ident("derive"))
        .any(|attr| {
            attr.parse_args_with(Punctuated::<syn::Path, Token![,]>::parse_terminated)
                .is_ok_and(|paths| paths.iter().any(|path| path.is_ident("Default")))
        })
}
