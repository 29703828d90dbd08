//! Who should have a development plan and has none (5.3.1).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::plan::DevelopmentPlan;
use super::policy::DevelopmentPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{CustomerKey, PersonKey, exact};

/// A customer and whether there is something to develop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanNeed {
    /// Who.
    pub customer: CustomerKey,
    /// Its class; none for a customer without one, which needs no plan.
    #[serde(default)]
    pub class_name: Option<String>,
    /// Who is responsible.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// Whether it buys less than it could. None is not known, and then it needs a plan.
    #[serde(default)]
    pub gap: Option<bool>,
}

/// Customers and the plans there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanCoverFacts {
    /// The customers.
    pub customers: Vec<PlanNeed>,
    /// The plans, of any day.
    #[serde(default)]
    pub plans: Vec<DevelopmentPlan>,
}

/// How many of those that need a plan have one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanCover {
    /// Customers that need a plan.
    pub needed_count: u32,
    /// Of them, those with one that runs on the day.
    pub covered_count: u32,
    /// Their share in percent; none when nobody needs one.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
    /// Who has none, by key.
    pub missing: Vec<CustomerKey>,
    /// One for each of them.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Who should have a development plan and has none.
///
/// - Shape: customers with class and gap, and plans, in; the share and who is missed out.
/// - Units: percent of customers, two places.
/// - Source: clause 5.3.1. A plan counts while it runs: it has begun, its last day has not passed and it was not
///   finished before the day. A plan without days does not run.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for a customer that is there twice; [`ErrorCode::Overflow`] for too many.
pub fn plan_cover(
    policy: &DevelopmentPolicy,
    facts: &PlanCoverFacts,
    as_of: NaiveDate,
) -> Result<PlanCover, Error> {
    let runs = |plan: &&DevelopmentPlan| {
        plan.start.is_some_and(|start| start <= as_of)
            && plan.due.is_some_and(|due| due >= as_of)
            && plan.finished_on.is_none_or(|finished| finished >= as_of)
    };
    let planned = facts.plans.iter().filter(runs);
    let planned: BTreeSet<_> = planned.map(|plan| &plan.customer).collect();
    let mut seen = BTreeSet::new();
    let (mut needed, mut missing, mut findings) = (0_usize, Vec::new(), Vec::new());
    for (at, one) in facts.customers.iter().enumerate() {
        if !seen.insert(&one.customer) {
            let path = format!("customers[{at}].customer");
            let code = ErrorCode::DuplicateKey;
            return Err(Error::new(code, path, "each once", &one.customer));
        }
        let classes = &policy.plan_classes.value;
        let class = one
            .class_name
            .as_ref()
            .filter(|name| classes.contains(name));
        let Some(class) = class.filter(|_| one.gap != Some(false)) else {
            continue;
        };
        needed = needed.saturating_add(1);
        if !planned.contains(&one.customer) {
            let path = format!("customers[{at}]");
            let code = "customer_without_plan";
            let clause = Clause::C5_3_1;
            let found = Finding::new(
                code,
                Severity::Warning,
                clause,
                one.customer.subject(),
                &path,
            );
            findings.push(
                found
                    .observed(class)
                    .because(vec![policy.plan_classes.cite()]),
            );
            missing.push(one.customer.clone());
        }
    }
    findings.sort_by(|a, b| a.subject.cmp(&b.subject));
    missing.sort();
    let covered = needed.saturating_sub(missing.len());
    let percent = if needed == 0 {
        None
    } else {
        let exact = Decimal::from(covered)
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|share| share.checked_div(Decimal::from(needed)))
            .ok_or_else(|| Error::new(ErrorCode::Overflow, "customers", "fewer", needed))?;
        Some(policy.rounding.value.round(exact, 2))
    };
    let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
    Ok(PlanCover {
        needed_count: count(needed),
        covered_count: count(covered),
        percent,
        missing,
        findings,
        basis: vec![policy.plan_classes.cite(), policy.rounding.cite()],
    })
}
