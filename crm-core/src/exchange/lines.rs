//! Physical lines, records and encodings of a CSV file, on its raw bytes.
//!
//! Commas, quotes and line ends never occur inside a character of UTF-8 or GB 18030, so records are cut
//! before anything is decoded, and a rejected row keeps its bytes.

use encoding_rs::GB18030;
use serde::{Deserialize, Serialize};

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-8 with a byte order mark.
    Utf8Bom,
    /// GB 18030, which takes in GBK and GB 2312.
    Gb18030,
    /// UTF-16, which is not read.
    Utf16,
}

impl Encoding {
    /// Finds the encoding: by its mark, or by which one leaves fewer lines unreadable.
    #[must_use]
    pub fn detect(bytes: &[u8]) -> Self {
        if bytes.starts_with(&[0xEF, 0xBB, 0xBF]) {
            return Self::Utf8Bom;
        }
        if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
            return Self::Utf16;
        }
        if std::str::from_utf8(bytes).is_ok() {
            return Self::Utf8;
        }
        let unreadable = |encoding: Self| {
            bytes
                .split(|byte| *byte == b'\n')
                .filter(|line| encoding.decode(line).is_none())
                .count()
        };
        if unreadable(Self::Gb18030) < unreadable(Self::Utf8) {
            Self::Gb18030
        } else {
            Self::Utf8
        }
    }

    /// The text of some bytes; none when a byte does not fit. Nothing is ever replaced.
    #[must_use]
    pub fn decode(self, bytes: &[u8]) -> Option<String> {
        match self {
            Self::Utf8 | Self::Utf8Bom => std::str::from_utf8(bytes).ok().map(str::to_owned),
            Self::Gb18030 => GB18030
                .decode_without_bom_handling_and_without_replacement(bytes)
                .map(std::borrow::Cow::into_owned),
            Self::Utf16 => None,
        }
    }
}

/// A record: its first physical line, its raw bytes with the line end, and its raw fields.
pub(super) struct RawRecord<'a> {
    pub(super) line: u64,
    pub(super) raw: &'a [u8],
    /// None for a quote that is never closed.
    pub(super) fields: Option<Vec<Vec<u8>>>,
    /// How many physical lines it takes.
    pub(super) lines: u64,
}

/// The most lines a quoted field may run over; more is a quote that was never closed.
const MOST_LINES: usize = 50;

/// Cuts a file into records. A record of several lines that does not have `width` fields is taken as
/// its first line alone, so that one stray quote cannot swallow what follows.
pub(super) fn records(bytes: &[u8]) -> Vec<RawRecord<'_>> {
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let mut records = Vec::new();
    let mut width = None;
    let mut at = 0_usize;
    while let Some(first) = lines.get(at) {
        let line = (at as u64).saturating_add(1);
        let one = RawRecord {
            line,
            raw: first,
            fields: parse(first),
            lines: 1,
        };
        let mut record = one;
        if is_open(first) {
            record.fields = None;
            for count in 2..=MOST_LINES {
                let end = at.saturating_add(count);
                let Some(joined) = lines.get(at..end) else {
                    break;
                };
                let length = joined.iter().map(|line| line.len()).sum();
                let start = lines.iter().take(at).map(|line| line.len()).sum::<usize>();
                let Some(raw) = bytes.get(start..start.saturating_add(length)) else {
                    break;
                };
                if !is_open(raw) {
                    let fields = parse(raw);
                    if width.is_none() || fields.as_ref().map(Vec::len) == width {
                        record = RawRecord {
                            line,
                            raw,
                            fields,
                            lines: count as u64,
                        };
                    }
                    break;
                }
            }
        }
        if width.is_none() {
            width = record.fields.as_ref().map(Vec::len);
        }
        at = at.saturating_add(usize::try_from(record.lines).unwrap_or(1));
        records.push(record);
    }
    records
}

/// The fields of a row as far as they can be cut, even when a quote is never closed.
pub(super) fn fields_by_place(raw: &[u8]) -> Vec<Vec<u8>> {
    parse(raw).unwrap_or_default()
}

fn is_open(raw: &[u8]) -> bool {
    !raw.iter()
        .filter(|byte| **byte == b'"')
        .count()
        .is_multiple_of(2)
}

fn parse(raw: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(raw);
    let mut record = csv::ByteRecord::new();
    match reader.read_byte_record(&mut record) {
        Ok(true) => Some(record.iter().map(<[u8]>::to_vec).collect()),
        Ok(false) => Some(Vec::new()),
        Err(_) => None,
    }
}
