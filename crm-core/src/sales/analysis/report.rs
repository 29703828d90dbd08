//! The report to management: complete, tied to the books, in time (6.4.2).

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::policy::AnalysisPolicy;
use crate::answer::{Basis, Clause, Error, Finding, Obligation, ObligationState, Severity};
use crate::base::{Money, PersonKey, WorkingCalendar, day};

/// A section of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportSection {
    /// Its name, as in the policy.
    pub name: String,
    /// The total it shows, if it shows one.
    #[serde(default)]
    pub total: Option<Money>,
    /// Whether anything stands in it.
    #[serde(default)]
    pub empty: bool,
}

/// A report on a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManagementReportFacts {
    /// Last day of the month.
    #[serde(with = "day")]
    pub month_end: NaiveDate,
    /// First day that it covers; none for the first of the month.
    #[serde(default, with = "day::option")]
    pub first_day: Option<NaiveDate>,
    /// Who makes it.
    #[serde(default)]
    pub author: Option<PersonKey>,
    /// When it was handed in; none when it was not.
    #[serde(default, with = "day::option")]
    pub submitted_on: Option<NaiveDate>,
    /// Its sections.
    #[serde(default)]
    pub sections: Vec<ReportSection>,
    /// Total of the books for the month.
    #[serde(default)]
    pub ledger_total: Option<Money>,
}

impl ManagementReportFacts {
    /// The report on a month that nobody handed in.
    #[must_use]
    pub fn nothing(month_end: NaiveDate) -> Self {
        Self {
            month_end,
            first_day: None,
            author: None,
            submitted_on: None,
            sections: Vec::new(),
            ledger_total: None,
        }
    }
}

/// Whether it will do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManagementReport {
    /// Whether it is there, complete and tied to the books.
    pub complete: bool,
    /// When it is or was due.
    pub obligation: Obligation,
    /// What is missing or off.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Checks the monthly report.
///
/// - Shape: a report and the total of the books in; completeness and the obligation out.
/// - Units: working days after the month; money to the cent.
/// - Source: clause 6.4.2. A report covers a whole month, from its first day to its last; one that ends or begins
///   on another day is told, and the days are counted from the end of the month it ends in. One that was handed
///   in before the month was over cannot cover it, and one that nothing of the books stands beside is not tied to them.
///
/// # Errors
/// [`ErrorCode::CalendarUnknown`](crate::answer::ErrorCode::CalendarUnknown) when the calendar does not know the
/// days; [`ErrorCode::MoneyUnusable`](crate::answer::ErrorCode::MoneyUnusable) for another currency.
pub fn check_management_report(
    policy: &AnalysisPolicy,
    facts: &ManagementReportFacts,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<ManagementReport, Error> {
    let first_of_month = facts.month_end.with_day(1).unwrap_or(facts.month_end);
    let month_end = day::shift(day::shift_months(first_of_month, 1), -1);
    let due = calendar.add_workdays(month_end, i64::from(policy.report_workday.value))?;
    let submitted = facts.submitted_on.filter(|date| *date <= as_of);
    let mut obligation = Obligation::open(
        "management_report",
        Clause::C6_4_2,
        facts.author.clone(),
        format!("month:{}", facts.month_end.format("%Y-%m")),
        due,
        submitted.unwrap_or(as_of),
    )
    .because(vec![policy.report_workday.cite()]);
    let mut findings = Vec::new();
    let finding = |code: &str, severity, path: &str| {
        let subject = format!("month:{}", facts.month_end.format("%Y-%m"));
        Finding::new(code, severity, Clause::C6_4_2, subject, path)
    };
    if facts.month_end != month_end {
        let part = finding("report_month_not_whole", Severity::Error, "month_end");
        findings.push(part.observed(facts.month_end).limit(month_end));
    }
    if let Some(first) = facts.first_day.filter(|first| *first != first_of_month) {
        let part = finding("report_month_not_whole", Severity::Error, "first_day");
        findings.push(part.observed(first).limit(first_of_month));
    }
    if let Some(early) = submitted.filter(|submitted| *submitted <= month_end) {
        let early_report = finding("report_before_month_end", Severity::Error, "submitted_on");
        findings.push(early_report.observed(early).limit(month_end));
    }
    if let Some(submitted) = submitted {
        obligation.state = ObligationState::Met;
        if submitted > due {
            let late = finding("report_late", Severity::Warning, "submitted_on");
            findings.push(late.observed(submitted).limit(due));
        }
        for wanted in &policy.report_sections.value {
            let found = facts
                .sections
                .iter()
                .find(|section| section.name == *wanted);
            if found.is_none_or(|section| section.empty) {
                findings.push(
                    finding("report_section_missing", Severity::Error, "sections")
                        .limit(wanted)
                        .because(vec![policy.report_sections.cite()]),
                );
            }
        }
        if facts.ledger_total.is_none() {
            let code = "report_books_unknown";
            findings.push(finding(code, Severity::Error, "ledger_total"));
        }
        if let Some(books) = facts.ledger_total {
            if facts.sections.iter().all(|section| section.total.is_none()) {
                let missing = finding("report_total_missing", Severity::Error, "sections");
                findings.push(missing.limit(books.amount));
            }
            for (at, section) in facts.sections.iter().enumerate() {
                if let Some(total) = section.total
                    && !total.minus(books)?.is_zero()
                {
                    let path = format!("sections[{at}].total");
                    let off = finding("report_total_off", Severity::Error, &path);
                    findings.push(off.observed(total.amount).limit(books.amount));
                }
            }
        }
    }
    let wrong = findings.iter().any(|f| f.severity == Severity::Error);
    Ok(ManagementReport {
        complete: submitted.is_some() && !wrong,
        obligation,
        findings,
        basis: vec![policy.report_sections.cite(), policy.report_workday.cite()],
    })
}
