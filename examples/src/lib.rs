//! Examples that run by one command: a seeded sample and the import of folders of files.
#![forbid(unsafe_code)]
#![cfg_attr(
    test,
    allow(
        clippy::indexing_slicing,
        reason = "a test that indexes wrongly fails, as it should"
    )
)]

pub mod import;
pub mod sample;
