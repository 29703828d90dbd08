//! How fast money comes in, and who owes more than the limit (8.1.1, 8.1.2).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::facts::ReviewFacts;
use crate::answer::{Error, Finding};
use crate::base::{Currency, CustomerKey, Money, day};
use crate::book::Policy;
use crate::finance::credit::{
    CreditCheck, CreditFacts, CreditHold, CreditLimit, CreditLimitRecord, CreditLimitSource,
    ExposurePart, check_credit,
};
use crate::finance::measure::{CollectionFigures, CollectionRecordFacts, collection_figures};
use crate::finance::{Aging, AgingRow, CollectionWorklist};
use crate::storage::CustomerRecord;

/// A hospital against its credit limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditReview {
    /// What is open against the limit.
    pub check: CreditCheck,
    /// What is open in other currencies: no rate of the day is on record, so it does not count.
    pub not_counted: Vec<Money>,
}

/// Money that is to come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceivablesReview {
    /// DSO and its sisters of the month, by currency, each with the rows it was counted from.
    pub figures: CollectionFigures,
    /// Every hospital that has a limit or a hold, by key. Orders that are not delivered do not count: their records
    /// have no amounts.
    pub credit: Vec<CreditReview>,
}

/// Works out the figures of the month and looks at every limit.
///
/// # Errors
/// As [`collection_figures`] and [`check_credit`]; the path starts with the customer it arose under.
pub(super) fn receivables_review(
    policy: &Policy,
    facts: &ReviewFacts,
    (aging, collection): (&Aging, &CollectionWorklist),
    first_day: NaiveDate,
    as_of: NaiveDate,
    findings: &mut Vec<Finding>,
) -> Result<ReceivablesReview, Error> {
    let figures = collection_figures(
        &policy.measure,
        &CollectionRecordFacts {
            first_day,
            last_day: as_of,
            documents: facts.documents.clone(),
            allocations: facts.allocations.clone(),
            customers: Vec::new(),
        },
    )?;
    for currency in &figures.currencies {
        findings.extend(currency.measures.findings.iter().cloned());
    }
    let mut open: BTreeMap<&CustomerKey, Vec<&AgingRow>> = BTreeMap::new();
    for row in &aging.rows {
        open.entry(&row.customer).or_default().push(row);
    }
    let mut grants: BTreeMap<&CustomerKey, Vec<&CreditLimitRecord>> = BTreeMap::new();
    for grant in &facts.credit_limits {
        grants.entry(&grant.customer).or_default().push(grant);
    }
    let mut on_hold: BTreeMap<&CustomerKey, Vec<CreditHold>> = BTreeMap::new();
    for hold in &facts.credit_holds {
        on_hold
            .entry(&hold.customer)
            .or_default()
            .push(hold.clone());
    }
    let held: BTreeSet<_> = collection.run.held.iter().collect();
    let mut customers: Vec<_> = facts.customers.iter().collect();
    customers.sort_by(|a, b| a.customer.cmp(&b.customer));
    let mut credit = Vec::new();
    for customer in customers {
        let under = |error: Error| error.under(&customer.customer.subject());
        let own = grants
            .get(&customer.customer)
            .map_or(&[][..], Vec::as_slice);
        let limits = limits(own, customer, as_of).map_err(under)?;
        let holds = on_hold.remove(&customer.customer).unwrap_or_default();
        let dunning = held.contains(&customer.customer);
        if customer.known_since > as_of || (limits.is_empty() && holds.is_empty() && !dunning) {
            continue;
        }
        let rows = open.get(&customer.customer).into_iter().flatten();
        let currency = limits.first().map(|limit| limit.amount.currency);
        let currency = currency.or_else(|| Some(rows.clone().next()?.outstanding.currency));
        let mut exposure = Vec::new();
        let mut others: BTreeMap<Currency, Money> = BTreeMap::new();
        for row in rows {
            if Some(row.outstanding.currency) != currency {
                let sum = others.entry(row.outstanding.currency);
                let sum = sum.or_insert(Money::zero(row.outstanding.currency));
                *sum = sum.plus(row.outstanding)?;
                continue;
            }
            let credit = row.outstanding.amount.is_sign_negative();
            exposure.push(ExposurePart {
                part: if credit { "unapplied_credit" } else { "unpaid" }.to_owned(),
                amount: row.outstanding,
                rate: None,
                overdue_days: row
                    .due_date
                    .filter(|_| !credit)
                    .map(|due| day::days_between(due, as_of)),
            });
        }
        let asked = CreditFacts {
            customer: customer.customer.clone(),
            legal_entity: None,
            frozen: false,
            dunning_hold: dunning.then(|| step_of(facts, collection, &customer.customer, as_of)),
            holds,
            limits,
            exposure,
            group_exposure: None,
            new_order: None,
            new_order_rate: None,
            release: None,
        };
        let check = check_credit(&policy.credit, &asked, as_of).map_err(under)?;
        findings.extend(check.findings.iter().cloned());
        credit.push(CreditReview {
            check,
            not_counted: others.into_values().collect(),
        });
    }
    Ok(ReceivablesReview { figures, credit })
}

/// The level of dunning that holds the orders of a customer: the one that is due, else the highest that was sent.
fn step_of(
    facts: &ReviewFacts,
    collection: &CollectionWorklist,
    customer: &CustomerKey,
    as_of: NaiveDate,
) -> String {
    let due = collection.run.notices.iter();
    let due = due.filter(|notice| notice.hold_orders && notice.customer == *customer);
    let sent = facts.notices.iter();
    let sent = sent.filter(|notice| notice.customer == *customer && notice.date <= as_of);
    let level = due.map(|notice| notice.level).max();
    let level = level.or_else(|| sent.map(|notice| notice.level).max());
    level.unwrap_or_default().to_string()
}

/// The limits of a customer on the day: of each source the one granted last, else that of its record. Limits of
/// groups are left out, because who is in a group is not on record.
fn limits(
    grants: &[&CreditLimitRecord],
    customer: &CustomerRecord,
    as_of: NaiveDate,
) -> Result<Vec<CreditLimit>, Error> {
    let mut limits: BTreeMap<_, &CreditLimitRecord> = BTreeMap::new();
    for grant in grants {
        let holds = grant.since <= as_of && grant.until.is_none_or(|until| as_of <= until);
        let own = grant.limit.legal_entity.is_none();
        let source = match grant.limit.source {
            CreditLimitSource::Customer => 0_u8,
            CreditLimitSource::Insured => 1,
            CreditLimitSource::Group => continue,
        };
        if holds
            && own
            && limits
                .get(&source)
                .is_none_or(|one| one.since <= grant.since)
        {
            limits.insert(source, grant);
        }
    }
    let mut limits: Vec<_> = limits
        .into_values()
        .map(|grant| grant.limit.clone())
        .collect();
    let granted = limits
        .first()
        .is_some_and(|limit| limit.source == CreditLimitSource::Customer);
    if let (false, Some(amount), Some(currency)) =
        (granted, customer.credit_limit, customer.credit_currency)
    {
        let amount = Money::new(amount, currency)?;
        limits.insert(
            0,
            CreditLimit {
                source: CreditLimitSource::Customer,
                legal_entity: None,
                amount,
            },
        );
    }
    // What is insured in another currency has no rate here.
    if let Some(currency) = limits.first().map(|limit| limit.amount.currency) {
        limits.retain(|limit| limit.amount.currency == currency);
    }
    Ok(limits)
}
