//! The clause catalogue: what each clause of the policy is, with titles in three scripts.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::answer::{Clause, Error, ErrorCode, TextLanguage};

const TEXT: &str = include_str!("../../policies/clauses.toml");

/// A text in three scripts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Titles {
    /// Simplified Chinese.
    pub hans: String,
    /// Traditional Chinese.
    pub hant: String,
    /// English.
    pub en: String,
}

impl Titles {
    /// The text in one script.
    #[must_use]
    pub fn of(&self, language: TextLanguage) -> &str {
        match language {
            TextLanguage::ZhHans => &self.hans,
            TextLanguage::ZhHant => &self.hant,
            TextLanguage::En => &self.en,
        }
    }
}

/// What a clause is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClauseKind {
    /// It decides or computes.
    Rule,
    /// Someone is accountable.
    Duty,
    /// Data must exist.
    Record,
    /// Something is due to someone.
    Report,
    /// It frames the others.
    Principle,
}

/// How far a program can carry a clause out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Automation {
    /// Wholly.
    Full,
    /// In part; people judge the rest.
    Partial,
    /// The text is cut off; what is done is assumed and marked so.
    Assumed,
}

/// One clause of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClauseEntry {
    /// Its number.
    pub id: Clause,
    /// What it is.
    pub kind: ClauseKind,
    /// How far a program can carry it out.
    pub automation: Automation,
    /// Whether it is our proposal for the cut-off part.
    pub proposed: bool,
    /// Short title.
    pub title: Titles,
    /// What it asks, in one sentence of our own.
    pub says: Titles,
}

/// One heading of the policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionEntry {
    /// Its number, for example `5.2`.
    pub id: String,
    /// The heading above it.
    pub parent: Option<String>,
    /// Short title.
    pub title: Titles,
}

/// The whole catalogue, in the order of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// Version of the file's shape.
    pub schema_version: u32,
    /// The headings.
    pub section: Vec<SectionEntry>,
    /// The clauses.
    pub clause: Vec<ClauseEntry>,
}

impl Catalogue {
    /// The entry of a clause.
    #[must_use]
    pub fn find(&self, clause: Clause) -> Option<&ClauseEntry> {
        self.clause.iter().find(|entry| entry.id == clause)
    }
}

/// The catalogue that ships with the product.
///
/// # Errors
/// [`ErrorCode::PolicyRefused`] when the shipped file is damaged; a test proves that it is not.
pub fn catalogue() -> Result<&'static Catalogue, Error> {
    static LOADED: OnceLock<Result<Catalogue, Error>> = OnceLock::new();
    LOADED
        .get_or_init(|| {
            toml::from_str(TEXT).map_err(|error| {
                Error::new(
                    ErrorCode::PolicyRefused,
                    "clauses.toml",
                    "the clause catalogue",
                    error,
                )
            })
        })
        .as_ref()
        .map_err(Clone::clone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_clause_has_its_entry_in_the_order_of_the_text() -> Result<(), Error> {
        let ids: Vec<_> = catalogue()?.clause.iter().map(|entry| entry.id).collect();
        assert_eq!(ids, Clause::ALL);
        for entry in &catalogue()?.clause {
            assert_eq!(entry.proposed, entry.id.is_proposed());
            for language in TextLanguage::ALL {
                assert!(
                    !entry.title.of(language).is_empty() && !entry.says.of(language).is_empty()
                );
            }
        }
        Ok(())
    }
}
