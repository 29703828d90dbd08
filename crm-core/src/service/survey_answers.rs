//! From the forms that came back to the figures of a survey (7.4.1, 7.4.2).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::duty::{ActionFacts, DutyPolicy};
use super::index_interval::{FormGrades, IndexInterval, index_interval};
use super::policy_satisfaction::{
    CORE_DIMENSIONS, DuplicateAnswers, SatisfactionPolicy, StraightLined,
};
use super::satisfaction::{DimensionAverage, SurveyFacts, SurveyResult, survey_result};
use super::survey_actions::survey_actions;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Obligation, Severity};
use crate::base::{CustomerKey, Exact, day, exact};

/// What a question asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// A grade of one dimension.
    #[default]
    Dimension,
    /// A grade of everything together.
    Overall,
    /// Whether we would be recommended, 0-10.
    Recommendation,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyQuestion {
    /// Its number.
    pub question: String,
    /// What it asks for.
    #[serde(default)]
    pub kind: QuestionKind,
    /// The dimension of its grade.
    #[serde(default)]
    pub dimension: Option<String>,
}

/// A survey with its questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyCampaign {
    /// Its name.
    pub survey: String,
    /// First day on which answers count.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day.
    #[serde(default, with = "day::option")]
    pub last_day: Option<NaiveDate>,
    /// The best grade; the lowest is 1.
    pub scale_max: u32,
    /// How many were asked.
    #[serde(default)]
    pub sent_count: Option<u32>,
    /// All whom it is about; without it they are taken as very many, and the interval is at its widest.
    #[serde(default)]
    pub population_count: Option<u32>,
    /// The hospitals that were asked, where that is on record.
    #[serde(default)]
    pub customers: Vec<CustomerKey>,
    /// The questions.
    pub questions: Vec<SurveyQuestion>,
}

/// The answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionGrade {
    /// Its number.
    pub question: String,
    /// The grade; none for not applicable.
    #[serde(default)]
    pub grade: Option<u32>,
}

/// A form that came back. Who filled it in stands there by a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyAnswer {
    /// Its number.
    pub answer: String,
    /// The survey.
    pub survey: String,
    /// The hospital.
    pub customer: CustomerKey,
    /// The key of who answered; none when nobody knows.
    #[serde(default)]
    pub respondent: Option<String>,
    /// When it came.
    #[serde(with = "day")]
    pub answered_on: NaiveDate,
    /// The grades.
    pub grades: Vec<QuestionGrade>,
}

/// A survey and the forms that came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyAnswersFacts {
    /// The survey.
    pub campaign: SurveyCampaign,
    /// The forms.
    pub answers: Vec<SurveyAnswer>,
    /// Index of the last survey in points, if it is compared with one.
    #[serde(default, with = "exact::option")]
    pub last_index_points: Option<Decimal>,
    /// Actions that it led to; their subject is `survey:` with the name, and `:` with a dimension.
    #[serde(default)]
    pub actions: Vec<ActionFacts>,
}

/// A dimension as it was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionGrades {
    /// Its name.
    pub dimension: String,
    /// Grades that count.
    pub grade_count: u32,
    /// Answers that were not applicable; they are in no denominator.
    pub not_applicable_count: u32,
    /// The average grade; none without any.
    #[serde(default, with = "exact::option")]
    pub average: Option<Decimal>,
}

/// What the forms say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyAnswers {
    /// Forms that came back.
    pub answer_count: u32,
    /// Of them counted.
    pub counted_count: u32,
    /// Forms with one grade for all questions.
    pub straight_lined: Vec<String>,
    /// Forms of someone who answered again.
    pub duplicates: Vec<String>,
    /// The average of all grades of the dimensions.
    #[serde(default, with = "exact::option")]
    pub average: Option<Decimal>,
    /// Dimension by dimension, as the policy lists them.
    pub dimensions: Vec<DimensionGrades>,
    /// The figures of the survey.
    pub result: SurveyResult,
    /// How sure its index is; none without an index, or of fewer than two forms.
    #[serde(default)]
    pub index_interval: Option<IndexInterval>,
    /// An action for each figure that needs one and has none yet.
    pub obligations: Vec<Obligation>,
    /// Forms to look at, questions that are missing, actions without an owner.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

#[derive(Default)]
struct Column {
    sum: Decimal,
    count: u32,
    not_applicable: u32,
}

/// Reads the forms of a survey.
///
/// - Shape: questions and forms in; averages by dimension, the figures of the survey and forms to look at out.
/// - Units: grades from 1 to `scale_max`; recommendations 0-10; points 0-100.
/// - Source: clauses 7.4.1, 7.4.2, and 7.4.3 with 3.4 (a figure that is too low is owed an action, counted from
///   the last day of the survey; without one, from the last form that counts). Not applicable is in no denominator. One grade all along, and a second
///   form of the same person, are shown; whether they count is a choice of the policy. Of the forms of a person
///   one is chosen among those that may count: in the days of the survey, and not left out. Without overall
///   questions the shares are those of all grades.
/// - The interval of the index takes a form as one draw, as its grades go together, and a known population as finite.
///
/// # Errors
/// [`ErrorCode::UnknownReference`] for a question, dimension or survey that is not there;
/// [`ErrorCode::DuplicateKey`] for a form, question or grade that is there twice; [`ErrorCode::OutOfRange`] for
/// a grade beyond the scale.
pub fn survey_answers(
    policy: &SatisfactionPolicy,
    duty: &DutyPolicy,
    facts: &SurveyAnswersFacts,
    as_of: NaiveDate,
) -> Result<SurveyAnswers, Error> {
    let questions = questions(policy, &facts.campaign)?;
    forms(facts, &questions)?;
    let campaign = &facts.campaign;
    let mut findings = Vec::new();
    for core in CORE_DIMENSIONS {
        let mut asked = campaign.questions.iter();
        if !asked.any(|question| question.dimension.as_deref() == Some(core)) {
            let subject = format!("survey:{}", campaign.survey);
            let code = "survey_dimension_not_asked";
            findings.push(
                Finding::new(
                    code,
                    Severity::Error,
                    Clause::C7_4_2,
                    subject,
                    "campaign.questions",
                )
                .with_word("dimension", "dimension", core),
            );
        }
    }
    let last = campaign.last_day.unwrap_or(NaiveDate::MAX);
    let outside =
        |form: &SurveyAnswer| form.answered_on < campaign.first_day || form.answered_on > last;
    let odd = |form: &SurveyAnswer| straight(policy, form, &questions);
    let left_out = policy.straight_lined.value == StraightLined::LeftOut;
    // What does not count anyway stands for nobody: it may not push out a form that does.
    let stands = |form: &&SurveyAnswer| !(outside(form) || left_out && odd(form));
    let again = again(policy, facts.answers.iter().filter(stands));
    let mut straight_lined = Vec::new();
    let mut duplicates = Vec::new();
    let mut columns: BTreeMap<&str, Column> = BTreeMap::new();
    let (mut grades, mut overall, mut recommendations) = (Vec::new(), Vec::new(), Vec::new());
    let (mut counted, mut skipped) = (0_u32, 0_u32);
    let mut by_form: Vec<FormGrades<'_>> = Vec::new();
    let mut last_counted = campaign.first_day;
    for (at, form) in facts.answers.iter().enumerate() {
        let flag = |code: &str, path: &str, severity| {
            let subject = format!("survey_answer:{}", form.answer);
            let path = format!("answers[{at}].{path}");
            Finding::new(code, severity, Clause::C7_4_2, subject, &path)
        };
        let mut counts = true;
        if outside(form) {
            counts = false;
            let finding = flag("survey_answer_outside", "answered_on", Severity::Warning);
            findings.push(finding.observed(form.answered_on));
        }
        if odd(form) {
            straight_lined.push(form.answer.clone());
            counts &= !left_out;
            let code = "survey_answer_straight_lined";
            findings.push(
                flag(code, "grades", Severity::Info)
                    .because(vec![policy.straight_line_questions.cite()]),
            );
        }
        if again.contains(&form.answer.as_str()) {
            duplicates.push(form.answer.clone());
            counts &= policy.duplicate_answers.value == DuplicateAnswers::All;
            findings.push(
                flag("survey_answer_again", "respondent", Severity::Warning)
                    .because(vec![policy.duplicate_answers.cite()]),
            );
        }
        if !counts {
            continue;
        }
        counted = counted.saturating_add(1);
        last_counted = last_counted.max(form.answered_on);
        let mut own = FormGrades::new();
        for given in &form.grades {
            let Some(question) = questions.get(given.question.as_str()) else {
                continue;
            };
            match (question.kind, given.grade) {
                (QuestionKind::Recommendation, Some(score)) => recommendations.push(score),
                (QuestionKind::Recommendation, None) => {}
                (QuestionKind::Overall, Some(grade)) => overall.push(Exact(Decimal::from(grade))),
                (QuestionKind::Overall, None) => skipped = skipped.saturating_add(1),
                (QuestionKind::Dimension, grade) => {
                    let name = question.dimension.as_deref().unwrap_or_default();
                    let column = columns.entry(name).or_default();
                    let Some(grade) = grade else {
                        column.not_applicable = column.not_applicable.saturating_add(1);
                        continue;
                    };
                    grades.push(Exact(Decimal::from(grade)));
                    column.count = column.count.saturating_add(1);
                    let (sum, count) = own.entry(name).or_default();
                    for sum in [&mut column.sum, sum] {
                        *sum = sum.checked_add(Decimal::from(grade)).ok_or_else(too_much)?;
                    }
                    *count = count.saturating_add(1);
                }
            }
        }
        by_form.push(own);
    }
    let mut averages = Vec::new();
    let mut dimensions = Vec::new();
    let (mut sum, mut count) = (Decimal::ZERO, 0_u32);
    let round = |value: Decimal| policy.rounding.value.round(value, policy.digits.value);
    for row in &policy.dimensions.value {
        let Some(column) = columns.get(row.dimension.as_str()) else {
            continue;
        };
        sum = sum.checked_add(column.sum).ok_or_else(too_much)?;
        count = count.saturating_add(column.count);
        let average = column.sum.checked_div(Decimal::from(column.count));
        averages.push(DimensionAverage {
            dimension: row.dimension.clone(),
            average,
        });
        dimensions.push(DimensionGrades {
            dimension: row.dimension.clone(),
            grade_count: column.count,
            not_applicable_count: column.not_applicable,
            average: average.map(round),
        });
    }
    let asked_overall = campaign
        .questions
        .iter()
        .any(|question| question.kind == QuestionKind::Overall);
    let result = survey_result(
        policy,
        &SurveyFacts {
            survey: campaign.survey.clone(),
            scale_max: Some(Decimal::from(campaign.scale_max)),
            sent_count: campaign.sent_count,
            answered_count: Some(counted),
            grades: if asked_overall { overall } else { grades },
            skipped_count: skipped,
            dimensions: averages,
            recommendations,
            last_index_points: facts.last_index_points,
        },
    )?;
    let interval = index_interval(policy, duty, campaign, &result, &by_form)?;
    let forms = interval.as_ref().map(|interval| interval.form_count);
    let small = campaign.population_count.zip(forms);
    if let Some((population, forms)) = small.filter(|(population, forms)| population < forms) {
        let (code, path) = ("survey_population_small", "campaign.population_count");
        let subject = format!("survey:{}", campaign.survey);
        findings.push(
            Finding::new(code, Severity::Warning, Clause::C7_4_1, subject, path)
                .observed(population)
                .limit(forms),
        );
    }
    let raised_on = campaign.last_day.unwrap_or(last_counted);
    let (obligations, without_owner) = survey_actions(
        duty,
        &result,
        &campaign.survey,
        &facts.actions,
        raised_on,
        as_of,
    )?;
    findings.extend(without_owner);
    Ok(SurveyAnswers {
        answer_count: u32::try_from(facts.answers.len()).unwrap_or(u32::MAX),
        counted_count: counted,
        straight_lined,
        duplicates,
        average: sum.checked_div(Decimal::from(count)).map(round),
        dimensions,
        result,
        index_interval: interval,
        obligations,
        findings,
        basis: vec![
            policy.straight_line_questions.cite(),
            policy.straight_lined.cite(),
            policy.duplicate_answers.cite(),
            duty.action_days.cite(),
            duty.confidence_factor.cite(),
        ],
    })
}

fn too_much() -> Error {
    Error::new(ErrorCode::Overflow, "answers", "fewer answers", "too many")
}

type Questions<'a> = BTreeMap<&'a str, &'a SurveyQuestion>;

fn questions<'a>(
    policy: &SatisfactionPolicy,
    campaign: &'a SurveyCampaign,
) -> Result<Questions<'a>, Error> {
    if campaign.scale_max < 2 {
        let path = "campaign.scale_max";
        let observed = campaign.scale_max;
        return Err(Error::new(
            ErrorCode::OutOfRange,
            path,
            "2 or more",
            observed,
        ));
    }
    let mut found = Questions::new();
    for (at, question) in campaign.questions.iter().enumerate() {
        let path = |field: &str| format!("campaign.questions[{at}].{field}");
        if found.insert(&question.question, question).is_some() {
            let name = &question.question;
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path("question"),
                "each once",
                name,
            ));
        }
        let name = question.dimension.as_deref().unwrap_or_default();
        let mut known = policy.dimensions.value.iter();
        if question.kind == QuestionKind::Dimension && !known.any(|row| row.dimension == name) {
            let expected = "a dimension with a weight";
            let code = ErrorCode::UnknownReference;
            return Err(Error::new(code, path("dimension"), expected, name));
        }
    }
    Ok(found)
}

fn forms(facts: &SurveyAnswersFacts, questions: &Questions<'_>) -> Result<(), Error> {
    let mut seen = BTreeMap::new();
    for (at, form) in facts.answers.iter().enumerate() {
        let path = |field: &str| format!("answers[{at}].{field}");
        if seen.insert(form.answer.as_str(), at).is_some() {
            let name = &form.answer;
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path("answer"),
                "each once",
                name,
            ));
        }
        if form.survey != facts.campaign.survey {
            let code = ErrorCode::UnknownReference;
            let expected = &facts.campaign.survey;
            return Err(Error::new(code, path("survey"), expected, &form.survey));
        }
        let mut given = BTreeMap::new();
        for (number, grade) in form.grades.iter().enumerate() {
            let field = format!("grades[{number}]");
            let Some(question) = questions.get(grade.question.as_str()) else {
                let code = ErrorCode::UnknownReference;
                let expected = "a question of the survey";
                return Err(Error::new(code, path(&field), expected, &grade.question));
            };
            if given.insert(grade.question.as_str(), number).is_some() {
                let code = ErrorCode::DuplicateKey;
                return Err(Error::new(code, path(&field), "each once", &grade.question));
            }
            let (least, best) = match question.kind {
                QuestionKind::Recommendation => (0, 10),
                QuestionKind::Dimension | QuestionKind::Overall => (1, facts.campaign.scale_max),
            };
            if let Some(grade) = grade.grade.filter(|grade| !(least..=best).contains(grade)) {
                let expected = format!("{least}-{best}");
                return Err(Error::new(
                    ErrorCode::OutOfRange,
                    path(&field),
                    expected,
                    grade,
                ));
            }
        }
    }
    Ok(())
}

/// One grade for all questions of dimensions, and enough of them to be odd.
fn straight(policy: &SatisfactionPolicy, form: &SurveyAnswer, questions: &Questions<'_>) -> bool {
    let mut grades = form.grades.iter().filter_map(|given| {
        let question = questions.get(given.question.as_str())?;
        (question.kind == QuestionKind::Dimension)
            .then_some(given.grade)
            .flatten()
    });
    let Some(first) = grades.next() else {
        return false;
    };
    let mut count = 1_u32;
    for grade in grades {
        if grade != first {
            return false;
        }
        count = count.saturating_add(1);
    }
    count >= policy.straight_line_questions.value
}

/// Forms beside the one that stands for a person.
fn again<'a>(
    policy: &SatisfactionPolicy,
    answers: impl Iterator<Item = &'a SurveyAnswer>,
) -> Vec<&'a str> {
    let mut by_person: BTreeMap<(&CustomerKey, &str), Vec<&SurveyAnswer>> = BTreeMap::new();
    for form in answers {
        if let Some(person) = form.respondent.as_deref() {
            by_person
                .entry((&form.customer, person))
                .or_default()
                .push(form);
        }
    }
    let mut found = Vec::new();
    for mut forms in by_person.into_values() {
        forms.sort_by_key(|form| (form.answered_on, &form.answer));
        if policy.duplicate_answers.value == DuplicateAnswers::Last {
            forms.reverse();
        }
        found.extend(forms.into_iter().skip(1).map(|form| form.answer.as_str()));
    }
    found
}
