//! Floor 4: ports to whatever keeps the records. Stores save and load; they never judge.
//!
//! [`Store`] reads rows by family and writes a commit that is all or nothing; [`get`], [`page`] and
//! [`read_all`] give typed records. A new family of records is one entry in the list of its
//! domain under `family`. [`MemoryStore`] is the reference; `SqliteStore` (feature `sqlite`) the embedded
//! default. A host that keeps the records in tables of its own, in whatever language, writes a [`RowStore`]
//! of five plain functions, and [`HostedStore`] makes a store of it; one that can plan inside its own
//! transaction implements [`Store`] itself. Either is proved with the suite in `conformance` (feature
//! `conformance`).

mod audit;
mod commit;
#[cfg(feature = "conformance")]
pub mod conformance;
mod family;
mod hosted;
mod memory;
mod plan;
mod port;
mod records;
#[cfg(feature = "sqlite")]
mod sqlite;

pub use audit::{AuditChange, AuditEntry, verify_audit};
pub use commit::{Change, Commit, Receipt};
pub use family::{Family, Record, family_list};
pub use hosted::{HostedStore, RecordId, RowQuery, RowStore};
pub use memory::MemoryStore;
pub use plan::{Newest, Plan, plan};
pub use port::{
    RecordQuery, RecordRow, Store, Stored, get, page, read_all, read_all_of_customer, read_row,
};
pub use records::{AllocationRecord, AssessmentRecord, CustomerRecord, VisitRecord};
#[cfg(feature = "sqlite")]
pub use sqlite::SqliteStore;
