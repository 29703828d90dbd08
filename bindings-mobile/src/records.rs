//! The families of records, as the stores of this binding name them.
//!
//! Written by `cargo run -p crm-tests --bin generate` from the lists of the core's storage; do not edit.

use crm_core::answer::{Error, ErrorCode};
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
use crm_core::storage::{Change, RecordRow};

use crate::store::parsed;

/// A family of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum RecordFamily {
    /// Holds `ScoreCardFacts`.
    ScoreSheet,
    /// Holds `SchemeFacts`.
    Scheme,
    /// Holds `IndicatorFacts`.
    IndicatorValue,
    /// Holds `ReviewRecord`.
    ReviewScore,
    /// Holds `ScoreCardRecord`.
    ScoreCard,
    /// Holds `AppraisalResultRecord`.
    AppraisalResult,
    /// Holds `AppealRecord`.
    Appeal,
    /// Holds `BreachRecord`.
    Breach,
    /// Holds `CustomerRecord`.
    Customer,
    /// Holds `VisitRecord`.
    Visit,
    /// Holds `VisitIssue`.
    VisitIssue,
    /// Holds `AssessmentRecord`.
    Assessment,
    /// Holds `HospitalFile`.
    CustomerFile,
    /// Holds `ContactRecord`.
    Contact,
    /// Holds `DisclosureRecord`.
    Disclosure,
    /// Holds `ErasureRecord`.
    Erasure,
    /// Holds `DevelopmentPlan`.
    DevelopmentPlan,
    /// Holds `FeedbackItem`.
    Feedback,
    /// Holds `CustomerOwner`.
    CustomerOwner,
    /// Holds `ShareSpell`.
    CustomerShare,
    /// Holds `ClaimFacts`.
    Claim,
    /// Holds `AdvanceFacts`.
    Advance,
    /// Holds `HospitalityEvent`.
    Hospitality,
    /// Holds `Budget`.
    Budget,
    /// Holds `BudgetTransfer`.
    BudgetTransfer,
    /// Holds `Spending`.
    Spending,
    /// Holds `ReceivableDocument`.
    Document,
    /// Holds `AllocationRecord`.
    Allocation,
    /// Holds `PostingDetail`.
    PostingDetail,
    /// Holds `LedgerEntry`.
    LedgerEntry,
    /// Holds `ClosedPeriod`.
    ClosedPeriod,
    /// Holds `ContactNote`.
    ContactNote,
    /// Holds `DunningNoticeRecord`.
    DunningNotice,
    /// Holds `PaymentPlan`.
    PaymentPlan,
    /// Holds `LimitationEventRecord`.
    LimitationEvent,
    /// Holds `ItemMark`.
    ItemMark,
    /// Holds `Responsibility`.
    Responsibility,
    /// Holds `ReceiptFacts`.
    Receipt,
    /// Holds `CreditLimitRecord`.
    CreditLimit,
    /// Holds `CreditHold`.
    CreditHold,
    /// Holds `CreditReleaseRecord`.
    CreditRelease,
    /// Holds `ExchangeRate`.
    ExchangeRate,
    /// Holds `StatementRecord`.
    AccountStatement,
    /// Holds `StatementConfirmation`.
    StatementConfirmation,
    /// Holds `LegalEntity`.
    LegalEntity,
    /// Holds `Department`.
    Department,
    /// Holds `Person`.
    Person,
    /// Holds `SalesPlan`.
    SalesPlan,
    /// Holds `TargetReport`.
    TargetReport,
    /// Holds `SalesTarget`.
    SalesTarget,
    /// Holds `PlanAdjustment`.
    PlanAdjustment,
    /// Holds `LeadRecord`.
    Lead,
    /// Holds `Promotion`.
    Promotion,
    /// Holds `PartnerRecord`.
    Partner,
    /// Holds `ContractRecord`.
    Contract,
    /// Holds `OrderRecord`.
    Order,
    /// Holds `SaleDetail`.
    SaleDetail,
    /// Holds `ManagementReportFacts`.
    ManagementReport,
    /// Holds `ServiceCase`.
    Case,
    /// Holds `EscalationRecord`.
    Escalation,
    /// Holds `ServiceAgreement`.
    ServiceAgreement,
    /// Holds `HandOffFacts`.
    HandOff,
    /// Holds `ServiceFileEntry`.
    ServiceFileEntry,
    /// Holds `ActionFacts`.
    ImprovementAction,
    /// Holds `ComplaintFacts`.
    Complaint,
    /// Holds `DeviceFacts`.
    Device,
    /// Holds `ServiceJob`.
    ServiceJob,
    /// Holds `RepairJob`.
    RepairJob,
    /// Holds `MaintenanceDone`.
    Maintenance,
    /// Holds `LoanUnit`.
    LoanUnit,
    /// Holds `SurveyCampaign`.
    SurveyCampaign,
    /// Holds `SurveyAnswer`.
    SurveyAnswer,
}

/// A record of any family.
// The word in front keeps a variant from hiding the record of the same name in Kotlin.
#[derive(Debug, Clone, uniffi::Enum)]
pub enum AnyRecord {
    /// One of the family `score_sheet`.
    KeptScoreSheet {
        /// The record.
        record: ScoreCardFacts,
    },
    /// One of the family `scheme`.
    KeptScheme {
        /// The record.
        record: SchemeFacts,
    },
    /// One of the family `indicator_value`.
    KeptIndicatorValue {
        /// The record.
        record: IndicatorFacts,
    },
    /// One of the family `review_score`.
    KeptReviewScore {
        /// The record.
        record: ReviewRecord,
    },
    /// One of the family `score_card`.
    KeptScoreCard {
        /// The record.
        record: ScoreCardRecord,
    },
    /// One of the family `appraisal_result`.
    KeptAppraisalResult {
        /// The record.
        record: AppraisalResultRecord,
    },
    /// One of the family `appeal`.
    KeptAppeal {
        /// The record.
        record: AppealRecord,
    },
    /// One of the family `breach`.
    KeptBreach {
        /// The record.
        record: BreachRecord,
    },
    /// One of the family `customer`.
    KeptCustomer {
        /// The record.
        record: CustomerRecord,
    },
    /// One of the family `visit`.
    KeptVisit {
        /// The record.
        record: VisitRecord,
    },
    /// One of the family `visit_issue`.
    KeptVisitIssue {
        /// The record.
        record: VisitIssue,
    },
    /// One of the family `assessment`.
    KeptAssessment {
        /// The record.
        record: AssessmentRecord,
    },
    /// One of the family `customer_file`.
    KeptCustomerFile {
        /// The record.
        record: HospitalFile,
    },
    /// One of the family `contact`.
    KeptContact {
        /// The record.
        record: ContactRecord,
    },
    /// One of the family `disclosure`.
    KeptDisclosure {
        /// The record.
        record: DisclosureRecord,
    },
    /// One of the family `erasure`.
    KeptErasure {
        /// The record.
        record: ErasureRecord,
    },
    /// One of the family `development_plan`.
    KeptDevelopmentPlan {
        /// The record.
        record: DevelopmentPlan,
    },
    /// One of the family `feedback`.
    KeptFeedback {
        /// The record.
        record: FeedbackItem,
    },
    /// One of the family `customer_owner`.
    KeptCustomerOwner {
        /// The record.
        record: CustomerOwner,
    },
    /// One of the family `customer_share`.
    KeptCustomerShare {
        /// The record.
        record: ShareSpell,
    },
    /// One of the family `claim`.
    KeptClaim {
        /// The record.
        record: ClaimFacts,
    },
    /// One of the family `advance`.
    KeptAdvance {
        /// The record.
        record: AdvanceFacts,
    },
    /// One of the family `hospitality`.
    KeptHospitality {
        /// The record.
        record: HospitalityEvent,
    },
    /// One of the family `budget`.
    KeptBudget {
        /// The record.
        record: Budget,
    },
    /// One of the family `budget_transfer`.
    KeptBudgetTransfer {
        /// The record.
        record: BudgetTransfer,
    },
    /// One of the family `spending`.
    KeptSpending {
        /// The record.
        record: Spending,
    },
    /// One of the family `document`.
    KeptDocument {
        /// The record.
        record: ReceivableDocument,
    },
    /// One of the family `allocation`.
    KeptAllocation {
        /// The record.
        record: AllocationRecord,
    },
    /// One of the family `posting_detail`.
    KeptPostingDetail {
        /// The record.
        record: PostingDetail,
    },
    /// One of the family `ledger_entry`.
    KeptLedgerEntry {
        /// The record.
        record: LedgerEntry,
    },
    /// One of the family `closed_period`.
    KeptClosedPeriod {
        /// The record.
        record: ClosedPeriod,
    },
    /// One of the family `contact_note`.
    KeptContactNote {
        /// The record.
        record: ContactNote,
    },
    /// One of the family `dunning_notice`.
    KeptDunningNotice {
        /// The record.
        record: DunningNoticeRecord,
    },
    /// One of the family `payment_plan`.
    KeptPaymentPlan {
        /// The record.
        record: PaymentPlan,
    },
    /// One of the family `limitation_event`.
    KeptLimitationEvent {
        /// The record.
        record: LimitationEventRecord,
    },
    /// One of the family `item_mark`.
    KeptItemMark {
        /// The record.
        record: ItemMark,
    },
    /// One of the family `responsibility`.
    KeptResponsibility {
        /// The record.
        record: Responsibility,
    },
    /// One of the family `receipt`.
    KeptReceipt {
        /// The record.
        record: ReceiptFacts,
    },
    /// One of the family `credit_limit`.
    KeptCreditLimit {
        /// The record.
        record: CreditLimitRecord,
    },
    /// One of the family `credit_hold`.
    KeptCreditHold {
        /// The record.
        record: CreditHold,
    },
    /// One of the family `credit_release`.
    KeptCreditRelease {
        /// The record.
        record: CreditReleaseRecord,
    },
    /// One of the family `exchange_rate`.
    KeptExchangeRate {
        /// The record.
        record: ExchangeRate,
    },
    /// One of the family `account_statement`.
    KeptAccountStatement {
        /// The record.
        record: StatementRecord,
    },
    /// One of the family `statement_confirmation`.
    KeptStatementConfirmation {
        /// The record.
        record: StatementConfirmation,
    },
    /// One of the family `legal_entity`.
    KeptLegalEntity {
        /// The record.
        record: LegalEntity,
    },
    /// One of the family `department`.
    KeptDepartment {
        /// The record.
        record: Department,
    },
    /// One of the family `person`.
    KeptPerson {
        /// The record.
        record: Person,
    },
    /// One of the family `sales_plan`.
    KeptSalesPlan {
        /// The record.
        record: SalesPlan,
    },
    /// One of the family `target_report`.
    KeptTargetReport {
        /// The record.
        record: TargetReport,
    },
    /// One of the family `sales_target`.
    KeptSalesTarget {
        /// The record.
        record: SalesTarget,
    },
    /// One of the family `plan_adjustment`.
    KeptPlanAdjustment {
        /// The record.
        record: PlanAdjustment,
    },
    /// One of the family `lead`.
    KeptLead {
        /// The record.
        record: LeadRecord,
    },
    /// One of the family `promotion`.
    KeptPromotion {
        /// The record.
        record: Promotion,
    },
    /// One of the family `partner`.
    KeptPartner {
        /// The record.
        record: PartnerRecord,
    },
    /// One of the family `contract`.
    KeptContract {
        /// The record.
        record: ContractRecord,
    },
    /// One of the family `order`.
    KeptOrder {
        /// The record.
        record: OrderRecord,
    },
    /// One of the family `sale_detail`.
    KeptSaleDetail {
        /// The record.
        record: SaleDetail,
    },
    /// One of the family `management_report`.
    KeptManagementReport {
        /// The record.
        record: ManagementReportFacts,
    },
    /// One of the family `case`.
    KeptCase {
        /// The record.
        record: ServiceCase,
    },
    /// One of the family `escalation`.
    KeptEscalation {
        /// The record.
        record: EscalationRecord,
    },
    /// One of the family `service_agreement`.
    KeptServiceAgreement {
        /// The record.
        record: ServiceAgreement,
    },
    /// One of the family `hand_off`.
    KeptHandOff {
        /// The record.
        record: HandOffFacts,
    },
    /// One of the family `service_file_entry`.
    KeptServiceFileEntry {
        /// The record.
        record: ServiceFileEntry,
    },
    /// One of the family `improvement_action`.
    KeptImprovementAction {
        /// The record.
        record: ActionFacts,
    },
    /// One of the family `complaint`.
    KeptComplaint {
        /// The record.
        record: ComplaintFacts,
    },
    /// One of the family `device`.
    KeptDevice {
        /// The record.
        record: DeviceFacts,
    },
    /// One of the family `service_job`.
    KeptServiceJob {
        /// The record.
        record: ServiceJob,
    },
    /// One of the family `repair_job`.
    KeptRepairJob {
        /// The record.
        record: RepairJob,
    },
    /// One of the family `maintenance`.
    KeptMaintenance {
        /// The record.
        record: MaintenanceDone,
    },
    /// One of the family `loan_unit`.
    KeptLoanUnit {
        /// The record.
        record: LoanUnit,
    },
    /// One of the family `survey_campaign`.
    KeptSurveyCampaign {
        /// The record.
        record: SurveyCampaign,
    },
    /// One of the family `survey_answer`.
    KeptSurveyAnswer {
        /// The record.
        record: SurveyAnswer,
    },
}

impl RecordFamily {
    /// Its name in the stores.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::ScoreSheet => "score_sheet",
            Self::Scheme => "scheme",
            Self::IndicatorValue => "indicator_value",
            Self::ReviewScore => "review_score",
            Self::ScoreCard => "score_card",
            Self::AppraisalResult => "appraisal_result",
            Self::Appeal => "appeal",
            Self::Breach => "breach",
            Self::Customer => "customer",
            Self::Visit => "visit",
            Self::VisitIssue => "visit_issue",
            Self::Assessment => "assessment",
            Self::CustomerFile => "customer_file",
            Self::Contact => "contact",
            Self::Disclosure => "disclosure",
            Self::Erasure => "erasure",
            Self::DevelopmentPlan => "development_plan",
            Self::Feedback => "feedback",
            Self::CustomerOwner => "customer_owner",
            Self::CustomerShare => "customer_share",
            Self::Claim => "claim",
            Self::Advance => "advance",
            Self::Hospitality => "hospitality",
            Self::Budget => "budget",
            Self::BudgetTransfer => "budget_transfer",
            Self::Spending => "spending",
            Self::Document => "document",
            Self::Allocation => "allocation",
            Self::PostingDetail => "posting_detail",
            Self::LedgerEntry => "ledger_entry",
            Self::ClosedPeriod => "closed_period",
            Self::ContactNote => "contact_note",
            Self::DunningNotice => "dunning_notice",
            Self::PaymentPlan => "payment_plan",
            Self::LimitationEvent => "limitation_event",
            Self::ItemMark => "item_mark",
            Self::Responsibility => "responsibility",
            Self::Receipt => "receipt",
            Self::CreditLimit => "credit_limit",
            Self::CreditHold => "credit_hold",
            Self::CreditRelease => "credit_release",
            Self::ExchangeRate => "exchange_rate",
            Self::AccountStatement => "account_statement",
            Self::StatementConfirmation => "statement_confirmation",
            Self::LegalEntity => "legal_entity",
            Self::Department => "department",
            Self::Person => "person",
            Self::SalesPlan => "sales_plan",
            Self::TargetReport => "target_report",
            Self::SalesTarget => "sales_target",
            Self::PlanAdjustment => "plan_adjustment",
            Self::Lead => "lead",
            Self::Promotion => "promotion",
            Self::Partner => "partner",
            Self::Contract => "contract",
            Self::Order => "order",
            Self::SaleDetail => "sale_detail",
            Self::ManagementReport => "management_report",
            Self::Case => "case",
            Self::Escalation => "escalation",
            Self::ServiceAgreement => "service_agreement",
            Self::HandOff => "hand_off",
            Self::ServiceFileEntry => "service_file_entry",
            Self::ImprovementAction => "improvement_action",
            Self::Complaint => "complaint",
            Self::Device => "device",
            Self::ServiceJob => "service_job",
            Self::RepairJob => "repair_job",
            Self::Maintenance => "maintenance",
            Self::LoanUnit => "loan_unit",
            Self::SurveyCampaign => "survey_campaign",
            Self::SurveyAnswer => "survey_answer",
        }
    }
}

impl AnyRecord {
    /// A change that keeps the record.
    pub(crate) fn change(&self, seen: Option<u64>) -> Result<Change, Error> {
        match self {
            Self::KeptScoreSheet { record } => Change::put(record, seen),
            Self::KeptScheme { record } => Change::put(record, seen),
            Self::KeptIndicatorValue { record } => Change::put(record, seen),
            Self::KeptReviewScore { record } => Change::put(record, seen),
            Self::KeptScoreCard { record } => Change::put(record, seen),
            Self::KeptAppraisalResult { record } => Change::put(record, seen),
            Self::KeptAppeal { record } => Change::put(record, seen),
            Self::KeptBreach { record } => Change::put(record, seen),
            Self::KeptCustomer { record } => Change::put(record, seen),
            Self::KeptVisit { record } => Change::put(record, seen),
            Self::KeptVisitIssue { record } => Change::put(record, seen),
            Self::KeptAssessment { record } => Change::put(record, seen),
            Self::KeptCustomerFile { record } => Change::put(record, seen),
            Self::KeptContact { record } => Change::put(record, seen),
            Self::KeptDisclosure { record } => Change::put(record, seen),
            Self::KeptErasure { record } => Change::put(record, seen),
            Self::KeptDevelopmentPlan { record } => Change::put(record, seen),
            Self::KeptFeedback { record } => Change::put(record, seen),
            Self::KeptCustomerOwner { record } => Change::put(record, seen),
            Self::KeptCustomerShare { record } => Change::put(record, seen),
            Self::KeptClaim { record } => Change::put(record, seen),
            Self::KeptAdvance { record } => Change::put(record, seen),
            Self::KeptHospitality { record } => Change::put(record, seen),
            Self::KeptBudget { record } => Change::put(record, seen),
            Self::KeptBudgetTransfer { record } => Change::put(record, seen),
            Self::KeptSpending { record } => Change::put(record, seen),
            Self::KeptDocument { record } => Change::put(record, seen),
            Self::KeptAllocation { record } => Change::put(record, seen),
            Self::KeptPostingDetail { record } => Change::put(record, seen),
            Self::KeptLedgerEntry { record } => Change::put(record, seen),
            Self::KeptClosedPeriod { record } => Change::put(record, seen),
            Self::KeptContactNote { record } => Change::put(record, seen),
            Self::KeptDunningNotice { record } => Change::put(record, seen),
            Self::KeptPaymentPlan { record } => Change::put(record, seen),
            Self::KeptLimitationEvent { record } => Change::put(record, seen),
            Self::KeptItemMark { record } => Change::put(record, seen),
            Self::KeptResponsibility { record } => Change::put(record, seen),
            Self::KeptReceipt { record } => Change::put(record, seen),
            Self::KeptCreditLimit { record } => Change::put(record, seen),
            Self::KeptCreditHold { record } => Change::put(record, seen),
            Self::KeptCreditRelease { record } => Change::put(record, seen),
            Self::KeptExchangeRate { record } => Change::put(record, seen),
            Self::KeptAccountStatement { record } => Change::put(record, seen),
            Self::KeptStatementConfirmation { record } => Change::put(record, seen),
            Self::KeptLegalEntity { record } => Change::put(record, seen),
            Self::KeptDepartment { record } => Change::put(record, seen),
            Self::KeptPerson { record } => Change::put(record, seen),
            Self::KeptSalesPlan { record } => Change::put(record, seen),
            Self::KeptTargetReport { record } => Change::put(record, seen),
            Self::KeptSalesTarget { record } => Change::put(record, seen),
            Self::KeptPlanAdjustment { record } => Change::put(record, seen),
            Self::KeptLead { record } => Change::put(record, seen),
            Self::KeptPromotion { record } => Change::put(record, seen),
            Self::KeptPartner { record } => Change::put(record, seen),
            Self::KeptContract { record } => Change::put(record, seen),
            Self::KeptOrder { record } => Change::put(record, seen),
            Self::KeptSaleDetail { record } => Change::put(record, seen),
            Self::KeptManagementReport { record } => Change::put(record, seen),
            Self::KeptCase { record } => Change::put(record, seen),
            Self::KeptEscalation { record } => Change::put(record, seen),
            Self::KeptServiceAgreement { record } => Change::put(record, seen),
            Self::KeptHandOff { record } => Change::put(record, seen),
            Self::KeptServiceFileEntry { record } => Change::put(record, seen),
            Self::KeptImprovementAction { record } => Change::put(record, seen),
            Self::KeptComplaint { record } => Change::put(record, seen),
            Self::KeptDevice { record } => Change::put(record, seen),
            Self::KeptServiceJob { record } => Change::put(record, seen),
            Self::KeptRepairJob { record } => Change::put(record, seen),
            Self::KeptMaintenance { record } => Change::put(record, seen),
            Self::KeptLoanUnit { record } => Change::put(record, seen),
            Self::KeptSurveyCampaign { record } => Change::put(record, seen),
            Self::KeptSurveyAnswer { record } => Change::put(record, seen),
        }
    }

    /// The record that a store kept.
    pub(crate) fn read(row: &RecordRow) -> Result<Self, Error> {
        Ok(match row.family.as_str() {
            "score_sheet" => Self::KeptScoreSheet {
                record: parsed(row)?,
            },
            "scheme" => Self::KeptScheme {
                record: parsed(row)?,
            },
            "indicator_value" => Self::KeptIndicatorValue {
                record: parsed(row)?,
            },
            "review_score" => Self::KeptReviewScore {
                record: parsed(row)?,
            },
            "score_card" => Self::KeptScoreCard {
                record: parsed(row)?,
            },
            "appraisal_result" => Self::KeptAppraisalResult {
                record: parsed(row)?,
            },
            "appeal" => Self::KeptAppeal {
                record: parsed(row)?,
            },
            "breach" => Self::KeptBreach {
                record: parsed(row)?,
            },
            "customer" => Self::KeptCustomer {
                record: parsed(row)?,
            },
            "visit" => Self::KeptVisit {
                record: parsed(row)?,
            },
            "visit_issue" => Self::KeptVisitIssue {
                record: parsed(row)?,
            },
            "assessment" => Self::KeptAssessment {
                record: parsed(row)?,
            },
            "customer_file" => Self::KeptCustomerFile {
                record: parsed(row)?,
            },
            "contact" => Self::KeptContact {
                record: parsed(row)?,
            },
            "disclosure" => Self::KeptDisclosure {
                record: parsed(row)?,
            },
            "erasure" => Self::KeptErasure {
                record: parsed(row)?,
            },
            "development_plan" => Self::KeptDevelopmentPlan {
                record: parsed(row)?,
            },
            "feedback" => Self::KeptFeedback {
                record: parsed(row)?,
            },
            "customer_owner" => Self::KeptCustomerOwner {
                record: parsed(row)?,
            },
            "customer_share" => Self::KeptCustomerShare {
                record: parsed(row)?,
            },
            "claim" => Self::KeptClaim {
                record: parsed(row)?,
            },
            "advance" => Self::KeptAdvance {
                record: parsed(row)?,
            },
            "hospitality" => Self::KeptHospitality {
                record: parsed(row)?,
            },
            "budget" => Self::KeptBudget {
                record: parsed(row)?,
            },
            "budget_transfer" => Self::KeptBudgetTransfer {
                record: parsed(row)?,
            },
            "spending" => Self::KeptSpending {
                record: parsed(row)?,
            },
            "document" => Self::KeptDocument {
                record: parsed(row)?,
            },
            "allocation" => Self::KeptAllocation {
                record: parsed(row)?,
            },
            "posting_detail" => Self::KeptPostingDetail {
                record: parsed(row)?,
            },
            "ledger_entry" => Self::KeptLedgerEntry {
                record: parsed(row)?,
            },
            "closed_period" => Self::KeptClosedPeriod {
                record: parsed(row)?,
            },
            "contact_note" => Self::KeptContactNote {
                record: parsed(row)?,
            },
            "dunning_notice" => Self::KeptDunningNotice {
                record: parsed(row)?,
            },
            "payment_plan" => Self::KeptPaymentPlan {
                record: parsed(row)?,
            },
            "limitation_event" => Self::KeptLimitationEvent {
                record: parsed(row)?,
            },
            "item_mark" => Self::KeptItemMark {
                record: parsed(row)?,
            },
            "responsibility" => Self::KeptResponsibility {
                record: parsed(row)?,
            },
            "receipt" => Self::KeptReceipt {
                record: parsed(row)?,
            },
            "credit_limit" => Self::KeptCreditLimit {
                record: parsed(row)?,
            },
            "credit_hold" => Self::KeptCreditHold {
                record: parsed(row)?,
            },
            "credit_release" => Self::KeptCreditRelease {
                record: parsed(row)?,
            },
            "exchange_rate" => Self::KeptExchangeRate {
                record: parsed(row)?,
            },
            "account_statement" => Self::KeptAccountStatement {
                record: parsed(row)?,
            },
            "statement_confirmation" => Self::KeptStatementConfirmation {
                record: parsed(row)?,
            },
            "legal_entity" => Self::KeptLegalEntity {
                record: parsed(row)?,
            },
            "department" => Self::KeptDepartment {
                record: parsed(row)?,
            },
            "person" => Self::KeptPerson {
                record: parsed(row)?,
            },
            "sales_plan" => Self::KeptSalesPlan {
                record: parsed(row)?,
            },
            "target_report" => Self::KeptTargetReport {
                record: parsed(row)?,
            },
            "sales_target" => Self::KeptSalesTarget {
                record: parsed(row)?,
            },
            "plan_adjustment" => Self::KeptPlanAdjustment {
                record: parsed(row)?,
            },
            "lead" => Self::KeptLead {
                record: parsed(row)?,
            },
            "promotion" => Self::KeptPromotion {
                record: parsed(row)?,
            },
            "partner" => Self::KeptPartner {
                record: parsed(row)?,
            },
            "contract" => Self::KeptContract {
                record: parsed(row)?,
            },
            "order" => Self::KeptOrder {
                record: parsed(row)?,
            },
            "sale_detail" => Self::KeptSaleDetail {
                record: parsed(row)?,
            },
            "management_report" => Self::KeptManagementReport {
                record: parsed(row)?,
            },
            "case" => Self::KeptCase {
                record: parsed(row)?,
            },
            "escalation" => Self::KeptEscalation {
                record: parsed(row)?,
            },
            "service_agreement" => Self::KeptServiceAgreement {
                record: parsed(row)?,
            },
            "hand_off" => Self::KeptHandOff {
                record: parsed(row)?,
            },
            "service_file_entry" => Self::KeptServiceFileEntry {
                record: parsed(row)?,
            },
            "improvement_action" => Self::KeptImprovementAction {
                record: parsed(row)?,
            },
            "complaint" => Self::KeptComplaint {
                record: parsed(row)?,
            },
            "device" => Self::KeptDevice {
                record: parsed(row)?,
            },
            "service_job" => Self::KeptServiceJob {
                record: parsed(row)?,
            },
            "repair_job" => Self::KeptRepairJob {
                record: parsed(row)?,
            },
            "maintenance" => Self::KeptMaintenance {
                record: parsed(row)?,
            },
            "loan_unit" => Self::KeptLoanUnit {
                record: parsed(row)?,
            },
            "survey_campaign" => Self::KeptSurveyCampaign {
                record: parsed(row)?,
            },
            "survey_answer" => Self::KeptSurveyAnswer {
                record: parsed(row)?,
            },
            other => {
                let expected = "a family of this version";
                return Err(Error::new(
                    ErrorCode::StoreDamaged,
                    "family",
                    expected,
                    other,
                ));
            }
        })
    }
}
