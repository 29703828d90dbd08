//! When a result is told, appealed and answered, and how long its file is kept (9.3.P4, 9.3.P5). The source is
//! cut off, so it is off by default and assumed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::AppraisalPolicy;
use crate::answer::{
    Basis, Clause, Error, ErrorCode, Finding, Obligation, ObligationState, Severity,
};
use crate::base::{PersonKey, WorkingCalendar, day};

/// What has happened to one result so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultDatesFacts {
    /// Who.
    pub person: PersonKey,
    /// Who tells the result.
    #[serde(default)]
    pub manager: Option<PersonKey>,
    /// Who answers an appeal.
    #[serde(default)]
    pub appeal_holder: Option<PersonKey>,
    /// Last day of the period.
    #[serde(with = "day")]
    pub period_end: NaiveDate,
    /// Day of the review, when there was one after the period.
    #[serde(default, with = "day::option")]
    pub reviewed_on: Option<NaiveDate>,
    /// Day on which the person was told.
    #[serde(default, with = "day::option")]
    pub told_on: Option<NaiveDate>,
    /// Day of the appeal.
    #[serde(default, with = "day::option")]
    pub appealed_on: Option<NaiveDate>,
    /// Day of its answer.
    #[serde(default, with = "day::option")]
    pub answered_on: Option<NaiveDate>,
    /// Day on which the person left.
    #[serde(default, with = "day::option")]
    pub left_on: Option<NaiveDate>,
    /// Day on which the file was deleted.
    #[serde(default, with = "day::option")]
    pub deleted_on: Option<NaiveDate>,
}

/// The days that follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultDates {
    /// Who.
    pub person: PersonKey,
    /// Whether anything is given: only when the policy turns outcomes on.
    pub given: bool,
    /// Always true: the text ends before it says what follows.
    pub assumed: bool,
    /// The last day to tell the result.
    #[serde(default, with = "day::option")]
    pub tell_until: Option<NaiveDate>,
    /// The last day to appeal; none before the person was told.
    #[serde(default, with = "day::option")]
    pub appeal_until: Option<NaiveDate>,
    /// The last day to answer; none without an appeal.
    #[serde(default, with = "day::option")]
    pub answer_until: Option<NaiveDate>,
    /// The last day on which the file is kept; none before the person left.
    #[serde(default, with = "day::option")]
    pub keep_until: Option<NaiveDate>,
    /// Telling, answering, deleting.
    pub obligations: Vec<Obligation>,
    /// What came late or too early.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// When a result is told, appealed and answered, and how long its file is kept.
///
/// - Shape: what has happened in; days and what is owed out.
/// - Units: working days, counted from the day after; years after leaving.
/// - Source: proposals 9.3.P4 and 9.3.P5, assumed, given only when `appraisal.outcomes` is on. The days to
///   tell start at the end of the period, or at the review when that was later. What lies after the day is not known.
///
/// # Errors
/// [`ErrorCode::Contradiction`] for an appeal before the person was told, or an answer before the appeal;
/// [`ErrorCode::CalendarUnknown`] beyond the calendar.
pub fn result_dates(
    policy: &AppraisalPolicy,
    facts: &ResultDatesFacts,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<ResultDates, Error> {
    check(facts)?;
    let facts = &known(facts, as_of);
    let mut answer = ResultDates {
        person: facts.person.clone(),
        given: policy.outcomes.value,
        assumed: true,
        tell_until: None,
        appeal_until: None,
        answer_until: None,
        keep_until: None,
        obligations: Vec::new(),
        findings: Vec::new(),
        basis: vec![policy.outcomes.cite()],
    };
    let subject = facts.person.subject();
    let finding = |code: &str, severity, clause, path: &str| {
        Finding::new(code, severity, clause, subject.clone(), path)
    };
    if !policy.outcomes.value {
        let off = finding("outcomes_off", Severity::Info, Clause::C9_3_1, "period_end");
        answer
            .findings
            .push(off.because(vec![policy.outcomes.cite()]));
        return Ok(answer);
    }
    let owed = |kind: &str, clause, holder: &Option<PersonKey>, due, done: bool, basis| {
        let mut owed = Obligation::open(kind, clause, holder.clone(), subject.clone(), due, as_of);
        if done {
            owed.state = ObligationState::Met;
            owed.overdue_days = 0;
        }
        owed.because(vec![basis])
    };
    let told_clause = Clause::C9_3_P4;
    let mut late = |code: &str, path: &str, day: Option<NaiveDate>, until: NaiveDate| {
        if let Some(day) = day.filter(|day| *day > until) {
            let found = finding(code, Severity::Warning, told_clause, path);
            answer.findings.push(found.observed(day).limit(until));
        }
    };
    let add = |from, count: u32| calendar.add_workdays(from, i64::from(count));
    let start = facts.reviewed_on.unwrap_or(facts.period_end);
    let notice = &policy.notice_workdays;
    let until = add(start.max(facts.period_end), notice.value)?;
    late("result_told_late", "told_on", facts.told_on, until);
    answer.tell_until = Some(until);
    let (kind, told) = ("result_notice", facts.told_on.is_some());
    let cite = notice.cite();
    let due = owed(kind, told_clause, &facts.manager, until, told, cite);
    answer.obligations.push(due);
    if let Some(told_on) = facts.told_on {
        let until = add(told_on, policy.appeal_workdays.value)?;
        late("appeal_late", "appealed_on", facts.appealed_on, until);
        answer.appeal_until = Some(until);
        answer.basis.push(policy.appeal_workdays.cite());
    }
    if let Some(appealed_on) = facts.appealed_on {
        let parameter = &policy.answer_workdays;
        let until = add(appealed_on, parameter.value)?;
        late(
            "appeal_answered_late",
            "answered_on",
            facts.answered_on,
            until,
        );
        answer.answer_until = Some(until);
        let (kind, done) = ("appeal_answer", facts.answered_on.is_some());
        let (holder, cite) = (&facts.appeal_holder, parameter.cite());
        let due = owed(kind, told_clause, holder, until, done, cite);
        answer.obligations.push(due);
    }
    if let Some(left_on) = facts.left_on {
        let months = policy.keep_years.value.saturating_mul(12);
        let until = day::shift_months(left_on, months);
        let clause = Clause::C9_3_P5;
        if let Some(day) = facts.deleted_on.filter(|day| *day < until) {
            let found = finding(
                "appraisal_file_deleted_early",
                Severity::Error,
                clause,
                "deleted_on",
            );
            answer.findings.push(found.observed(day).limit(until));
        }
        answer.keep_until = Some(until);
        let (kind, done) = ("appraisal_file_deletion", facts.deleted_on.is_some());
        let cite = policy.keep_years.cite();
        let due = owed(kind, clause, &facts.manager, until, done, cite);
        answer.obligations.push(due);
    }
    Ok(answer)
}

/// What is known on a day: what happens after it has not happened yet.
fn known(facts: &ResultDatesFacts, as_of: NaiveDate) -> ResultDatesFacts {
    let by = |day: Option<NaiveDate>| day.filter(|day| *day <= as_of);
    ResultDatesFacts {
        reviewed_on: by(facts.reviewed_on),
        told_on: by(facts.told_on),
        appealed_on: by(facts.appealed_on),
        answered_on: by(facts.answered_on),
        left_on: by(facts.left_on),
        deleted_on: by(facts.deleted_on),
        ..facts.clone()
    }
}

fn check(facts: &ResultDatesFacts) -> Result<(), Error> {
    let pairs = [
        ("appealed_on", facts.told_on, facts.appealed_on),
        ("answered_on", facts.appealed_on, facts.answered_on),
    ];
    for (path, before, after) in pairs {
        let Some(after) = after else { continue };
        if before.is_none_or(|before| after < before) {
            let expected = match before {
                Some(before) => format!("{before} or later"),
                None => "the day of what comes before it".to_owned(),
            };
            let code = ErrorCode::Contradiction;
            return Err(Error::new(code, path, expected, after));
        }
    }
    Ok(())
}
