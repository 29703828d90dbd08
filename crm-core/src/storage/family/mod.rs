//! Families of records: what a store has to know of them, and the list of all.
//!
//! Each domain lists its own families in a file here: key, owner and day of a record, and samples
//! that the conformance suite writes into every store. Nothing else of the stores names a family.

mod appraisal;
mod customer;
mod expense;
mod finance;
mod organisation;
mod sales;
mod service;

use chrono::NaiveDate;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::commit::Change;
use crate::answer::{Error, ErrorCode};
use crate::base::CustomerKey;

/// A family of records.
pub trait Record: Clone + Serialize + DeserializeOwned + Send + Sync + 'static {
    /// Name of the family.
    const FAMILY: &'static str;
    /// Whether a record can only be added, never changed.
    const APPEND_ONLY: bool;
    /// Its key, unique in the family.
    fn key(&self) -> String;
    /// Whose it is, if it is anyone's; records of one customer are kept together.
    fn customer(&self) -> Option<&CustomerKey>;
    /// The day it counts from in the books, if it has one.
    fn date(&self) -> Option<NaiveDate>;
    /// Family and key of the records that must be there before it.
    fn references(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
    /// Whether everything that was kept under its key before is to go: it stands for a person who was
    /// erased.
    fn erases(&self) -> bool {
        false
    }
}

/// What is known of a family by its name.
#[derive(Debug, Clone, Copy)]
pub struct Family {
    /// Its name.
    pub name: &'static str,
    /// Whether its records can only be added.
    pub append_only: bool,
    /// Records of it as JSON; a store may hold the samples of all families side by side.
    pub samples: &'static [&'static str],
    read: fn(&str, Option<u64>) -> Result<Change, Error>,
}

impl Family {
    /// The family of this name.
    ///
    /// # Errors
    /// [`ErrorCode::UnknownReference`] with the names that exist.
    pub fn find(name: &str) -> Result<Self, Error> {
        let found = family_list().find(|family| family.name == name);
        found.copied().ok_or_else(|| {
            let names: Vec<_> = family_list().map(|family| family.name).collect();
            Error::new(
                ErrorCode::UnknownReference,
                "family",
                names.join(", "),
                name,
            )
        })
    }

    /// Reads a record of the family from JSON and makes a change of it. `seen` is the revision that the
    /// record was made from, where records can be changed.
    ///
    /// # Errors
    /// [`ErrorCode::RequestUnreadable`] with the path when the JSON is no record of the family.
    pub fn change(&self, json: &str, seen: Option<u64>) -> Result<Change, Error> {
        (self.read)(json, seen)
    }
}

/// The families of each domain, in the order in which a load writes them.
const DOMAINS: &[&[Family]] = &[
    organisation::FAMILIES,
    customer::FAMILIES,
    sales::FAMILIES,
    service::FAMILIES,
    finance::FAMILIES,
    expense::FAMILIES,
    appraisal::FAMILIES,
];

/// Every family, in the order in which a load writes them.
pub fn family_list() -> impl Iterator<Item = &'static Family> {
    DOMAINS.iter().copied().flatten()
}

fn read<R: Record>(json: &str, seen: Option<u64>) -> Result<Change, Error> {
    let mut reader = serde_json::Deserializer::from_str(json);
    let record: R = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        let expected = format!("a record of the family {}", R::FAMILY);
        Error::new(ErrorCode::RequestUnreadable, path, expected, error.inner())
    })?;
    if R::APPEND_ONLY {
        Change::add(&record)
    } else {
        Change::put(&record, seen)
    }
}

/// The families of one domain. A record whose `customer` or `date` is none says `|_| None`;
/// `references` and `erases` may be left out.
macro_rules! families {
    ($($(#[doc = $doc:literal])* $record:ty = $family:literal {
        append_only: $append_only:literal,
        key: $key:expr,
        customer: $customer:expr,
        date: $date:expr,
        $(references: $references:expr,)?
        $(erases: $erases:expr,)?
        samples: [$($sample:literal),+ $(,)?],
    })*) => {
        $(
            $(#[doc = $doc])*
            impl super::Record for $record {
                const FAMILY: &'static str = $family;
                const APPEND_ONLY: bool = $append_only;

                fn key(&self) -> String {
                    let key: fn(&$record) -> String = $key;
                    key(self)
                }

                fn customer(&self) -> Option<&crate::base::CustomerKey> {
                    let customer: fn(&$record) -> Option<&crate::base::CustomerKey> = $customer;
                    customer(self)
                }

                fn date(&self) -> Option<chrono::NaiveDate> {
                    let date: fn(&$record) -> Option<chrono::NaiveDate> = $date;
                    date(self)
                }

                $(fn references(&self) -> Vec<(&'static str, String)> {
                    let references: fn(&$record) -> Vec<(&'static str, String)> = $references;
                    references(self)
                })?

                $(fn erases(&self) -> bool {
                    let erases: fn(&$record) -> bool = $erases;
                    erases(self)
                })?
            }
        )*

        pub(super) const FAMILIES: &[super::Family] = &[$(super::Family {
            name: $family,
            append_only: $append_only,
            samples: &[$($sample),+],
            read: super::read::<$record>,
        }),*];
    };
}
use families;
