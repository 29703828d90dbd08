//! Text that went through a wrong encoding before it came to us.

use encoding_rs::{Encoding, GB18030, WINDOWS_1252};

/// Whether a text looks as if its UTF-8 had been read in another encoding and written again: read back
/// in that encoding, its bytes are UTF-8 once more. Chance makes short western or Chinese words that
/// pass such a test, so what comes out must also be what a person would write: no control characters,
/// and for GB 18030 nothing but Chinese and ASCII.
pub(super) fn encoded_twice(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let western = read_back(text, WINDOWS_1252)
        .is_some_and(|once| !once.is_ascii() && !once.chars().any(char::is_control));
    let chinese = || {
        read_back(text, GB18030).is_some_and(|once| {
            let ideographs = once.chars().filter(|c| is_ideograph(*c)).count();
            let rest = once.chars().filter(|c| !is_ideograph(*c));
            ideographs >= 2
                && rest
                    .into_iter()
                    .all(|c| c.is_ascii() && !c.is_ascii_control())
        })
    };
    western || chinese()
}

fn read_back(text: &str, encoding: &'static Encoding) -> Option<String> {
    let (bytes, _, unmappable) = encoding.encode(text);
    if unmappable {
        return None;
    }
    String::from_utf8(bytes.into_owned()).ok()
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3001}'..='\u{3002}' | '\u{FF01}'..='\u{FF5E}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_encoded_twice_is_told_from_text() {
        // UTF-8 read as Windows-1252 once and twice, and as GBK.
        for text in [
            "GÃ¶teborg",
            "GÃƒÂ¶teborg",
            "åŒ»é™¢",
            "鍖婚櫌",
            "鍖楀競鍖婚櫌",
        ] {
            assert!(encoded_twice(text), "{text}");
        }
        for text in [
            "",
            "Göteborg",
            "Nantes",
            "Ã",
            "SÃO PAULO",
            "Château d'Île",
            "£5 – naïve",
            "医院",
            "联通",
            "第一人民医院",
            "霁州市第三人民医院",
            "臺北榮總",
            "特色",
            "漢字かな",
            "２０２６年１０月",
        ] {
            assert!(!encoded_twice(text), "{text}");
        }
    }
}
