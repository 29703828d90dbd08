//! Turns the core's error into the exception that fits it.

use crm_core::answer::{Error, ErrorCode};
use pyo3::prelude::*;

use crate::errors::{Class, Fields, raise};

/// The exception of an error of the core.
pub(crate) fn refuse(py: Python<'_>, error: &Error) -> PyErr {
    let class = match error.code {
        ErrorCode::PolicyRefused | ErrorCode::NoPolicyInForce => Class::Policy,
        ErrorCode::CalendarUnknown => Class::Calendar,
        ErrorCode::NotFound => Class::NotFound,
        ErrorCode::RevisionConflict
        | ErrorCode::AppendOnly
        | ErrorCode::StoreFailed
        | ErrorCode::StoreTooNew
        | ErrorCode::StoreDamaged
        | ErrorCode::AuditBroken
        | ErrorCode::FileUnusable => Class::Storage,
        ErrorCode::RequestUnreadable
        | ErrorCode::UnknownOperation
        | ErrorCode::TimeUnclear
        | ErrorCode::KeyUnusable
        | ErrorCode::MoneyUnusable
        | ErrorCode::OutOfRange
        | ErrorCode::UnknownReference
        | ErrorCode::DuplicateKey
        | ErrorCode::Contradiction
        | ErrorCode::OverAllocated
        | ErrorCode::UnknownTerritory
        | ErrorCode::Overflow => Class::Facts,
    };
    let place = error.place.as_ref().map(ToString::to_string);
    raise(
        py,
        class,
        &Fields {
            message: &error.to_string(),
            code: error.code.code(),
            path: Some(&error.path),
            expected: Some(&error.expected),
            observed: Some(&error.observed),
            help: Some(error.help()),
            place: place.as_deref(),
        },
    )
}

/// The value, or the exception of the error.
pub(crate) fn or_raise<T>(py: Python<'_>, result: Result<T, impl Into<Error>>) -> PyResult<T> {
    result.map_err(|error| refuse(py, &error.into()))
}
