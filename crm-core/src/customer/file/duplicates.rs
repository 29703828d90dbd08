//! Hospitals that may be in the books twice (5.1.2).

use std::cmp::Ordering;
use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::names;
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
    /// Region code; hospitals of different regions are not compared by name. Without one it is compared
    /// with all.
    #[serde(default)]
    pub region: Option<String>,
    /// Address.
    #[serde(default)]
    pub address: Option<String>,
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
    /// The same code or name and different campuses: one hospital in two places, and no mistake.
    Campus,
    /// The same name, or a name it had before.
    SameName,
    /// Names, or names and addresses, that are alike.
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
    /// How alike they are in percent: the names, and where both have an address, the address by its weight.
    #[serde(with = "exact")]
    pub score: Decimal,
    /// How alike the names are: twice the pairs of neighbouring characters they share over all they have.
    #[serde(with = "exact")]
    pub name_score: Decimal,
    /// How alike the addresses are; none when one has none.
    #[serde(default, with = "exact::option")]
    pub address_score: Option<Decimal>,
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
/// - Source: clause 5.1.2. A code decides; names are compared within a region, after scripts, widths, signs,
///   short forms and forms of company are made alike. A campus of the same hospital is told apart and no
///   duplicate; neither are two hospitals whose names have other numbers.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for a key that is there twice.
pub fn find_duplicates(
    policy: &FilePolicy,
    facts: &DuplicateFacts,
) -> Result<DuplicateReport, Error> {
    let mut entries: Vec<Entry<'_>> = facts
        .hospitals
        .iter()
        .map(|hospital| Entry::new(policy, hospital))
        .collect();
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
    // Only entries of one code or of one region can be a pair; without a region anyone can be meant.
    let mut codes: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut regions: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut anywhere: Vec<usize> = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        if let Some(code) = &entry.code {
            codes.entry(code).or_default().push(at);
        }
        match entry.region {
            Some(region) => regions.entry(province(region)).or_default().push(at),
            None => anywhere.push(at),
        }
    }
    let mut found: BTreeMap<(usize, usize), DuplicatePair> = BTreeMap::new();
    let mut meet = |a: usize, b: usize, by_name: bool| -> Result<(), Error> {
        let at = (a.min(b), a.max(b));
        if let (Some(first), Some(second)) = (entries.get(at.0), entries.get(at.1))
            && (!by_name || first.may_be_alike(policy, second))
            && !found.contains_key(&at)
            && let Some(pair) = compare(policy, first, second)?
        {
            found.insert(at, pair);
        }
        Ok(())
    };
    let groups = codes.values().map(|members| (members, false));
    let groups = groups.chain(regions.values().map(|members| (members, true)));
    for (members, by_name) in groups.chain([(&anywhere, true)]) {
        for (number, a) in members.iter().enumerate() {
            for b in members.iter().skip(number.saturating_add(1)) {
                meet(*a, *b, by_name)?;
            }
        }
    }
    for a in &anywhere {
        for b in regions.values().flatten() {
            meet(*a, *b, true)?;
        }
    }
    let mut pairs: Vec<DuplicatePair> = found.into_values().collect();
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
        basis: vec![
            policy.alike_percent.cite(),
            policy.address_weight_percent.cite(),
            policy.name_forms.cite(),
        ],
    })
}

struct Entry<'a> {
    of: &'a NamedHospital,
    region: Option<&'a str>,
    code: Option<String>,
    name: String,
    campus: Option<String>,
    former: Vec<String>,
    ordinals: Vec<char>,
    name_pairs: Vec<(char, char)>,
    address_pairs: Vec<(char, char)>,
}

impl<'a> Entry<'a> {
    fn new(policy: &FilePolicy, of: &'a NamedHospital) -> Self {
        let forms = &policy.name_forms.value;
        let told = names::parts(&of.name, forms);
        let code = of.identifier.as_ref().map(|text| match Uscc::parse(text) {
            Ok(uscc) => uscc.as_str().to_owned(),
            Err(_) => names::bare(text),
        });
        let campus = of.campus.as_deref().map(names::bare).or(told.campus);
        Self {
            of,
            region: of
                .region
                .as_deref()
                .map(str::trim)
                .filter(|region| !region.is_empty()),
            code: code.filter(|code| !code.is_empty()),
            campus: campus.filter(|campus| !campus.is_empty()),
            former: of
                .former_names
                .iter()
                .map(|name| names::parts(name, forms).base)
                .collect(),
            ordinals: names::ordinals(&told.base),
            name_pairs: neighbours(&told.base),
            address_pairs: neighbours(&names::bare(of.address.as_deref().unwrap_or_default())),
            name: told.base,
        }
    }

    /// Whether the names are the same, today's or one of the past.
    fn has_name_of(&self, other: &Self) -> bool {
        !self.name.is_empty()
            && !other.name.is_empty()
            && (self.name == other.name
                || self.former.contains(&other.name)
                || other.former.contains(&self.name))
    }

    /// Whether it is worth comparing: two names share at most the pairs of the shorter one.
    fn may_be_alike(&self, policy: &FilePolicy, other: &Self) -> bool {
        if self.has_name_of(other) {
            return true;
        }
        if !self.address_pairs.is_empty() && !other.address_pairs.is_empty() {
            return true;
        }
        let (a, b) = (self.name_pairs.len(), other.name_pairs.len());
        let most = Decimal::from(a.min(b)).saturating_mul(Decimal::from(200));
        let all = Decimal::from(a.saturating_add(b));
        most >= all.saturating_mul(policy.alike_percent.value.0)
    }
}

/// Pairs of neighbouring characters, sorted.
fn neighbours(text: &str) -> Vec<(char, char)> {
    let mut pairs: Vec<(char, char)> = text.chars().zip(text.chars().skip(1)).collect();
    pairs.sort_unstable();
    pairs
}

fn compare(
    policy: &FilePolicy,
    a: &Entry<'_>,
    b: &Entry<'_>,
) -> Result<Option<DuplicatePair>, Error> {
    let name_score = if a.name == b.name && !a.name.is_empty() {
        Decimal::new(10_000, 2)
    } else {
        alike(policy, &a.name_pairs, &b.name_pairs)?
    };
    let address_score = if a.address_pairs.is_empty() || b.address_pairs.is_empty() {
        None
    } else {
        Some(alike(policy, &a.address_pairs, &b.address_pairs)?)
    };
    let score = together(policy, name_score, address_score)?;
    let same_code = a.code.is_some() && a.code == b.code;
    let other_code = a.code.is_some() && b.code.is_some() && !same_code;
    let campuses = a.campus != b.campus;
    let same_region = match (a.region, b.region) {
        (Some(a), Some(b)) => within(a, b),
        (None, _) | (_, None) => true,
    };
    let same_name = a.has_name_of(b);
    let named = same_region && !other_code;
    let kind = if same_code && campuses {
        DuplicateKind::Campus
    } else if same_code {
        DuplicateKind::SameCode
    } else if named && same_name && campuses {
        DuplicateKind::Campus
    } else if named && same_name {
        DuplicateKind::SameName
    } else if named
        && !campuses
        && a.ordinals == b.ordinals
        && score >= policy.alike_percent.value.0
    {
        DuplicateKind::Alike
    } else {
        return Ok(None);
    };
    Ok(Some(DuplicatePair {
        first: a.of.customer.clone(),
        second: b.of.customer.clone(),
        kind,
        score,
        name_score,
        address_score,
    }))
}

/// The division code without its levels that are not given: `310000` is `31`, as some write it at once.
fn levels(region: &str) -> Option<&str> {
    let code =
        matches!(region.len(), 2 | 4 | 6) && region.bytes().all(|byte| byte.is_ascii_digit());
    let given = region.strip_suffix("0000").or(region.strip_suffix("00"));
    code.then(|| given.unwrap_or(region))
}

/// The province of a code; a region that is no code stands for itself.
fn province(region: &str) -> &str {
    levels(region)
        .and_then(|code| code.get(..2))
        .unwrap_or(region)
}

/// Whether one region lies in the other: a province and its district can be the same place.
fn within(a: &str, b: &str) -> bool {
    match (levels(a), levels(b)) {
        (Some(a), Some(b)) => a.starts_with(b) || b.starts_with(a),
        (None, _) | (_, None) => a == b,
    }
}

fn together(
    policy: &FilePolicy,
    name: Decimal,
    address: Option<Decimal>,
) -> Result<Decimal, Error> {
    let Some(address) = address else {
        return Ok(name);
    };
    let weight = policy.address_weight_percent.value.0;
    let exact = Decimal::ONE_HUNDRED
        .checked_sub(weight)
        .and_then(|rest| rest.checked_mul(name))
        .and_then(|names| names.checked_add(weight.checked_mul(address)?))
        .and_then(|sum| sum.checked_div(Decimal::ONE_HUNDRED))
        .ok_or_else(|| Error::new(ErrorCode::Overflow, "hospitals", "a percentage", weight))?;
    Ok(policy.rounding.value.round(exact, 2))
}

/// Twice the pairs that both have over all they have, in percent; both lists are sorted.
fn alike(policy: &FilePolicy, a: &[(char, char)], b: &[(char, char)]) -> Result<Decimal, Error> {
    let mut shared = 0_u32;
    let (mut left, mut right) = (a.iter().peekable(), b.iter().peekable());
    while let (Some(x), Some(y)) = (left.peek(), right.peek()) {
        match x.cmp(y) {
            Ordering::Less => {
                left.next();
            }
            Ordering::Greater => {
                right.next();
            }
            Ordering::Equal => {
                shared = shared.saturating_add(1);
                left.next();
                right.next();
            }
        }
    }
    let all = a.len().saturating_add(b.len());
    if all == 0 {
        return Ok(Decimal::ZERO);
    }
    let exact = Decimal::from(shared)
        .checked_mul(Decimal::from(200))
        .and_then(|share| share.checked_div(Decimal::from(all)))
        .ok_or_else(|| Error::new(ErrorCode::Overflow, "hospitals", "shorter names", all))?;
    Ok(policy.rounding.value.round(exact, 2))
}
