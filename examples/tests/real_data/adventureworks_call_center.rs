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
use rust_decimal::Decimal;

use crate::{Case, Outcome, equal};

pub const CASES: &[Case] = &[
    ("shifts, weekdays and holidays", shifts),
    ("service grades are read as text", service_grades),
    ("operators that are not the sum", operators),
    ("sums", sums),
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

fn service_grades(folder: &Path) -> Outcome {
    equal("12 percent", grade("0.12")?.to_string(), "0.12".into())?;
    let noisy = grade("2.9999999999999999E-2")?;
    equal("3 percent", noisy.to_string(), "0.03".into())?;
    let mut grades = BTreeSet::new();
    for row in table(folder)? {
        grades.insert(grade(&row["ServiceGrade"])?);
    }
    // 3 to 21 percent, each of them once.
    let expected: BTreeSet<Decimal> = (3..=21).map(|percent| Decimal::new(percent, 2)).collect();
    equal("grades", grades, expected)
}

/// Rows that contradict themselves are kept aside with what they say and what it should be.
fn operators(folder: &Path) -> Outcome {
    let mut aside = Vec::new();
    for row in table(folder)? {
        let number = |name: &str| row[name].parse::<u32>();
        let sum = number("LevelOneOperators")? + number("LevelTwoOperators")?;
        let total = number("TotalOperators")?;
        if sum != total {
            aside.push((number("FactCallCenterID")?, total, sum));
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
    equal("rows kept aside", aside, expected)
}

fn sums(folder: &Path) -> Outcome {
    let rows = table(folder)?;
    let sum = |name: &str| -> Result<u32, Failure> {
        let mut sum = 0;
        for row in &rows {
            sum += row[name].parse::<u32>()?;
        }
        Ok(sum)
    };
    equal("calls", sum("Calls")?, 43_349)?;
    equal(
        "answered by the machine",
        sum("AutomaticResponses")?,
        29_834,
    )?;
    equal("orders", sum("Orders")?, 30_217)?;
    equal("issues raised", sum("IssuesRaised")?, 162)
}
