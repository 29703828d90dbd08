//! An installed device: where it stands, its warranty, its maintenance (7.3.1).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::AfterSalesPolicy;
use crate::answer::{Basis, Clause, Error, Finding, Obligation, Severity};
use crate::base::{CustomerKey, PersonKey, day, exact, gtin_fits};

/// A device at a hospital.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeviceFacts {
    /// Its name or number in the books.
    pub device: String,
    /// Where it stands.
    pub customer: CustomerKey,
    /// Who looks after it.
    #[serde(default)]
    pub engineer: Option<PersonKey>,
    /// Its GTIN.
    #[serde(default)]
    pub gtin: Option<String>,
    /// Its serial number.
    #[serde(default)]
    pub serial: Option<String>,
    /// Its lot, where it has no number of its own.
    #[serde(default)]
    pub lot: Option<String>,
    /// Hours for which it is planned to run on a working day; none where nobody said.
    #[serde(default, with = "exact::option")]
    pub daily_hours: Option<Decimal>,
    /// When it was delivered.
    #[serde(default, with = "day::option")]
    pub delivered_on: Option<NaiveDate>,
    /// When it was installed.
    #[serde(default, with = "day::option")]
    pub installed_on: Option<NaiveDate>,
    /// When it was commissioned.
    #[serde(default, with = "day::option")]
    pub commissioned_on: Option<NaiveDate>,
    /// When the hospital accepted it.
    #[serde(default, with = "day::option")]
    pub accepted_on: Option<NaiveDate>,
    /// When somebody looked in after the acceptance.
    #[serde(default, with = "day::option")]
    pub visited_on: Option<NaiveDate>,
    /// Months of warranty by contract.
    #[serde(default)]
    pub warranty_months: Option<u32>,
    /// Months between two preventive maintenances; none when there is none.
    #[serde(default)]
    pub maintenance_months: Option<u32>,
    /// The last one.
    #[serde(default, with = "day::option")]
    pub maintained_on: Option<NaiveDate>,
    /// When it was taken away.
    #[serde(default, with = "day::option")]
    pub removed_on: Option<NaiveDate>,
}

/// What says which device it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeviceIdentity {
    /// Its GTIN, the UDI-DI: it names the model, not the device.
    #[serde(default)]
    pub gtin: Option<String>,
    /// Its lot.
    #[serde(default)]
    pub lot: Option<String>,
    /// Its serial number.
    #[serde(default)]
    pub serial: Option<String>,
}

impl DeviceIdentity {
    /// Whether it says which device it is: a serial number does, or a GTIN together with a lot (UDI-DI and UDI-PI).
    #[must_use]
    pub fn is_complete(&self) -> bool {
        let said =
            |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
        said(&self.serial) || (said(&self.gtin) && said(&self.lot))
    }
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeviceStage {
    /// Not delivered.
    Ordered,
    /// Delivered, not installed.
    Delivered,
    /// Installed, not commissioned.
    Installed,
    /// Commissioned, not accepted.
    Commissioned,
    /// Accepted, in warranty.
    InWarranty,
    /// Accepted, out of warranty.
    OutOfWarranty,
    /// Taken away.
    Removed,
}

/// A step that something else waits for: an instalment of the price, a visit, the end of retention.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeviceEvent {
    /// `delivery`, `installation`, `commissioning`, `acceptance` or `warranty_end`.
    pub event: String,
    /// Its day; the last of the warranty may lie ahead.
    #[serde(with = "day")]
    pub date: NaiveDate,
}

/// The device on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeviceStanding {
    /// Its name.
    pub device: String,
    /// Where it stands.
    pub stage: DeviceStage,
    /// The last day of the warranty; none before the acceptance. Retained money falls due after it.
    #[serde(default, with = "day::option")]
    pub warranty_end: Option<NaiveDate>,
    /// What has happened until the day, and when the warranty ends: what payment terms and visits start from.
    pub events: Vec<DeviceEvent>,
    /// The acceptance that is owed, the visit after it, the next maintenance.
    pub obligations: Vec<Obligation>,
    /// What is missing or wrong, and a warranty that ends soon.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Where an installed device stands.
///
/// - Shape: one device in; stage, warranty, maintenance and findings out.
/// - Units: whole months from the acceptance; the warranty ends on the day before the same day.
/// - Source: clause 7.3.1. A serial number says which device it is, or a GTIN with a lot; a GTIN alone names a model.
///   Acceptance starts the warranty and what is paid upon it.
///
/// # Errors
/// None so far.
pub fn device_standing(
    policy: &AfterSalesPolicy,
    facts: &DeviceFacts,
    as_of: NaiveDate,
) -> Result<DeviceStanding, Error> {
    let by = |date: Option<NaiveDate>| date.filter(|date| *date <= as_of);
    let months = facts
        .warranty_months
        .unwrap_or(policy.warranty_months.value);
    let warranty_end =
        by(facts.accepted_on).map(|accepted| day::shift(day::shift_months(accepted, months), -1));
    let stage = if by(facts.removed_on).is_some() {
        DeviceStage::Removed
    } else if let Some(end) = warranty_end {
        if as_of <= end {
            DeviceStage::InWarranty
        } else {
            DeviceStage::OutOfWarranty
        }
    } else if by(facts.commissioned_on).is_some() {
        DeviceStage::Commissioned
    } else if by(facts.installed_on).is_some() {
        DeviceStage::Installed
    } else if by(facts.delivered_on).is_some() {
        DeviceStage::Delivered
    } else {
        DeviceStage::Ordered
    };
    let mut findings = Vec::new();
    let subject = || format!("device:{}", facts.device);
    let finding = |code: &str, severity, path: &str| {
        Finding::new(code, severity, Clause::C7_3_1, subject(), path)
    };
    let identity = DeviceIdentity {
        gtin: facts.gtin.clone(),
        lot: facts.lot.clone(),
        serial: facts.serial.clone(),
    };
    if !identity.is_complete() {
        findings.push(finding(
            "device_without_identity",
            Severity::Warning,
            "serial",
        ));
    }
    if let Some(gtin) = facts.gtin.as_ref().filter(|gtin| !gtin_fits(gtin)) {
        findings.push(finding("device_gtin_wrong", Severity::Error, "gtin").observed(gtin));
    }
    let mut last: Option<(&str, NaiveDate)> = None;
    for (name, date) in [
        ("delivered_on", facts.delivered_on),
        ("installed_on", facts.installed_on),
        ("commissioned_on", facts.commissioned_on),
        ("accepted_on", facts.accepted_on),
        ("removed_on", facts.removed_on),
    ] {
        let Some(date) = date else { continue };
        if let Some((_, before)) = last.filter(|(_, before)| date < *before) {
            let wrong = finding("device_steps_out_of_order", Severity::Error, name);
            findings.push(wrong.observed(date).limit(before));
        }
        last = Some((name, date));
    }
    if stage == DeviceStage::InWarranty
        && let Some(end) = warranty_end
    {
        let left = day::days_between(as_of, end);
        if left <= i64::from(policy.warranty_alert_days.value) {
            findings.push(
                finding("device_warranty_ends_soon", Severity::Info, "accepted_on")
                    .observed(left)
                    .because(vec![policy.warranty_alert_days.cite()]),
            );
        }
    }
    let mut obligations = Vec::new();
    if matches!(stage, DeviceStage::Installed | DeviceStage::Commissioned)
        && let Some(installed) = by(facts.installed_on).or(by(facts.commissioned_on))
    {
        obligations.push(
            Obligation::open(
                "device_acceptance",
                Clause::C7_3_1,
                facts.engineer.clone(),
                subject(),
                day::shift(installed, i64::from(policy.acceptance_days.value)),
                as_of,
            )
            .because(vec![policy.acceptance_days.cite()]),
        );
    }
    if stage == DeviceStage::InWarranty
        && let Some(accepted) = by(facts.accepted_on)
        && by(facts.visited_on).is_none_or(|visited| visited < accepted)
    {
        obligations.push(
            Obligation::open(
                "device_visit",
                Clause::C7_3_1,
                facts.engineer.clone(),
                subject(),
                day::shift(accepted, i64::from(policy.acceptance_visit_days.value)),
                as_of,
            )
            .because(vec![policy.acceptance_visit_days.cite()]),
        );
    }
    let steps = [
        ("delivery", by(facts.delivered_on)),
        ("installation", by(facts.installed_on)),
        ("commissioning", by(facts.commissioned_on)),
        ("acceptance", by(facts.accepted_on)),
        ("warranty_end", warranty_end),
    ];
    let steps = steps.into_iter();
    let events = steps.filter_map(|(event, date)| {
        Some(DeviceEvent {
            event: event.to_owned(),
            date: date?,
        })
    });
    let events = events.collect();
    let running = matches!(stage, DeviceStage::InWarranty | DeviceStage::OutOfWarranty);
    if let (Some(interval), true) = (facts.maintenance_months, running) {
        let from = by(facts.maintained_on).or(by(facts.accepted_on));
        if let Some(from) = from {
            obligations.push(Obligation::open(
                "device_maintenance",
                Clause::C7_3_1,
                facts.engineer.clone(),
                subject(),
                day::shift_months(from, interval),
                as_of,
            ));
        }
    }
    Ok(DeviceStanding {
        device: facts.device.clone(),
        stage,
        warranty_end,
        events,
        obligations,
        findings,
        basis: vec![policy.warranty_months.cite()],
    })
}
