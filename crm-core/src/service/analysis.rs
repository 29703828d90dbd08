//! The analysis of a period: counts, causes, repeats and the actions they ask for (7.2.4).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::causes::{CauseCount, CauseRanking, rank_causes};
use super::duty::{ActionFacts, DutyPolicy, action_due};
use super::policy::ServicePolicy;
use super::statistics::{
    CaseGroup, CaseGrouping, CaseStatisticsFacts, CountedCase, case_statistics,
};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Obligation, Severity};
use crate::base::{day, exact};

/// The cases of a period and what was done about their causes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseAnalysisFacts {
    /// Cases of the period and of the days before it, so that a repeat finds its first.
    pub cases: Vec<CountedCase>,
    /// First day of the period.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Its last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// Actions about causes; their subject is `cause:` with the name. One serves the period when it was raised on
    /// its first day or later, or was not done before that day.
    #[serde(default)]
    pub actions: Vec<ActionFacts>,
}

/// The cases of the period by one of their sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseTable {
    /// The side.
    pub by: CaseGrouping,
    /// By name.
    pub groups: Vec<CaseGroup>,
}

/// A case that comes after another of the same customer, kind and product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RepeatedCase {
    /// It.
    pub case: String,
    /// The last one before it.
    pub earlier: String,
    /// Days between their reports.
    pub days: i64,
}

/// What a period says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseAnalysis {
    /// All cases of the period once.
    pub totals: CaseGroup,
    /// By kind, cause, product, department, customer, person and month.
    pub tables: Vec<CaseTable>,
    /// Causes of the complaints of the period.
    pub causes: CauseRanking,
    /// Complaints closed in the period.
    pub closed_complaint_count: u32,
    /// Of them with a cause.
    pub with_cause_count: u32,
    /// Their share in percent; none when nothing was closed.
    #[serde(default, with = "exact::option")]
    pub cause_coverage_percent: Option<Decimal>,
    /// Cases of the period that are repeats.
    pub repeats: Vec<RepeatedCase>,
    /// Their share of the cases in percent; none without cases.
    #[serde(default, with = "exact::option")]
    pub repeat_percent: Option<Decimal>,
    /// An action for each vital cause, the most frequent first: its own, or one that is still owed.
    pub obligations: Vec<Obligation>,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

const SIDES: [CaseGrouping; 7] = [
    CaseGrouping::Kind,
    CaseGrouping::Cause,
    CaseGrouping::Product,
    CaseGrouping::Department,
    CaseGrouping::Customer,
    CaseGrouping::Assignee,
    CaseGrouping::Month,
];

const COMPLAINT: &str = "complaint";

/// Analyses the cases of a period.
///
/// - Shape: cases and actions in; tables, causes with their shares, repeats, and actions owed out.
/// - Units: percent, two places; days between reports.
/// - Source: clauses 7.2.4 (monthly; root causes), 3.4 (each finding has an action). Causes are those of complaints;
///   their coverage is that of complaints closed in the period. A repeat is of the same customer, kind and product,
///   reported at most `repeat_case_days` after the last one. A vital cause without an action is owed one, counted
///   from the end of the period; what was finished before the period began is no answer to a cause that came back.
///
/// # Errors
/// As [`case_statistics`] and [`rank_causes`].
pub fn case_analysis(
    policy: &ServicePolicy,
    duty: &DutyPolicy,
    facts: &CaseAnalysisFacts,
    as_of: NaiveDate,
) -> Result<CaseAnalysis, Error> {
    let grouped = |by: CaseGrouping| {
        case_statistics(&CaseStatisticsFacts {
            cases: facts.cases.clone(),
            group_by: by,
            first_day: Some(facts.first_day),
            last_day: Some(facts.last_day),
            status: None,
        })
    };
    let totals = grouped(CaseGrouping::All)?.totals;
    let mut tables = Vec::new();
    for by in SIDES {
        let groups = grouped(by)?.groups;
        tables.push(CaseTable { by, groups });
    }
    let within = |date: NaiveDate| date >= facts.first_day && date <= facts.last_day;
    let counted = facts.cases.iter().filter(|case| case.merged_into.is_none());
    let complaints = counted.filter(|case| case.kind.as_deref() == Some(COMPLAINT));
    let counts: Vec<CauseCount> = complaints
        .clone()
        .filter(|case| within(case.opened_on))
        .map(|case| CauseCount {
            cause: case.cause.clone().unwrap_or_default(),
            count: 1,
        })
        .collect();
    let causes = rank_causes(policy, &counts)?;
    let closed: Vec<&CountedCase> = complaints
        .filter(|case| case.closed_on.is_some_and(within))
        .collect();
    let has_cause = |case: &&&CountedCase| {
        let cause = case.cause.as_deref().unwrap_or_default();
        !cause.trim().is_empty()
    };
    let with_cause = closed.iter().filter(has_cause).count();
    let coverage = percent(with_cause, closed.len())?;
    let repeats = repeats(policy, facts);
    let mut findings = causes.findings.clone();
    let least = &policy.cause_coverage_percent;
    if let Some(coverage) = coverage.filter(|coverage| *coverage < least.value.0) {
        let subject = "complaints".to_owned();
        findings.push(
            Finding::new(
                "cause_coverage_low",
                Severity::Warning,
                Clause::C7_2_4,
                subject,
                "cause",
            )
            .observed(shown(coverage))
            .limit(least.value)
            .because(vec![least.cite()]),
        );
    }
    let mut obligations = Vec::new();
    let serves = |action: &ActionFacts| {
        let open = action
            .finished_on()
            .is_none_or(|date| date >= facts.first_day);
        open || action.raised_on >= facts.first_day
    };
    let vital = causes.causes.iter().filter(|row| row.vital);
    for row in vital.filter(|row| !row.cause.is_empty()) {
        let subject = format!("cause:{}", row.cause);
        let own = facts.actions.iter().enumerate();
        let own = own.filter(|(_, action)| action.subject == subject && serves(action));
        let mut served = false;
        for (at, action) in own {
            served = true;
            obligations.push(action_due(duty, action, as_of)?);
            findings.extend(action.without_owner(&format!("actions[{at}].owner")));
        }
        if !served {
            let code = "cause_without_action";
            findings.push(
                Finding::new(
                    code,
                    Severity::Warning,
                    Clause::C7_2_4,
                    subject.clone(),
                    "actions",
                )
                .observed(&row.cause)
                .because(vec![policy.vital_share_percent.cite()]),
            );
            let owed = ActionFacts::owed(subject, facts.last_day);
            obligations.push(action_due(duty, &owed, as_of)?);
        }
    }
    let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
    Ok(CaseAnalysis {
        repeat_percent: percent(repeats.len(), totals.total as usize)?.map(shown),
        totals,
        tables,
        causes,
        closed_complaint_count: count(closed.len()),
        with_cause_count: count(with_cause),
        cause_coverage_percent: coverage.map(shown),
        repeats,
        obligations,
        findings,
        basis: vec![
            policy.vital_share_percent.cite(),
            least.cite(),
            policy.repeat_case_days.cite(),
            duty.action_days.cite(),
        ],
    })
}

fn shown(percent: Decimal) -> Decimal {
    crate::base::Rounding::HalfUp.round(percent, 2)
}

fn percent(part: usize, whole: usize) -> Result<Option<Decimal>, Error> {
    if whole == 0 {
        return Ok(None);
    }
    Decimal::from(part)
        .checked_mul(Decimal::ONE_HUNDRED)
        .and_then(|share| share.checked_div(Decimal::from(whole)))
        .map(Some)
        .ok_or_else(|| Error::new(ErrorCode::Overflow, "cases", "fewer cases", whole))
}

/// Repeats of the period, by day and key.
fn repeats(policy: &ServicePolicy, facts: &CaseAnalysisFacts) -> Vec<RepeatedCase> {
    let counted = facts.cases.iter().filter(|case| case.merged_into.is_none());
    let mut cases: Vec<&CountedCase> = counted.collect();
    cases.sort_by(|a, b| (a.opened_on, &a.case).cmp(&(b.opened_on, &b.case)));
    let most = i64::from(policy.repeat_case_days.value);
    let mut repeats = Vec::new();
    // The last case of a customer, a kind and a product so far.
    let mut last: BTreeMap<_, &CountedCase> = BTreeMap::new();
    for case in cases {
        let Some(customer) = &case.customer else {
            continue;
        };
        let before = last.insert((customer, &case.kind, &case.product), case);
        if case.opened_on < facts.first_day || case.opened_on > facts.last_day {
            continue;
        }
        let Some(earlier) = before else { continue };
        let days = day::days_between(earlier.opened_on, case.opened_on);
        if days <= most {
            repeats.push(RepeatedCase {
                case: case.case.clone(),
                earlier: earlier.case.clone(),
                days,
            });
        }
    }
    repeats
}
