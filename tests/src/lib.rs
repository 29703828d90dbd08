//! Tools and suites that prove the library from outside.

pub mod codegen;
