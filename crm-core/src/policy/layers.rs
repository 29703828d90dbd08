//! Laying one policy over another: a parameter takes the value of the highest layer that has it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::fault::{FaultCode, PolicyFault};
use super::parameter::ParameterSpec;
use super::source::PolicyDocument;

/// The value of one parameter after layering.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// The value.
    pub value: &'a Value,
    /// The document that supplied it.
    pub document: &'a PolicyDocument,
}

/// Several documents, one over the other.
#[derive(Debug)]
pub struct Layers<'a> {
    entries: BTreeMap<(&'a str, &'a str), Entry<'a>>,
    documents: Vec<&'a PolicyDocument>,
}

impl<'a> Layers<'a> {
    /// Lays the documents over one another by their layer; of two on one layer the later one wins.
    #[must_use]
    pub fn new(documents: &[&'a PolicyDocument]) -> Self {
        let mut documents = documents.to_vec();
        documents.sort_by_key(|document| document.layer);
        let mut entries = BTreeMap::new();
        for document in &documents {
            for (section, parameter, value) in &document.parameters {
                entries.insert(
                    (section.as_str(), parameter.as_str()),
                    Entry { value, document },
                );
            }
        }
        Self { entries, documents }
    }

    /// The documents, lowest layer first.
    #[must_use]
    pub fn documents(&self) -> &[&'a PolicyDocument] {
        &self.documents
    }

    /// The value of a parameter.
    #[must_use]
    pub fn get(&self, section: &str, parameter: &str) -> Option<Entry<'a>> {
        self.entries.get(&(section, parameter)).copied()
    }

    /// The effective values by section, without their origin: what the fingerprint is made of.
    #[must_use]
    pub fn values(&self) -> Value {
        let mut sections = serde_json::Map::new();
        for ((section, parameter), entry) in &self.entries {
            let fields = sections
                .entry((*section).to_owned())
                .or_insert_with(|| Value::Object(serde_json::Map::new()));
            if let Value::Object(fields) = fields {
                fields.insert((*parameter).to_owned(), entry.value.clone());
            }
        }
        Value::Object(sections)
    }

    /// Names in any document that no section knows, with the name that was probably meant.
    #[must_use]
    pub fn unknown_names(
        &self,
        sections: &[(&'static str, &'static [ParameterSpec])],
    ) -> Vec<PolicyFault> {
        let mut faults = Vec::new();
        for document in &self.documents {
            let mut reported = Vec::new();
            for (section, parameter, _) in &document.parameters {
                let known = sections.iter().find(|(name, _)| name == section);
                let Some((_, specs)) = known else {
                    if !reported.contains(&section) {
                        reported.push(section);
                        let names: Vec<_> = sections.iter().map(|(name, _)| *name).collect();
                        let mut fault = document.fault(
                            FaultCode::UnknownSection,
                            section,
                            names.join(", "),
                            section,
                        );
                        fault.suggestion = nearest(section, &names);
                        faults.push(fault);
                    }
                    continue;
                };
                if specs.iter().all(|spec| spec.name != parameter) {
                    let names: Vec<_> = specs.iter().map(|spec| spec.name).collect();
                    let mut fault = document.fault(
                        FaultCode::UnknownParameter,
                        &format!("{section}.{parameter}"),
                        "a parameter of this section",
                        parameter,
                    );
                    fault.suggestion = nearest(parameter, &names);
                    fault.clause = fault
                        .suggestion
                        .as_ref()
                        .and_then(|name| specs.iter().find(|spec| spec.name == name))
                        .map(|spec| spec.clause);
                    faults.push(fault);
                }
            }
        }
        faults
    }
}

/// The known name that is most like a wrong one, if any is like it at all.
fn nearest(wrong: &str, names: &[&str]) -> Option<String> {
    names
        .iter()
        .map(|name| (strsim::damerau_levenshtein(wrong, name), *name))
        .min()
        .filter(|(distance, name)| distance.saturating_mul(3) <= name.chars().count().max(3))
        .map(|(_, name)| name.to_owned())
}
