//! What the policy says about departments, their duties and who is covered.

use serde::{Deserialize, Serialize};

use crate::answer::Clause;
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

/// A duty of a department.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DutyRow {
    /// Its name.
    pub duty: String,
    /// The clause it stands in.
    pub clause: String,
    /// The kind of department that has it.
    pub department: String,
    /// The roles that hold it there.
    pub roles: Vec<String>,
}

impl DutyRow {
    /// The clause; a policy with an unknown one does not load.
    #[must_use]
    pub fn clause(&self) -> Clause {
        Clause::try_from(self.clause.clone()).unwrap_or(Clause::C4_1_1)
    }
}

/// A role that the policy covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CoveredRole {
    /// The role.
    pub role: String,
    /// The kind of department; any when absent.
    #[serde(default)]
    pub department: Option<String>,
}

/// Two acts on one thing that one person must not do both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SeparatePair {
    /// The first.
    pub first: String,
    /// The second, which judges or checks the first.
    pub second: String,
}

policy_section! {
    /// People, departments and partners (2-4).
    pub struct OrganisationPolicy = "organisation" {
        /// Roles that the policy covers.
        covered_roles: Vec<CoveredRole>, clause C2, unit Table;
        /// Kinds of partners that the policy covers.
        covered_partners: Vec<String>, clause C2, unit Table;
        /// Days before the end of a partner's agreement in which it is told.
        agreement_warn_days: u32, clause C2, unit CalendarDays;
        /// Acts that one person must not do both.
        separate_duties: Vec<SeparatePair>, clause C3_2, unit Table;
        /// Months after which the policy is reviewed.
        review_months: u32, clause C4_1_1, unit Count;
        /// The duties of the departments.
        duties: Vec<DutyRow>, clause C4_1_1, unit Table;
    }
}

/// The three departments of the text.
const CORE_DEPARTMENTS: [&str; 3] = ["direct_sales", "customer_service", "finance"];

impl OrganisationPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let rows = &self.duties;
        for (at, row) in rows.value.iter().enumerate() {
            let inner = |field: &str| format!("[{at}].{field}");
            if rows
                .value
                .iter()
                .take(at)
                .any(|earlier| earlier.duty == row.duty)
            {
                let expected = "each duty once";
                reader.fault(
                    rows,
                    &inner("duty"),
                    FaultCode::Duplicate,
                    expected,
                    &row.duty,
                );
            }
            if Clause::try_from(row.clause.clone()).is_err() {
                let expected = "a clause of the policy";
                reader.fault(
                    rows,
                    &inner("clause"),
                    FaultCode::UnknownName,
                    expected,
                    &row.clause,
                );
            }
            if row.roles.is_empty() {
                let expected = "at least one role";
                reader.fault(rows, &inner("roles"), FaultCode::Empty, expected, "none");
            }
        }
        for department in CORE_DEPARTMENTS {
            if rows.value.iter().all(|row| row.department != department) {
                let observed = "no duty of this department";
                reader.fault(rows, "", FaultCode::MissingCore, department, observed);
            }
        }
        for (at, pair) in self.separate_duties.value.iter().enumerate() {
            if pair.first == pair.second {
                let inner = format!("[{at}].second");
                let expected = "another act than the first";
                let parameter = &self.separate_duties;
                reader.fault(
                    parameter,
                    &inner,
                    FaultCode::Duplicate,
                    expected,
                    &pair.second,
                );
            }
        }
        if self.review_months.value == 0 {
            let parameter = &self.review_months;
            reader.fault(parameter, "", FaultCode::OutOfRange, "1 or more", 0);
        }
    }
}
