//! Reading a request: one form for every operation, with the path of what is wrong.

use std::borrow::Cow;
use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::answer::{Error, ErrorCode, Layer};
use crate::base::{Beyond, WorkingCalendar, day};
use crate::book::{Policy, PolicyBook};
use crate::policy::{PolicyDocument, PolicyFaults};

/// What a request may say beside its facts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Request<F> {
    #[serde(default, with = "day::option")]
    as_of: Option<NaiveDate>,
    #[serde(default)]
    policy: Map<String, Value>,
    #[serde(default)]
    calendar_beyond: Option<Beyond>,
    facts: F,
}

/// A request that was read, with the policy and calendar it asks for.
pub(super) struct Asked<F> {
    pub(super) facts: F,
    pub(super) policy: Cow<'static, Policy>,
    pub(super) calendar: WorkingCalendar,
    pub(super) as_of: NaiveDate,
}

pub(super) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        // Broken JSON has no path; the text of the error says line and column.
        let path = Some(error.path().to_string())
            .filter(|path| path != "?" && path != ".")
            .unwrap_or_default();
        let observed = error.inner().to_string();
        // A wrong value is found by its path. The column would make the answer depend on the blanks
        // that some language's JSON writer puts in.
        let observed = match observed.rfind(" at line ") {
            Some(at) if error.inner().is_data() => observed.get(..at).unwrap_or_default(),
            Some(_) | None => observed.as_str(),
        };
        Error::new(
            ErrorCode::RequestUnreadable,
            path,
            "a value of the right kind",
            observed,
        )
    })?;
    deserializer.end().map_err(|error| {
        Error::new(ErrorCode::RequestUnreadable, "", "one JSON document", error)
    })?;
    Ok(value)
}

/// Reads a request that needs a policy and a day.
pub(super) fn read<F: DeserializeOwned>(text: &str) -> Result<Asked<F>, Error> {
    let request: Request<F> = parse(text)?;
    let as_of = request.as_of.ok_or_else(|| {
        Error::new(
            ErrorCode::RequestUnreadable,
            "as_of",
            "a day as yyyy-mm-dd",
            "nothing",
        )
    })?;
    let policy = policy_at(&request.policy, as_of)?;
    let calendar = mainland_calendar()?
        .clone()
        .with_beyond(request.calendar_beyond.unwrap_or_default());
    Ok(Asked {
        facts: request.facts,
        policy,
        calendar,
        as_of,
    })
}

/// The standard policy with the request's own values over it.
pub(super) fn policy_at(
    overlay: &Map<String, Value>,
    as_of: NaiveDate,
) -> Result<Cow<'static, Policy>, Error> {
    let standard = standard()?;
    if overlay.is_empty() {
        return standard.at(as_of).map(Cow::Borrowed);
    }
    let book = standard.with(PolicyDocument::inline("request", Layer::Company, overlay))?;
    book.at(as_of).cloned().map(Cow::Owned)
}

/// The standard book, read once.
pub(super) fn standard() -> Result<&'static PolicyBook, Error> {
    static BOOK: OnceLock<Result<PolicyBook, PolicyFaults>> = OnceLock::new();
    BOOK.get_or_init(PolicyBook::standard)
        .as_ref()
        .map_err(|faults| faults.clone().into())
}

/// The calendar of mainland China that comes along, read once.
///
/// # Errors
/// [`ErrorCode::CalendarUnknown`] when the shipped data is damaged.
pub fn mainland_calendar() -> Result<&'static WorkingCalendar, Error> {
    static CALENDAR: OnceLock<Result<WorkingCalendar, Error>> = OnceLock::new();
    CALENDAR
        .get_or_init(|| {
            WorkingCalendar::mainland().map_err(|error| {
                Error::new(
                    ErrorCode::CalendarUnknown,
                    "calendar",
                    "the shipped calendar",
                    error,
                )
            })
        })
        .as_ref()
        .map_err(Clone::clone)
}

/// An answer as JSON.
pub(super) fn json<A: Serialize>(answer: &A) -> Result<String, Error> {
    serde_json::to_string(answer).map_err(|error| {
        Error::new(
            ErrorCode::RequestUnreadable,
            "answer",
            "a value that JSON can hold",
            error,
        )
    })
}
