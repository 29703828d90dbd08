//! Floor 5: files in and out. Bytes come in and go out; the caller reads and writes the files.
//!
//! Nothing is lost: every physical line of a file is the head, blank, a row that was read, or a row
//! that is kept aside unchanged with all its reasons.
//!
//! ```
//! use crm_core::exchange::{Options, tables};
//!
//! let file = "customer,name,known_since\nH1,医院一,2026-01-05\nH2,医院二,2026-02-30\n".as_bytes();
//! let import = tables::customers(file, "customers.csv", &Options::default());
//! assert_eq!(import.rows.len(), 1);
//! assert_eq!(import.findings[0].code, "impossible_date");
//! assert_eq!(import.findings[0].path, "row 3, column known_since");
//! assert!(import.rejects_csv().is_some_and(|bytes| bytes.ends_with("2026-02-30\n".as_bytes())));
//! ```

mod cell;
mod json_lines;
mod lines;
mod row;
mod spread;
mod statement;
mod suspicious;
mod table;
pub mod tables;
mod write;

pub use cell::Fault;
pub use json_lines::read_json_lines;
pub use lines::Encoding;
pub use row::Row;
pub use spread::{Sheet, SheetCell, xlsx_bytes};
pub use statement::{StatementPaper, statement_csv, statement_text, statement_xlsx};
pub use table::{Column, Import, ImportedRow, Options, Reject, RowFault, Spec, read_table};
pub use write::csv_bytes;
