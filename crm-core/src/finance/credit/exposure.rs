//! What a hospital, or its whole group, owes and will owe (8.1.2): from open items and undelivered orders.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::check::ExposurePart;
use super::policy::{CreditPolicy, ExposureRate};
use crate::answer::{Basis, Error, ErrorCode};
use crate::base::{Currency, CustomerKey, Money, OrderKey, day, exact};
use crate::finance::document::{Allocation, ReceivableDocument};
use crate::finance::open_item::settle;
use crate::finance::rate::{ExchangeRate, rate_on};

/// What is ordered and not delivered yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UndeliveredOrder {
    /// The order.
    pub order: OrderKey,
    /// Who ordered.
    pub customer: CustomerKey,
    /// What of it is not delivered.
    pub amount: Money,
    /// Units of the limit's currency for one unit of its own.
    #[serde(default, with = "exact::option")]
    pub rate: Option<Decimal>,
}

/// Open items and orders of a hospital and its group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExposureFacts {
    /// The hospital.
    pub customer: CustomerKey,
    /// The others of its group, when the limit is the group's.
    #[serde(default)]
    pub group: Vec<CustomerKey>,
    /// The documents; those of others are left out.
    #[serde(default)]
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[serde(default)]
    pub allocations: Vec<Allocation>,
    /// What is ordered and not delivered yet; that of others is left out.
    #[serde(default)]
    pub orders: Vec<UndeliveredOrder>,
    /// The currency of the limit; needed where the policy takes the rate of the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit_currency: Option<Currency>,
    /// Dated rates to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rates: Vec<ExchangeRate>,
}

/// What one hospital owes and will owe.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerExposure {
    /// Who.
    pub customer: CustomerKey,
    /// Part by part, by posting date.
    pub parts: Vec<ExposurePart>,
}

/// What is owed and will be owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exposure {
    /// All parts, as a credit check asks for them.
    pub parts: Vec<ExposurePart>,
    /// The same by hospital, the asking one first.
    pub customers: Vec<CustomerExposure>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What a hospital, or its group, owes and will owe.
///
/// - Shape: open items and orders in; parts for a credit check out.
/// - Units: money in the currency of each item, with its rate.
/// - Source: clause 8.1.2. Open items are `unpaid` with their days past due, orders `sales_order`, credits
///   that settle nothing `unapplied_credit` below zero. The policy says which parts count.
/// - With `credit.exposure_rate` = day a debt in another currency counts at the rate of the day that is asked
///   about; what it was worth when it was invoiced says nothing of what is at risk. While no currency of the
///   limit is named, such a part has no rate, and the check refuses it.
///
/// # Errors
/// As [`age`](crate::finance::age::age); [`ErrorCode::DuplicateKey`] for a member or an order that is there
/// twice; [`ErrorCode::OutOfRange`] for an order below zero; [`ErrorCode::MoneyUnusable`] where the rate of the day
/// is not there.
pub fn credit_exposure(
    policy: &CreditPolicy,
    facts: &ExposureFacts,
    as_of: NaiveDate,
) -> Result<Exposure, Error> {
    let items = settle(&facts.documents, &facts.allocations, as_of)?;
    let mut customers: Vec<CustomerExposure> = Vec::new();
    for (at, customer) in std::iter::once(&facts.customer)
        .chain(&facts.group)
        .enumerate()
    {
        if customers.iter().any(|row| &row.customer == customer) {
            let path = format!("group[{}]", at.saturating_sub(1));
            let expected = "each hospital once";
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                expected,
                customer,
            ));
        }
        customers.push(CustomerExposure {
            customer: customer.clone(),
            parts: Vec::new(),
        });
    }
    let mut put = |customer: &CustomerKey, part: ExposurePart| {
        if let Some(row) = customers.iter_mut().find(|row| &row.customer == customer) {
            row.parts.push(part);
        }
    };
    for portion in &items.portions {
        let open = portion.open()?;
        if !open.is_zero() {
            let part = ExposurePart {
                part: "unpaid".to_owned(),
                amount: open,
                rate: rate(policy, facts, open.currency, portion.document.rate, as_of)?,
                overdue_days: portion.due_date.map(|due| day::days_between(due, as_of)),
            };
            put(&portion.document.customer, part);
        }
    }
    for credit in &items.credits {
        let unapplied = credit.unapplied()?;
        if !unapplied.is_zero() {
            let part = ExposurePart {
                part: "unapplied_credit".to_owned(),
                amount: unapplied.negated(),
                rate: rate(
                    policy,
                    facts,
                    unapplied.currency,
                    credit.document.rate,
                    as_of,
                )?,
                overdue_days: None,
            };
            put(&credit.document.customer, part);
        }
    }
    let mut seen = BTreeSet::new();
    for (at, order) in facts.orders.iter().enumerate() {
        if !seen.insert(&order.order) {
            let path = format!("orders[{at}].order");
            let expected = "each order once";
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                expected,
                &order.order,
            ));
        }
        if order.amount.amount < Decimal::ZERO {
            let path = format!("orders[{at}].amount");
            return Err(Error::new(
                ErrorCode::OutOfRange,
                path,
                "0 or more",
                order.amount,
            ));
        }
        let part = ExposurePart {
            part: "sales_order".to_owned(),
            amount: order.amount,
            rate: rate(policy, facts, order.amount.currency, order.rate, as_of)?,
            overdue_days: None,
        };
        put(&order.customer, part);
    }
    let parts = customers.iter().flat_map(|row| row.parts.iter().cloned());
    Ok(Exposure {
        parts: parts.collect(),
        customers,
        basis: vec![policy.exposure_rate.cite()],
    })
}

/// The rate at which a part counts; none where it needs none, or where the currency of the limit is not known.
fn rate(
    policy: &CreditPolicy,
    facts: &ExposureFacts,
    currency: Currency,
    own: Option<Decimal>,
    as_of: NaiveDate,
) -> Result<Option<Decimal>, Error> {
    if policy.exposure_rate.value == ExposureRate::Document {
        return Ok(own);
    }
    let Some(limit) = facts.limit_currency.filter(|limit| *limit != currency) else {
        return Ok(None);
    };
    let rate = rate_on(&facts.rates, currency, limit, as_of);
    let rate = rate.ok_or_else(|| {
        let expected = format!("a rate of {as_of} to {limit}");
        Error::new(ErrorCode::MoneyUnusable, "rates", expected, currency)
    })?;
    Ok(Some(rate))
}
