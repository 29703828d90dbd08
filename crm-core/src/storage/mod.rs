//! Floor 4: ports to whatever keeps the records. Stores save and load; they never judge.

mod records;

pub use records::{AllocationRecord, AssessmentRecord, CustomerRecord, Record, VisitRecord};
