//! Floor 8: named calls, JSON in and JSON out. The same bytes in every language.
//!
//! A request is `{"as_of": day, "policy": {…}, "facts": {…}}`; what an operation does not need may
//! be left out. `policy` holds sections as in a policy file and is laid over the standard policy as
//! the company's layer. The answer is `{"answer": …}` or `{"error": {…}}`; names stand in the order
//! of the records, so the same request always gives the same bytes.

mod operations;
mod request;

pub mod after_sales;
pub mod appraisal;
pub mod contracts;
pub mod customer;
pub mod customer_file;
pub mod decisions;
pub mod expense;
pub mod finance;
pub mod ledger;
pub mod organisation;
pub mod receivables;
pub mod review;
pub mod sales;
pub mod service;
pub mod targets;

pub use operations::{Operation, operation_list};
pub use request::mainland_calendar;

/// The rules of each domain, in the order of the policy.
const DOMAINS: &[&[Operation]] = &[
    organisation::OPERATIONS,
    customer::OPERATIONS,
    customer_file::OPERATIONS,
    decisions::OPERATIONS,
    targets::OPERATIONS,
    sales::OPERATIONS,
    contracts::OPERATIONS,
    service::OPERATIONS,
    after_sales::OPERATIONS,
    finance::OPERATIONS,
    receivables::OPERATIONS,
    ledger::OPERATIONS,
    expense::OPERATIONS,
    appraisal::OPERATIONS,
    review::OPERATIONS,
];

use serde::Serialize;

use crate::answer::{Error, Place};

/// Runs one operation.
///
/// Never fails: what cannot be judged is an answer of the form `{"error": …}` with a stable code.
#[must_use]
pub fn call(op: &str, request: &str) -> String {
    match operations::run(op, request) {
        Ok(answer) => format!("{{\"answer\":{answer}}}"),
        Err(error) => error_json(&error),
    }
}

/// An error as it stands on the wire.
#[derive(Serialize)]
struct WireError<'a> {
    code: &'static str,
    path: &'a str,
    expected: &'a str,
    observed: &'a str,
    place: &'a Option<Place>,
    help: &'static str,
}

fn error_json(error: &Error) -> String {
    let wire = WireError {
        code: error.code.code(),
        path: &error.path,
        expected: &error.expected,
        observed: &error.observed,
        place: &error.place,
        help: error.help(),
    };
    // A record of texts always serializes; an empty object would still be honest JSON.
    let json = serde_json::to_string(&wire).unwrap_or_else(|_| "{}".to_owned());
    format!("{{\"error\":{json}}}")
}
