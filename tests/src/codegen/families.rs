//! Reads the families of records out of the `families!` lists of the storage.

use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Expr, Ident, Item, LitBool, LitStr, Token, TypePath};

use super::shape::Fault;
use super::source::Files;

/// One family: the record it keeps and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family {
    /// The type of the record.
    pub record: String,
    /// Its name in the stores.
    pub name: String,
}

/// Every family of every domain, in the order of files and lines.
///
/// # Errors
/// [`Fault::Syntax`]; [`Fault::Refused`] for a record that two families keep.
pub fn families(files: &Files) -> Result<Vec<Family>, Fault> {
    let mut families: Vec<Family> = Vec::new();
    for (file, text) in files {
        if !file.starts_with("storage/family/") {
            continue;
        }
        let parsed = syn::parse_file(text).map_err(|error| Fault::syntax(file, &error))?;
        for item in parsed.items {
            let Item::Macro(call) = item else { continue };
            if !call.mac.path.is_ident("families") {
                continue;
            }
            let list: List = syn::parse2(call.mac.tokens.clone())
                .map_err(|error| Fault::syntax(file, &error))?;
            for family in list.0 {
                if families.iter().any(|other| other.record == family.record) {
                    let reason = "two families keep this record, so its type does not say which";
                    return Err(Fault::refused(family.record, reason));
                }
                families.push(family);
            }
        }
    }
    Ok(families)
}

struct List(Vec<Family>);

impl Parse for List {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut families = Vec::new();
        while !input.is_empty() {
            families.push(input.parse()?);
        }
        Ok(Self(families))
    }
}

/// `/// doc` `Record = "name" { field: value, … }`
impl Parse for Family {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.call(Attribute::parse_outer)?;
        let path: TypePath = input.parse()?;
        let record = path
            .path
            .segments
            .last()
            .map(|segment| segment.ident.to_string())
            .unwrap_or_default();
        input.parse::<Token![=]>()?;
        let name: LitStr = input.parse()?;
        let fields;
        syn::braced!(fields in input);
        while !fields.is_empty() {
            let field: Ident = fields.parse()?;
            fields.parse::<Token![:]>()?;
            if field == "append_only" {
                fields.parse::<LitBool>()?;
            } else {
                fields.parse::<Expr>()?;
            }
            if !fields.is_empty() {
                fields.parse::<Token![,]>()?;
            }
        }
        Ok(Self {
            record,
            name: name.value(),
        })
    }
}
