//! What a complaint needs, step by step, with its clocks (7.2.2, 7.2.3).

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::clocks::{Clocks, Due};
use super::escalation::{EscalationFacts, EscalationNotice, EscalationStep, escalation_ladder};
use super::legal::{LegalClock, legal_clock};
use super::policy::{ComplaintGrade, ComplaintPolicy};
use crate::answer::{Basis, Clause, Error, Finding, Obligation, ObligationState, Severity};
use crate::base::day::Day;
use crate::base::{
    CaseKey, CustomerKey, Instant, Money, PersonKey, WorkingCalendar, Zone, day, moment,
};
use crate::service::after_sales::DeviceIdentity;
use crate::service::policy::SpecialTimes;
use crate::service::times::ServiceTimes;

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
    /// By when it was asked to have done its part, if that was said.
    #[serde(default, with = "moment::option")]
    pub answer_by: Option<NaiveDateTime>,
    /// When it had done its part.
    #[serde(default, with = "moment::option")]
    pub answered_at: Option<NaiveDateTime>,
}

/// An attempt to reach the hospital about the solution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactAttempt {
    /// When.
    #[serde(with = "moment")]
    pub at: NaiveDateTime,
    /// Who tried.
    #[serde(default)]
    pub person: Option<PersonKey>,
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
    /// Its priority, as in the table of targets, where that decides.
    #[serde(default)]
    pub priority: Option<String>,
    /// The zone of its moments; without it the one of the policy.
    #[serde(default)]
    pub time_zone: Option<String>,
    /// When it came in.
    #[serde(with = "moment")]
    pub reported_at: NaiveDateTime,
    /// When it became as grave as it is; none when it came in so. Until then it was one like any other.
    #[serde(default, with = "moment::option")]
    pub graded_at: Option<NaiveDateTime>,
    /// Whether the safety of patients is touched.
    #[serde(default)]
    pub patient_safety: bool,
    /// What harm an adverse event did, as in the policy; none when it is no adverse event.
    #[serde(default)]
    pub adverse_event: Option<String>,
    /// Which device it was, for a report of an adverse event.
    #[serde(default)]
    pub device: Option<DeviceIdentity>,
    /// Whether media or a regulator are in it.
    #[serde(default)]
    pub public_attention: bool,
    /// What is claimed.
    #[serde(default)]
    pub claimed: Option<Money>,
    /// Days of the customer's complaints before, about the same matter.
    #[serde(default)]
    pub earlier_complaints: Vec<Day>,
    /// When somebody of the company first knew of the adverse event; without it the report.
    #[serde(default, with = "moment::option")]
    pub event_known_at: Option<NaiveDateTime>,
    /// When superiors were told: the first level of the ladder.
    #[serde(default, with = "moment::option")]
    pub escalated_at: Option<NaiveDateTime>,
    /// Who was told beside that, level by level.
    #[serde(default)]
    pub escalations: Vec<EscalationNotice>,
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
    /// Whether the hospital confirmed the solution, where the moment is not known.
    #[serde(default)]
    pub confirmed: bool,
    /// When it confirmed it; before the solution it confirmed another.
    #[serde(default, with = "moment::option")]
    pub confirmed_at: Option<NaiveDateTime>,
    /// Attempts to reach it for that, where the moments are not known.
    #[serde(default)]
    pub attempt_count: u32,
    /// Attempts with their moments; only those after the solution count.
    #[serde(default)]
    pub contact_attempts: Vec<ContactAttempt>,
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
    /// Not done in time, and no longer to be done.
    Missed,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComplaintStep {
    /// `respond`, `plan`, `solve`, `hand_off:` or `answer:` with the department.
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
    /// Who has to be told, level by level, the lowest first.
    pub escalations: Vec<EscalationStep>,
    /// The legal clock of an adverse event, apart from all others; none when there is none.
    pub legal_clock: Option<LegalClock>,
    /// Whether it may be closed.
    pub may_close: bool,
    /// Superiors and authorities that are to be told. The other steps are owed by its case.
    #[serde(default)]
    pub obligations: Vec<Obligation>,
    /// Steps that are overdue or were late, and why it may not be closed.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What a complaint needs, step by step.
///
/// - Shape: one complaint in; its grade, every step with its clock, whether it may be closed, out.
/// - Units: hours around the clock, really passed, also where the clock is put forward or back; working days to their
///   end; calendar days for the legal clock. Where `service.special_times` is `table`, the minutes of its row: `plan`
///   is what it calls feedback; where it is `earliest`, a row that names a priority or a class may be due before.
/// - A step that was done, or due, before the complaint became as grave as it is counts by the grade it had then. What is
///   still owed then is due by the new grade since the report; where that is over already, since it became so and not
///   later than it was before.
/// - Source: clauses 7.2.2 (solved and confirmed: not before the solution), 7.2.3 (major ones go to superiors and other departments). The
///   moment it is due is still in time.
/// - A claim in a currency that the policy has no amount for makes nothing major and is a finding: a person looks.
///
/// # Errors
/// [`CalendarUnknown`](crate::answer::ErrorCode::CalendarUnknown) when the calendar does not know the days;
/// otherwise as [`escalation_ladder`].
pub fn complaint_steps(
    sections: ServiceTimes<'_>,
    facts: &ComplaintFacts,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<ComplaintSteps, Error> {
    let policy = sections.complaint;
    let end = as_of.and_hms_opt(23, 59, 59).unwrap_or(facts.reported_at);
    let seen_at = facts.seen_at.unwrap_or(end);
    let (grade, reasons) = graded(policy, facts, seen_at);
    let (times, clause) = policy.times(grade);
    let zone = sections
        .service
        .zone(facts.time_zone.as_deref())
        .map_err(|error| Error::from(error).under("time_zone"))?;
    let mut clocks = Clocks {
        sections,
        zone: &zone,
        calendar,
        facts,
        grade,
        graded: None,
    };
    let graded_at = facts
        .graded_at
        .filter(|at| *at <= seen_at && grade != ComplaintGrade::General);
    clocks.graded = graded_at
        .map(|at| clocks.place("graded_at", at))
        .transpose()?;
    let row = clocks.row();
    let row = row.map(|row| sections.service.targets.cite_row(&row.label(), row));
    let mut decided = Vec::new();
    if sections.service.special_times.value != SpecialTimes::Table {
        decided.push(times.cite());
    }
    decided.extend(row);
    let seen = zone.end(seen_at);
    let mut steps = Vec::new();
    for due in clocks.dues()? {
        steps.push(stand(due, &zone, seen));
    }
    steps.sort_by(|a, b| (a.due_at, &a.step).cmp(&(b.due_at, &b.step)));
    let mut findings = Vec::new();
    let finding = |code: &str, severity, clause, path: &str| {
        Finding::new(code, severity, clause, facts.case.subject(), path)
    };
    for step in &steps {
        let (code, severity) = match step.state {
            StepState::Met | StepState::Open | StepState::Missed => continue,
            StepState::Late => ("complaint_step_late", Severity::Warning),
            StepState::Overdue => ("complaint_step_overdue", Severity::Error),
        };
        let (name, department) = step.step.split_once(':').unwrap_or((&step.step, ""));
        let department = match department {
            "" => String::new(),
            department => format!(" ({department})"),
        };
        findings.push(
            finding(code, severity, clause, &step.step)
                .observed(&step.step)
                .with_word("step", "complaint-step", name)
                .with("department", department)
                .limit(step.due_at)
                .because(decided.clone()),
        );
    }
    let ladder =
        escalation_ladder(sections, &on_the_ladder(facts, grade, seen_at)).map_err(|error| {
            Error {
                path: error.path.replace("notices", "escalations"),
                ..error
            }
        })?;
    findings.extend(ladder.findings);
    let (clock, legal) = legal_clock(policy, facts, seen_at);
    findings.extend(legal);
    let solved_at = facts.solved_at.filter(|at| *at <= seen_at);
    let attempts = attempts(facts, solved_at, seen_at);
    let confirmed_at = facts.confirmed_at.filter(|at| *at <= seen_at);
    let confirmed = match facts.confirmed_at {
        Some(_) => confirmed_at.is_some_and(|at| solved_at.is_none_or(|solved| at >= solved)),
        None => facts.confirmed,
    };
    let heard = confirmed || attempts >= policy.close_attempts.value;
    let of_another = confirmed_at
        .zip(solved_at)
        .filter(|(at, solved)| at < solved);
    if let Some((at, solved)) = of_another.filter(|_| !heard) {
        let code = "complaint_confirmed_before_solution";
        findings.push(
            finding(code, Severity::Warning, Clause::C7_2_2, "confirmed_at")
                .observed(at)
                .limit(solved),
        );
    }
    if solved_at.is_some() && !heard {
        let code = "complaint_not_confirmed";
        findings.push(
            finding(code, Severity::Info, Clause::C7_2_2, "confirmed")
                .observed(attempts)
                .limit(policy.close_attempts.value)
                .because(vec![policy.close_attempts.cite()]),
        );
    }
    let currency = policy.major_currency.value;
    if let Some(claimed) = facts.claimed.filter(|claimed| claimed.currency != currency) {
        let code = "complaint_claim_currency";
        findings.push(
            finding(code, Severity::Warning, Clause::C7_2_3, "claimed")
                .observed(claimed.currency)
                .limit(currency)
                .because(vec![policy.major_currency.cite()]),
        );
    }
    let obligations = owed(policy, facts, &ladder.levels, clock.as_ref(), as_of);
    // Closing a complaint may not bury a report that the law asks for.
    let told = facts.adverse_event.is_none()
        || clock.as_ref().is_some_and(|clock| clock.told_at.is_some());
    Ok(ComplaintSteps {
        case: facts.case.clone(),
        grade,
        reasons,
        steps,
        escalations: ladder.levels,
        legal_clock: clock,
        may_close: solved_at.is_some() && heard && told,
        obligations,
        findings,
        basis: [
            decided,
            vec![
                sections.service.special_times.cite(),
                policy.ladder.cite(),
                policy.ladder_from.cite(),
                policy.close_attempts.cite(),
            ],
        ]
        .concat(),
    })
}

/// Who is to be told of a complaint, and by which day. A level whose hour has passed is overdue on its own day, too.
fn owed(
    policy: &ComplaintPolicy,
    facts: &ComplaintFacts,
    levels: &[EscalationStep],
    clock: Option<&LegalClock>,
    as_of: NaiveDate,
) -> Vec<Obligation> {
    let open = |kind: &str, due: NaiveDate, state: StepState| {
        let subject = facts.case.subject();
        let mut owed = Obligation::open(kind, Clause::C7_2_3, None, subject, due, as_of);
        if state == StepState::Overdue {
            owed.state = ObligationState::Overdue;
        }
        owed
    };
    let owed =
        |level: &&EscalationStep| level.told_at.is_none() && level.state != StepState::Missed;
    let untold = levels.iter().filter(owed);
    let mut obligations: Vec<_> = untold
        .map(|level| {
            let mut owed = open("complaint_escalation", level.due_at.date(), level.state);
            owed.message = owed
                .message
                .with_word("post", "post", &level.post)
                .with("due_at", level.due_at);
            owed.because(vec![policy.ladder.cite()])
        })
        .collect();
    obligations.extend(clock.filter(|clock| clock.told_at.is_none()).map(|clock| {
        let owed = open("adverse_event_report", clock.due_on, clock.state);
        owed.because(vec![
            policy.adverse_events.cite_row(&clock.harm, clock.days),
        ])
    }));
    obligations
}

/// How grave a complaint is at a moment, and why: before it became as grave as it is, it was like any other.
fn graded(
    policy: &ComplaintPolicy,
    facts: &ComplaintFacts,
    seen_at: NaiveDateTime,
) -> (ComplaintGrade, Vec<String>) {
    if facts.graded_at.is_some_and(|graded| graded > seen_at) {
        return (ComplaintGrade::General, Vec::new());
    }
    let reasons = reasons(policy, facts);
    let grade = if facts.patient_safety || facts.adverse_event.is_some() {
        ComplaintGrade::Urgent
    } else if reasons.is_empty() {
        ComplaintGrade::General
    } else {
        ComplaintGrade::Major
    };
    (grade, reasons)
}

/// How grave a complaint is at a moment.
#[must_use]
pub fn complaint_grade(
    policy: &ComplaintPolicy,
    facts: &ComplaintFacts,
    seen_at: NaiveDateTime,
) -> ComplaintGrade {
    graded(policy, facts, seen_at).0
}

fn stand(due: Due, zone: &Zone, seen: Instant) -> ComplaintStep {
    let done = due.done.filter(|(at, _)| *at <= seen);
    let state = match done {
        Some((done, _)) if done <= due.due => StepState::Met,
        Some(_) => StepState::Late,
        None if seen <= due.due => StepState::Open,
        None => StepState::Overdue,
    };
    ComplaintStep {
        step: due.step,
        due_at: zone.local(due.due),
        done_at: done.map(|(_, at)| at),
        state,
    }
}

fn on_the_ladder(
    facts: &ComplaintFacts,
    grade: ComplaintGrade,
    seen_at: NaiveDateTime,
) -> EscalationFacts {
    // The day of sample and import has no level; it is the first.
    let first = facts.escalated_at.map(|told_at| EscalationNotice {
        level: 1,
        told_at,
        person: None,
    });
    let grade_known = facts.graded_at.is_none_or(|at| at <= seen_at);
    EscalationFacts {
        case: facts.case.clone(),
        grade,
        reported_at: facts.reported_at,
        graded_at: facts.graded_at.filter(|at| *at <= seen_at),
        time_zone: facts.time_zone.clone(),
        solved_at: facts.solved_at,
        // What was told once it was graver belongs to that ladder.
        notices: facts
            .escalations
            .iter()
            .cloned()
            .chain(first)
            .filter(|notice| grade_known || notice.told_at <= seen_at)
            .collect(),
        seen_at,
    }
}

/// Attempts after the solution; those without a moment count as told.
fn attempts(
    facts: &ComplaintFacts,
    solved_at: Option<NaiveDateTime>,
    seen_at: NaiveDateTime,
) -> u32 {
    let dated = facts.contact_attempts.iter().filter(|attempt| {
        attempt.at <= seen_at && solved_at.is_some_and(|solved| attempt.at >= solved)
    });
    let dated = u32::try_from(dated.count()).unwrap_or(u32::MAX);
    facts.attempt_count.saturating_add(dated)
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
    let large = facts.claimed.is_some_and(|claimed| {
        claimed.currency == policy.major_currency.value
            && claimed.amount >= policy.major_amount.value.0
    });
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
