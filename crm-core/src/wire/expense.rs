//! Operations of clause 8.3.

use super::operations::operations;
use crate::expense::{
    self, AdvanceFacts, AdvanceStatus, BudgetCheck, BudgetFacts, BudgetPlan, BudgetPlanFacts,
    ClaimAmounts, ClaimAmountsFacts, ClaimCheck, ClaimFacts, ClaimTotals, ClaimTotalsFacts,
};

operations! {
    "expense";
    /// Whether a claim is in time, within limits, and genuine (4.3.3, 8.3.1, 8.3.2).
    check_claim [C4_3_3, C8_3_1, C8_3_2] (policy, facts: ClaimFacts, _calendar, _as_of) -> ClaimCheck {
        expense::check_claim(&policy.expense, facts)
    }
    /// What a claim comes to (8.3.1, 8.3.2).
    claim_amounts [C8_3_1, C8_3_2] (policy, facts: ClaimAmountsFacts, _calendar, _as_of) -> ClaimAmounts {
        expense::claim_amounts(&policy.expense, facts)
    }
    /// What was granted, group by group (8.3.3).
    sum_claims [C8_3_3] (_policy, facts: ClaimTotalsFacts, _calendar, _as_of) -> ClaimTotals {
        expense::sum_claims(facts)
    }
    /// Where an advance stands (8.3.1).
    advance_status [C8_3_1] (_policy, facts: AdvanceFacts, _calendar, _as_of) -> AdvanceStatus {
        expense::advance_status(facts)
    }
    /// Plans a budget, or a new one in its place (8.3.3).
    plan_budget [C8_3_3] (policy, facts: BudgetPlanFacts, _calendar, _as_of) -> BudgetPlan {
        expense::plan_budget(&policy.budget, facts)
    }
    /// Whether spending fits its budget (4.3.3, 8.3.3).
    check_budget [C4_3_3, C8_3_3] (policy, facts: BudgetFacts, _calendar, _as_of) -> BudgetCheck {
        expense::check_budget(&policy.budget, facts)
    }
}
