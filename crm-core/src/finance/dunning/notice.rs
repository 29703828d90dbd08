//! A notice over the overdue items of a customer, and whether it was answered by money (8.1.3).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::interest::{LateInterestFacts, LateRate, late_interest, stretch};
use super::paid_late::{PaidLateLine, paid_late};
use super::policy::{DunningFeeKind, DunningPolicy, PaidLateInterest};
use super::run::DunningNoticeRecord;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Currency, CustomerKey, DocumentKey, Money, MoneyError, day, exact};
use crate::finance::document::{Allocation, DocumentKind, ReceivableDocument};
use crate::finance::ledger::{PostingDetail, PostingPurpose};
use crate::finance::open_item::{Portion, settle};

/// An item that a notice asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeClaim {
    /// Its document.
    pub document: DocumentKey,
    /// Its instalment, counted from 1.
    #[serde(default)]
    pub instalment: Option<u32>,
    /// What of it is not asked for, since it is disputed or frozen; of several instalments the earliest
    /// due first.
    #[serde(default)]
    pub disputed: Option<Money>,
}

/// The documents of a customer and what settles what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DunningNoticeFacts {
    /// Who.
    pub customer: CustomerKey,
    /// Its documents.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[serde(default)]
    pub allocations: Vec<Allocation>,
    /// What the notice asks for; none takes everything that is overdue.
    #[serde(default)]
    pub claims: Option<Vec<NoticeClaim>>,
    /// What was kept with the documents: an adjustment that charges interest bears none itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub postings: Vec<PostingDetail>,
    /// Notices that went out before, for the interest on late payments that they asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<DunningNoticeRecord>,
    /// Which rate of interest holds; none takes that of the policy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<LateRate>,
    /// Percent a year, when the contract names one.
    #[serde(
        default,
        with = "exact::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub contract_percent: Option<Decimal>,
    /// The day of the contract, which a small supplier's agreed rate is measured by.
    #[serde(default, with = "day::option", skip_serializing_if = "Option::is_none")]
    pub contract_date: Option<NaiveDate>,
    /// The level whose fee it carries; none carries no fee.
    #[serde(default)]
    pub level: Option<u32>,
    /// The currency the notice is written in, if it is another one.
    #[serde(default)]
    pub notice_currency: Option<Currency>,
    /// Units of it for one unit of the documents' currency.
    #[serde(default, with = "exact::option")]
    pub notice_rate: Option<Decimal>,
}

/// Where a document stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DunnedState {
    /// Nothing is settled and nothing is overdue.
    Unpaid,
    /// Part is settled and nothing is overdue.
    PartlyPaid,
    /// Something is overdue.
    Overdue,
    /// Nothing is open.
    Paid,
}

/// A document on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DunnedDocument {
    /// Its key.
    pub document: DocumentKey,
    /// Where it stands.
    pub status: DunnedState,
    /// What is open.
    pub outstanding: Money,
}

/// One line of the notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeLine {
    /// The document.
    pub document: DocumentKey,
    /// Its instalment.
    pub instalment: Option<u32>,
    /// When it was due.
    #[serde(default, with = "day::option")]
    pub due_date: Option<NaiveDate>,
    /// Days past that.
    pub overdue_days: i64,
    /// What is open on the day, less what is not asked for.
    pub outstanding: Money,
    /// Interest on it to the day.
    pub interest: Money,
}

/// The notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DunningNotice {
    /// Who.
    pub customer: CustomerKey,
    /// Its lines, by due date and document.
    pub lines: Vec<NoticeLine>,
    /// What was paid late and is open no longer, with the interest on it that no notice asked for; to be kept
    /// with the notice as `paid_late_interest` of its items.
    pub paid_late: Vec<PaidLateLine>,
    /// The documents of the lines.
    pub documents: Vec<DunnedDocument>,
    /// What the lines come to.
    pub outstanding: Money,
    /// Interest of the lines.
    pub interest: Money,
    /// Interest on what was paid late.
    pub paid_late_interest: Money,
    /// The fee.
    pub fee: Money,
    /// Interest of both kinds and fee.
    pub charges: Money,
    /// Everything together.
    pub grand_total: Money,
    /// The same in the currency of the notice, when it is another one.
    pub notice_total: Option<Money>,
    /// Whether nothing that was asked for is open any more; interest on late payments is no part of that.
    pub resolved: bool,
    /// What the customer owes in all, less its credits that settle nothing yet.
    pub net: Money,
    /// What a person should know before it goes out.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// A notice over what is overdue, or the state of one that went out.
///
/// - Shape: documents and allocations of one customer in; lines, interest, fee and totals out.
/// - Units: money in the one currency of the documents; calendar days from the due date.
/// - Source: clause 8.1.3. A notice is resolved when every line of it is settled, not only the last one.
///   A credit that settles nothing yet does not resolve it, but it is a finding before a letter goes out.
/// - The rate is that of the policy, or the one that the facts name, as [`late_interest`] has it: of the contract, of
///   the law for a small supplier, or what a court grants.
/// - What is paid back to the hospital is no debt of it and stands in no notice.
/// - The interest of a line runs on what is open; on interest that was charged as a document of its own none runs. Interest on what was paid late survives the payment: with
///   `dunning.paid_late_interest` = next_notice the next notice asks for it, less what earlier ones asked for.
///
/// # Errors
/// As [`age`](crate::finance::age()) and, where a rate is named, [`late_interest`];
/// [`ErrorCode::MoneyUnusable`] for documents in several currencies;
/// [`ErrorCode::UnknownReference`] for a claim or a level that is not there; [`ErrorCode::DuplicateKey`] for an item
/// that is claimed twice, [`ErrorCode::Contradiction`] for a claim of what is paid back.
pub fn dunning_notice(
    policy: &DunningPolicy,
    facts: &DunningNoticeFacts,
    as_of: NaiveDate,
) -> Result<DunningNotice, Error> {
    let currency = facts
        .documents
        .first()
        .map_or(Currency::CNY, |document| document.amount.currency);
    if let Some(other) = facts
        .documents
        .iter()
        .find(|d| d.amount.currency != currency)
    {
        let path = format!("document:{}", other.document);
        let observed = other.amount.currency;
        return Err(Error::new(
            ErrorCode::MoneyUnusable,
            path,
            currency.code(),
            observed,
        ));
    }
    let items = settle(&facts.documents, &facts.allocations, as_of)?;
    let overdue = |portion: &Portion<'_>| portion.due_date.is_some_and(|due| due < as_of);
    let mut portions: Vec<&Portion<'_>> = Vec::new();
    let mut left_out: BTreeMap<(&DocumentKey, Option<u32>), Money> = BTreeMap::new();
    match &facts.claims {
        None => {
            let owed = items.portions.iter().filter(|p| !paid_back(p));
            for portion in owed.filter(|p| overdue(p)) {
                if portion.open()?.is_positive() {
                    portions.push(portion);
                }
            }
        }
        Some(claims) => {
            let mut seen = BTreeSet::new();
            for (at, claim) in claims.iter().enumerate() {
                let fits = |p: &&Portion<'_>| {
                    p.document.document == claim.document
                        && (claim.instalment.is_none() || p.instalment == claim.instalment)
                };
                let found: Vec<_> = items.portions.iter().filter(fits).collect();
                if found.is_empty() {
                    let path = format!("claims[{at}]");
                    let expected = "an item of the documents by the day";
                    let observed = &claim.document;
                    return Err(Error::new(
                        ErrorCode::UnknownReference,
                        path,
                        expected,
                        observed,
                    ));
                }
                let mut left = claim.disputed.unwrap_or(Money::zero(currency));
                if left.amount < Decimal::ZERO {
                    let path = format!("claims[{at}].disputed");
                    let code = ErrorCode::OutOfRange;
                    return Err(Error::new(code, path, "0 or more", left.amount));
                }
                for portion in &found {
                    if paid_back(portion) {
                        let path = format!("claims[{at}]");
                        let expected = "a debt of the customer, no refund";
                        let code = ErrorCode::Contradiction;
                        return Err(Error::new(code, path, expected, &claim.document));
                    }
                    if !seen.insert((&portion.document.document, portion.instalment)) {
                        let path = format!("claims[{at}]");
                        let expected = "each item once";
                        let code = ErrorCode::DuplicateKey;
                        return Err(Error::new(code, path, expected, &claim.document));
                    }
                    let part = left.at_most(portion.open()?)?;
                    left = left.minus(part)?;
                    left_out.insert((&portion.document.document, portion.instalment), part);
                }
                portions.extend(found);
            }
        }
    }
    portions.sort_by_key(|p| (p.due_date, &p.document.document, p.instalment));
    let mut lines = Vec::new();
    let mut documents: Vec<DunnedDocument> = Vec::new();
    for portion in &portions {
        let key = (&portion.document.document, portion.instalment);
        let mut outstanding = portion.open()?;
        if let Some(part) = left_out.get(&key) {
            outstanding = outstanding.minus(*part)?;
        }
        let overdue_days = portion
            .due_date
            .map_or(0, |due| day::days_between(due, as_of).max(0));
        lines.push(NoticeLine {
            document: portion.document.document.clone(),
            instalment: portion.instalment,
            due_date: portion.due_date,
            overdue_days,
            outstanding,
            interest: match portion.due_date {
                Some(due) if facts.bears_interest(portion) => {
                    facts.interest(policy, outstanding, due, as_of)?
                }
                Some(_) | None => Money::zero(currency),
            },
        });
        if documents
            .iter()
            .all(|d| d.document != portion.document.document)
        {
            documents.push(document(&items.portions, portion.document, as_of)?);
        }
    }
    let outstanding = Money::sum(currency, lines.iter().map(|line| line.outstanding))?;
    let interest = Money::sum(currency, lines.iter().map(|line| line.interest))?;
    let fee = fee(policy, facts, &portions, currency)?;
    let paid_late = match policy.paid_late_interest.value {
        PaidLateInterest::NextNotice => paid_late(policy, facts, &items.portions, as_of)?,
        PaidLateInterest::LeftOut => Vec::new(),
    };
    let paid_late_interest = Money::sum(currency, paid_late.iter().map(|line| line.to_ask))?;
    let charges = interest.plus(paid_late_interest)?.plus(fee)?;
    let grand_total = outstanding.plus(charges)?;
    let mut net = Money::zero(currency);
    for portion in &items.portions {
        net = net.plus(portion.open()?)?;
    }
    let mut unapplied = Money::zero(currency);
    for credit in &items.credits {
        unapplied = unapplied.plus(credit.unapplied()?)?;
    }
    net = net.minus(unapplied)?;
    let mut findings = Vec::new();
    if outstanding.is_positive() && unapplied.is_positive() {
        findings.push(
            Finding::new(
                "dunning_credit_unapplied",
                Severity::Warning,
                Clause::C8_1_3,
                facts.customer.subject(),
                "documents",
            )
            .observed(unapplied.amount)
            .limit(outstanding.amount),
        );
    }
    let mut basis = facts.rate_basis(policy);
    basis.extend([
        policy.paid_late_interest.cite(),
        policy.day_count.cite(),
        policy.rounding.cite(),
    ]);
    Ok(DunningNotice {
        customer: facts.customer.clone(),
        resolved: outstanding.is_zero(),
        notice_total: notice_total(policy, facts, grand_total)?,
        lines,
        paid_late,
        documents,
        outstanding,
        interest,
        paid_late_interest,
        fee,
        charges,
        grand_total,
        net,
        findings,
        basis,
    })
}

/// Whether it is owed to the customer and not by it.
fn paid_back(portion: &Portion<'_>) -> bool {
    portion.document.kind == DocumentKind::Refund
}

impl DunningNoticeFacts {
    /// Interest that was charged as a document of its own bears none.
    pub(super) fn bears_interest(&self, portion: &Portion<'_>) -> bool {
        let mut kept = self.postings.iter();
        let key = &portion.document.document;
        !kept.any(|row| row.document == *key && row.purpose == Some(PostingPurpose::Interest))
    }

    /// Interest of one stretch at the rate that holds.
    pub(super) fn interest(
        &self,
        policy: &DunningPolicy,
        amount: Money,
        due_date: NaiveDate,
        through: NaiveDate,
    ) -> Result<Money, Error> {
        let Some(rate) = self.rate.filter(|_| amount.is_positive()) else {
            let percent = policy.interest_percent.value.0;
            return stretch(policy, amount, percent, due_date, through);
        };
        let asked = LateInterestFacts {
            principal: amount,
            due_date,
            rate,
            contract_percent: self.contract_percent,
            contract_date: self.contract_date,
            payments: Vec::new(),
            charged_until: None,
        };
        Ok(late_interest(policy, &asked, through)?.interest)
    }

    /// The parameters behind the rate.
    fn rate_basis(&self, policy: &DunningPolicy) -> Vec<Basis> {
        match self.rate {
            None => vec![policy.interest_percent.cite()],
            Some(LateRate::Contract) if self.contract_percent.is_none() => {
                vec![policy.interest_percent.cite()]
            }
            Some(LateRate::Contract) => Vec::new(),
            Some(LateRate::SmallSupplier) => vec![
                policy.small_supplier_rates.cite(),
                policy.small_supplier_below_prime.cite(),
            ],
            Some(LateRate::Statutory) => {
                vec![policy.lpr.cite(), policy.statutory_markup_percent.cite()]
            }
        }
    }
}

fn document(
    portions: &[Portion<'_>],
    of: &ReceivableDocument,
    as_of: NaiveDate,
) -> Result<DunnedDocument, Error> {
    let mut outstanding = Money::zero(of.amount.currency);
    let mut overdue = false;
    for portion in portions
        .iter()
        .filter(|p| p.document.document == of.document)
    {
        let open = portion.open()?;
        outstanding = outstanding.plus(open)?;
        overdue |= open.is_positive() && portion.due_date.is_some_and(|due| due < as_of);
    }
    let status = if outstanding.is_zero() {
        DunnedState::Paid
    } else if overdue {
        DunnedState::Overdue
    } else if outstanding == of.amount {
        DunnedState::Unpaid
    } else {
        DunnedState::PartlyPaid
    };
    Ok(DunnedDocument {
        document: of.document.clone(),
        status,
        outstanding,
    })
}

fn fee(
    policy: &DunningPolicy,
    facts: &DunningNoticeFacts,
    portions: &[&Portion<'_>],
    currency: Currency,
) -> Result<Money, Error> {
    let zero = Money::zero(currency);
    let Some(level) = facts.level else {
        return Ok(zero);
    };
    let row = policy.levels.value.iter().find(|row| row.level == level);
    let row = row.ok_or_else(|| {
        let expected = "a level of the policy";
        Error::new(ErrorCode::UnknownReference, "level", expected, level)
    })?;
    let Some(fee) = &row.fee else {
        return Ok(zero);
    };
    let exact = match fee.kind {
        DunningFeeKind::Fixed => {
            let own = fee.currency.as_deref().map(Currency::new).transpose()?;
            if let Some(own) = own.filter(|own| *own != currency) {
                let expected = currency.code();
                return Err(Error::new(ErrorCode::MoneyUnusable, "level", expected, own));
            }
            fee.value.0
        }
        DunningFeeKind::PercentOfInvoice => {
            let invoiced = Money::sum(currency, portions.iter().map(|p| p.amount))?;
            invoiced
                .amount
                .checked_mul(fee.value.0)
                .and_then(|fee| fee.checked_div(Decimal::ONE_HUNDRED))
                .ok_or(MoneyError::Overflow)?
        }
    };
    let rounded = policy.rounding.value.round(exact, currency.minor_digits());
    Ok(Money::new(rounded, currency)?)
}

fn notice_total(
    policy: &DunningPolicy,
    facts: &DunningNoticeFacts,
    total: Money,
) -> Result<Option<Money>, Error> {
    let Some(currency) = facts.notice_currency else {
        return Ok(None);
    };
    if currency == total.currency && facts.notice_rate.is_none() {
        return Ok(Some(total));
    }
    let rate = facts.notice_rate.filter(|rate| *rate > Decimal::ZERO);
    let rate = rate.ok_or_else(|| {
        let expected = "a rate above 0";
        Error::new(
            ErrorCode::OutOfRange,
            "notice_rate",
            expected,
            "nothing usable",
        )
    })?;
    let exact = total.amount.checked_mul(rate).ok_or(MoneyError::Overflow)?;
    let rounded = policy.rounding.value.round(exact, currency.minor_digits());
    Ok(Some(Money::new(rounded, currency)?))
}
