//! A questionnaire of 28 questions with five grades. There is no price in it, no day and no name: what is
//! missing is told, and what looks like one hand is shown.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "a sum of a test that overflows fails"
)]

use std::path::Path;

use crm_core::base::{CustomerKey, day};
use crm_core::book::PolicyBook;
use crm_core::service::{
    QuestionGrade, QuestionKind, SurveyAnswer, SurveyAnswers, SurveyAnswersFacts, SurveyCampaign,
    SurveyQuestion, survey_answers,
};
use serde_json::{Value, json};

use crate::{Case, Outcome, equal};

pub const CASES: &[Case] = &[
    ("mean of all answers", mean),
    ("one grade all along", straight_lined),
    ("straight lines left out by choice", left_out),
    ("a dimension that nobody asked about", price_not_asked),
    ("the same through the wire", through_the_wire),
];

type Failure = Box<dyn std::error::Error>;

fn facts(folder: &Path) -> Result<SurveyAnswersFacts, Failure> {
    let first_day = day::parse("2026-01-01").ok_or("a day")?;
    let questions: Vec<_> = (1..=28)
        .map(|number| SurveyQuestion {
            question: format!("Q{number}"),
            kind: QuestionKind::Dimension,
            dimension: Some(
                if number <= 12 {
                    "product_quality"
                } else {
                    "service_quality"
                }
                .to_owned(),
            ),
        })
        .collect();
    let mut reader = csv::Reader::from_path(folder.join("survey_responses_a.csv"))?;
    let mut answers = Vec::new();
    for (at, row) in reader.records().enumerate() {
        let row = row?;
        let mut grades = Vec::new();
        for (question, grade) in questions.iter().zip(row.iter().skip(5)) {
            grades.push(QuestionGrade {
                question: question.question.clone(),
                grade: Some(grade.parse()?),
            });
        }
        answers.push(SurveyAnswer {
            answer: format!("row {}", at + 2),
            survey: "part a".to_owned(),
            customer: CustomerKey::new(format!("I{}", &row[0]))?,
            respondent: None,
            answered_on: first_day,
            grades,
        });
    }
    Ok(SurveyAnswersFacts {
        campaign: SurveyCampaign {
            survey: "part a".to_owned(),
            first_day,
            last_day: None,
            scale_max: 5,
            sent_count: None,
            population_count: None,
            customers: Vec::new(),
            questions,
        },
        answers,
        last_index_points: None,
        actions: Vec::new(),
    })
}

fn read(folder: &Path) -> Result<SurveyAnswers, Failure> {
    let book = PolicyBook::standard()?;
    let as_of = day::parse("2026-06-30").ok_or("a day")?;
    let policy = book.at(as_of)?;
    let (satisfaction, duty) = (&policy.satisfaction, &policy.duty);
    Ok(survey_answers(satisfaction, duty, &facts(folder)?, as_of)?)
}

/// The same with other options, as another program would ask.
fn ask(folder: &Path, satisfaction: Value) -> Result<Value, Failure> {
    let request = json!({
        "as_of": "2026-06-30",
        "policy": { "satisfaction": satisfaction },
        "facts": facts(folder)?,
    });
    let answer = crm_core::wire::call("service.survey_answers", &request.to_string());
    let answer: Value = serde_json::from_str(&answer)?;
    match answer.get("answer") {
        Some(answer) => Ok(answer.clone()),
        None => Err(answer.to_string().into()),
    }
}

fn mean(folder: &Path) -> Outcome {
    let read = read(folder)?;
    equal("rows", read.answer_count, 2219)?;
    // 210,570 points in 62,132 answers.
    let average = read.average.map(|average| average.to_string());
    equal("mean", average, Some("3.39".to_owned()))
}

fn straight_lined(folder: &Path) -> Outcome {
    let read = read(folder)?;
    equal("rows", read.straight_lined.len(), 1221)?;
    equal("counted all the same", read.counted_count, 2219)
}

/// 2,219 less 1,221.
fn left_out(folder: &Path) -> Outcome {
    let answer = ask(folder, json!({ "straight_lined": "left_out" }))?;
    equal("counted", answer["counted_count"].clone(), 998.into())?;
    equal("came back", answer["answer_count"].clone(), 2219.into())
}

/// 87,914 points in 26,628 answers about the product, 122,656 in 35,504 about the service, in the scale of
/// shares 66.03 and 69.09; at 40 and 35 of 75: 67.46.
fn price_not_asked(folder: &Path) -> Outcome {
    let read = read(folder)?;
    let codes: Vec<_> = read
        .findings
        .iter()
        .filter(|finding| finding.code == "survey_dimension_not_asked")
        .map(|finding| finding.code.as_str())
        .collect();
    equal("price", codes.len(), 1)?;
    let points = read.result.index_points.map(|points| points.to_string());
    equal("index", points, Some("67.46".to_owned()))
}

fn through_the_wire(folder: &Path) -> Outcome {
    let answer = ask(folder, json!({ "digits": 4 }))?;
    equal("mean", answer["average"].clone(), "3.3891".into())?;
    // In the linear scale: (3.3015 − 1) / 4 and (3.4547 − 1) / 4 of 100, at 40 and 35 of 75: 59.33.
    let answer = ask(folder, json!({ "scale_map": "linear" }))?;
    equal(
        "linear index",
        answer["result"]["index_points"].clone(),
        "59.33".into(),
    )
}
