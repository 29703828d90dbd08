//! Figures of a score card that the review has counted itself (9.1.1).

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::answer::Error;
use crate::appraisal::{CardItem, ScoreCardFacts};
use crate::book::Policy;
use crate::service::SurveyResult;
use crate::service::duty::{HitRateFacts, JudgedCase, hit_rate};

/// A figure and how many rows it was counted from.
struct Figure {
    actual: Decimal,
    row_count: u32,
}

/// Fills in the figures that nobody gave and whose `measure` the review knows: the share of cases in time of
/// the person, and the index of the last survey. What was given stays.
pub(super) fn fill(
    policy: &Policy,
    sheet: &mut ScoreCardFacts,
    period: (NaiveDate, NaiveDate),
    judged: &[JudgedCase],
    surveys: &[&SurveyResult],
) -> Result<(), Error> {
    let agreed = sheet.scheme.as_ref().map(|scheme| &scheme.indicators);
    let mut posts = policy.appraisal.schemes.value.iter();
    let standard = posts.find(|row| row.post == sheet.post);
    let Some(rows) = agreed.or(standard.map(|row| &row.indicators)) else {
        return Ok(());
    };
    let mut measured = Vec::new();
    for row in rows {
        let figure = match row.measure.as_deref() {
            Some("service.hit_rate") => own_hit_rate(policy, sheet, period, judged)?,
            Some("service.survey_result") => index(surveys),
            Some(_) | None => None,
        };
        measured.extend(figure.map(|figure| (row.indicator.clone(), figure)));
    }
    for (indicator, figure) in measured {
        let mut items = sheet.items.iter_mut();
        let open = items.find(|item| item.indicator == indicator);
        let given =
            |item: &CardItem| item.actual.is_some() || item.score.is_some() || item.share.is_some();
        if let Some(item) = open.filter(|item| !given(item)) {
            item.actual = Some(figure.actual);
            item.row_count = Some(figure.row_count);
        }
    }
    Ok(())
}

/// The share of the person's cases in time, as the rule counts it; none without a case.
fn own_hit_rate(
    policy: &Policy,
    sheet: &ScoreCardFacts,
    (first, last): (NaiveDate, NaiveDate),
    judged: &[JudgedCase],
) -> Result<Option<Figure>, Error> {
    let own = judged.iter().filter(|case| {
        case.person.as_deref() == Some(sheet.person.as_str()) && (first..=last).contains(&case.date)
    });
    let asked = HitRateFacts {
        cases: own.cloned().collect(),
    };
    let row_count = u32::try_from(asked.cases.len()).unwrap_or(u32::MAX);
    let rate = hit_rate(&policy.duty, &asked)?;
    Ok(rate.percent.map(|actual| Figure { actual, row_count }))
}

/// The weighted index of the last survey that has one.
fn index(surveys: &[&SurveyResult]) -> Option<Figure> {
    surveys.iter().rev().find_map(|result| {
        Some(Figure {
            actual: result.index_points?,
            row_count: result.grade_count,
        })
    })
}
