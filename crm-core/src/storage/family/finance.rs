//! Receivable documents, allocations and the ledger (8.1, 8.2). What is posted stays posted.

use super::families;
use crate::finance::ReceivableDocument;
use crate::finance::dunning::{
    ContactNote, DunningNoticeRecord, LimitationEventRecord, PaymentPlan,
};
use crate::finance::ledger::{ClosedPeriod, LedgerEntry};
use crate::storage::AllocationRecord;

families! {
    ReceivableDocument = "document" {
        append_only: true,
        key: |r| r.document.to_string(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.posting_date),
        samples: [r#"{"document":"I1","kind":"invoice","customer":"H1","posting_date":"2026-01-05",
            "amount":{"amount":"100.50","currency":"CNY"}}"#,
            r#"{"document":"P1","kind":"payment","customer":"H1","posting_date":"2026-01-05",
            "amount":{"amount":"100.50","currency":"CNY"}}"#],
    }
    AllocationRecord = "allocation" {
        append_only: true,
        key: |r| r.allocation.allocation.to_string(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.allocation.date),
        references: |r| {
            let documents = [&r.allocation.credit, &r.allocation.debit];
            documents.map(|key| (ReceivableDocument::FAMILY, key.to_string())).to_vec()
        },
        samples: [r#"{"customer":"H1","allocation":{"allocation":"A1","credit":"P1","debit":"I1",
            "amount":{"amount":"100.50","currency":"CNY"},"date":"2026-01-05"}}"#],
    }
    LedgerEntry = "ledger_entry" {
        append_only: true,
        key: |r| r.entry.clone(),
        customer: |_| None,
        date: |r| Some(r.date),
        samples: [r#"{"entry":"L1","date":"2026-01-05","document":"I1","lines":[]}"#],
    }
    ClosedPeriod = "closed_period" {
        append_only: true,
        key: |r| r.last_day.to_string(),
        customer: |_| None,
        date: |r| Some(r.last_day),
        samples: [r#"{"last_day":"2026-01-31","closed_on":"2026-02-09","closed_by":"p-01",
            "turnover":{"amount":"201.00","currency":"CNY"},
            "control_total":{"amount":"0.00","currency":"CNY"}}"#],
    }
    ContactNote = "contact_note" {
        append_only: true,
        key: |r| r.note.clone(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.date),
        samples: [r#"{"note":"N1","customer":"H1","person":"p-01","date":"2026-02-10","channel":"phone",
            "documents":["I1"],"outcome":"finance office asks for a copy of the invoice"}"#],
    }
    DunningNoticeRecord = "dunning_notice" {
        append_only: false,
        key: |r| r.notice.clone(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.date),
        samples: [r#"{"notice":"D1","customer":"H1","date":"2026-02-20","level":2,"channel":"letter",
            "items":[{"document":"I1","level":2,"claimed":{"amount":"100.50","currency":"CNY"}}],
            "evidence":{"uri":"archive:2026/letters/1"}}"#,
            r#"{"notice":"D2","customer":"H1","date":"2026-02-21","level":0,"channel":"email","draft":true,
            "items":[]}"#],
    }
    PaymentPlan = "payment_plan" {
        append_only: true,
        key: |r| r.plan.clone(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.agreed_on),
        samples: [r#"{"plan":"PP1","customer":"H1","kind":"promise","documents":["I1"],"agreed_on":"2026-02-25",
            "payments":[{"due_date":"2026-03-10","amount":{"amount":"100.50","currency":"CNY"}}],
            "proof":{"kind":"sealed_paper","paper":{"uri":"archive:2026/plans/1"}}}"#],
    }
    LimitationEventRecord = "limitation_event" {
        append_only: true,
        key: |r| r.key.clone(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.event.date),
        samples: [r#"{"key":"LE1","customer":"H1","documents":["I1"],"event":{"kind":"demand","date":"2026-02-21",
            "proof":{"kind":"signed_receipt","paper":{"uri":"archive:2026/letters/1"}}}}"#],
    }
}
