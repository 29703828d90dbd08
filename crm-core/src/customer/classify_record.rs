//! What is known of a customer that is sorted, and what the sorting gives (5.2.1).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::life_cycle::LifeCycle;
use crate::answer::{Basis, Finding, Message};
use crate::base::{CustomerKey, day, exact};

/// What is known of a customer on the day it is classified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerFacts {
    /// Who it is.
    pub customer: CustomerKey,
    /// What is known of the factors; a factor without an entry is missing.
    pub factors: Vec<FactorFact>,
    /// Day of its last order, none when it never ordered. Not after the day of the assessment.
    #[serde(default, with = "day::option")]
    pub last_order: Option<NaiveDate>,
    /// Last day of its last contract, if it ever had one.
    #[serde(default, with = "day::option")]
    pub last_contract_end: Option<NaiveDate>,
    /// What it was sorted into before.
    #[serde(default)]
    pub previous: Option<PreviousClass>,
}

/// What is known of one factor: a score, or a figure for which the policy has a scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactorFact {
    /// Name of the factor, as in `classification.factors`.
    pub factor: String,
    /// Its score, 0-100. Goes before the measure when both are given.
    #[serde(default, with = "exact::option")]
    pub score: Option<Decimal>,
    /// A measured figure (beds, yearly purchases), turned into a score by `classification.scales`.
    #[serde(default, with = "exact::option")]
    pub measure: Option<Decimal>,
}

/// An earlier classification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreviousClass {
    /// The class it gave.
    pub class_name: String,
    /// The value band it gave; the margin works on the band, not on the class.
    #[serde(default)]
    pub band: Option<String>,
    /// Its day.
    #[serde(with = "day")]
    pub assessed_on: NaiveDate,
}

/// Whether the facts were enough for a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClassificationState {
    /// They were, by the policy's treatment of missing factors.
    Complete,
    /// They were not; there is no score and no band, and a class only if the life cycle gives one.
    Incomplete,
}

/// One factor as it was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactorPart {
    /// Name of the factor.
    pub factor: String,
    /// Its weight in percent.
    #[serde(with = "exact")]
    pub weight: Decimal,
    /// The figure it was measured by, if any.
    #[serde(with = "exact::option")]
    pub measure: Option<Decimal>,
    /// The score that was counted; none when the factor is missing.
    #[serde(with = "exact::option")]
    pub score: Option<Decimal>,
}

/// The class of a customer on a day, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Classification {
    /// Who it is.
    pub customer: CustomerKey,
    /// The day of the assessment.
    #[serde(with = "day")]
    pub as_of: NaiveDate,
    /// Whether the facts were enough.
    pub state: ClassificationState,
    /// First axis.
    pub life_cycle: LifeCycle,
    /// The score, rounded as the policy says; the rounded score decides.
    #[serde(with = "exact::option")]
    pub score: Option<Decimal>,
    /// Second axis: the value band of the score.
    pub band: Option<String>,
    /// The class that both axes give.
    pub class_name: Option<String>,
    /// The class before, if there was one.
    pub previous_class_name: Option<String>,
    /// Whether the class is another than before. A first class is no change.
    pub changed: bool,
    /// Whether the margin alone kept the band: by the bare bounds it would be another.
    pub held_by_margin: bool,
    /// The factors in the order of the policy.
    pub factors: Vec<FactorPart>,
    /// Last day for the next assessment; none without a class.
    #[serde(with = "day::option")]
    pub next_assessment_due: Option<NaiveDate>,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
    /// The reason in one sentence.
    pub reason: Message,
}
