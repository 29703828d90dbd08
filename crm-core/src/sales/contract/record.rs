//! A contract as it was written down.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::{
    ContractKey, Currency, CustomerKey, LegalEntityKey, OrderKey, PersonKey, ProductKey, day, exact,
};

/// One of the two sides, as the contract names it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractParty {
    /// Name as written.
    #[serde(default)]
    pub name: Option<String>,
    /// Unified social credit code as written.
    #[serde(default)]
    pub identifier: Option<String>,
    /// Who signed.
    #[serde(default)]
    pub signatory: Option<String>,
    /// Day of the signature.
    #[serde(default, with = "day::option")]
    pub signed_on: Option<NaiveDate>,
    /// Whether the signatory's authority was seen; none when nobody looked.
    #[serde(default)]
    pub authority_seen: Option<bool>,
    /// Last day of the licence under which the side deals in the products; none when not recorded.
    #[serde(default, with = "day::option")]
    pub licence_until: Option<NaiveDate>,
    /// The categories of products that the licence covers, as the lines name them; empty when the scope
    /// is not recorded.
    #[serde(default)]
    pub licence_scope: Vec<String>,
}

/// One line of a contract.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractLine {
    /// The product in the supplier's own list.
    #[serde(default)]
    pub product: Option<ProductKey>,
    /// Name of the product.
    #[serde(default)]
    pub product_name: Option<String>,
    /// Category of the product, as licences name it.
    #[serde(default)]
    pub category: Option<String>,
    /// What kind of product it is, as the policy names kinds, for example `device_2`; it says whether the line
    /// needs a number. None when nobody said.
    #[serde(default)]
    pub product_kind: Option<String>,
    /// Specification or model.
    #[serde(default)]
    pub specification_model: Option<String>,
    /// How many.
    #[serde(default, with = "exact::option")]
    pub quantity: Option<Decimal>,
    /// Price of one, with tax, in the currency of the contract.
    #[serde(default, with = "exact::option")]
    pub price: Option<Decimal>,
    /// Amount of the line as written, with tax.
    #[serde(default, with = "exact::option")]
    pub amount: Option<Decimal>,
    /// Rate of tax in percent.
    #[serde(default, with = "exact::option")]
    pub tax_percent: Option<Decimal>,
    /// Tax in the amount as written.
    #[serde(default, with = "exact::option")]
    pub tax: Option<Decimal>,
    /// Amount without tax as written.
    #[serde(default, with = "exact::option")]
    pub net: Option<Decimal>,
    /// Day of the delivery.
    #[serde(default, with = "day::option")]
    pub delivery_date: Option<NaiveDate>,
    /// How it is paid, as written.
    #[serde(default)]
    pub payment_method: Option<String>,
    /// Number of the product's registration, filing or approval.
    #[serde(default)]
    pub registration_number: Option<String>,
    /// Last day of that registration.
    #[serde(default, with = "day::option")]
    pub registration_until: Option<NaiveDate>,
    /// Highest price that the purchasing platform or the tender allows for one.
    #[serde(default, with = "exact::option")]
    pub price_ceiling: Option<Decimal>,
}

/// What changes a contract after it was signed. It is signed itself, by both sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractSupplement {
    /// Its number.
    pub supplement: String,
    /// When both had signed it; none while they have not.
    #[serde(default, with = "day::option")]
    pub signed_on: Option<NaiveDate>,
    /// What it changes, by the names of the fields: `price` or `delivery_date` of lines, `lines` for lines that
    /// come or go, `end_date`, `payment_plan`.
    pub fields: Vec<String>,
}

/// Someone let a contract pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractApproval {
    /// The post that approved, for example `manager`.
    pub duty: String,
    /// Who.
    #[serde(default)]
    pub person: Option<PersonKey>,
    /// When.
    #[serde(with = "day")]
    pub approved_on: NaiveDate,
}

/// A step of carrying a contract out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractMilestone {
    /// What it is.
    pub name: String,
    /// By when; none when it is open.
    #[serde(default, with = "day::option")]
    pub due_date: Option<NaiveDate>,
    /// When it was done.
    #[serde(default, with = "day::option")]
    pub done_on: Option<NaiveDate>,
}

/// One payment that the contract plans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedPayment {
    /// How much, in the currency of the contract.
    #[serde(with = "exact")]
    pub amount: Decimal,
    /// By when; none while the day is not known.
    #[serde(default, with = "day::option")]
    pub due_date: Option<NaiveDate>,
}

/// An order under the contract, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkedOrder {
    /// The order.
    pub order: OrderKey,
    /// The customer of the order.
    pub customer: CustomerKey,
}

/// A contract. What is not known is left out; the check says what is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractRecord {
    /// Its key.
    pub contract: ContractKey,
    /// With whom.
    pub customer: CustomerKey,
    /// Which of the supplier's companies sells.
    #[serde(default)]
    pub legal_entity: Option<LegalEntityKey>,
    /// Who is responsible for it.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// Its currency.
    pub currency: Currency,
    /// The customer's side.
    #[serde(default)]
    pub buyer: ContractParty,
    /// The supplier's side.
    #[serde(default)]
    pub seller: ContractParty,
    /// Whether it is signed by both.
    #[serde(default)]
    pub signed: bool,
    /// First day on which it holds.
    #[serde(default, with = "day::option")]
    pub start_date: Option<NaiveDate>,
    /// Last day on which it holds; none when it is open-ended.
    #[serde(default, with = "day::option")]
    pub end_date: Option<NaiveDate>,
    /// Day on which it was ended early.
    #[serde(default, with = "day::option")]
    pub terminated_on: Option<NaiveDate>,
    /// Day on which it was entered in the system.
    #[serde(default, with = "day::option")]
    pub entered_on: Option<NaiveDate>,
    /// Its lines.
    #[serde(default)]
    pub lines: Vec<ContractLine>,
    /// Total as written, with tax.
    #[serde(default, with = "exact::option")]
    pub total: Option<Decimal>,
    /// Tax in the total as written.
    #[serde(default, with = "exact::option")]
    pub tax_total: Option<Decimal>,
    /// Total in words as written.
    #[serde(default)]
    pub total_in_words: Option<String>,
    /// The payments that it plans.
    #[serde(default)]
    pub payment_plan: Vec<PlannedPayment>,
    /// The longest time to pay, in days after delivery or acceptance; none when not known.
    #[serde(default)]
    pub payment_days: Option<u32>,
    /// Whether the buyer is a public body.
    #[serde(default)]
    pub buyer_is_public: Option<bool>,
    /// Whether the seller said at signing that it is a small or medium enterprise.
    #[serde(default)]
    pub seller_is_small: Option<bool>,
    /// The other elements that the contract settles, by the names of the policy, for example
    /// `dispute_settlement`.
    #[serde(default)]
    pub settled_elements: Vec<String>,
    /// Who let it pass.
    #[serde(default)]
    pub approvals: Vec<ContractApproval>,
    /// Steps of carrying it out. Without any there is nothing to fulfil.
    #[serde(default)]
    pub milestones: Vec<ContractMilestone>,
    /// Last day for all of them.
    #[serde(default, with = "day::option")]
    pub fulfilment_deadline: Option<NaiveDate>,
    /// Orders under it.
    #[serde(default)]
    pub linked_orders: Vec<LinkedOrder>,
    /// What changed it since it was signed.
    #[serde(default)]
    pub supplements: Vec<ContractSupplement>,
}
