//! Families of records: what a store has to know of them, and the list of all.

use chrono::NaiveDate;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::commit::Change;
use super::records::{AllocationRecord, AssessmentRecord, CustomerRecord, VisitRecord};
use crate::answer::{Error, ErrorCode};
use crate::base::CustomerKey;
use crate::customer::development::{DevelopmentPlan, FeedbackItem};
use crate::customer::file::HospitalFile;
use crate::expense::ClaimFacts;
use crate::finance::ReceivableDocument;
use crate::finance::ledger::LedgerEntry;
use crate::sales::contract::ContractRecord;
use crate::sales::order::OrderRecord;
use crate::service::after_sales::{DeviceFacts, ServiceJob};
use crate::service::complaint::ComplaintFacts;

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
}

/// What is known of a family by its name.
#[derive(Debug, Clone, Copy)]
pub struct Family {
    /// Its name.
    pub name: &'static str,
    /// Whether its records can only be added.
    pub append_only: bool,
    read: fn(&str, Option<u64>) -> Result<Change, Error>,
}

impl Family {
    /// The family of this name.
    ///
    /// # Errors
    /// [`ErrorCode::UnknownReference`] with the names that exist.
    pub fn find(name: &str) -> Result<Self, Error> {
        let found = FAMILIES.iter().find(|family| family.name == name);
        found.copied().ok_or_else(|| {
            let names: Vec<_> = FAMILIES.iter().map(|family| family.name).collect();
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

/// One line a family is all that the stores need.
macro_rules! families {
    ($($record:ty),+ $(,)?) => {
        /// Every family, in the order in which a load writes them.
        pub const FAMILIES: &[Family] = &[$(Family {
            name: <$record>::FAMILY,
            append_only: <$record>::APPEND_ONLY,
            read: read::<$record>,
        }),+];
    };
}

families! {
    CustomerRecord,
    VisitRecord,
    AssessmentRecord,
    ReceivableDocument,
    AllocationRecord,
    ContractRecord,
    OrderRecord,
    HospitalFile,
    DevelopmentPlan,
    FeedbackItem,
    ComplaintFacts,
    DeviceFacts,
    ServiceJob,
    ClaimFacts,
    LedgerEntry,
}

/// The trait for a record whose key and customer are fields.
macro_rules! record {
    ($record:ty, $family:literal, append_only $append_only:literal, key $key:ident, date $date:expr) => {
        impl Record for $record {
            const FAMILY: &'static str = $family;
            const APPEND_ONLY: bool = $append_only;

            fn key(&self) -> String {
                self.$key.to_string()
            }

            fn customer(&self) -> Option<&CustomerKey> {
                Some(&self.customer)
            }

            fn date(&self) -> Option<NaiveDate> {
                let date: fn(&$record) -> Option<NaiveDate> = $date;
                date(self)
            }
        }
    };
}

record!(CustomerRecord, "customer", append_only false, key customer, date |r| Some(r.known_since));
record!(VisitRecord, "visit", append_only true, key visit, date |r| Some(r.date));
record!(ReceivableDocument, "document", append_only true, key document, date |r| Some(r.posting_date));
// What is written in them goes on: steps are done, goods are delivered.
record!(ContractRecord, "contract", append_only false, key contract, date |r| r.start_date);
record!(OrderRecord, "order", append_only false, key order, date |r| r.placed_at.map(|at| at.date()));

record!(HospitalFile, "customer_file", append_only false, key customer, date |r| r.entered_on);
record!(DevelopmentPlan, "development_plan", append_only false, key plan, date |r| r.start);
record!(FeedbackItem, "feedback", append_only false, key feedback, date |r| Some(r.received_on));
record!(ComplaintFacts, "complaint", append_only false, key case, date |r| Some(r.reported_at.date()));
record!(DeviceFacts, "device", append_only false, key device, date |r| r.delivered_on);
record!(ServiceJob, "service_job", append_only false, key job, date |r| Some(r.closed_on));

/// A claim is a person's; a customer may stand in its lines.
impl Record for ClaimFacts {
    const FAMILY: &'static str = "claim";
    const APPEND_ONLY: bool = false;

    fn key(&self) -> String {
        self.claim.to_string()
    }

    fn customer(&self) -> Option<&CustomerKey> {
        None
    }

    fn date(&self) -> Option<NaiveDate> {
        Some(self.submitted_on)
    }
}

/// What is posted stays posted.
impl Record for LedgerEntry {
    const FAMILY: &'static str = "ledger_entry";
    const APPEND_ONLY: bool = true;

    fn key(&self) -> String {
        self.entry.clone()
    }

    fn customer(&self) -> Option<&CustomerKey> {
        None
    }

    fn date(&self) -> Option<NaiveDate> {
        Some(self.date)
    }
}

impl Record for AssessmentRecord {
    const FAMILY: &'static str = "assessment";
    const APPEND_ONLY: bool = true;

    /// One class a day and customer.
    fn key(&self) -> String {
        format!("{}@{}", self.customer, self.assessed_on)
    }

    fn customer(&self) -> Option<&CustomerKey> {
        Some(&self.customer)
    }

    fn date(&self) -> Option<NaiveDate> {
        Some(self.assessed_on)
    }
}

impl Record for AllocationRecord {
    const FAMILY: &'static str = "allocation";
    const APPEND_ONLY: bool = true;

    fn key(&self) -> String {
        self.allocation.allocation.to_string()
    }

    fn customer(&self) -> Option<&CustomerKey> {
        Some(&self.customer)
    }

    fn date(&self) -> Option<NaiveDate> {
        Some(self.allocation.date)
    }

    fn references(&self) -> Vec<(&'static str, String)> {
        let documents = [&self.allocation.credit, &self.allocation.debit];
        documents
            .map(|key| (ReceivableDocument::FAMILY, key.to_string()))
            .to_vec()
    }
}
