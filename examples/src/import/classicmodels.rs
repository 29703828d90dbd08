//! customers, orders, order_details and payments: orders become invoices, payments credits on account.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use chrono::NaiveDate;
use crm_core::answer::Clause;
use crm_core::base::{Currency, CustomerKey, DocumentKey, Money, PersonKey, day};
use crm_core::exchange::{Fault, Import, Options, Row, RowFault, Spec, read_table};
use crm_core::finance::{DocumentKind, ReceivableDocument};
use crm_core::storage::CustomerRecord;
use rust_decimal::Decimal;

use super::{
    Cancelled, Choices, Folder, Posting, bytes, column, composed, optional, unknown_customer,
};

/// Any of these heads tells the layout.
pub(super) const SPECS: [&Spec; 4] = [&CUSTOMERS, &ORDERS, &DETAILS, &PAYMENTS];

static CUSTOMERS: Spec = Spec {
    clause: Clause::C5_1_3,
    report_unknown_columns: false,
    columns: &[
        column("customerNumber"),
        column("customerName"),
        column("country"),
        column("salesRepEmployeeNumber"),
        column("creditLimit"),
        optional("city"),
    ],
};
static ORDERS: Spec = Spec {
    clause: Clause::C8_2_1,
    report_unknown_columns: false,
    columns: &[
        column("orderNumber"),
        column("orderDate"),
        column("status"),
        column("customerNumber"),
        optional("shippedDate"),
    ],
};
static DETAILS: Spec = Spec {
    clause: Clause::C8_2_1,
    report_unknown_columns: false,
    columns: &[
        column("orderNumber"),
        column("productCode"),
        column("quantityOrdered"),
        column("priceEach"),
        optional("orderLineNumber"),
    ],
};
static PAYMENTS: Spec = Spec {
    clause: Clause::C8_2_1,
    report_unknown_columns: false,
    columns: &[
        column("customerNumber"),
        column("checkNumber"),
        column("paymentDate"),
        column("amount"),
    ],
};

struct Order {
    number: DocumentKey,
    ordered: NaiveDate,
    shipped: Option<NaiveDate>,
    status: String,
    customer: CustomerKey,
}

struct Detail {
    order: DocumentKey,
    product: String,
    line: Option<u32>,
    amount: Decimal,
}

fn document(
    document: DocumentKey,
    kind: DocumentKind,
    customer: CustomerKey,
    posting_date: NaiveDate,
    due_date: Option<NaiveDate>,
    amount: Money,
) -> ReceivableDocument {
    ReceivableDocument {
        document,
        kind,
        customer,
        legal_entity: None,
        account: None,
        posting_date,
        due_date,
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
    }
}

fn detail(row: &mut Row<'_>) -> Option<Detail> {
    let order = row.key("orderNumber", DocumentKey::new);
    let product = row.required("productCode");
    let quantity = row.number("quantityOrdered");
    let price = row.number("priceEach");
    let line = row.count_or_none("orderLineNumber");
    let (quantity, price) = (quantity?, price?);
    let Some(amount) = quantity.checked_mul(price) else {
        let fault = Fault::new("out_of_range", "an amount that can be kept");
        row.fault("quantityOrdered", fault);
        return None;
    };
    Some(Detail {
        order: order?,
        product: product?,
        line,
        amount,
    })
}

fn order(row: &mut Row<'_>) -> Option<Order> {
    let number = row.key("orderNumber", DocumentKey::new);
    let ordered = row.day("orderDate");
    let shipped = row.day_or_none("shippedDate");
    let status = row.required("status");
    let customer = row.key("customerNumber", CustomerKey::new);
    Some(Order {
        number: number?,
        ordered: ordered?,
        shipped,
        status: status?,
        customer: customer?,
    })
}

fn payment(row: &mut Row<'_>, currency: Currency) -> Option<ReceivableDocument> {
    let customer = row.key("customerNumber", CustomerKey::new);
    let check = row.required("checkNumber");
    let date = row.day("paymentDate");
    let amount = row.money("amount", Some(currency));
    let (customer, check) = (customer?, check?);
    let key = composed(
        row,
        "checkNumber",
        &format!("{customer}-{check}"),
        DocumentKey::new,
    );
    Some(document(
        key?,
        DocumentKind::Payment,
        customer,
        date?,
        None,
        amount?,
    ))
}

fn customer(
    row: &mut Row<'_>,
    known_since: NaiveDate,
    currency: Currency,
) -> Option<CustomerRecord> {
    let customer = row.key("customerNumber", CustomerKey::new);
    let name = row.required("customerName");
    let owner = row.key_or_none("salesRepEmployeeNumber", PersonKey::new);
    let credit_limit = row.number_or_none("creditLimit");
    Some(CustomerRecord {
        known_since,
        customer: customer?,
        legal_entity: None,
        name: name?,
        identifier: None,
        region: row.text("country"),
        grade: None,
        owner,
        factors: Vec::new(),
        last_contract_end: None,
        credit_limit,
        credit_currency: credit_limit.map(|_| currency),
    })
}

/// What the lines of an order say: their sum, their numbers, and the rows that could not be read.
#[derive(Default)]
struct Lines {
    sum: Option<Decimal>,
    numbers: BTreeSet<u32>,
    lost_rows: Vec<u64>,
}

impl Lines {
    /// The first reason to think that a line is missing: a row that could not be read, or a number
    /// that is left out.
    fn lost(&self) -> Option<String> {
        if !self.lost_rows.is_empty() {
            let rows: Vec<_> = self.lost_rows.iter().map(ToString::to_string).collect();
            return Some(format!("order_details.csv, row {}", rows.join(", ")));
        }
        let gap = (1_u32..).zip(&self.numbers).find(|(at, n)| at != *n);
        gap.map(|(at, _)| format!("order_details.csv, line number {at} of the order"))
    }
}

fn lines_by_order(details: &Import<Detail>) -> io::Result<BTreeMap<String, Lines>> {
    let mut lines: BTreeMap<String, Lines> = BTreeMap::new();
    for detail in &details.rows {
        let of = lines.entry(detail.value.order.to_string()).or_default();
        let sum = of.sum.unwrap_or_default().checked_add(detail.value.amount);
        of.numbers.extend(detail.value.line);
        of.sum = Some(sum.ok_or_else(|| io::Error::other("the lines of an order overflow"))?);
    }
    for reject in &details.rejects {
        if let Some(order) = reject.cells.get("orderNumber") {
            lines
                .entry(order.clone())
                .or_default()
                .lost_rows
                .push(reject.row);
        }
    }
    Ok(lines)
}

/// Everything that is wrong with an order beside its own row: a total of some of its lines is worse
/// than none, so an order with a line that was not read is kept aside whole.
fn order_faults(
    order: &Order,
    lines: &BTreeMap<String, Lines>,
    known: &BTreeSet<CustomerKey>,
    currency: Currency,
) -> Vec<RowFault> {
    let mut faults = unknown_customer(known, "customerNumber", &order.customer);
    let number = order.number.to_string();
    let none = Lines::default();
    let of = lines.get(&number).unwrap_or(&none);
    let lost = of.lost();
    if let Some(lost) = &lost {
        faults.push((
            "orderNumber",
            number.clone(),
            Fault::new("lines_missing", lost),
        ));
    } else if of.sum.is_none() {
        let fault = Fault::new("unknown_reference", "lines in order_details.csv");
        faults.push(("orderNumber", number.clone(), fault));
    }
    if let Some(sum) = of.sum.filter(|_| lost.is_none()) {
        match Money::new(sum, currency) {
            Ok(amount) if amount.is_positive() => {}
            // There is nothing to be received.
            Ok(_) => faults.push((
                "orderNumber",
                sum.to_string(),
                Fault::new("out_of_range", "an amount above zero"),
            )),
            Err(_) => faults.push((
                "orderNumber",
                sum.to_string(),
                Fault::new("amount_too_precise", format!("an amount in {currency} has")),
            )),
        }
    }
    faults
}

pub(super) fn read(folder: &Path, choices: &Choices) -> io::Result<Folder> {
    let usd = Currency::new("USD").map_err(io::Error::other)?;
    let options = Options {
        currency: usd,
        ..Options::default()
    };
    let mut details = read_table(
        &bytes(folder, "order_details.csv")?,
        "order_details.csv",
        &DETAILS,
        &options,
        detail,
        |detail| format!("{}/{}", detail.order, detail.product),
    );
    let mut orders = read_table(
        &bytes(folder, "orders.csv")?,
        "orders.csv",
        &ORDERS,
        &options,
        order,
        |order| order.number.to_string(),
    );
    let mut payments = read_table(
        &bytes(folder, "payments.csv")?,
        "payments.csv",
        &PAYMENTS,
        &options,
        |row| payment(row, usd),
        |payment| payment.document.to_string(),
    );
    let mut customers = read_table(
        &bytes(folder, "customers.csv")?,
        "customers.csv",
        &CUSTOMERS,
        &options,
        |row| customer(row, choices.known_since, usd),
        |record| record.customer.to_string(),
    );

    let known: BTreeSet<_> = customers
        .rows
        .iter()
        .map(|row| row.value.customer.clone())
        .collect();
    let lines = lines_by_order(&details)?;
    orders.reject_where(|order| order_faults(order, &lines, &known, usd));
    payments.reject_where(|payment| unknown_customer(&known, "customerNumber", &payment.customer));
    // The lines of an order that was kept aside go with it, so that it can be mended as a whole.
    let kept: BTreeSet<_> = orders
        .rows
        .iter()
        .map(|row| row.value.number.clone())
        .collect();
    details.reject_where(|detail| {
        let fault = Fault::new("unknown_reference", "an order of orders.csv that was read");
        let unknown = !kept.contains(&detail.order);
        let fault = unknown.then(|| ("orderNumber", detail.order.to_string(), fault));
        fault.into_iter().collect()
    });

    let mut out = Folder::default();
    for row in &orders.rows {
        let order = &row.value;
        let sum = lines.get(order.number.as_str()).and_then(|lines| lines.sum);
        let amount = Money::new(sum.unwrap_or_default(), usd).map_err(io::Error::other)?;
        if order.status == "Cancelled" && choices.cancelled == Cancelled::Exclude {
            out.leave_out("cancelled orders", amount)?;
            continue;
        }
        let posted = match choices.posting {
            Posting::Ordered => Some(order.ordered),
            Posting::Shipped => order.shipped,
        };
        let Some(posted) = posted else {
            out.leave_out("orders that were not shipped", amount)?;
            continue;
        };
        let due = day::shift(posted, i64::from(choices.term_days));
        out.facts.documents.push(document(
            order.number.clone(),
            DocumentKind::Invoice,
            order.customer.clone(),
            posted,
            Some(due),
            amount,
        ));
    }
    out.take(details);
    out.take(orders);
    let payments = out.take(payments);
    out.facts.documents.extend(payments);

    // A customer is known since its first order or payment, one without any since the first of all.
    let mut first: BTreeMap<CustomerKey, NaiveDate> = BTreeMap::new();
    for document in &out.facts.documents {
        let date = first
            .entry(document.customer.clone())
            .or_insert(document.posting_date);
        *date = (*date).min(document.posting_date);
    }
    let earliest = first.values().min().copied().unwrap_or(choices.known_since);
    for row in &mut customers.rows {
        let record = &mut row.value;
        record.known_since = first.get(&record.customer).copied().unwrap_or(earliest);
    }
    out.facts.customers = out.take(customers);
    Ok(out)
}
