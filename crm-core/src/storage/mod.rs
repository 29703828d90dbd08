//! Floor 4: ports to whatever keeps the records. Stores save and load; they never judge.
//!
//! [`Reads`] is a small read port for one family of records, [`Store`] all of them and one commit that
//! is all or nothing. [`MemoryStore`] is the reference; `SqliteStore` (feature `sqlite`) the embedded
//! default. Whoever puts the ports over tables of their own proves the adapter with the suite in
//! `conformance` (feature `conformance`).

mod audit;
mod commit;
#[cfg(feature = "conformance")]
pub mod conformance;
mod memory;
mod plan;
mod port;
mod records;
#[cfg(feature = "sqlite")]
mod sqlite;

pub use audit::{AuditChange, AuditEntry, verify_audit};
pub use commit::{Change, Commit, Receipt};
pub use memory::MemoryStore;
pub use port::{Reads, Store, Stored, read_all, read_all_of_customer};
pub use records::{AllocationRecord, AssessmentRecord, CustomerRecord, Record, VisitRecord};
#[cfg(feature = "sqlite")]
pub use sqlite::SqliteStore;
