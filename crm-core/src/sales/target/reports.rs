//! Weekly and monthly reports on what was reached of targets (6.1.3).

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::policy::TargetPolicy;
use crate::answer::{
    Basis, Clause, Error, ErrorCode, Finding, Obligation, ObligationState, Severity,
};
use crate::base::{PersonKey, WorkingCalendar, day};

/// What a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportCycle {
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
}

/// A report that was handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetReport {
    /// Its key.
    pub report: String,
    /// Whose.
    pub person: PersonKey,
    /// About a week or a month.
    pub cycle: ReportCycle,
    /// The last day that it is about.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// When it was handed in.
    #[serde(with = "day")]
    pub submitted_on: NaiveDate,
}

/// Somebody with a target, for some time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportingPerson {
    /// Who.
    pub person: PersonKey,
    /// The first day with a target; reports are owed on periods that begin on it or later.
    #[serde(with = "day")]
    pub since: NaiveDate,
    /// The last day with one; none while it lasts.
    #[serde(default, with = "day::option")]
    pub until: Option<NaiveDate>,
}

/// Who owes reports, and what was handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetReportFacts {
    /// The people.
    pub people: Vec<ReportingPerson>,
    /// The reports.
    #[serde(default)]
    pub reports: Vec<TargetReport>,
    /// Periods that begin before this day are not asked for: the day the books begin here.
    #[serde(default, with = "day::option")]
    pub go_live: Option<NaiveDate>,
}

/// Which reports are there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetReports {
    /// Reports of periods that are over, and were owed by the day.
    pub owed_count: u32,
    /// Of them, handed in.
    pub submitted_count: u32,
    /// Of those, in time.
    pub in_time_count: u32,
    /// Reports that are missing, and the next one of each cycle.
    pub obligations: Vec<Obligation>,
    /// Reports that came late, and reports on no period.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Which weekly and monthly reports are there, late or missing.
///
/// - Shape: people and reports in; counts, an obligation for each missing report and the next one, out.
/// - Units: weeks from Monday to Sunday, calendar months; working days after the last day of the period.
/// - Source: clause 6.1.3. A period that somebody had a target for only in part asks for no report.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for two reports on one period of one person; [`ErrorCode::CalendarUnknown`] when the
/// calendar does not know the days.
pub fn target_reports(
    policy: &TargetPolicy,
    facts: &TargetReportFacts,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<TargetReports, Error> {
    let mut handed_in = BTreeMap::new();
    for (at, report) in facts.reports.iter().enumerate() {
        let key = (&report.person, report.cycle, report.last_day);
        if handed_in.insert(key, report).is_some() {
            let path = format!("reports[{at}].last_day");
            let expected = "one report a period and person";
            let observed = report.last_day;
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                expected,
                observed,
            ));
        }
    }
    let mut answer = TargetReports {
        owed_count: 0,
        submitted_count: 0,
        in_time_count: 0,
        obligations: Vec::new(),
        findings: Vec::new(),
        basis: vec![
            policy.week_report_workdays.cite(),
            policy.month_report_workdays.cite(),
        ],
    };
    for person in &facts.people {
        let since = facts
            .go_live
            .map_or(person.since, |day| day.max(person.since));
        for cycle in [ReportCycle::Week, ReportCycle::Month] {
            let workdays = match cycle {
                ReportCycle::Week => &policy.week_report_workdays,
                ReportCycle::Month => &policy.month_report_workdays,
            };
            let mut first = first_of(cycle, since);
            // The period that runs on the day is the last one that is looked at.
            while first <= as_of {
                let last = last_of(cycle, first);
                let next = day::shift(last, 1);
                if person.until.is_some_and(|until| until < last) || next <= first {
                    break;
                }
                let over = last < as_of;
                let due = match calendar.add_workdays(last, i64::from(workdays.value)) {
                    Ok(due) => due,
                    // Nobody owes it yet; it is listed once the calendar knows its day.
                    Err(_) if !over => break,
                    Err(unknown) => return Err(unknown.into()),
                };
                let report = handed_in.remove(&(&person.person, cycle, last));
                let report = report.filter(|report| report.submitted_on <= as_of);
                answer.owed_count = answer.owed_count.saturating_add(u32::from(over));
                if let Some(report) = report {
                    answer.submitted_count = answer.submitted_count.saturating_add(u32::from(over));
                    if report.submitted_on <= due {
                        answer.in_time_count = answer.in_time_count.saturating_add(u32::from(over));
                    } else {
                        let code = "target_report_late";
                        let subject = person.person.subject();
                        let clause = Clause::C6_1_3;
                        let finding =
                            Finding::new(code, Severity::Warning, clause, subject, "reports");
                        let finding = finding.observed(report.submitted_on).limit(due);
                        answer.findings.push(finding.because(vec![workdays.cite()]));
                    }
                } else {
                    let mut obligation = Obligation::open(
                        "target_report",
                        Clause::C6_1_3,
                        Some(person.person.clone()),
                        person.person.subject(),
                        due,
                        as_of,
                    );
                    obligation.message = obligation.message.with("last_day", last);
                    answer
                        .obligations
                        .push(obligation.because(vec![workdays.cite()]));
                }
                first = next;
            }
        }
    }
    for report in handed_in.into_values() {
        if report.submitted_on > as_of {
            continue;
        }
        let subject = report.person.subject();
        let code = "target_report_of_no_period";
        let finding = Finding::new(code, Severity::Warning, Clause::C6_1_3, subject, "reports");
        answer.findings.push(finding.observed(report.last_day));
    }
    let missing = |one: &Obligation| one.state == ObligationState::Overdue;
    answer
        .obligations
        .sort_by(|a, b| (!missing(a), a.due, &a.subject).cmp(&(!missing(b), b.due, &b.subject)));
    Ok(answer)
}

/// The first day of the first whole period on or after a day.
fn first_of(cycle: ReportCycle, since: NaiveDate) -> NaiveDate {
    match cycle {
        ReportCycle::Week => {
            let gone = i64::from(since.weekday().num_days_from_monday());
            let monday = day::shift(since, gone.saturating_neg());
            if gone == 0 {
                monday
            } else {
                day::shift(monday, 7)
            }
        }
        ReportCycle::Month => match since.with_day(1) {
            Some(first) if first < since => day::shift_months(first, 1),
            Some(_) | None => since,
        },
    }
}

fn last_of(cycle: ReportCycle, first: NaiveDate) -> NaiveDate {
    match cycle {
        ReportCycle::Week => day::shift(first, 6),
        ReportCycle::Month => day::shift(day::shift_months(first, 1), -1),
    }
}
