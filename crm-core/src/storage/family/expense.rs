//! Expense claims, advances, hospitality and budgets (8.3). A claim is a person's; a customer may stand in its lines.

use super::families;
use crate::expense::{
    AdvanceFacts, Budget, BudgetTransfer, ClaimFacts, HospitalityEvent, Spending,
};

families! {
    ClaimFacts = "claim" {
        append_only: false,
        key: |r| r.claim.to_string(),
        customer: |_| None,
        date: |r| Some(r.submitted_on),
        samples: [r#"{"claim":"E1","claimant":"P1","submitted_on":"2026-01-05","lines":[]}"#],
    }
    AdvanceFacts = "advance" {
        append_only: false,
        key: |r| r.advance.clone(),
        customer: |_| None,
        date: |_| None,
        samples: [r#"{"advance":"A1","amount":{"amount":"1000.00","currency":"CNY"}}"#],
    }
    HospitalityEvent = "hospitality" {
        append_only: false,
        key: |r| r.event.clone(),
        customer: |r| r.customer.as_ref(),
        date: |r| Some(r.date),
        samples: [r#"{"event":"V1","customer":"H1","host":"P1","date":"2026-01-05","guests":["G1"],"amount":{"amount":"300.00","currency":"CNY"}}"#],
    }
    Budget = "budget" {
        append_only: false,
        key: |r| format!("{}/{}/{}", r.unit, r.account.as_deref().unwrap_or_default(), r.from_year),
        customer: |_| None,
        date: |_| None,
        samples: [r#"{"unit":"U1","account":"travel","from_year":2026,"to_year":2026,"amount":{"amount":"120000.00","currency":"CNY"}}"#],
    }
    BudgetTransfer = "budget_transfer" {
        append_only: true,
        key: |r| r.transfer.clone(),
        customer: |_| None,
        date: |r| Some(r.date),
        samples: [r#"{"transfer":"T1","date":"2026-01-05","source":{"unit":"U1"},"target":{"unit":"U2"},"amount":{"amount":"100.00","currency":"CNY"}}"#],
    }
    Spending = "spending" {
        append_only: true,
        key: |r| r.spending.clone(),
        customer: |_| None,
        date: |r| Some(r.date),
        samples: [r#"{"spending":"S1","unit":"U1","date":"2026-01-05","amount":{"amount":"100.00","currency":"CNY"}}"#],
    }
}
