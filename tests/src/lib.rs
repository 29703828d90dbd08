//! Tools and suites that prove the library from outside.
#![allow(
    clippy::indexing_slicing,
    reason = "a JSON value without the field gives null, which no expectation equals"
)]

pub mod acceptance;
pub mod codegen;

/// The examples of the front page, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
