//! What a complaint needs, step by step, with its clocks (7.2.2, 7.2.3).

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use serde::{Deserialize, Serialize};

use super::policy::{ComplaintPolicy, ComplaintTimes};
use crate::answer::{Basis, Clause, Error, Finding, Severity};
use crate::base::day::Day;
use crate::base::{CaseKey, CustomerKey, Money, WorkingCalendar, day, moment};

/// How grave it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ComplaintGrade {
    /// Like any other.
    General,
    /// It goes to superiors.
    Major,
    /// It touches the safety of patients.
    Urgent,
}

/// A department that is asked to help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComplaintHandOff {
    /// The department.
    pub department: String,
    /// When it was asked.
    #[serde(with = "moment")]
    pub handed_at: NaiveDateTime,
    /// When it took it on.
    #[serde(default, with = "moment::option")]
    pub accepted_at: Option<NaiveDateTime>,
}

/// A complaint. Moments are local time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComplaintFacts {
    /// Its case.
    pub case: CaseKey,
    /// Who complains.
    pub customer: CustomerKey,
    /// Class of the customer.
    #[serde(default)]
    pub class_name: Option<String>,
    /// When it came in.
    #[serde(with = "moment")]
    pub reported_at: NaiveDateTime,
    /// Whether the safety of patients is touched.
    #[serde(default)]
    pub patient_safety: bool,
    /// What harm an adverse event did, as in the policy; none when it is no adverse event.
    #[serde(default)]
    pub adverse_event: Option<String>,
    /// Whether media or a regulator are in it.
    #[serde(default)]
    pub public_attention: bool,
    /// What is claimed.
    #[serde(default)]
    pub claimed: Option<Money>,
    /// Days of the customer's complaints before, about the same matter.
    #[serde(default)]
    pub earlier_complaints: Vec<Day>,
    /// When superiors were told.
    #[serde(default, with = "moment::option")]
    pub escalated_at: Option<NaiveDateTime>,
    /// When the hospital was told something.
    #[serde(default, with = "moment::option")]
    pub responded_at: Option<NaiveDateTime>,
    /// When there was a plan.
    #[serde(default, with = "moment::option")]
    pub planned_at: Option<NaiveDateTime>,
    /// When it was solved.
    #[serde(default, with = "moment::option")]
    pub solved_at: Option<NaiveDateTime>,
    /// When the adverse event was reported to the authority.
    #[serde(default, with = "moment::option")]
    pub authority_told_at: Option<NaiveDateTime>,
    /// Whether the hospital confirmed the solution.
    #[serde(default)]
    pub confirmed: bool,
    /// Attempts to reach it for that.
    #[serde(default)]
    pub attempt_count: u32,
    /// Departments that were asked to help.
    #[serde(default)]
    pub hand_offs: Vec<ComplaintHandOff>,
    /// The moment at which it is looked at; none takes the end of the day.
    #[serde(default, with = "moment::option")]
    pub seen_at: Option<NaiveDateTime>,
}

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// Done in time.
    Met,
    /// Done too late.
    Late,
    /// Not done, and there is time.
    Open,
    /// Not done, and the time is over.
    Overdue,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComplaintStep {
    /// `escalate`, `respond`, `plan`, `solve`, `authority` or `hand_off:` with the department.
    pub step: String,
    /// By when.
    #[serde(with = "moment")]
    pub due_at: NaiveDateTime,
    /// When it was done.
    #[serde(default, with = "moment::option")]
    pub done_at: Option<NaiveDateTime>,
    /// How it stands.
    pub state: StepState,
}

/// What a complaint needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComplaintSteps {
    /// Its case.
    pub case: CaseKey,
    /// How grave it is.
    pub grade: ComplaintGrade,
    /// Why it is major or urgent, in snake case.
    pub reasons: Vec<String>,
    /// The steps, the earliest due first.
    pub steps: Vec<ComplaintStep>,
    /// Whether it may be closed.
    pub may_close: bool,
    /// Steps that are overdue or were late, and why it may not be closed.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What a complaint needs, step by step.
///
/// - Shape: one complaint in; its grade, every step with its clock, whether it may be closed, out.
/// - Units: hours around the clock, working days to their end, calendar days for the legal clock.
/// - Source: clauses 7.2.2 (solved and confirmed), 7.2.3 (major ones go to superiors and other departments), 3.3
///   (a hand-off is taken on within a working day). The moment it is due is still in time.
///
/// # Errors
/// [`ErrorCode::CalendarUnknown`](crate::answer::ErrorCode::CalendarUnknown) when the calendar does not know the
/// days.
pub fn complaint_steps(
    policy: &ComplaintPolicy,
    facts: &ComplaintFacts,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<ComplaintSteps, Error> {
    let reasons = reasons(policy, facts);
    let grade = if facts.patient_safety || facts.adverse_event.is_some() {
        ComplaintGrade::Urgent
    } else if reasons.is_empty() {
        ComplaintGrade::General
    } else {
        ComplaintGrade::Major
    };
    let (times, clause) = match grade {
        ComplaintGrade::General => (&policy.general, Clause::C7_2_2),
        ComplaintGrade::Major => (&policy.major, Clause::C7_2_3),
        ComplaintGrade::Urgent => (&policy.urgent, Clause::C7_2_3),
    };
    let end = as_of.and_hms_opt(23, 59, 59).unwrap_or(facts.reported_at);
    let seen_at = facts.seen_at.unwrap_or(end);
    let mut steps = Vec::new();
    let mut add = |step: &str, due_at: NaiveDateTime, done_at: Option<NaiveDateTime>| {
        let done_at = done_at.filter(|done| *done <= seen_at);
        let state = match done_at {
            Some(done) if done <= due_at => StepState::Met,
            Some(_) => StepState::Late,
            None if seen_at <= due_at => StepState::Open,
            None => StepState::Overdue,
        };
        steps.push(ComplaintStep {
            step: step.to_owned(),
            due_at,
            done_at,
            state,
        });
    };
    for (step, due_at, done_at) in dues(&times.value, facts, calendar)? {
        add(step, due_at, done_at);
    }
    if let Some(harm) = &facts.adverse_event {
        let mut rows = policy.adverse_events.value.iter();
        if let Some(row) = rows.find(|row| row.harm == *harm) {
            let last = day::shift(facts.reported_at.date(), i64::from(row.days));
            let due_at = last.and_hms_opt(23, 59, 59).unwrap_or(facts.reported_at);
            add("authority", due_at, facts.authority_told_at);
        }
    }
    for hand_off in &facts.hand_offs {
        let due_at = end_of(calendar, hand_off.handed_at, 1)?;
        let step = format!("hand_off:{}", hand_off.department);
        add(&step, due_at, hand_off.accepted_at);
    }
    steps.sort_by(|a, b| (a.due_at, &a.step).cmp(&(b.due_at, &b.step)));
    let mut findings = Vec::new();
    let finding = |code: &str, severity, clause, path: &str| {
        Finding::new(code, severity, clause, facts.case.subject(), path)
    };
    for step in &steps {
        let (code, severity) = match step.state {
            StepState::Met | StepState::Open => continue,
            StepState::Late => ("complaint_step_late", Severity::Warning),
            StepState::Overdue => ("complaint_step_overdue", Severity::Error),
        };
        findings.push(
            finding(code, severity, clause, &step.step)
                .observed(&step.step)
                .limit(step.due_at)
                .because(vec![times.cite()]),
        );
    }
    let solved = facts.solved_at.is_some_and(|at| at <= seen_at);
    let heard = facts.confirmed || facts.attempt_count >= policy.close_attempts.value;
    if solved && !heard {
        findings.push(
            finding(
                "complaint_not_confirmed",
                Severity::Info,
                Clause::C7_2_2,
                "confirmed",
            )
            .observed(facts.attempt_count)
            .limit(policy.close_attempts.value)
            .because(vec![policy.close_attempts.cite()]),
        );
    }
    if let Some(harm) = &facts.adverse_event
        && policy
            .adverse_events
            .value
            .iter()
            .all(|row| row.harm != *harm)
    {
        findings.push(
            finding(
                "complaint_harm_unknown",
                Severity::Error,
                Clause::C7_2_3,
                "adverse_event",
            )
            .observed(harm)
            .because(vec![policy.adverse_events.cite()]),
        );
    }
    let told = steps
        .iter()
        .all(|step| step.step != "authority" || step.done_at.is_some());
    Ok(ComplaintSteps {
        case: facts.case.clone(),
        grade,
        reasons,
        steps,
        may_close: solved && heard && told,
        findings,
        basis: vec![times.cite(), policy.close_attempts.cite()],
    })
}

fn reasons(policy: &ComplaintPolicy, facts: &ComplaintFacts) -> Vec<String> {
    let reported = facts.reported_at.date();
    let from = day::shift(
        reported,
        i64::from(policy.repeat_days.value).saturating_neg(),
    );
    let earlier = facts
        .earlier_complaints
        .iter()
        .filter(|day| day.0 > from && day.0 <= reported)
        .count();
    let repeated = earlier.saturating_add(1) >= policy.repeat_count.value as usize;
    let large = facts
        .claimed
        .is_some_and(|claimed| claimed.amount >= policy.major_amount.value.0);
    let close = facts
        .class_name
        .as_ref()
        .is_some_and(|class| policy.major_classes.value.contains(class));
    [
        ("patient_safety", facts.patient_safety),
        ("adverse_event", facts.adverse_event.is_some()),
        ("public_attention", facts.public_attention),
        ("amount", large),
        ("repeated", repeated),
        ("class", close),
    ]
    .into_iter()
    .filter(|(_, holds)| *holds)
    .map(|(name, _)| name.to_owned())
    .collect()
}

fn end_of(
    calendar: &WorkingCalendar,
    from: NaiveDateTime,
    workdays: u32,
) -> Result<NaiveDateTime, Error> {
    let last = calendar.add_workdays(from.date(), i64::from(workdays))?;
    Ok(last.and_hms_opt(23, 59, 59).unwrap_or(from))
}

type Due = (&'static str, NaiveDateTime, Option<NaiveDateTime>);

fn dues(
    times: &ComplaintTimes,
    facts: &ComplaintFacts,
    calendar: &WorkingCalendar,
) -> Result<Vec<Due>, Error> {
    let reported = facts.reported_at;
    let after = |hours: u32| {
        let hours = TimeDelta::hours(i64::from(hours));
        reported.checked_add_signed(hours).unwrap_or(reported)
    };
    let mut dues: Vec<Due> = Vec::new();
    if let Some(hours) = times.escalate_hours {
        dues.push(("escalate", after(hours), facts.escalated_at));
    }
    dues.push(("respond", after(times.respond_hours), facts.responded_at));
    if let Some(workdays) = times.plan_workdays {
        dues.push((
            "plan",
            end_of(calendar, reported, workdays)?,
            facts.planned_at,
        ));
    }
    let solve = match (times.solve_hours, times.solve_workdays) {
        (Some(hours), _) => after(hours),
        (None, workdays) => end_of(calendar, reported, workdays.unwrap_or(0))?,
    };
    dues.push(("solve", solve, facts.solved_at));
    Ok(dues)
}
