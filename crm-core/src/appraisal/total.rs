//! The weighted total of a card, and what each line adds to it, to the last digit (9.1.1).

use rust_decimal::Decimal;

use super::card::{CardLine, too_much};
use super::policy::{AppraisalPolicy, IndicatorRole, MissingPart, ZeroTarget};
use crate::answer::Error;

/// What a line adds before rounding and after it.
struct Part {
    at: usize,
    exact: Decimal,
    shown: Decimal,
}

/// Sets weight and contribution of every line, and gives the total. What is missing follows the policy, and so does
/// a target of zero, which is never scored.
pub(super) fn total(
    policy: &AppraisalPolicy,
    lines: &mut [CardLine],
) -> Result<Option<Decimal>, Error> {
    let missing = policy.missing_part.value;
    let reweighs = policy.zero_target.value == ZeroTarget::Reweight;
    let scored = |line: &CardLine| {
        let as_zero = missing == MissingPart::Zero && !line.target_zero;
        !line.barred && (line.score.is_some() || as_zero)
    };
    let left_out = |line: &CardLine| line.target_zero && reweighs;
    let mut weights = Decimal::ZERO;
    let kept = |line: &CardLine| missing == MissingPart::Incomplete && !left_out(line);
    for line in lines
        .iter()
        .filter(|line| line.barred || scored(line) || kept(line))
    {
        weights = weights.checked_add(line.weight).ok_or_else(too_much)?;
    }
    let any = lines
        .iter()
        .any(|line| scored(line) && !line.weight.is_zero());
    let complete = lines
        .iter()
        .all(|line| line.barred || scored(line) || left_out(line));
    let blocked = lines.iter().any(|line| line.target_zero) && !reweighs;
    let (mut parts, mut whole) = (Vec::new(), Decimal::ZERO);
    for (at, line) in lines.iter_mut().enumerate() {
        if line.role == IndicatorRole::Multiplier {
            continue;
        }
        if !scored(line) {
            if (missing == MissingPart::Reweight || left_out(line)) && !line.barred {
                line.weight = Decimal::ZERO;
            }
            continue;
        }
        // Barred, left out and reweighed indicators leave weights below 100: the others take theirs. What is missing
        // and keeps its weight does not.
        let weight = if weights == Decimal::ONE_HUNDRED || weights.is_zero() {
            line.weight
        } else {
            let weight = line.weight.checked_mul(Decimal::ONE_HUNDRED);
            let weight = weight.and_then(|weight| weight.checked_div(weights));
            weight.ok_or_else(too_much)?
        };
        let score = line.score.unwrap_or_default();
        let exact = score
            .checked_mul(weight)
            .and_then(|part| part.checked_div(Decimal::ONE_HUNDRED))
            .ok_or_else(too_much)?;
        whole = whole.checked_add(exact).ok_or_else(too_much)?;
        if weight != line.weight {
            line.weight = policy.shown(weight);
        }
        let shown = policy.shown(exact);
        parts.push(Part { at, exact, shown });
    }
    for (at, line) in lines.iter().enumerate() {
        if line.role != IndicatorRole::Multiplier || !scored(line) {
            continue;
        }
        let next = line
            .score
            .unwrap_or_default()
            .checked_mul(whole)
            .and_then(|next| next.checked_div(policy.scale_max.value.0))
            .ok_or_else(too_much)?;
        let exact = next.checked_sub(whole).ok_or_else(too_much)?;
        let shown = policy.shown(exact);
        parts.push(Part { at, exact, shown });
        whole = next;
    }
    let total = policy.shown(whole);
    settle(policy, &mut parts, total)?;
    for part in parts {
        if let Some(line) = lines.get_mut(part.at) {
            line.contribution = Some(part.shown);
        }
    }
    for line in lines.iter_mut() {
        line.score = line.score.map(|score| policy.shown(score));
    }
    let known = any && !blocked && (complete || missing != MissingPart::Incomplete);
    Ok(known.then_some(total))
}

/// Moves single units of the last digit to where rounding took most, until the parts add up.
fn settle(policy: &AppraisalPolicy, parts: &mut [Part], total: Decimal) -> Result<(), Error> {
    let unit = Decimal::new(1, policy.digits.value);
    for _ in 0..parts.len() {
        let mut shown = parts.iter();
        let sum = shown.try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.shown));
        let short = sum.and_then(|sum| total.checked_sub(sum));
        let short = short.ok_or_else(too_much)?;
        if short.is_zero() {
            break;
        }
        let up = short > Decimal::ZERO;
        let lost = |part: &Part| part.exact.checked_sub(part.shown).unwrap_or_default();
        let by_loss = |a: &&mut Part, b: &&mut Part| lost(a).cmp(&lost(b)).then(b.at.cmp(&a.at));
        let part = if up {
            parts.iter_mut().max_by(by_loss)
        } else {
            parts.iter_mut().min_by(by_loss)
        };
        if let Some(part) = part {
            let moved = if up {
                part.shown.checked_add(unit)
            } else {
                part.shown.checked_sub(unit)
            };
            part.shown = moved.ok_or_else(too_much)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::card::{CardItem, ScoreCardFacts, score_card};
    use super::super::policy::SchemeIndicator;
    use super::super::scheme::SchemeFacts;
    use super::*;
    use crate::base::PersonKey;

    fn facts(post: &str, names: &[&str], scores: &[u32]) -> Option<ScoreCardFacts> {
        let items = names.iter().zip(scores).map(|(name, score)| CardItem {
            indicator: (*name).to_owned(),
            target: None,
            actual: None,
            score: Some(Decimal::new(i64::from(*score), 2)),
            share: None,
            row_count: None,
            evidence: None,
            rater: PersonKey::new("M1").ok(),
            comment: Some("ok".to_owned()),
        });
        Some(ScoreCardFacts {
            person: PersonKey::new("E1").ok()?,
            post: post.to_owned(),
            scheme: None,
            period_start: None,
            cycle: None,
            items: items.collect(),
            spell: None,
            drug_representative: false,
            confirmed_breaches: Vec::new(),
        })
    }

    proptest! {
        /// Whatever the weights, digits and gaps: the lines add up to the total to the last digit.
        #[test]
        fn lines_add_up_to_the_total(
            cuts in proptest::collection::vec(0_u32..=10_000, 3),
            scores in proptest::collection::vec(0_u32..=10_000, 0..=5),
            digits in 0_u32..=3,
            multiplied in proptest::bool::ANY,
        ) {
            let mut cuts = cuts;
            cuts.sort_unstable();
            let row = |name: String, weight: Decimal, role| {
                let text = format!(r#"{{"indicator":"{name}","weight":"{weight}","role":"{role}"}}"#);
                serde_json::from_str::<SchemeIndicator>(&text)
            };
            let (mut rows, mut before) = (Vec::new(), 0);
            for (at, cut) in cuts.iter().copied().chain([10_000]).enumerate() {
                let weight = Decimal::new(i64::from(cut - before), 2);
                before = cut;
                rows.push(row(format!("i{at}"), weight, "weighted"));
            }
            let mut names = vec!["i0", "i1", "i2", "i3"];
            if multiplied {
                rows.push(row("m".to_owned(), Decimal::ZERO, "multiplier"));
                names.push("m");
            }
            let fail = |text: String| TestCaseError::fail(text);
            let rows: Result<Vec<_>, _> = rows.into_iter().collect();
            let mut policy = super::super::standard_policy::standard().ok_or_else(|| fail("policy".to_owned()))?;
            policy.digits.value = digits;
            policy.missing_part.value = MissingPart::Reweight;
            let mut facts = facts("p", &names, &scores).ok_or_else(|| fail("keys".to_owned()))?;
            facts.scheme = Some(SchemeFacts {
                post: "p".to_owned(),
                indicators: rows.map_err(|error| fail(error.to_string()))?,
                fixed_on: None,
                published_on: None,
                period_start: None,
                period_end: None,
                changes: Vec::new(),
            });
            let card = score_card(&policy, &facts).map_err(|error| fail(error.to_string()))?;
            if let Some(total) = card.total {
                let sum: Decimal = card.lines.iter().filter_map(|line| line.contribution).sum();
                prop_assert_eq!(sum, total);
            }
        }
    }
}
