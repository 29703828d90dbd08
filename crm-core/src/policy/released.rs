//! Released revisions are never edited: their hashes are recorded, and a file that differs is refused.

use super::fault::{FaultCode, PolicyFault, PolicyFaults};
use super::fingerprint::fingerprint;
use crate::answer::Place;

/// Name of the list of released files.
pub const RELEASED_FILE: &str = "released.sha256";
/// The list that is shipped.
pub const RELEASED_TEXT: &str = include_str!("../../policies/released.sha256");

/// Compares policy files, given by name and text, with a list of released ones: lines of SHA-256, two
/// blanks and a name, as `sha256sum` writes them; `#` starts a comment. Line ends do not count, so that
/// a checkout with CRLF is not taken for an edit. A file that is not listed is not released and free.
///
/// # Errors
/// Every fault at once: [`FaultCode::Edited`] for a file that differs or is gone, [`FaultCode::Duplicate`]
/// for one that is listed twice, [`FaultCode::Syntax`] for a line that is none.
pub fn check_released(list: &str, files: &[(&str, &str)]) -> Result<(), PolicyFaults> {
    let mut faults = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for (line, text) in (1_u64..).zip(list.lines()) {
        let text = text.trim_end();
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        let listed = Place {
            file: RELEASED_FILE.to_owned(),
            row: Some(line),
            column: None,
        };
        let Some((hash, name)) = text.split_once("  ").filter(|(hash, name)| {
            let digit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
            hash.len() == 64 && hash.chars().all(digit) && !name.is_empty()
        }) else {
            let expected = "64 lower-case hex digits, two blanks and the name of a file";
            faults.push(fault(FaultCode::Syntax, listed, expected, text));
            continue;
        };
        if seen.contains(&name) {
            faults.push(fault(FaultCode::Duplicate, listed, "each file once", name));
            continue;
        }
        seen.push(name);
        let Some((_, text)) = files.iter().find(|(file, _)| *file == name) else {
            let expected = format!("the released file {name}");
            faults.push(fault(FaultCode::Edited, listed, &expected, "no such file"));
            continue;
        };
        let found = fingerprint(&text.replace("\r\n", "\n"));
        if found != hash {
            let place = Place {
                file: name.to_owned(),
                row: None,
                column: None,
            };
            faults.push(fault(FaultCode::Edited, place, hash, &found));
        }
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(PolicyFaults(faults))
    }
}

fn fault(code: FaultCode, place: Place, expected: &str, observed: &str) -> PolicyFault {
    PolicyFault {
        code,
        place,
        path: String::new(),
        clause: None,
        expected: expected.to_owned(),
        observed: observed.to_owned(),
        suggestion: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // SHA-256 of "abc".
    const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    fn faults(list: &str, files: &[(&str, &str)]) -> Vec<(FaultCode, String)> {
        let faults = check_released(list, files).err();
        let faults = faults.into_iter().flat_map(|faults| faults.0);
        faults.map(|f| (f.code, f.place.to_string())).collect()
    }

    #[test]
    fn a_released_file_is_refused_when_it_was_edited_or_is_gone() {
        let list = format!("# made up\n\n{ABC}  a.toml\n");
        assert_eq!(faults(&list, &[("a.toml", "abc"), ("b.toml", "free")]), []);
        assert_eq!(
            faults(&list, &[("a.toml", "abd")]),
            [(FaultCode::Edited, "a.toml".to_owned())]
        );
        assert_eq!(
            faults(&list, &[("b.toml", "abc")]),
            [(FaultCode::Edited, "released.sha256:3".to_owned())]
        );
        // Line ends as Windows writes them are no edit.
        let list = format!("{}  a.toml", fingerprint("a\nb\n"));
        assert_eq!(faults(&list, &[("a.toml", "a\r\nb\r\n")]), []);
    }

    #[test]
    fn a_bad_list_is_no_free_pass() {
        let list = format!("{ABC} a.toml\n{ABC}  a.toml\n{ABC}  a.toml\nabc  a.toml\n");
        assert_eq!(
            faults(&list, &[("a.toml", "abc")]),
            [
                (FaultCode::Syntax, "released.sha256:1".to_owned()),
                (FaultCode::Duplicate, "released.sha256:3".to_owned()),
                (FaultCode::Syntax, "released.sha256:4".to_owned()),
            ]
        );
    }
}
