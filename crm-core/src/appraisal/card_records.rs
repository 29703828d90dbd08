//! The lines of a score card from the records of a person and period (9.1.1, 9.2.2).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::card::{CardItem, ScoreCardFacts, rows_of};
use super::indicator::{IndicatorFacts, exact_value, indicator_value};
use super::periods::{PeriodFigure, PeriodRollUpFacts, roll_up_periods};
use super::policy::{AppraisalPolicy, FigureNature, SchemeIndicator};
use super::records::ReviewRecord;
use super::reviews::{Review, ReviewAverageFacts, average_reviews};
use crate::answer::{Error, ErrorCode, Finding};
use crate::base::{Exact, day};

/// A score card that is not filled in yet, and the records there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardRecordsFacts {
    /// What is known for the card; what it says itself stays.
    pub sheet: ScoreCardFacts,
    /// First day of its period.
    #[serde(with = "day")]
    pub period_start: NaiveDate,
    /// Last day of its period.
    #[serde(with = "day")]
    pub period_end: NaiveDate,
    /// Values of indicators, of any person and period.
    #[serde(default)]
    pub values: Vec<IndicatorFacts>,
    /// What raters said, of any person and period.
    #[serde(default)]
    pub reviews: Vec<ReviewRecord>,
}

/// The card with what the records say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardRecords {
    /// What is known for the card now.
    pub sheet: ScoreCardFacts,
    /// Indicators that a record filled in, in the order of the scheme.
    pub filled: Vec<String>,
    /// What is wrong with the records that were used.
    pub findings: Vec<Finding>,
}

/// Fills in a score card from the records of its person and period.
///
/// - Shape: a card and records in; the card with the figures and judgements of the records out.
/// - Units: as the records; a judgement is the mean of its raters, 0-1 of the scale.
/// - Source: clauses 9.1.1 (a figure has its source), 9.2.2 (judgements with rater and comment). A record is of the
///   card when person, indicator and days of the period are its own; of a judgement the last day decides. What the card
///   says itself stays, and so does a target that only it has.
/// - Values of shorter periods that cover the whole one, day by day and each once, become one by the method of their
///   kind of figure (9.2.1), rates by the rows behind them and without rounding on the way. A rate of no rows is missing.
/// - The criteria of one rater weigh alike. Of several raters the first in time whose review counts stands as the
///   rater, and the comments stand one after another.
///
/// # Errors
/// As [`score_card`](super::score_card()) for a post without a scheme, and as [`indicator_value`], [`roll_up_periods`]
/// and [`average_reviews`], under the place of the record; [`ErrorCode::DuplicateKey`] for two values of one indicator.
pub fn card_records(
    policy: &AppraisalPolicy,
    facts: &CardRecordsFacts,
) -> Result<CardRecords, Error> {
    let mut sheet = facts.sheet.clone();
    let rows = rows_of(policy, &facts.sheet)?;
    let (mut filled, mut findings) = (Vec::new(), Vec::new());
    for row in rows {
        let given = |item: &CardItem| {
            item.indicator == row.indicator
                && (item.actual.is_some() || item.score.is_some() || item.share.is_some())
        };
        if sheet.items.iter().any(given) {
            continue;
        }
        let found = match value(policy, facts, row)? {
            Some(found) => Some(found),
            None => match shorter(policy, facts, row)? {
                Some(found) => Some(found),
                None => judgement(policy, facts, row)?,
            },
        };
        let Some((item, told)) = found else { continue };
        findings.extend(told);
        filled.push(row.indicator.clone());
        let mut items = sheet.items.iter_mut();
        match items.find(|item| item.indicator == row.indicator) {
            Some(own) => {
                let target = own.target.or(item.target);
                *own = CardItem { target, ..item };
            }
            None => sheet.items.push(item),
        }
    }
    Ok(CardRecords {
        sheet,
        filled,
        findings,
    })
}

type Filled = Option<(CardItem, Vec<Finding>)>;

/// The value on record; none where there is none for the indicator.
fn value(
    policy: &AppraisalPolicy,
    facts: &CardRecordsFacts,
    row: &SchemeIndicator,
) -> Result<Filled, Error> {
    let own = facts.values.iter().enumerate().filter(|(_, value)| {
        value.person == facts.sheet.person
            && value.indicator == row.indicator
            && value.period_start == facts.period_start
            && value.period_end == facts.period_end
    });
    let mut found: Filled = None;
    for (at, value) in own {
        let path = format!("values[{at}]");
        if found.is_some() {
            let expected = "one value of an indicator and period";
            let code = ErrorCode::DuplicateKey;
            return Err(Error::new(code, path, expected, &row.indicator));
        }
        let answer = indicator_value(policy, value).map_err(|error| error.under(&path))?;
        found = Some((answer.item, answer.findings));
    }
    Ok(found)
}

/// One value of the values of shorter periods; none where they leave a day out, or say a day twice.
fn shorter(
    policy: &AppraisalPolicy,
    facts: &CardRecordsFacts,
    row: &SchemeIndicator,
) -> Result<Filled, Error> {
    let mut own: Vec<_> = facts
        .values
        .iter()
        .enumerate()
        .filter(|(_, value)| {
            value.person == facts.sheet.person
                && value.indicator == row.indicator
                && value.period_start >= facts.period_start
                && value.period_end <= facts.period_end
        })
        .collect();
    own.sort_by_key(|(_, value)| (value.period_start, value.period_end));
    let mut next = facts.period_start;
    let (mut periods, mut findings) = (Vec::new(), Vec::new());
    let mut row_count = Some(0_u32);
    for (at, value) in own {
        if value.period_start != next {
            return Ok(None);
        }
        next = day::shift(value.period_end, 1);
        let path = format!("values[{at}]");
        let answer = indicator_value(policy, value).map_err(|error| error.under(&path))?;
        let rows = answer.item.row_count;
        row_count = row_count
            .zip(rows)
            .map(|(sum, rows)| sum.saturating_add(rows));
        findings.extend(answer.findings);
        // A rate that was counted from no row has no weight: it is as good as not measured, and told above.
        let rowless = row.nature == FigureNature::Rate && rows == Some(0);
        let (exact, _) = exact_value(value)?;
        periods.push(PeriodFigure {
            target: value.target,
            actual: exact.filter(|_| !rowless),
            weight: rows.map(Decimal::from),
        });
    }
    let covered = !periods.is_empty() && next == day::shift(facts.period_end, 1);
    let unweighted = row.nature == FigureNature::Rate && row_count.is_none();
    if !covered || unweighted {
        return Ok(None);
    }
    let asked = PeriodRollUpFacts {
        indicator: Some(row.indicator.clone()),
        periods,
        direction: row.direction,
        nature: row.nature,
        method: None,
    };
    let whole = roll_up_periods(policy, &asked).map_err(|error| error.under("values"))?;
    findings.extend(whole.findings);
    let item = CardItem {
        indicator: row.indicator.clone(),
        target: whole.target,
        actual: whole.actual,
        score: None,
        share: None,
        row_count,
        evidence: None,
        rater: None,
        comment: None,
    };
    Ok(Some((item, findings)))
}

/// What raters said; none where nobody did.
fn judgement(
    policy: &AppraisalPolicy,
    facts: &CardRecordsFacts,
    row: &SchemeIndicator,
) -> Result<Filled, Error> {
    let person = &facts.sheet.person;
    let mut own: Vec<_> = facts
        .reviews
        .iter()
        .filter(|review| {
            review.subject == *person
                && review.indicator == row.indicator
                && review.period_end == facts.period_end
        })
        .collect();
    own.sort_by(|a, b| (a.given_on, &a.review).cmp(&(b.given_on, &b.review)));
    if own.is_empty() {
        return Ok(None);
    }
    let mut asked = ReviewAverageFacts {
        subject: person.clone(),
        weights: vec![Exact(Decimal::ONE_HUNDRED)],
        level_count: own.iter().filter_map(|review| review.level_count).max(),
        reviews: Vec::new(),
    };
    for review in &own {
        let path = format!("reviews.{}", review.review);
        asked.reviews.push(Review {
            rater: Some(review.rater.clone()),
            shares: vec![Exact(mean(&review.shares, &path)?)],
            comment: review.comment.clone(),
            withdrawn: review.withdrawn,
        });
    }
    let answer = average_reviews(policy, &asked)?;
    let counts = |review: &&&ReviewRecord| !review.withdrawn && review.rater != *person;
    let counted: Vec<_> = own.iter().filter(counts).collect();
    let share = answer.average.filter(|_| !counted.is_empty());
    let share = share.and_then(|average| average.checked_div(policy.scale_max.value.0));
    let comments = counted
        .iter()
        .filter_map(|review| review.comment.as_deref());
    let comments: Vec<&str> = comments.filter(|text| !text.trim().is_empty()).collect();
    let item = CardItem {
        indicator: row.indicator.clone(),
        target: None,
        actual: None,
        score: None,
        share,
        row_count: None,
        evidence: counted.iter().find_map(|review| review.evidence.clone()),
        rater: counted.first().map(|review| review.rater.clone()),
        comment: (!comments.is_empty()).then(|| comments.join("; ")),
    };
    Ok(Some((item, answer.findings)))
}

/// The mean of the criteria of one rater.
fn mean(shares: &[Exact], path: &str) -> Result<Decimal, Error> {
    for (at, share) in shares.iter().enumerate() {
        if share.0 < Decimal::ZERO || share.0 > Decimal::ONE {
            let path = format!("{path}.shares[{at}]");
            return Err(Error::new(ErrorCode::OutOfRange, path, "0-1", share.0));
        }
    }
    let sum = shares
        .iter()
        .try_fold(Decimal::ZERO, |sum, share| sum.checked_add(share.0));
    sum.and_then(|sum| sum.checked_div(Decimal::from(shares.len())))
        .ok_or_else(|| {
            let path = format!("{path}.shares");
            Error::new(ErrorCode::OutOfRange, path, "one or more", "none")
        })
}
