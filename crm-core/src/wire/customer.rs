//! Operations of clause 5.

use super::operations::operations;
use crate::answer::Obligation;
use crate::customer::{
    self, AssessmentStatus, Classification, CustomerFacts, DatedAmount, FactorFact, Flag,
    OverallFlag, VisitStatus,
};

use crate::customer::{VisitSeries, VisitSeriesFacts, VisitStanding, VisitStandingFacts};

operations! {
    "customer";
    /// Sorts one customer into a class (5.2.1, 5.2.3).
    classify [C5_2_1, C5_2_3] (policy, facts: CustomerFacts, _calendar, as_of) -> Classification {
        customer::classify(&policy.classification, facts, as_of)
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
    /// Plans visits at even distances (5.4.2).
    visit_series [C5_4_2] (_policy, facts: VisitSeriesFacts, _calendar, _as_of) -> VisitSeries {
        customer::visit_series(facts)
    }
    /// How a customer stands against its cadence (5.4.2).
    visit_standing [C5_4_2] (policy, facts: VisitStandingFacts, _calendar, as_of) -> VisitStanding {
        customer::visit_standing(&policy.visit, facts, as_of)
    }
}
