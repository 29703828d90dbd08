//! Whether a discount may be given (6.2.2).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::ChannelPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Money, exact};

/// A price that someone wants to give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiscountFacts {
    /// What it is for: an offer, an order.
    pub subject: String,
    /// The list price.
    pub list_price: Money,
    /// The price that is offered.
    pub price: Money,
    /// The post that offers it.
    pub duty: String,
    /// Posts that approved it.
    #[serde(default)]
    pub approved_by: Vec<String>,
    /// The least that may be asked for.
    #[serde(default)]
    pub floor: Option<Money>,
    /// The most that platform or tender allow.
    #[serde(default)]
    pub ceiling: Option<Money>,
    /// The promotion it belongs to.
    #[serde(default)]
    pub promotion: Option<String>,
    /// Whether goods or equipment are given for nothing.
    #[serde(default)]
    pub free_goods: bool,
    /// Whether compliance has looked at that.
    #[serde(default)]
    pub compliance_reviewed: bool,
    /// Whether it stands on the invoice and in the books; none when that is not known yet.
    #[serde(default)]
    pub on_invoice: Option<bool>,
}

/// Whether it may.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiscountCheck {
    /// Whether no finding is an error.
    pub allowed: bool,
    /// What is given away, in percent of the list price; none for a list price of zero.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
    /// The lowest post that may give so much; none when nobody may.
    pub needed_duty: Option<String>,
    /// Why it may not.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Checks a discount.
///
/// - Shape: list price, offered price and approvals in; yes or no and why out.
/// - Units: money in one currency; percent of the list price, two places, compared before rounding.
/// - Source: clause 6.2.2. The bound of a post may be reached. A discount is open and booked; free goods and
///   equipment for hospitals wait for compliance.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for prices below zero; [`ErrorCode::MoneyUnusable`] for a second currency.
pub fn check_discount(
    policy: &ChannelPolicy,
    facts: &DiscountFacts,
) -> Result<DiscountCheck, Error> {
    for (path, price) in [("list_price", facts.list_price), ("price", facts.price)] {
        if price.amount < Decimal::ZERO {
            return Err(Error::new(ErrorCode::OutOfRange, path, "0 or more", price));
        }
    }
    let given = facts.list_price.minus(facts.price)?;
    let exact = if facts.list_price.is_zero() {
        None
    } else {
        given
            .amount
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|given| given.checked_div(facts.list_price.amount))
    };
    let mut findings = Vec::new();
    let finding = |code: &str, path: &str| {
        Finding::new(
            code,
            Severity::Error,
            Clause::C6_2_2,
            facts.subject.clone(),
            path,
        )
    };
    let rows = &policy.authorities.value;
    let given_percent = exact.unwrap_or_default().max(Decimal::ZERO);
    let needed = rows.iter().find(|row| given_percent <= row.most_percent.0);
    let may = |duty: &str| {
        rows.iter()
            .any(|row| row.duty == duty && given_percent <= row.most_percent.0)
    };
    let approved = may(&facts.duty) || facts.approved_by.iter().any(|duty| may(duty));
    if given_percent > Decimal::ZERO && !approved {
        findings.push(
            finding("discount_over_authority", "price")
                .observed(policy.rounding.value.round(given_percent, 2))
                .limit(needed.map_or("–", |row| row.duty.as_str()))
                .because(vec![policy.authorities.cite()]),
        );
    }
    if let Some(floor) = facts.floor
        && floor.minus(facts.price)?.is_positive()
    {
        let under = finding("discount_under_floor", "price");
        findings.push(under.observed(facts.price.amount).limit(floor.amount));
    }
    if let Some(ceiling) = facts.ceiling
        && facts.price.minus(ceiling)?.is_positive()
    {
        let over = finding("discount_over_ceiling", "price");
        findings.push(over.observed(facts.price.amount).limit(ceiling.amount));
    }
    if facts.free_goods && !facts.compliance_reviewed {
        findings.push(finding("discount_free_goods", "free_goods"));
    }
    if facts.on_invoice == Some(false) && given.is_positive() {
        findings.push(finding("discount_not_booked", "on_invoice"));
    }
    Ok(DiscountCheck {
        allowed: findings.is_empty(),
        percent: exact.map(|percent| policy.rounding.value.round(percent, 2)),
        needed_duty: needed.map(|row| row.duty.clone()),
        findings,
        basis: vec![policy.authorities.cite()],
    })
}
