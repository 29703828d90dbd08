//! Operations of clauses 4.1.2, 5.1, 5.3 and 5.4: files, personal data, plans, owners, feedback.

use super::operations::operations;
use crate::answer::Obligation;
use crate::customer::development::{
    self, CustomerShares, CustomerSharesFacts, DevelopmentPlan, FeedbackItem, OwnerCheck,
    OwnerFacts, OwnersCheck, OwnersFacts, PlanCheck, PlanCover, PlanCoverFacts, VisitCoverage,
    VisitCoverageFacts,
};
use crate::customer::file::{
    self, CooperationHistory, CustomerFileCheck, DuplicateFacts, DuplicateReport, HistoryFacts,
    HospitalFile, LeadFacts, SourceCheck,
};
use crate::customer::privacy::{
    self, Disclosure, DisclosureFacts, Erasure, ErasureFacts, MaskFacts, MaskedText,
    RetentionFacts, ShowFacts, ShownContact,
};

operations! {
    "customer";
    /// How well a customer is known (5.1.1-5.1.3, 5.4.1, 5.4.4).
    check_customer_file [C5_1_1, C5_1_2, C5_1_3, C5_4_1, C5_4_4] (policy, facts: HospitalFile, calendar, as_of) -> CustomerFileCheck {
        file::check_customer_file(&policy.file, facts, calendar, as_of)
    }
    /// Hospitals that may be in the books twice (5.1.2).
    find_duplicates [C5_1_2] (policy, facts: DuplicateFacts, _calendar, _as_of) -> DuplicateReport {
        file::find_duplicates(&policy.file, facts)
    }
    /// Where leads come from (5.1.1).
    check_sources [C5_1_1] (policy, facts: LeadFacts, _calendar, _as_of) -> SourceCheck {
        file::check_sources(&policy.file, facts)
    }
    /// What we did with a customer so far, counted from its documents (5.4.1).
    cooperation_history [C5_4_1] (_policy, facts: HistoryFacts, _calendar, as_of) -> CooperationHistory {
        file::cooperation_history(facts, as_of)
    }
    /// Masks personal texts (5.1.2).
    mask_personal_data [C5_1_2] (_policy, facts: MaskFacts, _calendar, _as_of) -> MaskedText {
        privacy::mask_personal_data(facts)
    }
    /// Whether personal data may be shown; the answer carries the record to keep (3.2, 5.1.2).
    check_disclosure [C3_2, C5_1_2] (policy, facts: DisclosureFacts, _calendar, as_of) -> Disclosure {
        let (bases, fingerprint) = (&policy.file.lawful_bases, &policy.fingerprint);
        privacy::check_disclosure(&policy.privacy, bases, fingerprint, facts, as_of)
    }
    /// A contact as it may be seen: masked, but for what is allowed (3.2, 5.1.2).
    show_contact [C3_2, C5_1_2] (policy, facts: ShowFacts, _calendar, as_of) -> ShownContact {
        let (bases, fingerprint) = (&policy.file.lawful_bases, &policy.fingerprint);
        privacy::show_contact(&policy.privacy, bases, fingerprint, facts, as_of)
    }
    /// Erases the record of a person; a tombstone stays (5.1.2).
    erase_contact [C5_1_2] (policy, facts: ErasureFacts, _calendar, as_of) -> Erasure {
        privacy::erase_contact(&policy.privacy, facts, as_of)
    }
    /// When personal data has to be deleted (5.1.2).
    deletion_due [C5_1_2] (policy, facts: RetentionFacts, _calendar, as_of) -> Obligation {
        privacy::deletion_due(&policy.privacy, facts, as_of)
    }
    /// Who is responsible for a customer (4.1.2).
    check_owner [C4_1_2] (policy, facts: OwnerFacts, calendar, as_of) -> OwnerCheck {
        development::check_owner(&policy.development, facts, calendar, as_of)
    }
    /// Who has how much of a customer on each day (4.1.2, 6.1.3).
    customer_shares [C4_1_2, C6_1_3] (_policy, facts: CustomerSharesFacts, _calendar, _as_of) -> CustomerShares {
        development::customer_shares(facts)
    }
    /// Who was responsible for each customer on each day (4.1.2).
    check_owners [C4_1_2] (policy, facts: OwnersFacts, calendar, as_of) -> OwnersCheck {
        development::check_owners(&policy.development, facts, calendar, as_of)
    }
    /// Who should have a development plan and has none (5.3.1).
    plan_cover [C5_3_1] (policy, facts: PlanCoverFacts, _calendar, as_of) -> PlanCover {
        development::plan_cover(&policy.development, facts, as_of)
    }
    /// Where a development plan stands (5.3.1-5.3.3).
    check_development_plan [C5_3_1, C5_3_2, C5_3_3] (policy, facts: DevelopmentPlan, calendar, as_of) -> PlanCheck {
        development::check_development_plan(&policy.development, facts, calendar, as_of)
    }
    /// By when feedback gets a decision (5.4.3).
    feedback_due [C5_4_3] (policy, facts: FeedbackItem, _calendar, as_of) -> Obligation {
        development::feedback_due(&policy.development, facts, as_of)
    }
    /// How many customers were visited as often as they should have been (5.4.2).
    visit_coverage [C5_4_2] (policy, facts: VisitCoverageFacts, _calendar, _as_of) -> VisitCoverage {
        development::visit_coverage(&policy.development, facts)
    }
}
