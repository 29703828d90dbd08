//! Operations of clauses 6.1 and 6.4.

use super::operations::operations;
use crate::sales::target::{
    self, CoverFacts, SalesCredit, SalesCreditFacts, TargetAttainment, TargetAttainmentFacts,
    TargetCover, TargetReportFacts, TargetReports, TargetSpread, TargetSpreadFacts, TargetTransfer,
    TargetTransferFacts, YearPlan, YearPlanFacts,
};

operations! {
    "sales";
    /// Spreads a target so that it adds up exactly (6.1.1).
    spread_target [C6_1_1] (policy, facts: TargetSpreadFacts, _calendar, _as_of) -> TargetSpread {
        target::spread_target(&policy.target, facts)
    }
    /// Spreads a year over departments, people and months, so that every level adds up (6.1.1).
    plan_year [C6_1_1] (policy, facts: YearPlanFacts, _calendar, _as_of) -> YearPlan {
        target::plan_year(&policy.target, facts)
    }
    /// Whether personal targets cover the one above (6.1.3).
    cover_target [C6_1_3] (policy, facts: CoverFacts, _calendar, _as_of) -> TargetCover {
        target::cover_target(&policy.target, facts)
    }
    /// Passes targets to someone else from a day on (6.1.1, 6.1.3).
    transfer_target [C6_1_1, C6_1_3] (policy, facts: TargetTransferFacts, calendar, _as_of) -> TargetTransfer {
        target::transfer_target(&policy.target, facts, calendar)
    }
    /// Which weekly and monthly reports are there, late or missing (6.1.3).
    target_reports [C6_1_3] (policy, facts: TargetReportFacts, calendar, as_of) -> TargetReports {
        target::target_reports(&policy.target, facts, calendar, as_of)
    }
    /// What of the sales counts for a person (6.1.3, 4.1.3).
    sales_credit [C4_1_3, C6_1_3] (policy, facts: SalesCreditFacts, _calendar, _as_of) -> SalesCredit {
        target::sales_credit(&policy.target, facts)
    }
    /// What was reached of targets, and whether the plan has to be adjusted (4.1.3, 6.1.3, 6.4.3).
    target_attainment [C4_1_3, C6_1_3, C6_4_3] (policy, facts: TargetAttainmentFacts, calendar, as_of) -> TargetAttainment {
        target::target_attainment(&policy.target, facts, calendar, as_of)
    }
}
