//! Floor 4: the policy as one document, its revisions, and the comparison of two.

mod compare;
mod policy;
mod revisions;
#[cfg(feature = "schema")]
pub mod schema;
mod standing;

pub use compare::{ParameterChange, PolicyComparison, compare};
pub use policy::Policy;
pub use revisions::{PolicyBook, STANDARD_FILE, STANDARD_REVISIONS, STANDARD_TEXT};
pub use standing::{PolicyStanding, RevisionStanding, RevisionState, policy_standing};
