//! Where a contract stands on a day, and what is owed for it (6.3.3).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::ContractPolicy;
use super::record::ContractRecord;
use crate::answer::{Basis, Clause, Error, Finding, Obligation, ObligationState, Severity};
use crate::base::{ContractKey, WorkingCalendar, day};

/// Where a contract stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContractState {
    /// Not signed by both.
    Unsigned,
    /// Signed, and it does not hold yet.
    Upcoming,
    /// It holds.
    Active,
    /// Its last day has passed.
    Expired,
    /// It was ended early.
    Terminated,
}

/// How far the steps of a contract are done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FulfilmentState {
    /// It names no steps.
    NotApplicable,
    /// None is done.
    Unfulfilled,
    /// Some are done.
    PartlyFulfilled,
    /// All are done.
    Fulfilled,
    /// The deadline has passed and not all are done.
    Lapsed,
}

/// Where a contract stands on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractStatus {
    /// Which contract.
    pub contract: ContractKey,
    /// Where it stands.
    pub status: ContractState,
    /// How far its steps are done.
    pub fulfilment: FulfilmentState,
    /// Days to its last day; none when it is open-ended or does not hold.
    pub days_left: Option<i64>,
    /// What is owed: the entry, steps that are not done.
    pub obligations: Vec<Obligation>,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Where a contract stands on a day.
///
/// - Shape: one contract in; state, fulfilment, obligations and alerts out.
/// - Units: calendar days; working days of the calendar for the entry.
/// - Source: clause 6.3.3. The first and the last day belong to the contract; on the day of the
///   deadline its steps are still in time; an early end counts from its day on.
///
/// # Errors
/// [`ErrorCode::CalendarUnknown`](crate::answer::ErrorCode::CalendarUnknown) when the calendar does not
/// know the days after the signature.
pub fn contract_status(
    policy: &ContractPolicy,
    contract: &ContractRecord,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<ContractStatus, Error> {
    let status = state(contract, as_of);
    let mut obligations = Vec::new();
    let mut findings = Vec::new();
    let mut basis = Vec::new();
    let signed_on = [contract.buyer.signed_on, contract.seller.signed_on]
        .into_iter()
        .flatten()
        .max()
        .filter(|signed_on| contract.signed && *signed_on <= as_of);
    if let Some(signed_on) = signed_on {
        basis.push(policy.entry_workdays.cite());
        let due = calendar.add_workdays(signed_on, i64::from(policy.entry_workdays.value))?;
        let entered = contract.entered_on.filter(|entered| *entered <= as_of);
        let mut entry = Obligation::open(
            "contract_entry",
            Clause::C6_3_3,
            contract.owner.clone(),
            contract.contract.subject(),
            due,
            entered.unwrap_or(as_of),
        )
        .because(vec![policy.entry_workdays.cite()]);
        if let Some(entered) = entered {
            if entered > due {
                findings.push(
                    Finding::new(
                        "contract_entered_late",
                        Severity::Warning,
                        Clause::C6_3_3,
                        contract.contract.subject(),
                        "entered_on",
                    )
                    .observed(entered)
                    .limit(due)
                    .because(vec![policy.entry_workdays.cite()]),
                );
            }
            entry.state = ObligationState::Met;
        }
        obligations.push(entry);
    }
    for (at, step) in contract.milestones.iter().enumerate() {
        let done = step.done_on.is_some_and(|done_on| done_on <= as_of);
        if let Some(due) = step
            .due_date
            .filter(|due| !done && owed_on(contract, status, *due))
        {
            let mut owed = Obligation::open(
                "contract_milestone",
                Clause::C6_3_3,
                contract.owner.clone(),
                contract.contract.subject(),
                due,
                as_of,
            );
            owed.message = owed.message.with("milestone", &step.name);
            if owed.state == ObligationState::Overdue {
                findings.push(
                    Finding::new(
                        "contract_milestone_overdue",
                        Severity::Warning,
                        Clause::C6_3_3,
                        contract.contract.subject(),
                        &format!("milestones[{at}]"),
                    )
                    .observed(&step.name)
                    .limit(due),
                );
            }
            obligations.push(owed);
        }
    }
    let days_left = contract
        .end_date
        .filter(|_| status == ContractState::Active)
        .map(|end| day::days_between(as_of, end));
    if let Some(left) = days_left {
        // The smallest bound that is reached says how near the end is.
        let bounds = policy.expiry_alert_days.value.iter().rev();
        if let Some(bound) = bounds.copied().find(|bound| left <= i64::from(*bound)) {
            findings.push(
                Finding::new(
                    "contract_ends_soon",
                    Severity::Info,
                    Clause::C6_3_3,
                    contract.contract.subject(),
                    "end_date",
                )
                .observed(left)
                .limit(bound)
                .because(vec![policy.expiry_alert_days.cite()]),
            );
        }
        basis.push(policy.expiry_alert_days.cite());
    }
    Ok(ContractStatus {
        contract: contract.contract.clone(),
        status,
        fulfilment: fulfilment(contract, as_of),
        days_left,
        obligations,
        findings,
        basis,
    })
}

fn state(contract: &ContractRecord, as_of: NaiveDate) -> ContractState {
    let sides = [contract.buyer.signed_on, contract.seller.signed_on];
    let signed = contract.signed && sides.iter().flatten().all(|signed_on| *signed_on <= as_of);
    if !signed {
        ContractState::Unsigned
    } else if contract.terminated_on.is_some_and(|ended| ended <= as_of) {
        ContractState::Terminated
    } else if contract.start_date.is_some_and(|start| start > as_of) {
        ContractState::Upcoming
    } else if contract.end_date.is_some_and(|end| end < as_of) {
        ContractState::Expired
    } else {
        ContractState::Active
    }
}

/// Whether a step that falls on a day is owed: before it is signed nothing is, after the end what fell due by then.
fn owed_on(contract: &ContractRecord, status: ContractState, due: NaiveDate) -> bool {
    match status {
        ContractState::Unsigned => false,
        ContractState::Terminated => contract.terminated_on.is_some_and(|ended| due <= ended),
        ContractState::Upcoming | ContractState::Active | ContractState::Expired => true,
    }
}

fn fulfilment(contract: &ContractRecord, as_of: NaiveDate) -> FulfilmentState {
    let steps = &contract.milestones;
    let done = steps
        .iter()
        .filter(|step| step.done_on.is_some_and(|done_on| done_on <= as_of))
        .count();
    if steps.is_empty() {
        FulfilmentState::NotApplicable
    } else if done == steps.len() {
        FulfilmentState::Fulfilled
    } else if contract
        .fulfilment_deadline
        .is_some_and(|deadline| deadline < as_of)
    {
        FulfilmentState::Lapsed
    } else if done == 0 {
        FulfilmentState::Unfulfilled
    } else {
        FulfilmentState::PartlyFulfilled
    }
}
