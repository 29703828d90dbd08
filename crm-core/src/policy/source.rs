//! One policy file: its head, its sections, and the line of everything in it.

use chrono::NaiveDate;
use serde_json::{Map, Value};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{FaultCode, PolicyFault, PolicyFaults};
use crate::answer::{Layer, Place};
use crate::base::day;

/// The version of the file's shape that this library reads.
pub const SCHEMA_VERSION: i64 = 1;

/// A policy file that was read: what it says, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct PolicyDocument {
    /// Name of the file, as faults will cite it.
    pub file: String,
    /// Name of the policy, for example `standard`.
    pub id: String,
    /// Its revision, for example `2026.1`.
    pub revision: String,
    /// The first day it holds.
    pub effective_from: NaiveDate,
    /// The layer it stands on.
    pub layer: Layer,
    /// Who says what it means in doubt (10.P1).
    pub interpreted_by: Option<String>,
    /// Who approved the revision (10.P3).
    pub approved_by: Option<String>,
    /// The day it was approved.
    pub approved_on: Option<NaiveDate>,
    /// Values by section and parameter, in the order of the file.
    pub parameters: Vec<(String, String, Value)>,
    /// Line and character of every path.
    places: Vec<(String, u64, u64)>,
}

const HEAD: [&str; 8] = [
    "schema_version",
    "id",
    "revision",
    "effective_from",
    "title",
    "interpreted_by",
    "approved_by",
    "approved_on",
];

impl PolicyDocument {
    /// Reads a policy file. A TOML float keeps its digits as text, so no number is ever rounded.
    ///
    /// # Errors
    /// All faults of syntax and head at once; names and values are judged when layers are resolved.
    pub fn parse(file: &str, text: &str, layer: Layer) -> Result<Self, PolicyFaults> {
        let (table, errors) = DeTable::parse_recoverable(text);
        let mut document = Self {
            file: file.to_owned(),
            id: String::new(),
            revision: String::new(),
            effective_from: NaiveDate::MIN,
            layer,
            interpreted_by: None,
            approved_by: None,
            approved_on: None,
            parameters: Vec::new(),
            places: Vec::new(),
        };
        let lines = Lines::new(text);
        let mut faults: Vec<_> = errors
            .iter()
            .map(|error| {
                let (line, character) = lines.of(error.span().map_or(0, |span| span.start));
                PolicyFault {
                    code: FaultCode::Syntax,
                    place: place(file, line, character),
                    path: String::new(),
                    clause: None,
                    expected: "a TOML document".to_owned(),
                    observed: error.message().to_owned(),
                    suggestion: None,
                }
            })
            .collect();
        if !faults.is_empty() {
            return Err(PolicyFaults(faults));
        }
        let mut entries: Vec<_> = table.get_ref().iter().collect();
        entries.sort_by_key(|(name, _)| name.span().start);
        let mut head = Map::new();
        for (name, value) in entries {
            let key = name.get_ref().as_ref();
            document.note(&lines, key, name.span().start);
            if HEAD.contains(&key) {
                head.insert(key.to_owned(), document.value(&lines, key, value));
            } else if let DeValue::Table(section) = value.get_ref() {
                let mut parameters: Vec<_> = section.iter().collect();
                parameters.sort_by_key(|(name, _)| name.span().start);
                for (name, value) in parameters {
                    let parameter = name.get_ref().as_ref();
                    let path = format!("{key}.{parameter}");
                    document.note(&lines, &path, name.span().start);
                    let json = document.value(&lines, &path, value);
                    document
                        .parameters
                        .push((key.to_owned(), parameter.to_owned(), json));
                }
            } else {
                faults.push(document.fault(FaultCode::UnknownSection, key, "a section", key));
            }
        }
        document.read_head(&head, &mut faults);
        if faults.is_empty() {
            Ok(document)
        } else {
            Err(PolicyFaults(faults))
        }
    }

    /// A document made from values instead of a file, for what a caller passes along with facts.
    #[must_use]
    pub fn inline(id: &str, layer: Layer, sections: &Map<String, Value>) -> Self {
        let mut parameters = Vec::new();
        for (section, values) in sections {
            if let Value::Object(values) = values {
                let named = values
                    .iter()
                    .map(|(name, v)| (section.clone(), name.clone(), v.clone()));
                parameters.extend(named);
            } else {
                // A section that is no table is reported as an unknown parameter without a name.
                parameters.push((section.clone(), String::new(), values.clone()));
            }
        }
        Self {
            file: id.to_owned(),
            id: id.to_owned(),
            revision: "inline".to_owned(),
            effective_from: NaiveDate::MIN,
            layer,
            interpreted_by: None,
            approved_by: None,
            approved_on: None,
            parameters,
            places: Vec::new(),
        }
    }

    /// How an answer cites the document.
    #[must_use]
    pub fn citation(&self) -> String {
        format!("{}@{}", self.id, self.revision)
    }

    /// Where a path stands; a path that is not noted takes the place of its nearest parent.
    #[must_use]
    pub fn place_of(&self, path: &str) -> Place {
        let mut rest = path;
        loop {
            if let Some((_, line, character)) = self.places.iter().find(|(p, ..)| p == rest) {
                return place(&self.file, *line, *character);
            }
            match rest.rfind(['.', '[']).and_then(|at| rest.get(..at)) {
                Some(parent) => rest = parent,
                None => {
                    return Place {
                        file: self.file.clone(),
                        row: None,
                        column: None,
                    };
                }
            }
        }
    }

    pub(super) fn fault(
        &self,
        code: FaultCode,
        path: &str,
        expected: impl Into<String>,
        observed: impl ToString,
    ) -> PolicyFault {
        PolicyFault {
            code,
            place: self.place_of(path),
            path: path.to_owned(),
            clause: None,
            expected: expected.into(),
            observed: observed.to_string(),
            suggestion: None,
        }
    }

    fn note(&mut self, lines: &Lines<'_>, path: &str, offset: usize) {
        let (line, character) = lines.of(offset);
        self.places.push((path.to_owned(), line, character));
    }

    fn value(&mut self, lines: &Lines<'_>, path: &str, value: &Spanned<DeValue<'_>>) -> Value {
        match value.get_ref() {
            DeValue::String(text) => Value::String(text.to_string()),
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
                .map_or_else(|_| Value::String(number.as_str().to_owned()), Value::from),
            DeValue::Float(number) => Value::String(number.as_str().to_owned()),
            DeValue::Boolean(flag) => Value::Bool(*flag),
            DeValue::Datetime(moment) => Value::String(moment.to_string()),
            DeValue::Array(items) => Value::Array(
                items
                    .iter()
                    .enumerate()
                    .map(|(at, item)| {
                        let path = format!("{path}[{at}]");
                        self.note(lines, &path, item.span().start);
                        self.value(lines, &path, item)
                    })
                    .collect(),
            ),
            DeValue::Table(table) => Value::Object(
                table
                    .iter()
                    .map(|(name, item)| {
                        let path = format!("{path}.{}", name.get_ref());
                        self.note(lines, &path, name.span().start);
                        (name.get_ref().to_string(), self.value(lines, &path, item))
                    })
                    .collect(),
            ),
        }
    }

    fn read_head(&mut self, head: &Map<String, Value>, faults: &mut Vec<PolicyFault>) {
        match head.get("schema_version").and_then(Value::as_i64) {
            Some(SCHEMA_VERSION) => {}
            Some(other) => faults.push(self.fault(
                FaultCode::SchemaVersion,
                "schema_version",
                SCHEMA_VERSION.to_string(),
                other,
            )),
            None => faults.push(self.fault(
                FaultCode::BadHead,
                "schema_version",
                SCHEMA_VERSION.to_string(),
                "nothing",
            )),
        }
        for name in ["id", "revision"] {
            match head
                .get(name)
                .and_then(Value::as_str)
                .filter(|text| !text.trim().is_empty())
            {
                Some(text) if name == "id" => self.id = text.to_owned(),
                Some(text) => self.revision = text.to_owned(),
                None => faults.push(self.fault(FaultCode::BadHead, name, "a text", "nothing")),
            }
        }
        match head
            .get("effective_from")
            .and_then(Value::as_str)
            .map(|text| (text, day::parse(text)))
        {
            Some((_, Some(date))) => self.effective_from = date,
            found => faults.push(self.fault(
                FaultCode::BadHead,
                "effective_from",
                "a day as yyyy-mm-dd",
                found.map_or("nothing", |(text, _)| text),
            )),
        }
        for name in ["interpreted_by", "approved_by"] {
            let Some(value) = head.get(name) else {
                continue;
            };
            match value.as_str().filter(|text| !text.trim().is_empty()) {
                Some(text) if name == "approved_by" => self.approved_by = Some(text.to_owned()),
                Some(text) => self.interpreted_by = Some(text.to_owned()),
                None => faults.push(self.fault(FaultCode::BadHead, name, "a text", value)),
            }
        }
        if let Some(value) = head.get("approved_on") {
            self.approved_on = value.as_str().and_then(day::parse);
            if self.approved_on.is_none() {
                let expected = "a day as yyyy-mm-dd";
                faults.push(self.fault(FaultCode::BadHead, "approved_on", expected, value));
            }
        }
    }
}

fn place(file: &str, line: u64, character: u64) -> Place {
    Place {
        file: file.to_owned(),
        row: Some(line),
        column: Some(character.to_string()),
    }
}

/// Offsets of line starts, to turn a byte offset into line and character.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        let starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at.saturating_add(1)))
            .collect();
        Self { text, starts }
    }

    fn of(&self, offset: usize) -> (u64, u64) {
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self
            .starts
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or(0);
        let character = self
            .text
            .get(start..offset)
            .map_or(0, |head| head.chars().count());
        (line as u64, (character as u64).saturating_add(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "schema_version = 1\nid = \"acme\"\nrevision = \"1\"\neffective_from = 2026-01-01\n\n[aging]\nrate = 0.050\nrows = [\n  { a = 1 },\n  { a = \"重\", b = 2 },\n]\n";

    #[test]
    fn every_path_knows_its_line() -> Result<(), PolicyFaults> {
        let document = PolicyDocument::parse("acme.toml", GOOD, Layer::Company)?;
        assert_eq!(document.citation(), "acme@1");
        assert_eq!(document.effective_from.to_string(), "2026-01-01");
        assert_eq!(
            document.parameters.first().map(|p| p.2.clone()),
            Some("0.050".into())
        );
        assert_eq!(
            document.place_of("aging.rows[1].b").to_string(),
            "acme.toml:10:14"
        );
        assert_eq!(
            document.place_of("aging.rows[1].zzz").to_string(),
            "acme.toml:10:3"
        );
        Ok(())
    }

    #[test]
    fn a_bad_head_and_bad_syntax_are_named_with_their_line() {
        let text = GOOD
            .replace("\"acme\"", "\"\"")
            .replace("2026-01-01", "\"2026-13-01\"");
        let faults = PolicyDocument::parse("x.toml", &text, Layer::Company).err();
        let lines: Vec<_> = faults
            .iter()
            .flat_map(|f| &f.0)
            .map(|f| (f.code, f.place.row))
            .collect();
        assert_eq!(
            lines,
            [(FaultCode::BadHead, Some(2)), (FaultCode::BadHead, Some(4))]
        );
        let text = GOOD.replace("rate = 0.050", "rate = ");
        let faults = PolicyDocument::parse("x.toml", &text, Layer::Company).err();
        let first = faults.iter().flat_map(|f| &f.0).next();
        assert_eq!(
            first.map(|f| (f.code, f.place.row)),
            Some((FaultCode::Syntax, Some(7)))
        );
    }
}
