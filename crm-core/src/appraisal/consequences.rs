//! What follows from grades: promotion, retraining, help for low grades (9.3.P1-P3, P6). The source is cut
//! off, so all of it is off by default and assumed.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::{AppraisalPolicy, IndicatorCycle};
use crate::answer::{
    Basis, Clause, Error, ErrorCode, Finding, Obligation, ObligationState, Severity,
};
use crate::base::{PersonKey, WorkingCalendar, day, exact};

/// A grade of one period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodGrade {
    /// How long the period is.
    pub cycle: IndicatorCycle,
    /// First day of the period.
    #[serde(with = "day")]
    pub period_start: NaiveDate,
    /// Last day of the period.
    #[serde(with = "day")]
    pub period_end: NaiveDate,
    /// The grade by the score; none when there was no score.
    #[serde(default)]
    pub grade: Option<String>,
    /// Whether a confirmed breach was found in it.
    #[serde(default)]
    pub confirmed_breach: bool,
}

/// The grades of one person, the last period among them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsequenceFacts {
    /// Who.
    pub person: PersonKey,
    /// Who leads the person.
    #[serde(default)]
    pub manager: Option<PersonKey>,
    /// The grades, in any order. The one that ends last is the one that is asked about.
    pub grades: Vec<PeriodGrade>,
    /// Day on which the person was told the last one.
    #[serde(default, with = "day::option")]
    pub told_on: Option<NaiveDate>,
    /// Day on which the improvement plan was written.
    #[serde(default, with = "day::option")]
    pub plan_made_on: Option<NaiveDate>,
    /// Hours of training since.
    #[serde(default, with = "exact::option")]
    pub training_hours: Option<Decimal>,
}

/// What follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consequences {
    /// Who.
    pub person: PersonKey,
    /// Whether anything is given: only when the policy turns outcomes on.
    pub given: bool,
    /// Always true: the text ends before it says what follows.
    pub assumed: bool,
    /// The grade that counts, after a confirmed breach.
    pub grade: Option<String>,
    /// Coefficient of the bonus; zero while a confirmed breach blocks it.
    #[serde(default, with = "exact::option")]
    pub bonus_coefficient: Option<Decimal>,
    /// Whether the person qualifies for promotion.
    pub promotion: bool,
    /// Whether the person is to be retrained or given another post.
    pub retraining: bool,
    /// Hours of training that are owed.
    #[serde(default, with = "exact::option")]
    pub training_hours_due: Option<Decimal>,
    /// The improvement plan and the training.
    pub obligations: Vec<Obligation>,
    /// Why.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What follows from the grades of one person.
///
/// - Shape: grades of periods in; bonus coefficient, promotion, retraining and what is owed out.
/// - Units: working days for the plan from the day the result was told; hours of training until the end of
///   the third month after the period.
/// - Source: clause 9.3.1, which the source cuts off, and the proposals 9.3.P1-P3 and P6. Nothing is given
///   unless `appraisal.outcomes` is on, and everything is marked as assumed.
/// - Grades count in a row: a period that is not there, or has no grade, ends the row. Retraining is no
///   dismissal: who is not competent is trained or given another post first (Labour Contract Law, article
///   40), and the finding says so.
///
/// # Errors
/// [`ErrorCode::UnknownReference`] for a grade that the policy does not know; [`ErrorCode::DuplicateKey`]
/// for a period that is there twice; [`ErrorCode::Contradiction`] for one that ends before it starts;
/// [`ErrorCode::CalendarUnknown`] beyond the calendar.
pub fn consequences(
    policy: &AppraisalPolicy,
    facts: &ConsequenceFacts,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<Consequences, Error> {
    check(policy, facts)?;
    let mut answer = Consequences {
        person: facts.person.clone(),
        given: policy.outcomes.value,
        assumed: true,
        grade: None,
        bonus_coefficient: None,
        promotion: false,
        retraining: false,
        training_hours_due: None,
        obligations: Vec::new(),
        findings: Vec::new(),
        basis: vec![policy.outcomes.cite()],
    };
    let subject = facts.person.subject();
    let finding = |code: &str, severity, clause| {
        Finding::new(code, severity, clause, subject.clone(), "grades")
    };
    if !policy.outcomes.value {
        let basis = vec![policy.outcomes.cite()];
        let off = finding("outcomes_off", Severity::Info, Clause::C9_3_1);
        answer.findings.push(off.because(basis));
        return Ok(answer);
    }
    let last = facts
        .grades
        .iter()
        .max_by_key(|row| (row.period_end, row.cycle));
    let Some(last) = last else {
        let none = finding("ranking_without_score", Severity::Warning, Clause::C9_3_1);
        answer.findings.push(none);
        return Ok(answer);
    };
    answer.grade = counting(policy, last).map(str::to_owned);
    if last.confirmed_breach {
        let basis = vec![policy.breach_grade.cite()];
        let set = finding("breach_sets_grade", Severity::Error, Clause::C9_3_P6);
        let set = set.limit(&policy.breach_grade.value);
        answer.findings.push(set.because(basis));
    }
    let mut grades = policy.grades.value.iter();
    let band = grades.find(|band| Some(&band.grade) == answer.grade.as_ref());
    answer.bonus_coefficient = band.map(|band| match last.confirmed_breach {
        true => Decimal::ZERO,
        false => band.bonus.0,
    });
    answer.basis.push(policy.grades.cite());
    in_a_row(policy, facts, &mut answer, &finding);
    let plan_grades = &policy.plan_grades;
    let low = answer
        .grade
        .as_ref()
        .is_some_and(|grade| plan_grades.value.contains(grade));
    if low {
        help(policy, facts, last, calendar, as_of, &mut answer)?;
        if facts.told_on.is_none() {
            let told = finding("result_not_told", Severity::Warning, Clause::C9_3_P4);
            answer.findings.push(told);
        }
    }
    Ok(answer)
}

fn check(policy: &AppraisalPolicy, facts: &ConsequenceFacts) -> Result<(), Error> {
    for (at, row) in facts.grades.iter().enumerate() {
        let path = |field: &str| format!("grades[{at}].{field}");
        if row.period_end < row.period_start {
            let expected = format!("{} or later", row.period_start);
            let code = ErrorCode::Contradiction;
            return Err(Error::new(
                code,
                path("period_end"),
                expected,
                row.period_end,
            ));
        }
        let same =
            |other: &PeriodGrade| other.cycle == row.cycle && other.period_end == row.period_end;
        if facts.grades.iter().take(at).any(same) {
            let (code, path) = (ErrorCode::DuplicateKey, path("period_end"));
            return Err(Error::new(code, path, "each period once", row.period_end));
        }
        let grades = &policy.grades.value;
        if let Some(grade) = &row.grade
            && grades.iter().all(|band| band.grade != *grade)
        {
            let known: Vec<_> = grades.iter().map(|band| band.grade.as_str()).collect();
            let code = ErrorCode::UnknownReference;
            return Err(Error::new(code, path("grade"), known.join(", "), grade));
        }
    }
    Ok(())
}

/// The grade after a breach.
fn counting<'a>(policy: &'a AppraisalPolicy, row: &'a PeriodGrade) -> Option<&'a str> {
    if row.confirmed_breach {
        Some(&policy.breach_grade.value)
    } else {
        row.grade.as_deref()
    }
}

/// How many of the last periods of a cycle had the grade, one right after the other.
fn row_length(
    policy: &AppraisalPolicy,
    facts: &ConsequenceFacts,
    cycle: IndicatorCycle,
    grade: &str,
) -> u32 {
    let mut rows: Vec<&PeriodGrade> = facts
        .grades
        .iter()
        .filter(|row| row.cycle == cycle)
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.period_end));
    let (mut count, mut next_start) = (0_u32, None);
    for row in rows {
        let joined = next_start.is_none_or(|start| day::shift(row.period_end, 1) == start);
        if !joined || counting(policy, row) != Some(grade) {
            break;
        }
        count = count.saturating_add(1);
        next_start = Some(row.period_start);
    }
    count
}

fn in_a_row(
    policy: &AppraisalPolicy,
    facts: &ConsequenceFacts,
    answer: &mut Consequences,
    finding: &dyn Fn(&str, Severity, Clause) -> Finding,
) {
    let best = &policy.promotion_grade.value;
    for (cycle, needed) in [
        (IndicatorCycle::Year, &policy.promotion_years),
        (IndicatorCycle::Quarter, &policy.promotion_quarters),
    ] {
        let count = row_length(policy, facts, cycle, best);
        if count >= needed.value {
            answer.promotion = true;
            let basis = vec![policy.promotion_grade.cite(), needed.cite()];
            let found = finding("promotion_qualified", Severity::Info, Clause::C9_3_P2);
            let found = found.observed(count).limit(best);
            answer.findings.push(found.because(basis));
        }
    }
    let worst = &policy.retraining_grade.value;
    let needed = &policy.retraining_quarters;
    let count = row_length(policy, facts, IndicatorCycle::Quarter, worst);
    if count >= needed.value {
        answer.retraining = true;
        let basis = vec![policy.retraining_grade.cite(), needed.cite()];
        let found = finding(
            "retraining_before_dismissal",
            Severity::Warning,
            Clause::C9_3_P2,
        );
        let found = found.observed(count).limit(worst);
        answer.findings.push(found.because(basis));
    }
}

fn help(
    policy: &AppraisalPolicy,
    facts: &ConsequenceFacts,
    last: &PeriodGrade,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
    answer: &mut Consequences,
) -> Result<(), Error> {
    let (clause, subject) = (Clause::C9_3_P3, facts.person.subject());
    if let Some(told_on) = facts.told_on {
        let days = i64::from(policy.plan_workdays.value);
        let due = calendar.add_workdays(told_on, days)?;
        let holder = facts.manager.clone();
        let kind = "improvement_plan";
        let plan = Obligation::open(kind, clause, holder, subject.clone(), due, as_of);
        let plan = plan.because(vec![policy.plan_grades.cite(), policy.plan_workdays.cite()]);
        answer
            .obligations
            .push(met(plan, facts.plan_made_on.is_some()));
    }
    let hours = policy.training_hours.value.0;
    let done = facts.training_hours.unwrap_or_default();
    let left = hours
        .checked_sub(done)
        .unwrap_or_default()
        .max(Decimal::ZERO);
    answer.training_hours_due = Some(left);
    // The last day of the third month after the period.
    let after = day::shift_months(day::shift(last.period_end, 1), 3);
    let (due, holder) = (day::shift(after, -1), Some(facts.person.clone()));
    let training = Obligation::open("training", clause, holder, subject, due, as_of);
    let mut training = training.because(vec![policy.training_hours.cite()]);
    training.message = training.message.with("hours", left);
    answer.obligations.push(met(training, left.is_zero()));
    Ok(())
}

fn met(mut obligation: Obligation, done: bool) -> Obligation {
    if done {
        obligation.state = ObligationState::Met;
        obligation.overdue_days = 0;
    }
    obligation
}
