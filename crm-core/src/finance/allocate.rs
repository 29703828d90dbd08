//! Which debits a credit without a reference pays: a proposal, to be looked at before it is booked.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::document::{Allocation, ReceivableDocument};
use super::open_item::{Portion, settle};
use super::policy::{AllocationPolicy, AllocationStrategy};
use crate::answer::{Basis, Error};
use crate::base::{CustomerKey, DocumentKey, Money, day};

/// What is known for a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllocationFacts {
    /// The documents, debits and credits.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what already.
    #[serde(default)]
    pub allocations: Vec<Allocation>,
    /// Whom others pay for, a fund of health insurance for example.
    #[serde(default)]
    pub payers: Vec<PayerCover>,
}

/// A payer who is not the hospital, and whose debts it pays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PayerCover {
    /// Who, as credits name it.
    pub payer: String,
    /// The hospitals it pays for.
    pub customers: Vec<CustomerKey>,
}

/// One allocation that is proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposedAllocation {
    /// The credit.
    pub credit: DocumentKey,
    /// The debit.
    pub debit: DocumentKey,
    /// The instalment, counted from 1, when the debit has several.
    pub instalment: Option<u32>,
    /// How much.
    pub amount: Money,
    /// The day it would hold from: when both documents are posted.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// The strategy that found it.
    pub strategy: AllocationStrategy,
}

/// All allocations that are proposed, and the grounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllocationProposal {
    /// In the order the credits were posted.
    pub allocations: Vec<ProposedAllocation>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Proposes what the open credits of each customer should settle.
///
/// - Shape: documents and the allocations there are in; new allocations out. Nothing is booked.
/// - Source: clause 8.1.2. The strategies are tried on each credit in the order of the policy.
/// - Credits are taken by posting date and key. A credit is used on debits posted by `as_of` of the
///   same customer and currency, and of the hospitals that its payer pays for, the oldest due of all first;
///   money is conserved to the cent, a rest stays unapplied.
/// - No discount for early payment is taken here; [`settle_receipts`](super::receipt::settle_receipts) does that.
///
/// # Errors
/// As [`age`](super::age::age).
pub fn propose_allocation(
    policy: &AllocationPolicy,
    facts: &AllocationFacts,
    as_of: NaiveDate,
) -> Result<AllocationProposal, Error> {
    let items = settle(&facts.documents, &facts.allocations, as_of)?;
    let mut debits: Vec<OpenDebit<'_>> = Vec::new();
    for portion in &items.portions {
        // What a later allocation will settle is spoken for.
        let open = portion.open()?;
        let open = open.minus(portion.future)?.at_most(open)?;
        if open.is_positive() {
            debits.push(OpenDebit { portion, open });
        }
    }
    debits.sort_by_key(|debit| {
        let due = debit.portion.due_date;
        (due.is_none(), due, debit.portion.document.posting_date)
    });
    let mut places: BTreeMap<&CustomerKey, Vec<usize>> = BTreeMap::new();
    for (at, debit) in debits.iter().enumerate() {
        let customer = &debit.portion.document.customer;
        places.entry(customer).or_default().push(at);
    }
    let mut proposed = Vec::new();
    for credit in &items.credits {
        let left = credit.unapplied()?;
        let mut left = left.minus(credit.future)?.at_most(left)?;
        let payer = credit.document.payer.as_ref();
        let covers = facts.payers.iter();
        let covered = covers.filter(|cover| payer == Some(&cover.payer));
        let own = std::iter::once(&credit.document.customer);
        let customers: BTreeSet<_> = own
            .chain(covered.flat_map(|cover| &cover.customers))
            .collect();
        let places = customers.iter().filter_map(|customer| places.get(customer));
        let mut places: Vec<usize> = places.flatten().copied().collect();
        places.sort_unstable();
        for strategy in &policy.strategies.value {
            for at in &places {
                let Some(debit) = debits.get_mut(*at).filter(|_| left.is_positive()) else {
                    break;
                };
                if debit.open.currency != left.currency || !debit.open.is_positive() {
                    continue;
                }
                let (from, to) = (credit.document, debit.portion.document);
                let chosen = match strategy {
                    AllocationStrategy::ByReference => refers(from, to),
                    AllocationStrategy::ExactAmount => debit.open == left,
                    AllocationStrategy::OldestDueFirst => true,
                };
                if !chosen || !one_company(from, to) {
                    continue;
                }
                let amount = left.at_most(debit.open)?;
                left = left.minus(amount)?;
                debit.open = debit.open.minus(amount)?;
                let document = debit.portion.document;
                proposed.push(ProposedAllocation {
                    credit: credit.document.document.clone(),
                    debit: document.document.clone(),
                    instalment: debit.portion.instalment,
                    amount,
                    date: credit.document.posting_date.max(document.posting_date),
                    strategy: *strategy,
                });
            }
        }
    }
    Ok(AllocationProposal {
        allocations: proposed,
        basis: vec![policy.strategies.cite()],
    })
}

struct OpenDebit<'a> {
    portion: &'a Portion<'a>,
    open: Money,
}

/// Money that came to one company of the group does not pay a debt to another.
fn one_company(credit: &ReceivableDocument, debit: &ReceivableDocument) -> bool {
    let companies = (&credit.legal_entity, &debit.legal_entity);
    matches!(companies, (None, _) | (_, None)) || companies.0 == companies.1
}

/// Whether a credit names a debit. Blanks, hyphens and the case of letters do not count.
fn refers(credit: &ReceivableDocument, debit: &ReceivableDocument) -> bool {
    let own = std::iter::once(debit.document.as_str());
    let own = own.chain(debit.references.iter().map(String::as_str));
    named(&credit.references, own)
}

/// Whether one of the references is one of the names.
pub(super) fn named<'a>(references: &[String], names: impl Iterator<Item = &'a str>) -> bool {
    // Most credits name nothing, and every pair of a credit and a debit comes by here.
    if references.is_empty() {
        return false;
    }
    let bare = |text: &str| -> String {
        let kept = text.chars().filter(|c| c.is_alphanumeric());
        kept.flat_map(char::to_uppercase).collect()
    };
    let wanted: BTreeSet<String> = references.iter().map(|text| bare(text)).collect();
    names
        .map(bare)
        .any(|name| !name.is_empty() && wanted.contains(&name))
}
