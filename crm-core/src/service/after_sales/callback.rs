//! Calls back after service (7.3.3).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::AfterSalesPolicy;
use crate::answer::{
    Basis, Clause, Error, ErrorCode, Finding, Obligation, ObligationState, Severity,
};
use crate::base::{CustomerKey, PersonKey, day, exact};
use crate::service::duty::{ActionFacts, DutyPolicy, action_due};

/// A job that is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceJob {
    /// Its number.
    pub job: String,
    /// For whom.
    pub customer: CustomerKey,
    /// Who calls back.
    #[serde(default)]
    pub caller: Option<PersonKey>,
    /// When it was done.
    #[serde(with = "day")]
    pub closed_on: NaiveDate,
    /// When the hospital was called.
    #[serde(default, with = "day::option")]
    pub called_on: Option<NaiveDate>,
    /// What it scored, 1-5.
    #[serde(default)]
    pub score: Option<u32>,
}

/// Jobs of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallbackFacts {
    /// They.
    pub jobs: Vec<ServiceJob>,
    /// First day of the period, which ends with the day of the call; none looks at all jobs. With it a call belongs to
    /// the one period in which it was due, made before or not. One that was due before it is owed while it is not made.
    #[serde(default, with = "day::option")]
    pub first_day: Option<NaiveDate>,
    /// Actions on record; their subject is `job:` with the number, or `callbacks` for too few calls. One of these serves
    /// the period, without a first day the day, when it was raised in it or not done before it.
    #[serde(default)]
    pub actions: Vec<ActionFacts>,
}

/// How many were called back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallbackCheck {
    /// Jobs whose time to call is over, or that were called; of a period those that were due in it.
    pub due_count: u32,
    /// Of them called in time.
    pub in_time_count: u32,
    /// Their share in percent; none when none was due.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
    /// Jobs whose score opens a complaint.
    pub complaints: Vec<String>,
    /// Calls that are owed, and an action for each low score and for too few calls: its own, or one that is owed.
    pub obligations: Vec<Obligation>,
    /// Low scores, too few calls.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// The subject of an action about too few calls.
const TOO_FEW: &str = "callbacks";

/// Checks the calls back after service.
///
/// - Shape: jobs in; coverage, calls owed and complaints to open out.
/// - Units: calendar days after the job.
/// - Source: clauses 7.3.3, and 3.4 (a low score and too few calls lead to an action). A low score is of the period in
///   which it was heard.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a score outside 1-5.
pub fn check_callbacks(
    policy: &AfterSalesPolicy,
    duty: &DutyPolicy,
    facts: &CallbackFacts,
    as_of: NaiveDate,
) -> Result<CallbackCheck, Error> {
    let (mut due_count, mut in_time_count) = (0_u32, 0_u32);
    let (mut complaints, mut obligations) = (Vec::new(), Vec::new());
    let mut findings = Vec::new();
    let mut raised: Vec<(String, NaiveDate)> = Vec::new();
    for (at, job) in facts.jobs.iter().enumerate() {
        if let Some(score) = job.score.filter(|score| !(1..=5).contains(score)) {
            let path = format!("jobs[{at}].score");
            return Err(Error::new(ErrorCode::OutOfRange, path, "1-5", score));
        }
        if job.closed_on > as_of {
            continue;
        }
        let due = day::shift(job.closed_on, i64::from(policy.callback_days.value));
        let called = job.called_on.filter(|called| *called <= as_of);
        let mut owed = Obligation::open(
            "service_callback",
            Clause::C7_3_3,
            job.caller.clone(),
            job.customer.subject(),
            due,
            called.unwrap_or(as_of),
        )
        .because(vec![policy.callback_days.cite()]);
        if called.is_some() {
            owed.state = ObligationState::Met;
        }
        let in_time = called.is_some_and(|called| called <= due);
        let counts = match facts.first_day {
            Some(first) => (first..=as_of).contains(&due),
            None => called.is_some() || due < as_of,
        };
        if counts {
            due_count = due_count.saturating_add(1);
            in_time_count = in_time_count.saturating_add(u32::from(in_time));
        }
        let low = policy.complaint_below_score.value;
        let heard = called.filter(|called| facts.first_day.is_none_or(|first| *called >= first));
        if let Some(score) = job.score.filter(|score| heard.is_some() && *score < low) {
            complaints.push(job.job.clone());
            raised.push((format!("job:{}", job.job), called.unwrap_or(as_of)));
            findings.push(
                Finding::new(
                    "callback_score_low",
                    Severity::Warning,
                    Clause::C7_3_3,
                    format!("job:{}", job.job),
                    &format!("jobs[{at}].score"),
                )
                .observed(score)
                .limit(low)
                .because(vec![policy.complaint_below_score.cite()]),
            );
        }
        obligations.push(owed);
    }
    let percent = if due_count == 0 {
        None
    } else {
        Decimal::from(in_time_count)
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|share| share.checked_div(Decimal::from(due_count)))
    };
    let least = &policy.callback_percent;
    if let Some(percent) = percent.filter(|percent| *percent < least.value.0) {
        raised.push((TOO_FEW.to_owned(), as_of));
        findings.push(
            Finding::new(
                "callback_coverage_low",
                Severity::Warning,
                Clause::C7_3_3,
                "jobs".to_owned(),
                "jobs",
            )
            .observed(policy.rounding.value.round(percent, 2))
            .limit(least.value)
            .because(vec![least.cite()]),
        );
    }
    // One that was done before the period is no answer to its coverage.
    let first_day = facts.first_day.unwrap_or(as_of);
    let serves = |action: &ActionFacts| {
        let open = action.finished_on().is_none_or(|date| date >= first_day);
        open || action.raised_on >= first_day
    };
    for (subject, raised_on) in raised {
        let own: Vec<_> = facts
            .actions
            .iter()
            .enumerate()
            .filter(|(_, action)| action.subject == subject && action.raised_on <= as_of)
            .filter(|(_, action)| subject != TOO_FEW || serves(action))
            .collect();
        for (at, action) in &own {
            obligations.push(action_due(duty, action, as_of)?);
            findings.extend(action.without_owner(&format!("actions[{at}].owner")));
        }
        if own.is_empty() {
            let owed = ActionFacts::owed(subject, raised_on);
            obligations.push(action_due(duty, &owed, as_of)?);
        }
    }
    Ok(CallbackCheck {
        due_count,
        in_time_count,
        percent: percent.map(|percent| policy.rounding.value.round(percent, 2)),
        complaints,
        obligations,
        findings,
        basis: vec![
            policy.callback_days.cite(),
            least.cite(),
            duty.action_days.cite(),
        ],
    })
}
