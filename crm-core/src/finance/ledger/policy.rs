//! What the policy says about the ledger.

use serde::{Deserialize, Serialize};

use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

/// An account and what it is called in plain-text accounting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LedgerAccount {
    /// Its name in the books, for example `receivable`.
    pub account: String,
    /// Its name outside: it begins with Assets, Liabilities, Equity, Income or Expenses.
    pub export_name: String,
    /// Whether every posting on it names a customer.
    #[serde(default)]
    pub by_customer: bool,
}

policy_section! {
    /// The ledger (4.3.2, 8.2.1, 8.2.3).
    pub struct LedgerPolicy = "ledger" {
        /// The accounts.
        accounts: Vec<LedgerAccount>, clause C8_2_1, unit Table;
        /// The account that holds what customers owe.
        control_account: String, clause C8_2_3, unit Choice;
    }
}

/// What names of accounts begin with outside.
const ROOTS: [&str; 5] = ["Assets", "Liabilities", "Equity", "Income", "Expenses"];

impl LedgerPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let rows = &self.accounts;
        for (at, row) in rows.value.iter().enumerate() {
            let inner = |field: &str| format!("[{at}].{field}");
            let root = row.export_name.split(':').next().unwrap_or_default();
            if !ROOTS.contains(&root) {
                let path = inner("export_name");
                let expected = ROOTS.join(", ");
                reader.fault(
                    rows,
                    &path,
                    FaultCode::UnknownName,
                    expected,
                    &row.export_name,
                );
            }
            let mut earlier = rows.value.iter().take(at);
            if earlier.any(|e| e.account == row.account || e.export_name == row.export_name) {
                let path = inner("account");
                reader.fault(rows, &path, FaultCode::Duplicate, "each once", &row.account);
            }
        }
        let control = &self.control_account;
        let known = rows
            .value
            .iter()
            .any(|row| row.account == control.value && row.by_customer);
        if !known {
            let expected = "an account that is kept by customer";
            reader.fault(
                control,
                "",
                FaultCode::UnknownName,
                expected,
                &control.value,
            );
        }
    }
}
