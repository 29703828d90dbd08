//! Two lists side by side: what belongs together, and what is left (8.2.2).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::number::{plain, same_but_for};
use super::policy::{NumberForm, StatementPolicy, UndatedInSum};
use super::reconcile::{
    DifferenceReason, ListedItem, MatchedItems, NamedDifference, ReconciliationFacts,
};
use crate::answer::Error;
use crate::base::{Money, day};

/// Both lists, and which items are still without a partner.
pub(super) struct Sides<'a> {
    policy: &'a StatementPolicy,
    facts: &'a ReconciliationFacts,
    ours: Vec<bool>,
    theirs: Vec<bool>,
    tries: u32,
    pub(super) matched: Vec<MatchedItems>,
    pub(super) differences: Vec<NamedDifference>,
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

/// The places of each number in a list.
fn by_number(list: &[ListedItem], forms: &[NumberForm]) -> BTreeMap<String, Vec<usize>> {
    let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, item) in list.iter().enumerate() {
        let number = item.reference.as_deref().map(|number| plain(number, forms));
        if let Some(number) = number.filter(|number| !number.is_empty()) {
            places.entry(number).or_default().push(at);
        }
    }
    places
}

impl<'a> Sides<'a> {
    pub(super) fn new(policy: &'a StatementPolicy, facts: &'a ReconciliationFacts) -> Self {
        Self {
            policy,
            facts,
            ours: vec![true; facts.ours.len()],
            theirs: vec![true; facts.theirs.len()],
            tries: 0,
            matched: Vec::new(),
            differences: Vec::new(),
        }
    }

    /// Whether there were more sums than may be tried.
    pub(super) fn cut_short(&self) -> bool {
        self.tries >= self.policy.most_tries.value
    }

    fn close(&self, ours: Money, theirs: Money) -> Result<Option<Money>, Error> {
        let difference = ours.minus(theirs)?;
        let fits = difference.amount.abs() <= self.policy.amount_tolerance.value.0;
        Ok(fits.then_some(difference))
    }

    /// The same number: matched, another price, or once too often. Of several with one number, those of the
    /// same amount belong together.
    pub(super) fn by_reference(&mut self) -> Result<(), Error> {
        let facts = self.facts;
        let forms = &self.policy.number_forms.value;
        let our_places = by_number(&facts.ours, forms);
        let mut their_places = by_number(&facts.theirs, forms);
        let mut number_of: Vec<Option<&String>> = vec![None; facts.ours.len()];
        for (number, places) in &our_places {
            for at in places {
                if let Some(slot) = number_of.get_mut(*at) {
                    *slot = Some(number);
                }
            }
        }
        // The same amount before another price; and first what is written alike.
        for (alike, exact) in [(true, true), (false, true), (true, false), (false, false)] {
            for our_at in free(&self.ours) {
                let number = number_of.get(our_at).copied().flatten();
                let ours = facts.ours.get(our_at);
                let candidates = number.and_then(|number| their_places.get_mut(number));
                let (Some(ours), Some(candidates)) = (ours, candidates) else {
                    continue;
                };
                let mut found = None;
                for (slot, their_at) in candidates.iter().enumerate() {
                    let Some(theirs) = facts.theirs.get(*their_at) else {
                        continue;
                    };
                    if alike && ours.reference != theirs.reference {
                        continue;
                    }
                    let close = self.close(ours.amount, theirs.amount)?;
                    if close.is_some() || !exact {
                        found = Some((slot, *their_at, close));
                        break;
                    }
                }
                match found {
                    Some((slot, their_at, close)) => {
                        candidates.remove(slot);
                        match close {
                            Some(difference) => {
                                let (ours, theirs) = (vec![our_at], vec![their_at]);
                                self.found(ours, theirs, "reference", difference);
                                self.overlooked(our_at, their_at);
                            }
                            None => {
                                let (ours, theirs) = (Some(our_at), Some(their_at));
                                self.name(DifferenceReason::Price, ours, theirs)?;
                            }
                        }
                    }
                    // They have the number, but not once more.
                    None if !exact && !alike => {
                        self.name(DifferenceReason::Double, Some(our_at), None)?
                    }
                    None => {}
                }
            }
        }
        let left = their_places.into_iter();
        let mut left: Vec<usize> = left
            .filter(|(number, _)| our_places.contains_key(number))
            .flat_map(|(_, places)| places)
            .collect();
        left.sort_unstable();
        for their_at in left {
            self.name(DifferenceReason::Double, None, Some(their_at))?;
        }
        self.matched.sort_by(|a, b| a.ours.cmp(&b.ours));
        Ok(())
    }

    /// Without a number: the same amount, dated close together. Two numbers that differ are two items.
    pub(super) fn by_amount_and_date(&mut self) -> Result<(), Error> {
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
    pub(super) fn by_sum(&mut self) -> Result<(), Error> {
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
                let others: Vec<(usize, Decimal)> = others
                    .into_iter()
                    .filter_map(|other| {
                        let item = manies.get(other)?;
                        let apart = one.reference.is_some() && item.reference.is_some();
                        let apart = apart || !self.within(one, item);
                        (!apart).then_some((other, item.amount.amount))
                    })
                    .collect();
                let Some(parts) = self.parts(one.amount.amount, &others) else {
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

    /// Whether two items are dated close enough for one to be part of the other.
    fn within(&self, one: &ListedItem, part: &ListedItem) -> bool {
        match (one.date, part.date) {
            (Some(a), Some(b)) => {
                day::days_between(a, b).abs() <= i64::from(self.policy.sum_window_days.value)
            }
            _ => self.policy.undated_in_sum.value == UndatedInSum::Counted,
        }
    }

    /// Keeps with the last match what had to make no difference between the two numbers.
    fn overlooked(&mut self, our_at: usize, their_at: usize) {
        let number =
            |list: &[ListedItem], at: usize| list.get(at).and_then(|i| i.reference.clone());
        let ours = number(&self.facts.ours, our_at).unwrap_or_default();
        let theirs = number(&self.facts.theirs, their_at).unwrap_or_default();
        let forms = same_but_for(&ours, &theirs, &self.policy.number_forms.value);
        if let Some(found) = self.matched.last_mut() {
            found.same_but_for = forms;
        }
    }

    /// The fewest items that add up to one, the earliest first.
    fn parts(&mut self, wanted: Decimal, others: &[(usize, Decimal)]) -> Option<Vec<usize>> {
        let most = (self.policy.most_parts.value as usize).min(others.len());
        for count in 2..=most {
            let mut parts = Vec::with_capacity(count);
            if self.search(wanted, others, count, &mut parts) {
                return Some(parts);
            }
        }
        None
    }

    /// Looks for `count` items that come to what is wanted; at the end `parts` holds them.
    fn search(
        &mut self,
        wanted: Decimal,
        others: &[(usize, Decimal)],
        count: usize,
        parts: &mut Vec<usize>,
    ) -> bool {
        let mut rest = others;
        while let Some(((at, amount), after)) = rest.split_first() {
            rest = after;
            if self.cut_short() || after.len().saturating_add(1) < count {
                return false;
            }
            let Some(left) = wanted.checked_sub(*amount) else {
                continue;
            };
            parts.push(*at);
            let found = if count == 1 {
                self.tries = self.tries.saturating_add(1);
                left.abs() <= self.policy.amount_tolerance.value.0
            } else {
                self.search(left, after, count.saturating_sub(1), parts)
            };
            if found {
                return true;
            }
            parts.pop();
        }
        false
    }

    /// What is left: on the way, or missing on one side.
    pub(super) fn rest(&mut self, as_of: NaiveDate) -> Result<(), Error> {
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
            same_but_for: Vec::new(),
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
