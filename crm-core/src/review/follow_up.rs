//! What contracts, orders, plans, complaints and devices ask for on the day of a review.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::complaints::complaints as known_complaints;
use super::facts::ReviewFacts;
use super::upkeep::Upkeep;
use crate::answer::{Error, Finding, Obligation};
use crate::base::{CustomerKey, WorkingCalendar};
use crate::book::Policy;
use crate::customer::development::{PlanCheck, check_development_plan, feedback_due};
use crate::customer::{VisitIssues, visit_issues};
use crate::sales::contract::{ContractCheck, ContractStatus, check_contract, contract_status};
use crate::sales::order::{OrderState, OrderStatus, OtifRate, order_status, otif_rate};
use crate::service::after_sales::{
    CallbackCheck, DeviceFacts, DeviceStanding, MaintenanceStanding, RepairMeasures,
    device_standing, loan_return_due,
};
use crate::service::complaint::{ComplaintSteps, complaint_steps};
use crate::service::duty::{action_due, hand_off_due};

/// A contract: what is wrong with it, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractReview {
    /// With whom.
    pub customer: CustomerKey,
    /// What it lacks.
    pub check: ContractCheck,
    /// Where it stands.
    pub standing: ContractStatus,
}

/// An order and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderReview {
    /// Whose it is.
    pub customer: CustomerKey,
    /// Where it stands.
    pub status: OrderStatus,
}

impl OrderReview {
    /// Whether a line is late and not yet in full.
    #[must_use]
    pub fn is_late(&self) -> bool {
        if self.status.status == OrderState::Cancelled {
            return false;
        }
        let mut lines = self.status.lines.iter();
        lines.any(|line| line.late == Some(true) && !line.in_full)
    }
}

/// A development plan and whom it is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanReview {
    /// Whom it is for.
    pub customer: CustomerKey,
    /// Where it stands.
    pub check: PlanCheck,
}

/// A complaint and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComplaintReview {
    /// Whose it is.
    pub customer: CustomerKey,
    /// What it needs.
    pub steps: ComplaintSteps,
}

/// What is to be followed up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// Every contract, by key.
    pub contracts: Vec<ContractReview>,
    /// Every order, by key.
    pub orders: Vec<OrderReview>,
    /// How many lines were on time in full.
    pub otif: OtifRate,
    /// Every development plan.
    pub plans: Vec<PlanReview>,
    /// What visits found wrong, and whether it became a case.
    pub issues: VisitIssues,
    /// Every complaint.
    pub complaints: Vec<ComplaintReview>,
    /// Every installed device.
    pub devices: Vec<DeviceStanding>,
    /// Repairs reported in the month, or before it and not done when it began.
    pub repairs: RepairMeasures,
    /// Maintenances that fell due in the month.
    pub maintenance: MaintenanceStanding,
    /// Calls back after service that were due in the month, and those that are owed since before it.
    pub callbacks: CallbackCheck,
}

/// Follows up everything that is not a balance.
///
/// # Errors
/// As the rules it calls; the path starts with the record it arose under.
pub(super) fn follow_up(
    policy: &Policy,
    calendar: &WorkingCalendar,
    facts: &ReviewFacts,
    as_of: NaiveDate,
    obligations: &mut Vec<Obligation>,
    findings: &mut Vec<Finding>,
) -> Result<FollowUp, Error> {
    let mut contracts = Vec::new();
    for contract in sorted(&facts.contracts, |contract| contract.contract.to_string()) {
        let under = |error: Error| error.under(&contract.contract.subject());
        let check = check_contract(&policy.contract, contract).map_err(under)?;
        let standing =
            contract_status(&policy.contract, contract, calendar, as_of).map_err(under)?;
        findings.extend(check.findings.iter().chain(&standing.findings).cloned());
        obligations.extend(standing.obligations.iter().cloned());
        contracts.push(ContractReview {
            customer: contract.customer.clone(),
            check,
            standing,
        });
    }
    let mut orders = Vec::new();
    for order in sorted(&facts.orders, |order| order.order.to_string()) {
        if order.placed_at.is_some_and(|at| at.date() > as_of) {
            continue;
        }
        let under = |error: Error| error.under(&order.order.subject());
        let status = order_status(&policy.order, order, calendar, as_of).map_err(under)?;
        findings.extend(status.findings.iter().cloned());
        obligations.extend(status.obligations.iter().cloned());
        orders.push(OrderReview {
            customer: order.customer.clone(),
            status,
        });
    }
    let otif = otif_rate(&policy.order, &facts.orders, as_of)?;
    let mut plans = Vec::new();
    for plan in sorted(&facts.plans, |plan| plan.plan.clone()) {
        let under = |error: Error| error.under(&format!("plan:{}", plan.plan));
        let check = check_development_plan(&policy.development, plan, calendar, as_of);
        let check = check.map_err(under)?;
        findings.extend(check.findings.iter().cloned());
        obligations.extend(check.obligations.iter().cloned());
        plans.push(PlanReview {
            customer: plan.customer.clone(),
            check,
        });
    }
    for item in sorted(&facts.feedback, |item| item.feedback.clone()) {
        if item.received_on <= as_of {
            obligations.push(feedback_due(&policy.development, item, as_of)?);
        }
    }
    let issues = visit_issues(&policy.visit, &facts.visit_issues, calendar, as_of)?;
    findings.extend(issues.findings.iter().cloned());
    obligations.extend(issues.obligations.iter().cloned());
    let mut complaints = Vec::new();
    for complaint in known_complaints(facts, as_of) {
        let under = |error: Error| error.under(&complaint.case.subject());
        let steps = complaint_steps(policy.service_times(), &complaint, calendar, as_of);
        let steps = steps.map_err(under)?;
        findings.extend(steps.findings.iter().cloned());
        obligations.extend(steps.obligations.iter().cloned());
        complaints.push(ComplaintReview {
            customer: complaint.customer.clone(),
            steps,
        });
    }
    let mut maintained: BTreeMap<&str, NaiveDate> = BTreeMap::new();
    for row in facts.maintenances.iter().filter(|row| row.done_on <= as_of) {
        let last = maintained.entry(&row.device).or_insert(row.done_on);
        *last = row.done_on.max(*last);
    }
    let mut devices = Vec::new();
    for device in sorted(&facts.devices, |device| device.device.clone()) {
        // The register of maintenances goes before what the device itself says.
        let done = maintained.get(device.device.as_str()).copied();
        let device = DeviceFacts {
            maintained_on: done.max(device.maintained_on),
            ..device.clone()
        };
        let standing = device_standing(&policy.after_sales, &device, as_of)?;
        findings.extend(standing.findings.iter().cloned());
        obligations.extend(standing.obligations.iter().cloned());
        devices.push(standing);
    }
    for loan in sorted(&facts.loans, |loan| loan.loan.clone()) {
        if loan.lent_on <= as_of {
            let under = |error: Error| error.under(&format!("loan_unit:{}", loan.loan));
            let due = loan_return_due(&policy.after_sales, loan, as_of).map_err(under)?;
            obligations.push(due);
        }
    }
    for hand_off in sorted(&facts.hand_offs, |row| row.subject.clone()) {
        if hand_off.handed_on <= as_of {
            obligations.push(hand_off_due(&policy.duty, hand_off, calendar, as_of)?);
        }
    }
    for action in sorted(&facts.actions, |row| row.subject.clone()) {
        if action.raised_on <= as_of {
            obligations.push(action_due(&policy.duty, action, as_of)?);
        }
    }
    let upkeep = Upkeep {
        policy,
        calendar,
        facts,
        first_day: as_of.with_day(1).unwrap_or(as_of),
        last_day: as_of,
        person: None,
    };
    let repairs = upkeep.repairs()?;
    findings.extend(repairs.findings.iter().cloned());
    // What is next of each device stands there already.
    let maintenance = upkeep.maintenance()?;
    findings.extend(maintenance.findings.iter().cloned());
    let callbacks = upkeep.callbacks()?;
    findings.extend(callbacks.findings.iter().cloned());
    let actions = |owed: &&Obligation| owed.kind == "improvement_action";
    let calls = callbacks.obligations.iter();
    obligations.extend(calls.clone().filter(|owed| !actions(owed)).cloned());
    let raised: Vec<_> = calls.filter(actions).cloned().collect();
    add_new(obligations, &raised);
    Ok(FollowUp {
        issues,
        contracts,
        orders,
        otif,
        plans,
        complaints,
        devices,
        repairs,
        maintenance,
        callbacks,
    })
}

/// Adds what is not followed up yet: an action on record is there already.
pub(super) fn add_new(obligations: &mut Vec<Obligation>, owed: &[Obligation]) {
    for one in owed {
        if !obligations.contains(one) {
            obligations.push(one.clone());
        }
    }
}

pub(super) fn sorted<R>(records: &[R], key: impl Fn(&R) -> String) -> Vec<&R> {
    let mut sorted: Vec<&R> = records.iter().collect();
    sorted.sort_by_key(|record| key(record));
    sorted
}
