//! What the policy says about contracts.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::answer::Severity;
use crate::base::{Exact, Rounding};
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

/// The elements of a line that the text names; a company may ask for more, never for less.
pub const CORE_ELEMENTS: [&str; 6] = [
    "product_name",
    "specification_model",
    "quantity",
    "price",
    "delivery_date",
    "payment_method",
];

/// Elements of a line that can be asked for beside them.
pub const OTHER_ELEMENTS: [&str; 4] = ["product", "amount", "tax_percent", "registration_number"];

/// Who has to let a contract pass from an amount on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ApprovalStep {
    /// From this total on, in the currency of `approval_currency`.
    pub at_least: Exact,
    /// The posts, all of them.
    pub duties: Vec<String>,
}

/// What a payment waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PaymentEvent {
    /// The contract is signed.
    Signing,
    /// An order is placed.
    Order,
    /// The goods leave.
    Shipment,
    /// The goods arrive.
    Delivery,
    /// The hospital accepts them.
    Acceptance,
    /// The invoice arrives.
    Invoice,
    /// The warranty ends.
    WarrantyEnd,
}

impl PaymentEvent {
    /// Its name, as it stands in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Signing => "signing",
            Self::Order => "order",
            Self::Shipment => "shipment",
            Self::Delivery => "delivery",
            Self::Acceptance => "acceptance",
            Self::Invoice => "invoice",
            Self::WarrantyEnd => "warranty_end",
        }
    }
}

/// A word of payment clauses and the event it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PaymentWord {
    /// The word, in half width, small letters and without blanks.
    pub word: String,
    /// The event.
    pub event: PaymentEvent,
}

policy_section! {
    /// Contracts (6.3.1-6.3.3).
    pub struct ContractPolicy = "contract" {
        /// What every line must say.
        line_elements: Vec<String>, clause C6_3_2, unit Table;
        /// What a contract should settle besides; a missing one is a warning.
        usual_elements: Vec<String>, clause C6_3_2, unit Table;
        /// How an amount is rounded to the minor unit.
        rounding: Rounding, clause C6_3_2, unit Choice;
        /// How far the tax of a line and of the total may be off, for each line.
        tax_drift: Exact, clause C6_3_2, unit Amount;
        /// Who approves from which total on.
        approvals: Vec<ApprovalStep>, clause C6_3_1, unit Table;
        /// The currency of those totals.
        approval_currency: String, clause C6_3_1, unit Choice;
        /// The posts of the sales line, the lowest first: what one may approve every later one may. A post that
        /// is not listed, as that of the lawyer, speaks only for itself.
        approval_order: Vec<String>, clause C6_3_1, unit Table;
        /// How bad it is when a party has no identifier.
        missing_identifier: Severity, clause C6_3_1, unit Choice;
        /// The kinds of product that may be sold only with the number of their registration, filing or approval.
        numbered_kinds: Vec<String>, clause C6_3_1, unit Table;
        /// How bad it is when such a product has none.
        missing_number: Severity, clause C6_3_1, unit Choice;
        /// The longest time in days that a public body may take to pay a small supplier.
        public_payment_days: u32, clause C6_3_2, unit CalendarDays;
        /// Days after delivery or acceptance in which a public body pays a small supplier where none are agreed.
        public_default_days: u32, clause C6_3_2, unit CalendarDays;
        /// The words that name what a payment waits for.
        payment_words: Vec<PaymentWord>, clause C6_3_2, unit Table;
        /// What a time counts from that names no event.
        payment_default_event: PaymentEvent, clause C6_3_2, unit Choice;
        /// Working days from the signature to the entry in the system.
        entry_workdays: u32, clause C6_3_3, unit Workdays;
        /// Days before the end at which someone is told, the longest first.
        expiry_alert_days: Vec<u32>, clause C6_3_3, unit Table;
    }
}

impl ContractPolicy {
    /// Whether what one post approved counts for another: its own, or one above it in the order.
    #[must_use]
    pub fn speaks_for(&self, approver: &str, duty: &str) -> bool {
        let place = |post: &str| self.approval_order.value.iter().position(|one| one == post);
        let above = place(approver)
            .zip(place(duty))
            .is_some_and(|(by, of)| by > of);
        approver == duty || above
    }

    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let elements = &self.line_elements;
        for core in CORE_ELEMENTS {
            if elements.value.iter().all(|element| element != core) {
                reader.fault(elements, "", FaultCode::MissingCore, core, "not there");
            }
        }
        for (at, element) in elements.value.iter().enumerate() {
            let known = CORE_ELEMENTS.iter().chain(&OTHER_ELEMENTS);
            if known.clone().all(|known| known != element) {
                let expected = known.copied().collect::<Vec<_>>().join(", ");
                reader.fault(
                    elements,
                    &format!("[{at}]"),
                    FaultCode::UnknownName,
                    expected,
                    element,
                );
            }
        }
        if self.tax_drift.value.0 < Decimal::ZERO {
            let observed = self.tax_drift.value.0;
            reader.fault(
                &self.tax_drift,
                "",
                FaultCode::OutOfRange,
                "0 or more",
                observed,
            );
        }
        for (at, (row, next)) in self
            .approvals
            .value
            .iter()
            .zip(self.approvals.value.iter().skip(1))
            .enumerate()
        {
            if next.at_least <= row.at_least {
                let inner = format!("[{}].at_least", at.saturating_add(1));
                let expected = format!("more than {}", row.at_least);
                reader.fault(
                    &self.approvals,
                    &inner,
                    FaultCode::NotOrdered,
                    expected,
                    next.at_least,
                );
            }
        }
        let order = &self.approval_order;
        for (at, post) in order.value.iter().enumerate() {
            if order.value.iter().take(at).any(|one| one == post) {
                let inner = format!("[{at}]");
                reader.fault(order, &inner, FaultCode::Duplicate, "each post once", post);
            }
        }
        if crate::base::Currency::new(&self.approval_currency.value).is_err() {
            let observed = &self.approval_currency.value;
            reader.fault(
                &self.approval_currency,
                "",
                FaultCode::UnknownName,
                "a currency code",
                observed,
            );
        }
        let words = &self.payment_words;
        for (at, row) in words.value.iter().enumerate() {
            let twice = words.value.iter().take(at).any(|one| one.word == row.word);
            let usable = !row.word.is_empty()
                && row.word == row.word.to_lowercase()
                && !row.word.contains(char::is_whitespace);
            if twice || !usable {
                let inner = format!("[{at}].word");
                let expected = "a word of its own, in small letters and without blanks";
                let code = if twice {
                    FaultCode::Duplicate
                } else {
                    FaultCode::UnknownName
                };
                reader.fault(words, &inner, code, expected, &row.word);
            }
        }
        let alerts = &self.expiry_alert_days;
        for (at, (days, next)) in alerts
            .value
            .iter()
            .zip(alerts.value.iter().skip(1))
            .enumerate()
        {
            if next >= days {
                let inner = format!("[{}]", at.saturating_add(1));
                let expected = format!("less than {days}");
                reader.fault(alerts, &inner, FaultCode::NotOrdered, expected, next);
            }
        }
    }
}
