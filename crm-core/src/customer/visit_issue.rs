//! What a visit found wrong becomes a case (5.4.2).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::VisitPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Obligation, Severity};
use crate::base::{CaseKey, CustomerKey, PersonKey, VisitKey, WorkingCalendar, day};

/// Something that a visit or call found wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitIssue {
    /// Its key.
    pub issue: String,
    /// At which hospital.
    pub customer: CustomerKey,
    /// The visit or call.
    #[serde(default)]
    pub visit: Option<VisitKey>,
    /// When it was found.
    #[serde(with = "day")]
    pub found_on: NaiveDate,
    /// Who found it.
    #[serde(default)]
    pub person: Option<PersonKey>,
    /// What it is. It names nobody of the hospital.
    pub text: String,
    /// The case it became.
    #[serde(default)]
    pub case: Option<CaseKey>,
    /// When that was opened.
    #[serde(default, with = "day::option")]
    pub opened_on: Option<NaiveDate>,
    /// Why it is no case: the matter was settled on the spot.
    #[serde(default)]
    pub settled: Option<String>,
}

/// Which issues became cases in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitIssues {
    /// How many were found by the day.
    pub issue_count: u32,
    /// How many of them became a case.
    pub case_count: u32,
    /// How many of these cases were opened in time; one without a day was not.
    pub in_time_count: u32,
    /// How many were settled on the spot.
    pub settled_count: u32,
    /// A case to open for every other.
    pub obligations: Vec<Obligation>,
    /// Cases that were opened late, or nobody knows when.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Which issues that visits found became cases in time.
///
/// - Shape: issues in; an obligation for each that has no case, a finding for each late one and each without a day, out.
/// - Units: working days after the day on which it was found; the last of them is in time.
/// - Source: clause 5.4.2. What was settled on the spot needs a reason and no case.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for an issue that is there twice; [`ErrorCode::CalendarUnknown`] when the calendar does
/// not know the days.
pub fn visit_issues(
    policy: &VisitPolicy,
    issues: &[VisitIssue],
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<VisitIssues, Error> {
    let mut answer = VisitIssues {
        issue_count: 0,
        case_count: 0,
        in_time_count: 0,
        settled_count: 0,
        obligations: Vec::new(),
        findings: Vec::new(),
        basis: vec![policy.issue_workdays.cite()],
    };
    let mut seen = BTreeSet::new();
    for (at, issue) in issues.iter().enumerate() {
        if !seen.insert(&issue.issue) {
            let path = format!("[{at}].issue");
            let expected = "each issue once";
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                expected,
                &issue.issue,
            ));
        }
        if issue.found_on > as_of {
            continue;
        }
        answer.issue_count = answer.issue_count.saturating_add(1);
        let due = calendar.add_workdays(issue.found_on, i64::from(policy.issue_workdays.value))?;
        let subject = format!("issue:{}", issue.issue);
        let opened = issue.opened_on.is_none_or(|opened| opened <= as_of);
        if let Some(case) = issue.case.as_ref().filter(|_| opened) {
            answer.case_count = answer.case_count.saturating_add(1);
            let told = |code: &str| {
                let (severity, path) = (Severity::Warning, "opened_on");
                Finding::new(code, severity, Clause::C5_4_2, subject.clone(), path)
                    .limit(due)
                    .because(vec![policy.issue_workdays.cite()])
            };
            match issue.opened_on {
                Some(opened) if opened > due => {
                    answer
                        .findings
                        .push(told("visit_issue_late").observed(opened));
                }
                Some(_) => {
                    answer.in_time_count = answer.in_time_count.saturating_add(1);
                }
                // Nobody wrote down when: that is not in time.
                None => answer
                    .findings
                    .push(told("visit_issue_opening_unknown").observed(case)),
            }
            continue;
        }
        let reason = issue.settled.as_ref();
        if reason.is_some_and(|reason| !reason.trim().is_empty()) {
            answer.settled_count = answer.settled_count.saturating_add(1);
            continue;
        }
        let obligation = Obligation::open(
            "visit_issue",
            Clause::C5_4_2,
            issue.person.clone(),
            subject,
            due,
            as_of,
        );
        answer
            .obligations
            .push(obligation.because(vec![policy.issue_workdays.cite()]));
    }
    answer
        .obligations
        .sort_by(|a, b| (a.due, &a.subject).cmp(&(b.due, &b.subject)));
    Ok(answer)
}
