//! The rules as methods of the policy.
//!
//! Written by `cargo run -p crm-tests --bin generate` from the lists of the core's wire; do not edit.

use chrono::NaiveDate;
use crm_core::answer::Obligation;
use crm_core::appraisal::AppraisalCycle;
use crm_core::appraisal::AppraisalCycleFacts;
use crm_core::appraisal::Attainment;
use crm_core::appraisal::AttainmentFacts;
use crm_core::appraisal::BonusFacts;
use crm_core::appraisal::BonusPay;
use crm_core::appraisal::BreachStanding;
use crm_core::appraisal::BreachStandingFacts;
use crm_core::appraisal::CardParts;
use crm_core::appraisal::CardPartsFacts;
use crm_core::appraisal::CardRecords;
use crm_core::appraisal::CardRecordsFacts;
use crm_core::appraisal::ConsequenceFacts;
use crm_core::appraisal::Consequences;
use crm_core::appraisal::GoalProgress;
use crm_core::appraisal::GoalProgressFacts;
use crm_core::appraisal::IndicatorFacts;
use crm_core::appraisal::IndicatorValue;
use crm_core::appraisal::NewCustomers;
use crm_core::appraisal::NewCustomersFacts;
use crm_core::appraisal::PeriodRollUp;
use crm_core::appraisal::PeriodRollUpFacts;
use crm_core::appraisal::PostDuties;
use crm_core::appraisal::PostDutyFacts;
use crm_core::appraisal::PostScores;
use crm_core::appraisal::PostScoresFacts;
use crm_core::appraisal::Ranking;
use crm_core::appraisal::RankingFacts;
use crm_core::appraisal::ResultDates;
use crm_core::appraisal::ResultDatesFacts;
use crm_core::appraisal::ReviewAverage;
use crm_core::appraisal::ReviewAverageFacts;
use crm_core::appraisal::SchemeCheck;
use crm_core::appraisal::SchemeFacts;
use crm_core::appraisal::SchemeSetCheck;
use crm_core::appraisal::SchemeSetFacts;
use crm_core::appraisal::SchemeSimulation;
use crm_core::appraisal::SchemeSimulationFacts;
use crm_core::appraisal::ScoreCard;
use crm_core::appraisal::ScoreCardFacts;
use crm_core::customer::AssessmentStatus;
use crm_core::customer::ClassEffect;
use crm_core::customer::ClassEffectFacts;
use crm_core::customer::ClassHistory;
use crm_core::customer::ClassHistoryFacts;
use crm_core::customer::ClassList;
use crm_core::customer::Classification;
use crm_core::customer::CustomerFacts;
use crm_core::customer::DatedAmount;
use crm_core::customer::FactorFact;
use crm_core::customer::Flag;
use crm_core::customer::OverallFlag;
use crm_core::customer::PeriodVisitCoverage;
use crm_core::customer::PeriodVisitFacts;
use crm_core::customer::Replay;
use crm_core::customer::ReplayFacts;
use crm_core::customer::StrategyCheck;
use crm_core::customer::StrategyFacts;
use crm_core::customer::VisitIssue;
use crm_core::customer::VisitIssues;
use crm_core::customer::VisitSeries;
use crm_core::customer::VisitSeriesFacts;
use crm_core::customer::VisitStanding;
use crm_core::customer::VisitStandingFacts;
use crm_core::customer::VisitStatus;
use crm_core::customer::development::CustomerShares;
use crm_core::customer::development::CustomerSharesFacts;
use crm_core::customer::development::DevelopmentPlan;
use crm_core::customer::development::FeedbackItem;
use crm_core::customer::development::OwnerCheck;
use crm_core::customer::development::OwnerFacts;
use crm_core::customer::development::OwnersCheck;
use crm_core::customer::development::OwnersFacts;
use crm_core::customer::development::PlanCheck;
use crm_core::customer::development::PlanCover;
use crm_core::customer::development::PlanCoverFacts;
use crm_core::customer::development::VisitCoverage;
use crm_core::customer::development::VisitCoverageFacts;
use crm_core::customer::file::CooperationHistory;
use crm_core::customer::file::CustomerFileCheck;
use crm_core::customer::file::DuplicateFacts;
use crm_core::customer::file::DuplicateReport;
use crm_core::customer::file::HistoryFacts;
use crm_core::customer::file::HospitalFile;
use crm_core::customer::file::LeadFacts;
use crm_core::customer::file::SourceCheck;
use crm_core::customer::privacy::Disclosure;
use crm_core::customer::privacy::DisclosureFacts;
use crm_core::customer::privacy::Erasure;
use crm_core::customer::privacy::ErasureFacts;
use crm_core::customer::privacy::MaskFacts;
use crm_core::customer::privacy::MaskedText;
use crm_core::customer::privacy::RetentionFacts;
use crm_core::customer::privacy::ShowFacts;
use crm_core::customer::privacy::ShownContact;
use crm_core::expense::AdvanceFacts;
use crm_core::expense::AdvanceStatus;
use crm_core::expense::BudgetCheck;
use crm_core::expense::BudgetFacts;
use crm_core::expense::BudgetLevelFacts;
use crm_core::expense::BudgetLevels;
use crm_core::expense::BudgetPlan;
use crm_core::expense::BudgetPlanFacts;
use crm_core::expense::BudgetStatus;
use crm_core::expense::BudgetStatusFacts;
use crm_core::expense::BudgetTransferFacts;
use crm_core::expense::BudgetTransferResult;
use crm_core::expense::CarryOverFacts;
use crm_core::expense::CarryOverResult;
use crm_core::expense::ClaimAmounts;
use crm_core::expense::ClaimAmountsFacts;
use crm_core::expense::ClaimCheck;
use crm_core::expense::ClaimFacts;
use crm_core::expense::ClaimTotals;
use crm_core::expense::ClaimTotalsFacts;
use crm_core::expense::EntertainmentDeduction;
use crm_core::expense::EntertainmentFacts;
use crm_core::expense::GuestFacts;
use crm_core::expense::GuestStanding;
use crm_core::expense::SpendingFacts;
use crm_core::expense::SpendingTotals;
use crm_core::finance::Aging;
use crm_core::finance::AgingBreakdown;
use crm_core::finance::AgingBreakdownFacts;
use crm_core::finance::AgingFacts;
use crm_core::finance::AllocationFacts;
use crm_core::finance::AllocationProposal;
use crm_core::finance::BaseValuation;
use crm_core::finance::CollectionWorklist;
use crm_core::finance::CollectionWorklistFacts;
use crm_core::finance::OpeningDocuments;
use crm_core::finance::OpeningFacts;
use crm_core::finance::OverdueContactFacts;
use crm_core::finance::OverdueContacts;
use crm_core::finance::PaymentSchedule;
use crm_core::finance::PaymentTermsFacts;
use crm_core::finance::ValuationFacts;
use crm_core::finance::credit::CreditCheck;
use crm_core::finance::credit::CreditFacts;
use crm_core::finance::credit::Exposure;
use crm_core::finance::credit::ExposureFacts;
use crm_core::finance::dunning::ContactFacts;
use crm_core::finance::dunning::ContactRound;
use crm_core::finance::dunning::ContactRoundFacts;
use crm_core::finance::dunning::DunningItem;
use crm_core::finance::dunning::DunningNotice;
use crm_core::finance::dunning::DunningNoticeFacts;
use crm_core::finance::dunning::DunningRun;
use crm_core::finance::dunning::DunningRunFacts;
use crm_core::finance::dunning::DunningStep;
use crm_core::finance::dunning::LateInterest;
use crm_core::finance::dunning::LateInterestFacts;
use crm_core::finance::dunning::LimitationFacts;
use crm_core::finance::dunning::LimitationPeriod;
use crm_core::finance::dunning::PaymentPlanFacts;
use crm_core::finance::dunning::PaymentPlanStatus;
use crm_core::finance::ledger::ClosePeriodFacts;
use crm_core::finance::ledger::LedgerCheck;
use crm_core::finance::ledger::LedgerExport;
use crm_core::finance::ledger::LedgerExportFacts;
use crm_core::finance::ledger::LedgerFacts;
use crm_core::finance::ledger::LedgerPostings;
use crm_core::finance::ledger::MonthlyFigures;
use crm_core::finance::ledger::MonthlyFiguresFacts;
use crm_core::finance::ledger::PeriodClose;
use crm_core::finance::ledger::PostingFacts;
use crm_core::finance::ledger::Reversal;
use crm_core::finance::ledger::ReversalFacts;
use crm_core::finance::ledger::TrialBalance;
use crm_core::finance::ledger::TrialBalanceFacts;
use crm_core::finance::measure::CashForecast;
use crm_core::finance::measure::CashForecastFacts;
use crm_core::finance::measure::CollectionByPerson;
use crm_core::finance::measure::CollectionByPersonFacts;
use crm_core::finance::measure::CollectionFacts;
use crm_core::finance::measure::CollectionFigures;
use crm_core::finance::measure::CollectionMeasures;
use crm_core::finance::measure::CollectionRecordFacts;
use crm_core::finance::measure::PaymentHabitFacts;
use crm_core::finance::measure::PaymentHabits;
use crm_core::finance::measure::Provision;
use crm_core::finance::measure::ProvisionFacts;
use crm_core::finance::receipt::AllocationReversal;
use crm_core::finance::receipt::AllocationReversalFacts;
use crm_core::finance::receipt::ReceiptCheck;
use crm_core::finance::receipt::ReceiptFacts;
use crm_core::finance::receipt::Settlement;
use crm_core::finance::receipt::SettlementCommit;
use crm_core::finance::receipt::SettlementCommitFacts;
use crm_core::finance::receipt::SettlementFacts;
use crm_core::finance::receipt::SettlementItemFacts;
use crm_core::finance::receipt::SettlementItems;
use crm_core::finance::statement::AccountReview;
use crm_core::finance::statement::AccountReviewFacts;
use crm_core::finance::statement::AccountStatement;
use crm_core::finance::statement::AccountStatementFacts;
use crm_core::finance::statement::ConfirmationFacts;
use crm_core::finance::statement::ConfirmationStatus;
use crm_core::finance::statement::Reconciliation;
use crm_core::finance::statement::ReconciliationFacts;
use crm_core::finance::statement::StatementDue;
use crm_core::finance::statement::StatementDueFacts;
use crm_core::organisation::ActorFacts;
use crm_core::organisation::ChainFacts;
use crm_core::organisation::DutyFacts;
use crm_core::organisation::DutyTable;
use crm_core::organisation::LeaverCheck;
use crm_core::organisation::LeaverFacts;
use crm_core::organisation::ManagerChain;
use crm_core::organisation::PolicyReviewCheck;
use crm_core::organisation::PolicyReviewFacts;
use crm_core::organisation::ScopeCheck;
use crm_core::organisation::SeparationCheck;
use crm_core::organisation::SeparationFacts;
use crm_core::organisation::StructureCheck;
use crm_core::organisation::StructureFacts;
use crm_core::policy::decision::DecisionFacts;
use crm_core::policy::decision::DecisionTable;
use crm_core::policy::decision::Decisions;
use crm_core::policy::decision::TableCheck;
use crm_core::review::MonthEnd;
use crm_core::review::ReviewFacts;
use crm_core::sales::analysis::DemandTrend;
use crm_core::sales::analysis::DemandTrendFacts;
use crm_core::sales::analysis::ManagementReport;
use crm_core::sales::analysis::ManagementReportFacts;
use crm_core::sales::analysis::SalesAnalysis;
use crm_core::sales::analysis::SalesAnalysisFacts;
use crm_core::sales::analysis::SalesPeriods;
use crm_core::sales::analysis::SalesPeriodsFacts;
use crm_core::sales::channel::ChannelReport;
use crm_core::sales::channel::ChannelReportFacts;
use crm_core::sales::channel::DiscountCheck;
use crm_core::sales::channel::DiscountFacts;
use crm_core::sales::channel::PartnerCheck;
use crm_core::sales::channel::PartnerFacts;
use crm_core::sales::channel::SalesPlan;
use crm_core::sales::channel::SalesPlanCheck;
use crm_core::sales::contract::ContractChange;
use crm_core::sales::contract::ContractChangeFacts;
use crm_core::sales::contract::ContractCheck;
use crm_core::sales::contract::ContractProgress;
use crm_core::sales::contract::ContractProgressFacts;
use crm_core::sales::contract::ContractRecord;
use crm_core::sales::contract::ContractStatus;
use crm_core::sales::contract::PaymentText;
use crm_core::sales::contract::PaymentTextFacts;
use crm_core::sales::order::LineDelivery;
use crm_core::sales::order::LineDeliveryFacts;
use crm_core::sales::order::OrderRecord;
use crm_core::sales::order::OrderStatus;
use crm_core::sales::order::OrderStepCheck;
use crm_core::sales::order::OrderStepFacts;
use crm_core::sales::order::OtifRate;
use crm_core::sales::target::CoverFacts;
use crm_core::sales::target::SalesCredit;
use crm_core::sales::target::SalesCreditFacts;
use crm_core::sales::target::TargetAttainment;
use crm_core::sales::target::TargetAttainmentFacts;
use crm_core::sales::target::TargetCover;
use crm_core::sales::target::TargetReportFacts;
use crm_core::sales::target::TargetReports;
use crm_core::sales::target::TargetSpread;
use crm_core::sales::target::TargetSpreadFacts;
use crm_core::sales::target::TargetTransfer;
use crm_core::sales::target::TargetTransferFacts;
use crm_core::sales::target::YearPlan;
use crm_core::sales::target::YearPlanFacts;
use crm_core::service::AgreementFacts;
use crm_core::service::CaseAnalysis;
use crm_core::service::CaseAnalysisFacts;
use crm_core::service::CaseClock;
use crm_core::service::CaseClockFacts;
use crm_core::service::CaseStatistics;
use crm_core::service::CaseStatisticsFacts;
use crm_core::service::CauseCount;
use crm_core::service::CauseRanking;
use crm_core::service::ChosenAgreement;
use crm_core::service::FirstReplies;
use crm_core::service::FirstReplyFacts;
use crm_core::service::ServiceStandard;
use crm_core::service::ServiceStandardFacts;
use crm_core::service::SurveyAnswers;
use crm_core::service::SurveyAnswersFacts;
use crm_core::service::SurveyFacts;
use crm_core::service::SurveyResult;
use crm_core::service::after_sales::CallbackCheck;
use crm_core::service::after_sales::CallbackFacts;
use crm_core::service::after_sales::DeviceFacts;
use crm_core::service::after_sales::DeviceStanding;
use crm_core::service::after_sales::LoanUnit;
use crm_core::service::after_sales::MaintenanceFacts;
use crm_core::service::after_sales::MaintenanceStanding;
use crm_core::service::after_sales::RepairFacts;
use crm_core::service::after_sales::RepairMeasures;
use crm_core::service::case::CaseFlow;
use crm_core::service::case::CaseFlowFacts;
use crm_core::service::case::CaseStanding;
use crm_core::service::case::CaseStandingFacts;
use crm_core::service::complaint::ComplaintFacts;
use crm_core::service::complaint::ComplaintSteps;
use crm_core::service::complaint::EscalationFacts;
use crm_core::service::complaint::EscalationLadder;
use crm_core::service::duty::ActionFacts;
use crm_core::service::duty::CustomerCare;
use crm_core::service::duty::CustomerCareFacts;
use crm_core::service::duty::HandOffFacts;
use crm_core::service::duty::HitRate;
use crm_core::service::duty::HitRateFacts;
use crm_core::service::duty::RouteFacts;
use crm_core::service::duty::RoutedCase;
use crm_core::service::duty::ServiceFileCheck;
use crm_core::service::duty::ServiceFileFacts;
use crm_core::service::duty::SurveyDueFacts;
use crm_core::service::duty::SurveySample;
use crm_core::service::duty::SurveySampleFacts;
use crm_core::wire;

use crate::calendar::WorkingCalendar;
use crate::error::CrmError;
use crate::policy::{Policy, judge, judge_many};

#[uniffi::export]
impl Policy {
    /// Which department is accountable for a case (4.1.4, 4.2.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn route_case(&self, facts: RouteFacts) -> Result<RoutedCase, CrmError> {
        judge(self, &facts, None, None, wire::after_sales::route_case)
    }

    /// Which department is accountable for a case (4.1.4, 4.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn route_case_many(&self, facts: Vec<RouteFacts>) -> Result<Vec<RoutedCase>, CrmError> {
        judge_many(self, &facts, None, None, wire::after_sales::route_case)
    }

    /// By when a department takes on what it is handed (3.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn hand_off_due(
        &self,
        facts: HandOffFacts,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Obligation, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::after_sales::hand_off_due,
        )
    }

    /// By when a department takes on what it is handed (3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn hand_off_due_many(
        &self,
        facts: Vec<HandOffFacts>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<Obligation>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::after_sales::hand_off_due,
        )
    }

    /// By when a finding has led to an action that is done (3.4).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn action_due(&self, facts: ActionFacts, as_of: NaiveDate) -> Result<Obligation, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::after_sales::action_due,
        )
    }

    /// By when a finding has led to an action that is done (3.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn action_due_many(
        &self,
        facts: Vec<ActionFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<Obligation>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::after_sales::action_due,
        )
    }

    /// Whether it can be shown that a customer comes first (3.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn customer_care(
        &self,
        facts: CustomerCareFacts,
        as_of: NaiveDate,
    ) -> Result<CustomerCare, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::after_sales::customer_care,
        )
    }

    /// Whether it can be shown that a customer comes first (3.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn customer_care_many(
        &self,
        facts: Vec<CustomerCareFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<CustomerCare>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::after_sales::customer_care,
        )
    }

    /// What the service file of a customer lacks (4.2.2, 5.4.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_service_file(
        &self,
        facts: ServiceFileFacts,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<ServiceFileCheck, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::after_sales::check_service_file,
        )
    }

    /// What the service file of a customer lacks (4.2.2, 5.4.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_service_file_many(
        &self,
        facts: Vec<ServiceFileFacts>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<ServiceFileCheck>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::after_sales::check_service_file,
        )
    }

    /// When a customer is surveyed again (4.2.3, 7.4.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn survey_due(
        &self,
        facts: SurveyDueFacts,
        as_of: NaiveDate,
    ) -> Result<Obligation, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::after_sales::survey_due,
        )
    }

    /// When a customer is surveyed again (4.2.3, 7.4.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn survey_due_many(
        &self,
        facts: Vec<SurveyDueFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<Obligation>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::after_sales::survey_due,
        )
    }

    /// Whether the answers of a survey are enough, and how sure its share is (7.4.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn survey_sample(&self, facts: SurveySampleFacts) -> Result<SurveySample, CrmError> {
        judge(self, &facts, None, None, wire::after_sales::survey_sample)
    }

    /// Whether the answers of a survey are enough, and how sure its share is (7.4.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn survey_sample_many(
        &self,
        facts: Vec<SurveySampleFacts>,
    ) -> Result<Vec<SurveySample>, CrmError> {
        judge_many(self, &facts, None, None, wire::after_sales::survey_sample)
    }

    /// The share of cases in time, by person and month (7.1.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn hit_rate(&self, facts: HitRateFacts) -> Result<HitRate, CrmError> {
        judge(self, &facts, None, None, wire::after_sales::hit_rate)
    }

    /// The share of cases in time, by person and month (7.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn hit_rate_many(&self, facts: Vec<HitRateFacts>) -> Result<Vec<HitRate>, CrmError> {
        judge_many(self, &facts, None, None, wire::after_sales::hit_rate)
    }

    /// The way a case goes, and when it waited (7.1.2, 7.1.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_case_flow(&self, facts: CaseFlowFacts) -> Result<CaseFlow, CrmError> {
        judge(self, &facts, None, None, wire::after_sales::check_case_flow)
    }

    /// The way a case goes, and when it waited (7.1.2, 7.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_case_flow_many(
        &self,
        facts: Vec<CaseFlowFacts>,
    ) -> Result<Vec<CaseFlow>, CrmError> {
        judge_many(self, &facts, None, None, wire::after_sales::check_case_flow)
    }

    /// Where a case stands: its way, its clocks, who is accountable (7.1, 4.1.4).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn case_standing(
        &self,
        facts: CaseStandingFacts,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<CaseStanding, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::after_sales::case_standing,
        )
    }

    /// Where a case stands: its way, its clocks, who is accountable (7.1, 4.1.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn case_standing_many(
        &self,
        facts: Vec<CaseStandingFacts>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<CaseStanding>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::after_sales::case_standing,
        )
    }

    /// Who is told of a complaint, level by level (7.2.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn escalation_ladder(&self, facts: EscalationFacts) -> Result<EscalationLadder, CrmError> {
        judge(
            self,
            &facts,
            None,
            None,
            wire::after_sales::escalation_ladder,
        )
    }

    /// Who is told of a complaint, level by level (7.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn escalation_ladder_many(
        &self,
        facts: Vec<EscalationFacts>,
    ) -> Result<Vec<EscalationLadder>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            None,
            wire::after_sales::escalation_ladder,
        )
    }

    /// What a complaint needs, step by step (7.2.2, 7.2.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn complaint_steps(
        &self,
        facts: ComplaintFacts,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<ComplaintSteps, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::after_sales::complaint_steps,
        )
    }

    /// What a complaint needs, step by step (7.2.2, 7.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn complaint_steps_many(
        &self,
        facts: Vec<ComplaintFacts>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<ComplaintSteps>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::after_sales::complaint_steps,
        )
    }

    /// Where an installed device stands (7.3.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn device_standing(
        &self,
        facts: DeviceFacts,
        as_of: NaiveDate,
    ) -> Result<DeviceStanding, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::after_sales::device_standing,
        )
    }

    /// Where an installed device stands (7.3.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn device_standing_many(
        &self,
        facts: Vec<DeviceFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<DeviceStanding>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::after_sales::device_standing,
        )
    }

    /// What maintenance is due, and how much was done in time (7.3.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn maintenance_standing(
        &self,
        facts: MaintenanceFacts,
        as_of: NaiveDate,
    ) -> Result<MaintenanceStanding, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::after_sales::maintenance_standing,
        )
    }

    /// What maintenance is due, and how much was done in time (7.3.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn maintenance_standing_many(
        &self,
        facts: Vec<MaintenanceFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<MaintenanceStanding>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::after_sales::maintenance_standing,
        )
    }

    /// By when a loan unit comes back (7.3.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn loan_return_due(
        &self,
        facts: LoanUnit,
        as_of: NaiveDate,
    ) -> Result<Obligation, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::after_sales::loan_return_due,
        )
    }

    /// By when a loan unit comes back (7.3.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn loan_return_due_many(
        &self,
        facts: Vec<LoanUnit>,
        as_of: NaiveDate,
    ) -> Result<Vec<Obligation>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::after_sales::loan_return_due,
        )
    }

    /// How fast repairs were, and how long the devices ran (7.3.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn repair_measures(
        &self,
        facts: RepairFacts,
        calendar: &WorkingCalendar,
    ) -> Result<RepairMeasures, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            None,
            wire::after_sales::repair_measures,
        )
    }

    /// How fast repairs were, and how long the devices ran (7.3.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn repair_measures_many(
        &self,
        facts: Vec<RepairFacts>,
        calendar: &WorkingCalendar,
    ) -> Result<Vec<RepairMeasures>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            None,
            wire::after_sales::repair_measures,
        )
    }

    /// Calls back after service, and the actions they lead to (7.3.3, 3.4).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_callbacks(
        &self,
        facts: CallbackFacts,
        as_of: NaiveDate,
    ) -> Result<CallbackCheck, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::after_sales::check_callbacks,
        )
    }

    /// Calls back after service, and the actions they lead to (7.3.3, 3.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_callbacks_many(
        &self,
        facts: Vec<CallbackFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<CallbackCheck>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::after_sales::check_callbacks,
        )
    }

    /// Whether a scheme may be used (9.1.1, 9.1.2, 9.2.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_scheme(&self, facts: SchemeFacts) -> Result<SchemeCheck, CrmError> {
        judge(self, &facts, None, None, wire::appraisal::check_scheme)
    }

    /// Whether a scheme may be used (9.1.1, 9.1.2, 9.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_scheme_many(&self, facts: Vec<SchemeFacts>) -> Result<Vec<SchemeCheck>, CrmError> {
        judge_many(self, &facts, None, None, wire::appraisal::check_scheme)
    }

    /// Whether schemes fit together: one a post and day (9.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_scheme_set(&self, facts: SchemeSetFacts) -> Result<SchemeSetCheck, CrmError> {
        judge(self, &facts, None, None, wire::appraisal::check_scheme_set)
    }

    /// Whether schemes fit together: one a post and day (9.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_scheme_set_many(
        &self,
        facts: Vec<SchemeSetFacts>,
    ) -> Result<Vec<SchemeSetCheck>, CrmError> {
        judge_many(self, &facts, None, None, wire::appraisal::check_scheme_set)
    }

    /// A scheme tried on the figures of a period that is over (9.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn simulate_scheme(
        &self,
        facts: SchemeSimulationFacts,
    ) -> Result<SchemeSimulation, CrmError> {
        judge(self, &facts, None, None, wire::appraisal::simulate_scheme)
    }

    /// A scheme tried on the figures of a period that is over (9.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn simulate_scheme_many(
        &self,
        facts: Vec<SchemeSimulationFacts>,
    ) -> Result<Vec<SchemeSimulation>, CrmError> {
        judge_many(self, &facts, None, None, wire::appraisal::simulate_scheme)
    }

    /// Which duties a filed drug representative may not have, and why (6.1.3, 8.1.1, 9.1.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_post_duties(&self, facts: PostDutyFacts) -> Result<PostDuties, CrmError> {
        judge(self, &facts, None, None, wire::appraisal::check_post_duties)
    }

    /// Which duties a filed drug representative may not have, and why (6.1.3, 8.1.1, 9.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_post_duties_many(
        &self,
        facts: Vec<PostDutyFacts>,
    ) -> Result<Vec<PostDuties>, CrmError> {
        judge_many(self, &facts, None, None, wire::appraisal::check_post_duties)
    }

    /// The value of an indicator with its source (9.1.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn indicator_value(&self, facts: IndicatorFacts) -> Result<IndicatorValue, CrmError> {
        judge(self, &facts, None, None, wire::appraisal::indicator_value)
    }

    /// The value of an indicator with its source (9.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn indicator_value_many(
        &self,
        facts: Vec<IndicatorFacts>,
    ) -> Result<Vec<IndicatorValue>, CrmError> {
        judge_many(self, &facts, None, None, wire::appraisal::indicator_value)
    }

    /// How much of a target was reached (9.1.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn attainment(&self, facts: AttainmentFacts) -> Result<Attainment, CrmError> {
        judge(self, &facts, None, None, wire::appraisal::attainment)
    }

    /// How much of a target was reached (9.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn attainment_many(
        &self,
        facts: Vec<AttainmentFacts>,
    ) -> Result<Vec<Attainment>, CrmError> {
        judge_many(self, &facts, None, None, wire::appraisal::attainment)
    }

    /// Months to a quarter, quarters to a year (9.2.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn roll_up_periods(&self, facts: PeriodRollUpFacts) -> Result<PeriodRollUp, CrmError> {
        judge(self, &facts, None, None, wire::appraisal::roll_up_periods)
    }

    /// Months to a quarter, quarters to a year (9.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn roll_up_periods_many(
        &self,
        facts: Vec<PeriodRollUpFacts>,
    ) -> Result<Vec<PeriodRollUp>, CrmError> {
        judge_many(self, &facts, None, None, wire::appraisal::roll_up_periods)
    }

    /// How far goals are reached (9.1.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn goal_progress(&self, facts: GoalProgressFacts) -> Result<GoalProgress, CrmError> {
        judge(self, &facts, None, None, wire::appraisal::goal_progress)
    }

    /// How far goals are reached (9.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn goal_progress_many(
        &self,
        facts: Vec<GoalProgressFacts>,
    ) -> Result<Vec<GoalProgress>, CrmError> {
        judge_many(self, &facts, None, None, wire::appraisal::goal_progress)
    }

    /// The mean of what several raters said (9.2.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn average_reviews(&self, facts: ReviewAverageFacts) -> Result<ReviewAverage, CrmError> {
        judge(self, &facts, None, None, wire::appraisal::average_reviews)
    }

    /// The mean of what several raters said (9.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn average_reviews_many(
        &self,
        facts: Vec<ReviewAverageFacts>,
    ) -> Result<Vec<ReviewAverage>, CrmError> {
        judge_many(self, &facts, None, None, wire::appraisal::average_reviews)
    }

    /// How many customers a person won in a period (9.1.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn new_customers(&self, facts: NewCustomersFacts) -> Result<NewCustomers, CrmError> {
        judge(self, &facts, None, None, wire::appraisal::new_customers)
    }

    /// How many customers a person won in a period (9.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn new_customers_many(
        &self,
        facts: Vec<NewCustomersFacts>,
    ) -> Result<Vec<NewCustomers>, CrmError> {
        judge_many(self, &facts, None, None, wire::appraisal::new_customers)
    }

    /// Fills in a score card from the records of its person and period (9.1.1, 9.2.1, 9.2.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn card_records(&self, facts: CardRecordsFacts) -> Result<CardRecords, CrmError> {
        judge(self, &facts, None, None, wire::appraisal::card_records)
    }

    /// Fills in a score card from the records of its person and period (9.1.1, 9.2.1, 9.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn card_records_many(
        &self,
        facts: Vec<CardRecordsFacts>,
    ) -> Result<Vec<CardRecords>, CrmError> {
        judge_many(self, &facts, None, None, wire::appraisal::card_records)
    }

    /// Scores one person, indicator by indicator (9.1.1, 9.1.2, 9.2.2, 3.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn score_card(&self, facts: ScoreCardFacts) -> Result<ScoreCard, CrmError> {
        judge(self, &facts, None, None, wire::appraisal::score_card)
    }

    /// Scores one person, indicator by indicator (9.1.1, 9.1.2, 9.2.2, 3.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn score_card_many(&self, facts: Vec<ScoreCardFacts>) -> Result<Vec<ScoreCard>, CrmError> {
        judge_many(self, &facts, None, None, wire::appraisal::score_card)
    }

    /// The final score of several parts (9.1.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn combine_parts(&self, facts: CardPartsFacts) -> Result<CardParts, CrmError> {
        judge(self, &facts, None, None, wire::appraisal::combine_parts)
    }

    /// The final score of several parts (9.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn combine_parts_many(
        &self,
        facts: Vec<CardPartsFacts>,
    ) -> Result<Vec<CardParts>, CrmError> {
        judge_many(self, &facts, None, None, wire::appraisal::combine_parts)
    }

    /// One score for who held several posts in the period (9.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn combine_posts(&self, facts: PostScoresFacts) -> Result<PostScores, CrmError> {
        judge(self, &facts, None, None, wire::appraisal::combine_posts)
    }

    /// One score for who held several posts in the period (9.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn combine_posts_many(
        &self,
        facts: Vec<PostScoresFacts>,
    ) -> Result<Vec<PostScores>, CrmError> {
        judge_many(self, &facts, None, None, wire::appraisal::combine_posts)
    }

    /// What a cycle of appraisals still lacks, and whether it may be closed (9.2.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_appraisal_cycle(
        &self,
        facts: AppraisalCycleFacts,
        as_of: NaiveDate,
    ) -> Result<AppraisalCycle, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::appraisal::check_appraisal_cycle,
        )
    }

    /// What a cycle of appraisals still lacks, and whether it may be closed (9.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_appraisal_cycle_many(
        &self,
        facts: Vec<AppraisalCycleFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<AppraisalCycle>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::appraisal::check_appraisal_cycle,
        )
    }

    /// Ranks people by their scores and grades them (9.3.1); assumed, as the source is cut off.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn rank_people(&self, facts: RankingFacts) -> Result<Ranking, CrmError> {
        judge(self, &facts, None, None, wire::appraisal::rank_people)
    }

    /// Ranks people by their scores and grades them (9.3.1); assumed, as the source is cut off.
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn rank_people_many(&self, facts: Vec<RankingFacts>) -> Result<Vec<Ranking>, CrmError> {
        judge_many(self, &facts, None, None, wire::appraisal::rank_people)
    }

    /// What breaches do to the bonus and, assumed, to the grade of a period (3.2, 9.3.P6).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn breach_standing(
        &self,
        facts: BreachStandingFacts,
        as_of: NaiveDate,
    ) -> Result<BreachStanding, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::appraisal::breach_standing,
        )
    }

    /// What breaches do to the bonus and, assumed, to the grade of a period (3.2, 9.3.P6).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn breach_standing_many(
        &self,
        facts: Vec<BreachStandingFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<BreachStanding>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::appraisal::breach_standing,
        )
    }

    /// What follows from grades; off by default and assumed, as the source is cut off (9.3.P1-P3, P6).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn consequences(
        &self,
        facts: ConsequenceFacts,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Consequences, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::appraisal::consequences,
        )
    }

    /// What follows from grades; off by default and assumed, as the source is cut off (9.3.P1-P3, P6).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn consequences_many(
        &self,
        facts: Vec<ConsequenceFacts>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<Consequences>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::appraisal::consequences,
        )
    }

    /// What is paid for a grade; off by default and assumed, as the source is cut off (9.3.P1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn bonus_pay(&self, facts: BonusFacts) -> Result<BonusPay, CrmError> {
        judge(self, &facts, None, None, wire::appraisal::bonus_pay)
    }

    /// What is paid for a grade; off by default and assumed, as the source is cut off (9.3.P1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn bonus_pay_many(&self, facts: Vec<BonusFacts>) -> Result<Vec<BonusPay>, CrmError> {
        judge_many(self, &facts, None, None, wire::appraisal::bonus_pay)
    }

    /// When a result is told, appealed and answered, and how long its file is kept; off by default and
    /// assumed, as the source is cut off (9.3.P4, 9.3.P5).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn result_dates(
        &self,
        facts: ResultDatesFacts,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<ResultDates, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::appraisal::result_dates,
        )
    }

    /// When a result is told, appealed and answered, and how long its file is kept; off by default and
    /// assumed, as the source is cut off (9.3.P4, 9.3.P5).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn result_dates_many(
        &self,
        facts: Vec<ResultDatesFacts>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<ResultDates>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::appraisal::result_dates,
        )
    }

    /// Whether a contract says what it must and holds together (6.3.1, 6.3.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_contract(&self, facts: ContractRecord) -> Result<ContractCheck, CrmError> {
        judge(self, &facts, None, None, wire::contracts::check_contract)
    }

    /// Whether a contract says what it must and holds together (6.3.1, 6.3.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_contract_many(
        &self,
        facts: Vec<ContractRecord>,
    ) -> Result<Vec<ContractCheck>, CrmError> {
        judge_many(self, &facts, None, None, wire::contracts::check_contract)
    }

    /// When a payment clause makes money due, or what it waits for (6.3.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn read_payment_text(
        &self,
        facts: PaymentTextFacts,
        calendar: &WorkingCalendar,
    ) -> Result<PaymentText, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            None,
            wire::contracts::read_payment_text,
        )
    }

    /// When a payment clause makes money due, or what it waits for (6.3.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn read_payment_text_many(
        &self,
        facts: Vec<PaymentTextFacts>,
        calendar: &WorkingCalendar,
    ) -> Result<Vec<PaymentText>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            None,
            wire::contracts::read_payment_text,
        )
    }

    /// Whether a change of a contract may be made (6.3.1-6.3.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_contract_change(
        &self,
        facts: ContractChangeFacts,
        as_of: NaiveDate,
    ) -> Result<ContractChange, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::contracts::check_contract_change,
        )
    }

    /// Whether a change of a contract may be made (6.3.1-6.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_contract_change_many(
        &self,
        facts: Vec<ContractChangeFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<ContractChange>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::contracts::check_contract_change,
        )
    }

    /// Where a contract stands and what is owed for it (6.3.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn contract_status(
        &self,
        facts: ContractRecord,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<ContractStatus, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::contracts::contract_status,
        )
    }

    /// Where a contract stands and what is owed for it (6.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn contract_status_many(
        &self,
        facts: Vec<ContractRecord>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<ContractStatus>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::contracts::contract_status,
        )
    }

    /// How far a contract is carried out, from the order to the money (6.3.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn contract_progress(
        &self,
        facts: ContractProgressFacts,
    ) -> Result<ContractProgress, CrmError> {
        judge(self, &facts, None, None, wire::contracts::contract_progress)
    }

    /// How far a contract is carried out, from the order to the money (6.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn contract_progress_many(
        &self,
        facts: Vec<ContractProgressFacts>,
    ) -> Result<Vec<ContractProgress>, CrmError> {
        judge_many(self, &facts, None, None, wire::contracts::contract_progress)
    }

    /// Whether a promised line is late (6.3.3, 6.3.4).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn line_delivery(
        &self,
        facts: LineDeliveryFacts,
        as_of: NaiveDate,
    ) -> Result<LineDelivery, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::contracts::line_delivery,
        )
    }

    /// Whether a promised line is late (6.3.3, 6.3.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn line_delivery_many(
        &self,
        facts: Vec<LineDeliveryFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<LineDelivery>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::contracts::line_delivery,
        )
    }

    /// Where an order stands and what is owed for it (6.3.4).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn order_status(
        &self,
        facts: OrderRecord,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<OrderStatus, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::contracts::order_status,
        )
    }

    /// Where an order stands and what is owed for it (6.3.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn order_status_many(
        &self,
        facts: Vec<OrderRecord>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<OrderStatus>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::contracts::order_status,
        )
    }

    /// Whether one step of an order may be written down (6.3.4).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_order_step(&self, facts: OrderStepFacts) -> Result<OrderStepCheck, CrmError> {
        judge(self, &facts, None, None, wire::contracts::check_order_step)
    }

    /// Whether one step of an order may be written down (6.3.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_order_step_many(
        &self,
        facts: Vec<OrderStepFacts>,
    ) -> Result<Vec<OrderStepCheck>, CrmError> {
        judge_many(self, &facts, None, None, wire::contracts::check_order_step)
    }

    /// How many lines were delivered on time and in full (6.3.4).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn otif_rate(
        &self,
        facts: Vec<OrderRecord>,
        as_of: NaiveDate,
    ) -> Result<OtifRate, CrmError> {
        judge(self, &facts, None, Some(as_of), wire::contracts::otif_rate)
    }

    /// Sorts one customer into a class (5.2.1, 5.2.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn classify(
        &self,
        facts: CustomerFacts,
        as_of: NaiveDate,
    ) -> Result<Classification, CrmError> {
        judge(self, &facts, None, Some(as_of), wire::customer::classify)
    }

    /// Sorts one customer into a class (5.2.1, 5.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn classify_many(
        &self,
        facts: Vec<CustomerFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<Classification>, CrmError> {
        judge_many(self, &facts, None, Some(as_of), wire::customer::classify)
    }

    /// Sorts many customers; one that cannot be judged is kept aside (5.2.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn classify_all(
        &self,
        facts: Vec<CustomerFacts>,
        as_of: NaiveDate,
    ) -> Result<ClassList, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer::classify_all,
        )
    }

    /// What the policy would do to a customer base that another one has sorted (5.2.1, 5.2.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn class_effect(
        &self,
        facts: ClassEffectFacts,
        as_of: NaiveDate,
    ) -> Result<ClassEffect, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer::class_effect,
        )
    }

    /// What the policy would do to a customer base that another one has sorted (5.2.1, 5.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn class_effect_many(
        &self,
        facts: Vec<ClassEffectFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<ClassEffect>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer::class_effect,
        )
    }

    /// Whether strategies and planned visits fit the classes (5.2.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_strategies(&self, facts: StrategyFacts) -> Result<StrategyCheck, CrmError> {
        judge(self, &facts, None, None, wire::customer::check_strategies)
    }

    /// Whether strategies and planned visits fit the classes (5.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_strategies_many(
        &self,
        facts: Vec<StrategyFacts>,
    ) -> Result<Vec<StrategyCheck>, CrmError> {
        judge_many(self, &facts, None, None, wire::customer::check_strategies)
    }

    /// The classes a customer had, and when the next assessment is due (5.2.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn class_history(
        &self,
        facts: ClassHistoryFacts,
        as_of: NaiveDate,
    ) -> Result<ClassHistory, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer::class_history,
        )
    }

    /// The classes a customer had, and when the next assessment is due (5.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn class_history_many(
        &self,
        facts: Vec<ClassHistoryFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<ClassHistory>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer::class_history,
        )
    }

    /// Makes an old assessment again (5.2.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn replay_assessment(
        &self,
        facts: ReplayFacts,
        as_of: NaiveDate,
    ) -> Result<Replay, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer::replay_assessment,
        )
    }

    /// Makes an old assessment again (5.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn replay_assessment_many(
        &self,
        facts: Vec<ReplayFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<Replay>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer::replay_assessment,
        )
    }

    /// The purchasing need as far as invoices show it (5.2.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn need_from_invoices(
        &self,
        facts: Vec<DatedAmount>,
        as_of: NaiveDate,
    ) -> Result<Option<FactorFact>, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer::need_from_invoices,
        )
    }

    /// The overall flag of an assessment (5.2.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn roll_up_flags(&self, facts: Vec<Flag>) -> Result<OverallFlag, CrmError> {
        judge(self, &facts, None, None, wire::customer::roll_up_flags)
    }

    /// When the next assessment is due (5.2.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn reassessment_due(
        &self,
        facts: AssessmentStatus,
        as_of: NaiveDate,
    ) -> Result<Obligation, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer::reassessment_due,
        )
    }

    /// When the next assessment is due (5.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn reassessment_due_many(
        &self,
        facts: Vec<AssessmentStatus>,
        as_of: NaiveDate,
    ) -> Result<Vec<Obligation>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer::reassessment_due,
        )
    }

    /// When the next visit is due (5.4.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn visit_due(
        &self,
        facts: VisitStatus,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Obligation, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::customer::visit_due,
        )
    }

    /// When the next visit is due (5.4.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn visit_due_many(
        &self,
        facts: Vec<VisitStatus>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<Obligation>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::customer::visit_due,
        )
    }

    /// Which issues that visits found became cases in time (5.4.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn visit_issues(
        &self,
        facts: Vec<VisitIssue>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<VisitIssues, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::customer::visit_issues,
        )
    }

    /// Who was visited as often as the class asks, by class (5.4.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn period_visit_coverage(
        &self,
        facts: PeriodVisitFacts,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<PeriodVisitCoverage, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::customer::period_visit_coverage,
        )
    }

    /// Who was visited as often as the class asks, by class (5.4.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn period_visit_coverage_many(
        &self,
        facts: Vec<PeriodVisitFacts>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<PeriodVisitCoverage>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::customer::period_visit_coverage,
        )
    }

    /// Plans visits at even distances (5.4.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn visit_series(&self, facts: VisitSeriesFacts) -> Result<VisitSeries, CrmError> {
        judge(self, &facts, None, None, wire::customer::visit_series)
    }

    /// Plans visits at even distances (5.4.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn visit_series_many(
        &self,
        facts: Vec<VisitSeriesFacts>,
    ) -> Result<Vec<VisitSeries>, CrmError> {
        judge_many(self, &facts, None, None, wire::customer::visit_series)
    }

    /// How a customer stands against its cadence (5.4.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn visit_standing(
        &self,
        facts: VisitStandingFacts,
        as_of: NaiveDate,
    ) -> Result<VisitStanding, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer::visit_standing,
        )
    }

    /// How a customer stands against its cadence (5.4.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn visit_standing_many(
        &self,
        facts: Vec<VisitStandingFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<VisitStanding>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer::visit_standing,
        )
    }

    /// How well a customer is known (5.1.1-5.1.3, 5.4.1, 5.4.4).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_customer_file(
        &self,
        facts: HospitalFile,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<CustomerFileCheck, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::customer_file::check_customer_file,
        )
    }

    /// How well a customer is known (5.1.1-5.1.3, 5.4.1, 5.4.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_customer_file_many(
        &self,
        facts: Vec<HospitalFile>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<CustomerFileCheck>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::customer_file::check_customer_file,
        )
    }

    /// Hospitals that may be in the books twice (5.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn find_duplicates(&self, facts: DuplicateFacts) -> Result<DuplicateReport, CrmError> {
        judge(
            self,
            &facts,
            None,
            None,
            wire::customer_file::find_duplicates,
        )
    }

    /// Hospitals that may be in the books twice (5.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn find_duplicates_many(
        &self,
        facts: Vec<DuplicateFacts>,
    ) -> Result<Vec<DuplicateReport>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            None,
            wire::customer_file::find_duplicates,
        )
    }

    /// Where leads come from (5.1.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_sources(&self, facts: LeadFacts) -> Result<SourceCheck, CrmError> {
        judge(self, &facts, None, None, wire::customer_file::check_sources)
    }

    /// Where leads come from (5.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_sources_many(&self, facts: Vec<LeadFacts>) -> Result<Vec<SourceCheck>, CrmError> {
        judge_many(self, &facts, None, None, wire::customer_file::check_sources)
    }

    /// What we did with a customer so far, counted from its documents (5.4.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn cooperation_history(
        &self,
        facts: HistoryFacts,
        as_of: NaiveDate,
    ) -> Result<CooperationHistory, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer_file::cooperation_history,
        )
    }

    /// What we did with a customer so far, counted from its documents (5.4.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn cooperation_history_many(
        &self,
        facts: Vec<HistoryFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<CooperationHistory>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer_file::cooperation_history,
        )
    }

    /// Masks personal texts (5.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn mask_personal_data(&self, facts: MaskFacts) -> Result<MaskedText, CrmError> {
        judge(
            self,
            &facts,
            None,
            None,
            wire::customer_file::mask_personal_data,
        )
    }

    /// Masks personal texts (5.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn mask_personal_data_many(
        &self,
        facts: Vec<MaskFacts>,
    ) -> Result<Vec<MaskedText>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            None,
            wire::customer_file::mask_personal_data,
        )
    }

    /// Whether personal data may be shown; the answer carries the record to keep (3.2, 5.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_disclosure(
        &self,
        facts: DisclosureFacts,
        as_of: NaiveDate,
    ) -> Result<Disclosure, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer_file::check_disclosure,
        )
    }

    /// Whether personal data may be shown; the answer carries the record to keep (3.2, 5.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_disclosure_many(
        &self,
        facts: Vec<DisclosureFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<Disclosure>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer_file::check_disclosure,
        )
    }

    /// A contact as it may be seen: masked, but for what is allowed (3.2, 5.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn show_contact(
        &self,
        facts: ShowFacts,
        as_of: NaiveDate,
    ) -> Result<ShownContact, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer_file::show_contact,
        )
    }

    /// A contact as it may be seen: masked, but for what is allowed (3.2, 5.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn show_contact_many(
        &self,
        facts: Vec<ShowFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<ShownContact>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer_file::show_contact,
        )
    }

    /// Erases the record of a person; a tombstone stays (5.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn erase_contact(
        &self,
        facts: ErasureFacts,
        as_of: NaiveDate,
    ) -> Result<Erasure, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer_file::erase_contact,
        )
    }

    /// Erases the record of a person; a tombstone stays (5.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn erase_contact_many(
        &self,
        facts: Vec<ErasureFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<Erasure>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer_file::erase_contact,
        )
    }

    /// When personal data has to be deleted (5.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn deletion_due(
        &self,
        facts: RetentionFacts,
        as_of: NaiveDate,
    ) -> Result<Obligation, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer_file::deletion_due,
        )
    }

    /// When personal data has to be deleted (5.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn deletion_due_many(
        &self,
        facts: Vec<RetentionFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<Obligation>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer_file::deletion_due,
        )
    }

    /// Who is responsible for a customer (4.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_owner(
        &self,
        facts: OwnerFacts,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<OwnerCheck, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::customer_file::check_owner,
        )
    }

    /// Who is responsible for a customer (4.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_owner_many(
        &self,
        facts: Vec<OwnerFacts>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<OwnerCheck>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::customer_file::check_owner,
        )
    }

    /// Who has how much of a customer on each day (4.1.2, 6.1.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn customer_shares(&self, facts: CustomerSharesFacts) -> Result<CustomerShares, CrmError> {
        judge(
            self,
            &facts,
            None,
            None,
            wire::customer_file::customer_shares,
        )
    }

    /// Who has how much of a customer on each day (4.1.2, 6.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn customer_shares_many(
        &self,
        facts: Vec<CustomerSharesFacts>,
    ) -> Result<Vec<CustomerShares>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            None,
            wire::customer_file::customer_shares,
        )
    }

    /// Who was responsible for each customer on each day (4.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_owners(
        &self,
        facts: OwnersFacts,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<OwnersCheck, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::customer_file::check_owners,
        )
    }

    /// Who was responsible for each customer on each day (4.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_owners_many(
        &self,
        facts: Vec<OwnersFacts>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<OwnersCheck>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::customer_file::check_owners,
        )
    }

    /// Who should have a development plan and has none (5.3.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn plan_cover(
        &self,
        facts: PlanCoverFacts,
        as_of: NaiveDate,
    ) -> Result<PlanCover, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer_file::plan_cover,
        )
    }

    /// Who should have a development plan and has none (5.3.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn plan_cover_many(
        &self,
        facts: Vec<PlanCoverFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<PlanCover>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer_file::plan_cover,
        )
    }

    /// Where a development plan stands (5.3.1-5.3.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_development_plan(
        &self,
        facts: DevelopmentPlan,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<PlanCheck, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::customer_file::check_development_plan,
        )
    }

    /// Where a development plan stands (5.3.1-5.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_development_plan_many(
        &self,
        facts: Vec<DevelopmentPlan>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<PlanCheck>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::customer_file::check_development_plan,
        )
    }

    /// By when feedback gets a decision (5.4.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn feedback_due(
        &self,
        facts: FeedbackItem,
        as_of: NaiveDate,
    ) -> Result<Obligation, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer_file::feedback_due,
        )
    }

    /// By when feedback gets a decision (5.4.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn feedback_due_many(
        &self,
        facts: Vec<FeedbackItem>,
        as_of: NaiveDate,
    ) -> Result<Vec<Obligation>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::customer_file::feedback_due,
        )
    }

    /// How many customers were visited as often as they should have been (5.4.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn visit_coverage(&self, facts: VisitCoverageFacts) -> Result<VisitCoverage, CrmError> {
        judge(
            self,
            &facts,
            None,
            None,
            wire::customer_file::visit_coverage,
        )
    }

    /// How many customers were visited as often as they should have been (5.4.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn visit_coverage_many(
        &self,
        facts: Vec<VisitCoverageFacts>,
    ) -> Result<Vec<VisitCoverage>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            None,
            wire::customer_file::visit_coverage,
        )
    }

    /// Judges a case by tables (5.2.2, 7.2.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn decide(&self, facts: DecisionFacts) -> Result<Decisions, CrmError> {
        judge(self, &facts, None, None, wire::decisions::decide)
    }

    /// Judges a case by tables (5.2.2, 7.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn decide_many(&self, facts: Vec<DecisionFacts>) -> Result<Vec<Decisions>, CrmError> {
        judge_many(self, &facts, None, None, wire::decisions::decide)
    }

    /// Proves a table: gaps, rows that are never reached, overlaps (5.2.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_table(&self, facts: DecisionTable) -> Result<TableCheck, CrmError> {
        judge(self, &facts, None, None, wire::decisions::check_table)
    }

    /// Proves a table: gaps, rows that are never reached, overlaps (5.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_table_many(&self, facts: Vec<DecisionTable>) -> Result<Vec<TableCheck>, CrmError> {
        judge_many(self, &facts, None, None, wire::decisions::check_table)
    }

    /// Whether a claim is in time, within limits, and genuine (4.3.3, 8.3.1, 8.3.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_claim(
        &self,
        facts: ClaimFacts,
        calendar: &WorkingCalendar,
    ) -> Result<ClaimCheck, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            None,
            wire::expense::check_claim,
        )
    }

    /// Whether a claim is in time, within limits, and genuine (4.3.3, 8.3.1, 8.3.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_claim_many(
        &self,
        facts: Vec<ClaimFacts>,
        calendar: &WorkingCalendar,
    ) -> Result<Vec<ClaimCheck>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            None,
            wire::expense::check_claim,
        )
    }

    /// What a claim comes to (8.3.1, 8.3.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn claim_amounts(&self, facts: ClaimAmountsFacts) -> Result<ClaimAmounts, CrmError> {
        judge(self, &facts, None, None, wire::expense::claim_amounts)
    }

    /// What a claim comes to (8.3.1, 8.3.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn claim_amounts_many(
        &self,
        facts: Vec<ClaimAmountsFacts>,
    ) -> Result<Vec<ClaimAmounts>, CrmError> {
        judge_many(self, &facts, None, None, wire::expense::claim_amounts)
    }

    /// What was granted, group by group (8.3.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn sum_claims(&self, facts: ClaimTotalsFacts) -> Result<ClaimTotals, CrmError> {
        judge(self, &facts, None, None, wire::expense::sum_claims)
    }

    /// What was granted, group by group (8.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn sum_claims_many(
        &self,
        facts: Vec<ClaimTotalsFacts>,
    ) -> Result<Vec<ClaimTotals>, CrmError> {
        judge_many(self, &facts, None, None, wire::expense::sum_claims)
    }

    /// Where an advance stands (8.3.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn advance_status(
        &self,
        facts: AdvanceFacts,
        as_of: NaiveDate,
    ) -> Result<AdvanceStatus, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::expense::advance_status,
        )
    }

    /// Where an advance stands (8.3.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn advance_status_many(
        &self,
        facts: Vec<AdvanceFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<AdvanceStatus>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::expense::advance_status,
        )
    }

    /// Plans a budget, or a new one in its place (8.3.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn plan_budget(&self, facts: BudgetPlanFacts) -> Result<BudgetPlan, CrmError> {
        judge(self, &facts, None, None, wire::expense::plan_budget)
    }

    /// Plans a budget, or a new one in its place (8.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn plan_budget_many(
        &self,
        facts: Vec<BudgetPlanFacts>,
    ) -> Result<Vec<BudgetPlan>, CrmError> {
        judge_many(self, &facts, None, None, wire::expense::plan_budget)
    }

    /// Where every budget stands on the day (8.3.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn budget_status(
        &self,
        facts: BudgetStatusFacts,
        as_of: NaiveDate,
    ) -> Result<BudgetStatus, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::expense::budget_status,
        )
    }

    /// Where every budget stands on the day (8.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn budget_status_many(
        &self,
        facts: Vec<BudgetStatusFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<BudgetStatus>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::expense::budget_status,
        )
    }

    /// Budget and use on every level of departments, accounts and months (8.3.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn budget_levels(&self, facts: BudgetLevelFacts) -> Result<BudgetLevels, CrmError> {
        judge(self, &facts, None, None, wire::expense::budget_levels)
    }

    /// Budget and use on every level of departments, accounts and months (8.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn budget_levels_many(
        &self,
        facts: Vec<BudgetLevelFacts>,
    ) -> Result<Vec<BudgetLevels>, CrmError> {
        judge_many(self, &facts, None, None, wire::expense::budget_levels)
    }

    /// Moves budget from one place to another (8.3.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn transfer_budget(
        &self,
        facts: BudgetTransferFacts,
    ) -> Result<BudgetTransferResult, CrmError> {
        judge(self, &facts, None, None, wire::expense::transfer_budget)
    }

    /// Moves budget from one place to another (8.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn transfer_budget_many(
        &self,
        facts: Vec<BudgetTransferFacts>,
    ) -> Result<Vec<BudgetTransferResult>, CrmError> {
        judge_many(self, &facts, None, None, wire::expense::transfer_budget)
    }

    /// What of a budget goes over into the next year (8.3.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn carry_over(&self, facts: CarryOverFacts) -> Result<CarryOverResult, CrmError> {
        judge(self, &facts, None, None, wire::expense::carry_over)
    }

    /// What of a budget goes over into the next year (8.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn carry_over_many(
        &self,
        facts: Vec<CarryOverFacts>,
    ) -> Result<Vec<CarryOverResult>, CrmError> {
        judge_many(self, &facts, None, None, wire::expense::carry_over)
    }

    /// What is spent and promised of a budget until the day (8.3.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn sum_spending(
        &self,
        facts: SpendingFacts,
        as_of: NaiveDate,
    ) -> Result<SpendingTotals, CrmError> {
        judge(self, &facts, None, Some(as_of), wire::expense::sum_spending)
    }

    /// What is spent and promised of a budget until the day (8.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn sum_spending_many(
        &self,
        facts: Vec<SpendingFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<SpendingTotals>, CrmError> {
        judge_many(self, &facts, None, Some(as_of), wire::expense::sum_spending)
    }

    /// What may still be spent on a guest (8.3.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn guest_standing(
        &self,
        facts: GuestFacts,
        as_of: NaiveDate,
    ) -> Result<GuestStanding, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::expense::guest_standing,
        )
    }

    /// What may still be spent on a guest (8.3.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn guest_standing_many(
        &self,
        facts: Vec<GuestFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<GuestStanding>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::expense::guest_standing,
        )
    }

    /// What of a year's entertainment tax takes off (8.3.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn entertainment_deduction(
        &self,
        facts: EntertainmentFacts,
    ) -> Result<EntertainmentDeduction, CrmError> {
        judge(
            self,
            &facts,
            None,
            None,
            wire::expense::entertainment_deduction,
        )
    }

    /// What of a year's entertainment tax takes off (8.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn entertainment_deduction_many(
        &self,
        facts: Vec<EntertainmentFacts>,
    ) -> Result<Vec<EntertainmentDeduction>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            None,
            wire::expense::entertainment_deduction,
        )
    }

    /// Whether spending fits its budget (4.3.3, 8.3.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_budget(&self, facts: BudgetFacts) -> Result<BudgetCheck, CrmError> {
        judge(self, &facts, None, None, wire::expense::check_budget)
    }

    /// Whether spending fits its budget (4.3.3, 8.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_budget_many(&self, facts: Vec<BudgetFacts>) -> Result<Vec<BudgetCheck>, CrmError> {
        judge_many(self, &facts, None, None, wire::expense::check_budget)
    }

    /// Ages open items on any day (8.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn age(&self, facts: AgingFacts, as_of: NaiveDate) -> Result<Aging, CrmError> {
        judge(self, &facts, None, Some(as_of), wire::finance::age)
    }

    /// Ages open items on any day (8.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn age_many(
        &self,
        facts: Vec<AgingFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<Aging>, CrmError> {
        judge_many(self, &facts, None, Some(as_of), wire::finance::age)
    }

    /// Ages open items by department, responsible person, region, class or contract (8.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn aging_breakdown(
        &self,
        facts: AgingBreakdownFacts,
        as_of: NaiveDate,
    ) -> Result<AgingBreakdown, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::finance::aging_breakdown,
        )
    }

    /// Ages open items by department, responsible person, region, class or contract (8.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn aging_breakdown_many(
        &self,
        facts: Vec<AgingBreakdownFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<AgingBreakdown>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::finance::aging_breakdown,
        )
    }

    /// Who has to speak with which hospital about what is overdue (8.1.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn overdue_contacts(
        &self,
        facts: OverdueContactFacts,
        as_of: NaiveDate,
    ) -> Result<OverdueContacts, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::finance::overdue_contacts,
        )
    }

    /// Who has to speak with which hospital about what is overdue (8.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn overdue_contacts_many(
        &self,
        facts: Vec<OverdueContactFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<OverdueContacts>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::finance::overdue_contacts,
        )
    }

    /// Whom to ask for money today, and how (8.1.1, 8.1.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn collection_worklist(
        &self,
        facts: CollectionWorklistFacts,
        as_of: NaiveDate,
    ) -> Result<CollectionWorklist, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::finance::collection_worklist,
        )
    }

    /// Whom to ask for money today, and how (8.1.1, 8.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn collection_worklist_many(
        &self,
        facts: Vec<CollectionWorklistFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<CollectionWorklist>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::finance::collection_worklist,
        )
    }

    /// What of that which fell due was collected, by responsible person (8.1.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn collection_by_person(
        &self,
        facts: CollectionByPersonFacts,
        as_of: NaiveDate,
    ) -> Result<CollectionByPerson, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::finance::collection_by_person,
        )
    }

    /// What of that which fell due was collected, by responsible person (8.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn collection_by_person_many(
        &self,
        facts: Vec<CollectionByPersonFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<CollectionByPerson>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::finance::collection_by_person,
        )
    }

    /// How customers pay, weighted by amount (8.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn payment_habits(
        &self,
        facts: PaymentHabitFacts,
        as_of: NaiveDate,
    ) -> Result<PaymentHabits, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::finance::payment_habits,
        )
    }

    /// How customers pay, weighted by amount (8.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn payment_habits_many(
        &self,
        facts: Vec<PaymentHabitFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<PaymentHabits>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::finance::payment_habits,
        )
    }

    /// Makes documents of what was open before the books began (8.1.1, 8.2.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn opening_documents(&self, facts: OpeningFacts) -> Result<OpeningDocuments, CrmError> {
        judge(self, &facts, None, None, wire::finance::opening_documents)
    }

    /// Makes documents of what was open before the books began (8.1.1, 8.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn opening_documents_many(
        &self,
        facts: Vec<OpeningFacts>,
    ) -> Result<Vec<OpeningDocuments>, CrmError> {
        judge_many(self, &facts, None, None, wire::finance::opening_documents)
    }

    /// Proposes what open credits should settle (8.1.2). Nothing is booked.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn propose_allocation(
        &self,
        facts: AllocationFacts,
        as_of: NaiveDate,
    ) -> Result<AllocationProposal, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::finance::propose_allocation,
        )
    }

    /// Proposes what open credits should settle (8.1.2). Nothing is booked.
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn propose_allocation_many(
        &self,
        facts: Vec<AllocationFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<AllocationProposal>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::finance::propose_allocation,
        )
    }

    /// Due dates and instalments of payment terms (8.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn payment_schedule(
        &self,
        facts: PaymentTermsFacts,
        calendar: &WorkingCalendar,
    ) -> Result<PaymentSchedule, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            None,
            wire::finance::payment_schedule,
        )
    }

    /// Due dates and instalments of payment terms (8.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn payment_schedule_many(
        &self,
        facts: Vec<PaymentTermsFacts>,
        calendar: &WorkingCalendar,
    ) -> Result<Vec<PaymentSchedule>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            None,
            wire::finance::payment_schedule,
        )
    }

    /// Open items in the base currency (8.2.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn value_in_base(
        &self,
        facts: ValuationFacts,
        as_of: NaiveDate,
    ) -> Result<BaseValuation, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::finance::value_in_base,
        )
    }

    /// Open items in the base currency (8.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn value_in_base_many(
        &self,
        facts: Vec<ValuationFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<BaseValuation>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::finance::value_in_base,
        )
    }

    /// What is set aside for open items (8.2.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn provision(
        &self,
        facts: ProvisionFacts,
        as_of: NaiveDate,
    ) -> Result<Provision, CrmError> {
        judge(self, &facts, None, Some(as_of), wire::ledger::provision)
    }

    /// What is set aside for open items (8.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn provision_many(
        &self,
        facts: Vec<ProvisionFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<Provision>, CrmError> {
        judge_many(self, &facts, None, Some(as_of), wire::ledger::provision)
    }

    /// How fast and how well money is collected (8.1.1, 8.2.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn collection_measures(
        &self,
        facts: CollectionFacts,
    ) -> Result<CollectionMeasures, CrmError> {
        judge(self, &facts, None, None, wire::ledger::collection_measures)
    }

    /// How fast and how well money is collected (8.1.1, 8.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn collection_measures_many(
        &self,
        facts: Vec<CollectionFacts>,
    ) -> Result<Vec<CollectionMeasures>, CrmError> {
        judge_many(self, &facts, None, None, wire::ledger::collection_measures)
    }

    /// The figures of a period and its measures, from the documents on record (8.1.1, 8.2.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn collection_figures(
        &self,
        facts: CollectionRecordFacts,
    ) -> Result<CollectionFigures, CrmError> {
        judge(self, &facts, None, None, wire::ledger::collection_figures)
    }

    /// The figures of a period and its measures, from the documents on record (8.1.1, 8.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn collection_figures_many(
        &self,
        facts: Vec<CollectionRecordFacts>,
    ) -> Result<Vec<CollectionFigures>, CrmError> {
        judge_many(self, &facts, None, None, wire::ledger::collection_figures)
    }

    /// Cash to come, week by week (8.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn cash_forecast(
        &self,
        facts: CashForecastFacts,
        as_of: NaiveDate,
    ) -> Result<CashForecast, CrmError> {
        judge(self, &facts, None, Some(as_of), wire::ledger::cash_forecast)
    }

    /// Cash to come, week by week (8.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn cash_forecast_many(
        &self,
        facts: Vec<CashForecastFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<CashForecast>, CrmError> {
        judge_many(self, &facts, None, Some(as_of), wire::ledger::cash_forecast)
    }

    /// Makes entries from documents, allocations and provisions (4.3.2, 8.2.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn post_documents(
        &self,
        facts: PostingFacts,
        as_of: NaiveDate,
    ) -> Result<LedgerPostings, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::ledger::post_documents,
        )
    }

    /// Makes entries from documents, allocations and provisions (4.3.2, 8.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn post_documents_many(
        &self,
        facts: Vec<PostingFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<LedgerPostings>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::ledger::post_documents,
        )
    }

    /// Takes an entry back, in a period that is open (8.2.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn reverse_entry(&self, facts: ReversalFacts) -> Result<Reversal, CrmError> {
        judge(self, &facts, None, None, wire::ledger::reverse_entry)
    }

    /// Takes an entry back, in a period that is open (8.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn reverse_entry_many(&self, facts: Vec<ReversalFacts>) -> Result<Vec<Reversal>, CrmError> {
        judge_many(self, &facts, None, None, wire::ledger::reverse_entry)
    }

    /// Checks entries and adds them up (4.3.2, 8.2.1, 8.2.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_postings(&self, facts: LedgerFacts) -> Result<LedgerCheck, CrmError> {
        judge(self, &facts, None, None, wire::ledger::check_postings)
    }

    /// Checks entries and adds them up (4.3.2, 8.2.1, 8.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_postings_many(
        &self,
        facts: Vec<LedgerFacts>,
    ) -> Result<Vec<LedgerCheck>, CrmError> {
        judge_many(self, &facts, None, None, wire::ledger::check_postings)
    }

    /// The trial balance of a period (8.2.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn trial_balance(&self, facts: TrialBalanceFacts) -> Result<TrialBalance, CrmError> {
        judge(self, &facts, None, None, wire::ledger::trial_balance)
    }

    /// The trial balance of a period (8.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn trial_balance_many(
        &self,
        facts: Vec<TrialBalanceFacts>,
    ) -> Result<Vec<TrialBalance>, CrmError> {
        judge_many(self, &facts, None, None, wire::ledger::trial_balance)
    }

    /// The figures of each month for management (8.2.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn monthly_figures(&self, facts: MonthlyFiguresFacts) -> Result<MonthlyFigures, CrmError> {
        judge(self, &facts, None, None, wire::ledger::monthly_figures)
    }

    /// The figures of each month for management (8.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn monthly_figures_many(
        &self,
        facts: Vec<MonthlyFiguresFacts>,
    ) -> Result<Vec<MonthlyFigures>, CrmError> {
        judge_many(self, &facts, None, None, wire::ledger::monthly_figures)
    }

    /// Whether a period can be closed, and by when it must be (8.2.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn close_period(
        &self,
        facts: ClosePeriodFacts,
        as_of: NaiveDate,
    ) -> Result<PeriodClose, CrmError> {
        judge(self, &facts, None, Some(as_of), wire::ledger::close_period)
    }

    /// Whether a period can be closed, and by when it must be (8.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn close_period_many(
        &self,
        facts: Vec<ClosePeriodFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<PeriodClose>, CrmError> {
        judge_many(self, &facts, None, Some(as_of), wire::ledger::close_period)
    }

    /// Writes the ledger for Beancount or hledger (8.2.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn export_ledger(&self, facts: LedgerExportFacts) -> Result<LedgerExport, CrmError> {
        judge(self, &facts, None, None, wire::ledger::export_ledger)
    }

    /// Writes the ledger for Beancount or hledger (8.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn export_ledger_many(
        &self,
        facts: Vec<LedgerExportFacts>,
    ) -> Result<Vec<LedgerExport>, CrmError> {
        judge_many(self, &facts, None, None, wire::ledger::export_ledger)
    }

    /// Whether an actor is covered by the policy on a day (2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn actor_in_scope(
        &self,
        facts: ActorFacts,
        as_of: NaiveDate,
    ) -> Result<ScopeCheck, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::organisation::actor_in_scope,
        )
    }

    /// Whether an actor is covered by the policy on a day (2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn actor_in_scope_many(
        &self,
        facts: Vec<ActorFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<ScopeCheck>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::organisation::actor_in_scope,
        )
    }

    /// Whether acts that belong apart were done by different people (3.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_separation(
        &self,
        facts: SeparationFacts,
        as_of: NaiveDate,
    ) -> Result<SeparationCheck, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::organisation::check_separation,
        )
    }

    /// Whether acts that belong apart were done by different people (3.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_separation_many(
        &self,
        facts: Vec<SeparationFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<SeparationCheck>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::organisation::check_separation,
        )
    }

    /// Whether the policy is approved, numbered and reviewed in time (4.1.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_policy_review(
        &self,
        facts: PolicyReviewFacts,
        as_of: NaiveDate,
    ) -> Result<PolicyReviewCheck, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::organisation::check_policy_review,
        )
    }

    /// Whether the policy is approved, numbered and reviewed in time (4.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_policy_review_many(
        &self,
        facts: Vec<PolicyReviewFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<PolicyReviewCheck>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::organisation::check_policy_review,
        )
    }

    /// Whether entities, departments and people fit together (4.1.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_structure(
        &self,
        facts: StructureFacts,
        as_of: NaiveDate,
    ) -> Result<StructureCheck, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::organisation::check_structure,
        )
    }

    /// Whether entities, departments and people fit together (4.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_structure_many(
        &self,
        facts: Vec<StructureFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<StructureCheck>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::organisation::check_structure,
        )
    }

    /// Who holds the duties of the departments on a day (4.1-4.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn duty_holders(&self, facts: DutyFacts, as_of: NaiveDate) -> Result<DutyTable, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::organisation::duty_holders,
        )
    }

    /// Who holds the duties of the departments on a day (4.1-4.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn duty_holders_many(
        &self,
        facts: Vec<DutyFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<DutyTable>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::organisation::duty_holders,
        )
    }

    /// The managers above a person on a day (4.1.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn manager_chain(
        &self,
        facts: ChainFacts,
        as_of: NaiveDate,
    ) -> Result<ManagerChain, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::organisation::manager_chain,
        )
    }

    /// The managers above a person on a day (4.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn manager_chain_many(
        &self,
        facts: Vec<ChainFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<ManagerChain>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::organisation::manager_chain,
        )
    }

    /// What has to be handed over when someone leaves (4.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_leaver(
        &self,
        facts: LeaverFacts,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<LeaverCheck, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::organisation::check_leaver,
        )
    }

    /// What has to be handed over when someone leaves (4.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_leaver_many(
        &self,
        facts: Vec<LeaverFacts>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<LeaverCheck>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::organisation::check_leaver,
        )
    }

    /// Whether money may be taken as a receipt (4.3.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_receipt(&self, facts: ReceiptFacts) -> Result<ReceiptCheck, CrmError> {
        judge(self, &facts, None, None, wire::receivables::check_receipt)
    }

    /// Whether money may be taken as a receipt (4.3.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_receipt_many(
        &self,
        facts: Vec<ReceiptFacts>,
    ) -> Result<Vec<ReceiptCheck>, CrmError> {
        judge_many(self, &facts, None, None, wire::receivables::check_receipt)
    }

    /// The open items of a customer as a settlement takes them, with what may be kept for paying early (8.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn settlement_items(
        &self,
        facts: SettlementItemFacts,
        as_of: NaiveDate,
    ) -> Result<SettlementItems, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::settlement_items,
        )
    }

    /// The open items of a customer as a settlement takes them, with what may be kept for paying early (8.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn settlement_items_many(
        &self,
        facts: Vec<SettlementItemFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<SettlementItems>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::settlement_items,
        )
    }

    /// What credits settle, by a named strategy (8.1.2). Nothing is booked.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn settle_receipts(&self, facts: SettlementFacts) -> Result<Settlement, CrmError> {
        judge(self, &facts, None, None, wire::receivables::settle_receipts)
    }

    /// What credits settle, by a named strategy (8.1.2). Nothing is booked.
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn settle_receipts_many(
        &self,
        facts: Vec<SettlementFacts>,
    ) -> Result<Vec<Settlement>, CrmError> {
        judge_many(self, &facts, None, None, wire::receivables::settle_receipts)
    }

    /// Makes records of a settlement that was looked at (8.1.2). Nothing is stored.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn commit_settlement(
        &self,
        facts: SettlementCommitFacts,
    ) -> Result<SettlementCommit, CrmError> {
        judge(
            self,
            &facts,
            None,
            None,
            wire::receivables::commit_settlement,
        )
    }

    /// Makes records of a settlement that was looked at (8.1.2). Nothing is stored.
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn commit_settlement_many(
        &self,
        facts: Vec<SettlementCommitFacts>,
    ) -> Result<Vec<SettlementCommit>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            None,
            wire::receivables::commit_settlement,
        )
    }

    /// Takes an allocation back, and with it the discount that it earned (8.1.2). Nothing is stored.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn reverse_allocation(
        &self,
        facts: AllocationReversalFacts,
    ) -> Result<AllocationReversal, CrmError> {
        judge(
            self,
            &facts,
            None,
            None,
            wire::receivables::reverse_allocation,
        )
    }

    /// Takes an allocation back, and with it the discount that it earned (8.1.2). Nothing is stored.
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn reverse_allocation_many(
        &self,
        facts: Vec<AllocationReversalFacts>,
    ) -> Result<Vec<AllocationReversal>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            None,
            wire::receivables::reverse_allocation,
        )
    }

    /// What a hospital or its group owes and will owe, as a credit check asks for it (8.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn credit_exposure(
        &self,
        facts: ExposureFacts,
        as_of: NaiveDate,
    ) -> Result<Exposure, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::credit_exposure,
        )
    }

    /// What a hospital or its group owes and will owe, as a credit check asks for it (8.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn credit_exposure_many(
        &self,
        facts: Vec<ExposureFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<Exposure>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::credit_exposure,
        )
    }

    /// Whether an order may go on, by what the hospital owes (6.3.4, 8.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_credit(
        &self,
        facts: CreditFacts,
        as_of: NaiveDate,
    ) -> Result<CreditCheck, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::check_credit,
        )
    }

    /// Whether an order may go on, by what the hospital owes (6.3.4, 8.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_credit_many(
        &self,
        facts: Vec<CreditFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<CreditCheck>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::check_credit,
        )
    }

    /// The next step towards one overdue item, or why there is none (8.1.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn dunning_step(
        &self,
        facts: DunningItem,
        as_of: NaiveDate,
    ) -> Result<DunningStep, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::dunning_step,
        )
    }

    /// The next step towards one overdue item, or why there is none (8.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn dunning_step_many(
        &self,
        facts: Vec<DunningItem>,
        as_of: NaiveDate,
    ) -> Result<Vec<DunningStep>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::dunning_step,
        )
    }

    /// A run over all items: what each customer gets, and why the others get nothing (8.1.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn dunning_run(
        &self,
        facts: DunningRunFacts,
        as_of: NaiveDate,
    ) -> Result<DunningRun, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::dunning_run,
        )
    }

    /// A run over all items: what each customer gets, and why the others get nothing (8.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn dunning_run_many(
        &self,
        facts: Vec<DunningRunFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<DunningRun>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::dunning_run,
        )
    }

    /// A notice over what is overdue, and whether it was answered by money (8.1.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn dunning_notice(
        &self,
        facts: DunningNoticeFacts,
        as_of: NaiveDate,
    ) -> Result<DunningNotice, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::dunning_notice,
        )
    }

    /// A notice over what is overdue, and whether it was answered by money (8.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn dunning_notice_many(
        &self,
        facts: Vec<DunningNoticeFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<DunningNotice>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::dunning_notice,
        )
    }

    /// Interest on what is paid late (8.1.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn late_interest(
        &self,
        facts: LateInterestFacts,
        as_of: NaiveDate,
    ) -> Result<LateInterest, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::late_interest,
        )
    }

    /// Interest on what is paid late (8.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn late_interest_many(
        &self,
        facts: Vec<LateInterestFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<LateInterest>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::late_interest,
        )
    }

    /// Until when a claim can be enforced (8.1.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn limitation_period(
        &self,
        facts: LimitationFacts,
        as_of: NaiveDate,
    ) -> Result<LimitationPeriod, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::limitation_period,
        )
    }

    /// Until when a claim can be enforced (8.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn limitation_period_many(
        &self,
        facts: Vec<LimitationFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<LimitationPeriod>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::limitation_period,
        )
    }

    /// Whether a promise or a plan of instalments is kept (8.1.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn payment_plan_status(
        &self,
        facts: PaymentPlanFacts,
        as_of: NaiveDate,
    ) -> Result<PaymentPlanStatus, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::payment_plan_status,
        )
    }

    /// Whether a promise or a plan of instalments is kept (8.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn payment_plan_status_many(
        &self,
        facts: Vec<PaymentPlanFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<PaymentPlanStatus>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::payment_plan_status,
        )
    }

    /// When the hospital must be spoken to about an overdue item (8.1.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn contact_due(
        &self,
        facts: ContactFacts,
        as_of: NaiveDate,
    ) -> Result<Obligation, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::contact_due,
        )
    }

    /// When the hospital must be spoken to about an overdue item (8.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn contact_due_many(
        &self,
        facts: Vec<ContactFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<Obligation>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::contact_due,
        )
    }

    /// Which overdue items were spoken about, and by when the others must be (8.1.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn contact_round(
        &self,
        facts: ContactRoundFacts,
        as_of: NaiveDate,
    ) -> Result<ContactRound, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::contact_round,
        )
    }

    /// Which overdue items were spoken about, and by when the others must be (8.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn contact_round_many(
        &self,
        facts: Vec<ContactRoundFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<ContactRound>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::contact_round,
        )
    }

    /// A statement of account (8.2.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn account_statement(
        &self,
        facts: AccountStatementFacts,
    ) -> Result<AccountStatement, CrmError> {
        judge(
            self,
            &facts,
            None,
            None,
            wire::receivables::account_statement,
        )
    }

    /// A statement of account (8.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn account_statement_many(
        &self,
        facts: Vec<AccountStatementFacts>,
    ) -> Result<Vec<AccountStatement>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            None,
            wire::receivables::account_statement,
        )
    }

    /// When the next statement is due (8.2.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn statement_due(
        &self,
        facts: StatementDueFacts,
        as_of: NaiveDate,
    ) -> Result<StatementDue, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::statement_due,
        )
    }

    /// When the next statement is due (8.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn statement_due_many(
        &self,
        facts: Vec<StatementDueFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<StatementDue>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::statement_due,
        )
    }

    /// What the hospital answered to a statement, and what follows (8.2.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn statement_confirmation(
        &self,
        facts: ConfirmationFacts,
        as_of: NaiveDate,
    ) -> Result<ConfirmationStatus, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::statement_confirmation,
        )
    }

    /// What the hospital answered to a statement, and what follows (8.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn statement_confirmation_many(
        &self,
        facts: Vec<ConfirmationFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<ConfirmationStatus>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::statement_confirmation,
        )
    }

    /// What has to be cleaned up in an account (8.2.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn account_review(
        &self,
        facts: AccountReviewFacts,
        as_of: NaiveDate,
    ) -> Result<AccountReview, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::account_review,
        )
    }

    /// What has to be cleaned up in an account (8.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn account_review_many(
        &self,
        facts: Vec<AccountReviewFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<AccountReview>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::account_review,
        )
    }

    /// Our list against the hospital's: every difference gets a name (8.2.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn reconcile_accounts(
        &self,
        facts: ReconciliationFacts,
        as_of: NaiveDate,
    ) -> Result<Reconciliation, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::reconcile_accounts,
        )
    }

    /// Our list against the hospital's: every difference gets a name (8.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn reconcile_accounts_many(
        &self,
        facts: Vec<ReconciliationFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<Reconciliation>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::receivables::reconcile_accounts,
        )
    }

    /// The month-end review of a set of records.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn month_end(
        &self,
        facts: ReviewFacts,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<MonthEnd, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::review::month_end,
        )
    }

    /// The month-end review of a set of records.
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn month_end_many(
        &self,
        facts: Vec<ReviewFacts>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<MonthEnd>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::review::month_end,
        )
    }

    /// Whether an annual sales plan is complete and in time (6.1.1, 6.1.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_sales_plan(
        &self,
        facts: SalesPlan,
        as_of: NaiveDate,
    ) -> Result<SalesPlanCheck, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::sales::check_sales_plan,
        )
    }

    /// Whether an annual sales plan is complete and in time (6.1.1, 6.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_sales_plan_many(
        &self,
        facts: Vec<SalesPlan>,
        as_of: NaiveDate,
    ) -> Result<Vec<SalesPlanCheck>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::sales::check_sales_plan,
        )
    }

    /// What each channel brings and costs (5.1.1, 6.2.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn channel_report(&self, facts: ChannelReportFacts) -> Result<ChannelReport, CrmError> {
        judge(self, &facts, None, None, wire::sales::channel_report)
    }

    /// What each channel brings and costs (5.1.1, 6.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn channel_report_many(
        &self,
        facts: Vec<ChannelReportFacts>,
    ) -> Result<Vec<ChannelReport>, CrmError> {
        judge_many(self, &facts, None, None, wire::sales::channel_report)
    }

    /// Whether a discount may be given (6.2.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_discount(
        &self,
        facts: DiscountFacts,
        as_of: NaiveDate,
    ) -> Result<DiscountCheck, CrmError> {
        judge(self, &facts, None, Some(as_of), wire::sales::check_discount)
    }

    /// Whether a discount may be given (6.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_discount_many(
        &self,
        facts: Vec<DiscountFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<DiscountCheck>, CrmError> {
        judge_many(self, &facts, None, Some(as_of), wire::sales::check_discount)
    }

    /// Whether a partner may sell a product to a hospital (2, 6.2.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_partner(
        &self,
        facts: PartnerFacts,
        as_of: NaiveDate,
    ) -> Result<PartnerCheck, CrmError> {
        judge(self, &facts, None, Some(as_of), wire::sales::check_partner)
    }

    /// Whether a partner may sell a product to a hospital (2, 6.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_partner_many(
        &self,
        facts: Vec<PartnerFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<PartnerCheck>, CrmError> {
        judge_many(self, &facts, None, Some(as_of), wire::sales::check_partner)
    }

    /// Sales by group, this period against the one before (6.4.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn analyse_sales(&self, facts: SalesAnalysisFacts) -> Result<SalesAnalysis, CrmError> {
        judge(self, &facts, None, None, wire::sales::analyse_sales)
    }

    /// Sales by group, this period against the one before (6.4.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn analyse_sales_many(
        &self,
        facts: Vec<SalesAnalysisFacts>,
    ) -> Result<Vec<SalesAnalysis>, CrmError> {
        judge_many(self, &facts, None, None, wire::sales::analyse_sales)
    }

    /// The month and the year so far against those before (6.4.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn compare_periods(
        &self,
        facts: SalesPeriodsFacts,
        as_of: NaiveDate,
    ) -> Result<SalesPeriods, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::sales::compare_periods,
        )
    }

    /// The month and the year so far against those before (6.4.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn compare_periods_many(
        &self,
        facts: Vec<SalesPeriodsFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<SalesPeriods>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::sales::compare_periods,
        )
    }

    /// Demand over periods of equal length (6.4.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn demand_trend(&self, facts: DemandTrendFacts) -> Result<DemandTrend, CrmError> {
        judge(self, &facts, None, None, wire::sales::demand_trend)
    }

    /// Demand over periods of equal length (6.4.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn demand_trend_many(
        &self,
        facts: Vec<DemandTrendFacts>,
    ) -> Result<Vec<DemandTrend>, CrmError> {
        judge_many(self, &facts, None, None, wire::sales::demand_trend)
    }

    /// Whether the report to management is complete and in time (6.4.2).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_management_report(
        &self,
        facts: ManagementReportFacts,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<ManagementReport, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::sales::check_management_report,
        )
    }

    /// Whether the report to management is complete and in time (6.4.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn check_management_report_many(
        &self,
        facts: Vec<ManagementReportFacts>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<ManagementReport>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::sales::check_management_report,
        )
    }

    /// What is promised for every kind, priority and class (7.1.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn service_standard(
        &self,
        facts: ServiceStandardFacts,
    ) -> Result<ServiceStandard, CrmError> {
        judge(self, &facts, None, None, wire::service::service_standard)
    }

    /// What is promised for every kind, priority and class (7.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn service_standard_many(
        &self,
        facts: Vec<ServiceStandardFacts>,
    ) -> Result<Vec<ServiceStandard>, CrmError> {
        judge_many(self, &facts, None, None, wire::service::service_standard)
    }

    /// The clocks of one case: due moments, elapsed time, holds, in time or not (7.1, 7.2.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn case_clock(
        &self,
        facts: CaseClockFacts,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<CaseClock, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::service::case_clock,
        )
    }

    /// The clocks of one case: due moments, elapsed time, holds, in time or not (7.1, 7.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn case_clock_many(
        &self,
        facts: Vec<CaseClockFacts>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<CaseClock>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::service::case_clock,
        )
    }

    /// Which causes make most of the complaints (7.2.4).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn rank_causes(&self, facts: Vec<CauseCount>) -> Result<CauseRanking, CrmError> {
        judge(self, &facts, None, None, wire::service::rank_causes)
    }

    /// From the forms of a survey to its figures and the actions owed; odd forms shown (4.2.3, 7.4, 3.4).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn survey_answers(
        &self,
        facts: SurveyAnswersFacts,
        as_of: NaiveDate,
    ) -> Result<SurveyAnswers, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::service::survey_answers,
        )
    }

    /// From the forms of a survey to its figures and the actions owed; odd forms shown (4.2.3, 7.4, 3.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn survey_answers_many(
        &self,
        facts: Vec<SurveyAnswersFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<SurveyAnswers>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::service::survey_answers,
        )
    }

    /// What a satisfaction survey says: shares, averages, NPS, weighted index, actions due (7.4).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn survey_result(&self, facts: SurveyFacts) -> Result<SurveyResult, CrmError> {
        judge(self, &facts, None, None, wire::service::survey_result)
    }

    /// What a satisfaction survey says: shares, averages, NPS, weighted index, actions due (7.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn survey_result_many(
        &self,
        facts: Vec<SurveyFacts>,
    ) -> Result<Vec<SurveyResult>, CrmError> {
        judge_many(self, &facts, None, None, wire::service::survey_result)
    }

    /// Which service agreement holds for a customer (7.1.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn choose_agreement(
        &self,
        facts: AgreementFacts,
        as_of: NaiveDate,
    ) -> Result<ChosenAgreement, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::service::choose_agreement,
        )
    }

    /// Which service agreement holds for a customer (7.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn choose_agreement_many(
        &self,
        facts: Vec<AgreementFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<ChosenAgreement>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::service::choose_agreement,
        )
    }

    /// Cases counted by status, by agreement, by month (7.2.4).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn case_statistics(&self, facts: CaseStatisticsFacts) -> Result<CaseStatistics, CrmError> {
        judge(self, &facts, None, None, wire::service::case_statistics)
    }

    /// Cases counted by status, by agreement, by month (7.2.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn case_statistics_many(
        &self,
        facts: Vec<CaseStatisticsFacts>,
    ) -> Result<Vec<CaseStatistics>, CrmError> {
        judge_many(self, &facts, None, None, wire::service::case_statistics)
    }

    /// What a period says: counts, causes, repeats, actions owed (7.2.4).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn case_analysis(
        &self,
        facts: CaseAnalysisFacts,
        as_of: NaiveDate,
    ) -> Result<CaseAnalysis, CrmError> {
        judge(
            self,
            &facts,
            None,
            Some(as_of),
            wire::service::case_analysis,
        )
    }

    /// What a period says: counts, causes, repeats, actions owed (7.2.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn case_analysis_many(
        &self,
        facts: Vec<CaseAnalysisFacts>,
        as_of: NaiveDate,
    ) -> Result<Vec<CaseAnalysis>, CrmError> {
        judge_many(
            self,
            &facts,
            None,
            Some(as_of),
            wire::service::case_analysis,
        )
    }

    /// Whether hotline and mailbox were replied to in time (7.2.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn first_reply(
        &self,
        facts: FirstReplyFacts,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<FirstReplies, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::service::first_reply,
        )
    }

    /// Whether hotline and mailbox were replied to in time (7.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn first_reply_many(
        &self,
        facts: Vec<FirstReplyFacts>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<FirstReplies>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::service::first_reply,
        )
    }

    /// Spreads a target so that it adds up exactly (6.1.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn spread_target(&self, facts: TargetSpreadFacts) -> Result<TargetSpread, CrmError> {
        judge(self, &facts, None, None, wire::targets::spread_target)
    }

    /// Spreads a target so that it adds up exactly (6.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn spread_target_many(
        &self,
        facts: Vec<TargetSpreadFacts>,
    ) -> Result<Vec<TargetSpread>, CrmError> {
        judge_many(self, &facts, None, None, wire::targets::spread_target)
    }

    /// Spreads a year over departments, people and months, so that every level adds up (6.1.1).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn plan_year(&self, facts: YearPlanFacts) -> Result<YearPlan, CrmError> {
        judge(self, &facts, None, None, wire::targets::plan_year)
    }

    /// Spreads a year over departments, people and months, so that every level adds up (6.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn plan_year_many(&self, facts: Vec<YearPlanFacts>) -> Result<Vec<YearPlan>, CrmError> {
        judge_many(self, &facts, None, None, wire::targets::plan_year)
    }

    /// Whether personal targets cover the one above (6.1.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn cover_target(&self, facts: CoverFacts) -> Result<TargetCover, CrmError> {
        judge(self, &facts, None, None, wire::targets::cover_target)
    }

    /// Whether personal targets cover the one above (6.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn cover_target_many(&self, facts: Vec<CoverFacts>) -> Result<Vec<TargetCover>, CrmError> {
        judge_many(self, &facts, None, None, wire::targets::cover_target)
    }

    /// Passes targets to someone else from a day on (6.1.1, 6.1.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn transfer_target(
        &self,
        facts: TargetTransferFacts,
        calendar: &WorkingCalendar,
    ) -> Result<TargetTransfer, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            None,
            wire::targets::transfer_target,
        )
    }

    /// Passes targets to someone else from a day on (6.1.1, 6.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn transfer_target_many(
        &self,
        facts: Vec<TargetTransferFacts>,
        calendar: &WorkingCalendar,
    ) -> Result<Vec<TargetTransfer>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            None,
            wire::targets::transfer_target,
        )
    }

    /// Which weekly and monthly reports are there, late or missing (6.1.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn target_reports(
        &self,
        facts: TargetReportFacts,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<TargetReports, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::targets::target_reports,
        )
    }

    /// Which weekly and monthly reports are there, late or missing (6.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn target_reports_many(
        &self,
        facts: Vec<TargetReportFacts>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<TargetReports>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::targets::target_reports,
        )
    }

    /// What of the sales counts for a person (6.1.3, 4.1.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn sales_credit(&self, facts: SalesCreditFacts) -> Result<SalesCredit, CrmError> {
        judge(self, &facts, None, None, wire::targets::sales_credit)
    }

    /// What of the sales counts for a person (6.1.3, 4.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn sales_credit_many(
        &self,
        facts: Vec<SalesCreditFacts>,
    ) -> Result<Vec<SalesCredit>, CrmError> {
        judge_many(self, &facts, None, None, wire::targets::sales_credit)
    }

    /// What was reached of targets, and whether the plan has to be adjusted (4.1.3, 6.1.3, 6.4.3).
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn target_attainment(
        &self,
        facts: TargetAttainmentFacts,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<TargetAttainment, CrmError> {
        judge(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::targets::target_attainment,
        )
    }

    /// What was reached of targets, and whether the plan has to be adjusted (4.1.3, 6.1.3, 6.4.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    ///
    /// # Errors
    /// [`CrmError`] when the facts cannot be judged.
    pub fn target_attainment_many(
        &self,
        facts: Vec<TargetAttainmentFacts>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Result<Vec<TargetAttainment>, CrmError> {
        judge_many(
            self,
            &facts,
            Some(calendar),
            Some(as_of),
            wire::targets::target_attainment,
        )
    }
}
