//! What a supplier keeps of appraisals, beside schemes, indicator values and breaches (9.1-9.3).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::card::ScoreCard;
use super::policy::IndicatorCycle;
use crate::base::{Evidence, Exact, PersonKey, day, exact};

/// A score card as it was given out. It is never changed: a correction is a new version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreCardRecord {
    /// First day of the period.
    #[serde(with = "day")]
    pub period_start: NaiveDate,
    /// Last day of the period.
    #[serde(with = "day")]
    pub period_end: NaiveDate,
    /// 1 for the first card of the period, then counting up.
    pub version: u32,
    /// Its day.
    #[serde(with = "day")]
    pub scored_on: NaiveDate,
    /// The card.
    pub card: ScoreCard,
    /// Fingerprint of the policy; none for a card taken over from another system.
    #[serde(default)]
    pub policy_fingerprint: Option<String>,
}

/// What one rater said of one person (9.2.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewRecord {
    /// Its key.
    pub review: String,
    /// Who is judged.
    pub subject: PersonKey,
    /// Who judges.
    pub rater: PersonKey,
    /// The indicator of the scheme.
    pub indicator: String,
    /// Last day of the period.
    #[serde(with = "day")]
    pub period_end: NaiveDate,
    /// The day it was given.
    #[serde(with = "day")]
    pub given_on: NaiveDate,
    /// The share of the scale for each criterion, 0-1.
    pub shares: Vec<Exact>,
    /// How many levels the judgement has.
    #[serde(default)]
    pub level_count: Option<u32>,
    /// Why.
    #[serde(default)]
    pub comment: Option<String>,
    /// Whether it was taken back.
    #[serde(default)]
    pub withdrawn: bool,
    /// The paper behind it.
    #[serde(default)]
    pub evidence: Option<Evidence>,
}

/// The grade of one person and period, and when the person heard of it (9.3.1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppraisalResultRecord {
    /// Who.
    pub person: PersonKey,
    /// How long the period is.
    pub cycle: IndicatorCycle,
    /// First day of the period.
    #[serde(with = "day")]
    pub period_start: NaiveDate,
    /// Last day of the period.
    #[serde(with = "day")]
    pub period_end: NaiveDate,
    /// The score; none when there was none.
    #[serde(default, with = "exact::option")]
    pub score: Option<Decimal>,
    /// The grade; none without a score.
    #[serde(default)]
    pub grade: Option<String>,
    /// The place among those ranked.
    #[serde(default)]
    pub place: Option<u32>,
    /// Whether a confirmed breach blocks the bonus.
    #[serde(default)]
    pub bonus_blocked: bool,
    /// Day on which the person was told.
    #[serde(default, with = "day::option")]
    pub told_on: Option<NaiveDate>,
    /// Fingerprint of the policy.
    #[serde(default)]
    pub policy_fingerprint: Option<String>,
}

/// An appeal against a result, and its answer (9.3.P4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppealRecord {
    /// Its key.
    pub appeal: String,
    /// Who appeals.
    pub person: PersonKey,
    /// Last day of the period that it is about.
    #[serde(with = "day")]
    pub period_end: NaiveDate,
    /// Its day.
    #[serde(with = "day")]
    pub appealed_on: NaiveDate,
    /// Why.
    pub grounds: String,
    /// Who answers; never who gave the score.
    #[serde(default)]
    pub answered_by: Option<PersonKey>,
    /// When it was answered.
    #[serde(default, with = "day::option")]
    pub answered_on: Option<NaiveDate>,
    /// The answer.
    #[serde(default)]
    pub answer: Option<String>,
    /// Whether the result was changed; none while it is open.
    #[serde(default)]
    pub changed: Option<bool>,
}
