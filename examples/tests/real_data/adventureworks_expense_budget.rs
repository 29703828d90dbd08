//! Budget against actual of a maker of bicycles, on the trees of its organisation, departments and accounts.
//! A month is posted on one odd day, amounts are in the currency of each organisation and carry the noise of
//! binary fractions.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "a sum of a test that overflows fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::{Datelike as _, NaiveDate};
use crm_core::base::{Currency, Money};
use crm_core::book::PolicyBook;
use crm_core::expense::{
    BudgetLevel, BudgetLevelFacts, BudgetLevels, BudgetLine, BudgetNode, BudgetTotal, budget_levels,
};
use rust_decimal::Decimal;

use crate::{Case, Outcome, equal};

pub const CASES: &[Case] = &[
    ("totals of budget and actual", totals),
    ("pairs, overspent, without a budget", pairs),
    ("levels tie by either tree", levels_tie),
    ("a month is one posting day", posting_days),
    ("noise of binary fractions is rounded once", noise),
];

type Failure = Box<dyn std::error::Error>;
type Row = BTreeMap<String, String>;

fn table(folder: &Path, name: &str) -> Result<Vec<Row>, Failure> {
    let mut reader = csv::Reader::from_path(folder.join(format!("{name}.csv")))?;
    let head = reader.headers()?.clone();
    let mut rows = Vec::new();
    for row in reader.records() {
        let row = row?;
        let fields = head.iter().zip(row.iter());
        rows.push(fields.map(|(n, v)| (n.to_owned(), v.to_owned())).collect());
    }
    Ok(rows)
}

/// Currencies by the keys that the data use; only these two stand in its rows.
fn currency(key: &str) -> Result<Currency, Failure> {
    let code = match key {
        "100" => "USD",
        "19" => "CAD",
        other => return Err(format!("a currency key that no row should have: {other}").into()),
    };
    Ok(Currency::new(code).map_err(|error| error.to_string())?)
}

fn tree(folder: &Path, name: &str, key: &str, mark: &str) -> Result<Vec<BudgetNode>, Failure> {
    let named = |key: &str| format!("{mark}{key}");
    let rows = table(folder, name)?.into_iter().map(|row| BudgetNode {
        name: named(&row[key]),
        parent: Some(&row[&format!("Parent{key}")])
            .filter(|parent| !parent.is_empty())
            .map(|parent| named(parent)),
    });
    Ok(rows.collect())
}

/// Lines by organisation with department, account and posting day. Amounts are rounded to the cent: that is
/// what was meant by 4156.600000000000015.
fn lines(folder: &Path) -> Result<Vec<BudgetLine>, Failure> {
    let mut money_of = BTreeMap::new();
    for row in table(folder, "dim_organization")? {
        money_of.insert(row["OrganizationKey"].clone(), row["CurrencyKey"].clone());
    }
    let mut found: BTreeMap<(String, String, String), BudgetLine> = BTreeMap::new();
    for row in table(folder, "fact_finance_expense")? {
        let organisation = &row["OrganizationKey"];
        let unit = format!("{organisation}/{}", row["DepartmentGroupKey"]);
        let account = format!("account {}", row["AccountKey"]);
        let period = row["DateKey"].clone();
        let amount: Decimal = row["Amount"].parse()?;
        let amount = amount.round_dp(2);
        let money = Money::new(amount, currency(&money_of[organisation])?);
        let money = money.map_err(|error| error.to_string())?;
        let key = (unit.clone(), account.clone(), period.clone());
        let line = found.entry(key).or_insert(BudgetLine {
            unit,
            account,
            period,
            budget: None,
            actual: None,
            committed: None,
        });
        let place = match row["ScenarioKey"].as_str() {
            "1" => &mut line.actual,
            "2" => &mut line.budget,
            other => return Err(format!("a scenario: {other}").into()),
        };
        if place.replace(money).is_some() {
            return Err("a row that stands there twice".into());
        }
    }
    Ok(found.into_values().collect())
}

/// By organisation, or by department: the pairs of both stand below one or the other.
fn levels(folder: &Path, by_department: bool) -> Result<BudgetLevels, Failure> {
    let lines = lines(folder)?;
    let mut units = if by_department {
        tree(
            folder,
            "dim_department_group",
            "DepartmentGroupKey",
            "department ",
        )?
    } else {
        tree(
            folder,
            "dim_organization",
            "OrganizationKey",
            "organisation ",
        )?
    };
    let names: BTreeSet<&str> = lines.iter().map(|line| line.unit.as_str()).collect();
    for name in names {
        let (organisation, department) = name.split_once('/').ok_or("a pair")?;
        let parent = if by_department {
            format!("department {department}")
        } else {
            format!("organisation {organisation}")
        };
        units.push(BudgetNode {
            name: name.to_owned(),
            parent: Some(parent),
        });
    }
    let facts = BudgetLevelFacts {
        lines,
        units,
        accounts: tree(folder, "dim_account", "AccountKey", "account ")?,
        stated: Vec::new(),
    };
    let book = PolicyBook::standard()?;
    let day = NaiveDate::from_ymd_opt(2026, 6, 30).ok_or("a day")?;
    Ok(budget_levels(&book.at(day)?.budget, &facts)?)
}

fn of(levels: &BudgetLevels, level: BudgetLevel) -> impl Iterator<Item = &BudgetTotal> {
    levels
        .totals
        .iter()
        .filter(move |total| total.level == level)
}

/// The check totals add two currencies as the README does; the library never does.
fn totals(folder: &Path) -> Outcome {
    let levels = levels(folder, false)?;
    let all: Vec<_> = of(&levels, BudgetLevel::All).collect();
    equal("currencies", all.len(), 2)?;
    let sum = |part: fn(&BudgetTotal) -> Money| {
        let parts = all.iter().map(|total| part(total).amount);
        parts.sum::<Decimal>().to_string()
    };
    equal("actual", sum(|t| t.actual), "3999799.55".into())?;
    equal("budget", sum(|t| t.budget), "3573960.00".into())?;
    equal("available", sum(|t| t.available), "-425839.55".into())
}

fn pairs(folder: &Path) -> Outcome {
    let levels = levels(folder, false)?;
    let count =
        |part: fn(&BudgetTotal) -> u32| of(&levels, BudgetLevel::All).map(part).sum::<u32>();
    equal("pairs", levels.pair_count, 2232)?;
    equal("lines", count(|t| t.line_count), 2340)?;
    equal("overspent", count(|t| t.overspent_count), 1353)?;
    equal("without a budget", count(|t| t.without_budget_count), 108)?;
    let missing = levels.findings.iter();
    let missing = missing.filter(|f| f.code == "budget_line_missing").count();
    equal("findings of lines without a budget", missing, 108)
}

/// The roots of both trees, the accounts and the days come to the same sums.
fn levels_tie(folder: &Path) -> Outcome {
    for (by_department, root) in [(false, "organisation 1"), (true, "department 1")] {
        let levels = levels(folder, by_department)?;
        for all in of(&levels, BudgetLevel::All) {
            let currency = all.budget.currency;
            let same = |level, name: &str| {
                let mut found = of(&levels, level)
                    .filter(|total| total.name == name && total.budget.currency == currency);
                found.next().map(|total| (total.budget, total.actual))
            };
            let whole = Some((all.budget, all.actual));
            equal("root of units", same(BudgetLevel::Unit, root), whole)?;
            // Operating expenses hold every account of the data.
            equal(
                "operating expenses",
                same(BudgetLevel::Account, "account 58"),
                whole,
            )?;
            let days = of(&levels, BudgetLevel::Period)
                .filter(|total| total.budget.currency == currency)
                .map(|total| total.actual);
            equal("days", Money::sum(currency, days).ok(), Some(all.actual))?;
        }
    }
    Ok(())
}

/// Six posting days stand for December to May. Two of them, 1 March and 1 May, lie in the month after theirs,
/// so that months by the calendar would leave February and April empty and fill March and May twice.
fn posting_days(folder: &Path) -> Outcome {
    let levels = levels(folder, false)?;
    let days: BTreeSet<&str> = of(&levels, BudgetLevel::Period)
        .map(|total| total.name.as_str())
        .collect();
    let dates: Result<Vec<_>, _> = days
        .iter()
        .map(|day| NaiveDate::parse_from_str(day, "%Y%m%d"))
        .collect();
    let months: Vec<u32> = dates?.iter().map(NaiveDate::month).collect();
    equal("months of the days", months, vec![12, 1, 3, 3, 5, 5])
}

fn noise(folder: &Path) -> Outcome {
    let rows = table(folder, "fact_finance_expense")?;
    let noisy = rows.iter().filter(|row| {
        row["Amount"]
            .split_once('.')
            .is_some_and(|(_, d)| d.len() > 2)
    });
    let mut moved = Decimal::ZERO;
    let mut count = 0;
    for row in noisy {
        let exact: Decimal = row["Amount"].parse()?;
        moved = moved.max((exact - exact.round_dp(2)).abs());
        count += 1;
    }
    equal("rows with noise", count, 298)?;
    equal(
        "less than a millionth of a cent",
        moved < Decimal::new(1, 8),
        true,
    )
}
