//! What is looked up once: classes with the names of their fields, and enum members.
//!
//! No lock is held while Python runs, so a lock can never wait for an interpreter that waits for it.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyType};

use super::MODELS;

type Shared<K, V> = LazyLock<Mutex<HashMap<K, V>>>;

static CLASSES: Shared<&'static str, Arc<Class>> = LazyLock::new(Mutex::default);
static MEMBERS: Shared<(&'static str, &'static str), Py<PyAny>> = LazyLock::new(Mutex::default);

fn open<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    // The maps are only ever read or added to: a panic elsewhere leaves nothing half done.
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A class of the models and its fields, in their order.
pub(super) struct Class {
    /// The class itself.
    pub(super) class: Py<PyType>,
    fields: Vec<Field>,
    /// `object.__new__`, if an instance may be filled slot by slot.
    bare: Option<Py<PyAny>>,
}

struct Field {
    name: String,
    attribute: Py<PyString>,
    /// Sets the slot of the field. This is what the `__init__` of a frozen dataclass comes to.
    set: Option<Py<PyAny>>,
}

impl Class {
    /// The attribute that carries this field; `near` is the place where it is expected.
    ///
    /// A field whose name is a keyword of Python (`from`) has an underscore behind it there.
    pub(super) fn attribute(&self, near: usize, field: &str) -> Option<&Py<PyString>> {
        self.fields
            .get(near)
            .filter(|known| known.name == field)
            .or_else(|| self.fields.iter().find(|known| known.name == field))
            .map(|known| &known.attribute)
    }

    /// An instance with these values.
    ///
    /// When they are exactly the fields of a class with slots, each slot is set directly, which
    /// costs a third of a call. In any other case the class is called and says itself what is wrong.
    pub(super) fn instance<'py>(
        &self,
        py: Python<'py>,
        values: &[(&'static str, Bound<'py, PyAny>)],
    ) -> PyResult<Bound<'py, PyAny>> {
        let class = self.class.bind(py);
        let same = values.len() == self.fields.len()
            && values
                .iter()
                .zip(&self.fields)
                .all(|((name, _), field)| *name == field.name);
        if let Some(bare) = self.bare.as_ref().filter(|_| same) {
            let made = bare.bind(py).call1((class,))?;
            for ((_, value), field) in values.iter().zip(&self.fields) {
                if let Some(set) = &field.set {
                    set.bind(py).call1((&made, value))?;
                }
            }
            return Ok(made);
        }
        let named = PyDict::new(py);
        for (near, (field, value)) in values.iter().enumerate() {
            match self.attribute(near, field) {
                Some(attribute) => named.set_item(attribute, value)?,
                None => named.set_item(field, value)?,
            }
        }
        class.call((), Some(&named))
    }
}

/// The class of this name.
pub(super) fn class(py: Python<'_>, name: &'static str) -> PyResult<Arc<Class>> {
    if let Some(known) = open(&CLASSES).get(name) {
        return Ok(Arc::clone(known));
    }
    let class = py.import(MODELS)?.getattr(name)?.cast_into::<PyType>()?;
    let slot = py.import("types")?.getattr("MemberDescriptorType")?;
    let mut fields = Vec::new();
    if let Some(declared) = class.getattr_opt("__dataclass_fields__")? {
        for attribute in declared.cast_into::<PyDict>()?.keys() {
            let text: String = attribute.extract()?;
            let set = match class.getattr_opt(text.as_str())? {
                Some(found) if found.is_instance(&slot)? => {
                    Some(found.getattr("__set__")?.unbind())
                }
                _ => None,
            };
            let attribute = PyString::intern(py, &text).unbind();
            let name = text.strip_suffix('_').unwrap_or(&text).to_owned();
            fields.push(Field {
                name,
                attribute,
                set,
            });
        }
    }
    let new = py.get_type::<PyAny>().getattr("__new__")?;
    let plain = fields.iter().all(|field| field.set.is_some())
        && !class.hasattr("__post_init__")?
        && class.getattr("__new__")?.is(&new);
    let bare = plain.then(|| new.unbind());
    let found = Arc::new(Class {
        class: class.unbind(),
        fields,
        bare,
    });
    open(&CLASSES).insert(name, Arc::clone(&found));
    Ok(found)
}

/// The member of the enum `name` with the value `variant`.
pub(super) fn member<'py>(
    py: Python<'py>,
    name: &'static str,
    variant: &'static str,
) -> PyResult<Bound<'py, PyAny>> {
    if let Some(known) = open(&MEMBERS).get(&(name, variant)) {
        return Ok(known.bind(py).clone());
    }
    let found = class(py, name)?.class.bind(py).call1((variant,))?;
    open(&MEMBERS).insert((name, variant), found.clone().unbind());
    Ok(found)
}
