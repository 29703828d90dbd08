//! Preventive maintenance: what is due, and how much was done in time (7.3.1).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::device::DeviceFacts;
use super::policy::AfterSalesPolicy;
use crate::answer::{
    Basis, Clause, Error, ErrorCode, Finding, Obligation, ObligationState, Severity,
};
use crate::base::{CustomerKey, PersonKey, day, exact};

/// A maintenance that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MaintenanceDone {
    /// Its number.
    pub maintenance: String,
    /// The device.
    pub device: String,
    /// The hospital.
    pub customer: CustomerKey,
    /// Who did it.
    #[serde(default)]
    pub engineer: Option<PersonKey>,
    /// When.
    #[serde(with = "day")]
    pub done_on: NaiveDate,
}

/// Devices, what was done, and the first day that is looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MaintenanceFacts {
    /// The devices.
    pub devices: Vec<DeviceFacts>,
    /// All maintenances that were done.
    #[serde(default)]
    pub done: Vec<MaintenanceDone>,
    /// First day of the period; it ends on the day of the question.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
}

/// The maintenance of all devices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MaintenanceStanding {
    /// Maintenances that fell due in the period.
    pub due_count: u32,
    /// Of them done in time.
    pub in_time_count: u32,
    /// Their share in percent; none when none fell due.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
    /// The next maintenance of each device, the earliest first.
    pub obligations: Vec<Obligation>,
    /// What was too late, also since before the period; a share that is too low.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// A maintenance that fell due, and when it was done.
struct Cycle {
    due: NaiveDate,
    done: Option<NaiveDate>,
}

/// What fell due up to a day and was done or is late by then, and the day from which the next are counted.
fn cycles(
    accepted: NaiveDate,
    interval: u32,
    done: &[NaiveDate],
    until: NaiveDate,
    grace: i64,
) -> (Vec<Cycle>, NaiveDate) {
    let mut cycles = Vec::new();
    let mut anchor = accepted;
    for date in done.iter().copied().map(Some).chain([None]) {
        for count in 1_u32.. {
            let of = |count: u32| day::shift_months(anchor, interval.saturating_mul(count));
            let (due, next) = (of(count), of(count.saturating_add(1)));
            let reached = match date {
                Some(date) => next <= due || next > date,
                None => next <= due || day::shift(due, grace) >= until,
            };
            if !reached {
                cycles.push(Cycle { due, done: None });
                continue;
            }
            cycles.extend(date.map(|date| Cycle {
                due,
                done: Some(date),
            }));
            break;
        }
        anchor = date.unwrap_or(anchor);
    }
    (cycles, anchor)
}

/// What maintenance is due, and how much was done in time.
///
/// - Shape: devices and what was done in; the list of what is due, and the share in time, out.
/// - Units: whole months from the acceptance or the maintenance before; calendar days of grace.
/// - Source: clause 7.3.1. A device that was not accepted, or was taken away, owes none. While nothing is done, one
///   more is missed with every interval; a maintenance stands for the last one that was due by then.
///
/// # Errors
/// [`ErrorCode::UnknownReference`] for a device that is not there; [`ErrorCode::DuplicateKey`] for a device or
/// maintenance that is there twice; [`ErrorCode::OutOfRange`] for an interval of no months.
pub fn maintenance_standing(
    policy: &AfterSalesPolicy,
    facts: &MaintenanceFacts,
    as_of: NaiveDate,
) -> Result<MaintenanceStanding, Error> {
    check(facts)?;
    let mut dates: BTreeMap<&str, Vec<NaiveDate>> = BTreeMap::new();
    for row in &facts.done {
        dates.entry(&row.device).or_default().push(row.done_on);
    }
    let (mut due_count, mut in_time_count) = (0_u32, 0_u32);
    let (mut obligations, mut findings) = (Vec::new(), Vec::new());
    let grace = i64::from(policy.maintenance_grace_days.value);
    for device in &facts.devices {
        let (Some(interval), Some(accepted)) = (device.maintenance_months, device.accepted_on)
        else {
            continue;
        };
        let gone = device.removed_on.filter(|date| *date <= as_of);
        let known = dates.get(device.device.as_str()).into_iter().flatten();
        let mut done: Vec<NaiveDate> = known
            .copied()
            .chain(device.maintained_on)
            .filter(|date| *date <= as_of && *date >= accepted)
            .collect();
        done.sort_unstable();
        done.dedup();
        let (cycles, anchor) = cycles(accepted, interval, &done, gone.unwrap_or(as_of), grace);
        let due = day::shift_months(anchor, interval);
        let late = |date: Option<NaiveDate>, last: NaiveDate| {
            let subject = format!("device:{}", device.device);
            let code = "maintenance_late";
            Finding::new(code, Severity::Warning, Clause::C7_3_1, subject, "done")
                .observed(date.map_or("–".to_owned(), |date| date.to_string()))
                .limit(last)
                .because(vec![policy.maintenance_grace_days.cite()])
        };
        // Late since before the period: it counts there, and is shown as long as it is late.
        let last = day::shift(due, grace);
        if due < facts.first_day && last < as_of && gone.is_none() {
            findings.push(late(None, last));
        }
        for cycle in cycles {
            if cycle.due < facts.first_day || cycle.due > as_of {
                continue;
            }
            let last = day::shift(cycle.due, grace);
            due_count = due_count.saturating_add(1);
            let in_time = cycle.done.is_some_and(|date| date <= last);
            in_time_count = in_time_count.saturating_add(u32::from(in_time));
            if !in_time {
                findings.push(late(cycle.done, last));
            }
        }
        if accepted <= as_of && gone.is_none() {
            obligations.push(Obligation::open(
                "device_maintenance",
                Clause::C7_3_1,
                device.engineer.clone(),
                format!("device:{}", device.device),
                due,
                as_of,
            ));
        }
    }
    obligations.sort_by(|a, b| (a.due, &a.subject).cmp(&(b.due, &b.subject)));
    let percent = Decimal::from(in_time_count)
        .checked_mul(Decimal::ONE_HUNDRED)
        .and_then(|share| share.checked_div(Decimal::from(due_count)));
    let least = &policy.maintenance_percent;
    if let Some(percent) = percent.filter(|percent| *percent < least.value.0) {
        let code = "maintenance_rate_low";
        let subject = "devices".to_owned();
        findings.push(
            Finding::new(code, Severity::Warning, Clause::C7_3_1, subject, "done")
                .observed(policy.rounding.value.round(percent, 2))
                .limit(least.value)
                .because(vec![least.cite()]),
        );
    }
    Ok(MaintenanceStanding {
        due_count,
        in_time_count,
        percent: percent.map(|percent| policy.rounding.value.round(percent, 2)),
        obligations,
        findings,
        basis: vec![policy.maintenance_grace_days.cite(), least.cite()],
    })
}

fn check(facts: &MaintenanceFacts) -> Result<(), Error> {
    let mut devices = BTreeSet::new();
    for (at, device) in facts.devices.iter().enumerate() {
        if !devices.insert(&device.device) {
            let path = format!("devices[{at}].device");
            let name = &device.device;
            return Err(Error::new(ErrorCode::DuplicateKey, path, "each once", name));
        }
        if device.maintenance_months == Some(0) {
            let path = format!("devices[{at}].maintenance_months");
            return Err(Error::new(ErrorCode::OutOfRange, path, "1 or more", 0));
        }
    }
    let mut done = BTreeSet::new();
    for (at, row) in facts.done.iter().enumerate() {
        if !done.insert(&row.maintenance) {
            let path = format!("done[{at}].maintenance");
            let name = &row.maintenance;
            return Err(Error::new(ErrorCode::DuplicateKey, path, "each once", name));
        }
        if !devices.contains(&row.device) {
            let path = format!("done[{at}].device");
            let expected = "a device of the facts";
            return Err(Error::new(
                ErrorCode::UnknownReference,
                path,
                expected,
                &row.device,
            ));
        }
    }
    Ok(())
}

/// A device that was lent while another is repaired.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoanUnit {
    /// Its number.
    pub loan: String,
    /// The hospital.
    pub customer: CustomerKey,
    /// The device that is lent.
    pub device: String,
    /// The repair it stands in for.
    #[serde(default)]
    pub job: Option<String>,
    /// Who looks after it.
    #[serde(default)]
    pub engineer: Option<PersonKey>,
    /// When it was lent.
    #[serde(with = "day")]
    pub lent_on: NaiveDate,
    /// When it is expected back; none for the days of the policy.
    #[serde(default, with = "day::option")]
    pub due_back_on: Option<NaiveDate>,
    /// When it came back.
    #[serde(default, with = "day::option")]
    pub returned_on: Option<NaiveDate>,
}

/// By when a loan unit comes back.
///
/// - Shape: one loan in, one obligation out; met when it came back.
/// - Units: calendar days.
/// - Source: clause 7.3.2. A unit that stays longer is free placement of equipment, which the law looks at.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a return or a day expected before the loan.
pub fn loan_return_due(
    policy: &AfterSalesPolicy,
    facts: &LoanUnit,
    as_of: NaiveDate,
) -> Result<Obligation, Error> {
    for (path, date) in [
        ("due_back_on", facts.due_back_on),
        ("returned_on", facts.returned_on),
    ] {
        if let Some(date) = date.filter(|date| *date < facts.lent_on) {
            let expected = format!("not before {}", facts.lent_on);
            return Err(Error::new(ErrorCode::OutOfRange, path, expected, date));
        }
    }
    let by_policy = day::shift(facts.lent_on, i64::from(policy.loan_days.value));
    let returned = facts.returned_on.filter(|date| *date <= as_of);
    let mut owed = Obligation::open(
        "loan_unit_return",
        Clause::C7_3_2,
        facts.engineer.clone(),
        format!("loan_unit:{}", facts.loan),
        facts.due_back_on.unwrap_or(by_policy),
        returned.unwrap_or(as_of),
    )
    .because(vec![policy.loan_days.cite()]);
    if returned.is_some() {
        owed.state = ObligationState::Met;
    }
    Ok(owed)
}
