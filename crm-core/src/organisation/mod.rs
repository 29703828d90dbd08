//! Floor 3: who works here and for what (sections 2-4 of the policy).
//!
//! | rule | kind | clause |
//! |---|---|---|
//! | [`actor_in_scope`] | decide | 2 |
//! | [`check_policy_review`] | check, remind | 4.1.1 |
//! | [`duty_holders`] | decide | 4.1-4.3 |
//! | [`check_structure`] | check | 4 |
//! | [`manager_chain`] | decide | 4 |
//! | [`check_leaver`] | check, remind | 4.1.2 |
//! | [`check_separation`] | check | 3.2 |

pub mod chain;
pub mod duties;
pub mod leaver;
pub mod policy;
pub mod record;
pub mod review;
pub mod scope;
pub mod separation;
pub mod structure;

pub use chain::{ChainFacts, ManagerChain, manager_chain};
pub use duties::{DutyFacts, DutyHolders, DutyTable, duty_holders};
pub use leaver::{Holding, LeaverCheck, LeaverFacts, check_leaver};
pub use policy::{CoveredRole, DutyRow, OrganisationPolicy, SeparatePair};
pub use record::{Department, LegalEntity, Person, PersonPost};
pub use review::{PolicyReviewCheck, PolicyReviewFacts, PreviousRevision, check_policy_review};
pub use scope::{ActorFacts, PartnerStanding, PartnerTerm, ScopeCheck, actor_in_scope};
pub use separation::{Act, SeparationCheck, SeparationFacts, check_separation};
pub use structure::{StructureCheck, StructureFacts, check_structure};
