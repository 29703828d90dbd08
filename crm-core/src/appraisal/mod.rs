//! Clause 9: appraisal. What was achieved, scored as the scheme of the post says.

pub mod attainment;
pub mod bonus;
pub mod breach;
pub mod card;
pub mod card_records;
pub mod consequences;
pub mod cycle;
pub mod dates;
pub mod duties;
mod form;
pub mod goals;
pub mod indicator;
pub mod measure;
pub mod new_customers;
pub mod parts;
pub mod periods;
pub mod policy;
mod policy_check;
pub mod ranking;
pub mod records;
pub mod reviews;
pub mod scheme;
pub mod scheme_set;
pub mod simulate;
mod total;

pub use attainment::{Attainment, AttainmentFacts, attainment};
pub use bonus::{BonusFacts, BonusPay, bonus_pay};
pub use breach::{BreachRecord, BreachStanding, BreachStandingFacts, breach_standing};
pub use card::{
    CardItem, CardLine, IndicatorSource, PostSpell, ScoreCard, ScoreCardFacts, score_card,
};
pub use card_records::{CardRecords, CardRecordsFacts, card_records};
pub use consequences::{ConsequenceFacts, Consequences, PeriodGrade, consequences};
pub use cycle::{
    AppraisalCycle, AppraisalCycleFacts, AppraisalEntry, AppraisalState, check_appraisal_cycle,
};
pub use dates::{ResultDates, ResultDatesFacts, result_dates};
pub use duties::{PostDuties, PostDutyFacts, check_post_duties};
pub use goals::{
    Goal, GoalProgress, GoalProgressFacts, GoalStanding, GoalState, IndicatorProgress,
    goal_progress,
};
pub use indicator::{IndicatorFacts, IndicatorValue, indicator_value};
pub use measure::{MEASURES, is_measure, measure_names};
pub use new_customers::{FirstSale, NewCustomers, NewCustomersFacts, new_customers};
pub use parts::{
    CardPart, CardParts, CardPartsFacts, PostScore, PostScores, PostScoresFacts, PostShare,
    combine_parts, combine_posts,
};
pub use periods::{PeriodFigure, PeriodRollUp, PeriodRollUpFacts, roll_up_periods};
pub use policy::{
    AppraisalPolicy, BarredDuty, BarredWeight, Direction, FigureNature, GradeBand, IndicatorCycle,
    IndicatorKind, IndicatorRole, LateScheme, LowerForm, MissingPart, PeriodMethod, PostScheme,
    Proration, SchemeIndicator, ScoreDeduction, ScoreForm, ScoreStep, StepCount, ZeroTarget,
};
pub use ranking::{Outcome, RankedPerson, Ranking, RankingFacts, ScoredPerson, rank_people};
pub use records::{AppealRecord, AppraisalResultRecord, ReviewRecord, ScoreCardRecord};
pub use reviews::{Review, ReviewAverage, ReviewAverageFacts, ReviewTotal, average_reviews};
pub use scheme::{SchemeChange, SchemeCheck, SchemeFacts, check_scheme};
pub use scheme_set::{SchemeSetCheck, SchemeSetFacts, check_scheme_set};
pub use simulate::{
    GradeMove, SchemeSimulation, SchemeSimulationFacts, SimulatedPerson, simulate_scheme,
};

#[cfg(test)]
mod standard_policy {
    use std::sync::OnceLock;

    use super::AppraisalPolicy;

    /// The standard section for tests of properties, read once.
    pub(super) fn standard() -> Option<AppraisalPolicy> {
        static POLICY: OnceLock<Option<AppraisalPolicy>> = OnceLock::new();
        let read = || {
            let book = crate::book::PolicyBook::standard().ok()?;
            let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 1)?;
            book.at(day).ok().map(|policy| *policy.appraisal.clone())
        };
        POLICY.get_or_init(read).clone()
    }
}
