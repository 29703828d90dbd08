//! Operations of clause 8.

use super::operations::operations;
use crate::finance::{
    self, Aging, AgingFacts, AllocationFacts, AllocationProposal, BaseValuation, PaymentSchedule,
    PaymentTermsFacts, ValuationFacts,
};

operations! {
    "finance";
    /// Ages open items on any day (8.1.2).
    age [C8_1_2, C8_2_3] (policy, facts: AgingFacts, _calendar, as_of) -> Aging {
        finance::age(&policy.aging, facts, as_of)
    }
    /// Proposes what open credits should settle (8.1.2). Nothing is booked.
    propose_allocation [C8_1_2] (policy, facts: AllocationFacts, _calendar, as_of) -> AllocationProposal {
        finance::propose_allocation(&policy.allocation, facts, as_of)
    }
    /// Due dates and instalments of payment terms (8.1.2).
    payment_schedule [C8_1_2] (policy, facts: PaymentTermsFacts, calendar, _as_of) -> PaymentSchedule {
        finance::payment_schedule(&policy.terms, facts, calendar)
    }
    /// Open items in the base currency (8.2.1).
    value_in_base [C8_2_1] (_policy, facts: ValuationFacts, _calendar, as_of) -> BaseValuation {
        finance::value_in_base(facts, as_of)
    }
}
