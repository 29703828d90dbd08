//! The trial balance of a period, and the figures of each month (8.2.3).

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::{LedgerPolicy, PostingRole};
use super::postings::LedgerEntry;
use crate::answer::{Basis, Error, ErrorCode};
use crate::base::{Currency, CustomerKey, Money, Rounding, day, exact};

/// Entries and a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrialBalanceFacts {
    /// The currency of the books.
    pub currency: Currency,
    /// The entries, all of them.
    pub entries: Vec<LedgerEntry>,
    /// First day of the period.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day of the period.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// Whether accounts that are kept by customer have a row for each.
    #[serde(default)]
    pub by_customer: bool,
}

/// An account in the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrialBalanceRow {
    /// The account.
    pub account: String,
    /// The customer, where rows are by customer.
    pub customer: Option<CustomerKey>,
    /// What it came to before the first day.
    pub opening: Money,
    /// Left sides of the period.
    pub debit: Money,
    /// Right sides of the period, above zero.
    pub credit: Money,
    /// What it comes to on the last day.
    pub closing: Money,
}

/// The trial balance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrialBalance {
    /// By account and customer.
    pub rows: Vec<TrialBalanceRow>,
    /// Left sides together.
    pub debit: Money,
    /// Right sides together.
    pub credit: Money,
    /// What all accounts come to before the first day; nothing, if every entry balances.
    pub opening: Money,
    /// What they come to on the last day.
    pub closing: Money,
    /// What the control account comes to.
    pub control_total: Money,
    /// Whether both sides are equal, before the period, in it and after it.
    pub balanced: bool,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// The trial balance of a period.
///
/// - Shape: entries and a period in; opening, both sides and closing of each account out.
/// - Units: money in one currency, left above zero and right below.
/// - Source: clause 8.2.3. What lies after the period is left out; the closing of one is the opening of the
///   next.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a period that ends before it begins; [`ErrorCode::MoneyUnusable`] for another
/// currency.
pub fn trial_balance(
    policy: &LedgerPolicy,
    facts: &TrialBalanceFacts,
) -> Result<TrialBalance, Error> {
    if facts.last_day < facts.first_day {
        let expected = format!("not before {}", facts.first_day);
        let observed = facts.last_day;
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "last_day",
            expected,
            observed,
        ));
    }
    let zero = Money::zero(facts.currency);
    let mut rows: BTreeMap<(&str, Option<&CustomerKey>), TrialBalanceRow> = BTreeMap::new();
    let (mut debit, mut credit, mut opening) = (zero, zero, zero);
    for entry in facts.entries.iter().filter(|e| e.date <= facts.last_day) {
        for line in &entry.lines {
            let customer = line.customer.as_ref().filter(|_| facts.by_customer);
            let row = rows
                .entry((&line.account, customer))
                .or_insert_with(|| TrialBalanceRow {
                    account: line.account.clone(),
                    customer: customer.cloned(),
                    opening: zero,
                    debit: zero,
                    credit: zero,
                    closing: zero,
                });
            row.closing = row.closing.plus(line.amount)?;
            if entry.date < facts.first_day {
                row.opening = row.opening.plus(line.amount)?;
                opening = opening.plus(line.amount)?;
            } else if line.amount.is_positive() {
                row.debit = row.debit.plus(line.amount)?;
                debit = debit.plus(line.amount)?;
            } else {
                row.credit = row.credit.minus(line.amount)?;
                credit = credit.minus(line.amount)?;
            }
        }
    }
    let rows: Vec<_> = rows.into_values().collect();
    let closing = Money::sum(facts.currency, rows.iter().map(|row| row.closing))?;
    let control = rows
        .iter()
        .filter(|row| row.account == policy.control_account.value);
    let control_total = Money::sum(facts.currency, control.map(|row| row.closing))?;
    Ok(TrialBalance {
        balanced: debit == credit && opening.is_zero() && closing.is_zero(),
        rows,
        debit,
        credit,
        opening,
        closing,
        control_total,
        basis: vec![policy.control_account.cite()],
    })
}

/// Entries and months.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MonthlyFiguresFacts {
    /// The currency of the books.
    pub currency: Currency,
    /// The entries, all of them.
    pub entries: Vec<LedgerEntry>,
    /// Any day of the first month.
    #[serde(with = "day")]
    pub first_month: NaiveDate,
    /// Any day of the last month.
    #[serde(with = "day")]
    pub last_month: NaiveDate,
}

/// What a month came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MonthFigures {
    /// Its first day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Its last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// What was sold, less what came back, without tax.
    pub sales: Money,
    /// What the goods cost.
    pub cost: Money,
    /// Sales less cost.
    pub margin: Money,
    /// The margin in percent of sales, to two places; none when nothing was sold.
    #[serde(default, with = "exact::option")]
    pub margin_percent: Option<Decimal>,
    /// Tax on sales.
    pub tax: Money,
    /// What came into the bank, less refunds.
    pub received: Money,
    /// Debts given up, less credits that nobody claims.
    pub written_off: Money,
    /// What setting aside for debts cost.
    pub impairment: Money,
    /// Gain of exchange rates; a loss below zero.
    pub exchange_gain: Money,
    /// What customers owe on the last day.
    pub receivable: Money,
    /// What is set aside on the last day.
    pub provision: Money,
}

/// The months.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MonthlyFigures {
    /// Month by month.
    pub months: Vec<MonthFigures>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// The figures of each month for management.
///
/// - Shape: entries and months in; one row a month out.
/// - Units: money in one currency, as people read it: sales and what is set aside above zero.
/// - Source: clause 8.2.3. Two roles with one account share its figure: then it stands with the first of them
///   that the row shows, and is counted once.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for months in the wrong order or more than 600 of them;
/// [`ErrorCode::MoneyUnusable`] for another currency.
pub fn monthly_figures(
    policy: &LedgerPolicy,
    facts: &MonthlyFiguresFacts,
) -> Result<MonthlyFigures, Error> {
    let first = |date: NaiveDate| date.with_day(1).unwrap_or(date);
    let (mut month, end) = (first(facts.first_month), first(facts.last_month));
    if end < month || day::days_between(month, end) > 600 * 31 {
        let expected = format!("a month from {month} on, at most 600 of them");
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "last_month",
            expected,
            facts.last_month,
        ));
    }
    let zero = Money::zero(facts.currency);
    let last_of_all = day::shift(day::shift_months(end, 1), -1);
    // Sums by account: those of each month, and those before the first.
    let mut before: BTreeMap<&str, Money> = BTreeMap::new();
    let mut moved: BTreeMap<(NaiveDate, &str), Money> = BTreeMap::new();
    for entry in facts.entries.iter().filter(|e| e.date <= last_of_all) {
        let of = first(entry.date);
        for line in &entry.lines {
            let sum = if of < month {
                before.entry(&line.account).or_insert(zero)
            } else {
                moved.entry((of, &line.account)).or_insert(zero)
            };
            *sum = sum.plus(line.amount)?;
        }
    }
    let mut months = Vec::new();
    while month <= end {
        let last_day = day::shift(day::shift_months(month, 1), -1);
        let mut counted: Vec<&str> = Vec::new();
        let mut sum = |roles: &[PostingRole]| -> Result<Money, Error> {
            let mut total = zero;
            for account in roles.iter().filter_map(|role| policy.account(*role)) {
                if !counted.contains(&account) {
                    counted.push(account);
                    let part = moved.get(&(month, account)).copied();
                    total = total.plus(part.unwrap_or(zero))?;
                }
            }
            Ok(total)
        };
        let sales = sum(&[PostingRole::Sales, PostingRole::SalesReturns])?.negated();
        let cost = sum(&[PostingRole::CostOfSales])?;
        let tax = sum(&[PostingRole::OutputTax])?.negated();
        let received = sum(&[PostingRole::Bank])?;
        let written_off = sum(&[PostingRole::WriteOff, PostingRole::WriteOffGain])?;
        let impairment = sum(&[PostingRole::Impairment])?;
        let exchange_gain = sum(&[PostingRole::Exchange])?.negated();
        for ((of, account), amount) in &moved {
            if *of == month {
                let balance = before.entry(account).or_insert(zero);
                *balance = balance.plus(*amount)?;
            }
        }
        let closing = |account: &str| before.get(account).copied().unwrap_or(zero);
        let provision = policy.account(PostingRole::Provision).map(closing);
        let margin = sales.minus(cost)?;
        let percent = margin
            .amount
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|hundred| hundred.checked_div(sales.amount));
        months.push(MonthFigures {
            first_day: month,
            last_day,
            sales,
            cost,
            margin,
            margin_percent: percent.map(|percent| Rounding::HalfUp.round(percent, 2)),
            tax,
            received,
            written_off,
            impairment,
            exchange_gain,
            receivable: closing(&policy.control_account.value),
            provision: provision.unwrap_or(zero).negated(),
        });
        month = day::shift_months(month, 1);
    }
    Ok(MonthlyFigures {
        months,
        basis: vec![
            policy.posting_accounts.cite(),
            policy.control_account.cite(),
        ],
    })
}
