//! What the policy says about the ledger.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::Exact;
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

/// What an account is for when documents are posted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PostingRole {
    /// Money in the bank.
    Bank,
    /// What was sold, without tax.
    Sales,
    /// What came back or became cheaper.
    SalesReturns,
    /// Tax on sales.
    OutputTax,
    /// What the goods cost that were sold.
    CostOfSales,
    /// The goods.
    Inventory,
    /// What was there on the day the books begin.
    Opening,
    /// Debts that are given up.
    WriteOff,
    /// Credits that nobody claims any more.
    WriteOffGain,
    /// Discounts for early payment.
    Discount,
    /// Interest on what is late.
    Interest,
    /// Fees of dunning.
    Fee,
    /// Differences of exchange rates.
    Exchange,
    /// What is set aside for debts that may be lost.
    Provision,
    /// What setting it aside costs.
    Impairment,
}

impl PostingRole {
    /// Every role.
    pub const ALL: &'static [Self] = &[
        Self::Bank,
        Self::Sales,
        Self::SalesReturns,
        Self::OutputTax,
        Self::CostOfSales,
        Self::Inventory,
        Self::Opening,
        Self::WriteOff,
        Self::WriteOffGain,
        Self::Discount,
        Self::Interest,
        Self::Fee,
        Self::Exchange,
        Self::Provision,
        Self::Impairment,
    ];
}

/// The account of a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PostingAccount {
    /// The role.
    pub role: PostingRole,
    /// The account, one that is not kept by customer.
    pub account: String,
}

/// What becomes of a document whose day lies in a closed period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LateDocuments {
    /// It is posted on the first open day, and that is told.
    FirstOpenDay,
    /// It is not posted, and that is an error.
    Refuse,
}

policy_section! {
    /// The ledger (4.3.2, 8.2.1, 8.2.3).
    pub struct LedgerPolicy = "ledger" {
        /// The accounts.
        accounts: Vec<LedgerAccount>, clause C8_2_1, unit Table;
        /// The account that holds what customers owe.
        control_account: String, clause C8_2_3, unit Choice;
        /// Which account is for what; every role once.
        posting_accounts: Vec<PostingAccount>, clause C8_2_1, unit Table;
        /// By how much net and tax of an invoice may miss its total.
        tax_tolerance: Exact, clause C8_2_1, unit Amount;
        /// What becomes of a document whose day lies in a closed period.
        late_documents: LateDocuments, clause C8_2_1, unit Choice;
        /// The day of the next month by which a month is closed and reported.
        report_day: u32, clause C8_2_3, unit CalendarDays;
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
        let posting = &self.posting_accounts;
        for (at, row) in posting.value.iter().enumerate() {
            let mut known = rows.value.iter();
            if !known.any(|known| known.account == row.account && !known.by_customer) {
                let path = format!("[{at}].account");
                let expected = "an account that is not kept by customer";
                let observed = &row.account;
                reader.fault(posting, &path, FaultCode::UnknownName, expected, observed);
            }
            if posting.value.iter().take(at).any(|e| e.role == row.role) {
                let path = format!("[{at}].role");
                let observed = format!("{:?}", row.role);
                reader.fault(posting, &path, FaultCode::Duplicate, "each once", observed);
            }
        }
        for role in PostingRole::ALL {
            if self.account(*role).is_none() {
                let expected = format!("an account for {role:?}");
                reader.fault(posting, "", FaultCode::Empty, expected, "nothing");
            }
        }
        let tolerance = &self.tax_tolerance;
        if tolerance.value.0 < Decimal::ZERO {
            let observed = tolerance.value;
            reader.fault(tolerance, "", FaultCode::OutOfRange, "0 or more", observed);
        }
        let day = &self.report_day;
        if !(1..=28).contains(&day.value) {
            reader.fault(day, "", FaultCode::OutOfRange, "1-28", day.value);
        }
    }

    /// The account of a role; after loading there is one for each.
    #[must_use]
    pub fn account(&self, role: PostingRole) -> Option<&str> {
        let mut rows = self.posting_accounts.value.iter();
        rows.find(|row| row.role == role)
            .map(|row| row.account.as_str())
    }
}
