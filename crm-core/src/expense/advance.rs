//! Advances: paid out, claimed, returned (8.3.1).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::ExpensePolicy;
use crate::answer::{Clause, Error, ErrorCode, Finding, Obligation, Severity};
use crate::base::{Money, PersonKey, day};

/// An advance and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdvanceFacts {
    /// Its name or number.
    pub advance: String,
    /// Who got it.
    #[serde(default)]
    pub person: Option<PersonKey>,
    /// What was granted.
    pub amount: Money,
    /// What was paid out, payment by payment.
    #[serde(default)]
    pub payments: Vec<Money>,
    /// Day of the last payment.
    #[serde(default, with = "day::option")]
    pub paid_on: Option<NaiveDate>,
    /// Last day of the trip it is for.
    #[serde(default, with = "day::option")]
    pub trip_end: Option<NaiveDate>,
    /// What claims used of it.
    #[serde(default)]
    pub claimed: Option<Money>,
    /// What came back.
    #[serde(default)]
    pub returned: Option<Money>,
}

/// Where an advance stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AdvanceState {
    /// Nothing was paid out.
    Unpaid,
    /// Part was paid out.
    PartlyPaid,
    /// It was paid out, and something of it is open.
    Paid,
    /// Claims used it up.
    Claimed,
    /// It came back whole.
    Returned,
    /// Part was claimed, the rest came back.
    PartlyClaimedAndReturned,
}

/// The advance on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdvanceStatus {
    /// Its name.
    pub advance: String,
    /// What was paid out.
    pub paid: Money,
    /// What was not paid out yet.
    pub pending: Money,
    /// What claims used.
    pub claimed: Money,
    /// What came back.
    pub returned: Money,
    /// What the person still owes, by claim or by return.
    pub open: Money,
    /// Where it stands.
    pub status: AdvanceState,
    /// By when the rest is claimed or returned; none when nothing is open, or no day is known.
    #[serde(default)]
    pub obligation: Option<Obligation>,
    /// What does not go together.
    pub findings: Vec<Finding>,
}

/// Where an advance stands.
///
/// - Shape: what was granted, paid, claimed and returned in; what is open out.
/// - Units: money in the one currency of the advance, to the cent; calendar days from the end of the trip, or
///   from the last payment where there is none.
/// - Source: clause 8.3.1.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for amounts below zero; [`ErrorCode::MoneyUnusable`] for a second currency.
pub fn advance_status(
    policy: &ExpensePolicy,
    facts: &AdvanceFacts,
    as_of: NaiveDate,
) -> Result<AdvanceStatus, Error> {
    let zero = Money::zero(facts.amount.currency);
    let claimed = facts.claimed.unwrap_or(zero);
    let returned = facts.returned.unwrap_or(zero);
    let all = [facts.amount, claimed, returned];
    for amount in all.iter().chain(&facts.payments) {
        if amount.amount < Decimal::ZERO {
            return Err(Error::new(
                ErrorCode::OutOfRange,
                "amount",
                "0 or more",
                amount,
            ));
        }
    }
    let paid = Money::sum(facts.amount.currency, facts.payments.iter().copied())?;
    let settled = claimed.plus(returned)?;
    let open = paid.minus(settled)?;
    let mut findings = Vec::new();
    let mut add = |code: &str, path: &str, observed: Money, limit: Money| {
        let subject = format!("advance:{}", facts.advance);
        findings.push(
            Finding::new(code, Severity::Error, Clause::C8_3_1, subject, path)
                .observed(observed.amount)
                .limit(limit.amount),
        );
    };
    if paid.minus(facts.amount)?.is_positive() {
        add("advance_over_paid", "payments", paid, facts.amount);
    }
    if open.amount < Decimal::ZERO {
        add("advance_over_settled", "claimed", settled, paid);
    }
    let pending = facts.amount.minus(paid.at_most(facts.amount)?)?;
    let status = match (paid.is_zero(), open.is_positive()) {
        (true, _) => AdvanceState::Unpaid,
        (false, true) if pending.is_positive() => AdvanceState::PartlyPaid,
        (false, true) => AdvanceState::Paid,
        (false, false) => match (claimed.is_positive(), returned.is_positive()) {
            (true, true) => AdvanceState::PartlyClaimedAndReturned,
            (_, false) => AdvanceState::Claimed,
            (false, true) => AdvanceState::Returned,
        },
    };
    let obligation = facts
        .trip_end
        .or(facts.paid_on)
        .filter(|_| open.is_positive())
        .map(|from| {
            Obligation::open(
                "advance_settlement",
                Clause::C8_3_1,
                facts.person.clone(),
                format!("advance:{}", facts.advance),
                day::shift(from, i64::from(policy.advance_days.value)),
                as_of,
            )
            .because(vec![policy.advance_days.cite()])
        });
    Ok(AdvanceStatus {
        advance: facts.advance.clone(),
        paid,
        pending,
        claimed,
        returned,
        open,
        status,
        obligation,
        findings,
    })
}
