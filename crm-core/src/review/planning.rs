//! Targets, customer files and budgets on the day of a review (5.1, 6.1.3, 8.3.3).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::facts::ReviewFacts;
use super::month_end::ClassLine;
use super::sales::Rows;
use crate::answer::{Clause, Error, Finding, Obligation, Severity};
use crate::base::{Currency, CustomerKey, Money, PersonKey, WorkingCalendar, day};
use crate::book::Policy;
use crate::customer::file::{CustomerFileCheck, HospitalFile, check_customer_file};
use crate::customer::privacy::{RetentionFacts, deletion_due};
use crate::expense::{BudgetNode, BudgetStatus, BudgetStatusFacts, budget_status};
use crate::organisation::{Department, Person};
use crate::sales::analysis::{SalesAnalysisFacts, SalesGrouping, SalesRow, analyse_sales};
use crate::sales::target::{
    MonthTarget, ReportCycle, ReportingPerson, SalesTarget, TargetAttainment,
    TargetAttainmentFacts, TargetReport, TargetReportFacts, TargetReports, target_attainment,
    target_reports,
};

/// How targets are reached, which files are incomplete, where budgets stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanningReview {
    /// The targets of the year of the day, by whose they are and currency.
    pub attainments: Vec<TargetAttainment>,
    /// Reports on targets.
    pub reports: TargetReports,
    /// Every customer file.
    pub files: Vec<CustomerFileCheck>,
    /// Customers without a file, where files are kept at all.
    pub without_file: Vec<CustomerKey>,
    /// Every budget of the fiscal year.
    pub budgets: BudgetStatus,
}

/// Looks at plans and files.
///
/// - A target is measured by what was invoiced to the hospitals of a person, less what was credited; that of a
///   department by the people who had a post in it, or under it, on the day of the sale.
///
/// # Errors
/// As the rules it calls; the path starts with the record it arose under.
pub(super) fn planning_review(
    policy: &Policy,
    calendar: &WorkingCalendar,
    facts: &ReviewFacts,
    (rows, classes): (&Rows, &[ClassLine]),
    as_of: NaiveDate,
    obligations: &mut Vec<Obligation>,
    findings: &mut Vec<Finding>,
) -> Result<PlanningReview, Error> {
    let mut attainments = Vec::new();
    let mut sold = Sold::new(policy, facts, rows);
    for ((subject, currency), periods) in periods(facts, as_of, findings)? {
        let mut asked = Vec::new();
        for (first_day, last_day, target) in periods {
            let began = first_day <= as_of;
            let actual = if began {
                sold.by(subject, currency, first_day, last_day)?
            } else {
                None
            };
            asked.push(MonthTarget {
                first_day,
                last_day,
                target,
                actual,
            });
        }
        let own = TargetAttainmentFacts {
            subject: subject.to_owned(),
            periods: asked,
            owner: person_of(subject),
            adjustments: facts.adjustments.clone(),
        };
        let attainment = target_attainment(&policy.target, &own, calendar, as_of);
        let attainment = attainment.map_err(|error| error.under(subject))?;
        obligations.extend(attainment.obligations.iter().cloned());
        findings.extend(attainment.findings.iter().cloned());
        attainments.push(attainment);
    }
    let people = reporting(facts, as_of);
    let asked = TargetReportFacts {
        reports: reports_of(facts, &people),
        people,
        go_live: facts.go_live(),
    };
    let reports = target_reports(&policy.target, &asked, calendar, as_of)?;
    obligations.extend(reports.obligations.iter().cloned());
    findings.extend(reports.findings.iter().cloned());
    let files = files(policy, calendar, facts, classes, as_of)?;
    for file in &files {
        obligations.extend(file.obligations.iter().cloned());
        findings.extend(file.findings.iter().cloned());
    }
    retention(policy, facts, as_of, obligations)?;
    let filed: BTreeSet<_> = files.iter().map(|file| &file.customer).collect();
    let all = classes.iter().map(|line| &line.classification.customer);
    let without_file = if filed.is_empty() {
        Vec::new()
    } else {
        all.filter(|customer| !filed.contains(customer))
            .cloned()
            .collect()
    };
    let asked = BudgetStatusFacts {
        budgets: facts.budgets.clone(),
        transfers: facts.budget_transfers.clone(),
        spendings: facts.spendings.clone(),
        units: units(&facts.departments),
    };
    let budgets = budget_status(&policy.budget, &policy.expense, &asked, as_of)?;
    findings.extend(budgets.findings.iter().cloned());
    Ok(PlanningReview {
        attainments,
        reports,
        files,
        without_file,
        budgets,
    })
}

/// A budget of a department counts what those under it spend; units are named by the keys of departments.
fn units(departments: &[Department]) -> Vec<BudgetNode> {
    let units = departments.iter().map(|one| BudgetNode {
        name: one.department.to_string(),
        parent: one.parent.as_ref().map(ToString::to_string),
    });
    units.collect()
}

fn person_of(subject: &str) -> Option<PersonKey> {
    PersonKey::new(subject.strip_prefix("person:")?).ok()
}

type Spans<'a> = BTreeMap<(&'a str, Currency), Vec<(NaiveDate, NaiveDate, Money)>>;

/// The targets of the year, each day once: a year beside its months is left to the months when they make it up,
/// else it stands and the months are told as left out. The parts of single hospitals count only where there is no
/// whole.
fn periods<'a>(
    facts: &'a ReviewFacts,
    as_of: NaiveDate,
    findings: &mut Vec<Finding>,
) -> Result<Spans<'a>, Error> {
    let go_live = facts.go_live();
    let counts = |target: &&SalesTarget| {
        target.first_day.year() == as_of.year() && go_live.is_none_or(|day| day <= target.last_day)
    };
    let mut spans: BTreeMap<_, BTreeMap<_, (Vec<Money>, Vec<Money>)>> = BTreeMap::new();
    for target in facts.targets.iter().filter(counts) {
        let own = spans.entry((target.subject.as_str(), target.target.currency));
        let span = own.or_default().entry((target.first_day, target.last_day));
        let (whole, parts) = span.or_default();
        match target.customer {
            None => whole.push(target.target),
            Some(_) => parts.push(target.target),
        }
    }
    let mut periods = Spans::new();
    for (key, spans) in spans {
        let days: Vec<_> = spans.keys().copied().collect();
        for ((first, last), (whole, parts)) in &spans {
            let span = (*first, *last);
            if made_up(span, &days) {
                continue;
            }
            let mut longer = days.iter().filter(|other| holds(**other, span));
            if let Some((from, until)) = longer.find(|other| !made_up(**other, &days)) {
                let (code, clause) = ("target_inside_another", Clause::C6_1_3);
                let subject = key.0.to_owned();
                let finding = Finding::new(code, Severity::Warning, clause, subject, "targets");
                let finding = finding.observed(format!("{first} – {last}"));
                findings.push(finding.limit(format!("{from} – {until}")));
                continue;
            }
            let amounts = if whole.is_empty() { parts } else { whole };
            let sum = Money::sum(key.1, amounts.iter().copied())?;
            periods.entry(key).or_default().push((*first, *last, sum));
        }
    }
    Ok(periods)
}

type Days = (NaiveDate, NaiveDate);

/// Whether one span holds another that is not itself.
fn holds(longer: Days, span: Days) -> bool {
    longer != span && longer.0 <= span.0 && span.1 <= longer.1
}

/// Whether the spans inside of one leave no day of it out.
fn made_up(span: Days, all: &[Days]) -> bool {
    let mut inside: Vec<_> = all.iter().filter(|other| holds(span, **other)).collect();
    inside.sort_unstable();
    let mut next = span.0;
    for (first, last) in inside {
        if *first > next {
            return false;
        }
        next = next.max(day::shift(*last, 1));
    }
    next > span.1
}

/// Who has a target in the year, and so has to report on it.
fn reporting(facts: &ReviewFacts, as_of: NaiveDate) -> Vec<ReportingPerson> {
    let mut people: BTreeMap<PersonKey, (NaiveDate, NaiveDate)> = BTreeMap::new();
    let year = |target: &&SalesTarget| target.first_day.year() == as_of.year();
    for target in facts.targets.iter().filter(year) {
        if let Some(person) = person_of(&target.subject) {
            let days = people
                .entry(person)
                .or_insert((target.first_day, target.last_day));
            days.0 = days.0.min(target.first_day);
            days.1 = days.1.max(target.last_day);
        }
    }
    let people = people.into_iter();
    people
        .map(|(person, (since, last))| ReportingPerson {
            until: leaving(facts, &person).map_or(Some(last), |left| Some(left.min(last))),
            person,
            since,
        })
        .collect()
}

/// The reports of the year's targets; those of earlier years were looked at then.
fn reports_of(facts: &ReviewFacts, people: &[ReportingPerson]) -> Vec<TargetReport> {
    let own = |report: &&TargetReport| {
        let mut people = people.iter();
        let first_day = match report.cycle {
            ReportCycle::Week => day::shift(report.last_day, -6),
            ReportCycle::Month => report.last_day.with_day(1).unwrap_or(report.last_day),
        };
        let go_live = facts.go_live();
        people.any(|one| {
            one.person == report.person
                && one.since <= first_day
                && go_live.is_none_or(|day| day <= first_day)
        })
    };
    facts.target_reports.iter().filter(own).cloned().collect()
}

fn leaving(facts: &ReviewFacts, person: &PersonKey) -> Option<NaiveDate> {
    let mut people = facts.people.iter();
    people.find(|one| one.person == *person)?.left_on
}

/// By what, whether by department, in which currency and from which day to which.
type Span = (SalesGrouping, bool, Currency, NaiveDate, NaiveDate);

/// What was sold by whom, worked out once a period.
struct Sold<'a> {
    policy: &'a Policy,
    rows: &'a Rows,
    by_department: Rows,
    departments: &'a [Department],
    sums: BTreeMap<Span, BTreeMap<String, Money>>,
}

impl<'a> Sold<'a> {
    fn new(policy: &'a Policy, facts: &'a ReviewFacts, rows: &'a Rows) -> Self {
        let asked = facts.targets.iter();
        let asked = asked.map(|target| target.subject.as_str());
        let people = facts.people.iter();
        let people: BTreeMap<_, _> = people.map(|one| (one.person.as_str(), one)).collect();
        let by_department = if asked
            .clone()
            .any(|subject| subject.starts_with("department:"))
        {
            let rows = rows.iter();
            rows.map(|(currency, rows)| (*currency, of_departments(rows, &people)))
                .collect()
        } else {
            Rows::new()
        };
        Self {
            policy,
            rows,
            by_department,
            departments: &facts.departments,
            sums: BTreeMap::new(),
        }
    }

    /// What the person, department or hospital sold; none for whom nothing can be counted.
    fn by(
        &mut self,
        subject: &str,
        currency: Currency,
        first_day: NaiveDate,
        last_day: NaiveDate,
    ) -> Result<Option<Money>, Error> {
        let (grouping, of_department, names) = match subject.split_once(':') {
            Some(("person", key)) => (SalesGrouping::Person, false, vec![key.to_owned()]),
            Some(("customer", key)) => (SalesGrouping::Customer, false, vec![key.to_owned()]),
            Some(("department", key)) => (SalesGrouping::Person, true, self.under(key)),
            Some(_) | None => return Ok(None),
        };
        let key = (grouping, of_department, currency, first_day, last_day);
        let sums = match self.sums.get(&key) {
            Some(sums) => sums,
            None => {
                let rows = if of_department {
                    &self.by_department
                } else {
                    self.rows
                };
                let asked = SalesAnalysisFacts {
                    currency,
                    rows: rows.get(&currency).cloned().unwrap_or_default(),
                    group_by: grouping,
                    first_day,
                    last_day,
                    before_first_day: first_day,
                    before_last_day: last_day,
                };
                let groups = analyse_sales(&self.policy.analysis, &asked)?.groups;
                let sums = groups.into_iter().map(|group| (group.name, group.amount));
                self.sums.entry(key).or_insert(sums.collect())
            }
        };
        let zero = Money::zero(currency);
        let own = names.iter().map(|name| sums.get(name).copied());
        Ok(Some(Money::sum(
            currency,
            own.map(|sum| sum.unwrap_or(zero)),
        )?))
    }

    /// A department and all that stand under it.
    fn under(&self, department: &str) -> Vec<String> {
        let mut found = vec![department.to_owned()];
        let mut at = 0;
        while let Some(above) = found.get(at).cloned() {
            for one in self.departments {
                let below = one.department.to_string();
                let parent = one.parent.as_ref();
                if parent.is_some_and(|parent| parent.as_str() == above) && !found.contains(&below)
                {
                    found.push(below);
                }
            }
            at = at.saturating_add(1);
        }
        found
    }
}

/// The rows with each person's department of that day in the person's place.
fn of_departments(rows: &[SalesRow], people: &BTreeMap<&str, &Person>) -> Vec<SalesRow> {
    let rows = rows.iter().map(|row| {
        let mut row = row.clone();
        for share in &mut row.shares {
            let person = people.get(share.person.as_str());
            let posts = person.map(|person| person.posts_on(row.date));
            let first =
                posts.and_then(|posts| posts.first().map(|post| post.department.to_string()));
            share.person = first.unwrap_or_default();
        }
        row
    });
    rows.collect()
}

/// Every file with what the records know better: its class, its owner, whether there is a history.
fn files(
    policy: &Policy,
    calendar: &WorkingCalendar,
    facts: &ReviewFacts,
    classes: &[ClassLine],
    as_of: NaiveDate,
) -> Result<Vec<CustomerFileCheck>, Error> {
    let classes: BTreeMap<_, _> = classes
        .iter()
        .map(|line| (&line.classification.customer, line))
        .collect();
    let documents = facts.documents.iter();
    let traded: BTreeSet<_> = documents
        .filter(|document| document.posting_date <= as_of)
        .map(|document| &document.customer)
        .collect();
    let known = |file: &&HospitalFile| {
        let begun = file.entered_on.or(file.collected_on);
        begun.is_none_or(|day| day <= as_of)
    };
    let mut files: Vec<_> = facts.files.iter().filter(known).collect();
    files.sort_by(|a, b| a.customer.cmp(&b.customer));
    let checks = files.into_iter().map(|file| {
        let line = classes.get(&file.customer);
        let class = line.and_then(|line| {
            let given = line.classification.class_name.as_ref();
            line.class_on_file.as_ref().or(given)
        });
        let asked = HospitalFile {
            class_name: class.or(file.class_name.as_ref()).cloned(),
            owner: file
                .owner
                .clone()
                .or_else(|| line.and_then(|line| line.owner.clone())),
            has_history: Some(traded.contains(&file.customer)),
            // A file keeps its last verification only; on an earlier day it had not happened.
            verified_on: file.verified_on.filter(|day| *day <= as_of),
            ..file.clone()
        };
        let check = check_customer_file(&policy.file, &asked, calendar, as_of);
        check.map_err(|error| error.under(&file.customer.subject()))
    });
    checks.collect()
}

/// Personal data whose time is over, or will be.
fn retention(
    policy: &Policy,
    facts: &ReviewFacts,
    as_of: NaiveDate,
    obligations: &mut Vec<Obligation>,
) -> Result<(), Error> {
    let customers = facts.customers.iter();
    let owners: BTreeMap<_, _> = customers
        .map(|customer| (&customer.customer, customer.owner.as_ref()))
        .collect();
    for contact in &facts.contacts {
        let last = contact.last_contact.or(contact.collected_on);
        let erased = contact.erased_on.is_some_and(|day| day <= as_of);
        if let Some(last_contact) = last.filter(|day| *day <= as_of && !erased) {
            let asked = RetentionFacts {
                subject: contact.contact.clone(),
                owner: owners.get(&contact.customer).copied().flatten().cloned(),
                last_contact,
                erasure_asked_on: None,
            };
            obligations.push(deletion_due(&policy.privacy, &asked, as_of)?);
        }
    }
    Ok(())
}
