//! What of that which fell due was collected, by responsible person and in all (8.1.1).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::MeasurePolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::split::{SplitRule, split};
use crate::base::{Currency, Money, MoneyError, PersonKey, day, exact};
use crate::finance::document::{Allocation, DocumentKind, ReceivableDocument};
use crate::finance::open_item::settle;
use crate::finance::responsible::{Responsibility, Shares};

/// Documents, who is responsible, and a period. The figures are those of the day that is asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CollectionByPersonFacts {
    /// The first day of the period.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Its last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// The documents.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[serde(default)]
    pub allocations: Vec<Allocation>,
    /// Who is responsible, by day and share.
    #[serde(default)]
    pub responsible: Vec<Responsibility>,
}

/// What one person collected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonCollection {
    /// Who; nobody for what no one is responsible for.
    pub person: Option<PersonKey>,
    /// What fell due in the period, less what was credited.
    pub fell_due: Money,
    /// What of it was paid.
    pub collected: Money,
    /// Collected of what fell due, in percent; none when nothing fell due.
    #[serde(default, with = "exact::option")]
    pub rate_percent: Option<Decimal>,
}

/// What was collected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CollectionByPerson {
    /// The post that answers for all of it (4.3.1).
    pub accountable: String,
    /// By currency and person; together they are the totals, to the cent.
    pub people: Vec<PersonCollection>,
    /// By currency, without a person.
    pub totals: Vec<PersonCollection>,
    /// Rates below the target.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What of that which fell due in a period was collected.
///
/// - Shape: documents, allocations and responsibilities in; a row for each person and one for all out.
/// - Units: money in the currency of the documents; percent with two places.
/// - Source: clauses 4.3.1 and 8.1.1: finance is accountable for all of it, each representative responsible
///   for a share, and no receipt is counted twice. A share is that of the due day.
///
/// # Errors
/// As [`age`](crate::finance::age::age), and [`ErrorCode::OutOfRange`] for a period that ends before it
/// begins.
pub fn collection_by_person(
    policy: &MeasurePolicy,
    facts: &CollectionByPersonFacts,
    as_of: NaiveDate,
) -> Result<CollectionByPerson, Error> {
    if facts.last_day < facts.first_day {
        let expected = format!("{} or later", facts.first_day);
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "last_day",
            expected,
            facts.last_day,
        ));
    }
    let shares = Shares::new(&facts.responsible, as_of)?;
    let items = settle(&facts.documents, &facts.allocations, as_of)?;
    let mut sums: BTreeMap<(Currency, Option<PersonKey>), [Money; 2]> = BTreeMap::new();
    let mut wholes: BTreeMap<Currency, [Money; 2]> = BTreeMap::new();
    for portion in &items.portions {
        let Some(due) = portion
            .due_date
            .filter(|due| (facts.first_day..=facts.last_day).contains(due))
        else {
            continue;
        };
        // What is paid back to a customer does not fall due to us.
        if portion.document.kind == DocumentKind::Refund {
            continue;
        }
        let currency = portion.amount.currency;
        let none = [Money::zero(currency); 2];
        let amounts = [portion.amount.minus(portion.credited)?, portion.paid];
        let people = shares.on(due).of(portion.document)?;
        let weights: Vec<_> = people.iter().map(|(_, percent)| *percent).collect();
        for (at, amount) in amounts.into_iter().enumerate() {
            let whole = wholes.entry(currency).or_insert(none);
            if let Some(sum) = whole.get_mut(at) {
                *sum = sum.plus(amount)?;
            }
            let parts = split(amount, &weights, SplitRule::LargestRemainder)?;
            for ((person, _), part) in people.iter().zip(parts.unwrap_or_default()) {
                let row = sums.entry((currency, person.clone())).or_insert(none);
                if let Some(sum) = row.get_mut(at) {
                    *sum = sum.plus(part)?;
                }
            }
        }
    }
    let row = |person: Option<PersonKey>, sums: [Money; 2]| -> Result<PersonCollection, Error> {
        let [fell_due, collected] = sums;
        let rate_percent = if fell_due.is_positive() {
            let exact = collected
                .amount
                .checked_mul(Decimal::ONE_HUNDRED)
                .and_then(|part| part.checked_div(fell_due.amount))
                .ok_or(MoneyError::Overflow)?;
            Some(policy.rounding.value.round(exact, 2))
        } else {
            None
        };
        Ok(PersonCollection {
            person,
            fell_due,
            collected,
            rate_percent,
        })
    };
    let mut people = Vec::new();
    for ((_, person), sums) in sums {
        people.push(row(person, sums)?);
    }
    let mut totals = Vec::new();
    for sums in wholes.into_values() {
        totals.push(row(None, sums)?);
    }
    let target = &policy.collection_rate_percent;
    let low = people.iter().chain(&totals).filter_map(|row| {
        let rate = row.rate_percent.filter(|rate| *rate < target.value.0)?;
        let subject = row
            .person
            .as_ref()
            .map_or_else(|| "collection".to_owned(), PersonKey::subject);
        let finding = Finding::new(
            "collection_rate_low",
            Severity::Warning,
            Clause::C8_1_1,
            subject,
            "collected",
        );
        Some(
            finding
                .observed(rate)
                .limit(target.value)
                .because(vec![target.cite()]),
        )
    });
    Ok(CollectionByPerson {
        accountable: policy.accountable_duty.value.clone(),
        findings: low.collect(),
        people,
        totals,
        basis: vec![
            target.cite(),
            policy.accountable_duty.cite(),
            policy.rounding.cite(),
        ],
    })
}
