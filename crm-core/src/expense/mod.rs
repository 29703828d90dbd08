//! Clause 8.3: expense claims, advances and budgets.

pub mod advance;
pub mod amounts;
pub mod budget;
pub mod budget_levels;
pub mod budget_plan;
pub mod budget_status;
pub mod budget_transfer;
pub mod carry_over;
pub mod claim;
mod claim_guests;
mod claim_hospitality;
mod claim_limits;
pub mod claim_record;
mod claim_sheet;
pub mod hospitality;
pub mod policy;
pub mod policy_budget;
pub mod spending;

pub use advance::{AdvanceFacts, AdvanceState, AdvanceStatus, advance_status};
pub use amounts::{
    ClaimAmounts, ClaimAmountsFacts, ClaimApproval, ClaimState, ClaimTotal, ClaimTotals,
    ClaimTotalsFacts, CountedClaim, claim_amounts, sum_claims,
};
pub use budget::{
    BudgetCheck, BudgetFacts, BudgetResult, BudgetUnit, SpendKind, SpendingLimit, check_budget,
};
pub use budget_levels::{
    BudgetLevel, BudgetLevelFacts, BudgetLevels, BudgetLine, BudgetNode, BudgetTotal, StatedBudget,
    budget_levels,
};
pub use budget_plan::{
    Budget, BudgetPeriod, BudgetPlan, BudgetPlanFacts, PlannedPeriod, plan_budget,
};
pub use budget_status::{BudgetStanding, BudgetStatus, BudgetStatusFacts, budget_status};
pub use budget_transfer::{
    BudgetPlace, BudgetTransfer, BudgetTransferFacts, BudgetTransferResult, PlacedBudget,
    transfer_budget,
};
pub use carry_over::{CarriedBudget, CarryOverFacts, CarryOverResult, carry_over};
pub use claim::{ClaimCheck, check_claim};
pub use claim_record::{ClaimFacts, ClaimGuest, ClaimInvoice, ClaimLine, EarlierLine};
pub use hospitality::{
    EntertainmentDeduction, EntertainmentFacts, GuestFacts, GuestStanding, HospitalityEvent,
    entertainment_deduction, guest_standing,
};
pub use policy::{CityLimit, ExpensePolicy};
pub use policy_budget::{BudgetAction, BudgetPolicy, CarryOver, ReliefOverBudget};
pub use spending::{Spending, SpendingFacts, SpendingTotals, sum_spending};
