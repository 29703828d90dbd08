//! Operations of clauses 4.3.1 and 8.1.2: receipts, credit, dunning.

use super::operations::operations;
use crate::finance::credit::{self, CreditCheck, CreditFacts};
use crate::finance::receipt::{self, ReceiptCheck, ReceiptFacts, Settlement, SettlementFacts};

operations! {
    "finance";
    /// Whether money may be taken as a receipt (4.3.1).
    check_receipt [C4_3_1] (policy, facts: ReceiptFacts, _calendar, _as_of) -> ReceiptCheck {
        receipt::check_receipt(&policy.settlement, facts)
    }
    /// What credits settle, by a named strategy (8.1.2). Nothing is booked.
    settle_receipts [C8_1_2] (policy, facts: SettlementFacts, _calendar, _as_of) -> Settlement {
        receipt::settle_receipts(&policy.settlement, facts)
    }
    /// Whether an order may go on, by what the hospital owes (6.3.4, 8.1.2).
    check_credit [C6_3_4, C8_1_2] (policy, facts: CreditFacts, _calendar, as_of) -> CreditCheck {
        credit::check_credit(&policy.credit, facts, as_of)
    }
}
