//! A development plan: complete, reported on, reviewed, on its way (5.3).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::DevelopmentPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Obligation, Severity};
use crate::base::{CustomerKey, PersonKey, WorkingCalendar, day, exact};

/// A report on a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanProgress {
    /// Its day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// How much of the target is reached by then, in its units.
    #[serde(with = "exact")]
    pub reached: Decimal,
    /// Whether it is a review by the manager.
    #[serde(default)]
    pub review: bool,
    /// What was adjusted, if anything was.
    #[serde(default)]
    pub adjustment: Option<String>,
}

/// A plan to develop a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DevelopmentPlan {
    /// Its name or number.
    pub plan: String,
    /// Whom it is for.
    pub customer: CustomerKey,
    /// What it is to reach, in words.
    #[serde(default)]
    pub goal: Option<String>,
    /// How.
    #[serde(default)]
    pub strategy: Option<String>,
    /// The figure that shows it.
    #[serde(default, with = "exact::option")]
    pub target: Option<Decimal>,
    /// What the figure was at the start; none is zero.
    #[serde(default, with = "exact::option")]
    pub baseline: Option<Decimal>,
    /// First day.
    #[serde(default, with = "day::option")]
    pub start: Option<NaiveDate>,
    /// Last day.
    #[serde(default, with = "day::option")]
    pub due: Option<NaiveDate>,
    /// Who carries it out.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// Who reviews it.
    #[serde(default)]
    pub manager: Option<PersonKey>,
    /// Reports and reviews.
    #[serde(default)]
    pub progress: Vec<PlanProgress>,
    /// When it was finished.
    #[serde(default, with = "day::option")]
    pub finished_on: Option<NaiveDate>,
}

/// Where a plan stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanCheck {
    /// Its name.
    pub plan: String,
    /// Whether it says everything it must.
    pub complete: bool,
    /// How much is reached, in percent of the way from the start to the target.
    #[serde(default, with = "exact::option")]
    pub reached_percent: Option<Decimal>,
    /// How much of its time has passed, in percent.
    #[serde(default, with = "exact::option")]
    pub time_percent: Option<Decimal>,
    /// How far it lags behind, in percentage points; below zero when it is ahead.
    #[serde(default, with = "exact::option")]
    pub slip_points: Option<Decimal>,
    /// The next report, the next review.
    pub obligations: Vec<Obligation>,
    /// What is missing, stale or behind.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Checks a development plan on a day.
///
/// - Shape: one plan in; completeness, slip, obligations and findings out.
/// - Units: percent of the way and of the calendar days; reports due rolled to a working day.
/// - Source: clauses 5.3.1 (goal, strategy, dates, owner, a target that can be measured), 5.3.2 (reports), 5.3.3
///   (reviews, and an adjustment when it lags too far behind). An adjustment answers the lag until a later report
///   finds the plan back on its way; what it lags behind after that is another.
///
/// # Errors
/// [`ErrorCode::CalendarUnknown`] when the calendar does not know the days; [`ErrorCode::Overflow`] beyond the
/// digits.
pub fn check_development_plan(
    policy: &DevelopmentPolicy,
    plan: &DevelopmentPlan,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<PlanCheck, Error> {
    let mut findings = Vec::new();
    let finding = |code: &str, severity, clause, path: &str| {
        Finding::new(code, severity, clause, format!("plan:{}", plan.plan), path)
    };
    for (field, there) in [
        ("goal", said(&plan.goal)),
        ("strategy", said(&plan.strategy)),
        ("target", plan.target.is_some()),
        ("start", plan.start.is_some()),
        ("due", plan.due.is_some()),
        ("owner", plan.owner.is_some()),
    ] {
        if !there {
            let missing = finding("plan_incomplete", Severity::Error, Clause::C5_3_1, field);
            findings.push(missing.limit(field));
        }
    }
    if let (Some(start), Some(due)) = (plan.start, plan.due)
        && due < start
    {
        let reversed = finding(
            "plan_dates_reversed",
            Severity::Error,
            Clause::C5_3_1,
            "due",
        );
        findings.push(reversed.observed(due).limit(start));
    }
    let complete = findings.is_empty();
    let reports = || plan.progress.iter().filter(|report| report.date <= as_of);
    let last = reports().max_by_key(|report| report.date);
    let running = plan.start.is_some_and(|start| start <= as_of)
        && plan.finished_on.is_none_or(|finished| finished > as_of);
    let reached = share(plan, last)?;
    let time = time(plan, as_of)?;
    let slip = behind(time, reached)?;
    let mut obligations = Vec::new();
    if let Some(start) = plan.start.filter(|_| running) {
        // A review by the manager is no report of whoever carries the plan out.
        let own = reports().filter(|report| !report.review);
        let told = own.map(|report| report.date).max();
        let from = told.map_or(start, |date| date.max(start));
        let quiet = day::days_between(from, as_of);
        if quiet > i64::from(policy.stale_days.value) {
            findings.push(
                finding("plan_stale", Severity::Warning, Clause::C5_3_2, "progress")
                    .observed(quiet)
                    .limit(policy.stale_days.value)
                    .because(vec![policy.stale_days.cite()]),
            );
        }
        let reviewed = reports()
            .filter(|r| r.review)
            .map(|r| r.date)
            .max()
            .unwrap_or(start);
        let report = day::shift(from, i64::from(policy.report_days.value));
        let review = day::shift_months(reviewed, policy.review_months.value);
        for (kind, clause, bare, holder, basis) in [
            (
                "plan_report",
                Clause::C5_3_2,
                report,
                &plan.owner,
                policy.report_days.cite(),
            ),
            (
                "plan_review",
                Clause::C5_3_3,
                review,
                &plan.manager,
                policy.review_months.cite(),
            ),
        ] {
            let due = calendar.roll_back(bare)?;
            let subject = format!("plan:{}", plan.plan);
            obligations.push(
                Obligation::open(kind, clause, holder.clone(), subject, due, as_of)
                    .because(vec![basis]),
            );
        }
        let bound = policy.slip_points.value.0;
        let adjusted = adjusted(plan, bound, as_of)?;
        if let Some(slip) = slip.filter(|slip| *slip > bound && !adjusted) {
            findings.push(
                finding("plan_behind", Severity::Warning, Clause::C5_3_3, "progress")
                    .observed(shown(policy, slip))
                    .limit(bound)
                    .because(vec![policy.slip_points.cite()]),
            );
        }
        if plan.due.is_some_and(|due| due < as_of) {
            let overdue = finding("plan_overdue", Severity::Error, Clause::C5_3_1, "due");
            findings.push(overdue.limit(plan.due.unwrap_or(as_of)));
        }
    }
    Ok(PlanCheck {
        plan: plan.plan.clone(),
        complete,
        reached_percent: reached.map(|value| shown(policy, value)),
        time_percent: time.map(|value| shown(policy, value)),
        slip_points: slip.map(|value| shown(policy, value)),
        obligations,
        findings,
        basis: vec![
            policy.report_days.cite(),
            policy.review_months.cite(),
            policy.slip_points.cite(),
        ],
    })
}

fn said(text: &Option<String>) -> bool {
    text.as_ref().is_some_and(|text| !text.trim().is_empty())
}

/// Whether the last adjustment still answers: no report of a later day found the plan on its way.
fn adjusted(plan: &DevelopmentPlan, bound: Decimal, as_of: NaiveDate) -> Result<bool, Error> {
    let reports = || plan.progress.iter().filter(|report| report.date <= as_of);
    let adjustments = reports().filter(|report| said(&report.adjustment));
    let Some(on) = adjustments.map(|report| report.date).max() else {
        return Ok(false);
    };
    for report in reports().filter(|report| report.date > on) {
        let slip = behind(time(plan, report.date)?, share(plan, Some(report))?)?;
        if slip.is_none_or(|slip| slip <= bound) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// How far the way lags behind the time, in percentage points.
fn behind(time: Option<Decimal>, reached: Option<Decimal>) -> Result<Option<Decimal>, Error> {
    let (Some(time), Some(reached)) = (time, reached) else {
        return Ok(None);
    };
    Ok(Some(time.checked_sub(reached).ok_or_else(too_much)?))
}

fn too_much() -> Error {
    Error::new(ErrorCode::Overflow, "target", "smaller figures", "too much")
}

fn shown(policy: &DevelopmentPolicy, value: Decimal) -> Decimal {
    policy.rounding.value.round(value, 2)
}

/// The way that is done, from the baseline to the target.
fn share(plan: &DevelopmentPlan, last: Option<&PlanProgress>) -> Result<Option<Decimal>, Error> {
    let Some(target) = plan.target else {
        return Ok(None);
    };
    let baseline = plan.baseline.unwrap_or_default();
    let way = target.checked_sub(baseline).ok_or_else(too_much)?;
    if way.is_zero() {
        return Ok(None);
    }
    let reached = last.map_or(baseline, |report| report.reached);
    let done = reached.checked_sub(baseline).ok_or_else(too_much)?;
    let percent = done
        .checked_mul(Decimal::ONE_HUNDRED)
        .and_then(|done| done.checked_div(way));
    Ok(Some(percent.ok_or_else(too_much)?))
}

/// The time that has passed, both ends counted as days of work.
fn time(plan: &DevelopmentPlan, as_of: NaiveDate) -> Result<Option<Decimal>, Error> {
    let (Some(start), Some(due)) = (plan.start, plan.due) else {
        return Ok(None);
    };
    let whole = day::days_between(start, due).saturating_add(1);
    if whole <= 0 {
        return Ok(None);
    }
    let passed = day::days_between(start, as_of)
        .saturating_add(1)
        .clamp(0, whole);
    let percent = Decimal::from(passed)
        .checked_mul(Decimal::ONE_HUNDRED)
        .and_then(|passed| passed.checked_div(Decimal::from(whole)));
    Ok(Some(percent.ok_or_else(too_much)?))
}
