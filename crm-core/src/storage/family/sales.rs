//! Contracts, orders and annual plans (6). What is written in them goes on: steps are done, goods are delivered.

use super::families;
use crate::sales::channel::SalesPlan;
use crate::sales::contract::ContractRecord;
use crate::sales::order::OrderRecord;

families! {
    ContractRecord = "contract" {
        append_only: false,
        key: |r| r.contract.to_string(),
        customer: |r| Some(&r.customer),
        date: |r| r.start_date,
        samples: [r#"{"contract":"C1","customer":"H1","currency":"CNY"}"#],
    }
    OrderRecord = "order" {
        append_only: false,
        key: |r| r.order.to_string(),
        customer: |r| Some(&r.customer),
        date: |r| r.placed_at.map(|at| at.date()),
        samples: [r#"{"order":"O1","customer":"H1","lines":[{"quantity":"2"}]}"#],
    }
    SalesPlan = "sales_plan" {
        append_only: false,
        key: |r| r.plan.clone(),
        customer: |_| None,
        date: |r| r.approved_on,
        samples: [r#"{"plan":"2026","year":2026,"strategies":["重点客户"]}"#],
    }
}
