//! Rows as text, and as the bytes of a file.

use encoding_rs::GB18030;

use super::{Oddity, SampleFile};

/// How a file is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// UTF-8, line feed.
    Plain,
    /// UTF-8 with a byte order mark, as spreadsheets save it.
    Bom,
    /// UTF-8, carriage return and line feed.
    CrLf,
    /// GB 18030, as Chinese spreadsheets save it.
    Gb18030,
}

impl Form {
    fn words(self) -> &'static str {
        match self {
            Self::Plain => "UTF-8, LF",
            Self::Bom => "UTF-8 with byte order mark, LF",
            Self::CrLf => "UTF-8, CRLF",
            Self::Gb18030 => "GB 18030, LF",
        }
    }
}

enum Row {
    Fields(Vec<String>),
    /// Written as it is, without the line end.
    Raw(Vec<u8>),
}

/// A table that becomes a file.
pub(super) struct Table {
    name: &'static str,
    form: Form,
    head: &'static [&'static str],
    rows: Vec<Row>,
    oddities: Vec<Oddity>,
}

impl Table {
    pub(super) fn new(name: &'static str, form: Form, head: &'static [&'static str]) -> Self {
        Self {
            name,
            form,
            head,
            rows: Vec::new(),
            oddities: Vec::new(),
        }
    }

    /// Adds a row that is as it should be.
    pub(super) fn row(&mut self, fields: Vec<String>) {
        self.rows.push(Row::Fields(fields));
    }

    /// A copy of the row at a place.
    pub(super) fn copy(&self, at: usize) -> Vec<String> {
        match self.rows.get(at) {
            Some(Row::Fields(fields)) => fields.clone(),
            Some(Row::Raw(_)) | None => Vec::new(),
        }
    }

    /// The first row from a place on whose column has a text that passes.
    pub(super) fn find(&self, from: usize, column: usize, test: impl Fn(&str) -> bool) -> usize {
        self.rows
            .iter()
            .enumerate()
            .skip(from)
            .find(|(_, row)| match row {
                Row::Fields(fields) => fields.get(column).is_some_and(|text| test(text)),
                Row::Raw(_) => false,
            })
            .map_or(0, |(at, _)| at)
    }

    /// Writes one field of a good row in another way that has the same meaning.
    pub(super) fn rewrite(
        &mut self,
        at: usize,
        column: usize,
        what: &'static str,
        change: impl Fn(&str) -> String,
    ) {
        if let Some(Row::Fields(fields)) = self.rows.get_mut(at)
            && let Some(field) = fields.get_mut(column)
        {
            *field = change(field);
            self.note(at, what, None);
        }
    }

    /// Adds a bad row at the end.
    pub(super) fn bad(&mut self, fields: Vec<String>, what: &'static str, code: &'static str) {
        self.rows.push(Row::Fields(fields));
        self.note(self.rows.len().saturating_sub(1), what, Some(code));
    }

    /// Adds a bad row at the end, byte by byte.
    pub(super) fn bad_bytes(&mut self, bytes: Vec<u8>, what: &'static str, code: &'static str) {
        self.rows.push(Row::Raw(bytes));
        self.note(self.rows.len().saturating_sub(1), what, Some(code));
    }

    /// Notes something about the whole file.
    pub(super) fn about_file(&mut self, what: &'static str, code: &'static str) {
        self.oddities.push(Oddity {
            file: self.name,
            row: 1,
            what,
            code: Some(code),
        });
    }

    fn note(&mut self, at: usize, what: &'static str, code: Option<&'static str>) {
        self.oddities.push(Oddity {
            file: self.name,
            row: at.saturating_add(2),
            what,
            code,
        });
    }

    pub(super) fn into_file(self) -> (SampleFile, Vec<Oddity>) {
        let end = if self.form == Form::CrLf {
            "\r\n"
        } else {
            "\n"
        };
        let mut oddities = self.oddities;
        let mut line = 2_usize;
        let mut starts = Vec::new();
        let mut bytes = Vec::new();
        if self.form == Form::Bom {
            bytes.extend([0xEF, 0xBB, 0xBF]);
        }
        let encode = |text: &str| match self.form {
            Form::Gb18030 => GB18030.encode(text).0.into_owned(),
            Form::Plain | Form::Bom | Form::CrLf => text.as_bytes().to_vec(),
        };
        bytes.extend(encode(&self.head.join(",")));
        bytes.extend(end.as_bytes());
        let count = self.rows.len();
        for row in &self.rows {
            starts.push(line);
            line = line.saturating_add(1);
            match row {
                Row::Fields(fields) => {
                    let breaks = fields.iter().map(|f| f.matches('\n').count());
                    line = line.saturating_add(breaks.sum());
                    let line: Vec<_> = fields.iter().map(|field| quoted(field)).collect();
                    bytes.extend(encode(&line.join(",")));
                }
                Row::Raw(raw) => bytes.extend(raw),
            }
            bytes.extend(end.as_bytes());
        }
        // From the number of a record to its first line, as findings count.
        for odd in &mut oddities {
            let at = odd.row.checked_sub(2).and_then(|at| starts.get(at));
            odd.row = at.copied().unwrap_or(odd.row);
        }
        let file = SampleFile {
            name: self.name,
            form: self.form.words(),
            rows: count,
            bytes,
        };
        (file, oddities)
    }
}

fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}
