"""The records of the library.

Written by ``cargo run -p crm-tests --bin generate`` from the source of the core; do not
edit. A record cannot be changed; ``dataclasses.replace`` makes a changed copy. Numbers
are ``decimal.Decimal``, never ``float``.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

__all__ = [
    "AccountBalance",
    "AccountEntry",
    "AccountReview",
    "AccountReviewFacts",
    "AccountStatement",
    "AccountStatementFacts",
    "Act",
    "ActionFacts",
    "ActorFacts",
    "AdvanceFacts",
    "AdvanceState",
    "AdvanceStatus",
    "Agenda",
    "Aging",
    "AgingBreakdown",
    "AgingBreakdownFacts",
    "AgingDimension",
    "AgingFacts",
    "AgingGroup",
    "AgingRow",
    "AgingSelection",
    "AgingTotal",
    "AgreedService",
    "AgreementFacts",
    "Allocation",
    "AllocationFacts",
    "AllocationKey",
    "AllocationMove",
    "AllocationProposal",
    "AllocationRecord",
    "AllocationReversal",
    "AllocationReversalFacts",
    "AllocationStrategy",
    "AppealRecord",
    "AppraisalCycle",
    "AppraisalCycleFacts",
    "AppraisalEntry",
    "AppraisalResultRecord",
    "AppraisalState",
    "AssessmentRecord",
    "AssessmentStatus",
    "Attainment",
    "AttainmentFacts",
    "AuditChange",
    "AuditEntry",
    "Automation",
    "BarredDuty",
    "BaseRow",
    "BaseValuation",
    "Basis",
    "Beyond",
    "BonusFacts",
    "BonusPay",
    "BreachRecord",
    "BreachStanding",
    "BreachStandingFacts",
    "BreakdownRow",
    "BucketAmount",
    "Budget",
    "BudgetAction",
    "BudgetCheck",
    "BudgetFacts",
    "BudgetLevel",
    "BudgetLevelFacts",
    "BudgetLevels",
    "BudgetLine",
    "BudgetNode",
    "BudgetPeriod",
    "BudgetPlace",
    "BudgetPlan",
    "BudgetPlanFacts",
    "BudgetResult",
    "BudgetStanding",
    "BudgetStatus",
    "BudgetStatusFacts",
    "BudgetTotal",
    "BudgetTransfer",
    "BudgetTransferFacts",
    "BudgetTransferResult",
    "BudgetUnit",
    "CallbackCheck",
    "CallbackFacts",
    "CardItem",
    "CardLine",
    "CardPart",
    "CardParts",
    "CardPartsFacts",
    "CardRecords",
    "CardRecordsFacts",
    "CarriedBudget",
    "CarryOverFacts",
    "CarryOverResult",
    "CaseAnalysis",
    "CaseAnalysisFacts",
    "CaseChange",
    "CaseClock",
    "CaseClockFacts",
    "CaseEvent",
    "CaseEventKind",
    "CaseFlow",
    "CaseFlowFacts",
    "CaseGroup",
    "CaseGrouping",
    "CaseHold",
    "CaseKey",
    "CaseMessage",
    "CaseStanding",
    "CaseStandingFacts",
    "CaseStatistics",
    "CaseStatisticsFacts",
    "CaseTable",
    "CashForecast",
    "CashForecastFacts",
    "CashWeek",
    "CauseCount",
    "CauseRanking",
    "CauseShare",
    "ChainFacts",
    "ChannelLead",
    "ChannelLine",
    "ChannelReport",
    "ChannelReportFacts",
    "ChasedItem",
    "ChosenAgreement",
    "ClaimAmounts",
    "ClaimAmountsFacts",
    "ClaimApproval",
    "ClaimCheck",
    "ClaimFacts",
    "ClaimGuest",
    "ClaimInvoice",
    "ClaimKey",
    "ClaimLine",
    "ClaimPart",
    "ClaimState",
    "ClaimTotal",
    "ClaimTotals",
    "ClaimTotalsFacts",
    "ClassAttention",
    "ClassChange",
    "ClassCoverage",
    "ClassEffect",
    "ClassEffectFacts",
    "ClassHistory",
    "ClassHistoryFacts",
    "ClassLine",
    "ClassList",
    "ClassMove",
    "ClassMoveCount",
    "ClassSize",
    "ClassSpell",
    "Classification",
    "ClassificationState",
    "Clause",
    "ClauseCompliance",
    "ClauseEntry",
    "ClauseKind",
    "ClosePeriodFacts",
    "ClosedPeriod",
    "CollectionByPerson",
    "CollectionByPersonFacts",
    "CollectionFacts",
    "CollectionFigures",
    "CollectionMeasures",
    "CollectionRecordFacts",
    "CollectionRows",
    "CollectionWorklist",
    "CollectionWorklistFacts",
    "ComparisonBase",
    "ComplaintFacts",
    "ComplaintGrade",
    "ComplaintHandOff",
    "ComplaintReview",
    "ComplaintStep",
    "ComplaintSteps",
    "ConfirmationFacts",
    "ConfirmationForm",
    "ConfirmationState",
    "ConfirmationStatus",
    "ConsequenceFacts",
    "Consequences",
    "ContactAttempt",
    "ContactFacts",
    "ContactItem",
    "ContactNote",
    "ContactRecord",
    "ContactRound",
    "ContactRoundFacts",
    "ContactShare",
    "ContractApproval",
    "ContractChange",
    "ContractChangeFacts",
    "ContractCheck",
    "ContractKey",
    "ContractLine",
    "ContractLineFacts",
    "ContractLineProgress",
    "ContractLineStage",
    "ContractMilestone",
    "ContractParty",
    "ContractProgress",
    "ContractProgressFacts",
    "ContractRecord",
    "ContractReview",
    "ContractStage",
    "ContractState",
    "ContractStatus",
    "ContractSupplement",
    "CooperationHistory",
    "CountedCase",
    "CountedClaim",
    "CoverFacts",
    "CoveredCustomer",
    "CreditCheck",
    "CreditFacts",
    "CreditHold",
    "CreditLimit",
    "CreditLimitRecord",
    "CreditLimitSource",
    "CreditRelease",
    "CreditReleaseRecord",
    "CreditResult",
    "CreditReview",
    "CreditedSale",
    "CreditedShare",
    "Currency",
    "CurrencyCollection",
    "CustomerCare",
    "CustomerCareFacts",
    "CustomerContact",
    "CustomerExposure",
    "CustomerFacts",
    "CustomerFileCheck",
    "CustomerKey",
    "CustomerNotice",
    "CustomerOwner",
    "CustomerRecord",
    "CustomerShares",
    "CustomerSharesFacts",
    "CustomerStrategy",
    "CustomerTrait",
    "DatedAmount",
    "DatedVisit",
    "DayKind",
    "DebitDiscount",
    "DebtLimitation",
    "DebtorClass",
    "DebtorPlan",
    "Decision",
    "DecisionCondition",
    "DecisionFacts",
    "DecisionInput",
    "DecisionResult",
    "DecisionRow",
    "DecisionTable",
    "DecisionTest",
    "Decisions",
    "DemandPeriod",
    "DemandTrend",
    "DemandTrendFacts",
    "Department",
    "DepartmentKey",
    "DepartmentPlan",
    "DevelopmentPlan",
    "DeviceEvent",
    "DeviceFacts",
    "DeviceHours",
    "DeviceIdentity",
    "DeviceRepairs",
    "DeviceStage",
    "DeviceStanding",
    "DifferenceReason",
    "DimensionAverage",
    "DimensionGrades",
    "Direction",
    "Disclosure",
    "DisclosureFacts",
    "DisclosureRecord",
    "DiscountBase",
    "DiscountCheck",
    "DiscountFacts",
    "DoctorEntry",
    "DoctorPost",
    "DocumentKey",
    "DocumentKind",
    "DocumentPosting",
    "DueRule",
    "DunnedDocument",
    "DunnedState",
    "DunningChannel",
    "DunningItem",
    "DunningNotice",
    "DunningNoticeFacts",
    "DunningNoticeRecord",
    "DunningRun",
    "DunningRunFacts",
    "DunningStep",
    "DunningStop",
    "DunningStopKind",
    "DuplicateFacts",
    "DuplicateKind",
    "DuplicatePair",
    "DuplicateReport",
    "DutyFacts",
    "DutyHolders",
    "DutyTable",
    "EarlierLine",
    "EarlyDiscount",
    "EarlyPayment",
    "EntertainmentDeduction",
    "EntertainmentFacts",
    "Erasure",
    "ErasureFacts",
    "ErasureReason",
    "ErasureRecord",
    "ErrorCode",
    "EscalationFacts",
    "EscalationLadder",
    "EscalationNotice",
    "EscalationRecord",
    "EscalationStep",
    "Evidence",
    "ExchangeRate",
    "ExpectedItem",
    "ExportBalance",
    "Exposure",
    "ExposureFacts",
    "ExposurePart",
    "ExposureSum",
    "FactorFact",
    "FactorPart",
    "FaultCode",
    "FeedbackDecision",
    "FeedbackItem",
    "FigureNature",
    "FileCase",
    "FileEntryKind",
    "FileFeedback",
    "FileNeed",
    "Finding",
    "FirstReplies",
    "FirstReply",
    "FirstReplyFacts",
    "FirstSale",
    "Flag",
    "FollowUp",
    "FulfilmentState",
    "Goal",
    "GoalProgress",
    "GoalProgressFacts",
    "GoalStanding",
    "GoalState",
    "GradeMove",
    "GrantedDiscount",
    "GroupCompleteness",
    "GuestFacts",
    "GuestStanding",
    "HandOffFacts",
    "HeldShare",
    "HistoryAmount",
    "HistoryCase",
    "HistoryFacts",
    "HistoryYear",
    "HitGroup",
    "HitRate",
    "HitRateFacts",
    "Holding",
    "HospitalAging",
    "HospitalDepartment",
    "HospitalFile",
    "HospitalityEvent",
    "IndexInterval",
    "IndicatorCycle",
    "IndicatorFacts",
    "IndicatorKind",
    "IndicatorProgress",
    "IndicatorRole",
    "IndicatorSource",
    "IndicatorValue",
    "Instalment",
    "InterestPayment",
    "InterestSegment",
    "InvoiceHop",
    "ItemMark",
    "JudgedCase",
    "LateInterest",
    "LateInterestFacts",
    "LateRate",
    "Layer",
    "Lead",
    "LeadFacts",
    "LeadRecord",
    "LeaverCheck",
    "LeaverFacts",
    "LeavingPerson",
    "LedgerBalance",
    "LedgerCheck",
    "LedgerEntry",
    "LedgerExport",
    "LedgerExportFacts",
    "LedgerFacts",
    "LedgerFormat",
    "LedgerLine",
    "LedgerPostings",
    "LegalClock",
    "LegalEntity",
    "LegalEntityKey",
    "LifeCycle",
    "LimitCheck",
    "LimitationEvent",
    "LimitationEventKind",
    "LimitationEventRecord",
    "LimitationFacts",
    "LimitationHindrance",
    "LimitationPeriod",
    "LimitationProof",
    "LimitationState",
    "LineDelivery",
    "LineDeliveryFacts",
    "LinkedOrder",
    "ListedItem",
    "Loaded",
    "LoanUnit",
    "MaintenanceDone",
    "MaintenanceFacts",
    "MaintenanceStanding",
    "ManagementReport",
    "ManagementReportFacts",
    "ManagerChain",
    "MarkKind",
    "MaskFacts",
    "MaskedText",
    "MatchedItems",
    "MergedCase",
    "Message",
    "MessageArg",
    "MessageSide",
    "MissedCustomer",
    "Money",
    "MonthEnd",
    "MonthFigures",
    "MonthSales",
    "MonthTarget",
    "MonthlyFigures",
    "MonthlyFiguresFacts",
    "NamedAmount",
    "NamedCount",
    "NamedDifference",
    "NamedHospital",
    "NewCustomers",
    "NewCustomersFacts",
    "NoticeClaim",
    "NoticeLine",
    "NoticedItem",
    "NumberForm",
    "Obligation",
    "ObligationState",
    "OpenCredit",
    "OpenDebit",
    "OpeningDocuments",
    "OpeningFacts",
    "OpeningItem",
    "OrderExtent",
    "OrderHold",
    "OrderKey",
    "OrderLine",
    "OrderRecord",
    "OrderReview",
    "OrderShipment",
    "OrderState",
    "OrderStatus",
    "OrderStep",
    "OrderStepCheck",
    "OrderStepFacts",
    "OtifLine",
    "OtifRate",
    "Outcome",
    "OverallFlag",
    "OverdueContactFacts",
    "OverdueContacts",
    "OwnedCustomer",
    "OwnerCheck",
    "OwnerFacts",
    "OwnerSpell",
    "OwnerStretch",
    "OwnersCheck",
    "OwnersFacts",
    "PaidLateLine",
    "ParameterChange",
    "ParameterUnit",
    "PartnerAgreement",
    "PartnerCheck",
    "PartnerFacts",
    "PartnerKey",
    "PartnerLicence",
    "PartnerRecord",
    "PartnerStanding",
    "PartnerTerm",
    "PastAssessment",
    "PayerCover",
    "PayerHabit",
    "PaymentEvent",
    "PaymentEventDay",
    "PaymentHabit",
    "PaymentHabitFacts",
    "PaymentHabits",
    "PaymentPart",
    "PaymentPlan",
    "PaymentPlanFacts",
    "PaymentPlanKind",
    "PaymentPlanState",
    "PaymentPlanStatus",
    "PaymentSchedule",
    "PaymentTermsFacts",
    "PaymentText",
    "PaymentTextFacts",
    "PeriodClose",
    "PeriodComparison",
    "PeriodComparisonKind",
    "PeriodFigure",
    "PeriodGrade",
    "PeriodMethod",
    "PeriodMonth",
    "PeriodPercent",
    "PeriodRollUp",
    "PeriodRollUpFacts",
    "PeriodVisitCoverage",
    "PeriodVisitFacts",
    "Person",
    "PersonCollection",
    "PersonKey",
    "PersonPlan",
    "PersonPost",
    "PersonalKind",
    "PersonalTarget",
    "PersonalText",
    "Place",
    "PlacedBudget",
    "PlanAction",
    "PlanAdjustment",
    "PlanCheck",
    "PlanCover",
    "PlanCoverFacts",
    "PlanNeed",
    "PlanProgress",
    "PlanReceipt",
    "PlanReview",
    "PlannedDepartment",
    "PlannedInstalment",
    "PlannedPayment",
    "PlannedPeriod",
    "PlannedPerson",
    "PlanningReview",
    "PolicyComparison",
    "PolicyFault",
    "PolicyReviewCheck",
    "PolicyReviewFacts",
    "PolicyStanding",
    "PostDuties",
    "PostDutyFacts",
    "PostScore",
    "PostScores",
    "PostScoresFacts",
    "PostShare",
    "PostSpell",
    "PostingDetail",
    "PostingFacts",
    "PostingPurpose",
    "PreviousClass",
    "PreviousRevision",
    "ProductKey",
    "PromisedPayment",
    "PromisedPaymentState",
    "Promotion",
    "ProofKind",
    "ProposedAllocation",
    "Proration",
    "Provision",
    "ProvisionBucket",
    "ProvisionFacts",
    "ProvisionItem",
    "ProvisionPosting",
    "PurchaseNeed",
    "QualityReview",
    "QuestionGrade",
    "QuestionKind",
    "RankedPerson",
    "Ranking",
    "RankingFacts",
    "Receipt",
    "ReceiptCheck",
    "ReceiptFacts",
    "ReceiptMethod",
    "ReceivableDocument",
    "ReceivablesReview",
    "Reconciliation",
    "ReconciliationFacts",
    "RecordId",
    "RecordRow",
    "RepairFacts",
    "RepairJob",
    "RepairLine",
    "RepairMeasures",
    "RepeatedCase",
    "Replay",
    "ReplayDifference",
    "ReplayFacts",
    "ReplyState",
    "ReportCycle",
    "ReportSection",
    "ReportingPerson",
    "Responsibility",
    "ResponsibleReview",
    "ResultDates",
    "ResultDatesFacts",
    "RetentionFacts",
    "Revaluation",
    "RevaluationRow",
    "Reversal",
    "ReversalFacts",
    "Review",
    "ReviewAverage",
    "ReviewAverageFacts",
    "ReviewFacts",
    "ReviewRecord",
    "ReviewTotal",
    "ReviewedItem",
    "RevisionStanding",
    "RevisionState",
    "Rounding",
    "RouteFacts",
    "RoutedCase",
    "RowQuery",
    "SaleDetail",
    "SaleLine",
    "SalesAnalysis",
    "SalesAnalysisFacts",
    "SalesBreakdown",
    "SalesCredit",
    "SalesCreditFacts",
    "SalesGroup",
    "SalesGrouping",
    "SalesPeriods",
    "SalesPeriodsFacts",
    "SalesPlan",
    "SalesPlanCheck",
    "SalesProblem",
    "SalesReview",
    "SalesRow",
    "SalesRowShare",
    "SalesShare",
    "SalesTarget",
    "SchemeChange",
    "SchemeCheck",
    "SchemeFacts",
    "SchemeIndicator",
    "SchemeSetCheck",
    "SchemeSetFacts",
    "SchemeSimulation",
    "SchemeSimulationFacts",
    "ScopeCheck",
    "ScoreCard",
    "ScoreCardFacts",
    "ScoreCardRecord",
    "ScoreDeduction",
    "ScoreForm",
    "ScoreStep",
    "ScoredPerson",
    "SentNotice",
    "SeparationCheck",
    "SeparationFacts",
    "ServiceAgreement",
    "ServiceCase",
    "ServiceClock",
    "ServiceDay",
    "ServiceFileCheck",
    "ServiceFileEntry",
    "ServiceFileFacts",
    "ServiceHours",
    "ServiceJob",
    "ServicePromise",
    "ServiceStandard",
    "ServiceStandardFacts",
    "ServiceTarget",
    "SettledAllocation",
    "SettledItem",
    "Settlement",
    "SettlementCommit",
    "SettlementCommitFacts",
    "SettlementFacts",
    "SettlementItemFacts",
    "SettlementItems",
    "SettlementSelection",
    "SettlementStrategy",
    "Severity",
    "ShareSpell",
    "ShareStretch",
    "ShipmentLine",
    "ShowFacts",
    "ShownContact",
    "SimulatedPerson",
    "SourceCheck",
    "SourceShare",
    "SpecialPromise",
    "SpecialTarget",
    "SpecificProvision",
    "SpendKind",
    "Spending",
    "SpendingFacts",
    "SpendingLimit",
    "SpendingTotals",
    "SpreadPart",
    "StatedBudget",
    "StatementConfirmation",
    "StatementDue",
    "StatementDueFacts",
    "StatementRecord",
    "StatementRow",
    "StepCount",
    "StepState",
    "StrategyCheck",
    "StrategyFacts",
    "StructureCheck",
    "StructureFacts",
    "SurveyAnswer",
    "SurveyAnswers",
    "SurveyAnswersFacts",
    "SurveyCampaign",
    "SurveyDueFacts",
    "SurveyFacts",
    "SurveyQuestion",
    "SurveyResult",
    "SurveyReview",
    "SurveySample",
    "SurveySampleFacts",
    "TableCheck",
    "TargetAttainment",
    "TargetAttainmentFacts",
    "TargetClock",
    "TargetCover",
    "TargetKind",
    "TargetReport",
    "TargetReportFacts",
    "TargetReports",
    "TargetSource",
    "TargetSpread",
    "TargetSpreadFacts",
    "TargetState",
    "TargetTransfer",
    "TargetTransferFacts",
    "TargetWeight",
    "TermAnchor",
    "TermInstalment",
    "TermLine",
    "TermPart",
    "Territory",
    "TextLanguage",
    "Titles",
    "TransferPeriod",
    "TransferredPeriod",
    "TrialBalance",
    "TrialBalanceFacts",
    "TrialBalanceRow",
    "UndeliveredOrder",
    "UnjudgedCustomer",
    "UsedWeight",
    "ValuationFacts",
    "VisitCoverage",
    "VisitCoverageFacts",
    "VisitIssue",
    "VisitIssues",
    "VisitKey",
    "VisitRecord",
    "VisitSeries",
    "VisitSeriesFacts",
    "VisitStanding",
    "VisitStandingFacts",
    "VisitStatus",
    "VisitedCustomer",
    "WorkingDay",
    "WorkingSpan",
    "WorkingWeek",
    "WriteOff",
    "WriteOffSide",
    "YearPlan",
    "YearPlanFacts",
]

Clause: TypeAlias = str
"""One clause of the policy, by its number, for example `5.2.1`.

The set is closed: it is the text itself. Numbers with a `P` are proposals for the part that the
published text cuts off; answers that stand on them are marked as assumed. Titles in three scripts
stand in the catalogue, `policy.catalogue`.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseCompliance:
    """How well one clause is kept on the day.

    Attributes:
        clause: The clause.
        obligation_count: Obligations under it.
        overdue_count: Of them, overdue.
        in_time_percent: Those not overdue, in percent, to two places.
    """

    clause: Clause
    obligation_count: int
    overdue_count: int
    in_time_percent: Decimal


PersonKey: TypeAlias = str
"""A person who works for the supplier."""


class ObligationState(StrEnum):
    """Where an obligation stands on the day that was asked about.

    Attributes:
        UPCOMING: Its day is still to come.
        DUE: Its day is the day that was asked about.
        OVERDUE: Its day has passed and nothing was done.
        MET: It was done.
        WAIVED: Someone with the duty to do so let it go.
    """

    UPCOMING = "upcoming"
    DUE = "due"
    OVERDUE = "overdue"
    MET = "met"
    WAIVED = "waived"


class ParameterUnit(StrEnum):
    """What a parameter's value counts.

    Attributes:
        CHOICE: A named choice.
        TABLE: A table of rows.
        CALENDAR_DAYS: Calendar days.
        WORKDAYS: Working days of the calendar in use.
        PERCENT: Percent, 0-100.
        POINTS: Points of a score, 0-100.
        DECIMAL_PLACES: Decimal places.
        COUNT: A number of things.
        AMOUNT: An amount of money.
    """

    CHOICE = "choice"
    TABLE = "table"
    CALENDAR_DAYS = "calendar_days"
    WORKDAYS = "workdays"
    PERCENT = "percent"
    POINTS = "points"
    DECIMAL_PLACES = "decimal_places"
    COUNT = "count"
    AMOUNT = "amount"


class Layer(StrEnum):
    """Which layer of the policy supplied a value.

    Attributes:
        STANDARD: The product's own default.
        COMPANY: The supplier's own policy.
        CUSTOMER: An agreement with one customer.
        CONTRACT: One contract.
        LAW: A mandatory rule of law that limits whatever the layers say.
    """

    STANDARD = "standard"
    COMPANY = "company"
    CUSTOMER = "customer"
    CONTRACT = "contract"
    LAW = "law"


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """One ground of an answer: a parameter that decided, with its value and origin.

    Attributes:
        clause: The clause the parameter belongs to.
        parameter: Path of the parameter, for example `classification.margin_points`.
        value: The value as it stands in the policy, tables in short form.
        unit: What the value counts.
        layer: Which layer supplied it.
        document: The document it comes from, for example `standard@2026.1`.
    """

    clause: Clause
    parameter: str
    value: str
    unit: ParameterUnit
    layer: Layer
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageArg:
    """One argument of a text.

    Attributes:
        name: Name of the argument in the message files.
        value: Its value: a key, a number, a day.
        family: The family the value is a word of (`class`, `bucket`, `factor`), when it has a
            name in each script; a word the family does not know is shown as it is, because the
            lists are open.
    """

    name: str
    value: str
    family: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A text by key. The arguments carry keys and figures, never personal data.

    Attributes:
        key: Key in the message files.
        args: Arguments in the order they were given.
    """

    key: str
    args: Sequence[MessageArg]


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """One thing that someone owes by a day.

    Attributes:
        kind: What is owed, in snake case, for example `reassessment` or `visit`.
        clause: The clause that asks for it.
        holder: Who owes it; nobody when no one is named as responsible.
        subject: What it is about, for example `customer:H001`.
        due: The last day on which it is in time.
        state: Where it stands.
        overdue_days: Days past `due`; zero when it is not overdue.
        basis: The parameters that set the day.
        message: The sentence for a person.
    """

    kind: str
    clause: Clause
    holder: PersonKey | None
    subject: str
    due: datetime.date
    state: ObligationState
    overdue_days: int
    basis: Sequence[Basis]
    message: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """Obligations on a day, the longest overdue first.

    Attributes:
        as_of: The day.
        obligations: By due day, then clause, then subject.
        compliance: By clause, in the order of the text.
    """

    as_of: datetime.date
    obligations: Sequence[Obligation]
    compliance: Sequence[ClauseCompliance]


class ErrorCode(StrEnum):
    """Every error code of the library, in one list. Codes are stable; texts are not.

    Attributes:
        REQUEST_UNREADABLE: The request is no JSON, lacks a field, has an unknown one or a value
            of the wrong kind.
        UNKNOWN_OPERATION: There is no operation of this name.
        POLICY_REFUSED: The policy has faults; nothing is judged by a wrong policy.
        NO_POLICY_IN_FORCE: No revision of the policy is in force on the day.
        CALENDAR_UNKNOWN: The calendar does not know the year.
        TIME_UNCLEAR: A local time that came twice or never was, or a time zone that does not
            exist.
        KEY_UNUSABLE: A key is empty, too long or has invisible characters.
        MONEY_UNUSABLE: A currency code is unknown, an amount too precise, or two currencies
            meet in one sum.
        OUT_OF_RANGE: A figure lies outside what it may be.
        UNKNOWN_REFERENCE: A fact names something that is not among the facts.
        DUPLICATE_KEY: Two facts have the same key.
        CONTRADICTION: The same fact twice in one set, or two facts that exclude each other.
        OVER_ALLOCATED: More was allocated than the document is worth.
        UNKNOWN_TERRITORY: A territory that the territory tree does not know.
        NOT_FOUND: There is no record of this key.
        REVISION_CONFLICT: Someone else changed the record since it was read.
        APPEND_ONLY: An append-only record was to be changed.
        STORE_FAILED: The store could not do it: disk, lock, permission.
        STORE_TOO_NEW: The database was written by a newer version of the product.
        STORE_DAMAGED: The file is no store of this product, or is damaged.
        AUDIT_BROKEN: The chain of the audit trail is broken.
        FILE_UNUSABLE: A file could not be read or written.
        OVERFLOW: The result has more digits than can be held exactly.
    """

    REQUEST_UNREADABLE = "request_unreadable"
    UNKNOWN_OPERATION = "unknown_operation"
    POLICY_REFUSED = "policy_refused"
    NO_POLICY_IN_FORCE = "no_policy_in_force"
    CALENDAR_UNKNOWN = "calendar_unknown"
    TIME_UNCLEAR = "time_unclear"
    KEY_UNUSABLE = "key_unusable"
    MONEY_UNUSABLE = "money_unusable"
    OUT_OF_RANGE = "out_of_range"
    UNKNOWN_REFERENCE = "unknown_reference"
    DUPLICATE_KEY = "duplicate_key"
    CONTRADICTION = "contradiction"
    OVER_ALLOCATED = "over_allocated"
    UNKNOWN_TERRITORY = "unknown_territory"
    NOT_FOUND = "not_found"
    REVISION_CONFLICT = "revision_conflict"
    APPEND_ONLY = "append_only"
    STORE_FAILED = "store_failed"
    STORE_TOO_NEW = "store_too_new"
    STORE_DAMAGED = "store_damaged"
    AUDIT_BROKEN = "audit_broken"
    FILE_UNUSABLE = "file_unusable"
    OVERFLOW = "overflow"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in a file something stands.

    Attributes:
        file: The file's name as it was given.
        row: Row or line, counted from 1, the head included.
        column: Name of the column, or number of the character in the line.
    """

    file: str
    row: int | None
    column: str | None


class Severity(StrEnum):
    """How bad a finding is.

    Attributes:
        INFO: For information; nothing has to be done.
        WARNING: Someone should look at it.
        ERROR: The record breaks the policy or cannot be used.
    """

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One finding. A rule reports all it finds, not only the first.

    Attributes:
        code: Stable code in snake case, for example `factor_missing`.
        severity: How bad it is.
        clause: The clause that asks for it.
        subject: What it is about, for example `customer:H001` or `file:customers.csv`.
        path: The field, row or column, for example `factors.size` or `row 7, column due_date`.
        observed: What was found, as text.
        limit: What was asked for, as text.
        basis: The parameters that decided.
        message: The sentence for a person.
    """

    code: str
    severity: Severity
    clause: Clause
    subject: str
    path: str
    observed: str | None
    limit: str | None
    basis: Sequence[Basis]
    message: Message


class TextLanguage(StrEnum):
    """The scripts user texts come in.

    Attributes:
        ZH_HANS: Simplified Chinese.
        ZH_HANT: Traditional Chinese.
        EN: English.
    """

    ZH_HANS = "zh-Hans"
    ZH_HANT = "zh-Hant"
    EN = "en"


class Direction(StrEnum):
    """Which way is better.

    Attributes:
        HIGHER: More is better.
        LOWER: Less is better.
    """

    HIGHER = "higher"
    LOWER = "lower"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttainmentFacts:
    """A target and what was reached.

    Attributes:
        target: What was to be reached; none when nothing was set.
        actual: What was reached; none when it was not measured.
        direction: Which way is better.
    """

    target: Decimal | None = None
    actual: Decimal | None = None
    direction: Direction = Direction.HIGHER


@dataclass(frozen=True, slots=True, kw_only=True)
class Attainment:
    """How much of the target was reached.

    Attributes:
        percent: In percent, neither capped nor floored; none for a target of zero, or when
            target or figure is not there.
        counted_percent: Between floor and cap.
        reason: Why there is none: `target_is_zero`, `target_missing`, `actual_missing`.
        basis: The parameters that decided.
    """

    percent: Decimal | None = None
    counted_percent: Decimal | None = None
    reason: str | None
    basis: Sequence[Basis]


Currency: TypeAlias = str
"""A currency of ISO 4217, by its three letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount of one currency, held with exactly the places of its minor unit.

    Build it with `Money.new`: the fields are open only so that bindings can mirror the record, and
    every rule checks what it is given with `Money.checked`.

    Attributes:
        amount: The amount in major units (yuan), exact; negative for a credit.
        currency: Its currency.
    """

    amount: Decimal
    currency: Currency


@dataclass(frozen=True, slots=True, kw_only=True)
class BonusFacts:
    """A grade and what it is paid on.

    Attributes:
        person: Who.
        grade: The grade of the period.
        bonus_blocked: Whether a confirmed breach blocks the bonus (3.2).
        base: The bonus at a coefficient of 1.
        collected_share: The share of the sales behind it that was paid by the customers, 0-1;
            none when it is not known.
        released_before: What was paid out of it before.
        deduction: What shall be taken off the pay of the month.
        pay: The other pay of the month.
        minimum_pay: The least that the law lets a month's pay be.
    """

    person: PersonKey
    grade: str
    bonus_blocked: bool = False
    base: Money
    collected_share: Decimal | None = None
    released_before: Money | None = None
    deduction: Money | None = None
    pay: Money | None = None
    minimum_pay: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BonusPay:
    """What is paid.

    Attributes:
        person: Who.
        given: Whether anything is given: only when the policy turns outcomes on.
        assumed: Always true: the text ends before it says what follows.
        coefficient: The coefficient of the grade; zero while a confirmed breach blocks the
            bonus.
        earned: The base by the coefficient.
        released: What is paid now; none when the share of cash is asked for and not known.
        held_back: What waits for cash.
        deducted: What is taken off now, so that the pay stays at the minimum or above.
        deduction_left: What could not be taken off.
        findings: Why.
        basis: The parameters that decided.
    """

    person: PersonKey
    given: bool
    assumed: bool
    coefficient: Decimal | None = None
    earned: Money | None
    released: Money | None
    held_back: Money | None
    deducted: Money | None
    deduction_left: Money | None
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A reference to a document kept elsewhere.

    Build it with `Evidence.new` or `Evidence.of_bytes`: the fields are open only so that bindings
    can mirror the record, and reading a serialized form checks it.

    Attributes:
        uri: Where the document is, with a scheme.
        sha256: SHA-256 of its bytes as 64 lower-case hex digits, when known.
    """

    uri: str
    sha256: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachRecord:
    """A breach that someone reported. It blocks nothing before it is confirmed.

    Attributes:
        breach: Its key.
        person: Who did it.
        kind: Its kind, as in the policy.
        occurred_on: Its day.
        confirmed_on: Day on which it was confirmed; none while it is looked into.
        dismissed_on: Day on which it was found to be none.
        decided_by: Who confirmed or dismissed it.
        evidence: The paper behind it.
    """

    breach: str
    person: PersonKey
    kind: str
    occurred_on: datetime.date
    confirmed_on: datetime.date | None = None
    dismissed_on: datetime.date | None = None
    decided_by: PersonKey | None = None
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachStandingFacts:
    """The breaches of one person, and the period that is appraised.

    Attributes:
        person: Who.
        period_start: First day of the period.
        period_end: Last day of the period.
        breaches: What was reported.
    """

    person: PersonKey
    period_start: datetime.date
    period_end: datetime.date
    breaches: Sequence[BreachRecord]


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachStanding:
    """What breaches do to a period.

    Attributes:
        person: Who.
        bonus_blocked: Whether the bonus of the period is blocked.
        confirmed_kinds: Kinds of the breaches that block it, as the score card takes them.
        open_breaches: Reports of the period that nobody has decided on.
        grade: The grade that a confirmed breach sets; none when outcomes are off or nothing is
            confirmed.
        grade_assumed: Always true: what a breach does to the grade is assumed, as clause 9.3 is
            cut off.
        findings: What blocks, what is open, what belongs to an earlier period.
        basis: The parameters that decided.
    """

    person: PersonKey
    bonus_blocked: bool
    confirmed_kinds: Sequence[str]
    open_breaches: Sequence[str]
    grade: str | None
    grade_assumed: bool
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardItem:
    """What is known of one indicator.

    Figures have a target and an actual value; a judgement has a score or a share of the scale.

    Attributes:
        indicator: Its name in the scheme.
        target: What was to be reached in the whole period.
        actual: What was reached.
        score: The score as given, up to the scale.
        share: The share of the scale as given, 0-1.
        row_count: How many rows of the books it was counted from; none when it was entered.
        evidence: The paper behind an entered figure.
        rater: Who judged.
        comment: Why.
    """

    indicator: str
    target: Decimal | None = None
    actual: Decimal | None = None
    score: Decimal | None = None
    share: Decimal | None = None
    row_count: int | None = None
    evidence: Evidence | None = None
    rater: PersonKey | None = None
    comment: str | None = None


class IndicatorSource(StrEnum):
    """Where a figure comes from.

    Attributes:
        COMPUTED: It was computed from rows of the books, which were counted.
        ENTERED: Someone entered it.
    """

    COMPUTED = "computed"
    ENTERED = "entered"


@dataclass(frozen=True, slots=True, kw_only=True)
class PostSpell:
    """How long a person held the post in the period.

    Attributes:
        period_start: First day of the period.
        period_end: Last day of the period.
        post_start: First day in the post.
        post_end: Last day in the post; none while it is held.
    """

    period_start: datetime.date
    period_end: datetime.date
    post_start: datetime.date
    post_end: datetime.date | None = None


class IndicatorKind(StrEnum):
    """Whether a figure is counted or judged.

    Attributes:
        QUANTITATIVE: It is counted.
        QUALITATIVE: Someone judges it.
    """

    QUANTITATIVE = "quantitative"
    QUALITATIVE = "qualitative"


class IndicatorRole(StrEnum):
    """What an indicator does to the total.

    Attributes:
        WEIGHTED: It adds its score by its weight.
        MULTIPLIER: The total is multiplied with it, for example with the collection rate. It
            has no weight.
    """

    WEIGHTED = "weighted"
    MULTIPLIER = "multiplier"


class ScoreForm(StrEnum):
    """How an attainment becomes a score.

    Attributes:
        PROPORTIONAL: The attainment itself, between floor and cap.
        STEPS: The score of the first step that the attainment reaches.
        BANDS: The score of the first band that the actual figure itself reaches; no target is
            needed.
        DEDUCTION: 100 percent less some points for each so many percent short of the target.
        COUNT: Some points for each one that was counted, or off for each where less is better;
            no target is needed.
        PASS_FAIL: All or nothing at the target.
    """

    PROPORTIONAL = "proportional"
    STEPS = "steps"
    BANDS = "bands"
    DEDUCTION = "deduction"
    COUNT = "count"
    PASS_FAIL = "pass_fail"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreStep:
    """A step of a score.

    Attributes:
        at_least: From this attainment in percent on, or of bands from this figure on; the last
            step has none.
        at_most: Up to this figure, for bands of which less is better; the last band has none.
        score: The score in percent of the scale.
    """

    at_least: Decimal | None = None
    at_most: Decimal | None = None
    score: Decimal


class StepCount(StrEnum):
    """How steps of a deduction are counted.

    Attributes:
        FULL: Only full ones: 9 percent short are one step of 5.
        STARTED: Every one that was begun: 9 percent short are two steps of 5.
    """

    FULL = "full"
    STARTED = "started"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreDeduction:
    """So many points off for each so many percent short.

    Attributes:
        points: Points off, in percent of the scale.
        per_percent: For each of these percent below the target.
        count: How the steps are counted.
    """

    points: Decimal
    per_percent: Decimal
    count: StepCount = StepCount.FULL


class FigureNature(StrEnum):
    """What kind of figure it is: that decides how periods are put together and whether a target
    goes by days.

    Attributes:
        FLOW: It adds up over time, as sales do; its target goes by days.
        STOCK: It stands at a moment, as the number of customers does.
        RATE: It is a share or a mean, as satisfaction is.
    """

    FLOW = "flow"
    STOCK = "stock"
    RATE = "rate"


class Proration(StrEnum):
    """Whether the target of an indicator, or the limits of its bands and counts, go by the days
    in the post.

    Attributes:
        BY_NATURE: As its nature says: those of a flow do, those of a stock and a rate do not.
        BY_DAYS: They do, also for a stock that is built up over the period.
        NEVER: They do not: the whole is asked for from the first day.
    """

    BY_NATURE = "by_nature"
    BY_DAYS = "by_days"
    NEVER = "never"


class IndicatorCycle(StrEnum):
    """The shortest period in which an indicator counts.

    Attributes:
        MONTH: Every month.
        QUARTER: Every quarter.
        YEAR: Every year.
    """

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeIndicator:
    """One indicator of a scheme.

    Attributes:
        indicator: Its name.
        family: Which of the families of the text it belongs to, when its name is another.
        kind: Whether it is counted or judged.
        weight: Its weight in percent; zero for a multiplier.
        role: What it does to the total.
        direction: Which way is better.
        form: How an attainment becomes a score.
        steps: Its steps or bands, the best first, for those forms.
        deduction: What is taken off, for that form.
        points_each: Points for each one counted in percent of the scale, for that form.
        cap_percent: Its own cap in percent; none takes the one of the policy.
        floor_percent: Its own floor in percent; none takes the one of the policy.
        nature: What kind of figure it is.
        proration: Whether its target or limits go by the days in the post.
        cycle: The shortest period in which it counts.
        measure: The measure of this library that computes it, one of `MEASURES`; none when it
            is entered.
    """

    indicator: str
    family: str | None = None
    kind: IndicatorKind = IndicatorKind.QUANTITATIVE
    weight: Decimal
    role: IndicatorRole = IndicatorRole.WEIGHTED
    direction: Direction = Direction.HIGHER
    form: ScoreForm = ScoreForm.PROPORTIONAL
    steps: Sequence[ScoreStep] = ()
    deduction: ScoreDeduction | None = None
    points_each: Decimal | None = None
    cap_percent: Decimal | None = None
    floor_percent: Decimal | None = None
    nature: FigureNature = FigureNature.FLOW
    proration: Proration = Proration.BY_NATURE
    cycle: IndicatorCycle = IndicatorCycle.MONTH
    measure: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeChange:
    """A change of a scheme after it was fixed.

    Attributes:
        changed_on: Its day.
        note: What was changed, and why.
    """

    changed_on: datetime.date
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeFacts:
    """The scheme of a post for a period, as it was agreed.

    Attributes:
        post: The post.
        indicators: Its indicators.
        fixed_on: Day on which it was fixed; none when it is not.
        published_on: Day on which the people of the post were told.
        period_start: First day of the period it is for.
        period_end: Last day of the period.
        changes: What was changed after it was fixed.
    """

    post: str
    indicators: Sequence[SchemeIndicator]
    fixed_on: datetime.date | None = None
    published_on: datetime.date | None = None
    period_start: datetime.date | None = None
    period_end: datetime.date | None = None
    changes: Sequence[SchemeChange] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreCardFacts:
    """What is known for a score card.

    Attributes:
        person: Who.
        post: The post, as in the policy.
        scheme: The scheme that was agreed for the period; none takes the one of the policy.
        period_start: First day of the period it is for; none for the one that runs.
        cycle: How long the period is: indicators with a longer cycle do not count in it. None
            counts all.
        items: What is known of each indicator.
        spell: How long the post was held; none for the whole period.
        drug_representative: Whether the person is a filed drug representative.
        confirmed_breaches: Confirmed breaches of the rules of honest business (3.2).
    """

    person: PersonKey
    post: str
    scheme: SchemeFacts | None = None
    period_start: datetime.date | None = None
    cycle: IndicatorCycle | None = None
    items: Sequence[CardItem]
    spell: PostSpell | None = None
    drug_representative: bool = False
    confirmed_breaches: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """One indicator with everything that made its score.

    Attributes:
        indicator: Its name.
        clause: The clause that asks for it.
        kind: Whether it is counted or judged.
        role: What it does to the total.
        target: The target, by the days the post was held where it is one of a flow.
        actual: What was reached.
        attainment_percent: Actual over target in percent, before cap and floor.
        form: How it becomes a score.
        score: Its score on the scale; none when it has none.
        target_zero: Whether its target is zero: then it has no score, and
            `appraisal.zero_target` says what becomes of its weight.
        weight: Its weight in percent, after weights of missing indicators went to the others.
        contribution: What it adds to the total; of a multiplier, what it changes. They add up
            to the total.
        source: Where the figure comes from; none without a figure.
        measure: The operation that computes it, as the scheme says.
        row_count: How many rows of the books it was counted from.
        evidence: The paper behind an entered figure.
        rater: Who judged.
        barred: Whether a filed drug representative may not carry it.
    """

    indicator: str
    clause: Clause
    kind: IndicatorKind
    role: IndicatorRole
    target: Decimal | None = None
    actual: Decimal | None = None
    attainment_percent: Decimal | None = None
    form: ScoreForm
    score: Decimal | None = None
    target_zero: bool = False
    weight: Decimal
    contribution: Decimal | None = None
    source: IndicatorSource | None
    measure: str | None
    row_count: int | None
    evidence: Evidence | None
    rater: PersonKey | None
    barred: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreCard:
    """The score card.

    Attributes:
        person: Who.
        post: The post.
        lines: Its indicators in the order of the scheme.
        total: The total; none when the policy asks for all parts and one is missing.
        quantitative_weight: The weight of what is counted, as the scheme has it.
        bonus_blocked: Whether a confirmed breach blocks the bonus (3.2).
        findings: What a person should know.
        basis: The parameters that decided.
    """

    person: PersonKey
    post: str
    lines: Sequence[CardLine]
    total: Decimal | None = None
    quantitative_weight: Decimal
    bonus_blocked: bool
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorFacts:
    """What is known of an indicator of one person and period.

    Either the value itself or a count out of a count.

    Attributes:
        indicator: Its name in the scheme.
        person: Whose.
        period_start: First day of the period.
        period_end: Last day of the period.
        source: Where it comes from.
        measure: The operation that computed it.
        target: What was to be reached.
        value: The value.
        met_count: How many of those counted met it, when the value is a share.
        all_count: How many were counted for the share.
        row_count: How many rows of the books it was computed from.
        evidence: The paper behind an entered value.
        entered_by: Who entered it.
        entered_on: When.
    """

    indicator: str
    person: PersonKey
    period_start: datetime.date
    period_end: datetime.date
    source: IndicatorSource
    measure: str | None = None
    target: Decimal | None = None
    value: Decimal | None = None
    met_count: int | None = None
    all_count: int | None = None
    row_count: int | None = None
    evidence: Evidence | None = None
    entered_by: PersonKey | None = None
    entered_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRecord:
    """What one rater said of one person (9.2.2).

    Attributes:
        review: Its key.
        subject: Who is judged.
        rater: Who judges.
        indicator: The indicator of the scheme.
        period_end: Last day of the period.
        given_on: The day it was given.
        shares: The share of the scale for each criterion, 0-1.
        level_count: How many levels the judgement has.
        comment: Why.
        withdrawn: Whether it was taken back.
        evidence: The paper behind it.
    """

    review: str
    subject: PersonKey
    rater: PersonKey
    indicator: str
    period_end: datetime.date
    given_on: datetime.date
    shares: Sequence[Decimal]
    level_count: int | None = None
    comment: str | None = None
    withdrawn: bool = False
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRecordsFacts:
    """A score card that is not filled in yet, and the records there are.

    Attributes:
        sheet: What is known for the card; what it says itself stays.
        period_start: First day of its period.
        period_end: Last day of its period.
        values: Values of indicators, of any person and period.
        reviews: What raters said, of any person and period.
    """

    sheet: ScoreCardFacts
    period_start: datetime.date
    period_end: datetime.date
    values: Sequence[IndicatorFacts] = ()
    reviews: Sequence[ReviewRecord] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRecords:
    """The card with what the records say.

    Attributes:
        sheet: What is known for the card now.
        filled: Indicators that a record filled in, in the order of the scheme.
        findings: What is wrong with the records that were used.
    """

    sheet: ScoreCardFacts
    filled: Sequence[str]
    findings: Sequence[Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodGrade:
    """A grade of one period.

    Attributes:
        cycle: How long the period is.
        period_start: First day of the period.
        period_end: Last day of the period.
        grade: The grade by the score; none when there was no score.
        confirmed_breach: Whether a confirmed breach was found in it.
    """

    cycle: IndicatorCycle
    period_start: datetime.date
    period_end: datetime.date
    grade: str | None = None
    confirmed_breach: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsequenceFacts:
    """The grades of one person, the last period among them.

    Attributes:
        person: Who.
        manager: Who leads the person.
        grades: The grades, in any order. The one that ends last is the one that is asked about.
        told_on: Day on which the person was told the last one.
        plan_made_on: Day on which the improvement plan was written.
        training_hours: Hours of training since.
    """

    person: PersonKey
    manager: PersonKey | None = None
    grades: Sequence[PeriodGrade]
    told_on: datetime.date | None = None
    plan_made_on: datetime.date | None = None
    training_hours: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequences:
    """What follows.

    Attributes:
        person: Who.
        given: Whether anything is given: only when the policy turns outcomes on.
        assumed: Always true: the text ends before it says what follows.
        grade: The grade that counts, after a confirmed breach.
        bonus_coefficient: Coefficient of the bonus; zero while a confirmed breach blocks it.
        promotion: Whether the person qualifies for promotion.
        retraining: Whether the person is to be retrained or given another post.
        training_hours_due: Hours of training that are owed.
        obligations: The improvement plan and the training.
        findings: Why.
        basis: The parameters that decided.
    """

    person: PersonKey
    given: bool
    assumed: bool
    grade: str | None
    bonus_coefficient: Decimal | None = None
    promotion: bool
    retraining: bool
    training_hours_due: Decimal | None = None
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


class AppraisalState(StrEnum):
    """Where an appraisal stands.

    Attributes:
        DRAFT: It is being written.
        SUBMITTED: It is finished.
        CANCELLED: It was cancelled.
    """

    DRAFT = "draft"
    SUBMITTED = "submitted"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class AppraisalEntry:
    """The appraisal of one person.

    Attributes:
        person: Who.
        status: Where it stands.
        self_done: Whether the person wrote about itself.
        goals_set: Whether goals were set.
        feedback_given: Whether others said something.
    """

    person: PersonKey
    status: AppraisalState
    self_done: bool = False
    goals_set: bool = False
    feedback_given: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AppraisalCycleFacts:
    """A cycle.

    Attributes:
        cycle: Its name, for example `2026-Q3`.
        closed_on: The day it was closed; none while it is open.
        appraisals: Its appraisals.
        add_person: Someone whose appraisal shall be added.
        close: Whether it shall be closed.
    """

    cycle: str
    closed_on: datetime.date | None = None
    appraisals: Sequence[AppraisalEntry] = ()
    add_person: PersonKey | None = None
    close: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AppraisalCycle:
    """What is missing, and whether the step may be taken.

    Attributes:
        cycle: Its name.
        allowed: Whether what was asked for may be done.
        person_count: People in it.
        self_pending_count: People who wrote nothing about themselves.
        goals_missing_count: People without goals.
        feedback_missing_count: People of whom nobody said anything.
        findings: Why it may not be done.
    """

    cycle: str
    allowed: bool
    person_count: int
    self_pending_count: int
    goals_missing_count: int
    feedback_missing_count: int
    findings: Sequence[Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultDatesFacts:
    """What has happened to one result so far.

    Attributes:
        person: Who.
        manager: Who tells the result.
        appeal_holder: Who answers an appeal.
        period_end: Last day of the period.
        reviewed_on: Day of the review, when there was one after the period.
        told_on: Day on which the person was told.
        appealed_on: Day of the appeal.
        answered_on: Day of its answer.
        left_on: Day on which the person left.
        deleted_on: Day on which the file was deleted.
    """

    person: PersonKey
    manager: PersonKey | None = None
    appeal_holder: PersonKey | None = None
    period_end: datetime.date
    reviewed_on: datetime.date | None = None
    told_on: datetime.date | None = None
    appealed_on: datetime.date | None = None
    answered_on: datetime.date | None = None
    left_on: datetime.date | None = None
    deleted_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultDates:
    """The days that follow.

    Attributes:
        person: Who.
        given: Whether anything is given: only when the policy turns outcomes on.
        assumed: Always true: the text ends before it says what follows.
        tell_until: The last day to tell the result.
        appeal_until: The last day to appeal; none before the person was told.
        answer_until: The last day to answer; none without an appeal.
        keep_until: The last day on which the file is kept; none before the person left.
        obligations: Telling, answering, deleting.
        findings: What came late or too early.
        basis: The parameters that decided.
    """

    person: PersonKey
    given: bool
    assumed: bool
    tell_until: datetime.date | None = None
    appeal_until: datetime.date | None = None
    answer_until: datetime.date | None = None
    keep_until: datetime.date | None = None
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostDutyFacts:
    """The duties that someone shall have.

    Attributes:
        person: Who.
        post: The post, as in the policy; its indicators are looked at too.
        drug_representative: Whether the person is filed as a drug representative. People who
            sell devices are not.
        duties: The duties, by their names in the policy or the company's own.
    """

    person: PersonKey
    post: str | None = None
    drug_representative: bool = False
    duties: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarredDuty:
    """A duty that a filed drug representative may not have.

    Attributes:
        duty: Its name.
        clause: The clause of this policy that gives it to sales people otherwise.
        goes_to_others: Whether it falls to someone else; nobody at all may count what doctors
            prescribe.
    """

    duty: str
    clause: str
    goes_to_others: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PostDuties:
    """Which of them the person may have.

    Attributes:
        person: Who.
        allowed: Duties that stay.
        barred: Duties that are taken away, with the clause that gives them to sales people
            otherwise.
        barred_indicators: Indicators of the post that are not scored.
        findings: Why, duty by duty.
        basis: The parameters that decided.
    """

    person: PersonKey
    allowed: Sequence[str]
    barred: Sequence[BarredDuty]
    barred_indicators: Sequence[str]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A goal. One that has goals below it takes its progress from them.

    Attributes:
        goal: Its name.
        parent: The goal above it.
        indicator: The indicator it belongs to, when no goal stands above it.
        group: Whether it only holds others together.
        progress: How far it is reached in percent; none when nobody said.
    """

    goal: str
    parent: str | None = None
    indicator: str | None = None
    group: bool = False
    progress: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalProgressFacts:
    """Goals and the indicators they belong to.

    Attributes:
        goals: The goals.
        indicators: Indicators with their weights in percent; may be empty.
    """

    goals: Sequence[Goal]
    indicators: Sequence[SchemeIndicator] = ()


class GoalState(StrEnum):
    """Where a goal stands.

    Attributes:
        PENDING: Nothing is reached.
        IN_PROGRESS: Something is.
        COMPLETED: All is.
    """

    PENDING = "pending"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalStanding:
    """A goal with its progress.

    Attributes:
        goal: Its name.
        progress: How far it is reached; none when nothing is known.
        status: Where it stands.
    """

    goal: str
    progress: Decimal | None = None
    status: GoalState


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorProgress:
    """An indicator with the mean of its goals.

    Attributes:
        indicator: Its name.
        completion: Mean of its goals; none without goals.
        weighted: That by its weight.
    """

    indicator: str
    completion: Decimal | None = None
    weighted: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalProgress:
    """How far everything is.

    Attributes:
        goals: Every goal in the order of the facts.
        progress: Mean of the goals that stand under no other.
        indicators: The indicators.
        percent: Sum of the weighted completions; none when one is missing.
        score: That on the scale of the policy.
        basis: The parameters that decided.
    """

    goals: Sequence[GoalStanding]
    progress: Decimal | None = None
    indicators: Sequence[IndicatorProgress]
    percent: Decimal | None = None
    score: Decimal | None = None
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorValue:
    """The value, ready for the score card.

    Attributes:
        item: Its line of the score card.
        value: The value; none when it cannot be said.
        reason: Why there is none: `nothing_to_count`, `not_measured`.
        source: Where it comes from.
        findings: What is wrong with its source.
        basis: The parameters that decided.
    """

    item: CardItem
    value: Decimal | None = None
    reason: str | None
    source: IndicatorSource
    findings: Sequence[Finding]
    basis: Sequence[Basis]


CustomerKey: TypeAlias = str
"""A hospital that buys from us (5.1.2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstSale:
    """A customer, whose it is, and when it was first sold to.

    Attributes:
        customer: Who.
        owner: Who is responsible for it.
        first_invoiced_on: The day of its first invoice ever; none when there is none.
    """

    customer: CustomerKey
    owner: PersonKey | None = None
    first_invoiced_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCustomersFacts:
    """Customers and a period.

    Attributes:
        person: Whose customers; none for those of everyone.
        first_day: First day of the period.
        last_day: Its last day.
        customers: The customers.
    """

    person: PersonKey | None = None
    first_day: datetime.date
    last_day: datetime.date
    customers: Sequence[FirstSale]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCustomers:
    """The customers that are new.

    Attributes:
        new_count: How many.
        customers: Which, by key.
    """

    new_count: int
    customers: Sequence[CustomerKey]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPart:
    """One part of a final score: the goals, what the person said, what others said.

    Attributes:
        part: Its name.
        score: Its score; none when it is not there.
        weight: Its weight; none counts all parts alike.
    """

    part: str
    score: Decimal | None = None
    weight: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPartsFacts:
    """The parts of a final score.

    Attributes:
        parts: The parts.
    """

    parts: Sequence[CardPart]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardParts:
    """The final score.

    Attributes:
        total: The weighted mean of the parts; none when one is missing and the policy asks for
            all.
        missing: The parts that are not there.
        basis: The parameters that decided.
    """

    total: Decimal | None = None
    missing: Sequence[str]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostScore:
    """A post that a person held for a part of the period, with the score of its card.

    Attributes:
        post: The post.
        start: First day in it.
        end: Last day in it; none while it is held.
        score: The total of its card; none when there is none.
    """

    post: str
    start: datetime.date
    end: datetime.date | None = None
    score: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostScoresFacts:
    """The posts of one person in one period.

    Attributes:
        person: Who.
        period_start: First day of the period.
        period_end: Last day of the period.
        posts: The posts.
    """

    person: PersonKey
    period_start: datetime.date
    period_end: datetime.date
    posts: Sequence[PostScore]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostShare:
    """A post with its days.

    Attributes:
        post: The post.
        days: Days of the period in it.
        score: The total of its card.
    """

    post: str
    days: int
    score: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostScores:
    """One score for the period.

    Attributes:
        person: Who.
        total: The mean by days; none when a card is missing and the policy asks for all.
        posts: The posts by their first day.
        held_days: Days in any post.
        period_days: Days of the period.
        findings: Days without a post, cards that are missing.
        basis: The parameters that decided.
    """

    person: PersonKey
    total: Decimal | None = None
    posts: Sequence[PostShare]
    held_days: int
    period_days: int
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodFigure:
    """Target and actual of one period.

    Attributes:
        target: What was to be reached; none when nothing was set.
        actual: What was reached; none when it was not measured.
        weight: What it weighs in a weighted mean, for example how many answers there were.
    """

    target: Decimal | None = None
    actual: Decimal | None = None
    weight: Decimal | None = None


class PeriodMethod(StrEnum):
    """How figures of several periods become one.

    Attributes:
        SUM: Sum of the actual figures over the sum of the targets.
        LAST: The last period alone.
        MEAN: The mean of the periods' attainments.
        WEIGHTED: The mean of figures and of targets, each by the weight of its period, for
            example by answers.
    """

    SUM = "sum"
    LAST = "last"
    MEAN = "mean"
    WEIGHTED = "weighted"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodRollUpFacts:
    """The periods of a longer one.

    Attributes:
        indicator: What it is about, for the findings.
        periods: In their order.
        direction: Which way is better.
        nature: What kind of figure it is; it chooses the method of the policy.
        method: How they become one; none takes the method of the policy for the kind of figure.
    """

    indicator: str | None = None
    periods: Sequence[PeriodFigure]
    direction: Direction = Direction.HIGHER
    nature: FigureNature = FigureNature.FLOW
    method: PeriodMethod | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodRollUp:
    """The longer period.

    Attributes:
        method: How the periods became one.
        target: Its target; none for a mean of attainments, and when it cannot be said.
        actual: Its actual figure; likewise.
        percent: Its attainment in percent; none when it cannot be said.
        missing_count: Periods that were not measured or had no target.
        findings: Each of those periods, and what became of it.
        basis: The parameters that decided.
    """

    method: PeriodMethod
    target: Decimal | None = None
    actual: Decimal | None = None
    percent: Decimal | None = None
    missing_count: int
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredPerson:
    """A person with a score.

    Attributes:
        person: Who.
        score: The total of the score card; none when there is none.
        bonus_blocked: Whether a confirmed breach blocks the bonus (3.2).
    """

    person: PersonKey
    score: Decimal | None = None
    bonus_blocked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingFacts:
    """The people of a ranking.

    Attributes:
        people: The people.
    """

    people: Sequence[ScoredPerson]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What follows from a grade. The source is cut off here: every outcome is assumed.

    Attributes:
        grade: The grade that counts: a confirmed breach sets it.
        bonus: Coefficient of the bonus.
        assumed: Always true: the text ends before it says what follows.
    """

    grade: str
    bonus: Decimal
    assumed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedPerson:
    """A person in the ranking.

    Attributes:
        person: Who.
        score: The score.
        place: The place, from 1; equal scores share a place and the next one is left out. None
            without a score.
        grade: The grade by the score; assumed, as clause 9.3.1 is cut off.
        outcome: What follows, if the policy gives outcomes at all.
    """

    person: PersonKey
    score: Decimal | None = None
    place: int | None
    grade: str | None
    outcome: Outcome | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """The ranking.

    Attributes:
        people: By place, then by key; people without a score last.
        assumed: Always true: grades and outcomes are proposals.
        findings: People without a score, bonuses that are blocked.
        basis: The parameters that decided.
    """

    people: Sequence[RankedPerson]
    assumed: bool
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreCardRecord:
    """A score card as it was given out. It is never changed: a correction is a new version.

    Attributes:
        period_start: First day of the period.
        period_end: Last day of the period.
        version: 1 for the first card of the period, then counting up.
        scored_on: Its day.
        card: The card.
        policy_fingerprint: Fingerprint of the policy; none for a card taken over from another
            system.
    """

    period_start: datetime.date
    period_end: datetime.date
    version: int
    scored_on: datetime.date
    card: ScoreCard
    policy_fingerprint: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AppraisalResultRecord:
    """The grade of one person and period, and when the person heard of it (9.3.1).

    Attributes:
        person: Who.
        cycle: How long the period is.
        period_start: First day of the period.
        period_end: Last day of the period.
        score: The score; none when there was none.
        grade: The grade; none without a score.
        place: The place among those ranked.
        bonus_blocked: Whether a confirmed breach blocks the bonus.
        told_on: Day on which the person was told.
        policy_fingerprint: Fingerprint of the policy.
    """

    person: PersonKey
    cycle: IndicatorCycle
    period_start: datetime.date
    period_end: datetime.date
    score: Decimal | None = None
    grade: str | None = None
    place: int | None = None
    bonus_blocked: bool = False
    told_on: datetime.date | None = None
    policy_fingerprint: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealRecord:
    """An appeal against a result, and its answer (9.3.P4).

    Attributes:
        appeal: Its key.
        person: Who appeals.
        period_end: Last day of the period that it is about.
        appealed_on: Its day.
        grounds: Why.
        answered_by: Who answers; never who gave the score.
        answered_on: When it was answered.
        answer: The answer.
        changed: Whether the result was changed; none while it is open.
    """

    appeal: str
    person: PersonKey
    period_end: datetime.date
    appealed_on: datetime.date
    grounds: str
    answered_by: PersonKey | None = None
    answered_on: datetime.date | None = None
    answer: str | None = None
    changed: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What one rater said.

    Attributes:
        rater: Who; none for a review without a name, which cannot be checked.
        shares: The share of the scale for each criterion, 0-1, in the order of the weights.
        comment: Why.
        withdrawn: Whether it was taken back.
    """

    rater: PersonKey | None = None
    shares: Sequence[Decimal]
    comment: str | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewAverageFacts:
    """Reviews of one person.

    Attributes:
        subject: Who is judged.
        weights: Weights of the criteria in percent.
        level_count: How many levels a judgement has; none when it is not said.
        reviews: The reviews.
    """

    subject: PersonKey
    weights: Sequence[Decimal]
    level_count: int | None = None
    reviews: Sequence[Review]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewTotal:
    """One review on the scale.

    Attributes:
        rater: Who.
        total: Its score.
    """

    rater: PersonKey | None
    total: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewAverage:
    """All reviews together.

    Attributes:
        totals: The reviews that count.
        review_count: How many.
        average: Their mean; none without any, unless the policy says zero.
        findings: Reviews that do not count, and what is wrong with the others.
        basis: The parameters that decided.
    """

    totals: Sequence[ReviewTotal]
    review_count: int
    average: Decimal | None = None
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeCheck:
    """Whether it may be used.

    Attributes:
        valid: Whether no finding is an error.
        weight_sum: Sum of the weights.
        quantitative_weight: Weight of what is counted.
        findings: What is wrong.
        basis: The parameters that decided.
    """

    valid: bool
    weight_sum: Decimal
    quantitative_weight: Decimal
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeSetFacts:
    """All schemes that are meant to be used beside one another.

    Attributes:
        schemes: The schemes, in any order.
    """

    schemes: Sequence[SchemeFacts]


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeSetCheck:
    """Whether they may be used beside one another.

    Attributes:
        valid: Whether every scheme is valid and no finding is an error.
        schemes: Each scheme on its own, in the order given.
        findings: What is wrong between them; the path names the later scheme of the two.
    """

    valid: bool
    schemes: Sequence[SchemeCheck]
    findings: Sequence[Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeSimulationFacts:
    """A scheme and the figures to try it on.

    Attributes:
        before: The scheme of before; none takes the one of the policy for the post.
        after: The scheme that shall go live.
        people: What is known of each person, with the figures of both schemes. A scheme in it
            is not looked at.
    """

    before: SchemeFacts | None = None
    after: SchemeFacts
    people: Sequence[ScoreCardFacts]


class GradeMove(StrEnum):
    """How a grade changes.

    Attributes:
        UP: A better grade.
        SAME: The same grade.
        DOWN: A worse grade.
        UNKNOWN: One of the two scores is not there.
    """

    UP = "up"
    SAME = "same"
    DOWN = "down"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulatedPerson:
    """One person under both schemes.

    Attributes:
        person: Who.
        before: The score of before.
        after: The score of after.
        change: After less before.
        grade_before: The grade of before.
        grade_after: The grade of after.
        moved: How the grade changes.
        missing: Indicators of the new scheme without a figure.
    """

    person: PersonKey
    before: Decimal | None = None
    after: Decimal | None = None
    change: Decimal | None = None
    grade_before: str | None
    grade_after: str | None
    moved: GradeMove
    missing: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeSimulation:
    """What the scheme would have done.

    Attributes:
        post: The post.
        people: Person by person, in the order of the facts.
        compared_count: People with a score under both.
        up_count: Of them, people with a better grade.
        down_count: People with a worse grade.
        same_count: People with the same grade.
        unscored_count: People without a score under one of the schemes.
        total_before: Sum of the scores of before, of those compared.
        total_after: Sum of the scores of after, of those compared.
        mean_before: Mean of before; none when nobody is compared.
        mean_after: Mean of after.
        grades_assumed: Always true: grades are assumed, as clause 9.3 is cut off.
        findings: What is wrong with the new scheme beside its figures.
        basis: The parameters that decided.
    """

    post: str
    people: Sequence[SimulatedPerson]
    compared_count: int
    up_count: int
    down_count: int
    same_count: int
    unscored_count: int
    total_before: Decimal
    total_after: Decimal
    mean_before: Decimal | None = None
    mean_after: Decimal | None = None
    grades_assumed: bool
    findings: Sequence[Finding]
    basis: Sequence[Basis]


class Beyond(StrEnum):
    """What to do with a day outside the years of a calendar.

    Attributes:
        REFUSE: Refuse to answer (`CalendarError.OutsideYears`).
        WEEKDAY: Take the weekday as it is, without holidays, and mark the answer as assumed.
    """

    REFUSE = "refuse"
    WEEKDAY = "weekday"


class DayKind(StrEnum):
    """What a day is.

    Attributes:
        WORKDAY: Worked by its weekday.
        MAKE_UP_WORKDAY: Worked although its weekday is not, to make up for a day off.
        WEEKEND: Not worked by its weekday.
        DAY_OFF: Not worked because the calendar lists it as a day off.
    """

    WORKDAY = "workday"
    MAKE_UP_WORKDAY = "make_up_workday"
    WEEKEND = "weekend"
    DAY_OFF = "day_off"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingSpan:
    """A stretch of working time within one day.

    Build it with `WorkingSpan.new` or `WorkingSpan.parse`: the fields are open only so that
    bindings can mirror the record, and every calendar checks the spans it is given.

    Attributes:
        from_minute: Minute of the day at which work begins (510 is 08:30).
        to_minute: Minute of the day at which work ends (1440 is midnight).
    """

    from_minute: int
    to_minute: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingDay:
    """What a calendar says about one day.

    Attributes:
        date: The day.
        kind: What it is.
        name: Why, when the calendar lists the day, for example `spring_festival`.
        spans: Its working spans in order; empty when it is not worked.
        assumed: Whether the calendar does not know this year and took the weekday instead.
    """

    date: datetime.date
    kind: DayKind
    name: str | None = None
    spans: Sequence[WorkingSpan]
    assumed: bool


LegalEntityKey: TypeAlias = str
"""One of the supplier's own companies; a supplier often has several."""

DepartmentKey: TypeAlias = str
"""A department of the supplier (4.1-4.3)."""

DocumentKey: TypeAlias = str
"""A receivable document: invoice, credit note, payment (8.1.2)."""

AllocationKey: TypeAlias = str
"""One dated allocation of a credit to a debit (8.1.2)."""

VisitKey: TypeAlias = str
"""One visit or call (5.4.2)."""

ContractKey: TypeAlias = str
"""A contract with a customer (6.3)."""

OrderKey: TypeAlias = str
"""A customer's order (6.3.3)."""

ProductKey: TypeAlias = str
"""A product as it is sold."""

CaseKey: TypeAlias = str
"""A case of service: enquiry, complaint, after-sales (7)."""

ClaimKey: TypeAlias = str
"""An expense claim (8.3.1)."""

PartnerKey: TypeAlias = str
"""A distributor or agent (2)."""


class Rounding(StrEnum):
    """How a number loses its surplus digits. The name always stands in the policy.

    Attributes:
        HALF_UP: To the nearest; a half goes away from zero. What Chinese finance staff expect.
        HALF_EVEN: To the nearest; a half goes to the even digit.
        HALF_DOWN: To the nearest; a half goes toward zero.
        UP: Away from zero.
        DOWN: Toward zero.
        CEILING: Toward positive infinity.
        FLOOR: Toward negative infinity.
    """

    HALF_UP = "half_up"
    HALF_EVEN = "half_even"
    HALF_DOWN = "half_down"
    UP = "up"
    DOWN = "down"
    CEILING = "ceiling"
    FLOOR = "floor"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingWeek:
    """The working spans of each weekday, in order. A weekday without spans is not worked.

    Attributes:
        monday: Spans of Monday.
        tuesday: Spans of Tuesday.
        wednesday: Spans of Wednesday.
        thursday: Spans of Thursday.
        friday: Spans of Friday.
        saturday: Spans of Saturday.
        sunday: Spans of Sunday.
    """

    monday: Sequence[WorkingSpan]
    tuesday: Sequence[WorkingSpan]
    wednesday: Sequence[WorkingSpan]
    thursday: Sequence[WorkingSpan]
    friday: Sequence[WorkingSpan]
    saturday: Sequence[WorkingSpan]
    sunday: Sequence[WorkingSpan]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterChange:
    """One parameter whose value differs.

    Attributes:
        before: The value before, with its grounds.
        after: The value after, with its grounds.
    """

    before: Basis
    after: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyComparison:
    """The difference of two policies.

    Attributes:
        before_fingerprint: Fingerprint of the first.
        after_fingerprint: Fingerprint of the second.
        changes: Parameters whose values differ, in the order of the document. A value that is
            the same but comes from another layer is no change.
    """

    before_fingerprint: str
    after_fingerprint: str
    changes: Sequence[ParameterChange]


class RevisionState(StrEnum):
    """Where a revision stands on a day.

    Attributes:
        IN_FORCE: It holds for events of that day.
        UPCOMING: It holds from a later day on.
        SUPERSEDED: A later revision took its place; events of its days are still judged by it.
    """

    IN_FORCE = "in_force"
    UPCOMING = "upcoming"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionStanding:
    """One revision of one policy.

    Attributes:
        document: How answers cite it, for example `standard@2026.1`.
        layer: Its layer.
        effective_from: The first day it holds.
        effective_until: The last day before the next revision; none when there is none.
        state: Where it stands.
        interpreted_by: Who interprets it.
        approved_by: Who approved it.
        approved_on: When.
    """

    document: str
    layer: Layer
    effective_from: datetime.date
    effective_until: datetime.date | None = None
    state: RevisionState
    interpreted_by: str | None
    approved_by: str | None
    approved_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyStanding:
    """The revisions of a book on a day.

    Attributes:
        revisions: Every revision by layer, name and first day.
        interpreted_by: Who interprets the policy in force: who the highest layer names.
        assumed: Always true: the source ends before it says any of this.
        findings: Revisions without approval, approved after they started, and an interpreter
            nobody names.
    """

    revisions: Sequence[RevisionStanding]
    interpreted_by: str | None
    assumed: bool
    findings: Sequence[Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentStatus:
    """When a customer was last assessed.

    Attributes:
        customer: Who it is.
        owner: Who is responsible for it, if anyone.
        known_since: First day it stood in the books; an assessment is owed from then on.
        class_name: The class of the last assessment.
        assessed_on: The day of the last assessment; none when there was none.
    """

    customer: CustomerKey
    owner: PersonKey | None = None
    known_since: datetime.date
    class_name: str | None = None
    assessed_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnjudgedCustomer:
    """A customer that could not be judged, and why.

    Attributes:
        customer: Who.
        code: Code of the error.
        path: Where in its facts.
        expected: What was expected there.
        observed: What stood there.
    """

    customer: CustomerKey
    code: str
    path: str
    expected: str
    observed: str


class ClassificationState(StrEnum):
    """Whether the facts were enough for a score.

    Attributes:
        COMPLETE: They were, by the policy's treatment of missing factors.
        INCOMPLETE: They were not; there is no score and no band, and a class only if the life
            cycle gives one.
    """

    COMPLETE = "complete"
    INCOMPLETE = "incomplete"


class LifeCycle(StrEnum):
    """Where a customer stands in its life with us (5.2.1).

    The value axis is the band of its score.

    Attributes:
        PROSPECT: Has never bought.
        ACTIVE: Buys.
        DORMANT: Has not bought for longer than `classification.dormant_after_days`.
        LOST: Its last contract ended `classification.lost_after_contract_end_days` ago or
            longer.
    """

    PROSPECT = "prospect"
    ACTIVE = "active"
    DORMANT = "dormant"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorPart:
    """One factor as it was counted.

    Attributes:
        factor: Name of the factor.
        weight: Its weight in percent.
        measure: The figure it was measured by, if any.
        score: The score that was counted; none when the factor is missing.
    """

    factor: str
    weight: Decimal
    measure: Decimal | None
    score: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Classification:
    """The class of a customer on a day, and why.

    Attributes:
        customer: Who it is.
        as_of: The day of the assessment.
        state: Whether the facts were enough.
        life_cycle: First axis.
        score: The score, rounded as the policy says; the rounded score decides.
        band: Second axis: the value band of the score.
        class_name: The class that both axes give.
        previous_class_name: The class before, if there was one.
        changed: Whether the class is another than before. A first class is no change.
        held_by_margin: Whether the margin alone kept the band: by the bare bounds it would be
            another.
        factors: The factors in the order of the policy.
        next_assessment_due: Last day for the next assessment; none without a class.
        findings: What a person should know.
        basis: The parameters that decided.
        reason: The reason in one sentence.
    """

    customer: CustomerKey
    as_of: datetime.date
    state: ClassificationState
    life_cycle: LifeCycle
    score: Decimal | None
    band: str | None
    class_name: str | None
    previous_class_name: str | None
    changed: bool
    held_by_margin: bool
    factors: Sequence[FactorPart]
    next_assessment_due: datetime.date | None
    findings: Sequence[Finding]
    basis: Sequence[Basis]
    reason: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassList:
    """The classes of many customers.

    Attributes:
        classifications: The classifications, by customer.
        unjudged: Those that could not be judged, by customer.
    """

    classifications: Sequence[Classification]
    unjudged: Sequence[UnjudgedCustomer]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorFact:
    """What is known of one factor: a score, or a figure for which the policy has a scale.

    Attributes:
        factor: Name of the factor, as in `classification.factors`.
        score: Its score, 0-100. Goes before the measure when both are given.
        measure: A measured figure (beds, yearly purchases), turned into a score by
            `classification.scales`.
    """

    factor: str
    score: Decimal | None = None
    measure: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviousClass:
    """An earlier classification.

    Attributes:
        class_name: The class it gave.
        band: The value band it gave; the margin works on the band, not on the class.
        assessed_on: Its day.
    """

    class_name: str
    band: str | None = None
    assessed_on: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerFacts:
    """What is known of a customer on the day it is classified.

    Attributes:
        customer: Who it is.
        factors: What is known of the factors; a factor without an entry is missing.
        last_order: Day of its last order, none when it never ordered. Not after the day of the
            assessment.
        last_contract_end: Last day of its last contract, if it ever had one.
        previous: What it was sorted into before.
    """

    customer: CustomerKey
    factors: Sequence[FactorFact]
    last_order: datetime.date | None = None
    last_contract_end: datetime.date | None = None
    previous: PreviousClass | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassEffectFacts:
    """Customers with their classes of before.

    Attributes:
        customers: What is known of the customers.
        before: What the policy of before made of the same facts, as `classify_all` gave it.
    """

    customers: Sequence[CustomerFacts]
    before: Sequence[Classification]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassMove:
    """One customer before and after.

    Attributes:
        customer: Who.
        before_class: The class before.
        after_class: The class after.
        before_score: The score before.
        after_score: The score after.
        moved: Whether the class is another.
        reason: Why it has the class of after.
    """

    customer: CustomerKey
    before_class: str | None = None
    after_class: str | None = None
    before_score: Decimal | None = None
    after_score: Decimal | None = None
    moved: bool
    reason: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassMoveCount:
    """How many customers go from one class to another.

    Attributes:
        before_class: The class before.
        after_class: The class after.
        count: How many.
    """

    before_class: str | None = None
    after_class: str | None = None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassSize:
    """How large a class is before and after.

    Attributes:
        class_name: The class; none for customers without one.
        before_count: Customers before.
        after_count: Customers after.
    """

    class_name: str | None = None
    before_count: int
    after_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassEffect:
    """What a changed table does to a customer base.

    Attributes:
        customers: Customer by customer.
        moved_count: How many get another class.
        moves: The moves by kind; those who stay are not among them.
        classes: The classes by name, none first.
        unjudged: Customers that cannot be judged by the policy of after.
        basis: The parameters that decide the classes of after.
    """

    customers: Sequence[ClassMove]
    moved_count: int
    moves: Sequence[ClassMoveCount]
    classes: Sequence[ClassSize]
    unjudged: Sequence[UnjudgedCustomer]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class PastAssessment:
    """An assessment as it was recorded.

    Attributes:
        assessed_on: Its day.
        class_name: The class it gave; none when the facts were not enough.
        score: The score.
        reason: Why the class changed.
    """

    assessed_on: datetime.date
    class_name: str | None = None
    score: Decimal | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassHistoryFacts:
    """The assessments of a customer.

    Attributes:
        customer: Who.
        owner: Who is responsible for it.
        known_since: First day it stood in the books.
        assessments: The assessments in any order.
    """

    customer: CustomerKey
    owner: PersonKey | None = None
    known_since: datetime.date
    assessments: Sequence[PastAssessment]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassSpell:
    """A time in which a customer had one class.

    Attributes:
        class_name: The class.
        first_day: First day.
        last_day: Last day; none while it lasts.
    """

    class_name: str
    first_day: datetime.date
    last_day: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassChange:
    """A change of class.

    Attributes:
        from_class: The class before.
        to_class: The class after.
        changed_on: The day.
        reason: Why.
    """

    from_class: str
    to_class: str
    changed_on: datetime.date
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassHistory:
    """The classes of a customer.

    Attributes:
        customer: Who.
        class_name: The class on the day.
        spells: The classes it had up to the day.
        changes: The changes up to the day.
        obligations: The next assessment.
        findings: Assessments that came late, and changes that say no reason.
        basis: The parameters that decided.
    """

    customer: CustomerKey
    class_name: str | None = None
    spells: Sequence[ClassSpell]
    changes: Sequence[ClassChange]
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplayFacts:
    """An assessment with the facts it was made from.

    Attributes:
        recorded: The answer of then.
        facts: The facts of then.
        policy_fingerprint: Fingerprint of the policy of then; none when it was not kept.
    """

    recorded: Classification
    facts: CustomerFacts
    policy_fingerprint: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplayDifference:
    """One place in which the two answers differ.

    Attributes:
        path: Where.
        recorded: What was recorded; none when there was nothing.
        replayed: What comes out now; none when there is nothing.
    """

    path: str
    recorded: str | None = None
    replayed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """The answer made again.

    Attributes:
        same: Whether the bytes are the same.
        same_policy: Whether the policy is the same; none when the fingerprint of then was not
            kept.
        policy_fingerprint: Fingerprint of the policy in force.
        differences: Every place in which they differ, in the order of the record.
        replayed: The answer of now.
        findings: What a person should know.
    """

    same: bool
    same_policy: bool | None = None
    policy_fingerprint: str
    differences: Sequence[ReplayDifference]
    replayed: Classification
    findings: Sequence[Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerStrategy:
    """A customer with its strategy.

    Attributes:
        customer: Who.
        class_name: Its class; none when it was never assessed.
        strategy: The strategy it is worked by.
        planned_visits: Visits planned for the time that is looked at.
    """

    customer: CustomerKey
    class_name: str | None = None
    strategy: str | None = None
    planned_visits: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyFacts:
    """The customers of a department or a person.

    Attributes:
        customers: They.
    """

    customers: Sequence[CustomerStrategy]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassAttention:
    """What a class gets.

    Attributes:
        class_name: The class; none for customers without one.
        customer_count: Its customers.
        visit_count: Visits planned for them.
        percent: Their share of all planned visits in percent; none when no visit is planned.
    """

    class_name: str | None = None
    customer_count: int
    visit_count: int
    percent: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyCheck:
    """How strategies and attention fit the classes.

    Attributes:
        classes: Class by class, in the order of the policy, those it has not and none last.
        visit_count: All planned visits.
        attention_percent: The share of the classes that get most attention; none when no visit
            is planned.
        enough: Whether that is enough; none when no visit is planned.
        findings: Customers without a class or strategy, or with another than their class has;
            too little attention.
        basis: The parameters that decided.
    """

    classes: Sequence[ClassAttention]
    visit_count: int
    attention_percent: Decimal | None = None
    enough: bool | None = None
    findings: Sequence[Finding]
    basis: Sequence[Basis]


class FeedbackDecision(StrEnum):
    """What was decided.

    Attributes:
        ACCEPTED: It is done.
        REJECTED: It is not done.
        DEFERRED: It is put off.
    """

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    DEFERRED = "deferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackItem:
    """Something that a customer said about products or service.

    Attributes:
        feedback: Its number.
        customer: Who said it.
        owner: Who has to decide.
        received_on: When it came in.
        decision: What was decided.
        reason: Why; a decision without a reason is none.
        decided_on: When.
    """

    feedback: str
    customer: CustomerKey
    owner: PersonKey | None = None
    received_on: datetime.date
    decision: FeedbackDecision | None = None
    reason: str | None = None
    decided_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveredCustomer:
    """A customer and whether it was visited in time.

    Attributes:
        customer: Who.
        owner: Who is responsible.
        due_count: Visits it should have had in the period.
        made_count: Visits with a dated note that it had.
    """

    customer: CustomerKey
    owner: PersonKey | None = None
    due_count: int
    made_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitCoverageFacts:
    """The customers of a period.

    Attributes:
        customers: They.
    """

    customers: Sequence[CoveredCustomer]


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitCoverage:
    """How many were visited.

    Attributes:
        due_customer_count: Customers that were due.
        covered_customer_count: Of them, those with every visit they should have had.
        percent: Their share in percent; none when nobody was due.
        missed: Who was not, by key.
        basis: The parameters that decided.
    """

    due_customer_count: int
    covered_customer_count: int
    percent: Decimal | None = None
    missed: Sequence[CustomerKey]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanNeed:
    """A customer and whether there is something to develop.

    Attributes:
        customer: Who.
        class_name: Its class; none for a customer without one, which needs no plan.
        owner: Who is responsible.
        gap: Whether it buys less than it could. None is not known, and then it needs a plan.
    """

    customer: CustomerKey
    class_name: str | None = None
    owner: PersonKey | None = None
    gap: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanProgress:
    """A report on a plan.

    Attributes:
        date: Its day.
        reached: How much of the target is reached by then, in its units.
        review: Whether it is a review by the manager.
        adjustment: What was adjusted, if anything was.
    """

    date: datetime.date
    reached: Decimal
    review: bool = False
    adjustment: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DevelopmentPlan:
    """A plan to develop a customer.

    Attributes:
        plan: Its name or number.
        customer: Whom it is for.
        goal: What it is to reach, in words.
        strategy: How.
        target: The figure that shows it.
        baseline: What the figure was at the start; none is zero.
        start: First day.
        due: Last day.
        owner: Who carries it out.
        manager: Who reviews it.
        progress: Reports and reviews.
        finished_on: When it was finished.
    """

    plan: str
    customer: CustomerKey
    goal: str | None = None
    strategy: str | None = None
    target: Decimal | None = None
    baseline: Decimal | None = None
    start: datetime.date | None = None
    due: datetime.date | None = None
    owner: PersonKey | None = None
    manager: PersonKey | None = None
    progress: Sequence[PlanProgress] = ()
    finished_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCoverFacts:
    """Customers and the plans there are.

    Attributes:
        customers: The customers.
        plans: The plans, of any day.
    """

    customers: Sequence[PlanNeed]
    plans: Sequence[DevelopmentPlan] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCover:
    """How many of those that need a plan have one.

    Attributes:
        needed_count: Customers that need a plan.
        covered_count: Of them, those with one that runs on the day.
        percent: Their share in percent; none when nobody needs one.
        missing: Who has none, by key.
        findings: One for each of them.
        basis: The parameters that decided.
    """

    needed_count: int
    covered_count: int
    percent: Decimal | None = None
    missing: Sequence[CustomerKey]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerSpell:
    """A time in which someone is responsible.

    Attributes:
        person: Who.
        first_day: First day.
        last_day: Last day; none while it lasts.
        leaves_on: Last day of the person in the company, once it is known.
    """

    person: PersonKey
    first_day: datetime.date
    last_day: datetime.date | None = None
    leaves_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerFacts:
    """The owners of a customer.

    Attributes:
        customer: Who.
        manager: The manager, who has to find a new owner.
        known_since: First day it stood in the books.
        owners: The owners in any order.
    """

    customer: CustomerKey
    manager: PersonKey | None = None
    known_since: datetime.date
    owners: Sequence[OwnerSpell] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerCheck:
    """Who is responsible on the day.

    Attributes:
        customer: Who.
        owner: The owner; none when there is none or more than one.
        unowned_since: Since when there is none.
        obligations: Finding a new owner.
        findings: No owner, several owners, an owner who has left.
        basis: The parameters that decided.
    """

    customer: CustomerKey
    owner: PersonKey | None
    unowned_since: datetime.date | None = None
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerOwner:
    """A time in which someone is responsible for a customer, as it is kept.

    Attributes:
        customer: Whose owner.
        person: Who.
        first_day: First day.
        last_day: Last day; none while it lasts.
    """

    customer: CustomerKey
    person: PersonKey
    first_day: datetime.date
    last_day: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnedCustomer:
    """A customer that needs an owner.

    Attributes:
        customer: Who.
        manager: The manager, who has to find a new owner.
        known_since: First day it stood in the books.
        until: Last day on which it is looked after; none while it is.
    """

    customer: CustomerKey
    manager: PersonKey | None = None
    known_since: datetime.date
    until: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavingPerson:
    """Someone who leaves, or has left.

    Attributes:
        person: Who.
        left_on: Last day in the company.
    """

    person: PersonKey
    left_on: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnersFacts:
    """The customers, their owners, and who leaves.

    Attributes:
        first_day: First day that is looked at; the last is the day that is asked about.
        customers: The customers.
        owners: The owners, of any day and in any order.
        leavers: Who leaves.
    """

    first_day: datetime.date
    customers: Sequence[OwnedCustomer]
    owners: Sequence[CustomerOwner] = ()
    leavers: Sequence[LeavingPerson] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerStretch:
    """Days in a row on which a customer has not one owner.

    Attributes:
        customer: Whose days.
        first_day: First day.
        last_day: Last day.
        owners: The owners, by key: none of them, or several.
    """

    customer: CustomerKey
    first_day: datetime.date
    last_day: datetime.date
    owners: Sequence[PersonKey]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnersCheck:
    """Who is responsible for whom.

    Attributes:
        customer_count: Customers that need an owner on the day.
        owned_count: Of them, those with one.
        stretches: The days without one owner, by customer and day.
        obligations: Finding a new owner, for who has none and for who is about to lose one.
        findings: Days without an owner and with several, owners who have left, owners of
            nobody.
        basis: The parameters that decided.
    """

    customer_count: int
    owned_count: int
    stretches: Sequence[OwnerStretch]
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCheck:
    """Where a plan stands.

    Attributes:
        plan: Its name.
        complete: Whether it says everything it must.
        reached_percent: How much is reached, in percent of the way from the start to the
            target.
        time_percent: How much of its time has passed, in percent.
        slip_points: How far it lags behind, in percentage points; below zero when it is ahead.
        obligations: The next report, the next review.
        findings: What is missing, stale or behind.
        basis: The parameters that decided.
    """

    plan: str
    complete: bool
    reached_percent: Decimal | None = None
    time_percent: Decimal | None = None
    slip_points: Decimal | None = None
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareSpell:
    """A person's share in a customer for a time. Kept as it was agreed; a change is a new spell.

    Attributes:
        customer: Whose customer.
        person: Who.
        percent: How much, in percent.
        first_day: First day.
        last_day: Last day; none while it lasts.
    """

    customer: CustomerKey
    person: PersonKey
    percent: Decimal
    first_day: datetime.date
    last_day: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerSharesFacts:
    """The spells of one customer and the days that are asked about.

    Attributes:
        customer: Whose.
        first_day: First day.
        last_day: Last day.
        spells: The spells in any order.
    """

    customer: CustomerKey
    first_day: datetime.date
    last_day: datetime.date
    spells: Sequence[ShareSpell]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldShare:
    """A person and the share on the days of a stretch.

    Attributes:
        person: Who.
        percent: How much, in percent.
    """

    person: PersonKey
    percent: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareStretch:
    """Days in a row on which nothing changes.

    Attributes:
        first_day: First day.
        last_day: Last day.
        shares: Who has how much, by key.
        sum_percent: All of them together.
    """

    first_day: datetime.date
    last_day: datetime.date
    shares: Sequence[HeldShare]
    sum_percent: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerShares:
    """Who has how much of a customer, day by day.

    Attributes:
        customer: Whose.
        stretches: Stretches without a gap from the first day to the last.
        findings: Stretches whose shares are not 100 together.
    """

    customer: CustomerKey
    stretches: Sequence[ShareStretch]
    findings: Sequence[Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupCompleteness:
    """How complete one group of fields is.

    Attributes:
        group: `hospital`, `department`, `doctor` or `need`.
        asked_count: Fields that are asked for.
        filled_count: Fields that are filled.
        percent: Their share in percent.
        missing: The fields that are not.
        enough: Whether it reaches what the class asks for.
    """

    group: str
    asked_count: int
    filled_count: int
    percent: Decimal
    missing: Sequence[str]
    enough: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerFileCheck:
    """How well the customer is known.

    Attributes:
        customer: Who.
        groups: Group by group.
        percent: All groups together, in percent.
        least_percent: What the class asks for.
        sound: Whether every group is complete enough and nothing in the file is wrong.
        grade_name: The grade by its name in the policy; none when it is not known.
        grade_rank: Its place in the policy's list, 1 for the highest.
        grade_legacy: Whether it is a grade that is no longer given.
        entry_lag_workdays: Working days from collecting to entering; none when one of the days
            is not known.
        obligations: Verifying it again, a tailored plan.
        findings: All that is wrong or missing.
        basis: The parameters that decided.
    """

    customer: CustomerKey
    groups: Sequence[GroupCompleteness]
    percent: Decimal
    least_percent: Decimal
    sound: bool
    grade_name: str | None = None
    grade_rank: int | None = None
    grade_legacy: bool
    entry_lag_workdays: int | None = None
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedHospital:
    """A hospital as it is named.

    Attributes:
        customer: Its key.
        name: Official name.
        former_names: Names it had before.
        campus: The campus, when the entry is one of several.
        identifier: Its code.
        region: Region code; hospitals of different regions are not compared by name. Without
            one it is compared with all.
        address: Address.
    """

    customer: CustomerKey
    name: str
    former_names: Sequence[str] = ()
    campus: str | None = None
    identifier: str | None = None
    region: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicateFacts:
    """All hospitals.

    Attributes:
        hospitals: They.
    """

    hospitals: Sequence[NamedHospital]


class DuplicateKind(StrEnum):
    """What a pair is.

    Attributes:
        SAME_CODE: The same code: one hospital.
        CAMPUS: The same code or name and different campuses: one hospital in two places, and no
            mistake.
        SAME_NAME: The same name, or a name it had before.
        ALIKE: Names, or names and addresses, that are alike.
    """

    SAME_CODE = "same_code"
    CAMPUS = "campus"
    SAME_NAME = "same_name"
    ALIKE = "alike"


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicatePair:
    """Two entries.

    Attributes:
        first: The one with the smaller key.
        second: The other.
        kind: What they are.
        score: How alike they are in percent: the names, and where both have an address, the
            address by its weight.
        name_score: How alike the names are: twice the pairs of neighbouring characters they
            share over all they have.
        address_score: How alike the addresses are; none when one has none.
    """

    first: CustomerKey
    second: CustomerKey
    kind: DuplicateKind
    score: Decimal
    name_score: Decimal
    address_score: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicateReport:
    """The pairs.

    Attributes:
        pairs: By kind of certainty, then by score, then by key.
        basis: The parameters that decided.
    """

    pairs: Sequence[DuplicatePair]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryAmount:
    """An order or a payment.

    Attributes:
        document: Key of the document.
        date: Its day.
        amount: Its amount; below zero for a return or a repayment.
    """

    document: str
    date: datetime.date
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryCase:
    """A case of service.

    Attributes:
        case: Its key.
        opened_on: The day it came.
        closed_on: The day it was closed.
    """

    case: str
    opened_on: datetime.date
    closed_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryFacts:
    """The documents of one customer. Cancelled ones are left out by the caller.

    Attributes:
        customer: Whose.
        orders: Its orders.
        payments: Its payments.
        cases: Its cases.
    """

    customer: CustomerKey
    orders: Sequence[HistoryAmount] = ()
    payments: Sequence[HistoryAmount] = ()
    cases: Sequence[HistoryCase] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryYear:
    """One year.

    Attributes:
        year: The year.
        order_count: Orders.
        ordered: What they came to, by currency.
        payment_count: Payments.
        paid: What they came to, by currency.
        case_count: Cases that came.
    """

    year: int
    order_count: int
    ordered: Sequence[Money]
    payment_count: int
    paid: Sequence[Money]
    case_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CooperationHistory:
    """The history of a customer on a day.

    Attributes:
        customer: Whose.
        as_of: The day.
        has_history: Whether there is anything.
        first_day: Day of the first order, payment or case.
        last_day: Day of the last one.
        last_order: Day of the last order.
        last_payment: Day of the last payment.
        years: Year by year, the earliest first; a year without anything is left out.
        ordered: All orders by currency.
        paid: All payments by currency.
        open_case_count: Cases that are still open.
        later_count: Documents after the day, which do not count.
    """

    customer: CustomerKey
    as_of: datetime.date
    has_history: bool
    first_day: datetime.date | None = None
    last_day: datetime.date | None = None
    last_order: datetime.date | None = None
    last_payment: datetime.date | None = None
    years: Sequence[HistoryYear]
    ordered: Sequence[Money]
    paid: Sequence[Money]
    open_case_count: int
    later_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HospitalDepartment:
    """A department of the hospital.

    Attributes:
        name: Its name.
        contact: Who decides there, by key.
    """

    name: str
    contact: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DoctorPost:
    """A post that a doctor holds or held.

    Attributes:
        hospital: The hospital, where it is another than the file's: doctors hold posts in
            several.
        department: The department.
        title: The title.
        first_day: First day; none when not known.
        last_day: Last day; none while it is held.
    """

    hospital: CustomerKey | None = None
    department: str
    title: str | None = None
    first_day: datetime.date | None = None
    last_day: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DoctorEntry:
    """A doctor, by a key. Only what business needs is kept.

    Attributes:
        doctor: The key; names stand in the protected part of the host's system.
        posts: The posts.
        reachable: Whether a business number or address is on file.
        lawful_basis: Why the data may be kept, for example `consent` or `contract`.
    """

    doctor: str
    posts: Sequence[DoctorPost] = ()
    reachable: bool = False
    lawful_basis: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseNeed:
    """What a department buys.

    Attributes:
        department: The department; none for the whole hospital.
        category: The category.
        yearly_amount: How much in a year.
        purchase_route: How it buys, for example `platform` or `tender`.
        cycle_months: Months between two purchases.
    """

    department: str | None = None
    category: str
    yearly_amount: Money | None = None
    purchase_route: str | None = None
    cycle_months: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HospitalFile:
    """A customer file. What is not known is left out.

    Attributes:
        customer: Its key.
        class_name: Its class, which sets how complete the file has to be.
        owner: Who is responsible for it.
        official_name: Official name.
        former_names: Names it had before.
        campuses: Its campuses.
        identifier: Unified social credit code as written.
        insurance_code: Code in the national health insurance as written.
        practice_licence: Number of the practice licence as written.
        grade: Grade and level as written, for example 三级甲等.
        category: Its category, for example 综合 or 中医.
        ownership: Who owns it, for example `government` or `private_profit`.
        public_institution: Whether it is a public institution.
        beds: Its beds.
        region: Region code.
        address: Address.
        phone: Its switchboard or other office number; numbers of persons stand in their own
            records.
        departments: Its departments.
        doctors: Its doctors.
        needs: What it buys.
        service_needs: What it wants of our service.
        source: Where the knowledge comes from, for example `fair`.
        collector: Who collected it.
        collected_on: When it was collected.
        entered_on: When it was entered.
        verified_on: When it was last verified.
        named_contact: Who is named as contact for it.
        service_plan_on: Day of its tailored service plan.
        has_history: Whether anything of its orders, payments and cases is on record; history is
            derived, never typed.
    """

    customer: CustomerKey
    class_name: str | None = None
    owner: PersonKey | None = None
    official_name: str | None = None
    former_names: Sequence[str] = ()
    campuses: Sequence[str] = ()
    identifier: str | None = None
    insurance_code: str | None = None
    practice_licence: str | None = None
    grade: str | None = None
    category: str | None = None
    ownership: str | None = None
    public_institution: bool | None = None
    beds: int | None = None
    region: str | None = None
    address: str | None = None
    phone: str | None = None
    departments: Sequence[HospitalDepartment] = ()
    doctors: Sequence[DoctorEntry] = ()
    needs: Sequence[PurchaseNeed] = ()
    service_needs: Sequence[str] = ()
    source: str | None = None
    collector: PersonKey | None = None
    collected_on: datetime.date | None = None
    entered_on: datetime.date | None = None
    verified_on: datetime.date | None = None
    named_contact: PersonKey | None = None
    service_plan_on: datetime.date | None = None
    has_history: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A customer somebody heard of.

    Attributes:
        customer: Who.
        source: Through which channel.
        collector: Who collected it.
        collected_on: When.
        personal: Whether data of persons came with it.
        lawful_basis: Why that may be kept.
    """

    customer: CustomerKey
    source: str | None = None
    collector: PersonKey | None = None
    collected_on: datetime.date
    personal: bool = False
    lawful_basis: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadFacts:
    """The leads of a time.

    Attributes:
        first_day: First day, of a quarter as a rule.
        last_day: Last day.
        leads: The leads; those of other days do not count.
    """

    first_day: datetime.date
    last_day: datetime.date
    leads: Sequence[Lead]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceShare:
    """One channel.

    Attributes:
        source: The channel; none for leads that name none.
        count: Leads.
        percent: Their share in percent.
    """

    source: str | None = None
    count: int
    percent: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCheck:
    """The channels of a time.

    Attributes:
        count: Leads of the time.
        shares: Channel by channel: those of the policy in its order, then others, then none.
        findings: Channels that are not known, data of persons without a basis, too much from
            one channel.
        basis: The parameters that decided.
    """

    count: int
    shares: Sequence[SourceShare]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


class Flag(StrEnum):
    """A traffic light.

    Attributes:
        GREEN: All well.
        AMBER: To be watched.
        RED: To be acted on.
    """

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True, kw_only=True)
class OverallFlag:
    """The overall flag, and what it was counted from.

    Attributes:
        flag: The flag of the whole.
        red_count: Red parts.
        amber_count: Amber parts.
        green_count: Green parts.
        basis: The parameter that decided.
    """

    flag: Flag
    red_count: int
    amber_count: int
    green_count: int
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedAmount:
    """An invoiced amount and its day.

    Attributes:
        date: The day.
        amount: The amount; below zero for a return.
    """

    date: datetime.date
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosureFacts:
    """Someone wants to see personal data.

    Attributes:
        disclosure: The key of the record that is kept of it. None has it made of whose data,
            who, post, day, purpose, fields and whether it was allowed; who asks for the same twice
            a day gives keys.
        subject: Whose data, by key.
        person: Who wants to see it.
        duty: The post.
        purpose: What for.
        fields: Which fields, for example `mobile`.
        lawful_basis: Why the data may be kept at all.
    """

    disclosure: str | None = None
    subject: str
    person: PersonKey
    duty: str
    purpose: str
    fields: Sequence[str]
    lawful_basis: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosureRecord:
    """That personal data was shown, or was not. Holds keys only, and is never changed.

    Attributes:
        disclosure: Its key.
        subject: Whose data.
        person: Who asked.
        duty: By which duty.
        purpose: What for.
        allowed: Whether it was shown.
        fields: Which fields were shown.
        disclosed_on: When.
        policy_fingerprint: Fingerprint of the policy that decided.
    """

    disclosure: str
    subject: str
    person: PersonKey
    duty: str
    purpose: str
    allowed: bool
    fields: Sequence[str] = ()
    disclosed_on: datetime.date
    policy_fingerprint: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """Whether it may be shown, and the record of it.

    Attributes:
        allowed: Whether it may.
        record: What has to be kept of it, complete, whether it may or not.
        findings: Why it may not.
        basis: The parameters that decided.
    """

    allowed: bool
    record: DisclosureRecord
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionFacts:
    """A person whose data is kept.

    Attributes:
        subject: Whose data, by key.
        owner: Who keeps it.
        last_contact: The last contact.
        erasure_asked_on: Day on which the person asked for it to be deleted.
    """

    subject: str
    owner: PersonKey | None = None
    last_contact: datetime.date
    erasure_asked_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRecord:
    """A contact at a hospital, a doctor as a rule.

    Only what business needs; it is never printed for debugging.

    Attributes:
        contact: The key, which the customer file uses.
        customer: The hospital.
        name: The name.
        mobile: A mobile number for business.
        landline: The office number.
        email: An e-mail address for business.
        lawful_basis: Why the data may be kept.
        collected_on: When it was collected.
        last_contact: The last contact.
        erased_on: When it was erased; nothing personal is left then.
    """

    contact: str
    customer: CustomerKey
    name: str | None = None
    mobile: str | None = None
    landline: str | None = None
    email: str | None = None
    lawful_basis: str | None = None
    collected_on: datetime.date | None = None
    last_contact: datetime.date | None = None
    erased_on: datetime.date | None = None


class ErasureReason(StrEnum):
    """Why a record is erased.

    Attributes:
        ASKED: The person asked for it.
        CONSENT_WITHDRAWN: The person took the consent back.
        RETENTION_OVER: The time to keep it is over.
        UNLAWFUL: It was kept without a basis.
    """

    ASKED = "asked"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    RETENTION_OVER = "retention_over"
    UNLAWFUL = "unlawful"


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureFacts:
    """A record that is to be erased.

    Attributes:
        contact: The record.
        person: Who erases it.
        reason: Why.
        asked_on: When it was asked for.
        held_until: A law or a dispute asks to keep it to this day.
    """

    contact: ContactRecord
    person: PersonKey
    reason: ErasureReason
    asked_on: datetime.date | None = None
    held_until: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureRecord:
    """What stays of an erased record: that it was there, not what it said. Never changed.

    Attributes:
        subject: Key of the erased record.
        customer: The hospital.
        person: Who erased it.
        reason: Why.
        asked_on: When it was asked for.
        erased_on: When it was erased.
        fields: Names of the fields that were filled.
    """

    subject: str
    customer: CustomerKey
    person: PersonKey
    reason: ErasureReason
    asked_on: datetime.date | None = None
    erased_on: datetime.date
    fields: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """The record without anything personal, and the trace.

    Attributes:
        erased: Whether it is erased.
        contact: The record to store: emptied, or as it was.
        tombstone: The trace to store; none when nothing was erased.
        findings: Why it is not erased, or why it is early.
        basis: The parameters that decided.
    """

    erased: bool
    contact: ContactRecord
    tombstone: ErasureRecord | None = None
    findings: Sequence[Finding]
    basis: Sequence[Basis]


class PersonalKind(StrEnum):
    """What a text is.

    Attributes:
        NAME: The name of a person.
        MOBILE: A mobile number.
        LANDLINE: A number with an area code.
        EMAIL: An e-mail address.
        IDENTITY_NUMBER: An identity number.
        BANK_CARD: A bank card.
        OTHER: Anything else.
    """

    NAME = "name"
    MOBILE = "mobile"
    LANDLINE = "landline"
    EMAIL = "email"
    IDENTITY_NUMBER = "identity_number"
    BANK_CARD = "bank_card"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalText:
    """A text that is personal. It is never printed for debugging.

    Attributes:
        kind: What it is.
        text: The text.
    """

    kind: PersonalKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MaskFacts:
    """Several texts.

    Attributes:
        texts: They.
    """

    texts: Sequence[PersonalText]


@dataclass(frozen=True, slots=True, kw_only=True)
class MaskedText:
    """The texts masked.

    Attributes:
        texts: In the order of the facts.
    """

    texts: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowFacts:
    """A contact and who wants to see it.

    Attributes:
        contact: The contact.
        request: Who wants to see it in full and what for; without it everything stays masked.
            The basis is the one of the contact, whatever the request says.
    """

    contact: ContactRecord
    request: DisclosureFacts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownContact:
    """A contact as it may be seen. It is never printed for debugging.

    Attributes:
        contact: The key.
        customer: The hospital.
        name: The name.
        mobile: The mobile number.
        landline: The office number.
        email: The e-mail address.
        shown: Fields that are shown in full.
        disclosure: The disclosure, to be kept; none when nothing was asked for.
        findings: Why something stays masked.
    """

    contact: str
    customer: CustomerKey
    name: str | None = None
    mobile: str | None = None
    landline: str | None = None
    email: str | None = None
    shown: Sequence[str]
    disclosure: Disclosure | None = None
    findings: Sequence[Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitStatus:
    """When a customer was last visited.

    Attributes:
        customer: Who it is.
        owner: Who is responsible for it, if anyone.
        class_name: Its class.
        known_since: First day it stood in the books; the first gap runs from then on.
        last_visit: The day of the last visit that counts (one with a dated note); none when
            there was none.
    """

    customer: CustomerKey
    owner: PersonKey | None = None
    class_name: str
    known_since: datetime.date
    last_visit: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitedCustomer:
    """A customer with the classes it had.

    Attributes:
        customer: Who.
        owner: Who is responsible.
        known_since: First day it stood in the books; the first gap runs from then on.
        until: Last day on which it is looked after; none while it is.
        classes: Its classes with their days, as `class_history`) gives them.
    """

    customer: CustomerKey
    owner: PersonKey | None = None
    known_since: datetime.date
    until: datetime.date | None = None
    classes: Sequence[ClassSpell]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedVisit:
    """A visit or call.

    Attributes:
        customer: To whom.
        date: When.
        note: What was found. A visit without a note does not count.
    """

    customer: CustomerKey
    date: datetime.date
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodVisitFacts:
    """A period, the customers and all visits that are on record.

    Attributes:
        first_day: First day.
        last_day: Last day.
        customers: The customers.
        visits: Their visits, those before the period too: the gaps run from them.
    """

    first_day: datetime.date
    last_day: datetime.date
    customers: Sequence[VisitedCustomer]
    visits: Sequence[DatedVisit] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassCoverage:
    """The customers of one class.

    Attributes:
        class_name: The class, on the day the visit was due.
        due_count: Visits that were due.
        made_count: Of them, those that were made by their day.
        due_customer_count: Customers for whom a visit was due.
        covered_customer_count: Of them, those who had every one.
        percent: Their share in percent; none when nobody was due.
    """

    class_name: str
    due_count: int
    made_count: int
    due_customer_count: int
    covered_customer_count: int
    percent: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedCustomer:
    """A customer who was not visited as often as the class asks.

    Attributes:
        customer: Who.
        owner: Who is responsible.
        class_name: The class on the day of the first visit that was missed.
        due_count: Visits that were due.
        made_count: Of them, those that were made by their day.
        missed_on: The day by which the first missed one was due.
    """

    customer: CustomerKey
    owner: PersonKey | None = None
    class_name: str
    due_count: int
    made_count: int
    missed_on: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodVisitCoverage:
    """Who was covered in the period.

    Attributes:
        due_customer_count: Customers for whom a visit was due.
        covered_customer_count: Of them, those who had every one.
        percent: Their share in percent; none when nobody was due.
        classes: One row a class, in the order of the policy; a customer whose class changed may
            count in two.
        missed: Who was not covered, by key.
        unclassed: Who had no class on a day of the period, by key: what is due to them on those
            days is not known.
        unnoted_count: Visits of the period that do not count, because they have no note.
        basis: The parameters that decided.
    """

    due_customer_count: int
    covered_customer_count: int
    percent: Decimal | None = None
    classes: Sequence[ClassCoverage]
    missed: Sequence[MissedCustomer]
    unclassed: Sequence[CustomerKey]
    unnoted_count: int
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitIssue:
    """Something that a visit or call found wrong.

    Attributes:
        issue: Its key.
        customer: At which hospital.
        visit: The visit or call.
        found_on: When it was found.
        person: Who found it.
        text: What it is. It names nobody of the hospital.
        case: The case it became.
        opened_on: When that was opened.
        settled: Why it is no case: the matter was settled on the spot.
    """

    issue: str
    customer: CustomerKey
    visit: VisitKey | None = None
    found_on: datetime.date
    person: PersonKey | None = None
    text: str
    case: CaseKey | None = None
    opened_on: datetime.date | None = None
    settled: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitIssues:
    """Which issues became cases in time.

    Attributes:
        issue_count: How many were found by the day.
        case_count: How many of them became a case.
        in_time_count: How many of these cases were opened in time; one without a day was not.
        settled_count: How many were settled on the spot.
        obligations: A case to open for every other.
        findings: Cases that were opened late, or nobody knows when.
        basis: The parameters that decided.
    """

    issue_count: int
    case_count: int
    in_time_count: int
    settled_count: int
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitSeriesFacts:
    """Visits at even distances.

    Attributes:
        start: The day from which it counts; the first visit is one distance later.
        period_days: Days between two visits.
        count: How many visits.
    """

    start: datetime.date
    period_days: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitSeries:
    """The days.

    Attributes:
        dates: One day a visit.
        end: The last of them; the start when there is none.
    """

    dates: Sequence[datetime.date]
    end: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitStandingFacts:
    """When a customer was last visited.

    Attributes:
        customer: Who.
        class_name: Its class.
        last_visit: The last visit that counts; none when there was none.
    """

    customer: CustomerKey
    class_name: str
    last_visit: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitStanding:
    """How it stands.

    Attributes:
        customer: Who.
        next_due: When it is to be visited again; none when it never was.
        overdue: Whether that day has passed; a customer that was never visited is overdue.
        overdue_days: By how many days; none when that cannot be said.
        reason: `never_visited`, when that is the reason.
        basis: The parameters that decided.
    """

    customer: CustomerKey
    next_due: datetime.date | None = None
    overdue: bool
    overdue_days: int | None
    reason: str | None
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvanceFacts:
    """An advance and what became of it.

    Attributes:
        advance: Its name or number.
        person: Who got it.
        amount: What was granted.
        payments: What was paid out, payment by payment.
        paid_on: Day of the last payment.
        trip_end: Last day of the trip it is for.
        claimed: What claims used of it.
        returned: What came back.
    """

    advance: str
    person: PersonKey | None = None
    amount: Money
    payments: Sequence[Money] = ()
    paid_on: datetime.date | None = None
    trip_end: datetime.date | None = None
    claimed: Money | None = None
    returned: Money | None = None


class AdvanceState(StrEnum):
    """Where an advance stands.

    Attributes:
        UNPAID: Nothing was paid out.
        PARTLY_PAID: Part was paid out.
        PAID: It was paid out, and something of it is open.
        CLAIMED: Claims used it up.
        RETURNED: It came back whole.
        PARTLY_CLAIMED_AND_RETURNED: Part was claimed, the rest came back.
    """

    UNPAID = "unpaid"
    PARTLY_PAID = "partly_paid"
    PAID = "paid"
    CLAIMED = "claimed"
    RETURNED = "returned"
    PARTLY_CLAIMED_AND_RETURNED = "partly_claimed_and_returned"


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvanceStatus:
    """The advance on the day.

    Attributes:
        advance: Its name.
        paid: What was paid out.
        pending: What was not paid out yet.
        claimed: What claims used.
        returned: What came back.
        open: What the person still owes, by claim or by return.
        status: Where it stands.
        obligation: By when the rest is claimed or returned; none when nothing is open, or no
            day is known.
        findings: What does not go together.
    """

    advance: str
    paid: Money
    pending: Money
    claimed: Money
    returned: Money
    open: Money
    status: AdvanceState
    obligation: Obligation | None = None
    findings: Sequence[Finding]


class ClaimApproval(StrEnum):
    """What finance said.

    Attributes:
        PENDING: Nothing yet.
        APPROVED: Yes.
        REJECTED: No.
    """

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimAmountsFacts:
    """The figures of a claim.

    Attributes:
        claim: Which claim.
        claimed: What was asked for, without tax on top.
        sanctioned: What was granted.
        tax_percent: Tax on top of it, in percent.
        advance_paid: The advance that was paid out for it.
        advance_claimed: What earlier claims used of it.
        advance_used: What this claim uses of it.
        reimbursed: What was paid out for this claim.
        approval: What finance said.
    """

    claim: ClaimKey
    claimed: Money
    sanctioned: Money
    tax_percent: Decimal | None = None
    advance_paid: Money | None = None
    advance_claimed: Money | None = None
    advance_used: Money | None = None
    reimbursed: Money | None = None
    approval: ClaimApproval = ClaimApproval.PENDING


class ClaimState(StrEnum):
    """Where a claim stands.

    Attributes:
        SUBMITTED: It waits for finance, or nothing was granted.
        REJECTED: It was refused.
        UNPAID: Something is still to be paid out.
        PAID: Nothing is.
    """

    SUBMITTED = "submitted"
    REJECTED = "rejected"
    UNPAID = "unpaid"
    PAID = "paid"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimAmounts:
    """What it comes to.

    Attributes:
        claim: Which claim.
        sanctioned: What was granted; nothing of a claim that was refused.
        tax: Tax on it.
        total: Both.
        payable_after_advance: What is to be paid out after the advance.
        reimbursed: What was paid out.
        outstanding: What is still to be paid out.
        status: Where it stands.
        findings: What does not go together.
        basis: The parameters that decided.
    """

    claim: ClaimKey
    sanctioned: Money
    tax: Money
    total: Money
    payable_after_advance: Money
    reimbursed: Money
    outstanding: Money
    status: ClaimState
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedClaim:
    """A claim as it counts in a total.

    Attributes:
        claim: Which claim.
        group: What it is counted under: a project, a department, an account.
        sanctioned: What was granted.
        cancelled: Whether it was cancelled or refused.
    """

    claim: ClaimKey
    group: str
    sanctioned: Money
    cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimTotalsFacts:
    """The claims of several groups.

    Attributes:
        claims: The claims.
    """

    claims: Sequence[CountedClaim]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimTotal:
    """A group.

    Attributes:
        group: Its name.
        total: What was granted in it.
        claim_count: How many claims count.
    """

    group: str
    total: Money
    claim_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimTotals:
    """All groups.

    Attributes:
        totals: By name and currency; a group whose claims are all cancelled stays with zero.
    """

    totals: Sequence[ClaimTotal]


class SpendKind(StrEnum):
    """Whether money is spent or only promised.

    Attributes:
        EXPENSE: It is spent.
        COMMITMENT: It is promised: an order, an approved trip.
    """

    EXPENSE = "expense"
    COMMITMENT = "commitment"


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetUnit:
    """A unit and the one above it.

    Attributes:
        unit: Its name.
        parent: The unit above it.
        account: The account of this budget; none for all accounts. A unit may stand there once
            for each account.
        year_budget: Its budget for the year; none when it has none of its own.
        month_budgets: The months of that budget; none for twelve equal ones.
    """

    unit: str
    parent: str | None = None
    account: str | None = None
    year_budget: Money | None = None
    month_budgets: Sequence[Money] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetFacts:
    """New spending and what was spent so far.

    Attributes:
        units: The units.
        unit: The unit that spends.
        account: The account it spends on.
        month: The month of the fiscal year, 1-12.
        actual: What was spent in the year before this, with the month.
        committed: What is promised and not spent.
        used_in_month: What of both falls into the month itself; none takes all of it.
        amount: What is new; below zero for a reduction.
        rate: Units of the budget's currency for one unit of its own.
        kind: Whether it is spent or promised.
        approver_duties: Posts of whoever approves it.
    """

    units: Sequence[BudgetUnit]
    unit: str
    account: str | None = None
    month: int
    actual: Money | None = None
    committed: Money | None = None
    used_in_month: Money | None = None
    amount: Money
    rate: Decimal | None = None
    kind: SpendKind = SpendKind.EXPENSE
    approver_duties: Sequence[str] = ()


class BudgetResult(StrEnum):
    """What becomes of the spending.

    Attributes:
        OK: It goes on.
        WARN: It goes on with a warning.
        STOP: It waits.
    """

    OK = "ok"
    WARN = "warn"
    STOP = "stop"


class BudgetAction(StrEnum):
    """What becomes of spending above a limit.

    Attributes:
        IGNORE: The limit is not looked at.
        WARN: It goes on with a warning.
        STOP: It waits for an approval.
    """

    IGNORE = "ignore"
    WARN = "warn"
    STOP = "stop"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpendingLimit:
    """A limit and what it would come to.

    Attributes:
        scope: `month`, `accumulated_month` or `year`.
        limit: The most.
        total: What it would come to.
        available: What is left; below zero when it is exceeded.
        action: What the policy does about it.
    """

    scope: str
    limit: Money
    total: Money
    available: Money
    action: BudgetAction


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetCheck:
    """Whether it fits.

    Attributes:
        result: What becomes of it.
        unit_checked: The unit whose budget was looked at: the spending one or the first above
            it that has one.
        amount: The spending in the currency of the budget.
        total_after: What the year would come to.
        limits: The limits, the narrowest first.
        breached: Those that are exceeded and not ignored.
        overridden: Whether a duty of the approver let it go on.
        findings: What a person should know.
        basis: The parameters that decided.
    """

    result: BudgetResult
    unit_checked: str | None
    amount: Money
    total_after: Money
    limits: Sequence[SpendingLimit]
    breached: Sequence[str]
    overridden: bool
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetNode:
    """A department or an account, and the one above it.

    Attributes:
        name: Its name.
        parent: The one above it.
    """

    name: str
    parent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine:
    """What was planned and used of one department, account and month.

    Attributes:
        unit: The department or project.
        account: The account.
        period: The month, by the name that the books give it.
        budget: Its budget; none when nobody planned it.
        actual: What was spent.
        committed: What is promised and not spent.
    """

    unit: str
    account: str
    period: str
    budget: Money | None = None
    actual: Money | None = None
    committed: Money | None = None


class BudgetLevel(StrEnum):
    """What a total is about.

    Attributes:
        ALL: All lines.
        UNIT: A department with those below it.
        ACCOUNT: An account with those below it.
        PERIOD: A month.
    """

    ALL = "all"
    UNIT = "unit"
    ACCOUNT = "account"
    PERIOD = "period"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedBudget:
    """A total as it was decided or as another system shows it.

    Attributes:
        level: What it is about.
        name: Its name; empty for all.
        budget: The budget.
    """

    level: BudgetLevel
    name: str = ""
    budget: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLevelFacts:
    """Lines, and the trees they stand in.

    Attributes:
        lines: The lines; each department, account and month once.
        units: The departments; empty when none stands above another.
        accounts: The accounts; empty when none stands above another.
        stated: Totals that have to tie.
    """

    lines: Sequence[BudgetLine]
    units: Sequence[BudgetNode] = ()
    accounts: Sequence[BudgetNode] = ()
    stated: Sequence[StatedBudget] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetTotal:
    """One total. Currencies are never added together: a name has a total for each.

    Attributes:
        level: What it is about.
        name: Its name; empty for all.
        budget: What was planned.
        actual: What was spent.
        committed: What is promised.
        available: What is left; below zero when more was used.
        line_count: Lines in it.
        overspent_count: Lines with a budget of which more was used.
        without_budget_count: Lines with use and without a budget.
    """

    level: BudgetLevel
    name: str
    budget: Money
    actual: Money
    committed: Money
    available: Money
    line_count: int
    overspent_count: int
    without_budget_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLevels:
    """Every level.

    Attributes:
        totals: All, then departments, accounts and months, each by name and currency.
        pair_count: Lines with a budget and something spent.
        findings: Use without a budget, totals that do not tie, accounts and departments that
            used too much.
        basis: The parameters that decided.
    """

    totals: Sequence[BudgetTotal]
    pair_count: int
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetPeriod:
    """A part of a budget, as it was given.

    Attributes:
        first_day: First day; none for the months of a year in their order.
        last_day: Last day.
        amount: How much.
    """

    first_day: datetime.date | None = None
    last_day: datetime.date | None = None
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """A budget of a unit, for an account, over years.

    Attributes:
        unit: The department or project.
        account: The account; none for all.
        from_year: First year.
        to_year: Last year.
        amount: How much.
        periods: Its parts as given; none for equal ones.
        part_count: Into how many equal parts it falls: 12 months, 4 quarters, 2 halves, 1; none
            for 12.
    """

    unit: str
    account: str | None = None
    from_year: int
    to_year: int
    amount: Money
    periods: Sequence[BudgetPeriod] = ()
    part_count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetPlanFacts:
    """A new budget and those there are.

    Attributes:
        existing: The budgets in force.
        budget: The new one.
        revises: Whether it takes the place of the one for the same unit, account and years.
    """

    existing: Sequence[Budget] = ()
    budget: Budget
    revises: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPeriod:
    """A part of the plan.

    Attributes:
        amount: How much.
        percent: Its share of the whole in percent, two places.
    """

    amount: Money
    percent: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetPlan:
    """The plan.

    Attributes:
        valid: Whether it may be used.
        periods: Its parts; they add up to the amount.
        period_total: Sum of the parts as given.
        replaced_count: How many budgets it takes the place of.
        findings: What is wrong.
        basis: The parameters that decided.
    """

    valid: bool
    periods: Sequence[PlannedPeriod]
    period_total: Money
    replaced_count: int
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetPlace:
    """Where a budget stands.

    Attributes:
        unit: The department or project.
        account: The account; none for all.
        month: The month of the fiscal year, 1-12; none for the year.
    """

    unit: str
    account: str | None = None
    month: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetTransfer:
    """A transfer.

    Attributes:
        transfer: Its number.
        date: Its day.
        source: Where it comes from.
        target: Where it goes.
        amount: How much.
        requester: Who asked for it.
        approver: Who approved it; none while nobody did.
        approver_duties: Posts of whoever approved it.
    """

    transfer: str
    date: datetime.date
    source: BudgetPlace
    target: BudgetPlace
    amount: Money
    requester: PersonKey | None = None
    approver: PersonKey | None = None
    approver_duties: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spending:
    """Something spent or promised.

    Attributes:
        spending: Its number.
        unit: The department or project.
        account: The account.
        date: Its day.
        kind: Spent or promised.
        amount: How much; below zero takes back.
        fulfils: The promise that this uses up.
        ends_promise: Whether a promise ends here, used up or not.
    """

    spending: str
    unit: str
    account: str | None = None
    date: datetime.date
    kind: SpendKind = SpendKind.EXPENSE
    amount: Money
    fulfils: str | None = None
    ends_promise: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetStatusFacts:
    """Budgets, what was moved between them and what was spent.

    Attributes:
        budgets: The budgets.
        transfers: Transfers between them.
        spendings: What was spent and promised.
        units: Which unit stands under which; a unit that is not named stands alone.
    """

    budgets: Sequence[Budget]
    transfers: Sequence[BudgetTransfer] = ()
    spendings: Sequence[Spending] = ()
    units: Sequence[BudgetNode] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetStanding:
    """Where one budget stands.

    Attributes:
        unit: The department or project.
        account: The account; none for all.
        result: Whether it is kept, nearly used up or exceeded.
        actual: What was spent in the fiscal year until the day, by the unit and those under it.
        committed: What is promised and not spent.
        limits: The month, the months so far and the year, each with what is left.
        breached: The limits that are exceeded.
    """

    unit: str
    account: str | None = None
    result: BudgetResult
    actual: Money
    committed: Money
    limits: Sequence[SpendingLimit]
    breached: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetStatus:
    """Where the budgets stand.

    Attributes:
        standings: The budgets of the fiscal year of the day, by unit and account.
        unbudgeted: Spending of the fiscal year that no budget covers.
        findings: What is exceeded, nearly used or not budgeted; transfers that do not count.
        basis: The parameters that decided.
    """

    standings: Sequence[BudgetStanding]
    unbudgeted: Sequence[str]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedBudget:
    """A budget and what is used of it.

    Attributes:
        place: Where it stands.
        budget: How much.
        actual: What was spent of it.
        committed: What is promised of it.
    """

    place: BudgetPlace
    budget: Money
    actual: Money | None = None
    committed: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetTransferFacts:
    """Budgets and transfers between them.

    Attributes:
        budgets: The budgets before.
        transfers: The transfers, made in this order.
    """

    budgets: Sequence[PlacedBudget]
    transfers: Sequence[BudgetTransfer]


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetTransferResult:
    """The budgets afterwards.

    Attributes:
        budgets: The budgets after all transfers that were made; their sum is that of before.
        made: Transfers that were made.
        refused: Transfers that were not; the findings say why.
        findings: Why not.
        basis: The parameters that decided.
    """

    budgets: Sequence[PlacedBudget]
    made: Sequence[str]
    refused: Sequence[str]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryOverFacts:
    """The budgets of the year that ends.

    Attributes:
        budgets: They, with what was spent and promised.
    """

    budgets: Sequence[PlacedBudget]


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedBudget:
    """What becomes of one of them.

    Used, carried and lapsed add up to the budget, unless more was used.

    Attributes:
        place: Where it stands.
        unspent: What was not spent; zero when more was.
        carried: What goes over.
        lapsed: What ends with the year.
        overspent: What was spent beyond the budget. It is never taken from the next year by
            itself.
    """

    place: BudgetPlace
    unspent: Money
    carried: Money
    lapsed: Money
    overspent: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryOverResult:
    """What becomes of all.

    Attributes:
        budgets: One by one, in the order of the facts.
        basis: The parameters that decided.
    """

    budgets: Sequence[CarriedBudget]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCheck:
    """Whether it may be granted.

    Attributes:
        claim: Which claim.
        valid: Whether no finding is an error.
        total: Sum of its lines.
        findings: All that is wrong or odd, line by line, then for the whole.
        basis: The parameters that decided.
    """

    claim: ClaimKey
    valid: bool
    total: Money
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimInvoice:
    """An invoice behind a line.

    Attributes:
        code: Its code; none for the fully digital ones.
        number: Its number.
        buyer_name: The buyer's name on it.
        buyer_tax_id: The buyer's tax number on it.
        amount: Its amount.
    """

    code: str | None = None
    number: str
    buyer_name: str | None = None
    buyer_tax_id: str | None = None
    amount: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimGuest:
    """A guest of hospitality, by a key: the claim carries no names.

    Attributes:
        guest: The key of the guest.
        family: Whether the guest is family of someone.
        medical_staff: Whether the guest works for a hospital.
        spent_in_year: What was spent on the guest in the year before this claim; what the
            register says counts if it is more.
        last_invited_on: Day of the last invitation.
    """

    guest: str
    family: bool = False
    medical_staff: bool = False
    spent_in_year: Money | None = None
    last_invited_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLine:
    """One line of a claim.

    Attributes:
        kind: What it is for: `hotel`, `meal`, `transport`, `hospitality`, `entertainment`,
            `gift`, `cash_equivalent` or another kind.
        date: Day of the expense.
        amount: How much.
        account: The account of the expense.
        unit_count: Nights or days it covers; none counts as one.
        city_tier: The tier of the city, for a hotel.
        purpose: What it was for.
        invoice: The invoice behind it.
        event: The event of the register that it pays for, for hospitality.
        approved_on: Day of the approval before it, for hospitality; the register's own day goes
            before it.
        approved_at: The moment of that approval, where it is known: it decides when both are of
            one day.
        began_at: The moment at which the hospitality began.
        guests: The guests, for hospitality.
        own_count: How many of the company's own people took part; for an event of the register
            its own figure counts.
        in_tender: Whether the guests' hospital has a tender running in which the company takes
            part.
    """

    kind: str
    date: datetime.date
    amount: Money
    account: str | None = None
    unit_count: int | None = None
    city_tier: str | None = None
    purpose: str | None = None
    invoice: ClaimInvoice | None = None
    event: str | None = None
    approved_on: datetime.date | None = None
    approved_at: datetime.datetime | None = None
    began_at: datetime.datetime | None = None
    guests: Sequence[ClaimGuest] = ()
    own_count: int = 0
    in_tender: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierLine:
    """A line of an earlier claim.

    Attributes:
        claim: Its claim.
        claimant: Who claimed it; without one it counts as the claimant's own.
        kind: What it was for.
        date: Its day.
        amount: How much.
        invoice: Its invoice.
        event: The event that it paid for.
    """

    claim: ClaimKey
    claimant: PersonKey | None = None
    kind: str
    date: datetime.date
    amount: Money
    invoice: ClaimInvoice | None = None
    event: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HospitalityEvent:
    """An invitation, from its approval to its cost. Guests stand in it by key only.

    Attributes:
        event: Its number.
        customer: The hospital of the guests.
        host: Who invites.
        approver: Who approved it beforehand.
        approved_on: When it was approved.
        approved_at: The moment of that, where it is known.
        began_at: The moment at which it began.
        date: When it took place.
        purpose: What it was for.
        guests: Keys of the guests.
        own_count: How many of the company's own people took part.
        amount: What it cost.
        cancelled: Whether it was called off.
    """

    event: str
    customer: CustomerKey | None = None
    host: PersonKey
    approver: PersonKey | None = None
    approved_on: datetime.date | None = None
    approved_at: datetime.datetime | None = None
    began_at: datetime.datetime | None = None
    date: datetime.date
    purpose: str | None = None
    guests: Sequence[str]
    own_count: int = 0
    amount: Money
    cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFacts:
    """A claim and what was claimed before.

    Attributes:
        claim: Its key.
        claimant: Who claims.
        approver: Who approves; none while nobody did.
        submitted_on: Day on which it was handed in.
        trip_start: First day of the trip, if there was one.
        trip_end: Last day of the trip.
        total: What the claim says it comes to.
        lines: Its lines.
        earlier: Lines of all earlier claims that may matter: those of others too, for their
            invoices.
        events: The events of the register that the lines name, and those at which their guests
            were before.
    """

    claim: ClaimKey
    claimant: PersonKey
    approver: PersonKey | None = None
    submitted_on: datetime.date
    trip_start: datetime.date | None = None
    trip_end: datetime.date | None = None
    total: Money | None = None
    lines: Sequence[ClaimLine]
    earlier: Sequence[EarlierLine] = ()
    events: Sequence[HospitalityEvent] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestFacts:
    """A guest, and the register.

    Attributes:
        guest: The key of the guest.
        events: The register.
    """

    guest: str
    events: Sequence[HospitalityEvent]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestStanding:
    """What may still be spent on a guest.

    Attributes:
        guest: The key of the guest.
        spent_in_year: What was spent on the guest in the year of the day; none when nothing
            was.
        left_in_year: What is left of the year's limit; none when nothing was spent, or in
            another currency than the limit's.
        last_invited_on: The last invitation before the day or on it.
        next_on: The first day on which the guest may be invited again.
        basis: The parameters that decided.
    """

    guest: str
    spent_in_year: Money | None = None
    left_in_year: Money | None = None
    last_invited_on: datetime.date | None = None
    next_on: datetime.date | None = None
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntertainmentFacts:
    """Entertainment and revenue of a year.

    Attributes:
        spent: What was spent on entertainment.
        revenue: The revenue of the same year.
    """

    spent: Money
    revenue: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class EntertainmentDeduction:
    """What tax takes off.

    Attributes:
        by_share: The share of what was spent.
        by_revenue: The share of the revenue.
        deductible: The smaller of both: what may be deducted.
        not_deductible: What may not.
        basis: The parameters that decided.
    """

    by_share: Money
    by_revenue: Money
    deductible: Money
    not_deductible: Money
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpendingFacts:
    """The spendings of a place and the month that is looked at.

    Attributes:
        spendings: All that was spent and promised.
        units: Which departments count.
        account: Which account counts; none for all.
        currency: The currency of the budget.
    """

    spendings: Sequence[Spending]
    units: Sequence[str]
    account: str | None = None
    currency: Currency


@dataclass(frozen=True, slots=True, kw_only=True)
class SpendingTotals:
    """What counts until the day.

    Attributes:
        actual: What was spent in the year of the day.
        committed: What is promised and not spent.
        used_in_month: Both as far as they fall into the month of the day.
        open_promises: Promises that are open, by number.
    """

    actual: Money
    committed: Money
    used_in_month: Money
    open_promises: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerBalance:
    """A customer's balance in the ledger, to be compared with its open items (8.2.3).

    Attributes:
        customer: Whose.
        balance: The balance of the account; the currency says which one.
    """

    customer: CustomerKey
    balance: Money


class DocumentKind(StrEnum):
    """What a document does to the customer's balance.

    Amounts are always above zero; the kind says the sign.

    Attributes:
        INVOICE: Goods or services charged.
        DEBIT_ADJUSTMENT: A manual charge, an opening balance.
        REFUND: Money paid back to the customer.
        CREDIT_NOTE: A return or a price reduction.
        PAYMENT: Money received.
        CREDIT_ADJUSTMENT: A manual credit, an opening credit.
    """

    INVOICE = "invoice"
    DEBIT_ADJUSTMENT = "debit_adjustment"
    REFUND = "refund"
    CREDIT_NOTE = "credit_note"
    PAYMENT = "payment"
    CREDIT_ADJUSTMENT = "credit_adjustment"


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlyPayment:
    """What may be kept for paying early, as the terms of payment say (8.1.2).

    Attributes:
        amount: What may be kept when all of it is paid in time.
        until: The last day.
    """

    amount: Money
    until: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Instalment:
    """One part of a document with a due date of its own.

    Attributes:
        due_date: Its due date; none while it is not known (before acceptance, for example).
        amount: Its amount, above zero.
        early_payment: What may be kept for paying it early.
    """

    due_date: datetime.date | None = None
    amount: Money
    early_payment: EarlyPayment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesShare:
    """A person's share in a document.

    Attributes:
        person: Who.
        percent: How much of it, in percent.
    """

    person: PersonKey
    percent: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivableDocument:
    """One receivable document (8.1.2).

    Attributes:
        document: Its key; unique over all documents.
        kind: What it is.
        customer: Whose balance it belongs to.
        legal_entity: Which of the supplier's companies is owed.
        account: The receivable account it is posted on.
        posting_date: The day it counts in the books.
        due_date: Its due date, when it has no instalments; none while it is not known.
        amount: Its amount, above zero.
        instalments: Its parts, when it has several due dates; they add up to the amount.
        cost_centre: Cost centre, kept for the report.
        territory: Sales territory.
        sales_shares: Who sold it.
        rate: Units of the base currency for one unit of its own, on its posting date.
        evidence: The paper behind it.
        aged_from: The day its age counts from when that is not its posting date: an opening
            balance, an invoice that took the place of another one.
        department: The department of the hospital that bought.
        contract: The contract it belongs to.
        payer: Who paid, when it was not the customer itself (an insurance fund, for example).
            Such a credit may settle what other customers owe.
        references: Numbers it goes by: on an invoice those printed on it, on a receipt those
            the payer named.
        recorded_on: The day it became known; none when that is its posting date.
        early_payment: What may be kept for paying it early, when it has no instalments.
    """

    document: DocumentKey
    kind: DocumentKind
    customer: CustomerKey
    legal_entity: LegalEntityKey | None = None
    account: str | None = None
    posting_date: datetime.date
    due_date: datetime.date | None = None
    amount: Money
    instalments: Sequence[Instalment] = ()
    cost_centre: str | None = None
    territory: str | None = None
    sales_shares: Sequence[SalesShare] = ()
    rate: Decimal | None = None
    evidence: Evidence | None = None
    aged_from: datetime.date | None = None
    department: str | None = None
    contract: ContractKey | None = None
    payer: str | None = None
    references: Sequence[str] = ()
    recorded_on: datetime.date | None = None
    early_payment: EarlyPayment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Allocation:
    """A dated allocation: part of a credit settles part of a debit (8.1.2).

    One that names another allocation in `reverses` takes back so much of it from its own date on;
    nothing is ever erased.

    Attributes:
        allocation: Its key; unique over all allocations.
        credit: The credit.
        debit: The debit.
        instalment: The instalment it was meant for, counted from 1; otherwise the earliest due
            goes first.
        amount: The amount, above zero.
        date: The day it holds from; never before both documents are posted, nor before what it
            reverses.
        reverses: The allocation it takes back, wholly or in part; its documents and instalment
            are the same.
        recorded_on: The day it became known; none when that is its date.
        discount_for: The allocation of money that earned it, when it is a discount for early
            payment: the two go back together.
    """

    allocation: AllocationKey
    credit: DocumentKey
    debit: DocumentKey
    instalment: int | None = None
    amount: Money
    date: datetime.date
    reverses: AllocationKey | None = None
    recorded_on: datetime.date | None = None
    discount_for: AllocationKey | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Territory:
    """One territory and the one it lies in.

    Attributes:
        name: Its name.
        parent: The territory it lies in.
    """

    name: str
    parent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgingSelection:
    """What a report is limited to. An empty list sets no limit; several lists all have to hold.

    Attributes:
        customers: Only these customers.
        visible_customers: The customers the viewer may see; none sets no limit, an empty list
            hides everything.
        legal_entities: Only these of the supplier's companies.
        accounts: Only these receivable accounts.
        people: Only documents in which one of these people has a share.
        territories: Only these territories and what lies in them.
    """

    customers: Sequence[CustomerKey] = ()
    visible_customers: Sequence[CustomerKey] | None = None
    legal_entities: Sequence[LegalEntityKey] = ()
    accounts: Sequence[str] = ()
    people: Sequence[PersonKey] = ()
    territories: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgingFacts:
    """What is known of a set of receivables. The order of the lists changes nothing.

    Attributes:
        documents: The documents of the customers in question; all of them, also what lies after
            the day.
        allocations: What settles what.
        ledger_balances: Balances to compare with.
        territories: The territory tree, when territories are selected.
        selection: What the report is limited to.
        known_on: The day whose knowledge counts: what became known later is left out. None for
            all there is.
    """

    documents: Sequence[ReceivableDocument]
    allocations: Sequence[Allocation] = ()
    ledger_balances: Sequence[LedgerBalance] = ()
    territories: Sequence[Territory] = ()
    selection: AgingSelection | None = None
    known_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgingRow:
    """One open item on the day.

    Sums add up: `invoiced - paid - credited = outstanding` for a debit, `outstanding =
    -unapplied_credit` for a credit.

    Attributes:
        document: The document.
        kind: What it is.
        customer: Whose it is.
        legal_entity: Which of the supplier's companies is owed.
        account: The receivable account.
        cost_centre: Cost centre of the document.
        territory: Territory of the document.
        instalment: The instalment, counted from 1; none when the document has none or rows are
            documents.
        posting_date: The day it counts in the books.
        due_date: Its due date; of a document with several, the earliest that is open.
        invoiced: What was charged; zero for a credit.
        paid: What payments settled.
        credited: What credit notes and credit adjustments settled.
        unapplied_credit: What is left of a credit; zero for a debit.
        outstanding: What is open: above zero is owed to us, below zero is owed by us.
        future: What allocations dated after the day will settle, less what reversals after it
            take back; below zero for a credit.
        remaining: What then remains.
        age_days: Days by the clock of the policy; below zero before its day, none when it has
            no day.
        overdue_days: Days past the due date, whatever the clock; none when not overdue or not
            known.
        document_age_days: Days since the posting date, or since `aged_from` of the document,
            whatever the clock.
        bucket: The bucket; of a document with several, the one of its earliest open part.
    """

    document: DocumentKey
    kind: DocumentKind
    customer: CustomerKey
    legal_entity: LegalEntityKey | None
    account: str | None
    cost_centre: str | None
    territory: str | None
    instalment: int | None
    posting_date: datetime.date
    due_date: datetime.date | None
    invoiced: Money
    paid: Money
    credited: Money
    unapplied_credit: Money
    outstanding: Money
    future: Money
    remaining: Money
    age_days: int | None
    overdue_days: int | None
    document_age_days: int
    bucket: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BucketAmount:
    """One bucket of a sum.

    Attributes:
        bucket: Name of the bucket.
        amount: What stands in it.
        percent: Its share of the balance in percent; none when the balance is not above zero.
    """

    bucket: str
    amount: Money
    percent: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgingGroup:
    """The open items of one customer in one currency.

    A customer without open items has no group.

    Attributes:
        customer: Whose.
        invoiced: Of the open debits: what was charged.
        paid: Of the open debits: what was paid.
        credited: Of the open debits: what was credited.
        unapplied_credit: Credits that settle nothing yet.
        outstanding: The balance.
        due: What of it has reached its due date, credits left out.
        oldest_overdue_days: Days past the earliest due date that is open; none when nothing is
            overdue.
        buckets: The balance by bucket; the buckets add up to `outstanding`.
        ledger_difference: Open items less the ledger's balance; none when there is no balance
            to compare with.
    """

    customer: CustomerKey
    invoiced: Money
    paid: Money
    credited: Money
    unapplied_credit: Money
    outstanding: Money
    due: Money
    oldest_overdue_days: int | None
    buckets: Sequence[BucketAmount]
    ledger_difference: Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgingTotal:
    """All open items of one currency.

    Attributes:
        currency: The currency; currencies are never added.
        invoiced: What was charged on the open debits.
        paid: What was paid on them.
        credited: What was credited on them.
        unapplied_credit: Credits that settle nothing yet.
        outstanding: The balance.
        due: What of it has reached its due date, credits left out.
        buckets: The balance by bucket; the buckets add up to `outstanding`.
        customer_count: Customers with open items.
    """

    currency: Currency
    invoiced: Money
    paid: Money
    credited: Money
    unapplied_credit: Money
    outstanding: Money
    due: Money
    buckets: Sequence[BucketAmount]
    customer_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Aging:
    """Open items on a day, by row, by customer and in all.

    Attributes:
        as_of: The day.
        rows: Open items by posting date, document and instalment.
        groups: By customer and currency.
        totals: By currency.
        findings: What a person should know.
        basis: The parameters that decided.
    """

    as_of: datetime.date
    rows: Sequence[AgingRow]
    groups: Sequence[AgingGroup]
    totals: Sequence[AgingTotal]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class PayerCover:
    """A payer who is not the hospital, and whose debts it pays.

    Attributes:
        payer: Who, as credits name it.
        customers: The hospitals it pays for.
    """

    payer: str
    customers: Sequence[CustomerKey]


@dataclass(frozen=True, slots=True, kw_only=True)
class AllocationFacts:
    """What is known for a proposal.

    Attributes:
        documents: The documents, debits and credits.
        allocations: What settles what already.
        payers: Whom others pay for, a fund of health insurance for example.
    """

    documents: Sequence[ReceivableDocument]
    allocations: Sequence[Allocation] = ()
    payers: Sequence[PayerCover] = ()


class AllocationStrategy(StrEnum):
    """One way to find the debits that a credit pays.

    Attributes:
        BY_REFERENCE: A document that the credit names, or one with a reference that it names.
        EXACT_AMOUNT: A document of the same customer that is open with exactly this amount; the
            oldest of them.
        OLDEST_DUE_FIRST: The documents of the same customer, the earliest due first.
    """

    BY_REFERENCE = "by_reference"
    EXACT_AMOUNT = "exact_amount"
    OLDEST_DUE_FIRST = "oldest_due_first"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedAllocation:
    """One allocation that is proposed.

    Attributes:
        credit: The credit.
        debit: The debit.
        instalment: The instalment, counted from 1, when the debit has several.
        amount: How much.
        date: The day it would hold from: when both documents are posted.
        strategy: The strategy that found it.
    """

    credit: DocumentKey
    debit: DocumentKey
    instalment: int | None
    amount: Money
    date: datetime.date
    strategy: AllocationStrategy


@dataclass(frozen=True, slots=True, kw_only=True)
class AllocationProposal:
    """All allocations that are proposed, and the grounds.

    Attributes:
        allocations: In the order the credits were posted.
        basis: The parameters that decided.
    """

    allocations: Sequence[ProposedAllocation]
    basis: Sequence[Basis]


class AgingDimension(StrEnum):
    """By what open items are grouped.

    Attributes:
        CUSTOMER: The customer.
        DEPARTMENT: The department of the hospital, as the document names it.
        PERSON: Who is responsible on the day, by share.
        REGION: The region of the customer on the day; the territory of the document when it has
            none.
        CLASS: The class of the customer on the day.
        CONTRACT: The contract, as the document names it.
        LEGAL_ENTITY: The supplier's company that is owed.
    """

    CUSTOMER = "customer"
    DEPARTMENT = "department"
    PERSON = "person"
    REGION = "region"
    CLASS = "class"
    CONTRACT = "contract"
    LEGAL_ENTITY = "legal_entity"


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerTrait:
    """What a customer is from a day on.

    Attributes:
        customer: Who.
        since: From this day on, until a later row.
        region: Its region.
        class_name: Its class.
    """

    customer: CustomerKey
    since: datetime.date
    region: str | None = None
    class_name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility:
    """A person's share in what a customer owes, for some time.

    Attributes:
        customer: Whose debts.
        person: Who answers for them.
        percent: How much of them, in percent.
        since: The first day.
        until: The last day; none while it lasts.
        recorded_on: The day it became known; none when that is its first day.
    """

    customer: CustomerKey
    person: PersonKey
    percent: Decimal
    since: datetime.date
    until: datetime.date | None = None
    recorded_on: datetime.date | None = None


class MarkKind(StrEnum):
    """What a mark says.

    Attributes:
        DISPUTE: The customer disputes it.
        FREEZE: It is not chased for another reason.
        BILL: A bill of exchange covers it; the mark ends on the day the bill is paid or comes
            back.
        RETENTION: It is kept back as a guarantee.
    """

    DISPUTE = "dispute"
    FREEZE = "freeze"
    BILL = "bill"
    RETENTION = "retention"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemMark:
    """A mark on a document, an instalment or part of it (8.1.2, 8.1.3).

    Attributes:
        mark: Its key.
        customer: Whose document it is.
        document: The document.
        instalment: The instalment, counted from 1; none for the whole document.
        kind: What it says.
        amount: How much of it; none for all that is open.
        since: Its first day.
        until: Its last day; none while it lasts.
        reason: Why.
        recorded_on: The day it became known; none when that is its first day.
    """

    mark: str
    customer: CustomerKey
    document: DocumentKey
    instalment: int | None = None
    kind: MarkKind
    amount: Money | None = None
    since: datetime.date
    until: datetime.date | None = None
    reason: str
    recorded_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgingBreakdownFacts:
    """Open items and what they are grouped by.

    Attributes:
        by: By what.
        documents: The documents; all of them, also what lies after the day.
        allocations: What settles what.
        responsible: Who is responsible, by day and share.
        traits: Region and class, by day.
        marks: Disputes, freezes, bills of exchange and retentions.
        known_on: The day whose knowledge counts, of documents, allocations, marks and
            responsibilities; none for all there is.
    """

    by: AgingDimension
    documents: Sequence[ReceivableDocument]
    allocations: Sequence[Allocation] = ()
    responsible: Sequence[Responsibility] = ()
    traits: Sequence[CustomerTrait] = ()
    marks: Sequence[ItemMark] = ()
    known_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedAmount:
    """An amount by name.

    Attributes:
        name: Name of the bucket.
        amount: What stands in it.
    """

    name: str
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakdownRow:
    """One group.

    Attributes:
        name: Its name; none for what belongs to no group.
        outstanding: All that is open, less credits that settle nothing.
        overdue: What of the open debits is past its due day, bills and retentions left out.
        by_overdue: By days past the due day; bills and retentions stand apart. Adds up to
            `outstanding`.
        by_age: By years of age, as a provision counts them; bills and retentions stand apart.
            Adds up too.
        disputed: What of it is disputed.
        frozen: What of it is frozen.
        bills: What a bill of exchange covers.
        retained: What is kept back as a guarantee.
        unapplied_credit: Credits that settle nothing yet.
    """

    name: str | None
    outstanding: Money
    overdue: Money
    by_overdue: Sequence[NamedAmount]
    by_age: Sequence[NamedAmount]
    disputed: Money
    frozen: Money
    bills: Money
    retained: Money
    unapplied_credit: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class AgingBreakdown:
    """Open items by group. The rows of a currency add up to its total to the cent.

    Attributes:
        as_of: The day.
        by: By what.
        rows: By currency and name; what belongs to no group comes first.
        totals: One row without a name for each currency.
        basis: The parameters that decided.
    """

    as_of: datetime.date
    by: AgingDimension
    rows: Sequence[BreakdownRow]
    totals: Sequence[BreakdownRow]
    basis: Sequence[Basis]


class DunningChannel(StrEnum):
    """How the hospital is asked.

    Attributes:
        PHONE: A call.
        EMAIL: An e-mail.
        LETTER: A letter.
        LAWYER_LETTER: A lawyer's letter.
        LEGAL: The case goes to the lawyers.
    """

    PHONE = "phone"
    EMAIL = "email"
    LETTER = "letter"
    LAWYER_LETTER = "lawyer_letter"
    LEGAL = "legal"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactNote:
    """A note of a contact about what is owed, as it is kept (8.1.1).

    It names nobody of the hospital.

    Attributes:
        note: Its key.
        customer: Which hospital.
        person: Who spoke to it.
        date: Its day.
        channel: How.
        documents: What it was about; empty for everything that is owed.
        outcome: What came of it.
        evidence: A paper, if there is one.
    """

    note: str
    customer: CustomerKey
    person: PersonKey
    date: datetime.date
    channel: DunningChannel
    documents: Sequence[DocumentKey] = ()
    outcome: str
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdueContactFacts:
    """Open items, who is responsible, and what was said.

    Attributes:
        documents: The documents.
        allocations: What settles what.
        responsible: Who is responsible, by day and share.
        marks: Disputes, freezes, bills of exchange and retentions; what they hold is not
            chased.
        notes: Contacts.
        go_live: The day the books begin here: no obligation before it, and none that was owed
            before it.
    """

    documents: Sequence[ReceivableDocument]
    allocations: Sequence[Allocation] = ()
    responsible: Sequence[Responsibility] = ()
    marks: Sequence[ItemMark] = ()
    notes: Sequence[ContactNote] = ()
    go_live: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChasedItem:
    """One overdue item that somebody has to speak about.

    Attributes:
        document: The document.
        customer: Whose.
        responsible: Who is responsible: the one with the largest share; nobody when no one is
            named.
        due_date: Its earliest due day that is open.
        chased: What of it is overdue and neither disputed nor frozen, covered by a bill or kept
            back.
    """

    document: DocumentKey
    customer: CustomerKey
    responsible: PersonKey | None
    due_date: datetime.date
    chased: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactShare:
    """How many of a person's items were spoken about in time.

    Attributes:
        owner: Who; none for items that nobody is responsible for.
        items: Overdue items.
        in_time: Those whose last contact is recent enough.
        percent: In percent, to two places.
    """

    owner: PersonKey | None
    items: int
    in_time: int
    percent: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRound:
    """The round.

    Attributes:
        obligations: The next contact about each overdue item, by its day.
        shares: By person; each item is counted once.
        findings: Items without anyone responsible, and contacts by another.
        basis: The parameters that decided.
    """

    obligations: Sequence[Obligation]
    shares: Sequence[ContactShare]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdueContacts:
    """Who has to speak about what.

    Attributes:
        accountable: The post that answers for all of it (4.3.1).
        items: Each overdue document once, in the order of posting.
        round: By when each of them has to be spoken about, and how much was.
    """

    accountable: str
    items: Sequence[ChasedItem]
    round: ContactRound


class CreditLimitSource(StrEnum):
    """Whose limit it is.

    Attributes:
        CUSTOMER: The hospital's own.
        GROUP: That of its group, for all of it together. It holds beside the hospital's own.
        INSURED: What an insurer covers; it comes on top.
    """

    CUSTOMER = "customer"
    GROUP = "group"
    INSURED = "insured"


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditLimit:
    """A limit.

    Attributes:
        source: Whose it is.
        legal_entity: For which of the supplier's companies; none holds for all that have none
            of their own.
        amount: How much.
    """

    source: CreditLimitSource
    legal_entity: LegalEntityKey | None = None
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class ExposurePart:
    """A part of what the hospital owes or will owe.

    Attributes:
        part: Its name, for example `sales_order`, `draft_invoice`, `unpaid`. An unpaid item
            becomes `unpaid_open` or `unpaid_overdue` by its days.
        amount: How much.
        rate: Units of the limit's currency for one unit of its own.
        overdue_days: Days past its due date; below zero before it.
    """

    part: str
    amount: Money
    rate: Decimal | None = None
    overdue_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditRelease:
    """Someone lets an order go on although the limit says no.

    Attributes:
        duty: The post.
        person: Who.
        reason: Why.
        released_on: Day of the release.
        until: Last day on which it holds; none while it is open.
    """

    duty: str
    person: PersonKey
    reason: str
    released_on: datetime.date
    until: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditHold:
    """Someone holds the orders of a hospital.

    Attributes:
        hold: Its key.
        customer: Whose orders.
        duty: The post.
        person: Who.
        reason: Why.
        since: The first day.
        until: The last day; none while it lasts.
    """

    hold: str
    customer: CustomerKey
    duty: str
    person: PersonKey
    reason: str
    since: datetime.date
    until: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditFacts:
    """What a hospital owes and wants to order.

    Attributes:
        customer: Who.
        legal_entity: Which of the supplier's companies sells.
        frozen: Whether the hospital is frozen: it gets nothing, whatever it owes.
        dunning_hold: The step of dunning that holds its orders, as the last run says; none
            while none does.
        holds: Holds on its orders.
        limits: Its limits.
        exposure: What it owes, part by part; of a whole group when the only limit is the
            group's.
        group_exposure: What the whole group owes, the hospital with it, when the group has a
            limit beside the hospital's own; none takes the hospital as all of its group.
        new_order: What it wants to order.
        new_order_rate: Units of the limit's currency for one unit of the order's.
        release: Who let it go on.
    """

    customer: CustomerKey
    legal_entity: LegalEntityKey | None = None
    frozen: bool = False
    dunning_hold: str | None = None
    holds: Sequence[CreditHold] = ()
    limits: Sequence[CreditLimit] = ()
    exposure: Sequence[ExposurePart] = ()
    group_exposure: Sequence[ExposurePart] | None = None
    new_order: Money | None = None
    new_order_rate: Decimal | None = None
    release: CreditRelease | None = None


class CreditResult(StrEnum):
    """What becomes of the order.

    Attributes:
        PASS: It goes on.
        WARN: It goes on with a warning.
        BLOCK: It waits.
        RELEASED: It would wait, and someone with the duty let it go on.
    """

    PASS = "pass"
    WARN = "warn"
    BLOCK = "block"
    RELEASED = "released"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExposureSum:
    """One part of the exposure, added up.

    Attributes:
        part: Its name.
        amount: How much, in the currency of the limit.
        included: Whether it counts against the limit.
    """

    part: str
    amount: Money
    included: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitCheck:
    """One limit against what counts for it.

    Attributes:
        source: Whose limit it is.
        limit: The limit, with what is insured.
        exposure: What counts of the exposure.
        total: With the order.
        headroom: What is left of the limit; below zero when it is exceeded.
    """

    source: CreditLimitSource
    limit: Money
    exposure: Money
    total: Money
    headroom: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditCheck:
    """Whether the order may go on.

    Attributes:
        customer: Who.
        result: What becomes of the order.
        limit: The limit that decides, with what is insured: the one that leaves least. None
            when there is no limit.
        limit_source: Whose it is.
        limits: Every limit that holds, the hospital's own first.
        parts: The hospital's exposure, part by part, in the order of the facts.
        exposure: What counts of the exposure that the deciding limit is for.
        new_order: The order in the currency of the limit.
        total: Both together.
        headroom: What is left of the limit; below zero when it is exceeded.
        exceeded: What is exceeded: names of parts, `total` and `group_total`.
        findings: Why it waits, and what is wrong with the release.
        basis: The parameters that decided.
    """

    customer: CustomerKey
    result: CreditResult
    limit: Money | None
    limit_source: CreditLimitSource | None
    limits: Sequence[LimitCheck]
    parts: Sequence[ExposureSum]
    exposure: Money
    new_order: Money
    total: Money
    headroom: Money | None
    exceeded: Sequence[str]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class UndeliveredOrder:
    """What is ordered and not delivered yet.

    Attributes:
        order: The order.
        customer: Who ordered.
        amount: What of it is not delivered.
        rate: Units of the limit's currency for one unit of its own.
    """

    order: OrderKey
    customer: CustomerKey
    amount: Money
    rate: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeRate:
    """What a unit of one currency is worth in another from a day on.

    Attributes:
        currency: The currency.
        base_currency: The currency it is worth something in.
        since: From this day on, until a later row.
        rate: Units of the base currency for one unit.
    """

    currency: Currency
    base_currency: Currency
    since: datetime.date
    rate: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ExposureFacts:
    """Open items and orders of a hospital and its group.

    Attributes:
        customer: The hospital.
        group: The others of its group, when the limit is the group's.
        documents: The documents; those of others are left out.
        allocations: What settles what.
        orders: What is ordered and not delivered yet; that of others is left out.
        limit_currency: The currency of the limit; needed where the policy takes the rate of the
            day.
        rates: Dated rates to it.
    """

    customer: CustomerKey
    group: Sequence[CustomerKey] = ()
    documents: Sequence[ReceivableDocument] = ()
    allocations: Sequence[Allocation] = ()
    orders: Sequence[UndeliveredOrder] = ()
    limit_currency: Currency | None = None
    rates: Sequence[ExchangeRate] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerExposure:
    """What one hospital owes and will owe.

    Attributes:
        customer: Who.
        parts: Part by part, by posting date.
    """

    customer: CustomerKey
    parts: Sequence[ExposurePart]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """What is owed and will be owed.

    Attributes:
        parts: All parts, as a credit check asks for them.
        customers: The same by hospital, the asking one first.
        basis: The parameters that decided.
    """

    parts: Sequence[ExposurePart]
    customers: Sequence[CustomerExposure]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditLimitRecord:
    """A limit as it was granted.

    Attributes:
        grant: Its key.
        customer: Whose.
        limit: The limit.
        since: The first day.
        until: The last day; none while it lasts.
        granted_by: Who granted it.
        reason: Why.
    """

    grant: str
    customer: CustomerKey
    limit: CreditLimit
    since: datetime.date
    until: datetime.date | None = None
    granted_by: PersonKey
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditReleaseRecord:
    """A release as it was given.

    Attributes:
        key: Its key.
        customer: Whose orders.
        order: The order; none for all of its days.
        release: The release.
    """

    key: str
    customer: CustomerKey
    order: OrderKey | None = None
    release: CreditRelease


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactFacts:
    """An overdue item and when the hospital was last spoken to about it.

    Attributes:
        document: Its document.
        owner: Who is responsible for it.
        due_date: When it was due.
        last_contact: The last contact about it, by a dated note.
    """

    document: DocumentKey
    owner: PersonKey | None = None
    due_date: datetime.date
    last_contact: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactItem:
    """An overdue item of a round.

    Attributes:
        document: Its document.
        customer: Who owes it.
        owner: Who is responsible for it.
        shared_by: Others who share it, when no dated share says who does.
        due_date: When it was due.
    """

    document: DocumentKey
    customer: CustomerKey
    owner: PersonKey | None = None
    shared_by: Sequence[PersonKey] = ()
    due_date: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRoundFacts:
    """Items and notes.

    Attributes:
        items: Open items; those that are not overdue are left out.
        notes: The notes.
        responsible: Who is responsible, by day and share; for a day without a row the item says
            it.
    """

    items: Sequence[ContactItem]
    notes: Sequence[ContactNote] = ()
    responsible: Sequence[Responsibility] = ()


class LateRate(StrEnum):
    """Which rate holds.

    Attributes:
        CONTRACT: The rate of the contract: that of the facts, or that of the policy.
        SMALL_SUPPLIER: What a public body owes a small supplier: what was agreed, if it reaches
            the prime rate of the day of the contract, else a percentage by the day.
        STATUTORY: What a court grants where nothing was agreed: the loan prime rate of the
            first day of delay and the share on top of it.
    """

    CONTRACT = "contract"
    SMALL_SUPPLIER = "small_supplier"
    STATUTORY = "statutory"


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestPayment:
    """Money that came in late.

    Attributes:
        date: Its day; interest runs on what it pays up to this day.
        principal: What of it pays the principal.
    """

    date: datetime.date
    principal: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class LateInterestFacts:
    """What was owed, since when, and what came in.

    Attributes:
        principal: What was owed on the due date.
        due_date: The due date: the first day of interest is the day after.
        rate: Which rate holds.
        contract_percent: Percent a year, when the contract names one.
        contract_date: The day of the contract, which a small supplier's agreed rate is measured
            by.
        payments: What came in.
        charged_until: The day through which interest was charged before; none when it never
            was.
    """

    principal: Money
    due_date: datetime.date
    rate: LateRate
    contract_percent: Decimal | None = None
    contract_date: datetime.date | None = None
    payments: Sequence[InterestPayment] = ()
    charged_until: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestSegment:
    """A stretch of days with one principal.

    Attributes:
        after: The day before its first day of interest.
        through: Its last day.
        days: Its days, as the day count counts them.
        principal: What was owed.
        interest: Its interest.
    """

    after: datetime.date
    through: datetime.date
    days: int
    principal: Money
    interest: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class LateInterest:
    """The interest.

    Attributes:
        percent: Percent a year, or a day for the small supplier's rate.
        daily: Whether the percentage is a day's.
        segments: The stretches, the earliest first; their interest adds up to the whole.
        interest: The interest to the day. It stays owed when the principal is paid.
        charged_before: What of it was charged before.
        to_charge: What of it is new: the parts of a delay add up to the whole, however it is
            cut.
        principal_open: What of the principal is still owed.
        grand_total: Principal and interest.
        findings: What a person should know about the rate.
        basis: The parameters that decided.
    """

    percent: Decimal
    daily: bool
    segments: Sequence[InterestSegment]
    interest: Money
    charged_before: Money
    to_charge: Money
    principal_open: Money
    grand_total: Money
    findings: Sequence[Finding]
    basis: Sequence[Basis]


class LimitationEventKind(StrEnum):
    """Something that starts the period anew.

    Attributes:
        DEMAND: The hospital was asked to pay.
        PROMISE: The hospital promised to pay.
        PART_PAYMENT: The hospital paid part of it.
        SIGNED_STATEMENT: The hospital signed or sealed a statement of account.
        SUIT: A suit, or a request for arbitration.
    """

    DEMAND = "demand"
    PROMISE = "promise"
    PART_PAYMENT = "part_payment"
    SIGNED_STATEMENT = "signed_statement"
    SUIT = "suit"


class ProofKind(StrEnum):
    """What shows that an event happened and what it said.

    Attributes:
        SIGNED_RECEIPT: A letter whose receipt the hospital signed.
        DELIVERY_RECORD: A letter by post or courier that names the claim, with the record that
            it was delivered.
        NOTARISED_DELIVERY: A letter whose delivery a notary recorded.
        CONFIRMED_EMAIL: An e-mail to an address that the contract names, or that was answered.
        PUBLIC_NOTICE: A notice in a newspaper, when the debtor cannot be found.
        WRITTEN_PROMISE: A promise in writing with a signature.
        SEALED_PAPER: A paper with the hospital's seal.
        SIGNED_PAPER: A paper with a signature and no seal: it binds the hospital only if who
            signed was allowed to.
        BANK_RECORD: The record of the bank.
        COURT_RECORD: A paper of the court or of the arbitration.
        CALL_NOTE: Our own note of a call or a visit.
    """

    SIGNED_RECEIPT = "signed_receipt"
    DELIVERY_RECORD = "delivery_record"
    NOTARISED_DELIVERY = "notarised_delivery"
    CONFIRMED_EMAIL = "confirmed_email"
    PUBLIC_NOTICE = "public_notice"
    WRITTEN_PROMISE = "written_promise"
    SEALED_PAPER = "sealed_paper"
    SIGNED_PAPER = "signed_paper"
    BANK_RECORD = "bank_record"
    COURT_RECORD = "court_record"
    CALL_NOTE = "call_note"


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitationProof:
    """A proof, and where it is kept.

    Attributes:
        kind: What it is.
        paper: The paper.
    """

    kind: ProofKind
    paper: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitationEvent:
    """One event.

    Attributes:
        kind: What it was.
        date: Its day.
        ended_on: The last day of the proceedings of a suit: from then on the period runs anew.
            Without it, the day of the suit counts.
        proof: What proves it. Nothing proves nothing.
    """

    kind: LimitationEventKind
    date: datetime.date
    ended_on: datetime.date | None = None
    proof: LimitationProof | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitationEventRecord:
    """An event as it is kept, for all claims that it names.

    Attributes:
        key: Its key.
        customer: Whose claims.
        documents: Which of them.
        event: What happened.
    """

    key: str
    customer: CustomerKey
    documents: Sequence[DocumentKey]
    event: LimitationEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitationHindrance:
    """Something that kept us from claiming: a disaster, a receiver not yet named.

    Attributes:
        since: First day.
        until: Last day; none while it lasts.
    """

    since: datetime.date
    until: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitationFacts:
    """A claim and what was done about it.

    Attributes:
        document: Its document.
        owner: Who is responsible for it.
        due_dates: The due dates of its instalments, at least one.
        events: What happened since.
        hindrances: What kept us from claiming.
    """

    document: DocumentKey
    owner: PersonKey | None = None
    due_dates: Sequence[datetime.date]
    events: Sequence[LimitationEvent] = ()
    hindrances: Sequence[LimitationHindrance] = ()


class LimitationState(StrEnum):
    """Where the period stands.

    Attributes:
        NOT_BEGUN: The last instalment is not overdue yet.
        RUNNING: It runs.
        SUSPENDED: A hindrance holds it.
        ENDS_SOON: It ends soon.
        ENDED: It has ended.
    """

    NOT_BEGUN = "not_begun"
    RUNNING = "running"
    SUSPENDED = "suspended"
    ENDS_SOON = "ends_soon"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitationPeriod:
    """The period on the day.

    Attributes:
        document: Its document.
        status: Where it stands.
        counts_from: The day it counts from: the last due date, or the last event that started
            it anew.
        ends_on: The last day on which the claim can be enforced; while a hindrance lasts, as if
            it ended today.
        absolute_end: The day beyond which nothing starts it anew.
        days_left: Days to the end; below zero after it.
        obligation: The demand that someone owes before it ends.
        findings: Events that prove nothing or came too late; that the end is near, or over.
        basis: The parameters that decided.
    """

    document: DocumentKey
    status: LimitationState
    counts_from: datetime.date
    ends_on: datetime.date
    absolute_end: datetime.date
    days_left: int
    obligation: Obligation
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeClaim:
    """An item that a notice asks for.

    Attributes:
        document: Its document.
        instalment: Its instalment, counted from 1.
        disputed: What of it is not asked for, since it is disputed or frozen; of several
            instalments the earliest due first.
    """

    document: DocumentKey
    instalment: int | None = None
    disputed: Money | None = None


class PostingPurpose(StrEnum):
    """What an adjustment is about.

    Attributes:
        OPENING: What was open on the day the books begin.
        WRITE_OFF: A debt or a credit that is given up.
        DISCOUNT: A discount for early payment.
        INTEREST: Interest on what is late.
        FEE: A fee of dunning.
    """

    OPENING = "opening"
    WRITE_OFF = "write_off"
    DISCOUNT = "discount"
    INTEREST = "interest"
    FEE = "fee"


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingDetail:
    """The figures of a document that its amount does not tell, as they are kept (8.2.1).

    Without them the ledger cannot be made again from the documents.

    Attributes:
        document: The document.
        customer: Whose it is.
        net: Its amount without tax, as the paper says.
        tax: Its tax.
        cost: What the goods cost, in the base currency.
        purpose: What an adjustment is about.
    """

    document: DocumentKey
    customer: CustomerKey
    net: Money | None = None
    tax: Money | None = None
    cost: Money | None = None
    purpose: PostingPurpose | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticedItem:
    """An item of a notice that is kept.

    Attributes:
        document: Its document.
        instalment: Its instalment, counted from 1.
        level: The level of the item.
        claimed: What was asked for.
        paid_late_interest: Interest on what of it was paid late and is open no longer, when
            this notice asked for it.
    """

    document: DocumentKey
    instalment: int | None = None
    level: int
    claimed: Money
    paid_late_interest: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DunningNoticeRecord:
    """A notice as it is kept once it was made (8.1.3).

    Attributes:
        notice: Its key.
        customer: Who it went to.
        date: Its day.
        level: Its level; 0 for a reminder.
        channel: How the hospital was asked.
        draft: Whether it has not gone out yet.
        items: What it asks for.
        evidence: The paper: the letter, with the receipt if there is one.
    """

    notice: str
    customer: CustomerKey
    date: datetime.date
    level: int
    channel: DunningChannel
    draft: bool = False
    items: Sequence[NoticedItem]
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DunningNoticeFacts:
    """The documents of a customer and what settles what.

    Attributes:
        customer: Who.
        documents: Its documents.
        allocations: What settles what.
        claims: What the notice asks for; none takes everything that is overdue.
        postings: What was kept with the documents: an adjustment that charges interest bears
            none itself.
        notices: Notices that went out before, for the interest on late payments that they asked
            for.
        rate: Which rate of interest holds; none takes that of the policy.
        contract_percent: Percent a year, when the contract names one.
        contract_date: The day of the contract, which a small supplier's agreed rate is measured
            by.
        level: The level whose fee it carries; none carries no fee.
        notice_currency: The currency the notice is written in, if it is another one.
        notice_rate: Units of it for one unit of the documents' currency.
    """

    customer: CustomerKey
    documents: Sequence[ReceivableDocument]
    allocations: Sequence[Allocation] = ()
    claims: Sequence[NoticeClaim] | None = None
    postings: Sequence[PostingDetail] = ()
    notices: Sequence[DunningNoticeRecord] = ()
    rate: LateRate | None = None
    contract_percent: Decimal | None = None
    contract_date: datetime.date | None = None
    level: int | None = None
    notice_currency: Currency | None = None
    notice_rate: Decimal | None = None


class DunnedState(StrEnum):
    """Where a document stands.

    Attributes:
        UNPAID: Nothing is settled and nothing is overdue.
        PARTLY_PAID: Part is settled and nothing is overdue.
        OVERDUE: Something is overdue.
        PAID: Nothing is open.
    """

    UNPAID = "unpaid"
    PARTLY_PAID = "partly_paid"
    OVERDUE = "overdue"
    PAID = "paid"


@dataclass(frozen=True, slots=True, kw_only=True)
class DunnedDocument:
    """A document on the day.

    Attributes:
        document: Its key.
        status: Where it stands.
        outstanding: What is open.
    """

    document: DocumentKey
    status: DunnedState
    outstanding: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeLine:
    """One line of the notice.

    Attributes:
        document: The document.
        instalment: Its instalment.
        due_date: When it was due.
        overdue_days: Days past that.
        outstanding: What is open on the day, less what is not asked for.
        interest: Interest on it to the day.
    """

    document: DocumentKey
    instalment: int | None
    due_date: datetime.date | None = None
    overdue_days: int
    outstanding: Money
    interest: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidLateLine:
    """What was paid late of an item, and the interest that is still to be asked for.

    Attributes:
        document: The document.
        instalment: Its instalment.
        due_date: When it was due.
        paid_on: The day of the last late payment.
        paid: What of it was paid late.
        interest: Interest on that, from the due date to the day of each payment.
        asked_before: What of the interest earlier notices asked for.
        to_ask: What this one asks for.
    """

    document: DocumentKey
    instalment: int | None
    due_date: datetime.date
    paid_on: datetime.date
    paid: Money
    interest: Money
    asked_before: Money
    to_ask: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class DunningNotice:
    """The notice.

    Attributes:
        customer: Who.
        lines: Its lines, by due date and document.
        paid_late: What was paid late and is open no longer, with the interest on it that no
            notice asked for; to be kept with the notice as `paid_late_interest` of its items.
        documents: The documents of the lines.
        outstanding: What the lines come to.
        interest: Interest of the lines.
        paid_late_interest: Interest on what was paid late.
        fee: The fee.
        charges: Interest of both kinds and fee.
        grand_total: Everything together.
        notice_total: The same in the currency of the notice, when it is another one.
        resolved: Whether nothing that was asked for is open any more; interest on late payments
            is no part of that.
        net: What the customer owes in all, less its credits that settle nothing yet.
        findings: What a person should know before it goes out.
        basis: The parameters that decided.
    """

    customer: CustomerKey
    lines: Sequence[NoticeLine]
    paid_late: Sequence[PaidLateLine]
    documents: Sequence[DunnedDocument]
    outstanding: Money
    interest: Money
    paid_late_interest: Money
    fee: Money
    charges: Money
    grand_total: Money
    notice_total: Money | None
    resolved: bool
    net: Money
    findings: Sequence[Finding]
    basis: Sequence[Basis]


class PaymentPlanKind(StrEnum):
    """What was agreed.

    Attributes:
        PROMISE: The hospital promised to pay by a day.
        INSTALMENTS: It pays in instalments.
    """

    PROMISE = "promise"
    INSTALMENTS = "instalments"


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisedPayment:
    """One day and what comes in by it.

    Attributes:
        due_date: The day.
        amount: How much.
    """

    due_date: datetime.date
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedInstalment:
    """An instalment of a document that a plan is about.

    Attributes:
        document: The document, one of the plan.
        instalment: The instalment, counted from 1.
    """

    document: DocumentKey
    instalment: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentPlan:
    """A promise to pay or a plan of instalments, as it is kept (8.1.3).

    Attributes:
        plan: Its key.
        customer: Who promised.
        kind: What was agreed.
        documents: Which debts it is about.
        instalments: Only these instalments of them; a document without a row is meant as a
            whole.
        agreed_on: The day of the promise.
        owner: Who of us took it.
        payments: The payments, at least one; a promise has one.
        proof: What proves it.
    """

    plan: str
    customer: CustomerKey
    kind: PaymentPlanKind
    documents: Sequence[DocumentKey]
    instalments: Sequence[PlannedInstalment] = ()
    agreed_on: datetime.date
    owner: PersonKey | None = None
    payments: Sequence[PromisedPayment]
    proof: LimitationProof | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanReceipt:
    """Money that came in for the debts of a plan.

    Attributes:
        date: Its day.
        amount: How much.
    """

    date: datetime.date
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentPlanFacts:
    """A plan and what came in.

    Attributes:
        plan: The plan.
        receipts: What came in since it was agreed; what came before it does not count.
        owed: What is open on its debts on the day; a plan asks for no more than that. None asks
            for all that was promised.
    """

    plan: PaymentPlan
    receipts: Sequence[PlanReceipt] = ()
    owed: Money | None = None


class PaymentPlanState(StrEnum):
    """Where a plan stands.

    Attributes:
        OPEN: Nothing is late.
        BROKEN: Something is late.
        FULFILLED: Everything came in, or nothing is open any more.
    """

    OPEN = "open"
    BROKEN = "broken"
    FULFILLED = "fulfilled"


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisedPaymentState:
    """One payment of a plan on the day.

    Attributes:
        due_date: The day.
        amount: How much was promised.
        paid: What of it came in.
        late: Whether the rest of it is late.
    """

    due_date: datetime.date
    amount: Money
    paid: Money
    late: bool


class DunningStopKind(StrEnum):
    """Why an item is left alone.

    Attributes:
        BLOCK: Someone stopped it.
        DISPUTE: The hospital disputes it, or part of it.
        PROMISE: The hospital promised to pay.
        INSTALMENT_PLAN: A plan of instalments is kept.
        GRACE: It was given more time.
    """

    BLOCK = "block"
    DISPUTE = "dispute"
    PROMISE = "promise"
    INSTALMENT_PLAN = "instalment_plan"
    GRACE = "grace"


@dataclass(frozen=True, slots=True, kw_only=True)
class DunningStop:
    """Something that stops the ladder.

    Attributes:
        kind: What it is.
        since: First day; none holds from the beginning.
        until: Last day, on which it still holds; none while it is open.
        amount: Only this much of the item; none stops all of it. The rest is asked for as if
            nothing were agreed.
    """

    kind: DunningStopKind
    since: datetime.date | None = None
    until: datetime.date | None = None
    amount: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentPlanStatus:
    """A plan on the day.

    Attributes:
        plan: Its key.
        status: Where it stands.
        payments: Its payments, the earliest first.
        paid: What came in.
        open: What is still to come.
        late: What is late.
        stop: What stops the ladder: until the last day on which the next payment is in time,
            for what was promised and is still to come; no more of the debts than that. None when
            the plan is broken or fulfilled; then the ladder goes on where it stood.
        limitation_event: The event for the period of limitation, to be kept with the debts.
        obligation: The next payment, to be watched.
        findings: That it was broken, or kept late.
        basis: The parameters that decided.
    """

    plan: str
    status: PaymentPlanState
    payments: Sequence[PromisedPaymentState]
    paid: Money
    open: Money
    late: Money
    stop: DunningStop | None
    limitation_event: LimitationEvent
    obligation: Obligation | None
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class SentNotice:
    """A notice that was made before.

    Attributes:
        level: Its level; 0 for a reminder before the due date.
        date: Its day.
        draft: Whether it has not gone out yet; a draft does not count.
    """

    level: int
    date: datetime.date
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DunningItem:
    """One overdue item and what was done about it.

    Attributes:
        document: Its document.
        instalment: Its instalment, counted from 1.
        customer: Who owes it.
        owner: Who is responsible for it.
        class_name: The class of the customer.
        open: What is open.
        invoiced: What was invoiced; none takes what is open.
        due_date: When it was due; none while the day is not known.
        history: The notices so far.
        stops: What stops the ladder.
        last_run: Day of the last run, over all items.
        fee_rate: Units of the fee's currency for one unit of the claim's.
    """

    document: DocumentKey
    instalment: int | None = None
    customer: CustomerKey
    owner: PersonKey | None = None
    class_name: str | None = None
    open: Money
    invoiced: Money | None = None
    due_date: datetime.date | None = None
    history: Sequence[SentNotice] = ()
    stops: Sequence[DunningStop] = ()
    last_run: datetime.date | None = None
    fee_rate: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DunningRunFacts:
    """Items of any number of customers.

    Attributes:
        items: The items.
    """

    items: Sequence[DunningItem]


@dataclass(frozen=True, slots=True, kw_only=True)
class DunningStep:
    """The next step, or why there is none.

    Attributes:
        document: Its document.
        instalment: Its instalment.
        level: The level that is due now, 0 for a reminder before the due date; none when
            nothing is.
        channel: How the hospital is asked.
        boundary: The first day on which the next level may go out; none when there is no next
            one.
        earliest: The same, with the days that must lie between it and the last notice.
        claimed: What is asked for: what is open less what is disputed.
        fee: The fee of the level.
        hold_orders: Whether new orders are held: by the level that is due now, or by one that
            went out. A stop lifts it.
        last_notice: Day of the last notice that went out.
        days_since_last: Days since then.
        spacing_ok: Whether enough days lie between; true when nothing went out yet.
        reason: Why nothing goes out, in snake case; none when something does.
        message: The sentence for a person.
        basis: The parameters that decided.
    """

    document: DocumentKey
    instalment: int | None
    level: int | None
    channel: DunningChannel | None
    boundary: datetime.date | None = None
    earliest: datetime.date | None = None
    claimed: Money
    fee: Money | None
    hold_orders: bool
    last_notice: datetime.date | None = None
    days_since_last: int | None
    spacing_ok: bool
    reason: str | None
    message: Message
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerNotice:
    """One notice to one customer, over one or many items.

    Attributes:
        customer: Who gets it.
        level: Its level; 0 for a reminder before the due date.
        channel: How the hospital is asked.
        owner: Who is responsible for the item that is due longest.
        hold_orders: Whether new orders are held.
        claimed: What is asked for, less what is disputed.
        fee: The fee of its level: a fixed one once, a percentage of each item.
        items: Its items, each with the level that its own history asks for.
    """

    customer: CustomerKey
    level: int
    channel: DunningChannel
    owner: PersonKey | None
    hold_orders: bool
    claimed: Money
    fee: Money
    items: Sequence[DunningStep]


@dataclass(frozen=True, slots=True, kw_only=True)
class DunningRun:
    """What a run comes to.

    Attributes:
        notices: By customer, currency and level.
        left: Items that get nothing, each with its reason.
        held: Customers whose new orders are held.
        obligations: The steps that are due or to come, for the agenda.
        basis: The parameters that decided.
    """

    notices: Sequence[CustomerNotice]
    left: Sequence[DunningStep]
    held: Sequence[CustomerKey]
    obligations: Sequence[Obligation]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """One line of an entry: above zero on the left, below zero on the right.

    Attributes:
        account: The account.
        customer: The customer, where the account is kept by customer.
        amount: How much.
    """

    account: str
    customer: CustomerKey | None = None
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One entry.

    Attributes:
        entry: Its number.
        date: Its day.
        document: The document behind it.
        reverses: The entry that it takes back, if it does.
        lines: Its lines.
    """

    entry: str
    date: datetime.date
    document: DocumentKey
    reverses: str | None = None
    lines: Sequence[LedgerLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialBalanceFacts:
    """Entries and a period.

    Attributes:
        currency: The currency of the books.
        entries: The entries, all of them.
        first_day: First day of the period.
        last_day: Last day of the period.
        by_customer: Whether accounts that are kept by customer have a row for each.
    """

    currency: Currency
    entries: Sequence[LedgerEntry]
    first_day: datetime.date
    last_day: datetime.date
    by_customer: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialBalanceRow:
    """An account in the period.

    Attributes:
        account: The account.
        customer: The customer, where rows are by customer.
        opening: What it came to before the first day.
        debit: Left sides of the period.
        credit: Right sides of the period, above zero.
        closing: What it comes to on the last day.
    """

    account: str
    customer: CustomerKey | None
    opening: Money
    debit: Money
    credit: Money
    closing: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialBalance:
    """The trial balance.

    Attributes:
        rows: By account and customer.
        debit: Left sides together.
        credit: Right sides together.
        opening: What all accounts come to before the first day; nothing, if every entry
            balances.
        closing: What they come to on the last day.
        control_total: What the control account comes to.
        balanced: Whether both sides are equal, before the period, in it and after it.
        basis: The parameters that decided.
    """

    rows: Sequence[TrialBalanceRow]
    debit: Money
    credit: Money
    opening: Money
    closing: Money
    control_total: Money
    balanced: bool
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthlyFiguresFacts:
    """Entries and months.

    Attributes:
        currency: The currency of the books.
        entries: The entries, all of them.
        first_month: Any day of the first month.
        last_month: Any day of the last month.
    """

    currency: Currency
    entries: Sequence[LedgerEntry]
    first_month: datetime.date
    last_month: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthFigures:
    """What a month came to.

    Attributes:
        first_day: Its first day.
        last_day: Its last day.
        sales: What was sold, less what came back, without tax.
        cost: What the goods cost.
        margin: Sales less cost.
        margin_percent: The margin in percent of sales, to two places; none when nothing was
            sold.
        tax: Tax on sales.
        received: What came into the bank, less refunds.
        written_off: Debts given up, less credits that nobody claims.
        impairment: What setting aside for debts cost.
        exchange_gain: Gain of exchange rates; a loss below zero.
        receivable: What customers owe on the last day.
        provision: What is set aside on the last day.
    """

    first_day: datetime.date
    last_day: datetime.date
    sales: Money
    cost: Money
    margin: Money
    margin_percent: Decimal | None = None
    tax: Money
    received: Money
    written_off: Money
    impairment: Money
    exchange_gain: Money
    receivable: Money
    provision: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthlyFigures:
    """The months.

    Attributes:
        months: Month by month.
        basis: The parameters that decided.
    """

    months: Sequence[MonthFigures]
    basis: Sequence[Basis]


class LedgerFormat(StrEnum):
    """For which program.

    Attributes:
        BEANCOUNT: Beancount.
        HLEDGER: hledger.
    """

    BEANCOUNT = "beancount"
    HLEDGER = "hledger"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerExportFacts:
    """What is written.

    Attributes:
        format: For which program.
        currency: The currency.
        entries: The entries; each has to balance.
    """

    format: LedgerFormat
    currency: Currency
    entries: Sequence[LedgerEntry]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportBalance:
    """An account by its name in the file.

    Attributes:
        account: Its name.
        balance: What it comes to.
    """

    account: str
    balance: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerExport:
    """The text.

    Attributes:
        text: The whole file.
        balances: What the program has to come to, account by account.
        basis: The parameters that decided.
    """

    text: str
    balances: Sequence[ExportBalance]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedPeriod:
    """A period that is closed, as it is kept.

    Attributes:
        last_day: Its last day; everything up to it is closed.
        closed_on: The day it was closed.
        closed_by: Who closed it.
        turnover: Sum of all left sides up to the last day; that of the right sides is the same.
        control_total: What the control account came to.
    """

    last_day: datetime.date
    closed_on: datetime.date
    closed_by: PersonKey
    turnover: Money
    control_total: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosePeriodFacts:
    """Entries and the period to be closed.

    Attributes:
        currency: The currency of the books.
        entries: The entries, all of them.
        closed_until: Last day of the periods that are closed already.
        last_day: Last day of the period to be closed.
        closed_by: Who closes it.
        sub_ledger_total: What the sub-ledger came to on the last day.
    """

    currency: Currency
    entries: Sequence[LedgerEntry]
    closed_until: datetime.date | None = None
    last_day: datetime.date
    closed_by: PersonKey
    sub_ledger_total: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodClose:
    """Whether a period can be closed.

    Attributes:
        closed: The record to keep; none while something is wrong.
        obligation: The day by which the month is closed and reported.
        findings: What is wrong.
        basis: The parameters that decided.
    """

    closed: ClosedPeriod | None
    obligation: Obligation
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReversalFacts:
    """An entry that was wrong, and when it is to be taken back.

    Attributes:
        entry: The entry.
        number: Number of the entry that takes it back.
        date: The day it should count.
        closed_until: Last day of the periods that are closed.
    """

    entry: LedgerEntry
    number: str
    date: datetime.date
    closed_until: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reversal:
    """The entry that takes another back.

    Attributes:
        entry: The entry.
        findings: That it counts on another day than was asked for.
    """

    entry: LedgerEntry
    findings: Sequence[Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPosting:
    """A document and what the books have to know of it.

    Attributes:
        document: The document; its amount holds the tax.
        net: Its amount without tax, as the paper says; only checked.
        tax: Its tax.
        cost: What the goods cost, in the base currency.
        purpose: What an adjustment is about.
    """

    document: ReceivableDocument
    net: Money | None = None
    tax: Money | None = None
    cost: Money | None = None
    purpose: PostingPurpose | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionPosting:
    """What has to be set aside on a day, in all.

    Attributes:
        date: The day.
        amount: How much in all, in the base currency; only the change is posted.
    """

    date: datetime.date
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingFacts:
    """Everything that is to be posted.

    Attributes:
        base_currency: The currency of the books.
        rounding: How amounts are rounded to its minor unit.
        documents: The documents, all of them; one in another currency needs its rate.
        details: What was kept with the documents; a figure that stands there too is the same.
        allocations: What settles what, all of it.
        provisions: What has to be set aside, day by day.
        posted: Numbers of entries that are in the books already; they are not made again.
        closed_until: Last day of the periods that are closed.
    """

    base_currency: Currency
    rounding: Rounding = Rounding.HALF_UP
    documents: Sequence[DocumentPosting]
    details: Sequence[PostingDetail] = ()
    allocations: Sequence[Allocation] = ()
    provisions: Sequence[ProvisionPosting] = ()
    posted: Sequence[str] = ()
    closed_until: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerPostings:
    """The entries.

    Attributes:
        entries: New entries, by day, kind and number; each balances.
        refused: Numbers of entries that are not made: a closed period keeps them out, or their
            figures miss their total.
        sub_ledger_total: What the sub-ledger comes to: open items and unapplied credits at the
            rates of their documents.
        findings: What a person should know.
        basis: The parameters that decided.
    """

    entries: Sequence[LedgerEntry]
    refused: Sequence[str]
    sub_ledger_total: Money
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFacts:
    """Entries, and what the sub-ledger says.

    Attributes:
        currency: The currency.
        entries: The entries.
        closed_until: Last day of the periods that are closed.
        new_entries: Entries that are new: only they are refused in a closed period. None takes
            all of them as new.
        sub_ledger_total: The total of open items and unapplied credits, from the sub-ledger.
    """

    currency: Currency
    entries: Sequence[LedgerEntry]
    closed_until: datetime.date | None = None
    new_entries: Sequence[str] | None = None
    sub_ledger_total: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountBalance:
    """What an account comes to.

    Attributes:
        account: The account.
        customer: The customer, where the account is kept by customer.
        debit: Sum of the left side.
        credit: Sum of the right side, above zero.
        balance: Left less right.
    """

    account: str
    customer: CustomerKey | None
    debit: Money
    credit: Money
    balance: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerCheck:
    """What the entries say.

    Attributes:
        sound: Whether no finding is an error.
        trial_balance: Account by account, then by customer.
        debit: Sum of all left sides.
        credit: Sum of all right sides; the same.
        control_total: What the control account comes to.
        findings: What is wrong.
        basis: The parameters that decided.
    """

    sound: bool
    trial_balance: Sequence[AccountBalance]
    debit: Money
    credit: Money
    control_total: Money
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedItem:
    """An open item.

    Attributes:
        document: Its document.
        customer: Who owes it.
        open: What is open.
        due_date: When it is due; none while the day is not known.
        promised_on: A day on which the customer promised to pay.
        disputed: Whether it is disputed: it is not expected at all.
    """

    document: DocumentKey
    customer: CustomerKey
    open: Money
    due_date: datetime.date | None = None
    promised_on: datetime.date | None = None
    disputed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PayerHabit:
    """How late a customer usually pays.

    Attributes:
        customer: Who.
        late_days: Days after the due date, on average; below zero for one who pays early.
    """

    customer: CustomerKey
    late_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CashForecastFacts:
    """Open items and habits.

    Attributes:
        currency: The currency.
        items: The items.
        habits: The habits.
        week_count: How many weeks are looked at.
    """

    currency: Currency
    items: Sequence[ExpectedItem]
    habits: Sequence[PayerHabit] = ()
    week_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CashWeek:
    """One week.

    Attributes:
        monday: Its Monday.
        expected: What is expected in it.
        item_count: How many items.
    """

    monday: datetime.date
    expected: Money
    item_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CashForecast:
    """The forecast. Weeks, later, unknown and disputed add up to what is open.

    Attributes:
        weeks: Week by week from the one that is running.
        later: Expected after them.
        unknown: Of which nobody knows when.
        disputed: Disputed.
        total: All that is open.
        basis: The parameters that decided.
    """

    weeks: Sequence[CashWeek]
    later: Money
    unknown: Money
    disputed: Money
    total: Money
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionByPersonFacts:
    """Documents, who is responsible, and a period.

    The figures are those of the day that is asked about.

    Attributes:
        first_day: The first day of the period.
        last_day: Its last day.
        documents: The documents.
        allocations: What settles what.
        responsible: Who is responsible, by day and share.
    """

    first_day: datetime.date
    last_day: datetime.date
    documents: Sequence[ReceivableDocument]
    allocations: Sequence[Allocation] = ()
    responsible: Sequence[Responsibility] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCollection:
    """What one person collected.

    Attributes:
        person: Who; nobody for what no one is responsible for.
        fell_due: What fell due in the period, less what was credited.
        collected: What of it was paid.
        rate_percent: Collected of what fell due, in percent; none when nothing fell due.
    """

    person: PersonKey | None
    fell_due: Money
    collected: Money
    rate_percent: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionByPerson:
    """What was collected.

    Attributes:
        accountable: The post that answers for all of it (4.3.1).
        people: By currency and person; together they are the totals, to the cent.
        totals: By currency, without a person.
        findings: Rates below the target.
        basis: The parameters that decided.
    """

    accountable: str
    people: Sequence[PersonCollection]
    totals: Sequence[PersonCollection]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthSales:
    """Sales on credit of one month.

    Attributes:
        sales: How much.
        days: Days of the month.
    """

    sales: Money
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionFacts:
    """The figures of a period.

    Attributes:
        opening: Open at its beginning.
        sales: Sold on credit in it.
        closing: Open at its end.
        closing_not_due: Of that not overdue.
        days: Days of the period.
        fell_due: What fell due in it.
        collected_of_due: What of that was collected in it.
        months: The months before its end, the last one first, for counting back.
    """

    opening: Money
    sales: Money
    closing: Money
    closing_not_due: Money
    days: int
    fell_due: Money | None = None
    collected_of_due: Money | None = None
    months: Sequence[MonthSales] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionMeasures:
    """The measures. One that cannot be said is none, never zero.

    Attributes:
        dso_days: Days sales outstanding: closing over sales, times the days.
        count_back_days: The same counted back month by month; none when the months do not reach
            back far enough.
        best_dso_days: The best there could be: only what is not due over sales, times the days.
        add_days: Average days delinquent: the difference of the two.
        cei_percent: Collection effectiveness index in percent.
        collection_rate_percent: Collected of what fell due, in percent.
        findings: A rate below the target.
        basis: The parameters that decided.
    """

    dso_days: Decimal | None = None
    count_back_days: Decimal | None = None
    best_dso_days: Decimal | None = None
    add_days: Decimal | None = None
    cei_percent: Decimal | None = None
    collection_rate_percent: Decimal | None = None
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionRecordFacts:
    """Documents, what settles what, and a period.

    Attributes:
        first_day: The first day of the period.
        last_day: Its last day.
        documents: The documents, from before the period too.
        allocations: What settles what.
        customers: Only these customers; empty takes all.
    """

    first_day: datetime.date
    last_day: datetime.date
    documents: Sequence[ReceivableDocument]
    allocations: Sequence[Allocation] = ()
    customers: Sequence[CustomerKey] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionRows:
    """How many rows a figure was added up from.

    Attributes:
        opening: Items that were open on the day before the period, and opening documents of the
            period.
        invoices: Invoices of the period.
        credit_notes: Credit notes of the period, which make the sales less.
        closing: Items that are open on its last day.
        not_due: Of these the ones that are not overdue.
        without_due_date: Of these the ones whose due date is not known; they are not overdue.
        fell_due: Items that fell due in the period.
        unapplied: Credits that settle nothing on its last day.
    """

    opening: int
    invoices: int
    credit_notes: int
    closing: int
    not_due: int
    without_due_date: int
    fell_due: int
    unapplied: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrencyCollection:
    """The figures of one currency, and what they come to.

    Attributes:
        currency: The currency.
        figures: The figures, as `collection_measures` takes them.
        rows: From how many rows.
        measures: The measures.
    """

    currency: Currency
    figures: CollectionFacts
    rows: CollectionRows
    measures: CollectionMeasures


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionFigures:
    """The figures of the period.

    Attributes:
        currencies: By currency.
        basis: The parameters that decided.
    """

    currencies: Sequence[CurrencyCollection]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentHabitFacts:
    """Documents and what settled them.

    Attributes:
        documents: The documents.
        allocations: What settles what.
        since: Only payments from this day on; none for all.
    """

    documents: Sequence[ReceivableDocument]
    allocations: Sequence[Allocation] = ()
    since: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentHabit:
    """How one customer pays.

    Attributes:
        customer: Who.
        paid: What was paid of items with a due day.
        payment_count: How many payments of an item.
        weighted_late_days: Days after the due day, weighted by amount; below zero for one who
            pays early.
        weighted_days_to_pay: Days since the invoice, weighted by amount.
    """

    customer: CustomerKey
    paid: Money
    payment_count: int
    weighted_late_days: Decimal
    weighted_days_to_pay: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentHabits:
    """How customers pay.

    Attributes:
        habits: By customer and currency; a customer that has paid nothing yet has none.
        forecast: The same in whole days, as a forecast of cash asks for them; of a customer
            with several currencies the first.
        basis: The parameters that decided.
    """

    habits: Sequence[PaymentHabit]
    forecast: Sequence[PayerHabit]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionItem:
    """An open item.

    Attributes:
        document: Its document.
        customer: Who owes it.
        since: The day its age counts from.
        open: What is open.
    """

    document: DocumentKey
    customer: CustomerKey
    since: datetime.date
    open: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecificProvision:
    """A debtor, or one of its items, that is judged by itself.

    Attributes:
        customer: Who.
        document: The one document that is judged; none for everything that the debtor owes.
        percent: What of its open items is set aside, in percent.
        reason: Why.
    """

    customer: CustomerKey
    document: DocumentKey | None = None
    percent: Decimal
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionFacts:
    """Open items and who is judged by itself.

    Attributes:
        currency: The currency.
        items: The items.
        specific: Debtors and items that are judged by themselves; the matrix does not touch
            them, and an item comes before its debtor.
    """

    currency: Currency
    items: Sequence[ProvisionItem]
    specific: Sequence[SpecificProvision] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionBucket:
    """One step of the matrix, or one debtor.

    Attributes:
        name: `up_to_1`, `over_5`, the customer's key, or that and the document's with a slash
            between them.
        open: What is open in it.
        percent: What is set aside, in percent.
        provision: How much.
    """

    name: str
    open: Money
    percent: Decimal
    provision: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """The provision.

    Attributes:
        matrix: Step by step.
        specific: Debtors and items that are judged by themselves, by name.
        open: All that is open.
        provision: All that is set aside.
        carrying: What is left.
        basis: The parameters that decided.
    """

    matrix: Sequence[ProvisionBucket]
    specific: Sequence[ProvisionBucket]
    open: Money
    provision: Money
    carrying: Money
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningItem:
    """One item that was open on the day before.

    Attributes:
        document: Key of the document to be made.
        customer: Whose it is.
        amount: What is open: above zero is owed to us, below zero is a credit of the customer.
        original_date: The day of the invoice or receipt that it comes from; its age goes on
            from there.
        due_date: Its due day; none while it is not known.
        rate: Units of the base currency for one of its own, at which it stands in the books
            before; needed for another currency.
        legal_entity: Which of the supplier's companies is owed.
        contract: The contract it belongs to.
        references: Numbers it goes by in the books before.
    """

    document: DocumentKey
    customer: CustomerKey
    amount: Money
    original_date: datetime.date
    due_date: datetime.date | None = None
    rate: Decimal | None = None
    legal_entity: LegalEntityKey | None = None
    contract: ContractKey | None = None
    references: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningFacts:
    """What was open, and what the books before said in all.

    Attributes:
        go_live: The day the books begin here.
        items: The items.
        balances: The balance of each customer in the books before.
    """

    go_live: datetime.date
    items: Sequence[OpeningItem]
    balances: Sequence[LedgerBalance] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningDocuments:
    """The documents to be posted.

    Attributes:
        documents: One for each item, posted on the day it goes live.
        postings: What the books have to know of them, to be kept with them.
        agreed: Whether the balances agree and nothing is wrong.
        findings: Balances that differ and items that cannot be opening items.
    """

    documents: Sequence[ReceivableDocument]
    postings: Sequence[PostingDetail]
    agreed: bool
    findings: Sequence[Finding]


class ReceiptMethod(StrEnum):
    """How money came in.

    Attributes:
        BANK_TRANSFER: A transfer to a bank account.
        BILL: A bill of exchange.
        CHEQUE: A cheque.
        CASH: Cash.
        OTHER: Anything else, a payment app for example.
    """

    BANK_TRANSFER = "bank_transfer"
    BILL = "bill"
    CHEQUE = "cheque"
    CASH = "cash"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptFacts:
    """Money that came in.

    Attributes:
        receipt: Its document.
        customer: Whose debt it pays.
        amount: How much.
        method: How it came in.
        account: The account it came in on, as the bank writes it.
        account_is_personal: Whether that account belongs to a person; none when not known.
        payer: Who paid, when it was not the hospital itself (an insurance fund, for example).
        payer_explained: Whether it is written down why someone else paid.
    """

    receipt: DocumentKey
    customer: CustomerKey
    amount: Money
    method: ReceiptMethod
    account: str | None = None
    account_is_personal: bool | None = None
    payer: str | None = None
    payer_explained: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptCheck:
    """Whether it may be taken.

    Attributes:
        receipt: Which receipt.
        accepted: Whether it may be posted.
        findings: What is wrong with it.
        basis: The parameters that decided.
    """

    receipt: DocumentKey
    accepted: bool
    findings: Sequence[Finding]
    basis: Sequence[Basis]


class ClaimPart(StrEnum):
    """A part of a claim.

    Attributes:
        FEE: Costs and fees of collecting it.
        INTEREST: Interest.
        PRINCIPAL: What was sold.
    """

    FEE = "fee"
    INTEREST = "interest"
    PRINCIPAL = "principal"


@dataclass(frozen=True, slots=True, kw_only=True)
class DebitDiscount:
    """What may be kept of an open debit for paying it early, as its terms of payment say.

    Attributes:
        amount: What may be kept when all of it is paid in time.
        until: The last day.
        of: What that was worked out of: the whole instalment, with tax; none takes what is
            open.
        tax: The tax in it, for the share of the discount that is tax.
        kept: What was kept of it by earlier payments.
        paid_in_time: The money that earlier settlements brought in time; none takes what earns
            the part that was kept.
        paid_late: The money that earlier settlements brought too late.
    """

    amount: Money
    until: datetime.date
    of: Money | None = None
    tax: Money | None = None
    kept: Money | None = None
    paid_in_time: Money | None = None
    paid_late: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDebit:
    """A debit with what is open on it, or an order that an advance is meant for.

    Attributes:
        document: Its document.
        instalment: The instalment, counted from 1, when each stands on a row of its own.
        amount: What is open, before the allocations of these facts.
        due_date: When it is or was due.
        part: Which part of a claim it is.
        rate: Units of the base currency for one unit of its own, on its posting date; none
            takes that of its day from the dated rates.
        date: The day it was posted.
        references: Numbers it goes by, beside its key.
        cost_centre: Its cost centre.
        discount: What may be kept for paying it early.
    """

    document: DocumentKey
    instalment: int | None = None
    amount: Money
    due_date: datetime.date | None = None
    part: ClaimPart = ClaimPart.PRINCIPAL
    rate: Decimal | None = None
    date: datetime.date | None = None
    references: Sequence[str] = ()
    cost_centre: str | None = None
    discount: DebitDiscount | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCredit:
    """A credit with what is unapplied of it.

    Attributes:
        document: Its document.
        amount: What is unapplied, before the allocations of these facts.
        date: Its day.
        rate: Units of the base currency for one unit of its own, on its day; none takes that of
            its day from the dated rates.
        references: Numbers that the payer named.
        cost_centre: Its cost centre.
        kind: What it is; none takes it as money. Only money earns a discount.
    """

    document: DocumentKey
    amount: Money
    date: datetime.date | None = None
    rate: Decimal | None = None
    references: Sequence[str] = ()
    cost_centre: str | None = None
    kind: DocumentKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledAllocation:
    """Part of a credit that settles part of a debit.

    Attributes:
        credit: The credit.
        debit: The debit.
        instalment: Its instalment, when each stands on a row of its own.
        amount: How much.
    """

    credit: DocumentKey
    debit: DocumentKey
    instalment: int | None = None
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class AllocationMove:
    """Moves an allocation, or part of it, from one debit to another: from an order to its
    invoice.

    Attributes:
        credit: The credit.
        from_debit: The debit it settles now.
        to_debit: The debit it shall settle.
        amount: How much.
    """

    credit: DocumentKey
    from_debit: DocumentKey
    to_debit: DocumentKey
    amount: Money


class SettlementStrategy(StrEnum):
    """Which debit a credit settles.

    Attributes:
        NAMED: Only what is named.
        LIST_ORDER: The order of the facts.
        OLDEST_DUE_FIRST: The debit that was due first; one without a due date last.
        EXACT_OLDEST_CREDIT: The debit of exactly the same amount; of several credits the
            oldest.
        EXACT_NEWEST_CREDIT: The debit of exactly the same amount; of several credits the
            newest.
        EXACT_WITHIN_TOLERANCE: The debit of the same amount within the tolerance; the
            difference is written off.
        PROPORTIONAL: Every debit by its share of all that is open.
        BY_PART: By part of the claim, in the order of `settlement.part_order`.
        BY_REFERENCE: The debits that the credit names by their key or one of their numbers, the
            earliest due first.
    """

    NAMED = "named"
    LIST_ORDER = "list_order"
    OLDEST_DUE_FIRST = "oldest_due_first"
    EXACT_OLDEST_CREDIT = "exact_oldest_credit"
    EXACT_NEWEST_CREDIT = "exact_newest_credit"
    EXACT_WITHIN_TOLERANCE = "exact_within_tolerance"
    PROPORTIONAL = "proportional"
    BY_PART = "by_part"
    BY_REFERENCE = "by_reference"


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementSelection:
    """What the strategy may use. It limits what is proposed, never what is open.

    Attributes:
        debit_min: Debits of at least this amount.
        debit_max: Debits of at most this amount.
        credit_min: Credits of at least this amount.
        credit_max: Credits of at most this amount.
        cost_centre: Only this cost centre.
    """

    debit_min: Decimal | None = None
    debit_max: Decimal | None = None
    credit_min: Decimal | None = None
    credit_max: Decimal | None = None
    cost_centre: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementFacts:
    """Open items of one customer, and how they shall be settled.

    Attributes:
        debits: Its debits.
        credits: Its credits.
        allocations: Allocations that are named or were made before; they come first.
        moves: Allocations that move to another debit, after those.
        strategy: The strategy for what is left; none takes that of the policy.
        then_strategies: Strategies for what that one leaves, each for what the one before left.
        write_off_rest: Whether what is left of a debit, or of a credit when no debit is open,
            is written off.
        selection: What the strategy may use.
        base_currency: The currency the books are kept in, when differences of exchange are
            asked for.
        rates: Dated rates, for documents without a rate of their own.
    """

    debits: Sequence[OpenDebit]
    credits: Sequence[OpenCredit]
    allocations: Sequence[SettledAllocation] = ()
    moves: Sequence[AllocationMove] = ()
    strategy: SettlementStrategy | None = None
    then_strategies: Sequence[SettlementStrategy] = ()
    write_off_rest: bool = False
    selection: SettlementSelection | None = None
    base_currency: Currency | None = None
    rates: Sequence[ExchangeRate] = ()


class WriteOffSide(StrEnum):
    """Where a difference goes that is written off.

    Attributes:
        EXPENSE: The customer paid less: an expense.
        GAIN: The customer paid more: a gain.
    """

    EXPENSE = "expense"
    GAIN = "gain"


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteOff:
    """A difference that is written off.

    Attributes:
        document: The document it stands on.
        instalment: Its instalment, when each stands on a row of its own.
        amount: How much.
        side: Where it goes.
    """

    document: DocumentKey
    instalment: int | None = None
    amount: Money
    side: WriteOffSide


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantedDiscount:
    """A discount that an allocation earns. It closes so much of the debit without money.

    Attributes:
        credit: The credit that paid in time.
        debit: The debit.
        instalment: Its instalment, when each stands on a row of its own.
        amount: How much, with tax.
        tax: What of it is tax that is owed no longer.
        paid_on: The day of the payment.
        until: The last day that was in time, the days of tolerance with it.
    """

    credit: DocumentKey
    debit: DocumentKey
    instalment: int | None = None
    amount: Money
    tax: Money
    paid_on: datetime.date
    until: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementCommitFacts:
    """What was looked at, and what it was worked out from.

    The open amounts are those before it; what was allocated earlier is off them already.

    Attributes:
        customer: Whose debts.
        date: The day the allocations hold from.
        key: What the keys of the new records begin with.
        settlement: The open items as they are now, and the strategy.
        inspected: The allocations that were looked at.
        inspected_write_offs: The write-offs that were looked at.
        inspected_discounts: The discounts that were looked at.
        write_off_reason: Why something is written off.
    """

    customer: CustomerKey
    date: datetime.date
    key: str
    settlement: SettlementFacts
    inspected: Sequence[SettledAllocation]
    inspected_write_offs: Sequence[WriteOff] = ()
    inspected_discounts: Sequence[GrantedDiscount] = ()
    write_off_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementCommit:
    """The records to be stored, all of them or none.

    Attributes:
        ready: Whether there is nothing against it.
        documents: Adjustments for what is kept for paying early and for what is written off.
        allocations: The allocations: those of the money, of the discounts, of the write-offs.
        postings: What the books have to know of the adjustments, to be kept with them.
        findings: What is against it.
        basis: The parameters that decided.
    """

    ready: bool
    documents: Sequence[ReceivableDocument]
    allocations: Sequence[Allocation]
    postings: Sequence[PostingDetail]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementItemFacts:
    """The records of a customer.

    Attributes:
        customer: Whose items.
        documents: The documents; those of others are left out.
        allocations: What settles what.
        postings: What was kept with the documents: their tax, and what an adjustment is about.
    """

    customer: CustomerKey
    documents: Sequence[ReceivableDocument]
    allocations: Sequence[Allocation] = ()
    postings: Sequence[PostingDetail] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementItems:
    """The open items.

    Attributes:
        debits: Every instalment that is open, by due date.
        credits: Every credit that is not used up, by its day.
        basis: The parameters that decided.
    """

    debits: Sequence[OpenDebit]
    credits: Sequence[OpenCredit]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class AllocationReversalFacts:
    """Which allocation goes back, and what hangs on it.

    Attributes:
        allocation: The allocation.
        amount: How much of it; none for all that is left.
        date: The day it goes back.
        key: What the keys of the new records begin with.
        allocations: The allocation, what was taken back of it before, and the allocations of
            the discounts on its debit, with what was taken back of those; others do no harm.
        documents: The credits of those discounts.
        postings: What was kept with those credits.
    """

    allocation: AllocationKey
    amount: Money | None = None
    date: datetime.date
    key: str
    allocations: Sequence[Allocation]
    documents: Sequence[ReceivableDocument] = ()
    postings: Sequence[PostingDetail] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AllocationReversal:
    """The records to be stored, all of them or none.

    Attributes:
        reopened: What is open again on the debit: the money and its discount.
        discount: What of it is a discount that is owed again.
        documents: Charges that take the credits of the discounts away.
        allocations: The reversals, and what settles those charges.
        postings: What the books have to know of the charges, to be kept with them.
        basis: The parameters that decided.
    """

    reopened: Money
    discount: Money
    documents: Sequence[ReceivableDocument]
    allocations: Sequence[Allocation]
    postings: Sequence[PostingDetail]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledItem:
    """A document and what is open on it afterwards.

    Attributes:
        document: The document.
        instalment: Its instalment, when each stands on a row of its own.
        allocated: What was allocated.
        open: What is open.
        selected: Whether the strategy could use it.
    """

    document: DocumentKey
    instalment: int | None = None
    allocated: Money
    open: Money
    selected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What the credits settle.

    Attributes:
        allocations: Every allocation, those that were named first.
        debits: The debits afterwards, in the order of the facts.
        credits: The credits afterwards.
        write_offs: What is written off.
        discounts: What is kept for paying early.
        exchange_difference: What the credits are worth more (or less, below zero) in the base
            currency than the debits they settle; none when no base currency was named.
        settled_base: What the settled debits are worth in the base currency.
        findings: What a person should know.
        basis: The parameters that decided.
    """

    allocations: Sequence[SettledAllocation]
    debits: Sequence[SettledItem]
    credits: Sequence[SettledItem]
    write_offs: Sequence[WriteOff]
    discounts: Sequence[GrantedDiscount]
    exchange_difference: Money | None
    settled_base: Money | None
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountEntry:
    """One movement: above zero for what the hospital owes more.

    Attributes:
        date: The day it counts.
        document: Its document.
        kind: What it is.
        amount: How much.
    """

    date: datetime.date
    document: DocumentKey
    kind: DocumentKind | None = None
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountStatementFacts:
    """Everything that ever moved, and the period.

    Attributes:
        customer: Whose account.
        currency: Its currency.
        first_day: First day of the period.
        last_day: Last day of the period.
        brought_forward: What was open before the first of the entries: the opening balance of
            the books.
        entries: The movements in any order.
        documents: The same as documents of the customer: their kind says the sign.
        allocations: What settles what. Where only one of the two documents is the customer's,
            someone else paid its debt, or its money paid someone else's; the others move nothing
            between accounts.
    """

    customer: CustomerKey
    currency: Currency
    first_day: datetime.date
    last_day: datetime.date
    brought_forward: Money | None = None
    entries: Sequence[AccountEntry] = ()
    documents: Sequence[ReceivableDocument] = ()
    allocations: Sequence[Allocation] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """One line.

    Attributes:
        date: Its day.
        document: Its document.
        kind: What it is.
        amount: How much.
        balance: What is open after it.
    """

    date: datetime.date
    document: DocumentKey
    kind: DocumentKind | None = None
    amount: Money
    balance: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountStatement:
    """The statement.

    Attributes:
        customer: Whose.
        first_day: First day.
        last_day: Last day.
        opening: What was open before the first day; the closing of the period before.
        rows: By day and document.
        charged: What was charged in the period.
        credited: What was credited in it, below zero.
        closing: What is open after the last day: opening, charged and credited together.
    """

    customer: CustomerKey
    first_day: datetime.date
    last_day: datetime.date
    opening: Money
    rows: Sequence[StatementRow]
    charged: Money
    credited: Money
    closing: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRecord:
    """A statement that was made, as it is kept (8.2.2).

    Attributes:
        statement: Its key.
        sent_on: The day it went out; none while it has not.
        account: What it says.
        paper: The paper as it went out.
    """

    statement: str
    sent_on: datetime.date | None = None
    account: AccountStatement
    paper: Evidence | None = None


class ConfirmationForm(StrEnum):
    """How a statement came back.

    Attributes:
        SEALED: With the hospital's seal.
        SIGNED: With a signature and no seal.
        UNSIGNED: By word of mouth, by telephone, by a message.
    """

    SEALED = "sealed"
    SIGNED = "signed"
    UNSIGNED = "unsigned"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementConfirmation:
    """The hospital's answer, as it is kept (8.2.2).

    It names the post of who signed, never the name.

    Attributes:
        confirmation: Its key.
        statement: The statement that it answers.
        customer: Whose.
        signed_on: The day of the seal or signature.
        form: How it came back.
        signer_post: The post of who signed at the hospital.
        balance: What the hospital says it owes; none when it only says that it got the
            statement.
        remark: What it adds.
        paper: The paper.
    """

    confirmation: str
    statement: str
    customer: CustomerKey
    signed_on: datetime.date
    form: ConfirmationForm
    signer_post: str | None = None
    balance: Money | None = None
    remark: str | None = None
    paper: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmationFacts:
    """A statement that went out, and the answer to it.

    Attributes:
        statement: Its key.
        customer: Whose.
        owner: Who is responsible for the answer.
        last_day: Its last day.
        closing: What it says is open.
        sent_on: The day it went out; none while it has not.
        documents: The documents that are open in it.
        confirmation: The answer.
    """

    statement: str
    customer: CustomerKey
    owner: PersonKey | None = None
    last_day: datetime.date
    closing: Money
    sent_on: datetime.date | None = None
    documents: Sequence[DocumentKey] = ()
    confirmation: StatementConfirmation | None = None


class ConfirmationState(StrEnum):
    """Where a statement stands.

    Attributes:
        NOT_SENT: It has not gone out.
        AWAITED: The answer is waited for.
        LATE: The answer is late.
        AGREED: The hospital says the same.
        DIFFERS: The hospital says something else: both lists have to be compared.
        UNPROVED: The hospital answered without saying what it owes, or without seal, signature
            or paper.
    """

    NOT_SENT = "not_sent"
    AWAITED = "awaited"
    LATE = "late"
    AGREED = "agreed"
    DIFFERS = "differs"
    UNPROVED = "unproved"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmationStatus:
    """Where a statement stands on the day.

    Attributes:
        statement: Its key.
        status: Where it stands.
        difference: Ours less theirs; none while the hospital has said nothing.
        obligation: Sending it, or getting the answer.
        limitation_event: The event for the period of limitation of its documents: a debt that
            was acknowledged. None when nothing was, or nothing proves it.
        documents: The documents that it is an event for.
        findings: What a person should know.
        basis: The parameters that decided.
    """

    statement: str
    status: ConfirmationState
    difference: Money | None
    obligation: Obligation
    limitation_event: LimitationEvent | None
    documents: Sequence[DocumentKey]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementDueFacts:
    """A customer and its last statement.

    Attributes:
        customer: Whose account.
        class_name: Its class.
        owner: Who sends it.
        since: The first day of the account.
        last_statement: The last day of the last statement; none before the first.
    """

    customer: CustomerKey
    class_name: str | None = None
    owner: PersonKey | None = None
    since: datetime.date
    last_statement: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementDue:
    """The next statement.

    Attributes:
        customer: Whose.
        first_day: Its first day.
        last_day: Its last day.
        obligation: By when it goes out.
        basis: The parameters that decided.
    """

    customer: CustomerKey
    first_day: datetime.date
    last_day: datetime.date
    obligation: Obligation
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedItem:
    """An open item, or a credit that settles nothing yet.

    Attributes:
        document: Its document.
        date: Its day.
        open: What is open; below zero for a credit.
    """

    document: DocumentKey
    date: datetime.date
    open: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountReviewFacts:
    """An account to be looked through.

    Attributes:
        customer: Whose.
        items: What is open.
    """

    customer: CustomerKey
    items: Sequence[ReviewedItem]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountReview:
    """What has to be cleaned up.

    Attributes:
        customer: Whose.
        clean: Whether nothing has to be looked at.
        findings: Old items, credits that settle nothing, a balance below zero.
        basis: The parameters that decided.
    """

    customer: CustomerKey
    clean: bool
    findings: Sequence[Finding]
    basis: Sequence[Basis]


class NumberForm(StrEnum):
    """What makes no difference between two numbers of a paper.

    Attributes:
        WIDTH: Full-width signs and plain ones.
        CASE: Capitals and small letters.
        BLANKS: Blanks.
        HYPHENS: Hyphens, dashes and underlines.
        LEADING_ZEROS: Zeros before the first digits, which spreadsheets take away.
    """

    WIDTH = "width"
    CASE = "case"
    BLANKS = "blanks"
    HYPHENS = "hyphens"
    LEADING_ZEROS = "leading_zeros"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedItem:
    """One item of one side.

    Attributes:
        reference: Its number as the side writes it; none when it has none.
        date: Its day.
        amount: How much.
        received_on: When the other side got it, if that is known: goods and money on the way.
    """

    reference: str | None = None
    date: datetime.date | None = None
    amount: Money
    received_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconciliationFacts:
    """Both lists.

    Attributes:
        customer: Whose account.
        currency: Its currency.
        ours: What we have.
        theirs: What the hospital has.
    """

    customer: CustomerKey
    currency: Currency
    ours: Sequence[ListedItem]
    theirs: Sequence[ListedItem]


class DifferenceReason(StrEnum):
    """Why the sides differ in an item.

    Attributes:
        PRICE: The same number with another amount.
        TIMING: It was on the way on the day.
        DOUBLE: One side has the same number twice.
        MISSING_THERE: The hospital does not have it.
        MISSING_HERE: We do not have it.
    """

    PRICE = "price"
    TIMING = "timing"
    DOUBLE = "double"
    MISSING_THERE = "missing_there"
    MISSING_HERE = "missing_here"


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedItems:
    """Items that belong together.

    Attributes:
        ours: Places in our list, counted from 1.
        theirs: Places in theirs.
        found_by: `reference`, `amount_and_date` or `sum`: how they were found.
        same_but_for: What had to make no difference for their numbers to be the same; empty
            when they are written alike.
        difference: Ours less theirs, within the tolerance.
    """

    ours: Sequence[int]
    theirs: Sequence[int]
    found_by: str
    same_but_for: Sequence[NumberForm] = ()
    difference: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDifference:
    """A difference that has a name.

    Attributes:
        reason: Why.
        reference: The number, if the item has one.
        ours: Our amount, if we have it.
        theirs: Theirs, if they have it.
        difference: Ours less theirs.
    """

    reason: DifferenceReason
    reference: str | None
    ours: Money | None
    theirs: Money | None
    difference: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciliation:
    """The reconciliation.

    Attributes:
        customer: Whose.
        matched: Items that belong together.
        differences: Everything else, with a reason.
        our_total: Sum of our list.
        their_total: Sum of theirs.
        difference: Ours less theirs.
        explained: Sum of the differences that have a name, and of what lay within the
            tolerance.
        unexplained: What has none; always zero, or the arithmetic is wrong.
        timing: What was on the way.
        agreed: Whether nothing differs. Equal totals are no agreement.
        findings: What a person should know.
        basis: The parameters that decided.
    """

    customer: CustomerKey
    matched: Sequence[MatchedItems]
    differences: Sequence[NamedDifference]
    our_total: Money
    their_total: Money
    difference: Money
    explained: Money
    unexplained: Money
    timing: Money
    agreed: bool
    findings: Sequence[Finding]
    basis: Sequence[Basis]


class TermPart(StrEnum):
    """Which part of the total a line is.

    Attributes:
        PERCENT_OF_TOTAL: A percentage of the total.
        PERCENT_OF_REMAINDER: A percentage of what the lines before left, a remainder among them
            aside.
        FIXED: A fixed amount; it follows the sign of the total.
        REMAINDER: What all other lines leave, wherever it stands; there is one at most.
    """

    PERCENT_OF_TOTAL = "percent_of_total"
    PERCENT_OF_REMAINDER = "percent_of_remainder"
    FIXED = "fixed"
    REMAINDER = "remainder"


class TermAnchor(StrEnum):
    """From which day a line counts.

    Attributes:
        INVOICE: The invoice.
        CONTRACT: The contract.
        DELIVERY: The delivery.
        ACCEPTANCE: The acceptance by the hospital.
        WARRANTY_END: The end of the warranty: what is retained until then.
    """

    INVOICE = "invoice"
    CONTRACT = "contract"
    DELIVERY = "delivery"
    ACCEPTANCE = "acceptance"
    WARRANTY_END = "warranty_end"


class DueRule(StrEnum):
    """How a line counts from its anchor. A day past the end of a month is its last day.

    Attributes:
        MONTHS_DAY_DAYS: Months on, then the day of that month if one is named, then the days.
        MONTH_END_DAYS: The last day of the month (months on), then the days.
        DAYS_THEN_DAY: The days, then the next named day of a month; the day itself counts.
        DAYS_THEN_DAY_OF_FOLLOWING_MONTH: The days, then the named day of the month after.
        DAYS_THEN_MONTH_END: The days, then the last day of the month reached.
        FIXED_DATE: The day that the line names, whatever has happened by then.
    """

    MONTHS_DAY_DAYS = "months_day_days"
    MONTH_END_DAYS = "month_end_days"
    DAYS_THEN_DAY = "days_then_day"
    DAYS_THEN_DAY_OF_FOLLOWING_MONTH = "days_then_day_of_following_month"
    DAYS_THEN_MONTH_END = "days_then_month_end"
    FIXED_DATE = "fixed_date"


@dataclass(frozen=True, slots=True, kw_only=True)
class TermLine:
    """One line of the terms.

    Attributes:
        part: Which part of the total.
        percent: The percentage, for the two kinds that have one.
        amount: The amount of a fixed part, without a sign.
        anchor: From which day it counts.
        rule: How it counts.
        months: Months on.
        days: Days on.
        day_of_month: Day of a month, 1-31.
        fixed_date: The day itself, for the rule that has one.
        retention: Whether it is kept back as a guarantee; what waits for the end of the
            warranty always is.
    """

    part: TermPart
    percent: Decimal | None = None
    amount: Decimal | None = None
    anchor: TermAnchor = TermAnchor.INVOICE
    rule: DueRule = DueRule.MONTHS_DAY_DAYS
    months: int = 0
    days: int = 0
    day_of_month: int | None = None
    fixed_date: datetime.date | None = None
    retention: bool = False


class DiscountBase(StrEnum):
    """What an early payment may keep of.

    Attributes:
        TAX_INCLUDED: The total with tax.
        TAX_EXCLUDED: The total without tax.
    """

    TAX_INCLUDED = "tax_included"
    TAX_EXCLUDED = "tax_excluded"


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlyDiscount:
    """What may be kept for paying early.

    Attributes:
        percent: How much, in percent.
        days: Until how many days after the invoice.
        base: Of what.
    """

    percent: Decimal
    days: int
    base: DiscountBase


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentTermsFacts:
    """Terms and the days they count from. A day that is not known yet is left out.

    Attributes:
        total: What is to be paid, with tax; below zero for a credit note.
        tax: The tax in it.
        lines: The lines in their order; without any, everything is due on the invoice date.
        contract_date: Day of the contract.
        invoice_date: Day of the invoice.
        delivery_date: Day of the delivery.
        acceptance_date: Day of the acceptance.
        warranty_end: Last day of the warranty.
        early_discount: What may be kept for paying early.
        cash_step: Smallest step of a cash payment, for example 0.05.
        base_currency: The currency the books are kept in, if it is another one.
        rate_to_base: Units of it for one unit of the total's currency.
    """

    total: Money
    tax: Money | None = None
    lines: Sequence[TermLine] = ()
    contract_date: datetime.date | None = None
    invoice_date: datetime.date | None = None
    delivery_date: datetime.date | None = None
    acceptance_date: datetime.date | None = None
    warranty_end: datetime.date | None = None
    early_discount: EarlyDiscount | None = None
    cash_step: Decimal | None = None
    base_currency: Currency | None = None
    rate_to_base: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermInstalment:
    """One instalment.

    Attributes:
        line: Its line, counted from 1.
        amount: How much.
        base_amount: The same in the currency of the books, when a rate was given.
        anchor: From which day it counts.
        retention: Whether it is kept back as a guarantee.
        due_date: When it is due; none while the day it counts from is not known.
        discount: Its share of what may be kept for paying early: what is kept when this
            instalment is paid by `discount_until`.
    """

    line: int
    amount: Money
    base_amount: Money | None
    anchor: TermAnchor
    retention: bool
    due_date: datetime.date | None = None
    discount: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentSchedule:
    """What the terms come to.

    Attributes:
        instalments: The instalments in the order of the lines; they add up to the total. None
            when the terms are refused.
        percent_sum: Sum of the percentages of the total.
        base_total: Sum of the instalments in the currency of the books.
        discount_until: Last day on which the discount may be kept.
        early_amount: What settles everything until then.
        early_base_amount: The same in the currency of the books.
        findings: What is wrong with the terms, all of it.
        basis: The parameters that decided.
    """

    instalments: Sequence[TermInstalment]
    percent_sum: Decimal
    base_total: Money | None
    discount_until: datetime.date | None = None
    early_amount: Money | None
    early_base_amount: Money | None
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class Revaluation:
    """A rate at which the open items of a customer in one currency are valued anew.

    Attributes:
        customer: Whose open items.
        currency: In which currency.
        date: The day the rate holds from.
        rate: Units of the base currency for one unit.
    """

    customer: CustomerKey
    currency: Currency
    date: datetime.date
    rate: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ValuationFacts:
    """What is known for a valuation.

    Attributes:
        base_currency: The currency to value in.
        rounding: How amounts are rounded to its minor unit.
        documents: The documents; one in another currency needs its rate.
        allocations: What settles what.
        revaluations: Dated rates for a valuation anew.
    """

    base_currency: Currency
    rounding: Rounding = Rounding.HALF_UP
    documents: Sequence[ReceivableDocument]
    allocations: Sequence[Allocation] = ()
    revaluations: Sequence[Revaluation] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseRow:
    """One open document in both currencies.

    Attributes:
        document: The document.
        customer: Whose it is.
        outstanding: Open in its own currency; below zero for a credit.
        future: Later allocations in its own currency.
        base_outstanding: Open at the document's own rate.
        base_future: Later allocations at the rate of the credits that make them.
        base_remaining: The difference of the two: an exchange difference once the item is
            settled, not a debt.
    """

    document: DocumentKey
    customer: CustomerKey
    outstanding: Money
    future: Money
    base_outstanding: Money
    base_future: Money
    base_remaining: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class RevaluationRow:
    """What a new rate adds to the open items of a customer.

    Attributes:
        customer: Whose.
        currency: In which currency.
        outstanding: Its open items in that currency.
        base_difference: What the new rate adds in the base currency.
    """

    customer: CustomerKey
    currency: Currency
    outstanding: Money
    base_difference: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseValuation:
    """Open items in the base currency.

    Attributes:
        as_of: The day.
        rows: By document, in the order of posting.
        revaluations: By customer and currency, at the latest rate on or before the day.
        base_total: Rows and revaluations together.
    """

    as_of: datetime.date
    rows: Sequence[BaseRow]
    revaluations: Sequence[RevaluationRow]
    base_total: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class DebtorClass:
    """The class of a customer on the day.

    Attributes:
        customer: Who.
        class_name: Its class.
    """

    customer: CustomerKey
    class_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionWorklistFacts:
    """Open items and everything that was done about them.

    Attributes:
        documents: The documents; all of them, also what lies after the day.
        allocations: What settles what.
        responsible: Who is responsible, by day and share.
        marks: Disputes, freezes, bills of exchange and retentions.
        notes: Contacts.
        notices: Notices so far.
        payment_plans: Promises and plans of instalments.
        limitation_events: What starts the period of limitation anew.
        classes: The classes of the day, for levels that depend on them.
        go_live: The day the books begin here.
    """

    documents: Sequence[ReceivableDocument]
    allocations: Sequence[Allocation] = ()
    responsible: Sequence[Responsibility] = ()
    marks: Sequence[ItemMark] = ()
    notes: Sequence[ContactNote] = ()
    notices: Sequence[DunningNoticeRecord] = ()
    payment_plans: Sequence[PaymentPlan] = ()
    limitation_events: Sequence[LimitationEventRecord] = ()
    classes: Sequence[DebtorClass] = ()
    go_live: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DebtLimitation:
    """The period of limitation of one overdue document, and whose it is.

    Attributes:
        customer: Who owes it.
        open: What of it is open.
        period: Until when it can be enforced.
    """

    customer: CustomerKey
    open: Money
    period: LimitationPeriod


@dataclass(frozen=True, slots=True, kw_only=True)
class DebtorPlan:
    """A promise or plan, and whose it is.

    Attributes:
        customer: Who promised.
        status: Whether it is kept.
    """

    customer: CustomerKey
    status: PaymentPlanStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionWorklist:
    """Whom to ask, and how.

    Attributes:
        contacts: Who has to speak about what, and by when.
        run: Which notices are due, and why the other items get none.
        plans: Promises and plans that were agreed by the day.
        limitation: Every overdue document.
        obligations: What all of them ask for. A period of limitation asks for a demand only
            when its end is near.
        findings: What all of them found.
    """

    contacts: OverdueContacts
    run: DunningRun
    plans: Sequence[DebtorPlan]
    limitation: Sequence[DebtLimitation]
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What a bulk load did.

    Attributes:
        written_count: Records that were written.
        already_there_count: Records that stood there already with the same content.
    """

    written_count: int
    already_there_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPost:
    """A post that a person holds or held.

    Attributes:
        department: The department.
        role: The role, for example `sales_representative`.
        manager: Who manages the person in this post.
        first_day: First day.
        last_day: Last day; none while it is held.
    """

    department: DepartmentKey
    role: str
    manager: PersonKey | None = None
    first_day: datetime.date
    last_day: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person who works for the supplier.

    Attributes:
        person: The key.
        name: The name. It is never printed for debugging.
        joined_on: First day in the company.
        left_on: Last day in the company, once it is known.
        posts: The posts, in any order.
    """

    person: PersonKey
    name: str | None = None
    joined_on: datetime.date
    left_on: datetime.date | None = None
    posts: Sequence[PersonPost] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainFacts:
    """A person among people.

    Attributes:
        person: Whose managers.
        people: The people.
    """

    person: PersonKey
    people: Sequence[Person]


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagerChain:
    """The managers above a person.

    Attributes:
        person: Whose.
        managers: The managers, the nearest first.
        findings: A manager who is not known, has left, or stands below the person.
    """

    person: PersonKey
    managers: Sequence[PersonKey]
    findings: Sequence[Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    """A department.

    Attributes:
        department: Its key.
        name: Its name.
        kind: What it is to the policy, for example `direct_sales`; several can be of one kind.
        legal_entity: The company it belongs to.
        parent: The department above it.
        first_day: First day; none when it was always there.
        last_day: Last day; none while it lasts.
    """

    department: DepartmentKey
    name: str
    kind: str
    legal_entity: LegalEntityKey | None = None
    parent: DepartmentKey | None = None
    first_day: datetime.date | None = None
    last_day: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyFacts:
    """People, departments, and the duty that is asked for.

    Attributes:
        duty: The duty; all when absent.
        departments: The departments.
        people: The people.
    """

    duty: str | None = None
    departments: Sequence[Department]
    people: Sequence[Person]


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyHolders:
    """Who holds one duty.

    Attributes:
        duty: The duty.
        department: The kind of department that has it.
        holders: The people who hold it, by key.
    """

    duty: str
    department: str
    holders: Sequence[PersonKey]


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyTable:
    """Who holds what.

    Attributes:
        as_of: The day.
        duties: Duty by duty, in the order of the policy.
        findings: Duties that nobody holds.
        basis: The parameters that decided.
    """

    as_of: datetime.date
    duties: Sequence[DutyHolders]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Something a person is responsible for.

    Attributes:
        subject: What it is, as findings name it, for example `customer:H1` or `case:C7`.
        customer: The customer it belongs to, if it belongs to one.
        handed_to: Who takes it over; none while nobody is named.
        handed_on: When that person took it.
    """

    subject: str
    customer: CustomerKey | None = None
    handed_to: PersonKey | None = None
    handed_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaverFacts:
    """Someone who leaves.

    Attributes:
        person: Who.
        holdings: What the person is responsible for.
        departments: The departments.
        people: The people, the leaver among them.
    """

    person: PersonKey
    holdings: Sequence[Holding] = ()
    departments: Sequence[Department]
    people: Sequence[Person]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaverCheck:
    """What has to be done.

    Attributes:
        person: Who.
        left_on: The last day; none when the person stays.
        due: The last day on which everything may be taken on in time; none when the person
            stays.
        done_count: Things that were taken on.
        open_count: Things that wait.
        reports: People who will have no manager.
        unheld_duties: Duties that nobody will hold.
        obligations: One for each thing, in the order of the facts.
        findings: What was handed to someone who cannot take it, to nobody or late, what is
            divided, people and duties left alone.
        basis: The parameters that decided.
    """

    person: PersonKey
    left_on: datetime.date | None = None
    due: datetime.date | None = None
    done_count: int
    open_count: int
    reports: Sequence[PersonKey]
    unheld_duties: Sequence[str]
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalEntity:
    """One of the supplier's companies.

    Attributes:
        legal_entity: Its key.
        name: Its name.
        identifier: Unified social credit code as written.
        first_day: First day; none when it was always there.
        last_day: Last day; none while it lasts.
        go_live: The day its books begin here: nothing is asked for that should have been done
            before; none when they always were here.
    """

    legal_entity: LegalEntityKey
    name: str
    identifier: str | None = None
    first_day: datetime.date | None = None
    last_day: datetime.date | None = None
    go_live: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviousRevision:
    """The revision before.

    Attributes:
        revision: Its number.
        effective_from: The day it started.
        fingerprint: Fingerprint of its values.
    """

    revision: str
    effective_from: datetime.date
    fingerprint: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyReviewFacts:
    """A revision of the policy.

    Attributes:
        policy: Its name.
        revision: Its number.
        effective_from: The day it starts.
        owner: Who answers for it.
        approved_by: Who approved it.
        approved_on: When.
        reviewed_on: When it was last reviewed.
        fingerprint: Fingerprint of its values.
        previous: The revision before.
    """

    policy: str
    revision: str
    effective_from: datetime.date
    owner: PersonKey | None = None
    approved_by: PersonKey | None = None
    approved_on: datetime.date | None = None
    reviewed_on: datetime.date | None = None
    fingerprint: str | None = None
    previous: PreviousRevision | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyReviewCheck:
    """How the policy stands.

    Attributes:
        policy: Its name.
        revision: Its number.
        obligations: The next review.
        findings: No approval, a change without a new number, a start that is not later.
        basis: The parameters that decided.
    """

    policy: str
    revision: str
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerTerm:
    """The time of a partner's agreement.

    Attributes:
        first_day: First day.
        last_day: Last day.
    """

    first_day: datetime.date
    last_day: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerStanding:
    """A partner and its agreements.

    Attributes:
        partner: Who.
        kind: What it is, for example `distributor` or `agent`.
        agreements: Its agreements, in any order.
    """

    partner: PartnerKey
    kind: str
    agreements: Sequence[PartnerTerm] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorFacts:
    """An actor: a person or a partner.

    Attributes:
        person: The person.
        partner: The partner.
        departments: The departments.
    """

    person: Person | None = None
    partner: PartnerStanding | None = None
    departments: Sequence[Department] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeCheck:
    """Whether the actor is covered.

    Attributes:
        subject: Who, as findings name it.
        in_scope: Whether it is covered on the day.
        role: The role or kind that covers it.
        department: The department of the role.
        until: The last day on which it will be covered, as far as it is known.
        findings: Why it is not covered, and what ends soon.
        basis: The parameters that decided.
    """

    subject: str
    in_scope: bool
    role: str | None = None
    department: DepartmentKey | None = None
    until: datetime.date | None = None
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act on the thing.

    Attributes:
        act: What was done, as in `organisation.separate_duties`.
        person: By whom.
    """

    act: str
    person: PersonKey


@dataclass(frozen=True, slots=True, kw_only=True)
class SeparationFacts:
    """The acts on one thing.

    Attributes:
        subject: The thing, as findings name it, for example `claim:E7`.
        acts: The acts.
        people: The people, to know who manages whom; without them only the same person is
            found.
    """

    subject: str
    acts: Sequence[Act]
    people: Sequence[Person] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeparationCheck:
    """Whether the acts were kept apart.

    Attributes:
        separate: Whether they were.
        findings: Who did both, and who judged a manager's act.
        basis: The parameters that decided.
    """

    separate: bool
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class StructureFacts:
    """The whole organisation.

    Attributes:
        legal_entities: The companies.
        departments: The departments.
        people: The people.
    """

    legal_entities: Sequence[LegalEntity] = ()
    departments: Sequence[Department] = ()
    people: Sequence[Person] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StructureCheck:
    """What does not fit.

    Attributes:
        as_of: The day.
        sound: Whether nothing is wrong.
        employed_count: People who work here on the day.
        findings: All that is wrong: entities, departments, people, duties.
        basis: The parameters that decided.
    """

    as_of: datetime.date
    sound: bool
    employed_count: int
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """A text in three scripts.

    Attributes:
        hans: Simplified Chinese.
        hant: Traditional Chinese.
        en: English.
    """

    hans: str
    hant: str
    en: str


class ClauseKind(StrEnum):
    """What a clause is.

    Attributes:
        RULE: It decides or computes.
        DUTY: Someone is accountable.
        RECORD: Data must exist.
        REPORT: Something is due to someone.
        PRINCIPLE: It frames the others.
    """

    RULE = "rule"
    DUTY = "duty"
    RECORD = "record"
    REPORT = "report"
    PRINCIPLE = "principle"


class Automation(StrEnum):
    """How far a program can carry a clause out.

    Attributes:
        FULL: Wholly.
        PARTIAL: In part; people judge the rest.
        ASSUMED: The text is cut off; what is done is assumed and marked so.
    """

    FULL = "full"
    PARTIAL = "partial"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseEntry:
    """One clause of the catalogue.

    Attributes:
        id: Its number.
        kind: What it is.
        automation: How far a program can carry it out.
        proposed: Whether it is our proposal for the cut-off part.
        title: Short title.
        says: What it asks, in one sentence of our own.
    """

    id: Clause
    kind: ClauseKind
    automation: Automation
    proposed: bool
    title: Titles
    says: Titles


class DecisionTest(StrEnum):
    """How a value is compared.

    Attributes:
        AMONG: One of the texts.
        NOT_AMONG: None of the texts.
        ABOVE: More than `low`.
        AT_LEAST: `low` or more.
        BELOW: Less than `high`.
        AT_MOST: `high` or less.
        BETWEEN: From `low` to `high`, both ends counted.
    """

    AMONG = "among"
    NOT_AMONG = "not_among"
    ABOVE = "above"
    AT_LEAST = "at_least"
    BELOW = "below"
    AT_MOST = "at_most"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionCondition:
    """One condition of a row.

    Attributes:
        column: The column it looks at.
        test: How it compares.
        texts: The texts; `true` and `false` for yes and no.
        low: The lower bound.
        high: The upper bound.
    """

    column: str
    test: DecisionTest
    texts: Sequence[str] = ()
    low: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionResult:
    """What a row says.

    Attributes:
        name: Its name.
        text: A text.
        number: A number.
        times_column: The column whose value the number is multiplied with.
    """

    name: str
    text: str | None = None
    number: Decimal | None = None
    times_column: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow:
    """One row.

    Attributes:
        conditions: All of them have to hold; a row without any holds always.
        results: What it says then.
    """

    conditions: Sequence[DecisionCondition] = ()
    results: Sequence[DecisionResult]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionTable:
    """A table.

    Attributes:
        name: Its name.
        rows: Its rows; the first that holds decides.
    """

    name: str
    rows: Sequence[DecisionRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionInput:
    """A value of the case.

    Attributes:
        column: Its column.
        text: As a text.
        number: As a number.
    """

    column: str
    text: str | None = None
    number: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionFacts:
    """A case and the tables that judge it.

    Attributes:
        tables: The tables, each by itself.
        inputs: The case.
        total_table: A table over the sum of the tables' `score`, which it finds in the column
            `total`.
        base_amount: An amount that the result `percent` of that table changes.
    """

    tables: Sequence[DecisionTable]
    inputs: Sequence[DecisionInput]
    total_table: DecisionTable | None = None
    base_amount: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What one table says.

    Attributes:
        table: The table.
        row: The row that decided, counted from 1; none when no row holds.
        results: What it says.
    """

    table: str
    row: int | None
    results: Sequence[DecisionResult]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """What all tables say.

    Attributes:
        decisions: Table by table.
        total: Sum of the results called `score`; none when a table has none.
        total_decision: What the table over the sum says.
        change: What the amount changes by.
        new_amount: The amount after it.
        findings: Tables in which no row holds.
    """

    decisions: Sequence[Decision]
    total: Decimal | None = None
    total_decision: Decision | None
    change: Money | None
    new_amount: Money | None
    findings: Sequence[Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCheck:
    """What is wrong with a table.

    Attributes:
        sound: Whether every value finds a row and every row a value.
        combination_count: How many combinations were tried.
        findings: Gaps with an example, columns of two types, ranges without a value, rows that
            are never reached, rows that overlap with another result.
    """

    sound: bool
    combination_count: int
    findings: Sequence[Finding]


class FaultCode(StrEnum):
    """Every kind of fault of a policy file. Codes are stable; texts are not.

    Attributes:
        SYNTAX: The text is no TOML.
        BAD_HEAD: The head of the file lacks a field or has a wrong one.
        SCHEMA_VERSION: The file was written for another schema version.
        UNKNOWN_SECTION: There is no section of this name.
        UNKNOWN_PARAMETER: The section has no parameter of this name.
        MISSING_PARAMETER: A parameter has no value in any layer.
        WRONG_VALUE: The value has the wrong kind, an unknown field or an unknown choice.
        WEIGHTS_OFF_TOTAL: Weights do not add up to 100.
        EMPTY: A list that must have entries is empty.
        DUPLICATE: The same name twice in one list.
        NOT_ORDERED: Rows that must descend or ascend do not.
        GAP: Values between two rows, or below the last one, fit no row.
        UNREACHABLE: A row that no value can reach.
        MISSING_CORE: A class that the text names is missing.
        UNKNOWN_NAME: A name that no other table explains.
        OUT_OF_RANGE: A figure outside its range.
        NO_INTERVAL: A list of bucket bounds that is empty.
        INTERVAL_NOT_POSITIVE: A bucket bound that is not above the one before, or not above
            zero.
        SAME_DAY: Two revisions of one document start on one day.
        EDITED: A released revision was edited: its hash is not the recorded one.
    """

    SYNTAX = "syntax"
    BAD_HEAD = "bad_head"
    SCHEMA_VERSION = "schema_version"
    UNKNOWN_SECTION = "unknown_section"
    UNKNOWN_PARAMETER = "unknown_parameter"
    MISSING_PARAMETER = "missing_parameter"
    WRONG_VALUE = "wrong_value"
    WEIGHTS_OFF_TOTAL = "weights_off_total"
    EMPTY = "empty"
    DUPLICATE = "duplicate"
    NOT_ORDERED = "not_ordered"
    GAP = "gap"
    UNREACHABLE = "unreachable"
    MISSING_CORE = "missing_core"
    UNKNOWN_NAME = "unknown_name"
    OUT_OF_RANGE = "out_of_range"
    NO_INTERVAL = "at_least_one_interval"
    INTERVAL_NOT_POSITIVE = "interval_must_be_positive"
    SAME_DAY = "same_day"
    EDITED = "edited"


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyFault:
    """One fault of a policy.

    Attributes:
        code: Stable code.
        place: File, line and character.
        path: Path inside the policy, for example `classification.weights[1].weight`.
        clause: The clause the parameter belongs to.
        expected: What would have been right.
        observed: What was there instead.
        suggestion: A name that was probably meant.
    """

    code: FaultCode
    place: Place
    path: str
    clause: Clause | None
    expected: str
    observed: str
    suggestion: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerRecord:
    """A hospital that buys from us, as far as the rules need it so far (5.1.2, 5.4.1).

    Its orders and balance are not here: history is derived from documents, so that it cannot drift.

    Attributes:
        customer: Its key.
        legal_entity: Which of the supplier's companies deals with it.
        name: Official name.
        identifier: Unified social credit code, or the code of another register.
        region: Region code or name.
        grade: Grade as it is written in the source.
        owner: Who is responsible for it (4.1.2).
        known_since: First day it stood in the books.
        factors: What is known of the factors of its class.
        last_contract_end: Last day of its last contract, if it ever had one.
        credit_limit: Credit limit, if one was agreed; in the currency beside it.
        credit_currency: Currency of the credit limit.
    """

    customer: CustomerKey
    legal_entity: LegalEntityKey | None = None
    name: str
    identifier: str | None = None
    region: str | None = None
    grade: str | None = None
    owner: PersonKey | None = None
    known_since: datetime.date
    factors: Sequence[FactorFact] = ()
    last_contract_end: datetime.date | None = None
    credit_limit: Decimal | None = None
    credit_currency: Currency | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitRecord:
    """One visit or call (5.4.2). It counts only with a note.

    Attributes:
        visit: Its key.
        customer: Whom it went to.
        date: Its day.
        person: Who went.
        note: What was found.
    """

    visit: VisitKey
    customer: CustomerKey
    date: datetime.date
    person: PersonKey | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentRecord:
    """A class that was given on a day, with the policy it was given by (5.2.3). Never changed.

    Attributes:
        customer: Whose class.
        assessed_on: The day.
        class_name: The class.
        band: The value band, when there was a score.
        score: The score.
        policy_fingerprint: Fingerprint of the policy; none for a class taken over from another
            system.
        reason: Why it was made out of turn, or why the class is not the one of the rule.
    """

    customer: CustomerKey
    assessed_on: datetime.date
    class_name: str
    band: str | None = None
    score: Decimal | None = None
    policy_fingerprint: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractParty:
    """One of the two sides, as the contract names it.

    Attributes:
        name: Name as written.
        identifier: Unified social credit code as written.
        signatory: Who signed.
        signed_on: Day of the signature.
        authority_seen: Whether the signatory's authority was seen; none when nobody looked.
        licence_until: Last day of the licence under which the side deals in the products; none
            when not recorded.
        licence_scope: The categories of products that the licence covers, as the lines name
            them; empty when the scope is not recorded.
    """

    name: str | None = None
    identifier: str | None = None
    signatory: str | None = None
    signed_on: datetime.date | None = None
    authority_seen: bool | None = None
    licence_until: datetime.date | None = None
    licence_scope: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractLine:
    """One line of a contract.

    Attributes:
        product: The product in the supplier's own list.
        product_name: Name of the product.
        category: Category of the product, as licences name it.
        product_kind: What kind of product it is, as the policy names kinds, for example
            `device_2`; it says whether the line needs a number. None when nobody said.
        specification_model: Specification or model.
        quantity: How many.
        price: Price of one, with tax, in the currency of the contract.
        amount: Amount of the line as written, with tax.
        tax_percent: Rate of tax in percent.
        tax: Tax in the amount as written.
        net: Amount without tax as written.
        delivery_date: Day of the delivery.
        payment_method: How it is paid, as written.
        registration_number: Number of the product's registration, filing or approval.
        registration_until: Last day of that registration.
        price_ceiling: Highest price that the purchasing platform or the tender allows for one.
    """

    product: ProductKey | None = None
    product_name: str | None = None
    category: str | None = None
    product_kind: str | None = None
    specification_model: str | None = None
    quantity: Decimal | None = None
    price: Decimal | None = None
    amount: Decimal | None = None
    tax_percent: Decimal | None = None
    tax: Decimal | None = None
    net: Decimal | None = None
    delivery_date: datetime.date | None = None
    payment_method: str | None = None
    registration_number: str | None = None
    registration_until: datetime.date | None = None
    price_ceiling: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPayment:
    """One payment that the contract plans.

    Attributes:
        amount: How much, in the currency of the contract.
        due_date: By when; none while the day is not known.
    """

    amount: Decimal
    due_date: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractApproval:
    """Someone let a contract pass.

    Attributes:
        duty: The post that approved, for example `manager`.
        person: Who.
        approved_on: When.
    """

    duty: str
    person: PersonKey | None = None
    approved_on: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractMilestone:
    """A step of carrying a contract out.

    Attributes:
        name: What it is.
        due_date: By when; none when it is open.
        done_on: When it was done.
    """

    name: str
    due_date: datetime.date | None = None
    done_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedOrder:
    """An order under the contract, and whose it is.

    Attributes:
        order: The order.
        customer: The customer of the order.
    """

    order: OrderKey
    customer: CustomerKey


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractSupplement:
    """What changes a contract after it was signed. It is signed itself, by both sides.

    Attributes:
        supplement: Its number.
        signed_on: When both had signed it; none while they have not.
        fields: What it changes, by the names of the fields: `price` or `delivery_date` of
            lines, `lines` for lines that come or go, `end_date`, `payment_plan`.
    """

    supplement: str
    signed_on: datetime.date | None = None
    fields: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractRecord:
    """A contract. What is not known is left out; the check says what is missing.

    Attributes:
        contract: Its key.
        customer: With whom.
        legal_entity: Which of the supplier's companies sells.
        owner: Who is responsible for it.
        currency: Its currency.
        buyer: The customer's side.
        seller: The supplier's side.
        signed: Whether it is signed by both.
        start_date: First day on which it holds.
        end_date: Last day on which it holds; none when it is open-ended.
        terminated_on: Day on which it was ended early.
        entered_on: Day on which it was entered in the system.
        lines: Its lines.
        total: Total as written, with tax.
        tax_total: Tax in the total as written.
        total_in_words: Total in words as written.
        payment_plan: The payments that it plans.
        payment_days: The longest time to pay, in days after delivery or acceptance; none when
            not known.
        buyer_is_public: Whether the buyer is a public body.
        seller_is_small: Whether the seller said at signing that it is a small or medium
            enterprise.
        settled_elements: The other elements that the contract settles, by the names of the
            policy, for example `dispute_settlement`.
        approvals: Who let it pass.
        milestones: Steps of carrying it out. Without any there is nothing to fulfil.
        fulfilment_deadline: Last day for all of them.
        linked_orders: Orders under it.
        supplements: What changed it since it was signed.
    """

    contract: ContractKey
    customer: CustomerKey
    legal_entity: LegalEntityKey | None = None
    owner: PersonKey | None = None
    currency: Currency
    buyer: ContractParty
    seller: ContractParty
    signed: bool = False
    start_date: datetime.date | None = None
    end_date: datetime.date | None = None
    terminated_on: datetime.date | None = None
    entered_on: datetime.date | None = None
    lines: Sequence[ContractLine] = ()
    total: Decimal | None = None
    tax_total: Decimal | None = None
    total_in_words: str | None = None
    payment_plan: Sequence[PlannedPayment] = ()
    payment_days: int | None = None
    buyer_is_public: bool | None = None
    seller_is_small: bool | None = None
    settled_elements: Sequence[str] = ()
    approvals: Sequence[ContractApproval] = ()
    milestones: Sequence[ContractMilestone] = ()
    fulfilment_deadline: datetime.date | None = None
    linked_orders: Sequence[LinkedOrder] = ()
    supplements: Sequence[ContractSupplement] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShipmentLine:
    """How many of one line a shipment carries.

    Attributes:
        line: The line of the order, counted from 1.
        quantity: How many left.
        arrived: How many arrived, where that is another number; the rest is to be shipped
            again.
        made_on: Day on which these goods were made; none where the line of the order says it.
        expires_on: Last day on which they may be used; none where the line of the order says
            it.
    """

    line: int
    quantity: Decimal
    arrived: Decimal | None = None
    made_on: datetime.date | None = None
    expires_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderShipment:
    """One of several shipments of an order.

    Attributes:
        shipment: Its number, its own within the order.
        shipped_at: When it left.
        delivered_at: When it arrived.
        accepted_at: When the hospital accepted it.
        lines: What it carries.
    """

    shipment: str
    shipped_at: datetime.datetime | None = None
    delivered_at: datetime.datetime | None = None
    accepted_at: datetime.datetime | None = None
    lines: Sequence[ShipmentLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderHold:
    """A time in which the order had to wait.

    Attributes:
        held_at: Since when.
        released_at: When it was released; none while it waits.
        reason: What it waits for, for example `credit`; none is a hold for its credit.
    """

    held_at: datetime.datetime
    released_at: datetime.datetime | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderLine:
    """One line of an order.

    Attributes:
        product: The product.
        quantity: How many are ordered.
        delivered: How many are delivered.
        billed: How many are invoiced.
        over_delivery_allowed_percent: How much more may be delivered, in percent; none when
            nothing was agreed.
        closed: Whether what is open was let go.
        delivery_date: The day that was promised.
        delivered_on: Day of the delivery that made it full, or of the last one so far.
        made_on: Day on which the goods were made.
        expires_on: Last day on which the goods may be used.
    """

    product: ProductKey | None = None
    quantity: Decimal
    delivered: Decimal = Decimal(0)
    billed: Decimal = Decimal(0)
    over_delivery_allowed_percent: Decimal | None = None
    closed: bool = False
    delivery_date: datetime.date | None = None
    delivered_on: datetime.date | None = None
    made_on: datetime.date | None = None
    expires_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRecord:
    """An order with the moments of its way. What has not happened is left out.

    An order that goes in one shipment and waits once keeps their moments itself. One that goes in
    several lists all of them, with what each carries; the delivered quantities and days of its
    lines follow from them. Holds in the list stand beside the one that the order keeps itself.

    Attributes:
        order: Its key.
        customer: Whose it is.
        contract: The contract it belongs to.
        owner: Who is responsible for it.
        urgent: Whether it is urgent.
        agreed_confirm_workdays: Working days to the confirmation that the contract agrees
            instead of the policy's.
        agreed_ship_workdays: Working days to the shipment that the contract agrees instead of
            the policy's.
        placed_at: When it came in.
        confirmed_at: When it was confirmed.
        produced_at: When the goods were made or picked.
        shipped_at: When it was shipped, where it goes in one.
        delivered_at: When it was delivered.
        accepted_at: When the hospital accepted it.
        cancelled_at: When it was cancelled.
        held_at: Since when it waits for its credit to be released.
        released_at: When it was released.
        shipments: Its shipments, where it goes in more than one.
        holds: Its holds, where it waits more than once or for something else than its credit.
        lines: Its lines.
    """

    order: OrderKey
    customer: CustomerKey
    contract: ContractKey | None = None
    owner: PersonKey | None = None
    urgent: bool = False
    agreed_confirm_workdays: int | None = None
    agreed_ship_workdays: int | None = None
    placed_at: datetime.datetime | None = None
    confirmed_at: datetime.datetime | None = None
    produced_at: datetime.datetime | None = None
    shipped_at: datetime.datetime | None = None
    delivered_at: datetime.datetime | None = None
    accepted_at: datetime.datetime | None = None
    cancelled_at: datetime.datetime | None = None
    held_at: datetime.datetime | None = None
    released_at: datetime.datetime | None = None
    shipments: Sequence[OrderShipment] = ()
    holds: Sequence[OrderHold] = ()
    lines: Sequence[OrderLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceIdentity:
    """What says which device it is.

    Attributes:
        gtin: Its GTIN, the UDI-DI: it names the model, not the device.
        lot: Its lot.
        serial: Its serial number.
    """

    gtin: str | None = None
    lot: str | None = None
    serial: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EscalationNotice:
    """A superior was told.

    Attributes:
        level: The level of the ladder; a higher one tells those below as well.
        told_at: When.
        person: Who was told.
    """

    level: int
    told_at: datetime.datetime
    person: PersonKey | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactAttempt:
    """An attempt to reach the hospital about the solution.

    Attributes:
        at: When.
        person: Who tried.
    """

    at: datetime.datetime
    person: PersonKey | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintHandOff:
    """A department that is asked to help.

    Attributes:
        department: The department.
        handed_at: When it was asked.
        accepted_at: When it took it on.
        answer_by: By when it was asked to have done its part, if that was said.
        answered_at: When it had done its part.
    """

    department: str
    handed_at: datetime.datetime
    accepted_at: datetime.datetime | None = None
    answer_by: datetime.datetime | None = None
    answered_at: datetime.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintFacts:
    """A complaint. Moments are local time.

    Attributes:
        case: Its case.
        customer: Who complains.
        class_name: Class of the customer.
        priority: Its priority, as in the table of targets, where that decides.
        time_zone: The zone of its moments; without it the one of the policy.
        reported_at: When it came in.
        graded_at: When it became as grave as it is; none when it came in so. Until then it was
            one like any other.
        patient_safety: Whether the safety of patients is touched.
        adverse_event: What harm an adverse event did, as in the policy; none when it is no
            adverse event.
        device: Which device it was, for a report of an adverse event.
        public_attention: Whether media or a regulator are in it.
        claimed: What is claimed.
        earlier_complaints: Days of the customer's complaints before, about the same matter.
        event_known_at: When somebody of the company first knew of the adverse event; without it
            the report.
        escalated_at: When superiors were told: the first level of the ladder.
        escalations: Who was told beside that, level by level.
        responded_at: When the hospital was told something.
        planned_at: When there was a plan.
        solved_at: When it was solved.
        authority_told_at: When the adverse event was reported to the authority.
        confirmed: Whether the hospital confirmed the solution, where the moment is not known.
        confirmed_at: When it confirmed it; before the solution it confirmed another.
        attempt_count: Attempts to reach it for that, where the moments are not known.
        contact_attempts: Attempts with their moments; only those after the solution count.
        hand_offs: Departments that were asked to help.
        seen_at: The moment at which it is looked at; none takes the end of the day.
    """

    case: CaseKey
    customer: CustomerKey
    class_name: str | None = None
    priority: str | None = None
    time_zone: str | None = None
    reported_at: datetime.datetime
    graded_at: datetime.datetime | None = None
    patient_safety: bool = False
    adverse_event: str | None = None
    device: DeviceIdentity | None = None
    public_attention: bool = False
    claimed: Money | None = None
    earlier_complaints: Sequence[datetime.date] = ()
    event_known_at: datetime.datetime | None = None
    escalated_at: datetime.datetime | None = None
    escalations: Sequence[EscalationNotice] = ()
    responded_at: datetime.datetime | None = None
    planned_at: datetime.datetime | None = None
    solved_at: datetime.datetime | None = None
    authority_told_at: datetime.datetime | None = None
    confirmed: bool = False
    confirmed_at: datetime.datetime | None = None
    attempt_count: int = 0
    contact_attempts: Sequence[ContactAttempt] = ()
    hand_offs: Sequence[ComplaintHandOff] = ()
    seen_at: datetime.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceFacts:
    """A device at a hospital.

    Attributes:
        device: Its name or number in the books.
        customer: Where it stands.
        engineer: Who looks after it.
        gtin: Its GTIN.
        serial: Its serial number.
        lot: Its lot, where it has no number of its own.
        daily_hours: Hours for which it is planned to run on a working day; none where nobody
            said.
        delivered_on: When it was delivered.
        installed_on: When it was installed.
        commissioned_on: When it was commissioned.
        accepted_on: When the hospital accepted it.
        visited_on: When somebody looked in after the acceptance.
        warranty_months: Months of warranty by contract.
        maintenance_months: Months between two preventive maintenances; none when there is none.
        maintained_on: The last one.
        removed_on: When it was taken away.
    """

    device: str
    customer: CustomerKey
    engineer: PersonKey | None = None
    gtin: str | None = None
    serial: str | None = None
    lot: str | None = None
    daily_hours: Decimal | None = None
    delivered_on: datetime.date | None = None
    installed_on: datetime.date | None = None
    commissioned_on: datetime.date | None = None
    accepted_on: datetime.date | None = None
    visited_on: datetime.date | None = None
    warranty_months: int | None = None
    maintenance_months: int | None = None
    maintained_on: datetime.date | None = None
    removed_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSection:
    """A section of the report.

    Attributes:
        name: Its name, as in the policy.
        total: The total it shows, if it shows one.
        empty: Whether anything stands in it.
    """

    name: str
    total: Money | None = None
    empty: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagementReportFacts:
    """A report on a month.

    Attributes:
        month_end: Last day of the month.
        first_day: First day that it covers; none for the first of the month.
        author: Who makes it.
        submitted_on: When it was handed in; none when it was not.
        sections: Its sections.
        ledger_total: Total of the books for the month.
    """

    month_end: datetime.date
    first_day: datetime.date | None = None
    author: PersonKey | None = None
    submitted_on: datetime.date | None = None
    sections: Sequence[ReportSection] = ()
    ledger_total: Money | None = None


class CaseEventKind(StrEnum):
    """What happened in a case.

    The first nine are steps of its way, the others leave it where it is.

    Attributes:
        NEW: It came in.
        ACCEPTED: Somebody took it on.
        WORKING: It is worked on.
        WAITING_CUSTOMER: It waits for the hospital.
        RESOLVED: It is solved.
        CONFIRMED: The hospital says that it is solved.
        CLOSED: It is closed.
        REOPENED: It was not solved after all.
        MERGED: It went into another case.
        REPLY: Our staff wrote or called.
        CUSTOMER_MESSAGE: The hospital wrote or called.
        ARRIVED: Somebody was on site.
        RESTORED: The hospital can work again.
        FEEDBACK: The hospital was told what will be done.
        CONTACT_ATTEMPT: An attempt to reach the hospital about the solution.
        HANDED_OVER: Another department is accountable from now on.
        CHANGED: Kind, priority or class changed.
    """

    NEW = "new"
    ACCEPTED = "accepted"
    WORKING = "working"
    WAITING_CUSTOMER = "waiting_customer"
    RESOLVED = "resolved"
    CONFIRMED = "confirmed"
    CLOSED = "closed"
    REOPENED = "reopened"
    MERGED = "merged"
    REPLY = "reply"
    CUSTOMER_MESSAGE = "customer_message"
    ARRIVED = "arrived"
    RESTORED = "restored"
    FEEDBACK = "feedback"
    CONTACT_ATTEMPT = "contact_attempt"
    HANDED_OVER = "handed_over"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEvent:
    """One event. Moments are local time.

    Attributes:
        at: When.
        event: What.
        person: Who of our staff.
        department: The department that takes over.
        into: The case it went into.
        kind: The new kind.
        priority: The new priority.
        class_name: The new class of the customer.
    """

    at: datetime.datetime
    event: CaseEventKind
    person: PersonKey | None = None
    department: str | None = None
    into: CaseKey | None = None
    kind: str | None = None
    priority: str | None = None
    class_name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceCase:
    """A case of service: an enquiry, a complaint, an installation, a repair.

    Attributes:
        case: Its key.
        customer: Whose it is.
        kind: Its kind when it came in.
        priority: Its priority then.
        class_name: Class of the customer then.
        channel: How it came in, for example `hotline` or `email`.
        product: The product it is about.
        device: The device it is about.
        department: The accountable department, where it is not the one of the table.
        owner: Who works on it.
        cause: Its cause, once it was found.
        time_zone: The zone of its moments; without it the one of the policy.
        events: Everything that happened, as it was entered.
    """

    case: CaseKey
    customer: CustomerKey
    kind: str | None = None
    priority: str | None = None
    class_name: str | None = None
    channel: str | None = None
    product: ProductKey | None = None
    device: str | None = None
    department: str | None = None
    owner: PersonKey | None = None
    cause: str | None = None
    time_zone: str | None = None
    events: Sequence[CaseEvent]


class QuestionKind(StrEnum):
    """What a question asks for.

    Attributes:
        DIMENSION: A grade of one dimension.
        OVERALL: A grade of everything together.
        RECOMMENDATION: Whether we would be recommended, 0-10.
    """

    DIMENSION = "dimension"
    OVERALL = "overall"
    RECOMMENDATION = "recommendation"


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyQuestion:
    """A question.

    Attributes:
        question: Its number.
        kind: What it asks for.
        dimension: The dimension of its grade.
    """

    question: str
    kind: QuestionKind = QuestionKind.DIMENSION
    dimension: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyCampaign:
    """A survey with its questions.

    Attributes:
        survey: Its name.
        first_day: First day on which answers count.
        last_day: Last day.
        scale_max: The best grade; the lowest is 1.
        sent_count: How many were asked.
        population_count: All whom it is about; without it they are taken as very many, and the
            interval is at its widest.
        customers: The hospitals that were asked, where that is on record.
        questions: The questions.
    """

    survey: str
    first_day: datetime.date
    last_day: datetime.date | None = None
    scale_max: int
    sent_count: int | None = None
    population_count: int | None = None
    customers: Sequence[CustomerKey] = ()
    questions: Sequence[SurveyQuestion]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionGrade:
    """The answer to a question.

    Attributes:
        question: Its number.
        grade: The grade; none for not applicable.
    """

    question: str
    grade: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyAnswer:
    """A form that came back. Who filled it in stands there by a key.

    Attributes:
        answer: Its number.
        survey: The survey.
        customer: The hospital.
        respondent: The key of who answered; none when nobody knows.
        answered_on: When it came.
        grades: The grades.
    """

    answer: str
    survey: str
    customer: CustomerKey
    respondent: str | None = None
    answered_on: datetime.date
    grades: Sequence[QuestionGrade]


@dataclass(frozen=True, slots=True, kw_only=True)
class MaintenanceDone:
    """A maintenance that was done.

    Attributes:
        maintenance: Its number.
        device: The device.
        customer: The hospital.
        engineer: Who did it.
        done_on: When.
    """

    maintenance: str
    device: str
    customer: CustomerKey
    engineer: PersonKey | None = None
    done_on: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairJob:
    """A repair.

    Attributes:
        job: Its number.
        device: The device.
        reported_at: When it was reported.
        responded_at: When it was answered.
        arrived_at: When someone was on site.
        restored_at: When the device ran again.
        accepted_at: When the hospital accepted the repair.
        planned: Whether the standstill was planned: it is no downtime.
        same_city: Whether the hospital is in the same city.
        down: Whether the device stood still until then.
        loan_unit_at: When a loan unit stood there.
    """

    job: str
    device: str
    reported_at: datetime.datetime
    responded_at: datetime.datetime | None = None
    arrived_at: datetime.datetime | None = None
    restored_at: datetime.datetime | None = None
    accepted_at: datetime.datetime | None = None
    planned: bool = False
    same_city: bool = False
    down: bool = False
    loan_unit_at: datetime.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanUnit:
    """A device that was lent while another is repaired.

    Attributes:
        loan: Its number.
        customer: The hospital.
        device: The device that is lent.
        job: The repair it stands in for.
        engineer: Who looks after it.
        lent_on: When it was lent.
        due_back_on: When it is expected back; none for the days of the policy.
        returned_on: When it came back.
    """

    loan: str
    customer: CustomerKey
    device: str
    job: str | None = None
    engineer: PersonKey | None = None
    lent_on: datetime.date
    due_back_on: datetime.date | None = None
    returned_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOffFacts:
    """Something that one department passes to another.

    Attributes:
        subject: What it is, for example `case:K1`.
        from_department: The department that passes it on.
        to_department: The department that it is passed to.
        receiver: Who takes it on.
        handed_on: When it was passed.
        accepted_on: When it was taken on.
    """

    subject: str
    from_department: str | None = None
    to_department: str | None = None
    receiver: PersonKey | None = None
    handed_on: datetime.date
    accepted_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionFacts:
    """An action that a finding led to.

    Attributes:
        action: Its number; none before it has one.
        subject: What it is about, for example `cause:delivery`.
        owner: Who owns it; without an owner it is nobody's.
        raised_on: When the finding arose.
        due_on: A day of its own.
        done_on: When it was done.
        evidence: What proves it; without it nothing is done.
    """

    action: str | None = None
    subject: str
    owner: PersonKey | None = None
    raised_on: datetime.date
    due_on: datetime.date | None = None
    done_on: datetime.date | None = None
    evidence: str | None = None


class ServiceClock(StrEnum):
    """Which time counts.

    Attributes:
        WORKING: Only service hours.
        WALL: Every second, around the clock.
    """

    WORKING = "working"
    WALL = "wall"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceAgreement:
    """A service agreement. What is left out fits every customer.

    Attributes:
        name: Its name.
        customer: The customer it is for.
        customer_group: The group of customers it is for.
        territory: The territory it is for.
        response_seconds: Seconds until the first answer.
        resolution_seconds: Seconds until it is solved.
        arrival_seconds: Seconds until somebody is on site.
        restore_seconds: Seconds until the hospital can work again.
        feedback_seconds: Seconds until the hospital is told what will be done.
        clock: Which time these seconds count; service hours when it is not named.
        first_day: First day on which it holds.
        last_day: Last day on which it holds.
    """

    name: str
    customer: CustomerKey | None = None
    customer_group: str | None = None
    territory: str | None = None
    response_seconds: int | None = None
    resolution_seconds: int | None = None
    arrival_seconds: int | None = None
    restore_seconds: int | None = None
    feedback_seconds: int | None = None
    clock: ServiceClock | None = None
    first_day: datetime.date | None = None
    last_day: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EscalationRecord:
    """A notice as it is kept.

    Attributes:
        case: The case.
        customer: Whose it is.
        notice: Who was told.
    """

    case: CaseKey
    customer: CustomerKey
    notice: EscalationNotice


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleLine:
    """How much of a product a document sold.

    Attributes:
        product: The product.
        amount: How much, as the document counts it: above zero on a credit note too.
    """

    product: str
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleDetail:
    """What stands behind a receivable document.

    Attributes:
        document: The invoice or credit note.
        customer: Whose it is.
        channel: The channel it was won over.
        lines: Its products.
    """

    document: DocumentKey
    customer: CustomerKey
    channel: str | None = None
    lines: Sequence[SaleLine] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesTarget:
    """A target for someone and a time. A change is a new revision; what it was is kept.

    Attributes:
        target_key: Its key.
        subject: Whose: `department:D1`, `person:P1`.
        customer: The customer, when it is the part of one.
        first_day: First day.
        last_day: Last day.
        target: How much.
    """

    target_key: str
    subject: str
    customer: CustomerKey | None = None
    first_day: datetime.date
    last_day: datetime.date
    target: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAdjustment:
    """What was decided when targets were missed for too long.

    Attributes:
        adjustment: Its key.
        subject: Whose plan: `person:P1`, `department:D1`.
        decided_on: The day.
        person: Who decided.
        change: What changes, in words.
    """

    adjustment: str
    subject: str
    decided_on: datetime.date
    person: PersonKey | None = None
    change: str


class ReportCycle(StrEnum):
    """What a report is about.

    Attributes:
        WEEK: Monday to Sunday.
        MONTH: A calendar month.
    """

    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetReport:
    """A report that was handed in.

    Attributes:
        report: Its key.
        person: Whose.
        cycle: About a week or a month.
        last_day: The last day that it is about.
        submitted_on: When it was handed in.
    """

    report: str
    person: PersonKey
    cycle: ReportCycle
    last_day: datetime.date
    submitted_on: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceJob:
    """A job that is done.

    Attributes:
        job: Its number.
        customer: For whom.
        caller: Who calls back.
        closed_on: When it was done.
        called_on: When the hospital was called.
        score: What it scored, 1-5.
    """

    job: str
    customer: CustomerKey
    caller: PersonKey | None = None
    closed_on: datetime.date
    called_on: datetime.date | None = None
    score: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFacts:
    """The records a review is made from.

    What lies after the day is left out by the rules themselves, so the same records give any past
    month.

    Attributes:
        customers: The hospitals.
        visits: Visits and calls.
        assessments: Classes given so far.
        documents: Receivable documents.
        allocations: What settles what.
        contracts: Contracts.
        orders: Orders.
        plans: Development plans.
        feedback: Feedback.
        complaints: Complaints.
        devices: Installed devices.
        reports: Reports to management.
        cases: Cases: enquiries, complaints, after-sales.
        surveys: Surveys.
        survey_answers: Forms that came back.
        score_sheets: What is known for the score cards of the period.
        responsible: Who is responsible for what a hospital owes, by day and share.
        marks: Disputes, freezes, bills of exchange and retentions.
        visit_issues: What visits found wrong.
        contact_notes: Contacts about what is owed.
        notices: Dunning notices so far.
        payment_plans: Promises and plans of instalments.
        limitation_events: What starts the period of limitation anew.
        legal_entities: The supplier's companies.
        maintenances: Preventive maintenances that were done.
        repairs: Repairs.
        loans: Devices lent while another is repaired.
        hand_offs: What one department passed to another.
        actions: Actions that findings asked for.
        advances: Advances paid out.
        breaches: Reported breaches of the rules of honest business.
        agreements: Service that contracts promise instead of the table.
        escalations: Who was told of a complaint, level by level.
        shares: Who had how much of a hospital on which days.
        sale_details: What documents sold, and over which channel.
        departments: The supplier's departments.
        people: The supplier's people.
        targets: Targets of people, departments and hospitals.
        adjustments: What was decided when targets were missed.
        target_reports: Weekly and monthly reports on targets.
        files: Customer files.
        contacts: Contacts at hospitals.
        owners: Who was the owner of which hospital on which days.
        credit_limits: Credit limits that were granted.
        credit_holds: Holds on orders.
        budgets: Budgets.
        budget_transfers: What was moved between budgets.
        spendings: What was spent and promised of budgets.
        service_jobs: Jobs of service after which the hospital is called back.
        indicator_values: Values of indicators that were computed elsewhere or entered.
        review_scores: What raters said of people.
    """

    customers: Sequence[CustomerRecord]
    visits: Sequence[VisitRecord] = ()
    assessments: Sequence[AssessmentRecord] = ()
    documents: Sequence[ReceivableDocument] = ()
    allocations: Sequence[Allocation] = ()
    contracts: Sequence[ContractRecord] = ()
    orders: Sequence[OrderRecord] = ()
    plans: Sequence[DevelopmentPlan] = ()
    feedback: Sequence[FeedbackItem] = ()
    complaints: Sequence[ComplaintFacts] = ()
    devices: Sequence[DeviceFacts] = ()
    reports: Sequence[ManagementReportFacts] = ()
    cases: Sequence[ServiceCase] = ()
    surveys: Sequence[SurveyCampaign] = ()
    survey_answers: Sequence[SurveyAnswer] = ()
    score_sheets: Sequence[ScoreCardFacts] = ()
    responsible: Sequence[Responsibility] = ()
    marks: Sequence[ItemMark] = ()
    visit_issues: Sequence[VisitIssue] = ()
    contact_notes: Sequence[ContactNote] = ()
    notices: Sequence[DunningNoticeRecord] = ()
    payment_plans: Sequence[PaymentPlan] = ()
    limitation_events: Sequence[LimitationEventRecord] = ()
    legal_entities: Sequence[LegalEntity] = ()
    maintenances: Sequence[MaintenanceDone] = ()
    repairs: Sequence[RepairJob] = ()
    loans: Sequence[LoanUnit] = ()
    hand_offs: Sequence[HandOffFacts] = ()
    actions: Sequence[ActionFacts] = ()
    advances: Sequence[AdvanceFacts] = ()
    breaches: Sequence[BreachRecord] = ()
    agreements: Sequence[ServiceAgreement] = ()
    escalations: Sequence[EscalationRecord] = ()
    shares: Sequence[ShareSpell] = ()
    sale_details: Sequence[SaleDetail] = ()
    departments: Sequence[Department] = ()
    people: Sequence[Person] = ()
    targets: Sequence[SalesTarget] = ()
    adjustments: Sequence[PlanAdjustment] = ()
    target_reports: Sequence[TargetReport] = ()
    files: Sequence[HospitalFile] = ()
    contacts: Sequence[ContactRecord] = ()
    owners: Sequence[CustomerOwner] = ()
    credit_limits: Sequence[CreditLimitRecord] = ()
    credit_holds: Sequence[CreditHold] = ()
    budgets: Sequence[Budget] = ()
    budget_transfers: Sequence[BudgetTransfer] = ()
    spendings: Sequence[Spending] = ()
    service_jobs: Sequence[ServiceJob] = ()
    indicator_values: Sequence[IndicatorFacts] = ()
    review_scores: Sequence[ReviewRecord] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractCheck:
    """What a contract lacks.

    Attributes:
        contract: Which contract.
        valid: Whether no finding is an error: it may be signed.
        total: Sum of the lines, with tax; none while a line has no quantity or price that can
            be used.
        plan_total: Sum of the planned payments; none without a plan.
        plan_excess: What the plan has above the total; below zero for what it falls short.
        approval_duties: The posts that have to approve a contract of this total; one above may
            do it for them.
        payment_days: The longest time to pay: as recorded, or as the lines say it; none while
            nobody knows.
        findings: All that is wrong, line by line and then for the whole.
        basis: The parameters that decided.
    """

    contract: ContractKey
    valid: bool
    total: Money | None
    plan_total: Money | None
    plan_excess: Money | None
    approval_duties: Sequence[str]
    payment_days: int | None
    findings: Sequence[Finding]
    basis: Sequence[Basis]


class ContractState(StrEnum):
    """Where a contract stands.

    Attributes:
        UNSIGNED: Not signed by both.
        UPCOMING: Signed, and it does not hold yet.
        ACTIVE: It holds.
        EXPIRED: Its last day has passed.
        TERMINATED: It was ended early.
    """

    UNSIGNED = "unsigned"
    UPCOMING = "upcoming"
    ACTIVE = "active"
    EXPIRED = "expired"
    TERMINATED = "terminated"


class FulfilmentState(StrEnum):
    """How far the steps of a contract are done.

    Attributes:
        NOT_APPLICABLE: It names no steps.
        UNFULFILLED: None is done.
        PARTLY_FULFILLED: Some are done.
        FULFILLED: All are done.
        LAPSED: The deadline has passed and not all are done.
    """

    NOT_APPLICABLE = "not_applicable"
    UNFULFILLED = "unfulfilled"
    PARTLY_FULFILLED = "partly_fulfilled"
    FULFILLED = "fulfilled"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractStatus:
    """Where a contract stands on the day.

    Attributes:
        contract: Which contract.
        status: Where it stands.
        fulfilment: How far its steps are done.
        days_left: Days to its last day; none when it is open-ended or does not hold.
        obligations: What is owed: the entry, steps that are not done.
        findings: What a person should know.
        basis: The parameters that decided.
    """

    contract: ContractKey
    status: ContractState
    fulfilment: FulfilmentState
    days_left: int | None
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractReview:
    """A contract: what is wrong with it, and where it stands.

    Attributes:
        customer: With whom.
        check: What it lacks.
        standing: Where it stands.
    """

    customer: CustomerKey
    check: ContractCheck
    standing: ContractStatus


class OrderState(StrEnum):
    """Where an order stands: what is open of delivery and invoices.

    How much has left and arrived say `OrderStatus.shipping` and the fields beside it.

    Attributes:
        CANCELLED: It was cancelled.
        ON_HOLD: It waits for its credit to be released.
        TO_DELIVER_AND_BILL: Goods and invoices are open.
        TO_DELIVER: Everything is invoiced; goods are open.
        TO_BILL: Everything is delivered; invoices are open.
        COMPLETED: Nothing is open.
    """

    CANCELLED = "cancelled"
    ON_HOLD = "on_hold"
    TO_DELIVER_AND_BILL = "to_deliver_and_bill"
    TO_DELIVER = "to_deliver"
    TO_BILL = "to_bill"
    COMPLETED = "completed"


class OrderExtent(StrEnum):
    """How much of an order is done. What was let go needs nothing.

    Attributes:
        NOTHING: Nothing yet.
        PART: A part; the rest is open.
        WHOLE: All of it, or all that was not let go.
    """

    NOTHING = "nothing"
    PART = "part"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDelivery:
    """Where its delivery stands.

    Attributes:
        open_quantity: What is still to be delivered.
        in_full: Whether nothing is open.
        late: Whether it is or was later than promised; none without a promised day.
        late_days: By how many days; zero when it is not late.
    """

    open_quantity: Decimal
    in_full: bool
    late: bool | None
    late_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderStatus:
    """Where an order stands on the day.

    Attributes:
        order: Which order.
        status: Where it stands.
        shipping: How much of it has left.
        delivery: How much of it has arrived.
        acceptance: How much of it the hospital accepted.
        shipped_percent: How much has left, at most 100; closed lines count as shipped.
        delivered_percent: How much is delivered, at most 100; closed lines count as delivered.
        billed_percent: How much is invoiced, at most 100; closed lines count with what was
            delivered.
        lines: Each line on the day.
        obligations: Confirmation and shipment that are owed or were met.
        findings: What is wrong: late lines, over-delivery, short shelf life, moments out of
            order.
        basis: The parameters that decided.
    """

    order: OrderKey
    status: OrderState
    shipping: OrderExtent
    delivery: OrderExtent
    acceptance: OrderExtent
    shipped_percent: Decimal
    delivered_percent: Decimal
    billed_percent: Decimal
    lines: Sequence[LineDelivery]
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderReview:
    """An order and whose it is.

    Attributes:
        customer: Whose it is.
        status: Where it stands.
    """

    customer: CustomerKey
    status: OrderStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanReview:
    """A development plan and whom it is for.

    Attributes:
        customer: Whom it is for.
        check: Where it stands.
    """

    customer: CustomerKey
    check: PlanCheck


class ComplaintGrade(StrEnum):
    """How grave it is.

    Attributes:
        GENERAL: Like any other.
        MAJOR: It goes to superiors.
        URGENT: It touches the safety of patients.
    """

    GENERAL = "general"
    MAJOR = "major"
    URGENT = "urgent"


class StepState(StrEnum):
    """How a step stands.

    Attributes:
        MET: Done in time.
        LATE: Done too late.
        OPEN: Not done, and there is time.
        OVERDUE: Not done, and the time is over.
        MISSED: Not done in time, and no longer to be done.
    """

    MET = "met"
    LATE = "late"
    OPEN = "open"
    OVERDUE = "overdue"
    MISSED = "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintStep:
    """One step.

    Attributes:
        step: `respond`, `plan`, `solve`, `hand_off:` or `answer:` with the department.
        due_at: By when.
        done_at: When it was done.
        state: How it stands.
    """

    step: str
    due_at: datetime.datetime
    done_at: datetime.datetime | None = None
    state: StepState


@dataclass(frozen=True, slots=True, kw_only=True)
class EscalationStep:
    """One level.

    Attributes:
        level: The level.
        post: Who has to be told.
        due_at: By when.
        told_at: When it was done.
        person: Who was told.
        state: How it stands.
    """

    level: int
    post: str
    due_at: datetime.datetime
    told_at: datetime.datetime | None = None
    person: PersonKey | None = None
    state: StepState


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalClock:
    """By when the authority is told of an adverse event.

    Nothing stops it: no hold, no solution, no merging.

    Attributes:
        harm: What happened.
        known_on: The day on which somebody of the company first knew of it.
        days: Calendar days that the law gives.
        due_on: The last day.
        told_at: When the authority was told.
        state: How it stands.
        left_days: Days left; below zero when it is over.
    """

    harm: str
    known_on: datetime.date
    days: int
    due_on: datetime.date
    told_at: datetime.datetime | None = None
    state: StepState
    left_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintSteps:
    """What a complaint needs.

    Attributes:
        case: Its case.
        grade: How grave it is.
        reasons: Why it is major or urgent, in snake case.
        steps: The steps, the earliest due first.
        escalations: Who has to be told, level by level, the lowest first.
        legal_clock: The legal clock of an adverse event, apart from all others; none when there
            is none.
        may_close: Whether it may be closed.
        obligations: Superiors and authorities that are to be told. The other steps are owed by
            its case.
        findings: Steps that are overdue or were late, and why it may not be closed.
        basis: The parameters that decided.
    """

    case: CaseKey
    grade: ComplaintGrade
    reasons: Sequence[str]
    steps: Sequence[ComplaintStep]
    escalations: Sequence[EscalationStep]
    legal_clock: LegalClock | None
    may_close: bool
    obligations: Sequence[Obligation] = ()
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintReview:
    """A complaint and whose it is.

    Attributes:
        customer: Whose it is.
        steps: What it needs.
    """

    customer: CustomerKey
    steps: ComplaintSteps


@dataclass(frozen=True, slots=True, kw_only=True)
class OtifLine:
    """One line that was not on time in full.

    Attributes:
        order: Its order.
        line: Its line, counted from 1.
        on_time: Whether it was on time.
        in_full: Whether it was in full.
        late_days: By how many days it was late.
    """

    order: OrderKey
    line: int
    on_time: bool
    in_full: bool
    late_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OtifRate:
    """How many lines were on time and in full.

    Attributes:
        line_count: Lines that are judged: promised by the day, or delivered.
        on_time_count: Those that were not late.
        in_full_count: Those delivered whole; a line whose rest was let go is not.
        otif_count: Those that were both.
        unknown_count: Lines that cannot be judged: no promised day, or full and nobody wrote
            down when.
        pending_count: Lines whose day is still to come.
        on_time_percent: On time in percent; none when no line is judged.
        otif_percent: On time in full in percent.
        misses: The lines that were not both.
        basis: The parameters that decided.
    """

    line_count: int
    on_time_count: int
    in_full_count: int
    otif_count: int
    unknown_count: int
    pending_count: int
    on_time_percent: Decimal | None = None
    otif_percent: Decimal | None = None
    misses: Sequence[OtifLine]
    basis: Sequence[Basis]


class DeviceStage(StrEnum):
    """Where it stands.

    Attributes:
        ORDERED: Not delivered.
        DELIVERED: Delivered, not installed.
        INSTALLED: Installed, not commissioned.
        COMMISSIONED: Commissioned, not accepted.
        IN_WARRANTY: Accepted, in warranty.
        OUT_OF_WARRANTY: Accepted, out of warranty.
        REMOVED: Taken away.
    """

    ORDERED = "ordered"
    DELIVERED = "delivered"
    INSTALLED = "installed"
    COMMISSIONED = "commissioned"
    IN_WARRANTY = "in_warranty"
    OUT_OF_WARRANTY = "out_of_warranty"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceEvent:
    """A step that something else waits for: an instalment of the price, a visit, the end of
    retention.

    Attributes:
        event: `delivery`, `installation`, `commissioning`, `acceptance` or `warranty_end`.
        date: Its day; the last of the warranty may lie ahead.
    """

    event: str
    date: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceStanding:
    """The device on the day.

    Attributes:
        device: Its name.
        stage: Where it stands.
        warranty_end: The last day of the warranty; none before the acceptance. Retained money
            falls due after it.
        events: What has happened until the day, and when the warranty ends: what payment terms
            and visits start from.
        obligations: The acceptance that is owed, the visit after it, the next maintenance.
        findings: What is missing or wrong, and a warranty that ends soon.
        basis: The parameters that decided.
    """

    device: str
    stage: DeviceStage
    warranty_end: datetime.date | None = None
    events: Sequence[DeviceEvent]
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairLine:
    """One repair.

    Attributes:
        job: Its number.
        device: The device.
        responded_in_time: Whether it was answered in time; none while there is time.
        arrived_in_time: Whether someone was on site in time; none while there is time.
        repair_minutes: Whole minutes from the report until it ran again, or until now.
        loan_unit_owed: Whether a loan unit is owed.
    """

    job: str
    device: str
    responded_in_time: bool | None
    arrived_in_time: bool | None
    repair_minutes: int
    loan_unit_owed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRepairs:
    """The repairs of one device.

    Attributes:
        device: Which.
        job_count: How many repairs it had.
        down_minutes: Whole minutes in which it stood still without plan; its seconds are added
            first.
        mttr_hours: Mean hours until it ran again; none when it never did.
        uptime_percent: What is left of its planned hours, in percent; none where they are not
            known.
    """

    device: str
    job_count: int
    down_minutes: int
    mttr_hours: Decimal | None = None
    uptime_percent: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairMeasures:
    """All repairs.

    Attributes:
        lines: One by one.
        devices: By device.
        down_minutes: Whole minutes in which devices stood still without plan; the seconds of
            all are added first.
        mttr_hours: Mean hours until a device ran again (MTTR); none when none did.
        down_hours: Hours in which devices stood still without plan. Repairs of a device that
            overlap count once.
        uptime_percent: What is left of the planned hours, in percent; none without planned
            hours.
        findings: What was too late, loan units owed, an uptime that is too low.
        basis: The parameters that decided.
    """

    lines: Sequence[RepairLine]
    devices: Sequence[DeviceRepairs]
    down_minutes: int
    mttr_hours: Decimal | None = None
    down_hours: Decimal
    uptime_percent: Decimal | None = None
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class MaintenanceStanding:
    """The maintenance of all devices.

    Attributes:
        due_count: Maintenances that fell due in the period.
        in_time_count: Of them done in time.
        percent: Their share in percent; none when none fell due.
        obligations: The next maintenance of each device, the earliest first.
        findings: What was too late, also since before the period; a share that is too low.
        basis: The parameters that decided.
    """

    due_count: int
    in_time_count: int
    percent: Decimal | None = None
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackCheck:
    """How many were called back.

    Attributes:
        due_count: Jobs whose time to call is over, or that were called; of a period those that
            were due in it.
        in_time_count: Of them called in time.
        percent: Their share in percent; none when none was due.
        complaints: Jobs whose score opens a complaint.
        obligations: Calls that are owed, and an action for each low score and for too few
            calls: its own, or one that is owed.
        findings: Low scores, too few calls.
        basis: The parameters that decided.
    """

    due_count: int
    in_time_count: int
    percent: Decimal | None = None
    complaints: Sequence[str]
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """What is to be followed up.

    Attributes:
        contracts: Every contract, by key.
        orders: Every order, by key.
        otif: How many lines were on time in full.
        plans: Every development plan.
        issues: What visits found wrong, and whether it became a case.
        complaints: Every complaint.
        devices: Every installed device.
        repairs: Repairs reported in the month, or before it and not done when it began.
        maintenance: Maintenances that fell due in the month.
        callbacks: Calls back after service that were due in the month, and those that are owed
            since before it.
    """

    contracts: Sequence[ContractReview]
    orders: Sequence[OrderReview]
    otif: OtifRate
    plans: Sequence[PlanReview]
    issues: VisitIssues
    complaints: Sequence[ComplaintReview]
    devices: Sequence[DeviceStanding]
    repairs: RepairMeasures
    maintenance: MaintenanceStanding
    callbacks: CallbackCheck


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassLine:
    """One hospital's class on the day.

    Attributes:
        name: Its name.
        owner: Who is responsible for it.
        class_on_file: The class that stands on file, from the last assessment by the day.
        classification: The class it would get on the day, and why.
    """

    name: str
    owner: PersonKey | None
    class_on_file: str | None
    classification: Classification


@dataclass(frozen=True, slots=True, kw_only=True)
class HospitalAging:
    """One hospital's open items on the day.

    Attributes:
        name: Its name.
        owner: Who is responsible for it.
        group: Its open items in one currency.
    """

    name: str
    owner: PersonKey | None
    group: AgingGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponsibleReview:
    """Who looks after whom in the month.

    Attributes:
        owners: Days of the month without one owner; none where owners by day are not on record.
        coverage: Who was visited as often as the class asks, class by class.
    """

    owners: OwnersCheck | None
    coverage: PeriodVisitCoverage


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditReview:
    """A hospital against its credit limit.

    Attributes:
        check: What is open against the limit.
        not_counted: What is open in other currencies: no rate of the day is on record, so it
            does not count.
    """

    check: CreditCheck
    not_counted: Sequence[Money]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivablesReview:
    """Money that is to come.

    Attributes:
        figures: DSO and its sisters of the month, by currency, each with the rows it was
            counted from.
        credit: Every hospital that has a limit or a hold, by key. Orders that are not delivered
            do not count: their records have no amounts.
    """

    figures: CollectionFigures
    credit: Sequence[CreditReview]


class PeriodComparisonKind(StrEnum):
    """What is compared with what.

    Attributes:
        MONTH_BEFORE: The month so far against the same days of the month before; a whole month
            against the whole one.
        EQUAL_DAYS_BEFORE: The month so far against as many days right before it.
        YEAR_BEFORE: The month so far against the same days of the year before.
        YEAR_TO_DATE: The year so far against the year before up to the same day.
    """

    MONTH_BEFORE = "month_before"
    EQUAL_DAYS_BEFORE = "equal_days_before"
    YEAR_BEFORE = "year_before"
    YEAR_TO_DATE = "year_to_date"


class ComparisonBase(StrEnum):
    """What a change is measured from.

    Only from a positive base does a percentage say what it seems to.

    Attributes:
        POSITIVE: Something was sold before.
        ZERO: Nothing was sold before: there is no percentage.
        NEGATIVE: More came back than was sold: the percentage is of the size of the base.
    """

    POSITIVE = "positive"
    ZERO = "zero"
    NEGATIVE = "negative"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodComparison:
    """One comparison.

    Attributes:
        kind: What with what.
        first_day: First day of the period.
        last_day: Its last day.
        before_first_day: First day of the one before.
        before_last_day: Its last day.
        amount: Sold in the period.
        before: Sold before.
        change: The difference.
        change_percent: That in percent of the size of what was sold before; none from nothing.
        base: What it is measured from.
        equal_length: Whether both have the same number of days.
    """

    kind: PeriodComparisonKind
    first_day: datetime.date
    last_day: datetime.date
    before_first_day: datetime.date
    before_last_day: datetime.date
    amount: Money
    before: Money
    change: Money
    change_percent: Decimal | None = None
    base: ComparisonBase
    equal_length: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodMonth:
    """What was sold in a month.

    Attributes:
        month: The month as yyyy-mm.
        last_day: Its last day that counts: the day of the question in the last one.
        amount: Sold in it.
    """

    month: str
    last_day: datetime.date
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesPeriods:
    """All comparisons of a day.

    Attributes:
        comparisons: Against the month before, as many days before, the year before; and the
            year so far.
        months: The last twelve months, the oldest first; a month without sales is there with
            zero.
        findings: Comparisons with a large fall.
        basis: The parameters that decided.
    """

    comparisons: Sequence[PeriodComparison]
    months: Sequence[PeriodMonth]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


class SalesGrouping(StrEnum):
    """What rows are grouped by.

    Attributes:
        CUSTOMER: The customer.
        CLASS_NAME: The class.
        GRADE: The grade.
        REGION: The region.
        CHANNEL: The channel.
        PRODUCT: The product.
        PERSON: The people, by their shares.
    """

    CUSTOMER = "customer"
    CLASS_NAME = "class_name"
    GRADE = "grade"
    REGION = "region"
    CHANNEL = "channel"
    PRODUCT = "product"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesGroup:
    """One group.

    Attributes:
        name: Its name; empty for documents that do not say.
        amount: What it sold in the period.
        before: What it sold before.
        change: The difference.
        change_percent: That in percent of before; none when nothing was sold before.
        base: What the change is measured from.
        share_percent: Its share of the period in percent; none when the period comes to
            nothing.
        vital: Whether it is one of the few that bring most.
    """

    name: str
    amount: Money
    before: Money
    change: Money
    change_percent: Decimal | None = None
    base: ComparisonBase
    share_percent: Decimal | None = None
    vital: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesAnalysis:
    """The analysis.

    Attributes:
        groups: The most first, then by name.
        total: All of the period; the documents add up to it, and the groups do.
        before: All of the period before.
        change_percent: The difference in percent; none when nothing was sold before.
        equal_length: Whether both periods have the same number of days.
        findings: Groups that sell much less, periods that cannot be compared.
        basis: The parameters that decided.
    """

    groups: Sequence[SalesGroup]
    total: Money
    before: Money
    change_percent: Decimal | None = None
    equal_length: bool
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesBreakdown:
    """One way to break a month down, against the days before and against the year before.

    Attributes:
        currency: The currency.
        group_by: What it is broken down by.
        against_before: Against as many days right before the month: a trend needs periods of
            one length.
        against_last_year: Against the same month of the year before.
    """

    currency: Currency
    group_by: SalesGrouping
    against_before: SalesAnalysis
    against_last_year: SalesAnalysis


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagementReport:
    """Whether it will do.

    Attributes:
        complete: Whether it is there, complete and tied to the books.
        obligation: When it is or was due.
        findings: What is missing or off.
        basis: The parameters that decided.
    """

    complete: bool
    obligation: Obligation
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesReview:
    """What was sold in the month.

    Attributes:
        first_day: First day of the month.
        last_day: The day of the review, up to which it is counted.
        periods: Every currency: the month and the year so far against those before.
        breakdowns: Every currency, each in every way that the documents tell of.
        reports: The report on the month before, and that on this one once it was handed in.
    """

    first_day: datetime.date
    last_day: datetime.date
    periods: Sequence[SalesPeriods]
    breakdowns: Sequence[SalesBreakdown]
    reports: Sequence[ManagementReport]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodPercent:
    """A period in percent.

    Attributes:
        percent: Actual over target.
    """

    percent: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetAttainment:
    """What was reached so far.

    Attributes:
        subject: Whose.
        period_percents: Each period in percent; none for a target of zero or an unknown figure.
        target: Sum of all targets.
        actual: Sum of the actual figures.
        percent: Both in percent; none when a figure is missing or there is no target.
        target_so_far: The targets by the days that have passed.
        pro_rata_percent: Actual over those in percent.
        adjustment_due: Whether the plan has to be adjusted: too many finished periods in a row
            below the alert, and no decision since.
        obligations: The adjustment that is owed, or was made.
        findings: What a person should know.
        basis: The parameters that decided.
    """

    subject: str
    period_percents: Sequence[PeriodPercent]
    target: Money
    actual: Money
    percent: Decimal | None = None
    target_so_far: Money
    pro_rata_percent: Decimal | None = None
    adjustment_due: bool
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetReports:
    """Which reports are there.

    Attributes:
        owed_count: Reports of periods that are over, and were owed by the day.
        submitted_count: Of them, handed in.
        in_time_count: Of those, in time.
        obligations: Reports that are missing, and the next one of each cycle.
        findings: Reports that came late, and reports on no period.
        basis: The parameters that decided.
    """

    owed_count: int
    submitted_count: int
    in_time_count: int
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanningReview:
    """How targets are reached, which files are incomplete, where budgets stand.

    Attributes:
        attainments: The targets of the year of the day, by whose they are and currency.
        reports: Reports on targets.
        files: Every customer file.
        without_file: Customers without a file, where files are kept at all.
        budgets: Every budget of the fiscal year.
    """

    attainments: Sequence[TargetAttainment]
    reports: TargetReports
    files: Sequence[CustomerFileCheck]
    without_file: Sequence[CustomerKey]
    budgets: BudgetStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseHold:
    """A time in which the clock stands: the case waits for the customer.

    Attributes:
        started_at: When it began to wait.
        ended_at: When it went on; none while it still waits.
    """

    started_at: datetime.datetime
    ended_at: datetime.datetime | None = None


class MessageSide(StrEnum):
    """Who wrote a message.

    Attributes:
        CUSTOMER: The hospital.
        AGENT: Our staff.
    """

    CUSTOMER = "customer"
    AGENT = "agent"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseMessage:
    """One message of a case.

    Attributes:
        side: Who wrote it.
        sent_at: When.
    """

    side: MessageSide
    sent_at: datetime.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseChange:
    """A change of what decides the targets. What is left out stays as it was.

    Attributes:
        at: When.
        kind: The new kind.
        priority: The new priority.
        class_name: The new class of the customer.
    """

    at: datetime.datetime
    kind: str | None = None
    priority: str | None = None
    class_name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFlow:
    """What the history says.

    Attributes:
        case: Which case.
        status: The last step; none before the first.
        opened_at: When it first came in: reopening keeps the first clock.
        accepted_at: When it was first taken on.
        first_response_at: When it was first answered.
        arrived_at: When somebody was first on site.
        restored_at: When the hospital could first work again.
        feedback_at: When the hospital was first told what will be done.
        resolved_at: When it was solved for good; none while it is open.
        confirmed_at: When the hospital confirmed that.
        closed_at: When it was closed; none while it is not.
        holds: When it waited, as the clocks of a case take it.
        solved_spans: When it was taken as solved before it was reopened.
        messages: Messages of both sides.
        changes: Changes of kind, priority and class.
        reopened_count: How often it came back.
        attempt_count: Attempts to reach the hospital since it was solved.
        handed_to: The department that took it over last; none when nobody did.
        merged_into: The case it went into.
        findings: Steps that may not follow one another, times that go backwards, closing
            without a word.
        basis: The parameters that decided.
    """

    case: CaseKey
    status: CaseEventKind | None
    opened_at: datetime.datetime | None = None
    accepted_at: datetime.datetime | None = None
    first_response_at: datetime.datetime | None = None
    arrived_at: datetime.datetime | None = None
    restored_at: datetime.datetime | None = None
    feedback_at: datetime.datetime | None = None
    resolved_at: datetime.datetime | None = None
    confirmed_at: datetime.datetime | None = None
    closed_at: datetime.datetime | None = None
    holds: Sequence[CaseHold]
    solved_spans: Sequence[CaseHold]
    messages: Sequence[CaseMessage]
    changes: Sequence[CaseChange]
    reopened_count: int
    attempt_count: int
    handed_to: str | None
    merged_into: CaseKey | None
    findings: Sequence[Finding]
    basis: Sequence[Basis]


class TargetKind(StrEnum):
    """What is promised.

    Attributes:
        RESPONSE: The first answer.
        ARRIVAL: Somebody is on site.
        RESTORE: The hospital can work again, with a loan unit for instance.
        RESOLUTION: It is solved.
        FEEDBACK: The hospital is told what will be done.
    """

    RESPONSE = "response"
    ARRIVAL = "arrival"
    RESTORE = "restore"
    RESOLUTION = "resolution"
    FEEDBACK = "feedback"


class TargetState(StrEnum):
    """How a target stands.

    Attributes:
        FULFILLED: Done in time.
        FAILED: Done late, or not done and the time is over.
        OPEN: Not done, and there is time left or nobody said what time it is.
    """

    FULFILLED = "fulfilled"
    FAILED = "failed"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetClock:
    """One target of a case.

    Seconds count in its clock, those of hold in the time the policy names.

    Attributes:
        target: Which.
        clock: Which time counts.
        allowed_seconds: Seconds that are allowed.
        counted_from: From when they are counted.
        due_before_hold: When it is due, had the case never waited.
        due_at: When it is due, local time.
        due_utc: The same in UTC: a local time may come twice.
        done_at: When it was done. A case that was solved without it had it then.
        elapsed_seconds: Seconds from the start until it was done, or until the case is looked
            at.
        hold_seconds: Seconds in which this clock stood: holds that began by its due moment.
        state: How it stands.
        left_seconds: Seconds left while it is not done; below zero when the time is over.
        breach_seconds: Seconds by which it was late, or is; none when it is not.
    """

    target: TargetKind
    clock: ServiceClock
    allowed_seconds: int
    counted_from: datetime.datetime
    due_before_hold: datetime.datetime
    due_at: datetime.datetime
    due_utc: datetime.datetime
    done_at: datetime.datetime | None = None
    elapsed_seconds: int | None
    hold_seconds: int
    state: TargetState
    left_seconds: int | None
    breach_seconds: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseClock:
    """The clocks of one case.

    Seconds count in the clock of the resolution unless the name says otherwise.

    Attributes:
        clock: Which time counts.
        targets: Every target that the case has, in the order in which it meets them.
        next_target: The next target that is not done, by its due moment; none when all are.
        response_due: When it must be answered.
        resolution_due_before_hold: When it must be solved, had it never waited.
        resolution_due: When it must be solved.
        hold_seconds: Seconds it waited for the customer, in the time the policy names.
        first_response_seconds: Seconds until the first answer; none before there is one.
        elapsed_seconds: Seconds from report to solution, or to the moment it is looked at.
        net_resolution_seconds: The same without the hold, once it is solved: both in one clock,
            whatever time puts off the due moments.
        average_response_seconds: Seconds between a message of the customer and the answer to
            it, on average, rounded half up.
        waiting_for_customer_seconds: Seconds between our messages and what the customer wrote
            next.
        response_state: How the first answer stands.
        resolution_state: How the solution stands.
        state: The case as a whole: failed when one target failed, fulfilled when all that ends
            it is.
        left_seconds: Seconds left until the next target of an open case; below zero when it is
            over.
        findings: Kinds and priorities that the policy does not list.
        basis: The parameters that decided.
    """

    clock: ServiceClock
    targets: Sequence[TargetClock]
    next_target: TargetKind | None
    response_due: datetime.datetime | None = None
    resolution_due_before_hold: datetime.datetime | None = None
    resolution_due: datetime.datetime | None = None
    hold_seconds: int
    first_response_seconds: int | None
    elapsed_seconds: int | None
    net_resolution_seconds: int | None
    average_response_seconds: int | None
    waiting_for_customer_seconds: int | None
    response_state: TargetState | None
    resolution_state: TargetState | None
    state: TargetState
    left_seconds: int | None
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedCase:
    """One case, as far as it is counted.

    Attributes:
        case: Its key.
        opened_on: Day it was opened.
        closed_on: Day it was closed; none while it is open.
        customer: Who reported it.
        kind: Its kind.
        priority: Its priority.
        product: The product it is about.
        department: The accountable department.
        cause: Its cause.
        status: Its status.
        agreement: How its targets stand.
        assignees: Who works on it.
        first_response_seconds: Seconds until the first answer; none before there is one.
        net_resolution_seconds: Seconds to the solution without the hold; none before there is
            one.
        reopened_count: How often it came back.
        merged_into: The case it went into; it is counted there and not here.
    """

    case: str
    opened_on: datetime.date
    closed_on: datetime.date | None = None
    customer: str | None = None
    kind: str | None = None
    priority: str | None = None
    product: str | None = None
    department: str | None = None
    cause: str | None = None
    status: str | None = None
    agreement: str | None = None
    assignees: Sequence[str] = ()
    first_response_seconds: int | None = None
    net_resolution_seconds: int | None = None
    reopened_count: int = 0
    merged_into: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedCase:
    """A case whose targets are judged.

    Attributes:
        case: Which case.
        person: Who worked on it; none when nobody is named.
        date: The day it counts: when it was solved, or when its time was over.
        in_time: Whether it was in time.
    """

    case: str
    person: str | None = None
    date: datetime.date
    in_time: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseStanding:
    """Where a case stands.

    Attributes:
        case: Which case.
        customer: Whose it is.
        flow: The way it went.
        clock: Its clocks; none for a case that went into another.
        accountable: The one accountable department.
        consulted: Departments that are heard.
        obligations: Targets that are owed, by day; a target whose minute has passed is overdue
            on its own day, too.
        counted: How it counts in the statistics.
        judged: How it counts in the hit rate; none while it is neither hit nor missed.
        findings: What a person should know.
        basis: The parameters that decided.
    """

    case: CaseKey
    customer: CustomerKey
    flow: CaseFlow
    clock: CaseClock | None
    accountable: str
    consulted: Sequence[str]
    obligations: Sequence[Obligation]
    counted: CountedCase
    judged: JudgedCase | None
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class HitGroup:
    """One person in one month.

    Attributes:
        person: Who; empty for cases of nobody.
        month: The month as yyyy-mm.
        case_count: Cases.
        hit_count: Of them in time.
        percent: Their share in percent.
    """

    person: str
    month: str
    case_count: int
    hit_count: int
    percent: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class HitRate:
    """All of them.

    Attributes:
        groups: By person and month.
        percent: All cases in percent; none without any.
        findings: Groups below the target.
        basis: The parameters that decided.
    """

    groups: Sequence[HitGroup]
    percent: Decimal | None = None
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedCount:
    """A name with a count.

    Attributes:
        name: The name; a month as yyyy-mm.
        count: How many.
    """

    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseGroup:
    """One group.

    Attributes:
        name: Its name; empty for cases that do not say.
        total: Cases in it.
        statuses: By status, in the order of the statuses.
        agreements: By how the targets stand, by name.
        months: By month of opening, the earliest first; months without cases in between are
            zero.
        average_response_seconds: Mean seconds until the first answer, rounded half up; none
            without an answer.
        average_net_resolution_seconds: Mean seconds to the solution without the hold, likewise.
        reopened_case_count: Cases that came back at least once.
    """

    name: str
    total: int
    statuses: Sequence[NamedCount]
    agreements: Sequence[NamedCount]
    months: Sequence[NamedCount]
    average_response_seconds: int | None
    average_net_resolution_seconds: int | None
    reopened_case_count: int


class CaseGrouping(StrEnum):
    """What cases are grouped by.

    Attributes:
        CUSTOMER: The customer.
        KIND: The kind of case.
        PRIORITY: The priority.
        PRODUCT: The product.
        DEPARTMENT: The accountable department.
        ASSIGNEE: The people working on it; a case of two counts for both.
        CAUSE: The cause.
        MONTH: The month in which it was opened, as yyyy-mm.
        ALL: Nothing: one group of all.
    """

    CUSTOMER = "customer"
    KIND = "kind"
    PRIORITY = "priority"
    PRODUCT = "product"
    DEPARTMENT = "department"
    ASSIGNEE = "assignee"
    CAUSE = "cause"
    MONTH = "month"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseTable:
    """The cases of the period by one of their sides.

    Attributes:
        by: The side.
        groups: By name.
    """

    by: CaseGrouping
    groups: Sequence[CaseGroup]


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseShare:
    """One cause with its share.

    Attributes:
        cause: The cause.
        count: Cases with it.
        percent: Its share in percent.
        cumulative_percent: Share of it and all before it.
        vital: Whether it is one of the few that make most: the causes up to the one that
            reaches the share of the policy.
    """

    cause: str
    count: int
    percent: Decimal
    cumulative_percent: Decimal
    vital: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseRanking:
    """The causes, the most frequent first.

    Attributes:
        total: All cases.
        causes: By count, then by name, so that ties have an order.
        findings: Cases without a cause.
        basis: The parameters that decided.
    """

    total: int
    causes: Sequence[CauseShare]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class RepeatedCase:
    """A case that comes after another of the same customer, kind and product.

    Attributes:
        case: It.
        earlier: The last one before it.
        days: Days between their reports.
    """

    case: str
    earlier: str
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseAnalysis:
    """What a period says.

    Attributes:
        totals: All cases of the period once.
        tables: By kind, cause, product, department, customer, person and month.
        causes: Causes of the complaints of the period.
        closed_complaint_count: Complaints closed in the period.
        with_cause_count: Of them with a cause.
        cause_coverage_percent: Their share in percent; none when nothing was closed.
        repeats: Cases of the period that are repeats.
        repeat_percent: Their share of the cases in percent; none without cases.
        obligations: An action for each vital cause, the most frequent first: its own, or one
            that is still owed.
        findings: What a person should know.
        basis: The parameters that decided.
    """

    totals: CaseGroup
    tables: Sequence[CaseTable]
    causes: CauseRanking
    closed_complaint_count: int
    with_cause_count: int
    cause_coverage_percent: Decimal | None = None
    repeats: Sequence[RepeatedCase]
    repeat_percent: Decimal | None = None
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionGrades:
    """A dimension as it was answered.

    Attributes:
        dimension: Its name.
        grade_count: Grades that count.
        not_applicable_count: Answers that were not applicable; they are in no denominator.
        average: The average grade; none without any.
    """

    dimension: str
    grade_count: int
    not_applicable_count: int
    average: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedWeight:
    """The weight of a dimension as it was used.

    Attributes:
        dimension: Name of the dimension.
        weight: The weight in percent.
    """

    dimension: str
    weight: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyResult:
    """What a survey says. What nobody answered is absent, never zero.

    Attributes:
        grade_count: Grades that were given.
        skipped_count: Forms without a grade.
        lowest: Lowest grade.
        highest: Highest grade.
        average: Average grade.
        satisfied_percent: CSAT: share of the highest grades in percent.
        promoter_count: Answers 9 and 10.
        passive_count: Answers 7 and 8.
        detractor_count: Answers 0 to 6.
        nps: NPS: share of promoters less share of detractors.
        response_percent: Share of those asked who answered, in percent.
        index_grade: Weighted average of the dimensions on the scale of the survey.
        index_points: The same as 0-100 points.
        change_points: Points more than the last time; below zero when it fell.
        weights: The weights that were used.
        findings: What needs an action, and what is missing.
        basis: The parameters that decided.
    """

    grade_count: int
    skipped_count: int
    lowest: Decimal | None = None
    highest: Decimal | None = None
    average: Decimal | None = None
    satisfied_percent: Decimal | None = None
    promoter_count: int
    passive_count: int
    detractor_count: int
    nps: Decimal | None = None
    response_percent: Decimal | None = None
    index_grade: Decimal | None = None
    index_points: Decimal | None = None
    change_points: Decimal | None = None
    weights: Sequence[UsedWeight]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexInterval:
    """The interval around the weighted index, in points.

    Attributes:
        form_count: Forms with a grade that stands in the index.
        population_count: All whom the survey is about, where that is known.
        margin_points: How far the index of all of them may lie from it, in points; zero when
            all of them answered.
        low_points: The lower end, not below 0.
        high_points: The upper end, not above 100.
    """

    form_count: int
    population_count: int | None
    margin_points: Decimal
    low_points: Decimal
    high_points: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyAnswers:
    """What the forms say.

    Attributes:
        answer_count: Forms that came back.
        counted_count: Of them counted.
        straight_lined: Forms with one grade for all questions.
        duplicates: Forms of someone who answered again.
        average: The average of all grades of the dimensions.
        dimensions: Dimension by dimension, as the policy lists them.
        result: The figures of the survey.
        index_interval: How sure its index is; none without an index, or of fewer than two
            forms.
        obligations: An action for each figure that needs one and has none yet.
        findings: Forms to look at, questions that are missing, actions without an owner.
        basis: The parameters that decided.
    """

    answer_count: int
    counted_count: int
    straight_lined: Sequence[str]
    duplicates: Sequence[str]
    average: Decimal | None = None
    dimensions: Sequence[DimensionGrades]
    result: SurveyResult
    index_interval: IndexInterval | None = None
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyReview:
    """A survey and what its forms say.

    Attributes:
        survey: Its name.
        answers: What the forms say that came in by the day.
    """

    survey: str
    answers: SurveyAnswers


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityReview:
    """How well customers are served and people do.

    Attributes:
        cases: Every case that came in by the day, by key.
        hit_rate: The share of cases in time, by person and month.
        analysis: The cases of the month so far: counts, causes, repeats.
        surveys: Every survey that began by the day, the first of them first.
        score_cards: Every score card, by person.
        breaches: What reported breaches do to the period of each person, by person.
    """

    cases: Sequence[CaseStanding]
    hit_rate: HitRate
    analysis: CaseAnalysis
    surveys: Sequence[SurveyReview]
    score_cards: Sequence[ScoreCard]
    breaches: Sequence[BreachStanding]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthEnd:
    """The month-end review.

    Attributes:
        as_of: The day.
        policy_documents: How the policy is cited.
        policy_fingerprint: Fingerprint of the policy.
        calendar_version: Version of the calendar's data.
        customer_count: Hospitals known on the day.
        classes: Every hospital's class, by key.
        plan_cover: Who should have a development plan and has none.
        responsible: Who looks after whom, and who was visited.
        hospitals: Open items by hospital, by key and currency.
        aging: Open items by row and in all.
        collection: Whom to ask for money, and how.
        receivables: How fast money comes in, and who is above the limit.
        sales: What was sold in the month.
        planning: Targets, customer files and budgets.
        follow_up: Contracts, orders, plans, complaints and devices.
        quality: Cases, surveys and score cards.
        agenda: Everything that is owed.
        findings: What a person should know.
    """

    as_of: datetime.date
    policy_documents: Sequence[str]
    policy_fingerprint: str
    calendar_version: str
    customer_count: int
    classes: Sequence[ClassLine]
    plan_cover: PlanCover
    responsible: ResponsibleReview
    hospitals: Sequence[HospitalAging]
    aging: Aging
    collection: CollectionWorklist
    receivables: ReceivablesReview
    sales: SalesReview
    planning: PlanningReview
    follow_up: FollowUp
    quality: QualityReview
    agenda: Agenda
    findings: Sequence[Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesRowShare:
    """A person's share in a sale.

    Attributes:
        person: Who.
        weight: The share; shares are weights and need not be 100.
    """

    person: str
    weight: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesRow:
    """A document of sales: below zero for what came back.

    Attributes:
        document: Its number.
        date: Its day.
        amount: How much.
        customer: The customer.
        class_name: The class of the customer on that day.
        grade: Its grade.
        region: Its region.
        channel: The channel.
        product: The product.
        shares: Who sold it.
    """

    document: str
    date: datetime.date
    amount: Money
    customer: str | None = None
    class_name: str | None = None
    grade: str | None = None
    region: str | None = None
    channel: str | None = None
    product: str | None = None
    shares: Sequence[SalesRowShare] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesAnalysisFacts:
    """Documents and the two periods.

    Attributes:
        currency: The currency.
        rows: The documents of both periods; others are left out.
        group_by: What they are grouped by.
        first_day: First day of the period.
        last_day: Last day of the period.
        before_first_day: First day of the one it is compared with.
        before_last_day: Last day of that.
    """

    currency: Currency
    rows: Sequence[SalesRow]
    group_by: SalesGrouping
    first_day: datetime.date
    last_day: datetime.date
    before_first_day: datetime.date
    before_last_day: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesPeriodsFacts:
    """Documents to be compared up to a day.

    Attributes:
        currency: The currency.
        rows: The documents, of any day.
    """

    currency: Currency
    rows: Sequence[SalesRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandTrendFacts:
    """Documents and the periods they are counted in.

    Attributes:
        currency: The currency.
        rows: The documents; those outside the periods are counted as left out.
        last_day: Last day of the last period.
        period_days: Days of each period.
        period_count: How many periods.
    """

    currency: Currency
    rows: Sequence[SalesRow]
    last_day: datetime.date
    period_days: int
    period_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandPeriod:
    """One period.

    Attributes:
        first_day: Its first day.
        last_day: Its last day.
        amount: What was sold in it.
        change: The change against the period before; none for the first.
        change_percent: That in percent; none for the first and after a period without sales.
    """

    first_day: datetime.date
    last_day: datetime.date
    amount: Money
    change: Money | None = None
    change_percent: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandTrend:
    """The trend.

    Attributes:
        periods: The periods, the oldest first.
        total: All of them together.
        left_out_count: Documents outside the periods.
        falling_count: In how many periods up to the last sales fell without a break.
        findings: A last period that sold much less than the one before.
        basis: The parameters that decided.
    """

    periods: Sequence[DemandPeriod]
    total: Money
    left_out_count: int
    falling_count: int
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class Promotion:
    """A promotion: a better price for some products and days, approved beforehand.

    Attributes:
        promotion: Its key.
        first_day: First day.
        last_day: Last day.
        products: The products; none for all.
        most_percent: The most it takes off the list price, in percent.
        approver: Who approved it.
        approved_on: When; none while nobody did.
    """

    promotion: str
    first_day: datetime.date
    last_day: datetime.date
    products: Sequence[ProductKey] = ()
    most_percent: Decimal
    approver: PersonKey | None = None
    approved_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscountFacts:
    """A price that someone wants to give.

    Attributes:
        subject: What it is for: an offer, an order.
        list_price: The list price.
        price: The price that is offered.
        duty: The post that offers it.
        approved_by: Posts that approved it.
        floor: The least that may be asked for.
        ceiling: The most that platform or tender allow.
        promotion: The promotion it belongs to, with its terms.
        product: The product, where a promotion holds for some only.
        free_goods: Whether goods or equipment are given for nothing.
        compliance_reviewed: Whether compliance has looked at that.
        on_invoice: Whether it stands on the invoice and in the books; none when that is not
            known yet.
    """

    subject: str
    list_price: Money
    price: Money
    duty: str
    approved_by: Sequence[str] = ()
    floor: Money | None = None
    ceiling: Money | None = None
    promotion: Promotion | None = None
    product: ProductKey | None = None
    free_goods: bool = False
    compliance_reviewed: bool = False
    on_invoice: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscountCheck:
    """Whether it may.

    Attributes:
        allowed: Whether no finding is an error.
        percent: What is given away, in percent of the list price; none for a list price of
            zero.
        needed_duty: The lowest post that may give so much; none when nobody may.
        findings: Why it may not.
        basis: The parameters that decided.
    """

    allowed: bool
    percent: Decimal | None = None
    needed_duty: str | None
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerLicence:
    """A licence of a partner.

    Attributes:
        kind: What it is, for example `business` or `device_3_licence`.
        number: Its number.
        first_day: Its first day; none when it always held.
        last_day: Its last day; none when it does not run out.
    """

    kind: str
    number: str | None = None
    first_day: datetime.date | None = None
    last_day: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerAgreement:
    """A written authorisation.

    Attributes:
        first_day: First day.
        last_day: Last day.
        products: The products; none for all.
        regions: The regions; none for all.
    """

    first_day: datetime.date
    last_day: datetime.date
    products: Sequence[ProductKey] = ()
    regions: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceHop:
    """One invoice on the way from the maker to the hospital.

    Attributes:
        seller: Who sells: the key of the partner where it is the one that is checked.
        buyer: Who buys.
        exemption: Why it does not count, as in the policy, for example `maker_house`; none when
            it counts.
    """

    seller: str
    buyer: str
    exemption: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerFacts:
    """A partner and what it wants to sell.

    Attributes:
        partner: Who.
        customer: To whom.
        product: What.
        region: Where the hospital is.
        product_kind: What kind of product it is, as in the policy, for example `device_3`; it
            says which licences are needed and whether the two-invoice rule applies. Without it
            neither can be told, and that is a finding.
        public_institution: Whether the hospital is a public institution: the two-invoice rule
            binds those. None counts as one.
        needed_licences: Licences that are asked for beside those of the policy.
        licences: Its licences.
        agreements: Its authorisations.
        two_invoice_rule: Whether the two-invoice rule applies; none leaves it to the kind of
            product and the hospital, as a province may ask for it for other goods too.
        chain: The invoices from the maker on.
    """

    partner: PartnerKey
    customer: CustomerKey
    product: ProductKey
    region: str
    product_kind: str | None = None
    public_institution: bool | None = None
    needed_licences: Sequence[str] = ()
    licences: Sequence[PartnerLicence] = ()
    agreements: Sequence[PartnerAgreement] = ()
    two_invoice_rule: bool | None = None
    chain: Sequence[InvoiceHop] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerCheck:
    """Whether it may.

    Attributes:
        partner: Who.
        authorised: Whether no finding is an error.
        needed_licences: Licences that were asked for.
        two_invoice_rule: Whether the two-invoice rule applies.
        authorised_until: The last day of what authorises it, with what follows on it without a
            day between.
        invoice_count: Invoices that count.
        findings: Why it may not, and what ends soon.
        basis: The parameters that decided.
    """

    partner: PartnerKey
    authorised: bool
    needed_licences: Sequence[str]
    two_invoice_rule: bool
    authorised_until: datetime.date | None = None
    invoice_count: int
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAction:
    """One thing the plan sets out to do.

    Attributes:
        name: What.
        first_day: First day.
        last_day: Last day.
        person: Who.
    """

    name: str
    first_day: datetime.date | None = None
    last_day: datetime.date | None = None
    person: PersonKey | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesPlan:
    """A plan for a year.

    Attributes:
        plan: Its name.
        year: The calendar year.
        targets: The targets.
        strategies: The tactics, in words.
        channels: The channels.
        schedule: What is done when.
        approver: Who approved it.
        approved_on: When.
    """

    plan: str
    year: int
    targets: Sequence[Money] = ()
    strategies: Sequence[str] = ()
    channels: Sequence[str] = ()
    schedule: Sequence[PlanAction] = ()
    approver: PersonKey | None = None
    approved_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesPlanCheck:
    """Whether it is complete and in time.

    Attributes:
        plan: Its name.
        complete: Whether no finding is an error.
        approve_by: The last day on which it may be approved.
        findings: What is missing or wrong.
        basis: The parameters that decided.
    """

    plan: str
    complete: bool
    approve_by: datetime.date
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadRecord:
    """A lead or an opportunity, from the first word to won or lost.

    Attributes:
        lead: Its key.
        customer: The hospital, once it is a customer.
        opened_on: Its first day.
        channel: Its channel, as in the policy.
        owner: Who works on it.
        cost: What it cost so far.
        closed_on: When it was won or lost; none while it is open.
        won: Whether it was won.
    """

    lead: str
    customer: CustomerKey | None = None
    opened_on: datetime.date
    channel: str | None = None
    owner: PersonKey | None = None
    cost: Money | None = None
    closed_on: datetime.date | None = None
    won: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerRecord:
    """A distributor or agent with its papers.

    Attributes:
        partner: Its key.
        name: Its name.
        since: Since when it is one.
        licences: Its licences.
        agreements: Its authorisations.
    """

    partner: PartnerKey
    name: str
    since: datetime.date
    licences: Sequence[PartnerLicence] = ()
    agreements: Sequence[PartnerAgreement] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelLead:
    """One lead, opportunity or deal.

    Attributes:
        channel: Its channel; none when nobody said.
        won: Whether it was won.
        cost: What it cost.
    """

    channel: str | None = None
    won: bool = False
    cost: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelReportFacts:
    """Leads of a period.

    Attributes:
        currency: The currency of the costs.
        leads: The leads.
        shared_costs: Costs of a channel that belong to no single lead, for example a stand at a
            fair.
    """

    currency: Currency
    leads: Sequence[ChannelLead]
    shared_costs: Sequence[ChannelLead] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelLine:
    """One channel.

    Attributes:
        channel: Its name; empty for leads that name none.
        lead_count: Leads.
        win_count: Of them won.
        lead_percent: Its share of all leads in percent.
        cost: What it cost.
        cost_per_win: Cost for each win; none without a win.
    """

    channel: str
    lead_count: int
    win_count: int
    lead_percent: Decimal | None = None
    cost: Money
    cost_per_win: Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelReport:
    """All channels.

    Attributes:
        lines: By name.
        cost: All costs.
        findings: Leads without a channel, channels nobody knows, one channel that brings nearly
            all.
        basis: The parameters that decided.
    """

    lines: Sequence[ChannelLine]
    cost: Money
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractChangeFacts:
    """A contract before and after a change.

    Attributes:
        before: As it stands.
        after: As it shall be, with the supplements that change it.
    """

    before: ContractRecord
    after: ContractRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractChange:
    """Whether a change may be made.

    Attributes:
        allowed: Whether it may.
        supplements: The supplements that are new and in force: what they name may change.
        findings: Every field that is locked and would change.
        basis: The parameters that decided.
    """

    allowed: bool
    supplements: Sequence[str]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


class PaymentEvent(StrEnum):
    """What a payment waits for.

    Attributes:
        SIGNING: The contract is signed.
        ORDER: An order is placed.
        SHIPMENT: The goods leave.
        DELIVERY: The goods arrive.
        ACCEPTANCE: The hospital accepts them.
        INVOICE: The invoice arrives.
        WARRANTY_END: The warranty ends.
    """

    SIGNING = "signing"
    ORDER = "order"
    SHIPMENT = "shipment"
    DELIVERY = "delivery"
    ACCEPTANCE = "acceptance"
    INVOICE = "invoice"
    WARRANTY_END = "warranty_end"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentEventDay:
    """The day of an event.

    Attributes:
        event: What happened.
        date: When.
    """

    event: PaymentEvent
    date: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentTextFacts:
    """A payment clause as written, and what has happened so far.

    Attributes:
        text: The clause.
        total: What is to be paid in all.
        events: The events so far, each once.
        small_supplier: Whether a public body pays a seller that said it is small: the law's
            time holds where none is agreed.
    """

    text: str
    total: Money | None = None
    events: Sequence[PaymentEventDay] = ()
    small_supplier: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentPart:
    """One payment that a clause asks for.

    Attributes:
        text: The words it was read from, in half width and figures.
        percent: Its share; none for an amount or when the clause does not say it.
        rest: Whether it is what the other parts leave.
        amount: What of the total it is.
        event: What it waits for; none for a fixed day.
        before: Whether it is due by the event and not after it.
        days: Calendar days after the event, or after the end of its month.
        workdays: Working days after the event.
        months: Months after the event.
        month_end: Counted from the end of the month this many months after the event's.
        next_month_day: A day of the month after that of the event.
        due_date: The day on which it is due; none while its event has not happened.
        waits_for: The event that has to happen first; none when the day is known.
    """

    text: str
    percent: Decimal | None = None
    rest: bool
    amount: Money | None
    event: PaymentEvent | None
    before: bool
    days: int | None
    workdays: int | None
    months: int | None
    month_end: int | None
    next_month_day: int | None
    due_date: datetime.date | None = None
    waits_for: PaymentEvent | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentText:
    """What a clause asks for.

    Attributes:
        parts: The payments, as they are written.
        left_over: Clauses that say nothing about shares, events or times.
        findings: That the clause could not be read, or does not add up.
        basis: The parameters that decided.
    """

    parts: Sequence[PaymentPart]
    left_over: Sequence[str]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractLineFacts:
    """What was done under one line of a contract so far, in the units of the line.

    Attributes:
        line: Which line: its number, or the product.
        quantity: How many were agreed.
        ordered: Quantities of its orders; what was called off below zero.
        shipped: Quantities that were shipped; what came back below zero.
        invoiced: Quantities that were invoiced; credited below zero.
    """

    line: str
    quantity: Decimal
    ordered: Sequence[Decimal] = ()
    shipped: Sequence[Decimal] = ()
    invoiced: Sequence[Decimal] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractProgressFacts:
    """What was done under a contract so far, stage by stage.

    A stage that a company does not keep is left out.

    Attributes:
        contract: Which contract.
        total: Its total with tax.
        ordered: Amounts of its orders.
        shipped: Amounts of what was shipped.
        invoiced: Amounts of its invoices; credit notes below zero.
        received: What was paid; refunds below zero.
        lines: The same by quantity, line by line.
    """

    contract: ContractKey
    total: Money
    ordered: Sequence[Money] = ()
    shipped: Sequence[Money] = ()
    invoiced: Sequence[Money] = ()
    received: Sequence[Money] = ()
    lines: Sequence[ContractLineFacts] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractStage:
    """One stage.

    Attributes:
        stage: `ordered`, `shipped`, `invoiced` or `received`.
        amount: How much so far.
        percent: Its share of the total in percent, two places; none for a contract of zero.
        open: What is still open; below zero for what went beyond the total.
    """

    stage: str
    amount: Money
    percent: Decimal | None = None
    open: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractLineStage:
    """One stage of a line.

    Attributes:
        stage: `ordered`, `shipped` or `invoiced`.
        quantity: How many so far.
        percent: Their share of the agreed ones in percent, two places; none when none were
            agreed.
        open: How many are still open; below zero for what went beyond.
    """

    stage: str
    quantity: Decimal
    percent: Decimal | None = None
    open: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractLineProgress:
    """How far a line is carried out.

    Attributes:
        line: Which line.
        stages: The three stages in their order.
    """

    line: str
    stages: Sequence[ContractLineStage]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractProgress:
    """How far a contract is carried out.

    Attributes:
        contract: Which contract.
        total: Its total.
        stages: The four stages in their order.
        lines: The lines that were given, in their order.
        findings: Stages that went beyond what was agreed, and stages ahead of the one before
            them.
    """

    contract: ContractKey
    total: Money
    stages: Sequence[ContractStage]
    lines: Sequence[ContractLineProgress]
    findings: Sequence[Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDeliveryFacts:
    """One promised line, of a contract or of an order.

    Attributes:
        line: The line.
    """

    line: OrderLine


class OrderStep(StrEnum):
    """A step on the way of an order.

    Attributes:
        PLACE: It came in.
        CONFIRM: It was confirmed.
        PRODUCE: The goods were made or picked. What lies on the shelf has no such step.
        SHIP: It left the house.
        DELIVER: It arrived.
        ACCEPT: The hospital accepted it.
        HOLD: It has to wait for its credit.
        RELEASE: Its credit was released.
        CANCEL: It was cancelled.
    """

    PLACE = "place"
    CONFIRM = "confirm"
    PRODUCE = "produce"
    SHIP = "ship"
    DELIVER = "deliver"
    ACCEPT = "accept"
    HOLD = "hold"
    RELEASE = "release"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderStepFacts:
    """The order as it stands, and the step that is meant.

    Attributes:
        order: The order, without the step.
        step: The step.
        shipment: The shipment that is shipped, delivered or accepted; none for the one whose
            turn it is.
        lines: What a shipment would carry; empty when nobody says.
        at: Its moment.
    """

    order: OrderRecord
    step: OrderStep
    shipment: str | None = None
    lines: Sequence[ShipmentLine] = ()
    at: datetime.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderStepCheck:
    """Whether the step may be taken.

    Attributes:
        order: Which order.
        allowed: Whether no finding is an error.
        findings: What stands against it.
        open_steps: The steps that could be taken at that moment, in the order of the way.
    """

    order: OrderKey
    allowed: bool
    findings: Sequence[Finding]
    open_steps: Sequence[OrderStep]


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditedShare:
    """A person's share in a sale.

    Attributes:
        person: Who.
        percent: How much of it, in percent.
    """

    person: PersonKey
    percent: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditedSale:
    """A sale: an order, an invoice.

    Attributes:
        sale: Its number.
        value: Its amount or quantity, as the target counts.
        collected: What of it was collected; none when that is not asked.
        shares: Who sold it.
    """

    sale: str
    value: Decimal
    collected: Decimal | None = None
    shares: Sequence[CreditedShare]


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesCreditFacts:
    """Sales and whose share is asked for.

    Attributes:
        person: Who.
        sales: The sales.
        target: What the person was to reach.
        value_digits: Decimal places of the values: 2 for money, 0 for pieces; none rounds
            nothing.
    """

    person: PersonKey
    sales: Sequence[CreditedSale]
    target: Decimal | None = None
    value_digits: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesProblem:
    """A sale whose shares do not add up.

    Attributes:
        sale: Its number.
        share_sum: Sum of its shares.
    """

    sale: str
    share_sum: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesCredit:
    """What counts for the person.

    Attributes:
        person: Who.
        achieved: Share in what was sold.
        collected: Share in what was collected.
        variance: Achieved less target; below zero for what is missing.
        percent: Achieved in percent of the target; none for a target of zero.
        problems: Sales that are left out because their shares do not add up to 100.
        findings: The same as findings.
        basis: The parameters that decided.
    """

    person: PersonKey
    achieved: Decimal
    collected: Decimal
    variance: Decimal | None = None
    percent: Decimal | None = None
    problems: Sequence[SalesProblem]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetWeight:
    """One part and its weight.

    Attributes:
        part: Its name: a month, a department, a person.
        weight: Its weight.
    """

    part: str
    weight: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetSpreadFacts:
    """A target and how it is spread.

    Attributes:
        target: The whole.
        parts: The parts.
        weights_are_percent: Whether the weights are percent and have to be 100 together.
    """

    target: Money
    parts: Sequence[TargetWeight]
    weights_are_percent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadPart:
    """A part with its target.

    Attributes:
        part: Its name.
        target: Its target.
    """

    part: str
    target: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetSpread:
    """The parts.

    Attributes:
        parts: In the order of the facts; they add up to the whole. None when the weights are
            refused.
        weight_sum: Sum of the weights.
        findings: What is wrong with the weights.
        basis: The parameters that decided.
    """

    parts: Sequence[SpreadPart]
    weight_sum: Decimal
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalTarget:
    """What one person is to reach.

    Attributes:
        person: Who.
        target: How much.
        drug_representative: Whether the person is filed as a drug representative, who may not
            carry a target.
    """

    person: PersonKey
    target: Money
    drug_representative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverFacts:
    """A target and those below it.

    Attributes:
        department: The department.
        target: What it is to reach.
        personal: What its people are to reach.
    """

    department: str
    target: Money
    personal: Sequence[PersonalTarget]


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetCover:
    """Whether they cover it.

    Attributes:
        covered: Whether they reach the least share.
        personal_total: Sum of the personal targets.
        gap: What is missing to the target; zero when nothing is.
        percent: Their share of it in percent; none for a target of zero.
        findings: What a person should know.
        basis: The parameters that decided.
    """

    covered: bool
    personal_total: Money
    gap: Money
    percent: Decimal | None = None
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthTarget:
    """Target and actual of a period.

    Attributes:
        first_day: First day.
        last_day: Last day.
        target: What was to be reached.
        actual: What was reached; none when it is not known.
    """

    first_day: datetime.date
    last_day: datetime.date
    target: Money
    actual: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetAttainmentFacts:
    """The periods of one person, customer or line.

    Attributes:
        subject: Whose, for example `person:P1`.
        periods: The periods.
        owner: Who has to adjust the plan.
        adjustments: Adjustments that were decided; those of others do not count.
    """

    subject: str
    periods: Sequence[MonthTarget]
    owner: PersonKey | None = None
    adjustments: Sequence[PlanAdjustment] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportingPerson:
    """Somebody with a target, for some time.

    Attributes:
        person: Who.
        since: The first day with a target; reports are owed on periods that begin on it or
            later.
        until: The last day with one; none while it lasts.
    """

    person: PersonKey
    since: datetime.date
    until: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetReportFacts:
    """Who owes reports, and what was handed in.

    Attributes:
        people: The people.
        reports: The reports.
        go_live: Periods that begin before this day are not asked for: the day the books begin
            here.
    """

    people: Sequence[ReportingPerson]
    reports: Sequence[TargetReport] = ()
    go_live: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferPeriod:
    """A period and its target.

    Attributes:
        first_day: First day.
        last_day: Last day.
        target: The target before anything passes.
    """

    first_day: datetime.date
    last_day: datetime.date
    target: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetTransferFacts:
    """Whose targets pass to whom, and from when.

    Attributes:
        giver: Who gives.
        taker: Who takes.
        from_day: The first day on which the taker is responsible.
        percent: How much of the targets passes, in percent: the part of the customers that
            pass. None for all.
        periods: The giver's periods.
    """

    giver: PersonKey
    taker: PersonKey
    from_day: datetime.date
    percent: Decimal | None = None
    periods: Sequence[TransferPeriod]


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferredPeriod:
    """A period after the transfer; both parts add up to its target.

    Attributes:
        first_day: First day.
        last_day: Last day.
        stays: What the giver is still to reach.
        moves: What the taker is to reach.
    """

    first_day: datetime.date
    last_day: datetime.date
    stays: Money
    moves: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetTransfer:
    """The targets after the transfer.

    Attributes:
        giver: Who gives.
        taker: Who takes.
        periods: In the order of the facts.
        stays_total: Sum of what stays.
        moves_total: Sum of what moves.
        findings: What a person should know.
        basis: The parameters that decided.
    """

    giver: PersonKey
    taker: PersonKey
    periods: Sequence[TransferredPeriod]
    stays_total: Money
    moves_total: Money
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPerson:
    """A person of a department, by the share in its target.

    Attributes:
        person: Who.
        weight: The share.
    """

    person: PersonKey
    weight: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDepartment:
    """A department, by its share in the year's target.

    Attributes:
        department: Its name.
        weight: The share.
        people: Its people, at least one.
    """

    department: str
    weight: Decimal
    people: Sequence[PlannedPerson]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearPlanFacts:
    """A year's target and how it is spread.

    Attributes:
        year: The year.
        target: Its target.
        departments: The departments.
        month_weights: The share of each month, January to December; empty for equal months.
    """

    year: int
    target: Money
    departments: Sequence[PlannedDepartment]
    month_weights: Sequence[TargetWeight] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPlan:
    """The targets of one person.

    Attributes:
        person: Who.
        target: The year; the sum of the months.
        months: January to December.
    """

    person: PersonKey
    target: Money
    months: Sequence[Money]


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentPlan:
    """The targets of one department.

    Attributes:
        department: Its name.
        target: The year; the sum of its people and of its months.
        months: January to December, the sums of its people.
        people: Its people.
    """

    department: str
    target: Money
    months: Sequence[Money]
    people: Sequence[PersonPlan]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearPlan:
    """The targets of a year.

    Attributes:
        year: The year.
        target: Its target; the sum of the departments and of the months.
        months: January to December, the sums of the departments.
        departments: The departments.
        basis: The parameters that decided.
    """

    year: int
    target: Money
    months: Sequence[Money]
    departments: Sequence[DepartmentPlan]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackFacts:
    """Jobs of a period.

    Attributes:
        jobs: They.
        first_day: First day of the period, which ends with the day of the call; none looks at
            all jobs. With it a call belongs to the one period in which it was due, made before or
            not. One that was due before it is owed while it is not made.
        actions: Actions on record; their subject is `job:` with the number, or `callbacks` for
            too few calls. One of these serves the period, without a first day the day, when it was
            raised in it or not done before it.
    """

    jobs: Sequence[ServiceJob]
    first_day: datetime.date | None = None
    actions: Sequence[ActionFacts] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MaintenanceFacts:
    """Devices, what was done, and the first day that is looked at.

    Attributes:
        devices: The devices.
        done: All maintenances that were done.
        first_day: First day of the period; it ends on the day of the question.
    """

    devices: Sequence[DeviceFacts]
    done: Sequence[MaintenanceDone] = ()
    first_day: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceHours:
    """Hours that one device was planned to run in the period.

    Attributes:
        device: Which.
        planned_hours: The hours.
    """

    device: str
    planned_hours: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairFacts:
    """Repairs of a period.

    Attributes:
        jobs: The repairs.
        first_day: First day of the period: downtime before it belongs to another. Without it
            all downtime counts.
        planned_hours: Hours that all devices together were planned to run in the period.
        device_hours: The same by device, where it is known.
        time_zone: The zone of the moments; without it the one of the policy.
        seen_at: The moment at which it is looked at.
    """

    jobs: Sequence[RepairJob]
    first_day: datetime.date | None = None
    planned_hours: Decimal | None = None
    device_hours: Sequence[DeviceHours] = ()
    time_zone: str | None = None
    seen_at: datetime.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementFacts:
    """A customer and the agreements there are.

    Attributes:
        customer: Who.
        customer_group: Its group.
        territory: Its territory.
        agreements: The agreements.
    """

    customer: CustomerKey
    customer_group: str | None = None
    territory: str | None = None
    agreements: Sequence[ServiceAgreement]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenAgreement:
    """The one that holds.

    Attributes:
        agreement: It; none when none fits.
        reason: `customer`, `customer_group`, `territory` or `default`: why this one.
        findings: What a person should know.
    """

    agreement: ServiceAgreement | None
    reason: str | None
    findings: Sequence[Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseAnalysisFacts:
    """The cases of a period and what was done about their causes.

    Attributes:
        cases: Cases of the period and of the days before it, so that a repeat finds its first.
        first_day: First day of the period.
        last_day: Its last day.
        actions: Actions about causes; their subject is `cause:` with the name. One serves the
            period when it was raised on its first day or later, or was not done before that day.
    """

    cases: Sequence[CountedCase]
    first_day: datetime.date
    last_day: datetime.date
    actions: Sequence[ActionFacts] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFlowFacts:
    """The history of a case.

    Attributes:
        case: Which case.
        events: Everything that happened, as it was entered.
        seen_at: The moment at which it is looked at; later events are not yet known.
    """

    case: CaseKey
    events: Sequence[CaseEvent]
    seen_at: datetime.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceDay:
    """One day with hours of its own.

    Attributes:
        date: The day.
        spans: When it is worked; not at all when empty.
    """

    date: datetime.date
    spans: Sequence[WorkingSpan]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceHours:
    """Service hours: a week, days off and days with other hours. Local time.

    Attributes:
        week: The hours of each weekday.
        holidays: Days that are not worked.
        special_days: Days with hours of their own; they win over weekday and holiday.
    """

    week: WorkingWeek
    holidays: Sequence[datetime.date] = ()
    special_days: Sequence[ServiceDay] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedService:
    """What a contract promises. What it leaves out follows `service.partial_agreement`.

    Attributes:
        hours: Its hours; without them the calendar of the call.
        clock: Its clock; service hours when it names none.
        response_seconds: Seconds until the first answer.
        arrival_seconds: Seconds until somebody is on site.
        restore_seconds: Seconds until the hospital can work again.
        resolution_seconds: Seconds until it is solved.
        feedback_seconds: Seconds until the hospital is told what will be done.
    """

    hours: ServiceHours | None = None
    clock: ServiceClock | None = None
    response_seconds: int | None = None
    arrival_seconds: int | None = None
    restore_seconds: int | None = None
    resolution_seconds: int | None = None
    feedback_seconds: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedCase:
    """A case that was merged into this one, with what happened in it until then.

    Attributes:
        case: Which.
        opened_at: When it was reported.
        merged_at: When it was merged; what is later in it counts for nothing. None takes all of
            it.
        first_response_at: When it was first answered, if that is known beside its messages.
        holds: Times in which it waited for the customer.
        messages: Its messages in any order.
    """

    case: CaseKey
    opened_at: datetime.datetime
    merged_at: datetime.datetime | None = None
    first_response_at: datetime.datetime | None = None
    holds: Sequence[CaseHold] = ()
    messages: Sequence[CaseMessage] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseStandingFacts:
    """A case and what else decides its clocks.

    Attributes:
        case: The case.
        agreed: What its contract promises, if that is not the table.
        complaint_grade: How grave the complaint is, where that was judged: it has times of its
            own.
        complaint_graded_at: When it became as grave as that; none when it came in so.
        same_city: Whether the hospital of a repair is in the same city, where that is known: it
            has times of its own.
        merged: Cases that were merged into it.
        seen_at: The moment at which it is looked at; none takes the end of the day.
    """

    case: ServiceCase
    agreed: AgreedService | None = None
    complaint_grade: ComplaintGrade | None = None
    complaint_graded_at: datetime.datetime | None = None
    same_city: bool | None = None
    merged: Sequence[MergedCase] = ()
    seen_at: datetime.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseClockFacts:
    """What is known of one case. All moments are local time of its zone.

    Attributes:
        case: Which case; findings name it.
        kind: Kind of case when it was reported, as in the table of targets.
        priority: Its priority then.
        class_name: Class of the customer then.
        complaint_grade: How grave the complaint is, where that was judged.
        complaint_graded_at: When it became as grave as that; none when it came in so. Until
            then it was a complaint like any other.
        same_city: Whether the hospital of a repair is in the same city, where that is known.
        changes: Changes of kind, priority and class on the way, in any order.
        time_zone: The zone in which the moments are written; without it the one of the policy.
        opened_at: When it was reported.
        merged: Cases that were merged into it.
        hours: Agreed hours; without them the calendar of the call.
        clock: The clock of the agreed seconds, service hours without it. Where no seconds are
            agreed it is the clock of the table's.
        response_seconds: Agreed seconds until the first answer. What is not agreed follows
            `service.partial_agreement`.
        arrival_seconds: Agreed seconds until somebody is on site.
        restore_seconds: Agreed seconds until the hospital can work again.
        resolution_seconds: Agreed seconds until it is solved.
        feedback_seconds: Agreed seconds until the hospital is told what will be done.
        holds: Times in which it waited for the customer; they may overlap.
        solved_spans: Times between a solution and the reopening that showed it was none.
        counted_hold_seconds: Seconds of hold already counted elsewhere, in the time the policy
            names; they put off the resolution beside `holds`.
        messages: The messages in any order.
        first_response_at: When it was first answered, if that is known beside the messages.
        arrived_at: When somebody was on site.
        restored_at: When the hospital could work again.
        feedback_at: When the hospital was told what will be done.
        resolved_at: When it was solved.
        seen_at: The moment at which an open case is looked at.
    """

    case: CaseKey | None = None
    kind: str | None = None
    priority: str | None = None
    class_name: str | None = None
    complaint_grade: ComplaintGrade | None = None
    complaint_graded_at: datetime.datetime | None = None
    same_city: bool | None = None
    changes: Sequence[CaseChange] = ()
    time_zone: str | None = None
    opened_at: datetime.datetime
    merged: Sequence[MergedCase] = ()
    hours: ServiceHours | None = None
    clock: ServiceClock | None = None
    response_seconds: int | None = None
    arrival_seconds: int | None = None
    restore_seconds: int | None = None
    resolution_seconds: int | None = None
    feedback_seconds: int | None = None
    holds: Sequence[CaseHold] = ()
    solved_spans: Sequence[CaseHold] = ()
    counted_hold_seconds: int = 0
    messages: Sequence[CaseMessage] = ()
    first_response_at: datetime.datetime | None = None
    arrived_at: datetime.datetime | None = None
    restored_at: datetime.datetime | None = None
    feedback_at: datetime.datetime | None = None
    resolved_at: datetime.datetime | None = None
    seen_at: datetime.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseCount:
    """How often one cause was found.

    Attributes:
        cause: The cause; empty when none was recorded.
        count: Cases with it.
    """

    cause: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EscalationFacts:
    """A complaint on its ladder. Moments are local time.

    Attributes:
        case: Its case.
        grade: How grave it is.
        reported_at: When it came in.
        graded_at: When it became as grave as it is; none when it came in so.
        time_zone: The zone of the moments; without it the one of the policy.
        solved_at: When it was solved.
        notices: Who was told.
        seen_at: The moment at which it is looked at.
    """

    case: CaseKey
    grade: ComplaintGrade
    reported_at: datetime.datetime
    graded_at: datetime.datetime | None = None
    time_zone: str | None = None
    solved_at: datetime.datetime | None = None
    notices: Sequence[EscalationNotice] = ()
    seen_at: datetime.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class EscalationLadder:
    """The ladder of a complaint.

    Attributes:
        case: Its case.
        levels: The levels that are or were owed, the lowest first. A level that would be due
            after the solution is not.
        reached: The highest level that was told; none before the first.
        next_level: The next level and when it is due; none when all were told or none is owed.
        findings: Levels that were told late or not at all.
        basis: The parameters that decided.
    """

    case: CaseKey
    levels: Sequence[EscalationStep]
    reached: int | None
    next_level: int | None
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerCareFacts:
    """What shows whether a customer is cared for.

    Attributes:
        customer: Who.
        active: Whether it still buys.
        scored_on: Day of its last satisfaction score.
        judged_case_count: Cases with a target in the year.
    """

    customer: CustomerKey
    active: bool
    scored_on: datetime.date | None = None
    judged_case_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerCare:
    """Whether it can be shown.

    Attributes:
        customer: Who.
        score_fresh: Whether a score that is new enough is there.
        findings: What is missing.
        basis: The parameters that decided.
    """

    customer: CustomerKey
    score_fresh: bool
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class HitRateFacts:
    """Judged cases.

    Attributes:
        cases: They.
    """

    cases: Sequence[JudgedCase]


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteFacts:
    """A case that came in.

    Attributes:
        case: Which case.
        kind: Its kind.
    """

    case: CaseKey
    kind: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutedCase:
    """Who is accountable.

    Attributes:
        case: Which case.
        accountable: The one department.
        consulted: Departments that are heard.
        basis: The parameters that decided.
    """

    case: CaseKey
    accountable: str
    consulted: Sequence[str]
    basis: Sequence[Basis]


class FileEntryKind(StrEnum):
    """What an entry is about.

    Attributes:
        CASE: A closed case.
        NEED: A need.
        FEEDBACK: Feedback.
        NOTE: Anything else worth knowing.
    """

    CASE = "case"
    NEED = "need"
    FEEDBACK = "feedback"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFileEntry:
    """An entry of a service file.

    Attributes:
        entry: Its number.
        customer: Whose file.
        kind: What it is about.
        noted_on: When it was made.
        case: The case it is about.
        person: Who made it.
        text: What it says.
    """

    entry: str
    customer: CustomerKey
    kind: FileEntryKind
    noted_on: datetime.date
    case: CaseKey | None = None
    person: PersonKey | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileCase:
    """A closed case and its entry in the service file.

    Attributes:
        case: The case.
        closed_on: When it was closed.
        entered_on: When it was entered in the file.
    """

    case: str
    closed_on: datetime.date
    entered_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileNeed:
    """A need of the customer that was noted.

    Attributes:
        need: Its number.
        noted_on: When it was noted.
    """

    need: str
    noted_on: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFeedback:
    """Feedback in the service file.

    Attributes:
        feedback: Its number.
        received_on: When it came in.
        for_sales: Whether sales has to know.
        forwarded_on: When it was passed on.
        decision_due_on: By when sales decides about it (5.4.3), as the rule for feedback says;
            none when nobody asked it.
        decided_on: When it was decided, with a reason.
    """

    feedback: str
    received_on: datetime.date
    for_sales: bool = False
    forwarded_on: datetime.date | None = None
    decision_due_on: datetime.date | None = None
    decided_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFileFacts:
    """The service file of a customer.

    Attributes:
        customer: Whose.
        keeper: Who keeps it.
        needs: Needs.
        cases: Closed cases.
        feedback: Feedback.
        entries: Entries of the file; an entry about a closed case is its entry where the case
            does not say.
    """

    customer: CustomerKey
    keeper: PersonKey | None = None
    needs: Sequence[FileNeed] = ()
    cases: Sequence[FileCase] = ()
    feedback: Sequence[FileFeedback] = ()
    entries: Sequence[ServiceFileEntry] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFileCheck:
    """What the file lacks.

    Attributes:
        customer: Whose.
        obligations: Entries and passing on, owed or met.
        findings: What was done too late.
        basis: The parameters that decided.
    """

    customer: CustomerKey
    obligations: Sequence[Obligation]
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyDueFacts:
    """A customer and its last survey.

    Attributes:
        customer: Who.
        class_name: Its class.
        owner: Who asks.
        known_since: First day it stood in the books.
        asked_on: The last time it was asked.
    """

    customer: CustomerKey
    class_name: str | None = None
    owner: PersonKey | None = None
    known_since: datetime.date
    asked_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveySampleFacts:
    """The answers of a survey.

    Attributes:
        survey: Its name.
        population_count: All whom it is about.
        asked_count: Who was asked.
        answer_count: Who answered.
        satisfied_count: Of them satisfied.
        last_percent: Points of the last survey, if it is compared with one.
    """

    survey: str
    population_count: int
    asked_count: int
    answer_count: int
    satisfied_count: int
    last_percent: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveySample:
    """Whether they are enough.

    Attributes:
        survey: Its name.
        response_percent: Answers in percent of who was asked; none when nobody was.
        census: Whether everyone was asked.
        enough: Whether the answers are enough.
        satisfied_percent: Satisfied in percent of the answers; none without any.
        margin_points: Half of the interval, in points: how far the true share may lie from its
            middle; zero when all of them answered.
        low_percent: The lower end.
        high_percent: The upper end.
        change_points: Points more than the last time.
        findings: Too few answers.
        basis: The parameters that decided.
    """

    survey: str
    response_percent: Decimal | None = None
    census: bool
    enough: bool
    satisfied_percent: Decimal | None = None
    margin_points: Decimal | None = None
    low_percent: Decimal | None = None
    high_percent: Decimal | None = None
    change_points: Decimal | None = None
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerContact:
    """A call, a mail, a message. Moments are local time of the policy's zone.

    Attributes:
        contact: Its number.
        channel: How it came in.
        received_at: When.
        answered_at: When it was answered; none while it is not.
        called_back_at: When it was called back.
    """

    contact: str
    channel: str | None = None
    received_at: datetime.datetime
    answered_at: datetime.datetime | None = None
    called_back_at: datetime.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstReplyFacts:
    """Contacts of a time.

    Attributes:
        contacts: They.
        seen_at: The moment at which they are looked at.
    """

    contacts: Sequence[CustomerContact]
    seen_at: datetime.datetime


class ReplyState(StrEnum):
    """How a contact was replied to.

    Attributes:
        ANSWERED: Answered in time.
        CALLED_BACK: Not answered in time, but called back in time.
        MISSED: Late, or not at all and the time is over.
        OPEN: There is time left.
    """

    ANSWERED = "answered"
    CALLED_BACK = "called_back"
    MISSED = "missed"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstReply:
    """One contact.

    Attributes:
        contact: Its number.
        answer_due: By when it is answered.
        callback_due: By when it is called back, where that is done.
        reply_seconds: Seconds until the first reply, in the clock of the channel; none before
            there is one.
        state: How it was replied to.
    """

    contact: str
    answer_due: datetime.datetime
    callback_due: datetime.datetime | None = None
    reply_seconds: int | None
    state: ReplyState


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstReplies:
    """All of them.

    Attributes:
        replies: In the order of the facts.
        in_time_percent: Contacts that were replied to in time, in percent of those whose time
            is over or who have a reply; two places; none without any.
        findings: Contacts that were missed.
        basis: The parameters that decided.
    """

    replies: Sequence[FirstReply]
    in_time_percent: Decimal | None = None
    findings: Sequence[Finding]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionAverage:
    """The average of one dimension on the scale of the survey.

    Attributes:
        dimension: Name of the dimension.
        average: Average of its answers; none when nobody answered.
    """

    dimension: str
    average: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyFacts:
    """What is known of one survey. Each part may be left out.

    Attributes:
        survey: The survey, for findings.
        scale_max: The best grade of the scale.
        sent_count: How many were asked.
        answered_count: How many answered; without it the grades are counted.
        grades: Overall grades that were given.
        skipped_count: Forms that came back without an overall grade: not applicable, or
            skipped. They are no zeros.
        dimensions: Averages of the dimensions.
        recommendations: Answers 0-10 to "would you recommend us".
        last_index_points: Index of the last survey in points, if it is compared with one.
    """

    survey: str
    scale_max: Decimal | None = None
    sent_count: int | None = None
    answered_count: int | None = None
    grades: Sequence[Decimal] = ()
    skipped_count: int = 0
    dimensions: Sequence[DimensionAverage] = ()
    recommendations: Sequence[int] = ()
    last_index_points: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceStandardFacts:
    """The classes for which the standard is written out.

    Attributes:
        classes: Classes of customers.
    """

    classes: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceTarget:
    """How fast cases of one sort are answered and solved.

    A column that is left out fits everything.

    Attributes:
        kind: Kind of case: enquiry, complaint, repair, or the company's own.
        priority: Its priority.
        class_name: Class of the customer.
        response_minutes: Minutes until the first answer.
        arrival_minutes: Minutes until somebody is on site; none where nobody has to come.
        restore_minutes: Minutes until the hospital can work again; none where nothing stands
            still.
        resolution_minutes: Minutes until it is solved.
        feedback_minutes: Minutes until the hospital is told what will be done; none where the
            solution is soon enough.
        clock: Which time counts.
    """

    kind: str | None = None
    priority: str | None = None
    class_name: str | None = None
    response_minutes: int | None = None
    arrival_minutes: int | None = None
    restore_minutes: int | None = None
    resolution_minutes: int | None = None
    feedback_minutes: int | None = None
    clock: ServiceClock = ServiceClock.WORKING


class TargetSource(StrEnum):
    """What decides a target.

    Attributes:
        SECTION: The section of its own.
        TABLE: The row of the table.
        EARLIEST: Whichever of the two is due first.
    """

    SECTION = "section"
    TABLE = "table"
    EARLIEST = "earliest"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialTarget:
    """One target of a complaint of a grade, or of a repair at a place.

    Attributes:
        target: Which.
        hours: Hours around the clock that the section allows, where it counts hours.
        workdays: Working days that it allows, to the end of the last, where it counts days.
        minutes: Minutes of the row, in its clock, where the row counts.
        decides: What decides.
    """

    target: TargetKind
    hours: int | None = None
    workdays: int | None = None
    minutes: int | None = None
    decides: TargetSource


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialPromise:
    """What holds for complaints of a grade, or for repairs at a place.

    Attributes:
        grade: The grade of the complaint; none for a repair.
        same_city: Whether the hospital of the repair is in the same city; none for a complaint.
        targets: What is promised.
    """

    grade: ComplaintGrade | None = None
    same_city: bool | None = None
    targets: Sequence[SpecialTarget]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicePromise:
    """What holds for one kind, priority and class.

    Attributes:
        kind: The kind of case.
        priority: Its priority.
        class_name: The class.
        row: The row of the table that decides, counted from 0.
        target: That row.
        special: What holds once more is known: for a complaint by its grade, for a repair by
            its place. Empty for every other kind, and where the table alone decides.
    """

    kind: str
    priority: str
    class_name: str
    row: int
    target: ServiceTarget
    special: Sequence[SpecialPromise] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceStandard:
    """The standard written out.

    Attributes:
        promises: Every combination, by kind, priority and class as the policy lists them.
        unused_rows: Rows that no combination reaches, counted from 0: they are for names that
            are not listed.
        basis: The parameters that decided.
    """

    promises: Sequence[ServicePromise]
    unused_rows: Sequence[int]
    basis: Sequence[Basis]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseStatisticsFacts:
    """Cases and what is asked of them.

    Attributes:
        cases: The cases.
        group_by: What they are grouped by.
        first_day: First day of the window; none leaves it open.
        last_day: Last day of the window.
        status: Only cases of this status.
    """

    cases: Sequence[CountedCase]
    group_by: CaseGrouping
    first_day: datetime.date | None = None
    last_day: datetime.date | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseStatistics:
    """All groups.

    Attributes:
        groups: By name.
        totals: Every case once.
        merged_count: Cases of the window that went into another and are counted there.
    """

    groups: Sequence[CaseGroup]
    totals: CaseGroup
    merged_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyAnswersFacts:
    """A survey and the forms that came back.

    Attributes:
        campaign: The survey.
        answers: The forms.
        last_index_points: Index of the last survey in points, if it is compared with one.
        actions: Actions that it led to; their subject is `survey:` with the name, and `:` with
            a dimension.
    """

    campaign: SurveyCampaign
    answers: Sequence[SurveyAnswer]
    last_index_points: Decimal | None = None
    actions: Sequence[ActionFacts] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditChange:
    """One record that a commit wrote.

    Attributes:
        family: Family of the record.
        key: Its key.
        revision: The revision that was written.
        digest: SHA-256 of the record.
    """

    family: str
    key: str
    revision: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One commit in the trail.

    Attributes:
        sequence: Its number, from 1 without a gap.
        recorded_at: When, as the commit said.
        actor: Who.
        changes: What was written.
        previous_hash: Hash of the entry before; empty for the first.
        hash: Hash of this entry.
    """

    sequence: int
    recorded_at: datetime.datetime
    actor: str
    changes: Sequence[AuditChange]
    previous_hash: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What a commit did.

    Attributes:
        sequence: Number of its entry in the audit trail; zero when nothing was new and the
            trail is empty.
        hash: Hash of that entry.
        written_count: Changes that were written.
        already_there_count: Records that stood there already with the same content.
    """

    sequence: int
    hash: str
    written_count: int
    already_there_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordId:
    """Which record: its family and its key.

    Attributes:
        family: Name of the family.
        key: Its key.
    """

    family: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RowQuery:
    """What is asked of a host: the newest revision of every record that fits, in the order of
    the keys' bytes.

    Attributes:
        family: Name of the family.
        key: Only the record with this key.
        customer: Only records of this customer.
        after: Only keys after this one.
        limit: At most so many.
        known_at: Without what was recorded later.
    """

    family: str
    key: str | None = None
    customer: str | None = None
    after: str | None = None
    limit: int
    known_at: datetime.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRow:
    """One revision of one record, of any family, as a store keeps it.

    Attributes:
        family: Name of the family.
        key: Its key, unique in the family.
        customer: Whose it is; empty when it is no one's.
        date: The day it counts from, if it has one.
        revision: Its revision, from 1.
        recorded_at: When it was recorded.
        body: The record as JSON.
    """

    family: str
    key: str
    customer: str
    date: datetime.date | None = None
    revision: int
    recorded_at: datetime.datetime
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AllocationRecord:
    """An allocation and whose ledger it belongs to.

    Attributes:
        customer: Whose ledger.
        allocation: The allocation.
    """

    customer: CustomerKey
    allocation: Allocation
