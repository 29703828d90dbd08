//! One row while it is read: cells by column name; every fault is noted, not only the first.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::cell::{self, Fault};
use super::table::Options;
use crate::base::{Currency, KeyError, Money, MoneyError, Uscc};

/// A row of a table. Each reader gives the value of a cell and notes what is wrong with it; a row with
/// a fault is kept aside whole.
#[derive(Debug)]
pub struct Row<'a> {
    cells: BTreeMap<&'static str, String>,
    options: &'a Options,
    pub(super) faults: Vec<(String, String, Fault)>,
}

impl<'a> Row<'a> {
    pub(super) fn new(cells: BTreeMap<&'static str, String>, options: &'a Options) -> Self {
        Self {
            cells,
            options,
            faults: Vec::new(),
        }
    }

    /// Notes a fault of a cell.
    pub fn fault(&mut self, column: &'static str, fault: Fault) {
        let observed = self.cells.get(column).cloned().unwrap_or_default();
        self.faults.push((column.to_owned(), observed, fault));
    }

    /// The text of a cell; none when it is blank or the file has no such column.
    #[must_use]
    pub fn text(&self, column: &'static str) -> Option<String> {
        let text = self.cells.get(column)?.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// The text of a cell that must not be blank.
    pub fn required(&mut self, column: &'static str) -> Option<String> {
        let text = self.text(column);
        if text.is_none() {
            self.fault(column, Fault::new("missing_value", "a value"));
        }
        text
    }

    /// A key that must be there, made by its own constructor.
    pub fn key<K>(
        &mut self,
        column: &'static str,
        make: fn(String) -> Result<K, KeyError>,
    ) -> Option<K> {
        let text = self.required(column)?;
        self.keep(
            column,
            make(text).map_err(|e| Fault::new("unreadable_key", e.to_string())),
        )
    }

    /// A key that may be absent.
    pub fn key_or_none<K>(
        &mut self,
        column: &'static str,
        make: fn(String) -> Result<K, KeyError>,
    ) -> Option<K> {
        self.text(column)?;
        self.key(column, make)
    }

    /// A day that may be absent.
    pub fn day_or_none(&mut self, column: &'static str) -> Option<NaiveDate> {
        let text = self.text(column)?;
        let day = cell::day(&text, self.options.roc_years);
        self.keep(column, day)
    }

    /// A day that must be there.
    pub fn day(&mut self, column: &'static str) -> Option<NaiveDate> {
        self.required(column)?;
        self.day_or_none(column)
    }

    /// A number that may be absent.
    pub fn number_or_none(&mut self, column: &'static str) -> Option<Decimal> {
        let text = self.text(column)?;
        let number = cell::number(&text);
        self.keep(column, number)
    }

    /// A number that must be there.
    pub fn number(&mut self, column: &'static str) -> Option<Decimal> {
        self.required(column)?;
        self.number_or_none(column)
    }

    /// A whole number from 1 that may be absent.
    pub fn count_or_none(&mut self, column: &'static str) -> Option<u32> {
        let text = cell::half_width(&self.text(column)?);
        let count = text.parse::<u32>().ok().filter(|count| *count > 0);
        self.keep(
            column,
            count.ok_or_else(|| Fault::new("unreadable_number", "a whole number from 1")),
        )
    }

    /// The currency of a row: its own column, or the one the caller says holds for the file.
    pub fn currency(&mut self, column: &'static str) -> Option<Currency> {
        match self.text(column) {
            None => Some(self.options.currency),
            Some(code) => {
                let found = Currency::new(&code.to_uppercase());
                let fault = |_| Fault::new("unknown_choice", "a currency of ISO 4217");
                self.keep(column, found.map_err(fault))
            }
        }
    }

    /// An amount above zero with at most the places of its currency.
    pub fn money(&mut self, column: &'static str, currency: Option<Currency>) -> Option<Money> {
        let amount = self.number(column)?;
        let money = Money::new(amount, currency?).map_err(|error| match &error {
            MoneyError::TooPrecise { digits, .. } => Fault::new(
                "amount_too_precise",
                format!("at most {digits} decimal places"),
            ),
            MoneyError::UnknownCurrency { .. }
            | MoneyError::Mixed { .. }
            | MoneyError::Overflow => Fault::new("unreadable_number", error.to_string()),
        });
        let money = self.keep(column, money)?;
        if money.is_positive() {
            return Some(money);
        }
        self.fault(column, Fault::new("out_of_range", "an amount above zero"));
        None
    }

    /// One of some names; each has its aliases.
    pub fn choice<T: Copy>(&mut self, column: &'static str, choices: &[(&[&str], T)]) -> Option<T> {
        let text = cell::half_width(&self.required(column)?).to_lowercase();
        let found = choices
            .iter()
            .find(|(names, _)| names.contains(&text.as_str()));
        let names = || {
            choices
                .iter()
                .filter_map(|(names, _)| names.first().copied())
        };
        let expected = || names().collect::<Vec<_>>().join(", ");
        self.keep(
            column,
            found
                .map(|(_, value)| *value)
                .ok_or_else(|| Fault::new("unknown_choice", expected())),
        )
    }

    /// A unified social credit code that may be absent.
    pub fn uscc_or_none(&mut self, column: &'static str) -> Option<String> {
        let text = self.text(column)?;
        let uscc = Uscc::parse(&text).map_err(|error| {
            let code = match error {
                crate::base::uscc::UsccError::Check { .. } => "wrong_check_character",
                crate::base::uscc::UsccError::Length { .. }
                | crate::base::uscc::UsccError::Character { .. } => "unreadable_identifier",
            };
            Fault::new(code, error.to_string())
        });
        self.keep(column, uscc).map(|uscc| uscc.as_str().to_owned())
    }

    fn keep<T>(&mut self, column: &'static str, value: Result<T, Fault>) -> Option<T> {
        value.map_err(|fault| self.fault(column, fault)).ok()
    }
}
