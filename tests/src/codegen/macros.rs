//! The two macros of the core that make types, `key!`, `error_codes!` and `fault_codes!`, known by their names.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Item, Lit, Token};

/// The types that a macro call makes, as they would be written by hand.
pub(super) fn made_by(call: &syn::ItemMacro) -> syn::Result<Vec<Item>> {
    let tokens = call.mac.tokens.clone();
    if call.mac.path.is_ident("key") {
        let keys: Rows<KeyRow> = syn::parse2(tokens)?;
        keys.0.into_iter().map(KeyRow::made).collect()
    } else if call.mac.path.is_ident("error_codes") || call.mac.path.is_ident("fault_codes") {
        let (name, doc) = if call.mac.path.is_ident("error_codes") {
            (
                "ErrorCode",
                "Every error code of the library, in one list. Codes are stable; texts are not.",
            )
        } else {
            (
                "FaultCode",
                "Every kind of fault of a policy file. Codes are stable; texts are not.",
            )
        };
        let name = quote::format_ident!("{name}");
        let codes: Rows<CodeRow> = syn::parse2(tokens)?;
        let variants: TokenStream = codes.0.into_iter().map(CodeRow::made).collect();
        let made = quote! {
            #[doc = #doc]
            pub enum #name { #variants }
        };
        Ok(vec![syn::parse2(made)?])
    } else {
        Ok(Vec::new())
    }
}

impl KeyRow {
    fn made(self) -> syn::Result<Item> {
        let Self { docs, name } = self;
        syn::parse2(quote! {
            #(#docs)*
            #[serde(try_from = "String", into = "String")]
            pub struct #name(String);
        })
    }
}

impl CodeRow {
    fn made(self) -> TokenStream {
        let Self { docs, name, code } = self;
        quote! { #(#docs)* #[serde(rename = #code)] #name, }
    }
}

/// Rows of a macro call, one after another.
struct Rows<T>(Vec<T>);

impl<T: Parse> Parse for Rows<T> {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut rows = Vec::new();
        while !input.is_empty() {
            rows.push(input.parse()?);
        }
        Ok(Self(rows))
    }
}

/// `/// doc` `CustomerKey, "customer";`
struct KeyRow {
    docs: Vec<Attribute>,
    name: syn::Ident,
}

impl Parse for KeyRow {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let docs = input.call(Attribute::parse_outer)?;
        let name = input.parse()?;
        input.parse::<Token![,]>()?;
        input.parse::<Lit>()?;
        input.parse::<Token![;]>()?;
        Ok(Self { docs, name })
    }
}

/// `/// doc` `NotFound = "not_found", help "Check the key.";`
struct CodeRow {
    docs: Vec<Attribute>,
    name: syn::Ident,
    code: Lit,
}

impl Parse for CodeRow {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let docs = input.call(Attribute::parse_outer)?;
        let name = input.parse()?;
        input.parse::<Token![=]>()?;
        let code = input.parse()?;
        while !input.peek(Token![;]) {
            input.parse::<proc_macro2::TokenTree>()?;
        }
        input.parse::<Token![;]>()?;
        Ok(Self { docs, name, code })
    }
}
