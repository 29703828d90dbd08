//! Operations of clause 8.

use super::operations::operations;
use crate::finance::measure::{
    self, CollectionByPerson, CollectionByPersonFacts, PaymentHabitFacts, PaymentHabits,
};
use crate::finance::{
    self, Aging, AgingBreakdown, AgingBreakdownFacts, AgingFacts, AllocationFacts,
    AllocationProposal, BaseValuation, CollectionWorklist, CollectionWorklistFacts,
    OpeningDocuments, OpeningFacts, OverdueContactFacts, OverdueContacts, PaymentSchedule,
    PaymentTermsFacts, ValuationFacts,
};

operations! {
    "finance";
    /// Ages open items on any day (8.1.2).
    age [C8_1_2, C8_2_3] (policy, facts: AgingFacts, _calendar, as_of) -> Aging {
        finance::age(&policy.aging, facts, as_of)
    }
    /// Ages open items by department, responsible person, region, class or contract (8.1.2).
    aging_breakdown [C8_1_2] (policy, facts: AgingBreakdownFacts, _calendar, as_of) -> AgingBreakdown {
        finance::aging_breakdown(&policy.aging, &policy.measure, facts, as_of)
    }
    /// Who has to speak with which hospital about what is overdue (8.1.1).
    overdue_contacts [C4_3_1, C8_1_1] (policy, facts: OverdueContactFacts, _calendar, as_of) -> OverdueContacts {
        finance::overdue_contacts(&policy.dunning, &policy.measure, facts, as_of)
    }
    /// Whom to ask for money today, and how (8.1.1, 8.1.3).
    collection_worklist [C8_1_1, C8_1_3] (policy, facts: CollectionWorklistFacts, _calendar, as_of) -> CollectionWorklist {
        finance::collection_worklist(&policy.dunning, &policy.measure, facts, as_of)
    }
    /// What of that which fell due was collected, by responsible person (8.1.1).
    collection_by_person [C4_3_1, C8_1_1] (policy, facts: CollectionByPersonFacts, _calendar, as_of) -> CollectionByPerson {
        measure::collection_by_person(&policy.measure, facts, as_of)
    }
    /// How customers pay, weighted by amount (8.1.2).
    payment_habits [C8_1_2] (policy, facts: PaymentHabitFacts, _calendar, as_of) -> PaymentHabits {
        measure::payment_habits(&policy.measure, facts, as_of)
    }
    /// Makes documents of what was open before the books began (8.1.1, 8.2.1).
    opening_documents [C8_1_1, C8_2_1] (_policy, facts: OpeningFacts, _calendar, _as_of) -> OpeningDocuments {
        finance::opening_documents(facts)
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
