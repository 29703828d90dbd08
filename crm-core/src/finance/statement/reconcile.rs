//! Our list against the hospital's: every difference gets a name (8.2.2).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::StatementPolicy;
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
///   for one of the other, at most `statement.most_parts`. Nothing stays without a name: ours less theirs is
///   the sum of the named differences.
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
    let mut sides = Sides {
        policy,
        facts,
        ours: vec![true; facts.ours.len()],
        theirs: vec![true; facts.theirs.len()],
        matched: Vec::new(),
        differences: Vec::new(),
    };
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
            policy.most_parts.cite(),
        ],
    })
}

struct Sides<'a> {
    policy: &'a StatementPolicy,
    facts: &'a ReconciliationFacts,
    /// Which items are still without a partner.
    ours: Vec<bool>,
    theirs: Vec<bool>,
    matched: Vec<MatchedItems>,
    differences: Vec<NamedDifference>,
}

fn free(marks: &[bool]) -> Vec<usize> {
    let marks = marks.iter().enumerate();
    marks.filter(|(_, free)| **free).map(|(at, _)| at).collect()
}

fn take(marks: &mut [bool], at: usize) {
    if let Some(mark) = marks.get_mut(at) {
        *mark = false;
    }
}

fn place(at: usize) -> u32 {
    u32::try_from(at.saturating_add(1)).unwrap_or(u32::MAX)
}

impl Sides<'_> {
    fn close(&self, ours: Money, theirs: Money) -> Result<Option<Money>, Error> {
        let difference = ours.minus(theirs)?;
        let fits = difference.amount.abs() <= self.policy.amount_tolerance.value.0;
        Ok(fits.then_some(difference))
    }

    /// The same number: matched, another price, or once too often.
    fn by_reference(&mut self) -> Result<(), Error> {
        let facts = self.facts;
        for our_at in 0..facts.ours.len() {
            let Some(ours) = facts.ours.get(our_at) else {
                continue;
            };
            let Some(reference) = ours.reference.as_deref().map(str::trim) else {
                continue;
            };
            let named =
                |item: &ListedItem| item.reference.as_deref().map(str::trim) == Some(reference);
            let mut candidates = free(&self.theirs)
                .into_iter()
                .filter(|at| facts.theirs.get(*at).is_some_and(&named));
            let Some(their_at) = candidates.next() else {
                let earlier = facts.ours.iter().take(our_at).any(&named);
                if earlier && facts.theirs.iter().any(&named) {
                    self.name(DifferenceReason::Double, Some(our_at), None)?;
                }
                continue;
            };
            let Some(theirs) = facts.theirs.get(their_at) else {
                continue;
            };
            match self.close(ours.amount, theirs.amount)? {
                Some(difference) => {
                    self.found(vec![our_at], vec![their_at], "reference", difference);
                }
                None => self.name(DifferenceReason::Price, Some(our_at), Some(their_at))?,
            }
        }
        for their_at in free(&self.theirs) {
            let Some(theirs) = facts.theirs.get(their_at) else {
                continue;
            };
            let Some(reference) = theirs.reference.as_deref().map(str::trim) else {
                continue;
            };
            let named =
                |item: &ListedItem| item.reference.as_deref().map(str::trim) == Some(reference);
            let before = facts.theirs.iter().take(their_at).any(&named);
            if before && facts.ours.iter().any(&named) {
                self.name(DifferenceReason::Double, None, Some(their_at))?;
            }
        }
        Ok(())
    }

    /// Without a number: the same amount, dated close together. Two numbers that differ are two items.
    fn by_amount_and_date(&mut self) -> Result<(), Error> {
        let facts = self.facts;
        for our_at in free(&self.ours) {
            let Some(ours) = facts.ours.get(our_at) else {
                continue;
            };
            let mut best: Option<(i64, usize, Money)> = None;
            for their_at in free(&self.theirs) {
                let Some(theirs) = facts.theirs.get(their_at) else {
                    continue;
                };
                if ours.reference.is_some() && theirs.reference.is_some() {
                    continue;
                }
                let (Some(a), Some(b)) = (ours.date, theirs.date) else {
                    continue;
                };
                let days = day::days_between(a, b).abs();
                if days > i64::from(self.policy.date_tolerance_days.value) {
                    continue;
                }
                if let Some(difference) = self.close(ours.amount, theirs.amount)?
                    && best.is_none_or(|(nearest, ..)| days < nearest)
                {
                    best = Some((days, their_at, difference));
                }
            }
            if let Some((_, their_at, difference)) = best {
                self.found(vec![our_at], vec![their_at], "amount_and_date", difference);
            }
        }
        Ok(())
    }

    /// One item of a side for several of the other that have no partner by number.
    fn by_sum(&mut self) -> Result<(), Error> {
        let facts = self.facts;
        for our_side in [true, false] {
            let (ones, manies) = if our_side {
                (&facts.ours, &facts.theirs)
            } else {
                (&facts.theirs, &facts.ours)
            };
            let open = if our_side {
                free(&self.ours)
            } else {
                free(&self.theirs)
            };
            for at in open {
                let Some(one) = ones.get(at) else { continue };
                let others = if our_side {
                    free(&self.theirs)
                } else {
                    free(&self.ours)
                };
                // Numbers on both sides that do not agree name different papers.
                let others: Vec<usize> = others
                    .into_iter()
                    .filter(|other| {
                        one.reference.is_none()
                            || manies
                                .get(*other)
                                .is_some_and(|item| item.reference.is_none())
                    })
                    .collect();
                let Some(parts) = self.parts(one, manies, &others)? else {
                    continue;
                };
                let mut sum = Money::zero(facts.currency);
                for part in parts.iter().filter_map(|at| manies.get(*at)) {
                    sum = sum.plus(part.amount)?;
                }
                let (ours, theirs, difference) = if our_side {
                    (vec![at], parts, one.amount.minus(sum)?)
                } else {
                    (parts, vec![at], sum.minus(one.amount)?)
                };
                self.found(ours, theirs, "sum", difference);
            }
        }
        Ok(())
    }

    /// The fewest items that add up to one, the earliest first; at most 24 are tried.
    fn parts(
        &self,
        one: &ListedItem,
        manies: &[ListedItem],
        others: &[usize],
    ) -> Result<Option<Vec<usize>>, Error> {
        let others: Vec<usize> = others.iter().copied().take(24).collect();
        let most = (self.policy.most_parts.value as usize).min(others.len());
        let mut chosen: Vec<(Vec<usize>, Decimal)> = vec![(Vec::new(), Decimal::ZERO)];
        for count in 1..=most {
            let mut next = Vec::new();
            for (parts, sum) in &chosen {
                let after = parts.last().copied();
                for at in others
                    .iter()
                    .filter(|at| after.is_none_or(|after| **at > after))
                {
                    let Some(item) = manies.get(*at) else {
                        continue;
                    };
                    let Some(sum) = sum.checked_add(item.amount.amount) else {
                        continue;
                    };
                    let mut parts = parts.clone();
                    parts.push(*at);
                    let off = one.amount.amount.checked_sub(sum).unwrap_or(Decimal::MAX);
                    if count > 1 && off.abs() <= self.policy.amount_tolerance.value.0 {
                        return Ok(Some(parts));
                    }
                    next.push((parts, sum));
                }
            }
            chosen = next;
        }
        Ok(None)
    }

    /// What is left: on the way, or missing on one side.
    fn rest(&mut self, as_of: NaiveDate) -> Result<(), Error> {
        let facts = self.facts;
        let late = |item: Option<&ListedItem>| {
            item.and_then(|item| item.received_on)
                .is_some_and(|received| received > as_of)
        };
        for at in free(&self.ours) {
            let reason = if late(facts.ours.get(at)) {
                DifferenceReason::Timing
            } else {
                DifferenceReason::MissingThere
            };
            self.name(reason, Some(at), None)?;
        }
        for at in free(&self.theirs) {
            let reason = if late(facts.theirs.get(at)) {
                DifferenceReason::Timing
            } else {
                DifferenceReason::MissingHere
            };
            self.name(reason, None, Some(at))?;
        }
        Ok(())
    }

    fn found(&mut self, ours: Vec<usize>, theirs: Vec<usize>, found_by: &str, difference: Money) {
        for at in &ours {
            take(&mut self.ours, *at);
        }
        for at in &theirs {
            take(&mut self.theirs, *at);
        }
        self.matched.push(MatchedItems {
            ours: ours.into_iter().map(place).collect(),
            theirs: theirs.into_iter().map(place).collect(),
            found_by: found_by.to_owned(),
            difference,
        });
    }

    fn name(
        &mut self,
        reason: DifferenceReason,
        our_at: Option<usize>,
        their_at: Option<usize>,
    ) -> Result<(), Error> {
        let ours = our_at.and_then(|at| self.facts.ours.get(at));
        let theirs = their_at.and_then(|at| self.facts.theirs.get(at));
        let zero = Money::zero(self.facts.currency);
        let amount = |item: Option<&ListedItem>| item.map(|item| item.amount);
        let difference = amount(ours)
            .unwrap_or(zero)
            .minus(amount(theirs).unwrap_or(zero))?;
        self.differences.push(NamedDifference {
            reason,
            reference: ours.or(theirs).and_then(|item| item.reference.clone()),
            ours: amount(ours),
            theirs: amount(theirs),
            difference,
        });
        if let Some(at) = our_at {
            take(&mut self.ours, at);
        }
        if let Some(at) = their_at {
            take(&mut self.theirs, at);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::PolicyBook;
    use proptest::prelude::*;

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
            if let (Ok(customer), Ok(book)) = (key, PolicyBook::standard()) {
                let facts = ReconciliationFacts { customer, currency: Currency::CNY, ours: list(&ours), theirs: list(&theirs) };
                let policy = book.at(start);
                prop_assert!(policy.is_ok());
                let answer = policy.and_then(|policy| reconcile_accounts(&policy.statement, &facts, start));
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
