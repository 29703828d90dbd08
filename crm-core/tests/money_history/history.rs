//! One random history of 10,000 operations with everything that moves money: invoices, receipts, credit notes, refunds,
//! charges and write-offs in three currencies, allocations between hospitals (a fund pays), reversals in parts.
//! The books, the open items and the values in the base currency are held against a model that knows nothing but
//! integers.

use crate::{CURRENCIES, Dice, books, cents, date, money, policy, start};
use crm_core::base::{Currency, Rounding, day};
use crm_core::finance::ledger::{DocumentPosting, PostingFacts};
use crm_core::finance::{AgingFacts, Allocation, age};
use rust_decimal::Decimal;
use serde_json::json;
use std::error::Error;

const OPERATIONS: usize = 10_000;
/// Kinds with whether they are owed to us.
const KINDS: [(&str, bool); 6] = [
    ("invoice", true),
    ("debit_adjustment", true),
    ("refund", true),
    ("payment", false),
    ("credit_note", false),
    ("credit_adjustment", false),
];

struct Paper {
    kind: usize,
    customer: u64,
    currency: usize,
    cents: i128,
    tax_cents: i128,
    /// Units of the base currency for one, times 100,000.
    rate: i128,
    posted: i64,
    left: i128,
}

struct Link {
    credit: usize,
    debit: usize,
    cents: i128,
    date: i64,
    /// What of it was taken back.
    reverses: Option<usize>,
    left: i128,
}

struct History {
    papers: Vec<Paper>,
    links: Vec<Link>,
}

fn play() -> History {
    let mut dice = Dice(20_261_125);
    let mut history = History {
        papers: Vec::new(),
        links: Vec::new(),
    };
    // Two years of days, each operation on its day: nothing is settled before it is there.
    let mut done = 0;
    while done < OPERATIONS {
        let today = i64::try_from(done * 700 / OPERATIONS).unwrap_or_default();
        let happened = match dice.below(10) {
            0..=3 => paper(&mut history, &mut dice, today),
            4..=8 => (0..50).any(|_| link(&mut history, &mut dice, today)),
            _ => take_back(&mut history, &mut dice, today),
        };
        done += usize::from(happened);
    }
    history
}

fn paper(history: &mut History, dice: &mut Dice, today: i64) -> bool {
    let currency = dice.pick(3);
    let cents = i128::from(1 + dice.below(5_000_000));
    let kind = dice.pick(KINDS.len());
    let taxed = kind == 0 || kind == 4;
    history.papers.push(Paper {
        kind,
        customer: dice.below(40),
        currency,
        cents,
        tax_cents: if taxed { cents / 9 } else { 0 },
        rate: if currency == 0 {
            100_000
        } else {
            680_000 + i128::from(dice.below(110_000))
        },
        posted: today,
        left: cents,
    });
    true
}

/// Two papers of one currency, one on each side, whoever they belong to.
fn link(history: &mut History, dice: &mut Dice, today: i64) -> bool {
    if history.papers.is_empty() {
        return false;
    }
    let (a, b) = (
        dice.pick(history.papers.len()),
        dice.pick(history.papers.len()),
    );
    let (credit, debit) = if KINDS[history.papers[a].kind].1 {
        (b, a)
    } else {
        (a, b)
    };
    let (from, to) = (&history.papers[credit], &history.papers[debit]);
    let most = from.left.min(to.left);
    if KINDS[from.kind].1 || !KINDS[to.kind].1 || from.currency != to.currency || most == 0 {
        return false;
    }
    // A third of them settle all there is.
    let cents = if dice.below(3) == 0 {
        most
    } else {
        1 + i128::from(dice.below(u64::try_from(most).unwrap_or(1)))
    };
    history.papers[credit].left -= cents;
    history.papers[debit].left -= cents;
    history.links.push(Link {
        credit,
        debit,
        cents,
        date: today,
        reverses: None,
        left: cents,
    });
    true
}

fn take_back(history: &mut History, dice: &mut Dice, today: i64) -> bool {
    if history.links.is_empty() {
        return false;
    }
    let at = dice.pick(history.links.len());
    let made = &history.links[at];
    if made.reverses.is_some() || made.left == 0 {
        return false;
    }
    let cents = 1 + i128::from(dice.below(u64::try_from(made.left).unwrap_or(1)));
    let (credit, debit) = (made.credit, made.debit);
    history.links[at].left -= cents;
    history.papers[credit].left += cents;
    history.papers[debit].left += cents;
    history.links.push(Link {
        credit,
        debit,
        cents,
        date: today,
        reverses: Some(at),
        left: 0,
    });
    true
}

/// An amount times 100,000 of the base currency to its cent, a half away from zero.
fn to_base(cents: i128, rate: i128) -> i128 {
    let exact = cents * rate;
    (exact.abs() + 50_000) / 100_000 * exact.signum()
}

fn documents(history: &History) -> Result<Vec<DocumentPosting>, serde_json::Error> {
    let rows = history.papers.iter().enumerate().map(|(at, paper)| {
        let foreign = paper.currency != 0;
        let mut row = json!({
            "document": {
                "document": format!("D{at}"), "kind": KINDS[paper.kind].0, "customer": format!("H{}", paper.customer),
                "posting_date": date(paper.posted), "amount": money(paper.cents, paper.currency),
                "rate": foreign.then(|| Decimal::from_i128_with_scale(paper.rate, 5).to_string()),
            },
            "tax": (paper.tax_cents > 0).then(|| money(paper.tax_cents, paper.currency)),
        });
        if paper.kind == 1 || paper.kind == 5 {
            row["purpose"] = json!("write_off");
        }
        serde_json::from_value(row)
    });
    rows.collect()
}

fn allocations(history: &History) -> Result<Vec<Allocation>, serde_json::Error> {
    let rows = history.links.iter().enumerate().map(|(at, link)| {
        let currency = history.papers[link.credit].currency;
        serde_json::from_value(json!({
            "allocation": format!("A{at}"), "credit": format!("D{}", link.credit), "debit": format!("D{}", link.debit),
            "amount": money(link.cents, currency), "date": date(link.date),
            "reverses": link.reverses.map(|of| format!("A{of}")),
        }))
    });
    rows.collect()
}

/// What is left of each paper on a day, papers of later days left out.
fn left(history: &History, on: i64) -> Vec<Option<i128>> {
    let papers = history.papers.iter();
    let mut left: Vec<_> = papers
        .map(|p| (p.posted <= on).then_some(p.cents))
        .collect();
    for link in history.links.iter().filter(|link| link.date <= on) {
        let cents = if link.reverses.is_some() {
            -link.cents
        } else {
            link.cents
        };
        for at in [link.credit, link.debit] {
            left[at] = left[at].map(|open| open - cents);
        }
    }
    left
}

#[test]
fn ten_thousand_operations_of_every_kind_conserve_the_cent() -> Result<(), Box<dyn Error>> {
    let history = play();
    let policy = policy()?;
    let facts = PostingFacts {
        base_currency: Currency::CNY,
        rounding: Rounding::HalfUp,
        documents: documents(&history)?,
        details: Vec::new(),
        allocations: allocations(&history)?,
        provisions: Vec::new(),
        posted: Vec::new(),
        closed_until: None,
    };
    let crossing =
        |link: &&Link| history.papers[link.credit].customer != history.papers[link.debit].customer;
    let foreign = history
        .links
        .iter()
        .filter(|l| history.papers[l.credit].currency != 0);
    // The history holds what it says it holds.
    assert!(history.papers.len() > 3000 && history.links.len() > 3000);
    assert!(history.links.iter().filter(crossing).count() > 500);
    assert!(foreign.count() > 500);
    assert!(
        history
            .links
            .iter()
            .filter(|l| l.reverses.is_some())
            .count()
            > 300
    );
    for on in [0, 90, 365, 699, 2000] {
        let (accounts, sub_ledger) = books(&policy, &facts, on)?;
        let of = |account: &str| accounts.get(account).copied().unwrap_or_default();
        let left = left(&history, on);
        let signed = |at: usize, cents: i128| {
            let paper = &history.papers[at];
            let base = to_base(cents, paper.rate);
            if KINDS[paper.kind].1 { base } else { -base }
        };
        // The control account is what is left of every paper at its own rate.
        let open: i128 = left
            .iter()
            .enumerate()
            .filter_map(|(at, left)| Some(signed(at, (*left)?)))
            .sum();
        assert_eq!(sub_ledger, open, "day {on}");
        assert_eq!(of("receivable"), open, "day {on}");
        // The exchange difference is what the papers were worth less what is left and what settled them: nothing
        // else has come or gone.
        let worth: i128 = history
            .papers
            .iter()
            .enumerate()
            .filter(|(_, p)| p.posted <= on)
            .map(|(at, p)| signed(at, p.cents))
            .sum();
        let exchange: i128 = accounts
            .iter()
            .filter(|(name, _)| name.contains("exchange"))
            .map(|(_, cents)| *cents)
            .sum();
        assert_eq!(worth - open, exchange, "day {on}");
        assert!(on < 90 || exchange != 0, "day {on}");
        // Money in the bank is what was received less what was paid back.
        let bank: i128 = history
            .papers
            .iter()
            .filter(|p| p.posted <= on && (p.kind == 2 || p.kind == 3))
            .map(|p| {
                let base = to_base(p.cents, p.rate);
                if p.kind == 3 { base } else { -base }
            })
            .sum();
        assert_eq!(of("bank"), bank, "day {on}");
    }
    Ok(())
}

#[test]
fn aging_of_any_day_is_that_of_the_history_cut_there() -> Result<(), Box<dyn Error>> {
    let history = play();
    let policy = policy()?;
    let documents: Vec<_> = documents(&history)?
        .into_iter()
        .map(|row| row.document)
        .collect();
    let allocations = allocations(&history)?;
    let facts = AgingFacts {
        documents,
        allocations,
        ledger_balances: Vec::new(),
        territories: Vec::new(),
        selection: None,
        known_on: None,
    };
    for on in [45, 365, 699, 2000] {
        let as_of = day::shift(start(), on);
        let mut whole = age(&policy.aging, &facts, as_of)?;
        let mut cut = facts.clone();
        cut.documents
            .retain(|document| document.posting_date <= as_of);
        cut.allocations
            .retain(|allocation| allocation.date <= as_of);
        let cut = age(&policy.aging, &cut, as_of)?;
        // A row also tells what will settle it later; the cut history cannot know that.
        for row in &mut whole.rows {
            row.future = row.future.minus(row.future)?;
            row.remaining = row.outstanding;
        }
        assert_eq!(
            (&whole.rows, &whole.groups, &whole.totals),
            (&cut.rows, &cut.groups, &cut.totals)
        );
        // By currency it is what the model has left.
        let left = left(&history, on);
        for (currency, name) in CURRENCIES.iter().enumerate() {
            let papers = history.papers.iter().zip(&left);
            let papers = papers.filter(|(paper, _)| paper.currency == currency);
            let expected: i128 = papers
                .filter_map(|(paper, left)| {
                    let left = (*left)?;
                    Some(if KINDS[paper.kind].1 { left } else { -left })
                })
                .sum();
            let totals = whole
                .totals
                .iter()
                .filter(|total| total.currency.to_string() == *name);
            let found: i128 = totals.map(|total| cents(total.outstanding.amount)).sum();
            assert_eq!(found, expected, "{name} on day {on}");
        }
    }
    Ok(())
}
