//! Seventeen sales people scored against their quotas of four quarters, against the year before and by the
//! days in their territories. The expected percentages were worked out from the files with a calculator.

use std::error::Error;
use std::path::Path;

use crm_core::appraisal::{
    AppraisalPolicy, AttainmentFacts, CardItem, PeriodFigure, PeriodRollUpFacts, PostScore,
    PostScoresFacts, RankingFacts, SchemeFacts, ScoreCardFacts, ScoredPerson, attainment,
    combine_posts, rank_people, roll_up_periods, score_card,
};
use crm_core::base::{PersonKey, day, exact};
use crm_core::book::PolicyBook;
use rust_decimal::Decimal;

use crate::{Case, Outcome, equal};

pub const CASES: &[Case] = &[
    ("sales against four quarterly quotas", against_quotas),
    ("sales against the year before", against_last_year),
    ("people without a quota", without_quota),
    ("territories by days", territories_by_days),
];

type Rows = Vec<Vec<String>>;

/// Nothing in these files is quoted.
fn rows(folder: &Path, file: &str) -> Result<Rows, Box<dyn Error>> {
    let text = std::fs::read_to_string(folder.join(file))?;
    let cells = |line: &str| line.split(',').map(str::to_owned).collect();
    Ok(text.lines().skip(1).map(cells).collect())
}

fn policy() -> Result<AppraisalPolicy, Box<dyn Error>> {
    let book = PolicyBook::standard()?;
    let policy = book.at(day::parse("2025-05-28").unwrap_or_default())?;
    Ok(*policy.appraisal.clone())
}

/// A decimal as the source writes it: it leaves out a zero before the point, and an empty cell is nothing.
fn number(cell: &str) -> Option<Decimal> {
    let cell = match cell.strip_prefix('.') {
        Some(rest) => format!("0.{rest}"),
        None => cell.to_owned(),
    };
    exact::parse(&cell)
}

/// The quotas of the four quarters from 29 May 2024 on.
fn quotas(quota_rows: &Rows, person: &str) -> Vec<PeriodFigure> {
    let of_year = |row: &&Vec<String>| row[0] == person && row[1].as_str() >= "2024-05-29";
    let quarters = quota_rows.iter().filter(of_year);
    let figure = |row: &Vec<String>| PeriodFigure {
        target: number(&row[2]),
        // The source has no sales by quarter; the year's stand with the sum.
        actual: Some(Decimal::ZERO),
        weight: None,
    };
    quarters.map(figure).collect()
}

fn one_indicator(policy: &AppraisalPolicy) -> Result<SchemeFacts, Box<dyn Error>> {
    let text = r#"{"post":"sales_representative","indicators":[{"indicator":"sales_attainment","weight":"100"}]}"#;
    equal("scale", policy.scale_max.value.0, Decimal::ONE_HUNDRED)?;
    Ok(serde_json::from_str(text)?)
}

fn against_quotas(folder: &Path) -> Outcome {
    let policy = policy()?;
    let (people, quota_rows) = (
        rows(folder, "sales_person.csv")?,
        rows(folder, "sales_person_quota_history.csv")?,
    );
    equal("people", people.len(), 17)?;
    equal("quotas", quota_rows.len(), 163)?;
    let mut scored = Vec::new();
    let mut percents = Vec::new();
    for row in &people {
        let year = roll_up_periods(
            &policy,
            &PeriodRollUpFacts {
                indicator: Some("sales_attainment".to_owned()),
                periods: quotas(&quota_rows, &row[0]),
                direction: Default::default(),
                nature: Default::default(),
                method: None,
            },
        )?;
        let person = PersonKey::new(row[0].as_str())?;
        let card = score_card(
            &policy,
            &ScoreCardFacts {
                person: person.clone(),
                post: "sales_representative".to_owned(),
                scheme: Some(one_indicator(&policy)?),
                period_start: None,
                cycle: None,
                items: vec![CardItem {
                    indicator: "sales_attainment".to_owned(),
                    target: year.target,
                    actual: number(&row[5]),
                    score: None,
                    share: None,
                    row_count: Some(4),
                    evidence: None,
                    rater: None,
                    comment: None,
                }],
                spell: None,
                drug_representative: false,
                confirmed_breaches: Vec::new(),
            },
        )?;
        let line = &card.lines[0];
        equal("adds up", line.contribution, card.total)?;
        percents.push((row[0].clone(), line.attainment_percent));
        scored.push(ScoredPerson {
            person,
            score: card.total,
            bonus_blocked: false,
        });
    }
    for (person, percent) in [
        // 559697.5639 of 263000 + 116000 + 84000 + 187000.
        ("274", "86.11"),
        // 3763178.1787 of 1575000 + 1218000 + 849000 + 869000.
        ("275", "83.42"),
        // 1352577.1325 of 319000 + 450000 + 343000 + 390000.
        ("280", "90.05"),
        // 1573012.9383 of 631000 + 372000 + 234000 + 403000.
        ("283", "95.92"),
        // 1827066.7118 of 728000 + 566000 + 366000 + 627000.
        ("288", "79.89"),
    ] {
        let found = percents.iter().find(|(key, _)| key == person);
        let found = found.and_then(|(_, percent)| *percent);
        equal(person, found, exact::parse(percent))?;
    }
    let ranking = rank_people(&policy, &RankingFacts { people: scored })?;
    let grades = |grade: &str| {
        let of_grade = ranking.people.iter();
        of_grade
            .filter(|row| row.grade.as_deref() == Some(grade))
            .count()
    };
    equal("first", ranking.people[0].person.as_str(), "283")?;
    equal("second", ranking.people[1].person.as_str(), "280")?;
    equal(
        "grades",
        [grades("A"), grades("B"), grades("C"), grades("D")],
        GRADES,
    )?;
    equal("assumed", ranking.assumed, true)?;
    equal("outcomes", ranking.people[0].outcome.clone(), None)
}

/// A from 90, B from 80, C from 60 percent, D below.
const GRADES: [usize; 4] = [2, 13, 2, 0];

fn against_last_year(folder: &Path) -> Outcome {
    let policy = policy()?;
    let mut zero_base = Vec::new();
    for row in rows(folder, "sales_person.csv")? {
        let answer = attainment(
            &policy,
            &AttainmentFacts {
                target: number(&row[6]),
                actual: number(&row[5]),
                direction: Default::default(),
            },
        )?;
        match row[0].as_str() {
            // 1453719.4653 of 1620276.8966.
            "278" => equal("278", answer.percent, exact::parse("89.72"))?,
            // 4251368.5497 of 1439156.0291 is 295.41 percent and counts as 120.
            "276" => {
                equal("276", answer.percent, exact::parse("295.41"))?;
                equal("capped", answer.counted_percent, exact::parse("120.00"))?;
            }
            _ => {}
        }
        if answer.percent.is_none() {
            equal("why", answer.reason.as_deref(), Some("target_is_zero"))?;
            zero_base.push(row[0].clone());
        }
    }
    // A year of nothing is no base: neither zero nor endless growth.
    equal(
        "zero base",
        zero_base,
        ["274", "284", "285", "287"].map(str::to_owned).to_vec(),
    )
}

fn without_quota(folder: &Path) -> Outcome {
    let policy = policy()?;
    let mut without = Vec::new();
    for row in rows(folder, "sales_person.csv")? {
        // The quota of the list is for a quarter, the sales are of a year.
        let quarter = number(&row[2]);
        let year = quarter.and_then(|quota| quota.checked_mul(Decimal::from(4_u8)));
        let facts = AttainmentFacts {
            target: year,
            actual: number(&row[5]),
            direction: Default::default(),
        };
        let answer = attainment(&policy, &facts)?;
        if answer.reason.as_deref() == Some("target_missing") {
            without.push(row[0].clone());
        }
        if row[0] == "278" {
            // 1453719.4653 of 4 x 250000.
            equal("278", answer.percent, exact::parse("145.37"))?;
        }
    }
    equal(
        "managers",
        without,
        ["274", "285", "287"].map(str::to_owned).to_vec(),
    )
}

fn territories_by_days(folder: &Path) -> Outcome {
    let policy = policy()?;
    let history = rows(folder, "sales_territory_history.csv")?;
    equal("rows", history.len(), 17)?;
    let date = |cell: &str| cell.get(..10).and_then(day::parse);
    let year = |person: &str, scores: &[&str]| -> Result<_, Box<dyn Error>> {
        let of_person = history.iter().filter(|row| row[0] == person);
        let posts = of_person.zip(scores).map(|(row, score)| PostScore {
            post: format!("territory-{}", row[1]),
            start: date(&row[2]).unwrap_or_default(),
            end: date(&row[3]),
            score: exact::parse(score),
        });
        let facts = PostScoresFacts {
            person: PersonKey::new(person)?,
            period_start: day::parse("2023-01-01").unwrap_or_default(),
            period_end: day::parse("2023-12-31").unwrap_or_default(),
            posts: posts.collect(),
        };
        Ok(combine_posts(&policy, &facts)?)
    };
    // Moved on 30 November 2023: 333 days at 80 and 32 at 100 are 81.75.
    let moved = year("275", &["80", "100"])?;
    equal("moved", moved.total, exact::parse("81.75"))?;
    let days: Vec<i64> = moved.posts.iter().map(|post| post.days).collect();
    equal("days", days, vec![333, 32])?;
    // Left its territory on 29 September 2023 and has none since: 272 of 365 days.
    let left = year("280", &["90"])?;
    equal("left", left.total, exact::parse("90"))?;
    let told: Vec<_> = left.findings.iter().map(|f| f.code.as_str()).collect();
    equal("findings", told, vec!["post_days_missing"])?;
    equal("held", (left.held_days, left.period_days), (272, 365))
}
