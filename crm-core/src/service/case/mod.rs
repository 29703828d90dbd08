//! A case of service: its record, its way, and where it stands (7.1.2, 7.1.3).

pub mod flow;
pub mod merged;
pub mod record;
pub mod standing;

pub use flow::{CaseFlow, CaseFlowFacts, check_case_flow};
pub use merged::merged_cases;
pub use record::{CaseEvent, CaseEventKind, ServiceCase};
pub use standing::{AgreedService, CaseStanding, CaseStandingFacts, case_standing};
