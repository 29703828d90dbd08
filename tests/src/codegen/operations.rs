//! Reads the rules out of the `operations!` lists of the wire.

use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Ident, Item, LitStr, Token};

use super::attributes::docs;
use super::field_type::read_type;
use super::shape::{Fault, Type};
use super::source::Files;

/// One rule: a method of the policy in every language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The module of the wire it stands in.
    pub module: String,
    /// Its name.
    pub name: String,
    /// The doc lines.
    pub docs: Vec<String>,
    /// What it is given.
    pub facts: Type,
    /// What it answers.
    pub answer: Type,
    /// Whether it needs a calendar.
    pub calendar: bool,
    /// Whether it needs a day.
    pub as_of: bool,
}

/// Every rule of every domain, in the order of files and lines.
///
/// # Errors
/// [`Fault::Syntax`]; [`Fault::Refused`] for a name that two domains use or a type that cannot cross.
pub fn rules(files: &Files) -> Result<Vec<Rule>, Fault> {
    let mut rules: Vec<Rule> = Vec::new();
    for (file, text) in files {
        let Some(module) = file
            .strip_prefix("wire/")
            .and_then(|name| name.strip_suffix(".rs"))
        else {
            continue;
        };
        let parsed = syn::parse_file(text).map_err(|error| Fault::syntax(file, &error))?;
        for item in parsed.items {
            let Item::Macro(call) = item else { continue };
            if !call.mac.path.is_ident("operations") {
                continue;
            }
            let list: List = syn::parse2(call.mac.tokens.clone())
                .map_err(|error| Fault::syntax(file, &error))?;
            for row in list.0 {
                let rule = row.read(module)?;
                if rules.iter().any(|other| other.name == rule.name) {
                    let reason = "two rules have this name; it is a method of the policy, so it has \
                                  to be unique";
                    return Err(Fault::refused(rule.name, reason));
                }
                rules.push(rule);
            }
        }
    }
    Ok(rules)
}

/// The exported types that the rules name.
#[must_use]
pub fn named(rules: &[Rule]) -> Vec<&str> {
    let types = rules.iter().flat_map(|rule| [&rule.facts, &rule.answer]);
    types.filter_map(Type::named).collect()
}

struct List(Vec<Row>);

impl Parse for List {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.parse::<LitStr>()?;
        input.parse::<Token![;]>()?;
        let mut rows = Vec::new();
        while !input.is_empty() {
            rows.push(input.parse()?);
        }
        Ok(Self(rows))
    }
}

/// `/// doc` `name [C1] (policy, facts: Facts, calendar, as_of) -> Answer { … }`
struct Row {
    docs: Vec<Attribute>,
    name: Ident,
    facts: syn::Type,
    calendar: Ident,
    as_of: Ident,
    answer: syn::Type,
}

impl Parse for Row {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let docs = input.call(Attribute::parse_outer)?;
        let name = input.parse()?;
        let clauses;
        syn::bracketed!(clauses in input);
        clauses.parse_terminated(Ident::parse, Token![,])?;
        let given;
        syn::parenthesized!(given in input);
        given.parse::<Ident>()?;
        given.parse::<Token![,]>()?;
        given.parse::<Ident>()?;
        given.parse::<Token![:]>()?;
        let facts = given.parse()?;
        given.parse::<Token![,]>()?;
        let calendar = given.parse()?;
        given.parse::<Token![,]>()?;
        let as_of = given.parse()?;
        input.parse::<Token![->]>()?;
        let answer = input.parse()?;
        input.parse::<syn::Block>()?;
        Ok(Self {
            docs,
            name,
            facts,
            calendar,
            as_of,
            answer,
        })
    }
}

impl Row {
    fn read(self, module: &str) -> Result<Rule, Fault> {
        let used = |name: &Ident| !name.to_string().starts_with('_');
        let name = self.name.to_string();
        Ok(Rule {
            module: module.to_owned(),
            docs: docs(&self.docs),
            facts: read_type(&self.facts, &format!("the facts of {name}"))?,
            answer: read_type(&self.answer, &format!("the answer of {name}"))?,
            calendar: used(&self.calendar),
            as_of: used(&self.as_of),
            name,
        })
    }
}
