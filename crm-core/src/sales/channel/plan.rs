//! The annual sales plan with its four groups of contents (6.1.1, 6.1.2).

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::ChannelPolicy;
use crate::answer::{Basis, Clause, Error, Finding, Severity};
use crate::base::{Money, PersonKey, day};

/// One thing the plan sets out to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanAction {
    /// What.
    pub name: String,
    /// First day.
    #[serde(default, with = "day::option")]
    pub first_day: Option<NaiveDate>,
    /// Last day.
    #[serde(default, with = "day::option")]
    pub last_day: Option<NaiveDate>,
    /// Who.
    #[serde(default)]
    pub person: Option<PersonKey>,
}

/// A plan for a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SalesPlan {
    /// Its name.
    pub plan: String,
    /// The calendar year.
    pub year: i32,
    /// The targets.
    #[serde(default)]
    pub targets: Vec<Money>,
    /// The tactics, in words.
    #[serde(default)]
    pub strategies: Vec<String>,
    /// The channels.
    #[serde(default)]
    pub channels: Vec<String>,
    /// What is done when.
    #[serde(default)]
    pub schedule: Vec<PlanAction>,
    /// Who approved it.
    #[serde(default)]
    pub approver: Option<PersonKey>,
    /// When.
    #[serde(default, with = "day::option")]
    pub approved_on: Option<NaiveDate>,
}

/// Whether it is complete and in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SalesPlanCheck {
    /// Its name.
    pub plan: String,
    /// Whether no finding is an error.
    pub complete: bool,
    /// The last day on which it may be approved.
    #[serde(with = "day")]
    pub approve_by: NaiveDate,
    /// What is missing or wrong.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Checks an annual sales plan.
///
/// - Shape: a plan in; completeness and findings out.
/// - Source: clauses 6.1.1 (a plan for each year) and 6.1.2 (targets, tactics, channels, timing; amounts above
///   zero, days inside the year).
///
/// # Errors
/// None so far.
pub fn check_sales_plan(
    policy: &ChannelPolicy,
    plan: &SalesPlan,
    as_of: NaiveDate,
) -> Result<SalesPlanCheck, Error> {
    let mut findings = Vec::new();
    let finding = |code: &str, clause, path: &str| {
        Finding::new(
            code,
            Severity::Error,
            clause,
            format!("plan:{}", plan.plan),
            path,
        )
    };
    for (group, empty) in [
        ("targets", plan.targets.is_empty()),
        (
            "strategies",
            plan.strategies.iter().all(|text| text.trim().is_empty()),
        ),
        ("channels", plan.channels.is_empty()),
        ("schedule", plan.schedule.is_empty()),
    ] {
        if empty {
            let missing = finding("sales_plan_group_missing", Clause::C6_1_2, group);
            findings.push(missing.limit(group));
        }
    }
    for (at, target) in plan.targets.iter().enumerate() {
        if target.amount <= Decimal::ZERO {
            let path = format!("targets[{at}]");
            let low = finding("sales_plan_target_not_positive", Clause::C6_1_2, &path);
            findings.push(low.observed(target.amount));
        }
    }
    for (at, channel) in plan.channels.iter().enumerate() {
        if !policy.channels.value.contains(channel) {
            let unknown = finding(
                "channel_unknown",
                Clause::C6_2_1,
                &format!("channels[{at}]"),
            );
            findings.push(
                unknown
                    .observed(channel)
                    .limit(policy.channels.value.join(", "))
                    .because(vec![policy.channels.cite()]),
            );
        }
    }
    for (at, action) in plan.schedule.iter().enumerate() {
        let path = format!("schedule[{at}]");
        let days = [action.first_day, action.last_day];
        if days.contains(&None) {
            findings.push(
                finding("sales_plan_without_days", Clause::C6_1_2, &path).observed(&action.name),
            );
        }
        if let Some(day) = days
            .into_iter()
            .flatten()
            .find(|day| day.year() != plan.year)
        {
            let outside = finding("sales_plan_outside_year", Clause::C6_1_2, &path);
            findings.push(outside.observed(day).limit(plan.year));
        }
        if let [Some(first), Some(last)] = days
            && last < first
        {
            let reversed = finding("sales_plan_days_reversed", Clause::C6_1_2, &path);
            findings.push(reversed.observed(last).limit(first));
        }
    }
    let month = policy.plan_approved_by_month.value;
    let first = NaiveDate::from_ymd_opt(plan.year, month, 1).unwrap_or(as_of);
    let last = u32::from(first.num_days_in_month());
    let approve_by = first.with_day(last).unwrap_or(first);
    let approved = plan
        .approved_on
        .filter(|date| *date <= as_of && plan.approver.is_some());
    let late = match approved {
        Some(approved) => approved > approve_by,
        None => as_of > approve_by,
    };
    if late {
        let observed = approved.map_or("–".to_owned(), |date| date.to_string());
        findings.push(
            finding("sales_plan_approved_late", Clause::C6_1_1, "approved_on")
                .observed(observed)
                .limit(approve_by)
                .because(vec![policy.plan_approved_by_month.cite()]),
        );
    }
    Ok(SalesPlanCheck {
        plan: plan.plan.clone(),
        complete: findings.is_empty(),
        approve_by,
        findings,
        basis: vec![policy.plan_approved_by_month.cite(), policy.channels.cite()],
    })
}
