//! Operations of clause 5.

use super::operations::operations;
use crate::answer::Obligation;
use crate::customer::{
    self, AssessmentStatus, ClassEffect, ClassEffectFacts, ClassHistory, ClassHistoryFacts,
    ClassList, Classification, CustomerFacts, DatedAmount, FactorFact, Flag, OverallFlag, Replay,
    ReplayFacts, StrategyCheck, StrategyFacts, VisitStatus,
};

use crate::customer::{
    PeriodVisitCoverage, PeriodVisitFacts, VisitIssue, VisitIssues, VisitSeries, VisitSeriesFacts,
    VisitStanding, VisitStandingFacts,
};

operations! {
    "customer";
    /// Sorts one customer into a class (5.2.1, 5.2.3).
    classify [C5_2_1, C5_2_3] (policy, facts: CustomerFacts, _calendar, as_of) -> Classification {
        customer::classify(&policy.classification, facts, as_of)
    }
    /// Sorts many customers; one that cannot be judged is kept aside (5.2.1).
    classify_all [C5_2_1] (policy, facts: Vec<CustomerFacts>, _calendar, as_of) -> ClassList {
        customer::classify_all(&policy.classification, facts, as_of)
    }
    /// What the policy would do to a customer base that another one has sorted (5.2.1, 5.2.2).
    class_effect [C5_2_1, C5_2_2] (policy, facts: ClassEffectFacts, _calendar, as_of) -> ClassEffect {
        customer::class_effect(&policy.classification, facts, as_of)
    }
    /// Whether strategies and planned visits fit the classes (5.2.2).
    check_strategies [C5_2_2] (policy, facts: StrategyFacts, _calendar, _as_of) -> StrategyCheck {
        customer::check_strategies(&policy.classification, facts)
    }
    /// The classes a customer had, and when the next assessment is due (5.2.3).
    class_history [C5_2_3] (policy, facts: ClassHistoryFacts, _calendar, as_of) -> ClassHistory {
        customer::class_history(&policy.classification, facts, as_of)
    }
    /// Makes an old assessment again (5.2.3).
    replay_assessment [C5_2_3] (policy, facts: ReplayFacts, _calendar, as_of) -> Replay {
        customer::replay_assessment(&policy.classification, &policy.fingerprint, facts, as_of)
    }
    /// The purchasing need as far as invoices show it (5.2.1).
    need_from_invoices [C5_2_1] (policy, facts: Vec<DatedAmount>, _calendar, as_of) -> Option<FactorFact> {
        customer::need_from_invoices(&policy.classification, facts, as_of)
    }
    /// The overall flag of an assessment (5.2.2).
    roll_up_flags [C5_2_2] (policy, facts: Vec<Flag>, _calendar, _as_of) -> OverallFlag {
        Ok(customer::roll_up_flags(&policy.classification, facts))
    }
    /// When the next assessment is due (5.2.3).
    reassessment_due [C5_2_3] (policy, facts: AssessmentStatus, _calendar, as_of) -> Obligation {
        customer::reassessment_due(&policy.classification, facts, as_of)
    }
    /// When the next visit is due (5.4.2).
    visit_due [C5_4_2] (policy, facts: VisitStatus, calendar, as_of) -> Obligation {
        customer::visit_due(&policy.visit, facts, calendar, as_of)
    }
    /// Which issues that visits found became cases in time (5.4.2).
    visit_issues [C5_4_2] (policy, facts: Vec<VisitIssue>, calendar, as_of) -> VisitIssues {
        customer::visit_issues(&policy.visit, facts, calendar, as_of)
    }
    /// Who was visited as often as the class asks, by class (5.4.2).
    period_visit_coverage [C5_4_2] (policy, facts: PeriodVisitFacts, calendar, as_of) -> PeriodVisitCoverage {
        customer::period_visit_coverage(&policy.visit, &policy.development.rounding, facts, calendar, as_of)
    }
    /// Plans visits at even distances (5.4.2).
    visit_series [C5_4_2] (_policy, facts: VisitSeriesFacts, _calendar, _as_of) -> VisitSeries {
        customer::visit_series(facts)
    }
    /// How a customer stands against its cadence (5.4.2).
    visit_standing [C5_4_2] (policy, facts: VisitStandingFacts, _calendar, as_of) -> VisitStanding {
        customer::visit_standing(&policy.visit, facts, as_of)
    }
}
