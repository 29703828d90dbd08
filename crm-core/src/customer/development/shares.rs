//! People who share a customer, each for a time (4.1.2, 6.1.3).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::answer::{Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{CustomerKey, PersonKey, day, exact};

/// A person's share in a customer for a time. Kept as it was agreed; a change is a new spell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareSpell {
    /// Whose customer.
    pub customer: CustomerKey,
    /// Who.
    pub person: PersonKey,
    /// How much, in percent.
    #[serde(with = "exact")]
    pub percent: Decimal,
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day; none while it lasts.
    #[serde(default, with = "day::option")]
    pub last_day: Option<NaiveDate>,
}

/// The spells of one customer and the days that are asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerSharesFacts {
    /// Whose.
    pub customer: CustomerKey,
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// The spells in any order.
    pub spells: Vec<ShareSpell>,
}

/// A person and the share on the days of a stretch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeldShare {
    /// Who.
    pub person: PersonKey,
    /// How much, in percent.
    #[serde(with = "exact")]
    pub percent: Decimal,
}

/// Days in a row on which nothing changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareStretch {
    /// First day.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// Last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// Who has how much, by key.
    pub shares: Vec<HeldShare>,
    /// All of them together.
    #[serde(with = "exact")]
    pub sum_percent: Decimal,
}

/// Who has how much of a customer, day by day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerShares {
    /// Whose.
    pub customer: CustomerKey,
    /// Stretches without a gap from the first day to the last.
    pub stretches: Vec<ShareStretch>,
    /// Stretches whose shares are not 100 together.
    pub findings: Vec<Finding>,
}

/// Who has how much of a customer on each day.
///
/// - Shape: dated shares in; stretches of days without a change out, each with its sum.
/// - Units: percent; calendar days, first and last included.
/// - Source: clauses 4.1.2 (every day has someone responsible) and 6.1.3 (targets by person). No parameter
///   decides here: shares are a whole or they are not.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a last day before the first, a spell that ends before it begins and a share
/// outside 0-100; [`ErrorCode::DuplicateKey`] for a person with two spells on one day.
pub fn customer_shares(facts: &CustomerSharesFacts) -> Result<CustomerShares, Error> {
    check(facts)?;
    let after = day::shift(facts.last_day, 1);
    let inside = |date: &NaiveDate| *date > facts.first_day && *date < after;
    let mut cuts: BTreeSet<NaiveDate> = BTreeSet::from([facts.first_day, after]);
    for spell in &facts.spells {
        let ends = spell.last_day.map(|last| day::shift(last, 1));
        cuts.extend(
            [Some(spell.first_day), ends]
                .into_iter()
                .flatten()
                .filter(inside),
        );
    }
    let (mut stretches, mut findings) = (Vec::new(), Vec::new());
    for (first_day, next) in cuts.iter().zip(cuts.iter().skip(1)) {
        let holds = |spell: &&ShareSpell| {
            spell.first_day <= *first_day && spell.last_day.is_none_or(|last| last >= *first_day)
        };
        let mut shares: Vec<_> = facts
            .spells
            .iter()
            .filter(holds)
            .map(|spell| HeldShare {
                person: spell.person.clone(),
                percent: spell.percent,
            })
            .collect();
        shares.sort_by(|a, b| a.person.cmp(&b.person));
        let mut sum = Decimal::ZERO;
        for share in &shares {
            let more = sum.checked_add(share.percent);
            sum = more.ok_or_else(|| {
                Error::new(ErrorCode::Overflow, "spells", "fewer shares", shares.len())
            })?;
        }
        if sum != Decimal::ONE_HUNDRED {
            let subject = facts.customer.subject();
            findings.push(
                Finding::new(
                    "shares_not_whole",
                    Severity::Error,
                    Clause::C4_1_2,
                    subject,
                    "spells",
                )
                .observed(sum.normalize())
                .limit(Decimal::ONE_HUNDRED)
                .with("first_day", first_day)
                .with("last_day", day::shift(*next, -1)),
            );
        }
        stretches.push(ShareStretch {
            first_day: *first_day,
            last_day: day::shift(*next, -1),
            shares,
            sum_percent: sum.normalize(),
        });
    }
    Ok(CustomerShares {
        customer: facts.customer.clone(),
        stretches,
        findings,
    })
}

fn check(facts: &CustomerSharesFacts) -> Result<(), Error> {
    let wrong = |path: String, expected: String, observed: String| {
        Error::new(ErrorCode::OutOfRange, path, expected, observed)
    };
    if facts.last_day < facts.first_day {
        let expected = format!("not before {}", facts.first_day);
        return Err(wrong(
            "last_day".to_owned(),
            expected,
            facts.last_day.to_string(),
        ));
    }
    for (at, spell) in facts.spells.iter().enumerate() {
        if spell.percent < Decimal::ZERO || spell.percent > Decimal::ONE_HUNDRED {
            let path = format!("spells[{at}].percent");
            return Err(wrong(path, "0-100".to_owned(), spell.percent.to_string()));
        }
        if let Some(last) = spell.last_day.filter(|last| *last < spell.first_day) {
            let expected = format!("not before {}", spell.first_day);
            return Err(wrong(
                format!("spells[{at}].last_day"),
                expected,
                last.to_string(),
            ));
        }
        let end = |spell: &ShareSpell| spell.last_day.unwrap_or(NaiveDate::MAX);
        let twice = facts.spells.iter().take(at).any(|other| {
            other.person == spell.person
                && other.first_day <= end(spell)
                && spell.first_day <= end(other)
        });
        if twice {
            let path = format!("spells[{at}].person");
            let expected = "one spell of a person on a day";
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                expected,
                &spell.person,
            ));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Stretches cover every day once, and what a person holds on a day is what the spells say.
        #[test]
        fn stretches_cover_the_days(spells in prop::collection::vec((0_i64..60, 0_i64..40, 1_u32..=100), 0..6)) {
            let start = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
            let fail = |error: &dyn std::fmt::Display| TestCaseError::fail(error.to_string());
            let spells: Vec<_> = spells.into_iter().enumerate().map(|(at, (first, length, percent))| serde_json::json!({
                "customer": "H1", "person": format!("P{at}"), "percent": percent.to_string(),
                "first_day": day::shift(start, first),
                "last_day": (length > 0).then(|| day::shift(start, first + length)),
            })).collect();
            let facts = serde_json::json!({
                "customer": "H1", "first_day": start, "last_day": day::shift(start, 59), "spells": spells,
            });
            let facts: CustomerSharesFacts = serde_json::from_value(facts).map_err(|error| fail(&error))?;
            let answer = customer_shares(&facts).map_err(|error| fail(&error))?;
            let mut next = start;
            for stretch in &answer.stretches {
                prop_assert_eq!(stretch.first_day, next);
                next = day::shift(stretch.last_day, 1);
                let held: Decimal = facts.spells.iter()
                    .filter(|s| s.first_day <= stretch.last_day && s.last_day.is_none_or(|l| l >= stretch.last_day))
                    .map(|s| s.percent).sum();
                prop_assert_eq!(stretch.sum_percent, held);
            }
            prop_assert_eq!(next, day::shift(start, 60));
        }
    }
}
