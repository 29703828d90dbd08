//! Repairs, maintenances and calls back of a period, of all devices or of those of one person (7.3).

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;

use super::facts::ReviewFacts;
use super::follow_up::sorted;
use crate::answer::{Error, ErrorCode};
use crate::base::{PersonKey, WorkingCalendar, day};
use crate::book::Policy;
use crate::service::after_sales::{
    CallbackCheck, CallbackFacts, DeviceFacts, DeviceHours, MaintenanceFacts, MaintenanceStanding,
    RepairFacts, RepairMeasures, check_callbacks, maintenance_standing, repair_measures,
};

/// What is looked at: the days of a period so far, and whose.
#[derive(Clone, Copy)]
pub(super) struct Upkeep<'a> {
    pub(super) policy: &'a Policy,
    pub(super) calendar: &'a WorkingCalendar,
    pub(super) facts: &'a ReviewFacts,
    pub(super) first_day: NaiveDate,
    pub(super) last_day: NaiveDate,
    /// Who; none for everyone.
    pub(super) person: Option<&'a PersonKey>,
}

impl Upkeep<'_> {
    fn devices(&self) -> Vec<&DeviceFacts> {
        let own = |device: &&DeviceFacts| {
            self.person
                .is_none_or(|person| device.engineer.as_ref() == Some(person))
        };
        let devices = sorted(&self.facts.devices, |device| device.device.clone());
        devices.into_iter().filter(own).collect()
    }

    /// The repairs of the period, seen at the end of its last day: what was reported in it, or before it and not done
    /// when it began. Planned hours are those of the working days on which a device stood there.
    pub(super) fn repairs(&self) -> Result<RepairMeasures, Error> {
        let devices = self.devices();
        let mut device_hours = Vec::new();
        let mut planned_hours = None;
        for device in &devices {
            let Some(hours) = self.planned_hours(device)? else {
                continue;
            };
            let sum = planned_hours.unwrap_or(Decimal::ZERO).checked_add(hours);
            planned_hours = Some(sum.ok_or_else(|| too_much(device))?);
            device_hours.push(DeviceHours {
                device: device.device.clone(),
                planned_hours: hours,
            });
        }
        // One uptime of all needs the hours of all, or it would set one device's standstill against another's hours.
        let all_planned = device_hours.len() == devices.len();
        let own: BTreeSet<_> = devices.iter().map(|device| &device.device).collect();
        let jobs = sorted(&self.facts.repairs, |job| job.job.clone()).into_iter();
        let jobs = jobs.filter(|job| {
            let done = job.restored_at.max(job.accepted_at).map(|at| at.date());
            let open = job.restored_at.is_none() || done.is_none_or(|done| done >= self.first_day);
            let asked = self.person.is_none() || own.contains(&job.device);
            asked && open && job.reported_at.date() <= self.last_day
        });
        repair_measures(
            self.policy.service_times(),
            &RepairFacts {
                jobs: jobs.cloned().collect(),
                first_day: Some(self.first_day),
                planned_hours: planned_hours.filter(|_| all_planned && self.person.is_some()),
                device_hours,
                time_zone: None,
                seen_at: self
                    .last_day
                    .and_time(NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default()),
            },
            self.calendar,
        )
    }

    /// Hours for which a device was planned to run in the period; none where nobody said.
    fn planned_hours(&self, device: &DeviceFacts) -> Result<Option<Decimal>, Error> {
        let began = device.commissioned_on.or(device.accepted_on);
        let (Some(daily), Some(began)) = (device.daily_hours, began) else {
            return Ok(None);
        };
        let last = device
            .removed_on
            .unwrap_or(self.last_day)
            .min(self.last_day);
        let mut date = began.max(self.first_day);
        let mut workdays = 0_u32;
        while date <= last {
            workdays = workdays.saturating_add(u32::from(self.calendar.is_workday(date)?));
            date = day::shift(date, 1);
        }
        let hours = daily.checked_mul(Decimal::from(workdays));
        hours.map(Some).ok_or_else(|| too_much(device))
    }

    /// The maintenances that fell due in the period, and those that are late since before it.
    pub(super) fn maintenance(&self) -> Result<MaintenanceStanding, Error> {
        let devices = self.devices();
        let known: BTreeSet<_> = devices.iter().map(|device| &device.device).collect();
        let done = sorted(&self.facts.maintenances, |row| row.maintenance.clone()).into_iter();
        let done = done.filter(|row| known.contains(&row.device));
        let asked = MaintenanceFacts {
            done: done.cloned().collect(),
            devices: devices.into_iter().cloned().collect(),
            first_day: self.first_day,
        };
        maintenance_standing(&self.policy.after_sales, &asked, self.last_day)
    }

    /// Calls back that were due in the period, and those that are owed since before it.
    pub(super) fn callbacks(&self) -> Result<CallbackCheck, Error> {
        let jobs = sorted(&self.facts.service_jobs, |job| job.job.clone()).into_iter();
        let days = i64::from(self.policy.after_sales.callback_days.value);
        let jobs = jobs.filter(|job| {
            let due = day::shift(job.closed_on, days);
            let called = job.called_on.is_some_and(|called| called < self.first_day);
            let own = self
                .person
                .is_none_or(|person| job.caller.as_ref() == Some(person));
            own && job.closed_on <= self.last_day && (due >= self.first_day || !called)
        });
        let asked = CallbackFacts {
            jobs: jobs.cloned().collect(),
            first_day: Some(self.first_day),
            actions: self.facts.actions.clone(),
        };
        check_callbacks(
            &self.policy.after_sales,
            &self.policy.duty,
            &asked,
            self.last_day,
        )
    }
}

fn too_much(device: &DeviceFacts) -> Error {
    let path = format!("device:{}.daily_hours", device.device);
    Error::new(ErrorCode::Overflow, path, "fewer hours", "too many")
}
