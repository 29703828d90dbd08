//! The six files, with what is odd in them on purpose.

use crm_core::base::day;

use super::hospital::Hospital;
use super::ledger::Ledger;
use super::table::{Form, Table};
use super::visits::Visit;

/// Texts of optional values; empty when there is none.
fn text<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// Minor units as an amount.
pub(super) fn amount(minor: i64, currency: &str) -> String {
    if currency == "JPY" {
        minor.to_string()
    } else {
        hundredths(minor)
    }
}

fn hundredths(value: i64) -> String {
    format!("{}.{:02}", value / 100, value % 100)
}

fn full_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '.' => '．',
            c => char::from_u32(u32::from(c).saturating_add(0xFEE0))
                .filter(|_| c.is_ascii_alphanumeric())
                .unwrap_or(c),
        })
        .collect()
}

/// `1234567.80` as `1,234,567.80元`.
fn yuan(text: &str) -> String {
    let (whole, cents) = text.split_once('.').unwrap_or((text, "00"));
    let count = whole.chars().count();
    let mut out = String::new();
    for (c, at) in whole.chars().zip(0_usize..) {
        if at > 0 && count.saturating_sub(at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    format!("{out}.{cents}元")
}

/// A day as `2026/1/5`.
fn slashes(text: &str) -> String {
    day::parse(text).map_or_else(String::new, |day| day.format("%Y/%-m/%-d").to_string())
}

/// A day as `2026年1月5日`.
fn characters(text: &str) -> String {
    day::parse(text).map_or_else(String::new, |day| day.format("%Y年%-m月%-d日").to_string())
}

pub(super) fn customers(hospitals: &[Hospital]) -> Table {
    let mut table = Table::new(
        "customers.csv",
        Form::Gb18030,
        &[
            "客户编号",
            "客户名称",
            "法人主体",
            "统一社会信用代码",
            "地区",
            "等级",
            "负责人",
            "建档日期",
            "床位数",
            "采购需求",
            "合作意愿",
            "上次合同到期日",
            "信用额度",
            "币种",
        ],
    );
    for hospital in hospitals {
        table.row(vec![
            hospital.key.clone(),
            hospital.name.clone(),
            hospital.legal_entity.to_owned(),
            hospital.uscc.clone(),
            hospital.region.to_owned(),
            hospital.grade.to_owned(),
            text(hospital.owner),
            hospital.known_since.to_string(),
            text(hospital.beds),
            text(hospital.need),
            text(hospital.willingness),
            text(hospital.last_contract_end),
            text(hospital.credit_limit),
            hospital.currency.to_owned(),
        ]);
    }
    table.rewrite(4, 3, "code in full-width characters", full_width);
    table.rewrite(8, 3, "code in lower case", str::to_lowercase);
    table.rewrite(12, 7, "day as 2026/1/5", slashes);
    table.rewrite(19, 7, "day as 2026年1月5日", characters);
    let mut wrong = table.copy(1);
    for (field, value) in wrong.iter_mut().zip(["H901", "霁州市第三人民医院"]) {
        value.clone_into(field);
    }
    if let Some(code) = wrong.get_mut(3) {
        let last = code.pop();
        code.push(if last == Some('7') { '8' } else { '7' });
    }
    table.bad(
        wrong,
        "wrong check character in the code",
        "wrong_check_character",
    );
    let few = ["H902", "霁州市口腔医院", "LE1"].map(str::to_owned);
    table.bad(few.to_vec(), "too few fields", "wrong_field_count");
    table.bad(
        table.copy(2),
        "key that stands above already",
        "duplicate_row",
    );
    table
}

pub(super) fn visits(visits: &[Visit]) -> Table {
    let mut table = Table::new(
        "visits.csv",
        Form::Bom,
        &["visit", "customer", "date", "person", "note"],
    );
    for visit in visits {
        table.row(vec![
            visit.key.clone(),
            visit.customer.clone(),
            visit.date.to_string(),
            text(visit.person),
            visit.note.to_owned(),
        ]);
    }
    let noted = |note: &str| !note.is_empty();
    let at = table.find(10, 4, noted);
    table.rewrite(
        at,
        4,
        "line break and quotes inside a quoted note",
        |note| format!("{note}\n院方原话：\"下月再谈\"，已记录"),
    );
    table.rewrite(40, 2, "day as 2026/1/5", slashes);
    table.rewrite(41, 2, "day as 2026年1月5日", characters);
    let bad = |key: &str, customer: &str, day: &str| {
        [key, customer, day, "P01", "电话回访"]
            .map(str::to_owned)
            .to_vec()
    };
    table.bad(
        bad("V90001", "H001", "2026-02-30"),
        "day that does not exist",
        "impossible_date",
    );
    table.bad(
        bad("V90002", "H999", "2026-03-02"),
        "customer that is not in the file",
        "unknown_reference",
    );
    let mut bytes = b"V90003,H002,2026-03-03,P02,".to_vec();
    bytes.extend([0xB5, 0xE7, 0xBB, 0xB0, 0xFF, 0xFE]);
    table.bad_bytes(bytes, "bytes of another encoding", "undecodable_text");
    let open = "V90004,H002,2026-03-04,P02,\"没有写完的备注";
    table.bad_bytes(
        open.as_bytes().to_vec(),
        "quote that is never closed",
        "unclosed_quote",
    );
    table
}

pub(super) fn assessments(hospitals: &[Hospital]) -> Table {
    let mut table = Table::new(
        "assessments.csv",
        Form::Plain,
        &[
            "customer",
            "assessed_on",
            "class_name",
            "band",
            "score",
            "remark",
        ],
    );
    for hospital in hospitals {
        for given in &hospital.given {
            table.row(vec![
                hospital.key.clone(),
                given.on.to_string(),
                given.class.to_owned(),
                text(given.band),
                text(given.score.map(hundredths)),
                String::new(),
            ]);
        }
    }
    table.about_file("column `remark` that nobody knows", "unknown_column");
    table
}

pub(super) fn documents(ledger: &Ledger) -> Table {
    let mut table = Table::new(
        "documents.csv",
        Form::Plain,
        &[
            "document",
            "kind",
            "customer",
            "legal_entity",
            "account",
            "posting_date",
            "due_date",
            "amount",
            "currency",
            "cost_centre",
            "territory",
            "rate",
        ],
    );
    for document in &ledger.documents {
        table.row(vec![
            document.key.clone(),
            document.kind.to_owned(),
            document.customer.clone(),
            document.legal_entity.to_owned(),
            document.account.to_owned(),
            document.posted.to_string(),
            text(document.due),
            amount(document.minor, document.currency),
            document.currency.to_owned(),
            document.cost_centre.to_owned(),
            document.territory.to_owned(),
            text(
                document
                    .rate
                    .map(|rate| format!("{}.{:06}", rate / 1_000_000, rate % 1_000_000)),
            ),
        ]);
    }
    let yuan_row = |currency: &str| currency == "CNY";
    let at = table.find(20, 8, yuan_row);
    table.rewrite(at, 7, "amount as 1,234.50元", yuan);
    let at = table.find(30, 8, yuan_row);
    table.rewrite(at, 7, "amount in full-width digits", full_width);
    table.rewrite(50, 5, "day as 2026/1/5", slashes);
    table.rewrite(60, 5, "day as 2026年1月5日", characters);
    let mut bad = |key: &str, customer: &str, sum: &str, currency: &str, what, code| {
        let fields = [
            key,
            "invoice",
            customer,
            "LE1",
            "112201",
            "2026-10-20",
            "2026-11-19",
            sum,
            currency,
            "CC10",
            "EAST",
            "",
        ];
        table.bad(fields.map(str::to_owned).to_vec(), what, code);
    };
    bad(
        "INV-2026-9001",
        "H001",
        "1234.505",
        "CNY",
        "amount with three decimals",
        "amount_too_precise",
    );
    bad(
        "INV-2026-9002",
        "H047",
        "1500.50",
        "JPY",
        "yen with decimals",
        "amount_too_precise",
    );
    bad(
        "INV-2026-9003",
        "H999",
        "800.00",
        "CNY",
        "customer that is not in the file",
        "unknown_reference",
    );
    bad(
        "INV-2026-9004",
        "H001",
        "-800.00",
        "CNY",
        "amount below zero",
        "out_of_range",
    );
    let again = table.copy(5);
    table.bad(again, "key that stands above already", "duplicate_row");
    table
}

pub(super) fn instalments(ledger: &Ledger) -> Table {
    let mut table = Table::new(
        "instalments.csv",
        Form::Plain,
        &["document", "number", "due_date", "amount"],
    );
    for document in &ledger.documents {
        for ((due, minor), number) in document.parts.iter().zip(1_u32..) {
            table.row(vec![
                document.key.clone(),
                number.to_string(),
                text(*due),
                amount(*minor, document.currency),
            ]);
        }
    }
    let bad = ["INV-2026-9009", "1", "2026-11-19", "400.00"].map(str::to_owned);
    table.bad(
        bad.to_vec(),
        "document that is not in the file",
        "unknown_reference",
    );
    table
}

pub(super) fn allocations(ledger: &Ledger) -> Table {
    let mut table = Table::new(
        "allocations.csv",
        Form::CrLf,
        &[
            "allocation",
            "credit",
            "debit",
            "instalment",
            "amount",
            "date",
            "currency",
        ],
    );
    for link in &ledger.links {
        table.row(vec![
            link.key.clone(),
            link.credit.clone(),
            link.debit.clone(),
            text(link.part),
            amount(link.minor, link.currency),
            link.on.to_string(),
            link.currency.to_owned(),
        ]);
    }
    let mut bad = |key: &str, of: usize, sum: &str, currency: &str, what, code| {
        let mut fields = table.copy(of);
        for (field, value) in [(0, key), (4, sum), (6, currency)] {
            if let Some(field) = fields.get_mut(field) {
                value.clone_into(field);
            }
        }
        if code == "unknown_reference" {
            for (field, value) in fields
                .iter_mut()
                .skip(1)
                .zip(["PAY-2026-9009", "INV-2026-9009"])
            {
                value.clone_into(field);
            }
        }
        table.bad(fields, what, code);
    };
    bad(
        "A90001",
        3,
        "10.00",
        "CNY",
        "documents that are not in the file",
        "unknown_reference",
    );
    bad(
        "A90002",
        5,
        "99000000.00",
        "CNY",
        "more than the documents are worth",
        "over_allocated",
    );
    bad(
        "A90003",
        7,
        "10.00",
        "USD",
        "currency other than the documents'",
        "other_currency",
    );
    table
}
