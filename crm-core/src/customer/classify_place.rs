//! From the score to the band, with its margin, and from both axes to the class (5.2.1, 5.2.3).

use rust_decimal::Decimal;

use super::classify_record::PreviousClass;
use super::life_cycle::LifeCycle;
use super::policy::{ClassificationPolicy, MarginSides};
use crate::answer::Message;
use crate::policy::Band;

/// A band, and whether the margin alone keeps it.
pub(super) struct Placed {
    pub(super) band: String,
    pub(super) held: bool,
}

/// The band of a score, seen from the band before.
pub(super) fn place(
    policy: &ClassificationPolicy,
    previous: Option<&PreviousClass>,
    score: Decimal,
) -> Placed {
    let bands = &policy.value_bands.value;
    let at = |shift: Decimal| bands.iter().position(|band| band.takes(score, shift));
    let bare = at(Decimal::ZERO).unwrap_or(bands.len().saturating_sub(1));
    let before = previous
        .and_then(|previous| previous.band.as_ref())
        .and_then(|name| bands.iter().position(|band| &band.band == name));
    let margin = policy.margin_points.value.0;
    // Bands stand highest first, so a smaller index is a higher band.
    let chosen = match before {
        Some(before) if bare < before => match policy.margin_sides.value {
            MarginSides::Both => at(margin).unwrap_or(before).min(before),
            MarginSides::Falling => bare,
        },
        Some(before) if bare > before => {
            let mut down = margin;
            down.set_sign_negative(true);
            at(down).unwrap_or(bare).max(before)
        }
        Some(_) | None => bare,
    };
    Placed {
        band: bands
            .get(chosen)
            .map(|band: &Band| band.band.clone())
            .unwrap_or_default(),
        held: chosen != bare,
    }
}

/// The first row of the class table that fits. Without a band a row that asks for one cannot be
/// judged, and everything after it would be a guess.
pub(super) fn class_of(
    policy: &ClassificationPolicy,
    life_cycle: LifeCycle,
    band: Option<&str>,
) -> Option<String> {
    for row in &policy.class_table.value {
        if row.life_cycle.is_some_and(|asked| asked != life_cycle) {
            continue;
        }
        match (&row.band, band) {
            (None, _) => return Some(row.class.clone()),
            (Some(asked), Some(band)) if asked == band => return Some(row.class.clone()),
            (Some(_), Some(_)) => {}
            (Some(_), None) => return None,
        }
    }
    None
}

/// The reason in one sentence.
pub(super) fn reason(
    life_cycle: LifeCycle,
    score: Option<Decimal>,
    class: Option<&str>,
    held: bool,
) -> Message {
    let life = match life_cycle {
        LifeCycle::Prospect => "prospect",
        LifeCycle::Active => "active",
        LifeCycle::Dormant => "dormant",
        LifeCycle::Lost => "lost",
    };
    let key = match (score, class, held) {
        (Some(_), Some(_), true) => "reason-class-held",
        (Some(_), Some(_), false) => "reason-class-scored",
        (None, Some(_), _) => "reason-class-life-cycle",
        (_, None, _) => "reason-class-incomplete",
    };
    let mut message = Message::new(key).with_word("life_cycle", "life-cycle", life);
    if let Some(score) = score {
        message = message.with("score", score);
    }
    if let Some(class) = class {
        message = message.with_word("class", "class", class);
    }
    message
}
