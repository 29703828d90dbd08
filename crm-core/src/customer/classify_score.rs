//! The score of a customer: factors, measures turned into scores, weights (5.2.1).

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::classify_record::{CustomerFacts, FactorPart};
use super::policy::{ClassificationPolicy, MissingFactor, ScoreMethod};
use crate::answer::{Error, ErrorCode};

/// Refuses facts that cannot be judged.
pub(super) fn check(
    policy: &ClassificationPolicy,
    facts: &CustomerFacts,
    as_of: NaiveDate,
) -> Result<(), Error> {
    for (at, fact) in facts.factors.iter().enumerate() {
        let path = format!("factors[{at}]");
        if policy
            .factors
            .value
            .iter()
            .all(|row| row.factor != fact.factor)
        {
            let known: Vec<_> = policy
                .factors
                .value
                .iter()
                .map(|row| row.factor.as_str())
                .collect();
            return Err(Error::new(
                ErrorCode::UnknownReference,
                format!("{path}.factor"),
                known.join(", "),
                &fact.factor,
            ));
        }
        if facts
            .factors
            .iter()
            .take(at)
            .any(|earlier| earlier.factor == fact.factor)
        {
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                format!("{path}.factor"),
                "each factor once",
                &fact.factor,
            ));
        }
        if let Some(score) = fact.score
            && (score < Decimal::ZERO || score > Decimal::ONE_HUNDRED)
        {
            return Err(Error::new(
                ErrorCode::OutOfRange,
                format!("{path}.score"),
                "0-100",
                score,
            ));
        }
    }
    let not_later = |path: &str, date: Option<NaiveDate>| match date {
        Some(date) if date > as_of => Err(Error::new(
            ErrorCode::OutOfRange,
            path,
            format!("a day not after {as_of}"),
            date,
        )),
        Some(_) | None => Ok(()),
    };
    not_later("last_order", facts.last_order)?;
    not_later(
        "previous.assessed_on",
        facts.previous.as_ref().map(|p| p.assessed_on),
    )
}

/// The factors in the order of the policy, each with the score that counts.
pub(super) fn parts(
    policy: &ClassificationPolicy,
    facts: &CustomerFacts,
) -> Result<Vec<FactorPart>, Error> {
    policy
        .factors
        .value
        .iter()
        .map(|row| {
            let fact = facts.factors.iter().find(|fact| fact.factor == row.factor);
            let measure = fact
                .filter(|fact| fact.score.is_none())
                .and_then(|fact| fact.measure);
            let score = match (fact.and_then(|fact| fact.score), measure) {
                (Some(score), _) => Some(score),
                (None, Some(measure)) => Some(scaled(policy, &row.factor, measure)?),
                (None, None) => None,
            };
            Ok(FactorPart {
                factor: row.factor.clone(),
                weight: row.weight.0,
                measure,
                score,
            })
        })
        .collect()
}

/// The score of a measure by the scale of its factor.
fn scaled(policy: &ClassificationPolicy, factor: &str, measure: Decimal) -> Result<Decimal, Error> {
    policy
        .scales
        .value
        .iter()
        .find(|scale| scale.factor == factor)
        .and_then(|scale| {
            scale
                .steps
                .iter()
                .find(|step| step.at_least.is_none_or(|bound| measure >= bound.0))
        })
        .map(|step| step.score.0)
        .ok_or_else(|| {
            Error::new(
                ErrorCode::UnknownReference,
                format!("factors.{factor}.measure"),
                "a scale for this factor in classification.scales, or a score",
                measure,
            )
        })
}

/// The score of all factors, rounded; none when the known ones are not enough.
pub(super) fn score(
    policy: &ClassificationPolicy,
    parts: &[FactorPart],
) -> Result<Option<Decimal>, Error> {
    let incomplete = policy.missing_factor.value == MissingFactor::Incomplete
        && parts.iter().any(|part| part.score.is_none());
    if incomplete {
        return Ok(None);
    }
    let overflow = || Error::new(ErrorCode::Overflow, "factors", "at most 28 digits", "more");
    let mut total = Decimal::ZERO;
    let mut weights = Decimal::ZERO;
    let mut known = false;
    for part in parts {
        let Some(score) = part.score else { continue };
        known = true;
        let points = match policy.score_method.value {
            ScoreMethod::WeightedMean => score.checked_mul(part.weight).ok_or_else(overflow)?,
            ScoreMethod::Sum => score,
        };
        total = total.checked_add(points).ok_or_else(overflow)?;
        weights = weights.checked_add(part.weight).ok_or_else(overflow)?;
    }
    let exact = match policy.score_method.value {
        _ if !known => None,
        ScoreMethod::Sum => Some(total),
        // Only factors of weight zero are known: there is nothing to weigh by.
        ScoreMethod::WeightedMean if weights.is_zero() => None,
        ScoreMethod::WeightedMean => Some(total.checked_div(weights).ok_or_else(overflow)?),
    };
    Ok(exact.map(|score| {
        policy
            .rounding
            .value
            .round(score, policy.score_digits.value)
    }))
}
