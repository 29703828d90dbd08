//! What stands on a line of a document for some time: a dispute, a freeze, a bill of exchange, a retention.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::document::ReceivableDocument;
use crate::answer::{Error, ErrorCode};
use crate::base::{CustomerKey, DocumentKey, Money, day};

/// What a mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MarkKind {
    /// The customer disputes it.
    Dispute,
    /// It is not chased for another reason.
    Freeze,
    /// A bill of exchange covers it; the mark ends on the day the bill is paid or comes back.
    Bill,
    /// It is kept back as a guarantee.
    Retention,
}

/// A mark on a document, an instalment or part of it (8.1.2, 8.1.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemMark {
    /// Its key.
    pub mark: String,
    /// Whose document it is.
    pub customer: CustomerKey,
    /// The document.
    pub document: DocumentKey,
    /// The instalment, counted from 1; none for the whole document.
    #[serde(default)]
    pub instalment: Option<u32>,
    /// What it says.
    pub kind: MarkKind,
    /// How much of it; none for all that is open.
    #[serde(default)]
    pub amount: Option<Money>,
    /// Its first day.
    #[serde(with = "day")]
    pub since: NaiveDate,
    /// Its last day; none while it lasts.
    #[serde(default, with = "day::option")]
    pub until: Option<NaiveDate>,
    /// Why.
    pub reason: String,
    /// The day it became known; none when that is its first day.
    #[serde(default, with = "day::option", skip_serializing_if = "Option::is_none")]
    pub recorded_on: Option<NaiveDate>,
}

impl ItemMark {
    /// The day it became known.
    #[must_use]
    pub fn known_since(&self) -> NaiveDate {
        self.recorded_on.unwrap_or(self.since)
    }
}

/// What of an open item is marked. Bills and retentions never hold more than is open together.
pub(super) struct Marked {
    pub(super) disputed: Money,
    pub(super) frozen: Money,
    pub(super) bills: Money,
    pub(super) retained: Money,
}

/// The marks that hold on a day, each with what of its amount is not used up yet.
pub(super) struct Marks<'a>(Vec<(&'a ItemMark, Option<Money>)>);

impl<'a> Marks<'a> {
    pub(super) fn new(
        marks: &'a [ItemMark],
        documents: &[ReceivableDocument],
        as_of: NaiveDate,
    ) -> Result<Self, Error> {
        let mut held = Vec::new();
        for (at, mark) in marks.iter().enumerate() {
            let path = |field: &str| format!("marks[{at}].{field}");
            if documents.iter().all(|d| d.document != mark.document) {
                let expected = "a document of the facts";
                let path = path("document");
                return Err(Error::new(
                    ErrorCode::UnknownReference,
                    path,
                    expected,
                    &mark.document,
                ));
            }
            if let Some(until) = mark.until.filter(|until| *until < mark.since) {
                let expected = format!("{} or later", mark.since);
                let path = path("until");
                return Err(Error::new(ErrorCode::OutOfRange, path, expected, until));
            }
            if let Some(amount) = mark.amount.filter(|amount| !amount.is_positive()) {
                let path = path("amount");
                return Err(Error::new(
                    ErrorCode::OutOfRange,
                    path,
                    "more than 0",
                    amount,
                ));
            }
            if mark.since <= as_of && mark.until.is_none_or(|until| as_of <= until) {
                held.push((mark, mark.amount));
            }
        }
        Ok(Self(held))
    }

    /// What of an open amount is marked, kind by kind. An amount that names no instalment is used on one
    /// after the other, so it never counts twice.
    pub(super) fn on(
        &mut self,
        document: &ReceivableDocument,
        instalment: Option<u32>,
        open: Money,
    ) -> Result<Marked, Error> {
        let bills = self.of(MarkKind::Bill, document, instalment, open)?;
        let rest = open.minus(bills)?;
        Ok(Marked {
            disputed: self.of(MarkKind::Dispute, document, instalment, open)?,
            frozen: self.of(MarkKind::Freeze, document, instalment, open)?,
            retained: self.of(MarkKind::Retention, document, instalment, rest)?,
            bills,
        })
    }

    fn of(
        &mut self,
        kind: MarkKind,
        document: &ReceivableDocument,
        instalment: Option<u32>,
        most: Money,
    ) -> Result<Money, Error> {
        let mut sum = Money::zero(most.currency);
        for (mark, left) in &mut self.0 {
            let fits = mark.kind == kind
                && mark.document == document.document
                && (mark.instalment.is_none() || mark.instalment == instalment);
            if !fits {
                continue;
            }
            let room = most.minus(sum)?;
            let part = match left {
                Some(amount) => amount.at_most(room)?,
                None => room,
            };
            sum = sum.plus(part)?;
            if let Some(amount) = left {
                *amount = amount.minus(part)?;
            }
        }
        Ok(sum)
    }
}
