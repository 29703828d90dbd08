//! Clause 6: sales. Targets, contracts, orders and what the figures say about them.

pub mod analysis;
pub mod channel;
pub mod contract;
pub mod order;
pub mod target;
