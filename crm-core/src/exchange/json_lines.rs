//! Records one a line as JSON, as they stand on the wire: for what has lists inside and fits no table.

use std::collections::BTreeSet;

use super::cell::Fault;
use super::table::{Import, ImportedRow};
use crate::answer::Clause;
use crate::storage::Record;

/// Reads a file of one JSON record a line, UTF-8. A line that is no record of the family is kept aside with
/// the path of the field that does not fit; so is the second record of a key. Blank lines are counted.
#[must_use]
pub fn read_json_lines<R: Record>(bytes: &[u8], file: &str, clause: Clause) -> Import<R> {
    let mut import = Import::headless(file, clause);
    let mut keys = BTreeSet::new();
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    for (raw, row) in bytes.split_inclusive(|byte| *byte == b'\n').zip(1_u64..) {
        if raw.iter().all(u8::is_ascii_whitespace) {
            import.blank_count = import.blank_count.saturating_add(1);
            continue;
        }
        let mut reader = serde_json::Deserializer::from_slice(raw);
        match serde_path_to_error::deserialize::<_, R>(&mut reader) {
            Err(error) => {
                let column = error.path().to_string();
                let observed = error.inner().to_string();
                let fault = Fault::new("unreadable_record", R::FAMILY);
                import.keep_aside(row, raw, &column, &observed, &fault);
            }
            Ok(value) if !keys.insert(value.key()) => {
                let fault = Fault::new("duplicate_row", "each key once");
                import.keep_aside(row, raw, "", &value.key(), &fault);
            }
            Ok(value) => import.rows.push(ImportedRow {
                row,
                raw: raw.to_vec(),
                value,
            }),
        }
    }
    import
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sales::order::OrderRecord;

    #[test]
    fn nothing_is_lost() {
        let good = r#"{"order":"O1","customer":"H1","lines":[{"quantity":"2"}]}"#;
        let float = r#"{"order":"O2","customer":"H1","lines":[{"quantity":2.5}]}"#;
        let file = format!("{good}\n\n{float}\r\nno json\n{good}");
        let import: Import<OrderRecord> =
            read_json_lines(file.as_bytes(), "orders.jsonl", Clause::C6_3_4);
        assert_eq!(
            (import.rows.len(), import.rejects.len(), import.blank_count),
            (1, 3, 1)
        );
        let found: Vec<_> = import
            .findings
            .iter()
            .map(|f| (f.code.as_str(), f.path.as_str()))
            .collect();
        assert_eq!(
            found,
            [
                ("unreadable_record", "row 3, column lines[0].quantity"),
                ("unreadable_record", "row 4, column ."),
                ("duplicate_row", "row 5"),
            ]
        );
        let kept: usize = import.rejects.iter().map(|reject| reject.raw.len()).sum();
        let read: usize = import.rows.iter().map(|row| row.raw.len()).sum();
        assert_eq!(kept + read + 1, file.len());
    }
}
