//! Clause 9: appraisal. What was achieved, scored as the scheme of the post says.

pub mod attainment;
pub mod card;
pub mod cycle;
pub mod goals;
pub mod policy;
pub mod ranking;
pub mod reviews;
pub mod scheme;

pub use attainment::{
    Attainment, AttainmentFacts, PeriodFigure, PeriodRollUp, PeriodRollUpFacts, attainment,
    roll_up_periods,
};
pub use card::{
    CardItem, CardLine, CardPart, CardParts, CardPartsFacts, PostSpell, ScoreCard, ScoreCardFacts,
    combine_parts, score_card,
};
pub use cycle::{
    AppraisalCycle, AppraisalCycleFacts, AppraisalEntry, AppraisalState, check_appraisal_cycle,
};
pub use goals::{
    Goal, GoalProgress, GoalProgressFacts, GoalStanding, GoalState, IndicatorProgress,
    goal_progress,
};
pub use policy::{
    AppraisalPolicy, Direction, GradeBand, IndicatorKind, LowerForm, MissingPart, PeriodMethod,
    PostScheme, SchemeIndicator, ScoreForm, ScoreStep,
};
pub use ranking::{Outcome, RankedPerson, Ranking, RankingFacts, ScoredPerson, rank_people};
pub use reviews::{Review, ReviewAverage, ReviewAverageFacts, ReviewTotal, average_reviews};
pub use scheme::{SchemeCheck, SchemeFacts, SchemeWeight, check_scheme};
