//! Operations of clauses 4.3.2, 8.1.1, 8.2.1 and 8.2.3: provision, measures, cash to come, the ledger.

use super::operations::operations;
use crate::finance::ledger::{
    self, ClosePeriodFacts, LedgerCheck, LedgerExport, LedgerExportFacts, LedgerFacts,
    LedgerPostings, MonthlyFigures, MonthlyFiguresFacts, PeriodClose, PostingFacts, Reversal,
    ReversalFacts, TrialBalance, TrialBalanceFacts,
};
use crate::finance::measure::{
    self, CashForecast, CashForecastFacts, CollectionFacts, CollectionFigures, CollectionMeasures,
    CollectionRecordFacts, Provision, ProvisionFacts,
};

operations! {
    "finance";
    /// What is set aside for open items (8.2.3).
    provision [C8_2_3] (policy, facts: ProvisionFacts, _calendar, as_of) -> Provision {
        measure::provision(&policy.measure, facts, as_of)
    }
    /// How fast and how well money is collected (8.1.1, 8.2.3).
    collection_measures [C8_1_1, C8_2_3] (policy, facts: CollectionFacts, _calendar, _as_of) -> CollectionMeasures {
        measure::collection_measures(&policy.measure, facts)
    }
    /// The figures of a period and its measures, from the documents on record (8.1.1, 8.2.3).
    collection_figures [C8_1_1, C8_2_3] (policy, facts: CollectionRecordFacts, _calendar, _as_of) -> CollectionFigures {
        measure::collection_figures(&policy.measure, facts)
    }
    /// Cash to come, week by week (8.1.2).
    cash_forecast [C8_1_2] (policy, facts: CashForecastFacts, _calendar, as_of) -> CashForecast {
        measure::cash_forecast(&policy.measure, facts, as_of)
    }
    /// Makes entries from documents, allocations and provisions (4.3.2, 8.2.1).
    post_documents [C4_3_2, C8_2_1] (policy, facts: PostingFacts, _calendar, as_of) -> LedgerPostings {
        ledger::post_documents(&policy.ledger, facts, as_of)
    }
    /// Takes an entry back, in a period that is open (8.2.1).
    reverse_entry [C8_2_1] (_policy, facts: ReversalFacts, _calendar, _as_of) -> Reversal {
        ledger::reverse_entry(facts)
    }
    /// Checks entries and adds them up (4.3.2, 8.2.1, 8.2.3).
    check_postings [C4_3_2, C8_2_1, C8_2_3] (policy, facts: LedgerFacts, _calendar, _as_of) -> LedgerCheck {
        ledger::check_postings(&policy.ledger, facts)
    }
    /// The trial balance of a period (8.2.3).
    trial_balance [C8_2_3] (policy, facts: TrialBalanceFacts, _calendar, _as_of) -> TrialBalance {
        ledger::trial_balance(&policy.ledger, facts)
    }
    /// The figures of each month for management (8.2.3).
    monthly_figures [C8_2_3] (policy, facts: MonthlyFiguresFacts, _calendar, _as_of) -> MonthlyFigures {
        ledger::monthly_figures(&policy.ledger, facts)
    }
    /// Whether a period can be closed, and by when it must be (8.2.3).
    close_period [C8_2_1, C8_2_3] (policy, facts: ClosePeriodFacts, _calendar, as_of) -> PeriodClose {
        ledger::close_period(&policy.ledger, facts, as_of)
    }
    /// Writes the ledger for Beancount or hledger (8.2.1).
    export_ledger [C8_2_1] (policy, facts: LedgerExportFacts, _calendar, _as_of) -> LedgerExport {
        ledger::export_ledger(&policy.ledger, facts)
    }
}
