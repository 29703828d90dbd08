//! Which department is accountable for a case (4.1.4, 4.2.1).

use serde::{Deserialize, Serialize};

use super::policy::DutyPolicy;
use crate::answer::{Basis, Error, ErrorCode};
use crate::base::CaseKey;

/// A case that came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteFacts {
    /// Which case.
    pub case: CaseKey,
    /// Its kind.
    #[serde(default)]
    pub kind: Option<String>,
}

/// Who is accountable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoutedCase {
    /// Which case.
    pub case: CaseKey,
    /// The one department.
    pub accountable: String,
    /// Departments that are heard.
    pub consulted: Vec<String>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Which department is accountable for a case.
///
/// - Shape: a case in, one accountable department out: exactly one, whatever the kind.
/// - Source: clauses 4.1.4 and 4.2.1, which overlap; the table decides.
///
/// # Errors
/// [`ErrorCode::UnknownReference`] when the table has no row, which a policy that loads does not have.
pub fn route_case(policy: &DutyPolicy, facts: &RouteFacts) -> Result<RoutedCase, Error> {
    let mut rows = policy.routes.value.iter();
    let row = rows.find(|row| row.kind.is_none() || row.kind == facts.kind);
    let row = row.ok_or_else(|| {
        let observed = facts.kind.as_deref().unwrap_or_default();
        Error::new(
            ErrorCode::UnknownReference,
            "kind",
            "a row of the table",
            observed,
        )
    })?;
    Ok(RoutedCase {
        case: facts.case.clone(),
        accountable: row.accountable.clone(),
        consulted: row.consulted.clone(),
        basis: vec![
            policy
                .routes
                .cite_row(row.kind.as_deref().unwrap_or("*"), &row.accountable),
        ],
    })
}
