//! The grounds of an answer: clause, parameter, value and where the value comes from.

use serde::{Deserialize, Serialize};

use super::clause::Clause;

/// Which layer of the policy supplied a value.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Layer {
    /// The product's own default.
    #[default]
    Standard,
    /// The supplier's own policy.
    Company,
    /// An agreement with one customer.
    Customer,
    /// One contract.
    Contract,
    /// A mandatory rule of law that limits whatever the layers say.
    Law,
}

/// What a parameter's value counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ParameterUnit {
    /// A named choice.
    Choice,
    /// A table of rows.
    Table,
    /// Calendar days.
    CalendarDays,
    /// Working days of the calendar in use.
    Workdays,
    /// Percent, 0-100.
    Percent,
    /// Points of a score, 0-100.
    Points,
    /// Decimal places.
    DecimalPlaces,
    /// A number of things.
    Count,
    /// An amount of money.
    Amount,
}

/// One ground of an answer: a parameter that decided, with its value and origin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// The clause the parameter belongs to.
    pub clause: Clause,
    /// Path of the parameter, for example `classification.margin_points`.
    pub parameter: String,
    /// The value as it stands in the policy, tables in short form.
    pub value: String,
    /// What the value counts.
    pub unit: ParameterUnit,
    /// Which layer supplied it.
    pub layer: Layer,
    /// The document it comes from, for example `standard@2026.1`.
    pub document: String,
}
