//! Interest on what was paid late and is open no longer: a notice asks for it once (8.1.3).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::notice::DunningNoticeFacts;
use super::policy::DunningPolicy;
use crate::answer::Error;
use crate::base::{DocumentKey, Money, day};
use crate::finance::document::DocumentKind;
use crate::finance::open_item::Portion;

/// What was paid late of an item, and the interest that is still to be asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaidLateLine {
    /// The document.
    pub document: DocumentKey,
    /// Its instalment.
    pub instalment: Option<u32>,
    /// When it was due.
    #[serde(with = "day")]
    pub due_date: NaiveDate,
    /// The day of the last late payment.
    #[serde(with = "day")]
    pub paid_on: NaiveDate,
    /// What of it was paid late.
    pub paid: Money,
    /// Interest on that, from the due date to the day of each payment.
    pub interest: Money,
    /// What of the interest earlier notices asked for.
    pub asked_before: Money,
    /// What this one asks for.
    pub to_ask: Money,
}

/// The late payments of every item. What notices before the day asked for is not asked for again; a draft has asked
/// for nothing.
pub(super) fn paid_late(
    policy: &DunningPolicy,
    facts: &DunningNoticeFacts,
    portions: &[Portion<'_>],
    as_of: NaiveDate,
) -> Result<Vec<PaidLateLine>, Error> {
    let mut asked: BTreeMap<(&DocumentKey, Option<u32>), Money> = BTreeMap::new();
    let sent = facts.notices.iter();
    for notice in sent.filter(|n| !n.draft && n.date <= as_of) {
        for item in &notice.items {
            let Some(interest) = item.paid_late_interest else {
                continue;
            };
            let sum = asked
                .entry((&item.document, item.instalment))
                .or_insert(Money::zero(interest.currency));
            *sum = sum.plus(interest)?;
        }
    }
    let mut lines = Vec::new();
    for portion in portions {
        // What we pay back late is no debt of the hospital, and interest bears none.
        let owed = portion.document.kind != DocumentKind::Refund && facts.bears_interest(portion);
        let Some(due_date) = portion.due_date.filter(|_| owed) else {
            continue;
        };
        let zero = Money::zero(portion.amount.currency);
        let (mut paid, mut interest) = (zero, zero);
        let mut paid_on = due_date;
        for fill in &portion.fills {
            if !fill.is_payment || fill.date > as_of || fill.received_on <= due_date {
                continue;
            }
            let through = fill.received_on;
            let of_fill = facts.interest(policy, fill.amount, due_date, through)?;
            interest = interest.plus(of_fill)?;
            paid = paid.plus(fill.amount)?;
            paid_on = paid_on.max(through);
        }
        let document = &portion.document.document;
        let before = asked.get(&(document, portion.instalment));
        let asked_before = before.copied().unwrap_or(zero);
        let to_ask = interest.minus(asked_before)?;
        if to_ask.is_positive() {
            lines.push(PaidLateLine {
                document: document.clone(),
                instalment: portion.instalment,
                due_date,
                paid_on,
                paid,
                interest,
                asked_before,
                to_ask,
            });
        }
    }
    lines.sort_by(|a, b| {
        (a.due_date, &a.document, a.instalment).cmp(&(b.due_date, &b.document, b.instalment))
    });
    Ok(lines)
}
