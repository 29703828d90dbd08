//! Whether personal targets cover the one above, and what was reached so far (6.1.3, 4.1.3, 6.4.3).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::adjust::{Finished, short_row};
use super::policy::{TargetPolicy, TransferBy};
use super::record::PlanAdjustment;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Obligation, Severity};
use crate::base::{Money, MoneyError, PersonKey, WorkingCalendar, day, exact};

/// What one person is to reach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonalTarget {
    /// Who.
    pub person: PersonKey,
    /// How much.
    pub target: Money,
    /// Whether the person is filed as a drug representative, who may not carry a target.
    #[serde(default)]
    pub drug_representative: bool,
}

/// A target and those below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoverFacts {
    /// The department.
    pub department: String,
    /// What it is to reach.
    pub target: Money,
    /// What its people are to reach.
    pub personal: Vec<PersonalTarget>,
}

/// Whether they cover it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetCover {
    /// Whether they reach the least share.
    pub covered: bool,
    /// Sum of the personal targets.
    pub personal_total: Money,
    /// What is missing to the target; zero when nothing is.
    pub gap: Money,
    /// Their share of it in percent; none for a target of zero.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Whether personal targets cover the one above.
///
/// - Shape: a target and those below it in; share, gap and findings out.
/// - Units: money; percent.
/// - Source: clause 6.1.3.
///
/// # Errors
/// [`ErrorCode::MoneyUnusable`] for a second currency; [`ErrorCode::DuplicateKey`] for a person twice.
pub fn cover_target(policy: &TargetPolicy, facts: &CoverFacts) -> Result<TargetCover, Error> {
    for (at, row) in facts.personal.iter().enumerate() {
        if facts
            .personal
            .iter()
            .take(at)
            .any(|earlier| earlier.person == row.person)
        {
            let path = format!("personal[{at}].person");
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                "each person once",
                &row.person,
            ));
        }
    }
    let currency = facts.target.currency;
    let total = Money::sum(currency, facts.personal.iter().map(|row| row.target))?;
    let short = facts.target.minus(total)?;
    let gap = if short.is_positive() {
        short
    } else {
        Money::zero(currency)
    };
    let exact = share(total.amount, facts.target.amount)?;
    let (least, most) = (&policy.cover_least_percent, &policy.cover_most_percent);
    let mut findings = Vec::new();
    let covered = exact.is_none_or(|percent| percent >= least.value.0);
    let off = match exact {
        Some(percent) if percent < least.value.0 => {
            Some(("target_not_covered", Severity::Error, least))
        }
        Some(percent) if percent > most.value.0 => {
            Some(("target_over_covered", Severity::Warning, most))
        }
        Some(_) | None => None,
    };
    if let Some((code, severity, limit)) = off {
        findings.push(
            Finding::new(
                code,
                severity,
                Clause::C6_1_3,
                format!("department:{}", facts.department),
                "personal",
            )
            .observed(total.amount)
            .limit(facts.target.amount)
            .because(vec![limit.cite()]),
        );
    }
    for (at, row) in facts.personal.iter().enumerate() {
        if row.drug_representative && row.target.is_positive() {
            let path = format!("personal[{at}].target");
            let subject = row.person.subject();
            findings.push(
                Finding::new(
                    "target_barred_for_drug_representative",
                    Severity::Error,
                    Clause::C6_1_3,
                    subject,
                    &path,
                )
                .observed(row.target.amount)
                .limit(0),
            );
        }
    }
    Ok(TargetCover {
        covered,
        personal_total: total,
        gap,
        percent: exact.map(|percent| shown(policy, percent)),
        findings,
        basis: vec![least.cite(), most.cite()],
    })
}

fn share(part: Decimal, whole: Decimal) -> Result<Option<Decimal>, Error> {
    if whole.is_zero() {
        return Ok(None);
    }
    let exact = part
        .checked_mul(Decimal::ONE_HUNDRED)
        .and_then(|share| share.checked_div(whole))
        .ok_or(MoneyError::Overflow)?;
    Ok(Some(exact))
}

fn shown(policy: &TargetPolicy, percent: Decimal) -> Decimal {
    policy.rounding.value.round(percent, policy.digits.value)
}

/// Target and actual of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MonthTarget {
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// What was to be reached.
    pub target: Money,
    /// What was reached; none when it is not known.
    #[serde(default)]
    pub actual: Option<Money>,
}

/// The periods of one person, customer or line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetAttainmentFacts {
    /// Whose, for example `person:P1`.
    pub subject: String,
    /// The periods.
    pub periods: Vec<MonthTarget>,
    /// Who has to adjust the plan.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// Adjustments that were decided; those of others do not count.
    #[serde(default)]
    pub adjustments: Vec<PlanAdjustment>,
}

/// What was reached so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetAttainment {
    /// Whose.
    pub subject: String,
    /// Each period in percent; none for a target of zero or an unknown figure.
    pub period_percents: Vec<PeriodPercent>,
    /// Sum of all targets.
    pub target: Money,
    /// Sum of the actual figures.
    pub actual: Money,
    /// Both in percent; none when a figure is missing or there is no target.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
    /// The targets by the days that have passed.
    pub target_so_far: Money,
    /// Actual over those in percent.
    #[serde(default, with = "exact::option")]
    pub pro_rata_percent: Option<Decimal>,
    /// Whether the plan has to be adjusted: too many finished periods in a row below the alert, and no decision
    /// since.
    pub adjustment_due: bool,
    /// The adjustment that is owed, or was made.
    pub obligations: Vec<Obligation>,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// A period in percent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodPercent {
    /// Actual over target.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
}

/// Days of a period that have passed, and all of them; all of them are never zero.
fn passed(
    policy: &TargetPolicy,
    period: &MonthTarget,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<(i64, i64), Error> {
    let whole = day::days_between(period.first_day, period.last_day).saturating_add(1);
    let over = if period.last_day <= as_of { 1 } else { 0 };
    if over == 1 || as_of < period.first_day {
        return Ok((over, 1));
    }
    Ok(match policy.prorate_by.value {
        TransferBy::WholePeriods => (0, 1),
        TransferBy::CalendarDays => {
            let passed = day::days_between(period.first_day, as_of).saturating_add(1);
            (passed, whole)
        }
        TransferBy::Workdays => {
            let days = calendar.workdays_in(period.first_day, period.last_day)?;
            let passed = calendar.workdays_in(period.first_day, as_of)?;
            // A period without a working day is reached by its end.
            if days == 0 { (0, 1) } else { (passed, days) }
        }
    })
}

/// What was reached of targets.
///
/// - Shape: periods in; each, all and the targets by days out.
/// - Units: money; percent; days as `target.prorate_by` counts them, the day asked about included.
/// - Source: clauses 4.1.3 (alert), 6.1.3, 6.4.3 (adjustment after periods in a row, each
///   following the one before without a day between them; a decision on record is the adjustment).
///
/// # Errors
/// [`ErrorCode::OutOfRange`] without periods, for a period that ends before it begins;
/// [`ErrorCode::MoneyUnusable`] for a second currency; [`ErrorCode::CalendarUnknown`] when working days count and the
/// calendar does not know them.
pub fn target_attainment(
    policy: &TargetPolicy,
    facts: &TargetAttainmentFacts,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Result<TargetAttainment, Error> {
    let first = facts
        .periods
        .first()
        .ok_or_else(|| Error::new(ErrorCode::OutOfRange, "periods", "at least one period", 0))?;
    let currency = first.target.currency;
    let (mut target, mut actual) = (Money::zero(currency), Money::zero(currency));
    let mut so_far = Decimal::ZERO;
    let mut complete = true;
    let mut finished = Vec::new();
    let mut period_percents = Vec::new();
    let alert = policy.alert_below_percent.value.0;
    for (at, period) in facts.periods.iter().enumerate() {
        let days = day::days_between(period.first_day, period.last_day).saturating_add(1);
        if days <= 0 {
            let path = format!("periods[{at}].last_day");
            let expected = format!("not before {}", period.first_day);
            return Err(Error::new(
                ErrorCode::OutOfRange,
                path,
                expected,
                period.last_day,
            ));
        }
        let (passed, days) = passed(policy, period, calendar, as_of)?;
        let part = period
            .target
            .amount
            .checked_mul(Decimal::from(passed))
            .and_then(|part| part.checked_div(Decimal::from(days)))
            .ok_or(MoneyError::Overflow)?;
        so_far = so_far.checked_add(part).ok_or(MoneyError::Overflow)?;
        target = target.plus(period.target)?;
        let percent = match period.actual {
            Some(reached) => {
                actual = actual.plus(reached)?;
                share(reached.amount, period.target.amount)?
            }
            None => {
                complete &= period.first_day > as_of;
                None
            }
        };
        if period.last_day <= as_of {
            finished.push(Finished {
                first_day: period.first_day,
                last_day: period.last_day,
                percent,
            });
        }
        period_percents.push(PeriodPercent {
            percent: percent.map(|percent| shown(policy, percent)),
        });
    }
    let digits = currency.minor_digits();
    let target_so_far = Money::new(policy.rounding.value.round(so_far, digits), currency)?;
    let pro_rata = if complete {
        share(actual.amount, so_far)?
    } else {
        None
    };
    let whole = if complete {
        share(actual.amount, target.amount)?
    } else {
        None
    };
    let mut findings = Vec::new();
    let mut add = |code: &str, clause: Clause, observed: String, limit: String, basis: Basis| {
        findings.push(
            Finding::new(
                code,
                Severity::Warning,
                clause,
                facts.subject.clone(),
                "periods",
            )
            .observed(observed)
            .limit(limit)
            .because(vec![basis]),
        );
    };
    if let Some(percent) = pro_rata.filter(|percent| *percent < alert) {
        let basis = policy.alert_below_percent.cite();
        let observed = shown(policy, percent).to_string();
        add(
            "target_behind",
            Clause::C4_1_3,
            observed,
            alert.to_string(),
            basis,
        );
    }
    let row = short_row(policy, finished, &facts.adjustments, &facts.subject, as_of);
    let adjustment_due = row.since.is_some() && row.adjusted_on.is_none();
    if adjustment_due {
        let basis = policy.adjust_after_count.cite();
        let limit = policy.adjust_after_count.value.to_string();
        add(
            "target_adjustment_due",
            Clause::C6_4_3,
            row.count.to_string(),
            limit,
            basis,
        );
    }
    Ok(TargetAttainment {
        subject: facts.subject.clone(),
        period_percents,
        target,
        actual,
        percent: whole.map(|percent| shown(policy, percent)),
        target_so_far,
        pro_rata_percent: pro_rata.map(|percent| shown(policy, percent)),
        adjustment_due,
        obligations: row
            .obligation(policy, facts.owner.as_ref(), &facts.subject, as_of)
            .into_iter()
            .collect(),
        findings,
        basis: vec![
            policy.alert_below_percent.cite(),
            policy.adjust_after_count.cite(),
            policy.adjust_days.cite(),
        ],
    })
}
