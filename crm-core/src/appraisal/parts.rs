//! The final score of several parts, and of several posts (9.1.1, 9.1.2).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::{AppraisalPolicy, MissingPart};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{PersonKey, day, exact};

fn too_much() -> Error {
    Error::new(ErrorCode::Overflow, "parts", "smaller figures", "too much")
}

/// One part of a final score: the goals, what the person said, what others said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardPart {
    /// Its name.
    pub part: String,
    /// Its score; none when it is not there.
    #[serde(default, with = "exact::option")]
    pub score: Option<Decimal>,
    /// Its weight; none counts all parts alike.
    #[serde(default, with = "exact::option")]
    pub weight: Option<Decimal>,
}

/// The parts of a final score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardPartsFacts {
    /// The parts.
    pub parts: Vec<CardPart>,
}

/// The final score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardParts {
    /// The weighted mean of the parts; none when one is missing and the policy asks for all.
    #[serde(default, with = "exact::option")]
    pub total: Option<Decimal>,
    /// The parts that are not there.
    pub missing: Vec<String>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// The final score of several parts.
///
/// - Shape: parts in, their weighted mean out.
/// - Source: clause 9.1.1. What is missing follows `appraisal.missing_part` and is named.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a weight below zero.
pub fn combine_parts(policy: &AppraisalPolicy, facts: &CardPartsFacts) -> Result<CardParts, Error> {
    let missing: Vec<String> = facts
        .parts
        .iter()
        .filter(|part| part.score.is_none())
        .map(|part| part.part.clone())
        .collect();
    let (mut sum, mut weights) = (Decimal::ZERO, Decimal::ZERO);
    for (at, part) in facts.parts.iter().enumerate() {
        let weight = part.weight.unwrap_or(Decimal::ONE);
        if weight < Decimal::ZERO {
            let path = format!("parts[{at}].weight");
            return Err(Error::new(ErrorCode::OutOfRange, path, "0 or more", weight));
        }
        let score = match (part.score, policy.missing_part.value) {
            (Some(score), _) => score,
            (None, MissingPart::Zero) => Decimal::ZERO,
            (None, MissingPart::Reweight | MissingPart::Incomplete) => continue,
        };
        let part = score.checked_mul(weight).ok_or_else(too_much)?;
        sum = sum.checked_add(part).ok_or_else(too_much)?;
        weights = weights.checked_add(weight).ok_or_else(too_much)?;
    }
    let complete = missing.is_empty() || policy.missing_part.value != MissingPart::Incomplete;
    let total = if complete && !weights.is_zero() {
        sum.checked_div(weights)
    } else {
        None
    };
    Ok(CardParts {
        total: total.map(|total| policy.shown(total)),
        missing,
        basis: vec![policy.missing_part.cite(), policy.digits.cite()],
    })
}

/// A post that a person held for a part of the period, with the score of its card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostScore {
    /// The post.
    pub post: String,
    /// First day in it.
    #[serde(with = "day")]
    pub start: NaiveDate,
    /// Last day in it; none while it is held.
    #[serde(default, with = "day::option")]
    pub end: Option<NaiveDate>,
    /// The total of its card; none when there is none.
    #[serde(default, with = "exact::option")]
    pub score: Option<Decimal>,
}

/// The posts of one person in one period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostScoresFacts {
    /// Who.
    pub person: PersonKey,
    /// First day of the period.
    #[serde(with = "day")]
    pub period_start: NaiveDate,
    /// Last day of the period.
    #[serde(with = "day")]
    pub period_end: NaiveDate,
    /// The posts.
    pub posts: Vec<PostScore>,
}

/// A post with its days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostShare {
    /// The post.
    pub post: String,
    /// Days of the period in it.
    pub days: i64,
    /// The total of its card.
    #[serde(default, with = "exact::option")]
    pub score: Option<Decimal>,
}

/// One score for the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostScores {
    /// Who.
    pub person: PersonKey,
    /// The mean by days; none when a card is missing and the policy asks for all.
    #[serde(default, with = "exact::option")]
    pub total: Option<Decimal>,
    /// The posts by their first day.
    pub posts: Vec<PostShare>,
    /// Days in any post.
    pub held_days: i64,
    /// Days of the period.
    pub period_days: i64,
    /// Days without a post, cards that are missing.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// One score for who moved between posts.
///
/// - Shape: posts with their cards in, the mean by calendar days out.
/// - Source: clause 9.1.2: each post is appraised by its own scheme, for its days. Days without any post
///   weigh nothing. A card that is missing follows `appraisal.missing_part`.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a post without a day in the period; [`ErrorCode::Contradiction`] for posts
/// that overlap or a period that ends before it starts.
pub fn combine_posts(
    policy: &AppraisalPolicy,
    facts: &PostScoresFacts,
) -> Result<PostScores, Error> {
    let days = |from, to| day::days_between(from, to).saturating_add(1);
    let period_days = days(facts.period_start, facts.period_end);
    let contradiction = |path: &str, expected: String, observed: NaiveDate| {
        Error::new(ErrorCode::Contradiction, path, expected, observed)
    };
    if period_days <= 0 {
        let expected = format!("{} or later", facts.period_start);
        return Err(contradiction("period_end", expected, facts.period_end));
    }
    let mut spells = Vec::new();
    for (at, row) in facts.posts.iter().enumerate() {
        let first = row.start.max(facts.period_start);
        let last = row.end.unwrap_or(facts.period_end).min(facts.period_end);
        if last < first {
            let path = format!("posts[{at}]");
            let expected = "a day in the period on which the post was held";
            let observed = days(first, last);
            return Err(Error::new(ErrorCode::OutOfRange, path, expected, observed));
        }
        spells.push((first, last, row));
    }
    spells.sort_by(|a, b| (a.0, &a.2.post).cmp(&(b.0, &b.2.post)));
    for ((_, last, earlier), (first, ..)) in spells.iter().zip(spells.iter().skip(1)) {
        if first <= last {
            let expected = format!("a day after {last}, the last one as {}", earlier.post);
            return Err(contradiction("posts", expected, *first));
        }
    }
    let (mut findings, mut posts) = (Vec::new(), Vec::new());
    let subject = facts.person.subject();
    let finding = |code: &str, severity| {
        Finding::new(code, severity, Clause::C9_1_2, subject.clone(), "posts")
    };
    let (mut sum, mut weights, mut held_days) = (Decimal::ZERO, Decimal::ZERO, 0_i64);
    for (first, last, row) in &spells {
        let days = days(*first, *last);
        held_days = held_days.saturating_add(days);
        posts.push(PostShare {
            post: row.post.clone(),
            days,
            score: row.score,
        });
        if row.score.is_none() {
            findings.push(finding("post_without_score", Severity::Warning).observed(&row.post));
        }
        let score = match (row.score, policy.missing_part.value) {
            (Some(score), _) => score,
            (None, MissingPart::Zero) => Decimal::ZERO,
            (None, MissingPart::Reweight | MissingPart::Incomplete) => continue,
        };
        let days = Decimal::from(days);
        let part = score.checked_mul(days).ok_or_else(too_much)?;
        sum = sum.checked_add(part).ok_or_else(too_much)?;
        weights = weights.checked_add(days).ok_or_else(too_much)?;
    }
    let incomplete = policy.missing_part.value == MissingPart::Incomplete
        && spells.iter().any(|(.., row)| row.score.is_none());
    if held_days < period_days {
        let found = finding("post_days_missing", Severity::Info);
        findings.push(found.observed(held_days).limit(period_days));
    }
    let total = Some(sum).filter(|_| !incomplete && !weights.is_zero());
    let total = total.and_then(|sum| sum.checked_div(weights));
    Ok(PostScores {
        person: facts.person.clone(),
        total: total.map(|total| policy.shown(total)),
        posts,
        held_days,
        period_days,
        findings,
        basis: vec![policy.missing_part.cite(), policy.digits.cite()],
    })
}
