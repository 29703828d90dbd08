//! Orders and receipts on account of a trading company: totals, and the 21 open balances.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use crm_core::base::{Beyond, WorkingCalendar, day};
use crm_core::book::PolicyBook;
use crm_core::finance::DocumentKind;
use crm_core::finance::credit::{CreditResult, check_credit};
use crm_core::finance::receipt::{Settlement, settle_receipts};
use crm_core::review::MonthEnd;
use crm_examples::import::{
    Cancelled, Choices, Folder, Posting, Profile, allocate, detect, read_folder,
};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::{Case, Outcome, equal};

pub const CASES: &[Case] = &[
    ("totals with cancelled orders", totals_with_cancelled_orders),
    (
        "totals without cancelled orders",
        totals_without_cancelled_orders,
    ),
    ("totals by day of shipment", totals_by_day_of_shipment),
    ("sums by status", sums_by_status),
    ("receipts settled by equal amount", settled_by_equal_amount),
    ("receipts settled oldest first", settled_oldest_first),
    ("receipts settled as named", settled_as_named),
    ("the 21 open balances", open_balances),
    ("balances above the credit limit", above_credit_limit),
    ("customers without orders or owner", customers_without),
    ("blanks around cells", blanks_around_cells),
];

fn choices(cancelled: Cancelled, posting: Posting) -> Choices {
    Choices {
        cancelled,
        posting,
        term_days: 30,
        known_since: day::parse("2025-10-31").unwrap_or_default(),
    }
}

fn sum(read: &Folder, kind: DocumentKind) -> String {
    let of_kind = read.facts.documents.iter().filter(|d| d.kind == kind);
    of_kind
        .map(|document| document.amount.amount)
        .sum::<Decimal>()
        .to_string()
}

fn receivables(folder: &Path, choices: &Choices) -> Result<(Folder, MonthEnd), Box<dyn Error>> {
    let as_of = day::parse("2005-06-30").unwrap_or_default();
    let mut read = read_folder(folder, Profile::Classicmodels, choices)?;
    let book = PolicyBook::standard()?;
    allocate(book.at(as_of)?, &mut read.facts, as_of)?;
    // Visits of 2003 lie before the calendar, so the weekday fallback is asked for by name.
    let calendar = WorkingCalendar::mainland()?.with_beyond(Beyond::Weekday);
    let review = crm_core::review::month_end(book.at(as_of)?, &calendar, &read.facts, as_of)?;
    Ok((read, review))
}

fn totals_with_cancelled_orders(folder: &Path) -> Outcome {
    equal("layout", detect(folder)?, Some(Profile::Classicmodels))?;
    let (read, review) = receivables(folder, &choices(Cancelled::Include, Posting::Ordered))?;
    equal(
        "ordered",
        sum(&read, DocumentKind::Invoice),
        "9604190.61".into(),
    )?;
    equal(
        "received",
        sum(&read, DocumentKind::Payment),
        "8853839.23".into(),
    )?;
    equal("customers", read.facts.customers.len(), 122)?;
    let total = &review.aging.totals[0];
    let unapplied = total.unapplied_credit.amount.to_string();
    equal(
        "open",
        total.outstanding.amount.to_string(),
        "750351.38".into(),
    )?;
    equal("open balances", total.customer_count, 21)?;
    equal("unapplied", unapplied, "0.00".into())?;
    // The one name of the data that was encoded twice, and nothing else.
    let findings: Vec<_> = read.files.iter().flat_map(|f| &f.findings).collect();
    let told: Vec<_> = findings
        .iter()
        .map(|f| (f.code.as_str(), f.observed.as_deref()))
        .collect();
    equal(
        "findings",
        told,
        vec![("suspicious_text", Some("GÃƒÂ¶teborg"))],
    )
}

fn totals_without_cancelled_orders(folder: &Path) -> Outcome {
    let (read, review) = receivables(folder, &choices(Cancelled::Exclude, Posting::Ordered))?;
    // 9604190.61 less 238854.18 of cancelled orders; less 8853839.23 received.
    equal(
        "ordered",
        sum(&read, DocumentKind::Invoice),
        "9365336.43".into(),
    )?;
    let total = &review.aging.totals[0];
    equal(
        "open",
        total.outstanding.amount.to_string(),
        "511497.20".into(),
    )?;
    equal(
        "left out",
        read.left_out[0].amount.to_string(),
        "238854.18".into(),
    )
}

fn totals_by_day_of_shipment(folder: &Path) -> Outcome {
    let (read, _) = receivables(folder, &choices(Cancelled::Include, Posting::Shipped))?;
    let shipped: Decimal = sum(&read, DocumentKind::Invoice).parse()?;
    let left_out: Decimal = read.left_out.iter().map(|line| line.amount).sum();
    // Fourteen orders of the data have no day of shipment.
    equal("orders left out", read.left_out[0].count, 14)?;
    let all = shipped.checked_add(left_out).unwrap_or_default();
    equal("ordered", all.to_string(), "9604190.61".into())
}

fn rows(folder: &Path, file: &str) -> Result<Vec<BTreeMap<String, String>>, Box<dyn Error>> {
    let mut reader = csv::Reader::from_path(folder.join(file))?;
    Ok(reader.deserialize().collect::<Result<_, _>>()?)
}

/// Whether a cancelled order is owed is a decision; the sums by status let anyone make it.
fn sums_by_status(folder: &Path) -> Outcome {
    let read = read_folder(
        folder,
        Profile::Classicmodels,
        &choices(Cancelled::Include, Posting::Ordered),
    )?;
    let amounts: BTreeMap<_, _> = read
        .facts
        .documents
        .iter()
        .map(|document| (document.document.to_string(), document.amount.amount))
        .collect();
    let mut sums: BTreeMap<String, Decimal> = BTreeMap::new();
    for order in rows(folder, "orders.csv")? {
        let amount = amounts
            .get(&order["orderNumber"])
            .copied()
            .unwrap_or_default();
        let sum = sums.entry(order["status"].clone()).or_default();
        *sum = sum.checked_add(amount).unwrap_or_default();
    }
    let got: Vec<_> = sums
        .iter()
        .map(|(status, sum)| (status.as_str(), sum.to_string()))
        .collect();
    let expected = [
        ("Cancelled", "238854.18"),
        ("Disputed", "61158.78"),
        ("In Process", "135271.52"),
        ("On Hold", "169575.61"),
        ("Resolved", "134235.88"),
        ("Shipped", "8865094.64"),
    ];
    let expected = expected.map(|(status, sum)| (status, sum.to_owned()));
    equal("sums", got, expected.to_vec())
}

/// The debits and the credits of each customer.
type ByCustomer = BTreeMap<String, [Vec<Value>; 2]>;

/// The debits and credits of each customer, in the order of their days.
fn by_customer(folder: &Path) -> Result<ByCustomer, Box<dyn Error>> {
    let choices = choices(Cancelled::Include, Posting::Ordered);
    let mut read = read_folder(folder, Profile::Classicmodels, &choices)?;
    read.facts
        .documents
        .sort_by(|a, b| (a.posting_date, &a.document).cmp(&(b.posting_date, &b.document)));
    let mut sides: BTreeMap<String, [Vec<Value>; 2]> = BTreeMap::new();
    for document in &read.facts.documents {
        let [debits, credits] = sides.entry(document.customer.to_string()).or_default();
        let mut row = json!({ "document": document.document, "amount": document.amount });
        if document.kind.is_debit() {
            row["due_date"] = json!(document.due_date);
            debits.push(row);
        } else {
            row["date"] = json!(document.posting_date);
            credits.push(row);
        }
    }
    Ok(sides)
}

fn settled(facts: Value) -> Result<Settlement, Box<dyn Error>> {
    let as_of = day::parse("2005-06-30").unwrap_or_default();
    let book = PolicyBook::standard()?;
    let facts = serde_json::from_value(facts)?;
    Ok(settle_receipts(&book.at(as_of)?.settlement, &facts)?)
}

/// What came of a strategy over all customers.
#[derive(Default)]
struct Sums {
    allocations: usize,
    /// Receipts that are used up.
    used: usize,
    open_debits: usize,
    open: Decimal,
    unapplied: Decimal,
}

impl Sums {
    fn add(&mut self, settlement: &Settlement) {
        self.allocations = self
            .allocations
            .saturating_add(settlement.allocations.len());
        for item in &settlement.debits {
            if item.open.is_positive() {
                self.open_debits = self.open_debits.saturating_add(1);
            }
            self.open = self.open.saturating_add(item.open.amount);
        }
        for item in &settlement.credits {
            if item.open.is_zero() {
                self.used = self.used.saturating_add(1);
            }
            self.unapplied = self.unapplied.saturating_add(item.open.amount);
        }
    }

    fn balance(&self) -> String {
        self.open.saturating_sub(self.unapplied).to_string()
    }
}

fn exact(debits: &[Value], credits: &[Value]) -> Result<Settlement, Box<dyn Error>> {
    settled(json!({ "debits": debits, "credits": credits, "strategy": "exact_oldest_credit" }))
}

/// 250 of the 273 receipts equal one order of their customer to the cent.
fn settled_by_equal_amount(folder: &Path) -> Outcome {
    let mut sums = Sums::default();
    for [debits, credits] in by_customer(folder)?.values() {
        sums.add(&exact(debits, credits)?);
    }
    equal("receipts used up", sums.used, 250)?;
    equal("allocations", sums.allocations, 250)?;
    equal("balance", sums.balance(), "750351.38".into())
}

/// No receipt is left over; 28 orders stay open, wholly or in part.
fn settled_oldest_first(folder: &Path) -> Outcome {
    let mut sums = Sums::default();
    for [debits, credits] in by_customer(folder)?.values() {
        let facts = json!({ "debits": debits, "credits": credits, "strategy": "oldest_due_first" });
        sums.add(&settled(facts)?);
    }
    equal("receipts used up", sums.used, 273)?;
    equal("allocations", sums.allocations, 312)?;
    equal("open orders", sums.open_debits, 28)?;
    equal("unapplied", sums.unapplied.to_string(), "0.00".into())?;
    equal("open", sums.open.to_string(), "750351.38".into())
}

/// What equal amounts proposed is looked at, named and booked; the rest follows oldest first.
fn settled_as_named(folder: &Path) -> Outcome {
    let (mut named, mut whole) = (Sums::default(), Sums::default());
    for [debits, credits] in by_customer(folder)?.values() {
        let allocations = serde_json::to_value(exact(debits, credits)?.allocations)?;
        let mut facts = json!({
            "debits": debits, "credits": credits, "allocations": allocations, "strategy": "named",
        });
        named.add(&settled(facts.clone())?);
        facts["strategy"] = json!("oldest_due_first");
        whole.add(&settled(facts)?);
    }
    equal("named", (named.allocations, named.used), (250, 250))?;
    equal("balance", named.balance(), "750351.38".into())?;
    equal("all", (whole.allocations, whole.used), (304, 273))?;
    equal("open orders", whole.open_debits, 25)?;
    equal("open", whole.open.to_string(), "750351.38".into())
}

/// The balance of every customer that has one, as the difference of its orders and its receipts.
const OPEN: [(&str, &str); 21] = [
    ("119", "41623.44"),
    ("124", "7639.10"),
    ("131", "41445.21"),
    ("141", "104950.56"),
    ("144", "23014.17"),
    ("145", "21638.62"),
    ("157", "5849.44"),
    ("166", "2326.18"),
    ("201", "45443.54"),
    ("282", "42251.51"),
    ("314", "8597.73"),
    ("328", "43525.04"),
    ("357", "37769.38"),
    ("362", "50806.85"),
    ("382", "52420.07"),
    ("386", "35362.26"),
    ("412", "23627.44"),
    ("448", "44167.09"),
    ("450", "83984.89"),
    ("471", "10945.26"),
    ("496", "22963.60"),
];

fn open_balances(folder: &Path) -> Outcome {
    let (_, review) = receivables(folder, &choices(Cancelled::Include, Posting::Ordered))?;
    let groups = &review.aging.groups;
    let got: Vec<_> = groups
        .iter()
        .map(|group| {
            (
                group.customer.to_string(),
                group.outstanding.amount.to_string(),
            )
        })
        .collect();
    let expected = OPEN.map(|(customer, open)| (customer.to_owned(), open.to_owned()));
    equal("open balances", got, expected.to_vec())?;
    // 98 customers ever ordered or paid; those without a group are at zero, and none is overpaid.
    let traded = by_customer(folder)?.len();
    equal("at zero", traded.saturating_sub(groups.len()), 77)
}

fn above_credit_limit(folder: &Path) -> Outcome {
    let (read, review) = receivables(folder, &choices(Cancelled::Include, Posting::Ordered))?;
    let as_of = day::parse("2005-06-30").unwrap_or_default();
    let book = PolicyBook::standard()?;
    let policy = &book.at(as_of)?.credit;
    let mut blocked = Vec::new();
    for group in &review.aging.groups {
        let found = read
            .facts
            .customers
            .iter()
            .find(|c| c.customer == group.customer);
        let limit = found.and_then(|customer| customer.credit_limit);
        let facts = serde_json::from_value(json!({
            "customer": group.customer,
            "limits": [{
                "source": "customer",
                "amount": { "amount": limit.unwrap_or_default().to_string(), "currency": "USD" },
            }],
            "exposure": [{ "part": "unpaid", "amount": group.outstanding }],
        }))?;
        let check = check_credit(policy, &facts, as_of)?;
        if check.result == CreditResult::Block {
            let over = check.headroom.map(|headroom| headroom.amount.to_string());
            blocked.push((group.customer.to_string(), over.unwrap_or_default()));
        }
    }
    let expected = [("328", "-525.04"), ("362", "-8906.85"), ("450", "-6384.89")];
    let expected = expected.map(|(customer, over)| (customer.to_owned(), over.to_owned()));
    equal("blocked", blocked, expected.to_vec())
}

fn customers_without(folder: &Path) -> Outcome {
    let read = read_folder(
        folder,
        Profile::Classicmodels,
        &choices(Cancelled::Include, Posting::Ordered),
    )?;
    let ordered = |customer: &&crm_core::storage::CustomerRecord| {
        let mut documents = read.facts.documents.iter();
        documents.any(|d| d.kind == DocumentKind::Invoice && d.customer == customer.customer)
    };
    let customers = &read.facts.customers;
    let with_orders = customers.iter().filter(ordered).count();
    equal(
        "without orders",
        customers.len().saturating_sub(with_orders),
        24,
    )?;
    let without_owner = customers
        .iter()
        .filter(|customer| customer.owner.is_none())
        .count();
    equal("without an owner", without_owner, 22)
}

/// Two countries of the customers stand there with blanks behind them; they are read without.
fn blanks_around_cells(folder: &Path) -> Outcome {
    let raw = rows(folder, "customers.csv")?;
    let padded = raw
        .iter()
        .filter(|row| row["country"].trim() != row["country"]);
    equal("in the file", padded.count(), 2)?;
    let first_names = raw.iter().filter(|row| {
        let name = &row["contactFirstName"];
        name.trim() != name
    });
    equal("first names in the file", first_names.count(), 41)?;
    let read = read_folder(
        folder,
        Profile::Classicmodels,
        &choices(Cancelled::Include, Posting::Ordered),
    )?;
    let regions = read
        .facts
        .customers
        .iter()
        .filter_map(|c| c.region.as_deref());
    let norwegian = regions.clone().filter(|region| *region == "Norway").count();
    let padded = regions.filter(|region| region.trim() != *region).count();
    let expected = raw
        .iter()
        .filter(|row| row["country"].trim() == "Norway")
        .count();
    equal("as read", (norwegian, padded), (expected, 0))
}
