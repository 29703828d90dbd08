//! Which documents a report shows. The allocation of money never depends on it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::document::ReceivableDocument;
use crate::answer::{Error, ErrorCode};
use crate::base::{CustomerKey, LegalEntityKey, PersonKey};

/// One territory and the one it lies in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Territory {
    /// Its name.
    pub name: String,
    /// The territory it lies in.
    #[serde(default)]
    pub parent: Option<String>,
}

/// What a report is limited to. An empty list sets no limit; several lists all have to hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgingSelection {
    /// Only these customers.
    #[serde(default)]
    pub customers: Vec<CustomerKey>,
    /// The customers the viewer may see; none sets no limit, an empty list hides everything.
    #[serde(default)]
    pub visible_customers: Option<Vec<CustomerKey>>,
    /// Only these of the supplier's companies.
    #[serde(default)]
    pub legal_entities: Vec<LegalEntityKey>,
    /// Only these receivable accounts.
    #[serde(default)]
    pub accounts: Vec<String>,
    /// Only documents in which one of these people has a share.
    #[serde(default)]
    pub people: Vec<PersonKey>,
    /// Only these territories and what lies in them.
    #[serde(default)]
    pub territories: Vec<String>,
}

/// A selection with its territories worked out.
pub(super) struct Chosen<'a> {
    selection: Option<&'a AgingSelection>,
    territories: BTreeSet<&'a str>,
}

impl<'a> Chosen<'a> {
    pub(super) fn new(
        selection: Option<&'a AgingSelection>,
        tree: &'a [Territory],
    ) -> Result<Self, Error> {
        let mut territories = BTreeSet::new();
        for (at, name) in selection
            .iter()
            .flat_map(|s| s.territories.iter().enumerate())
        {
            if tree.iter().all(|territory| &territory.name != name) {
                return Err(Error::new(
                    ErrorCode::UnknownTerritory,
                    format!("selection.territories[{at}]"),
                    "a territory of the tree",
                    name,
                ));
            }
            territories.insert(name.as_str());
        }
        // A tree of n territories is at most n deep; a circle adds nothing new and ends the loop.
        loop {
            let before = territories.len();
            for territory in tree {
                if territory
                    .parent
                    .as_deref()
                    .is_some_and(|parent| territories.contains(parent))
                {
                    territories.insert(territory.name.as_str());
                }
            }
            if territories.len() == before {
                break;
            }
        }
        Ok(Self {
            selection,
            territories,
        })
    }

    /// Whether whatever is shown of a customer is all of it.
    pub(super) fn whole_customers(&self) -> bool {
        self.selection.is_none_or(|selection| {
            selection.legal_entities.is_empty()
                && selection.accounts.is_empty()
                && selection.people.is_empty()
                && selection.territories.is_empty()
        })
    }

    pub(super) fn shows_customer(&self, customer: &CustomerKey) -> bool {
        let Some(selection) = self.selection else {
            return true;
        };
        let visible = selection.visible_customers.as_ref();
        (selection.customers.is_empty() || selection.customers.contains(customer))
            && visible.is_none_or(|visible| visible.contains(customer))
    }

    pub(super) fn shows(&self, document: &ReceivableDocument) -> bool {
        let Some(selection) = self.selection else {
            return true;
        };
        self.shows_customer(&document.customer)
            && (selection.legal_entities.is_empty()
                || document
                    .legal_entity
                    .as_ref()
                    .is_some_and(|entity| selection.legal_entities.contains(entity)))
            && (selection.accounts.is_empty()
                || document
                    .account
                    .as_ref()
                    .is_some_and(|account| selection.accounts.contains(account)))
            && (selection.people.is_empty()
                || document
                    .sales_shares
                    .iter()
                    .any(|share| selection.people.contains(&share.person)))
            && (selection.territories.is_empty()
                || document
                    .territory
                    .as_deref()
                    .is_some_and(|territory| self.territories.contains(territory)))
    }
}
