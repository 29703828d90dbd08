//! Operations of clause 9.

use super::operations::operations;
use crate::appraisal::{
    self, AppraisalCycle, AppraisalCycleFacts, Attainment, AttainmentFacts, CardParts,
    CardPartsFacts, GoalProgress, GoalProgressFacts, PeriodRollUp, PeriodRollUpFacts, Ranking,
    RankingFacts, ReviewAverage, ReviewAverageFacts, SchemeCheck, SchemeFacts, ScoreCard,
    ScoreCardFacts,
};

operations! {
    "appraisal";
    /// Whether a scheme may be used (9.1.1, 9.1.2, 9.2.2).
    check_scheme [C9_1_1, C9_1_2, C9_2_2] (policy, facts: SchemeFacts, _calendar, _as_of) -> SchemeCheck {
        appraisal::check_scheme(&policy.appraisal, facts)
    }
    /// How much of a target was reached (9.1.1).
    attainment [C9_1_1] (policy, facts: AttainmentFacts, _calendar, _as_of) -> Attainment {
        appraisal::attainment(&policy.appraisal, facts)
    }
    /// Months to a quarter, quarters to a year (9.2.1).
    roll_up_periods [C9_2_1] (policy, facts: PeriodRollUpFacts, _calendar, _as_of) -> PeriodRollUp {
        appraisal::roll_up_periods(&policy.appraisal, facts)
    }
    /// How far goals are reached (9.1.1).
    goal_progress [C9_1_1] (policy, facts: GoalProgressFacts, _calendar, _as_of) -> GoalProgress {
        appraisal::goal_progress(&policy.appraisal, facts)
    }
    /// The mean of what several raters said (9.2.2).
    average_reviews [C9_2_2] (policy, facts: ReviewAverageFacts, _calendar, _as_of) -> ReviewAverage {
        appraisal::average_reviews(&policy.appraisal, facts)
    }
    /// Scores one person, indicator by indicator (9.1.1, 9.1.2, 9.2.2, 3.2).
    score_card [C3_2, C9_1_1, C9_1_2, C9_2_2] (policy, facts: ScoreCardFacts, _calendar, _as_of) -> ScoreCard {
        appraisal::score_card(&policy.appraisal, facts)
    }
    /// The final score of several parts (9.1.1).
    combine_parts [C9_1_1] (policy, facts: CardPartsFacts, _calendar, _as_of) -> CardParts {
        appraisal::combine_parts(&policy.appraisal, facts)
    }
    /// What a cycle of appraisals still lacks, and whether it may be closed (9.2.1).
    check_appraisal_cycle [C9_2_1] (_policy, facts: AppraisalCycleFacts, _calendar, as_of) -> AppraisalCycle {
        appraisal::check_appraisal_cycle(facts, as_of)
    }
    /// Ranks people by their scores and grades them (9.3.1); assumed, as the source is cut off.
    rank_people [C9_3_1, C9_3_P1, C9_3_P6] (policy, facts: RankingFacts, _calendar, _as_of) -> Ranking {
        appraisal::rank_people(&policy.appraisal, facts)
    }
}
