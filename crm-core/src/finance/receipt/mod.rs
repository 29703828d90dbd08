//! Receipts (4.3.1, 8.1.2): whether money may be taken, and what it settles.

pub mod check;
pub mod commit;
pub mod discount;
mod exchange;
pub mod items;
pub mod policy;
pub mod reverse;
pub mod settle;
mod strategies;
mod workings;

pub use check::{ReceiptCheck, ReceiptFacts, ReceiptMethod, check_receipt};
pub use commit::{SettlementCommit, SettlementCommitFacts, commit_settlement};
pub use discount::{DebitDiscount, GrantedDiscount};
pub use items::{SettlementItemFacts, SettlementItems, settlement_items};
pub use policy::{ClaimPart, DiscountTax, PartialDiscount, SettlementPolicy, SettlementStrategy};
pub use reverse::{AllocationReversal, AllocationReversalFacts, reverse_allocation};
pub use settle::{
    AllocationMove, OpenCredit, OpenDebit, SettledAllocation, SettledItem, Settlement,
    SettlementFacts, SettlementSelection, WriteOff, WriteOffSide, settle_receipts,
};
