//! Entries made from documents, allocations and provisions (4.3.2, 8.2.1).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::detail::{PostingDetail, PostingPurpose, filled};
use super::policy::{LateDocuments, LedgerPolicy, PostingRole};
use super::postings::{LedgerEntry, LedgerLine};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Currency, CustomerKey, DocumentKey, Money, MoneyError, Rounding, day};
use crate::finance::document::{Allocation, DocumentKind, ReceivableDocument};
use crate::finance::valuation::{ValuationFacts, value_in_base};

/// A document and what the books have to know of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentPosting {
    /// The document; its amount holds the tax.
    pub document: ReceivableDocument,
    /// Its amount without tax, as the paper says; only checked.
    #[serde(default)]
    pub net: Option<Money>,
    /// Its tax.
    #[serde(default)]
    pub tax: Option<Money>,
    /// What the goods cost, in the base currency.
    #[serde(default)]
    pub cost: Option<Money>,
    /// What an adjustment is about.
    #[serde(default)]
    pub purpose: Option<PostingPurpose>,
}

/// What has to be set aside on a day, in all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProvisionPosting {
    /// The day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// How much in all, in the base currency; only the change is posted.
    pub amount: Money,
}

/// Everything that is to be posted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostingFacts {
    /// The currency of the books.
    pub base_currency: Currency,
    /// How amounts are rounded to its minor unit.
    #[serde(default)]
    pub rounding: Rounding,
    /// The documents, all of them; one in another currency needs its rate.
    pub documents: Vec<DocumentPosting>,
    /// What was kept with the documents; a figure that stands there too is the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<PostingDetail>,
    /// What settles what, all of it.
    #[serde(default)]
    pub allocations: Vec<Allocation>,
    /// What has to be set aside, day by day.
    #[serde(default)]
    pub provisions: Vec<ProvisionPosting>,
    /// Numbers of entries that are in the books already; they are not made again.
    #[serde(default)]
    pub posted: Vec<String>,
    /// Last day of the periods that are closed.
    #[serde(default, with = "day::option")]
    pub closed_until: Option<NaiveDate>,
}

/// The entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerPostings {
    /// New entries, by day, kind and number; each balances.
    pub entries: Vec<LedgerEntry>,
    /// Numbers of entries that are not made: a closed period keeps them out, or their figures miss their total.
    pub refused: Vec<String>,
    /// What the sub-ledger comes to: open items and unapplied credits at the rates of their documents.
    pub sub_ledger_total: Money,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Makes entries from documents, allocations and provisions.
///
/// - Shape: documents and what settles what in; balanced entries out.
/// - Units: money in the base currency, left above zero and right below; rates of the documents.
/// - Source: clauses 4.3.2 and 8.2.1. A document is posted at its own rate. An allocation is posted when it
///   moves a debt from one customer to another, or when its two documents have different rates: what is
///   left is the realised exchange difference. The control account comes to the sub-ledger to the cent, since
///   each allocation takes away what the valuation of its document loses.
/// - What is dated after the day is not posted. In a closed period nothing is. A document whose net and tax
///   miss its total is not posted either: the books never hold what its paper contradicts.
///
/// # Errors
/// As [`value_in_base`]; [`ErrorCode::OutOfRange`] for a tax above the amount
/// or a figure below zero, [`ErrorCode::Contradiction`] for two provisions of one day or tax and cost where
/// there is none and for two figures of one document, [`ErrorCode::UnknownReference`] for figures of no document,
/// [`ErrorCode::MoneyUnusable`] for another currency.
pub fn post_documents(
    policy: &LedgerPolicy,
    facts: &PostingFacts,
    as_of: NaiveDate,
) -> Result<LedgerPostings, Error> {
    let rows = filled(&facts.documents, &facts.details)?;
    let documents = facts.documents.iter().map(|row| row.document.clone());
    let valuation = ValuationFacts {
        base_currency: facts.base_currency,
        rounding: facts.rounding,
        documents: documents.collect(),
        allocations: facts.allocations.clone(),
        revaluations: Vec::new(),
    };
    let sub_ledger_total = value_in_base(&valuation, as_of)?.base_total;
    let mut books = Books {
        policy,
        facts,
        posted: facts.posted.iter().collect(),
        entries: Vec::new(),
        refused: Vec::new(),
        findings: Vec::new(),
    };
    for (at, row) in rows.iter().enumerate() {
        if row.document.posting_date <= as_of {
            books.document(at, row)?;
        }
    }
    books.allocations(as_of)?;
    books.provisions(as_of)?;
    let mut entries = books.entries;
    // On one day documents come before what settles them, and provisions last.
    let rank = |entry: &str| match entry.split(':').next() {
        Some("document") => 0,
        Some("allocation") => 1,
        _ => 2,
    };
    entries.sort_by(|a, b| {
        (a.date, rank(&a.entry), &a.entry).cmp(&(b.date, rank(&b.entry), &b.entry))
    });
    Ok(LedgerPostings {
        entries,
        refused: books.refused,
        sub_ledger_total,
        findings: books.findings,
        basis: vec![
            policy.control_account.cite(),
            policy.posting_accounts.cite(),
            policy.late_documents.cite(),
            policy.tax_tolerance.cite(),
        ],
    })
}

pub(super) struct Books<'a> {
    pub(super) policy: &'a LedgerPolicy,
    pub(super) facts: &'a PostingFacts,
    posted: BTreeSet<&'a String>,
    entries: Vec<LedgerEntry>,
    refused: Vec<String>,
    findings: Vec<Finding>,
}

impl Books<'_> {
    fn document(&mut self, at: usize, row: &DocumentPosting) -> Result<(), Error> {
        let document = &row.document;
        let path = format!("documents[{at}]");
        let number = format!("document:{}", document.document);
        if !self.check(&path, row)? {
            if !self.posted.contains(&number) {
                self.refused.push(number);
            }
            return Ok(());
        }
        let gross = self.base(document.amount, document)?;
        let tax = row.tax.map(|tax| self.base(tax, document)).transpose()?;
        let tax = tax.unwrap_or(Money::zero(self.facts.base_currency));
        let debit = document.kind.is_debit();
        // Signs of an invoice; a credit turns them all round.
        let signed = |amount: Money| if debit { amount } else { amount.negated() };
        let mut lines = Vec::new();
        self.receivable(&mut lines, &document.customer, signed(gross));
        let other = self.other(row);
        self.line(&mut lines, PostingRole::OutputTax, signed(tax).negated())?;
        let rest = signed(gross.minus(tax)?).negated();
        self.line(&mut lines, other, rest)?;
        if let Some(cost) = row.cost {
            let cost = Money::zero(self.facts.base_currency).plus(cost)?;
            self.line(&mut lines, PostingRole::CostOfSales, signed(cost))?;
            self.line(&mut lines, PostingRole::Inventory, signed(cost).negated())?;
        }
        self.enter(number, document.posting_date, &document.document, lines);
        Ok(())
    }

    /// The account on the other side of a document.
    fn other(&mut self, row: &DocumentPosting) -> PostingRole {
        let debit = match row.document.kind {
            DocumentKind::Invoice => return PostingRole::Sales,
            DocumentKind::CreditNote => return PostingRole::SalesReturns,
            DocumentKind::Payment | DocumentKind::Refund => return PostingRole::Bank,
            DocumentKind::DebitAdjustment => true,
            DocumentKind::CreditAdjustment => false,
        };
        match row.purpose {
            Some(PostingPurpose::Opening) => PostingRole::Opening,
            Some(PostingPurpose::WriteOff) if debit => PostingRole::WriteOffGain,
            Some(PostingPurpose::WriteOff) => PostingRole::WriteOff,
            Some(PostingPurpose::Discount) => PostingRole::Discount,
            Some(PostingPurpose::Interest) => PostingRole::Interest,
            Some(PostingPurpose::Fee) => PostingRole::Fee,
            None => {
                self.findings.push(Finding::new(
                    "ledger_purpose_missing",
                    Severity::Warning,
                    Clause::C8_2_1,
                    row.document.document.subject(),
                    "purpose",
                ));
                PostingRole::Opening
            }
        }
    }

    /// Whether its figures make up its total.
    fn check(&mut self, path: &str, row: &DocumentPosting) -> Result<bool, Error> {
        let document = &row.document;
        let charge = matches!(
            document.kind,
            DocumentKind::Invoice | DocumentKind::CreditNote
        );
        // A discount for early payment may take its share of the tax with it.
        let adjustment = matches!(
            document.kind,
            DocumentKind::CreditAdjustment | DocumentKind::DebitAdjustment
        );
        let discount = adjustment && row.purpose == Some(PostingPurpose::Discount);
        for (field, amount) in [("net", row.net), ("tax", row.tax), ("cost", row.cost)] {
            let Some(amount) = amount else { continue };
            let allowed = charge || (discount && field != "cost");
            if !allowed {
                return Err(Error::new(
                    ErrorCode::Contradiction,
                    format!("{path}.{field}"),
                    "net, tax and cost on invoices and credit notes only, net and tax on discounts",
                    amount,
                ));
            }
            if amount.amount < Decimal::ZERO {
                let path = format!("{path}.{field}");
                let expected = "0 or more";
                return Err(Error::new(ErrorCode::OutOfRange, path, expected, amount));
            }
        }
        let tax = row.tax.unwrap_or(Money::zero(document.amount.currency));
        let rest = document.amount.minus(tax)?;
        if rest.amount < Decimal::ZERO {
            let path = format!("{path}.tax");
            let expected = format!("at most {}", document.amount);
            return Err(Error::new(ErrorCode::OutOfRange, path, expected, tax));
        }
        if let Some(net) = row.net {
            let off = rest.minus(net)?;
            if off.amount.abs() > self.policy.tax_tolerance.value.0 {
                let subject = document.document.subject();
                let clause = Clause::C8_2_1;
                let finding =
                    Finding::new("ledger_tax_differs", Severity::Error, clause, subject, path);
                let finding = finding.observed(off.amount);
                self.findings.push(
                    finding
                        .limit(self.policy.tax_tolerance.value)
                        .because(vec![self.policy.tax_tolerance.cite()]),
                );
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn provisions(&mut self, as_of: NaiveDate) -> Result<(), Error> {
        let facts = self.facts;
        let mut rows: Vec<_> = facts.provisions.iter().enumerate().collect();
        rows.sort_by_key(|(_, row)| row.date);
        let mut before = Money::zero(facts.base_currency);
        let mut last: Option<NaiveDate> = None;
        for (at, row) in rows {
            if last == Some(row.date) {
                let path = format!("provisions[{at}].date");
                let expected = "one provision a day";
                return Err(Error::new(
                    ErrorCode::Contradiction,
                    path,
                    expected,
                    row.date,
                ));
            }
            last = Some(row.date);
            if row.date > as_of {
                continue;
            }
            let change = row.amount.minus(before)?;
            before = row.amount;
            let mut lines = Vec::new();
            self.line(&mut lines, PostingRole::Impairment, change)?;
            self.line(&mut lines, PostingRole::Provision, change.negated())?;
            let number = format!("provision:{}", row.date);
            let key = DocumentKey::new(number.clone());
            if let Ok(document) = key {
                self.enter(number, row.date, &document, lines);
            }
        }
        Ok(())
    }

    pub(super) fn base(
        &self,
        amount: Money,
        document: &ReceivableDocument,
    ) -> Result<Money, Error> {
        let rate = document.rate.unwrap_or(Decimal::ONE);
        let exact = amount.amount.checked_mul(rate);
        let exact = exact.ok_or(MoneyError::Overflow)?;
        let base = self.facts.base_currency;
        Ok(Money::rounded(exact, base, self.facts.rounding)?)
    }

    pub(super) fn receivable(
        &self,
        lines: &mut Vec<LedgerLine>,
        customer: &CustomerKey,
        amount: Money,
    ) {
        if !amount.is_zero() {
            lines.push(LedgerLine {
                account: self.policy.control_account.value.clone(),
                customer: Some(customer.clone()),
                amount,
            });
        }
    }

    pub(super) fn line(
        &self,
        lines: &mut Vec<LedgerLine>,
        role: PostingRole,
        amount: Money,
    ) -> Result<(), Error> {
        if amount.is_zero() {
            return Ok(());
        }
        let account = self.policy.account(role).ok_or_else(|| {
            let observed = format!("{role:?}");
            let expected = "an account for each role";
            Error::new(ErrorCode::UnknownReference, "ledger", expected, observed)
        })?;
        lines.push(LedgerLine {
            account: account.to_owned(),
            customer: None,
            amount,
        });
        Ok(())
    }

    pub(super) fn enter(
        &mut self,
        entry: String,
        date: NaiveDate,
        document: &DocumentKey,
        lines: Vec<LedgerLine>,
    ) {
        if lines.is_empty() || self.posted.contains(&entry) {
            return;
        }
        let closed = self.facts.closed_until.filter(|closed| date <= *closed);
        let mut entered = date;
        if let Some(closed) = closed {
            let refuse = self.policy.late_documents.value == LateDocuments::Refuse;
            let (code, severity) = if refuse {
                ("ledger_period_closed", Severity::Error)
            } else {
                ("ledger_posted_late", Severity::Warning)
            };
            let subject = format!("entry:{entry}");
            let clause = Clause::C8_2_1;
            let finding = Finding::new(code, severity, clause, subject, "closed_until");
            self.findings.push(
                finding
                    .observed(date)
                    .limit(closed)
                    .because(vec![self.policy.late_documents.cite()]),
            );
            if refuse {
                self.refused.push(entry);
                return;
            }
            entered = day::shift(closed, 1);
        }
        self.entries.push(LedgerEntry {
            entry,
            date: entered,
            document: document.clone(),
            reverses: None,
            lines,
        });
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::super::postings::{LedgerFacts, check_postings};
    use super::*;
    use crate::base::AllocationKey;
    use crate::book::PolicyBook;
    use proptest::prelude::*;

    /// A step of a history: which document comes, or how much of which credit settles which debit.
    type Step = (u8, u8, i64, i64, u8);

    fn document(at: usize, step: &Step, start: NaiveDate) -> Option<DocumentPosting> {
        let (kind, customer, cents, days, other) = *step;
        let kind = match kind % 6 {
            0 | 1 => DocumentKind::Invoice,
            2 => DocumentKind::CreditNote,
            3 => DocumentKind::Refund,
            _ => DocumentKind::Payment,
        };
        let foreign = other % 3 == 0;
        let currency = if foreign {
            Currency::new("USD").ok()?
        } else {
            Currency::CNY
        };
        let amount = Money::new(Decimal::new(cents, 2), currency).ok()?;
        let taxed = matches!(kind, DocumentKind::Invoice | DocumentKind::CreditNote);
        let tax = Money::new(Decimal::new(cents / 9, 2), currency).ok()?;
        // As JSON, so that a field more of a document changes nothing here.
        let document = serde_json::json!({
            "document": format!("D{at}"), "kind": kind, "customer": format!("H{}", customer % 3),
            "posting_date": day::shift(start, days).to_string(), "amount": amount,
            // Rates with more places than the money has.
            "rate": foreign.then(|| Decimal::new(700_000 + i64::from(other) * 137, 5).to_string()),
        });
        Some(DocumentPosting {
            document: serde_json::from_value(document).ok()?,
            net: None,
            tax: taxed.then_some(tax),
            cost: None,
            purpose: None,
        })
    }

    /// Allocations that never take more than is there.
    fn allocations(rows: &[DocumentPosting], steps: &[Step], start: NaiveDate) -> Vec<Allocation> {
        let mut left: Vec<Money> = rows.iter().map(|row| row.document.amount).collect();
        let mut found = Vec::new();
        for (at, (a, b, cents, days, _)) in steps.iter().enumerate() {
            let place = |n: u8| usize::from(n) % rows.len().max(1);
            let (Some(one), Some(two)) = (rows.get(place(*a)), rows.get(place(*b))) else {
                continue;
            };
            let pair = (one.document.kind.is_debit(), two.document.kind.is_debit());
            if pair != (true, false) || one.document.amount.currency != two.document.amount.currency
            {
                continue;
            }
            let (Some(x), Some(y)) = (left.get(place(*a)).copied(), left.get(place(*b)).copied())
            else {
                continue;
            };
            let wanted = Money::new(Decimal::new(*cents, 2), x.currency).unwrap_or(x);
            let amount = x.at_most(y).and_then(|both| both.at_most(wanted));
            let Ok(amount) = amount else { continue };
            if !amount.is_positive() {
                continue;
            }
            for n in [place(*a), place(*b)] {
                if let Some(rest) = left.get_mut(n) {
                    *rest = rest.minus(amount).unwrap_or(*rest);
                }
            }
            let allocation = serde_json::json!({
                "allocation": format!("A{at}"), "credit": two.document.document,
                "debit": one.document.document, "amount": amount,
                "date": day::shift(start, *days).to_string(),
            });
            found.extend(serde_json::from_value::<Allocation>(allocation).ok());
            // Every third is taken back some days later, half of it.
            let half = Money::rounded(
                amount.amount / Decimal::TWO,
                amount.currency,
                Rounding::Down,
            );
            if let (0, Ok(half), Some(made)) = (at % 3, half, found.last().cloned())
                && half.is_positive()
                && let Ok(key) = AllocationKey::new(format!("R{at}"))
            {
                found.push(Allocation {
                    allocation: key,
                    amount: half,
                    date: day::shift(made.date, *days % 11),
                    reverses: Some(made.allocation.clone()),
                    ..made
                });
            }
        }
        found
    }

    /// Read once; reading it for every case takes longer than the cases.
    static STANDARD: LazyLock<Option<LedgerPolicy>> = LazyLock::new(|| {
        let book = PolicyBook::standard().ok()?;
        let policy = book.at(day::parse("2026-01-31")?).ok()?;
        Some(*policy.ledger.clone())
    });

    proptest! {
        /// Whatever the history, each entry balances, both sides are equal, and the control account comes to
        /// the sub-ledger on any day.
        #[test]
        fn control_account_equals_sub_ledger(
            rows in prop::collection::vec((0_u8..6, 0_u8..9, 1_i64..100_000, 0_i64..60, 0_u8..9), 1..16),
            links in prop::collection::vec((0_u8..16, 0_u8..16, 1_i64..60_000, 0_i64..90, 0_u8..2), 0..40),
            asked in 0_i64..100,
            closed in prop::option::of(0_i64..50),
        ) {
            let start = day::parse("2026-01-01").unwrap_or_default();
            let documents: Vec<_> = rows.iter().enumerate().filter_map(|(at, row)| document(at, row, start)).collect();
            prop_assert_eq!(documents.len(), rows.len());
            let as_of = day::shift(start, asked);
            let facts = PostingFacts {
                base_currency: Currency::CNY,
                rounding: Rounding::HalfUp,
                details: Vec::new(),
                allocations: allocations(&documents, &links, start),
                documents,
                provisions: Vec::new(),
                posted: Vec::new(),
                closed_until: closed.map(|days| day::shift(start, days)),
            };
            prop_assert!(STANDARD.is_some());
            if let Some(policy) = STANDARD.as_ref() {
                let posted = post_documents(policy, &facts, as_of);
                prop_assert!(posted.is_ok(), "{posted:?}");
                if let Ok(posted) = posted {
                    let checked = check_postings(policy, &LedgerFacts {
                        currency: Currency::CNY,
                        entries: posted.entries,
                        closed_until: facts.closed_until,
                        new_entries: None,
                        sub_ledger_total: Some(posted.sub_ledger_total),
                    });
                    prop_assert!(checked.as_ref().is_ok_and(|checked| checked.sound), "{checked:?}");
                    prop_assert_eq!(checked.as_ref().map(|c| c.debit), checked.as_ref().map(|c| c.credit));
                }
            }
        }
    }
}
