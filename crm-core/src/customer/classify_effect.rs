//! A whole customer base at once, and what a changed table does to it before it goes live (5.2.1, 5.2.2).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::classify::{Classification, CustomerFacts, classify};
use super::policy::ClassificationPolicy;
use crate::answer::{Basis, Error, ErrorCode, Message};
use crate::base::{CustomerKey, exact};

/// A customer that could not be judged, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnjudgedCustomer {
    /// Who.
    pub customer: CustomerKey,
    /// Code of the error.
    pub code: String,
    /// Where in its facts.
    pub path: String,
    /// What was expected there.
    pub expected: String,
    /// What stood there.
    pub observed: String,
}

/// The classes of many customers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassList {
    /// The classifications, by customer.
    pub classifications: Vec<Classification>,
    /// Those that could not be judged, by customer.
    pub unjudged: Vec<UnjudgedCustomer>,
}

/// Customers with their classes of before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassEffectFacts {
    /// What is known of the customers.
    pub customers: Vec<CustomerFacts>,
    /// What the policy of before made of the same facts, as [`classify_all`] gave it.
    pub before: Vec<Classification>,
}

/// One customer before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassMove {
    /// Who.
    pub customer: CustomerKey,
    /// The class before.
    #[serde(default)]
    pub before_class: Option<String>,
    /// The class after.
    #[serde(default)]
    pub after_class: Option<String>,
    /// The score before.
    #[serde(default, with = "exact::option")]
    pub before_score: Option<Decimal>,
    /// The score after.
    #[serde(default, with = "exact::option")]
    pub after_score: Option<Decimal>,
    /// Whether the class is another.
    pub moved: bool,
    /// Why it has the class of after.
    pub reason: Message,
}

/// How many customers go from one class to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassMoveCount {
    /// The class before.
    #[serde(default)]
    pub before_class: Option<String>,
    /// The class after.
    #[serde(default)]
    pub after_class: Option<String>,
    /// How many.
    pub count: u32,
}

/// How large a class is before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassSize {
    /// The class; none for customers without one.
    #[serde(default)]
    pub class_name: Option<String>,
    /// Customers before.
    pub before_count: u32,
    /// Customers after.
    pub after_count: u32,
}

/// What a changed table does to a customer base.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassEffect {
    /// Customer by customer.
    pub customers: Vec<ClassMove>,
    /// How many get another class.
    pub moved_count: u32,
    /// The moves by kind; those who stay are not among them.
    pub moves: Vec<ClassMoveCount>,
    /// The classes by name, none first.
    pub classes: Vec<ClassSize>,
    /// Customers that cannot be judged by the policy of after.
    pub unjudged: Vec<UnjudgedCustomer>,
    /// The parameters that decide the classes of after.
    pub basis: Vec<Basis>,
}

/// Sorts many customers.
///
/// - Shape: facts of many in; their classes out, in the order of their keys.
/// - Source: clause 5.2.1. One that cannot be judged is kept aside with its reason; the others do not wait.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for a customer that is there twice.
pub fn classify_all(
    policy: &ClassificationPolicy,
    customers: &[CustomerFacts],
    as_of: NaiveDate,
) -> Result<ClassList, Error> {
    let mut sorted: BTreeMap<&CustomerKey, &CustomerFacts> = BTreeMap::new();
    for (at, facts) in customers.iter().enumerate() {
        if sorted.insert(&facts.customer, facts).is_some() {
            let path = format!("customers[{at}].customer");
            let observed = &facts.customer;
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                "each once",
                observed,
            ));
        }
    }
    let mut list = ClassList {
        classifications: Vec::new(),
        unjudged: Vec::new(),
    };
    for facts in sorted.into_values() {
        match classify(policy, facts, as_of) {
            Ok(classification) => list.classifications.push(classification),
            Err(error) => list.unjudged.push(UnjudgedCustomer {
                customer: facts.customer.clone(),
                code: error.code.code().to_owned(),
                path: error.path.clone(),
                expected: error.expected.clone(),
                observed: error.observed.clone(),
            }),
        }
    }
    Ok(list)
}

/// What the policy would do to a customer base that another policy has sorted.
///
/// - Shape: facts and classes of before in; before and after for each customer, moves and sizes out.
/// - Source: clauses 5.2.1 and 5.2.2. Run [`classify_all`] with the policy in force, then this with the
///   draft: nothing is recorded by either.
///
/// # Errors
/// As [`classify_all`]; [`ErrorCode::UnknownReference`] for a class of before whose customer has no facts;
/// [`ErrorCode::Contradiction`] for a class of another day.
pub fn class_effect(
    policy: &ClassificationPolicy,
    facts: &ClassEffectFacts,
    as_of: NaiveDate,
) -> Result<ClassEffect, Error> {
    let after = classify_all(policy, &facts.customers, as_of)?;
    let known: BTreeSet<&CustomerKey> = facts.customers.iter().map(|one| &one.customer).collect();
    let mut before: BTreeMap<&CustomerKey, &Classification> = BTreeMap::new();
    for (at, one) in facts.before.iter().enumerate() {
        let path = |field: &str| format!("before[{at}].{field}");
        if !known.contains(&one.customer) {
            let expected = "a customer with facts";
            let path = path("customer");
            return Err(Error::new(
                ErrorCode::UnknownReference,
                path,
                expected,
                &one.customer,
            ));
        }
        if one.as_of != as_of {
            return Err(Error::new(
                ErrorCode::Contradiction,
                path("as_of"),
                as_of.to_string(),
                one.as_of,
            ));
        }
        if before.insert(&one.customer, one).is_some() {
            let path = path("customer");
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                "each once",
                &one.customer,
            ));
        }
    }
    let mut customers = Vec::new();
    let mut moves: BTreeMap<(Option<String>, Option<String>), u32> = BTreeMap::new();
    let mut sizes: BTreeMap<Option<String>, (u32, u32)> = BTreeMap::new();
    let mut moved_count = 0_u32;
    for now in &after.classifications {
        let then = before.get(&now.customer);
        let before_class = then.and_then(|then| then.class_name.clone());
        let moved = then.is_some() && before_class != now.class_name;
        if moved {
            moved_count = moved_count.saturating_add(1);
            let key = (before_class.clone(), now.class_name.clone());
            let count = moves.entry(key).or_default();
            *count = count.saturating_add(1);
        }
        if then.is_some() {
            let size = sizes.entry(before_class.clone()).or_default();
            size.0 = size.0.saturating_add(1);
        }
        let size = sizes.entry(now.class_name.clone()).or_default();
        size.1 = size.1.saturating_add(1);
        customers.push(ClassMove {
            customer: now.customer.clone(),
            before_class,
            after_class: now.class_name.clone(),
            before_score: then.and_then(|then| then.score),
            after_score: now.score,
            moved,
            reason: now.reason.clone(),
        });
    }
    Ok(ClassEffect {
        customers,
        moved_count,
        moves: moves
            .into_iter()
            .map(|((before_class, after_class), count)| ClassMoveCount {
                before_class,
                after_class,
                count,
            })
            .collect(),
        classes: sizes
            .into_iter()
            .map(|(class_name, (before_count, after_count))| ClassSize {
                class_name,
                before_count,
                after_count,
            })
            .collect(),
        unjudged: after.unjudged,
        basis: vec![
            policy.factors.cite(),
            policy.value_bands.cite(),
            policy.class_table.cite(),
        ],
    })
}
