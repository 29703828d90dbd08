//! The customer file (5.1, 5.4.1, 5.4.4): what must be known, how well it is known, and who is in it twice.

pub mod check;
pub mod duplicates;
mod identifiers;
pub mod policy;
pub mod record;

pub use check::{CustomerFileCheck, GroupCompleteness, check_customer_file};
pub use duplicates::{
    DuplicateFacts, DuplicateKind, DuplicatePair, DuplicateReport, NamedHospital, find_duplicates,
};
pub use policy::{ClassThreshold, FilePolicy};
pub use record::{DoctorEntry, DoctorPost, HospitalDepartment, HospitalFile, PurchaseNeed};
