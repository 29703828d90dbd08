//! How well customers are served and people do: cases, surveys, score cards (7.1, 7.4, 9).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::facts::ReviewFacts;
use crate::answer::{Error, Finding, Obligation};
use crate::appraisal::{ScoreCard, score_card};
use crate::base::WorkingCalendar;
use crate::book::Policy;
use crate::service::case::{CaseStanding, CaseStandingFacts, case_standing};
use crate::service::duty::{HitRate, HitRateFacts, hit_rate};
use crate::service::{SurveyAnswers, SurveyAnswersFacts, survey_answers};

/// A survey and what its forms say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyReview {
    /// Its name.
    pub survey: String,
    /// What the forms say that came in by the day.
    pub answers: SurveyAnswers,
}

/// How well customers are served and people do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QualityReview {
    /// Every case that came in by the day, by key.
    pub cases: Vec<CaseStanding>,
    /// The share of cases in time, by person and month.
    pub hit_rate: HitRate,
    /// Every survey that began by the day, the first of them first.
    pub surveys: Vec<SurveyReview>,
    /// Every score card, by person.
    pub score_cards: Vec<ScoreCard>,
}

/// Looks at cases, surveys and score cards.
///
/// # Errors
/// As the rules it calls; the path starts with the record it arose under.
pub(super) fn quality_review(
    policy: &Policy,
    calendar: &WorkingCalendar,
    facts: &ReviewFacts,
    as_of: NaiveDate,
    obligations: &mut Vec<Obligation>,
    findings: &mut Vec<Finding>,
) -> Result<QualityReview, Error> {
    let mut cases = Vec::new();
    let mut known: Vec<_> = facts.cases.iter().collect();
    known.sort_by(|a, b| a.case.cmp(&b.case));
    for case in known {
        let mut days = case.events.iter().map(|event| event.at.date());
        if !days.any(|day| day <= as_of) {
            continue;
        }
        let asked = CaseStandingFacts {
            case: case.clone(),
            agreed: None,
            merged: Vec::new(),
            seen_at: None,
        };
        let (service, duty, complaint) = (&policy.service, &policy.duty, &policy.complaint);
        let standing = case_standing(service, duty, complaint, &asked, calendar, as_of);
        let standing = standing.map_err(|error| error.under(&case.case.subject()))?;
        findings.extend(standing.findings.iter().cloned());
        obligations.extend(standing.obligations.iter().cloned());
        cases.push(standing);
    }
    let judged = cases.iter().filter_map(|case| case.judged.clone());
    let judged = HitRateFacts {
        cases: judged.collect(),
    };
    let hit_rate = hit_rate(&policy.duty, &judged)?;
    findings.extend(hit_rate.findings.iter().cloned());

    let mut surveys = Vec::new();
    let mut campaigns: Vec<_> = facts.surveys.iter().collect();
    campaigns.sort_by(|a, b| (a.first_day, &a.survey).cmp(&(b.first_day, &b.survey)));
    // Each is compared with the one before it.
    let mut last_index_points = None;
    for campaign in campaigns.into_iter().filter(|one| one.first_day <= as_of) {
        let answers = facts.survey_answers.iter();
        let answers = answers
            .filter(|answer| answer.survey == campaign.survey && answer.answered_on <= as_of)
            .cloned()
            .collect();
        let asked = SurveyAnswersFacts {
            campaign: campaign.clone(),
            answers,
            last_index_points,
        };
        let said = survey_answers(&policy.satisfaction, &asked);
        let said = said.map_err(|error| error.under(&format!("survey:{}", campaign.survey)))?;
        findings.extend(said.findings.iter().chain(&said.result.findings).cloned());
        last_index_points = said.result.index_points.or(last_index_points);
        surveys.push(SurveyReview {
            survey: campaign.survey.clone(),
            answers: said,
        });
    }

    let mut score_cards = Vec::new();
    let mut sheets: Vec<_> = facts.score_sheets.iter().collect();
    sheets.sort_by(|a, b| a.person.cmp(&b.person).then_with(|| a.post.cmp(&b.post)));
    for sheet in sheets {
        let card = score_card(&policy.appraisal, sheet);
        let card = card.map_err(|error| error.under(&sheet.person.subject()))?;
        findings.extend(card.findings.iter().cloned());
        score_cards.push(card);
    }
    Ok(QualityReview {
        cases,
        hit_rate,
        surveys,
        score_cards,
    })
}
