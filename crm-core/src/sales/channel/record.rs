//! What the books keep of leads, promotions and partners (6.2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::partner::{PartnerAgreement, PartnerLicence};
use crate::base::{CustomerKey, Exact, Money, PartnerKey, PersonKey, ProductKey, day};

/// A lead or an opportunity, from the first word to won or lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeadRecord {
    /// Its key.
    pub lead: String,
    /// The hospital, once it is a customer.
    #[serde(default)]
    pub customer: Option<CustomerKey>,
    /// Its first day.
    #[serde(with = "day")]
    pub opened_on: NaiveDate,
    /// Its channel, as in the policy.
    #[serde(default)]
    pub channel: Option<String>,
    /// Who works on it.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// What it cost so far.
    #[serde(default)]
    pub cost: Option<Money>,
    /// When it was won or lost; none while it is open.
    #[serde(default, with = "day::option")]
    pub closed_on: Option<NaiveDate>,
    /// Whether it was won.
    #[serde(default)]
    pub won: bool,
}

/// A promotion: a better price for some products and days, approved beforehand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promotion {
    /// Its key.
    pub promotion: String,
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// The products; none for all.
    #[serde(default)]
    pub products: Vec<ProductKey>,
    /// The most it takes off the list price, in percent.
    pub most_percent: Exact,
    /// Who approved it.
    #[serde(default)]
    pub approver: Option<PersonKey>,
    /// When; none while nobody did.
    #[serde(default, with = "day::option")]
    pub approved_on: Option<NaiveDate>,
}

/// A distributor or agent with its papers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerRecord {
    /// Its key.
    pub partner: PartnerKey,
    /// Its name.
    pub name: String,
    /// Since when it is one.
    #[serde(with = "day")]
    pub since: NaiveDate,
    /// Its licences.
    #[serde(default)]
    pub licences: Vec<PartnerLicence>,
    /// Its authorisations.
    #[serde(default)]
    pub agreements: Vec<PartnerAgreement>,
}
