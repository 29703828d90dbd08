//! Operations of clause 9.

use super::operations::operations;
use crate::appraisal::{
    self, AppraisalCycle, AppraisalCycleFacts, Attainment, AttainmentFacts, BonusFacts, BonusPay,
    BreachStanding, BreachStandingFacts, CardParts, CardPartsFacts, CardRecords, CardRecordsFacts,
    ConsequenceFacts, Consequences, GoalProgress, GoalProgressFacts, IndicatorFacts,
    IndicatorValue, NewCustomers, NewCustomersFacts, PeriodRollUp, PeriodRollUpFacts, PostDuties,
    PostDutyFacts, PostScores, PostScoresFacts, Ranking, RankingFacts, ResultDates,
    ResultDatesFacts, ReviewAverage, ReviewAverageFacts, SchemeCheck, SchemeFacts, SchemeSetCheck,
    SchemeSetFacts, SchemeSimulation, SchemeSimulationFacts, ScoreCard, ScoreCardFacts,
};

operations! {
    "appraisal";
    /// Whether a scheme may be used (9.1.1, 9.1.2, 9.2.2).
    check_scheme [C9_1_1, C9_1_2, C9_2_2] (policy, facts: SchemeFacts, _calendar, _as_of) -> SchemeCheck {
        appraisal::check_scheme(&policy.appraisal, facts)
    }
    /// Whether schemes fit together: one a post and day (9.1.2).
    check_scheme_set [C9_1_1, C9_1_2, C9_2_2] (policy, facts: SchemeSetFacts, _calendar, _as_of) -> SchemeSetCheck {
        appraisal::check_scheme_set(&policy.appraisal, facts)
    }
    /// A scheme tried on the figures of a period that is over (9.1.2).
    simulate_scheme [C9_1_2, C9_3_1] (policy, facts: SchemeSimulationFacts, _calendar, _as_of) -> SchemeSimulation {
        appraisal::simulate_scheme(&policy.appraisal, facts)
    }
    /// Which duties a filed drug representative may not have, and why (6.1.3, 8.1.1, 9.1.1).
    check_post_duties [C6_1_3, C8_1_1, C9_1_1] (policy, facts: PostDutyFacts, _calendar, _as_of) -> PostDuties {
        appraisal::check_post_duties(&policy.appraisal, facts)
    }
    /// The value of an indicator with its source (9.1.1).
    indicator_value [C9_1_1] (policy, facts: IndicatorFacts, _calendar, _as_of) -> IndicatorValue {
        appraisal::indicator_value(&policy.appraisal, facts)
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
    /// How many customers a person won in a period (9.1.1).
    new_customers [C9_1_1] (_policy, facts: NewCustomersFacts, _calendar, _as_of) -> NewCustomers {
        appraisal::new_customers(facts)
    }
    /// Fills in a score card from the records of its person and period (9.1.1, 9.2.1, 9.2.2).
    card_records [C9_1_1, C9_2_1, C9_2_2] (policy, facts: CardRecordsFacts, _calendar, _as_of) -> CardRecords {
        appraisal::card_records(&policy.appraisal, facts)
    }
    /// Scores one person, indicator by indicator (9.1.1, 9.1.2, 9.2.2, 3.2).
    score_card [C3_2, C9_1_1, C9_1_2, C9_2_1, C9_2_2] (policy, facts: ScoreCardFacts, _calendar, _as_of) -> ScoreCard {
        appraisal::score_card(&policy.appraisal, facts)
    }
    /// The final score of several parts (9.1.1).
    combine_parts [C9_1_1] (policy, facts: CardPartsFacts, _calendar, _as_of) -> CardParts {
        appraisal::combine_parts(&policy.appraisal, facts)
    }
    /// One score for who held several posts in the period (9.1.2).
    combine_posts [C9_1_2] (policy, facts: PostScoresFacts, _calendar, _as_of) -> PostScores {
        appraisal::combine_posts(&policy.appraisal, facts)
    }
    /// What a cycle of appraisals still lacks, and whether it may be closed (9.2.1).
    check_appraisal_cycle [C9_2_1] (_policy, facts: AppraisalCycleFacts, _calendar, as_of) -> AppraisalCycle {
        appraisal::check_appraisal_cycle(facts, as_of)
    }
    /// Ranks people by their scores and grades them (9.3.1); assumed, as the source is cut off.
    rank_people [C9_3_1, C9_3_P1, C9_3_P6] (policy, facts: RankingFacts, _calendar, _as_of) -> Ranking {
        appraisal::rank_people(&policy.appraisal, facts)
    }
    /// What breaches do to the bonus and, assumed, to the grade of a period (3.2, 9.3.P6).
    breach_standing [C3_2, C9_3_P6] (policy, facts: BreachStandingFacts, _calendar, as_of) -> BreachStanding {
        appraisal::breach_standing(&policy.appraisal, facts, as_of)
    }
    /// What follows from grades; off by default and assumed, as the source is cut off (9.3.P1-P3, P6).
    consequences [C9_3_1, C9_3_P1, C9_3_P2, C9_3_P3, C9_3_P6] (policy, facts: ConsequenceFacts, calendar, as_of) -> Consequences {
        appraisal::consequences(&policy.appraisal, facts, calendar, as_of)
    }
    /// What is paid for a grade; off by default and assumed, as the source is cut off (9.3.P1).
    bonus_pay [C3_2, C9_3_P1] (policy, facts: BonusFacts, _calendar, _as_of) -> BonusPay {
        appraisal::bonus_pay(&policy.appraisal, facts)
    }
    /// When a result is told, appealed and answered, and how long its file is kept; off by default and
    /// assumed, as the source is cut off (9.3.P4, 9.3.P5).
    result_dates [C9_3_P4, C9_3_P5] (policy, facts: ResultDatesFacts, calendar, as_of) -> ResultDates {
        appraisal::result_dates(&policy.appraisal, facts, calendar, as_of)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{operation_list, request};

    #[test]
    fn every_measure_is_an_operation() {
        for (measure, _) in crate::appraisal::MEASURES {
            let known = operation_list().any(|operation| operation.name == measure);
            assert!(known, "{measure}");
        }
    }

    #[test]
    fn measures_of_the_standard_schemes_are_operations() -> Result<(), crate::answer::Error> {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
        let policy = request::standard()?.at(day)?;
        for scheme in &policy.appraisal.schemes.value {
            for row in &scheme.indicators {
                if let Some(measure) = &row.measure {
                    let known = operation_list().any(|operation| operation.name == measure);
                    assert!(known, "{}: {measure}", row.indicator);
                }
            }
        }
        Ok(())
    }
}
