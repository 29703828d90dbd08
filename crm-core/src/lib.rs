//! The hospital direct-sales policy, executable: facts and policy in, answers with their grounds out.
//!
//! Start with [`book::PolicyBook`] (which policy holds on which day), then call a rule of a domain
//! ([`customer`], [`finance`]) with facts and the day. Floors, from the ground up: [`base`],
//! [`answer`], [`policy`], the domains, [`book`] and `storage`, `agenda` and `exchange`, `review`,
//! `office`, [`wire`]. A module uses the floors below it, never its own and never one above.
#![forbid(unsafe_code)]
#![cfg_attr(
    test,
    allow(
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        reason = "a test that indexes or adds wrongly fails, as it should"
    )
)]

pub mod agenda;
pub mod answer;
pub mod appraisal;
pub mod base;
pub mod book;
pub mod customer;
#[cfg(feature = "exchange")]
pub mod exchange;
pub mod expense;
pub mod finance;
pub mod office;
pub mod organisation;
pub mod policy;
pub mod review;
pub mod sales;
pub mod service;
pub mod storage;
pub mod wire;
