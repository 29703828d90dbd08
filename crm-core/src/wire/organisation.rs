//! Operations of clauses 2-4 about people, departments and the policy itself.

use super::operations::operations;
use crate::organisation::{
    self, ActorFacts, ChainFacts, DutyFacts, DutyTable, LeaverCheck, LeaverFacts, ManagerChain,
    PolicyReviewCheck, PolicyReviewFacts, ScopeCheck, SeparationCheck, SeparationFacts,
    StructureCheck, StructureFacts,
};

operations! {
    "organisation";
    /// Whether an actor is covered by the policy on a day (2).
    actor_in_scope [C2] (policy, facts: ActorFacts, _calendar, as_of) -> ScopeCheck {
        organisation::actor_in_scope(&policy.organisation, facts, as_of)
    }
    /// Whether acts that belong apart were done by different people (3.2).
    check_separation [C3_2] (policy, facts: SeparationFacts, _calendar, as_of) -> SeparationCheck {
        organisation::check_separation(&policy.organisation, facts, as_of)
    }
    /// Whether the policy is approved, numbered and reviewed in time (4.1.1).
    check_policy_review [C1, C4_1_1] (policy, facts: PolicyReviewFacts, _calendar, as_of) -> PolicyReviewCheck {
        organisation::check_policy_review(&policy.organisation, facts, as_of)
    }
    /// Whether entities, departments and people fit together (4.1.1).
    check_structure [C4_1_1] (policy, facts: StructureFacts, _calendar, as_of) -> StructureCheck {
        organisation::check_structure(&policy.organisation, facts, as_of)
    }
    /// Who holds the duties of the departments on a day (4.1-4.3).
    duty_holders [C4_1_1, C4_1_2, C4_1_3, C4_1_4, C4_2_1, C4_2_2, C4_2_3, C4_3_1, C4_3_2, C4_3_3] (policy, facts: DutyFacts, _calendar, as_of) -> DutyTable {
        organisation::duty_holders(&policy.organisation, facts, as_of)
    }
    /// The managers above a person on a day (4.1.1).
    manager_chain [C4_1_1] (_policy, facts: ChainFacts, _calendar, as_of) -> ManagerChain {
        organisation::manager_chain(facts, as_of)
    }
    /// What has to be handed over when someone leaves (4.1.2).
    check_leaver [C4_1_2] (policy, facts: LeaverFacts, calendar, as_of) -> LeaverCheck {
        let workdays = &policy.development.reassign_workdays;
        organisation::check_leaver(&policy.organisation, workdays, facts, calendar, as_of)
    }
}
