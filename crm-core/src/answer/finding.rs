//! A finding: one thing about a record that a person should know or mend.

use serde::{Deserialize, Serialize};

use super::basis::Basis;
use super::clause::Clause;
use super::message::Message;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// For information; nothing has to be done.
    Info,
    /// Someone should look at it.
    Warning,
    /// The record breaks the policy or cannot be used.
    Error,
}

/// One finding. A rule reports all it finds, not only the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// Stable code in snake case, for example `factor_missing`.
    pub code: String,
    /// How bad it is.
    pub severity: Severity,
    /// The clause that asks for it.
    pub clause: Clause,
    /// What it is about, for example `customer:H001` or `file:customers.csv`.
    pub subject: String,
    /// The field, row or column, for example `factors.size` or `row 7, column due_date`.
    pub path: String,
    /// What was found, as text.
    pub observed: Option<String>,
    /// What was asked for, as text.
    pub limit: Option<String>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
    /// The sentence for a person.
    pub message: Message,
}

impl Finding {
    /// A finding whose text has the key `finding-<code>` and knows `observed` and `limit`.
    #[must_use]
    pub fn new(
        code: &str,
        severity: Severity,
        clause: Clause,
        subject: String,
        path: &str,
    ) -> Self {
        Self {
            code: code.to_owned(),
            severity,
            clause,
            subject,
            path: path.to_owned(),
            observed: None,
            limit: None,
            basis: Vec::new(),
            message: Message::new(&format!("finding-{}", code.replace('_', "-"))),
        }
    }

    /// Says what was found.
    #[must_use]
    pub fn observed(mut self, value: impl ToString) -> Self {
        let value = value.to_string();
        self.message = self.message.with("observed", &value);
        self.observed = Some(value);
        self
    }

    /// Says what was asked for.
    #[must_use]
    pub fn limit(mut self, value: impl ToString) -> Self {
        let value = value.to_string();
        self.message = self.message.with("limit", &value);
        self.limit = Some(value);
        self
    }

    /// Names the parameters that decided.
    #[must_use]
    pub fn because(mut self, basis: Vec<Basis>) -> Self {
        self.basis = basis;
        self
    }

    /// Adds an argument to the sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.message = self.message.with(name, value);
        self
    }

    /// Adds a word of a family to the sentence.
    #[must_use]
    pub fn with_word(mut self, name: &str, family: &str, value: impl ToString) -> Self {
        self.message = self.message.with_word(name, family, value);
        self
    }
}
