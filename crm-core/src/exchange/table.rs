//! Reading a table: head, rows, rejects. What users copy for a layout of their own.

use std::collections::BTreeMap;

use super::cell::{Fault, half_width};
use super::lines::{Encoding, fields_by_place, records};
use super::row::Row;
use super::suspicious::encoded_twice;
use crate::answer::{Clause, Finding, Severity};
use crate::base::Currency;

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its name, as rows ask for it.
    pub name: &'static str,
    /// Other names it goes by in heads.
    pub aliases: &'static [&'static str],
    /// Whether a file without it cannot be read.
    pub required: bool,
}

/// What a table looks like.
#[derive(Debug, Clone, Copy)]
pub struct Spec {
    /// The clause its findings cite.
    pub clause: Clause,
    /// Its columns.
    pub columns: &'static [Column],
    /// Whether a column nobody knows is worth a finding; foreign layouts have many.
    pub report_unknown_columns: bool,
}

impl Spec {
    /// Whether the head of a file has every column the table cannot do without. The first lines of the
    /// file are enough; nothing is read below the head.
    #[must_use]
    pub fn fits(&self, bytes: &[u8]) -> bool {
        let encoding = Encoding::detect(bytes);
        let head = records(bytes).into_iter().next().and_then(|r| r.fields);
        let names: Vec<_> = head
            .unwrap_or_default()
            .iter()
            .map(|field| normal(&encoding.decode(without_mark(field)).unwrap_or_default()))
            .collect();
        self.columns
            .iter()
            .filter(|column| column.required)
            .all(|column| names.iter().any(|name| column.goes_by(name)))
    }
}

impl Column {
    fn goes_by(&self, name: &str) -> bool {
        normal(self.name) == name || self.aliases.iter().any(|alias| normal(alias) == name)
    }
}

/// The bytes of a field without a byte order mark in front.
fn without_mark(field: &[u8]) -> &[u8] {
    field.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(field)
}

/// What the caller knows of a file.
#[derive(Debug, Clone)]
pub struct Options {
    /// The currency of rows that name none.
    pub currency: Currency,
    /// Whether years are counted from 1912 (114 is 2025).
    pub roc_years: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            currency: Currency::CNY,
            roc_years: false,
        }
    }
}

/// A row that was read, with its line and its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedRow<T> {
    /// Its first physical line, from 1, the head included.
    pub row: u64,
    /// Its bytes as they stand in the file.
    pub raw: Vec<u8>,
    /// What it says.
    pub value: T,
}

/// A row that was kept aside, unchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reject {
    /// Its first physical line.
    pub row: u64,
    /// Its bytes as they stand in the file.
    pub raw: Vec<u8>,
    /// Its cells by column, as far as they can be told by their place: enough to find what else the
    /// row belongs to, not to use its values.
    pub cells: BTreeMap<&'static str, String>,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import<T> {
    /// Name of the file.
    pub file: String,
    /// How it is written.
    pub encoding: Encoding,
    /// Rows that were read.
    pub rows: Vec<ImportedRow<T>>,
    /// Rows that were kept aside.
    pub rejects: Vec<Reject>,
    /// Everything that is wrong, by row and column.
    pub findings: Vec<Finding>,
    /// Blank lines.
    pub blank_count: u64,
    /// Bytes of the head.
    pub head: Vec<u8>,
    clause: Clause,
    columns: Vec<Option<&'static str>>,
}

/// One reason to keep a row aside: the column, what stands there, and what would have been right.
pub type RowFault = (&'static str, String, Fault);

impl<T> Import<T> {
    /// A file without a head, of which nothing is read yet.
    pub(super) fn headless(file: &str, clause: Clause) -> Self {
        Self {
            file: file.to_owned(),
            encoding: Encoding::Utf8,
            rows: Vec::new(),
            rejects: Vec::new(),
            findings: Vec::new(),
            blank_count: 0,
            head: Vec::new(),
            clause,
            columns: Vec::new(),
        }
    }

    /// Keeps a line aside with its reason.
    pub(super) fn keep_aside(
        &mut self,
        row: u64,
        raw: &[u8],
        column: &str,
        observed: &str,
        fault: &Fault,
    ) {
        let finding = finding(self.clause, &self.file, row, column, observed, fault);
        self.findings.push(finding);
        self.reject(row, raw);
    }

    /// The rejected rows under the head of their file, bytes unchanged: to be mended and imported
    /// again. None when nothing was rejected.
    #[must_use]
    pub fn rejects_csv(&self) -> Option<Vec<u8>> {
        if self.rejects.is_empty() {
            return None;
        }
        let mut bytes = self.head.clone();
        for reject in &self.rejects {
            if bytes.last().is_some_and(|byte| *byte != b'\n') {
                bytes.push(b'\n');
            }
            bytes.extend_from_slice(&reject.raw);
        }
        Some(bytes)
    }

    /// Keeps rows aside that do not fit other files. `judge` gives every fault of a row, by column; a
    /// row without one is kept.
    pub fn reject_where(&mut self, mut judge: impl FnMut(&T) -> Vec<RowFault>) {
        let mut kept = Vec::with_capacity(self.rows.len());
        for row in std::mem::take(&mut self.rows) {
            let faults = judge(&row.value);
            if faults.is_empty() {
                kept.push(row);
                continue;
            }
            for (column, observed, fault) in &faults {
                let finding = finding(self.clause, &self.file, row.row, column, observed, fault);
                self.findings.push(finding);
            }
            self.reject(row.row, &row.raw);
        }
        self.rows = kept;
        self.rejects.sort_by_key(|reject| reject.row);
    }

    fn reject(&mut self, row: u64, raw: &[u8]) {
        let mut cells = BTreeMap::new();
        for (column, field) in self.columns.iter().zip(fields_by_place(raw)) {
            if let (Some(column), Some(text)) = (column, self.encoding.decode(&field)) {
                cells.insert(*column, text.trim().to_owned());
            }
        }
        self.rejects.push(Reject {
            row,
            raw: raw.to_vec(),
            cells,
        });
    }
}

fn finding(
    clause: Clause,
    file: &str,
    row: u64,
    column: &str,
    observed: &str,
    fault: &Fault,
) -> Finding {
    let path = if column.is_empty() {
        format!("row {row}")
    } else {
        format!("row {row}, column {column}")
    };
    Finding::new(
        fault.code,
        Severity::Error,
        clause,
        format!("file:{file}"),
        &path,
    )
    .observed(observed)
    .limit(&fault.expected)
}

fn normal(name: &str) -> String {
    half_width(name).trim().to_lowercase().replace(' ', "_")
}

/// Reads a file. `make` turns a row into a value and notes its faults on the row; `key` says which rows
/// are the same.
pub fn read_table<T>(
    bytes: &[u8],
    file: &str,
    spec: &Spec,
    options: &Options,
    make: impl Fn(&mut Row<'_>) -> Option<T>,
    key: impl Fn(&T) -> String,
) -> Import<T> {
    let encoding = Encoding::detect(bytes);
    let mut import = Import {
        file: file.to_owned(),
        encoding,
        rows: Vec::new(),
        rejects: Vec::new(),
        findings: Vec::new(),
        blank_count: 0,
        head: Vec::new(),
        clause: spec.clause,
        columns: Vec::new(),
    };
    if encoding == Encoding::Utf16 {
        let fault = Fault::new("encoding_not_read", "UTF-8 or GB 18030");
        import
            .findings
            .push(finding(spec.clause, file, 1, "", "UTF-16", &fault));
        import.reject(1, bytes);
        return import;
    }
    let mut lines = records(bytes).into_iter();
    let Some(head) = lines.next() else {
        let fault = Fault::new("missing_column", "a head");
        import
            .findings
            .push(finding(spec.clause, file, 1, "", "", &fault));
        return import;
    };
    import.head = head.raw.to_vec();
    let columns = read_head(&head.fields.unwrap_or_default(), spec, &mut import);
    import.columns = columns.clone().unwrap_or_default();
    let mut seen: BTreeMap<String, u64> = BTreeMap::new();
    for line in lines {
        if line.raw.iter().all(u8::is_ascii_whitespace) {
            import.blank_count = import.blank_count.saturating_add(1);
            continue;
        }
        let mut faults: Vec<(String, String, Fault)> = Vec::new();
        let mut value = None;
        match (&columns, line.fields) {
            // A head that cannot be read was reported once; every row is kept aside.
            (None, _) => {}
            (Some(_), None) => faults.push((
                String::new(),
                String::new(),
                Fault::new("unclosed_quote", "a quote that ends in its field"),
            )),
            (Some(columns), Some(fields)) if fields.len() != columns.len() => faults.push((
                String::new(),
                fields.len().to_string(),
                Fault::new("wrong_field_count", format!("{} fields", columns.len())),
            )),
            (Some(columns), Some(fields)) => {
                let mut cells = BTreeMap::new();
                for (column, field) in columns.iter().zip(&fields) {
                    let Some(column) = column else { continue };
                    match encoding.decode(field) {
                        Some(text) => {
                            if encoded_twice(&text) {
                                let fault = Fault::new("suspicious_text", "text encoded once");
                                let mut finding =
                                    finding(spec.clause, file, line.line, column, &text, &fault);
                                finding.severity = Severity::Warning;
                                import.findings.push(finding);
                            }
                            cells.insert(*column, text);
                        }
                        None => faults.push((
                            (*column).to_owned(),
                            String::from_utf8_lossy(field).into_owned(),
                            Fault::new("undecodable_text", "text in the encoding of the file"),
                        )),
                    }
                }
                let mut row = Row::new(cells, options);
                value = make(&mut row);
                faults.extend(row.faults);
                if value.is_none() && faults.is_empty() {
                    let fault = Fault::new("unreadable_row", "values that go together");
                    faults.push((String::new(), String::new(), fault));
                }
            }
        }
        if let Some(made) = &value
            && faults.is_empty()
        {
            let key = key(made);
            if let Some(first) = seen.get(&key) {
                let expected = format!("another key than row {first}");
                faults.push((String::new(), key, Fault::new("duplicate_row", expected)));
            } else {
                seen.insert(key, line.line);
            }
        }
        match value {
            Some(value) if faults.is_empty() => {
                import.rows.push(ImportedRow {
                    row: line.line,
                    raw: line.raw.to_vec(),
                    value,
                });
            }
            _ => {
                for (column, observed, fault) in &faults {
                    let finding = finding(spec.clause, file, line.line, column, observed, fault);
                    import.findings.push(finding);
                }
                import.reject(line.line, line.raw);
            }
        }
    }
    import
}

/// The column of every field; none when the head cannot be used.
fn read_head<T>(
    fields: &[Vec<u8>],
    spec: &Spec,
    import: &mut Import<T>,
) -> Option<Vec<Option<&'static str>>> {
    let mut columns: Vec<Option<&'static str>> = Vec::new();
    let mut usable = true;
    for (at, field) in fields.iter().enumerate() {
        let bytes = if at == 0 { without_mark(field) } else { field };
        let name = normal(&import.encoding.decode(bytes).unwrap_or_default());
        let found = spec.columns.iter().find(|column| column.goes_by(&name));
        match found {
            Some(column) if columns.contains(&Some(column.name)) => {
                usable = false;
                let fault = Fault::new("column_twice", "each column once");
                import.findings.push(finding(
                    spec.clause,
                    &import.file,
                    1,
                    column.name,
                    &name,
                    &fault,
                ));
                columns.push(None);
            }
            Some(column) => columns.push(Some(column.name)),
            None => {
                if spec.report_unknown_columns {
                    let names: Vec<_> = spec.columns.iter().map(|column| column.name).collect();
                    let fault = Fault::new("unknown_column", names.join(", "));
                    let mut finding = finding(spec.clause, &import.file, 1, &name, &name, &fault);
                    finding.severity = Severity::Warning;
                    import.findings.push(finding);
                }
                columns.push(None);
            }
        }
    }
    for column in spec.columns.iter().filter(|column| column.required) {
        if !columns.contains(&Some(column.name)) {
            usable = false;
            let fault = Fault::new("missing_column", column.name);
            import.findings.push(finding(
                spec.clause,
                &import.file,
                1,
                column.name,
                "",
                &fault,
            ));
        }
    }
    usable.then_some(columns)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SPEC: Spec = Spec {
        clause: Clause::C5_1_3,
        columns: &[
            Column {
                name: "a",
                aliases: &["甲"],
                required: true,
            },
            Column {
                name: "b",
                aliases: &[],
                required: false,
            },
        ],
        report_unknown_columns: true,
    };

    fn read(bytes: &[u8]) -> Import<String> {
        let options = Options::default();
        read_table(
            bytes,
            "f.csv",
            &SPEC,
            &options,
            |row| row.required("a"),
            Clone::clone,
        )
    }

    fn codes(import: &Import<String>) -> Vec<(String, String)> {
        import
            .findings
            .iter()
            .map(|f| (f.code.clone(), f.path.clone()))
            .collect()
    }

    #[test]
    fn every_bad_row_is_kept_with_its_reason() {
        let file = b"a,b\nx,1\ny\n\"open,2\nz,3\nx,4\n\xff,5\n\nw,\"two\nlines\"\n";
        let import = read(file);
        let values: Vec<_> = import
            .rows
            .iter()
            .map(|row| (row.row, row.value.as_str()))
            .collect();
        assert_eq!(values, [(2, "x"), (5, "z"), (9, "w")]);
        assert_eq!(import.blank_count, 1);
        let expected = [
            ("wrong_field_count", "row 3"),
            ("unclosed_quote", "row 4"),
            ("duplicate_row", "row 6"),
            ("undecodable_text", "row 7, column a"),
            ("missing_value", "row 7, column a"),
        ];
        assert_eq!(
            codes(&import),
            expected.map(|(c, p)| (c.to_owned(), p.to_owned()))
        );
        assert_eq!(
            import.rejects_csv(),
            Some(b"a,b\ny\n\"open,2\nx,4\n\xff,5\n".to_vec())
        );
    }

    #[test]
    fn heads_are_known_by_any_name_and_refused_without_what_they_need() {
        assert_eq!(read("\u{feff}甲,b\nx,1\n".as_bytes()).rows.len(), 1);
        assert_eq!(
            read("Ａ,c\nx,1\n".as_bytes()).findings[0].code,
            "unknown_column"
        );
        let import = read(b"b\n1\n2\n");
        assert_eq!((import.rows.len(), import.rejects.len()), (0, 2));
        assert_eq!(
            codes(&import),
            [("missing_column".to_owned(), "row 1, column a".to_owned())]
        );
        assert_eq!(read(b"a,a\n1,2\n").findings[0].code, "column_twice");
        assert_eq!(read(b"\xff\xfea\x00").findings[0].code, "encoding_not_read");
        let (gb, _, _) = encoding_rs::GB18030.encode("甲,b\n医院,1\n");
        let import = read(&gb);
        assert_eq!(
            (import.encoding, import.rows[0].value.as_str()),
            (Encoding::Gb18030, "医院")
        );
    }

    proptest! {
        #[test]
        fn no_byte_is_lost(body in prop::collection::vec(
            prop::sample::select(vec![b'a', b',', b'"', b'\n', b'\r', b' ', 0xff, 0xb0, 0xa1]), 0..200)
        ) {
            let mut file = b"a,b\n".to_vec();
            file.extend(&body);
            let import = read(&file);
            let kept: usize = import.rows.iter().map(|r| r.raw.len()).sum::<usize>()
                + import.rejects.iter().map(|r| r.raw.len()).sum::<usize>();
            let blank: usize = file.len() - import.head.len() - kept;
            // What is neither kept nor the head is blank lines, and there is no finding without a row.
            prop_assert!(blank == 0 || import.blank_count > 0);
            let rows: Vec<_> = import.rejects.iter().map(|r| r.row).collect();
            prop_assert!(import.rows.iter().all(|r| !rows.contains(&r.row)));
        }
    }
}
