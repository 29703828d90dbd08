//! The customer ledger (4.3.2, 8.2.1, 8.2.3): entries made from documents, postings that balance, closed
//! periods, trial balance, the figures of each month, exports.

pub mod balance;
pub mod detail;
pub mod export;
mod moves;
pub mod periods;
pub mod policy;
pub mod post;
pub mod postings;

pub use balance::{
    MonthFigures, MonthlyFigures, MonthlyFiguresFacts, TrialBalance, TrialBalanceFacts,
    TrialBalanceRow, monthly_figures, trial_balance,
};
pub use detail::{PostingDetail, PostingPurpose};
pub use export::{ExportBalance, LedgerExport, LedgerExportFacts, LedgerFormat, export_ledger};
pub use periods::{
    ClosePeriodFacts, ClosedPeriod, PeriodClose, Reversal, ReversalFacts, close_period,
    reverse_entry,
};
pub use policy::{LateDocuments, LedgerAccount, LedgerPolicy, PostingAccount, PostingRole};
pub use post::{DocumentPosting, LedgerPostings, PostingFacts, ProvisionPosting, post_documents};
pub use postings::{
    AccountBalance, LedgerCheck, LedgerEntry, LedgerFacts, LedgerLine, check_postings,
};
