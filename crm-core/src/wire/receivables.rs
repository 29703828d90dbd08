//! Operations of clauses 4.3.1 and 8.1.2: receipts, credit, dunning.

use super::operations::operations;
use crate::answer::Obligation;
use crate::finance::credit::{self, CreditCheck, CreditFacts, Exposure, ExposureFacts};
use crate::finance::dunning::{
    self, ContactFacts, ContactRound, ContactRoundFacts, DunningItem, DunningNotice,
    DunningNoticeFacts, DunningRun, DunningRunFacts, DunningStep, LateInterest, LateInterestFacts,
    LimitationFacts, LimitationPeriod, PaymentPlanFacts, PaymentPlanStatus,
};
use crate::finance::receipt::{
    self, AllocationReversal, AllocationReversalFacts, ReceiptCheck, ReceiptFacts, Settlement,
    SettlementCommit, SettlementCommitFacts, SettlementFacts, SettlementItemFacts, SettlementItems,
};
use crate::finance::statement::{
    self, AccountReview, AccountReviewFacts, AccountStatement, AccountStatementFacts,
    ConfirmationFacts, ConfirmationStatus, Reconciliation, ReconciliationFacts, StatementDue,
    StatementDueFacts,
};

operations! {
    "finance";
    /// Whether money may be taken as a receipt (4.3.1).
    check_receipt [C4_3_1] (policy, facts: ReceiptFacts, _calendar, _as_of) -> ReceiptCheck {
        receipt::check_receipt(&policy.settlement, facts)
    }
    /// The open items of a customer as a settlement takes them, with what may be kept for paying early (8.1.2).
    settlement_items [C8_1_2] (policy, facts: SettlementItemFacts, _calendar, as_of) -> SettlementItems {
        receipt::settlement_items(&policy.settlement, facts, as_of)
    }
    /// What credits settle, by a named strategy (8.1.2). Nothing is booked.
    settle_receipts [C8_1_2] (policy, facts: SettlementFacts, _calendar, _as_of) -> Settlement {
        receipt::settle_receipts(&policy.settlement, facts)
    }
    /// Makes records of a settlement that was looked at (8.1.2). Nothing is stored.
    commit_settlement [C8_1_2] (policy, facts: SettlementCommitFacts, _calendar, _as_of) -> SettlementCommit {
        receipt::commit_settlement(&policy.settlement, facts)
    }
    /// Takes an allocation back, and with it the discount that it earned (8.1.2). Nothing is stored.
    reverse_allocation [C8_1_2] (policy, facts: AllocationReversalFacts, _calendar, _as_of) -> AllocationReversal {
        receipt::reverse_allocation(&policy.settlement, facts)
    }
    /// What a hospital or its group owes and will owe, as a credit check asks for it (8.1.2).
    credit_exposure [C8_1_2] (policy, facts: ExposureFacts, _calendar, as_of) -> Exposure {
        credit::credit_exposure(&policy.credit, facts, as_of)
    }
    /// Whether an order may go on, by what the hospital owes (6.3.4, 8.1.2).
    check_credit [C6_3_4, C8_1_2] (policy, facts: CreditFacts, _calendar, as_of) -> CreditCheck {
        credit::check_credit(&policy.credit, facts, as_of)
    }
    /// The next step towards one overdue item, or why there is none (8.1.3).
    dunning_step [C8_1_3] (policy, facts: DunningItem, _calendar, as_of) -> DunningStep {
        dunning::dunning_step(&policy.dunning, facts, as_of)
    }
    /// A run over all items: what each customer gets, and why the others get nothing (8.1.3).
    dunning_run [C8_1_3] (policy, facts: DunningRunFacts, _calendar, as_of) -> DunningRun {
        dunning::dunning_run(&policy.dunning, facts, as_of)
    }
    /// A notice over what is overdue, and whether it was answered by money (8.1.3).
    dunning_notice [C8_1_3] (policy, facts: DunningNoticeFacts, _calendar, as_of) -> DunningNotice {
        dunning::dunning_notice(&policy.dunning, facts, as_of)
    }
    /// Interest on what is paid late (8.1.3).
    late_interest [C8_1_3] (policy, facts: LateInterestFacts, _calendar, as_of) -> LateInterest {
        dunning::late_interest(&policy.dunning, facts, as_of)
    }
    /// Until when a claim can be enforced (8.1.3).
    limitation_period [C8_1_3] (policy, facts: LimitationFacts, _calendar, as_of) -> LimitationPeriod {
        dunning::limitation_period(&policy.dunning, facts, as_of)
    }
    /// Whether a promise or a plan of instalments is kept (8.1.3).
    payment_plan_status [C8_1_3] (policy, facts: PaymentPlanFacts, _calendar, as_of) -> PaymentPlanStatus {
        dunning::payment_plan_status(&policy.dunning, facts, as_of)
    }
    /// When the hospital must be spoken to about an overdue item (8.1.1).
    contact_due [C8_1_1] (policy, facts: ContactFacts, _calendar, as_of) -> Obligation {
        dunning::contact_due(&policy.dunning, facts, as_of)
    }
    /// Which overdue items were spoken about, and by when the others must be (8.1.1).
    contact_round [C8_1_1] (policy, facts: ContactRoundFacts, _calendar, as_of) -> ContactRound {
        dunning::contact_round(&policy.dunning, facts, as_of)
    }
    /// A statement of account (8.2.2).
    account_statement [C8_2_2] (_policy, facts: AccountStatementFacts, _calendar, _as_of) -> AccountStatement {
        statement::account_statement(facts)
    }
    /// When the next statement is due (8.2.2).
    statement_due [C8_2_2] (policy, facts: StatementDueFacts, _calendar, as_of) -> StatementDue {
        statement::statement_due(&policy.statement, facts, as_of)
    }
    /// What the hospital answered to a statement, and what follows (8.2.2).
    statement_confirmation [C8_2_2] (policy, facts: ConfirmationFacts, _calendar, as_of) -> ConfirmationStatus {
        statement::statement_confirmation(&policy.statement, facts, as_of)
    }
    /// What has to be cleaned up in an account (8.2.2).
    account_review [C8_2_2] (policy, facts: AccountReviewFacts, _calendar, as_of) -> AccountReview {
        statement::account_review(&policy.statement, facts, as_of)
    }
    /// Our list against the hospital's: every difference gets a name (8.2.2).
    reconcile_accounts [C8_2_2] (policy, facts: ReconciliationFacts, _calendar, as_of) -> Reconciliation {
        statement::reconcile_accounts(&policy.statement, facts, as_of)
    }
}
