//! Clause 7: service. How fast a case is answered and solved, and whether that was in time.

pub mod after_sales;
pub mod agreement;
pub mod analysis;
pub mod case;
pub mod case_clock;
pub mod causes;
pub mod complaint;
pub mod duty;
pub mod first_reply;
pub mod hours;
pub mod index_interval;
pub mod policy;
pub mod policy_satisfaction;
mod root;
pub mod satisfaction;
pub mod standard;
pub mod statistics;
mod survey_actions;
pub mod survey_answers;
pub mod target;
pub mod times;

pub use agreement::{AgreementFacts, ChosenAgreement, ServiceAgreement, choose_agreement};
pub use analysis::{CaseAnalysis, CaseAnalysisFacts, CaseTable, RepeatedCase, case_analysis};
pub use case_clock::{
    CaseChange, CaseClock, CaseClockFacts, CaseHold, CaseMessage, MergedCase, MessageSide,
    TargetClock, TargetState, case_clock,
};
pub use causes::{CauseCount, CauseRanking, CauseShare, rank_causes};
pub use first_reply::{
    CustomerContact, FirstReplies, FirstReply, FirstReplyFacts, ReplyState, ReplyTarget,
    first_reply,
};
pub use hours::{ServiceDay, ServiceHours};
pub use index_interval::IndexInterval;
pub use policy::{
    CaseTransition, ChangedTarget, MergedClock, MergedHistory, MessageHold, PartialAgreement,
    ReopenedClock, ServicePolicy, SpecialTimes, ZeroResponse,
};
pub use policy_satisfaction::{
    DimensionWeight, DuplicateAnswers, MissingDimension, SatisfactionPolicy, ScaleMap,
    StraightLined,
};
pub use satisfaction::{DimensionAverage, SurveyFacts, SurveyResult, UsedWeight, survey_result};
pub use standard::{
    ServicePromise, ServiceStandard, ServiceStandardFacts, SpecialPromise, SpecialTarget,
    TargetSource, service_standard,
};
pub use statistics::{
    CaseGroup, CaseGrouping, CaseStatistics, CaseStatisticsFacts, CountedCase, NamedCount,
    case_statistics,
};
pub use survey_answers::{
    DimensionGrades, QuestionGrade, QuestionKind, SurveyAnswer, SurveyAnswers, SurveyAnswersFacts,
    SurveyCampaign, SurveyQuestion, survey_answers,
};
pub use target::{ServiceClock, ServiceTarget, TargetKind};
pub use times::ServiceTimes;
