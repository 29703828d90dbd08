//! Credit (8.1.2, 6.3.4): how much a hospital may owe, and who may let it owe more.

pub mod check;
pub mod exposure;
pub mod policy;
pub mod record;

pub use check::{
    CreditCheck, CreditFacts, CreditHold, CreditLimit, CreditLimitSource, CreditRelease,
    CreditResult, ExposurePart, ExposureSum, LimitCheck, check_credit,
};
pub use exposure::{CustomerExposure, Exposure, ExposureFacts, UndeliveredOrder, credit_exposure};
pub use policy::{CreditPolicy, ExposureRate, OverLimit, PartLimit, ZeroLimit};
pub use record::{CreditLimitRecord, CreditReleaseRecord};
