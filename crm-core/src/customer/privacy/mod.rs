//! Personal data (5.1.2, 3.2): masked unless there is a reason, disclosed for a purpose, deleted in time.

pub mod disclose;
pub mod erase;
pub mod mask;
pub mod policy;
pub mod record;
pub mod show;

pub use disclose::{Disclosure, DisclosureFacts, RetentionFacts, check_disclosure, deletion_due};
pub use erase::{Erasure, ErasureFacts, erase_contact};
pub use mask::{MaskFacts, MaskedText, PersonalKind, PersonalText, mask_personal_data};
pub use policy::PrivacyPolicy;
pub use record::{ContactRecord, DisclosureRecord, ErasureReason, ErasureRecord};
pub use show::{ShowFacts, ShownContact, show_contact};
