//! Every operation by name, and those that judge no facts: about the policy itself and its texts.

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::request::{Asked, json, parse, policy_at, read, standard};
use crate::answer::{Clause, Error, ErrorCode, Layer};
use crate::base::{WorkingCalendar, day};
use crate::book::{Policy, compare, policy_standing};
use crate::policy::catalogue::catalogue;

/// One operation of the wire.
#[derive(Debug, Clone, Copy)]
pub struct Operation {
    /// Its name.
    pub name: &'static str,
    /// The clauses it carries out.
    pub clauses: &'static [Clause],
    pub(super) run: fn(&str) -> Result<String, Error>,
}

/// The rules of one domain: each a function that the bindings call with values, and an operation of
/// the wire. The generator of the bindings reads these lists, so a line here is all that a rule needs
/// to reach every language.
macro_rules! operations {
    ($domain:literal; $(
        $(#[doc = $doc:literal])*
        $name:ident [$($clause:ident),* $(,)?]
        ($policy:ident, $facts:ident: $given:ty, $calendar:ident, $as_of:ident) -> $answer:ty $body:block
    )*) => {
        $(
            $(#[doc = $doc])*
            ///
            /// # Errors
            /// When the facts cannot be judged; the rule of the domain says with which code.
            #[allow(clippy::ptr_arg, reason = "every operation has one shape, lists of facts too")]
            pub fn $name(
                $policy: &crate::book::Policy,
                $facts: &$given,
                $calendar: &crate::base::WorkingCalendar,
                $as_of: chrono::NaiveDate,
            ) -> Result<$answer, crate::answer::Error> $body
        )*

        pub(super) const OPERATIONS: &[super::Operation] = &[$(
            super::Operation {
                name: concat!($domain, ".", stringify!($name)),
                clauses: &[$(crate::answer::Clause::$clause),*],
                run: |text| super::operations::judge(text, $name),
            }
        ),*];
    };
}
pub(super) use operations;

/// Operations of the wire itself.
const OWN: &[Operation] = &[
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
        name: "policy.standing",
        clauses: &[Clause::C10_P1, Clause::C10_P2, Clause::C10_P3],
        run: standing,
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
    #[cfg(feature = "messages")]
    Operation {
        name: "text.render",
        clauses: &[],
        run: render,
    },
];

/// Every operation, in the order of the policy.
pub fn operation_list() -> impl Iterator<Item = &'static Operation> {
    OWN.iter().chain(super::DOMAINS.iter().copied().flatten())
}

pub(super) fn run(op: &str, request: &str) -> Result<String, Error> {
    let operation = operation_list()
        .find(|operation| operation.name == op)
        .ok_or_else(|| Error::new(ErrorCode::UnknownOperation, "op", names().join(", "), op))?;
    (operation.run)(request)
}

fn names() -> Vec<&'static str> {
    operation_list().map(|operation| operation.name).collect()
}

pub(super) fn judge<F: DeserializeOwned, A: Serialize>(
    text: &str,
    rule: impl FnOnce(&Policy, &F, &WorkingCalendar, NaiveDate) -> Result<A, Error>,
) -> Result<String, Error> {
    let asked: Asked<F> = read(text)?;
    json(&rule(
        &asked.policy,
        &asked.facts,
        &asked.calendar,
        asked.as_of,
    )?)
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FilesOnDay {
    #[serde(with = "day")]
    as_of: NaiveDate,
    #[serde(default)]
    files: Vec<PolicyFile>,
}

/// Who interprets the policy, what holds on a day and how it was changed.
fn standing(text: &str) -> Result<String, Error> {
    let request: FilesOnDay = parse(text)?;
    let mut book = standard()?.clone();
    for file in &request.files {
        book = book.with_file(&file.file, &file.text, file.layer)?;
    }
    json(&policy_standing(&book, request.as_of)?)
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
    as_of: NaiveDate,
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
