//! Clause 7: service. How fast a case is answered and solved, and whether that was in time.

pub mod after_sales;
pub mod agreement;
pub mod case_clock;
pub mod causes;
pub mod complaint;
pub mod duty;
pub mod hours;
pub mod policy;
pub mod policy_satisfaction;
pub mod satisfaction;
pub mod statistics;
pub mod target;

pub use agreement::{AgreementFacts, ChosenAgreement, ServiceAgreement, choose_agreement};
pub use case_clock::{
    CaseChange, CaseClock, CaseClockFacts, CaseHold, CaseMessage, MergedCase, MessageSide,
    TargetClock, TargetState, case_clock,
};
pub use causes::{CauseCount, CauseRanking, CauseShare, rank_causes};
pub use hours::{ServiceDay, ServiceHours};
pub use policy::{ChangedTarget, MergedClock, ReopenedClock, ServicePolicy, ZeroResponse};
pub use policy_satisfaction::{DimensionWeight, MissingDimension, SatisfactionPolicy};
pub use satisfaction::{DimensionAverage, SurveyFacts, SurveyResult, UsedWeight, survey_result};
pub use statistics::{
    CaseGroup, CaseGrouping, CaseStatistics, CaseStatisticsFacts, CountedCase, NamedCount,
    case_statistics,
};
pub use target::{
    ServiceClock, ServicePromise, ServiceStandard, ServiceStandardFacts, ServiceTarget, TargetKind,
    service_standard,
};
