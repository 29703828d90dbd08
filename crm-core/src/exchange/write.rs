//! Writing CSV that Excel shows as it is.

/// The rows as UTF-8 with a byte order mark. A text that a spreadsheet would run as a formula gets an
/// apostrophe in front; a plain number does not.
#[must_use]
pub fn csv_bytes(head: &[&str], rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(vec![0xEF, 0xBB, 0xBF]);
    let safe = |cell: &str| {
        let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let number = crate::base::exact::parse(cell).is_some();
        if formula && !number {
            format!("'{cell}")
        } else {
            cell.to_owned()
        }
    };
    // Writing into memory cannot fail, and rows of another width are written as they are.
    let _ = writer.write_record(head);
    for row in rows {
        let _ = writer.write_record(row.iter().map(|cell| safe(cell)));
    }
    writer.into_inner().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_texts_and_numbers_stay_numbers() {
        let row = vec!["=1+1".to_owned(), "-5.00".to_owned(), "a,\"b\"".to_owned()];
        let text = String::from_utf8(csv_bytes(&["x", "y", "z"], &[row])).unwrap_or_default();
        assert_eq!(text, "\u{feff}x,y,z\n'=1+1,-5.00,\"a,\"\"b\"\"\"\n");
    }
}
