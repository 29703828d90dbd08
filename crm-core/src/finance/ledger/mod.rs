//! The customer ledger (4.3.2, 8.2.1, 8.2.3): postings that balance, a trial balance, exports.

pub mod export;
pub mod policy;
pub mod postings;

pub use export::{ExportBalance, LedgerExport, LedgerExportFacts, LedgerFormat, export_ledger};
pub use policy::{LedgerAccount, LedgerPolicy};
pub use postings::{
    AccountBalance, LedgerCheck, LedgerEntry, LedgerFacts, LedgerLine, check_postings,
};
