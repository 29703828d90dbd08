//! What a filed drug representative may not do, and why (6.1.3, 8.1.1, 9.1.1).

use serde::{Deserialize, Serialize};

use super::policy::{AppraisalPolicy, BarredDuty};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::PersonKey;

/// The duties that someone shall have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostDutyFacts {
    /// Who.
    pub person: PersonKey,
    /// The post, as in the policy; its indicators are looked at too.
    #[serde(default)]
    pub post: Option<String>,
    /// Whether the person is filed as a drug representative. People who sell devices are not.
    #[serde(default)]
    pub drug_representative: bool,
    /// The duties, by their names in the policy or the company's own.
    pub duties: Vec<String>,
}

/// Which of them the person may have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostDuties {
    /// Who.
    pub person: PersonKey,
    /// Duties that stay.
    pub allowed: Vec<String>,
    /// Duties that are taken away, with the clause that gives them to sales people otherwise.
    pub barred: Vec<BarredDuty>,
    /// Indicators of the post that are not scored.
    pub barred_indicators: Vec<String>,
    /// Why, duty by duty.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Takes away what a filed drug representative may not do.
///
/// - Shape: duties of one person in; what stays, what goes and why out.
/// - Source: clauses 6.1.3 (the sales target), 8.1.1 (chasing payment), 9.1.1 (sales as an indicator) give
///   these duties to sales people; the filing rules for drug representatives of 2020 forbid them. What is
///   taken away needs somebody else, unless nobody may do it.
///
/// # Errors
/// [`ErrorCode::UnknownReference`] for a post without a scheme.
pub fn check_post_duties(
    policy: &AppraisalPolicy,
    facts: &PostDutyFacts,
) -> Result<PostDuties, Error> {
    let schemes = &policy.schemes.value;
    let mut indicators = Vec::new();
    if let Some(post) = &facts.post {
        let scheme = schemes.iter().find(|row| row.post == *post);
        let scheme = scheme.ok_or_else(|| {
            let posts: Vec<_> = schemes.iter().map(|row| row.post.as_str()).collect();
            let code = ErrorCode::UnknownReference;
            Error::new(code, "post", posts.join(", "), post)
        })?;
        let barred = &policy.barred_for_drug_representatives.value;
        let named = |name: &str| barred.iter().any(|one| one == name);
        let rows = scheme.indicators.iter();
        let rows = rows.filter(|row| named(&row.indicator) || named(row.family()));
        indicators = rows.map(|row| row.indicator.clone()).collect();
    }
    let barred_names = &policy.barred_for_drug_representatives;
    indicators.retain(|_| facts.drug_representative);
    let (mut allowed, mut barred, mut findings) = (Vec::new(), Vec::new(), Vec::new());
    for (at, duty) in facts.duties.iter().enumerate() {
        let mut rows = policy.barred_duties.value.iter();
        let row = rows.find(|row| row.duty == *duty);
        let path = format!("duties[{at}]");
        match row {
            Some(row) if facts.drug_representative || !row.goes_to_others => {
                let code = if row.goes_to_others {
                    "duty_barred_for_drug_representative"
                } else {
                    "duty_barred_for_everyone"
                };
                let subject = facts.person.subject();
                findings.push(
                    Finding::new(code, Severity::Error, Clause::C9_1_1, subject, &path)
                        .observed(duty)
                        .limit(&row.clause)
                        .because(vec![policy.barred_duties.cite_row(duty, &row.clause)]),
                );
                barred.push(row.clone());
            }
            Some(_) | None => allowed.push(duty.clone()),
        }
    }
    for name in &indicators {
        let subject = facts.person.subject();
        let code = "card_barred_for_drug_representative";
        findings.push(
            Finding::new(code, Severity::Info, Clause::C9_1_1, subject, "post")
                .observed(name)
                .because(vec![barred_names.cite()]),
        );
    }
    Ok(PostDuties {
        person: facts.person.clone(),
        allowed,
        barred,
        barred_indicators: indicators,
        findings,
        basis: vec![policy.barred_duties.cite(), barred_names.cite()],
    })
}
