//! What a customer file holds.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::{CustomerKey, Money, PersonKey, day};

/// A department of the hospital.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HospitalDepartment {
    /// Its name.
    pub name: String,
    /// Who decides there, by key.
    #[serde(default)]
    pub contact: Option<String>,
}

/// A post that a doctor holds or held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoctorPost {
    /// The hospital, where it is another than the file's: doctors hold posts in several.
    #[serde(default)]
    pub hospital: Option<CustomerKey>,
    /// The department.
    pub department: String,
    /// The title.
    #[serde(default)]
    pub title: Option<String>,
    /// First day; none when not known.
    #[serde(default, with = "day::option")]
    pub first_day: Option<NaiveDate>,
    /// Last day; none while it is held.
    #[serde(default, with = "day::option")]
    pub last_day: Option<NaiveDate>,
}

/// A doctor, by a key. Only what business needs is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoctorEntry {
    /// The key; names stand in the protected part of the host's system.
    pub doctor: String,
    /// The posts.
    #[serde(default)]
    pub posts: Vec<DoctorPost>,
    /// Whether a business number or address is on file.
    #[serde(default)]
    pub reachable: bool,
    /// Why the data may be kept, for example `consent` or `contract`.
    #[serde(default)]
    pub lawful_basis: Option<String>,
}

/// What a department buys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PurchaseNeed {
    /// The department; none for the whole hospital.
    #[serde(default)]
    pub department: Option<String>,
    /// The category.
    pub category: String,
    /// How much in a year.
    #[serde(default)]
    pub yearly_amount: Option<Money>,
    /// How it buys, for example `platform` or `tender`.
    #[serde(default)]
    pub purchase_route: Option<String>,
    /// Months between two purchases.
    #[serde(default)]
    pub cycle_months: Option<u32>,
}

/// A customer file. What is not known is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HospitalFile {
    /// Its key.
    pub customer: CustomerKey,
    /// Its class, which sets how complete the file has to be.
    #[serde(default)]
    pub class_name: Option<String>,
    /// Who is responsible for it.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// Official name.
    #[serde(default)]
    pub official_name: Option<String>,
    /// Names it had before.
    #[serde(default)]
    pub former_names: Vec<String>,
    /// Its campuses.
    #[serde(default)]
    pub campuses: Vec<String>,
    /// Unified social credit code as written.
    #[serde(default)]
    pub identifier: Option<String>,
    /// Code in the national health insurance as written.
    #[serde(default)]
    pub insurance_code: Option<String>,
    /// Number of the practice licence as written.
    #[serde(default)]
    pub practice_licence: Option<String>,
    /// Grade and level as written, for example 三级甲等.
    #[serde(default)]
    pub grade: Option<String>,
    /// Its category, for example 综合 or 中医.
    #[serde(default)]
    pub category: Option<String>,
    /// Who owns it, for example `government` or `private_profit`.
    #[serde(default)]
    pub ownership: Option<String>,
    /// Whether it is a public institution.
    #[serde(default)]
    pub public_institution: Option<bool>,
    /// Its beds.
    #[serde(default)]
    pub beds: Option<u32>,
    /// Region code.
    #[serde(default)]
    pub region: Option<String>,
    /// Address.
    #[serde(default)]
    pub address: Option<String>,
    /// Its switchboard or other office number; numbers of persons stand in their own records.
    #[serde(default)]
    pub phone: Option<String>,
    /// Its departments.
    #[serde(default)]
    pub departments: Vec<HospitalDepartment>,
    /// Its doctors.
    #[serde(default)]
    pub doctors: Vec<DoctorEntry>,
    /// What it buys.
    #[serde(default)]
    pub needs: Vec<PurchaseNeed>,
    /// What it wants of our service.
    #[serde(default)]
    pub service_needs: Vec<String>,
    /// Where the knowledge comes from, for example `fair`.
    #[serde(default)]
    pub source: Option<String>,
    /// Who collected it.
    #[serde(default)]
    pub collector: Option<PersonKey>,
    /// When it was collected.
    #[serde(default, with = "day::option")]
    pub collected_on: Option<NaiveDate>,
    /// When it was entered.
    #[serde(default, with = "day::option")]
    pub entered_on: Option<NaiveDate>,
    /// When it was last verified.
    #[serde(default, with = "day::option")]
    pub verified_on: Option<NaiveDate>,
    /// Who is named as contact for it.
    #[serde(default)]
    pub named_contact: Option<PersonKey>,
    /// Day of its tailored service plan.
    #[serde(default, with = "day::option")]
    pub service_plan_on: Option<NaiveDate>,
    /// Whether anything of its orders, payments and cases is on record; history is derived, never typed.
    #[serde(default)]
    pub has_history: Option<bool>,
}
