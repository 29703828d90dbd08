//! Feedback that is answered, and visits that cover all who are due (5.4.2, 5.4.3).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::DevelopmentPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Obligation, ObligationState};
use crate::base::{CustomerKey, PersonKey, day, exact};

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeedbackDecision {
    /// It is done.
    Accepted,
    /// It is not done.
    Rejected,
    /// It is put off.
    Deferred,
}

/// Something that a customer said about products or service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeedbackItem {
    /// Its number.
    pub feedback: String,
    /// Who said it.
    pub customer: CustomerKey,
    /// Who has to decide.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// When it came in.
    #[serde(with = "day")]
    pub received_on: NaiveDate,
    /// What was decided.
    #[serde(default)]
    pub decision: Option<FeedbackDecision>,
    /// Why; a decision without a reason is none.
    #[serde(default)]
    pub reason: Option<String>,
    /// When.
    #[serde(default, with = "day::option")]
    pub decided_on: Option<NaiveDate>,
}

/// By when feedback gets a decision.
///
/// - Shape: one item in, one obligation out.
/// - Units: calendar days.
/// - Source: clause 5.4.3. A decision needs a reason and a day.
///
/// # Errors
/// None so far.
pub fn feedback_due(
    policy: &DevelopmentPolicy,
    item: &FeedbackItem,
    as_of: NaiveDate,
) -> Result<Obligation, Error> {
    let due = day::shift(item.received_on, i64::from(policy.feedback_days.value));
    let reasoned = item.decision.is_some()
        && item
            .reason
            .as_ref()
            .is_some_and(|reason| !reason.trim().is_empty());
    let decided = item
        .decided_on
        .filter(|decided| reasoned && *decided <= as_of);
    let mut obligation = Obligation::open(
        "feedback_decision",
        Clause::C5_4_3,
        item.owner.clone(),
        item.customer.subject(),
        due,
        decided.unwrap_or(as_of),
    )
    .because(vec![policy.feedback_days.cite()]);
    if decided.is_some() {
        obligation.state = ObligationState::Met;
    }
    Ok(obligation)
}

/// A customer and whether it was visited in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoveredCustomer {
    /// Who.
    pub customer: CustomerKey,
    /// Who is responsible.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// Visits it should have had in the period.
    pub due_count: u32,
    /// Visits with a dated note that it had.
    pub made_count: u32,
}

/// The customers of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitCoverageFacts {
    /// They.
    pub customers: Vec<CoveredCustomer>,
}

/// How many were visited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitCoverage {
    /// Customers that were due.
    pub due_customer_count: u32,
    /// Of them, those with every visit they should have had.
    pub covered_customer_count: u32,
    /// Their share in percent; none when nobody was due.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
    /// Who was not, by key.
    pub missed: Vec<CustomerKey>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// How many customers were visited as often as they should have been.
///
/// - Shape: customers with counts in, the rate and who was missed out.
/// - Source: clause 5.4.2. More visits to one do not make up for none to another.
///
/// # Errors
/// [`ErrorCode::Overflow`] for too many customers.
pub fn visit_coverage(
    policy: &DevelopmentPolicy,
    facts: &VisitCoverageFacts,
) -> Result<VisitCoverage, Error> {
    let due: Vec<_> = facts
        .customers
        .iter()
        .filter(|row| row.due_count > 0)
        .collect();
    let mut missed: Vec<CustomerKey> = due
        .iter()
        .filter(|row| row.made_count < row.due_count)
        .map(|row| row.customer.clone())
        .collect();
    missed.sort();
    let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
    let covered = due.len().saturating_sub(missed.len());
    let percent = if due.is_empty() {
        None
    } else {
        let exact = Decimal::from(covered)
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|share| share.checked_div(Decimal::from(due.len())))
            .ok_or_else(|| Error::new(ErrorCode::Overflow, "customers", "fewer", due.len()))?;
        Some(policy.rounding.value.round(exact, 2))
    };
    Ok(VisitCoverage {
        due_customer_count: count(due.len()),
        covered_customer_count: count(covered),
        percent,
        missed,
        basis: vec![policy.rounding.cite()],
    })
}
