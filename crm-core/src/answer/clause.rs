//! The clause key: which sentence of the policy text an answer stands on.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// One clause of the policy, by its number, for example `5.2.1`.
///
/// The set is closed: it is the text itself. Numbers with a `P` are proposals for the part that the
/// published text cuts off; answers that stand on them are marked as assumed. Titles in three
/// scripts stand in the catalogue, [`crate::policy::catalogue`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Clause(&'static str);

/// The text names no clause of the policy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text} is not a clause of the policy")]
pub struct UnknownClause {
    /// The text as given.
    pub text: String,
}

macro_rules! clauses {
    ($($name:ident = $id:literal),+ $(,)?) => {
        impl Clause {
            $(#[doc = concat!("Clause ", $id, ".")] pub const $name: Self = Self($id);)+

            /// Every clause, in the order of the text.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
        }
    };
}

clauses! {
    C1 = "1",
    C2 = "2",
    C3_1 = "3.1",
    C3_2 = "3.2",
    C3_3 = "3.3",
    C3_4 = "3.4",
    C4_1_1 = "4.1.1",
    C4_1_2 = "4.1.2",
    C4_1_3 = "4.1.3",
    C4_1_4 = "4.1.4",
    C4_2_1 = "4.2.1",
    C4_2_2 = "4.2.2",
    C4_2_3 = "4.2.3",
    C4_3_1 = "4.3.1",
    C4_3_2 = "4.3.2",
    C4_3_3 = "4.3.3",
    C5_1_1 = "5.1.1",
    C5_1_2 = "5.1.2",
    C5_1_3 = "5.1.3",
    C5_2_1 = "5.2.1",
    C5_2_2 = "5.2.2",
    C5_2_3 = "5.2.3",
    C5_3_1 = "5.3.1",
    C5_3_2 = "5.3.2",
    C5_3_3 = "5.3.3",
    C5_4_1 = "5.4.1",
    C5_4_2 = "5.4.2",
    C5_4_3 = "5.4.3",
    C5_4_4 = "5.4.4",
    C6_1_1 = "6.1.1",
    C6_1_2 = "6.1.2",
    C6_1_3 = "6.1.3",
    C6_2_1 = "6.2.1",
    C6_2_2 = "6.2.2",
    C6_2_3 = "6.2.3",
    C6_3_1 = "6.3.1",
    C6_3_2 = "6.3.2",
    C6_3_3 = "6.3.3",
    C6_3_4 = "6.3.4",
    C6_4_1 = "6.4.1",
    C6_4_2 = "6.4.2",
    C6_4_3 = "6.4.3",
    C7_1_1 = "7.1.1",
    C7_1_2 = "7.1.2",
    C7_1_3 = "7.1.3",
    C7_2_1 = "7.2.1",
    C7_2_2 = "7.2.2",
    C7_2_3 = "7.2.3",
    C7_2_4 = "7.2.4",
    C7_3_1 = "7.3.1",
    C7_3_2 = "7.3.2",
    C7_3_3 = "7.3.3",
    C7_4_1 = "7.4.1",
    C7_4_2 = "7.4.2",
    C7_4_3 = "7.4.3",
    C8_1_1 = "8.1.1",
    C8_1_2 = "8.1.2",
    C8_1_3 = "8.1.3",
    C8_2_1 = "8.2.1",
    C8_2_2 = "8.2.2",
    C8_2_3 = "8.2.3",
    C8_3_1 = "8.3.1",
    C8_3_2 = "8.3.2",
    C8_3_3 = "8.3.3",
    C9_1_1 = "9.1.1",
    C9_1_2 = "9.1.2",
    C9_2_1 = "9.2.1",
    C9_2_2 = "9.2.2",
    C9_3_1 = "9.3.1",
    C9_3_P1 = "9.3.P1",
    C9_3_P2 = "9.3.P2",
    C9_3_P3 = "9.3.P3",
    C9_3_P4 = "9.3.P4",
    C9_3_P5 = "9.3.P5",
    C9_3_P6 = "9.3.P6",
    C10_P1 = "10.P1",
    C10_P2 = "10.P2",
    C10_P3 = "10.P3",
}

impl Clause {
    /// The clause with this number.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|clause| clause.0 == id)
    }

    /// The number, for example `5.2.1`.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.0
    }

    /// Whether the clause is a proposal for the cut-off part of the text.
    #[must_use]
    pub fn is_proposed(self) -> bool {
        self.0.contains('P')
    }
}

impl fmt::Display for Clause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl TryFrom<String> for Clause {
    type Error = UnknownClause;

    fn try_from(text: String) -> Result<Self, UnknownClause> {
        Self::find(&text).ok_or(UnknownClause { text })
    }
}

impl Serialize for Clause {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl<'de> Deserialize<'de> for Clause {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_from(String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl From<Clause> for String {
    fn from(clause: Clause) -> Self {
        clause.0.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_has_69_clauses_and_9_proposals() {
        assert_eq!(Clause::ALL.iter().filter(|c| !c.is_proposed()).count(), 69);
        assert_eq!(Clause::ALL.iter().filter(|c| c.is_proposed()).count(), 9);
        assert_eq!(Clause::find("5.2.1"), Some(Clause::C5_2_1));
        assert_eq!(Clause::find("5.2"), None);
        assert!(serde_json::from_str::<Clause>("\"8.1.4\"").is_err());
    }
}
