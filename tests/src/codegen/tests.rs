use super::shape::Fault;
use super::source::{Files, model};
use super::{mobile, python};

const LIB: &str = "pub mod base;\nmod visit;\npub use visit::{Visit, VisitKind};\n";

const BASE: &str = r#"
pub mod keys;
mod money;
pub use money::*;
pub struct Currency(iso_currency::Currency);
#[cfg(test)]
mod tests {
    pub struct Visit {}
}
"#;

const KEYS: &str = r#"
macro_rules! key { () => {}; }
key! {
    /// A hospital.
    ///
    /// Its [number](crate::base) stays text.
    CustomerKey, "customer";
    /// A visit.
    VisitKey, "visit";
}
"#;

const MONEY: &str = r#"
/// An amount, see [`Money::new`].
#[derive(Serialize, Deserialize)]
#[serde(try_from = "MoneyForm", into = "MoneyForm")]
pub struct Money {
    /// How much.
    pub amount: Decimal,
    /// Of what.
    pub currency: Currency,
}
#[serde(rename = "Money", deny_unknown_fields)]
struct MoneyForm {
    #[serde(with = "exact")]
    amount: Decimal,
    #[serde(default)]
    currency: Currency,
}
"#;

const VISIT: &str = r#"
/// One visit.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Visit {
    /// Whom.
    pub customer: super::base::CustomerKey,
    #[serde(with = "day")]
    pub on: NaiveDate,
    #[serde(default, with = "moment::option")]
    pub until: Option<NaiveDateTime>,
    #[serde(default)]
    pub kind: VisitKind,
    #[serde(default)]
    pub costs: Vec<Money>,
    #[serde(default)]
    pub minutes: u32,
    #[serde(default = "one")]
    pub people: u32,
    #[serde(default)]
    pub later: Vec<Visit>,
    pub next: Option<VisitKind>,
}
/// How.
#[derive(Default)]
#[serde(rename_all = "snake_case")]
pub enum VisitKind {
    /// By phone.
    PhoneCall,
    #[default]
    InPerson,
    #[serde(rename = "video-2")]
    Video,
}
"#;

fn files(rows: &[(&str, &str)]) -> Files {
    rows.iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}

fn sample() -> Files {
    files(&[
        ("lib.rs", LIB),
        ("base/mod.rs", BASE),
        ("base/keys.rs", KEYS),
        ("base/money.rs", MONEY),
        ("visit.rs", VISIT),
    ])
}

#[test]
fn the_mirrors_repeat_the_records() -> Result<(), Fault> {
    let text = mobile::write(
        &model(&sample(), &["Visit"])?,
        &[("VisitKind", "KindOfVisit")],
    )?;
    assert_eq!(
        text.split_once("\n\n").map(|(_, body)| body),
        Some(
            r#"use chrono::{NaiveDate, NaiveDateTime};
use rust_decimal::Decimal;

use crate::custom::text_type;

use crm_core::base::Currency;

text_type!(
    Currency
);

use crm_core::base::keys::CustomerKey;

text_type!(
    /// A hospital.
    ///
    /// Its number stays text.
    CustomerKey
);

use crm_core::base::Money;

/// An amount, see `Money::new`.
#[uniffi::remote(Record)]
pub struct Money {
    /// How much.
    pub amount: Decimal,
    /// Of what.
    pub currency: Currency,
}

use crm_core::VisitKind;

/// How.
#[uniffi::remote(Enum)]
#[uniffi(name = "KindOfVisit")]
pub enum VisitKind {
    /// By phone.
    PhoneCall,
    InPerson,
    Video,
}

use crm_core::Visit;

/// One visit.
#[uniffi::remote(Record)]
pub struct Visit {
    /// Whom.
    pub customer: CustomerKey,
    pub on: NaiveDate,
    #[uniffi(default)]
    pub until: Option<NaiveDateTime>,
    pub kind: VisitKind,
    #[uniffi(default)]
    pub costs: Vec<Money>,
    #[uniffi(default)]
    pub minutes: u32,
    pub people: u32,
    #[uniffi(default)]
    pub later: Vec<Visit>,
    pub next: Option<VisitKind>,
}
"#
        )
    );
    Ok(())
}

#[test]
fn the_dataclasses_repeat_the_wire_form() -> Result<(), Fault> {
    let text = python::write(&model(&sample(), &["Visit"])?)?;
    assert_eq!(
        text.split_once("\n\nimport").map(|(_, body)| body),
        Some(
            r#" datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

__all__ = [
    "Currency",
    "CustomerKey",
    "Money",
    "Visit",
    "VisitKind",
]

Currency: TypeAlias = str
"""Not described."""

CustomerKey: TypeAlias = str
"""A hospital.

Its number stays text.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount, see `Money.new`.

    Attributes:
        amount: How much.
        currency: Of what.
    """

    amount: Decimal
    currency: Currency


class VisitKind(StrEnum):
    """How.

    Attributes:
        PHONE_CALL: By phone.
    """

    PHONE_CALL = "phone_call"
    IN_PERSON = "in_person"
    VIDEO = "video-2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One visit.

    Attributes:
        customer: Whom.
    """

    customer: CustomerKey
    on: datetime.date
    until: datetime.datetime | None = None
    kind: VisitKind = VisitKind.IN_PERSON
    costs: Sequence[Money] = ()
    minutes: int = 0
    people: int
    later: "Sequence[Visit]" = ()
    next: VisitKind | None
"#
        )
    );
    Ok(())
}

#[test]
fn long_texts_are_wrapped() -> Result<(), Fault> {
    let words = "word ".repeat(40);
    let source =
        format!("/// A first sentence. {words}\n///\n/// - one\n/// - two\npub enum E {{ A }}");
    let text = python::write(&model(&files(&[("lib.rs", &source)]), &["E"])?)?;
    assert!(text.lines().all(|line| line.len() <= 100), "{text}");
    assert!(
        text.contains("    \"\"\"A first sentence.\n\n    word word"),
        "{text}"
    );
    assert!(
        text.contains("word\n\n    - one\n    - two\n    \"\"\"\n"),
        "{text}"
    );
    Ok(())
}

/// What is refused, and a word of the reason.
const REFUSED: &[(&str, &str)] = &[
    ("struct A { pub x: u32 }", "not `pub`"),
    ("pub struct B;", "no struct or enum of this name"),
    (
        "pub mod m { pub struct A {} } pub struct A {}",
        "not unique",
    ),
    ("mod m { pub struct A {} }", "private module"),
    ("pub struct A<T> { pub x: T }", "generics"),
    ("pub struct A(u32);", "neither a struct with named fields"),
    ("pub struct A { x: u32 }", "is not `pub`"),
    ("pub struct A { pub x: BTreeMap<String, u32> }", "is a map"),
    ("pub struct A { pub x: f64 }", "float"),
    ("pub struct A { pub x: usize }", "no fixed width"),
    ("pub struct A { pub x: (u32, u32) }", "no plain type"),
    (
        "pub struct A { pub x: Option<Option<u32>> }",
        "option in an option",
    ),
    ("pub struct A { pub x: Missing }", "asked for by A"),
    ("pub struct A { pub x: Rate<u32> }", "generic type Rate"),
    ("pub struct A { pub from: u32 }", "keyword of Python"),
    (
        "pub struct A { pub datetime: u32 }",
        "cannot name a field in Python",
    ),
    ("pub enum A { X(u32) }", "carries data"),
    (
        "#[serde(tag = \"kind\")] pub enum A { X }",
        "`serde(tag)` is not known",
    ),
    (
        "pub struct A { #[serde(flatten)] pub x: u32 }",
        "`serde(flatten)` is not known",
    ),
    (
        "pub struct A { #[serde(skip_serializing_if = \"f\")] pub x: u32 }",
        "needs `serde(default)`",
    ),
    (
        "#[serde(try_from = \"F\", into = \"F\")] pub struct A { pub x: u32 } struct F { x: u32 }",
        "needs `serde(rename = \"A\")`",
    ),
    (
        "#[serde(try_from = \"F\", into = \"F\")] pub struct A { pub x: u32 }
         #[serde(rename = \"A\")] struct F { y: u32 }",
        "not a field of its serde form",
    ),
    (
        "#[serde(try_from = \"String\", into = \"String\")] pub struct A { pub x: u32 }",
        "its fields must be closed",
    ),
    (
        "pub struct A { pub x: Unit } pub enum Unit { A }",
        "Kotlin or Swift use this name",
    ),
    ("pub struct A {", "lib.rs:1: "),
];

#[test]
fn what_a_binding_cannot_repeat_is_refused_with_a_reason() {
    for (source, reason) in REFUSED {
        let result = model(&files(&[("lib.rs", source)]), &["A"])
            .and_then(|model| Ok((mobile::write(&model, &[])?, python::write(&model)?)));
        let text = result
            .err()
            .map(|fault| fault.to_string())
            .unwrap_or_default();
        assert!(text.contains(reason), "{source}\n{text}");
    }
}

const FAMILIES: &str = r#"
use crate::visit::Visit;
families! {
    /// Visits.
    Visit = "customer_visit" {
        append_only: true,
        key: |record| record.customer.to_string(),
        customer: |record| Some(&record.customer),
        date: |_| None,
        references: |record| vec![("customer", record.customer.to_string())],
        samples: ["{}"],
    }
}
"#;

fn families_of(text: &str) -> Result<Vec<super::families::Family>, Fault> {
    super::families::families(&Files::from([
        ("storage/family/visits.rs".to_owned(), text.to_owned()),
        (
            "storage/port.rs".to_owned(),
            "families! { not read }".to_owned(),
        ),
    ]))
}

#[test]
fn families_are_read_and_written_for_both_bindings() -> Result<(), Fault> {
    let families = families_of(FAMILIES)?;
    assert_eq!(families.len(), 1);
    assert_eq!(
        (families[0].record.as_str(), families[0].name.as_str()),
        ("Visit", "customer_visit")
    );
    let model = model(&sample(), &["Visit"])?;
    let python = super::records::python(&families, &model)?;
    assert!(python.contains("kind::<Visit>(\"Visit\"),"), "{python}");
    let mobile = super::records::mobile(&families, &model)?;
    for part in [
        "CustomerVisit,",
        "KeptCustomerVisit {",
        "Self::CustomerVisit => \"customer_visit\"",
        "Self::KeptCustomerVisit { record } => Change::put(record, seen)",
        "\"customer_visit\" => Self::KeptCustomerVisit",
    ] {
        assert!(mobile.contains(part), "{part}: {mobile}");
    }
    Ok(())
}

#[test]
fn a_record_of_two_families_is_refused() {
    let twice =
        "families! { Visit = \"a\" { append_only: true, } Visit = \"b\" { append_only: true, } }";
    assert!(matches!(families_of(twice), Err(Fault::Refused { .. })));
    let unread = "families! { Visit = a { append_only: true, } }";
    assert!(matches!(families_of(unread), Err(Fault::Syntax { .. })));
}
