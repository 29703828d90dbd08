//! The library for Kotlin and Swift.
//!
//! Nothing is decided here. `mirrors` (generated) repeats the shape of the core's records, so that a
//! change in the core stops this crate from compiling; `custom` says how numbers, days and keys
//! cross; `error` holds the one error. A call through JNA costs tens of microseconds: give lists
//! and take lists, never one call per row. Every exported call returns [`CrmError`] when it takes
//! anything at all, because an argument that cannot be converted is reported through it.

mod calendar;
mod custom;
mod error;
mod mirrors;
mod paper;
mod policy;
mod records;
mod rules;
mod store;

pub use calendar::WorkingCalendar;
pub use custom::{CalendarDay, ExactDecimal, LocalMoment};
pub use error::{CrmError, describe_error};
pub use paper::StatementPaper;
pub use policy::{Policy, PolicyBook, compare};
pub use records::{AnyRecord, RecordFamily};
pub use store::{
    RecordChange, RowStore, RowStoreSource, Store, StoreFault, StoredRecord, prove_row_store,
};

use crm_core::answer::{Message, TextLanguage};
use crm_core::policy::catalogue::ClauseEntry;

uniffi::setup_scaffolding!("crm_mobile");

/// Runs one operation of the wire: JSON in, JSON out. What cannot be judged is an answer of the form
/// `{"error": …}`.
#[uniffi::export]
#[must_use]
pub fn call(op: String, request: String) -> String {
    crm_core::wire::call(&op, &request)
}

/// The names of the operations of the wire.
#[uniffi::export]
#[must_use]
pub fn operations() -> Vec<String> {
    crm_core::wire::operation_list()
        .map(|operation| operation.name.to_owned())
        .collect()
}

/// The clauses of the policy, in the order of the text.
///
/// # Errors
/// [`CrmError`] when the shipped catalogue is damaged.
#[uniffi::export]
pub fn catalogue() -> Result<Vec<ClauseEntry>, CrmError> {
    Ok(crm_core::policy::catalogue::catalogue()?.clause.clone())
}

/// The sentence of a message in one language.
///
/// # Errors
/// [`CrmError`] when an argument cannot be converted.
#[uniffi::export]
pub fn render(message: Message, language: TextLanguage) -> Result<String, CrmError> {
    Ok(crm_core::answer::text::render(&message, language))
}

/// The version of the library.
#[uniffi::export]
#[must_use]
pub fn core_version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
