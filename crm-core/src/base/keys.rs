//! Typed keys. A customer's key cannot be handed in where a document's is asked.
//!
//! The text comes from the host system and stays as it is: identifiers are never numbers, so
//! leading zeros survive.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The longest key in characters.
pub const MAX_KEY_CHARACTERS: usize = 128;

/// Why a text cannot be a key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Nothing but blanks.
    #[error("a {kind} must not be empty")]
    Empty {
        /// What kind of key was asked for.
        kind: &'static str,
    },
    /// Blanks around it or control characters in it: two keys would look alike.
    #[error("a {kind} must not have blanks around it or control characters in it")]
    Invisible {
        /// What kind of key was asked for.
        kind: &'static str,
    },
    /// Longer than [`MAX_KEY_CHARACTERS`].
    #[error("a {kind} has at most {MAX_KEY_CHARACTERS} characters")]
    TooLong {
        /// What kind of key was asked for.
        kind: &'static str,
    },
}

fn check(text: String, kind: &'static str) -> Result<String, KeyError> {
    if text.trim().is_empty() {
        return Err(KeyError::Empty { kind });
    }
    if text.trim().len() != text.len() || text.chars().any(char::is_control) {
        return Err(KeyError::Invisible { kind });
    }
    if text.chars().count() > MAX_KEY_CHARACTERS {
        return Err(KeyError::TooLong { kind });
    }
    Ok(text)
}

macro_rules! key {
    ($(#[doc = $doc:literal] $name:ident, $kind:literal;)+) => {$(
        #[doc = $doc]
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The key with this text.
            ///
            /// # Errors
            /// [`KeyError`] when the text is empty, has blanks around it, control characters in
            /// it, or is too long.
            pub fn new(text: impl Into<String>) -> Result<Self, KeyError> {
                check(text.into(), $kind).map(Self)
            }

            /// The text of the key.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// How a finding names the thing this key stands for, for example `customer:H001`.
            #[must_use]
            pub fn subject(&self) -> String {
                format!(concat!($kind, ":{}"), self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = KeyError;

            fn try_from(text: String) -> Result<Self, KeyError> {
                Self::new(text)
            }
        }

        impl From<$name> for String {
            fn from(key: $name) -> Self {
                key.0
            }
        }
    )+};
}

key! {
    /// A hospital that buys from us (5.1.2).
    CustomerKey, "customer";
    /// One of the supplier's own companies; a supplier often has several.
    LegalEntityKey, "legal_entity";
    /// A department of the supplier (4.1-4.3).
    DepartmentKey, "department";
    /// A person who works for the supplier.
    PersonKey, "person";
    /// A receivable document: invoice, credit note, payment (8.1.2).
    DocumentKey, "document";
    /// One dated allocation of a credit to a debit (8.1.2).
    AllocationKey, "allocation";
    /// One visit or call (5.4.2).
    VisitKey, "visit";
    /// A contract with a customer (6.3).
    ContractKey, "contract";
    /// A customer's order (6.3.3).
    OrderKey, "order";
    /// A product as it is sold.
    ProductKey, "product";
    /// A case of service: enquiry, complaint, after-sales (7).
    CaseKey, "case";
    /// An expense claim (8.3.1).
    ClaimKey, "claim";
    /// A distributor or agent (2).
    PartnerKey, "partner";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_what_they_look_like() {
        assert_eq!(
            CustomerKey::new("0401180014").map(|k| k.subject()),
            Ok("customer:0401180014".into())
        );
        assert!(CustomerKey::new("医院 一").is_ok());
        for bad in ["", "  ", " H1", "H1 ", "H\u{7}1", "H1\n"] {
            assert!(CustomerKey::new(bad).is_err(), "{bad:?}");
        }
        assert!(CustomerKey::new("x".repeat(MAX_KEY_CHARACTERS)).is_ok());
        assert!(CustomerKey::new("x".repeat(MAX_KEY_CHARACTERS.saturating_add(1))).is_err());
        assert!(serde_json::from_str::<CustomerKey>("\" x\"").is_err());
        assert!(serde_json::from_str::<CustomerKey>("7").is_err());
    }
}
