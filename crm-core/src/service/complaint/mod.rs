//! Complaints: how grave, step by step, who is told, and the legal clock (7.2.2, 7.2.3).

mod clocks;
pub mod escalation;
pub mod legal;
pub mod policy;
pub mod steps;

pub use escalation::{
    EscalationFacts, EscalationLadder, EscalationNotice, EscalationRecord, EscalationStep,
    escalation_ladder,
};
pub use legal::LegalClock;
pub use policy::{
    AdverseEventDays, ComplaintGrade, ComplaintPolicy, ComplaintTimes, EscalationLevel, LadderStart,
};
pub use steps::{
    ComplaintFacts, ComplaintHandOff, ComplaintStep, ComplaintSteps, ContactAttempt, StepState,
    complaint_grade, complaint_steps,
};
