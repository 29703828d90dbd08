//! Shifts of a call centre. Its service grade is a share that passed through a binary fraction; six rows name
//! a number of operators that is not the sum of the two levels.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "a sum of a test that overflows fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::str::FromStr as _;

use chrono::{Datelike as _, NaiveDate, Weekday};
use crm_core::answer::ErrorCode;
use crm_core::appraisal::{
    Direction, FigureNature, IndicatorFacts, IndicatorSource, PeriodFigure, PeriodRollUpFacts,
    indicator_value, roll_up_periods,
};
use crm_core::base::{PersonKey, exact};
use crm_core::book::{Policy, PolicyBook};
use crm_core::service::duty::{HitRateFacts, JudgedCase, hit_rate};
use crm_core::service::{CaseGrouping, CaseStatisticsFacts, CountedCase, case_statistics};
use rust_decimal::Decimal;

use crate::{Case, Outcome, equal};

pub const CASES: &[Case] = &[
    ("shifts, weekdays and holidays", shifts),
    ("service grades are read as text", service_grades),
    ("service grades weighted by calls", weighted_grades),
    ("shifts within five percent", hit_rates),
    ("calls that a machine answered", automatic),
    ("issues by shift", issues),
    ("operators that are not the sum", operators),
];

type Failure = Box<dyn std::error::Error>;
type Row = BTreeMap<String, String>;

fn table(folder: &Path) -> Result<Vec<Row>, Failure> {
    let mut reader = csv::Reader::from_path(folder.join("fact_call_center.csv"))?;
    let head = reader.headers()?.clone();
    let mut rows = Vec::new();
    for row in reader.records() {
        let row = row?;
        let fields = head.iter().zip(row.iter());
        rows.push(fields.map(|(n, v)| (n.to_owned(), v.to_owned())).collect());
    }
    Ok(rows)
}

fn shifts(folder: &Path) -> Outcome {
    let rows = table(folder)?;
    equal("rows", rows.len(), 120)?;
    let count = |name: &str, value: &str| rows.iter().filter(|row| row[name] == value).count();
    for shift in ["AM", "PM1", "PM2", "midnight"] {
        equal(shift, count("Shift", shift), 30)?;
    }
    equal("weekday", count("WageType", "weekday"), 80)?;
    equal("holiday", count("WageType", "holiday"), 40)?;
    // Its holidays are days of higher wages, not days off: some fall on Mondays and Fridays.
    let mut days = BTreeSet::new();
    for row in rows.iter().filter(|row| row["WageType"] == "holiday") {
        days.insert(NaiveDate::parse_from_str(&row["DateKey"], "%Y%m%d")?);
    }
    equal("holidays", days.len(), 10)?;
    let weekend = |day: &&NaiveDate| matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    equal(
        "of them on weekends",
        days.iter().filter(weekend).count(),
        5,
    )
}

/// A grade as it was meant: the text, never a float, to two places.
fn grade(text: &str) -> Result<Decimal, Failure> {
    let exact = Decimal::from_str(text).or_else(|_| Decimal::from_scientific(text))?;
    Ok(exact.round_dp(2))
}

fn policy() -> Result<Policy, Failure> {
    let day = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap_or_default();
    Ok(PolicyBook::standard()?.at(day)?.clone())
}

fn date(row: &Row) -> Result<NaiveDate, Failure> {
    Ok(NaiveDate::parse_from_str(&row["DateKey"], "%Y%m%d")?)
}

fn service_grades(folder: &Path) -> Outcome {
    let mut refused = 0;
    let mut grades = BTreeSet::new();
    for row in table(folder)? {
        let text = &row["ServiceGrade"];
        // The library takes plain digits only: what has an exponent was a float.
        refused += usize::from(exact::parse(text).is_none());
        grades.insert(grade(text)?);
    }
    equal("written as floats", refused, 61)?;
    // 3 to 21 percent, each of them once.
    let expected: BTreeSet<Decimal> = (3..=21).map(|percent| Decimal::new(percent, 2)).collect();
    equal("grades", grades, expected)
}

/// The grade of a month is that of its calls, not the mean of its shifts.
fn weighted_grades(folder: &Path) -> Outcome {
    let (policy, rows) = (policy()?, table(folder)?);
    for (shift, expected) in [
        ("AM", "9.52"),
        ("PM1", "10.19"),
        ("PM2", "9.82"),
        ("midnight", "9.98"),
    ] {
        let mut periods = Vec::new();
        for row in rows.iter().filter(|row| row["Shift"] == shift) {
            periods.push(PeriodFigure {
                target: Some(Decimal::from(5)),
                actual: Some(grade(&row["ServiceGrade"])? * Decimal::ONE_HUNDRED),
                weight: exact::parse(&row["Calls"]),
            });
        }
        let asked = PeriodRollUpFacts {
            indicator: Some(shift.to_owned()),
            periods,
            direction: Direction::Lower,
            nature: FigureNature::Rate,
            method: None,
        };
        let whole = roll_up_periods(&policy.appraisal, &asked)?;
        equal(shift, whole.actual, exact::parse(expected))?;
    }
    Ok(())
}

/// Of thirty shifts each 7, 2, 3 and 5 stayed within five percent.
fn hit_rates(folder: &Path) -> Outcome {
    let mut cases = Vec::new();
    for row in table(folder)? {
        cases.push(JudgedCase {
            case: row["FactCallCenterID"].clone(),
            person: Some(row["Shift"].clone()),
            date: date(&row)?,
            in_time: grade(&row["ServiceGrade"])? <= Decimal::new(5, 2),
        });
    }
    let rate = hit_rate(&policy()?.duty, &HitRateFacts { cases })?;
    let groups: Vec<_> = rate
        .groups
        .iter()
        .map(|row| (row.person.as_str(), row.hit_count, row.percent.to_string()))
        .collect();
    let expected = vec![
        ("AM", 7, "23.33".to_owned()),
        ("PM1", 2, "6.67".to_owned()),
        ("PM2", 3, "10.00".to_owned()),
        ("midnight", 5, "16.67".to_owned()),
    ];
    equal("by shift", groups, expected)?;
    equal("all", rate.percent, exact::parse("14.17"))
}

fn share(met: u32, all: u32) -> Result<IndicatorFacts, Failure> {
    Ok(IndicatorFacts {
        indicator: "share".to_owned(),
        person: PersonKey::new("P1")?,
        period_start: NaiveDate::from_ymd_opt(2014, 5, 1).unwrap_or_default(),
        period_end: NaiveDate::from_ymd_opt(2014, 5, 31).unwrap_or_default(),
        source: IndicatorSource::Computed,
        measure: None,
        target: None,
        value: None,
        met_count: Some(met),
        all_count: Some(all),
        row_count: None,
        evidence: None,
        entered_by: None,
        entered_on: None,
    })
}

/// 29,834 of 43,349 calls.
fn automatic(folder: &Path) -> Outcome {
    let rows = table(folder)?;
    let sum = |name: &str| -> Result<u32, Failure> {
        let mut sum = 0;
        for row in &rows {
            sum += row[name].parse::<u32>()?;
        }
        Ok(sum)
    };
    let facts = share(sum("AutomaticResponses")?, sum("Calls")?)?;
    let answer = indicator_value(&policy()?.appraisal, &facts)?;
    equal("percent", answer.value, exact::parse("68.82"))?;
    equal("calls", answer.item.row_count, Some(43_349))
}

/// Each issue that a shift raised is a case of its day.
fn issues(folder: &Path) -> Outcome {
    let mut cases = Vec::new();
    for row in table(folder)? {
        for at in 0..row["IssuesRaised"].parse::<u32>()? {
            cases.push(CountedCase {
                case: format!("{}-{at}", row["FactCallCenterID"]),
                opened_on: date(&row)?,
                closed_on: None,
                customer: None,
                kind: None,
                priority: None,
                product: None,
                department: Some(row["Shift"].clone()),
                cause: None,
                status: None,
                agreement: None,
                assignees: Vec::new(),
                first_response_seconds: None,
                net_resolution_seconds: None,
                reopened_count: 0,
                merged_into: None,
            });
        }
    }
    let counted = case_statistics(&CaseStatisticsFacts {
        cases,
        group_by: CaseGrouping::Department,
        first_day: NaiveDate::from_ymd_opt(2014, 5, 1),
        last_day: NaiveDate::from_ymd_opt(2014, 5, 15),
        status: None,
    })?;
    equal("to 15 May", counted.totals.total, 87)
}

/// Six rows do not add up. In one of them more operators worked than there were: that can be no share, and the library
/// refuses it.
fn operators(folder: &Path) -> Outcome {
    let appraisal = policy()?.appraisal;
    let (mut differ, mut refused) = (Vec::new(), Vec::new());
    for row in table(folder)? {
        let number = |name: &str| row[name].parse::<u32>();
        let sum = number("LevelOneOperators")? + number("LevelTwoOperators")?;
        let total = number("TotalOperators")?;
        if sum != total {
            differ.push((number("FactCallCenterID")?, total, sum));
        }
        if let Err(error) = indicator_value(&appraisal, &share(sum, total)?) {
            refused.push((number("FactCallCenterID")?, error.code, error.path));
        }
    }
    let expected = vec![
        (89, 10, 9),
        (100, 9, 8),
        (108, 15, 5),
        (112, 44, 4),
        (118, 16, 13),
        (120, 0, 5),
    ];
    equal("rows that differ", differ, expected)?;
    let expected = vec![(120, ErrorCode::OutOfRange, "met_count".to_owned())];
    equal("rows refused", refused, expected)
}
