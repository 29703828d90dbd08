//! A parameter: a value that decides, with everything an answer has to cite about it.

use crate::answer::{Basis, Clause, ParameterUnit};

/// A value of the policy together with its grounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Param<T> {
    /// The value a rule works with.
    pub value: T,
    /// What an answer cites.
    pub basis: Basis,
}

impl<T> Param<T> {
    /// The grounds, to be put into an answer.
    #[must_use]
    pub fn cite(&self) -> Basis {
        self.basis.clone()
    }

    /// The grounds with only the row of a table that decided.
    #[must_use]
    pub fn cite_row(&self, row: &str, value: impl ToString) -> Basis {
        let mut basis = self.basis.clone();
        basis.parameter = format!("{}.{row}", basis.parameter);
        basis.value = value.to_string();
        basis
    }
}

/// What the policy machinery knows of a parameter before any file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParameterSpec {
    /// Its name inside the section.
    pub name: &'static str,
    /// The clause it belongs to.
    pub clause: Clause,
    /// What its value counts.
    pub unit: ParameterUnit,
    /// What it means, from the doc comment.
    pub doc: &'static str,
}
