//! Figures of a score card that the review has counted itself (9.1.1).

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::appraisal::{AppraisalPolicy, CardItem, ScoreCardFacts};
use crate::base::Rounding;
use crate::service::SurveyResult;
use crate::service::duty::JudgedCase;

/// A figure and how many rows it was counted from.
struct Figure {
    actual: Decimal,
    row_count: u32,
}

/// Fills in the figures that nobody gave and whose `measure` the review knows: the share of cases in time of
/// the person, and the index of the last survey. What was given stays.
pub(super) fn fill(
    policy: &AppraisalPolicy,
    sheet: &mut ScoreCardFacts,
    period: (NaiveDate, NaiveDate),
    judged: &[JudgedCase],
    surveys: &[&SurveyResult],
) {
    let agreed = sheet.scheme.as_ref().map(|scheme| &scheme.indicators);
    let mut posts = policy.schemes.value.iter();
    let standard = posts.find(|row| row.post == sheet.post);
    let Some(rows) = agreed.or(standard.map(|row| &row.indicators)) else {
        return;
    };
    let measured: Vec<(String, Figure)> = rows
        .iter()
        .filter_map(|row| {
            let figure = match row.measure.as_deref()? {
                "service.hit_rate" => hit_rate(sheet, period, judged)?,
                "service.survey_result" => index(surveys)?,
                _ => return None,
            };
            Some((row.indicator.clone(), figure))
        })
        .collect();
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
}

/// The share of cases in time, in percent; none without a case.
fn hit_rate(
    sheet: &ScoreCardFacts,
    (first, last): (NaiveDate, NaiveDate),
    judged: &[JudgedCase],
) -> Option<Figure> {
    let own = judged.iter().filter(|case| {
        case.person.as_deref() == Some(sheet.person.as_str()) && (first..=last).contains(&case.date)
    });
    let (hits, all) = own.fold((0_u32, 0_u32), |(hits, all), case| {
        let hit = u32::from(case.in_time);
        (hits.saturating_add(hit), all.saturating_add(1))
    });
    let share = Decimal::from(hits).checked_mul(Decimal::ONE_HUNDRED)?;
    let percent = share.checked_div(Decimal::from(all))?;
    Some(Figure {
        actual: Rounding::HalfUp.round(percent, 2),
        row_count: all,
    })
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
