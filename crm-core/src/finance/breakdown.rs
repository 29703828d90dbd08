//! Aging by department, responsible person, region, class or contract (8.1.2), with both clocks side by
//! side and what is disputed, frozen, retained or covered by a bill shown apart.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::bucket::{self, Range};
use super::document::{Allocation, ReceivableDocument};
use super::mark::{ItemMark, MarkKind, Marks};
use super::measure::MeasurePolicy;
use super::measure::provision::{step_name, step_of};
use super::open_item::{check, known, settle};
use super::policy::AgingPolicy;
use super::responsible::{Responsibility, Shares};
use crate::answer::{Basis, Error};
use crate::base::split::{SplitRule, split};
use crate::base::{ContractKey, Currency, CustomerKey, Money, day};

/// By what open items are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgingDimension {
    /// The customer.
    Customer,
    /// The department of the hospital, as the document names it.
    Department,
    /// Who is responsible on the day, by share.
    Person,
    /// The region of the customer on the day; the territory of the document when it has none.
    Region,
    /// The class of the customer on the day.
    Class,
    /// The contract, as the document names it.
    Contract,
    /// The supplier's company that is owed.
    LegalEntity,
}

/// What a customer is from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerTrait {
    /// Who.
    pub customer: CustomerKey,
    /// From this day on, until a later row.
    #[serde(with = "day")]
    pub since: NaiveDate,
    /// Its region.
    #[serde(default)]
    pub region: Option<String>,
    /// Its class.
    #[serde(default)]
    pub class_name: Option<String>,
}

/// Open items and what they are grouped by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgingBreakdownFacts {
    /// By what.
    pub by: AgingDimension,
    /// The documents; all of them, also what lies after the day.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[serde(default)]
    pub allocations: Vec<Allocation>,
    /// Who is responsible, by day and share.
    #[serde(default)]
    pub responsible: Vec<Responsibility>,
    /// Region and class, by day.
    #[serde(default)]
    pub traits: Vec<CustomerTrait>,
    /// Disputes, freezes, bills of exchange and retentions.
    #[serde(default)]
    pub marks: Vec<ItemMark>,
    /// The day whose knowledge counts, of documents, allocations, marks and responsibilities; none for all
    /// there is.
    #[serde(default, with = "day::option")]
    pub known_on: Option<NaiveDate>,
}

/// An amount by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedAmount {
    /// Name of the bucket.
    pub name: String,
    /// What stands in it.
    pub amount: Money,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreakdownRow {
    /// Its name; none for what belongs to no group.
    pub name: Option<String>,
    /// All that is open, less credits that settle nothing.
    pub outstanding: Money,
    /// What of the open debits is past its due day, bills and retentions left out.
    pub overdue: Money,
    /// By days past the due day; bills and retentions stand apart. Adds up to `outstanding`.
    pub by_overdue: Vec<NamedAmount>,
    /// By years of age, as a provision counts them; bills and retentions stand apart. Adds up too.
    pub by_age: Vec<NamedAmount>,
    /// What of it is disputed.
    pub disputed: Money,
    /// What of it is frozen.
    pub frozen: Money,
    /// What a bill of exchange covers.
    pub bills: Money,
    /// What is kept back as a guarantee.
    pub retained: Money,
    /// Credits that settle nothing yet.
    pub unapplied_credit: Money,
}

/// Open items by group. The rows of a currency add up to its total to the cent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgingBreakdown {
    /// The day.
    #[serde(with = "day")]
    pub as_of: NaiveDate,
    /// By what.
    pub by: AgingDimension,
    /// By currency and name; what belongs to no group comes first.
    pub rows: Vec<BreakdownRow>,
    /// One row without a name for each currency.
    pub totals: Vec<BreakdownRow>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What a bill of exchange covers.
const BILL: &str = "bill";
/// What is kept back as a guarantee.
const RETENTION: &str = "retention";

/// Ages open items by group.
///
/// - Shape: documents, allocations and what the groups are in; rows and totals out.
/// - Units: money in the currency of the documents, never added over currencies.
/// - Source: clause 8.1.2. A shared item is split by the shares of the day, and no cent is lost; what
///   nobody answers for stands in a row without a name.
/// - Both clocks at once: days past the due day, and years since the item came to be. A bill that comes
///   back ends its mark, and the item goes on from its own due day as if there had been no bill.
///
/// # Errors
/// As [`age`](super::age::age); `out_of_range` for shares above 100 or a mark that ends before
/// it begins; `unknown_reference` for a mark on a document that is not there.
pub fn aging_breakdown(
    policy: &AgingPolicy,
    measure: &MeasurePolicy,
    facts: &AgingBreakdownFacts,
    as_of: NaiveDate,
) -> Result<AgingBreakdown, Error> {
    check(&facts.documents, &facts.allocations)?;
    let by_then = |since: NaiveDate| facts.known_on.is_none_or(|day| since <= day);
    let mut responsible = facts.responsible.clone();
    responsible.retain(|row| by_then(row.known_since()));
    let mut marked = facts.marks.clone();
    marked.retain(|mark| by_then(mark.known_since()));
    let shares = Shares::new(&responsible, as_of)?;
    let mut marks = Marks::new(&marked, &facts.documents, as_of)?;
    let known = facts
        .known_on
        .map(|day| known(&facts.documents, &facts.allocations, day));
    let (documents, allocations) = known.as_ref().map_or(
        (facts.documents.as_slice(), facts.allocations.as_slice()),
        |(documents, allocations)| (documents, allocations),
    );
    let items = settle(documents, allocations, as_of)?;
    let view = View {
        policy,
        measure,
        facts,
        shares: &shares,
        ranges: &bucket::ranges(policy),
        as_of,
    };
    let mut groups = Groups::default();
    for portion in &items.portions {
        let open = portion.open()?;
        if open.is_zero() {
            continue;
        }
        let start = portion.document.age_start();
        let standing = bucket::of_debit(policy, view.ranges, start, portion.due_date, as_of);
        let marked = marks.on(portion.document, portion.instalment, open)?;
        let late = portion.due_date.is_some_and(|due| due < as_of);
        let age = step_name(measure, step_of(measure, start, as_of));
        let mut parts = vec![
            Part::new(BILL, BILL, marked.bills),
            Part::new(RETENTION, RETENTION, marked.retained),
        ];
        let plain = open.minus(marked.bills)?.minus(marked.retained)?;
        parts.push(Part {
            overdue: late,
            ..Part::new(&standing.bucket, &age, plain)
        });
        for part in parts {
            view.add(&mut groups, portion.document, &part)?;
        }
        view.add_mark(
            &mut groups,
            portion.document,
            MarkKind::Dispute,
            marked.disputed,
        )?;
        view.add_mark(
            &mut groups,
            portion.document,
            MarkKind::Freeze,
            marked.frozen,
        )?;
    }
    for credit in &items.credits {
        let unapplied = credit.unapplied()?;
        if !unapplied.is_zero() {
            let start = credit.document.age_start();
            let standing = bucket::of_credit(policy, view.ranges, start, as_of);
            let part = Part {
                credit: true,
                ..Part::new(&standing.bucket, bucket::UNAPPLIED, unapplied.negated())
            };
            view.add(&mut groups, credit.document, &part)?;
        }
    }
    let rows: Vec<_> = groups
        .0
        .iter()
        .map(|((_, name), sums)| view.row(name.clone(), sums))
        .collect();
    let mut totals: BTreeMap<Currency, Sums> = BTreeMap::new();
    for ((currency, _), sums) in &groups.0 {
        totals
            .entry(*currency)
            .or_insert_with(|| Sums::new(*currency))
            .join(sums)?;
    }
    Ok(AgingBreakdown {
        as_of,
        by: facts.by,
        rows,
        totals: totals.values().map(|sums| view.row(None, sums)).collect(),
        basis: vec![
            policy.bucket_bounds.cite(),
            policy.missing_due_date.cite(),
            policy.credit_placement.cite(),
            measure.provision_steps.cite(),
            measure.age_convention.cite(),
        ],
    })
}

/// An amount with its place under both clocks.
struct Part {
    by_overdue: String,
    by_age: String,
    amount: Money,
    overdue: bool,
    credit: bool,
}

impl Part {
    fn new(by_overdue: &str, by_age: &str, amount: Money) -> Self {
        Self {
            by_overdue: by_overdue.to_owned(),
            by_age: by_age.to_owned(),
            amount,
            overdue: false,
            credit: false,
        }
    }
}

struct Sums {
    outstanding: Money,
    overdue: Money,
    by_overdue: BTreeMap<String, Money>,
    by_age: BTreeMap<String, Money>,
    disputed: Money,
    frozen: Money,
    unapplied: Money,
}

impl Sums {
    fn new(currency: Currency) -> Self {
        let zero = Money::zero(currency);
        Self {
            outstanding: zero,
            overdue: zero,
            by_overdue: BTreeMap::new(),
            by_age: BTreeMap::new(),
            disputed: zero,
            frozen: zero,
            unapplied: zero,
        }
    }

    fn put(of: &mut BTreeMap<String, Money>, name: &str, amount: Money) -> Result<(), Error> {
        let sum = of
            .entry(name.to_owned())
            .or_insert(Money::zero(amount.currency));
        *sum = sum.plus(amount)?;
        Ok(())
    }

    fn add(&mut self, part: &Part, amount: Money) -> Result<(), Error> {
        self.outstanding = self.outstanding.plus(amount)?;
        if part.overdue {
            self.overdue = self.overdue.plus(amount)?;
        }
        if part.credit {
            self.unapplied = self.unapplied.minus(amount)?;
        }
        Self::put(&mut self.by_overdue, &part.by_overdue, amount)?;
        Self::put(&mut self.by_age, &part.by_age, amount)
    }

    fn join(&mut self, other: &Self) -> Result<(), Error> {
        self.outstanding = self.outstanding.plus(other.outstanding)?;
        self.overdue = self.overdue.plus(other.overdue)?;
        self.disputed = self.disputed.plus(other.disputed)?;
        self.frozen = self.frozen.plus(other.frozen)?;
        self.unapplied = self.unapplied.plus(other.unapplied)?;
        for (name, amount) in &other.by_overdue {
            Self::put(&mut self.by_overdue, name, *amount)?;
        }
        for (name, amount) in &other.by_age {
            Self::put(&mut self.by_age, name, *amount)?;
        }
        Ok(())
    }
}

#[derive(Default)]
struct Groups(BTreeMap<(Currency, Option<String>), Sums>);

impl Groups {
    fn of(&mut self, currency: Currency, name: Option<String>) -> &mut Sums {
        self.0
            .entry((currency, name))
            .or_insert_with(|| Sums::new(currency))
    }
}

struct View<'a> {
    policy: &'a AgingPolicy,
    measure: &'a MeasurePolicy,
    facts: &'a AgingBreakdownFacts,
    shares: &'a Shares<'a>,
    ranges: &'a [Range],
    as_of: NaiveDate,
}

impl View<'_> {
    /// The groups of a document with the share of each in percent; together 100.
    fn groups(
        &self,
        document: &ReceivableDocument,
    ) -> Result<Vec<(Option<String>, Decimal)>, Error> {
        let whole = |name: Option<String>| vec![(name, Decimal::ONE_HUNDRED)];
        Ok(match self.facts.by {
            AgingDimension::Customer => whole(Some(document.customer.to_string())),
            AgingDimension::Department => whole(document.department.clone()),
            AgingDimension::Contract => {
                whole(document.contract.as_ref().map(ContractKey::to_string))
            }
            AgingDimension::LegalEntity => {
                whole(document.legal_entity.as_ref().map(ToString::to_string))
            }
            AgingDimension::Region => {
                let region = self.trait_of(document).and_then(|t| t.region.clone());
                whole(region.or_else(|| document.territory.clone()))
            }
            AgingDimension::Class => {
                whole(self.trait_of(document).and_then(|t| t.class_name.clone()))
            }
            AgingDimension::Person => {
                let shares = self.shares.of(document)?;
                let named = shares
                    .into_iter()
                    .map(|(person, percent)| (person.map(|p| p.to_string()), percent));
                named.collect()
            }
        })
    }

    fn trait_of(&self, document: &ReceivableDocument) -> Option<&CustomerTrait> {
        self.facts
            .traits
            .iter()
            .filter(|row| row.customer == document.customer && row.since <= self.as_of)
            .max_by_key(|row| row.since)
    }

    /// Each group with its part of an amount.
    fn split(
        &self,
        document: &ReceivableDocument,
        amount: Money,
    ) -> Result<Vec<(Option<String>, Money)>, Error> {
        let groups = self.groups(document)?;
        let weights: Vec<_> = groups.iter().map(|(_, percent)| *percent).collect();
        let parts = split(amount, &weights, SplitRule::LargestRemainder)?;
        let parts = parts.unwrap_or_default();
        Ok(groups
            .into_iter()
            .map(|(name, _)| name)
            .zip(parts)
            .collect())
    }

    fn add(
        &self,
        groups: &mut Groups,
        document: &ReceivableDocument,
        part: &Part,
    ) -> Result<(), Error> {
        if part.amount.is_zero() {
            return Ok(());
        }
        for (name, amount) in self.split(document, part.amount)? {
            groups.of(amount.currency, name).add(part, amount)?;
        }
        Ok(())
    }

    fn add_mark(
        &self,
        groups: &mut Groups,
        document: &ReceivableDocument,
        kind: MarkKind,
        amount: Money,
    ) -> Result<(), Error> {
        if amount.is_zero() {
            return Ok(());
        }
        for (name, amount) in self.split(document, amount)? {
            let sums = groups.of(amount.currency, name);
            let side = if kind == MarkKind::Dispute {
                &mut sums.disputed
            } else {
                &mut sums.frozen
            };
            *side = side.plus(amount)?;
        }
        Ok(())
    }

    fn row(&self, name: Option<String>, sums: &Sums) -> BreakdownRow {
        let zero = Money::zero(sums.outstanding.currency);
        let of = |amounts: &BTreeMap<String, Money>, name: &str| {
            amounts.get(name).copied().unwrap_or(zero)
        };
        let used: Vec<_> = sums.by_overdue.keys().cloned().collect();
        let mut overdue_names = bucket::order(self.policy, self.ranges, &used);
        let mut age_names: Vec<_> = (0..self.measure.provision_steps.value.len())
            .map(|step| step_name(self.measure, step))
            .collect();
        age_names.push(bucket::UNAPPLIED.to_owned());
        for names in [&mut overdue_names, &mut age_names] {
            names.retain(|name| name != BILL && name != RETENTION);
            names.extend([BILL.to_owned(), RETENTION.to_owned()]);
        }
        let special = [bucket::UNKNOWN, bucket::UNAPPLIED, BILL, RETENTION];
        let listed = |names: Vec<String>, amounts: &BTreeMap<String, Money>| {
            names
                .into_iter()
                .filter(|name| {
                    // What is seldom there is shown where it is.
                    amounts.contains_key(name) || !special.contains(&name.as_str())
                })
                .map(|name| NamedAmount {
                    amount: of(amounts, &name),
                    name,
                })
                .collect()
        };
        BreakdownRow {
            name,
            outstanding: sums.outstanding,
            overdue: sums.overdue,
            by_overdue: listed(overdue_names, &sums.by_overdue),
            by_age: listed(age_names, &sums.by_age),
            disputed: sums.disputed,
            frozen: sums.frozen,
            bills: of(&sums.by_overdue, BILL),
            retained: of(&sums.by_overdue, RETENTION),
            unapplied_credit: sums.unapplied,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::PolicyBook;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn money(cents: i64) -> Value {
        json!({ "amount": Decimal::new(cents, 2).to_string(), "currency": "CNY" })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        /// Whatever it is grouped by, rows add up to the totals, both clocks to what is open.
        #[test]
        fn no_grouping_loses_a_cent(
            items in prop::collection::vec((1_i64..1_000_000, 0_i64..900, 0_usize..3, any::<bool>()), 1..8),
            percents in prop::collection::vec(1_u32..=33, 0..3),
            marks in prop::collection::vec((0_usize..8, 0_usize..4, prop::option::of(1_i64..500_000)), 0..6),
            by in 0_usize..7,
        ) {
            let as_of = day::parse("2026-06-30").unwrap_or_default();
            let names = ["customer", "department", "person", "region", "class", "contract", "legal_entity"];
            let kinds = ["dispute", "freeze", "bill", "retention"];
            let documents: Vec<_> = items.iter().enumerate().map(|(at, (cents, days, customer, credit))| {
                let posted = day::shift(as_of, -days);
                json!({
                    "document": format!("D{at}"), "kind": if *credit { "payment" } else { "invoice" },
                    "customer": format!("H{customer}"), "posting_date": posted, "amount": money(*cents),
                    "due_date": day::shift(posted, 30), "department": (customer % 2 == 0).then_some("ICU"),
                })
            }).collect();
            let marks: Vec<_> = marks.iter().enumerate().map(|(at, (document, kind, cents))| {
                json!({
                    "mark": format!("M{at}"), "customer": "H0", "document": format!("D{}", document % items.len()),
                    "kind": kinds[*kind], "amount": cents.map(money), "since": "2026-01-01", "reason": "r",
                })
            }).collect();
            let responsible: Vec<_> = percents.iter().enumerate().map(|(at, percent)| {
                json!({ "customer": "H1", "person": format!("P{at}"), "percent": percent.to_string(), "since": "2020-01-01" })
            }).collect();
            let facts = json!({
                "by": names[by], "documents": documents, "marks": marks, "responsible": responsible,
            });
            let facts = serde_json::from_value(facts).map_err(|e| TestCaseError::fail(e.to_string()))?;
            let book = PolicyBook::standard().map_err(|e| TestCaseError::fail(e.to_string()))?;
            let policy = book.at(as_of).map_err(|e| TestCaseError::fail(e.to_string()))?;
            let answer = aging_breakdown(&policy.aging, &policy.measure, &facts, as_of)?;
            let balance: Decimal = facts.documents.iter().map(|d| if d.kind.is_debit() { d.amount.amount } else { -d.amount.amount }).sum();
            prop_assert_eq!(answer.totals.iter().map(|t| t.outstanding.amount).sum::<Decimal>(), balance);
            prop_assert_eq!(answer.rows.iter().map(|t| t.outstanding.amount).sum::<Decimal>(), balance);
            for row in answer.rows.iter().chain(&answer.totals) {
                for clock in [&row.by_overdue, &row.by_age] {
                    prop_assert_eq!(clock.iter().map(|b| b.amount.amount).sum::<Decimal>(), row.outstanding.amount);
                }
            }
            for (part, of) in [
                (answer.rows.iter().map(|r| r.disputed.amount).sum::<Decimal>(), answer.totals[0].disputed),
                (answer.rows.iter().map(|r| r.bills.amount).sum(), answer.totals[0].bills),
                (answer.rows.iter().map(|r| r.overdue.amount).sum(), answer.totals[0].overdue),
            ] {
                prop_assert_eq!(part, of.amount);
            }
        }
    }
}
