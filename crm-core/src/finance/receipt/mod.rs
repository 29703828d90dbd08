//! Receipts (4.3.1, 8.1.2): whether money may be taken, and what it settles.

pub mod check;
pub mod commit;
pub mod policy;
pub mod settle;
mod workings;

pub use check::{ReceiptCheck, ReceiptFacts, ReceiptMethod, check_receipt};
pub use commit::{SettlementCommit, SettlementCommitFacts, commit_settlement};
pub use policy::{ClaimPart, SettlementPolicy, SettlementStrategy};
pub use settle::{
    AllocationMove, OpenCredit, OpenDebit, SettledAllocation, SettledItem, Settlement,
    SettlementFacts, SettlementSelection, WriteOff, WriteOffSide, settle_receipts,
};
