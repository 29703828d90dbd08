//! Operations of clauses 4.3.2, 8.1.1, 8.2.1 and 8.2.3: provision, measures, cash to come, the ledger.

use super::operations::operations;
use crate::finance::ledger::{self, LedgerCheck, LedgerExport, LedgerExportFacts, LedgerFacts};
use crate::finance::measure::{
    self, CashForecast, CashForecastFacts, CollectionFacts, CollectionMeasures, Provision,
    ProvisionFacts,
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
    /// Cash to come, week by week (8.1.2).
    cash_forecast [C8_1_2] (policy, facts: CashForecastFacts, _calendar, as_of) -> CashForecast {
        measure::cash_forecast(&policy.measure, facts, as_of)
    }
    /// Checks entries and adds them up (4.3.2, 8.2.1, 8.2.3).
    check_postings [C4_3_2, C8_2_1, C8_2_3] (policy, facts: LedgerFacts, _calendar, _as_of) -> LedgerCheck {
        ledger::check_postings(&policy.ledger, facts)
    }
    /// Writes the ledger for Beancount or hledger (8.2.1).
    export_ledger [C8_2_1] (policy, facts: LedgerExportFacts, _calendar, _as_of) -> LedgerExport {
        ledger::export_ledger(&policy.ledger, facts)
    }
}
