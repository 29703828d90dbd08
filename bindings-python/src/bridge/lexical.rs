//! The three types that Python has itself, between their object and their exact text.
//!
//! Methods are taken from the class and not from the object, so a subclass cannot change what is
//! read.

use std::borrow::Cow;

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyDate, PyDateTime, PyInt, PyString, PyType};

use super::error::Error;

static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
static DECIMAL_TEXT: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
static INT_TEXT: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
static DATE_TEXT: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
static DATE_TIME_TEXT: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
static DATE_READ: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
static DATE_TIME_READ: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

/// More than any number of the core needs; the core itself says where it ends (28 digits). The
/// bound keeps `Decimal("1E+999999999")` from being written out.
const MAX_CHARACTERS: usize = 64;

/// A type that Python has itself. The names are those of the core's serde modules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lexical {
    /// `decimal.Decimal`.
    Decimal,
    /// `datetime.date`.
    Date,
    /// `datetime.datetime` without a time zone.
    DateTime,
}

impl Lexical {
    /// The type behind a newtype name.
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "Decimal" => Some(Self::Decimal),
            "Date" => Some(Self::Date),
            "DateTime" => Some(Self::DateTime),
            _ => None,
        }
    }

    /// The object for an exact text of the core.
    pub(super) fn object<'py>(
        self,
        py: Python<'py>,
        text: &str,
    ) -> Result<Bound<'py, PyAny>, Error> {
        let made = match self {
            Self::Decimal => DECIMAL.import(py, "decimal", "Decimal")?.call1((text,))?,
            Self::Date => class_attribute(py, &DATE_READ, "datetime", "date", "fromisoformat")?
                .call1((text,))?,
            Self::DateTime => {
                class_attribute(py, &DATE_TIME_READ, "datetime", "datetime", "fromisoformat")?
                    .call1((text,))?
            }
        };
        Ok(made)
    }

    /// The exact text of an object, in the form that the core reads.
    pub(super) fn text(self, value: &Bound<'_, PyAny>) -> Result<String, Error> {
        match self {
            Self::Decimal => decimal_text(value),
            Self::Date => date_text(value),
            Self::DateTime => date_time_text(value),
        }
    }
}

fn class_attribute<'a, 'py>(
    py: Python<'py>,
    cell: &'a PyOnceLock<Py<PyAny>>,
    module: &str,
    class: &str,
    attribute: &str,
) -> PyResult<&'a Bound<'py, PyAny>> {
    cell.get_or_try_init(py, || {
        Ok(py
            .import(module)?
            .getattr(class)?
            .getattr(attribute)?
            .unbind())
    })
    .map(|found| found.bind(py))
}

fn decimal_text(value: &Bound<'_, PyAny>) -> Result<String, Error> {
    let py = value.py();
    let method = if value.is_instance(DECIMAL.import(py, "decimal", "Decimal")?)? {
        class_attribute(py, &DECIMAL_TEXT, "decimal", "Decimal", "__str__")?
    } else if value.is_instance_of::<PyInt>() && !value.is_instance_of::<PyBool>() {
        class_attribute(py, &INT_TEXT, "builtins", "int", "__repr__")?
    } else {
        return Err(expected("decimal.Decimal or int", value));
    };
    let text = method.call1((value,))?;
    plain(text.cast::<PyString>().map_err(PyErr::from)?.to_str()?).map(Cow::into_owned)
}

fn date_text(value: &Bound<'_, PyAny>) -> Result<String, Error> {
    if value.is_instance_of::<PyDateTime>() || !value.is_instance_of::<PyDate>() {
        return Err(expected("datetime.date", value));
    }
    let method = class_attribute(value.py(), &DATE_TEXT, "datetime", "date", "isoformat")?;
    Ok(method.call1((value,))?.extract()?)
}

fn date_time_text(value: &Bound<'_, PyAny>) -> Result<String, Error> {
    if !value.is_instance_of::<PyDateTime>() {
        return Err(expected("datetime.datetime", value));
    }
    if !value.getattr("tzinfo")?.is_none() {
        return Err(Error::wrong_value(
            "expected a datetime.datetime without a time zone",
        ));
    }
    let method = class_attribute(
        value.py(),
        &DATE_TIME_TEXT,
        "datetime",
        "datetime",
        "isoformat",
    )?;
    let text: String = method.call1((value,))?.extract()?;
    if text.contains('.') {
        return Err(Error::wrong_value(
            "expected whole seconds; use replace(microsecond=0)",
        ));
    }
    Ok(text)
}

/// A `TypeError` that names the type wanted and the type met, never the value.
pub(super) fn expected(wanted: &str, met: &Bound<'_, PyAny>) -> Error {
    let class = met.get_type();
    let name = class.fully_qualified_name().or_else(|_| class.name());
    match name {
        Ok(name) => {
            let name = name.to_string_lossy();
            let public = name
                .strip_prefix("builtins.")
                .map(Cow::Borrowed)
                .or_else(|| name.strip_prefix("hospital_crm.models.").map(public))
                .unwrap_or(Cow::Borrowed(&*name));
            Error::wrong_type(format!("expected {wanted}, not {public}"))
        }
        Err(_) => Error::wrong_type(format!("expected {wanted}")),
    }
}

fn public(name: &str) -> Cow<'static, str> {
    Cow::Owned(format!("hospital_crm.{name}"))
}

/// The digits without an exponent: `1E+3` becomes `1000`, `1.5E-7` becomes `0.00000015`.
pub(super) fn plain(text: &str) -> Result<Cow<'_, str>, Error> {
    let too_long = || Error::wrong_value("the number has more digits than can be held exactly");
    let (sign, number) = match text.strip_prefix('-') {
        Some(number) => ("-", number),
        None => ("", text),
    };
    if !number.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(Error::wrong_value(format!(
            "expected a finite number, not {text}"
        )));
    }
    let Some((mantissa, exponent)) = number.split_once(['E', 'e']) else {
        return if text.len() > MAX_CHARACTERS {
            Err(too_long())
        } else {
            Ok(Cow::Borrowed(text))
        };
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mut digits = format!("{whole}{fraction}");
    let exponent: i64 = exponent.parse().map_err(|_| too_long())?;
    if exponent > 0 && digits.bytes().all(|b| b == b'0') {
        return Ok(Cow::Owned(format!("{sign}0")));
    }
    // Where the point stands, counted from the first digit.
    let point = i64::try_from(whole.len())
        .ok()
        .and_then(|length| length.checked_add(exponent))
        .ok_or_else(too_long)?;
    let zeros = usize::try_from(point.unsigned_abs()).map_err(|_| too_long())?;
    if zeros > MAX_CHARACTERS || digits.len() > MAX_CHARACTERS {
        return Err(too_long());
    }
    if point <= 0 {
        return Ok(Cow::Owned(format!("{sign}0.{}{digits}", "0".repeat(zeros))));
    }
    if zeros >= digits.len() {
        let missing = zeros.saturating_sub(digits.len());
        digits.push_str(&"0".repeat(missing));
        return Ok(Cow::Owned(format!("{sign}{digits}")));
    }
    digits.insert(zeros, '.');
    Ok(Cow::Owned(format!("{sign}{digits}")))
}
