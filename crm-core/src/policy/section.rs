//! A section of the policy as a typed struct, declared where its rules live.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::fault::{FaultCode, PolicyFault};
use super::layers::Layers;
use super::parameter::{Param, ParameterSpec};
use crate::answer::Basis;

/// One domain's part of the policy.
pub trait Section: Sized {
    /// Name of the table in the file.
    const NAME: &'static str;
    /// Its parameters, in the order of the struct.
    const PARAMETERS: &'static [ParameterSpec];

    /// Reads the section out of the layers; `None` when a parameter cannot be read, in which case
    /// the reader holds the faults.
    fn read(reader: &mut SectionReader<'_, '_>) -> Option<Self>;

    /// The grounds of every parameter, in the order of the struct.
    fn parameters(&self) -> Vec<&Basis>;

    /// The JSON Schema of the section as it stands in a file, where every parameter may be left to
    /// a lower layer.
    #[cfg(feature = "schema")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema;
}

/// Hands a section its values and collects what is wrong with them.
#[derive(Debug)]
pub struct SectionReader<'a, 'l> {
    layers: &'a Layers<'l>,
    section: &'static str,
    faults: Vec<PolicyFault>,
}

impl<'a, 'l> SectionReader<'a, 'l> {
    /// A reader of one section.
    #[must_use]
    pub fn new(layers: &'a Layers<'l>, section: &'static str) -> Self {
        Self {
            layers,
            section,
            faults: Vec::new(),
        }
    }

    /// The faults found so far.
    #[must_use]
    pub fn into_faults(self) -> Vec<PolicyFault> {
        self.faults
    }

    /// Reads one parameter.
    pub fn read<T: DeserializeOwned>(&mut self, spec: &ParameterSpec) -> Option<Param<T>> {
        let path = format!("{}.{}", self.section, spec.name);
        let Some(entry) = self.layers.get(self.section, spec.name) else {
            let mut fault = self.layers.documents().first().map(|document| {
                document.fault(FaultCode::MissingParameter, &path, "a value", "nothing")
            });
            if let Some(fault) = &mut fault {
                fault.clause = Some(spec.clause);
            }
            self.faults.extend(fault);
            return None;
        };
        match serde_path_to_error::deserialize::<_, T>(entry.value) {
            Ok(value) => Some(Param {
                value,
                basis: Basis {
                    clause: spec.clause,
                    parameter: path,
                    value: short(entry.value),
                    unit: spec.unit,
                    layer: entry.document.layer,
                    document: entry.document.citation(),
                },
            }),
            Err(error) => {
                let inner = error.path().to_string();
                let path = match inner.as_str() {
                    "." => path,
                    row if row.starts_with('[') => format!("{path}{row}"),
                    field => format!("{path}.{field}"),
                };
                let mut fault = entry.document.fault(
                    FaultCode::WrongValue,
                    &path,
                    error.inner().to_string(),
                    short(entry.value),
                );
                fault.clause = Some(spec.clause);
                self.faults.push(fault);
                None
            }
        }
    }

    /// Reports that a value which could be read breaks a rule of its table. `inner` is the path
    /// inside the parameter, for example `[2].weight`, or empty.
    pub fn fault<T>(
        &mut self,
        parameter: &Param<T>,
        inner: &str,
        code: FaultCode,
        expected: impl Into<String>,
        observed: impl ToString,
    ) {
        let path = format!("{}{inner}", parameter.basis.parameter);
        let name = parameter
            .basis
            .parameter
            .rsplit('.')
            .next()
            .unwrap_or_default();
        if let Some(entry) = self.layers.get(self.section, name) {
            let mut fault = entry.document.fault(code, &path, expected, observed);
            fault.clause = Some(parameter.basis.clause);
            self.faults.push(fault);
        }
    }
}

/// A value as one short line for a reader.
fn short(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(_) | Value::Object(_) => super::fingerprint::canonical_json(value),
        Value::Null | Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}

/// Declares a section of the policy: one line a parameter, with its clause and unit.
///
/// ```text
/// policy_section! {
///     /// How open items are aged (8.1.2).
///     pub struct AgingPolicy = "aging" {
///         /// Upper bounds of the buckets in days.
///         bucket_bounds: Vec<u32>, clause C8_1_2, unit CalendarDays;
///     }
/// }
/// ```
///
/// The section's author writes `fn check(&self, reader: &mut SectionReader<'_, '_>)` beside it, which
/// reports what does not hold between the values; after loading, rules need not check again.
#[macro_export]
macro_rules! policy_section {
    (
        $(#[doc = $section_doc:literal])+
        pub struct $name:ident = $section:literal {
            $(
                $(#[doc = $doc:literal])+
                $field:ident: $ty:ty, clause $clause:ident, unit $unit:ident;
            )+
        }
    ) => {
        $(#[doc = $section_doc])+
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name {
            $($(#[doc = $doc])+ pub $field: $crate::policy::Param<$ty>,)+
        }

        impl $crate::policy::Section for $name {
            const NAME: &'static str = $section;
            const PARAMETERS: &'static [$crate::policy::ParameterSpec] = &[
                $($crate::policy::ParameterSpec {
                    name: stringify!($field),
                    clause: $crate::answer::Clause::$clause,
                    unit: $crate::answer::ParameterUnit::$unit,
                    doc: concat!($($doc),+),
                },)+
            ];

            fn read(reader: &mut $crate::policy::SectionReader<'_, '_>) -> Option<Self> {
                let mut specs = Self::PARAMETERS.iter();
                $(let $field = specs.next().and_then(|spec| reader.read::<$ty>(spec));)+
                let section = Self { $($field: $field?,)+ };
                section.check(reader);
                Some(section)
            }

            fn parameters(&self) -> Vec<&$crate::answer::Basis> {
                vec![$(&self.$field.basis,)+]
            }

            #[cfg(feature = "schema")]
            fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut properties = serde_json::Map::new();
                let mut specs = Self::PARAMETERS.iter();
                $(
                    let mut value = generator.subschema_for::<$ty>().to_value();
                    if let (Some(fields), Some(spec)) = (value.as_object_mut(), specs.next()) {
                        fields.insert(
                            "description".to_owned(),
                            format!("{} (clause {})", spec.doc.trim(), spec.clause).into(),
                        );
                    }
                    properties.insert(stringify!($field).to_owned(), value);
                )+
                schemars::json_schema!({
                    "type": "object",
                    "description": concat!($($section_doc),+),
                    "additionalProperties": false,
                    "properties": properties,
                })
            }
        }
    };
}
