//! The tables of our own layout, one function each. Columns go by English or Chinese names.

use super::cell::Fault;
use super::table::{Column, Import, Options, RowFault, Spec, read_table};
use crate::answer::Clause;
use crate::base::{
    AllocationKey, CustomerKey, DocumentKey, LegalEntityKey, Money, PersonKey, VisitKey,
};
use crate::customer::FactorFact;
use crate::finance::{Allocation, DocumentKind, Instalment, ReceivableDocument};
use crate::storage::{AssessmentRecord, CustomerRecord, VisitRecord};

macro_rules! columns {
    ($($name:literal $($alias:literal)* $(: $required:ident)?;)+) => {
        &[$(Column { name: $name, aliases: &[$($alias),*], required: columns!(@ $($required)?) }),+]
    };
    (@ required) => { true };
    (@) => { false };
}

/// What the file of a name looks like in our own layout; none for a name that is not part of it.
#[must_use]
pub fn spec(file: &str) -> Option<&'static Spec> {
    match file {
        "customers.csv" => Some(&CUSTOMERS),
        "visits.csv" => Some(&VISITS),
        "assessments.csv" => Some(&ASSESSMENTS),
        "documents.csv" => Some(&DOCUMENTS),
        "instalments.csv" => Some(&INSTALMENTS),
        "allocations.csv" => Some(&ALLOCATIONS),
        _ => None,
    }
}

static CUSTOMERS: Spec = Spec {
    clause: Clause::C5_1_3,
    report_unknown_columns: true,
    columns: columns! {
        "customer" "客户编号" "客戶編號": required;
        "name" "客户名称" "客戶名稱" "医院名称" "醫院名稱": required;
        "legal_entity" "法人主体" "法人主體";
        "uscc" "统一社会信用代码" "統一社會信用代碼";
        "region" "地区" "地區";
        "grade" "等级" "等級";
        "owner" "负责人" "負責人";
        "known_since" "建档日期" "建檔日期": required;
        "beds" "床位数" "床位數";
        "purchasing_need" "采购需求" "採購需求";
        "willingness" "合作意愿" "合作意願";
        "last_contract_end" "上次合同到期日" "上次合約到期日";
        "credit_limit" "信用额度" "信用額度";
        "currency" "币种" "幣種";
    },
};

/// Reads customers.csv.
#[must_use]
pub fn customers(bytes: &[u8], file: &str, options: &Options) -> Import<CustomerRecord> {
    read_table(
        bytes,
        file,
        &CUSTOMERS,
        options,
        |row| {
            let customer = row.key("customer", CustomerKey::new);
            let name = row.required("name");
            let legal_entity = row.key_or_none("legal_entity", LegalEntityKey::new);
            let identifier = row.uscc_or_none("uscc");
            let owner = row.key_or_none("owner", PersonKey::new);
            let known_since = row.day("known_since");
            let mut factors = Vec::new();
            for (column, factor) in [("beds", "size"), ("purchasing_need", "purchasing_need")] {
                if let Some(measure) = row.number_or_none(column) {
                    let factor = factor.to_owned();
                    factors.push(FactorFact {
                        factor,
                        score: None,
                        measure: Some(measure),
                    });
                }
            }
            if let Some(score) = row.number_or_none("willingness") {
                if score.is_sign_negative() || score > rust_decimal::Decimal::ONE_HUNDRED {
                    row.fault("willingness", Fault::new("out_of_range", "0-100"));
                }
                let factor = "willingness".to_owned();
                factors.push(FactorFact {
                    factor,
                    score: Some(score),
                    measure: None,
                });
            }
            let last_contract_end = row.day_or_none("last_contract_end");
            let credit_limit = row.number_or_none("credit_limit");
            let currency = row.currency("currency");
            Some(CustomerRecord {
                customer: customer?,
                legal_entity,
                name: name?,
                identifier,
                region: row.text("region"),
                grade: row.text("grade"),
                owner,
                known_since: known_since?,
                factors,
                last_contract_end,
                credit_limit,
                credit_currency: currency.filter(|_| credit_limit.is_some()),
            })
        },
        |record| record.customer.to_string(),
    )
}

static VISITS: Spec = Spec {
    clause: Clause::C5_4_2,
    report_unknown_columns: true,
    columns: columns! {
        "visit" "回访编号" "回訪編號": required;
        "customer" "客户编号" "客戶編號": required;
        "date" "日期": required;
        "person" "人员" "人員";
        "note" "记录" "記錄";
    },
};

/// Reads visits.csv.
#[must_use]
pub fn visits(bytes: &[u8], file: &str, options: &Options) -> Import<VisitRecord> {
    read_table(
        bytes,
        file,
        &VISITS,
        options,
        |row| {
            let visit = row.key("visit", VisitKey::new);
            let customer = row.key("customer", CustomerKey::new);
            let date = row.day("date");
            let person = row.key_or_none("person", PersonKey::new);
            let note = row.text("note");
            Some(VisitRecord {
                visit: visit?,
                customer: customer?,
                date: date?,
                person,
                note,
            })
        },
        |record| record.visit.to_string(),
    )
}

static ASSESSMENTS: Spec = Spec {
    clause: Clause::C5_2_3,
    report_unknown_columns: true,
    columns: columns! {
        "customer" "客户编号" "客戶編號": required;
        "assessed_on" "评估日期" "評估日期": required;
        "class_name" "类别" "類別": required;
        "band" "价值档" "價值檔";
        "score" "得分";
        "reason" "原因";
    },
};

/// Reads assessments.csv.
#[must_use]
pub fn assessments(bytes: &[u8], file: &str, options: &Options) -> Import<AssessmentRecord> {
    read_table(
        bytes,
        file,
        &ASSESSMENTS,
        options,
        |row| {
            let customer = row.key("customer", CustomerKey::new);
            let assessed_on = row.day("assessed_on");
            let class_name = row.required("class_name");
            let band = row.text("band");
            let score = row.number_or_none("score");
            let reason = row.text("reason");
            Some(AssessmentRecord {
                customer: customer?,
                assessed_on: assessed_on?,
                class_name: class_name?,
                band,
                score,
                policy_fingerprint: None,
                reason,
            })
        },
        |record| format!("{}@{}", record.customer, record.assessed_on),
    )
}

const KINDS: &[(&[&str], DocumentKind)] = &[
    (&["invoice", "发票", "發票"], DocumentKind::Invoice),
    (
        &["debit_adjustment", "借项调整", "借項調整"],
        DocumentKind::DebitAdjustment,
    ),
    (&["refund", "退款"], DocumentKind::Refund),
    (
        &[
            "credit_note",
            "红字发票",
            "紅字發票",
            "贷项通知",
            "貸項通知",
        ],
        DocumentKind::CreditNote,
    ),
    (&["payment", "收款"], DocumentKind::Payment),
    (
        &["credit_adjustment", "贷项调整", "貸項調整"],
        DocumentKind::CreditAdjustment,
    ),
];

static DOCUMENTS: Spec = Spec {
    clause: Clause::C8_2_1,
    report_unknown_columns: true,
    columns: columns! {
        "document" "单据编号" "單據編號": required;
        "kind" "单据类型" "單據類型": required;
        "customer" "客户编号" "客戶編號": required;
        "legal_entity" "法人主体" "法人主體";
        "account" "科目";
        "posting_date" "记账日期" "記帳日期": required;
        "due_date" "到期日";
        "amount" "金额" "金額": required;
        "currency" "币种" "幣種";
        "cost_centre" "成本中心";
        "territory" "区域" "區域";
        "rate" "汇率" "匯率";
    },
};

/// Reads documents.csv.
#[must_use]
pub fn documents(bytes: &[u8], file: &str, options: &Options) -> Import<ReceivableDocument> {
    read_table(
        bytes,
        file,
        &DOCUMENTS,
        options,
        |row| {
            let document = row.key("document", DocumentKey::new);
            let kind = row.choice("kind", KINDS);
            let customer = row.key("customer", CustomerKey::new);
            let legal_entity = row.key_or_none("legal_entity", LegalEntityKey::new);
            let posting_date = row.day("posting_date");
            let due_date = row.day_or_none("due_date");
            let currency = row.currency("currency");
            let amount = row.money("amount", currency);
            let rate = row.number_or_none("rate");
            Some(ReceivableDocument {
                document: document?,
                kind: kind?,
                customer: customer?,
                legal_entity,
                account: row.text("account"),
                posting_date: posting_date?,
                due_date,
                amount: amount?,
                instalments: Vec::new(),
                cost_centre: row.text("cost_centre"),
                territory: row.text("territory"),
                sales_shares: Vec::new(),
                rate,
                evidence: None,
                aged_from: None,
                department: None,
                contract: None,
                payer: None,
                references: Vec::new(),
                recorded_on: None,
                early_payment: None,
            })
        },
        |record| record.document.to_string(),
    )
}

/// A row of instalments.csv.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstalmentRow {
    /// The document it belongs to.
    pub document: DocumentKey,
    /// Its number, from 1.
    pub number: u32,
    /// Its due date, when it is known.
    pub due_date: Option<chrono::NaiveDate>,
    /// Its amount, not yet in a currency: the document has one.
    pub amount: rust_decimal::Decimal,
}

static INSTALMENTS: Spec = Spec {
    clause: Clause::C8_2_1,
    report_unknown_columns: true,
    columns: columns! {
        "document" "单据编号" "單據編號": required;
        "number" "期次": required;
        "due_date" "到期日";
        "amount" "金额" "金額": required;
    },
};

/// Reads instalments.csv.
#[must_use]
pub fn instalments(bytes: &[u8], file: &str, options: &Options) -> Import<InstalmentRow> {
    read_table(
        bytes,
        file,
        &INSTALMENTS,
        options,
        |row| {
            let document = row.key("document", DocumentKey::new);
            row.required("number");
            let number = row.count_or_none("number");
            let due_date = row.day_or_none("due_date");
            let amount = row.number("amount");
            Some(InstalmentRow {
                document: document?,
                number: number?,
                due_date,
                amount: amount?,
            })
        },
        |row| format!("{}#{}", row.document, row.number),
    )
}

/// Puts instalments into their documents. Instalments without a document, documents whose instalments
/// do not add up or could not all be read, and the instalments of such a document are kept aside.
pub fn join_instalments(
    documents: &mut Import<ReceivableDocument>,
    instalments: &mut Import<InstalmentRow>,
) {
    let kinds: std::collections::BTreeMap<_, _> = documents
        .rows
        .iter()
        .map(|row| (row.value.document.clone(), row.value.kind))
        .collect();
    instalments.reject_where(|row| {
        let mut faults: Vec<RowFault> = Vec::new();
        match kinds.get(&row.document) {
            None => {
                let fault = Fault::new("unknown_reference", "a document that was read");
                faults.push(("document", row.document.to_string(), fault));
            }
            Some(kind) if !kind.is_debit() => {
                let fault = Fault::new("contradiction", "a debit");
                faults.push(("document", row.document.to_string(), fault));
            }
            Some(_) => {}
        }
        if row.amount <= rust_decimal::Decimal::ZERO {
            let fault = Fault::new("out_of_range", "an amount above zero");
            faults.push(("amount", row.amount.to_string(), fault));
        }
        faults
    });
    // A document whose instalments were not all read is not known in full.
    let lost: std::collections::BTreeSet<_> = instalments
        .rejects
        .iter()
        .filter_map(|reject| DocumentKey::new(reject.cells.get("document")?.clone()).ok())
        .collect();
    let mut parts: std::collections::BTreeMap<DocumentKey, Vec<InstalmentRow>> =
        std::collections::BTreeMap::new();
    for row in &instalments.rows {
        parts
            .entry(row.value.document.clone())
            .or_default()
            .push(row.value.clone());
    }
    for rows in parts.values_mut() {
        rows.sort_by_key(|row| row.number);
    }
    documents.reject_where(|document| {
        let none = Vec::new();
        let rows = parts.get(&document.document).unwrap_or(&none);
        if rows.is_empty() && !lost.contains(&document.document) {
            return Vec::new();
        }
        let sum: Option<rust_decimal::Decimal> = rows
            .iter()
            .try_fold(rust_decimal::Decimal::ZERO, |sum, row| {
                sum.checked_add(row.amount)
            });
        let ordered = (1_u32..)
            .zip(rows)
            .all(|(number, row)| row.number == number);
        let fits = ordered
            && sum == Some(document.amount.amount)
            && rows
                .iter()
                .all(|row| Money::new(row.amount, document.amount.currency).is_ok());
        let fault = Fault::new("instalments_differ", document.amount.to_string());
        let fault = (!fits).then(|| ("amount", sum.unwrap_or_default().to_string(), fault));
        fault.into_iter().collect()
    });
    let kept: std::collections::BTreeSet<_> = documents
        .rows
        .iter()
        .map(|row| row.value.document.clone())
        .collect();
    instalments.reject_where(|row| {
        let fault = Fault::new("unknown_reference", "a document that was read");
        let known = kept.contains(&row.document);
        let fault = (!known).then(|| ("document", row.document.to_string(), fault));
        fault.into_iter().collect()
    });
    for row in &mut documents.rows {
        let document = &mut row.value;
        for part in parts.get(&document.document).into_iter().flatten() {
            if let Ok(amount) = Money::new(part.amount, document.amount.currency) {
                document.instalments.push(Instalment {
                    early_payment: None,
                    due_date: part.due_date,
                    amount,
                });
            }
        }
    }
}

static ALLOCATIONS: Spec = Spec {
    clause: Clause::C8_2_1,
    report_unknown_columns: true,
    columns: columns! {
        "allocation" "核销编号" "核銷編號": required;
        "credit" "贷方单据" "貸方單據": required;
        "debit" "借方单据" "借方單據": required;
        "instalment" "期次";
        "amount" "金额" "金額": required;
        "date" "日期": required;
        "currency" "币种" "幣種";
    },
};

/// Reads allocations.csv.
#[must_use]
pub fn allocations(bytes: &[u8], file: &str, options: &Options) -> Import<Allocation> {
    read_table(
        bytes,
        file,
        &ALLOCATIONS,
        options,
        |row| {
            let allocation = row.key("allocation", AllocationKey::new);
            let credit = row.key("credit", DocumentKey::new);
            let debit = row.key("debit", DocumentKey::new);
            let instalment = row.count_or_none("instalment");
            let currency = row.currency("currency");
            let amount = row.money("amount", currency);
            let date = row.day("date");
            Some(Allocation {
                allocation: allocation?,
                credit: credit?,
                debit: debit?,
                instalment,
                amount: amount?,
                date: date?,
                reverses: None,
                recorded_on: None,
                discount_for: None,
            })
        },
        |record| record.allocation.to_string(),
    )
}
