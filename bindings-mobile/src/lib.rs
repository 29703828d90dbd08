//! The library for Kotlin and Swift.
//!
//! Nothing is decided here. `mirrors` (generated) repeats the shape of the core's records, so that a
//! change in the core stops this crate from compiling; `custom` says how numbers, days and keys
//! cross; `error` holds the one error. A call through JNA costs tens of microseconds: give lists
//! and take lists, never one call per row. Every exported call returns [`CrmError`] when it takes
//! anything at all, because an argument that cannot be converted is reported through it.

mod custom;
mod error;
mod mirrors;

pub use custom::{CalendarDay, ExactDecimal, LocalMoment};
pub use error::{CrmError, describe_error};

uniffi::setup_scaffolding!("crm_mobile");

/// The version of the library.
#[uniffi::export]
#[must_use]
pub fn core_version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
