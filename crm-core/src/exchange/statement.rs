//! A statement of account as text, CSV and XLSX, in three scripts (8.2.2).

use std::fmt::Write as _;

use super::spread::{Sheet, SheetCell, xlsx_bytes};
use super::write::csv_bytes;
use crate::answer::{Error, TextLanguage, text};
use crate::base::{Currency, Money, amount_words};
use crate::finance::statement::{AccountStatement, StatementRow};

/// A statement and the names that stand over it.
#[derive(Debug, Clone, Copy)]
pub struct StatementPaper<'a> {
    /// The statement.
    pub statement: &'a AccountStatement,
    /// Who sends it.
    pub supplier: Option<&'a str>,
    /// Whose account it is.
    pub hospital: Option<&'a str>,
}

fn label(key: &str, language: TextLanguage) -> String {
    text::label(key, language).unwrap_or_else(|| key.to_owned())
}

const HEAD: [&str; 6] = [
    "statement-head-date",
    "statement-head-kind",
    "statement-head-document",
    "statement-head-charged",
    "statement-head-credited",
    "statement-head-balance",
];

/// The six cells of a line: day, kind, document, charged, credited, balance.
fn cells(row: &StatementRow, language: TextLanguage) -> [String; 6] {
    let zero = Money::zero(row.amount.currency);
    let (charged, credited) = sides(row.amount, zero);
    let shown = |amount: Option<Money>| amount.map_or_else(String::new, |m| m.amount.to_string());
    let kind = row
        .kind
        .map_or_else(String::new, |kind| kind_word(kind, language));
    [
        row.date.to_string(),
        kind,
        row.document.to_string(),
        shown(charged),
        shown(credited),
        row.balance.amount.to_string(),
    ]
}

fn kind_word(kind: crate::finance::DocumentKind, language: TextLanguage) -> String {
    let name = serde_json::to_value(kind).ok();
    let name = name.as_ref().and_then(serde_json::Value::as_str);
    name.map_or_else(String::new, |name| {
        text::word("statement-kind", name, language)
    })
}

/// What is charged and what is credited, both above zero.
fn sides(amount: Money, zero: Money) -> (Option<Money>, Option<Money>) {
    if amount.amount < zero.amount {
        (None, Some(amount.negated()))
    } else {
        (Some(amount), None)
    }
}

/// The lines above the table: a title and what is known, label and value.
fn front(paper: &StatementPaper<'_>, language: TextLanguage) -> Vec<[String; 2]> {
    let statement = paper.statement;
    let own = |key: &str, value: &str| [label(key, language), value.to_owned()];
    let mut rows = Vec::new();
    rows.extend(paper.supplier.map(|name| own("statement-supplier", name)));
    rows.extend(paper.hospital.map(|name| own("statement-hospital", name)));
    rows.push(own("statement-customer", statement.customer.as_str()));
    let period = format!("{} – {}", statement.first_day, statement.last_day);
    rows.push(own("statement-period", &period));
    let currency = statement.closing.currency;
    rows.push(own("statement-currency", currency.code()));
    rows
}

/// The lines below it: opening, charged, credited, closing; the closing in words for yuan.
fn sums(statement: &AccountStatement, language: TextLanguage) -> Vec<(String, Money)> {
    [
        ("statement-opening", statement.opening),
        ("statement-charged", statement.charged),
        ("statement-credited", statement.credited.negated()),
        ("statement-closing", statement.closing),
    ]
    .map(|(key, amount)| (label(key, language), amount))
    .to_vec()
}

fn words(statement: &AccountStatement, language: TextLanguage) -> Option<String> {
    let currency = match language {
        TextLanguage::En => return None,
        TextLanguage::ZhHans => "人民币",
        TextLanguage::ZhHant => "人民幣",
    };
    let yuan = statement.closing.currency == Currency::CNY;
    let words = amount_words::write(statement.closing.amount).filter(|_| yuan)?;
    Some(format!("{currency}{words}"))
}

/// The statement as lines of text with columns under one another, also for Chinese, which takes two places.
#[must_use]
pub fn statement_text(paper: &StatementPaper<'_>, language: TextLanguage) -> String {
    let statement = paper.statement;
    let mut out = String::new();
    let mut say = |line: &str| {
        // Writing into a text never fails.
        let _ = writeln!(out, "{}", line.trim_end());
    };
    say(&label("statement-title", language));
    say("");
    for [name, value] in front(paper, language) {
        say(&format!("{name}: {value}"));
    }
    say("");
    let head = HEAD.map(|key| label(key, language));
    let mut rows: Vec<[String; 6]> = vec![head];
    rows.extend(statement.rows.iter().map(|row| cells(row, language)));
    let mut widths = [0_usize; 6];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(places(cell));
        }
    }
    for row in &rows {
        let mut line = String::new();
        for ((at, cell), width) in row.iter().enumerate().zip(widths) {
            let pad = " ".repeat(width.saturating_sub(places(cell)));
            // Amounts stand at the right.
            if at > 2 {
                line.push_str(&pad);
                line.push_str(cell);
            } else {
                line.push_str(cell);
                line.push_str(&pad);
            }
            line.push_str("  ");
        }
        say(&line);
    }
    say("");
    for (name, amount) in sums(statement, language) {
        say(&format!("{name}: {}", amount.amount));
    }
    if let Some(words) = words(statement, language) {
        say(&format!("{}: {words}", label("statement-words", language)));
    }
    say("");
    say(&label("statement-request", language));
    say(&label("statement-signature", language));
    out
}

/// Places that a text takes on paper with letters of one width.
fn places(text: &str) -> usize {
    text.chars()
        .map(|c| match c {
            '\u{1100}'..='\u{115F}'
            | '\u{2E80}'..='\u{A4CF}'
            | '\u{AC00}'..='\u{D7A3}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{FE30}'..='\u{FE4F}'
            | '\u{FF00}'..='\u{FF60}'
            | '\u{FFE0}'..='\u{FFE6}'
            | '\u{20000}'..='\u{3FFFD}' => 2,
            _ => 1,
        })
        .sum()
}

/// The statement as CSV: opening, one line a movement, closing. Nothing in it runs as a formula.
#[must_use]
pub fn statement_csv(paper: &StatementPaper<'_>, language: TextLanguage) -> Vec<u8> {
    let statement = paper.statement;
    let head = HEAD.map(|key| label(key, language));
    let head = head.each_ref().map(String::as_str);
    let edge = |day: String, key: &str, balance: Money| {
        let amount = balance.amount.to_string();
        let empty = String::new;
        vec![day, label(key, language), empty(), empty(), empty(), amount]
    };
    let opening = statement.first_day.to_string();
    let mut rows = vec![edge(opening, "statement-opening", statement.opening)];
    rows.extend(
        statement
            .rows
            .iter()
            .map(|row| cells(row, language).to_vec()),
    );
    let closing = statement.last_day.to_string();
    rows.push(edge(closing, "statement-closing", statement.closing));
    csv_bytes(&head, &rows)
}

/// The statement as an XLSX file: amounts are numbers, documents are texts, days are days.
///
/// # Errors
/// As [`xlsx_bytes`].
pub fn statement_xlsx(
    paper: &StatementPaper<'_>,
    language: TextLanguage,
) -> Result<Vec<u8>, Error> {
    let statement = paper.statement;
    let title = label("statement-title", language);
    let mut rows = vec![vec![SheetCell::Head(title.clone())]];
    for [name, value] in front(paper, language) {
        rows.push(vec![SheetCell::Text(name), SheetCell::Text(value)]);
    }
    rows.push(Vec::new());
    let head_row = u32::try_from(rows.len()).unwrap_or(0);
    rows.push(
        HEAD.map(|key| SheetCell::Head(label(key, language)))
            .to_vec(),
    );
    let amount = |amount: Option<Money>| amount.map_or(SheetCell::Empty, SheetCell::Amount);
    let zero = Money::zero(statement.closing.currency);
    let edge = |day, key: &str, balance| {
        let name = SheetCell::Text(label(key, language));
        let mut row = vec![SheetCell::Day(day), name];
        row.extend([SheetCell::Empty, SheetCell::Empty, SheetCell::Empty]);
        row.push(SheetCell::Amount(balance));
        row
    };
    rows.push(edge(
        statement.first_day,
        "statement-opening",
        statement.opening,
    ));
    for row in &statement.rows {
        let (charged, credited) = sides(row.amount, zero);
        let kind = row.kind.map(|kind| kind_word(kind, language));
        rows.push(vec![
            SheetCell::Day(row.date),
            kind.map_or(SheetCell::Empty, SheetCell::Text),
            SheetCell::Text(row.document.to_string()),
            amount(charged),
            amount(credited),
            SheetCell::Amount(row.balance),
        ]);
    }
    rows.push(edge(
        statement.last_day,
        "statement-closing",
        statement.closing,
    ));
    rows.push(Vec::new());
    for (name, sum) in sums(statement, language) {
        rows.push(vec![SheetCell::Text(name), SheetCell::Amount(sum)]);
    }
    if let Some(words) = words(statement, language) {
        let name = label("statement-words", language);
        rows.push(vec![SheetCell::Text(name), SheetCell::Text(words)]);
    }
    rows.push(Vec::new());
    for key in ["statement-request", "statement-signature"] {
        rows.push(vec![SheetCell::Text(label(key, language))]);
    }
    xlsx_bytes(&Sheet {
        name: title,
        rows,
        head_row,
        widths: vec![16, 22, 22, 16, 16, 16],
        made_on: statement.last_day,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finance::statement::{AccountStatementFacts, account_statement};

    fn statement(document: &str) -> Option<AccountStatement> {
        let facts = format!(
            r#"{{"customer":"0012","currency":"CNY","first_day":"2026-06-01","last_day":"2026-06-30",
            "brought_forward":{{"amount":"1000.00","currency":"CNY"}},"entries":[
            {{"date":"2026-06-05","document":"{document}","kind":"invoice","amount":{{"amount":"1130.05","currency":"CNY"}}}},
            {{"date":"2026-06-20","document":"P1","kind":"payment","amount":{{"amount":"-700.00","currency":"CNY"}}}}]}}"#
        );
        let facts: AccountStatementFacts = serde_json::from_str(&facts).ok()?;
        account_statement(&facts).ok()
    }

    fn paper(statement: &AccountStatement) -> StatementPaper<'_> {
        StatementPaper {
            statement,
            supplier: Some("康达医疗"),
            hospital: Some("霁州市第三人民医院"),
        }
    }

    #[test]
    fn text_has_its_columns_under_one_another() {
        let statement = statement("0007");
        assert!(statement.is_some());
        if let Some(statement) = &statement {
            let text = statement_text(&paper(statement), TextLanguage::ZhHans);
            let expected = "\
对账单

供应商: 康达医疗
医院: 霁州市第三人民医院
客户编号: 0012
期间: 2026-06-01 – 2026-06-30
币种: CNY

日期        类别  单据  应收金额  已收金额     余额
2026-06-05  发票  0007   1130.05            2130.05
2026-06-20  收款  P1                700.00  1430.05

期初余额: 1000.00
本期应收: 1130.05
本期已收: 700.00
期末余额: 1430.05
大写金额: 人民币壹仟肆佰叁拾元零伍分

如核对无误，请签字盖章后寄回；如有差异，请列明项目。
签字（盖章）：                日期：
";
            assert_eq!(text, expected);
            let english = statement_text(&paper(statement), TextLanguage::En);
            assert!(english.contains("Closing balance: 1430.05"), "{english}");
            assert!(!english.contains("statement-"), "{english}");
        }
    }

    #[test]
    fn csv_runs_no_formula() {
        let statement = statement("=HYPERLINK(1)");
        assert!(statement.is_some());
        if let Some(statement) = &statement {
            let csv = statement_csv(&paper(statement), TextLanguage::En);
            let csv = String::from_utf8(csv).unwrap_or_default();
            let lines: Vec<&str> = csv.lines().collect();
            assert_eq!(lines.get(1), Some(&"2026-06-01,Opening balance,,,,1000.00"));
            assert_eq!(
                lines.get(2),
                Some(&"2026-06-05,Invoice,'=HYPERLINK(1),1130.05,,2130.05")
            );
            assert_eq!(lines.get(4), Some(&"2026-06-30,Closing balance,,,,1430.05"));
        }
    }

    #[test]
    fn xlsx_is_a_file_of_its_own_and_the_same_each_time() {
        let statement = statement("0007");
        assert!(statement.is_some());
        if let Some(statement) = &statement {
            for language in TextLanguage::ALL {
                let bytes = statement_xlsx(&paper(statement), language);
                assert!(bytes.as_ref().is_ok_and(|bytes| bytes.starts_with(b"PK")));
                assert_eq!(bytes, statement_xlsx(&paper(statement), language));
                // A person looks at it: CRM_STATEMENT_XLSX names the file.
                if let (Some(path), Ok(bytes)) = (std::env::var_os("CRM_STATEMENT_XLSX"), &bytes) {
                    assert!(std::fs::write(path, bytes).is_ok());
                }
            }
        }
    }
}
