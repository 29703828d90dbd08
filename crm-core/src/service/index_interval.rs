//! How sure the weighted index of a survey is (7.4.1, 7.4.2).

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::duty::DutyPolicy;
use super::policy_satisfaction::{DimensionWeight, SatisfactionPolicy, ScaleMap};
use super::root::root;
use super::satisfaction::SurveyResult;
use super::survey_answers::SurveyCampaign;
use crate::answer::{Error, ErrorCode};
use crate::base::exact;

/// The interval around the weighted index, in points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndexInterval {
    /// Forms with a grade that stands in the index.
    pub form_count: u32,
    /// All whom the survey is about, where that is known.
    pub population_count: Option<u32>,
    /// How far the index of all of them may lie from it, in points; zero when all of them answered.
    #[serde(with = "exact")]
    pub margin_points: Decimal,
    /// The lower end, not below 0.
    #[serde(with = "exact")]
    pub low_points: Decimal,
    /// The upper end, not above 100.
    #[serde(with = "exact")]
    pub high_points: Decimal,
}

/// The grades of one form by dimension: their sum and how many there are.
pub(super) type FormGrades<'a> = BTreeMap<&'a str, (Decimal, u32)>;

/// A dimension of the index: its weight out of all weights that count, its average and how many grades it has.
struct IndexDimension<'a> {
    name: &'a str,
    weight: Decimal,
    average: Decimal,
    grade_count: u32,
}

/// The variance of the weighted index, in grades squared, and the forms it rests on; none of fewer than two forms.
///
/// Each form is one draw, whatever it grades: its grades go together. What it adds to the index is, by dimension, its
/// grades less their average, over all grades of the dimension, by weight. The variance is `n/(n−1)` times the sum of
/// the squares, times `1 − n/N` for a known population that is not smaller than the forms: what nobody is left to answer is not unsure.
fn index_variance(
    forms: &[FormGrades<'_>],
    dimensions: &[IndexDimension<'_>],
    population: Option<u32>,
) -> Option<(Decimal, u32)> {
    let mut squares = Decimal::ZERO;
    let mut count = 0_u32;
    for form in forms {
        let mut part = Decimal::ZERO;
        let mut graded = false;
        for dimension in dimensions {
            let Some((sum, grades)) = form.get(dimension.name).filter(|(_, grades)| *grades > 0)
            else {
                continue;
            };
            graded = true;
            let expected = dimension.average.checked_mul(Decimal::from(*grades))?;
            let off = sum.checked_sub(expected)?.checked_mul(dimension.weight)?;
            part = part.checked_add(off.checked_div(Decimal::from(dimension.grade_count))?)?;
        }
        if graded {
            count = count.checked_add(1)?;
            squares = squares.checked_add(part.checked_mul(part)?)?;
        }
    }
    let others = count.checked_sub(1).filter(|others| *others > 0)?;
    let variance = squares
        .checked_mul(Decimal::from(count))?
        .checked_div(Decimal::from(others))?;
    // More forms than people: the number is wrong, and nothing follows from it.
    let unasked = match population.filter(|all| *all >= count) {
        Some(all) => Decimal::from(all.saturating_sub(count)).checked_div(Decimal::from(all))?,
        None => Decimal::ONE,
    };
    Some((variance.checked_mul(unasked)?, count))
}

/// The interval around the index of a survey.
///
/// # Errors
/// [`ErrorCode::Overflow`] for more grades than can be held exactly.
pub(super) fn index_interval(
    policy: &SatisfactionPolicy,
    duty: &DutyPolicy,
    campaign: &SurveyCampaign,
    result: &SurveyResult,
    forms: &[FormGrades<'_>],
) -> Result<Option<IndexInterval>, Error> {
    let Some(points) = result.index_points else {
        return Ok(None);
    };
    let too_much = || Error::new(ErrorCode::Overflow, "answers", "fewer answers", "too many");
    let dimensions = dimensions(policy, forms).ok_or_else(too_much)?;
    let population_count = campaign.population_count;
    let variance = index_variance(forms, &dimensions, population_count);
    let Some((variance, form_count)) = variance else {
        return Ok(None);
    };
    let steps = match policy.scale_map.value {
        ScaleMap::Share => campaign.scale_max,
        ScaleMap::Linear => campaign.scale_max.saturating_sub(1),
    };
    let margin = Decimal::ONE_HUNDRED
        .checked_div(Decimal::from(steps))
        .and_then(|points_a_grade| points_a_grade.checked_mul(duty.confidence_factor.value.0))
        .and_then(|points| points.checked_mul(root(variance)?))
        .ok_or_else(too_much)?;
    let low = points.checked_sub(margin).ok_or_else(too_much)?;
    let high = points.checked_add(margin).ok_or_else(too_much)?;
    let round = |value: Decimal| policy.rounding.value.round(value, policy.digits.value);
    Ok(Some(IndexInterval {
        form_count,
        population_count,
        margin_points: round(margin),
        low_points: round(low.max(Decimal::ZERO)),
        high_points: round(high.min(Decimal::ONE_HUNDRED)),
    }))
}

/// The dimensions that stand in the index, with their weights out of one; none beyond the digits.
fn dimensions<'a>(
    policy: &'a SatisfactionPolicy,
    forms: &[FormGrades<'_>],
) -> Option<Vec<IndexDimension<'a>>> {
    let mut used = Vec::new();
    let mut weights = Decimal::ZERO;
    for row in &policy.dimensions.value {
        let own = forms
            .iter()
            .filter_map(|form| form.get(row.dimension.as_str()));
        let (sum, grade_count) =
            own.fold((Some(Decimal::ZERO), 0_u32), |(all, count), (sum, more)| {
                let all = all.and_then(|all| all.checked_add(*sum));
                (all, count.saturating_add(*more))
            });
        if grade_count > 0 {
            weights = weights.checked_add(row.weight.0)?;
            used.push((row, sum?, grade_count));
        }
    }
    let of = |(row, sum, grade_count): (&'a DimensionWeight, Decimal, u32)| {
        Some(IndexDimension {
            name: &row.dimension,
            weight: row.weight.0.checked_div(weights)?,
            average: sum.checked_div(Decimal::from(grade_count))?,
            grade_count,
        })
    };
    used.into_iter().map(of).collect()
}
