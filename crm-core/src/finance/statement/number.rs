//! Numbers of papers as people write them (8.2.2).

use super::policy::NumberForm;

/// A number without what makes no difference.
pub(super) fn plain(number: &str, forms: &[NumberForm]) -> String {
    let on = |form: NumberForm| forms.contains(&form);
    let half = |c: char| match c {
        '\u{3000}' if on(NumberForm::Width) => ' ',
        '\u{FF01}'..='\u{FF5E}' if on(NumberForm::Width) => (c as u32)
            .checked_sub(0xFEE0)
            .and_then(char::from_u32)
            .unwrap_or(c),
        _ => c,
    };
    let mut plain = String::new();
    for c in number.chars().map(half) {
        let blank = c.is_whitespace() && on(NumberForm::Blanks);
        if blank || (is_hyphen(c) && on(NumberForm::Hyphens)) {
            continue;
        }
        if on(NumberForm::Case) {
            plain.extend(c.to_uppercase());
        } else {
            plain.push(c);
        }
    }
    if on(NumberForm::LeadingZeros) {
        return without_leading_zeros(&plain);
    }
    plain
}

/// Hyphens, dashes of every length, the minus sign and underlines.
fn is_hyphen(c: char) -> bool {
    matches!(
        c,
        '-' | '_' | '\u{2010}'
            ..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' | '\u{FF3F}'
    )
}

/// Zeros at the head of the first digits go, all but a last one: an all-zero number is still a number.
fn without_leading_zeros(number: &str) -> String {
    let first = number.find(|c: char| c.is_ascii_digit());
    let Some((head, digits)) = first.and_then(|at| number.split_at_checked(at)) else {
        return number.to_owned();
    };
    let rest = digits.trim_start_matches('0');
    let rest = if rest.starts_with(|c: char| c.is_ascii_digit()) {
        rest.to_owned()
    } else if rest.len() < digits.len() {
        format!("0{rest}")
    } else {
        digits.to_owned()
    };
    format!("{head}{rest}")
}

/// What of the forms is needed for two numbers to be the same; empty when they are written alike.
pub(super) fn same_but_for(ours: &str, theirs: &str, forms: &[NumberForm]) -> Vec<NumberForm> {
    if ours == theirs {
        return Vec::new();
    }
    let mut needed = forms.to_vec();
    for form in forms {
        let fewer: Vec<_> = needed.iter().copied().filter(|f| f != form).collect();
        if plain(ours, &fewer) == plain(theirs, &fewer) {
            needed = fewer;
        }
    }
    needed
}
