//! What of the sales counts for whom: shares in documents (6.1.3, 4.1.3).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::TargetPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{PersonKey, exact};

/// A person's share in a sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditedShare {
    /// Who.
    pub person: PersonKey,
    /// How much of it, in percent.
    #[serde(with = "exact")]
    pub percent: Decimal,
}

/// A sale: an order, an invoice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditedSale {
    /// Its number.
    pub sale: String,
    /// Its amount or quantity, as the target counts.
    #[serde(with = "exact")]
    pub value: Decimal,
    /// What of it was collected; none when that is not asked.
    #[serde(default, with = "exact::option")]
    pub collected: Option<Decimal>,
    /// Who sold it.
    pub shares: Vec<CreditedShare>,
}

/// Sales and whose share is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SalesCreditFacts {
    /// Who.
    pub person: PersonKey,
    /// The sales.
    pub sales: Vec<CreditedSale>,
    /// What the person was to reach.
    #[serde(default, with = "exact::option")]
    pub target: Option<Decimal>,
    /// Decimal places of the values: 2 for money, 0 for pieces; none rounds nothing.
    #[serde(default)]
    pub value_digits: Option<u32>,
}

/// A sale whose shares do not add up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SalesProblem {
    /// Its number.
    pub sale: String,
    /// Sum of its shares.
    #[serde(with = "exact")]
    pub share_sum: Decimal,
}

/// What counts for the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SalesCredit {
    /// Who.
    pub person: PersonKey,
    /// Share in what was sold.
    #[serde(with = "exact")]
    pub achieved: Decimal,
    /// Share in what was collected.
    #[serde(with = "exact")]
    pub collected: Decimal,
    /// Achieved less target; below zero for what is missing.
    #[serde(default, with = "exact::option")]
    pub variance: Option<Decimal>,
    /// Achieved in percent of the target; none for a target of zero.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
    /// Sales that are left out because their shares do not add up to 100.
    pub problems: Vec<SalesProblem>,
    /// The same as findings.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What of the sales counts for a person.
///
/// - Shape: sales with shares in; the person's part of sold and collected out.
/// - Units: of the target; percent of a sale.
/// - Source: clauses 6.1.3 and 4.1.3. Shares of a sale are 100 percent together; one whose shares are not is
///   left out and named, because what is over would count twice.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a share outside 0-100; [`ErrorCode::Overflow`] beyond the digits.
pub fn sales_credit(policy: &TargetPolicy, facts: &SalesCreditFacts) -> Result<SalesCredit, Error> {
    let too_much = || Error::new(ErrorCode::Overflow, "sales", "smaller figures", "too much");
    let mut achieved = Decimal::ZERO;
    let mut collected = Decimal::ZERO;
    let mut problems = Vec::new();
    let mut findings = Vec::new();
    for (at, sale) in facts.sales.iter().enumerate() {
        let mut sum = Decimal::ZERO;
        let mut own = Decimal::ZERO;
        for (number, share) in sale.shares.iter().enumerate() {
            if share.percent < Decimal::ZERO || share.percent > Decimal::ONE_HUNDRED {
                let path = format!("sales[{at}].shares[{number}].percent");
                return Err(Error::new(
                    ErrorCode::OutOfRange,
                    path,
                    "0-100",
                    share.percent,
                ));
            }
            sum = sum.checked_add(share.percent).ok_or_else(too_much)?;
            if share.person == facts.person {
                own = own.checked_add(share.percent).ok_or_else(too_much)?;
            }
        }
        if sum != Decimal::ONE_HUNDRED {
            findings.push(
                Finding::new(
                    "sale_shares_off",
                    Severity::Error,
                    Clause::C6_1_3,
                    format!("sale:{}", sale.sale),
                    &format!("sales[{at}].shares"),
                )
                .observed(sum)
                .limit(Decimal::ONE_HUNDRED),
            );
            problems.push(SalesProblem {
                sale: sale.sale.clone(),
                share_sum: sum.normalize(),
            });
            continue;
        }
        let part = |value: Decimal| {
            let exact = value
                .checked_mul(own)
                .and_then(|part| part.checked_div(Decimal::ONE_HUNDRED));
            let exact = exact.ok_or_else(too_much)?;
            Ok::<_, Error>(match facts.value_digits {
                Some(digits) => policy.rounding.value.round(exact, digits.min(9)),
                None => exact.normalize(),
            })
        };
        achieved = achieved
            .checked_add(part(sale.value)?)
            .ok_or_else(too_much)?;
        let paid = part(sale.collected.unwrap_or_default())?;
        collected = collected.checked_add(paid).ok_or_else(too_much)?;
    }
    let variance = match facts.target {
        Some(target) => Some(achieved.checked_sub(target).ok_or_else(too_much)?),
        None => None,
    };
    let percent = match facts.target.filter(|target| !target.is_zero()) {
        Some(target) => {
            let exact = achieved
                .checked_mul(Decimal::ONE_HUNDRED)
                .and_then(|share| share.checked_div(target))
                .ok_or_else(too_much)?;
            Some(policy.rounding.value.round(exact, policy.digits.value))
        }
        None => None,
    };
    Ok(SalesCredit {
        person: facts.person.clone(),
        achieved,
        collected,
        variance,
        percent,
        problems,
        findings,
        basis: vec![policy.digits.cite(), policy.rounding.cite()],
    })
}
