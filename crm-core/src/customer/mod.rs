//! Floor 3: customers (section 5 of the policy).
//!
//! | rule | kind | clause |
//! |---|---|---|
//! | [`classify()`](classify::classify) | decide | 5.2.1, 5.2.3 |
//! | [`need_from_invoices`] | measure | 5.2.1 |
//! | [`reassessment_due`] | remind | 5.2.3 |
//! | [`class_history`] | measure, remind | 5.2.3 |
//! | [`replay_assessment`] | check | 5.2.3 |
//! | [`classify_all`], [`class_effect`] | decide | 5.2.1, 5.2.2 |
//! | [`check_strategies`] | check | 5.2.2 |
//! | [`roll_up_flags`] | decide | 5.2.2 |
//! | [`visit_due`] | remind | 5.4.2 |
//! | [`period_visit_coverage`] | measure | 5.4.2 |

pub mod classify;
pub mod classify_due;
pub mod classify_effect;
pub mod classify_history;
mod classify_place;
mod classify_record;
pub mod classify_replay;
mod classify_score;
pub mod classify_strategy;
pub mod development;
pub mod file;
pub mod flags;
pub mod life_cycle;
pub mod need;
pub mod policy;
pub mod privacy;
pub mod visit;
pub mod visit_coverage;
pub mod visit_issue;
pub mod visit_plan;

pub use classify::{
    Classification, ClassificationState, CustomerFacts, FactorFact, FactorPart, PreviousClass,
    classify,
};
pub use classify_due::{AssessmentStatus, reassessment_due};
pub use classify_effect::{
    ClassEffect, ClassEffectFacts, ClassList, ClassMove, ClassMoveCount, ClassSize,
    UnjudgedCustomer, class_effect, classify_all,
};
pub use classify_history::{
    ClassChange, ClassHistory, ClassHistoryFacts, ClassSpell, PastAssessment, class_history,
};
pub use classify_replay::{Replay, ReplayDifference, ReplayFacts, replay_assessment};
pub use classify_strategy::{
    ClassAttention, CustomerStrategy, StrategyCheck, StrategyFacts, check_strategies,
};
pub use flags::{Flag, FlagRollUp, OverallFlag, roll_up_flags};
pub use life_cycle::LifeCycle;
pub use need::{DatedAmount, need_from_invoices};
pub use policy::{ClassificationPolicy, VisitPolicy};
pub use visit::{VisitStatus, visit_due};
pub use visit_coverage::{
    ClassCoverage, DatedVisit, MissedCustomer, PeriodVisitCoverage, PeriodVisitFacts,
    VisitedCustomer, period_visit_coverage,
};
pub use visit_issue::{VisitIssue, VisitIssues, visit_issues};
pub use visit_plan::{
    VisitSeries, VisitSeriesFacts, VisitStanding, VisitStandingFacts, visit_series, visit_standing,
};
