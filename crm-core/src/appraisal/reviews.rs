//! What several raters said (9.2.2).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::{AppraisalPolicy, MissingPart};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Exact, PersonKey, exact};

/// What one rater said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// Who; none for a review without a name, which cannot be checked.
    #[serde(default)]
    pub rater: Option<PersonKey>,
    /// The share of the scale for each criterion, 0-1, in the order of the weights.
    pub shares: Vec<Exact>,
    /// Why.
    #[serde(default)]
    pub comment: Option<String>,
    /// Whether it was taken back.
    #[serde(default)]
    pub withdrawn: bool,
}

/// Reviews of one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewAverageFacts {
    /// Who is judged.
    pub subject: PersonKey,
    /// Weights of the criteria in percent.
    pub weights: Vec<Exact>,
    /// How many levels a judgement has; none when it is not said.
    #[serde(default)]
    pub level_count: Option<u32>,
    /// The reviews.
    pub reviews: Vec<Review>,
}

/// One review on the scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewTotal {
    /// Who.
    pub rater: Option<PersonKey>,
    /// Its score.
    #[serde(with = "exact")]
    pub total: Decimal,
}

/// All reviews together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewAverage {
    /// The reviews that count.
    pub totals: Vec<ReviewTotal>,
    /// How many.
    pub review_count: u32,
    /// Their mean; none without any, unless the policy says zero.
    #[serde(default, with = "exact::option")]
    pub average: Option<Decimal>,
    /// Reviews that do not count, and what is wrong with the others.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// The mean of what several raters said.
///
/// - Shape: weights and reviews in; each total and their mean out.
/// - Units: shares 0-1 of `appraisal.scale_max`; weights in percent.
/// - Source: clause 9.2.2. A review of oneself does not count, nor one that was taken back; a judgement
///   without a comment is a finding, and so is one with more levels than the policy allows.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a share outside 0-1, weights that are not 100 together, shares that are not
/// as many as the weights.
pub fn average_reviews(
    policy: &AppraisalPolicy,
    facts: &ReviewAverageFacts,
) -> Result<ReviewAverage, Error> {
    let too_much = || {
        Error::new(
            ErrorCode::Overflow,
            "weights",
            "smaller figures",
            "too much",
        )
    };
    let mut weights = facts.weights.iter();
    let sum = weights.try_fold(Decimal::ZERO, |sum, weight| sum.checked_add(weight.0));
    if sum != Some(Decimal::ONE_HUNDRED) {
        let observed = sum.map_or("too much".to_owned(), |sum| sum.to_string());
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "weights",
            "100 together",
            observed,
        ));
    }
    let mut findings = Vec::new();
    let finding = |code: &str, severity, path: &str| {
        Finding::new(
            code,
            severity,
            Clause::C9_2_2,
            facts.subject.subject(),
            path,
        )
    };
    if let Some(levels) = facts
        .level_count
        .filter(|count| *count > policy.most_levels.value)
    {
        findings.push(
            finding("review_too_many_levels", Severity::Warning, "level_count")
                .observed(levels)
                .limit(policy.most_levels.value)
                .because(vec![policy.most_levels.cite()]),
        );
    }
    let mut totals = Vec::new();
    let mut whole = Decimal::ZERO;
    for (at, review) in facts.reviews.iter().enumerate() {
        let path = format!("reviews[{at}]");
        if review.withdrawn {
            findings.push(finding("review_withdrawn", Severity::Info, &path));
            continue;
        }
        if review.rater.as_ref() == Some(&facts.subject) {
            findings.push(finding("review_of_oneself", Severity::Error, &path));
            continue;
        }
        if review.shares.len() != facts.weights.len() {
            let expected = format!("{} shares", facts.weights.len());
            let observed = review.shares.len();
            return Err(Error::new(ErrorCode::OutOfRange, path, expected, observed));
        }
        let mut total = Decimal::ZERO;
        for (share, weight) in review.shares.iter().zip(&facts.weights) {
            if share.0 < Decimal::ZERO || share.0 > Decimal::ONE {
                return Err(Error::new(ErrorCode::OutOfRange, path, "0-1", share));
            }
            let part = share
                .0
                .checked_mul(weight.0)
                .and_then(|part| part.checked_mul(policy.scale_max.value.0))
                .and_then(|part| part.checked_div(Decimal::ONE_HUNDRED))
                .ok_or_else(too_much)?;
            total = total.checked_add(part).ok_or_else(too_much)?;
        }
        if review
            .comment
            .as_ref()
            .is_none_or(|text| text.trim().is_empty())
        {
            findings.push(finding("review_without_comment", Severity::Warning, &path));
        }
        whole = whole.checked_add(total).ok_or_else(too_much)?;
        totals.push(ReviewTotal {
            rater: review.rater.clone(),
            total: policy.shown(total),
        });
    }
    let average = if totals.is_empty() {
        (policy.missing_part.value == MissingPart::Zero).then_some(Decimal::ZERO)
    } else {
        whole.checked_div(Decimal::from(totals.len()))
    };
    Ok(ReviewAverage {
        review_count: u32::try_from(totals.len()).unwrap_or(u32::MAX),
        totals,
        average: average.map(|average| policy.shown(average)),
        findings,
        basis: vec![policy.scale_max.cite(), policy.missing_part.cite()],
    })
}
