//! Floor 3: money owed to us (section 8 of the policy).
//!
//! | rule | kind | clause |
//! |---|---|---|
//! | [`age()`](age::age) | measure | 8.1.2 |
//! | [`aging_breakdown`] | measure | 8.1.2 |
//! | [`overdue_contacts`] | remind | 8.1.1 |
//! | [`collection_worklist`] | decide | 8.1.1, 8.1.3 |
//! | [`opening_documents`] | check | 8.2.1 |
//! | [`propose_allocation`] | decide | 8.1.2 |
//! | [`payment_schedule`] | decide | 8.1.2 |
//! | [`value_in_base`] | measure | 8.2.1 |

pub mod age;
mod age_rows;
pub mod aging;
pub mod allocate;
pub mod breakdown;
pub mod bucket;
pub mod contacts;
pub mod credit;
pub mod document;
pub mod dunning;
#[cfg(test)]
mod history;
pub mod ledger;
pub mod mark;
pub mod measure;
pub mod open_item;
pub mod opening;
pub mod policy;
pub mod policy_terms;
pub mod rate;
pub mod receipt;
pub mod responsible;
pub mod selection;
pub mod statement;
mod term_amounts;
mod term_check;
mod term_days;
pub mod terms;
pub mod valuation;
pub mod worklist;

pub use age::age;
pub use aging::{Aging, AgingFacts, AgingGroup, AgingRow, AgingTotal, BucketAmount, LedgerBalance};
pub use allocate::{
    AllocationFacts, AllocationProposal, PayerCover, ProposedAllocation, propose_allocation,
};
pub use breakdown::{
    AgingBreakdown, AgingBreakdownFacts, AgingDimension, BreakdownRow, CustomerTrait, NamedAmount,
    aging_breakdown,
};
pub use contacts::{ChasedItem, OverdueContactFacts, OverdueContacts, overdue_contacts};
pub use document::{
    Allocation, DocumentKind, EarlyPayment, Instalment, ReceivableDocument, SalesShare,
};
pub use mark::{ItemMark, MarkKind};
pub use opening::{OpeningDocuments, OpeningFacts, OpeningItem, opening_documents};
pub use policy::{AgingPolicy, AllocationPolicy};
pub use policy_terms::{DueRoll, TermsPolicy, ZeroTotal};
pub use rate::ExchangeRate;
pub use responsible::Responsibility;
pub use selection::{AgingSelection, Territory};
pub use terms::{
    DiscountBase, DueRule, EarlyDiscount, PaymentSchedule, PaymentTermsFacts, TermAnchor,
    TermInstalment, TermLine, TermPart, payment_schedule,
};
pub use valuation::{
    BaseRow, BaseValuation, Revaluation, RevaluationRow, ValuationFacts, value_in_base,
};
pub use worklist::{
    CollectionWorklist, CollectionWorklistFacts, DebtLimitation, DebtorClass, DebtorPlan,
    collection_worklist,
};
