//! The JSON Schema of a policy file, made from the types, so that an editor completes and checks it.

use serde_json::{Map, Value, json};

use super::policy::Policy;
use crate::policy::SCHEMA_VERSION;

/// The schema of a policy file as a JSON document with sorted names.
#[must_use]
pub fn policy_schema() -> String {
    let mut generator = schemars::generate::SchemaSettings::draft07().into_generator();
    let mut properties = Map::new();
    properties.insert(
        "schema_version".to_owned(),
        json!({ "const": SCHEMA_VERSION, "description": "Version of the shape of this file." }),
    );
    for (name, description) in [
        ("id", "Name of the policy, cited in answers."),
        ("revision", "Revision of the policy, cited in answers."),
        ("title", "A title for people."),
        ("interpreted_by", "Who says what the policy means in doubt."),
        ("approved_by", "Who approved this revision."),
    ] {
        let property = json!({ "type": "string", "minLength": 1, "description": description });
        properties.insert(name.to_owned(), property);
    }
    for (name, description) in [
        ("effective_from", "First day this revision holds."),
        ("approved_on", "Day on which this revision was approved."),
    ] {
        let property = json!({ "type": "string", "format": "date", "description": description });
        properties.insert(name.to_owned(), property);
    }
    for (name, schema) in Policy::section_schemas(&mut generator) {
        properties.insert(name.to_owned(), schema.to_value());
    }
    let definitions: Map<String, Value> = generator.take_definitions(true).into_iter().collect();
    let schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Policy of a hospital supplier",
        "type": "object",
        "additionalProperties": false,
        "required": ["schema_version", "id", "revision", "effective_from"],
        "properties": properties,
        "definitions": definitions,
    });
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}
