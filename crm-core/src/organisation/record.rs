//! Legal entities, departments and people, each with their days.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::{DepartmentKey, LegalEntityKey, PersonKey, day};

/// One of the supplier's companies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalEntity {
    /// Its key.
    pub legal_entity: LegalEntityKey,
    /// Its name.
    pub name: String,
    /// Unified social credit code as written.
    #[serde(default)]
    pub identifier: Option<String>,
    /// First day; none when it was always there.
    #[serde(default, with = "day::option")]
    pub first_day: Option<NaiveDate>,
    /// Last day; none while it lasts.
    #[serde(default, with = "day::option")]
    pub last_day: Option<NaiveDate>,
    /// The day its books begin here: nothing is asked for that should have been done before; none when they
    /// always were here.
    #[serde(default, with = "day::option")]
    pub go_live: Option<NaiveDate>,
}

/// A department.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Department {
    /// Its key.
    pub department: DepartmentKey,
    /// Its name.
    pub name: String,
    /// What it is to the policy, for example `direct_sales`; several can be of one kind.
    pub kind: String,
    /// The company it belongs to.
    #[serde(default)]
    pub legal_entity: Option<LegalEntityKey>,
    /// The department above it.
    #[serde(default)]
    pub parent: Option<DepartmentKey>,
    /// First day; none when it was always there.
    #[serde(default, with = "day::option")]
    pub first_day: Option<NaiveDate>,
    /// Last day; none while it lasts.
    #[serde(default, with = "day::option")]
    pub last_day: Option<NaiveDate>,
}

/// A post that a person holds or held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonPost {
    /// The department.
    pub department: DepartmentKey,
    /// The role, for example `sales_representative`.
    pub role: String,
    /// Who manages the person in this post.
    #[serde(default)]
    pub manager: Option<PersonKey>,
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day; none while it is held.
    #[serde(default, with = "day::option")]
    pub last_day: Option<NaiveDate>,
}

impl PersonPost {
    /// Whether it is held on the day; both ends count.
    #[must_use]
    pub fn holds(&self, on: NaiveDate) -> bool {
        self.first_day <= on && self.last_day.is_none_or(|last| on <= last)
    }
}

/// A person who works for the supplier.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The key.
    pub person: PersonKey,
    /// The name. It is never printed for debugging.
    #[serde(default)]
    pub name: Option<String>,
    /// First day in the company.
    #[serde(with = "day")]
    pub joined_on: NaiveDate,
    /// Last day in the company, once it is known.
    #[serde(default, with = "day::option")]
    pub left_on: Option<NaiveDate>,
    /// The posts, in any order.
    #[serde(default)]
    pub posts: Vec<PersonPost>,
}

impl Person {
    /// Whether the person works here on the day; both ends count.
    #[must_use]
    pub fn employed(&self, on: NaiveDate) -> bool {
        self.joined_on <= on && self.left_on.is_none_or(|last| on <= last)
    }

    /// The posts held on the day, the earliest first; none for who does not work here then.
    #[must_use]
    pub fn posts_on(&self, on: NaiveDate) -> Vec<&PersonPost> {
        let mut posts: Vec<&PersonPost> = self.posts.iter().filter(|post| post.holds(on)).collect();
        posts.retain(|_| self.employed(on));
        posts.sort_by(|a, b| {
            (a.first_day, &a.department, &a.role).cmp(&(b.first_day, &b.department, &b.role))
        });
        posts
    }

    /// Who manages the person on the day, by the earliest post that says so.
    #[must_use]
    pub fn manager_on(&self, on: NaiveDate) -> Option<&PersonKey> {
        let posts = self.posts_on(on);
        posts.into_iter().find_map(|post| post.manager.as_ref())
    }
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Person")
            .field("person", &self.person)
            .field("name", &self.name.as_ref().map(|_| "***"))
            .field("joined_on", &self.joined_on)
            .field("left_on", &self.left_on)
            .field("posts", &self.posts)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_not_printed() -> Result<(), serde_json::Error> {
        let json = r#"{"person":"P1","name":"王小明","joined_on":"2025-01-01"}"#;
        let person: Person = serde_json::from_str(json)?;
        assert!(!format!("{person:?}").contains("王"));
        assert!(format!("{person:?}").contains("P1"));
        Ok(())
    }
}
