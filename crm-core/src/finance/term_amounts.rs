//! The amounts of payment terms (8.1.2).

use rust_decimal::Decimal;

use super::policy_terms::TermsPolicy;
use super::terms::{DiscountBase, EarlyDiscount, PaymentTermsFacts, TermLine, TermPart};
use crate::answer::{Clause, Error, Finding, Severity};
use crate::base::{Currency, Money, MoneyError, Rounding};

const HUNDRED: Decimal = Decimal::ONE_HUNDRED;

/// Sum of the percentages of the total.
pub(super) fn percent_sum(lines: &[TermLine]) -> Result<Decimal, Error> {
    let mut sum = Decimal::ZERO;
    for line in lines
        .iter()
        .filter(|line| line.part == TermPart::PercentOfTotal)
    {
        sum = sum
            .checked_add(line.percent.unwrap_or_default())
            .ok_or(MoneyError::Overflow)?;
    }
    Ok(sum.normalize())
}

/// Terms that do not say where the whole total goes.
pub(super) fn findings(
    facts: &PaymentTermsFacts,
    percent_sum: Decimal,
) -> Result<Vec<Finding>, Error> {
    let rest = [TermPart::Remainder, TermPart::PercentOfRemainder];
    let open = facts.lines.iter().any(|line| rest.contains(&line.part));
    let percents = facts
        .lines
        .iter()
        .any(|line| line.part == TermPart::PercentOfTotal);
    let mut fixed = Decimal::ZERO;
    for line in facts
        .lines
        .iter()
        .filter(|line| line.part == TermPart::Fixed)
    {
        fixed = fixed.saturating_add(line.amount.unwrap_or_default());
    }
    let total = facts.total.amount.abs();
    let all_fixed = !open && !percents;
    if fixed > total || (all_fixed && !facts.lines.is_empty() && fixed != total) {
        let (code, clause) = ("terms_fixed_off_total", Clause::C8_1_2);
        let off = Finding::new(code, Severity::Error, clause, "terms".to_owned(), "lines");
        return Ok(vec![off.observed(fixed).limit(total)]);
    }
    let off = |percent: Decimal| {
        Finding::new(
            "terms_percent_off_total",
            Severity::Error,
            Clause::C8_1_2,
            "terms".to_owned(),
            "lines",
        )
        .observed(percent)
        .limit(HUNDRED)
    };
    // With a rest beside them they may be less than the whole, never more.
    if percents && percent_sum != HUNDRED && !(open && percent_sum < HUNDRED) {
        return Ok(vec![off(percent_sum)]);
    }
    let remainder = (facts.lines.iter()).any(|line| line.part == TermPart::Remainder);
    // Of a total of nothing every percentage is nothing: what they leave is seen on any other.
    let whole = if total.is_zero() { HUNDRED } else { total };
    let wants = wants(facts, whole)?;
    let mut asked = Decimal::ZERO;
    for want in &wants {
        asked = asked.checked_add(*want).ok_or(MoneyError::Overflow)?;
    }
    if asked <= whole {
        if open && !remainder && asked < whole {
            let percent = (asked.checked_mul(HUNDRED))
                .and_then(|part| part.checked_div(whole))
                .ok_or(MoneyError::Overflow)?;
            return Ok(vec![off(percent.round_dp(2).normalize())]);
        }
        return Ok(Vec::new());
    }
    // The last line takes what is left; while that is something, the terms can be laid out.
    let last = wants.last().filter(|_| !remainder).copied();
    let before = asked
        .checked_sub(last.unwrap_or_default())
        .ok_or(MoneyError::Overflow)?;
    let severity = if before < whole {
        Severity::Warning
    } else {
        Severity::Error
    };
    let (code, clause) = ("terms_over_total", Clause::C8_1_2);
    let over = Finding::new(code, severity, clause, "terms".to_owned(), "lines");
    Ok(vec![over.observed(asked.normalize()).limit(total)])
}

/// What each line asks for of a total, before it is rounded; a remainder asks for nothing.
fn wants(facts: &PaymentTermsFacts, total: Decimal) -> Result<Vec<Decimal>, Error> {
    let mut left = total;
    let mut wants = Vec::new();
    for line in &facts.lines {
        let share = |of: Decimal| -> Result<Decimal, Error> {
            let share = of.checked_mul(line.percent.unwrap_or_default());
            let share = share.and_then(|share| share.checked_div(HUNDRED));
            Ok(share.ok_or(MoneyError::Overflow)?)
        };
        let want = match line.part {
            TermPart::PercentOfTotal => share(total)?,
            TermPart::PercentOfRemainder => share(left.max(Decimal::ZERO))?,
            TermPart::Fixed => line.amount.unwrap_or_default(),
            TermPart::Remainder => Decimal::ZERO,
        };
        left = left.checked_sub(want).ok_or(MoneyError::Overflow)?;
        wants.push(want);
    }
    Ok(wants)
}

/// The amount of each line. The remainder takes what all others leave; without one the last line does.
pub(super) fn amounts(
    policy: &TermsPolicy,
    facts: &PaymentTermsFacts,
    lines: &[TermLine],
) -> Result<Vec<Money>, Error> {
    let named = (lines.iter()).position(|line| line.part == TermPart::Remainder);
    let rest = named.or(lines.len().checked_sub(1));
    let mut left = facts.total;
    let mut amounts = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let part = |of: Money| -> Result<Money, Error> {
            let share = of
                .amount
                .checked_mul(line.percent.unwrap_or_default())
                .and_then(|share| share.checked_div(HUNDRED))
                .ok_or(MoneyError::Overflow)?;
            rounded(policy, facts, share)
        };
        let amount = if Some(at) == rest {
            Money::zero(facts.total.currency)
        } else {
            match line.part {
                TermPart::PercentOfTotal => part(facts.total)?,
                TermPart::PercentOfRemainder => part(left)?,
                TermPart::Remainder => Money::zero(facts.total.currency),
                TermPart::Fixed => {
                    let amount = line.amount.unwrap_or_default();
                    let sign = if facts.total.amount < Decimal::ZERO {
                        Decimal::NEGATIVE_ONE
                    } else {
                        Decimal::ONE
                    };
                    let signed = amount.checked_mul(sign).ok_or(MoneyError::Overflow)?;
                    rounded(policy, facts, signed)?
                }
            }
        };
        // Rounding up never takes more than is there.
        let amount = if amount.amount.abs() > left.amount.abs() {
            left
        } else {
            amount
        };
        left = left.minus(amount)?;
        amounts.push(amount);
    }
    if let Some(amount) = rest.and_then(|at| amounts.get_mut(at)) {
        *amount = left;
    }
    Ok(amounts)
}

fn rounded(
    policy: &TermsPolicy,
    facts: &PaymentTermsFacts,
    amount: Decimal,
) -> Result<Money, Error> {
    let amount = match facts.cash_step {
        Some(step) => {
            let steps = amount.checked_div(step).ok_or(MoneyError::Overflow)?;
            let steps = policy.cash_rounding.value.round(steps, 0);
            steps.checked_mul(step).ok_or(MoneyError::Overflow)?
        }
        None => amount,
    };
    Ok(minor(amount, facts.total.currency, policy.rounding.value)?)
}

fn minor(amount: Decimal, currency: Currency, rounding: Rounding) -> Result<Money, MoneyError> {
    Money::new(rounding.round(amount, currency.minor_digits()), currency)
}

/// The amount in the currency of the books.
pub(super) fn in_base(
    policy: &TermsPolicy,
    facts: &PaymentTermsFacts,
    amount: Money,
) -> Result<Option<Money>, Error> {
    let (Some(rate), Some(currency)) = (facts.rate_to_base, facts.base_currency) else {
        return Ok(None);
    };
    let amount = amount
        .amount
        .checked_mul(rate)
        .ok_or(MoneyError::Overflow)?;
    Ok(Some(minor(amount, currency, policy.rounding.value)?))
}

/// What settles everything until the last day of the discount.
pub(super) fn early(
    policy: &TermsPolicy,
    facts: &PaymentTermsFacts,
    discount: &EarlyDiscount,
) -> Result<Money, Error> {
    let of = match (discount.base, facts.tax) {
        (DiscountBase::TaxExcluded, Some(tax)) => facts.total.minus(tax)?,
        (DiscountBase::TaxExcluded, None) | (DiscountBase::TaxIncluded, _) => facts.total,
    };
    let kept = of
        .amount
        .checked_mul(discount.percent)
        .and_then(|kept| kept.checked_div(HUNDRED))
        .ok_or(MoneyError::Overflow)?;
    let paid = facts
        .total
        .amount
        .checked_sub(kept)
        .ok_or(MoneyError::Overflow)?;
    rounded(policy, facts, paid)
}

/// What may be kept of each instalment: its share by amount. Each takes the difference of running sums, so they
/// add up.
pub(super) fn kept(
    policy: &TermsPolicy,
    facts: &PaymentTermsFacts,
    amounts: &[Money],
    early: Money,
) -> Result<Vec<Money>, Error> {
    let whole = facts.total.minus(early)?;
    let zero = Money::zero(facts.total.currency);
    let (mut reached, mut given) = (zero, zero);
    let mut discounts = Vec::new();
    for amount in amounts {
        reached = reached.plus(*amount)?;
        let share = if facts.total.is_zero() {
            zero
        } else {
            let exact = (whole.amount.checked_mul(reached.amount))
                .and_then(|share| share.checked_div(facts.total.amount))
                .ok_or(MoneyError::Overflow)?;
            minor(exact, facts.total.currency, policy.rounding.value)?
        };
        discounts.push(share.minus(given)?);
        given = share;
    }
    Ok(discounts)
}
