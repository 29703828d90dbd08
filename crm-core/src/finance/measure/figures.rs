//! The figures of a period for the measures of collection, taken from the records themselves (8.1.1, 8.2.3).

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::collection::{CollectionFacts, CollectionMeasures, MonthSales, collection_measures};
use super::policy::{MeasurePolicy, UnappliedCredits};
use crate::answer::{Basis, Error, ErrorCode};
use crate::base::{Currency, CustomerKey, Money, day};
use crate::finance::document::{Allocation, DocumentKind, ReceivableDocument};
use crate::finance::open_item::{OpenItems, settle};

/// Documents, what settles what, and a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CollectionRecordFacts {
    /// The first day of the period.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Its last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// The documents, from before the period too.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[serde(default)]
    pub allocations: Vec<Allocation>,
    /// Only these customers; empty takes all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub customers: Vec<CustomerKey>,
}

/// How many rows a figure was added up from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CollectionRows {
    /// Items that were open on the day before the period, and opening documents of the period.
    pub opening: u32,
    /// Invoices of the period.
    pub invoices: u32,
    /// Credit notes of the period, which make the sales less.
    pub credit_notes: u32,
    /// Items that are open on its last day.
    pub closing: u32,
    /// Of these the ones that are not overdue.
    pub not_due: u32,
    /// Of these the ones whose due date is not known; they are not overdue.
    pub without_due_date: u32,
    /// Items that fell due in the period.
    pub fell_due: u32,
    /// Credits that settle nothing on its last day.
    pub unapplied: u32,
}

/// The figures of one currency, and what they come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CurrencyCollection {
    /// The currency.
    pub currency: Currency,
    /// The figures, as [`collection_measures`] takes them.
    pub figures: CollectionFacts,
    /// From how many rows.
    pub rows: CollectionRows,
    /// The measures.
    pub measures: CollectionMeasures,
}

/// The figures of the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CollectionFigures {
    /// By currency.
    pub currencies: Vec<CurrencyCollection>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// The figures of a period and its measures, from the documents and allocations on record.
///
/// - Shape: documents and what settles what in; figures, the rows behind them and the measures out, by currency.
/// - Units: money in the currency of the documents; calendar days.
/// - Source: clauses 8.1.1 and 8.2.3. Each figure is that of its own day: the opening that of the evening before,
///   the closing that of the last day. Sales are the invoices of the period less its credit notes; what is charged
///   by hand is no sale. Of what fell due, what was credited is off, and what was paid by the last day is collected.
///   What is paid back to a customer is no receivable. An adjustment of the period that is aged from before its
///   posting day brings in what was open before the books began, so it belongs to the opening. Months are counted back as far as the documents reach.
/// - Whether credits that settle nothing make the balance less is `measure.unapplied_credits`.
///
/// # Errors
/// As [`age`](crate::finance::age::age) and [`collection_measures`]; [`ErrorCode::OutOfRange`] for a period that
/// ends before it begins.
pub fn collection_figures(
    policy: &MeasurePolicy,
    facts: &CollectionRecordFacts,
) -> Result<CollectionFigures, Error> {
    if facts.last_day < facts.first_day {
        let expected = format!("{} or later", facts.first_day);
        let code = ErrorCode::OutOfRange;
        return Err(Error::new(code, "last_day", expected, facts.last_day));
    }
    let eve = day::shift(facts.first_day, -1);
    let opening = settle(&facts.documents, &facts.allocations, eve)?;
    let closing = settle(&facts.documents, &facts.allocations, facts.last_day)?;
    let mut sums: BTreeMap<Currency, Sums> = BTreeMap::new();
    let asked = |document: &ReceivableDocument| {
        facts.customers.is_empty() || facts.customers.contains(&document.customer)
    };
    let minus = policy.unapplied_credits.value == UnappliedCredits::OffTheBalance;
    for document in facts.documents.iter().filter(|d| asked(d)) {
        if document.posting_date <= facts.last_day {
            sums.entry(document.amount.currency)
                .or_insert_with(|| Sums::new(document.amount.currency))
                .sale(facts, document)?;
        }
    }
    for (currency, sums) in &mut sums {
        sums.open(&opening, *currency, &asked, minus)?;
        sums.brought_in(facts, *currency, &asked, minus)?;
        sums.close(facts, &closing, *currency, &asked, minus)?;
    }
    let mut currencies = Vec::new();
    for (currency, sums) in sums {
        let days = day::days_between(facts.first_day, facts.last_day).saturating_add(1);
        let months = sums.months(facts)?;
        let figures = CollectionFacts {
            opening: sums.opening,
            sales: sums.sales,
            closing: sums.closing,
            closing_not_due: sums.not_due,
            days: u32::try_from(days).unwrap_or(u32::MAX),
            fell_due: Some(sums.fell_due),
            collected_of_due: Some(sums.collected),
            months,
        };
        currencies.push(CurrencyCollection {
            currency,
            measures: collection_measures(policy, &figures)?,
            figures,
            rows: sums.rows,
        });
    }
    Ok(CollectionFigures {
        currencies,
        basis: vec![policy.unapplied_credits.cite()],
    })
}

struct Sums {
    opening: Money,
    sales: Money,
    closing: Money,
    not_due: Money,
    fell_due: Money,
    collected: Money,
    /// Sales of each month that has any.
    by_month: BTreeMap<(i32, u32), Money>,
    rows: CollectionRows,
}

fn one_more(count: &mut u32) {
    *count = count.saturating_add(1);
}

impl Sums {
    fn new(currency: Currency) -> Self {
        let zero = Money::zero(currency);
        Self {
            opening: zero,
            sales: zero,
            closing: zero,
            not_due: zero,
            fell_due: zero,
            collected: zero,
            by_month: BTreeMap::new(),
            rows: CollectionRows::default(),
        }
    }

    fn sale(
        &mut self,
        facts: &CollectionRecordFacts,
        document: &ReceivableDocument,
    ) -> Result<(), Error> {
        let (amount, row) = match document.kind {
            DocumentKind::Invoice => (document.amount, &mut self.rows.invoices),
            DocumentKind::CreditNote => (document.amount.negated(), &mut self.rows.credit_notes),
            DocumentKind::DebitAdjustment
            | DocumentKind::Refund
            | DocumentKind::Payment
            | DocumentKind::CreditAdjustment => return Ok(()),
        };
        let date = document.posting_date;
        if date >= facts.first_day {
            one_more(row);
            self.sales = self.sales.plus(amount)?;
        }
        let zero = Money::zero(amount.currency);
        let month = self
            .by_month
            .entry((date.year(), date.month()))
            .or_insert(zero);
        *month = month.plus(amount)?;
        Ok(())
    }

    fn open(
        &mut self,
        items: &OpenItems<'_>,
        currency: Currency,
        asked: &impl Fn(&ReceivableDocument) -> bool,
        minus: bool,
    ) -> Result<(), Error> {
        for portion in &items.portions {
            let document = portion.document;
            let counts = document.kind != DocumentKind::Refund && asked(document);
            let open = portion.open()?;
            if counts && document.amount.currency == currency && !open.is_zero() {
                one_more(&mut self.rows.opening);
                self.opening = self.opening.plus(open)?;
            }
        }
        for credit in items.credits.iter().filter(|c| minus && asked(c.document)) {
            if credit.document.amount.currency == currency {
                self.opening = self.opening.minus(credit.unapplied()?)?;
            }
        }
        Ok(())
    }

    /// What was open before the books began.
    fn brought_in(
        &mut self,
        facts: &CollectionRecordFacts,
        currency: Currency,
        asked: &impl Fn(&ReceivableDocument) -> bool,
        minus: bool,
    ) -> Result<(), Error> {
        let period = facts.first_day..=facts.last_day;
        let documents = facts.documents.iter().filter(|document| {
            document.amount.currency == currency
                && asked(document)
                && period.contains(&document.posting_date)
                && document.age_start() < document.posting_date
        });
        for document in documents {
            match document.kind {
                DocumentKind::DebitAdjustment => {
                    one_more(&mut self.rows.opening);
                    self.opening = self.opening.plus(document.amount)?;
                }
                DocumentKind::CreditAdjustment if minus => {
                    self.opening = self.opening.minus(document.amount)?;
                }
                DocumentKind::CreditAdjustment
                | DocumentKind::Invoice
                | DocumentKind::Refund
                | DocumentKind::Payment
                | DocumentKind::CreditNote => {}
            }
        }
        Ok(())
    }

    fn close(
        &mut self,
        facts: &CollectionRecordFacts,
        items: &OpenItems<'_>,
        currency: Currency,
        asked: &impl Fn(&ReceivableDocument) -> bool,
        minus: bool,
    ) -> Result<(), Error> {
        for portion in &items.portions {
            let document = portion.document;
            let counts = document.kind != DocumentKind::Refund && asked(document);
            if !counts || document.amount.currency != currency {
                continue;
            }
            let due = portion.due_date;
            if due.is_some_and(|due| (facts.first_day..=facts.last_day).contains(&due)) {
                one_more(&mut self.rows.fell_due);
                let fell_due = portion.amount.minus(portion.credited)?;
                self.fell_due = self.fell_due.plus(fell_due)?;
                self.collected = self.collected.plus(portion.paid)?;
            }
            let open = portion.open()?;
            if open.is_zero() {
                continue;
            }
            one_more(&mut self.rows.closing);
            self.closing = self.closing.plus(open)?;
            if due.is_none_or(|due| due >= facts.last_day) {
                one_more(&mut self.rows.not_due);
                self.not_due = self.not_due.plus(open)?;
            }
            if due.is_none() {
                one_more(&mut self.rows.without_due_date);
            }
        }
        for credit in items.credits.iter().filter(|c| asked(c.document)) {
            let unapplied = credit.unapplied()?;
            if credit.document.amount.currency != currency || unapplied.is_zero() {
                continue;
            }
            one_more(&mut self.rows.unapplied);
            if minus {
                self.closing = self.closing.minus(unapplied)?;
            }
        }
        Ok(())
    }

    /// The months back from the last day, as far as there are sales; the last one may be cut by that day.
    fn months(&self, facts: &CollectionRecordFacts) -> Result<Vec<MonthSales>, Error> {
        let Some(first) = self.by_month.keys().next() else {
            return Ok(Vec::new());
        };
        let mut months = Vec::new();
        let mut last = facts.last_day;
        while (last.year(), last.month()) >= *first {
            let sales = self.by_month.get(&(last.year(), last.month()));
            months.push(MonthSales {
                sales: sales.copied().unwrap_or(Money::zero(self.closing.currency)),
                days: last.day(),
            });
            last = day::shift(last, i64::from(last.day()).saturating_neg());
        }
        Ok(months)
    }
}
