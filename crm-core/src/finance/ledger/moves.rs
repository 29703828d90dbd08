//! Entries for what allocations move: debts between customers, and differences of exchange (8.2.1).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::policy::PostingRole;
use super::post::Books;
use crate::answer::Error;
use crate::base::{DocumentKey, Money};
use crate::finance::document::ReceivableDocument;

impl Books<'_> {
    /// What allocations move: debts between customers, and the exchange difference.
    pub(super) fn allocations(&mut self, as_of: NaiveDate) -> Result<(), Error> {
        let facts = self.facts;
        let documents: BTreeMap<&DocumentKey, &ReceivableDocument> = facts
            .documents
            .iter()
            .map(|row| (&row.document.document, &row.document))
            .collect();
        let made: BTreeMap<_, _> = facts
            .allocations
            .iter()
            .map(|allocation| (&allocation.allocation, allocation.date))
            .collect();
        let mut held = Vec::new();
        for allocation in &facts.allocations {
            let credit = documents.get(&allocation.credit).copied();
            let debit = documents.get(&allocation.debit).copied();
            // The valuation has refused what names no document.
            let (Some(credit), Some(debit)) = (credit, debit) else {
                continue;
            };
            // A reversal holds no sooner than what it takes back.
            let reversed = allocation.reverses.as_ref().and_then(|key| made.get(key));
            let date = allocation
                .date
                .max(credit.posting_date)
                .max(debit.posting_date)
                .max(reversed.copied().unwrap_or(allocation.date));
            if date <= as_of {
                held.push((date, allocation, credit, debit));
            }
        }
        held.sort_by(|a, b| (a.0, &a.1.allocation).cmp(&(b.0, &b.1.allocation)));
        let mut open: BTreeMap<&DocumentKey, Money> = BTreeMap::new();
        for (date, allocation, credit, debit) in held {
            let amount = if allocation.reverses.is_some() {
                allocation.amount.negated()
            } else {
                allocation.amount
            };
            let used = self.taken(&mut open, credit, amount)?;
            let settled = self.taken(&mut open, debit, amount)?;
            let difference = used.minus(settled)?;
            if credit.customer == debit.customer && difference.is_zero() {
                continue;
            }
            let mut lines = Vec::new();
            self.receivable(&mut lines, &credit.customer, used);
            self.receivable(&mut lines, &debit.customer, settled.negated());
            self.line(&mut lines, PostingRole::Exchange, difference.negated())?;
            let number = format!("allocation:{}", allocation.allocation);
            self.enter(number, date, &allocation.credit, lines);
        }
        Ok(())
    }

    /// What the valuation of a document loses by an allocation.
    fn taken<'d>(
        &self,
        open: &mut BTreeMap<&'d DocumentKey, Money>,
        document: &'d ReceivableDocument,
        amount: Money,
    ) -> Result<Money, Error> {
        let left = open.entry(&document.document).or_insert(document.amount);
        let before = self.base(*left, document)?;
        *left = left.minus(amount)?;
        Ok(before.minus(self.base(*left, document)?)?)
    }
}
