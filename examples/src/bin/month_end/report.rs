//! The review on the terminal and as files: every table in part, every table whole.

use std::error::Error;
use std::fs;
use std::io;
use std::path::Path;

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};
use crm_core::answer::TextLanguage;
use crm_core::answer::text::word;
use crm_core::exchange::csv_bytes;
use crm_core::review::{ColumnKind, MonthEnd, ReviewTable, month_end_page, review_tables};

/// The longest list that is printed; the files have all of it.
const SHOWN: usize = 8;

/// What the agenda and the findings repeat is printed on the page and in the files only.
const NOT_PRINTED: [&str; 3] = ["findings", "held_classes", "sales_by_grade"];

pub(super) fn table(heads: impl IntoIterator<Item = impl ToString>) -> Table {
    let mut table = Table::new();
    table
        .load_preset(presets::UTF8_FULL_CONDENSED)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_header(heads.into_iter().map(|head| head.to_string()));
    table
}

pub(super) fn show(
    out: &mut impl io::Write,
    review: &MonthEnd,
    language: TextLanguage,
) -> io::Result<()> {
    writeln!(
        out,
        "\n{} · {} hospitals · {}",
        review.as_of,
        review.customer_count,
        review.policy_documents.join(" + ")
    )?;
    for one in review_tables(review, language) {
        if !NOT_PRINTED.contains(&one.name) {
            show_table(out, &one)?;
        }
    }
    totals(out, review, language)
}

fn show_table(out: &mut impl io::Write, one: &ReviewTable) -> io::Result<()> {
    writeln!(out, "\n{}: {}", one.heading, one.rows.len())?;
    if one.rows.is_empty() {
        return Ok(());
    }
    let drawn = |kind: ColumnKind| kind == ColumnKind::Bar;
    let columns = || one.columns.iter().filter(|column| !drawn(column.kind));
    let mut lines = table(columns().map(|column| &column.label));
    for row in one.rows.iter().take(SHOWN) {
        let cells = one.columns.iter().zip(row);
        lines.add_row(
            cells
                .filter(|(column, _)| !drawn(column.kind))
                .map(|(column, cell)| match column.kind {
                    ColumnKind::Keyed if cell.key != cell.text => {
                        format!("{} {}", cell.text, cell.key)
                    }
                    ColumnKind::Text
                    | ColumnKind::Number
                    | ColumnKind::Amount
                    | ColumnKind::Late
                    | ColumnKind::Keyed
                    | ColumnKind::Bar
                    | ColumnKind::Clause => cell.text.clone(),
                }),
        );
    }
    for (at, column) in columns().enumerate() {
        let number = matches!(
            column.kind,
            ColumnKind::Number | ColumnKind::Amount | ColumnKind::Late
        );
        if let Some(shown) = lines.column_mut(at).filter(|_| number) {
            shown.set_cell_alignment(CellAlignment::Right);
        }
    }
    writeln!(out, "{lines}")?;
    match one.rows.len().checked_sub(SHOWN) {
        Some(more) if more > 0 => writeln!(out, "… {more} more in {}.csv", one.name),
        Some(_) | None => Ok(()),
    }
}

fn totals(out: &mut impl io::Write, review: &MonthEnd, language: TextLanguage) -> io::Result<()> {
    let mut totals = table(["currency", "bucket", "amount", "percent"]);
    for total in &review.aging.totals {
        for bucket in &total.buckets {
            totals.add_row([
                total.currency.to_string(),
                word("bucket", &bucket.bucket, language),
                bucket.amount.amount.to_string(),
                bucket
                    .percent
                    .map_or_else(|| "-".to_owned(), |percent| percent.to_string()),
            ]);
        }
        totals.add_row([
            total.currency.to_string(),
            format!("= {} customers", total.customer_count),
            total.outstanding.amount.to_string(),
            "100".to_owned(),
        ]);
    }
    for at in 2..4 {
        if let Some(column) = totals.column_mut(at) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    writeln!(out, "\nopen items in all (8.1.2)\n{totals}")
}

pub(super) fn write_files(
    review: &MonthEnd,
    folder: &Path,
    language: TextLanguage,
) -> Result<(), Box<dyn Error>> {
    fs::write(folder.join("index.html"), month_end_page(review, language)?)?;
    fs::write(
        folder.join("month_end.json"),
        serde_json::to_vec_pretty(review)?,
    )?;
    for one in review_tables(review, language) {
        let (heads, rows) = one.plain();
        let heads: Vec<_> = heads.iter().map(String::as_str).collect();
        let file = format!("{}.csv", one.name);
        fs::write(folder.join(file), csv_bytes(&heads, &rows))?;
    }
    let rows: Vec<Vec<String>> = review
        .hospitals
        .iter()
        .flat_map(|line| {
            line.group.buckets.iter().map(|bucket| {
                vec![
                    line.group.customer.to_string(),
                    line.name.clone(),
                    bucket.amount.currency.to_string(),
                    bucket.bucket.clone(),
                    bucket.amount.amount.to_string(),
                    "8.1.2".to_owned(),
                ]
            })
        })
        .collect();
    let heads = ["customer", "name", "currency", "bucket", "amount", "clause"];
    fs::write(
        folder.join("aging_by_hospital.csv"),
        csv_bytes(&heads, &rows),
    )?;
    Ok(())
}
