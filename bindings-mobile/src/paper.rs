//! A statement of account as a paper: text, CSV, XLSX (8.2.2).

use std::sync::Arc;

use crm_core::answer::TextLanguage;
use crm_core::exchange;
use crm_core::finance::statement::AccountStatement;

use crate::error::CrmError;

/// A statement of account with the names that stand over it, ready to be sent.
#[derive(Debug, uniffi::Object)]
pub struct StatementPaper {
    statement: AccountStatement,
    language: TextLanguage,
    supplier: Option<String>,
    hospital: Option<String>,
}

impl StatementPaper {
    fn paper(&self) -> exchange::StatementPaper<'_> {
        exchange::StatementPaper {
            statement: &self.statement,
            supplier: self.supplier.as_deref(),
            hospital: self.hospital.as_deref(),
        }
    }
}

#[uniffi::export]
impl StatementPaper {
    /// A paper from an answer of `account_statement`.
    ///
    /// # Errors
    /// [`CrmError`] when an argument cannot be converted.
    #[uniffi::constructor(default(supplier = None, hospital = None))]
    pub fn new(
        statement: AccountStatement,
        language: TextLanguage,
        supplier: Option<String>,
        hospital: Option<String>,
    ) -> Result<Arc<Self>, CrmError> {
        Ok(Arc::new(Self {
            statement,
            language,
            supplier,
            hospital,
        }))
    }

    /// As lines of text with columns under one another.
    #[must_use]
    pub fn text(&self) -> String {
        exchange::statement_text(&self.paper(), self.language)
    }

    /// As CSV with a byte order mark; nothing in it runs as a formula.
    #[must_use]
    pub fn csv(&self) -> Vec<u8> {
        exchange::statement_csv(&self.paper(), self.language)
    }

    /// As an XLSX file: amounts are numbers, days are days.
    ///
    /// # Errors
    /// [`CrmError`] when the file cannot be written.
    pub fn xlsx(&self) -> Result<Vec<u8>, CrmError> {
        Ok(exchange::statement_xlsx(&self.paper(), self.language)?)
    }
}
