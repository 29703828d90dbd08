//! What is known of an exported type: names, docs, fields, defaults; and why one is refused.

use std::path::Path;

/// Why nothing is generated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A file cannot be read or written.
    #[error("{path}: {detail}")]
    Io {
        /// The file or folder.
        path: String,
        /// What the system says.
        detail: String,
    },
    /// A file is no Rust.
    #[error("{file}:{line}: {detail}")]
    Syntax {
        /// The file below `src`.
        file: String,
        /// Line, counted from 1.
        line: usize,
        /// What the parser says.
        detail: String,
    },
    /// A type that a binding cannot repeat.
    #[error("{at}: {reason}")]
    Refused {
        /// The type or field.
        at: String,
        /// What is wrong and what to do.
        reason: String,
    },
}

impl Fault {
    pub(super) fn io(path: &Path, error: &std::io::Error) -> Self {
        Self::Io {
            path: path.display().to_string(),
            detail: error.to_string(),
        }
    }

    pub(super) fn refused(at: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::Refused {
            at: at.into(),
            reason: reason.into(),
        }
    }

    pub(super) fn syntax(file: &str, error: &syn::Error) -> Self {
        Self::Syntax {
            file: file.to_owned(),
            line: error.span().start().line,
            detail: error.to_string(),
        }
    }
}

/// The exported types: what a type needs comes before it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Model {
    /// The types in the order they are written.
    pub types: Vec<Exported>,
}

impl Model {
    /// The type with this name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Exported> {
        self.types.iter().find(|exported| exported.name == name)
    }
}

/// One exported type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Its name in Rust.
    pub name: String,
    /// Its name for serde, by which a binding recognises it.
    pub serde_name: String,
    /// The public path of its module, for example `crm_core::answer`.
    pub module: String,
    /// The doc lines.
    pub docs: Vec<String>,
    /// What it is.
    pub kind: Kind,
}

/// What an exported type is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A struct with public fields.
    Record(Vec<Field>),
    /// An enum without data.
    Choice(Vec<Variant>),
    /// A text with rules: a key, a currency, a clause.
    Text,
}

/// One field of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name in Rust.
    pub name: String,
    /// Its name for serde.
    pub serde_name: String,
    /// The doc lines.
    pub docs: Vec<String>,
    /// Its type.
    pub ty: Type,
    /// Whether the field may be left out and then has the default of its type.
    pub default: bool,
}

/// One value of an enum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// Its name in Rust.
    pub name: String,
    /// Its name for serde.
    pub serde_name: String,
    /// The doc lines.
    pub docs: Vec<String>,
    /// Whether it is the default of the enum.
    pub default: bool,
}

/// The type of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    /// A type that every language has.
    Leaf(Leaf),
    /// An exported type by its name in Rust.
    Named(String),
    /// A value that may be absent.
    Optional(Box<Type>),
    /// A list.
    List(Box<Type>),
}

/// Types that every language has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leaf {
    /// `String`.
    Text,
    /// `bool`.
    Bool,
    /// A whole number; its Rust name.
    Whole(&'static str),
    /// `Decimal`.
    Decimal,
    /// `base::Exact`, the decimal for places where a field attribute does not reach.
    Exact,
    /// `NaiveDate`.
    Date,
    /// `base::day::Day`, the day for places where a field attribute does not reach.
    Day,
    /// `NaiveDateTime`.
    DateTime,
}

impl Type {
    /// The exported type in it.
    #[must_use]
    pub fn named(&self) -> Option<&str> {
        match self {
            Self::Leaf(_) => None,
            Self::Named(name) => Some(name),
            Self::Optional(inner) | Self::List(inner) => inner.named(),
        }
    }

    /// The leaf in it.
    #[must_use]
    pub fn leaf(&self) -> Option<Leaf> {
        match self {
            Self::Leaf(leaf) => Some(*leaf),
            Self::Named(_) => None,
            Self::Optional(inner) | Self::List(inner) => inner.leaf(),
        }
    }
}
