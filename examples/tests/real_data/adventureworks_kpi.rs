//! Quotas by quarter, sales of two years, and who had which territory when.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use chrono::NaiveDate;
use crm_core::answer::Clause;
use crm_core::base::{Currency, CustomerKey, Money, PersonKey, Rounding, WorkingCalendar, day};
use crm_core::book::{Policy, PolicyBook};
use crm_core::customer::development::{CustomerSharesFacts, ShareSpell, customer_shares};
use crm_core::exchange::{Column, Options, Spec, read_table};
use crm_core::sales::analysis::{SalesAnalysisFacts, SalesGrouping, SalesRow, analyse_sales};
use crm_core::sales::target::{
    CreditedSale, CreditedShare, MonthTarget, SalesCredit, SalesCreditFacts, TargetAttainmentFacts,
    TargetTransferFacts, TransferPeriod, sales_credit, target_attainment, transfer_target,
};
use rust_decimal::Decimal;
use serde_json::json;

use crate::{Case, Outcome, equal};

pub const CASES: &[Case] = &[
    ("sales against quotas, managers without one", attainment),
    ("a year that began with nothing has no growth", zero_base),
    ("a territory that passes on in a quarter", transfer),
    ("who had a territory on which day", territories),
    ("rates of commission are fractions, not percent", commission),
];

type Row = BTreeMap<String, String>;

fn rows(folder: &Path, name: &str) -> Result<Vec<Row>, Box<dyn Error>> {
    let mut reader = csv::Reader::from_path(folder.join(name))?;
    Ok(reader.deserialize().collect::<Result<_, _>>()?)
}

fn cell<'a>(row: &'a Row, name: &str) -> &'a str {
    row.get(name).map_or("", String::as_str)
}

/// `2023-11-30 00:00:00.000`; none for an empty cell.
fn date(row: &Row, name: &str) -> Option<NaiveDate> {
    day::parse(cell(row, name).split(' ').next().unwrap_or_default())
}

/// The files have four decimals; money has the two of its currency, rounded half up once.
fn money(text: &str) -> Result<Money, Box<dyn Error>> {
    let exact: Decimal = text.parse()?;
    Ok(Money::rounded(
        exact,
        Currency::new("USD")?,
        Rounding::HalfUp,
    )?)
}

fn policy(book: &PolicyBook) -> Result<&Policy, Box<dyn Error>> {
    Ok(book.at(day::parse("2025-05-29").unwrap_or_default())?)
}

fn attainment(folder: &Path) -> Outcome {
    let book = PolicyBook::standard()?;
    let policy = &policy(&book)?.target;
    let people = rows(folder, "sales_person.csv")?;
    equal("people", people.len(), 17)?;
    let mut without = Vec::new();
    let mut total = Decimal::ZERO;
    for row in &people {
        let person = cell(row, "BusinessEntityID");
        total += money(cell(row, "SalesYTD"))?.amount;
        let quota = cell(row, "SalesQuota");
        if quota.is_empty() {
            // No quota is no target of zero: there is nothing to attain.
            without.push(person.to_owned());
            continue;
        }
        // The quota is for a quarter, the sales are a year's.
        let target = Money::sum(Currency::new("USD")?, vec![money(quota)?; 4])?;
        let facts = TargetAttainmentFacts {
            subject: format!("person:{person}"),
            periods: vec![MonthTarget {
                first_day: day::parse("2024-05-30").unwrap_or_default(),
                last_day: day::parse("2025-05-29").unwrap_or_default(),
                target,
                actual: Some(money(cell(row, "SalesYTD"))?),
            }],
            owner: None,
            adjustments: Vec::new(),
        };
        let as_of = day::parse("2025-05-29").unwrap_or_default();
        // Calendar days decide; no working day is looked up.
        let answer = target_attainment(policy, &facts, &WorkingCalendar::every_day(), as_of)?;
        if person == "275" {
            // 3,763,178.18 of 4 x 300,000.
            let percent = answer.percent.map(|percent| percent.to_string());
            equal("percent of 275", percent.as_deref(), Some("313.60"))?;
        }
    }
    equal(
        "managers without a quota",
        without,
        ["274", "285", "287"].map(str::to_owned).to_vec(),
    )?;
    // The sum of the column, each figure rounded to cents by itself.
    equal("sales", total.to_string(), "36277591.91".to_owned())
}

fn zero_base(folder: &Path) -> Outcome {
    let book = PolicyBook::standard()?;
    let (first, last) = ("2024-05-30", "2025-05-29");
    let mut sales = Vec::new();
    for row in rows(folder, "sales_person.csv")? {
        let person = cell(&row, "BusinessEntityID");
        for (name, date) in [("SalesYTD", last), ("SalesLastYear", "2024-05-29")] {
            let amount = money(cell(&row, name))?;
            sales.push(serde_json::from_value::<SalesRow>(json!({
                "document": format!("{person}-{name}"), "date": date, "amount": amount,
                "shares": [{ "person": person, "weight": "1" }]
            }))?);
        }
    }
    let parsed = |text: &str| day::parse(text).unwrap_or_default();
    let analysis = analyse_sales(
        &policy(&book)?.analysis,
        &SalesAnalysisFacts {
            currency: Currency::new("USD")?,
            rows: sales,
            group_by: SalesGrouping::Person,
            first_day: parsed(first),
            last_day: parsed(last),
            before_first_day: parsed("2023-05-31"),
            before_last_day: parsed("2024-05-29"),
        },
    )?;
    equal("equal periods", analysis.equal_length, true)?;
    equal(
        "before",
        analysis.before.amount.to_string(),
        "23685963.63".to_owned(),
    )?;
    let without: Vec<_> = analysis
        .groups
        .iter()
        .filter(|group| group.change_percent.is_none())
        .map(|group| group.name.clone())
        .collect();
    // Two managers and one new representative sold nothing the year before; the most sold now first.
    equal(
        "no growth",
        without,
        ["284", "274", "287", "285"].map(str::to_owned).to_vec(),
    )
}

fn transfer(folder: &Path) -> Outcome {
    let book = PolicyBook::standard()?;
    let quota = rows(folder, "sales_person_quota_history.csv")?
        .into_iter()
        .find(|row| {
            cell(row, "BusinessEntityID") == "280" && cell(row, "QuotaDate").starts_with("2023-08")
        })
        .ok_or("the quota of 280 from August 2023")?;
    let target = money(cell(&quota, "SalesQuota"))?;
    // 226,000 x 61 / 92 and the rest.
    // Territory 1 passes from 280 to 284 on 30 September: 31 of the quarter's 92 days have passed.
    let answer = transfer_target(
        &policy(&book)?.target,
        &TargetTransferFacts {
            giver: PersonKey::new("280")?,
            taker: PersonKey::new("284")?,
            from_day: day::parse("2023-09-30").unwrap_or_default(),
            percent: None,
            periods: vec![TransferPeriod {
                first_day: day::parse("2023-08-30").unwrap_or_default(),
                last_day: day::parse("2023-11-29").unwrap_or_default(),
                target,
            }],
        },
        &WorkingCalendar::mainland()?,
    )?;
    let moves = answer.moves_total.amount.to_string();
    let stays = answer.stays_total.amount.to_string();
    equal(
        "moves and stays",
        (moves.as_str(), stays.as_str()),
        ("149847.83", "76152.17"),
    )?;
    equal(
        "together",
        answer.moves_total.plus(answer.stays_total)?,
        target,
    )
}

fn territories(folder: &Path) -> Outcome {
    let mut spells: BTreeMap<String, Vec<ShareSpell>> = BTreeMap::new();
    let history = rows(folder, "sales_territory_history.csv")?;
    equal("rows", history.len(), 17)?;
    for row in &history {
        let territory = cell(row, "TerritoryID").to_owned();
        spells
            .entry(territory.clone())
            .or_default()
            .push(ShareSpell {
                customer: CustomerKey::new(territory)?,
                person: PersonKey::new(cell(row, "BusinessEntityID"))?,
                percent: Decimal::ONE_HUNDRED,
                first_day: date(row, "StartDate").ok_or("a start")?,
                // Empty means that it lasts.
                last_day: date(row, "EndDate"),
            });
    }
    let stretches = |territory: &str| -> Result<Vec<(String, String)>, Box<dyn Error>> {
        let answer = customer_shares(&CustomerSharesFacts {
            customer: CustomerKey::new(territory)?,
            first_day: day::parse("2022-05-30").unwrap_or_default(),
            last_day: day::parse("2024-12-31").unwrap_or_default(),
            spells: spells.get(territory).cloned().unwrap_or_default(),
        })?;
        Ok(answer
            .stretches
            .iter()
            .map(|stretch| {
                let people: Vec<_> = stretch
                    .shares
                    .iter()
                    .map(|s| s.person.to_string())
                    .collect();
                (stretch.first_day.to_string(), people.join("+"))
            })
            .collect())
    };
    let told = |rows: &[(&str, &str)]| -> Vec<(String, String)> {
        rows.iter()
            .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
            .collect()
    };
    equal(
        "territory 3 changes hands without a gap",
        stretches("3")?,
        told(&[("2022-05-30", "277"), ("2023-11-30", "275")]),
    )?;
    equal(
        "territory 1 has two people, one of whom changes",
        stretches("1")?,
        told(&[("2022-05-30", "280+283"), ("2023-09-30", "283+284")]),
    )?;
    equal(
        "territory 8 had nobody at first",
        stretches("8")?,
        told(&[("2022-05-30", ""), ("2024-05-29", "288")]),
    )
}

/// What one person gets of a sale when the house keeps the rest of 100 percent less the rate.
fn credited(
    book: &PolicyBook,
    rate_percent: Decimal,
    rest_percent: Decimal,
) -> Result<SalesCredit, Box<dyn Error>> {
    let share = |person: &str, percent| -> Result<CreditedShare, Box<dyn Error>> {
        let person = PersonKey::new(person.to_owned())?;
        Ok(CreditedShare { person, percent })
    };
    let facts = SalesCreditFacts {
        person: PersonKey::new("275".to_owned())?,
        sales: vec![CreditedSale {
            sale: "year".to_owned(),
            value: money("3763178.1787")?.amount,
            collected: None,
            shares: vec![share("275", rate_percent)?, share("house", rest_percent)?],
        }],
        target: None,
        value_digits: Some(2),
    };
    Ok(sales_credit(&policy(book)?.target, &facts)?)
}

static RATE_COLUMNS: [Column; 2] = [
    Column {
        name: "BusinessEntityID",
        aliases: &[],
        required: true,
    },
    Column {
        name: "CommissionPct",
        aliases: &[],
        required: true,
    },
];

fn commission(folder: &Path) -> Outcome {
    let spec = Spec {
        clause: Clause::C6_1_3,
        columns: &RATE_COLUMNS,
        report_unknown_columns: false,
    };
    let bytes = std::fs::read(folder.join("sales_person.csv"))?;
    let read = read_table(
        &bytes,
        "sales_person.csv",
        &spec,
        &Options::default(),
        |row| {
            Some((
                row.required("BusinessEntityID")?,
                row.number("CommissionPct")?,
            ))
        },
        |(person, _)| person.clone(),
    );
    // `.0120` has no figure before the point and is a number all the same.
    equal("kept aside", read.rejects.len(), 0)?;
    equal("rates", read.rows.len(), 17)?;
    let rates = || read.rows.iter().map(|row| &row.value);
    let sum: Decimal = rates().map(|(_, rate)| *rate).sum();
    equal("sum of the rates", sum.to_string(), "0.2000".to_owned())?;
    let found = rates().find(|(person, _)| person == "275");
    let rate = found.map(|(_, rate)| *rate).unwrap_or_default();
    equal("rate of 275", rate.to_string(), "0.0120".to_owned())?;
    let book = PolicyBook::standard()?;
    let rest: Decimal = "98.8".parse()?;
    // The library counts in percent: 1.2 percent of 3,763,178.18 are 45,158.138.
    let right = credited(&book, rate * Decimal::ONE_HUNDRED, rest)?;
    equal(
        "commission of 275",
        right.achieved.to_string(),
        "45158.14".to_owned(),
    )?;
    // Taken as it stands the fraction is a hundredth of that: told, and nothing is counted.
    let wrong = credited(&book, rate, rest)?;
    equal("told", wrong.problems.len(), 1)?;
    equal("counted", wrong.achieved.is_zero(), true)
}
