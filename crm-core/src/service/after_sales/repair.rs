//! How fast repairs were, and how long the devices ran (7.3.2).

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::DowntimeEnd;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Instant, WorkingCalendar, ZonedClock, day, exact, moment};
use crate::policy::Param;
use crate::service::target::{ServiceClock, TargetKind};
use crate::service::times::{OwnSection, REPAIR, ServiceTimes};

/// A repair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RepairJob {
    /// Its number.
    pub job: String,
    /// The device.
    pub device: String,
    /// When it was reported.
    #[serde(with = "moment")]
    pub reported_at: NaiveDateTime,
    /// When it was answered.
    #[serde(default, with = "moment::option")]
    pub responded_at: Option<NaiveDateTime>,
    /// When someone was on site.
    #[serde(default, with = "moment::option")]
    pub arrived_at: Option<NaiveDateTime>,
    /// When the device ran again.
    #[serde(default, with = "moment::option")]
    pub restored_at: Option<NaiveDateTime>,
    /// When the hospital accepted the repair.
    #[serde(default, with = "moment::option")]
    pub accepted_at: Option<NaiveDateTime>,
    /// Whether the standstill was planned: it is no downtime.
    #[serde(default)]
    pub planned: bool,
    /// Whether the hospital is in the same city.
    #[serde(default)]
    pub same_city: bool,
    /// Whether the device stood still until then.
    #[serde(default)]
    pub down: bool,
    /// When a loan unit stood there.
    #[serde(default, with = "moment::option")]
    pub loan_unit_at: Option<NaiveDateTime>,
}

/// Repairs of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RepairFacts {
    /// The repairs.
    pub jobs: Vec<RepairJob>,
    /// First day of the period: downtime before it belongs to another. Without it all downtime counts.
    #[serde(default, with = "day::option")]
    pub first_day: Option<NaiveDate>,
    /// Hours that all devices together were planned to run in the period.
    #[serde(default, with = "exact::option")]
    pub planned_hours: Option<Decimal>,
    /// The same by device, where it is known.
    #[serde(default)]
    pub device_hours: Vec<DeviceHours>,
    /// The zone of the moments; without it the one of the policy.
    #[serde(default)]
    pub time_zone: Option<String>,
    /// The moment at which it is looked at.
    #[serde(with = "moment")]
    pub seen_at: NaiveDateTime,
}

/// Hours that one device was planned to run in the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeviceHours {
    /// Which.
    pub device: String,
    /// The hours.
    #[serde(with = "exact")]
    pub planned_hours: Decimal,
}

/// The repairs of one device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeviceRepairs {
    /// Which.
    pub device: String,
    /// How many repairs it had.
    pub job_count: u32,
    /// Whole minutes in which it stood still without plan; its seconds are added first.
    pub down_minutes: i64,
    /// Mean hours until it ran again; none when it never did.
    #[serde(default, with = "exact::option")]
    pub mttr_hours: Option<Decimal>,
    /// What is left of its planned hours, in percent; none where they are not known.
    #[serde(default, with = "exact::option")]
    pub uptime_percent: Option<Decimal>,
}

/// One repair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RepairLine {
    /// Its number.
    pub job: String,
    /// The device.
    pub device: String,
    /// Whether it was answered in time; none while there is time.
    pub responded_in_time: Option<bool>,
    /// Whether someone was on site in time; none while there is time.
    pub arrived_in_time: Option<bool>,
    /// Whole minutes from the report until it ran again, or until now.
    pub repair_minutes: i64,
    /// Whether a loan unit is owed.
    pub loan_unit_owed: bool,
}

/// All repairs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RepairMeasures {
    /// One by one.
    pub lines: Vec<RepairLine>,
    /// By device.
    pub devices: Vec<DeviceRepairs>,
    /// Whole minutes in which devices stood still without plan; the seconds of all are added first.
    pub down_minutes: i64,
    /// Mean hours until a device ran again (MTTR); none when none did.
    #[serde(default, with = "exact::option")]
    pub mttr_hours: Option<Decimal>,
    /// Hours in which devices stood still without plan. Repairs of a device that overlap count once.
    #[serde(with = "exact")]
    pub down_hours: Decimal,
    /// What is left of the planned hours, in percent; none without planned hours.
    #[serde(default, with = "exact::option")]
    pub uptime_percent: Option<Decimal>,
    /// What was too late, loan units owed, an uptime that is too low.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// How fast repairs were.
///
/// - Shape: repairs in; times, MTTR, uptime and what was too late out.
/// - Units: hours around the clock, to the second, really passed, also where the clock is put forward or back; whole
///   minutes are cut once, from the sum; percent of the planned hours. Where `service.special_times` is `table`,
///   answer and arrival follow the minutes and the clock of its row.
/// - Source: clause 7.3.2. Uptime = 1 − unplanned downtime / planned hours. The downtime runs from the
///   report to the end that `after_sales.downtime_ends` names; a loan unit may end it. What lies before the
///   first day of the period is not charged to it.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a moment before the report, planned hours below zero and a period that begins
/// after it is looked at;
/// [`ErrorCode::DuplicateKey`] for a device with two plans; [`ErrorCode::TimeUnclear`] for a zone that does not
/// exist and a local time that came twice or never; [`ErrorCode::CalendarUnknown`] for a day beyond the calendar.
pub fn repair_measures(
    sections: ServiceTimes<'_>,
    facts: &RepairFacts,
    calendar: &WorkingCalendar,
) -> Result<RepairMeasures, Error> {
    let policy = sections.after_sales;
    let zone = sections
        .service
        .zone(facts.time_zone.as_deref())
        .map_err(|error| Error::from(error).under("time_zone"))?;
    let place = |path: &str, at: NaiveDateTime| {
        zone.instant(at)
            .map_err(|error| Error::from(error).under(path))
    };
    let table = sections.service.special_row(REPAIR, None, None);
    let wall = ZonedClock::wall(&zone);
    let clock = match table.map_or(ServiceClock::Wall, |row| row.clock) {
        ServiceClock::Working => ZonedClock::working(calendar, &zone),
        ServiceClock::Wall => ZonedClock::wall(&zone),
    };
    // What is allowed until a target, in the clock that decides; none where nothing is promised.
    let allowed = |target: TargetKind, same_city: bool, from: Instant| match table {
        Some(row) => Ok(row
            .minutes(target)
            .map(|minutes| i64::from(minutes).saturating_mul(60))),
        None => sections.own_seconds(
            OwnSection::Repair { same_city },
            target,
            from,
            &zone,
            calendar,
        ),
    };
    let seen = zone.end(facts.seen_at);
    let first = facts.first_day.map(|first| first.and_time(NaiveTime::MIN));
    if let Some(first) = facts.first_day.filter(|_| first > Some(facts.seen_at)) {
        let expected = format!("not after {}", facts.seen_at);
        let code = ErrorCode::OutOfRange;
        return Err(Error::new(code, "first_day", expected, first));
    }
    let first = first.map(|first| zone.begin(first));
    let mut lines = Vec::new();
    let mut findings = Vec::new();
    let (mut restored, mut restored_seconds) = (0_i64, 0_i64);
    let mut downs = Vec::new();
    let mut own: BTreeMap<&str, Own<'_>> = BTreeMap::new();
    for (at, job) in facts.jobs.iter().enumerate() {
        let path = |field: &str| format!("jobs[{at}].{field}");
        let reported = place(&path("reported_at"), job.reported_at)?;
        // What is not known yet at the moment of the question did not happen.
        let known = |field: &str, moment: Option<NaiveDateTime>| {
            let Some(local) = moment else { return Ok(None) };
            let moment = place(&path(field), local)?;
            if moment < reported {
                let expected = format!("not before {}", job.reported_at);
                let code = ErrorCode::OutOfRange;
                return Err(Error::new(code, path(field), expected, local));
            }
            Ok(Some(moment).filter(|moment| *moment <= seen))
        };
        let responded_at = known("responded_at", job.responded_at)?;
        let arrived_at = known("arrived_at", job.arrived_at)?;
        let restored_at = known("restored_at", job.restored_at)?;
        let accepted_at = known("accepted_at", job.accepted_at)?;
        let loan_unit_at = known("loan_unit_at", job.loan_unit_at)?;
        let in_time = |moment: Option<Instant>, target: TargetKind| {
            let Some(most) = allowed(target, job.same_city, reported)? else {
                return Ok(None);
            };
            let due = clock.add(reported, most)?;
            Ok::<_, Error>(match moment {
                Some(done) => Some(done <= due),
                None if seen > due => Some(false),
                None => None,
            })
        };
        let arrive = if job.same_city {
            &policy.arrive_hours
        } else {
            &policy.arrive_hours_elsewhere
        };
        let end = restored_at.unwrap_or(seen).max(reported);
        let repair_seconds = wall.seconds_between(reported, end)?;
        let of_device = own.entry(job.device.as_str()).or_default();
        of_device.jobs = of_device.jobs.saturating_add(1);
        if restored_at.is_some() {
            of_device.restored = of_device.restored.saturating_add(1);
            of_device.seconds = of_device.seconds.saturating_add(repair_seconds);
            restored = restored.saturating_add(1);
            restored_seconds = restored_seconds.saturating_add(repair_seconds);
        }
        if job.down && !job.planned {
            let accepted = match policy.downtime_ends.value {
                DowntimeEnd::Accepted => accepted_at,
                DowntimeEnd::Restored => None,
            };
            let end = accepted.unwrap_or(end);
            let loan = loan_unit_at.filter(|_| policy.loan_unit_ends_downtime.value);
            let still = loan.map_or(end, |loan| loan.min(end));
            let from = first.map_or(reported, |first| first.max(reported));
            downs.push((job.device.as_str(), from, still));
            let of_device = own.entry(job.device.as_str()).or_default();
            of_device.downs.push((job.device.as_str(), from, still));
        }
        let bound = i64::from(policy.loan_after_hours.value).saturating_mul(HOUR);
        let line = RepairLine {
            job: job.job.clone(),
            device: job.device.clone(),
            responded_in_time: in_time(responded_at, TargetKind::Response)?,
            arrived_in_time: in_time(arrived_at, TargetKind::Arrival)?,
            repair_minutes: whole_minutes(repair_seconds),
            loan_unit_owed: job.down && loan_unit_at.is_none() && repair_seconds > bound,
        };
        // The limit in hours, by the table or by the section.
        let limit = |target: TargetKind, own: &Param<u32>| match table {
            Some(row) => {
                let hours = Decimal::from(row.minutes(target).unwrap_or_default());
                let hours = hours.checked_div(Decimal::from(60_u8)).unwrap_or_default();
                let cited = sections.service.targets.cite_row(&row.label(), row);
                (hours.normalize().to_string(), cited)
            }
            None => (own.value.to_string(), own.cite()),
        };
        let loan = &policy.loan_after_hours;
        for (late, code, (limit, basis)) in [
            (
                line.responded_in_time == Some(false),
                "repair_answered_late",
                limit(TargetKind::Response, &policy.respond_hours),
            ),
            (
                line.arrived_in_time == Some(false),
                "repair_arrived_late",
                limit(TargetKind::Arrival, arrive),
            ),
            (
                line.loan_unit_owed,
                "repair_loan_unit_owed",
                (loan.value.to_string(), loan.cite()),
            ),
        ] {
            if late {
                let subject = format!("job:{}", job.job);
                let path = format!("jobs[{at}]");
                findings.push(
                    Finding::new(code, Severity::Warning, Clause::C7_3_2, subject, &path)
                        .limit(limit)
                        .because(vec![basis]),
                );
            }
        }
        lines.push(line);
    }
    let down_seconds = seconds_down(downs);
    let too_much = || Error::new(ErrorCode::Overflow, "jobs", "shorter times", "too much");
    let hours = |seconds: i64, count: i64| {
        let all = Decimal::from(HOUR.saturating_mul(count.max(1)));
        let exact = Decimal::from(seconds)
            .checked_div(all)
            .ok_or_else(too_much)?;
        Ok::<_, Error>(policy.rounding.value.round(exact, 2))
    };
    let uptime = match facts.planned_hours {
        Some(planned) => uptime_of(planned, down_seconds, "planned_hours")?,
        None => None,
    };
    let mut planned: BTreeMap<&str, (usize, Decimal)> = BTreeMap::new();
    for (at, row) in facts.device_hours.iter().enumerate() {
        if planned
            .insert(&row.device, (at, row.planned_hours))
            .is_some()
        {
            let path = format!("device_hours[{at}].device");
            let expected = "each device once";
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                expected,
                &row.device,
            ));
        }
        // A device without a repair ran all its hours.
        own.entry(&row.device).or_default();
    }
    let shown = |uptime: Decimal| policy.rounding.value.round(uptime, 2);
    let mut devices = Vec::new();
    for (device, of_device) in own {
        let down_seconds = seconds_down(of_device.downs);
        let uptime = match planned.get(device) {
            Some((at, planned)) => {
                let path = format!("device_hours[{at}].planned_hours");
                uptime_of(*planned, down_seconds, &path)?
            }
            None => None,
        };
        let least = &policy.least_uptime_percent;
        if let Some(uptime) = uptime.filter(|uptime| *uptime < least.value.0) {
            let subject = format!("device:{device}");
            let (code, path) = ("repair_uptime_low", "device_hours");
            let finding = Finding::new(code, Severity::Warning, Clause::C7_3_2, subject, path);
            let finding = finding.observed(shown(uptime)).limit(least.value);
            findings.push(finding.because(vec![least.cite()]));
        }
        devices.push(DeviceRepairs {
            device: device.to_owned(),
            job_count: of_device.jobs,
            down_minutes: whole_minutes(down_seconds),
            mttr_hours: match of_device.restored {
                0 => None,
                count => Some(hours(of_device.seconds, count)?),
            },
            uptime_percent: uptime.map(shown),
        });
    }
    let least = &policy.least_uptime_percent;
    if let Some(uptime) = uptime.filter(|uptime| *uptime < least.value.0) {
        findings.push(
            Finding::new(
                "repair_uptime_low",
                Severity::Warning,
                Clause::C7_3_2,
                "devices".to_owned(),
                "planned_hours",
            )
            .observed(policy.rounding.value.round(uptime, 2))
            .limit(least.value)
            .because(vec![least.cite()]),
        );
    }
    Ok(RepairMeasures {
        lines,
        devices,
        down_minutes: whole_minutes(down_seconds),
        mttr_hours: match restored {
            0 => None,
            count => Some(hours(restored_seconds, count)?),
        },
        down_hours: hours(down_seconds, 1)?,
        uptime_percent: uptime.map(|uptime| policy.rounding.value.round(uptime, 2)),
        findings,
        basis: vec![
            match table {
                Some(row) => sections.service.targets.cite_row(&row.label(), row),
                None => policy.respond_hours.cite(),
            },
            sections.service.special_times.cite(),
            policy.downtime_ends.cite(),
            policy.loan_unit_ends_downtime.cite(),
            least.cite(),
        ],
    })
}

/// Seconds of an hour.
const HOUR: i64 = 3600;

fn whole_minutes(seconds: i64) -> i64 {
    seconds.div_euclid(60)
}

/// What is known of one device on the way.
#[derive(Default)]
struct Own<'a> {
    jobs: u32,
    restored: i64,
    seconds: i64,
    downs: Vec<(&'a str, Instant, Instant)>,
}

/// What is left of planned hours, in percent before rounding; none of no hours.
fn uptime_of(planned: Decimal, down_seconds: i64, path: &str) -> Result<Option<Decimal>, Error> {
    if planned < Decimal::ZERO {
        let expected = "0 or more";
        return Err(Error::new(ErrorCode::OutOfRange, path, expected, planned));
    }
    if planned.is_zero() {
        return Ok(None);
    }
    let down = Decimal::from(down_seconds).checked_div(Decimal::from(HOUR));
    let exact = down
        .and_then(|down| planned.checked_sub(down))
        .and_then(|up| up.checked_mul(Decimal::ONE_HUNDRED))
        .and_then(|up| up.checked_div(planned))
        .ok_or_else(|| Error::new(ErrorCode::Overflow, "jobs", "shorter times", "too much"))?;
    Ok(Some(exact.max(Decimal::ZERO)))
}

/// Seconds in which devices stood still, each second of a device once.
fn seconds_down(mut downs: Vec<(&str, Instant, Instant)>) -> i64 {
    downs.sort_unstable();
    let mut sum = 0_i64;
    let mut last: Option<(&str, Instant)> = None;
    for (device, from, to) in downs {
        let covered = last
            .filter(|(other, _)| *other == device)
            .map(|(_, end)| end);
        let from = covered.map_or(from, |end| from.max(end));
        if to > from {
            sum = sum.saturating_add(from.seconds_to(to));
            last = Some((device, to));
        }
    }
    sum
}
