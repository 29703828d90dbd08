//! Whether an order may go on, by what the hospital owes (8.1.2, 6.3.4).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::{CreditPolicy, OverLimit, ZeroLimit};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{
    Currency, CustomerKey, LegalEntityKey, Money, MoneyError, PersonKey, day, exact,
};

/// Whose limit it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CreditLimitSource {
    /// The hospital's own.
    Customer,
    /// That of its group, for all of it together. It holds beside the hospital's own.
    Group,
    /// What an insurer covers; it comes on top.
    Insured,
}

/// A limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditLimit {
    /// Whose it is.
    pub source: CreditLimitSource,
    /// For which of the supplier's companies; none holds for all that have none of their own.
    #[serde(default)]
    pub legal_entity: Option<LegalEntityKey>,
    /// How much.
    pub amount: Money,
}

/// A part of what the hospital owes or will owe.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExposurePart {
    /// Its name, for example `sales_order`, `draft_invoice`, `unpaid`. An unpaid item becomes
    /// `unpaid_open` or `unpaid_overdue` by its days.
    pub part: String,
    /// How much.
    pub amount: Money,
    /// Units of the limit's currency for one unit of its own.
    #[serde(default, with = "exact::option")]
    pub rate: Option<Decimal>,
    /// Days past its due date; below zero before it.
    #[serde(default)]
    pub overdue_days: Option<i64>,
}

/// Someone lets an order go on although the limit says no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditRelease {
    /// The post.
    pub duty: String,
    /// Who.
    pub person: PersonKey,
    /// Why.
    pub reason: String,
    /// Day of the release.
    #[serde(with = "day")]
    pub released_on: NaiveDate,
    /// Last day on which it holds; none while it is open.
    #[serde(default, with = "day::option")]
    pub until: Option<NaiveDate>,
}

/// Someone holds the orders of a hospital.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditHold {
    /// Its key.
    pub hold: String,
    /// Whose orders.
    pub customer: CustomerKey,
    /// The post.
    pub duty: String,
    /// Who.
    pub person: PersonKey,
    /// Why.
    pub reason: String,
    /// The first day.
    #[serde(with = "day")]
    pub since: NaiveDate,
    /// The last day; none while it lasts.
    #[serde(default, with = "day::option")]
    pub until: Option<NaiveDate>,
}

/// What a hospital owes and wants to order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditFacts {
    /// Who.
    pub customer: CustomerKey,
    /// Which of the supplier's companies sells.
    #[serde(default)]
    pub legal_entity: Option<LegalEntityKey>,
    /// Whether the hospital is frozen: it gets nothing, whatever it owes.
    #[serde(default)]
    pub frozen: bool,
    /// The step of dunning that holds its orders, as the last run says; none while none does.
    #[serde(default)]
    pub dunning_hold: Option<String>,
    /// Holds on its orders.
    #[serde(default)]
    pub holds: Vec<CreditHold>,
    /// Its limits.
    #[serde(default)]
    pub limits: Vec<CreditLimit>,
    /// What it owes, part by part; of a whole group when the only limit is the group's.
    #[serde(default)]
    pub exposure: Vec<ExposurePart>,
    /// What the whole group owes, the hospital with it, when the group has a limit beside the hospital's own;
    /// none takes the hospital as all of its group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_exposure: Option<Vec<ExposurePart>>,
    /// What it wants to order.
    #[serde(default)]
    pub new_order: Option<Money>,
    /// Units of the limit's currency for one unit of the order's.
    #[serde(default, with = "exact::option")]
    pub new_order_rate: Option<Decimal>,
    /// Who let it go on.
    #[serde(default)]
    pub release: Option<CreditRelease>,
}

/// What becomes of the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CreditResult {
    /// It goes on.
    Pass,
    /// It goes on with a warning.
    Warn,
    /// It waits.
    Block,
    /// It would wait, and someone with the duty let it go on.
    Released,
}

/// One part of the exposure, added up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExposureSum {
    /// Its name.
    pub part: String,
    /// How much, in the currency of the limit.
    pub amount: Money,
    /// Whether it counts against the limit.
    pub included: bool,
}

/// One limit against what counts for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitCheck {
    /// Whose limit it is.
    pub source: CreditLimitSource,
    /// The limit, with what is insured.
    pub limit: Money,
    /// What counts of the exposure.
    pub exposure: Money,
    /// With the order.
    pub total: Money,
    /// What is left of the limit; below zero when it is exceeded.
    pub headroom: Money,
}

/// Whether the order may go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditCheck {
    /// Who.
    pub customer: CustomerKey,
    /// What becomes of the order.
    pub result: CreditResult,
    /// The limit that decides, with what is insured: the one that leaves least. None when there is no limit.
    pub limit: Option<Money>,
    /// Whose it is.
    pub limit_source: Option<CreditLimitSource>,
    /// Every limit that holds, the hospital's own first.
    pub limits: Vec<LimitCheck>,
    /// The hospital's exposure, part by part, in the order of the facts.
    pub parts: Vec<ExposureSum>,
    /// What counts of the exposure that the deciding limit is for.
    pub exposure: Money,
    /// The order in the currency of the limit.
    pub new_order: Money,
    /// Both together.
    pub total: Money,
    /// What is left of the limit; below zero when it is exceeded.
    pub headroom: Option<Money>,
    /// What is exceeded: names of parts, `total` and `group_total`.
    pub exceeded: Vec<String>,
    /// Why it waits, and what is wrong with the release.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Checks an order against what the hospital owes.
///
/// - Shape: limits, exposure and an order in; the result and its reasons out.
/// - Units: money in the currency of the limit; amounts in another currency need a rate.
/// - Source: clauses 8.1.2 and 6.3.4 (credit is looked at before goods leave). The limit itself may be
///   reached. The hospital's own limit and its group's both hold, and the one that leaves least decides; a
///   limit for the selling company comes before one for all; what is insured is added to each. A limit of zero that
///   means none (`credit.zero_limit`) stays none with an insurance.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for two limits of one source and company; [`ErrorCode::MoneyUnusable`] for
/// another currency without a rate and for limits in two currencies; [`ErrorCode::OutOfRange`] for a limit below zero and a rate that is
/// not above zero.
pub fn check_credit(
    policy: &CreditPolicy,
    facts: &CreditFacts,
    as_of: NaiveDate,
) -> Result<CreditCheck, Error> {
    let limits = limits(facts)?;
    let currency = limits
        .first()
        .map(|(_, given)| given.limit.currency)
        .or(facts.new_order.map(|order| order.currency))
        .or(facts.exposure.first().map(|part| part.amount.currency))
        .unwrap_or(Currency::CNY);
    let counted = |parts: &[ExposureSum]| {
        let included = parts.iter().filter(|part| part.included);
        Money::sum(currency, included.map(|part| part.amount))
    };
    let own_parts = parts(policy, &facts.exposure, currency, "exposure")?;
    let own = counted(&own_parts)?;
    let group = match &facts.group_exposure {
        Some(group) => counted(&parts(policy, group, currency, "group_exposure")?)?,
        None => own,
    };
    let new_order = match facts.new_order {
        Some(order) => converted(policy, order, facts.new_order_rate, currency, "new_order")?,
        None => Money::zero(currency),
    };
    let zero_given = limits.iter().any(|(_, given)| given.own.is_zero());
    let mut checks = Vec::new();
    for (source, given) in limits {
        // What is insured adds to a limit; where there is none it makes none.
        if given.own.is_zero() && policy.zero_limit.value == ZeroLimit::NoLimit {
            continue;
        }
        let limit = given.limit;
        let exposure = match source {
            CreditLimitSource::Customer | CreditLimitSource::Insured => own,
            CreditLimitSource::Group => group,
        };
        let total = exposure.plus(new_order)?;
        checks.push(LimitCheck {
            source,
            limit,
            exposure,
            total,
            headroom: limit.minus(total)?,
        });
    }
    let decides = checks.iter().min_by_key(|check| check.headroom.amount);
    let exposure = decides.map_or(own, |check| check.exposure);
    let total = exposure.plus(new_order)?;
    let mut check = CreditCheck {
        customer: facts.customer.clone(),
        result: CreditResult::Pass,
        limit: decides.map(|check| check.limit),
        limit_source: decides.map(|check| check.source),
        exposure,
        new_order,
        total,
        headroom: decides.map(|check| check.headroom),
        limits: checks,
        exceeded: Vec::new(),
        findings: Vec::new(),
        basis: vec![policy.included_parts.cite(), policy.over_limit.cite()],
        parts: own_parts,
    };
    if zero_given {
        check.basis.push(policy.zero_limit.cite());
    }
    judge(policy, facts, &mut check);
    hold(policy, facts, &mut check, as_of);
    release(policy, facts, &mut check, as_of);
    Ok(check)
}

fn finding(facts: &CreditFacts, code: &str, severity: Severity, path: &str) -> Finding {
    let subject = facts.customer.subject();
    Finding::new(code, severity, Clause::C6_3_4, subject, path)
}

fn judge(policy: &CreditPolicy, facts: &CreditFacts, check: &mut CreditCheck) {
    let severity = match policy.over_limit.value {
        OverLimit::Block => Severity::Error,
        OverLimit::Warn => Severity::Warning,
    };
    for row in &policy.part_limits.value {
        let sum = check.parts.iter().find(|part| part.part == row.part);
        let no_limit = row.limit.0.is_zero() && policy.zero_limit.value == ZeroLimit::NoLimit;
        if let Some(sum) = sum.filter(|sum| !no_limit && sum.amount.amount > row.limit.0) {
            check.exceeded.push(row.part.clone());
            check.findings.push(
                finding(facts, "credit_part_exceeded", severity, "exposure")
                    .observed(sum.amount.amount)
                    .limit(row.limit.0)
                    .with("part", &row.part)
                    .because(vec![policy.part_limits.cite_row(&row.part, row.limit)]),
            );
        }
    }
    for row in &check.limits {
        if row.headroom.amount >= Decimal::ZERO {
            continue;
        }
        let (name, code, path) = match row.source {
            CreditLimitSource::Customer | CreditLimitSource::Insured => {
                ("total", "credit_limit_exceeded", "exposure")
            }
            CreditLimitSource::Group => (
                "group_total",
                "credit_group_limit_exceeded",
                "group_exposure",
            ),
        };
        check.exceeded.push(name.to_owned());
        check.findings.push(
            finding(facts, code, severity, path)
                .observed(row.total.amount)
                .limit(row.limit.amount),
        );
    }
    if !check.exceeded.is_empty() {
        check.result = match policy.over_limit.value {
            OverLimit::Block => CreditResult::Block,
            OverLimit::Warn => CreditResult::Warn,
        };
    }
    if facts.frozen {
        check.result = CreditResult::Block;
        let frozen = finding(facts, "credit_frozen", Severity::Error, "frozen");
        check.findings.push(frozen);
    }
}

/// A hold counts with a duty that may give it, a reason, and on its days.
fn hold(policy: &CreditPolicy, facts: &CreditFacts, check: &mut CreditCheck, as_of: NaiveDate) {
    if let Some(step) = &facts.dunning_hold {
        check.result = CreditResult::Block;
        let (code, path) = ("credit_held_by_dunning", "dunning_hold");
        let held = finding(facts, code, Severity::Error, path);
        check.findings.push(held.observed(step));
    }
    for (at, hold) in facts.holds.iter().enumerate() {
        if !in_force(facts, hold, as_of) {
            continue;
        }
        let path = |field: &str| format!("holds[{at}].{field}");
        let bad = if !policy.hold_duties.value.contains(&hold.duty) {
            Some(("credit_hold_without_duty", path("duty")))
        } else if hold.reason.trim().is_empty() {
            Some(("credit_hold_without_reason", path("reason")))
        } else {
            None
        };
        let (code, severity, path) = match bad {
            Some((code, path)) => (code, Severity::Warning, path),
            None => {
                check.result = CreditResult::Block;
                ("credit_held", Severity::Error, path("reason"))
            }
        };
        check.findings.push(
            finding(facts, code, severity, &path)
                .observed(&hold.duty)
                .limit(policy.hold_duties.value.join(", "))
                .with("hold", &hold.hold)
                .because(vec![policy.hold_duties.cite()]),
        );
    }
}

fn in_force(facts: &CreditFacts, hold: &CreditHold, as_of: NaiveDate) -> bool {
    hold.customer == facts.customer
        && hold.since <= as_of
        && hold.until.is_none_or(|until| as_of <= until)
}

/// A release counts with a duty that may give it, a reason, and on its days. A frozen hospital is not
/// released order by order: it is unfrozen.
fn release(policy: &CreditPolicy, facts: &CreditFacts, check: &mut CreditCheck, as_of: NaiveDate) {
    let Some(release) = facts
        .release
        .as_ref()
        .filter(|_| check.result == CreditResult::Block)
    else {
        return;
    };
    // A hold that came after the release was not known to whoever gave it.
    let held_since = facts
        .holds
        .iter()
        .any(|hold| in_force(facts, hold, as_of) && hold.since > release.released_on);
    let late = release.until.is_some_and(|until| until < as_of) || release.released_on > as_of;
    let bad = if facts.frozen {
        Some(("credit_release_of_frozen", "frozen"))
    } else if !policy.release_duties.value.contains(&release.duty) {
        Some(("credit_release_without_duty", "release.duty"))
    } else if release.reason.trim().is_empty() {
        Some(("credit_release_without_reason", "release.reason"))
    } else if late {
        Some(("credit_release_not_in_force", "release.until"))
    } else if held_since {
        Some(("credit_release_before_hold", "release.released_on"))
    } else {
        None
    };
    match bad {
        Some((code, path)) => check.findings.push(
            finding(facts, code, Severity::Error, path)
                .observed(&release.duty)
                .limit(policy.release_duties.value.join(", "))
                .because(vec![policy.release_duties.cite()]),
        ),
        None => {
            check.result = CreditResult::Released;
            check.basis.push(policy.release_duties.cite());
        }
    }
}

/// A limit as it was given, and with what is insured.
struct GivenLimit {
    own: Money,
    limit: Money,
}

/// The limits that hold, the hospital's own first, each with what is insured.
fn limits(facts: &CreditFacts) -> Result<Vec<(CreditLimitSource, GivenLimit)>, Error> {
    for (at, row) in facts.limits.iter().enumerate() {
        let path = format!("limits[{at}]");
        if row.amount.amount < Decimal::ZERO {
            let expected = "0 or more";
            return Err(Error::new(
                ErrorCode::OutOfRange,
                path,
                expected,
                row.amount,
            ));
        }
        let mut earlier = facts.limits.iter().take(at);
        if earlier.any(|e| e.source == row.source && e.legal_entity == row.legal_entity) {
            let company = row.legal_entity.as_ref().map_or("", |c| c.as_str());
            let expected = "one limit for a company";
            return Err(Error::new(ErrorCode::DuplicateKey, path, expected, company));
        }
    }
    let of = |source: CreditLimitSource| {
        let rows = facts.limits.iter().filter(move |row| row.source == source);
        let own = rows
            .clone()
            .find(|row| row.legal_entity.is_some() && row.legal_entity == facts.legal_entity);
        own.or_else(|| rows.clone().find(|row| row.legal_entity.is_none()))
            .map(|row| row.amount)
    };
    let insured = of(CreditLimitSource::Insured);
    let mut limits = Vec::new();
    for source in [CreditLimitSource::Customer, CreditLimitSource::Group] {
        let Some(own) = of(source) else {
            continue;
        };
        let limit = match insured {
            Some(insured) => own.plus(insured)?,
            None => own,
        };
        limits.push((source, GivenLimit { own, limit }));
    }
    if limits.is_empty() {
        limits.extend(insured.map(|limit| {
            let given = GivenLimit { own: limit, limit };
            (CreditLimitSource::Insured, given)
        }));
    }
    if let [(_, own), (_, group)] = limits.as_slice()
        && own.limit.currency != group.limit.currency
    {
        let (expected, observed) = (own.limit.currency.code(), group.limit.currency);
        return Err(Error::new(
            ErrorCode::MoneyUnusable,
            "limits",
            expected,
            observed,
        ));
    }
    Ok(limits)
}

/// The exposure by part, in the currency of the limit.
fn parts(
    policy: &CreditPolicy,
    exposure: &[ExposurePart],
    currency: Currency,
    list: &str,
) -> Result<Vec<ExposureSum>, Error> {
    let mut parts: Vec<ExposureSum> = Vec::new();
    for (at, given) in exposure.iter().enumerate() {
        let name = match given.overdue_days {
            Some(days) if days > i64::from(policy.overdue_margin_days.value) => {
                format!("{}_overdue", given.part)
            }
            Some(_) => format!("{}_open", given.part),
            None => given.part.clone(),
        };
        let path = format!("{list}[{at}]");
        let amount = converted(policy, given.amount, given.rate, currency, &path)?;
        match parts.iter_mut().find(|part| part.part == name) {
            Some(part) => part.amount = part.amount.plus(amount)?,
            None => parts.push(ExposureSum {
                included: policy.included_parts.value.contains(&name),
                part: name,
                amount,
            }),
        }
    }
    Ok(parts)
}

fn converted(
    policy: &CreditPolicy,
    amount: Money,
    rate: Option<Decimal>,
    currency: Currency,
    path: &str,
) -> Result<Money, Error> {
    if amount.currency == currency {
        return Ok(amount);
    }
    let Some(rate) = rate else {
        let expected = format!("{currency}, or a rate to it");
        let observed = amount.currency;
        return Err(Error::new(
            ErrorCode::MoneyUnusable,
            path,
            expected,
            observed,
        ));
    };
    if rate <= Decimal::ZERO {
        return Err(Error::new(
            ErrorCode::OutOfRange,
            path,
            "a rate above 0",
            rate,
        ));
    }
    let exact = amount
        .amount
        .checked_mul(rate)
        .ok_or(MoneyError::Overflow)?;
    let rounded = policy.rounding.value.round(exact, currency.minor_digits());
    Ok(Money::new(rounded, currency)?)
}
