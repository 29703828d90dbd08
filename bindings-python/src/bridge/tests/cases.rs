//! What the bridge carries and what it refuses.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use pyo3::prelude::*;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::form::{Day, Exact};
use super::{Facts, Level, code, eval, facts, refused, with_sample};
use crate::bridge::lexical::plain;
use crate::bridge::{from_python, to_python};
use crate::errors;

#[test]
fn a_record_goes_there_and_back() -> PyResult<()> {
    with_sample(|py, names| {
        let object = to_python(py, &facts())?;
        let object = object.bind(py);
        assert!(object.eq(eval(names, "facts()")?)?, "{object:?}");
        names.set_item("made", object)?;
        let checks = "(type(made.amount) is D, str(made.amount) == '1234567890.1234567890',
            str(made.factors[0].weight) == '0.10', type(made.on) is date, type(made.at) is dt,
            made.at.tzinfo is None, made.level is Level.VERY_LOW, type(made.factors) is tuple,
            made.closed is True, type(made.pair) is tuple, type(made.shares) is dict,
            type(made.id) is str, pickle.loads(pickle.dumps(made.amount)) == made.amount)";
        for check in eval(names, checks)?.try_iter()? {
            assert!(check?.is_truthy()?, "{checks}");
        }
        assert_eq!(from_python::<Facts>(object, "facts")?, facts());
        Ok(())
    })
}

#[test]
fn what_is_accepted_besides() -> PyResult<()> {
    with_sample(|_, names| {
        let with = |text: &str| from_python::<Facts>(&eval(names, text)?, "facts");
        assert_eq!(
            with("facts(level='very_low', factors=list(facts().factors))")?,
            facts()
        );
        assert_eq!(with("facts(amount=12)")?.amount, Exact(Decimal::from(12)));
        assert_eq!(
            with("facts(amount=D('-1.5E+3'))")?.amount,
            Exact(Decimal::from(-1500))
        );
        assert_eq!(with("facts(from_=2**64 - 1)")?.from, u64::MAX);
        assert_eq!(with("facts(note='ü 单')")?.note.as_deref(), Some("ü 单"));
        let whole = eval(names, "[None, 1, 'a', True, (2,), {'k': [3]}]")?;
        from_python::<Loose>(&whole, "")?;
        Ok(())
    })
}

/// Reads anything that says by itself what it is.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
#[expect(dead_code, reason = "only read, to see that it can be")]
enum Loose {
    Nothing(()),
    Bool(bool),
    Whole(i64),
    Text(String),
    Many(Vec<Self>),
    Named(BTreeMap<String, Self>),
}

/// A parameter that is a number or a word, as the core writes it.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum CountOr {
    Count(u32),
    Word(Level),
}

#[test]
fn a_union_without_tags_is_an_int_or_a_member() -> PyResult<()> {
    with_sample(|py, names| {
        for (value, text) in [
            (CountOr::Count(5), "5"),
            (CountOr::Word(Level::VeryLow), "Level.VERY_LOW"),
        ] {
            let made = to_python(py, &value)?;
            assert!(made.bind(py).is(eval(names, text)?), "{text}");
            assert_eq!(from_python::<CountOr>(made.bind(py), "")?, value);
        }
        let union = |text| refused::<CountOr>(names, text);
        assert_eq!(union("'high'")?, "accepted: Word(High)");
        let wanted = "T facts: expected str, int, bool, None, list, tuple or dict, not";
        assert_eq!(union("D(5)")?, format!("{wanted} decimal.Decimal"));
        assert_eq!(union("5.0")?, "T facts: expected an exact value, not float");
        for text in ["-1", "'never'", "True", "None"] {
            let met = union(text)?;
            assert!(
                met.starts_with("V facts: data did not match any variant"),
                "{met}"
            );
        }
        Ok(())
    })
}

#[test]
fn every_wrong_type_is_named_with_its_place() -> PyResult<()> {
    with_sample(|_, names| {
        for (text, sentence) in [
            ("{}", "T facts: expected hospital_crm.Facts, not dict"),
            (
                "Lean(id='1')",
                "T facts: expected hospital_crm.Facts, not hospital_crm.Lean",
            ),
            ("facts(id=7)", "T facts.id: expected str, not int"),
            (
                "facts(id=Level.HIGH)",
                "T facts.id: expected str, not hospital_crm.Level",
            ),
            ("facts(id=None)", "T facts.id: expected str, not NoneType"),
            ("facts(note=b'x')", "T facts.note: expected str, not bytes"),
            (
                "facts(amount=0.1)",
                "T facts.amount: expected decimal.Decimal or int, not float",
            ),
            (
                "facts(amount='1')",
                "T facts.amount: expected decimal.Decimal or int, not str",
            ),
            (
                "facts(amount=True)",
                "T facts.amount: expected decimal.Decimal or int, not bool",
            ),
            (
                "facts(amount=None)",
                "T facts.amount: expected decimal.Decimal or int, not NoneType",
            ),
            (
                "facts(on=facts().at)",
                "T facts.on: expected datetime.date, not datetime.datetime",
            ),
            (
                "facts(on='2024-02-29')",
                "T facts.on: expected datetime.date, not str",
            ),
            (
                "facts(at=facts().on)",
                "T facts.at: expected datetime.datetime, not datetime.date",
            ),
            ("facts(closed=1)", "T facts.closed: expected bool, not int"),
            ("facts(from_=True)", "T facts.from: expected int, not bool"),
            ("facts(from_=1.0)", "T facts.from: expected int, not float"),
            (
                "facts(level=Other.HIGH)",
                "T facts.level: expected hospital_crm.Level or str, not hospital_crm.Other",
            ),
            (
                "facts(level=1)",
                "T facts.level: expected hospital_crm.Level or str, not int",
            ),
            (
                "facts(factors={})",
                "T facts.factors: expected list or tuple, not dict",
            ),
            (
                "facts(factors='ab')",
                "T facts.factors: expected list or tuple, not str",
            ),
            (
                "facts(factors=(f for f in ()))",
                "T facts.factors: expected list or tuple, not generator",
            ),
            (
                "facts(factors=[*facts().factors, Score(key='c', score='3', weight=None)])",
                "T facts.factors[2].score: expected int, not str",
            ),
            (
                "facts(factors=[{'key': 'a'}])",
                "T facts.factors[0]: expected hospital_crm.Score, not dict",
            ),
            (
                "facts(shares=[])",
                "T facts.shares: expected dict, not list",
            ),
            (
                "facts(shares={'x': 1.5})",
                "T facts.shares[x]: expected decimal.Decimal or int, not float",
            ),
        ] {
            assert_eq!(refused::<Facts>(names, text)?, sentence, "{text}");
        }
        Ok(())
    })
}

#[test]
fn every_wrong_value_is_named_with_its_place() -> PyResult<()> {
    with_sample(|_, names| {
        let long = "the number has more digits than can be held exactly";
        for (text, sentence) in [
            (
                "facts(amount=D('NaN'))",
                "V facts.amount: expected a finite number, not NaN",
            ),
            (
                "facts(amount=D('-Infinity'))",
                "V facts.amount: expected a finite number, not -Infinity",
            ),
            (
                "facts(amount=D('sNaN1'))",
                "V facts.amount: expected a finite number, not sNaN1",
            ),
            (
                "facts(amount=D('1E-29'))",
                "V facts.amount: 0.00000000000000000000000000001 is no Decimal",
            ),
            (
                "facts(amount=10**29)",
                "V facts.amount: 100000000000000000000000000000 is no Decimal",
            ),
            (
                "facts(amount=D('1E+999999'))",
                &format!("V facts.amount: {long}"),
            ),
            (
                "facts(amount=D('1E-999999'))",
                &format!("V facts.amount: {long}"),
            ),
            ("facts(amount=10**200)", &format!("V facts.amount: {long}")),
            (
                "facts(at=dt(2024, 1, 1, tzinfo=datetime.UTC))",
                "V facts.at: expected a datetime.datetime without a time zone",
            ),
            (
                "facts(at=dt(2024, 1, 1, 0, 0, 0, 5))",
                "V facts.at: expected whole seconds; use replace(microsecond=0)",
            ),
            (
                "facts(level='low')",
                "V facts.level: unknown variant `low`, expected `high` or `very_low`",
            ),
            ("facts(id='')", "V facts.id: a key must not be empty"),
            (
                "facts(id='\\ud800')",
                "V facts.id: the text is not valid Unicode",
            ),
            ("facts(pair=(1,))", "V facts.pair: expected 2 items, not 1"),
            (
                "facts(pair=(1, 'a', 2))",
                "V facts.pair: expected 2 items, not 3",
            ),
            (
                "facts(pair=(256, 'a'))",
                "V facts.pair[0]: invalid value: integer `256`, expected u8",
            ),
            (
                "facts(from_=-1)",
                "V facts.from: invalid value: integer `-1`, expected u64",
            ),
            (
                "facts(from_=2**200)",
                "V facts.from: the whole number is out of range",
            ),
            (
                "facts(shares={'': D(1)})",
                "V facts.shares: a key must not be empty",
            ),
        ] {
            assert_eq!(refused::<Facts>(names, text)?, sentence, "{text}");
        }
        Ok(())
    })
}

#[test]
fn a_list_inside_itself_ends() -> PyResult<()> {
    with_sample(|_, names| {
        let text = "(lambda l: (l.append(l), l)[1])([])";
        let met = refused::<serde::de::IgnoredAny>(names, text)?;
        assert_eq!(met, "accepted: IgnoredAny");
        // Untagged enums do not keep the first error; that it ends is the point.
        let met = refused::<Loose>(names, text)?;
        assert!(met.contains("nested too deeply"), "{met}");
        Ok(())
    })
}

#[test]
fn subclasses_cannot_change_what_is_read() -> PyResult<()> {
    with_sample(|py, names| {
        let names = names.copy()?;
        py.run(
            &code(
                "class Loud(D):\n    def __str__(self): return '1'\n\
                 class Late(date):\n    def isoformat(self): return '1999-01-01'\n",
            )?,
            Some(&names),
            None,
        )?;
        let read = from_python::<Facts>(
            &eval(&names, "facts(amount=Loud('2.50'), on=Late(2024, 2, 29))")?,
            "facts",
        )?;
        assert_eq!(read.amount, Exact(Decimal::new(250, 2)));
        assert_eq!(read.on, facts().on);
        Ok(())
    })
}

#[test]
fn exponents_are_written_out_as_python_does() -> PyResult<()> {
    with_sample(|_, names| {
        for sign in ["", "-"] {
            for digits in ["0", "1", "15", "150", "1234567", "100000", "00"] {
                for exponent in -12..12 {
                    let number = eval(names, &format!("D('{sign}{digits}E{exponent}')"))?;
                    let wanted: String = number.call_method1("__format__", ("f",))?.extract()?;
                    let text: String = number.str()?.extract()?;
                    let written = plain(&text);
                    assert!(
                        matches!(&written, Ok(w) if *w == wanted),
                        "{text} {wanted} {written:?}"
                    );
                }
            }
        }
        Ok(())
    })
}

#[test]
fn a_class_that_is_no_plain_record_is_called() -> PyResult<()> {
    #[derive(Serialize)]
    struct Checked {
        id: &'static str,
    }
    #[derive(Serialize)]
    struct Open {
        id: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        note: Option<&'static str>,
    }
    with_sample(|py, names| {
        let checked = to_python(py, &Checked { id: "1" })?;
        assert_eq!(
            checked.bind(py).getattr("id")?.extract::<String>()?,
            "checked 1"
        );
        for (note, wanted) in [
            (Some("a"), "Open(id='1', note='a')"),
            (None, "Open(id='1')"),
        ] {
            let open = to_python(py, &Open { id: "1", note })?;
            assert!(open.bind(py).eq(eval(names, wanted)?)?, "{wanted}");
        }
        Ok(())
    })
}

#[test]
fn drift_and_foreign_values_are_refused_on_the_way_out() -> PyResult<()> {
    #[derive(Serialize)]
    struct Lean {
        id: &'static str,
        more: u8,
    }
    #[derive(Serialize)]
    struct Missing {}
    #[derive(Serialize)]
    enum Data {
        One(u8),
        Two { a: u8 },
    }
    fn met<T: Serialize>(py: Python<'_>, value: T) -> String {
        to_python(py, &value).map_or_else(|error| error.to_string(), |made| made.to_string())
    }
    with_sample(|py, _| {
        let far = NaiveDate::from_ymd_opt(12_000, 1, 1).unwrap_or_default();
        let drift = met(py, Lean { id: "1", more: 2 });
        assert!(
            drift.contains("unexpected keyword argument 'more'"),
            "{drift}"
        );
        assert!(met(py, Missing {}).contains("no attribute 'Missing'"));
        assert!(met(py, Data::One(1)).contains("TypeError: Data.One carries data"));
        assert!(met(py, Data::Two { a: 1 }).contains("TypeError: Data.Two carries data"));
        assert_eq!(
            met(py, vec![1.5]),
            "TypeError: [0]: a float is never an answer of the core"
        );
        let beyond = met(py, BTreeMap::from([("on", Day(far))]));
        assert!(beyond.starts_with("ValueError"), "{beyond}");
        Ok(())
    })
}

#[test]
fn errors_carry_their_fields_and_survive_pickling() -> PyResult<()> {
    with_sample(|py, names| {
        let fields = errors::Fields {
            message: "weights miss 100",
            code: "policy.weights",
            path: Some("factors[2].weight"),
            expected: Some("100"),
            observed: Some("90"),
            ..errors::Fields::default()
        };
        let base = py.import(errors::ERRORS)?.getattr("HospitalCrmError")?;
        let names = names.copy()?;
        for class in errors::Class::ALL {
            let raised = errors::raise(py, class, &fields);
            assert_eq!(raised.get_type(py).name()?.to_string(), class.name());
            assert!(raised.value(py).is_instance(&base)?);
            names.set_item("e", raised.value(py))?;
            let same = "[(str(e), e.code, e.path, e.expected, e.observed, e.help, e.place)
                for e in (e, pickle.loads(pickle.dumps(e)), copy.copy(e), copy.deepcopy(e))]";
            let rows: Vec<Bound<'_, PyAny>> = eval(&names, same)?.extract()?;
            let wanted = eval(
                &names,
                "('weights miss 100', 'policy.weights', 'factors[2].weight', '100', '90', None, None)",
            )?;
            for row in rows {
                assert!(row.eq(&wanted)?, "{row}");
            }
        }
        let check = "[k.__mro__[2].__name__ for k in map(hospital_errors.__dict__.get,
            ('PolicyError', 'FactsError', 'CalendarError', 'NotFoundError'))]";
        names.set_item("hospital_errors", py.import(errors::ERRORS)?)?;
        let bases: Vec<String> = eval(&names, check)?.extract()?;
        assert_eq!(
            bases,
            ["ValueError", "ValueError", "LookupError", "LookupError"]
        );
        Ok(())
    })
}
