//! Where knowledge of customers comes from, and whether one channel gives nearly all of it (5.1.1).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::FilePolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{CustomerKey, PersonKey, day, exact};

/// A customer somebody heard of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lead {
    /// Who.
    pub customer: CustomerKey,
    /// Through which channel.
    #[serde(default)]
    pub source: Option<String>,
    /// Who collected it.
    #[serde(default)]
    pub collector: Option<PersonKey>,
    /// When.
    #[serde(with = "day")]
    pub collected_on: NaiveDate,
    /// Whether data of persons came with it.
    #[serde(default)]
    pub personal: bool,
    /// Why that may be kept.
    #[serde(default)]
    pub lawful_basis: Option<String>,
}

/// The leads of a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeadFacts {
    /// First day, of a quarter as a rule.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// The leads; those of other days do not count.
    pub leads: Vec<Lead>,
}

/// One channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceShare {
    /// The channel; none for leads that name none.
    #[serde(default)]
    pub source: Option<String>,
    /// Leads.
    pub count: u32,
    /// Their share in percent.
    #[serde(with = "exact")]
    pub percent: Decimal,
}

/// The channels of a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceCheck {
    /// Leads of the time.
    pub count: u32,
    /// Channel by channel: those of the policy in its order, then others, then none.
    pub shares: Vec<SourceShare>,
    /// Channels that are not known, data of persons without a basis, too much from one channel.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Checks where leads come from.
///
/// - Shape: leads and a time in; shares and findings out.
/// - Units: percent of the leads of the time, rounded to two places; both days count.
/// - Source: clause 5.1.1: several channels, each lawful.
///
/// # Errors
/// [`ErrorCode::Contradiction`] for a last day before the first.
pub fn check_sources(policy: &FilePolicy, facts: &LeadFacts) -> Result<SourceCheck, Error> {
    if facts.last_day < facts.first_day {
        let expected = format!("a day not before {}", facts.first_day);
        return Err(Error::new(
            ErrorCode::Contradiction,
            "last_day",
            expected,
            facts.last_day,
        ));
    }
    let mut findings = Vec::new();
    let mut counts: BTreeMap<(usize, Option<&str>), u32> = BTreeMap::new();
    let mut count = 0_u32;
    let said = |text: &Option<String>| -> Option<String> {
        let text = text.as_deref().map(str::trim).unwrap_or_default();
        (!text.is_empty()).then(|| text.to_owned())
    };
    for (at, lead) in facts.leads.iter().enumerate() {
        if lead.collected_on < facts.first_day || lead.collected_on > facts.last_day {
            continue;
        }
        count = count.saturating_add(1);
        let finding = |code: &str, severity, field: &str| {
            let path = format!("leads[{at}].{field}");
            Finding::new(
                code,
                severity,
                Clause::C5_1_1,
                lead.customer.subject(),
                &path,
            )
        };
        let source = lead
            .source
            .as_deref()
            .map(str::trim)
            .filter(|text| !text.is_empty());
        let known = &policy.sources.value;
        let place = source.and_then(|source| known.iter().position(|name| name == source));
        let rank = match (place, source) {
            (Some(place), _) => place,
            (None, Some(_)) => known.len(),
            (None, None) => known.len().saturating_add(1),
        };
        if place.is_none() {
            findings.push(
                finding("file_source_unknown", Severity::Warning, "source")
                    .observed(source.unwrap_or("–"))
                    .limit(known.join(", "))
                    .because(vec![policy.sources.cite()]),
            );
        }
        if lead.collector.is_none() {
            findings.push(finding(
                "file_collector_missing",
                Severity::Warning,
                "collector",
            ));
        }
        if lead.personal {
            match said(&lead.lawful_basis) {
                None => findings.push(
                    finding("file_lawful_basis_missing", Severity::Error, "lawful_basis")
                        .observed(&lead.customer),
                ),
                Some(basis) if !policy.lawful_bases.value.contains(&basis) => findings.push(
                    finding("file_lawful_basis_unknown", Severity::Error, "lawful_basis")
                        .observed(basis)
                        .limit(policy.lawful_bases.value.join(", "))
                        .because(vec![policy.lawful_bases.cite()]),
                ),
                Some(_) => {}
            }
        }
        let entry = counts.entry((rank, source)).or_default();
        *entry = entry.saturating_add(1);
    }
    let mut shares = Vec::new();
    for ((_, source), number) in counts {
        let exact = Decimal::from(number)
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|part| part.checked_div(Decimal::from(count.max(1))))
            .ok_or_else(|| Error::new(ErrorCode::Overflow, "leads", "fewer leads", number))?;
        let percent = policy.rounding.value.round(exact, 2);
        // The rounded share decides, as it is the one that is shown.
        if percent > policy.source_most_percent.value.0 {
            let subject = format!("source:{}", source.unwrap_or("–"));
            let code = "source_concentrated";
            findings.push(
                Finding::new(code, Severity::Warning, Clause::C5_1_1, subject, "leads")
                    .observed(percent)
                    .limit(policy.source_most_percent.value)
                    .with("source", source.unwrap_or("–"))
                    .because(vec![policy.source_most_percent.cite()]),
            );
        }
        shares.push(SourceShare {
            source: source.map(str::to_owned),
            count: number,
            percent,
        });
    }
    Ok(SourceCheck {
        count,
        shares,
        findings,
        basis: vec![policy.sources.cite(), policy.source_most_percent.cite()],
    })
}
