//! The families of records, as the stores of this binding name them.
//!
//! Written by `cargo run -p crm-tests --bin generate` from the lists of the core's storage; do not edit.

use crm_core::appraisal::AppealRecord;
use crm_core::appraisal::AppraisalResultRecord;
use crm_core::appraisal::BreachRecord;
use crm_core::appraisal::IndicatorFacts;
use crm_core::appraisal::ReviewRecord;
use crm_core::appraisal::SchemeFacts;
use crm_core::appraisal::ScoreCardFacts;
use crm_core::appraisal::ScoreCardRecord;
use crm_core::customer::VisitIssue;
use crm_core::customer::development::CustomerOwner;
use crm_core::customer::development::DevelopmentPlan;
use crm_core::customer::development::FeedbackItem;
use crm_core::customer::development::ShareSpell;
use crm_core::customer::file::HospitalFile;
use crm_core::customer::privacy::ContactRecord;
use crm_core::customer::privacy::DisclosureRecord;
use crm_core::customer::privacy::ErasureRecord;
use crm_core::expense::AdvanceFacts;
use crm_core::expense::Budget;
use crm_core::expense::BudgetTransfer;
use crm_core::expense::ClaimFacts;
use crm_core::expense::HospitalityEvent;
use crm_core::expense::Spending;
use crm_core::finance::ExchangeRate;
use crm_core::finance::ItemMark;
use crm_core::finance::ReceivableDocument;
use crm_core::finance::Responsibility;
use crm_core::finance::credit::CreditHold;
use crm_core::finance::credit::CreditLimitRecord;
use crm_core::finance::credit::CreditReleaseRecord;
use crm_core::finance::dunning::ContactNote;
use crm_core::finance::dunning::DunningNoticeRecord;
use crm_core::finance::dunning::LimitationEventRecord;
use crm_core::finance::dunning::PaymentPlan;
use crm_core::finance::ledger::ClosedPeriod;
use crm_core::finance::ledger::LedgerEntry;
use crm_core::finance::ledger::PostingDetail;
use crm_core::finance::receipt::ReceiptFacts;
use crm_core::finance::statement::StatementConfirmation;
use crm_core::finance::statement::StatementRecord;
use crm_core::organisation::Department;
use crm_core::organisation::LegalEntity;
use crm_core::organisation::Person;
use crm_core::sales::analysis::ManagementReportFacts;
use crm_core::sales::analysis::SaleDetail;
use crm_core::sales::channel::LeadRecord;
use crm_core::sales::channel::PartnerRecord;
use crm_core::sales::channel::Promotion;
use crm_core::sales::channel::SalesPlan;
use crm_core::sales::contract::ContractRecord;
use crm_core::sales::order::OrderRecord;
use crm_core::sales::target::PlanAdjustment;
use crm_core::sales::target::SalesTarget;
use crm_core::sales::target::TargetReport;
use crm_core::service::ServiceAgreement;
use crm_core::service::SurveyAnswer;
use crm_core::service::SurveyCampaign;
use crm_core::service::after_sales::DeviceFacts;
use crm_core::service::after_sales::LoanUnit;
use crm_core::service::after_sales::MaintenanceDone;
use crm_core::service::after_sales::RepairJob;
use crm_core::service::after_sales::ServiceJob;
use crm_core::service::case::ServiceCase;
use crm_core::service::complaint::ComplaintFacts;
use crm_core::service::complaint::EscalationRecord;
use crm_core::service::duty::ActionFacts;
use crm_core::service::duty::HandOffFacts;
use crm_core::service::duty::ServiceFileEntry;
use crm_core::storage::AllocationRecord;
use crm_core::storage::AssessmentRecord;
use crm_core::storage::CustomerRecord;
use crm_core::storage::VisitRecord;

use crate::store::{Kind, kind};

/// Every family, by the class of its records.
pub(crate) const KINDS: &[Kind] = &[
    kind::<ScoreCardFacts>("ScoreCardFacts"),
    kind::<SchemeFacts>("SchemeFacts"),
    kind::<IndicatorFacts>("IndicatorFacts"),
    kind::<ReviewRecord>("ReviewRecord"),
    kind::<ScoreCardRecord>("ScoreCardRecord"),
    kind::<AppraisalResultRecord>("AppraisalResultRecord"),
    kind::<AppealRecord>("AppealRecord"),
    kind::<BreachRecord>("BreachRecord"),
    kind::<CustomerRecord>("CustomerRecord"),
    kind::<VisitRecord>("VisitRecord"),
    kind::<VisitIssue>("VisitIssue"),
    kind::<AssessmentRecord>("AssessmentRecord"),
    kind::<HospitalFile>("HospitalFile"),
    kind::<ContactRecord>("ContactRecord"),
    kind::<DisclosureRecord>("DisclosureRecord"),
    kind::<ErasureRecord>("ErasureRecord"),
    kind::<DevelopmentPlan>("DevelopmentPlan"),
    kind::<FeedbackItem>("FeedbackItem"),
    kind::<CustomerOwner>("CustomerOwner"),
    kind::<ShareSpell>("ShareSpell"),
    kind::<ClaimFacts>("ClaimFacts"),
    kind::<AdvanceFacts>("AdvanceFacts"),
    kind::<HospitalityEvent>("HospitalityEvent"),
    kind::<Budget>("Budget"),
    kind::<BudgetTransfer>("BudgetTransfer"),
    kind::<Spending>("Spending"),
    kind::<ReceivableDocument>("ReceivableDocument"),
    kind::<AllocationRecord>("AllocationRecord"),
    kind::<PostingDetail>("PostingDetail"),
    kind::<LedgerEntry>("LedgerEntry"),
    kind::<ClosedPeriod>("ClosedPeriod"),
    kind::<ContactNote>("ContactNote"),
    kind::<DunningNoticeRecord>("DunningNoticeRecord"),
    kind::<PaymentPlan>("PaymentPlan"),
    kind::<LimitationEventRecord>("LimitationEventRecord"),
    kind::<ItemMark>("ItemMark"),
    kind::<Responsibility>("Responsibility"),
    kind::<ReceiptFacts>("ReceiptFacts"),
    kind::<CreditLimitRecord>("CreditLimitRecord"),
    kind::<CreditHold>("CreditHold"),
    kind::<CreditReleaseRecord>("CreditReleaseRecord"),
    kind::<ExchangeRate>("ExchangeRate"),
    kind::<StatementRecord>("StatementRecord"),
    kind::<StatementConfirmation>("StatementConfirmation"),
    kind::<LegalEntity>("LegalEntity"),
    kind::<Department>("Department"),
    kind::<Person>("Person"),
    kind::<SalesPlan>("SalesPlan"),
    kind::<TargetReport>("TargetReport"),
    kind::<SalesTarget>("SalesTarget"),
    kind::<PlanAdjustment>("PlanAdjustment"),
    kind::<LeadRecord>("LeadRecord"),
    kind::<Promotion>("Promotion"),
    kind::<PartnerRecord>("PartnerRecord"),
    kind::<ContractRecord>("ContractRecord"),
    kind::<OrderRecord>("OrderRecord"),
    kind::<SaleDetail>("SaleDetail"),
    kind::<ManagementReportFacts>("ManagementReportFacts"),
    kind::<ServiceCase>("ServiceCase"),
    kind::<EscalationRecord>("EscalationRecord"),
    kind::<ServiceAgreement>("ServiceAgreement"),
    kind::<HandOffFacts>("HandOffFacts"),
    kind::<ServiceFileEntry>("ServiceFileEntry"),
    kind::<ActionFacts>("ActionFacts"),
    kind::<ComplaintFacts>("ComplaintFacts"),
    kind::<DeviceFacts>("DeviceFacts"),
    kind::<ServiceJob>("ServiceJob"),
    kind::<RepairJob>("RepairJob"),
    kind::<MaintenanceDone>("MaintenanceDone"),
    kind::<LoanUnit>("LoanUnit"),
    kind::<SurveyCampaign>("SurveyCampaign"),
    kind::<SurveyAnswer>("SurveyAnswer"),
];
