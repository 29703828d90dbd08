//! Statements of account and their reconciliation with the hospital's own list (8.2.2).

pub mod account;
pub mod policy;
pub mod reconcile;

pub use account::{
    AccountEntry, AccountStatement, AccountStatementFacts, StatementRow, account_statement,
};
pub use policy::StatementPolicy;
pub use reconcile::{
    DifferenceReason, ListedItem, MatchedItems, NamedDifference, Reconciliation,
    ReconciliationFacts, reconcile_accounts,
};
