//! All sections of the policy in force, read from its layers.

use crate::answer::Basis;
use crate::appraisal::AppraisalPolicy;
use crate::customer::development::DevelopmentPolicy;
use crate::customer::file::FilePolicy;
use crate::customer::policy::CORE_CLASSES;
use crate::customer::privacy::PrivacyPolicy;
use crate::customer::{ClassificationPolicy, VisitPolicy};
use crate::expense::{BudgetPolicy, ExpensePolicy};
use crate::finance::credit::CreditPolicy;
use crate::finance::dunning::DunningPolicy;
use crate::finance::ledger::LedgerPolicy;
use crate::finance::measure::MeasurePolicy;
use crate::finance::receipt::SettlementPolicy;
use crate::finance::statement::StatementPolicy;
use crate::finance::{AgingPolicy, AllocationPolicy, TermsPolicy};
use crate::organisation::OrganisationPolicy;
use crate::policy::{
    FaultCode, Layers, ParameterSpec, PolicyDocument, PolicyFault, PolicyFaults, Section,
    SectionReader, canonical_json, fingerprint,
};
use crate::sales::analysis::AnalysisPolicy;
use crate::sales::channel::ChannelPolicy;
use crate::sales::contract::ContractPolicy;
use crate::sales::order::OrderPolicy;
use crate::sales::target::TargetPolicy;
use crate::service::after_sales::AfterSalesPolicy;
use crate::service::complaint::ComplaintPolicy;
use crate::service::duty::DutyPolicy;
use crate::service::{SatisfactionPolicy, ServicePolicy, ServiceTimes};

/// Reads one section onto the heap. Never inlined, and never a plain value of [`Policy`]: the sections
/// together are tens of kilobytes, and a background thread of a phone or a virtual machine has a stack
/// of half a megabyte.
#[inline(never)]
fn read_section<S: Section>(layers: &Layers<'_>, faults: &mut Vec<PolicyFault>) -> Option<Box<S>> {
    let mut reader = SectionReader::new(layers, S::NAME);
    let section = S::read(&mut reader).map(Box::new);
    faults.extend(reader.into_faults());
    section
}

macro_rules! policy {
    ($($(#[doc = $doc:literal])+ $field:ident: $section:ty,)+) => {
        /// The policy in force: every domain's section, with the origin of every value.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Policy {
            $($(#[doc = $doc])+ pub $field: Box<$section>,)+
            /// How answers cite the documents it was made from, lowest layer first.
            pub documents: Vec<String>,
            /// SHA-256 of the values: equal for equal values, wherever they come from.
            pub fingerprint: String,
        }

        impl Policy {
            /// Every section with its parameters, in the order of the document.
            pub const SECTIONS: &'static [(&'static str, &'static [ParameterSpec])] =
                &[$((<$section>::NAME, <$section>::PARAMETERS)),+];

            /// Reads the policy from its layers.
            ///
            /// # Errors
            /// [`PolicyFaults`]: every fault of every document, in the order of files and lines.
            pub fn resolve(documents: &[&PolicyDocument]) -> Result<Self, PolicyFaults> {
                let layers = Layers::new(documents);
                let mut faults = layers.unknown_names(Self::SECTIONS);
                $(
                    let $field = read_section::<$section>(&layers, &mut faults);
                )+
                if let ($(Some($field),)+) = ($($field,)+) {
                    let policy = Self {
                        $($field,)+
                        documents: layers.documents().iter().map(|d| d.citation()).collect(),
                        fingerprint: fingerprint(&canonical_json(&layers.values())),
                    };
                    faults.extend(policy.check_across(&layers));
                    if faults.is_empty() {
                        return Ok(policy);
                    }
                }
                faults.sort_by(|a, b| {
                    (&a.place.file, a.place.row, &a.path).cmp(&(&b.place.file, b.place.row, &b.path))
                });
                Err(PolicyFaults(faults))
            }

            /// The grounds of every parameter, section by section.
            #[must_use]
            pub fn parameters(&self) -> Vec<&Basis> {
                let mut parameters = Vec::new();
                $(parameters.extend(self.$field.parameters());)+
                parameters
            }
        }

        #[cfg(feature = "schema")]
        impl Policy {
            /// The schema of every section by name.
            pub(super) fn section_schemas(
                generator: &mut schemars::SchemaGenerator,
            ) -> Vec<(&'static str, schemars::Schema)> {
                vec![$((<$section>::NAME, <$section>::schema(generator))),+]
            }
        }
    };
}

policy! {
    /// People, departments and partners (2-4).
    organisation: OrganisationPolicy,
    /// Classes of customers (5.2).
    classification: ClassificationPolicy,
    /// Customer files (5.1, 5.4.1, 5.4.4).
    file: FilePolicy,
    /// Personal data (5.1.2, 3.2).
    privacy: PrivacyPolicy,
    /// Developing customers (4.1.2, 5.3, 5.4.3).
    development: DevelopmentPolicy,
    /// Visits (5.4.2).
    visit: VisitPolicy,
    /// Targets (6.1, 4.1.3).
    target: TargetPolicy,
    /// Plans, channels, discounts, partners (2, 6.1.2, 6.2).
    channel: ChannelPolicy,
    /// Sales analysis and its report (6.4).
    analysis: AnalysisPolicy,
    /// Contracts (6.3.1-6.3.3).
    contract: ContractPolicy,
    /// Orders (6.3.4).
    order: OrderPolicy,
    /// Service times (7.1, 7.2.1).
    service: ServicePolicy,
    /// Complaints (7.2.2, 7.2.3).
    complaint: ComplaintPolicy,
    /// After-sales (7.3).
    after_sales: AfterSalesPolicy,
    /// Duties between departments (3.1, 3.3, 3.4, 4.1.4, 4.2).
    duty: DutyPolicy,
    /// Satisfaction surveys (7.4).
    satisfaction: SatisfactionPolicy,
    /// Aging of open items (8.1.2).
    aging: AgingPolicy,
    /// Allocation of credits (8.1.2).
    allocation: AllocationPolicy,
    /// Receipts and what they settle (4.3.1, 8.1.2).
    settlement: SettlementPolicy,
    /// Credit limits (8.1.2).
    credit: CreditPolicy,
    /// Dunning, interest, limitation (8.1.1, 8.1.3).
    dunning: DunningPolicy,
    /// Payment terms (8.1.2).
    terms: TermsPolicy,
    /// Provision and measures (8.1.1, 8.1.2, 8.2.3).
    measure: MeasurePolicy,
    /// The ledger (4.3.2, 8.2.1, 8.2.3).
    ledger: LedgerPolicy,
    /// Statements and reconciliation (8.2).
    statement: StatementPolicy,
    /// Expense claims (8.3.1, 8.3.2).
    expense: ExpensePolicy,
    /// Budgets (8.3.3).
    budget: BudgetPolicy,
    /// Appraisal (9.1-9.3).
    appraisal: AppraisalPolicy,
}

impl Policy {
    /// The sections that say how fast a case is served.
    #[must_use]
    pub fn service_times(&self) -> ServiceTimes<'_> {
        ServiceTimes {
            service: &self.service,
            complaint: &self.complaint,
            after_sales: &self.after_sales,
        }
    }

    /// What must hold between sections.
    fn check_across(&self, layers: &Layers<'_>) -> Vec<PolicyFault> {
        let classes = self.classification.classes();
        let gaps = &self.visit.max_gap_days;
        let mut reader = SectionReader::new(layers, VisitPolicy::NAME);
        for class in &classes {
            if gaps.value.iter().all(|row| row.class != *class) {
                let observed = format!("none for {class}");
                reader.fault(gaps, "", FaultCode::Gap, "days for every class", observed);
            }
        }
        for (at, row) in gaps.value.iter().enumerate() {
            if !classes.contains(&row.class.as_str()) {
                let inner = format!("[{at}].class");
                let expected = classes.join(", ");
                reader.fault(gaps, &inner, FaultCode::UnknownName, expected, &row.class);
            }
        }
        let mut faults = reader.into_faults();
        let mut reader = SectionReader::new(layers, DevelopmentPolicy::NAME);
        let planned = &self.development.plan_classes;
        for (at, class) in planned.value.iter().enumerate() {
            // A class of the text that is missing is told by the class table itself.
            let core = CORE_CLASSES.contains(&class.as_str());
            if !core && !classes.contains(&class.as_str()) {
                let expected = classes.join(", ");
                reader.fault(
                    planned,
                    &format!("[{at}]"),
                    FaultCode::UnknownName,
                    expected,
                    class,
                );
            }
        }
        faults.extend(reader.into_faults());
        faults
    }
}
