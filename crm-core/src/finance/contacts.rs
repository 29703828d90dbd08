//! Every overdue item has a contact by the one who is responsible (8.1.1), from the open items themselves.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::document::{Allocation, DocumentKind, ReceivableDocument};
use super::dunning::{
    ContactItem, ContactNote, ContactRound, ContactRoundFacts, DunningPolicy, contact_round,
};
use super::mark::{ItemMark, Marks};
use super::measure::MeasurePolicy;
use super::open_item::settle;
use super::responsible::{Responsibility, Shares};
use crate::answer::Error;
use crate::base::{CustomerKey, DocumentKey, Money, PersonKey, day};

/// Open items, who is responsible, and what was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverdueContactFacts {
    /// The documents.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[serde(default)]
    pub allocations: Vec<Allocation>,
    /// Who is responsible, by day and share.
    #[serde(default)]
    pub responsible: Vec<Responsibility>,
    /// Disputes, freezes, bills of exchange and retentions; what they hold is not chased.
    #[serde(default)]
    pub marks: Vec<ItemMark>,
    /// Contacts.
    #[serde(default)]
    pub notes: Vec<ContactNote>,
    /// The day the books begin here: no obligation before it, and none that was owed before it.
    #[serde(default, with = "day::option")]
    pub go_live: Option<NaiveDate>,
}

/// One overdue item that somebody has to speak about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChasedItem {
    /// The document.
    pub document: DocumentKey,
    /// Whose.
    pub customer: CustomerKey,
    /// Who is responsible: the one with the largest share; nobody when no one is named.
    pub responsible: Option<PersonKey>,
    /// Its earliest due day that is open.
    #[serde(with = "day")]
    pub due_date: NaiveDate,
    /// What of it is overdue and neither disputed nor frozen, covered by a bill or kept back.
    pub chased: Money,
}

/// Who has to speak about what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverdueContacts {
    /// The post that answers for all of it (4.3.1).
    pub accountable: String,
    /// Each overdue document once, in the order of posting.
    pub items: Vec<ChasedItem>,
    /// By when each of them has to be spoken about, and how much was.
    pub round: ContactRound,
}

/// Who has to speak with which hospital about what, and by when.
///
/// - Shape: open items, responsibilities and notes in; each overdue document once, with its obligation, out.
/// - Units: calendar days after the due day or the last contact.
/// - Source: clause 8.1.1, with 4.3.1: finance is accountable, the representative responsible. A document is
///   there once, however many instalments of it are overdue and whoever shares it.
/// - Before the books go live nothing is owed; what was overdue by then is owed from that day on.
///
/// # Errors
/// As [`age`](super::age::age), [`aging_breakdown`](super::breakdown::aging_breakdown) and
/// [`contact_round`].
pub fn overdue_contacts(
    dunning: &DunningPolicy,
    measure: &MeasurePolicy,
    facts: &OverdueContactFacts,
    as_of: NaiveDate,
) -> Result<OverdueContacts, Error> {
    let shares = Shares::new(&facts.responsible, as_of)?;
    let mut marks = Marks::new(&facts.marks, &facts.documents, as_of)?;
    let opened = settle(&facts.documents, &facts.allocations, as_of)?;
    let mut items: Vec<ChasedItem> = Vec::new();
    let mut sold_by: Vec<Vec<PersonKey>> = Vec::new();
    let live = facts.go_live.is_none_or(|go_live| go_live <= as_of);
    for portion in opened.portions.iter().filter(|_| live) {
        // What is paid back to a customer is not chased.
        if portion.document.kind == DocumentKind::Refund {
            continue;
        }
        let open = portion.open()?;
        let marked = marks.on(portion.document, portion.instalment, open)?;
        let Some(due_date) = portion.due_date.filter(|due| *due < as_of) else {
            continue;
        };
        let mut chased = open;
        for held in [
            marked.bills,
            marked.retained,
            marked.disputed,
            marked.frozen,
        ] {
            chased = chased.minus(held.at_most(chased)?)?;
        }
        if !chased.is_positive() {
            continue;
        }
        let document = &portion.document.document;
        if let Some(item) = items.last_mut().filter(|item| item.document == *document) {
            item.chased = item.chased.plus(chased)?;
            item.due_date = item.due_date.min(due_date);
        } else {
            let sold = portion.document.sales_shares.iter();
            sold_by.push(sold.map(|share| share.person.clone()).collect());
            items.push(ChasedItem {
                document: document.clone(),
                customer: portion.document.customer.clone(),
                responsible: shares.people(portion.document)?.into_iter().next(),
                due_date,
                chased,
            });
        }
    }
    let chased = items
        .iter()
        .zip(sold_by)
        .map(|(item, shared_by)| ContactItem {
            document: item.document.clone(),
            customer: item.customer.clone(),
            owner: item.responsible.clone(),
            shared_by,
            due_date: facts
                .go_live
                .map_or(item.due_date, |go_live| item.due_date.max(go_live)),
        });
    let round = contact_round(
        dunning,
        &ContactRoundFacts {
            items: chased.collect(),
            notes: facts.notes.clone(),
            responsible: facts.responsible.clone(),
        },
        as_of,
    )?;
    Ok(OverdueContacts {
        accountable: measure.accountable_duty.value.clone(),
        items,
        round,
    })
}
