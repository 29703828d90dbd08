//! Operations of clauses 3.1-3.4, 4.1.4, 4.2, 7.2 and 7.3: complaints, after-sales, duties.

use super::operations::operations;
use crate::answer::Obligation;
use crate::service::after_sales::{
    self, CallbackCheck, CallbackFacts, DeviceFacts, DeviceStanding, LoanUnit, MaintenanceFacts,
    MaintenanceStanding, RepairFacts, RepairMeasures,
};
use crate::service::case::{self, CaseFlow, CaseFlowFacts, CaseStanding, CaseStandingFacts};
use crate::service::complaint::{
    self, ComplaintFacts, ComplaintSteps, EscalationFacts, EscalationLadder,
};
use crate::service::duty::{
    self, ActionFacts, CustomerCare, CustomerCareFacts, HandOffFacts, HitRate, HitRateFacts,
    RouteFacts, RoutedCase, ServiceFileCheck, ServiceFileFacts, SurveyDueFacts, SurveySample,
    SurveySampleFacts,
};

operations! {
    "service";
    /// Which department is accountable for a case (4.1.4, 4.2.1).
    route_case [C4_1_4, C4_2_1] (policy, facts: RouteFacts, _calendar, _as_of) -> RoutedCase {
        duty::route_case(&policy.duty, facts)
    }
    /// By when a department takes on what it is handed (3.3).
    hand_off_due [C3_3] (policy, facts: HandOffFacts, calendar, as_of) -> Obligation {
        duty::hand_off_due(&policy.duty, facts, calendar, as_of)
    }
    /// By when a finding has led to an action that is done (3.4).
    action_due [C3_4] (policy, facts: ActionFacts, _calendar, as_of) -> Obligation {
        duty::action_due(&policy.duty, facts, as_of)
    }
    /// Whether it can be shown that a customer comes first (3.1).
    customer_care [C3_1] (policy, facts: CustomerCareFacts, _calendar, as_of) -> CustomerCare {
        duty::customer_care(&policy.duty, facts, as_of)
    }
    /// What the service file of a customer lacks (4.2.2, 5.4.3).
    check_service_file [C4_2_2, C5_4_3] (policy, facts: ServiceFileFacts, calendar, as_of) -> ServiceFileCheck {
        duty::check_service_file(&policy.duty, facts, calendar, as_of)
    }
    /// When a customer is surveyed again (4.2.3, 7.4.1).
    survey_due [C4_2_3, C7_4_1] (policy, facts: SurveyDueFacts, _calendar, as_of) -> Obligation {
        duty::survey_due(&policy.duty, facts, as_of)
    }
    /// Whether the answers of a survey are enough, and how sure its share is (7.4.1).
    survey_sample [C7_4_1] (policy, facts: SurveySampleFacts, _calendar, _as_of) -> SurveySample {
        duty::survey_sample(&policy.duty, facts)
    }
    /// The share of cases in time, by person and month (7.1.3).
    hit_rate [C7_1_3] (policy, facts: HitRateFacts, _calendar, _as_of) -> HitRate {
        duty::hit_rate(&policy.duty, facts)
    }
    /// The way a case goes, and when it waited (7.1.2, 7.1.3).
    check_case_flow [C7_1_2, C7_1_3] (policy, facts: CaseFlowFacts, _calendar, _as_of) -> CaseFlow {
        case::check_case_flow(&policy.service, policy.complaint.close_attempts.value, facts)
    }
    /// Where a case stands: its way, its clocks, who is accountable (7.1, 4.1.4).
    case_standing [C7_1_1, C7_1_2, C7_1_3, C4_1_4] (policy, facts: CaseStandingFacts, calendar, as_of) -> CaseStanding {
        case::case_standing(policy.service_times(), &policy.duty, facts, calendar, as_of)
    }
    /// Who is told of a complaint, level by level (7.2.3).
    escalation_ladder [C7_2_3] (policy, facts: EscalationFacts, _calendar, _as_of) -> EscalationLadder {
        complaint::escalation_ladder(policy.service_times(), facts)
    }
    /// What a complaint needs, step by step (7.2.2, 7.2.3).
    complaint_steps [C7_2_2, C7_2_3] (policy, facts: ComplaintFacts, calendar, as_of) -> ComplaintSteps {
        complaint::complaint_steps(policy.service_times(), facts, calendar, as_of)
    }
    /// Where an installed device stands (7.3.1).
    device_standing [C7_3_1] (policy, facts: DeviceFacts, _calendar, as_of) -> DeviceStanding {
        after_sales::device_standing(&policy.after_sales, facts, as_of)
    }
    /// What maintenance is due, and how much was done in time (7.3.1).
    maintenance_standing [C7_3_1] (policy, facts: MaintenanceFacts, _calendar, as_of) -> MaintenanceStanding {
        after_sales::maintenance_standing(&policy.after_sales, facts, as_of)
    }
    /// By when a loan unit comes back (7.3.2).
    loan_return_due [C7_3_2] (policy, facts: LoanUnit, _calendar, as_of) -> Obligation {
        after_sales::loan_return_due(&policy.after_sales, facts, as_of)
    }
    /// How fast repairs were, and how long the devices ran (7.3.2).
    repair_measures [C7_3_2] (policy, facts: RepairFacts, calendar, _as_of) -> RepairMeasures {
        after_sales::repair_measures(policy.service_times(), facts, calendar)
    }
    /// Calls back after service, and the actions they lead to (7.3.3, 3.4).
    check_callbacks [C7_3_3, C3_4] (policy, facts: CallbackFacts, _calendar, as_of) -> CallbackCheck {
        after_sales::check_callbacks(&policy.after_sales, &policy.duty, facts, as_of)
    }
}
