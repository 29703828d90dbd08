//! Who is responsible for what a customer owes, by day and share (8.1.1).

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::document::ReceivableDocument;
use crate::answer::{Error, ErrorCode};
use crate::base::{CustomerKey, MoneyError, PersonKey, day, exact};

/// A person's share in what a customer owes, for some time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Responsibility {
    /// Whose debts.
    pub customer: CustomerKey,
    /// Who answers for them.
    pub person: PersonKey,
    /// How much of them, in percent.
    #[serde(with = "exact")]
    pub percent: Decimal,
    /// The first day.
    #[serde(with = "day")]
    pub since: NaiveDate,
    /// The last day; none while it lasts.
    #[serde(default, with = "day::option")]
    pub until: Option<NaiveDate>,
    /// The day it became known; none when that is its first day.
    #[serde(default, with = "day::option", skip_serializing_if = "Option::is_none")]
    pub recorded_on: Option<NaiveDate>,
}

impl Responsibility {
    /// The day it became known.
    #[must_use]
    pub fn known_since(&self) -> NaiveDate {
        self.recorded_on.unwrap_or(self.since)
    }

    /// Whether it holds on a day.
    #[must_use]
    pub fn holds(&self, date: NaiveDate) -> bool {
        self.since <= date && self.until.is_none_or(|until| date <= until)
    }
}

/// The responsibilities of a day.
pub(super) struct Shares<'a> {
    /// By customer: a book has thousands of them, and every item asks for its own.
    rows: Rc<BTreeMap<&'a CustomerKey, Vec<&'a Responsibility>>>,
    as_of: NaiveDate,
}

/// A person with a share; nobody for what is left of 100 percent.
pub(super) type Share = (Option<PersonKey>, Decimal);

impl<'a> Shares<'a> {
    pub(super) fn new(rows: &'a [Responsibility], as_of: NaiveDate) -> Result<Self, Error> {
        for (at, row) in rows.iter().enumerate() {
            if row.percent <= Decimal::ZERO || row.percent > Decimal::ONE_HUNDRED {
                return Err(Error::new(
                    ErrorCode::OutOfRange,
                    format!("responsible[{at}].percent"),
                    "more than 0, at most 100",
                    row.percent,
                ));
            }
        }
        let mut by_customer: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for row in rows {
            by_customer.entry(&row.customer).or_default().push(row);
        }
        Ok(Self {
            rows: Rc::new(by_customer),
            as_of,
        })
    }

    /// The responsibilities of another day.
    pub(super) fn on(&self, as_of: NaiveDate) -> Self {
        Self {
            rows: Rc::clone(&self.rows),
            as_of,
        }
    }

    /// The shares in a document, by person; those of the customer on the day come before those that the
    /// document was sold with.
    pub(super) fn of(&self, document: &ReceivableDocument) -> Result<Vec<Share>, Error> {
        let holds = |row: &&Responsibility| row.holds(self.as_of);
        let mut shares: Vec<(PersonKey, Decimal)> = self
            .rows
            .get(&document.customer)
            .into_iter()
            .flatten()
            .copied()
            .filter(holds)
            .map(|row| (row.person.clone(), row.percent))
            .collect();
        if shares.is_empty() {
            let sold = document.sales_shares.iter();
            shares = sold.map(|s| (s.person.clone(), s.percent)).collect();
        }
        shares.sort();
        let mut sum = Decimal::ZERO;
        for (_, percent) in &shares {
            sum = sum.checked_add(*percent).ok_or(MoneyError::Overflow)?;
        }
        let rest = Decimal::ONE_HUNDRED
            .checked_sub(sum)
            .ok_or(MoneyError::Overflow)?;
        if rest < Decimal::ZERO {
            return Err(Error::new(
                ErrorCode::OutOfRange,
                format!("customer:{}.responsible", document.customer),
                "shares of at most 100 percent together",
                sum,
            ));
        }
        let mut all: Vec<Share> = shares
            .into_iter()
            .map(|(person, percent)| (Some(person), percent))
            .collect();
        if !rest.is_zero() {
            all.push((None, rest));
        }
        Ok(all)
    }

    /// Everyone with a share in a document, the largest first.
    pub(super) fn people(&self, document: &ReceivableDocument) -> Result<Vec<PersonKey>, Error> {
        let mut shares = self.of(document)?;
        shares.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        Ok(shares
            .into_iter()
            .filter_map(|(person, _)| person)
            .collect())
    }
}
