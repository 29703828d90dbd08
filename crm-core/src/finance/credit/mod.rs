//! Credit (8.1.2, 6.3.4): how much a hospital may owe, and who may let it owe more.

pub mod check;
pub mod policy;

pub use check::{
    CreditCheck, CreditFacts, CreditLimit, CreditLimitSource, CreditRelease, CreditResult,
    ExposurePart, ExposureSum, check_credit,
};
pub use policy::{CreditPolicy, OverLimit, PartLimit, ZeroLimit};
