//! The bridge against a small sample of generated classes.

mod cases;

use std::collections::BTreeMap;
use std::ffi::CString;
use std::fmt::Debug;

use chrono::{NaiveDate, NaiveDateTime};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyModule};
use rust_decimal::Decimal;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::from_python;

/// What the generator writes, by hand.
const SAMPLE: &str = r#"
from __future__ import annotations
import dataclasses, datetime, decimal, enum

class Level(enum.StrEnum):
    HIGH = "high"
    VERY_LOW = "very_low"

class Other(enum.StrEnum):
    HIGH = "high"

@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Score:
    key: str
    score: int
    weight: decimal.Decimal | None

@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    id: str
    level: Level
    amount: decimal.Decimal
    on: datetime.date
    at: datetime.datetime
    closed: bool
    note: str | None
    factors: tuple[Score, ...]
    shares: dict[str, decimal.Decimal]
    pair: tuple[int, str]
    from_: int

@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Lean:
    id: str

@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Checked:
    id: str
    def __post_init__(self):
        object.__setattr__(self, "id", "checked " + self.id)

@dataclasses.dataclass(frozen=True, kw_only=True)
class Open:
    id: str
    note: str | None = None
"#;

/// The names a test may use: everything of the sample, and a good record.
const PRELUDE: &str = r#"
import datetime, decimal, enum, pickle, copy
from decimal import Decimal as D
from datetime import date, datetime as dt
from hospital_crm.models import *
from hospital_crm.models import Facts, Score, Level, Other, Lean, Open
def facts(**changed):
    fields = dict(
        id="007", level=Level.VERY_LOW, amount=D("1234567890.1234567890"), on=date(2024, 2, 29),
        at=dt(2024, 2, 29, 23, 59, 1), closed=True, note=None,
        factors=(Score(key="a", score=3, weight=D("0.10")), Score(key="b", score=-1, weight=None)),
        shares={"x": D("1")}, pair=(1, "one"), from_=7)
    return Facts(**(fields | changed))
"#;

fn code(text: &str) -> PyResult<CString> {
    CString::new(text).map_err(Into::into)
}

/// Runs a test with the sample in place of the real package.
fn with_sample<R>(test: impl FnOnce(Python<'_>, &Bound<'_, PyDict>) -> PyResult<R>) -> PyResult<R> {
    static NAMES: PyOnceLock<Py<PyDict>> = PyOnceLock::new();
    Python::initialize();
    Python::attach(|py| {
        let names = NAMES.get_or_try_init(py, || {
            let modules = py.import("sys")?.getattr("modules")?;
            modules.set_item("hospital_crm", PyModule::new(py, "hospital_crm")?)?;
            for (name, text) in [
                ("hospital_crm.models", SAMPLE),
                (
                    "hospital_crm.errors",
                    include_str!("../../../python/hospital_crm/errors.py"),
                ),
            ] {
                let module = PyModule::new(py, name)?;
                // Dataclasses look their module up while they are made.
                modules.set_item(name, &module)?;
                py.run(&code(text)?, Some(&module.dict()), None)?;
            }
            let names = PyDict::new(py);
            py.run(&code(PRELUDE)?, Some(&names), None)?;
            Ok::<_, PyErr>(names.unbind())
        })?;
        test(py, names.bind(py))
    })
}

/// The test-only copies of the core's serde modules.
mod form {
    use super::{Decimal, NaiveDate, NaiveDateTime};
    use serde::de::{Deserializer, Error, Visitor};
    use serde::{Deserialize, Serialize, Serializer};
    use std::fmt;

    macro_rules! form {
        ($type:ident, $value:ty, $name:literal, $any:ident, $write:expr, $read:expr) => {
            #[derive(Debug, Clone, Copy, PartialEq)]
            pub struct $type(pub $value);

            impl Serialize for $type {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    let write: fn(&$value) -> String = $write;
                    serializer.serialize_newtype_struct($name, &write(&self.0))
                }
            }

            impl<'de> Deserialize<'de> for $type {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    struct Form;
                    impl<'de> Visitor<'de> for Form {
                        type Value = $value;
                        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                            f.write_str($name)
                        }
                        fn visit_newtype_struct<D: Deserializer<'de>>(
                            self,
                            inner: D,
                        ) -> Result<$value, D::Error> {
                            inner.$any(self)
                        }
                        fn visit_str<E: Error>(self, text: &str) -> Result<$value, E> {
                            let read: fn(&str) -> Option<$value> = $read;
                            read(text).ok_or_else(|| E::custom(format!("{text} is no {}", $name)))
                        }
                        fn visit_i64<E: Error>(self, whole: i64) -> Result<$value, E> {
                            self.visit_str(&whole.to_string())
                        }
                    }
                    deserializer
                        .deserialize_newtype_struct($name, Form)
                        .map(Self)
                }
            }
        };
    }

    form!(
        Exact,
        Decimal,
        "Decimal",
        deserialize_any,
        ToString::to_string,
        |text| { Decimal::from_str_exact(text).ok() }
    );
    form!(
        Day,
        NaiveDate,
        "Date",
        deserialize_str,
        ToString::to_string,
        |text| text.parse().ok()
    );
    form!(
        Moment,
        NaiveDateTime,
        "DateTime",
        deserialize_str,
        |moment| moment.format("%Y-%m-%dT%H:%M:%S").to_string(),
        |text| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S").ok()
    );
}

use form::{Day, Exact, Moment};

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Level {
    High,
    VeryLow,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct Key(String);

impl TryFrom<String> for Key {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text.is_empty() {
            Err("a key must not be empty")
        } else {
            Ok(Self(text))
        }
    }
}

impl From<Key> for String {
    fn from(key: Key) -> Self {
        key.0
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Score {
    key: Key,
    score: i16,
    #[serde(default, alias = "share")]
    weight: Option<Exact>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Facts {
    id: Key,
    level: Level,
    amount: Exact,
    on: Day,
    at: Moment,
    closed: bool,
    note: Option<String>,
    factors: Vec<Score>,
    shares: BTreeMap<Key, Exact>,
    pair: (u8, String),
    from: u64,
}

fn facts() -> Facts {
    let day = NaiveDate::from_ymd_opt(2024, 2, 29).unwrap_or_default();
    let key = |text: &str| Key(text.to_owned());
    Facts {
        id: key("007"),
        level: Level::VeryLow,
        amount: Exact(Decimal::from_i128_with_scale(
            12_345_678_901_234_567_890,
            10,
        )),
        on: Day(day),
        at: Moment(day.and_hms_opt(23, 59, 1).unwrap_or_default()),
        closed: true,
        note: None,
        factors: vec![
            Score {
                key: key("a"),
                score: 3,
                weight: Some(Exact(Decimal::new(10, 2))),
            },
            Score {
                key: key("b"),
                score: -1,
                weight: None,
            },
        ],
        shares: BTreeMap::from([(key("x"), Exact(Decimal::ONE))]),
        pair: (1, "one".to_owned()),
        from: 7,
    }
}

fn eval<'py>(names: &Bound<'py, PyDict>, text: &str) -> PyResult<Bound<'py, PyAny>> {
    names.py().eval(&code(text)?, Some(names), None)
}

/// How reading the expression as a `T` fails: the exception as `Kind: sentence`.
fn refused<T: DeserializeOwned + Debug>(names: &Bound<'_, PyDict>, text: &str) -> PyResult<String> {
    let py = names.py();
    Ok(match from_python::<T>(&eval(names, text)?, "facts") {
        Ok(read) => format!("accepted: {read:?}"),
        Err(error) if error.is_instance_of::<PyTypeError>(py) => format!("T {}", error.value(py)),
        Err(error) if error.is_instance_of::<PyValueError>(py) => format!("V {}", error.value(py)),
        Err(error) => format!("other: {error}"),
    })
}
