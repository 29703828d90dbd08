//! Hospitals that may be in the books twice (5.1.2).

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::FilePolicy;
use crate::answer::{Basis, Error, ErrorCode};
use crate::base::{CustomerKey, Uscc, exact};

/// A hospital as it is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedHospital {
    /// Its key.
    pub customer: CustomerKey,
    /// Official name.
    pub name: String,
    /// Names it had before.
    #[serde(default)]
    pub former_names: Vec<String>,
    /// The campus, when the entry is one of several.
    #[serde(default)]
    pub campus: Option<String>,
    /// Its code.
    #[serde(default)]
    pub identifier: Option<String>,
    /// Region code; hospitals of different regions are not compared by name.
    #[serde(default)]
    pub region: Option<String>,
}

/// All hospitals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DuplicateFacts {
    /// They.
    pub hospitals: Vec<NamedHospital>,
}

/// What a pair is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DuplicateKind {
    /// The same code: one hospital.
    SameCode,
    /// The same code and different campuses: one hospital in two places, and no mistake.
    Campus,
    /// The same name, or a name it had before.
    SameName,
    /// Names that are alike.
    Alike,
}

/// Two entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DuplicatePair {
    /// The one with the smaller key.
    pub first: CustomerKey,
    /// The other.
    pub second: CustomerKey,
    /// What they are.
    pub kind: DuplicateKind,
    /// How alike the names are in percent: twice the pairs of neighbouring characters they share over all
    /// they have.
    #[serde(with = "exact")]
    pub score: Decimal,
}

/// The pairs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DuplicateReport {
    /// By kind of certainty, then by score, then by key.
    pub pairs: Vec<DuplicatePair>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Finds hospitals that may be in the books twice.
///
/// - Shape: hospitals in, pairs with a kind and a score out.
/// - Source: clause 5.1.2. A code decides; names are compared within a region, after blanks, brackets and
///   full-width characters are made alike. A campus of the same hospital is told apart and no duplicate.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for a key that is there twice.
pub fn find_duplicates(
    policy: &FilePolicy,
    facts: &DuplicateFacts,
) -> Result<DuplicateReport, Error> {
    let mut entries: Vec<Entry<'_>> = facts.hospitals.iter().map(Entry::new).collect();
    entries.sort_by(|a, b| a.of.customer.cmp(&b.of.customer));
    for pair in entries.windows(2) {
        if let [a, b] = pair
            && a.of.customer == b.of.customer
        {
            let expected = "each key once";
            let observed = &b.of.customer;
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                "hospitals",
                expected,
                observed,
            ));
        }
    }
    // Only entries that share a code, a region and a pair of characters can be alike.
    let mut pairs = Vec::new();
    let mut groups: BTreeMap<(Option<&str>, &str), Vec<usize>> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        if let Some(code) = &entry.code {
            groups.entry((None, code)).or_default().push(at);
        }
        let region = entry.of.region.as_deref().unwrap_or("");
        groups.entry((Some(region), "")).or_default().push(at);
    }
    let mut seen = std::collections::BTreeSet::new();
    for members in groups.values() {
        for (number, a) in members.iter().enumerate() {
            for b in members.iter().skip(number.saturating_add(1)) {
                if !seen.insert((*a, *b)) {
                    continue;
                }
                if let (Some(first), Some(second)) = (entries.get(*a), entries.get(*b)) {
                    pairs.extend(compare(policy, first, second)?);
                }
            }
        }
    }
    let rank = |kind: DuplicateKind| match kind {
        DuplicateKind::SameCode => 0,
        DuplicateKind::SameName => 1,
        DuplicateKind::Alike => 2,
        DuplicateKind::Campus => 3,
    };
    pairs.sort_by(|a: &DuplicatePair, b: &DuplicatePair| {
        rank(a.kind)
            .cmp(&rank(b.kind))
            .then_with(|| b.score.cmp(&a.score))
            .then_with(|| (&a.first, &a.second).cmp(&(&b.first, &b.second)))
    });
    Ok(DuplicateReport {
        pairs,
        basis: vec![policy.alike_percent.cite()],
    })
}

struct Entry<'a> {
    of: &'a NamedHospital,
    code: Option<String>,
    name: Vec<char>,
    former: Vec<Vec<char>>,
    pairs: BTreeMap<(char, char), u32>,
}

impl<'a> Entry<'a> {
    fn new(of: &'a NamedHospital) -> Self {
        let name = bare(&of.name);
        let code = of.identifier.as_ref().map(|text| match Uscc::parse(text) {
            Ok(uscc) => uscc.as_str().to_owned(),
            Err(_) => bare(text).into_iter().collect(),
        });
        let mut pairs = BTreeMap::new();
        for pair in name.windows(2) {
            if let [a, b] = pair {
                let count: &mut u32 = pairs.entry((*a, *b)).or_default();
                *count = count.saturating_add(1);
            }
        }
        Self {
            of,
            code: code.filter(|code| !code.is_empty()),
            former: of.former_names.iter().map(|name| bare(name)).collect(),
            name,
            pairs,
        }
    }
}

/// Without blanks and brackets, full-width characters as plain ones, letters small.
fn bare(text: &str) -> Vec<char> {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '(' | ')' | '（' | '）' | '·' | '-'))
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => u32::from(c)
                .checked_sub(0xfee0)
                .and_then(char::from_u32)
                .unwrap_or(c),
            other => other,
        })
        .flat_map(char::to_lowercase)
        .collect()
}

fn compare(
    policy: &FilePolicy,
    a: &Entry<'_>,
    b: &Entry<'_>,
) -> Result<Option<DuplicatePair>, Error> {
    let score = alike(policy, a, b)?;
    let same_code = a.code.is_some() && a.code == b.code;
    let other_code = a.code.is_some() && b.code.is_some() && !same_code;
    let campuses = a.of.campus != b.of.campus;
    let same_region = a.of.region == b.of.region;
    let same_name = a.name == b.name || a.former.contains(&b.name) || b.former.contains(&a.name);
    let kind = if same_code && campuses {
        DuplicateKind::Campus
    } else if same_code {
        DuplicateKind::SameCode
    } else if same_region && same_name && !campuses && !other_code {
        DuplicateKind::SameName
    } else if same_region && !campuses && !other_code && score >= policy.alike_percent.value.0 {
        DuplicateKind::Alike
    } else {
        return Ok(None);
    };
    Ok(Some(DuplicatePair {
        first: a.of.customer.clone(),
        second: b.of.customer.clone(),
        kind,
        score,
    }))
}

fn alike(policy: &FilePolicy, a: &Entry<'_>, b: &Entry<'_>) -> Result<Decimal, Error> {
    let (mut shared, mut all) = (0_u32, 0_u32);
    for (pair, count) in &a.pairs {
        shared = shared.saturating_add((*count).min(b.pairs.get(pair).copied().unwrap_or(0)));
    }
    for count in a.pairs.values().chain(b.pairs.values()) {
        all = all.saturating_add(*count);
    }
    if all == 0 {
        let same = a.name == b.name && !a.name.is_empty();
        return Ok(if same {
            Decimal::ONE_HUNDRED
        } else {
            Decimal::ZERO
        });
    }
    let exact = Decimal::from(shared)
        .checked_mul(Decimal::from(200))
        .and_then(|share| share.checked_div(Decimal::from(all)))
        .ok_or_else(|| Error::new(ErrorCode::Overflow, "hospitals", "shorter names", all))?;
    Ok(policy.rounding.value.round(exact, 2))
}
