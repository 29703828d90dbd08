//! Who is told when, level by level, while a complaint is not solved (7.2.3).

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::policy::{ComplaintGrade, LadderStart};
use super::steps::StepState;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{CaseKey, CustomerKey, PersonKey, moment};
use crate::service::times::ServiceTimes;

/// A superior was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EscalationNotice {
    /// The level of the ladder; a higher one tells those below as well.
    pub level: u32,
    /// When.
    #[serde(with = "moment")]
    pub told_at: NaiveDateTime,
    /// Who was told.
    #[serde(default)]
    pub person: Option<PersonKey>,
}

/// A notice as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EscalationRecord {
    /// The case.
    pub case: CaseKey,
    /// Whose it is.
    pub customer: CustomerKey,
    /// Who was told.
    pub notice: EscalationNotice,
}

/// A complaint on its ladder. Moments are local time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EscalationFacts {
    /// Its case.
    pub case: CaseKey,
    /// How grave it is.
    pub grade: ComplaintGrade,
    /// When it came in.
    #[serde(with = "moment")]
    pub reported_at: NaiveDateTime,
    /// When it became as grave as it is; none when it came in so.
    #[serde(default, with = "moment::option")]
    pub graded_at: Option<NaiveDateTime>,
    /// The zone of the moments; without it the one of the policy.
    #[serde(default)]
    pub time_zone: Option<String>,
    /// When it was solved.
    #[serde(default, with = "moment::option")]
    pub solved_at: Option<NaiveDateTime>,
    /// Who was told.
    #[serde(default)]
    pub notices: Vec<EscalationNotice>,
    /// The moment at which it is looked at.
    #[serde(with = "moment")]
    pub seen_at: NaiveDateTime,
}

/// One level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EscalationStep {
    /// The level.
    pub level: u32,
    /// Who has to be told.
    pub post: String,
    /// By when.
    #[serde(with = "moment")]
    pub due_at: NaiveDateTime,
    /// When it was done.
    #[serde(default, with = "moment::option")]
    pub told_at: Option<NaiveDateTime>,
    /// Who was told.
    #[serde(default)]
    pub person: Option<PersonKey>,
    /// How it stands.
    pub state: StepState,
}

/// The ladder of a complaint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EscalationLadder {
    /// Its case.
    pub case: CaseKey,
    /// The levels that are or were owed, the lowest first. A level that would be due after the solution is not.
    pub levels: Vec<EscalationStep>,
    /// The highest level that was told; none before the first.
    pub reached: Option<u32>,
    /// The next level and when it is due; none when all were told or none is owed.
    pub next_level: Option<u32>,
    /// Levels that were told late or not at all.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Who has to be told of a complaint, and by when.
///
/// - Shape: a grade, a report and who was told in; the levels with their clocks out.
/// - Units: hours around the clock, really passed, since it became as grave as it is or since the report, as
///   `complaint.ladder_from` says. The moment it is due is still in time.
/// - Source: clause 7.2.3. A level is owed while the complaint is not solved, the first of a major one always. One that
///   nobody was told of in time before the solution was missed: a finding, nothing to do any more.
///   A notice to a higher level counts for the levels below that nobody told before.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a notice or a grade before the report; [`ErrorCode::UnknownReference`] for a level
/// that the ladder does not have; [`ErrorCode::TimeUnclear`] for a zone that does not exist and a local time that
/// came twice or never.
pub fn escalation_ladder(
    times: ServiceTimes<'_>,
    facts: &EscalationFacts,
) -> Result<EscalationLadder, Error> {
    let policy = times.complaint;
    let zone = times
        .service
        .zone(facts.time_zone.as_deref())
        .map_err(|error| Error::from(error).under("time_zone"))?;
    let place = |path: &str, at: NaiveDateTime| {
        zone.instant(at)
            .map_err(|error| Error::from(error).under(path))
    };
    let reported = place("reported_at", facts.reported_at)?;
    let graded = facts
        .graded_at
        .map(|at| place("graded_at", at))
        .transpose()?;
    if let Some((at, _)) = facts.graded_at.zip(graded).filter(|(_, at)| *at < reported) {
        let expected = format!("not before {}", facts.reported_at);
        return Err(Error::new(ErrorCode::OutOfRange, "graded_at", expected, at));
    }
    let start = match policy.ladder_from.value {
        LadderStart::Grade => graded.unwrap_or(reported),
        LadderStart::Report => reported,
    };
    let seen = zone.end(facts.seen_at);
    let rows = policy.ladder.value.iter();
    let rows: Vec<_> = rows.filter(|row| row.grade == facts.grade).collect();
    let mut notices = Vec::new();
    for (at, notice) in facts.notices.iter().enumerate() {
        let path = format!("notices[{at}].told_at");
        let told = place(&path, notice.told_at)?;
        notices.push((told, notice));
        if told < reported {
            let expected = format!("not before {}", facts.reported_at);
            return Err(Error::new(
                ErrorCode::OutOfRange,
                path,
                expected,
                notice.told_at,
            ));
        }
        if rows.iter().all(|row| row.level != notice.level) && !rows.is_empty() {
            let path = format!("notices[{at}].level");
            let expected = format!("1 to {}", rows.len());
            return Err(Error::new(
                ErrorCode::UnknownReference,
                path,
                expected,
                notice.level,
            ));
        }
    }
    let mut ladder = EscalationLadder {
        case: facts.case.clone(),
        levels: Vec::new(),
        reached: None,
        next_level: None,
        findings: Vec::new(),
        basis: vec![policy.ladder.cite(), policy.ladder_from.cite()],
    };
    let solved = facts.solved_at.map(|at| place("solved_at", at));
    let solved = solved.transpose()?.filter(|at| *at <= seen);
    for row in rows {
        let due = start.plus(i64::from(row.hours).saturating_mul(3600));
        let due_at = zone.local(due);
        let known = notices.iter().filter(|(at, _)| *at <= seen);
        let told = known
            .filter(|(_, notice)| notice.level >= row.level)
            .min_by_key(|(at, notice)| (*at, notice.level));
        let solved_before = solved.is_some_and(|solved| solved <= due);
        if told.is_none() && solved_before && !row.always {
            continue;
        }
        let state = match told {
            Some((told, _)) if *told <= due => StepState::Met,
            Some(_) => StepState::Late,
            // Nobody tells a superior any more of what is solved, unless it is owed always.
            None if solved.is_some() && !row.always => StepState::Missed,
            None if seen <= due => StepState::Open,
            None => StepState::Overdue,
        };
        if told.is_some() {
            ladder.reached = Some(row.level);
        } else if ladder.next_level.is_none() && state != StepState::Missed {
            ladder.next_level = Some(row.level);
        }
        let told_wrong = match state {
            StepState::Met | StepState::Open => None,
            StepState::Late => Some(("complaint_escalation_late", Severity::Warning)),
            StepState::Missed => Some(("complaint_escalation_missed", Severity::Warning)),
            StepState::Overdue => Some(("complaint_escalation_overdue", Severity::Error)),
        };
        if let Some((code, severity)) = told_wrong {
            let path = format!("escalations.{}", row.level);
            ladder.findings.push(
                Finding::new(code, severity, Clause::C7_2_3, facts.case.subject(), &path)
                    .observed(&row.post)
                    .limit(due_at)
                    .with_word("post", "post", &row.post)
                    .because(vec![
                        policy.ladder.cite_row(&row.level.to_string(), row.hours),
                    ]),
            );
        }
        ladder.levels.push(EscalationStep {
            level: row.level,
            post: row.post.clone(),
            due_at,
            told_at: told.map(|(_, notice)| notice.told_at),
            person: told.and_then(|(_, notice)| notice.person.clone()),
            state,
        });
    }
    Ok(ladder)
}
