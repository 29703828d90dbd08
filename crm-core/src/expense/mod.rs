//! Clause 8.3: expense claims, advances and budgets.

pub mod advance;
pub mod amounts;
pub mod budget;
pub mod budget_plan;
pub mod claim;
pub mod claim_record;
pub mod policy;
pub mod policy_budget;

pub use advance::{AdvanceFacts, AdvanceState, AdvanceStatus, advance_status};
pub use amounts::{
    ClaimAmounts, ClaimAmountsFacts, ClaimApproval, ClaimState, ClaimTotal, ClaimTotals,
    ClaimTotalsFacts, CountedClaim, claim_amounts, sum_claims,
};
pub use budget::{
    BudgetCheck, BudgetFacts, BudgetResult, BudgetUnit, SpendKind, SpendingLimit, check_budget,
};
pub use budget_plan::{
    Budget, BudgetPeriod, BudgetPlan, BudgetPlanFacts, PlannedPeriod, plan_budget,
};
pub use claim::{ClaimCheck, check_claim};
pub use claim_record::{ClaimFacts, ClaimGuest, ClaimInvoice, ClaimLine, EarlierLine};
pub use policy::{CityLimit, ExpensePolicy};
pub use policy_budget::{BudgetAction, BudgetPolicy, ReliefOverBudget};
