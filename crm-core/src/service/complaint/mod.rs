//! Complaints (7.2.2, 7.2.3) and the way a case goes (7.1.3, 7.2).

pub mod flow;
pub mod policy;
pub mod steps;

pub use flow::{CaseEvent, CaseFlow, CaseFlowFacts, CaseStatus, check_case_flow};
pub use policy::{AdverseEventDays, ComplaintPolicy, ComplaintTimes};
pub use steps::{
    ComplaintFacts, ComplaintGrade, ComplaintHandOff, ComplaintStep, ComplaintSteps, StepState,
    complaint_steps,
};
