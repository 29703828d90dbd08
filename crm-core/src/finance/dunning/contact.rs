//! Every overdue item has a contact by the one who is responsible (8.1.1).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::{ContactBy, DunningChannel, DunningPolicy};
use crate::answer::{
    Basis, Clause, Error, ErrorCode, Finding, Obligation, ObligationState, Severity,
};
use crate::base::{CustomerKey, DocumentKey, Evidence, PersonKey, Rounding, day, exact};
use crate::finance::responsible::Responsibility;

/// An overdue item and when the hospital was last spoken to about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactFacts {
    /// Its document.
    pub document: DocumentKey,
    /// Who is responsible for it.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// When it was due.
    #[serde(with = "day")]
    pub due_date: NaiveDate,
    /// The last contact about it, by a dated note.
    #[serde(default, with = "day::option")]
    pub last_contact: Option<NaiveDate>,
}

/// A note of a contact about what is owed, as it is kept (8.1.1). It names nobody of the hospital.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactNote {
    /// Its key.
    pub note: String,
    /// Which hospital.
    pub customer: CustomerKey,
    /// Who spoke to it.
    pub person: PersonKey,
    /// Its day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// How.
    pub channel: DunningChannel,
    /// What it was about; empty for everything that is owed.
    #[serde(default)]
    pub documents: Vec<DocumentKey>,
    /// What came of it.
    pub outcome: String,
    /// A paper, if there is one.
    #[serde(default)]
    pub evidence: Option<Evidence>,
}

/// An overdue item of a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactItem {
    /// Its document.
    pub document: DocumentKey,
    /// Who owes it.
    pub customer: CustomerKey,
    /// Who is responsible for it.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// Others who share it, when no dated share says who does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shared_by: Vec<PersonKey>,
    /// When it was due.
    #[serde(with = "day")]
    pub due_date: NaiveDate,
}

/// Items and notes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactRoundFacts {
    /// Open items; those that are not overdue are left out.
    pub items: Vec<ContactItem>,
    /// The notes.
    #[serde(default)]
    pub notes: Vec<ContactNote>,
    /// Who is responsible, by day and share; for a day without a row the item says it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub responsible: Vec<Responsibility>,
}

/// How many of a person's items were spoken about in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactShare {
    /// Who; none for items that nobody is responsible for.
    pub owner: Option<PersonKey>,
    /// Overdue items.
    pub items: u32,
    /// Those whose last contact is recent enough.
    pub in_time: u32,
    /// In percent, to two places.
    #[serde(with = "exact")]
    pub percent: Decimal,
}

/// The round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactRound {
    /// The next contact about each overdue item, by its day.
    pub obligations: Vec<Obligation>,
    /// By person; each item is counted once.
    pub shares: Vec<ContactShare>,
    /// Items without anyone responsible, and contacts by another.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// When the hospital must be spoken to about an overdue item.
///
/// - Shape: one item in, one obligation out.
/// - Units: calendar days after the due date or the last contact since then.
/// - Source: clause 8.1.1. A contact before the due date is none about a delay; one after the day that is
///   asked about has not happened yet.
///
/// # Errors
/// None so far.
pub fn contact_due(
    policy: &DunningPolicy,
    facts: &ContactFacts,
    as_of: NaiveDate,
) -> Result<Obligation, Error> {
    let known = |date: &NaiveDate| *date <= as_of && *date >= facts.due_date;
    let from = facts.last_contact.filter(known).unwrap_or(facts.due_date);
    let due = day::shift(from, i64::from(policy.contact_days.value));
    Ok(Obligation::open(
        "overdue_contact",
        Clause::C8_1_1,
        facts.owner.clone(),
        facts.document.subject(),
        due,
        as_of,
    )
    .because(vec![policy.contact_days.cite()]))
}

/// Which overdue items were spoken about, and by when the others must be.
///
/// - Shape: open items and notes in; an obligation for each overdue item and a share for each person out.
/// - Units: calendar days; percent.
/// - Source: clause 8.1.1. A note counts for the items it names, or for all of the hospital's; with
///   `dunning.contact_by` = responsible only that of somebody who was responsible for the item on the day of
///   the contact: before a hand-over its first owner, and everyone with a share.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for an item or a note that is there twice.
pub fn contact_round(
    policy: &DunningPolicy,
    facts: &ContactRoundFacts,
    as_of: NaiveDate,
) -> Result<ContactRound, Error> {
    unique(
        "items",
        facts.items.iter().map(|item| item.document.as_str()),
    )?;
    unique("notes", facts.notes.iter().map(|note| note.note.as_str()))?;
    let mut items: Vec<_> = facts.items.iter().filter(|i| i.due_date < as_of).collect();
    items.sort_by(|a, b| (a.due_date, &a.document).cmp(&(b.due_date, &b.document)));
    let mut by_customer: BTreeMap<&CustomerKey, Vec<&ContactNote>> = BTreeMap::new();
    for note in &facts.notes {
        by_customer.entry(&note.customer).or_default().push(note);
    }
    let mut by_share: BTreeMap<&CustomerKey, Vec<&Responsibility>> = BTreeMap::new();
    for row in &facts.responsible {
        by_share.entry(&row.customer).or_default().push(row);
    }
    let (mut obligations, mut findings) = (Vec::new(), Vec::new());
    let mut shares: Vec<ContactShare> = Vec::new();
    for item in items {
        let about = |note: &&ContactNote| {
            let named = note.documents.is_empty() || note.documents.contains(&item.document);
            named && note.date <= as_of
        };
        let own = |note: &&ContactNote| match policy.contact_by.value {
            ContactBy::Responsible => responsible_on(item, &by_share, note),
            ContactBy::Anyone => true,
        };
        let of_customer = by_customer
            .get(&item.customer)
            .into_iter()
            .flatten()
            .copied();
        let notes = of_customer.filter(about);
        let last_contact = notes.clone().filter(own).map(|note| note.date).max();
        let by_another = notes.filter(|note| !own(note)).map(|note| note.date).max();
        let subject = item.document.subject();
        if item.owner.is_none() {
            let finding = Finding::new(
                "contact_without_owner",
                Severity::Warning,
                Clause::C8_1_1,
                subject.clone(),
                "owner",
            );
            findings.push(finding);
        }
        if let Some(date) = by_another.filter(|date| last_contact.is_none_or(|own| own < *date)) {
            let finding = Finding::new(
                "contact_by_another",
                Severity::Info,
                Clause::C8_1_1,
                subject,
                "notes",
            );
            let finding = finding.observed(date);
            findings.push(finding.because(vec![policy.contact_by.cite()]));
        }
        let one = ContactFacts {
            document: item.document.clone(),
            owner: item.owner.clone(),
            due_date: item.due_date,
            last_contact,
        };
        let obligation = contact_due(policy, &one, as_of)?;
        let in_time = u32::from(obligation.state != ObligationState::Overdue);
        match shares.iter_mut().find(|share| share.owner == item.owner) {
            Some(share) => {
                share.items = share.items.saturating_add(1);
                share.in_time = share.in_time.saturating_add(in_time);
            }
            None => shares.push(ContactShare {
                owner: item.owner.clone(),
                items: 1,
                in_time,
                percent: Decimal::ZERO,
            }),
        }
        obligations.push(obligation);
    }
    shares.sort_by(|a, b| a.owner.cmp(&b.owner));
    for share in &mut shares {
        let percent = Decimal::from(share.in_time)
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|hundred| hundred.checked_div(Decimal::from(share.items)));
        share.percent = Rounding::HalfUp.round(percent.unwrap_or_default(), 2);
    }
    obligations.sort_by(|a, b| (a.due, &a.subject).cmp(&(b.due, &b.subject)));
    Ok(ContactRound {
        obligations,
        shares,
        findings,
        basis: vec![policy.contact_days.cite(), policy.contact_by.cite()],
    })
}

/// Whether a note is by somebody who was responsible for the item on its day.
fn responsible_on(
    item: &ContactItem,
    by_share: &BTreeMap<&CustomerKey, Vec<&Responsibility>>,
    note: &ContactNote,
) -> bool {
    let rows = by_share.get(&item.customer).into_iter().flatten();
    let mut holding = rows.filter(|row| row.holds(note.date)).peekable();
    if holding.peek().is_some() {
        return holding.any(|row| row.person == note.person);
    }
    // Today's owner of a customer with dated shares was not responsible on a day that none of them covers.
    let dated = by_share.contains_key(&item.customer);
    let owner = item.owner.as_ref().filter(|_| !dated);
    owner == Some(&note.person) || item.shared_by.contains(&note.person)
}

fn unique<'a>(list: &str, keys: impl Iterator<Item = &'a str>) -> Result<(), Error> {
    let mut seen = std::collections::BTreeSet::new();
    for (at, key) in keys.enumerate() {
        if !seen.insert(key) {
            let path = format!("{list}[{at}]");
            return Err(Error::new(ErrorCode::DuplicateKey, path, "each once", key));
        }
    }
    Ok(())
}
