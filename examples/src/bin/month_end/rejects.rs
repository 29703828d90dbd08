//! What became of each file, and the rows that were kept aside.

use std::fs;
use std::io;
use std::path::Path;

use comfy_table::CellAlignment;
use crm_core::answer::TextLanguage;
use crm_core::answer::text::render;
use crm_core::exchange::csv_bytes;
use crm_examples::import::Folder;

use crate::report;

/// Says what became of each file, and keeps bad rows aside with their reasons.
pub(super) fn show(
    out: &mut impl io::Write,
    read: &Folder,
    folder: &Path,
    language: TextLanguage,
) -> io::Result<()> {
    let mut lines = report::table(["file", "good", "rejected", "findings"]);
    let rejects = folder.join("rejects");
    if rejects.exists() {
        fs::remove_dir_all(&rejects)?;
    }
    for file in &read.files {
        lines.add_row([
            file.file.clone(),
            file.good_count.to_string(),
            file.rejected_count.to_string(),
            file.findings.len().to_string(),
        ]);
        if file.findings.is_empty() {
            continue;
        }
        fs::create_dir_all(&rejects)?;
        if let Some(bytes) = &file.rejects {
            fs::write(rejects.join(&file.file), bytes)?;
        }
        let reasons: Vec<Vec<String>> = file
            .findings
            .iter()
            .map(|finding| {
                vec![
                    file.file.clone(),
                    finding.path.clone(),
                    finding.code.clone(),
                    render(&finding.message, language),
                    finding.clause.to_string(),
                ]
            })
            .collect();
        let heads = ["file", "place", "code", "reason", "clause"];
        fs::write(
            rejects.join(format!("{}.reasons.csv", file.file)),
            csv_bytes(&heads, &reasons),
        )?;
    }
    for at in 1..4 {
        if let Some(column) = lines.column_mut(at) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    writeln!(out, "{lines}")
}
