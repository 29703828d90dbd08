//! Receivable documents, allocations and the ledger (8.1, 8.2). What is posted stays posted.

use super::families;
use crate::finance::credit::{CreditHold, CreditLimitRecord, CreditReleaseRecord};
use crate::finance::dunning::{
    ContactNote, DunningNoticeRecord, LimitationEventRecord, PaymentPlan,
};
use crate::finance::ledger::{ClosedPeriod, LedgerEntry, PostingDetail};
use crate::finance::receipt::ReceiptFacts;
use crate::finance::statement::{StatementConfirmation, StatementRecord};
use crate::finance::{ExchangeRate, ItemMark, ReceivableDocument, Responsibility};
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
    PostingDetail = "posting_detail" {
        append_only: true,
        key: |r| r.document.to_string(),
        customer: |r| Some(&r.customer),
        date: |_| None,
        references: |r| vec![(ReceivableDocument::FAMILY, r.document.to_string())],
        samples: [r#"{"document":"I1","customer":"H1","tax":{"amount":"11.56","currency":"CNY"},
            "cost":{"amount":"60.00","currency":"CNY"}}"#],
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
    ItemMark = "item_mark" {
        append_only: false,
        key: |r| r.mark.clone(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.since),
        references: |r| vec![(ReceivableDocument::FAMILY, r.document.to_string())],
        samples: [r#"{"mark":"M1","customer":"H1","document":"I1","kind":"dispute","since":"2026-02-01",
            "reason":"短少一箱"}"#],
    }
    Responsibility = "responsibility" {
        append_only: false,
        key: |r| format!("{}/{}/{}", r.customer, r.person, r.since),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.since),
        samples: [r#"{"customer":"H1","person":"P1","percent":"60","since":"2026-01-01"}"#],
    }
    ReceiptFacts = "receipt" {
        append_only: true,
        key: |r| r.receipt.to_string(),
        customer: |r| Some(&r.customer),
        date: |_| None,
        samples: [r#"{"receipt":"P1","customer":"H1","amount":{"amount":"100.50","currency":"CNY"},
            "method":"bank_transfer","account":"6222-0001"}"#],
    }
    CreditLimitRecord = "credit_limit" {
        append_only: false,
        key: |r| r.grant.clone(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.since),
        samples: [r#"{"grant":"G1","customer":"H1","limit":{"source":"customer",
            "amount":{"amount":"100000.00","currency":"CNY"}},"since":"2026-01-01","granted_by":"P9",
            "reason":"年度授信"}"#],
    }
    CreditHold = "credit_hold" {
        append_only: false,
        key: |r| r.hold.clone(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.since),
        samples: [r#"{"hold":"HO1","customer":"H1","duty":"finance_manager","person":"P9",
            "reason":"逾期未付","since":"2026-05-01"}"#],
    }
    CreditReleaseRecord = "credit_release" {
        append_only: true,
        key: |r| r.key.clone(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.release.released_on),
        samples: [r#"{"key":"RE1","customer":"H1","order":"O1","release":{"duty":"finance_manager",
            "person":"P9","reason":"急诊用药","released_on":"2026-05-02"}}"#],
    }
    ExchangeRate = "exchange_rate" {
        append_only: true,
        key: |r| format!("{}/{}/{}", r.currency, r.base_currency, r.since),
        customer: |_| None,
        date: |r| Some(r.since),
        samples: [r#"{"currency":"USD","base_currency":"CNY","since":"2026-01-01","rate":"7.0288"}"#],
    }
    StatementRecord = "account_statement" {
        append_only: false,
        key: |r| r.statement.clone(),
        customer: |r| Some(&r.account.customer),
        date: |r| Some(r.account.last_day),
        samples: [r#"{"statement":"ST1","sent_on":"2026-04-08","account":{"customer":"H1","first_day":"2026-01-01",
            "last_day":"2026-03-31","opening":{"amount":"0.00","currency":"CNY"},"rows":[],
            "charged":{"amount":"0.00","currency":"CNY"},"credited":{"amount":"0.00","currency":"CNY"},
            "closing":{"amount":"0.00","currency":"CNY"}}}"#],
    }
    StatementConfirmation = "statement_confirmation" {
        append_only: true,
        key: |r| r.confirmation.clone(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.signed_on),
        references: |r| vec![(StatementRecord::FAMILY, r.statement.clone())],
        samples: [r#"{"confirmation":"SC1","statement":"ST1","customer":"H1","signed_on":"2026-04-20","form":"sealed",
            "signer_post":"finance office","balance":{"amount":"0.00","currency":"CNY"},
            "paper":{"uri":"archive:2026/statements/1"}}"#],
    }
}
