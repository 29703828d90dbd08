//! Operations of clause 6.3.

use super::operations::operations;
use crate::sales::contract::{
    self, ContractChange, ContractChangeFacts, ContractCheck, ContractProgress,
    ContractProgressFacts, ContractRecord, ContractStatus, PaymentText, PaymentTextFacts,
};
use crate::sales::order::{
    self, LineDelivery, LineDeliveryFacts, OrderRecord, OrderStatus, OrderStepCheck,
    OrderStepFacts, OtifRate,
};

operations! {
    "sales";
    /// Whether a contract says what it must and holds together (6.3.1, 6.3.2).
    check_contract [C6_3_1, C6_3_2] (policy, facts: ContractRecord, _calendar, _as_of) -> ContractCheck {
        contract::check_contract(&policy.contract, facts)
    }
    /// When a payment clause makes money due, or what it waits for (6.3.2).
    read_payment_text [C6_3_2] (policy, facts: PaymentTextFacts, calendar, _as_of) -> PaymentText {
        contract::read_payment_text(&policy.contract, facts, calendar)
    }
    /// Whether a change of a contract may be made (6.3.1-6.3.3).
    check_contract_change [C6_3_1, C6_3_2, C6_3_3] (policy, facts: ContractChangeFacts, _calendar, as_of) -> ContractChange {
        contract::check_contract_change(&policy.contract, facts, as_of)
    }
    /// Where a contract stands and what is owed for it (6.3.3).
    contract_status [C6_3_3] (policy, facts: ContractRecord, calendar, as_of) -> ContractStatus {
        contract::contract_status(&policy.contract, facts, calendar, as_of)
    }
    /// How far a contract is carried out, from the order to the money (6.3.3).
    contract_progress [C6_3_3] (_policy, facts: ContractProgressFacts, _calendar, _as_of) -> ContractProgress {
        contract::contract_progress(facts)
    }
    /// Whether a promised line is late (6.3.3, 6.3.4).
    line_delivery [C6_3_3, C6_3_4] (_policy, facts: LineDeliveryFacts, _calendar, as_of) -> LineDelivery {
        order::line_delivery(&facts.line, as_of)
    }
    /// Where an order stands and what is owed for it (6.3.4).
    order_status [C6_3_4] (policy, facts: OrderRecord, calendar, as_of) -> OrderStatus {
        order::order_status(&policy.order, facts, calendar, as_of)
    }
    /// Whether one step of an order may be written down (6.3.4).
    check_order_step [C6_3_4] (_policy, facts: OrderStepFacts, _calendar, _as_of) -> OrderStepCheck {
        Ok::<_, crate::answer::Error>(order::check_order_step(facts))
    }
    /// How many lines were delivered on time and in full (6.3.4).
    otif_rate [C6_3_4] (policy, facts: Vec<OrderRecord>, _calendar, as_of) -> OtifRate {
        order::otif_rate(&policy.order, facts, as_of)
    }
}
