//! How many customers a person won in a period (9.1.1).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::answer::{Error, ErrorCode};
use crate::base::{CustomerKey, PersonKey, day};

/// A customer, whose it is, and when it was first sold to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirstSale {
    /// Who.
    pub customer: CustomerKey,
    /// Who is responsible for it.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// The day of its first invoice ever; none when there is none.
    #[serde(default, with = "day::option")]
    pub first_invoiced_on: Option<NaiveDate>,
}

/// Customers and a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewCustomersFacts {
    /// Whose customers; none for those of everyone.
    #[serde(default)]
    pub person: Option<PersonKey>,
    /// First day of the period.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Its last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// The customers.
    pub customers: Vec<FirstSale>,
}

/// The customers that are new.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewCustomers {
    /// How many.
    pub new_count: u32,
    /// Which, by key.
    pub customers: Vec<CustomerKey>,
}

/// The customers that were won in a period.
///
/// - Shape: customers with the day of their first invoice in; those that are new out.
/// - Units: calendar days, both ends counted.
/// - Source: clause 9.1.1 (the number of customers developed). A customer is new once, in the period of its first
///   invoice ever; who is responsible for it then or later is told by `owner`.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for a customer that is there twice; [`ErrorCode::Contradiction`] for a period that ends
/// before it starts.
pub fn new_customers(facts: &NewCustomersFacts) -> Result<NewCustomers, Error> {
    if facts.last_day < facts.first_day {
        let expected = format!("{} or later", facts.first_day);
        let code = ErrorCode::Contradiction;
        return Err(Error::new(code, "last_day", expected, facts.last_day));
    }
    let mut seen = std::collections::BTreeSet::new();
    let mut customers = Vec::new();
    for (at, row) in facts.customers.iter().enumerate() {
        if !seen.insert(&row.customer) {
            let path = format!("customers[{at}].customer");
            let code = ErrorCode::DuplicateKey;
            return Err(Error::new(code, path, "each customer once", &row.customer));
        }
        let own = facts.person.is_none() || row.owner == facts.person;
        let days = facts.first_day..=facts.last_day;
        if own
            && row
                .first_invoiced_on
                .is_some_and(|date| days.contains(&date))
        {
            customers.push(row.customer.clone());
        }
    }
    customers.sort();
    Ok(NewCustomers {
        new_count: u32::try_from(customers.len()).unwrap_or(u32::MAX),
        customers,
    })
}
