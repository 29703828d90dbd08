//! A target that passes from one person to another in the middle of a year (6.1.3).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::TargetPolicy;
use crate::answer::{Basis, Error, ErrorCode};
use crate::base::split::split;
use crate::base::{Money, PersonKey, day, exact};

/// What becomes of the month in which a target passes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TransferMonth {
    /// It is divided by calendar days; the day of the transfer is the receiver's first.
    ByDays,
    /// It stays whole with the giver.
    StaysWithGiver,
    /// It goes whole to the receiver.
    GoesToReceiver,
}

/// A month of the giver's target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferredTarget {
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// What the giver was to reach.
    pub target: Money,
}

/// A customer or a whole post passes from one person to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetTransferFacts {
    /// What passes, for example `customer:H001` or `person:P1`.
    pub subject: String,
    /// Who gives it.
    pub giver: PersonKey,
    /// Who takes it.
    pub receiver: PersonKey,
    /// The receiver's first day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// How much of each month's target belongs to what passes, in percent; none for all of it.
    #[serde(default, with = "exact::option")]
    pub share_percent: Option<Decimal>,
    /// The giver's months in any order; those before the day stay as they are.
    pub months: Vec<TransferredTarget>,
}

/// A month after the transfer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferLine {
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// What stays with the giver.
    pub kept: Money,
    /// What goes to the receiver.
    pub moved: Money,
}

/// The target after the transfer. Kept and moved are the target of before, month by month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetTransfer {
    /// What passed.
    pub subject: String,
    /// Who gave it.
    pub giver: PersonKey,
    /// Who took it.
    pub receiver: PersonKey,
    /// The months, the earliest first.
    pub months: Vec<TransferLine>,
    /// What stays in all.
    pub kept_total: Money,
    /// What goes in all.
    pub moved_total: Money,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Divides targets between giver and receiver.
///
/// - Shape: the giver's months and the day in; each month divided out.
/// - Units: money to the cent; calendar days; percent.
/// - Source: clause 6.1.3. Not a cent of the plan is lost: every month is split, never worked out twice.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] without months, for a month that ends before it begins, a share outside 0-100, a
/// giver who is the receiver; [`ErrorCode::MoneyUnusable`] for a second currency.
pub fn transfer_target(
    policy: &TargetPolicy,
    facts: &TargetTransferFacts,
) -> Result<TargetTransfer, Error> {
    let wrong = |path: &str, expected: &str, observed: String| {
        Error::new(ErrorCode::OutOfRange, path, expected, observed)
    };
    if facts.giver == facts.receiver {
        let observed = facts.receiver.to_string();
        return Err(wrong("receiver", "someone else than the giver", observed));
    }
    let share = facts.share_percent.unwrap_or(Decimal::ONE_HUNDRED);
    let rest = Decimal::ONE_HUNDRED
        .checked_sub(share)
        .filter(|rest| *rest >= Decimal::ZERO && share >= Decimal::ZERO)
        .ok_or_else(|| wrong("share_percent", "0-100", share.to_string()))?;
    let first = facts.months.first();
    let first = first.ok_or_else(|| wrong("months", "at least one month", "0".to_owned()))?;
    let rule = policy.split_rule.value;
    let parts = |money: Money, giver: Decimal, receiver: Decimal| -> Result<Money, Error> {
        let parts = split(money, &[giver, receiver], rule)?.unwrap_or_default();
        Ok(parts.get(1).copied().unwrap_or(Money::zero(money.currency)))
    };
    let mut months = Vec::new();
    for (at, month) in facts.months.iter().enumerate() {
        let length = day::days_between(month.first_day, month.last_day).saturating_add(1);
        if length <= 0 {
            let path = format!("months[{at}].last_day");
            let observed = month.last_day.to_string();
            return Err(wrong(&path, "not before first_day", observed));
        }
        let passed = day::days_between(month.first_day, facts.date).clamp(0, length);
        let passed = match policy.transfer_month.value {
            TransferMonth::ByDays => passed,
            TransferMonth::StaysWithGiver if passed > 0 => length,
            TransferMonth::GoesToReceiver if passed < length => 0,
            TransferMonth::StaysWithGiver | TransferMonth::GoesToReceiver => passed,
        };
        let belongs = parts(month.target, rest, share)?;
        let moved = parts(
            belongs,
            Decimal::from(passed),
            Decimal::from(length.saturating_sub(passed)),
        )?;
        months.push(TransferLine {
            first_day: month.first_day,
            last_day: month.last_day,
            kept: month.target.minus(moved)?,
            moved,
        });
    }
    months.sort_by_key(|month| month.first_day);
    let currency = first.target.currency;
    Ok(TargetTransfer {
        subject: facts.subject.clone(),
        giver: facts.giver.clone(),
        receiver: facts.receiver.clone(),
        kept_total: Money::sum(currency, months.iter().map(|month| month.kept))?,
        moved_total: Money::sum(currency, months.iter().map(|month| month.moved))?,
        months,
        basis: vec![policy.transfer_month.cite(), policy.split_rule.cite()],
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::Currency;
    use crate::book::PolicyBook;

    proptest! {
        /// Whatever the day and the share: giver and receiver have together what the giver had.
        #[test]
        fn nothing_of_the_plan_is_lost(cents in 0_i64..10_000_000, offset in -40_i64..400, percent in 0_u32..=100) {
            let start = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
            let months: Vec<_> = (0..12).map(|month| {
                let first_day = day::shift_months(start, month);
                TransferredTarget {
                    first_day,
                    last_day: day::shift(day::shift_months(first_day, 1), -1),
                    target: Money { amount: Decimal::new(cents, 2), currency: Currency::CNY },
                }
            }).collect();
            let facts = TargetTransferFacts {
                subject: "customer:H1".to_owned(),
                giver: PersonKey::new("P1").unwrap(),
                receiver: PersonKey::new("P2").unwrap(),
                date: day::shift(start, offset),
                share_percent: Some(Decimal::from(percent)),
                months,
            };
            let book = PolicyBook::standard().unwrap();
            let policy = &book.at(start).unwrap().target;
            let answer = transfer_target(policy, &facts).unwrap();
            let whole = Decimal::new(cents, 2) * Decimal::from(12);
            prop_assert_eq!(answer.kept_total.amount + answer.moved_total.amount, whole);
            prop_assert!(answer.months.iter().all(|month| !month.moved.amount.is_sign_negative() || month.moved.is_zero()));
        }
    }
}
