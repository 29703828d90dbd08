//! From Python to the core.

use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple};
use serde::Deserializer;
use serde::de::value::{BorrowedStrDeserializer, StringDeserializer};
use serde::de::{
    DeserializeSeed, EnumAccess, Error as _, IntoDeserializer, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};

use super::MODELS;
use super::cache::{self, Class};
use super::error::{Error, Step};
use super::lexical::{Lexical, expected};

/// Deeper than any record of the core; a list that holds itself ends here.
const MAX_DEPTH: u8 = 100;

/// Reads one Python object.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a, 'py> {
    value: &'a Bound<'py, PyAny>,
    /// How many levels may still follow.
    depth: u8,
}

impl<'a, 'py> Reader<'a, 'py> {
    /// A reader of this object.
    pub(super) fn new(value: &'a Bound<'py, PyAny>) -> Self {
        Self {
            value,
            depth: MAX_DEPTH,
        }
    }

    fn deeper(self) -> Result<u8, Error> {
        self.depth
            .checked_sub(1)
            .ok_or_else(|| Error::wrong_value("nested too deeply"))
    }

    fn is_whole(self) -> bool {
        self.value.is_instance_of::<PyInt>() && !self.value.is_instance_of::<PyBool>()
    }

    /// The text of a member of any enum of the models: what an untagged union cannot ask by name.
    fn member(self) -> Result<Option<&'a Bound<'py, PyString>>, Error> {
        match self.value.cast::<PyString>() {
            Ok(text) if self.value.get_type().module()? == MODELS => Ok(Some(text)),
            Ok(_) | Err(_) => Ok(None),
        }
    }

    fn text(self) -> Result<&'a str, Error> {
        match self.value.cast_exact::<PyString>() {
            Ok(text) => utf8(text),
            Err(_) => Err(expected("str", self.value)),
        }
    }

    fn whole<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if !self.is_whole() {
            return Err(expected("int", self.value));
        }
        if let Ok(whole) = self.value.extract::<i64>() {
            return visitor.visit_i64(whole);
        }
        if let Ok(whole) = self.value.extract::<u64>() {
            return visitor.visit_u64(whole);
        }
        match self.value.extract::<i128>() {
            Ok(whole) => visitor.visit_i128(whole),
            Err(_) => Err(Error::wrong_value("the whole number is out of range")),
        }
    }

    /// The items of a list or tuple, as they are now.
    fn items(self) -> Result<Bound<'py, PyTuple>, Error> {
        if let Ok(tuple) = self.value.cast::<PyTuple>() {
            return Ok(tuple.clone());
        }
        match self.value.cast::<PyList>() {
            Ok(list) => Ok(list.to_tuple()),
            Err(_) => Err(expected("list or tuple", self.value)),
        }
    }

    fn sequence<'de, V: Visitor<'de>>(
        self,
        length: Option<usize>,
        visitor: V,
    ) -> Result<V::Value, Error> {
        let items = self.items()?;
        if let Some(wanted) = length.filter(|wanted| *wanted != items.len()) {
            return Err(Error::wrong_value(format!(
                "expected {wanted} items, not {}",
                items.len()
            )));
        }
        visitor.visit_seq(Items {
            items,
            next: 0,
            depth: self.deeper()?,
        })
    }

    fn dict<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value.cast::<PyDict>() {
            // A copy cannot change while it is read.
            Ok(dict) => visitor.visit_map(Pairs {
                pairs: dict.items().to_tuple(),
                next: 0,
                value: None,
                depth: self.deeper()?,
            }),
            Err(_) => Err(expected("dict", self.value)),
        }
    }
}

fn utf8<'a>(text: &'a Bound<'_, PyString>) -> Result<&'a str, Error> {
    text.to_str()
        .map_err(|_| Error::wrong_value("the text is not valid Unicode"))
}

macro_rules! whole {
    ($($method:ident)+) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.whole(visitor)
        }
    )+};
}

macro_rules! refuse {
    ($wanted:literal: $($method:ident)+) => {$(
        fn $method<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
            Err(Error::wrong_type(concat!($wanted, " are not carried over the bridge")))
        }
    )+};
}

macro_rules! text {
    ($($method:ident)+) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            visitor.visit_str(self.text()?)
        }
    )+};
}

impl<'de> Deserializer<'de> for Reader<'_, '_> {
    type Error = Error;

    whole! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
    }

    text! { deserialize_str deserialize_string deserialize_char deserialize_identifier }

    refuse! { "floats": deserialize_f32 deserialize_f64 }

    refuse! { "bytes": deserialize_bytes deserialize_byte_buf }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let value = self.value;
        if value.is_none() {
            visitor.visit_unit()
        } else if value.is_exact_instance_of::<PyBool>() {
            self.deserialize_bool(visitor)
        } else if value.is_exact_instance_of::<PyString>() {
            self.deserialize_str(visitor)
        } else if let Some(text) = self.member()? {
            visitor.visit_str(utf8(text)?)
        } else if self.is_whole() {
            self.whole(visitor)
        } else if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() {
            self.sequence(None, visitor)
        } else if value.is_instance_of::<PyDict>() {
            self.dict(visitor)
        } else if value.is_instance_of::<PyFloat>() {
            Err(expected("an exact value", value))
        } else {
            Err(expected("str, int, bool, None, list, tuple or dict", value))
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value.cast_exact::<PyBool>() {
            Ok(value) => visitor.visit_bool(value.is_true()),
            Err(_) => Err(expected("bool", self.value)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.value.is_none() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.value.is_none() {
            visitor.visit_unit()
        } else {
            Err(expected("None", self.value))
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        match Lexical::named(name) {
            Some(lexical) => {
                let text: StringDeserializer<Error> = lexical.text(self.value)?.into_deserializer();
                visitor.visit_newtype_struct(text)
            }
            None => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.sequence(None, visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.sequence(Some(length), visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.sequence(Some(length), visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.dict(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let class = cache::class(self.value.py(), name)?;
        if !self.value.is_instance(class.class.bind(self.value.py()))? {
            return Err(expected(&format!("hospital_crm.{name}"), self.value));
        }
        visitor.visit_map(Record {
            record: self.value,
            class,
            fields,
            next: 0,
            found: None,
            depth: self.deeper()?,
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let value = self.value;
        let wanted = || expected(&format!("hospital_crm.{name} or str"), value);
        // A member of another enum may have the same text and is a mistake all the same.
        if !value.is_exact_instance_of::<PyString>() {
            let class = cache::class(value.py(), name)?;
            if !value.is_instance(class.class.bind(value.py()))? {
                return Err(wanted());
            }
        }
        match value.cast::<PyString>() {
            Ok(text) => visitor.visit_enum(Member(utf8(text)?)),
            Err(_) => Err(wanted()),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }
}

struct Items<'py> {
    items: Bound<'py, PyTuple>,
    next: usize,
    depth: u8,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        let index = self.next;
        if index >= self.items.len() {
            return Ok(None);
        }
        self.next = index.saturating_add(1);
        let item = self.items.get_borrowed_item(index)?;
        seed.deserialize(Reader {
            value: &item,
            depth: self.depth,
        })
        .map(Some)
        .map_err(|error| error.at(Step::Index(index)))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len().saturating_sub(self.next))
    }
}

struct Pairs<'py> {
    pairs: Bound<'py, PyTuple>,
    next: usize,
    value: Option<(Bound<'py, PyAny>, Bound<'py, PyAny>)>,
    depth: u8,
}

impl<'de> MapAccess<'de> for Pairs<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        if self.next >= self.pairs.len() {
            return Ok(None);
        }
        let (key, value) = self.pairs.get_borrowed_item(self.next)?.extract()?;
        self.next = self.next.saturating_add(1);
        let (key, _) = self.value.insert((key, value));
        seed.deserialize(Reader {
            value: key,
            depth: self.depth,
        })
        .map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let (key, value) = self
            .value
            .take()
            .ok_or_else(|| Error::wrong_type("a value was asked for before its key"))?;
        seed.deserialize(Reader {
            value: &value,
            depth: self.depth,
        })
        .map_err(|error| error.at(Step::Key(key.to_string())))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.pairs.len().saturating_sub(self.next))
    }
}

struct Record<'a, 'py> {
    record: &'a Bound<'py, PyAny>,
    class: Arc<Class>,
    fields: &'static [&'static str],
    next: usize,
    found: Option<(&'static str, Bound<'py, PyAny>)>,
    depth: u8,
}

impl<'de> MapAccess<'de> for Record<'_, '_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        let py = self.record.py();
        while let Some(field) = self.fields.get(self.next).copied() {
            let near = self.next;
            self.next = near.saturating_add(1);
            // A name that the class does not have is another name of a field (an alias), or the
            // class is out of date; then serde says which field is missing.
            if let Some(attribute) = self.class.attribute(near, field) {
                self.found = Some((field, self.record.getattr(attribute.bind(py))?));
                return seed
                    .deserialize(BorrowedStrDeserializer::new(field))
                    .map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let (field, value) = self
            .found
            .take()
            .ok_or_else(|| Error::wrong_type("a value was asked for before its field"))?;
        seed.deserialize(Reader {
            value: &value,
            depth: self.depth,
        })
        .map_err(|error| error.at(Step::Field(field)))
    }
}

/// The text of an enum member; members never carry data.
struct Member<'a>(&'a str);

impl<'de> EnumAccess<'de> for Member<'_> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Error> {
        let text: serde::de::value::StrDeserializer<'_, Error> = self.0.into_deserializer();
        Ok((seed.deserialize(text)?, self))
    }
}

impl<'de> VariantAccess<'de> for Member<'_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, Error> {
        Err(Error::invalid_type(
            Unexpected::UnitVariant,
            &"an enum value with data",
        ))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Error> {
        Err(Error::invalid_type(
            Unexpected::UnitVariant,
            &"an enum value with data",
        ))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Error> {
        Err(Error::invalid_type(
            Unexpected::UnitVariant,
            &"an enum value with data",
        ))
    }
}
