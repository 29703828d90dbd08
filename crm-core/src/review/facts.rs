//! The records a review is made from.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::appraisal::{BreachRecord, IndicatorFacts, ReviewRecord, ScoreCardFacts};
use crate::customer::VisitIssue;
use crate::customer::development::{CustomerOwner, DevelopmentPlan, FeedbackItem, ShareSpell};
use crate::customer::file::HospitalFile;
use crate::customer::privacy::ContactRecord;
use crate::expense::{AdvanceFacts, Budget, BudgetTransfer, Spending};
use crate::finance::credit::{CreditHold, CreditLimitRecord};
use crate::finance::dunning::{
    ContactNote, DunningNoticeRecord, LimitationEventRecord, PaymentPlan,
};
use crate::finance::{Allocation, ItemMark, ReceivableDocument, Responsibility};
use crate::organisation::{Department, LegalEntity, Person};
use crate::sales::analysis::{ManagementReportFacts, SaleDetail};
use crate::sales::contract::ContractRecord;
use crate::sales::order::OrderRecord;
use crate::sales::target::{PlanAdjustment, SalesTarget, TargetReport};
use crate::service::after_sales::{DeviceFacts, LoanUnit, MaintenanceDone, RepairJob, ServiceJob};
use crate::service::agreement::ServiceAgreement;
use crate::service::case::ServiceCase;
use crate::service::complaint::{ComplaintFacts, EscalationRecord};
use crate::service::duty::{ActionFacts, HandOffFacts};
use crate::service::{SurveyAnswer, SurveyCampaign};
use crate::storage::{AssessmentRecord, CustomerRecord, VisitRecord};

/// The lists whose records are kept as they are, in the order in which a load writes them. A new family
/// of the review is a field above and its name here. Allocations stand apart: in a store each carries
/// its customer.
macro_rules! review_lists {
    ($with:ident) => {
        $with! {
            customers, visits, assessments, documents, contracts, orders, plans, feedback, complaints,
            devices, reports, cases, surveys, survey_answers, score_sheets, responsible, marks,
            visit_issues, contact_notes, notices, payment_plans, limitation_events, legal_entities,
            maintenances, repairs, loans, hand_offs, actions, advances, breaches,
            agreements, escalations, shares, sale_details, departments, people, targets, adjustments,
            target_reports, files, contacts, budgets, budget_transfers, spendings,
            service_jobs, indicator_values, review_scores, owners, credit_limits, credit_holds
        }
    };
}
pub(crate) use review_lists;

/// The records a review is made from. What lies after the day is left out by the rules themselves,
/// so the same records give any past month.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewFacts {
    /// The hospitals.
    pub customers: Vec<CustomerRecord>,
    /// Visits and calls.
    #[serde(default)]
    pub visits: Vec<VisitRecord>,
    /// Classes given so far.
    #[serde(default)]
    pub assessments: Vec<AssessmentRecord>,
    /// Receivable documents.
    #[serde(default)]
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[serde(default)]
    pub allocations: Vec<Allocation>,
    /// Contracts.
    #[serde(default)]
    pub contracts: Vec<ContractRecord>,
    /// Orders.
    #[serde(default)]
    pub orders: Vec<OrderRecord>,
    /// Development plans.
    #[serde(default)]
    pub plans: Vec<DevelopmentPlan>,
    /// Feedback.
    #[serde(default)]
    pub feedback: Vec<FeedbackItem>,
    /// Complaints.
    #[serde(default)]
    pub complaints: Vec<ComplaintFacts>,
    /// Installed devices.
    #[serde(default)]
    pub devices: Vec<DeviceFacts>,
    /// Reports to management.
    #[serde(default)]
    pub reports: Vec<ManagementReportFacts>,
    /// Cases: enquiries, complaints, after-sales.
    #[serde(default)]
    pub cases: Vec<ServiceCase>,
    /// Surveys.
    #[serde(default)]
    pub surveys: Vec<SurveyCampaign>,
    /// Forms that came back.
    #[serde(default)]
    pub survey_answers: Vec<SurveyAnswer>,
    /// What is known for the score cards of the period.
    #[serde(default)]
    pub score_sheets: Vec<ScoreCardFacts>,
    /// Who is responsible for what a hospital owes, by day and share.
    #[serde(default)]
    pub responsible: Vec<Responsibility>,
    /// Disputes, freezes, bills of exchange and retentions.
    #[serde(default)]
    pub marks: Vec<ItemMark>,
    /// What visits found wrong.
    #[serde(default)]
    pub visit_issues: Vec<VisitIssue>,
    /// Contacts about what is owed.
    #[serde(default)]
    pub contact_notes: Vec<ContactNote>,
    /// Dunning notices so far.
    #[serde(default)]
    pub notices: Vec<DunningNoticeRecord>,
    /// Promises and plans of instalments.
    #[serde(default)]
    pub payment_plans: Vec<PaymentPlan>,
    /// What starts the period of limitation anew.
    #[serde(default)]
    pub limitation_events: Vec<LimitationEventRecord>,
    /// The supplier's companies.
    #[serde(default)]
    pub legal_entities: Vec<LegalEntity>,
    /// Preventive maintenances that were done.
    #[serde(default)]
    pub maintenances: Vec<MaintenanceDone>,
    /// Repairs.
    #[serde(default)]
    pub repairs: Vec<RepairJob>,
    /// Devices lent while another is repaired.
    #[serde(default)]
    pub loans: Vec<LoanUnit>,
    /// What one department passed to another.
    #[serde(default)]
    pub hand_offs: Vec<HandOffFacts>,
    /// Actions that findings asked for.
    #[serde(default)]
    pub actions: Vec<ActionFacts>,
    /// Advances paid out.
    #[serde(default)]
    pub advances: Vec<AdvanceFacts>,
    /// Reported breaches of the rules of honest business.
    #[serde(default)]
    pub breaches: Vec<BreachRecord>,
    /// Service that contracts promise instead of the table.
    #[serde(default)]
    pub agreements: Vec<ServiceAgreement>,
    /// Who was told of a complaint, level by level.
    #[serde(default)]
    pub escalations: Vec<EscalationRecord>,
    /// Who had how much of a hospital on which days.
    #[serde(default)]
    pub shares: Vec<ShareSpell>,
    /// What documents sold, and over which channel.
    #[serde(default)]
    pub sale_details: Vec<SaleDetail>,
    /// The supplier's departments.
    #[serde(default)]
    pub departments: Vec<Department>,
    /// The supplier's people.
    #[serde(default)]
    pub people: Vec<Person>,
    /// Targets of people, departments and hospitals.
    #[serde(default)]
    pub targets: Vec<SalesTarget>,
    /// What was decided when targets were missed.
    #[serde(default)]
    pub adjustments: Vec<PlanAdjustment>,
    /// Weekly and monthly reports on targets.
    #[serde(default)]
    pub target_reports: Vec<TargetReport>,
    /// Customer files.
    #[serde(default)]
    pub files: Vec<HospitalFile>,
    /// Contacts at hospitals.
    #[serde(default)]
    pub contacts: Vec<ContactRecord>,
    /// Who was the owner of which hospital on which days.
    #[serde(default)]
    pub owners: Vec<CustomerOwner>,
    /// Credit limits that were granted.
    #[serde(default)]
    pub credit_limits: Vec<CreditLimitRecord>,
    /// Holds on orders.
    #[serde(default)]
    pub credit_holds: Vec<CreditHold>,
    /// Budgets.
    #[serde(default)]
    pub budgets: Vec<Budget>,
    /// What was moved between budgets.
    #[serde(default)]
    pub budget_transfers: Vec<BudgetTransfer>,
    /// What was spent and promised of budgets.
    #[serde(default)]
    pub spendings: Vec<Spending>,
    /// Jobs of service after which the hospital is called back.
    #[serde(default)]
    pub service_jobs: Vec<ServiceJob>,
    /// Values of indicators that were computed elsewhere or entered.
    #[serde(default)]
    pub indicator_values: Vec<IndicatorFacts>,
    /// What raters said of people.
    #[serde(default)]
    pub review_scores: Vec<ReviewRecord>,
}

impl ReviewFacts {
    /// The day the books begin: of several companies the first. None when they always were here.
    #[must_use]
    pub fn go_live(&self) -> Option<NaiveDate> {
        let companies = self.legal_entities.iter();
        companies.filter_map(|company| company.go_live).min()
    }

    /// How many records there are in all.
    #[must_use]
    pub fn record_count(&self) -> u64 {
        let mut count = self.allocations.len();
        macro_rules! add {
            ($($list:ident),*) => { $(count = count.saturating_add(self.$list.len());)* };
        }
        review_lists!(add);
        u64::try_from(count).unwrap_or(u64::MAX)
    }
}
