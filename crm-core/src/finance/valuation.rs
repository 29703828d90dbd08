//! Open items in the base currency: at the rate of each document, and what a new rate adds (8.2.1).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::document::{Allocation, ReceivableDocument};
use super::open_item::{OpenItems, settle};
use crate::answer::{Error, ErrorCode};
use crate::base::{Currency, CustomerKey, DocumentKey, Money, Rounding, day, exact};

/// A rate at which the open items of a customer in one currency are valued anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revaluation {
    /// Whose open items.
    pub customer: CustomerKey,
    /// In which currency.
    pub currency: Currency,
    /// The day the rate holds from.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// Units of the base currency for one unit.
    #[serde(with = "exact")]
    pub rate: Decimal,
}

/// What is known for a valuation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValuationFacts {
    /// The currency to value in.
    pub base_currency: Currency,
    /// How amounts are rounded to its minor unit.
    #[serde(default)]
    pub rounding: Rounding,
    /// The documents; one in another currency needs its rate.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[serde(default)]
    pub allocations: Vec<Allocation>,
    /// Dated rates for a valuation anew.
    #[serde(default)]
    pub revaluations: Vec<Revaluation>,
}

/// One open document in both currencies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BaseRow {
    /// The document.
    pub document: DocumentKey,
    /// Whose it is.
    pub customer: CustomerKey,
    /// Open in its own currency; below zero for a credit.
    pub outstanding: Money,
    /// Later allocations in its own currency.
    pub future: Money,
    /// Open at the document's own rate.
    pub base_outstanding: Money,
    /// Later allocations at the rate of the credits that make them.
    pub base_future: Money,
    /// The difference of the two: an exchange difference once the item is settled, not a debt.
    pub base_remaining: Money,
}

/// What a new rate adds to the open items of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevaluationRow {
    /// Whose.
    pub customer: CustomerKey,
    /// In which currency.
    pub currency: Currency,
    /// Its open items in that currency.
    pub outstanding: Money,
    /// What the new rate adds in the base currency.
    pub base_difference: Money,
}

/// Open items in the base currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BaseValuation {
    /// The day.
    #[serde(with = "day")]
    pub as_of: NaiveDate,
    /// By document, in the order of posting.
    pub rows: Vec<BaseRow>,
    /// By customer and currency, at the latest rate on or before the day.
    pub revaluations: Vec<RevaluationRow>,
    /// Rows and revaluations together.
    pub base_total: Money,
}

/// Values open items in the base currency.
///
/// - Shape: documents with their rates in; rows, revaluations and one total out.
/// - Units: money; rates in units of the base currency for one unit.
/// - Source: clause 8.2.1. Amounts of two currencies are only ever added here, at dated rates.
/// - Each document is valued at its own rate; what the latest revaluation rate on or before the day
///   adds stands in a row of its own, so that documents never change.
///
/// # Errors
/// As [`age`](super::age::age), and [`ErrorCode::OutOfRange`] for a rate that is missing or not
/// above zero.
pub fn value_in_base(facts: &ValuationFacts, as_of: NaiveDate) -> Result<BaseValuation, Error> {
    let items = settle(&facts.documents, &facts.allocations, as_of)?;
    let mut rows: Vec<BaseRow> = Vec::new();
    for portion in &items.portions {
        let open = portion.open()?;
        let rate = rate_of(facts, portion.document)?;
        let previous = rows
            .last_mut()
            .filter(|row| row.document == portion.document.document);
        let (outstanding, future) = match &previous {
            Some(row) => (
                row.outstanding.plus(open)?,
                row.future.plus(portion.future)?,
            ),
            None => (open, portion.future),
        };
        let base_outstanding = to_base(facts, outstanding, rate)?;
        let base_future = base_future(facts, portion.document, &items)?;
        let row = BaseRow {
            document: portion.document.document.clone(),
            customer: portion.document.customer.clone(),
            outstanding,
            future,
            base_outstanding,
            base_future,
            base_remaining: base_outstanding.minus(base_future)?,
        };
        match previous {
            Some(previous) => *previous = row,
            None => rows.push(row),
        }
    }
    for credit in &items.credits {
        let rate = rate_of(facts, credit.document)?;
        let outstanding = credit.unapplied()?.negated();
        let base_outstanding = to_base(facts, outstanding, rate)?;
        let base_future = to_base(facts, credit.future.negated(), rate)?;
        rows.push(BaseRow {
            document: credit.document.document.clone(),
            customer: credit.document.customer.clone(),
            outstanding,
            future: credit.future.negated(),
            base_outstanding,
            base_future,
            base_remaining: base_outstanding.minus(base_future)?,
        });
    }
    rows.retain(|row| !row.outstanding.is_zero());
    let revaluations = revalue(facts, &rows, as_of)?;
    let amounts = rows.iter().map(|row| row.base_outstanding);
    let differences = revaluations.iter().map(|row| row.base_difference);
    let base_total = Money::sum(facts.base_currency, amounts.chain(differences))?;
    Ok(BaseValuation {
        as_of,
        rows,
        revaluations,
        base_total,
    })
}

fn to_base(facts: &ValuationFacts, amount: Money, rate: Decimal) -> Result<Money, Error> {
    let product = amount
        .amount
        .checked_mul(rate)
        .ok_or_else(|| Error::new(ErrorCode::Overflow, "rate", "at most 28 digits", "more"))?;
    Ok(Money::rounded(
        product,
        facts.base_currency,
        facts.rounding,
    )?)
}

fn rate_of(facts: &ValuationFacts, document: &ReceivableDocument) -> Result<Decimal, Error> {
    let rate = if document.amount.currency == facts.base_currency {
        Some(document.rate.unwrap_or(Decimal::ONE))
    } else {
        document.rate
    };
    rate.filter(|rate| *rate > Decimal::ZERO).ok_or_else(|| {
        let observed = document
            .rate
            .map_or_else(|| "nothing".to_owned(), |rate| rate.to_string());
        let path = format!("document:{}.rate", document.document);
        Error::new(ErrorCode::OutOfRange, path, "a rate above zero", observed)
    })
}

/// Later allocations to a debit, each at the rate of the credit it comes from.
fn base_future(
    facts: &ValuationFacts,
    debit: &ReceivableDocument,
    items: &OpenItems<'_>,
) -> Result<Money, Error> {
    let mut sum = Money::zero(facts.base_currency);
    for later in items.later.iter().filter(|l| *l.debit == debit.document) {
        sum = sum.plus(to_base(facts, later.amount, rate_of(facts, later.credit)?)?)?;
    }
    Ok(sum)
}

fn revalue(
    facts: &ValuationFacts,
    rows: &[BaseRow],
    as_of: NaiveDate,
) -> Result<Vec<RevaluationRow>, Error> {
    let mut latest: Vec<&Revaluation> = Vec::new();
    for (at, candidate) in facts.revaluations.iter().enumerate() {
        if candidate.rate <= Decimal::ZERO {
            let path = format!("revaluations[{at}].rate");
            let expected = "a rate above zero";
            return Err(Error::new(
                ErrorCode::OutOfRange,
                path,
                expected,
                candidate.rate,
            ));
        }
        if candidate.date > as_of {
            continue;
        }
        let same = latest.iter_mut().find(|kept| {
            kept.customer == candidate.customer && kept.currency == candidate.currency
        });
        match same {
            Some(kept) if kept.date < candidate.date => *kept = candidate,
            Some(kept) if kept.date == candidate.date => {
                return Err(Error::new(
                    ErrorCode::Contradiction,
                    format!("revaluations[{at}]"),
                    "one rate for each customer, currency and day",
                    candidate.date,
                ));
            }
            Some(_) => {}
            None => latest.push(candidate),
        }
    }
    latest.sort_by(|a, b| (&a.customer, a.currency).cmp(&(&b.customer, b.currency)));
    latest
        .into_iter()
        .map(|revaluation| {
            let of_it = || {
                rows.iter().filter(|row| {
                    row.customer == revaluation.customer
                        && row.outstanding.currency == revaluation.currency
                })
            };
            let outstanding = Money::sum(revaluation.currency, of_it().map(|row| row.outstanding))?;
            let booked = Money::sum(facts.base_currency, of_it().map(|row| row.base_outstanding))?;
            Ok(RevaluationRow {
                customer: revaluation.customer.clone(),
                currency: revaluation.currency,
                outstanding,
                base_difference: to_base(facts, outstanding, revaluation.rate)?.minus(booked)?,
            })
        })
        .collect()
}
