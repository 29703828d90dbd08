//! Whether a partner may sell a product to a hospital on a day (2, 6.2.3).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::ChannelPolicy;
use crate::answer::{Basis, Clause, Error, Finding, Severity};
use crate::base::{CustomerKey, PartnerKey, ProductKey, day};

/// A licence of a partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerLicence {
    /// What it is, for example `business` or `device_3_licence`.
    pub kind: String,
    /// Its number.
    #[serde(default)]
    pub number: Option<String>,
    /// Its first day; none when it always held.
    #[serde(default, with = "day::option")]
    pub first_day: Option<NaiveDate>,
    /// Its last day; none when it does not run out.
    #[serde(default, with = "day::option")]
    pub last_day: Option<NaiveDate>,
}

/// A written authorisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerAgreement {
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// The products; none for all.
    #[serde(default)]
    pub products: Vec<ProductKey>,
    /// The regions; none for all.
    #[serde(default)]
    pub regions: Vec<String>,
}

/// One invoice on the way from the maker to the hospital.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InvoiceHop {
    /// Who sells: the key of the partner where it is the one that is checked.
    pub seller: String,
    /// Who buys.
    pub buyer: String,
    /// Why it does not count, as in the policy, for example `maker_house`; none when it counts.
    #[serde(default)]
    pub exemption: Option<String>,
}

/// A partner and what it wants to sell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerFacts {
    /// Who.
    pub partner: PartnerKey,
    /// To whom.
    pub customer: CustomerKey,
    /// What.
    pub product: ProductKey,
    /// Where the hospital is.
    pub region: String,
    /// What kind of product it is, as in the policy, for example `device_3`; it says which licences are
    /// needed and whether the two-invoice rule applies. Without it neither can be told, and that is a finding.
    #[serde(default)]
    pub product_kind: Option<String>,
    /// Whether the hospital is a public institution: the two-invoice rule binds those. None counts as one.
    #[serde(default)]
    pub public_institution: Option<bool>,
    /// Licences that are asked for beside those of the policy.
    #[serde(default)]
    pub needed_licences: Vec<String>,
    /// Its licences.
    #[serde(default)]
    pub licences: Vec<PartnerLicence>,
    /// Its authorisations.
    #[serde(default)]
    pub agreements: Vec<PartnerAgreement>,
    /// Whether the two-invoice rule applies; none leaves it to the kind of product and the hospital, as a
    /// province may ask for it for other goods too.
    #[serde(default)]
    pub two_invoice_rule: Option<bool>,
    /// The invoices from the maker on.
    #[serde(default)]
    pub chain: Vec<InvoiceHop>,
}

/// Whether it may.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerCheck {
    /// Who.
    pub partner: PartnerKey,
    /// Whether no finding is an error.
    pub authorised: bool,
    /// Licences that were asked for.
    pub needed_licences: Vec<String>,
    /// Whether the two-invoice rule applies.
    pub two_invoice_rule: bool,
    /// The last day of what authorises it, with what follows on it without a day between.
    #[serde(default, with = "day::option")]
    pub authorised_until: Option<NaiveDate>,
    /// Invoices that count.
    pub invoice_count: u32,
    /// Why it may not, and what ends soon.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Checks a partner for one product, hospital and day.
///
/// - Shape: licences, authorisations and the chain of invoices in; yes or no and why out.
/// - Source: clauses 2 (partners are covered too) and 6.2.3. First and last day of a paper still hold. An exemption
///   takes one invoice out of the count; used again, it counts. The partner is one of the sellers of the chain,
///   by its key, as the last buyer is the customer; where the two-invoice rule does not apply a partner outside
///   it is a warning.
///
/// # Errors
/// None so far.
pub fn check_partner(
    policy: &ChannelPolicy,
    facts: &PartnerFacts,
    as_of: NaiveDate,
) -> Result<PartnerCheck, Error> {
    let mut findings = Vec::new();
    let finding = |code: &str, severity, clause, path: &str| {
        Finding::new(code, severity, clause, facts.partner.subject(), path)
    };
    let kind = facts.product_kind.as_deref().map(str::trim);
    let kind = kind.filter(|kind| !kind.is_empty());
    let mut needed_licences = policy.licences_for(kind).to_vec();
    if let Some(kind) = kind.filter(|kind| !policy.knows_kind(kind)) {
        let (code, path) = ("partner_product_kind_unknown", "product_kind");
        findings.push(
            finding(code, Severity::Warning, Clause::C6_2_3, path)
                .observed(kind)
                .because(vec![policy.partner_licences.cite()]),
        );
    }
    if kind.is_none() {
        let (code, path) = ("partner_product_kind_missing", "product_kind");
        findings.push(
            finding(code, Severity::Warning, Clause::C6_2_3, path)
                .observed(&facts.product)
                .because(vec![
                    policy.partner_licences.cite(),
                    policy.two_invoice_kinds.cite(),
                ]),
        );
    }
    for more in &facts.needed_licences {
        if !needed_licences.contains(more) {
            needed_licences.push(more.clone());
        }
    }
    for needed in &needed_licences {
        let own = || facts.licences.iter().filter(|one| one.kind == *needed);
        let holds = |licence: &PartnerLicence| {
            licence.first_day.is_none_or(|first| first <= as_of)
                && licence.last_day.is_none_or(|last| as_of <= last)
        };
        if !own().any(holds) {
            let code = if own().any(|one| one.last_day.is_some_and(|last| last < as_of)) {
                "partner_licence_ran_out"
            } else {
                "partner_licence_missing"
            };
            let lacking = finding(code, Severity::Error, Clause::C6_2_3, "licences");
            let grounds = vec![policy.partner_licences.cite()];
            findings.push(lacking.limit(needed).because(grounds));
        }
    }
    let covers = |agreement: &&PartnerAgreement| {
        (agreement.products.is_empty() || agreement.products.contains(&facts.product))
            && (agreement.regions.is_empty() || agreement.regions.contains(&facts.region))
    };
    let holds =
        |agreement: &&PartnerAgreement| agreement.first_day <= as_of && as_of <= agreement.last_day;
    let until = facts
        .agreements
        .iter()
        .filter(covers)
        .filter(holds)
        .map(|a| a.last_day)
        .max();
    let until = until.map(|until| renewed(facts.agreements.iter().filter(covers), until));
    match until {
        Some(until) => {
            let left = day::days_between(as_of, until);
            if left <= i64::from(policy.partner_alert_days.value) {
                findings.push(
                    finding(
                        "partner_ends_soon",
                        Severity::Warning,
                        Clause::C2,
                        "agreements",
                    )
                    .observed(left)
                    .limit(policy.partner_alert_days.value)
                    .because(vec![policy.partner_alert_days.cite()]),
                );
            }
        }
        None => {
            let any = facts.agreements.iter().any(|a| holds(&a));
            let code = if any {
                "partner_not_covered"
            } else {
                "partner_without_agreement"
            };
            findings.push(
                finding(code, Severity::Error, Clause::C6_2_3, "agreements")
                    .observed(&facts.product)
                    .limit(&facts.region),
            );
        }
    }
    let two_invoice_rule = facts.two_invoice_rule.unwrap_or_else(|| {
        let kinds = &policy.two_invoice_kinds.value;
        let bound = kind.is_some_and(|kind| kinds.iter().any(|one| one == kind));
        bound && facts.public_institution.unwrap_or(true)
    });
    let known = &policy.invoice_exemptions;
    let mut used = BTreeSet::new();
    let mut invoice_count = 0_u32;
    for (at, hop) in facts.chain.iter().enumerate() {
        let exemption = hop.exemption.as_ref();
        if let Some(name) = exemption.filter(|name| !known.value.contains(name)) {
            let path = format!("chain[{at}].exemption");
            let code = "partner_exemption_unknown";
            findings.push(
                finding(code, Severity::Error, Clause::C6_2_3, &path)
                    .observed(name)
                    .limit(known.value.join(", "))
                    .because(vec![known.cite()]),
            );
        }
        let exempt = exemption.is_some_and(|name| known.value.contains(name) && used.insert(name));
        if !exempt {
            invoice_count = invoice_count.saturating_add(1);
        }
    }
    if two_invoice_rule && facts.chain.is_empty() {
        let code = "partner_chain_missing";
        findings.push(finding(code, Severity::Error, Clause::C6_2_3, "chain"));
    }
    let partner = facts.partner.as_str();
    if !facts.chain.is_empty() && facts.chain.iter().all(|hop| hop.seller != partner) {
        // Where the rule does not bind, the chain may be one that the partner only brought about.
        let severity = if two_invoice_rule {
            Severity::Error
        } else {
            Severity::Warning
        };
        let sellers: Vec<&str> = facts.chain.iter().map(|hop| hop.seller.as_str()).collect();
        let absent = finding("partner_not_in_chain", severity, Clause::C6_2_3, "chain");
        findings.push(absent.observed(partner).limit(sellers.join(", ")));
    }
    let customer = facts.customer.as_str();
    if let Some(last) = facts.chain.last().filter(|last| last.buyer != customer) {
        let path = format!("chain[{}].buyer", facts.chain.len().saturating_sub(1));
        let elsewhere = finding(
            "partner_chain_ends_elsewhere",
            Severity::Error,
            Clause::C6_2_3,
            &path,
        );
        findings.push(elsewhere.observed(&last.buyer).limit(customer));
    }
    if two_invoice_rule && invoice_count > policy.most_invoices.value {
        findings.push(
            finding(
                "partner_too_many_invoices",
                Severity::Error,
                Clause::C6_2_3,
                "chain",
            )
            .observed(invoice_count)
            .limit(policy.most_invoices.value)
            .because(vec![policy.most_invoices.cite()]),
        );
    }
    for (at, (hop, next)) in facts
        .chain
        .iter()
        .zip(facts.chain.iter().skip(1))
        .enumerate()
    {
        if hop.buyer != next.seller {
            let path = format!("chain[{}].seller", at.saturating_add(1));
            let broken = finding(
                "partner_chain_broken",
                Severity::Error,
                Clause::C6_2_3,
                &path,
            );
            findings.push(broken.observed(&next.seller).limit(&hop.buyer));
        }
    }
    Ok(PartnerCheck {
        partner: facts.partner.clone(),
        authorised: findings.iter().all(|f| f.severity != Severity::Error),
        needed_licences,
        two_invoice_rule,
        authorised_until: until,
        invoice_count,
        findings,
        basis: vec![
            policy.partner_alert_days.cite(),
            policy.most_invoices.cite(),
            policy.partner_licences.cite(),
            policy.two_invoice_kinds.cite(),
        ],
    })
}

/// The last day of a row of agreements of which each begins no later than the day after the one before.
fn renewed<'a>(
    agreements: impl Iterator<Item = &'a PartnerAgreement>,
    mut until: NaiveDate,
) -> NaiveDate {
    let mut later: Vec<&PartnerAgreement> = agreements.collect();
    later.sort_by_key(|agreement| agreement.first_day);
    for agreement in later {
        if agreement.first_day <= day::shift(until, 1) {
            until = until.max(agreement.last_day);
        }
    }
    until
}
