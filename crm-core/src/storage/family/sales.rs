//! Contracts, orders and reports to management (6). What is written in them goes on: steps are done, goods are delivered.

use super::families;
use crate::sales::analysis::ManagementReportFacts;
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
    ManagementReportFacts = "management_report" {
        append_only: false,
        key: |r| r.month_end.to_string(),
        customer: |_| None,
        date: |r| Some(r.month_end),
        samples: [r#"{"month_end":"2026-01-31","submitted_on":"2026-02-05"}"#],
    }
}
