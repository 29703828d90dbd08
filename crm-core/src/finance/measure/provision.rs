//! What is set aside for receivables that may not be paid (8.2.3).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::{AgeConvention, MeasurePolicy};
use crate::answer::{Basis, Error, ErrorCode};
use crate::base::{Currency, CustomerKey, DocumentKey, Money, MoneyError, day, exact};

/// An open item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProvisionItem {
    /// Its document.
    pub document: DocumentKey,
    /// Who owes it.
    pub customer: CustomerKey,
    /// The day its age counts from.
    #[serde(with = "day")]
    pub since: NaiveDate,
    /// What is open.
    pub open: Money,
}

/// A debtor, or one of its items, that is judged by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpecificProvision {
    /// Who.
    pub customer: CustomerKey,
    /// The one document that is judged; none for everything that the debtor owes.
    #[serde(default)]
    pub document: Option<DocumentKey>,
    /// What of its open items is set aside, in percent.
    #[serde(with = "exact")]
    pub percent: Decimal,
    /// Why.
    pub reason: String,
}

/// Open items and who is judged by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProvisionFacts {
    /// The currency.
    pub currency: Currency,
    /// The items.
    pub items: Vec<ProvisionItem>,
    /// Debtors and items that are judged by themselves; the matrix does not touch them, and an item comes
    /// before its debtor.
    #[serde(default)]
    pub specific: Vec<SpecificProvision>,
}

/// One step of the matrix, or one debtor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProvisionBucket {
    /// `up_to_1`, `over_5`, the customer's key, or that and the document's with a slash between them.
    pub name: String,
    /// What is open in it.
    pub open: Money,
    /// What is set aside, in percent.
    #[serde(with = "exact")]
    pub percent: Decimal,
    /// How much.
    pub provision: Money,
}

/// The provision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provision {
    /// Step by step.
    pub matrix: Vec<ProvisionBucket>,
    /// Debtors and items that are judged by themselves, by name.
    pub specific: Vec<ProvisionBucket>,
    /// All that is open.
    pub open: Money,
    /// All that is set aside.
    pub provision: Money,
    /// What is left.
    pub carrying: Money,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What is set aside for open items.
///
/// - Shape: items with their age in; steps, debtors and totals out.
/// - Units: money in one currency, each step rounded once; percent.
/// - Source: clause 8.2.3. The end of a year belongs to it. A specific assessment takes the place of the matrix.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a percentage outside 0-100, a reason of blanks, an item of a later day;
/// [`ErrorCode::DuplicateKey`] for a debtor or a document of it twice; [`ErrorCode::UnknownReference`] for a
/// document that is not open; [`ErrorCode::MoneyUnusable`] for another currency.
pub fn provision(
    policy: &MeasurePolicy,
    facts: &ProvisionFacts,
    as_of: NaiveDate,
) -> Result<Provision, Error> {
    for (at, row) in facts.specific.iter().enumerate() {
        let path = |field: &str| format!("specific[{at}].{field}");
        if row.percent < Decimal::ZERO || row.percent > Decimal::ONE_HUNDRED {
            let path = path("percent");
            return Err(Error::new(
                ErrorCode::OutOfRange,
                path,
                "0-100",
                row.percent,
            ));
        }
        if row.reason.trim().is_empty() {
            let path = path("reason");
            return Err(Error::new(
                ErrorCode::OutOfRange,
                path,
                "a reason",
                "blanks",
            ));
        }
        if facts
            .specific
            .iter()
            .take(at)
            .any(|earlier| earlier.customer == row.customer && earlier.document == row.document)
        {
            let path = path("customer");
            let expected = "each customer, and each document of it, once";
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                expected,
                &row.customer,
            ));
        }
        if let Some(document) = &row.document {
            let mut items = facts.items.iter();
            if !items.any(|item| item.document == *document && item.customer == row.customer) {
                let path = path("document");
                let expected = "an open item of the customer";
                return Err(Error::new(
                    ErrorCode::UnknownReference,
                    path,
                    expected,
                    document,
                ));
            }
        }
    }
    let zero = Money::zero(facts.currency);
    let mut sums = vec![zero; policy.provision_steps.value.len()];
    let mut own: Vec<Money> = vec![zero; facts.specific.len()];
    for (at, item) in facts.items.iter().enumerate() {
        if item.since > as_of {
            let path = format!("items[{at}].since");
            let expected = format!("not after {as_of}");
            return Err(Error::new(
                ErrorCode::OutOfRange,
                path,
                expected,
                item.since,
            ));
        }
        let judged = |document: Option<&DocumentKey>| {
            let mut rows = facts.specific.iter();
            rows.position(|row| row.customer == item.customer && row.document.as_ref() == document)
        };
        let specific = judged(Some(&item.document)).or_else(|| judged(None));
        let slot = match specific {
            Some(at) => own.get_mut(at),
            None => sums.get_mut(step_of(policy, item.since, as_of)),
        };
        if let Some(slot) = slot {
            *slot = slot.plus(item.open)?;
        }
    }
    let bucket = |name: String, open: Money, percent: Decimal| -> Result<ProvisionBucket, Error> {
        let exact = open
            .amount
            .checked_mul(percent)
            .and_then(|part| part.checked_div(Decimal::ONE_HUNDRED))
            .ok_or(MoneyError::Overflow)?;
        let digits = facts.currency.minor_digits();
        let amount = policy.rounding.value.round(exact, digits);
        Ok(ProvisionBucket {
            name,
            open,
            percent,
            provision: Money::new(amount, facts.currency)?,
        })
    };
    let mut matrix = Vec::new();
    for (at, (row, open)) in policy.provision_steps.value.iter().zip(sums).enumerate() {
        matrix.push(bucket(step_name(policy, at), open, row.percent.0)?);
    }
    let mut specific = Vec::new();
    for (row, open) in facts.specific.iter().zip(own) {
        let name = match &row.document {
            Some(document) => format!("{}/{document}", row.customer),
            None => row.customer.to_string(),
        };
        specific.push(bucket(name, open, row.percent)?);
    }
    specific.sort_by(|a, b| a.name.cmp(&b.name));
    let all = || matrix.iter().chain(&specific);
    let open = Money::sum(facts.currency, all().map(|row| row.open))?;
    let set_aside = Money::sum(facts.currency, all().map(|row| row.provision))?;
    Ok(Provision {
        open,
        provision: set_aside,
        carrying: open.minus(set_aside)?,
        matrix,
        specific,
        basis: vec![policy.provision_steps.cite(), policy.age_convention.cite()],
    })
}

/// The name of a step: `up_to_1`, `over_5`.
pub(in crate::finance) fn step_name(policy: &MeasurePolicy, step: usize) -> String {
    let years = |step: usize| policy.provision_steps.value.get(step)?.up_to_years;
    match years(step) {
        Some(up_to) => format!("up_to_{up_to}"),
        None => format!("over_{}", step.checked_sub(1).and_then(years).unwrap_or(0)),
    }
}

/// The step of an age.
pub(in crate::finance) fn step_of(
    policy: &MeasurePolicy,
    since: NaiveDate,
    as_of: NaiveDate,
) -> usize {
    let within = |years: u32| match policy.age_convention.value {
        AgeConvention::Anniversary => as_of <= day::shift_months(since, years.saturating_mul(12)),
        AgeConvention::Days365 => {
            day::days_between(since, as_of) <= i64::from(years).saturating_mul(365)
        }
    };
    let rows = &policy.provision_steps.value;
    rows.iter()
        .position(|row| row.up_to_years.is_none_or(within))
        .unwrap_or(rows.len().saturating_sub(1))
}
