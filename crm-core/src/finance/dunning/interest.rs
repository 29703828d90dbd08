//! Interest on what is paid late (8.1.3).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::day_count::simple;
use super::policy::{BelowPrime, DunningPolicy};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Money, MoneyError, day, exact};

/// Which rate holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LateRate {
    /// The rate of the contract: that of the facts, or that of the policy.
    Contract,
    /// What a public body owes a small supplier: what was agreed, if it reaches the prime rate of the day of
    /// the contract, else a percentage by the day.
    SmallSupplier,
    /// What a court grants where nothing was agreed: the loan prime rate of the first day of delay and
    /// the share on top of it.
    Statutory,
}

/// Money that came in late.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InterestPayment {
    /// Its day; interest runs on what it pays up to this day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// What of it pays the principal.
    pub principal: Money,
}

/// What was owed, since when, and what came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LateInterestFacts {
    /// What was owed on the due date.
    pub principal: Money,
    /// The due date: the first day of interest is the day after.
    #[serde(with = "day")]
    pub due_date: NaiveDate,
    /// Which rate holds.
    pub rate: LateRate,
    /// Percent a year, when the contract names one.
    #[serde(default, with = "exact::option")]
    pub contract_percent: Option<Decimal>,
    /// The day of the contract, which a small supplier's agreed rate is measured by.
    #[serde(default, with = "day::option")]
    pub contract_date: Option<NaiveDate>,
    /// What came in.
    #[serde(default)]
    pub payments: Vec<InterestPayment>,
    /// The day through which interest was charged before; none when it never was.
    #[serde(default, with = "day::option")]
    pub charged_until: Option<NaiveDate>,
}

/// A stretch of days with one principal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InterestSegment {
    /// The day before its first day of interest.
    #[serde(with = "day")]
    pub after: NaiveDate,
    /// Its last day.
    #[serde(with = "day")]
    pub through: NaiveDate,
    /// Its days, as the day count counts them.
    pub days: i64,
    /// What was owed.
    pub principal: Money,
    /// Its interest.
    pub interest: Money,
}

/// The interest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LateInterest {
    /// Percent a year, or a day for the small supplier's rate.
    #[serde(with = "exact")]
    pub percent: Decimal,
    /// Whether the percentage is a day's.
    pub daily: bool,
    /// The stretches, the earliest first; their interest adds up to the whole.
    pub segments: Vec<InterestSegment>,
    /// The interest to the day. It stays owed when the principal is paid.
    pub interest: Money,
    /// What of it was charged before.
    pub charged_before: Money,
    /// What of it is new: the parts of a delay add up to the whole, however it is cut.
    pub to_charge: Money,
    /// What of the principal is still owed.
    pub principal_open: Money,
    /// Principal and interest.
    pub grand_total: Money,
    /// What a person should know about the rate.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Simple interest on a late claim, payment by payment.
///
/// - Shape: a claim and what came in, stretches and their sum out.
/// - Units: days after the due date, the day asked about included; percent a year by the convention of
///   `dunning.day_count`, or percent a calendar day.
/// - Source: clause 8.1.3. The whole is rounded once; each stretch takes the difference of running sums,
///   so they add up. No interest on interest. Rates of the law are those of the first day of delay.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a principal or payment that is not above zero, a payment of more than is
/// owed, a percentage below zero, a small supplier's rate without the day of the contract, interest charged
/// beyond the day; [`ErrorCode::UnknownReference`] when the rate of the day is not in the policy;
/// [`ErrorCode::MoneyUnusable`] for another currency.
pub fn late_interest(
    policy: &DunningPolicy,
    facts: &LateInterestFacts,
    as_of: NaiveDate,
) -> Result<LateInterest, Error> {
    let refuse = |path: String, expected: &str, observed: String| {
        Err(Error::new(ErrorCode::OutOfRange, path, expected, observed))
    };
    if !facts.principal.is_positive() {
        let observed = facts.principal.to_string();
        return refuse("principal".to_owned(), "more than 0", observed);
    }
    let charged_before = charged_before(policy, facts, as_of)?;
    let Rate {
        percent,
        daily,
        findings,
        basis,
    } = rate(policy, facts)?;
    let mut payments: Vec<_> = facts.payments.iter().enumerate().collect();
    payments.sort_by_key(|(_, payment)| payment.date);
    let mut principal = facts.principal;
    let mut after = facts.due_date;
    let mut running = Decimal::ZERO;
    let mut interest = Money::zero(principal.currency);
    let mut segments = Vec::new();
    let mut close = |principal: Money, after: NaiveDate, through: NaiveDate| -> Result<(), Error> {
        if through <= after || !principal.is_positive() {
            return Ok(());
        }
        let (days, exact) = if daily {
            let days = day::days_between(after, through);
            (days, simple(principal.amount, percent, days, 1)?)
        } else {
            let count = policy.day_count.value;
            let exact = count.interest(principal.amount, percent, after, through)?;
            (count.days(after, through), exact)
        };
        running = running.checked_add(exact).ok_or(MoneyError::Overflow)?;
        let digits = principal.currency.minor_digits();
        let sum = policy.rounding.value.round(running, digits);
        let sum = Money::new(sum, principal.currency)?;
        segments.push(InterestSegment {
            after,
            through,
            days,
            principal,
            interest: sum.minus(interest)?,
        });
        interest = sum;
        Ok(())
    };
    for (at, payment) in payments {
        let path = format!("payments[{at}].principal");
        if !payment.principal.is_positive() {
            return refuse(path, "more than 0", payment.principal.to_string());
        }
        if payment.date > as_of {
            continue;
        }
        let through = payment.date.max(facts.due_date);
        close(principal, after, through)?;
        after = through;
        let left = principal.minus(payment.principal)?;
        if left.amount < Decimal::ZERO {
            let expected = format!("at most {principal}");
            return refuse(path, &expected, payment.principal.to_string());
        }
        principal = left;
    }
    close(principal, after, as_of)?;
    Ok(LateInterest {
        percent,
        daily,
        segments,
        interest,
        charged_before,
        to_charge: interest.minus(charged_before)?,
        principal_open: principal,
        grand_total: principal.plus(interest)?,
        findings,
        basis,
    })
}

/// The interest through the day up to which it was charged, by the same arithmetic.
fn charged_before(
    policy: &DunningPolicy,
    facts: &LateInterestFacts,
    as_of: NaiveDate,
) -> Result<Money, Error> {
    let Some(until) = facts.charged_until else {
        return Ok(Money::zero(facts.principal.currency));
    };
    if until > as_of {
        let expected = format!("not after {as_of}");
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "charged_until",
            expected,
            until,
        ));
    }
    let before = LateInterestFacts {
        charged_until: None,
        ..facts.clone()
    };
    Ok(late_interest(policy, &before, until)?.interest)
}

struct Rate {
    percent: Decimal,
    daily: bool,
    findings: Vec<Finding>,
    basis: Vec<Basis>,
}

fn rate(policy: &DunningPolicy, facts: &LateInterestFacts) -> Result<Rate, Error> {
    let mut basis = vec![policy.day_count.cite(), policy.rounding.cite()];
    let mut findings = Vec::new();
    let first = day::shift(facts.due_date, 1);
    let (percent, daily) = match facts.rate {
        LateRate::Contract => {
            if facts.contract_percent.is_none() {
                basis.push(policy.interest_percent.cite());
            }
            let percent = facts.contract_percent;
            (percent.unwrap_or(policy.interest_percent.value.0), false)
        }
        LateRate::SmallSupplier => match facts.contract_percent {
            None => (by_the_day(policy, first, &mut basis)?, true),
            Some(agreed) => {
                let day = facts.contract_date.ok_or_else(|| {
                    let expected = "the day of the contract that names the rate";
                    Error::new(ErrorCode::OutOfRange, "contract_date", expected, "nothing")
                })?;
                let prime = prime(policy, "contract_date", day, &mut basis)?;
                if agreed >= prime {
                    (agreed, false)
                } else {
                    basis.push(policy.small_supplier_below_prime.cite());
                    findings.push(
                        Finding::new(
                            "interest_below_prime",
                            Severity::Warning,
                            Clause::C8_1_3,
                            "interest".to_owned(),
                            "contract_percent",
                        )
                        .observed(agreed)
                        .limit(prime),
                    );
                    match policy.small_supplier_below_prime.value {
                        BelowPrime::PrimeRate => (prime, false),
                        BelowPrime::DailyRate => (by_the_day(policy, first, &mut basis)?, true),
                    }
                }
            }
        },
        LateRate::Statutory => {
            let prime = prime(policy, "due_date", first, &mut basis)?;
            basis.push(policy.statutory_markup_percent.cite());
            let markup = policy.statutory_markup_percent.value.0;
            let percent = Decimal::ONE_HUNDRED
                .checked_add(markup)
                .and_then(|share| share.checked_mul(prime))
                .and_then(|percent| percent.checked_div(Decimal::ONE_HUNDRED))
                .ok_or(MoneyError::Overflow)?;
            (percent, false)
        }
    };
    if percent < Decimal::ZERO {
        let path = "contract_percent";
        return Err(Error::new(
            ErrorCode::OutOfRange,
            path,
            "0 or more",
            percent,
        ));
    }
    Ok(Rate {
        percent: percent.normalize(),
        daily,
        findings,
        basis,
    })
}

/// The loan prime rate of a day.
fn prime(
    policy: &DunningPolicy,
    path: &str,
    day: NaiveDate,
    basis: &mut Vec<Basis>,
) -> Result<Decimal, Error> {
    let row = policy.lpr_on(day).ok_or_else(|| {
        let expected = "a day from the first row of dunning.lpr on";
        Error::new(ErrorCode::UnknownReference, path, expected, day)
    })?;
    basis.push(policy.lpr.cite_row(&row.since, row.percent));
    Ok(row.percent.0)
}

/// The percentage a day of a small supplier whose delay began on a day.
fn by_the_day(
    policy: &DunningPolicy,
    first: NaiveDate,
    basis: &mut Vec<Basis>,
) -> Result<Decimal, Error> {
    let row = policy.small_supplier_on(first).ok_or_else(|| {
        let expected = "a day from the first row of dunning.small_supplier_rates on";
        Error::new(ErrorCode::UnknownReference, "due_date", expected, first)
    })?;
    let rates = &policy.small_supplier_rates;
    basis.push(rates.cite_row(&row.since, row.percent));
    Ok(row.percent.0)
}

/// Interest of one stretch at the contract's rate, rounded.
pub(super) fn stretch(
    policy: &DunningPolicy,
    principal: Money,
    percent: Decimal,
    after: NaiveDate,
    through: NaiveDate,
) -> Result<Money, Error> {
    if through <= after {
        return Ok(Money::zero(principal.currency));
    }
    let count = policy.day_count.value;
    let exact = count.interest(principal.amount, percent, after, through)?;
    Ok(Money::rounded(
        exact,
        principal.currency,
        policy.rounding.value,
    )?)
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::super::day_count::DayCount;
    use super::*;
    use crate::base::Currency;
    use crate::book::PolicyBook;
    use proptest::prelude::*;

    fn yuan(cents: i64) -> Money {
        Money::new(Decimal::new(cents, 2), Currency::CNY).unwrap_or(Money::zero(Currency::CNY))
    }

    fn facts(cents: i64, cuts: &[i64], rate: LateRate) -> LateInterestFacts {
        let due_date = day::parse("2023-01-31").unwrap_or_default();
        let payments = cuts
            .iter()
            .take(usize::try_from(cents).unwrap_or(0).saturating_sub(1));
        LateInterestFacts {
            principal: yuan(cents),
            due_date,
            rate,
            contract_percent: (rate == LateRate::Contract).then(|| Decimal::new(435, 2)),
            contract_date: None,
            payments: payments
                .map(|cut| InterestPayment {
                    date: day::shift(due_date, *cut),
                    principal: yuan(1),
                })
                .collect(),
            charged_until: None,
        }
    }

    /// Read once; reading it for every case takes longer than the cases.
    static STANDARD: LazyLock<Option<DunningPolicy>> = LazyLock::new(|| {
        let book = PolicyBook::standard().ok()?;
        let policy = book.at(day::parse("2026-01-31")?).ok()?;
        Some(*policy.dunning.clone())
    });

    fn standard(count: DayCount) -> Option<DunningPolicy> {
        let mut dunning = STANDARD.clone()?;
        dunning.day_count.value = count;
        Some(dunning)
    }

    const COUNTS: [DayCount; 4] = [
        DayCount::Actual365,
        DayCount::Actual360,
        DayCount::ActualActual,
        DayCount::Thirty360,
    ];
    const RATES: [LateRate; 3] = [
        LateRate::Contract,
        LateRate::SmallSupplier,
        LateRate::Statutory,
    ];

    proptest! {
        /// The stretches add up to the whole, whatever came in between.
        #[test]
        fn segments_add_up(cents in 2_i64..100_000_000, cuts in prop::collection::vec(1_i64..1000, 0..6), days in 1_i64..1000) {
            let policy = standard(DayCount::Actual365);
            prop_assert!(policy.is_some());
            if let Some(policy) = policy {
                let facts = facts(cents, &cuts, LateRate::Contract);
                let answer = late_interest(&policy, &facts, day::shift(facts.due_date, days));
                prop_assert!(answer.is_ok());
                if let Ok(answer) = answer {
                    let parts: Decimal = answer.segments.iter().map(|s| s.interest.amount).sum();
                    prop_assert_eq!(parts, answer.interest.amount);
                    let total: i64 = answer.segments.iter().map(|s| s.days).sum();
                    prop_assert_eq!(total, days);
                }
            }
        }

        /// Charged month by month or on any other days, it comes to the interest of the whole delay.
        #[test]
        fn interest_is_additive_over_a_cut(
            cents in 2_i64..100_000_000,
            paid in prop::collection::vec(1_i64..1200, 0..4),
            cuts in prop::collection::btree_set(0_i64..1200, 0..5),
            count in 0_usize..4,
            rate in 0_usize..3,
        ) {
            let policy = COUNTS.get(count).and_then(|count| standard(*count));
            prop_assert!(policy.is_some());
            if let (Some(policy), Some(rate)) = (policy, RATES.get(rate)) {
                let mut facts = facts(cents, &paid, *rate);
                let end = day::shift(facts.due_date, 1200);
                let whole = late_interest(&policy, &facts, end);
                let mut charged = Decimal::ZERO;
                for cut in cuts.iter().map(|cut| day::shift(facts.due_date, *cut)).chain([end]) {
                    let part = late_interest(&policy, &facts, cut);
                    prop_assert!(part.is_ok());
                    charged += part.map(|part| part.to_charge.amount).unwrap_or_default();
                    facts.charged_until = Some(cut);
                }
                prop_assert_eq!(whole.map(|whole| whole.interest.amount), Ok(charged));
            }
        }
    }
}
