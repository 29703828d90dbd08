//! From the core to Python.

use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyString, PyTuple};
use serde::ser::{
    Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple,
    SerializeTupleStruct, Serializer,
};

use super::cache::{self, Class};
use super::error::{Error, Step};
use super::lexical::Lexical;

type Object<'py> = Bound<'py, PyAny>;

/// Makes Python objects.
#[derive(Clone, Copy)]
pub(super) struct Writer<'py> {
    py: Python<'py>,
}

impl<'py> Writer<'py> {
    /// A writer for the attached interpreter.
    pub(super) fn new(py: Python<'py>) -> Self {
        Self { py }
    }
}

fn carries_data(name: &str, variant: &str) -> Error {
    Error::wrong_type(format!(
        "{name}.{variant} carries data, which an enum of Python cannot"
    ))
}

macro_rules! whole {
    ($($method:ident: $type:ty),+ $(,)?) => {$(
        fn $method(self, value: $type) -> Result<Object<'py>, Error> {
            let Ok(whole) = value.into_pyobject(self.py);
            Ok(whole.into_any())
        }
    )+};
}

impl<'py> Serializer for Writer<'py> {
    type Ok = Object<'py>;
    type Error = Error;
    type SerializeSeq = Items<'py>;
    type SerializeTuple = Items<'py>;
    type SerializeTupleStruct = Items<'py>;
    type SerializeTupleVariant = Impossible<Object<'py>, Error>;
    type SerializeMap = Pairs<'py>;
    type SerializeStruct = Record<'py>;
    type SerializeStructVariant = Impossible<Object<'py>, Error>;

    whole! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_i128: i128, serialize_u8: u8, serialize_u16: u16, serialize_u32: u32,
        serialize_u64: u64, serialize_u128: u128,
    }

    fn serialize_bool(self, value: bool) -> Result<Object<'py>, Error> {
        Ok(PyBool::new(self.py, value).to_owned().into_any())
    }

    fn serialize_f32(self, _: f32) -> Result<Object<'py>, Error> {
        Err(Error::wrong_type("a float is never an answer of the core"))
    }

    fn serialize_f64(self, _: f64) -> Result<Object<'py>, Error> {
        Err(Error::wrong_type("a float is never an answer of the core"))
    }

    fn serialize_char(self, value: char) -> Result<Object<'py>, Error> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<Object<'py>, Error> {
        Ok(PyString::new(self.py, value).into_any())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<Object<'py>, Error> {
        Err(Error::wrong_type("bytes are not carried over the bridge"))
    }

    fn serialize_none(self) -> Result<Object<'py>, Error> {
        Ok(self.py.None().into_bound(self.py))
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Object<'py>, Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Object<'py>, Error> {
        self.serialize_none()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Object<'py>, Error> {
        self.serialize_none()
    }

    fn serialize_unit_variant(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Object<'py>, Error> {
        Ok(cache::member(self.py, name, variant)?)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<Object<'py>, Error> {
        match Lexical::named(name) {
            Some(lexical) => value.serialize(TextWriter {
                py: self.py,
                lexical,
            }),
            None => value.serialize(self),
        }
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        _: &T,
    ) -> Result<Object<'py>, Error> {
        Err(carries_data(name, variant))
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Items<'py>, Error> {
        Ok(Items {
            py: self.py,
            items: Vec::with_capacity(length.unwrap_or(0)),
        })
    }

    fn serialize_tuple(self, length: usize) -> Result<Items<'py>, Error> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_struct(self, _: &'static str, length: usize) -> Result<Items<'py>, Error> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        Err(carries_data(name, variant))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Pairs<'py>, Error> {
        Ok(Pairs {
            dict: PyDict::new(self.py),
            key: None,
        })
    }

    fn serialize_struct(self, name: &'static str, fields: usize) -> Result<Record<'py>, Error> {
        let class = cache::class(self.py, name)?;
        Ok(Record {
            py: self.py,
            class,
            values: Vec::with_capacity(fields),
        })
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        Err(carries_data(name, variant))
    }
}

/// A tuple in the making.
pub(super) struct Items<'py> {
    py: Python<'py>,
    items: Vec<Object<'py>>,
}

impl<'py> Items<'py> {
    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        let item = value
            .serialize(Writer { py: self.py })
            .map_err(|error| error.at(Step::Index(self.items.len())))?;
        self.items.push(item);
        Ok(())
    }

    fn finish(self) -> Result<Object<'py>, Error> {
        Ok(PyTuple::new(self.py, self.items)?.into_any())
    }
}

macro_rules! items {
    ($($trait:ident: $method:ident),+ $(,)?) => {$(
        impl<'py> $trait for Items<'py> {
            type Ok = Object<'py>;
            type Error = Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                self.push(value)
            }

            fn end(self) -> Result<Object<'py>, Error> {
                self.finish()
            }
        }
    )+};
}

items! {
    SerializeSeq: serialize_element,
    SerializeTuple: serialize_element,
    SerializeTupleStruct: serialize_field,
}

/// A dict in the making.
pub(super) struct Pairs<'py> {
    dict: Bound<'py, PyDict>,
    key: Option<Object<'py>>,
}

impl<'py> SerializeMap for Pairs<'py> {
    type Ok = Object<'py>;
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.key = Some(key.serialize(Writer { py: self.dict.py() })?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        let key = self
            .key
            .take()
            .ok_or_else(|| Error::wrong_type("a map gave a value before its key"))?;
        let value = value
            .serialize(Writer { py: self.dict.py() })
            .map_err(|error| error.at(Step::Key(key.to_string())))?;
        Ok(self.dict.set_item(key, value)?)
    }

    fn end(self) -> Result<Object<'py>, Error> {
        Ok(self.dict.into_any())
    }
}

/// An instance of a generated class in the making.
pub(super) struct Record<'py> {
    py: Python<'py>,
    class: Arc<Class>,
    values: Vec<(&'static str, Object<'py>)>,
}

impl<'py> SerializeStruct for Record<'py> {
    type Ok = Object<'py>;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        field: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        let value = value
            .serialize(Writer { py: self.py })
            .map_err(|error| error.at(Step::Field(field)))?;
        self.values.push((field, value));
        Ok(())
    }

    fn end(self) -> Result<Object<'py>, Error> {
        Ok(self.class.instance(self.py, &self.values)?)
    }
}

/// Takes the one text inside a newtype that stands for a type of Python.
struct TextWriter<'py> {
    py: Python<'py>,
    lexical: Lexical,
}

macro_rules! refuse {
    ($($method:ident($($type:ty),*) -> $ok:ty;)+) => {$(
        fn $method(self, $(_: $type),*) -> Result<$ok, Error> {
            Err(self.no_text())
        }
    )+};
}

impl TextWriter<'_> {
    fn no_text(&self) -> Error {
        Error::wrong_type(format!("a {:?} of the core must be a text", self.lexical))
    }
}

impl<'py> Serializer for TextWriter<'py> {
    type Ok = Object<'py>;
    type Error = Error;
    type SerializeSeq = Impossible<Object<'py>, Error>;
    type SerializeTuple = Impossible<Object<'py>, Error>;
    type SerializeTupleStruct = Impossible<Object<'py>, Error>;
    type SerializeTupleVariant = Impossible<Object<'py>, Error>;
    type SerializeMap = Impossible<Object<'py>, Error>;
    type SerializeStruct = Impossible<Object<'py>, Error>;
    type SerializeStructVariant = Impossible<Object<'py>, Error>;

    fn serialize_str(self, text: &str) -> Result<Object<'py>, Error> {
        self.lexical.object(self.py, text)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<Object<'py>, Error> {
        Err(self.no_text())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: &T,
    ) -> Result<Object<'py>, Error> {
        Err(self.no_text())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Object<'py>, Error> {
        Err(self.no_text())
    }

    refuse! {
        serialize_bool(bool) -> Object<'py>;
        serialize_i8(i8) -> Object<'py>;
        serialize_i16(i16) -> Object<'py>;
        serialize_i32(i32) -> Object<'py>;
        serialize_i64(i64) -> Object<'py>;
        serialize_u8(u8) -> Object<'py>;
        serialize_u16(u16) -> Object<'py>;
        serialize_u32(u32) -> Object<'py>;
        serialize_u64(u64) -> Object<'py>;
        serialize_f32(f32) -> Object<'py>;
        serialize_f64(f64) -> Object<'py>;
        serialize_char(char) -> Object<'py>;
        serialize_bytes(&[u8]) -> Object<'py>;
        serialize_none() -> Object<'py>;
        serialize_unit() -> Object<'py>;
        serialize_unit_struct(&'static str) -> Object<'py>;
        serialize_unit_variant(&'static str, u32, &'static str) -> Object<'py>;
        serialize_seq(Option<usize>) -> Self::SerializeSeq;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_map(Option<usize>) -> Self::SerializeMap;
        serialize_struct(&'static str, usize) -> Self::SerializeStruct;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }
}
