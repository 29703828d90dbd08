//! The sentences: message files of three scripts, rendered by Fluent. Nothing is pasted together.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::message::{Message, MessageArg, TextLanguage};

/// The message files of each script. Reports and files bring their own, so that a phone does not carry them.
const FILES: [(TextLanguage, &[&str]); 3] = [
    (
        TextLanguage::ZhHans,
        &[
            include_str!("../../locales/zh-Hans.ftl"),
            #[cfg(any(feature = "report", feature = "exchange"))]
            include_str!("../../locales/report.zh-Hans.ftl"),
        ],
    ),
    (
        TextLanguage::ZhHant,
        &[
            include_str!("../../locales/zh-Hant.ftl"),
            #[cfg(any(feature = "report", feature = "exchange"))]
            include_str!("../../locales/report.zh-Hant.ftl"),
        ],
    ),
    (
        TextLanguage::En,
        &[
            include_str!("../../locales/en.ftl"),
            #[cfg(any(feature = "report", feature = "exchange"))]
            include_str!("../../locales/report.en.ftl"),
        ],
    ),
];

type Bundle = FluentBundle<FluentResource>;

fn bundles() -> &'static Vec<(TextLanguage, Bundle)> {
    static LOADED: OnceLock<Vec<(TextLanguage, Bundle)>> = OnceLock::new();
    LOADED.get_or_init(|| {
        FILES
            .into_iter()
            .map(|(language, texts)| {
                let identifier: LanguageIdentifier = language.tag().parse().unwrap_or_default();
                let mut bundle = Bundle::new_concurrent(vec![identifier]);
                // The figures are marked off by the sentence itself; invisible marks would end up
                // in files and tests.
                bundle.set_use_isolating(false);
                for text in texts {
                    // A broken entry is left out; the test below proves that there is none.
                    let resource = FluentResource::try_new((*text).to_owned())
                        .unwrap_or_else(|(resource, _)| resource);
                    bundle.add_resource_overriding(resource);
                }
                (language, bundle)
            })
            .collect()
    })
}

fn bundle(language: TextLanguage) -> Option<&'static Bundle> {
    bundles()
        .iter()
        .find(|(tag, _)| *tag == language)
        .map(|(_, bundle)| bundle)
}

/// The sentence of a message. A key without an entry is shown as the key with its arguments, so
/// that nothing is ever hidden.
#[must_use]
pub fn render(message: &Message, language: TextLanguage) -> String {
    let mut args = FluentArgs::new();
    for arg in &message.args {
        args.set(arg.name.clone(), shown(arg, language));
    }
    format(&message.key, Some(&args), language).unwrap_or_else(|| {
        let args: Vec<_> = message
            .args
            .iter()
            .map(|arg| format!("{}={}", arg.name, arg.value))
            .collect();
        format!("{} ({})", message.key, args.join(", "))
    })
}

/// A fixed text (a heading, a label), if there is one.
#[must_use]
pub fn label(key: &str, language: TextLanguage) -> Option<String> {
    format(key, None, language)
}

/// A word of a family in the reader's script; a word the family does not know stays as it is.
#[must_use]
pub fn word(family: &str, value: &str, language: TextLanguage) -> String {
    let key = format!("{family}-{}", value.replace('_', "-"));
    label(&key, language).unwrap_or_else(|| value.to_owned())
}

fn shown(arg: &MessageArg, language: TextLanguage) -> String {
    match &arg.family {
        Some(family) => word(family, &arg.value, language),
        None => arg.value.clone(),
    }
}

fn format(key: &str, args: Option<&FluentArgs<'_>>, language: TextLanguage) -> Option<String> {
    let bundle = bundle(language)?;
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, args, &mut errors);
    errors.is_empty().then(|| text.into_owned())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use fluent_bundle::FluentResource;

    use super::*;
    use crate::answer::ErrorCode;
    use crate::policy::FaultCode;

    fn keys(texts: &[&str]) -> BTreeSet<String> {
        texts
            .iter()
            .flat_map(|text| text.lines())
            .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
            .filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned()))
            .collect()
    }

    #[test]
    fn the_three_files_have_the_same_keys_and_no_broken_entry() {
        let first = keys(FILES[0].1);
        assert!(first.len() > 20);
        for (language, texts) in FILES {
            for text in texts {
                assert!(
                    FluentResource::try_new((*text).to_owned()).is_ok(),
                    "{language:?}"
                );
            }
            assert_eq!(keys(texts), first, "{language:?}");
        }
    }

    #[test]
    fn every_code_has_a_sentence_in_every_script() {
        for language in TextLanguage::ALL {
            for code in ErrorCode::ALL {
                let message = crate::answer::Error::new(*code, "p", "e", "o").message();
                assert!(
                    !render(&message, language).contains(&message.key),
                    "{language:?} {code:?}"
                );
            }
            for code in FaultCode::ALL {
                let key = format!("fault-{}", code.code().replace('_', "-"));
                let message = ["place", "path", "expected", "observed", "suggestion"]
                    .iter()
                    .fold(Message::new(&key), |message, name| message.with(name, "x"));
                assert!(
                    !render(&message, language).contains(&key),
                    "{language:?} {code:?}"
                );
            }
        }
    }

    #[test]
    fn words_of_open_lists_stay_when_they_are_unknown() {
        assert_eq!(word("class", "key", TextLanguage::ZhHans), "重点");
        assert_eq!(word("class", "platinum", TextLanguage::ZhHans), "platinum");
        let message = Message::new("no-such-key").with("a", 1);
        assert_eq!(render(&message, TextLanguage::En), "no-such-key (a=1)");
    }
}
