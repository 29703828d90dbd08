//! Operations of clause 8.3.

use super::operations::operations;
use crate::expense::{
    self, AdvanceFacts, AdvanceStatus, BudgetCheck, BudgetFacts, BudgetLevelFacts, BudgetLevels,
    BudgetPlan, BudgetPlanFacts, BudgetStatus, BudgetStatusFacts, BudgetTransferFacts,
    BudgetTransferResult, CarryOverFacts, CarryOverResult, ClaimAmounts, ClaimAmountsFacts,
    ClaimCheck, ClaimFacts, ClaimTotals, ClaimTotalsFacts, EntertainmentDeduction,
    EntertainmentFacts, GuestFacts, GuestStanding, SpendingFacts, SpendingTotals,
};

operations! {
    "expense";
    /// Whether a claim is in time, within limits, and genuine (4.3.3, 8.3.1, 8.3.2).
    check_claim [C4_3_3, C8_3_1, C8_3_2] (policy, facts: ClaimFacts, calendar, _as_of) -> ClaimCheck {
        expense::check_claim(&policy.expense, facts, calendar)
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
    advance_status [C8_3_1] (policy, facts: AdvanceFacts, _calendar, as_of) -> AdvanceStatus {
        expense::advance_status(&policy.expense, facts, as_of)
    }
    /// Plans a budget, or a new one in its place (8.3.3).
    plan_budget [C8_3_3] (policy, facts: BudgetPlanFacts, _calendar, _as_of) -> BudgetPlan {
        expense::plan_budget(&policy.budget, facts)
    }
    /// Where every budget stands on the day (8.3.3).
    budget_status [C8_3_3] (policy, facts: BudgetStatusFacts, _calendar, as_of) -> BudgetStatus {
        expense::budget_status(&policy.budget, &policy.expense, facts, as_of)
    }
    /// Budget and use on every level of departments, accounts and months (8.3.3).
    budget_levels [C8_3_3] (policy, facts: BudgetLevelFacts, _calendar, _as_of) -> BudgetLevels {
        expense::budget_levels(&policy.budget, facts)
    }
    /// Moves budget from one place to another (8.3.3).
    transfer_budget [C8_3_3] (policy, facts: BudgetTransferFacts, _calendar, _as_of) -> BudgetTransferResult {
        expense::transfer_budget(&policy.budget, facts)
    }
    /// What of a budget goes over into the next year (8.3.3).
    carry_over [C8_3_3] (policy, facts: CarryOverFacts, _calendar, _as_of) -> CarryOverResult {
        expense::carry_over(&policy.budget, facts)
    }
    /// What is spent and promised of a budget until the day (8.3.3).
    sum_spending [C8_3_3] (policy, facts: SpendingFacts, _calendar, as_of) -> SpendingTotals {
        expense::sum_spending(&policy.expense, facts, as_of)
    }
    /// What may still be spent on a guest (8.3.1).
    guest_standing [C8_3_1] (policy, facts: GuestFacts, _calendar, as_of) -> GuestStanding {
        expense::guest_standing(&policy.expense, facts, as_of)
    }
    /// What of a year's entertainment tax takes off (8.3.3).
    entertainment_deduction [C8_3_3] (policy, facts: EntertainmentFacts, _calendar, _as_of) -> EntertainmentDeduction {
        expense::entertainment_deduction(&policy.expense, facts)
    }
    /// Whether spending fits its budget (4.3.3, 8.3.3).
    check_budget [C4_3_3, C8_3_3] (policy, facts: BudgetFacts, _calendar, _as_of) -> BudgetCheck {
        expense::check_budget(&policy.budget, facts)
    }
}
