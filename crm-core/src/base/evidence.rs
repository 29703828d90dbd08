//! Evidence: a reference to a document that is kept elsewhere, and its hash.
//!
//! The library never opens a document. Whoever holds the bytes can prove with the hash that they
//! are the ones that were meant.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// Hex digits of a SHA-256 hash.
const HASH_DIGITS: usize = 64;
/// The longest URI in characters.
pub const MAX_URI_CHARACTERS: usize = 2048;

/// Why a reference is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EvidenceError {
    /// Nothing there.
    #[error("evidence needs the URI of the document")]
    EmptyUri,
    /// No scheme in front, or nothing behind it. A drive letter is no scheme.
    #[error("the URI needs a scheme in front, such as https://… or archive:2026/0001")]
    NoScheme,
    /// Blanks or control characters in it.
    #[error("the URI must not hold blanks or control characters")]
    Invisible,
    /// Longer than [`MAX_URI_CHARACTERS`].
    #[error("the URI has at most {MAX_URI_CHARACTERS} characters")]
    TooLong,
    /// Not 64 lower-case hex digits.
    #[error("the SHA-256 hash is written with 64 lower-case hex digits")]
    Hash,
}

/// A reference to a document kept elsewhere.
///
/// Build it with [`Evidence::new`] or [`Evidence::of_bytes`]: the fields are open only so that
/// bindings can mirror the record, and reading a serialized form checks it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "EvidenceForm", into = "EvidenceForm")]
pub struct Evidence {
    /// Where the document is, with a scheme.
    pub uri: String,
    /// SHA-256 of its bytes as 64 lower-case hex digits, when known.
    pub sha256: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Evidence", deny_unknown_fields)]
struct EvidenceForm {
    uri: String,
    #[serde(default)]
    sha256: Option<String>,
}

impl TryFrom<EvidenceForm> for Evidence {
    type Error = EvidenceError;

    fn try_from(form: EvidenceForm) -> Result<Self, EvidenceError> {
        Self::new(form.uri, form.sha256)
    }
}

impl From<Evidence> for EvidenceForm {
    fn from(evidence: Evidence) -> Self {
        Self {
            uri: evidence.uri,
            sha256: evidence.sha256,
        }
    }
}

impl Evidence {
    /// A reference to the document at `uri`, with its hash when it is known.
    ///
    /// # Errors
    /// [`EvidenceError`] when the URI is empty, too long, without a scheme or with blanks in it,
    /// or the hash is not 64 lower-case hex digits.
    pub fn new(uri: impl Into<String>, sha256: Option<String>) -> Result<Self, EvidenceError> {
        let evidence = Self {
            uri: uri.into(),
            sha256,
        };
        evidence.check()?;
        Ok(evidence)
    }

    /// A reference to the document at `uri` that has exactly these bytes.
    ///
    /// # Errors
    /// [`EvidenceError`] when the URI is none.
    pub fn of_bytes(uri: impl Into<String>, bytes: &[u8]) -> Result<Self, EvidenceError> {
        Self::new(uri, Some(hash(bytes)))
    }

    /// Whether these bytes are the document; `None` when no hash is known, so nobody can tell.
    #[must_use]
    pub fn matches(&self, bytes: &[u8]) -> Option<bool> {
        self.sha256
            .as_ref()
            .map(|expected| *expected == hash(bytes))
    }

    /// Checks a record that was put together by hand.
    ///
    /// # Errors
    /// As [`Evidence::new`].
    pub fn check(&self) -> Result<(), EvidenceError> {
        if self.uri.trim().is_empty() {
            return Err(EvidenceError::EmptyUri);
        }
        if self.uri.chars().count() > MAX_URI_CHARACTERS {
            return Err(EvidenceError::TooLong);
        }
        if self
            .uri
            .chars()
            .any(|c| c.is_whitespace() || c.is_control())
        {
            return Err(EvidenceError::Invisible);
        }
        let Some((scheme, rest)) = self.uri.split_once(':') else {
            return Err(EvidenceError::NoScheme);
        };
        // One letter is a drive of a file path that somebody pasted.
        let named = scheme.len() > 1
            && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
        if !named || rest.trim_matches('/').is_empty() {
            return Err(EvidenceError::NoScheme);
        }
        match &self.sha256 {
            Some(hash) if !is_hash(hash) => Err(EvidenceError::Hash),
            _ => Ok(()),
        }
    }
}

fn is_hash(text: &str) -> bool {
    text.len() == HASH_DIGITS && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// SHA-256 as lower-case hex digits.
fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::with_capacity(HASH_DIGITS), |mut text, byte| {
            // Writing into a string cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HELLO: &str = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9";

    #[test]
    fn the_hash_proves_the_bytes() -> Result<(), EvidenceError> {
        let evidence = Evidence::of_bytes("https://files.example/contract.pdf", b"hello world")?;
        assert_eq!(evidence.sha256.as_deref(), Some(HELLO));
        assert_eq!(evidence.matches(b"hello world"), Some(true));
        assert_eq!(evidence.matches(b"hello world "), Some(false));
        assert_eq!(Evidence::new("archive:2026/0001", None)?.matches(b""), None);
        let empty = Evidence::of_bytes("urn:x", b"")?.sha256.unwrap_or_default();
        assert!(empty.starts_with("e3b0c44298fc1c149afbf4c8996fb924"));
        Ok(())
    }

    #[test]
    fn only_references_are_taken() {
        for good in [
            "https://a/b",
            "file:///x/合同.pdf",
            "archive:1",
            "s3+v2.x-y://bucket/key",
        ] {
            assert!(Evidence::new(good, None).is_ok(), "{good}");
        }
        for (bad, error) in [
            ("", EvidenceError::EmptyUri),
            (" ", EvidenceError::EmptyUri),
            ("contract.pdf", EvidenceError::NoScheme),
            ("C:\\contract.pdf", EvidenceError::NoScheme),
            ("https://", EvidenceError::NoScheme),
            ("1x:y", EvidenceError::NoScheme),
            (":y", EvidenceError::NoScheme),
            ("https://a/b c", EvidenceError::Invisible),
            ("https://a/b\n", EvidenceError::Invisible),
        ] {
            assert_eq!(Evidence::new(bad, None), Err(error), "{bad}");
        }
        let long = format!("urn:{}", "x".repeat(MAX_URI_CHARACTERS));
        assert_eq!(Evidence::new(long, None), Err(EvidenceError::TooLong));
        for bad in ["", "abc", &HELLO.to_uppercase(), &format!("{HELLO}0")] {
            let evidence = Evidence::new("urn:x", Some(bad.to_owned()));
            assert_eq!(evidence, Err(EvidenceError::Hash), "{bad}");
        }
    }

    #[test]
    fn the_wire_form_is_checked() -> Result<(), serde_json::Error> {
        let text = format!(r#"{{"uri":"urn:x","sha256":"{HELLO}"}}"#);
        let evidence: Evidence = serde_json::from_str(&text)?;
        assert_eq!(serde_json::to_string(&evidence)?, text);
        assert!(serde_json::from_str::<Evidence>(r#"{"uri":"urn:x"}"#).is_ok());
        for bad in [
            r#"{"uri":"x"}"#,
            r#"{"uri":"urn:x","hash":"1"}"#,
            r#"{"sha256":null}"#,
        ] {
            assert!(serde_json::from_str::<Evidence>(bad).is_err(), "{bad}");
        }
        Ok(())
    }
}
