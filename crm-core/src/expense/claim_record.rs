//! A claim as it was handed in (8.3.1, 8.3.2).

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::hospitality::HospitalityEvent;
use crate::base::{ClaimKey, Money, PersonKey, day, moment};

/// An invoice behind a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimInvoice {
    /// Its code; none for the fully digital ones.
    #[serde(default)]
    pub code: Option<String>,
    /// Its number.
    pub number: String,
    /// The buyer's name on it.
    #[serde(default)]
    pub buyer_name: Option<String>,
    /// The buyer's tax number on it.
    #[serde(default)]
    pub buyer_tax_id: Option<String>,
    /// Its amount.
    #[serde(default)]
    pub amount: Option<Money>,
}

/// A guest of hospitality, by a key: the claim carries no names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimGuest {
    /// The key of the guest.
    pub guest: String,
    /// Whether the guest is family of someone.
    #[serde(default)]
    pub family: bool,
    /// Whether the guest works for a hospital.
    #[serde(default)]
    pub medical_staff: bool,
    /// What was spent on the guest in the year before this claim; what the register says counts if it is more.
    #[serde(default)]
    pub spent_in_year: Option<Money>,
    /// Day of the last invitation.
    #[serde(default, with = "day::option")]
    pub last_invited_on: Option<NaiveDate>,
}

/// One line of a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimLine {
    /// What it is for: `hotel`, `meal`, `transport`, `hospitality`, `entertainment`, `gift`, `cash_equivalent` or another
    /// kind.
    pub kind: String,
    /// Day of the expense.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// How much.
    pub amount: Money,
    /// The account of the expense.
    #[serde(default)]
    pub account: Option<String>,
    /// Nights or days it covers; none counts as one.
    #[serde(default)]
    pub unit_count: Option<u32>,
    /// The tier of the city, for a hotel.
    #[serde(default)]
    pub city_tier: Option<String>,
    /// What it was for.
    #[serde(default)]
    pub purpose: Option<String>,
    /// The invoice behind it.
    #[serde(default)]
    pub invoice: Option<ClaimInvoice>,
    /// The event of the register that it pays for, for hospitality.
    #[serde(default)]
    pub event: Option<String>,
    /// Day of the approval before it, for hospitality; the register's own day goes before it.
    #[serde(default, with = "day::option")]
    pub approved_on: Option<NaiveDate>,
    /// The moment of that approval, where it is known: it decides when both are of one day.
    #[serde(
        default,
        with = "moment::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub approved_at: Option<NaiveDateTime>,
    /// The moment at which the hospitality began.
    #[serde(
        default,
        with = "moment::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub began_at: Option<NaiveDateTime>,
    /// The guests, for hospitality.
    #[serde(default)]
    pub guests: Vec<ClaimGuest>,
    /// How many of the company's own people took part; for an event of the register its own figure counts.
    #[serde(default)]
    pub own_count: u32,
    /// Whether the guests' hospital has a tender running in which the company takes part.
    #[serde(default)]
    pub in_tender: bool,
}

/// A line of an earlier claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EarlierLine {
    /// Its claim.
    pub claim: ClaimKey,
    /// Who claimed it; without one it counts as the claimant's own.
    #[serde(default)]
    pub claimant: Option<PersonKey>,
    /// What it was for.
    pub kind: String,
    /// Its day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// How much.
    pub amount: Money,
    /// Its invoice.
    #[serde(default)]
    pub invoice: Option<ClaimInvoice>,
    /// The event that it paid for.
    #[serde(default)]
    pub event: Option<String>,
}

/// A claim and what was claimed before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimFacts {
    /// Its key.
    pub claim: ClaimKey,
    /// Who claims.
    pub claimant: PersonKey,
    /// Who approves; none while nobody did.
    #[serde(default)]
    pub approver: Option<PersonKey>,
    /// Day on which it was handed in.
    #[serde(with = "day")]
    pub submitted_on: NaiveDate,
    /// First day of the trip, if there was one.
    #[serde(default, with = "day::option")]
    pub trip_start: Option<NaiveDate>,
    /// Last day of the trip.
    #[serde(default, with = "day::option")]
    pub trip_end: Option<NaiveDate>,
    /// What the claim says it comes to.
    #[serde(default)]
    pub total: Option<Money>,
    /// Its lines.
    pub lines: Vec<ClaimLine>,
    /// Lines of all earlier claims that may matter: those of others too, for their invoices.
    #[serde(default)]
    pub earlier: Vec<EarlierLine>,
    /// The events of the register that the lines name, and those at which their guests were before.
    #[serde(default)]
    pub events: Vec<HospitalityEvent>,
}
