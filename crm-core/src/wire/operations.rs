//! Every operation by name, in one list.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::request::{Asked, json, parse, policy_at, read, standard};
use crate::answer::{Clause, Error, ErrorCode, Layer};
use crate::base::day;
use crate::book::compare;
use crate::customer::{self, AssessmentStatus, CustomerFacts, DatedAmount, Flag, VisitStatus};
use crate::finance::{self, AgingFacts, Allocation, ReceivableDocument, ValuationFacts};
use crate::policy::catalogue::catalogue;
use crate::review::{self, ReviewFacts};

/// One operation of the wire.
#[derive(Debug, Clone, Copy)]
pub struct Operation {
    /// Its name.
    pub name: &'static str,
    /// The clauses it carries out.
    pub clauses: &'static [Clause],
    run: fn(&str) -> Result<String, Error>,
}

/// Every operation, in the order of the policy.
pub const OPERATIONS: &[Operation] = &[
    Operation {
        name: "operations",
        clauses: &[],
        run: |_| json(&names()),
    },
    Operation {
        name: "policy.catalogue",
        clauses: &[Clause::C1],
        run: |_| json(catalogue()?),
    },
    Operation {
        name: "policy.check",
        clauses: &[Clause::C1, Clause::C4_1_1],
        run: check_policy,
    },
    Operation {
        name: "policy.parameters",
        clauses: &[Clause::C1],
        run: parameters,
    },
    Operation {
        name: "policy.compare",
        clauses: &[Clause::C4_1_1],
        run: compare_policies,
    },
    Operation {
        name: "customer.classify",
        clauses: &[Clause::C5_2_1, Clause::C5_2_3],
        run: |text| {
            judge(text, |a: &Asked<CustomerFacts>| {
                customer::classify(&a.policy.classification, &a.facts, a.as_of)
            })
        },
    },
    Operation {
        name: "customer.need_from_invoices",
        clauses: &[Clause::C5_2_1],
        run: |text| {
            judge(text, |a: &Asked<Vec<DatedAmount>>| {
                customer::need_from_invoices(&a.policy.classification, &a.facts, a.as_of)
            })
        },
    },
    Operation {
        name: "customer.roll_up_flags",
        clauses: &[Clause::C5_2_2],
        run: |text| {
            judge(text, |a: &Asked<Vec<Flag>>| {
                Ok(customer::roll_up_flags(&a.policy.classification, &a.facts))
            })
        },
    },
    Operation {
        name: "customer.reassessment_due",
        clauses: &[Clause::C5_2_3],
        run: |text| {
            judge(text, |a: &Asked<AssessmentStatus>| {
                customer::reassessment_due(&a.policy.classification, &a.facts, a.as_of)
            })
        },
    },
    Operation {
        name: "customer.visit_due",
        clauses: &[Clause::C5_4_2],
        run: |text| {
            judge(text, |a: &Asked<VisitStatus>| {
                customer::visit_due(&a.policy.visit, &a.facts, &a.calendar, a.as_of)
            })
        },
    },
    Operation {
        name: "finance.age",
        clauses: &[Clause::C8_1_2, Clause::C8_2_3],
        run: |text| {
            judge(text, |a: &Asked<AgingFacts>| {
                finance::age(&a.policy.aging, &a.facts, a.as_of)
            })
        },
    },
    Operation {
        name: "finance.propose_allocation",
        clauses: &[Clause::C8_1_2],
        run: |text| {
            judge(text, |a: &Asked<AllocationFacts>| {
                finance::propose_allocation(
                    &a.policy.allocation,
                    &a.facts.documents,
                    &a.facts.allocations,
                    a.as_of,
                )
            })
        },
    },
    Operation {
        name: "finance.value_in_base",
        clauses: &[Clause::C8_2_1],
        run: |text| {
            judge(text, |a: &Asked<ValuationFacts>| {
                finance::value_in_base(&a.facts, a.as_of)
            })
        },
    },
    Operation {
        name: "review.month_end",
        clauses: &[
            Clause::C5_2_1,
            Clause::C5_2_3,
            Clause::C5_4_2,
            Clause::C8_1_2,
        ],
        run: |text| {
            judge(text, |a: &Asked<ReviewFacts>| {
                review::month_end(&a.policy, &a.calendar, &a.facts, a.as_of)
            })
        },
    },
    #[cfg(feature = "messages")]
    Operation {
        name: "text.render",
        clauses: &[],
        run: render,
    },
];

pub(super) fn run(op: &str, request: &str) -> Result<String, Error> {
    let operation = OPERATIONS
        .iter()
        .find(|operation| operation.name == op)
        .ok_or_else(|| Error::new(ErrorCode::UnknownOperation, "op", names().join(", "), op))?;
    (operation.run)(request)
}

fn names() -> Vec<&'static str> {
    OPERATIONS.iter().map(|operation| operation.name).collect()
}

fn judge<F: DeserializeOwned, A: Serialize>(
    text: &str,
    rule: impl FnOnce(&Asked<F>) -> Result<A, Error>,
) -> Result<String, Error> {
    json(&rule(&read(text)?)?)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AllocationFacts {
    documents: Vec<ReceivableDocument>,
    #[serde(default)]
    allocations: Vec<Allocation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PolicyFile {
    file: String,
    text: String,
    layer: Layer,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PolicyFiles {
    files: Vec<PolicyFile>,
}

/// Reads policy files over the standard and tells what is wrong with them, or who they are.
fn check_policy(text: &str) -> Result<String, Error> {
    let request: PolicyFiles = parse(text)?;
    let mut book = standard()?.clone();
    for file in &request.files {
        match book.with_file(&file.file, &file.text, file.layer) {
            Ok(next) => book = next,
            Err(faults) => {
                return json(&PolicyVerdict {
                    accepted: false,
                    faults: faults.0,
                });
            }
        }
    }
    json(&PolicyVerdict {
        accepted: true,
        faults: Vec::new(),
    })
}

#[derive(Serialize)]
struct PolicyVerdict {
    accepted: bool,
    faults: Vec<crate::policy::PolicyFault>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PolicyDay {
    #[serde(with = "day")]
    as_of: chrono::NaiveDate,
    #[serde(default)]
    policy: serde_json::Map<String, serde_json::Value>,
}

fn parameters(text: &str) -> Result<String, Error> {
    let request: PolicyDay = parse(text)?;
    json(&policy_at(&request.policy, request.as_of)?.parameters())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Two {
    before: PolicyDay,
    after: PolicyDay,
}

fn compare_policies(text: &str) -> Result<String, Error> {
    let request: Two = parse(text)?;
    let before = policy_at(&request.before.policy, request.before.as_of)?;
    let after = policy_at(&request.after.policy, request.after.as_of)?;
    json(&compare(&before, &after))
}

#[cfg(feature = "messages")]
fn render(text: &str) -> Result<String, Error> {
    use crate::answer::{Message, TextLanguage};

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Rendered {
        message: Message,
        language: TextLanguage,
    }

    let request: Rendered = parse(text)?;
    json(&crate::answer::text::render(
        &request.message,
        request.language,
    ))
}

#[cfg(test)]
mod tests {
    use crate::wire::call;

    #[test]
    fn what_is_wrong_with_a_request_is_told_with_its_path() {
        for (op, request, code, path) in [
            ("customer.clasify", "{}", "unknown_operation", "op"),
            ("customer.classify", "{", "request_unreadable", ""),
            (
                "customer.classify",
                r#"{"facts":{"customer":"H1","factors":[]}}"#,
                "request_unreadable",
                "as_of",
            ),
            (
                "customer.classify",
                r#"{"as_of":"2026-01-01","facts":{"customer":"H1","factors":[{"factor":"size","score":0.5}]}}"#,
                "request_unreadable",
                "facts.factors[0].score",
            ),
            (
                "customer.classify",
                r#"{"as_of":"2026-01-01","policy":{"classification":{"margin_pts":"1"}},"facts":{"customer":"H1","factors":[]}}"#,
                "policy_refused",
                "classification.margin_pts",
            ),
            (
                "customer.classify",
                r#"{"as_of":"1999-01-01","facts":{"customer":"H1","factors":[]}}"#,
                "no_policy_in_force",
                "as_of",
            ),
            (
                "customer.visit_due",
                r#"{"as_of":"2026-12-01","facts":{"customer":"H1","class_name":"key","known_since":"2026-12-20"}}"#,
                "calendar_unknown",
                "calendar",
            ),
        ] {
            let answer = call(op, request);
            let value: serde_json::Value = serde_json::from_str(&answer).unwrap_or_default();
            assert_eq!(value["error"]["code"], code, "{answer}");
            assert_eq!(value["error"]["path"], path, "{answer}");
        }
    }
}
