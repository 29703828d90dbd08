//! Whether a discount may be given (6.2.2).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::{ChannelPolicy, DiscountAuthority};
use super::record::Promotion;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Money, ProductKey, exact};

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
    /// The promotion it belongs to, with its terms.
    #[serde(default)]
    pub promotion: Option<Promotion>,
    /// The product, where a promotion holds for some only.
    #[serde(default)]
    pub product: Option<ProductKey>,
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
/// - Source: clause 6.2.2. The bounds of a post, in percent and in money, may be reached; where only a post with a
///   bound in money of another currency approved, that is told. A promotion that was
///   approved and covers product and day needs no further authority up to its own percent. A discount is open and booked; free goods and
///   equipment for hospitals wait for compliance.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for prices below zero; [`ErrorCode::MoneyUnusable`] for a second currency.
pub fn check_discount(
    policy: &ChannelPolicy,
    facts: &DiscountFacts,
    as_of: NaiveDate,
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
    // A bound in money binds only money of its own currency.
    let counts = facts.list_price.currency.code() == policy.authority_currency.value;
    let enough = |row: &DiscountAuthority| {
        let in_money = row.most_amount.filter(|_| counts);
        given_percent <= row.most_percent.0 && in_money.is_none_or(|most| given.amount <= most.0)
    };
    let needed = rows.iter().find(|row| enough(row));
    let may = |duty: &str| rows.iter().any(|row| row.duty == duty && enough(row));
    let promoted = match &facts.promotion {
        Some(promotion) => {
            let wrong = promotion_fault(promotion, facts.product.as_ref(), as_of);
            // One that is not needed does no harm by having run out.
            let needed_for = !may(&facts.duty) && !facts.approved_by.iter().any(|duty| may(duty));
            if let Some((code, path)) = wrong.filter(|_| needed_for) {
                findings.push(finding(code, path).observed(&promotion.promotion));
            }
            wrong.is_none() && given_percent <= promotion.most_percent.0
        }
        None => false,
    };
    let approved = promoted || may(&facts.duty) || facts.approved_by.iter().any(|duty| may(duty));
    if given_percent > Decimal::ZERO && !approved {
        findings.push(
            finding("discount_over_authority", "price")
                .observed(policy.rounding.value.round(given_percent, 2))
                .limit(needed.map_or("–", |row| row.duty.as_str()))
                .because(vec![policy.authorities.cite()]),
        );
    }
    let mut acting = std::iter::once(&facts.duty).chain(&facts.approved_by);
    let cleared = acting.any(|duty| {
        let mut own = rows.iter().filter(|row| row.duty == *duty && enough(row));
        own.any(|row| counts || row.most_amount.is_none())
    });
    if given_percent > Decimal::ZERO && approved && !promoted && !cleared {
        // Its percent may be given; what it comes to in the currency of the bounds nobody knows.
        let mut unplaced = finding("discount_authority_currency", "list_price");
        unplaced.severity = Severity::Warning;
        findings.push(
            unplaced
                .observed(facts.list_price.currency)
                .limit(&policy.authority_currency.value)
                .because(vec![
                    policy.authorities.cite(),
                    policy.authority_currency.cite(),
                ]),
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
    // A price of nothing is a gift, whatever it is called.
    let given_away = facts.price.is_zero() && facts.list_price.is_positive();
    if (facts.free_goods || given_away) && !facts.compliance_reviewed {
        let path = if facts.free_goods {
            "free_goods"
        } else {
            "price"
        };
        findings.push(finding("discount_free_goods", path));
    }
    if facts.on_invoice == Some(false) && given.is_positive() {
        findings.push(finding("discount_not_booked", "on_invoice"));
    }
    Ok(DiscountCheck {
        allowed: findings.iter().all(|f| f.severity != Severity::Error),
        percent: exact.map(|percent| policy.rounding.value.round(percent, 2)),
        needed_duty: needed.map(|row| row.duty.clone()),
        findings,
        basis: vec![policy.authorities.cite()],
    })
}

/// Why a promotion does not hold.
fn promotion_fault(
    promotion: &Promotion,
    product: Option<&ProductKey>,
    as_of: NaiveDate,
) -> Option<(&'static str, &'static str)> {
    let approved = promotion.approved_on.filter(|date| *date <= as_of);
    if approved.is_none() {
        return Some(("promotion_not_approved", "promotion.approved_on"));
    }
    if !(promotion.first_day..=promotion.last_day).contains(&as_of) {
        return Some(("promotion_out_of_time", "promotion.last_day"));
    }
    let covered = promotion.products.is_empty()
        || product.is_some_and(|product| promotion.products.contains(product));
    (!covered).then_some(("promotion_not_for_product", "product"))
}
