//! What the policy says about personal data.

use crate::policy::SectionReader;
use crate::policy_section;

policy_section! {
    /// Personal data (5.1.2, 3.2).
    pub struct PrivacyPolicy = "privacy" {
        /// What personal data may be disclosed for.
        purposes: Vec<String>, clause C5_1_2, unit Table;
        /// Fields that may be disclosed for such a purpose.
        disclosable: Vec<String>, clause C5_1_2, unit Table;
        /// Kinds that are never disclosed.
        never_disclosed: Vec<String>, clause C3_2, unit Table;
        /// The posts that may see personal data.
        duties: Vec<String>, clause C5_1_2, unit Table;
        /// Years after the last contact after which it is deleted.
        retention_years: u32, clause C5_1_2, unit Count;
    }
}

impl PrivacyPolicy {
    /// Every combination of its values holds.
    #[allow(
        clippy::unused_self,
        reason = "the macro asks every section to check itself"
    )]
    fn check(&self, _reader: &mut SectionReader<'_, '_>) {}
}
