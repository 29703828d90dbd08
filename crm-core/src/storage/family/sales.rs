//! Plans, targets, leads, partners, contracts, orders and reports to management (6). What is written in them goes on: steps are done, goods are delivered.

use super::families;
use crate::sales::analysis::{ManagementReportFacts, SaleDetail};
use crate::sales::channel::{LeadRecord, PartnerRecord, Promotion, SalesPlan};
use crate::sales::contract::ContractRecord;
use crate::sales::order::OrderRecord;
use crate::sales::target::{PlanAdjustment, SalesTarget, TargetReport};

families! {
    SalesPlan = "sales_plan" {
        append_only: false,
        key: |r| r.plan.clone(),
        customer: |_| None,
        date: |r| r.approved_on,
        samples: [r#"{"plan":"2026","year":2026,"channels":["visit"]}"#],
    }
    TargetReport = "target_report" {
        append_only: true,
        key: |r| r.report.clone(),
        customer: |_| None,
        date: |r| Some(r.submitted_on),
        samples: [r#"{"report":"TR1","person":"P1","cycle":"week","last_day":"2026-01-11","submitted_on":"2026-01-12"}"#],
    }
    SalesTarget = "sales_target" {
        append_only: false,
        key: |r| r.target_key.clone(),
        customer: |r| r.customer.as_ref(),
        date: |r| Some(r.first_day),
        samples: [r#"{"target_key":"T1","subject":"person:P1","first_day":"2026-01-01","last_day":"2026-01-31",
            "target":{"amount":"100.00","currency":"CNY"}}"#],
    }
    PlanAdjustment = "plan_adjustment" {
        append_only: true,
        key: |r| r.adjustment.clone(),
        customer: |_| None,
        date: |r| Some(r.decided_on),
        samples: [r#"{"adjustment":"J1","subject":"person:P1","decided_on":"2026-01-05","change":"加访"}"#],
    }
    LeadRecord = "lead" {
        append_only: false,
        key: |r| r.lead.clone(),
        customer: |r| r.customer.as_ref(),
        date: |r| Some(r.opened_on),
        samples: [r#"{"lead":"L1","opened_on":"2026-01-05","channel":"fair"}"#],
    }
    Promotion = "promotion" {
        append_only: false,
        key: |r| r.promotion.clone(),
        customer: |_| None,
        date: |r| Some(r.first_day),
        samples: [r#"{"promotion":"S1","first_day":"2026-01-01","last_day":"2026-03-31","most_percent":"8"}"#],
    }
    PartnerRecord = "partner" {
        append_only: false,
        key: |r| r.partner.to_string(),
        customer: |_| None,
        date: |r| Some(r.since),
        samples: [r#"{"partner":"A1","name":"经销商","since":"2026-01-05"}"#],
    }
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
        samples: [r#"{"order":"O1","customer":"H1","lines":[{"quantity":"2"}]}"#,
            r#"{"order":"O2","customer":"H1","lines":[{"quantity":"2"}],
            "shipments":[{"shipment":"S1","shipped_at":"2026-01-06T09:00:00","lines":[{"line":1,"quantity":"1"}]}],
            "holds":[{"held_at":"2026-01-05T09:00:00","released_at":"2026-01-05T17:00:00","reason":"credit"}]}"#],
    }
    SaleDetail = "sale_detail" {
        append_only: false,
        key: |r| r.document.to_string(),
        customer: |r| Some(&r.customer),
        date: |_| None,
        samples: [r#"{"document":"I1","customer":"H1","channel":"fair","lines":[{"product":"M1","amount":{"amount":"100.00","currency":"CNY"}}]}"#],
    }
    ManagementReportFacts = "management_report" {
        append_only: false,
        key: |r| r.month_end.to_string(),
        customer: |_| None,
        date: |r| Some(r.month_end),
        samples: [r#"{"month_end":"2026-01-31","submitted_on":"2026-02-05"}"#],
    }
}
