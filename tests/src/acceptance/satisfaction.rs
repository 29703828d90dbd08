//! Shapes of satisfaction.

use serde_json::{Map, Value, json};

use super::{call, expect, known, list, text};

const TODAY: &str = "2026-01-01";

/// Runs a case.
pub fn judge(case: &Value) -> Result<(), String> {
    let (given, expected) = (&case["given"], &case["expect"]);
    known(
        given,
        &[
            "answered",
            "answers",
            "averages",
            "detractors",
            "missing",
            "passives",
            "promoters",
            "ratings",
            "scale_max",
            "scores",
            "sent",
            "weights",
        ],
    )?;
    let mut facts = Map::new();
    facts.insert("survey".into(), "case".into());
    for (from, to) in [
        ("sent", "sent_count"),
        ("answered", "answered_count"),
        ("scores", "recommendations"),
    ] {
        if let Some(value) = given.get(from) {
            facts.insert(to.into(), value.clone());
        }
    }
    if let Some(best) = given.get("scale_max") {
        facts.insert("scale_max".into(), digits(best));
    }
    // How many of each sort, without the scores themselves: any score of the sort is as good.
    let counted = [("promoters", 9), ("passives", 7), ("detractors", 0)];
    if given.get("promoters").is_some() {
        let scores: Vec<u32> = counted
            .iter()
            .flat_map(|(name, score)| {
                let count = given[*name].as_u64().unwrap_or_default();
                (0..count).map(|_| *score)
            })
            .collect();
        facts.insert("recommendations".into(), json!(scores));
    }
    let grades: Vec<_> = list(given, "answers")
        .iter()
        .chain(list(given, "ratings"))
        .collect();
    let skipped = grades.iter().filter(|grade| grade.is_null()).count();
    let grades: Vec<_> = grades
        .into_iter()
        .filter(|g| !g.is_null())
        .map(digits)
        .collect();
    facts.insert("grades".into(), grades.into());
    facts.insert("skipped_count".into(), skipped.into());
    // Of scores that were skipped there is nothing to sort.
    if let Some(Value::Array(scores)) = facts.get_mut("recommendations") {
        scores.retain(|score| !score.is_null());
    }
    let mut policy = Map::new();
    // The sources count the best grade alone as satisfied.
    policy.insert("top_grade_count".into(), 1.into());
    if let Some(weights) = given["weights"].as_object() {
        let rows: Vec<_> = weights
            .iter()
            .map(|(name, weight)| json!({ "dimension": name, "weight": weight }))
            .collect();
        policy.insert("dimensions".into(), rows.into());
    }
    if let Some(averages) = given["averages"].as_object() {
        let rows: Vec<_> = averages
            .iter()
            .map(|(name, average)| json!({ "dimension": name, "average": average }))
            .collect();
        facts.insert("dimensions".into(), rows.into());
    }
    match text(given, "missing") {
        "" => None,
        "re_weight" => policy.insert("missing_dimension".into(), "reweight".into()),
        "error" => policy.insert("missing_dimension".into(), "incomplete".into()),
        other => return Err(format!("an option the adapter does not know: {other}")),
    };
    let answer = call(
        "service.survey_result",
        TODAY,
        json!({ "satisfaction": policy }),
        facts.into(),
    )?;
    compare(expected, &answer)
}

/// Runs a case about the causes of complaints.
pub fn causes(case: &Value) -> Result<(), String> {
    let (given, expected) = (&case["given"], &case["expect"]);
    known(given, &["complaints"])?;
    known(expected, &["total", "ranking"])?;
    let answer = call(
        "service.rank_causes",
        TODAY,
        json!({}),
        given["complaints"].clone(),
    )?;
    expect("total", &expected["total"], &answer["total"])?;
    let ranking: Value = list(&answer, "causes")
        .iter()
        .map(|row| {
            let mut row = row.clone();
            // Which causes are vital is the product's own figure.
            if let Some(fields) = row.as_object_mut() {
                fields.remove("vital");
            }
            row
        })
        .collect();
    expect("ranking", &expected["ranking"], &ranking)
}

fn compare(expected_row: &Value, answer: &Value) -> Result<(), String> {
    let without: Vec<_> = list(answer, "findings")
        .iter()
        .filter(|finding| text(finding, "code") == "dimension_without_answers")
        .collect();
    let all = ["promoter_count", "passive_count", "detractor_count"];
    for (name, expected) in expected_row.as_object().into_iter().flatten() {
        let got = match name.as_str() {
            "min" => answer["lowest"].clone(),
            "max" => answer["highest"].clone(),
            "average" | "nps" | "response_percent" => answer[name].clone(),
            "count" => answer["grade_count"].clone(),
            "skipped" => answer["skipped_count"].clone(),
            "satisfaction_percent" => answer["satisfied_percent"].clone(),
            "promoters" => answer["promoter_count"].clone(),
            "passives" => answer["passive_count"].clone(),
            "detractors" => answer["detractor_count"].clone(),
            "answers" => all
                .iter()
                .filter_map(|n| answer[*n].as_u64())
                .sum::<u64>()
                .into(),
            "score" => answer["index_grade"].clone(),
            "percent" => answer["index_points"].clone(),
            "weights_used" => list(answer, "weights")
                .iter()
                .map(|row| (text(row, "dimension").to_owned(), row["weight"].clone()))
                .collect::<Map<_, _>>()
                .into(),
            "error" if answer["index_grade"].is_null() && !without.is_empty() => {
                json!("dimension_without_answers")
            }
            "error" => Value::Null,
            // Which of them is named first says nothing.
            "missing" => {
                let mut names: Vec<_> = without
                    .iter()
                    .map(|finding| text(finding, "path").trim_start_matches("dimensions."))
                    .collect();
                let mut wanted: Vec<_> = list(expected_row, "missing")
                    .iter()
                    .filter_map(Value::as_str)
                    .collect();
                names.sort_unstable();
                wanted.sort_unstable();
                if names == wanted {
                    expected.clone()
                } else {
                    json!(names)
                }
            }
            _ => return Err(format!("an expectation the adapter does not know: {name}")),
        };
        expect(name, expected, &got)?;
    }
    Ok(())
}

/// A number as the exact text that the wire takes.
fn digits(value: &Value) -> Value {
    match value {
        Value::Number(number) => number.to_string().into(),
        other => other.clone(),
    }
}
