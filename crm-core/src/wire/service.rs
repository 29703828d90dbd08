//! Operations of clause 7.

use super::operations::operations;
use crate::service::{
    self, CaseClock, CaseClockFacts, CauseCount, CauseRanking, SurveyAnswers, SurveyAnswersFacts,
    SurveyFacts, SurveyResult,
};

use crate::service::{
    AgreementFacts, CaseAnalysis, CaseAnalysisFacts, CaseStatistics, CaseStatisticsFacts,
    ChosenAgreement, FirstReplies, FirstReplyFacts, ServiceStandard, ServiceStandardFacts,
};

operations! {
    "service";
    /// What is promised for every kind, priority and class (7.1.1).
    service_standard [C7_1_1] (policy, facts: ServiceStandardFacts, _calendar, _as_of) -> ServiceStandard {
        service::service_standard(policy.service_times(), facts)
    }
    /// The clocks of one case: due moments, elapsed time, holds, in time or not (7.1, 7.2.1).
    case_clock [C7_1_1, C7_1_2, C7_1_3, C7_2_1] (policy, facts: CaseClockFacts, calendar, as_of) -> CaseClock {
        service::case_clock(policy.service_times(), facts, calendar, as_of)
    }
    /// Which causes make most of the complaints (7.2.4).
    rank_causes [C7_2_4] (policy, facts: Vec<CauseCount>, _calendar, _as_of) -> CauseRanking {
        service::rank_causes(&policy.service, facts)
    }
    /// From the forms of a survey to its figures and the actions owed; odd forms shown (4.2.3, 7.4, 3.4).
    survey_answers [C4_2_3, C7_4_1, C7_4_2, C7_4_3, C3_4] (policy, facts: SurveyAnswersFacts, _calendar, as_of) -> SurveyAnswers {
        service::survey_answers(&policy.satisfaction, &policy.duty, facts, as_of)
    }
    /// What a satisfaction survey says: shares, averages, NPS, weighted index, actions due (7.4).
    survey_result [C7_4_1, C7_4_2, C7_4_3] (policy, facts: SurveyFacts, _calendar, _as_of) -> SurveyResult {
        service::survey_result(&policy.satisfaction, facts)
    }
    /// Which service agreement holds for a customer (7.1.1).
    choose_agreement [C7_1_1] (_policy, facts: AgreementFacts, _calendar, as_of) -> ChosenAgreement {
        service::choose_agreement(facts, as_of)
    }
    /// Cases counted by status, by agreement, by month (7.2.4).
    case_statistics [C7_2_4] (_policy, facts: CaseStatisticsFacts, _calendar, _as_of) -> CaseStatistics {
        service::case_statistics(facts)
    }
    /// What a period says: counts, causes, repeats, actions owed (7.2.4).
    case_analysis [C7_2_4, C3_4] (policy, facts: CaseAnalysisFacts, _calendar, as_of) -> CaseAnalysis {
        service::case_analysis(&policy.service, &policy.duty, facts, as_of)
    }
    /// Whether hotline and mailbox were replied to in time (7.2.1).
    first_reply [C7_2_1] (policy, facts: FirstReplyFacts, calendar, as_of) -> FirstReplies {
        service::first_reply(&policy.service, facts, calendar, as_of)
    }
}
