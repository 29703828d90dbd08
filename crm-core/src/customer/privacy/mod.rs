//! Personal data (5.1.2, 3.2): masked unless there is a reason, disclosed for a purpose, deleted in time.

pub mod disclose;
pub mod mask;
pub mod policy;

pub use disclose::{Disclosure, DisclosureFacts, RetentionFacts, check_disclosure, deletion_due};
pub use mask::{MaskFacts, MaskedText, PersonalKind, PersonalText, mask_personal_data};
pub use policy::PrivacyPolicy;
