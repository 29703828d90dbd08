//! Statements of account, the answers to them, and their reconciliation with the hospital's own list (8.2.2).

pub mod account;
pub mod confirmation;
pub mod due;
mod number;
pub mod policy;
pub mod reconcile;
mod sides;

pub use account::{
    AccountEntry, AccountStatement, AccountStatementFacts, StatementRecord, StatementRow,
    account_statement,
};
pub use confirmation::{
    ConfirmationFacts, ConfirmationForm, ConfirmationState, ConfirmationStatus,
    StatementConfirmation, statement_confirmation,
};
pub use due::{
    AccountReview, AccountReviewFacts, ReviewedItem, StatementDue, StatementDueFacts,
    account_review, statement_due,
};
pub use policy::{ClassMonths, NumberForm, StatementPolicy, UndatedInSum};
pub use reconcile::{
    DifferenceReason, ListedItem, MatchedItems, NamedDifference, Reconciliation,
    ReconciliationFacts, reconcile_accounts,
};
