//! What is paid for a grade (9.3.P1). The source is cut off, so it is off by default and assumed.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::AppraisalPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Money, PersonKey, exact};

/// A grade and what it is paid on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BonusFacts {
    /// Who.
    pub person: PersonKey,
    /// The grade of the period.
    pub grade: String,
    /// Whether a confirmed breach blocks the bonus (3.2).
    #[serde(default)]
    pub bonus_blocked: bool,
    /// The bonus at a coefficient of 1.
    pub base: Money,
    /// The share of the sales behind it that was paid by the customers, 0-1; none when it is not known.
    #[serde(default, with = "exact::option")]
    pub collected_share: Option<Decimal>,
    /// What was paid out of it before.
    #[serde(default)]
    pub released_before: Option<Money>,
    /// What shall be taken off the pay of the month.
    #[serde(default)]
    pub deduction: Option<Money>,
    /// The other pay of the month.
    #[serde(default)]
    pub pay: Option<Money>,
    /// The least that the law lets a month's pay be.
    #[serde(default)]
    pub minimum_pay: Option<Money>,
}

/// What is paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BonusPay {
    /// Who.
    pub person: PersonKey,
    /// Whether anything is given: only when the policy turns outcomes on.
    pub given: bool,
    /// Always true: the text ends before it says what follows.
    pub assumed: bool,
    /// The coefficient of the grade; zero while a confirmed breach blocks the bonus.
    #[serde(default, with = "exact::option")]
    pub coefficient: Option<Decimal>,
    /// The base by the coefficient.
    pub earned: Option<Money>,
    /// What is paid now; none when the share of cash is asked for and not known.
    pub released: Option<Money>,
    /// What waits for cash.
    pub held_back: Option<Money>,
    /// What is taken off now, so that the pay stays at the minimum or above.
    pub deducted: Option<Money>,
    /// What could not be taken off.
    pub deduction_left: Option<Money>,
    /// Why.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What is paid for a grade.
///
/// - Shape: grade and base in; earned, released and held back out.
/// - Units: money, rounded once, to the minor unit, as `appraisal.rounding` says; held back is the rest.
/// - Source: proposal 9.3.P1, assumed, given only when `appraisal.outcomes` is on: the coefficient of the
///   grade, released in step with cash, no deduction below the legal minimum wage. 3.2 blocks it.
///
/// # Errors
/// [`ErrorCode::UnknownReference`] for a grade that the policy does not know; [`ErrorCode::OutOfRange`] for
/// an amount below zero or a share outside 0-1; [`ErrorCode::MoneyUnusable`] for mixed currencies.
pub fn bonus_pay(policy: &AppraisalPolicy, facts: &BonusFacts) -> Result<BonusPay, Error> {
    check(facts)?;
    let grades = &policy.grades.value;
    let band = grades.iter().find(|band| band.grade == facts.grade);
    let band = band.ok_or_else(|| {
        let known: Vec<_> = grades.iter().map(|band| band.grade.as_str()).collect();
        let code = ErrorCode::UnknownReference;
        Error::new(code, "grade", known.join(", "), &facts.grade)
    })?;
    let mut answer = BonusPay {
        person: facts.person.clone(),
        given: policy.outcomes.value,
        assumed: true,
        coefficient: None,
        earned: None,
        released: None,
        held_back: None,
        deducted: None,
        deduction_left: None,
        findings: Vec::new(),
        basis: vec![policy.outcomes.cite()],
    };
    let finding = |code: &str, severity, clause, path: &str| {
        Finding::new(code, severity, clause, facts.person.subject(), path)
    };
    if !policy.outcomes.value {
        let off = finding("outcomes_off", Severity::Info, Clause::C9_3_1, "grade");
        answer
            .findings
            .push(off.because(vec![policy.outcomes.cite()]));
        return Ok(answer);
    }
    let coefficient = if facts.bonus_blocked {
        let (code, path) = ("ranking_bonus_blocked", "bonus_blocked");
        answer
            .findings
            .push(finding(code, Severity::Error, Clause::C3_2, path));
        Decimal::ZERO
    } else {
        band.bonus.0
    };
    let zero = Money::zero(facts.base.currency);
    let earned = share_of(policy, facts.base, coefficient)?;
    answer.coefficient = Some(coefficient);
    answer.earned = Some(earned);
    answer
        .basis
        .extend([policy.grades.cite(), policy.bonus_with_cash.cite()]);
    let before = facts.released_before.unwrap_or(zero);
    let reached = match (policy.bonus_with_cash.value, facts.collected_share) {
        (false, _) => Some(earned),
        (true, Some(share)) => Some(share_of(policy, earned, share)?),
        (true, None) => {
            let (code, path) = ("bonus_cash_unknown", "collected_share");
            let found = finding(code, Severity::Warning, Clause::C9_3_P1, path);
            answer
                .findings
                .push(found.because(vec![policy.bonus_with_cash.cite()]));
            None
        }
    };
    if let Some(reached) = reached {
        let now = reached.minus(before)?;
        if !now.is_positive() && !now.is_zero() {
            // More went out than is earned now: someone decides whether it is taken back.
            let (code, path) = ("bonus_paid_too_much", "released_before");
            let found = finding(code, Severity::Warning, Clause::C9_3_P1, path);
            answer
                .findings
                .push(found.observed(before.amount).limit(reached.amount));
        }
        answer.released = Some(if now.is_positive() { now } else { zero });
        // What went out is out: only what is neither earned by cash nor paid is kept back.
        let gone = if now.is_positive() || now.is_zero() {
            reached
        } else {
            before
        };
        let kept = earned.minus(gone)?;
        answer.held_back = Some(if kept.is_positive() { kept } else { zero });
    }
    if let Some(deduction) = facts.deduction {
        match (facts.pay, facts.minimum_pay) {
            (Some(pay), Some(minimum)) => {
                let paid = pay.plus(answer.released.unwrap_or(zero))?;
                let room = paid.minus(minimum)?;
                let room = if room.is_positive() { room } else { zero };
                let taken = deduction.at_most(room)?;
                let left = deduction.minus(taken)?;
                if left.is_positive() {
                    let (code, path) = ("deduction_below_minimum", "deduction");
                    let found = finding(code, Severity::Error, Clause::C9_3_P1, path);
                    answer
                        .findings
                        .push(found.observed(deduction.amount).limit(taken.amount));
                }
                answer.deducted = Some(taken);
                answer.deduction_left = Some(left);
            }
            _ => {
                let (code, path) = ("deduction_minimum_unknown", "minimum_pay");
                let found = finding(code, Severity::Error, Clause::C9_3_P1, path);
                answer.findings.push(found);
            }
        }
    }
    Ok(answer)
}

fn check(facts: &BonusFacts) -> Result<(), Error> {
    let amounts = [
        ("base", Some(facts.base)),
        ("released_before", facts.released_before),
        ("deduction", facts.deduction),
        ("pay", facts.pay),
        ("minimum_pay", facts.minimum_pay),
    ];
    for (path, amount) in amounts {
        if let Some(amount) = amount {
            let amount = amount.checked()?;
            if amount.amount < Decimal::ZERO {
                let code = ErrorCode::OutOfRange;
                return Err(Error::new(code, path, "0 or more", amount.amount));
            }
        }
    }
    let outside = |share: &Decimal| *share < Decimal::ZERO || *share > Decimal::ONE;
    if let Some(share) = facts.collected_share.filter(outside) {
        let (code, path) = (ErrorCode::OutOfRange, "collected_share");
        return Err(Error::new(code, path, "0-1", share));
    }
    Ok(())
}

fn share_of(policy: &AppraisalPolicy, whole: Money, share: Decimal) -> Result<Money, Error> {
    let part = whole.amount.checked_mul(share);
    let part = part.ok_or_else(|| Error::new(ErrorCode::Overflow, "base", "less", whole.amount))?;
    Ok(Money::rounded(part, whole.currency, policy.rounding.value)?)
}
