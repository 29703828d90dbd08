//! What receipts and other credits settle (8.1.2): worked out to be looked at, then booked.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::super::document::DocumentKind;
use super::super::rate::ExchangeRate;
use super::discount::{DebitDiscount, GrantedDiscount};
use super::policy::{ClaimPart, SettlementPolicy, SettlementStrategy};
use super::workings::Workings;
use crate::answer::{Basis, Clause, Error, Finding, Severity};
use crate::base::{Currency, DocumentKey, Money, day, exact};

/// A debit with what is open on it, or an order that an advance is meant for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenDebit {
    /// Its document.
    pub document: DocumentKey,
    /// The instalment, counted from 1, when each stands on a row of its own.
    #[serde(default)]
    pub instalment: Option<u32>,
    /// What is open, before the allocations of these facts.
    pub amount: Money,
    /// When it is or was due.
    #[serde(default, with = "day::option")]
    pub due_date: Option<NaiveDate>,
    /// Which part of a claim it is.
    #[serde(default)]
    pub part: ClaimPart,
    /// Units of the base currency for one unit of its own, on its posting date; none takes that of its
    /// day from the dated rates.
    #[serde(default, with = "exact::option")]
    pub rate: Option<Decimal>,
    /// The day it was posted.
    #[serde(default, with = "day::option")]
    pub date: Option<NaiveDate>,
    /// Numbers it goes by, beside its key.
    #[serde(default)]
    pub references: Vec<String>,
    /// Its cost centre.
    #[serde(default)]
    pub cost_centre: Option<String>,
    /// What may be kept for paying it early.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount: Option<DebitDiscount>,
}

/// A credit with what is unapplied of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenCredit {
    /// Its document.
    pub document: DocumentKey,
    /// What is unapplied, before the allocations of these facts.
    pub amount: Money,
    /// Its day.
    #[serde(default, with = "day::option")]
    pub date: Option<NaiveDate>,
    /// Units of the base currency for one unit of its own, on its day; none takes that of its day from
    /// the dated rates.
    #[serde(default, with = "exact::option")]
    pub rate: Option<Decimal>,
    /// Numbers that the payer named.
    #[serde(default)]
    pub references: Vec<String>,
    /// Its cost centre.
    #[serde(default)]
    pub cost_centre: Option<String>,
    /// What it is; none takes it as money. Only money earns a discount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<DocumentKind>,
}

/// Part of a credit that settles part of a debit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettledAllocation {
    /// The credit.
    pub credit: DocumentKey,
    /// The debit.
    pub debit: DocumentKey,
    /// Its instalment, when each stands on a row of its own.
    #[serde(default)]
    pub instalment: Option<u32>,
    /// How much.
    pub amount: Money,
}

/// Moves an allocation, or part of it, from one debit to another: from an order to its invoice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllocationMove {
    /// The credit.
    pub credit: DocumentKey,
    /// The debit it settles now.
    pub from_debit: DocumentKey,
    /// The debit it shall settle.
    pub to_debit: DocumentKey,
    /// How much.
    pub amount: Money,
}

/// What the strategy may use. It limits what is proposed, never what is open.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettlementSelection {
    /// Debits of at least this amount.
    #[serde(default, with = "exact::option")]
    pub debit_min: Option<Decimal>,
    /// Debits of at most this amount.
    #[serde(default, with = "exact::option")]
    pub debit_max: Option<Decimal>,
    /// Credits of at least this amount.
    #[serde(default, with = "exact::option")]
    pub credit_min: Option<Decimal>,
    /// Credits of at most this amount.
    #[serde(default, with = "exact::option")]
    pub credit_max: Option<Decimal>,
    /// Only this cost centre.
    #[serde(default)]
    pub cost_centre: Option<String>,
}

/// Open items of one customer, and how they shall be settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettlementFacts {
    /// Its debits.
    pub debits: Vec<OpenDebit>,
    /// Its credits.
    pub credits: Vec<OpenCredit>,
    /// Allocations that are named or were made before; they come first.
    #[serde(default)]
    pub allocations: Vec<SettledAllocation>,
    /// Allocations that move to another debit, after those.
    #[serde(default)]
    pub moves: Vec<AllocationMove>,
    /// The strategy for what is left; none takes that of the policy.
    #[serde(default)]
    pub strategy: Option<SettlementStrategy>,
    /// Strategies for what that one leaves, each for what the one before left.
    #[serde(default)]
    pub then_strategies: Vec<SettlementStrategy>,
    /// Whether what is left of a debit, or of a credit when no debit is open, is written off.
    #[serde(default)]
    pub write_off_rest: bool,
    /// What the strategy may use.
    #[serde(default)]
    pub selection: Option<SettlementSelection>,
    /// The currency the books are kept in, when differences of exchange are asked for.
    #[serde(default)]
    pub base_currency: Option<Currency>,
    /// Dated rates, for documents without a rate of their own.
    #[serde(default)]
    pub rates: Vec<ExchangeRate>,
}

/// Where a difference goes that is written off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WriteOffSide {
    /// The customer paid less: an expense.
    Expense,
    /// The customer paid more: a gain.
    Gain,
}

/// A difference that is written off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WriteOff {
    /// The document it stands on.
    pub document: DocumentKey,
    /// Its instalment, when each stands on a row of its own.
    #[serde(default)]
    pub instalment: Option<u32>,
    /// How much.
    pub amount: Money,
    /// Where it goes.
    pub side: WriteOffSide,
}

/// A document and what is open on it afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettledItem {
    /// The document.
    pub document: DocumentKey,
    /// Its instalment, when each stands on a row of its own.
    #[serde(default)]
    pub instalment: Option<u32>,
    /// What was allocated.
    pub allocated: Money,
    /// What is open.
    pub open: Money,
    /// Whether the strategy could use it.
    pub selected: bool,
}

/// What the credits settle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settlement {
    /// Every allocation, those that were named first.
    pub allocations: Vec<SettledAllocation>,
    /// The debits afterwards, in the order of the facts.
    pub debits: Vec<SettledItem>,
    /// The credits afterwards.
    pub credits: Vec<SettledItem>,
    /// What is written off.
    pub write_offs: Vec<WriteOff>,
    /// What is kept for paying early.
    pub discounts: Vec<GrantedDiscount>,
    /// What the credits are worth more (or less, below zero) in the base currency than the debits they
    /// settle; none when no base currency was named.
    pub exchange_difference: Option<Money>,
    /// What the settled debits are worth in the base currency.
    pub settled_base: Option<Money>,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What credits settle, by a named strategy.
///
/// - Shape: open debits and credits of one customer in; allocations, what stays open, what is written off
///   and the difference of exchange out. Nothing is booked.
/// - Units: money in the currency of the documents, which is one; differences in the base currency.
/// - Source: clause 8.1.2. Money is conserved to the cent: for every document amount = allocated + open +
///   written off + kept for paying early.
/// - A debit with a discount is closed by the money and the discount that it earns: a payment counts by its
///   own day, up to the last day of the discount and `settlement.discount_tolerance_days`. What a part
///   earns is `settlement.partial_discount`; the share of tax `settlement.discount_tax`. A credit note earns
///   nothing. What a payment brings beyond that stays unapplied, unless its allocation was named or its
///   amount is exactly what is open: then the payer did not take the discount.
///
/// # Errors
/// `unknown_reference` for a document that is not there, `duplicate_key` for one that is there twice,
/// `over_allocated` for more than is open, `money_unusable` for a second currency, `out_of_range` for an
/// amount that is not above zero, a rate that is missing or not above zero, or a discount that cannot be.
pub fn settle_receipts(
    policy: &SettlementPolicy,
    facts: &SettlementFacts,
) -> Result<Settlement, Error> {
    let mut work = Workings::new(policy, facts)?;
    work.named()?;
    work.moved()?;
    let strategy = facts.strategy.unwrap_or(policy.strategy.value);
    let nothing_open = strategy != SettlementStrategy::Named && work.nothing_open();
    work.allocate(strategy)?;
    for then in &facts.then_strategies {
        work.allocate(*then)?;
    }
    work.grant_all()?;
    if facts.write_off_rest {
        work.write_off_rest()?;
    }
    let mut findings = Vec::new();
    if nothing_open {
        findings.push(Finding::new(
            "settlement_nothing_open",
            Severity::Error,
            Clause::C8_1_2,
            "settlement".to_owned(),
            "debits",
        ));
    }
    for row in &work.write_offs {
        if row.amount.amount > policy.tolerance.value.0 {
            let (code, subject) = ("write_off_over_tolerance", row.document.subject());
            let clause = Clause::C8_1_2;
            let finding = Finding::new(code, Severity::Warning, clause, subject, "write_off_rest");
            findings.push(
                finding
                    .observed(row.amount)
                    .limit(policy.tolerance.value)
                    .because(vec![policy.tolerance.cite()]),
            );
        }
    }
    let mut basis = vec![policy.strategy.cite()];
    for used in std::iter::once(&strategy).chain(&facts.then_strategies) {
        let cited = match used {
            SettlementStrategy::ExactWithinTolerance => policy.tolerance.cite(),
            SettlementStrategy::ByPart => policy.part_order.cite(),
            SettlementStrategy::Proportional => policy.rounding.cite(),
            SettlementStrategy::Named
            | SettlementStrategy::ListOrder
            | SettlementStrategy::OldestDueFirst
            | SettlementStrategy::ExactOldestCredit
            | SettlementStrategy::ExactNewestCredit
            | SettlementStrategy::ByReference => continue,
        };
        if !basis.contains(&cited) {
            basis.push(cited);
        }
    }
    if work.discounted() {
        findings.extend(work.discounts_missed()?);
        basis.push(policy.partial_discount.cite());
        basis.push(policy.discount_tolerance_days.cite());
        basis.push(policy.discount_tax.cite());
    }
    let (exchange_difference, settled_base) = work.exchange()?;
    Ok(Settlement {
        discounts: work.discounts()?,
        debits: work.items(true)?,
        credits: work.items(false)?,
        allocations: work.allocations,
        write_offs: work.write_offs,
        exchange_difference,
        settled_base,
        findings,
        basis,
    })
}
