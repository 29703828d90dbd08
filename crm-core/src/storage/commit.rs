//! What is written: changes, all or nothing.

use chrono::NaiveDateTime;

use super::records::{AllocationRecord, AssessmentRecord, CustomerRecord, Record, VisitRecord};
use crate::finance::ReceivableDocument;

/// One change. Money documents, allocations, visits and decisions can only be added: the same record
/// again changes nothing, another one under its key is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Writes a customer. `seen` is the revision it was made from; none when it must be new.
    PutCustomer {
        /// The customer as it shall be.
        record: Box<CustomerRecord>,
        /// The revision that was seen.
        seen: Option<u64>,
    },
    /// Adds a visit.
    AddVisit(VisitRecord),
    /// Adds a class that was given.
    AddAssessment(AssessmentRecord),
    /// Adds a receivable document.
    AddDocument(Box<ReceivableDocument>),
    /// Adds an allocation; its documents must be there or in the same commit before it.
    AddAllocation(AllocationRecord),
}

impl Change {
    /// The family it belongs to.
    #[must_use]
    pub fn family(&self) -> &'static str {
        match self {
            Self::PutCustomer { .. } => CustomerRecord::FAMILY,
            Self::AddVisit(_) => VisitRecord::FAMILY,
            Self::AddAssessment(_) => AssessmentRecord::FAMILY,
            Self::AddDocument(_) => ReceivableDocument::FAMILY,
            Self::AddAllocation(_) => AllocationRecord::FAMILY,
        }
    }
}

/// Changes that belong together, with who made them and when; both come from the caller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Key of the person or program.
    pub actor: String,
    /// When; not before the commit before it.
    pub recorded_at: NaiveDateTime,
    /// The changes in their order.
    pub changes: Vec<Change>,
}

/// What a commit did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Number of its entry in the audit trail; zero when nothing was new and the trail is empty.
    pub sequence: u64,
    /// Hash of that entry.
    pub hash: String,
    /// Changes that were written.
    pub written_count: u32,
    /// Records that stood there already with the same content.
    pub already_there_count: u32,
}
