//! How well a customer is known (5.1.1-5.1.3, 5.4.1, 5.4.4).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::identifiers;
use super::policy::FilePolicy;
use super::record::HospitalFile;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Obligation, Severity};
use crate::base::{CustomerKey, WorkingCalendar, day, exact};

/// How complete one group of fields is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupCompleteness {
    /// `hospital`, `department`, `doctor` or `need`.
    pub group: String,
    /// Fields that are asked for.
    pub asked_count: u32,
    /// Fields that are filled.
    pub filled_count: u32,
    /// Their share in percent.
    #[serde(with = "exact")]
    pub percent: Decimal,
    /// The fields that are not.
    pub missing: Vec<String>,
    /// Whether it reaches what the class asks for.
    pub enough: bool,
}

/// How well the customer is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerFileCheck {
    /// Who.
    pub customer: CustomerKey,
    /// Group by group.
    pub groups: Vec<GroupCompleteness>,
    /// All groups together, in percent.
    #[serde(with = "exact")]
    pub percent: Decimal,
    /// What the class asks for.
    #[serde(with = "exact")]
    pub least_percent: Decimal,
    /// Whether every group is complete enough and nothing in the file is wrong.
    pub sound: bool,
    /// The grade by its name in the policy; none when it is not known.
    #[serde(default)]
    pub grade_name: Option<String>,
    /// Its place in the policy's list, 1 for the highest.
    #[serde(default)]
    pub grade_rank: Option<u32>,
    /// Whether it is a grade that is no longer given.
    pub grade_legacy: bool,
    /// Working days from collecting to entering; none when one of the days is not known.
    #[serde(default)]
    pub entry_lag_workdays: Option<i64>,
    /// Verifying it again, a tailored plan.
    pub obligations: Vec<Obligation>,
    /// All that is wrong or missing.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Checks a customer file.
///
/// - Shape: one file in; completeness, obligations and every finding out.
/// - Units: percent of the fields asked for, and each group has to reach the threshold by itself; working days for entering, calendar days otherwise.
/// - Source: clauses 5.1.1 (lawful sources), 5.1.2 (the four groups), 5.1.3 (in time and right), 5.4.1 (base,
///   history, needs), 5.4.4 (a contact and a plan for who is close). A text of blanks fills nothing; a group
///   without any entry lacks all its fields.
///
/// # Errors
/// [`ErrorCode::CalendarUnknown`] when the calendar does not know the days after collecting.
pub fn check_customer_file(
    policy: &FilePolicy,
    file: &HospitalFile,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<CustomerFileCheck, Error> {
    let row = policy.of_class(file.class_name.as_deref()).ok_or_else(|| {
        let observed = file.class_name.as_deref().unwrap_or_default();
        Error::new(
            ErrorCode::UnknownReference,
            "class_name",
            "a row for it",
            observed,
        )
    })?;
    let mut groups = Vec::new();
    let (mut asked, mut filled) = (0_u32, 0_u32);
    for (name, fields) in fields(file) {
        let missing: Vec<String> = fields
            .iter()
            .filter(|(_, there)| !there)
            .map(|(field, _)| field.clone())
            .collect();
        let of = u32::try_from(fields.len()).unwrap_or(u32::MAX);
        let there = of.saturating_sub(u32::try_from(missing.len()).unwrap_or(u32::MAX));
        asked = asked.saturating_add(of);
        filled = filled.saturating_add(there);
        let percent = share(policy, there, of)?;
        groups.push(GroupCompleteness {
            group: name.to_owned(),
            asked_count: of,
            filled_count: there,
            percent,
            missing,
            enough: percent >= row.least_percent.0,
        });
    }
    let percent = share(policy, filled, asked)?;
    let mut findings = Vec::new();
    let finding = |code: &str, severity, clause, path: &str| {
        Finding::new(code, severity, clause, file.customer.subject(), path)
    };
    let least = row.least_percent.0;
    let class = row.class.as_deref().unwrap_or("*");
    let threshold = || policy.thresholds.cite_row(class, row.least_percent);
    if percent < least {
        findings.push(
            finding("file_incomplete", Severity::Warning, Clause::C5_1_2, "file")
                .observed(percent)
                .limit(least)
                .because(vec![threshold()]),
        );
    }
    for group in groups.iter().filter(|group| !group.enough) {
        let empty = group.filled_count == 0;
        let code = if empty {
            "file_group_empty"
        } else {
            "file_group_incomplete"
        };
        findings.push(
            finding(code, Severity::Warning, Clause::C5_1_2, &group.group)
                .observed(if empty {
                    group.group.clone()
                } else {
                    group.percent.to_string()
                })
                .limit(least)
                .with_word("group", "file-group", &group.group)
                .because(vec![threshold()]),
        );
    }
    findings.extend(identifiers::check(policy, file, as_of));
    source(policy, file, &mut findings);
    let entry_lag_workdays = times(policy, file, calendar, as_of, &mut findings)?;
    if file.service_needs.is_empty() {
        findings.push(finding(
            "file_needs_missing",
            Severity::Info,
            Clause::C5_4_1,
            "service_needs",
        ));
    }
    if file.has_history == Some(false) {
        findings.push(finding(
            "file_history_missing",
            Severity::Info,
            Clause::C5_4_1,
            "has_history",
        ));
    }
    let mut obligations = Vec::new();
    // What lies after the day is not known on it.
    let known = |date: Option<NaiveDate>| date.filter(|date| *date <= as_of);
    let verified = known(file.verified_on).or(known(file.entered_on));
    if let Some(verified) = verified {
        let due = day::shift(verified, i64::from(row.verify_days));
        if due < as_of {
            findings.push(
                finding(
                    "file_stale",
                    Severity::Warning,
                    Clause::C5_1_3,
                    "verified_on",
                )
                .observed(verified)
                .limit(due)
                .because(vec![policy.thresholds.cite_row(class, row.verify_days)]),
            );
        }
        let holder = file.owner.clone();
        let subject = file.customer.subject();
        obligations.push(
            Obligation::open(
                "file_verification",
                Clause::C5_1_3,
                holder,
                subject,
                due,
                as_of,
            )
            .because(vec![policy.thresholds.cite_row(class, row.verify_days)]),
        );
    }
    if row.tailored {
        if file.named_contact.is_none() {
            let code = "file_contact_missing";
            findings.push(finding(
                code,
                Severity::Warning,
                Clause::C5_4_4,
                "named_contact",
            ));
        }
        // Without a plan it is owed from the day the file began.
        let from = known(file.service_plan_on);
        let due = match from {
            Some(made) => Some(day::shift(made, i64::from(policy.service_plan_days.value))),
            None => known(file.entered_on).or(known(file.collected_on)),
        };
        if let Some(due) = due {
            let holder = file.named_contact.clone().or(file.owner.clone());
            let subject = file.customer.subject();
            obligations.push(
                Obligation::open("service_plan", Clause::C5_4_4, holder, subject, due, as_of)
                    .because(vec![policy.service_plan_days.cite()]),
            );
        }
    }
    let grade = file
        .grade
        .as_deref()
        .and_then(|text| identifiers::grade_of(policy, text));
    let enough = groups.iter().all(|group| group.enough);
    Ok(CustomerFileCheck {
        customer: file.customer.clone(),
        groups,
        percent,
        least_percent: least,
        grade_name: grade.map(|(row, _)| row.grade.clone()),
        grade_rank: grade.map(|(_, rank)| rank),
        grade_legacy: grade.is_some_and(|(row, _)| row.legacy),
        entry_lag_workdays,
        sound: enough && percent >= least && findings.iter().all(|f| f.severity != Severity::Error),
        obligations,
        findings,
        basis: vec![threshold(), policy.entry_workdays.cite()],
    })
}

fn share(policy: &FilePolicy, part: u32, whole: u32) -> Result<Decimal, Error> {
    let exact = Decimal::from(part)
        .checked_mul(Decimal::ONE_HUNDRED)
        .and_then(|share| share.checked_div(Decimal::from(whole.max(1))))
        .ok_or_else(|| Error::new(ErrorCode::Overflow, "file", "fewer fields", whole))?;
    Ok(policy.rounding.value.round(exact, 2))
}

/// The fields of the four groups and whether they are filled.
fn fields(file: &HospitalFile) -> Vec<(&'static str, Vec<(String, bool)>)> {
    let said = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
    let hospital: Vec<(String, bool)> = [
        ("official_name", said(&file.official_name)),
        ("identifier", said(&file.identifier)),
        ("practice_licence", said(&file.practice_licence)),
        ("grade", said(&file.grade)),
        ("ownership", said(&file.ownership)),
        ("public_institution", file.public_institution.is_some()),
        ("beds", file.beds.is_some()),
        ("region", said(&file.region)),
        ("address", said(&file.address)),
    ]
    .into_iter()
    .map(|(name, there)| (name.to_owned(), there))
    .collect();
    let mut department: Vec<(String, bool)> = Vec::new();
    for (at, row) in file.departments.iter().enumerate() {
        department.push((
            format!("departments[{at}].name"),
            !row.name.trim().is_empty(),
        ));
        department.push((format!("departments[{at}].contact"), said(&row.contact)));
    }
    let mut doctor: Vec<(String, bool)> = Vec::new();
    for (at, row) in file.doctors.iter().enumerate() {
        doctor.push((format!("doctors[{at}].posts"), !row.posts.is_empty()));
        doctor.push((format!("doctors[{at}].reachable"), row.reachable));
    }
    let mut need: Vec<(String, bool)> = Vec::new();
    for (at, row) in file.needs.iter().enumerate() {
        need.push((
            format!("needs[{at}].yearly_amount"),
            row.yearly_amount.is_some(),
        ));
        need.push((
            format!("needs[{at}].purchase_route"),
            said(&row.purchase_route),
        ));
        need.push((
            format!("needs[{at}].cycle_months"),
            row.cycle_months.is_some(),
        ));
    }
    for (name, group) in [
        ("departments", &mut department),
        ("doctors", &mut doctor),
        ("needs", &mut need),
    ] {
        if group.is_empty() {
            group.push((name.to_owned(), false));
        }
    }
    vec![
        ("hospital", hospital),
        ("department", department),
        ("doctor", doctor),
        ("need", need),
    ]
}

fn source(policy: &FilePolicy, file: &HospitalFile, findings: &mut Vec<Finding>) {
    let known = file
        .source
        .as_ref()
        .is_some_and(|source| policy.sources.value.contains(source));
    let finding = |code: &str, path: &str| {
        let subject = file.customer.subject();
        Finding::new(code, Severity::Warning, Clause::C5_1_1, subject, path)
    };
    if !known {
        findings.push(
            finding("file_source_unknown", "source")
                .observed(file.source.as_deref().unwrap_or("–"))
                .limit(policy.sources.value.join(", "))
                .because(vec![policy.sources.cite()]),
        );
    }
    if file.collector.is_none() {
        findings.push(finding("file_collector_missing", "collector"));
    }
}

/// Order of the days, and the working days from collecting to entering.
fn times(
    policy: &FilePolicy,
    file: &HospitalFile,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
    findings: &mut Vec<Finding>,
) -> Result<Option<i64>, Error> {
    let finding = |code: &str, severity, path: &str, observed: NaiveDate| {
        let subject = file.customer.subject();
        Finding::new(code, severity, Clause::C5_1_3, subject, path).observed(observed)
    };
    for (path, date) in [
        ("collected_on", file.collected_on),
        ("entered_on", file.entered_on),
        ("verified_on", file.verified_on),
    ] {
        match date {
            Some(date) if date > as_of => findings
                .push(finding("file_day_in_future", Severity::Error, path, date).limit(as_of)),
            None if path != "verified_on" => {
                let subject = file.customer.subject();
                let code = "file_day_missing";
                findings.push(
                    Finding::new(code, Severity::Warning, Clause::C5_1_3, subject, path)
                        .with("field", path),
                );
            }
            Some(_) | None => {}
        }
    }
    if let (Some(verified), Some(collected)) = (file.verified_on, file.collected_on)
        && verified < collected
    {
        let code = "file_verified_before_collected";
        findings.push(finding(code, Severity::Error, "verified_on", verified).limit(collected));
    }
    let (Some(collected), Some(entered)) = (file.collected_on, file.entered_on) else {
        return Ok(None);
    };
    if entered < collected {
        let code = "file_entered_before_collected";
        findings.push(finding(code, Severity::Error, "entered_on", entered).limit(collected));
        return Ok(None);
    }
    let due = calendar.add_workdays(collected, i64::from(policy.entry_workdays.value))?;
    if entered > due {
        findings.push(
            finding(
                "file_entered_late",
                Severity::Warning,
                "entered_on",
                entered,
            )
            .limit(due)
            .because(vec![policy.entry_workdays.cite()]),
        );
    }
    Ok(Some(calendar.workdays_between(collected, entered)?))
}
