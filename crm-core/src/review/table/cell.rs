//! Cells.

use super::{ReviewCell, ReviewPart};
use crate::base::{Money, PersonKey};

/// What stands where there is nothing.
pub(super) const NOTHING: &str = "–";

pub(super) fn text(text: impl ToString) -> ReviewCell {
    ReviewCell {
        text: text.to_string(),
        ..ReviewCell::default()
    }
}

pub(super) fn optional<T: ToString>(value: Option<T>) -> ReviewCell {
    value.map_or_else(|| text(NOTHING), text)
}

pub(super) fn amount(money: Money) -> ReviewCell {
    text(money.amount)
}

pub(super) fn person(person: Option<&PersonKey>) -> ReviewCell {
    text(person.map_or(NOTHING, PersonKey::as_str))
}

pub(super) fn keyed(name: impl ToString, key: impl ToString) -> ReviewCell {
    ReviewCell {
        text: name.to_string(),
        key: key.to_string(),
        parts: Vec::new(),
    }
}

pub(super) fn bar(parts: Vec<ReviewPart>) -> ReviewCell {
    ReviewCell {
        parts,
        ..ReviewCell::default()
    }
}
