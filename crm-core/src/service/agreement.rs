//! Which service agreement holds for a customer (7.1.1).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::target::ServiceClock;
use crate::answer::{Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{CustomerKey, day};

/// A service agreement. What is left out fits every customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceAgreement {
    /// Its name.
    pub name: String,
    /// The customer it is for.
    #[serde(default)]
    pub customer: Option<CustomerKey>,
    /// The group of customers it is for.
    #[serde(default)]
    pub customer_group: Option<String>,
    /// The territory it is for.
    #[serde(default)]
    pub territory: Option<String>,
    /// Seconds until the first answer.
    #[serde(default)]
    pub response_seconds: Option<i64>,
    /// Seconds until it is solved.
    #[serde(default)]
    pub resolution_seconds: Option<i64>,
    /// Seconds until somebody is on site.
    #[serde(default)]
    pub arrival_seconds: Option<i64>,
    /// Seconds until the hospital can work again.
    #[serde(default)]
    pub restore_seconds: Option<i64>,
    /// Seconds until the hospital is told what will be done.
    #[serde(default)]
    pub feedback_seconds: Option<i64>,
    /// Which time these seconds count; service hours when it is not named.
    #[serde(default)]
    pub clock: Option<ServiceClock>,
    /// First day on which it holds.
    #[serde(default, with = "day::option")]
    pub first_day: Option<NaiveDate>,
    /// Last day on which it holds.
    #[serde(default, with = "day::option")]
    pub last_day: Option<NaiveDate>,
}

/// A customer and the agreements there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementFacts {
    /// Who.
    pub customer: CustomerKey,
    /// Its group.
    #[serde(default)]
    pub customer_group: Option<String>,
    /// Its territory.
    #[serde(default)]
    pub territory: Option<String>,
    /// The agreements.
    pub agreements: Vec<ServiceAgreement>,
}

/// The one that holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChosenAgreement {
    /// It; none when none fits.
    pub agreement: Option<ServiceAgreement>,
    /// `customer`, `customer_group`, `territory` or `default`: why this one.
    pub reason: Option<String>,
    /// What a person should know.
    pub findings: Vec<Finding>,
}

/// Chooses the agreement that holds on a day.
///
/// - Shape: a customer and agreements in; the one that holds and why out.
/// - Source: clause 7.1.1. The narrowest comes first: for the customer, for its group, for its territory,
///   for all. Of two that are equally narrow the first in the list holds, and that is a finding.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for two agreements of one name.
pub fn choose_agreement(
    facts: &AgreementFacts,
    as_of: NaiveDate,
) -> Result<ChosenAgreement, Error> {
    for (at, row) in facts.agreements.iter().enumerate() {
        if facts
            .agreements
            .iter()
            .take(at)
            .any(|earlier| earlier.name == row.name)
        {
            let path = format!("agreements[{at}].name");
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                "each name once",
                &row.name,
            ));
        }
    }
    let fits = |row: &&ServiceAgreement| {
        row.first_day.is_none_or(|first| first <= as_of)
            && row.last_day.is_none_or(|last| as_of <= last)
            && row.customer.as_ref().is_none_or(|c| *c == facts.customer)
            && (row.customer_group.is_none() || row.customer_group == facts.customer_group)
            && (row.territory.is_none() || row.territory == facts.territory)
    };
    let rank = |row: &ServiceAgreement| {
        if row.customer.is_some() {
            (0, "customer")
        } else if row.customer_group.is_some() {
            (1, "customer_group")
        } else if row.territory.is_some() {
            (2, "territory")
        } else {
            (3, "default")
        }
    };
    let all: Vec<&ServiceAgreement> = facts.agreements.iter().filter(fits).collect();
    let best = all.iter().map(|row| rank(row)).min();
    let chosen: Vec<&&ServiceAgreement> =
        all.iter().filter(|row| Some(rank(row)) == best).collect();
    let finding = |code: &str| {
        let subject = facts.customer.subject();
        Finding::new(
            code,
            Severity::Warning,
            Clause::C7_1_1,
            subject,
            "agreements",
        )
    };
    let mut findings = Vec::new();
    if chosen.is_empty() {
        findings.push(finding("agreement_missing"));
    }
    if let [first, second, ..] = chosen.as_slice() {
        findings.push(
            finding("agreement_ambiguous")
                .observed(&first.name)
                .limit(&second.name),
        );
    }
    Ok(ChosenAgreement {
        agreement: chosen.first().map(|row| (**row).clone()),
        reason: best.map(|(_, reason)| reason.to_owned()),
        findings,
    })
}
