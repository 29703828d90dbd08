//! The strategies by which credits find their debits (8.1.2).

use rust_decimal::Decimal;

use super::super::allocate::named;
use super::policy::SettlementStrategy;
use super::workings::Workings;
use crate::answer::Error;
use crate::base::{Money, MoneyError};

impl Workings<'_> {
    pub(super) fn allocate(&mut self, strategy: SettlementStrategy) -> Result<(), Error> {
        let mut debits = self.chosen(true);
        let mut credits = self.chosen(false);
        let facts = self.facts;
        let credit_date = |at: &usize| facts.credits.get(*at).and_then(|credit| credit.date);
        match strategy {
            SettlementStrategy::Named => return Ok(()),
            SettlementStrategy::ListOrder => {}
            SettlementStrategy::OldestDueFirst | SettlementStrategy::ByReference => {
                debits.sort_by_key(|at| {
                    let due = facts.debits.get(*at).and_then(|debit| debit.due_date);
                    (due.is_none(), due)
                });
            }
            SettlementStrategy::ByPart => {
                let order = &self.policy.part_order.value;
                debits.sort_by_key(|at| {
                    let part = facts.debits.get(*at).map(|debit| debit.part);
                    order.iter().position(|row| Some(*row) == part)
                });
            }
            SettlementStrategy::ExactOldestCredit | SettlementStrategy::ExactWithinTolerance => {
                credits.sort_by_key(|at| (credit_date(at).is_none(), credit_date(at)));
            }
            SettlementStrategy::ExactNewestCredit => {
                credits.sort_by_key(|at| std::cmp::Reverse(credit_date(at)));
            }
            SettlementStrategy::Proportional => {
                for credit in credits {
                    self.proportional(credit, &debits)?;
                }
                return Ok(());
            }
        }
        let tolerance = match strategy {
            SettlementStrategy::ExactOldestCredit | SettlementStrategy::ExactNewestCredit => {
                Some(Decimal::ZERO)
            }
            SettlementStrategy::ExactWithinTolerance => Some(self.policy.tolerance.value.0),
            SettlementStrategy::Named
            | SettlementStrategy::ListOrder
            | SettlementStrategy::OldestDueFirst
            | SettlementStrategy::Proportional
            | SettlementStrategy::ByPart
            | SettlementStrategy::ByReference => None,
        };
        for credit in credits {
            if let Some(tolerance) = tolerance {
                self.nearest(credit, &debits, tolerance)?;
                continue;
            }
            for debit in &debits {
                let left = self.open(&self.credits, credit);
                let wanted = self.wanted(credit, *debit)?;
                if !left.is_positive() || !wanted.is_positive() {
                    continue;
                }
                if strategy == SettlementStrategy::ByReference && !self.refers(credit, *debit) {
                    continue;
                }
                self.book(credit, *debit, left.at_most(wanted)?, "allocations")?;
            }
        }
        Ok(())
    }

    /// Settles the debit that differs least from a credit, within the tolerance; of equals the first. What is
    /// left on either side is written off.
    fn nearest(
        &mut self,
        credit: usize,
        debits: &[usize],
        tolerance: Decimal,
    ) -> Result<(), Error> {
        let left = self.open(&self.credits, credit);
        if !left.is_positive() {
            return Ok(());
        }
        let mut best: Option<(Decimal, usize, Money)> = None;
        for debit in debits {
            // Who may keep a discount pays either amount.
            let open = self.open(&self.debits, *debit);
            for wanted in [self.wanted(credit, *debit)?, open] {
                let off = left.minus(wanted)?.amount.abs();
                let nearer = best.is_none_or(|(least, _, _)| off < least);
                if wanted.is_positive() && off <= tolerance && nearer {
                    best = Some((off, *debit, wanted));
                }
            }
        }
        let Some((_, debit, wanted)) = best else {
            return Ok(());
        };
        self.book(credit, debit, left.at_most(wanted)?, "allocations")?;
        self.grant(debit)?;
        self.drop_rest(debit, true)?;
        self.drop_rest(credit, false)
    }

    /// Whether a credit names a debit. Blanks, hyphens and the case of letters do not count.
    fn refers(&self, credit: usize, debit: usize) -> bool {
        let (Some(from), Some(to)) = (self.facts.credits.get(credit), self.facts.debits.get(debit))
        else {
            return false;
        };
        let own = std::iter::once(to.document.as_str());
        named(
            &from.references,
            own.chain(to.references.iter().map(String::as_str)),
        )
    }

    /// Each debit gets its share of a credit; cents that rounding leaves go to the first debits that
    /// still have room, so nothing is lost.
    fn proportional(&mut self, credit: usize, debits: &[usize]) -> Result<(), Error> {
        let zero = Money::zero(self.currency);
        let open = |at: usize, side: &[Money]| side.get(at).copied().unwrap_or(zero);
        let wanted = debits.iter().map(|at| self.wanted(credit, *at));
        let wanted = wanted.collect::<Result<Vec<_>, Error>>()?;
        let whole = Money::sum(self.currency, wanted.iter().copied())?;
        let credit_open = open(credit, &self.credits);
        if !whole.is_positive() || !credit_open.is_positive() {
            return Ok(());
        }
        let used = credit_open.at_most(whole)?;
        let mut left = used;
        let mut shares = Vec::new();
        for wanted in &wanted {
            let exact = used
                .amount
                .checked_mul(wanted.amount)
                .and_then(|share| share.checked_div(whole.amount))
                .ok_or(MoneyError::Overflow)?;
            let digits = self.currency.minor_digits();
            let share = self.policy.rounding.value.round(exact, digits);
            let share = Money::new(share, self.currency)?;
            let share = share.at_most(*wanted)?.at_most(left)?;
            left = left.minus(share)?;
            shares.push(share);
        }
        for (share, wanted) in shares.iter_mut().zip(&wanted) {
            let room = wanted.minus(*share)?.at_most(left)?;
            *share = share.plus(room)?;
            left = left.minus(room)?;
        }
        for (debit, share) in debits.iter().zip(shares) {
            if share.is_positive() {
                self.book(credit, *debit, share, "allocations")?;
            }
        }
        Ok(())
    }
}
