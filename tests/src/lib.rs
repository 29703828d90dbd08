//! Tools and suites that prove the library from outside.
#![allow(
    clippy::indexing_slicing,
    clippy::wildcard_enum_match_arm,
    reason = "JSON: a field that is not there gives null, and the kinds of values will not grow"
)]

pub mod acceptance;
pub mod codegen;

/// The examples of the front page, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
