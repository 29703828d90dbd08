//! Development plans, owners, feedback (4.1.2, 5.3, 5.4.3).

pub mod care;
pub mod cover;
pub mod owner;
pub mod owners;
pub mod plan;
pub mod policy;
pub mod shares;

pub use care::{
    CoveredCustomer, FeedbackDecision, FeedbackItem, VisitCoverage, VisitCoverageFacts,
    feedback_due, visit_coverage,
};
pub use cover::{PlanCover, PlanCoverFacts, PlanNeed, plan_cover};
pub use owner::{OwnerCheck, OwnerFacts, OwnerSpell, check_owner};
pub use owners::{
    CustomerOwner, LeavingPerson, OwnedCustomer, OwnerStretch, OwnersCheck, OwnersFacts,
    check_owners,
};
pub use plan::{DevelopmentPlan, PlanCheck, PlanProgress, check_development_plan};
pub use policy::DevelopmentPolicy;
pub use shares::{
    CustomerShares, CustomerSharesFacts, HeldShare, ShareSpell, ShareStretch, customer_shares,
};
