//! Floor 4: ports to whatever keeps the records. Stores save and load; they never judge.
//!
//! [`Store`] reads rows by family and writes a commit that is all or nothing; [`get`], [`page`] and
//! [`read_all`] give typed records. A new family of records is one entry in the list of its
//! domain under `family`. [`MemoryStore`] is the reference; `SqliteStore` (feature `sqlite`) the embedded
//! default. Whoever puts the ports over tables of their own proves the adapter with the suite in
//! `conformance` (feature `conformance`).

mod audit;
mod commit;
#[cfg(feature = "conformance")]
pub mod conformance;
mod family;
mod memory;
mod plan;
mod port;
mod records;
#[cfg(feature = "sqlite")]
mod sqlite;

pub use audit::{AuditChange, AuditEntry, verify_audit};
pub use commit::{Change, Commit, Receipt};
pub use family::{Family, Record, family_list};
pub use memory::MemoryStore;
pub use plan::{Newest, Plan, plan};
pub use port::{RecordQuery, RecordRow, Store, Stored, get, page, read_all, read_all_of_customer};
pub use records::{AllocationRecord, AssessmentRecord, CustomerRecord, VisitRecord};
#[cfg(feature = "sqlite")]
pub use sqlite::SqliteStore;
