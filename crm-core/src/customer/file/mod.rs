//! The customer file (5.1, 5.4.1, 5.4.4): what must be known, how well it is known, and who is in it twice.

pub mod check;
pub mod duplicates;
pub mod history;
mod identifiers;
mod names;
pub mod policy;
pub mod record;
pub mod sources;

pub use check::{CustomerFileCheck, GroupCompleteness, check_customer_file};
pub use duplicates::{
    DuplicateFacts, DuplicateKind, DuplicatePair, DuplicateReport, NamedHospital, find_duplicates,
};
pub use history::{
    CooperationHistory, HistoryAmount, HistoryCase, HistoryFacts, HistoryYear, cooperation_history,
};
pub use policy::{BedRange, ClassThreshold, FilePolicy, GradeRow, NameForm, OwnershipRow};
pub use record::{DoctorEntry, DoctorPost, HospitalDepartment, HospitalFile, PurchaseNeed};
pub use sources::{Lead, LeadFacts, SourceCheck, SourceShare, check_sources};
