//! How well customers are served and people do: cases, surveys, score cards (7.1, 7.4, 9).

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::complaints::complaints;
use super::facts::ReviewFacts;
use super::figures::Counted;
use super::follow_up::add_new;
use super::month_end::HospitalAging;
use crate::answer::{Clause, Error, Finding, Obligation, Severity};
use crate::appraisal::{
    BreachRecord, BreachStanding, BreachStandingFacts, CardRecordsFacts, IndicatorCycle, ScoreCard,
    ScoreCardFacts, breach_standing, card_records, score_card,
};
use crate::base::{CaseKey, PersonKey, WorkingCalendar, day};
use crate::book::Policy;
use crate::customer::development::PlanNeed;
use crate::service::agreement::{AgreementFacts, choose_agreement};
use crate::service::case::{
    AgreedService, CaseStanding, CaseStandingFacts, ServiceCase, case_standing, merged_cases,
};
use crate::service::complaint::{ComplaintGrade, complaint_grade};
use crate::service::duty::{HitRate, HitRateFacts, hit_rate};
use crate::service::{
    CaseAnalysis, CaseAnalysisFacts, SurveyAnswers, SurveyAnswersFacts, case_analysis,
    survey_answers,
};

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
    /// The cases of the month so far: counts, causes, repeats.
    pub analysis: CaseAnalysis,
    /// Every survey that began by the day, the first of them first.
    pub surveys: Vec<SurveyReview>,
    /// Every score card, by person.
    pub score_cards: Vec<ScoreCard>,
    /// What reported breaches do to the period of each person, by person.
    pub breaches: Vec<BreachStanding>,
}

/// What the review knows of hospitals before it looks at cases and people.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    /// Who needs a development plan.
    pub(super) needs: &'a [PlanNeed],
    /// What they owe on the day.
    pub(super) hospitals: &'a [HospitalAging],
}

/// Looks at cases, surveys and score cards.
///
/// # Errors
/// As the rules it calls; the path starts with the record it arose under.
pub(super) fn quality_review(
    policy: &Policy,
    calendar: &WorkingCalendar,
    facts: &ReviewFacts,
    before: Known<'_>,
    as_of: NaiveDate,
    obligations: &mut Vec<Obligation>,
    findings: &mut Vec<Finding>,
) -> Result<QualityReview, Error> {
    let mut cases = Vec::new();
    let mut known: Vec<_> = facts.cases.iter().collect();
    known.sort_by(|a, b| a.case.cmp(&b.case));
    let merged = merged_cases(&policy.service, &facts.cases, as_of)?;
    let grades = grades(policy, facts, as_of);
    let jobs = facts.repairs.iter();
    let places: BTreeMap<_, _> = jobs.map(|job| (job.job.as_str(), job.same_city)).collect();
    for case in known {
        let mut days = case.events.iter().map(|event| event.at.date());
        if !days.any(|day| day <= as_of) {
            continue;
        }
        let asked = CaseStandingFacts {
            case: case.clone(),
            agreed: agreed(facts, case)?,
            merged: merged.get(&case.case).cloned().unwrap_or_default(),
            complaint_grade: grades.get(&case.case).map(|(grade, _)| *grade),
            complaint_graded_at: grades.get(&case.case).and_then(|(_, at)| *at),
            // A repair is a case by its number; that says where it was.
            same_city: places.get(case.case.as_str()).copied(),
            seen_at: None,
        };
        let standing = case_standing(
            policy.service_times(),
            &policy.duty,
            &asked,
            calendar,
            as_of,
        );
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

    let analysis = analysis(policy, facts, &cases, as_of)?;
    findings.extend(analysis.findings.iter().cloned());
    add_new(obligations, &analysis.obligations);

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
            actions: facts.actions.clone(),
        };
        let said = survey_answers(&policy.satisfaction, &policy.duty, &asked, as_of);
        let said = said.map_err(|error| error.under(&format!("survey:{}", campaign.survey)))?;
        findings.extend(said.findings.iter().chain(&said.result.findings).cloned());
        add_new(obligations, &said.obligations);
        last_index_points = said.result.index_points.or(last_index_points);
        surveys.push(SurveyReview {
            survey: campaign.survey.clone(),
            answers: said,
        });
    }

    let mut score_cards = Vec::new();
    // Of a person and post the sheet of the period that runs: the last that began by the day.
    let mut running: BTreeMap<_, &ScoreCardFacts> = BTreeMap::new();
    let begun = |sheet: &&ScoreCardFacts| sheet.period_start.is_none_or(|start| start <= as_of);
    for sheet in facts.score_sheets.iter().filter(begun) {
        let kept = running.entry((&sheet.person, &sheet.post)).or_insert(sheet);
        if sheet.period_start > kept.period_start {
            *kept = sheet;
        }
    }
    let mut sheets: Vec<_> = running.into_values().collect();
    sheets.sort_by(|a, b| a.person.cmp(&b.person).then_with(|| a.post.cmp(&b.post)));
    let mut breaches = breaches(policy, facts, as_of)?;
    let values = facts.indicator_values.iter();
    let values: Vec<_> = values
        .filter(|value| value.entered_on.is_none_or(|day| day <= as_of))
        .cloned()
        .collect();
    let reviews = facts.review_scores.iter();
    let reviews: Vec<_> = reviews
        .filter(|review| review.given_on <= as_of)
        .cloned()
        .collect();
    let results: Vec<_> = surveys.iter().map(|one| &one.answers.result).collect();
    for sheet in sheets {
        let period = appraised(Some(sheet), as_of);
        let recorded = card_records(
            &policy.appraisal,
            &CardRecordsFacts {
                sheet: sheet.clone(),
                period_start: period.0,
                period_end: period.1,
                values: values.clone(),
                reviews: reviews.clone(),
            },
        );
        let mut sheet = match recorded {
            Ok(recorded) => {
                findings.extend(recorded.findings);
                recorded.sheet
            }
            // A record that cannot be read leaves one card without its records, not everyone without a review.
            Err(error) => {
                findings.push(refused(sheet, &error));
                sheet.clone()
            }
        };
        let counted = Counted {
            policy,
            calendar,
            facts,
            as_of,
            needs: before.needs,
            hospitals: before.hospitals,
            obligations,
            judged: &judged.cases,
            surveys: &results,
        };
        // Who had the post for some days of the period answers for those.
        let days = sheet.spell.as_ref();
        let days = days.map_or(period, |spell| {
            let first = spell.post_start.max(period.0);
            (first, spell.post_end.unwrap_or(period.1).min(period.1))
        });
        counted.fill(&mut sheet, days)?;
        if let Some(standing) = breaches.get_mut(&sheet.person) {
            let known = sheet.confirmed_breaches.clone();
            let more = standing.confirmed_kinds.iter();
            let more = more.filter(|kind| !known.contains(kind));
            sheet.confirmed_breaches.extend(more.cloned());
            // The card says it.
            let blocks = "card_breach_blocks_bonus";
            standing.findings.retain(|finding| finding.code != blocks);
        }
        let card = score_card(&policy.appraisal, &sheet);
        let card = card.map_err(|error| error.under(&sheet.person.subject()))?;
        findings.extend(card.findings.iter().cloned());
        score_cards.push(card);
    }
    let breaches: Vec<_> = breaches.into_values().collect();
    findings.extend(breaches.iter().flat_map(|one| &one.findings).cloned());
    Ok(QualityReview {
        cases,
        hit_rate,
        analysis,
        surveys,
        score_cards,
        breaches,
    })
}

/// Records that a score card could not be filled in from.
fn refused(sheet: &ScoreCardFacts, error: &Error) -> Finding {
    let (code, subject) = ("card_records_refused", sheet.person.subject());
    Finding::new(code, Severity::Error, Clause::C9_1_1, subject, &error.path)
        .observed(format!("{}: {}", error.path, error.observed))
        .limit(&error.expected)
}

/// What the contract of a hospital promises for a case, instead of the table.
fn agreed(facts: &ReviewFacts, case: &ServiceCase) -> Result<Option<AgreedService>, Error> {
    let Some(opened) = case.events.iter().map(|event| event.at.date()).min() else {
        return Ok(None);
    };
    let asked = AgreementFacts {
        customer: case.customer.clone(),
        customer_group: None,
        territory: None,
        agreements: facts
            .agreements
            .iter()
            .filter(|row| {
                row.customer
                    .as_ref()
                    .is_none_or(|one| *one == case.customer)
            })
            .cloned()
            .collect(),
    };
    let chosen = choose_agreement(&asked, opened)?.agreement;
    Ok(chosen.map(|agreement| AgreedService {
        hours: None,
        clock: agreement.clock,
        response_seconds: agreement.response_seconds,
        arrival_seconds: agreement.arrival_seconds,
        restore_seconds: agreement.restore_seconds,
        resolution_seconds: agreement.resolution_seconds,
        feedback_seconds: agreement.feedback_seconds,
    }))
}

/// How grave the complaints are that became cases and since when, by case.
fn grades(
    policy: &Policy,
    facts: &ReviewFacts,
    as_of: NaiveDate,
) -> BTreeMap<CaseKey, (ComplaintGrade, Option<NaiveDateTime>)> {
    let end = as_of.and_hms_opt(23, 59, 59);
    let known = complaints(facts, as_of).into_iter();
    known
        .map(|complaint| {
            let seen_at = end.unwrap_or(complaint.reported_at);
            let grade = complaint_grade(&policy.complaint, &complaint, seen_at);
            (complaint.case, (grade, complaint.graded_at))
        })
        .collect()
}

/// The cases of the month, with those before it so that a repeat finds its first.
fn analysis(
    policy: &Policy,
    facts: &ReviewFacts,
    cases: &[CaseStanding],
    as_of: NaiveDate,
) -> Result<CaseAnalysis, Error> {
    let actions = facts.actions.iter();
    let actions = actions.filter(|action| action.raised_on <= as_of);
    let asked = CaseAnalysisFacts {
        cases: cases.iter().map(|case| case.counted.clone()).collect(),
        first_day: as_of.with_day(1).unwrap_or(as_of),
        last_day: as_of,
        actions: actions.cloned().collect(),
    };
    case_analysis(&policy.service, &policy.duty, &asked, as_of)
}

/// Reported breaches by person, held against the period of the score card, else against the month.
fn breaches(
    policy: &Policy,
    facts: &ReviewFacts,
    as_of: NaiveDate,
) -> Result<BTreeMap<PersonKey, BreachStanding>, Error> {
    let mut reported: BTreeMap<&PersonKey, Vec<BreachRecord>> = BTreeMap::new();
    for row in facts.breaches.iter().filter(|row| row.occurred_on <= as_of) {
        reported.entry(&row.person).or_default().push(row.clone());
    }
    let mut standings = BTreeMap::new();
    for (person, mut breaches) in reported {
        breaches.sort_by(|a, b| (a.occurred_on, &a.breach).cmp(&(b.occurred_on, &b.breach)));
        let sheets = facts.score_sheets.iter();
        let own = sheets.filter(|sheet| sheet.person == *person);
        let sheet = own
            .filter(|sheet| sheet.period_start.is_none_or(|start| start <= as_of))
            .max_by_key(|sheet| sheet.period_start);
        let (period_start, period_end) = appraised(sheet, as_of);
        let asked = BreachStandingFacts {
            person: person.clone(),
            period_start,
            period_end,
            breaches,
        };
        let standing = breach_standing(&policy.appraisal, &asked, as_of);
        let standing = standing.map_err(|error| error.under(&person.subject()))?;
        standings.insert(person.clone(), standing);
    }
    Ok(standings)
}

/// First and last day of what a score card appraises.
fn appraised(sheet: Option<&ScoreCardFacts>, as_of: NaiveDate) -> (NaiveDate, NaiveDate) {
    if let Some(spell) = sheet.and_then(|sheet| sheet.spell.as_ref()) {
        return (spell.period_start, spell.period_end);
    }
    let months = match sheet.and_then(|sheet| sheet.cycle).unwrap_or_default() {
        IndicatorCycle::Month => 1,
        IndicatorCycle::Quarter => 3,
        IndicatorCycle::Year => 12,
    };
    if let Some(start) = sheet.and_then(|sheet| sheet.period_start) {
        return (start, day::shift(day::shift_months(start, months), -1));
    }
    let month = as_of.with_day(1).unwrap_or(as_of);
    let passed = as_of.month0().checked_rem(months).unwrap_or_default();
    let first = day::shift_months_back(month, passed);
    (first, day::shift(day::shift_months(first, months), -1))
}
