//! Our list against the hospital's: every difference gets a name (8.2.2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::{NumberForm, StatementPolicy};
use super::sides::Sides;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Currency, CustomerKey, Money, day};

/// One item of one side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedItem {
    /// Its number as the side writes it; none when it has none.
    #[serde(default)]
    pub reference: Option<String>,
    /// Its day.
    #[serde(default, with = "day::option")]
    pub date: Option<NaiveDate>,
    /// How much.
    pub amount: Money,
    /// When the other side got it, if that is known: goods and money on the way.
    #[serde(default, with = "day::option")]
    pub received_on: Option<NaiveDate>,
}

/// Both lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReconciliationFacts {
    /// Whose account.
    pub customer: CustomerKey,
    /// Its currency.
    pub currency: Currency,
    /// What we have.
    pub ours: Vec<ListedItem>,
    /// What the hospital has.
    pub theirs: Vec<ListedItem>,
}

/// Why the sides differ in an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DifferenceReason {
    /// The same number with another amount.
    Price,
    /// It was on the way on the day.
    Timing,
    /// One side has the same number twice.
    Double,
    /// The hospital does not have it.
    MissingThere,
    /// We do not have it.
    MissingHere,
}

/// Items that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatchedItems {
    /// Places in our list, counted from 1.
    pub ours: Vec<u32>,
    /// Places in theirs.
    pub theirs: Vec<u32>,
    /// `reference`, `amount_and_date` or `sum`: how they were found.
    pub found_by: String,
    /// What had to make no difference for their numbers to be the same; empty when they are written alike.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub same_but_for: Vec<NumberForm>,
    /// Ours less theirs, within the tolerance.
    pub difference: Money,
}

/// A difference that has a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedDifference {
    /// Why.
    pub reason: DifferenceReason,
    /// The number, if the item has one.
    pub reference: Option<String>,
    /// Our amount, if we have it.
    pub ours: Option<Money>,
    /// Theirs, if they have it.
    pub theirs: Option<Money>,
    /// Ours less theirs.
    pub difference: Money,
}

/// The reconciliation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reconciliation {
    /// Whose.
    pub customer: CustomerKey,
    /// Items that belong together.
    pub matched: Vec<MatchedItems>,
    /// Everything else, with a reason.
    pub differences: Vec<NamedDifference>,
    /// Sum of our list.
    pub our_total: Money,
    /// Sum of theirs.
    pub their_total: Money,
    /// Ours less theirs.
    pub difference: Money,
    /// Sum of the differences that have a name, and of what lay within the tolerance.
    pub explained: Money,
    /// What has none; always zero, or the arithmetic is wrong.
    pub unexplained: Money,
    /// What was on the way.
    pub timing: Money,
    /// Whether nothing differs. Equal totals are no agreement.
    pub agreed: bool,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Compares our list with the hospital's.
///
/// - Shape: two lists in; what belongs together and a reason for everything else out.
/// - Units: money in the currency of the account; calendar days.
/// - Source: clause 8.2.2. First by number, then by amount and day, then sums of several items of one side
///   for one of the other, at most `statement.most_parts` and dated at most `statement.sum_window_days` apart.
///   Nothing stays without a name: ours less theirs is the sum of the named differences. What makes no difference
///   between two numbers is `statement.number_forms`; numbers that are written alike come first, and what had to
///   be overlooked is told with the match.
///
/// # Errors
/// [`ErrorCode::MoneyUnusable`] for another currency; [`ErrorCode::OutOfRange`] for lists of more than 5,000
/// items.
pub fn reconcile_accounts(
    policy: &StatementPolicy,
    facts: &ReconciliationFacts,
    as_of: NaiveDate,
) -> Result<Reconciliation, Error> {
    for (path, list) in [("ours", &facts.ours), ("theirs", &facts.theirs)] {
        if list.len() > 5000 {
            let expected = "at most 5000 items";
            return Err(Error::new(
                ErrorCode::OutOfRange,
                path,
                expected,
                list.len(),
            ));
        }
    }
    let our_total = Money::sum(facts.currency, facts.ours.iter().map(|item| item.amount))?;
    let their_total = Money::sum(facts.currency, facts.theirs.iter().map(|item| item.amount))?;
    let mut sides = Sides::new(policy, facts);
    sides.by_reference()?;
    sides.by_amount_and_date()?;
    sides.by_sum()?;
    sides.rest(as_of)?;
    let zero = Money::zero(facts.currency);
    let (mut explained, mut timing) = (zero, zero);
    for found in &sides.matched {
        explained = explained.plus(found.difference)?;
    }
    for named in &sides.differences {
        explained = explained.plus(named.difference)?;
        if named.reason == DifferenceReason::Timing {
            timing = timing.plus(named.difference)?;
        }
    }
    let difference = our_total.minus(their_total)?;
    let agreed = sides.differences.is_empty();
    let mut findings = Vec::new();
    if !agreed {
        let severity = if difference.is_zero() {
            Severity::Warning
        } else {
            Severity::Error
        };
        findings.push(
            Finding::new(
                "reconciliation_differs",
                severity,
                Clause::C8_2_2,
                facts.customer.subject(),
                "differences",
            )
            .observed(sides.differences.len())
            .limit(difference.amount),
        );
    }
    if sides.cut_short() {
        let (code, clause) = ("reconciliation_cut_short", Clause::C8_2_2);
        let subject = facts.customer.subject();
        let finding = Finding::new(code, Severity::Warning, clause, subject, "matched");
        let basis = vec![policy.most_tries.cite()];
        findings.push(finding.limit(policy.most_tries.value).because(basis));
    }
    Ok(Reconciliation {
        customer: facts.customer.clone(),
        matched: sides.matched,
        differences: sides.differences,
        our_total,
        their_total,
        difference,
        explained,
        unexplained: difference.minus(explained)?,
        timing,
        agreed,
        findings,
        basis: vec![
            policy.amount_tolerance.cite(),
            policy.date_tolerance_days.cite(),
            policy.sum_window_days.cite(),
            policy.undated_in_sum.cite(),
            policy.number_forms.cite(),
            policy.most_parts.cite(),
            policy.most_tries.cite(),
        ],
    })
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::book::PolicyBook;
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    /// Read once; reading it for every case takes longer than the cases.
    static STANDARD: LazyLock<Option<StatementPolicy>> = LazyLock::new(|| {
        let book = PolicyBook::standard().ok()?;
        let policy = book.at(day::parse("2026-01-31")?).ok()?;
        Some(*policy.statement.clone())
    });

    proptest! {
        /// Whatever the lists, every cent of the difference has a name.
        #[test]
        fn nothing_stays_unexplained(
            ours in prop::collection::vec((0_u8..6, -500_i64..500, 0_i64..20), 0..9),
            theirs in prop::collection::vec((0_u8..6, -500_i64..500, 0_i64..20), 0..9),
        ) {
            let start = day::parse("2026-06-01").unwrap_or_default();
            let list = |rows: &[(u8, i64, i64)]| rows.iter().map(|(name, cents, days)| ListedItem {
                reference: (*name > 2).then(|| name.to_string()),
                date: Some(day::shift(start, *days)),
                amount: Money::new(Decimal::new(*cents, 2), Currency::CNY).unwrap_or(Money::zero(Currency::CNY)),
                received_on: None,
            }).collect::<Vec<_>>();
            let key = CustomerKey::new("H1");
            prop_assert!(key.is_ok());
            if let (Ok(customer), Some(policy)) = (key, STANDARD.as_ref()) {
                let facts = ReconciliationFacts { customer, currency: Currency::CNY, ours: list(&ours), theirs: list(&theirs) };
                let answer = reconcile_accounts(policy, &facts, start);
                prop_assert!(answer.is_ok());
                if let Ok(answer) = answer {
                    prop_assert!(answer.unexplained.is_zero());
                    let used: usize = answer.matched.iter().map(|m| m.ours.len()).sum();
                    let named = answer.differences.iter().filter(|d| d.ours.is_some()).count();
                    prop_assert_eq!(used + named, ours.len());
                }
            }
        }
    }
}
