//! A table as an XLSX file: amounts are numbers, identifiers stay texts.

use chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

use crate::answer::{Error, ErrorCode};
use crate::base::Money;

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetCell {
    /// Nothing.
    Empty,
    /// A text; an identifier of digits is one too.
    Text(String),
    /// A heading.
    Head(String),
    /// A day.
    Day(NaiveDate),
    /// An amount, as a number with the places of its currency. One that a spreadsheet cannot hold to the cent
    /// stays a text.
    Amount(Money),
}

/// A sheet of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its rows, the headings among them.
    pub rows: Vec<Vec<SheetCell>>,
    /// The row of the headings, counted from 0: what lies above it and itself stay in sight.
    pub head_row: u32,
    /// Widths of the columns in characters.
    pub widths: Vec<u16>,
    /// The day that the file says it was made, so that the same table gives the same bytes.
    pub made_on: NaiveDate,
}

/// The sheet as the bytes of an XLSX file.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a name of a sheet, a text or a number of rows that the format cannot hold.
pub fn xlsx_bytes(sheet: &Sheet) -> Result<Vec<u8>, Error> {
    write(sheet).map_err(|error| {
        let expected = "a table that fits into a sheet";
        Error::new(ErrorCode::OutOfRange, "sheet", expected, error)
    })
}

fn write(sheet: &Sheet) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // Without a day of its own the file would carry that of the clock.
    let made_on = day(sheet.made_on)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made_on));
    let page = workbook.add_worksheet();
    page.set_name(&sheet.name)?;
    page.set_freeze_panes(sheet.head_row.saturating_add(1), 0)?;
    page.set_repeat_rows(sheet.head_row, sheet.head_row)?;
    page.set_print_fit_to_pages(1, 0);
    for (column, width) in (0_u16..).zip(&sheet.widths) {
        page.set_column_width(column, *width)?;
    }
    let head = Format::new()
        .set_bold()
        .set_align(FormatAlign::Center)
        .set_text_wrap();
    let text = Format::new().set_num_format("@");
    let date = Format::new().set_num_format("yyyy-mm-dd");
    for (row, cells) in (0_u32..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                SheetCell::Empty => {}
                SheetCell::Text(value) => {
                    page.write_string_with_format(row, column, value, &text)?;
                }
                SheetCell::Head(value) => {
                    page.write_string_with_format(row, column, value, &head)?;
                }
                SheetCell::Day(value) => {
                    page.write_datetime_with_format(row, column, day(*value)?, &date)?;
                }
                SheetCell::Amount(amount) => match exact_double(*amount) {
                    Some(value) => {
                        let format = Format::new().set_num_format(number_format(*amount));
                        page.write_number_with_format(row, column, value, &format)?;
                    }
                    None => {
                        let value = amount.amount.to_string();
                        page.write_string_with_format(row, column, value, &text)?;
                    }
                },
            }
        }
    }
    workbook.save_to_buffer()
}

fn day(date: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(date.year()).unwrap_or(0);
    let part = |part: u32| u8::try_from(part).unwrap_or(0);
    ExcelDateTime::from_ymd(year, part(date.month()), part(date.day()))
}

/// The amount as the double that a spreadsheet holds, when its shortest decimal form is the amount itself.
fn exact_double(amount: Money) -> Option<f64> {
    let text = amount.amount.normalize().to_string();
    let value: f64 = text.parse().ok()?;
    (value.to_string() == text).then_some(value)
}

fn number_format(amount: Money) -> String {
    match amount.currency.minor_digits() {
        0 => "#,##0".to_owned(),
        digits => {
            let zeros = usize::try_from(digits).unwrap_or(2);
            format!("#,##0.{}", "0".repeat(zeros))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Currency;
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    fn yuan(cents: i64) -> Money {
        Money::new(Decimal::new(cents, 2), Currency::CNY).unwrap_or(Money::zero(Currency::CNY))
    }

    proptest! {
        /// Up to 15 digits every cent is a number of its own.
        #[test]
        fn cents_stay_exact(cents in -999_999_999_999_999_i64..999_999_999_999_999) {
            let amount = yuan(cents);
            let value = exact_double(amount);
            prop_assert_eq!(value.map(|value| value.to_string()), Some(amount.amount.normalize().to_string()));
        }
    }

    #[test]
    fn an_amount_beyond_a_double_stays_a_text() {
        assert_eq!(exact_double(yuan(9_007_199_254_740_993)), None);
        assert!(exact_double(yuan(0)).is_some());
    }

    #[test]
    fn the_same_table_gives_the_same_bytes() {
        let made_on = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap_or_default();
        let sheet = Sheet {
            name: "对账单".to_owned(),
            rows: vec![
                vec![SheetCell::Head("单据".to_owned()), SheetCell::Empty],
                vec![
                    SheetCell::Text("0012".to_owned()),
                    SheetCell::Amount(yuan(-5)),
                ],
                vec![SheetCell::Day(made_on)],
            ],
            head_row: 0,
            widths: vec![20, 14],
            made_on,
        };
        let first = xlsx_bytes(&sheet);
        assert!(first.as_ref().is_ok_and(|bytes| bytes.starts_with(b"PK")));
        assert_eq!(first, xlsx_bytes(&sheet));
        let named = Sheet {
            name: "a/b".to_owned(),
            ..sheet
        };
        assert_eq!(
            xlsx_bytes(&named).map_err(|error| error.code),
            Err(ErrorCode::OutOfRange)
        );
    }
}
