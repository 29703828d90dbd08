//! Aging: what is open on any day, how old it is, and in which bucket it stands (8.1.2).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::age_rows::{Sum, View};
use super::aging::{Aging, AgingFacts, AgingGroup, AgingTotal};
use super::bucket;
use super::open_item::{OpenItems, check, known, settle};
use super::policy::{AgingPolicy, BucketScheme};
use super::selection::Chosen;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Currency, CustomerKey, Money};

/// Ages the open items of a set of customers on a day.
///
/// - Shape: documents and dated allocations in; rows, groups by customer and totals by currency out.
/// - Units: money in the currency of each document, never added over currencies; ages in calendar
///   days.
/// - Source: clause 8.1.2; the comparison with the ledger is 8.2.3.
/// - Any past day: documents posted and allocations dated after `as_of` do not count yet; what they
///   will settle stands in `future`. `known_on` leaves out what became known later.
/// - The buckets of a group always add up to its balance: what is not due, has no due date, or is a
///   credit without a debit has a bucket too.
/// - Two clocks: every row carries days overdue and days since posting; the policy says which one
///   fills the buckets.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`], [`ErrorCode::UnknownReference`], [`ErrorCode::OutOfRange`],
/// [`ErrorCode::Contradiction`], [`ErrorCode::OverAllocated`], [`ErrorCode::MoneyUnusable`] and
/// [`ErrorCode::UnknownTerritory`], each with the path of the fact.
pub fn age(policy: &AgingPolicy, facts: &AgingFacts, as_of: NaiveDate) -> Result<Aging, Error> {
    let chosen = Chosen::new(facts.selection.as_ref(), &facts.territories)?;
    check(&facts.documents, &facts.allocations)?;
    let known = facts
        .known_on
        .map(|day| known(&facts.documents, &facts.allocations, day));
    let (documents, allocations) = known.as_ref().map_or(
        (facts.documents.as_slice(), facts.allocations.as_slice()),
        |(documents, allocations)| (documents, allocations),
    );
    let mut items = settle(documents, allocations, as_of)?;
    items
        .portions
        .retain(|portion| chosen.shows(portion.document));
    items.credits.retain(|credit| chosen.shows(credit.document));
    let ranges = bucket::ranges(policy);
    let view = View {
        policy,
        ranges: &ranges,
        as_of,
    };

    let rows = view.rows(&items)?;
    let mut sums: BTreeMap<(CustomerKey, Currency), Sum> = BTreeMap::new();
    for portion in &items.portions {
        if !portion.open()?.is_zero() {
            let key = (portion.document.customer.clone(), portion.amount.currency);
            sums.entry(key)
                .or_insert_with(|| Sum::new(portion.amount.currency))
                .add_debit(portion, &view.standing(portion), as_of)?;
        }
    }
    for credit in &items.credits {
        let unapplied = credit.unapplied()?;
        if !unapplied.is_zero() {
            let key = (credit.document.customer.clone(), unapplied.currency);
            let standing = bucket::of_credit(policy, &ranges, credit.document.age_start(), as_of);
            sums.entry(key)
                .or_insert_with(|| Sum::new(unapplied.currency))
                .add_credit(unapplied, &standing)?;
        }
    }

    let mut findings = view.missing_due_dates(&items)?;
    findings.extend(between_customers(&items));
    let mut groups = Vec::with_capacity(sums.len());
    let mut by_currency: BTreeMap<Currency, (Sum, u32)> = BTreeMap::new();
    for ((customer, currency), sum) in &sums {
        let (total, customers) = by_currency
            .entry(*currency)
            .or_insert_with(|| (Sum::new(*currency), 0));
        total.add(sum)?;
        *customers = customers.saturating_add(1);
        groups.push(AgingGroup {
            customer: customer.clone(),
            invoiced: sum.invoiced,
            paid: sum.paid,
            credited: sum.credited,
            unapplied_credit: sum.unapplied,
            outstanding: sum.outstanding,
            due: sum.due,
            oldest_overdue_days: sum.oldest_overdue_days,
            buckets: view.buckets(sum)?,
            ledger_difference: None,
        });
    }
    compare_with_ledger(facts, &chosen, &mut groups, &mut findings)?;
    let totals = by_currency
        .iter()
        .map(|(currency, (sum, customer_count))| {
            Ok(AgingTotal {
                currency: *currency,
                invoiced: sum.invoiced,
                paid: sum.paid,
                credited: sum.credited,
                unapplied_credit: sum.unapplied,
                outstanding: sum.outstanding,
                due: sum.due,
                buckets: view.buckets(sum)?,
                customer_count: *customer_count,
            })
        })
        .collect::<Result<_, Error>>()?;
    Ok(Aging {
        as_of,
        rows,
        groups,
        totals,
        findings,
        basis: basis(policy),
    })
}

fn basis(policy: &AgingPolicy) -> Vec<Basis> {
    let mut basis = vec![policy.clock.cite(), policy.scheme.cite()];
    if policy.scheme.value == BucketScheme::Days {
        basis.extend([
            policy.bucket_bounds.cite(),
            policy.bucket_bound.cite(),
            policy.day_zero.cite(),
        ]);
    }
    basis.extend([
        policy.missing_due_date.cite(),
        policy.credit_placement.cite(),
    ]);
    basis
}

/// Money of one customer that settles what another one owes, without anyone having paid for it.
fn between_customers(items: &OpenItems<'_>) -> Vec<Finding> {
    let rows = items.crossing.iter().map(|allocation| {
        let subject = allocation.debit.subject();
        Finding::new(
            "allocation_between_customers",
            Severity::Warning,
            Clause::C8_1_2,
            subject,
            "allocations",
        )
        .observed(&allocation.credit)
        .with("allocation", &allocation.allocation)
    });
    rows.collect()
}

/// Puts the difference to the ledger beside each customer. A balance without open items has a
/// difference too, so it gets a finding although it has no group.
fn compare_with_ledger(
    facts: &AgingFacts,
    chosen: &Chosen<'_>,
    groups: &mut [AgingGroup],
    findings: &mut Vec<Finding>,
) -> Result<(), Error> {
    // Open items that are filtered by anything but the customer cannot be compared with a balance.
    if !chosen.whole_customers() {
        return Ok(());
    }
    for (at, ledger) in facts.ledger_balances.iter().enumerate() {
        if !chosen.shows_customer(&ledger.customer) {
            continue;
        }
        let balance = ledger
            .balance
            .checked()
            .map_err(|e| Error::from(e).under(&format!("ledger_balances[{at}].balance")))?;
        let group = groups.iter_mut().find(|group| {
            group.customer == ledger.customer && group.outstanding.currency == balance.currency
        });
        let open = group
            .as_ref()
            .map_or(Money::zero(balance.currency), |group| group.outstanding);
        let difference = open.minus(balance)?;
        if let Some(group) = group {
            if group.ledger_difference.is_some() {
                return Err(Error::new(
                    ErrorCode::DuplicateKey,
                    format!("ledger_balances[{at}].customer"),
                    "one balance for each customer and currency",
                    &ledger.customer,
                ));
            }
            group.ledger_difference = Some(difference);
        }
        if !difference.is_zero() {
            findings.push(
                Finding::new(
                    "ledger_differs",
                    Severity::Error,
                    Clause::C8_2_3,
                    ledger.customer.subject(),
                    "outstanding",
                )
                .observed(open)
                .limit(balance)
                .with("difference", difference),
            );
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Layer;
    use crate::base::{AllocationKey, DocumentKey, day, exact};
    use crate::book::PolicyBook;
    use crate::finance::{Allocation, DocumentKind, Instalment, ReceivableDocument};
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    type Outcome = Result<(), Box<dyn std::error::Error>>;

    fn policy(overlay: &str, as_of: NaiveDate) -> Result<AgingPolicy, Box<dyn std::error::Error>> {
        let head = "schema_version = 1\nid = \"test\"\nrevision = \"1\"\neffective_from = 2000-01-01\n[aging]\n";
        let text = format!("{head}{overlay}");
        let book = PolicyBook::standard()?.with_file("test.toml", &text, Layer::Company)?;
        Ok(*book.at(as_of)?.aging.clone())
    }

    fn aged(
        overlay: &str,
        facts: &AgingFacts,
        as_of: NaiveDate,
    ) -> Result<Aging, Box<dyn std::error::Error>> {
        Ok(age(&policy(overlay, as_of)?, facts, as_of)?)
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 6, 30).unwrap_or_default()
    }

    fn cny(text: &str) -> Result<Money, Error> {
        Ok(Money::new(
            exact::parse(text).unwrap_or_default(),
            Currency::CNY,
        )?)
    }

    fn document(
        key: &str,
        kind: DocumentKind,
        posted: i64,
        due: Option<i64>,
        amount: Money,
    ) -> Result<ReceivableDocument, Error> {
        Ok(ReceivableDocument {
            document: DocumentKey::new(key)?,
            kind,
            customer: CustomerKey::new("C1")?,
            legal_entity: None,
            account: None,
            posting_date: day::shift(today(), posted),
            due_date: due.map(|due| day::shift(today(), due)),
            amount,
            instalments: Vec::new(),
            cost_centre: None,
            territory: None,
            sales_shares: Vec::new(),
            rate: None,
            evidence: None,
            aged_from: None,
            department: None,
            contract: None,
            payer: None,
            references: Vec::new(),
            recorded_on: None,
            early_payment: None,
        })
    }

    fn facts(documents: Vec<ReceivableDocument>, allocations: Vec<Allocation>) -> AgingFacts {
        AgingFacts {
            documents,
            allocations,
            ledger_balances: Vec::new(),
            territories: Vec::new(),
            selection: None,
            known_on: None,
        }
    }

    fn allocation(key: &str, amount: Money, date: i64) -> Result<Allocation, Error> {
        Ok(Allocation {
            allocation: AllocationKey::new(key)?,
            credit: DocumentKey::new("P")?,
            debit: DocumentKey::new("I")?,
            instalment: None,
            amount,
            date: day::shift(today(), date),
            reverses: None,
            recorded_on: None,
            discount_for: None,
        })
    }

    #[test]
    fn every_bound_is_where_the_policy_puts_it() -> Outcome {
        let bucket = |overlay: &str, due: i64| -> Result<String, Box<dyn std::error::Error>> {
            let invoice = document("I", DocumentKind::Invoice, -500, Some(due), cny("1")?)?;
            Ok(
                aged(overlay, &facts(vec![invoice], vec![]), today())?.rows[0]
                    .bucket
                    .clone(),
            )
        };
        for (due, expected) in [
            (1, "not_due"),
            (0, "not_due"),
            (-1, "1-30"),
            (-30, "1-30"),
            (-31, "31-60"),
            (-60, "31-60"),
            (-61, "61-90"),
            (-91, "91-180"),
            (-181, "181-365"),
            (-365, "181-365"),
            (-366, "366+"),
        ] {
            assert_eq!(bucket("", due)?, expected, "{due}");
        }
        let lower = "bucket_bound = \"lower_inclusive\"\nday_zero = \"first_bucket\"\nbucket_bounds = [0, 30, 60]\n";
        for (due, expected) in [
            (1, "not_due"),
            (0, "0-29"),
            (-29, "0-29"),
            (-30, "30-59"),
            (-60, "60+"),
        ] {
            assert_eq!(bucket(lower, due)?, expected, "{due}");
        }
        Ok(())
    }

    #[test]
    fn a_missing_due_date_goes_where_the_policy_says() -> Outcome {
        let invoice = document("I", DocumentKind::Invoice, -40, None, cny("1")?)?;
        for (option, expected, due) in [
            ("unknown", "due_date_unknown", "0.00"),
            ("oldest", "366+", "1.00"),
            ("not_due", "not_due", "0.00"),
            ("posting_date", "31-60", "1.00"),
        ] {
            let overlay = format!("missing_due_date = \"{option}\"\n");
            let aging = aged(&overlay, &facts(vec![invoice.clone()], vec![]), today())?;
            assert_eq!(aging.rows[0].bucket, expected);
            assert_eq!(aging.totals[0].due, cny(due)?);
            assert_eq!(aging.findings[0].code, "due_date_unknown");
        }
        Ok(())
    }

    #[test]
    fn too_much_is_refused_with_its_place() -> Outcome {
        let invoice = document("I", DocumentKind::Invoice, -40, None, cny("100")?)?;
        let payment = document("P", DocumentKind::Payment, -30, None, cny("200")?)?;
        let code = |allocations| {
            let facts = facts(vec![invoice.clone(), payment.clone()], allocations);
            aged("", &facts, today())
                .map_err(|e| e.to_string())
                .err()
                .unwrap_or_default()
        };
        assert_eq!(code(vec![allocation("a", cny("100")?, -1)?]), "");
        let text = code(vec![
            allocation("a", cny("100")?, -1)?,
            allocation("b", cny("0.01")?, 5)?,
        ]);
        assert!(
            text.starts_with("over_allocated: allocations[1].amount"),
            "{text}"
        );
        let text = code(vec![
            allocation("a", cny("1")?, -1)?,
            allocation("a", cny("1")?, -1)?,
        ]);
        assert!(
            text.starts_with("duplicate_key: allocations[1].allocation"),
            "{text}"
        );
        Ok(())
    }

    prop_compose! {
        fn ledger()(
            debits in prop::collection::vec((1_i64..100_000, -400_i64..30, prop::option::of(-400_i64..60), 1_usize..4), 1..8),
            credits in prop::collection::vec((1_i64..100_000, -400_i64..30, any::<bool>()), 0..8),
            links in prop::collection::vec(
                (0_usize..8, 0_usize..8, 1_i64..60_000, -400_i64..60, prop::option::of(0_usize..4), prop::option::of((1_i64..60_000, 0_i64..90))),
                0..20,
            ),
        ) -> Result<AgingFacts, Error> {
            let mut documents = Vec::new();
            for (at, (cents, posted, due, parts)) in debits.iter().enumerate() {
                let amount = Money::new(Decimal::new(*cents, 2), Currency::CNY)?;
                let mut invoice = document(&format!("I{at}"), DocumentKind::Invoice, *posted, *due, amount)?;
                if *parts > 1 && *cents > 10 {
                    let weights = vec![Decimal::ONE; *parts];
                    let split = crate::base::split::split(amount, &weights, crate::base::SplitRule::LastLine)?;
                    invoice.instalments = split.unwrap_or_default().into_iter().zip(0_i64..).map(|(amount, n)| Instalment { early_payment: None,
                        due_date: due.map(|due| day::shift(today(), due + 30 * n)),
                        amount,
                    }).collect();
                }
                documents.push(invoice);
            }
            for (at, (cents, posted, note)) in credits.iter().enumerate() {
                let kind = if *note { DocumentKind::CreditNote } else { DocumentKind::Payment };
                let amount = Money::new(Decimal::new(*cents, 2), Currency::CNY)?;
                documents.push(document(&format!("P{at}"), kind, *posted, None, amount)?);
            }
            // Only links that fit, so that every case is a ledger that can exist.
            let mut left: Vec<_> = documents.iter().map(|d| d.amount.amount).collect();
            let parts = documents.iter().map(|d| d.instalments.iter().map(|i| i.amount.amount).collect());
            let mut part_left: Vec<Vec<Decimal>> = parts.collect();
            let mut allocations = Vec::new();
            for (debit, credit, cents, date, part, undone) in links {
                let (debit, credit) = (debit % debits.len(), debits.len() + credit % credits.len().max(1));
                if credit >= documents.len() { continue; }
                let mut amount = Decimal::new(cents, 2).min(left[debit]).min(left[credit]);
                let part = part.filter(|part| *part < part_left[debit].len());
                if let Some(part) = part {
                    amount = amount.min(part_left[debit][part]);
                }
                if amount <= Decimal::ZERO { continue; }
                left[debit] -= amount;
                left[credit] -= amount;
                if let Some(part) = part {
                    part_left[debit][part] -= amount;
                }
                let made = Allocation {
                    allocation: AllocationKey::new(format!("A{}", allocations.len()))?,
                    credit: documents[credit].document.clone(),
                    debit: documents[debit].document.clone(),
                    instalment: part.and_then(|part| u32::try_from(part + 1).ok()),
                    amount: Money::new(amount, Currency::CNY)?,
                    date: day::shift(today(), date),
                    reverses: None,
                    recorded_on: None,
                    discount_for: None,
                };
                if let Some((cents, later)) = undone {
                    allocations.push(Allocation {
                        allocation: AllocationKey::new(format!("R{}", allocations.len()))?,
                        amount: Money::new(Decimal::new(cents, 2).min(amount), Currency::CNY)?,
                        date: day::shift(made.date, later),
                        reverses: Some(made.allocation.clone()),
                        ..made.clone()
                    });
                }
                allocations.push(made);
            }
            Ok(facts(documents, allocations))
        }
    }

    proptest! {
        #[test]
        fn buckets_always_add_up_and_the_order_of_facts_changes_nothing(
            facts in ledger(),
            as_of in -420_i64..90,
            clock in prop::sample::select(vec!["due_date", "posting_date"]),
            placement in prop::sample::select(vec!["apart", "own_date", "not_due"]),
            missing in prop::sample::select(vec!["unknown", "oldest", "not_due", "posting_date"]),
            scheme in prop::sample::select(vec!["days", "calendar_month"]),
            rows in prop::sample::select(vec!["by_instalment", "by_document"]),
        ) {
            let mut facts = facts.map_err(|e| TestCaseError::fail(e.to_string()))?;
            let as_of = day::shift(today(), as_of);
            let overlay = format!(
                "clock = \"{clock}\"\ncredit_placement = \"{placement}\"\nmissing_due_date = \"{missing}\"\nscheme = \"{scheme}\"\nrows = \"{rows}\"\n"
            );
            let policy = policy(&overlay, as_of).map_err(|e| TestCaseError::fail(e.to_string()))?;
            let run = |facts: &AgingFacts| age(&policy, facts, as_of).map_err(|e| TestCaseError::fail(e.to_string()));
            let aging = run(&facts)?;
            // The balance from first principles: debits less credits posted by the day.
            let mut balance = Money::zero(Currency::CNY);
            for document in facts.documents.iter().filter(|d| d.posting_date <= as_of) {
                let signed = if document.kind.is_debit() { document.amount } else { document.amount.negated() };
                balance = balance.plus(signed)?;
            }
            let total = aging.totals.iter().map(|t| t.outstanding).next().unwrap_or(Money::zero(Currency::CNY));
            prop_assert_eq!(total, balance);
            for group in &aging.groups {
                let sum = Money::sum(Currency::CNY, group.buckets.iter().map(|b| b.amount))?;
                prop_assert_eq!(sum, group.outstanding);
            }
            for total in &aging.totals {
                let sum = Money::sum(Currency::CNY, total.buckets.iter().map(|b| b.amount))?;
                prop_assert_eq!(sum, total.outstanding);
                let rows = Money::sum(Currency::CNY, aging.rows.iter().map(|r| r.outstanding))?;
                prop_assert_eq!(rows, total.outstanding);
                let left = total.invoiced.minus(total.paid)?.minus(total.credited)?.minus(total.unapplied_credit)?;
                // Closed parts of an open document have no outstanding, so both sides agree.
                prop_assert_eq!(left, total.outstanding);
            }
            // What happened later changes nothing: the history cut at the day gives the same.
            let mut cut = facts.clone();
            cut.documents.retain(|d| d.posting_date <= as_of);
            let posted: Vec<_> = cut.documents.iter().map(|d| d.document.clone()).collect();
            cut.allocations.retain(|a| {
                a.date <= as_of && posted.contains(&a.credit) && posted.contains(&a.debit)
            });
            let then = run(&cut)?;
            prop_assert_eq!((&aging.groups, &aging.totals), (&then.groups, &then.totals));
            let shown = |aging: &Aging| -> Vec<_> {
                let rows = aging.rows.iter();
                rows.map(|r| (r.document.clone(), r.instalment, r.outstanding, r.bucket.clone())).collect()
            };
            prop_assert_eq!(shown(&aging), shown(&then));
            // Everything is known since its own day, so what was known on the day gives the same too.
            let mut known = facts.clone();
            known.known_on = Some(as_of);
            let known = run(&known)?;
            prop_assert_eq!((&aging.groups, &aging.totals), (&known.groups, &known.totals));
            prop_assert_eq!(shown(&aging), shown(&known));
            facts.documents.reverse();
            facts.allocations.reverse();
            prop_assert_eq!(aging, run(&facts)?);
        }
    }
}
