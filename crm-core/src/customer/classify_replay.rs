//! An old assessment made again from its facts (5.2.3).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::classify::{Classification, CustomerFacts, classify};
use super::policy::ClassificationPolicy;
use crate::answer::{Clause, Error, ErrorCode, Finding, Severity};

/// An assessment with the facts it was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplayFacts {
    /// The answer of then.
    pub recorded: Classification,
    /// The facts of then.
    pub facts: CustomerFacts,
    /// Fingerprint of the policy of then; none when it was not kept.
    #[serde(default)]
    pub policy_fingerprint: Option<String>,
}

/// One place in which the two answers differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplayDifference {
    /// Where.
    pub path: String,
    /// What was recorded; none when there was nothing.
    #[serde(default)]
    pub recorded: Option<String>,
    /// What comes out now; none when there is nothing.
    #[serde(default)]
    pub replayed: Option<String>,
}

/// The answer made again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replay {
    /// Whether the bytes are the same.
    pub same: bool,
    /// Whether the policy is the same; none when the fingerprint of then was not kept.
    #[serde(default)]
    pub same_policy: Option<bool>,
    /// Fingerprint of the policy in force.
    pub policy_fingerprint: String,
    /// Every place in which they differ, in the order of the record.
    pub differences: Vec<ReplayDifference>,
    /// The answer of now.
    pub replayed: Classification,
    /// What a person should know.
    pub findings: Vec<Finding>,
}

/// Makes an assessment again.
///
/// - Shape: the recorded answer with its facts in; the answer of now and every difference out.
/// - Source: clause 5.2.3. Under the same policy the bytes must be the same, and a difference is an error;
///   under another one differences are what the change of the policy does.
///
/// # Errors
/// [`ErrorCode::Contradiction`] when the day or the customer is another than the recorded one; otherwise as
/// [`classify()`](super::classify::classify).
pub fn replay_assessment(
    policy: &ClassificationPolicy,
    fingerprint: &str,
    facts: &ReplayFacts,
    as_of: NaiveDate,
) -> Result<Replay, Error> {
    let recorded = &facts.recorded;
    if recorded.as_of != as_of {
        let path = "as_of";
        return Err(Error::new(
            ErrorCode::Contradiction,
            path,
            recorded.as_of.to_string(),
            as_of,
        ));
    }
    if recorded.customer != facts.facts.customer {
        let path = "facts.customer";
        let (expected, observed) = (recorded.customer.as_str(), &facts.facts.customer);
        return Err(Error::new(
            ErrorCode::Contradiction,
            path,
            expected,
            observed,
        ));
    }
    let replayed = classify(policy, &facts.facts, as_of)?;
    let mut differences = Vec::new();
    differ("", &value(recorded)?, &value(&replayed)?, &mut differences);
    let same_policy = facts
        .policy_fingerprint
        .as_ref()
        .map(|then| then == fingerprint);
    let mut findings = Vec::new();
    let finding = |code: &str, severity| {
        let subject = recorded.customer.subject();
        Finding::new(code, severity, Clause::C5_2_3, subject, "recorded")
    };
    if same_policy == Some(false) {
        findings.push(finding("replay_other_policy", Severity::Info));
    }
    if !differences.is_empty() {
        let severity = if same_policy == Some(true) {
            Severity::Error
        } else {
            Severity::Warning
        };
        findings.push(finding("replay_differs", severity).observed(differences.len()));
    }
    Ok(Replay {
        same: differences.is_empty(),
        same_policy,
        policy_fingerprint: fingerprint.to_owned(),
        differences,
        replayed,
        findings,
    })
}

fn value(answer: &Classification) -> Result<Value, Error> {
    serde_json::to_value(answer).map_err(|error| {
        let expected = "an answer that JSON can hold";
        Error::new(ErrorCode::RequestUnreadable, "recorded", expected, error)
    })
}

/// Goes through both values side by side down to their leaves.
fn differ(path: &str, recorded: &Value, replayed: &Value, out: &mut Vec<ReplayDifference>) {
    match (recorded, replayed) {
        (Value::Object(a), Value::Object(b)) => {
            let own = a.keys().filter(|name| !b.contains_key(*name));
            for name in b.keys().chain(own) {
                let inner = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}.{name}")
                };
                let get = |of: &serde_json::Map<String, Value>| {
                    of.get(name).cloned().unwrap_or(Value::Null)
                };
                differ(&inner, &get(a), &get(b), out);
            }
        }
        (Value::Array(a), Value::Array(b)) => {
            for at in 0..a.len().max(b.len()) {
                let get = |of: &[Value]| of.get(at).cloned().unwrap_or(Value::Null);
                differ(&format!("{path}[{at}]"), &get(a), &get(b), out);
            }
        }
        (a, b) if a == b => {}
        (a, b) => out.push(ReplayDifference {
            path: path.to_owned(),
            recorded: shown(a),
            replayed: shown(b),
        }),
    }
}

fn shown(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
            Some(value.to_string())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::PolicyBook;

    #[test]
    fn the_same_policy_gives_the_same_bytes() -> Result<(), Box<dyn std::error::Error>> {
        let as_of = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap_or_default();
        let book = PolicyBook::standard()?;
        let policy = book.at(as_of)?;
        let facts: CustomerFacts = serde_json::from_value(serde_json::json!({
            "customer": "H1", "factors": [{ "factor": "size", "score": "71.5" }],
            "last_order": "2026-06-01",
        }))?;
        let recorded = classify(&policy.classification, &facts, as_of)?;
        let then = Some(policy.fingerprint.clone());
        let mut old = ReplayFacts {
            recorded,
            facts,
            policy_fingerprint: then,
        };
        let again = replay_assessment(&policy.classification, &policy.fingerprint, &old, as_of)?;
        assert!(again.same && again.differences.is_empty() && again.findings.is_empty());
        assert_eq!(again.same_policy, Some(true));
        old.recorded.class_name = Some("ordinary".to_owned());
        old.recorded.basis.pop();
        let again = replay_assessment(&policy.classification, &policy.fingerprint, &old, as_of)?;
        let paths: Vec<&str> = again.differences.iter().map(|d| d.path.as_str()).collect();
        assert!(paths.contains(&"class_name") && !again.same, "{paths:?}");
        assert_eq!(again.findings.len(), 1);
        assert_eq!(again.findings[0].severity, Severity::Error);
        Ok(())
    }
}
