//! What a reader of the sample should know, written with the figures of the same run.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::files::amount;
use super::ledger::Ledger;
use super::{Oddity, SampleFile, as_of};

pub(super) fn readme(
    seed: u64,
    files: &[SampleFile],
    oddities: &[Oddity],
    ledger: &Ledger,
) -> String {
    let mut text = format!(
        "# Sample: an invented hospital supplier\n\n\
         Made by `cargo run -p crm-examples --bin make_sample -- --seed {seed}`; do not edit by hand, a \
         test makes it again and compares.\nThe month end it is made for is {}. Nothing in it is real: \
         the places do not exist, the region numbers in the\ncodes are not assigned, people are keys \
         (`P01` to `P06`), companies of the supplier are `LE1` and `LE2`.\n\n\
         | File | Form | Rows |\n| --- | --- | ---: |\n",
        as_of()
    );
    for file in files {
        let _ = writeln!(text, "| {} | {} | {} |", file.name, file.form, file.rows);
    }
    text.push_str(
        "\nBy the standard policy some classes change at the month end, some are held by the margin, \
         some hospitals are due\nfor assessment or a visit, some invoices wait for acceptance and have \
         no due date, some payments name no invoice.\n\n\
         ## Figures of the good rows\n\n\
         | Kind | Currency | Documents | Sum |\n| --- | --- | ---: | ---: |\n",
    );
    let mut sums: BTreeMap<(&str, &str), (u32, i64)> = BTreeMap::new();
    for document in &ledger.documents {
        let sum = sums.entry((document.kind, document.currency)).or_default();
        sum.0 = sum.0.saturating_add(1);
        sum.1 = sum.1.saturating_add(document.minor);
    }
    let mut allocated: BTreeMap<&str, (u32, i64)> = BTreeMap::new();
    for link in &ledger.links {
        let sum = allocated.entry(link.currency).or_default();
        sum.0 = sum.0.saturating_add(1);
        sum.1 = sum.1.saturating_add(link.minor);
    }
    for ((kind, currency), (count, sum)) in &sums {
        let sum = amount(*sum, currency);
        let _ = writeln!(text, "| {kind} | {currency} | {count} | {sum} |");
    }
    for (currency, (count, sum)) in &allocated {
        let sum = amount(*sum, currency);
        let _ = writeln!(text, "| allocations | {currency} | {count} | {sum} |");
    }
    text.push_str(
        "\n## Odd on purpose\n\n\
         Rows are the first lines of records, counted from 1 with the head, as in the findings.\n\n\
         | File | Row | What | Must give |\n| --- | ---: | --- | --- |\n",
    );
    for odd in oddities {
        let code = odd
            .code
            .map_or_else(|| "is read".to_owned(), |code| format!("`{code}`"));
        let _ = writeln!(
            text,
            "| {} | {} | {} | {code} |",
            odd.file, odd.row, odd.what
        );
    }
    text
}
