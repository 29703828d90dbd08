//! Reads the exported records, enums and text types out of the core's source.
//!
//! Nothing is expanded or compiled: a type is what its `pub struct` or `pub enum` says, its wire
//! form what its serde attributes say. A shape that the bindings cannot repeat is a [`Fault`].
#![allow(clippy::wildcard_enum_match_arm, reason = "the enums of syn are open")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use syn::{Attribute, Fields, Item, UseTree, Visibility};

use super::attributes::{Missing, Serde, derives_default, docs, renamed};
use super::field_type::read_type;
use super::macros::made_by;
use super::shape::{Exported, Fault, Field, Kind, Model, Variant};

/// The text of each source file by its path below `src`, with `/` between folders.
pub type Files = BTreeMap<String, String>;

/// Text types whose serde form is written by hand.
const TEXTS: &[&str] = &["Clause", "Currency"];

/// Reads every Rust file below a folder.
///
/// # Errors
/// [`Fault::Io`].
pub fn read(folder: &Path) -> Result<Files, Fault> {
    let mut files = Files::new();
    collect(folder, "", &mut files)?;
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, files: &mut Files) -> Result<(), Fault> {
    let io = |error: std::io::Error| Fault::io(folder, &error);
    for entry in fs::read_dir(folder).map_err(io)? {
        let path = entry.map_err(io)?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), files)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).map_err(|error| Fault::io(&path, &error))?;
            files.insert(format!("{prefix}{name}"), text);
        }
    }
    Ok(())
}

/// The roots and everything they reach through their fields.
///
/// # Errors
/// [`Fault::Syntax`], or [`Fault::Refused`] for a type that is not there, not unique or has a shape
/// that a binding cannot repeat.
pub fn model(files: &Files, roots: &[&str]) -> Result<Model, Fault> {
    let core = Core::parse(files)?;
    let mut found = BTreeMap::new();
    let mut open: Vec<(String, String)> = roots
        .iter()
        .map(|root| ("the list of roots".to_owned(), (*root).to_owned()))
        .collect();
    while let Some((user, name)) = open.pop() {
        if found.contains_key(&name) {
            continue;
        }
        let definition = core.find(&name, &user)?;
        let exported = core.export(definition)?;
        open.extend(needs(&exported).map(|need| (exported.name.clone(), need.to_owned())));
        found.insert(
            name,
            (definition.module.clone(), definition.order, exported),
        );
    }
    let mut order: Vec<_> = found
        .values()
        .map(|(module, at, e)| (module, at, &e.name))
        .collect();
    order.sort();
    let mut model = Model::default();
    let mut seen = BTreeSet::new();
    for (_, _, name) in order {
        place(name, &found, &mut seen, &mut model);
    }
    Ok(model)
}

type Found = BTreeMap<String, (Vec<String>, usize, Exported)>;

fn place<'a>(name: &'a str, found: &'a Found, seen: &mut BTreeSet<&'a str>, model: &mut Model) {
    let Some((_, _, exported)) = found.get(name) else {
        return;
    };
    if !seen.insert(name) {
        return;
    }
    for need in needs(exported) {
        place(need, found, seen, model);
    }
    model.types.push(exported.clone());
}

/// The exported types that a type names in its fields.
fn needs(exported: &Exported) -> impl Iterator<Item = &str> {
    let fields = match &exported.kind {
        Kind::Record(fields) => fields.as_slice(),
        Kind::Choice(_) | Kind::Text => &[],
    };
    fields.iter().filter_map(|field| field.ty.named())
}

/// The parsed core: its modules, what they export and the types they define.
#[derive(Default)]
struct Core {
    /// Whether a module is `pub`, by its path.
    modules: BTreeMap<Vec<String>, bool>,
    /// What `pub use` brings into a module: the full path, and the name (none for all).
    exports: Vec<(Vec<String>, Vec<String>, Option<String>)>,
    definitions: Vec<Definition>,
}

struct Definition {
    name: String,
    module: Vec<String>,
    order: usize,
    file: String,
    public: bool,
    item: Shape,
}

enum Shape {
    Struct(syn::ItemStruct),
    Enum(syn::ItemEnum),
}

impl Core {
    fn parse(files: &Files) -> Result<Self, Fault> {
        let mut core = Self::default();
        core.modules.insert(Vec::new(), true);
        core.file("lib.rs", &[], files)?;
        Ok(core)
    }

    fn file(&mut self, file: &str, module: &[String], files: &Files) -> Result<(), Fault> {
        let text = files
            .get(file)
            .ok_or_else(|| Fault::refused(file, "there is no such file below src"))?;
        let parsed = syn::parse_file(text).map_err(|error| Fault::syntax(file, &error))?;
        self.items(parsed.items, file, module, files)
    }

    fn items(
        &mut self,
        items: Vec<Item>,
        file: &str,
        module: &[String],
        files: &Files,
    ) -> Result<(), Fault> {
        for item in items {
            match item {
                Item::Mod(inner) if !only_for_tests(&inner.attrs) => {
                    let mut path = module.to_vec();
                    path.push(inner.ident.to_string());
                    self.modules.insert(path.clone(), is_public(&inner.vis));
                    if let Some((_, items)) = inner.content {
                        self.items(items, file, &path, files)?;
                    } else {
                        let plain = format!("{}.rs", path.join("/"));
                        let folder = format!("{}/mod.rs", path.join("/"));
                        let file = if files.contains_key(&plain) {
                            plain
                        } else {
                            folder
                        };
                        let optional = inner.attrs.iter().any(|a| a.path().is_ident("cfg"));
                        if files.contains_key(&file) || !optional {
                            self.file(&file, &path, files)?;
                        }
                    }
                }
                Item::Use(import) if is_public(&import.vis) => {
                    self.export_tree(&import.tree, &[], module);
                }
                Item::Struct(item) => self.define(Shape::Struct(item), file, module),
                Item::Enum(item) => self.define(Shape::Enum(item), file, module),
                Item::Macro(call) => {
                    let made = made_by(&call).map_err(|error| Fault::syntax(file, &error))?;
                    self.items(made, file, module, files)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn define(&mut self, item: Shape, file: &str, module: &[String]) {
        let (name, vis) = match &item {
            Shape::Struct(item) => (&item.ident, &item.vis),
            Shape::Enum(item) => (&item.ident, &item.vis),
        };
        let definition = Definition {
            name: name.to_string(),
            public: is_public(vis),
            module: module.to_vec(),
            order: self.definitions.len(),
            file: file.to_owned(),
            item,
        };
        self.definitions.push(definition);
    }

    fn export_tree(&mut self, tree: &UseTree, before: &[String], module: &[String]) {
        match tree {
            UseTree::Path(path) => {
                let mut before = if before.is_empty() {
                    module.to_vec()
                } else {
                    before.to_vec()
                };
                match path.ident.to_string().as_str() {
                    "self" => {}
                    "crate" => before.clear(),
                    "super" => {
                        before.pop();
                    }
                    segment => before.push(segment.to_owned()),
                }
                self.export_tree(&path.tree, &before, module);
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.export_tree(tree, before, module);
                }
            }
            UseTree::Name(name) => {
                let name = name.ident.to_string();
                self.exports
                    .push((module.to_vec(), before.to_vec(), Some(name)));
            }
            UseTree::Glob(_) => self.exports.push((module.to_vec(), before.to_vec(), None)),
            // Another name is no way to find the type by its own.
            UseTree::Rename(_) => {}
        }
    }

    fn is_accessible(&self, module: &[String]) -> bool {
        (0..=module.len()).all(|length| {
            module
                .get(..length)
                .is_some_and(|path| self.modules.get(path) == Some(&true))
        })
    }

    /// The shortest public path of the module that gives the type.
    fn public_module(&self, definition: &Definition) -> Option<String> {
        let mut homes = vec![definition.module.clone()];
        let mut at = 0;
        while let Some(home) = homes.get(at).cloned() {
            for (to, from, name) in &self.exports {
                let gives = *from == home && name.as_ref().is_none_or(|n| *n == definition.name);
                if gives && !homes.contains(to) {
                    homes.push(to.clone());
                }
            }
            at = at.saturating_add(1);
        }
        homes.retain(|home| self.is_accessible(home));
        let home = homes
            .into_iter()
            .min_by_key(|home| (home.len(), home.clone()))?;
        let mut path = vec!["crm_core".to_owned()];
        path.extend(home);
        Some(path.join("::"))
    }

    fn find(&self, name: &str, user: &str) -> Result<&Definition, Fault> {
        let named: Vec<_> = self.definitions.iter().filter(|d| d.name == name).collect();
        let public: Vec<_> = named.iter().filter(|d| d.public).collect();
        match (public.as_slice(), named.as_slice()) {
            ([only], _) => Ok(only),
            ([], []) => Err(Fault::refused(
                name,
                format!("asked for by {user}, but the core has no struct or enum of this name"),
            )),
            ([], _) => Err(Fault::refused(
                name,
                format!("asked for by {user}, but it is not `pub`"),
            )),
            (several, _) => Err(Fault::refused(
                name,
                format!(
                    "asked for by {user}, but the name is not unique: it stands in {}; rename all \
                     but one",
                    several
                        .iter()
                        .map(|d| d.file.as_str())
                        .collect::<Vec<_>>()
                        .join(" and ")
                ),
            )),
        }
    }

    fn export(&self, definition: &Definition) -> Result<Exported, Fault> {
        let at = format!("{} ({})", definition.name, definition.file);
        let (attrs, generics) = match &definition.item {
            Shape::Struct(item) => (&item.attrs, &item.generics),
            Shape::Enum(item) => (&item.attrs, &item.generics),
        };
        if !generics.params.is_empty() {
            return Err(Fault::refused(
                at,
                "has generics, which cannot cross to another language",
            ));
        }
        let module = self.public_module(definition).ok_or_else(|| {
            Fault::refused(&at, "is in a private module and no `pub use` gives it")
        })?;
        let serde = Serde::of(attrs, &at)?;
        let kind = match &definition.item {
            Shape::Struct(item) => self.export_struct(item, &serde, definition, &at)?,
            Shape::Enum(item) => export_enum(item, &serde, &at)?,
        };
        Ok(Exported {
            name: definition.name.clone(),
            serde_name: serde.rename.unwrap_or_else(|| definition.name.clone()),
            module,
            docs: docs(attrs),
            kind,
        })
    }

    fn export_struct(
        &self,
        item: &syn::ItemStruct,
        serde: &Serde,
        definition: &Definition,
        at: &str,
    ) -> Result<Kind, Fault> {
        let through_text = (serde.reads_as.as_deref() == Some("String")
            && serde.writes_as.as_deref() == Some("String"))
            || TEXTS.contains(&definition.name.as_str());
        let fields = match &item.fields {
            Fields::Named(_) if through_text => {
                return Err(Fault::refused(
                    at,
                    "its serde form is a text, so its fields must be closed",
                ));
            }
            Fields::Named(fields) => fields,
            Fields::Unnamed(_) if through_text => return Ok(Kind::Text),
            Fields::Unnamed(_) | Fields::Unit => {
                return Err(Fault::refused(
                    at,
                    "is neither a struct with named fields nor a text type \
                     (`serde(try_from = \"String\", into = \"String\")`)",
                ));
            }
        };
        let form = self.form(serde, definition, at)?;
        let mut exported = Vec::new();
        for field in &fields.named {
            let name = field
                .ident
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default();
            let at = format!("{}.{name} ({})", item.ident, definition.file);
            if !is_public(&field.vis) {
                return Err(Fault::refused(
                    at,
                    "is not `pub`, so the bindings cannot build the record",
                ));
            }
            let attrs = match form {
                None => &field.attrs,
                Some(form) => match form.fields.iter().find(|f| f.ident == field.ident) {
                    Some(same) => &same.attrs,
                    None => {
                        let reason = format!("is not a field of its serde form {}", form.ident);
                        return Err(Fault::refused(at, reason));
                    }
                },
            };
            let own = Serde::of(attrs, &at)?;
            if own.hidden && own.default == Missing::Refused {
                return Err(Fault::refused(
                    at,
                    "is not always written, so it needs `serde(default)`",
                ));
            }
            let default = own.default == Missing::Default
                || (own.default == Missing::Refused
                    && serde.default == Missing::Default
                    && derives_default(&item.attrs));
            exported.push(Field {
                serde_name: own.rename.unwrap_or_else(|| name.clone()),
                name,
                docs: docs(&field.attrs),
                ty: read_type(&field.ty, &at)?,
                default,
            });
        }
        if form.is_some_and(|form| form.fields.len() != exported.len()) {
            return Err(Fault::refused(
                at,
                "its serde form has other fields than the record",
            ));
        }
        Ok(Kind::Record(exported))
    }

    /// The private struct that a record is read and written as. A binding sees its name, so that
    /// has to be the record's.
    fn form(
        &self,
        serde: &Serde,
        definition: &Definition,
        at: &str,
    ) -> Result<Option<&syn::ItemStruct>, Fault> {
        let name = match (&serde.reads_as, &serde.writes_as) {
            (None, None) => return Ok(None),
            (Some(name), None) if *name == definition.name => return Ok(None),
            (Some(reads), Some(writes)) if reads == writes => reads,
            (Some(name), None) => name,
            _ => return Err(Fault::refused(at, "is read and written in two forms")),
        };
        let same_module = |d: &&Definition| d.name == *name && d.module == definition.module;
        match self.definitions.iter().find(same_module).map(|d| &d.item) {
            Some(Shape::Struct(form)) => {
                let own = Serde::of(&form.attrs, at)?;
                let shown = own.rename.unwrap_or_else(|| form.ident.to_string());
                let wanted = serde.rename.as_ref().unwrap_or(&definition.name);
                if serde.writes_as.is_some() && shown != *wanted {
                    let reason =
                        format!("its serde form {name} needs `serde(rename = \"{wanted}\")`");
                    return Err(Fault::refused(at, reason));
                }
                Ok(Some(form))
            }
            _ => {
                let reason = format!("its serde form {name} is not a struct in the same module");
                Err(Fault::refused(at, reason))
            }
        }
    }
}

fn export_enum(item: &syn::ItemEnum, serde: &Serde, at: &str) -> Result<Kind, Fault> {
    let mut variants = Vec::new();
    for variant in &item.variants {
        let name = variant.ident.to_string();
        if !matches!(variant.fields, Fields::Unit) {
            let reason = format!("its value {name} carries data; make it a record with a kind");
            return Err(Fault::refused(at, reason));
        }
        let own = Serde::of(&variant.attrs, at)?;
        let serde_name = match own.rename {
            Some(name) => name,
            None => renamed(&name, serde.rename_all.as_deref(), at)?,
        };
        variants.push(Variant {
            serde_name,
            name,
            docs: docs(&variant.attrs),
            default: variant
                .attrs
                .iter()
                .any(|attr| attr.path().is_ident("default")),
        });
    }
    Ok(Kind::Choice(variants))
}

fn is_public(vis: &Visibility) -> bool {
    matches!(vis, Visibility::Public(_))
}

fn only_for_tests(attrs: &[Attribute]) -> bool {
    attrs.iter().any(|attr| {
        attr.path().is_ident("cfg")
            && attr
                .parse_args::<syn::Path>()
                .is_ok_and(|path| path.is_ident("test"))
    })
}
