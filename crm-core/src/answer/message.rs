//! A text that is not written yet: a key and its arguments. Scripts are chosen when it is shown.

use serde::{Deserialize, Serialize};

/// The scripts user texts come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum TextLanguage {
    /// Simplified Chinese.
    #[default]
    #[serde(rename = "zh-Hans")]
    ZhHans,
    /// Traditional Chinese.
    #[serde(rename = "zh-Hant")]
    ZhHant,
    /// English.
    #[serde(rename = "en")]
    En,
}

impl TextLanguage {
    /// All scripts, the default first.
    pub const ALL: [Self; 3] = [Self::ZhHans, Self::ZhHant, Self::En];

    /// The tag, for example `zh-Hans`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
            Self::En => "en",
        }
    }

    /// The script with this tag.
    #[must_use]
    pub fn find(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }
}

/// One argument of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MessageArg {
    /// Name of the argument in the message files.
    pub name: String,
    /// Its value: a key, a number, a day.
    pub value: String,
    /// The family the value is a word of (`class`, `bucket`, `factor`), when it has a name in each
    /// script; a word the family does not know is shown as it is, because the lists are open.
    pub family: Option<String>,
}

/// A text by key. The arguments carry keys and figures, never personal data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// Key in the message files.
    pub key: String,
    /// Arguments in the order they were given.
    pub args: Vec<MessageArg>,
}

impl Message {
    /// A text without arguments.
    #[must_use]
    pub fn new(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            args: Vec::new(),
        }
    }

    /// Adds a plain value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.push(MessageArg {
            name: name.to_owned(),
            value: value.to_string(),
            family: None,
        });
        self
    }

    /// Adds a word of a family, shown by its name in the reader's script.
    #[must_use]
    pub fn with_word(mut self, name: &str, family: &str, value: impl ToString) -> Self {
        self.args.push(MessageArg {
            name: name.to_owned(),
            value: value.to_string(),
            family: Some(family.to_owned()),
        });
        self
    }
}
