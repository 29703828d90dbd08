//! Contracts (6.3.1-6.3.3): what they must say, where they stand, how far they are carried out.

pub mod change;
pub mod check;
mod identities;
mod parties;
pub mod payment_text;
mod payment_words;
pub mod policy;
pub mod progress;
pub mod record;
pub mod status;
mod terms;

pub use change::{ContractChange, ContractChangeFacts, check_contract_change};
pub use check::{ContractCheck, check_contract};
pub use payment_text::{
    PaymentEventDay, PaymentPart, PaymentText, PaymentTextFacts, read_payment_text,
};
pub use policy::{ApprovalStep, ContractPolicy, PaymentEvent, PaymentWord};
pub use progress::{ContractProgress, ContractProgressFacts, ContractStage, contract_progress};
pub use record::{
    ContractApproval, ContractLine, ContractMilestone, ContractParty, ContractRecord,
    ContractSupplement, LinkedOrder, PlannedPayment,
};
pub use status::{ContractState, ContractStatus, FulfilmentState, contract_status};
