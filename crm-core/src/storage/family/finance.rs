//! Receivable documents, allocations and the ledger (8.1, 8.2). What is posted stays posted.

use super::families;
use crate::finance::ReceivableDocument;
use crate::finance::ledger::LedgerEntry;
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
}
